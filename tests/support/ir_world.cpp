#include "tests/support/ir_world.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "compiler/calendar/reach.h"
#include "compiler/ir/constants.h"
#include "compiler/ir/shift.h"
#include "compiler/text/text.h"
#include "tests/support/functions.h"

namespace muster::support {
namespace {

using ir::Constant;
using ir::NodeId;
using ir::Op;
using ir::Store;
using schema::Kind;
using schema::Type;

using Values = std::vector<std::optional<Value>>;

Value truth(bool value) { return Value::known(value ? 1 : 0); }

// Unknown because one of these is: uncomputable wins over missing.
Value unknownOf(const std::vector<Value>& values) {
  const bool failed = std::ranges::any_of(
      values, [](const Value& it) { return it.state == Value::State::Uncomputable; });
  return failed ? Value::uncomputable() : Value::missing();
}

bool allKnown(const std::vector<Value>& values) {
  return std::ranges::all_of(values, &Value::isKnown);
}

Value fromConstant(const Constant& constant) {
  Value value{.state = Value::State::Known,
              .number = constant.number,
              .real = constant.real,
              .text = constant.text};
  for (const Constant& element : constant.elements) value.elements.push_back(fromConstant(element));
  return value;
}

int places(const Type& type) {
  const bool hasPlaces =
      type.kind == Kind::Number || type.kind == Kind::Percent || type.kind == Kind::Money;
  return hasPlaces ? type.places : 0;
}

// Any number as a quotient of two whole numbers.
std::pair<Int128, Int128> quotient(const Value& value, const Type& type) {
  if (type.kind == Kind::Ratio) return {value.number, value.denominator};
  return {value.number, powerOfTen(places(type))};
}

// -1, 0 or 1.
int order(const Value& a, const Type& typeA, const Value& b, const Type& typeB) {
  if (typeA.kind == Kind::Text || typeA.kind == Kind::Zone) {
    return a.text == b.text ? 0 : (a.text < b.text ? -1 : 1);
  }
  if (typeA.kind == Kind::Real) return a.real == b.real ? 0 : (a.real < b.real ? -1 : 1);
  const auto [an, ad] = quotient(a, typeA);
  const auto [bn, bd] = quotient(b, typeB);
  return compareProducts(an, bd, bn, ad);
}

bool holds(const Value& set, const Value& value, const Type& setType, const Type& type) {
  const Type element{.kind = setType.element, .places = setType.places, .unit = setType.unit};
  return std::ranges::any_of(set.elements,
                             [&](const Value& it) { return order(it, element, value, type) == 0; });
}

Value orUncomputable(std::optional<Int128> number) {
  return number ? Value::known(*number) : Value::uncomputable();
}

// ---- arithmetic ---------------------------------------------------------------------------------

Value ratio(std::optional<Int128> numerator, std::optional<Int128> denominator) {
  if (!numerator || !denominator || *denominator == 0) return Value::uncomputable();
  if (*denominator < 0) {
    numerator = negate(*numerator);
    denominator = negate(*denominator);
    if (!numerator || !denominator) return Value::uncomputable();
  }
  return {.state = Value::State::Known, .number = *numerator, .denominator = *denominator};
}

Value divide(const Value& a, const Type& typeA, const Value& b, const Type& typeB) {
  if (typeA.kind != Kind::Ratio && typeB.kind != Kind::Ratio) {
    const int common = std::max(places(typeA), places(typeB));
    return ratio(scaleUp(a.number, common - places(typeA)),
                 scaleUp(b.number, common - places(typeB)));
  }
  const auto [an, ad] = quotient(a, typeA);
  const auto [bn, bd] = quotient(b, typeB);
  return ratio(multiply(an, bd), multiply(ad, bn));
}

Value addRatios(Op op, std::pair<Int128, Int128> a, std::pair<Int128, Int128> b) {
  const auto left = multiply(a.first, b.second);
  const auto right = multiply(b.first, a.second);
  if (!left || !right) return Value::uncomputable();
  return ratio(op == Op::Add ? add(*left, *right) : subtract(*left, *right),
               multiply(a.second, b.second));
}

Value arithmetic(Op op, const Value& a, const Type& typeA, const Value& b, const Type& typeB) {
  if (op == Op::Divide) return divide(a, typeA, b, typeB);
  if (typeA.kind == Kind::Ratio || typeB.kind == Kind::Ratio) {
    const auto left = quotient(a, typeA);
    const auto right = quotient(b, typeB);
    if (op != Op::Multiply) return addRatios(op, left, right);
    return ratio(multiply(left.first, right.first), multiply(left.second, right.second));
  }
  if (op == Op::Multiply) return orUncomputable(multiply(a.number, b.number));
  const int common = std::max(places(typeA), places(typeB));
  const auto left = scaleUp(a.number, common - places(typeA));
  const auto right = scaleUp(b.number, common - places(typeB));
  if (!left || !right) return Value::uncomputable();
  return orUncomputable(op == Op::Add ? add(*left, *right) : subtract(*left, *right));
}

// ---- time ---------------------------------------------------------------------------------------

const calendar::Zone& zoneOf(const ir::Shift& shift) {
  const calendar::Zone* zone =
      shift.zone.empty() ? &calendar::utc() : calendar::findZone(shift.zone);
  MUSTER_CHECK(zone != nullptr, "no such zone");
  return *zone;
}

std::int64_t movedDate(std::int64_t days, const ir::Shift& shift) {
  const ir::UnitStart& start = shift.start;
  const auto isStart = [&] {
    if (start.weekday != 0) return calendar::weekdayOf(days) == start.weekday;
    const calendar::CivilDate civil = calendar::civilOf(days);
    return civil.day == 1 && (civil.month - start.firstMonth + 12) % start.months == 0;
  };
  if (!start.isNone()) {
    while (!isStart()) --days;
  }
  return calendar::addDays(calendar::addMonthsToDate(days, shift.months), shift.days);
}

std::int64_t moveInstant(std::int64_t instant, const ir::Shift& shift) {
  if (shift.months != 0) {
    instant = calendar::addMonthsToInstant(zoneOf(shift), instant, shift.months);
  }
  instant = calendar::addMicros(instant, shift.days * calendar::kMicrosPerDay);
  return calendar::addMicros(instant, shift.micros);
}

Value asOf(const ir::Shift& shift, Kind kind, std::int64_t asOfMicros) {
  if (kind == Kind::Instant) return Value::known(moveInstant(asOfMicros, shift));
  return Value::known(movedDate(calendar::localDate(zoneOf(shift), asOfMicros), shift));
}

// What a length of time has led out of the calendar is not known.
Value inReach(Value time, const Type& type) {
  if (type.kind != Kind::Instant || !time.isKnown()) return time;
  const bool isNear =
      calendar::kMovedByDataFirst <= time.number && time.number <= calendar::kMovedByDataLast;
  return isNear ? time : Value::uncomputable();
}

// ---- text ---------------------------------------------------------------------------------------

bool textTest(Op op, std::string text, std::string pattern, bool ignoresCase) {
  if (op == Op::Matches) {
    const auto compiled = text::Pattern::compile(pattern, ignoresCase);
    return compiled.ok() && compiled->find(text);
  }
  if (ignoresCase) {
    text = text::fold(text);
    pattern = text::fold(pattern);
  }
  if (op == Op::StartsWith) return text.starts_with(pattern);
  if (op == Op::EndsWith) return text.ends_with(pattern);
  return text.find(pattern) != std::string::npos;
}

// ---- nodes --------------------------------------------------------------------------------------

// Values of nodes in one domain: of the profile, of one group of it, or of one event.
class Evaluator {
 public:
  // What a group's events share.
  struct Group {
    ir::GroupingId grouping;
    Value key;
    Type keyType;
  };
  struct Event {
    ListId list;
    std::size_t index;
  };

