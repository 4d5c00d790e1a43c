"""Meaning 2 and 3: quantifiers, counts, where, aggregates, the order of events."""

import itertools
from fractions import Fraction

from oracle.common import Feature, compare, negation, or_missing

SCHEMA = """
schema lists version 1
profile customer key id
  id      text
  wanted  text optional
  events visits at visited_at
    visited_at  instant
    flag        yes or no optional
    brand       text optional
    value       number with 2 places optional
"""
AS_OF = "2026-11-01T12:00:00Z"


def visit(index, **fields):
    """The visit of the index-th day of October."""
    return {"visited_at": f"2026-10-{1 + index:02d}T10:00:00Z", **{k: v for k, v in fields.items() if v is not None}}


def quantifiers():
    feature = Feature("quantifiers", "How many events there are; what happens after as of does not exist.", SCHEMA,
                      AS_OF)
    counts = {}
    for matching, others in itertools.product(range(5), (0, 2)):
        name = f"{matching} of {matching + others}"
        visits = [visit(i, brand="Prada") for i in range(matching)]
        visits += [visit(10 + i, brand=brand) for i, brand in zip(range(others), ("Chanel", None))]
        visits.append({"visited_at": "2026-11-01T12:00:00.000001Z", "brand": "Prada"})
        feature.profile(name, visits=visits)
        counts[name] = (matching, matching + others)
    feature.profile("no list")
    counts["no list"] = (0, 0)

    def add(rule, oracle):
        feature.case(rule, {name: oracle(*pair) for name, pair in counts.items()}, "2, 3: absent events are empty")

    spoken = {"any": lambda n: n >= 1, "no": lambda n: n == 0, "at least 2": lambda n: n >= 2,
              "at most 2": lambda n: n <= 2, "more than 2": lambda n: n > 2, "fewer than 2": lambda n: n < 2,
              "exactly 2": lambda n: n == 2, "between 1 and 3": lambda n: 1 <= n <= 3, "at least 0": lambda n: True,
              "exactly 0": lambda n: n == 0, "fewer than 1": lambda n: n < 1}
    monotone = {"any", "at least 2", "more than 2", "at least 0"}
    for phrase, test in spoken.items():
        add(f"{phrase} visits", lambda matching, total, test=test: test(total))
        settled = 'brand is "Prada"' if phrase in monotone else '(brand is "Prada" and known)'
        add(f"{phrase} visits where {settled}", lambda matching, total, test=test: test(matching))
        add(f"not ({phrase} visits)", lambda matching, total, test=test: not test(total))
        if phrase not in monotone:
            feature.refused(f'{phrase} visits where brand is "Prada"', "2: a where that can be unknown says which way")
    for op in ("<", "<=", ">", ">=", "="):
        add(f"number of visits {op} 2", lambda matching, total, op=op: compare(op, total, 2))
    add('number of visits where (brand is "Prada") > 2', lambda matching, total: matching > 2)
    add('number of distinct brand of visits = 2', lambda matching, total: (matching > 0) + (total > matching) == 2)
    add('at least 1 visits where brand is "Prada" and at least 3 visits',
        lambda matching, total: matching >= 1 and total >= 3)
    for rule in ('any visits where brand is "Prada" in the last 7 days',
                 'any visits where brand is "Prada" and value > 1',
                 'number of visits where brand is "Prada" > 2', "any visits where", "any visits in the last 7",
                 "any visits in 7 days",
                 'any visits where brand == "Prada"', 'any visits AND any visits'):
        feature.refused(rule, "3: the window stands right after its list; several conditions need parentheses")
    for rule in ("at least visits", "at least -1 visits", "at least 1.5 visits", "any vists", "visits", "any wanted",
                 'any visits where wanted is "x"', "any visits where brand"):
        feature.refused(rule, "3: a bare name in a where is a field of the list")
    return feature


