"""Meaning 4: periods of the calendar, whole units, windows around a field, the zones of profiles.

Dates are Python's, zones are zoneinfo's. A period is a range of dates; where one begins in a zone is oracle.clock's
business, clock changes included.
"""

import datetime as dt
import functools
import zoneinfo
from dataclasses import dataclass
from typing import Any

from oracle.clock import DAY, HOUR, MICRO, UTC, at, day_start, months_later, moved, written
from oracle.common import Feature, compare

UNITS = ("day", "week", "month", "quarter", "year")


@dataclass
class Calendar:
    """The dates of a zone as of an instant."""
    zone: Any
    as_of: dt.datetime
    first_weekday: int = 0  # Monday
    first_month: int = 1

    @property
    def today(self):
        return self.as_of.astimezone(self.zone).date()

    def starts(self, unit, day):
        if unit == "day":
            return True
        if unit == "week":
            return day.weekday() == self.first_weekday
        months = {"month": 1, "quarter": 3, "year": 12}[unit]
        return day.day == 1 and (day.month - self.first_month) % months == 0

    def unit(self, unit, place):
        """The first date of this unit (0), of the one before (-1), of the one after (1)."""
        day = self.today
        while not self.starts(unit, day):
            day -= DAY
        if unit in ("day", "week"):
            return day + place * DAY * (7 if unit == "week" else 1)
        return months_later(day, place * {"month": 1, "quarter": 3, "year": 12}[unit])

    def periods(self):
        """What each named period is: its first date, and the first one after it."""
        named = {"today": ("day", 0), "yesterday": ("day", -1), "tomorrow": ("day", 1)}
        for unit in UNITS:
            for word, place in (("this", 0), ("last", -1), ("next", 1)):
                named[f"{word} {unit}"] = (unit, place)
        return {words: (self.unit(unit, place), self.unit(unit, place + 1)) for words, (unit, place) in named.items()}

    def start(self, day):
        return day_start(self.zone, day)


@dataclass
class Window:
    """Of instants from `low` to `high`, of dates from `first` to `last`, both included; None where it has no end."""
    low: Any
    high: Any
    first: Any
    last: Any
    is_low_open: bool = False
    is_high_closed: bool = False

    def has(self, instant):
        above = self.low is None or (instant > self.low if self.is_low_open else instant >= self.low)
        return above and (self.high is None or (instant <= self.high if self.is_high_closed else instant < self.high))

    def has_day(self, day):
        return (self.first is None or day >= self.first) and (self.last is None or day <= self.last)

    def edges(self):
        """The two neighbouring instants on both sides of each end."""
        found = []
        if self.low is not None:
            found += [self.low, self.low + MICRO] if self.is_low_open else [self.low - MICRO, self.low]
        if self.high is not None:
            found += [self.high, self.high + MICRO] if self.is_high_closed else [self.high - MICRO, self.high]
        return found


def dated(calendar, first, after):
    """A window of whole dates; None for no end."""
    return Window(None if first is None else calendar.start(first), None if after is None else calendar.start(after),
                  first, None if after is None else after - DAY)


def units(calendar, words, count, whole, unit):
    """`in the last 3 calendar weeks`, `in the next 2 full months`."""
    if words == "last" and whole == "full":
        return dated(calendar, calendar.unit(unit, -count), calendar.unit(unit, 0))
    if words == "next" and whole == "full":
        return dated(calendar, calendar.unit(unit, 1), calendar.unit(unit, count + 1))
    if words == "last":
        first = calendar.unit(unit, 1 - count)
        return Window(calendar.start(first), calendar.as_of, first, calendar.today, is_high_closed=True)
    after = calendar.unit(unit, count)
    return Window(calendar.as_of, calendar.start(after), calendar.today, after - DAY, is_low_open=True)


def sides(calendar, period):
    first, after = period
    return {"since": dated(calendar, first, None), "until": dated(calendar, None, after),
            "before": dated(calendar, None, first), "after": dated(calendar, after, None)}


# ---- periods and units by instant and by date ------------------------------------------------------------------------

