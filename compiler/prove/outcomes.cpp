#include "compiler/prove/outcomes.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "compiler/ir/facts.h"
#include "compiler/prove/ends.h"

namespace muster::prove {

using ir::NodeId;
using ir::Op;
using schema::Kind;
using schema::Type;

namespace {

// Sets of outcomes. Wider than they are kept, so that `|` and `&` leave their type alone.
using Bits = unsigned;
constexpr Bits kTrue = 1;
constexpr Bits kFalse = 2;
constexpr Bits kUnknown = 4;
constexpr Bits kAll = 7;

// What an event has of its group, which is unknown for one that is in none.
bool isOfGroup(const ir::Store& store, NodeId lift) {
  return store.domain(store.operands(lift)[0]).isGroups();
}

// How far down what is assumed is followed; below, what holds without any assumption counts.
constexpr int kDepthMax = 12;
// How many `or` are tried one alternative after the other, of how many alternatives.
constexpr std::size_t kChoicesMax = 6;
constexpr std::size_t kAlternativesMax = 8;
// Longer lists of words are not looked at.
constexpr std::size_t kElementsMax = 128;
// How much is looked at for one question, and for all of them while the nodes of a graph are: about
// a second's worth. What is not looked at leaves nothing out, so that less is said, and nothing
// wrong.
constexpr std::size_t kQuestionMax = 100'000;
constexpr std::size_t kGraphMax = 4'000'000;

constexpr Bits opposite(Bits bits) {
  return (bits & kUnknown) | ((bits & kTrue) != 0 ? kFalse : 0U) |
         ((bits & kFalse) != 0 ? kTrue : 0U);
}

// What compares or tests values.
bool isTest(Op op) {
  return op == Op::Less || op == Op::Equal || op == Op::In || op == Op::HasAny ||
         op == Op::HasAll || op == Op::StartsWith || op == Op::EndsWith || op == Op::Contains;
}

}  // namespace

// How much may still be looked at.
class Effort {
 public:
  explicit Effort(std::size_t most) : left_(most) {}
  bool isSpent() const { return left_ == 0; }
  void spend(std::size_t amount) { left_ -= std::min(left_, amount); }
  std::size_t left() const { return left_; }

 private:
  std::size_t left_;
};

// One profile, or one event, of which something is assumed. Without an assumption it is any.
class World {
 public:
  // `canChoose`: whether `or` may be tried by alternatives.
  World(const Prover& prover, Effort& effort, bool canChoose)
      : prover_(prover), store_(prover.store_), effort_(effort), canChoose_(canChoose) {}

  // What a condition can come to here.
  Bits outcomes(NodeId id, int depth) const {
    effort_.spend(1);
    if (isAny() || depth > kDepthMax || effort_.isSpent()) return prover_.outcomes_[id];
    Bits bits = prover_.outcomes_[id];
    if (const auto it = assumed_.find(id); it != assumed_.end()) bits &= it->second;
    return bits & computed(id, depth);
  }

  Values values(NodeId id, int depth) const {
    if (store_.op(id) == Op::Const) return valueOf(store_.constantOf(id));
    Values base = prover_.values(id);
    effort_.spend(1);
    if (isAny() || depth > kDepthMax || effort_.isSpent()) return base;
    const auto it = narrowed_.find(id);
    if (it != narrowed_.end()) effort_.spend(sizeOf(base) * sizeOf(it->second));
    if (it != narrowed_.end()) base = both(store_.type(id), std::move(base), it->second);
    return hangsOnOthers(store_.op(id)) ? both(store_.type(id), std::move(base), of(id, depth))
                                        : base;
  }

  // Adds that the condition comes to one of these; false where that cannot be.
  bool assume(NodeId id, Bits bits, int depth = 0) {
    if (effort_.isSpent()) return true;
    const Bits left = outcomes(id, depth) & bits;
    if (left == 0) return false;
    if (depth > kDepthMax) return true;
    const auto [at, isNew] = assumed_.emplace(id, left);
    if (!isNew) at->second &= left;
    return refine(id, left, depth);
  }

