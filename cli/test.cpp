#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/report.h"
#include "cli/terminal.h"
#include "compiler/base/stopwatch.h"
#include "compiler/driver/driver.h"
#include "compiler/syntax/limits.h"
#include "runtime/engine/rules.h"
#include "runtime/load/read_list.h"
#include "runtime/trial/trial.h"

namespace muster::cli {

namespace {

// What the printers of all formats need, of one kind of profile.
struct Run {
  const driver::Compiled& compiled;
  const source::Files& files;
  trial::Report report;

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
  put("coverage: {} of {} seen with every answer that they can have\n", covered,
      counted(clauses.size(), "condition", "conditions"));
  for (const trial::Clause& it : clauses) {
    const bool isUntested =
        std::ranges::find(run.report.untested, it.owner) != run.report.untested.end();
    const bool wasSeen = it.wasTrue || it.wasFalse || it.wasUnknown;
    if (it.isCovered() || (isUntested && !wasSeen)) continue;
    put("  {}: `{}` of {} was never {}\n", run.place(it.span), it.text, it.owner, unseen(it));
  }
}

// Of these nothing is covered, and no change is tried.
void printUntested(const Run& run) {
  for (const std::string& segment : run.report.untested) put("  no test speaks of {}\n", segment);
}

std::string saidOf(const trial::Mutant& it) {
  return fmt::format("no test notices that in {} {}", it.owner, it.change);
}

void printMutants(const Run& run) {
  if (!run.report.mutation) {
    put("changes are tried once every test passes\n");
    return;
  }
  const trial::Mutation& it = *run.report.mutation;
  put("changes: {} of {} noticed\n", grouped(it.noticed), grouped(it.tried));
  // What one place becomes stands on one line: "`>` becomes `>=` or `<`".
  constexpr std::string_view kBecomes = " becomes ";
  for (std::size_t i = 0; i < it.survivors.size();) {
    const trial::Mutant& first = it.survivors[i];
    std::string line = saidOf(first);
    const std::size_t end = first.change.find(kBecomes) + kBecomes.size();
    const bool isChanged = first.change.find(kBecomes) != std::string::npos;
    for (++i; isChanged && i < it.survivors.size(); ++i) {
      const trial::Mutant& next = it.survivors[i];
      if (!(next.span == first.span) || !next.change.starts_with(first.change.substr(0, end)))
        break;
      line += " or " + next.change.substr(end);
    }
    put("  {}: {}\n", run.place(first.span), line);
  }
}

// Tests, and of them those that failed. One that speaks of segments of two kinds counts twice.
struct Count {
  std::size_t all = 0;
  std::size_t failed = 0;
};
Count countOf(const std::vector<Run>& runs) {
  Count count;
  for (const Run& run : runs) {
    count.all += run.report.outcomes.size();
    count.failed += run.report.failedCount();
  }
  return count;
}

void printText(const std::vector<Run>& runs, const TestArguments& arguments, double seconds) {
  for (const Run& run : runs) {
    for (const trial::Outcome& it : run.report.outcomes) {
      if (!it.isPassed()) put("{}", textOf(run, it));
    }
    if (arguments.wantsCoverage) printCoverage(run);
    if (arguments.wantsMutants) printMutants(run);
    if (arguments.wantsCoverage || arguments.wantsMutants) printUntested(run);
  }
  const Count count = countOf(runs);
  put("{}: {} passed, {} failed ({:.2f} s)\n", counted(count.all, "test", "tests"),
      grouped(count.all - count.failed), grouped(count.failed), seconds);
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

Json clauseJson(const Run& run, const trial::Clause& it) {
  return {{"of", it.owner},
          {"condition", it.text},
          {"place", placeJson(run, it.span)},
          {"true", it.wasTrue},
          {"false", it.wasFalse},
          {"unknown", it.wasUnknown},
          {"canBeUnknown", it.canBeUnknown}};
}

void printJson(const std::vector<Run>& runs, const TestArguments& arguments) {
  Json tests = Json::array();
  Json untested = Json::array();
  Json clauses = Json::array();
  Json survivors = Json::array();
  trial::Mutation changes;
  bool haveChanges = true;
  for (const Run& run : runs) {
    const trial::Report& report = run.report;
    for (const trial::Outcome& it : report.outcomes) tests.push_back(json(run, it));
    for (const std::string& it : report.untested) untested.push_back(it);
    for (const trial::Clause& it : report.clauses) clauses.push_back(clauseJson(run, it));
    haveChanges = haveChanges && report.mutation;
    if (!report.mutation) continue;
    changes.tried += report.mutation->tried;
    changes.noticed += report.mutation->noticed;
    for (const trial::Mutant& it : report.mutation->survivors) {
      survivors.push_back(
          {{"of", it.owner}, {"change", it.change}, {"place", placeJson(run, it.span)}});
    }
  }
  const Count count = countOf(runs);
  Json all{{"passed", count.all - count.failed},
           {"failed", count.failed},
           {"tests", tests},
           {"untested", untested}};
  if (arguments.wantsCoverage) all["coverage"] = clauses;
  if (arguments.wantsMutants && !haveChanges) {
    all["changes"] = nullptr;  // a test fails
  } else if (arguments.wantsMutants) {
    all["changes"] = {
        {"tried", changes.tried}, {"noticed", changes.noticed}, {"unnoticed", survivors}};
  }
  put("{}\n", all.dump(2, ' ', false, Json::error_handler_t::replace));
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

void printJunitCase(const Run& run, const trial::Outcome& it) {
  const sema::CheckedTest& test = run.test(it);
  const source::Position at = run.files.position(test.span.file, test.span.begin);
  const std::string& path = run.files[test.span.file].path;
  put("<testcase name=\"{}\" classname=\"{}\" file=\"{}\" line=\"{}\"", escaped(test.name),
      escaped(path), escaped(path), at.line);
  if (it.isPassed()) {
    put("/>\n");
    return;
  }
  const std::string message = it.problem                  ? *it.problem
                              : !it.disagreements.empty() ? it.disagreements.front()
                                                          : "expected " + it.failures[0].expected +
                                                                ", got " + it.failures[0].got;
  put("><failure message=\"{}\">{}</failure></testcase>\n", escaped(message),
      escaped(textOf(run, it)));
}

// Of a change that no test notices nothing has failed, and somebody should look at it.
void printJunitChanges(const std::vector<Run>& runs) {
  std::string cases;
  std::size_t count = 0;
  for (const Run& run : runs) {
    if (!run.report.mutation) continue;
    for (const trial::Mutant& it : run.report.mutation->survivors) {
      const source::Position at = run.files.position(it.span.file, it.span.begin);
      const std::string& path = run.files[it.span.file].path;
      cases += fmt::format(
          "<testcase name=\"{}\" classname=\"{}\" file=\"{}\" line=\"{}\">"
          "<skipped message=\"{}\"/></testcase>\n",
          escaped(it.change), escaped(path), escaped(path), at.line, escaped(saidOf(it)));
      ++count;
    }
  }
  put("<testsuite name=\"changes\" tests=\"{}\" failures=\"0\" skipped=\"{}\">\n{}</testsuite>\n",
      count, count, cases);
}

void printJunit(const std::vector<Run>& runs, const TestArguments& arguments, double seconds) {
  const Count count = countOf(runs);
  put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  put("<testsuites>\n<testsuite name=\"muster\" tests=\"{}\" failures=\"{}\" time=\"{:.3f}\">\n",
      count.all, count.failed, seconds);
  for (const Run& run : runs) {
    for (const trial::Outcome& it : run.report.outcomes) printJunitCase(run, it);
  }
  put("</testsuite>\n");
  if (arguments.wantsMutants) printJunitChanges(runs);
  put("</testsuites>\n");
}

int refuse(const driver::Compiled& compiled, const std::string& only) {
  std::vector<std::string> names;
  for (const driver::Compiled* kind : driver::kindsOf(compiled)) {
    for (const sema::CheckedTest& it : kind->checked.tests) names.push_back(it.name);
  }
  const std::string hint = diagnostics::didYouMean(only, names);
  tell("muster: there is no test \"{}\"{}{}\n", only, hint.empty() ? "" : "; ", hint);
  return kCouldNotRun;
}

// A list that every test gives needs no file. One that cannot be read stops the tests that ask it,
// and no others.
void readLists(const sema::CheckedProgram& checked, trial::Options& options) {
  for (std::size_t i = 0; i < checked.staticLists.size(); ++i) {
    const bool isGiven = std::ranges::all_of(checked.tests, [&](const sema::CheckedTest& test) {
      return std::ranges::find(test.lists, i, &sema::GivenList::list) != test.lists.end();
    });
    if (isGiven) continue;
    const sema::CheckedList& list = checked.staticLists[i];
    Result<load::ReadList> read =
        load::readList(list, std::filesystem::path(list.ruleFile).parent_path());
    if (!read.ok()) {
      options.unreadLists.emplace_back(list.name, read.error().message);
      continue;
    }
    options.lists.push_back(std::move(read->list));
  }
}

}  // namespace

int test(const TestArguments& arguments) {
  Result<source::Files> files = engine::readRules(arguments.paths, syntax::Limits{}.fileBytes);
  if (!files.ok()) {
    reportError(files.error());
    return kCouldNotRun;
  }
  const Stopwatch watch;
  diagnostics::Sink sink;
  const std::optional<driver::Compiled> compiled =
      driver::compile(*files, sink, nullptr, driver::Wanted::Tests);
  reportFindings(*files, sink, "text");
  if (!compiled) return kFindings;
  const std::vector<const driver::Compiled*> kinds = driver::kindsOf(*compiled);
  const auto hasNone = [](const driver::Compiled* kind) { return kind->checked.tests.empty(); };
  if (std::ranges::all_of(kinds, hasNone)) {
    tell(
        "muster: there are no tests here; one begins with a line such as\n"
        "  test \"a customer in the Emirates\":\n");
    return kCouldNotRun;
  }
  std::vector<Run> runs;
  for (const driver::Compiled* kind : kinds) {
    trial::Options options{arguments.only, arguments.wantsCoverage, arguments.wantsMutants, {}};
    readLists(kind->checked, options);
    runs.push_back({*kind, *files, trial::run(*kind, *files, options)});
  }
  const Count count = countOf(runs);
  if (count.all == 0) return refuse(*compiled, arguments.only);
  const double seconds = watch.ms() / 1000;
  if (arguments.format == "json") {
    printJson(runs, arguments);
  } else if (arguments.format == "junit") {
    printJunit(runs, arguments, seconds);
  } else {
    printText(runs, arguments, seconds);
  }
  return count.failed == 0 ? kDone : kFindings;
}

}  // namespace muster::cli
