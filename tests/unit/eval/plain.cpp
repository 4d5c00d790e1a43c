#include "tests/unit/eval/plain.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

#include "compiler/base/check.h"
#include "compiler/calendar/calendar.h"
#include "compiler/ir/constants.h"
#include "compiler/ir/shift.h"
#include "compiler/text/text.h"
#include "tests/support/functions.h"

namespace muster::eval {

namespace {

using ir::NodeId;
using ir::Op;
using schema::Kind;

struct Reader {
  const ir::Store& store;
  const column::Table& table;

  Plain unknown(NodeId id, State state) const {
    Plain value;
    value.state = state;
    value.type = store.type(id);
    return value;
  }
  Plain known(NodeId id) const { return unknown(id, State::Known); }
  Plain truth(NodeId id, bool holds) const {
    Plain value = known(id);
    value.truth = holds;
    return value;
  }
  Plain number(NodeId id, std::optional<Int128> number) const {
    if (!number) return unknown(id, State::Uncomputable);
    Plain value = known(id);
    value.number = *number;
    return value;
  }
  Plain ratio(NodeId id, std::optional<Int128> a, std::optional<Int128> b) const {
    if (!a || !b || *b == 0) return unknown(id, State::Uncomputable);
    if (*b < 0) {
      a = negate(*a);
      b = negate(*b);
      if (!a || !b) return unknown(id, State::Uncomputable);
    }
    Plain value = known(id);
    value.number = *a;
    value.denominator = *b;
    return value;
  }

  static State worst(const std::vector<Plain>& operands) {
    State state = State::Known;
    for (const Plain& it : operands) {
      if (it.state == State::Uncomputable) return State::Uncomputable;
      if (it.state == State::Missing) state = State::Missing;
    }
    return state;
  }

  Plain column(NodeId id, std::size_t row) const {
    const column::Column& column = table.columns[store.fieldOf(id)];
    if (!column.isKnown(row)) return unknown(id, State::Missing);
    Plain value = known(id);
    if (column.type.kind == Kind::Set) {
      for (std::size_t i = column.offsets[row]; i < column.offsets[row + 1]; ++i) {
        value.set.insert(
            column.dictionary == nullptr
                ? std::to_string(column.value(i))
                : std::string((*column.dictionary)[static_cast<std::uint32_t>(column.value(i))]));
      }
    } else if (column.type.kind == Kind::Real) {
      value.real = column.real(row);
    } else if (column.dictionary != nullptr) {
      value.text = (*column.dictionary)[static_cast<std::uint32_t>(column.value(row))];
    } else {
      value.number = column.value(row);
      value.truth = value.number != 0;
    }
    return value;
  }

  Plain constant(NodeId id) const {
    const ir::Constant& constant = store.constantOf(id);
    Plain value = known(id);
    value.number = constant.number;
    value.real = constant.real;
    value.text = constant.text;
    for (const ir::Constant& element : constant.elements) {
      value.set.insert(element.type.kind == Kind::Text ? element.text : toString(element.number));
    }
    return value;
  }

  Plain logic(NodeId id, const std::vector<Plain>& operands) const {
    std::size_t sure = 0;
    std::size_t possible = 0;
    for (const Plain& it : operands) {
      sure += it.state == State::Known && it.truth;
      possible += it.state != State::Known || it.truth;
    }
    std::size_t least = 1;
    if (store.op(id) == Op::And) least = operands.size();
    if (store.op(id) == Op::AtLeast) {
      least = static_cast<std::size_t>(std::max<std::int64_t>(0, store.payload(id)));
    }
    if (sure >= least) return truth(id, true);
    if (possible < least) return truth(id, false);
    return unknown(id, worst(operands));
  }

  static int placesOf(const Plain& value) {
    return value.type.kind == Kind::Ratio ? 0 : value.type.places;
  }

  // -1, 0, 1 of two numbers, or of two reals.
  static int order(const Plain& a, const Plain& b) {
    if (a.type.kind == Kind::Real) return a.real < b.real ? -1 : (a.real > b.real ? 1 : 0);
    if (a.type.kind == Kind::Ratio || b.type.kind == Kind::Ratio) {
      const Int128 under = a.type.kind == Kind::Ratio ? a.denominator : powerOfTen(placesOf(a));
      const Int128 other = b.type.kind == Kind::Ratio ? b.denominator : powerOfTen(placesOf(b));
      return compareProducts(a.number, other, b.number, under);
    }
    return compareProducts(a.number, powerOfTen(placesOf(b)), b.number, powerOfTen(placesOf(a)));
  }

