"""The seeded campaigns of the macro benchmarks, as Muster text and as SQL of the same meaning.

Twenty campaigns by priority over all profiles and their contact history: audiences of fields and of messages, suppression,
consents, hold-outs, caps over history and plan, exclusive groups, limits, splits, offers with a stock. SQL cannot draw the
samples that Muster draws, so the generator writes them into a column, which SQL reads for nothing.
"""

import datetime
import random

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

import workload

AS_OF = workload.AS_OF
CHANNELS = ["email", "sms", "push"]
COUNT = 20
NAMES = [f"c{number}" for number in range(COUNT)]
OLD = ["old0", "old1", "old2", "old3", "old4"]
OFFERS = ["free_shipping", "ten_percent"]
SALTS = ["global", "split"]
# Of the flat segments that a seed draws, some that hold a quarter of all profiles and more, and some that hold few, unknown counted in.
WIDE = [0, 4, 7, 9, 11, 15, 16, 18, 19, 21, 22, 24, 27, 29, 34, 37, 38, 39, 43, 44]
NARROW = [2, 6, 8, 25, 26, 32, 35, 42, 47, 50, 51, 60, 62, 64, 67, 69, 91, 94, 95, 98]


# ---- data ---------------------------------------------------------------------------------------

def micros(moment):
    return int((moment - datetime.datetime(1970, 1, 1)).total_seconds()) * 1_000_000


def instants(draw, count, first_day, last_day):
    """Odd seconds between two ages in days, so that none lies on the edge of a window."""
    seconds = draw.integers(first_day * 43_200, last_day * 43_200, count) * 2 + 1
    return micros(AS_OF) - seconds * 1_000_000


def people(path, profiles_path, rows, seed):
    """The profiles with what they have agreed to, and the place that each has in two samples."""
    draw = np.random.default_rng(seed)
    table = pq.read_table(profiles_path)
    statuses = np.array(["granted", "denied", "unknown"])
    for name, share in (("email_ok", 0.7), ("sms_ok", 0.4)):
        place = draw.random(rows)
        code = np.where(place < share, 0, np.where(place < share + 0.15, 1, 2))
        table = table.append_column(name, pa.DictionaryArray.from_arrays(pa.array(code.astype(np.int32)), pa.array(statuses)))
        since = instants(draw, rows, -5, 900)
        until = instants(draw, rows, -700, 60)
        table = table.append_column(f"{name}_since", pa.array(since, mask=draw.random(rows) < 0.3).cast(pa.timestamp("us", "UTC")))
        kept = pa.array(np.maximum(until, since), mask=draw.random(rows) < 0.7).cast(pa.timestamp("us", "UTC"))
        table = table.append_column(f"{name}_until", kept)
    keys = table.column("customer_id").to_numpy()
    for salt in SALTS:
        table = table.append_column(f"sample_{salt}", pa.array(samples(salt, keys)))
    pq.write_table(table, path, row_group_size=1 << 18, compression="zstd")


def messages(path, rows, seed):
    """Six messages a profile on the average over four months, sorted by profile and time."""
    draw = np.random.default_rng(seed)
    lengths = np.minimum(draw.geometric(1 / 7, rows) - 1, 120)
    total = int(lengths.sum())
    owner = np.repeat(np.arange(rows, dtype=np.int64), lengths)
    sent_at = instants(draw, total, 0, 120)
    order = np.lexsort((sent_at, owner))
    names = [*NAMES, *OLD]
    place = draw.random(total)
    role = np.where(place < 0.96, 0, np.where(place < 0.99, 1, 2)).astype(np.int32)
    is_offered = (draw.random(total) < 0.03) & (role == 0)
    pq.write_table(pa.table({
        "customer_id": owner,
        "sent_at": pa.array(sent_at[order]).cast(pa.timestamp("us", "UTC")),
        "campaign": pa.DictionaryArray.from_arrays(pa.array(draw.integers(0, len(names), total).astype(np.int32)), pa.array(names)),
        "channel": pa.DictionaryArray.from_arrays(
            pa.array(np.minimum((draw.random(total) ** 2 * 3).astype(np.int32), 2)), pa.array(CHANNELS)),
        "role": pa.DictionaryArray.from_arrays(pa.array(role, mask=draw.random(total) < 0.5 * (role == 0)),
                                               pa.array(["message", "hold_out", "untargeted"])),
        "offer": pa.DictionaryArray.from_arrays(pa.array(draw.integers(0, 2, total).astype(np.int32), mask=~is_offered),
                                                pa.array(OFFERS)),
        "opened": pa.array(draw.random(total) < 0.3, mask=role > 0),
    }), path, row_group_size=1 << 20, compression="zstd")
    return total


