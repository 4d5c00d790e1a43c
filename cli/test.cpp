#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/report.h"
#include "cli/terminal.h"
#include "compiler/driver/driver.h"
#include "compiler/syntax/limits.h"
#include "runtime/engine/rules.h"
#include "runtime/load/read_list.h"
#include "runtime/trial/trial.h"

namespace muster::cli {

namespace {

// What the printers of all formats need.
struct Run {
  const driver::Compiled& compiled;
  const source::Files& files;
  const trial::Report& report;

  const sema::CheckedTest& test(const trial::Outcome& it) const {
    return compiled.checked.tests[it.test];
  }
  std::string place(Span span) const {
    const source::Position at = files.position(span.file, span.begin);
    return fmt::format("{}:{}:{}", files[span.file].path, at.line, at.column);
  }
};

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", grouped(count), count == 1 ? one : many);
}

// ---- text ---------------------------------------------------------------------------------------

// One line a reason, its values below.
std::string textOf(const Run& run, const trial::Reason& it, std::string_view indent) {
  const std::string_view answer = !it.truth ? "unknown" : *it.truth ? "yes" : "no";
  std::string text = fmt::format("{}{}: {}  ({})\n", indent, it.text, answer, run.place(it.span));
  for (const auto& [what, value] : it.values)
    text += fmt::format("{}  {}: {}\n", indent, what, value);
  return text;
}

std::string textOf(const Run& run, const trial::Outcome& it) {
  const sema::CheckedTest& test = run.test(it);
  std::string text = fmt::format("FAILED  {}\n        {}\n", test.name, run.place(test.span));
  if (it.problem) text += fmt::format("  cannot be run: {}\n", *it.problem);
  for (const std::string& disagreement : it.disagreements) {
    text += fmt::format(
        "  ENGINES DISAGREE, which is a mistake of Muster and not of these rules:\n    {}\n",
        disagreement);
  }
  for (const trial::Failure& failure : it.failures) {
    text += fmt::format("  expected {}\n  got      {}\n", failure.expected, failure.got);
    if (!failure.reasons.empty()) text += "  because\n";
    for (const trial::Reason& reason : failure.reasons) text += textOf(run, reason, "    ");
  }
  return text + "\n";
}

std::string unseen(const trial::Clause& it) {
  std::string text;
  const auto add = [&](bool wasSeen, std::string_view word) {
    if (!wasSeen) text += (text.empty() ? "" : ", ") + std::string(word);
  };
  add(it.wasTrue, "yes");
  add(it.wasFalse, "no");
  add(it.wasUnknown || !it.canBeUnknown, "unknown");
  return text;
}

void printCoverage(const Run& run) {
  const auto& clauses = run.report.clauses;
  const auto covered = std::ranges::count_if(clauses, &trial::Clause::isCovered);
  fmt::print("coverage: {} of {} seen with every answer that they can have\n", covered,
             counted(clauses.size(), "condition", "conditions"));
  for (const trial::Clause& it : clauses) {
    const bool isUntested =
        std::ranges::find(run.report.untested, it.owner) != run.report.untested.end();
    const bool wasSeen = it.wasTrue || it.wasFalse || it.wasUnknown;
    if (it.isCovered() || (isUntested && !wasSeen)) continue;
    fmt::print("  {}: `{}` of {} was never {}\n", run.place(it.span), it.text, it.owner,
               unseen(it));
  }
  for (const std::string& segment : run.report.untested)
    fmt::print("  no test speaks of {}\n", segment);
}

void printMutants(const Run& run) {
  if (!run.report.mutation) {
    fmt::print("changes are tried once every test passes\n");
    return;
  }
  const trial::Mutation& it = *run.report.mutation;
  fmt::print("changes: {} of {} noticed\n", grouped(it.noticed), grouped(it.tried));
  for (const trial::Mutant& mutant : it.survivors) {
    fmt::print("  {}: no test notices that in {} {}\n", run.place(mutant.span), mutant.owner,
               mutant.change);
  }
}

void printText(const Run& run, const TestArguments& arguments, double seconds) {
  for (const trial::Outcome& it : run.report.outcomes) {
    if (!it.isPassed()) fmt::print("{}", textOf(run, it));
  }
  if (arguments.wantsCoverage) printCoverage(run);
  if (arguments.wantsMutants) printMutants(run);
  const std::size_t failed = run.report.failedCount();
  fmt::print("{}: {} passed, {} failed ({:.2f} s)\n",
             counted(run.report.outcomes.size(), "test", "tests"),
             grouped(run.report.outcomes.size() - failed), grouped(failed), seconds);
}

// ---- JSON ---------------------------------------------------------------------------------------

using Json = nlohmann::ordered_json;

Json placeJson(const Run& run, Span span) {
  const source::Position at = run.files.position(span.file, span.begin);
  return {{"file", run.files[span.file].path}, {"line", at.line}, {"column", at.column}};
}

Json json(const Run& run, const trial::Reason& it) {
  Json values = Json::array();
  for (const auto& [what, value] : it.values) values.push_back({{"of", what}, {"value", value}});
  return {{"condition", it.text},
          {"answer", trial::nameOf(it.truth)},
          {"place", placeJson(run, it.span)},
          {"values", values}};
}

Json json(const Run& run, const trial::Outcome& it) {
  Json failures = Json::array();
  for (const trial::Failure& failure : it.failures) {
    Json reasons = Json::array();
    for (const trial::Reason& reason : failure.reasons) reasons.push_back(json(run, reason));
    failures.push_back(
        {{"expected", failure.expected}, {"got", failure.got}, {"because", reasons}});
  }
  Json made{{"name", run.test(it).name},
            {"place", placeJson(run, run.test(it).span)},
            {"passed", it.isPassed()},
            {"failures", failures},
            {"disagreements", it.disagreements}};
  if (it.problem) made["problem"] = *it.problem;
  return made;
}

void printJson(const Run& run, const TestArguments& arguments) {
  Json tests = Json::array();
  for (const trial::Outcome& it : run.report.outcomes) tests.push_back(json(run, it));
  const std::size_t failed = run.report.failedCount();
  Json all{{"passed", run.report.outcomes.size() - failed},
           {"failed", failed},
           {"tests", tests},
           {"untested", run.report.untested}};
  if (arguments.wantsCoverage) {
    Json clauses = Json::array();
    for (const trial::Clause& it : run.report.clauses) {
      clauses.push_back({{"of", it.owner},
                         {"condition", it.text},
                         {"place", placeJson(run, it.span)},
                         {"true", it.wasTrue},
                         {"false", it.wasFalse},
                         {"unknown", it.wasUnknown},
                         {"canBeUnknown", it.canBeUnknown}});
    }
    all["coverage"] = clauses;
  }
  if (run.report.mutation) {
    Json survivors = Json::array();
    for (const trial::Mutant& it : run.report.mutation->survivors) {
      survivors.push_back(
          {{"of", it.owner}, {"change", it.change}, {"place", placeJson(run, it.span)}});
    }
    all["changes"] = {{"tried", run.report.mutation->tried},
                      {"noticed", run.report.mutation->noticed},
                      {"unnoticed", survivors}};
  }
  fmt::print("{}\n", all.dump(2, ' ', false, Json::error_handler_t::replace));
}

// ---- JUnit --------------------------------------------------------------------------------------

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\n': out += "&#10;"; break;
      case '\t': out += "&#9;"; break;
      default:
        // XML has no other control characters, not even escaped.
        out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
  }
  return out;
}

