#include "compiler/prove/alike.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "compiler/base/check.h"
#include "compiler/ir/facts.h"

namespace muster::prove {

namespace {

using ir::NodeId;
using ir::Op;
using schema::Kind;
using schema::Type;

// A diagram, by its place among all.
using DiagramId = std::uint32_t;
constexpr DiagramId kNo = 0;
constexpr DiagramId kYes = 1;

// How much may be joined for one condition, and how many ranges a value may have: beyond, nothing
// is said of the condition.
constexpr std::size_t kEffortMax = 4'000;
constexpr std::size_t kRangesMax = 200;

// Where a value stands among others, and where nothing does.
using Place = Int128;
constexpr Place kLowest = Place{std::numeric_limits<std::int64_t>::min()} << 64;
constexpr Place kHighest = Place{std::numeric_limits<std::int64_t>::max()} << 64;

// From a place up to the next range's.
struct Range {
  Place from;
  DiagramId to;
  friend bool operator==(const Range&, const Range&) = default;
};

// What comes of a value.
struct Diagram {
  std::uint32_t value = std::numeric_limits<std::uint32_t>::max();  // of the two ends: none
  std::vector<Range> ranges;  // from kLowest on; two neighbours lead elsewhere
  DiagramId unknown = kNo;
  friend bool operator==(const Diagram&, const Diagram&) = default;
};

std::size_t mix(std::size_t seed, std::size_t more) {
  return seed ^ (more + 0x9e37'79b9'7f4a'7c15U + (seed << 6U) + (seed >> 2U));
}

struct HashOfDiagram {
  std::size_t operator()(const Diagram& it) const {
    std::size_t hash = mix(it.value, it.unknown);
    for (const Range& range : it.ranges) {
      hash = mix(mix(hash, static_cast<std::size_t>(range.from)), range.to);
    }
    return hash;
  }
};

class Diagrams {
 public:
  Diagrams() {
    all_.emplace_back();
    all_.emplace_back();
  }

  // Of a value whose ranges are in order. One that is never unknown leads there to nothing.
  DiagramId add(Diagram it) {
    std::vector<Range> merged;
    for (const Range& range : it.ranges) {
      if (merged.empty() || merged.back().to != range.to) merged.push_back(range);
    }
    it.ranges = std::move(merged);
    const bool isOne = it.ranges.size() == 1;
    if (isOne && (it.unknown == it.ranges[0].to || !canBeUnknown_[it.value])) {
      return it.ranges[0].to;
    }
    if (!canBeUnknown_[it.value]) it.unknown = kNo;
    const auto [at, isNew] = ids_.try_emplace(it, static_cast<DiagramId>(all_.size()));
    if (isNew) all_.push_back(std::move(it));
    return at->second;
  }

  std::uint32_t addValue(bool canBeUnknown) {
    canBeUnknown_.push_back(canBeUnknown);
    return static_cast<std::uint32_t>(canBeUnknown_.size() - 1);
  }

  // What a diagram asks of first.
  std::uint32_t valueOf(DiagramId id) const { return all_[id].value; }

  // Both, or either of them; nothing where that is too much.
  std::optional<DiagramId> join(DiagramId a, DiagramId b, bool isAnd, std::size_t& effort) {
    const DiagramId strong = isAnd ? kNo : kYes;
    if (a == strong || b == strong) return strong;
    if (a <= kYes || a == b) return b;
    if (b <= kYes) return a;
    if (a > b) std::swap(a, b);
    auto& joined = isAnd ? both_ : either_;
    const std::uint64_t key = std::uint64_t{a} << 32U | b;
    if (const auto found = joined.find(key); found != joined.end()) return found->second;
    if (effort == 0) return std::nullopt;
    --effort;
    const std::uint32_t value = std::min(all_[a].value, all_[b].value);
    // Joining adds diagrams, which moves them.
    const Diagram first = at(a, value);
    const Diagram second = at(b, value);
    Diagram made{value, {}, kNo};
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < first.ranges.size() || j < second.ranges.size()) {
      const Place left = i < first.ranges.size() ? first.ranges[i].from : kHighest;
      const Place right = j < second.ranges.size() ? second.ranges[j].from : kHighest;
      if (left <= right) ++i;
      if (right <= left) ++j;
      const auto to = join(first.ranges[i - 1].to, second.ranges[j - 1].to, isAnd, effort);
      if (!to) return std::nullopt;
      made.ranges.push_back({std::min(left, right), *to});
    }
    const auto unknown = join(first.unknown, second.unknown, isAnd, effort);
    if (!unknown || made.ranges.size() > kRangesMax) return std::nullopt;
    made.unknown = *unknown;
    const DiagramId result = add(std::move(made));
    joined.emplace(key, result);
    return result;
  }

  // Yes where it is no; nothing where that is too much.
  std::optional<DiagramId> opposite(DiagramId id, std::size_t& effort) {
    if (id <= kYes) return id == kNo ? kYes : kNo;
    if (const auto found = opposites_.find(id); found != opposites_.end()) return found->second;
    if (effort == 0) return std::nullopt;
    --effort;
    Diagram made = all_[id];
    for (Range& range : made.ranges) {
      const auto to = opposite(range.to, effort);
      if (!to) return std::nullopt;
      range.to = *to;
    }
    const auto unknown = opposite(made.unknown, effort);
    if (!unknown) return std::nullopt;
    made.unknown = *unknown;
    const DiagramId result = add(std::move(made));
    opposites_.emplace(id, result);
    return result;
  }

 private:
  // The diagram as one that asks of that value, or of a later one.
  Diagram at(DiagramId id, std::uint32_t value) const {
    if (all_[id].value == value) return all_[id];
    return {value, {{kLowest, id}}, id};
  }

  std::vector<Diagram> all_;  // operands first; the two ends stand in front
  std::unordered_map<Diagram, DiagramId, HashOfDiagram> ids_;
  std::vector<bool> canBeUnknown_;                     // of each value
  std::unordered_map<std::uint64_t, DiagramId> both_;  // of two
  std::unordered_map<std::uint64_t, DiagramId> either_;
  std::unordered_map<DiagramId, DiagramId> opposites_;
};

// When a condition is true, and when it is false; otherwise it is unknown.
struct Truth {
  DiagramId isTrue;
  DiagramId isFalse;
  friend auto operator<=>(const Truth&, const Truth&) = default;
};

class Alike {
 public:
  explicit Alike(const ir::Store& store)
      : store_(store), truths_(store.size()), isSeen_(store.size(), false) {}

