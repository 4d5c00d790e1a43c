// What must not be forgotten: every message code is shown by some golden file and explained by a
// page whose examples do what the page says; every operation of the graph is printed by some golden
// file.

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "compiler/diagnostics/catalogue.h"
#include "compiler/diagnostics/render.h"
#include "compiler/driver/driver.h"
#include "compiler/ir/store.h"
#include "compiler/stdlib/stdlib.h"
#include "tests/support/golden.h"

namespace muster {
namespace {

// What cannot be shown in a text: bytes that are none, characters that turn its direction,
// megabytes, hundreds of messages. tests/unit/syntax/limits_test.cpp produces them.
const std::set<std::string_view> kNotInText{"E0001", "E0002", "E0003", "E0801", "E0802", "E0804"};

// Every line of the given kind of `expect` section of every golden file.
std::string expectations(const std::vector<std::string>& titles) {
  std::string text;
  for (const auto& path : support::goldenFiles("tests/golden")) {
    for (const support::Section& section : support::readGolden(path).sections) {
      if (std::find(titles.begin(), titles.end(), section.title) != titles.end()) {
        text += section.body;
      }
    }
  }
  return text;
}

TEST(EveryCode, IsShownByAGoldenFile) {
  const std::string shown = expectations({"expect diagnostics"});
  for (const diagnostics::CodeInfo& info : diagnostics::codes()) {
    if (kNotInText.contains(info.code)) continue;
    EXPECT_NE(shown.find("[" + std::string(info.code) + "]"), std::string::npos)
        << info.code << " (" << info.phrase << ") is in no golden file";
  }
}

TEST(EveryOperation, IsShownByAGoldenFile) {
  const std::string shown = expectations({"expect ir", "expect rewritten", "expect answered"});
  const std::vector<std::string> texts = {
#define MUSTER_OP(Name, arity, traits, text) text,
#include "compiler/ir/ops.def"
  };
  for (const std::string& text : texts) {
    EXPECT_TRUE(shown.find(" = " + text + " ") != std::string::npos ||
                shown.find(" = " + text + "\n") != std::string::npos ||
                shown.find(" = " + text + ":") != std::string::npos)
        << text << " is in no golden file";
  }
}

// The texts of a page's ```muster fences, in order.
std::vector<std::string> examples(const std::string& page) {
  std::vector<std::string> found;
  const std::string open = "```muster\n";
  for (std::size_t at = page.find(open); at != std::string::npos; at = page.find(open, at)) {
    at += open.size();
    const std::size_t end = page.find("```", at);
    if (end == std::string::npos) break;
    found.push_back(page.substr(at, end - at));
    at = end;
  }
  return found;
}

std::set<std::string> codesOf(const std::string& rules) {
  source::Files files;
  files.add("example.muster", rules);
  stdlib::addImported(files);
  diagnostics::Sink sink;
  driver::compile(files, sink);
  std::set<std::string> codes;
  for (const diagnostics::Diagnostic& it : sink.sorted()) codes.insert(it.code);
  return codes;
}

class Page : public testing::TestWithParam<std::string> {};

// The first example is wrong in just the way the page is about, the last is right.
TEST_P(Page, HasAWrongAndARightExample) {
  const auto page = diagnostics::page(GetParam());
  ASSERT_TRUE(page.has_value());
  const std::vector<std::string> found = examples(*page);
  if (!kNotInText.contains(GetParam())) {
    ASSERT_GE(found.size(), 2U) << "a page shows a wrong and a right example";
    EXPECT_EQ(codesOf(found.front()), std::set<std::string>{GetParam()}) << found.front();
  }
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(codesOf(found.back()), std::set<std::string>{}) << found.back();
}

std::vector<std::string> allCodes() {
  std::vector<std::string> codes;
  for (const diagnostics::CodeInfo& info : diagnostics::codes()) codes.emplace_back(info.code);
  return codes;
}

INSTANTIATE_TEST_SUITE_P(Codes, Page, testing::ValuesIn(allCodes()),
                         [](const auto& code) { return code.param; });

}  // namespace
}  // namespace muster
