#include "compiler/sema/earlier.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "compiler/ast/print.h"
#include "compiler/sema/children.h"

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
    for (std::size_t i = 0; i < program.lets.size(); ++i) walk(program.lets[i].value, {});
    for (const ast::Segment& it : program.segments) walk(it.condition, {});
    for (std::size_t i = 0; i < open_.size() && !isTooMuch_; ++i) {
      const Asked asked = open_[i];
      walk(asked.definition, asked.times);
    }
  }

 private:
  // The moments that lead there, in order; none: as of itself.
  using Times = std::vector<std::string>;
  struct Asked {
    ExprId definition;
    Times times;
  };

  // What is asked as of `times` is asked for later; what is asked as of itself, by run().
  void walk(ExprId root, const Times& times) {
    std::vector<ExprId> open{root};
    while (!open.empty() && !isTooMuch_) {
      const ExprId id = open.back();
      open.pop_back();
      const CheckedProgram& program = context_.program;
      const Binding& binding = program.bindings[id];
      if (const auto* let = std::get_if<LetRef>(&binding)) {
        ask(id, program.ast.lets[let->index].value, times);
      } else if (const auto* segment = std::get_if<SegmentRef>(&binding)) {
        ask(id, program.ast.segments[segment->index].condition, times);
      } else if (const auto* it = std::get_if<EarlierRef>(&binding)) {
        const auto& in = std::get<ast::InSegment>(program.ast[id].kind);
        const ExprId definition = definitionOf(program.ast, *it);
        if (in.isEntered) ask(id, definition, times);
        Times earlier = times;
        earlier.push_back(ast::print(program.ast, *in.asOf));
        ask(id, definition, earlier);
      }
      forEachChild(program.ast[id].kind, [&](ExprId child) { open.push_back(child); });
    }
  }

  void ask(ExprId use, ExprId definition, const Times& times) {
    if (times.empty() || !seen_.insert({definition, times}).second) return;
    if (times.size() > kTimesMax || open_.size() >= kNamesMax) {
      isTooMuch_ = true;
      const bool isDeep = times.size() > kTimesMax;
      build(context_.sink, context_.span(use), isDeep ? kTooDeep : kTooMany, context_.shown(use),
            isDeep ? kTimesMax : kNamesMax)
          .help("write out what is asked of the earliest time: any purchases before 1 year ago")
          .emit();
      return;
    }
    open_.push_back({definition, times});
  }

  Context& context_;
  std::set<std::pair<ExprId, Times>> seen_;
  std::vector<Asked> open_;
  bool isTooMuch_ = false;
};

}  // namespace

void checkEarlier(Context& context) { EarlierTimes(context).run(); }

}  // namespace muster::sema
