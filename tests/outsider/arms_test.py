"""Hillstrom's e-mail test as a contact history: a campaign over the recorded arms has their sizes, and what came of each arm,
with 95 % intervals, is what others have published.

The data: Kevin Hillstrom, "The MineThatData E-Mail Analytics And Data Mining Challenge", 20 March 2008: 64,000 customers, one
third each for a mail about men's merchandise, one about women's, and none. They may not be shipped, and come from the folder that
MUSTER_DATA names; a run without them says what it leaves out.

The figures: sizes, visits, buyers and dollars as the notes beside the data count them. The men's mail against none is the first
example of Shota Yasui's textbook of effect verification (2020), of which public notebooks print 0.012531 and 0.005726 buyers, 1.422617
and 0.652789 dollars a head; the others are from public reports of the test, to the places that they state.
"""

import csv
import gzip
import io
import json
import math
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
ARMS = {"Mens E-Mail": "mens", "Womens E-Mail": "womens", "No E-Mail": "none"}
# Arm: customers, visits, buyers, dollars.
COUNTED = {"mens": (21_307, 3_894, 267, "30311.69"), "womens": (21_387, 3_238, 189, "23038.11"),
           "none": (21_306, 2_262, 122, "13908.33")}
# Arm: visits and buyers in per cent, dollars a head.
PUBLISHED = {"mens": ("18.28", "1.2531", "1.422617"), "womens": ("15.14", "0.8837", "1.077202"),
             "none": ("10.62", "0.5726", "0.652789")}


def read(data):
    text = gzip.decompress((data / "hillstrom.csv.gz").read_bytes()).decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def tell(rows, folder):
    """The test as Muster reads it: the mails are sent on the morning of 6 March."""
    shutil.copy(HERE / "arms/arms.muster", folder)
    with open(folder / "customers.csv", "w") as customers, open(folder / "messages.csv", "w") as messages:
        customers.write("row,visit,conversion,spend\n")
        messages.write("row,sent_at,campaign,channel,role,version\n")
        for number, row in enumerate(rows, 1):
            arm = ARMS[row["segment"]]
            customers.write(f"{number},{row['visit']},{row['conversion']},{row['spend']}\n")
            role, version = ("hold_out", "") if arm == "none" else ("message", arm)
            messages.write(f"{number},2008-03-06 09:00:00,test,email,{role},{version}\n")


def table(folder, name):
    files = [path for path in folder.glob(f"{name}-*.csv")]
    assert len(files) == 1, files
    with open(files[0], newline="") as file:
        return list(csv.DictReader(file))


def wilson(part, whole):
    z = 1.959963984540054
    share, spread = part / whole, z * z / whole
    middle = (share + spread / 2) / (1 + spread)
    half = z / (1 + spread) * math.sqrt(share * (1 - share) / whole + spread / (4 * whole))
    return middle - half, middle + half


def mean(values):
    """With the interval of the normal distribution, which fits for twenty thousand values."""
    middle = math.fsum(values) / len(values)
    variance = math.fsum((value - middle) ** 2 for value in values) / (len(values) - 1)
    half = 1.959963984540054 * math.sqrt(variance / len(values))
    return middle, middle - half, middle + half


