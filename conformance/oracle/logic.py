"""Meaning 1 and 2: strong Kleene logic, negations that are settled, counts of conditions, names."""

from oracle.common import Feature, and_known, both, combinations, either, negation, or_missing

SCHEMA = """
schema logic version 1
profile customer key id
  id  text
  a   yes or no optional
  b   yes or no optional
  c   yes or no optional
"""
LETTER = {True: "y", False: "n", None: "u"}


def add_profiles(feature):
    rows = combinations(a=(True, False, None), b=(True, False, None), c=(True, False, None))
    named = {}
    for row in rows:
        name = "".join(LETTER[row[field]] for field in "abc")
        feature.profile(name, **row)
        named[name] = row
    return named


def count_between(conditions, low, high):
    """True if the number of true ones lies there whatever the unknown ones are, false if it cannot."""
    sure = sum(value is True for value in conditions)
    possible = sure + sum(value is None for value in conditions)
    if sure >= low and possible <= high:
        return True
    return False if possible < low or sure > high else None


CONNECTIVES = {
    "a": lambda a, b, c: a,
    "a is yes": lambda a, b, c: a,
    "a is no": lambda a, b, c: negation(a),
    "a is known": lambda a, b, c: a is not None,
    "a is missing": lambda a, b, c: a is None,
    "a or missing": lambda a, b, c: or_missing(a),
    "a and known": lambda a, b, c: and_known(a),
    "not a or missing": lambda a, b, c: or_missing(negation(a)),
    "not a and known": lambda a, b, c: and_known(negation(a)),
    "not not a or missing": lambda a, b, c: or_missing(a),
    "not (a or missing)": lambda a, b, c: negation(or_missing(a)),
    "not (a and known)": lambda a, b, c: negation(and_known(a)),
    "a and b": lambda a, b, c: both(a, b),
    "a or b": lambda a, b, c: either(a, b),
    "a and b and c": both,
    "a or b or c": either,
    "(a and b) or c": lambda a, b, c: either(both(a, b), c),
    "a and (b or c)": lambda a, b, c: both(a, either(b, c)),
    "a or (b and c)": lambda a, b, c: either(a, both(b, c)),
    "(a or b) and (b or c) and (c or a)": lambda a, b, c: both(either(a, b), either(b, c), either(c, a)),
    "not (a and b) or missing": lambda a, b, c: or_missing(negation(both(a, b))),
    "not (a or b) or missing": lambda a, b, c: or_missing(negation(either(a, b))),
    "not (a and b) and known": lambda a, b, c: and_known(negation(both(a, b))),
    "not (a or b) and known": lambda a, b, c: and_known(negation(either(a, b))),
    "((a and b) or missing) and c": lambda a, b, c: both(or_missing(both(a, b)), c),
    "(not a or missing) and (b and known)": lambda a, b, c: both(or_missing(negation(a)), and_known(b)),
    "a is known and not a": lambda a, b, c: both(a is not None, negation(a)),
    "a is known and b is known and a is b": lambda a, b, c:
        both(a is not None, b is not None, None if a is None or b is None else a is b),
    "a is b": lambda a, b, c: None if a is None or b is None else a is b,
    "(a is not b) or missing": lambda a, b, c: or_missing(None if a is None or b is None else a is not b),
    "(a is not b) and known": lambda a, b, c: and_known(None if a is None or b is None else a is not b),
    "any of (a, b, c)": either,
    "every of (a, b, c)": both,
    "(no of (a, b, c)) or missing": lambda a, b, c: or_missing(count_between((a, b, c), 0, 0)),
    "(no of (a, b, c)) and known": lambda a, b, c: and_known(count_between((a, b, c), 0, 0)),
    "at least 1 of (a, b, c)": lambda a, b, c: count_between((a, b, c), 1, 3),
    "at least 2 of (a, b, c)": lambda a, b, c: count_between((a, b, c), 2, 3),
    "at least 3 of (a, b, c)": lambda a, b, c: count_between((a, b, c), 3, 3),
    "more than 1 of (a, b, c)": lambda a, b, c: count_between((a, b, c), 2, 3),
    "(at most 1 of (a, b, c)) or missing": lambda a, b, c: or_missing(count_between((a, b, c), 0, 1)),
    "(at most 2 of (a, b, c)) and known": lambda a, b, c: and_known(count_between((a, b, c), 0, 2)),
    "(fewer than 2 of (a, b, c)) or missing": lambda a, b, c: or_missing(count_between((a, b, c), 0, 1)),
    "(exactly 1 of (a, b, c)) and known": lambda a, b, c: and_known(count_between((a, b, c), 1, 1)),
    "(exactly 2 of (a, b, c)) or missing": lambda a, b, c: or_missing(count_between((a, b, c), 2, 2)),
    "(between 1 and 2 of (a, b, c)) and known": lambda a, b, c: and_known(count_between((a, b, c), 1, 2)),
}

