#include "compiler/sema/check_source.h"
#include "tests/unit/sema/shop.h"

namespace muster::sema {
namespace {

constexpr std::string_view kSmall = R"(schema shop version 1
  currency GBP

profile customer key customer_id
  customer_id  text
  tier         one of (bronze, gold) optional
  is_member    yes or no optional
  birthday     date optional

  events purchases at ordered_at
    amount    money GBP
    category  text optional

segment s: is_member

)";

support::CheckedRules checkSource(const std::string& lines) {
  return support::checkRules(std::string(kSmall) + "source files for shop\n" + lines);
}
Codes codesOfSource(const std::string& lines) { return checkSource(lines).codes; }

// The columns of the first table as "name:type".
std::vector<std::string> columnsOf(const std::string& lines, std::size_t table = 0) {
  const auto checked = checkSource(lines);
  std::vector<std::string> columns;
  if (!checked.program) return {checked.messages};
  for (const RawColumn& it : checked.program->sources[0].tables.at(table).columns) {
    columns.push_back(it.name + ":" + schema::describe(checked.program->schema, it.type) +
                      (it.mayBeAbsent ? "?" : ""));
  }
  return columns;
}

using Strings = std::vector<std::string>;
const std::string kCustomers = "  customer from \"customers.csv\"\n";
const std::string kPurchases = "  purchases from \"orders.csv\"\n";

TEST(Source, LooksForColumnsOfTheFieldsOwnNames) {
  EXPECT_EQ(columnsOf(kCustomers + kPurchases),
            (Strings{"customer_id:text", "tier:one of (bronze, gold)?", "is_member:yes or no?",
                     "birthday:date?"}));
  EXPECT_EQ(
      columnsOf(kCustomers + kPurchases, 1),
      (Strings{"customer_id:text", "ordered_at:instant", "amount:money GBP", "category:text?"}));
}

TEST(Source, ReadsALoneColumnAsItsField) {
  EXPECT_EQ(columnsOf(kPurchases + "    key = `Customer ID`\n    amount = Price\n"
                                   "    category = Kind else \"none\"\n"),
            (Strings{"Customer ID:text", "ordered_at:instant", "Price:money GBP", "Kind:text"}));
}

TEST(Source, ReadsAColumnInACalculationAsItSays) {
  EXPECT_EQ(columnsOf(kPurchases + "    amount = Pieces as whole number * Price as money GBP\n"
                                   "    where not (Kind is \"refund\") or missing\n"),
            (Strings{"customer_id:text", "ordered_at:instant", "Pieces:whole number",
                     "Price:money GBP", "category:text?", "Kind:text"}));
  EXPECT_EQ(codesOfSource(kPurchases + "    where Pieces > 3\n"), Codes{"E0301"});
  EXPECT_EQ(codesOfSource(kPurchases + "    where Pieces as whole number > 3\n"), Codes{});
}

TEST(Source, IsAskedWhereMissingGoes) {
  EXPECT_EQ(codesOfSource(kPurchases + "    where not (Kind is \"refund\")\n"), Codes{"E0401"});
  EXPECT_EQ(codesOfSource(kPurchases + "    where Kind is known and Kind is not \"refund\"\n"),
            Codes{});
}

TEST(Source, GivesWordsTheirMeaning) {
  const auto checked = checkSource(kCustomers +
                                   "    is_member = Member as \"Y\" yes, \"N\" no\n"
                                   "    tier = Tier as \"G\" gold, \"B\" bronze\n" +
                                   kPurchases);
  ASSERT_TRUE(checked.program.has_value()) << checked.messages;
  const CheckedTable& table = checked.program->sources[0].tables[0];
  const RawColumn& tier = table.columns[1];
  ASSERT_EQ(tier.words.size(), 2U);
  EXPECT_EQ(tier.words[0].from, "G");
  EXPECT_EQ(tier.words[0].number, 1);
  EXPECT_EQ(codesOfSource(kCustomers + "    tier = Tier as \"G\" gald\n" + kPurchases),
            Codes{"E0206"});
}

TEST(Source, StandsInForAMissingWord) {
  EXPECT_EQ(columnsOf(kCustomers + "    tier = Tier else bronze\n" + kPurchases)[1],
            "Tier:one of (bronze, gold)");
}

TEST(Source, WithoutAProfileTakesItFromEvents) {
  const auto checked = checkSource(kPurchases);
  ASSERT_TRUE(checked.program.has_value()) << checked.messages;
  EXPECT_TRUE(checked.program->sources[0].profilesComeFromEvents);
}

TEST(Source, PutsTheProfileFirst) {
  const auto checked = checkSource(kPurchases + kCustomers);
  ASSERT_TRUE(checked.program.has_value()) << checked.messages;
  EXPECT_FALSE(checked.program->sources[0].tables[0].list.has_value());
  EXPECT_FALSE(checked.program->sources[0].profilesComeFromEvents);
}

TEST(Source, TellsWhatItCannotFill) {
  EXPECT_EQ(codesOfSource(kPurchases + "    amuont = Price\n"), Codes{"E0201"});
  EXPECT_EQ(codesOfSource(kPurchases + "    amount = Price as number\n"), Codes{"E0703"});
  EXPECT_EQ(codesOfSource(kPurchases + "  purchase from \"x.csv\"\n"), Codes{"E0701"});
  EXPECT_EQ(codesOfSource(kCustomers), Codes{"W0716"});
}

TEST(Source, OfAnotherSchemaIsLeftAlone) {
  EXPECT_EQ(support::checkRules("use schema shop\n" + std::string(kSmall) +
                                "schema b version 1\n\nprofile q key id\n  id text\n\n"
                                "source files for b\n  q from \"q.csv\"\n")
                .codes,
            Codes{});
}

}  // namespace
}  // namespace muster::sema
