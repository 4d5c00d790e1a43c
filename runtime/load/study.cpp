#include "runtime/load/study.h"

#include <arrow/api.h>

#include <algorithm>
#include <functional>

#include "compiler/text/text.h"
#include "runtime/load/convert.h"
#include "runtime/load/decimals.h"
#include "runtime/load/text_codes.h"

namespace muster::load {

namespace {

constexpr std::size_t kSeenKept = 10'000;  // once a value has repeated
constexpr std::size_t kValuesKept = 64;
constexpr std::size_t kEnumValues = 20;
constexpr std::size_t kExamples = 3;
constexpr std::size_t kEnumValueBytes = 60;

// What files write where there is nothing.
constexpr std::array<std::string_view, 17> kMissingWords = {
    "",    "NA",  "N/A", "n/a", "na",  "NULL", "null",    "None",   "none",
    "nan", "NaN", "-",   "?",   "\\N", "#N/A", "unknown", "Unknown"};
// Those of them that are hardly ever meant as what they say: NA is Namibia.
constexpr std::array<std::string_view, 10> kMissingTexts = {
    "N/A", "n/a", "NULL", "null", "-", "?", "\\N", "#N/A", "unknown", "Unknown"};

constexpr std::array<std::string_view, 22> kDatePatterns = {
    "dd.mm.yyyy", "d.m.yyyy",   "dd/mm/yyyy", "d/m/yyyy", "mm/dd/yyyy", "m/d/yyyy",
    "yyyy/mm/dd", "yyyy/m/d",   "dd-mm-yyyy", "d-m-yyyy", "mm-dd-yyyy", "m-d-yyyy",
    "yyyymmdd",   "yyyy.mm.dd", "dd.mm.yy",   "dd/mm/yy", "d/m/yy",     "mm/dd/yy",
    "m/d/yy",     "dd-mm-yy",   "mm-dd-yy",   "d.m.yy"};
constexpr std::array<std::string_view, 4> kTimePatterns = {" hh:mm:ss", " hh:mm", " h:mm:ss",
                                                           " h:mm"};
constexpr std::array<std::string_view, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

// Words of the language that cannot be a name without backquotes, or that begin a line of their
// own.
constexpr std::array<std::string_view, 46> kQuotedWords = {
    "ago",     "and",     "any",       "between",   "else",     "every",  "has",   "in",
    "is",      "known",   "missing",   "no",        "not",      "now",    "of",    "or",
    "the",     "then",    "this",      "today",     "tomorrow", "where",  "yes",   "yesterday",
    "events",  "zone",    "currency",  "key",       "rows",     "row",    "first", "last",
    "create",  "creates", "extracted", "separated", "without",  "as",     "weeks", "total",
    "average", "number",  "latest",    "share",     "smallest", "largest"};

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

std::string lowered(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
  return lower;
}

bool isMissingWord(std::string_view text) {
  return std::find(kMissingWords.begin(), kMissingWords.end(), text) != kMissingWords.end();
}

// "dmy" of dd/mm/yyyy hh:mm.
std::string orderOf(std::string_view pattern) {
  std::string order;
  for (const char c : pattern.substr(0, pattern.find(' '))) {
    if (isLetter(c) && (order.empty() || order.back() != c)) order += c;
  }
  return order;
}

std::string dayText(std::int64_t days) {
  const calendar::CivilDate date = calendar::civilOf(days);
  return std::to_string(date.day) + " " +
         std::string(kMonths[static_cast<std::size_t>(date.month - 1)]) + " " +
         std::to_string(date.year);
}

// 02-Oct-2020, October 2, 2020: two numbers and the beginning of an English month's name.
bool isDateInWords(std::string_view text) {
  int numbers = 0;
  int months = 0;
  while (!text.empty()) {
    const auto isOf = [&](auto is) {
      return static_cast<std::size_t>(std::ranges::find_if_not(text, is) - text.begin());
    };
    if (const std::size_t digits = isOf(isDigit); digits > 0) {
      numbers += digits <= 4 ? 1 : 3;
      text.remove_prefix(digits);
    } else if (const std::size_t letters = isOf(isLetter); letters > 0) {
      const std::string word = lowered(text.substr(0, letters));
      const bool isMonth = word.size() >= 3 && std::ranges::any_of(kMonths, [&](auto month) {
                             return lowered(month).starts_with(word);
                           });
      months += isMonth ? 1 : 2;
      text.remove_prefix(letters);
    } else {
      if (std::string_view(" -/.,").find(text.front()) == std::string_view::npos) return false;
      text.remove_prefix(1);
    }
  }
  return numbers == 2 && months == 1;
}

// Without the half of the day behind a time: 2:30 PM.
std::string_view withoutHalf(std::string_view text) {
  for (const std::string_view half : {"AM", "PM", "am", "pm"}) {
    if (text.ends_with(half)) return trim(text.substr(0, text.size() - half.size()));
  }
  return text;
}

std::string patternMapping(const std::string& kind, const std::string& pattern) {
  return pattern.empty() ? "" : " as " + kind + " \"" + pattern + "\"";
}

}  // namespace

std::optional<std::string> writtenName(std::string_view name) {
  const bool isPlain =
      !name.empty() && (isLetter(name.front()) || name.front() == '_') &&
      std::all_of(name.begin(), name.end(),
                  [](char c) { return isLetter(c) || isDigit(c) || c == '_'; }) &&
      std::find(kQuotedWords.begin(), kQuotedWords.end(), lowered(name)) == kQuotedWords.end();
  if (isPlain) return std::string(name);
  const bool isWritable = !name.empty() && text::isValidUtf8(name) &&
                          std::none_of(name.begin(), name.end(), [](char c) {
                            return c == '`' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
                          });
  if (!isWritable) return std::nullopt;
  return "`" + std::string(name) + "`";
}

std::string fieldNameFor(std::string_view name) {
  std::string field;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (!isLetter(c) && !isDigit(c)) {
      if (!field.empty() && field.back() != '_') field += '_';
      continue;
    }
    // A capital begins a word behind a small letter, and before one: InvoiceNo, XMLFile.
    const bool isBehindSmall = i > 0 && !isUpper(name[i - 1]) && name[i - 1] != '_';
    const bool isBeforeSmall = i > 0 && isUpper(name[i - 1]) && i + 1 < name.size() &&
                               isLetter(name[i + 1]) && !isUpper(name[i + 1]);
    const bool beginsWord = isUpper(c) && (isBehindSmall || isBeforeSmall);
    if (beginsWord && !field.empty() && field.back() != '_') field += '_';
    field += isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
  }
  while (!field.empty() && field.back() == '_') field.pop_back();
  if (field.empty()) return "field";
  if (isDigit(field.front())) field.insert(0, "field_");
  return field;
}

