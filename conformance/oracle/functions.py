"""Functions of texts, numbers and sets, and tests of places."""

import math
import unicodedata
from fractions import Fraction

from .common import Feature, and_known, combinations, compare, or_missing

TEXTS = """
schema functions version 1
profile customer key id
  id  text
  t   text optional
  s   set of text
"""


def nfc(text):
    return None if text is None else unicodedata.normalize("NFC", text)


def version(text):
    """The numbers of a version, four of them, or None."""
    if text is None:
        return None
    text = text.strip(" \t\n")
    parts = (text[1:] if text[:1] in ("v", "V") else text).split(".")
    if len(parts) > 4 or not all(part.isascii() and part.isdigit() and len(part) <= 9 for part in parts):
        return None
    return tuple(int(part) for part in parts) + (0,) * (4 - len(parts))


def function_texts():
    feature = Feature("function_texts", "Lengths of texts, versions, the domains of e-mail addresses, sizes of sets.", TEXTS)
    rows = {}
    choices = ("", "a", "cafe\u0301", "caf\u00e9", "\U0001d11e", "4.9", "4.10", "v4.10.0", "4.10.0.1", "4.", "4.10-beta", "1.2.3.4.5",
               "10", "999999999.1", "1234567890", " 4.9 ", None)
    for index, text in enumerate(choices):
        size = index % 4
        feature.profile(f"{index}", t=text, s=["a", "b", "c", "a"][:size])
        rows[f"{index}"] = (nfc(text), len(set(["a", "b", "c", "a"][:size])))
    for op in ("<", "<=", "=", "!=", ">", ">="):
        suffix, settled = (" or missing", or_missing) if op == "!=" else ("", lambda it: it)
        for bound in (0, 1, 4):
            feature.case(f"length(t) {op} {bound}{suffix}", {
                name: settled(compare(op, None if text is None else len(text), bound))
                for name, (text, size) in rows.items()}, "6, 7: code points after NFC")
        for bound in ("4.9", "4.10", "v4.10.0.0", "5", "0"):
            feature.case(f'version(t) {op} version("{bound}"){suffix}', {
                name: settled(compare(op, version(text), version(bound)))
                for name, (text, size) in rows.items()}, "6: versions compare as versions")
        feature.case(f"size(s) {op} 2", {name: compare(op, size, 2) for name, (text, size) in rows.items()}, "6")
    feature.case("version(t) is known", {name: version(text) is not None for name, (text, size) in rows.items()}, "6")
    feature.case('version(t) is between version("4.9") and version("4.10")', {
        name: None if version(text) is None else (4, 9, 0, 0) <= version(text) <= (4, 10, 0, 0)
        for name, (text, size) in rows.items()}, "6")
    for rule in ('version(t) < "4.10"', 'version(t) < 4.10', 'version("4.x") < version(t)', 'version(t) is not version("4")',
                 "length(s) > 1", "size(t) > 1", "length(5) > 1", "t < version(\"4\")", 'email_domain(t) is not "x.de"'):
        feature.refused(rule, "1.2, 1.4, 6")
    return feature


DOMAINS = """
schema domains version 1
profile customer key id
  id     text
  email  text optional
"""


def email_domains():
    """Written by hand: what stands behind the last @, in lower case, in its own script."""
    feature = Feature("email_domains", "The domain of an e-mail address, in one form.", DOMAINS)
    known = {"ann@example.com": "example.com", " Ann@EXAMPLE.com ": "example.com", "a@b@example.com": "example.com",
             "x@mail.example.com": "mail.example.com", "x@example.com.": "example.com", "x@M\u00dcNCHEN.de": "m\u00fcnchen.de",
             "x@mu\u0308nchen.de": "m\u00fcnchen.de", "x@xn--mnchen-3ya.de": "m\u00fcnchen.de", "ann": None, "@example.com": None,
             "ann@": None, "ann@example..com": None, "ann@exa_mple.com": None, "ann@[127.0.0.1]": None, "": None, None: None}
    rows = {}
    for index, (email, domain) in enumerate(known.items()):
        feature.profile(f"{index}", email=email)
        rows[f"{index}"] = domain
    for wanted in ("example.com", "mail.example.com", "m\u00fcnchen.de"):
        feature.case(f'email_domain(email) is "{wanted}"', {name: compare("=", domain, wanted) for name, domain in rows.items()}, "6")
        feature.case(f'email_domain(email) is not "{wanted}" and known', {
            name: and_known(compare("!=", domain, wanted)) for name, domain in rows.items()}, "2, 6")
    feature.case("email_domain(email) is missing", {name: domain is None for name, domain in rows.items()}, "6")
    return feature


NUMBERS = """
schema rounding version 1
  currency GBP
profile customer key id
  id  text
  n   number with 4 places optional
  m   money GBP
  w   whole number
"""


def half_even(value, places):
    return Fraction(round(value * 10 ** places), 10 ** places)


