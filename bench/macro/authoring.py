"""What an author and CI wait for: `muster check` of 10,000 rules in 200 files, `muster test` of 1,000 tests.

Seeded. The rules are the flat, event and sequence conditions of the other figures, and groups, shares of the population,
lets and segments of segments, in the proportions of a rule folder that has grown for years.
"""

import json
import pathlib
import random
import subprocess
import sys

import workload


def rule(draw, flat, timed, ordered, number):
    """The text of segment `number`: only earlier ones are named."""
    kind = draw.random()
    brand, days = draw.choice(workload.BRANDS), draw.choice([7, 30, 60, 90, 180, 365])
    if kind < 0.35:
        text = draw.choice(flat).muster
    elif kind < 0.6:
        text = f"{draw.choice(timed).muster}\n  and {workload.atom(draw, draw.choice(workload.COLUMNS)).muster}"
    elif kind < 0.7:
        text = draw.choice(ordered).muster
    elif kind < 0.8:
        text = f'any brand with (at least {draw.randint(2, 5)} purchases in the last {days} days)'
    elif kind < 0.85:
        text = f"lifetime_value is in top {draw.randint(1, 20)}%"
    elif kind < 0.9:
        text = f"total amount of purchases in the last {days} days where (brand is \"{brand}\") >= {draw.randint(1, 900)} GBP"
    else:
        named = sorted({draw.randrange(max(number - 400, 0), number) for _ in range(2)}) if number > 1 else []
        text = " and ".join([f"(in s{i} or missing)" for i in named] + [f"age > {draw.randint(18, 80)}"])
    # Its own number makes every rule another one, as no two rules of a real folder are alike.
    return f"segment s{number} \"Rule {number}\":\n  {text}\n  and visits >= {number % 5000}\n"


def rules(folder, count, files, seed):
    draw = random.Random(seed)
    flat, timed = workload.flat_segments(2_000, seed), workload.event_conditions(1_000, seed)
    ordered = workload.sequences(200, seed, True)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "schema.muster").write_text(workload.schema(True, True))
    each = count // files
    for file in range(files):
        numbers = range(file * each, (file + 1) * each)
        (folder / f"rules{file:03}.muster").write_text("\n".join(rule(draw, flat, timed, ordered, i) for i in numbers))


def tests(folder, count, seed):
    """Every expectation follows from how the profile is made."""
    draw = random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    text = [workload.schema(False, True).replace("whole number\n", "whole number\n  age whole number optional\n", 1)]
    for i in range(count // 10):
        text.append(f"segment s{i}:\n  age >= {18 + i % 60}\n"
                    f"  and at least {1 + i % 3} purchases in the last {10 + i} days where brand is \"b{i % 60}\"\n")
    for i in range(count):
        segment = draw.randrange(count // 10)
        wanted, age = 1 + segment % 3, 18 + segment % 60
        is_in = draw.random() < 0.5
        bought = wanted if is_in else wanted - 1
        lines = ", ".join(f"{{ ordered_at: 2026-10-31 0{n}:00, brand: \"b{segment % 60}\", category: \"c1\", "
                          f"amount: {draw.randint(1, 90)} GBP }}" for n in range(bought))
        text.append(f"test \"{i}: {'in' if is_in else 'not in'} {segment}\":\n  given customer "
                    f"{{ age: {age}, purchases: [{lines}] }}\n  as of 2026-11-01\n"
                    f"  expect {'in' if is_in else 'not in'} s{segment}\n")
    (folder / "tests.muster").write_text("\n".join(text))


# In a process of its own: what a child held at most counts what its parent held when it began.
WATCH = """
import json, resource, subprocess, sys, time
start = time.monotonic()
done = subprocess.run(sys.argv[1:], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
ms = (time.monotonic() - start) * 1000
held = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(json.dumps([ms, held, done.returncode == 0, done.stdout[-500:].strip()]))
"""


def measured(command):
    """Milliseconds, MiB at most, whether it went well, and the end of what it said."""
    watched = subprocess.run([sys.executable, "-S", "-c", WATCH, *command], stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(watched.stdout)


def figures(muster, folder, rounds, wanted):
    """For each wanted figure: its id, the milliseconds of all rounds, the most MiB, whether all went well, what was said."""
    folder = pathlib.Path(folder)
    for work, command, make in (("I10", "check", lambda to: rules(to, 10_000, 200, 17)),
                                ("I11", "test", lambda to: tests(to, 1_000, 19))):
        if work in wanted:
            make(folder / command)
            runs = [measured([muster, command, str(folder / command)]) for _ in range(rounds)]
            yield work, [run[0] for run in runs], max(run[1] for run in runs), all(run[2] for run in runs), runs[-1][3]