std::string writtenText(std::string_view text) {
  std::string written = "\"";
  for (const char c : text) {
    switch (c) {
      case '"': written += "\\\""; break;
      case '\\': written += "\\\\"; break;
      case '\t': written += "\\t"; break;
      case '\n': written += "\\n"; break;
      default: written += c;
    }
  }
  return written + "\"";
}

ColumnStudy::ColumnStudy(std::string name) : name_(std::move(name)) {
  const auto formatOf = [](const std::string& pattern) {
    Result<calendar::Format> format = calendar::Format::compile(pattern);
    return format.ok() ? std::optional(std::move(*format)) : std::nullopt;
  };
  dates_.push_back({"", std::nullopt});
  instants_.push_back({"", std::nullopt});
  for (const std::string_view date : kDatePatterns) {
    const std::string pattern(date);
    const std::string order = orderOf(pattern);
    if (auto format = formatOf(pattern)) dates_.push_back({pattern, std::move(format), order});
    for (const std::string_view time : kTimePatterns) {
      const std::string both = pattern + std::string(time);
      if (auto format = formatOf(both)) instants_.push_back({both, std::move(format), order});
    }
  }
}

void ColumnStudy::remember(std::string_view text) {
  if (!isSeenFull_) {
    const bool isNew = seen_.insert(std::hash<std::string_view>()(text)).second;
    hasRepeats_ = hasRepeats_ || !isNew;
    if (hasRepeats_ && seen_.size() > kSeenKept) isSeenFull_ = true;
  }
  if (!isValuesFull_) {
    const auto found = values_.find(text);
    if (found != values_.end())
      ++found->second;
    else if (values_.size() >= kValuesKept)
      isValuesFull_ = true;
    else
      values_.emplace(text, 1);
  }
  if (examples_.size() < kExamples && text.size() <= kEnumValueBytes &&
      std::find(examples_.begin(), examples_.end(), text) == examples_.end()) {
    examples_.emplace_back(text);
  }
}

