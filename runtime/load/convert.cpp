#include "runtime/load/convert.h"

#include <algorithm>
#include <bit>
#include <charconv>

#include "compiler/base/ascii.h"
#include "compiler/base/check.h"
#include "compiler/schema/place.h"
#include "compiler/text/text.h"
#include "runtime/load/decimals.h"

namespace muster::load {

using schema::Kind;

namespace {

constexpr std::size_t kDayCache = 1024;

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

bool equalsIgnoringCase(std::string_view text, std::string_view lower) {
  return std::equal(text.begin(), text.end(), lower.begin(), lower.end(), [](char a, char b) {
    return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
  });
}

Reason readYesNo(std::string_view text, std::int64_t& number) {
  text = trim(text);
  if (equalsIgnoringCase(text, "yes") || equalsIgnoringCase(text, "true")) {
    number = 1;
    return Reason::None;
  }
  if (equalsIgnoringCase(text, "no") || equalsIgnoringCase(text, "false")) {
    number = 0;
    return Reason::None;
  }
  return Reason::NotYesNo;
}

// "90 minutes", "1:30:00", "-0:05:00.5".
Reason readDuration(std::string_view text, std::int64_t& number) {
  text = trim(text);
  struct Unit {
    std::string_view word;
    std::int64_t micros;
  };
  static constexpr std::array<Unit, 5> kUnits = {{{"second", calendar::kMicrosPerSecond},
                                                  {"minute", calendar::kMicrosPerMinute},
                                                  {"hour", calendar::kMicrosPerHour},
                                                  {"day", calendar::kMicrosPerDay},
                                                  {"week", 7 * calendar::kMicrosPerDay}}};
  std::int64_t count = 0;
  if (const std::size_t blank = text.find(' '); blank != std::string_view::npos) {
    if (readNumber(text.substr(0, blank), 0, false, Reason::NotDuration, count) != Reason::None) {
      return Reason::NotDuration;
    }
    std::string_view unit = trim(text.substr(blank));
    if (unit.ends_with("s")) unit.remove_suffix(1);
    for (const Unit& known : kUnits) {
      if (!equalsIgnoringCase(unit, known.word)) continue;
      return __builtin_mul_overflow(count, known.micros, &number) ? Reason::TooLarge : Reason::None;
    }
    return Reason::NotDuration;
  }
  const bool isNegative = text.starts_with("-");
  if (isNegative) text.remove_prefix(1);
  const std::size_t first = text.find(':');
  if (first == std::string_view::npos) return Reason::NotDuration;
  const std::size_t second = text.find(':', first + 1);
  std::int64_t minutes = 0;
  std::int64_t micros = 0;
  const std::string_view minuteText =
      text.substr(first + 1, second == std::string_view::npos ? second : second - first - 1);
  if (readNumber(text.substr(0, first), 0, false, Reason::NotDuration, count) != Reason::None ||
      readNumber(minuteText, 0, false, Reason::NotDuration, minutes) != Reason::None) {
    return Reason::NotDuration;
  }
  if (second != std::string_view::npos &&
      readNumber(text.substr(second + 1), 6, false, Reason::NotDuration, micros) != Reason::None) {
    return Reason::NotDuration;
  }
  if (count < 0 || minutes < 0 || minutes > 59 || micros < 0 || micros >= 60'000'000) {
    return Reason::NotDuration;
  }
  if (__builtin_mul_overflow(count, calendar::kMicrosPerHour, &number) ||
      __builtin_add_overflow(number, minutes * calendar::kMicrosPerMinute + micros, &number)) {
    return Reason::TooLarge;
  }
  if (isNegative) number = -number;
  return Reason::None;
}

// Whether `text` would be read if its year were another: 0000, 10000, -0044. `reads` tells of a
// text whether it is of the form that is expected.
template <typename Reads>
bool isOutsideYears(std::string_view text, const Reads& reads) {
  constexpr std::string_view kLeapYear = "2000";
  constexpr std::string_view kYearZero = "0000";
  constexpr std::size_t kLongestTime = 60;
  if (text.size() > kLongestTime) return false;
  const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
  const auto with = [&](std::size_t begin, std::size_t end) {
    std::string other(text.substr(0, begin));
    other += kLeapYear;
    return reads(other += text.substr(end));
  };
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && isDigit(text[end])) ++end;
    const std::string_view year = text.substr(begin, end - begin);
    if (year.size() > 4 || year == kYearZero) {
      if (with(begin, end)) return true;
      if (year.starts_with(kYearZero) && with(begin, begin + kYearZero.size())) return true;
    }
    const bool hasSign = begin == 1 && (text[0] == '-' || text[0] == '+');
    if (hasSign && year.size() >= 4 && with(0, end)) return true;
    begin = std::max(end, begin + 1);
  }
  return false;
}

}  // namespace

