"""Meaning 3: what comes after what, within how long, and what does not come; lists that know only a date."""

import datetime as dt
import itertools
from fractions import Fraction

from oracle.chains import AS_OF, SCHEMA, ZONE, Sequence, Step, Told, events, span, steps, story
from oracle.clock import DAY, HOUR, MICRO, UTC, moved, written
from oracle.common import Feature, compare

THEN = "3: A then B, which events, a sequence as a source"
THEN_NO = "3: then no"


def order():
    """Every story of up to three events in three lists, and those that happen at one instant."""
    stories = [" ".join(word) for length in range(4) for word in itertools.product("cso", repeat=length)]
    stories += ["c+o", "c+s", "s+o", "c+c", "o+o", "c+s+o", "c+o s", "s c+o", "c s+o", "c+s o", "c+o o", "c c+o",
                "o c+o",
                "c+c o", "o o+o", "c s o o", "c o s o", "c c s o", "c c o o", "c s c o", "c o c o", "s c c o s o"]
    told = Told.of("sequences",
                   "One event, then another: later in the order of events, whichever choice fits all steps.",
                   {text or "nothing": story(text) for text in stories})
    for text in ("carts then orders", "carts then carts", "orders then carts", "carts then visits then orders",
                 "carts then carts then carts", "carts then orders then carts", "orders then orders"):
        told.quantified(steps(text), THEN)
    for text in ("carts then no orders", "carts then no carts", "orders then no carts",
                 "carts then no visits then orders",
                 "carts then no carts then orders", "carts then no orders then orders",
                 "carts then orders then no visits",
                 "carts then visits then no orders", "carts then no visits then no orders",
                 "carts then no visits then orders then no carts", "carts then no visits then no carts then orders",
                 "visits then no carts", "orders then no visits"):
        told.quantified(steps(text), THEN_NO)
    told.ask("any (carts then orders) and no (orders then carts)",
             lambda e, p: bool(steps("carts then orders").first_events(e, p))
             and not steps("orders then carts").first_events(e, p), THEN)
    for rule in ("every (carts then orders)", "any (carts)", "any carts then orders", "any (no carts then orders)",
                 "any (carts within 2 days then orders)", "any (carts then no orders within 2 days then visits)",
                 "any (carts then orders then)", "any (carts then baskets)", "(carts then orders)",
                 "any (carts then orders) where k is \"1\""):
        told.feature.refused(rule, "3: a sequence has steps of lists; a limit stands on a step with one before it")
    return told.feature


def one_instant():
    """At one instant: the place of the list, then the list's own field, then the row."""
    t = AS_OF - DAY
    later = t + MICRO
    profiles = {
        "none": events(),
        "cart and order": events(("orders", t, {}), ("carts", t, {})),
        "two orders": events(("orders", t, {"rank": 1, "v": Fraction(1)}), ("orders", t, {"rank": 1, "v": Fraction(2)})),
        "ranked against rows": events(("orders", t, {"rank": 2, "v": Fraction(1)}),
                                      ("orders", t, {"rank": 1, "v": Fraction(2)})),
        "instant against rank": events(("orders", later, {"rank": 1, "v": Fraction(1)}),
                                       ("orders", t, {"rank": 2, "v": Fraction(2)})),
        "after as of": events(("carts", t, {}), ("orders", AS_OF + MICRO, {"v": Fraction(1)})),
        "at as of": events(("carts", t, {}), ("orders", AS_OF, {"v": Fraction(1)})),
        "both at as of": events(("carts", AS_OF, {}), ("orders", AS_OF, {"v": Fraction(1)})),
        "three lists": events(("orders", t, {}), ("visits", t, {}), ("carts", t, {})),
        "an order before": events(("orders", t, {}), ("carts", later, {})),
        "a visit, then both": events(("visits", t, {}), ("orders", later, {}), ("carts", later + MICRO, {})),
        "a visit before": events(("visits", t, {}), ("carts", later, {}), ("orders", later, {})),
    }
    told = Told.of("sequence_order", "The order of events across lists and within one, at one instant and at as of.",
                   profiles)
    for text in ("carts then orders", "orders then carts", "orders then orders", "carts then visits then orders",
                 "visits then carts", "carts then visits", "visits then orders"):
        told.any(steps(text), "3: order of events")
        told.any(steps(text.replace(" then orders", " then orders within 1 second")), "3: order of events")
    for text in ("carts then no orders", "orders then no carts", "orders then no orders",
                 "carts then no visits then orders",
                 "visits then no carts then orders", "orders then no visits"):
        told.any(steps(text), "3: then no B with B of another list, at A's own instant")

    def larger(op):
        return Sequence((Step("orders", name="a"),
                         Step("orders", where=(f"v {op} a.v", lambda e, n, p: compare(op, e["v"], n["a"]["v"])))))
    for op in ("<", ">", "="):
        told.any(larger(op), "3: order of events, by the list's own field, then the row")
    return told.feature


