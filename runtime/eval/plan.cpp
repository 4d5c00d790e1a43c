#include "runtime/eval/plan.h"

#include <algorithm>
#include <map>

#include "compiler/base/check.h"

namespace muster::eval {

namespace {

class Planner {
 public:
  Planner(const ir::Store& store, std::span<const ir::NodeId> wanted)
      : store_(store), needed_(store.size(), false), levels_(store.size(), 0) {
    for (const ir::NodeId id : wanted) {
      MUSTER_CHECK(store.domain(id).isProfile(), "a wanted node that is not about profiles");
      needed_[id.index()] = true;
    }
    need();
    rank();
  }

  Plan plan() {
    plan_.slots.assign(store_.size(), kNoSlot);
    for (std::uint32_t i = 0; i < store_.size(); ++i) {
      if (needed_[i] && store_.domain(ir::NodeId(i)).isProfile()) {
        plan_.slots[i] = plan_.profileSlots++;
      }
    }
    for (std::uint32_t i = 0; i < store_.size(); ++i) {
      if (needed_[i]) place(ir::NodeId(i));
    }
    return std::move(plan_);
  }

 private:
  void need() {
    for (std::size_t i = store_.size(); i-- > 0;) {
      if (!needed_[i]) continue;
      for (const ir::NodeId operand : store_.operands(ir::NodeId(static_cast<std::uint32_t>(i)))) {
        needed_[operand.index()] = true;
      }
    }
  }

  void rank() {
    for (std::uint32_t i = 0; i < store_.size(); ++i) {
      const ir::NodeId id(i);
      std::uint32_t level = 0;
      for (const ir::NodeId operand : store_.operands(id)) {
        level = std::max(level, levels_[operand.index()]);
      }
      levels_[i] = level + (ir::isAggregate(store_.op(id)) ? 1 : 0);
    }
  }

  Level& levelOf(ir::NodeId id) {
    const std::uint32_t level = levels_[id.index()];
    if (plan_.levels.size() <= level) plan_.levels.resize(level + 1);
    return plan_.levels[level];
  }

  void place(ir::NodeId id) {
    if (ir::isAggregate(store_.op(id))) {
      aggregate(id);
    } else if (store_.domain(id).isProfile()) {
      Step step{id, plan_.slots[id.index()], {}};
      for (const ir::NodeId operand : store_.operands(id)) {
        step.operands.push_back(plan_.slots[operand.index()]);
      }
      levelOf(id).steps.push_back(std::move(step));
    }
  }

  void aggregate(ir::NodeId id) {
    const ListId list = store_.listOf(id);
    auto& groups = levelOf(id).groups;
    auto group = std::find_if(groups.begin(), groups.end(),
                              [&](const EventGroup& it) { return it.list == list; });
    if (group == groups.end()) group = groups.insert(groups.end(), EventGroup{list, {}, {}});
    Slots& slots = slots_[{levels_[id.index()], list}];

    const auto operands = store_.operands(id);
    AggregateStep step{id, plan_.slots[id.index()], std::nullopt, 0};
    if (operands.size() == 2) step.value = eventSlot(*group, slots, operands[0]);
    step.where = eventSlot(*group, slots, operands.back());
    group->aggregates.push_back(step);
    plan_.eventSlots = std::max(plan_.eventSlots, static_cast<std::uint32_t>(group->steps.size()));
  }

  using Slots = std::map<ir::NodeId, std::uint32_t>;

  // The slot of a node in a group, after planning it and what is below it. Works on a list of its
  // own: graphs may be deeper than the stack.
  std::uint32_t eventSlot(EventGroup& group, Slots& slots, ir::NodeId root) {
    std::vector<ir::NodeId> pending{root};
    while (!pending.empty()) {
      const ir::NodeId id = pending.back();
      if (slots.contains(id)) {
        pending.pop_back();
        continue;
      }
      const bool leavesDomain = store_.op(id) == ir::Op::Lift;
      const std::size_t before = pending.size();
      if (!leavesDomain) {
        for (const ir::NodeId operand : store_.operands(id)) {
          if (!slots.contains(operand)) pending.push_back(operand);
        }
      }
      if (pending.size() != before) continue;

      Step step{id, static_cast<std::uint32_t>(group.steps.size()), {}};
      for (const ir::NodeId operand : store_.operands(id)) {
        step.operands.push_back(leavesDomain ? plan_.slots[operand.index()] : slots.at(operand));
      }
      slots.emplace(id, step.slot);
      group.steps.push_back(std::move(step));
      pending.pop_back();
    }
    return slots.at(root);
  }

  const ir::Store& store_;
  std::vector<bool> needed_;
  std::vector<std::uint32_t> levels_;
  std::map<std::pair<std::uint32_t, ListId>, Slots> slots_;
  Plan plan_;
};

}  // namespace

Plan planFor(const ir::Store& store, std::span<const ir::NodeId> wanted) {
  return Planner(store, wanted).plan();
}

}  // namespace muster::eval
