#include "compiler/circuit/build.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "compiler/base/check.h"
#include "compiler/circuit/aig.h"
#include "compiler/circuit/decoder.h"
#include "compiler/circuit/literal.h"
#include "compiler/circuit/map.h"
#include "compiler/circuit/order.h"
#include "compiler/circuit/reach.h"

namespace muster::circuit {

namespace {

using ir::NodeId;

// A chain is flattened up to so many operands.
constexpr std::size_t kChainMax = 4096;

// "Where is this condition true" (isTrue), or "where is it false".
struct Question {
  NodeId node;
  bool isTrue;
};

// The rows of one column's codes.
struct CodeSet {
  FieldId field;
  Ranges codes;
  std::optional<Edge> edge = std::nullopt;  // once it has become logic
};

// What is known of the rows that answer a question. Code sets of one column are joined before they
// become logic, and a predicate becomes an input only when logic needs it.
using Rows = std::variant<Edge, CodeSet, Predicate>;

class Builder {
 public:
  Builder(const ir::Program& program, Layout layout)
      : store_(program.store),
        program_(program),
        layout_(std::move(layout)),
        answers_(2 * store_.size()) {}

  Network build() {
    for (NodeId id : neededConditions()) {
      for (bool isTrue : {true, false}) {
        if (isNeeded_[indexOf({id, isTrue})])
          answers_[indexOf({id, isTrue})] = answer({id, isTrue});
      }
    }
    std::vector<Edge> roots;
    for (const ir::Root& root : program_.roots) roots.push_back(edge(rows({root.node, true})));
    return network(mapToGates(aig_, roots));
  }

 private:
  static std::size_t indexOf(Question question) {
    return question.node.index() * std::size_t{2} + (question.isTrue ? 1 : 0);
  }

  // Marks every question that a root leads to; returns the conditions, ascending.
  std::vector<NodeId> neededConditions() {
    isNeeded_.assign(2 * store_.size(), false);
    for (const ir::Root& root : program_.roots) isNeeded_[indexOf({root.node, true})] = true;
    std::vector<NodeId> reached = reachedConditions(program_);
    // Relies on (operands first).
    for (std::size_t i = reached.size(); i-- > 0;) {
      for (bool isTrue : {true, false}) {
        if (!isNeeded_[indexOf({reached[i], isTrue})]) continue;
        forEachPart({reached[i], isTrue}, [&](Question part) { isNeeded_[indexOf(part)] = true; });
      }
    }
    return reached;
  }

  // Calls `each` with the questions that a connective's answer is made of.
  template <typename Each>
  void forEachPart(Question question, const Each& each) const {
    const auto in = store_.operands(question.node);
    const bool isTrue = question.isTrue;
    switch (connectiveOf(store_, question.node)) {
      case Connective::None:
      case Connective::True:
      case Connective::False:
      case Connective::Unknown: return;
      case Connective::Known:
        each({in[0], true});
        each({in[0], false});
        return;
      case Connective::AndKnown: return each({in[0], true});
      case Connective::OrMissing: return each({in[0], false});
      case Connective::Not: return each({in[0], !isTrue});
      case Connective::And:
      case Connective::Or:
      case Connective::AtLeast:
        for (NodeId operand : in) each({operand, isTrue});
        return;
      case Connective::Given:
        each({in[0], true});
        each({in[1], isTrue});
        return;
      case Connective::Else:
        each({in[0], true});
        each({in[0], false});
        each({in[1], isTrue});
        return;
    }
    MUSTER_CHECK(false, "unknown Connective");
  }

  Rows answer(Question question) {
    const auto [id, isTrue] = question;
    const auto in = store_.operands(id);
    switch (connectiveOf(store_, id)) {
      case Connective::None: return leaf(question);
      case Connective::True: return isTrue ? kTrue : kFalse;
      case Connective::False: return isTrue ? kFalse : kTrue;
      case Connective::Unknown: return kFalse;
      case Connective::Known: {
        // A yes/no column is a literal as well as a condition.
        if (literal(id)) return leaf(question);
        Rows known = either(rows({in[0], true}), rows({in[0], false}));
        return isTrue ? known : complement(known);
      }
      case Connective::AndKnown:
        return isTrue ? rows({in[0], true}) : complement(rows({in[0], true}));
      case Connective::OrMissing:
        return isTrue ? complement(rows({in[0], false})) : rows({in[0], false});
      case Connective::Not: return rows({in[0], !isTrue});
      case Connective::And:
      case Connective::Or: return chain(question);
      case Connective::AtLeast: return atLeast(question);
      case Connective::Given: return both(rows({in[0], true}), rows({in[1], isTrue}));
      case Connective::Else: {
        Rows isNot = complement(rows({in[0], !isTrue}));
        Rows second = both(isNot, rows({in[1], isTrue}));
        return either(rows({in[0], isTrue}), second);
      }
    }
    MUSTER_CHECK(false, "unknown Connective");
  }