# ---- limits ---------------------------------------------------------------------------------------------------------

LIMIT = "3: within on a step, all within"


def limits():
    """Every distance about a limit, to the microsecond."""
    base = AS_OF - 40 * DAY
    distances = {"0": 0 * HOUR, "1 us": MICRO}
    for label, length in (("90 s", 90 * HOUR / 3600), ("1 h", HOUR), ("2 h", 2 * HOUR), ("24 h", DAY), ("48 h", 2 * DAY),
                          ("7 d", 7 * DAY), ("14 d", 14 * DAY)):
        distances |= {f"{label} - 1 us": length - MICRO, label: length, f"{label} + 1 us": length + MICRO}
    profiles = {"none": events()}
    for label, distance in distances.items():
        profiles[f"c, {label}, o"] = events(("carts", base, {}), ("orders", base + distance, {}))
    for first, second in itertools.product(("1 h", "2 h", "2 h + 1 us", "24 h", "48 h - 1 us"), repeat=2):
        middle = base + distances[first]
        profiles[f"c, {first}, s, {second}, o"] = events(
            ("carts", base, {}), ("visits", middle, {}), ("orders", middle + distances[second], {}))
    # Nothing is taken greedily: an early event that leads nowhere hides no later one.
    day = DAY
    profiles["c c o, the second in time"] = events(("carts", base, {}), ("carts", base + 5 * day, {}),
                                                   ("orders", base + 6 * day, {}))
    profiles["c s s o, the second in time"] = events(("carts", base, {}), ("visits", base + HOUR, {}),
                                                     ("visits", base + 5 * day, {}),
                                                     ("orders", base + 5 * day + HOUR, {}))
    profiles["c o o, the first in time"] = events(("carts", base, {}), ("orders", base + HOUR, {}),
                                                  ("orders", base + 9 * day, {}))
    profiles["c s c s o, never both"] = events(("carts", base, {}), ("visits", base + HOUR, {}),
                                               ("carts", base + 3 * day, {}), ("visits", base + 6 * day, {}),
                                               ("orders", base + 6 * day + HOUR, {}))
    told = Told.of("sequence_limits",
                   "How long after the step before, and how long in all: up to and including the limit.",
                   profiles)
    for length in ("90 seconds", "1 hour", "120 minutes", "2 hours", "24 hours", "1 day", "48 hours", "2 days", "1 week",
                   "2 weeks"):
        told.any(steps(f"carts then orders within {length}"), LIMIT)
    told.any(steps("carts then visits within 2 hours then orders within 2 hours"), LIMIT)
    told.any(steps("carts then visits within 2 hours then orders"), LIMIT)
    told.any(steps("carts then visits then orders within 2 hours"), LIMIT)
    told.any(steps("carts then visits within 1 day then orders within 1 day"), LIMIT)
    for length in ((2, "hour"), (4, "hour"), (1, "day"), (2, "day"), (72, "hour"), (1, "week")):
        told.any(steps("carts then visits then orders", all_within=length), LIMIT)
        told.any(steps("carts then orders", all_within=length), LIMIT)
    told.any(steps("carts then visits within 2 hours then orders", all_within=(1, "day")), LIMIT)
    told.any(steps("carts then visits then orders within 2 hours", all_within=(2, "day")), LIMIT)
    told.any(steps("carts then no visits then orders within 2 days"), LIMIT)
    told.any(steps("carts then no carts then orders within 2 days"), LIMIT)
    told.no(steps("carts then orders within 2 days"), LIMIT)
    told.ask("at least 2 (carts then orders within 1 week)",
             lambda e, p: told.count(steps("carts then orders within 1 week"), e, p) >= 2, LIMIT)
    for rule in ("any (carts then orders within 2)", "any (carts then orders within 5%)",
                 "any (carts then orders all within 3)", "any (carts then orders within 2 furlongs)",
                 "any (carts all within 2 days)"):
        told.feature.refused(rule, "3: a limit is a length of time")
    return told.feature


