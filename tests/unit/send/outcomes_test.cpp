// What came of earlier messages, arm by arm; figures worked out by hand or taken from the papers.

#include "runtime/send/outcomes.h"

#include <gmock/gmock.h>

#include <cmath>

#include "compiler/base/check.h"
#include "compiler/diagnostics/render.h"
#include "compiler/driver/driver.h"
#include "runtime/engine/engine.h"
#include "runtime/plan/values.h"
#include "tests/support/tables.h"

namespace muster::send {
namespace {

using testing::ElementsAre;

constexpr std::int64_t kAsOf = 1'796'083'200'000'000;  // 2026-12-01T00:00:00Z

// A program of one campaign, its rows, and what engines find of it.
class World {
 public:
  World(std::string_view outcomes, const std::string& rows) {
    files_.add("rules.muster", std::string(kSchema) + std::string(outcomes));
    diagnostics::Sink sink;
    compiled_ = driver::compile(files_, sink, nullptr, driver::Wanted::Plan);
    MUSTER_CHECK(compiled_.has_value(), diagnostics::renderText(files_, sink.sorted(), false));
    const auto schema = std::make_shared<schema::Schema>(compiled_->checked.schema);
    table_ = support::makeTable(schema, support::parseRows(*schema, rows));
    Result<engine::Answered> answered = engine::answer(*compiled_, table_, {.asOf = kAsOf});
    MUSTER_CHECK(answered.ok(), "an interpreter is always there");
    answered_ = std::move(*answered);
    plan_.asOf = kAsOf;
  }

  std::optional<Comparison> comparison() const {
    const sema::CheckedProgram& program = compiled_->checked;
    return comparisonOf({program,
                         files_,
                         table_,
                         plan_,
                         {},
                         nullptr,
                         plan::Answers{answered_.audiences.members, answered_.values}},
                        program.campaigns[0]);
  }

 private:
  static constexpr std::string_view kSchema = R"(schema shop version 1
  contacts messages
profile customer key customer_id
  customer_id  whole number
  bought       yes or no optional
  spent        money GBP optional
  discount     percent optional
  events messages at sent_at
    sent_at   instant
    campaign  text
    channel   one of (email, sms)
    role      one of (message, hold_out, untargeted) optional
    version   text optional
campaign sale
  audience  customer_id > 0
  channel   email without consent
)";

  source::Files files_;
  std::optional<driver::Compiled> compiled_;
  column::Table table_;
  engine::Answered answered_;
  plan::Plan plan_;
};

// `count` customers from `first` on: "7 | yes | 2.50 | -" and their message.
struct Rows {
  std::string customers = "\ncustomer\n customer_id | bought | spent | discount\n";
  std::string messages =
      "\nmessages\n customer_id | sent_at | campaign | channel | role | version\n";
  int last = 0;

