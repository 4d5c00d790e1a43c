// Random flat segments over four million profiles (MUSTER_BENCH_ROWS changes that): what making the
// circuit costs, and running it with bitmaps and with counts alone, at each width of vectors.
//
//   flat_bench --benchmark_filter=Bitmaps
//
// Before anything is timed, every segment is compared with a plain function on a sample of rows.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <utility>

#include "bench/micro/flat_data.h"
#include "compiler/circuit/build.h"
#include "runtime/column/planes.h"
#include "runtime/interp/interp.h"
#include "runtime/jit/jit.h"

namespace muster::bench {
namespace {

std::size_t rowCount() {
  const char* rows = std::getenv("MUSTER_BENCH_ROWS");
  return rows != nullptr ? std::stoul(rows) : 4'000'000;
}

// Made on first use: a table of so many columns, kept for all benchmarks.
const column::Table& profiles(std::size_t columnCount) {
  static std::map<std::size_t, column::Table> tables;
  const auto found = tables.find(columnCount);
  if (found != tables.end()) return found->second;
  return tables.emplace(columnCount, makeProfiles(rowCount(), columnCount)).first->second;
}

void expectRight(const column::Table& table, const FlatSegments& segments,
                 const interp::Evaluation& evaluation) {
  const std::size_t step = std::max<std::size_t>(1, table.profileCount / 20'000);
  for (std::size_t i = 0; i < segments.holds.size(); ++i) {
    for (std::size_t row = 0; row < table.profileCount; row += step) {
      if (evaluation.segments[i].test(row) == segments.holds[i](row)) continue;
      std::fprintf(stderr, "segment %zu is wrong about row %zu\n", i, row);
      std::abort();
    }
    if (evaluation.segments[i].count() == evaluation.counts[i]) continue;
    std::fprintf(stderr, "segment %zu is miscounted\n", i);
    std::abort();
  }
}

// Checked once for each width of vectors.
const FlatSegments& segments(std::size_t columnCount, std::size_t count, kernels::Level level) {
  static std::map<std::pair<std::size_t, std::size_t>, FlatSegments> made;
  static std::map<std::tuple<std::size_t, std::size_t, kernels::Level>, bool> checked;
  const column::Table& table = profiles(columnCount);
  auto found = made.find({columnCount, count});
  if (found == made.end()) {
    found = made.emplace(std::pair(columnCount, count), makeSegments(table, count)).first;
  }
  if (!std::exchange(checked[{columnCount, count, level}], true)) {
    expectRight(table, found->second,
                interp::evaluate(found->second.program, table, {.level = level}));
  }
  return found->second;
}

void report(benchmark::State& state, const interp::Prepared& prepared) {
  const interp::Prepared::Size size = prepared.size();
  state.counters["steps"] = static_cast<double>(size.gates);
  state.counters["planes"] = static_cast<double>(size.planes);
  state.counters["slots"] = static_cast<double>(size.slots);
}

struct Case {
  std::size_t columns;
  std::size_t segments;
  kernels::Level level;
};

void runOnly(benchmark::State& state, Case what, bool wantBitmaps) {
  const interp::Options options{.wantBitmaps = wantBitmaps, .level = what.level};
  const FlatSegments& work = segments(what.columns, what.segments, what.level);
  const interp::Prepared prepared(work.program, profiles(what.columns), options);
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(prepared.run(options));
  report(state, prepared);
}

// What a benchmark measures is right first.
std::unique_ptr<const jit::Native> nativeOf(const batch::Prepared& prepared, bool wantBitmaps) {
  auto native = jit::Native::compile(prepared.network(),
                                     {.wantBitmaps = wantBitmaps, .level = prepared.level()});
  if (native.ok()) return std::move(*native);
  std::fprintf(stderr, "%s\n", native.error().message.c_str());
  std::abort();
}

void nativeOnly(benchmark::State& state, Case what, bool wantBitmaps) {
  const interp::Options options{.wantBitmaps = wantBitmaps, .level = what.level};
  const FlatSegments& work = segments(what.columns, what.segments, what.level);
  const batch::Prepared prepared(work.program, profiles(what.columns), options);
  const auto native = nativeOf(prepared, wantBitmaps);
  const interp::Interpreter interpreter(prepared.network(), prepared.level());
  const interp::Evaluation expected = prepared.run(interpreter, options);
  const interp::Evaluation found = prepared.run(*native, options);
  if (found.counts != expected.counts || !std::ranges::equal(found.segments, expected.segments)) {
    std::fprintf(stderr, "native code and the interpreter differ\n");
    std::abort();
  }
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(prepared.run(*native, options));
  state.counters["gates"] = static_cast<double>(prepared.network().gates.size());
  state.counters["bytes"] = static_cast<double>(native->codeBytes());
}

void compileNative(benchmark::State& state, Case what, bool wantBitmaps) {
  const interp::Options options{.wantBitmaps = wantBitmaps, .level = what.level};
  const FlatSegments& work = segments(what.columns, what.segments, what.level);
  const batch::Prepared prepared(work.program, profiles(what.columns), options);
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(nativeOf(prepared, wantBitmaps));
  }
}

void prepareOnly(benchmark::State& state, Case what) {
  const interp::Options options{.level = what.level};
  const FlatSegments& work = segments(what.columns, what.segments, what.level);
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(interp::Prepared(work.program, profiles(what.columns), options));
  }
}

void wholeWay(benchmark::State& state, Case what, bool wantBitmaps) {
  const interp::Options options{.wantBitmaps = wantBitmaps, .level = what.level};
  const FlatSegments& work = segments(what.columns, what.segments, what.level);
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(interp::evaluate(work.program, profiles(what.columns), options));
  }
}

