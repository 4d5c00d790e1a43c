"""Meaning 5: profiles compared with one another. Equals are never separated."""

from fractions import Fraction
from math import ceil

from oracle.common import Feature, and_known, both, compare, negation, or_missing

SCHEMA = """
schema people version 1
profile customer key id
  id         text
  x          whole number optional
  country    text optional
  is_active  yes or no optional
"""
RULES = """
segment active: is_active
segment nobody: x > 1000000
"""
TABLES = {
    "population_ties": (("a", 10, "GB", True), ("b", 10, "GB", True), ("c", 10, "FR", True), ("d", 8, "GB", False),
                        ("e", 8, "FR", True), ("f", 5, None, True), ("g", 3, "GB", None), ("h", 3, "FR", False),
                        ("i", 1, "GB", True), ("j", 0, "FR", True), ("k", None, "GB", True), ("l", None, None, None),
                        ("m", -4, "IE", True)),
    "population_distinct": tuple((f"p{i:02d}", i * i - 7, ("GB", "FR", None)[i % 3], (True, False, None, True)[i % 4])
                                 for i in range(20)),
    "population_one": (("only", 4, "GB", True),),
    "population_equal": tuple((f"q{i}", 0, "GB", i % 2 == 0) for i in range(5)),
}


class Population:
    """The profiles among which one is compared, by name."""

    def __init__(self, rows, isMember=lambda row: True, group=None):
        self.rows, self.isMember, self.group = rows, isMember, group

    def values(self, of):
        """The known values of those that `of` is compared with."""
        return [row["x"] for row in self.rows.values()
                if row["x"] is not None and self.isMember(row) is True
                and (self.group is None or row[self.group] == of[self.group])]

    def belongs(self, row):
        """Whether the profile has a place at all."""
        return row["x"] is not None and self.isMember(row) is True and (self.group is None or row[self.group] is not None)

    def place(self, row, largest=True):
        """How many are at least as good, and how many there are."""
        values = self.values(row)
        as_good = sum(value >= row["x"] if largest else value <= row["x"] for value in values)
        return as_good, len(values)

    def tile(self, row, parts):
        if not self.belongs(row):
            return None
        c, n = self.place(row)
        return parts - parts * (c - 1) // n

    def rank(self, row):
        return self.place(row)[0] if self.belongs(row) else None

    def is_top(self, row, asked, largest=True):
        """`asked` is a number, or a Fraction of all."""
        if not self.belongs(row):
            return None
        c, n = self.place(row, largest)
        return c <= (ceil(asked * n) if isinstance(asked, Fraction) else asked)


def at_rank(values, share):
    """The value at rank ceil(share * n) from below."""
    return sorted(values)[ceil(share * len(values)) - 1] if values else None


