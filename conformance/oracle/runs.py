"""Meaning 3: the latest few, the n-th, runs of events, the event before."""

import itertools
from fractions import Fraction

from oracle.chains import AS_OF, decimal
from oracle.clock import DAY, written
from oracle.common import Feature, and_known, compare, negation, or_missing

FEW = """
schema few version 1
  zone "Europe/London"
profile customer key id
  id         text
  events visits at seen_at
    seen_at  instant
    flag     yes or no optional
    v        number with 2 places optional
    k        text optional
"""


class Few:
    """Profiles with visits of known flags and values, a day apart, the last one a day before as of."""

    def __init__(self, name, about, rows):
        self.feature = Feature(name, about, FEW, written(AS_OF))
        self.rows = {}
        for label, visits in rows.items():
            made = []
            for index, (flag, value, key) in enumerate(visits):
                at = AS_OF - (len(visits) - index) * DAY
                made.append({"at": at, "flag": flag, "v": None if value is None else Fraction(value), "k": key})
            self.rows[label] = made
            self.feature.profile(label, visits=[
                {"seen_at": written(it["at"]), **({} if it["flag"] is None else {"flag": it["flag"]}),
                 **({} if it["v"] is None else {"v": decimal(it["v"])}), **({} if it["k"] is None else {"k": it["k"]})}
                for it in made])

    def ask(self, rule, oracle, meaning):
        self.feature.case(rule, {name: oracle(visits) for name, visits in self.rows.items()}, meaning)


def flagged():
    """Every row of up to four flags that are yes, no or unknown."""
    letters = {True: "y", False: "n", None: "u"}
    return {"".join(letters[flag] for flag in flags) or "nothing": [(flag, None, None) for flag in flags]
            for length in range(5) for flags in itertools.product((True, False, None), repeat=length)}


def recent(visits, days):
    return [it for it in visits if AS_OF - days * DAY < it["at"] <= AS_OF]


def slices():
    few = Few("slices", "The latest or first few: taken after the window and before the where.", flagged())
    meaning = "3: previous, consecutive, latest 5: after the window and before the where"
    kept = {"flag": lambda it: it["flag"] is True, "(flag or missing)": lambda it: it["flag"] is not False,
            "(flag and known)": lambda it: it["flag"] is True, "(not flag and known)": lambda it: it["flag"] is False}

    def cut(words, visits):
        side, count = words.split()
        return visits[-int(count):] if side == "latest" else visits[:int(count)]

    for words in ("latest 1", "latest 2", "latest 3", "first 1", "first 2", "latest 9"):
        for where, test in kept.items():
            few.ask(f"any {words} visits where {where}",
                    lambda v, w=words, t=test: any(map(t, cut(w, v))), meaning)
            few.ask(f"every {words} visits where {where}",
                    lambda v, w=words, t=test: all(map(t, cut(w, v))), meaning)
            if where == "flag":
                few.feature.refused(f"no {words} visits where flag",
                                    "2: where dropping an event could let someone enter")
                continue
            few.ask(f"no {words} visits where {where}", lambda v, w=words, t=test: not any(map(t, cut(w, v))), meaning)
            few.ask(f"at least 2 {words} visits where {where}",
                    lambda v, w=words, t=test: sum(map(t, cut(w, v))) >= 2, meaning)
        few.ask(f"number of {words} visits = 2", lambda v, w=words: len(cut(w, v)) == 2, meaning)
        few.ask(f"number of {words} visits where (flag) >= 2",
                lambda v, w=words: sum(it["flag"] is True for it in cut(w, v)) >= 2, meaning)
    for words in ("latest 2", "first 2"):
        few.ask(f"any {words} visits in the last 3 days where flag",
                lambda v, w=words: any(it["flag"] is True for it in cut(w, recent(v, 3))), meaning)
        few.ask(f"every {words} visits in the last 3 days where flag",
                lambda v, w=words: all(it["flag"] is True for it in cut(w, recent(v, 3))), meaning)
        few.ask(f"any {words} visits until 2 days ago where flag", lambda v, w=words: any(
            it["flag"] is True for it in cut(w, [it for it in v if it["at"] <= AS_OF - 2 * DAY])), meaning)
    for rule in ("any latest 0 visits where flag", "any latest visits where flag", "any latest -1 visits",
                 "any latest 1.5 visits", "any visits latest 2", "any middle 2 visits"):
        few.feature.refused(rule, "3: a slice is latest or first and a whole number from 1")
    return few.feature


