#include "runtime/next/next.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <string>
#include <utility>

#include "compiler/base/check.h"
#include "compiler/ir/builder.h"
#include "compiler/ir/domains.h"
#include "compiler/ir/reach.h"
#include "compiler/rewrite/simplify.h"
#include "runtime/eval/evaluator.h"

namespace muster::next {

namespace {

using builtins::Function;
using ir::Domain;
using ir::NodeId;
using ir::Op;
using schema::Kind;

constexpr std::int64_t kDay = 86'400'000'000;

// How a node hangs on as of.
enum class Motion : std::uint8_t {
  Still,    // not at all
  Steps,    // it changes only when something that it is made of does
  Moving,   // a time or a length that goes on with as of
  Falling,  // a length that as of makes smaller: `ends_at - now`
};

struct Hanging {
  Motion motion = Motion::Still;
  std::size_t level = 0;  // how many comparisons with as of stand on each other below it
};

// Finds what rises with as of below a segment, and makes a node of the profile of each.
class Finder {
 public:
  explicit Finder(ir::Program& program) : store_(program.store), build_(program.store) {}

  Result<Done> find(const ir::Program& program) {
    const std::vector<bool> isNeeded = ir::reachable(program);
    const std::size_t size = store_.size();
    hanging_.resize(size);
    for (std::uint32_t i = 0; i < size; ++i) {
      if (!isNeeded[i]) continue;
      MUSTER_TRY([[maybe_unused]] Done done, place(NodeId(i)));
    }
    return Done{};
  }

  std::map<std::size_t, std::vector<NodeId>> rising;  // by level

 private:
  const Hanging& of(NodeId id) const { return hanging_[id.index()]; }
  bool isMoving(NodeId id) const {
    return of(id).motion == Motion::Moving || of(id).motion == Motion::Falling;
  }

  Result<Done> place(NodeId id) {
    const std::vector<NodeId> operands(store_.operands(id).begin(), store_.operands(id).end());
    Hanging& it = hanging_[id.index()];
    bool areMoving = false;
    for (const NodeId operand : operands) {
      it.level = std::max(it.level, of(operand).level);
      if (of(operand).motion != Motion::Still) it.motion = Motion::Steps;
      areMoving = areMoving || isMoving(operand);
    }
    const Op op = store_.op(id);
    if (op == Op::AsOf) it.motion = Motion::Moving;
    if (!areMoving) return Done{};
    const bool isFalling = std::ranges::any_of(
        operands, [&](NodeId operand) { return of(operand).motion == Motion::Falling; });
    if (op == Op::Add || op == Op::Subtract) return calculated(it, id, operands[0], operands[1]);
    if (op == Op::Multiply || op == Op::Divide) return scaled(it, id, operands[0], operands[1]);
    if (isFalling && op != Op::Lift && op != Op::Known && op != Op::Less && op != Op::Equal) {
      return cannot(id);
    }
    if (passesTimeOn(op)) {
      it.motion = isFalling ? Motion::Falling : Motion::Moving;
      return Done{};
    }
    if (op == Op::Known) return Done{};
    if (op == Op::Less || op == Op::Equal) return compared(it, operands[0], operands[1]);
    if (op == Op::UnitNumber) return rise(it, id);
    if (op == Op::Call) return called(it, id, operands);
    return cannot(id);
  }

  // Of one time that moves and what stands still.
  Result<Done> calculated(Hanging& it, NodeId id, NodeId left, NodeId right) {
    if (isMoving(left) && isMoving(right)) return cannot(id);
    const bool falls = of(isMoving(left) ? left : right).motion == Motion::Falling;
    const bool turns = store_.op(id) == Op::Subtract && isMoving(right);
    it.motion = falls != turns ? Motion::Falling : Motion::Moving;
    return Done{};
  }

  // Of a length that moves and a number that is the same for everybody.
  Result<Done> scaled(Hanging& it, NodeId id, NodeId left, NodeId right) {
    const bool isLeft = isMoving(left);
    const NodeId factor = isLeft ? right : left;
    const bool isConst = store_.op(factor) == Op::Const;
    const Int128 number = isConst ? store_.constantOf(factor).number : 0;
    if (number == 0 || (store_.op(id) == Op::Divide && !isLeft)) return cannot(id);
    const bool falls = of(isLeft ? left : right).motion == Motion::Falling;
    it.motion = falls != (number < 0) ? Motion::Falling : Motion::Moving;
    return Done{};
  }

