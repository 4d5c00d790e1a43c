// The clauses of a campaign, each by itself: when it runs, how often it may write, who is left out
// by lot, which version and offer somebody gets.

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "compiler/ast/print.h"
#include "compiler/base/int128.h"
#include "compiler/calendar/calendar.h"
#include "compiler/sema/campaigns.h"
#include "compiler/sema/definitions.h"
#include "compiler/sema/holes.h"
#include "compiler/sema/types.h"
#include "compiler/sema/zones.h"

namespace muster::sema {

namespace {

constexpr int kDaySeconds = 24 * 60 * 60;
constexpr std::int64_t kAllOfThem = 1'000'000;  // 100%, in millionths
constexpr std::size_t kCapMost = 100;
constexpr std::size_t kArmsMost = 100;  // of a split or a choice

constexpr Definition<std::string_view> kNeverRuns{"E0747", Severity::Error,
                                                  "`{}` never comes to a day on which it runs"};
constexpr Definition<std::string_view> kNoDay{"E0747", Severity::Error,
                                              "`{}` is no day on which a campaign could run"};
constexpr Definition<std::string_view> kAllQuiet{
    "E0746", Severity::Error, "`{}` leaves no hour in which anything could be sent"};
constexpr Definition<std::string_view> kNoHours{"E0746", Severity::Error,
                                                "`{}` begins and ends at the same time"};
constexpr Definition<std::string_view> kNoShare{"E0742", Severity::Error,
                                                "`{}%` is no share of the profiles"};
constexpr Definition<std::string_view, std::string_view> kNotWhole{
    "E0741", Severity::Error, "the shares of `{}` add up to {}%, not to 100%"};
constexpr Definition<std::string_view> kNoSalt{"E0743", Severity::Error,
                                               "`{}` has no salt, which decides who is drawn"};
constexpr Definition<std::string_view, std::string_view> kNoNumber{"E0748", Severity::Error,
                                                                   "`{}` is no number of {}"};
constexpr Definition<std::string_view, std::string_view> kIdleCap{
    "E0748", Severity::Error, "this cap never holds: `{}` sends by {}, which it does not count"};
constexpr Definition<std::string_view, std::string_view> kNoSuch{"E0752", Severity::Error,
                                                                 "there is no {} `{}`"};
constexpr Definition<std::string_view, std::string_view> kNameTwice{"E0744", Severity::Error,
                                                                    "{} `{}` is there twice"};
constexpr Definition<std::string_view> kNoVersion{
    "E0744", Severity::Error, "no split and no choice of this campaign leads to the version `{}`"};
constexpr Definition<std::string_view> kNoChoice{"E0730", Severity::Error,
                                                 "`choose {}` is no choice that a campaign has"};
constexpr Definition<std::string_view> kNeverChosen{"E0749", Severity::Error,
                                                    "`{}` is never chosen"};
constexpr Definition<std::string_view, std::size_t, std::size_t> kTooManyVersions{
    "E0756", Severity::Error, "`{}` has {} ways out, and a campaign tells {} apart at most"};
constexpr Definition<std::string_view> kNoOtherwise{
    "E0734", Severity::Error, "`choose {}` does not say what those get for whom nothing holds"};
constexpr Definition<std::string_view> kNoRole{
    "E0754", Severity::Error,
    "who is held out is noted beside the messages, and `{}` has no field that tells the two apart"};
constexpr Definition<std::string_view, std::string_view> kNoOfferField{
    "E0765", Severity::Error,
    "`{}` has a stock, which counts what was sent, and `{}` has no field that holds the offer"};

constexpr std::string_view kNothing = "none";

// `quiet 0:00 to 24:00 on saturday, sunday`
bool isWholeDay(const CheckedQuiet& it) {
  return it.firstSecond == 0 && it.lastSecond == kDaySeconds;
}

// "12.5" of 125,000 millionths.
std::string percentText(std::int64_t millionths) {
  std::string text = toString(millionths, 4);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

}  // namespace

// ---- time ---------------------------------------------------------------------------------------

std::optional<int> Campaigns::weekday(const ast::Name& name) {
  const std::vector<std::string>& days = program_.schema.enums[program_.schema.weekdays].values;
  const auto found = std::ranges::find(days, name.text);
  if (found != days.end()) return static_cast<int>(found - days.begin()) + 1;
  std::string help = didYouMean(name.text, days);
  if (help.empty()) help = "write days of the week (monday to friday) or of the month (1, 15)";
  build(context_.sink, name.span, kNoDay, name.text).help(help).emit();
  return std::nullopt;
}

// Days of the month go into `monthDays`; null: there are none here.
std::vector<int> Campaigns::weekdays(const ast::Days& days, std::vector<int>* monthDays) {
  std::set<int> found;
  for (const ast::Days::Item& item : days.items) {
    const auto decimal = parseDecimal(item.first.text);
    if (decimal && monthDays != nullptr && !item.last) {
      const Int128 number = withPlaces(*decimal, 0).value_or(0);
      if (number >= 1 && number <= 31) {
        monthDays->push_back(static_cast<int>(number));
      } else {
        build(context_.sink, item.first.span, kNoDay, item.first.text)
            .help("the days of a month are 1 to 31")
            .emit();
      }
      continue;
    }
    const auto first = weekday(item.first);
    const auto last = item.last ? weekday(*item.last) : first;
    if (!first || !last) continue;
    for (int day = *first;; day = day % 7 + 1) {
      found.insert(day);
      if (day == *last) break;
    }
  }
  return {found.begin(), found.end()};
}

// Of a date or a month its first instant, in the schema's zone.
std::optional<std::int64_t> Campaigns::startOf(ExprId moment) {
  const calendar::Zone& here = *calendar::findZone(program_.schema.zone);
  const ast::ExprKind& kind = context_.expr(moment).kind;
  if (const auto* it = std::get_if<ast::DateLiteral>(&kind)) {
    return calendar::dayStart(here, calendar::daysOf({it->year, it->month, std::max(it->day, 1)}));
  }
  if (const auto* it = std::get_if<ast::InstantLiteral>(&kind)) {
    return instantIn(here, *it);
  }
  return std::nullopt;
}

// The first instant behind it: a date is included whole.
std::optional<std::int64_t> Campaigns::endOf(ExprId moment) {
  const auto* date = std::get_if<ast::DateLiteral>(&context_.expr(moment).kind);
  const auto start = startOf(moment);
  if (date == nullptr || !start) return start;
  const std::int64_t first = calendar::daysOf({date->year, date->month, std::max(date->day, 1)});
  const std::int64_t next =
      date->day == 0 ? calendar::addMonthsToDate(first, 1) : calendar::addDays(first, 1);
  return calendar::dayStart(*calendar::findZone(program_.schema.zone), next);
}

CheckedZone Campaigns::zone(const std::optional<ExprId>& written) {
  if (!written) return {program_.schema.zone, std::nullopt};
  if (const auto* text = std::get_if<ast::TextLiteral>(&context_.expr(*written).kind)) {
    if (calendar::findZone(text->value) != nullptr) return {text->value, std::nullopt};
    build(context_.sink, context_.span(*written), kUnknownZone, text->value)
        .help(zoneMeant(text->value))
        .emit();
    return {program_.schema.zone, std::nullopt};
  }
  return {"", value(Wanted::Zone, *written, *written, "zone", false)};
}

std::optional<CheckedRuns> Campaigns::runs(const ast::RunsClause& it) {
  CheckedRuns made;
  made.span = it.span;
  if (it.from) made.from = startOf(*it.from);
  if (it.to) made.to = endOf(*it.to);
  if (it.on) made.weekdays = weekdays(*it.on, &made.monthDays);
  if (it.first) {
    made.firstSecond = it.first->seconds;
    made.lastSecond = it.last->seconds;
  }
  made.zone = zone(it.zone);
  const std::string every = it.every ? it.every->text : "";
  const bool fits = every.empty() || (every == "day" && !it.on) ||
                    (every == "week" && it.on && made.monthDays.empty()) ||
                    (every == "month" && it.on && made.weekdays.empty());
  if (!fits) {
    build(context_.sink, it.every->span, kNoDay, "every " + every)
        .help("write: every day; every week on monday; every month on 1, 15")
        .emit();
  }
  const bool isOver = made.from && made.to && *made.from >= *made.to;
  if (isOver || (it.first && made.firstSecond >= made.lastSecond)) {
    build(context_.sink, it.span, kNeverRuns, context_.written(it.span))
        .help(
            isOver ? "the first day stands before the last: from 2026-12-01 to 2026-12-24"
            : made.firstSecond == made.lastSecond
                ? "leave the hours out for whole days"
                : "the first hour stands before the last of the same day: between " +
                      context_.written(it.last->span) + " and " + context_.written(it.first->span) +
                      "; for hours over midnight leave these out, and write on a line of its "
                      "own: quiet " +
                      context_.written(it.last->span) + " to " + context_.written(it.first->span) +
                      (it.zone ? " in zone " + context_.written(*it.zone) : ""))
        .emit();
  }
  return made;
}

CheckedQuiet Campaigns::quiet(const ast::QuietClause& it) {
  CheckedQuiet made{it.first.seconds, it.last.seconds, {}, {}, it.isDiscarding, it.span};
  if (it.on) made.weekdays = weekdays(*it.on, nullptr);
  made.zone = zone(it.zone);
  if (made.firstSecond % kDaySeconds == made.lastSecond % kDaySeconds && !isWholeDay(made)) {
    build(context_.sink, it.span, kNoHours, context_.written(it.span))
        .help("write for example: quiet 21:00 to 9:00; whole days are 0:00 to 24:00")
        .emit();
  }
  return made;
}

// The days of the week on which it can run, as far as they are certain: 1 is Monday.
std::vector<int> Campaigns::weekdaysOf(const CheckedCampaign& made) const {
  std::vector<int> days{1, 2, 3, 4, 5, 6, 7};
  if (!made.runs) return days;
  if (!made.runs->weekdays.empty()) days = made.runs->weekdays;
  if (!made.runs->from || !made.runs->to || made.runs->zone.name != program_.schema.zone) {
    return days;
  }
  const calendar::Zone& here = *calendar::findZone(program_.schema.zone);
  constexpr std::int64_t kDaysMost = 400;  // By then every day of a week and of a month has come.
  const std::int64_t first = calendar::localDate(here, *made.runs->from);
  const std::int64_t last = calendar::localDate(here, *made.runs->to - 1);
  const std::vector<int>& monthDays = made.runs->monthDays;
  std::set<int> reached;
  for (std::int64_t day = first; day <= last && day < first + kDaysMost; ++day) {
    const bool isOne = monthDays.empty() ||
                       std::ranges::find(monthDays, calendar::civilOf(day).day) != monthDays.end();
    if (isOne) reached.insert(calendar::weekdayOf(day));
  }
  std::erase_if(days, [&](int day) { return !reached.contains(day); });
  return days;
}

// Whether the run's hours and the quiet ones leave a moment of the week, where all of them are read
// on one clock. Where a moment is open, so is the first behind it at which something ends.
void Campaigns::checkHours(const CheckedCampaign& made) {
  const std::vector<int> runDays = weekdaysOf(made);
  if (runDays.empty() && *made.runs->from < *made.runs->to) {
    build(context_.sink, made.runs->span, kNeverRuns, context_.written(made.runs->span))
        .help("none of those days lies between the first and the last")
        .emit();
  }
  if (made.quiet.empty() || runDays.empty()) return;
  if (isQuietThroughout(made)) return reportQuiet(made);
  const auto isSameClock = [&](const CheckedZone& a, const CheckedZone& b) {
    if (!a.value || !b.value) return a.value == b.value && a.name == b.name;
    return context_.written(program_.values[*a.value]) ==
           context_.written(program_.values[*b.value]);
  };
  const CheckedZone& clock = made.quiet[0].zone;
  for (const CheckedQuiet& it : made.quiet) {
    const bool hasNone = it.firstSecond == it.lastSecond;
    if (hasNone || !isSameClock(it.zone, clock)) return;
  }
  const bool isRunOnIt = made.runs && isSameClock(made.runs->zone, clock);
  const bool hasHours = made.runs && made.runs->lastSecond - made.runs->firstSecond != kDaySeconds;
  if (!isRunOnIt && (hasHours || runDays.size() < 7)) return;

  constexpr int kWeekSeconds = 7 * kDaySeconds;
  const auto contains = [](const std::vector<int>& days, int day) {
    return days.empty() || std::ranges::find(days, day) != days.end();
  };
  const auto isOpen = [&](int second) {
    const int inDay = second % kDaySeconds;
    if (!contains(runDays, second / kDaySeconds + 1)) return false;
    if (hasHours && (inDay < made.runs->firstSecond || inDay >= made.runs->lastSecond))
      return false;
    return std::ranges::none_of(made.quiet, [&](const CheckedQuiet& it) {
      const int length =
          it.lastSecond - it.firstSecond + (it.lastSecond > it.firstSecond ? 0 : kDaySeconds);
      for (int day = 0; day < 7; ++day) {
        const int begin = day * kDaySeconds + it.firstSecond;
        const int since = (second - begin + 2 * kWeekSeconds) % kWeekSeconds;
        if (contains(it.weekdays, day + 1) && since < length) return true;
      }
      return false;
    });
  };
  std::vector<int> ends{0};
  if (hasHours) ends.push_back(made.runs->firstSecond);
  for (const CheckedQuiet& it : made.quiet) ends.push_back(it.lastSecond % kDaySeconds);
  for (int day = 0; day < 7; ++day) {
    for (const int end : ends) {
      if (isOpen(day * kDaySeconds + end)) return;
    }
  }
  reportQuiet(made);
}

// Whether quiet hours cover a run that has two ends and few days, on one clock. Where
// a moment is open, so is one at which the run's hours begin or quiet ones end.
bool Campaigns::isQuietThroughout(const CheckedCampaign& made) {
  constexpr std::int64_t kDaysMost = 40;
  const auto isOnOtherClock = [&](const CheckedQuiet& it) {
    return it.zone.value || it.zone.name != made.runs->zone.name;
  };
  if (!made.runs || !made.runs->from || !made.runs->to || made.runs->zone.value ||
      std::ranges::any_of(made.quiet, isOnOtherClock) ||
      *made.runs->to - *made.runs->from > kDaysMost * calendar::kMicrosPerDay) {
    return false;
  }
  struct Stretch {
    std::int64_t from;
    std::int64_t until;
  };
  const auto stretches = [&](const std::string& zoneName, int first, int last, const auto& isDay) {
    const calendar::Zone& zone = *calendar::findZone(zoneName);
    const auto instantOf = [&](std::int64_t day, int seconds) {
      return calendar::instantOfLocal(zone, day + seconds / kDaySeconds,
                                      seconds % kDaySeconds * calendar::kMicrosPerSecond);
    };
    std::vector<Stretch> all;
    const std::int64_t end = calendar::localDate(zone, *made.runs->to);
    for (std::int64_t day = calendar::localDate(zone, *made.runs->from) - 1; day <= end; ++day) {
      if (isDay(day)) all.push_back({instantOf(day, first), instantOf(day, last)});
    }
    return all;
  };
  const auto isAmong = [](const std::vector<int>& wanted, int one) {
    return wanted.empty() || std::ranges::find(wanted, one) != wanted.end();
  };
  std::vector<Stretch> run = stretches(
      made.runs->zone.name, made.runs->firstSecond, made.runs->lastSecond, [&](std::int64_t day) {
        return isAmong(made.runs->weekdays, calendar::weekdayOf(day)) &&
               isAmong(made.runs->monthDays, calendar::civilOf(day).day);
      });
  for (Stretch& it : run) {
    it = {std::max(it.from, *made.runs->from), std::min(it.until, *made.runs->to)};
  }
  std::erase_if(run, [](const Stretch& it) { return it.from >= it.until; });
  std::vector<Stretch> quiet;
  for (const CheckedQuiet& it : made.quiet) {
    const int last = it.lastSecond + (it.lastSecond > it.firstSecond ? 0 : kDaySeconds);
    const std::vector<Stretch> its =
        stretches(it.zone.name, it.firstSecond, last,
                  [&](std::int64_t day) { return isAmong(it.weekdays, calendar::weekdayOf(day)); });
    quiet.insert(quiet.end(), its.begin(), its.end());
  }
  const auto contains = [](const std::vector<Stretch>& all, std::int64_t instant) {
    return std::ranges::any_of(
        all, [&](const Stretch& it) { return it.from <= instant && instant < it.until; });
  };
  std::vector<std::int64_t> moments;
  for (const Stretch& it : run) moments.push_back(it.from);
  for (const Stretch& it : quiet) moments.push_back(it.until);
  return !run.empty() && std::ranges::none_of(moments, [&](std::int64_t instant) {
    return contains(run, instant) && !contains(quiet, instant);
  });
}

void Campaigns::reportQuiet(const CheckedCampaign& made) {
  const CheckedQuiet& last = made.quiet.back();
  build(context_.sink, last.span, kAllQuiet, context_.written(last.span))
      .label(made.span, "the campaign that could never be sent")
      .help("shorten the quiet hours, or let it run at other hours")
      .emit();
}

// ---- by lot -------------------------------------------------------------------------------------

// In millionths.
std::optional<std::int64_t> Campaigns::share(const std::string& digits, Span span,
                                             bool mayBeWhole) {
  const auto decimal = parseDecimal(digits);
  const auto scaled = decimal ? withPlaces(*decimal, 4) : std::nullopt;
  if (scaled && *scaled > 0 && (*scaled < kAllOfThem || (mayBeWhole && *scaled == kAllOfThem))) {
    return static_cast<std::int64_t>(*scaled);
  }
  build(context_.sink, span, kNoShare, digits)
      .help("write a share above 0% and below 100%, with four places at most: 5%, 12.5%")
      .emit();
  return std::nullopt;
}

std::size_t Campaigns::sampleBelow(const std::string& salt, std::int64_t millionths, Span span) {
  const std::string percent = percentText(millionths);
  const ExprId drawn = make(span, ast::Sample{salt});
  const ExprId below = make(span, ast::UnitLiteral{percent, {"%", span}});
  const ExprId isBelow = make(span, ast::Compare{ast::CompareOp::Less, drawn, below});
  return part(isBelow, "sample below " + percent + "%", span);
}

bool Campaigns::hasSalt(const std::optional<std::string>& salt, Span span,
                        std::string_view clause) {
  if (salt && !salt->empty()) return true;
  build(context_.sink, span, kNoSalt, clause)
      .help("write behind it: salt \"" + owner_ +
            "-1\"; another salt draws others, and a name "
            "can change without drawing anew")
      .emit();
  return false;
}

std::vector<CheckedHold> Campaigns::holds(const std::vector<ast::HoldClause>& all,
                                          std::string_view what) {
  std::vector<CheckedHold> made;
  for (const ast::HoldClause& it : all) {
    const auto part = share(it.digits, it.digitsSpan, false);
    if (!part || !hasSalt(it.salt, it.span, what)) continue;
    made.push_back({sampleBelow(*it.salt, *part, it.span), context_.written(it.span), it.span});
  }
  return made;
}

// Whoever is held out goes into the history, and may not be taken for one who got a message.
void Campaigns::checkRoles(const ast::Campaign& it) {
  const ast::HoldClause* first = !it.holdOuts.empty()     ? &it.holdOuts[0]
                                 : !it.untargeted.empty() ? &it.untargeted[0]
                                                          : nullptr;
  if (first == nullptr || contacts().role) return;
  build(context_.sink, first->span, kNoRole, program_.schema.lists[contacts().list].name)
      .help("add to that list: role one of (message, hold_out, untargeted) optional")
      .emit();
}

void Campaigns::requireFew(const std::string& what, std::size_t count, Span span) {
  if (count <= kArmsMost) return;
  build(context_.sink, span, kTooManyVersions, what, count, kArmsMost)
      .help("split them up, each with its part of the versions, in campaigns of their own")
      .emit();
}

void Campaigns::addSplits(const ast::Campaign& it, CheckedCampaign& made) {
  std::set<std::string> names;
  for (const ast::SplitClause& split : it.splits) {
    CheckedSplit checked;
    checked.span = split.span;
    checked.title = split.title.value_or("");
    const std::string title = split.title ? "split \"" + *split.title + '"' : "split";
    if (!hasSalt(split.salt, split.span, title)) continue;
    std::int64_t sum = 0;
    requireFew(title, split.arms.size(), split.span);
    bool isWhole = true;
    for (const ast::SplitClause::Arm& arm : split.arms) {
      const auto own = share(arm.digits, arm.span, true);
      isWhole = isWhole && own.has_value();
      if (!names.insert(arm.name.text).second) {
        build(context_.sink, arm.name.span, kNameTwice, "the version", arm.name.text)
            .help("give each version of the campaign a name of its own")
            .emit();
      }
      sum += own.value_or(0);
      checked.arms.push_back({arm.name.text, std::nullopt, own.value_or(0)});
      const bool isLast = &arm == &split.arms.back();
      if (!isLast && sum < kAllOfThem && sum > 0) {
        checked.arms.back().part = sampleBelow(*split.salt, sum, arm.span);
      }
    }
    if (isWhole && sum != kAllOfThem) {
      build(context_.sink, split.span, kNotWhole, title, percentText(sum))
          .help(sum < kAllOfThem
                    ? "add " + percentText(kAllOfThem - sum) +
                          "% to one of them; who shall get nothing is no arm: let these share "
                          "100%, and "
                          "write beside the split: untargeted " +
                          percentText(kAllOfThem - sum) + "% salt \"" + *split.salt + "-rest\""
                    : "take away " + percentText(sum - kAllOfThem) + "%")
          .emit();
    }
    made.splits.push_back(std::move(checked));
  }
}

// ---- caps and limits ----------------------------------------------------------------------------

std::optional<std::size_t> Campaigns::numberOf(const std::string& digits, Span span,
                                               std::size_t most, std::string_view what) {
  const auto decimal = parseDecimal(digits);
  const auto whole = decimal ? withPlaces(*decimal, 0) : std::nullopt;
  if (whole && *whole >= 1 && *whole <= static_cast<Int128>(most)) {
    return static_cast<std::size_t>(*whole);
  }
  build(context_.sink, span, kNoNumber, digits, what)
      .help(most <= kCapMost ? "write a whole number from 1 to " + std::to_string(most)
                             : "write a whole number from 1 on")
      .emit();
  return std::nullopt;
}

// Of this program, those whose messages a cap counts.
std::vector<std::size_t> Campaigns::campaignsOf(const ast::CapClause& it, std::size_t own) {
  const std::vector<CheckedCampaign>& all = program_.campaigns;
  std::vector<std::size_t> found;
  const auto add = [&](auto&& wanted) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!all[i].isExempt && wanted(i)) found.push_back(i);
    }
  };
  if (it.isOfThis) {
    add([&](std::size_t i) { return i == own; });
  } else if (it.group) {
    add([&](std::size_t i) { return all[i].group == it.group->text; });
    std::vector<std::string> groups;
    for (const CheckedCampaign& each : all) {
      if (each.group) groups.push_back(*each.group);
    }
    if (std::ranges::find(groups, it.group->text) == groups.end()) {
      build(context_.sink, it.group->span, kNoSuch, "exclusive group", it.group->text)
          .help(groups.empty()
                    ? "write in each campaign of it: exclusive group " + typed(it.group->text)
                    : oneOf(it.group->text, groups))
          .emit();
    }
  } else if (!it.campaigns.empty()) {
    std::vector<std::string> names;
    for (const CheckedCampaign& each : all) names.push_back(each.name);
    std::set<std::string> wanted;
    for (const ast::Name& name : it.campaigns) {
      wanted.insert(name.text);
      if (std::ranges::find(names, name.text) != names.end() || isLost(program_.ast, name.text))
        continue;
      build(context_.sink, name.span, kNoSuch, "campaign", name.text)
          .help(name.text == "group" ? "write which group it is: of group december"
                                     : oneOf(name.text, names))
          .emit();
    }
    add([&](std::size_t i) { return wanted.contains(all[i].name); });
  } else {
    add([](std::size_t) { return true; });
  }
  return found;
}