  Evaluator(const Store& store, const World& world, const Row& row, Evaluator* profile)
      : store_(store), world_(world), row_(row), profile_(profile), memo_(store.size()) {}
  Evaluator(const Store& store, const World& world, Evaluator* profile, Group group)
      : Evaluator(store, world, world.profile, profile) {
    group_ = std::move(group);
  }
  Evaluator(const Store& store, const World& world, Evaluator* profile, Event event)
      : Evaluator(store, world, world.lists[event.list.index()][event.index], profile) {
    event_ = event;
  }

  const Value& of(NodeId id) {
    // What is the profile's and needs no Lift is the same for every event.
    if (!memo_[id.index()]) memo_[id.index()] = compute(id);
    return *memo_[id.index()];
  }

 private:
  Value compute(NodeId id) {
    const Op op = store_.op(id);
    if (ir::isAggregate(op)) return aggregate(id);
    if (op == Op::Lift) return lifted(store_.operands(id)[0]);
    if (ir::looksAround(op)) return around(id);
    std::vector<Value> in;
    std::vector<Type> types;
    for (NodeId operand : store_.operands(id)) {
      in.push_back(of(operand));
      types.push_back(store_.type(operand));
    }
    return plain(id, op, in, types);
  }

  Value plain(NodeId id, Op op, const std::vector<Value>& in, const std::vector<Type>& types) {
    const std::int64_t payload = store_.payload(id);
    switch (op) {
      case Op::True: return truth(true);
      case Op::False: return truth(false);
      case Op::Unknown: return Value::missing();
      case Op::Const: return fromConstant(store_.constantOf(id));
      case Op::Column: {
        const auto found = row_.find(store_.fieldOf(id).index());
        return found == row_.end() ? Value::missing() : found->second;
      }
      case Op::AsOf: return asOf(store_.shiftOf(id), store_.type(id).kind, world_.asOfMicros);
      case Op::Known: return truth(in[0].isKnown());
      case Op::AndKnown: return truth(in[0].isTrue());
      case Op::OrMissing: return truth(!in[0].isFalse());
      case Op::Not: return in[0].isKnown() ? truth(in[0].isFalse()) : in[0];
      case Op::And: return atLeast(static_cast<std::int64_t>(in.size()), in);
      case Op::Or: return atLeast(1, in);
      case Op::AtLeast: return atLeast(payload, in);
      case Op::Else: return in[0].isKnown() ? in[0] : in[1];
      case Op::Given: return in[0].isTrue() ? in[1] : Value::missing();
      case Op::Equal:
      case Op::Less:
      case Op::In:
      case Op::HasAny:
      case Op::HasAll:
      case Op::Contains:
      case Op::StartsWith:
      case Op::EndsWith:
      case Op::Matches: return allKnown(in) ? truth(test(op, payload, in, types)) : unknownOf(in);
      case Op::Add:
      case Op::Subtract:
      case Op::Multiply:
      case Op::Divide:
        if (!allKnown(in)) return unknownOf(in);
        return inReach(arithmetic(op, in[0], types[0], in[1], types[1]), store_.type(id));
      case Op::Negate: return minus(in[0]);
      case Op::Shift:
      case Op::DayStart: return in[0].isKnown() ? moved(id, op, in[0], types[0]) : in[0];
      case Op::Listed:
      case Op::Sample:
      case Op::Call: return allKnown(in) ? called(id, in, types) : unknownOf(in);
      case Op::UnitNumber: return in[0].isKnown() ? unitNumber(id, in[0], types[0]) : in[0];
      case Op::Key: return group_->key;
      case Op::Population:
      case Op::Steps:
      case Op::Lift:
      case Op::Sequence:
      case Op::Place:
      case Op::Previous:
      case Op::Streak:
      case Op::Count:
      case Op::Total:
      case Op::Smallest:
      case Op::Largest:
      case Op::First:
      case Op::Latest:
      case Op::Distinct:
      case Op::Median:
      case Op::MostFrequent:
      case Op::LongestRun:
      case Op::LongestGap: break;
    }
    MUSTER_CHECK(false, "an operation that is computed elsewhere");
    return {};
  }