COUNTS = """
schema counts version 1
profile customer key id
  id  text
  a   yes or no optional
  b   yes or no optional
  c   yes or no optional
  n   whole number optional
  m   whole number
"""


def counts():
    """How many of three conditions hold, against counts that are fields. An unknown count makes it unknown, whatever holds."""
    feature = Feature("counts", "Counts of conditions that are fields.", COUNTS,
                      rules="let few = 1\nsegment enough(least: whole number): at least least of (a, b, c)")
    rows = {}
    for place, row in enumerate(combinations(a=(True, False, None), b=(True, False, None), c=(True, False, None),
                                             n=(None, -1, 0, 1, 2, 3, 4))):
        row["m"] = place % 4
        rows[f"p{place}"] = row
        feature.profile(f"p{place}", **row)

    def between(row, low, high):
        return count_between((row["a"], row["b"], row["c"]), low, high)

    def asked(answer):
        return lambda row: None if row["n"] is None else answer(row, row["n"])

    # No number lies between 2 and 1, even where it is unknown how many hold.
    ranged = asked(lambda row, n: between(row, n, row["m"]) if n <= row["m"] else False)
    for rule, oracle in (("at least n of (a, b, c)", asked(lambda row, n: between(row, n, 3))),
                         ("more than n of (a, b, c)", asked(lambda row, n: between(row, n + 1, 3))),
                         ("(at most n of (a, b, c)) or missing", lambda row: or_missing(asked(lambda row, n: between(row, -1, n))(row))),
                         ("(fewer than n of (a, b, c)) and known",
                          lambda row: and_known(asked(lambda row, n: between(row, -1, n - 1))(row))),
                         ("(exactly n of (a, b, c)) or missing", lambda row: or_missing(asked(lambda row, n: between(row, n, n))(row))),
                         ("(between n and m of (a, b, c)) or missing", lambda row: or_missing(ranged(row))),
                         ("(between n and m of (a, b, c)) and known", lambda row: and_known(ranged(row))),
                         ("(between 2 and 1 of (a, b, c)) or missing", lambda row: False),
                         ("at least few of (a, b, c)", lambda row: between(row, 1, 3)),
                         ("in enough(n)", asked(lambda row, n: between(row, n, 3))),
                         ("in enough(2)", lambda row: between(row, 2, 3))):
        feature.case(rule, {name: oracle(row) for name, row in rows.items()}, "2: at least 2 of (A, B, C)")
    for rule in ("exactly n of (a, b, c)", "at most n of (a, b, c)"):
        feature.refused(rule, "2: a negation says which way")
    return feature


