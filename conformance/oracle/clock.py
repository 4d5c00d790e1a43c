"""Meaning 3 and 4: points in time, windows, zones, clock changes. The calendar is Python's own (datetime, zoneinfo)."""

import calendar
import datetime as dt
import zoneinfo

from oracle.common import Feature, and_known, compare, or_missing

UTC = dt.timezone.utc
MICRO = dt.timedelta(microseconds=1)
SECOND = dt.timedelta(seconds=1)
HOUR = dt.timedelta(hours=1)
DAY = dt.timedelta(days=1)


def written(instant):
    return instant.astimezone(UTC).isoformat().replace("+00:00", "Z")


def instant_of(zone, local):
    """A local time that is skipped is the first instant after the gap; one that is repeated the first of the two."""
    found = local.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if found.astimezone(zone).replace(tzinfo=None) == local:
        return found
    # The clock jumps over it: look for the first instant that shows a later time.
    low, high = found - DAY, found + DAY
    while high - low > MICRO:
        middle = low + (high - low) // 2
        if middle.astimezone(zone).replace(tzinfo=None) < local:
            low = middle
        else:
            high = middle
    return high


def day_start(zone, day):
    return instant_of(zone, dt.datetime.combine(day, dt.time()))


def months_later(day, months):
    """Clamped to the month's end, all months at once."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def moved(zone, instant, count, unit):
    """`count` units later; months and years on the clock of the zone, time of day kept."""
    fixed = {"second": SECOND, "minute": 60 * SECOND, "hour": HOUR, "day": DAY, "week": 7 * DAY}
    if unit in fixed:
        return instant + count * fixed[unit]
    local = instant.astimezone(zone).replace(tzinfo=None)
    months = count * {"month": 1, "quarter": 3, "year": 12}[unit]
    return instant_of(zone, dt.datetime.combine(months_later(local.date(), months), local.time()))


# ---- windows over instants ------------------------------------------------------------------------------------------

SCHEMA = """
schema clock version 1
  zone "{zone}"
profile customer key id
  id       text
  bound    instant optional
  day      date optional
  events visits at visited_at
    visited_at  instant
