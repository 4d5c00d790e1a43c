"""Meaning 3: what a step asks of its event: the same key, a comparison with an earlier step, a condition, a window. A sequence
as a source; and everything together, drawn from a seed."""

import itertools
from fractions import Fraction

from oracle.chains import AS_OF, LISTS, Sequence, Step, Told, events, steps, story
from oracle.clock import DAY, HOUR, MICRO
from oracle.common import and_known, compare, negation, or_missing

SAME = "3: with same k"


def same():
    stories = ["", "c o", "c1 o", "c o1", "c1 o1", "c1 o2", "c1 c2 o2", "c1 c2 o1", "c1 o2 o1", "c1 o1 c2",
               "c1 o1 c2 o2",
               "c1 s1 o1", "c1 s2 o1", "c1 s2 o2", "c1 s o1", "c1 s1 s2 o2", "c2 c1 s1 o1 s2 o2", "c1 s1 o2",
               "c o1 c1 o1",
               "c1 c1 o1", "c1 o1 o1", "c1 o1 c1", "c1 s2 s1 o1", "c1 s1 o", "o1 c1", "c1+o1", "c1+o2", "c c",
               "c1 c1 c1",
               "c1 c2 c1", "c1 c c1", "c1 s c1 o1", "c s1 o1"]
    told = Told.of("sequence_same",
                   "With same: equal and known; an event without the key starts nothing and matches nothing.",
                   {text or "nothing": story(text, gap=DAY) for text in stories})
    for text in ("carts then orders with same k", "carts then carts with same k",
                 "carts then visits then orders with same k",
                 "carts then visits with same k then orders with same k", "carts then visits with same k then orders",
                 "carts then no orders with same k", "carts then no orders with same k within 1 day",
                 "carts then no orders with same k within 2 days", "carts then no visits with same k then orders",
                 "carts then no carts with same k then orders with same k",
                 "carts then no visits then orders with same k",
                 "carts then orders with same k within 1 day", "carts then orders with same k then no carts with same k",
                 "carts then carts with same k then carts with same k"):
        told.any(steps(text), SAME)
        told.no(steps(text), SAME)
        told.ask(f"at least 2 {steps(text).words()}", lambda e, p, s=steps(text): len(s.first_events(e, p)) >= 2, SAME)
    told.any(steps("carts then visits with same k then orders with same k", all_within=(2, "day")), SAME)
    for rule in ("any (carts then orders with same j)", "any (carts then visits with same until_at)",
                 "any (carts with same k then orders)", "any (carts then orders with same brand)",
                 "any (carts then visits with same seen_at)"):
        told.feature.refused(rule, "3: with same names a field of the step and of an earlier one")
    return told.feature


def same_several():
    """Two keys, and the nearest earlier step that has the field."""
    t = AS_OF - 20 * DAY
    profiles = {"none": events()}
    for index, (cart, visit, first, second) in enumerate(itertools.product(
            ("1", None), ("1", "2", None), (("1", 7), ("2", 7), (None, 7)), (("1", 7), ("1", 8), ("2", None)))):
        profiles[f"{index}"] = events(
            ("carts", t, {"k": cart}), ("visits", t + DAY, {"k": visit}),
            ("orders", t + 2 * DAY, {"k": first[0], "j": first[1]}),
            ("orders", t + 3 * DAY, {"k": second[0], "j": second[1]}))
    profiles["an order after each"] = events(
        ("orders", t, {"j": 7}), ("carts", t + DAY, {}), ("visits", t + DAY, {}), ("orders", t + 2 * DAY, {"j": 7}))
    told = Told.of("sequence_same_keys", "Several keys, and the nearest earlier step that has the field.", profiles)
    for text in ("orders then orders with same k, j", "orders then orders with same k", "orders then orders with same j",
                 "orders then orders with same rank", "carts then orders with same k then orders with same j",
                 "carts then orders then orders with same k, j", "carts then visits then orders with same k",
                 "carts then visits with same k then orders then orders with same k, j",
                 "orders then no orders with same j", "carts then orders with same k then no orders with same k, j",
                 "orders then carts then orders with same j", "carts then no visits with same k then orders with same k",
                 "orders then visits then orders with same j"):
        told.any(steps(text), SAME)
    return told.feature


COMPARE = "3: what a step may compare"


