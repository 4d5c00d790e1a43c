#include "runtime/reference/evaluation.h"

#include <cstdlib>
#include <string>
#include <utility>

#include "compiler/base/check.h"
#include "compiler/base/int128.h"
#include "compiler/base/overload.h"
#include "compiler/sema/children.h"
#include "compiler/text/text.h"

namespace muster::reference {
namespace {

using schema::Kind;

// A decimal as written, `shift` places smaller, with `places` places.
Value written(const std::string& digits, int shift, int places) {
  std::optional<muster::Decimal> decimal = parseDecimal(digits);
  MUSTER_CHECK(decimal.has_value(), "a number that was not checked");
  decimal->places += shift;
  const std::optional<Int128> scaled = withPlaces(*decimal, places);
  if (!scaled) return Uncomputable{};
  return Decimal{*scaled, places};
}

Value elementOf(const column::Column& column, Kind kind, std::int64_t number) {
  switch (kind) {
    case Kind::Text: return std::string((*column.dictionary)[static_cast<std::uint32_t>(number)]);
    case Kind::Enum: return EnumIndex{static_cast<std::uint32_t>(number)};
    case Kind::Whole: return Value::whole(number);
    case Kind::Date: return Value::date(number);
    case Kind::Instant: return Instant{number};
    case Kind::Bool: return number != 0;
    case Kind::Number:
    case Kind::Percent:
    case Kind::Money: return Decimal{number, column.type.places};
    case Kind::Duration: return Value::whole(number);
    case Kind::Zone: return std::string((*column.dictionary)[static_cast<std::uint32_t>(number)]);
    case Kind::Place: return schema::placeOf(number);
    case Kind::Real:
    case Kind::Ratio:
    case Kind::Set:
    case Kind::Version:
    case Kind::Error: break;
  }
  MUSTER_CHECK(false, "a column of a kind that columns do not have");
}

}  // namespace

Evaluation::Evaluation(const World& world, std::size_t profile)
    : world_(world),
      profile_(profile),
      segments_(world.program.ast.segments.size()),
      lets_(world.program.ast.lets.size()) {}

Value Evaluation::segment(std::size_t index) { return named({.isLet = false, .index = index}); }

Value Evaluation::let(std::size_t index) { return named({.isLet = true, .index = index}); }

Value Evaluation::named(Name name) {
  // Names of names are looked at as they are met, as long as the stack allows.
  constexpr int kDepthMax = 1000;
  if (!answerOf(name)) {
    if (depth_ >= kDepthMax) answerBelow(name);
    answer(name);
  }
  return *answerOf(name);
}

// What has a name is asked of the whole profile, wherever the name stands.
void Evaluation::answer(Name name) {
  const Group* const group = std::exchange(group_, nullptr);
  const InWindow* const around = std::exchange(around_, nullptr);
  answerOf(name) = evaluate(definitionOf(name), std::nullopt);
  group_ = group;
  around_ = around;
}

// Answers what a definition names, the deepest first.
void Evaluation::answerBelow(Name root) {
  std::vector<Name> open{root};
  while (true) {
    const Name name = open.back();
    const std::size_t before = open.size();
    pushUnanswered(definitionOf(name), open);
    if (open.size() > before) continue;
    if (before == 1) return;
    open.pop_back();
    if (!answerOf(name)) answer(name);
  }
}

void Evaluation::pushUnanswered(ExprId id, std::vector<Name>& open) {
  const sema::Binding& binding = world_.program.bindings[id];
  const auto push = [&](Name name) {
    if (!answerOf(name)) open.push_back(name);
  };
  if (const auto* it = std::get_if<sema::LetRef>(&binding)) push({true, it->index});
  if (const auto* it = std::get_if<sema::SegmentRef>(&binding)) push({false, it->index});
  sema::forEachChild(world_.program.ast[id].kind,
                     [&](ExprId child) { pushUnanswered(child, open); });
}

ExprId Evaluation::definitionOf(Name name) const {
  const ast::Program& program = world_.program.ast;
  return name.isLet ? program.lets[name.index].value : program.segments[name.index].condition;
}

Value Evaluation::evaluate(ExprId id, Row row) {
  ++depth_;
  const InWindow* const around = around_;
  const std::optional<ListId> list = listAskedBy(id);
  const Row about = list ? stepOut(*list, row) : row;
  Value value = std::visit([&](const auto& kind) { return of(id, kind, about); },
                           world_.program.ast[id].kind);
  around_ = around;
  --depth_;
  if (world_.incomplete != nullptr && asksIncomplete(id)) value = Missing{};
  const bool isOfProfile = !row.has_value() && group_ == nullptr;
  if (world_.observer != nullptr) world_.observer->value(id, value, !isOfProfile);
  return value;
}

std::optional<ListId> Evaluation::listAskedBy(ExprId id) const {
  const ast::ExprKind& kind = world_.program.ast[id].kind;
  const bool asksGroups = std::holds_alternative<ast::QuantifiedGroups>(kind) ||
                          std::holds_alternative<ast::NumberOfGroups>(kind);
  if (!asksGroups) return world_.program.lists[id];
  return world_.program.schema.fields[world_.program.groups.at(id).fields.front()].list;
}

Row Evaluation::stepOut(ListId list, Row row) {
  const std::optional<ListId> owner = world_.program.schema.lists[list].owner;
  while (around_ != nullptr && around_->list != owner) {
    row = rowAround(around_->list, world_.program.schema.lists[around_->list].owner, row);
    around_ = around_->outer;
  }
  return row;
}

bool Evaluation::asksIncomplete(ExprId id) const {
  const auto isIt = [&](ListId list) { return world_.incomplete->has(list, profile_); };
  const std::optional<ListId> list = world_.program.lists[id];
  if (list && isIt(*list)) return true;
  if (const auto steps = world_.program.sequences.find(id);
      steps != world_.program.sequences.end()) {
    const auto asks = [&](const sema::CheckedStep& step) { return isIt(step.list); };
    if (std::ranges::any_of(steps->second, asks)) return true;
  }
  if (const auto keys = world_.program.groups.find(id); keys != world_.program.groups.end()) {
    return std::ranges::any_of(keys->second.fields, [&](FieldId field) {
      const std::optional<ListId> of = world_.program.schema.fields[field].list;
      return of && isIt(*of);
    });
  }
  return false;
}

std::vector<Value> Evaluation::evaluateAll(const std::vector<ExprId>& ids, Row row) {
  std::vector<Value> values;
  for (const ExprId id : ids) values.push_back(evaluate(id, row));
  return values;
}

// ---- names --------------------------------------------------------------------------------------

Value Evaluation::field(FieldId id, Row row) const {
  const bool isOfEvent = world_.program.schema.fields[id].list.has_value();
  MUSTER_CHECK(!isOfEvent || row.has_value(), "an event's field outside of its list");
  const std::size_t at = isOfEvent ? *row : profile_;

  const column::Column& column = world_.table.columns[id];
  if (!column.isKnown(at)) return Missing{};
  if (column.type.kind == Kind::Real) return column.real(at);
  if (column.type.kind != Kind::Set) return elementOf(column, column.type.kind, column.value(at));
  Set set;
  for (std::size_t i = column.offsets[at]; i < column.offsets[at + 1]; ++i)
    set.push_back(elementOf(column, column.type.element, column.value(i)));
  return set;
}

// The row of the field's own list that a row of another belongs to.
Row Evaluation::rowOf(const sema::FieldRef& ref, Row row) const {
  return rowAround(ref.from, world_.program.schema.fields[ref.field].list, row);
}

Row Evaluation::rowAround(std::optional<ListId> from, std::optional<ListId> to, Row row) const {
  const schema::Schema& schema = world_.program.schema;
  for (std::optional<ListId> at = from; at != to; at = schema.lists[*at].owner) {
    if (!schema.lists[*at].owner) return std::nullopt;
    const std::vector<std::uint32_t>& offsets = world_.table.lists[*at].offsets;
    const auto next = std::ranges::upper_bound(offsets, *row);
    row = static_cast<std::size_t>(next - offsets.begin()) - 1;
  }
  return row;
}

Value Evaluation::of(ExprId id, const ast::Reference&, Row row) {
  return std::visit(
      Overload{
          [&](const sema::FieldRef& ref) { return field(ref.field, rowOf(ref, row)); },
          // The row is that of the step's event.
          [&](const sema::StepRef& ref) { return field(ref.field, row); },
          [&](const sema::EnumValue& value) { return Value(EnumIndex{value.index}); },
          [&](const sema::LetRef& ref) { return let(ref.index); },
          [&](const sema::SegmentRef& ref) { return segment(ref.index); },
          [&](const sema::EarlierRef&) -> Value { MUSTER_CHECK(false, "no name of a value"); },
          [&](const sema::RawRef&) -> Value { MUSTER_CHECK(false, "a file's column in a rule"); },
          [&](const sema::StaticListRef&) -> Value { MUSTER_CHECK(false, "a list as a value"); },
          [&](const sema::FunctionRef&) -> Value { MUSTER_CHECK(false, "a function is no name"); },
          [&](const sema::KeyRef&) { return group_->value; },
          [&](std::monostate) -> Value { MUSTER_CHECK(false, "a name without a meaning"); },
      },
      world_.program.bindings[id]);
}

// Entered is who is in it now, and was not then: neither known to be out nor unknown makes a
// difference then.
Value Evaluation::of(ExprId id, const ast::InSegment& test, Row row) {
  const sema::Binding& binding = world_.program.bindings[id];
  if (!test.asOf) return segment(std::get<sema::SegmentRef>(binding).index);
  const auto& ref = std::get<sema::EarlierRef>(binding);
  const Value then = earlier(*test.asOf, row).named({ref.isLet, ref.index});
  if (!test.isEntered) return then;
  return allOf({named({ref.isLet, ref.index}), then.truth() != true});
}

Evaluation& Evaluation::earlier(ExprId moment, Row row) {
  MUSTER_CHECK(world_.past != nullptr, "a world without a past");
  const std::int64_t at = instantAt(evaluate(moment, row));
  std::unique_ptr<Evaluation>& there = earlier_[at];
  if (!there) there = std::make_unique<Evaluation>(world_.past->asOf(at), profile_);
  there->depth_ = depth_;
  return *there;
}

// Nobody watches what is looked at there: it would be taken for what is so now.
const World& Past::asOf(std::int64_t micros) {
  const std::lock_guard lock(mutex_);
  std::unique_ptr<Entry>& entry = entries_[micros];
  if (!entry) {
    entry = std::make_unique<Entry>(Entry{now_, nullptr});
    entry->world.asOf = micros;
    entry->world.past = this;
    entry->populations = Populations::asAsked(entry->world);
  }
  return entry->world;
}

// ---- literals -----------------------------------------------------------------------------------

// A number takes the kind and the places that its neighbours gave it: `0.5` beside a number of four
// places is the same number with four.
Value Evaluation::of(ExprId id, const ast::NumberLiteral& literal, Row) {
  const schema::Type& type = world_.program.types[id];
  if (type.kind == Kind::Real) return std::strtod(literal.digits.c_str(), nullptr);
  return written(literal.digits, 0, type.places);
}

Value Evaluation::of(ExprId id, const ast::UnitLiteral& literal, Row) {
  const int placesOfUnit = literal.unit.text == "%" ? 2 : 0;
  return written(literal.digits, placesOfUnit, world_.program.types[id].places);
}

Value Evaluation::of(ExprId, const ast::TextLiteral& literal, Row) {
  return text::normalise(literal.value);
}

Value Evaluation::of(ExprId, const ast::YesNoLiteral& literal, Row) { return literal.value; }

// ---- logic --------------------------------------------------------------------------------------

Value Evaluation::of(ExprId, const ast::Not& logic, Row row) {
  return notOf(evaluate(logic.operand, row));
}

Value Evaluation::of(ExprId, const ast::AllOf& logic, Row row) {
  return allOf(evaluateAll(logic.operands, row));
}

Value Evaluation::of(ExprId, const ast::AnyOf& logic, Row row) {
  return anyOf(evaluateAll(logic.operands, row));
}

Value Evaluation::of(ExprId, const ast::Settled& logic, Row row) {
  return truth(logic.operand, row).value_or(logic.unknownIs);
}

// ---- arithmetic ---------------------------------------------------------------------------------

// A point in time plus or minus a length of time is that point, moved, and between two of them
// there is a length. What else is calculated are numbers; a length times one with places becomes a
// quotient.
Value Evaluation::of(ExprId id, const ast::Arithmetic& sum, Row row) {
  const Kind kind = world_.program.types[id].kind;
  if (kind == Kind::Date || kind == Kind::Instant) return movedPoint(sum, row);

  const Value left = evaluate(sum.left, row);
  const Value right = evaluate(sum.right, row);
  if (!left.isKnown() || !right.isKnown()) return unknownOf(left, right);
  const Kind first = world_.program.types[sum.left].kind;
  if (first == Kind::Date || first == Kind::Instant) return lengthBetween(right, left);
  const bool isScaled = kind == Kind::Ratio && sum.op == ast::ArithmeticOp::Multiply;
  if (isScaled && first == Kind::Duration) return multiply(toRatio(left), right);
  if (isScaled && world_.program.types[sum.right].kind == Kind::Duration) {
    return multiply(left, toRatio(right));
  }
  switch (sum.op) {
    case ast::ArithmeticOp::Add: return add(left, right);
    case ast::ArithmeticOp::Subtract: return subtract(left, right);
    case ast::ArithmeticOp::Multiply: return multiply(left, right);
    case ast::ArithmeticOp::Divide: return divide(left, right);
  }
  MUSTER_CHECK(false, "unknown ArithmeticOp");
}

Value Evaluation::of(ExprId, const ast::Negate& negation, Row row) {
  const Value operand = evaluate(negation.operand, row);
  if (!operand.isKnown()) return operand;
  if (operand.holds<double>()) return -operand.as<double>();
  return negate(operand);
}

// Both sides are of one type: a decimal beside a quotient joins as one.
Value Evaluation::of(ExprId id, const ast::Else& choice, Row row) {
  const Value value = evaluate(choice.value, row);
  const Value chosen = onceOf(value.isKnown() ? value : evaluate(choice.fallback, row));
  if (!chosen.holds<Decimal>()) return chosen;
  const schema::Type& type = world_.program.types[id];
  return type.kind == Kind::Ratio ? toRatio(chosen) : withPlaces(chosen, type.places);
}

// The first `when` that holds. One that is unknown before it leaves nothing to choose. What is
// chosen stays missing, and what could not be computed stays so.
Value Evaluation::of(ExprId id, const ast::Choose& choice, Row row) {
  ExprId chosen = choice.otherwise;
  for (const ast::Choose::When& when : choice.whens) {
    const std::optional<bool> holds = truth(when.condition, row);
    if (!holds) return Missing{};
    if (!*holds) continue;
    chosen = when.value;
    break;
  }
  const Value value = onceOf(evaluate(chosen, row));
  if (!value.holds<Decimal>()) return value;
  const schema::Type& type = world_.program.types[id];
  return type.kind == Kind::Ratio ? toRatio(value) : withPlaces(value, type.places);
}

// ---- what a checked condition never holds -------------------------------------------------------

Value Evaluation::of(ExprId, const ast::UnitOfTime&, Row) {
  MUSTER_CHECK(false, "a unit of the calendar outside of `distinct`");
}
Value Evaluation::of(ExprId, const ast::Convert&, Row) {
  MUSTER_CHECK(false, "a conversion outside of a source");
}
Value Evaluation::of(ExprId, const ast::MapValues&, Row) {
  MUSTER_CHECK(false, "a value map outside of a source");
}
Value Evaluation::of(ExprId, const ast::TimeOfDay&, Row) {
  MUSTER_CHECK(false, "a time of day passed the checker");
}
Value Evaluation::of(ExprId, const ast::Poison&, Row) {
  MUSTER_CHECK(false, "a hole passed the checker");
}

}  // namespace muster::reference
