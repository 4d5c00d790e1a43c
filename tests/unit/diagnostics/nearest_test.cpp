#include <gtest/gtest.h>

#include "compiler/diagnostics/diagnostic.h"

namespace muster::diagnostics {
namespace {

const std::vector<std::string> kNames{"email", "country", "age", "lifetime_value", "at"};

void check(std::string_view name, std::string_view expected) {
  EXPECT_EQ(nearest(name, kNames).value_or("nothing"), expected) << name;
}

TEST(Nearest, FindsSlips) {
  check("emial", "email");
  check("contry", "country");
  check("countrys", "country");
  check("lifetime_vlaue", "lifetime_value");
  check("lifetimevalue", "lifetime_value");
  check("agee", "age");
}

TEST(Nearest, IgnoresCase) {
  check("Email", "email");
  check("COUNTRY", "country");
}

TEST(Nearest, GuessesNothingForWhatIsFar) {
  check("city", "nothing");
  check("x", "nothing");
  check("", "nothing");
  check(std::string(1000, 'e'), "nothing");
}

TEST(Nearest, DoesNotOfferTheNameItself) { check("email", "nothing"); }

TEST(Nearest, TakesTheFirstOfEquals) {
  EXPECT_EQ(nearest("cat", {"bat", "car"}), "bat");
  EXPECT_EQ(nearest("cat", {"bats", "car"}), "car");
}

TEST(Nearest, PrefersTheSameLength) {
  EXPECT_EQ(nearest("dayz", {"day", "days"}), "days");
  EXPECT_EQ(nearest("dayz", {"days", "day"}), "days");
}

TEST(Nearest, GuessesShortNamesWhereThereIsOneChoice) {
  EXPECT_EQ(nearest("bb", {"ab", "xyz"}), "ab");
  EXPECT_EQ(nearest("bb", {"ab", "cb"}), std::nullopt);
  EXPECT_EQ(nearest("bb", {"ab", "BB"}), "BB");
  EXPECT_EQ(nearest("b", {"a", "c"}), std::nullopt);
  EXPECT_EQ(nearest("b", {"a", "B"}), "B");
}

TEST(DidYouMean, AsksOrSaysNothing) {
  EXPECT_EQ(didYouMean("emial", kNames), "did you mean `email`?");
  EXPECT_EQ(didYouMean("zzz", kNames), "");
}

TEST(EditDistance, CountsSwapsOnce) {
  EXPECT_EQ(editDistance("ab", "ba"), 1U);
  EXPECT_EQ(editDistance("", "abc"), 3U);
  EXPECT_EQ(editDistance("Same", "sAME"), 0U);
}

}  // namespace
}  // namespace muster::diagnostics