  // Nothing where it is too much to tell.
  std::optional<Truth> truth(NodeId root) {
    std::vector<NodeId> open{root};
    while (!open.empty()) {
      const NodeId id = open.back();
      if (isSeen_[id.index()]) {
        open.pop_back();
        continue;
      }
      const std::size_t before = open.size();
      for (const NodeId operand : store_.operands(id)) {
        if (!isSeen_[operand.index()]) open.push_back(operand);
      }
      if (open.size() != before) continue;
      open.pop_back();
      isSeen_[id.index()] = true;
      if (store_.type(id).kind == Kind::Bool) truths_[id.index()] = find(id);
    }
    return truths_[root.index()];
  }

 private:
  using Key = std::vector<std::int64_t>;
  struct HashOfKey {
    std::size_t operator()(const Key& key) const {
      std::size_t hash = key.size();
      for (const std::int64_t part : key) hash = mix(hash, static_cast<std::size_t>(part));
      return hash;
    }
  };

  // What is the same value, however its conditions are spelt: of an aggregate over events only
  // those count for which its condition is true.
  Key keyOf(NodeId id) {
    const Type& type = store_.type(id);
    Key key{static_cast<std::int64_t>(store_.op(id)),
            static_cast<std::int64_t>(type.kind),
            type.places,
            static_cast<std::int64_t>(type.element),
            static_cast<std::int64_t>(type.unit),
            static_cast<std::int64_t>(store_.domain(id).index),
            store_.payload(id)};
    const auto operands = store_.operands(id);
    for (std::size_t i = 0; i < operands.size(); ++i) {
      const NodeId operand = operands[i];
      const auto& its = truths_[operand.index()];
      const bool isWhere = ir::isAggregate(store_.op(id)) && i + 1 == operands.size();
      if (its) {
        key.insert(key.end(), {1, its->isTrue, isWhere ? 0 : its->isFalse});
      } else if (store_.type(operand).kind == Kind::Bool || store_.operands(operand).empty()) {
        key.insert(key.end(), {2, operand.index(), 0});
      } else {
        key.insert(key.end(), {3, valueOf(operand), 0});
      }
    }
    return key;
  }

