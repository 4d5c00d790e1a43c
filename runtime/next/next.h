#pragma once

// When a profile next enters or leaves a segment if no event arrives: by the passing of time alone.
//
//   next::Clock clock(program, 0, table, asOf);
//   clock.find(profile, asOf)  // {.isIn = true, .at = 2027-01-30T10:00:00Z}
//
// As of meets the data in a few kinds of nodes: it is compared with a time, it is a number of days
// after one, it lies in a unit of the calendar. As time goes on each of those only ever rises (or
// falls), so whether any of them has changed up to some instant can be told there, and the first
// instant at which one does is found by halving. Between two such instants nothing changes. What
// compares as of with a time that itself hangs on as of (the latest purchase so far) is looked at
// second, while what it hangs on stands still.
//
// Exact to the microsecond. Who is in the top 5 % is decided by the thresholds of the instant
// asked from. Tested by tests/unit/next.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/ir/store.h"
#include "runtime/column/table.h"
#include "runtime/population/population.h"

namespace muster::next {

struct Change {
  bool isIn = false;  // at the instant asked from
  // The first instant at which it is otherwise; nothing if there is none before `seenUntil`.
  std::optional<std::int64_t> at = std::nullopt;
  std::int64_t seenUntil = 0;
};

struct Limits {
  std::int64_t until;            // no instant from here on is looked at
  std::size_t stepsMax = 4'000;  // changes of any of those nodes that leave the answer as it is
};

// The clock of one segment. Borrows the table.
class Clock {
 public:
  // `program` is not bound; `root` is the segment. An Error where as of is used in a way of which
  // this cannot tell when it next makes a difference.
  static Result<Clock> make(const ir::Program& program, std::size_t root,
                            const column::Table& table, population::Answers thresholds);

  // From `asOf` on, for row `profile` of the table.
  Change find(std::size_t profile, std::int64_t asOf, const Limits& limits) const;

 private:
  // What is looked at for an instant: the segment, then what rises, by level.
  struct Seen;
  Clock() = default;
  Seen look(std::size_t profile, std::int64_t asOf) const;
  std::int64_t firstChange(std::size_t profile, std::int64_t from, const Seen& base,
                           std::int64_t until) const;

  ir::Program program_;              // the roots are what is looked at
  std::vector<std::size_t> levels_;  // where each level of roots ends
  const column::Table* table_ = nullptr;
  population::Answers thresholds_;
};

}  // namespace muster::next