def feature(name, table):
    made = Feature(name, "Top and bottom, parts, ranks and values across a population; equals are never separated.",
                   SCHEMA,
                   rules=RULES)
    rows = {}
    for key, x, country, active in table:
        made.profile(key, x=x, country=country, is_active=active)
        rows[key] = {"x": x, "country": country, "active": active}
    scopes = {"": Population(rows), " among active": Population(rows, lambda row: row["active"]),
              " per country": Population(rows, group="country"),
              " among active per country": Population(rows, lambda row: row["active"], "country"),
              " among nobody": Population(rows, lambda row: False if row["x"] is not None else None)}

    def add(rule, oracle):
        made.case(rule, {key: oracle(row) for key, row in rows.items()}, "5: population")

    for words, scope in scopes.items():
        for percent in (1, 5, 10, 25, 50, 100):
            asked = Fraction(percent, 100)
            add(f"x is in top {percent}%{words}", lambda row, s=scope, a=asked: s.is_top(row, a))
            add(f"x is in bottom {percent}%{words}", lambda row, s=scope, a=asked: s.is_top(row, a, False))
        for count in (1, 2, 3, 5, 100):
            add(f"x is in top {count}{words}", lambda row, s=scope, a=count: s.is_top(row, a))
            add(f"x is in bottom {count}{words}", lambda row, s=scope, a=count: s.is_top(row, a, False))
        add(f"x is not in top 25%{words} or missing",
            lambda row, s=scope: or_missing(negation(s.is_top(row, Fraction(1, 4)))))
        add(f"x is not in bottom 3{words} and known", lambda row, s=scope: and_known(negation(s.is_top(row, 3, False))))
        for word, parts, bound in (("quintile", 5, 4), ("quintile", 5, 5), ("decile", 10, 3), ("percentile", 100, 51)):
            add(f"{word} of x{words} >= {bound}",
                lambda row, s=scope, p=parts, b=bound: compare(">=", s.tile(row, p), b))
            add(f"{word} of x{words} = {bound}", lambda row, s=scope, p=parts, b=bound: compare("=", s.tile(row, p), b))
        for bound in (1, 3, 4):
            add(f"rank of x{words} <= {bound}", lambda row, s=scope, b=bound: compare("<=", s.rank(row), b))
    for who, isMember in (("everyone", lambda row: True), ("active", lambda row: row["active"])):
        values = Population(rows, isMember).values({})
        total = sum(values)
        across = {"total": total, "average": Fraction(total, len(values)) if values else None,
                  "smallest": min(values, default=None), "largest": max(values, default=None),
                  "median": at_rank(values, Fraction(1, 2))}
        for word, value in across.items():
            for op in (">", "=", "<"):
                add(f"x {op} {word} x across {who}", lambda row, v=value, op=op: compare(op, row["x"], v))
        for ordinal, percent in (("1st", 1), ("10th", 10), ("50th", 50), ("90th", 90), ("100th", 100)):
            value = at_rank(values, Fraction(percent, 100))
            add(f"x >= {ordinal} percentile of x across {who}", lambda row, v=value: compare(">=", row["x"], v))
    add("total x across nobody = 0", lambda row: True)
    add("average x across nobody is missing", lambda row: True)
    made.refused("x is not in top 25%", "1.2: a missing value has no place")
    made.refused("id is in top 25%", "5, 6: text has no order")
    return made


NESTED = """
schema nested version 1
profile customer key id
  id       text
  country  text optional
  events visits at visited_at
    visited_at  instant
    v           whole number optional
"""
NESTED_RULES = """
let spend = total v of visits
let recency = quintile of (latest visited_at of visits)
segment seen: any visits
segment upper: spend is in top 50%
segment best: spend is in top 50% among upper
segment known_best: in best
"""


