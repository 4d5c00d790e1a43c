#include "compiler/sema/check_schema.h"
#include "tests/unit/sema/shop.h"

namespace muster::sema {
namespace {

// A schema whose one profile has these lines.
Codes codesOfFields(const std::string& lines, const std::string& rules = "") {
  return support::checkRules("schema shop version 1\n\nprofile customer key id\n  id text\n" +
                             lines + "\nsegment s: id is known\n" + rules)
      .codes;
}

TEST(Schema, KeepsWhatItDeclares) {
  const auto checked = support::checkRules(std::string(kShop) + "segment s: is_member\n");
  ASSERT_TRUE(checked.program.has_value()) << checked.messages;
  const schema::Schema& schema = checked.program->schema;
  EXPECT_EQ(schema.name, "shop");
  EXPECT_EQ(schema.version, 1);
  EXPECT_EQ(schema.zone, "Europe/London");
  EXPECT_EQ(schema.currencies, (std::vector<std::string>{"GBP", "EUR"}));
  EXPECT_EQ(schema.profileName, "customer");
  EXPECT_EQ(schema.fields[schema.key].name, "customer_id");
  EXPECT_EQ(schema.lists.size(), 2U);
  const schema::EventList& purchases = schema.lists[ListId(0)];
  EXPECT_EQ(schema.fields[purchases.time].name, "ordered_at");
  EXPECT_EQ(schema.fields[purchases.time].type, kInstant);
  EXPECT_EQ(schema.fields[schema.lists[ListId(1)].time].type, kDate);
  // The same words in the same order are the same enum: tier twice, channel twice.
  // The days of the week are one more.
  EXPECT_EQ(schema.enums.size(), 3U);
}

TEST(Schema, WithoutAKeyNumbersItsRows) {
  const auto checked = support::checkRules(
      "schema s version 1\n\nprofile visitor\n  age whole number\n\nsegment a: age > 3\n");
  ASSERT_TRUE(checked.program.has_value()) << checked.messages;
  const schema::Schema& schema = checked.program->schema;
  EXPECT_EQ(schema.fields[schema.key].type, kWhole);
}

TEST(Schema, TakesWordsOfTheLanguageAsFields) {
  EXPECT_EQ(codesOfFields("  order text\n  date date\n  channel text\n  total number\n  day text\n"
                          "  first text\n  segment text\n  events text\n  key_ text\n",
                          "segment t: order is \"x\" and total > 3 and first is \"y\"\n"),
            Codes{});
}

TEST(Schema, NamesWhatIsNotEvaluatedYet) {
  EXPECT_EQ(codesOfFields("  homes list of text\n"), Codes{"E0904"});
  EXPECT_EQ(codesOfFields("  homes list of text\n", "segment t: homes is known\n"), Codes{"E0904"});
  EXPECT_EQ(codesOfFields("  ok consent\n"), Codes{});
  EXPECT_EQ(codesOfFields("  name text optional for service, marketing\n"), Codes{});
}

TEST(Schema, TellsWhatIsNoType) {
  EXPECT_EQ(codesOfFields("  name txt\n", "segment t: name is \"x\"\n"), Codes{"E0609"});
  EXPECT_EQ(codesOfFields("  spend money GPB\n"), Codes{"E0606"});
  EXPECT_EQ(codesOfFields("  spend money\n"), Codes{"E0607"});
  EXPECT_EQ(codesOfFields("  name text\n  name text\n"), Codes{"E0204"});
}

TEST(UseSchema, ChoosesOneOfSeveral) {
  const std::string two =
      "schema a version 1\n\nprofile p key id\n  id text\n  x whole number\n"
      "schema b version 1\n\nprofile q key id\n  id text\n  y whole number\n";
  EXPECT_EQ(support::checkRules(two + "use schema b\nsegment s: y > 3\n").codes, Codes{});
  EXPECT_EQ(support::checkRules(two + "use schema b\nsegment s: x > 3\n").codes, Codes{"E0201"});
  EXPECT_EQ(support::checkRules(two + "segment s: y > 3\n").codes, Codes{"E0602"});
  EXPECT_EQ(support::checkRules(two + "use schema c\nsegment s: y > 3\n").codes, Codes{"E0603"});
}

TEST(Nothing, IsAnErrorToo) { EXPECT_EQ(support::checkRules("").codes, Codes{"E0601"}); }

}  // namespace
}  // namespace muster::sema
