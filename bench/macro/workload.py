"""The seeded data and rules of the macro benchmarks.

Profiles of 40 columns and event lists of several shapes, as Parquet; 300 random flat segments and windowed event
conditions, each as Muster text, as SQL and as a Polars expression of the same meaning. Numbers are made so that the peers'
doubles and Muster's decimals agree: constants and values have the same few decimal places.
"""

import datetime
import random

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

AS_OF = datetime.datetime(2026, 11, 1)
TIERS = ["bronze", "silver", "gold", "platinum"]
CHANNELS = ["web", "store", "app", "phone"]


def words(prefix, count):
    return [f"{prefix}{i}" for i in range(count)]


# name, kind, argument, share missing. Kinds: text (number of values), enum (words), bool, whole (exclusive maximum),
# money (maximum), date (days before as of), instant (days before as of), number (three places, below 1).
COLUMNS = [
    ("country", "text", 40, 0.03), ("city", "text", 2000, 0.0), ("device", "text", 5, 0.0),
    ("language", "text", 30, 0.05), ("store", "text", 400, 0.2), ("brand", "text", 120, 0.0),
    ("tier", "enum", TIERS, 0.0), ("channel", "enum", CHANNELS, 0.1),
    ("is_member", "bool", None, 0.0), ("newsletter", "bool", None, 0.0), ("app_user", "bool", None, 0.0),
    ("verified", "bool", None, 0.0), ("gift_card", "bool", None, 0.1),
    ("age", "whole", 82, 0.2), ("orders", "whole", 300, 0.0), ("returns", "whole", 40, 0.0),
    ("visits", "whole", 5000, 0.0), ("points", "whole", 60000, 0.0), ("children", "whole", 6, 0.4),
    ("clicks", "whole", 2000, 0.0), ("opens", "whole", 900, 0.0), ("calls", "whole", 30, 0.0),
    ("reviews", "whole", 120, 0.0), ("rating", "whole", 6, 0.3), ("distance", "whole", 30000, 0.1),
    ("household", "whole", 9, 0.1), ("coupons", "whole", 60, 0.0), ("wishlist", "whole", 150, 0.0),
    ("sessions", "whole", 1000, 0.0),
    ("lifetime_value", "money", 50000, 0.1), ("average_basket", "money", 900, 0.1), ("balance", "money", 2000, 0.0),
    ("largest_order", "money", 9000, 0.1), ("shipping", "money", 400, 0.0),
    ("churn", "number", None, 0.0),
    ("signup", "date", 4000, 0.0), ("birthday", "date", 30000, 0.3), ("last_order", "date", 1500, 0.1),
    ("last_visit", "instant", 700, 0.1),
]
BRANDS, CATEGORIES = words("b", 60), words("c", 16)


def profiles(path, rows, seed):
    """Writes the profiles: customer_id and the columns above, 40 in all."""
    draw = np.random.default_rng(seed)
    arrays, names = [pa.array(np.arange(rows, dtype=np.int64))], ["customer_id"]
    epoch = datetime.date(1970, 1, 1)
    last_day = (AS_OF.date() - epoch).days
    for name, kind, argument, missing in COLUMNS:
        mask = draw.random(rows) < missing if missing else None
        if kind in ("text", "enum"):
            values = words(name[:2], argument) if kind == "text" else argument
            # Skewed: low codes are frequent.
            codes = np.minimum((draw.random(rows) ** 2 * len(values)).astype(np.int32), len(values) - 1)
            array = pa.DictionaryArray.from_arrays(pa.array(codes, mask=mask), pa.array(values))
        elif kind == "bool":
            array = pa.array(draw.random(rows) < 0.4, mask=mask)
        elif kind == "whole":
            array = pa.array((draw.random(rows) ** 2 * argument).astype(np.int32), mask=mask)
        elif kind == "money":
            array = pa.array(np.round(draw.random(rows) ** 3 * argument, 2), mask=mask)
        elif kind == "number":
            array = pa.array(draw.integers(0, 1000, rows) / 1000, mask=mask)
        elif kind == "date":
            days = last_day - (draw.random(rows) * argument).astype(np.int32)
            array = pa.array(days.astype(np.int32), mask=mask).cast(pa.date32())
        else:
            micros = (last_day * 86400 - (draw.random(rows) * argument * 86400).astype(np.int64)) * 1_000_000
            array = pa.array(micros, mask=mask).cast(pa.timestamp("us", "UTC"))
        arrays.append(array)
        names.append(name)
    pq.write_table(pa.table(arrays, names=names), path, row_group_size=1 << 18, compression="zstd")


