#include "runtime/eval/field_truth.h"

#include <algorithm>
#include <unordered_set>
#include <utility>
#include <vector>

#include "compiler/base/check.h"
#include "compiler/calendar/calendar.h"
#include "compiler/ir/facts.h"
#include "runtime/eval/text_ops.h"

namespace muster::eval {

namespace {

using ir::NodeId;
using ir::Op;
using schema::Kind;

constexpr UInt128 kLargestMagnitude = ~UInt128{0} >> 1;
constexpr Int128 kLargest = static_cast<Int128>(kLargestMagnitude);
constexpr Int128 kSmallest = -kLargest - 1;

constexpr int kStepsMax = 4096;

bool isExactNumber(const schema::Type& type) {
  return type.kind == Kind::Bool || ir::isDiscrete(type.kind);
}

// The smallest whole x with x / 10^places >= constant, and whether they are equal. Beyond 128 bits
// the end of the range stands for it, which no value reaches.
struct Threshold {
  Int128 digits;
  bool isExact;
};
Threshold thresholdOf(const ir::Constant& constant, int places) {
  const int more = places - constant.type.places;
  if (more >= 0) {
    if (const auto scaled = scaleUp(constant.number, more)) return {*scaled, true};
    return {constant.number < 0 ? kSmallest : kLargest, false};
  }
  if (-more > 38) return {constant.number > 0 ? 1 : 0, constant.number == 0};
  const Int128 divisor = powerOfTen(-more);
  const Int128 quotient = constant.number / divisor;
  const Int128 rest = constant.number % divisor;
  return {quotient + (rest > 0 ? 1 : 0), rest == 0};
}

// Builds the truth of a condition bottom up.
class Solver {
 public:
  Solver(const ir::Store& store, NodeId variable, const column::Column& column,
         const column::SlicedColumn& sliced)
      : store_(store), variable_(variable), column_(column), sliced_(sliced) {}

  // Shared parts are solved again at each use, hence the limit.
  std::optional<FieldTruth> solve(NodeId id) {
    if (++steps_ > kStepsMax) return std::nullopt;
    const auto in = store_.operands(id);
    if (id == variable_) {
      if (column_.type.kind != Kind::Bool) return std::nullopt;
      return decided(fromValue(1, 2));
    }
    switch (store_.op(id)) {
      case Op::True: return FieldTruth{everything(), {}};
      case Op::False: return FieldTruth{{}, everything()};
      case Op::Unknown: return FieldTruth{};
      case Op::Known: {
        if (in[0] != variable_) return std::nullopt;
        return FieldTruth{known(), complement(known(), universe())};
      }
      case Op::AndKnown: {
        auto of = solve(in[0]);
        if (of) of->isFalse = complement(of->isTrue, universe());
        return of;
      }
      case Op::OrMissing: {
        auto of = solve(in[0]);
        if (of) of->isTrue = complement(of->isFalse, universe());
        return of;
      }
      case Op::Not: {
        auto of = solve(in[0]);
        if (of) std::swap(of->isTrue, of->isFalse);
        return of;
      }
      case Op::And:
      case Op::Or: return several(id);
      case Op::Given: {
        const auto condition = solve(in[0]);
        const auto value = solve(in[1]);
        if (!condition || !value) return std::nullopt;
        return FieldTruth{intersect(condition->isTrue, value->isTrue),
                          intersect(condition->isTrue, value->isFalse)};
      }
      case Op::Less:
      case Op::Equal: return compare(id);
      case Op::In: return isElement(id);
      case Op::Contains:
      case Op::StartsWith:
      case Op::EndsWith:
      case Op::Matches: return testText(id);
      case Op::Const:
      case Op::Column:
      case Op::AsOf:
      case Op::Key:
      case Op::Lift:
      case Op::AtLeast:
      case Op::Listed:
      case Op::HasAny:
      case Op::HasAll:
      case Op::Else:
      case Op::Add:
      case Op::Subtract:
      case Op::Multiply:
      case Op::Divide:
      case Op::Negate:
      case Op::Shift:
      case Op::DayStart:
      case Op::Sample:
      case Op::Population:
      case Op::Steps:
      case Op::Sequence:
      case Op::Place:
      case Op::Previous:
      case Op::Streak:
      case Op::Call:
      case Op::UnitNumber:
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
      case Op::LongestGap: return std::nullopt;
    }
    MUSTER_CHECK(false, "unknown Op");
  }

