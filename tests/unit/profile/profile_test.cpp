#include "runtime/profile/profile.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdlib>
#include <new>
#include <random>
#include <thread>

#include "compiler/driver/driver.h"
#include "runtime/column/rows.h"
#include "runtime/engine/engine.h"
#include "tests/support/rules.h"

namespace {
thread_local std::size_t allocationCount = 0;
}  // namespace

// What an answer asks of memory is counted, in every form that one `delete` gives back. Not
// inlined: a compiler that sees through one of them suspects that it does not fit the other.
[[gnu::noinline]] void* operator new(std::size_t bytes) {
  ++allocationCount;
  if (void* memory = std::malloc(bytes)) return memory;
  throw std::bad_alloc();
}
[[gnu::noinline]] void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept {
  ++allocationCount;
  return std::malloc(bytes);
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace muster::profile {
namespace {

constexpr std::int64_t kAsOf = 1'793'491'200'000'000;  // 2026-11-01

constexpr const char* kRules = R"(schema shop version 1
  zone "Europe/London"
  currency GBP
profile customer key id
  id       whole number
  age      whole number
  spend    money GBP optional
  country  text optional
  member   yes or no optional
  tier     one of (bronze < silver < gold)
  joined   date optional
  seen     instant optional
  score    real optional
  note     text optional
  events purchases at bought_at
    bought_at  instant
segment adults: age >= 18
segment rich: spend > 500 GBP and age is between 30 and 60
segment britons: country is one of ("GB", "IE", "Łódź")
segment others: country is not "GB" or missing
segment loyal: member and tier >= silver
segment unknown_members: member is missing
segment early: joined is before 2020-01-01 or (spend is missing and (not member or missing))
segment fresh: seen is in the last 30 days
segment poor: spend < 0.01 GBP
segment mixed: at least 2 of (age > 40, spend > 100 GBP, country is "DE", score > 0.5)
segment all: in adults or not in adults
)";

driver::Compiled compiled(const std::string& text) {
  source::Files files;
  files.add("rules.muster", text);
  diagnostics::Sink sink;
  std::optional<driver::Compiled> made = driver::compile(files, sink);
  MUSTER_CHECK(made.has_value(), "rules of a test: " + support::checkRules(text).messages);
  return std::move(*made);
}

class OneProfile : public testing::Test {
 protected:
  driver::Compiled rules_ = compiled(kRules);
};

column::ProfileRow randomRow(std::mt19937& random, std::int64_t id) {
  using column::Cell;
  const auto among = [&](std::vector<Cell> cells) { return cells[random() % cells.size()]; };
  const Cell missing;
  constexpr std::int64_t kDay = 86'400'000'000;
  return {{Cell(id),
           among({std::int64_t{17}, std::int64_t{18}, std::int64_t{41}, std::int64_t{-5}}),
           among({missing, std::int64_t{0}, std::int64_t{99}, std::int64_t{1'000'001},
                  std::int64_t{5'000'000}, std::int64_t{5'000'001}}),
           among({missing, std::string("GB"), std::string("IE"), std::string("DE"), std::string(""),
                  std::string("Łódź")}),
           among({missing, std::int64_t{0}, std::int64_t{1}}),
           among({std::int64_t{0}, std::int64_t{1}, std::int64_t{2}}),
           among({missing, std::int64_t{18'262}, std::int64_t{18'261}, std::int64_t{20'000}}),
           among({missing, kAsOf, kAsOf - 40 * kDay, kAsOf - 3 * kDay, kAsOf + kDay}),
           among({missing, 0.5, 0.75, -0.0}), among({missing, std::string("x")})}};
}

// The row's cells through the setters that fit them.
void fill(ProfileRow& row, const ProfileRules& rules, const schema::Schema& schema,
          const column::ProfileRow& cells) {
  for (std::size_t i = 0; i < cells.cells.size(); ++i) {
    const ProfileField field = *rules.field(schema.fields[schema.profileFields[i]].name);
    const column::Cell& cell = cells.cells[i];
    if (const auto* number = std::get_if<std::int64_t>(&cell)) {
      ASSERT_TRUE(row.set(field, *number));
    } else if (const auto* real = std::get_if<double>(&cell)) {
      ASSERT_TRUE(row.set(field, *real));
    } else if (const auto* text = std::get_if<std::string>(&cell)) {
      ASSERT_TRUE(row.set(field, *text));
    } else {
      ASSERT_TRUE(row.setMissing(field));
    }
  }
}

TEST_F(OneProfile, IsInTheSegmentsThatTheReferenceSays) {
  const auto rules = engine::profileRules(rules_, kAsOf);
  ASSERT_TRUE(rules.ok()) << rules.error().message;
  std::mt19937 random(4);
  column::Rows rows;
  rows.events.resize(1);
  for (std::int64_t id = 0; id < 600; ++id) rows.profiles.push_back(randomRow(random, id));
  const column::Table table =
      column::makeTable(std::make_shared<const schema::Schema>(rules_.checked.schema), rows);
  const auto wanted =
      engine::evaluate(rules_, table, {.asOf = kAsOf, .kind = engine::Kind::Reference});
  ASSERT_TRUE(wanted.ok());

  ProfileRow row = rules->row();
  std::vector<std::uint64_t> bits(rules->answerWords());
  for (std::size_t i = 0; i < rows.profiles.size(); ++i) {
    fill(row, *rules, rules_.checked.schema, rows.profiles[i]);
    ASSERT_TRUE(row.answer(bits));
    for (std::size_t s = 0; s < rules->segmentCount(); ++s) {
      EXPECT_EQ((bits[0] >> s & 1) != 0, wanted->members[s].test(i))
          << "profile " << i << ", " << rules_.checked.ast.segments[s].name.text;
    }
  }
}

TEST_F(OneProfile, TakesNoMemoryToAnswer) {
  const auto rules = engine::profileRules(rules_, kAsOf);
  ASSERT_TRUE(rules.ok());
  ProfileRow row = rules->row();
  const ProfileField age = *rules->field("age"), tier = *rules->field("tier");
  const ProfileField country = *rules->field("country");
  std::vector<std::uint64_t> bits(rules->answerWords());
  const std::size_t before = allocationCount;
  for (int i = 0; i < 100; ++i) {
    row.set(age, i);
    row.set(tier, "gold");
    row.set(country, i % 2 == 0 ? "GB" : "a country that no rule has heard of");
    ASSERT_TRUE(row.answer(bits));
    ASSERT_EQ(bits[0] & 1, i >= 18 ? 1U : 0U);
  }
  EXPECT_EQ(allocationCount, before);
}

TEST_F(OneProfile, IsAnsweredOnManyThreads) {
  const auto rules = engine::profileRules(rules_, kAsOf);
  ASSERT_TRUE(rules.ok());
  std::vector<std::jthread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&, t] {
      ProfileRow row = rules->row();
      std::vector<std::uint64_t> bits(rules->answerWords());
      row.set(*rules->field("tier"), t % 3);
      for (int i = 0; i < 1000; ++i) {
        row.set(*rules->field("age"), i % 40);
        EXPECT_TRUE(row.answer(bits));
        EXPECT_EQ(bits[0] & 1, i % 40 >= 18 ? 1U : 0U);
      }
    });
  }
}

TEST_F(OneProfile, RefusesWhatAFieldCannotHold) {
  const auto rules = engine::profileRules(rules_, kAsOf);
  ASSERT_TRUE(rules.ok());
  EXPECT_FALSE(rules->field("shoe_size").has_value());
  ProfileRow row = rules->row();
  std::vector<std::uint64_t> bits(rules->answerWords());
  EXPECT_FALSE(row.answer(bits)) << "age and tier are not optional";
  EXPECT_FALSE(row.setMissing(*rules->field("age")));
  EXPECT_FALSE(row.set(*rules->field("age"), "old"));
  EXPECT_FALSE(row.set(*rules->field("age"), 1.5));
  EXPECT_FALSE(row.set(*rules->field("tier"), 3));
  EXPECT_FALSE(row.set(*rules->field("tier"), "iron"));
  EXPECT_FALSE(row.set(*rules->field("member"), 2));
  EXPECT_FALSE(row.set(*rules->field("country"), 7));
  EXPECT_FALSE(row.set(*rules->field("country"), "\xff"));
  EXPECT_FALSE(row.set(*rules->field("score"), std::nan("")));
  EXPECT_FALSE(row.set(ProfileField{1000}, 1));
  EXPECT_TRUE(row.set(*rules->field("note"), "no rule asks"));
  EXPECT_TRUE(row.set(*rules->field("age"), 20));
  EXPECT_TRUE(row.set(*rules->field("tier"), "silver"));
  EXPECT_FALSE(row.answer({}));
  EXPECT_TRUE(row.answer(bits));
}

TEST_F(OneProfile, SaysByWhatItIsDecided) {
  const auto rules = engine::profileRules(rules_, kAsOf);
  ASSERT_TRUE(rules.ok());
  EXPECT_EQ(rules->tiers().byTable, 11U);
  EXPECT_EQ(rules->tiers().byGates, 0U);
  EXPECT_EQ(rules->tiers().conditions, 0U);
  EXPECT_THAT(rules->describe(), testing::StartsWith("11 segments by a table of "));
}

// Of 2 + 3 of ten conditions each there are too many ways for a table.
TEST_F(OneProfile, GoesGateByGateWhereAlternativesAreTooMany) {
  std::string text = "schema s version 1\nprofile p key id\n  id  whole number\n";
  std::string conditions;
  for (int i = 0; i < 10; ++i) {
    text += "  f" + std::to_string(i) + "  whole number optional\n";
    conditions += (i == 0 ? "f" : ", f") + std::to_string(i) + " > 5";
  }
  text += "segment few: f0 > 7\nsegment half: at least 5 of (" + conditions + ")\n";
  const driver::Compiled compiled = profile::compiled(text);
  const auto rules = engine::profileRules(compiled, kAsOf);
  ASSERT_TRUE(rules.ok());
  EXPECT_EQ(rules->tiers().byTable, 1U);
  EXPECT_EQ(rules->tiers().byGates, 1U);
  EXPECT_GT(rules->tiers().gates, 0U);
  ProfileRow row = rules->row();
  std::uint64_t bits = 0;
  for (std::uint64_t above = 0; above < 1024; ++above) {
    for (std::size_t i = 0; i < 10; ++i) {
      ASSERT_TRUE(row.set(*rules->field("f" + std::to_string(i)), (above >> i & 1) != 0 ? 9 : 0));
    }
    ASSERT_TRUE(row.answer({&bits, 1}));
    EXPECT_EQ(bits, (above & 1) + (std::popcount(above) >= 5 ? 2U : 0U)) << above;
  }
}

constexpr const char* kEventRules = R"(schema shop version 1
  zone "Europe/London"
profile customer key id
  id       whole number
  age      whole number optional
  email    text optional
  likes    set of text optional
  events purchases at bought_at
    bought_at  instant
    amount     number with 2 places
    channel    one of (web, store) optional
    lines      list of records
      sku  text
segment adults: age >= 18
segment buyers: any purchases in the last 30 days
segment spenders: total amount of purchases > 100
segment latest_by_web: latest channel of purchases is web
segment tea: any purchases where (any lines where sku is "tea")
segment mailed: email ends with "@example.org"
segment both: age >= 18 and total amount of purchases > 100
segment tea_lovers: likes has "tea"
)";

constexpr std::int64_t kDay = 86'400'000'000;

class OneProfileWithEvents : public testing::Test {
 protected:
  void buy(std::int64_t daysAgo, std::int64_t amount, const char* channel = nullptr) {
    ASSERT_TRUE(row_.set(field("purchases.bought_at"), kAsOf - daysAgo * kDay));
    ASSERT_TRUE(row_.set(field("purchases.amount"), amount));
    if (channel != nullptr) {
      ASSERT_TRUE(row_.set(field("purchases.channel"), channel));
    }
    ASSERT_TRUE(row_.append(list("purchases")));
  }
  ProfileField field(const char* name) { return *rules_.field(name); }
  ProfileList list(const char* name) { return *rules_.list(name); }
  std::string answer() {
    std::uint64_t bits = 0;
    EXPECT_TRUE(row_.answer({&bits, 1}));
    std::string text;
    for (std::size_t i = 0; i < rules_.segmentCount(); ++i)
      text += (bits >> i & 1) != 0 ? '1' : '.';
    return text;
  }

  driver::Compiled compiled_ = compiled(kEventRules);
  ProfileRules rules_ = std::move(*engine::profileRules(compiled_, kAsOf));
  ProfileRow row_ = rules_.row();
};

TEST_F(OneProfileWithEvents, IsAnsweredAgainWhenEventsCome) {
  EXPECT_EQ(answer(), "........");
  buy(40, 60'00, "web");
  EXPECT_EQ(answer(), "...1....");
  // Appended later, but before it in time.
  buy(50, 40'01, "store");
  EXPECT_EQ(answer(), "..11....");
  ASSERT_TRUE(row_.set(field("age"), 20));
  EXPECT_EQ(answer(), "1.11..1.");
  buy(1, 1'00, "store");
  EXPECT_EQ(answer(), "111...1.");
  ASSERT_TRUE(row_.set(field("purchases.lines.sku"), "tea"));
  ASSERT_TRUE(row_.append(list("purchases.lines")));
  ASSERT_TRUE(row_.set(field("email"), "a@example.org"));
  const std::string_view likes[] = {"wine", "tea"};
  ASSERT_TRUE(row_.set(field("likes"), likes));
  EXPECT_EQ(answer(), "111.1111");
  ASSERT_TRUE(row_.clear(list("purchases")));
  EXPECT_EQ(answer(), "1....1.1");
  row_.clear();
  EXPECT_EQ(answer(), "........");
}

TEST_F(OneProfileWithEvents, EvaluatesOnlyWhatAChangeCanAffect) {
  answer();
  const std::size_t conditions = rules_.tiers().conditions;
  EXPECT_EQ(conditions, 6U);
  EXPECT_EQ(row_.evaluatedCount(), conditions);
  ASSERT_TRUE(row_.set(field("age"), 20));
  answer();
  EXPECT_EQ(row_.evaluatedCount(), conditions) << "a comparison takes no condition";
  ASSERT_TRUE(row_.set(field("email"), "x"));
  answer();
  EXPECT_EQ(row_.evaluatedCount(), conditions + 1);
  ASSERT_TRUE(row_.set(field("email"), "x"));
  answer();
  EXPECT_EQ(row_.evaluatedCount(), conditions + 1) << "the same text again";
  buy(3, 5'00);
  answer();
  EXPECT_EQ(row_.evaluatedCount(), conditions + 5) << "all but the pattern and the set";
}

TEST_F(OneProfileWithEvents, TakesNoMemoryWhereNoConditionIsTouched) {
  buy(3, 500'00, "web");
  const ProfileField age = field("age");
  answer();
  std::uint64_t bits = 0;
  const std::size_t before = allocationCount;
  for (int i = 0; i < 100; ++i) {
    row_.set(age, i % 40);
    ASSERT_TRUE(row_.answer({&bits, 1}));
    ASSERT_EQ(bits & 1, i % 40 >= 18 ? 1U : 0U);
  }
  EXPECT_EQ(allocationCount, before);
}

TEST_F(OneProfileWithEvents, RefusesEventsThatCannotBe) {
  EXPECT_FALSE(rules_.list("orders").has_value());
  EXPECT_FALSE(rules_.field("purchases.sku").has_value());
  EXPECT_FALSE(row_.append(list("purchases"))) << "without its time and amount";
  ASSERT_TRUE(row_.set(field("purchases.lines.sku"), "tea"));
  EXPECT_FALSE(row_.append(list("purchases.lines"))) << "there is no purchase";
  EXPECT_FALSE(row_.set(field("purchases.channel"), "phone"));
  EXPECT_FALSE(row_.setMissing(field("purchases.amount")));
  EXPECT_FALSE(row_.append(ProfileList{17}));
  EXPECT_FALSE(row_.clear(ProfileList{17}));
  EXPECT_FALSE(row_.set(field("likes"), "tea"));
  EXPECT_FALSE(row_.setPlace(field("age"), 0, 0));
  const std::int64_t numbers[] = {1};
  EXPECT_FALSE(row_.set(field("likes"), numbers));
  buy(3, 500'00, "web");
  EXPECT_TRUE(row_.append(list("purchases.lines"))) << "its sku was set before";
  EXPECT_EQ(answer(), ".1111...");
}

TEST_F(OneProfile, SaysWhichSegmentTakesData) {
  const driver::Compiled rules =
      compiled(std::string(kRules) + "segment best: spend is in top 10%\n");
  const auto made = engine::profileRules(rules, kAsOf);
  ASSERT_FALSE(made.ok());
  EXPECT_EQ(made.error().message,
            "`best` cannot be decided for one profile without data: it compares the profile with "
            "all others");
  std::mt19937 random(4);
  column::Rows rows;
  rows.events.resize(1);
  for (std::int64_t id = 0; id < 100; ++id) rows.profiles.push_back(randomRow(random, id));
  const auto table = std::make_shared<const column::Table>(
      column::makeTable(std::make_shared<const schema::Schema>(rules.checked.schema), rows));
  const auto withData = engine::profileRules(rules, kAsOf, table);
  ASSERT_TRUE(withData.ok());
  const auto wanted =
      engine::evaluate(rules, *table, {.asOf = kAsOf, .kind = engine::Kind::Reference});
  ProfileRow row = withData->row();
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < rows.profiles.size(); ++i) {
    fill(row, *withData, rules.checked.schema, rows.profiles[i]);
    ASSERT_TRUE(row.answer({&bits, 1}));
    EXPECT_EQ((bits >> 11 & 1) != 0, wanted->members[11].test(i)) << i;
  }
}

}  // namespace
}  // namespace muster::profile
