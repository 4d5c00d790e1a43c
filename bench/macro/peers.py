"""The engines Muster is measured beside, each with one thread (or as many as asked) and the formulation that is fastest
for it. Every answer is one count per segment; `bitmaps` makes the engine write every segment's column as well.

A peer that cannot be had raises Missing when it is made.
"""

import os
import re
import shutil
import tempfile
import time

import campaigns
import retail


class Missing(Exception):
    pass


def timed(call):
    begin = time.perf_counter()
    result = call()
    return (time.perf_counter() - begin) * 1000, result


class SqlPeer:
    """What the SQL engines share: how a set of conditions becomes one query, or one query each."""

    count_if = "count(*) filter (where {})"

    def translate(self, sql):
        return sql

    def filtered(self, aggregate):
        return aggregate

    def counts(self, segments):
        """One query that counts all, and a query for each: the faster one's time."""
        conditions = [self.translate(s.sql) for s in segments]
        together = "select " + ", ".join(self.count_if.format(c) for c in conditions) + " from profiles"
        ms, row = timed(lambda: self.row(together))
        if not self.tries_alone:
            return ms, list(row)
        alone_ms, alone = timed(lambda: [self.row(f"select count(*) from profiles where {c}")[0] for c in conditions])
        assert list(row) == alone, f"{self.name} disagrees with itself"
        return min(ms, alone_ms), list(row)

    tries_alone = False

    def bitmaps(self, segments):
        columns = ", ".join(f"({self.translate(s.sql)}) as s{i}" for i, s in enumerate(segments))
        self.execute("drop table if exists result")
        ms, _ = timed(lambda: self.execute(f"{self.create_result} select {columns} from profiles"))
        row = self.row("select " + ", ".join(self.count_if.format(f"s{i}") for i in range(len(segments))) + " from result")
        self.execute("drop table if exists result")
        return ms, list(row)

    def events(self, conditions):
        aggregates = ", ".join(f"{self.filtered(self.translate(c.sql))} as a{i}" for i, c in enumerate(conditions))
        tests = ", ".join(self.count_if.format(f"a{i} {c.test}") for i, c in enumerate(conditions))
        query = f"select {tests} from (select customer_id, {aggregates} from events group by customer_id) as per_customer"
        ms, row = timed(lambda: self.row(query))
        return ms, list(row)

    def stages(self, _):
        ms, row = timed(lambda: self.row(self.translate(retail.stages_sql(self.count_if))))
        return ms, list(row)

    def shares(self, shares):
        """Those above the first value that is too many."""
        def counts():
            found = []
            for share in shares:
                it = share.column
                most = share.most(self.row(f"select count({it}) from profiles")[0])
                found.append(self.row(f"select count(*) from profiles where {it} > (select {it} from profiles "
                                      f"where {it} is not null order by {it} desc limit 1 offset {most})")[0])
            return found
        return timed(counts)


class DuckDb(SqlPeer):
    name = "duckdb"
    create_result = "create temp table result as"
    tries_alone = True

    def __init__(self, threads):
        try:
            import duckdb
        except ImportError as error:
            raise Missing(str(error))
        self.version = duckdb.__version__
        self.connection = duckdb.connect()
        self.execute(f"set threads = {threads}")
        self.execute("set timezone = 'UTC'")

    def load(self, table, path):
        self.execute(f"drop table if exists {table}")
        ms, _ = timed(lambda: self.execute(f"create table {table} as select * from read_parquet('{path}')"))
        return ms

    def plan(self, scale):
        def make():
            for step in campaigns.sql_steps(scale):
                self.execute(step)
        ms, _ = timed(make)
        answers = [each for query in campaigns.sql_answers(scale) for each in self.row(query)]
        self.execute("drop table plan")
        return ms, answers

    def fifths(self, _):
        def counts():
            self.execute(f"create or replace temp table scored as {retail.SCORED}")
            known, = self.row("select count(*) from scored")
            parts = [(known - retail.most(known, fifth) - 0.5) / known for fifth in (2, 3, 4, 5)]
            too_many = self.row("select " + ", ".join(f"quantile_disc({it}, {parts})" for it in retail.FIFTHS_SQL.values()) +
                                " from scored")
            return self.row(retail.fifths_sql(dict(zip(retail.FIFTHS_SQL, too_many))))
        ms, row = timed(counts)
        return ms, list(row)

    def execute(self, sql):
        self.connection.execute(sql)

    def row(self, sql):
        return self.connection.execute(sql).fetchone()

    def close(self):
        self.connection.close()


