#include "compiler/ir/constants.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "compiler/ir/facts.h"

namespace muster::ir {
namespace {

using schema::Kind;

std::strong_ordering fromSign(int sign) { return sign <=> 0; }

std::optional<Int128> scaledTo(const Constant& value, int places) {
  return scaleUp(value.number, places - placesOf(value.type));
}

}  // namespace

std::optional<std::strong_ordering> compare(const Constant& a, const Constant& b) {
  if (isDecimal(a.type) && isDecimal(b.type)) {
    return fromSign(compareProducts(a.number, powerOfTen(placesOf(b.type)), b.number,
                                    powerOfTen(placesOf(a.type))));
  }
  if (a.type.kind != b.type.kind) return std::nullopt;
  switch (a.type.kind) {
    case Kind::Whole:
    case Kind::Number:
    case Kind::Percent:
    case Kind::Money:
    case Kind::Bool:
    case Kind::Enum:
    case Kind::Date:
    case Kind::Instant:
    case Kind::Duration:
    case Kind::Place:
    case Kind::Version: return a.number <=> b.number;
    case Kind::Real:
      if (a.real == b.real) return std::strong_ordering::equal;
      return a.real < b.real ? std::strong_ordering::less : std::strong_ordering::greater;
    case Kind::Text:
    case Kind::Zone: return a.text <=> b.text;
    case Kind::Error:
    case Kind::Ratio:
    case Kind::Set: return std::nullopt;
  }
  return std::nullopt;
}

bool isBefore(const Constant& a, const Constant& b) {
  return std::tie(a.number, a.real, a.text) < std::tie(b.number, b.real, b.text);
}

bool holds(const Constant& set, const Constant& value) {
  return std::ranges::any_of(set.elements, [&](const Constant& element) {
    const auto order = compare(element, value);
    return order && *order == std::strong_ordering::equal;
  });
}

std::optional<Constant> compute(Op op, const schema::Type& type, const Constant& a,
                                const Constant& b) {
  const bool isDifference = op == Op::Subtract && type.kind == Kind::Duration;
  const auto isExact = [&](const schema::Type& it) {
    return isDecimal(it) || it.kind == Kind::Duration || (isDifference && it.kind == Kind::Instant);
  };
  if (!isExact(a.type) || !isExact(b.type) || !isExact(type)) return std::nullopt;
  const int places = placesOf(type);
  std::optional<Int128> result;
  if (op == Op::Multiply) {
    if (placesOf(a.type) + placesOf(b.type) != places) return std::nullopt;
    result = multiply(a.number, b.number);
  } else if (op == Op::Add || op == Op::Subtract) {
    if (std::max(placesOf(a.type), placesOf(b.type)) != places) return std::nullopt;
    const std::optional<Int128> left = scaledTo(a, places);
    const std::optional<Int128> right = scaledTo(b, places);
    if (!left || !right) return std::nullopt;
    result = op == Op::Add ? add(*left, *right) : subtract(*left, *right);
  }
  if (!result) return std::nullopt;
  return Constant{.type = type, .number = *result};
}

Constant makeSet(const schema::Type& type, std::vector<Constant> elements) {
  std::ranges::sort(elements, isBefore);
  elements.erase(std::unique(elements.begin(), elements.end()), elements.end());
  return Constant{.type = type, .elements = std::move(elements)};
}

}  // namespace muster::ir