"""


class Windows:
    """What each window says of an instant, for one zone and as of. What happened after as of does not exist."""

    def __init__(self, zone_name, as_of):
        self.zone = zoneinfo.ZoneInfo(zone_name)
        self.as_of = as_of
        self.today = as_of.astimezone(self.zone).date()
        self.rules = {}
        self.ahead = {}  # what only a value can be: no event happens after as of

    def next(self, count, unit):
        end = moved(self.zone, self.as_of, count, unit)
        self.ahead[f"in the next {count} {unit}" + ("" if count == 1 else "s")] = lambda t: self.as_of < t <= end

    def add(self, spelling, test):
        self.rules[spelling] = test

    def rolling(self, count, unit):
        begin = moved(self.zone, self.as_of, -count, unit)
        word = unit + ("" if count == 1 else "s")
        self.add(f"in the last {count} {word}", lambda t: begin < t <= self.as_of)
        self.add(f"since {count} {word} ago", lambda t: t >= begin)
        self.add(f"until {count} {word} ago", lambda t: t <= begin)
        self.add(f"before {count} {word} ago", lambda t: t < begin)
        self.add(f"after {count} {word} ago", lambda t: t > begin)

    def ages(self, old, new, unit):
        begin, end = (moved(self.zone, self.as_of, -count, unit) for count in (old, new))
        self.add(f"between {old} and {new} {unit}s ago", lambda t: begin < t <= end)
        self.add(f"between {new} and {old} {unit}s ago", lambda t: begin < t <= end)
        self.add(f"between {old} {unit}s ago and {new} {unit}s ago", lambda t: begin < t <= end)

    def dated(self, day):
        begin, end = day_start(self.zone, day), day_start(self.zone, day + DAY)
        self.add(f"since {day}", lambda t: t >= begin)
        self.add(f"until {day}", lambda t: t < end)
        self.add(f"before {day}", lambda t: t < begin)
        self.add(f"after {day}", lambda t: t >= end)
        self.add(f"on {day}", lambda t: begin <= t < end)

    def days(self, first, last):
        begin, end = day_start(self.zone, first), day_start(self.zone, last + DAY)
        self.add(f"between {first} and {last}", lambda t: begin <= t < end)

    def points(self, first, last):
        """Two local times: open at the older end, closed at the newer."""
        begin, end = (instant_of(self.zone, local) for local in (first, last))
        self.add(f"between {first:%Y-%m-%d %H:%M} and {last:%Y-%m-%d %H:%M}", lambda t: begin < t <= end)
        self.add(f"since {first:%Y-%m-%d %H:%M}", lambda t: t >= begin)

    def named_days(self):
        for word, days in (("today", 0), ("yesterday", -1)):
            day = self.today + days * DAY
            begin, end = day_start(self.zone, day), day_start(self.zone, day + DAY)
            self.add(word, lambda t, begin=begin, end=end: begin <= t < end)
            self.add(f"since {word}", lambda t, begin=begin: t >= begin)
            self.add(f"before {word}", lambda t, begin=begin: t < begin)

    def edges(self):
        """The instants around which some window changes its mind: asked for by the tests themselves."""
        found = {self.as_of}
        probe = [self.as_of - 400 * DAY + step * HOUR for step in range(0, 440 * 24)]
        for test in [*self.rules.values(), *self.ahead.values()]:
            before = test(probe[0])
            for low, high in zip(probe, probe[1:]):
                now = test(high)
                if now == before:
                    continue
                before = now
                while high - low > MICRO:
                    middle = low + (high - low) // 2
                    if test(middle) == now:
                        high = middle
                    else:
                        low = middle
                found.add(high)
        return sorted(found)

    def instants(self):
        times = set()
        for edge in self.edges():
            times |= {edge - MICRO, edge, edge + MICRO, edge + 90 * 60 * SECOND}
        return sorted(times)


def windowed(name, about, zone_name, as_of, build):
    feature = Feature(name, about, SCHEMA.format(zone=zone_name), written(as_of))
    windows = Windows(zone_name, as_of)
    build(windows)
    times = {f"t{index}": time for index, time in enumerate(windows.instants())}
    for profile, time in times.items():
        feature.profile(profile, visits=[{"visited_at": written(time)}], bound=written(time))
    feature.profile("nobody")
    for spelling, test in windows.rules.items():
        answers = {profile: time <= as_of and test(time) for profile, time in times.items()}
        feature.case(f"any visits {spelling}", {**answers, "nobody": False}, "3, 4")
        feature.case(f"no visits {spelling}", {**{p: not a for p, a in answers.items()}, "nobody": True}, "3")
        if spelling.startswith(("in ", "since", "until", "before", "after")) and "today" not in spelling:
            # The same words with a verb test a value, which may lie after as of.
            feature.case(f"bound is {spelling}", {**{p: test(t) for p, t in times.items()}, "nobody": None}, "3, 4")
    for spelling, test in windows.ahead.items():
        feature.case(f"bound is {spelling}", {**{p: test(t) for p, t in times.items()}, "nobody": None}, "4")
    return feature


def rolling(windows):
    for count, unit in ((1, "hour"), (24, "hour"), (1, "day"), (30, "day"), (2, "week"), (1, "month"), (6, "month"),
                        (1, "quarter"), (1, "year"), (90, "minute"), (30, "second")):
        windows.rolling(count, unit)
    for count, unit in ((24, "hour"), (7, "day"), (1, "month")):
        windows.next(count, unit)
    windows.ages(365, 90, "day")
    windows.ages(6, 1, "month")
    windows.ages(48, 24, "hour")


def around_a_change(days, points):
    def build(windows):
        for count, unit in ((24, "hour"), (1, "day"), (2, "day"), (1, "week"), (1, "month")):
            windows.rolling(count, unit)
        for day in days:
            windows.dated(dt.date.fromisoformat(day))
        windows.days(dt.date.fromisoformat(days[0]), dt.date.fromisoformat(days[-1]))
        for first, last in points:
            windows.points(dt.datetime.fromisoformat(first), dt.datetime.fromisoformat(last))
        windows.named_days()
    return build


def at(zone_name, local):
    return instant_of(zoneinfo.ZoneInfo(zone_name), dt.datetime.fromisoformat(local))


def clamped():
    """31 March minus one month, 29 February minus one year, and their like."""
    made = []
    for name, zone, local in (("end_of_march", "Europe/London", "2025-03-31 12:00"),
                              ("leap_day", "Europe/London", "2024-02-29 08:30"),
                              ("new_year", "Asia/Kathmandu", "2025-01-01 00:00")):
        def build(windows):
            for count, unit in ((1, "month"), (2, "month"), (11, "month"), (1, "quarter"), (1, "year")):
                windows.rolling(count, unit)
            windows.named_days()
        made.append(windowed(f"months_{name}", "Months and years are steps of the calendar, clamped, all at once.", zone,
                             at(zone, local), build))
    return made


CHANGES = (
    ("london_spring", "Europe/London", "2024-03-31 23:30", ("2024-03-30", "2024-03-31"),
     (("2024-03-31 00:30", "2024-03-31 01:30"), ("2024-03-31 01:30", "2024-03-31 02:30"))),
    ("london_autumn", "Europe/London", "2024-10-27 12:00", ("2024-10-26", "2024-10-27"),
     (("2024-10-27 00:30", "2024-10-27 01:30"), ("2024-10-27 01:30", "2024-10-27 02:30"))),
    ("new_york_spring", "America/New_York", "2024-03-10 12:00", ("2024-03-09", "2024-03-10"),
     (("2024-03-10 01:30", "2024-03-10 02:30"),)),
    ("new_york_autumn", "America/New_York", "2024-11-03 23:59:59", ("2024-11-02", "2024-11-03"),
     (("2024-11-03 00:30", "2024-11-03 01:30"),)),
    # Half an hour.
    ("lord_howe_spring", "Australia/Lord_Howe", "2024-10-06 12:00", ("2024-10-05", "2024-10-06"),
     (("2024-10-06 01:45", "2024-10-06 02:15"),)),
    ("lord_howe_autumn", "Australia/Lord_Howe", "2024-04-07 12:00", ("2024-04-06", "2024-04-07"),
     (("2024-04-07 01:15", "2024-04-07 01:45"),)),
    # At midnight: a day that begins at one o'clock.
    ("cairo_spring", "Africa/Cairo", "2024-04-26 12:00", ("2024-04-25", "2024-04-26"),
     (("2024-04-25 23:30", "2024-04-26 00:30"),)),
    ("cairo_autumn", "Africa/Cairo", "2024-11-01 12:00", ("2024-10-31", "2024-11-01"),
     (("2024-10-31 22:30", "2024-10-31 23:30"),)),
    # No change, and a quarter of an hour off the hour.
    ("kathmandu", "Asia/Kathmandu", "2024-06-01 00:00", ("2024-05-31", "2024-06-01"), ()),
)


# ---- dates ----------------------------------------------------------------------------------------------------------

DATES = """
schema dates version 1
  zone "Europe/London"
