#include "compiler/circuit/literal.h"

#include <bit>
#include <limits>
#include <utility>
#include <vector>

#include "compiler/base/check.h"

namespace muster::circuit {

namespace {

using ir::NodeId;
using ir::Op;
using schema::Kind;

// Kinds whose values are whole numbers that compare after aligning decimal places.
enum class Family { None, Decimal, Same, Text, Real };

Family familyOf(Kind kind) {
  switch (kind) {
    case Kind::Whole:
    case Kind::Number:
    case Kind::Percent:
    case Kind::Money: return Family::Decimal;
    case Kind::Bool:
    case Kind::Enum:
    case Kind::Date:
    case Kind::Instant:
    case Kind::Duration:
    case Kind::Place: return Family::Same;
    case Kind::Text:
    case Kind::Zone: return Family::Text;
    case Kind::Real: return Family::Real;
    case Kind::Error:
    case Kind::Ratio:
    case Kind::Set:
    case Kind::Version: return Family::None;
  }
  MUSTER_CHECK(false, "unknown Kind");
}

bool areComparable(const schema::Type& column, const schema::Type& constant) {
  const Family family = familyOf(column.kind);
  if (family == Family::None || family != familyOf(constant.kind)) return false;
  return family == Family::Decimal || column.kind == constant.kind;
}

bool isProfileColumn(const ir::Store& store, NodeId id) {
  return store.op(id) == Op::Column && store.domain(id).isProfile() &&
         familyOf(store.type(id).kind) != Family::None;
}

int placesOf(const schema::Type& type) { return type.kind == Kind::Whole ? 0 : type.places; }

// A constant in the column's own places: the values from `atLeast` on are not below it, those from
// `above` on are above it. The two are equal where no value of the column equals the constant.
struct Bounds {
  Int128 atLeast;
  Int128 above;
};

Bounds decimalBounds(Int128 digits, int places, int columnPlaces) {
  if (places <= columnPlaces) {
    const std::optional<Int128> scaled = scaleUp(digits, columnPlaces - places);
    // Beyond 128 bits is beyond every value of a column, on the constant's own side.
    const Int128 far = Int128{1} << 100;
    const Int128 value = scaled ? *scaled : digits < 0 ? -far : far;
    return {value, value == far ? value : value + 1};
  }
  const Int128 unit = powerOfTen(places - columnPlaces);
  Int128 floor = digits / unit;
  if (digits % unit < 0) --floor;
  const bool isExact = digits % unit == 0;
  return {isExact ? floor : floor + 1, floor + 1};
}

class Reader {
 public:
  Reader(const ir::Store& store, const CodeOf& codeOf) : store_(store), codeOf_(codeOf) {}

  std::optional<Literal> read(NodeId id) const {
    if (store_.op(id) == Op::Column && isProfileColumn(store_, id) &&
        store_.type(id).kind == Kind::Bool) {
      return Literal{store_.fieldOf(id), Ranges::only(1)};
    }
    const auto in = store_.operands(id);
    if (store_.op(id) == Op::Known && isProfileColumn(store_, in[0])) {
      return Literal{store_.fieldOf(in[0]), Ranges::all(), true};
    }
    if (store_.op(id) == Op::In) return membership(in[0], in[1]);
    if (store_.op(id) != Op::Equal && store_.op(id) != Op::Less) return std::nullopt;
    const bool isSwapped = store_.op(in[0]) == Op::Const;
    return comparison(store_.op(id), in[isSwapped ? 1 : 0], in[isSwapped ? 0 : 1], isSwapped);
  }

 private:
  std::optional<Literal> comparison(Op op, NodeId column, NodeId constant, bool isSwapped) const {
    if (!isProfileColumn(store_, column) || store_.op(constant) != Op::Const) return std::nullopt;
    const ir::Constant& value = store_.constantOf(constant);
    if (!areComparable(store_.type(column), value.type)) return std::nullopt;
    if (op == Op::Equal) return Literal{store_.fieldOf(column), equalTo(column, value)};
    if (familyOf(value.type.kind) == Family::Text) return std::nullopt;
    const Bounds bounds = boundsOf(column, value);
    return Literal{store_.fieldOf(column), isSwapped
                                               ? Ranges::atLeast(bounds.above)
                                               : Ranges::between(Ranges::kLowest, bounds.atLeast)};
  }