// Messages of the history that the cap counts: yes for all, no for none.
ExprId Campaigns::contactsWhere(const CheckedCap& cap, const ast::CapClause& it) {
  const schema::Schema& schema = program_.schema;
  std::vector<ExprId> conditions;
  const auto field = [&](FieldId id) { return reference(schema.fields[id].name, it.span); };
  if (!cap.channels.empty()) {
    std::vector<ExprId> words;
    for (const std::uint32_t i : cap.channels)
      words.push_back(reference(channels().values[i], it.span));
    conditions.push_back(make(it.span, ast::OneOfTest{false, field(contacts().channel), words}));
  }
  const bool isOfSome = it.isOfThis || it.group || !it.campaigns.empty();
  // All of those may be exempt.
  if (isOfSome && cap.campaigns.empty()) return make(it.span, ast::YesNoLiteral{false});
  std::vector<ExprId> names;
  for (std::size_t i = 0; i < program_.campaigns.size(); ++i) {
    const CheckedCampaign& each = program_.campaigns[i];
    const bool counts = std::ranges::find(cap.campaigns, i) != cap.campaigns.end();
    if (isOfSome ? counts : each.isExempt) {
      names.push_back(make(it.span, ast::TextLiteral{each.name}));
    }
  }
  if (!names.empty()) {
    conditions.push_back(
        make(it.span, ast::OneOfTest{!isOfSome, field(contacts().campaign), names}));
  }
  if (contacts().role) {
    const ExprId isMessage =
        make(it.span, ast::Compare{ast::CompareOp::Equal, field(*contacts().role),
                                   reference(std::string(schema::kRoles[0]), it.span)});
    const bool isOptional = schema.fields[*contacts().role].isOptional;
    conditions.push_back(isOptional ? make(it.span, ast::Settled{true, isMessage}) : isMessage);
  }
  if (conditions.empty()) return make(it.span, ast::YesNoLiteral{true});
  if (conditions.size() == 1) return conditions[0];
  return make(it.span, ast::AllOf{std::move(conditions)});
}

