"""Meaning 6: exact decimals, quotients by cross multiplication, money, percent, reals."""

from fractions import Fraction

from oracle.common import Feature, and_known, both, combinations, compare, negation, or_missing

SCHEMA = """
schema numbers version 1
profile customer key id
  id  text
  x   number optional
  y   number optional
"""
LIMIT = 2 ** 127


def lift(function, *values):
    return None if any(value is None for value in values) else function(*values)


def quotient(a, b):
    return None if a is None or b is None or b == 0 else a / b


def within(value, low, high):
    return both(compare(">=", value, low), compare("<=", value, high))


def one_of(value, *choices):
    return None if value is None else value in choices


HALF = Fraction(1, 2)
RULES = {
    "x + y > 0.5": lambda x, y: compare(">", lift(Fraction.__add__, x, y), HALF),
    "x - y >= 0": lambda x, y: compare(">=", lift(Fraction.__sub__, x, y), 0),
    "x * y = 0": lambda x, y: compare("=", lift(Fraction.__mul__, x, y), 0),
    "x * y > 0.25": lambda x, y: compare(">", lift(Fraction.__mul__, x, y), Fraction(1, 4)),
    "x / y > 1": lambda x, y: compare(">", quotient(x, y), 1),
    "x / y = 0.5": lambda x, y: compare("=", quotient(x, y), HALF),
    "x / y <= -1": lambda x, y: compare("<=", quotient(x, y), -1),
    "x / y is known": lambda x, y: quotient(x, y) is not None,
    "x / y is missing": lambda x, y: quotient(x, y) is None,
    "-x < 0.5": lambda x, y: compare("<", lift(Fraction.__neg__, x), HALF),
    "x is between 0 and 1": lambda x, y: within(x, 0, 1),
    "x is between y and 1": lambda x, y: within(x, y, 1),
    "x is one of (0, 1)": lambda x, y: one_of(x, 0, 1),
    "x is not one of (0, 1) or missing": lambda x, y: or_missing(negation(one_of(x, 0, 1))),
    "x is not between 0 and 1 and known": lambda x, y: and_known(negation(within(x, 0, 1))),
    "x else 0 >= 0.5": lambda x, y: compare(">=", Fraction(0) if x is None else x, HALF),
    "x else y >= 0.5": lambda x, y: compare(">=", y if x is None else x, HALF),
    "x else y else 1 = 1": lambda x, y: compare("=", next((it for it in (x, y) if it is not None), 1), 1),
    "(x / y) else 1 = 1": lambda x, y: compare("=", 1 if quotient(x, y) is None else quotient(x, y), 1),
    "x is known": lambda x, y: x is not None,
    "x is missing and y is known": lambda x, y: x is None and y is not None,
    "x * 2 + 1 > y": lambda x, y: compare(">", lift(lambda it: it * 2 + 1, x), y),
    "x * (2 + 1) > y": lambda x, y: compare(">", lift(lambda it: it * 3, x), y),
    "x - y - 0.5 < 0": lambda x, y: compare("<", lift(lambda p, q: p - q - HALF, x, y), 0),
}


def comparisons():
    feature = Feature("numbers", "Comparison and exact arithmetic of decimals that can be missing.", SCHEMA)
    rows = {}
    for row in combinations(x=("-1", "0", "0.5", "1", None), y=("-1", "0", "0.5", "1", None)):
        name = f"{row['x'] or 'none'},{row['y'] or 'none'}"
        feature.profile(name, **row)
        rows[name] = {field: None if value is None else Fraction(value) for field, value in row.items()}
    for op in ("<", "<=", ">", ">=", "="):
        for right, value in (("y", None), ("0", Fraction(0)), ("0.5", HALF), ("-1", Fraction(-1))):
            feature.case(f"x {op} {right}", {name: compare(op, row["x"], row["y"] if value is None else value)
                                             for name, row in rows.items()}, "2: a comparison with missing is unknown")
    for suffix, settle in (("or missing", or_missing), ("and known", and_known)):
        feature.case(f"x != y {suffix}", {name: settle(compare("!=", row["x"], row["y"]))
                                          for name, row in rows.items()}, "2: negations are settled")
        feature.case(f"not (x < y) {suffix}", {name: settle(negation(compare("<", row["x"], row["y"])))
                                               for name, row in rows.items()}, "2: negations are settled")
    for rule, oracle in RULES.items():
        feature.case(rule, {name: oracle(**row) for name, row in rows.items()}, "6: exact; unknown by zero")
    for rule in ("x != y", "not x > y", "x is not 1", "x is not between 0 and 1"):
        feature.refused(rule, "1.2")
    for rule in ('x = "1"', "x is yes", "x > id", "x", "x + id > 1", "x = 20%", "x > 5 GBP"):
        feature.refused(rule, "1.4, 6: units do not mix")
    for rule in ("x > 1,000", "x = 2026-11-1"):
        feature.refused(rule, "6: spellings of numbers")
    return feature


def limits():
    feature = Feature("large_numbers", "Beyond 128 bits unknown, never wrapped; up to there exact.", SCHEMA)
    values = {"one": "1", "small": "0.000001", "largest": "9223372036854.775807", "lowest": "-9223372036854.775808",
              "million": "1000000", "none": None}
    for name, value in values.items():
        feature.profile(name, x=value)

    def product(value, times):
        """Of whole numbers of millionths, as a number with so many places more."""
        if value is None:
            return None
        digits = int(Fraction(value) * 10 ** 6)
        result = 1
        for _ in range(times):
            result *= digits
            if not -LIMIT <= result < LIMIT:
                return None
        return Fraction(result, 10 ** (6 * times))

    for times in (1, 2, 3, 4):
        rule = " * ".join(["x"] * times)
        for op, bound in ((">", "0"), ("<", "0"), (">=", "1")):
            feature.case(f"{rule} {op} {bound}", {name: compare(op, product(value, times), Fraction(bound))
                                                  for name, value in values.items()}, "6: beyond 128 bits unknown")
        feature.case(f"{rule} is known", {name: product(value, times) is not None for name, value in values.items()},
                     "2: is known is never unknown")
    return feature


