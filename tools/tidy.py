#!/usr/bin/env python3
"""Checks what the compiler cannot, so that a broken rule of the house is a red test.

    tools/tidy.py                checks the tree
    tools/tidy.py --fix [PATH]   formats the C++ sources in place, or those below PATH

Prints one line for each thing that is wrong and exits 1 if there was any. Each check is one function that yields complaints; STYLE.md says what the rules are for.
Tested by tests/tidy/tidy_test.py.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOTS = ("compiler", "runtime", "cli")
# Outside libraries that are kept to a few modules, so that they can be replaced there.
OUTSIDERS = {
    "antlr4-runtime": {"syntax"},
    "MusterLexer": {"syntax"},
    "MusterParser": {"syntax"},
    "arrow/": {"load", "output"},
    "parquet/": {"load", "output"},
    "llvm/": {"codegen"},
}
GENERATED_HEADERS = re.compile(r"Muster(Lexer|Parser)\w*\.h|antlr4-runtime\.h")
# Closed sets that only grow: a `default` would hide from the compiler which users a new one lacks.
CLOSED_SETS = re.compile(r"\b\w*(Op|Kind)::\w+$")

MODULE = re.compile(
    r"^muster_(?:module|program)\((\w+)\s+IN\s+(\w+)(?:\s+USES\s+([\w\s]+?))?(?:\s+LINKS[^)]*)?\)", re.M
)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(["<])([^">]+)[">]', re.M)


# --- what the checks stand on -----------------------------------------------------------------------------------


def modules(root):
    """Of each module of the map: its name, its folder, and what it may use, as written."""
    for name, folder, uses in MODULE.findall((root / "CMakeLists.txt").read_text()):
        path = root / folder if folder == "cli" else root / folder / name
        yield ("cli" if folder == "cli" else name), path, uses.split()


def files(root, patterns, below=("",)):
    """Files of ours in the folders `below` whose name fits a pattern, in one order."""
    skip = {"build", ".venv", ".deps", "out", ".git", "generated", "__pycache__"}
    found = set()
    for pattern in patterns:
        for folder in below:
            for path in (root / folder).rglob(pattern):
                if path.is_file() and not skip.intersection(path.relative_to(root).parts[:-1]):
                    found.add(path)
    return sorted(found)


def sources(root, *below):
    return files(root, ("*.h", "*.cpp"), below)


def blanked(text, strings=True):
    """The text with comments, and string and character literals too, turned to spaces; lines stay where they are."""
    token = re.compile(
        r'//[^\n]*|/\*.*?\*/|R"([^\s()\\]*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])\'(?:\\.|[^\'\\\n])+\'', re.S
    )

    def blank(match):
        if not strings and match[0][0] != "/":
            return match[0]
        return re.sub(r"[^\n]", " ", match[0])

    return token.sub(blank, text)


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def closing(text, start):
    """The offset behind the bracket that closes the one at `start`."""
    pairs = {"(": ")", "{": "}"}
    opening, depth = text[start], 0
    for i in range(start, len(text)):
        if text[i] == opening:
            depth += 1
        elif text[i] == pairs[opening]:
            depth -= 1
            if depth == 0:
                return i + 1
    return len(text)


# --- the checks -------------------------------------------------------------------------------------------------


def layering(root):
    """An include stays within what the module's line in the root CMakeLists.txt allows."""
    mapped = {}
    for name, folder, uses in modules(root):
        mapped[folder] = name
        allowed = {name, *uses}
        for path in sources(root, folder.relative_to(root)):
            where = path.relative_to(root)
            for quote, header in INCLUDE.findall(blanked(path.read_text(), strings=False)):
                parts = header.split("/")
                if parts[0] in ROOTS and len(parts) > 2 and parts[1] not in allowed:
                    yield f"{where}: includes {header}, but {name} does not use {parts[1]}"
                elif where.parts[0] == "compiler" and parts[0] in ("runtime", "cli") and parts[1] != "abi":
                    yield f"{where}: includes {header}; compiler/ knows no rows and no engine"
                elif parts[0] in ("tests", "bench"):
                    yield f"{where}: includes {header}, which is not for the product"
                elif quote == '"' and len(parts) == 1 and not GENERATED_HEADERS.match(header):
                    yield f'{where}: includes "{header}"; write it from the root, so that the line shows the layer'
                for prefix, friends in OUTSIDERS.items():
                    if header.startswith(prefix) and name not in friends:
                        yield f"{where}: includes {header}, kept to {', '.join(sorted(friends))}"
    for path in sources(root, *ROOTS):
        if not any(folder in path.parents for folder in mapped):
            yield f"{path.relative_to(root)}: is in no module of the root CMakeLists.txt"