def valued():
    rows = {"nothing": []}
    tables = ("1", "-", "1 2", "2 1", "- 1", "1 -", "1 1", "1 2 3", "3 2 1", "1 - 3", "- - 2", "2 2 1 1", "1 3 2 4",
              "5 - 4 - 3",
              "1 2 - 3 4", "10 20 10 20 10", "0.01 0.02 0.03", "-1 -2 0", "4 4 4 4 4 4")
    for text in tables:
        rows[text] = [(None, None if word == "-" else word, f"k{word}" if index % 3 else None)
                      for index, word in enumerate(text.split())]
    return rows


def places():
    few = Few("places", "The n-th of the known values; slices under aggregates.", valued())
    meaning = "2, 3: the n-th, first and latest of the known values"

    def nth(values, place):
        return values[place - 1] if len(values) >= place else None

    def known(visits):
        return [it["v"] for it in visits if it["v"] is not None]

    for ordinal, place in (("1st", 1), ("2nd", 2), ("3rd", 3), ("4th", 4), ("11th", 11)):
        for op, bound in ((">", 1), ("=", 2), ("<=", 3)):
            few.ask(f"{ordinal} v of visits {op} {bound}",
                    lambda v, n=place, op=op, b=bound: compare(op, nth(known(v), n), b), meaning)
        few.ask(f"{ordinal} v of visits is missing", lambda v, n=place: nth(known(v), n) is None, meaning)
        few.ask(f"{ordinal} v of visits in the last 5 days >= 2",
                lambda v, n=place: compare(">=", nth(known(recent(v, 5)), n), 2), meaning)
        few.ask(f"{ordinal} v of visits where (v > 1 and known) >= 3",
                lambda v, n=place: compare(">=", nth([it for it in known(v) if it > 1], n), 3), meaning)
    few.ask("1st v of visits = first v of visits",
            lambda v: compare("=", nth(known(v), 1), nth(known(v), 1)), meaning)
    few.ask('2nd k of visits is "k2"', lambda v: compare("=", nth([it["k"] for it in v if it["k"]], 2), "k2"), meaning)
    few.ask("2nd seen_at of visits is in the last 2 days",
            lambda v: None if len(v) < 2 else AS_OF - 2 * DAY < v[1]["at"] <= AS_OF, meaning)
    cuts = {"latest 2": lambda v: v[-2:], "first 3": lambda v: v[:3], "latest 1": lambda v: v[-1:]}
    for words, cut in cuts.items():
        few.ask(f"total v of {words} visits >= 3", lambda v, c=cut: sum(known(c(v)), Fraction(0)) >= 3, meaning)
        few.ask(f"average v of {words} visits >= 2",
                lambda v, c=cut: compare(">=", sum(known(c(v)),
                                                   Fraction(0)) / len(known(c(v))) if known(c(v)) else None, 2),
                meaning)
        few.ask(f"largest v of {words} visits <= 2", lambda v, c=cut: compare("<=", max(known(c(v)), default=None), 2),
                meaning)
        few.ask(f"latest v of {words} visits > 1", lambda v, c=cut: compare(">",
                                                                            known(c(v))[-1] if known(c(v)) else None, 1),
                meaning)
        few.ask(f"total v of {words} visits where (v > 1) >= 3",
                lambda v, c=cut: sum((it for it in known(c(v)) if it > 1), Fraction(0)) >= 3, meaning)
        few.ask(f"number of distinct v of {words} visits = 2", lambda v, c=cut: len(set(known(c(v)))) == 2, meaning)
    for rule in ("0th v of visits > 1", "2nd visits where v > 1", "2nd v of visits", "1.5th v of visits > 1"):
        few.feature.refused(rule, "3: places are counted from one")
    return few.feature


