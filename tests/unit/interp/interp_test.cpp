#include "runtime/interp/interp.h"

#include <gtest/gtest.h>

#include <memory>
#include <random>
#include <string>
#include <vector>

#include "compiler/ir/builder.h"
#include "runtime/column/table.h"
#include "tests/support/ir_world.h"
#include "tests/unit/kernels/levels.h"

namespace muster::interp {
namespace {

using ir::NodeId;
using schema::Kind;

constexpr FieldId kAge{0};      // whole, optional
constexpr FieldId kMember{1};   // yes or no, optional
constexpr FieldId kTier{2};     // one of (bronze < silver < gold)
constexpr FieldId kSpent{3};    // money, optional, wide
constexpr FieldId kScore{4};    // real, optional
constexpr FieldId kCountry{5};  // text, optional
constexpr FieldId kVisits{6};   // whole, 32 bits

const std::vector<std::string> kCountries = {"AE", "CH", "DE", "FR", "GB"};

schema::Type typeOf(Kind kind) {
  return {.kind = kind, .places = static_cast<std::uint8_t>(kind == Kind::Money ? 4 : 0)};
}

std::shared_ptr<const schema::Schema> schemaOfShop() {
  auto schema = std::make_shared<schema::Schema>();
  schema->profileName = "customer";
  const auto add = [&](std::string name, Kind kind, bool isOptional) {
    schema->profileFields.push_back(schema->fields.add({.name = std::move(name),
                                                        .type = typeOf(kind),
                                                        .isOptional = isOptional,
                                                        .list = std::nullopt,
                                                        .span = {}}));
  };
  add("age", Kind::Whole, true);
  add("member", Kind::Bool, true);
  add("tier", Kind::Enum, false);
  add("spent", Kind::Money, true);
  add("score", Kind::Real, true);
  add("country", Kind::Text, true);
  add("visits", Kind::Whole, false);
  schema->enums.add({.values = {"bronze", "silver", "gold"}, .isOrdered = true});
  return schema;
}

class Interp : public testing::Test {
 protected:
  // So many random profiles, as columns and as plain values.
  void makeTable(std::size_t rows) {
    std::mt19937_64 random(rows + 1);
    worlds_.assign(rows, {});
    table_ = {};
    table_.schema = schema_;
    table_.profileCount = rows;
    addColumn(random, true, [&] { return static_cast<std::int64_t>(random() % 90) - 1; });
    addColumn(random, true, [&] { return static_cast<std::int64_t>(random() % 2); });
    addColumn(random, false, [&] { return static_cast<std::int64_t>(random() % 3); });
    addColumn(random, true,
              [&] { return static_cast<std::int64_t>(random() % 80'000'0000'000) - 7; });
    addRealColumn(random);
    addColumn(random, true,
              [&] { return static_cast<std::int64_t>(random() % kCountries.size()); });
    addColumn(random, false, [&] { return static_cast<std::int64_t>(random() % 100'000); });
  }

  template <typename Draw>
  void addColumn(std::mt19937_64& random, bool canMiss, const Draw& draw) {
    const FieldId field(static_cast<std::uint32_t>(table_.columns.size()));
    const Kind kind = schema_->fields[field].type.kind;
    std::vector<std::int64_t> values;
    std::vector<bool> known;
    for (support::World& world : worlds_) {
      const bool isKnown = !canMiss || random() % 5 != 0;
      values.push_back(isKnown ? draw() : 0);
      known.push_back(isKnown);
      if (!isKnown) continue;
      world.profile[field.index()] =
          kind == Kind::Text
              ? support::Value::ofText(kCountries[static_cast<std::size_t>(values.back())])
              : support::Value::known(values.back());
    }
    column::Column column = column::makeColumn(schema_->fields[field].type, values, known);
    if (kind == Kind::Text) {
      column.dictionary = std::make_shared<column::Dictionary>(kCountries);
    }
    table_.columns.add(std::move(column));
  }

  void addRealColumn(std::mt19937_64& random) {
    column::Column column;
    column.type = typeOf(Kind::Real);
    column.rows = worlds_.size();
    bitmap::LineVector<double> values(worlds_.size());
    column.known.assign(bitmap::wordsFor(worlds_.size()), 0);
    for (std::size_t row = 0; row < worlds_.size(); ++row) {
      if (random() % 5 == 0) continue;
      values[row] = static_cast<double>(static_cast<int>(random() % 9) - 4) / 4;
      column.known[row / 64] |= std::uint64_t{1} << (row % 64);
      worlds_[row].profile[kScore.index()] = support::Value::ofReal(values[row]);
    }
    column.values = std::move(values);
    table_.columns.add(std::move(column));
  }

  void root(NodeId node) {
    program_.roots.push_back({"s" + std::to_string(program_.roots.size()), node});
  }

  // Bitmaps and counts on every level and some numbers of threads, against plain values.
  void check() {
    std::vector<bitmap::Bitmap> expected;
    for (const ir::Root& each : program_.roots) {
      bitmap::Bitmap members(worlds_.size());
      for (std::size_t row = 0; row < worlds_.size(); ++row) {
        if (support::valueOf(program_.store, each.node, worlds_[row]).isTrue()) members.set(row);
      }
      expected.push_back(std::move(members));
    }
    for (kernels::Level level : kernels::supportedLevels()) {
      for (int threads : {1, 3}) {
        const Options options{.threads = threads, .wantBitmaps = true, .level = level};
        const Prepared prepared(program_, table_, options);
        const Evaluation both = prepared.run(options);
        ASSERT_EQ(both.segments.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
          ASSERT_EQ(both.segments[i], expected[i])
              << "s" << i << " of " << worlds_.size() << " rows, " << kernels::nameOf(level);
          EXPECT_EQ(both.counts[i], expected[i].count());
        }
        const Evaluation counts =
            prepared.run({.threads = threads, .wantBitmaps = false, .level = level});
        EXPECT_TRUE(counts.segments.empty());
        EXPECT_EQ(counts.counts, both.counts);
      }
    }
  }

  NodeId column(FieldId field) { return build_.column(field); }
  NodeId number(Kind kind, Int128 digits) {
    return build_.constant({.type = typeOf(kind), .number = digits, .text = {}, .elements = {}});
  }
  NodeId real(double value) {
    return build_.constant({.type = typeOf(Kind::Real), .real = value, .text = {}, .elements = {}});
  }

  NodeId condition(std::mt19937& random, int depth) {
    const auto draw = [&](int below) {
      return static_cast<int>(random() % static_cast<unsigned>(below));
    };
    if (depth == 0) {
      switch (draw(11)) {
        case 0: return build_.less(column(kAge), number(Kind::Whole, draw(90)));
        case 1: return build_.less(number(Kind::Whole, draw(90)), column(kAge));
        case 2: return column(kMember);
        case 3: return build_.equal(column(kTier), number(Kind::Enum, draw(3)));
        case 4:
          return build_.less(column(kSpent), number(Kind::Money, draw(800) * 1'000'000'000LL));
        case 5: return build_.less(real((draw(9) - 4) / 4.0), column(kScore));
        case 6: return build_.equal(column(kCountry), build_.text(kCountries[random() % 5]));
        case 7: return build_.less(number(Kind::Whole, draw(100) * 1000), column(kVisits));
        // Two fields, and arithmetic: conditions of eval.
        case 8: return build_.less(column(kAge), column(kVisits));
        case 9:
          return build_.less(
              build_.arithmetic(ir::Op::Add, typeOf(Kind::Whole), column(kAge), column(kVisits)),
              number(Kind::Whole, draw(100) * 1000));
        default: return build_.known(column(kSpent));
      }
    }
    std::vector<NodeId> parts;
    for (int i = 0, count = 2 + draw(3); i < count; ++i) {
      parts.push_back(condition(random, depth - 1));
    }
    switch (draw(7)) {
      case 0:
      case 1: return build_.allOf(parts);
      case 2:
      case 3: return build_.anyOf(parts);
      case 4: return build_.negate(parts[0]);
      case 5: return build_.orMissing(build_.negate(parts[0]));
      default: return build_.atLeast(2, parts);
    }
  }

  std::shared_ptr<const schema::Schema> schema_ = schemaOfShop();
  column::Table table_;
  std::vector<support::World> worlds_;
  ir::Program program_{ir::Store(schema_), {}};
  ir::Builder build_{program_.store};
};

TEST_F(Interp, AgreesWithPlainValuesOnAnyNumberOfRows) {
  std::mt19937 random(7);
  for (std::size_t rows :
       {0, 1, 2, 63, 64, 65, 511, 512, 513, 4096, 8191, 8192, 8193, 16384, 16385}) {
    makeTable(rows);
    program_.roots.clear();
    for (int i = 0, count = rows < 10'000 ? 12 : 4; i < count; ++i) root(condition(random, i % 3));
    check();
    if (HasFatalFailure()) return;
  }
}

TEST_F(Interp, OfNoSegmentsIsEmpty) {
  makeTable(100);
  check();
}

TEST_F(Interp, WritesConstantSegments) {
  makeTable(4100);
  root(build_.truth(true));
  root(build_.truth(false));
  root(build_.unknown(typeOf(Kind::Bool)));
  check();
}

TEST_F(Interp, WritesSegmentsThatAreEqual) {
  makeTable(4100);
  for (int i = 0; i < 3; ++i) root(column(kMember));
  for (int i = 0; i < 2; ++i) root(build_.negate(column(kMember)));
  check();
}

TEST_F(Interp, RunsOnlyWhatEvalFills) {
  makeTable(17000);
  const NodeId before = build_.less(column(kAge), column(kVisits));
  root(before);
  root(build_.negate(before));
  root(build_.orMissing(before));
  check();
}

TEST_F(Interp, SaysHowMuchThereIsToDo) {
  makeTable(10);
  root(build_.allOf({column(kMember), build_.less(column(kAge), column(kVisits))}));
  const Prepared::Size size = Prepared(program_, table_, {}).size();
  EXPECT_EQ(size.predicates, 1U);
  EXPECT_GT(size.planes, 0U);
  EXPECT_GT(size.gates, 0U);
}

}  // namespace
}  // namespace muster::interp