profile customer key id
  id       text
  day      date optional
  moment   instant optional
  events visits at visited_on
    visited_on  date
"""


def dates():
    zone = zoneinfo.ZoneInfo("Europe/London")
    as_of = at("Europe/London", "2025-03-31 15:00")
    feature = Feature("dates", "Windows over dates count dates; a date beside an instant is a period.", DATES,
                      written(as_of))
    today = as_of.astimezone(zone).date()
    offsets = (-400, -366, -365, -364, -91, -90, -31, -30, -29, -8, -7, -6, -3, -2, -1, 0, 1, 2, 6, 7, 8, 31)
    days = {f"d{offset}": today + offset * DAY for offset in offsets}
    for name, day in days.items():
        feature.profile(name, day=day.isoformat(), visits=[{"visited_on": day.isoformat()}],
                        moment=written(day_start(zone, day) + 11 * HOUR))
    feature.profile("nobody")

    def add(spelling, test, isEvents=True):
        if isEvents:
            feature.case(f"any visits {spelling}", {**{n: d <= today and test(d) for n, d in days.items()},
                                                    "nobody": False}, "4: windows over dates")
        feature.case(f"day is {spelling}", {**{n: test(d) for n, d in days.items()}, "nobody": None},
                     "4: windows over dates")

    for count in (1, 3, 7, 30, 365):
        word = "day" if count == 1 else "days"
        add(f"in the last {count} {word}", lambda d, c=count: today - (c - 1) * DAY <= d <= today)
        add(f"in the next {count} {word}", lambda d, c=count: today <= d <= today + (c - 1) * DAY)
        begin = today - count * DAY
        add(f"since {count} {word} ago", lambda d, b=begin: d >= b)
        add(f"until {count} {word} ago", lambda d, b=begin: d <= b)
        add(f"before {count} {word} ago", lambda d, b=begin: d < b)
        add(f"after {count} {word} ago", lambda d, b=begin: d > b)
    for text in ("2025-03-30", "2025-03-31", "2025-04-01"):
        day = dt.date.fromisoformat(text)
        add(f"since {text}", lambda d, b=day: d >= b)
        add(f"until {text}", lambda d, b=day: d <= b)
        add(f"before {text}", lambda d, b=day: d < b)
        add(f"after {text}", lambda d, b=day: d > b)
        begin, end = day_start(zone, day), day_start(zone, day + DAY)
        moments = {n: day_start(zone, d) + 11 * HOUR for n, d in days.items()}
        for spelling, test in ((f"moment is {text}", lambda t: begin <= t < end),
                               (f"moment is before {text}", lambda t: t < begin),
                               (f"moment is after {text}", lambda t: t >= end),
                               (f"moment is since {text}", lambda t: t >= begin),
                               (f"moment is until {text}", lambda t: t < end)):
            feature.case(spelling, {**{n: test(t) for n, t in moments.items()}, "nobody": None},
                         "4: dates against instants")
    low, high = today - 7 * DAY, today - DAY
    add(f"between {low} and {high}", lambda d: low <= d <= high)
    # Open at the older end, so that windows side by side share no date; of a date that is written the whole is inside.
    for old, new in ((30, 7), (7, 3), (3, 0), (90, 30)):
        begin, end = today - old * DAY, today - new * DAY
        add(f"between {old} and {new} days ago", lambda d, b=begin, e=end: b < d <= e)
        add(f"between {new} and {old} days ago", lambda d, b=begin, e=end: b < d <= e)
        add(f"between {begin} and {new} days ago", lambda d, b=begin, e=end: b <= d <= e)
        add(f"between {old} days ago and {end}", lambda d, b=begin, e=end: b < d <= e)
    # Both ends on one date: one that is so long ago is left out as the older end only, so the other one holds it.
    for ago in (7, 0):
        day = today - ago * DAY
        add(f"between {ago} days ago and {day}", lambda d, b=day: d == b)
        add(f"between {day} and {ago} days ago", lambda d, b=day: d == b)
        add(f"between {ago} and {ago} days ago", lambda d: False)
    add("between 0 days ago and today", lambda d: d == today)
    add("between today and 0 days ago", lambda d: d == today)
    add("between 7 days ago and day", lambda d: True, isEvents=False)
    add("between day and 7 days ago", lambda d: True, isEvents=False)
    begin, end = months_later(today, -2), months_later(today, -1)
    add("between 2 and 1 months ago", lambda d, b=begin, e=end: b < d <= e)
    for op in ("<", "<=", ">", ">=", "="):
        feature.case(f"day {op} 2025-03-30", {**{n: compare(op, d, dt.date(2025, 3, 30)) for n, d in days.items()},
                                              "nobody": None}, "4")
    feature.case("day is today", {**{n: d == today for n, d in days.items()}, "nobody": None}, "4")
    feature.case("day is not today or missing", {**{n: d != today for n, d in days.items()}, "nobody": True}, "2")
    feature.case("day is not in the last 3 days and known", {
        **{n: not today - 2 * DAY <= d <= today for n, d in days.items()}, "nobody": False}, "2")
    feature.case("day is 3 days ago", {**{n: d == today - 3 * DAY for n, d in days.items()}, "nobody": None}, "4")
    for months in (1, 2, 12):
        begin = months_later(today, -months)
        word = "month" if months == 1 else "months"
        add(f"since {months} {word} ago", lambda d, b=begin: d >= b)
    for rule in ("day is in the last 3 hours", "day is 2025-02-30", "any visits in the last 1.5 days",
                 "day is not today", "day > 3", "day is 2025-3-1",
                 "day is 01/03/2025", "moment is 2025-03-01T12:00", "day is between 2025-03-01 and 2025-03-31 12:00"):
        feature.refused(rule, "4: a date has no hours; there is no such day")
    return feature


# ---- bounds that are fields -----------------------------------------------------------------------------------------

BOUNDS = """
schema bounds version 1
  zone "Europe/London"
