#include "compiler/sema/kinds.h"

#include <gtest/gtest.h>

#include "compiler/ast/print.h"
#include "compiler/syntax/parse.h"
#include "tests/support/rules.h"

namespace muster::sema {
namespace {

constexpr std::string_view kSchema =
    "schema shop version 1\n"
    "profile customer key customer_id\n"
    "  customer_id  text\n"
    "  account      account_id optional\n"
    "  events orders at ordered_at\n"
    "    ordered_at instant\n"
    "    product    product\n"
    "profile account key account_id\n"
    "  account_id   text\n"
    "  tier         one of (free, business)\n"
    "  parent       firm optional\n"
    "  events logins at seen_at\n"
    "    seen_at    instant\n"
    "profile firm key firm_id\n"
    "  firm_id      whole number\n"
    "  town         text\n"
    "profile product key sku\n"
    "  sku          text\n"
    "  brand        text\n";

using Codes = std::vector<std::string>;

support::CheckedRules checkedWith(std::string_view rules) {
  return support::checkRules(std::string(kSchema) + std::string(rules));
}
Codes codesWith(std::string_view rules) { return checkedWith(rules).codes; }

// The fields of profiles and lists, by kind.
std::string fieldsOf(const schema::Schema& schema) {
  std::string text;
  for (const schema::Field& field : schema.fields) {
    if (field.list) text += schema.lists[*field.list].name + "/";
    text += field.name + (field.isOptional ? "? " : " ");
  }
  return text;
}

TEST(Kinds, SeeWhatTheyReferTo) {
  const support::CheckedRules found = checkedWith("segment all: customer_id is known\n");
  ASSERT_TRUE(found.program.has_value()) << found.messages;
  ASSERT_EQ(found.kinds.size(), 3U);
  EXPECT_EQ(fieldsOf(found.program->schema),
            "customer_id account? account.account_id? account.tier? account.parent? "
            "account.parent.firm_id? account.parent.town? orders/ordered_at orders/product "
            "orders/product.sku orders/product.brand account.logins/seen_at ");
  EXPECT_EQ(fieldsOf(found.kinds[0].schema),
            "account_id tier parent? parent.firm_id? parent.town? logins/seen_at ");
  EXPECT_EQ(fieldsOf(found.kinds[1].schema), "firm_id town ");
}

TEST(Kinds, AreNamedBehindFor) {
  EXPECT_EQ(codesWith("segment a: account.tier is business\n"), Codes{});
  EXPECT_EQ(codesWith("segment a for account: tier is business\n"), Codes{});
  EXPECT_EQ(codesWith("segment a for account \"Title\": account.tier is business\n"), Codes{});
  EXPECT_EQ(codesWith("segment a for customer: account.parent.town is \"Leeds\"\n"), Codes{});
  EXPECT_EQ(codesWith("segment a for firm: town is \"Leeds\"\n"), Codes{});
  EXPECT_EQ(codesWith("segment a for firms: town is \"Leeds\"\n"), Codes{"E0681"});
  EXPECT_EQ(codesWith("segment a for firm: tier is business\n"), Codes{"E0201"});
}

TEST(Kinds, DoNotMix) {
  constexpr std::string_view kPaying = "segment paying for account: tier is business\n";
  EXPECT_EQ(codesWith(std::string(kPaying) + "segment b for account: in paying\n"), Codes{});
  EXPECT_EQ(codesWith(std::string(kPaying) + "segment b: in paying\n"), Codes{"E0680"});
  EXPECT_EQ(codesWith(std::string(kPaying) + "segment b: not in paying\n"), Codes{"E0680"});
  EXPECT_EQ(codesWith(std::string(kPaying) + "segment b: account is in paying\n"), Codes{"E0680"});
  EXPECT_EQ(codesWith("let n for account = number of logins\nsegment b: n > 2\n"), Codes{"E0680"});
  // A field and a word of an enum have their own meaning first.
  EXPECT_EQ(codesWith("let brand for account = number of logins\n"
                      "segment b: any orders where product.brand is \"x\"\n"),
            Codes{});
  EXPECT_EQ(codesWith("let business for firm = firm_id\nsegment b: account.tier is business\n"),
            Codes{});
  EXPECT_EQ(codesWith(std::string(kPaying) + "segment paying: account is known\n"), Codes{"E0204"});
}

// What must be given its values is about whatever it is asked of.
TEST(Kinds, SharePatterns) {
  EXPECT_EQ(codesWith("segment quiet(things: list): no things in the last 30 days\n"
                      "segment a: in quiet(orders)\n"
                      "segment b for account: in quiet(logins)\n"),
            Codes{});
  EXPECT_EQ(codesWith("let n(days: duration = 3 days) = number of orders since (now - days)\n"
                      "segment b for account: n > 3\n"),
            Codes{"E0680"});
}

// A reference that must be there leaves nothing missing that the other kind always has.
TEST(Kinds, AreMissingWhereTheReferenceCanBe) {
  EXPECT_EQ(codesWith("segment a: account.tier is not business\n"), Codes{"E0401"});
  EXPECT_EQ(codesWith("segment a: account.tier is not business or missing\n"), Codes{});
  EXPECT_EQ(codesWith("segment a: no orders where product.brand is not \"x\"\n"), Codes{});
}

TEST(Kinds, HaveListsOfTheirOwn) {
  EXPECT_EQ(codesWith("list vips of account_id from \"vips.txt\"\n"
                      "segment a for account: account_id is in vips\n"),
            Codes{});
  EXPECT_EQ(codesWith("list vips of account.account_id from \"vips.txt\"\n"
                      "segment a: account is in vips\n"),
            Codes{});
}

TEST(Kinds, AreGivenInTests) {
  const support::CheckedRules found = checkedWith(
      "segment a: account.tier is business and any account.logins\n"
      "segment b for account: tier is business\n"
      "test \"t\":\n"
      "  given account acme { tier: business, parent: { town: \"Leeds\" }, logins: [{ seen_at: 1 "
      "day ago "
      "}] }\n"
      "  given customer ann { account: acme }\n"
      "  given customer bob { account: { tier: free } }\n"
      "  as of 2026-11-01\n"
      "  expect ann in a, bob not in a\n"
      "  expect acme in b\n");
  ASSERT_TRUE(found.program.has_value()) << found.messages;
  ASSERT_EQ(found.program->tests.size(), 1U);
  const CheckedTest& test = found.program->tests.front();
  ASSERT_EQ(test.profiles.size(), 2U);
  // The account, its key, tier, the firm, its key and town.
  EXPECT_EQ(test.profiles[0].row.cells.size(), 6U);
  EXPECT_EQ(test.profiles[0].row.lists.size(), 1U);
  ASSERT_EQ(found.kinds[0].tests.size(), 1U);
  EXPECT_EQ(found.kinds[0].tests.front().profiles.size(), 1U);
  EXPECT_TRUE(found.kinds[1].tests.empty());
}

}  // namespace
}  // namespace muster::sema
