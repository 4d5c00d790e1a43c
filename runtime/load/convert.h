#pragma once

// One raw column of a source, from what files hold to whole numbers. Which spellings fit which
// type:
//
//   yes or no      true, false, yes, no in any case; booleans
//   whole number   17850, 17850.0, 1.785e4; numbers without places
//   number, money  decimals and numbers of at most the field's places; more if `rounded`
//   percent        0.2, 20%
//   real           numbers; a 32-bit float is the double nearest to its shortest decimal
//   text           anything in UTF-8, brought to NFC; numbers as their shortest decimal
//   one of         the value's name
//   date           2026-11-01, or its format; Arrow dates, timestamps at midnight
//   instant        ISO 8601, or its format; local to the source's zone where no offset stands
//   duration       90 minutes, 1:30:00; Arrow durations
//   place          51.5074, -0.1278: latitude, longitude; more than 7 places if `rounded`
//   set            a JSON or Arrow list; in CSV values with | between them
//
// Words that the source lists (`as "Yes" yes, "No" no`) replace all of that. Blanks around anything
// but text and words do not matter. Tested by tests/unit/load.

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "compiler/calendar/calendar.h"
#include "compiler/schema/schema.h"
#include "compiler/sema/checked.h"
#include "runtime/load/cells.h"
#include "runtime/load/text_codes.h"
#include "runtime/load/wide.h"

namespace arrow {
class Array;
class DataType;
}  // namespace arrow

namespace muster::load {

// What all converters of a table know. Must outlive them.
struct ConvertContext {
  const schema::Schema& schema;
  const calendar::Zone& zone;
  const std::vector<std::string>& missingWords;
};

// Has caches, hence one a thread. `codes` number the texts (Text, Zone and sets of Text; null for
// anything else) and are shared by the converters of a column.
class Converter {
 public:
  Converter(const ConvertContext& context, const sema::RawColumn& column, TextCodes* codes);

  void convert(const Cells& cells, Wide& out);
  // The array's type must be one that canConvert() allows.
  void convert(const arrow::Array& array, Wide& out);

  // Whether values of that type can be meant at all; if not, the column is of the wrong kind.
  static bool canConvert(const arrow::DataType& type, const sema::RawColumn& column);

 private:
  using WordMap = std::unordered_map<std::string, std::int64_t>;
  struct Day {
    std::int64_t days = calendar::kBeforeDays - 1;
    std::int64_t start = 0;
    bool isPlain = false;  // 24 hours without a clock change
  };

  void convertOne(const Cells& cells, std::size_t row, Wide& out);
  void convertSet(const Cells& cells, std::size_t row, Wide& out);
  Reason readOne(schema::Kind kind, std::string_view text, std::int64_t& number);
  Reason readWord(std::string_view text, std::int64_t& number) const;
  Reason readText(std::string_view text, std::int64_t& number);
  Reason readDate(std::string_view text, std::int64_t& number) const;
  Reason readPlace(std::string_view text, std::int64_t& number) const;
  Reason readInstant(std::string_view text, std::int64_t& number);
  // Notes that the row just read was finer than microseconds, if it was.
  void noteRounding(std::size_t row, Wide& out);
  Reason instantOf(const calendar::WrittenTime& written, std::int64_t& number);
  bool isMissingWord(std::string_view text) const;

  void convertValues(const arrow::Array& array, Wide& out);
  void convertDictionary(const arrow::Array& array, Wide& out);
  void convertList(const arrow::Array& array, Wide& out);
  void convertTimes(const arrow::Array& array, Wide& out);
  template <typename ArrayType, typename Read>
  void eachValue(const arrow::Array& array, Wide& out, const Read& read);
  template <typename ArrayType>
  void convertWholes(const arrow::Array& array, Wide& out);
  template <typename ArrayType>
  void convertDecimals(const arrow::Array& array, Wide& out);

  const ConvertContext& context_;
  const sema::RawColumn& column_;
  schema::Kind element_;  // the kind of one value: the column's, or of a set its elements'
  std::optional<calendar::Format> format_;
  std::optional<TextReader> texts_;
  bool hasWords_ = false;
  WordMap words_;
  std::vector<std::string> missingWords_;
  std::unordered_map<std::string, std::int64_t> zones_;  // code, or -1 for what is no zone
  std::vector<Day> days_;
  // The dictionary converted last: batches of one row group share theirs.
  std::shared_ptr<arrow::Array> dictionary_;
  Wide dictionaryValues_;
  bool wasRounded_ = false;
  Cells cells_;
  std::string rendered_;
};

// Values of an array as they would be written, lists with their elements. `kept` holds texts that
// had to be made, and must live as long as the cells are used.
void renderCells(const arrow::Array& array, Cells& cells, std::string& kept);

}  // namespace muster::load
