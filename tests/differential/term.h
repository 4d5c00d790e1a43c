#pragma once

// A piece of rule text that knows what it is made of, so that a failing rule can be made smaller:
// `(`, a condition, ` and `, a condition, `)`.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace muster::differential {

// What a term may stand in for: another of the same sort, in the same place.
enum class Sort : std::uint8_t {
  Condition,
  Whole,
  Number,
  Percent,
  Money,
  Ratio,
  MoneyRatio,
  Duration,
  DurationRatio,
  Real,
  Text,
  Tier,
  Colour,
  Date,
  Instant,
  Words,  // a set of text
  Other,  // a window, a list of values: nothing else fits
};

// The names a term may use: those of the profile, or of a list and, with their owner, the profile.
inline constexpr int kProfileScope = -1;

struct Term {
  Sort sort = Sort::Other;
  int scope = kProfileScope;
  // pieces[0] children[0] pieces[1] ... children[n-1] pieces[n]
  std::vector<std::string> pieces;
  std::vector<Term> children;
  // What settles it where unknown matters: " or missing", " and known"; the parentheses around it
  // are shown with it.
  std::string settlement;
  bool isSettled = false;
  int places = 0;  // of a decimal

  static Term leaf(Sort sort, int scope, std::string text, int places = 0);
};

// "{}" in the pattern stands for the next child.
Term make(Sort sort, int scope, std::string_view pattern, std::vector<Term> children);

std::string toText(const Term& term);
// Everything that can be settled, is.
void settleAll(Term& term);

// The same term with one part of it replaced by a smaller one of its sort; every way there is, the
// largest savings first.
std::vector<Term> smaller(const Term& term);

}  // namespace muster::differential
