"""What every feature shares: three-valued logic, profiles, and cases that are written down with their answers.

Nothing here asks Muster. True and False are themselves, unknown and missing are None.
"""

import itertools
import json
import pathlib

FOLDER = pathlib.Path(__file__).resolve().parent.parent


# ---- three values ---------------------------------------------------------------------------------------------------

def both(*values):
    """False if one is, else unknown if one is, else true."""
    if any(value is False for value in values):
        return False
    return None if any(value is None for value in values) else True


def either(*values):
    """True if one is, else unknown if one is, else false."""
    if any(value is True for value in values):
        return True
    return None if any(value is None for value in values) else False


def negation(value):
    return None if value is None else not value


def or_missing(value):
    return True if value is None else value


def and_known(value):
    return False if value is None else value


def compare(op, a, b):
    """Unknown where a side is missing."""
    if a is None or b is None:
        return None
    return {"<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b, "=": a == b, "!=": a != b}[op]


# ---- features -------------------------------------------------------------------------------------------------------

class Feature:
    """One file: a schema, profiles, and rules with what each is of each profile."""

    def __init__(self, name, about, schema, as_of="2026-11-01T12:00:00Z", rules=""):
        self.name = name
        self.content = {"feature": name, "about": about, "schema": schema.strip("\n").split("\n"), "as_of": as_of}
        if rules:
            self.content["rules"] = rules.strip("\n").split("\n")
        self.content["profiles"] = {}
        self.content["cases"] = []

    def profile(self, name, **fields):
        """Fields that are None are left out: they are missing."""
        assert name not in self.content["profiles"], name
        self.content["profiles"][name] = {field: value for field, value in fields.items() if value is not None}

    def case(self, rule, answers, meaning=None):
        """`answers`: by profile True, False, or None for unknown."""
        assert set(answers) == set(self.content["profiles"]), rule
        case = {"rule": rule}
        if meaning:
            case["meaning"] = meaning
        for word, value in (("true", True), ("false", False), ("unknown", None)):
            names = [name for name, answer in answers.items() if answer is value]
            if names:
                case[word] = names
        self.content["cases"].append(case)

    def refused(self, rule, meaning=None):
        case = {"rule": rule, "refused": True}
        if meaning:
            case["meaning"] = meaning
        self.content["cases"].append(case)

    def text(self):
        """JSON with one profile and one case a line."""
        content = dict(self.content)
        lines = ["{"]
        for key in ("feature", "about", "as_of"):
            lines.append(f"  {json.dumps(key)}: {json.dumps(content[key], ensure_ascii=False)},")
        for key in ("schema", "rules"):
            if key in content:
                rows = ",\n".join(f"    {json.dumps(row, ensure_ascii=False)}" for row in content[key])
                lines.append(f"  {json.dumps(key)}: [\n{rows}\n  ],")
        rows = ",\n".join(f"    {json.dumps(name, ensure_ascii=False)}: {json.dumps(fields, ensure_ascii=False)}"
                          for name, fields in content["profiles"].items())
        lines.append(f'  "profiles": {{\n{rows}\n  }},')
        rows = ",\n".join(f"    {json.dumps(case, ensure_ascii=False)}" for case in content["cases"])
        lines.append(f'  "cases": [\n{rows}\n  ]')
        return "\n".join(lines) + "\n}\n"

    def answer_count(self):
        return sum(len(case.get(word, [])) for case in self.content["cases"] for word in ("true", "false", "unknown"))


def combinations(**choices):
    """Every choice of one value for each name."""
    return [dict(zip(choices, values)) for values in itertools.product(*choices.values())]
