#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "compiler/calendar/calendar.h"
#include "compiler/ir/builder.h"
#include "compiler/ir/constants.h"
#include "compiler/ir/reach.h"
#include "compiler/ir/shift.h"
#include "compiler/rewrite/simplify.h"

namespace muster::rewrite {
namespace {

using ir::NodeId;
using ir::Op;
using ir::Shift;
using schema::Kind;

class Binder {
 public:
  Binder(const ir::Program& from, std::int64_t asOfMicros)
      : from_(from),
        asOf_(asOfMicros),
        to_{ir::Store(from.store.schema()), {}},
        build_(to_.store) {}

  // Relies on (operands first).
  ir::Program run() {
    const std::vector<bool> isNeeded = ir::reachable(from_);
    std::vector<NodeId> moved(from_.store.size(), NodeId(0));
    std::vector<bool> isTouched(from_.store.size(), false);  // by as of
    std::vector<NodeId> operands;
    for (std::uint32_t i = 0; i < from_.store.size(); ++i) {
      if (!isNeeded[i]) continue;
      const NodeId id(i);
      operands.clear();
      bool isUnderTouched = false;
      for (NodeId operand : from_.store.operands(id)) {
        operands.push_back(moved[operand.index()]);
        isUnderTouched = isUnderTouched || isTouched[operand.index()];
      }
      isTouched[i] = isUnderTouched || ir::hasShift(from_.store.op(id));
      moved[i] = isTouched[i] ? bound(id, operands) : build_.same(from_.store, id, operands);
    }
    for (const ir::Root& root : from_.roots) {
      to_.roots.push_back({root.name, moved[root.node.index()]});
    }
    ir::moveTerms(from_, isNeeded, moved, to_);
    return std::move(to_);
  }

 private:
  NodeId bound(NodeId id, const std::vector<NodeId>& operands) {
    const Op op = from_.store.op(id);
    if (op == Op::AsOf) return asOf(from_.store.type(id).kind, from_.store.shiftOf(id));
    const bool isMove = op == Op::Shift || op == Op::DayStart || op == Op::UnitNumber;
    if (!isMove || to_.store.op(operands[0]) != Op::Const) {
      return build_.again(from_.store, id, operands);
    }
    // Times are saturated one step outside the calendar, so that they fit 64 bits.
    const auto time = static_cast<std::int64_t>(to_.store.constantOf(operands[0]).number);
    const Shift& shift = from_.store.shiftOf(id);
    if (op == Op::UnitNumber) return unitNumber(operands[0], time, shift);
    if (op == Op::DayStart) {
      return timeOf(Kind::Instant, calendar::dayStart(zone(shift), ir::moveDate(time, shift)));
    }
    const Kind kind = from_.store.type(id).kind;
    return timeOf(kind, kind == Kind::Date ? ir::moveDate(time, shift) : movedInstant(time, shift));
  }

  NodeId asOf(Kind kind, const Shift& shift) {
    std::int64_t now = asOf_;
    for (const Shift& earlier : shift.from) {
      now = earlier.isDayStart ? calendar::dayStart(zone(earlier), movedToday(now, earlier))
                               : movedInstant(now, earlier);
      now = std::max(now, calendar::kFirstInstant);
    }
    if (kind == Kind::Instant) return timeOf(kind, movedInstant(now, shift));
    return timeOf(kind, movedToday(now, shift));
  }

  std::int64_t movedToday(std::int64_t now, const Shift& shift) {
    return ir::moveDate(calendar::localDate(zone(shift), now), shift);
  }

  NodeId timeOf(Kind kind, std::int64_t number) { return build_.number({.kind = kind}, number); }

  NodeId unitNumber(NodeId operand, std::int64_t time, const Shift& unit) {
    return build_.whole(ir::unitNumber(unit, zone(unit), to_.store.type(operand).kind, time));
  }

  std::int64_t movedInstant(std::int64_t instant, const Shift& shift) {
    if (shift.months != 0) {
      instant = calendar::addMonthsToInstant(zone(shift), instant, shift.months);
    }
    instant = calendar::addMicros(instant, shift.days * calendar::kMicrosPerDay);
    return calendar::addMicros(instant, shift.micros);
  }

  const calendar::Zone& zone(const Shift& shift) {
    const calendar::Zone*& found = zones_[shift.zone];
    if (found == nullptr) {
      found = shift.zone.empty() ? &calendar::utc() : calendar::findZone(shift.zone);
    }
    MUSTER_CHECK(found != nullptr, "a zone that sema would have refused");
    return *found;
  }

  const ir::Program& from_;
  std::int64_t asOf_;
  ir::Program to_;
  ir::Builder build_;
  std::unordered_map<std::string, const calendar::Zone*> zones_;
};

}  // namespace

ir::Program bind(const ir::Program& program, std::int64_t asOfMicros) {
  return Binder(program, asOfMicros).run();
}

bool dependsOnAsOf(const ir::Program& program) {
  const ir::Store& store = program.store;
  for (std::uint32_t i = 0; i < store.size(); ++i) {
    if (ir::hasShift(store.op(NodeId(i)))) return true;
  }
  return false;
}

}  // namespace muster::rewrite