def events(path, rows, count, shape, seed):
    """Writes `count` events of `rows` profiles, sorted by profile and time. Shape: `even` (the same number each) or
    `heavy` (half of all events in 1 % of the profiles, up to 10,000 each)."""
    draw = np.random.default_rng(seed)
    if shape == "even":
        lengths = np.full(rows, count // rows)
    else:
        lengths = draw.geometric(1 / 5.5, rows)
        lengths[draw.random(rows) < 0.45] = 0
        few = draw.choice(rows, rows // 100, replace=False)
        weights = 1.0 / (1.0 - draw.random(few.size)) ** 0.8
        scale = count / 2 / weights.sum()
        for _ in range(20):  # What the longest lists are cut by goes to the others.
            heavy = np.clip(weights * scale, 1, 10_000)
            scale *= count / 2 / heavy.sum()
        lengths[few] = heavy.astype(np.int64)
    total = int(lengths.sum())
    owner = np.repeat(np.arange(rows, dtype=np.int64), lengths)
    # Whole seconds over two years; no event exactly at a window's end (they are at odd seconds).
    age = draw.integers(0, 730 * 43200, total) * 2 + 1
    order = np.lexsort((-age, owner))
    when = (int((AS_OF - datetime.datetime(1970, 1, 1)).total_seconds()) - age[order]) * 1_000_000
    brand = np.minimum((draw.random(total) ** 2 * len(BRANDS)).astype(np.int32), len(BRANDS) - 1)
    category = draw.integers(0, len(CATEGORIES), total).astype(np.int32)
    cents = (draw.random(total) ** 3 * 40000).astype(np.int64) + 99
    table = pa.table({
        "customer_id": owner,
        "ordered_at": pa.array(when).cast(pa.timestamp("us", "UTC")),
        "brand": pa.DictionaryArray.from_arrays(pa.array(brand), pa.array(BRANDS)),
        "category": pa.DictionaryArray.from_arrays(pa.array(category), pa.array(CATEGORIES)),
        "amount": cents / 100,
    })
    pq.write_table(table, path, row_group_size=1 << 20, compression="zstd")
    return total


# ---- rules --------------------------------------------------------------------------------------

TYPE_TEXT = {"bool": "yes or no", "whole": "whole number", "money": "money GBP", "number": "number",
             "date": "date", "instant": "instant", "text": "text"}


def schema(with_columns, with_events):
    lines = ["schema shop version 1", '  zone "UTC"', "  currency GBP", "", "profile customer key customer_id",
             "  customer_id whole number"]
    if with_columns:
        for name, kind, argument, missing in COLUMNS:
            written = f"one of ({' < '.join(argument)})" if kind == "enum" else TYPE_TEXT[kind]
            lines.append(f"  {name} {written}{' optional' if missing else ''}")
    if with_events:
        lines += ["", "  events purchases at ordered_at", "    ordered_at instant", "    brand text", "    category text",
                  "    amount money GBP"]
    return "\n".join(lines) + "\n"


def source(with_columns, with_events):
    lines = ["source files for shop", '  zone "UTC"', "", '  customer from "profiles.parquet"',
             "    customer_id = customer_id"]
    if with_columns:
        lines += [f"    {name} = {name}" for name, *_ in COLUMNS]
    if with_events:
        lines += ["", '  purchases from "events.parquet"', "    key = customer_id", "    ordered_at = ordered_at",
                  "    brand = brand", "    category = category", "    amount = amount"]
    return "\n".join(lines) + "\n"


class Condition:
    """One condition in three spellings, and as a tree from which one_profile.py makes others: `and` or `or` with its
    parts, or a test of a column with a constant."""

    def __init__(self, muster, sql, polars, tree):
        self.muster, self.sql, self.polars, self.tree = muster, sql, polars, tree


def join(parts, word):
    operator = " & " if word == "and" else " | "
    return Condition("(" + f" {word} ".join(p.muster for p in parts) + ")",
                     "(" + f" {word} ".join(p.sql for p in parts) + ")",
                     "(" + operator.join(p.polars for p in parts) + ")", (word, [p.tree for p in parts]))


def atom(draw, column):
    name, kind, argument, missing = column
    col = f'pl.col("{name}")'
    if missing and draw.random() < 0.15:
        if draw.random() < 0.5:
            return Condition(f"{name} is missing", f"{name} is null", f"{col}.is_null()", ("missing", name, None))
        return Condition(f"{name} is known", f"{name} is not null", f"{col}.is_not_null()", ("known", name, None))
    if kind == "text":
        values = words(name[:2], argument)
        pick = [values[min(int(draw.random() ** 2 * argument), argument - 1)] for _ in range(draw.randint(1, 4))]
        pick = sorted(set(pick))
        if len(pick) == 1:
            one = pick[0]
            if draw.random() < 0.3:
                if missing:
                    return Condition(f'({name} is not "{one}" or missing)', f"({name} <> '{one}' or {name} is null)",
                                     f'(({col} != "{one}") | {col}.is_null())', ("not or missing", name, one))
                return Condition(f'{name} is not "{one}"', f"{name} <> '{one}'", f'({col} != "{one}")', ("not", name, one))
            return Condition(f'{name} is "{one}"', f"{name} = '{one}'", f'({col} == "{one}")', ("is", name, one))
        listed = ", ".join(f'"{v}"' for v in pick)
        return Condition(f"{name} is one of ({listed})", f"{name} in ({', '.join(repr(v) for v in pick)})",
                         f"{col}.is_in({pick!r})", ("in", name, pick))
    if kind == "enum":
        value = draw.choice(argument)
        if draw.random() < 0.5:
            above = argument[argument.index(value):]
            return Condition(f"{name} >= {value}", f"{name} in ({', '.join(repr(v) for v in above)})",
                             f"{col}.is_in({above!r})", ("in", name, above))
        return Condition(f"{name} is {value}", f"{name} = '{value}'", f'({col} == "{value}")', ("is", name, value))
    if kind == "bool":
        if draw.random() < 0.5:
            return Condition(f"{name} is yes", f"{name}", col, ("is", name, True))
        return Condition(f"{name} is no", f"(not {name})", f"(~{col})", ("is", name, False))
    operator = draw.choice(["<", "<=", ">", ">="])
    if kind == "whole":
        value = int(draw.random() ** 2 * argument)
        return Condition(f"{name} {operator} {value}", f"{name} {operator} {value}", f"({col} {operator} {value})",
                         (operator, name, value))
    if kind == "money":
        value = f"{draw.random() ** 3 * argument:.2f}"
        return Condition(f"{name} {operator} {value} GBP", f"{name} {operator} cast({value} as double precision)",
                         f"({col} {operator} {value})", (operator, name, float(value)))
    if kind == "number":
        value = f"{draw.randint(0, 999) / 1000:.3f}"
        return Condition(f"{name} {operator} {value}", f"{name} {operator} cast({value} as double precision)",
                         f"({col} {operator} {value})", (operator, name, float(value)))
    day = AS_OF.date() - datetime.timedelta(days=int(draw.random() * argument))
    if kind == "date":
        return Condition(f"{name} {operator} {day}", f"{name} {operator} date '{day}'",
                         f"({col} {operator} pl.date({day.year},{day.month},{day.day}))", (operator, name, day))
    # An instant: from the first instant of a day on, or before it. (No value lies on the bound's own second but the
    # day's start itself, which both spellings include.)
    if draw.random() < 0.5:
        return Condition(f"{name} >= {day} 00:00", f"{name} >= timestamptz '{day} 00:00:00+00'",
                         f'({col} >= pl.datetime({day.year},{day.month},{day.day},time_zone="UTC"))', (">=", name, day))
    return Condition(f"{name} < {day} 00:00", f"{name} < timestamptz '{day} 00:00:00+00'",
                     f'({col} < pl.datetime({day.year},{day.month},{day.day},time_zone="UTC"))', ("<", name, day))


def flat_segments(count, seed):
    """Random segments of three to six conditions over all columns."""
    draw = random.Random(seed)
    segments = []
    for _ in range(count):
        atoms = [atom(draw, draw.choice(COLUMNS)) for _ in range(draw.randint(3, 6))]
        if len(atoms) >= 4 and draw.random() < 0.6:
            cut = draw.randint(2, len(atoms) - 2)
            segments.append(join([join(atoms[:cut], "or"), join(atoms[cut:], "or")], "and"))
        elif draw.random() < 0.7:
            segments.append(join([join(atoms[:2], "or")] + atoms[2:], "and"))
        else:
            segments.append(join(atoms, "or"))
    return segments


class EventCondition:
    """`muster` over purchases; `sql` an aggregate per customer over events; `polars` the same; `holds` a test of that
    aggregate, false for customers without events; `compared`: how many comparisons it makes of an event."""

    def __init__(self, muster, sql, polars, test, compared):
        self.muster, self.sql, self.polars, self.test, self.compared = muster, sql, polars, test, compared


def event_conditions(count, seed):
    draw = random.Random(seed)
    found = []
    for _ in range(count):
        days = draw.choice([7, 14, 30, 45, 60, 90, 120, 180, 270, 365, 540])
        start = AS_OF - datetime.timedelta(days=days)
        written = [f"ordered_at > timestamptz '{start}+00'"]
        expressions = [f'(pl.col("ordered_at") > pl.datetime({start.year},{start.month},{start.day},time_zone="UTC"))']
        where = []
        if draw.random() < 0.8:
            brand = BRANDS[min(int(draw.random() ** 2 * 60), 59)]
            where.append(f'brand is "{brand}"')
            written.append(f"brand = '{brand}'")
            expressions.append(f'(pl.col("brand") == "{brand}")')
        if draw.random() < 0.5:
            category = draw.choice(CATEGORIES)
            where.append(f'category is "{category}"')
            written.append(f"category = '{category}'")
            expressions.append(f'(pl.col("category") == "{category}")')
        if draw.random() < 0.4:
            least = f"{0.99 + draw.random() ** 3 * 300:.2f}"
            where.append(f"amount >= {least} GBP")
            written.append(f"amount >= cast({least} as double precision)")
            expressions.append(f'(pl.col("amount") >= {least})')
        filter_sql, filter_polars = " and ".join(written), " & ".join(expressions)
        closed = f" where ({' and '.join(where)})" if where else ""
        window = f"purchases in the last {days} days{closed}"
        kind = draw.choice(["any", "count", "count", "total"])
        if kind == "any":
            found.append(EventCondition(f"any {window}", f"count(*) filter (where {filter_sql})",
                                        f"({filter_polars}).sum()", ">= 1", len(written)))
        elif kind == "count":
            least = draw.randint(2, 4)
            found.append(EventCondition(f"at least {least} {window}", f"count(*) filter (where {filter_sql})",
                                        f"({filter_polars}).sum()", f">= {least}", len(written)))
        else:
            # Half a cent away from any sum of cents: doubles and decimals agree.
            least = f"{int(draw.random() * 400) + 0.005:.3f}"
            found.append(EventCondition(f"total amount of {window} > {least} GBP",
                                        f"sum(amount) filter (where {filter_sql})",
                                        f'pl.col("amount").filter({filter_polars}).sum()', f"> {least}", len(written)))
    return found


class Sequence:
    """`muster` over purchases; the rest is what ClickHouse's sequenceMatch is made of: the brands of the steps, the days
    between two of them, and whether all are of one category."""

    def __init__(self, muster, brands, days, is_same):
        self.muster, self.brands, self.days, self.is_same = muster, brands, days, is_same


def sequences(count, seed, with_forbidden):
    """Three steps of brands within 30 days each; the third of every four stays in one category. With `with_forbidden`
    every second one forbids the third step instead of asking for it."""
    draw = random.Random(seed)
    found = []
    for i in range(count):
        brands = [BRANDS[min(int(draw.random() ** 2 * 60), 59)] for _ in range(3)]
        is_same = i % 4 == 2
        same = " with same category" if is_same else ""
        last = "then no" if with_forbidden and i % 2 == 1 else "then"
        steps = [f'purchases where brand is "{brands[0]}"',
                 f'then purchases{same} where brand is "{brands[1]}" within 30 days',
                 f'{last} purchases{same} where brand is "{brands[2]}" within 30 days']
        found.append(Sequence(f"any ({' '.join(steps)})", brands, 30, is_same))
    return found


# Condition, column, and the part of the profiles with a value that are in it.
POPULATION = [
    ("lifetime_value is in top 5%", "lifetime_value", 5, 100),
    ("quintile of lifetime_value >= 5", "lifetime_value", 1, 5),
    ("quintile of lifetime_value >= 2", "lifetime_value", 4, 5),
    ("largest_order is in top 5%", "largest_order", 5, 100),
    ("quintile of orders >= 5", "orders", 1, 5),
]


class Share:
    """A profile is in it if at most that part of all, rounded up, have a value at least as large as its own."""

    def __init__(self, muster, column, part, whole):
        self.muster, self.column, self.part, self.whole = muster, column, part, whole

    def most(self, known):
        return -(-known * self.part // self.whole)


def shares():
    return [Share(*each) for each in POPULATION]


def rule_text(segments):
    return "\n".join(f"segment s{i}:\n  {s.muster}\n" for i, s in enumerate(segments))
