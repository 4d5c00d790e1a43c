"""Meaning 4 and 6: lengths of time. Microseconds are Python's whole numbers, days datetime.date's ordinals."""

import datetime as dt
from fractions import Fraction

from oracle.clock import UTC, written
from oracle.common import Feature, combinations, compare, or_missing

LENGTHS = """
schema lengths version 1
  zone "UTC"
profile customer key id
  id      text
  a       instant
  b       instant optional
  on_a    date
  on_b    date optional
  quiet   duration
  rest    duration optional
  n       whole number
  events parcels at sent_at
    sent_at   instant
    came_at   instant optional
"""
RULES = """
let month = 30 days
let two_months = month * 2
let stay = b - a
"""
AS_OF = dt.datetime(2026, 11, 1, 12, tzinfo=UTC)
EPOCH = dt.datetime(1970, 1, 1, tzinfo=UTC)
MICRO = dt.timedelta(microseconds=1)
HOUR = 3_600_000_000
DAY = 24 * HOUR
YEAR = 366 * DAY
FIRST = -62_135_596_800_000_000    # 0001-01-01
LAST = 253_402_300_799_999_999     # the last microsecond of 9999


def micros(instant):
    return None if instant is None else (instant - EPOCH) // MICRO


def plus(*values):
    return None if None in values else sum(values)


def times(value, factor):
    return None if value is None else value * factor


def moved(time, length):
    """Further than 5,000 years outside of the calendar a length from the data leads nobody knows where."""
    end = plus(time, length)
    return None if end is None or not FIRST - 5_000 * YEAR <= end <= LAST + 5_000 * YEAR else end


