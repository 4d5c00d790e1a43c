"""Elements of sets, each as `it`: asked like events that have no time; of a missing set nothing is known."""

from oracle.common import Feature, and_known, both, compare, negation, or_missing

SCHEMA = """
schema elements version 1
profile customer key id
  id     text
  words  set of text
  maybe  set of text optional
  counts set of whole number
  tiers  set of one of (bronze < silver < gold) optional
  least  whole number optional
  events orders at ordered_at
    ordered_at instant
    tags       set of text
"""

WORDS = (["ski"], ["ski", "skate", "swim"], ["Ski", "ski"], [], ["swim", "swim"])
ORDER = ("bronze", "silver", "gold")


def elements(values):
    return None if values is None else sorted(set(values))


def number(values, test):
    """How many elements pass; unknown where there is no set."""
    found = elements(values)
    return None if found is None else sum(1 for it in found if test(it))


def features():
    feature = Feature("set_elements", "Elements of a set are counted, compared and added up as `it`.", SCHEMA)
    rows = {}
    for i, words in enumerate(WORDS):
        for name, maybe in (("none", None), ("empty", []), ("one", ["swim"]), ("two", ["ski", "swim"])):
            row = {"words": words, "maybe": maybe, "counts": [[], [3], [3, 5, 5], [-1, 0, 7, 9]][(i + len(name)) % 4],
                   "tiers": [None, [], ["bronze"], ["silver", "gold"]][(i * 3 + len(name)) % 4],
                   "least": [None, 1, 2][(i + len(name)) % 3],
                   "orders": [{"ordered_at": f"2026-10-{10 + k}T10:00:00Z", "tags": tags}
                              for k, tags in enumerate(([], ["gift"], ["gift", "new"])[:i % 4])]}
            label = f"{i} {name}"
            rows[label] = row
            feature.profile(label, **row)

    def add(rule, oracle, meaning="3: elements of a set are `it`"):
        feature.case(rule, {label: oracle(row) for label, row in rows.items()}, meaning)

    texts = {'it is "ski"': lambda it: it == "ski", 'it starts with "s"': lambda it: it.startswith("s"),
             'it contains "SKI" ignoring case': lambda it: "ski" in it.lower(),
             'it is not "ski"': lambda it: it != "ski", 'it is one of ("ski", "swim")': lambda it: it in ("ski", "swim"),
             'length(it) > 3': lambda it: len(it) > 3}
    for written, test in texts.items():
        for field in ("words", "maybe"):
            def count(row, field=field, test=test):
                return number(row[field], test)

            def size(row, field=field):
                return number(row[field], lambda it: True)

            add(f"any {field} where ({written})", lambda row: compare(">=", count(row), 1))
            add(f"at least 2 {field} where ({written})", lambda row: compare(">=", count(row), 2))
            add(f"number of {field} where ({written}) = 1", lambda row: compare("=", count(row), 1))
            every = f"every {field} where ({written})"
            none = f"no {field} where ({written})"
            if field == "words":
                add(every, lambda row: count(row) == size(row))
                add(none, lambda row: count(row) == 0)
                add(f"exactly 1 words where ({written})", lambda row: count(row) == 1)
            else:
                add(every, lambda row: compare("=", count(row), size(row)))
                add(f"({none}) or missing", lambda row: or_missing(compare("=", count(row), 0)))
                add(f"({none}) and known", lambda row: and_known(compare("=", count(row), 0)))
                add(f"maybe is known and {none}", lambda row: both(row["maybe"] is not None, compare("=", count(row), 0)))
    for low in (-1, 3, 5):
        add(f"any counts where (it > {low})", lambda row: number(row["counts"], lambda it: it > low) >= 1)
        add(f"total it of counts >= {low}", lambda row: sum(elements(row["counts"])) >= low)
        add(f"largest it of counts > {low}",
            lambda row: compare(">", max(row["counts"], default=None), low))
        add(f"smallest it of counts > {low}",
            lambda row: compare(">", min(row["counts"], default=None), low))
    add("number of counts = size(counts)", lambda row: True)
    add("number of counts where (it > customer.least) >= 1",
        lambda row: row["least"] is not None and number(row["counts"], lambda it: it > row["least"]) >= 1)
    for word in ORDER[1:]:
        add(f"any tiers where (it >= {word})",
            lambda row: compare(">=", number(row["tiers"], lambda it: ORDER.index(it) >= ORDER.index(word)), 1))
    add('any orders where (any tags where (it is "gift"))', lambda row: any("gift" in order["tags"] for order in row["orders"]))
    add('at least 2 orders where (number of tags >= 1)', lambda row: sum(len(order["tags"]) >= 1 for order in row["orders"]) >= 2)
    add('no orders where (no tags where (it is "new"))', lambda row: all("new" in order["tags"] for order in row["orders"]))
    for rule in ('any latest 2 words where (it is "ski")', 'first it of words is "ski"', "any words in the last 3 days",
                 "at least 2 consecutive words", "any (words then words)", "any maybe where (it > previous(it))"):
        feature.refused(rule, "6, 3: a set has no order")
    feature.refused('not any maybe where (it is "ski")', "2: a set may be optional")
    return [feature, *scores()]


# ---- scores and choices ---------------------------------------------------------------------------------------------

