#pragma once

// What a Population node asks about all profiles, packed into its payload, and the tables that
// answers become. A run asks for the operands of the innermost nodes first, finds the answers over
// all profiles, and puts comparisons with constants or a Steps node in their place; so no engine
// ever meets a Population node.
//
//   population top 5% n1 among n2 per n3
//
// Tested by tests/unit/ir and tests/unit/population.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "compiler/base/int128.h"
#include "compiler/schema/schema.h"

namespace muster::ir {

struct Constant;

// How the value stands among the known values of its population. c is the number of values at least
// as good as it, itself included; n the number of values.
enum class Asked : std::uint8_t {
  Top,       // is c at most `amount`, or at most that share of n, rounded up? Large values are good
  Bottom,    // the same, small values being good
  Tile,      // amount - floor(amount * (c - 1) / n): the best of `amount` tiles is `amount`
  Rank,      // c
  Quantile,  // the value at rank ceil(share * n) from below, at least 1; missing if n is 0
  Total,     // their sum
  Count,     // n
};
struct Question {
  Asked asked;
  bool isShare = false;     // `amount` is a share in hundred-millionths
  std::int64_t amount = 0;  // below 2^40
  friend bool operator==(const Question&, const Question&) = default;
};
inline constexpr std::int64_t kWholeShare = 100'000'000;  // 100%, as an amount

std::int64_t packed(const Question& question);
Question questionOf(std::int64_t payload);
// "top 5%", "tile 5"
std::string questionText(const Question& question);
std::optional<Question> questionFromText(std::string_view word, std::string_view amount);

// A quotient; the denominator is positive.
struct Quotient {
  Int128 numerator = 0;
  Int128 denominator = 1;
  friend bool operator==(const Quotient&, const Quotient&) = default;
};
// Numbers of one type, in order.
using Numbers = std::variant<std::vector<std::int64_t>, std::vector<Int128>, std::vector<Quotient>,
                             std::vector<double>>;

// A step function for each key. Of a group the result for a value is results[i], where i is the
// number of marks that are not larger than the value; without marks any condition will do as one.
struct Steps {
  struct Group {
    Numbers marks;    // ascending; of the value's type
    Numbers results;  // one more than marks; none: could not be computed
  };
  schema::Type valueType;
  schema::Type resultType;
  bool isGrouped = false;      // otherwise all profiles are in one group, or there is none
  std::vector<Constant> keys;  // of the groups, if they have any
  std::vector<Group> groups;
  std::optional<Numbers> otherwise;  // one result, where there is no group

  bool canBeUncomputable() const;
};

}  // namespace muster::ir