SCHEMA = """
schema periods version 1
  zone "{zone}"{settings}
profile customer key id
  id      text
  moment  instant optional
  day     date optional
  events visits at visited_at
    visited_at  instant
  events stays at began_on
    began_on    date
"""


class Periods:
    """One feature: profiles stand at the edges of the windows that it asks about."""

    def __init__(self, name, about, zone_name, as_of, settings=(), first_weekday=0, first_month=1):
        lines = "".join(f"\n  {line}" for line in settings)
        self.feature = Feature(name, about, SCHEMA.format(zone=zone_name, settings=lines), written(as_of))
        self.calendar = Calendar(zoneinfo.ZoneInfo(zone_name), as_of, first_weekday, first_month)
        self.windows = {}  # by spelling; True where only a value can be tested: nothing happens after as of

    def add(self, words, window, ahead=False):
        self.windows[words] = (window, ahead)

    def named(self, *wanted):
        for words, period in self.calendar.periods().items():
            if not wanted or words in wanted:
                self.add(words, dated(self.calendar, *period), ahead=words.startswith(("next", "tomorrow")))

    def whole(self, counts, which=UNITS, ahead=False):
        for unit in which:
            for count in counts:
                plural = unit + ("" if count == 1 else "s")
                for kind in ("calendar", "full"):
                    self.add(f"in the last {count} {kind} {plural}", units(self.calendar, "last", count, kind, unit))
                    if ahead:
                        self.add(f"in the next {count} {kind} {plural}",
                                 units(self.calendar, "next", count, kind, unit), True)

    def sided(self, *wanted):
        periods = self.calendar.periods()
        for words in wanted:
            edge, _, of = words.partition(" of ")
            first, after = periods[of or words]
            period = {"start": (first, first + DAY), "end": (after - DAY, after)}.get(edge, (first, after))
            for side, window in sides(self.calendar, period).items():
                self.add(f"{side} {words}", window)

    def between(self, first, second):
        """Both whole periods are included, in whichever order they are named."""
        periods = self.calendar.periods()

        def dates(words):
            edge, _, of = words.partition(" of ")
            begin, after = periods[of or words]
            return {"start": (begin, begin + DAY), "end": (after - DAY, after)}.get(edge, (begin, after))
        a, b = dates(first), dates(second)
        self.add(f"between {first} and {second}", dated(self.calendar, min(a[0], b[0]), max(a[1], b[1])))

    def made(self):
        calendar, feature = self.calendar, self.feature
        instants, days = {calendar.as_of, calendar.as_of + MICRO}, {calendar.today}
        for window, _ in self.windows.values():
            instants |= set(window.edges())
            for day, outside in ((window.first, -DAY), (window.last, DAY)):
                if day is not None:
                    days |= {day, day + outside}
        moments = {f"t{index}": instant for index, instant in enumerate(sorted(instants))}
        dates = {f"d{index}": day for index, day in enumerate(sorted(days))}
        for name, instant in moments.items():
            feature.profile(name, moment=written(instant), visits=[{"visited_at": written(instant)}])
        for name, day in dates.items():
            feature.profile(name, day=day.isoformat(), stays=[{"began_on": day.isoformat()}])
        feature.profile("nobody")

        def ask(rule, of_instant, of_day, otherwise):
            answers = {name: otherwise if of_instant is None else of_instant(it) for name, it in moments.items()}
            answers |= {name: otherwise if of_day is None else of_day(it) for name, it in dates.items()}
            feature.case(rule, {**answers, "nobody": otherwise}, "4: periods")

        for words, (window, ahead) in self.windows.items():
            if not ahead:
                ask(f"any visits {words}", lambda t, w=window: t <= calendar.as_of and w.has(t), None, False)
                ask(f"any stays {words}", None, lambda d, w=window: d <= calendar.today and w.has_day(d), False)
            ask(f"moment is {words}", window.has, None, None)
            ask(f"day is {words}", None, window.has_day, None)
        return feature


