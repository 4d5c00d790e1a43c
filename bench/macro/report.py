"""Puts figures into the table of docs/performance.md, and draws the ratios that stand in it.

  tools/bench --json figures.json --report          what was just measured
  report.py figures.json                            what was measured before

Rows are found by figure and peer; those that were not measured stay. Text around the table is a person's.
"""

import json
import pathlib
import re
import sys

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt

DOCS = pathlib.Path(__file__).resolve().parent.parent.parent / "docs"
HEAD = "| id | work | peer | Muster ms | peer ms | ratio | at least |"
# What the table calls the peers of figures that are beside something of Muster's own.
PEERS = {None: "no peer", "muster interpreter": "Muster's interpreter",
         "write alone": "writing them alone", "read alone": "reading these alone",
         "compare alone": "their 264 comparisons alone", "audiences": "Muster's audiences", "columns": "the columns",
         "javascript": "JavaScript", "zen": "ZEN"}
COLOURS = {"polars": "#1b7837", "hyper": "#2166ac", "clickhouse": "#e08214", "duckdb": "#b2182b",
           "JavaScript": "#9970ab", "cel-go": "#5aae61", "ZEN": "#878787", "json-rules-engine": "#4d4d4d"}


def shown(number, places):
    return "" if number is None else f"{number:,.{places}f}"


def row_of(entry):
    small = entry["subject_ms"] < 0.01
    gate = entry["gate"]
    if entry["peer"] is None:
        gate = f"{gate} {entry['unit']}"
    ratio = entry["ratio"]
    return [entry["id"], re.sub(r" \([^()]*\)$", "", entry["work"]), PEERS.get(entry["peer"], entry["peer"]),
            shown(entry["subject_ms"], 6 if small else 2), shown(entry["peer_ms"], 5 if small else 1),
            shown(ratio, 1 if ratio is None or ratio >= 1 else 2), "" if gate is None else str(gate)]


def cells(line):
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def updated(text, entries):
    """The page with the figures in its table, and all rows of it."""
    before, rest = text.split(HEAD + "\n", 1)
    rule, *lines = rest.split("\n")
    count = next(i for i, line in enumerate(lines) if not line.startswith("|"))
    rows = [cells(line) for line in lines[:count]]
    for entry in entries:
        if not entry["equal"]:
            raise SystemExit(f"{entry['id']} beside {entry['peer']}: the answers differ, and the figure says nothing")
        new = row_of(entry)
        old = next((row for row in rows if (row[0], row[2]) == (new[0], new[2])), None)
        if old is not None:
            old[3:6] = new[3:6]
            continue
        same = [i for i, row in enumerate(rows) if row[0] == new[0]]
        rows.insert(same[-1] + 1 if same else len(rows), new)
    table = "\n".join("| " + " | ".join(row).replace(" |  |", " | |").replace("|  |", "| |") + " |" for row in rows)
    return before + HEAD + "\n" + rule + "\n" + table + "\n" + "\n".join(lines[count:]), rows


def draw(rows, path):
    """How many times as long each peer takes, on a scale of powers of ten, with what is asked for as a line."""
    bars = [(row[0], row[2], float(row[5].replace(",", "")), row[6]) for row in rows
            if row[2] in COLOURS and row[5]]
    plt.rcParams.update({"svg.hashsalt": "muster", "font.size": 8, "svg.fonttype": "none"})
    figure, axes = plt.subplots(figsize=(8, 0.16 * len(bars) + 1))
    ids = []
    for place, (name, peer, ratio, gate) in enumerate(bars):
        axes.barh(place, ratio, color=COLOURS[peer], height=0.8)
        axes.text(ratio * 1.05, place, f"{ratio:,.0f}" if ratio >= 10 else f"{ratio:.1f}", va="center", fontsize=6)
        if gate:
            axes.plot([float(gate)] * 2, [place - 0.45, place + 0.45], color="black", linewidth=1.2)
        ids.append(name if not ids or name not in ids else "")
    axes.set_xscale("log")
    axes.set_yticks(range(len(bars)), ids)
    axes.invert_yaxis()
    axes.margins(y=0.01)
    axes.spines[["top", "right"]].set_visible(False)
    axes.set_xlabel("times as long as Muster takes (black: what is asked for)")
    axes.legend(handles=[plt.Rectangle((0, 0), 1, 1, color=colour, label=peer) for peer, colour in COLOURS.items()],
                loc="lower center", bbox_to_anchor=(0.5, 1), ncol=4, frameon=False)
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})


def report(entries):
    page = DOCS / "performance.md"
    text, rows = updated(page.read_text(), entries)
    page.write_text(text)
    draw(rows, DOCS / "performance.svg")


if __name__ == "__main__":
    report([entry for path in sys.argv[1:] for entry in json.loads(pathlib.Path(path).read_text())])