# ---- samples, as docs/language/samples.md has them ----------------------------------------------

SECRET = bytes.fromhex("b8fe6c3923a44bbe7c01812cf721ad1cded46de9839097db7240a4a4b7b3671fcb79e64eccc0e578825ad07dccff7221"
                       "b8084674f743248ee03590e6813a264c")
P2, P3, MX2 = (np.uint64(each) for each in (0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x9FB21C651E98DF25))


def secret(at, size=8):
    return int.from_bytes(SECRET[at:at + size], "little")


def turned(value, bits):
    return value << np.uint64(bits) | value >> np.uint64(64 - bits)


def xxh3(texts, seed):
    """XXH3 with 64 bits of texts of one length, one to eight bytes: rows of a matrix."""
    size = texts.shape[1]

    def number(at, count):
        value = np.zeros(len(texts), np.uint64)
        for place in range(count):
            value |= texts[:, at + place].astype(np.uint64) << np.uint64(8 * place)
        return value
    with np.errstate(over="ignore"):
        if size <= 3:
            mixed = (texts[:, 0].astype(np.uint64) << np.uint64(16) | texts[:, size >> 1].astype(np.uint64) << np.uint64(24)
                     | texts[:, -1].astype(np.uint64) | np.uint64(size << 8))
            value = mixed ^ np.uint64((secret(0, 4) ^ secret(4, 4)) + seed & 2**64 - 1)
            value = (value ^ value >> np.uint64(33)) * P2
            value = (value ^ value >> np.uint64(29)) * P3
            return value ^ value >> np.uint64(32)
        swapped = int.from_bytes((seed & 0xFFFFFFFF).to_bytes(4, "little"), "big")
        flip = np.uint64((secret(8) ^ secret(16)) - (seed ^ swapped << 32) & 2**64 - 1)
        value = number(size - 4, 4) + (number(0, 4) << np.uint64(32)) ^ flip
        value ^= turned(value, 49) ^ turned(value, 24)
        value *= MX2
        value ^= (value >> np.uint64(35)) + np.uint64(size)
        value *= MX2
        return value ^ value >> np.uint64(28)


