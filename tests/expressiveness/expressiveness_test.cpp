// Every case of this folder is a file: what somebody wants to say in plain English, the rule, and
// tests of it. Each file is compiled with shop.muster, and its tests must pass on every engine.
//
//   # 46. Shopify [trap]: not tagged vip, including customers without tags
//   # original: customer_tags NOT CONTAINS 'vip'
//   # note: what a reader should know
//
// A case that is refused on purpose says with which messages (`# refused: E0301`); one whose
// construct is not evaluated names it (`# not yet: sequences`), and then may do nothing worse than
// be reported as that. `# next change: INSTANT` says when the first profile of the first test next
// enters or leaves the first segment. docs/expressiveness.md is made from these files:
// MUSTER_BLESS=1 writes it.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "compiler/calendar/calendar.h"
#include "compiler/diagnostics/render.h"
#include "compiler/driver/driver.h"
#include "compiler/stdlib/stdlib.h"
#include "runtime/next/next.h"
#include "runtime/trial/given.h"
#include "runtime/trial/trial.h"

namespace muster {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFolder = "tests/expressiveness";
constexpr const char* kPage = "docs/expressiveness.md";

struct Case {
  std::string file;
  std::string text;
  int number = 0;
  std::string system;
  std::string mark;  // trap, reject, wish, schema, or empty
  std::string english;
  std::map<std::string, std::string> notes;  // original, not yet, refused, note
  std::string rule;                          // from the head to the first test
};

std::string contentOf(const fs::path& path) {
  std::ifstream in(path);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

// `46. Shopify [trap]: not tagged vip`
void readTitle(Case& it, const std::string& title) {
  const std::size_t dot = title.find(". ");
  const std::size_t colon = title.find(": ");
  ASSERT_TRUE(dot != std::string::npos && colon != std::string::npos) << it.file;
  it.number = std::atoi(title.c_str());
  it.system = title.substr(dot + 2, colon - dot - 2);
  it.english = title.substr(colon + 2);
  if (const std::size_t open = it.system.find(" ["); open != std::string::npos) {
    it.mark = it.system.substr(open + 2, it.system.size() - open - 3);
    it.system.resize(open);
  }
}

Case readCase(const fs::path& path) {
  Case it;
  it.file = path.filename().string();
  it.text = contentOf(path);
  std::istringstream lines(it.text);
  std::string line;
  std::getline(lines, line);
  readTitle(it, line.substr(2));
  bool isHead = true;
  while (std::getline(lines, line)) {
    isHead &= line.starts_with("# ");
    if (isHead) {
      const std::size_t colon = line.find(": ");
      it.notes[line.substr(2, colon - 2)] = line.substr(colon + 2);
    } else if (line.starts_with("test ")) {
      break;
    } else if (!it.rule.empty() || !line.empty()) {
      it.rule += line + "\n";
    }
  }
  while (it.rule.ends_with("\n\n")) it.rule.pop_back();
  return it;
}

std::vector<Case> cases() {
  std::vector<Case> found;
  for (const auto& entry : fs::directory_iterator(kFolder)) {
    const std::string name = entry.path().filename().string();
    if (entry.path().extension() == ".muster" && name != "shop.muster")
      found.push_back(readCase(entry.path()));
  }
  std::ranges::sort(found, {}, &Case::number);
  return found;
}

// The codes of all errors, in the order of the text.
std::string codesOf(const diagnostics::Sink& sink) {
  std::string codes;
  for (const diagnostics::Diagnostic& it : sink.sorted()) {
    if (it.severity == diagnostics::Severity::Error) codes += (codes.empty() ? "" : ", ") + it.code;
  }
  return codes;
}

// What the tests of a case have seen of who is in and who is not.
struct Seen {
  bool isIn = false;
  bool isOut = false;
};

Seen expectationsOf(const sema::CheckedProgram& program) {
  Seen seen;
  for (const sema::CheckedTest& test : program.tests) {
    for (const sema::CheckedExpectation& it : test.expectations) {
      seen.isIn |=
          it.kind == ast::Expectation::Kind::In || it.kind == ast::Expectation::Kind::Planned;
      seen.isOut |=
          it.kind == ast::Expectation::Kind::NotIn || it.kind == ast::Expectation::Kind::NotPlanned;
    }
  }
  return seen;
}

void expectTestsPass(const Case& it, const driver::Compiled& compiled, const source::Files& files) {
  const Seen seen = expectationsOf(compiled.checked);
  EXPECT_TRUE(seen.isIn && seen.isOut) << "a profile that is in and one that is not are needed";
  for (const driver::Compiled* kind : driver::kindsOf(compiled)) {
    for (const trial::Outcome& outcome : trial::run(*kind, files, {}).outcomes) {
      EXPECT_TRUE(outcome.isPassed()) << kind->checked.tests[outcome.test].name;
      for (const trial::Failure& failure : outcome.failures)
        ADD_FAILURE() << it.file << ": expected " << failure.expected << ", got " << failure.got;
      for (const std::string& text : outcome.disagreements) ADD_FAILURE() << text;
      if (outcome.problem) ADD_FAILURE() << *outcome.problem;
    }
  }
}

// When the first profile of the first test next enters or leaves the first segment.
void expectNextChange(const std::string& wanted, const driver::Compiled& compiled) {
  const sema::CheckedTest& test = compiled.checked.tests.front();
  const auto given = trial::makeGiven(compiled.checked, test, compiled.graph.store.schema());
  ASSERT_TRUE(given.ok());
  const auto clock = next::Clock::make(compiled.graph, 0, given->table, {});
  ASSERT_TRUE(clock.ok());
  constexpr std::int64_t kAhead = 400 * std::int64_t{86'400'000'000};
  const next::Change change =
      clock->find(given->rows.front(), test.asOf, {.until = test.asOf + kAhead});
  ASSERT_TRUE(change.at.has_value());
  EXPECT_EQ(calendar::formatInstant(*change.at), wanted);
}

TEST(Expressiveness, EveryCaseIsSaidOrRefused) {
  const std::string schema = contentOf(fs::path(kFolder) / "shop.muster");
  for (const Case& it : cases()) {
    SCOPED_TRACE(it.file);
    const bool hasOwnSchema = it.text.find("\nschema ") != std::string::npos;
    source::Files files;
    if (!hasOwnSchema) files.add("shop.muster", schema);
    files.add(it.file, it.text);
    stdlib::addImported(files);
    diagnostics::Sink sink;
    const auto compiled = driver::compile(files, sink, nullptr, driver::Wanted::Tests);
    if (it.notes.contains("refused")) {
      EXPECT_EQ(codesOf(sink), it.notes.at("refused"));
    } else if (it.notes.contains("not yet")) {
      std::istringstream codes(codesOf(sink));
      for (std::string code; std::getline(codes >> std::ws, code, ',');)
        EXPECT_TRUE(code.starts_with("E09")) << code;
    } else if (!compiled) {
      ADD_FAILURE() << diagnostics::renderText(files, sink.sorted(), false);
    } else {
      expectTestsPass(it, *compiled, files);
      if (it.notes.contains("next change")) expectNextChange(it.notes.at("next change"), *compiled);
    }
  }
}

// ---- the page -----------------------------------------------------------------------------------

std::string state(const Case& it) {
  if (it.notes.contains("not yet")) return "not yet: " + it.notes.at("not yet");
  return it.notes.contains("refused") ? "refused on purpose" : "said and tested";
}

void appendCase(std::string& page, const Case& it) {
  const std::string mark = it.mark.empty() ? "" : " [" + it.mark + "]";
  page += "### " + std::to_string(it.number) + ". " + it.english + mark + "\n\n";
  if (it.notes.contains("original"))
    page += "Originally: `` " + it.notes.at("original") + " ``\n\n";
  if (it.notes.contains("not yet")) {
    page += "Not evaluated yet: " + it.notes.at("not yet") + ".\n\n";
    return;
  }
  page += "```text\n" + it.rule + "```\n\n";
  if (it.notes.contains("refused"))
    page += "Refused on purpose: " + it.notes.at("refused") + ".\n\n";
  if (it.notes.contains("note")) page += it.notes.at("note") + "\n\n";
}

std::string pageOf(const std::vector<Case>& all) {
  const auto count = [&](const std::string& what) {
    return std::ranges::count_if(all, [&](const Case& it) { return state(it).starts_with(what); });
  };
  std::string page =
      "# What other systems can say, said in Muster\n\n"
      "Made from `tests/expressiveness`, where each case is a file with its rule and its tests: "
      "at\n"
      "least one profile that is in and one that is not, and one at the trap where the obvious\n"
      "reading is not the right one. The test `expressiveness` runs all of them on every "
      "engine.\n\n";
  page += "| | cases |\n| --- | ---: |\n";
  page += "| said and tested | " + std::to_string(count("said")) + " |\n";
  page += "| refused on purpose | " + std::to_string(count("refused")) + " |\n";
  page += "| not evaluated yet | " + std::to_string(count("not yet")) + " |\n";
  page += "| all | " + std::to_string(all.size()) + " |\n\n";

  std::map<std::string, std::vector<int>> waiting;
  for (const Case& it : all) {
    if (it.notes.contains("not yet")) waiting[it.notes.at("not yet")].push_back(it.number);
  }
  if (!waiting.empty()) page += "What the cases that are not evaluated yet wait for:\n\n";
  for (const auto& [construct, numbers] : waiting) {
    page += "- " + construct + ":";
    for (const int number : numbers) {
      page += (number == numbers.front() ? " " : ", ") + std::to_string(number);
    }
    page += "\n";
  }
  if (!waiting.empty()) page += "\n";

  std::vector<std::string> systems;
  for (const Case& it : all) {
    if (std::ranges::find(systems, it.system) == systems.end()) systems.push_back(it.system);
  }
  for (const std::string& system : systems) {
    page += "## " + (system == "our own" ? "Our own additions" : system) + "\n\n";
    for (const Case& it : all) {
      if (it.system == system) appendCase(page, it);
    }
  }
  page.pop_back();
  return page;
}

TEST(Expressiveness, ThePageIsCurrent) {
  const std::string wanted = pageOf(cases());
  if (std::getenv("MUSTER_BLESS") != nullptr) std::ofstream(kPage) << wanted;
  EXPECT_TRUE(contentOf(kPage) == wanted)
      << kPage << " is not made from the files as they are; run with MUSTER_BLESS=1";
}

TEST(Expressiveness, CasesHaveNumbersOfTheirOwn) {
  const std::vector<Case> all = cases();
  const auto twice = std::ranges::adjacent_find(all, {}, &Case::number);
  EXPECT_TRUE(twice == all.end()) << (twice == all.end() ? "" : twice->file);
}

}  // namespace
}  // namespace muster