void ColumnStudy::addNumber(std::string_view text) {
  if (canBePercent_) {
    std::int64_t number = 0;
    canBePercent_ = text.ends_with('%') && readNumber(text.substr(0, text.size() - 1), 4, false,
                                                      Reason::NotNumber, number) == Reason::None;
  }
  if (!canBeNumber_ && !canBeReal_) return;
  if (text.starts_with('+')) ++plusCount_;
  const std::string_view digits = text.starts_with('-') ? text.substr(1) : text;
  if (digits.size() > 1 && digits[0] == '0' && isDigit(digits[1])) hasLeadingZeros_ = true;
  const std::optional<Decimal> decimal = readDecimal(text);
  std::int64_t number = 0;
  if (canBeWhole_) {
    canBeWhole_ = readNumber(text, 0, false, Reason::NotWhole, number) == Reason::None;
    leastWhole_ = std::min(leastWhole_, number);
    largestWhole_ = std::max(largestWhole_, number);
  }
  if (canBeNumber_) {
    canBeNumber_ = decimal && decimal->places <= 6 && text.find_first_of("eE") == text.npos;
    if (canBeNumber_) {
      places_ = std::max(places_, decimal->places);
      const std::string whole = toString(decimal->digits);
      wholeDigits_ = std::max(wholeDigits_, static_cast<int>(whole.size()) - decimal->places);
    }
  }
  if (canBeReal_) {
    double real = 0;
    canBeReal_ = readReal(text, real) == Reason::None;
  }
}

void ColumnStudy::addTimes(std::string_view text) {
  std::erase_if(dates_, [&](const TimeFormat& candidate) {
    if (!candidate.format) return !calendar::parseDate(text);
    const auto written = candidate.format->read(text);
    if (!written) return true;
    // Any eight digits are some day; those of a date lie near ours.
    const int year = calendar::civilOf(written->days).year;
    return candidate.pattern == "yyyymmdd" && (year < 1900 || year > 2100);
  });
  std::erase_if(instants_, [&](const TimeFormat& candidate) {
    const auto written =
        candidate.format ? candidate.format->read(text) : calendar::parseInstant(text);
    if (!written || !calendar::toInstant(*written, calendar::utc())) return true;
    if (written->hasTime) anyHasTime_ = true;
    if (!written->offsetSeconds) anyLacksOffset_ = true;
    return false;
  });
  if (ambiguousDate_.empty() && otherReading(dates_, "", std::string(text))) ambiguousDate_ = text;
  if (ambiguousInstant_.empty() && otherReading(instants_, "", std::string(text))) {
    ambiguousInstant_ = text;
  }
}

// What the first form with another order of day and month makes of `value`, if that is another day.
std::optional<Guess::Reading> ColumnStudy::otherReading(const std::vector<TimeFormat>& formats,
                                                        std::string_view kind,
                                                        const std::string& value) {
  if (formats.empty() || !formats.front().format) return std::nullopt;
  const auto other = std::ranges::find_if(
      formats, [&](const TimeFormat& it) { return it.order != formats.front().order; });
  if (other == formats.end() || !other->format) return std::nullopt;
  const auto here = formats.front().format->read(value);
  const auto there = other->format->read(value);
  if (!here || !there || here->days == there->days) return std::nullopt;
  return Guess::Reading{value, dayText(here->days), dayText(there->days),
                        patternMapping(std::string(kind), other->pattern)};
}

void ColumnStudy::addValue(std::string_view text) {
  ++proper_;
  if (!text::isValidUtf8(text)) ++notUtf8_;
  remember(text);
  const std::string_view trimmed = trim(text);
  addNumber(trimmed);
  if (!dates_.empty() || !instants_.empty()) addTimes(trimmed);
}

void ColumnStudy::add(const Cells& cells) {
  rows_ += cells.rows();
  for (std::size_t row = 0; row < cells.rows(); ++row) {
    switch (cells.kinds[row]) {
      case CellKind::Missing: ++missing_; break;
      case CellKind::Other:
        if (others_++ == 0) other_ = cells.texts[row];
        break;
      case CellKind::List:
        ++lists_;
        for (std::uint32_t i = cells.elementBegins[row]; i < cells.elementBegins[row + 1]; ++i) {
          if (cells.elementKinds[i] == CellKind::Missing) continue;
          if (cells.elementKinds[i] != CellKind::Other)
            addValue(cells.elements[i]);
          else if (others_++ == 0)
            other_ = "[" + std::string(cells.elements[i]);
        }
        break;
      case CellKind::Text:
      case CellKind::Number:
      case CellKind::YesNo:
        if (isMissingWord(cells.texts[row]))
          ++wordCounts_[std::string(cells.texts[row])];
        else
          addValue(cells.texts[row]);
        break;
    }
  }
}

