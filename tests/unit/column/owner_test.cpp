#include "runtime/column/owner.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace muster::column {
namespace {

// Profiles of `id`; orders of number, shop and branch; their lines of sku, shop; notes of an id.
class OwnerTest : public testing::Test {
 protected:
  OwnerTest() {
    schema.key = field("id", std::nullopt);
    orders = list("orders");
    lines = list("lines");
    notes = list("notes");
    schema.lists[lines].owner = orders;
    for (const char* name : {"number", "shop", "branch"}) field(name, orders);
    for (const char* name : {"sku", "shop"}) field(name, lines);
    field("id", notes);
  }

  ListId list(const char* name) {
    return schema.lists.add({name, FieldId(0), std::nullopt, {}, {}});
  }

  FieldId field(const char* name, std::optional<ListId> of) {
    const FieldId id = schema.fields.add({name, {}, false, of, {}});
    if (of) schema.lists[*of].fields.push_back(id);
    return id;
  }

  // The column, or what is wrong.
  std::string owner(ListId of, const std::optional<std::string>& key,
                    const std::vector<std::string>& columns = {}) {
    const Result<Owner> found = ownerOf(schema, of, key, [&](const std::string& column) {
      return std::ranges::find(columns, column) != columns.end();
    });
    if (!found.ok()) return found.error().message;
    if (schema.lists[of].owner) {
      EXPECT_EQ(schema.fields[found->field].name, found->column);
    } else {
      EXPECT_EQ(found->field, schema.key);
    }
    return found->column;
  }

  schema::Schema schema;
  ListId orders{0}, lines{0}, notes{0};
};

TEST_F(OwnerTest, IsTheProfileByItsKey) {
  EXPECT_EQ(owner(orders, std::nullopt), "id");
  EXPECT_EQ(owner(orders, "buyer"), "buyer");
  EXPECT_EQ(owner(notes, "person"), "person");
  EXPECT_EQ(owner(notes, std::nullopt),
            "`notes` has a field `id` of its own; name the column that says whose its rows are");
}

TEST_F(OwnerTest, IsAnElementByOneOfItsFields) {
  const std::string unclear =
      "the rows of `orders.lines` must say whose they are, in a column that is named as a field of "
      "`orders` and holds its value";
  EXPECT_EQ(owner(lines, std::nullopt, {"sku", "shop", "number"}), "number");
  EXPECT_EQ(owner(lines, std::nullopt, {"number", "branch"}), unclear);
  EXPECT_EQ(owner(lines, std::nullopt, {"sku", "shop"}), unclear);
  EXPECT_EQ(owner(lines, "shop", {"number", "shop"}), "shop");
  EXPECT_EQ(owner(lines, "buyer", {"number"}), unclear);
}

}  // namespace
}  // namespace muster::column
