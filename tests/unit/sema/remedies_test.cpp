// What is offered can be typed: for each mistake there is one message, every text that it offers
// is part of a condition below, and that condition is accepted.

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "tests/unit/sema/shop.h"

namespace muster::sema {
namespace {

struct Mistake {
  std::string written;
  std::vector<std::string> followed;  // one for each help
};

support::CheckedRules checkedCondition(const std::string& condition) {
  return support::checkRules("segment a: " + condition + "\nsegment gold: tier is gold\n" +
                             "segment web: channel is web\n" + std::string(kShop));
}

// What stands in the backquotes of a help, or behind its colon.
std::string offeredBy(const std::string& help) {
  if (const std::size_t begin = help.find('`'); begin != std::string::npos) {
    return help.substr(begin + 1, help.rfind('`') - begin - 1);
  }
  const std::size_t colon = help.find(": ");
  return colon == std::string::npos ? "" : help.substr(colon + 2);
}

std::vector<std::string> helpsOf(const std::string& messages) {
  constexpr std::string_view kMark = "= help: ";
  std::vector<std::string> helps;
  std::istringstream lines(messages);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t mark = line.find(kMark);
    if (mark != std::string::npos) helps.push_back(line.substr(mark + kMark.size()));
  }
  return helps;
}

void expectMended(const Mistake& mistake) {
  const support::CheckedRules wrong = checkedCondition(mistake.written);
  EXPECT_EQ(wrong.codes.size(), 1U) << mistake.written << "\n" << wrong.messages;
  const std::vector<std::string> helps = helpsOf(wrong.messages);
  ASSERT_EQ(helps.size(), mistake.followed.size()) << mistake.written << "\n" << wrong.messages;
  for (std::size_t i = 0; i < helps.size(); ++i) {
    const std::string& right = mistake.followed[i];
    const std::string offered = offeredBy(helps[i]);
    EXPECT_NE(right.find(offered), std::string::npos) << mistake.written << "\n" << wrong.messages;
    EXPECT_EQ(checkedCondition(right).messages, "") << right;
  }
}

TEST(Remedies, OfWordsOfOtherTools) {
  const std::vector<Mistake> mistakes{
      {"atleast 3 purchases", {"at least 3 purchases"}},
      {"at least three purchases", {"at least 3 purchases"}},
      {"any purchases in last month", {"any purchases last month"}},
      {"any purchases during this month", {"any purchases this month"}},
      {"any purchases in 2025", {"any purchases between 2025-01-01 and 2025-12-31"}},
      {"birthday in 2000", {"birthday is between 2000-01-01 and 2000-12-31"}},
      {"any purchases from 2026-01-01 to 2026-02-01",
       {"any purchases between 2026-01-01 and 2026-02-01"}},
      {"visits is between 3 to 5", {"visits is between 3 and 5"}},
      {"any purchases within 5 days of joined_at",
       {"any purchases within 5 days after joined_at",
        "any purchases within 5 days before joined_at"}},
      {"city like \"A%\"", {"city starts with \"A\""}},
      {"city like \"%a\"", {"city ends with \"a\""}},
      {"city like \"%a%\"", {"city contains \"a\""}},
      {"city not like \"A%\"", {"city does not start with \"A\""}},
      {"city begins with \"A\"", {"city starts with \"A\""}},
      {"city start with \"A\"", {"city starts with \"A\""}},
      {"city is not equal to \"x\"", {"city is not \"x\""}},
      {"city is in (\"x\", \"y\")", {"city is one of (\"x\", \"y\")"}},
      {"sum of amount of purchases > 5 GBP", {"total amount of purchases > 5 GBP"}},
      {"total of amount of purchases > 5 GBP", {"total amount of purchases > 5 GBP"}},
      {"days since joined_at > 5", {"days(joined_at) > 5"}},
      {"share > 20 percent", {"share > 20%"}},
      {"all of (visits > 5, is_member)", {"every of (visits > 5, is_member)"}},
      {"none of (visits > 5, is_member)", {"no of (visits > 5, is_member)"}},
      {"spend is in the top 5%", {"spend is in top 5%"}},
      {"spend > GBP 500", {"spend > 500 GBP"}},
      {"is_member is true", {"is_member is yes"}},
      {"is_member = false", {"is_member = no"}},
      {"is_member = 1", {"is_member = yes"}},
      {"visits > 10k", {"visits > 10000"}},
      {"visits > 1e5", {"visits > 100000"}},
      {"visits > 5_000", {"visits > 5000"}},
      {"visits > 30 days", {"visits > 30"}},
      {"visits >= 18 years", {"visits >= 18"}},
      {"share > 20 GBP", {"share > 20%"}},
  };
  for (const Mistake& mistake : mistakes) expectMended(mistake);
}

TEST(Remedies, OfValuesThatAreSlipsAndOfAnotherKind) {
  const std::vector<Mistake> mistakes{
      {"spend > $500", {"spend > 500 GBP"}},
      {"spend > 500\u20AC", {"spend > 500 GBP"}},
      {"spend > 500 \u20AC", {"spend > 500 GBP"}},
      {"spend > \u00A31,000", {"spend > 1000 GBP"}},
      {"spend > \u00A399,90", {"spend > 99.90 GBP"}},
      {"spend > 99,90 \u20AC", {"spend > 99.90 GBP"}},
      {"spend > 51,5", {"spend > 51.5 GBP"}},
      {"share > 51,5", {"share > 51.5%"}},
      {"rate > 51,5", {"rate > 51.5"}},
      {"visits > 1'000", {"visits > 1000"}},
      {"visits > 1.000.000", {"visits > 1000000"}},
      {"spend > 1 000 GBP", {"spend > 1000 GBP"}},
      {"spend > 1k GBP", {"spend > 1000 GBP"}},
      {"spend > 500 pounds", {"spend > 500 GBP"}},
      {"spend > GBP500", {"spend > 500 GBP"}},
      {"spend > \"500 GBP\"", {"spend > 500 GBP"}},
      {"spend > \"500\"", {"spend > 500 GBP"}},
      {"spend > 20 USD", {"spend > 20 GBP"}},
      {"visits > '3'", {"visits > 3"}},
      {"joined_at > '2026-01-31'", {"joined_at > 2026-01-31"}},
      {"birthday > \"2000-01-31\"", {"birthday > 2000-01-31"}},
      {"city ilike '%a%'", {"city contains \"a\" ignoring case"}},
      {"joined_at is after 1 December 2011", {"joined_at is after 2011-12-01"}},
      {"joined_at is after Dec 1, 2011", {"joined_at is after 2011-12-01"}},
      {"joined_at is after 1. Dezember 2011", {"joined_at is after 2011-12-01"}},
  };
  for (const Mistake& mistake : mistakes) expectMended(mistake);
}

TEST(Remedies, OfThingsThatDoNotGoTogether) {
  const std::vector<Mistake> mistakes{
      {"visits > tier", {"visits > 0", "tier is bronze"}},
      {"tier is city", {"tier is bronze", "city is \"...\""}},
      {"spend + share > 5 GBP", {"spend + spend * share > 5 GBP"}},
      {"(spend - bonus) - share > 5 GBP", {"spend - bonus - (spend - bonus) * share > 5 GBP"}},
      {"spend + city > 5 GBP", {"city is \"...\""}},
      {"city > \"4.10\"", {"version(city) > version(\"4.10\")"}},
      {"hour(joined_at) between 9:00 and 17:00", {"hour(joined_at) is between 9 and 16"}},
      {"hour(joined_at) is between 9:00 and 17:30",
       {"hour(joined_at) * 60 + minute(joined_at) is between 540 and 1049"}},
      {"joined_at is between 22:00 and 6:00", {"hour(joined_at) >= 22 or hour(joined_at) < 6"}},
      {"joined_at - now < 2 months", {"months(now, joined_at) < 2"}},
      {"2 months >= joined_at - now", {"months(now, joined_at) < 2"}},
      {"now + visits > joined_at", {"now + visits * 1 day > joined_at"}},
      {"joined_at > 9:00", {"hour(joined_at) >= 9"}},
      {"average (amount / pieces) of purchases in the last 9 days > 5 GBP",
       {"total amount of purchases in the last 9 days / total pieces of purchases in the last 9 "
        "days > 5 GBP",
        "average ((amount / pieces) rounded to 2 places) of purchases in the last 9 days > 5 GBP",
        "median (amount / pieces) of purchases in the last 9 days > 5 GBP"}},
      {"total (amount / 2) of purchases > 5 GBP",
       {"total amount of purchases / 2 > 5 GBP",
        "total ((amount / 2) rounded to 2 places) of purchases > 5 GBP"}},
  };
  for (const Mistake& mistake : mistakes) expectMended(mistake);
}

TEST(Remedies, OfSentences) {
  const std::vector<Mistake> mistakes{
      {"bought in the last 30 days", {"any purchases in the last 30 days"}},
      {"rented in the last 30 days",
       {"any purchases in the last 30 days", "any stays in the last 30 days"}},
      {"purchased in the last 30 days", {"any purchases in the last 30 days"}},
      {"has not purchased in the last 30 days", {"no purchases in the last 30 days"}},
      {"purchased at least 3 times in the last 30 days",
       {"at least 3 purchases in the last 30 days"}},
      {"customers who have purchased since 2026-01-01", {"any purchases since 2026-01-01"}},
      {"customers with at least 3 purchases", {"at least 3 purchases"}},
      {"customer has at least 3 purchases", {"at least 3 purchases"}},
      {"everyone", {"customer_id is known"}},
      {"all customers", {"customer_id is known"}},
      {"any first purchase", {"any first 1 purchases"}},
      {"> 3 purchases", {"more than 3 purchases"}},
      {"any purchases on monday", {"any purchases where day_of_week(ordered_at) is monday"}},
      {"never purchases", {"no purchases"}},
      {"spend is in top 5% of gold", {"spend is in top 5% among gold"}},
      {"any purchases on weekends",
       {"any purchases where day_of_week(ordered_at) is one of (saturday, sunday)"}},
      {"any purchases on weekdays",
       {"any purchases where day_of_week(ordered_at) is not one of (saturday, sunday)"}},
      {"days_between(joined_at, now) > 30", {"days(joined_at, now) > 30"}},
      {"any purchases where hour_of_day(ordered_at) >= 18",
       {"any purchases where hour(ordered_at) >= 18"}},
      {"interests overlaps offers", {"interests has any of offers"}},
      {"place(51, 0) is within 5 km of (51.5, -0.12)",
       {"place(51, 0) is within 5 km of place(51.5, -0.12)"}},
      {"city contains (\"a\", \"b\")", {"(city contains \"a\" or city contains \"b\")"}},
      {"city starts with any of (\"a\", \"b\")",
       {"(city starts with \"a\" or city starts with \"b\")"}},
      {"city contains tea", {"city contains \"tea\""}},
      {"any purchases where shipped between 2026-01-01 and 2026-01-31",
       {"any purchases where shipped is between 2026-01-01 and 2026-01-31"}},
      {"any purchases where pieces between 3 and 5",
       {"any purchases where pieces is between 3 and 5"}},
      {"any purchases where pieces is 3 or 4 or 5",
       {"any purchases where pieces is one of (3, 4, 5)"}},
      {"visits is no more than 3", {"visits <= 3"}},
      {"any purchases in the last three months", {"any purchases in the last 3 months"}},
      {"any purchases in 30 days",
       {"any purchases in the last 30 days", "any purchases in the next 30 days"}},
      {"any purchases 30 days ago",
       {"any purchases in the last 30 days", "any purchases before 30 days ago"}},
      {"purchased twice", {"at least 2 purchases"}},
      {"purchases > 3 in the last 30 days", {"number of purchases in the last 30 days > 3"}},
      {"between 3-5 purchases", {"between 3 and 5 purchases"}},
      {"is_member.", {"is_member"}},
      {"last purchase is in the last 30 days",
       {"latest ordered_at of purchases is in the last 30 days"}},
      {"first purchase in the last 30 days",
       {"first ordered_at of purchases is in the last 30 days"}},
      {"days since last purchase > 30", {"days(latest ordered_at of purchases) > 30"}},
      {"any purchases older than 30 days", {"any purchases before 30 days ago"}},
      {"any purchases less than 30 days ago", {"any purchases in the last 30 days"}},
      {"any purchases in the last 30d", {"any purchases in the last 30 days"}},
      {"any purchases this year to date", {"any purchases this year"}},
      {"any purchases in December 2011", {"any purchases on 2011-12"}},
      {"any purchases in 2011-12", {"any purchases on 2011-12"}},
      {"any purchases in Q4 2011", {"any purchases between 2011-10-01 and 2011-12-31"}},
      {"birthday in december 2011", {"birthday is between 2011-12-01 and 2011-12-31"}},
      {"number of skus of purchases > 3", {"number of distinct sku of purchases > 3"}},
      {"number of distinct sku > 3", {"number of distinct sku of purchases > 3"}},
      {"COUNT(DISTINCT sku) >= 3", {"number of distinct sku of purchases >= 3"}},
      {"count(*) > 3", {"number of purchases > 3", "number of stays > 3"}},
      {"SUM(purchases.amount) > 5 GBP", {"total amount of purchases > 5 GBP"}},
      {"sum(amount * pieces) > 5 GBP", {"total (amount * pieces) of purchases > 5 GBP"}},
      {"in segment gold", {"in gold"}},
      {"in \"gold\"", {"in gold"}},
      {"is_member; visits > 3", {"is_member and visits > 3", "is_member or visits > 3"}},
      {"in gold, in web", {"in gold and in web", "in gold or in web"}},
      {"in gold but not in web", {"in gold and not in web"}},
      {"in gold except in web", {"in gold and not in web"}},
      {"AND(visits > 3, is_member)", {"every of (visits > 3, is_member)"}},
      {"OR(in gold, in web)", {"any of (in gold, in web)"}},
      {"AND(is_member, is_member)", {"every of (is_member, is_member)"}},
      {"=visits > 3", {"visits > 3"}},
      {"country IN (\"GB\", \"IE\")", {"country is one of (\"GB\", \"IE\")"}},
      {"coalesce(age, 3) > 3", {"age else 3 > 3"}},
      {"isblank(country)", {"country is missing"}},
      {"joined_at > getdate()", {"joined_at > now"}},
  };
  for (const Mistake& mistake : mistakes) expectMended(mistake);
}

TEST(Remedies, OfWhatSomebodyDid) {
  const std::vector<Mistake> mistakes{
      {"customers who bought wine",
       {"any purchases where sku is \"wine\"", "any purchases where brand is \"wine\""}},
      {"bought wine",
       {"any purchases where sku is \"wine\"", "any purchases where brand is \"wine\""}},
      {"never bought wine", {"no purchases where sku is \"wine\""}},
      {"bought gold in the last year", {"any purchases in the last 1 year where tier is gold"}},
      {"made a purchase in the last 7 days", {"any purchases in the last 7 days"}},
      {"shipped an order since 2026-01-01",
       {"any purchases since 2026-01-01 where sku is \"order\"",
        "any purchases since 2026-01-01 where brand is \"order\""}},
      {"bought at least twice", {"at least 2 purchases"}},
      {"bought at least twice in 6 months", {"at least 2 purchases in the last 6 months"}},
      {"has not bought in 6 months", {"no purchases in the last 6 months"}},
      {"at least 3 purchases per month",
       {"every month with at least 3 purchases in the last 6 full months",
        "at least 3 purchases in the last 1 month"}},
      {"any purchases in the last 30 days > 3", {"number of purchases in the last 30 days > 3"}},
      {"no of purchases > 3", {"number of purchases > 3"}},
      {"purchases > 3 last month", {"number of purchases last month > 3"}},
      {"signed up before 2026-02-01", {"joined_at is before 2026-02-01"}},
      {"customers who joined in 6 months", {"joined_at is in the last 6 months"}},
      {"birthday this month", {"anniversary(birthday) is this month"}},
      {"birthday in 7 days", {"anniversary(birthday) is in the next 7 days"}},
      {"birthday tomorrow", {"anniversary(birthday) is tomorrow"}},
      {"visits 18 to 25", {"visits is between 18 and 25"}},
      {"visits is 18-25", {"visits is between 18 and 25"}},
      {"bought in gold", {"any purchases where tier is gold"}},
      {"viewed a stay", {"any stays"}},
      {"bought something in the last 7 days", {"any purchases in the last 7 days"}},
      {"purchases per month > 3", {"number of purchases in the last 1 month > 3"}},
      {"number of purchases per month > 3", {"number of purchases in the last 1 month > 3"}},
      {"is member", {"is_member"}},
      {"last mail at is known", {"last_mail_at is known"}},
      {"first channel is web", {"first_channel is web"}},
      {"birthday before 2000-01-01", {"birthday is before 2000-01-01"}},
      {"visits is 18 to 25", {"visits is between 18 and 25"}},
  };
  for (const Mistake& mistake : mistakes) expectMended(mistake);
}

TEST(Remedies, OfWhoHasHowMuch) {
  const std::vector<Mistake> mistakes{
      {"revenue > 500 GBP", {"total amount of purchases > 500 GBP"}},
      {"spent more than 500 in the last year",
       {"total amount of purchases in the last 1 year > 500 GBP"}},
      {"spent over 500 GBP", {"total amount of purchases > 500 GBP"}},
      {"total spent > 500 GBP", {"total amount of purchases > 500 GBP"}},
      {"average order value > 50 GBP", {"average amount of purchases > 50 GBP"}},
      {"average order value in the last 30 days > 50 GBP",
       {"average amount of purchases in the last 30 days > 50 GBP"}},
      {"average(amount) > 10 GBP", {"average(amount) of purchases > 10 GBP"}},
      {"top 10% by spend", {"spend is in top 10%"}},
      {"top 10% of customers by spend", {"spend is in top 10%"}},
      {"top 10 percent of customers by spend", {"spend is in top 10%"}},
      {"top 10% spend", {"spend is in top 10%"}},
      {"spent between 5 and 10 in the last year",
       {"total amount of purchases in the last 1 year is between 5 GBP and 10 GBP"}},
      {"tier is \"gold\" ignoring case", {"tier is gold"}},
      {"top 100 customers",
       {"total amount of purchases is in top 100", "number of purchases is in top 100"}},
      {"bottom 5 by number of purchases", {"number of purchases is in bottom 5"}},
      {"group by city", {"number of purchases is in top 10% per city"}},
      {"order by spend", {"spend is in top 10%"}},
      {"visits > thirty", {"visits > 30"}},
      {"city > 3", {"city is \"3\""}},
      {"visits > 500 GBP", {"visits > 500"}},
      {"spend > 20%", {"spend > 20 GBP"}},
      {"average amount of purchases > 10", {"average amount of purchases > 10 GBP"}},
      {"city is \"gb\" ignoring case", {"city matches \"^gb$\" ignoring case"}},
      {"city is not \"gb\" ignoring case", {"city does not match \"^gb$\" ignoring case"}},
      {"city is one of (\"gb\", \"i.e\") ignoring case",
       {"city matches \"^(gb|i[.]e)$\" ignoring case"}},
      {"city = \"gb\" ignoring case and visits > 3",
       {"city matches \"^gb$\" ignoring case and visits > 3"}},
  };
  for (const Mistake& mistake : mistakes) expectMended(mistake);
}

TEST(Remedies, OfNamesOfOtherThings) {
  const std::vector<Mistake> mistakes{
      {"golds", {"in gold"}},
      {"bronze", {"tier is bronze"}},
      {"any purchases where vists > 3", {"any purchases where customer.visits > 3"}},
  };
  for (const Mistake& mistake : mistakes) expectMended(mistake);
}

TEST(Remedies, OfMisspeltWords) {
  const std::vector<Mistake> mistakes{
      {"visits > 3 adn visits < 5", {"visits > 3 and visits < 5"}},
      {"visits > 3 orr visits < 5", {"visits > 3 or visits < 5"}},
      {"country is misssing", {"country is missing"}},
      {"country is knwon", {"country is known"}},
      {"age is knwon", {"age is known"}},
  };
  for (const Mistake& mistake : mistakes) expectMended(mistake);
}

TEST(Remedies, OfListsAndWindows) {
  const std::vector<Mistake> mistakes{
      {"purchases in the last 30 days", {"any purchases in the last 30 days"}},
      {"purchases in the last 30 days where pieces > 3",
       {"any purchases in the last 30 days where pieces > 3"}},
      {"purchases between 3 and 5", {"between 3 and 5 purchases"}},
      {"visits between 3 and 5", {"visits is between 3 and 5"}},
      {"number of purchases between 3 and 5", {"number of purchases is between 3 and 5"}},
      {"any purchases between 3 and 5 days", {"any purchases between 3 and 5 days ago"}},
      {"number of purchases > 3 in the last 30 days",
       {"number of purchases in the last 30 days > 3"}},
      {"total amount of purchases > 500 GBP in the last 30 days",
       {"total amount of purchases in the last 30 days > 500 GBP"}},
      {"total amount > 5 GBP", {"total amount of purchases > 5 GBP"}},
      {"any purchases then no stays", {"any (purchases then no stays)"}},
      {"any purchases where pieces > 3 and sku is \"x\"",
       {"any purchases where (pieces > 3 and sku is \"x\")"}},
      {"joined_at is after latest shipped of purchases",
       {"joined_at is after (latest shipped of purchases)"}},
      {"birthday is after 2000", {"birthday is after 2000-01-01"}},
      {"count(purchases) > 3", {"number of purchases > 3"}},
      {"sum(pieces) > 3", {"total pieces of purchases > 3"}},
      {"purchases.count > 3", {"number of purchases > 3"}},
      {"share of purchases where (pieces > 3) >= 50",
       {"share of purchases where (pieces > 3) >= 50%"}},
      {"customer in gold", {"in gold"}},
      {"in (gold, web)", {"any of (in gold, in web)"}},
  };
  for (const Mistake& mistake : mistakes) expectMended(mistake);
}

TEST(Remedies, OfSeveralValues) {
  const std::vector<Mistake> mistakes{
      {"city is GB or IE", {"city is one of (\"GB\", \"IE\")"}},
      {"channel is \"web\" or \"store\"", {"channel is one of (web, store)"}},
      {"city is one of [\"GB\", \"IE\"]", {"city is one of (\"GB\", \"IE\")"}},
      {"city is like \"G%\"", {"city starts with \"G\""}},
      {"city ~ \"an\"", {"city matches \"an\""}},
      {"count(interests) > 3", {"size(interests) > 3"}},
      {"joined_at older than 30 days", {"joined_at is before 30 days ago"}},
      {"birthday is on 1990-02-01", {"birthday is 1990-02-01"}},
      {"city = \"GB\" or \"IE\" or \"SE\"", {"city is one of (\"GB\", \"IE\", \"SE\")"}},
      {"tier is gold or silver", {"tier is one of (gold, silver)"}},
      {"city contains \"a\" or \"b\"", {"city contains \"a\" or city contains \"b\""}},
      {"city is one of \"GB\",\"IE\"", {"city is one of (\"GB\",\"IE\")"}},
      {"city is one of \"GB\"", {"city is one of (\"GB\")"}},
      {"city is \"GB\", \"IE\"", {"city is one of (\"GB\", \"IE\")"}},
      {"interests has any of \"wine\"", {"interests has any of (\"wine\")"}},
      {"interests is wine", {"interests has \"wine\""}},
      {"18 < visits < 30", {"visits > 18 and visits < 30"}},
  };
  for (const Mistake& mistake : mistakes) expectMended(mistake);
}

TEST(Remedies, OfWhatCanBeMissing) {
  const std::vector<Mistake> mistakes{
      {"not at least 2 of (age > 50, is_member)",
       {"(not at least 2 of (age > 50, is_member)) or missing",
        "(not at least 2 of (age > 50, is_member)) and known"}},
      {"not any purchases since last_mail_at",
       {"(not any purchases since last_mail_at) or missing",
        "(not any purchases since last_mail_at) and known"}},
      {"not at least age purchases",
       {"(not at least age purchases) or missing", "(not at least age purchases) and known"}},
      {"any purchases where brand is not \"x\" and visits > 3",
       {"any purchases where (brand is not \"x\" or missing) and visits > 3",
        "any purchases where (brand is not \"x\" and known) and visits > 3"}},
      {"country isnt \"GB\"", {"country is not \"GB\" or missing"}},
      {"country not in (\"GB\")", {"country is not one of (\"GB\") or missing"}},
      {"not visits", {"not visits > 0"}},
  };
  for (const Mistake& mistake : mistakes) expectMended(mistake);
}

TEST(Remedies, OfMixedJoints) {
  expectMended({"country is \"GB\" or missing and visits > 3",
                {"(country is \"GB\" or missing) and visits > 3"}});
  expectMended(
      {"country is \"GB\" and known or is_member", {"(country is \"GB\" and known) or is_member"}});
}

}  // namespace
}  // namespace muster::sema
