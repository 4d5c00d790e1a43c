#include "compiler/stdlib/stdlib.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "compiler/diagnostics/render.h"
#include "compiler/driver/driver.h"
#include "compiler/syntax/limits.h"
#include "runtime/engine/rules.h"
#include "runtime/trial/trial.h"

namespace muster::stdlib {
namespace {

constexpr const char* kPage = "docs/language/stdlib.md";
constexpr const char* kBegin = "<!-- stdlib -->\n";
constexpr const char* kEnd = "<!-- end of stdlib -->";

std::string contentOf(const char* path) {
  std::ifstream in(path);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

// What stands before a definition's own text: `segment new(things: list)`.
std::string headOf(const std::string& line) {
  std::size_t depth = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '(') ++depth;
    if (line[i] == ')') --depth;
    if (depth == 0 && (line[i] == ':' || line[i] == '=')) {
      return line.substr(0, line.find_last_not_of(' ', i - 1) + 1);
    }
  }
  return line;
}

// `new` of `segment new(...)`, as it is used.
std::string useOf(const std::string& head) {
  const std::size_t blank = head.find(' ');
  const std::string rest = head.substr(blank + 1);
  return head.starts_with("segment") ? "in " + rest : rest;
}

// A part as the page shows it: what stands above its first empty line, then its definitions, each
// with the remark above it.
std::string describe(const Part& part) {
  std::istringstream lines{std::string(part.text)};
  std::string text = "## " + std::string(part.name) + "\n\n";
  std::string remark;
  bool isIntroduced = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("# ")) {
      remark += (remark.empty() ? "" : " ") + line.substr(2);
    } else if (line.empty()) {
      if (!isIntroduced) text += remark + "\n\n| write | means |\n| --- | --- |\n";
      isIntroduced = true;
      remark.clear();
    } else if (line[0] != ' ') {
      text += "| `" + useOf(headOf(line)) + "` | " + remark + " |\n";
      remark.clear();
    }
  }
  return text + "\n";
}

// The page is made from the definitions: MUSTER_BLESS=1 writes it.
TEST(Page, IsMadeFromTheDefinitions) {
  const std::string page = contentOf(kPage);
  const std::size_t begin = page.find(kBegin) + std::string(kBegin).size();
  const std::size_t end = page.find(kEnd);
  ASSERT_NE(end, std::string::npos);
  std::string all;
  for (const Part& part : parts()) all += describe(part);
  all.pop_back();
  const std::string wanted = page.substr(0, begin) + all + page.substr(end);
  if (wanted != page && std::getenv("MUSTER_BLESS") != nullptr) std::ofstream(kPage) << wanted;
  EXPECT_EQ(page, wanted) << "run again with MUSTER_BLESS=1";
}

TEST(Stdlib, PassesTheTestsBesideIt) {
  Result<source::Files> files = engine::readRules({"stdlib/tests"}, syntax::Limits{}.fileBytes);
  ASSERT_TRUE(files.ok()) << files.error().message;
  diagnostics::Sink sink;
  const auto compiled = driver::compile(*files, sink, nullptr, driver::Wanted::Tests);
  ASSERT_TRUE(compiled.has_value()) << diagnostics::renderText(*files, sink.sorted(), false);
  EXPECT_EQ(diagnostics::renderText(*files, sink.sorted(), false), "");
  const trial::Report report = trial::run(*compiled, *files, {});
  EXPECT_GE(report.outcomes.size(), parts().size());
  for (const trial::Outcome& it : report.outcomes) {
    EXPECT_TRUE(it.isPassed()) << compiled->checked.tests[it.test].name;
    for (const trial::Failure& failure : it.failures)
      ADD_FAILURE() << "expected " << failure.expected << ", got " << failure.got;
  }
}

TEST(Imports, AddAPartOnce) {
  source::Files files;
  files.add("a.muster", "import \"stdlib/rfm\"\nimport \"stdlib/rfm\"\n");
  files.add("b.muster", "import \"stdlib\"\nimport \"stdlib/nothing\"\nimport \"other\"\n");
  addImported(files);
  EXPECT_EQ(files.size(), 2 + parts().size());
  EXPECT_EQ(*files.importProblem(FileId(0), "stdlib/rfm"), "");
  EXPECT_EQ(*files.importProblem(FileId(1), "stdlib"), "");
  EXPECT_NE(*files.importProblem(FileId(1), "stdlib/nothing"), "");
  EXPECT_EQ(files.importProblem(FileId(1), "other"), nullptr);
}

}  // namespace
}  // namespace muster::stdlib