def plain():
    made = Periods("periods", "Periods of the calendar and whole units: of dates, and of instants by the schema's zone.",
                   "Europe/London", dt.datetime(2026, 11, 1, 12, tzinfo=UTC))
    made.named()
    made.whole((1, 2, 3), ahead=True)
    feature = made.made()
    for rule in ("day is not last month", "any visits in the last 3 calendar hours",
                 "any visits in the last 2 full minutes",
                 "any visits last hour", "day is this",
                 "any visits in the last 1.5 calendar days"):
        feature.refused(rule, "2, 4: calendar units are days and longer; a negation says where missing goes")
    return feature


def sided():
    made = Periods("period_sides", "Before, after, since, until and between periods, their first dates and their last.",
                   "Europe/London", dt.datetime(2026, 11, 4, 12, tzinfo=UTC))
    made.sided("today", "yesterday", "this week", "last week", "last month", "this quarter", "last year",
               "start of this month",
               "end of last month", "start of last quarter", "end of last week", "start of this year",
               "start of this week",
               "end of last year")
    for first, second in (("last month", "yesterday"), ("yesterday", "last month"), ("start of this year", "yesterday"),
                          ("start of last month", "end of last month"), ("last week", "this week"),
                          ("yesterday", "today"),
                          ("last year", "last month"), ("start of last quarter", "end of last month"),
                          ("today", "today")):
        made.between(first, second)
    return made.made()


def settings():
    """Other weeks and years, around their ends."""
    made = []
    for name, as_of, lines, weekday, month in (
            ("sunday_april", "2026-03-31 23:59:59.999999", ("weeks start on sunday", "years start in april"), 6, 4),
            ("saturday_april", "2026-04-01 00:00", ("weeks start on saturday", "years start in april"), 5, 4),
            ("wednesday_october", "2024-02-29 08:30", ("weeks start on wednesday", "years start in october"), 2, 10),
            ("monday_february", "2026-01-31 12:00", ("weeks start on monday", "years start in february"), 0, 2)):
        day, month_name = name.split("_")
        feature = Periods(f"periods_{name}", f"Weeks that start on {day}, years that start in {month_name}.",
                          "Europe/London",
                          at("Europe/London", as_of), lines, weekday, month)
        feature.named("this week", "last week", "this quarter", "last quarter", "next quarter", "this year", "last year",
                      "next year", "this month")
        feature.whole((1, 2), ("week", "quarter", "year"))
        feature.sided("start of this year", "end of last quarter")
        made.append(feature.made())
    return made


def changes():
    """Days of 23 and 25 hours, days that begin at one o'clock, a day that is skipped, midnights that come twice."""
    made = []
    for name, zone, as_of, about in (
            ("leap_day", "Europe/London", "2024-02-29 08:30", "On 29 February."),
            ("year_begins", "America/New_York", "2025-01-01 00:00", "At the first instant of a year."),
            ("year_ends", "Europe/London", "2024-12-31 23:59:59.999999", "At the last microsecond of a year."),
            ("london_spring", "Europe/London", "2024-03-31 02:30", "A day of 23 hours."),
            ("london_autumn", "Europe/London", "2024-10-27 12:00", "A day of 25 hours."),
            ("lord_howe_spring", "Australia/Lord_Howe", "2024-10-06 12:00", "A day of 23 hours and a half."),
            ("lord_howe_autumn", "Australia/Lord_Howe", "2024-04-07 12:00", "A day of 24 hours and a half."),
            ("cairo_spring", "Africa/Cairo", "2024-04-26 12:00", "A day that begins at one o'clock."),
            ("cairo_autumn", "Africa/Cairo", "2024-11-01 00:00", "After a day of 25 hours."),
            ("havana_autumn", "America/Havana", "2024-11-03 12:00",
             "A midnight that comes twice: the day begins at the first."),
            ("sao_paulo_autumn", "America/Sao_Paulo", "2018-02-18 12:00",
             "A clock set back at midnight, to the day before."),
            ("apia_skip", "Pacific/Apia", "2011-12-31 12:00", "30 December 2011 was skipped: an empty day."),
            ("kiritimati", "Pacific/Kiritimati", "2024-12-31 12:00", "A new year fourteen hours before London.")):
        feature = Periods(f"periods_{name}", f"Periods and whole units. {about}", zone, at(zone, as_of))
        feature.named("today", "yesterday", "this week", "last week", "this month", "last month", "last quarter",
                      "this year",
                      "last year")
        feature.whole((1, 3), ("day", "week", "month"))
        feature.sided("yesterday", "start of this month")
        made.append(feature.made())
    return made