std::optional<CheckedCap> Campaigns::cap(const ast::CapClause& it, std::size_t own) {
  CheckedCap made;
  made.span = it.span;
  made.most =
      numberOf(it.digits, it.digitsSpan, kCapMost, "messages that a cap counts").value_or(0);
  made.text = context_.written(it.span);
  for (const ast::Name& name : it.channels) {
    const std::vector<std::string>& known = channels().values;
    const auto found = std::ranges::find(known, name.text);
    if (found != known.end()) {
      made.channels.push_back(static_cast<std::uint32_t>(found - known.begin()));
    } else {
      build(context_.sink, name.span, kNoSuch, "channel", name.text)
          .help(oneOf(name.text, known))
          .emit();
    }
  }
  made.campaigns = campaignsOf(it, own);
  const CheckedCampaign& campaign = program_.campaigns[own];
  const bool isOwnClause =
      it.span.file == campaign.span.file && it.span.begin > campaign.span.begin &&
      std::ranges::find(program_.ast.campaigns[declared_[own]].caps, it.span,
                        &ast::CapClause::span) != program_.ast.campaigns[declared_[own]].caps.end();
  const bool countsChannel =
      made.channels.empty() ||
      std::ranges::find(made.channels, campaign.channel) != made.channels.end();
  if (!countsChannel) {
    // One that goes for all campaigns holds for those by its channels.
    if (!isOwnClause) return std::nullopt;
    build(context_.sink, it.span, kIdleCap, campaign.name, channels().values[campaign.channel])
        .help("count that channel too, or leave the line out")
        .emit();
    return std::nullopt;
  }
  if (made.most == 0) return std::nullopt;
  // What goes for all campaigns asks of each the same, but for messages of its own.
  const bool isForAll = !isOwnClause && !it.isOfThis;
  if (const auto found = shared_.caps.find(it.span.begin);
      isForAll && found != shared_.caps.end()) {
    made.fewer = found->second;
    return made;
  }
  const std::string owner = std::exchange(owner_, isForAll ? "campaigns" : owner_);
  const ExprId where = contactsWhere(made, it);
  const auto* whole = std::get_if<ast::YesNoLiteral>(&context_.expr(where).kind);
  const bool isAll = whole != nullptr && whole->value;
  const std::string& list = program_.schema.lists[contacts().list].name;
  for (std::size_t i = 1; i <= made.most; ++i) {
    ast::Events events{{{{list, it.span}}, it.span}, std::nullopt, std::nullopt, it.span};
    if (it.window) events.window = ast::Window{it.span, *it.window};
    if (!isAll) events.where = where;
    const ExprId count = make(it.span, ast::NumberLiteral{std::to_string(i)});
    const ExprId isFewer =
        make(it.span,
             ast::QuantifiedEvents{{ast::QuantifierKind::FewerThan, count, {}, it.span}, events});
    made.fewer.push_back(part(isFewer, "fewer than " + std::to_string(i), it.span));
  }
  owner_ = owner;
  if (isForAll) shared_.caps[it.span.begin] = made.fewer;
  return made;
}

