#pragma once

// The shop that the tests of the check are about, and what a rule of it is told.

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/support/rules.h"

namespace muster::sema {

inline constexpr std::string_view kShop = R"(schema shop version 1
  zone "Europe/London"
  currency GBP

profile customer key customer_id
  customer_id   text
  email         text optional
  country       text optional
  city          text
  age           whole number optional
  visits        whole number
  rate          number
  share         percent
  score         real
  spend         money GBP
  bonus         money GBP optional
  abroad        money EUR
  tier          one of (bronze < silver < gold)
  channel       one of (web, store)
  first_channel one of (web, store)
  interests     set of text
  offers        set of text
  is_member     yes or no
  agreed        yes or no optional
  birthday      date
  joined_at     instant
  last_mail_at  instant optional
  trial         duration
  home_zone     zone

  events purchases at ordered_at
    sku       text
    brand     text optional
    amount    money GBP
    pieces    whole number
    weight    real
    tier      one of (bronze < silver < gold)
    shipped   instant optional
  events stays at arrived_on
    arrived_on  date
    nights      whole number

)";

// The codes of what is said about `rules` in the shop, in order of place.
inline std::vector<std::string> codesOf(std::string_view rules) {
  return support::checkRules(std::string(kShop) + std::string(rules) + "\n").codes;
}

using Codes = std::vector<std::string>;

inline void isRight(const std::string& condition) {
  EXPECT_EQ(codesOf("segment s: " + condition), Codes{}) << condition;
}
inline void isWrong(const std::string& condition, const std::string& code) {
  EXPECT_EQ(codesOf("segment s: " + condition), Codes{code}) << condition;
}

}  // namespace muster::sema