  // True if enough are true, false if true and unknown together are too few.
  static Value atLeast(std::int64_t count, const std::vector<Value>& in) {
    const auto trues = std::ranges::count_if(in, &Value::isTrue);
    const auto falses = std::ranges::count_if(in, &Value::isFalse);
    if (trues >= count) return truth(true);
    if (static_cast<std::int64_t>(in.size()) - falses < count) return truth(false);
    return Value::missing();
  }

  static bool test(Op op, std::int64_t payload, const std::vector<Value>& in,
                   const std::vector<Type>& types) {
    if (op == Op::Equal) return order(in[0], types[0], in[1], types[1]) == 0;
    if (op == Op::Less) return order(in[0], types[0], in[1], types[1]) < 0;
    if (op == Op::In) return holds(in[1], in[0], types[1], types[0]);
    if (op == Op::HasAny || op == Op::HasAll) {
      const Type element{
          .kind = types[1].element, .places = types[1].places, .unit = types[1].unit};
      const auto isHeld = [&](const Value& it) { return holds(in[0], it, types[0], element); };
      return op == Op::HasAny ? std::ranges::any_of(in[1].elements, isHeld)
                              : std::ranges::all_of(in[1].elements, isHeld);
    }
    return textTest(op, in[0].text, in[1].text, payload != 0);
  }

