#include <algorithm>
#include <array>
#include <cstdio>

#include "compiler/base/check.h"
#include "compiler/calendar/calendar.h"
#include "compiler/calendar/zone_table.h"

namespace muster::calendar {
namespace {

// Reads from the front of a text; every part either fits or leaves nothing.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  bool atEnd() const { return rest_.empty(); }
  bool take(char wanted) {
    if (rest_.empty() || rest_.front() != wanted) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool takeText(std::string_view wanted) {
    if (!rest_.starts_with(wanted)) return false;
    rest_.remove_prefix(wanted.size());
    return true;
  }
  // From `least` to `most` digits, as many as there are.
  std::optional<int> digits(std::size_t least, std::size_t most) {
    std::size_t count = 0;
    int value = 0;
    while (count < most && count < rest_.size() && isDigit(rest_[count]))
      value = value * 10 + (rest_[count++] - '0');
    if (count < least) return std::nullopt;
    rest_.remove_prefix(count);
    return value;
  }
  // The digits after the point, as microseconds; finer ones are dropped and noted.
  std::optional<std::int64_t> fraction(bool& wasRoundedDown) {
    std::int64_t micros = 0;
    std::size_t count = 0;
    for (; count < rest_.size() && isDigit(rest_[count]); ++count) {
      if (count < 6) {
        micros = micros * 10 + (rest_[count] - '0');
      } else if (rest_[count] != '0') {
        wasRoundedDown = true;
      }
    }
    if (count == 0) return std::nullopt;
    for (std::size_t i = count; i < 6; ++i) micros *= 10;
    rest_.remove_prefix(count);
    return micros;
  }
  // Z, UTC, +01, +01:00, +0100; in seconds.
  std::optional<std::int32_t> offset() {
    if (take('Z') || takeText("UTC")) return 0;
    const bool isWest = take('-');
    if (!isWest && !take('+')) return std::nullopt;
    const std::optional<int> hours = digits(2, 2);
    if (!hours || *hours > 18) return std::nullopt;
    const bool hasColon = take(':');
    std::optional<int> minutes = digits(2, 2);
    if (!minutes && hasColon) return std::nullopt;
    if (!minutes) minutes = 0;
    if (*minutes > 59) return std::nullopt;
    const std::int32_t seconds = *hours * 3600 + *minutes * 60;
    return isWest ? -seconds : seconds;
  }

 private:
  static bool isDigit(char c) { return '0' <= c && c <= '9'; }
  std::string_view rest_;
};

// The numbers of a date and time, not yet looked up in the calendar.
struct Numbers {
  CivilDate date;
  int hour = 0;
  int minute = 0;
  int second = 0;
  std::int64_t micros = 0;
};

std::optional<WrittenTime> toWritten(const Numbers& numbers, WrittenTime written) {
  if (!isValid(numbers.date)) return std::nullopt;
  if (numbers.hour > 23 || numbers.minute > 59 || numbers.second > 59) return std::nullopt;
  written.days = daysOf(numbers.date);
  written.microsOfDay = numbers.hour * kMicrosPerHour + numbers.minute * kMicrosPerMinute +
                        numbers.second * kMicrosPerSecond + numbers.micros;
  return written;
}

bool readIsoDate(Reader& reader, CivilDate& date) {
  const auto year = reader.digits(4, 4);
  const auto month = year && reader.take('-') ? reader.digits(2, 2) : std::nullopt;
  const auto day = month && reader.take('-') ? reader.digits(2, 2) : std::nullopt;
  if (!day) return false;
  date = {*year, *month, *day};
  return true;
}

// hh:mm, hh:mm:ss, hh:mm:ss.fff...
bool readIsoTime(Reader& reader, Numbers& numbers, bool& wasRoundedDown) {
  const auto hour = reader.digits(2, 2);
  const auto minute = hour && reader.take(':') ? reader.digits(2, 2) : std::nullopt;
  if (!minute) return false;
  numbers.hour = *hour;
  numbers.minute = *minute;
  if (!reader.take(':')) return true;
  const auto second = reader.digits(2, 2);
  if (!second) return false;
  numbers.second = *second;
  if (!reader.take('.')) return true;
  const auto micros = reader.fraction(wasRoundedDown);
  if (!micros) return false;
  numbers.micros = *micros;
  return true;
}

void appendPadded(std::string& text, std::int64_t value, int width) {
  std::array<char, 24> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%0*lld", width, static_cast<long long>(value));
  text += buffer.data();
}

std::int64_t floorDays(std::int64_t micros) {
  return micros / kMicrosPerDay - (micros % kMicrosPerDay < 0 ? 1 : 0);
}

// "2026-11-01T14:30:00.5", by a clock that shows `local`.
std::string formatLocal(std::int64_t local) {
  const std::int64_t days = floorDays(local);
  const std::int64_t micros = local - days * kMicrosPerDay;
  std::string text = formatDate(days);
  text += 'T';
  appendPadded(text, micros / kMicrosPerHour, 2);
  text += ':';
  appendPadded(text, micros / kMicrosPerMinute % 60, 2);
  text += ':';
  appendPadded(text, micros / kMicrosPerSecond % 60, 2);
  if (const std::int64_t fraction = micros % kMicrosPerSecond; fraction != 0) {
    text += '.';
    appendPadded(text, fraction, 6);
    text.erase(text.find_last_not_of('0') + 1);
  }
  return text;
}

}  // namespace

std::optional<std::int64_t> toInstant(const WrittenTime& written, const Zone& zone) {
  const std::int64_t instant = written.offsetSeconds
                                   ? written.days * kMicrosPerDay + written.microsOfDay -
                                         *written.offsetSeconds * kMicrosPerSecond
                                   : instantOfLocal(zone, written.days, written.microsOfDay);
  if (!isInstant(instant)) return std::nullopt;
  return instant;
}

// ---- patterns -----------------------------------------------------------------------------------

// Takes one piece from the front. Whether `mm` is the month or the minutes depends on what stood
// before.
Result<Format::Piece> Format::nextPiece(std::string_view& rest, Part before) {
  const char letter = rest.front();
  const std::size_t length = std::min(rest.find_first_not_of(letter), rest.size());
  const std::string run(rest.substr(0, length));
  const bool isLetter = ('a' <= letter && letter <= 'z') || ('A' <= letter && letter <= 'Z');
  if (!isLetter || run == "T") {
    rest.remove_prefix(1);
    return Piece{Part::Text, false, letter};
  }

  rest.remove_prefix(length);
  const bool isFixedWidth = length == 2;
  if (run == "yyyy") return Piece{Part::Year4};
  if (run == "yy") return Piece{Part::Year2};
  if (run == "d" || run == "dd") return Piece{Part::Day, isFixedWidth};
  if (run == "h" || run == "hh") return Piece{Part::Hour, isFixedWidth};
  if (run == "m" || run == "mm")
    return Piece{before == Part::Hour ? Part::Minute : Part::Month, isFixedWidth};
  if (run == "ss") return Piece{Part::Second, isFixedWidth};
  if (run == "f") return Piece{Part::Fraction};
  if (run == "z") return Piece{Part::Offset};
  return Error{"`" + run + "` stands for nothing; parts are yyyy yy mm m dd d hh h ss f z"};
}

Result<Format> Format::compile(std::string_view pattern) {
  Format format;
  std::array<int, 10> counts{};
  const auto count = [&](Part part) -> int& { return counts[static_cast<std::size_t>(part)]; };
  Part before = Part::Text;
  for (std::string_view rest = pattern; !rest.empty();) {
    MUSTER_TRY(const Piece piece, nextPiece(rest, before));
    format.pieces_.push_back(piece);
    if (piece.part == Part::Text) continue;
    before = piece.part;
    const Part counted = piece.part == Part::Year2 ? Part::Year4 : piece.part;
    if (++count(counted) > 1) return Error{"a part of it comes twice"};
  }
  if (count(Part::Year4) == 0) return Error{"it has no year (`yyyy` or `yy`)"};
  if (count(Part::Month) == 0) return Error{"it has no month (`mm` or `m`)"};
  if (count(Part::Day) == 0) return Error{"it has no day (`dd` or `d`)"};
  if (count(Part::Second) > 0 && count(Part::Minute) == 0)
    return Error{"it has seconds without minutes (`mm` after `hh`)"};
  if (count(Part::Fraction) > 0 && count(Part::Second) == 0)
    return Error{"it has a fraction without seconds"};
  format.hasTime_ = count(Part::Hour) > 0;
  if (count(Part::Offset) > 0 && !format.hasTime_) return Error{"it has an offset without a time"};
  return format;
}

std::optional<WrittenTime> Format::read(std::string_view text) const {
  Reader reader(text);
  Numbers numbers;
  WrittenTime written;
  written.hasTime = hasTime_;
  for (const Piece& piece : pieces_) {
    if (piece.part == Part::Text) {
      if (!reader.take(piece.text)) return std::nullopt;
      continue;
    }
    if (piece.part == Part::Offset) {
      written.offsetSeconds = reader.offset();
      if (!written.offsetSeconds) return std::nullopt;
      continue;
    }
    if (piece.part == Part::Fraction) {
      const auto micros = reader.fraction(written.wasRoundedDown);
      if (!micros) return std::nullopt;
      numbers.micros = *micros;
      continue;
    }
    const bool isYear4 = piece.part == Part::Year4;
    const bool isTwo = piece.isFixedWidth || piece.part == Part::Year2;
    const auto value = isYear4 ? reader.digits(4, 4) : reader.digits(isTwo ? 2 : 1, 2);
    if (!value) return std::nullopt;
    switch (piece.part) {
      case Part::Year4: numbers.date.year = *value; break;
      case Part::Year2: numbers.date.year = *value + (*value >= 69 ? 1900 : 2000); break;
      case Part::Month: numbers.date.month = *value; break;
      case Part::Day: numbers.date.day = *value; break;
      case Part::Hour: numbers.hour = *value; break;
      case Part::Minute: numbers.minute = *value; break;
      case Part::Second: numbers.second = *value; break;
      case Part::Fraction:
      case Part::Offset:
      case Part::Text: break;
    }
  }
  if (!reader.atEnd()) return std::nullopt;
  return toWritten(numbers, written);
}

// ---- ISO 8601 -----------------------------------------------------------------------------------

std::optional<std::int64_t> parseDate(std::string_view text) {
  Reader reader(text);
  CivilDate date;
  if (!readIsoDate(reader, date) || !reader.atEnd() || !isValid(date)) return std::nullopt;
  return daysOf(date);
}

std::optional<WrittenTime> parseInstant(std::string_view text) {
  Reader reader(text);
  Numbers numbers;
  WrittenTime written;
  if (!readIsoDate(reader, numbers.date)) return std::nullopt;
  if (reader.take('T') || reader.take(' ')) {
    if (!readIsoTime(reader, numbers, written.wasRoundedDown)) return std::nullopt;
    written.hasTime = true;
    if (!reader.atEnd()) {
      reader.take(' ');
      written.offsetSeconds = reader.offset();
      if (!written.offsetSeconds) return std::nullopt;
    }
  }
  if (!reader.atEnd()) return std::nullopt;
  return toWritten(numbers, written);
}

// ---- output -------------------------------------------------------------------------------------

std::string formatDate(std::int64_t days) {
  const CivilDate civil = civilOf(std::clamp(days, kFirstDay, kLastDay));
  std::string text;
  appendPadded(text, civil.year, 4);
  text += '-';
  appendPadded(text, civil.month, 2);
  text += '-';
  appendPadded(text, civil.day, 2);
  return text;
}

std::string formatInstant(std::int64_t instant) { return formatLocal(instant) + "Z"; }

std::string formatInstant(std::int64_t instant, const Zone& zone) {
  const std::int64_t offset = offsetAt(zone, instant);
  const std::int64_t seconds = (offset < 0 ? -offset : offset) / kMicrosPerSecond;
  std::string text = formatLocal(instant + offset);
  text += offset < 0 ? '-' : '+';
  appendPadded(text, seconds / 3600, 2);
  text += ':';
  appendPadded(text, seconds / 60 % 60, 2);
  if (seconds % 60 != 0) {
    text += ':';
    appendPadded(text, seconds % 60, 2);
  }
  return text;
}

Result<std::int64_t> parseAsOf(std::string_view text, std::string_view zoneName) {
  if (zoneName != nameOf(utc())) {
    MUSTER_TRY([[maybe_unused]] const Done done, bringZones());
  }
  const Zone* zone = findZone(zoneName);
  if (zone == nullptr)
    return Error{"the time zone `" + std::string(zoneName) + "` is not known here"};
  const std::optional<WrittenTime> written = parseInstant(text);
  const std::optional<std::int64_t> instant = written ? toInstant(*written, *zone) : std::nullopt;
  if (instant) return *instant;
  return Error{"`" + std::string(text) +
               "` is no point in time; write a date (2026-11-01) or an instant (2026-11-01 14:30 "
               "or 2026-11-01T14:30:00Z)"};
}

}  // namespace muster::calendar