def samples(salt, keys):
    """floor(hash * 1,000,000 / 2^64) of each key, written in digits."""
    seed = int(xxh3(np.frombuffer(salt.encode(), np.uint8).reshape(1, -1), 0)[0])
    found = np.zeros(len(keys), np.int32)
    sizes = np.where(keys == 0, 1, np.floor(np.log10(np.maximum(keys, 1))).astype(np.int64) + 1)
    for size in np.unique(sizes):
        which = sizes == size
        digits = np.stack([keys[which] // 10 ** (size - 1 - place) % 10 + 48 for place in range(size)], axis=1).astype(np.uint8)
        value = xxh3(digits, seed)
        # The upper half of a product of 64 and 20 bits.
        high, low = value >> np.uint64(32), value & np.uint64(0xFFFFFFFF)
        million = np.uint64(1_000_000)
        found[which] = (high * million + (low * million >> np.uint64(32)) >> np.uint64(32)).astype(np.int32)
    return found


# ---- rules --------------------------------------------------------------------------------------

SQL_ROLE = "coalesce(role, 'message') = 'message'"


class Campaign:
    """What one campaign asks, in both spellings."""

    def __init__(self, draw, number, audience, suppress):
        self.name = NAMES[number]
        self.number = number
        self.flat, self.suppress = audience, suppress
        self.channel = CHANNELS[0 if number % 3 else 1]
        self.days = draw.choice([14, 30, 60, 90])
        self.least = draw.randint(1, 3)
        self.group = (None, None, "red", "blue")[number % 4]
        self.is_exempt = number == 2
        self.holds = number % 2 == 1
        self.own_cap = draw.choice([1, 2])
        self.own_days = draw.choice([14, 30, 60])
        self.limit = draw.choice([20_000, 50_000, 100_000]) if number % 3 == 0 else None
        self.by = ("lifetime_value", "points", "balance")[number % 9 // 3]
        self.has_split = number % 4 == 1
        self.stock = 30_000 if number in (3, 12) else None

    def muster(self, scale):
        consent = {"email": "email_ok", "sms": "sms_ok"}[self.channel]
        lines = [f"campaign {self.name}", f"  priority {1000 - self.number}", f"  audience in a{self.number}",
                 f"  suppress {self.suppress.muster}", f"  channel {self.channel} needs {consent}"]
        if self.holds:
            lines.append('  hold out 5% salt "global"')
        if self.group:
            lines.append(f"  exclusive group {self.group}")
        if self.is_exempt:
            lines.append("  exempt from caps")
        else:
            lines.append(f"  at most {self.own_cap} messages in {self.own_days} days of this campaign")
        if self.limit:
            lines.append(f"  limit {scaled(self.limit, scale)} by {self.by} largest first")
        if self.has_split:
            lines += ['  split "subject" salt "split"', "    50% warm", "    30% plain", "    20% bare"]
        if self.stock:
            lines += ["  choose offer", f"    when tier >= gold: free_shipping at most {self.muster_stock(scale)}",
                      "    otherwise ten_percent"]
        return "\n".join(lines) + "\n"

    def muster_stock(self, scale):
        """Beyond what the history gave: about 1.4 % of all messages had that offer."""
        return scaled(400_000 + self.stock, scale)


def scaled(number, scale):
    return max(1, int(number * scale))


def campaigns():
    draw = random.Random(29)
    drawn = workload.flat_segments(100, 31)
    return [Campaign(draw, number, drawn[WIDE[number]], drawn[NARROW[number]]) for number in range(COUNT)]


def schema():
    text = workload.schema(True, False).replace("  currency GBP", "  currency GBP\n  contacts messages")
    return text + "\n".join([
        "  email_ok consent", "  sms_ok consent", "", "  events messages at sent_at", "    sent_at instant", "    campaign text",
        "    channel one of (email, sms, push)", "    role one of (message, hold_out, untargeted) optional", "    offer text optional",
        "    opened yes or no optional"]) + "\n"


def source():
    text = workload.source(True, False).replace("profiles.parquet", "people.parquet")
    lines = []
    for name in ("email_ok", "sms_ok"):
        lines += [f"    {name} = {name}", f"    {name}.since = {name}_since", f"    {name}.until = {name}_until"]
    fields = ("sent_at", "campaign", "channel", "role", "offer", "opened")
    return text + "\n".join(lines + ["", '  messages from "messages.parquet"', "    key = customer_id"]
                            + [f"    {name} = {name}" for name in fields]) + "\n"


def rules(scale):
    """`scale`: the number of profiles against four million, by which limits and stocks go."""
    parts = []
    for it in campaigns():
        parts.append(f"segment a{it.number}:\n  {it.flat.muster}\n"
                     f"  and at least {it.least} messages in the last {it.days} days where opened\n")
    parts.append("campaigns\n  at most 3 messages in 7 days\n  quiet 21:00 to 9:00\n")
    return "\n".join(parts + [it.muster(scale) for it in campaigns()])


# ---- SQL ----------------------------------------------------------------------------------------

def window(days):
    return f"sent_at > timestamptz '{AS_OF - datetime.timedelta(days=days)}+00'"


def sql_steps(scale):
    """Statements that make the table `plan`: a row a profile, and of each campaign what it comes to.

    What a profile decides for itself is one query; where a limit compares profiles, the next begins.
    """
    its = campaigns()
    exempt = ", ".join(f"'{it.name}'" for it in its if it.is_exempt)
    columns = [f"count(*) filter (where {window(7)} and {SQL_ROLE} and campaign not in ({exempt})) as h_all"]
    for it in its:
        columns.append(f"count(*) filter (where {window(it.days)} and opened) as o{it.number}")
        if not it.is_exempt:
            columns.append(f"count(*) filter (where {window(it.own_days)} and {SQL_ROLE} and campaign = '{it.name}') as h{it.number}")
    steps = [f"create temp table history as select customer_id, {', '.join(columns)} from messages group by customer_id"]

    # Quiet hours end at nine, and a consent must hold when the message begins.
    begins = f"timestamptz '{AS_OF + datetime.timedelta(hours=9)}+00'"

    def granted(name):
        now = f"timestamptz '{AS_OF}+00'"
        return f"{name} = 'granted' and coalesce({name}_since <= {now}, true) and coalesce({name}_until >= {begins}, true)"
    columns = ["customer_id", "coalesce(h_all, 0) as h_all", "tier", "lifetime_value", "points", "balance", "sample_global", "sample_split"]
    for it in its:
        consent = {"email": "email_ok", "sms": "sms_ok"}[it.channel]
        columns.append(f"coalesce(({it.flat.sql}) and coalesce(o{it.number}, 0) >= {it.least}, false) as a{it.number}")
        columns.append(f"coalesce(({it.suppress.sql}), true) as s{it.number}")
        columns.append(f"({granted(consent)}) as c{it.number}")
        if not it.is_exempt:
            columns.append(f"coalesce(h{it.number}, 0) as h{it.number}")
    steps.append(f"create temp table step0 as select {', '.join(columns)} from people left join history using (customer_id)")
    steps.append("drop table history")

    place, made, before, groups, source = 0, [], [], {}, "step0"

    def closed(name):
        columns = "".join(f", {each}" for each in made)
        steps.append(f"create temp table {name} as select step{place}.*{columns} from {source}")
        steps.append(f"drop table step{place}")
    for it in its:
        n = it.number
        counted = " + ".join(["h_all"] + [f"p{each.number}::int" for each in before if not each.is_exempt])
        rivals = groups.get(it.group, []) if it.group else []
        made += [f"a{n} and not s{n} and c{n} as e{n}", f"{'sample_global < 50000' if it.holds else 'false'} as d{n}",
                 ("false" if it.is_exempt else f"({counted}) >= 3 or h{n} >= {it.own_cap}") + f" as f{n}",
                 f"({' or '.join(f'p{each}' for each in rivals) or 'false'}) as g{n}",
                 f"e{n} and not d{n} and not f{n} and not g{n} as r{n}"]
        before.append(it)
        if it.group:
            groups.setdefault(it.group, []).append(n)
        if not it.limit:
            made.append(f"r{n} as p{n}")
            continue
        closed(f"step{place + 1}")
        place += 1
        steps.append(f"create temp table best{n} as select customer_id, true as mark from step{place} where r{n} "
                     f"order by {it.by} desc nulls last, customer_id limit {scaled(it.limit, scale)}")
        source, made = f"step{place} left join best{n} using (customer_id)", [f"best{n}.mark is not null as p{n}"]
    closed("plan")
    steps += [f"drop table best{it.number}" for it in its if it.limit]
    return steps


def sql_answers(scale):
    """Of each campaign: planned, the sum of their keys, held out, kept out by caps, by the group, by the limit; the sizes of
    versions; how many got the first offer."""
    queries = []
    given = "select count(*) from messages where offer = 'free_shipping'"
    taken = []
    for it in campaigns():
        n = it.number
        queries.append(
            f"select count(*) filter (where p{n}), coalesce(sum(customer_id) filter (where p{n}), 0), "
            f"count(*) filter (where e{n} and d{n}), count(*) filter (where a{n} and f{n}), count(*) filter (where a{n} and g{n}), "
            f"count(*) filter (where r{n} and not p{n}), "
            + (f"count(*) filter (where p{n} and sample_split < 500000), "
               f"count(*) filter (where p{n} and sample_split >= 500000 and sample_split < 800000)" if it.has_split else "0, 0")
            + (f", greatest(0, least(count(*) filter (where p{n} and tier in ('gold', 'platinum')), "
               f"{it.muster_stock(scale)} - ({given}){''.join(' - (' + each + ')' for each in taken)}))" if it.stock else ", 0")
            + " from plan")
        if it.stock:
            taken.append(f"select greatest(0, least(count(*) filter (where p{n} and tier in ('gold', 'platinum')), "
                         f"{it.muster_stock(scale)} - ({given}))) from plan")
    return queries