  static bool equal(const Plain& a, const Plain& b) {
    switch (a.type.kind) {
      case Kind::Text:
      case Kind::Zone: return a.text == b.text;
      case Kind::Bool: return a.truth == b.truth;
      case Kind::Set: return a.set == b.set;
      case Kind::Error:
      case Kind::Whole:
      case Kind::Number:
      case Kind::Percent:
      case Kind::Money:
      case Kind::Ratio:
      case Kind::Real:
      case Kind::Enum:
      case Kind::Date:
      case Kind::Instant:
      case Kind::Duration:
      case Kind::Place:
      case Kind::Version: return order(a, b) == 0;
    }
    MUSTER_CHECK(false, "unknown kind");
  }

  bool textHolds(NodeId id, const Plain& text, const Plain& part) const {
    const bool ignoresCase = store.payload(id) == 1;
    if (store.op(id) == Op::Matches) {
      return text::Pattern::compile(part.text, ignoresCase)->find(text.text);
    }
    const std::string a = ignoresCase ? text::fold(text.text) : text.text;
    const std::string b = ignoresCase ? text::fold(part.text) : part.text;
    if (store.op(id) == Op::StartsWith) return a.rfind(b, 0) == 0;
    if (store.op(id) == Op::Contains) return a.find(b) != std::string::npos;
    return a.size() >= b.size() && a.compare(a.size() - b.size(), b.size(), b) == 0;
  }

  Plain arithmetic(NodeId id, const Plain& a, const Plain& b) const {
    const Op op = store.op(id);
    const bool areDecimals = a.type.kind != Kind::Ratio && b.type.kind != Kind::Ratio;
    const int places = std::max(placesOf(a), placesOf(b));
    const auto scaled = [&](const Plain& it) { return scaleUp(it.number, places - placesOf(it)); };
    if (areDecimals && op == Op::Divide) return ratio(id, scaled(a), scaled(b));
    if (areDecimals && op == Op::Multiply) return number(id, multiply(a.number, b.number));
    if (areDecimals) {
      const auto x = scaled(a);
      const auto y = scaled(b);
      if (!x || !y) return unknown(id, State::Uncomputable);
      return number(id, op == Op::Add ? add(*x, *y) : subtract(*x, *y));
    }
    const Int128 aUnder = a.type.kind == Kind::Ratio ? a.denominator : powerOfTen(placesOf(a));
    const Int128 bUnder = b.type.kind == Kind::Ratio ? b.denominator : powerOfTen(placesOf(b));
    if (op == Op::Multiply)
      return ratio(id, multiply(a.number, b.number), multiply(aUnder, bUnder));
    if (op == Op::Divide) return ratio(id, multiply(a.number, bUnder), multiply(aUnder, b.number));
    const auto x = multiply(a.number, bUnder);
    const auto y = multiply(b.number, aUnder);
    if (!x || !y) return unknown(id, State::Uncomputable);
    return ratio(id, op == Op::Add ? add(*x, *y) : subtract(*x, *y), multiply(aUnder, bUnder));
  }

  Plain moved(NodeId id, const Plain& time) const {
    const ir::Shift& shift = store.shiftOf(id);
    const calendar::Zone& zone =
        shift.zone.empty() ? calendar::utc() : *calendar::findZone(shift.zone);
    auto value = static_cast<std::int64_t>(time.number);
    if (time.type.kind == Kind::Instant) {
      value = calendar::addMonthsToInstant(zone, value, shift.months);
      return number(id, value + shift.days * kMicrosPerDay + shift.micros);
    }
    if (shift.start.weekday != 0) value = calendar::startOfWeek(value, shift.start.weekday);
    if (shift.start.months != 0) {
      value = calendar::startOfMonths(value, shift.start.months, shift.start.firstMonth);
    }
    value = calendar::addDays(calendar::addMonthsToDate(value, shift.months), shift.days);
    if (store.op(id) == Op::DayStart) value = calendar::dayStart(zone, value) + shift.micros;
    return number(id, value);
  }

  Plain called(NodeId id, const std::vector<Plain>& in) const {
    std::vector<support::FunctionValue> arguments;
    for (const Plain& it : in) arguments.push_back({it.type.kind, it.number, it.text});
    const support::FunctionValue result = support::callPlainly(store.functionOf(id), arguments);
    Plain value = known(id);
    if (!result.isKnown) value.state = State::Missing;
    value.number = result.number;
    value.truth = result.number != 0;
    value.text = result.text;
    return value;
  }

  Plain unitNumber(NodeId id, const Plain& time) const {
    const ir::Shift& unit = store.shiftOf(id);
    const calendar::Zone& zone =
        unit.zone.empty() ? calendar::utc() : *calendar::findZone(unit.zone);
    return number(
        id, ir::unitNumber(unit, zone, time.type.kind, static_cast<std::int64_t>(time.number)));
  }

