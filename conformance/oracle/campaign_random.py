"""Campaigns drawn from a seed: a few at once, over profiles with a history, with every clause there is."""

import datetime as dt
import random

from oracle.campaigns import (EVERYBODY, LONDON, Campaign, Cap, Choice, Limit, Pick, Plans, Quiet, Runs, Said, Share, Split, Zone,
                              all_of, any_of, at_least, attribute, below, bought, consent, heard, instant, key_in, tier_is)
from oracle.clock import DAY, HOUR, MICRO

NAMES = ("alpha", "beta", "gamma", "delta", "epsilon", "zeta")
CHANNELS = ("email", "sms", "push")
ZONES = (LONDON, "Asia/Kolkata", "Pacific/Auckland", "America/New_York", "Australia/Lord_Howe", "America/St_Johns")
# An ordinary Tuesday, the end of a year, both clock changes, a leap day.
POINTS_IN_TIME = ("2026-12-01T12:00:00Z", "2026-12-31T23:30:00Z", "2026-03-28T21:00:00Z", "2026-10-25T00:20:00Z",
                  "2028-02-29T09:00:00Z", "2026-11-01T05:45:00Z")
FILES, PROGRAMS = 8, 26


class Drawn:
    """Draws clauses; `few` says how seldom something is there."""

    def __init__(self, seed, now):
        self.random = random.Random(seed)
        self.now = now

    def below(self, bound):
        return self.random.randrange(bound)

    def one(self, choices):
        return choices[self.below(len(choices))]

    def rarely(self, few, make):
        return make() if self.below(few) == 0 else None

    def some(self, choices, few=2):
        return tuple(each for each in choices if self.below(few) == 0)

    # ---- profiles

    def moment(self):
        """Often on an edge of the windows that caps have."""
        back = self.one((dt.timedelta(), HOUR, DAY, 2 * DAY, 7 * DAY, 30 * DAY, self.below(40 * 24) * HOUR))
        return self.now - back + self.one((-MICRO, 0 * MICRO, 0 * MICRO, MICRO))

    def consent(self):
        if self.below(4) == 0:
            return None
        return {"status": self.one(("granted", "granted", "granted", "denied", "unknown")),
                "since": self.rarely(3, self.moment), "until": self.rarely(5, lambda: self.now + self.one((-DAY, 0 * DAY, DAY)))}

    def message(self):
        return {"sent_at": self.moment(), "campaign": self.one((*NAMES, "long_gone")), "channel": self.one(CHANNELS),
                "role": self.one((None, None, "message", "message", "hold_out", "untargeted"))}

    def person(self, it, place):
        it.person(f"{self.one(('p', 'Q', ''))}{place:02}", age=self.rarely(1, lambda: self.one((None, *range(10, 70, 10)))),
                  tier=self.one((None, "bronze", "silver", "gold")),
                  points=self.one((None, "0", "1", "2.5", "2.500001", "-1")), spent=self.one((None, "0.00", "10.00", "10.0001", "99.00")),
                  time_zone=self.one((None, *ZONES)), email_ok=self.consent(), sms_ok=self.consent(),
                  purchases=[{"bought_at": self.moment(), "amount": "5.00"} for _ in range(self.below(3))],
                  messages=[self.given(self.message()) for _ in range(self.one((0, 0, 1, 2, 3, 5)))])

    def given(self, message):
        """What was noted instead of a message gave no offer."""
        offer = self.one(("spa", "tour", "tea", None)) if message["role"] in (None, "message") else None
        return {**message, "offer": offer}

    # ---- conditions

    def condition(self, deep=True):
        kind = self.below(9 if deep else 7)
        if kind < 2:
            return at_least("age", self.one(range(10, 70, 10)))
        if kind == 2:
            return below("spent", self.one((10, 50)), " GBP")
        if kind == 3:
            return tier_is(self.one(("bronze", "silver", "gold")))
        if kind == 4:
            return bought(self.one((1, 7, 30)))
        if kind == 5:
            return heard(self.one(NAMES), self.one((1, 7, 30)), self.one(("any", "no")))
        if kind == 6:
            return at_least("points", self.one((0, 1, 2)))
        return self.one((all_of, any_of))(self.condition(False), self.condition(False))

    def audience(self):
        return EVERYBODY if self.below(2) else any_of(self.condition(False), self.condition(False), self.condition(False))

    # ---- clauses

    def zone(self):
        return self.rarely(2, lambda: Zone(self.one(ZONES), own=self.below(2) == 0))

    def runs(self):
        today = self.now.date()
        start = self.rarely(2, lambda: today + (self.below(12) - 9) * DAY)
        end = self.rarely(2, lambda: max(start or today - 3 * DAY, today - 3 * DAY) + self.below(12) * DAY)
        kind = self.below(3)
        first = self.below(20) * 3600 + self.below(4) * 900
        hours = self.rarely(2, lambda: {"first": first, "last": min(86400, first + (1 + self.below(40)) * 1800)})
        return Runs(start, end, self.some(range(7)) if kind == 1 else (),
                    tuple(sorted({1 + self.below(31), today.day, 31})) if kind == 2 else (), zone=self.zone(), **(hours or {}))

    def quiet(self):
        first = self.below(24) * 3600 + self.below(4) * 900
        return Quiet(first, (first + (1 + self.below(22)) * 1800) % 86400, self.some(range(7)) if self.below(3) == 0 else (),
                     self.zone(), self.below(4) == 0)

    def cap(self, names, groups, channel):
        count, unit = self.one(((1, "day"), (2, "day"), (7, "day"), (30, "day"), (1, "month"), (12, "hour"), (0, "day")))
        calendar = bool(count) and self.below(3) == 0
        if calendar:
            count, unit = self.one((1, 2)), self.one(("day", "week", "month"))
        channels = tuple(dict.fromkeys((channel, self.one(CHANNELS)))) if self.below(3) == 0 else ()
        whose = self.below(6)
        return Cap(1 + self.below(4), count, unit, calendar, self.zone() if calendar else None, channels, this=whose == 0,
                   group=self.one(groups) if whose == 1 and groups else None,
                   campaigns=tuple(dict.fromkeys((self.one(names), self.one(names)))) if whose == 2 else ())

    def share(self):
        return Share(self.one(("10", "25", "33.3333", "50", "80")), self.one(("s1", "s2", "s3")))

    def limit(self):
        by = self.one((None, attribute("spent"), attribute("points"), attribute("age")))
        return Limit(1 + self.below(6), by, self.below(2) == 0)

    def split(self, names):
        shares = self.one((("50", "50"), ("10", "90"), ("30", "30", "40"), ("0.5", "99.5"), ("25", "25", "25", "25")))
        return Split("", self.one(("s1", "s4", "s5")), tuple(zip(shares, names)))

    def version(self):
        return Choice((*(Pick(name, self.condition()) for name in ("old", "new", "odd")[:1 + self.below(3)]), Pick("usual")))

    def offer(self, campaign_starts):
        def lasting():
            until = self.rarely(3, lambda: self.now.date() + (self.below(4) - 1) * DAY)
            if until is not None and campaign_starts is not None:
                until = max(until, campaign_starts + DAY)
            return {"until": until, "stock": self.rarely(2, lambda: 1 + self.below(9))}
        names = self.some(("spa", "tour", "tea"), 1)[:1 + self.below(3)]
        if self.below(3) == 0:
            return Choice(tuple(Pick(name, score=attribute(self.one(("points", "age"))), **lasting()) for name in names), True)
        picks = [Pick(name, self.condition(), **lasting()) for name in names]
        return Choice((*picks, *self.one(((), (Pick("none"),), (Pick("ten", **lasting()),)))))

    def campaign(self, name, priority, names, groups, group):
        channel = self.one(CHANNELS)
        runs = self.rarely(3, self.runs)
        needs = {"email": (consent("email_ok"),), "sms": (consent("sms_ok"),), "push": ()}[channel]
        exempt = self.below(7) == 0
        return Campaign(
            name, priority, self.audience(), channel=channel, needs=needs if self.below(3) else (),
            suppress=tuple(self.condition() for _ in range(max(0, self.below(4) - 1))),
            stops=tuple(self.condition(False) for _ in range(max(0, self.below(4) - 2))),
            runs=runs, quiet=tuple(self.quiet() for _ in range(max(0, self.below(5) - 2))),
            caps=() if exempt else tuple(self.cap(names, groups, channel) for _ in range(self.one((0, 1, 1, 2)))),
            holds=tuple(self.share() for _ in range(self.one((0, 0, 0, 1, 2)))),
            untargeted=tuple(self.share() for _ in range(self.one((0, 0, 0, 1)))),
            group=group, exempt=exempt, limit=self.rarely(3, self.limit), minimum=self.one((0, 0, 0, 0, 2, 5)),
            splits=self.one(((), (), (self.split("abcd"),), (self.split("abcd"), self.split("wxyz")))),
            version=self.rarely(4, self.version), offer=self.rarely(3, lambda: self.offer(runs.start if runs else None)))

    def shared(self):
        return Campaign("", suppress=tuple(self.condition() for _ in range(self.below(2))), runs=self.rarely(4, self.runs),
                        quiet=tuple(self.quiet() for _ in range(self.below(2))),
                        caps=tuple(self.cap(["alpha"], (), "email") for _ in range(self.below(3))),
                        holds=tuple(self.share() for _ in range(self.below(2))))

    def program(self):
        count = 1 + self.below(5)
        names = list(NAMES[:count])
        priorities = self.random.sample(range(100), count)
        groups = [self.one((None, None, "g", "h")) for _ in names]
        known = sorted({each for each in groups if each})
        return [self.campaign(name, priority, names, known, group) for name, priority, group in zip(names, priorities, groups)]


