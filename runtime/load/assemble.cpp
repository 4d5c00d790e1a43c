#include "runtime/load/assemble.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

#include "compiler/base/check.h"

namespace muster::load {

using bitmap::LineVector;
using schema::Kind;

namespace {

bool hasTexts(const schema::Type& type) {
  const Kind kind = type.kind == Kind::Set ? type.element : type.kind;
  return kind == Kind::Text || kind == Kind::Zone;
}

// Calls `visit` with a null pointer of the type that stores `range`.
template <typename Visit>
auto withWidth(std::uint64_t range, const Visit& visit) {
  if (range <= 0xFF) return visit(static_cast<std::uint8_t*>(nullptr));
  if (range <= 0xFFFF) return visit(static_cast<std::uint16_t*>(nullptr));
  if (range <= 0xFFFFFFFF) return visit(static_cast<std::uint32_t*>(nullptr));
  return visit(static_cast<std::uint64_t*>(nullptr));
}

// out[i] = values of the piece + shift, `shift` being what their bases differ by.
template <typename To>
void widen(const Piece& piece, std::uint64_t shift, To* out) {
  const auto copy = [&]<typename From>(const From*) {
    const auto* stored = reinterpret_cast<const From*>(piece.stored.data());
    for (std::size_t i = 0; i < piece.values; ++i) {
      out[i] = static_cast<To>(std::uint64_t{stored[i]} + shift);
    }
  };
  switch (piece.width) {
    case 1: return copy(static_cast<const std::uint8_t*>(nullptr));
    case 2: return copy(static_cast<const std::uint16_t*>(nullptr));
    case 4: return copy(static_cast<const std::uint32_t*>(nullptr));
    case 8: return copy(static_cast<const std::uint64_t*>(nullptr));
    default: std::fill(out, out + piece.values, static_cast<To>(shift));
  }
}

// The same through a table of what each value becomes.
template <typename To>
void rename(const Piece& piece, const std::vector<std::uint32_t>& ranks, To* out) {
  const auto copy = [&]<typename From>(const From*) {
    const auto* stored = reinterpret_cast<const From*>(piece.stored.data());
    const std::uint32_t* from = ranks.data() + piece.base;
    for (std::size_t i = 0; i < piece.values; ++i) out[i] = static_cast<To>(from[stored[i]]);
  };
  switch (piece.width) {
    case 1: return copy(static_cast<const std::uint8_t*>(nullptr));
    case 2: return copy(static_cast<const std::uint16_t*>(nullptr));
    case 4: return copy(static_cast<const std::uint32_t*>(nullptr));
    case 8: return copy(static_cast<const std::uint64_t*>(nullptr));
    default:
      if (piece.values > 0) {
        std::fill(out, out + piece.values,
                  static_cast<To>(ranks[static_cast<std::size_t>(piece.base)]));
      }
  }
}

bool anyKnown(const Piece& piece) {
  if (piece.values == 0) return false;
  if (piece.known.empty() || !piece.offsets.empty()) return true;
  return std::any_of(piece.known.begin(), piece.known.end(),
                     [](std::uint64_t word) { return word != 0; });
}

void markUsed(const Piece& piece, std::vector<bool>& used) {
  if (!anyKnown(piece)) return;
  const bool isScalar = piece.offsets.empty();
  for (std::size_t i = 0; i < piece.values; ++i) {
    if (isScalar && !piece.isKnown(i)) continue;
    used[static_cast<std::size_t>(piece.value(i))] = true;
  }
}

struct Joined {
  std::size_t rows = 0;
  std::size_t values = 0;
  bool anyUnknown = false;
  bool anyKnownValue = false;
  std::int64_t smallest = std::numeric_limits<std::int64_t>::max();
  std::int64_t largest = std::numeric_limits<std::int64_t>::min();
};

Joined measure(const std::vector<Piece>& pieces) {
  Joined all;
  for (const Piece& piece : pieces) {
    all.rows += piece.rows;
    all.values += piece.values;
    all.anyUnknown = all.anyUnknown || !piece.known.empty();
    if (!anyKnown(piece)) continue;
    all.anyKnownValue = true;
    all.smallest = std::min(all.smallest, piece.base);
    all.largest = std::max(all.largest, piece.largest);
  }
  if (!all.anyKnownValue) all.smallest = all.largest = 0;
  return all;
}

void joinKnown(const Piece& piece, std::size_t row, LineVector<std::uint64_t>& known) {
  for (std::size_t i = 0; i < piece.rows;) {
    const std::size_t at = row + i;
    // Whole words where both sides are aligned, which they are unless rows were left out.
    if (i % 64 == 0 && at % 64 == 0 && i + 64 <= piece.rows) {
      known[at / 64] = piece.known.empty() ? ~std::uint64_t{0} : piece.known[i / 64];
      i += 64;
      continue;
    }
    known[at / 64] |= std::uint64_t{piece.isKnown(i)} << (at % 64);
    ++i;
  }
}

template <typename T>
void clearUnknown(const LineVector<std::uint64_t>& known, std::size_t rows, LineVector<T>& values) {
  if (known.empty()) return;
  for (std::size_t word = 0; word * 64 < rows; ++word) {
    std::uint64_t unknown = ~known[word];
    while (unknown != 0) {
      const std::size_t row = word * 64 + static_cast<std::size_t>(std::countr_zero(unknown));
      if (row >= rows) break;
      values[row] = T{0};
      unknown &= unknown - 1;
    }
  }
}

// Elements of each row sorted, and each once.
void normaliseSets(column::Column& column) {
  std::visit(
      [&](auto& values) {
        std::size_t to = 0;
        for (std::size_t row = 0; row < column.rows; ++row) {
          const auto begin = values.begin() + static_cast<std::ptrdiff_t>(column.offsets[row]);
          const auto end = values.begin() + static_cast<std::ptrdiff_t>(column.offsets[row + 1]);
          std::sort(begin, end);
          const auto last = std::unique(begin, end);
          column.offsets[row] = static_cast<std::uint32_t>(to);
          to = static_cast<std::size_t>(
              std::move(begin, last, values.begin() + static_cast<std::ptrdiff_t>(to)) -
              values.begin());
        }
        column.offsets[column.rows] = static_cast<std::uint32_t>(to);
        values.resize(to);
      },
      column.values);
}

void joinReals(std::vector<Piece>& pieces, column::Column& column, const Joined& all) {
  LineVector<double> reals(all.values);
  std::size_t at = 0;
  for (Piece& piece : pieces) {
    // A piece of missing values stores nothing.
    if (piece.width == 8) {
      std::memcpy(reals.data() + at, piece.stored.data(), piece.values * sizeof(double));
    }
    at += piece.values;
    piece.stored = {};
  }
  column.values = std::move(reals);
}

// The rank of each used code, and the dictionary.
std::vector<std::uint32_t> rankTexts(const std::vector<Piece>& pieces, const TextCodes& codes,
                                     column::Column& column) {
  const std::vector<std::string_view> texts = codes.texts();
  std::vector<bool> used(texts.size(), false);
  for (const Piece& piece : pieces) markUsed(piece, used);
  const std::vector<std::uint32_t> sorted = sortedCodes(texts, used);
  std::vector<std::uint32_t> ranks(texts.size() + 1, 0);
  std::vector<std::string> words;
  words.reserve(sorted.size());
  for (std::uint32_t rank = 0; rank < sorted.size(); ++rank) {
    ranks[sorted[rank]] = rank;
    words.emplace_back(texts[sorted[rank]]);
  }
  column.dictionary = std::make_shared<column::Dictionary>(std::move(words));
  return ranks;
}

}  // namespace

std::vector<std::uint32_t> sortedCodes(const std::vector<std::string_view>& texts,
                                       const std::vector<bool>& used) {
  // The first eight bytes decide most comparisons without looking at the text.
  struct Entry {
    std::uint64_t prefix;
    std::uint32_t code;
  };
  std::vector<Entry> entries;
  bool isSorted = true;
  for (std::uint32_t code = 0; code < texts.size(); ++code) {
    if (!used[code]) continue;
    std::uint64_t prefix = 0;
    const std::string_view text = texts[code];
    for (std::size_t i = 0; i < 8; ++i) {
      prefix = prefix << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    }
    if (!entries.empty() && isSorted) isSorted = texts[entries.back().code] < text;
    entries.push_back({prefix, code});
  }
  if (!isSorted) {
    std::sort(entries.begin(), entries.end(), [&](const Entry& a, const Entry& b) {
      return a.prefix != b.prefix ? a.prefix < b.prefix : texts[a.code] < texts[b.code];
    });
  }
  std::vector<std::uint32_t> codes;
  codes.reserve(entries.size());
  for (const Entry& entry : entries) codes.push_back(entry.code);
  return codes;
}

column::Column join(std::vector<Piece> pieces, const schema::Type& type, const TextCodes* codes) {
  Joined all = measure(pieces);
  column::Column column;
  column.type = type;
  column.rows = all.rows;
  const bool isSet = type.kind == Kind::Set;
  if (all.anyUnknown) column.known.assign(bitmap::wordsFor(all.rows), 0);
  if (isSet) column.offsets.reserve(all.rows + 1);
  std::size_t row = 0;
  std::size_t value = 0;
  for (Piece& piece : pieces) {
    if (all.anyUnknown) joinKnown(piece, row, column.known);
    for (std::size_t i = 0; isSet && i < piece.rows; ++i) {
      column.offsets.push_back(static_cast<std::uint32_t>(value + piece.offsets[i]));
    }
    row += piece.rows;
    value += piece.values;
  }
  if (isSet) column.offsets.push_back(static_cast<std::uint32_t>(value));

  if (type.kind == Kind::Real) {
    joinReals(pieces, column, all);
    return column;
  }
  std::vector<std::uint32_t> ranks;
  if (hasTexts(type)) {
    MUSTER_CHECK(codes != nullptr, "texts without their codes");
    ranks = rankTexts(pieces, *codes, column);
    all.smallest = 0;
    all.largest = column.dictionary->size() == 0
                      ? 0
                      : static_cast<std::int64_t>(column.dictionary->size()) - 1;
  }
  column.base = all.smallest;
  const std::uint64_t range =
      static_cast<std::uint64_t>(all.largest) - static_cast<std::uint64_t>(all.smallest);
  withWidth(range, [&]<typename T>(const T*) {
    LineVector<T> values(all.values);
    T* out = values.data();
    for (Piece& piece : pieces) {
      if (!anyKnown(piece)) {
        std::fill(out, out + piece.values, T{0});
      } else if (!ranks.empty()) {
        rename(piece, ranks, out);
      } else {
        widen(piece,
              static_cast<std::uint64_t>(piece.base) - static_cast<std::uint64_t>(all.smallest),
              out);
      }
      out += piece.values;
      piece.stored = {};
    }
    if (!isSet) clearUnknown(column.known, column.rows, values);
    column.values = std::move(values);
  });
  if (isSet) normaliseSets(column);
  return column;
}

namespace {

// Leaves out texts that no known row has.
void trimDictionary(column::Column& column) {
  if (column.dictionary == nullptr) return;
  const column::Dictionary& before = *column.dictionary;
  std::vector<bool> used(before.size(), false);
  const auto visitCodes = [&](auto&& visit) {
    std::visit(
        [&](auto& values) {
          for (std::size_t i = 0; i < values.size(); ++i) {
            if (column.type.kind != Kind::Set && !column.isKnown(i)) continue;
            visit(values[i]);
          }
        },
        column.values);
  };
  visitCodes([&](auto& code) { used[static_cast<std::size_t>(code)] = true; });
  std::vector<std::uint32_t> ranks(before.size(), 0);
  std::vector<std::string> words;
  for (std::uint32_t code = 0; code < before.size(); ++code) {
    if (!used[code]) continue;
    ranks[code] = static_cast<std::uint32_t>(words.size());
    words.emplace_back(before[code]);
  }
  if (words.size() == before.size()) return;
  visitCodes([&](auto& code) {
    code =
        static_cast<std::remove_reference_t<decltype(code)>>(ranks[static_cast<std::size_t>(code)]);
  });
  column.dictionary = std::make_shared<column::Dictionary>(std::move(words));
}

// The narrowest width and the smallest base for what is there, which may be less than was planned.
void tighten(column::Column& column) {
  const bool isSet = column.type.kind == Kind::Set;
  std::visit(
      [&]<typename T>(LineVector<T>& values) {
        if constexpr (!std::is_same_v<T, double>) {
          std::uint64_t smallest = std::numeric_limits<std::uint64_t>::max();
          std::uint64_t largest = 0;
          for (std::size_t i = 0; i < values.size(); ++i) {
            if (!isSet && !column.isKnown(i)) continue;
            smallest = std::min<std::uint64_t>(smallest, values[i]);
            largest = std::max<std::uint64_t>(largest, values[i]);
          }
          const bool isEmpty = smallest > largest;
          if (isEmpty) smallest = largest = 0;
          const bool isWide = sizeof(T) > std::max<std::size_t>(1, widthFor(largest - smallest));
          if (smallest == 0 && !isWide && !(isEmpty && column.base != 0)) return;
          column.base =
              isEmpty
                  ? 0
                  : static_cast<std::int64_t>(static_cast<std::uint64_t>(column.base) + smallest);
          const LineVector<T> wide = std::move(values);
          column.values = withWidth(largest - smallest, [&]<typename To>(const To*) {
            LineVector<To> narrow(wide.size());
            for (std::size_t i = 0; i < wide.size(); ++i) {
              narrow[i] = static_cast<To>(std::uint64_t{wide[i]} - smallest);
            }
            if (!isSet) clearUnknown(column.known, column.rows, narrow);
            return column::Values(std::move(narrow));
          });
        }
      },
      column.values);
}

void reorderSets(const column::Column& from, std::span<const std::uint32_t> order,
                 column::Column& to) {
  to.offsets.reserve(order.size() + 1);
  std::visit(
      [&](const auto& values) {
        std::decay_t<decltype(values)> moved;
        for (const std::uint32_t row : order) {
          to.offsets.push_back(static_cast<std::uint32_t>(moved.size()));
          if (row == kNoRow) continue;
          moved.insert(moved.end(), values.begin() + from.offsets[row],
                       values.begin() + from.offsets[row + 1]);
        }
        to.offsets.push_back(static_cast<std::uint32_t>(moved.size()));
        to.values = std::move(moved);
      },
      from.values);
}

}  // namespace

column::Column reorder(const column::Column& column, std::span<const std::uint32_t> order) {
  column::Column result;
  result.type = column.type;
  result.rows = order.size();
  result.base = column.base;
  result.dictionary = column.dictionary;
  const bool anyAbsent = std::find(order.begin(), order.end(), kNoRow) != order.end();
  if (anyAbsent || !column.known.empty()) {
    result.known.assign(bitmap::wordsFor(order.size()), 0);
    bool isAllKnown = true;
    for (std::size_t i = 0; i < order.size(); ++i) {
      const bool isKnown = order[i] != kNoRow && column.isKnown(order[i]);
      result.known[i / 64] |= std::uint64_t{isKnown} << (i % 64);
      isAllKnown = isAllKnown && isKnown;
    }
    if (isAllKnown) result.known = {};
  }
  if (column.type.kind == Kind::Set) {
    reorderSets(column, order, result);
  } else {
    std::visit(
        [&]<typename T>(const LineVector<T>& values) {
          LineVector<T> moved(order.size());
          if (anyAbsent) {
            for (std::size_t i = 0; i < order.size(); ++i) {
              moved[i] = order[i] == kNoRow ? T{0} : values[order[i]];
            }
          } else {
            for (std::size_t i = 0; i < order.size(); ++i) moved[i] = values[order[i]];
          }
          result.values = std::move(moved);
        },
        column.values);
  }
  // A full reordering keeps every value, hence every bound.
  if (order.size() < column.rows || anyAbsent) {
    trimDictionary(result);
    tighten(result);
  }
  return result;
}

column::Column missingColumn(const schema::Type& type, std::size_t rows) {
  column::Column column;
  column.type = type;
  column.rows = rows;
  if (rows > 0) column.known.assign(bitmap::wordsFor(rows), 0);
  const bool isSet = type.kind == Kind::Set;
  if (isSet) column.offsets.assign(rows + 1, 0);
  if (type.kind == Kind::Real)
    column.values = LineVector<double>(rows, 0.0);
  else
    column.values = LineVector<std::uint8_t>(isSet ? 0 : rows, 0);
  if (hasTexts(type)) {
    column.dictionary = std::make_shared<column::Dictionary>(std::vector<std::string>());
  }
  return column;
}

column::Column columnOf(const schema::Type& type, std::span<const std::int64_t> numbers) {
  column::Column column;
  column.type = type;
  column.rows = numbers.size();
  std::int64_t smallest = 0;
  std::int64_t largest = 0;
  if (!numbers.empty()) {
    const auto [least, most] = std::minmax_element(numbers.begin(), numbers.end());
    smallest = *least;
    largest = *most;
  }
  column.base = smallest;
  const auto low = static_cast<std::uint64_t>(smallest);
  column.values = withWidth(static_cast<std::uint64_t>(largest) - low, [&]<typename T>(const T*) {
    LineVector<T> values(numbers.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      values[i] = static_cast<T>(static_cast<std::uint64_t>(numbers[i]) - low);
    }
    return column::Values(std::move(values));
  });
  return column;
}

}  // namespace muster::load