def features():
    made = Feature("lengths", "Lengths of time: between two times, added, multiplied, and times that they move.", LENGTHS,
                   written(AS_OF), RULES)
    now = micros(AS_OF)
    choices = combinations(
        b=(None, AS_OF, AS_OF - dt.timedelta(days=30), AS_OF - dt.timedelta(days=30, microseconds=1),
           dt.datetime(9999, 12, 31, 23, 59, tzinfo=UTC)),
        lengths=((720 * HOUR, None, 2), (-DAY, HOUR * 3 // 2, 3), (0, 30 * DAY, -1),
                 (2_500_000 * DAY, 9_000_000_000_000_000_000, 10**12)))
    rows = {}
    for place, choice in enumerate(choices):
        quiet, rest, n = choice["lengths"]
        a = AS_OF - dt.timedelta(days=60) if place % 2 else AS_OF - dt.timedelta(days=30, hours=1)
        b = choice["b"]
        came = b if b is not None and b >= a else None
        key = f"p{place}"
        made.profile(key, a=written(a), b=None if b is None else written(b), on_a=str(a.date()),
                     on_b=None if b is None else str(b.date()), quiet=quiet, rest=rest, n=n,
                     parcels=[{"sent_at": written(a), **({} if came is None else {"came_at": written(came)})},
                              {"sent_at": written(a - dt.timedelta(days=1)), "came_at": written(a)}])
        rows[key] = {"a": micros(a), "b": micros(b), "quiet": quiet, "rest": rest, "n": n,
                     "days": None if b is None else (b.date() - a.date()).days,
                     "waits": [DAY] if came is None else [micros(came) - micros(a), DAY]}

    def add(rule, oracle, meaning):
        made.case(rule, {key: oracle(row) for key, row in rows.items()}, meaning)

    between = "4: between two times lies an exact length; missing is unknown"
    for op in ("<", "<=", "=", ">", ">="):
        add(f"b - a {op} 30 days", lambda it, op=op: compare(op, plus(it["b"], -it["a"]), 30 * DAY), between)
        add(f"now - a {op} 721 hours", lambda it, op=op: compare(op, now - it["a"], 721 * HOUR), between)
        add(f"a - now {op} -(60 days)", lambda it, op=op: compare(op, it["a"] - now, -60 * DAY), between)
        add(f"on_b - on_a {op} 30 days", lambda it, op=op: compare(op, times(it["days"], DAY), 30 * DAY),
            "4: between two dates lie days of 24 hours")
        add(f"stay {op} two_months", lambda it, op=op: compare(op, plus(it["b"], -it["a"]), 60 * DAY), between)
    add("(b - a < 30 days) or missing", lambda it: or_missing(compare("<", plus(it["b"], -it["a"]), 30 * DAY)), between)
    add("b - a is missing", lambda it: it["b"] is None, between)
    add("b - a is between 0 days and 60 days",
        lambda it: None if it["b"] is None else 0 <= it["b"] - it["a"] <= 60 * DAY, between)

    sums = "4, 6: lengths are exact; they add up, and are multiplied by numbers"
    for op in ("<", "=", ">"):
        add(f"quiet + rest {op} 30 days", lambda it, op=op: compare(op, plus(it["quiet"], it["rest"]), 30 * DAY), sums)
        add(f"quiet - rest {op} 0 days", lambda it, op=op: compare(op, plus(it["quiet"], times(it["rest"], -1)), 0), sums)
        add(f"quiet * n {op} 60 days", lambda it, op=op: compare(op, it["quiet"] * it["n"], 60 * DAY), sums)
        add(f"n * (-quiet) {op} -(60 days)", lambda it, op=op: compare(op, -it["quiet"] * it["n"], -60 * DAY), sums)
        add(f"quiet / 7 {op} 1 day", lambda it, op=op: compare(op, Fraction(it["quiet"], 7), DAY), sums)
        add(f"quiet * 1.5 {op} 45 days", lambda it, op=op: compare(op, it["quiet"] * Fraction(3, 2), 45 * DAY), sums)
        add(f"rest * 50% {op} 45 minutes",
            lambda it, op=op: compare(op, times(it["rest"], Fraction(1, 2)), HOUR * 3 // 4), sums)
        add(f"quiet / rest {op} 1", lambda it, op=op: compare(op, None if it["rest"] is None else Fraction(it["quiet"], it["rest"]), 1),
            "6: a quotient of two lengths is a number")

    moves = "4: a point in time moved by a length is known up to 5,000 years outside of the calendar"
    for op in ("<", "=", ">"):
        add(f"a + quiet {op} now", lambda it, op=op: compare(op, moved(it["a"], it["quiet"]), now), moves)
        add(f"a - quiet {op} b", lambda it, op=op: compare(op, moved(it["a"], -it["quiet"]), it["b"]), moves)
        add(f"rest + b {op} now", lambda it, op=op: compare(op, moved(it["b"], it["rest"]), now), moves)
        add(f"now - rest {op} a", lambda it, op=op: compare(op, moved(now, times(it["rest"], -1)), it["a"]), moves)
        add(f"a + two_months {op} now", lambda it, op=op: compare(op, it["a"] + 60 * DAY, now), moves)
        add(f"now - month * 2 {op} a", lambda it, op=op: compare(op, now - 60 * DAY, it["a"]), moves)
    add("not (a + two_months > now)", lambda it: not it["a"] + 60 * DAY > now, "2: a length that is written out leaves nothing unknown")
    add("a + quiet is missing", lambda it: moved(it["a"], it["quiet"]) is None, moves)
    add("(a + rest + 5000 years > now) or missing",
        lambda it: or_missing(None if moved(it["a"], it["rest"]) is None else True), moves)

    added = "2: aggregates of lengths skip what is missing"
    for op in ("<", "=", ">"):
        add(f"total (came_at - sent_at) of parcels {op} 31 days", lambda it, op=op: compare(op, sum(it["waits"]), 31 * DAY), added)
        add(f"average (came_at - sent_at) of parcels {op} 1 day",
            lambda it, op=op: compare(op, Fraction(sum(it["waits"]), len(it["waits"])), DAY), added)
        add(f"largest (came_at - sent_at) of parcels {op} 1 day", lambda it, op=op: compare(op, max(it["waits"]), DAY), added)
    add("at least 2 parcels where (came_at - sent_at <= 30 days)", lambda it: sum(wait <= 30 * DAY for wait in it["waits"]) >= 2, added)

    for rule, meaning in (("b - a < 2 months", "4: a month has no fixed length"), ("now - on_a > 2 days", "4: a date is a whole day"),
                          ("on_a + quiet > today", "4: a date is moved by whole days"), ("quiet * quiet > 1 day", "6: no square of time"),
                          ("1 / quiet > 1", "6: nothing is divided by a length but another"), ("a + b > now", "4: times do not add up"),
                          ("quiet + 1 > 2 days", "1.4: a number is no length"), ("quiet > 3", "1.4: a number is no length"),
                          ("not (a + quiet > now)", "2: a length from the data can leave it unknown"),
                          ("not (b - a > 1 day)", "2: a negation says which way"),
                          ("a + rest + 5001 years > now", "1.6: further than the calendar is long"),
                          ("a + 5000000 days > now", "1.6: further than the calendar is long")):
        made.refused(rule, meaning)
    return [made]