void Campaigns::addOutcomes(const std::vector<ast::OutcomeClause>& all,
                            std::vector<CheckedOutcome>& made) {
  for (const ast::OutcomeClause& it : all) {
    const auto before = std::ranges::find(made, it.name.text, &CheckedOutcome::name);
    if (before != made.end()) {
      build(context_.sink, it.name.span, kNameTwice, "the outcome", it.name.text)
          .label(before->span, "here first")
          .emit();
      continue;
    }
    CheckedOutcome& outcome = made.emplace_back();
    outcome.name = it.name.text;
    outcome.text = context_.written(context_.span(it.what));
    outcome.span = it.name.span;
    const std::string what = "outcome " + it.name.text;
    if (it.isCondition) {
      outcome.part = part(it.what, what, context_.span(it.what));
    } else {
      outcome.value = value(Wanted::Mean, it.what, it.what, what, true);
    }
  }
}

void Campaigns::addLimit(const ast::LimitClause& it, CheckedCampaign& made) {
  CheckedLimit limit;
  limit.span = it.span;
  limit.isLargestFirst = it.isLargestFirst;
  limit.most = numberOf(it.digits, it.digitsSpan, kProfilesMost, "profiles").value_or(0);
  if (it.by) limit.by = value(Wanted::Order, *it.by, *it.by, "limit", true);
  made.limit = limit;
}

