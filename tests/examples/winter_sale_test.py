"""examples/winter_sale as its readers run it: the data are what the generator makes, the plan keeps what its campaigns promise,
and the plan of the next day counts what this one sends."""

import collections
import csv
import datetime as dt
import gzip
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
EXAMPLE = ROOT / "examples/winter_sale"
MUSTER = os.environ["MUSTER"]
DECEMBER = {"gold_evening", "winter_sale", "win_back", "tea_time"}
ORDER = ["order_update", "gold_evening", "winter_sale", "birthday", "win_back", "tea_time", "second_order", "review", "last_minute",
         "newsletter"]


def run(*arguments):
    done = subprocess.run([MUSTER, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"muster {' '.join(map(str, arguments))}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def table(folder, name):
    files = list(folder.glob(f"{name}-*.csv"))
    assert len(files) == 1, files
    with open(files[0], newline="") as file:
        return list(csv.DictReader(file))


def history():
    with gzip.open(EXAMPLE / "data/messages.csv.gz", "rt", newline="") as file:
        return list(csv.DictReader(file))


def plan(folder, as_of, *more):
    out = folder / f"out-{len(list(folder.iterdir()))}"
    report = json.loads(run("plan", EXAMPLE, "--as-of", as_of, "--out", out, "--format", "csv", "--json", *more))
    return {campaign["campaign"]: campaign for campaign in report["campaigns"]}, table(out, "plan"), table(out, "reasons"), out


def check_whole(report, planned, reasons):
    assert list(report) == ORDER, list(report)
    by = collections.defaultdict(collections.Counter)
    for row in planned:
        by[row["campaign"]][row["role"]] += 1
    left_out = collections.Counter(row["campaign"] for row in reasons)
    for name, it in report.items():
        assert it["planned"] == by[name]["message"], name
        assert it["audience"] == by[name]["message"] + left_out[name], name
    for name in ORDER:
        if name != "last_minute":
            assert report[name]["planned"] > 0, f"{name} goes to nobody"
    assert {row["reason"] for row in reasons if row["campaign"] == "last_minute"} <= {"consent", "not_running"}


def check_promises(report, planned):
    sent = [row for row in planned if row["role"] == "message"]
    per_day = collections.Counter(row["customer_id"] for row in sent if row["campaign"] != "order_update")
    assert max(per_day.values()) == 1, "one message a day"
    december = collections.Counter(row["customer_id"] for row in sent if row["campaign"] in DECEMBER)
    assert max(december.values()) == 1, "one campaign of the group"
    held = {row["customer_id"] for row in planned if row["role"] == "hold_out"}
    assert held and not held & {row["customer_id"] for row in sent if row["campaign"] in DECEMBER}, "held out of all of December"
    assert report["gold_evening"]["planned"] <= 60 and report["winter_sale"]["planned"] <= 1000

    as_of = dt.datetime(2011, 12, 1, 9)
    recent = collections.Counter(
        row["customer_id"] for row in history() if row["role"] == "message" and row["campaign"] != "order_update"
        and as_of - dt.timedelta(days=7) < dt.datetime.fromisoformat(row["sent_at"]) <= as_of)
    over = [key for key in per_day if recent[key] + per_day[key] > 3]
    assert not over, f"more than three in seven days: {over[:5]}"
    given = collections.Counter(row["offer"] for row in sent)
    before = sum(row["offer"] == "free_shipping" for row in history())
    assert given["free_shipping"] and given["free_shipping"] + before <= 900, (given, before)
    warm, plain = (sum(row["version"] == version for row in sent if row["campaign"] == "winter_sale") for version in ("warm", "plain"))
    assert abs(warm - plain) < 4 * (warm + plain) ** 0.5, (warm, plain)
    assert all("{" not in row["subject"] for row in sent)


def main():
    subprocess.run([sys.executable, EXAMPLE / "make_data.py", "--check"], check=True)
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        report, planned, reasons, out = plan(folder, "2011-12-01 09:00")
        check_whole(report, planned, reasons)
        check_promises(report, planned)
        # Again, on the same day, with the first plan as its history: nobody gets a second message.
        _, again, _, _ = plan(folder, "2011-12-01 09:00", "--history", out)
        first = {row["customer_id"] for row in planned if row["role"] == "message" and row["campaign"] != "order_update"}
        second = {row["customer_id"] for row in again if row["role"] == "message" and row["campaign"] != "order_update"}
        assert not first & second, f"a second message on one day: {sorted(first & second)[:5]}"
        story = run("why", next(iter(sorted(first))), EXAMPLE, "--as-of", "2011-12-01 09:00")
        assert all(name in story for name in ("winter_sale", "newsletter")), story
    for name, it in report.items():
        print(f"  {name:14} {it['audience']:>6,} wanted {it['planned']:>6,} planned")
    print("passed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