SCORES = """
schema scores version 1
profile customer key id
  id      text
  visits  whole number
  vip     yes or no optional
  events views at viewed_at
    viewed_at instant
  events complaints at said_at
    said_at   instant
    severity  whole number
    weight    number optional
"""

RULES = """
score plain:
  add 10 when visits > 2
  add 3 for each views in the last 30 days at most 7
  take 5 for each complaints where severity > 1
score fading:
  add 8 for each views halved every 30 days
  take 16 for each complaints at most 20 halved every 10 days
score weighed:
  add severity * customer.visits for each complaints at most 30
  take weight for each complaints where severity > 1
  add weight for each complaints halved every 10 days
score alike:
  add visits for each complaints
let size = choose when visits > 10: large when visits > 2: middling otherwise small
let points = choose when vip: visits * 2 otherwise visits
segment busy(least: whole number = 3): visits >= least
"""


def scores():
    import datetime

    feature = Feature("scores", "Points that are added up, capped, halved with age; values by the first condition that holds.",
                      SCORES, rules=RULES)
    now = datetime.datetime(2026, 11, 1, 12, tzinfo=datetime.timezone.utc)
    hour = datetime.timedelta(hours=1)
    rows = {}
    ages = ([], [0], [29 * 24, 30 * 24 - 1], [30 * 24, 30 * 24 + 1, 60 * 24], [1, 2, 3, 4], [-5, 700 * 24])
    for i, views in enumerate(ages):
        for k, complaints in enumerate(([], [(0, 1)], [(10 * 24, 2), (25 * 24, 3)], [(1, 2), (2, 2), (3, 1)])):
            row = {"visits": (i * 4 + k * 3) % 14, "vip": [None, True, False][(i + k) % 3], "views": views, "complaints": complaints}
            label = f"{i},{k}"
            rows[label] = row
            feature.profile(label, visits=row["visits"], vip=row["vip"],
                            views=[{"viewed_at": (now - age * hour).strftime("%Y-%m-%dT%H:%M:%SZ")} for age in views],
                            complaints=[{"said_at": (now - age * hour).strftime("%Y-%m-%dT%H:%M:%SZ"), "severity": severity,
                                         **({} if severity == 2 else {"weight": f"{severity}.5"})}
                                        for age, severity in complaints])

    from fractions import Fraction

    def plain(row):
        points = 10 if row["visits"] > 2 else 0
        points += min(7, 3 * sum(0 <= age < 30 * 24 for age in row["views"]))
        return points - 5 * sum(age >= 0 and severity > 1 for age, severity in row["complaints"])

    def halved(all_ages, days):
        """By whole halvings; after thirty of them nothing is left."""
        total = Fraction(0)
        for age in all_ages:
            halvings = age // (days * 24)
            if age >= 0 and halvings < 30:
                total += Fraction(1, 2 ** halvings)
        return total

    def fading(row):
        taken = 16 * halved([age for age, _ in row["complaints"]], 10)
        return 8 * halved(row["views"], 30) - min(taken, Fraction(20))

    def weighed(row):
        """An event whose weight is missing gives none."""
        seen = [(age, severity, None if severity == 2 else severity + Fraction(1, 2)) for age, severity in row["complaints"]]
        points = min(30, sum(severity * row["visits"] for _, severity, _ in seen))
        points -= sum(weight for _, severity, weight in seen if severity > 1 and weight is not None)
        return points + sum(weight * halved([age], 10) for age, _, weight in seen if weight is not None)

    def add(rule, oracle, meaning="6: score decay"):
        feature.case(rule, {label: oracle(row) for label, row in rows.items()}, meaning)

    for bound in (-5, 0, 3, 6, 10, 17):
        add(f"plain >= {bound}", lambda row: plain(row) >= bound)
        add(f"plain = {bound}", lambda row: plain(row) == bound)
        add(f"fading > {bound}", lambda row: fading(row) > bound)
        add(f"fading <= {bound}", lambda row: fading(row) <= bound)
        add(f"weighed > {bound}", lambda row: weighed(row) > bound, "6: points of each event")
        add(f"weighed = {bound}.875", lambda row: weighed(row) == bound + Fraction(7, 8), "6: points of each event")
        add(f"alike > {bound}", lambda row: row["visits"] * len(row["complaints"]) > bound, "6: the same points for each event")
    add("fading = 8", lambda row: fading(row) == 8)
    add("fading = 4", lambda row: fading(row) == 4)
    size = {word: (lambda row, word=word: ("large" if row["visits"] > 10 else "middling" if row["visits"] > 2 else "small") == word)
            for word in ("large", "middling", "small")}
    for word, oracle in size.items():
        add(f"size is {word}", oracle, "1.10: a name means its definition")
        add(f"size is not {word}", lambda row, oracle=oracle: negation(oracle(row)), "1.10")
    # Behind a `when` that is unknown the choice is missing.
    for bound in (3, 8, 20):
        add(f"points > {bound}", lambda row: None if row["vip"] is None else row["visits"] * (2 if row["vip"] else 1) > bound,
            "1.1: unknown")
        add(f"in busy({bound})", lambda row: row["visits"] >= bound, "1.10")
    add("in busy", lambda row: row["visits"] >= 3, "1.10")
    add("not in busy(least: 5)", lambda row: row["visits"] < 5, "1.10")
    return [feature]
