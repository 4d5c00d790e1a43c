#include "tests/unit/syntax/checking.h"

namespace muster::syntax {
namespace {

// The lines below `t from "f"` become these.
void expectLines(const std::string& lines, const std::string& tree) {
  expectTree("source a for s\n  t from \"f\"\n" + lines,
             "source a for s\n  table t from \"f\"\n" + tree);
}

TEST(Source, HasSchemaZoneAndTimeOfExtraction) {
  expectTree("source a for s\n  zone \"Europe/London\"\n  extracted at 2026-11-01 12:00\n",
             "source a for s\n  zone \"Europe/London\"\n  extracted at \"2026-11-01 12:00\"\n");
  expectTree("source a\n", "source a\n");
}

TEST(Source, HasTablesWithOptions) {
  expectTree("source a for s\n  t from \"x/*.csv\" separated by \";\" without header as csv\n",
             "source a for s\n  table t from \"x/*.csv\"\n    separated by \";\"\n    as csv\n"
             "    without header\n");
  expectLines("    separated by \"\\t\"\n    without header\n",
              "    separated by \"\\t\"\n    without header\n");
}

TEST(Table, SaysWhatBecomesOfRows) {
  expectLines("    missing is \"unknown\", \"n/a\"\n",
              "    missing is \"unknown\"\n    missing is \"n/a\"\n");
  expectLines("    rows without a key are set aside\n    last row wins\n    create profiles\n",
              "    rows without a key are set aside\n    creates profiles\n    last row wins\n");
  expectLines("    first row wins\n    creates profiles\n",
              "    creates profiles\n    first row wins\n");
  expectLines("    where not (a starts with \"C\") or missing\n",
              "    where (or-missing (not (starts-with a \"C\")))\n");
}

TEST(Mapping, TakesColumnsAndTheirConversions) {
  expectLines("    key = `Customer ID`\n", "    key = `Customer ID`\n");
  expectLines("    a = B as date \"dd.mm.yyyy\"\n", "    a = (as B date \"dd.mm.yyyy\")\n");
  expectLines("    a = B as number with 2 places rounded\n",
              "    a = (as B number with 2 places rounded)\n");
  expectLines("    a = B as whole number * C as money GBP\n",
              "    a = (* (as B whole number) (as C money GBP))\n");
  expectLines("    a = B else \"none\"\n", "    a = (else B \"none\")\n");
  expectLines("    a = -B as number else 0\n", "    a = (else (- (as B number)) 0)\n");
  expectLines("    a = B as number > 3 and C is known\n",
              "    a = (and (> (as B number) 3) (known C))\n");
  expectLines("    a = yes\n    b = no\n", "    a = yes\n    b = no\n");
}

TEST(Mapping, TakesTheNumberOfTheRow) {
  expectLines("    key = row number\n    row = row\n", "    key = row number\n    row = row\n");
}

TEST(Mapping, TakesWordsForValues) {
  expectLines("    a = B as \"Yes\" yes, \"No\" no\n",
              "    a = (map B (\"Yes\" yes) (\"No\" no))\n");
  expectLines("    a = B as \"B\" bronze, \"1\" -1 else `no tier`\n",
              "    a = (else (map B (\"B\" bronze) (\"1\" (- 1))) `no tier`)\n");
  expectLines("    a = B as \"x\" \"y\",\n      \"z\" 2026-01-01\n    c = D\n",
              "    a = (map B (\"x\" \"y\") (\"z\" 2026-01-01))\n    c = D\n");
}

TEST(Mapping, GoesOnWhereALineClearlyDoes) {
  expectLines("    where a is 1\n      and b is 2\n    c = (D\n      + E)\n    f = G +\n      H\n",
              "    where (and (= a 1) (= b 2))\n    c = (+ D E)\n    f = (+ G H)\n");
}

TEST(SourceMistake, StaysOnItsLine) {
  expectMessages(
      "source a for s\n  t from \"f\"\n    a = B as whle number\n    b = B as\n    c = D 5\n    e "
      "= "
      "F\n",
      {{"E0103", "whle", "`whole`"}, {"E0106", "as"}, {"E0105", "5"}},
      "source a for s\n  table t from \"f\"\n    a = (as B whole number)\n    b = <error>\n"
      "    c = <error>\n    e = F\n");
}

TEST(SourceMistake, IsALineAboveTheFirstFile) {
  expectMessages("source a for s\n  key = B\n", {{"E0114", "key = B", "customers.csv"}});
}

TEST(SourceMistake, IsSomethingSaidTwice) {
  expectMessages(
      "source a for s\n  zone \"X\"\n  zone \"Y\"\n  t from \"f\"\n    where a\n    where b\n",
      {{"E0115", "zone \"Y\""}, {"E0115", "where b"}});
}

TEST(SourceMistake, IsAConversionInARule) {
  expectMessages("segment s: a as number > 3 and b is 1\n", {{"E0116", "as number"}},
                 "segment s = (and (> <error> 3) (= b 1))\n");
}

TEST(SourceMistake, InTheFirstLineLeavesTheOthersChecked) {
  expectMessages("source 5\n  t frm \"f\"\n    a = B\n", {{"E0105", "5"}, {"E0103", "frm"}});
}

}  // namespace
}  // namespace muster::syntax