  static bool passesTimeOn(Op op) {
    return op == Op::Lift || op == Op::Else || op == Op::Given || op == Op::Shift ||
           op == Op::DayStart;
  }

  static Error cannotTell(const std::string& what) {
    return Error{"it cannot be told when " + what + " next makes a difference"};
  }
  Result<Done> cannot(NodeId id) {
    return cannotTell("`" + std::string(ir::info(store_.op(id)).text) + "` of a time that moves");
  }

  Result<Done> compared(Hanging& it, NodeId left, NodeId right) {
    if (isMoving(left) && isMoving(right)) {
      const bool areDates =
          store_.type(left).kind == Kind::Date && store_.type(right).kind == Kind::Date;
      if (!areDates) return cannotTell("one of two times that both move with as of");
      MUSTER_TRY([[maybe_unused]] Done done, rise(it, left));
      return rise(it, right);
    }
    const std::size_t level = it.level;
    MUSTER_TRY([[maybe_unused]] Done done, rise(it, build_.less(left, right)));
    it.level = level;
    return rise(it, build_.less(right, left));
  }

  Result<Done> called(Hanging& it, NodeId id, const std::vector<NodeId>& operands) {
    const Function function = store_.functionOf(id);
    const auto isOneOf = [&](std::initializer_list<Function> functions) {
      return std::ranges::find(functions, function) != functions.end();
    };
    const bool isMovingFirst = isMoving(operands[0]);
    const bool isTime =
        isMovingFirst ? isOneOf({Function::DateOf, Function::StartOfDay, Function::MonthsAfter})
                      : function == Function::Anniversary;
    if (isTime) {
      it.motion = Motion::Moving;
      return Done{};
    }
    if (isOneOf({Function::Year, Function::Quarter, Function::Month, Function::Day,
                 Function::DayOfWeek})) {
      return rise(it, operands[0]);
    }
    if (isOneOf({Function::Hour, Function::Minute})) return minutes(it, operands[0]);
    if (!isOneOf({Function::Seconds, Function::Minutes, Function::Hours, Function::Days,
                  Function::Weeks, Function::Months, Function::Quarters, Function::Years,
                  Function::Age})) {
      return cannot(id);
    }
    if (isMovingFirst && isMoving(operands[1])) return compared(it, operands[0], operands[1]);
    return rise(it, id);
  }

  // Minutes of the clock begin with those that are counted from 1970.
  Result<Done> minutes(Hanging& it, NodeId time) {
    const NodeId start = build_.number({.kind = Kind::Instant}, 0);
    return rise(it, build_.call(Function::Minutes, {.kind = Kind::Whole}, {start, time}));
  }

  // Over the rows of a list or over groups all rise or all fall, and so does their number or sum.
  Result<Done> rise(Hanging& it, NodeId id) {
    NodeId seen = id;
    while (!store_.domain(seen).isProfile()) {
      const Domain rows = store_.domain(seen);
      const Domain owner = ir::ownerOf(store_, rows);
      const schema::Type type = store_.type(seen);
      if (type.kind == Kind::Bool) {
        seen = build_.count(rows, seen, owner);
      } else if (type.kind == Kind::Whole) {
        seen = build_.aggregate(Op::Total, type, rows, seen, build_.truth(true), owner);
      } else {
        return cannotTell("a date of each event that moves with as of");
      }
    }
    rising[it.level].push_back(seen);
    it.motion = Motion::Steps;
    ++it.level;
    return Done{};
  }

