#include "compiler/sema/types.h"

#include "tests/unit/sema/shop.h"

namespace muster::sema {
namespace {

TEST(Literal, TakesTheTypeOfTheOtherSide) {
  isRight("visits > 18");
  isRight("visits > 2.5");
  isRight("rate > 18 and rate > 0.63");
  isRight("score > 18 and score > 0.63 and 0.5 < score and score > -1");
  isRight("home_zone is \"Europe/London\"");
  isRight("birthday is before 30 days ago");
  isRight("share is between 5% and 10%");
}

TEST(Comparison, OfOtherKindsIsRefused) {
  isWrong("visits is \"18\"", "E0301");
  isWrong("city is 18", "E0301");
  isWrong("is_member is \"yes\"", "E0301");
  isWrong("is_member = 1", "E0301");
  isWrong("birthday is \"1990-01-01\"", "E0301");
  isWrong("joined_at > 5", "E0301");
  isWrong("city is visits", "E0301");
  isWrong("trial > 5", "E0301");
  isWrong("visits > 5 GBP", "E0303");
  isWrong("share > 5 GBP", "E0301");
}

TEST(Comparison, OfMoneyNeedsTheSameCurrency) {
  isRight("spend > bonus and spend > 5 GBP");
  isWrong("spend > abroad", "E0302");
  isWrong("spend > 5 EUR", "E0302");
  isWrong("spend > 5 USD", "E0302");
  isWrong("spend > 5", "E0303");
  isWrong("spend > visits", "E0303");
  isWrong("spend > 5 GPB", "E0207");
}

TEST(Comparison, OfPercentNeedsPercent) {
  isRight("share > 20%");
  isWrong("share > 20", "E0304");
  isWrong("rate > 20%", "E0304");
  isWrong("visits = 20%", "E0304");
  isRight("spend / bonus > 20% and spend / bonus > 0.2");
}

TEST(Comparison, OfWordsGoesByTheList) {
  isRight("tier is gold and tier >= silver and tier is one of (gold, silver)");
  isRight("gold is tier");
  isRight("tier is `gold`");
  isRight("channel is first_channel");
  isWrong("tier is \"gold\"", "E0306");
  isWrong("tier is golden", "E0206");
  isWrong("channel > web", "E0307");
  isWrong("tier is customer.channel", "E0308");
  isRight("any purchases where tier is gold");
  isRight("any purchases where tier is customer.tier");
}

TEST(Comparison, OfTextHasNoOrder) {
  isWrong("city > \"A\"", "E0307");
  isWrong("city is between \"A\" and \"B\"", "E0307");
}

TEST(Comparison, OfRealsIsWithRealsAndLiterals) {
  isRight("score > 0.63");
  isWrong("score > rate", "E0319");
  isWrong("score > visits", "E0319");
}

TEST(Comparison, OfDatesAndInstantsGoesTogether) {
  isRight("joined_at > 2026-01-01 and birthday < 2026-01-01 12:00 and joined_at is 2026-11");
  isRight("joined_at is today and joined_at is birthday and birthday is not tomorrow");
}

TEST(Comparison, OfSetsIsRefused) {
  isWrong("interests is \"wine\"", "E0318");
  isWrong("interests = offers", "E0318");
}

TEST(Sets, AreAskedWithHas) {
  isRight("interests has \"wine\" and interests has any of (\"a\", \"b\")");
  isRight("interests has all of (\"a\", \"b\") and interests has none of (\"c\")");
  isRight("interests has any of offers");
  isWrong("city has \"wine\"", "E0311");
  isWrong("interests has 5", "E0301");
  isWrong("interests contains \"wine\"", "E0310");
}

TEST(Text, IsSearched) {
  isRight("city contains \"x\" and city starts with \"a\" and city ends with \"z\" ignoring case");
  isRight("city matches \"^a.*z$\"");
  isWrong("visits contains \"1\"", "E0310");
  isWrong("tier contains \"gold\"", "E0310");
  isWrong("city contains 5", "E0310");
  isWrong("city matches \"(\"", "E0315");
  isWrong("city matches customer_id", "E0314");
}

TEST(Condition, IsNoValue) {
  isWrong("city", "E0305");
  isWrong("visits and is_member", "E0305");
  isWrong("not spend", "E0305");
  isWrong("tier", "E0305");
  isWrong("number of purchases", "E0305");
  isRight("is_member");
  isRight("latest (pieces > 3) of purchases");
}

TEST(Arithmetic, FollowsWhatIsMeasured) {
  isRight("spend * 2 > 5 GBP and spend + bonus > 5 GBP and -spend < 5 GBP");
  isRight("spend / visits > 5 GBP and spend / bonus > 2 and spend / bonus * spend > 5 GBP");
  isRight("spend * share > 5 GBP and spend * 20% > 5 GBP and visits * 20% > 3");
  isRight("visits + rate > 3 and spend / visits + 5 GBP > 10 GBP");
  isRight("share * share > 4% and share + 5% > 20%");
  isWrong("spend + 5 > 5 GBP", "E0303");
  isWrong("spend + abroad > 5 GBP", "E0302");
  isWrong("spend / abroad > 5", "E0302");
  isWrong("spend * spend > 5 GBP", "E0309");
  isWrong("visits / spend > 5", "E0309");
  isWrong("city + 1 > 5", "E0309");
  isWrong("rate + 5% > 3", "E0304");
  isWrong("score + 1 > 3", "E0309");
  isWrong("visits + is_member > 3", "E0309");
}

TEST(Arithmetic, OnTimeMovesAPoint) {
  isRight("joined_at + 30 days > now and joined_at - 3 months < last_mail_at");
  isRight("birthday + 1 year < today");
  isWrong("birthday + 3 hours < today", "E0502");
  isRight("joined_at - last_mail_at > 3 days and joined_at + trial > now - trial * 2");
  isRight("today - 30 days ago = 30 days and 30 days ago - today < 1 day");
  isRight("trial * 1.5 + trial / 2 > 3 days and trial / trial > 20%");
  isWrong("birthday + trial > today", "E0912");
  isWrong("now - birthday > 3 days", "E0912");
  isWrong("trial * trial > 3 days", "E0912");
  isWrong("joined_at - last_mail_at > 3 months", "E0506");
  isRight("trial > 36 hours");
  isWrong("trial > 1 month", "E0506");
}

TEST(Else, HasOneType) {
  isRight("(country else \"GB\") is \"GB\" and (age else 0) > 3 and (bonus else spend) > 5 GBP");
  isRight("(tier else gold) is gold");
  isWrong("(country else 5) is \"GB\"", "E0301");
  isWrong("(bonus else 0) > 5 GBP", "E0303");
}

TEST(Error, IsSilentAboutItself) {
  isWrong("agee + 3 > spend", "E0201");
  isWrong("not (agee > 3)", "E0201");
  isWrong("teir is gold", "E0201");
  isWrong("gold is teir", "E0201");
  isWrong("teir is one of (gold, silver)", "E0201");
  isWrong("intrests has any of (wine, tea)", "E0201");
  EXPECT_EQ(codesOf("let x = agee\nlet y = x + 1\nsegment s: y > 5 GBP and x"), Codes{"E0201"});
}

TEST(Calculated, HasThePlacesOfBoth) {
  const Type money{Kind::Money, 4};
  const Type number{Kind::Number, 6};
  EXPECT_EQ(calculate(ast::ArithmeticOp::Multiply, money, number).type.places, 10);
  EXPECT_EQ(calculate(ast::ArithmeticOp::Add, number, kWhole).type, number);
  EXPECT_EQ(calculate(ast::ArithmeticOp::Add, kWhole, kWhole).type, kWhole);
  EXPECT_EQ(calculate(ast::ArithmeticOp::Divide, money, kWhole).type,
            (Type{Kind::Ratio, 0, Kind::Money, 0}));
  EXPECT_EQ(calculate(ast::ArithmeticOp::Divide, money, money).type, Type{Kind::Ratio});
}

}  // namespace
}  // namespace muster::sema
