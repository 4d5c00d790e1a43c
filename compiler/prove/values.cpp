#include "compiler/prove/values.h"

#include <algorithm>

#include "compiler/ir/constants.h"
#include "compiler/ir/facts.h"

namespace muster::prove {
namespace {

using ir::Constant;
using schema::Kind;
using schema::Type;

// More are not worth looking at.
constexpr std::size_t kWordsMax = 128;

int placesOf(const Type& type) { return ir::isDecimal(type) ? ir::placesOf(type) : 0; }

// The largest number of the type that is not above the end, or the smallest that is not below.
// Ends of other types stay as they are.
std::optional<End> fitted(const Type& type, const End& end, bool isLow) {
  if (!ir::isDiscrete(type.kind)) return end;
  const int places = placesOf(type);
  Int128 digits = 0;
  bool isExact = true;
  if (end.at.places <= places) {
    const auto scaled = scaleUp(end.at.digits, places - end.at.places);
    if (!scaled) return std::nullopt;
    digits = *scaled;
  } else {
    if (end.at.places - places > 37) return std::nullopt;
    const Int128 unit = powerOfTen(end.at.places - places);
    digits = end.at.digits / unit;
    const Int128 rest = end.at.digits % unit;
    isExact = rest == 0;
    if (isLow && rest > 0) ++digits;
    if (!isLow && rest < 0) --digits;
  }
  if (isExact && end.isOpen) {
    const auto next = isLow ? add(digits, 1) : subtract(digits, 1);
    if (!next) return std::nullopt;
    digits = *next;
  }
  return End{{digits, places}, false};
}

// Whether the first leaves out more at its side.
bool isTighter(const End& a, const End& b, bool isLow) {
  const std::optional<int> sign = order(a.at, b.at);
  if (!sign) return false;
  if (*sign == 0) return a.isOpen && !b.isOpen;
  return isLow ? *sign > 0 : *sign < 0;
}

std::optional<End> tighter(const std::optional<End>& a, const std::optional<End>& b, bool isLow) {
  if (!a || !b) return a ? a : b;
  return isTighter(*b, *a, isLow) ? b : a;
}

std::optional<End> looser(const std::optional<End>& a, const std::optional<End>& b, bool isLow) {
  if (!a || !b) return std::nullopt;
  if (!order(a->at, b->at)) return std::nullopt;
  return isTighter(*b, *a, isLow) ? a : b;
}

bool isApart(const std::optional<End>& low, const std::optional<End>& high) {
  if (!low || !high) return false;
  const std::optional<int> sign = order(low->at, high->at);
  return sign && (*sign > 0 || (*sign == 0 && (low->isOpen || high->isOpen)));
}

bool isInRange(const Values& values, const Constant& one) {
  if (!ir::isDiscrete(one.type.kind)) return true;
  const End end{{one.number, placesOf(one.type)}};
  return !isApart(values.low, end) && !isApart(end, values.high);
}

void addAll(std::vector<Constant>& to, const std::vector<Constant>& from) {
  for (const Constant& it : from) {
    if (to.size() < kWordsMax && !isAmong(to, it)) to.push_back(it);
  }
}

// Whether one of them begins, or ends, with the other.
bool agree(const std::string& a, const std::string& b, bool isSuffix) {
  const std::string& longer = a.size() >= b.size() ? a : b;
  const std::string& shorter = a.size() >= b.size() ? b : a;
  return isSuffix ? longer.ends_with(shorter) : longer.starts_with(shorter);
}

bool fits(const Values& values, const Constant& one) {
  if (!isInRange(values, one) || isAmong(values.noneOf, one)) return false;
  if (one.type.kind != Kind::Text) return true;
  return one.text.starts_with(values.prefix) && one.text.ends_with(values.suffix);
}

}  // namespace

bool Values::isPlain() const {
  return canBeKnown && !low && !high && !fromNow && !toNow && !oneOf && noneOf.empty() &&
         prefix.empty() && suffix.empty() && has.empty() && hasNot.empty();
}

std::optional<int> order(const Decimal& a, const Decimal& b) {
  const int places = std::max(a.places, b.places);
  const auto left = scaleUp(a.digits, places - a.places);
  const auto right = scaleUp(b.digits, places - b.places);
  if (!left || !right) return std::nullopt;
  return *left < *right ? -1 : *left > *right ? 1 : 0;
}

bool isAmong(const std::vector<Constant>& all, const Constant& one) {
  return std::ranges::any_of(
      all, [&](const Constant& it) { return ir::compare(it, one) == std::strong_ordering::equal; });
}

Values valueOf(const Constant& constant) {
  Values values{.canBeUnknown = false};
  const Kind kind = constant.type.kind;
  if (ir::isDiscrete(kind)) {
    values.low = values.high = End{{constant.number, placesOf(constant.type)}};
  }
  if (kind == Kind::Set) {
    if (constant.elements.size() <= kWordsMax) values.has = constant.elements;
  } else if (kind != Kind::Real && kind != Kind::Ratio) {
    values.oneOf = std::vector{constant};
  }
  return values;
}

bool isSurelyAmong(const Type& type, const Values& value, const std::vector<Constant>& all) {
  if (value.oneOf) {
    return std::ranges::all_of(*value.oneOf, [&](const Constant& it) { return isAmong(all, it); });
  }
  if (type.kind != Kind::Enum || !value.low || !value.high) return false;
  Constant word{.type = type, .number = value.low->at.digits};
  for (; word.number <= value.high->at.digits; ++word.number) {
    if (!isAmong(all, word) && !isAmong(value.noneOf, word)) return false;
  }
  return true;
}

Values both(const Type& type, Values a, const Values& b) {
  a.canBeKnown = a.canBeKnown && b.canBeKnown;
  a.canBeUnknown = a.canBeUnknown && b.canBeUnknown;
  if (b.low) a.low = tighter(a.low, fitted(type, *b.low, true), true);
  if (b.high) a.high = tighter(a.high, fitted(type, *b.high, false), false);
  if (b.fromNow) a.fromNow = a.fromNow ? std::max(*a.fromNow, *b.fromNow) : *b.fromNow;
  if (b.toNow) a.toNow = a.toNow ? std::min(*a.toNow, *b.toNow) : *b.toNow;
  if (b.oneOf && b.oneOf->size() <= kWordsMax) {
    if (a.oneOf) {
      std::erase_if(*a.oneOf, [&](const Constant& it) { return !isAmong(*b.oneOf, it); });
    } else {
      a.oneOf = b.oneOf;
    }
  }
  addAll(a.noneOf, b.noneOf);
  bool fails = isApart(a.low, a.high) || (a.fromNow && a.toNow && *a.fromNow > *a.toNow);
  fails |= !agree(a.prefix, b.prefix, false) || !agree(a.suffix, b.suffix, true);
  if (b.prefix.size() > a.prefix.size()) a.prefix = b.prefix;
  if (b.suffix.size() > a.suffix.size()) a.suffix = b.suffix;
  addAll(a.has, b.has);
  addAll(a.hasNot, b.hasNot);
  fails |= std::ranges::any_of(a.has, [&](const Constant& it) { return isAmong(a.hasNot, it); });
  if (a.oneOf) {
    std::erase_if(*a.oneOf, [&](const Constant& it) { return !fits(a, it); });
    fails |= a.oneOf->empty();
  } else if (a.low && a.high && order(a.low->at, a.high->at) == 0) {
    fails |= std::ranges::any_of(a.noneOf, [&](const Constant& it) {
      return ir::isDiscrete(it.type.kind) &&
             order({it.number, placesOf(it.type)}, a.low->at) == std::optional(0);
    });
  }
  if (fails) a.canBeKnown = false;
  return a;
}

Values either(const Values& a, const Values& b) {
  const bool canBeUnknown = a.canBeUnknown || b.canBeUnknown;
  if (!a.canBeKnown || !b.canBeKnown) {
    Values one = a.canBeKnown ? a : b;
    one.canBeUnknown = canBeUnknown;
    return one;
  }
  Values result{.canBeUnknown = canBeUnknown};
  result.low = looser(a.low, b.low, true);
  result.high = looser(a.high, b.high, false);
  if (a.fromNow && b.fromNow) result.fromNow = std::min(*a.fromNow, *b.fromNow);
  if (a.toNow && b.toNow) result.toNow = std::max(*a.toNow, *b.toNow);
  if (a.oneOf && b.oneOf && a.oneOf->size() + b.oneOf->size() <= kWordsMax) {
    result.oneOf = a.oneOf;
    addAll(*result.oneOf, *b.oneOf);
  }
  return result;
}

bool canBeLess(const Values& a, const Values& b) {
  if (a.low && b.high) {
    const auto sign = order(a.low->at, b.high->at);
    if (sign && *sign >= 0) return false;
  }
  return !(a.fromNow && b.toNow && *a.fromNow >= *b.toNow);
}

bool canBeNotLess(const Values& a, const Values& b) {
  if (isApart(b.low, a.high)) return false;
  return !(a.toNow && b.fromNow && *a.toNow < *b.fromNow);
}

bool canBeEqual(const Type& type, const Values& a, const Values& b) {
  return both(type, a, b).canBeKnown;
}

bool areSurelyEqual(const Values& a, const Values& b) {
  if (!a.oneOf || !b.oneOf || a.oneOf->size() != 1 || b.oneOf->size() != 1) {
    const auto isOne = [](const Values& it) {
      return it.low && it.high && order(it.low->at, it.high->at) == std::optional(0);
    };
    return isOne(a) && isOne(b) && order(a.low->at, b.low->at) == std::optional(0);
  }
  return ir::compare(a.oneOf->front(), b.oneOf->front()) == std::strong_ordering::equal;
}

}  // namespace muster::prove