  // Relies on (operands first): operands were answered before their users.
  Rows& rows(Question question) {
    std::optional<Rows>& found = answers_[indexOf(question)];
    MUSTER_CHECK(found.has_value(), "a question that was not asked");
    return *found;
  }

  std::optional<Literal> literal(NodeId id) const {
    return literalOf(store_, id, [&](FieldId field, const std::string& text) {
      const auto& texts = layout_.columns.at(field).texts;
      const auto code = texts.find(text);
      return code == texts.end() ? std::nullopt : std::optional(code->second);
    });
  }

  Rows leaf(Question question) {
    const std::optional<Literal> found = literal(question.node);
    if (!found) {
      // One plane is enough for what is never unknown.
      if (question.isTrue || ir::canBeUnknown(store_, question.node)) {
        return Predicate{question.node, question.isTrue};
      }
      return !edge(Predicate{question.node, true});
    }
    const Coding& coding = layout_.columns.at(found->field);
    const Ranges codes = coding.codesOf(found->values);
    if (question.isTrue) return CodeSet{found->field, codes};
    if (found->isKnownTest) return CodeSet{found->field, codes.complement()};
    return CodeSet{found->field, coding.codesOf(Ranges::all()) & codes.complement()};
  }

  // `and` asked where it is true and `or` asked where it is false need all parts; else any will do.
  Rows chain(Question question) {
    const bool isAll = (connectiveOf(store_, question.node) == Connective::And) == question.isTrue;
    std::vector<Rows*> list;
    std::vector<Question> pending;
    const auto pend = [&](Question part) { pending.push_back(part); };
    // The operands of nested chains of one kind become one list.
    forEachPart(question, pend);
    while (!pending.empty()) {
      const Question part = pending.back();
      pending.pop_back();
      const Connective connective = connectiveOf(store_, part.node);
      const bool isChain = connective == Connective::And || connective == Connective::Or;
      const bool isPassedOn = connective == Connective::Not ||
                              (connective == Connective::AndKnown && part.isTrue) ||
                              (connective == Connective::OrMissing && !part.isTrue);
      const bool isSameKind = isChain && (connective == Connective::And) == (part.isTrue == isAll);
      if ((isPassedOn || isSameKind) && list.size() + pending.size() < kChainMax)
        forEachPart(part, pend);
      else
        list.push_back(&rows(part));
    }
    return joined(list, isAll);
  }

  // At least k of n are true, or: so many are false that fewer than k are left, unknown included.
  Rows atLeast(Question question) {
    const auto in = store_.operands(question.node);
    const auto count = static_cast<std::int64_t>(in.size());
    const std::int64_t asked = store_.payload(question.node);
    const std::int64_t needed = question.isTrue ? asked : count - asked + 1;
    if (needed <= 0) return kTrue;
    if (needed > count) return kFalse;
    std::vector<Rows*> list;
    forEachPart(question, [&](Question part) { list.push_back(&rows(part)); });
    if (needed == 1 || needed == count) return joined(list, needed == count);

    // Adders make the number of those that hold, bit by bit.
    std::vector<std::vector<Edge>> ofWeight(1);
    for (Rows* each : list) ofWeight[0].push_back(edge(*each));
    std::vector<Edge> sum;
    for (std::size_t weight = 0; weight < ofWeight.size(); ++weight) {
      sum.push_back(addUp(ofWeight, weight));
    }
    return Decoder(aig_, sum).memberOf(Ranges::atLeast(needed));
  }

  Edge addUp(std::vector<std::vector<Edge>>& ofWeight, std::size_t weight) {
    std::vector<Edge> bits = std::move(ofWeight[weight]);
    for (std::size_t i = 0; i + 1 < bits.size(); i += 2) {
      const Edge third = i + 2 < bits.size() ? bits[i + 2] : kFalse;
      if (weight + 1 == ofWeight.size()) ofWeight.emplace_back();
      ofWeight[weight + 1].push_back(aig_.majority(bits[i], bits[i + 1], third));
      const Edge odd = aig_.differ(aig_.differ(bits[i], bits[i + 1]), third);
      if (i + 2 < bits.size())
        bits[i + 2] = odd;
      else
        bits.push_back(odd);
    }
    return bits.back();
  }

  Rows both(Rows& a, Rows& b) { return joined(std::array{&a, &b}, true); }
  Rows either(Rows& a, Rows& b) { return joined(std::array{&a, &b}, false); }

