#include <gtest/gtest.h>

#include "tests/unit/sema/shop.h"

namespace muster::sema {
namespace {

TEST(Groups, NeedTheirKeyInEveryList) {
  isRight("any brand with (at least 3 purchases)");
  isRight("number of sku with (any purchases) > 3");
  isWrong("any colour with (at least 3 purchases)", "E0550");
  isWrong("any brand with (country is \"GB\" and any purchases)", "E0559");
  isRight("any brand with (customer.country is \"GB\" and any purchases)");
  isWrong("any brand with (customer.country is \"GB\")", "E0553");
}

TEST(Groups, StandInNoGroup) {
  isWrong("any brand with (any sku with (any purchases))", "E0557");
  isRight("any purchases where (any brand with (any purchases))");
}

TEST(Groups, KeepTheirListsInAWhere) {
  isRight("any brand with (any purchases where amount > average amount of purchases)");
  isWrong("any brand with (any purchases where (any stays))", "E0640");
}

TEST(Groups, SayWhichWayUnknownGoesWhereThatLetsSomeoneIn) {
  const std::string open = "(any purchases since customer.last_mail_at)";
  isRight("any brand with " + open);
  isRight("at least 2 brand with " + open);
  isRight("every brand with " + open);
  isRight("number of brand with " + open + " > 3");
  isWrong("no brand with " + open, "E0554");
  isWrong("at most 2 brand with " + open, "E0554");
  isWrong("not any brand with " + open, "E0554");
  isWrong("number of brand with " + open + " < 3", "E0554");
  isRight("no brand with (" + open + " or missing)");
  isRight("no brand with (" + open + " and known)");
}

TEST(Groups, OfTheCalendarAreUnknownWhereTheirWindowIs) {
  isWrong("not every month with any purchases since customer.last_mail_at", "E0401");
  isRight("(not every month with any purchases since customer.last_mail_at) or missing");
  isRight("not any month with any purchases in the last 3 months");
}

TEST(Groups, OfTheCalendarAreTheOnlyOnesThatFollowEachOther) {
  isRight("at least 3 consecutive weeks with any purchases");
  isWrong("at least 3 consecutive brand with (any purchases)", "E0555");
}

TEST(Groups, WhereInsideIsAskedAsOutside) {
  isWrong("any sku with (no purchases where brand is \"Prada\")", "E0402");
  isWrong("no sku with (any purchases where brand is \"Prada\")", "E0402");
  isRight("any sku with (any purchases where brand is \"Prada\")");
}

TEST(Share, NeedsAWhereAndFollowsItsComparison) {
  isWrong("share of purchases > 10%", "E0556");
  isRight("share of purchases where (brand is \"Prada\") > 10%");
  isWrong("share of purchases where (brand is \"Prada\") < 10%", "E0402");
  isRight("share of purchases where (brand is \"Prada\" and known) < 10%");
  isWrong("not (share of purchases where (sku is \"S1\") < 10%)", "E0401");
}

TEST(Median, NeedsAnOrder) {
  isRight("median amount of purchases > 5 GBP");
  isWrong("median brand of purchases is \"Prada\"", "E0312");
  isRight("most frequent brand of purchases is \"Prada\"");
}

}  // namespace
}  // namespace muster::sema