  static Value minus(const Value& value) {
    if (!value.isKnown()) return value;
    const auto number = negate(value.number);
    if (!number) return Value::uncomputable();
    Value result = value;
    result.number = *number;
    result.real = -value.real;
    return result;
  }

  Value unitNumber(NodeId id, const Value& time, const Type& type) const {
    const ir::Shift& unit = store_.shiftOf(id);
    return Value::known(
        ir::unitNumber(unit, zoneOf(unit), type.kind, static_cast<std::int64_t>(time.number)));
  }

  Value moved(NodeId id, Op op, const Value& time, const Type& type) const {
    const ir::Shift& shift = store_.shiftOf(id);
    const auto number = static_cast<std::int64_t>(time.number);
    if (op == Op::DayStart) {
      return Value::known(calendar::dayStart(zoneOf(shift), movedDate(number, shift)));
    }
    if (type.kind == Kind::Date) return Value::known(movedDate(number, shift));
    return Value::known(moveInstant(number, shift));
  }

  Value called(NodeId id, const std::vector<Value>& in, const std::vector<Type>& types) const {
    std::vector<FunctionValue> arguments;
    for (std::size_t i = 0; i < in.size(); ++i) {
      arguments.push_back({types[i].kind, in[i].number, in[i].text});
    }
    const FunctionValue result = callPlainly(store_.functionOf(id), arguments);
    if (!result.isKnown) return Value::missing();
    return {.state = Value::State::Known, .number = result.number, .text = result.text};
  }

  Value lifted(NodeId id) {
    const ir::Domain from = store_.domain(id);
    if (from.isProfile()) return profile_->of(id);
    const auto key = keyOf(from.grouping(), event_->list, row_);
    if (!key) return Value::missing();
    for (Evaluator& group : profile_->groups(from.grouping())) {
      if (group.hasKey(*key)) return group.of(id);
    }
    return Value::missing();
  }

  // Nothing where it is missing, or the list is not grouped.
  std::optional<Value> keyOf(ir::GroupingId grouping, ListId list, const Row& event) const {
    for (FieldId field : store_[grouping].keys) {
      const schema::Field& it = store_.schema()->fields[field];
      const auto found = event.find(field.index());
      if (it.list != list || found == event.end() || !found->second.isKnown()) continue;
      const auto& unit = store_[grouping].unit;
      if (!unit) return found->second;
      return Value::known(ir::unitNumber(*unit, zoneOf(*unit), it.type.kind,
                                         static_cast<std::int64_t>(found->second.number)));
    }
    return std::nullopt;
  }

  Type keyTypeOf(ir::GroupingId grouping) const {
    const ir::Grouping& groups = store_[grouping];
    return groups.unit ? Type{.kind = Kind::Whole}
                       : store_.schema()->fields[groups.keys.front()].type;
  }

  bool hasKey(const Value& key) const {
    return order(key, group_->keyType, group_->key, group_->keyType) == 0;
  }

  // Of the profile, in the order of their first events, list by list.
  std::vector<Evaluator>& groups(ir::GroupingId grouping) {
    const auto [at, isNew] = groups_.try_emplace(grouping.index());
    if (!isNew) return at->second;
    const bool isOfUnits = store_[grouping].unit.has_value();
    for (FieldId field : store_[grouping].keys) {
      const schema::Field& it = store_.schema()->fields[field];
      const Type type = isOfUnits ? Type{.kind = Kind::Whole} : it.type;
      if (it.list->index() >= world_.lists.size()) continue;
      for (const Row& event : world_.lists[it.list->index()]) {
        const auto key = keyOf(grouping, *it.list, event);
        const bool isThere = !key || std::ranges::any_of(at->second, [&](const Evaluator& other) {
          return other.hasKey(*key);
        });
        if (!isThere) at->second.emplace_back(store_, world_, this, Group{grouping, *key, type});
      }
    }
    return at->second;
  }

