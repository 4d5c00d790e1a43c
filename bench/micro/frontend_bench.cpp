// The way from the text of rules to the graph that engines run, stage by stage, for 10 to 10,000
// segments of three to six conditions.

#include <benchmark/benchmark.h>

#include <random>
#include <string>

#include "compiler/circuit/build.h"
#include "compiler/circuit/layout.h"
#include "compiler/driver/driver.h"
#include "compiler/lower/lower.h"
#include "compiler/rewrite/simplify.h"
#include "compiler/sema/check.h"
#include "compiler/syntax/parse.h"

namespace muster {
namespace {

constexpr std::int64_t kAsOf = 1'793'491'200'000'000;  // 2026-11-01T00:00:00Z

constexpr const char* kSchema =
    "schema shop version 1\n"
    "  currency GBP\n"
    "profile customer key id\n"
    "  id       whole number\n"
    "  age      whole number optional\n"
    "  orders   whole number\n"
    "  country  text optional\n"
    "  tier     one of (bronze < silver < gold)\n"
    "  value    money GBP optional\n"
    "  signup   date\n"
    "  events purchases at bought_at\n"
    "    bought_at  instant\n"
    "    brand      text\n"
    "    amount     money GBP\n";

std::string condition(std::mt19937& random) {
  const auto below = [&](unsigned limit) { return std::to_string(random() % limit); };
  switch (random() % 7) {
    case 0: return "age >= " + below(90);
    case 1: return "orders < " + below(300);
    case 2: return "country is one of (\"C" + below(40) + "\", \"D" + below(40) + "\")";
    case 3: return "tier >= silver";
    case 4: return "value > " + below(5000) + " GBP";
    case 5:
      return "any purchases in the last " + below(400) + " days where brand is \"B" + below(60) +
             "\"";
    default:
      return "total amount of purchases in the last " + below(400) + " days > " + below(900) +
             " GBP";
  }
}

source::Files rules(std::int64_t segments) {
  std::mt19937 random(17);
  std::string text = kSchema;
  for (std::int64_t i = 0; i < segments; ++i) {
    text += "segment s" + std::to_string(i) + ":\n  " + condition(random);
    const unsigned more = 2 + random() % 4;
    for (unsigned j = 0; j < more; ++j) {
      text += "\n  and (" + condition(random) + " or " + condition(random) + ")";
    }
    text += "\n";
  }
  source::Files files;
  files.add("rules.muster", std::move(text));
  return files;
}

sema::CheckedProgram checkedOf(const source::Files& files) {
  diagnostics::Sink sink;
  auto checked = sema::check(syntax::parse(files, syntax::Limits{}, sink), files, sink);
  MUSTER_CHECK(checked.has_value(), "the benchmark's rules have no errors");
  return std::move(*checked);
}

void Parse(benchmark::State& state) {
  const source::Files files = rules(state.range(0));
  for (auto _ : state) {
    diagnostics::Sink sink;
    benchmark::DoNotOptimize(syntax::parse(files, syntax::Limits{}, sink));
  }
}

void Check(benchmark::State& state) {
  const source::Files files = rules(state.range(0));
  diagnostics::Sink sink;
  const ast::Program ast = syntax::parse(files, syntax::Limits{}, sink);
  for (auto _ : state) benchmark::DoNotOptimize(sema::check(ast, files, sink));
}

void Lower(benchmark::State& state) {
  const sema::CheckedProgram checked = checkedOf(rules(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(rewrite::simplify(lower::lowerProgram(checked)));
}

void BindAndBuild(benchmark::State& state) {
  const sema::CheckedProgram checked = checkedOf(rules(state.range(0)));
  const ir::Program graph = rewrite::simplify(lower::lowerProgram(checked));
  for (auto _ : state) {
    const ir::Program bound = rewrite::simplify(rewrite::bind(graph, kAsOf));
    benchmark::DoNotOptimize(circuit::build(bound, circuit::symbolicLayout(bound, checked.schema)));
  }
}

BENCHMARK(Parse)->Unit(benchmark::kMillisecond)->Arg(10)->Arg(300)->Arg(10'000);
BENCHMARK(Check)->Unit(benchmark::kMillisecond)->Arg(10)->Arg(300)->Arg(10'000);
BENCHMARK(Lower)->Unit(benchmark::kMillisecond)->Arg(10)->Arg(300)->Arg(10'000);
BENCHMARK(BindAndBuild)->Unit(benchmark::kMillisecond)->Arg(10)->Arg(300)->Arg(10'000);

}  // namespace
}  // namespace muster

BENCHMARK_MAIN();
