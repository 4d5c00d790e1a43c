#include <gtest/gtest.h>

#include "compiler/calendar/calendar.h"
#include "compiler/ir/parse.h"
#include "compiler/ir/print.h"
#include "compiler/rewrite/simplify.h"
#include "tests/support/shop.h"

namespace muster::rewrite {
namespace {

class BindTest : public testing::Test {
 protected:
  // The graph of one root `it`, bound to an instant, prints as expected.
  void check(const std::string& text, const std::string& asOf, const std::string& expected) {
    const auto parsed = ir::parse(text, *shop.schema);
    ASSERT_TRUE(parsed.ok()) << parsed.error().message;
    const auto written = calendar::parseInstant(asOf);
    ASSERT_TRUE(written.has_value());
    const auto instant = calendar::toInstant(*written, calendar::utc());
    EXPECT_EQ(ir::print(bind(*parsed, *instant)), expected);
  }
  support::Shop shop;
};

TEST_F(BindTest, AsOfBecomesAnInstant) {
  check(
      "n0 = column seen : instant?\n"
      "n1 = asof -30 days : instant\n"
      "n2 = lt n1 n0\n"
      "it = n2\n",
      "2026-11-01T12:00:00Z",
      "n0 = column seen : instant?\n"
      "n1 = const 2026-10-02T12:00:00Z : instant\n"
      "n2 = lt n1 n0\n"
      "it = n2\n");
}

TEST_F(BindTest, TodayIsTheDateInTheZone) {
  check(
      "n0 = column joined : date\n"
      "n1 = asof -1 days in \"Europe/London\" : date\n"
      "n2 = eq n0 n1\n"
      "it = n2\n",
      "2026-06-30T23:30:00Z",
      "n0 = column joined : date\n"
      "n1 = const 2026-06-30 : date\n"
      "n2 = eq n0 n1\n"
      "it = n2\n");
}

TEST_F(BindTest, MonthsAreClampedAndKeepTheTimeOfDay) {
  check(
      "n0 = column seen : instant?\n"
      "n1 = asof -1 months in \"Europe/London\" : instant\n"
      "n2 = lt n1 n0\n"
      "it = n2\n",
      "2026-03-31T08:00:00Z",
      "n0 = column seen : instant?\n"
      "n1 = const 2026-02-28T09:00:00Z : instant\n"
      "n2 = lt n1 n0\n"
      "it = n2\n");
}

TEST_F(BindTest, TheStartOfADateIsItsFirstInstant) {
  check(
      "n0 = column seen : instant?\n"
      "n1 = asof in \"Europe/London\" : date\n"
      "n2 = day_start n1 in \"Europe/London\" : instant\n"
      "n3 = lt n0 n2\n"
      "it = n3\n",
      "2026-07-15T12:00:00Z",
      "n0 = column seen : instant?\n"
      "n1 = const 2026-07-14T23:00:00Z : instant\n"
      "n2 = lt n0 n1\n"
      "it = n2\n");
}

TEST_F(BindTest, ComparisonsOfConstantsAreDecided) {
  check(
      "n0 = asof in \"Europe/London\" : date\n"
      "n1 = const 2026-12-01 : date\n"
      "n2 = lt n0 n1\n"
      "n3 = column member : yes or no?\n"
      "n4 = and n2 n3\n"
      "it = n4\n",
      "2026-07-15T12:00:00Z",
      "n0 = column member : yes or no?\n"
      "it = n0\n");
}

TEST_F(BindTest, MovesOfFieldsStay) {
  check(
      "n0 = column seen : instant?\n"
      "n1 = shift n0 +2 days : instant\n"
      "n2 = asof : instant\n"
      "n3 = lt n1 n2\n"
      "it = n3\n",
      "2026-07-15T12:00:00Z",
      "n0 = column seen : instant?\n"
      "n1 = shift n0 +2 days : instant\n"
      "n2 = const 2026-07-15T12:00:00Z : instant\n"
      "n3 = lt n1 n2\n"
      "it = n3\n");
}

// What is copied names its groups anew: those of nodes that nothing needs are not there any more.
TEST_F(BindTest, PlacesInGroupsKeepTheirGroups) {
  const std::string text =
      "n0 = true\n"
      "n1 = place n0 of purchases in {purchases.quantity} : whole number\n"
      "n2 = const 2 : whole number\n"
      "n3 = lt n1 n2\n"
      "n4 = count n3 of purchases : whole number\n"
      "n5 = lt n4 n2\n"
      "it = n5\n";
  check("m0 = key of {purchases.brand} : text\n" + text, "2026-07-15T12:00:00Z", text);
}

}  // namespace
}  // namespace muster::rewrite