  // Whether all hold together, as far as can be told: twice, because what is said last bears on
  // what was said first.
  bool assumeAll(std::span<const NodeId> conditions, Bits bits) {
    for (int round = 0; round < 2; ++round) {
      choices_.clear();
      for (NodeId id : conditions) {
        if (!assume(id, bits)) return false;
      }
    }
    return eventsAgree() && choicesAgree();
  }

  // What the node's operands make of it, in this world.
  Bits computed(NodeId id, int depth) const;
  Values of(NodeId id, int depth) const;

  // What the fields of one kind of row can be, of those that were named.
  template <typename Visit>
  void forEachColumn(Visit&& visit) const {
    for (const auto& [id, values] : narrowed_) {
      if (store_.op(id) == Op::Column) visit(store_.fieldOf(id), values);
    }
  }

 private:
  bool isAny() const { return assumed_.empty(); }

  static bool hangsOnOthers(Op op) {
    return op == Op::Lift || op == Op::Else || op == Op::Given || op == Op::Add ||
           op == Op::Subtract || op == Op::Multiply || op == Op::Negate || op == Op::Shift ||
           op == Op::DayStart;
  }

  // Each entry of one is looked for among those of the other.
  static std::size_t sizeOf(const Values& values) {
    return 1 + values.noneOf.size() + (values.oneOf ? values.oneOf->size() : 0) +
           values.has.size() + values.hasNot.size();
  }

  bool narrow(NodeId id, const Values& to, int depth) {
    if (effort_.isSpent()) return true;
    if (store_.op(id) == Op::Const || store_.op(id) == Op::AsOf) {
      return !both(store_.type(id), values(id, depth), to).isNone();
    }
    Values now = both(store_.type(id), values(id, depth), to);
    if (now.isNone()) return false;
    effort_.spend(sizeOf(now) * sizeOf(to));
    const bool isKnown = !now.canBeUnknown;
    narrowed_.insert_or_assign(id, std::move(now));
    if (depth > kDepthMax) return true;
    if (store_.op(id) == Op::Lift) {
      return (isOfGroup(store_, id) && !isKnown) || narrow(store_.operands(id)[0], to, depth + 1);
    }
    if (store_.op(id) == Op::Given && isKnown) {
      return assume(store_.operands(id)[0], kTrue, depth + 1) &&
             narrow(store_.operands(id)[1], to, depth + 1);
    }
    return true;
  }

  bool refine(NodeId id, Bits bits, int depth);
  bool refineJoined(NodeId id, Bits bits, Bits strong, int depth);
  bool refineLess(NodeId a, NodeId b, Bits bits, int depth);
  bool refineEqual(NodeId a, NodeId b, Bits bits, int depth);
  bool refineTest(NodeId id, Bits bits, int depth);
  bool statesAgree(std::span<const NodeId> values, Bits bits, int depth);
  bool eventsAgree();
  bool choicesAgree() const;
  bool implies(NodeId narrower, NodeId wider) const {
    if (narrower == wider) return true;
    World world(prover_, effort_, false);
    const NodeId one[] = {narrower};
    return !world.assumeAll(one, kTrue) || world.outcomes(wider, 0) == kTrue;
  }
  Values ofAggregate(NodeId id) const;
  Values ofQuotient(NodeId id, int depth) const;
  Bits ofJoined(NodeId id, int depth) const;
  Bits ofSequence(NodeId id) const;
  Bits ofTest(NodeId id, int depth) const;