def months():
    """Months and years count forward from the earlier event, clamped, on the clock of the zone."""
    as_of = dt.datetime(2026, 2, 28, 12, tzinfo=UTC)
    profiles = {"none": events()}

    def london(text):
        return dt.datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC)

    starts = {"2024-01-31 12:00": ((1, "month"), (2, "month"), (1, "quarter"), (13, "month")),
              "2024-02-29 12:00": ((1, "month"), (1, "year")), "2024-02-28 12:00": ((1, "year"),),
              "2024-03-15 12:00": ((1, "month"),), "2024-09-30 09:00": ((1, "month"), (5, "month")),
              "2024-02-29 01:30": ((1, "month"),), "2024-12-31 23:59:59.999999": ((1, "month"), (2, "month"))}
    for start, lengths in starts.items():
        begin = london(start)
        for length in lengths:
            end = moved(ZONE, begin, *length)
            for label, at in (("before", end - MICRO), ("at", end), ("after", end + MICRO)):
                profiles[f"{start}, {label} {span(length)}"] = events(("carts", begin, {}), ("orders", at, {}))
    for day in (27, 28, 29, 30, 31):
        for label, shift in (("", 0 * MICRO), (" + 1 us", MICRO)):
            at = dt.datetime(2026, 1, day, 12, tzinfo=UTC) + shift
            profiles[f"left on 2026-01-{day} 12:00{label}"] = events(("carts", at, {}))
    told = Told.of("sequence_months", "Limits of months and years: steps of the calendar, forward and clamped.",
                   profiles,
                   as_of)
    meaning = "3: months and years count forward from the earlier event, clamped"
    for length in ("1 month", "2 months", "1 quarter", "5 months", "13 months", "1 year", "12 months", "30 days",
                   "31 days"):
        told.any(steps(f"carts then orders within {length}", as_of=as_of), meaning)
        told.any(steps(f"carts then no orders within {length}", as_of=as_of), meaning)
    for length in ((1, "month"), (1, "year")):
        told.any(steps("carts then orders", all_within=length, as_of=as_of), meaning)
    return told.feature


def unanswered():
    """`then no ... within`: nothing came in time, and the time is over."""
    profiles = {"none": events()}
    for label, age in (("47 h", 47 * HOUR), ("48 h - 1 us", 2 * DAY - MICRO), ("48 h", 2 * DAY),
                       ("48 h + 1 us", 2 * DAY + MICRO),
                       ("10 d", 10 * DAY), ("now", 0 * DAY)):
        begin = AS_OF - age
        profiles[f"c {label} ago"] = events(("carts", begin, {}))
        for later, distance in (("at once", 0 * HOUR), ("1 us", MICRO), ("48 h", 2 * DAY),
                                ("48 h + 1 us", 2 * DAY + MICRO)):
            profiles[f"c {label} ago, o {later}"] = events(("orders", begin + distance, {}), ("carts", begin, {}))
    old = AS_OF - 10 * DAY
    profiles["o before c"] = events(("orders", old - MICRO, {}), ("carts", old, {}))
    profiles["c c o, the first unanswered"] = events(("carts", old - 5 * DAY, {}), ("carts", old, {}),
                                                     ("orders", old + HOUR, {}))
    profiles["c o c, the second unanswered"] = events(("carts", old - 5 * DAY, {}), ("orders", old - 5 * DAY + HOUR, {}),
                                                      ("carts", old, {}))
    profiles["c o c, the second too young"] = events(("carts", old - 5 * DAY, {}), ("orders", old - 5 * DAY + HOUR, {}),
                                                     ("carts", AS_OF - HOUR, {}))
    profiles["c s o"] = events(("carts", old, {}), ("visits", old + HOUR, {}), ("orders", old + 2 * HOUR, {}))
    profiles["c o s"] = events(("carts", old, {}), ("orders", old + HOUR, {}), ("visits", old + 2 * HOUR, {}))
    profiles["c s, and no more"] = events(("carts", old, {}), ("visits", old + HOUR, {}))
    profiles["s s c"] = events(("visits", old, {}), ("visits", old, {}), ("carts", old + HOUR, {}))
    profiles["o+s at once"] = events(("visits", old, {}), ("orders", old, {}))
    told = Told.of("sequence_then_no", "A last `then no` within some time: nothing came, and the time is over.",
                   profiles)
    for text in ("carts then no orders within 2 days", "carts then no orders within 48 hours", "carts then no orders",
                 "carts then no carts within 2 days", "carts then no visits within 1 hour",
                 "carts then visits within 1 hour then no orders within 1 hour",
                 "carts then visits then no orders within 2 days", "carts then orders within 2 days then no visits",
                 "carts then no visits then orders", "carts then no orders then visits",
                 "visits then no visits within 1 day",
                 "visits then no orders within 1 day", "orders then no visits within 1 day",
                 "orders then no carts within 9 days",
                 "carts then no orders within 1 week"):
        told.any(steps(text), THEN_NO)
        told.no(steps(text), THEN_NO)
    told.any(steps("carts then no visits then orders", all_within=(1, "day")), THEN_NO)
    told.any(steps("carts then visits then no orders within 2 days", all_within=(1, "hour")),
             "3: all within goes to the last chosen step")
    return told.feature


