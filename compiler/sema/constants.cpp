#include "compiler/sema/constants.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "compiler/base/overload.h"
#include "compiler/sema/children.h"
#include "compiler/sema/expand.h"

namespace muster::sema {

namespace {

constexpr Definition<std::string_view, std::string_view> kNotWritten{
    "E0226", Severity::Error, "`{}` stands in the place of {}, and is none that is written out"};

constexpr Definition<std::string_view, std::string_view> kWhosePoints{
    "E0210", Severity::Error,
    "`{}` is a field of `{}` and a name of its own: whose points are meant"};

enum class Wanted : std::uint8_t { Length, Count, Share };

std::string_view say(Wanted wanted) {
  switch (wanted) {
    case Wanted::Length: return "a length of time";
    case Wanted::Count: return "a number";
    case Wanted::Share: return "a number or a percentage";
  }
  return "";
}

std::string_view example(Wanted wanted) {
  switch (wanted) {
    case Wanted::Length: return "a let stands for one: let some_time = 30 days";
    case Wanted::Count: return "a let stands for one: let so_many = 30";
    case Wanted::Share: return "a let stands for one: let best_part = 5%";
  }
  return "";
}

// `in the last three months`.
std::string inDigits(const std::string& word) {
  constexpr std::array<std::string_view, 12> kNumbers{"one",  "two", "three",  "four",
                                                      "five", "six", "seven",  "eight",
                                                      "nine", "ten", "eleven", "twelve"};
  const auto* found = std::ranges::find(kNumbers, word);
  if (found == kNumbers.end()) return "";
  return "write: " + std::to_string(found - kNumbers.begin() + 1);
}

class Constants {
 public:
  explicit Constants(Context& context) : context_(context), program_(context.program.ast) {
    for (std::size_t i = 0; i < program_.lets.size(); ++i) {
      if (!program_.lets[i].expansion) lets_.emplace(program_.lets[i].name.text, i);
    }
  }

  void run() {
    for (const ast::Let& let : program_.lets) {
      context_.sink.standIn(usesOf(program_, let));
      putIn(let.value);
    }
    context_.sink.standIn({});
    for (const ast::Segment& segment : program_.segments) putIn(segment.condition);
    for (const ast::Campaign& campaign : program_.campaigns) {
      ast::forEachExpr(campaign, [&](ExprId id) { putIn(id); });
    }
  }

 private:
  void putIn(ExprId root) {
    std::vector<ExprId> open{root};
    while (!open.empty()) {
      const ExprId id = open.back();
      open.pop_back();
      if (!seen_.insert(id.index()).second) continue;
      ast::ExprKind kind = program_[id].kind;
      if (change(kind) || giveForEach(kind, program_[id].span)) program_.replace(id, kind);
      forEachChild(program_[id].kind, [&](ExprId child) { open.push_back(child); });
    }
  }

  // Whether anything was put in.
  bool change(ast::ExprKind& kind) {
    if (auto* it = std::get_if<ast::Ago>(&kind)) return length(*it);
    if (auto* it = std::get_if<ast::ShiftedPoint>(&kind)) return length(*it);
    if (auto* it = std::get_if<ast::WindowTest>(&kind)) return window(it->window);
    if (auto* it = std::get_if<ast::QuantifiedEvents>(&kind)) return events(it->events);
    if (auto* it = std::get_if<ast::Aggregate>(&kind)) return events(it->events);
    if (auto* it = std::get_if<ast::TopTest>(&kind)) return top(*it);
    return false;
  }

  // `add amount for each purchases`, of a score: the points are added up if a field of the events
  // is in them. Otherwise they are the same for each, and so many times that.
  bool giveForEach(ast::ExprKind& kind, Span span) {
    const auto* found = std::get_if<ast::Aggregate>(&kind);
    if (found == nullptr || found->fn != ast::AggregateFn::Number || !found->operand) return false;
    ast::Aggregate each = *found;
    if (isOfEvents(*each.operand, each.events.list)) {
      each.fn = ast::AggregateFn::Total;
      kind = std::move(each);
      return true;
    }
    const ExprId points = *each.operand;
    each.operand.reset();
    const ExprId count = program_.add(span, std::move(each));
    kind = ast::Arithmetic{ast::ArithmeticOp::Multiply, points, count};
    return true;
  }

