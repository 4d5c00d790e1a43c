#pragma once

// Which pick of a choice each profile of a plan gets. For the files of this module only.

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "compiler/sema/checked.h"
#include "runtime/plan/best.h"
#include "runtime/plan/clocks.h"
#include "runtime/plan/plan.h"
#include "runtime/plan/values.h"

namespace muster::plan {

// How many have had an offer, by the history and by this plan. The history is not asked about
// offers without a stock.
class Given {
 public:
  Given(const sema::CheckedProgram& program, const column::Table& table, std::int64_t asOf,
        int threads)
      : program_(program), table_(table), asOf_(asOf), threads_(threads) {}
  std::size_t& of(const std::string& offer);

 private:
  std::size_t inHistory(const std::string& offer) const;
  bool isLimited(const std::string& offer) const;

  const sema::CheckedProgram& program_;
  const column::Table& table_;
  std::int64_t asOf_;
  int threads_;
  std::map<std::string, std::size_t> given_;
};

// Of sets of which each holds those before it: the first that each of `who` is in, in their order,
// or how many sets there are. `size` is the number of `who`.
std::vector<std::uint32_t> firstOf(const std::vector<bitmap::Bitmap>& sets,
                                   const bitmap::Bitmap& who, std::size_t size, int threads);

struct Choosing {
  const sema::CheckedChoice& choice;
  const Answers& answers;
  const CampaignHours& hours;  // an offer that is over when a message begins cannot be had
  int threads;
};

// Of each of `who`, in their order, the pick that it gets, or as many as there are picks: none.
// Stocks do not count.
std::vector<std::uint32_t> pick(const Choosing& choosing, const bitmap::Bitmap& who);
// The same where the best come first and stocks run out. "none" is given and not counted.
std::vector<std::uint32_t> give(const Choosing& choosing, const bitmap::Bitmap& who,
                                const Order& order, Given& given);

}  // namespace muster::plan