  // The values of the rows that pass, of events in their order. For a Count all of them are known.
  std::vector<Value> passing(NodeId id) {
    const auto operands = store_.operands(id);
    const ir::Domain rows = store_.rowsOf(id);
    std::vector<Value> values;
    const auto add = [&](Evaluator& row) {
      if (!row.of(operands.back()).isTrue()) return;
      values.push_back(store_.op(id) == Op::Count ? Value::known(1) : row.of(operands[0]));
    };
    if (rows.isGroups()) {
      for (Evaluator& group : groups(rows.grouping())) add(group);
      return values;
    }
    const std::uint32_t list = rows.list().index();
    if (list >= world_.lists.size()) return values;
    Evaluator& profile = group_ ? *profile_ : *this;
    for (std::size_t i = 0; i < world_.lists[list].size(); ++i) {
      const Row& event = world_.lists[list][i];
      if (group_) {
        const auto key = keyOf(group_->grouping, rows.list(), event);
        if (!key || !hasKey(*key)) continue;
      }
      add(profile.eventAt(list, i));
    }
    return values;
  }

  // Of an event: what hangs on the others of its list.
  Value around(NodeId id) {
    MUSTER_CHECK(store_.op(id) != Op::Sequence, "no sequences in this world");
    const std::size_t index = event_->index;
    const ir::InList in = ir::InList::of(store_.payload(id));
    const NodeId first = store_.operands(id)[0];
    const NodeId last = store_.operands(id).back();
    const auto keyAt = [&](std::size_t i) {
      return keyOf(*in.group, in.list, world_.lists[in.list.index()][i]);
    };
    const auto isSameGroup = [&](std::size_t i) {
      if (!in.group) return true;
      const auto mine = keyAt(index);
      const auto theirs = keyAt(i);
      const Type type = keyTypeOf(*in.group);
      return mine && theirs && order(*mine, type, *theirs, type) == 0;
    };
    const auto holds = [&](std::size_t i, NodeId node) {
      return isSameGroup(i) && profile_->eventAt(in.list.index(), i).of(node).isTrue();
    };
    const std::size_t count = world_.lists[in.list.index()].size();
    if (store_.op(id) == Op::Place) {
      if (!holds(index, first)) return Value::missing();
      Int128 place = 0;
      for (std::size_t i = 0; i < count; ++i) {
        const bool isUpToHere = in.fromEnd ? i >= index : i <= index;
        if (isUpToHere && holds(i, first)) ++place;
      }
      return Value::known(place);
    }
    if (store_.op(id) == Op::Previous) {
      const auto at = [&](std::size_t i) {
        return profile_->eventAt(in.list.index(), i).of(first);
      };
      for (std::size_t i = index + 1; in.fromEnd && i < count; ++i) {
        if (holds(i, last)) return at(i);
      }
      for (std::size_t i = index; !in.fromEnd && i-- > 0;) {
        if (holds(i, last)) return at(i);
      }
      return Value::missing();
    }
    if (!holds(index, last)) return Value::known(0);
    Int128 streak = 0;
    for (std::size_t i = index + 1; i-- > 0;) {
      if (!holds(i, last)) continue;
      if (!holds(i, first)) break;
      ++streak;
    }
    return Value::known(streak);
  }

  Evaluator& eventAt(std::uint32_t list, std::size_t index) {
    auto& slot = events_[{list, index}];
    if (slot.empty()) slot.emplace_back(store_, world_, this, Event{ListId(list), index});
    return slot.front();
  }

  Value aggregate(NodeId id) {
    const Op op = store_.op(id);
    std::vector<Value> values = passing(id);
    const bool failed = std::ranges::any_of(
        values, [](const Value& it) { return it.state == Value::State::Uncomputable; });
    if (failed) return Value::uncomputable();
    std::erase_if(values, [](const Value& it) { return !it.isKnown(); });
    if (op == Op::Count) return Value::known(static_cast<Int128>(values.size()));
    const Type type = store_.type(store_.operands(id)[0]);
    if (op == Op::Total) return total(values, type);
    if (op == Op::Distinct) {
      std::vector<Value> different;
      for (const Value& value : values) {
        const bool isThere = std::ranges::any_of(
            different, [&](const Value& it) { return order(it, type, value, type) == 0; });
        if (!isThere) different.push_back(value);
      }
      return Value::known(static_cast<Int128>(different.size()));
    }
    if (op == Op::LongestRun) return Value::known(longestRun(values));
    if (op == Op::LongestGap) return longestGap(values);
    if (values.empty()) return Value::missing();
    if (op == Op::MostFrequent) return mostFrequent(values, type);
    if (op == Op::First) return values.front();
    if (op == Op::Latest) return values.back();
    const auto isLess = [&](const Value& a, const Value& b) { return order(a, type, b, type) < 0; };
    if (op == Op::Median) {
      std::ranges::sort(values, isLess);
      return values[(values.size() - 1) / 2];
    }
    return op == Op::Smallest ? *std::ranges::min_element(values, isLess)
                              : *std::ranges::max_element(values, isLess);
  }