// Every value but the words for missing is a number or a time.
bool ColumnStudy::isTyped() const {
  if (proper_ == 0 || lists_ > 0) return false;
  return guessTime().has_value() || guessNumber().has_value();
}

std::vector<std::string> ColumnStudy::missingWords() const {
  std::vector<std::string> words;
  const bool isText = !isTyped();
  if (isText && (proper_ == 0 || lists_ > 0)) return words;
  for (const auto& [word, count] : wordCounts_) {
    if (!isText || std::ranges::find(kMissingTexts, word) != kMissingTexts.end()) {
      words.push_back(word);
    }
  }
  return words;
}

std::uint64_t ColumnStudy::missingWith(const std::vector<std::string>& words) const {
  std::uint64_t count = missing_;
  for (const std::string& word : words) {
    const auto found = wordCounts_.find(word);
    if (found != wordCounts_.end()) count += found->second;
  }
  return count;
}

std::string ColumnStudy::differentText() const {
  const std::string count = grouped(seen_.size());
  return isSeenFull_ ? "more than " + grouped(kSeenKept) + " different values"
                     : count + (seen_.size() == 1 ? " different value" : " different values");
}

bool ColumnStudy::sharesKeysWith(const ColumnStudy& other) const {
  if (isSeenFull_) return false;
  return std::all_of(seen_.begin(), seen_.end(),
                     [&](std::uint64_t hash) { return other.seen_.count(hash) > 0; });
}

std::optional<Guess> ColumnStudy::guessYesNo(const std::vector<std::string>& words) const {
  if (isValuesFull_ || values_.size() > 2 || values_.empty()) return std::nullopt;
  for (const auto& [word, count] : wordCounts_) {
    if (std::find(words.begin(), words.end(), word) == words.end()) return std::nullopt;
  }
  struct Pair {
    std::string_view yes;
    std::string_view no;
  };
  static constexpr std::array<Pair, 7> kPairs = {{{"yes", "no"},
                                                  {"true", "false"},
                                                  {"1", "0"},
                                                  {"y", "n"},
                                                  {"t", "f"},
                                                  {"on", "off"},
                                                  {"j", "n"}}};
  for (const Pair& pair : kPairs) {
    std::string yes;
    std::string no;
    for (const auto& [value, count] : values_) {
      if (lowered(value) == pair.yes) yes = value;
      if (lowered(value) == pair.no) no = value;
    }
    const bool isOwn = pair.yes == "yes" || pair.yes == "true";
    // One word alone tells only where it is one that nothing else is called.
    const bool isPair = !yes.empty() && !no.empty();
    const bool isAlone = isOwn && values_.size() == 1 && (!yes.empty() || !no.empty());
    if (!isPair && !isAlone) continue;
    Guess guess{"yes or no", "", false, false, {}};
    if (!isOwn) {
      guess.mapping = " as " + writtenText(yes) + " yes, " + writtenText(no) + " no";
      guess.remarks.push_back("taken for yes and no; whole number or text would do as well");
    }
    return guess;
  }
  return std::nullopt;
}

std::optional<Guess> ColumnStudy::guessTime() const {
  if (!dates_.empty()) {
    Guess guess{"date", patternMapping("date", dates_.front().pattern), true, false, {}};
    guess.otherReading = otherReading(dates_, "date", ambiguousDate_);
    return guess;
  }
  if (instants_.empty() || !anyHasTime_) return std::nullopt;
  Guess guess{"instant", patternMapping("instant", instants_.front().pattern), true, false, {}};
  guess.otherReading = otherReading(instants_, "instant", ambiguousInstant_);
  if (anyLacksOffset_) guess.remarks.push_back("local to the zone of the source");
  return guess;
}

