#include "runtime/trial/reasons.h"

#include <algorithm>
#include <map>
#include <set>

#include "compiler/base/overload.h"
#include "compiler/sema/children.h"
#include "compiler/sema/consents.h"
#include "compiler/sema/reach.h"
#include "compiler/sema/written.h"
#include "runtime/reference/reference.h"
#include "runtime/trial/values.h"

namespace muster::trial {

namespace {

using reference::Value;
using schema::Kind;

// What one evaluation of a segment saw.
struct Seen {
  std::map<ExprId, Value> values;           // of the profile
  std::map<ExprId, std::size_t> inWindow;   // events that a list's window holds
  std::map<ExprId, std::size_t> isFitting;  // events that a `where` is true of
  // How many profiles are at least as good, and how many are compared.
  std::map<ExprId, std::pair<std::size_t, std::size_t>> places;
};

Seen watch(const sema::CheckedProgram& program, const reference::Evaluator& evaluator,
           std::size_t segment, std::size_t row) {
  Seen seen;
  const reference::Observer observer{
      [&](ExprId id, const Value& value, bool isOfEvent) {
        if (!isOfEvent) {
          seen.values.insert_or_assign(id, value);
        } else if (program.types[id].kind == Kind::Bool) {
          seen.isFitting[id] += value.truth() == true ? 1 : 0;
        }
      },
      [&](ExprId id, std::size_t count) { seen.inWindow.insert_or_assign(id, count); },
      [&](ExprId id, std::size_t asGood, std::size_t all) {
        seen.places.insert_or_assign(id, std::pair(asGood, all));
      },
  };
  static_cast<void>(evaluator.truth(segment, row, observer));
  return seen;
}

class Walk {
 public:
  Walk(const sema::CheckedProgram& program, const Seen& seen) : program_(program), seen_(seen) {}

  std::vector<ExprId> leaves;  // that no other condition is below
  std::vector<ExprId> all;

  void decide(ExprId id) {
    if (!visited_.insert(id).second) return;
    all.push_back(id);
    const Truth truth = truthOf(id);
    std::visit(Overload{
                   [&](const ast::AllOf& it) { each(it.operands, truth, true); },
                   [&](const ast::AnyOf& it) { each(it.operands, truth, false); },
                   [&](const ast::QuantifiedConditions& it) {
                     for (ExprId operand : it.conditions) decide(operand);
                   },
                   [&](const ast::Not& it) { decide(it.operand); },
                   [&](const ast::Settled& it) { decide(it.operand); },
                   [&](const auto&) { name(id); },
               },
               program_.ast[id].kind);
  }

  Truth truthOf(ExprId id) const {
    const auto found = seen_.values.find(id);
    return found == seen_.values.end() ? std::nullopt : found->second.truth();
  }

 private:
  // `neutral` decides nothing alone: of an `and` it is true.
  void each(const std::vector<ExprId>& operands, Truth truth, bool neutral) {
    for (ExprId operand : operands) {
      if (truth == neutral || truthOf(operand) == truth) decide(operand);
    }
  }

  void name(ExprId id) {
    if (const auto named = sema::namedBy(program_, id)) {
      decide(*named);
    } else {
      const std::size_t before = leaves.size();
      below(id);
      // A `choose` is what its conditions are.
      if (leaves.size() > before && std::holds_alternative<ast::Choose>(program_.ast[id].kind))
        return;
      leaves.insert(leaves.begin() + static_cast<std::ptrdiff_t>(before), id);
    }
  }

  // Conditions that a value depends on, behind names too: those of a `choose`, and what is asked of
  // each event. What is asked of groups and of other profiles is about none of this one's values.
  void below(ExprId id) {
    const ast::ExprKind& kind = program_.ast[id].kind;
    const bool isOfOthers = std::holds_alternative<ast::QuantifiedGroups>(kind) ||
                            std::holds_alternative<ast::NumberOfGroups>(kind) ||
                            std::holds_alternative<ast::TopTest>(kind) ||
                            std::holds_alternative<ast::PopulationTerm>(kind);
    if (isOfOthers) return;
    const auto part = [&](ExprId child) {
      // A field and a value that is written out are told with what they stand in.
      const bool isTold = std::holds_alternative<sema::FieldRef>(program_.bindings[child]) ||
                          std::holds_alternative<ast::YesNoLiteral>(program_.ast[child].kind);
      if (isTold) return;
      const bool isCondition = program_.types[child].kind == Kind::Bool;
      if (isCondition && seen_.values.contains(child)) return decide(child);
      if (!visited_.insert(child).second) return;
      if (isCondition && seen_.isFitting.contains(child)) all.push_back(child);
      below(child);
    };
    sema::forEachChild(kind, part);
    const auto* let = std::get_if<sema::LetRef>(&program_.bindings[id]);
    if (let != nullptr && sema::isWritten(program_, let->index))
      part(program_.ast.lets[let->index].value);
  }

  const sema::CheckedProgram& program_;
  const Seen& seen_;
  std::set<ExprId> visited_;
};

class Teller {
 public:
  Teller(const sema::CheckedProgram& program, const source::Files& files, const Seen& seen)
      : program_(program), files_(files), seen_(seen) {}

