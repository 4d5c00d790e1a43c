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
