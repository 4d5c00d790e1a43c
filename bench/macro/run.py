"""Measures Muster beside its peers: same data, same run, equal answers, medians of interleaved rounds.

Run through tools/bench, which installs the peers and builds muster_bench.
"""

import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys

import pyarrow.parquet as pq

import authoring
import campaigns
import one_profile
import peers as peer_module
import report
import retail
import workload

WORK = {
    "I1": ("300 flat segments, all bitmaps written", 40, 150),
    "I1c": ("300 flat segments, counts only", 60, 350),
    "P1": ("300 flat segments by native code, all bitmaps written", 60, 150),
    "P1c": ("300 flat segments by native code, counts only", 120, 350),
    "N1": ("300 flat segments by native code, all bitmaps written", 1, 1.2),
    "N1c": ("300 flat segments by native code, counts only", 1, 1.2),
    "I2": ("one flat segment, counts only", 15, 100),
    "I3": ("20 windowed event conditions, six events each", 25, 150),
    "I3t": ("20 windowed event conditions, heavy tail", 10, 50),
    "I4": ("100 windowed event conditions, six events each", 40, 150),
    "I4t": ("100 windowed event conditions, heavy tail", 15, 50),
    "I5": ("20 sequences of three steps, six events each", 100, 840),
    "I5n": ("20 sequences, half of them with `then no` (ms, at most 1000)", 1000, 50),
    "I7": ("top 5 % and quintiles of all profiles", 1, 5),
    "I9": ("the plan of 20 campaigns, six messages each in the history", 5, 20),
    "I9a": ("the plan of 20 campaigns, against their audiences alone (ratio at least a third)", 0.33, 0.5),
    "I8": ("Parquet of 40 columns to a ready store", 0.6, 1.5),
    "R1": ("20 segments of fifths and groups of the standard library, Online Retail 1,000 times", 1, 5),
    "R3": ("20 segments of the standard library's lifecycle, Online Retail 1,000 times", 25, 150),
    "P5": ("300 flat segments by native code, all bitmaps written, beside writing them alone (ratio)", None, 1),
    "P5c": ("300 flat segments by native code, counts only, beside reading the planes alone (ratio)", None, 1),
    "P5e": ("100 windowed event conditions, beside their comparisons alone, 64 events at once (ratio)", 0.4, 0.64),
    "P6": ("300 new segments to the first answer (ms, at most 30)", 30, 10),
    "P6n": ("300 new segments to native code (ms, at most 150)", 150, 50),
    "P6c": ("native code of 300 segments from the cache (ms, at most 5)", 5, 1),
    "P9": ("up to 10,000 flat segments, beside 300 grown as the distinct conditions (ratio)", 1, 3),
    "P10": ("peak memory of 300 flat segments (MiB; ratio at least a half)", 0.5, 1),
    "P10e": ("peak memory of 20 windowed event conditions (MiB; ratio at least a half)", 0.5, 1),
    "P4": ("one profile: 40 fields set and 300 segments answered (ms)", 15, 100),
    "P4c": ("one profile: a field changed and 300 segments answered again (ms)", 15, 100),
    "I6": ("text of 300 rules to the first evaluated row (ms, at most 50)", 50, 5),
    "I10": ("`muster check` of 10,000 rules in 200 files (ms, at most 3000; 300 MiB)", 3000, 1000),
    "I11": ("`muster test` of 1,000 tests (ms, at most 2000)", 2000, 500),
}
UNIT = {"P10": "MiB", "P10e": "MiB"}  # of what is not milliseconds
# Where one peer has a gate of its own.
PEER_GATE = {("I1", "duckdb"): 1000, ("I1c", "duckdb"): 1000, ("P1", "duckdb"): 1500, ("P4", "cel-go"): 100, ("P4c", "cel-go"): 100}


def shown(ms, places):
    return f"{ms:,.{places}f}" if ms >= 0.1 else f"{ms:.6f}"


def leaves(tree):
    """The tests of a condition, each as a text."""
    return [leaf for part in tree[1] for leaf in leaves(part)] if tree[0] in ("and", "or") else [repr(tree)]


def say(text):
    print(text, file=sys.stderr, flush=True)


