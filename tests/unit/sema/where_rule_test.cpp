#include "compiler/sema/where_rule.h"

#include "tests/unit/sema/shop.h"

namespace muster::sema {
namespace {

TEST(Where, IsAskedWhereFewerEventsLetSomeoneIn) {
  isWrong("no purchases where brand is \"Prada\"", "E0402");
  isWrong("at most 3 purchases where brand is \"Prada\"", "E0402");
  isWrong("fewer than 3 purchases where brand is \"Prada\"", "E0402");
  isWrong("exactly 3 purchases where brand is \"Prada\"", "E0402");
  isWrong("between 3 and 5 purchases where brand is \"Prada\"", "E0402");
  isWrong("not any purchases where brand is \"Prada\"", "E0402");
  isWrong("not every purchases where brand is \"Prada\"", "E0402");
  isWrong("not at least 3 purchases where brand is \"Prada\"", "E0402");
}

TEST(Where, IsNotAskedWhereFewerEventsKeepSomeoneOut) {
  isRight("any purchases where brand is \"Prada\"");
  isRight("at least 3 purchases where brand is \"Prada\"");
  isRight("more than 3 purchases where brand is \"Prada\"");
  isRight("every purchases where brand is \"Prada\"");
  isRight("not no purchases where brand is \"Prada\"");
  isRight("not (not any purchases where brand is \"Prada\")");
  isRight("not at most 3 purchases where brand is \"Prada\"");
}

TEST(Where, IsNotAskedWhereNothingIsUnknown) {
  isRight("no purchases where sku is \"S1\"");
  isRight("no purchases where (brand is \"Prada\" or missing)");
  isRight("no purchases where brand is \"Prada\" and known");
  isRight("no purchases where brand is missing");
  isRight("no purchases where (brand is known and brand is \"Prada\")");
  isRight("country is known and no purchases where sku is customer.country");
}

TEST(Where, OfACountFollowsItsComparison) {
  const std::string number = "number of purchases where (brand is \"Prada\")";
  isRight(number + " >= 3");
  isRight(number + " > 3");
  isRight("3 < " + number);
  isRight("not (" + number + " < 3 and visits > 3) or missing");
  isWrong(number + " < 3", "E0402");
  isWrong(number + " <= 3", "E0402");
  isWrong(number + " = 3", "E0402");
  isWrong(number + " != 3", "E0402");
  isWrong("3 > " + number, "E0402");
  isWrong(number + " is between 2 and 3", "E0402");
  isWrong("10 - " + number + " > 3", "E0402");
  isWrong("-" + number + " > 3", "E0402");
  isRight(number + " * 2 > 3");
  isRight("number of distinct sku of purchases where (brand is \"Prada\") > 3");
}

TEST(Where, OfAShareCanGoEitherWay) {
  const std::string number = "number of purchases where (brand is \"Prada\")";
  isRight(number + " / 3 > 20%");
  isWrong(number + " / visits > 20%", "E0402");
}

TEST(Where, OfOtherFiguresGoesByWhatDroppingDoes) {
  const std::string of = " of purchases where (brand is \"Prada\")";
  isRight("total amount" + of + " >= 500 GBP");
  isWrong("total amount" + of + " < 500 GBP", "E0402");
  isRight("largest amount" + of + " > 500 GBP");
  isWrong("largest amount" + of + " < 500 GBP", "E0402");
  isRight("smallest amount" + of + " < 500 GBP");
  isWrong("smallest amount" + of + " > 500 GBP", "E0402");
  isWrong("average amount" + of + " > 500 GBP", "E0402");
  isWrong("latest amount" + of + " > 500 GBP", "E0402");
  isWrong("first amount" + of + " < 500 GBP", "E0402");
}

TEST(Where, OfAFigureThatIsSettledCanGoEitherWay) {
  isWrong("largest amount of purchases where (brand is \"Prada\") > 500 GBP or missing", "E0402");
}

TEST(Where, OfAFigureThatIsOnlyAskedForPresence) {
  isRight("largest amount of purchases where (brand is \"Prada\") is known");
  isWrong("largest amount of purchases where (brand is \"Prada\") is missing", "E0402");
}

TEST(Where, IsFollowedThroughSegments) {
  const std::string prada = "segment prada: any purchases where brand is \"Prada\"\n";
  EXPECT_EQ(codesOf(prada + "segment s: in prada and visits > 3"), Codes{});
  EXPECT_EQ(codesOf(prada + "segment s: not in prada"), Codes{"E0403"});
  EXPECT_EQ(codesOf(prada + "segment middle: in prada\nsegment s: not in middle"), Codes{"E0403"});
  EXPECT_EQ(codesOf(prada + "segment s: at most 1 of (in prada, is_member)"), Codes{"E0403"});
  // What is wrong alone is said there, and not again.
  EXPECT_EQ(codesOf("segment never: no purchases where brand is \"Prada\"\nsegment s: in never"),
            Codes{"E0402"});
}

TEST(Where, IsFollowedThroughLets) {
  const std::string let = "let n = number of purchases where (brand is \"Prada\")\n";
  EXPECT_EQ(codesOf(let + "segment s: n >= 3"), Codes{});
  EXPECT_EQ(codesOf(let + "segment s: n < 3"), Codes{"E0403"});
  EXPECT_EQ(codesOf(let + "let m = 10 - n\nsegment s: m < 3"), Codes{});
  EXPECT_EQ(codesOf(let + "let m = 10 - n\nsegment s: m > 3"), Codes{"E0403"});
  EXPECT_EQ(codesOf("let never = no purchases where brand is \"Prada\"\nsegment s: never"),
            Codes{"E0403"});
}

TEST(Where, ThatIsNegatedIsAskedOnce) {
  isWrong("no purchases where brand is not \"Prada\"", "E0401");
  isWrong("any purchases where brand is not \"Prada\"", "E0401");
}

}  // namespace
}  // namespace muster::sema