  // What other lists are asked inside has names of its own.
  bool isOfEvents(ExprId root, const ast::Path& list) {
    bool isOf = false;
    std::vector<ExprId> open{root};
    while (!open.empty()) {
      const ExprId id = open.back();
      open.pop_back();
      const ast::ExprKind& kind = program_[id].kind;
      const bool isOwn = std::holds_alternative<ast::QuantifiedEvents>(kind) ||
                         std::holds_alternative<ast::Aggregate>(kind) ||
                         std::holds_alternative<ast::QuantifiedGroups>(kind) ||
                         std::holds_alternative<ast::NumberOfGroups>(kind);
      if (isOwn) continue;
      if (const auto* name = std::get_if<ast::Reference>(&kind)) {
        isOf = (!name->let && isFieldOf(name->path, list)) || isOf;
      }
      forEachChild(kind, [&](ExprId child) { open.push_back(child); });
    }
    return isOf;
  }

  bool isFieldOf(const ast::Path& name, const ast::Path& list) {
    const std::string& first = name.parts[0].text;
    if (name.parts.size() > 1 && first == list.parts.back().text) return true;
    const auto begins = [&](const ast::FieldDecl& field) {
      return field.name.text == first || field.name.text.starts_with(first + '.');
    };
    bool isInList = false;
    bool isInProfile = lets_.count(first) > 0;
    std::string ofProfile;
    for (const ast::SchemaDecl& schema : program_.schemas) {
      for (const ast::ProfileDecl& profile : schema.profiles) {
        if (std::ranges::any_of(profile.fields, begins)) {
          isInProfile = true;
          ofProfile = "or for the profile: " + profile.name.text + '.' + first;
        }
        for (const ast::EventsDecl& it : profile.lists) {
          const bool isIt = it.name.text == list.parts.back().text ||
                            it.name.text.ends_with('.' + list.parts.back().text);
          isInList = isInList || (isIt && std::ranges::any_of(it.fields, begins));
        }
      }
    }
    if (isInList && isInProfile) {
      const std::string of = list.parts.back().text;
      build(context_.sink, name.span, kWhosePoints, first, of)
          .help("write for the events: " + of + '.' + first)
          .help(ofProfile)
          .emit();
    }
    return isInList;
  }

  bool events(ast::Events& it) {
    bool isChanged = it.window && window(*it.window);
    if (it.slice && it.slice->constant) {
      const auto number = find(*it.slice->constant, Wanted::Count);
      it.slice->digits = number ? digitsOf(*number) : "1";
      it.slice->constant.reset();
      isChanged = true;
    }
    for (ast::SequenceStep& step : it.then) {
      isChanged = (step.window && window(*step.window)) || isChanged;
      isChanged = length(step.within, step.constant) || isChanged;
    }
    return length(it.allWithin, it.constant) || isChanged;
  }

  bool window(ast::Window& window) {
    if (auto* it = std::get_if<ast::Rolling>(&window.kind)) return length(*it);
    auto* it = std::get_if<ast::Within>(&window.kind);
    return it != nullptr && length(*it);
  }

  template <typename Moved>
  bool length(Moved& it) {
    if (!it.constant) return false;
    const ast::DurationLiteral found = lengthOf(*it.constant, it.unit);
    it.digits = found.digits;
    it.unit = found.unit;
    it.constant.reset();
    return true;
  }

  bool length(std::optional<ExprId>& written, std::optional<ast::Constant>& constant) {
    if (!constant) return false;
    const ast::Expr& place = program_[*written];
    const Span span = place.span;
    const auto found = lengthOf(*constant, std::get<ast::DurationLiteral>(place.kind).unit);
    written = program_.add(span, found);
    constant.reset();
    return true;
  }

