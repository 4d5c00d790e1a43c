#include "tests/unit/syntax/checking.h"

namespace muster::syntax {
namespace {

TEST(Segment, HasNameTitleAndCondition) {
  expectTree("segment adults: age >= 18\n", "segment adults = (>= age 18)\n");
  expectTree("segment adults \"Of age\":\n  age >= 18\n\n# end\n",
             "segment adults \"Of age\" = (>= age 18)\n");
}

TEST(Segment, EndsAtTheNextTextInColumnOne) {
  expectTree("segment a: x is 1\n\n  and y is 2\nsegment b: in a\nlet c = 3\n",
             "let c = 3\nsegment a = (and (= x 1) (= y 2))\nsegment b = (in a)\n");
}

TEST(Let, NamesAValueOrACondition) {
  expectTree("let spend = total amount of purchases in the last 12 months",
             "let spend = (total amount (events purchases (last 12 months)))\n");
  expectTree("let big = spend >= 500 GBP", "let big = (>= spend (unit 500 GBP))\n");
}

TEST(Logic, KeepsListsFlatAndParenthesesAsWritten) {
  expectCondition("a and b and c", "(and a b c)");
  expectCondition("a or b or c", "(or a b c)");
  expectCondition("a and (b or c)", "(and a (or b c))");
  expectCondition("a and (b and c)", "(and a (and b c))");
}

TEST(Logic, NegatesConditionsAndSegments) {
  expectCondition("not a", "(not a)");
  expectCondition("not not a", "(not (not a))");
  expectCondition("not (a or b)", "(not (or a b))");
  expectCondition("not in big", "(not (in big))");
  expectCondition("not any visits", "(not (any visits))");
}

TEST(Suffix, BindsLooserThanNotAndTighterThanAnd) {
  expectCondition("not in big or missing", "(or-missing (not (in big)))");
  expectCondition("a and b and known", "(and a (and-known b))");
  expectCondition("a or b is not 3 or missing", "(or a (or-missing (!= b 3)))");
  expectCondition("(no visits) or missing", "(or-missing (no visits))");
  expectCondition("any visits where x is not 3 or missing",
                  "(any (events visits (where (or-missing (!= x 3)))))");
}

TEST(Comparison, HasSignsAndWords) {
  expectCondition("a = 1", "(= a 1)");
  expectCondition("a != 1", "(!= a 1)");
  expectCondition("a < 1", "(< a 1)");
  expectCondition("a <= 1", "(<= a 1)");
  expectCondition("a > 1", "(> a 1)");
  expectCondition("a >= 1", "(>= a 1)");
  expectCondition("a is \"x\"", "(= a \"x\")");
  expectCondition("a is not gold", "(!= a gold)");
  expectCondition("a is yes", "(= a yes)");
  expectCondition("a = no", "(= a no)");
  expectCondition("customer.a is b.c", "(= customer.a b.c)");
}

TEST(Comparison, TestsPresenceListsAndRanges) {
  expectCondition("a is missing", "(missing a)");
  expectCondition("a is not missing", "(known a)");
  expectCondition("a is known", "(known a)");
  expectCondition("a is one of (\"x\", y, 3)", "(one-of a \"x\" y 3)");
  expectCondition("a is not one of (yes)", "(not-one-of a yes)");
  expectCondition("a is between 3 and 5", "(is-between a 3 5)");
  expectCondition("a is not between b and c + 1", "(not-is-between a b (+ c 1))");
}

TEST(Text, HasFourTestsTheirNegationsAndFolding) {
  expectCondition("a contains \"x\"", "(contains a \"x\")");
  expectCondition("a starts with \"x\"", "(starts-with a \"x\")");
  expectCondition("a ends with b", "(ends-with a b)");
  expectCondition("a matches \"^\\d+$\"", "(matches a \"^\\\\d+$\")");
  expectCondition("a does not contain \"x\" ignoring case", "(not-contains-ignoring-case a \"x\")");
  expectCondition("a does not start with \"x\"", "(not-starts-with a \"x\")");
  expectCondition("a does not end with \"x\"", "(not-ends-with a \"x\")");
  expectCondition("a does not match \"x\"", "(not-matches a \"x\")");
}

TEST(Text, UnescapesQuotesBackslashesTabsAndLineEnds) {
  expectCondition(R"(a is "say \"hi\" \\ \t \n \d")", R"((= a "say \"hi\" \\ \t \n \\d"))");
  expectCondition("a is \"\"", "(= a \"\")");
}

TEST(Sets, HaveElementsAndOthers) {
  expectCondition("a has \"x\"", "(has-any a \"x\")");
  expectCondition("a has any of (\"x\", \"y\")", "(has-any a \"x\" \"y\")");
  expectCondition("a has all of (x)", "(has-all a x)");
  expectCondition("a has none of b", "(has-none-in a b)");
  expectCondition("a is in b", "(has-any b a)");
  expectCondition("a is not in b", "(has-none b a)");
}

TEST(Arithmetic, BindsAsAtSchool) {
  expectCondition("a + b * c - d > 0", "(> (- (+ a (* b c)) d) 0)");
  expectCondition("a - b - c > 0", "(> (- (- a b) c) 0)");
  expectCondition("(a + b) / 2 > -3", "(> (/ (+ a b) 2) (- 3))");
  expectCondition("-a * b > 0", "(> (* (- a) b) 0)");
  expectCondition("a else b else 0 > 3", "(> (else a (else b 0)) 3)");
}

TEST(Values, HaveUnits) {
  expectCondition("a >= 500 GBP", "(>= a (unit 500 GBP))");
  expectCondition("a > 2.5%", "(> a (unit 2.5 %))");
  expectCondition("a > 30 days", "(> a (duration 30 days))");
  expectCondition("a > 1 quarter", "(> a (duration 1 quarters))");
  expectCondition("a = 500 GPB", "(= a (unit 500 GPB))");
}

TEST(Time, HasDatesInstantsAndAges) {
  expectCondition("a is 2026-11-01", "(= a 2026-11-01)");
  expectCondition("a is 2026-11", "(= a 2026-11)");
  expectCondition("a < 2026-11-01 9:30", "(< a (instant 2026-11-01 09:30:00))");
  expectCondition("a < 2026-11-01 14:30:15", "(< a (instant 2026-11-01 14:30:15))");
  expectCondition("a is today", "(= a (today))");
  expectCondition("a < now", "(< a (now))");
  expectCondition("a < 3 weeks ago", "(< a (ago 3 weeks))");
  expectCondition("a < 2 days after b", "(< a (after 2 days b))");
  expectCondition("a < 1 month before 2026-01-01", "(< a (before 1 months 2026-01-01))");
  expectCondition("a is 2024-02-29", "(= a 2024-02-29)");
}

TEST(Window, StandsBehindItsList) {
  expectCondition("any v in the last 30 days", "(any (events v (last 30 days)))");
  expectCondition("any v in the next 7 days", "(any (events v (next 7 days)))");
  expectCondition("any v since 2026-01-01", "(any (events v (since 2026-01-01)))");
  expectCondition("any v until 30 days ago", "(any (events v (until (ago 30 days))))");
  expectCondition("any v before last_mail_at", "(any (events v (before last_mail_at)))");
  expectCondition("any v after (now - quiet)", "(any (events v (after (- (now) quiet))))");
  expectCondition("any v between 2026-01-01 and 2026-02-01",
                  "(any (events v (between 2026-01-01 2026-02-01)))");
  expectCondition("any v on 2026-01-01", "(any (events v (on 2026-01-01)))");
  expectCondition("any v today", "(any (events v (on (today))))");
}

TEST(Window, SharesAUnitBetweenItsTwoBounds) {
  expectCondition("any v between 365 and 90 days ago",
                  "(any (events v (between (ago 365 days) (ago 90 days))))");
  expectCondition("any v between 1 year and 90 days ago",
                  "(any (events v (between (ago 1 years) (ago 90 days))))");
  expectCondition("any v between 3 and 1 days before x",
                  "(any (events v (between (before 3 days x) (before 1 days x))))");
  expectCondition("a is between 365 and 90 days ago",
                  "(is-between a (ago 365 days) (ago 90 days))");
}

TEST(Window, IsATestWhereItHasAVerb) {
  expectCondition("a is in the last 7 days", "(is a (last 7 days))");
  expectCondition("a is not in the next 7 days", "(not-is a (next 7 days))");
  expectCondition("a is before 2026-01-01", "(is a (before 2026-01-01))");
  expectCondition("any v where a is in the last 7 days",
                  "(any (events v (where (is a (last 7 days)))))");
}

TEST(Quantifier, CountsEvents) {
  expectCondition("any v", "(any v)");
  expectCondition("no v", "(no v)");
  expectCondition("every v where a", "(every (events v (where a)))");
  expectCondition("at least 3 v", "(at-least 3 v)");
  expectCondition("at most n v", "(at-most n v)");
  expectCondition("more than 3 v", "(more-than 3 v)");
  expectCondition("fewer than 3 v", "(fewer-than 3 v)");
  expectCondition("exactly 3 v", "(exactly 3 v)");
  expectCondition("between 3 and 5 v", "(between 3 5 v)");
}

TEST(Quantifier, CountsConditions) {
  expectCondition("at least 2 of (a, b or c, no v)", "(at-least 2 (of a (or b c) (no v)))");
  expectCondition("any of (a)", "(any (of a))");
}

TEST(Where, TakesOneConditionUnlessInParentheses) {
  expectCondition("any v where a is 1 and b is 2",
                  "(and (any (events v (where (= a 1)))) (= b 2))");
  expectCondition("any v where (a is 1 and b is 2)",
                  "(any (events v (where (and (= a 1) (= b 2)))))");
  expectCondition("any v in the last 3 days where not a",
                  "(any (events v (last 3 days) (where (not a))))");
  expectCondition("any orders where any lines where a",
                  "(any (events orders (where (any (events lines (where a))))))");
}

TEST(Aggregate, HasEightKinds) {
  expectCondition("number of v > 3", "(> (number v) 3)");
  expectCondition("number of distinct a of v > 3", "(> (distinct a v) 3)");
  expectCondition("total a of v > 3", "(> (total a v) 3)");
  expectCondition("total (a * b) of v > 3", "(> (total (* a b) v) 3)");
  expectCondition("average a of v > 3", "(> (average a v) 3)");
  expectCondition("smallest a of v > 3", "(> (smallest a v) 3)");
  expectCondition("largest a of v > 3", "(> (largest a v) 3)");
  expectCondition("first a of v > 3", "(> (first a v) 3)");
  expectCondition("latest a of v > 3", "(> (latest a v) 3)");
}

TEST(Aggregate, HasItsWhereInParentheses) {
  expectCondition("number of v in the last 3 days where (a or b) / 2 >= 3",
                  "(>= (/ (number (events v (last 3 days) (where (or a b)))) 2) 3)");
}

TEST(Population, IsAValueAndWhatItIsComparedWith) {
  expectCondition("a is in top 5%", "(top 5% a)");
  expectCondition("a is not in bottom 100 among s per f",
                  "(not-bottom 100 a (among (in s)) (per f))");
  expectCondition("quintile of (a) among s per f >= 4",
                  "(>= (quintile a (among (in s)) (per f)) 4)");
  expectCondition("rank of a < 3", "(< (rank a) 3)");
  expectCondition("share of total a among s > 5%",
                  "(> (share of total a (among (in s))) (unit 5 %))");
  expectCondition("average a across s > 3", "(> (average across a (among (in s))) 3)");
  expectCondition("median (a + b) across everyone per f > 3",
                  "(> (median across (+ a b) (per f)) 3)");
  expectCondition("total a across `everyone` > 3",
                  "(> (total across a (among (in `everyone`))) 3)");
  expectCondition("a > 90th percentile of b across s",
                  "(> a (percentile across 90 b (among (in s))))");
  expectCondition("share of total where (a) < 10%",
                  "(< (share (events total (where a))) (unit 10 %))");
}

TEST(Aggregate, LooksAtAllTogether) {
  expectCondition("median a of v > 3", "(> (median a v) 3)");
  expectCondition("most frequent a of v is 3", "(= (most-frequent a v) 3)");
  expectCondition("share of v where (a) < 10%", "(< (share (events v (where a))) (unit 10 %))");
  expectCondition("number of distinct weeks of v > 3", "(> (distinct (unit-of-time weeks) v) 3)");
  expectCondition("number of distinct `weeks` of v > 3", "(> (distinct `weeks` v) 3)");
}

TEST(Groups, GoByAFieldOrByTheCalendar) {
  expectCondition("any sku with (no v)", "(any (groups sku (no v)))");
  expectCondition("at least 2 sku with any v", "(at-least 2 (groups sku (any v)))");
  expectCondition("number of sku with (a or b) > 3", "(> (number (groups sku (or a b))) 3)");
  expectCondition("at least 5 consecutive weeks with any v",
                  "(at-least 5 consecutive (groups (unit weeks) (any v)))");
  expectCondition("every `month` with any v", "(every (groups `month` (any v)))");
}

TEST(Calendar, HasPeriodsUnitsAndZones) {
  expectCondition("anniversary(birthday) is today", "(= (call anniversary birthday) (today))");
  expectCondition("hour(a, zone: z else \"UTC\") = 3",
                  "(= (call hour a zone: (else z \"UTC\")) 3)");
  expectCondition("a is this month", "(= a (this months))");
  expectCondition("a is start of last year", "(= a (start (last years)))");
  expectCondition("a is today in zone (z else \"UTC\")",
                  "(= a (in-zone (today) (else z \"UTC\")))");
  expectCondition("any v in the last 3 full months", "(any (events v (last 3 full months)))");
  expectCondition("any v in the next 1 calendar week in zone z",
                  "(any (events v (next 1 calendar weeks (zone z))))");
  expectCondition("any v within 3 days before x", "(any (events v (within-before 3 days x)))");
}

TEST(Sequence, IsASourceThatBeginsWithItsFirstStep) {
  expectCondition("any (a then b within 2 days)",
                  "(any (sequence a (then b (within (duration 2 days)))))");
  expectCondition(
      "any (a in the last 3 days as x where b then no c with same k, l where d all within 1 day)",
      "(any (sequence (events a (last 3 days) (as x) (where b)) "
      "(then-no c (same k) (same l) (where d)) (all-within (duration 1 days))))");
}

TEST(Slice, StandsBeforeItsList) {
  expectCondition("no latest 5 v where a", "(no (events v (latest 5) (where a)))");
  expectCondition("2nd a of v > 3", "(> (nth 2 a v) 3)");
  expectCondition("at least 3 consecutive v where a",
                  "(at-least 3 (consecutive (events v (where a))))");
  expectCondition("any v where a > previous(a)", "(any (events v (where (> a (previous a)))))");
}

TEST(TimeOfDay, IsReadWhereAValueStands) { expectCondition("a > 9:00", "(> a (time-of-day))"); }

TEST(Choose, HasValuesByCondition) {
  expectTree("let rfm = choose when a and b: champions\n  when c: loyal otherwise other\n",
             "let rfm = (choose (when (and a b) champions) (when c loyal) other)\n");
}

TEST(Params, HaveTypesAndValues) {
  expectTree("segment s(quiet: duration = 6 months, n: whole number): a\n",
             "segment s(quiet: duration = (duration 6 months), n: whole number) = a\n");
  expectTree("let spend(days: duration) = a\n", "let spend(days: duration) = a\n");
  expectCondition("spend(30 days, by: x) > 3", "(> (call spend (duration 30 days) by: x) 3)");
}

}  // namespace
}  // namespace muster::syntax
