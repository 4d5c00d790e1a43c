// Sequences: which list each step runs over, which earlier step it is compared with, and by what.
//
//   carts as c then refunds with same shop where (order_id is c.order_id and amount > 5 GBP)
//
// A step's `where` falls apart at its `and`: what is about the event alone, and comparisons with
// fields of one earlier step. Anything else about an earlier step is refused, because nothing that
// grows with the square of a list could answer it.

#include <algorithm>

#include "compiler/sema/children.h"
#include "compiler/sema/definitions.h"
#include "compiler/sema/expr_checker.h"

namespace muster::sema {

namespace {

constexpr Definition<> kBetween{
    "E0531", Severity::Error,
    "`then no` between two steps reaches to the step that follows and takes no `within`"};
constexpr Definition<std::string_view, std::string_view> kNoSame{"E0532", Severity::Error,
                                                                 "`with same {}`: {}"};
constexpr Definition<std::string_view, std::string_view, std::string_view> kOtherSame{
    "E0533", Severity::Error, "`with same {}`: it is {} here and {} in the earlier step"};
constexpr Definition<std::string_view> kAgainst{"E0534", Severity::Error,
                                                "this cannot be asked of an earlier step: {}"};
constexpr Definition<std::string_view, std::string_view> kStepName{"E0536", Severity::Error,
                                                                   "`as {}`: {}"};
constexpr Definition<std::string_view> kNoLength{"E0537", Severity::Error,
                                                 "`{}` is no length of time"};

bool isSettledAsKnown(const ast::ExprKind& kind) {
  const auto* it = std::get_if<ast::Settled>(&kind);
  return it != nullptr && !it->unknownIs;
}

// Values that are told apart and put in order one by one.
bool canBeCompared(const Type& type) {
  return type.kind != Kind::Set && type.kind != Kind::Ratio && type.kind != Kind::Error;
}

bool isOneMeasure(const Type& a, const Type& b) {
  return a.kind == b.kind || (isDecimal(a) && isDecimal(b));
}

}  // namespace

// The steps of a sequence that its later ones may name.
struct ExprChecker::Sequence {
  ExprId id;
  const ast::Events* events;
  std::vector<CheckedStep> steps;
  std::vector<NamedStep> named;
  std::vector<std::size_t> chosen;  // the steps that are no `then no`
};

void ExprChecker::sequence(ExprId id, const ast::Events& it, ListId list, const Scope& scope) {
  if (!hasTime(list, it.list.span, "a sequence")) return;
  Sequence sequence{id, &it, {}, {}, {}};
  sequence.steps.push_back({list, {}, {}, {}});
  sequence.chosen.push_back(0);
  if (it.where) sequence.steps[0].own.push_back(*it.where);
  if (it.name) sequence.named.push_back({it.name->text, list, 0});
  for (std::size_t i = 0; i < it.then.size(); ++i) {
    if (!step(sequence, it.then[i], i + 1 == it.then.size(), scope)) return;
  }
  if (it.allWithin) length(*it.allWithin);
  crossing(sequence);
  context_.program.sequences[id] = std::move(sequence.steps);
}

// False where the list of the step is unknown: then nothing more can be said.
bool ExprChecker::step(Sequence& sequence, const ast::SequenceStep& it, bool isLast,
                       const Scope& scope) {
  const auto list = listOf(it.list, it.span, scope);
  if (!list || !hasTime(*list, it.list.span, "a sequence")) return false;
  const std::size_t index = sequence.steps.size();
  sequence.steps.push_back({*list, {}, {}, {}});
  if (it.window) {
    window(*it.window, context_.schema().fields[context_.schema().lists[*list].time].type, scope);
  }
  if (it.within && it.isNegated && !isLast) {
    build(context_.sink, context_.span(*it.within), kBetween)
        .help("leave it out, or put the length of time on the step that follows")
        .emit();
  } else if (it.within) {
    length(*it.within);
  }
  for (const ast::Path& path : it.same) same(sequence, path, *list);
  if (it.where) {
    checkCondition(*it.where, {.list = *list, .steps = &sequence.named, .outer = &scope});
    takeApart(*it.where, sequence);
  }
  if (it.name) nameStep(sequence, it, index);
  if (!it.isNegated) sequence.chosen.push_back(index);
  return true;
}

// Steps of which a later one than the next asks wait for it. Where one stops waiting while another
// that began later still does, what lies between is looked at for each value of the first; a third
// one in the same stretch would make that the cube of the events.
void ExprChecker::crossing(const Sequence& sequence) {
  struct Wait {
    std::size_t from;   // which of the chosen steps
    std::size_t until;  // the last chosen step before one that asks
    std::size_t asking;
  };
  std::vector<Wait> waits;
  for (std::size_t from = 0; from < sequence.chosen.size(); ++from) {
    Wait wait{from, from, 0};
    for (std::size_t i = sequence.chosen[from] + 1; i < sequence.steps.size(); ++i) {
      const CheckedStep& step = sequence.steps[i];
      const auto isIt = [&](const auto& other) { return other.step == sequence.chosen[from]; };
      if (std::ranges::none_of(step.same, isIt) && std::ranges::none_of(step.against, isIt)) {
        continue;
      }
      const auto next = std::ranges::lower_bound(sequence.chosen, i);
      wait = {from, static_cast<std::size_t>(next - sequence.chosen.begin()) - 1, i};
    }
    if (wait.until > from) waits.push_back(wait);
  }
  std::size_t count = 0;  // of the stretch
  std::size_t until = 0;
  bool isCrossed = false;
  for (const Wait& wait : waits) {
    if (count == 0 || wait.from > until) {
      count = 0;
      isCrossed = false;
    } else {
      isCrossed = isCrossed || wait.until > until;
    }
    until = count == 0 ? wait.until : std::max(until, wait.until);
    if (++count < 3 || !isCrossed) continue;
    build(context_.sink, sequence.events->then[wait.asking - 1].span, kAgainst,
          "two other steps are waiting to be compared with")
        .help("compare with the step right before, or ask in two sequences")
        .emit();
    return;
  }
}

void ExprChecker::nameStep(Sequence& sequence, const ast::SequenceStep& it, std::size_t index) {
  const auto refuse = [&](std::string_view reason) {
    build(context_.sink, it.name->span, kStepName, it.name->text, reason).emit();
  };
  if (it.isNegated) return refuse("a `then no` has no event that could have a name");
  const bool isTaken = std::ranges::any_of(
      sequence.named, [&](const NamedStep& other) { return other.name == it.name->text; });
  if (isTaken) return refuse("another step has that name");
  sequence.named.push_back({it.name->text, sequence.steps[index].list, index});
}

// Of the nearest earlier step that has such a field.
void ExprChecker::same(Sequence& sequence, const ast::Path& path, ListId list) {
  const std::string name = joined(path, 0).text;
  const auto refuse = [&](const std::string& reason, const std::string& help) {
    build(context_.sink, path.span, kNoSame, context_.written(path.span), reason).help(help).emit();
  };
  const auto mine = names_.listField(list, name);
  if (!mine) {
    return refuse("`" + context_.schema().lists[list].name + "` has no such field",
                  context_.suggest(name, [&] { return names_.namesIn(list); }));
  }
  for (auto step = sequence.chosen.rbegin(); step != sequence.chosen.rend(); ++step) {
    const auto theirs = names_.listField(sequence.steps[*step].list, name);
    if (!theirs) continue;
    const Type& a = context_.schema().fields[*mine].type;
    const Type& b = context_.schema().fields[*theirs].type;
    const bool fits = comparison(a, b) == Clash::None && isOneMeasure(a, b) && canBeCompared(a);
    if (!fits) {
      build(context_.sink, path.span, kOtherSame, name, say(context_.schema(), a),
            say(context_.schema(), b))
          .emit();
      return;
    }
    sequence.steps.back().same.push_back({*mine, *step, *theirs});
    return;
  }
  refuse("no earlier step has such a field", "");
}

void ExprChecker::length(ExprId id) {
  const auto* it = as<ast::DurationLiteral>(id);
  if (it == nullptr) {
    build(context_.sink, context_.span(id), kNoLength, context_.shown(id))
        .help("write: 2 days")
        .emit();
    return;
  }
  type(id) = duration(id, *it, true);
}

// ---- the parts of a `where` ---------------------------------------------------------------------

// The steps named below an expression. What is asked of each line of an event names steps of a
// sequence of lines, if any.
void ExprChecker::collectSteps(ExprId id, std::vector<std::size_t>& steps) const {
  if (const auto* it = std::get_if<StepRef>(&context_.program.bindings[id])) {
    if (std::ranges::find(steps, it->step) == steps.end()) steps.push_back(it->step);
  }
  forEachChildOutside(context_.expr(id).kind, [&](ExprId child) { collectSteps(child, steps); });
}

bool ExprChecker::namesOwnEvent(ExprId id, ListId list) const {
  // So does what is asked of its lines, and not what is asked of something around it.
  if (const auto asked = context_.program.lists[id]) {
    auto owner = context_.schema().lists[*asked].owner;
    while (owner && owner != list) owner = context_.schema().lists[*owner].owner;
    return owner.has_value();
  }
  const auto* it = std::get_if<FieldRef>(&context_.program.bindings[id]);
  bool isNamed = it != nullptr && context_.schema().fields[it->field].list.has_value();
  forEachChild(context_.expr(id).kind,
               [&](ExprId child) { isNamed = isNamed || namesOwnEvent(child, list); });
  return isNamed;
}

bool ExprChecker::hasFallback(ExprId id) const {
  bool isFound = as<ast::Else>(id) != nullptr;
  forEachChild(context_.expr(id).kind,
               [&](ExprId child) { isFound = isFound || hasFallback(child); });
  return isFound;
}

void ExprChecker::takeApart(ExprId id, Sequence& sequence) {
  const ast::ExprKind& kind = context_.expr(id).kind;
  // Only what is true counts, so unknown may stay what it is.
  if (isSettledAsKnown(kind)) return takeApart(std::get<ast::Settled>(kind).operand, sequence);
  if (const auto* it = std::get_if<ast::AllOf>(&kind)) {
    for (ExprId operand : it->operands) takeApart(operand, sequence);
    return;
  }
  std::vector<std::size_t> steps;
  collectSteps(id, steps);
  if (steps.empty()) {
    sequence.steps.back().own.push_back(id);
  } else {
    against(id, steps, sequence);
  }
}

void ExprChecker::against(ExprId id, const std::vector<std::size_t>& steps, Sequence& sequence) {
  CheckedStep& step = sequence.steps.back();
  const auto refuse = [&](const char* reason) {
    build(context_.sink, context_.span(id), kAgainst, reason)
        .help(
            "an event may be compared with one earlier step: any number of `is`, and one of "
            "`<`, `<=`, `>`, `>=`, joined by `and`")
        .emit();
  };
  const auto* it = as<ast::Compare>(id);
  if (it == nullptr) return refuse("only `is`, `<`, `<=`, `>` and `>=` can");
  if (it->op == ast::CompareOp::NotEqual)
    return refuse("`is not` would be true of almost every pair");
  const bool isOther = !step.against.empty() && step.against[0].step != steps[0];
  if (steps.size() > 1 || isOther) return refuse("it is about two earlier steps");
  std::vector<std::size_t> onTheRight;
  collectSteps(it->right, onTheRight);
  const bool isMineOnTheLeft = !onTheRight.empty();
  const ExprId mine = isMineOnTheLeft ? it->left : it->right;
  const ExprId theirs = isMineOnTheLeft ? it->right : it->left;
  std::vector<std::size_t> onMine;
  collectSteps(mine, onMine);
  if (!onMine.empty() || !namesOwnEvent(mine, step.list) || namesOwnEvent(theirs, step.list)) {
    return refuse("one side is about this event, the other about the earlier one");
  }
  if (type(mine).kind == Kind::Error || type(theirs).kind == Kind::Error) return;
  if (comparison(type(mine), type(theirs)) != Clash::None) return;  // has been said
  if (!isOneMeasure(type(mine), type(theirs))) {
    return refuse("one side is a date, the other a point in time");
  }
  // A fallback may be a month, which is the same as each of its days.
  const bool isOfDates = type(mine).kind == Kind::Date;
  if (isOfDates && (hasFallback(mine) || hasFallback(theirs))) {
    return refuse("a date with an `else` is no single date");
  }
  if (!canBeCompared(type(mine))) return refuse("neither sets nor quotients can");
  const auto isOrder = [&](const CheckedStep::Against& other) {
    return as<ast::Compare>(other.compare)->op != ast::CompareOp::Equal;
  };
  if (it->op != ast::CompareOp::Equal && std::ranges::any_of(step.against, isOrder)) {
    return refuse("it is the second that asks for more or less");
  }
  step.against.push_back({id, isMineOnTheLeft, steps[0]});
}

}  // namespace muster::sema