# ---- points beside fields -------------------------------------------------------------------------------------------

AROUND = """
schema around version 1
  zone "Europe/London"
profile customer key id
  id         text
  mailed_at  instant optional
  joined_on  date optional
  events visits at visited_at
    visited_at  instant
  events stays at began_on
    began_on    date
"""


def around():
    """`within 7 days before x`, `30 days after x`: windows and tests around a field."""
    zone = zoneinfo.ZoneInfo("Europe/London")
    as_of = dt.datetime(2026, 4, 15, 12, tzinfo=UTC)
    today = as_of.astimezone(zone).date()
    feature = Feature("around", "Windows around a field: before it, after it, and some time from it.", AROUND,
                      written(as_of))
    base = dt.datetime(2026, 3, 28, 12, tzinfo=UTC)  # the day before the clocks go forward
    rows = {}
    for distance in (-31 * DAY, -7 * DAY - MICRO, -7 * DAY, -7 * DAY + MICRO, -DAY, -MICRO, 0 * DAY, MICRO, 2 * HOUR,
                     DAY,
                     DAY + MICRO, 7 * DAY, 7 * DAY + MICRO, 10 * DAY, 17 * DAY):
        visit = base + distance
        day = visit.astimezone(zone).date()
        label = f"{distance / HOUR:.10f}".rstrip("0").rstrip(".") + " h"
        rows[label] = (base, dt.date(2026, 3, 28), visit, day)
        rows[f"{label}, no mail"] = (None, None, visit, day)
    rows["only mail"] = (base, dt.date(2026, 3, 28), None, None)
    for name, (mail, joined, visit, day) in rows.items():
        feature.profile(name, mailed_at=mail and written(mail), joined_on=joined and joined.isoformat(),
                        visits=[{"visited_at": written(visit)}] if visit else None,
                        stays=[{"began_on": day.isoformat()}] if day else None)

    def of_visits(words, test):
        def oracle(mail, joined, visit, day):
            if mail is None:
                return None
            return visit is not None and visit <= as_of and test(mail, joined, visit)
        add(f"any visits {words}", oracle)

    def of_stays(words, test):
        def oracle(mail, joined, visit, day):
            if joined is None:
                return None
            return day is not None and day <= today and test(mail, joined, day)
        add(f"any stays {words}", oracle)

    def add(rule, oracle):
        feature.case(rule, {name: oracle(*row) for name, row in rows.items()}, "4: between two points in time; dates")

    for count, unit in ((1, "day"), (7, "day"), (24, "hour"), (1, "week"), (1, "month")):
        span = f"{count} {unit}" + ("" if count == 1 else "s")

        def forth(mail, n=count, u=unit):
            return moved(zone, mail, n, u)

        def back(mail, n=count, u=unit):
            return moved(zone, mail, -n, u)

        of_visits(f"within {span} after mailed_at", lambda m, j, t, f=forth: m < t <= f(m))
        of_visits(f"within {span} before mailed_at", lambda m, j, t, b=back: b(m) < t <= m)
        of_visits(f"since {span} before mailed_at", lambda m, j, t, b=back: t >= b(m))
        of_visits(f"after {span} after mailed_at", lambda m, j, t, f=forth: t > f(m))
        of_visits(f"between mailed_at and {span} after mailed_at", lambda m, j, t, f=forth: m < t <= f(m))
        if unit == "hour":
            continue

        def day_forth(day, n=count, u=unit):
            return months_later(day, n) if u == "month" else day + n * DAY * (7 if u == "week" else 1)

        def day_back(day, n=count, u=unit):
            return months_later(day, -n) if u == "month" else day - n * DAY * (7 if u == "week" else 1)

        of_stays(f"within {span} after joined_on", lambda m, j, d, f=day_forth: j <= d <= f(j))
        of_stays(f"within {span} before joined_on", lambda m, j, d, b=day_back: b(j) <= d <= j)
        of_stays(f"since {span} before joined_on", lambda m, j, d, b=day_back: d >= b(j))
        of_stays(f"after {span} after joined_on", lambda m, j, d, f=day_forth: d > f(j))
        of_stays(f"until {span} after joined_on", lambda m, j, d, f=day_forth: d <= f(j))
        # A date beside instants is a period of the zone.
        of_visits(f"since {span} before joined_on", lambda m, j, t, b=day_back: t >= day_start(zone, b(j)))
        of_visits(f"until {span} after joined_on", lambda m, j, t, f=day_forth: t < day_start(zone, f(j) + DAY))
    of_visits("since joined_on", lambda m, j, t: t >= day_start(zone, j))
    of_visits("between mailed_at and now", lambda m, j, t: m < t <= as_of)
    of_visits("between now and mailed_at", lambda m, j, t: m < t <= as_of)
    for count, unit in ((2, "day"), (18, "day"), (1, "month"), (36, "hour")):
        span = f"{count} {unit}" + ("" if count == 1 else "s")
        for op in ("<=", ">"):
            add(f"mailed_at + {span} {op} now",
                lambda m, j, t, d, n=count, u=unit, op=op: None if m is None else compare(op, moved(zone, m, n, u),
                                                                                          as_of))
            add(f"now - {span} {op} mailed_at",
                lambda m, j, t, d, n=count, u=unit, op=op: None if m is None else compare(op, moved(zone, as_of, -n, u),
                                                                                          m))
            if unit != "hour":
                def on(day, sign, n=count, u=unit):
                    return months_later(day, sign * n) if u == "month" else day + sign * n * DAY
                add(f"joined_on + {span} {op} today",
                    lambda m, j, t, d, f=on, op=op: None if j is None else compare(op, f(j, 1), today))
                add(f"today - {span} {op} joined_on",
                    lambda m, j, t, d, f=on, op=op: None if j is None else compare(op, f(today, -1), j))
    add("latest visited_at of visits is within 7 days after mailed_at",
        lambda m, j, t, d: None if m is None or t is None else m < t <= m + 7 * DAY)
    add("(no visits within 7 days after mailed_at) or missing",
        lambda m, j, t, d: True if m is None else not (t is not None and m < t <= m + 7 * DAY))
    add("(no visits within 7 days after mailed_at) and known",
        lambda m, j, t, d: False if m is None else not (t is not None and m < t <= m + 7 * DAY))
    for rule in ("any visits within 7 after mailed_at", "any visits within 7 days",
                 "any stays within 5 hours after joined_on",
                 "not (any visits within 7 days after mailed_at)", "any visits within 7 days after 3"):
        feature.refused(rule,
                        "4: within takes a length of time, before or after a point; 2: a bound that can be missing")
    return feature


