// ARCHITECTURE.md shows what the golden file of its one rule holds, word for word. MUSTER_BLESS=1
// puts it there.

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "tests/support/golden.h"

namespace muster {
namespace {

constexpr const char* kPage = "ARCHITECTURE.md";
constexpr std::string_view kBegin = "<!-- one_rule -->\n";
constexpr std::string_view kEnd = "<!-- end of one_rule -->\n";

std::string readText(const char* path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

// Input and stages as fenced blocks with their titles.
std::string asPage(const support::GoldenFile& golden) {
  std::string text;
  for (const support::Section& section : golden.sections) {
    const bool isStage = section.title.starts_with("expect ");
    const std::string title = isStage ? section.title.substr(7) : section.title;
    text += "**" + title + "**\n\n```" + (title == "rules" ? "muster" : "text") + "\n" +
            section.body + "```\n\n";
  }
  return text;
}

TEST(Architecture, ShowsTheOneRule) {
  const support::GoldenFile golden = support::readGolden("tests/golden/architecture/one_rule.test");
  const std::string page = readText(kPage);
  const std::size_t begin = page.find(kBegin);
  const std::size_t end = page.find(kEnd);
  ASSERT_NE(begin, std::string::npos);
  ASSERT_NE(end, std::string::npos);
  const std::string wanted =
      page.substr(0, begin + kBegin.size()) + asPage(golden) + page.substr(end);
  const char* bless = std::getenv("MUSTER_BLESS");
  if (page != wanted && bless != nullptr && std::string_view(bless) == "1") {
    std::ofstream(kPage, std::ios::binary) << wanted;
    return;
  }
  EXPECT_EQ(page, wanted) << "run again with MUSTER_BLESS=1 to accept";
}

}  // namespace
}  // namespace muster