  Plain aggregate(NodeId id, std::size_t profile) const {
    const Op op = store.op(id);
    const auto operands = store.operands(id);
    const auto& offsets = table.lists[*store.listOf(id)].offsets;
    std::vector<Plain> values;
    std::size_t events = 0;
    for (std::size_t row = offsets[profile]; row < offsets[profile + 1]; ++row) {
      const Plain where = plainly(store, table, operands.back(), profile, row);
      if (where.state != State::Known || !where.truth) continue;
      ++events;
      if (op == Op::Count) continue;
      const Plain value = plainly(store, table, operands[0], profile, row);
      if (value.state == State::Uncomputable) return unknown(id, State::Uncomputable);
      if (value.state == State::Known) values.push_back(value);
    }
    if (op == Op::Count) return number(id, Int128(events));
    if (op == Op::Distinct) {
      std::vector<Plain> different;
      for (const Plain& value : values) {
        const bool isNew = std::none_of(different.begin(), different.end(),
                                        [&](const Plain& it) { return equal(it, value); });
        if (isNew) different.push_back(value);
      }
      return number(id, Int128(different.size()));
    }
    if (op == Op::LongestRun || op == Op::LongestGap) return steps(id, values);
    if (op == Op::Total) return total(id, values);
    if (values.empty()) return unknown(id, State::Missing);
    Plain chosen = values.front();
    for (const Plain& value : values) {
      if (op == Op::Latest || (op == Op::Smallest && order(value, chosen) < 0) ||
          (op == Op::Largest && order(value, chosen) > 0)) {
        chosen = value;
      }
    }
    if (op == Op::Median) {
      // At least half of the values are not above it.
      const auto notAbove = [&](const Plain& it) {
        return std::count_if(values.begin(), values.end(),
                             [&](const Plain& other) { return order(other, it) <= 0; });
      };
      const auto half = static_cast<std::ptrdiff_t>((values.size() + 1) / 2);
      bool isFound = false;
      for (const Plain& value : values) {
        if (notAbove(value) < half || (isFound && order(value, chosen) >= 0)) continue;
        chosen = value;
        isFound = true;
      }
    }
    if (op == Op::MostFrequent) {
      const auto times = [&](const Plain& it) {
        return std::count_if(values.begin(), values.end(),
                             [&](const Plain& other) { return equal(it, other); });
      };
      for (const Plain& value : values) {
        if (times(value) >= times(chosen)) chosen = value;
      }
    }
    chosen.type = store.type(id);
    return chosen;
  }

  Plain steps(NodeId id, const std::vector<Plain>& values) const {
    std::set<Int128> numbers;
    for (const Plain& value : values) numbers.insert(value.number);
    Int128 longestRun = 0;
    Int128 longestGap = 0;
    for (const Int128 first : numbers) {
      Int128 run = 1;
      while (numbers.contains(first + run)) ++run;
      longestRun = std::max(longestRun, run);
      const auto next = numbers.upper_bound(first);
      if (next != numbers.end()) longestGap = std::max(longestGap, *next - first);
    }
    if (store.op(id) == Op::LongestRun) return number(id, longestRun);
    return longestGap == 0 ? unknown(id, State::Missing) : number(id, longestGap);
  }

  Plain total(NodeId id, const std::vector<Plain>& values) const {
    Plain sum = known(id);
    for (const Plain& value : values) {
      if (value.type.kind == Kind::Ratio) {
        const auto x = multiply(sum.number, value.denominator);
        const auto y = multiply(value.number, sum.denominator);
        const auto under = multiply(sum.denominator, value.denominator);
        if (!x || !y || !under || !add(*x, *y)) return unknown(id, State::Uncomputable);
        sum.number = *add(*x, *y);
        sum.denominator = *under;
      } else {
        const auto next = add(sum.number, value.number);
        if (!next) return unknown(id, State::Uncomputable);
        sum.number = *next;
      }
    }
    return sum;
  }

  Plain given(NodeId id, const Plain& condition, Plain value) const {
    if (condition.state != State::Known || !condition.truth) return unknown(id, State::Missing);
    return value;
  }