def is_said(campaigns, shared):
    """Whether it is a program that is accepted: some hour that is not quiet, a day on which it runs, no offer that is over before or never reached."""
    def has_days(runs):
        if not runs or not runs.start or not runs.end:
            return True
        return any(runs.has_day(runs.start + place * DAY) for place in range((runs.end - runs.start).days + 1))

    def hours_are_left(campaign):
        runs = campaign.runs or (shared.runs if shared else None)
        open_at = set(range(runs.first, runs.last, 900)) if runs else set(range(0, 86400, 900))
        for quiet in (*(shared.quiet if shared else ()), *campaign.quiet):
            open_at -= {second % 86400 for second in range(quiet.first, quiet.first + (quiet.last - quiet.first) % 86400, 900)}
        return bool(open_at)

    def offers_last(campaign):
        runs = campaign.runs or (shared.runs if shared else None)
        if not runs or not runs.start or not campaign.offer:
            return True
        return all(pick.until is None or pick.until > runs.start for pick in campaign.offer.picks)

    def all_are_reached(campaign):
        for choice in (campaign.version, campaign.offer):
            always = set()
            for pick in choice.picks if choice else ():
                if pick.when and pick.when.text in always:
                    return False
                if pick.when and pick.until is None and pick.stock is None:
                    always.add(pick.when.text)
        return True
    return (shared is None or has_days(shared.runs)) and all(
        hours_are_left(each) and offers_last(each) and all_are_reached(each) and has_days(each.runs) for each in campaigns)


def features():
    made = []
    for number in range(1, FILES + 1):
        as_of = POINTS_IN_TIME[number % len(POINTS_IN_TIME)]
        it = Plans(f"plan_drawn_{number}", "Campaigns drawn from a seed, over profiles drawn from a seed.", as_of)
        drawn = Drawn(f"campaigns {number}", instant(as_of))
        for place in range(14):
            drawn.person(it, place)
        while len(it.content["cases"]) < PROGRAMS:
            campaigns = drawn.program()
            shared = drawn.shared() if drawn.below(3) == 0 else None
            if is_said(campaigns, shared):
                it.plans(*campaigns, shared=shared)
        made.append(it)
    return made
