#pragma once

// What a message hangs on holds when it begins, and not only as of the plan: quiet hours and the
// hours of a run may put it off by days.
//
// A consent behind `needs` that runs out before the first instant of a profile's send window counts
// as what it is by then. So the clause is asked again, as of that instant; of those only whose
// consent runs out in between, who are few. Tested by tests/unit/plan/planners_test.cpp.

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include "compiler/sema/checked.h"
#include "runtime/bitmap/bitmap.h"
#include "runtime/column/table.h"
#include "runtime/plan/clocks.h"
#include "runtime/plan/plan.h"
#include "runtime/reference/reference.h"

namespace muster::plan {

// The consents that a part asks, through whatever names: indexes into Schema::consents.
std::vector<std::size_t> consentsOf(const sema::CheckedProgram& program, std::size_t part);

// The ends (Consent::until) of those that campaigns need whose messages may begin after as of.
std::vector<FieldId> endsThatCount(const sema::CheckedProgram& program);

class Lasting {
 public:
  // Keeps references to all of them.
  Lasting(const sema::CheckedProgram& program, const column::Table& table, std::int64_t asOf,
          std::span<const Ending> endings)
      : program_(program), table_(table), asOf_(asOf), endings_(endings) {}

  // Of `members`, for whom the part is true as of the plan, those for whom it is when their message
  // begins.
  bitmap::Bitmap of(std::size_t part, const bitmap::Bitmap& members, const CampaignHours& hours);

 private:
  struct End {
    std::int64_t until;
    std::size_t profile;
  };
  bitmap::Bitmap narrowed(std::size_t part, const bitmap::Bitmap& members,
                          const CampaignHours& hours);
  const std::vector<End>& endsBefore(FieldId until, std::int64_t last);
  bool isTrueAt(std::size_t part, std::size_t profile, std::int64_t instant);

  const sema::CheckedProgram& program_;
  const column::Table& table_;
  std::int64_t asOf_;
  std::span<const Ending> endings_;
  // By members, which those share that ask for the same grant and no more; the part of others;
  // hours.
  using Asked = std::tuple<const std::uint64_t*, std::optional<std::size_t>,
                           std::shared_ptr<const ClockClasses>, std::vector<std::optional<Window>>>;
  std::map<Asked, bitmap::Bitmap> narrowed_;
  std::map<std::pair<FieldId, std::int64_t>, std::vector<End>> ends_;
  std::map<std::int64_t, reference::Evaluator> evaluators_;  // by what they are as of
};

}  // namespace muster::plan
