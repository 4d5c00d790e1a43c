// Rules about tests of one value against constants: equalities and sets.

#include <algorithm>
#include <iterator>
#include <tuple>
#include <vector>

#include "compiler/ir/constants.h"
#include "compiler/rewrite/rules.h"

namespace muster::rewrite {
namespace {

using ir::Constant;
using schema::Kind;
using schema::Type;

using Elements = std::vector<Constant>;

// A value that is, or is not, one of some constants of its own type.
struct Membership {
  NodeId value;
  bool isNegated;
  NodeId node;
  NodeId constant;  // the one, or the set of them
};

std::optional<Membership> membershipOf(const Store& store, NodeId node) {
  const bool isNegated = store.op(node) == Op::Not;
  const NodeId test = isNegated ? store.operands(node)[0] : node;
  if (store.op(test) != Op::Equal && store.op(test) != Op::In) return std::nullopt;
  const bool isFirst = store.op(store.operands(test)[0]) == Op::Const;
  const NodeId constant = store.operands(test)[isFirst ? 0 : 1];
  const NodeId value = store.operands(test)[isFirst ? 1 : 0];
  const Type& type = store.type(value);
  if (store.op(constant) != Op::Const || store.op(value) == Op::Const) return std::nullopt;
  if (!hasSets(type.kind)) return std::nullopt;
  if (store.op(test) == Op::Equal) {
    if (store.type(constant) != type) return std::nullopt;
    return Membership{value, isNegated, node, constant};
  }
  const Type& set = store.type(constant);
  if (set.element != type.kind || set.places != type.places || set.unit != type.unit) {
    return std::nullopt;
  }
  return Membership{value, isNegated, node, constant};
}

// Sorted, without repeats.
Elements elementsOf(const Store& store, const Membership& it) {
  const Constant& constant = store.constantOf(it.constant);
  return constant.type.kind == Kind::Set ? constant.elements : Elements{constant};
}

Elements join(const Elements& a, const Elements& b) {
  Elements both;
  std::ranges::set_union(a, b, std::back_inserter(both), ir::isBefore);
  return both;
}

Elements meet(const Elements& a, const Elements& b) {
  Elements both;
  std::ranges::set_intersection(a, b, std::back_inserter(both), ir::isBefore);
  return both;
}

Elements without(const Elements& a, const Elements& b) {
  Elements rest;
  std::ranges::set_difference(a, b, std::back_inserter(rest), ir::isBefore);
  return rest;
}

NodeId isOneOf(Builder& build, NodeId value, Elements elements) {
  const Type type = build.store().type(value);
  if (elements.size() == 1) return build.equal(value, build.constant(elements[0]));
  const Type set{.kind = Kind::Set, .places = type.places, .element = type.kind, .unit = type.unit};
  return build.in(value, build.constant({.type = set, .elements = std::move(elements)}));
}

// All elements of some of these sets; in one go, because there can be ten thousand of them.
Elements joinAll(const std::vector<Elements>& sets) {
  Elements all;
  for (const Elements& it : sets) all.insert(all.end(), it.begin(), it.end());
  std::ranges::sort(all, ir::isBefore);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

Elements meetAll(const std::vector<Elements>& sets) {
  Elements all = sets.front();
  for (const Elements& it : sets) all = meet(all, it);
  return all;
}

// What the tests of one value say together.
NodeId merged(Builder& build, bool isAnd, std::span<const Membership> group) {
  std::vector<Elements> in;
  std::vector<Elements> notIn;
  for (const Membership& it : group) {
    (it.isNegated ? notIn : in).push_back(elementsOf(build.store(), it));
  }
  const NodeId value = group.front().value;
  if (isAnd && in.empty()) return build.negate(isOneOf(build, value, joinAll(notIn)));
  if (isAnd) return isOneOf(build, value, without(meetAll(in), joinAll(notIn)));
  if (notIn.empty()) return isOneOf(build, value, joinAll(in));
  return build.negate(isOneOf(build, value, without(meetAll(notIn), joinAll(in))));
}

// Whether a node is that test, or the same by another name, of constants.
bool hasConstantsOf(const Store& store, NodeId node, Op wanted) {
  const Op op = store.op(node);
  if (op != Op::HasAny && op != Op::HasAll) return false;
  const NodeId constant = store.operands(node)[1];
  if (store.op(constant) != Op::Const) return false;
  return op == wanted || store.constantOf(constant).elements.size() == 1;
}

}  // namespace

// match:  (and ...) or (or ...) with several tests of one x: (eq x k), (in x S), and their
// opposites result: one test: the sets met, joined, or one without the other null:   when x is
// unknown every one of them is, and so is the one that stays.
std::optional<NodeId> mergeSets(Builder& build, NodeId id) {
  const Store& store = build.store();
  const bool isAnd = store.op(id) == Op::And;
  std::vector<Membership> tests;
  std::vector<NodeId> rest;
  for (NodeId operand : store.operands(id)) {
    if (const auto it = membershipOf(store, operand)) {
      tests.push_back(*it);
    } else {
      rest.push_back(operand);
    }
  }
  if (tests.size() < 2) return std::nullopt;
  std::ranges::sort(tests, [](const Membership& a, const Membership& b) {
    return std::tie(a.value, a.node) < std::tie(b.value, b.node);
  });
  bool fires = false;
  for (std::size_t begin = 0; begin < tests.size();) {
    std::size_t end = begin + 1;
    while (end < tests.size() && tests[end].value == tests[begin].value) ++end;
    if (end - begin == 1) {
      rest.push_back(tests[begin].node);
    } else {
      rest.push_back(merged(build, isAnd, std::span(tests).subspan(begin, end - begin)));
      fires = true;
    }
    begin = end;
  }
  if (!fires) return std::nullopt;
  return isAnd ? build.allOf(std::move(rest)) : build.anyOf(std::move(rest));
}

// match:  (in x {k})
// result: (eq x k)
// null:   both sides are unknown exactly when x is.
std::optional<NodeId> inOfOne(Builder& build, NodeId id) {
  const Store& store = build.store();
  const NodeId value = store.operands(id)[0];
  const NodeId set = store.operands(id)[1];
  if (store.op(set) != Op::Const || store.constantOf(set).elements.size() != 1) {
    return std::nullopt;
  }
  return build.equal(value, build.constant(ir::Constant(store.constantOf(set).elements[0])));
}

// match:  (in x {}), with x never unknown
// result: false
// null:   there is none; an x that can be unknown is left alone.
std::optional<NodeId> inOfNone(Builder& build, NodeId id) {
  const Store& store = build.store();
  const NodeId set = store.operands(id)[1];
  if (store.op(set) != Op::Const || !store.constantOf(set).elements.empty()) return std::nullopt;
  if (ir::canBeUnknown(store, store.operands(id)[0])) return std::nullopt;
  return build.truth(false);
}

// match:  (has_all s {k})
// result: (has_any s {k})
// null:   both sides are unknown exactly when s is.
std::optional<NodeId> allOfOne(Builder& build, NodeId id) {
  const Store& store = build.store();
  const NodeId set = store.operands(id)[0];
  const NodeId wanted = store.operands(id)[1];
  if (store.op(wanted) != Op::Const || store.constantOf(wanted).elements.size() != 1) {
    return std::nullopt;
  }
  return build.hasAny(set, wanted);
}

// match:  (or (has_any s A) (has_any s B)), (and (has_all s A) (has_all s B)), with constant A and
// B result: one test with both sets joined null:   when s is unknown all of them are.
std::optional<NodeId> mergeHas(Builder& build, NodeId id) {
  const Store& store = build.store();
  const bool isAnd = store.op(id) == Op::And;
  const Op wanted = isAnd ? Op::HasAll : Op::HasAny;
  struct Test {
    NodeId set;
    NodeId constant;
    NodeId node;
  };
  std::vector<Test> tests;
  std::vector<NodeId> rest;
  for (NodeId operand : store.operands(id)) {
    if (hasConstantsOf(store, operand, wanted)) {
      tests.push_back({store.operands(operand)[0], store.operands(operand)[1], operand});
    } else {
      rest.push_back(operand);
    }
  }
  if (tests.size() < 2) return std::nullopt;
  std::ranges::sort(tests, [](const Test& a, const Test& b) {
    return std::tie(a.set, a.node) < std::tie(b.set, b.node);
  });
  bool fires = false;
  for (std::size_t begin = 0; begin < tests.size();) {
    const Test& first = tests[begin];
    Constant joined = store.constantOf(first.constant);
    std::size_t end = begin + 1;
    for (; end < tests.size() && tests[end].set == first.set; ++end) {
      joined.elements = join(joined.elements, store.constantOf(tests[end].constant).elements);
    }
    if (end - begin == 1) {
      rest.push_back(first.node);
    } else {
      const NodeId set = first.set;
      const NodeId both = build.constant(joined);
      rest.push_back(isAnd ? build.hasAll(set, both) : build.hasAny(set, both));
      fires = true;
    }
    begin = end;
  }
  if (!fires) return std::nullopt;
  return isAnd ? build.allOf(std::move(rest)) : build.anyOf(std::move(rest));
}

}  // namespace muster::rewrite
