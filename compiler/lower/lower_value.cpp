// Literals, names and arithmetic.

#include <algorithm>
#include <charconv>

#include "compiler/base/overload.h"
#include "compiler/ir/constants.h"
#include "compiler/ir/facts.h"
#include "compiler/lower/lowering.h"
#include "compiler/text/text.h"

namespace muster::lower {

// `2` or `2.0`.
std::int64_t countOf(const std::string& digits) {
  const std::optional<Decimal> decimal = parseDecimal(digits);
  const std::optional<Int128> count = decimal ? withPlaces(*decimal, 0) : std::nullopt;
  MUSTER_CHECK(count.has_value(), "a count that sema would have refused");
  return static_cast<std::int64_t>(*count);
}

// `digits` moved right by `shiftedBy` places, at the places of the type.
NodeId Lowering::decimal(const std::string& digits, int shiftedBy, const Type& type) {
  std::optional<Decimal> value = parseDecimal(digits);
  MUSTER_CHECK(value.has_value(), "a number that sema would have refused");
  value->places += shiftedBy;
  const std::optional<Int128> placed = withPlaces(*value, ir::placesOf(type));
  MUSTER_CHECK(placed.has_value(), "a number that does not fit the type it was given");
  return build_.number(type, *placed);
}

NodeId Lowering::number(ExprId id, const std::string& digits) {
  const Type& type = typeOf(id);
  if (type.kind != Kind::Real) return decimal(digits, 0, type);
  ir::Constant value{.type = type};
  const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), value.real).ptr;
  MUSTER_CHECK(end == digits.data() + digits.size(), "a number that sema would have refused");
  return build_.constant(value);
}

NodeId Lowering::percentOrMoney(ExprId id, const ast::UnitLiteral& it) {
  return decimal(it.digits, it.unit.text == "%" ? 2 : 0, typeOf(id));
}

NodeId Lowering::text(ExprId id, const ast::TextLiteral& it) {
  return build_.constant({.type = typeOf(id), .text = text::normalise(it.value)});
}

// A name is its definition; Relies on lowerInOrder for that of a let or segment.
NodeId Lowering::reference(ExprId id) {
  return std::visit(
      Overload{
          [&](const sema::FieldRef& it) { return build_.column(it.field); },
          [&](const sema::StepRef& it) { return build_.column(it.field); },
          [&](const sema::EnumValue& it) { return build_.number(typeOf(id), it.index); },
          [&](const sema::LetRef& it) {
            lowerInOrder({true, it.index});
            return *names_->lets[it.index];
          },
          [&](const sema::SegmentRef& it) {
            lowerInOrder({false, it.index});
            return *names_->segments[it.index];
          },
          [&](const sema::EarlierRef&) { return notChecked(); },
          [&](const sema::RawRef& it) {
            MUSTER_CHECK(table_ != nullptr, "a raw column outside a source");
            return build_.column(FieldId(static_cast<std::uint32_t>(it.index)),
                                 table_->columns[it.index].type, ir::Domain::profile());
          },
          [&](const sema::StaticListRef&) { return notChecked(); },
          [&](const sema::FunctionRef&) { return notChecked(); },
          [&](const sema::KeyRef&) { return key(); },
          [&](const std::monostate&) { return notChecked(); },
      },
      program_.bindings[id]);
}

NodeId Lowering::arithmetic(ExprId id, const ast::Arithmetic& it) {
  if (move(it)) return point(id).first;
  if (isTime(it.left) || isTime(it.right)) return ofTimes(id, it);
  NodeId left = expr(it.left);
  NodeId right = expr(it.right);
  const Type& type = typeOf(id);
  if (it.op == ast::ArithmeticOp::Multiply && type.kind == Kind::Ratio) {
    if (typeOf(left).kind == Kind::Duration) left = aligned(left, type);
    if (typeOf(right).kind == Kind::Duration) right = aligned(right, type);
  }
  switch (it.op) {
    case ast::ArithmeticOp::Add: return build_.arithmetic(ir::Op::Add, typeOf(id), left, right);
    case ast::ArithmeticOp::Subtract:
      return build_.arithmetic(ir::Op::Subtract, typeOf(id), left, right);
    case ast::ArithmeticOp::Multiply:
      return build_.arithmetic(ir::Op::Multiply, typeOf(id), left, right);
    case ast::ArithmeticOp::Divide:
      return build_.arithmetic(ir::Op::Divide, typeOf(id), left, right);
  }
  return notChecked();
}

// The same value in another type of the same quantity: a decimal with more places, or as a
// quotient.
NodeId Lowering::aligned(NodeId value, const Type& type) {
  const Type from = typeOf(value);
  if (from == type || (!ir::isDecimal(from) && from.kind != Kind::Duration)) return value;
  if (type.kind == Kind::Ratio) {
    return build_.arithmetic(ir::Op::Divide, type, value, build_.whole(1));
  }
  const int more = ir::placesOf(type) - ir::placesOf(from);
  if (isOp(value, ir::Op::Const)) {
    const auto scaled = scaleUp(build_.store().constantOf(value).number, more);
    if (scaled) return build_.number(type, *scaled);
  }
  const Type scale{.kind = Kind::Number, .places = static_cast<std::uint8_t>(more)};
  return build_.arithmetic(ir::Op::Multiply, type, value, build_.number(scale, powerOfTen(more)));
}

NodeId Lowering::orElse(ExprId id, const ast::Else& it) {
  const NodeId value = aligned(expr(it.value), typeOf(id));
  const NodeId fallback = aligned(expr(it.fallback), typeOf(id));
  return build_.otherwise(value, fallback);
}

// For each value the condition under which it is chosen: those before it are false, and its own is
// true. One that is unknown leaves all that follow unchosen.
std::vector<NodeId> Lowering::chosenWhere(const ast::Choose& it) {
  std::vector<NodeId> chosen;
  std::vector<NodeId> before;
  for (const ast::Choose::When& when : it.whens) {
    const NodeId condition = expr(when.condition);
    std::vector<NodeId> all = before;
    all.push_back(condition);
    chosen.push_back(build_.allOf(std::move(all)));
    before.push_back(build_.negate(condition));
  }
  chosen.push_back(build_.allOf(std::move(before)));
  return chosen;
}

NodeId Lowering::choose(ExprId id, const ast::Choose& it) {
  const std::vector<NodeId> chosen = chosenWhere(it);
  const Type& type = typeOf(id);
  NodeId value = build_.given(chosen.back(), aligned(expr(it.otherwise), type));
  for (std::size_t i = it.whens.size(); i-- > 0;) {
    const NodeId here = build_.given(chosen[i], aligned(expr(it.whens[i].value), type));
    value = build_.choice(here, value);
  }
  return value;
}

// Elements are constants of one type.
NodeId Lowering::setOf(const Type& type, const std::vector<NodeId>& elements) {
  std::vector<ir::Constant> values;
  for (NodeId element : elements) values.push_back(build_.store().constantOf(element));
  return build_.constant(ir::makeSet(type, std::move(values)));
}

}  // namespace muster::lower