def compare(rows, arms, comparison, problems):
    """The report's comparison of arms beside the published figures, and its intervals beside those worked out here; `arms` holds
    the rows of each, by number."""
    if [(arm["arm"], arm["profiles"]) for arm in comparison["arms"]] != \
            [("mens", 21_307), ("womens", 21_387), ("held out", 21_306)]:
        problems.append(f"arms: {comparison['arms']}")
    told = {(outcome["outcome"], "none" if it["arm"] == "held out" else it["arm"]): it
            for outcome in comparison["outcomes"] for it in outcome["arms"]}
    spread = {}
    for arm, numbers in arms.items():
        its = [rows[number - 1] for number in sorted(numbers)]
        visits, buyers = (sum(row[what] == "1" for row in its) for what in ("visit", "conversion"))
        spend = [float(row["spend"]) for row in its]
        counted = (len(its), visits, buyers, f"{math.fsum(spend):.2f}")
        if counted != COUNTED[arm]:
            problems.append(f"{arm}: {counted}, and {COUNTED[arm]} is what was counted")
            continue
        expected = {"visits": (wilson(visits, len(its)), 100), "buyers": (wilson(buyers, len(its)), 100),
                    "dollars": (mean(spend)[1:], 1)}
        spread[arm] = (expected["visits"][0], visits / len(its))
        for (what, (interval, scale)), published in zip(expected.items(), PUBLISHED[arm]):
            it = told[what, arm]
            places = len(published.split(".")[1])
            shown = f"{it['figure'] * scale:.{places}f}"
            low, high = it["interval_95"]
            print(f"  {arm:8} {what:8} {shown:>10}   {low * scale:.4f} to {high * scale:.4f}   published {published}")
            if shown != published:
                problems.append(f"{arm}, {what}: {it['figure']}, and {published} is published")
            if max(abs(low - interval[0]), abs(high - interval[1])) > 1e-6:
                problems.append(f"{arm}, {what}: {low} to {high}, and {interval} is worked out")
    # Both mails brought visits, buyers and money, and more than chance does.
    for arm in ("mens", "womens"):
        for what in ("visits", "buyers", "dollars"):
            if not (told[what, arm]["differs"] and told[what, arm]["difference"] > 0):
                problems.append(f"{what} of {arm} and of nobody mailed cannot be told apart")
        # Newcombe's interval of the difference.
        (interval, share), (other, base) = spread[arm], spread["none"]
        low = share - base - math.hypot(share - interval[0], other[1] - base)
        high = share - base + math.hypot(interval[1] - share, base - other[0])
        found = told["visits", arm]["difference_interval_95"]
        if max(abs(found[0] - low), abs(found[1] - high)) > 1e-6:
            problems.append(f"difference of {arm}: {found}, and {low} to {high} is worked out")


def main():
    data = os.environ.get("MUSTER_DATA")
    if not (data and (pathlib.Path(data) / "hillstrom.csv.gz").exists()):
        print(f"LEFT OUT, hillstrom.csv.gz is not in the folder MUSTER_DATA ({data or 'not set'})")
        return 0
    rows = read(pathlib.Path(data))
    problems = []
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        tell(rows, folder)
        done = subprocess.run([os.environ["MUSTER"], "plan", str(folder), "--as-of", "2008-03-20", "--out", str(folder / "out"),
                               "--format", "csv", "--json"], capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(done.stdout + done.stderr)
        report = {campaign["campaign"]: campaign for campaign in json.loads(done.stdout)["campaigns"]}
        planned = table(folder / "out", "plan")
        reasons = table(folder / "out", "reasons")
    arms = {arm: {int(row["row"]) for row in planned if row["campaign"] == "again" and row["version"] == arm}
            for arm in ("mens", "womens")}
    arms["none"] = {int(row["row"]) for row in reasons if row["campaign"] == "again" and row["reason"] == "suppressed"}
    if sum(len(numbers) for numbers in arms.values()) != len(rows) or report["again"]["planned"] != 21_307 + 21_387:
        problems.append(f"arms of {[len(numbers) for numbers in arms.values()]}, planned {report['again']['planned']}")
    first = {int(row["row"]) for row in planned if row["campaign"] == "first_mail"}
    if first != arms["none"]:
        problems.append(f"`first_mail` goes to {len(first)}, and {len(arms['none'])} had none")
    compare(rows, arms, report["test"]["comparison"], problems)
    for problem in problems:
        print(f"  {problem}")
    print(f"{'failed' if problems else 'passed'}: {len(rows):,} customers, {len(arms)} arms")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
