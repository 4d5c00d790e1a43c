#!/usr/bin/env python3
"""Writes the conformance suite: conformance/*.json, from the oracles in conformance/oracle.

  conformance/make.py            writes the files
  conformance/make.py --check    exits with 1 if they are not what would be written

The oracles know three-valued logic, Python's fractions, its calendar and its zones; none of them asks Muster.
"""

import pathlib
import sys

FOLDER = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER))
sys.dont_write_bytecode = True

from oracle import (ages, campaign_cases, campaign_random, changes, clock, consents, earlier, elements, functions, groups, lengths, lines, lists, logic, numbers,  # noqa: E402
                    periods, population, records, runs, samples, sequences, steps, words)

MODULES = (logic, numbers, words, functions, clock, lengths, periods, ages, lists, elements, records, consents, earlier, lines, groups, changes, sequences, steps, runs, population, samples,
           campaign_cases, campaign_random)


def main():
    features = [feature for module in MODULES for feature in module.features()]
    texts = {f"{feature.name}.json": feature.text() for feature in features}
    stale = [name for name, text in texts.items()
             if not (FOLDER / name).exists() or (FOLDER / name).read_text(encoding="utf-8") != text]
    stale += [path.name for path in FOLDER.glob("*.json") if path.name not in texts]
    if "--check" in sys.argv[1:]:
        for name in stale:
            print(f"conformance/{name} is not what conformance/make.py writes")
        return 1 if stale else 0
    for path in FOLDER.glob("*.json"):
        if path.name not in texts:
            path.unlink()
    for name, text in texts.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    rules = sum(len(feature.content["cases"]) for feature in features)
    refused = sum(case.get("refused", False) for feature in features for case in feature.content["cases"])
    print(f"{len(features)} features, {rules} rules ({refused} refused), "
          f"{sum(feature.answer_count() for feature in features)} answers")
    return 0


if __name__ == "__main__":
    sys.exit(main())
