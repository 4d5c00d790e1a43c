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
#include <optional>
#include <utility>
#include <vector>

#include "compiler/sema/checked.h"
#include "runtime/bitmap/bitmap.h"
#include "runtime/column/table.h"
#include "runtime/plan/clocks.h"
#include "runtime/reference/reference.h"

namespace muster::plan {

// The consents that a part asks, through whatever names: indexes into Schema::consents.
std::vector<std::size_t> consentsOf(const sema::CheckedProgram& program, std::size_t part);

class Lasting {
 public:
  Lasting(const sema::CheckedProgram& program, const column::Table& table, std::int64_t asOf)
      : program_(program), table_(table), asOf_(asOf) {}

  // Of `members`, for whom the part is true as of the plan, those for whom it is when their message
  // begins; nothing: all of them.
  std::optional<bitmap::Bitmap> of(std::size_t part, const bitmap::Bitmap& members,
                                   const CampaignHours& hours);

 private:
  struct End {
    std::int64_t until;
    std::size_t profile;
  };
  const std::vector<End>& endsBefore(FieldId until, std::int64_t last);
  bool isTrueAt(std::size_t part, std::size_t profile, std::int64_t instant);

  const sema::CheckedProgram& program_;
  const column::Table& table_;
  std::int64_t asOf_;
  std::map<std::pair<FieldId, std::int64_t>, std::vector<End>> ends_;
  std::map<std::int64_t, reference::Evaluator> evaluators_;  // by what they are as of
};

}  // namespace muster::plan
