// Several kinds of profile: what a reference leads to is fetched by key, from whatever file it lies
// in, and what leads nowhere is counted.

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

#include "tests/unit/load/world.h"

namespace muster::load {
namespace {

std::string rules(std::string_view keyType, std::string_view optional = " optional") {
  const std::string key(keyType);
  return "schema shop version 1\n"
         "profile customer key id\n"
         "  id       whole number\n"
         "  account  account" +
         std::string(optional) +
         "\n"
         "  events orders at day\n"
         "    day    date\n"
         "profile account key account_id\n"
         "  account_id " +
         key +
         "\n"
         "  size     whole number\n"
         "  events logins at day\n"
         "    day    date\n"
         "source files for shop\n"
         "  customer from \"customers.csv\"\n"
         "  orders from \"orders.csv\"\n"
         "    key = id\n"
         "  account from \"accounts.csv\"\n"
         "  logins from \"logins.csv\"\n"
         "    key = account\n"
         "segment a: any account.logins\n";
}

class Kinds : public ::testing::Test {
 protected:
  void SetUp() override {
    world.options.setAsideAtMostMillionths = 1'000'000;
    world.write("orders.csv", "id,day\n2,2026-01-02\n1,2026-01-01\n");
    world.write("logins.csv", "account,day\n7,2026-01-07\n");
  }
  World world;
};

TEST_F(Kinds, SeeOfListsAboveWhoseRowsWereSetAside) {
  world.write("customers.csv", "id,account\n3,30\n1,7\n2,\n4,30\n");
  world.write("accounts.csv", "account_id,size\n7,70\n30,300\n");
  world.write("logins.csv", "account,day\n30,2026-01-09\n30,never\n,2026-01-09\n");
  EXPECT_EQ(world.incomplete(rules("whole number")),
            "orders: ; 0 without profile\naccount.logins: 3, 4; 1 without profile\n");
}

TEST_F(Kinds, AreFetchedByTextOrNumber) {
  world.write("customers.csv", "id,account\n3,30\n1,7\n2,\n");
  world.write("accounts.csv", "account_id,size\n7,70\n30,300\n8,80\n");
  world.write("logins.csv", "account,day\n30,2026-01-09\n30,2026-01-08\n8,2026-01-07\n");
  const std::string kLoaded =
      "  orders: day=2026-01-01\n"
      "2: account=- account.account_id=- account.size=-\n"
      "  orders: day=2026-01-02\n";
  EXPECT_EQ(world.load(rules("whole number")),
            "1: account=7 account.account_id=7 account.size=70\n" + kLoaded +
                "3: account=30 account.account_id=30 account.size=300\n"
                "  account.logins: day=2026-01-08\n"
                "  account.logins: day=2026-01-09\n"
                "7: size=70\n"
                "8: size=80\n"
                "  logins: day=2026-01-07\n"
                "30: size=300\n"
                "  logins: day=2026-01-08\n"
                "  logins: day=2026-01-09\n");
  EXPECT_EQ(world.load(rules("text")),
            "1: account=\"7\" account.account_id=\"7\" account.size=70\n" + kLoaded +
                "3: account=\"30\" account.account_id=\"30\" account.size=300\n"
                "  account.logins: day=2026-01-08\n"
                "  account.logins: day=2026-01-09\n"
                "30: size=300\n"
                "  logins: day=2026-01-08\n"
                "  logins: day=2026-01-09\n"
                "7: size=70\n"
                "8: size=80\n"
                "  logins: day=2026-01-07\n");
}

TEST_F(Kinds, CountReferencesThatLeadNowhere) {
  world.write("customers.csv", "id,account\n1,7\n2,9\n3,9\n");
  world.write("accounts.csv", "account_id,size\n7,70\n");
  const std::string kFirst =
      "1: account=\"7\" account.account_id=\"7\" account.size=70\n"
      "  orders: day=2026-01-01\n"
      "  account.logins: day=2026-01-07\n";
  const std::string kAccount =
      "7: size=70\n"
      "  logins: day=2026-01-07\n";
  EXPECT_EQ(world.load(rules("text")),
            kFirst +
                "2: account=- account.account_id=- account.size=-\n"
                "  orders: day=2026-01-02\n"
                "3: account=- account.account_id=- account.size=-\n"
                "customer: 2 values made missing: `account` leads to a profile that is not there "
                "(customers.csv line 3: \"9\", line 4: \"9\")\n" +
                kAccount);
  // Who has to have an account and has none is no customer.
  EXPECT_EQ(
      world.load(rules("text", "")),
      kFirst +
          "customer: 2 rows set aside: `account` leads to a profile that is not there "
          "(customers.csv line 3: \"9\", line 4: \"9\")\n"
          "orders: 1 row set aside: it belongs to a profile that is not there (orders.csv line 2: "
          "\"2\")\n" +
          kAccount);
}

TEST_F(Kinds, MayAllBeSetAside) {
  world.write("customers.csv", "id,account\n2,9\n1,9\n");
  world.write("accounts.csv", "account_id,size\n7,70\n");
  EXPECT_EQ(
      world.load(rules("whole number", "")),
      "customer: 2 rows set aside: `account` leads to a profile that is not there "
      "(customers.csv line 2: \"9\", line 3: \"9\")\n"
      "orders: 2 rows set aside: it belongs to a profile that is not there (orders.csv line 2: "
      "\"2\", line 3: \"1\")\n"
      "7: size=70\n"
      "  logins: day=2026-01-07\n");
}

// Against a join written out, over files in no order.
TEST_F(Kinds, AgreeWithAJoin) {
  std::mt19937 random(1);
  const auto below = [&](int limit) {
    return std::uniform_int_distribution<int>(0, limit - 1)(random);
  };
  for (int round = 0; round < 20; ++round) {
    const bool isText = round % 2 == 0;
    std::map<int, int> accounts;
    std::map<int, std::set<int>> logins;
    std::string accountFile = "account_id,size\n";
    std::string loginFile = "account,day\n77,2026-01-01\n";  // of no account
    for (int i = 1 + below(30); i > 0; --i) {
      const int account = below(40) - 5;
      const int size = below(1000);
      if (!accounts.emplace(account, size).second) continue;
      accountFile += std::to_string(account) + "," + std::to_string(size) + "\n";
      for (int login = below(4); login > 0; --login) {
        const int day = 1 + below(28);
        if (!logins[account].insert(day).second) continue;
        loginFile += std::to_string(account) + ",2026-01-" + (day < 10 ? "0" : "") +
                     std::to_string(day) + "\n";
      }
    }
    std::string customerFile = "id,account\n";
    std::map<int, int> customers;
    for (int i = 1 + below(60); i > 0; --i) {
      const int account = below(45) - 7;
      const int customer = below(500);
      if (!customers.emplace(customer, account).second) continue;
      customerFile +=
          std::to_string(customer) + "," + (account == -7 ? "" : std::to_string(account)) + "\n";
    }
    std::string expected;
    for (const auto& [customer, account] : customers) {
      const auto found = accounts.find(account);
      const bool isThere = account != -7 && found != accounts.end();
      const std::string quote = isText ? "\"" : "";
      const std::string key = isThere ? quote + std::to_string(account) + quote : "-";
      expected += std::to_string(customer) + ": account=" + key + " account.account_id=" + key +
                  " account.size=" + (isThere ? std::to_string(found->second) : "-") + "\n";
      if (!isThere) continue;
      for (const int day : logins[account]) {
        expected += std::string("  account.logins: day=2026-01-") + (day < 10 ? "0" : "") +
                    std::to_string(day) + "\n";
      }
    }
    world.write("customers.csv", customerFile);
    world.write("accounts.csv", accountFile);
    world.write("logins.csv", loginFile);
    world.write("orders.csv", "id,day\n777,2026-01-01\n");  // of no customer
    world.options.threads = 1 + round % 3;
    const std::string loaded = world.load(rules(isText ? "text" : "whole number"));
    EXPECT_EQ(loaded.substr(0, expected.size()), expected);
  }
}

}  // namespace
}  // namespace muster::load