def compared():
    """Fields of one named earlier step."""
    t = AS_OF - 20 * DAY
    values = (Fraction(1), Fraction(2), None)
    profiles = {"none": (events(), {}), "no orders": (events(("carts", t, {"v": Fraction(1)})), {"wanted": Fraction(1)})}
    for index, (cart, visit, order_v, wanted) in enumerate(itertools.product(values, values, values,
                                                                             (Fraction(1), None))):
        key = ("a", "b", None)[index % 3]
        until = (t + 2 * DAY, t + 2 * DAY + MICRO, t + 2 * DAY - MICRO, t + DAY, None)[index % 5]
        profiles[f"{index}"] = (events(("carts", t, {"v": cart, "k": "a", "until_at": until}),
                                       ("visits", t + DAY, {"v": visit, "k": "b"}),
                                       ("orders", t + 2 * DAY, {"v": order_v, "k": key, "j": index % 2})),
                                       {"wanted": wanted})
    several = events(("carts", t, {"v": Fraction(5), "k": "a"}), ("carts", t + DAY, {"v": Fraction(3), "k": "b"}),
                     ("orders", t + 2 * DAY, {"v": Fraction(4), "k": "a"}),
                     ("orders", t + 3 * DAY, {"v": Fraction(3), "k": "b"}),
                     ("carts", t + 4 * DAY, {"v": Fraction(1), "k": "a"}),
                     ("orders", t + 5 * DAY, {"v": Fraction(2), "k": "b"}))
    profiles["several"] = (several, {"wanted": Fraction(3)})
    told = Told.of("sequence_compare",
                   "Compared with one named earlier step: equalities, and one that asks for more or less.",
                   profiles)

    def where(text, test):
        return text, test

    def cart_then_order(condition, **more):
        return Sequence((Step("carts", name="c"), Step("orders", where=condition, **more)))

    def number(op, left=lambda v: v, right=lambda v: v):
        def test(event, named, profile):
            mine, theirs = event["v"], named["c"]["v"]
            return compare(op, None if mine is None else left(mine), None if theirs is None else right(theirs))
        return test

    for op in ("<", "<=", ">", ">=", "="):
        told.any(cart_then_order(where(f"v {op} c.v", number(op))), COMPARE)
        told.any(cart_then_order(where(f"c.v {op} v", lambda e, n, p, op=op: compare(op, n["c"]["v"], e["v"]))), COMPARE)
    told.any(cart_then_order(where("k is c.k", lambda e, n, p: compare("=", e["k"], n["c"]["k"]))), COMPARE)
    told.any(cart_then_order(where("v >= c.v * 2", number(">=", right=lambda v: v * 2))), COMPARE)
    told.any(cart_then_order(where("v + 1 = c.v", number("=", left=lambda v: v + 1))), COMPARE)
    told.any(cart_then_order(where("ordered_at <= c.until_at",
                                   lambda e, n, p: compare("<=", e.at, n["c"]["until_at"]))), COMPARE)
    told.any(cart_then_order(where("ordered_at > c.until_at", lambda e, n, p: compare(">", e.at, n["c"]["until_at"]))),
             COMPARE)

    def both_of(*tests):
        return lambda e, n, p: all(test(e, n, p) is True for test in tests)

    def is_same(field):
        return lambda e, n, p: compare("=", e[field], n["c"][field])

    told.any(cart_then_order(where("(k is c.k and v > c.v)", both_of(is_same("k"), number(">")))), COMPARE)
    told.any(cart_then_order(where("(k is c.k and v = c.v)", both_of(is_same("k"), is_same("v")))), COMPARE)
    told.any(cart_then_order(where("(v >= c.v and j = 1)", both_of(number(">="), lambda e, n,
                                                                   p: compare("=", e["j"], 1)))),
             COMPARE)
    told.any(cart_then_order(where("(v >= c.v and v >= customer.wanted)",
                                   both_of(number(">="), lambda e, n, p: compare(">=", e["v"], p.get("wanted"))))),
                                   COMPARE)
    told.any(cart_then_order(where("v > c.v", number(">")), within=(1, "day")), COMPARE)
    told.any(cart_then_order(where("v < c.v", number("<")), same=("k",)), COMPARE)
    # Three steps: the one before, and one that is not next to it.
    told.any(Sequence((Step("carts", name="c"), Step("visits"), Step("orders", where=where("v > c.v", number(">"))))),
             COMPARE)
    told.any(Sequence((Step("carts", name="c"), Step("visits", name="s"),
                       Step("orders", where=where("v > s.v", lambda e, n, p: compare(">", e["v"], n["s"]["v"]))))),
                       COMPARE)
    told.any(Sequence((Step("carts", name="c"), Step("visits", name="s", where=where("v >= c.v", number(">="))),
                       Step("orders", where=where("v > s.v", lambda e, n, p: compare(">", e["v"], n["s"]["v"]))))),
                       COMPARE)
    told.any(Sequence((Step("carts", name="c"), Step("visits", where=where("v = c.v", number("="))),
                       Step("orders", where=where("v = c.v", number("="))))), COMPARE)
    told.any(Sequence((Step("carts", name="c"), Step("carts", where=where("v < c.v", number("<"))))), COMPARE)
    told.any(Sequence((Step("carts", name="c"), Step("orders", where=where("v >= c.v", number(">=")))),
                      all_within=(2, "day")), COMPARE)
    # `then no`, where what is unknown must say which way it goes.
    known = where("(v < c.v and known)", number("<"))
    told.any(Sequence((Step("carts", name="c"), Step("orders", no=True, where=known))), COMPARE)
    told.any(Sequence((Step("carts", name="c"), Step("orders", no=True, where=known, within=(2, "day")))), COMPARE)
    told.any(Sequence((Step("carts", name="c"), Step("visits", no=True, where=where("(v > c.v and known)", number(">"))),
                       Step("orders"))), COMPARE)
    told.any(Sequence((Step("carts", name="c"),
                       Step("orders", no=True, where=where("(k is c.k and known)", is_same("k"))))), COMPARE)
    told.no(Sequence((Step("carts", name="c"), Step("orders", where=where("(v > c.v and known)", number(">"))))),
            COMPARE)
    told.ask("at least 2 (carts as c then orders where v < c.v)",
             lambda e, p: len(cart_then_order(where("v < c.v", number("<"))).first_events(e, p)) >= 2, COMPARE)
    for rule in ("any (carts as c then orders where v is not c.v)",
                 "any (carts as c then orders where (v > c.v or k is c.k))",
                 "any (carts as c then orders where (v > c.v and v < c.v))",
                 "any (carts as c then visits as s then orders where (v > c.v and k is s.k))",
                 "any (carts as c then orders where not (v > c.v))", "any (carts as c then orders where k is v)",
                 "any (carts then orders where v > c.v)", "any (carts as c then orders as c)",
                 "any (carts as c then no orders as o then visits)", "any (carts as c then orders where v > c.k)",
                 "any (carts as c then no orders where v < c.v)", "no (carts as c then orders where v > c.v)",
                 "any (carts as c then orders where v - c.v > 1)", "any (carts where v > o.v then orders as o)",
                 "any (carts as c then orders where v is between 1 and c.v)"):
        told.feature.refused(rule,
                             "3: a step compares with one earlier step: equalities and one order; 2: then no says which way")
    return told.feature


