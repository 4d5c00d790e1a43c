#include "compiler/sema/lengths_of_time.h"

#include <array>
#include <string_view>
#include <utility>

#include "compiler/base/int128.h"
#include "compiler/calendar/calendar.h"

namespace muster::sema {

namespace {

using calendar::kMicrosPerDay;

// Of n months in a row, 30.436875 n days on average, no more than five differ: three for where in
// the year they begin, two for the leap years among them. A clock change makes a sixth.
constexpr std::int64_t kDaysOfManyMonths = 146'097;
constexpr std::int64_t kManyMonths = 4'800;
constexpr std::int64_t kDaysOff = 6;

std::int64_t averageDays(std::int64_t months) { return months * kDaysOfManyMonths / kManyMonths; }

std::string several(std::int64_t count, std::string_view unit) {
  return std::to_string(count) + ' ' + std::string(unit) + (count == 1 ? "" : "s");
}

}  // namespace

Length lengthOf(ast::TimeUnit unit) {
  switch (unit) {
    case ast::TimeUnit::Second: return {calendar::kMicrosPerSecond, false};
    case ast::TimeUnit::Minute: return {calendar::kMicrosPerMinute, false};
    case ast::TimeUnit::Hour: return {calendar::kMicrosPerHour, false};
    case ast::TimeUnit::Day: return {kMicrosPerDay, false};
    case ast::TimeUnit::Week: return {7 * kMicrosPerDay, false};
    case ast::TimeUnit::Month: return {1, true};
    case ast::TimeUnit::Quarter: return {3, true};
    case ast::TimeUnit::Year: return {12, true};
  }
  return {0, false};
}

std::optional<Length> lengthOf(const std::string& digits, ast::TimeUnit unit) {
  const std::optional<Decimal> decimal = parseDecimal(digits);
  const std::optional<Int128> count = decimal ? withPlaces(*decimal, 0) : std::nullopt;
  const Length one = lengthOf(unit);
  const std::int64_t most = one.isOfMonths ? kYearsMost * 12 : kYearsMost * 366 * kMicrosPerDay;
  if (!count || *count < 0 || *count > most / one.count) return std::nullopt;
  return Length{static_cast<std::int64_t>(*count) * one.count, one.isOfMonths};
}

namespace {

// Looks through names, of which few lead far and doubled ones lead everywhere.
class Written {
 public:
  explicit Written(const CheckedProgram& program) : program_(program) {}

  std::optional<Int128> operator()(ExprId id) {
    if (++looked_ > kMost) return std::nullopt;
    if (const auto* let = std::get_if<LetRef>(&program_.bindings[id])) {
      return (*this)(program_.ast.lets[let->index].value);
    }
    const ast::ExprKind& kind = program_.ast[id].kind;
    if (const auto* it = std::get_if<ast::DurationLiteral>(&kind)) {
      const std::optional<Length> length = lengthOf(it->digits, it->unit);
      return length && !length->isOfMonths ? std::optional<Int128>(length->count) : std::nullopt;
    }
    if (const auto* it = std::get_if<ast::NumberLiteral>(&kind)) {
      const std::optional<Decimal> decimal = parseDecimal(it->digits);
      return decimal ? withPlaces(*decimal, 0) : std::nullopt;
    }
    if (const auto* it = std::get_if<ast::Negate>(&kind)) {
      const auto operand = (*this)(it->operand);
      return operand ? negate(*operand) : std::nullopt;
    }
    const auto* it = std::get_if<ast::Arithmetic>(&kind);
    return it != nullptr ? calculated(*it) : std::nullopt;
  }

 private:
  static constexpr int kMost = 1000;

  std::optional<Int128> calculated(const ast::Arithmetic& it) {
    const auto left = (*this)(it.left);
    const auto right = left ? (*this)(it.right) : std::nullopt;
    if (!left || !right) return std::nullopt;
    switch (it.op) {
      case ast::ArithmeticOp::Add: return add(*left, *right);
      case ast::ArithmeticOp::Subtract: return subtract(*left, *right);
      case ast::ArithmeticOp::Multiply: return multiply(*left, *right);
      case ast::ArithmeticOp::Divide: return std::nullopt;
    }
    return std::nullopt;
  }

  const CheckedProgram& program_;
  int looked_ = 0;
};

}  // namespace

std::optional<Int128> writtenLength(const CheckedProgram& program, ExprId id) {
  return Written(program)(id);
}

bool isCertainlyLonger(const Length& a, const Length& b) {
  if (a.isOfMonths == b.isOfMonths) return a.count > b.count;
  if (a.isOfMonths) return averageDays(a.count) - kDaysOff > b.count / kMicrosPerDay;
  return a.count / kMicrosPerDay > averageDays(b.count) + kDaysOff;
}

// No number of days below 48,699 is one of months as well.
Length lengthOnAverage(std::int64_t micros) {
  if (micros % kMonthOnAverage == 0) return {micros / kMonthOnAverage, true};
  return {micros, false};
}

std::string written(const Length& length) {
  if (length.isOfMonths) {
    // As people say it: 24 months, and 10 years.
    const bool isInYears = length.count % 12 == 0 && length.count > 36;
    return isInYears ? several(length.count / 12, "year") : several(length.count, "month");
  }
  constexpr std::array<std::pair<std::int64_t, std::string_view>, 3> kUnits = {
      {{kMicrosPerDay, "day"},
       {calendar::kMicrosPerHour, "hour"},
       {calendar::kMicrosPerMinute, "minute"}}};
  for (const auto& [size, name] : kUnits) {
    if (length.count % size == 0) return several(length.count / size, name);
  }
  return several(length.count / calendar::kMicrosPerSecond, "second");
}

}  // namespace muster::sema