profile customer key id
  id            text
  last_mail_at  instant optional
  joined_on     date optional
  wanted        whole number optional
  events visits at visited_at
    visited_at  instant
"""


def bounds():
    zone = zoneinfo.ZoneInfo("Europe/London")
    as_of = dt.datetime(2026, 11, 1, 12, tzinfo=UTC)
    feature = Feature("bounds", "A window whose bound is a field of the profile: unknown where that is missing.", BOUNDS,
                      written(as_of))
    rows = {}
    visit = as_of - 10 * DAY
    for name, mail, joined, wanted in (("before", visit - SECOND, visit.date() - DAY, 1), ("at", visit, visit.date(), 2),
                                       ("after", visit + SECOND, visit.date() + DAY, 0), ("never", None, None, None)):
        for count in (0, 1, 2):
            visits = [visit + index * MICRO for index in range(count)]
            profile = f"{name},{count}"
            feature.profile(profile, last_mail_at=mail and written(mail), joined_on=joined and joined.isoformat(),
                            wanted=wanted, visits=[{"visited_at": written(it)} for it in visits])
            rows[profile] = (mail, joined, wanted, visits)

    def count_of(visits, test):
        return sum(1 for it in visits if test(it))

    def add(rule, oracle, meaning="2, 3: a bound that can be missing"):
        feature.case(rule, {name: oracle(*row) for name, row in rows.items()}, meaning)

    tests = {"since last_mail_at": lambda m: lambda t: t >= m, "after last_mail_at": lambda m: lambda t: t > m,
             "until last_mail_at": lambda m: lambda t: t <= m, "before last_mail_at": lambda m: lambda t: t < m}
    for spelling, make in tests.items():
        def found(mail, visits, make=make):
            return None if mail is None else count_of(visits, make(mail))
        add(f"any visits {spelling}", lambda m, j, w, v, f=found: compare(">=", f(m, v), 1))
        add(f"no visits {spelling}", lambda m, j, w, v, f=found: compare("=", f(m, v), 0))
        add(f"(no visits {spelling}) or missing", lambda m, j, w, v, f=found: or_missing(compare("=", f(m, v), 0)))
        add(f"(no visits {spelling}) and known", lambda m, j, w, v, f=found: and_known(compare("=", f(m, v), 0)))
        add(f"number of visits {spelling} >= 1", lambda m, j, w, v, f=found: compare(">=", f(m, v), 1))
        add(f"number of visits {spelling} is known", lambda m, j, w, v, f=found: f(m, v) is not None)
    day = {"since joined_on": lambda b, e: lambda t: t >= b, "before joined_on": lambda b, e: lambda t: t < b,
           "after joined_on": lambda b, e: lambda t: t >= e, "until joined_on": lambda b, e: lambda t: t < e}
    for spelling, make in day.items():
        def dated(joined, visits, make=make):
            if joined is None:
                return None
            return count_of(visits, make(day_start(zone, joined), day_start(zone, joined + DAY)))
        add(f"any visits {spelling}", lambda m, j, w, v, f=dated: compare(">=", f(j, v), 1))
    for phrase, op in (("at least", ">="), ("more than", ">")):
        add(f"{phrase} wanted visits", lambda m, j, w, v, op=op: compare(op, len(v), w), "2: an asked count")
    add("(fewer than wanted visits) or missing", lambda m, j, w, v: or_missing(compare("<", len(v), w)), "2")
    add("(exactly wanted visits) and known", lambda m, j, w, v: and_known(compare("=", len(v), w)), "2")
    add("any visits since 2 days before last_mail_at",
        lambda m, j, w, v: None if m is None else count_of(v, lambda t: t >= m - 2 * DAY) >= 1)
    add("last_mail_at is in the last 10 days",
        lambda m, j, w, v: None if m is None else as_of - 10 * DAY < m <= as_of)
    add("exactly wanted visits", lambda m, j, w, v: compare("=", len(v), w), "2: an asked count")
    for rule in ("not (any visits since last_mail_at)", "not (at least wanted visits)"):
        feature.refused(rule, "2: a negation of what can be unknown says which way, bounds and counts included")
    return feature


FAR = """
schema far version 1
  zone "UTC"
