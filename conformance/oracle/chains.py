"""What sequences are made of: events, steps, and every choice of events there is (meaning 3).

A sequence is written down once, as steps. From these come both its spelling and its answer: the events of the first step
for which some choice of later ones satisfies every step. Profiles are short stories, such as `c s+o c`: a cart,
then a visit
and an order at one instant, then a cart.
"""

import dataclasses
import datetime as dt
import itertools
import zoneinfo
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Optional

from oracle.clock import HOUR, UTC, moved, written
from oracle.common import Feature, compare

ZONE = zoneinfo.ZoneInfo("Europe/London")
AS_OF = dt.datetime(2026, 11, 1, 12, tzinfo=UTC)
SCHEMA = """
schema chains version 1
  zone "Europe/London"
profile customer key id
  id         text
  mailed_at  instant optional
  wanted     number with 2 places optional
  events carts at added_at
    added_at    instant
    k           text optional
    v           number with 2 places optional
    until_at    instant optional
  events visits at seen_at
    seen_at     instant
    k           text optional
    v           number with 2 places optional
    flag        yes or no optional
  events orders at ordered_at then by rank
    ordered_at  instant
    rank        whole number
    k           text optional
    j           whole number optional
    v           number with 2 places optional
"""
LISTS = ("carts", "visits", "orders")
TIMES = {"carts": "added_at", "visits": "seen_at", "orders": "ordered_at"}
FIELDS = {"carts": ("k", "v", "until_at"), "visits": ("k", "v", "flag"), "orders": ("rank", "k", "j", "v")}
LETTERS = {"c": "carts", "s": "visits", "o": "orders"}


# ---- events ---------------------------------------------------------------------------------------------------------

@dataclass(frozen=True)
class Event:
    """One event; `row` is its place among those of its list that its profile has."""
    list: str
    at: dt.datetime
    row: int
    fields: tuple = ()

    def __getitem__(self, field):
        return dict(self.fields).get(field)

    @property
    def place(self):
        """In the order of events: instant, place of the list in the schema, the list's own field, row."""
        return self.at, LISTS.index(self.list), self["rank"] or 0, self.row


def events(*told):
    """From (list, instant, fields); rows are numbered as they stand."""
    made = []
    for name, at, fields in told:
        if name == "orders":
            fields = {"rank": 0, **fields}
        row = sum(it.list == name for it in made)
        made.append(Event(name, at, row, tuple(fields.items())))
    return made


def story(text, last=AS_OF - HOUR, gap=10 * HOUR):
    """`c1 s+o2`: letters of lists, each with a key or none, `+` for one instant; the last one happens at `last`."""
    told = []
    moments = text.split()
    for index, moment in enumerate(moments):
        for word in moment.split("+"):
            told.append((LETTERS[word[0]], last - (len(moments) - 1 - index) * gap, {"k": word[1:]} if word[1:] else {}))
    return events(*told)


def plain(value):
    if isinstance(value, dt.datetime):
        return written(value)
    return str(value) if isinstance(value, (str, Fraction)) else value


def decimal(value):
    """A fraction of two places, as profiles spell it."""
    return f"{float(value):.2f}"


def add_profile(feature, name, its, **fields):
    lists = {}
    for event in its:
        row = {TIMES[event.list]: written(event.at)}
        for field, value in event.fields:
            if value is not None:
                row[field] = decimal(value) if field == "v" else plain(value)
        lists.setdefault(event.list, []).append(row)
    feature.profile(name, **{key: decimal(value) if key == "wanted" and value is not None else plain(value)
                             for key, value in fields.items() if value is not None}, **lists)


# ---- sequences ------------------------------------------------------------------------------------------------------

@dataclass
class Step:
    """`where`: its words, and what it says of (event, events chosen by their names, profile)."""
    list: str
    no: bool = False
    window: Optional[tuple] = None  # words, test of an instant and a profile; None where a bound is missing
    name: str = ""
    same: tuple = ()
    where: Optional[tuple] = None
    within: Optional[tuple] = None  # count, unit

    def words(self):
        said = [("no " if self.no else "") + self.list]
        said += [self.window[0]] if self.window else []
        said += [f"as {self.name}"] if self.name else []
        said += ["with same " + ", ".join(self.same)] if self.same else []
        said += [f"where {self.where[0]}"] if self.where else []
        said += [f"within {span(self.within)}"] if self.within else []
        return " ".join(said)


def span(length):
    count, unit = length
    return f"{count} {unit}" + ("" if count == 1 else "s")


