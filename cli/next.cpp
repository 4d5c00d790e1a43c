// muster next: of one profile, when time alone changes what it is in.

#include "runtime/next/next.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/program.h"
#include "cli/terminal.h"
#include "compiler/driver/driver.h"
#include "runtime/engine/engine.h"
#include "runtime/load/load.h"
#include "runtime/population/population.h"

namespace muster::cli {

namespace {

constexpr std::int64_t kMicrosPerYear = 365 * std::int64_t{86'400'000'000};

// What is said of one segment.
struct Line {
  std::string segment;
  next::Change change;
  std::string problem;  // why it cannot be told; empty if it can
};

std::optional<std::size_t> rowOf(const column::Table& table, const std::string& key) {
  for (std::size_t row = 0; row < table.profileCount; ++row) {
    if (column::keyText(table, row) == key) return row;
  }
  return std::nullopt;
}

std::vector<Line> linesOf(const driver::Compiled& compiled, const column::Table& table,
                          std::size_t row, std::int64_t asOf, std::int64_t until) {
  const population::Answers thresholds =
      population::resolve(driver::bind(compiled, asOf), table, 1).answers;
  std::vector<Line> lines;
  for (std::size_t i = 0; i < compiled.graph.roots.size(); ++i) {
    Line line{compiled.graph.roots[i].name, {}, ""};
    const Result<next::Clock> clock = next::Clock::make(compiled.graph, i, table, thresholds);
    if (clock.ok()) {
      line.change = clock->find(row, asOf, {.until = until});
    } else {
      line.problem = clock.error().message;
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

void printJson(const std::vector<Line>& lines, const NextArguments& arguments, std::int64_t asOf) {
  using Json = nlohmann::ordered_json;
  Json segments = Json::array();
  for (const Line& line : lines) {
    Json it = {{"segment", line.segment}};
    if (line.problem.empty()) {
      it["in"] = line.change.isIn;
      it["changes_at"] = line.change.at ? Json(engine::formatAsOf(*line.change.at)) : Json(nullptr);
      if (!line.change.at) it["looked_until"] = engine::formatAsOf(line.change.seenUntil);
    } else {
      it["problem"] = line.problem;
    }
    segments.push_back(std::move(it));
  }
  const Json all = {{"profile", arguments.profile},
                    {"as_of", engine::formatAsOf(asOf)},
                    {"segments", std::move(segments)}};
  put("{}\n", all.dump(2));
}

void printTable(const std::vector<Line>& lines, const NextArguments& arguments, std::int64_t asOf) {
  put("profile {} at {}, if no event arrives\n\n", arguments.profile, engine::formatAsOf(asOf));
  TextTable table({"segment", "now", "next"});
  for (const Line& line : lines) {
    const auto word = [](bool isIn) { return isIn ? "in" : "not in"; };
    std::string next = line.problem;
    if (next.empty() && line.change.at) {
      next =
          fmt::format("{} from {}", word(!line.change.isIn), engine::formatAsOf(*line.change.at));
    } else if (next.empty()) {
      next = fmt::format("the same up to {} at least", engine::formatAsOf(line.change.seenUntil));
    }
    table.add({line.segment, line.problem.empty() ? word(line.change.isIn) : "", next});
  }
  put("{}", table.print(3, 3));
}

Result<int> nextCompiled(const driver::Compiled& compiled, const NextArguments& arguments) {
  MUSTER_TRY(const std::size_t source, chooseSource(compiled.checked, arguments.source));
  MUSTER_TRY(const std::int64_t asOf, asOfOf(arguments.asOf, compiled.checked.schema));
  load::Options options;
  if (!arguments.data.empty()) options.baseFolder = arguments.data;
  const std::vector<const driver::Compiled*> programs = driver::kindsOf(compiled);
  std::vector<const sema::CheckedProgram*> checked;
  for (const driver::Compiled* program : programs) checked.push_back(&program->checked);
  MUSTER_TRY(const std::vector<load::Loaded> loaded, load::loadKinds(checked, source, options));

  std::vector<Line> lines;
  bool isFound = false;
  for (std::size_t i = 0; i < programs.size(); ++i) {
    const column::Table& table = *loaded[i].table;
    const std::optional<std::size_t> row = rowOf(table, arguments.profile);
    if (!row) continue;
    isFound = true;
    const std::int64_t until = asOf + arguments.years * kMicrosPerYear;
    for (Line& line : linesOf(*programs[i], table, *row, asOf, until))
      lines.push_back(std::move(line));
  }
  if (!isFound) return Error{"there is no profile `" + arguments.profile + "`"};
  if (arguments.isJson)
    printJson(lines, arguments, asOf);
  else
    printTable(lines, arguments, asOf);
  return kDone;
}

}  // namespace

int next(const NextArguments& arguments) {
  return withProgram(arguments.paths, [&](const driver::Compiled& compiled) {
    return nextCompiled(compiled, arguments);
  });
}

}  // namespace muster::cli