  ir::Store& store_;
  ir::Builder build_;
  std::vector<Hanging> hanging_;
};

// A value as two numbers that are equal where it is.
using Mark = std::pair<int, Int128>;

Mark markOf(const eval::Vector& vector) {
  if (vector.shape == eval::Shape::Truth)
    return {vector.isKnown(0) ? 1 : 0, vector.holds(0) ? 1 : 0};
  if (!vector.isKnown(0)) return {0, 0};
  return {1, vector.number(0)};
}

}  // namespace

struct Clock::Seen {
  bool isIn;
  std::vector<Mark> marks;
};

Result<Clock> Clock::make(const ir::Program& program, std::size_t root, const column::Table& table,
                          population::Answers thresholds) {
  Clock clock;
  // Only what the segment needs.
  ir::Program one{ir::Store(program.store.schema()), {}, {}};
  ir::Builder build(one.store);
  const NodeId wanted = program.roots[root].node;
  const std::vector<bool> isNeeded = ir::reachable(program.store, std::span(&wanted, 1));
  std::vector<NodeId> moved(program.store.size(), NodeId(0));
  std::vector<NodeId> operands;
  for (std::uint32_t i = 0; i < program.store.size(); ++i) {
    if (!isNeeded[i]) continue;
    operands.clear();
    for (const NodeId operand : program.store.operands(NodeId(i))) {
      operands.push_back(moved[operand.index()]);
    }
    moved[i] = build.same(program.store, NodeId(i), operands);
  }
  one.roots.push_back({program.roots[root].name, moved[wanted.index()]});
  ir::moveTerms(program, isNeeded, moved, one);

  Finder finder(one);
  MUSTER_TRY([[maybe_unused]] Done done, finder.find(one));
  for (const auto& [level, nodes] : finder.rising) {
    for (const NodeId node : nodes) one.roots.push_back({"", node});
    clock.levels_.push_back(one.roots.size() - 1);
  }
  clock.program_ = std::move(one);
  clock.table_ = &table;
  clock.thresholds_ = std::move(thresholds);
  return clock;
}

Clock::Seen Clock::look(std::size_t profile, std::int64_t asOf) const {
  ir::Program bound = rewrite::bind(program_, asOf);
  const bool asks =
      std::ranges::any_of(bound.terms, [](const ir::Term& it) { return it.node.has_value(); });
  if (asks) bound = population::resolve(std::move(bound), *table_, 1, thresholds_).program;
  std::vector<NodeId> wanted;
  for (const ir::Root& root : bound.roots) wanted.push_back(root.node);
  const eval::TableRows rows(*table_);
  const eval::Evaluator evaluator(bound.store, rows, wanted);
  eval::Block block;
  evaluator.evaluate(profile, profile + 1, block);
  Seen seen{evaluator.value(block, wanted[0]).holds(0), {}};
  for (std::size_t i = 1; i < wanted.size(); ++i) {
    seen.marks.push_back(markOf(evaluator.value(block, wanted[i])));
  }
  return seen;
}

// The first instant after `from` at which what rises is not as it is in `base`; `until` if there is
// none before.
std::int64_t Clock::firstChange(std::size_t profile, std::int64_t from, const Seen& base,
                                std::int64_t until) const {
  std::size_t begin = 0;
  for (const std::size_t end : levels_) {
    const auto isSame = [&](std::int64_t at) {
      const Seen seen = look(profile, at);
      return std::equal(base.marks.begin() + static_cast<std::ptrdiff_t>(begin),
                        base.marks.begin() + static_cast<std::ptrdiff_t>(end),
                        seen.marks.begin() + static_cast<std::ptrdiff_t>(begin));
    };
    // Up to `until` nothing below has changed.
    std::int64_t same = from;
    std::int64_t other = until;
    if (until - 1 > from && !isSame(until - 1)) {
      other = until - 1;
      while (other - same > 1) {
        const std::int64_t middle = same + (other - same) / 2;
        (isSame(middle) ? same : other) = middle;
      }
    }
    until = other;
    begin = end;
  }
  return until;
}

Change Clock::find(std::size_t profile, std::int64_t asOf, const Limits& limits) const {
  Seen seen = look(profile, asOf);
  Change change{.isIn = seen.isIn, .at = std::nullopt, .seenUntil = asOf};
  std::int64_t reach = 32 * kDay;
  for (std::size_t step = 0; step < limits.stepsMax && change.seenUntil < limits.until;) {
    const std::int64_t from = change.seenUntil;
    const std::int64_t until = from + std::min(reach, limits.until - from);
    const std::int64_t next =
        levels_.empty() ? limits.until : firstChange(profile, from, seen, until);
    // Where nothing changes, the next look reaches further.
    if (next == until) {
      reach *= 2;
    } else {
      reach = std::max(kDay, 2 * (next - from));
      ++step;
    }
    change.seenUntil = next;
    if (next >= limits.until) break;
    seen = look(profile, next);
    if (seen.isIn != change.isIn) {
      change.at = next;
      return change;
    }
  }
  return change;
}

}  // namespace muster::next
