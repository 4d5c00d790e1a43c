#pragma once

// Dates, instants and zones: all of the calendar that rules and files need.
//
// A date is whole days since 1970-01-01 (proleptic Gregorian), an instant whole microseconds since
// 1970-01-01T00:00:00Z. Both exist in the years 1 to 9999. What is computed from them may leave
// that range; it then stands one step outside (kBeforeDays, kAfterDays, kBeforeInstants,
// kAfterInstants), which compares with everything inside as the true result would, and never
// overflows.
//
// A date is a period in a zone: [dayStart(d), dayStart(d + 1)). A local time that a clock change
// skips is the first instant after the gap; one that occurs twice is the first of the two; a date
// that is skipped whole is an empty period.
//
//   London, 2026-03-29, 01:30 is skipped:  instantOfLocal = 2026-03-29T01:00:00Z
//   London, 2026-10-25, 01:30 comes twice: instantOfLocal = 2026-10-25T00:30:00Z
//
// Zones come from the system's tz database, whose version zoneTableVersion() tells. Thread safe
// throughout. Tested by tests/unit/calendar.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/result.h"

namespace muster::calendar {

inline constexpr std::int64_t kMicrosPerSecond = 1'000'000;
inline constexpr std::int64_t kMicrosPerMinute = 60 * kMicrosPerSecond;
inline constexpr std::int64_t kMicrosPerHour = 60 * kMicrosPerMinute;
inline constexpr std::int64_t kMicrosPerDay = 24 * kMicrosPerHour;

// 0001-01-01 and 9999-12-31, and where moving stops.
inline constexpr std::int64_t kFirstDay = -719'162;
inline constexpr std::int64_t kLastDay = 2'932'896;
inline constexpr std::int64_t kBeforeDays = kFirstDay - 3'700'000;
inline constexpr std::int64_t kAfterDays = kLastDay + 3'700'000;
// 0001-01-01T00:00:00Z and 9999-12-31T23:59:59.999999Z, and where moving stops.
inline constexpr std::int64_t kFirstInstant = kFirstDay * kMicrosPerDay;
inline constexpr std::int64_t kLastInstant = (kLastDay + 1) * kMicrosPerDay - 1;
inline constexpr std::int64_t kBeforeInstants = kBeforeDays * kMicrosPerDay;
inline constexpr std::int64_t kAfterInstants = kAfterDays * kMicrosPerDay;

constexpr bool isDate(std::int64_t days) { return kFirstDay <= days && days <= kLastDay; }
constexpr bool isInstant(std::int64_t micros) {
  return kFirstInstant <= micros && micros <= kLastInstant;
}

// ---- dates --------------------------------------------------------------------------------------

struct CivilDate {
  int year = 1970;
  int month = 1;
  int day = 1;
  friend bool operator==(const CivilDate&, const CivilDate&) = default;
};

// Whether there is such a day, in the years 1 to 9999.
bool isValid(CivilDate date);
int daysInMonth(int year, int month);
// `date` must be valid.
std::int64_t daysOf(CivilDate date);
// Of any day that moving can lead to.
CivilDate civilOf(std::int64_t days);

std::int64_t addDays(std::int64_t days, std::int64_t count);
// All months at once, clamped to the month's end: 31 March - 1 month = 28 or 29 February.
std::int64_t addMonthsToDate(std::int64_t days, std::int64_t months);

// 1 is Monday, 7 is Sunday.
int weekdayOf(std::int64_t days);
// The first date of the week that holds it; `firstWeekday` as weekdayOf counts.
std::int64_t startOfWeek(std::int64_t days, int firstWeekday);
// The first date of its month, quarter or year: of the `months` (1, 3 or 12) it is in, where a year
// begins in month `firstMonth`.
std::int64_t startOfMonths(std::int64_t days, int months, int firstMonth);
// Which week, and which month, quarter or year it is in, counted so that the next one has the next
// number. A date outside the calendar is in its first or last one.
std::int64_t weekNumber(std::int64_t days, int firstWeekday);
std::int64_t monthsNumber(std::int64_t days, int months, int firstMonth);
// Completed months from one date to another, negative from a later to an earlier one. A month is
// completed on the same day of a later one, or on the day after its end if it has no such day: a
// year from 29 February on 1 March.
std::int64_t monthsBetween(std::int64_t from, std::int64_t to);
// The same in years where a year from 29 February is completed on 28 February.
std::int64_t anniversariesBetween(std::int64_t from, std::int64_t to);
// The first anniversary of a date on or after another, at least a year after the date itself. That
// of 29 February falls on 28 February in common years.
std::int64_t anniversaryFrom(std::int64_t days, std::int64_t from);

// ---- zones --------------------------------------------------------------------------------------

// A zone of the tz database. Lives as long as the process.
class Zone;

// Zones other than UTC come from a library that the small runtime has only where it is asked for:
// an Error where it is not there. Not needed elsewhere.
Result<Done> bringZones();

// Nothing if there is no zone of that name ("Europe/London", "UTC"). Names are case sensitive.
// Looking up is not free: keep the pointer.
const Zone* findZone(std::string_view name);
std::string_view nameOf(const Zone& zone);
const Zone& utc();
// Every name findZone knows, sorted: what near names are looked for in.
const std::vector<std::string>& zoneNames();
// "2026a", or "unknown" where the system does not say.
std::string zoneTableVersion();

// A point in time as people write it: "2026-11-01", which is its first instant in the zone,
// "2026-11-01 14:30", "2026-11-01T14:30:00Z". An Error shows how one is written.
Result<std::int64_t> parseAsOf(std::string_view text, std::string_view zone);

// ---- instants in a zone -------------------------------------------------------------------------

// The instant at which the clock of `zone` shows that date and time; see the top for skipped and
// repeated ones. `microsOfDay` lies in [0, kMicrosPerDay).
std::int64_t instantOfLocal(const Zone& zone, std::int64_t days, std::int64_t microsOfDay);
// The first instant of a date.
std::int64_t dayStart(const Zone& zone, std::int64_t days);
// The date whose period holds the instant. In the zones furthest from UTC that of the first or last
// hours is one day outside the years 1 to 9999.
std::int64_t localDate(const Zone& zone, std::int64_t instant);

// What the clock of the zone shows, in [0, kMicrosPerDay).
std::int64_t localTime(const Zone& zone, std::int64_t instant);

std::int64_t addMicros(std::int64_t instant, std::int64_t micros);
// Calendar arithmetic in the zone: all months at once, clamped, the local time of day kept.
std::int64_t addMonthsToInstant(const Zone& zone, std::int64_t instant, std::int64_t months);
// Completed months by the clock of the zone: as for dates, and the time of day has come.
std::int64_t monthsBetween(const Zone& zone, std::int64_t from, std::int64_t to);

// ---- text ---------------------------------------------------------------------------------------

// A date, and a time if there is one, as written; not yet an instant.
struct WrittenTime {
  std::int64_t days = 0;
  std::int64_t microsOfDay = 0;
  bool hasTime = false;
  std::optional<std::int32_t> offsetSeconds;  // of `Z` (0) or `+01:00` (3600)
  bool wasRoundedDown = false;                // it was finer than microseconds
};

// The instant that was written; `zone` is used where no offset stands, a date without a time is its
// first instant. Nothing outside the years 1 to 9999.
std::optional<std::int64_t> toInstant(const WrittenTime& written, const Zone& zone);

// How a column writes its dates or instants: "dd.mm.yyyy", "m/d/yyyy h:mm".
//
//   yyyy   four digits              hh   two digits, 00 to 23
//   yy     two: 69-99 are 1969-     h    one or two digits
//   mm     two digits: the month;   ss   two digits
//          after h or hh, minutes   f    one digit or more: the fraction of a second
//   m      one or two digits        z    Z, UTC, +01, +01:00 or +0100
//   dd, d  the day
//
// Everything else stands for itself. Year, month and day are needed, and no part
// may come twice.
class Format {
 public:
  // The error's message is for the pattern's author: "it has no year (`yyyy` or `yy`)".
  static Result<Format> compile(std::string_view pattern);

