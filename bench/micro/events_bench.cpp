// Windowed conditions about events over a store of many profiles: the event kernels, and the
// general evaluator for comparison.
//
//   events_bench --benchmark_filter=Kernels/uniform
//
// Each iteration fills the planes of all conditions for all profiles, on one thread. MUSTER_SIMD
// chooses the width of vectors.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "compiler/ir/builder.h"
#include "runtime/column/slices.h"
#include "runtime/eval/predicates.h"

namespace muster {
namespace {

using schema::Kind;

constexpr std::size_t kProfiles = 4'000'000;
constexpr std::int64_t kSecond = 1'000'000;
constexpr std::int64_t kDay = 86'400 * kSecond;
constexpr std::int64_t kNow = 1'793'491'200 * kSecond;
constexpr int kBrands = 200;
constexpr int kCategories = 16;

enum class Lengths { Uniform, Geometric, HeavyTail };

std::shared_ptr<const schema::Schema> makeSchema() {
  auto schema = std::make_shared<schema::Schema>();
  schema->currencies = {"GBP"};
  schema->enums.add({std::vector<std::string>(kCategories, "c"), false});
  schema->key = schema->fields.add({"id", {.kind = Kind::Whole}, false, std::nullopt, {}});
  schema->profileFields = {schema->key};
  const ListId list = schema->lists.add({"purchases", FieldId(1), std::nullopt, {}, {}});
  const auto add = [&](const char* name, schema::Type type) {
    schema->lists[list].fields.push_back(schema->fields.add({name, type, false, list, {}}));
  };
  add("ordered_at", {.kind = Kind::Instant});
  add("brand", {.kind = Kind::Text});
  add("category", {.kind = Kind::Enum});
  add("amount", {.kind = Kind::Money, .places = 4});
  return schema;
}

// Six events a profile: each exactly; geometric; or half of all events in 1 % of the profiles,
// up to 10,000 each.
std::vector<std::uint32_t> makeOffsets(Lengths lengths, std::mt19937_64& random) {
  std::vector<std::uint32_t> offsets{0};
  std::geometric_distribution<std::uint32_t> geometric(1.0 / 7);
  std::uniform_real_distribution<double> unit(0, 1);
  const auto draw = [&]() -> std::uint32_t {
    if (lengths == Lengths::Uniform) return 6;
    if (lengths == Lengths::Geometric) return geometric(random);
    const double u = unit(random);
    if (u < 0.45) return 0;
    if (u < 0.99) return 1 + std::min<std::uint32_t>(60, geometric(random));
    return static_cast<std::uint32_t>(std::min(10'000.0, 69 / std::pow(1 - unit(random), 1 / 1.3)));
  };
  for (std::size_t i = 0; i < kProfiles; ++i) offsets.push_back(offsets.back() + draw());
  return offsets;
}

column::Table makeTable(Lengths lengths) {
  std::mt19937_64 random(2026);
  column::Table table;
  table.schema = makeSchema();
  table.profileCount = kProfiles;
  std::vector<std::int64_t> values(kProfiles);
  for (std::size_t i = 0; i < kProfiles; ++i) values[i] = static_cast<std::int64_t>(i);
  table.columns.add(column::makeColumn({.kind = Kind::Whole}, values, {}));
  table.lists.add({makeOffsets(lengths, random)});
  const auto& offsets = table.lists[ListId(0)].offsets;
  values.resize(offsets.back());

  const auto drawAll = [&](std::int64_t low, std::int64_t high) {
    std::uniform_int_distribution<std::int64_t> draw(low, high);
    for (auto& value : values) value = draw(random);
  };
  // Two years of whole seconds.
  drawAll(0, 2 * 365 * 86'400 - 1);
  for (std::size_t i = 0; i < kProfiles; ++i) {
    std::sort(values.begin() + offsets[i], values.begin() + offsets[i + 1]);
  }
  for (auto& value : values) value = kNow - value * kSecond;
  for (std::size_t i = 0; i < kProfiles; ++i) {
    std::reverse(values.begin() + offsets[i], values.begin() + offsets[i + 1]);
  }
  table.columns.add(column::makeColumn({.kind = Kind::Instant}, values, {}));
  drawAll(0, kBrands - 1);
  table.columns.add(column::makeColumn({.kind = Kind::Text}, values, {}));
  std::vector<std::string> brands;
  for (int i = 0; i < kBrands; ++i) brands.push_back("brand " + std::to_string(1000 + i));
  table.columns[FieldId(2)].dictionary = std::make_shared<const column::Dictionary>(brands);
  drawAll(0, kCategories - 1);
  table.columns.add(column::makeColumn({.kind = Kind::Enum}, values, {}));
  // Pence, up to 600 pounds.
  drawAll(100, 60'000);
  for (auto& value : values) value *= 100;
  table.columns.add(column::makeColumn({.kind = Kind::Money, .places = 4}, values, {}));
  return table;
}

const column::Table& tableOf(Lengths lengths) {
  static std::map<Lengths, std::unique_ptr<column::Table>> tables;
  auto& table = tables[lengths];
  if (table == nullptr) {
    // One at a time: they are large.
    tables.clear();
    auto made = std::make_unique<column::Table>(makeTable(lengths));
    return *(tables[lengths] = std::move(made));
  }
  return *table;
}

// Conditions that a marketer might write, of random windows, brands, categories and amounts.
class Conditions {
 public:
  explicit Conditions(std::shared_ptr<const schema::Schema> schema)
      : store(std::move(schema)), build_(store) {}

  ir::NodeId next(std::size_t index) {
    const ir::NodeId where = makeWhere();
    const ir::NodeId time = build_.column(FieldId(1));
    const ir::NodeId amount = build_.column(FieldId(4));
    switch (index % 4) {
      case 0: return atLeast(build_.count(list_, where), build_.whole(1));
      case 1: return atLeast(build_.count(list_, where), build_.whole(draw(2, 4)));
      case 2: {
        const auto latest = build_.aggregate(ir::Op::Latest, store.type(time), list_, time, where);
        return atLeast(latest, instant(draw(5, 60)));
      }
      default: {
        const auto total =
            build_.aggregate(ir::Op::Total, store.type(amount), list_, amount, where);
        return atLeast(total, build_.number(store.type(amount), draw(50, 600) * 10'000));
      }
    }
  }

  ir::Store store;

 private:
  std::int64_t draw(std::int64_t low, std::int64_t high) {
    return std::uniform_int_distribution<std::int64_t>(low, high)(random_);
  }
  ir::NodeId instant(std::int64_t daysAgo) {
    return build_.number({.kind = Kind::Instant}, kNow - daysAgo * kDay);
  }
  ir::NodeId atLeast(ir::NodeId value, ir::NodeId bound) {
    return build_.lessOrEqual(bound, value);
  }

  ir::NodeId makeWhere() {
    const ir::NodeId time = build_.column(FieldId(1));
    std::vector<ir::NodeId> all{build_.lessOrEqual(time, instant(0)),
                                build_.less(instant(draw(7, 365)), time)};
    if (draw(0, 2) != 0) {
      const auto brand = build_.text("brand " + std::to_string(1000 + draw(0, kBrands - 1)));
      all.push_back(build_.equal(build_.column(FieldId(2)), brand));
    }
    if (draw(0, 1) == 0) {
      const auto category = build_.number({.kind = Kind::Enum}, draw(0, kCategories - 1));
      all.push_back(build_.equal(build_.column(FieldId(3)), category));
    }
    if (draw(0, 1) == 0) {
      const ir::NodeId amount = build_.column(FieldId(4));
      all.push_back(atLeast(amount, build_.number(store.type(amount), draw(5, 550) * 10'000)));
    }
    return build_.allOf(all);
  }

  std::mt19937_64 random_{42};
  ir::Builder build_;
  ListId list_{0};
};

void fillAll(benchmark::State& state, Lengths lengths, bool usesKernels) {
  const column::Table& table = tableOf(lengths);
  Conditions conditions(table.schema);
  std::vector<eval::Wanted> wanted;
  for (std::size_t i = 0; i < static_cast<std::size_t>(state.range(0)); ++i) {
    wanted.push_back({conditions.next(i), false});
  }
  const eval::Predicates predicates(conditions.store, table, wanted,
                                    {.level = std::nullopt, .usesKernels = usesKernels});
  const std::size_t words = bitmap::wordsFor(kProfiles);
  std::vector<bitmap::LineVector<std::uint64_t>> bits(wanted.size());
  std::vector<eval::Planes> planes;
  for (auto& it : bits) {
    it.resize(words);
    planes.push_back({it.data(), nullptr});
  }
  eval::Scratch scratch;
  for (auto _ : state) {
    for (std::size_t begin = 0; begin < kProfiles; begin += column::kChunkProfiles) {
      std::vector<eval::Planes> at = planes;
      for (auto& it : at) it.isTrue += begin / 64;
      predicates.fill(begin, std::min(begin + column::kChunkProfiles, kProfiles), scratch, at);
    }
    benchmark::ClobberMemory();
  }
  std::size_t members = 0;
  for (const auto& it : bits) {
    for (const std::uint64_t word : it) {
      members += static_cast<std::size_t>(__builtin_popcountll(word));
    }
  }
  state.counters["members"] = static_cast<double>(members);
  state.counters["events"] = static_cast<double>(table.lists[ListId(0)].rowCount());
}

void layOutSlices(benchmark::State& state, Lengths lengths) {
  const column::Table& table = tableOf(lengths);
  for (auto _ : state) {
    const column::Slices slices(table, ListId(0));
    for (std::uint32_t field = 1; field <= 4; ++field) {
      benchmark::DoNotOptimize(slices.column(table, FieldId(field)));
    }
  }
}

const int kRegistered = [] {
  const std::pair<const char*, Lengths> all[] = {{"uniform", Lengths::Uniform},
                                                 {"geometric", Lengths::Geometric},
                                                 {"heavy_tail", Lengths::HeavyTail}};
  for (const auto& [name, lengths] : all) {
    const std::string at = std::string("/") + name;
    benchmark::RegisterBenchmark(("LayOutSlices" + at).c_str(), layOutSlices, lengths)
        ->Unit(benchmark::kMillisecond)
        ->Iterations(1);
    benchmark::RegisterBenchmark(("Kernels" + at).c_str(), fillAll, lengths, true)
        ->Unit(benchmark::kMillisecond)
        ->Arg(20)
        ->Arg(100);
    benchmark::RegisterBenchmark(("RowByRow" + at).c_str(), fillAll, lengths, false)
        ->Unit(benchmark::kMillisecond)
        ->Arg(20)
        ->Iterations(1);
  }
  return 0;
}();

}  // namespace
}  // namespace muster

BENCHMARK_MAIN();
