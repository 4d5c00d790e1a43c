#include "runtime/batch/batch.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <map>
#include <string>
#include <thread>
#include <unordered_map>
#include <utility>
#include <variant>

#include "compiler/base/check.h"
#include "compiler/circuit/build.h"
#include "compiler/circuit/literal.h"
#include "runtime/batch/run.h"

namespace muster::batch {

namespace {

std::string nameOf(const column::Table& table, FieldId field) {
  if (table.schema == nullptr) return "field " + std::to_string(field.index());
  return table.schema->profileName + "." + table.schema->fields[field].name;
}

circuit::ColumnFacts factsOf(const column::Table& table, FieldId field) {
  const column::Column& column = table.columns[field];
  circuit::ColumnFacts facts;
  facts.name = nameOf(table, field);
  facts.hasMissing = !column.known.empty();
  facts.isReal = column.type.kind == schema::Kind::Real;
  if (facts.isReal) {
    facts.smallest = std::numeric_limits<std::int64_t>::min();
    facts.largest = std::numeric_limits<std::int64_t>::max();
    return facts;
  }
  facts.smallest = column.base;
  facts.largest = static_cast<std::int64_t>(static_cast<std::uint64_t>(column.base) +
                                            table.planes.largestStored(field, column));
  facts.codeOf = [&column](const std::string& text) -> std::optional<std::int64_t> {
    const std::optional<std::uint32_t> code = column.dictionary->find(text);
    return code ? std::optional<std::int64_t>(*code) : std::nullopt;
  };
  return facts;
}

column::ThresholdCoder coderOf(const column::Column& column, const circuit::Coding& coding,
                               std::span<const std::int64_t> thresholds, kernels::Level level) {
  if (!coding.isReal) return {column, thresholds, level};
  std::vector<double> reals;
  for (std::int64_t order : thresholds) reals.push_back(circuit::realOfOrder(order));
  return {column, reals, level};
}

// How many texts of the dictionary come before it.
std::int64_t placeOf(const column::Dictionary& dictionary, std::string_view text) {
  std::uint32_t begin = 0;
  auto end = static_cast<std::uint32_t>(dictionary.size());
  while (begin < end) {
    const std::uint32_t middle = begin + (end - begin) / 2;
    if (dictionary[middle] < text)
      begin = middle + 1;
    else
      end = middle;
  }
  return begin;
}

// Where among the column's values each code begins of a coding that was made without them: of texts
// a place in the dictionary, and the same place twice around one that is not there.
std::vector<std::int64_t> beginsOf(const column::Column& column, const circuit::Coding& coding) {
  std::vector<std::int64_t> begins = coding.thresholds;
  if (coding.scheme == circuit::Scheme::Direct) {
    for (std::int64_t value = coding.smallest; value < coding.largest;) begins.push_back(++value);
  }
  if (!coding.texts.empty()) {
    std::map<std::int64_t, std::int64_t> placeOfCode;
    for (const auto& [text, code] : coding.texts) {
      const std::int64_t place = placeOf(*column.dictionary, text);
      const bool isThere = column.dictionary->find(text).has_value();
      placeOfCode[code] = place;
      placeOfCode[code + 1] = place + (isThere ? 1 : 0);
    }
    for (std::int64_t& begin : begins) begin = placeOfCode.at(begin);
  }
  // Where nothing is missing that could be, known values begin with the second code all the same.
  if (coding.hasMissing && column.known.empty()) {
    begins.insert(begins.begin(), coding.isReal
                                      ? circuit::orderOfReal(std::numeric_limits<double>::lowest())
                                      : std::numeric_limits<std::int64_t>::min());
  }
  return begins;
}

// Runs `work(i)` for i below `count` on so many threads, this one among them.
template <typename Work>
void inParallel(std::size_t threads, std::size_t count, const Work& work) {
  std::atomic<std::size_t> next = 0;
  const auto takeSome = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  std::vector<std::jthread> others;
  for (std::size_t i = 1; i < std::min(threads, count); ++i) others.emplace_back(takeSome);
  takeSome();
}

std::size_t threadsOf(const Options& options) {
  MUSTER_CHECK(options.threads >= 1, "a run on no thread");
  return static_cast<std::size_t>(options.threads);
}

}  // namespace

struct Prepared::State {
  State(const ir::Program& program, const column::Table& from, const Options& options)
      : table(from), level(options.level.value_or(kernels::bestLevel())) {
    isSymbolic = options.layout != nullptr;
    network = circuit::build(
        program, isSymbolic ? *options.layout : circuit::layoutFor(program, [&](FieldId field) {
          return factsOf(table, field);
        }));
    makePlanes(network.layout, threadsOf(options));
    for (const circuit::Input& input : network.inputs) sources.push_back(sourceOf(input));
    if (wanted.empty()) return;
    for (const eval::Wanted& each : wanted) needsFalse.push_back(each.needsFalse);
    predicates = std::make_unique<const eval::Predicates>(
        program.store, table, wanted, eval::PredicateOptions{.level = level, .usesKernels = true});
  }

