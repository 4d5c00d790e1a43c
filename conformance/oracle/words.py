"""Meaning 2, 6, 7: text, sets, words of a list."""

import re
import unicodedata

from oracle.common import Feature, and_known, both, combinations, compare, negation, or_missing

TEXT = """
schema texts version 1
profile customer key id
  id  text
  t   text optional
  u   text optional
"""
# `e` with an accent as one character and as two: the same text after NFC.
TEXTS = {"none": None, "empty": "", "tea": "tea", "tea_upper": "TEA", "tea_title": "Tea", "green_tea": "green tea",
         "teapot": "teapot", "accent_one": "caf\u00e9", "accent_two": "cafe\u0301", "plain_e": "cafe", "dot": "t.a",
         "blank": " tea", "lines": "tea\nwine", "greek": "\u03c3\u03bf\u03c6\u03cc\u03c2", "emoji": "\U0001f375 tea"}


def nfc(text):
    return None if text is None else unicodedata.normalize("NFC", text)


def ascii_fold(text):
    return "".join(chr(ord(c) + 32) if "A" <= c <= "Z" else c for c in text)


def ask(test, *texts):
    return None if any(text is None for text in texts) else test(*texts)


def texts():
    feature = Feature("texts", "Text is compared by code point after NFC; what is missing is unknown.", TEXT)
    rows = {name: nfc(text) for name, text in TEXTS.items()}
    for name, text in TEXTS.items():
        feature.profile(name, t=text)

    def add(rule, oracle, meaning="7"):
        feature.case(rule, {name: oracle(text) for name, text in rows.items()}, meaning)

    for literal in ("tea", "TEA", "", "caf\u00e9", "cafe\u0301", "cafe", "t.a", " tea"):
        wanted, spelled = nfc(literal), '"' + literal + '"'
        add(f"t is {spelled}", lambda text, wanted=wanted: compare("=", text, wanted))
        add(f"t = {spelled}", lambda text, wanted=wanted: compare("=", text, wanted))
        add(f"t is not {spelled} or missing", lambda text, wanted=wanted: or_missing(compare("!=", text, wanted)), "2")
        add(f"t is not {spelled} and known", lambda text, wanted=wanted: and_known(compare("!=", text, wanted)), "2")
    for literal in ("tea", "Tea", "t", "a", "", "caf\u00e9", "cafe\u0301", "e", ".", " "):
        wanted, spelled = nfc(literal), '"' + literal + '"'
        add(f"t contains {spelled}", lambda text, wanted=wanted: ask(lambda it: wanted in it, text))
        add(f"t starts with {spelled}", lambda text, wanted=wanted: ask(lambda it: it.startswith(wanted), text))
        add(f"t ends with {spelled}", lambda text, wanted=wanted: ask(lambda it: it.endswith(wanted), text))
        add(f"t does not contain {spelled} or missing",
            lambda text, wanted=wanted: or_missing(negation(ask(lambda it: wanted in it, text))), "2")
    for literal in ("tea", "TEA"):
        folded, spelled = ascii_fold(literal), '"' + literal + '"'
        for verb, test in (("contains", lambda it, f: f in it), ("starts with", str.startswith),
                           ("ends with", str.endswith)):
            add(f"t {verb} {spelled} ignoring case",
                lambda text, test=test, folded=folded: ask(lambda it: test(ascii_fold(it), folded), text))
    for pattern in ("tea", "^tea$", "t.a", "t\\\\.a", "^(green )?tea", "[tT]ea|wine", "^$", "e+", "^.{3}$"):
        # In a rule a backslash before anything but a quote, a backslash, t or n is itself.
        spelled = '"' + pattern + '"'
        compiled = re.compile(pattern.replace("\\\\", "\\"))
        subjects = {name: text for name, text in rows.items()}
        if pattern == "^.{3}$":
            compiled = re.compile(r"\A[^\n]{3}\Z")
        if pattern == "^tea$":
            compiled = re.compile(r"\Atea\Z")
        feature.case(f"t matches {spelled}",
                     {name: None if text is None else compiled.search(text) is not None
                      for name, text in subjects.items()}, "7: patterns run in linear time, anywhere in the text")
    add("t is one of (\"tea\", \"cafe\u0301\")", lambda text: None if text is None else text in ("tea", "caf\u00e9"))
    add("t is not one of (\"tea\", \"\") or missing", lambda text: or_missing(
        None if text is None else text not in ("tea", "")), "2")
    add("t is known", lambda text: text is not None)
    add("t is missing", lambda text: text is None)
    add("t else \"tea\" is \"tea\"", lambda text: (text if text is not None else "tea") == "tea")
    for rule in ('t > "a"', "t is 5", "t is tea", "t contains 5", 't does not contain "x"', 't is not "x"',
                 't matches "("', 't matches "(a)\\\\1"', "t matches u"):
        feature.refused(rule, "6, 7: text has no order, is no number, patterns are written out")
    return feature