std::optional<Guess> ColumnStudy::guessNumber() const {
  if (canBePercent_) return Guess{"percent", "", false, false, {}};
  if (hasLeadingZeros_ || isLikePhones()) return std::nullopt;
  if (canBeWhole_) {
    Guess guess{"whole number", "", false, true, {}};
    // Of the years 2001 to 2099, which is where the digits of numbers and of times part.
    constexpr std::int64_t kFrom = 1'000'000'000;
    constexpr std::int64_t kTo = 4'102'444'800;
    for (const auto& [unit, name] :
         {std::pair(std::int64_t{1}, "seconds"), std::pair(std::int64_t{1000}, "milliseconds")}) {
      if (proper_ == 0 || leastWhole_ < kFrom * unit || largestWhole_ >= kTo * unit) continue;
      guess.remarks.push_back("if these are " + std::string(name) +
                              " since 1970, export them as times: 2026-11-01T14:30:00Z");
    }
    return guess;
  }
  if (canBeNumber_ && wholeDigits_ + 6 <= 18) {
    static constexpr std::array<std::string_view, 10> kMoneyWords = {
        "price", "amount", "spend", "spent", "revenue", "cost", "value", "money", "sales", "paid"};
    Guess guess{"number", "", false, false, {}};
    const std::string lower = lowered(name_);
    const bool isMoney = std::any_of(kMoneyWords.begin(), kMoneyWords.end(), [&](auto word) {
      return lower.find(word) != std::string::npos;
    });
    if (isMoney && places_ <= 4) {
      guess.remarks.push_back("if it is money, write its currency: money GBP");
    }
    return guess;
  }
  if (canBeNumber_ && wholeDigits_ + places_ <= 18) {
    return Guess{"number with " + std::to_string(places_) + (places_ == 1 ? " place" : " places"),
                 "",
                 false,
                 false,
                 {}};
  }
  if (canBeReal_) {
    return Guess{"real", "", false, false, {"compared and ranked, but not added up"}};
  }
  return std::nullopt;
}

std::optional<Guess> ColumnStudy::guessEnum(const std::vector<std::string>& words) const {
  if (isValuesFull_ || notUtf8_ > 0) return std::nullopt;
  std::vector<std::string> values;
  for (const auto& [value, count] : values_) values.push_back(value);
  for (const auto& [word, count] : wordCounts_) {
    if (std::find(words.begin(), words.end(), word) == words.end()) values.push_back(word);
  }
  std::sort(values.begin(), values.end());
  if (values.size() < 2 || values.size() > kEnumValues || proper_ < 3 * values.size()) {
    return std::nullopt;
  }
  std::string list;
  for (const std::string& value : values) {
    const std::optional<std::string> name = writtenName(value);
    const bool isWhole = trim(value) == value && value.size() <= kEnumValueBytes &&
                         text::isValidUtf8(value) && text::normalise(value) == value;
    if (!name || !isWhole) return std::nullopt;
    list += (list.empty() ? "" : ", ") + *name;
  }
  return Guess{"one of (" + list + ")",
               "",
               false,
               false,
               {"if other values may come, make it text; if they have an order, write a < b"}};
}

std::optional<Guess> ColumnStudy::guess(const std::vector<std::string>& words) const {
  if (others_ > 0) return std::nullopt;
  Guess text{"text", "", false, true, {}};
  if (notUtf8_ > 0) text.remarks.push_back("some values are not UTF-8 and will be missing");
  std::optional<Guess> found;
  if (lists_ > 0) {
    found = Guess{
        canBeWhole_ && proper_ > 0 && !hasLeadingZeros_ ? "set of whole number" : "set of text",
        "",
        false,
        false,
        {}};
  } else if (type_ != nullptr && type_->id() == arrow::Type::DURATION) {
    found = Guess{"duration", "", false, false, {}};
  } else if (proper_ > 0) {
    found = guessYesNo(words);
    const bool areWordsMissing =
        std::all_of(wordCounts_.begin(), wordCounts_.end(), [&](const auto& entry) {
          return std::find(words.begin(), words.end(), entry.first) != words.end();
        });
    if (!found && areWordsMissing) found = guessTime();
    if (!found && areWordsMissing) found = guessNumber();
    if (!found) found = guessEnum(words);
  }
  if (!found) found = text;
  if (isLikePhones() && found->type == "text" && canBeReal_) {
    found->remarks.push_back("digits behind a plus sign, as in telephone numbers");
  } else if (hasLeadingZeros_ && found->type == "text" && canBeReal_) {
    found->remarks.push_back("digits with leading zeros, which a number would lose");
  } else if (found->type == "text" && notUtf8_ == 0 && proper_ > 0) {
    if (std::string remark = remarkOnText(); !remark.empty()) {
      found->remarks.push_back(std::move(remark));
    }
  }
  return found;
}