# ---- conditions, windows, sources -----------------------------------------------------------------------------------

def conditions():
    """`where` of steps, true, false and unknown."""
    t = AS_OF - 20 * DAY
    profiles = {"none": events()}
    for index, (first, second, last) in enumerate(itertools.product((True, False, None), (True, False, None),
                                                                    (Fraction(1), Fraction(2), None))):
        profiles[f"{index}"] = events(("visits", t, {"flag": first}), ("visits", t + DAY, {"flag": second}),
                                      ("orders", t + 2 * DAY, {"v": last}))
    told = Told.of("sequence_where",
                   "Conditions of steps: what is unknown fits no step, and under `then no` must say which way.",
                   profiles)
    meaning = "2, 3: where of a step; then no must say which way"
    tests = {"flag": lambda e, n, p: e["flag"], "flag is no": lambda e, n, p: negation(e["flag"]),
             "(flag or missing)": lambda e, n, p: or_missing(e["flag"]),
             "(flag and known)": lambda e, n, p: and_known(e["flag"]),
             "(not flag or missing)": lambda e, n, p: or_missing(negation(e["flag"])),
             "flag is missing": lambda e, n, p: e["flag"] is None, "flag is known": lambda e, n,
             p: e["flag"] is not None}
    for words, test in tests.items():
        told.any(Sequence((Step("visits", where=(words, test)), Step("orders"))), meaning)
        told.any(Sequence((Step("visits"), Step("visits", where=(words, test)), Step("orders"))), meaning)
        if words in ("flag", "flag is no"):
            told.feature.refused(f"any (visits then no visits where {words})", meaning)
            told.feature.refused(f"any (visits then no visits where {words} then orders)", meaning)
            told.feature.refused(f"no (visits where {words} then orders)", meaning)
            continue
        told.any(Sequence((Step("visits"), Step("visits", no=True, where=(words, test)))), meaning)
        told.any(Sequence((Step("visits"), Step("visits", no=True, where=(words, test)), Step("orders"))), meaning)
        told.no(Sequence((Step("visits", where=(words, test)), Step("orders"))), meaning)
    for op in (">", "=", "<="):
        told.any(Sequence((Step("visits", where=tuple(("flag", tests["flag"]))),
                           Step("orders", where=(f"v {op} 1", lambda e, n, p,
                                                 op=op: compare(op, e["v"], Fraction(1)))))), meaning)
    # A `no` of a `then no`: here an event that is left out keeps people out, so nothing is asked.
    told.no(Sequence((Step("visits"), Step("visits", no=True, where=("flag", tests["flag"])))), meaning)
    return told.feature


