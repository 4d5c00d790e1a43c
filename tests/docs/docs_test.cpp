// Every example of the language's pages means what the engines say it means: each ```muster fence
// of docs/language.md and docs/language/*.md compiles without a word, and reference and interpreter
// agree on it over random profiles. A fence "```muster wrong" must be refused instead.
//
// An example sees what stood before it on its page. Unless the page has brought a schema of its
// own, the schema is that of docs/language/shop.muster. A fence that declares nothing is a list of
// conditions: each line that is not indented begins one.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "compiler/calendar/calendar.h"
#include "compiler/stdlib/stdlib.h"
#include "runtime/kernels/kernels.h"
#include "runtime/trial/trial.h"
#include "tests/differential/engines.h"
#include "tests/differential/generate.h"
#include "tests/support/rules.h"

namespace muster {
namespace {

namespace fs = std::filesystem;

constexpr const char* kAsOf = "2026-11-01 12:00";
constexpr std::size_t kProfiles = 300;

struct Example {
  std::string text;
  std::size_t line = 0;  // of the page, from 1
  bool isWrong = false;
};

std::string contentOf(const fs::path& path) {
  std::ifstream in(path);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

std::vector<Example> examplesOf(const std::string& page) {
  std::vector<Example> examples;
  std::istringstream lines(page);
  bool isInside = false;
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (isInside && line.starts_with("```")) {
      isInside = false;
    } else if (isInside) {
      examples.back().text += line + "\n";
    } else if (line == "```muster" || line == "```muster wrong") {
      isInside = true;
      examples.push_back({{}, number + 1, line.ends_with("wrong")});
    }
  }
  return examples;
}

// The first word of each line in column 1.
std::vector<std::string> firstWords(const std::string& text) {
  std::vector<std::string> words;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == ' ' || line[0] == '#') continue;
    words.push_back(line.substr(0, line.find_first_of(" (:")));
  }
  return words;
}

bool declares(const std::string& text, std::initializer_list<const char*> what) {
  return std::ranges::any_of(firstWords(text), [&](const std::string& word) {
    return std::ranges::find(what, word) != what.end();
  });
}

// `any purchases` on a line of its own becomes a segment of that condition.
std::string asSegments(const std::string& conditions, std::size_t firstLine) {
  std::string text;
  std::istringstream lines(conditions);
  for (std::string line; std::getline(lines, line); ++firstLine) {
    const bool isNew = !line.empty() && line[0] != ' ' && line[0] != '#';
    if (isNew) text += "segment line_" + std::to_string(firstLine) + ":\n";
    text += "  " + line + "\n";
  }
  return text;
}

// The tests of a page hold.
void expectTestsPass(const std::string& text) {
  source::Files files;
  files.add("page.muster", text);
  stdlib::addImported(files);
  diagnostics::Sink sink;
  const auto compiled = driver::compile(files, sink, nullptr, driver::Wanted::Tests);
  ASSERT_TRUE(compiled.has_value());
  for (const driver::Compiled* kind : driver::kindsOf(*compiled)) {
    for (const trial::Outcome& it : trial::run(*kind, files, {}).outcomes)
      EXPECT_TRUE(it.isPassed()) << kind->checked.tests[it.test].name;
  }
}

void expectEnginesAgree(sema::CheckedProgram checked) {
  checked.values.clear();  // Of campaigns; they are asked by plans only.
  const differential::Compiled compiled = differential::compile(std::move(checked));
  const auto schema = std::make_shared<const schema::Schema>(compiled.checked.schema);
  const auto written = calendar::parseInstant(kAsOf);
  const auto asOf = calendar::toInstant(*written, *calendar::findZone(schema->zone));
  column::Table table =
      support::makeTable(schema, differential::randomRows(/*seed=*/1, *schema, kProfiles, *asOf));
  differential::addRandomLists(/*seed=*/1, compiled.checked, table);
  const auto expected = differential::byReference(compiled, table, *asOf);
  const auto found =
      differential::firstDisagreement(compiled, table, *asOf, expected, {1, kernels::bestLevel()});
  if (found) ADD_FAILURE() << found->what;
}

class LanguagePage : public testing::TestWithParam<std::string> {};

TEST_P(LanguagePage, HasExamplesThatMeanWhatTheySay) {
  std::string before = contentOf("docs/language/shop.muster");
  for (const Example& example : examplesOf(contentOf(GetParam()))) {
    SCOPED_TRACE(GetParam() + ":" + std::to_string(example.line));
    const bool isDeclaring =
        declares(example.text, {"schema", "profile", "segment", "let", "source", "list", "score",
                                "test", "use", "import", "campaign"});
    const std::string text = isDeclaring ? example.text : asSegments(example.text, example.line);
    if (declares(text, {"schema"})) before.clear();
    support::CheckedRules checked = support::checkRules(before + "\n" + text);
    if (example.isWrong) {
      EXPECT_FALSE(checked.program.has_value()) << example.text;
      continue;
    }
    EXPECT_TRUE(checked.messages.empty()) << checked.messages;
    if (!checked.program) continue;
    if (declares(text, {"test"})) expectTestsPass(before + "\n" + text);
    if (isDeclaring) before += "\n" + text;
    expectEnginesAgree(std::move(*checked.program));
    for (sema::CheckedProgram& kind : checked.kinds) expectEnginesAgree(std::move(kind));
  }
}

std::vector<std::string> pages() {
  std::vector<std::string> found{"docs/language.md"};
  for (const auto& entry : fs::directory_iterator("docs/language")) {
    if (entry.path().extension() == ".md") found.push_back(entry.path().string());
  }
  std::ranges::sort(found);
  return found;
}

// Names are made when the program starts, before it is known where it runs.
std::string nameOf(const testing::TestParamInfo<std::string>& info) {
  std::string name = fs::path(info.param).stem().string();
  std::ranges::replace_if(
      name, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '_');
  return name + "_" + std::to_string(info.index);
}

INSTANTIATE_TEST_SUITE_P(Docs, LanguagePage, testing::ValuesIn(pages()), nameOf);

}  // namespace
}  // namespace muster