class ClickHouse(SqlPeer):
    name = "clickhouse"
    create_result = "create table result engine = Memory as"
    count_if = "countIf({})"

    def __init__(self, threads):
        try:
            import chdb
            from chdb import session
        except ImportError as error:
            raise Missing(str(error))
        self.version = chdb.__version__
        self.settings = f" settings max_threads = {threads}, max_query_size = 100000000, max_ast_elements = 10000000, " \
                        "max_expanded_ast_elements = 10000000"
        self.session = session.Session()
        self.execute("create database if not exists bench engine = Atomic")
        self.execute("use bench")

    def translate(self, sql):
        sql = re.sub(r"timestamptz '([0-9-]+ [0-9:]+)(\+00)?'", r"toDateTime64('\1', 6, 'UTC')", sql)
        # `date '...'` is a Date there, which begins in 1970.
        sql = re.sub(r"\bdate '([0-9-]+)'", r"toDate32('\1')", sql)
        return sql.replace("double precision", "Float64")

    def filtered(self, aggregate):
        match = re.fullmatch(r"(\w+)\((.*?)\) filter \(where (.*)\)", aggregate, re.S)
        what, argument, condition = match.groups()
        return f"countIf({condition})" if what == "count" else f"{what}If({argument}, {condition})"

    def sequences(self, sequences):
        """sequenceMatch, with `(?t<=...)` alone between two steps: `.*` beside it would lose track of the event that the
        time is counted from."""
        def query(chosen, keys):
            matches = []
            for i, it in chosen:
                limit = f"(?t<={it.days * 86400})"
                brands = ", ".join(f"brand = '{brand}'" for brand in it.brands)
                matches.append(f"sequenceMatch('(?1){limit}(?2){limit}(?3)')(at, {brands}) as a{i}")
            each = f"select customer_id, {', '.join(matches)} from (select *, toDateTime(ordered_at, 'UTC') as at from " \
                   f"events) group by {keys}"
            if keys != "customer_id":
                each = f"select customer_id, {', '.join(f'max(a{i}) as a{i}' for i, _ in chosen)} from ({each}) " \
                       "group by customer_id"
            return f"select {', '.join(f'countIf(a{i})' for i, _ in chosen)} from ({each})"

        def counts():
            found = {}
            for is_same, keys in ((False, "customer_id"), (True, "customer_id, category")):
                chosen = [(i, it) for i, it in enumerate(sequences) if it.is_same == is_same]
                found.update(zip((i for i, _ in chosen), self.row(query(chosen, keys))))
            return [found[i] for i in range(len(sequences))]
        return timed(counts)

    def load(self, table, path):
        self.execute(f"drop table if exists {table}")
        described = self.session.query(f"describe file('{path}', Parquet)", "CSV").bytes().decode()
        columns = []
        for line in described.splitlines():
            name, kind = [cell.strip('"') for cell in line.split('","')[:2]]
            name = name.strip('"')
            if "String" in kind:
                kind = "LowCardinality(Nullable(String))" if "Nullable" in kind else "LowCardinality(String)"
            columns.append(f"`{name}` {kind}")
        self.execute(f"create table {table} ({', '.join(columns)}) engine = Memory")
        ms, _ = timed(lambda: self.execute(f"insert into {table} select * from file('{path}', Parquet)"))
        return ms

    def execute(self, sql):
        plain = sql.startswith(("use", "drop", "create database")) or (sql.startswith("create table") and " select " not in sql)
        self.session.query(sql if plain else sql + self.settings)

    def row(self, sql):
        text = self.session.query(sql + self.settings, "CSV").bytes().decode()
        return [int(cell) for cell in text.strip().split(",")]

    def close(self):
        self.session.close()