def map_order(root):
    """No line of the module map names a module below it."""
    seen = set()
    for name, _, uses in modules(root):
        for used in uses:
            if used not in seen:
                yield f"CMakeLists.txt: {name} uses {used}, which does not stand above it"
        seen.add(name)


def closed_sets(root):
    """A switch over a closed set names every one of it; `default` would swallow the next."""
    for path in sources(root, *ROOTS):
        text = blanked(path.read_text())
        for match in re.finditer(r"\bswitch\s*\(", text):
            opened = text.find("{", closing(text, match.end() - 1))
            if opened < 0:
                continue
            body = text[opened + 1 : closing(text, opened) - 1]
            # A switch inside answers for itself.
            inner = re.search(r"\bswitch\s*\(", body)
            while inner:
                brace = body.find("{", closing(body, inner.end() - 1))
                if brace < 0:
                    break
                body = body[: inner.start()] + body[closing(body, brace) :]
                inner = re.search(r"\bswitch\s*\(", body)
            labels = re.findall(r"\bcase\s+([\w:]+)\s*:(?!:)", body)
            if any(CLOSED_SETS.search(label) for label in labels) and re.search(r"\bdefault\s*:", body):
                yield f"{path.relative_to(root)}:{line_of(text, match.start())}: `default` in a switch over {labels[0]}"


def todo_conditions(root):
    """A TODO says when it is due."""
    todo = re.compile(r"\b(?:TODO|FIXME|XXX)\b(?!\s*[:(]?\s*(?:when|once|if|after|as soon as)\b)")
    for path in files(root, ("*.h", "*.cpp", "*.def", "*.g4"), (*ROOTS, "grammar", "tests", "bench")):
        text = path.read_text()
        for match in todo.finditer(text):
            yield f"{path.relative_to(root)}:{line_of(text, match.start())}: a TODO without a condition (TODO: when ...)"


def printing(root):
    """Only the program prints; everything else returns."""
    for path in sources(root, "compiler", "runtime"):
        text = blanked(path.read_text())
        for match in re.finditer(r"\bstd\s*::\s*cout\b", text):
            yield f"{path.relative_to(root)}:{line_of(text, match.start())}: std::cout outside cli/"


def doc_links(root):
    """Every link in a page leads to a file of ours that is there, and to a heading that it has."""
    pages = files(root, ("*.md",))
    link = re.compile(r"!?\[[^\]]*\]\(<?([^)>\s]+)>?(?:\s+\"[^\"]*\")?\)")
    fenced = re.compile(r"^(```|~~~).*?^\1", re.M | re.S)

    def without_code(text):
        text = fenced.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), text)
        return re.sub(r"`[^`\n]+`", lambda m: " " * len(m[0]), text)

    def anchors(page):
        text = fenced.sub("", page.read_text())
        titles = re.findall(r"^#+ +(.+?) *#*$", text, re.M)
        return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}

    for page in pages:
        text = without_code(page.read_text())
        for match in link.finditer(text):
            target = match[1]
            if re.match(r"[a-z]+:", target):
                continue
            where = f"{page.relative_to(root)}:{line_of(text, match.start())}"
            name, _, anchor = target.partition("#")
            there = (page.parent / name).resolve() if name else page
            if not there.exists():
                yield f"{where}: links to {target}, which is not there"
            elif anchor and there.suffix == ".md" and anchor not in anchors(there):
                yield f"{where}: links to {target}, a heading that is not there"