profile customer key id
  id    text
  a     date
  b     date
  seen  instant
  events visits at visited_at
    visited_at  instant
"""
FAR_RULES = """
let later = seen + 5000 years
let chosen = choose when a > 2000-01-01: a + 9000 years otherwise b - 9000 years
"""


def far():
    """Moves go on by the same calendar on both sides of the years 1 to 9999: dates are (year, month, day), which compare as
    they would there. No day is a 29 February, which years of its own count could not move."""
    made = Feature("far_times", "Points in time moved outside of the years 1 to 9999, and windows that begin before them.",
                   FAR, rules=FAR_RULES)
    days = ((1, 1, 1), (1, 1, 2), (2026, 10, 31), (2026, 11, 2), (9999, 12, 30), (9999, 12, 31))
    rows = {}
    for place, a in enumerate(days):
        for b in (days[(place * 5 + 1) % 6], days[(place + 3) % 6], a):
            key = f"p{len(rows)}"
            written_day = "{:04d}-{:02d}-{:02d}"
            at = written_day.format(*a) + "T12:00:00Z"
            made.profile(key, a=written_day.format(*a), b=written_day.format(*b), seen=at, visits=[{"visited_at": at}])
            rows[key] = (a, b)
    today = (2026, 11, 1)

    def years(day, count):
        return (day[0] + count, *day[1:])

    def add(rule, oracle, meaning="1.6: moved exactly, outside of the calendar too"):
        made.case(rule, {key: oracle(*row) for key, row in rows.items()}, meaning)

    for count in (1, 9000, 10000):
        for sign, by in (("+", count), ("-", -count)):
            moved_a = f"a {sign} {count} years"
            add(f"({moved_a}) > (b {sign} {count} years)", lambda a, b: a > b)
            add(f"({moved_a}) = (b {sign} {count} years)", lambda a, b: a == b)
            add(f"({moved_a}) > 9999-12-31", lambda a, b, n=by: years(a, n) > (9999, 12, 31))
            add(f"({moved_a}) < 0001-01-01", lambda a, b, n=by: years(a, n) < (1, 1, 1))
            add(f"({moved_a}) < today", lambda a, b, n=by: years(a, n) < today)
            add(f"({moved_a}) < (b - 8000 years)", lambda a, b, n=by: years(a, n) < years(b, -8000))
            add(f"({moved_a}) is missing", lambda a, b: False)
            add(f"(seen {sign} {count} years) > now", lambda a, b, n=by: years(a, n) >= today)
    add("(a + 1 day) > 9999-12-31", lambda a, b: a == (9999, 12, 31))
    add("(a - 1 day) < 0001-01-01", lambda a, b: a == (1, 1, 1))
    add("((a + 5000 years) - 5000 years) = a", lambda a, b: True)
    add("(later - 5000 years) = seen", lambda a, b: True)
    add("later > now", lambda a, b: True)
    add("chosen > today", lambda a, b: a > (2000, 1, 1))
    add("seen < later", lambda a, b: True)
    for rule in ("later + 5001 years > now", "5001 years before later < now", "chosen + 1001 years > today",
                 "any visits within 6000 years after later", "any visits in the last 10001 years"):
        made.refused(rule, "1.6: further than the calendar is long")
    # A bound before the first year leaves out nothing.
    window = "3: a window's bound may lie before the first year"
    for rule in ("any visits in the last 9000 years", "any visits in the last 3000 full years or any visits this year",
                 "any visits since 5000 years ago", "any visits between 9000 years ago and now"):
        add(rule, lambda a, b: a <= today, window)
    add("any visits between 9000 and 5000 years ago", lambda a, b: False, window)
    add("a is in the last 9000 years", lambda a, b: a <= today, window)
    add("a is in the next 9000 years", lambda a, b: a >= today, window)
    add("any visits before 5000 years ago", lambda a, b: False, window)
    return made


def features():
    made = [windowed("windows", "Rolling windows: open at the old end, closed at the new.", "Europe/London",
                     dt.datetime(2026, 11, 1, 12, tzinfo=UTC), rolling)]
    for name, zone, local, days, points in CHANGES:
        made.append(windowed(f"zone_{name}", "Dates and windows around a change of the clock.", zone, at(zone, local),
                             around_a_change(days, points)))
    return made + clamped() + [dates(), bounds(), far()]