def late():
    """A limit has passed as much later as events of the awaited list may come in late."""
    lateness = {"carts": 6 * HOUR, "orders": 2 * DAY}
    schema = SCHEMA.replace("events carts at added_at", "events carts at added_at late by up to 6 hours").replace(
        "events orders at ordered_at then by rank", "events orders at ordered_at then by rank late by up to 48 hours")
    profiles = {"none": events()}
    for limit in (DAY, 2 * DAY, 3 * DAY, 4 * DAY, 30 * HOUR, 54 * HOUR, 9 * DAY):
        for label, shift in (("- 1 us", MICRO), ("", 0 * MICRO), ("+ 1 us", -MICRO)):
            begin = AS_OF - limit + shift
            name = f"{limit // HOUR} h {label}".strip()
            profiles[f"c {name} ago"] = events(("carts", begin, {}))
            profiles[f"s {name} ago"] = events(("visits", begin, {}))
            profiles[f"c {name} ago, o a day later"] = events(("carts", begin, {}), ("orders", begin + DAY, {}))
    told = Told.of("sequence_late", "Events that may come in late: a limit has passed that much later.", profiles,
                   schema=schema)
    for text in ("carts then no orders within 2 days", "carts then no orders within 48 hours",
                 "carts then no orders within 1 day",
                 "carts then no orders", "carts then no carts within 1 day", "carts then no carts within 2 days",
                 "carts then no visits within 2 days", "visits then no orders within 1 day", "visits then no orders",
                 "carts then orders then no orders within 1 day", "carts then orders within 1 day",
                 "carts then orders within 2 days",
                 "carts then no orders within 1 week", "visits then no carts within 1 day"):
        told.any(steps(text, late=lateness), "3: late by")
        told.no(steps(text, late=lateness), "3: late by")
    told.ask("no orders in the last 1 week", lambda e, p: not any(
        it.list == "orders" and AS_OF - 7 * DAY < it.at <= AS_OF for it in e),
        "3: late by is about limits of then no alone")
    return told.feature


# ---- lists of dates -------------------------------------------------------------------------------------------------

DATED = """
schema dated version 1
  zone "Europe/London"
profile customer key id
  id  text
  events bookings at booked_on
    booked_on   date
    k           text optional
  events stays at began_on
    began_on    date
    k           text optional
  events calls at called_at
    called_at   instant
"""


