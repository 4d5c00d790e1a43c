#include "runtime/eval/predicates.h"

#include <algorithm>
#include <utility>

#include "compiler/base/check.h"
#include "runtime/eval/evaluator.h"
#include "runtime/eval/rows.h"

namespace muster::eval {

namespace {

// Profiles that are evaluated at once: a column of them stays in the first-level cache.
constexpr std::size_t kProfileRun = 4096;
static_assert(kProfileRun % 64 == 0);

std::vector<ir::NodeId> nodesOf(std::span<const Wanted> wanted) {
  std::vector<ir::NodeId> nodes;
  for (const Wanted& it : wanted) nodes.push_back(it.node);
  return nodes;
}

}  // namespace

struct Scratch::State {
  Block block;
};

Scratch::Scratch() : state_(std::make_unique<State>()) {}
Scratch::~Scratch() = default;
Scratch::Scratch(Scratch&&) noexcept = default;

struct Predicates::State {
  State(const ir::Store& theStore, const column::Table& table, std::vector<Wanted> all)
      : store(theStore),
        rows(table),
        profileCount(table.profileCount),
        wanted(std::move(all)),
        evaluator(theStore, rows, nodesOf(wanted)) {}

  const ir::Store& store;
  const TableRows rows;
  const std::size_t profileCount;
  const std::vector<Wanted> wanted;
  const Evaluator evaluator;
};

Predicates::Predicates(const ir::Store& store, const column::Table& table,
                       std::vector<Wanted> wanted)
    : state_(std::make_unique<const State>(store, table, std::move(wanted))) {}
Predicates::~Predicates() = default;

void Predicates::fill(std::size_t begin, std::size_t end, Scratch& scratch,
                      std::span<const Planes> planes) const {
  const State& state = *state_;
  MUSTER_CHECK(begin % 64 == 0 && begin <= end && end <= state.profileCount, "rows out of range");
  MUSTER_CHECK(planes.size() == state.wanted.size(), "planes for other conditions");
  for (std::size_t first = begin; first < end; first += kProfileRun) {
    const std::size_t last = std::min(first + kProfileRun, end);
    state.evaluator.evaluate(first, last, scratch.state_->block);
    const std::size_t word = (first - begin) / 64;
    for (std::size_t i = 0; i < planes.size(); ++i) {
      const Vector& value = state.evaluator.value(scratch.state_->block, state.wanted[i].node);
      std::copy(value.isTrue.begin(), value.isTrue.end(), planes[i].isTrue + word);
      if (planes[i].isFalse == nullptr) continue;
      std::copy(value.isFalse.begin(), value.isFalse.end(), planes[i].isFalse + word);
    }
  }
}

std::string Predicates::describe() const {
  std::string lines;
  for (const Wanted& it : state_->wanted) {
    lines += "n" + std::to_string(it.node.index()) + ": " +
             std::string(ir::info(state_->store.op(it.node)).text) + ", row by row\n";
  }
  return lines;
}

}  // namespace muster::eval
