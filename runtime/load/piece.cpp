#include "runtime/load/piece.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace muster::load {

namespace {

template <typename T>
void store(const std::vector<std::int64_t>& numbers, std::int64_t base,
           std::vector<std::uint8_t>& out) {
  out.resize(numbers.size() * sizeof(T));
  T* stored = reinterpret_cast<T*>(out.data());
  const auto low = static_cast<std::uint64_t>(base);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    stored[i] = static_cast<T>(static_cast<std::uint64_t>(numbers[i]) - low);
  }
}

template <typename T>
std::uint64_t load(const std::vector<std::uint8_t>& stored, std::size_t index) {
  T value;
  std::memcpy(&value, stored.data() + index * sizeof(T), sizeof(T));
  return value;
}

struct Bounds {
  std::int64_t smallest = std::numeric_limits<std::int64_t>::max();
  std::int64_t largest = std::numeric_limits<std::int64_t>::min();
};

Bounds boundsOf(const Wide& wide) {
  Bounds bounds;
  // The elements of a set are all known, and its rows are not its numbers.
  if (wide.states.empty() || !wide.offsets.empty()) {
    for (const std::int64_t number : wide.numbers) {
      bounds.smallest = std::min(bounds.smallest, number);
      bounds.largest = std::max(bounds.largest, number);
    }
    return bounds;
  }
  for (std::size_t i = 0; i < wide.numbers.size(); ++i) {
    if (wide.states[i] != State::Known) continue;
    bounds.smallest = std::min(bounds.smallest, wide.numbers[i]);
    bounds.largest = std::max(bounds.largest, wide.numbers[i]);
  }
  return bounds;
}

// Stored values of rows that are not known must be 0, which is what base stands for.
void clearUnknown(Piece& piece) {
  if (piece.known.empty() || piece.width == 0 || !piece.offsets.empty()) return;
  for (std::size_t row = 0; row < piece.rows; ++row) {
    if (piece.isKnown(row)) continue;
    std::memset(piece.stored.data() + row * piece.width, 0, piece.width);
  }
}

}  // namespace

std::uint8_t widthFor(std::uint64_t range) {
  if (range == 0) return 0;
  if (range <= 0xFF) return 1;
  if (range <= 0xFFFF) return 2;
  if (range <= 0xFFFFFFFF) return 4;
  return 8;
}

std::int64_t Piece::value(std::size_t index) const {
  std::uint64_t above = 0;
  switch (width) {
    case 1: above = load<std::uint8_t>(stored, index); break;
    case 2: above = load<std::uint16_t>(stored, index); break;
    case 4: above = load<std::uint32_t>(stored, index); break;
    case 8: above = load<std::uint64_t>(stored, index); break;
    default: break;
  }
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(base) + above);
}

Piece pack(const Wide& wide, bool isReal) {
  Piece piece;
  piece.rows = wide.rows;
  piece.values = wide.numbers.size();
  piece.offsets = wide.offsets;
  if (std::any_of(wide.states.begin(), wide.states.end(),
                  [](State state) { return state != State::Known; })) {
    piece.known.assign((wide.rows + 63) / 64, 0);
    for (std::size_t row = 0; row < wide.rows; ++row) {
      piece.known[row / 64] |= std::uint64_t{wide.states[row] == State::Known} << (row % 64);
    }
  }
  if (isReal) {
    piece.width = 8;
  } else {
    const Bounds bounds = boundsOf(wide);
    if (bounds.smallest <= bounds.largest) {
      piece.base = bounds.smallest;
      piece.largest = bounds.largest;
    }
    piece.width = widthFor(static_cast<std::uint64_t>(piece.largest) -
                           static_cast<std::uint64_t>(piece.base));
  }
  switch (piece.width) {
    case 1: store<std::uint8_t>(wide.numbers, piece.base, piece.stored); break;
    case 2: store<std::uint16_t>(wide.numbers, piece.base, piece.stored); break;
    case 4: store<std::uint32_t>(wide.numbers, piece.base, piece.stored); break;
    case 8: store<std::uint64_t>(wide.numbers, piece.base, piece.stored); break;
    default: break;
  }
  clearUnknown(piece);
  return piece;
}

Piece missingPiece(std::size_t rows, bool isSet) {
  Piece piece;
  piece.rows = rows;
  piece.values = isSet ? 0 : rows;
  piece.known.assign((rows + 63) / 64, 0);
  if (isSet) piece.offsets.assign(rows + 1, 0);
  return piece;
}

void keepRows(Wide& wide, const std::vector<std::uint64_t>& kept, std::size_t keptCount) {
  const bool isSet = !wide.offsets.empty();
  std::size_t to = 0;
  std::uint32_t element = 0;
  const bool hasNotes = !wide.issues.empty() || !wide.roundedDown.empty();
  std::vector<std::uint32_t> newRow(hasNotes ? wide.rows : 0, 0);
  for (std::size_t row = 0; row < wide.rows; ++row) {
    if ((kept[row / 64] >> (row % 64) & 1U) == 0) continue;
    if (!newRow.empty()) newRow[row] = static_cast<std::uint32_t>(to);
    if (!wide.states.empty()) wide.states[to] = wide.states[row];
    if (isSet) {
      const std::uint32_t begin = wide.offsets[row];
      const std::uint32_t end = wide.offsets[row + 1];
      // Written after both are read; offsets up to `row` are not needed any more.
      for (std::uint32_t i = begin; i < end; ++i) wide.numbers[element++] = wide.numbers[i];
      wide.offsets[to] = element - (end - begin);
    } else {
      wide.numbers[to] = wide.numbers[row];
    }
    ++to;
  }
  wide.rows = keptCount;
  if (!wide.states.empty()) wide.states.resize(keptCount);
  if (isSet) {
    wide.offsets.resize(keptCount + 1);
    wide.offsets[keptCount] = element;
    wide.numbers.resize(element);
  } else {
    wide.numbers.resize(keptCount);
  }
  const auto isLeftOut = [&](std::uint32_t row) {
    return (kept[row / 64] >> (row % 64) & 1U) == 0;
  };
  std::erase_if(wide.issues, [&](const Issue& issue) { return isLeftOut(issue.row); });
  for (Issue& issue : wide.issues) issue.row = newRow[issue.row];
  std::erase_if(wide.roundedDown, isLeftOut);
  for (std::uint32_t& row : wide.roundedDown) row = newRow[row];
}

Piece keepRows(const Piece& piece, const std::vector<std::uint64_t>& kept, std::size_t keptCount,
               bool isReal) {
  Wide wide;
  wide.reset(piece.rows);
  wide.offsets = piece.offsets;
  wide.numbers.resize(piece.values);
  for (std::size_t i = 0; i < piece.values; ++i) wide.numbers[i] = piece.value(i);
  for (std::size_t row = 0; row < piece.rows; ++row) {
    if (!piece.isKnown(row)) wide.set(row, State::Missing);
  }
  keepRows(wide, kept, keptCount);
  return pack(wide, isReal);
}

}  // namespace muster::load