// ---- choices ------------------------------------------------------------------------------------

CheckedChoice Campaigns::choice(const ast::ChooseClause& it) {
  CheckedChoice made;
  made.isByLargest = it.isByLargest;
  made.span = it.span;
  for (std::size_t i = 0; i < it.picks.size(); ++i) {
    const ast::ChooseClause::Pick& pick = it.picks[i];
    CheckedChoice::Pick checked{pick.name.text, std::nullopt, std::nullopt,
                                std::nullopt,   std::nullopt, pick.span};
    const std::string what = it.what.text + ' ' + std::to_string(i + 1);
    if (pick.when) checked.when = part(*pick.when, what, context_.span(*pick.when));
    if (pick.score) checked.score = value(Wanted::Score, *pick.score, *pick.score, what, true);
    if (pick.until) checked.until = endOf(*pick.until);
    if (pick.stock)
      checked.stock =
          numberOf(*pick.stock, pick.span, kProfilesMost, "times that an offer can be made");
    made.picks.push_back(std::move(checked));
  }
  return made;
}

void Campaigns::addChoices(const ast::Campaign& it, CheckedCampaign& made) {
  for (const ast::ChooseClause& clause : it.chooses) {
    const bool isOffer = clause.what.text == "offer";
    if (!isOffer && clause.what.text != "version") {
      build(context_.sink, clause.what.span, kNoChoice, clause.what.text)
          .help("write: choose offer when ..., or: choose version when ...")
          .emit();
      continue;
    }
    std::optional<CheckedChoice>& slot = isOffer ? made.offer : made.version;
    if (slot) {
      build(context_.sink, clause.span, kNameTwice, "the choice", clause.what.text)
          .label(slot->span, "the first")
          .help("write all of it in one `choose " + clause.what.text + "`")
          .emit();
      continue;
    }
    requireFew("choose " + clause.what.text, clause.picks.size(), clause.span);
    slot = choice(clause);
    if (!isOffer && !clause.isByLargest && clause.picks.back().when) {
      build(context_.sink, clause.span, kNoOtherwise, clause.what.text)
          .help("write at its end: otherwise plain")
          .emit();
    }
    checkPicks(clause, made);
  }
}