  ast::DurationLiteral lengthOf(const ast::Constant& constant, ast::TimeUnit unit) {
    const auto found = find(constant, constant.isNumber ? Wanted::Count : Wanted::Length);
    if (!found) return {"1", unit};
    if (constant.isNumber) return {digitsOf(*found), unit};
    return std::get<ast::DurationLiteral>(program_[*found].kind);
  }

  bool top(ast::TopTest& it) {
    if (!it.constant) return false;
    const auto found = find(*it.constant, it.isPercent ? Wanted::Count : Wanted::Share);
    const auto* share = found ? std::get_if<ast::UnitLiteral>(&program_[*found].kind) : nullptr;
    it.digits = found ? digitsOf(*found) : "1";
    it.isPercent = it.isPercent || share != nullptr;
    // A run calls the question so, and its thresholds are those of this number.
    const std::string name = context_.written(it.amountSpan);
    const std::size_t at = it.text.find((it.isTop ? "in top " : "in bottom ") + name);
    if (at != std::string::npos) {
      it.text.replace(it.text.find(name, at + 3 + (it.isTop ? 4 : 7)), name.size(),
                      it.digits + (share != nullptr ? "%" : ""));
    }
    it.constant.reset();
    return true;
  }

  std::string digitsOf(ExprId id) const {
    const ast::ExprKind& kind = program_[id].kind;
    if (const auto* it = std::get_if<ast::NumberLiteral>(&kind)) return it->digits;
    return std::get<ast::UnitLiteral>(kind).digits;
  }

  bool fits(const ast::ExprKind& kind, Wanted wanted) const {
    if (wanted == Wanted::Length) return std::holds_alternative<ast::DurationLiteral>(kind);
    if (std::holds_alternative<ast::NumberLiteral>(kind)) return true;
    const auto* share = std::get_if<ast::UnitLiteral>(&kind);
    return wanted == Wanted::Share && share != nullptr && share->unit.text == "%";
  }

  // What is written out where the name leads, through names of names.
  std::optional<ExprId> find(const ast::Constant& constant, Wanted wanted) {
    ExprId at = constant.name;
    for (std::size_t steps = 0; steps <= program_.lets.size(); ++steps) {
      const ast::ExprKind& kind = program_[at].kind;
      if (fits(kind, wanted)) return at;
      if (std::holds_alternative<ast::Poison>(kind)) return std::nullopt;
      const auto* name = std::get_if<ast::Reference>(&kind);
      const auto let = name != nullptr ? letOf(*name) : std::nullopt;
      if (!let) break;
      program_.lets[*let].isPutIn = true;
      at = program_.lets[*let].value;
    }
    const Span span = context_.span(constant.name);
    const std::string written = context_.written(span);
    std::string help = context_.suggest(written, [&] {
      std::vector<std::string> names;
      for (const auto& [name, index] : lets_) {
        if (fits(program_[program_.lets[index].value].kind, wanted)) names.push_back(name);
      }
      return names;
    });
    if (help.empty()) help = inDigits(written);
    if (help.empty()) help = example(wanted);
    build(context_.sink, span, kNotWritten, written, say(wanted)).help(help).emit();
    return std::nullopt;
  }

  std::optional<std::size_t> letOf(const ast::Reference& name) const {
    if (name.let) return name.let;
    if (name.path.parts.size() != 1) return std::nullopt;
    const auto found = lets_.find(name.path.parts[0].text);
    return found != lets_.end() ? std::optional(found->second) : std::nullopt;
  }

  Context& context_;
  ast::Program& program_;
  std::unordered_map<std::string, std::size_t> lets_;
  std::unordered_set<std::uint32_t> seen_;
};

}  // namespace

void putInConstants(Context& context) { Constants(context).run(); }

bool isOnlyPutIn(const ast::Program& program, const ast::Let& let) {
  const auto* length = std::get_if<ast::DurationLiteral>(&program[let.value].kind);
  if (!let.isPutIn || length == nullptr) return false;
  return length->unit == ast::TimeUnit::Month || length->unit == ast::TimeUnit::Quarter ||
         length->unit == ast::TimeUnit::Year;
}

}  // namespace muster::sema