def windows():
    """A window stands on its step; a `then no` without one sees everything."""
    bounds = {"in the last 14 days": lambda t, p: AS_OF - 14 * DAY < t <= AS_OF,
              "in the last 7 days": lambda t, p: AS_OF - 7 * DAY < t <= AS_OF,
              "between 14 and 7 days ago": lambda t, p: AS_OF - 14 * DAY < t <= AS_OF - 7 * DAY,
              "since mailed_at": lambda t, p: compare(">=", t, p.get("mailed_at")),
              "before mailed_at": lambda t, p: compare("<", t, p.get("mailed_at")),
              "until 7 days ago": lambda t, p: t <= AS_OF - 7 * DAY}
    ages = {"20 d": 20 * DAY, "14 d": 14 * DAY, "14 d - 1 us": 14 * DAY - MICRO, "10 d": 10 * DAY, "7 d": 7 * DAY,
            "7 d - 1 us": 7 * DAY - MICRO, "1 d": DAY}
    profiles = {"none": (events(), {"mailed_at": AS_OF - 10 * DAY}), "none, no mail": (events(), {})}
    for cart, order_age in itertools.product(ages, repeat=2):
        if ages[cart] < ages[order_age]:
            continue
        mail = AS_OF - 10 * DAY if (len(cart) + len(order_age)) % 2 else None
        profiles[f"c {cart}, o {order_age}{'' if mail else ', no mail'}"] = (
            events(("carts", AS_OF - ages[cart], {}), ("orders", AS_OF - ages[order_age], {})), {"mailed_at": mail})
    for cart in ages:
        profiles[f"c {cart}"] = (events(("carts", AS_OF - ages[cart], {})), {"mailed_at": AS_OF - 10 * DAY})
    told = Told.of("sequence_windows", "Windows stand on steps; one whose bound is missing makes the whole unknown.",
                   profiles)
    meaning = "3: windows in sequences"

    def window(words):
        return words, bounds[words]

    for words in bounds:
        told.any(Sequence((Step("carts", window=window(words)), Step("orders"))), meaning)
        told.any(Sequence((Step("carts"), Step("orders", window=window(words)))), meaning)
        told.any(Sequence((Step("carts"), Step("orders", no=True, window=window(words)))), meaning)
        told.any(Sequence((Step("carts", window=window(words)), Step("orders", no=True, within=(2, "day")))), meaning)
    told.any(Sequence((Step("carts", window=window("in the last 14 days")),
                       Step("orders", window=window("in the last 7 days")))), meaning)
    told.any(Sequence((Step("carts", window=window("in the last 14 days")),
                       Step("orders", no=True, window=window("in the last 7 days"), within=(10, "day")))), meaning)
    told.any(Sequence((Step("carts", window=window("since mailed_at")),
                       Step("orders", no=True, window=window("before mailed_at")))), meaning)
    unsure = Sequence((Step("carts"), Step("orders", window=window("since mailed_at"))))
    told.no(unsure, meaning)
    told.ask(f"(no {unsure.words()}) or missing", lambda e, p: or_missing(compare("=", told.count(unsure, e, p), 0)),
             meaning)
    told.ask(f"(no {unsure.words()}) and known", lambda e, p: and_known(compare("=", told.count(unsure, e, p), 0)),
             meaning)
    told.ask(f"number of {unsure.words()} is known", lambda e, p: told.count(unsure, e, p) is not None, meaning)
    told.ask(f"number of {unsure.words()} >= 1", lambda e, p: compare(">=", told.count(unsure, e, p), 1), meaning)
    for rule in (f"not (any {unsure.words()})", "any (carts then orders) in the last 7 days",
                 "any (carts then orders within 2 days in the last 7 days)",
                 "any (carts as c in the last 7 days then orders)"):
        told.feature.refused(rule, "3: windows stand on steps, right after the list; 2: a bound that can be missing")
    return told.feature