void Campaigns::checkPicks(const ast::ChooseClause& it, const CheckedCampaign& made) {
  const CheckedChoice& choice = it.what.text == "offer" ? *made.offer : *made.version;
  // Of two with one condition the second is for whom the first is over or used up; if it never is,
  // for nobody.
  std::map<std::string, Span> always;
  for (const ast::ChooseClause::Pick& pick : it.picks) {
    if (!pick.when) continue;
    const std::string when = ast::print(program_.ast, *pick.when);
    if (const auto first = always.find(when); first != always.end()) {
      build(context_.sink, context_.span(*pick.when), kNeverChosen, pick.name.text)
          .label(first->second, "chosen under the same condition, always")
          .help("ask for something else, or leave it out")
          .emit();
    } else if (!pick.until && !pick.stock) {
      always.emplace(when, context_.span(*pick.when));
    }
  }
  checkStocks(choice);
  for (const CheckedChoice::Pick& pick : choice.picks) {
    const bool isOver =
        pick.until && made.runs && made.runs->from && *pick.until <= *made.runs->from;
    if (!isOver) continue;
    build(context_.sink, pick.span, kNeverChosen, pick.name)
        .label(made.runs->span, "the campaign begins later")
        .help("let it last longer, or leave it out")
        .emit();
  }
}