class Muster:
    """muster_bench as a process that answers commands."""

    def __init__(self, binary, folder, threads, *mode, as_of="2026-11-01"):
        self.process = subprocess.Popen([binary, *mode, str(folder), as_of, str(threads)], text=True,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit(f"muster_bench could not load {folder}")
        self.facts = json.loads(line)

    def ask(self, command, what="ms"):
        answer = self.answer(command)
        return answer[what], answer["counts"]

    def answer(self, command):
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def close(self):
        self.process.stdin.write("quit\n")
        self.process.stdin.close()
        self.process.wait()


class Bench:
    def __init__(self, arguments):
        self.arguments = arguments
        self.folder = pathlib.Path(arguments.data)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.entries = []
        self.peers = []
        for kind in peer_module.ALL:
            try:
                self.peers.append(kind(arguments.threads))
            except Exception as error:  # Whatever keeps a peer from starting, the others are measured.
                say(f"missing: {kind.name} ({error})")
        for peer in self.peers:
            say(f"peer: {peer.name} {peer.version}")

    def data(self, name, make, rows=None):
        path = self.folder / f"{name}-{rows or self.arguments.rows}.parquet"
        if not path.exists():
            say(f"making {path.name}")
            part = path.with_suffix(".part")
            make(part)
            part.rename(path)
        return path

    def project(self, name, rules, with_columns, events_path, profiles=None):
        has_events = events_path is not None
        return self.write_project(name, workload.schema(with_columns, has_events), workload.source(with_columns, has_events),
                                  rules, profiles=profiles or self.profiles, events=events_path)

    def write_project(self, name, schema, source, rules, **files):
        folder = self.folder / f"project-{name}"
        folder.mkdir(exist_ok=True)
        for part, text in (("schema", schema), ("source", source), ("rules", rules)):
            (folder / f"{part}.muster").write_text(text)
        for link, target in files.items():
            if target is not None:
                (folder / f"{link}.parquet").unlink(missing_ok=True)
                (folder / f"{link}.parquet").symlink_to(target.resolve())
        return folder

    def entry(self, work, peer, subject_ms, peer_ms, equal, subject="muster interpreter"):
        text, gate, goal = WORK[work]
        gate, unit = PEER_GATE.get((work, peer), gate), UNIT.get(work, "ms")
        entry = {"id": work, "work": text, "subject": subject, "peer": peer,
                 "threads": self.arguments.threads, "unit": unit, "subject_ms": round(subject_ms, 6),
                 "peer_ms": None if peer_ms is None else round(peer_ms, 6),
                 "ratio": None if peer_ms is None else round(peer_ms / subject_ms, 2), "gate": gate, "goal": goal,
                 "equal": equal}
        self.entries.append(entry)
        beside = "no peer" if peer_ms is None else f"{peer} {shown(peer_ms, 1)} {unit}, ratio {entry['ratio']:,}, gate {gate or 'none'}"
        say(f"{work}: muster {shown(subject_ms, 2)} {unit}; {beside}; answers {'equal' if equal else 'DIFFER'}")

    def interleaved(self, work, muster, command, method, rules):
        """`method`: what a peer is asked for those rules; one that has no exact formulation lacks it.

        Rounds of Muster, peer, Muster, peer; a peer that needs over ten seconds gets one round.

        What Muster makes once of the loaded data (planes, slices), as peers make theirs when they load, is made before
        the rounds and said apart.
        """
        say(f"{work}: first evaluation after loading {muster.ask(command)[0]:,.1f} ms")
        for peer in self.peers:
            if not hasattr(peer, method):
                continue
            ours, theirs, equal = [], [], True
            for turn in range(self.arguments.rounds):
                ms, counts = muster.ask(command)
                ours.append(ms)
                try:
                    ms, other = getattr(peer, method)(rules)
                except Exception as error:
                    say(f"{work}: {peer.name} failed: {str(error)[:300]}")
                    break
                theirs.append(ms)
                other = [0 if c is None else int(c) for c in other]
                if counts != other:
                    equal = False
                    wrong = [(i, a, b) for i, (a, b) in enumerate(zip(counts, other)) if a != b]
                    say(f"{work}: {peer.name} differs in {len(wrong)} of {len(counts)}: {wrong[:5]}")
                ours.append(muster.ask(command)[0])
                if ms > 10_000:
                    break
            if theirs:
                self.entry(work, peer.name, statistics.median(ours), statistics.median(theirs), equal)

    def native(self, work, muster, command):
        """Native code beside the interpreter, without what it took to make it, which is said apart."""
        made, counts = muster.ask("native_" + command, "compile_ms")
        say(f"{work}: native code made in {made:,.1f} ms")
        ours, theirs, equal = [], [], True
        for turn in range(self.arguments.rounds * 2 + 1):
            ms, found = muster.ask("native_" + command)
            ours.append(ms)
            ms, counts = muster.ask(command)
            theirs.append(ms)
            equal &= found == counts
        self.entry(work, "muster interpreter", statistics.median(ours), statistics.median(theirs), equal,
                   "muster native")

    def flat(self):
        wanted = self.arguments.only
        segments = workload.flat_segments(300, 7)
        folder = self.project("flat", workload.rule_text(segments), True, None)
        if {"I1", "I1c", "P1", "P1c", "I2", "I7"} & set(wanted):
            say("loading profiles everywhere")
            for peer in self.peers:
                peer.load("profiles", str(self.profiles))
        muster = Muster(self.arguments.binary, folder, self.arguments.threads)
        say(f"muster: {muster.facts}")
        if "I1c" in wanted:
            self.interleaved("I1c", muster, "counts", "counts", segments)
        if "I1" in wanted:
            self.interleaved("I1", muster, "bitmaps", "bitmaps", segments)
        if "P1c" in wanted:
            self.interleaved("P1c", muster, "native_counts", "counts", segments)
        if "P1" in wanted:
            self.interleaved("P1", muster, "native_bitmaps", "bitmaps", segments)
        if "P10" in wanted:
            muster.ask("bitmaps")
            self.memory("P10", muster, [self.profiles])
        if "N1c" in wanted:
            self.native("N1c", muster, "counts")
        if "N1" in wanted:
            self.native("N1", muster, "bitmaps")
        muster.close()
        if "I2" in wanted:
            one = segments[:1]
            muster = Muster(self.arguments.binary, self.project("one", workload.rule_text(one), True, None),
                            self.arguments.threads)
            self.interleaved("I2", muster, "counts", "counts", one)
            muster.close()
        if "I7" in wanted:
            shares = workload.shares()
            muster = Muster(self.arguments.binary, self.project("shares", workload.rule_text(shares), True, None),
                            self.arguments.threads)
            self.interleaved("I7", muster, "bitmaps", "shares", shares)
            muster.close()
        self.new_rules(wanted, segments)

    def new_rules(self, wanted, segments):
        """Each time a process of its own, over few rows."""
        works = [work for work in ("I6", "P6", "P6n", "P6c") if work in wanted]
        if not works:
            return
        tiny, cache = self.folder / "tiny.parquet", self.folder / "code-cache"
        workload.profiles(tiny, 512, 1)
        project = self.project("first", workload.rule_text(segments), True, None, tiny)
        times = {work: [] for work in ("I6", "P6", "P6n", "P6c")}
        for _ in range(self.arguments.rounds * 2 + 1):
            shutil.rmtree(cache, ignore_errors=True)
            made, kept = (json.loads(subprocess.run([self.arguments.binary, "--first", str(project), "2026-11-01", str(cache)],
                                                    check=True, capture_output=True, text=True).stdout) for _ in range(2))
            for work in ("I6", "P6"):
                times[work].append(made["ms"])
            times["P6n"].append(sum(made[part] for part in ("parse_ms", "check_ms", "lower_ms", "prepare_ms", "native_ms")))
            times["P6c"].append(kept["native_ms"])
            if made["is_from_cache"] or not kept["is_from_cache"]:
                raise SystemExit(f"the cache of native code does not do what it should: {made}, {kept}")
        say(f"{', '.join(works)}: {made}; the second time {kept}")
        for work in works:
            self.entry(work, None, statistics.median(times[work]), None, True)

    def bounds(self, wanted):
        """What Muster does beside writing as many bitmaps, and reading as many planes, in the same process and run."""
        folder = self.project("flat", workload.rule_text(workload.flat_segments(300, 7)), True, None)
        muster = Muster(self.arguments.binary, folder, 1)
        for work, command, bound in (("P5", "native_bitmaps", "write"), ("P5c", "native_counts", "read")):
            if work in wanted:
                first = muster.answer(command), muster.answer(bound)
                both = [(muster.answer(command)["ms"], muster.answer(bound)["ms"]) for _ in range(self.arguments.rounds * 2 + 1)]
                say(f"{work}: {bound} {first[1]['mib']:,.0f} MiB")
                self.entry(work, f"{bound} alone", *(statistics.median(each) for each in zip(*both)), True)
        muster.close()

    def many(self):
        """What a profile costs beside what it costs for 300 segments, grown as the distinct conditions are: it should be less."""
        rows = self.arguments.rows // 4
        profiles = self.data("profiles", lambda part: workload.profiles(part, rows, 42), rows)
        segments = workload.flat_segments(10_000, 7)
        base = None
        for count in (300, 1_000, 3_000, 10_000):
            folder = self.project("many", workload.rule_text(segments[:count]), True, None, profiles)
            muster = Muster(self.arguments.binary, folder, self.arguments.threads)
            muster.ask("counts")
            answers = [muster.answer("counts") for _ in range(self.arguments.rounds * 2 + 1)]
            muster.close()
            ms, prepare = (statistics.median(answer[what] for answer in answers) for what in ("run_cpu_ms", "prepare_ms"))
            counts = answers[0]["counts"]
            distinct = len({leaf for segment in segments[:count] for leaf in leaves(segment.tree)})
            say(f"P9: {count:,} segments of {distinct:,} distinct conditions: {ms * 1e6 / rows:,.1f} ns of a processor for each "
                f"profile; prepared in {prepare:,.1f} ms")
            if base is None:
                base = ms, distinct, counts
            else:
                self.entry("P9", f"300, grown to {count:,}", ms, base[0] * distinct / base[1], counts[:300] == base[2])

    def memory(self, work, muster, columns):
        """The most that was held, loading included, beside the columns as Arrow has them."""
        held = muster.answer("memory")
        raw = sum(pq.read_table(path, columns=[name]).nbytes for path in columns
                  for name in pq.read_schema(path).names) / (1 << 20)
        say(f"{work}: {held}; {muster.facts}; columns {raw:,.0f} MiB")
        self.entry(work, "columns", held["peak_mib"], raw, True)

    def retail(self, wanted):
        """Answers are compared where all are made; a peer without a formulation is left out."""
        times = self.arguments.retail_times
        profiles, orders = (self.folder / f"retail-{what}-{times}.parquet" for what in ("profiles", "orders"))
        if not orders.exists():
            say(f"making {orders.name}")
            part = orders.with_suffix(".part")
            retail.write(profiles, part, times, 45)
            part.rename(orders)
        for peer in self.peers:
            if hasattr(peer, "stages"):
                peer.load("profiles", str(profiles))
                peer.load("events", str(orders))
        for work, method, rules in (("R1", "fifths", retail.fifths()), ("R3", "stages", retail.stages())):
            if work in wanted:
                folder = self.write_project(work, retail.SCHEMA, retail.SOURCE, rules, profiles=profiles, events=orders)
                muster = Muster(self.arguments.binary, folder, self.arguments.threads, as_of=retail.AS_OF)
                say(f"muster: {muster.facts}")
                self.interleaved(work, muster, "bitmaps", method, None)
                muster.close()

    def load(self):
        """Only DuckDB is the peer: `create table as` from the same file."""
        folder = self.project("flat", workload.rule_text(workload.flat_segments(300, 7)), True, None)
        for peer in self.peers:
            if peer.name != "duckdb":
                continue
            ours, theirs = [], []
            for _ in range(self.arguments.rounds):
                theirs.append(peer.load("profiles", str(self.profiles)))
                muster = Muster(self.arguments.binary, folder, self.arguments.threads)
                ours.append(muster.facts["load_ms"])
                equal = muster.facts["profiles"] == self.arguments.rows
                muster.close()
            say(f"I8: {muster.facts}")
            self.entry("I8", "duckdb", statistics.median(ours), statistics.median(theirs), equal)

    def events(self, shape, wanted):
        """`wanted`: for each figure the method of peers, and the rules."""
        if not wanted:
            return
        events = self.arguments.rows * 6
        path = self.data(f"events-{shape}", lambda part: workload.events(part, self.arguments.rows, events, shape, 3))
        for peer in self.peers:
            peer.load("events", str(path))
        for work, (method, rules) in wanted.items():
            folder = self.project(f"events-{work}", workload.rule_text(rules), False, path)
            muster = Muster(self.arguments.binary, folder, self.arguments.threads)
            say(f"muster: {muster.facts}")
            if method == "memory":
                muster.ask("bitmaps")
                self.memory(work, muster, [path])
            elif method == "compare":
                compare = f"compare {sum(rule.compared for rule in rules)}"
                muster.answer("bitmaps")
                both = [(muster.answer("bitmaps")["ms"], muster.answer(compare)["ms"])
                        for _ in range(self.arguments.rounds * 2 + 1)]
                say(f"{work}: {compare}")
                self.entry(work, "compare alone", *(statistics.median(each) for each in zip(*both)), True)
            elif method is None:
                times = [muster.ask("bitmaps")[0] for _ in range(self.arguments.rounds * 2 + 1)]
                self.entry(work, None, statistics.median(times), None, True)
            else:
                self.interleaved(work, muster, "bitmaps", method, rules)
            muster.close()

    def one_profile(self, wanted):
        """2,000 profiles, drawn as all others are; equal answers come before any time, which is a processor's: it tells what a
        core does whatever else the machine does, and has the work of a collector's other threads in it."""
        folder = self.folder / "one-profile"
        folder.mkdir(exist_ok=True)
        file, segments = folder / "drawn.parquet", workload.flat_segments(300, 7)
        workload.profiles(file, 2000, 17)
        one_profile.write(folder, segments, file)
        project = self.project("one-profile", workload.rule_text(segments), True, None, file)
        muster = Muster(self.arguments.binary, project, 1, "--profile")
        say(f"muster: {muster.facts}")
        for peer in one_profile.peers(folder, say):
            for work, kind in (("P4", "fresh"), ("P4c", "change")):
                if work in wanted:
                    self.beside(work, kind, muster, peer)
            peer.close()
        muster.close()

    def beside(self, work, kind, muster, peer):
        try:
            equal = peer.answer(f"{kind}_answers") == muster.answer(f"{kind}_answers")
            peer.answer(f"{kind} 1000")  # The first calls make the peer's code.
            both = [(muster.answer(f"{kind} 400"), peer.answer(f"{kind} 400")) for _ in range(self.arguments.rounds * 2 + 1)]
        except (OSError, ValueError, one_profile.Missing) as error:
            say(f"{work}: {peer.name} failed: {error}")
            return
        ours, theirs = zip(*both)
        middle = [{what: statistics.median(each[what] for each in taken) / 1e6 for what in taken[0]} for taken in (ours, theirs)]
        for name, it in zip(("muster", peer.name), middle):
            say(f"{work}: {name} {1000 / it['ns']:,.0f} a second and core; by the clock {it['median_ns'] * 1000:,.3f} us, "
                f"99 of 100 within {it['p99_ns'] * 1000:,.3f}")
        self.entry(work, peer.name, middle[0]["ns"], middle[1]["ns"], equal, "muster one profile")

    def plans(self, wanted):
        """The plan beside the same in DuckDB, and beside what the audiences alone take; its memory beside that of the store."""
        rows, scale = self.arguments.rows, self.arguments.rows / 4_000_000
        people = self.data("people", lambda part: campaigns.people(part, self.profiles, rows, 43))
        messages = self.data("messages", lambda part: campaigns.messages(part, rows, 44))
        folder = self.write_project("plans", campaigns.schema(), campaigns.source(), campaigns.rules(scale), people=people,
                                    messages=messages)
        muster = Muster(self.arguments.binary, folder, self.arguments.threads, "--plan")
        first = muster.answer("plan")
        say(f"I9: {muster.facts}; first plan {first['ms']:,.1f} ms, peak {first['peak_mib']:,} MiB, "
            f"{first['peak_mib'] / muster.facts['store_mib']:.2f} times the store (at most 2)")
        if "I9a" in wanted:
            ours, audiences = [], []
            for _ in range(self.arguments.rounds * 2 + 1):
                audiences.append(muster.ask("audiences")[0])
                ours.append(muster.ask("plan")[0])
            self.entry("I9a", "audiences", statistics.median(ours), statistics.median(audiences), True)
        if "I9" in wanted:
            for peer in self.peers:
                if not hasattr(peer, "plan"):
                    continue
                peer.load("people", str(people))
                peer.load("messages", str(messages))
                self.interleaved("I9", muster, "plan", "plan", scale)
        muster.close()

    def authoring(self, wanted):
        program = str(pathlib.Path(self.arguments.binary).with_name("muster"))
        folder = self.folder / "authoring"
        for work, times, mib, is_right, said in authoring.figures(program, folder, self.arguments.rounds, wanted):
            say(f"{work}: {mib:,.0f} MiB at most; {said}")
            self.entry(work, None, statistics.median(times), None, is_right)

    def run(self):
        wanted = self.arguments.only
        if {"I10", "I11"} & set(wanted):
            self.authoring(wanted)
        if not set(wanted) - {"I10", "I11"}:
            return
        self.profiles = self.data("profiles", lambda part: workload.profiles(part, self.arguments.rows, 42))
        if "I8" in wanted:
            self.load()
        if {"I1", "I1c", "P1", "P1c", "N1", "N1c", "I2", "I6", "I7", "P6", "P6n", "P6c", "P10"} & set(wanted):
            self.flat()
        if {"P5", "P5c"} & set(wanted):
            self.bounds(wanted)
        if "P9" in wanted:
            self.many()
        if {"R1", "R3"} & set(wanted):
            self.retail(wanted)
        few, many = workload.event_conditions(20, 11), workload.event_conditions(100, 11)
        even = {"I3": ("events", few), "I4": ("events", many), "I5": ("sequences", workload.sequences(20, 13, False)),
                "I5n": (None, workload.sequences(20, 13, True)), "P10e": ("memory", few), "P5e": ("compare", many)}
        heavy = {"I3t": ("events", few), "I4t": ("events", many)}
        for shape, figures in (("even", even), ("heavy", heavy)):
            self.events(shape, {work: what for work, what in figures.items() if work in wanted})
        if {"P4", "P4c"} & set(wanted):
            self.one_profile(wanted)
        if {"I9", "I9a"} & set(wanted):
            self.plans(wanted)
        for peer in self.peers:
            peer.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True, help="muster_bench")
    parser.add_argument("--data", required=True, help="folder for the generated data")
    parser.add_argument("--rows", type=int, default=4_000_000)
    parser.add_argument("--retail-times", type=int, default=1000, help="how many times as many customers as Online Retail has")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--only", default=",".join(WORK), help="ids, separated by commas")
    parser.add_argument("--json", help="file for the figures")
    parser.add_argument("--report", action="store_true", help="put them into docs/performance.md and draw its ratios")
    arguments = parser.parse_args()
    arguments.only = arguments.only.split(",")
    if arguments.report and arguments.rows != parser.get_default("rows"):
        parser.error("docs/performance.md is of as many profiles as there are without --rows")
    unknown = set(arguments.only) - set(WORK)
    if unknown:
        parser.error(f"no such id: {', '.join(sorted(unknown))}; there are {', '.join(WORK)}")
    os.environ.setdefault("POLARS_MAX_THREADS", str(arguments.threads))
    bench = Bench(arguments)
    bench.run()
    text = json.dumps(bench.entries, indent=1)
    if arguments.json:
        pathlib.Path(arguments.json).write_text(text + "\n")
    if arguments.report:
        report.report(bench.entries)
    print(f"{'id':4} {'peer':11} {'muster ms':>11} {'peer ms':>12} {'ratio':>9} {'gate':>6}  answers")
    for entry in bench.entries:
        peer_ms = "" if entry["peer_ms"] is None else shown(entry["peer_ms"], 1)
        ratio = "" if entry["ratio"] is None else f"{entry['ratio']:,}"
        print(f"{entry['id']:4} {entry['peer'] or '-':11} {shown(entry['subject_ms'], 2):>11} {peer_ms:>12} {ratio:>9} "
              f"{entry['gate'] or '':>6}  {'equal' if entry['equal'] else 'DIFFER'}")
    return 0 if all(entry["equal"] for entry in bench.entries) else 1


if __name__ == "__main__":
    sys.exit(main())
