"""Clock changes as an outsider sees them: Python's zoneinfo says who is in each audience, Muster must say the same.

Around both changes of a year in each zone, at instants on the edges of days, hours and changes and at random ones, by the
calendar of the schema and by that of the profile's own zone. From zoneinfo this takes only the offset at an instant; what a
day is, where a skipped or repeated time lies and how months move is worked out here, by searching.
"""

import csv
import datetime as dt
import functools
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import zoneinfo

UTC = dt.timezone.utc
MICRO = dt.timedelta(microseconds=1)
HOUR = dt.timedelta(hours=1)
DAY = dt.timedelta(days=1)

# A zone and a year: an ordinary change, one in the south, one of half an hour, three at midnight, and a date that was skipped.
PLACES = [
    ("Europe/London", 2026),
    ("America/New_York", 2026),
    ("Pacific/Auckland", 2025),
    ("Australia/Lord_Howe", 2026),
    ("America/Havana", 2024),
    ("Asia/Beirut", 2022),
    ("America/Asuncion", 2023),
    ("Pacific/Apia", 2011),
]
PROFILES = 100


class Clock:
    """A zone as the meaning of rules has it."""

    def __init__(self, name):
        self.zone = zoneinfo.ZoneInfo(name)

    def wall(self, instant):
        return instant.astimezone(self.zone).replace(tzinfo=None)

    def change_between(self, low, high):
        """The first instant with another offset than `low` has; it changes once between the two."""
        before = low.astimezone(self.zone).utcoffset()
        while high - low > MICRO:
            middle = low + (high - low) / 2
            if middle.astimezone(self.zone).utcoffset() == before:
                low = middle
            else:
                high = middle
        return high

    def instant(self, wall):
        """When the clock shows that: the first of two times, the end of the gap for none."""
        guess = wall.replace(tzinfo=UTC)
        offsets = {(guess + shift).astimezone(self.zone).utcoffset() for shift in (-2 * DAY, DAY * 0, 2 * DAY)}
        offsets |= {(guess - offset).astimezone(self.zone).utcoffset() for offset in offsets}
        found = [guess - offset for offset in offsets if self.wall(guess - offset) == wall]
        if found:
            return min(found)
        candidates = [guess - offset for offset in offsets]
        return self.change_between(min(candidates), max(candidates))

    @functools.cache
    def start(self, date):
        return self.instant(dt.datetime.combine(date, dt.time()))

    @functools.cache
    def date(self, instant):
        """The date whose period holds the instant."""
        date = self.wall(instant).date() - 2 * DAY
        while not self.start(date) <= instant < self.start(date + DAY):
            date += DAY
        return date

    def changes(self, year):
        at = dt.datetime(year, 1, 1, tzinfo=UTC)
        found = []
        while at.year == year:
            after = at + 6 * HOUR
            if at.astimezone(self.zone).utcoffset() != after.astimezone(self.zone).utcoffset():
                found.append(self.change_between(at, after))
            at = after
        return found


def months_before(date, count):
    index = date.year * 12 + date.month - 1 - count
    year, month = divmod(index, 12)
    last = (dt.date(year + (month == 11), (month + 1) % 12 + 1, 1) - DAY).day
    return dt.date(year, month + 1, min(date.day, last))


def expectations(clock, as_of):
    """By segment: a test of an instant."""
    today = clock.date(as_of)
    monday = today - today.weekday() * DAY
    first = today.replace(day=1)
    wall = clock.wall(as_of)
    month_ago = clock.instant(dt.datetime.combine(months_before(wall.date(), 1), wall.time()))
    last_month = (first - DAY).replace(day=1)

    def dates(begin, end):
        return lambda t: clock.start(begin) <= t < clock.start(end)

    return {
        "is_today": dates(today, today + DAY),
        "is_yesterday": dates(today - DAY, today),
        "is_tomorrow": dates(today + DAY, today + 2 * DAY),
        "this_week": dates(monday, monday + 7 * DAY),
        "last_month": dates(last_month, first),
        "calendar_days": lambda t: clock.start(today - 2 * DAY) <= t <= as_of,
        "full_days": dates(today - 2 * DAY, today),
        "next_days": lambda t: as_of < t < clock.start(today + 2 * DAY),
        "rolling_month": lambda t: month_ago < t <= as_of,
        "since_start": lambda t: t >= clock.start(monday),
        "early": lambda t: clock.wall(t).hour < 2,
        "half_past": lambda t: clock.wall(t).minute >= 30,
        "same_day": lambda t: clock.date(t).day == today.day,
        "weekend": lambda t: clock.date(t).weekday() >= 5,
        "dated": lambda t: clock.date(t) == today,
        "day_begins": lambda t: clock.start(today) <= t,
    }