// A stock goes on where the history stops: one that nobody notes would be given anew by each plan.
void Campaigns::checkStocks(const CheckedChoice& choice) {
  const auto first = std::ranges::find_if(
      choice.picks, [](const auto& it) { return it.stock && it.name != kNothing; });
  if (first == choice.picks.end() || contacts().offer) return;
  build(context_.sink, first->span, kNoOfferField, first->name,
        program_.schema.lists[contacts().list].name)
      .help("add to that list: offer text optional")
      .emit();
}

// ---- texts --------------------------------------------------------------------------------------

std::vector<CheckedTemplate> Campaigns::texts(const std::vector<ast::TemplateField>& fields,
                                              const CheckedCampaign& made) {
  std::vector<CheckedTemplate> all;
  std::set<std::string> names;
  for (const ast::TemplateField& field : fields) {
    if (!names.insert(field.name.text).second) {
      build(context_.sink, field.name.span, kNameTwice, "the text", field.name.text)
          .help("keep one of the two")
          .emit();
    }
    CheckedTemplate text{field.name.text, field.name.text == "html", {}, field.textSpan};
    for (const ast::TemplateField::Piece& piece : field.pieces) {
      CheckedTemplate::Piece checked{piece.text, std::nullopt, piece.otherwise};
      if (const auto* hole = piece.value ? nameAlone(*piece.value) : nullptr) {
        // What the audience proves to be there needs nothing else.
        const Span span = context_.expr(*piece.value).span;
        const ast::Reference again = *hole;
        const std::string& audience = program_.ast.segments[made.audience.part].name.text;
        const ExprId isIn = make(span, ast::InSegment{{{{audience, span}}, span}});
        const ExprId other = make(span, again);
        const ExprId proved = make(span, ast::Choose{{{isIn, *piece.value}}, other});
        checked.value =
            value(Wanted::Text, *piece.value, proved, field.name.text, piece.otherwise.has_value());
        // What is proved is checked once; it is asked only of those who are in the audience.
        program_.values.back() = other;
      }
      text.pieces.push_back(std::move(checked));
    }
    all.push_back(std::move(text));
  }
  return all;
}

