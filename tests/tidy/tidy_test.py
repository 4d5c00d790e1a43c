"""Shows that tools/tidy.py complains: each test makes a small tree with one thing wrong, and one right beside it."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))
import tidy  # noqa: E402

MAP = """
muster_module(base   IN compiler)
muster_module(ir     IN compiler  USES base
                                  LINKS lib::fmt)
muster_module(syntax IN compiler  USES base  LINKS muster_grammar)
muster_module(load   IN runtime   USES base  LINKS lib::arrow)
muster_program(muster IN cli      USES load)
"""


class Tidy(unittest.TestCase):
    def check(self, check, tree, *expected):
        """Runs one check over a tree of {path: text}; each complaint holds the expected words, in order."""
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder).resolve()
            for name, text in {"CMakeLists.txt": MAP, **tree}.items():
                path = root / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)
            complaints = list(check(root))
        self.assertEqual(len(complaints), len(expected), complaints)
        for complaint, words in zip(complaints, expected):
            self.assertIn(words, complaint)

    def test_includes_stay_within_the_map(self):
        self.check(
            tidy.layering,
            {
                "compiler/base/a.h": '#include "compiler/ir/store.h"\n',
                "compiler/ir/a.h": '#include "compiler/base/a.h"\n// #include "compiler/load/a.h"\n',
                "cli/main.cpp": '#include "runtime/load/a.h"\n#include "compiler/ir/a.h"\n',
            },
            "compiler/base/a.h: includes compiler/ir/store.h, but base does not use ir",
            "cli/main.cpp: includes compiler/ir/a.h, but cli does not use ir",
        )

    def test_compiler_knows_no_runtime(self):
        self.check(tidy.layering, {"compiler/ir/a.cpp": '#include "runtime/load/a.h"\n'}, "ir does not use load")
        self.check(tidy.layering, {"compiler/ir/a.cpp": '#include "runtime/a.h"\n'}, "compiler/ knows no rows")

    def test_outside_libraries_stay_where_they_are_kept(self):
        self.check(
            tidy.layering,
            {
                "compiler/syntax/a.cpp": '#include <antlr4-runtime.h>\n#include "MusterParser.h"\n',
                "compiler/ir/a.cpp": "#include <antlr4-runtime.h>\n",
                "runtime/load/a.cpp": "#include <arrow/api.h>\n",
                "cli/a.cpp": "#include <parquet/arrow/reader.h>\n",
            },
            "includes antlr4-runtime.h, kept to syntax",
            "includes parquet/arrow/reader.h, kept to load, output",
        )

    def test_includes_are_written_from_the_root(self):
        self.check(tidy.layering, {"compiler/ir/a.cpp": '#include "a.h"\n'}, "write it from the root")

    def test_a_source_outside_the_map_is_found(self):
        self.check(tidy.layering, {"compiler/stray/a.cpp": "\n"}, "compiler/stray/a.cpp: is in no module")

    def test_the_map_reads_downwards(self):
        wrong = "muster_module(ir IN compiler USES base)\nmuster_module(base IN compiler)\n"
        self.check(tidy.map_order, {"CMakeLists.txt": wrong}, "ir uses base, which does not stand above it")
        self.check(tidy.map_order, {})

    def test_a_switch_over_a_closed_set_has_no_default(self):
        wrong = "switch (op) {\n  case ir::Op::Not: return 1;\n  default: return 2;\n}\n"
        nested = "switch (op) {\n  case Op::Not:\n    switch (n) { case 1: break; default: break; }\n}\n"
        quoted = 'switch (op) {\n  case Op::Not: return "default:";  // default: none\n}\n'
        self.check(
            tidy.closed_sets,
            {"compiler/ir/a.cpp": wrong, "compiler/ir/b.cpp": nested, "compiler/ir/c.cpp": quoted},
            "compiler/ir/a.cpp:1: `default`",
        )

    def test_a_todo_has_a_condition(self):
        text = "// TODO: when strings are dictionary coded, compare codes.\n// TODO: tidy this up.\n"
        self.check(tidy.todo_conditions, {"compiler/ir/a.h": text}, "compiler/ir/a.h:2")

    def test_only_the_program_prints(self):
        tree = {"compiler/ir/a.cpp": "std::cout << 1;\n", "cli/a.cpp": "std::cout << 1;\n"}
        self.check(tidy.printing, tree, "compiler/ir/a.cpp:1")

    def test_links_resolve(self):
        text = "[a](docs/a.md) [b](docs/b.md) [c](docs/a.md#the-end) [d](docs/a.md#no) `[e](x)` [f](https://x.org)\n"
        self.check(
            tidy.doc_links,
            {"README.md": text, "docs/a.md": "# The end\n```\n[z](nowhere)\n```\n"},
            "links to docs/b.md",
            "links to docs/a.md#no",
        )

    def test_golden_files_have_names(self):
        tree = {"tests/golden/ir/fail_07.test": "", "tests/golden/ir/test12.test": "", "tests/golden/ir/not_null.test": ""}
        self.check(tidy.golden_names, tree, "fail_07", "test12")

    def test_def_entries_have_phrases(self):
        text = (
            "MUSTER_OP(Not, 1)  // Of unknown: unknown.\nMUSTER_OP(And, kAny)\n"
            '// Flat.\nMUSTER_OP(Or,\n   kAny)\nMUSTER_CODE(E1, "no field `{}` here")\n'
            'MUSTER_CURRENCIES("OMR")\n'
        )
        self.check(tidy.def_phrases, {"compiler/ir/ops.def": text}, "ops.def:2")

    def test_formatting_is_checked_where_the_formatter_is(self):
        if not tidy.formatter(Path(__file__).resolve().parents[2]):
            self.skipTest("clang-format 14 is not here")
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder).resolve()
            (root / ".clang-format").write_text("BasedOnStyle: Google\n")
            (root / "compiler/ir").mkdir(parents=True)
            (root / "compiler/ir/a.cpp").write_text("int  x;\n")
            (root / "compiler/ir/b.cpp").write_text("int x;\n")
            found = tidy.formatter
            tidy.formatter = lambda _: found(Path(__file__).resolve().parents[2])
            try:
                complaints = list(tidy.formatting(root))
            finally:
                tidy.formatter = found
        self.assertEqual(complaints, ["compiler/ir/a.cpp: not formatted (tools/tidy.py --fix)"])


if __name__ == "__main__":
    unittest.main()
