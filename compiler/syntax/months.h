#pragma once

// Months by their names, in the languages that slips come from: a date in a rule is in digits.

#include <string>
#include <string_view>

namespace muster::syntax {

// 1 for "January", "jan" and "Januar"; 0 for a word that is no month.
int monthCalled(std::string_view word);

// "07" for 7.
std::string twoDigits(int number);

}  // namespace muster::syntax
