#include "runtime/eval/plan.h"

#include <algorithm>
#include <map>

#include "compiler/base/check.h"
#include "compiler/ir/domains.h"
#include "compiler/ir/reach.h"

namespace muster::eval {

namespace {

class Planner {
 public:
  Planner(const ir::Store& store, std::span<const ir::NodeId> wanted)
      : store_(store), needed_(ir::reachable(store, wanted)), levels_(store.size(), 0) {
    for (const ir::NodeId id : wanted) {
      MUSTER_CHECK(store.domain(id).isProfile(), "a wanted node that is not about profiles");
    }
    rank();
    findWide();
  }

  Plan plan() {
    plan_.slots.assign(store_.size(), kNoSlot);
    for (std::uint32_t i = 0; i < store_.size(); ++i) {
      if (needed_[i]) giveSlot(ir::NodeId(i));
    }
    for (std::uint32_t i = 0; i < store_.size(); ++i) {
      if (needed_[i]) place(ir::NodeId(i));
    }
    return std::move(plan_);
  }

 private:
  void rank() {
    for (std::uint32_t i = 0; i < store_.size(); ++i) {
      const ir::NodeId id(i);
      std::uint32_t level = 0;
      for (const ir::NodeId operand : store_.operands(id)) {
        level = std::max(level, levels_[operand.index()]);
      }
      // Groups of lines see what has been made of the orders at a lower level.
      const bool isSeenByGroups = store_.op(id) == ir::Op::Lift && store_.domain(id).isGroups() &&
                                  store_.domain(store_.operands(id)[0]).isList();
      levels_[i] = level + (isSeenByGroups || ir::isAggregate(store_.op(id)) ? 1 : 0);
    }
  }

  // Events' values that are asked for outside of a pass over them: what their lines come to, and
  // what those lines see of them.
  void findWide() {
    isWide_.assign(store_.size(), false);
    for (std::size_t i = store_.size(); i-- > 0;) {
      const ir::NodeId id(static_cast<std::uint32_t>(i));
      if (!needed_[i]) continue;
      const bool isAggregate = ir::isAggregate(store_.op(id));
      const bool isLift = store_.op(id) == ir::Op::Lift;
      if (isAggregate && store_.domain(id).isList()) isWide_[i] = true;
      if (isAggregate || !(isLift || isWide_[i])) continue;
      for (const ir::NodeId operand : store_.operands(id)) {
        if (store_.domain(operand).isList()) isWide_[operand.index()] = true;
      }
    }
  }

  Level& levelOf(ir::NodeId id) {
    const std::uint32_t level = levels_[id.index()];
    if (plan_.levels.size() <= level) plan_.levels.resize(level + 1);
    return plan_.levels[level];
  }

  void giveSlot(ir::NodeId id) {
    const ir::Domain domain = store_.domain(id);
    if (domain.isProfile()) plan_.slots[id.index()] = plan_.profileSlots++;
    if (domain.isGroups()) plan_.slots[id.index()] = groupingOf(domain).slots++;
    if (isWide_[id.index()]) plan_.slots[id.index()] = listOf(domain.list()).slots++;
    if (!ir::isAggregate(store_.op(id))) return;
    ir::Domain owner = ir::ownerOf(store_, store_.rowsOf(id));
    for (; !owner.isProfile(); owner = ir::ownerOf(store_, owner)) listOf(owner.list());
  }

  ListSlots& listOf(ListId list) {
    const auto found = std::ranges::find(plan_.lists, list, &ListSlots::id);
    return found != plan_.lists.end() ? *found : plan_.lists.emplace_back(ListSlots{list});
  }

  GroupingSlots& groupingOf(ir::Domain domain) {
    const auto found = std::ranges::find(plan_.groupings, domain.grouping(), &GroupingSlots::id);
    if (found != plan_.groupings.end()) return *found;
    return plan_.groupings.emplace_back(GroupingSlots{domain.grouping()});
  }

  void place(ir::NodeId id) {
    const ir::Domain domain = store_.domain(id);
    if (ir::isAggregate(store_.op(id))) {
      aggregate(id);
    } else if (domain.isProfile()) {
      levelOf(id).steps.push_back(step(id, [&](ir::NodeId it) { return plan_.slots[it.index()]; }));
    } else if (domain.isGroups()) {
      const Step made = step(id, [&](ir::NodeId it) { return groupSlot(domain, id, it); });
      groupSteps(levelOf(id), domain).push_back(made);
    } else if (isWide_[id.index()]) {
      MUSTER_CHECK(store_.op(id) != ir::Op::Sequence, "a sequence that lines see");
      needGroups(id);
      const Step made = step(id, [&](ir::NodeId it) { return wideSlot(domain.list(), id, it); });
      listSteps(levelOf(id), domain.list()).push_back(made);
    }
  }

