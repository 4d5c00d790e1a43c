#include <gtest/gtest.h>

#include "compiler/lower/lower.h"
#include "tests/unit/lower/rules.h"

namespace muster::lower {
namespace {

const std::string kSource = R"(source files for shop
  customer from "customers.csv"
    id      = Id
    age     = Age
    income  = Quantity as whole number * Price as money GBP
    tier    = Tier as "G" gold, "S" silver, "B" bronze
    joined  = Joined
  purchases from "purchases.csv"
    key       = Customer
    bought_at = At
    amount    = Amount
    quantity  = Quantity
    where not (Number starts with "C") or missing

segment it: age > 3
)";

class LowerTableTest : public testing::Test {
 protected:
  std::string fieldText(const TableProgram& table, const std::string& name) {
    for (const auto& [field, node] : table.fields) {
      if (program.schema.fields[field].name == name) return text(table.store, node);
    }
    return "(not filled)";
  }
  // `#n` is the n-th raw column.
  std::string rawName(const sema::CheckedTable& table, const std::string& raw) {
    return table.columns[static_cast<std::size_t>(std::stoi(raw.substr(1)))].name;
  }
  sema::CheckedProgram program = checked(kSource);
};

TEST_F(LowerTableTest, FieldsAreRawColumnsOrWhatIsMadeOfThem) {
  ASSERT_EQ(program.sources.size(), 1U);
  const sema::CheckedTable& customers = program.sources[0].tables[0];
  const TableProgram lowered = lowerTable(program, customers);
  EXPECT_EQ(rawName(customers, fieldText(lowered, "age")), "Age");
  EXPECT_EQ(rawName(customers, fieldText(lowered, "tier")), "Tier");
  EXPECT_EQ(fieldText(lowered, "income").substr(0, 6), "(mul #");
  ASSERT_TRUE(lowered.key.has_value());
  EXPECT_EQ(rawName(customers, text(lowered.store, *lowered.key)), "Id");
  EXPECT_FALSE(lowered.where.has_value());
}

TEST_F(LowerTableTest, EveryRawColumnCanBeMissing) {
  ASSERT_EQ(program.sources.size(), 1U);
  const TableProgram lowered = lowerTable(program, program.sources[0].tables[1]);
  ASSERT_TRUE(lowered.where.has_value());
  const std::string where = text(lowered.store, *lowered.where);
  const std::string expected = "(or_missing (not (starts_with ";
  ASSERT_EQ(where.substr(0, expected.size()), expected);
  EXPECT_EQ(rawName(program.sources[0].tables[1], where.substr(expected.size(), 2)), "Number");
}

}  // namespace
}  // namespace muster::lower