def nested():
    """Values of events, populations of populations, shares of a total."""
    made = Feature("population_nested",
                   "Populations of figures over events, populations within populations, shares of totals.",
                   NESTED, rules=NESTED_RULES)
    tables = {"a": ("GB", (9, 1)), "b": ("GB", (10,)), "c": ("FR", (5, 5, 5)), "d": ("FR", (7,)), "e": (None, (7, None)),
              "f": ("GB", (None,)), "g": ("FR", ()), "h": ("GB", (3,)), "i": ("FR", (1, 1, 1, 1)), "j": ("GB", (-4,)),
              "k": (None, ()), "l": ("IE", (20,))}
    rows = {}
    for place, (key, (country, values)) in enumerate(tables.items()):
        days = [1 + (place * 5 + index) % 28 for index in range(len(values))]
        made.profile(key, country=country, visits=[
            {"visited_at": f"2026-10-{day:02d}T10:00:00Z", **({} if value is None else {"v": value})}
            for day, value in zip(days, values)])
        known = [value for value in values if value is not None]
        rows[key] = {"spend": sum(known), "country": country, "count": len(values),
                     "mean": Fraction(sum(known), len(known)) if known else None,
                     "latest": max(days, default=None)}

    def among(field, isMember=lambda key: True, group=None):
        """Of one figure; membership goes by key, so that it can be another population's answer."""
        table = {key: {"x": row[field], "key": key, "country": row["country"]} for key, row in rows.items()}
        return table, Population(table, lambda row: isMember(row["key"]), group)

    def add(rule, table, oracle, meaning="5: population, nesting"):
        made.case(rule, {key: oracle(table[key]) for key in rows}, meaning)

    half = Fraction(1, 2)
    table, everyone = among("spend")
    upper = {key: everyone.is_top(table[key], half) for key in rows}
    _, of_upper = among("spend", lambda key: upper[key])
    best = {key: of_upper.is_top(table[key], half) for key in rows}
    _, of_best = among("spend", lambda key: best[key])
    _, of_seen = among("spend", lambda key: rows[key]["count"] > 0)
    _, by_country = among("spend", lambda key: upper[key], "country")
    add("in upper", table, lambda row: upper[row["key"]])
    add("in best", table, lambda row: best[row["key"]])
    add("in known_best", table, lambda row: best[row["key"]], "1.10")
    add("not in best or missing", table, lambda row: or_missing(negation(best[row["key"]])))
    for scope, words in ((everyone, ""), (of_seen, " among seen"), (of_upper, " among upper"), (of_best, " among best"),
                         (by_country, " among upper per country")):
        for count in (1, 2, 4):
            add(f"spend is in top {count}{words}", table, lambda row, s=scope, c=count: s.is_top(row, c))
        add(f"spend is in bottom 50%{words}", table, lambda row, s=scope: s.is_top(row, half, False))
        add(f"rank of spend{words} <= 2", table, lambda row, s=scope: compare("<=", s.rank(row), 2))
        add(f"quintile of spend{words} >= 4", table, lambda row, s=scope: compare(">=", s.tile(row, 5), 4))
        for percent in (5, 10, 20):
            def share(row, s=scope):
                total = sum(s.values(row))
                return Fraction(row["x"], total) if s.belongs(row) and total != 0 else None
            add(f"share of total spend{words} >= {percent}%", table,
                lambda row, f=share, p=percent: compare(">=", f(row), Fraction(p, 100)), "5: share of total")
    for field, words in (("count", "number of visits"), ("mean", "average v of visits"),
                         ("latest", "latest visited_at of visits")):
        table_of, scope = among(field)
        for count in (1, 3, 5):
            add(f"({words}) is in top {count}", table_of, lambda row, s=scope, c=count: s.is_top(row, c))
        add(f"({words}) is in bottom 25%", table_of, lambda row, s=scope: s.is_top(row, Fraction(1, 4), False))
        add(f"quintile of ({words}) >= 4", table_of, lambda row, s=scope: compare(">=", s.tile(row, 5), 4))
        add(f"(quintile of ({words}) < 4) or missing", table_of,
            lambda row, s=scope: or_missing(compare("<", s.tile(row, 5), 4)))
        add(f"rank of ({words}) = 1", table_of, lambda row, s=scope: compare("=", s.rank(row), 1))
    table_of, scope = among("latest")
    made.case("recency >= 4 and quintile of spend >= 4", {
        key: both(compare(">=", scope.tile(table_of[key], 5), 4), compare(">=", everyone.tile(table[key], 5), 4))
        for key in rows}, "5: nesting; 1.10")
    for who, members in (("everyone", list(rows)), ("seen", [k for k in rows if rows[k]["count"]]),
                         ("best", [k for k in rows if best[k] is True])):
        values = [rows[key]["spend"] for key in members]
        for words, value in (("total", sum(values)), ("average", Fraction(sum(values), len(values))),
                             ("largest", max(values)),
                             ("smallest", min(values)), ("median", at_rank(values, half)),
                             ("90th percentile of", at_rank(values, Fraction(9, 10)))):
            add(f"spend >= {words} spend across {who}", table, lambda row, v=value: row["x"] >= v, "5: across")
    for rule in ("not in best", "spend is in top 5% among nobody", "spend is in top 0%", "spend is in top 101%",
                 "spend is in top 5 GBP", "country is in top 3", "spend is in top", "rank of spend among spend <= 3",
                 "spend > median spend", "any visits where v is in top 5%"):
        made.refused(rule, "5: a place is asked of what has an order, among a segment")
    return made