def three_valued_where():
    feature = Feature("where", "any, no and every over events whose where is true, false or unknown.", SCHEMA, AS_OF)
    rows = {}
    letters = {True: "y", False: "n", None: "u"}
    for length in range(4):
        for flags in itertools.combinations_with_replacement((True, False, None), length):
            name = "".join(letters[flag] for flag in flags) or "empty"
            feature.profile(name, visits=[visit(i, flag=flag) for i, flag in enumerate(flags)])
            rows[name] = flags

    def add(rule, oracle):
        feature.case(rule, {name: oracle(flags) for name, flags in rows.items()}, "2: where, any, no, every")

    kept = {"flag": lambda f: f is True, "(flag or missing)": lambda f: f is not False,
            "(flag and known)": lambda f: f is True, "(not flag or missing)": lambda f: f is not True,
            "(not flag and known)": lambda f: f is False, "flag is missing": lambda f: f is None,
            "flag is known": lambda f: f is not None}
    for where, test in kept.items():
        add(f"any visits where {where}", lambda flags, t=test: any(map(t, flags)))
        add(f"every visits where {where}", lambda flags, t=test: all(map(t, flags)))
        add(f"at least 2 visits where {where}", lambda flags, t=test: sum(map(t, flags)) >= 2)
        if where != "flag":
            add(f"no visits where {where}", lambda flags, t=test: not any(map(t, flags)))
            add(f"at most 1 visits where {where}", lambda flags, t=test: sum(map(t, flags)) <= 1)
            add(f"exactly 1 visits where {where}", lambda flags, t=test: sum(map(t, flags)) == 1)
            add(f"not (any visits where {where})", lambda flags, t=test: not any(map(t, flags)))
    for rule in ("no visits where flag", "at most 1 visits where flag", "exactly 1 visits where flag",
                 "fewer than 2 visits where flag", "not (any visits where flag)", "not (every visits where flag)",
                 "any visits where not flag", "number of visits where (flag) = 1"):
        feature.refused(rule, "2: where dropping an event could let someone enter")
    return feature


def outer_names():
    feature = Feature("outer_names", "A field of the profile inside a where carries its owner.", SCHEMA, AS_OF)
    rows = {}
    for wanted in ("a", "b", None):
        for brands in ((), ("a",), ("a", "b"), (None,), ("b", None)):
            name = f"{wanted},{''.join(brand or '-' for brand in brands)}"
            feature.profile(name, wanted=wanted, visits=[visit(i, brand=brand) for i, brand in enumerate(brands)])
            rows[name] = (wanted, brands)

    def same(wanted, brand):
        return None if wanted is None or brand is None else wanted == brand

    def add(rule, oracle):
        feature.case(rule, {name: oracle(*row) for name, row in rows.items()}, "3: names inside where")

    add("any visits where brand is customer.wanted", lambda w, b: any(same(w, it) is True for it in b))
    add("every visits where (brand is customer.wanted and known)", lambda w, b: all(same(w, it) is True for it in b))
    add("any visits where (brand is not customer.wanted and known)", lambda w, b: any(same(w, it) is False for it in b))
    add("no visits where (brand is customer.wanted or missing)", lambda w, b: all(same(w, it) is False for it in b))
    add("any visits where (customer.wanted is missing)", lambda w, b: w is None and len(b) > 0)
    feature.refused("any visits where brand is wanted", "3: a bare name is a field of the innermost list only")
    return feature


def aggregates():
    feature = Feature("aggregates", "Aggregates skip what is missing; of nothing a total is 0, all others missing.",
                      SCHEMA,
                      AS_OF)
    rows = {}
    for values in ((), (None,), ("0",), ("1",), ("1", None), ("2", "1"), ("1", "2"), ("1.5", "2.5", None), ("-1", "1"),
                   ("3", "3", "1"), (None, "2", None), ("0.01", "0.02")):
        name = " ".join(value or "-" for value in values) or "empty"
        feature.profile(name, visits=[visit(i, value=value) for i, value in enumerate(values)])
        rows[name] = [None if value is None else Fraction(value) for value in values]

    def known(values):
        return [value for value in values if value is not None]

    made = {"total value of visits": lambda v: sum(known(v), Fraction(0)),
            "average value of visits": lambda v: sum(known(v), Fraction(0)) / len(known(v)) if known(v) else None,
            "smallest value of visits": lambda v: min(known(v), default=None),
            "largest value of visits": lambda v: max(known(v), default=None),
            "first value of visits": lambda v: known(v)[0] if known(v) else None,
            "latest value of visits": lambda v: known(v)[-1] if known(v) else None,
            "number of distinct value of visits": lambda v: Fraction(len(set(known(v)))),
            "number of visits": lambda v: Fraction(len(v)),
            "total (value * 2) of visits": lambda v: 2 * sum(known(v), Fraction(0)),
            "total (value else 5) of visits": lambda v: sum((5 if it is None else it for it in v), Fraction(0)),
            "total value of visits where (value > 1)": lambda v: sum((it for it in known(v) if it > 1), Fraction(0)),
            "number of visits where (value is missing)": lambda v: Fraction(sum(it is None for it in v))}
    for phrase, oracle in made.items():
        answers = {name: oracle(values) for name, values in rows.items()}
        bounds = ("0", "1", "2") if "number" in phrase else ("0", "1", "1.5", "2")
        for op, bound in itertools.product((">", "=", "<="), bounds):
            if op != ">" and "where (value > 1)" in phrase:
                continue
            feature.case(f"{phrase} {op} {bound}", {name: compare(op, value, Fraction(bound))
                                                    for name, value in answers.items()}, "2: aggregates")
        feature.case(f"{phrase} is known", {name: value is not None for name, value in answers.items()}, "2: aggregates")
    feature.case("latest value of visits > first value of visits", {
        name: compare(">", known(v)[-1] if known(v) else None, known(v)[0] if known(v) else None)
        for name, v in rows.items()}, "2")
    feature.case("not (average value of visits > 1) or missing", {
        name: or_missing(negation(compare(">", made["average value of visits"](v), 1))) for name, v in rows.items()},
        "2")
    for rule in ("not (average value of visits > 1)", "total brand of visits > 1", "average value of visits > \"1\"",
                 "total value of visits", "latest brand of visits > \"a\""):
        feature.refused(rule, "1.2, 1.4")
    return feature