def sources():
    """What counts and adds up a list does so with the events of the first step that can be completed."""
    t = AS_OF - 20 * DAY
    profiles = {"none": events()}
    tables = (("1.00 o",), ("1.00 2.50 o",), ("1.00 o 2.50",), ("- o",), ("- 2.50 o",), ("1.00 1.00 o -3.00 o",),
              ("1.00 2.50 -3.00",), ("o 1.00",), ("2.50 - 1.00 o",), ("1.00 o o",), ("0.00 o",), ("7.25 7.25 7.25 o",),
              ("2.50 o 1.00 o - o",), ("1.00 o 2.50 - o 4.00",))
    for (text,) in tables:
        made = []
        for index, word in enumerate(text.split()):
            at = t + index * DAY
            if word == "o":
                made.append(("orders", at, {}))
            else:
                made.append(("carts", at, {"v": None if word == "-" else Fraction(word), "k": f"k{word}"}))
        profiles[text] = events(*made)
    told = Told.of("sequence_sources",
                   "A sequence as a source stands for the events of its first step that can be completed.",
                   profiles)
    meaning = "3: a sequence as a source; 2: aggregates"

    def known(firsts):
        return [event["v"] for event in firsts if event["v"] is not None]

    aggregates = {
        "number of {}": lambda f: Fraction(len(f)), "total v of {}": lambda f: sum(known(f), Fraction(0)),
        "average v of {}": lambda f: sum(known(f), Fraction(0)) / len(known(f)) if known(f) else None,
        "smallest v of {}": lambda f: min(known(f), default=None), "largest v of {}": lambda f: max(known(f),
                                                                                                    default=None),
        "first v of {}": lambda f: known(f)[0] if known(f) else None,
        "latest v of {}": lambda f: known(f)[-1] if known(f) else None,
        "2nd v of {}": lambda f: known(f)[1] if len(known(f)) > 1 else None,
        "number of distinct v of {}": lambda f: Fraction(len(set(known(f)))),
        "total (v * 2) of {}": lambda f: 2 * sum(known(f), Fraction(0)),
        "total (v else 10) of {}": lambda f: sum((Fraction(10) if e["v"] is None else e["v"] for e in f), Fraction(0))}
    for text in ("carts then orders", "carts then no orders", "carts then no carts then orders",
                 "carts then orders within 1 day"):
        sequence = steps(text)
        for phrase, oracle in aggregates.items():
            said = phrase.format(sequence.words())
            told.ask(f"{said} >= 2.5" if "number" not in said else f"{said} >= 2",
                     lambda e, p, o=oracle, s=sequence, b=Fraction(5, 2) if "number" not in said else 2:
                     compare(">=", o(s.first_events(e, p)), b), meaning)
            told.ask(f"{said} = 1", lambda e, p, o=oracle, s=sequence: compare("=", o(s.first_events(e, p)), 1), meaning)
        told.ask(f"average v of {sequence.words()} is known",
                 lambda e, p, s=sequence: bool(known(s.first_events(e, p))), meaning)
    for phrase, test in (("at least 3", lambda n: n >= 3), ("more than 1", lambda n: n > 1),
                         ("fewer than 2", lambda n: n < 2),
                         ("between 1 and 2", lambda n: 1 <= n <= 2), ("at most 0", lambda n: n == 0)):
        told.ask(f"{phrase} (carts then orders)",
                 lambda e, p, t=test: t(len(steps("carts then orders").first_events(e, p))), meaning)
    told.ask("total v of (carts then orders) > total v of (carts then no orders)",
             lambda e, p: sum(known(steps("carts then orders").first_events(e, p)), Fraction(0))
             > sum(known(steps("carts then no orders").first_events(e, p)), Fraction(0)), meaning)
    told.ask("number of (carts then orders) / number of carts >= 0.5",
             lambda e, p: None if not any(it.list == "carts" for it in e) else
             Fraction(len(steps("carts then orders").first_events(e, p)),
                      sum(it.list == "carts" for it in e)) >= Fraction(1, 2),
             "3, 6: quotients")
    told.ask("total (v * 2) of (carts where v > 1 then orders) >= 5",
             lambda e, p: 2 * sum((v for v in known(steps("carts then orders").first_events(e, p)) if v > 1),
                                  Fraction(0)) >= 5,
             meaning)
    for rule in ("total j of (carts then orders) > 1", "total v of (carts then orders)",
                 "latest (carts then orders) is known",
                 "average k of (carts then orders) > 1", "at least 2 of (carts then orders)"):
        told.feature.refused(rule, "3: a sequence stands for events of its first step")
    return told.feature