CHOSEN = """
schema chosen version 1
profile customer key id
  id     text
  group  text
  step   whole number optional
  a      whole number optional
  b      whole number optional
"""
CHOSEN_RULES = """
let first = choose when step = 1: a / b when step = 2: 7 otherwise 5
let middle = choose when step = 1: 7 when step = 2: a / b otherwise 5
let last = choose when step = 1: 7 when step = 2: 5 otherwise a / b
let within = choose when step = 1: last otherwise middle
let replaced = first else 1
segment firsts: group = "first"
segment middles: group = "middle"
segment lasts: group = "last"
segment gaps: group = "gap"
"""


def chosen():
    """Whose value could not be computed is never skipped, whichever `when` chose it; who has none is."""
    made = Feature("population_chosen", "Choices among all profiles: what could not be computed is kept, what is missing is skipped.",
                   CHOSEN, rules=CHOSEN_RULES)
    rows = {"a": ("first", 1, 1, 0), "b": ("first", 2, 6, 2), "c": ("middle", 2, 1, 0), "d": ("middle", 3, 9, 1),
            "e": ("last", 3, 1, 0), "f": ("last", 1, 4, 2), "g": ("gap", None, 1, 0), "h": ("gap", 1, None, 0),
            "i": ("gap", 2, None, 2), "j": ("gap", 3, 8, 1)}
    for key, (group, step, a, b) in rows.items():
        made.profile(key, group=group, step=step, a=a, b=b)
    # By hand: the value of each choice, "!" for a quotient by zero and None for what is missing.
    values = {
        "first": {"a": "!", "b": 7, "c": 7, "d": 5, "e": 5, "f": 2, "g": None, "h": None, "i": 7, "j": 5},
        "middle": {"a": 7, "b": 3, "c": "!", "d": 5, "e": 5, "f": 7, "g": None, "h": 7, "i": None, "j": 5},
        "last": {"a": 7, "b": 5, "c": 5, "d": 9, "e": "!", "f": 7, "g": None, "h": 7, "i": 5, "j": 8},
        "within": {"a": 7, "b": 3, "c": "!", "d": 5, "e": 5, "f": 7, "g": None, "h": 7, "i": None, "j": 5},
        "replaced": {"a": 1, "b": 7, "c": 7, "d": 5, "e": 5, "f": 2, "g": 1, "h": 1, "i": 7, "j": 5},
    }
    members = {"firsts": "ab", "middles": "cd", "lasts": "ef", "gaps": "ghij", "everyone": "abcdefghij"}
    for name, of in values.items():
        made.case(f"{name} >= 6", {key: compare(">=", None if of[key] == "!" else of[key], 6) for key in rows},
                  "2: a choice is the value it chooses")
        made.case(f"{name} is missing", {key: of[key] in (None, "!") for key in rows}, "2: unknown either way")
        for who, keys in members.items():
            asked = [of[key] for key in keys]
            known = sorted(value for value in asked if value is not None and value != "!")
            median = None if "!" in asked or not known else known[(len(known) + 1) // 2 - 1]
            for words, value in (("median", median), ("smallest", None if median is None else known[0]),
                                 ("largest", None if median is None else known[-1])):
                made.case(f"{words} {name} across {who} >= 7", {key: compare(">=", value, 7) for key in rows},
                          "2: what could not be computed is never skipped")
    return made


def features():
    return [*(feature(name, table) for name, table in TABLES.items()), nested(), chosen()]
