"""Meaning 3: what held for a time, and what changed between two points, from a list of changes."""

import itertools
from fractions import Fraction

from oracle.common import Feature, both, compare

SCHEMA = """
schema changes version 1
  zone "UTC"
profile customer key id
  id  text
  events changes at changed_at
    changed_at  instant
    tier        one of (bronze < silver < gold)
    points      whole number
"""
AS_OF = "2026-11-01T12:00:00Z"
# How many days ago a change can be: before the windows, at their edges, inside.
DAYS = (60, 30, 29, 10, 0)
TIERS = {"g": ("gold", 6), "s": ("silver", 4)}
MONTHS = {10: "2026-10-22", 29: "2026-10-03", 30: "2026-10-02", 60: "2026-09-02", 0: "2026-11-01"}


def features():
    feature = Feature("changes", "A value that held for some days; how it differs from what it was.", SCHEMA, AS_OF)
    rows = {}
    for tiers in itertools.product(" gs", repeat=len(DAYS)):
        if tiers.count(" ") < 2:
            continue
        changes = [(back, *TIERS[tier]) for back, tier in zip(DAYS, tiers) if tier != " "]
        name = ",".join(f"{tier} {back}" for back, tier, _ in changes) or "never"
        feature.profile(name, changes=[{"changed_at": f"{MONTHS[back]}T12:00:00Z", "tier": tier, "points": points}
                                       for back, tier, points in changes])
        rows[name] = changes

    def add(rule, oracle):
        feature.case(rule, {name: oracle(changes) for name, changes in rows.items()}, "3: held for; change between two points")

    def at(changes, days, field):
        """The value at an instant so long ago: that of the latest change until then."""
        found = [change[field] for change in changes if change[0] >= days]
        return found[-1] if found else None

    for days in (10, 30, 45):
        def held(changes, d=days):
            return both(compare("=", at(changes, d, 1), "gold"), all(tier == "gold" for back, tier, _ in changes if back < d))
        start, inside = f"latest tier of changes until {days} days ago", f"changes in the last {days} days"
        add(f"{start} is gold and every {inside} where tier is gold", held)
        add(f"{start} is gold and no {inside} where tier is not gold", held)
        for op in (">", "=", "<"):
            add(f"latest points of changes {op} latest points of changes until {days} days ago",
                lambda changes, d=days, op=op: compare(op, at(changes, 0, 2), at(changes, d, 2)))
        for op, by in ((">=", 2), ("=", 0), ("<", 0)):
            add(f"latest points of changes - latest points of changes until {days} days ago {op} {by}",
                lambda changes, d=days, op=op, by=by:
                None if at(changes, d, 2) is None else compare(op, at(changes, 0, 2) - at(changes, d, 2), by))
        for op, percent in ((">", 120), ("=", 150), ("<", 100)):
            add(f"latest points of changes / latest points of changes until {days} days ago {op} {percent}%",
                lambda changes, d=days, op=op, p=percent:
                None if at(changes, d, 2) is None
                else compare(op, Fraction(at(changes, 0, 2), at(changes, d, 2)), Fraction(p, 100)))
        add(f"any {inside} where tier < previous(tier)",
            lambda changes, d=days: any(later[1] == "silver" and earlier[1] == "gold"
                                        for earlier, later in itertools.pairwise([c for c in changes if c[0] < d])))
    return [feature]
