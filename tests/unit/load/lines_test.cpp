#include "runtime/load/lines.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/unit/load/world.h"

namespace muster::load {
namespace {

using Numbers = std::vector<std::uint64_t>;

Numbers linesOf(std::string_view text, std::size_t rows, bool skipsEmpty = true) {
  const RowLines lines = RowLines::ofCsv(text, rows, 2, ',', skipsEmpty);
  Numbers numbers;
  for (std::size_t row = 0; row < rows; ++row) numbers.push_back(lines.of(row));
  return numbers;
}

TEST(Lines, AreCountedAsAnEditorCounts) {
  EXPECT_EQ(countLines(""), 0U);
  EXPECT_EQ(countLines("a\nb"), 1U);
  EXPECT_EQ(countLines("a\r\nb\r\n"), 2U);
  EXPECT_EQ(countLines("a\rb\r"), 2U);
  EXPECT_EQ(RowLines().of(7), 0U);
  EXPECT_EQ(RowLines(5).of(7), 12U);
}

TEST(Lines, OfCsvCountEmptyLinesAndBreaksInQuotes) {
  EXPECT_EQ(linesOf("a,1\nb,2\nc,3\n", 3), (Numbers{2, 3, 4}));
  EXPECT_EQ(linesOf("a,1\nb,2\nc,3", 3), (Numbers{2, 3, 4}));
  EXPECT_EQ(linesOf("a,1\n\n\nb,2\nc,3\n", 3), (Numbers{2, 5, 6}));
  EXPECT_EQ(linesOf("a,1\n\n\nb,2\n", 4, false), (Numbers{2, 3, 4, 5}));
  EXPECT_EQ(linesOf("\"a\nb\",1\nc,2\n\"d\",3\n", 3), (Numbers{2, 4, 5}));
  EXPECT_EQ(linesOf("\"a\"\"\nb\",1\r\nc,2\r\n", 2), (Numbers{2, 4}));
  EXPECT_EQ(linesOf("a \"b,1\n\nc,2\n", 2), (Numbers{2, 4}));
  EXPECT_EQ(linesOf("a,1\r\rb,2\r", 2), (Numbers{2, 4}));
}

constexpr std::string_view kRules =
    "schema s version 1\n\nprofile customer key id\n  id text\n  age whole number\n\n"
    "source f for s\n  customer from \"";

std::string reportOf(const std::string& file, const std::string& text) {
  World world;
  world.write(file, text);
  return world.load(std::string(kRules) + file + "\"\n");
}

TEST(Lines, StandInReports) {
  const std::string csv =
      reportOf("c.csv", "id,age\na,1\n\n\"b\nb\",2\nc,x\n" + std::string(4000, '\n') + "d,y\n");
  EXPECT_NE(csv.find("(c.csv line 6: \"x\", line 4007: \"y\")"), std::string::npos) << csv;
  const std::string json =
      reportOf("c.jsonl", "{\"id\": \"a\", \"age\": 1}\n\n{\"id\": \"b\", \"age\": \"x\"}\n");
  EXPECT_NE(json.find("(c.jsonl line 3: \"x\")"), std::string::npos) << json;
}

TEST(Lines, GoOnThroughTheBlocksOfALargeFile) {
  std::string text = "id,age\n";
  for (int i = 0; i < 150'000; ++i) {
    text += "k" + std::to_string(i) + ",1\n";
    if (i % 1000 == 0) text += '\n';
  }
  text += "last,x\n";
  const std::string report = reportOf("c.csv", text);
  EXPECT_NE(report.find("(c.csv line 150152: \"x\")"), std::string::npos) << report;
}

TEST(ByteOrderMark, IsReported) {
  World world;
  world.write("c.csv", "\xEF\xBB\xBFid,age\na,1\n");
  const std::string rules = std::string(kRules) + "c.csv\"\n";
  EXPECT_EQ(world.counts(rules),
            "customer: 1 read, 1 kept, 0 left out, 0 gone, 0 aside\n"
            "customer: c.csv begins with a byte-order mark, which is no part of the first column's "
            "name\n");
  world.write("c.csv", "id,age\na,1\n");
  EXPECT_EQ(world.counts(rules), "customer: 1 read, 1 kept, 0 left out, 0 gone, 0 aside\n");
}

}  // namespace
}  // namespace muster::load
