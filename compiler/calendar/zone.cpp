#include <date/date.h>

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>

#include "compiler/calendar/calendar.h"
#include "compiler/calendar/zone_table.h"

namespace muster::calendar {
namespace {

// Rules that go on for ever go by month, week and weekday, and the calendar repeats every 400 years
// (146,097 days, whole weeks). So the table ends (kLastTableYear), and what is later looks 400
// years back, or as often as it takes.
constexpr std::int64_t kCycleMicros = 146'097 * kMicrosPerDay;
constexpr date::sys_days kTableEnd = date::year(kLastTableYear - 1) / date::January / 1;
constexpr std::int64_t kTableEndMicros = kTableEnd.time_since_epoch().count() * kMicrosPerDay;
// No zone was ever as far from UTC as this.
constexpr std::int64_t kLargestOffsetMicros = 26 * kMicrosPerHour;

std::int64_t floorDays(std::int64_t micros) {
  return micros / kMicrosPerDay - (micros % kMicrosPerDay < 0 ? 1 : 0);
}

}  // namespace

class Zone {
 public:
  Zone(std::string name, const std::vector<Stretch>& stretches) : name_(std::move(name)) {
    for (const Stretch& stretch : stretches) {
      begins_.push_back(stretch.begin * kMicrosPerSecond);
      offsets_.push_back(stretch.offset * kMicrosPerSecond);
    }
    // The first stretch holds for whatever was before.
    begins_[0] = kBeforeInstants - 2 * kLargestOffsetMicros;
  }

  const std::string& name() const { return name_; }

  std::int64_t offsetAt(std::int64_t instant) const {
    return offsets_[stretchAt(instant - cyclesIn(instant) * kCycleMicros)];
  }

  // The first stretch that is not over when its clock shows `local` (micros since 1970 by that
  // clock) decides: within it, that is the instant; before it, `local` lies in the gap in front.
  std::int64_t instantOf(std::int64_t local) const {
    const std::int64_t cycles = cyclesIn(local);
    const std::int64_t wanted = local - cycles * kCycleMicros;
    std::size_t i = stretchAt(wanted - kLargestOffsetMicros);
    while (i + 1 < begins_.size() && wanted - offsets_[i] >= begins_[i + 1]) ++i;
    return std::max(wanted - offsets_[i], begins_[i]) + cycles * kCycleMicros;
  }

 private:
  static std::int64_t cyclesIn(std::int64_t micros) {
    return micros < kTableEndMicros ? 0 : (micros - kTableEndMicros) / kCycleMicros + 1;
  }
  std::size_t stretchAt(std::int64_t instant) const {
    const auto after = std::ranges::upper_bound(begins_, instant);
    return after == begins_.begin() ? 0 : static_cast<std::size_t>(after - begins_.begin()) - 1;
  }

  std::string name_;
  std::vector<std::int64_t> begins_;   // micros, UTC
  std::vector<std::int64_t> offsets_;  // micros
};

const Zone* findZone(std::string_view name) {
  static std::mutex mutex;
  static std::map<std::string, std::unique_ptr<const Zone>, std::less<>> known;
  if (name == "UTC") return &utc();
  const std::lock_guard lock(mutex);
  if (const auto found = known.find(name); found != known.end()) return found->second.get();
  const std::optional<std::vector<Stretch>> stretches = stretchesOf(name);
  if (!stretches) return nullptr;
  auto zone = std::make_unique<const Zone>(std::string(name), *stretches);
  return known.emplace(std::string(name), std::move(zone)).first->second.get();
}

std::string_view nameOf(const Zone& zone) { return zone.name(); }

std::int64_t offsetAt(const Zone& zone, std::int64_t instant) { return zone.offsetAt(instant); }

const Zone& utc() {
  static const Zone zone("UTC", {{0, 0}});
  return zone;
}

std::int64_t instantOfLocal(const Zone& zone, std::int64_t days, std::int64_t microsOfDay) {
  if (days <= kBeforeDays) return kBeforeInstants;
  if (days >= kAfterDays) return kAfterInstants;
  return zone.instantOf(days * kMicrosPerDay + microsOfDay);
}

std::int64_t dayStart(const Zone& zone, std::int64_t days) { return instantOfLocal(zone, days, 0); }

std::int64_t localDate(const Zone& zone, std::int64_t instant) {
  if (instant <= kBeforeInstants) return kBeforeDays;
  if (instant >= kAfterInstants) return kAfterDays;
  std::int64_t days = floorDays(instant + zone.offsetAt(instant));
  // Where the clock goes back over midnight, the evening comes again inside the next date.
  while (instant >= dayStart(zone, days + 1)) ++days;
  return days;
}

std::int64_t localTime(const Zone& zone, std::int64_t instant) {
  const std::int64_t local = instant + zone.offsetAt(instant);
  return local - floorDays(local) * kMicrosPerDay;
}

std::int64_t addMicros(std::int64_t instant, std::int64_t micros) {
  std::int64_t sum = 0;
  if (__builtin_add_overflow(instant, micros, &sum))
    return micros < 0 ? kBeforeInstants : kAfterInstants;
  return std::clamp(sum, kBeforeInstants, kAfterInstants);
}

std::int64_t addMonthsToInstant(const Zone& zone, std::int64_t instant, std::int64_t months) {
  if (months == 0 || instant <= kBeforeInstants || instant >= kAfterInstants) return instant;
  const std::int64_t local = instant + zone.offsetAt(instant);
  const std::int64_t days = floorDays(local);
  return instantOfLocal(zone, addMonthsToDate(days, months), local - days * kMicrosPerDay);
}

std::int64_t monthsBetween(const Zone& zone, std::int64_t from, std::int64_t to) {
  if (to < from) return -monthsBetween(zone, to, from);
  const auto dateOf = [&](std::int64_t instant) {
    return floorDays(instant + zone.offsetAt(instant));
  };
  // The day that has not come to its time of day yet does not count.
  const bool isBefore = localTime(zone, to) < localTime(zone, from);
  return std::max<std::int64_t>(0, monthsBetween(dateOf(from), dateOf(to) - (isBefore ? 1 : 0)));
}

}  // namespace muster::calendar
