#include "compiler/sema/lengths.h"

#include <algorithm>
#include <array>
#include <utility>

namespace muster::sema {

namespace {

// A mile is 1,609.344 metres, exactly.
constexpr std::int64_t kMetre = 1'000'000;
constexpr std::int64_t kMile = 1'609'344'000;
constexpr std::array<std::pair<std::string_view, std::int64_t>, 12> kUnits = {{
    {"km", 1'000 * kMetre},
    {"m", kMetre},
    {"miles", kMile},
    {"mile", kMile},
    {"mi", kMile},
    {"metres", kMetre},
    {"metre", kMetre},
    {"meters", kMetre},
    {"meter", kMetre},
    {"kilometres", 1'000 * kMetre},
    {"kilometers", 1'000 * kMetre},
    {"kilometre", 1'000 * kMetre},
}};

}  // namespace

std::optional<std::int64_t> micrometresOf(std::string_view unit) {
  const auto found =
      std::ranges::find(kUnits, unit, &std::pair<std::string_view, std::int64_t>::first);
  return found == kUnits.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> lengthUnits() {
  std::vector<std::string> names;
  for (const auto& [name, size] : kUnits) names.emplace_back(name);
  return names;
}

std::optional<Int128> distanceOf(const ast::UnitLiteral& written) {
  const auto unit = micrometresOf(written.unit.text);
  const std::optional<Decimal> decimal = parseDecimal(written.digits);
  if (!unit || !decimal) return std::nullopt;
  const std::optional<Int128> digits = multiply(decimal->digits, *unit);
  return digits ? withPlaces({*digits, decimal->places}, 0) : std::nullopt;
}

}  // namespace muster::sema
