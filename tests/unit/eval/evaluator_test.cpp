// Graphs of several domains, written by hand.

#include "runtime/eval/evaluator.h"

#include <gmock/gmock.h>

#include "compiler/ir/builder.h"
#include "tests/unit/eval/vectors.h"
#include "tests/unit/eval/world.h"

namespace muster::eval {
namespace {

using ir::NodeId;
using ir::Op;
using schema::Kind;

// Three profiles: ages 30, missing, 8; purchases of 5 and 40, none, 8; visits of 9 and 10 seconds,
// 30 seconds, none.
class Graphs : public testing::Test {
 protected:
  Graphs() : world_(makeWorld({.profiles = 3})), store(world_.schema), build(store) {
    auto& table = world_.table;
    table.lists[world_.list("purchases")].offsets = {0, 2, 2, 3};
    table.lists[world_.list("visits")].offsets = {0, 2, 3, 3};
    set("age", {30, std::nullopt, 8});
    set("quantity", {5, 40, 8});
    set("seconds", {9, 10, 30});
  }

  void set(const char* name, const std::vector<std::optional<std::int64_t>>& values) {
    const FieldId field = world_.field(name);
    world_.table.columns[field] = numberColumn(world_.schema->fields[field].type, values);
  }
  NodeId field(const char* name) { return build.column(world_.field(name)); }
  NodeId total(const char* list, const char* name, NodeId where) {
    return build.aggregate(Op::Total, {.kind = Kind::Whole}, world_.list(list), field(name), where);
  }

  // The values of the three profiles, evaluated at once and one by one.
  std::string check(NodeId id) {
    const TableRows rows(world_.table);
    const std::vector<NodeId> wanted{id};
    const Evaluator evaluator(store, rows, wanted);
    Block block;
    evaluator.evaluate(0, 3, block);
    const std::string all = shown(evaluator.value(block, id));
    std::string single;
    for (std::size_t row = 0; row < 3; ++row) {
      evaluator.evaluate(row, row + 1, block);
      single += (row == 0 ? "" : " ") + shown(evaluator.value(block, id));
    }
    EXPECT_EQ(all, single);
    return all;
  }

  World world_;

 public:
  ir::Store store;
  ir::Builder build;
};

TEST_F(Graphs, LiftAProfilesValueToItsEvents) {
  // A comparison with a missing age is unknown, so no event of that profile passes.
  EXPECT_EQ(
      check(build.count(world_.list("purchases"), build.less(field("quantity"), field("age")))),
      "1 0 0");
}

TEST_F(Graphs, AggregateOneListInTheConditionsOfAnother) {
  const NodeId seconds = total("visits", "seconds", build.truth(true));
  EXPECT_EQ(check(total("purchases", "quantity", build.less(seconds, field("quantity")))),
            "40 0 8");
}

TEST_F(Graphs, AggregateAListInItsOwnConditions) {
  const NodeId all = total("purchases", "quantity", build.truth(true));
  const NodeId count = build.count(world_.list("purchases"), build.truth(true));
  const NodeId average = build.arithmetic(Op::Divide, {.kind = Kind::Ratio}, all, count);
  EXPECT_EQ(check(build.count(world_.list("purchases"), build.less(average, field("quantity")))),
            "1 0 0");
  EXPECT_EQ(check(average), "45/2 uncomputable 8/1");
}

TEST_F(Graphs, ConstantsMayBeAggregated) {
  EXPECT_EQ(check(build.aggregate(Op::Latest, {.kind = Kind::Whole}, world_.list("purchases"),
                                  build.whole(7), build.truth(true))),
            "7 missing 7");
  EXPECT_EQ(check(build.aggregate(Op::Total, {.kind = Kind::Whole}, world_.list("purchases"),
                                  build.unknown({.kind = Kind::Whole}), build.truth(true))),
            "0 0 0");
}

TEST_F(Graphs, TimesMoveByTheCalendarOfTheirZone) {
  const auto born = [&](std::int64_t days) {
    set("born", {days, std::nullopt, days});
    return field("born");
  };
  // 2026-03-31, one month back; and the first instant of 2026-03-30, a day after the clocks change.
  const NodeId month = build.shift(born(20'543), {.months = -1});
  EXPECT_EQ(check(build.equal(month, build.number({.kind = Kind::Date}, 20'512))),
            "true missing true");
  const NodeId start = build.dayStart(born(20'541), {.days = 1, .zone = "Europe/London"});
  const NodeId expected = build.number({.kind = Kind::Instant}, 20'542 * kDay - kDay / 24);
  EXPECT_EQ(check(build.equal(start, expected)), "true missing true");
}

TEST_F(Graphs, DeepOnesAreEvaluatedWithoutAStack) {
  NodeId deep = field("age");
  for (int i = 0; i < 20'000; ++i) {
    deep = build.arithmetic(Op::Add, {.kind = Kind::Whole}, deep, build.whole(i % 2 == 0 ? 1 : -1));
  }
  EXPECT_EQ(check(deep), "30 missing 8");
  NodeId events = field("quantity");
  for (int i = 0; i < 20'000; ++i) {
    events =
        build.arithmetic(Op::Add, {.kind = Kind::Whole}, events, build.whole(i % 2 == 0 ? 1 : -1));
  }
  EXPECT_EQ(check(build.aggregate(Op::Total, {.kind = Kind::Whole}, world_.list("purchases"),
                                  events, build.truth(true))),
            "45 0 8");
}

// Raw columns, as the loader evaluates them: texts row by row, not distinct.
class RawRows : public Rows {
 public:
  void read(FieldId, std::size_t begin, std::size_t end, Vector& out) const override {
    out.reset({.kind = Kind::Text}, Shape::Narrow, end - begin);
    out.texts = texts_;
    for (std::size_t row = begin; row < end; ++row) {
      out.narrow[row - begin] = static_cast<std::int64_t>(row);
    }
    out.tightenBounds();
    if (end > 3 && begin <= 3) out.setMissing(3 - begin);
  }

 private:
  std::shared_ptr<const Texts> texts_ =
      Texts::of(std::vector<std::string>{"C1", "a", "C1", "", "b"}, false);
};

TEST(RawGraphs, AreEvaluatedOverTheLoadersRows) {
  ir::Store store;
  ir::Builder build(store);
  const NodeId raw = build.column(FieldId(0), {.kind = Kind::Text}, ir::Domain::profile());
  const NodeId starts = build.textTest(Op::StartsWith, raw, build.text("C"), false);
  const NodeId kept = build.orMissing(build.negate(starts));
  const NodeId same = build.equal(raw, build.text("C1"));
  const RawRows rows;
  const std::vector<NodeId> wanted{kept, same};
  const Evaluator evaluator(store, rows, wanted);
  Block block;
  evaluator.evaluate(0, 5, block);
  EXPECT_EQ(shown(evaluator.value(block, kept)), "false true false true true");
  EXPECT_EQ(shown(evaluator.value(block, same)), "true false true missing false");
}

}  // namespace
}  // namespace muster::eval