  // Code sets of one column are intersected or united; then operands stand in one order, so that
  // chains with a common beginning share it.
  Rows joined(std::span<Rows* const> list, bool isAll) {
    std::vector<CodeSet*> sets;
    for (Rows* each : list) {
      if (CodeSet* set = std::get_if<CodeSet>(each)) sets.push_back(set);
    }
    std::vector<CodeSet> merged;
    mergeByColumn(sets, isAll, merged);
    for (const CodeSet* set : sets) {
      if (isAll ? set->codes.isEmpty() : set->codes.isAll()) return isAll ? kFalse : kTrue;
    }
    std::vector<Edge> edges;
    for (Rows* each : list) {
      if (!std::holds_alternative<CodeSet>(*each)) edges.push_back(edge(*each));
    }
    if (edges.empty() && sets.size() == 1) return *sets[0];

    std::ranges::sort(edges);
    Edge result = isAll ? kTrue : kFalse;
    const auto add = [&](Edge next) {
      result = isAll ? aig_.allOf(result, next) : aig_.anyOf(result, next);
    };
    for (CodeSet* set : sets) add(edge(*set));
    for (Edge next : edges) add(next);
    return result;
  }

  // Sorts by column; what several sets of one column make stands in `merged`.
  static void mergeByColumn(std::vector<CodeSet*>& sets, bool isAll, std::vector<CodeSet>& merged) {
    std::ranges::sort(sets, {}, &CodeSet::field);
    const auto isRepeated = [](const CodeSet* a, const CodeSet* b) { return a->field == b->field; };
    if (std::ranges::adjacent_find(sets, isRepeated) == sets.end()) return;
    merged.reserve(sets.size());  // so that they stay where they are
    std::vector<CodeSet*> each;
    for (auto begin = sets.begin(); begin != sets.end();) {
      const auto end = std::find_if(
          begin, sets.end(), [&](const CodeSet* set) { return set->field != (*begin)->field; });
      each.push_back(*begin);
      if (end - begin > 1) {
        std::vector<Ranges> codes;
        std::transform(begin, end, std::back_inserter(codes),
                       [](const CodeSet* set) { return set->codes; });
        merged.push_back({(*begin)->field,
                          isAll ? intersectionOf(std::move(codes)) : unionOf(std::move(codes))});
        each.back() = &merged.back();
      }
      begin = end;
    }
    sets = std::move(each);
  }

  Rows complement(Rows& rows) {
    if (const CodeSet* set = std::get_if<CodeSet>(&rows)) {
      return CodeSet{set->field, set->codes.complement()};
    }
    return !edge(rows);
  }

  Edge edge(Rows& rows) {
    if (const Edge* edge = std::get_if<Edge>(&rows)) return *edge;
    if (CodeSet* set = std::get_if<CodeSet>(&rows)) return edge(*set);
    return edge(std::get<Predicate>(rows));
  }

  Edge edge(CodeSet& set) {
    if (!set.edge) set.edge = decoder(set.field).memberOf(set.codes);
    return *set.edge;
  }

  Edge edge(const Predicate& predicate) {
    const auto [found, isNew] =
        predicates_.try_emplace(indexOf({predicate.node, predicate.isTrue}), kFalse);
    if (isNew) found->second = input(predicate);
    return found->second;
  }

  Decoder& decoder(FieldId field) {
    const auto found = decoders_.find(field);
    if (found != decoders_.end()) return found->second;
    std::vector<Edge> bits;
    const int count = layout_.columns.at(field).bitCount();
    for (int bit = 0; bit < count; ++bit) bits.push_back(input(CodeBit{field, bit}));
    return decoders_.emplace(field, Decoder(aig_, std::move(bits))).first->second;
  }

  Edge input(const Input& what) {
    const Edge edge = aig_.input();
    inputs_.emplace(edge.node(), what);
    return edge;
  }

  Network network(Mapped mapped) {
    Network network;
    network.gates = std::move(mapped.gates);
    std::set<FieldId> read;
    for (std::uint32_t node : mapped.inputs) {
      network.inputs.push_back(inputs_.at(node));
      if (const CodeBit* code = std::get_if<CodeBit>(&network.inputs.back())) {
        read.insert(code->field);
      }
    }
    for (std::size_t i = 0; i < program_.roots.size(); ++i) {
      network.outputs.push_back({program_.roots[i].name, mapped.outputs[i]});
    }
    network.layout = std::move(layout_);
    std::erase_if(network.layout.columns,
                  [&](const auto& column) { return !read.contains(column.first); });
    return network;
  }

  const ir::Store& store_;
  const ir::Program& program_;
  Layout layout_;
  std::vector<bool> isNeeded_;
  std::vector<std::optional<Rows>> answers_;  // by indexOf
  Aig aig_;
  std::map<FieldId, Decoder> decoders_;
  std::unordered_map<std::size_t, Edge> predicates_;  // by indexOf
  std::unordered_map<std::uint32_t, Input> inputs_;   // by the Aig's node
};

}  // namespace

Network build(const ir::Program& program, Layout layout) {
  Network network = inGoodOrder(Builder(program, std::move(layout)).build());
  verify(network);
  return network;
}

}  // namespace muster::circuit
