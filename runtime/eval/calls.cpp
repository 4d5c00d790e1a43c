#include "runtime/eval/calls.h"

#include <algorithm>

#include "compiler/base/check.h"
#include "compiler/calendar/calendar.h"

namespace muster::eval {
namespace {

using builtins::Function;
using schema::Kind;

constexpr std::int64_t kDaysPerWeek = 7;
constexpr std::int64_t kMonthsPerQuarter = 3;
constexpr std::int64_t kMonthsPerYear = 12;

// Whether every argument is known, and whether one could not be computed.
void strictStates(const std::vector<const Vector*>& in, Vector& out) {
  for (const Vector* it : in) {
    if (!it->known.empty()) {
      if (out.known.empty()) {
        out.known = it->known;
      } else {
        for (std::size_t word = 0; word < out.words(); ++word) out.known[word] &= it->known[word];
      }
    }
    if (!it->uncomputable.empty()) {
      if (out.uncomputable.empty()) {
        out.uncomputable = it->uncomputable;
      } else {
        for (std::size_t word = 0; word < out.words(); ++word) {
          out.uncomputable[word] |= it->uncomputable[word];
        }
      }
    }
  }
}

// The zones of a run of rows.
class Zones {
 public:
  explicit Zones(const Vector& names) : names_(names), found_(names.texts->size(), nullptr) {}

  const calendar::Zone& at(std::size_t row) {
    const auto code = static_cast<std::size_t>(names_.narrow[names_.at(row)]);
    if (found_[code] == nullptr) found_[code] = calendar::findZone((*names_.texts)[code]);
    MUSTER_CHECK(found_[code] != nullptr, "a zone that was not checked");
    return *found_[code];
  }

 private:
  const Vector& names_;
  std::vector<const calendar::Zone*> found_;
};

// `each(row)` for every row whose arguments are known.
template <typename Each>
void fill(const schema::Type& type, const std::vector<const Vector*>& in, Vector& out,
          const Each& each) {
  const bool isUniform = std::ranges::all_of(in, &Vector::isUniform);
  out.reset(type, Shape::Narrow, in[0]->size, isUniform);
  strictStates(in, out);
  std::fill(out.narrow.begin(), out.narrow.end(), 0);
  if (isUniform) {
    for (std::size_t row = 0; row < out.size; ++row) {
      if (!out.isKnown(row)) continue;
      out.narrow[0] = each(row);
      break;
    }
  } else {
    forEachKnown(out, [&](std::size_t row) { out.narrow[row] = each(row); });
  }
  out.tightenBounds();
}

std::int64_t partOf(Function function, std::int64_t days) {
  if (function == Function::DayOfWeek) return calendar::weekdayOf(days) - 1;
  const calendar::CivilDate civil = calendar::civilOf(days);
  if (function == Function::Year) return civil.year;
  if (function == Function::Quarter) return (civil.month - 1) / kMonthsPerQuarter + 1;
  return function == Function::Month ? civil.month : civil.day;
}

// Microseconds of a unit that goes by the clock.
std::int64_t microsOf(Function unit) {
  if (unit == Function::Seconds) return calendar::kMicrosPerSecond;
  if (unit == Function::Minutes) return calendar::kMicrosPerMinute;
  if (unit == Function::Hours) return calendar::kMicrosPerHour;
  return unit == Function::Days ? calendar::kMicrosPerDay : kDaysPerWeek * calendar::kMicrosPerDay;
}

std::int64_t monthsOf(Function unit) {
  if (unit == Function::Months) return 1;
  return unit == Function::Quarters ? kMonthsPerQuarter : kMonthsPerYear;
}

void difference(Function function, const schema::Type& type, const std::vector<const Vector*>& in,
                Vector& out) {
  const auto from = [&](std::size_t row) { return in[0]->narrow[in[0]->at(row)]; };
  const auto to = [&](std::size_t row) { return in[1]->narrow[in[1]->at(row)]; };
  const bool isOfDates = in[0]->type.kind == Kind::Date;
  const bool isByCalendar =
      function == Function::Months || function == Function::Quarters || function == Function::Years;
  if (isByCalendar && isOfDates) {
    fill(type, in, out, [&](std::size_t row) {
      return calendar::monthsBetween(from(row), to(row)) / monthsOf(function);
    });
  } else if (isByCalendar) {
    Zones zones(*in[2]);
    fill(type, in, out, [&](std::size_t row) {
      return calendar::monthsBetween(zones.at(row), from(row), to(row)) / monthsOf(function);
    });
  } else {
    const std::int64_t unit =
        isOfDates ? (function == Function::Weeks ? kDaysPerWeek : 1) : microsOf(function);
    fill(type, in, out, [&](std::size_t row) { return (to(row) - from(row)) / unit; });
  }
}

}  // namespace

void call(Function function, const schema::Type& type, const std::vector<const Vector*>& in,
          Vector& out) {
  const auto first = [&](std::size_t row) { return in[0]->narrow[in[0]->at(row)]; };
  const auto inZone = [&](const auto& each) {
    Zones zones(*in[1]);
    fill(type, in, out, [&](std::size_t row) { return each(zones.at(row), first(row)); });
  };
  switch (function) {
    case Function::Year:
    case Function::Quarter:
    case Function::Month:
    case Function::Day:
    case Function::DayOfWeek:
      fill(type, in, out, [&](std::size_t row) { return partOf(function, first(row)); });
      return;
    case Function::Hour:
      inZone([](const calendar::Zone& zone, std::int64_t instant) {
        return calendar::localTime(zone, instant) / calendar::kMicrosPerHour;
      });
      return;
    case Function::Minute:
      inZone([](const calendar::Zone& zone, std::int64_t instant) {
        return calendar::localTime(zone, instant) % calendar::kMicrosPerHour /
               calendar::kMicrosPerMinute;
      });
      return;
    case Function::DateOf: inZone(calendar::localDate); return;
    case Function::StartOfDay: inZone(calendar::dayStart); return;
    case Function::Seconds:
    case Function::Minutes:
    case Function::Hours:
    case Function::Days:
    case Function::Weeks:
    case Function::Months:
    case Function::Quarters:
    case Function::Years: difference(function, type, in, out); return;
    case Function::Anniversary:
      fill(type, in, out, [&](std::size_t row) {
        return calendar::anniversaryFrom(first(row), in[1]->narrow[in[1]->at(row)]);
      });
      return;
    case Function::Age:
      fill(type, in, out, [&](std::size_t row) {
        return calendar::anniversariesBetween(first(row), in[1]->narrow[in[1]->at(row)]);
      });
      return;
    case Function::MonthsAfter: {
      // More than the calendar has leads out of it from anywhere.
      constexpr Int128 kMost = 1'000'000;
      Zones zones(*in[2]);
      fill(type, in, out, [&](std::size_t row) {
        const Int128 months = std::clamp(in[1]->number(row), -kMost, kMost);
        return calendar::addMonthsToInstant(zones.at(row), first(row),
                                            static_cast<std::int64_t>(months));
      });
      return;
    }
  }
  MUSTER_CHECK(false, "unknown Function");
}

}  // namespace muster::eval