  template <typename SlotOf>
  Step step(ir::NodeId id, const SlotOf& slotOf) {
    Step step{id, plan_.slots[id.index()], {}};
    for (const ir::NodeId operand : store_.operands(id)) step.operands.push_back(slotOf(operand));
    return step;
  }

  std::vector<Step>& groupSteps(Level& level, ir::Domain domain) {
    const std::size_t grouping = plan_.indexOf(domain.grouping());
    auto found = std::ranges::find(level.groupSteps, grouping, &GroupSteps::grouping);
    if (found == level.groupSteps.end()) {
      found = level.groupSteps.insert(found, GroupSteps{grouping, {}});
    }
    return found->steps;
  }

  // By list, so that an owner's stand before those that see them.
  std::vector<Step>& listSteps(Level& level, ListId list) {
    auto place = level.listSteps.begin();
    while (place != level.listSteps.end() && plan_.lists[place->list].id < list) ++place;
    if (place == level.listSteps.end() || plan_.lists[place->list].id != list) {
      place = level.listSteps.insert(place, ListSteps{plan_.indexOf(list), {}});
    }
    return place->steps;
  }

  // As of groups.
  std::uint32_t wideSlot(ListId list, ir::NodeId user, ir::NodeId operand) {
    const bool isLifted = store_.op(user) == ir::Op::Lift;
    if (isLifted || !store_.isDomainless(operand)) return plan_.slots[operand.index()];
    const auto [at, isNew] = anywhere_.try_emplace({ir::Domain::of(list), operand}, 0);
    if (isNew) {
      at->second = listOf(list).slots++;
      if (plan_.levels.empty()) plan_.levels.resize(1);
      listSteps(plan_.levels[0], list).push_back({operand, at->second, {}});
    }
    return at->second;
  }

  // The slot of an operand of a group's node. What stands in any domain is put among the group's
  // own, at the lowest level, where everyone finds it.
  std::uint32_t groupSlot(ir::Domain domain, ir::NodeId user, ir::NodeId operand) {
    const bool isLifted = store_.op(user) == ir::Op::Lift;
    if (isLifted || !store_.isDomainless(operand)) return plan_.slots[operand.index()];
    const auto [at, isNew] = anywhere_.try_emplace({domain, operand}, 0);
    if (isNew) {
      at->second = groupingOf(domain).slots++;
      if (plan_.levels.empty()) plan_.levels.resize(1);
      groupSteps(plan_.levels[0], domain).push_back({operand, at->second, {}});
    }
    return at->second;
  }

  // The pass over these rows at the aggregate's level.
  EventPass& eventPass(Level& level, ListId list) {
    auto found = std::ranges::find(level.events, list, &EventPass::list);
    if (found == level.events.end()) {
      found = level.events.insert(found, EventPass{{list}, {}, {}});
    }
    return *found;
  }
  GroupPass& groupPass(Level& level, ir::Domain rows) {
    const std::size_t grouping = plan_.indexOf(rows.grouping());
    auto found = std::ranges::find(level.groups, grouping, &GroupPass::grouping);
    if (found == level.groups.end()) {
      found = level.groups.insert(found, GroupPass{grouping, {}});
    }
    return *found;
  }

  void aggregate(ir::NodeId id) {
    const ir::Domain rows = store_.rowsOf(id);
    const auto operands = store_.operands(id);
    const auto add = [&](std::vector<AggregateStep>& to, const auto& slotOf) {
      AggregateStep step{id, plan_.slots[id.index()], std::nullopt, 0};
      if (operands.size() == 2) step.value = slotOf(operands[0]);
      step.where = slotOf(operands.back());
      to.push_back(step);
    };
    if (rows.isGroups()) {
      std::vector<AggregateStep> made;
      add(made, [&](ir::NodeId it) { return groupSlot(rows, id, it); });
      groupPass(levelOf(id), rows).aggregates.push_back(made.front());
      return;
    }
    EventPass& pass = eventPass(levelOf(id), rows.list());
    Slots& slots = slots_[{levels_[id.index()], rows.list()}];
    add(pass.aggregates, [&](ir::NodeId it) { return eventSlot(pass, slots, it); });
    plan_.eventSlots = std::max(plan_.eventSlots, static_cast<std::uint32_t>(pass.steps.size()));
  }

