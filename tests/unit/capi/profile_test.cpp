#include <gmock/gmock.h>

#include <atomic>
#include <random>
#include <thread>

#include "tests/unit/capi/world.h"

namespace muster::capi {
namespace {

using testing::HasSubstr;

constexpr const char* kRules = R"(schema page version 1
profile visitor key id
  id       whole number
  country  text optional
  visits   whole number
  spent    number with 2 places optional
  score    real optional
  tier     one of (basic < plus < pro) optional
segment returning: visits > 1
segment northern: country is one of ("SE", "Łódź")
segment rich: spent >= 10.50
segment scored: score > 0.5
segment paying: tier > basic
)";

class OneProfile : public testing::Test {
 protected:
  OneProfile() {
    Said said;
    EXPECT_EQ(muster_matcher_new(rules_, nullptr, kAsOf, &matcher_, said), MUSTER_OK)
        << said.message();
    EXPECT_EQ(muster_profile_new(matcher_, &profile_), MUSTER_OK);
  }
  ~OneProfile() override {
    muster_profile_free(profile_);
    muster_matcher_free(matcher_);
    muster_rules_free(rules_);
  }
  std::uint32_t field(const char* name) const {
    std::uint32_t number = 0;
    EXPECT_EQ(muster_matcher_field(matcher_, name, &number), MUSTER_OK) << name;
    return number;
  }
  muster_code text(const char* name, const std::string& value) {
    return muster_profile_set_text(profile_, field(name), value.data(), value.size());
  }
  muster_code number(const char* name, std::int64_t value) {
    return muster_profile_set_int(profile_, field(name), value);
  }
  std::uint64_t answer() {
    std::uint64_t words = ~std::uint64_t{0};
    EXPECT_EQ(muster_profile_answer(profile_, &words, 1), MUSTER_OK);
    return words;
  }

  muster_rules* rules_ = rulesOf(kRules);
  muster_matcher* matcher_ = nullptr;
  muster_profile* profile_ = nullptr;
};

TEST_F(OneProfile, IsAnsweredAndAnsweredAgain) {
  std::uint64_t words = 7;
  EXPECT_EQ(muster_profile_answer(profile_, &words, 1), MUSTER_INCOMPLETE);
  EXPECT_EQ(words, 7U);
  EXPECT_EQ(number("visits", 1), MUSTER_OK);
  EXPECT_EQ(answer(), 0U);
  EXPECT_EQ(number("visits", 2), MUSTER_OK);
  EXPECT_EQ(text("country", "Łódź"), MUSTER_OK);
  EXPECT_EQ(number("spent", 1050), MUSTER_OK);
  EXPECT_EQ(muster_profile_set_double(profile_, field("score"), 0.75), MUSTER_OK);
  EXPECT_EQ(text("tier", "plus"), MUSTER_OK);
  EXPECT_EQ(answer(), 0b11111U);
  EXPECT_EQ(muster_profile_set_missing(profile_, field("country")), MUSTER_OK);
  EXPECT_EQ(number("tier", 0), MUSTER_OK);
  EXPECT_EQ(answer(), 0b01101U);
  EXPECT_EQ(muster_profile_clear(profile_), MUSTER_OK);
  EXPECT_EQ(muster_profile_answer(profile_, &words, 1), MUSTER_INCOMPLETE);
}

TEST_F(OneProfile, SaysWhatAFieldCannotHold) {
  EXPECT_EQ(text("tier", "gold"), MUSTER_VALUE);
  EXPECT_EQ(number("tier", 3), MUSTER_VALUE);
  EXPECT_EQ(number("tier", -1), MUSTER_VALUE);
  EXPECT_EQ(number("country", 1), MUSTER_VALUE);
  EXPECT_EQ(text("country", "\xFF"), MUSTER_VALUE);
  EXPECT_EQ(text("visits", "1"), MUSTER_VALUE);
  EXPECT_EQ(muster_profile_set_missing(profile_, field("visits")), MUSTER_VALUE);
  EXPECT_EQ(muster_profile_set_double(profile_, field("score"), NAN), MUSTER_VALUE);
  EXPECT_EQ(muster_profile_set_int(profile_, 1000, 1), MUSTER_VALUE);
  EXPECT_EQ(muster_profile_set_int(profile_, UINT32_MAX, 1), MUSTER_VALUE);
  EXPECT_EQ(muster_profile_set_text(profile_, field("country"), nullptr, 5), MUSTER_ARGUMENT);
  EXPECT_EQ(muster_profile_set_text(profile_, field("country"), nullptr, 0), MUSTER_OK);
  std::uint32_t number = 0;
  EXPECT_EQ(muster_matcher_field(matcher_, "cuntry", &number), MUSTER_ARGUMENT);
}

TEST_F(OneProfile, NamesItsSegments) {
  std::size_t count = 0;
  EXPECT_EQ(muster_matcher_segment_count(matcher_, &count), MUSTER_OK);
  ASSERT_EQ(count, 5U);
  const char* name = nullptr;
  EXPECT_EQ(muster_matcher_segment_name(matcher_, 4, &name), MUSTER_OK);
  EXPECT_STREQ(name, "paying");
  EXPECT_EQ(muster_matcher_segment_name(matcher_, 5, &name), MUSTER_ARGUMENT);
  EXPECT_STREQ(name, "");
}

TEST_F(OneProfile, OutlivesItsRules) {
  EXPECT_EQ(muster_rules_free(rules_), MUSTER_OK);
  EXPECT_EQ(muster_matcher_free(matcher_), MUSTER_OK);
  EXPECT_EQ(muster_profile_set_int(profile_, 2, 5), MUSTER_OK);
  EXPECT_EQ(answer(), 1U);
}

// Each thread has a profile of its own; one that many want is one's at a time.
TEST_F(OneProfile, BelongsToOneThreadAtATime) {
  std::atomic<int> wrong = 0;
  const std::uint32_t visits = field("visits");
  {
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t) {
      threads.emplace_back([&, t] {
        muster_profile* own = nullptr;
        if (muster_profile_new(matcher_, &own) != MUSTER_OK) ++wrong;
        for (int i = 0; i < 2000; ++i) {
          std::uint64_t words = 0;
          if (muster_profile_set_int(own, visits, t) != MUSTER_OK) ++wrong;
          if (muster_profile_answer(own, &words, 1) != MUSTER_OK) ++wrong;
          if (words != (t > 1 ? 1U : 0U)) ++wrong;
          const muster_code code = muster_profile_set_int(profile_, visits, t);
          if (code != MUSTER_OK && code != MUSTER_BUSY) ++wrong;
        }
        if (muster_profile_free(own) != MUSTER_OK) ++wrong;
      });
    }
  }
  EXPECT_EQ(wrong, 0);
}

