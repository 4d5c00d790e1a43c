#include "compiler/builtins/builtins.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

namespace muster::builtins {
namespace {

constexpr const char* kPage = "docs/language/functions.md";
constexpr const char* kBegin = "<!-- functions -->\n";
constexpr const char* kEnd = "<!-- end of functions -->";

std::string contentOf(const char* path) {
  std::ifstream in(path);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

std::string table() {
  std::string text = "| function | gives | |\n| --- | --- | --- |\n";
  for (const Signature& it : all()) {
    text += "| `" + describe(it) + "` | " + std::string(it.resultText) + " | " +
            std::string(it.phrase) + " |\n";
  }
  return text;
}

TEST(Functions, AreFoundByTheirNames) {
  ASSERT_TRUE(find("day_of_week").has_value());
  EXPECT_EQ(*find("day_of_week"), Function::DayOfWeek);
  EXPECT_FALSE(find("dayofweek").has_value());
}

TEST(Functions, HaveNamesOfTheirOwn) {
  std::set<std::string_view> names;
  for (const Signature& it : all()) EXPECT_TRUE(names.insert(it.name).second) << it.name;
}

TEST(Signature, ReadsItsLine) {
  const Signature& it = signature(Function::Days);
  EXPECT_EQ(describe(it), "days(from: date or instant, to?: date or instant, zone?: zone)");
  EXPECT_EQ(it.result, schema::Kind::Whole);
  EXPECT_EQ(it.unknown, Unknown::Strict);
  ASSERT_EQ(it.parameters.size(), 3U);
  EXPECT_EQ(it.parameters[0].name, "from");
  EXPECT_FALSE(it.parameters[0].isOptional);
  EXPECT_EQ(it.parameters[1].kinds,
            (std::vector<schema::Kind>{schema::Kind::Date, schema::Kind::Instant}));
  EXPECT_TRUE(it.parameters[1].isOptional);
  EXPECT_EQ(parameterIndex(it, "zone"), std::optional<std::size_t>(2));
  EXPECT_EQ(parameterIndex(it, "of"), std::nullopt);
}

TEST(Signature, LeavesOutOnlyWhatStandsBehindTheRest) {
  for (const Signature& it : all()) {
    bool isOptional = false;
    for (const Parameter& parameter : it.parameters) {
      EXPECT_TRUE(parameter.isOptional || !isOptional) << describe(it);
      isOptional = parameter.isOptional;
    }
  }
}

// The page is made from the table: MUSTER_BLESS=1 writes it.
TEST(Functions, StandOnTheirPage) {
  std::string page = contentOf(kPage);
  const std::size_t begin = page.find(kBegin);
  const std::size_t end = page.find(kEnd);
  ASSERT_NE(begin, std::string::npos);
  ASSERT_NE(end, std::string::npos);
  const std::size_t first = begin + std::string(kBegin).size();
  const std::string wanted = page.substr(0, first) + "\n" + table() + "\n" + page.substr(end);
  if (std::getenv("MUSTER_BLESS") != nullptr) {
    std::ofstream(kPage) << wanted;
    return;
  }
  EXPECT_EQ(page, wanted);
}

}  // namespace
}  // namespace muster::builtins