def golden_names(root):
    """A golden file is named after what it shows."""
    for path in files(root, ("*.test",), ("tests",)):
        if not re.search(r"[a-z]{2}", re.sub(r"fail|test|case|golden", "", path.stem.lower())):
            yield f"{path.relative_to(root)}: is named by number; name it after what it shows"


def def_phrases(root):
    """Every entry of a .def file says in a phrase what it is: in a comment, or in its own text."""
    for path in files(root, ("*.def",), ROOTS):
        text = path.read_text()
        code = blanked(text)
        for match in re.finditer(r"^[A-Z][A-Z0-9_]+\(", code, re.M):
            end = closing(code, match.end() - 1)
            rest = text[end:].split("\n", 1)[0]
            above = text[: match.start()].rstrip("\n").rsplit("\n", 1)[-1] if match.start() else ""
            entry = text[match.start() : end]
            # What is only text is a list of words, explained where the file opens.
            if re.fullmatch(r'\w+\(\s*"[^"]*"\s*\)', entry):
                continue
            has_words = any(len(words.split()) >= 2 for words in re.findall(r'"((?:\\.|[^"\\])*)"', entry))
            if not re.search(r"//.*\w", rest) and not above.startswith("// ") and not has_words:
                yield f"{path.relative_to(root)}:{line_of(text, match.start())}: an entry without a phrase"


def formatter(root):
    """clang-format 14, from the project's environment or the system; another version lays out differently."""
    for command in (root / ".venv/bin/clang-format", "clang-format-14", "clang-format"):
        found = shutil.which(command)
        if found:
            version = subprocess.run([found, "--version"], capture_output=True, text=True).stdout
            if " 14." in version:
                return found
    return None


def formatted_sources(root):
    return [str(path) for path in sources(root, *ROOTS, "tests", "bench")]


def formatting(root):
    """Sources are as clang-format lays them out."""
    paths = formatted_sources(root)
    command = formatter(root)
    if not paths or not (root / ".clang-format").exists():
        return
    if not command:
        print("tidy: clang-format 14 is not here, so formatting is not checked (tools/setup test installs it)")
        return
    run = subprocess.run([command, "--dry-run", *paths], capture_output=True, text=True, cwd=root)
    wrong = sorted({line.split(":", 1)[0] for line in run.stderr.splitlines() if "-Wclang-format-violations" in line})
    for path in wrong:
        yield f"{Path(path).relative_to(root)}: not formatted (tools/tidy.py --fix)"
    if run.returncode and not wrong:
        yield f"clang-format failed: {run.stderr.strip()}"


CHECKS = (layering, map_order, closed_sets, todo_conditions, printing, doc_links, golden_names, def_phrases, formatting)


def fix(root, below):
    command = formatter(root)
    if not command:
        print("tidy: clang-format 14 is not here (tools/setup test installs it)", file=sys.stderr)
        return 2
    below = [Path(path).resolve() for path in below] or [root]
    paths = [p for p in formatted_sources(root) if any(b == Path(p) or b in Path(p).parents for b in below)]
    return subprocess.run([command, "-i", *paths], cwd=root).returncode if paths else 0


def main(arguments):
    root = Path(__file__).resolve().parent.parent
    if arguments[:1] == ["--fix"]:
        return fix(root, arguments[1:])
    if arguments:
        print(__doc__)
        return 2
    complaints = [complaint for check in CHECKS for complaint in check(root)]
    for complaint in complaints:
        print(complaint)
    print(f"tidy: {len(complaints)} complaints" if complaints else f"tidy: {len(CHECKS)} checks, nothing to complain of")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
