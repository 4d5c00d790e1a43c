#include "runtime/eval/predicates.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <optional>
#include <utility>

#include "compiler/base/check.h"
#include "runtime/eval/evaluator.h"
#include "runtime/eval/event_engine.h"
#include "runtime/eval/event_plan.h"
#include "runtime/eval/rows.h"
#include "runtime/eval/samples.h"

namespace muster::eval {

namespace {

// Profiles that are evaluated at once: a column of them stays in the first-level cache.
constexpr std::size_t kProfileRun = 4096;
static_assert(column::kChunkProfiles % kProfileRun == 0);

kernels::Level levelFor(const PredicateOptions& options) {
  if (options.level) return *options.level;
  const char* name = std::getenv("MUSTER_SIMD");
  const auto level = name == nullptr ? std::nullopt : kernels::levelNamed(name);
  return level && kernels::isSupported(*level) ? *level : kernels::bestLevel();
}

// The bits of runs that are not there.
struct Constant {
  explicit Constant(std::uint64_t word) { words.fill(word); }
  std::array<std::uint64_t, column::kChunkSlices> words;
};
const Constant kAll(~std::uint64_t{0});
const Constant kNone(0);

// The answers of one condition over the rows of a chunk. `results`: of each run, a chunk.
void writeAnswer(const EventAnswer& answer, const std::uint64_t* results, std::size_t rows,
                 const Planes& planes, std::size_t firstWord) {
  const auto bitsOf = [&](std::optional<std::size_t> run, const Constant& otherwise) {
    return run ? results + *run * column::kChunkSlices : otherwise.words.data();
  };
  const std::uint64_t* reached = answer.isNever ? kNone.words.data() : bitsOf(answer.reached, kAll);
  const std::uint64_t* passed = bitsOf(answer.passed, kNone);
  const std::uint64_t* known = bitsOf(answer.known, kAll);
  const std::size_t words = wordCount(rows);
  if (words == 0) return;
  const auto write = [&](std::uint64_t* plane, const auto& wordOf) {
    for (std::size_t word = 0; word < words; ++word) plane[firstWord + word] = wordOf(word);
    plane[firstWord + words - 1] &= rowBits(rows, words - 1);
  };
  const auto writeTrue = [&](std::uint64_t* plane) {
    const std::uint64_t unknown = answer.isTrueIfUnknown ? ~std::uint64_t{0} : 0;
    write(plane, [=](std::size_t word) {
      return (known[word] & reached[word] & ~passed[word]) | (~known[word] & unknown);
    });
  };
  const auto writeFalse = [&](std::uint64_t* plane) {
    const std::uint64_t unknown = answer.isFalseIfUnknown ? ~std::uint64_t{0} : 0;
    write(plane, [=](std::size_t word) {
      return (known[word] & ~(reached[word] & ~passed[word])) | (~known[word] & unknown);
    });
  };
  answer.isNegated ? writeFalse(planes.isTrue) : writeTrue(planes.isTrue);
  if (planes.isFalse == nullptr) return;
  answer.isNegated ? writeTrue(planes.isFalse) : writeFalse(planes.isFalse);
}

}  // namespace

struct Scratch::State {
  Block block;
  std::map<ListId, EventScratch> events;
  SampleScratch samples;
};

Scratch::Scratch() : state_(std::make_unique<State>()) {}
Scratch::~Scratch() = default;
Scratch::Scratch(Scratch&&) noexcept = default;

struct Predicates::State {
  // The conditions of one list that kernels decide.
  struct Events {
    std::unique_ptr<EventPlan> plan;
    std::vector<std::pair<std::size_t, EventAnswer>> answers;  // by index into `wanted`
    std::unique_ptr<const EventEngine> engine;
  };

  State(const ir::Store& theStore, const column::Table& theTable, std::vector<Wanted> all,
        const PredicateOptions& options)
      : store(theStore), table(theTable), rows(theTable), wanted(std::move(all)) {
    std::vector<ir::NodeId> nodes;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      if (options.usesKernels && (addToEvents(i) || addToSamples(i, options))) continue;
      evaluated.push_back(i);
      nodes.push_back(wanted[i].node);
    }
    for (auto& [list, it] : events) {
      it.engine = std::make_unique<const EventEngine>(*it.plan, levelFor(options));
    }
    if (!nodes.empty()) evaluator.emplace(store, rows, nodes);
  }

