#include "runtime/population/population.h"

#include <algorithm>
#include <set>

#include "compiler/base/check.h"
#include "compiler/ir/builder.h"
#include "compiler/ir/reach.h"
#include "compiler/rewrite/simplify.h"
#include "runtime/population/answer.h"
#include "runtime/population/collect.h"
#include "runtime/population/report.h"

namespace muster::population {

namespace {

using ir::Asked;
using ir::Builder;
using ir::NodeId;
using ir::Op;
using ir::Steps;
using ir::Store;
using schema::Kind;

Operands operandsOf(const Store& store, NodeId id) {
  const auto in = store.operands(id);
  return {in[0], in[1], in[2]};
}

// The questions that some root needs and that no other question stands in.
std::vector<NodeId> innermost(const ir::Program& program) {
  const Store& store = program.store;
  const std::vector<bool> isNeeded = ir::reachable(program);
  std::vector<bool> asks(store.size(), false);  // a question stands in it
  std::vector<NodeId> found;
  // Relies on (operands first).
  for (std::uint32_t i = 0; i < store.size(); ++i) {
    if (!isNeeded[i]) continue;
    for (const NodeId operand : store.operands(NodeId(i))) {
      if (asks[operand.index()]) asks[i] = true;
    }
    if (store.op(NodeId(i)) != Op::Population) continue;
    if (!asks[i]) found.push_back(NodeId(i));
    asks[i] = true;
  }
  return found;
}

// The one number of a list of one, as a constant; nothing for a quotient.
std::optional<NodeId> constantOf(Builder& build, const schema::Type& type,
                                 const ir::Numbers& numbers, std::size_t index) {
  if (const auto* narrow = std::get_if<std::vector<std::int64_t>>(&numbers)) {
    return build.number(type, (*narrow)[index]);
  }
  if (const auto* wide = std::get_if<std::vector<Int128>>(&numbers)) {
    return build.number(type, (*wide)[index]);
  }
  if (const auto* reals = std::get_if<std::vector<double>>(&numbers)) {
    return build.constant({.type = type, .real = (*reals)[index]});
  }
  return std::nullopt;
}

// Of the table that answers a question: a membership is the number 1 or 0.
schema::Type resultTypeOf(const Store& store, NodeId id) {
  const schema::Type type = store.type(id);
  return type.kind == Kind::Bool ? schema::Type{.kind = Kind::Whole} : type;
}

std::size_t sizeOf(const ir::Numbers& numbers) {
  return std::visit([](const auto& all) { return all.size(); }, numbers);
}

// Puts answers where questions were.
class Replacing {
 public:
  Replacing(const ir::Program& from, const std::map<NodeId, std::shared_ptr<const Steps>>& answers)
      : from_(from),
        answers_(answers),
        to_{Store(from.store.schema()), {}, {}},
        build_(to_.store) {}

  // Relies on (operands first).
  ir::Program run() {
    const std::vector<bool> isNeeded = ir::reachable(from_);
    std::vector<NodeId> moved(from_.store.size(), NodeId(0));
    std::vector<NodeId> operands;
    for (std::uint32_t i = 0; i < from_.store.size(); ++i) {
      if (!isNeeded[i]) continue;
      operands.clear();
      for (const NodeId operand : from_.store.operands(NodeId(i))) {
        operands.push_back(moved[operand.index()]);
      }
      const auto answer = answers_.find(NodeId(i));
      moved[i] = answer == answers_.end()
                     ? build_.again(from_.store, NodeId(i), operands)
                     : replaced(NodeId(i), answer->second, {operands[0], operands[1], operands[2]});
    }
    for (const ir::Root& root : from_.roots) {
      to_.roots.push_back({root.name, moved[root.node.index()]});
    }
    ir::moveTerms(from_, isNeeded, moved, to_);
    return std::move(to_);
  }

 private:
  NodeId replaced(NodeId id, const std::shared_ptr<const Steps>& steps, const Operands& in) {
    const Asked asked = ir::questionOf(from_.store.payload(id)).asked;
    switch (asked) {
      case Asked::Top:
      case Asked::Bottom: return membership(asked, steps, in);
      case Asked::Tile:
      case Asked::Rank: return build_.given(in.scope, build_.steps(steps, in.value, in.key));
      case Asked::Quantile:
      case Asked::Total:
      case Asked::Count: return across(from_.store.type(id), steps, in);
    }
    MUSTER_CHECK(false, "unknown Asked");
  }

  NodeId membership(Asked asked, const std::shared_ptr<const Steps>& steps, const Operands& in) {
    if (!steps->isGrouped && !steps->groups.empty()) {
      const Steps::Group& group = steps->groups[0];
      if (sizeOf(group.marks) == 0) {
        const bool isIn = std::get<std::vector<std::int64_t>>(group.results)[0] == 1;
        const NodeId isPlaced = build_.allOf({in.scope, build_.known(in.value)});
        return build_.given(isPlaced, build_.truth(isIn));
      }
      if (const auto mark = constantOf(build_, steps->valueType, group.marks, 0)) {
        const NodeId isBelow = build_.less(in.value, *mark);
        return build_.given(in.scope, asked == Asked::Top ? build_.negate(isBelow) : isBelow);
      }
    }
    const NodeId isIn = build_.less(build_.whole(0), build_.steps(steps, in.value, in.key));
    return build_.given(in.scope, isIn);
  }

