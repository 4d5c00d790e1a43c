"""Meaning 3: events brought together by a field or by units of the calendar; what is asked of many events at once."""

import datetime
import itertools
import zoneinfo
from fractions import Fraction

from oracle.clock import DAY, HOUR, MICRO, UTC, day_start, moved, written
from oracle.common import Feature, compare

SCHEMA = """
schema groups version 1
  zone "UTC"
profile customer key id
  id      text
  wanted  text optional
  events buys at bought_at
    bought_at  instant
    brand      text optional
    value      number with 2 places optional
    gift       yes or no optional
  events views at viewed_at
    viewed_at  instant
    brand      text optional
"""
AS_OF = "2026-11-01T12:00:00Z"
TODAY = datetime.date(2026, 11, 1)


def day(back):
    return TODAY - datetime.timedelta(days=back)


def row(field, date, **fields):
    return {field: f"{date}T10:00:00Z", **{key: value for key, value in fields.items() if value is not None}}


# ---- by a field -----------------------------------------------------------------------------------------------------

# What was bought and what was seen, from the oldest on; a letter is a brand, `-` a missing one.
BRANDS = ("", "a", "aaa", "ab", "aab", "aabb", "aabbb", "-", "--a", "aba", "abc", "aabbcc")
SEEN = ("", "a", "aaab", "c", "-b")


def by_field():
    feature = Feature("groups_by_field", "Events of several lists that share the value of a field.", SCHEMA, AS_OF)
    rows = {}
    for bought, seen in itertools.product(BRANDS, SEEN):
        name = f"{bought or 'nothing'}, {seen or 'nothing'}"
        feature.profile(
            name,
            buys=[row("bought_at", day(20 - i), brand=None if b == "-" else b) for i, b in enumerate(bought)]
            + [row("bought_at", TODAY + datetime.timedelta(days=1), brand="z")],
            views=[row("viewed_at", day(20 - i), brand=None if b == "-" else b) for i, b in enumerate(seen)])
        rows[name] = (bought, seen)

    def add(rule, lists, holds, wanted):
        """`lists`: 0 what was bought, 1 what was seen; `holds` of the counts of one brand; `wanted` of the answers."""
        def answer(pair):
            brands = {letter for index in lists for letter in pair[index] if letter != "-"}
            return wanted([holds(pair[0].count(brand), pair[1].count(brand)) for brand in brands])
        feature.case(rule, {name: answer(pair) for name, pair in rows.items()}, "3: groups")

    inner = {"any buys": ((0,), lambda b, s: b >= 1), "at least 2 buys": ((0,), lambda b, s: b >= 2),
             "exactly 1 buys": ((0,), lambda b, s: b == 1), "any buys and no views": ((0, 1), lambda b, s: b >= 1 and s == 0),
             "no buys and any views": ((0, 1), lambda b, s: b == 0 and s >= 1),
             "number of views > number of buys": ((0, 1), lambda b, s: s > b),
             "no buys": ((0,), lambda b, s: b == 0)}
    outer = {"any": any, "no": lambda all: not any(all), "every": lambda all: all.count(True) == len(all),
             "at least 2": lambda all: sum(all) >= 2, "at most 1": lambda all: sum(all) <= 1,
             "exactly 1": lambda all: sum(all) == 1, "between 1 and 2": lambda all: 1 <= sum(all) <= 2}
    for (words, wanted), (condition, meaning) in itertools.product(outer.items(), inner.items()):
        add(f"{words} brand with ({condition})", *meaning, wanted)
    for op, bound in itertools.product((">", "=", "<="), (0, 1, 2)):
        for condition in ("any buys", "any buys and no views", "at least 2 buys"):
            add(f"number of brand with ({condition}) {op} {bound}", *inner[condition],
                lambda all, op=op, bound=bound: compare(op, sum(all), bound))
    for rule in ("any color with (any buys)", "any brand with (wanted is \"a\")", "any brand with (any brand with (any buys))",
                 "any buys.brand with (any buys)", "at least 2 consecutive brand with (any buys)"):
        feature.refused(rule, "3: groups go by one field of all lists inside")
    return feature


# ---- by the calendar ------------------------------------------------------------------------------------------------