Converter::Converter(const ConvertContext& context, const sema::RawColumn& column, TextCodes* codes)
    : context_(context),
      column_(column),
      element_(column.type.kind == Kind::Set ? column.type.element : column.type.kind) {
  if (codes != nullptr) texts_.emplace(*codes);
  if (column.format) {
    Result<calendar::Format> format = calendar::Format::compile(*column.format);
    MUSTER_CHECK(format.ok(), "a date format that was not checked");
    format_ = std::move(*format);
  }
  hasWords_ = !column.words.empty();
  for (const sema::RawColumn::Word& word : column.words) {
    std::int64_t number = word.number;
    if (element_ == Kind::Text || element_ == Kind::Zone) {
      const Reason reason = readText(word.text, number);
      MUSTER_CHECK(reason == Reason::None, "a word of the source is not text");
    }
    words_.emplace(text::normalise(word.from), number);
  }
  if (!hasWords_ && element_ == Kind::Enum) {
    const std::vector<std::string>& values = context.schema.enums[EnumId(column.type.unit)].values;
    for (std::size_t i = 0; i < values.size(); ++i) {
      words_.emplace(values[i], static_cast<std::int64_t>(i));
    }
  }
  for (const std::string& word : context.missingWords) {
    missingWords_.push_back(text::normalise(word));
  }
  if (element_ == Kind::Instant) days_.resize(kDayCache);
}

bool Converter::isMissingWord(std::string_view text) const {
  if (std::find(missingWords_.begin(), missingWords_.end(), text) != missingWords_.end()) {
    return true;
  }
  if (isAscii(text) || !text::isValidUtf8(text)) return false;
  const std::string normal = text::normalise(text);
  return std::find(missingWords_.begin(), missingWords_.end(), normal) != missingWords_.end();
}

Reason Converter::readWord(std::string_view text, std::int64_t& number) const {
  auto found = words_.find(std::string(text));
  if (found == words_.end() && !isAscii(text) && text::isValidUtf8(text)) {
    found = words_.find(text::normalise(text));
  }
  if (found == words_.end()) return hasWords_ ? Reason::NotAWord : Reason::NotAValue;
  number = found->second;
  return Reason::None;
}

Reason Converter::readText(std::string_view text, std::int64_t& number) {
  const std::optional<std::uint32_t> code = texts_->read(text);
  if (!code) return Reason::NotText;
  number = *code;
  return Reason::None;
}

Reason Converter::readDate(std::string_view text, std::int64_t& number) const {
  text = trim(text);
  if (format_) {
    const std::optional<calendar::WrittenTime> written = format_->read(text);
    if (!written) {
      const auto reads = [&](const std::string& other) { return format_->read(other).has_value(); };
      return isOutsideYears(text, reads) ? Reason::OutsideYears : Reason::NotDate;
    }
    number = written->days;
  } else {
    const std::optional<std::int64_t> days = calendar::parseDate(text);
    if (!days) {
      const auto reads = [](const std::string& other) {
        return calendar::parseDate(other).has_value();
      };
      return isOutsideYears(text, reads) ? Reason::OutsideYears : Reason::NotDate;
    }
    number = *days;
  }
  return calendar::isDate(number) ? Reason::None : Reason::OutsideYears;
}