def rounding():
    feature = Feature("rounding", "Rounded to a number of places: to the nearest, from the middle to the even neighbour.", NUMBERS)
    rows = {}
    for row in combinations(n=("0.125", "-0.125", "0.135", "2.5", "-3.5", "1234.5678", None), w=(0, 3, -8)):
        name = f"{len(rows)}"
        row["m"] = row["n"] or "10.5"
        feature.profile(name, **row)
        rows[name] = {"n": None if row["n"] is None else Fraction(row["n"]), "m": Fraction(row["m"]), "w": row["w"]}

    def quotient(row):
        return None if row["w"] == 0 else row["m"] / row["w"]

    def rounded(value, places):
        return None if value is None else half_even(value, places)

    for places in (0, 1, 2, 3):
        unit = "place" if places == 1 else "places"
        for op, bound in (("=", "0.12"), ("<", "2.5"), (">=", "-4"), ("<=", "0.1"), ("=", "1234.57")):
            feature.case(f"n rounded to {places} {unit} {op} {bound}", {
                name: compare(op, rounded(row["n"], places), Fraction(bound)) for name, row in rows.items()}, "6: half to even")
            feature.case(f"m rounded to {places} {unit} {op} {bound} GBP", {
                name: compare(op, rounded(row["m"], places), Fraction(bound)) for name, row in rows.items()}, "6: half to even")
            feature.case(f"(m / w) rounded to {places} {unit} {op} {bound} GBP", {
                name: compare(op, rounded(quotient(row), places), Fraction(bound))
                for name, row in rows.items()}, "6: a number of a quotient again")
    feature.case("n rounded to 6 places = n", {name: compare("=", row["n"], row["n"]) for name, row in rows.items()}, "6")
    feature.case("w rounded to 2 places > 1", {name: row["w"] > 1 for name, row in rows.items()}, "6: a whole number stays as it is")
    for rule in ("id rounded to 2 places > 1", "n rounded to 13 places > 1",
                 "n rounded to 1.5 places > 1", "m rounded to 2 places > 1", "20% rounded to 0 places > 1"):
        feature.refused(rule, "1.4, 6")
    return feature


PLACES = """
schema map_places version 1
profile customer key id
  id     text
  north  number with 7 places optional
  east   number with 7 places optional
"""
RADIUS = 6371008.8


def metres(a, b):
    """By the haversine formula."""
    (north, east), (other_north, other_east) = (tuple(map(math.radians, map(float, it))) for it in (a, b))
    h = (math.sin((north - other_north) / 2) ** 2
         + math.cos(north) * math.cos(other_north) * math.sin((east - other_east) / 2) ** 2)
    return 2 * RADIUS * math.asin(min(1.0, math.sqrt(h)))


def map_places():
    feature = Feature("map_places", "Places: how far apart they are, and boxes. Coordinates beyond the earth are unknown.", PLACES)
    rows = {}
    coordinates = (("0", "0"), ("0.0000001", "0"), ("51.5074", "-0.1278"), ("48.8566", "2.3522"), ("-33.8688", "151.2093"),
                   ("90", "0"), ("-90", "0"), ("0", "180"), ("10", "179.9999999"), ("10", "-179.9999999"), ("52.3", "0.3"),
                   ("91", "0"), ("0", "180.0000001"), (None, "0"), ("0", None), (None, None))
    for index, (north, east) in enumerate(coordinates):
        feature.profile(f"{index}", north=north, east=east)
        known = north is not None and east is not None and abs(Fraction(north)) <= 90 and abs(Fraction(east)) <= 180
        rows[f"{index}"] = (Fraction(north), Fraction(east)) if known else None

    def within(place, other, limit):
        if place is None:
            return None
        distance = metres(place, other)
        # Nothing here is decided by a rounding.
        assert distance == 0 or abs(distance - limit) > 1e-3, (place, other, limit)
        return distance <= limit

    units = {"m": 1, "km": 1000, "miles": 1609.344, "mile": 1609.344}
    for written, other in (("51.5, -0.12", ("51.5", "-0.12")), ("0, 0", ("0", "0")), ("90, 77", ("90", "0")), ("0, -180", ("0", "180"))):
        for amount, unit in (("0", "m"), ("1", "m"), ("5", "km"), ("20", "miles"), ("343", "km"), ("344", "km"), ("6000", "km"),
                             ("10010", "km"), ("12000", "miles"), ("20015.2", "km")):
            limit = float(amount) * units[unit]
            feature.case(f"place(north, east) is within {amount} {unit} of place({written})", {
                name: within(place, tuple(map(Fraction, other)), limit) for name, place in rows.items()}, "6: place")

    def inside(place, south, west, north, east):
        if place is None:
            return None
        sides = [place[1]] + ([-place[1]] if abs(place[1]) == 180 else [])
        return south <= place[0] <= north and any(
            west <= side <= east if west <= east else side >= west or side <= east for side in sides)

    for box in (("51.3", "-0.5", "52.3", "0.3"), ("-90", "-180", "90", "180"), ("-10", "170", "10", "-170"), ("0", "0", "0", "0"),
                ("0", "-180", "20", "-179"), ("-34", "100", "52.2999999", "152")):
        edges = tuple(map(Fraction, box))
        feature.case(f"place(north, east) is inside box({', '.join(box)})", {
            name: inside(place, *edges) for name, place in rows.items()}, "6: place")
        feature.case(f"place(north, east) is not inside box({', '.join(box)}) or missing", {
            name: or_missing(None if place is None else not inside(place, *edges)) for name, place in rows.items()}, "2, 6: place")
    feature.case("place(north, east) = place(0, -180)", {
        name: None if place is None else place == (0, 180) for name, place in rows.items()}, "6: place")
    for rule in ("place(north, east) is within 5 of place(0, 0)", "place(91, 0) is known", "north is within 5 km of place(0, 0)",
                 "place(north, east) is not within 5 km of place(0, 0)", "place(north, east) is inside box(1, 0, 0, 1)",
                 "place(north, east) < place(0, 0)"):
        feature.refused(rule, "1.2, 1.4, 6")
    return feature


def features():
    return [function_texts(), email_domains(), rounding(), map_places()]