  // A node as seen from one of the pass's lists: what may stand in any domain has a value for
  // each.
  struct Seen {
    std::uint32_t list;
    ir::NodeId node;
    friend auto operator<=>(const Seen&, const Seen&) = default;
  };
  using Slots = std::map<Seen, std::uint32_t>;

  static std::uint32_t indexOf(EventPass& pass, ListId list) {
    const auto found = std::ranges::find(pass.lists, list);
    const auto index = static_cast<std::uint32_t>(found - pass.lists.begin());
    if (found == pass.lists.end()) pass.lists.push_back(list);
    return index;
  }

  // What the operands of a node are, in its order.
  std::vector<Seen> operandsOf(EventPass& pass, const Seen& it) {
    std::vector<Seen> seen;
    for (const ir::NodeId operand : store_.operands(it.node)) seen.push_back({it.list, operand});
    if (store_.op(it.node) == ir::Op::Sequence) {
      const auto lists = ir::operandLists(store_.sequenceOf(it.node), seen.size());
      for (std::size_t i = 0; i < seen.size(); ++i) seen[i].list = indexOf(pass, lists[i]);
    }
    return seen;
  }

  // The groups inside which a node looks around.
  void needGroups(ir::NodeId id) {
    const ir::Op op = store_.op(id);
    if (!ir::looksAround(op) || op == ir::Op::Sequence) return;
    const auto group = ir::InList::of(store_.payload(id)).group;
    if (group) groupingOf(ir::Domain::of(*group));
  }

  // The slot of a node in a pass, after planning it and what is below it. Works on a list of its
  // own: graphs may be deeper than the stack.
  std::uint32_t eventSlot(EventPass& pass, Slots& slots, ir::NodeId root) {
    std::vector<Seen> pending{{0, root}};
    while (!pending.empty()) {
      const Seen it = pending.back();
      if (slots.contains(it)) {
        pending.pop_back();
        continue;
      }
      const bool isMade = ir::isAggregate(store_.op(it.node));
      const bool leavesDomain = isMade || store_.op(it.node) == ir::Op::Lift;
      const std::size_t before = pending.size();
      const std::vector<Seen> operands = isMade ? std::vector<Seen>{it} : operandsOf(pass, it);
      if (!leavesDomain) {
        for (const Seen& operand : operands) {
          if (!slots.contains(operand)) pending.push_back(operand);
        }
      }
      if (pending.size() != before) continue;

      Step step{it.node, static_cast<std::uint32_t>(pass.steps.size()), {}, it.list};
      for (const Seen& operand : operands) {
        step.operands.push_back(leavesDomain ? plan_.slots[operand.node.index()]
                                             : slots.at(operand));
      }
      pass.looksAround |= ir::looksAround(store_.op(it.node));
      needGroups(it.node);
      slots.emplace(it, step.slot);
      pass.steps.push_back(std::move(step));
      pending.pop_back();
    }
    return slots.at({0, root});
  }

  const ir::Store& store_;
  std::vector<bool> needed_;
  std::vector<bool> isWide_;
  std::vector<std::uint32_t> levels_;
  std::map<std::pair<std::uint32_t, ListId>, Slots> slots_;
  std::map<std::pair<ir::Domain, ir::NodeId>, std::uint32_t> anywhere_;
  Plan plan_;
};

}  // namespace

std::size_t Plan::indexOf(ir::GroupingId id) const {
  const auto found = std::ranges::find(groupings, id, &GroupingSlots::id);
  MUSTER_CHECK(found != groupings.end(), "groups that nobody needs");
  return static_cast<std::size_t>(found - groupings.begin());
}

std::size_t Plan::indexOf(ListId id) const {
  const auto found = std::ranges::find(lists, id, &ListSlots::id);
  MUSTER_CHECK(found != lists.end(), "events that nothing belongs to");
  return static_cast<std::size_t>(found - lists.begin());
}

Plan planFor(const ir::Store& store, std::span<const ir::NodeId> wanted) {
  return Planner(store, wanted).plan();
}

}  // namespace muster::eval