const ast::Reference* Campaigns::nameAlone(ExprId id) const {
  return std::get_if<ast::Reference>(&context_.expr(id).kind);
}

void Campaigns::addTexts(const ast::Campaign& it, CheckedCampaign& made) {
  made.texts = texts(it.fields, made);
  std::set<std::string> versions;
  for (const ast::SplitClause& split : it.splits) {
    for (const ast::SplitClause::Arm& arm : split.arms) {
      versions.insert(arm.name.text);
      if (!arm.fields.empty())
        made.versionTexts.emplace_back(arm.name.text, texts(arm.fields, made));
    }
  }
  if (made.version) {
    for (const CheckedChoice::Pick& pick : made.version->picks) versions.insert(pick.name);
  }
  for (const ast::VersionClause& version : it.versions) {
    if (!versions.contains(version.name.text)) {
      const std::vector<std::string> names(versions.begin(), versions.end());
      std::string help = didYouMean(version.name.text, names);
      if (help.empty()) {
        help = "write who gets it: choose version when ...: " + typed(version.name.text) +
               " otherwise ...";
      }
      build(context_.sink, version.name.span, kNoVersion, version.name.text).help(help).emit();
    }
    const bool isTwice = std::ranges::any_of(
        made.versionTexts, [&](const auto& other) { return other.first == version.name.text; });
    if (isTwice) {
      build(context_.sink, version.name.span, kNameTwice, "the version", version.name.text)
          .help("write its texts in one place")
          .emit();
    }
    made.versionTexts.emplace_back(version.name.text, texts(version.fields, made));
  }
}

}  // namespace muster::sema
