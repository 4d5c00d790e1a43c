#include "runtime/eval/sequence_reach.h"

namespace muster::eval {

void ReachLevel::make(const std::vector<std::size_t>& events, const std::vector<Run>& reach) {
  events_.clear();
  reach_.clear();
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (reach[i].isEmpty()) continue;
    events_.push_back(events[i]);
    reach_.push_back(reach[i]);
  }
}

void ReachLevel::leadTo(const Runs& below, Runs& here) const {
  here.clear();
  for (const Run& run : below.all()) {
    const auto first = std::ranges::upper_bound(reach_, run.first, {}, &Run::last);
    const auto last = std::ranges::lower_bound(reach_, run.last, {}, &Run::first);
    here.add({static_cast<std::size_t>(first - reach_.begin()),
              static_cast<std::size_t>(last - reach_.begin())});
  }
}

void leaveOut(std::vector<Run>& gone, std::size_t count, Runs& left) {
  std::ranges::sort(gone, {}, &Run::first);
  left.clear();
  std::size_t from = 0;
  for (const Run& run : gone) {
    if (run.isEmpty()) continue;
    left.add({from, run.first});
    from = std::max(from, run.last);
  }
  left.add({from, count});
}

}  // namespace muster::eval
