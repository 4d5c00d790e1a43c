"""The gift shop's orders, scaled up by a seeded bootstrap, and the standard library's segments over them.

A customer of the scaled shop is one of the real ones, drawn with replacement, with all of their orders: 1,000 times as many have
4.4 million profiles and 18.5 million orders. An order is its invoice's first moment and the sum of its lines; cancelled ones are
left out, and customers who only cancelled have none.
"""

import datetime
import decimal
import pathlib
import zoneinfo

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import pyarrow.parquet as pq

LINES = pathlib.Path(__file__).parents[2] / "examples/online_retail/data/online_retail.csv.gz"
AS_OF = "2011-12-10"
ZONE = zoneinfo.ZoneInfo("Europe/London")


# ---- data ---------------------------------------------------------------------------------------

def write(profiles_path, orders_path, times, seed):
    text = pa.csv.ConvertOptions(column_types={"InvoiceNo": pa.string(), "StockCode": pa.string()})
    lines = pa.csv.read_csv(LINES, convert_options=text)
    lines = lines.filter(pc.is_valid(lines["CustomerID"]))
    customers = np.unique(lines["CustomerID"].to_numpy())
    lines = lines.filter(pc.invert(pc.starts_with(lines["InvoiceNo"], "C")))
    lines = lines.append_column("amount", pc.multiply(lines["Quantity"], lines["UnitPrice"]))
    orders = lines.group_by(["CustomerID", "InvoiceNo"]).aggregate([("InvoiceDate", "min"), ("amount", "sum")])
    orders = orders.sort_by([("CustomerID", "ascending"), ("InvoiceDate_min", "ascending"), ("InvoiceNo", "ascending")])
    when = pc.assume_timezone(orders["InvoiceDate_min"].cast(pa.timestamp("us")), "Europe/London").cast(pa.int64()).to_numpy()
    cents = np.round(orders["amount_sum"].to_numpy() * 100).astype(np.int64)
    owner = np.searchsorted(customers, orders["CustomerID"].to_numpy())
    first, count = np.searchsorted(owner, np.arange(customers.size)), np.bincount(owner, minlength=customers.size)

    drawn = np.random.default_rng(seed).integers(0, customers.size, customers.size * times)
    lengths = count[drawn]
    ends = np.cumsum(lengths)
    # The orders of all that were drawn, one customer behind the other.
    rows = np.arange(ends[-1]) - np.repeat(ends - lengths, lengths) + np.repeat(first[drawn], lengths)
    pq.write_table(pa.table({"customer_id": np.arange(drawn.size)}), profiles_path, compression="zstd")
    # Exact, as sums decide who is in which fifth.
    amount = pc.multiply(pa.array(cents).cast(pa.decimal128(19)), pa.scalar(decimal.Decimal("0.01"))).cast(pa.decimal128(18, 2))
    pq.write_table(pa.table({"customer_id": np.repeat(np.arange(drawn.size), lengths),
                             "ordered_at": pa.array(when[rows]).cast(pa.timestamp("us", "UTC")), "amount": amount.take(pa.array(rows))}),
                   orders_path, row_group_size=1 << 20, compression="zstd")
    return drawn.size


SCHEMA = """schema shop version 1
  zone "Europe/London"
  currency GBP

profile customer key customer_id
  customer_id whole number

  events purchases at ordered_at
    ordered_at instant
    amount money GBP
"""
SOURCE = """source files for shop
  zone "Europe/London"

  customer from "profiles.parquet"
    customer_id = customer_id

  purchases from "events.parquet"
    key = customer_id
    ordered_at = ordered_at
    amount = amount
"""


# ---- segments -----------------------------------------------------------------------------------

GROUPS = ["champions", "loyal", "promising", "at_risk", "sleeping", "others"]
SCORES = {"recency": "purchases, ordered_at", "frequency": "purchases", "monetary": "purchases, amount"}
# Months that count as recent, and as a silence.
LENGTHS = [(1, 6), (2, 9), (3, 12), (4, 12)]
STAGES = ["new", "regular", "lapsed", "returned"]