TEST(OneProfileRules, AreAskedAgainWhenEventsCome) {
  muster_rules* rules = rulesOf(R"(schema shop version 1
profile customer key id
  id     whole number
  likes  set of text optional
  home   place optional
  events orders at placed
    placed  instant
    total   number with 2 places
    lines   list of records
      sku  text
segment buyers: at least 2 orders in the last 7 days
segment tea: any orders where (any lines where sku is "tea")
segment drinkers: likes has "tea"
segment local: home is known
)");
  muster_matcher* matcher = nullptr;
  Said said;
  ASSERT_EQ(muster_matcher_new(rules, nullptr, kAsOf, &matcher, said), MUSTER_OK) << said.message();
  const char* remarks = nullptr;
  EXPECT_EQ(muster_matcher_remarks(matcher, &remarks), MUSTER_OK);
  EXPECT_THAT(remarks, HasSubstr("4 segments by a table"));
  const auto field = [&](const char* name) {
    std::uint32_t number = 0;
    EXPECT_EQ(muster_matcher_field(matcher, name, &number), MUSTER_OK) << name;
    return number;
  };
  std::uint32_t orders = 0, lines = 0;
  EXPECT_EQ(muster_matcher_list(matcher, "orders", &orders), MUSTER_OK);
  EXPECT_EQ(muster_matcher_list(matcher, "orders.lines", &lines), MUSTER_OK);
  EXPECT_EQ(muster_matcher_list(matcher, "lines", &lines), MUSTER_ARGUMENT);
  EXPECT_EQ(muster_matcher_list(matcher, "orders.lines", &lines), MUSTER_OK);
  muster_profile* profile = nullptr;
  EXPECT_EQ(muster_profile_new(matcher, &profile), MUSTER_OK);
  const auto order = [&] {
    EXPECT_EQ(muster_profile_set_int(profile, field("orders.placed"), kAsOf - 1), MUSTER_OK);
    EXPECT_EQ(muster_profile_set_int(profile, field("orders.total"), 5'00), MUSTER_OK);
    EXPECT_EQ(muster_profile_append(profile, orders), MUSTER_OK);
  };
  const auto answer = [&] {
    std::uint64_t words = 0;
    EXPECT_EQ(muster_profile_answer(profile, &words, 1), MUSTER_OK);
    return words;
  };
  EXPECT_EQ(muster_profile_append(profile, orders), MUSTER_INCOMPLETE);
  EXPECT_EQ(answer(), 0U);
  order();
  EXPECT_EQ(answer(), 0U);
  order();
  EXPECT_EQ(answer(), 1U);
  EXPECT_EQ(muster_profile_set_text(profile, field("orders.lines.sku"), "tea", 3), MUSTER_OK);
  EXPECT_EQ(muster_profile_append(profile, lines), MUSTER_OK);
  const char* likes[] = {"wine", "tea"};
  EXPECT_EQ(muster_profile_set_texts(profile, field("likes"), likes, 2), MUSTER_OK);
  EXPECT_EQ(muster_profile_set_place(profile, field("home"), 514778000, -14000), MUSTER_OK);
  EXPECT_EQ(answer(), 15U);
  EXPECT_EQ(muster_profile_clear_list(profile, orders), MUSTER_OK);
  EXPECT_EQ(answer(), 12U);
  EXPECT_EQ(muster_profile_append(profile, 7), MUSTER_ARGUMENT);
  EXPECT_EQ(muster_profile_clear_list(profile, UINT32_MAX), MUSTER_ARGUMENT);
  EXPECT_EQ(muster_profile_set_texts(profile, field("likes"), nullptr, 2), MUSTER_ARGUMENT);
  EXPECT_EQ(muster_profile_set_ints(profile, field("likes"), nullptr, 0), MUSTER_VALUE);
  EXPECT_EQ(muster_profile_set_place(profile, field("home"), 900000001, 0), MUSTER_VALUE);
  muster_profile_free(profile);
  muster_matcher_free(matcher);
  muster_rules_free(rules);
}

// Four profiles of whom one is in the upper quarter; then one who is in no data.
TEST(OneProfileRules, CompareWithTheProfilesOfData) {
  muster_rules* rules = rulesOf(
      "schema s version 1\nprofile p key id\n  id  whole number\n  spent  whole number\n"
      "segment best: spent is in top 25%\n");
  const std::vector<std::int64_t> ids = {1, 2, 3, 4};
  const std::vector<std::int64_t> spent = {10, 40, 20, 30};
  muster_input* input = nullptr;
  EXPECT_EQ(muster_input_new(rules, &input), MUSTER_OK);
  add(input, "p", column("id", MUSTER_INT64, ids));
  add(input, "p", column("spent", MUSTER_INT64, spent));
  muster_data* data = nullptr;
  muster_matcher* matcher = nullptr;
  Said said;
  ASSERT_EQ(muster_data_bind(input, nullptr, &data, said), MUSTER_OK) << said.message();
  ASSERT_EQ(muster_matcher_new_with(data, "p", kAsOf, &matcher, said), MUSTER_OK) << said.message();
  EXPECT_EQ(muster_data_free(data), MUSTER_OK);
  muster_profile* profile = nullptr;
  EXPECT_EQ(muster_profile_new(matcher, &profile), MUSTER_OK);
  std::uint32_t field = 0;
  EXPECT_EQ(muster_matcher_field(matcher, "spent", &field), MUSTER_OK);
  for (const std::int64_t value : {39, 40, 41}) {
    std::uint64_t words = 7;
    EXPECT_EQ(muster_profile_set_int(profile, field, value), MUSTER_OK);
    EXPECT_EQ(muster_profile_answer(profile, &words, 1), MUSTER_OK);
    EXPECT_EQ(words, value >= 40 ? 1U : 0U) << value;
  }
  muster_profile_free(profile);
  muster_matcher_free(matcher);
  muster_input_free(input);
  muster_rules_free(rules);
}

TEST(OneProfileRules, RefuseWhatTakesMoreThanOneProfile) {
  muster_rules* rules = rulesOf(
      "schema s version 1\nprofile p key id\n  id  text\n  spent  whole number\n"
      "segment some: spent is in top 5%\n");
  muster_matcher* matcher = nullptr;
  Said said;
  EXPECT_EQ(muster_matcher_new(rules, nullptr, kAsOf, &matcher, said), MUSTER_UNAVAILABLE);
  EXPECT_THAT(said.message(), HasSubstr("`some` cannot be decided for one profile without data"));
  EXPECT_EQ(muster_matcher_new(rules, "q", kAsOf, &matcher, nullptr), MUSTER_ARGUMENT);
  EXPECT_EQ(muster_matcher_new(rules, "p", INT64_MAX, &matcher, nullptr), MUSTER_ARGUMENT);
  muster_rules_free(rules);
}

}  // namespace
}  // namespace muster::capi