class Hyper(SqlPeer):
    name = "hyper"
    create_result = "create temporary table result as"

    def __init__(self, threads):
        try:
            import tableauhyperapi as hyper
        except ImportError as error:
            raise Missing(str(error))
        self.version = hyper.__version__
        self.folder = tempfile.mkdtemp()
        self.process = hyper.HyperProcess(hyper.Telemetry.DO_NOT_SEND_USAGE_DATA_TO_TABLEAU, parameters={
            "log_config": "", "hard_concurrent_query_thread_limit": str(threads), "default_database_version": "4"})
        self.connection = hyper.Connection(self.process.endpoint, os.path.join(self.folder, "bench.hyper"),
                                           hyper.CreateMode.CREATE_AND_REPLACE)

    def load(self, table, path):
        self.execute(f"drop table if exists {table}")
        ms, _ = timed(lambda: self.execute(f"create temporary table {table} as (select * from external('{path}', format => 'parquet'))"))
        return ms

    def bitmaps(self, segments):
        # Parentheses, which Hyper wants round the query of a `create table as`.
        columns = ", ".join(f"({self.translate(s.sql)}) as s{i}" for i, s in enumerate(segments))
        self.execute("drop table if exists result")
        ms, _ = timed(lambda: self.execute(f"{self.create_result} (select {columns} from profiles)"))
        row = self.row("select " + ", ".join(self.count_if.format(f"s{i}") for i in range(len(segments))) + " from result")
        self.execute("drop table if exists result")
        return ms, list(row)

    def execute(self, sql):
        self.connection.execute_command(sql)

    def row(self, sql):
        return self.connection.execute_list_query(sql)[0]

    def close(self):
        self.connection.close()
        self.process.close()
        shutil.rmtree(self.folder, ignore_errors=True)


class Polars:
    name = "polars"

    def __init__(self, threads):
        os.environ["POLARS_MAX_THREADS"] = str(threads)
        try:
            import polars
        except ImportError as error:
            raise Missing(str(error))
        if polars.thread_pool_size() != threads:
            raise Missing(f"it has {polars.thread_pool_size()} threads already")
        self.version = polars.__version__
        self.polars = polars
        self.tables = {}

    def load(self, table, path):
        ms, self.tables[table] = timed(lambda: self.polars.read_parquet(path).rechunk())
        return ms

    def expression(self, text):
        return eval(text, {"pl": self.polars})  # Text of our own making (workload.py).

    def counts(self, segments):
        wanted = [self.expression(s.polars).sum().alias(f"s{i}") for i, s in enumerate(segments)]
        ms, frame = timed(lambda: self.tables["profiles"].lazy().select(wanted).collect())
        return ms, list(frame.row(0))

    def bitmaps(self, segments):
        wanted = [self.expression(s.polars).alias(f"s{i}") for i, s in enumerate(segments)]
        ms, frame = timed(lambda: self.tables["profiles"].lazy().select(wanted).collect())
        return ms, list(frame.sum().row(0))

    def shares(self, shares):
        def counts():
            found = []
            for share in shares:
                values = self.tables["profiles"][share.column]
                known = values.drop_nulls()
                found.append((values > known.sort(descending=True)[share.most(len(known))]).sum())
            return found
        return timed(counts)

    def events(self, conditions):
        pl = self.polars
        aggregates = [self.expression(c.polars).alias(f"a{i}") for i, c in enumerate(conditions)]
        tests = [self.expression(f'(pl.col("a{i}") {c.test}).sum()').alias(f"s{i}") for i, c in enumerate(conditions)]
        ms, frame = timed(lambda: self.tables["events"].lazy().group_by("customer_id").agg(aggregates)
                          .select(tests).collect())
        return ms, list(frame.row(0))

    def close(self):
        self.tables.clear()


ALL = [Hyper, Polars, ClickHouse, DuckDb]
