#pragma once

// Columns as a program holds them that embeds Muster: plain arrays in its own memory.
//
// Tested by tests/unit/capi.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>

namespace muster::column {

// A table has fewer rows than that, so that 32 bits count them, and some are left to mark none.
inline constexpr std::size_t kMostRows = 0xFFFFFFF0;

// What one value of a plain column is.
enum class Plain : std::uint8_t {
  YesNo,     // a byte, 0 or 1
  Int32,     //
  Int64,     //
  Double,    //
  Decimal,   // 64 bits, the digits of a number with `places` places
  Date,      // 32 bits, days since 1970
  Instant,   // 64 bits, microseconds since 1970 UTC
  Duration,  // 64 bits, microseconds
  String,    // a pointer to a text that ends in a zero byte; null is missing
  Text,      // bytes; row r is [offsets[r], offsets[r + 1])
};

struct PlainColumn {
  std::string name;
  Plain type = Plain::Int64;
  int places = 0;
  std::size_t rows = 0;
  std::span<const std::byte> values;    // at least what the rows take
  std::span<const std::byte> offsets;   // of Text: rows + 1 of 32 bits
  std::span<const std::byte> validity;  // a bit a row, the lowest first; null: all are there
};

// Of one value; of Text nothing.
std::size_t bytesOf(Plain type);

// What is wrong with the sizes, if anything.
std::optional<std::string> misfitOf(const PlainColumn& column);

// What follows is of columns whose sizes fit, and of values anywhere in memory.
template <typename T>
T valueAt(std::span<const std::byte> values, std::size_t row) {
  T value;
  std::memcpy(&value, values.data() + row * sizeof(T), sizeof(T));
  return value;
}

inline bool isThere(const PlainColumn& column, std::size_t row) {
  return column.validity.data() == nullptr ||
         (std::to_integer<unsigned>(column.validity[row / 8]) >> row % 8 & 1U) != 0;
}

}  // namespace muster::column