  Reason reasonOf(ExprId id, Truth truth) {
    const Span span = sema::balanced(files_, program_.ast[id].span);
    Reason reason{id, span, sema::written(files_, span), truth, {}};
    told_.clear();
    sema::forEachChild(program_.ast[id].kind, [&](ExprId child) { tell(reason, child); });
    if (std::holds_alternative<ast::Reference>(program_.ast[id].kind)) tell(reason, id);
    tellEvents(reason, id);
    tellPlace(reason, id);
    return reason;
  }

 private:
  // The value of what is neither written out nor a number of events, and of what it is made of.
  void tell(Reason& reason, ExprId id) {
    const auto found = seen_.values.find(id);
    if (found == seen_.values.end()) return;
    const ast::ExprKind& kind = program_.ast[id].kind;
    const sema::Binding& binding = program_.bindings[id];
    const bool isName = std::holds_alternative<sema::FieldRef>(binding) ||
                        std::holds_alternative<sema::LetRef>(binding);
    const bool isMade = std::holds_alternative<ast::Arithmetic>(kind) ||
                        std::holds_alternative<ast::Else>(kind) ||
                        std::holds_alternative<ast::Aggregate>(kind) ||
                        std::holds_alternative<ast::PopulationTerm>(kind);
    if (isName || isMade) {
      std::string text = sema::written(files_, sema::balanced(files_, program_.ast[id].span));
      if (told_.insert(text).second) {
        reason.values.emplace_back(std::move(text),
                                   show(program_.schema, program_.types[id], found->second));
      }
    }
    if (std::holds_alternative<ast::Aggregate>(kind)) {
      tellEvents(reason, id);
      return;
    }
    tellPlace(reason, id);
    if (const auto* let = std::get_if<sema::LetRef>(&binding)) {
      tell(reason, program_.ast.lets[let->index].value);
    }
    sema::forEachChild(kind, [&](ExprId child) { tell(reason, child); });
  }

  // Of `spend is in top 5%`, of `quintile of spend`: where the profile stands among those compared.
  void tellPlace(Reason& reason, ExprId id) {
    const auto place = seen_.places.find(id);
    if (place == seen_.places.end()) return;
    const ast::ExprKind& kind = program_.ast[id].kind;
    const auto* top = std::get_if<ast::TopTest>(&kind);
    const bool isSmallestBest = top != nullptr && !top->isTop;
    const std::string what =
        std::string("profiles with no ") + (isSmallestBest ? "more" : "less") + ", itself included";
    const auto& [asGood, all] = place->second;
    if (!told_.insert(what).second) return;
    reason.values.emplace_back(what, std::to_string(asGood) + " of " + std::to_string(all));
  }

  void tellEvents(Reason& reason, ExprId id) {
    const auto counted = seen_.inWindow.find(id);
    if (counted == seen_.inWindow.end() || !program_.lists[id]) return;
    const ast::ExprKind& kind = program_.ast[id].kind;
    const ast::Events* events = nullptr;
    if (const auto* it = std::get_if<ast::QuantifiedEvents>(&kind)) events = &it->events;
    const auto* aggregate = std::get_if<ast::Aggregate>(&kind);
    const bool isEntry = aggregate != nullptr && aggregate->fn == ast::AggregateFn::Entry;
    if (aggregate != nullptr && !isEntry) events = &aggregate->events;
    if (events == nullptr) return;
    std::string what = program_.schema.lists[*program_.lists[id]].name;
    if (events->window) what += " " + sema::written(files_, events->window->span);
    if (told_.insert(what).second)
      reason.values.emplace_back(what, std::to_string(counted->second));
    if (!events->where) return;
    what =
        "where " + sema::written(files_, sema::balanced(files_, program_.ast[*events->where].span));
    const auto fitting = seen_.isFitting.find(*events->where);
    const std::size_t count = fitting == seen_.isFitting.end() ? 0 : fitting->second;
    if (told_.insert(what).second) reason.values.emplace_back(what, std::to_string(count));
  }

  const sema::CheckedProgram& program_;
  const source::Files& files_;
  const Seen& seen_;
  std::set<std::string> told_;
};

}  // namespace

std::vector<Reason> reasonsFor(const sema::CheckedProgram& program, const source::Files& files,
                               const reference::Evaluator& evaluator, std::size_t segment,
                               std::size_t row) {
  const Seen seen = watch(program, evaluator, segment, row);
  Walk walk(program, seen);
  walk.decide(program.ast.segments[segment].condition);
  Teller teller(program, files, seen);
  std::vector<Reason> reasons;
  for (const ExprId leaf : walk.leaves)
    reasons.push_back(teller.reasonOf(leaf, walk.truthOf(leaf)));
  return reasons;
}

std::vector<Reason> reasonsFor(const sema::CheckedProgram& program, const source::Files& files,
                               const column::Table& table, std::int64_t asOf, std::size_t segment,
                               std::size_t row) {
  return reasonsFor(program, files, reference::Evaluator(program, table, asOf), segment, row);
}

std::vector<ExprId> decidersOf(const sema::CheckedProgram& program, const column::Table& table,
                               std::int64_t asOf, std::size_t segment, std::size_t row) {
  const Seen seen = watch(program, reference::Evaluator(program, table, asOf), segment, row);
  Walk walk(program, seen);
  walk.decide(program.ast.segments[segment].condition);
  return walk.all;
}

}  // namespace muster::trial
