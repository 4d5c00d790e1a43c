#pragma once

namespace muster::syntax {

// The number of days of a month (1 to 12).
inline int daysIn(int year, int month) {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

}  // namespace muster::syntax
