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
                              [&](const EventGroup& it) { return it.list() == list; });
    if (group == groups.end()) group = groups.insert(groups.end(), EventGroup{{list}, {}, {}});
    Slots& slots = slots_[{levels_[id.index()], list}];

    const auto operands = store_.operands(id);
    AggregateStep step{id, plan_.slots[id.index()], std::nullopt, 0};
    if (operands.size() == 2) step.value = eventSlot(*group, slots, operands[0]);
    step.where = eventSlot(*group, slots, operands.back());
    group->aggregates.push_back(step);
    plan_.eventSlots = std::max(plan_.eventSlots, static_cast<std::uint32_t>(group->steps.size()));
  }

  // A node as seen from one of the group's lists: what may stand in any domain has a value for
  // each.
  struct Seen {
    std::uint32_t list;
    ir::NodeId node;
    friend auto operator<=>(const Seen&, const Seen&) = default;
  };
  using Slots = std::map<Seen, std::uint32_t>;

  static std::uint32_t indexOf(EventGroup& group, ListId list) {
    const auto found = std::find(group.lists.begin(), group.lists.end(), list);
    const auto index = static_cast<std::uint32_t>(found - group.lists.begin());
    if (found == group.lists.end()) group.lists.push_back(list);
    return index;
  }

  // What the operands of a node are, in its order.
  std::vector<Seen> operandsOf(EventGroup& group, const Seen& it) {
    std::vector<Seen> seen;
    for (const ir::NodeId operand : store_.operands(it.node)) seen.push_back({it.list, operand});
    if (store_.op(it.node) == ir::Op::Sequence) {
      const auto lists = ir::operandLists(store_.sequenceOf(it.node), seen.size());
      for (std::size_t i = 0; i < seen.size(); ++i) seen[i].list = indexOf(group, lists[i]);
    }
    return seen;
  }

  // The slot of a node in a group, after planning it and what is below it. Works on a list of its
  // own: graphs may be deeper than the stack.
  std::uint32_t eventSlot(EventGroup& group, Slots& slots, ir::NodeId root) {
    std::vector<Seen> pending{{0, root}};
    while (!pending.empty()) {
      const Seen it = pending.back();
      if (slots.contains(it)) {
        pending.pop_back();
        continue;
      }
      const bool leavesDomain = store_.op(it.node) == ir::Op::Lift;
      const std::size_t before = pending.size();
      const std::vector<Seen> operands = operandsOf(group, it);
      if (!leavesDomain) {
        for (const Seen& operand : operands) {
          if (!slots.contains(operand)) pending.push_back(operand);
        }
      }
      if (pending.size() != before) continue;

      Step step{it.node, static_cast<std::uint32_t>(group.steps.size()), {}, it.list};
      for (const Seen& operand : operands) {
        step.operands.push_back(leavesDomain ? plan_.slots[operand.node.index()]
                                             : slots.at(operand));
      }
      group.looksAround |= ir::looksAround(store_.op(it.node));
      slots.emplace(it, step.slot);
      group.steps.push_back(std::move(step));
      pending.pop_back();
    }
    return slots.at({0, root});
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