NAMES = """
segment both_of_them: a and b
segment one_of_them: a or b
let first_two = a and b
let alias = a
segment deep: in both_of_them or in one_of_them
segment many: a
  needs at least 1000 profiles
"""
NAMED = {
    "in both_of_them": lambda a, b, c: both(a, b),
    "in both_of_them or c": lambda a, b, c: either(both(a, b), c),
    "in one_of_them and c": lambda a, b, c: both(either(a, b), c),
    "not in both_of_them or missing": lambda a, b, c: or_missing(negation(both(a, b))),
    "not in one_of_them and known": lambda a, b, c: and_known(negation(either(a, b))),
    "first_two and c": both,
    "first_two or c": lambda a, b, c: either(both(a, b), c),
    "not first_two or missing": lambda a, b, c: or_missing(negation(both(a, b))),
    "first_two is known": lambda a, b, c: both(a, b) is not None,
    "alias is missing": lambda a, b, c: a is None,
    "in many": lambda a, b, c: a,
    "in deep": lambda a, b, c: either(both(a, b), either(a, b)),
    "not in deep or missing": lambda a, b, c: or_missing(negation(either(a, b))),
    "at least 2 of (in both_of_them, in one_of_them, c)": lambda a, b, c:
        count_between((both(a, b), either(a, b), c), 2, 3),
}


def add_cases(feature, rows, rules, meaning):
    for rule, oracle in rules.items():
        feature.case(rule, {name: oracle(row["a"], row["b"], row["c"]) for name, row in rows.items()}, meaning)


NARROWED = """
schema narrowed version 1
profile customer key id
  id     text
  email  text optional
  x      whole number optional
  y      whole number
  events visits at visited_at
    visited_at  instant
    x           whole number optional
"""
DEFINED = """
let half = x / 2
segment large: x > 10
segment settled: x > 10 or missing
segment mailed: email is known and email contains "x"
"""