# ---- whatever there is ----------------------------------------------------------------------------------------------

class Dice:
    """Numbers from a seed, the same with every Python."""

    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % bound

    def of(self, choices):
        return choices[self.below(len(choices))]

    def one_in(self, chances):
        return self.below(chances) == 0


def any_where(dice, list_name, earlier, no):
    """A condition of the event alone, or one on an earlier step."""
    if earlier and dice.one_in(2):
        name, other = dice.of(earlier)
        op, field = dice.of((("<", "v"), (">=", "v"), ("=", "v"), ("=", "k")))
        words = f"k is {name}.k" if field == "k" else f"v {op} {name}.v"

        def test(event, named, profile, op=op, field=field, name=name):
            return compare(op, event[field], named[name][field])
    elif list_name == "visits" and dice.one_in(2):
        words, test = "flag", lambda e, n, p: e["flag"]
    elif dice.one_in(2):
        words, test = 'k is "1"', lambda e, n, p: compare("=", e["k"], "1")
    else:
        words, test = "v >= 2", lambda e, n, p: compare(">=", e["v"], 2)
    return (f"({words} and known)" if no else words), test


def any_sequence(dice):
    """Two to four steps, with whatever a step can have."""
    count = 2 + dice.below(3)
    windows = (("in the last 3 days", lambda t, p: AS_OF - 3 * DAY < t <= AS_OF),
               ("until 36 hours ago", lambda t, p: t <= AS_OF - 36 * HOUR), None, None, None, None)
    lengths = ((12, "hour"), (1, "day"), (36, "hour"), (2, "day"))
    made, named = [], []
    for index in range(count):
        no = index > 0 and dice.one_in(3)
        last = index == count - 1
        step = Step(dice.of(LISTS), no, dice.of(windows))
        if not no and not last and dice.one_in(2):
            step.name = "abc"[index]
        if index > 0 and dice.one_in(3):
            step.same = ("k",)
        if index > 0 and not (no and not last) and dice.one_in(3):
            step.within = dice.of(lengths)
        if dice.one_in(2):
            step.where = any_where(dice, step.list, named, no)
        if step.name:
            named = [*named, (step.name, index)]
        made.append(step)
    return Sequence(tuple(made), dice.of(lengths) if dice.one_in(4) else None)


def mixed(seed=1, sequence_count=120, profile_count=48):
    dice = Dice(seed)
    profiles = {}
    for index in range(profile_count):
        told = []
        for _ in range(2 + dice.below(7)):
            name = dice.of(LISTS)
            fields = {"k": dice.of(("1", "2", None)), "v": dice.of((Fraction(1), Fraction(2), Fraction(3), None))}
            if name == "visits":
                fields["flag"] = dice.of((True, False, None))
            told.append((name, AS_OF - dice.below(9) * 12 * HOUR, fields))
        profiles[f"{index}"] = events(*told)
    told = Told.of("sequence_mixed", "Everything that a step can have, together, drawn from a seed.", profiles)
    asked = set()
    while len(asked) < sequence_count:
        sequence = any_sequence(dice)
        counts = [told.count(sequence, *pair) for pair in told.profiles.values()]
        if sequence.words() in asked or not any(counts):
            continue
        asked.add(sequence.words())
        told.any(sequence, "3: sequences")
        if dice.one_in(3):
            told.ask(f"at least 2 {sequence.words()}", lambda e, p, s=sequence: told.count(s, e, p) >= 2, "3: sequences")
        if dice.one_in(3):
            told.ask(f"total v of {sequence.words()} >= 3",
                     lambda e, p, s=sequence: sum((it["v"] for it in s.first_events(e, p) if it["v"] is not None),
                                                  Fraction(0)) >= 3, "3: a sequence as a source")
    return told.feature


def features():
    return [same(), same_several(), compared(), conditions(), windows(), sources(), mixed()]
