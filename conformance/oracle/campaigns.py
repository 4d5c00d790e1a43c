"""Meaning 2 and 7, and what campaigns mean: one send plan, with every reason for everyone left out.

One profile at a time, one campaign after the other, the larger priority first. Windows to send in are found between the
instants at which a clock can change its mind; nothing here knows bitmaps, or how Muster finds anything.
"""

import datetime as dt
import functools
import json
import zoneinfo
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any, Callable, Optional

from oracle.clock import DAY, UTC, day_start, instant_of, moved, written
from oracle.common import Feature
from oracle.periods import Calendar
from oracle.samples import millionths

LONDON = "Europe/London"
REASONS = ("suppressed", "stopped", "consent", "not_running", "quiet", "held_out", "untargeted", "frequency", "group",
           "limit", "too_few")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
HORIZON = 32 * DAY

SCHEMA = """
schema plans version 1
  zone "Europe/London"
  currency GBP
  contacts messages
profile customer key id
  id         text
  age        whole number optional
  tier       one of (bronze < silver < gold) optional
  points     number optional
  spent      money GBP optional
  time_zone  zone optional
  email_ok   consent
  sms_ok     consent
  events purchases at bought_at
    bought_at  instant
    amount     money GBP optional
  events messages at sent_at
    sent_at   instant
    campaign  text
    channel   one of (email, sms, push)
    role      one of (message, hold_out, untargeted) optional
    version   text optional
    offer     text optional
"""


def instant(text):
    return dt.datetime.fromisoformat(text.replace("Z", "+00:00"))


@functools.cache
def zone_of(name):
    return zoneinfo.ZoneInfo(name)


# ---- what is said ---------------------------------------------------------------------------------------------------

@dataclass(frozen=True)
class Said:
    """A condition or a value: how it is spelled, and what it is of a profile as of an instant (None: unknown, missing)."""
    text: str
    of: Callable[[dict, dt.datetime], Any]


EVERYBODY = Said("id is known", lambda it, now: True)


def happened(rows, key, now):
    return [row for row in rows if row[key] <= now]


def attribute(name, type_of=Fraction):
    return Said(name, lambda it, now: None if it.get(name) is None else type_of(it[name]))


def at_least(name, bound, unit=""):
    return Said(f"{name} >= {bound}{unit}",
                lambda it, now: None if it.get(name) is None else Fraction(it[name]) >= bound)


def below(name, bound, unit=""):
    return Said(f"{name} < {bound}{unit}", lambda it, now: None if it.get(name) is None else Fraction(it[name]) < bound)


def tier_is(word):
    return Said(f"tier is {word}", lambda it, now: None if it.get("tier") is None else it["tier"] == word)


def bought(days):
    return Said(f"any purchases in the last {days} days",
                lambda it, now: any(now - days * DAY < row["bought_at"] <= now for row in it["purchases"]))


def key_in(*keys):
    texts = ", ".join(f'"{key}"' for key in keys)
    return Said(f"id is one of ({texts})", lambda it, now: it["id"] in keys)


def heard(campaign, days, text="any", role=None):
    """A message of a campaign, or what was noted instead of one."""
    which = f'campaign is "{campaign}"' + (f" and role is {role} and known" if role else "")

    def of(it, now):
        rows = [row for row in it["messages"] if now - days * DAY < row["sent_at"] <= now
                and row["campaign"] == campaign and (role is None or row.get("role") == role)]
        return bool(rows) == (text == "any")
    return Said(f"{text} messages in the last {days} days where ({which})", of)


def all_of(*conditions):
    def of(it, now):
        values = [each.of(it, now) for each in conditions]
        return False if False in values else None if None in values else True
    return Said(" and ".join(each.text for each in conditions), of)


def any_of(*conditions):
    def of(it, now):
        values = [each.of(it, now) for each in conditions]
        return True if True in values else None if None in values else False
    return Said(" or ".join(each.text for each in conditions), of)


def status(consent, now):
    if consent is None or consent.get("status") is None:
        return "unknown"
    since, until = consent.get("since"), consent.get("until")
    if (since is not None and since > now) or (until is not None and until < now):
        return "unknown"
    return consent["status"]