  std::optional<Literal> membership(NodeId column, NodeId set) const {
    if (!isProfileColumn(store_, column) || store_.op(set) != Op::Const) return std::nullopt;
    const std::vector<ir::Constant>& elements = store_.constantOf(set).elements;
    std::vector<std::int64_t> values;
    values.reserve(elements.size());
    for (const ir::Constant& element : elements) {
      if (!areComparable(store_.type(column), element.type)) return std::nullopt;
      if (const auto value = valueOf(column, element)) values.push_back(*value);
    }
    return Literal{store_.fieldOf(column), Ranges::these(std::move(values))};
  }

  Ranges equalTo(NodeId column, const ir::Constant& constant) const {
    const std::optional<std::int64_t> value = valueOf(column, constant);
    return value ? Ranges::only(*value) : Ranges();
  }

  // The column's value that equals the constant, if there can be one.
  std::optional<std::int64_t> valueOf(NodeId column, const ir::Constant& constant) const {
    if (familyOf(constant.type.kind) == Family::Text) {
      return codeOf_(store_.fieldOf(column), constant.text);
    }
    const Bounds bounds = boundsOf(column, constant);
    constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max();
    const bool isOne = bounds.atLeast != bounds.above && bounds.atLeast >= Ranges::kLowest &&
                       bounds.atLeast <= kLargest;
    return isOne ? std::optional(static_cast<std::int64_t>(bounds.atLeast)) : std::nullopt;
  }

  Bounds boundsOf(NodeId column, const ir::Constant& value) const {
    if (value.type.kind == Kind::Real) {
      const Int128 order = orderOfReal(value.real);
      return {order, order + 1};
    }
    if (familyOf(value.type.kind) == Family::Same) return {value.number, value.number + 1};
    return decimalBounds(value.number, placesOf(value.type), placesOf(store_.type(column)));
  }

  const ir::Store& store_;
  const CodeOf& codeOf_;
};

}  // namespace

std::optional<Literal> literalOf(const ir::Store& store, NodeId id, const CodeOf& codeOf) {
  return Reader(store, codeOf).read(id);
}

Connective connectiveOf(const ir::Store& store, NodeId id) {
  if (store.type(id).kind != Kind::Bool) return Connective::None;
  switch (store.op(id)) {
    case Op::True: return Connective::True;
    case Op::False: return Connective::False;
    case Op::Unknown: return Connective::Unknown;
    case Op::AndKnown: return Connective::AndKnown;
    case Op::OrMissing: return Connective::OrMissing;
    case Op::Not: return Connective::Not;
    case Op::And: return Connective::And;
    case Op::Or: return Connective::Or;
    case Op::AtLeast: return Connective::AtLeast;
    case Op::Given: return Connective::Given;
    case Op::Else: return Connective::Else;
    // The same word holds for values and for conditions.
    case Op::Known:
      return store.type(store.operands(id)[0]).kind == Kind::Bool ? Connective::Known
                                                                  : Connective::None;
    case Op::Const:
    case Op::Column:
    case Op::AsOf:
    case Op::Key:
    case Op::Lift:
    case Op::Equal:
    case Op::Less:
    case Op::In:
    case Op::Listed:
    case Op::HasAny:
    case Op::HasAll:
    case Op::Contains:
    case Op::StartsWith:
    case Op::EndsWith:
    case Op::Matches:
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
    case Op::Divide:
    case Op::Negate:
    case Op::Shift:
    case Op::DayStart:
    case Op::Sample:
    case Op::Population:
    case Op::Steps:
    case Op::Sequence:
    case Op::Place:
    case Op::Previous:
    case Op::Streak:
    case Op::Call:
    case Op::UnitNumber:
    case Op::Count:
    case Op::Total:
    case Op::Smallest:
    case Op::Largest:
    case Op::First:
    case Op::Latest:
    case Op::Distinct:
    case Op::Median:
    case Op::MostFrequent:
    case Op::LongestRun:
    case Op::LongestGap: return Connective::None;
  }
  MUSTER_CHECK(false, "unknown Op");
}

std::int64_t orderOfReal(double real) {
  const auto bits = std::bit_cast<std::int64_t>(real);
  return bits >= 0 ? bits : -(bits & std::numeric_limits<std::int64_t>::max());
}

double realOfOrder(std::int64_t order) {
  if (order >= 0) return std::bit_cast<double>(order);
  return -std::bit_cast<double>(-order);
}

}  // namespace muster::circuit
