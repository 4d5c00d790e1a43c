"""Meaning 4: anniversaries, ages, completed differences, the parts of a point in time."""

import datetime as dt
import zoneinfo

from oracle.clock import DAY, HOUR, MICRO, UTC, at, day_start, moved, written
from oracle.common import Feature
from oracle.periods import Calendar

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
BORN = """
schema born version 1
  zone "Europe/London"{settings}
profile customer key id
  id        text
  birthday  date optional
"""


def anniversary_in(day, year):
    """Those of 29 February fall on 28 February in common years; the day itself is none."""
    if year <= day.year:
        return None
    try:
        return day.replace(year=year)
    except ValueError:
        return dt.date(year, 2, 28)


def falls(day, first, last):
    """Whether an anniversary falls between two dates, both included."""
    found = (anniversary_in(day, year) for year in range(first.year, last.year + 1))
    return any(first <= it <= last for it in found if it)


def next_anniversary(day, today):
    return min(it for it in (anniversary_in(day, year) for year in range(today.year, max(today.year, day.year) + 3))
               if it and it >= today)


def age_on(day, today, on_28th):
    """Completed years, none before birth; of 29 February on 1 March, or on 28 February where the schema says so."""
    if today < day:
        return -age_on(today, day, on_28th)
    years = today.year - day.year
    birthday = (day.month, day.day)
    if birthday == (2, 29) and on_28th:
        birthday = (2, 28)
    return years if (today.month, today.day) >= birthday else years - 1


def anniversaries():
    made = []
    for name, local, lines in (("common_year", "2026-02-28 12:00", ()), ("leap_year", "2024-02-28 12:00", ()),
                               ("first_of_march", "2027-03-01 00:00", ()), ("year_end", "2026-12-28 23:30", ()),
                               ("on_28_february", "2026-02-28 12:00", ("birthdays on 28 february",))):
        zone = zoneinfo.ZoneInfo("Europe/London")
        as_of = at("Europe/London", local)
        calendar = Calendar(zone, as_of)
        today = calendar.today
        feature = Feature(f"birthdays_{name}", f"Anniversaries and ages as of {local}.",
                          BORN.format(settings="".join(f"\n  {line}" for line in lines)), written(as_of))
        days = {"2000-02-29", "2004-02-29", "2000-02-28", "1999-03-01", "1990-01-01", "1990-12-31", "1985-06-15"}
        for year, distances in ((1990, (-31, -30, -8, -7, -6, -1, 0, 1, 6, 7, 8, 29, 30, 31)), (2008, (-1, 0, 1, 2)),
                                (None, (-400, -1, 0, 1, 400))):
            for distance in distances:
                day = today + distance * DAY
                if year and (day.month, day.day) != (2, 29):
                    day = day.replace(year=year)
                days.add(day.isoformat())
        rows = {day: dt.date.fromisoformat(day) for day in sorted(days)}
        for label, day in rows.items():
            feature.profile(label, birthday=day.isoformat())
        feature.profile("unsaid")

        def add(rule, oracle, meaning="4: anniversaries", unsaid=None):
            feature.case(rule, {**{label: oracle(day) for label, day in rows.items()}, "unsaid": unsaid}, meaning)

        periods = calendar.periods()
        for words in ("today", "yesterday", "tomorrow", "this week", "next week", "this month", "next month",
                      "last month",
                      "this year", "this quarter"):
            first, after = periods[words]
            add(f"anniversary(birthday) is {words}", lambda d, f=first, a=after: falls(d, f, a - DAY))
        for count in (1, 7, 30):
            plural = "day" if count == 1 else "days"
            add(f"anniversary(birthday) is in the next {count} {plural}",
                lambda d, n=count: falls(d, today, today + (n - 1) * DAY))
            add(f"anniversary(birthday) is in the last {count} {plural}",
                lambda d, n=count: falls(d, today - (n - 1) * DAY, today))
        add("anniversary(birthday) is in the next 2 calendar weeks",
            lambda d: falls(d, today, calendar.unit("week", 2) - DAY))
        add("anniversary(birthday) is in the next 1 full month",
            lambda d: falls(d, calendar.unit("month", 1), calendar.unit("month", 2) - DAY))
        add("anniversary(birthday) is 7 days after today", lambda d: falls(d, today + 7 * DAY, today + 7 * DAY))
        add("anniversary(birthday) is not in the next 7 days or missing",
            lambda d: not falls(d, today, today + 6 * DAY), "2, 4", True)
        add("anniversary(birthday) is not today and known", lambda d: not falls(d, today, today), "2, 4", False)
        add("days(today, anniversary(birthday)) <= 7", lambda d: (next_anniversary(d, today) - today).days <= 7)
        add("days(today, anniversary(birthday)) = 0", lambda d: next_anniversary(d, today) == today)
        add("month(anniversary(birthday)) = 2", lambda d: next_anniversary(d, today).month == 2)
        on_28th = bool(lines)
        ages = [age_on(day, today, on_28th) for day in rows.values()]
        for bound in sorted({0, 17, 18, *ages} - {-1}):
            add(f"age(birthday) >= {bound}", lambda d, b=bound: age_on(d, today, on_28th) >= b, "4: an age is completed")
        for day in ("2026-03-01", "2028-02-28", "2028-02-29"):
            add(f"age(birthday, {day}) >= 18", lambda d, day=day: age_on(d, dt.date.fromisoformat(day), on_28th) >= 18,
                "4: an age is completed")
        made.append(feature)
    made[0].refused("anniversary(birthday) is not today", "2: a missing birthday")
    made[0].refused("age(birthday) is today", "1.4: an age is a number")
    made[0].refused("age(id) > 18", "1.4: a text has no age")
    made[0].refused("anniversary(birthday)", "1.4: a date is no condition")
    return made