# ---- the zone of the profile ----------------------------------------------------------------------------------------

OWN = """
schema own version 1
  zone "Europe/London"
profile customer key id
  id         text
  time_zone  zone optional
  home_zone  zone
  day        date optional
  moment     instant optional
  events visits at visited_at
    visited_at  instant
"""


def own_zone():
    """Where it is already tomorrow, and where it is still yesterday."""
    as_of = dt.datetime(2024, 3, 31, 22, 30, tzinfo=UTC)
    feature = Feature("own_zone", "Periods by the clock of a named zone, of the profile's own, and of a fallback.", OWN,
                      written(as_of))
    names = ("Europe/London", "America/New_York", "Asia/Tokyo", "Asia/Kathmandu", "Pacific/Kiritimati",
             "Pacific/Honolulu", None)
    rows = {}
    for zone_name in names:
        zone = zoneinfo.ZoneInfo(zone_name or "Europe/London")
        calendar = Calendar(zone, as_of)
        edges = {calendar.start(day) for day in (calendar.today, calendar.today - DAY, calendar.today - 2 * DAY,
                                                 calendar.unit("month", 0), calendar.unit("month", -1),
                                                 calendar.unit("week", 0))}
        edges |= {as_of - 6 * HOUR, moved(zone, as_of, -1, "month") + MICRO, as_of + MICRO}
        for index, edge in enumerate(sorted(edges)):
            for label, instant in ((f"{index}", edge), (f"{index}-", edge - MICRO)):
                rows[f"{(zone_name or '/none').partition('/')[2]} {label}"] = (zone_name, instant,
                                                                               calendar.today + (index - 4) * DAY)
    for name, (zone_name, instant, day) in rows.items():
        feature.profile(name, time_zone=zone_name, home_zone=zone_name or "Asia/Tokyo", moment=written(instant),
                        day=day.isoformat(), visits=[{"visited_at": written(instant)}])
    feature.profile("nobody", home_zone="Asia/Tokyo")
    rows["nobody"] = (None, None, None)

    @functools.cache
    def windows(name):
        calendar = Calendar(zoneinfo.ZoneInfo(name), as_of)
        found = {words: dated(calendar, *period) for words, period in calendar.periods().items()
                 if words in ("today", "yesterday", "tomorrow", "this month", "last month", "this week", "last week",
                              "this year")}
        for count, kind, unit in ((1, "calendar", "day"), (3, "calendar", "day"), (2, "full", "day"),
                                  (1, "calendar", "month"),
                                  (1, "full", "month"), (2, "calendar", "week")):
            plural = unit + ("" if count == 1 else "s")
            found[f"in the last {count} {kind} {plural}"] = units(calendar, "last", count, kind, unit)
        begin = moved(calendar.zone, as_of, -1, "month")
        found["in the last 1 month"] = Window(begin, as_of, months_later(calendar.today, -1) + DAY, calendar.today,
                                              True, True)
        return found

    def add(rule, oracle):
        feature.case(rule, {name: oracle(*row) for name, row in rows.items()}, "4: a profile's own zone")

    zones = {'"Asia/Tokyo"': lambda own, home: "Asia/Tokyo", '"Pacific/Honolulu"': lambda own, home: "Pacific/Honolulu",
             "home_zone": lambda own, home: home, '(time_zone else "Europe/London")': lambda own,
             home: own or "Europe/London",
             "(time_zone else home_zone)": lambda own, home: own or home}
    for spelled, zone_of in zones.items():
        few = "Honolulu" in spelled or "else home_zone" in spelled
        for words in ("today", "last month", "in the last 3 calendar days") if few else windows("Europe/London"):
            def window(own, words=words, zone_of=zone_of):
                return windows(zone_of(own, own or "Asia/Tokyo"))[words]
            if words != "tomorrow":
                add(f"any visits {words} in zone {spelled}",
                    lambda own, t, d, w=window: t is not None and t <= as_of and w(own).has(t))
            add(f"moment is {words} in zone {spelled}", lambda own, t, d, w=window: None if t is None else w(own).has(t))
            add(f"day is {words} in zone {spelled}", lambda own, t, d,
                w=window: None if d is None else w(own).has_day(d))
    for side in ("since", "until", "before", "after"):
        @functools.cache
        def one_sided(own, side=side):
            calendar = Calendar(zoneinfo.ZoneInfo(own or "Europe/London"), as_of)
            return sides(calendar, calendar.periods()["yesterday"])[side]
        add(f'any visits {side} yesterday in zone (time_zone else "Europe/London")',
            lambda own, t, d, w=one_sided: t is not None and t <= as_of and w(own).has(t))
    for rule in ("any visits today in zone time_zone", "any visits today in zone (time_zone)",
                 'any visits today in zone "Mars/Olympus"',
                 "day is today in zone id", "any visits in the last 24 hours in zone home_zone",
                 "any visits today in zone 5",
                 'any visits in the last 3 days in zone "Asia/Tokyo"'):
        feature.refused(rule,
                        "4: the fallback is required where a zone can be missing; hours are the same in every zone")
    return feature


def features():
    return [plain(), sided(), *settings(), *changes(), around(), own_zone()]
