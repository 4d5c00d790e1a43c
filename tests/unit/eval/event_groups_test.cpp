#include "runtime/eval/event_groups.h"

#include <gmock/gmock.h>

#include <memory>
#include <vector>

#include "tests/unit/eval/vectors.h"

namespace muster::eval {
namespace {

using testing::ElementsAre;

// Two lists of texts: purchases a b a | b, returns - | c b; columns of their own codes.
class TwoLists : public Rows {
 public:
  void read(FieldId field, std::size_t begin, std::size_t end, Vector& out) const override {
    const Vector all = field.index() == 0 ? texts("a b a b") : texts("c b ?");
    out.reset(all.type, Shape::Narrow, end - begin);
    for (std::size_t row = begin; row < end; ++row) {
      out.narrow[row - begin] = all.narrow[row];
      if (!all.isKnown(row)) out.setMissing(row - begin);
    }
    out.texts = all.texts;
  }
  std::span<const std::uint32_t> offsets(ListId list) const override {
    return list.index() == 0 ? purchases_ : returns_;
  }

 private:
  std::vector<std::uint32_t> purchases_ = {0, 3, 4};
  std::vector<std::uint32_t> returns_ = {0, 0, 3};
};

std::shared_ptr<const schema::Schema> schemaOfTwo() {
  auto schema = std::make_shared<schema::Schema>();
  for (std::uint32_t i = 0; i < 2; ++i) {
    const FieldId brand = schema->fields.add(
        {.name = "brand", .type = {.kind = schema::Kind::Text}, .list = ListId(i), .span = {}});
    schema->lists.add({.name = i == 0 ? "purchases" : "returns",
                       .time = brand,
                       .thenBy = std::nullopt,
                       .fields = {brand},
                       .span = {}});
  }
  return schema;
}

std::string keyOf(const GroupRows& groups, std::size_t group) {
  return std::string((*groups.keys.texts)[static_cast<std::size_t>(groups.keys.narrow[group])]);
}

TEST(EventGroups, GoByProfileAndAcrossLists) {
  ir::Store store(schemaOfTwo());
  const ir::GroupingId brands =
      store.grouping({.keys = {FieldId(0), FieldId(1)}, .unit = std::nullopt});
  const TwoLists rows;
  const GroupMaker maker(store, rows, brands);
  GroupRows groups;
  maker.make(0, 2, groups);
  EXPECT_THAT(groups.owners, ElementsAre(0, 0, 1, 1));
  EXPECT_THAT(groups.groupOf[maker.indexOf(ListId(0))], ElementsAre(0, 1, 0, 2));
  EXPECT_THAT(groups.groupOf[maker.indexOf(ListId(1))], ElementsAre(3, 2, kUngrouped));
  EXPECT_EQ(keyOf(groups, 0), "a");
  EXPECT_EQ(keyOf(groups, 2), "b");
  EXPECT_EQ(keyOf(groups, 3), "c");

  maker.make(1, 2, groups);
  EXPECT_THAT(groups.owners, ElementsAre(0, 0));
  EXPECT_THAT(groups.groupOf[0], ElementsAre(0));
}

TEST(EventGroups, GiveTheirValueToTheirEvents) {
  std::vector<std::uint32_t> memory;
  Vector out;
  const std::vector<std::uint32_t> groups = {1, kUngrouped, 0};
  gatherSome(numbers("5 7"), groups, memory, out);
  EXPECT_EQ(shown(out), "7 missing 5");
  gatherSome(truths("t f"), groups, memory, out);
  EXPECT_EQ(shown(out), shown(truths("f ? t")));
  gatherSome(numbers(""), std::vector<std::uint32_t>{kUngrouped}, memory, out);
  EXPECT_EQ(shown(out), "missing");
  keepGrouped(truths("t t f"), groups, out);
  EXPECT_TRUE(out.holds(0));
  EXPECT_FALSE(out.holds(1));
  EXPECT_FALSE(out.holds(2));
}

}  // namespace
}  // namespace muster::eval
