#pragma once

#include <cstddef>
#include <string>

#include "runtime/eval/vector.h"
#include "tests/unit/eval/plain.h"

namespace muster::eval {

// A row of a vector as a plain value, and as the text that show() makes of one.
Plain plainOf(const Vector& vector, std::size_t row);
inline std::string show(const Vector& vector, std::size_t row) {
  return show(plainOf(vector, row));
}

}  // namespace muster::eval
