#include "runtime/aot/values.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <memory>
#include <utility>

#include "compiler/base/ascii.h"
#include "compiler/calendar/calendar.h"
#include "compiler/text/text.h"
#include "runtime/bitmap/bitmap.h"

namespace muster::aot {

using column::Plain;
using column::valueAt;
using schema::Kind;

namespace {

constexpr std::size_t kShownBytes = 100;

std::string_view nameOf(Plain type) {
  switch (type) {
    case Plain::YesNo: return "yes or no";
    case Plain::Int32: return "32-bit integers";
    case Plain::Int64: return "64-bit integers";
    case Plain::Double: return "doubles";
    case Plain::Decimal: return "decimals";
    case Plain::Date: return "dates";
    case Plain::Instant: return "instants";
    case Plain::Duration: return "durations";
    case Plain::String:
    case Plain::Text: return "texts";
  }
  return "";
}

bool isOneOf(Plain type, std::initializer_list<Plain> types) {
  return std::ranges::find(types, type) != types.end();
}

bool canHold(Kind kind, Plain type) {
  switch (kind) {
    case Kind::Bool: return type == Plain::YesNo;
    case Kind::Whole:
    case Kind::Number:
    case Kind::Percent:
    case Kind::Money: return isOneOf(type, {Plain::Int32, Plain::Int64, Plain::Decimal});
    case Kind::Real: return isOneOf(type, {Plain::Double, Plain::Int32, Plain::Int64});
    case Kind::Text:
    case Kind::Enum:
    case Kind::Zone: return isOneOf(type, {Plain::String, Plain::Text});
    case Kind::Date: return type == Plain::Date;
    case Kind::Instant: return type == Plain::Instant;
    case Kind::Duration: return type == Plain::Duration;
    case Kind::Set:
    case Kind::Place:
    case Kind::Ratio:
    case Kind::Version:
    case Kind::Error: return false;
  }
  return false;
}

std::int64_t powerOfTen(int exponent) {
  std::int64_t power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

// Column::known for rows of which `isKnown` tells; empty where all are.
template <typename IsKnown>
bitmap::LineVector<std::uint64_t> knownOf(std::size_t rows, const IsKnown& isKnown) {
  bitmap::LineVector<std::uint64_t> known(bitmap::wordsFor(rows), 0);
  std::size_t count = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    if (!isKnown(row)) continue;
    known[row / 64] |= std::uint64_t{1} << (row % 64);
    ++count;
  }
  if (count == rows) known.clear();
  return known;
}

// A dictionary of texts in the order in which they were met, and the code there of each of these.
std::shared_ptr<const column::Dictionary> sorted(const std::vector<std::string>& met,
                                                 std::vector<std::int64_t>& codes) {
  std::vector<std::uint32_t> order(met.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::sort(order, {}, [&](std::uint32_t i) { return std::string_view(met[i]); });
  std::vector<std::string> texts;
  codes.resize(met.size());
  for (const std::uint32_t i : order) {
    codes[i] = static_cast<std::int64_t>(texts.size());
    texts.push_back(met[i]);
  }
  return std::make_shared<const column::Dictionary>(std::move(texts));
}

}  // namespace

std::string printable(std::string_view value) {
  std::string text;
  for (const char c : value.substr(0, kShownBytes)) {
    const auto byte = static_cast<unsigned char>(c);
    text += byte >= 0x20 && byte < 0x7F ? c : '?';
  }
  return text;
}

column::Column missingColumn(const schema::Type& type, std::size_t rows) {
  column::Column column;
  column.type = type;
  column.rows = rows;
  column.known = bitmap::LineVector<std::uint64_t>(bitmap::wordsFor(rows), 0);
  if (type.kind == Kind::Real)
    column.values = bitmap::LineVector<double>(rows);
  else
    column.values = bitmap::LineVector<std::uint8_t>(rows);
  if (type.kind == Kind::Set) column.offsets.assign(rows + 1, 0);
  const Kind kind = type.kind == Kind::Set ? type.element : type.kind;
  if (kind == Kind::Text || kind == Kind::Zone) {
    column.dictionary = std::make_shared<const column::Dictionary>(std::vector<std::string>());
  }
  return column;
}

Values::Values(const schema::Schema& schema, FieldId field, const column::PlainColumn& column)
    : field_(&schema.fields[field]), column_(&column) {
  const Kind kind = field_->type.kind;
  isText_ = kind == Kind::Text || kind == Kind::Zone;
  if (kind == Kind::Enum) {
    std::int64_t number = 0;
    for (const std::string& word : schema.enums[EnumId(field_->type.unit)].values) {
      words_.emplace(word, number++);
    }
  }
  const bool isDecimal = kind == Kind::Number || kind == Kind::Percent || kind == Kind::Money;
  if (!isDecimal && kind != Kind::Whole) return;
  const int more = (isDecimal ? field_->type.places : 0) - column.places;
  factor_ = powerOfTen(more);
  divisor_ = powerOfTen(-more);
}

Result<Values> Values::of(const schema::Schema& schema, FieldId field,
                          const column::PlainColumn& column) {
  const schema::Type& type = schema.fields[field].type;
  if (!canHold(type.kind, column.type)) {
    return Error{"the field is " + schema::describe(schema, type) + ", and the column holds " +
                 std::string(nameOf(column.type))};
  }
  // Data can hold fields that the rules do not ask.
  if (isOneOf(column.type, {Plain::String, Plain::Text})) {
    MUSTER_TRY([[maybe_unused]] const Done done, text::bringUnicode());
  }
  if (type.kind == schema::Kind::Zone) {
    MUSTER_TRY([[maybe_unused]] const Done done, calendar::bringZones());
  }
  if (column.type == Plain::YesNo) {
    for (std::size_t row = 0; row < column.rows; ++row) {
      const auto value = valueAt<std::uint8_t>(column.values, row);
      if (value <= 1 || !column::isThere(column, row)) continue;
      return Error{"yes or no is 1 or 0; row " + std::to_string(row) + " holds " +
                   std::to_string(value)};
    }
  }
  if (column.type == Plain::Text) {
    std::int32_t before = 0;
    for (std::size_t row = 0; row <= column.rows; ++row) {
      const auto offset = valueAt<std::int32_t>(column.offsets, row);
      if (offset < before || static_cast<std::size_t>(offset) > column.values.size()) {
        return Error{"offset " + std::to_string(row) + " is " + std::to_string(offset) +
                     ": offsets rise from 0 to the " + std::to_string(column.values.size()) +
                     " bytes of the values"};
      }
      before = offset;
    }
  }
  return Values(schema, field, column);
}

std::string_view Values::bytesAt(std::size_t row) const {
  if (column_->type == Plain::String) return valueAt<const char*>(column_->values, row);
  const auto begin = static_cast<std::size_t>(valueAt<std::int32_t>(column_->offsets, row));
  const auto end = static_cast<std::size_t>(valueAt<std::int32_t>(column_->offsets, row + 1));
  return {reinterpret_cast<const char*>(column_->values.data()) + begin, end - begin};
}

State Values::read(std::size_t row, std::int64_t& value) const {
  if (!column::isThere(*column_, row)) return State::Missing;
  switch (column_->type) {
    case Plain::YesNo: value = valueAt<std::uint8_t>(column_->values, row); return State::Known;
    case Plain::Int32:
    case Plain::Date: value = valueAt<std::int32_t>(column_->values, row); break;
    case Plain::Int64:
    case Plain::Decimal:
    case Plain::Instant:
    case Plain::Duration: value = valueAt<std::int64_t>(column_->values, row); break;
    case Plain::Double: return State::Unfit;
    case Plain::String:
    case Plain::Text: {
      std::string memory;
      std::string_view text;
      const State state = read(row, text, memory);
      if (state != State::Known) return state;
      const auto word = words_.find(text);
      if (word == words_.end()) return State::Unfit;
      value = word->second;
      return State::Known;
    }
  }
  const Kind kind = field_->type.kind;
  if (kind == Kind::Date) return calendar::isDate(value) ? State::Known : State::Unfit;
  if (kind == Kind::Instant) return calendar::isInstant(value) ? State::Known : State::Unfit;
  if (value % divisor_ != 0) return State::Unfit;
  value /= divisor_;
  return __builtin_mul_overflow(value, factor_, &value) ? State::Unfit : State::Known;
}

State Values::read(std::size_t row, double& value) const {
  if (!column::isThere(*column_, row)) return State::Missing;
  if (column_->type == Plain::Double) {
    value = valueAt<double>(column_->values, row);
  } else if (column_->type == Plain::Int32) {
    value = valueAt<std::int32_t>(column_->values, row);
  } else {
    value = static_cast<double>(valueAt<std::int64_t>(column_->values, row));
  }
  return std::isfinite(value) ? State::Known : State::Unfit;
}

State Values::read(std::size_t row, std::string_view& value, std::string& memory) const {
  if (!column::isThere(*column_, row)) return State::Missing;
  if (column_->type == Plain::String && valueAt<const char*>(column_->values, row) == nullptr) {
    return State::Missing;
  }
  value = bytesAt(row);
  if (!isAscii(value)) {
    if (!text::isValidUtf8(value)) return State::Unfit;
    memory = text::normalise(value);
    value = memory;
  }
  const bool isFine = field_->type.kind != Kind::Zone || calendar::findZone(value) != nullptr;
  return isFine ? State::Known : State::Unfit;
}

State Values::stateOf(std::size_t row) const {
  if (isText_) {
    std::string_view text;
    std::string memory;
    return read(row, text, memory);
  }
  if (isReal()) {
    double real = 0;
    return read(row, real);
  }
  std::int64_t number = 0;
  return read(row, number);
}

const char* Values::reason() const {
  switch (field_->type.kind) {
    case Kind::Whole:
    case Kind::Number:
    case Kind::Percent:
    case Kind::Money:
      return divisor_ > 1 ? "has more decimal places than its field" : "is too large for its field";
    case Kind::Real: return "is not a number: it is infinite or not a number at all";
    case Kind::Text: return "is not text in UTF-8";
    case Kind::Enum: return "is none of the values of its field";
    case Kind::Zone: return "is not a time zone";
    case Kind::Date:
    case Kind::Instant: return "lies outside the years 1 to 9999";
    case Kind::Bool:
    case Kind::Duration:
    case Kind::Set:
    case Kind::Place:
    case Kind::Ratio:
    case Kind::Version:
    case Kind::Error: return "does not fit its field";
  }
  return "";
}

std::string Values::shown(std::size_t row) const {
  if (!column::isThere(*column_, row)) return "";
  switch (column_->type) {
    case Plain::YesNo: return std::to_string(valueAt<std::uint8_t>(column_->values, row));
    case Plain::Int32:
    case Plain::Date: return std::to_string(valueAt<std::int32_t>(column_->values, row));
    case Plain::Int64:
    case Plain::Decimal:
    case Plain::Instant:
    case Plain::Duration: return std::to_string(valueAt<std::int64_t>(column_->values, row));
    case Plain::Double: return std::to_string(valueAt<double>(column_->values, row));
    case Plain::String:
      if (valueAt<const char*>(column_->values, row) == nullptr) return "";
      return printable(bytesAt(row));
    case Plain::Text: return printable(bytesAt(row));
  }
  return "";
}

column::Column Values::gather(std::span<const std::uint32_t> rows) const {
  const schema::Type& type = field_->type;
  if (isReal()) {
    column::Column made;
    made.type = type;
    made.rows = rows.size();
    bitmap::LineVector<double> reals(rows.size());
    made.known = knownOf(rows.size(),
                         [&](std::size_t i) { return read(rows[i], reals[i]) == State::Known; });
    made.values = std::move(reals);
    return made;
  }
  std::vector<std::int64_t> numbers(rows.size(), 0);
  std::vector<bool> known(rows.size(), false);
  std::shared_ptr<const column::Dictionary> dictionary;
  if (isText_) {
    std::vector<std::string> met;
    std::unordered_map<std::string, std::int64_t> codes;
    std::string memory;
    std::string key;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      std::string_view text;
      known[i] = read(rows[i], text, memory) == State::Known;
      if (!known[i]) continue;
      key.assign(text);
      const auto [at, isNew] = codes.try_emplace(key, static_cast<std::int64_t>(met.size()));
      if (isNew) met.push_back(key);
      numbers[i] = at->second;
    }
    std::vector<std::int64_t> places;
    dictionary = sorted(met, places);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (known[i]) numbers[i] = places[static_cast<std::size_t>(numbers[i])];
    }
  } else {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      known[i] = read(rows[i], numbers[i]) == State::Known;
    }
  }
  column::Column made = column::makeColumn(type, numbers, known);
  made.dictionary = std::move(dictionary);
  return made;
}

}  // namespace muster::aot