 private:
  std::uint64_t universe() const { return sliced_.numberCount; }
  NumberSet known() const { return NumberSet::all(universe()); }
  NumberSet everything() const { return {known().ranges, true}; }
  // True for those numbers, false for the other ones, unknown where it is missing.
  FieldTruth decided(NumberSet numbers) const {
    FieldTruth truth;
    truth.isFalse = intersect(complement(numbers, universe()), known());
    truth.isTrue = std::move(numbers);
    return truth;
  }

  // The first number whose value is at least `value`.
  std::uint64_t firstFrom(Int128 value) const {
    const Int128 base = sliced_.base;
    if (value <= base) return 0;
    const auto above = static_cast<UInt128>(value) - static_cast<UInt128>(base);
    const UInt128 number = (above + sliced_.unit - 1) / sliced_.unit;
    return number >= universe() ? universe() : static_cast<std::uint64_t>(number);
  }
  // The numbers of the values in [smallest, bound).
  NumberSet fromValue(std::optional<Int128> smallest, std::optional<Int128> bound) const {
    return NumberSet::range(smallest ? firstFrom(*smallest) : 0,
                            bound ? firstFrom(*bound) : universe(), universe());
  }

  std::optional<FieldTruth> several(NodeId id) {
    const bool isAnd = store_.op(id) == Op::And;
    std::optional<FieldTruth> all;
    for (const NodeId operand : store_.operands(id)) {
      const auto of = solve(operand);
      if (!of) return std::nullopt;
      if (!all) {
        all = of;
        continue;
      }
      all->isTrue = isAnd ? intersect(all->isTrue, of->isTrue) : unite(all->isTrue, of->isTrue);
      all->isFalse =
          isAnd ? unite(all->isFalse, of->isFalse) : intersect(all->isFalse, of->isFalse);
    }
    return all;
  }

  std::optional<std::uint32_t> codeOf(const std::string& text) const {
    return column_.dictionary->find(text);
  }
  NumberSet ofText(const std::string& text) const {
    const auto code = codeOf(text);
    return code ? fromValue(Int128{*code}, Int128{*code} + 1) : NumberSet{};
  }

  std::optional<FieldTruth> compare(NodeId id) const {
    const auto in = store_.operands(id);
    if (column_.dictionary != nullptr) {
      const NodeId other = in[0] == variable_ ? in[1] : in[0];
      const bool isText = store_.op(id) == Op::Equal && store_.op(other) == Op::Const &&
                          (in[0] == variable_ || in[1] == variable_);
      if (!isText) return std::nullopt;
      return decided(ofText(store_.constantOf(other).text));
    }
    const auto comparison = comparisonOf(store_, id, variable_);
    if (!comparison) return compareMoved(id);
    return decided(fromValue(comparison->smallest, comparison->bound));
  }

  // t + 2 days < c is t < c - 2 days: the calendar ends for both where c is inside it.
  std::optional<FieldTruth> compareMoved(NodeId id) const {
    const auto in = store_.operands(id);
    const bool isLeft = store_.op(in[0]) == Op::Shift;
    const NodeId moved = isLeft ? in[0] : in[1];
    const NodeId other = isLeft ? in[1] : in[0];
    if (store_.op(id) != Op::Less || store_.op(moved) != Op::Shift ||
        store_.operands(moved)[0] != variable_ || store_.op(other) != Op::Const) {
      return std::nullopt;
    }
    const ir::Shift& shift = store_.shiftOf(moved);
    const Int128 bound = store_.constantOf(other).number;
    const bool isDate = column_.type.kind == Kind::Date;
    const Int128 first = isDate ? calendar::kFirstDay : calendar::kFirstInstant;
    const Int128 last = isDate ? calendar::kLastDay : calendar::kLastInstant;
    if (!shift.start.isNone() || shift.months != 0 || (isDate && shift.micros != 0) ||
        bound < first || bound > last) {
      return std::nullopt;
    }
    const Int128 length =
        isDate ? Int128{shift.days} : Int128{shift.days} * calendar::kMicrosPerDay + shift.micros;
    return decided(isLeft ? fromValue(std::nullopt, bound - length)
                          : fromValue(bound - length + 1, std::nullopt));
  }

