// Muster's side of the macro benchmarks: loads a project once and then answers commands, so that a
// driver can run it and its peers in turns.
//
//   muster_bench FOLDER AS_OF THREADS
//
// One line of JSON per answer on standard output; commands are lines on standard input: `bitmaps`
// and `counts` evaluate every segment from the checked graph on (as of put in, thresholds found,
// circuit built, run) on the interpreter, `native_bitmaps` and `native_counts` by native code,
// which is made once, when first asked for; `quit` ends. `muster_bench --first FOLDER AS_OF` times
// the way from the text of rules to the first evaluated rows of a fresh process, without the
// reading of files.

#include <fmt/format.h>
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>

#include "compiler/driver/driver.h"
#include "compiler/syntax/limits.h"
#include "runtime/batch/batch.h"
#include "runtime/engine/engine.h"
#include "runtime/engine/rules.h"
#include "runtime/interp/interp.h"
#include "runtime/jit/jit.h"
#include "runtime/load/load.h"
#include "runtime/population/population.h"

namespace muster {
namespace {

class Stopwatch {
 public:
  double ms() const {
    const std::chrono::duration<double, std::milli> taken =
        std::chrono::steady_clock::now() - begin_;
    return taken.count();
  }

 private:
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

[[noreturn]] void fail(const std::string& message) {
  fmt::print(stderr, "muster_bench: {}\n", message);
  std::exit(2);
}

template <typename T>
T orFail(Result<T> result) {
  if (!result.ok()) fail(result.error().message);
  return std::move(*result);
}

driver::Compiled compileOrFail(const source::Files& files, driver::Timings* timings) {
  diagnostics::Sink sink;
  std::optional<driver::Compiled> compiled = driver::compile(files, sink, timings);
  if (!compiled) fail(sink.sorted().front().text);
  return std::move(*compiled);
}

std::shared_ptr<const column::Table> loadOrFail(const driver::Compiled& compiled,
                                                const std::string& folder, int threads) {
  load::Options options;
  options.baseFolder = folder;
  options.threads = threads;
  return orFail(load::load(compiled.checked, 0, options)).table;
}

// `prepare_ms` is what a run of new rules needs first: as of put in, circuit, planes of codes.
// `compile_ms`, which stands beside `ms`, is what native code took to make.
void printEvaluation(const batch::Evaluation& evaluation, double prepareMs, double ms,
                     double compileMs) {
  fmt::print(
      "{{\"ms\": {:.3f}, \"prepare_ms\": {:.3f}, \"compile_ms\": {:.3f}, \"counts\": [{}]}}\n", ms,
      prepareMs, compileMs, fmt::join(evaluation.counts, ", "));
  std::fflush(stdout);
}

// Native code of the rules, which stay the same; with bitmaps and without.
class NativeCode {
 public:
  const jit::Native& of(const batch::Prepared& prepared, const batch::Options& options) {
    std::unique_ptr<const jit::Native>& made = options.wantBitmaps ? writing_ : counting_;
    if (made == nullptr) {
      made = orFail(jit::Native::compile(
          prepared.network(), {.wantBitmaps = options.wantBitmaps, .threads = options.threads}));
    }
    return *made;
  }

 private:
  std::unique_ptr<const jit::Native> writing_;
  std::unique_ptr<const jit::Native> counting_;
};

int serve(const std::string& folder, const std::string& asOfText, int threads) {
  const source::Files files = orFail(engine::readRules({folder}, syntax::Limits{}.fileBytes));
  driver::Timings timings;
  const driver::Compiled compiled = compileOrFail(files, &timings);
  const std::int64_t asOf = orFail(engine::parseAsOf(asOfText, compiled.checked.schema));
  const Stopwatch loading;
  const auto table = loadOrFail(compiled, folder, threads);
  const double loadMs = loading.ms();
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  fmt::print(
      "{{\"profiles\": {}, \"load_ms\": {:.1f}, \"compile_ms\": {:.3f}, \"peak_mib\": {}}}\n",
      table->profileCount, loadMs, timings.parseMs + timings.checkMs + timings.lowerMs,
      usage.ru_maxrss / 1024);
  std::fflush(stdout);

  NativeCode code;
  for (std::string command; std::getline(std::cin, command) && command != "quit";) {
    const bool isNative = command.starts_with("native_");
    const batch::Options options{.threads = threads, .wantBitmaps = command.ends_with("bitmaps")};
    const Stopwatch watch;
    const ir::Program bound =
        population::resolve(driver::bind(compiled, asOf), *table, threads).program;
    const batch::Prepared prepared(bound, *table, options);
    if (!isNative) {
      const interp::Interpreter interpreter(prepared.network(), prepared.level());
      const double prepareMs = watch.ms();
      const batch::Evaluation evaluation = prepared.run(interpreter, options);
      printEvaluation(evaluation, prepareMs, watch.ms(), 0);
      continue;
    }
    const double prepareMs = watch.ms();
    const jit::Native& native = code.of(prepared, options);
    const double compileMs = watch.ms() - prepareMs;
    const batch::Evaluation evaluation = prepared.run(native, options);
    printEvaluation(evaluation, prepareMs, watch.ms() - compileMs, compileMs);
  }
  return 0;
}

// Everything is cold: the first rules this process parses, checks and runs. Only the loading of the
// data stands outside the figure.
int first(const std::string& folder, const std::string& asOfText) {
  const source::Files files = orFail(engine::readRules({folder}, syntax::Limits{}.fileBytes));
  driver::Timings timings;
  const Stopwatch compiling;
  const driver::Compiled compiled = compileOrFail(files, &timings);
  const double compileMs = compiling.ms();
  const std::int64_t asOf = orFail(engine::parseAsOf(asOfText, compiled.checked.schema));
  const auto table = loadOrFail(compiled, folder, 1);
  const Stopwatch evaluating;
  const interp::Evaluation evaluation =
      interp::evaluate(driver::bind(compiled, asOf), *table, interp::Options{});
  const double evaluateMs = evaluating.ms();
  fmt::print(
      "{{\"ms\": {:.3f}, \"parse_ms\": {:.3f}, \"check_ms\": {:.3f}, \"lower_ms\": {:.3f}, "
      "\"evaluate_ms\": {:.3f}, \"segments\": {}}}\n",
      compileMs + evaluateMs, timings.parseMs, timings.checkMs, timings.lowerMs, evaluateMs,
      evaluation.counts.size());
  return 0;
}

}  // namespace
}  // namespace muster

int main(int argc, char** argv) {
  if (argc == 4 && std::string_view(argv[1]) == "--first") return muster::first(argv[2], argv[3]);
  if (argc == 4) return muster::serve(argv[1], argv[2], std::stoi(argv[3]));
  std::fprintf(stderr, "usage: muster_bench FOLDER AS_OF THREADS | --first FOLDER AS_OF\n");
  return 2;
}