def fifths():
    """Rules of recency, frequency and money."""
    whole = "rfm(purchases, ordered_at, amount)"
    rules = [f"rfm_group(purchases, ordered_at, amount) is {group}" for group in GROUPS]
    rules += [f"{name}({arguments}) >= {least}" for name, arguments in SCORES.items() for least in (2, 3, 4, 5)]
    rules += [f"{whole} = {each}" for each in (111, 555)]
    return 'import "stdlib/rfm"\n\n' + "\n".join(f"segment s{i}: {rule}" for i, rule in enumerate(rules)) + "\n"


def stages():
    """Rules of where customers stand, with four meanings of recent and of a silence."""
    rules = []
    for recent, quiet in LENGTHS:
        lengths = [f"{recent} months", f"{quiet} months"]
        for stage in STAGES:
            taken = lengths if stage in ("regular", "returned") else lengths[:1]
            rules.append(f"in {stage}(purchases, {', '.join(taken)})")
        rules.append(f"lifecycle(purchases, {', '.join(lengths)}) is never")
    return 'import "stdlib/lifecycle"\n\n' + "\n".join(f"segment s{i}:\n  {rule}" for i, rule in enumerate(rules)) + "\n"


def before(months):
    """The instant so many months before as of, which is midnight in London."""
    day = datetime.date.fromisoformat(AS_OF)
    number = day.year * 12 + day.month - 1 - months
    moment = datetime.datetime(number // 12, number % 12 + 1, day.day, tzinfo=ZONE).astimezone(datetime.timezone.utc)
    return f"timestamptz '{moment:%Y-%m-%d %H:%M:%S}+00'"


def stages_sql(count_if):
    columns, tests = ["min(ordered_at) as earliest", "max(ordered_at) as latest"], []
    for i, (recent, quiet) in enumerate(LENGTHS):
        start, silence = before(recent), before(quiet)
        columns.append(count_if.format(f"ordered_at > {silence} and ordered_at <= {start}") + f" as between{i}")
        tests += [f"earliest > {start}", f"latest > {start} and between{i} > 0", f"latest <= {start}",
                  f"latest > {start} and between{i} = 0 and earliest <= {silence}", None]
    never = "(select count(*) from profiles) - count(*)"
    return "select " + ", ".join(never if test is None else count_if.format(test) for test in tests) + \
        f" from (select customer_id, {', '.join(columns)} from events group by customer_id) as per_customer"


# Each customer who bought at all, and then their scores, given for the fifths 2 to 5 the first value that is too many.
FIFTHS_SQL = {"recency": "latest", "frequency": "orders", "monetary": "total"}
SCORED = "select customer_id, epoch_us(max(ordered_at)) as latest, count(*) as orders, sum(amount) as total from events " \
         "group by customer_id"


def most(known, fifth):
    """At most so many are in a fifth or above it."""
    return -(-known * (6 - fifth) // 5)


def fifths_sql(too_many):
    scores = []
    for name, column in FIFTHS_SQL.items():
        steps = " + ".join(f"cast({column} > {value} as int)" for value in too_many[name])
        scores.append(f"1 + {steps} as {name}")
    groups = "case when recency >= 4 and frequency >= 4 and monetary >= 4 then 0 when recency >= 3 and frequency >= 3 then 1 " \
             "when recency >= 4 then 2 when frequency >= 3 then 3 when recency <= 2 and frequency <= 2 then 4 else 5 end"
    tests = [f"segment_group = {i}" for i in range(len(GROUPS))]
    tests += [f"{name} >= {least}" for name in SCORES for least in (2, 3, 4, 5)]
    tests += [f"recency * 100 + frequency * 10 + monetary = {each}" for each in (111, 555)]
    return "select " + ", ".join(f"count(*) filter (where {test})" for test in tests) + \
        f" from (select *, {groups} as segment_group from (select {', '.join(scores)} from scored))"
