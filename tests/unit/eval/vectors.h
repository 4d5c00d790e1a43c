#pragma once

// Vectors from what a reader can read, and back.

#include <string>
#include <string_view>
#include <vector>

#include "runtime/eval/vector.h"

namespace muster::eval {

// "t f ? !": true, false, missing, could not be computed.
Vector truths(std::string_view rows);
// "12.50 ? -3 !" at that many places; Whole where there are none. Wide where 64 bits do not hold
// it.
Vector numbers(std::string_view rows, int places = 0);
Vector wideNumbers(std::string_view rows, int places = 0);
// "1/3 ? -2/4".
Vector ratios(std::string_view rows);
Vector reals(std::string_view rows);
// "AE ? GB", with a dictionary of its own.
Vector texts(std::string_view rows);
// The same value in every row.
Vector constantNumber(std::string_view number, int places, std::size_t rows);
Vector constantText(std::string text, std::size_t rows);
// "a,b ? -", where `-` is the empty set.
Vector textSets(std::string_view rows);

// Row by row, parted by blanks: "12.5000 missing uncomputable".
std::string shown(const Vector& vector);

}  // namespace muster::eval
