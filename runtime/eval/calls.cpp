#include "runtime/eval/calls.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "compiler/base/check.h"
#include "compiler/calendar/calendar.h"
#include "compiler/text/domain.h"
#include "compiler/text/text.h"
#include "compiler/text/version.h"
#include "runtime/eval/zones.h"

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

// ---- texts --------------------------------------------------------------------------------------

constexpr Int128 kNothing = -1;

// `each(text)` for each text of the dictionary: a number that is not negative, or kNothing.
template <typename Each>
std::shared_ptr<const Learned> learn(const Vector& in, Memory& memory, const Each& each) {
  return memory.recall(in.texts, nullptr, [&] {
    Learned learned;
    for (std::size_t code = 0; code < in.texts->size(); ++code) {
      learned.numbers.push_back(each((*in.texts)[code]));
    }
    return learned;
  });
}

std::size_t codeOf(const Vector& in, std::size_t row) {
  return static_cast<std::size_t>(in.narrow[in.at(row)]);
}

// Rows whose text has none are missing.
void setMissingWithout(const Vector& in, const Learned& learned, Vector& out) {
  forEachKnown(in, [&](std::size_t row) {
    if (learned.numbers[codeOf(in, row)] == kNothing) out.setMissing(row);
  });
}

void lengthOf(const schema::Type& type, const std::vector<const Vector*>& in, Memory& memory,
              Vector& out) {
  const auto learned = learn(*in[0], memory, [](std::string_view text) {
    return Int128{static_cast<std::int64_t>(text::lengthOf(text))};
  });
  fill(type, in, out, [&](std::size_t row) {
    return static_cast<std::int64_t>(learned->numbers[codeOf(*in[0], row)]);
  });
}

void domainOf(const schema::Type& type, const std::vector<const Vector*>& in, Memory& memory,
              Vector& out) {
  const auto learned = memory.recall(in[0]->texts, nullptr, [&] {
    Learned found;
    std::vector<std::string> domains;
    std::unordered_map<std::string, std::size_t> codes;
    for (std::size_t code = 0; code < in[0]->texts->size(); ++code) {
      const auto domain = text::emailDomain((*in[0]->texts)[code]);
      if (!domain) {
        found.numbers.push_back(kNothing);
        continue;
      }
      const auto [at, isNew] = codes.emplace(*domain, domains.size());
      if (isNew) domains.push_back(*domain);
      found.numbers.push_back(static_cast<Int128>(at->second));
    }
    found.texts = Texts::of(std::move(domains), true);
    return found;
  });
  fill(type, in, out, [&](std::size_t row) {
    const Int128 code = learned->numbers[codeOf(*in[0], row)];
    return static_cast<std::int64_t>(code == kNothing ? 0 : code);
  });
  setMissingWithout(*in[0], *learned, out);
  out.texts = learned->texts;
}

void versionOf(const schema::Type& type, const std::vector<const Vector*>& in, Memory& memory,
               Vector& out) {
  const Vector& text = *in[0];
  const auto learned = learn(text, memory, [](std::string_view written) {
    return text::versionOf(written).value_or(kNothing);
  });
  out.reset(type, Shape::Wide, text.size, text.isUniform);
  strictStates(in, out);
  std::fill(out.wide.begin(), out.wide.end(), 0);
  forEachKnown(
      text, [&](std::size_t row) { out.wide[out.at(row)] = learned->numbers[codeOf(text, row)]; });
  setMissingWithout(text, *learned, out);
  out.smallest = kNothing;
  out.largest = Int128{1} << (text::kVersionPartsMax * 30);
}

// ---- numbers and sets ---------------------------------------------------------------------------

void sizeOf(const schema::Type& type, const std::vector<const Vector*>& in, Vector& out) {
  fill(type, in, out,
       [&](std::size_t row) { return static_cast<std::int64_t>(in[0]->set(row).size()); });
}

// A row at a time: first to `places`, then to those of the type.
std::optional<Int128> roundedAt(const Vector& in, std::size_t row, int places, int typePlaces) {
  std::optional<Int128> rounded;
  if (in.shape == Shape::Ratios) {
    const Ratio& ratio = in.ratios[in.at(row)];
    const auto numerator = scaleUp(ratio.numerator, places);
    if (!numerator) return std::nullopt;
    rounded = roundedQuotient(*numerator, ratio.denominator);
  } else {
    rounded = roundedQuotient(in.number(row), powerOfTen(in.places() - places));
  }
  return scaleUp(*rounded, typePlaces - places);
}

void roundTo(const schema::Type& type, const std::vector<const Vector*>& in, Vector& out) {
  out.reset(type, Shape::Wide, in[0]->size, in[0]->isUniform);
  strictStates({in[0]}, out);
  std::fill(out.wide.begin(), out.wide.end(), 0);
  const int places = static_cast<int>(in[1]->number(0));
  forEachKnown(*in[0], [&](std::size_t row) {
    const auto rounded = roundedAt(*in[0], row, places, type.places);
    if (!rounded) return out.setUncomputable(row);
    out.wide[out.at(row)] = *rounded;
    out.smallest = std::min(out.smallest, *rounded);
    out.largest = std::max(out.largest, *rounded);
  });
}

// ---- places -------------------------------------------------------------------------------------

// A decimal in whole 10^-7 degrees, half to even.
std::optional<Int128> placeUnits(const Vector& in, std::size_t row) {
  const int more = schema::kPlacePlaces - in.places();
  if (more >= 0) return scaleUp(in.number(row), more);
  return roundedQuotient(in.number(row), powerOfTen(-more));
}

