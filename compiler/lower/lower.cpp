#include "compiler/lower/lower.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

#include "compiler/base/overload.h"
#include "compiler/lower/lowering.h"
#include "compiler/sema/children.h"
#include "compiler/text/text.h"

namespace muster::lower {

std::optional<NodeId>& Lowering::slot(const Declaration& declaration) {
  return declaration.isLet ? names_->lets[declaration.index] : names_->segments[declaration.index];
}

ExprId Lowering::definition(const Declaration& declaration) const {
  return declaration.isLet ? program_.ast.lets[declaration.index].value
                           : program_.ast.segments[declaration.index].condition;
}

// The declarations named below an expression that are not lowered yet.
void Lowering::collectOpen(ExprId id, std::vector<Declaration>& open) {
  const sema::Binding& binding = program_.bindings[id];
  std::optional<Declaration> named;
  if (const auto* let = std::get_if<sema::LetRef>(&binding)) named = {true, let->index};
  if (const auto* segment = std::get_if<sema::SegmentRef>(&binding))
    named = {false, segment->index};
  if (const auto* earlier = std::get_if<sema::EarlierRef>(&binding)) {
    const auto& in = std::get<ast::InSegment>(program_.ast[id].kind);
    if (in.isEntered) named = {earlier->isLet, earlier->index};
  }
  if (named && !slot(*named)) open.push_back(*named);
  sema::forEachChild(program_.ast[id].kind, [&](ExprId child) { collectOpen(child, open); });
}

// Relies on sema having refused circles. A stack of our own, because names may chain a hundred
// thousand long.
void Lowering::lowerInOrder(const Declaration& wanted) {
  std::vector<Declaration> stack = {wanted};
  while (!stack.empty()) {
    const Declaration top = stack.back();
    if (slot(top)) {
      stack.pop_back();
      continue;
    }
    const std::size_t size = stack.size();
    collectOpen(definition(top), stack);
    if (stack.size() > size) continue;
    slot(top) = expr(definition(top));
    if (top.isLet && isTime(definition(top))) names_->letPoints[top.index] = point(definition(top));
    stack.pop_back();
  }
}

NodeId Lowering::segment(std::size_t index) {
  lowerInOrder({false, index});
  return *names_->segments[index];
}

// `in lapsed as of 1 day ago` is the same segment, in which everything is counted from that time.
// Relies on sema having limited how many such there are inside each other.
NodeId Lowering::inSegment(ExprId id, const ast::InSegment& it) {
  if (!it.asOf) return reference(id);
  const auto& ref = std::get<sema::EarlierRef>(program_.bindings[id]);
  const Declaration named{ref.isLet, ref.index};
  if (it.isEntered) lowerInOrder(named);
  const std::optional<NodeId> now = it.isEntered ? slot(named) : std::nullopt;

  std::vector<ir::Shift> from = movesTo(*it.asOf);
  auto there =
      std::ranges::find_if(earlier_, [&](const auto& names) { return names->from == from; });
  if (there == earlier_.end()) {
    const std::string text = " as of " + it.text + names_->text;
    earlier_.push_back(std::make_unique<Names>(Names{.from = std::move(from), .text = text}));
    there = earlier_.end() - 1;
  }
  // A name is asked of the whole profile, wherever it stands.
  Names* const outside = std::exchange(names_, there->get());
  const auto group = std::exchange(group_, std::nullopt);
  const auto around = std::exchange(around_, {});
  lowerInOrder(named);
  const NodeId then = *slot(named);
  around_ = around;
  group_ = group;
  names_ = outside;
  return now ? build_.allOf({*now, build_.negate(build_.andKnown(then))}) : then;
}

// What it names is lowered before, because names may chain long.
NodeId Lowering::value(ExprId id) {
  std::vector<Declaration> open;
  collectOpen(id, open);
  for (const Declaration& declaration : open) lowerInOrder(declaration);
  return expr(id);
}

std::vector<Lowering::Around> Lowering::stepOut(ExprId id) {
  if (around_.empty()) return {};
  std::optional<ListId> list = program_.lists[id];
  if (const auto keys = program_.groups.find(id); keys != program_.groups.end()) {
    list = program_.schema.fields[keys->second.fields.front()].list;
  }
  if (!list) return {};
  const std::optional<ListId> owner = program_.schema.lists[*list].owner;
  auto first = around_.end();
  while (first != around_.begin() && std::prev(first)->list != owner) --first;
  std::vector<Around> inside(first, around_.end());
  around_.erase(first, around_.end());
  return inside;
}

NodeId Lowering::lowered(ExprId id) {
  return std::visit(
      Overload{
          [&](const ast::NumberLiteral& it) { return number(id, it.digits); },
          [&](const ast::UnitLiteral& it) { return percentOrMoney(id, it); },
          [&](const ast::DurationLiteral& it) { return duration(id, it); },
          [&](const ast::TextLiteral& it) { return text(id, it); },
          [&](const ast::YesNoLiteral& it) { return build_.truth(it.value); },
          [&](const ast::DateLiteral& it) { return dateLiteral(it); },
          [&](const ast::InstantLiteral& it) { return instantLiteral(it); },
          [&](const ast::NamedTimePoint&) { return point(id).first; },
          [&](const ast::CalendarPeriod&) { return point(id).first; },
          [&](const ast::PeriodEdge&) { return point(id).first; },
          [&](const ast::InZone&) { return point(id).first; },
          [&](const ast::Ago& it) { return asOf(typeOf(id).kind, -countOf(it.digits), it.unit); },
          [&](const ast::ShiftedPoint&) { return point(id).first; },
          [&](const ast::Reference&) { return reference(id); },
          [&](const ast::InSegment& it) { return inSegment(id, it); },
          [&](const ast::Call&) { return call(id); },
          [&](const ast::Choose& it) { return choose(id, it); },
          [&](const ast::Compare& it) { return compare(it); },
          [&](const ast::BetweenTest& it) { return between(it); },
          [&](const ast::OneOfTest& it) { return oneOf(it); },
          [&](const ast::TextTest& it) { return textTest(it); },
          [&](const ast::SetTest& it) { return setTest(it); },
          [&](const ast::PresenceTest& it) { return presence(it); },
          [&](const ast::WindowTest& it) { return windowTest(it); },
          [&](const ast::Not& it) { return build_.negate(expr(it.operand)); },
          [&](const ast::AllOf& it) { return build_.allOf(exprs(it.operands)); },
          [&](const ast::AnyOf& it) { return build_.anyOf(exprs(it.operands)); },
          [&](const ast::Settled& it) { return settled(it); },
          [&](const ast::Arithmetic& it) { return arithmetic(id, it); },
          [&](const ast::Negate& it) { return build_.minus(expr(it.operand)); },
          [&](const ast::Else& it) { return orElse(id, it); },
          [&](const ast::QuantifiedEvents& it) { return quantifiedEvents(id, it); },
          [&](const ast::QuantifiedConditions& it) { return quantifiedConditions(it); },
          [&](const ast::Aggregate& it) { return aggregate(id, it); },
          [&](const ast::TopTest& it) { return topTest(it); },
          [&](const ast::PopulationTerm& it) { return populationTerm(id, it); },
          [&](const ast::Previous& it) { return previous(it); },
          [&](const ast::Sample& it) {
            const NodeId salt = build_.text(text::normalise(it.salt));
            return build_.sample(salt, build_.column(program_.schema.key));
          },
          [&](const ast::UnitOfTime&) { return notChecked(); },
          [&](const ast::QuantifiedGroups& it) { return quantifiedGroups(id, it); },
          [&](const ast::NumberOfGroups& it) { return numberOfGroups(id, it); },
          [&](const ast::Convert&) { return reference(id); },
          [&](const ast::MapValues&) { return reference(id); },
          [&](const ast::TimeOfDay&) { return notChecked(); },
          [&](const ast::Poison&) { return notChecked(); },
      },
      program_.ast[id].kind);
}

NodeId Lowering::notChecked() {
  base::checkFailed("isChecked", "an expression that sema would have refused", __FILE__, __LINE__);
}

ir::Program lowerProgram(const sema::CheckedProgram& program, Nodes* nodes) {
  ir::Program lowered{ir::Store(std::make_shared<const schema::Schema>(program.schema)), {}};
  Lowering lowering(program, lowered.store, nullptr);
  if (nodes != nullptr) *nodes = Nodes(program.ast.exprCount(), std::nullopt);
  lowering.keepIn(nodes);
  for (std::size_t i = 0; i < program.ast.segments.size(); ++i) {
    lowered.roots.push_back({program.ast.segments[i].name.text, lowering.segment(i)});
  }
  for (std::size_t i = 0; i < program.values.size(); ++i) {
    lowered.roots.push_back({"value " + std::to_string(i + 1), lowering.value(program.values[i])});
  }
  lowered.terms = lowering.terms();
  return lowered;
}

TableProgram lowerTable(const sema::CheckedProgram& program, const sema::CheckedTable& table) {
  TableProgram lowered;
  Lowering lowering(program, lowered.store, &table);
  if (table.where) lowered.where = lowering.expr(*table.where);
  if (table.key) lowered.key = lowering.expr(*table.key);
  for (const auto& [field, value] : table.fields) {
    lowered.fields.emplace_back(field, lowering.expr(value));
  }
  return lowered;
}

}  // namespace muster::lower
