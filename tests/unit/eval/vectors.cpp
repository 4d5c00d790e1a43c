#include "tests/unit/eval/vectors.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <sstream>

#include "compiler/base/check.h"
#include "runtime/eval/rows.h"
#include "tests/unit/eval/show.h"
#include "tests/unit/eval/world.h"

namespace muster::eval {

namespace {

using schema::Kind;

std::vector<std::string> wordsOf(std::string_view rows) {
  std::istringstream in{std::string(rows)};
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

schema::Type numberType(int places) {
  if (places == 0) return {.kind = Kind::Whole};
  return {.kind = Kind::Number, .places = static_cast<std::uint8_t>(places)};
}

// Fills a vector word by word; `put(row, word)` for the known ones.
template <typename Put>
Vector fill(schema::Type type, Shape shape, std::string_view rows, const Put& put) {
  const auto words = wordsOf(rows);
  Vector vector;
  vector.reset(type, shape, words.size());
  for (std::size_t row = 0; row < words.size(); ++row) {
    if (words[row] == "?")
      vector.setMissing(row);
    else if (words[row] == "!")
      vector.setUncomputable(row);
    else
      put(vector, row, words[row]);
  }
  return vector;
}

// Up to the ends of 128 bits.
Int128 digits(const std::string& word, int places) {
  const bool isNegative = word.front() == '-';
  Int128 value = 0;
  int after = -1;
  for (const char c : word.substr(isNegative ? 1 : 0)) {
    if (c == '.') {
      after = 0;
      continue;
    }
    value = value * 10 + (c - '0');
    if (after >= 0) ++after;
  }
  const auto scaled = scaleUp(value, places - std::max(after, 0));
  MUSTER_CHECK(scaled.has_value(), "no such decimal");
  return isNegative ? -*scaled : *scaled;
}

bool isNarrow(Int128 value) {
  return value >= std::numeric_limits<std::int64_t>::min() &&
         value <= std::numeric_limits<std::int64_t>::max();
}

}  // namespace

Vector truths(std::string_view rows) {
  const auto words = wordsOf(rows);
  Vector vector;
  vector.reset({.kind = Kind::Bool}, Shape::Truth, words.size());
  vector.uncomputable.assign(vector.words(), 0);
  for (std::size_t row = 0; row < words.size(); ++row) {
    const std::uint64_t bit = std::uint64_t{1} << (row % 64);
    if (words[row] == "t") vector.isTrue[row / 64] |= bit;
    if (words[row] == "f") vector.isFalse[row / 64] |= bit;
    if (words[row] == "!") vector.uncomputable[row / 64] |= bit;
  }
  return vector;
}

Vector numbers(std::string_view rows, int places) {
  for (const std::string& word : wordsOf(rows)) {
    if (word != "?" && word != "!" && !isNarrow(digits(word, places))) {
      return wideNumbers(rows, places);
    }
  }
  Vector vector = fill(numberType(places), Shape::Narrow, rows,
                       [&](Vector& out, std::size_t row, const std::string& word) {
                         out.narrow[row] = static_cast<std::int64_t>(digits(word, places));
                       });
  vector.tightenBounds();
  return vector;
}

Vector wideNumbers(std::string_view rows, int places) {
  Vector vector = fill(numberType(places), Shape::Wide, rows,
                       [&](Vector& out, std::size_t row, const std::string& word) {
                         out.wide[row] = digits(word, places);
                       });
  vector.smallest = *std::ranges::min_element(vector.wide);
  vector.largest = *std::ranges::max_element(vector.wide);
  return vector;
}

Vector ratios(std::string_view rows) {
  return fill(
      {.kind = Kind::Ratio}, Shape::Ratios, rows,
      [](Vector& out, std::size_t row, const std::string& word) {
        const std::size_t slash = word.find('/');
        out.ratios[row] = {digits(word.substr(0, slash), 0), digits(word.substr(slash + 1), 0)};
      });
}

Vector reals(std::string_view rows) {
  return fill({.kind = Kind::Real}, Shape::Reals, rows,
              [](Vector& out, std::size_t row, const std::string& word) {
                out.reals[row] = std::stod(word);
              });
}

Vector texts(std::string_view rows) {
  std::vector<std::optional<std::string>> values;
  for (const std::string& word : wordsOf(rows)) {
    values.push_back(word == "?" ? std::nullopt : std::optional(word));
  }
  const column::Column column = textColumn(values);
  Vector vector;
  readColumn(column, Texts::of(column.dictionary), 0, values.size(), vector);
  return vector;
}

Vector textSets(std::string_view rows) {
  std::vector<std::optional<std::vector<std::string>>> values;
  for (const std::string& word : wordsOf(rows)) {
    auto& set = values.emplace_back();
    if (word == "?") continue;
    set.emplace();
    std::istringstream in(word == "-" ? "" : word);
    for (std::string element; std::getline(in, element, ',');) set->push_back(element);
  }
  const column::Column column = textSetColumn(values);
  Vector vector;
  readColumn(column, Texts::of(column.dictionary), 0, values.size(), vector);
  return vector;
}

Vector constantNumber(std::string_view number, int places, std::size_t rows) {
  const Vector one = numbers(number, places);
  Vector vector = one;
  vector.isUniform = true;
  vector.size = rows;
  return vector;
}

Vector constantText(std::string text, std::size_t rows) {
  Vector vector;
  vector.reset({.kind = Kind::Text}, Shape::Narrow, rows, true);
  vector.narrow[0] = 0;
  vector.texts = Texts::of(std::vector<std::string>{std::move(text)}, true);
  return vector;
}

std::string shown(const Vector& vector) {
  std::string text;
  for (std::size_t row = 0; row < vector.size; ++row) {
    text += (row == 0 ? "" : " ") + show(vector, row);
  }
  return text;
}

}  // namespace muster::eval