void printJunit(const Run& run, double seconds) {
  const std::size_t failed = run.report.failedCount();
  fmt::print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  fmt::print(
      "<testsuites>\n<testsuite name=\"muster\" tests=\"{}\" failures=\"{}\" time=\"{:.3f}\">\n",
      run.report.outcomes.size(), failed, seconds);
  for (const trial::Outcome& it : run.report.outcomes) {
    const sema::CheckedTest& test = run.test(it);
    const source::Position at = run.files.position(test.span.file, test.span.begin);
    const std::string& path = run.files[test.span.file].path;
    fmt::print("<testcase name=\"{}\" classname=\"{}\" file=\"{}\" line=\"{}\"", escaped(test.name),
               escaped(path), escaped(path), at.line);
    if (it.isPassed()) {
      fmt::print("/>\n");
      continue;
    }
    const std::string message =
        it.problem ? *it.problem
        : !it.disagreements.empty()
            ? it.disagreements.front()
            : "expected " + it.failures[0].expected + ", got " + it.failures[0].got;
    fmt::print("><failure message=\"{}\">{}</failure></testcase>\n", escaped(message),
               escaped(textOf(run, it)));
  }
  fmt::print("</testsuite>\n</testsuites>\n");
}

int refuse(const driver::Compiled& compiled, const std::string& only) {
  std::vector<std::string> names;
  for (const sema::CheckedTest& it : compiled.checked.tests) names.push_back(it.name);
  const std::string hint = diagnostics::didYouMean(only, names);
  fmt::print(stderr, "muster: there is no test \"{}\"{}{}\n", only, hint.empty() ? "" : "; ", hint);
  return kCouldNotRun;
}

}  // namespace

int test(const TestArguments& arguments) {
  Result<source::Files> files = engine::readRules(arguments.paths, syntax::Limits{}.fileBytes);
  if (!files.ok()) {
    reportError(files.error());
    return kCouldNotRun;
  }
  const auto begin = std::chrono::steady_clock::now();
  diagnostics::Sink sink;
  const std::optional<driver::Compiled> compiled =
      driver::compile(*files, sink, nullptr, driver::Wanted::Tests);
  reportFindings(*files, sink, "text");
  if (!compiled) return kFindings;
  if (compiled->checked.tests.empty()) {
    fmt::print(stderr,
               "muster: there are no tests here; one begins with a line such as\n"
               "  test \"a customer in the Emirates\":\n");
    return kCouldNotRun;
  }
  trial::Options options{arguments.only, arguments.wantsCoverage, arguments.wantsMutants, {}};
  const sema::CheckedProgram& checked = compiled->checked;
  for (std::size_t i = 0; i < checked.staticLists.size(); ++i) {
    // A list that every test gives needs no file.
    const bool isGiven = std::ranges::all_of(checked.tests, [&](const sema::CheckedTest& test) {
      return std::ranges::find(test.lists, i, &sema::GivenList::list) != test.lists.end();
    });
    if (isGiven) continue;
    const sema::CheckedList& list = checked.staticLists[i];
    Result<load::ReadList> read =
        load::readList(list, std::filesystem::path(list.ruleFile).parent_path());
    // That stops the tests that ask it, and no others.
    if (!read.ok()) {
      options.unreadLists.emplace_back(list.name, read.error().message);
      continue;
    }
    options.lists.push_back(std::move(read->list));
  }
  const trial::Report report = trial::run(*compiled, *files, options);
  if (report.outcomes.empty()) return refuse(*compiled, arguments.only);
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
  const Run run{*compiled, *files, report};
  if (arguments.format == "json") {
    printJson(run, arguments);
  } else if (arguments.format == "junit") {
    printJunit(run, taken.count());
  } else {
    printText(run, arguments, taken.count());
  }
  return report.failedCount() == 0 ? kDone : kFindings;
}

}  // namespace muster::cli