def two_texts():
    feature = Feature("two_texts", "Two fields of text beside each other.", TEXT)
    rows = {}
    choices = ("tea", "TEA", "teapot", "caf\u00e9", "cafe\u0301", None)
    for row in combinations(t=choices, u=choices):
        name = f"{len(rows)}"
        feature.profile(name, **row)
        rows[name] = {field: nfc(value) for field, value in row.items()}
    for rule, test in (("t is u", lambda t, u: t == u), ("t contains u", lambda t, u: u in t),
                       ("t starts with u", lambda t, u: t.startswith(u)), ("t ends with u", lambda t, u: t.endswith(u))):
        feature.case(rule, {name: ask(test, row["t"], row["u"]) for name, row in rows.items()}, "2, 7")
    feature.case("t else u is \"tea\"", {name: compare("=", row["t"] if row["t"] is not None else row["u"], "tea")
                                         for name, row in rows.items()}, "2")
    return feature


# Simple case folding of the letters below, as CaseFolding.txt has it (status C and S). No entry: the letter itself.
# So the sharp s is not two letters, and the Turkish letters are their own.
FOLDED = {"\u00c4": "\u00e4", "\u00c9": "\u00e9", "\u1e9e": "\u00df", "\u03a3": "\u03c3", "\u03c2": "\u03c3",
          "\u039f": "\u03bf", "\u03a6": "\u03c6", "\u038c": "\u03cc", "\u017f": "s", "\uff21": "\uff41",
          "\uff22": "\uff42", "\u01c5": "\u01c6", "\u01c4": "\u01c6", "\u2167": "\u2177", "\U00010400": "\U00010428",
          "\u0416": "\u0436"}


def folded(text):
    return "".join(FOLDED.get(c, ascii_fold(c)) for c in nfc(text))


def folding():
    feature = Feature("ignoring_case",
                      "Ignoring case is Unicode simple folding: one code point for one, the same in every country.",
                      TEXT)
    words = {"sharp": "stra\u00dfe", "sharp_upper": "STRA\u1e9eE", "double_s": "STRASSE",
             "sigma": "\u03c3\u03bf\u03c6\u03cc\u03c2", "sigma_upper": "\u03a3\u039f\u03a6\u038c\u03a3",
             "dotted": "\u0130stanbul", "dotless": "\u0131stanbul", "istanbul": "istanbul",
             "istanbul_upper": "ISTANBUL", "long_s": "\u017fee", "see": "SEE", "accent": "CAFE\u0301",
             "accent_one": "caf\u00e9", "wide": "\uff21\uff22", "wide_lower": "\uff41\uff42", "title": "\u01c5",
             "digraph": "\u01c4", "digraph_lower": "\u01c6", "eight": "\u2167", "eight_lower": "\u2177",
             "deseret": "\U00010400", "deseret_lower": "\U00010428", "kelvin": "\u212a", "k": "k", "russian": "\u0416",
             "russian_lower": "\u0436"}
    rows = {}
    for name, t in words.items():
        feature.profile(name, t=t, u="\u00c4 " + t)
        rows[name] = (folded(t), folded("\u00c4 " + t))
    feature.profile("none", u="x")
    for literal in dict.fromkeys(words.values()):
        # The Kelvin sign is a K after NFC.
        wanted = folded(literal)
        for verb, test in (("contains", lambda it, w: w in it), ("starts with", str.startswith),
                           ("ends with", str.endswith)):
            feature.case(f't {verb} "{literal}" ignoring case',
                         {**{name: test(t, wanted) for name, (t, u) in rows.items()}, "none": None}, "7: ignoring case")
    for verb, test in (("contains", lambda it, w: w in it), ("ends with", str.endswith)):
        feature.case(f"u {verb} t ignoring case", {**{name: test(u, t) for name, (t, u) in rows.items()}, "none": None},
                     "7")
    feature.case('u starts with "\u00e4" ignoring case', {**{name: True for name in rows}, "none": False}, "7")
    feature.case('u starts with "\u00e4"', {**{name: False for name in rows}, "none": False}, "7")
    feature.case('t does not contain "\u03c2" ignoring case or missing',
                 {**{name: "\u03c3" not in t for name, (t, u) in rows.items()}, "none": True}, "2, 7")
    return feature