def longest(marks):
    """The most marks in a row that are true."""
    best = run = 0
    for mark in marks:
        run = run + 1 if mark is True else 0
        best = max(best, run)
    return best


def streaks():
    rows = flagged()
    rows |= {text: [({"y": True, "n": False, "u": None}[letter], None, None) for letter in text]
             for text in ("yynyy", "yyyyy", "ynyny", "yyuyyy", "nyyyn", "yyynyyy", "uuuuu")}
    few = Few("streaks", "Consecutive events: the longest run for which the where is true.", rows)
    meaning = "3: consecutive, after the window and before the where"
    tests = {"flag": lambda it: it["flag"], "(flag or missing)": lambda it: or_missing(it["flag"]),
             "(flag and known)": lambda it: and_known(it["flag"]),
             "(not flag and known)": lambda it: and_known(negation(it["flag"])),
             "flag is known": lambda it: it["flag"] is not None}
    spoken = {"at least 2": lambda n: n >= 2, "at least 3": lambda n: n >= 3, "more than 1": lambda n: n > 1,
              "at most 1": lambda n: n <= 1, "exactly 2": lambda n: n == 2, "fewer than 2": lambda n: n < 2,
              "between 1 and 2": lambda n: 1 <= n <= 2, "at least 0": lambda n: True, "exactly 0": lambda n: n == 0}
    for phrase, wanted in spoken.items():
        for where, test in tests.items():
            if where == "flag" and not phrase.startswith(("at least", "more")):
                few.feature.refused(f"{phrase} consecutive visits where flag",
                                    "2: where dropping an event could let someone enter")
                continue
            few.ask(f"{phrase} consecutive visits where {where}", lambda v, t=test, w=wanted: w(longest(map(t, v))),
                    meaning)
    few.ask("at least 2 consecutive visits in the last 3 days where flag",
            lambda v: longest(it["flag"] for it in recent(v, 3)) >= 2, meaning)
    few.ask("at least 2 consecutive visits until 2 days ago where flag",
            lambda v: longest(it["flag"] for it in v if it["at"] <= AS_OF - 2 * DAY) >= 2, meaning)
    few.ask("at least 2 consecutive latest 3 visits where flag", lambda v: longest(it["flag"] for it in v[-3:]) >= 2,
            meaning)
    few.ask("at least 2 consecutive visits", lambda v: len(v) >= 2, meaning)
    few.ask("not (at least 2 consecutive visits where (flag and known))", lambda v: longest(it["flag"] for it in v) < 2,
            meaning)
    for rule in ("any consecutive visits where flag", "no consecutive visits where flag",
                 "not (at least 2 consecutive visits where flag)",
                 "number of consecutive visits where (flag) > 2"):
        few.feature.refused(rule, "3: a run is counted: at least, at most, exactly")
    return few.feature