void circuitOnly(benchmark::State& state, Case what) {
  const FlatSegments& work = segments(what.columns, what.segments, what.level);
  const auto& schema = *profiles(what.columns).schema;
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(
        circuit::build(work.program, circuit::symbolicLayout(work.program, schema)));
  }
}

void directPlanes(benchmark::State& state, std::uint32_t field, kernels::Level level) {
  const column::Column& column = profiles(14).columns[FieldId(field)];
  int bits = 0;
  for ([[maybe_unused]] auto _ : state) bits = column::directPlanes(column, level).bitCount();
  state.counters["bits"] = bits;
}

void thresholdCodes(benchmark::State& state, std::uint32_t field, std::int64_t thresholdCount,
                    kernels::Level level) {
  const column::Column& column = profiles(14).columns[FieldId(field)];
  const auto largest = static_cast<std::int64_t>(column.largestStored());
  std::vector<std::int64_t> thresholds;
  for (std::int64_t i = 1; i <= thresholdCount; ++i) {
    thresholds.push_back(column.base + largest / (thresholdCount + 1) * i);
  }
  const column::ThresholdCoder coder(column, thresholds, level);
  column::ThresholdCoder::Scratch scratch;
  bitmap::LineVector<std::uint64_t> planes(static_cast<std::size_t>(coder.bitCount()) *
                                           kernels::kStripWords);
  const std::size_t strips = (column.rows + kernels::kStripRows - 1) / kernels::kStripRows;
  for ([[maybe_unused]] auto _ : state) {
    for (std::size_t i = 0; i < strips; ++i) coder.code(i, scratch, planes.data());
    benchmark::ClobberMemory();
  }
}

void writeOnly(benchmark::State& state, kernels::Level level) {
  const kernels::Kernels& kernel = kernels::kernels(level);
  const std::size_t strips = rowCount() / kernels::kStripRows;
  const bitmap::LineVector<std::uint64_t> from(kernels::kStripWords, 5);
  std::vector<bitmap::Bitmap> maps = bitmap::Pool().unwritten(300, rowCount());
  for ([[maybe_unused]] auto _ : state) {
    for (std::size_t strip = 0; strip < strips; ++strip) {
      for (bitmap::Bitmap& map : maps) {
        kernels::runAlone(kernel, kernel.stream[0xAA], {from.data(), from.data(), from.data()},
                          map.words().data() + strip * kernels::kStripWords);
      }
    }
    kernel.fence();
  }
}

void registerAll() {
  const auto add = [](const std::string& name, auto run) {
    benchmark::RegisterBenchmark(name.c_str(), run)->Unit(benchmark::kMillisecond)->UseRealTime();
  };
  for (kernels::Level level :
       {kernels::Level::Avx512, kernels::Level::Avx2, kernels::Level::Portable}) {
    if (!kernels::isSupported(level)) continue;
    const std::string end = "/" + std::string(kernels::nameOf(level));
    add("WriteOnly/300" + end, [=](auto& state) { writeOnly(state, level); });
    for (std::size_t columns : {std::size_t{14}, std::size_t{40}}) {
      for (std::size_t count : {std::size_t{1}, std::size_t{300}, std::size_t{1000}}) {
        const Case what{columns, count, level};
        const std::string size = "/" + std::to_string(count) + "of" + std::to_string(columns) + end;
        add("Bitmaps" + size, [=](auto& state) { runOnly(state, what, true); });
        add("Counts" + size, [=](auto& state) { runOnly(state, what, false); });
        add("NativeBitmaps" + size, [=](auto& state) { nativeOnly(state, what, true); });
        add("NativeCounts" + size, [=](auto& state) { nativeOnly(state, what, false); });
        add("CompileBitmaps" + size, [=](auto& state) { compileNative(state, what, true); });
        add("CompileCounts" + size, [=](auto& state) { compileNative(state, what, false); });
        add("Prepare" + size, [=](auto& state) { prepareOnly(state, what); });
        add("WholeWayBitmaps" + size, [=](auto& state) { wholeWay(state, what, true); });
        add("WholeWayCounts" + size, [=](auto& state) { wholeWay(state, what, false); });
        if (level == kernels::bestLevel()) {
          add("Circuit" + size, [=](auto& state) { circuitOnly(state, what); });
        }
      }
    }
    add("DirectPlanes/yesno" + end, [=](auto& state) { directPlanes(state, 4, level); });
    add("DirectPlanes/country" + end, [=](auto& state) { directPlanes(state, 0, level); });
    add("DirectPlanes/city" + end, [=](auto& state) { directPlanes(state, 1, level); });
    add("DirectPlanes/signup" + end, [=](auto& state) { directPlanes(state, 9, level); });
    for (std::int64_t count : {7, 31, 63, 127, 500}) {
      const std::string size = "/" + std::to_string(count) + end;
      add("ThresholdCodes/32" + size,
          [=](auto& state) { thresholdCodes(state, 11, count, level); });
      add("ThresholdCodes/64" + size,
          [=](auto& state) { thresholdCodes(state, 13, count, level); });
    }
  }
}

}  // namespace
}  // namespace muster::bench

int main(int argc, char** argv) {
  muster::bench::registerAll();
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