SETS = """
schema sets version 1
profile customer key id
  id  text
  s   set of text
  o   set of text optional
"""


def sets():
    feature = Feature("sets", "Sets: order and repeats do not count; a missing set is unknown, an empty one known.",
                      SETS)
    rows = {}
    choices = ([], ["a"], ["b", "a"], ["a", "b", "c"], ["c", "c"])
    for s in choices:
        for o in choices + (None,):
            name = f"{''.join(s) or 'empty'},{'none' if o is None else ''.join(o) or 'empty'}"
            feature.profile(name, s=s, o=o)
            rows[name] = (set(s), None if o is None else set(o))

    def add(rule, oracle, meaning="2"):
        feature.case(rule, {name: oracle(*row) for name, row in rows.items()}, meaning)

    for words in (("a",), ("a", "b"), ("c", "d"), ("d",)):
        listed, wanted = "(" + ", ".join(f'"{word}"' for word in words) + ")", set(words)
        add(f"s has any of {listed}", lambda s, o, w=wanted: bool(s & w))
        add(f"s has all of {listed}", lambda s, o, w=wanted: w <= s)
        add(f"s has none of {listed}", lambda s, o, w=wanted: not s & w)
        add(f"o has any of {listed}", lambda s, o, w=wanted: ask(lambda it: bool(it & w), o))
        add(f"o has all of {listed}", lambda s, o, w=wanted: ask(lambda it: w <= it, o))
        add(f"o has none of {listed} or missing", lambda s, o, w=wanted: or_missing(ask(lambda it: not it & w, o)))
        add(f"o has none of {listed} and known", lambda s, o, w=wanted: and_known(ask(lambda it: not it & w, o)))
    add('s has "a"', lambda s, o: "a" in s)
    add('o has "c"', lambda s, o: ask(lambda it: "c" in it, o))
    add("s has any of o", lambda s, o: ask(lambda it: bool(s & it), o))
    add("s has all of o", lambda s, o: ask(lambda it: it <= s, o))
    add("o has all of s", lambda s, o: ask(lambda it: s <= it, o))
    add("s has none of o and known", lambda s, o: and_known(ask(lambda it: not s & it, o)))
    add("o is missing", lambda s, o: o is None)
    add("o is known", lambda s, o: o is not None)
    for rule in ('s is "a"', "s = o", "s has 5", 'o has none of ("a")', "s > o", 's contains "a"'):
        feature.refused(rule, "2: sets are asked with has")
    return feature


WORDS = """
schema words version 1
profile customer key id
  id       text
  tier     one of (bronze < silver < gold) optional
  channel  one of (web, store, app) optional
  second   one of (bronze < silver < gold)
"""


def words():
    feature = Feature("words", "One of a list of words: ordered only where declared with <.", WORDS)
    rank = {"bronze": 0, "silver": 1, "gold": 2, None: None}
    rows = {}
    for row in combinations(tier=("bronze", "silver", "gold", None), channel=("web", "app", None),
                            second=("bronze", "gold")):
        name = ",".join(value or "none" for value in row.values())
        feature.profile(name, **row)
        rows[name] = row
    for word in ("bronze", "silver", "gold"):
        for op in ("<", "<=", ">", ">=", "="):
            feature.case(f"tier {op} {word}", {name: compare(op, rank[row["tier"]], rank[word])
                                               for name, row in rows.items()}, "6: enums declared with an order")
    feature.case("tier >= second", {name: compare(">=", rank[row["tier"]], rank[row["second"]])
                                    for name, row in rows.items()}, "6")
    feature.case("tier is between silver and gold", {
        name: both(compare(">=", rank[row["tier"]], 1), compare("<=", rank[row["tier"]], 2))
        for name, row in rows.items()}, "6")
    feature.case("channel is web", {name: compare("=", row["channel"], "web") for name, row in rows.items()}, "6")
    feature.case("channel is one of (web, store)", {
        name: None if row["channel"] is None else row["channel"] in ("web", "store") for name, row in rows.items()}, "6")
    feature.case("channel is not one of (web, store) or missing", {
        name: row["channel"] is None or row["channel"] not in ("web", "store") for name, row in rows.items()}, "2")
    feature.case("`channel` is `web`", {name: compare("=", row["channel"], "web") for name, row in rows.items()}, "6")
    for rule in ('channel is "web"', "channel is wbe", "channel > web", "tier is web", "tier is channel", "tier > 1",
                 "channel is not web"):
        feature.refused(rule, "6: a bare word is the value, a text literal an error; no order unless declared")
    return feature


def features():
    return [texts(), two_texts(), folding(), sets(), words()]