  // The numbers, from below, each once.
  static std::vector<Int128> steps(const std::vector<Value>& values) {
    std::vector<Int128> numbers;
    for (const Value& value : values) numbers.push_back(value.number);
    std::ranges::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
  }

  static Int128 longestRun(const std::vector<Value>& values) {
    const std::vector<Int128> numbers = steps(values);
    Int128 longest = 0;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      std::size_t end = i;
      while (end < numbers.size() && numbers[end] == numbers[i] + static_cast<Int128>(end - i)) {
        ++end;
      }
      longest = std::max(longest, static_cast<Int128>(end - i));
    }
    return longest;
  }

  static Value longestGap(const std::vector<Value>& values) {
    const std::vector<Int128> numbers = steps(values);
    Int128 longest = 0;
    for (std::size_t i = 1; i < numbers.size(); ++i) {
      longest = std::max(longest, numbers[i] - numbers[i - 1]);
    }
    return longest == 0 ? Value::missing() : Value::known(longest);
  }

  static Value mostFrequent(const std::vector<Value>& values, const Type& type) {
    const auto times = [&](const Value& value) {
      return std::ranges::count_if(
          values, [&](const Value& it) { return order(it, type, value, type) == 0; });
    };
    // Of equally frequent values the last one that is met.
    Value found = values.front();
    for (const Value& value : values) {
      if (times(value) >= times(found)) found = value;
    }
    return found;
  }

  // Only the whole sum must fit: the upper and the lower halves are added up apart.
  static Value total(const std::vector<Value>& values, const Type& type) {
    Value sum = Value::known(0);
    Int128 upper = 0;
    Int128 lower = 0;
    for (const Value& value : values) {
      if (type.kind == Kind::Ratio) sum = arithmetic(Op::Add, sum, type, value, type);
      if (!value.isKnown() || !sum.isKnown()) return Value::uncomputable();
      upper += value.number >> 64;
      lower += static_cast<std::uint64_t>(value.number);
    }
    if (type.kind == Kind::Ratio) return sum;
    const auto high = multiply(upper + (lower >> 64), Int128{1} << 64);
    return high ? orUncomputable(add(*high, static_cast<std::uint64_t>(lower)))
                : Value::uncomputable();
  }

  const Store& store_;
  const World& world_;
  const Row& row_;
  Evaluator* profile_;
  std::optional<Group> group_ = std::nullopt;
  std::optional<Event> event_ = std::nullopt;
  Values memo_;
  std::map<std::uint32_t, std::vector<Evaluator>> groups_;
  std::map<std::pair<std::uint32_t, std::size_t>, std::vector<Evaluator>> events_;
};

}  // namespace

Value valueOf(const Store& store, NodeId node, const World& world) {
  return Evaluator(store, world, world.profile, nullptr).of(node);
}

Value valueOfEvent(const Store& store, NodeId node, const World& world, ListId list,
                   std::size_t event) {
  Evaluator profile(store, world, world.profile, nullptr);
  return Evaluator(store, world, &profile, {list, event}).of(node);
}

std::string toString(const Value& value, bool isCondition) {
  if (!value.isKnown()) {
    if (isCondition) return "unknown";
    return value.state == Value::State::Missing ? "missing" : "uncomputable";
  }
  if (isCondition) return value.isTrue() ? "true" : "false";
  if (!value.text.empty()) return value.text;
  if (value.real != 0) return std::to_string(value.real);
  std::string out = muster::toString(value.number);
  if (value.denominator != 1) out += "/" + muster::toString(value.denominator);
  return out;
}

}  // namespace muster::support