  std::uint32_t valueOf(NodeId id) {
    if (const auto found = ofNode_.find(id.index()); found != ofNode_.end()) return found->second;
    const auto [at, isNew] = values_.try_emplace(keyOf(id), 0);
    if (isNew) at->second = diagrams_.addValue(ir::canBeUnknown(store_, id));
    ofNode_.emplace(id.index(), at->second);
    return at->second;
  }

  Truth literal(std::uint32_t value, const std::vector<std::pair<Place, bool>>& ranges) {
    Diagram yes{value, {}, kNo};
    Diagram no{value, {}, kNo};
    for (const auto& [from, isIt] : ranges) {
      yes.ranges.push_back({from, isIt ? kYes : kNo});
      no.ranges.push_back({from, isIt ? kNo : kYes});
    }
    return {diagrams_.add(std::move(yes)), diagrams_.add(std::move(no))};
  }

  // Yes from 1 on.
  Truth opaque(NodeId id) { return literal(valueOf(id), {{kLowest, false}, {1, true}}); }

  std::optional<Truth> find(NodeId id) {
    const auto operands = store_.operands(id);
    const auto of = [&](std::size_t i) { return truths_[operands[i].index()]; };
    const Op op = store_.op(id);
    if (op == Op::True) return Truth{kYes, kNo};
    if (op == Op::False) return Truth{kNo, kYes};
    if (op == Op::Unknown) return Truth{kNo, kNo};
    if (op == Op::Not) return of(0) ? std::optional(Truth{of(0)->isFalse, of(0)->isTrue}) : of(0);
    if (op == Op::And || op == Op::Or) return joined(id);
    if (op == Op::AndKnown || op == Op::OrMissing) return settled(of(0), op == Op::OrMissing);
    if (op == Op::Known) return known(operands[0]);
    if (op == Op::Less || op == Op::Equal || op == Op::In) return test(id);
    return opaque(id);
  }

  std::optional<Truth> joined(NodeId id) {
    const bool isAnd = store_.op(id) == Op::And;
    std::size_t effort = kEffortMax;
    Truth all = isAnd ? Truth{kYes, kNo} : Truth{kNo, kYes};
    std::vector<Truth> each;
    for (const NodeId operand : store_.operands(id)) {
      if (!truths_[operand.index()]) return std::nullopt;
      each.push_back(*truths_[operand.index()]);
    }
    // What is asked last comes first, so that each is put on top of what is there.
    std::ranges::sort(each, std::greater<>(),
                      [&](const Truth& it) { return diagrams_.valueOf(it.isTrue); });
    for (const Truth& it : each) {
      const auto yes = diagrams_.join(all.isTrue, it.isTrue, isAnd, effort);
      const auto no = diagrams_.join(all.isFalse, it.isFalse, !isAnd, effort);
      if (!yes || !no) return std::nullopt;
      all = {*yes, *no};
    }
    return all;
  }

  // True or false, whatever else it was.
  std::optional<Truth> settled(const std::optional<Truth>& it, bool isTrueElse) {
    if (!it) return std::nullopt;
    const DiagramId kept = isTrueElse ? it->isFalse : it->isTrue;
    const auto other = opposite(kept);
    if (!other) return std::nullopt;
    return isTrueElse ? Truth{*other, kept} : Truth{kept, *other};
  }

  std::optional<DiagramId> opposite(DiagramId id) {
    std::size_t effort = kEffortMax;
    return diagrams_.opposite(id, effort);
  }

  std::optional<Truth> known(NodeId operand) {
    if (store_.type(operand).kind != Kind::Bool) {
      const std::uint32_t value = valueOf(operand);
      Diagram yes{value, {{kLowest, kYes}}, kNo};
      Diagram no{value, {{kLowest, kNo}}, kYes};
      return Truth{diagrams_.add(std::move(yes)), diagrams_.add(std::move(no))};
    }
    const auto& it = truths_[operand.index()];
    if (!it) return std::nullopt;
    std::size_t effort = kEffortMax;
    const auto either = diagrams_.join(it->isTrue, it->isFalse, false, effort);
    const auto neither = either ? opposite(*either) : std::nullopt;
    if (!neither) return std::nullopt;
    return Truth{*either, *neither};
  }