def consent(name):
    return Said(name, lambda it, now: status(it.get(name), now) == "granted")


# ---- clauses --------------------------------------------------------------------------------------------------------

def clock_text(seconds):
    text = f"{seconds // 3600}:{seconds // 60 % 60:02}"
    return text + (f":{seconds % 60:02}" if seconds % 60 else "")


def clock(text):
    parts = [int(part) for part in text.split(":")] + [0, 0]
    return parts[0] * 3600 + parts[1] * 60 + parts[2]


def moment_text(value):
    if isinstance(value, dt.datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    return value.isoformat()


def days_text(days):
    return ", ".join(WEEKDAYS[day] for day in days)


@dataclass(frozen=True)
class Zone:
    """One clock for all, or each profile's own, with another where it has none."""
    name: str
    own: bool = False

    @property
    def text(self):
        return f' in zone (time_zone else "{self.name}")' if self.own else f' in zone "{self.name}"'

    def of(self, it):
        return zone_of(it.get("time_zone") or self.name if self.own else self.name)


@dataclass(frozen=True)
class Runs:
    start: Any = None    # a date, or a local time, in the schema's zone
    end: Any = None      # a date is included
    weekdays: tuple = ()
    month_days: tuple = ()
    first: int = 0
    last: int = 86400
    zone: Optional[Zone] = None
    every: str = ""

    @property
    def text(self):
        text = "runs"
        if self.start is not None:
            text += f" from {moment_text(self.start)}"
        if self.end is not None:
            text += f" to {moment_text(self.end)}"
        if self.every:
            text += f" every {self.every}"
        if self.weekdays or self.month_days:
            text += " on " + ", ".join([WEEKDAYS[day] for day in self.weekdays] + [str(day) for day in self.month_days])
        if (self.first, self.last) != (0, 86400):
            text += f" between {clock_text(self.first)} and {clock_text(self.last)}"
        return text + (self.zone.text if self.zone else "")

    def bounds(self):
        here = zone_of(LONDON)

        def start(value):
            return instant_of(here, value) if isinstance(value, dt.datetime) else day_start(here, value)
        low = None if self.start is None else start(self.start)
        if self.end is None:
            return low, None
        return low, start(self.end) if isinstance(self.end, dt.datetime) else day_start(here, self.end + DAY)

    def has_day(self, day):
        return (not self.weekdays or day.weekday() in self.weekdays) and (
            not self.month_days or day.day in self.month_days)


@dataclass(frozen=True)
class Quiet:
    first: int
    last: int
    weekdays: tuple = ()
    zone: Optional[Zone] = None
    discard: bool = False

    @property
    def text(self):
        return (f"quiet {clock_text(self.first)} to {clock_text(self.last)}"
                + (f" on {days_text(self.weekdays)}" if self.weekdays else "")
                + (self.zone.text if self.zone else "") + (" discard" if self.discard else ""))


@dataclass(frozen=True)
class Cap:
    most: int
    count: int = 0          # 0: ever
    unit: str = "day"
    calendar: bool = False
    zone: Optional[Zone] = None
    channels: tuple = ()
    this: bool = False
    group: Optional[str] = None
    campaigns: tuple = ()

    @property
    def text(self):
        text = f"at most {self.most} message{'' if self.most == 1 else 's'}"
        if self.count:
            text += f" in {self.count} {'calendar ' if self.calendar else ''}{self.unit}{'' if self.count == 1 else 's'}"
            text += self.zone.text if self.zone else ""
        if self.channels:
            text += " on " + ", ".join(self.channels)
        if self.this:
            text += " of this campaign"
        elif self.group:
            text += f" of group {self.group}"
        elif self.campaigns:
            text += " of " + ", ".join(self.campaigns)
        return text

    def in_window(self, it, at, now):
        if at > now:
            return False
        if not self.count:
            return True
        zone = (self.zone or Zone(LONDON)).of(it)
        if self.calendar:
            its = Calendar(zone, now)
            return at >= its.start(its.unit(self.unit, 1 - self.count))
        return at > moved(zone, now, -self.count, self.unit)


@dataclass(frozen=True)
class Share:
    """Of a hold-out, or of those left untargeted."""
    percent: str
    salt: str

    def of(self, key):
        return millionths(self.salt, key) < Fraction(self.percent) * 10_000


@dataclass(frozen=True)
class Limit:
    most: int
    by: Optional[Said] = None
    largest: bool = True
    said: bool = True  # whether `largest first` is spelled out

    @property
    def text(self):
        text = f"limit {self.most}"
        if self.by:
            text += f" by {self.by.text}"
            if self.said or not self.largest:
                text += f" {'largest' if self.largest else 'smallest'} first"
        return text


@dataclass(frozen=True)
class Split:
    title: str
    salt: str
    arms: tuple  # of (percent, name)

    @property
    def text(self):
        title = f' "{self.title}"' if self.title else ""
        return f'split{title} salt "{self.salt}"\n' + "\n".join(f"    {percent}% {name}" for percent, name in self.arms)

    def of(self, key):
        drawn, upto = millionths(self.salt, key), Fraction(0)
        for percent, name in self.arms:
            upto += Fraction(percent) * 10_000
            if drawn < upto:
                return name
        return self.arms[-1][1]


@dataclass(frozen=True)
class Pick:
    name: str
    when: Optional[Said] = None
    score: Optional[Said] = None
    until: Any = None
    stock: Optional[int] = None

    @property
    def tail(self):
        parts = [f"until {moment_text(self.until)}"] if self.until is not None else []
        parts += [f"at most {self.stock}"] if self.stock is not None else []
        return self.name + (" " + ", ".join(parts) if parts else "")

    def is_over(self, now):
        if self.until is None:
            return False
        return now >= Runs(end=self.until).bounds()[1]


@dataclass(frozen=True)
class Choice:
    picks: tuple
    largest: bool = False

    def text(self, what):
        if self.largest:
            return f"choose {what} by largest " + ", ".join(
                f"{pick.name}: {pick.score.text}{pick.tail[len(pick.name):]}" for pick in self.picks)
        lines = [f"choose {what}"]
        for pick in self.picks:
            lines.append(f"    when {pick.when.text}: {pick.tail}" if pick.when else f"    otherwise {pick.tail}")
        return "\n".join(lines)

    def held(self, it, now):
        """Those that hold, the first to be taken first."""
        if not self.largest:
            return [pick for pick in self.picks if pick.when is None or pick.when.of(it, now) is True]
        scored = [(pick.score.of(it, now), place) for place, pick in enumerate(self.picks)]
        return [self.picks[place] for score, place in sorted(
            ((score, place) for score, place in scored if score is not None), key=lambda pair: (-pair[0], pair[1]))]


@dataclass(frozen=True)
class Campaign:
    name: str
    priority: Optional[int] = 1
    audience: Said = EVERYBODY
    suppress: tuple = ()
    stops: tuple = ()
    channel: str = "email"
    needs: tuple = ()
    runs: Optional[Runs] = None
    quiet: tuple = ()
    caps: tuple = ()
    holds: tuple = ()
    untargeted: tuple = ()
    group: Optional[str] = None
    exempt: bool = False
    limit: Optional[Limit] = None
    minimum: int = 0
    splits: tuple = ()
    version: Optional[Choice] = None
    offer: Optional[Choice] = None

    def lines(self, shared=False):
        lines = ["campaigns" if shared else f"campaign {self.name}"]

        def add(text):
            lines.extend("  " + line for line in text.split("\n"))
        if not shared:
            if self.priority is not None:
                add(f"priority {self.priority}")
            add(f"audience {self.audience.text}")
        if self.suppress:
            add("suppress " + ", ".join(each.text for each in self.suppress))
        for each in self.stops:
            add(f"stop when {each.text}")
        if not shared:
            add(f"channel {self.channel} " + (
                "needs " + ", ".join(each.text for each in self.needs) if self.needs else "without consent"))
        for each in (self.runs, *self.quiet, *self.caps):
            if each is not None:
                add(each.text)
        for each in self.holds:
            add(f'hold out {each.percent}% salt "{each.salt}"')
        for each in self.untargeted:
            add(f'untargeted {each.percent}% salt "{each.salt}"')
        if self.group:
            add(f"exclusive group {self.group}")
        if self.exempt:
            add("exempt from caps")
        if self.limit:
            add(self.limit.text)
        if self.minimum:
            add(f"needs at least {self.minimum} profiles")
        for each in self.splits:
            add(each.text)
        if self.version:
            add(self.version.text("version"))
        if self.offer:
            add(self.offer.text("offer"))
        return lines


def merged(shared, it):
    """With the clauses that go for all: theirs first; of its run its own, where it has one."""
    if shared is None:
        return it
    caps = () if it.exempt else tuple(
        cap for cap in shared.caps if not cap.channels or it.channel in cap.channels) + it.caps
    return replace(it, suppress=shared.suppress + it.suppress, stops=shared.stops + it.stops,
                   runs=it.runs or shared.runs, quiet=shared.quiet + it.quiet, caps=caps,
                   holds=shared.holds + it.holds, untargeted=shared.untargeted + it.untargeted)


# ---- when -----------------------------------------------------------------------------------------------------------

def dates_around(zone, now):
    day = now.astimezone(zone).date() - 3 * DAY
    return [day + place * DAY for place in range(40)]


def local(zone, day, seconds):
    return instant_of(zone, dt.datetime.combine(day, dt.time()) + dt.timedelta(seconds=seconds))


def date_at(zone, at):
    """The date whose period holds the instant."""
    day = at.astimezone(zone).date() - 2 * DAY
    while not day_start(zone, day) <= at < day_start(zone, day + DAY):
        day += DAY
    return day


@functools.cache
def is_running(runs, zone, now):
    day = date_at(zone, now)
    low, high = runs.bounds()
    return (runs.has_day(day) and (low is None or low < day_start(zone, day + DAY))
            and (high is None or high > day_start(zone, day)))


@functools.cache
def send_window(runs, runs_zone, quiets, quiet_zones, now):
    end = now + HORIZON
    if runs is None:
        run = [(now - DAY, end + DAY)]
    else:
        low, high = runs.bounds()
        run = [(local(runs_zone, day, runs.first), local(runs_zone, day, runs.last))
               for day in dates_around(runs_zone, now) if runs.has_day(day)]
        run = [(max(begin, low) if low else begin, min(after, high) if high else after) for begin, after in run]
    silent = []
    for quiet, zone in zip(quiets, quiet_zones):
        for day in dates_around(zone, now):
            if not quiet.weekdays or day.weekday() in quiet.weekdays:
                later = 0 if quiet.last > quiet.first else 86400
                silent.append((local(zone, day, quiet.first), local(zone, day, quiet.last + later), quiet.discard))
    edges = sorted({now, end, *(edge for begin, after, *_ in (*run, *silent) for edge in (begin, after)
                                if now <= edge <= end)})
    found = None
    for at, after in zip(edges, edges[1:]):
        in_run = any(begin <= at < stop for begin, stop in run)
        hushed = [discard for begin, stop, discard in silent if begin <= at < stop]
        if found is None:
            if not in_run:
                continue
            if True in hushed:
                return None
            if not hushed:
                found = (at, after)
        elif in_run and not hushed:
            found = (found[0], after)
        else:
            break
    return found


# ---- the plan -------------------------------------------------------------------------------------------------------

@dataclass
class Planned:
    """Of one campaign: profile -> message, profile -> reasons, and who is noted instead."""
    messages: dict = field(default_factory=dict)
    reasons: dict = field(default_factory=dict)
    held_out: list = field(default_factory=list)
    untargeted: list = field(default_factory=list)


def window_of(campaign, it, now):
    runs_zone = (campaign.runs.zone or Zone(LONDON)).of(it) if campaign.runs else None
    zones = tuple((quiet.zone or Zone(LONDON)).of(it) for quiet in campaign.quiet)
    return send_window(campaign.runs, runs_zone, campaign.quiet, zones, now)


def lasts(need, it, now, begin):
    """Asked again as of the message's first instant, where a consent that it names runs out before."""
    ends = [it[name]["until"] for name in ("email_ok", "sms_ok")
            if name in need.text and it.get(name) and it[name].get("until") is not None]
    return not any(now <= end < begin for end in ends) or need.of(it, begin) is True


def static_reasons(campaign, it, now):
    window = window_of(campaign, it, now)
    begin = window[0] if window else now
    reasons = [f"suppressed {place}" for place, each in enumerate(campaign.suppress, 1) if each.of(it, now) is not False]
    reasons += [f"stopped {place}" for place, each in enumerate(campaign.stops, 1) if each.of(it, now) is not False]
    reasons += [f"consent {place}" for place, each in enumerate(campaign.needs, 1)
                if each.of(it, now) is not True or not lasts(each, it, now, begin)]
    zone = (campaign.runs.zone or Zone(LONDON)).of(it) if campaign.runs else None
    is_over = campaign.runs and send_window(campaign.runs, zone, (), (), now) is None
    if is_over or campaign.runs and not is_running(campaign.runs, zone, now):
        reasons.append("not_running")
    if window is None and not is_over:
        reasons.append("quiet")
    return reasons


def counted_by(cap, owner, campaigns):
    """Of the program, those whose messages it counts; an exempt one never."""
    def fits(each):
        if cap.this:
            return each.name == owner.name
        if cap.group:
            return each.group == cap.group
        return not cap.campaigns or each.name in cap.campaigns
    return {each.name for each in campaigns if not each.exempt and fits(each)}


def is_reached(cap, owner, campaigns, it, now, before):
    counted = counted_by(cap, owner, campaigns)
    exempt = {each.name for each in campaigns if each.exempt}
    is_of_all = not (cap.this or cap.group or cap.campaigns)
    number = 0
    for row in it["messages"]:
        whose = row["campaign"] not in exempt if is_of_all else row["campaign"] in counted
        if (whose and row.get("role") in (None, "message") and (not cap.channels or row["channel"] in cap.channels)
                and cap.in_window(it, row["sent_at"], now)):
            number += 1
    for name, channel in before:
        number += name in counted and (not cap.channels or channel in cap.channels)
    return number >= cap.most


def in_order(limit, people, keys, now):
    """The best first; those without a value last; equals by key."""
    def place(key):
        value = limit.by.of(people[key], now) if limit and limit.by else None
        if value is None:
            return (1, 0, key)
        return (0, -value if limit.largest else value, key)
    return sorted(keys, key=place)


def plan(people, campaigns, now, shared=None):
    """Campaign -> Planned, the highest priority first."""
    campaigns = [merged(shared, each) for each in sorted(campaigns, key=lambda each: -(each.priority or 0))]
    before = {key: [] for key in people}      # (campaign, channel) of higher priorities
    given = {}                                # offer -> how many, by the history and by higher priorities
    for it in people.values():
        for row in happened(it["messages"], "sent_at", now):
            if row.get("offer") is not None and row.get("role") in (None, "message"):
                given[row["offer"]] = given.get(row["offer"], 0) + 1
    plans = {}
    for campaign in campaigns:
        made = plans[campaign.name] = Planned()
        free = []
        for key, it in people.items():
            if campaign.audience.of(it, now) is not True:
                continue
            reasons = static_reasons(campaign, it, now)
            holds = [f"held_out {place}" for place, each in enumerate(campaign.holds, 1) if each.of(key)]
            spared = [f"untargeted {place}" for place, each in enumerate(campaign.untargeted, 1) if each.of(key)]
            if not reasons and holds:
                made.held_out.append(key)
            elif not reasons and spared:
                made.untargeted.append(key)
            reasons += holds + spared
            reasons += [f"frequency {place}" for place, cap in enumerate(() if campaign.exempt else campaign.caps, 1)
                        if is_reached(cap, campaign, campaigns, it, now, before[key])]
            rival = next((name for name, _ in before[key] if campaign.group and next(
                each for each in campaigns if each.name == name).group == campaign.group), None)
            if rival:
                reasons.append(f"group {rival}")
            if reasons:
                made.reasons[key] = reasons
            else:
                free.append(key)
        free = in_order(campaign.limit, people, free, now)
        if campaign.limit:
            made.reasons.update({key: ["limit"] for key in free[campaign.limit.most:]})
            free = free[:campaign.limit.most]
        if len(free) < campaign.minimum:
            made.reasons.update({key: ["too_few"] for key in free})
            free = []
        for key in free:
            it = people[key]
            window = window_of(campaign, it, now)
            message = {}
            versions = [split.of(key) for split in campaign.splits]
            if campaign.version:
                versions.append(campaign.version.held(it, now)[0].name)
            if any(name != "none" for name in versions):
                message["version"] = "+".join(name for name in versions if name != "none")
            for pick in campaign.offer.held(it, now) if campaign.offer else ():
                if pick.is_over(window[0]) or (pick.stock is not None and given.get(pick.name, 0) >= pick.stock):
                    continue
                if pick.name != "none":
                    message["offer"] = pick.name
                    given[pick.name] = given.get(pick.name, 0) + 1
                break
            message["from"], message["until"] = (written(edge) for edge in window)
            made.messages[key] = message
            before[key].append((campaign.name, campaign.channel))
    return plans


# ---- features -------------------------------------------------------------------------------------------------------

def plain(value):
    """As the files have it."""
    if isinstance(value, dt.datetime):
        return written(value)
    if isinstance(value, dict):
        return {name: plain(each) for name, each in value.items() if each is not None}
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    return value


class Plans(Feature):
    """A file whose cases are campaigns, each with the plan that they come to."""

    def __init__(self, name, about, as_of="2026-12-01T12:00:00Z", rules="", schema=SCHEMA):
        super().__init__(name, about, schema, as_of, rules)
        self.now = instant(as_of)
        self.people = {}

    def person(self, name, **fields):
        it = {"id": name, "purchases": [], "messages": [], **fields}
        self.people[name] = it
        self.profile(name, **{field: plain(value) for field, value in it.items() if field != "id" and value not in ([],)})

    def plans(self, *campaigns, about=None, shared=None, as_of=None, expect=None):
        """`expect`: what the author knows already, campaign -> profile -> "planned", or the reasons."""
        now = instant(as_of) if as_of else self.now
        found = plan(self.people, campaigns, now, shared)
        lines = shared.lines(shared=True) if shared else []
        for each in campaigns:
            lines += each.lines()
        case = {"campaigns": lines}
        if about:
            case["meaning"] = about
        if as_of:
            case["as_of"] = as_of
        case["plan"] = {}
        for name, made in found.items():
            each = {}
            if made.messages:
                each["planned"] = {key: made.messages[key] for key in self.people if key in made.messages}
            for what, keys in (("held_out", made.held_out), ("untargeted", made.untargeted)):
                if keys:
                    each[what] = keys
            if made.reasons:
                each["reasons"] = {key: made.reasons[key] for key in self.people if key in made.reasons}
            case["plan"][name] = each
        self.content["cases"].append(case)
        for name, answers in (expect or {}).items():
            self.check(found[name], answers, lines)
        return found

    @staticmethod
    def check(made, answers, lines):
        """`answers`: the planned, by a blank between; or profile -> reasons, "" for planned."""
        if isinstance(answers, str):
            assert set(made.messages) == set(answers.split()), (lines, made)
            return
        for key, reasons in answers.items():
            told = ", ".join(made.reasons.get(key, [])) if key not in made.messages else ""
            assert told == reasons, (lines, key, made)
            assert (key in made.messages) == (reasons == ""), (lines, key, made)

    def refuses(self, text, meaning=None):
        """Lines of campaigns that must not be accepted."""
        case = {"campaigns": text.strip("\n").split("\n"), "refused": True}
        if meaning:
            case["meaning"] = meaning
        self.content["cases"].append(case)

    def answer_count(self):
        return sum(len(case["plan"]) * len(self.people) for case in self.content["cases"] if "plan" in case)
