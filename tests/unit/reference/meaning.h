#pragma once

// What a condition means for one profile. The profile is "a" of the schema below; as of is
// 2026-11-01T12:00Z unless said otherwise, the zone is London.

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace muster::reference {

enum class Truth { False, True, Unknown };
std::ostream& operator<<(std::ostream& out, Truth truth);
inline constexpr Truth no = Truth::False;
inline constexpr Truth yes = Truth::True;
inline constexpr Truth unknown = Truth::Unknown;

// profile customer key id
//   id a b n p m r t u tier other flag d e i j z s v   (all optional but id and v)
//   events orders at ordered_at: amount count brand paid shipped on_day
//   events visits at visited_on (a date): pages
struct Case {
  std::string condition;
  std::string fields = "";  // "a = 5; t = x"; the rest is missing
  std::string events = "";  // blocks as in tests/support/tables.h, the key is "a"
  std::string asOf = "2026-11-01T12:00Z";
  std::string lets = "";  // further declarations
};

// Fails the test if the rules have errors.
Truth meaningOf(const Case& it);

void check(const Case& it, Truth expected);

// The codes of the messages about it.
std::string messagesAbout(const std::string& condition);

}  // namespace muster::reference