  // Where a constant stands among the values of that type. Of whole ones each is followed by the
  // next, of words of a text it is told apart from all others and nothing more.
  std::optional<Place> placeOf(const Type& type, const ir::Constant& constant) {
    if (constant.type.kind != type.kind || constant.type.unit != type.unit) return std::nullopt;
    if (type.kind == Kind::Text || type.kind == Kind::Zone) {
      const auto next = static_cast<std::int64_t>(texts_.size());
      return texts_.try_emplace(constant.text, next).first->second;
    }
    if (!ir::isDiscrete(type.kind) || constant.type.places != type.places) return std::nullopt;
    if (constant.number <= kLowest || constant.number >= kHighest) return std::nullopt;
    return constant.number;
  }

  std::optional<Truth> test(NodeId id) {
    const auto operands = store_.operands(id);
    const Op op = store_.op(id);
    const bool isRight = store_.op(operands[1]) == Op::Const;
    if (!isRight && (op == Op::In || store_.op(operands[0]) != Op::Const)) return opaque(id);
    const NodeId value = operands[isRight ? 0 : 1];
    const ir::Constant& constant = store_.constantOf(operands[isRight ? 1 : 0]);
    const Type& type = store_.type(value);
    const bool isText = type.kind == Kind::Text || type.kind == Kind::Zone;
    std::vector<Place> places;
    if (op == Op::In) {
      if (constant.elements.size() > kRangesMax / 2) return std::nullopt;
      for (const ir::Constant& element : constant.elements) {
        const auto place = placeOf(type, element);
        if (!place) return opaque(id);
        places.push_back(*place);
      }
    } else {
      const auto place = placeOf(type, constant);
      if (!place || (op == Op::Less && isText)) return opaque(id);
      places.push_back(*place);
    }
    std::vector<std::pair<Place, bool>> ranges;
    if (op == Op::Less) {
      // The value is below the constant, or above it.
      ranges = {{kLowest, isRight}, {places[0] + (isRight ? 0 : 1), !isRight}};
    } else {
      std::ranges::sort(places);
      ranges.emplace_back(kLowest, false);
      for (const Place place : places) {
        if (ranges.back().first == place) ranges.pop_back();
        ranges.emplace_back(place, true);
        ranges.emplace_back(place + 1, false);
      }
    }
    return literal(valueOf(value), within(value, std::move(ranges)));
  }

  // A word is one of its enum's: what lies beyond is no range.
  std::vector<std::pair<Place, bool>> within(NodeId value,
                                             std::vector<std::pair<Place, bool>> ranges) const {
    const Type& type = store_.type(value);
    const bool isCount = store_.op(value) == Op::Count || store_.op(value) == Op::Distinct;
    if (type.kind == Kind::Enum || isCount) {
      while (ranges.size() > 1 && ranges[1].first <= 0) ranges.erase(ranges.begin());
    }
    if (type.kind == Kind::Enum && store_.schema()) {
      const auto& words = store_.schema()->enums[EnumId(type.unit)].values;
      const auto end = static_cast<Place>(words.size());
      while (ranges.size() > 1 && ranges.back().first >= end) ranges.pop_back();
    }
    ranges.front().first = kLowest;
    return ranges;
  }

  const ir::Store& store_;
  Diagrams diagrams_;
  std::vector<std::optional<Truth>> truths_;  // of each node that is a condition
  std::vector<bool> isSeen_;
  std::unordered_map<Key, std::uint32_t, HashOfKey> values_;
  std::unordered_map<std::uint32_t, std::uint32_t> ofNode_;
  std::unordered_map<std::string, std::int64_t> texts_;
};

}  // namespace

std::vector<std::size_t> firstAlike(const ir::Store& store,
                                    std::span<const ir::NodeId> conditions) {
  Alike alike(store);
  std::unordered_map<NodeId, std::size_t> byNode;
  std::unordered_map<DiagramId, std::size_t> byDiagram;
  std::vector<std::size_t> first;
  first.reserve(conditions.size());
  for (std::size_t i = 0; i < conditions.size(); ++i) {
    std::size_t found = byNode.try_emplace(conditions[i], i).first->second;
    const auto truth = found == i ? alike.truth(conditions[i]) : std::nullopt;
    const bool isAsked = truth && truth->isTrue != kNo && truth->isTrue != kYes;
    if (isAsked) found = byDiagram.try_emplace(truth->isTrue, i).first->second;
    first.push_back(found);
  }
  return first;
}

}  // namespace muster::prove
