#include "compiler/ir/facts.h"

#include <algorithm>

namespace muster::ir {
namespace {

using schema::Kind;
using schema::Type;

// A result of at most 2^126 certainly fits 128 bits with a sign.
constexpr int kSafeBits = 126;
constexpr int kUnboundedBits = 127;
constexpr int kFieldBits = 63;
// A list holds fewer than 2^32 events: offsets are 32 bits.
constexpr int kEventCountBits = 32;

bool anyOperand(const Store& store, std::span<const NodeId> operands, bool Facts::*fact) {
  return std::ranges::any_of(operands, [&](NodeId it) { return store.facts(it).*fact; });
}

int bitsOf(Int128 value) {
  UInt128 rest = value < 0 ? -static_cast<UInt128>(value) : static_cast<UInt128>(value);
  int bits = 0;
  for (; rest != 0; rest >>= 1) ++bits;
  return bits;
}

// Bits that multiplying by 10^places adds, rounded up: log2(10) < 10/3.
int scaleBits(int places) { return (places * 10 + 2) / 3; }

// Magnitude of an operand once it is scaled to `places`.
int scaledBits(const Store& store, NodeId id, int places) {
  return store.facts(id).magnitudeBits + scaleBits(places - placesOf(store.type(id)));
}

// A point in time of the data or moved lies within some 20,000 years of 1970.
constexpr int kInstantBits = 60;

Facts arithmetic(const Store& store, Op op, const Type& type, std::span<const NodeId> operands) {
  // A length can lead out of the calendar.
  if (type.kind == Kind::Instant) {
    return {.canBeUnknown = true, .canBeUncomputable = true, .magnitudeBits = kInstantBits};
  }
  Facts facts{.canBeUnknown = anyOperand(store, operands, &Facts::canBeUnknown),
              .canBeUncomputable = anyOperand(store, operands, &Facts::canBeUncomputable),
              .magnitudeBits = kUnboundedBits};
  const bool isExact = std::ranges::all_of(operands, [&](NodeId it) {
    return isDecimal(store.type(it)) || store.type(it).kind == Kind::Duration;
  });
  if (store.type(operands.front()).kind == Kind::Instant) {
    facts.magnitudeBits = kInstantBits + 1;
    return facts;
  }
  int bits = kUnboundedBits;
  if (isExact) {
    const NodeId a = operands.front();
    const NodeId b = operands.back();
    if (op == Op::Multiply) {
      bits = store.facts(a).magnitudeBits + store.facts(b).magnitudeBits;
    } else if (op == Op::Negate) {
      bits = store.facts(a).magnitudeBits;
    } else {
      const int places = std::max(placesOf(store.type(a)), placesOf(store.type(b)));
      bits = std::max(scaledBits(store, a, places), scaledBits(store, b, places)) + 1;
    }
  }
  facts.magnitudeBits = std::min(bits, kUnboundedBits);
  if (bits > kSafeBits) facts.canBeUnknown = facts.canBeUncomputable = true;
  return facts;
}

Facts total(const Store& store, NodeId value) {
  const Facts& of = store.facts(value);
  const int bits = of.magnitudeBits + kEventCountBits;
  // Missing values are skipped, so only an uncomputable one or the sum itself makes it unknown.
  const bool isUnsafe = of.canBeUncomputable || bits > kSafeBits;
  return {.canBeUnknown = isUnsafe,
          .canBeUncomputable = isUnsafe,
          .magnitudeBits = std::min(bits, kUnboundedBits)};
}

// A place is known only inside of the population; a value across it wherever the group is known.
Facts population(const Store& store, const Question& question, std::span<const NodeId> operands) {
  const Facts& value = store.facts(operands[0]);
  const bool isInside = store.op(operands[1]) == Op::True;
  const bool canBeInNoGroup = store.facts(operands[2]).canBeUnknown;
  switch (question.asked) {
    case Asked::Top:
    case Asked::Bottom:
    case Asked::Tile:
    case Asked::Rank:
      return {.canBeUnknown = value.canBeUnknown || !isInside || canBeInNoGroup,
              .canBeUncomputable = false,
              .magnitudeBits = kFieldBits};
    case Asked::Quantile:
      return {.canBeUnknown = true,
              .canBeUncomputable = value.canBeUncomputable,
              .magnitudeBits = value.magnitudeBits};
    case Asked::Total: {
      const Facts sum = total(store, operands[0]);
      return {.canBeUnknown = sum.canBeUnknown || canBeInNoGroup,
              .canBeUncomputable = sum.canBeUncomputable,
              .magnitudeBits = sum.magnitudeBits};
    }
    case Asked::Count:
      return {.canBeUnknown = canBeInNoGroup,
              .canBeUncomputable = false,
              .magnitudeBits = kEventCountBits};
  }
  return {};
}

bool isOptional(const Store& store, std::int64_t field) {
  return !store.schema() ||
         store.schema()->fields[FieldId(static_cast<std::uint32_t>(field))].isOptional;
}

}  // namespace

int placesOf(const Type& type) { return type.kind == Kind::Whole ? 0 : type.places; }

bool isDecimal(const Type& type) {
  return type.kind == Kind::Whole || type.kind == Kind::Number || type.kind == Kind::Percent ||
         type.kind == Kind::Money;
}

bool isDiscrete(Kind kind) {
  switch (kind) {
    case Kind::Whole:
    case Kind::Number:
    case Kind::Percent:
    case Kind::Money:
    case Kind::Enum:
    case Kind::Date:
    case Kind::Instant:
    case Kind::Duration: return true;
    case Kind::Error:
    case Kind::Bool:
    case Kind::Ratio:
    case Kind::Real:
    case Kind::Text:
    case Kind::Zone:
    case Kind::Set:
    case Kind::Place:
    case Kind::Version: return false;
  }
  return false;
}

Facts factsOf(const Store& store, Op op, const Type& type, std::int64_t payload,
              std::span<const NodeId> operands) {
  const bool unknown = anyOperand(store, operands, &Facts::canBeUnknown);
  const bool uncomputable = anyOperand(store, operands, &Facts::canBeUncomputable);
  const auto never = Facts{.canBeUnknown = false, .canBeUncomputable = false, .magnitudeBits = 64};
  switch (op) {
    case Op::True:
    case Op::False:
    case Op::AsOf: return never;
    case Op::Unknown: return {.canBeUnknown = true, .canBeUncomputable = false, .magnitudeBits = 0};
    case Op::Const: {
      const ConstId constant(static_cast<std::uint32_t>(payload));
      return {.canBeUnknown = false,
              .canBeUncomputable = false,
              .magnitudeBits = std::min(bitsOf(store[constant].number), kUnboundedBits)};
    }
    case Op::Column:
      return {.canBeUnknown = isOptional(store, payload),
              .canBeUncomputable = false,
              .magnitudeBits = kFieldBits};
    case Op::Key:
      return {.canBeUnknown = false, .canBeUncomputable = false, .magnitudeBits = kFieldBits};
    case Op::Lift: {
      const Facts& value = store.facts(operands[0]);
      // An event can be in no group.
      return {.canBeUnknown = value.canBeUnknown || store.domain(operands[0]).isGroups(),
              .canBeUncomputable = value.canBeUncomputable,
              .magnitudeBits = value.magnitudeBits};
    }
    case Op::Known:
    case Op::AndKnown:
    case Op::OrMissing: return never;
    case Op::Not:
    case Op::And:
    case Op::Or:
    case Op::AtLeast:
    case Op::Equal:
    case Op::Less:
    case Op::In:
    case Op::Listed:
    case Op::HasAny:
    case Op::HasAll:
    case Op::Contains:
    case Op::StartsWith:
    case Op::EndsWith:
    // An unknown condition is just that, whatever made it so.
    case Op::Matches: return {.canBeUnknown = unknown, .canBeUncomputable = false};
    case Op::Else: {
      const Facts& first = store.facts(operands[0]);
      const Facts& second = store.facts(operands[1]);
      return {.canBeUnknown = first.canBeUnknown && second.canBeUnknown,
              .canBeUncomputable = (payload != 0 && first.canBeUncomputable) ||
                                   (first.canBeUnknown && second.canBeUncomputable),
              .magnitudeBits = std::max(first.magnitudeBits, second.magnitudeBits)};
    }
    case Op::Given: {
      const Facts& value = store.facts(operands[1]);
      return {.canBeUnknown = true,
              .canBeUncomputable = value.canBeUncomputable,
              .magnitudeBits = value.magnitudeBits};
    }
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
    case Op::Negate: return arithmetic(store, op, type, operands);
    case Op::Divide: return {.canBeUnknown = true, .canBeUncomputable = true};
    case Op::Shift:
    case Op::DayStart:
    case Op::UnitNumber:
      return {.canBeUnknown = unknown, .canBeUncomputable = uncomputable, .magnitudeBits = 64};
    case Op::Sample:
      return {.canBeUnknown = unknown, .canBeUncomputable = uncomputable, .magnitudeBits = 20};
    case Op::Population: return population(store, questionOf(payload), operands);
    case Op::Steps: {
      const auto& table = store[StepsId(static_cast<std::uint32_t>(payload))];
      return {.canBeUnknown = true,
              .canBeUncomputable = uncomputable || table->canBeUncomputable()};
    }
    case Op::Sequence: return never;
    case Op::Place:
      return {.canBeUnknown = true, .canBeUncomputable = false, .magnitudeBits = kEventCountBits};
    case Op::Streak:
      return {.canBeUnknown = false, .canBeUncomputable = false, .magnitudeBits = kEventCountBits};
    case Op::Previous: {
      const Facts& value = store.facts(operands[0]);
      return {.canBeUnknown = true,
              .canBeUncomputable = value.canBeUncomputable,
              .magnitudeBits = value.magnitudeBits};
    }
    case Op::Call: {
      const auto function = static_cast<builtins::Function>(payload);
      const bool isStrict = builtins::signature(function).unknown == builtins::Unknown::Strict;
      // A condition that is unknown is just that.
      if (type.kind == Kind::Bool) return {.canBeUnknown = unknown, .canBeUncomputable = false};
      Facts facts{.canBeUnknown = unknown || !isStrict,
                  .canBeUncomputable = uncomputable,
                  .magnitudeBits = 64};
      if (function == builtins::Function::Version) facts.magnitudeBits = kSafeBits;
      if (function == builtins::Function::Place) facts.canBeUncomputable = true;
      if (function == builtins::Function::Rounded) {
        // Rounding up can add a bit, and money has its places even where they are rounded to none.
        const int bits = store.facts(operands[0]).magnitudeBits + 1;
        const bool isSafe = isDecimal(store.type(operands[0])) && bits <= kSafeBits;
        facts.canBeUncomputable |= !isSafe;
        facts.canBeUnknown = unknown || !isSafe;
        facts.magnitudeBits = isSafe ? bits : kUnboundedBits;
      }
      return facts;
    }
    case Op::Count:
      return {.canBeUnknown = false, .canBeUncomputable = false, .magnitudeBits = kEventCountBits};
    case Op::Total: return total(store, operands[0]);
    case Op::Smallest:
    case Op::Largest:
    case Op::First:
    case Op::Latest:
    case Op::Median:
    case Op::MostFrequent: {
      const Facts& value = store.facts(operands[0]);
      return {.canBeUnknown = true,
              .canBeUncomputable = value.canBeUncomputable,
              .magnitudeBits = value.magnitudeBits};
    }
    case Op::LongestGap:
      return {.canBeUnknown = true,
              .canBeUncomputable = store.facts(operands[0]).canBeUncomputable,
              .magnitudeBits = kFieldBits + 2};
    case Op::LongestRun:
    case Op::Distinct: {
      const bool isUnsafe = store.facts(operands[0]).canBeUncomputable;
      return {.canBeUnknown = isUnsafe,
              .canBeUncomputable = isUnsafe,
              .magnitudeBits = kEventCountBits};
    }
  }
  MUSTER_CHECK(false, "unknown Op");
  return {};
}

}  // namespace muster::ir