@dataclass
class Sequence:
    steps: tuple
    all_within: Optional[tuple] = None
    as_of: dt.datetime = AS_OF
    zone: Any = ZONE
    late: dict = dataclasses.field(default_factory=dict)  # by list, how much later than its time an event may come in

    def words(self):
        tail = f" all within {span(self.all_within)}" if self.all_within else ""
        return "(" + " then ".join(step.words() for step in self.steps) + tail + ")"

    def is_in_time(self, a, b, length):
        return b.at <= moved(self.zone, a.at, *length)

    def candidates(self, step, its, profile):
        return [event for event in its if event.list == step.list and event.at <= self.as_of
                and (step.window is None or step.window[1](event.at, profile))]

    def first_events(self, its, profile):
        """Those of the first step that can be completed, in their order; None where a bound of a window is missing."""
        for step in self.steps:
            if step.window and step.window[1](self.as_of, profile) is None:
                return None
        chosen_steps = [index for index, step in enumerate(self.steps) if not step.no]
        choices = itertools.product(*(self.candidates(self.steps[index], its, profile) for index in chosen_steps))
        firsts = {choice[0] for choice in choices
                  if self.holds(dict(zip(chosen_steps, choice)), its, profile)}
        return sorted(firsts, key=lambda event: event.place)

    def holds(self, choice, its, profile):
        """Whether a choice, of one event for each step that takes one, satisfies all steps."""
        order = sorted(choice)
        for index in order:
            if not self.fits(index, choice[index], choice, profile):
                return False
        for before, after in zip(order, order[1:]):
            a, b = choice[before], choice[after]
            within = self.steps[after].within
            if not a.place < b.place or within and not self.is_in_time(a, b, within):
                return False
        if self.all_within and not self.is_in_time(choice[order[0]], choice[order[-1]], self.all_within):
            return False
        return all(self.is_kept(index, choice, its, profile) for index, step in enumerate(self.steps) if step.no)

    def is_kept(self, index, choice, its, profile):
        """Whether a `then no` is: nothing forbidden after the step before and before the one that follows, if one does."""
        step = self.steps[index]
        a = choice[max(it for it in choice if it < index)]
        following = [it for it in choice if it > index]
        waited = self.late.get(step.list, dt.timedelta())
        if step.within and self.as_of < moved(self.zone, a.at, *step.within) + waited:
            return False
        if not self.can_start(index, choice):
            return False
        for b in self.candidates(step, its, profile):
            is_after = b.place > a.place or b.list != a.list and b.at == a.at
            if not is_after or step.within and not self.is_in_time(a, b, step.within):
                continue
            if following and b.place >= choice[min(following)].place:
                continue
            if self.fits(index, b, choice, profile):
                return False
        return True

    def earlier_with(self, index, field):
        """The nearest earlier step that has such a field."""
        return max(it for it in range(index) if not self.steps[it].no and field in FIELDS[self.steps[it].list])

    def can_start(self, index, choice):
        return all(choice[self.earlier_with(index, field)][field] is not None for field in self.steps[index].same)

    def fits(self, index, event, choice, profile):
        step = self.steps[index]
        for field in step.same:
            if compare("=", event[field], choice[self.earlier_with(index, field)][field]) is not True:
                return False
        if step.where is None:
            return True
        named = {self.steps[it].name: chosen for it, chosen in choice.items() if it < index and self.steps[it].name}
        return step.where[1](event, named, profile) is True


@dataclass
class Told:
    """Profiles of one feature, and what is asked of them."""
    feature: Feature
    profiles: dict

    @classmethod
    def of(cls, name, about, profiles, as_of=AS_OF, schema=SCHEMA):
        """`profiles`: by name events, or events with fields of the profile."""
        feature = Feature(name, about, schema, written(as_of))
        kept = {}
        for label, its in profiles.items():
            its, fields = its if isinstance(its, tuple) else (its, {})
            add_profile(feature, label, its, **fields)
            kept[label] = (its, fields)
        return cls(feature, kept)

    def ask(self, rule, oracle, meaning):
        """`oracle`: of (events, profile)."""
        self.feature.case(rule, {name: oracle(*pair) for name, pair in self.profiles.items()}, meaning)

    def count(self, sequence, its, profile):
        firsts = sequence.first_events(its, profile)
        return None if firsts is None else len(firsts)

    def any(self, sequence, meaning):
        self.ask(f"any {sequence.words()}", lambda e, p: compare(">=", self.count(sequence, e, p), 1), meaning)

    def no(self, sequence, meaning):
        self.ask(f"no {sequence.words()}", lambda e, p: compare("=", self.count(sequence, e, p), 0), meaning)

    def quantified(self, sequence, meaning):
        self.any(sequence, meaning)
        self.no(sequence, meaning)
        said = sequence.words()
        for words, op, bound in (("at least 2", ">=", 2), ("exactly 1", "=", 1), ("at most 1", "<=", 1)):
            self.ask(f"{words} {said}", lambda e, p, op=op, b=bound: compare(op, self.count(sequence, e, p), b), meaning)


def steps(text, **more):
    """`carts then no orders within 2 days`, without conditions."""
    made = []
    for part in text.split(" then "):
        no = part.startswith("no ")
        part = part[3:] if no else part
        name, _, limit = part.partition(" within ")
        within = None
        if limit:
            count, unit = limit.split()
            within = (int(count), unit.removesuffix("s"))
        name, _, same = name.partition(" with same ")
        made.append(Step(name, no, same=tuple(same.split(", ")) if same else (), within=within))
    return Sequence(tuple(made), **more)
