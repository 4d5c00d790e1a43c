#pragma once

// Lengths of time as rules write them, and which of two is longer. A month has no fixed length:
// next to days only what is so for every month is said.

#include <cstdint>
#include <optional>
#include <string>

#include "compiler/ast/ast.h"
#include "compiler/base/int128.h"
#include "compiler/calendar/calendar.h"
#include "compiler/sema/checked.h"

namespace muster::sema {

struct Length {
  std::int64_t count;
  bool isOfMonths;  // of microseconds otherwise
};

Length lengthOf(ast::TimeUnit unit);

// The years 1 to 9999 hold no more than this of anything that is moved by.
inline constexpr std::int64_t kYearsMost = 10'000;

// `36 months`; nothing where the number is no whole one or far beyond the calendar.
std::optional<Length> lengthOf(const std::string& digits, ast::TimeUnit unit);

// Whether the first is the longer one wherever in the calendar both of them lie.
bool isCertainlyLonger(const Length& a, const Length& b);

// Of which the schema knows the length on average: `kept for 24 months`.
inline constexpr std::int64_t kMonthOnAverage = 2'629'746 * calendar::kMicrosPerSecond;
Length lengthOnAverage(std::int64_t micros);

// The microseconds of a length that is the same for everybody: written out, through names, sums and
// multiples. Relies on the names in it being bound.
std::optional<Int128> writtenLength(const CheckedProgram& program, ExprId id);

// As it is written in a rule: `2 years`, `90 days`.
std::string written(const Length& length);

}  // namespace muster::sema