std::optional<schema::Place> placeAt(const Vector& latitude, const Vector& longitude,
                                     std::size_t row) {
  const auto north = placeUnits(latitude, row);
  const auto east = placeUnits(longitude, row);
  const auto fits = [](Int128 units) {
    return units >= -schema::kLongitudeMax && units <= schema::kLongitudeMax;
  };
  if (!north || !east || !fits(*north) || !fits(*east)) return std::nullopt;
  return schema::makePlace(static_cast<std::int64_t>(*north), static_cast<std::int64_t>(*east));
}

void makePlaces(const schema::Type& type, const std::vector<const Vector*>& in, Vector& out) {
  fill(type, in, out, [&](std::size_t row) {
    const auto place = placeAt(*in[0], *in[1], row);
    return place ? schema::numberOf(*place) : 0;
  });
  for (std::size_t row = 0; row < out.size; ++row) {
    if (out.isKnown(row) && !placeAt(*in[0], *in[1], row)) out.setUncomputable(row);
  }
}

void pointsOf(const schema::Type& type, const std::vector<const Vector*>& in, const Asked& asked,
              Vector& out) {
  const Vector& key = *in[0];
  const column::StaticList& list = *asked.list;
  if (key.isText()) {
    const auto learned = learn(key, asked.memory, [&](std::string_view text) {
      const auto found = list.pointOfText.find(std::string(text));
      if (found == list.pointOfText.end()) return kNothing;
      // Numbers of places can be negative; shifted they are not.
      return Int128{schema::numberOf(found->second)} + (Int128{1} << 63);
    });
    fill(type, {in[0]}, out, [&](std::size_t row) {
      const Int128 number = learned->numbers[codeOf(key, row)];
      return number == kNothing ? 0 : static_cast<std::int64_t>(number - (Int128{1} << 63));
    });
    return setMissingWithout(key, *learned, out);
  }
  const auto find = [&](std::size_t row) -> const schema::Place* {
    const Int128 number = key.number(row);
    const auto narrow = static_cast<std::int64_t>(number);
    const auto found = list.pointOfNumber.find(narrow);
    return Int128{narrow} == number && found != list.pointOfNumber.end() ? &found->second : nullptr;
  };
  fill(type, {in[0]}, out, [&](std::size_t row) {
    const schema::Place* place = find(row);
    return place != nullptr ? schema::numberOf(*place) : 0;
  });
  forEachKnown(key, [&](std::size_t row) {
    if (find(row) == nullptr) out.setMissing(row);
  });
}

// `holds(row)` for every row whose arguments are known.
template <typename Holds>
void decide(const std::vector<const Vector*>& in, Vector& out, const Holds& holds) {
  const std::size_t words = wordCount(in[0]->size);
  out.reset({.kind = Kind::Bool}, Shape::Truth, in[0]->size);
  for (std::size_t word = 0; word < words; ++word) {
    std::uint64_t known = in[0]->knownWord(word);
    for (const Vector* it : in) known &= it->knownWord(word);
    std::uint64_t bits = 0;
    forEachBit(known, word, [&](std::size_t row) {
      bits |= static_cast<std::uint64_t>(holds(row)) << (row % 64);
    });
    out.isTrue[word] = bits;
    out.isFalse[word] = known & ~bits;
  }
}

schema::Place placeOf(const Vector& in, std::size_t row) {
  return schema::placeOf(in.narrow[in.at(row)]);
}

void areWithin(const std::vector<const Vector*>& in, Vector& out) {
  const Reach reach(in[2]->number(0));
  if (!in[1]->isUniform) {
    return decide(in, out, [&](std::size_t row) {
      return reach.holds(unitVectorOf(placeOf(*in[0], row)), unitVectorOf(placeOf(*in[1], row)));
    });
  }
  const UnitVector centre = in[1]->narrow.empty() ? UnitVector{} : unitVectorOf(placeOf(*in[1], 0));
  decide(in, out,
         [&](std::size_t row) { return reach.holds(unitVectorOf(placeOf(*in[0], row)), centre); });
}

void areInBox(const std::vector<const Vector*>& in, Vector& out) {
  const auto edge = [&](std::size_t i) { return static_cast<std::int64_t>(in[i]->number(0)); };
  const Box box{.south = edge(1), .west = edge(2), .north = edge(3), .east = edge(4)};
  decide(in, out, [&](std::size_t row) { return box.holds(placeOf(*in[0], row)); });
}

}  // namespace

void call(Function function, const schema::Type& type, const std::vector<const Vector*>& in,
          const Asked& asked, Vector& out) {
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
    case Function::Length: lengthOf(type, in, asked.memory, out); return;
    case Function::EmailDomain: domainOf(type, in, asked.memory, out); return;
    case Function::Version: versionOf(type, in, asked.memory, out); return;
    case Function::Rounded: roundTo(type, in, out); return;
    case Function::Size: sizeOf(type, in, out); return;
    case Function::Place: makePlaces(type, in, out); return;
    case Function::PlaceIn: pointsOf(type, in, asked, out); return;
    case Function::IsWithin: areWithin(in, out); return;
    case Function::IsInBox: areInBox(in, out); return;
    case Function::IsInArea:
      decide({in[0]}, out,
             [&](std::size_t row) { return asked.areas->hold(placeOf(*in[0], row)); });
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