def previous():
    few = Few("previous", "The event before, in the list after its window and before its where.", valued())
    meaning = "3: previous, after the window and before the where"

    def pairs(visits):
        return zip(visits, [None, *visits])

    def before(event, field="v"):
        return None if event is None else event[field]

    def difference(event, other):
        return None if event["v"] is None or before(other) is None else event["v"] - other["v"]

    for op in ("<", "<=", ">", ">=", "="):
        few.ask(f"any visits where v {op} previous(v)",
                lambda v, op=op: any(compare(op, e["v"], before(o)) is True for e, o in pairs(v)), meaning)
        few.ask(f"every visits where (v {op} previous(v) or missing)",
                lambda v, op=op: all(compare(op, e["v"], before(o)) is not False for e, o in pairs(v)), meaning)
        few.ask(f"no visits where (v {op} previous(v) and known)",
                lambda v, op=op: not any(compare(op, e["v"], before(o)) is True for e, o in pairs(v)), meaning)
    few.ask("any visits where previous(v) is missing", lambda v: any(before(o) is None for e, o in pairs(v)), meaning)
    few.ask("exactly 1 visits where previous(v) is missing",
            lambda v: sum(before(o) is None for e, o in pairs(v)) == 1, meaning)
    few.ask("any visits where previous(seen_at) is known", lambda v: len(v) >= 2, meaning)
    few.ask("any visits where seen_at is after 23 hours after previous(seen_at)", lambda v: len(v) >= 2, meaning)
    few.ask("any visits where seen_at is after 24 hours after previous(seen_at)", lambda v: False, meaning)
    few.ask("any visits where k is previous(k)",
            lambda v: any(compare("=", e["k"], before(o, "k")) is True for e, o in pairs(v)), meaning)
    few.ask("any visits where previous(previous(v)) = v",
            lambda v: any(compare("=", v[i]["v"], v[i - 2]["v"]) is True for i in range(2, len(v))), meaning)
    few.ask("any visits where (v else 0) > (previous(v) else 0)",
            lambda v: any((e["v"] or 0) > (before(o) or 0) for e, o in pairs(v)), meaning)
    few.ask("any visits where v > previous(v else 0)",
            lambda v: any(compare(">", e["v"], None if o is None else (o["v"] or Fraction(0))) is True for e,
                          o in pairs(v)),
            meaning)
    for words, fold in (("largest", max), ("smallest", min)):
        few.ask(f"{words} (v - previous(v)) of visits >= 1",
                lambda v, f=fold: compare(">=", f([d for e, o in pairs(v) if (d := difference(e, o)) is not None],
                                                  default=None), 1), meaning)
    few.ask("total (v - previous(v)) of visits > 0",
            lambda v: sum((d for e, o in pairs(v) if (d := difference(e, o)) is not None), Fraction(0)) > 0, meaning)
    few.ask("total (v - previous(v)) of visits = 0",
            lambda v: sum((d for e, o in pairs(v) if (d := difference(e, o)) is not None), Fraction(0)) == 0, meaning)
    few.ask("number of visits where (v > previous(v)) >= 2",
            lambda v: sum(compare(">", e["v"], before(o)) is True for e, o in pairs(v)) >= 2, meaning)
    # The window comes first: what is outside of it is nobody's event before.
    few.ask("any visits in the last 3 days where v > previous(v)",
            lambda v: any(compare(">", e["v"], before(o)) is True for e, o in pairs(recent(v, 3))), meaning)
    few.ask("exactly 1 visits in the last 3 days where previous(seen_at) is missing",
            lambda v: bool(recent(v, 3)), meaning)
    # The where comes last: an event that it leaves out is still the event before.
    few.ask("any visits where (v > 1 and v > previous(v))",
            lambda v: any(compare(">", e["v"], 1) is True and compare(">", e["v"], before(o)) is True for e,
                          o in pairs(v)), meaning)
    # A slice is taken of the same list: the event before its first one is still there.
    few.ask("any latest 1 visits where v > previous(v)",
            lambda v: any(compare(">", e["v"], before(o)) is True for e, o in list(pairs(v))[-1:]), meaning)
    few.ask("at least 2 consecutive visits where v > previous(v)",
            lambda v: longest(compare(">", e["v"], before(o)) for e, o in pairs(v)) >= 2, meaning)
    for rule in ("previous(v) > 1", "any visits where v > previous(v, k)", "any visits where v > previous()",
                 "no visits where v > previous(v)", "any visits where v > previous(k)",
                 "any visits where previous(visits) > 1"):
        few.feature.refused(rule, "3: previous takes one value of the event before; 2: it can be missing")
    return few.feature


def features():
    return [slices(), places(), streaks(), previous()]
