#pragma once

// The inner loops over the sets of a plan (plan/by_bitmaps.cpp), once for each width of vectors:
// who is left of a campaign's audience, who is below a cap, and how many messages each has.
//
// A set is one bit a profile, 64 to a word. Tested by tests/unit/plan/set_kernels_test.cpp.

#include <cstddef>
#include <cstdint>

#include "runtime/kernels/kernels.h"

namespace muster::kernels {

// Leaves out those in a set, or, with all bits of `flip` set, those that are not in it.
struct SetRule {
  const std::uint64_t* set = nullptr;
  std::uint64_t flip = 0;
  bool isHit = false;  // set once anybody of an audience is in it
};

// Rules in this order: those that block, those that hold out, those that leave untargeted, others.
struct SetRules {
  SetRule* rules = nullptr;
  std::size_t blockingEnd = 0;
  std::size_t holdingOutEnd = 0;
  std::size_t untargetedEnd = 0;
  std::size_t end = 0;
};

// Numbers, one for each profile: bit i of a number is in plane i.
struct SetNumbers {
  std::uint64_t* const* planes = nullptr;
  std::size_t count = 0;
};

struct SetKernels {
  // Of the audience, whom nothing blocks is held out, else untargeted, else left if no other rule
  // leaves it out. Returns how many are left. `heldOut` and `untargeted` may be null.
  std::size_t (*leaveOut)(const std::uint64_t* audience, const SetRules& rules, std::size_t words,
                          std::uint64_t* heldOut, std::uint64_t* untargeted, std::uint64_t* left);
  // out = those whose number is n and who are in sets[n], for one of the `count` sets. Set n begins
  // at `begin`, as do planes; `out` begins with the word itself.
  void (*inSetOfNumber)(SetNumbers numbers, const std::uint64_t* const* sets, std::size_t count,
                        std::size_t begin, std::size_t words, std::uint64_t* out);
  // Of each profile that is in `who`, in their order, how many of the sets it is not in. Returns
  // how many profiles there are.
  std::size_t (*countOutside)(const std::uint64_t* who, const std::uint64_t* const* sets,
                              std::size_t count, std::size_t begin, std::size_t words,
                              std::uint32_t* out);
  // Which profiles are in the set, ascending. Returns how many there are.
  std::size_t (*members)(const std::uint64_t* set, std::size_t words, std::uint32_t* out);
  // One more for each that is in the set; the largest number that the planes can hold stays.
  void (*addOne)(SetNumbers numbers, const std::uint64_t* set, std::size_t begin,
                 std::size_t words);
};

// `level` must be supported here.
const SetKernels& setKernels(Level level);

}  // namespace muster::kernels