def dates():
    """Between two dates a limit counts dates; beside an instant a date stands at its first instant."""
    as_of = dt.datetime(2026, 3, 31, 11, tzinfo=UTC)
    today = dt.date(2026, 3, 31)
    feature = Feature("sequence_dates", "Sequences over lists that know only a date.", DATED, written(as_of))

    def start(day):
        return dt.datetime.combine(day, dt.time(), ZONE).astimezone(UTC)

    rows = {"none": ((), (), ())}
    for age, gap in itertools.product((0, 1, 2, 3, 32, 59), (-1, 0, 1, 2, 3, 28, 31)):
        booked = today - age * DAY
        rows[f"booked {age} ago, stayed {gap} later"] = ((booked,), (booked + gap * DAY,), ())
    for age in (0, 1, 2, 3, 31, 59, 60):
        rows[f"booked {age} ago"] = ((today - age * DAY,), (), ())
    # 29 March 2026 has 23 hours.
    for day, shift in itertools.product((dt.date(2026, 3, 28), dt.date(2026, 3, 29)),
                                        (-MICRO, 0 * HOUR, MICRO, DAY - MICRO, DAY, DAY + MICRO)):
        rows[f"booked on {day}, called {shift / HOUR:.10f} h later"] = ((day,), (), (start(day) + shift,))
    rows["two bookings of one day"] = ((today - 5 * DAY, today - 5 * DAY), (), ())
    rows["future stay"] = ((today - 5 * DAY,), (today + DAY,), ())
    for name, (booked, stayed, called) in rows.items():
        lists = {"bookings": [{"booked_on": day.isoformat()} for day in booked],
                 "stays": [{"began_on": day.isoformat()} for day in stayed],
                 "calls": [{"called_at": written(at)} for at in called]}
        feature.profile(name, **{key: value for key, value in lists.items() if value})

    def existing(row):
        booked, stayed, called = row
        return ([it for it in booked if it <= today], [it for it in stayed if it <= today],
                [it for it in called if it <= as_of])

    def add(rule, oracle):
        feature.case(rule, {name: oracle(*existing(row)) for name, row in rows.items()},
                     "3, 4: events timed by a date use calendar days")

    def forward(day, count, unit):
        return moved(dt.timezone.utc, dt.datetime.combine(day, dt.time(), UTC), count, unit).date()

    # A stay of the same date comes after the booking: its list stands later in the schema.
    add("any (bookings then stays)", lambda b, s, c: any(y >= x for x in b for y in s))
    add("any (stays then bookings)", lambda b, s, c: any(y < x for x in b for y in s))
    add("any (bookings then bookings)", lambda b, s, c: len(b) > 1)
    add("any (bookings then no stays)", lambda b, s, c: any(all(y < x for y in s) for x in b))
    for length in ((1, "day"), (2, "day"), (4, "week"), (1, "month")):
        add(f"any (bookings then stays within {span(length)})",
            lambda b, s, c, n=length: any(x <= y <= forward(x, *n) for x in b for y in s))
        add(f"any (bookings then stays all within {span(length)})",
            lambda b, s, c, n=length: any(x <= y <= forward(x, *n) for x in b for y in s))
        add(f"any (bookings then no stays within {span(length)})",
            lambda b, s, c, n=length: any(today >= forward(x, *n) and not any(x <= y <= forward(x, *n) for y in s)
                                          for x in b))
    add("any (bookings then stays within 24 hours)",
        lambda b, s, c: any(x <= y and start(y) <= start(x) + DAY for x in b for y in s))
    add("any (bookings then calls)", lambda b, s, c: any(start(x) <= y for x in b for y in c))
    add("any (calls then bookings)", lambda b, s, c: any(y < start(x) for x in b for y in c))
    add("any (bookings then calls within 1 day)", lambda b, s,
        c: any(start(x) <= y <= start(x) + DAY for x in b for y in c))
    add("any (bookings then calls within 24 hours)", lambda b, s,
        c: any(start(x) <= y <= start(x) + DAY for x in b for y in c))
    add("any (bookings then no calls within 1 day)",
        lambda b, s, c: any(as_of >= start(x) + DAY and not any(start(x) <= y <= start(x) + DAY for y in c) for x in b))
    add("any (calls then no bookings)", lambda b, s, c: any(not any(start(x) >= y for x in b) for y in c))
    add("any (bookings in the last 3 days then stays)", lambda b, s,
        c: any(y >= x > today - 3 * DAY for x in b for y in s))
    add("any (bookings then stays today)", lambda b, s, c: bool(b) and today in s)
    return feature


def features():
    return [order(), one_instant(), limits(), months(), unanswered(), late(), dates()]
