#pragma once

// What a value can be: missing or not, between which ends, which words, how far from as of. Each
// member only ever leaves out what is impossible; a Values of its defaults leaves out nothing.

#include <optional>
#include <string>
#include <vector>

#include "compiler/base/int128.h"
#include "compiler/ir/store.h"

namespace muster::prove {

// One end of a range of numbers.
struct End {
  Decimal at;
  bool isOpen = false;  // the end itself is outside
};

struct Values {
  bool canBeKnown = true;
  bool canBeUnknown = true;
  // Of everything that is held as a number: decimals, words by their order, dates, instants.
  std::optional<End> low = std::nullopt;
  std::optional<End> high = std::nullopt;
  // Of an instant: microseconds behind as of. Of a date: days behind today, in the schema's zone.
  std::optional<Int128> fromNow = std::nullopt;
  std::optional<Int128> toNow = std::nullopt;
  // Of what has no order, or few values: one of these, none of these.
  std::optional<std::vector<ir::Constant>> oneOf = std::nullopt;
  std::vector<ir::Constant> noneOf = {};
  // Of a text.
  std::string prefix = {};
  std::string suffix = {};
  // Of a set: elements that it has, and that it has not.
  std::vector<ir::Constant> has = {};
  std::vector<ir::Constant> hasNot = {};

  // Whether nothing is left.
  bool isNone() const { return !canBeKnown && !canBeUnknown; }
  // Whether it says no more than whether the value can be unknown.
  bool isPlain() const;
};

// The sign of a - b; nothing where their digits do not fit.
std::optional<int> order(const Decimal& a, const Decimal& b);

Values valueOf(const ir::Constant& constant);

// What both allow, of a value of that type.
Values both(const schema::Type& type, Values a, const Values& b);
// What either allows.
Values either(const Values& a, const Values& b);

// Whether one can be less than the other, and whether it can be not less; both being known.
bool canBeLess(const Values& a, const Values& b);
bool canBeNotLess(const Values& a, const Values& b);
bool canBeEqual(const schema::Type& type, const Values& a, const Values& b);
// Whether each has one value only, and it is the same.
bool areSurelyEqual(const Values& a, const Values& b);

// Whether the value, if it is known, is one of these.
bool isSurelyAmong(const schema::Type& type, const Values& value,
                   const std::vector<ir::Constant>& all);

bool isAmong(const std::vector<ir::Constant>& all, const ir::Constant& one);

}  // namespace muster::prove