RULES = """  {zone}

profile customer key id
  id         whole number
  seen       instant
  time_zone  zone optional

source files for zones
  customer from "customers.csv"
    id        = id
    seen      = seen
    time_zone = time_zone

segment is_today: seen is today{of}
segment is_yesterday: seen is yesterday{of}
segment is_tomorrow: seen is tomorrow{of}
segment this_week: seen is this week{of}
segment last_month: seen is last month{of}
segment calendar_days: seen is in the last 3 calendar days{of}
segment full_days: seen is in the last 2 full days{of}
segment next_days: seen is in the next 2 calendar days{of}
segment rolling_month: seen is in the last 1 month{of}
segment since_start: seen is since start of this week{of}
segment early: hour(seen{by}) < 2
segment half_past: minute(seen{by}) >= 30
segment same_day: day(seen{by}) = day(now{by})
segment weekend: day_of_week(seen{by}) is one of (saturday, sunday)
segment dated: date_of(seen{by}) = date_of(now{by})
segment day_begins: start_of_day(date_of(now{by}){by}) <= seen
"""


def written(instant):
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def audiences(folder, as_of):
    out = folder / "out"
    done = subprocess.run([os.environ["MUSTER"], "run", str(folder / "rules.muster"), "--as-of", written(as_of), "--out",
                           str(out), "--format", "csv", "--json"], capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(done.stdout + done.stderr)
    found = {segment["name"]: set() for segment in json.loads(done.stdout)["segments"]}
    for name in json.loads((out / "manifest.json").read_text())["files"]:
        with open(out / (name if isinstance(name, str) else name["name"]), newline="") as file:
            rows = csv.reader(file)
            next(rows)
            for key, segment in rows:
                found[segment].add(int(key))
    return found


def instants(clock, change, numbers):
    """On edges around a change, and anywhere near it."""
    near = [change, change - MICRO, change + MICRO]
    for days in range(-3, 4):
        start = clock.start(clock.date(change) + days * DAY)
        near += [start, start - MICRO]
    near += [change + step * HOUR / 2 for step in range(-6, 7)]
    while len(near) < PROFILES:
        near.append(change + dt.timedelta(microseconds=numbers.randrange(-4 * 86_400_000_000, 4 * 86_400_000_000)))
    near += [change - dt.timedelta(days=days) for days in range(20, 70, 3)]
    return near


def main():
    failed = checked = 0
    for name, year in PLACES:
        clock = Clock(name)
        changes = clock.changes(year)
        assert len(changes) >= 2, f"{name} {year}: {changes}"
        differing = 0
        for change in changes:
            numbers = random.Random(f"{name} {change}")
            seen = instants(clock, change, numbers)
            as_ofs = [change - MICRO, change, change + 40 * HOUR, clock.start(clock.date(change) + DAY)]
            as_ofs.append(change + dt.timedelta(seconds=numbers.randrange(-200_000, 200_000)))
            for as_of in as_ofs:
                wanted = {segment: {i for i, t in enumerate(seen) if test(t)}
                          for segment, test in expectations(clock, as_of).items()}
                for zone, of, by in ((f'zone "{name}"', "", ""),
                                     ('zone "UTC"', ' in zone (time_zone else "UTC")', ', zone: time_zone else "UTC"')):
                    with tempfile.TemporaryDirectory() as place:
                        folder = pathlib.Path(place)
                        rules = "schema zones version 1\n" + RULES.format(zone=zone, of=of, by=by)
                        (folder / "rules.muster").write_text(rules)
                        rows = [f"{i},{written(t)},{name}\n" for i, t in enumerate(seen)]
                        (folder / "customers.csv").write_text("id,seen,time_zone\n" + "".join(rows))
                        ours = audiences(folder, as_of)
                    for segment, members in wanted.items():
                        checked += 1
                        if ours[segment] == members:
                            continue
                        differing += 1
                        print(f"  {name} as of {written(as_of)}, {zone}: {segment}: only Muster "
                              f"{[written(seen[i]) for i in sorted(ours[segment] - members)[:2]]}, only zoneinfo "
                              f"{[written(seen[i]) for i in sorted(members - ours[segment])[:2]]}")
        failed += differing
        print(f"{name} {year}: {len(changes)} changes, {'equal' if differing == 0 else 'DIFFER'}")
    print(f"{checked - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