  const Prover& prover_;
  const ir::Store& store_;
  Effort& effort_;
  bool canChoose_;
  std::unordered_map<NodeId, Bits> assumed_;
  std::unordered_map<NodeId, Values> narrowed_;
  std::vector<NodeId> choices_;
};

// ---- what a condition can come to ---------------------------------------------------------------

Bits World::ofJoined(NodeId id, int depth) const {
  const auto operands = store_.operands(id);
  std::size_t surelyTrue = 0;
  std::size_t surelyFalse = 0;
  std::size_t canBeTrue = 0;
  std::size_t canBeFalse = 0;
  bool canBeUnknown = false;
  for (NodeId operand : operands) {
    const Bits bits = outcomes(operand, depth + 1);
    surelyTrue += bits == kTrue ? 1U : 0U;
    surelyFalse += bits == kFalse ? 1U : 0U;
    canBeTrue += (bits & kTrue) != 0 ? 1U : 0U;
    canBeFalse += (bits & kFalse) != 0 ? 1U : 0U;
    canBeUnknown |= (bits & kUnknown) != 0;
  }
  std::size_t least = 1;
  if (store_.op(id) == Op::And) least = operands.size();
  if (store_.op(id) == Op::AtLeast) least = static_cast<std::size_t>(store_.payload(id));
  const std::size_t mostFalse = operands.size() - least;  // and it can still hold
  Bits bits = 0;
  if (canBeTrue >= least) bits |= kTrue;
  if (canBeFalse > mostFalse) bits |= kFalse;
  if (canBeUnknown && surelyTrue < least && surelyFalse <= mostFalse) bits |= kUnknown;
  return bits;
}

// The steps follow one another; of the same time is early enough.
Bits World::ofSequence(NodeId id) const {
  const ir::SequenceSpec& spec = store_.sequenceOf(id);
  const auto operands = store_.operands(id);
  std::vector<std::pair<Kind, Values>> times;
  for (std::size_t i = 0; i < spec.steps.size(); ++i) {
    if (spec.steps[i].isNegated) continue;
    const NodeId one[] = {operands[i]};
    World world(prover_, effort_, false);
    if (!world.assumeAll(one, kTrue)) return kFalse;
    if (!store_.schema()) continue;
    const schema::EventList& list = store_.schema()->lists[spec.steps[i].list];
    if (!list.hasTime) continue;
    const Kind kind = store_.schema()->fields[list.time].type.kind;
    Values time;
    world.forEachColumn([&](FieldId field, const Values& values) {
      if (field == list.time) time = values;
    });
    for (const auto& [earlierKind, earlier] : times) {
      if (earlierKind == kind && !canBeNotLess(time, earlier)) return kFalse;
    }
    times.emplace_back(kind, std::move(time));
  }
  return kTrue | kFalse;
}

Bits World::ofTest(NodeId id, int depth) const {
  const auto operands = store_.operands(id);
  const Values a = values(operands[0], depth + 1);
  const Values b = values(operands[1], depth + 1);
  Bits bits = 0;
  if (a.canBeUnknown || b.canBeUnknown) bits |= kUnknown;
  if (!a.canBeKnown || !b.canBeKnown) return bits;
  bool canHold = true;
  bool canFail = true;
  const bool isConst = store_.op(operands[1]) == Op::Const;
  if (isConst && store_.constantOf(operands[1]).elements.size() > kElementsMax) {
    return bits | kTrue | kFalse;
  }
  const Op op = store_.op(id);
  if (op == Op::Less) {
    canHold = canBeLess(a, b);
    canFail = canBeNotLess(a, b);
  } else if (op == Op::Equal) {
    canHold =
        canBeEqual(store_.type(operands[0]), a, b) && canBeEqual(store_.type(operands[1]), b, a);
    canFail = !areSurelyEqual(a, b);
  } else if (op == Op::In && isConst) {
    const std::vector<ir::Constant>& all = store_.constantOf(operands[1]).elements;
    Values among;
    among.oneOf = all;
    canHold = !all.empty() && canBeEqual(store_.type(operands[0]), a, among);
    canFail = !isSurelyAmong(store_.type(operands[0]), a, all);
  } else if (op == Op::In && a.oneOf && a.oneOf->size() == 1) {
    canHold = !isAmong(b.hasNot, a.oneOf->front());
    canFail = !isAmong(b.has, a.oneOf->front());
  } else if ((op == Op::HasAny || op == Op::HasAll) && isConst) {
    const std::vector<ir::Constant>& all = store_.constantOf(operands[1]).elements;
    const auto isOut = [&](const ir::Constant& it) { return isAmong(a.hasNot, it); };
    const auto isIn = [&](const ir::Constant& it) { return isAmong(a.has, it); };
    const bool isForAny = op == Op::HasAny;
    canHold = isForAny ? !std::ranges::all_of(all, isOut) : std::ranges::none_of(all, isOut);
    canFail = isForAny ? std::ranges::none_of(all, isIn) : !std::ranges::all_of(all, isIn);
  }
  if (canHold) bits |= kTrue;
  if (canFail) bits |= kFalse;
  return bits;
}

Bits World::computed(NodeId id, int depth) const {
  const auto operands = store_.operands(id);
  const auto below = [&](std::size_t i) { return outcomes(operands[i], depth + 1); };
  const Bits plain = ir::canBeUnknown(store_, id) ? kAll : kTrue | kFalse;
  const Op op = store_.op(id);
  if (op == Op::True) return kTrue;
  if (op == Op::False) return kFalse;
  if (op == Op::Unknown) return kUnknown;
  if (op == Op::Lift) return isOfGroup(store_, id) ? below(0) | kUnknown : below(0);
  if (op == Op::Not) return opposite(below(0));
  if (op == Op::AndKnown) {
    const Bits bits = below(0);
    return (bits & kUnknown) != 0 ? (bits & kTrue) | kFalse : bits;
  }
  if (op == Op::OrMissing) {
    const Bits bits = below(0);
    return (bits & kUnknown) != 0 ? (bits & kFalse) | kTrue : bits;
  }
  if (op == Op::Known && store_.type(operands[0]).kind == Kind::Bool) {
    const Bits bits = below(0);
    const Bits yes = (bits & (kTrue | kFalse)) != 0 ? kTrue : 0U;
    return (bits & kUnknown) != 0 ? yes | kFalse : yes;
  }
  if (op == Op::Known) {
    const Values of = values(operands[0], depth + 1);
    const Bits yes = of.canBeKnown ? kTrue : 0U;
    return of.canBeUnknown ? yes | kFalse : yes;
  }
  if (op == Op::And || op == Op::Or || op == Op::AtLeast) return ofJoined(id, depth);
  if (op == Op::Else) {
    const Bits first = below(0);
    return (first & kUnknown) == 0 ? first : (first & (kTrue | kFalse)) | below(1);
  }
  if (op == Op::Given) {
    const Bits given = below(0);
    if ((given & kTrue) == 0) return kUnknown;
    return given == kTrue ? below(1) : below(1) | kUnknown;
  }
  if (op == Op::Sequence) return isAny() ? ofSequence(id) : kTrue | kFalse;
  if (isTest(op)) return ofTest(id, depth);
  if (op == Op::Population) {
    const ir::Question question = ir::questionOf(store_.payload(id));
    if (question.amount == 0) return plain & (kFalse | kUnknown);
    const bool isEverybody = question.isShare && question.amount == ir::kWholeShare;
    return isEverybody ? plain & (kTrue | kUnknown) : plain;
  }
  return plain;
}

// ---- what follows from a condition --------------------------------------------------------------

// And: `strong` is true. Or: what is said with false and true exchanged.
bool World::refineJoined(NodeId id, Bits bits, Bits strong, int depth) {
  const Bits weak = opposite(strong);
  const std::vector<NodeId> operands(store_.operands(id).begin(), store_.operands(id).end());
  if ((bits & weak) == 0) {
    const Bits each = bits == strong ? strong : strong | kUnknown;
    return std::ranges::all_of(operands, [&](NodeId it) { return assume(it, each, depth + 1); });
  }
  if ((bits & strong) != 0) return true;
  // One of them at least is as the whole is; if only one can be, it is.
  std::optional<NodeId> only;
  std::size_t count = 0;
  for (NodeId operand : operands) {
    if ((outcomes(operand, depth + 1) & bits) == 0) continue;
    only = operand;
    ++count;
  }
  if (count == 0) return false;
  if (count == 1) return assume(*only, bits, depth + 1);
  if (bits == weak && count <= kAlternativesMax) choices_.push_back(id);
  return true;
}

// Unless it is unknown both values are known; if it is, one of them is not.
bool World::statesAgree(std::span<const NodeId> operands, Bits bits, int depth) {
  if ((bits & kUnknown) == 0) {
    Values known;
    known.canBeUnknown = false;
    return std::ranges::all_of(operands, [&](NodeId it) { return narrow(it, known, depth + 1); });
  }
  if (bits != kUnknown) return true;
  std::optional<NodeId> only;
  for (NodeId operand : operands) {
    if (!values(operand, depth + 1).canBeUnknown) continue;
    if (only && *only != operand) return true;
    only = operand;
  }
  Values unknown;
  unknown.canBeKnown = false;
  return only && narrow(*only, unknown, depth + 1);
}

bool World::refineLess(NodeId a, NodeId b, Bits bits, int depth) {
  if (bits != kTrue && bits != kFalse) return true;
  const Values left = values(a, depth + 1);
  const Values right = values(b, depth + 1);
  const bool isLess = bits == kTrue;
  Values ofA;
  Values ofB;
  const auto open = [](std::optional<End> end) {
    if (end) end->isOpen = true;
    return end;
  };
  if (isLess) {
    ofA.high = open(right.high);
    ofB.low = open(left.low);
    if (right.toNow) ofA.toNow = *right.toNow - 1;
    if (left.fromNow) ofB.fromNow = *left.fromNow + 1;
  } else {
    ofA.low = right.low;
    ofB.high = left.high;
    ofA.fromNow = right.fromNow;
    ofB.toNow = left.toNow;
  }
  return narrow(a, ofA, depth + 1) && narrow(b, ofB, depth + 1);
}

bool World::refineEqual(NodeId a, NodeId b, Bits bits, int depth) {
  if (bits == kTrue) {
    Values left = values(a, depth + 1);
    Values right = values(b, depth + 1);
    return narrow(a, right, depth + 1) && narrow(b, left, depth + 1);
  }
  if (bits != kFalse) return true;
  const auto isNot = [&](NodeId value, NodeId other) {
    if (store_.op(other) != Op::Const) return true;
    Values rest;
    const Values no = values(other, depth + 1);
    if (no.oneOf) rest.noneOf = *no.oneOf;
    return narrow(value, rest, depth + 1);
  };
  return isNot(a, b) && isNot(b, a);
}

bool World::refineTest(NodeId id, Bits bits, int depth) {
  const std::vector<NodeId> operands(store_.operands(id).begin(), store_.operands(id).end());
  if (!statesAgree(operands, bits, depth)) return false;
  if (bits != kTrue && bits != kFalse) return true;
  const bool holds = bits == kTrue;
  const Op op = store_.op(id);
  if (op == Op::Less) return refineLess(operands[0], operands[1], bits, depth);
  if (op == Op::Equal) return refineEqual(operands[0], operands[1], bits, depth);
  Values rest;
  if (op == Op::In && store_.op(operands[0]) == Op::Const) {
    std::vector<ir::Constant>& known = holds ? rest.has : rest.hasNot;
    known.push_back(store_.constantOf(operands[0]));
    return narrow(operands[1], rest, depth + 1);
  }
  if (store_.op(operands[1]) != Op::Const) return true;
  const ir::Constant& constant = store_.constantOf(operands[1]);
  if (constant.elements.size() > kElementsMax) return true;
  if (op == Op::In) {
    if (holds) {
      rest.oneOf = constant.elements;
    } else {
      rest.noneOf = constant.elements;
    }
  }
  // Of all none is missing; of any, where none is there, every one is missing.
  const bool isOne = constant.elements.size() == 1;
  if ((op == Op::HasAll && (holds || isOne)) || (op == Op::HasAny && (!holds || isOne))) {
    std::vector<ir::Constant>& known = holds ? rest.has : rest.hasNot;
    known = constant.elements;
  }
  const bool isExact = store_.payload(id) == 0;
  if (op == Op::StartsWith && holds && isExact) rest.prefix = constant.text;
  if (op == Op::EndsWith && holds && isExact) rest.suffix = constant.text;
  return narrow(operands[0], rest, depth + 1);
}

bool World::refine(NodeId id, Bits bits, int depth) {
  const std::vector<NodeId> operands(store_.operands(id).begin(), store_.operands(id).end());
  const auto assumeBelow = [&](Bits below) { return assume(operands[0], below, depth + 1); };
  const Op op = store_.op(id);
  if (op == Op::Lift) {
    return (isOfGroup(store_, id) && (bits & kUnknown) != 0) || assumeBelow(bits);
  }
  if (op == Op::Not) return assumeBelow(opposite(bits));
  if (op == Op::AndKnown) {
    return assumeBelow((bits & kFalse) != 0 ? bits | kUnknown : bits);
  }
  if (op == Op::OrMissing) {
    return assumeBelow((bits & kTrue) != 0 ? bits | kUnknown : bits);
  }
  if (op == Op::Known) {
    if (bits == (kTrue | kFalse)) return true;
    if (store_.type(operands[0]).kind == Kind::Bool) {
      return assumeBelow(bits == kTrue ? kTrue | kFalse : kUnknown);
    }
    Values state;
    if (bits == kTrue) state.canBeUnknown = false;
    if (bits == kFalse) state.canBeKnown = false;
    return narrow(operands[0], state, depth + 1);
  }
  if (op == Op::And) return refineJoined(id, bits, kTrue, depth);
  if (op == Op::Or) return refineJoined(id, bits, kFalse, depth);
  if (op == Op::Given) {
    return (bits & kUnknown) != 0 || (assumeBelow(kTrue) && assume(operands[1], bits, depth + 1));
  }
  if (op == Op::Matches) return statesAgree(std::span(operands).first(1), bits, depth);
  return !isTest(op) || refineTest(id, bits, depth);
}

// Of an `or` one alternative is possible at least.
bool World::choicesAgree() const {
  if (!canChoose_) return true;
  std::size_t tried = 0;
  for (NodeId id : choices_) {
    if (++tried > kChoicesMax) return true;
    const auto it = assumed_.find(id);
    if (it == assumed_.end()) continue;
    const bool isPossible = std::ranges::any_of(store_.operands(id), [&](NodeId operand) {
      effort_.spend(assumed_.size() + narrowed_.size());
      if (effort_.isSpent()) return true;
      World world = *this;
      world.canChoose_ = false;
      return world.assume(operand, it->second) && world.eventsAgree();
    });
    if (!isPossible) return false;
  }
  return true;
}

// What is counted in a narrower way is no more than what is counted in a wider one, and where the
// wider count is 0 there is nothing to add up.
bool World::eventsAgree() {
  std::vector<NodeId> all;
  for (const auto& [id, values] : narrowed_) {
    if (ir::isAggregate(store_.op(id))) all.push_back(id);
  }
  std::ranges::sort(all);
  effort_.spend(all.size() * all.size() / 8);
  for (NodeId wider : all) {
    if (effort_.isSpent()) return true;
    if (store_.op(wider) != Op::Count) continue;
    const Values most = values(wider, 0);
    if (!most.high) continue;
    for (NodeId id : all) {
      const bool isAlike = id != wider && store_.payload(id) == store_.payload(wider) &&
                           store_.domain(id) == store_.domain(wider);
      if (!isAlike) continue;
      const Op op = store_.op(id);
      const bool isCount = op == Op::Count || op == Op::Distinct || op == Op::LongestRun;
      Values now = values(id, 0);
      Values rest;
      if (most.high->at.digits == 0 && !isCount) {
        if (op == Op::Total) {
          rest.low = rest.high = End{{0, 0}};
        } else {
          rest.canBeKnown = false;
        }
      } else if (isCount) {
        rest.high = most.high;
      }
      if (!both(store_.type(id), std::move(now), rest).isNone()) continue;
      if (implies(store_.operands(id).back(), store_.operands(wider)[0])) return false;
    }
  }
  return true;
}

// ---- values -------------------------------------------------------------------------------------

Values World::ofAggregate(NodeId id) const {
  Values result;
  result.canBeUnknown = ir::canBeUnknown(store_, id);
  const auto operands = store_.operands(id);
  const NodeId where = operands.back();
  const NodeId one[] = {where};
  World inside(prover_, effort_, false);
  const bool isNone = !inside.assumeAll(one, kTrue);
  const Op op = store_.op(id);
  const bool isNumberOf = op == Op::Count || op == Op::Distinct || op == Op::LongestRun;
  if (isNumberOf || op == Op::Total) {
    if (isNone) {
      result.low = result.high = End{{0, 0}};
      return result;
    }
    if (isNumberOf) result.low = End{{0, 0}};
    if (op != Op::Total) return result;
    const Values value = inside.values(operands[0], 0);
    if (value.low && value.low->at.digits >= 0) result.low = End{{0, 0}};
    if (value.high && value.high->at.digits <= 0) result.high = End{{0, 0}};
    return result;
  }
  if (isNone) {
    result.canBeKnown = false;
    result.canBeUnknown = true;
    return result;
  }
  if (op == Op::LongestGap) return result;
  Values value = inside.values(operands[0], 0);
  if (!value.canBeKnown) {
    result.canBeKnown = false;
    result.canBeUnknown = true;
    return result;
  }
  value.canBeUnknown = result.canBeUnknown;
  return store_.type(id) == store_.type(operands[0]) ? value : result;
}

// Unknown for a zero divisor. Of events and those of them that pass, at most 1.
Values World::ofQuotient(NodeId id, int depth) const {
  Values result;
  const auto operands = store_.operands(id);
  const Values a = values(operands[0], depth + 1);
  const Values b = values(operands[1], depth + 1);
  const auto isZero = [](const std::optional<End>& end) { return end && end->at.digits == 0; };
  if (!a.canBeKnown || !b.canBeKnown || (isZero(b.low) && isZero(b.high))) {
    result.canBeKnown = false;
    return result;
  }
  const bool isPositive = a.low && a.low->at.digits >= 0 && b.low && b.low->at.digits >= 0;
  if (!isPositive) return result;
  result.low = End{{0, 0}};
  const bool areCounts = store_.op(operands[0]) == Op::Count &&
                         store_.op(operands[1]) == Op::Count &&
                         store_.payload(operands[0]) == store_.payload(operands[1]) &&
                         store_.domain(operands[0]) == store_.domain(operands[1]);
  if (areCounts && implies(store_.operands(operands[0])[0], store_.operands(operands[1])[0])) {
    result.high = End{{1, 0}};
  }
  return result;
}

Values World::of(NodeId id, int depth) const {
  const Op op = store_.op(id);
  const auto operands = store_.operands(id);
  if (ir::isAggregate(op)) return ofAggregate(id);
  const auto below = [&](std::size_t i) { return values(operands[i], depth + 1); };
  Values result = boundsOf(store_, id);
  if (op == Op::Lift) {
    Values values = below(0);
    values.canBeUnknown = values.canBeUnknown || isOfGroup(store_, id);
    return values;
  }
  if (op == Op::Divide) return ofQuotient(id, depth);
  if (op == Op::Unknown) {
    result.canBeKnown = false;
  } else if (op == Op::Else) {
    const Values first = below(0);
    if (!first.canBeUnknown) return first;
    Values only = first;
    only.canBeUnknown = false;
    return either(only, below(1));
  } else if (op == Op::Given) {
    const Bits given = outcomes(operands[0], depth + 1);
    result = below(1);
    if (given != kTrue) result.canBeUnknown = true;
    if ((given & kTrue) == 0) result.canBeKnown = false;
  } else if (op == Op::Add || op == Op::Subtract || op == Op::Multiply || op == Op::Negate ||
             op == Op::Shift || op == Op::DayStart) {
    const bool canBeUnknown = result.canBeUnknown;
    if (op == Op::Shift || op == Op::DayStart) {
      result = moved(store_, id, below(0));
    } else if (op == Op::Negate) {
      Values zero;
      zero.low = zero.high = End{{0, 0}};
      result = calculated(Op::Subtract, zero, below(0));
    } else {
      result = calculated(op, below(0), below(1));
    }
    result.canBeUnknown = canBeUnknown;
  } else if (op == Op::Population) {
    const ir::Question question = ir::questionOf(store_.payload(id));
    const Values value = below(0);
    if (question.asked == ir::Asked::Quantile) {
      result.low = value.low;
      result.high = value.high;
    } else if (question.asked == ir::Asked::Total && value.low && value.low->at.digits >= 0) {
      result.low = End{{0, 0}};
    }
  }
  return result;
}

// ---- all nodes ----------------------------------------------------------------------------------

Prover::Prover(const ir::Store& store)
    : store_(store),
      outcomes_(store.size(), static_cast<std::uint8_t>(kAll)),
      slots_(store.size(), 0),
      kept_(2) {
  kept_[0].canBeUnknown = false;
  Effort all(kGraphMax);
  for (std::uint32_t i = 0; i < store.size(); ++i) {
    const NodeId id(i);
    const Op op = store.op(id);
    const std::size_t given = std::min(kQuestionMax, all.left());
    Effort effort(given);
    World any(*this, effort, false);
    if (store.type(id).kind == Kind::Bool) {
      Bits bits = any.computed(id, 0);
      const auto operands = store.operands(id);
      if (op == Op::And && (bits & kTrue) != 0 &&
          !World(*this, effort, true).assumeAll(operands, kTrue)) {
        bits &= kFalse | kUnknown;
      }
      if (op == Op::Or && (bits & kFalse) != 0 &&
          !World(*this, effort, true).assumeAll(operands, kFalse)) {
        bits &= kTrue | kUnknown;
      }
      outcomes_[id] = static_cast<std::uint8_t>(bits);
    } else if (op != Op::Const) {
      Values values = any.of(id, 0);
      if (values.isPlain()) {
        slots_[id] = values.canBeUnknown ? 1 : 0;
      } else {
        slots_[id] = static_cast<std::uint32_t>(kept_.size());
        kept_.push_back(std::move(values));
      }
    }
    all.spend(given - effort.left());
  }
}

Values Prover::values(NodeId value) const {
  if (store_.op(value) == Op::Const) return valueOf(store_.constantOf(value));
  return kept_[slots_[value]];
}

bool Prover::exclude(std::span<const NodeId> conditions) const {
  Effort effort(kQuestionMax);
  return !World(*this, effort, true).assumeAll(conditions, kTrue);
}

bool Prover::coverAll(std::span<const NodeId> conditions) const {
  Effort effort(kQuestionMax);
  return !World(*this, effort, true).assumeAll(conditions, kFalse);
}

}  // namespace muster::prove
