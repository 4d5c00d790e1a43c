"""An outsider's answer: every audience of Muster equals, key by key, what hand-written SQL finds with DuckDB.

A project is a folder of rules, a file of SQL with one query a segment, and views over the raw files. CDNOW and Hillstrom
may not be shipped: they come from the folder that MUSTER_DATA names, and a run without them says what it leaves out.
"""

import csv
import gzip
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import duckdb

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent

ONLINE_RETAIL_VIEWS = """
create macro now_is() as timestamp '2011-12-10 00:00:00';
create table raw as select * from read_csv('{data}/data/online_retail.csv.gz', all_varchar = true, header = true);
create table lines as select
  cast(cast(CustomerID as double) as bigint) as k, InvoiceNo as invoice, StockCode as stock_code, Description as description,
  cast(Quantity as bigint) as quantity, cast(UnitPrice as decimal(18, 4)) as price,
  cast(Quantity as decimal(18, 0)) * cast(UnitPrice as decimal(18, 4)) as amount, Country as country,
  case when cast(InvoiceDate as timestamp) >= timestamp '2011-03-27 02:00:00'
        and cast(InvoiceDate as timestamp) < timestamp '2011-10-30 02:00:00'
       then cast(InvoiceDate as timestamp) - interval 1 hour else cast(InvoiceDate as timestamp) end as t
  from raw where CustomerID is not null;
create view p as select * from lines where not starts_with(invoice, 'C');
create view c as select * exclude (quantity, amount), -quantity as quantity, -amount as amount from lines
  where starts_with(invoice, 'C');
"""

CDNOW_VIEWS = """
create table p as select id as k, strptime(day, '%Y%m%d')::date as d, cast(cds as bigint) as cds,
  cast(dollars as decimal(18, 4)) as dollars
  from read_csv('{data}/cdnow.csv', all_varchar = true, header = true);
"""

HILLSTROM_VIEWS = """
create table h as select row_number() over () as k, * replace (cast(history as decimal(18, 4)) as history,
    cast(spend as decimal(18, 4)) as spend, cast(recency as bigint) as recency)
  from read_csv('{data}/hillstrom.csv', all_varchar = true, header = true);
"""


def unpack_cdnow(folder, data):
    """The file is aligned by blanks and has no header: a CSV with one is what its owner would make of it first."""
    with gzip.open(data / "CDNOW_master.txt.gz", "rt") as text, open(folder / "cdnow.csv", "w") as out:
        out.write("id,day,cds,dollars\n")
        for line in text:
            out.write(",".join(line.split()) + "\n")


def unpack_hillstrom(folder, data):
    (folder / "hillstrom.csv").write_bytes(gzip.decompress((data / "hillstrom.csv.gz").read_bytes()))


def link_online_retail(folder, _data):
    (folder / "data").symlink_to(ROOT / "examples/online_retail/data")


# name, folders of rules, file of SQL, views, as of, how its files are made, what it needs of MUSTER_DATA
PROJECTS = [
    ("the example", [ROOT / "examples/online_retail"], "online_retail.sql", ONLINE_RETAIL_VIEWS, "2011-12-10",
     link_online_retail, None),
    ("more of Online Retail", [HERE / "online_retail", ROOT / "examples/online_retail/schema.muster",
                               ROOT / "examples/online_retail/source.muster"],
     "online_retail_more.sql", ONLINE_RETAIL_VIEWS, "2011-12-10", link_online_retail, None),
    ("CDNOW", [HERE / "cdnow"], "cdnow.sql", CDNOW_VIEWS, "1998-07-01", unpack_cdnow, "CDNOW_master.txt.gz"),
    ("Hillstrom", [HERE / "hillstrom"], "hillstrom.sql", HILLSTROM_VIEWS, "2008-03-20", unpack_hillstrom,
     "hillstrom.csv.gz"),
]


def queries(path):
    """The queries of a file: `-- name: segment` and what follows."""
    parts = re.split(r"^-- name: (\w+)\n", path.read_text(), flags=re.M)
    return dict(zip(parts[1::2], parts[2::2]))


def memberships(rules, as_of, folder):
    """Segment -> keys, by Muster; and what it printed as JSON is checked against the files it wrote."""
    out = folder / "out"
    command = [os.environ["MUSTER"], "run", *map(str, rules), "--as-of", as_of, "--data", str(folder), "--out", str(out),
               "--format", "csv", "--json"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}\nexit {done.returncode}\n{done.stdout}{done.stderr}")
    found = {segment["name"]: set() for segment in json.loads(done.stdout)["segments"]}
    manifest = json.loads((out / "manifest.json").read_text())
    for name in manifest["files"]:
        name = name if isinstance(name, str) else name["name"]
        with open(out / name, newline="") as file:
            rows = csv.reader(file)
            next(rows)
            for key, segment in rows:
                assert key not in found[segment], f"{segment}: {key} is written twice"
                found[segment].add(key)
    for segment in json.loads(done.stdout)["segments"]:
        assert len(found[segment["name"]]) == segment["size"], f"{segment['name']}: size and memberships differ"
    return found


def compare(project, folder):
    """Prints one line a segment; returns how many differ."""
    name, rules, sql, views, as_of, unpack, _ = project
    data = pathlib.Path(os.environ.get("MUSTER_DATA", "."))
    unpack(folder, data)
    ours = memberships(rules, as_of, folder)
    wanted = queries(HERE / sql)
    problems = [f"{s}: there is no SQL" for s in ours if s not in wanted]
    problems += [f"{s}: there is SQL but no segment" for s in wanted if s not in ours]
    connection = duckdb.connect()
    connection.execute(views.format(data=folder))
    for segment in ours:
        if segment not in wanted:
            continue
        theirs = {str(row[0]) for row in connection.execute(wanted[segment]).fetchall()}
        mark = "equal" if ours[segment] == theirs else "DIFFER"
        print(f"  {segment:32} {len(ours[segment]):>8,}  {mark}")
        if mark != "equal":
            problems.append(f"{segment}: only Muster {sorted(ours[segment] - theirs)[:5]}, "
                            f"only SQL {sorted(theirs - ours[segment])[:5]}")
    for problem in problems:
        print(f"  {name}: {problem}")
    return len(problems), len(ours)


def main():
    data = os.environ.get("MUSTER_DATA")
    failed = checked = 0
    for project in PROJECTS:
        name, needs = project[0], project[-1]
        if needs and not (data and (pathlib.Path(data) / needs).exists()):
            print(f"{name}: LEFT OUT, {needs} is not in the folder MUSTER_DATA ({data or 'not set'})")
            continue
        print(name)
        with tempfile.TemporaryDirectory() as folder:
            problems, segments = compare(project, pathlib.Path(folder))
        failed += problems
        checked += segments
    print(f"{checked - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