  static constexpr std::int64_t kMicrosPerDay = calendar::kMicrosPerDay;
};

}  // namespace

Plain plainly(const ir::Store& store, const column::Table& table, NodeId id, std::size_t profile,
              std::size_t row) {
  const Reader read{store, table};
  const Op op = store.op(id);
  if (ir::isAggregate(op)) return read.aggregate(id, profile);
  if (op == Op::Lift) return plainly(store, table, store.operands(id)[0], profile, profile);
  std::vector<Plain> in;
  for (const NodeId operand : store.operands(id)) {
    in.push_back(plainly(store, table, operand, profile, row));
  }
  switch (op) {
    case Op::True: return read.truth(id, true);
    case Op::False: return read.truth(id, false);
    case Op::Unknown: return read.unknown(id, State::Missing);
    case Op::Const: return read.constant(id);
    case Op::Column: return read.column(id, row);
    case Op::Known: return read.truth(id, in[0].state == State::Known);
    case Op::AndKnown: return read.truth(id, in[0].state == State::Known && in[0].truth);
    case Op::OrMissing: return read.truth(id, in[0].state != State::Known || in[0].truth);
    case Op::And:
    case Op::Or:
    case Op::AtLeast: return read.logic(id, in);
    case Op::Else: {
      const bool isFirst =
          store.payload(id) == 0 ? in[0].state == State::Known : in[0].state != State::Missing;
      Plain chosen = isFirst ? in[0] : in[1];
      chosen.type = store.type(id);
      return chosen;
    }
    case Op::Given: return read.given(id, in[0], in[1]);
    case Op::Not:
    case Op::Equal:
    case Op::Less:
    case Op::In:
    case Op::Listed:
    case Op::HasAny:
    case Op::HasAll:
    case Op::Contains:
    case Op::StartsWith:
    case Op::EndsWith:
    case Op::Matches:
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
    case Op::Divide:
    case Op::Negate:
    case Op::Shift:
    case Op::DayStart:
    case Op::Sample:
    case Op::UnitNumber:
    case Op::Population:
    case Op::Steps:
    case Op::Call:
    case Op::AsOf:
    case Op::Key:
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
  if (const State state = Reader::worst(in); state != State::Known) return read.unknown(id, state);
  const auto isIn = [](const Plain& value, const std::set<std::string>& set) {
    return set.contains(value.type.kind == Kind::Text ? value.text : toString(value.number));
  };
  const auto all = [](const std::set<std::string>& a, const std::set<std::string>& b) {
    return std::includes(a.begin(), a.end(), b.begin(), b.end());
  };
  switch (op) {
    case Op::Not: return read.truth(id, !in[0].truth);
    case Op::Equal: return read.truth(id, Reader::equal(in[0], in[1]));
    case Op::Less: return read.truth(id, Reader::order(in[0], in[1]) < 0);
    case Op::In: return read.truth(id, isIn(in[0], in[1].set));
    case Op::HasAny:
      return read.truth(id, std::any_of(in[1].set.begin(), in[1].set.end(),
                                        [&](const auto& it) { return in[0].set.contains(it); }));
    case Op::HasAll: return read.truth(id, all(in[0].set, in[1].set));
    case Op::Contains:
    case Op::StartsWith:
    case Op::EndsWith:
    case Op::Matches: return read.truth(id, read.textHolds(id, in[0], in[1]));
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
    case Op::Divide: return read.arithmetic(id, in[0], in[1]);
    case Op::Negate:
      return in[0].type.kind == Kind::Ratio
                 ? read.ratio(id, negate(in[0].number), in[0].denominator)
                 : read.number(id, negate(in[0].number));
    case Op::Shift:
    case Op::DayStart: return read.moved(id, in[0]);
    case Op::Listed:
    case Op::Sample:
    case Op::Call: return read.called(id, in);
    case Op::UnitNumber: return read.unitNumber(id, in[0]);
    case Op::Population:
    case Op::Steps:
    case Op::True:
    case Op::False:
    case Op::Unknown:
    case Op::Const:
    case Op::Column:
    case Op::AsOf:
    case Op::Key:
    case Op::Lift:
    case Op::Known:
    case Op::AndKnown:
    case Op::OrMissing:
    case Op::And:
    case Op::Or:
    case Op::AtLeast:
    case Op::Else:
    case Op::Given:
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
  MUSTER_CHECK(false, "a graph that is not bound");
}

std::string show(const Plain& value) {
  if (value.state == State::Missing) return "missing";
  if (value.state == State::Uncomputable) return "uncomputable";
  switch (value.type.kind) {
    case Kind::Bool: return value.truth ? "true" : "false";
    case Kind::Ratio: return toString(value.number) + "/" + toString(value.denominator);
    case Kind::Real: return std::to_string(value.real);
    case Kind::Text:
    case Kind::Zone: return '"' + value.text + '"';
    case Kind::Set: {
      std::string text = "{";
      for (const std::string& it : value.set) text += it + " ";
      return text + "}";
    }
    case Kind::Error:
    case Kind::Whole:
    case Kind::Number:
    case Kind::Percent:
    case Kind::Money:
    case Kind::Enum:
    case Kind::Date:
    case Kind::Instant:
    case Kind::Duration:
    case Kind::Place:
    case Kind::Version: return toString(value.number, value.type.places);
  }
  MUSTER_CHECK(false, "unknown kind");
}

}  // namespace muster::eval