  void add(int count, const std::string& values, const std::string& note) {
    for (int i = 0; i < count; ++i) {
      customers += " " + std::to_string(++last) + " | " + values + "\n";
      if (!note.empty()) {
        messages += " " + std::to_string(last) + " | 2026-11-20 10:00 | " + note + "\n";
      }
    }
  }
  std::string text() const { return customers + messages; }
};

std::vector<std::string> armsOf(const Comparison& comparison) {
  std::vector<std::string> arms;
  for (const Comparison::Arm& arm : comparison.arms) {
    arms.push_back(arm.name + " " + std::to_string(arm.profiles));
  }
  return arms;
}

// The first example of Newcombe's table: 56 of 70 against 48 of 80, 0.0524 to 0.3339 by method 10.
TEST(Newcombe, GivesTheIntervalOfADifference) {
  const Interval it = newcombe(56, 70, 48, 80);
  EXPECT_NEAR(it.low, 0.0524, 5e-5);
  EXPECT_NEAR(it.high, 0.3339, 5e-5);
  EXPECT_EQ(newcombe(0, 0, 1, 2).low, -1);
  EXPECT_EQ(newcombe(1, 2, 0, 0).high, 1);
}

TEST(Spread, IsTheMeanAndItsError) {
  Spread spread;
  EXPECT_EQ(spread.squaredError(), 0);
  for (const double value : {2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0}) spread.add(value);
  EXPECT_DOUBLE_EQ(spread.mean(), 5);
  EXPECT_NEAR(spread.squaredError(), 32.0 / 7 / 8, 1e-12);
}

TEST(Outcomes, AreToldOfEachArmAgainstThoseHeldOut) {
  Rows rows;
  rows.add(56, "yes | 1.00 | -", "sale | email | message | warm");
  rows.add(14, "- | - | -", "sale | email | - | warm");
  rows.add(10, "no | 3.00 | -", "sale | email | message | plain");
  rows.add(48, "yes | 1.00 | -", "sale | email | hold_out | -");
  rows.add(32, "no | 2.00 | -", "sale | email | hold_out | -");
  rows.add(3, "no | 2.00 | -", "sale | email | untargeted | -");
  rows.add(5, "yes | 9.00 | -", "other | email | message | warm");
  rows.add(7, "yes | 9.00 | -", "");
  const World world("  outcome buyers when bought\n  outcome pounds by spent\n", rows.text());
  const Comparison it = *world.comparison();
  EXPECT_THAT(armsOf(it), ElementsAre("plain 10", "warm 70", "untargeted 3", "held out 80"));
  EXPECT_EQ(it.control, 3U);
  EXPECT_EQ(it.inSeveral, 0U);
  ASSERT_EQ(it.outcomes.size(), 2U);

  // Who does not know it has not bought.
  const Comparison::Outcome& buyers = it.outcomes[0];
  EXPECT_EQ(buyers.text, "bought");
  EXPECT_EQ(buyers.figures[1].known, 70U);
  EXPECT_DOUBLE_EQ(buyers.figures[1].mean, 0.8);
  EXPECT_DOUBLE_EQ(buyers.figures[3].mean, 0.6);
  EXPECT_NEAR(buyers.figures[1].difference, 0.2, 1e-12);
  EXPECT_NEAR(buyers.figures[1].differenceInterval->low, 0.0524, 5e-5);
  EXPECT_TRUE(buyers.figures[1].differs());
  EXPECT_FALSE(buyers.figures[3].differenceInterval.has_value());
  EXPECT_EQ(told(buyers, buyers.figures[1].mean), "80.00 %");
  EXPECT_EQ(told(buyers, buyers.figures[0].difference, true), "-60.00 points");

  // Who does not know it is not counted; ten are too few for an interval.
  const Comparison::Outcome& pounds = it.outcomes[1];
  EXPECT_EQ(pounds.unit, "GBP");
  EXPECT_EQ(pounds.figures[1].known, 56U);
  EXPECT_DOUBLE_EQ(pounds.figures[1].mean, 1);
  EXPECT_DOUBLE_EQ(pounds.figures[1].interval->low, 1);
  EXPECT_DOUBLE_EQ(pounds.figures[0].mean, 3);
  EXPECT_FALSE(pounds.figures[0].interval.has_value());
  EXPECT_FALSE(pounds.figures[0].differenceInterval.has_value());
  EXPECT_NEAR(pounds.figures[3].mean, 1.4, 1e-12);
  // 48 ones and 32 twos: the variance of the sample is 80 * 0.24 / 79.
  const double half = 1.959963984540054 * std::sqrt(0.24 / 79);
  EXPECT_NEAR(pounds.figures[3].interval->high - pounds.figures[3].interval->low, 2 * half, 1e-9);
  EXPECT_NEAR(pounds.figures[1].differenceInterval->high, -0.4 + half, 1e-9);
  EXPECT_EQ(told(pounds, pounds.figures[1].interval), "1.0000 to 1.0000 GBP");
}

TEST(Outcomes, CountNobodyWhoIsInSeveralArms) {
  Rows rows;
  rows.add(2, "yes | 1.00 | 0.12", "sale | email | message | warm");
  rows.add(1, "yes | 1.00 | 0.2", "sale | email | message | plain");
  rows.messages += " 1 | 2026-11-21 10:00 | sale | email | message | warm\n";   // the same again
  rows.messages += " 2 | 2026-11-21 10:00 | sale | email | message | plain\n";  // another one
  rows.messages += " 3 | 2026-12-21 10:00 | sale | email | message | warm\n";   // behind as of
  const World world("  outcome rebate by discount\n", rows.text());
  const Comparison it = *world.comparison();
  EXPECT_THAT(armsOf(it), ElementsAre("plain 1", "warm 1"));
  EXPECT_EQ(it.inSeveral, 1U);
  EXPECT_EQ(it.control, 0U);
  EXPECT_EQ(it.outcomes[0].unit, "%");
  EXPECT_EQ(told(it.outcomes[0], it.outcomes[0].figures[1].mean), "12.0000 %");
}

TEST(Outcomes, PutTheSmallestOfManyVersionsTogether) {
  Rows rows;
  for (int version = 0; version < 60; ++version) {
    rows.add(version < 52 ? 2 : 1, "yes | 1.00 | -",
             "sale | email | message | v" + std::to_string(100 + version));
  }
  rows.add(4, "no | 1.00 | -", "sale | email | untargeted | -");
  const World world("  outcome buyers when bought\n", rows.text());
  const Comparison it = *world.comparison();
  ASSERT_EQ(it.arms.size(), kMostArms + 2);
  EXPECT_EQ(it.arms[0].name, "v100");
  EXPECT_EQ(it.arms[kMostArms].name, "other versions");
  EXPECT_EQ(it.arms[kMostArms].profiles, 2U * 2 + 8);
  EXPECT_EQ(it.arms[it.control].name, "untargeted");
  EXPECT_DOUBLE_EQ(it.outcomes[0].figures[kMostArms].mean, 1);
}

TEST(Outcomes, AreNoneWithoutAClauseOrAHistory) {
  Rows rows;
  rows.add(1, "yes | 1.00 | -", "other | email | message | warm");
  EXPECT_FALSE(World("", rows.text()).comparison().has_value());
  EXPECT_TRUE(World("  outcome buyers when bought\n", rows.text()).comparison()->arms.empty());
}

}  // namespace
}  // namespace muster::send
