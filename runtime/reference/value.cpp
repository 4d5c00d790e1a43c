#include "runtime/reference/value.h"

namespace muster::reference {

Value onceOf(Value value) {
  if (!value.holds<Period>() || !value.as<Period>().yearly) return value;
  Period once = value.as<Period>();
  once.yearly.reset();
  return once;
}

Value unknownOf(const Value& a, const Value& b) {
  if (a.isUncomputable() || b.isUncomputable()) return Uncomputable{};
  return Missing{};
}

Value notOf(const Value& condition) {
  if (!condition.isKnown()) return condition;
  return !condition.as<bool>();
}

Value allOf(const std::vector<Value>& conditions) {
  Value result = true;
  for (const Value& one : conditions) {
    if (one.truth() == false) return false;
    if (!one.isKnown()) result = unknownOf(result, one);
  }
  return result;
}

Value anyOf(const std::vector<Value>& conditions) {
  Value result = false;
  for (const Value& one : conditions) {
    if (one.truth() == true) return true;
    if (!one.isKnown()) result = unknownOf(result, one);
  }
  return result;
}

namespace {

template <typename T>
int order(const T& a, const T& b) {
  return a < b ? -1 : (b < a ? 1 : 0);
}

bool isTime(const Value& value) { return value.holds<Instant>() || value.holds<Period>(); }

bool isNumber(const Value& value) { return value.holds<Decimal>() || value.holds<Ratio>(); }

bool holdsAll(const Set& a, const Set& b, const calendar::Zone& zone) {
  for (const Value& wanted : b) {
    bool isFound = false;
    for (const Value& held : a) isFound = isFound || compare(held, wanted, zone) == 0;
    if (!isFound) return false;
  }
  return true;
}

}  // namespace

int compare(const Value& a, const Value& b, const calendar::Zone& zone) {
  if (isTime(a)) return compareTimes(a, b, zone);
  if (isNumber(a)) {
    // Denominators are positive, so a/b < c/d is a*d < c*b. Nothing is cut off at 128 bits here.
    const Ratio left = asRatio(a);
    const Ratio right = asRatio(b);
    return order<Integer>(left.numerator * right.denominator, right.numerator * left.denominator);
  }
  if (a.holds<double>()) return order(a.as<double>(), b.as<double>());
  if (a.holds<std::string>()) return order(a.as<std::string>(), b.as<std::string>());
  if (a.holds<EnumIndex>()) return order(a.as<EnumIndex>().index, b.as<EnumIndex>().index);
  if (a.holds<bool>()) return order(a.as<bool>(), b.as<bool>());
  if (a.holds<Version>()) return order(a.as<Version>().parts, b.as<Version>().parts);
  if (a.holds<Place>()) return a.as<Place>() == b.as<Place>() ? 0 : 1;
  const Set& left = a.as<Set>();
  const Set& right = b.as<Set>();
  return holdsAll(left, right, zone) && holdsAll(right, left, zone) ? 0 : 1;
}

}  // namespace muster::reference
