#include "runtime/engine/profile.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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

namespace muster::engine {
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
  const auto rules = ProfileRules::make(rules_, kAsOf);
  ASSERT_TRUE(rules.ok()) << rules.error().message;
  std::mt19937 random(4);
  column::Rows rows;
  rows.events.resize(1);
  for (std::int64_t id = 0; id < 600; ++id) rows.profiles.push_back(randomRow(random, id));
  const column::Table table =
      column::makeTable(std::make_shared<const schema::Schema>(rules_.checked.schema), rows);
  const auto wanted = evaluate(rules_, table, {.asOf = kAsOf, .kind = Kind::Reference});
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
  const auto rules = ProfileRules::make(rules_, kAsOf);
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
  const auto rules = ProfileRules::make(rules_, kAsOf);
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
  const auto rules = ProfileRules::make(rules_, kAsOf);
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

TEST_F(OneProfile, SaysWhichSegmentItCannotDecide) {
  const driver::Compiled rules =
      compiled(std::string(kRules) + "segment buyers: any purchases in the last 30 days\n");
  const auto made = ProfileRules::make(rules, kAsOf);
  ASSERT_FALSE(made.ok());
  EXPECT_THAT(made.error().message, testing::StartsWith("`buyers` cannot be decided"));
}

}  // namespace
}  // namespace muster::engine
