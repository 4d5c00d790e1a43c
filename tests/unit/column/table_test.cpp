#include "runtime/column/table.h"

#include <gtest/gtest.h>

#include <limits>
#include <memory>

namespace muster::column {
namespace {

constexpr schema::Type kWhole{.kind = schema::Kind::Whole};

void check(const std::vector<std::int64_t>& values, std::size_t bytes) {
  const Column column = makeColumn(kWhole, values, {});
  ASSERT_EQ(column.rows, values.size());
  for (std::size_t i = 0; i < values.size(); ++i) EXPECT_EQ(column.value(i), values[i]);
  std::visit([&](const auto& stored) { EXPECT_EQ(sizeof(stored[0]), bytes); }, column.values);
}

TEST(MakeColumn, KeepsValuesNarrow) {
  check({}, 1);
  check({1'000'000, 1'000'255}, 1);
  check({-1, 255}, 2);
  check({0, 65'536}, 4);
  check({0, 1LL << 32}, 8);
  check({std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}, 8);
}

TEST(MakeColumn, MarksWhatIsKnownOnlyWhereSomethingIsMissing) {
  EXPECT_TRUE(makeColumn(kWhole, {5, 6}, {true, true}).known.empty());
  const Column column = makeColumn(kWhole, {5, 6, 7}, {true, false, true});
  EXPECT_TRUE(column.isKnown(0));
  EXPECT_FALSE(column.isKnown(1));
  EXPECT_EQ(column.value(2), 7);
}

TEST(Column, KnowsItsLargestStoredValue) {
  EXPECT_EQ(makeColumn(kWhole, {-5, 10, 3}, {}).largestStored(), 15U);
  EXPECT_EQ(makeColumn(kWhole, {}, {}).largestStored(), 0U);
}

TEST(Dictionary, FindsTextsByCodePoint) {
  const Dictionary dictionary({"AE", "FR", "\xC3\x89"});
  EXPECT_EQ(dictionary.find("FR"), 1U);
  EXPECT_EQ(dictionary.find("\xC3\x89"), 2U);
  EXPECT_EQ(dictionary.find("fr"), std::nullopt);
  EXPECT_EQ(Dictionary({}).find("FR"), std::nullopt);
}

TEST(KeyText, IsTheTextOrTheDigits) {
  auto schema = std::make_shared<schema::Schema>();
  Table table;
  table.schema = schema;
  table.columns.add(makeColumn(kWhole, {-7, 12}, {}));
  EXPECT_EQ(keyText(table, 0), "-7");
  Column texts = makeColumn({.kind = schema::Kind::Text}, {1, 0}, {});
  texts.dictionary = std::make_shared<Dictionary>(std::vector<std::string>{"a", "b"});
  table.columns[FieldId(0)] = texts;
  EXPECT_EQ(keyText(table, 0), "b");
}

}  // namespace
}  // namespace muster::column