  std::optional<FieldTruth> isElement(NodeId id) const {
    const auto in = store_.operands(id);
    if (in[0] != variable_ || store_.op(in[1]) != Op::Const) return std::nullopt;
    NumberSet numbers;
    for (const ir::Constant& element : store_.constantOf(in[1]).elements) {
      if (column_.dictionary != nullptr) {
        numbers = unite(numbers, ofText(element.text));
        continue;
      }
      const Threshold at = thresholdOf(element, column_.type.places);
      if (at.isExact) numbers = unite(numbers, fromValue(at.digits, at.digits + 1));
    }
    return decided(std::move(numbers));
  }

  // Once for each text of the dictionary.
  std::optional<FieldTruth> testText(NodeId id) const {
    const auto in = store_.operands(id);
    if (in[0] != variable_ || store_.op(in[1]) != Op::Const || column_.dictionary == nullptr) {
      return std::nullopt;
    }
    const auto verdicts = verdictsOf(store_.op(id), store_.payload(id) == 1,
                                     store_.constantOf(in[1]).text, *column_.dictionary);
    NumberSet numbers;
    for (std::uint64_t number = 0; number < universe(); ++number) {
      const auto code = static_cast<std::size_t>(sliced_.base) + number * sliced_.unit;
      if (code >= verdicts.size() || verdicts[code] == 0) continue;
      if (!numbers.ranges.empty() && numbers.ranges.back().second == number) {
        ++numbers.ranges.back().second;
      } else {
        numbers.ranges.emplace_back(number, number + 1);
      }
    }
    return decided(std::move(numbers));
  }

  const ir::Store& store_;
  NodeId variable_;
  const column::Column& column_;
  const column::SlicedColumn& sliced_;
  int steps_ = 0;
};

}  // namespace

std::optional<FieldTruth> truthOf(const ir::Store& store, NodeId condition, NodeId variable,
                                  const column::Column& column,
                                  const column::SlicedColumn& sliced) {
  return Solver(store, variable, column, sliced).solve(condition);
}

std::optional<Comparison> comparisonOf(const ir::Store& store, NodeId condition, NodeId variable) {
  const Op op = store.op(condition);
  if (op != Op::Less && op != Op::Equal) return std::nullopt;
  const NodeId left = store.operands(condition)[0];
  const NodeId right = store.operands(condition)[1];
  const bool isLeft = left == variable;
  const NodeId other = isLeft ? right : left;
  if ((!isLeft && right != variable) || store.op(other) != Op::Const) return std::nullopt;
  if (!isExactNumber(store.type(variable)) || !isExactNumber(store.type(other))) {
    return std::nullopt;
  }
  const Threshold at = thresholdOf(store.constantOf(other), store.type(variable).places);
  if (op == Op::Less && isLeft) return Comparison{std::nullopt, at.digits};
  // The first value above an exact threshold is the next one.
  const Int128 next = at.isExact && at.digits != kLargest ? at.digits + 1 : at.digits;
  if (op == Op::Less) return Comparison{next, std::nullopt};
  return Comparison{at.digits, next};
}

std::optional<NodeId> onlyVariable(const ir::Store& store, NodeId condition) {
  std::optional<NodeId> found;
  std::unordered_set<NodeId> seen;
  std::vector<NodeId> pending{condition};
  while (!pending.empty()) {
    const NodeId id = pending.back();
    pending.pop_back();
    if (!seen.insert(id).second) continue;
    const Op op = store.op(id);
    if (op == Op::Column || op == Op::Lift || ir::isAggregate(op)) {
      if (found && *found != id) return std::nullopt;
      found = id;
      continue;
    }
    for (const NodeId operand : store.operands(id)) pending.push_back(operand);
  }
  return found;
}

}  // namespace muster::eval
