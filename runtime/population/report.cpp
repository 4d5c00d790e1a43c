#include "runtime/population/report.h"

#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "compiler/base/grouped.h"
#include "compiler/calendar/calendar.h"
#include "compiler/ir/facts.h"
#include "runtime/population/population.h"

namespace muster::population {

namespace {

using schema::Kind;

// Without the zeros behind the last digit that says something; money keeps its two places.
std::string trimmed(std::string digits, std::size_t leastPlaces) {
  const std::size_t point = digits.find('.');
  if (point == std::string::npos) return digits;
  while (digits.back() == '0' && digits.size() - point - 1 > leastPlaces) digits.pop_back();
  if (digits.back() == '.') digits.pop_back();
  return digits;
}

std::string moneyText(const schema::Schema& schema, std::string digits, std::uint32_t unit) {
  return trimmed(std::move(digits), 2) + " " + schema.currencies[unit];
}

std::string decimalText(const schema::Schema& schema, const schema::Type& type, Int128 value) {
  const int places = ir::placesOf(type);
  if (type.kind == Kind::Money) return moneyText(schema, toString(value, places), type.unit);
  if (type.kind != Kind::Percent) return trimmed(toString(value, places), 0);
  return trimmed(toString(value, places - 2), 0) + "%";
}

std::string realText(double value) {
  std::array<char, 64> buffer;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
  return {buffer.data(), end};
}

constexpr double kMicrosPerDay = 86'400'000'000;

std::string timeText(Kind kind, Int128 value) {
  const auto time = static_cast<std::int64_t>(value);
  if (kind == Kind::Date) return calendar::formatDate(time);
  if (kind == Kind::Instant) return calendar::formatInstant(time);
  return realText(static_cast<double>(time) / kMicrosPerDay) + " days";
}

// Four numbers of 30 bits (text::versionOf); the zeros at the end are left out.
std::string versionText(Int128 value) {
  constexpr int kPartBits = 30;
  constexpr Int128 kPart = (Int128{1} << kPartBits) - 1;
  std::string text = toString(value >> (3 * kPartBits));
  std::string zeros;
  for (int part = 2; part >= 0; --part) {
    const Int128 number = (value >> (part * kPartBits)) & kPart;
    zeros += "." + toString(number);
    if (number != 0) text += std::exchange(zeros, {});
  }
  return text;
}

}  // namespace

std::string ValueText::operator()(Int128 value) const {
  switch (type_.kind) {
    case Kind::Whole:
    case Kind::Number:
    case Kind::Percent:
    case Kind::Money: return decimalText(schema_, type_, value);
    case Kind::Date:
    case Kind::Instant:
    case Kind::Duration: return timeText(type_.kind, value);
    case Kind::Enum:
      return schema_.enums[EnumId(type_.unit)].values[static_cast<std::size_t>(value)];
    case Kind::Bool: return value == 0 ? "no" : "yes";
    case Kind::Version: return versionText(value);
    case Kind::Error:
    case Kind::Ratio:
    case Kind::Real:
    case Kind::Text:
    case Kind::Zone:
    case Kind::Set:
    case Kind::Place: break;
  }
  MUSTER_CHECK(false, "a number that is none");
}

std::string ValueText::operator()(double value) const { return realText(value); }

// Exact ones are long; six places say enough.
std::string ValueText::operator()(const ir::Quotient& value) const {
  const double quotient =
      static_cast<double>(value.numerator) / static_cast<double>(value.denominator);
  if (type_.element == Kind::Duration) return realText(quotient / kMicrosPerDay) + " days";
  std::array<char, 400> buffer;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), quotient,
                                 std::chars_format::fixed, 6)
                       .ptr;
  const std::string digits(buffer.data(), end);
  if (type_.element == Kind::Money) return moneyText(schema_, digits, type_.unit);
  return trimmed(digits, 0);
}

std::string keyText(const schema::Schema& schema, const ir::Constant& key) {
  const bool isText = key.type.kind == Kind::Text || key.type.kind == Kind::Zone;
  return isText ? key.text : ValueText(schema, key.type)(key.number);
}

namespace {

std::string percentOf(std::uint64_t part, std::uint64_t whole) {
  std::array<char, 32> buffer;
  const double percent = 100 * static_cast<double>(part) / static_cast<double>(whole);
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), percent,
                                 std::chars_format::fixed, 2)
                       .ptr;
  return trimmed(std::string(buffer.data(), end), 1) + "%";
}

std::string foundText(const ir::Question& question, const Found& found) {
  const std::string all = grouped(found.profiles);
  std::string values;
  for (const std::string& value : found.values) values += (values.empty() ? "" : ", ") + value;
  switch (question.asked) {
    case ir::Asked::Top:
    case ir::Asked::Bottom: {
      const char* side = question.asked == ir::Asked::Top ? " or more" : " or less";
      const std::string limit = values.empty() ? "nobody, too many are equal" : values + side;
      return limit + "; " + grouped(found.members) + " of " + all + " (" +
             percentOf(found.members, found.profiles) + "), asked for " + grouped(found.asked);
    }
    case ir::Asked::Tile: return values + "; of " + all;
    case ir::Asked::Rank: return "among " + all;
    case ir::Asked::Quantile: return values + "; of " + all;
    case ir::Asked::Total: return (values.empty() ? "cannot be computed" : values) + " in total";
    case ir::Asked::Count: return values + " with a value";
  }
  return "";
}

}  // namespace

std::vector<std::string> describe(const Threshold& threshold, std::size_t groupsMax) {
  std::vector<std::string> lines;
  if (threshold.groups.empty()) lines.push_back(threshold.text + ": no profile has a value");
  for (std::size_t i = 0; i < threshold.groups.size() && i < groupsMax; ++i) {
    const Found& found = threshold.groups[i];
    const std::string key = found.key.empty() ? "" : ", " + found.key;
    lines.push_back(threshold.text + key + ": " + foundText(threshold.question, found));
  }
  if (threshold.groups.size() > groupsMax) {
    lines.push_back(threshold.text + ": and " + grouped(threshold.groups.size() - groupsMax) +
                    " more groups");
  }
  return lines;
}

bool isFarOff(const ir::Question& question, const Found& found) {
  if (question.asked != ir::Asked::Top && question.asked != ir::Asked::Bottom) return false;
  return found.members * 2 < found.asked;
}

}  // namespace muster::population