MONEY = """
schema money version 1
  currency GBP
profile customer key id
  id      text
  paid    money GBP optional
  back    money GBP optional
  orders  whole number optional
  rate    percent optional
  euros   money EUR optional
  score   real optional
"""


def quantities():
    feature = Feature("quantities", "Money, percentages and quotients of like quantities; reals.", MONEY)
    rows = {}
    table = [("none", {}), ("third", dict(paid="3", back="1", orders=3)), ("nothing", dict(paid="0", back="0", orders=0)),
             ("fifth", dict(paid="100", back="20", orders=4, rate="0.2")),
             ("more", dict(paid="100", back="20.0001", orders=1, rate="0.200001")),
             ("debt", dict(paid="-10", back="5", orders=2, rate="-0.05")),
             ("tiny", dict(paid="0.0001", back="0.0001", orders=1, rate="0")),
             ("half_known", dict(paid="7.5"))]
    for name, row in table:
        feature.profile(name, **row)
        rows[name] = {field: Fraction(str(row[field])) if field in row else None
                      for field in ("paid", "back", "orders", "rate")}

    def add(rule, oracle):
        feature.case(rule, {name: oracle(**row) for name, row in rows.items()}, "6: quotients are compared exactly")

    add("back / paid > 20%", lambda paid, back, **_: compare(">", quotient(back, paid), Fraction(1, 5)))
    add("back / paid >= 20%", lambda paid, back, **_: compare(">=", quotient(back, paid), Fraction(1, 5)))
    add("back / paid = 0.2", lambda paid, back, **_: compare("=", quotient(back, paid), Fraction(1, 5)))
    add("back / paid > 33.3333%", lambda paid, back, **_: compare(">", quotient(back, paid), Fraction(333333, 10 ** 6)))
    add("back / paid < 33.3334%", lambda paid, back, **_: compare("<", quotient(back, paid), Fraction(333334, 10 ** 6)))
    add("paid / orders >= 1 GBP", lambda paid, orders, **_: compare(">=", quotient(paid, orders), 1))
    add("paid / orders = 25 GBP", lambda paid, orders, **_: compare("=", quotient(paid, orders), 25))
    add("paid / orders > back", lambda paid, orders, back, **_: compare(">", quotient(paid, orders), back))
    add("rate = 20%", lambda rate, **_: compare("=", rate, Fraction(1, 5)))
    add("rate > 20%", lambda rate, **_: compare(">", rate, Fraction(1, 5)))
    add("rate is between 0% and 20%", lambda rate, **_: within(rate, 0, Fraction(1, 5)))
    add("paid * rate = 20 GBP", lambda paid, rate, **_: compare("=", lift(Fraction.__mul__, paid, rate), 20))
    add("paid * rate > 20 GBP", lambda paid, rate, **_: compare(">", lift(Fraction.__mul__, paid, rate), 20))
    add("paid - back > 0 GBP", lambda paid, back, **_: compare(">", lift(Fraction.__sub__, paid, back), 0))
    add("paid + back >= 120.0001 GBP", lambda paid, back, **_:
        compare(">=", lift(Fraction.__add__, paid, back), Fraction(1200001, 10 ** 4)))
    add("paid >= 0.0001 GBP", lambda paid, **_: compare(">=", paid, Fraction(1, 10 ** 4)))
    add("orders * 2 > 5", lambda orders, **_: compare(">", lift(lambda it: it * 2, orders), 5))
    add("-paid > 0 GBP", lambda paid, **_: compare(">", lift(Fraction.__neg__, paid), 0))
    add("orders / orders = 1", lambda orders, **_: compare("=", quotient(orders, orders), 1))
    for rule in ("paid > 5", "paid > 20%", "paid > 5 EUR", "paid + euros > 5 GBP", "rate > 0.2", "paid > euros",
                 "orders > 5 GBP", "paid * paid > 5 GBP", "score + score > 1", "orders = 20%"):
        feature.refused(rule, "1.4: money of two currencies never mixes, units are checked")
    return feature


def reals():
    feature = Feature("reals", "Doubles are compared as doubles; a literal is the nearest one.", MONEY)
    values = {"a": 0.63, "b": 0.1 + 0.2, "c": 0.3, "zero": 0.0, "minus_zero": -0.0, "large": 1e300, "below": -2.5,
              "none": None}
    for name, value in values.items():
        feature.profile(name, score=value)
    for literal in ("0.63", "0.3", "0", "2.5", "0.30000000000000004"):
        for op in ("<", "<=", ">", ">=", "="):
            feature.case(f"score {op} {literal}", {name: compare(op, value, float(literal))
                                                   for name, value in values.items()}, "6: reals")
    feature.case("score is between 0 and 0.3", {name: within(value, 0.0, 0.3) for name, value in values.items()},
                 "6: reals")
    feature.case("score is missing", {name: value is None for name, value in values.items()}, "2")
    return feature


def features():
    return [comparisons(), limits(), quantities(), reals()]