  // Nothing if the whole text is not of this form or names no day of the calendar.
  std::optional<WrittenTime> read(std::string_view text) const;
  bool hasTime() const { return hasTime_; }

 private:
  enum class Part : std::uint8_t {
    Year4,
    Year2,
    Month,
    Day,
    Hour,
    Minute,
    Second,
    Fraction,
    Offset,
    Text,
  };
  struct Piece {
    Part part;
    bool isFixedWidth = false;  // two digits, not one or two
    char text = 0;              // of Text
  };
  static Result<Piece> nextPiece(std::string_view& rest, Part before);

  std::vector<Piece> pieces_;
  bool hasTime_ = false;
};

// `yyyy-mm-dd`.
std::optional<std::int64_t> parseDate(std::string_view text);
// ISO 8601: a date; or a date, `T` or a blank, `hh:mm`, `hh:mm:ss` or `hh:mm:ss.fff...`, and then
// perhaps `Z`, `UTC`, `+01`, `+01:00` or `+0100`, with or without a blank before.
std::optional<WrittenTime> parseInstant(std::string_view text);

// "2026-11-01".
std::string formatDate(std::int64_t days);
// "2026-11-01T14:30:00Z", with as many digits of a fraction as are needed.
std::string formatInstant(std::int64_t instant);
// "2026-11-01T15:30:00+01:00".
std::string formatInstant(std::int64_t instant, const Zone& zone);

}  // namespace muster::calendar