std::optional<bool> ColumnStudy::isNamedLikeAValue() const {
  if (!isTyped()) return std::nullopt;
  const std::string_view name = trim(name_);
  return readDecimal(name) || calendar::parseInstant(name);
}

// What a text rather is, as far as its first values tell: something that a person can mend in the
// export, which no type here reads as it is. Empty if it is just text.
std::string ColumnStudy::remarkOnText() const {
  std::size_t numbers = 0;
  std::size_t times = 0;
  std::size_t halves = 0;
  std::size_t inWords = 0;
  std::size_t sets = 0;
  std::size_t wholes = 0;
  std::string odd;
  const ColumnStudy all("");
  std::vector<TimeFormat> common = all.instants_;  // that read them all, but for AM and PM
  for (const auto& [value, count] : values_) {
    const std::string_view text = trim(value);
    // 1,234.50 and £3.50 and 1.234,50 and (12), without what stands around the digits.
    std::string digits;
    bool isNumber = !text.empty();
    for (const char c : text) {
      if (isDigit(c)) digits += c;
      const bool isSign = isDigit(c) || static_cast<unsigned char>(c) >= 0x80 ||
                          std::string_view(" ,.'-+$%()").find(c) != std::string_view::npos;
      isNumber = isNumber && isSign;
    }
    numbers += isNumber && !digits.empty() ? 1 : 0;
    wholes += digits.size() == text.size() ? 1 : 0;
    const std::string_view time = withoutHalf(text);
    const auto reads = [&](const TimeFormat& it) {
      return it.format ? it.format->read(time).has_value()
                       : calendar::parseInstant(time).has_value();
    };
    const bool isTime =
        std::ranges::any_of(all.dates_, reads) || std::ranges::any_of(all.instants_, reads);
    times += isTime ? 1 : 0;
    halves += isTime && time.size() < text.size() ? 1 : 0;
    if (!common.empty()) std::erase_if(common, std::not_fn(reads));
    inWords += isDateInWords(text) ? 1 : 0;
    if (!isTime && odd.empty()) odd = value;
    sets += text.find('|') != std::string_view::npos ? 1 : 0;
  }
  const std::size_t total = values_.size();
  if (total == 0) return "";
  if (halves == total && !common.empty()) {
    return "times with AM and PM, which no column reads; export them as 2026-11-01 14:30";
  }
  if (inWords == total) {
    return "dates with a month in letters, which no column reads; export them as 2026-11-01";
  }
  if (times == total && wholes < total) {
    return "dates or times in no one form; a column reads one, best 2026-11-01 14:30";
  }
  if (wholes < total && times * 3 >= total * 2) {
    return "mostly dates, but not " + writtenText(odd.substr(0, kEnumValueBytes)) +
           "; as a date, optional, such a value would be missing";
  }
  if (numbers == total && wholes < total) {
    return "looks like numbers with signs or separators; to calculate with them, export them "
           "plain, "
           "as in 1234.50";
  }
  if (sets > 0) return "if | stands between several values, make it a set of text";
  return "";
}

std::string ColumnStudy::whyNone() const {
  const auto is = [&](auto... ids) { return type_ != nullptr && ((type_->id() == ids) || ...); };
  if (is(arrow::Type::TIME32, arrow::Type::TIME64)) {
    return "holds times of day, which no type holds; export them with their day";
  }
  const std::string field = *writtenName(fieldNameFor(name_));
  const std::string lines = " and below it a line for each of their fields";
  if (is(arrow::Type::STRUCT) || other_.starts_with("{")) {
    return "holds records; write `" + field + "  record`" + lines + ", or `" + field +
           "  map of text to text` where their names are data";
  }
  if (is(arrow::Type::MAP)) return "holds a map; write `" + field + "  map of text to text`";
  if (other_.starts_with("[")) {
    return "holds lists of records; write `" + field + "  list of records`" + lines;
  }
  return "holds what no type here can hold";
}

Guess ColumnStudy::guessKey() const {
  if (canBeWhole_ && !hasLeadingZeros_ && !isLikePhones() && proper_ > 0)
    return {"whole number", "", false, true, {}};
  return {"text", "", false, true, {}};
}

}  // namespace muster::load
