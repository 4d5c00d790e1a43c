// The end of a tz file. Files list their changes up to some year, 2037 as a rule, and then say in
// one line how it goes on for ever:
//
//   GMT0BST,M3.5.0/1,M10.5.0      London: from the last Sunday of March, 1:00, to that of October
//   <-02>2<-01>,M3.5.0/-1,M10.5.0/0
//
// The library reads the list only, so this line is read here (RFC 8536, 3.3). Tested by
// tests/unit/calendar.

#include <date/date.h>

#include <algorithm>
#include <cctype>
#include <optional>

#include "compiler/calendar/zone_table.h"

namespace muster::calendar {
namespace {

// When the clock changes in any year: the `week`th `weekday` of `month` (5: the last), or a day
// counted from January, at `seconds` of local time.
struct YearlyChange {
  enum class Kind : std::uint8_t { Weekday, DayWithoutLeap, DayWithLeap } kind = Kind::Weekday;
  unsigned month = 1;
  unsigned week = 1;
  unsigned weekday = 0;
  int day = 0;
  std::int64_t seconds = 2 * 3600;
};

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  bool atEnd() const { return at_ == text_.size(); }
  bool take(char wanted) {
    if (atEnd() || text_[at_] != wanted) return false;
    ++at_;
    return true;
  }
  bool skipName() {
    const std::size_t begin = at_;
    if (take('<')) {
      while (!atEnd() && text_[at_] != '>') ++at_;
      return take('>');
    }
    while (!atEnd() && std::isalpha(static_cast<unsigned char>(text_[at_])) != 0) ++at_;
    return at_ > begin;
  }
  // -1 if there is none.
  int number() {
    const std::size_t begin = at_;
    int value = 0;
    while (!atEnd() && at_ - begin < 4 && std::isdigit(static_cast<unsigned char>(text_[at_])) != 0)
      value = value * 10 + (text_[at_++] - '0');
    return at_ == begin ? -1 : value;
  }
  // [+|-]hh[:mm[:ss]]
  std::optional<std::int64_t> seconds() {
    const bool isNegative = take('-');
    if (!isNegative) take('+');
    std::int64_t total = 0;
    for (std::int64_t unit = 3600; unit > 0; unit /= 60) {
      const int part = number();
      if (part < 0) return std::nullopt;
      total += unit * part;
      if (!take(':')) break;
    }
    return isNegative ? -total : total;
  }
  std::optional<YearlyChange> change() {
    YearlyChange found;
    if (take('M')) {
      const int month = number();
      const int week = take('.') ? number() : -1;
      const int weekday = take('.') ? number() : -1;
      if (month < 1 || month > 12 || week < 1 || week > 5 || weekday < 0 || weekday > 6)
        return std::nullopt;
      found.month = static_cast<unsigned>(month);
      found.week = static_cast<unsigned>(week);
      found.weekday = static_cast<unsigned>(weekday);
    } else {
      found.kind = take('J') ? YearlyChange::Kind::DayWithoutLeap : YearlyChange::Kind::DayWithLeap;
      found.day = number();
      if (found.day < 0) return std::nullopt;
    }
    if (take('/')) {
      const auto time = seconds();
      if (!time) return std::nullopt;
      found.seconds = *time;
    }
    return found;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

// Seconds of local time at which it comes in `year`.
std::int64_t localSeconds(const YearlyChange& change, int year) {
  const date::year libraryYear(year);
  date::sys_days day;
  switch (change.kind) {
    case YearlyChange::Kind::Weekday: {
      const auto month = libraryYear / date::month(change.month);
      const date::weekday weekday(change.weekday);
      day = change.week == 5 ? date::sys_days(month / weekday[date::last])
                             : date::sys_days(month / weekday[change.week]);
      break;
    }
    case YearlyChange::Kind::DayWithoutLeap:  // 1 to 365; 29 February is never counted
      day = date::sys_days(libraryYear / date::January / 1) +
            date::days(change.day - 1 + (libraryYear.is_leap() && change.day > 59 ? 1 : 0));
      break;
    case YearlyChange::Kind::DayWithLeap:  // 0 to 365
      day = date::sys_days(libraryYear / date::January / 1) + date::days(change.day);
      break;
  }
  return std::int64_t{day.time_since_epoch().count()} * 86'400 + change.seconds;
}

}  // namespace

std::vector<Stretch> changesOfRule(std::string_view rule, int firstYear, int lastYear) {
  Reader reader(rule);
  if (!reader.skipName()) return {};
  const std::optional<std::int64_t> standardWest = reader.seconds();
  if (!standardWest || reader.atEnd() || !reader.skipName()) return {};

  // Offsets stand as what is added to local time: west is positive.
  const std::int64_t standard = -*standardWest;
  std::int64_t summer = standard + 3600;
  if (!reader.take(',')) {
    const std::optional<std::int64_t> summerWest = reader.seconds();
    if (!summerWest || !reader.take(',')) return {};
    summer = -*summerWest;
  }
  const std::optional<YearlyChange> toSummer = reader.change();
  if (!toSummer || !reader.take(',')) return {};
  const std::optional<YearlyChange> toStandard = reader.change();
  if (!toStandard || !reader.atEnd()) return {};

  std::vector<Stretch> changes;
  for (int year = firstYear; year <= lastYear; ++year) {
    changes.push_back({localSeconds(*toSummer, year) - standard, summer});
    changes.push_back({localSeconds(*toStandard, year) - summer, standard});
  }
  std::ranges::sort(changes, {}, &Stretch::begin);
  return changes;
}

}  // namespace muster::calendar
