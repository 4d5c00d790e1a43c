#include "runtime/plan/values.h"

#include <array>
#include <bit>
#include <charconv>
#include <limits>
#include <utility>

#include "compiler/base/check.h"
#include "compiler/base/overload.h"
#include "compiler/calendar/calendar.h"
#include "runtime/kernels/set_kernels.h"

namespace muster::plan {

namespace {

using schema::Kind;

constexpr std::uint64_t kSign = std::uint64_t{1} << 63;

// In the order of the numbers; both zeros are one.
std::uint64_t orderOf(double value) {
  const auto bits = std::bit_cast<std::uint64_t>(value == 0 ? 0.0 : value);
  return (bits & kSign) != 0 ? ~bits : bits | kSign;
}
std::uint64_t orderOf(std::int64_t value) { return static_cast<std::uint64_t>(value) ^ kSign; }

// A number as digits / below.
Quotient quotientOf(const ValueColumn& column, std::size_t profile) {
  const Int128 below = powerOfTen(column.type.kind == Kind::Ratio ? 0 : column.type.places);
  return std::visit(
      Overload{
          [&](ValueColumn::InTable it) {
            return Quotient{it->value(profile), below};
          },
          [&](const std::vector<std::int64_t>& it) {
            return Quotient{it[profile], below};
          },
          [&](const std::vector<Int128>& it) {
            return Quotient{it[profile], below};
          },
          [&](const std::vector<Quotient>& it) { return it[profile]; },
          [&](const std::vector<double>&) -> Quotient { MUSTER_CHECK(false, "a real"); },
          [&](const ValueColumn::Codes&) -> Quotient { MUSTER_CHECK(false, "a text"); },
      },
      column.held);
}

double realOf(const ValueColumn& column, std::size_t profile) {
  if (const auto* all = std::get_if<std::vector<double>>(&column.held)) return (*all)[profile];
  return std::get<ValueColumn::InTable>(column.held)->real(profile);
}

// Without the zeros behind the last digit that says something, but for so many places.
std::string trimmed(std::string digits, std::size_t leastPlaces = 0) {
  const std::size_t point = digits.find('.');
  if (point == std::string::npos) return digits;
  while (digits.back() == '0' && digits.size() - point - 1 > leastPlaces) digits.pop_back();
  if (digits.back() == '.') digits.pop_back();
  return digits;
}

std::string realText(double value) {
  std::array<char, 64> buffer;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
  return {buffer.data(), end};
}

std::string instantText(const schema::Schema& schema, std::int64_t instant) {
  const calendar::Zone& zone = *calendar::findZone(schema.zone);
  const std::int64_t micros = calendar::localTime(zone, instant);
  const auto twoDigits = [](std::int64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
  };
  std::string text = calendar::formatDate(calendar::localDate(zone, instant)) + " " +
                     twoDigits(micros / calendar::kMicrosPerHour) + ":" +
                     twoDigits(micros / calendar::kMicrosPerMinute % 60);
  const std::int64_t seconds = micros / calendar::kMicrosPerSecond % 60;
  return seconds == 0 ? text : text + ":" + twoDigits(seconds);
}

std::string durationText(Int128 micros) {
  for (const auto& [unit, name] :
       {std::pair(calendar::kMicrosPerDay, "day"), std::pair(calendar::kMicrosPerHour, "hour"),
        std::pair(calendar::kMicrosPerMinute, "minute"),
        std::pair(calendar::kMicrosPerSecond, "second")}) {
    const bool isSmallest = unit == calendar::kMicrosPerSecond;
    if (micros % unit != 0 && !isSmallest) continue;
    const Int128 count = micros / unit;
    return toString(count) + " " + name + (count == 1 || count == -1 ? "" : "s");
  }
  return {};
}

std::string numberText(const schema::Schema& schema, const schema::Type& type, Int128 digits) {
  switch (type.kind) {
    case Kind::Bool: return digits != 0 ? "yes" : "no";
    case Kind::Money:
      return trimmed(toString(digits, type.places), 2) + " " + schema.currencies[type.unit];
    case Kind::Percent: return trimmed(toString(digits, type.places - 2)) + "%";
    case Kind::Enum:
      return schema.enums[EnumId(type.unit)].values[static_cast<std::size_t>(digits)];
    case Kind::Date: return calendar::formatDate(static_cast<std::int64_t>(digits));
    case Kind::Instant: return instantText(schema, static_cast<std::int64_t>(digits));
    case Kind::Duration: return durationText(digits);
    case Kind::Whole:
    case Kind::Number:
    case Kind::Version:
    case Kind::Place: return trimmed(toString(digits, type.places));
    case Kind::Error:
    case Kind::Ratio:
    case Kind::Real:
    case Kind::Text:
    case Kind::Zone:
    case Kind::Set: break;
  }
  MUSTER_CHECK(false, "no number");
}

std::string quotientText(const schema::Schema& schema, const schema::Type& type,
                         const Quotient& quotient) {
  constexpr int kPlaces = 2;
  if (type.element == Kind::Duration) {
    return durationText(roundedQuotient(quotient.numerator, quotient.denominator));
  }
  const std::optional<Int128> scaled = scaleUp(quotient.numerator, kPlaces);
  const std::string digits =
      scaled ? toString(roundedQuotient(*scaled, quotient.denominator), kPlaces)
             : toString(roundedQuotient(quotient.numerator, quotient.denominator));
  if (type.element != Kind::Money) return trimmed(digits);
  return digits + " " + schema.currencies[type.unit];
}

}  // namespace

bool ValueColumn::isKnown(std::size_t profile) const {
  if (const auto* column = std::get_if<InTable>(&held)) return (*column)->isKnown(profile);
  return known.empty() || (known[profile / 64] >> (profile % 64) & 1U) != 0;
}

std::size_t ValueColumn::codeCount() const {
  const auto* column = std::get_if<InTable>(&held);
  return column != nullptr ? (*column)->dictionary->size() : texts.size();
}

std::uint32_t ValueColumn::code(std::size_t profile) const {
  if (const auto* column = std::get_if<InTable>(&held)) {
    return static_cast<std::uint32_t>((*column)->value(profile));
  }
  return std::get<Codes>(held)[profile];
}

void ValueColumn::readCodes(std::size_t first, std::size_t last, std::uint32_t missing,
                            std::span<std::uint32_t> codes) const {
  const auto read = [&](const auto& all) {
    for (std::size_t i = first; i < last; ++i) {
      codes[i] = isKnown(i) ? static_cast<std::uint32_t>(all[i]) : missing;
    }
  };
  if (const auto* column = std::get_if<InTable>(&held)) {
    std::visit(read, (*column)->values);
  } else {
    read(std::get<Codes>(held));
  }
}

std::string_view ValueColumn::textOf(std::uint32_t code) const {
  const auto* column = std::get_if<InTable>(&held);
  return column != nullptr ? (*(*column)->dictionary)[code] : std::string_view(texts[code]);
}

Values::Values(std::shared_ptr<const schema::Schema> schema, std::vector<ValueColumn> columns,
               std::vector<std::size_t> columnOf)
    : schema_(std::move(schema)), columns_(std::move(columns)), columnOf_(std::move(columnOf)) {}

int Values::compare(At a, At b) const {
  const ValueColumn& x = (*this)[a.value];
  const ValueColumn& y = (*this)[b.value];
  if (x.type.kind == Kind::Real) {
    const double left = realOf(x, a.profile);
    const double right = realOf(y, b.profile);
    return left < right ? -1 : left > right ? 1 : 0;
  }
  const Quotient left = quotientOf(x, a.profile);
  const Quotient right = quotientOf(y, b.profile);
  return compareProducts(left.numerator, right.denominator, right.numerator, left.denominator);
}

std::optional<Values::SortKeys> Values::sortKeys(std::size_t value, const bitmap::Bitmap& who,
                                                 bool isLargestFirst) const {
  SortKeys made;
  MUSTER_CHECK(who.rows() <= std::numeric_limits<std::uint32_t>::max(), "too many profiles");
  // Profiles first: then nothing hangs on where the next bit is, and values are fetched side by
  // side.
  const auto rows = [&] {
    made.profiles.resize(who.count());
    kernels::setKernels(kernels::bestLevel())
        .members(who.words().data(), who.words().size(), made.profiles.data());
  };
  const std::uint64_t flip = isLargestFirst ? ~std::uint64_t{0} : 0;
  const auto fill = [&](const auto& all) {
    rows();
    made.keys.resize(made.profiles.size());
    std::uint64_t low = ~std::uint64_t{0};
    std::uint64_t high = 0;
    constexpr std::size_t kAhead = 32;  // as far as memory is behind
    for (std::size_t i = 0; i < made.profiles.size(); ++i) {
      __builtin_prefetch(&all[made.profiles[std::min(i + kAhead, made.profiles.size() - 1)]]);
      const auto stored = all[made.profiles[i]];
      std::uint64_t key = flip;
      if constexpr (std::is_unsigned_v<std::decay_t<decltype(stored)>>) {
        key ^= stored;
      } else {
        key ^= orderOf(stored);
      }
      made.keys[i] = key;
      low = std::min(low, key);
      high = std::max(high, key);
    }
    made.low = low;
    made.high = high;
    return true;
  };
  const bool isDone =
      std::visit(Overload{
                     // What is stored lies above a base, and so goes in the order of the values.
                     [&](ValueColumn::InTable it) { return std::visit(fill, it->values); },
                     [&](const std::vector<std::int64_t>& it) { return fill(it); },
                     [&](const std::vector<double>& it) { return fill(it); },
                     [&](const std::vector<Int128>&) { return false; },
                     [&](const std::vector<Quotient>&) { return false; },
                     [&](const ValueColumn::Codes&) { return false; },
                 },
                 (*this)[value].held);
  if (!isDone) return std::nullopt;
  return made;
}

std::string Values::text(std::size_t value, std::size_t profile) const {
  const ValueColumn& column = (*this)[value];
  if (column.isOfTexts()) return std::string(column.textOf(column.code(profile)));
  if (column.type.kind == Kind::Real) return realText(realOf(column, profile));
  const Quotient number = quotientOf(column, profile);
  if (column.type.kind == Kind::Ratio) return quotientText(*schema_, column.type, number);
  return numberText(*schema_, column.type, number.numerator);
}

double Values::number(std::size_t value, std::size_t profile) const {
  const ValueColumn& column = (*this)[value];
  if (column.type.kind == Kind::Real) return realOf(column, profile);
  const Quotient number = quotientOf(column, profile);
  const double plain =
      static_cast<double>(number.numerator) / static_cast<double>(number.denominator);
  return column.type.kind == Kind::Percent ? plain * 100 : plain;
}

std::string_view Values::unit(std::size_t value) const {
  const schema::Type& type = (*this)[value].type;
  if (type.kind == Kind::Money) return schema_->currencies[type.unit];
  return type.kind == Kind::Percent ? "%" : "";
}

}  // namespace muster::plan