Reason Converter::instantOf(const calendar::WrittenTime& written, std::int64_t& number) {
  if (!written.offsetSeconds && calendar::isDate(written.days)) {
    Day& day = days_[static_cast<std::size_t>(written.days - calendar::kFirstDay) % kDayCache];
    if (day.days != written.days) {
      day.days = written.days;
      day.start = calendar::dayStart(context_.zone, written.days);
      day.isPlain = calendar::dayStart(context_.zone, written.days + 1) - day.start ==
                        calendar::kMicrosPerDay &&
                    calendar::isInstant(day.start);
    }
    if (day.isPlain) {
      number = day.start + written.microsOfDay;
      return calendar::isInstant(number) ? Reason::None : Reason::OutsideYears;
    }
  }
  const std::optional<std::int64_t> instant = calendar::toInstant(written, context_.zone);
  if (!instant) return Reason::OutsideYears;
  number = *instant;
  return Reason::None;
}

// `51.5074, -0.1278`: latitude and longitude.
Reason Converter::readPlace(std::string_view text, std::int64_t& number) const {
  text = trim(text);
  std::size_t end = text.find_first_of(",;");
  if (end == std::string_view::npos) end = text.find(' ');
  if (end == std::string_view::npos) return Reason::NotPlace;
  std::int64_t latitude = 0;
  std::int64_t longitude = 0;
  for (const auto& [part, out] :
       {std::pair(text.substr(0, end), &latitude), std::pair(text.substr(end + 1), &longitude)}) {
    const Reason reason =
        readNumber(part, schema::kPlacePlaces, column_.isRounded, Reason::NotPlace, *out);
    if (reason != Reason::None) return reason;
  }
  const auto place = schema::makePlace(latitude, longitude);
  if (!place) return Reason::OffTheEarth;
  number = schema::numberOf(*place);
  return Reason::None;
}

Reason Converter::readInstant(std::string_view text, std::int64_t& number) {
  text = trim(text);
  const auto read = [&](std::string_view given) {
    return format_ ? format_->read(given) : calendar::parseInstant(given);
  };
  const std::optional<calendar::WrittenTime> written = read(text);
  if (!written) {
    const auto reads = [&](const std::string& other) { return read(other).has_value(); };
    return isOutsideYears(text, reads) ? Reason::OutsideYears : Reason::NotInstant;
  }
  wasRounded_ = written->wasRoundedDown;
  return instantOf(*written, number);
}

void Converter::noteRounding(std::size_t row, Wide& out) {
  if (wasRounded_) out.roundedDown.push_back(static_cast<std::uint32_t>(row));
  wasRounded_ = false;
}

Reason Converter::readOne(Kind kind, std::string_view text, std::int64_t& number) {
  if (hasWords_) return readWord(text, number);
  const int places = column_.type.places;
  switch (kind) {
    case Kind::Bool: return readYesNo(text, number);
    case Kind::Whole: return readNumber(text, 0, column_.isRounded, Reason::NotWhole, number);
    case Kind::Number:
    case Kind::Money: return readNumber(text, places, column_.isRounded, Reason::NotNumber, number);
    case Kind::Percent: {
      std::string_view trimmed = trim(text);
      if (!trimmed.ends_with('%')) {
        return readNumber(text, places, column_.isRounded, Reason::NotNumber, number);
      }
      trimmed.remove_suffix(1);
      return readNumber(trimmed, places - 2, column_.isRounded, Reason::NotNumber, number);
    }
    case Kind::Real: {
      double real = 0;
      const Reason reason = readReal(text, real);
      number = std::bit_cast<std::int64_t>(real);
      return reason;
    }
    case Kind::Text: return readText(text, number);
    case Kind::Enum: return readWord(text, number);
    case Kind::Date: return readDate(text, number);
    case Kind::Instant: return readInstant(text, number);
    case Kind::Duration: return readDuration(text, number);
    case Kind::Zone: {
      const auto [place, isNew] = zones_.emplace(std::string(text), -1);
      if (isNew && calendar::findZone(text) != nullptr) {
        const Reason reason = readText(text, place->second);
        MUSTER_CHECK(reason == Reason::None, "a zone's name is not text");
      }
      number = place->second;
      return number < 0 ? Reason::NotZone : Reason::None;
    }
    case Kind::Place: return readPlace(text, number);
    case Kind::Set:
    case Kind::Ratio:
    case Kind::Version:
    case Kind::Error: break;
  }
  MUSTER_CHECK(false, "a raw column of a type that no file holds");
}

