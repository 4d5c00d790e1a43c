// What is said about a mistake, where, and what is still read around it.

#include "tests/unit/syntax/checking.h"

namespace muster::syntax {
namespace {

// One mistake in a condition; after it, the condition is read as `tree`.
void check(const std::string& condition, const Message& message, const std::string& tree) {
  expectMessages("segment s: " + condition + "\n", {message}, "segment s = " + tree + "\n");
}

// ---- and with or --------------------------------------------------------------------------------

TEST(Mixed, ShowsBothReadings) {
  const std::string text = "segment s:\n  a is 1\n  and b\n  or  not c\n";
  expectMessages(text, {{"E0101", "or", "`(a is 1 and b) or not c`"}},
                 "segment s = (and (= a 1) b (not c))\n");
  expectMessages(text, {{"E0101", "or", "`a is 1 and (b or not c)`"}});
}

TEST(Mixed, GroupsLongerRuns) {
  check("a or b and c or d and e", {"E0101", "and", "`a or (b and c) or (d and e)`"},
        "(and a b c d e)");
  check("a or b and c or d and e", {"E0101", "and", "`(a or b) and (c or d) and e`"},
        "(and a b c d e)");
}

TEST(Mixed, CountsTheWordOfASuffix) {
  check("a and b is not 3 or missing", {"E0101", "or", "`a and (b is not 3 or missing)`"},
        "(and a (or-missing (!= b 3)))");
  check("a and b is not 3 or missing", {"E0101", "or", "`(a and b is not 3) or missing`"},
        "(and a (or-missing (!= b 3)))");
  check("a or b and known", {"E0101", "and", "`a or (b and known)`"}, "(and a (and-known b))");
  check("a and no v where b or missing", {"E0101", "or", "`a and (no v where b or missing)`"},
        "(and a (no (events v (where (or-missing b)))))");
}

TEST(Mixed, KeepsASuffixBehindWhatItSettles) {
  check("a is not 3 or missing and b", {"E0101", "and", "write `(a is not 3 or missing) and b`"},
        "(and (or-missing (!= a 3)) b)");
  check("a and known or b", {"E0101", "or", "write `(a and known) or b`"}, "(and (and-known a) b)");
}

TEST(Mixed, IsSeenInsideParenthesesAndWheres) {
  check("x and (a and b or c)", {"E0101", "or"}, "(and x (and a b c))");
  check("any v where (a and b or c)", {"E0101", "or"}, "(any (events v (where (and a b c))))");
}

// ---- words and signs of other languages ---------------------------------------------------------

TEST(Foreign, SignsAreRead) {
  check("a == 3", {"E0104", "==", "`=`"}, "(= a 3)");
  check("a <> 3", {"E0104", "<>", "`!=`"}, "(!= a 3)");
  check("a && b", {"E0104", "&&", "`and`"}, "(and a b)");
  check("a || b", {"E0104", "||", "`or`"}, "(or a b)");
  check("!a", {"E0104", "!", "`not`"}, "(not a)");
  check("a \u2265 3", {"E0104", "\u2265", "`>=`"}, "(>= a 3)");
  check("a => 3", {"E0104", "=>", "`>=`"}, "(>= a 3)");
  check("a \u2013 b > 3", {"E0104", "\u2013", "`-`"}, "(> (- a b) 3)");
}

TEST(Foreign, QuotesAreRead) {
  check("a is 'x'", {"E0104", "'x'", "`\"x\"`"}, "(= a \"x\")");
  check("a is \u201Cx y\u201D", {"E0104", "\u201Cx y\u201D", "`\"x y\"`"}, "(= a \"x y\")");
  check("a is 'say \"x\"'", {"E0104", "'say \"x\"'", "`\"say \\\"x\\\"\"`"},
        "(= a \"say \\\"x\\\"\")");
}

TEST(Foreign, CapitalsAreRead) {
  check("a AND b", {"E0104", "AND", "`and`"}, "(and a b)");
  check("NOT a", {"E0104", "NOT", "`not`"}, "(not a)");
  check("a Is 3", {"E0104", "Is", "`is`"}, "(= a 3)");
  check("ANY v", {"E0104", "ANY", "`any`"}, "(any v)");
}

TEST(Foreign, WordsAreRead) {
  check("a like \"x\"", {"E0104", "like", "`contains`"}, "(contains a \"x\")");
  check("a under 3", {"E0104", "under", "`<`"}, "(< a 3)");
  check("sum a of v > 3", {"E0104", "sum", "`total`"}, "(> (total a v) 3)");
  check("any v filter a", {"E0104", "filter", "`where`"}, "(any (events v (where a)))");
}

TEST(Foreign, PhrasesAreRead) {
  const std::string recent = "(any (events v (last 30 days)))";
  check("any v in last 30 days", {"E0104", "in last", "`in the last`"}, recent);
  check("any v in the past 30 days", {"E0104", "in the past", "`in the last`"}, recent);
  check("any v within 30 days", {"E0104", "within", "`in the last`"}, recent);
  check("any v Within The Last 30 days", {"E0104", "Within The Last", "`in the last`"}, recent);
  check("any v last 30 days", {"E0104", "last", "`in the last`"}, recent);
  check("has any v", {"E0104", "has any", "`any`"}, "(any v)");
  check("any v in the last 30 days with b", {"E0104", "with", "`where`"},
        "(any (events v (last 30 days) (where b)))");
  check("a is more than 3", {"E0104", "is more than", "`>`"}, "(> a 3)");
  check("a is more then 3", {"E0104", "is more then", "`>`"}, "(> a 3)");
  check("a is at most 3", {"E0104", "is at most", "`<=`"}, "(<= a 3)");
  check("more then 3 v", {"E0104", "more then", "`more than`"}, "(more-than 3 v)");
  check("a exists", {"E0104", "exists", "`is known`"}, "(known a)");
  check("number of unique a of v > 3", {"E0104", "number of unique", "`number of distinct`"},
        "(> (distinct a v) 3)");
  check("most common a of v is 3", {"E0104", "most common", "`most frequent`"},
        "(= (most-frequent a v) 3)");
  check("at least 3 times v", {"E0104", "times", "leave it out"}, "(at-least 3 v)");
  check("any v more than 30 days ago", {"E0104", "more than", "`before`"},
        "(any (events v (before (ago 30 days))))");
}

TEST(Foreign, CurrencySignsAreRead) {
  check("a > \u00A3100", {"E0104", "\u00A3100", "`100 GBP`"}, "(> a (unit 100 GBP))");
  check("a > $5.50", {"E0104", "$5.50", "`5.50 USD`"}, "(> a (unit 5.50 USD))");
}

TEST(Shared, OperandsAreSaidAgain) {
  check("a > 18 and < 30", {"E0105", "<", "`a > 18 and a < 30`"}, "(and (> a 18) (< a 30))");
  check("b or a is 3 or is 4", {"E0105", "is", "`a is 3 or a is 4`"}, "(or b (= a 3) (= a 4))");
}

TEST(Foreign, CapitalsAreNamesWhereNamesFit) {
  expectCondition("AND is 3 and Total > Is", "(and (= AND 3) (> Total Is))");
}

// ---- misspelt words -----------------------------------------------------------------------------

TEST(Misspelt, WordsAreNamedAndRead) {
  check("a contians \"x\"", {"E0103", "contians", "`contains`"}, "(contains a \"x\")");
  check("any v in the lst 30 days", {"E0103", "lst", "`last`"}, "(any (events v (last 30 days)))");
  check("any v in the last 30 dys", {"E0103", "dys", "`days`"}, "(any (events v (last 30 days)))");
  check("any v in the last 3 monts", {"E0103", "monts", "`months`"},
        "(any (events v (last 3 months)))");
  check("a ned b", {"E0103", "ned", "`and`"}, "(and a b)");
  check("any v wher b", {"E0103", "wher", "`where`"}, "(any (events v (where b)))");
  check("at leats 3 v", {"E0103", "leats", "`least`"}, "(at-least 3 v)");
  check("ayn v", {"E0103", "ayn", "`any`"}, "(any v)");
}

TEST(Misspelt, SeveralInOneConditionAreAllNamed) {
  expectMessages("segment s: any v in the lst 30 days ned a contians \"x\"\n",
                 {{"E0103", "lst"}, {"E0103", "ned"}, {"E0103", "contians"}},
                 "segment s = (and (any (events v (last 30 days))) (contains a \"x\"))\n");
}

TEST(Misspelt, DeclarationsAreNamedAndRead) {
  expectMessages("segmnt s: a\nLet b = 3\nprofil p\n",
                 {{"E0103", "segmnt", "`segment`"},
                  {"E0103", "Let", "`let`"},
                  {"E0103", "profil"},
                  {"E0114", "p"}},
                 "let b = 3\nsegment s = a\n(some names may be missing)\n");
}

// ---- digits -------------------------------------------------------------------------------------

TEST(Joined, NumbersAreRead) {
  check("a > 1,000", {"E0108", "1,000", "`1000`"}, "(> a 1000)");
  check("a > 1,234,567.50", {"E0108", "1,234,567.50", "`1234567.50`"}, "(> a 1234567.50)");
  check("a > 1.000,50", {"E0108", "1.000,50", "`1000.50`"}, "(> a 1000.50)");
  check("a > 0,5", {"E0108", "0,5", "`0.5`"}, "(> a 0.5)");
  check("a is one of (1,2,3)", {"E0108", "1,2,3", "`1, 2, 3`"}, "(one-of a 1 2 3)");
  check("a > 365-90", {"E0108", "365-90", "`365 - 90`"}, "(> a (- 365 90))");
  check("a > 1/2", {"E0108", "1/2", "`1 / 2`"}, "(> a (/ 1 2))");
}

TEST(Joined, DatesAreRead) {
  check("a is 2026-11-1", {"E0108", "2026-11-1", "`2026-11-01`"}, "(= a 2026-11-01)");
  check("a is 2026/11/01", {"E0108", "2026/11/01", "`2026-11-01`"}, "(= a 2026-11-01)");
  check("a is 01/12/2026", {"E0108", "01/12/2026", "the day stands first, write `2026-12-01`"},
        "(= a 2026-12-01)");
  check("a is 01/12/2026", {"E0108", "01/12/2026", "the month stands first, write `2026-01-12`"},
        "(= a 2026-12-01)");
  check("a is 31.12.2026", {"E0108", "31.12.2026", "write `2026-12-31`"}, "(= a 2026-12-31)");
  check("a is 99/99/2026", {"E0108", "99/99/2026", "`2026-11-30`"}, "(= a <error>)");
  check("a is 2020-05-30T16:00:00Z", {"E0108", "2020-05-30T16:00:00Z", "`2020-05-30 16:00:00`"},
        "(= a (instant 2020-05-30 16:00:00))");
  check("a is 2026-2-31", {"E0108", "2026-2-31", "`2026-11-30`"}, "(= a <error>)");
  check("a is 1.2.3", {"E0108", "1.2.3", "`\"1.2.3\"`"}, "(= a <error>)");
}

TEST(Calendar, KnowsWhichDaysAndTimesThereAre) {
  check("a is 2026-02-30", {"E0109", "2026-02-30", "`2026-02-28`"}, "(= a <error>)");
  check("a is 2023-02-29", {"E0109", "2023-02-29", "`2023-02-28`"}, "(= a <error>)");
  check("a is 2026-13-01", {"E0109", "2026-13-01"}, "(= a <error>)");
  check("a is 2026-13", {"E0109", "2026-13"}, "(= a <error>)");
  check("a < 2026-11-01 25:00", {"E0109", "25:00"}, "(< a <error>)");
  check("a < 2026-11 12:00", {"E0109", "2026-11", "`2026-11-01 12:00`"}, "(< a <error>)");
}

TEST(Units, AreAskedForWhereTimeIsMeant) {
  check("a < 3 ago", {"E0106", "3", "`3 days ago`"}, "(< a <error>)");
  check("a < 3 wekes ago", {"E0106", "3 wekes", "`3 weeks ago`"}, "(< a <error>)");
  check("any v in the last month", {"E0105", "month", "`in the last 1 month`"},
        "(any (events v (last 1 months)))");
  check("any v in the last month", {"E0105", "month", "`last month`"},
        "(any (events v (last 1 months)))");
}

// ---- characters ---------------------------------------------------------------------------------

TEST(Unknown, CharactersAreNeverSkippedInSilence) {
  check("prix\u20AC > 3", {"E0004", "\u20AC"}, "(> <error> 3)");
  check("a;", {"E0004", ";"}, "a");
  check("a @ b", {"E0004", "@"}, "<error>");
  check("a\u00A0is 3", {"E0004", "\u00A0", "an ordinary blank"}, "<error>");
}

TEST(Unknown, RunsAreOneMessage) { check("a ??? b", {"E0004", "???"}, "<error>"); }

TEST(Open, TextsEndAtTheirLine) {
  expectMessages("segment s: a is \"x\n  and b is 3\n", {{"E0005", "\"x"}},
                 "segment s = (and (= a <error>) (= b 3))\n");
  expectMessages("segment s \"Title: a\n", {{"E0005", "\"Title: a"}}, "segment s = <error>\n");
}

TEST(Open, NamesEndAtTheirLine) {
  check("`a is 3", {"E0006", "`a is 3"}, "<error>");
  check("`` is 3", {"E0006", "``"}, "(= <error> 3)");
}

// ---- shapes -------------------------------------------------------------------------------------

TEST(Window, BehindWhereIsMoved) {
  check("any v where b is \"x\" in the last 30 days",
        {"E0110", "in the last 30 days", "`any v in the last 30 days where b is \"x\"`"},
        "(any (events v (last 30 days) (where (= b \"x\"))))");
  check("a and no v where (b) between 9 and 3 days ago",
        {"E0110", "between 9 and 3 days ago", "`no v between 9 and 3 days ago where (b)`"},
        "(and a (no (events v (between (ago 9 days) (ago 3 days)) (where b))))");
}

TEST(Count, BehindItsListIsNamed) {
  check("any v between 3 and 5", {"E0111", "between 3 and 5", "`between 3 and 5 v`"},
        "(any (events v (between <error> <error>)))");
  check("v at least 3 and a", {"E0111", "at least 3", "`at least 3 v`"}, "(and <error> a)");
  check("any v more than 3", {"E0111", "more than 3", "`more than 3 v`"}, "<error>");
}

TEST(Is, IsNamedWhereItIsMissing) {
  check("a in (\"x\", \"y\")", {"E0105", "in", "`a is one of (\"x\", \"y\")`"},
        "(one-of a \"x\" \"y\")");
  check("a not in (x)", {"E0105", "not in", "`a is not one of (x)`"}, "(not-one-of a x)");
  check("a between 3 and 5", {"E0105", "between", "`a is between 3 and 5`"}, "(is-between a 3 5)");
}

TEST(Suffix, OfACountNeedsParentheses) {
  check("a and no v since b or missing", {"E0117", "or missing", "`(no v since b) or missing`"},
        "(and a (or-missing (no (events v (since b)))))");
  check("no v since b or missing", {"E0117", "or missing", "`(no v since b) or missing`"},
        "(or-missing (no (events v (since b))))");
}

TEST(Where, OfACalculationNeedsParentheses) {
  check("number of v where b >= 3", {"E0118", "where", "`number of v where (b) >= 3`"},
        "(>= (number (events v (where b))) 3)");
  check("number of v where b is 2 / number of v > 1",
        {"E0118", "where", "`number of v where (b is 2) / number of v > 1`"},
        "(> (/ (number (events v (where (= b 2)))) (number v)) 1)");
}

TEST(Parenthesis, IsNamedWhereItsOtherHalfIsMissing) {
  check("(a and b", {"E0107", "("}, "(and a b)");
  check("a and b)", {"E0107", ")"}, "(and a b)");
  check("a and (b or (c and d", {"E0107", "("}, "(and a (or b (and c d)))");
}

TEST(Colon, IsNamedWhereItIsMissing) {
  expectMessages("segment s a is 3\n", {{"E0113", "s", "`segment s:`"}}, "segment s = (= a 3)\n");
  expectMessages("segment s \"T\" a is 3\n", {{"E0113", "\"T\""}}, "segment s \"T\" = (= a 3)\n");
  expectMessages("segment s = a is 3\n", {{"E0113", "=", "`segment s:`"}}, "segment s = (= a 3)\n");
  expectMessages("let s: 3\n", {{"E0105", ":", "`let s = ...`"}}, "let s = 3\n");
}

TEST(ColumnOne, BeginsDeclarations) {
  expectMessages("segment s: a\nand b\n", {{"E0102", "and"}}, "segment s = (and a b)\n");
  expectMessages("  segment s: a\n", {{"E0102", "segment"}}, "segment s = a\n");
  expectMessages("segment s:\n  a\n  segment t: b\n  segment u: c\n",
                 {{"E0102", "segment"}, {"E0102", "segment"}},
                 "segment s = a\nsegment t = b\nsegment u = c\n");
  expectMessages("segment s:\na is 1\n", {{"E0102", "a"}}, "segment s = (= a 1)\n");
  expectMessages("let s = 1\nhello\n", {{"E0102", "hello"}}, "let s = 1\n");
  expectMessages("hello world\n", {{"E0102", "hello"}}, "(some names may be missing)\n");
}

// ---- going on -----------------------------------------------------------------------------------

TEST(Recovery, LeavesAHoleAsSmallAsTheMistake) {
  check("a is is 3 and b is 4", {"E0105", "is"}, "(and <error> (= b 4))");
  check("(a + ) * 2 > b and c", {"E0105", ")"}, "(and (> (* <error> 2) b) c)");
  check("a and and b", {"E0105", "and"}, "(and a <error> b)");
  check("a and", {"E0106", "and"}, "(and a <error>)");
  check("any v where", {"E0106", "where"}, "<error>");
  check("a is one of (1, , 3)", {"E0105", ","}, "(one-of a 1 <error> 3)");
  check("any (a then 5) and b", {"E0105", "5"}, "(and <error> b)");
}

TEST(Recovery, ReportsEveryIndependentMistake) {
  expectMessages(
      "segment s: a is is 3 and b >= and c contians \"x\"\nsegment t: d === 3\nsegment u: e is 3\n",
      {{"E0105", "is"}, {"E0105", "and"}, {"E0103", "contians"}, {"E0104", "==="}},
      "segment s = (and <error> <error> (contains c \"x\"))\nsegment t = (= d 3)\nsegment u = (= e "
      "3)\n");
}

TEST(Recovery, KeepsTheNamesOfWhatDoesNotParse) {
  expectMessages("segment s:\nsegment t: in s\nlet u = \n", {{"E0106", ":"}, {"E0106", "="}},
                 "let u = <error>\nsegment s = <error>\nsegment t = (in s)\n");
  expectMessages("segment : a\n", {{"E0105", ":"}}, "(some names may be missing)\n");
}

TEST(Recovery, StaysInsideOfAPieceThatIsAllMistake) {
  const std::string schema = "profile customer key id\n  id text\n  tier one of (gold, silver)\n";
  for (const std::string piece : {"test \"a\": customers\n", "source x basket > 50 GBP\n",
                                  "test \"a\": customers or who bought wine\n",
                                  "segment s18 : and 10\n", "source x\n  customers\n"}) {
    EXPECT_FALSE(parsed(schema + piece).messages.empty()) << piece;
  }
}

TEST(Campaigns, AClauseThatDoesNotParseLeavesTheOthers) {
  expectMessages(
      "campaign winter \"W\"\n  purpose marketing\n  audiense in s\n  quiet 21:00 to 09:00\n"
      "segment s: a\n",
      {{"E0731", "audiense", "`audience`"}},
      "segment s = a\ncampaign winter \"W\"\n  purpose marketing\n  quiet 21:00:00 to 09:00:00\n");
}

TEST(Population, ATopIsANumberOrAShare) {
  expectMessages("segment s: a is in top 5 GBP\n", {{"E0570", "5 GBP"}}, "segment s = <error>\n");
  expectMessages("segment s: first a across b > 3\n", {{"E0574", "first a across b"}},
                 "segment s = (> <error> 3)\n");
}

TEST(Files, AreOneProgram) {
  source::Files files;
  files.add("a.muster", "segment a: x is is 3\n");
  files.add("b.muster", "segment b: in a\n");
  diagnostics::Sink sink;
  EXPECT_EQ(ast::print(parse(files, {}, sink)), "segment a = <error>\nsegment b = (in a)\n");
  EXPECT_EQ(sink.errorCount(), 1U);
}

TEST(Files, HaveSpansInBytes) {
  const Parsed result = parsed("segment s: a is \"\u00E4\u00F6\" and b is is 3\n");
  ASSERT_EQ(result.messages.size(), 1U);
  EXPECT_EQ(result.files.text(*result.messages[0].span), "is");
  EXPECT_EQ(result.files.position(FileId(0), result.messages[0].span->begin).column, 31U);
}

}  // namespace
}  // namespace muster::syntax