def month_of(date):
    return date.year * 12 + date.month - 1


def week_of(date):
    return (date - datetime.date(2024, 1, 1)).days // 7


def first_of_month(number):
    return datetime.date(number // 12, number % 12 + 1, 1)


# By month, counted back from November 2026: how many events.
MONTHS = ((), (0,), (1,), (1, 2, 3), (0, 1, 2, 3, 4, 5), (1, 2, 3, 4, 5, 6), (1, 3, 5), (2, 2, 3, 6, 7, 8), (0, 11), (13,),
          (1, 2, 4, 5, 6, 8))


def longest(answers):
    best = run = 0
    for answer in answers:
        run = run + 1 if answer else 0
        best = max(best, run)
    return best


def by_month():
    feature = Feature("groups_by_month", "Months with and without events: all from the start of the window on.", SCHEMA, AS_OF)
    now = month_of(TODAY)
    rows = {}
    for back in MONTHS:
        name = ",".join(map(str, back)) or "never"
        dates = sorted(first_of_month(now - months) for months in back)
        feature.profile(name, buys=[row("bought_at", date) for date in dates])
        rows[name] = [now - months for months in back]

    # The window, its first and last month counted back from this one. No start: the first event.
    windows = {"": (None, 0), " in the last 6 full months": (6, 1), " in the last 3 calendar months": (2, 0),
               " last month": (1, 1), " this month": (0, 0), " since 2026-05-01": (6, 0), " until 2026-08-31": (None, 3),
               " between 2026-03-01 and 2026-08-31": (8, 3), " in the last 2 full quarters": (7, 2)}
    inner = {"any buys": lambda n: n >= 1, "no buys": lambda n: n == 0, "at least 2 buys": lambda n: n >= 2,
             "at most 1 buys": lambda n: n <= 1}
    outer = {"any month": any, "every month": all, "no month": lambda all: not any(all),
             "at least 3 months": lambda all: sum(all) >= 3, "at most 2 months": lambda all: sum(all) <= 2,
             "at least 3 consecutive months": lambda all: longest(all) >= 3,
             "at most 1 consecutive months": lambda all: longest(all) <= 1,
             "exactly 2 consecutive months": lambda all: longest(all) == 2}

    def answers(events, window, holds):
        first, last = window
        start = min(events, default=None) if first is None else now - first
        if start is None:
            return []
        inside = [month for month in events if start <= month <= now - last]
        return [holds(inside.count(month)) for month in range(start, now - last + 1)]

    for (window, bounds), (condition, holds), (words, wanted) in itertools.product(windows.items(), inner.items(), outer.items()):
        feature.case(f"{words} with {condition}{window}",
                     {name: bool(wanted(answers(events, bounds, holds))) for name, events in rows.items()},
                     "3: calendar groups, all units from the window's start, else from the first event")
    return feature


def by_week():
    feature = Feature("groups_by_week", "Weeks begin on Monday; runs of weeks, and different days.", SCHEMA, AS_OF)
    rows = {}
    for name, days in {"never": (), "each week": range(0, 70, 7), "each day": range(0, 20), "every other week": range(0, 70, 14),
                       "Sunday and Monday": (6, 7), "Monday and Sunday": (0, 6), "twice a day": (3, 3, 4, 4),
                       "a hole": (0, 7, 14, 28, 35, 42, 49), "long ago": (60, 67, 74, 81)}.items():
        dates = sorted(day(back) for back in days)
        feature.profile(name, buys=[row("bought_at", date) for date in dates])
        rows[name] = dates
    this = week_of(TODAY)

    def weeks(dates, start):
        present = {week_of(date) for date in dates}
        first = min(present, default=None) if start is None else start
        return [] if first is None else [week in present for week in range(first, this + 1)]

    for bound in range(1, 8):
        feature.case(f"at least {bound} consecutive weeks with any buys",
                     {name: longest(weeks(dates, None)) >= bound for name, dates in rows.items()}, "3: consecutive")
        feature.case(f"at least {bound} weeks with no buys in the last 10 calendar weeks",
                     {name: weeks(dates, this - 9).count(False) >= bound for name, dates in rows.items()}, "3: calendar groups")
    for unit, number in (("days", lambda date: date), ("weeks", week_of), ("months", month_of),
                         ("quarters", lambda date: month_of(date) // 3), ("years", lambda date: date.year)):
        for bound in (0, 1, 2, 5):
            feature.case(f"number of distinct {unit} of buys = {bound}",
                         {name: len({number(date) for date in dates}) == bound for name, dates in rows.items()}, "3: aggregates")
    return feature


# The end of October at midnight in Tokyo is November there, and October for nine hours more in UTC.
ZONED_AS_OF = "2026-10-31T16:00:00Z"
# Each with the months counted back from November in Tokyo and from October in UTC in which it lies.
ZONED = {"now": ("2026-10-31T15:30:00Z", 0, 0), "before midnight": ("2026-10-31T14:30:00Z", 1, 0),
         "october": ("2026-10-10T10:00:00Z", 1, 0), "first of october": ("2026-09-30T15:00:00Z", 1, 1),
         "end of september": ("2026-09-30T14:59:59Z", 2, 1), "first of september": ("2026-08-31T15:00:00Z", 2, 2),
         "august": ("2026-08-15T10:00:00Z", 3, 2), "end of july": ("2026-07-31T14:00:00Z", 4, 3)}


def by_zone():
    feature = Feature("groups_by_zone", "Months are cut in the zone that the window names.",
                      SCHEMA.replace("  events buys", "  place   zone optional\n  events buys"), ZONED_AS_OF)
    chosen = [()] + [(name,) for name in ZONED] + [
        ("now", "october"), ("first of october", "first of september"), ("october", "end of september", "august"),
        ("first of october", "end of september", "first of september"), ("october", "first of october", "end of september"),
        ("before midnight", "end of september", "end of july"), ("now", "first of october", "first of september", "august")]
    rows = {}
    for names in chosen:
        name = ", ".join(names) or "never"
        feature.profile(name, buys=[{"bought_at": ZONED[at][0]} for at in reversed(names)])
        rows[name] = [ZONED[at] for at in names]

    for zone, place in (("Asia/Tokyo", 1), ("UTC", 2)):
        months = {name: [event[place] for event in events] for name, events in rows.items()}

        def add(rule, holds):
            feature.case(rule, {name: bool(holds(backs)) for name, backs in months.items()}, "3: calendar groups in a zone")

        zoned = f'in zone "{zone}"'
        add(f"every month with any buys in the last 2 full months {zoned}", lambda b: {1, 2} <= set(b))
        add(f"every month with any buys in the last 3 calendar months {zoned}", lambda b: {0, 1, 2} <= set(b))
        add(f"any month with at least 2 buys in the last 3 full months {zoned}",
            lambda b: any(b.count(back) >= 2 for back in (1, 2, 3)))
        add(f"at least 2 consecutive months with no buys in the last 4 calendar months {zoned}",
            lambda b: longest([back not in b for back in (3, 2, 1, 0)]) >= 2)
        add(f"any month with exactly 2 buys since (start of last month {zoned})",
            lambda b: any(b.count(back) == 2 for back in (0, 1)))
        for bound in (1, 2, 3):
            add(f"number of distinct months of buys in the last 4 calendar months {zoned} = {bound}",
                lambda b, bound=bound: len({back for back in b if back <= 3}) == bound)
            add(f"number of months with (any buys in the last 4 calendar months {zoned}) = {bound}",
                lambda b, bound=bound: len({back for back in b if back <= 3}) == bound)
    feature.refused('any month with (any buys in the last 3 full months in zone "UTC" and no views in the last 2 full months '
                    'in zone "Asia/Tokyo")', "3: one zone cuts")
    feature.refused('any month with (any buys in the last 3 full months in zone (customer.place else "UTC") and no views last month '
                    'in zone "UTC")', "3: one zone cuts")
    feature.refused("any month with any buys in the last 3 full months in zone customer.place", "4: the fallback is required")
    return feature


# ---- by the calendar of each profile ----------------------------------------------------------------------------------

class Days:
    """The dates of a zone: each from where its midnight first comes to where that of the next does."""

    def __init__(self, zone, as_of):
        self.zone, self.as_of = zone, as_of
        self.today = self.date(as_of)

    def date(self, instant):
        day = instant.astimezone(self.zone).date() - DAY
        while day_start(self.zone, day + DAY) <= instant:
            day += DAY
        return day

    @staticmethod
    def first(unit, date):
        return {"day": date, "week": date - DAY * date.weekday(), "month": date.replace(day=1)}[unit]

    def back(self, unit, count):
        """The first date of the unit that many before this one."""
        date = self.first(unit, self.today)
        for _ in range(count):
            date = self.first(unit, date - DAY)
        return date

    def units(self, unit, start, end):
        """The first dates of all units from the one with the date `start` to the one with `end`."""
        found = [self.first(unit, start)]
        while found[-1] < self.first(unit, end):
            date = found[-1] + DAY
            while self.first(unit, date) != date:
                date += DAY
            found.append(date)
        return found


def by_own_zone(name, about, as_of, zones):
    feature = Feature(name, about, SCHEMA.replace("  events buys", "  place   zone optional\n  home    zone\n  events buys"),
                      written(as_of))
    rows = {}
    for zone_name in (*zones, None):
        days = Days(zoneinfo.ZoneInfo(zone_name or "Europe/London"), as_of)
        edges = {day_start(days.zone, days.back(unit, count)) for unit in ("day", "month") for count in (0, 1, 2)}
        edges |= {day_start(days.zone, days.back("week", 0)), moved(days.zone, as_of, -2, "month") + MICRO}
        instants = sorted({instant for edge in edges for instant in (edge - MICRO, edge)} | {as_of, as_of - HOUR})
        chosen = [()] + [(i,) for i in range(len(instants))]
        chosen += [(-1, -2), (-1, -3, -5), (-2, -4, -6), (-1, 1, 3), (0, 2, 4), (1, 3, 5), (-3, -4, 6, 7)]
        for index, places in enumerate(chosen):
            label = f"{(zone_name or '/none').partition('/')[2]} {index}"
            bought = sorted(instants[place] for place in places)
            feature.profile(label, place=zone_name, home=zone_name or "Pacific/Honolulu",
                            buys=[{"bought_at": written(instant)} for instant in bought])
            rows[label] = (days, Days(zoneinfo.ZoneInfo("Pacific/Honolulu"), as_of) if zone_name is None else days, bought)

    def add(rule, zoned, at_home, unit, window, holds):
        """`window`: the first and the last date asked about and the first instant; `holds` of the counts of all units."""
        def answer(row):
            days, bought = row[at_home], row[2]
            start, end, first = window(days)
            dates = [days.first(unit, days.date(at)) for at in bought if at >= first and days.date(at) <= end]
            return bool(holds([dates.count(date) for date in days.units(unit, start, end)]))
        feature.case(rule.format(zone=f"in zone {zoned}"), {label: answer(row) for label, row in rows.items()},
                     "3: calendar groups; 4: a profile's own zone")

    def calendar_units(count, unit):
        return lambda days: (days.back(unit, count - 1), days.today, day_start(days.zone, days.back(unit, count - 1)))

    def full(count, unit):
        return lambda days: (days.back(unit, count), days.back(unit, 0) - DAY, day_start(days.zone, days.back(unit, count)))

    def rolling(days):
        first = moved(days.zone, days.as_of, -2, "month") + MICRO
        return days.date(first), days.today, first

    for zoned, at_home in (('(customer.place else "Europe/London")', 0), ("customer.home", 1),
                           ("(customer.place else customer.home)", 1)):
        add("every month with any buys in the last 2 full months {zone}", zoned, at_home, "month", full(2, "month"), all)
        add("any month with exactly 2 buys in the last 3 calendar months {zone}", zoned, at_home, "month",
            calendar_units(3, "month"), lambda counts: 2 in counts)
        add("at least 2 consecutive days with no buys in the last 4 calendar days {zone}", zoned, at_home, "day",
            calendar_units(4, "day"), lambda counts: longest([n == 0 for n in counts]) >= 2)
        add("every day with any buys in the last 2 full days {zone}", zoned, at_home, "day", full(2, "day"), all)
        add("any week with at least 2 buys in the last 2 calendar weeks {zone}", zoned, at_home, "week",
            calendar_units(2, "week"), lambda counts: max(counts) >= 2)
        add("at least 2 days with (any buys in the last 3 calendar days {zone} and no views today {zone})", zoned, at_home, "day",
            calendar_units(3, "day"), lambda counts: sum(n >= 1 for n in counts) >= 2)
        for bound in (1, 2, 3):
            def are(counts, bound=bound):
                return sum(n >= 1 for n in counts) == bound
            add(f"number of months with (any buys in the last 2 months {{zone}}) = {bound}", zoned, at_home, "month", rolling, are)
            add(f"number of days with (any buys since (start of this month {{zone}})) = {bound}", zoned, at_home, "day",
                calendar_units(1, "month"), are)
            own = zoned.replace("customer.", "")
            add(f"number of distinct days of buys in the last 3 calendar days {{zone}} = {bound}", own, at_home, "day",
                calendar_units(3, "day"), are)
            add(f"number of distinct months of buys in the last 3 calendar months {{zone}} = {bound}", own, at_home, "month",
                calendar_units(3, "month"), are)
    return feature


def own_zones():
    zones = ("America/Sao_Paulo", "America/Havana", "Asia/Tokyo", "Pacific/Kiritimati")
    skipped = datetime.datetime(2018, 11, 4, 3, 30, tzinfo=UTC)
    repeated = datetime.datetime(2019, 2, 17, 2, 30, tzinfo=UTC)
    return [by_own_zone("groups_by_own_zone", "Units of each profile's own calendar; a midnight that is skipped.", skipped, zones),
            by_own_zone("groups_by_own_zone_autumn", "Units of each profile's own calendar; a midnight that comes twice.",
                        repeated, zones)]


# ---- many events at once --------------------------------------------------------------------------------------------

def together():
    feature = Feature("medians_and_shares", "Median, most frequent, share: of known values, and of nothing missing.", SCHEMA, AS_OF)
    rows = {}
    events = ((None, None, None), ("a", 1, True), ("b", 3, False), ("a", 2, None), ("c", 3, True))
    for length in range(5):
        for chosen in itertools.combinations(range(5), length):
            name = "".join(map(str, chosen)) or "nothing"
            feature.profile(name, buys=[row("bought_at", day(20 - i), brand=events[c][0], gift=events[c][2],
                                            value=None if events[c][1] is None else str(events[c][1]))
                                        for i, c in enumerate(chosen)])
            rows[name] = [events[c] for c in chosen]

    def add(rule, oracle):
        feature.case(rule, {name: oracle(row) for name, row in rows.items()}, "2: aggregates")

    def median(buys):
        values = sorted(value for _, value, _ in buys if value is not None)
        return values[(len(values) + 1) // 2 - 1] if values else None

    def favourite(buys):
        brands = [brand for brand, _, _ in buys if brand is not None]
        return max(brands, key=lambda b: (brands.count(b), len(brands) - brands[::-1].index(b)), default=None)

    def share(buys):
        return Fraction(sum(gift is True for _, _, gift in buys), len(buys)) if buys else None

    for op, bound in itertools.product(("<", "=", ">="), (1, 2, 3)):
        add(f"median value of buys {op} {bound}", lambda buys, op=op, b=bound: compare(op, median(buys), b))
    for brand in "abc":
        add(f'most frequent brand of buys is "{brand}"', lambda buys, b=brand: compare("=", favourite(buys), b))
    for op, percent in itertools.product((">", "=", ">="), (0, 25, 50, 100)):
        add(f"share of buys where (gift and known) {op} {percent}%",
            lambda buys, op=op, p=percent: compare(op, share(buys), Fraction(p, 100)))
    add("median value of buys is missing", lambda buys: median(buys) is None)
    add("most frequent brand of buys is missing", lambda buys: favourite(buys) is None)
    add("share of buys where (gift and known) is missing", lambda buys: share(buys) is None)
    feature.refused("share of buys > 10%", "2: a share of what")
    feature.refused("share of buys where (gift) < 10%", "2: where dropping an event could let someone enter")
    feature.refused("median brand of buys is \"a\"", "6: text has no order")
    return feature


def features():
    return [by_field(), by_month(), by_week(), by_zone(), *own_zones(), together()]