# ---- differences and parts ------------------------------------------------------------------------------------------

SPANS = """
schema spans version 1
  zone "Europe/London"
profile customer key id
  id         text
  time_zone  zone optional
  {fields}
"""


def completed_months(a, b):
    """On the same day of the month at the same time, or on the day after its end where there is none."""
    if b < a:
        return -completed_months(b, a)
    months = (b.year * 12 + b.month) - (a.year * 12 + a.month)
    parts = ("day", "hour", "minute", "second", "microsecond")
    rest_a, rest_b = ([getattr(it, part, 0) for part in parts] for it in (a, b))
    return months if rest_b >= rest_a else months - 1


def toward_zero(a, b):
    return a // b if a >= 0 else -(-a // b)


def differences():
    """Completed ones: 24 hours for instants, the calendar for dates."""
    zone = zoneinfo.ZoneInfo("Europe/London")
    as_of = dt.datetime(2026, 11, 1, 12, tzinfo=UTC)
    today = as_of.astimezone(zone).date()
    units_of = {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86400, "weeks": 604800}
    by_calendar = {"months": 1, "quarters": 3, "years": 12}
    names = [*units_of, *by_calendar]
    wants = [f"{kind}_{name}" for kind in ("at", "on") for name in names]
    wants += [f"{kind}_{name}_now" for kind in ("at", "on") for name in ("days", "months", "years")]
    fields = ["a_at  instant optional", "b_at  instant optional", "a_on  date optional", "b_on  date optional"]
    fields += [f"{want}  whole number optional" for want in wants if want not in ("on_seconds", "on_minutes",
                                                                                  "on_hours")]
    feature = Feature("differences", "Completed seconds to years, between two points in time and until now.",
                      SPANS.format(fields="\n  ".join(fields)), written(as_of))

    def london(text):
        return dt.datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)

    pairs = []
    for text in ("2024-01-31 12:00", "2024-02-29 00:00", "2025-12-31 23:59:59.999999", "2026-03-28 12:00",
                 "2026-10-24 12:00",
                 "2026-10-25 00:30"):
        a = london(text)
        for distance in (-DAY, -MICRO, 0 * DAY, MICRO, 59 * HOUR / 3600, HOUR, 23 * HOUR, DAY - MICRO, DAY, 25 * HOUR,
                         7 * DAY - MICRO,
                         7 * DAY):
            pairs.append((a, a + distance))
        for count, unit in ((1, "month"), (3, "month"), (12, "month"), (1, "year"), (-1, "month"), (13, "month")):
            b = moved(zone, a, count, unit)
            pairs += [(a, b - MICRO), (a, b), (a, b + DAY)]
    rows = {}
    for index, (a, b) in enumerate(pairs):
        on_a, on_b = a.astimezone(zone).date(), b.astimezone(zone).date()
        local_a, local_b = (it.astimezone(zone).replace(tzinfo=None) for it in (a, b))
        wanted = {}
        micros = (b - a) // MICRO
        for name, seconds in units_of.items():
            wanted[f"at_{name}"] = toward_zero(micros, seconds * 10**6)
        wanted["on_days"], wanted["on_weeks"] = (on_b - on_a).days, toward_zero((on_b - on_a).days, 7)
        for name, months in by_calendar.items():
            wanted[f"at_{name}"] = toward_zero(completed_months(local_a, local_b), months)
            wanted[f"on_{name}"] = toward_zero(completed_months(on_a, on_b), months)
        local_now = as_of.astimezone(zone).replace(tzinfo=None)
        wanted["at_days_now"] = toward_zero((as_of - a) // MICRO, 86400 * 10**6)
        wanted["on_days_now"] = (today - on_a).days
        wanted["at_months_now"] = completed_months(local_a, local_now)
        wanted["on_months_now"] = completed_months(on_a, today)
        wanted["at_years_now"] = toward_zero(wanted["at_months_now"], 12)
        wanted["on_years_now"] = toward_zero(wanted["on_months_now"], 12)
        rows[f"{index}"] = (a, b, on_a, on_b, wanted)
        feature.profile(f"{index}", a_at=written(a), b_at=written(b), a_on=on_a.isoformat(), b_on=on_b.isoformat(),
                        **wanted)
    feature.profile("nobody")

    def add(rule, oracle):
        feature.case(rule, {**{name: oracle(*row) for name, row in rows.items()}, "nobody": None},
                     "4: days since, years since")

    for name in names:
        add(f"{name}(a_at, b_at) = at_{name}", lambda a, b, c, d, w: True)
        add(f"{name}(a_at, b_at) > 1", lambda a, b, c, d, w, n=name: w[f"at_{n}"] > 1)
        if name not in ("seconds", "minutes", "hours"):
            add(f"{name}(a_on, b_on) = on_{name}", lambda a, b, c, d, w: True)
            add(f"{name}(a_on, b_on) >= 1", lambda a, b, c, d, w, n=name: w[f"on_{n}"] >= 1)
    for name in ("days", "months", "years"):
        add(f"{name}(a_at) = at_{name}_now", lambda a, b, c, d, w: True)
        add(f"{name}(a_on) = on_{name}_now", lambda a, b, c, d, w: True)
        add(f"{name}(from: a_on, to: b_on) < 1", lambda a, b, c, d, w, n=name: w[f"on_{n}"] < 1)
    # Where either is a date, days are the calendar's.
    add("days(a_on, b_at) = on_days", lambda a, b, c, d, w: True)
    add("days(a_at, b_on) = on_days", lambda a, b, c, d, w: True)
    for rule in ("hours(a_on, b_on) > 1", "days(a_at, 5) > 1", "days() > 1", "not (days(a_at, b_at) > 1)",
                 "days(id) > 1",
                 "days(a_at, b_at, b_at, b_at) > 1", "fortnights(a_at) > 1"):
        feature.refused(rule, "4: a date has no hours; 2: what can be missing")
    return feature


def parts():
    """The parts of a point in time, by the clock of a zone."""
    as_of = dt.datetime(2026, 11, 1, 12, tzinfo=UTC)
    wants = ("year", "quarter", "month", "day", "hour", "minute")
    fields = ["at  instant optional", "on  date optional", "date_there  date optional", "start_there  instant optional",
              "month_later  instant optional"]
    fields += [f"{kind}_{name}  whole number optional" for kind in ("here", "there", "on") for name in wants]
    fields += [f"{kind}_weekday  text optional" for kind in ("here", "there", "on")]
    feature = Feature("parts_of_time",
                      "Year to minute, day of the week, dates and their beginnings, in the schema's zone and others.",
                      SPANS.format(fields="\n  ".join(fields)), written(as_of))
    rows = {}
    for zone_name in ("Europe/London", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", None):
        for text in ("2024-02-29 00:00:00", "2024-03-31 00:59:59", "2024-03-31 01:00:00", "2024-10-27 01:30:00",
                     "2024-12-31 23:59:59", "2025-01-01 00:00:00", "2024-01-31 12:00:00", "1969-12-31 23:30:00",
                     "2024-04-06 15:00:00", "2024-10-05 15:30:00"):
            instant = dt.datetime.fromisoformat(text).replace(tzinfo=UTC)
            there = zoneinfo.ZoneInfo(zone_name or "America/New_York")
            here = zoneinfo.ZoneInfo("Europe/London")
            wanted = {}
            for kind, local in (("here", instant.astimezone(here)), ("there", instant.astimezone(there)),
                                ("on", instant.astimezone(here).date())):
                wanted |= {f"{kind}_year": local.year, f"{kind}_month": local.month, f"{kind}_day": local.day,
                           f"{kind}_quarter": (local.month + 2) // 3, f"{kind}_weekday": WEEKDAYS[local.weekday()]}
                if kind != "on":
                    wanted |= {f"{kind}_hour": local.hour, f"{kind}_minute": local.minute}
            on = instant.astimezone(here).date()
            wanted["date_there"] = instant.astimezone(there).date().isoformat()
            wanted["start_there"] = written(day_start(there, on))
            wanted["month_later"] = written(moved(there, instant, 1, "month"))
            name = f"{zone_name or 'no zone'}, {text}"
            rows[name] = (instant, zone_name, wanted)
            feature.profile(name, at=written(instant), on=on.isoformat(), time_zone=zone_name, **wanted)
    feature.profile("nobody")

    def add(rule, oracle=lambda t, z, w: True):
        feature.case(rule, {**{name: oracle(*row) for name, row in rows.items()}, "nobody": None}, "4: zones")

    there = 'zone: time_zone else "America/New_York"'
    for name in wants:
        add(f"{name}(at) = here_{name}")
        add(f"{name}(at, {there}) = there_{name}")
        if name not in ("hour", "minute"):
            add(f"{name}(on) = on_{name}")
    for weekday in WEEKDAYS:
        add(f"day_of_week(at) is {weekday}", lambda t, z, w, d=weekday: w["here_weekday"] == d)
        add(f"day_of_week(at, {there}) is {weekday}", lambda t, z, w, d=weekday: w["there_weekday"] == d)
        add(f"day_of_week(on) is {weekday}", lambda t, z, w, d=weekday: w["on_weekday"] == d)
    add(f"date_of(at, {there}) = date_there")
    add("date_of(at) = on")
    add(f"start_of_day(on, {there}) = start_there")
    add("start_of_day(on) <= at")
    add(f"months_after(at, 1, {there}) = month_later")
    add("hour(at) is between 9 and 17", lambda t, z, w: 9 <= w["here_hour"] <= 17)
    add("day_of_week(at) is one of (saturday, sunday)", lambda t, z, w: w["here_weekday"] in ("saturday", "sunday"))
    for rule in ("hour(on) > 1", "hour(at, zone: time_zone) > 1", "day_of_week(at) is \"monday\"",
                 "day_of_week(at) is mondey",
                 "year(id) = 2024", "month(at) is january", "not (hour(at) > 1)", "year(at, at) = 1",
                 "hour(at, zone: \"Nowhere\") = 1"):
        feature.refused(rule, "4: a date has no hours; a zone that can be missing needs a fallback")
    return feature


def features():
    return [*anniversaries(), differences(), parts()]
