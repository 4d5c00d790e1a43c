// Converting straight out of Arrow's buffers. What is text there, or has words, goes through cells
// like everything else that is written; numbers, dates and times do not.

#include <arrow/api.h>
#include <arrow/util/decimal.h>

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>

#include "compiler/base/check.h"
#include "runtime/load/convert.h"
#include "runtime/load/decimals.h"

namespace muster::load {

using schema::Kind;

namespace {

enum class Family { Null, YesNo, Whole, Fraction, Decimal, Text, Date, Time, Span, List, Other };

// Arrow's kinds are an open set to us: what is not listed is Other.
Family familyOf(int id) {
  switch (id) {
    case arrow::Type::NA: return Family::Null;
    case arrow::Type::BOOL: return Family::YesNo;
    case arrow::Type::UINT8:
    case arrow::Type::INT8:
    case arrow::Type::UINT16:
    case arrow::Type::INT16:
    case arrow::Type::UINT32:
    case arrow::Type::INT32:
    case arrow::Type::UINT64:
    case arrow::Type::INT64: return Family::Whole;
    case arrow::Type::FLOAT:
    case arrow::Type::DOUBLE: return Family::Fraction;
    case arrow::Type::DECIMAL32:
    case arrow::Type::DECIMAL64:
    case arrow::Type::DECIMAL128:
    case arrow::Type::DECIMAL256: return Family::Decimal;
    case arrow::Type::STRING:
    case arrow::Type::LARGE_STRING:
    case arrow::Type::STRING_VIEW:
    case arrow::Type::BINARY:
    case arrow::Type::LARGE_BINARY: return Family::Text;
    case arrow::Type::DATE32:
    case arrow::Type::DATE64: return Family::Date;
    case arrow::Type::TIMESTAMP: return Family::Time;
    case arrow::Type::DURATION: return Family::Span;
    case arrow::Type::LIST:
    case arrow::Type::LARGE_LIST:
    case arrow::Type::FIXED_SIZE_LIST: return Family::List;
    default: return Family::Other;
  }
}

bool isNumeric(Family family) {
  return family == Family::Whole || family == Family::Fraction || family == Family::Decimal;
}

bool fits(Family family, Kind kind) {
  if (family == Family::Null) return true;
  if (family == Family::List || family == Family::Other) return false;
  // Any type may be written as text; whether it is, each value shows.
  if (family == Family::Text) return true;
  switch (kind) {
    case Kind::Bool: return family == Family::YesNo;
    case Kind::Whole:
    case Kind::Number:
    case Kind::Percent:
    case Kind::Money:
    case Kind::Real: return isNumeric(family);
    case Kind::Text: return isNumeric(family) || family == Family::YesNo;
    case Kind::Date:
    case Kind::Instant: return family == Family::Date || family == Family::Time;
    case Kind::Duration: return family == Family::Span;
    case Kind::Enum:
    case Kind::Zone:
    case Kind::Place:
    case Kind::Set:
    case Kind::Ratio:
    case Kind::Version:
    case Kind::Error: return false;
  }
  return false;
}

Int128 int128Of(const arrow::Decimal128& value) {
  return static_cast<Int128>(
      static_cast<UInt128>(static_cast<std::uint64_t>(value.high_bits())) << 64 | value.low_bits());
}

// Micros of one unit, or (where units are finer) units of one micro.
struct Scale {
  std::int64_t multiplyBy = 1;
  std::int64_t divideBy = 1;
};
Scale scaleOf(arrow::TimeUnit::type unit) {
  switch (unit) {
    case arrow::TimeUnit::SECOND: return {1'000'000, 1};
    case arrow::TimeUnit::MILLI: return {1'000, 1};
    case arrow::TimeUnit::MICRO: return {1, 1};
    case arrow::TimeUnit::NANO: return {1, 1'000};
  }
  return {};
}

std::int64_t floorDivide(std::int64_t value, std::int64_t by) {
  const std::int64_t quotient = value / by;
  return value % by < 0 ? quotient - 1 : quotient;
}

template <typename Number>
std::string_view rendered(Number value, std::string& buffer) {
  std::array<char, 64> text;
  const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value);
  buffer.assign(text.data(), end);
  return buffer;
}

// Values of an array as cells; `kept` owns the texts that had to be made.
class Renderer {
 public:
  Renderer(Cells& cells, std::string& kept) : cells_(cells), kept_(kept) {}

  void render(const arrow::Array& array) {
    cells_.clear();
    kept_.clear();
    switch (static_cast<int>(array.type_id())) {
      case arrow::Type::STRING: return views<arrow::StringArray>(array);
      case arrow::Type::LARGE_STRING: return views<arrow::LargeStringArray>(array);
      case arrow::Type::STRING_VIEW: return views<arrow::StringViewArray>(array);
      case arrow::Type::BINARY: return views<arrow::BinaryArray>(array);
      case arrow::Type::LARGE_BINARY: return views<arrow::LargeBinaryArray>(array);
      case arrow::Type::BOOL:
        return each<arrow::BooleanArray>(array, [&](const auto& values, std::int64_t i) {
          scratch_ = values.Value(i) ? "true" : "false";
        });
      case arrow::Type::INT8: return numbers<arrow::Int8Array>(array);
      case arrow::Type::UINT8: return numbers<arrow::UInt8Array>(array);
      case arrow::Type::INT16: return numbers<arrow::Int16Array>(array);
      case arrow::Type::UINT16: return numbers<arrow::UInt16Array>(array);
      case arrow::Type::INT32: return numbers<arrow::Int32Array>(array);
      case arrow::Type::UINT32: return numbers<arrow::UInt32Array>(array);
      case arrow::Type::INT64: return numbers<arrow::Int64Array>(array);
      case arrow::Type::UINT64: return numbers<arrow::UInt64Array>(array);
      case arrow::Type::FLOAT: return numbers<arrow::FloatArray>(array);
      case arrow::Type::DOUBLE: return numbers<arrow::DoubleArray>(array);
      case arrow::Type::DECIMAL32: return decimals<arrow::Decimal32Array>(array);
      case arrow::Type::DECIMAL64: return decimals<arrow::Decimal64Array>(array);
      case arrow::Type::DECIMAL128: return decimals<arrow::Decimal128Array>(array);
      case arrow::Type::DECIMAL256: return decimals<arrow::Decimal256Array>(array);
      default: return others(array);
    }
  }

 private:
  template <typename ArrayType>
  void views(const arrow::Array& array) {
    const auto& values = static_cast<const ArrayType&>(array);
    for (std::int64_t i = 0; i < values.length(); ++i) {
      if (values.IsNull(i))
        cells_.add({}, CellKind::Missing);
      else
        cells_.add(values.GetView(i), CellKind::Text);
    }
  }
  // Offsets first: the text moves while it grows.
  template <typename ArrayType, typename Write>
  void each(const arrow::Array& array, const Write& write) {
    const auto& values = static_cast<const ArrayType&>(array);
    std::vector<std::size_t> ends;
    for (std::int64_t i = 0; i < values.length(); ++i) {
      if (values.IsValid(i)) {
        write(values, i);
        kept_ += scratch_;
      }
      ends.push_back(kept_.size());
    }
    std::size_t begin = 0;
    for (std::int64_t i = 0; i < values.length(); ++i) {
      const std::size_t end = ends[static_cast<std::size_t>(i)];
      cells_.add(std::string_view(kept_).substr(begin, end - begin),
                 values.IsValid(i) ? CellKind::Text : CellKind::Missing);
      begin = end;
    }
  }
  template <typename ArrayType>
  void numbers(const arrow::Array& array) {
    each<ArrayType>(
        array, [&](const auto& values, std::int64_t i) { rendered(values.Value(i), scratch_); });
  }
  template <typename ArrayType>
  void decimals(const arrow::Array& array) {
    each<ArrayType>(array,
                    [&](const auto& values, std::int64_t i) { scratch_ = values.FormatValue(i); });
  }
  void others(const arrow::Array& array) {
    each<arrow::Array>(array, [&](const auto& values, std::int64_t i) {
      const auto scalar = values.GetScalar(i);
      scratch_ = scalar.ok() ? (*scalar)->ToString() : "";
    });
  }

  Cells& cells_;
  std::string& kept_;
  std::string scratch_;
};

}  // namespace

namespace {

// Elements become those of lists.
template <typename ListType>
void renderLists(const arrow::Array& array, Cells& cells, std::string& kept) {
  const auto& lists = static_cast<const ListType&>(array);
  const std::int64_t first = lists.value_offset(0);
  const auto values = lists.values()->Slice(first, lists.value_offset(lists.length()) - first);
  Cells elements;
  renderCells(*values, elements, kept);
  cells.clear();
  cells.elements = elements.texts;
  cells.elementKinds = elements.kinds;
  for (std::int64_t i = 0; i < lists.length(); ++i) {
    cells.elementBegins.push_back(static_cast<std::uint32_t>(lists.value_offset(i) - first));
    cells.add({}, lists.IsNull(i) ? CellKind::Missing : CellKind::List);
  }
  cells.elementBegins.push_back(static_cast<std::uint32_t>(cells.elements.size()));
}

}  // namespace

void renderCells(const arrow::Array& array, Cells& cells, std::string& kept) {
  switch (static_cast<int>(array.type_id())) {
    case arrow::Type::LIST: return renderLists<arrow::ListArray>(array, cells, kept);
    case arrow::Type::LARGE_LIST: return renderLists<arrow::LargeListArray>(array, cells, kept);
    case arrow::Type::FIXED_SIZE_LIST:
      return renderLists<arrow::FixedSizeListArray>(array, cells, kept);
    case arrow::Type::DICTIONARY: {
      const auto& coded = static_cast<const arrow::DictionaryArray&>(array);
      Cells values;
      renderCells(*coded.dictionary(), values, kept);
      cells.clear();
      for (std::int64_t i = 0; i < coded.length(); ++i) {
        if (coded.IsNull(i)) {
          cells.add({}, CellKind::Missing);
          continue;
        }
        const auto code = static_cast<std::size_t>(coded.GetValueIndex(i));
        cells.add(values.texts[code], values.kinds[code]);
      }
      return;
    }
    default: break;
  }
  Renderer(cells, kept).render(array);
  if (familyOf(array.type_id()) != Family::Other) return;
  for (CellKind& kind : cells.kinds) {
    if (kind == CellKind::Text) kind = CellKind::Other;
  }
}

bool Converter::canConvert(const arrow::DataType& type, const sema::RawColumn& column) {
  if (type.id() == arrow::Type::DICTIONARY) {
    return canConvert(*static_cast<const arrow::DictionaryType&>(type).value_type(), column);
  }
  const Family family = familyOf(type.id());
  const bool isSet = column.type.kind == Kind::Set;
  const Kind kind = isSet ? column.type.element : column.type.kind;
  if (family == Family::List) {
    if (!isSet) return false;
    const arrow::DataType& value = *static_cast<const arrow::BaseListType&>(type).value_type();
    sema::RawColumn element;
    element.type.kind = kind;
    element.words = column.words;
    return canConvert(value, element);
  }
  if (!column.words.empty() && family != Family::Other) return true;
  if (isSet) return family == Family::Text || family == Family::Null;
  return fits(family, kind);
}

template <typename ArrayType, typename Read>
void Converter::eachValue(const arrow::Array& array, Wide& out, const Read& read) {
  const auto& values = static_cast<const ArrayType&>(array);
  const std::int64_t rows = values.length();
  const bool anyNull = values.null_count() != 0;
  for (std::int64_t i = 0; i < rows; ++i) {
    const auto row = static_cast<std::size_t>(i);
    if (anyNull && values.IsNull(i)) {
      out.numbers[row] = 0;
      out.set(row, State::Missing);
      continue;
    }
    const Reason reason = read(values, i, out.numbers[row]);
    if (reason != Reason::None) {
      const auto scalar = values.GetScalar(i);
      out.refuse(row, reason, scalar.ok() ? (*scalar)->ToString() : "");
    }
  }
}

template <typename ArrayType>
void Converter::convertWholes(const arrow::Array& array, Wide& out) {
  using Value = typename ArrayType::value_type;
  constexpr bool kCanExceed = std::is_same_v<Value, std::uint64_t>;
  const auto& values = static_cast<const ArrayType&>(array);
  if (element_ == Kind::Real) {
    return eachValue<ArrayType>(array, out, [](const auto& from, std::int64_t i, std::int64_t& to) {
      to = std::bit_cast<std::int64_t>(static_cast<double>(from.Value(i)));
      return Reason::None;
    });
  }
  if (element_ == Kind::Whole && !kCanExceed && values.null_count() == 0) {
    const Value* raw = values.raw_values();
    for (std::size_t i = 0; i < out.rows; ++i) out.numbers[i] = static_cast<std::int64_t>(raw[i]);
    return;
  }
  const auto power = static_cast<std::int64_t>(powerOfTen(column_.type.places));
  eachValue<ArrayType>(array, out, [&](const auto& from, std::int64_t i, std::int64_t& to) {
    const Value value = from.Value(i);
    if constexpr (kCanExceed) {
      if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
        return Reason::TooLarge;
      }
    }
    return __builtin_mul_overflow(static_cast<std::int64_t>(value), power, &to) ? Reason::TooLarge
                                                                                : Reason::None;
  });
}

template <typename ArrayType>
void Converter::convertDecimals(const arrow::Array& array, Wide& out) {
  const int scale = static_cast<const arrow::DecimalType&>(*array.type()).scale();
  const Reason notOne = element_ == Kind::Whole ? Reason::NotWhole : Reason::NotNumber;
  eachValue<ArrayType>(array, out, [&](const auto& from, std::int64_t i, std::int64_t& to) {
    if constexpr (std::is_same_v<ArrayType, arrow::Decimal128Array>) {
      if (element_ != Kind::Real) {
        const Decimal decimal{int128Of(arrow::Decimal128(from.GetValue(i))), scale};
        const Reason reason = toPlaces(decimal, column_.type.places, column_.isRounded, to);
        return reason == Reason::TooManyPlaces && element_ == Kind::Whole ? notOne : reason;
      }
    }
    const std::string text = from.FormatValue(i);
    if (element_ == Kind::Real) {
      double real = 0;
      const Reason reason = readReal(text, real);
      to = std::bit_cast<std::int64_t>(real);
      return reason;
    }
    return readNumber(text, column_.type.places, column_.isRounded, notOne, to);
  });
}

void Converter::convertTimes(const arrow::Array& array, Wide& out) {
  const auto& type = static_cast<const arrow::TimestampType&>(*array.type());
  const Scale scale = scaleOf(type.unit());
  const bool isUtc = !type.timezone().empty();
  eachValue<arrow::TimestampArray>(
      array, out, [&](const auto& from, std::int64_t i, std::int64_t& to) {
        const std::int64_t value = from.Value(i);
        std::int64_t micros = 0;
        if (__builtin_mul_overflow(value, scale.multiplyBy, &micros)) return Reason::OutsideYears;
        if (scale.divideBy != 1) {
          micros = floorDivide(value, scale.divideBy);
          if (micros * scale.divideBy != value) {
            out.roundedDown.push_back(static_cast<std::uint32_t>(i));
          }
        }
        if (!calendar::isInstant(micros)) return Reason::OutsideYears;
        const std::int64_t days = floorDivide(micros, calendar::kMicrosPerDay);
        const std::int64_t microsOfDay = micros - days * calendar::kMicrosPerDay;
        if (element_ == Kind::Date) {
          if (isUtc || microsOfDay != 0) return Reason::NotDate;
          to = days;
          return Reason::None;
        }
        if (isUtc) {
          to = micros;
          return Reason::None;
        }
        return instantOf({days, microsOfDay, true, std::nullopt, false}, to);
      });
}

void Converter::convertDictionary(const arrow::Array& array, Wide& out) {
  const auto& coded = static_cast<const arrow::DictionaryArray&>(array);
  if (dictionary_ != coded.dictionary()) {
    dictionary_ = coded.dictionary();
    dictionaryValues_.reset(static_cast<std::size_t>(dictionary_->length()));
    convertValues(*dictionary_, dictionaryValues_);
  }
  const Wide& values = dictionaryValues_;
  const arrow::Array& indices = *coded.indices();
  const bool anyNull = indices.null_count() != 0;
  const bool isInt32 = indices.type_id() == arrow::Type::INT32;
  const std::int32_t* raw =
      isInt32 ? static_cast<const arrow::Int32Array&>(indices).raw_values() : nullptr;
  if (raw != nullptr && !anyNull && values.states.empty() && values.roundedDown.empty()) {
    for (std::size_t i = 0; i < out.rows; ++i) {
      out.numbers[i] = values.numbers[static_cast<std::size_t>(raw[i])];
    }
    return;
  }
  for (std::size_t row = 0; row < out.rows; ++row) {
    const auto i = static_cast<std::int64_t>(row);
    if (anyNull && indices.IsNull(i)) {
      out.numbers[row] = 0;
      out.set(row, State::Missing);
      continue;
    }
    const auto code = static_cast<std::size_t>(raw != nullptr ? raw[i] : coded.GetValueIndex(i));
    out.numbers[row] = values.numbers[code];
    if (std::binary_search(values.roundedDown.begin(), values.roundedDown.end(), code)) {
      out.roundedDown.push_back(static_cast<std::uint32_t>(row));
    }
    switch (values.state(code)) {
      case State::Known: break;
      case State::Missing: out.set(row, State::Missing); break;
      case State::Unfit:
        for (const Issue& issue : values.issues) {
          if (issue.row == code) out.refuse(row, issue.reason, issue.value);
        }
        break;
    }
  }
}

void Converter::convertList(const arrow::Array& array, Wide& out) {
  std::shared_ptr<arrow::Array> elements;
  std::vector<std::int64_t> begins;
  const auto gather = [&](const auto& lists) {
    elements = lists.values();
    for (std::int64_t i = 0; i < lists.length(); ++i) begins.push_back(lists.value_offset(i));
    begins.push_back(lists.value_offset(lists.length()));
  };
  if (array.type_id() == arrow::Type::LIST) {
    gather(static_cast<const arrow::ListArray&>(array));
  } else if (array.type_id() == arrow::Type::LARGE_LIST) {
    gather(static_cast<const arrow::LargeListArray&>(array));
  } else {
    gather(static_cast<const arrow::FixedSizeListArray&>(array));
  }
  const auto slice = elements->Slice(begins.front(), begins.back() - begins.front());
  Wide values;
  values.reset(static_cast<std::size_t>(slice->length()));
  if (slice->type_id() == arrow::Type::DICTIONARY)
    convertDictionary(*slice, values);
  else
    convertValues(*slice, values);

  out.numbers.clear();
  auto issue = values.issues.begin();
  for (std::size_t row = 0; row < out.rows; ++row) {
    const std::size_t before = out.numbers.size();
    out.offsets.push_back(static_cast<std::uint32_t>(before));
    if (array.IsNull(static_cast<std::int64_t>(row))) {
      out.set(row, State::Missing);
      continue;
    }
    const auto end = static_cast<std::size_t>(begins[row + 1] - begins.front());
    for (auto i = static_cast<std::size_t>(begins[row] - begins.front()); i < end; ++i) {
      if (values.isKnown(i)) {
        out.numbers.push_back(values.numbers[i]);
      } else if (values.state(i) == State::Unfit && out.state(row) == State::Known) {
        while (issue->row != i) ++issue;
        out.set(row, State::Unfit);
        out.issues.push_back({static_cast<std::uint32_t>(row), issue->reason, issue->value});
      }
    }
    if (out.state(row) == State::Unfit) out.numbers.resize(before);
  }
  out.offsets.push_back(static_cast<std::uint32_t>(out.numbers.size()));
}

// Single values: of a scalar column, a dictionary, the elements of lists.
void Converter::convertValues(const arrow::Array& array, Wide& out) {
  const Family family = familyOf(array.type_id());
  const bool asCells =
      family == Family::Text || hasWords_ || !missingWords_.empty() || element_ == Kind::Text;
  if (asCells && family != Family::Null) {
    Renderer(cells_, rendered_).render(array);
    for (std::size_t row = 0; row < out.rows; ++row) convertOne(cells_, row, out);
    return;
  }
  const Reason notOne = element_ == Kind::Whole ? Reason::NotWhole : Reason::NotNumber;
  const int places = column_.type.places;
  switch (static_cast<int>(array.type_id())) {
    case arrow::Type::NA:
      for (std::size_t row = 0; row < out.rows; ++row) {
        out.numbers[row] = 0;
        out.set(row, State::Missing);
      }
      return;
    case arrow::Type::BOOL:
      return eachValue<arrow::BooleanArray>(array, out,
                                            [](const auto& from, std::int64_t i, std::int64_t& to) {
                                              to = from.Value(i) ? 1 : 0;
                                              return Reason::None;
                                            });
    case arrow::Type::INT8: return convertWholes<arrow::Int8Array>(array, out);
    case arrow::Type::UINT8: return convertWholes<arrow::UInt8Array>(array, out);
    case arrow::Type::INT16: return convertWholes<arrow::Int16Array>(array, out);
    case arrow::Type::UINT16: return convertWholes<arrow::UInt16Array>(array, out);
    case arrow::Type::INT32: return convertWholes<arrow::Int32Array>(array, out);
    case arrow::Type::UINT32: return convertWholes<arrow::UInt32Array>(array, out);
    case arrow::Type::INT64: return convertWholes<arrow::Int64Array>(array, out);
    case arrow::Type::UINT64: return convertWholes<arrow::UInt64Array>(array, out);
    case arrow::Type::FLOAT:
      return eachValue<arrow::FloatArray>(
          array, out, [&](const auto& from, std::int64_t i, std::int64_t& to) {
            const float value = from.Value(i);
            if (element_ != Kind::Real) {
              return readFloat(value, places, column_.isRounded, notOne, to);
            }
            to = std::bit_cast<std::int64_t>(widen(value));
            return std::isfinite(value) ? Reason::None : Reason::NotFinite;
          });
    case arrow::Type::DOUBLE:
      return eachValue<arrow::DoubleArray>(
          array, out, [&](const auto& from, std::int64_t i, std::int64_t& to) {
            const double value = from.Value(i);
            if (element_ != Kind::Real) {
              return readDouble(value, places, column_.isRounded, notOne, to);
            }
            to = std::bit_cast<std::int64_t>(value);
            return std::isfinite(value) ? Reason::None : Reason::NotFinite;
          });
    case arrow::Type::DECIMAL32: return convertDecimals<arrow::Decimal32Array>(array, out);
    case arrow::Type::DECIMAL64: return convertDecimals<arrow::Decimal64Array>(array, out);
    case arrow::Type::DECIMAL128: return convertDecimals<arrow::Decimal128Array>(array, out);
    case arrow::Type::DECIMAL256: return convertDecimals<arrow::Decimal256Array>(array, out);
    case arrow::Type::DATE32:
      return eachValue<arrow::Date32Array>(
          array, out, [&](const auto& from, std::int64_t i, std::int64_t& to) {
            to = from.Value(i);
            if (!calendar::isDate(to)) return Reason::OutsideYears;
            return element_ == Kind::Date ? Reason::None
                                          : instantOf({to, 0, false, std::nullopt, false}, to);
          });
    case arrow::Type::DATE64:
      return eachValue<arrow::Date64Array>(
          array, out, [&](const auto& from, std::int64_t i, std::int64_t& to) {
            to = floorDivide(from.Value(i), calendar::kMicrosPerDay / 1000);
            if (!calendar::isDate(to)) return Reason::OutsideYears;
            return element_ == Kind::Date ? Reason::None
                                          : instantOf({to, 0, false, std::nullopt, false}, to);
          });
    case arrow::Type::TIMESTAMP: return convertTimes(array, out);
    case arrow::Type::DURATION: {
      const Scale scale = scaleOf(static_cast<const arrow::DurationType&>(*array.type()).unit());
      return eachValue<arrow::DurationArray>(
          array, out, [&](const auto& from, std::int64_t i, std::int64_t& to) {
            if (__builtin_mul_overflow(from.Value(i), scale.multiplyBy, &to)) {
              return Reason::TooLarge;
            }
            if (scale.divideBy != 1) {
              to = floorDivide(from.Value(i), scale.divideBy);
              if (to * scale.divideBy != from.Value(i)) {
                out.roundedDown.push_back(static_cast<std::uint32_t>(i));
              }
            }
            return Reason::None;
          });
    }
    default: MUSTER_CHECK(false, "a column of a kind that was refused");
  }
}

void Converter::convert(const arrow::Array& array, Wide& out) {
  out.reset(static_cast<std::size_t>(array.length()));
  const arrow::Type::type id = array.type_id();
  if (familyOf(id) == Family::List) return convertList(array, out);
  if (column_.type.kind == Kind::Set) {
    // A set written as one text.
    renderCells(array, cells_, rendered_);
    out.numbers.clear();
    for (std::size_t row = 0; row < out.rows; ++row) convertSet(cells_, row, out);
    out.offsets.push_back(static_cast<std::uint32_t>(out.numbers.size()));
    return;
  }
  if (id == arrow::Type::DICTIONARY) return convertDictionary(array, out);
  convertValues(array, out);
}

}  // namespace muster::load