  bool addToEvents(std::size_t index) {
    const ir::NodeId node = wanted[index].node;
    const auto list = EventPlan::listOf(store, node);
    if (!list) return false;
    auto& it = events[*list];
    if (it.plan == nullptr) it.plan = std::make_unique<EventPlan>(store, table, *list);
    const auto answer = it.plan->add(node);
    if (answer) it.answers.emplace_back(index, *answer);
    return answer.has_value();
  }

  bool addToSamples(std::size_t index, const PredicateOptions& options) {
    if (samples == nullptr) samples = std::make_unique<Samples>(table, levelFor(options));
    const auto answer = samples->add(store, wanted[index].node);
    if (answer) sampled.emplace_back(index, *answer);
    return answer.has_value();
  }

  void evaluate(std::size_t begin, std::size_t end, std::size_t firstWord, Block& block,
                std::span<const Planes> planes) const {
    for (std::size_t first = begin; first < end; first += kProfileRun) {
      const std::size_t last = std::min(first + kProfileRun, end);
      evaluator->evaluate(first, last, block);
      const std::size_t word = firstWord + (first - begin) / 64;
      for (const std::size_t i : evaluated) {
        const Vector& value = evaluator->value(block, wanted[i].node);
        std::copy(value.isTrue.begin(), value.isTrue.end(), planes[i].isTrue + word);
        if (planes[i].isFalse == nullptr) continue;
        std::copy(value.isFalse.begin(), value.isFalse.end(), planes[i].isFalse + word);
      }
    }
  }

  const ir::Store& store;
  const column::Table& table;
  const TableRows rows;
  const std::vector<Wanted> wanted;
  std::map<ListId, Events> events;
  std::unique_ptr<Samples> samples;
  std::vector<std::pair<std::size_t, EventAnswer>> sampled;  // by index into `wanted`
  std::vector<std::size_t> evaluated;                        // indices into `wanted`
  std::optional<Evaluator> evaluator;
};

Predicates::Predicates(const ir::Store& store, const column::Table& table,
                       std::vector<Wanted> wanted, const PredicateOptions& options)
    : state_(std::make_unique<const State>(store, table, std::move(wanted), options)) {}
Predicates::~Predicates() = default;

void Predicates::fill(std::size_t begin, std::size_t end, Scratch& scratch,
                      std::span<const Planes> planes) const {
  const State& state = *state_;
  MUSTER_CHECK(begin % column::kChunkProfiles == 0, "rows that do not begin a chunk");
  MUSTER_CHECK(begin <= end && end <= state.table.profileCount, "rows out of range");
  MUSTER_CHECK(planes.size() == state.wanted.size(), "planes for other conditions");
  for (std::size_t first = begin; first < end; first += column::kChunkProfiles) {
    const std::size_t last = std::min(first + column::kChunkProfiles, end);
    const std::size_t firstWord = (first - begin) / 64;
    for (const auto& [list, it] : state.events) {
      if (it.answers.empty()) continue;
      EventScratch& memory = scratch.state_->events[list];
      it.engine->run(first / column::kChunkProfiles, memory);
      for (const auto& [index, answer] : it.answers) {
        writeAnswer(answer, EventEngine::result(memory, 0).data(), last - first, planes[index],
                    firstWord);
      }
    }
    if (!state.sampled.empty()) {
      SampleScratch& memory = scratch.state_->samples;
      state.samples->run(first, last, memory);
      for (const auto& [index, answer] : state.sampled) {
        writeAnswer(answer, memory.results.data(), last - first, planes[index], firstWord);
      }
    }
    if (state.evaluator) {
      state.evaluate(first, last, firstWord, scratch.state_->block, planes);
    }
  }
}

std::string Predicates::describe() const {
  const State& state = *state_;
  std::vector<std::string> how(state.wanted.size(), "row by row");
  for (const auto& [list, it] : state.events) {
    for (const auto& [index, answer] : it.answers) how[index] = it.plan->describe(answer);
  }
  for (const auto& [index, answer] : state.sampled) how[index] = "sample";
  std::string lines;
  for (std::size_t i = 0; i < how.size(); ++i) {
    lines += "n" + std::to_string(state.wanted[i].node.index()) + ": " + how[i] + "\n";
  }
  return lines;
}

}  // namespace muster::eval