def uncomputable():
    feature = Feature("uncomputable", "A row whose value cannot be computed makes every aggregate over it unknown.", """
schema wide version 1
profile customer key id
  id  text
  events visits at visited_at
    visited_at  instant
    v           number optional
""", AS_OF)
    rows = {}
    large = "9000000000000"
    for name, values in {"empty": (), "fine": ("2",), "missing": (None, "2"), "large": (large,),
                         "mixed": ("2", large), "skipped": (None,), "both": (None, large)}.items():
        feature.profile(name, visits=[visit(i, v=value) for i, value in enumerate(values)])
        rows[name] = values

    def cubes(values):
        """None if one cannot be computed; else those that are known."""
        return None if large in values else [Fraction(it) ** 3 for it in values if it is not None]

    def add(rule, oracle):
        feature.case(rule, {name: oracle(cubes(values), values) for name, values in rows.items()},
                     "2: a row that could not be computed is never skipped")

    add("total (v * v * v) of visits >= 0", lambda c, v: None if c is None else sum(c) >= 0)
    add("total (v * v * v) of visits = 8", lambda c, v: None if c is None else sum(c) == 8)
    add("largest (v * v * v) of visits = 8", lambda c, v: None if not c else max(c) == 8)
    add("smallest (v * v * v) of visits = 8", lambda c, v: None if not c else min(c) == 8)
    add("first (v * v * v) of visits = 8", lambda c, v: None if not c else c[0] == 8)
    add("latest (v * v * v) of visits is known", lambda c, v: bool(c))
    add("number of distinct (v * v * v) of visits >= 0", lambda c, v: None if c is None else True)
    add("number of visits where (v * v * v > 0) >= 1", lambda c, v: any(it == "2" for it in v))
    add("any visits where v * v * v is missing", lambda c, v: any(it in (None, large) for it in v))
    add("total v of visits > 1", lambda c, v: sum(Fraction(it) for it in v if it) > 1)
    return feature


ORDER = """
schema ordered version 1
profile customer key id
  id  text
  events visits at visited_at then by rank
    visited_at  instant
    rank        whole number
    brand       text optional
  events notes at noted_at
    noted_at    instant
    brand       text optional
"""


def order():
    feature = Feature("order", "Events are ordered by instant, then by the list's own field, then by their row.", ORDER,
                      AS_OF)
    rows = {}
    early, late = "2026-10-01T10:00:00Z", "2026-10-01T10:00:00.000001Z"
    tables = {"by_instant": [(late, 1, "b"), (early, 2, "a")], "by_rank": [(early, 2, "b"), (early, 1, "a")],
              "by_row": [(early, 1, "a"), (early, 1, "b")], "one": [(early, 1, "a")], "none": [],
              "latest_missing": [(early, 1, "a"), (late, 1, None)], "first_missing": [(early, 1, None), (late, 1, "b")],
              "future": [(early, 1, "a"), ("2027-01-01T00:00:00Z", 1, "b")]}
    for name, events in tables.items():
        feature.profile(name, visits=[{"visited_at": at, "rank": rank, **({"brand": brand} if brand else {})}
                                      for at, rank, brand in events],
                        notes=[{"noted_at": at, **({"brand": brand} if brand else {})} for at, rank, brand in events])
        seen = [(at, rank, row, brand) for row, (at, rank, brand) in enumerate(events) if at <= AS_OF]
        rows[name] = (sorted(seen, key=lambda it: (it[0] != early, it[1], it[2])),
                      sorted(seen, key=lambda it: (it[0] != early, it[2])))

    def brands(events):
        return [brand for *_, brand in events if brand]

    for index, listed in enumerate(("visits", "notes")):
        for word, place in (("first", 0), ("latest", -1)):
            for brand in ("a", "b"):
                feature.case(f'{word} brand of {listed} is "{brand}"', {
                    name: compare("=", brands(pair[index])[place] if brands(pair[index]) else None, brand)
                    for name, pair in rows.items()}, "3: order of events")
    feature.case("latest visited_at of visits > first visited_at of visits", {
        name: None if not pair[0] else pair[0][-1][0] != pair[0][0][0]
        for name, pair in rows.items()}, "3")
    return feature


def features():
    return [quantifiers(), three_valued_where(), outer_names(), aggregates(), uncomputable(), order()]
