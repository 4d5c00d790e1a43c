#include "compiler/sema/earlier.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "compiler/ast/print.h"
#include "compiler/sema/children.h"
#include "compiler/sema/reach.h"

namespace muster::sema {

namespace {

// `in a as of 1 month ago`, where `a` says `in b as of 1 month ago`, are two times.
constexpr std::size_t kTimesMax = 8;
constexpr std::size_t kNamesMax = 1000;

constexpr Definition<std::string_view, std::size_t> kTooDeep{
    "E0808", Severity::Error,
    "`{}` leads to earlier times that lie more than {} inside each other"};
constexpr Definition<std::string_view, std::size_t> kTooMany{
    "E0808", Severity::Error, "`{}` leads to more than {} definitions as of earlier times"};

class EarlierTimes {
 public:
  explicit EarlierTimes(Context& context) : context_(context) {}

  void run() {
    const ast::Program& program = context_.program.ast;
    for (std::size_t i = 0; i < program.lets.size(); ++i)
      walk(program.lets[i].value, {}, std::nullopt);
    for (const ast::Segment& it : program.segments) walk(it.condition, {}, std::nullopt);
    for (std::size_t i = 0; i < open_.size() && !isTooMuch_; ++i) {
      const Asked asked = open_[i];
      walk(asked.definition, asked.times, asked.first);
    }
  }

 private:
  // The moments that lead there, in order; none: as of itself.
  using Times = std::vector<std::string>;
  struct Asked {
    ExprId definition;
    Times times;
    ExprId first;  // what leads there and is itself asked as of now
  };

  // What is asked as of `times` is asked for later; what is asked as of itself, by run().
  void walk(ExprId root, const Times& times, std::optional<ExprId> first) {
    std::vector<ExprId> open{root};
    while (!open.empty() && !isTooMuch_) {
      const ExprId id = open.back();
      open.pop_back();
      const CheckedProgram& program = context_.program;
      if (const auto named = namedBy(program, id)) {
        ask(id, *named, times, first);
      } else if (const auto* it = std::get_if<EarlierRef>(&program.bindings[id])) {
        const auto& in = std::get<ast::InSegment>(program.ast[id].kind);
        const ExprId definition = definitionOf(program.ast, *it);
        if (in.isEntered) ask(id, definition, times, first);
        Times earlier = times;
        earlier.push_back(ast::print(program.ast, *in.asOf));
        ask(id, definition, earlier, first.value_or(id));
      }
      forEachChild(program.ast[id].kind, [&](ExprId child) { open.push_back(child); });
    }
  }

  void ask(ExprId use, ExprId definition, const Times& times, std::optional<ExprId> first) {
    if (times.empty() || !seen_.insert({definition, times}).second) return;
    const bool isDeep = times.size() > kTimesMax;
    if (!isDeep && open_.size() < kNamesMax) {
      open_.push_back({definition, times, *first});
      return;
    }
    isTooMuch_ = true;
    build(context_.sink, context_.span(use), isDeep ? kTooDeep : kTooMany, context_.shown(use),
          isDeep ? kTimesMax : kNamesMax)
        .label(context_.span(*first), "asked from here")
        .help(isDeep ? remedyOfDepth(use, *first, times) : remedyOfNumber(use, definition))
        .emit();
  }

  std::string nameIn(ExprId use) const {
    const auto* in = std::get_if<ast::InSegment>(&context_.program.ast[use].kind);
    return in == nullptr ? context_.written(use) : context_.written(in->segment.span);
  }

  // One time for all that lie inside each other, where they add up.
  std::string remedyOfDepth(ExprId use, ExprId first, const Times& times) const {
    std::int64_t sum = 0;
    std::string unit;
    for (const std::string& time : times) {
      std::istringstream words(time);
      std::string ago;
      std::int64_t count = 0;
      std::string of;
      words >> ago >> count >> of;
      if (ago != "(ago" || (!unit.empty() && of != unit)) sum = -1;
      if (sum >= 0) sum += count;
      unit = of;
    }
    if (!unit.empty()) unit.pop_back();
    const std::string now =
        "in the place of `" + context_.written(first) + "` ask as of one time: ";
    const std::string moment = sum > 0 ? std::to_string(sum) + " " + unit + " ago" : "1 year ago";
    return now + "in " + nameIn(use) + " as of " + moment;
  }

  std::string remedyOfNumber(ExprId use, ExprId definition) const {
    const auto times = std::ranges::count(
        seen_, definition, [](const auto& asked) -> const ExprId& { return asked.first; });
    return "`" + nameIn(use) + "` alone is asked as of " + std::to_string(times) +
           " times, because what leads there asks as of several each: let each ask as of one";
  }

  Context& context_;
  std::set<std::pair<ExprId, Times>> seen_;
  std::vector<Asked> open_;
  bool isTooMuch_ = false;
};

}  // namespace

void checkEarlier(Context& context) { EarlierTimes(context).run(); }

}  // namespace muster::sema
