#pragma once

// What a column holds, found out value by value: which types all of its values fit, how many there
// are, which occur. What a draft is written from.

#include <array>
#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "compiler/base/grouped.h"
#include "compiler/calendar/calendar.h"
#include "runtime/load/cells.h"

namespace arrow {
class DataType;
}  // namespace arrow

namespace muster::load {

// The type a draft proposes: "whole number", and what a mapping says behind the column's name.
struct Guess {
  std::string type;
  std::string mapping;               // ` as date "dd.mm.yyyy"`; empty: the column alone
  bool isTime = false;               // a date or an instant
  bool canBeKey = false;             // whole numbers or text
  std::vector<std::string> remarks;  // for a person to decide
  // Of times whose day could as well be the month: what that would change.
  struct Reading {
    std::string value;    // 03/04/2020
    std::string here;     // 3 April 2020
    std::string other;    // 4 March 2020
    std::string mapping;  // as date "mm/dd/yyyy"
  };
  std::optional<Reading> otherReading = std::nullopt;
};

class ColumnStudy {
 public:
  explicit ColumnStudy(std::string name);

  void add(const Cells& cells);
  void setType(std::shared_ptr<arrow::DataType> type) { type_ = std::move(type); }

  const std::string& name() const { return name_; }
  std::uint64_t rows() const { return rows_; }
  std::uint64_t missing() const { return missing_; }
  // Words that stand for missing: any, where every other value is a number or a time; else those
  // that are hardly ever meant as what they say.
  std::vector<std::string> missingWords() const;
  // Rows that are missing once `words` stand for it.
  std::uint64_t missingWith(const std::vector<std::string>& words) const;
  bool isUnique() const { return !hasRepeats_ && proper_ > 0; }
  bool hasRepeats() const { return hasRepeats_; }
  // "4,372 different values", "more than 10,000 different values".
  std::string differentText() const;
  const std::vector<std::string>& examples() const { return examples_; }
  bool sharesKeysWith(const ColumnStudy& other) const;

  // Nothing if no type of ours holds it (a record, a list of lists). Words that stand for missing
  // do not count as values.
  std::optional<Guess> guess(const std::vector<std::string>& words) const;
  // Where there is no guess: what it holds, and what a schema says for that.
  std::string whyNone() const;
  // The same for a key, which is a whole number or text.
  Guess guessKey() const;
  // Whether every value is a number or a time, and the column's own name is so too: then a line
  // of data was taken for the header. False: it is not, and the name rather is one.
  std::optional<bool> isNamedLikeAValue() const;

 private:
  struct TimeFormat {
    std::string pattern;  // empty: ISO
    std::optional<calendar::Format> format;
    std::string order = {};  // of day, month and year: "dmy"
  };
  void addValue(std::string_view text);
  void addTimes(std::string_view text);
  void addNumber(std::string_view text);
  void remember(std::string_view text);
  static std::optional<Guess::Reading> otherReading(const std::vector<TimeFormat>& formats,
                                                    std::string_view kind,
                                                    const std::string& value);
  bool isLikePhones() const { return proper_ > 0 && plusCount_ == proper_; }
  std::optional<Guess> guessYesNo(const std::vector<std::string>& words) const;
  std::optional<Guess> guessTime() const;
  std::optional<Guess> guessNumber() const;
  std::string remarkOnText() const;
  std::optional<Guess> guessEnum(const std::vector<std::string>& words) const;
  bool isTyped() const;

  std::string name_;
  std::shared_ptr<arrow::DataType> type_;  // of typed files
  std::uint64_t rows_ = 0;
  std::uint64_t missing_ = 0;
  std::uint64_t proper_ = 0;  // values that are no word for missing
  std::uint64_t lists_ = 0;
  std::uint64_t others_ = 0;
  std::string other_;  // the first of them
  std::uint64_t notUtf8_ = 0;
  std::map<std::string, std::uint64_t, std::less<>> wordCounts_;

  bool canBeWhole_ = true;
  bool canBeNumber_ = true;
  bool canBeReal_ = true;
  bool canBePercent_ = true;
  bool hasLeadingZeros_ = false;
  std::uint64_t plusCount_ = 0;  // values that begin with a plus sign
  std::int64_t leastWhole_ = std::numeric_limits<std::int64_t>::max();
  std::int64_t largestWhole_ = std::numeric_limits<std::int64_t>::min();
  int places_ = 0;
  int wholeDigits_ = 1;
  std::vector<TimeFormat> dates_;
  std::vector<TimeFormat> instants_;
  bool anyHasTime_ = false;
  bool anyLacksOffset_ = false;
  std::string ambiguousDate_;  // the first value that forms read as different days
  std::string ambiguousInstant_;

  std::unordered_set<std::uint64_t> seen_;
  bool hasRepeats_ = false;
  bool isSeenFull_ = false;
  std::map<std::string, std::uint64_t, std::less<>> values_;  // until there are too many
  bool isValuesFull_ = false;
  std::vector<std::string> examples_;
};

// `Customer ID` where it must be quoted, else as it is; nothing if it cannot be written at all.
std::optional<std::string> writtenName(std::string_view name);
// A name that a file calls so: "CustomerID" becomes customer_id.
std::string fieldNameFor(std::string_view name);
// A text literal.
std::string writtenText(std::string_view text);

}  // namespace muster::load