void Converter::convertOne(const Cells& cells, std::size_t row, Wide& out) {
  const CellKind kind = cells.kinds[row];
  const std::string_view text = cells.texts[row];
  if (kind == CellKind::Missing || (!missingWords_.empty() && isMissingWord(text))) {
    out.set(row, State::Missing);
    out.numbers[row] = 0;
    return;
  }
  Reason reason = element_ == Kind::Place ? Reason::NotPlace : Reason::WrongKind;
  if (kind != CellKind::List && kind != CellKind::Other) {
    reason = readOne(element_, text, out.numbers[row]);
    noteRounding(row, out);
  }
  if (reason != Reason::None) out.refuse(row, reason, text);
}

// Elements are only gathered here; they are sorted once the order of texts is known.
void Converter::convertSet(const Cells& cells, std::size_t row, Wide& out) {
  const std::size_t before = out.numbers.size();
  const std::string_view text = cells.texts[row];
  const auto refuse = [&](Reason reason, std::string_view value) {
    out.numbers.resize(before);
    out.set(row, State::Unfit);
    out.issues.push_back({static_cast<std::uint32_t>(row), reason, shorten(value)});
  };
  const auto element = [&](std::string_view value) {
    std::int64_t number = 0;
    const Reason reason = readOne(element_, value, number);
    noteRounding(row, out);
    if (reason == Reason::None)
      out.numbers.push_back(number);
    else
      refuse(reason, value);
    return reason == Reason::None;
  };
  out.offsets.push_back(static_cast<std::uint32_t>(before));
  switch (cells.kinds[row]) {
    case CellKind::Missing: out.set(row, State::Missing); return;
    case CellKind::List:
      for (std::uint32_t i = cells.elementBegins[row]; i < cells.elementBegins[row + 1]; ++i) {
        const CellKind kind = cells.elementKinds[i];
        if (kind == CellKind::Missing) continue;
        if (kind == CellKind::Other || kind == CellKind::List) {
          return refuse(Reason::WrongKind, cells.elements[i]);
        }
        if (!element(cells.elements[i])) return;
      }
      return;
    case CellKind::Text: {
      if (isMissingWord(text)) return out.set(row, State::Missing);
      std::string_view rest = text;
      while (!rest.empty()) {
        const std::size_t bar = rest.find('|');
        if (!element(rest.substr(0, bar))) return;
        rest = bar == std::string_view::npos ? std::string_view() : rest.substr(bar + 1);
      }
      return;
    }
    case CellKind::Number:
    case CellKind::YesNo:
    case CellKind::Other: return refuse(Reason::NotSet, text);
  }
}

void Converter::convert(const Cells& cells, Wide& out) {
  out.reset(cells.rows());
  if (column_.type.kind == Kind::Set) {
    out.numbers.clear();
    for (std::size_t row = 0; row < cells.rows(); ++row) convertSet(cells, row, out);
    out.offsets.push_back(static_cast<std::uint32_t>(out.numbers.size()));
    return;
  }
  for (std::size_t row = 0; row < cells.rows(); ++row) convertOne(cells, row, out);
}

}  // namespace muster::load
