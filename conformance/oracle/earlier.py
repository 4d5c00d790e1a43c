"""Segments as of earlier times, and who entered them; the answers are written by hand."""

from oracle.common import Feature

SCHEMA = """
schema earlier version 1
  zone "Europe/London"
profile customer key id
  id       text
  country  text optional
  born     date optional
  joined   instant
  events purchases at bought_at
    bought_at  instant
    amount     number with 2 places
"""

RULES = """
segment recent: any purchases in the last 30 days
segment lapsed: any purchases and no purchases in the last 30 days
segment quiet_for(quiet: duration): any purchases and no purchases since (now - quiet)
segment lapsed_before: in lapsed as of 1 day ago
segment this_month: any purchases this month
segment adult: age(born) >= 18
segment british: country is "GB"
segment best: (total amount of purchases) is in top 1
segment stopped: any (purchases then no purchases within 2 days)
segment bought_twice: at least 2 purchases
let day_before = now - 1 day
"""

# A Sunday; on 25 October London went back from BST, one hour ahead of UTC.
AS_OF = "2026-11-01T12:00:00Z"
MEANING = "3, 4: a segment as of an earlier time"

# Of each when it bought, for how much.
PROFILES = {
    "a": ("2026-10-01T10:00:00Z", 100),
    "b": ("2026-10-02T12:00:00Z", 50),  # exactly 30 days ago
    "c": ("2026-11-01T11:00:00Z", 300),
    "d": None,
    "e": ("2026-10-31T12:00:00Z", 200),  # exactly 1 day ago
    "f": ("2025-10-31T12:00:00Z", 10),
    "g": ("2025-09-01T10:00:00Z", 20),
    "h": ("2026-10-01T11:30:00Z", 30),  # 12:30 in London
    "i": ("2026-09-30T23:00:00Z", 40),  # midnight in London
}
COUNTRIES = {"a": "GB", "b": None}
BORN = {"a": "2008-11-01", "b": None, "c": "2008-10-31"}


def features():
    feature = Feature("earlier", "A segment as of an earlier time is what a run then would have found, by today's attributes.", SCHEMA, AS_OF, RULES)
    for name, bought in PROFILES.items():
        purchases = [] if bought is None else [{"bought_at": bought[0], "amount": str(bought[1])}]
        fields = {"country": COUNTRIES.get(name, "FR"), "born": BORN.get(name, "1990-06-15"), "joined": "2024-01-01T00:00:00Z", "purchases": purchases}
        feature.profile(name, **{field: value for field, value in fields.items() if value is not None})

    def case(rule, members, unknown="", meaning=MEANING):
        feature.case(rule, {name: None if name in unknown else name in members for name in PROFILES}, meaning)

    case("in recent", "ce")
    case("in recent as of 1 day ago", "be")
    case("in recent as of 24 hours ago", "be")
    case("in recent as of 2 days ago", "abhi")
    case("in recent as of now", "ce")
    case("in recent as of today", "be")
    case("in recent as of yesterday", "abh")
    case("in recent as of start of this month", "be")
    case("in recent as of start of last month", "i")
    case("in recent as of start of this week", "abhi")
    case("in lapsed", "abfghi")
    case("in lapsed as of 1 day ago", "afghi")
    case("in lapsed as of day_before", "afghi")
    case("in lapsed as of (now - 1 day)", "afghi")
    case("in lapsed as of 1 day before now", "afghi")
    case("not in lapsed as of 1 day ago", "bcde")
    case("in lapsed and not in lapsed as of 1 day ago", "b")
    case("in lapsed_before", "afghi")
    # 1 November 2025, and a day before that: f bought at that very instant.
    case("in lapsed_before as of 12 months ago", "g")
    case("in lapsed as of 12 months ago", "g")
    # The same date and time of day in London: 1 October 12:00 there is 11:00 by UTC.
    case("in this_month as of 1 month ago", "ai")
    case("in this_month", "c")
    case("in quiet_for(30 days) as of 1 day ago", "afghi")
    case("in stopped as of 1 day ago", "abfghi")
    case("in stopped as of 29 days ago", "afghi")
    case("in best", "c", meaning="5: population")
    case("in best as of 1 day ago", "e", meaning="5: population")
    case("in best as of yesterday", "a", meaning="5: population")
    case("in bought_twice as of 1 day ago", "")
    case("in adult", "acdefghi", "b")
    case("in adult as of 1 day ago", "cdefghi", "b")
    case("not in adult as of 1 day ago or missing", "ab")
    case("not in adult as of 1 day ago and known", "a")
    case("in british as of 1 year ago", "a", "b")
    case("no purchases where (in lapsed as of 1 day ago)", "bcde", meaning="10: names inside a where")

    entered = "1.10, 4: who entered a segment"
    case("entered lapsed in the last 1 day", "b", meaning=entered)
    case("entered lapsed in the last 24 hours", "b", meaning=entered)
    case("entered lapsed in the last 2 days", "abhi", meaning=entered)
    case("entered recent in the last 1 day", "c", meaning=entered)
    case("entered recent in the last 2 days", "ce", meaning=entered)
    case("not entered recent in the last 2 days", "abdfghi", meaning=entered)
    case("entered quiet_for(30 days) in the last 2 days", "ahi", meaning=entered)
    case("entered adult in the last 1 day", "a", "b", meaning=entered)
    case("entered best in the last 1 day", "c", meaning=entered)
    case("entered lapsed_before in the last 1 day", "ahi", meaning=entered)
    case("entered lapsed in the last 1 day and country is known", "", meaning=entered)

    for rule in ("in lapsed as of tomorrow", "in lapsed as of joined", "in lapsed as of 2026-10-01", "in lapsed as of next month",
                 "in lapsed as of end of last month", "in lapsed as of 1 day", "in lapsed as of (now + 1 day)", "not in adult as of 1 day ago",
                 "entered lapsed in the last 1.5 days", "entered nobody in the last 1 day"):
        feature.refused(rule, MEANING)
    return [feature]