  NodeId across(const schema::Type& type, const std::shared_ptr<const Steps>& steps,
                const Operands& in) {
    if (!steps->isGrouped && !steps->groups.empty() && sizeOf(steps->groups[0].results) == 1) {
      if (const auto it = constantOf(build_, type, steps->groups[0].results, 0)) return *it;
    }
    return build_.steps(steps, build_.truth(true), in.key);
  }

  const ir::Program& from_;
  const std::map<NodeId, std::shared_ptr<const Steps>>& answers_;
  ir::Program to_;
  Builder build_;
};

// Whether an answer that is not of groups is that of nobody: no mark was found, or nothing was
// summed up.
bool isOfNobody(const Steps& given) {
  if (given.isGrouped) return false;
  if (given.groups.empty()) return true;
  const auto* sums = std::get_if<std::vector<Int128>>(&given.groups[0].results);
  return given.otherwise && sums != nullptr && sums->size() == 1 && sums->front() == 0;
}

// The groups that there are now and that the answer of another day does not know.
Unplaced unplacedOf(const schema::Schema& schema, const std::string& text, const Steps& given,
                    const Collected& now) {
  Unplaced unplaced{text, {}, 0};
  if (isOfNobody(given)) {
    for (const GroupValues& all : now.groups) unplaced.profiles += sizeOf(all.values);
    return unplaced;
  }
  std::set<std::pair<Int128, std::string>> known;
  for (const ir::Constant& key : given.keys) known.emplace(key.number, key.text);
  for (std::size_t i = 0; i < now.keys.size(); ++i) {
    if (known.contains({now.keys[i].number, now.keys[i].text})) continue;
    unplaced.keys.push_back(keyText(schema, now.keys[i]));
    unplaced.profiles += sizeOf(now.groups[i].values);
  }
  std::ranges::sort(unplaced.keys);
  return unplaced;
}

// Whether a given answer is held against those who are there now.
bool isCompared(const Steps& given) { return given.isGrouped || isOfNobody(given); }

}  // namespace

Resolved resolve(ir::Program program, const column::Table& table, int threads,
                 const Answers& given) {
  Resolved resolved{.program = std::move(program), .thresholds = {}, .answers = {}, .unplaced = {}};
  resolved.answers.resize(resolved.program.terms.size());
  for (auto asked = innermost(resolved.program); !asked.empty();
       asked = innermost(resolved.program)) {
    const Store& store = resolved.program.store;
    std::map<NodeId, std::shared_ptr<const Steps>> answers;
    for (std::size_t term = 0; term < given.size(); ++term) {
      const auto& node = resolved.program.terms[term].node;
      const bool isAsked = node && std::ranges::find(asked, *node) != asked.end();
      if (isAsked && given[term] != nullptr) answers.emplace(*node, given[term]);
    }

    std::set<Operands> operands;
    for (const NodeId id : asked) {
      const auto known = answers.find(id);
      if (known == answers.end() || isCompared(*known->second)) {
        operands.insert(operandsOf(store, id));
      }
    }
    const std::vector<Operands> wanted(operands.begin(), operands.end());
    std::vector<Collected> collected = collect(store, table, wanted, threads);
    const auto collectedOf = [&](NodeId id) -> Collected& {
      const auto at = std::ranges::lower_bound(wanted, operandsOf(store, id)) - wanted.begin();
      return collected[static_cast<std::size_t>(at)];
    };
    for (std::size_t term = 0; term < given.size(); ++term) {
      const ir::Term& it = resolved.program.terms[term];
      const auto known = it.node ? answers.find(*it.node) : answers.end();
      if (known == answers.end() || !isCompared(*known->second)) continue;
      Unplaced unplaced =
          unplacedOf(*store.schema(), it.text, *known->second, collectedOf(*it.node));
      if (unplaced.profiles > 0) resolved.unplaced.push_back(std::move(unplaced));
    }
    std::map<NodeId, std::vector<Found>> found;
    for (const NodeId id : asked) {
      if (answers.contains(id)) continue;
      Answer it =
          answer(*store.schema(), ir::questionOf(store.payload(id)),
                 store.type(store.operands(id)[0]), resultTypeOf(store, id), collectedOf(id));
      answers.emplace(id, std::move(it.steps));
      found.emplace(id, std::move(it.found));
    }
    for (std::size_t term = 0; term < resolved.program.terms.size(); ++term) {
      const ir::Term& it = resolved.program.terms[term];
      if (!it.node || !answers.contains(*it.node)) continue;
      resolved.answers[term] = answers.at(*it.node);
      const auto groups = found.find(*it.node);
      if (groups == found.end()) continue;
      resolved.thresholds.push_back(
          {it.text, ir::questionOf(store.payload(*it.node)), groups->second});
    }
    resolved.program = rewrite::simplify(Replacing(resolved.program, answers).run());
  }
  return resolved;
}

}  // namespace muster::population