def narrowing():
    """Where a negation must say which way unknown goes, and where there is nothing to say."""
    feature = Feature("narrowing", "A negation says which way unknown goes only where something can be unknown.",
                      NARROWED,
                      rules=DEFINED)
    rows = {}
    for email, x, y, seen in ((None, None, 0, ()), ("x@a", None, 5, (None,)), ("y@a", 11, 11, (11,)),
                              ("x@a", 10, 0, (10, None)),
                              (None, 20, 20, (11, 12)), ("", 0, 0, ())):
        name = f"{email},{x},{y}"
        feature.profile(name, email=email, x=x, y=y,
                        visits=[{"visited_at": "2026-10-01T10:00:00Z",
                                 **({} if it is None else {"x": it})} for it in seen])
        rows[name] = (email, x, y, seen)

    def add(rule, oracle, meaning="1.2, 2: when must a negation say which way"):
        feature.case(rule, {name: oracle(*row) for name, row in rows.items()}, meaning)

    def larger(x):
        return None if x is None else x > 10

    add("email is known and email does not contain \"x\"", lambda m, x, y, v: m is not None and "x" not in m)
    add("email is known and email is not \"x@a\"", lambda m, x, y, v: m is not None and m != "x@a")
    add("x is known and not (x > 10)", lambda m, x, y, v: x is not None and not x > 10)
    add("x is known and x is not one of (10, 20)", lambda m, x, y, v: x is not None and x not in (10, 20))
    add("x is known and x is not between 5 and 15", lambda m, x, y, v: x is not None and not 5 <= x <= 15)
    add("x is missing or not (x > 10)", lambda m, x, y, v: x is None or not x > 10)
    add("x is known and (y > 100 or not (x > 10))", lambda m, x, y, v: x is not None and (y > 100 or not x > 10))
    add("email is known and x is known and not (x > 10 and email contains \"x\")",
        lambda m, x, y, v: m is not None and x is not None and not (x > 10 and "x" in m))
    add("not (y > 10)", lambda m, x, y, v: not y > 10)
    add("y is not 11", lambda m, x, y, v: y != 11)
    add("not (x is known)", lambda m, x, y, v: x is None)
    add("x is not missing", lambda m, x, y, v: x is not None)
    add("x is not known", lambda m, x, y, v: x is None)
    add("(x else 0) is not 0", lambda m, x, y, v: (x or 0) != 0)
    add("not in settled", lambda m, x, y, v: not (x is None or x > 10))
    add("not in mailed or missing", lambda m, x, y, v: not (m is not None and "x" in m))
    add("not in large or missing", lambda m, x, y, v: x is None or not x > 10)
    add("not in large and known", lambda m, x, y, v: x is not None and not x > 10)
    add("not (half > 5) or missing", lambda m, x, y, v: x is None or not x > 10)
    add("not (any visits)", lambda m, x, y, v: not v)
    add("not (any visits where (x > 10 and known))", lambda m, x, y, v: not any(larger(it) for it in v))
    add("no visits where (x > 10 or missing)", lambda m, x, y, v: not any(it is None or it > 10 for it in v))
    add("any visits where (x is known and not (x > 10))", lambda m, x, y,
        v: any(it is not None and it <= 10 for it in v))
    add("(x > 10 or y > 10) or missing", lambda m, x, y, v: or_missing(either(larger(x), y > 10)))
    add("(not (x > 10) or missing) and y >= 0", lambda m, x, y, v: x is None or not x > 10)
    add("y >= 0 and (not (x > 10) and known)", lambda m, x, y, v: x is not None and not x > 10)
    add("at least 2 of (x > 10, y > 10, email contains \"x\")",
        lambda m, x, y, v: count_between((larger(x), y > 10, None if m is None else "x" in m), 2, 3))
    # Missing and could not be computed behave alike.
    add("x / y > 1", lambda m, x, y, v: None if x is None or y == 0 else x > y, "1.1, 1.6")
    add("x / y is missing", lambda m, x, y, v: x is None or y == 0, "1.6, 2")
    add("(x / y > 1) or missing", lambda m, x, y, v: x is None or y == 0 or x > y, "1.6, 2")
    add("((x / y) else 7) = 7", lambda m, x, y, v: x is None or y == 0 or x == 7 * y, "1.6, 2")
    for rule in ('email does not contain "x"', "not (x > 10)", "x is not 10", "x is not one of (10, 20)", "not in large",
                 "x is not between 5 and 15", "not (half > 5)", "x is known or not (x > 10)", "y > 10 and not (x > 10)",
                 'email is known and not (x > 10)', "not (y / y > 1)", "no visits where x > 10",
                 "not (any visits where x > 10)",
                 "no of (x > 10, y > 10)", "exactly 1 of (x > 10, y > 10)", "not (at least 1 of (x > 10, y > 10))"):
        feature.refused(rule, "1.2, 2: what can be unknown by type, after narrowing, seen through names")
    for rule in ("x > 10 or missing and y > 10", "y > 10 and x > 10 or missing", "x > 10 and known or y > 10",
                 "y > 10 and not x > 10 or missing"):
        feature.refused(rule, "1.3: a suffix counts as the word that it is spelled with")
    return feature


def features():
    logic = Feature("logic", "Three values: and, or, not, settled negations, counts of conditions.", SCHEMA)
    add_cases(logic, add_profiles(logic), CONNECTIVES, "1.1, 1.2, 2")
    for rule in ("a and b or c", "a or b and c", "a or b and known", "a and b or missing"):
        logic.refused(rule, "1.3: and and or do not mix without parentheses")
    for rule in ("not a", "not (a and b)", "a is not yes", "a is not b", "not not not a", "b and not a",
                 "a is known or not a"):
        logic.refused(rule, "1.2: a negation of what can be unknown says which way")
    for rule in ("a = 1", "a is \"yes\"", "id and a", "a > b"):
        logic.refused(rule, "1.4: no coercion, no truthiness")
    named = Feature("names", "A name means its definition in parentheses, three values and all.", SCHEMA, rules=NAMES)
    add_cases(named, add_profiles(named), NAMED, "1.10")
    named.refused("not in one_of_them", "1.2, seen through names")
    named.refused("not first_two", "1.2, seen through names")
    return [logic, counts(), named, narrowing()]
