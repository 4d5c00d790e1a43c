#include "compiler/source/source.h"

#include <gtest/gtest.h>

namespace muster::source {
namespace {

void checkPosition(std::string text, std::uint32_t offset, std::uint32_t line,
                   std::uint32_t column) {
  Files files;
  const FileId file = files.add("f", std::move(text));
  const Position position = files.position(file, offset);
  EXPECT_EQ(position.line, line);
  EXPECT_EQ(position.column, column);
}

TEST(Position, CountsFromOne) {
  checkPosition("ab\ncd", 0, 1, 1);
  checkPosition("ab\ncd", 1, 1, 2);
  checkPosition("ab\ncd", 3, 2, 1);
  checkPosition("", 0, 1, 1);
}

TEST(Position, CountsCharactersNotBytes) { checkPosition("\u00E4\u4E2Dx", 5, 1, 3); }

TEST(Position, TakesTheEndAndWhatIsBeyond) {
  checkPosition("ab\n", 3, 2, 1);
  checkPosition("ab", 2, 1, 3);
  checkPosition("ab", 99, 1, 3);
}

TEST(Line, HasNoEnd) {
  Files files;
  const FileId file = files.add("f", "ab\r\n\ncd");
  EXPECT_EQ(files.line(file, 1), "ab");
  EXPECT_EQ(files.line(file, 2), "");
  EXPECT_EQ(files.line(file, 3), "cd");
}

TEST(Files, KeepTheirOrderAndTexts) {
  Files files;
  const FileId a = files.add("a", "one two");
  const FileId b = files.add("b", "three");
  EXPECT_LT(a, b);
  EXPECT_EQ(files.size(), 2U);
  EXPECT_EQ(files.text({a, 4, 7}), "two");
  EXPECT_EQ(files.text({b, 0, 0}), "");
}

TEST(Join, CoversBoth) {
  const Span joined = join({FileId(0), 5, 7}, {FileId(0), 1, 2});
  EXPECT_EQ(joined, (Span{FileId(0), 1, 7}));
}

TEST(JoinDeathTest, TakesOneFile) {
  EXPECT_DEATH(join({FileId(0), 0, 1}, {FileId(1), 0, 1}), "two files");
}

}  // namespace
}  // namespace muster::source