  // Planes that the table does not have yet are made, a column a thread.
  void makePlanes(const circuit::Layout& layout, std::size_t threads) {
    std::vector<FieldId> fields;
    for (const auto& [field, coding] : layout.columns) fields.push_back(field);
    std::vector<std::shared_ptr<const column::Planes>> made(fields.size());
    inParallel(threads, fields.size(),
               [&](std::size_t i) { made[i] = planesOf(fields[i], layout.columns.at(fields[i])); });
    for (std::size_t i = 0; i < fields.size(); ++i) planes.emplace(fields[i], std::move(made[i]));
  }

  std::shared_ptr<const column::Planes> planesOf(FieldId field, const circuit::Coding& coding) {
    const column::Column& column = table.columns[field];
    if (isSymbolic) {
      const std::vector<std::int64_t> begins = beginsOf(column, coding);
      return table.planes.coded(field, begins,
                                [&] { return coderOf(column, coding, begins, level); });
    }
    if (coding.scheme == circuit::Scheme::Direct) return table.planes.direct(field, column, level);
    return table.planes.coded(field, coding.thresholds,
                              [&] { return coderOf(column, coding, coding.thresholds, level); });
  }

  Source sourceOf(const circuit::Input& input) {
    if (const auto* code = std::get_if<circuit::CodeBit>(&input)) {
      return CodePlane{planes.at(code->field).get(), code->bit};
    }
    const auto& predicate = std::get<circuit::Predicate>(input);
    const auto [at, isNew] = wantedIndex.try_emplace(predicate.node, wanted.size());
    if (isNew) wanted.push_back({predicate.node, false});
    if (!predicate.isTrue) wanted[at->second].needsFalse = true;
    return FilledPlane{at->second, predicate.isTrue};
  }

  const column::Table& table;
  kernels::Level level;
  bool isSymbolic = false;
  circuit::Network network;
  std::map<FieldId, std::shared_ptr<const column::Planes>> planes;
  std::vector<Source> sources;  // of the network's inputs
  std::vector<eval::Wanted> wanted;
  std::unordered_map<ir::NodeId, std::size_t> wantedIndex;
  std::vector<bool> needsFalse;  // of each wanted condition
  std::unique_ptr<const eval::Predicates> predicates;
};

Prepared::Prepared(const ir::Program& program, const column::Table& table, const Options& options)
    : state_(std::make_unique<const State>(program, table, options)) {}

Prepared::~Prepared() = default;
Prepared::Prepared(Prepared&&) noexcept = default;
Prepared& Prepared::operator=(Prepared&&) noexcept = default;

const circuit::Network& Prepared::network() const { return state_->network; }
kernels::Level Prepared::level() const { return state_->level; }

Evaluation Prepared::run(const Tier& tier, const Options& options) const {
  const State& state = *state_;
  const std::size_t rows = state.table.profileCount;
  const std::size_t rootCount = state.network.outputs.size();
  Evaluation evaluation;
  evaluation.counts.assign(rootCount, 0);
  if (options.wantBitmaps) evaluation.segments = state.table.results.unwritten(rootCount, rows);
  bool isConstant = true;
  for (std::size_t i = 0; i < rootCount; ++i) {
    const bool* isAll = std::get_if<bool>(&state.network.outputs[i].value);
    if (isAll == nullptr) {
      isConstant = false;
      continue;
    }
    evaluation.counts[i] = *isAll ? rows : 0;
    if (!options.wantBitmaps) continue;
    std::ranges::fill(evaluation.segments[i].words(), *isAll ? ~std::uint64_t{0} : 0);
    evaluation.segments[i].clearPadding();
  }
  if (isConstant) return evaluation;

  Work work{.sources = state.sources,
            .predicates = state.predicates.get(),
            .needsFalse = state.needsFalse,
            .rows = rows,
            .results = evaluation.segments};
  const std::size_t blocks = (rows + kBlockRows - 1) / kBlockRows;
  const std::size_t threads = std::max<std::size_t>(1, std::min(threadsOf(options), blocks));
  std::vector<std::vector<std::uint64_t>> counts(threads);
  inParallel(threads, threads, [&](std::size_t i) {
    counts[i] = runThread(work, *tier.makeGates(options.wantBitmaps));
  });
  for (const std::vector<std::uint64_t>& part : counts) {
    for (std::size_t i = 0; i < part.size(); ++i) evaluation.counts[i] += part[i];
  }
  return evaluation;
}

}  // namespace muster::batch
