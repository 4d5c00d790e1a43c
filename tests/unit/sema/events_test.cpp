#include "tests/unit/sema/shop.h"

namespace muster::sema {
namespace {

TEST(Window, EndsAtPointsInTime) {
  isRight("any purchases in the last 30 days");
  isRight("any purchases between 365 and 90 days ago");
  isRight("any purchases between 2026-01-01 and 2026-03-31");
  isRight("any purchases since last_mail_at");
  isRight("any purchases until (now - 30 days)");
  isRight("any purchases after 2 days after joined_at");
  isRight("any purchases on 2026-11");
  isWrong("any purchases since visits", "E0501");
  isWrong("any purchases since city", "E0501");
  isWrong("any purchases between 2026-01-01 and 30 days ago", "E0505");
  isWrong("any purchases in the last 1.5 days", "E0504");
  isWrong("any purchases in the last 20000 years", "E0807");
  isRight("any purchases since 5000 years before (joined_at - 5000 years)");
  isWrong("any purchases since 5000 years before (joined_at - 5001 years)", "E0807");
  isWrong("any purchases within 5000 years after (joined_at + 5001 years)", "E0807");
}

TEST(Window, OverDatesCountsDays) {
  isRight("any stays in the last 30 days");
  isRight("any stays between 12 and 3 months ago");
  isRight("any stays since last_mail_at");
  isRight("any stays between 2026-01-01 and 30 days ago");
  isWrong("any stays in the last 36 hours", "E0502");
  isWrong("any stays since 36 hours ago", "E0502");
}

TEST(Window, AsATestNeedsATime) {
  isRight("joined_at is in the last 30 days and birthday is in the last 30 days");
  isRight("joined_at is before 30 days ago and birthday is since 2000-01-01");
  isRight("any purchases where shipped is after ordered_at");
  isRight("joined_at is between 2026-01-01 and 2026-02-01");
  isWrong("visits is in the last 30 days", "E0503");
  isWrong("birthday is in the last 3 hours", "E0502");
  isWrong("joined_at is between 2026-01-01 and now", "E0505");
}

TEST(Count, IsAWholeNumber) {
  isRight("at least 3 purchases and at most visits purchases");
  isRight("between 2 and 5 purchases and exactly age purchases");
  isWrong("at least 2.5 purchases", "E0313");
  isWrong("at least rate purchases", "E0313");
  isWrong("at least city purchases", "E0313");
  isRight("at least visits of (is_member, age > 3)");
  isWrong("at least rate of (is_member, age > 3)", "E0313");
}

TEST(Aggregate, HasATypeForEachFunction) {
  isRight("total amount of purchases > 5 GBP and total pieces of purchases > 5");
  isRight("total (amount * pieces) of purchases > 5 GBP");
  isRight("average amount of purchases > 5 GBP and average pieces of purchases > 2.5");
  isRight("smallest tier of purchases > bronze and largest ordered_at of purchases < now");
  isRight("first sku of purchases is \"S1\" and latest weight of purchases > 2.5");
  isRight("number of distinct brand of purchases > 3 and number of purchases > 3");
  isWrong("total sku of purchases > 3", "E0312");
  isWrong("total weight of purchases > 3", "E0312");
  isWrong("average weight of purchases > 3", "E0312");
  isWrong("smallest sku of purchases is \"S1\"", "E0312");
  isWrong("total (pieces > 3) of purchases > 5", "E0312");
  isWrong("average (amount / pieces) of purchases > 5 GBP", "E0910");
  isRight("largest (amount / pieces) of purchases > 5 GBP");
}

TEST(Events, InsideAWhereAreThoseOfTheProfile) {
  isRight("any purchases where amount > average amount of purchases");
  isRight("any purchases where amount > average amount of customer.purchases");
  isRight("any purchases where (any stays)");
  isRight("any purchases where (at least customer.visits purchases)");
  isWrong("any purchases where (at least visits purchases)", "E0202");
  isWrong("any purchases where (at least pieces purchases)", "E0644");
  isWrong("any stays where (any purchases where pieces > stays.nights)", "E0644");
  isWrong("any purchases where (any purchases since ordered_at)", "E0644");
}

TEST(UnknownList, IsTheOnlyMistake) {
  isWrong("any purchase where nonsense is 5", "E0209");
  isWrong("total nonsense of purchase > 5", "E0209");
}

TEST(Nesting, HasAnEnd) {
  std::string condition = "is_member";
  for (int i = 0; i < 180; ++i) condition = "(is_member and " + condition + ")";
  isWrong(condition, "E0805");
  std::string sum = "1";
  for (int i = 0; i < 400; ++i) sum += " + 1";
  isRight(sum + " > 3");
  for (int i = 0; i < 300; ++i) sum += " + 1";
  isWrong(sum + " > 3", "E0805");
  std::string cases = "let c = choose";
  for (int i = 0; i < 1000; ++i) cases += " when visits = " + std::to_string(i) + ": 1";
  const std::string rest = " otherwise 0\nsegment s: c > 0";
  EXPECT_EQ(codesOf(cases + rest), Codes{});
  EXPECT_EQ(codesOf(cases + " when is_member: 2" + rest), Codes{"E0803"});
}

}  // namespace
}  // namespace muster::sema
