#include "compiler/circuit/build.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <string>
#include <vector>

#include "compiler/circuit/literal.h"
#include "compiler/circuit/print.h"
#include "tests/unit/circuit/small_world.h"

namespace muster::circuit {
namespace {

using ir::NodeId;
using schema::Kind;

constexpr FieldId kAge{0};      // whole, optional
constexpr FieldId kMember{1};   // yes or no, optional
constexpr FieldId kTier{2};     // one of (bronze < silver < gold)
constexpr FieldId kSpent{3};    // money, optional, wide
constexpr FieldId kScore{4};    // real
constexpr FieldId kCountry{5};  // text, optional

schema::Type typeOf(Kind kind) {
  return {.kind = kind, .places = static_cast<std::uint8_t>(kind == Kind::Money ? 4 : 0)};
}

World world() {
  return {{
      {kAge, {typeOf(Kind::Whole), true, {-1, 0, 1, 2, 3}}},
      {kMember, {typeOf(Kind::Bool), true, {0, 1}}},
      {kTier, {typeOf(Kind::Enum), false, {0, 1, 2}}},
      {kSpent, {typeOf(Kind::Money), true, {-10'0000, 0, 19'9999, 20'0000, 20'0001, 1LL << 40}}},
      {kScore,
       {typeOf(Kind::Real),
        false,
        {orderOfReal(-2.5), orderOfReal(0.0), orderOfReal(0.63), orderOfReal(1e300)}}},
      {kCountry, {typeOf(Kind::Text), true, {0, 1, 2}, {"AE", "FR", "GB"}}},
  }};
}

// A program over the world above.
class Circuit : public testing::Test {
 protected:
  NodeId column(FieldId field) { return build_.column(field); }
  NodeId whole(Int128 number) { return build_.whole(number); }
  NodeId constant(Kind kind, Int128 number) {
    return build_.constant({.type = typeOf(kind), .number = number, .text = {}, .elements = {}});
  }
  NodeId real(double value) {
    return build_.constant({.type = typeOf(Kind::Real), .real = value, .text = {}, .elements = {}});
  }
  NodeId number(Int128 digits, std::uint8_t places) {
    return build_.number({.kind = Kind::Number, .places = places}, digits);
  }
  NodeId set(std::vector<ir::Constant> elements) {
    schema::Type type = typeOf(Kind::Set);
    type.element = elements.empty() ? Kind::Text : elements[0].type.kind;
    return build_.constant({.type = type, .text = {}, .elements = std::move(elements)});
  }
  ir::Constant textElement(std::string text) {
    return {.type = typeOf(Kind::Text), .text = std::move(text), .elements = {}};
  }
  ir::Constant wholeElement(Int128 number) {
    return {.type = typeOf(Kind::Whole), .number = number, .text = {}, .elements = {}};
  }

  void root(NodeId node) {
    program_.roots.push_back({"s" + std::to_string(program_.roots.size()), node});
  }

  // Each condition, its negation, and both with unknown settled each way.
  void check(const std::vector<NodeId>& conditions) {
    for (NodeId each : conditions) {
      for (NodeId node : {each, build_.negate(each)}) {
        root(node);
        root(build_.orMissing(node));
        root(build_.andKnown(node));
        root(build_.negate(build_.orMissing(node)));
        root(build_.negate(build_.andKnown(node)));
        root(build_.known(node));
      }
    }
    expectSameAsGraph(world_, program_);
    expectSameAsGraph(world_, program_, symbolicForRows());
  }

  // A layout that knows no rows: every value of the type may come.
  Layout symbolicForRows() {
    Layout layout = symbolicLayout(program_, *world_.schema());
    // Rows of the small world carry the world's own text codes.
    for (auto& [field, coding] : layout.columns) {
      if (world_.columns.at(field).texts.empty()) continue;
      layout.columns[field] =
          layoutFor(program_, [&](FieldId id) { return world_.factsOf(id); }).columns.at(field);
    }
    return layout;
  }

  World world_ = world();
  ir::Program program_{ir::Store(world_.schema()), {}};
  ir::Builder build_{program_.store};
};

TEST_F(Circuit, ComparesWholeNumbers) {
  std::vector<NodeId> conditions;
  for (int bound = -3; bound <= 5; ++bound) {
    conditions.push_back(build_.less(column(kAge), whole(bound)));
    conditions.push_back(build_.less(whole(bound), column(kAge)));
    conditions.push_back(build_.equal(column(kAge), whole(bound)));
  }
  check(conditions);
}

TEST_F(Circuit, AlignsPlaces) {
  check({
      build_.less(column(kAge), number(15, 1)),
      build_.less(number(15, 1), column(kAge)),
      build_.equal(column(kAge), number(15, 1)),
      build_.equal(column(kAge), number(20, 1)),
      build_.less(column(kAge), number(-5, 1)),
      build_.less(number(-5, 1), column(kAge)),
  });
}

TEST_F(Circuit, ComparesWithWhatNoColumnCanHold) {
  const Int128 far = powerOfTen(36);
  check({
      build_.less(column(kAge), whole(far)),
      build_.less(whole(far), column(kAge)),
      build_.less(column(kAge), whole(-far)),
      build_.equal(column(kAge), whole(far)),
      build_.less(column(kSpent), constant(Kind::Money, std::numeric_limits<std::int64_t>::max())),
      build_.less(constant(Kind::Money, std::numeric_limits<std::int64_t>::min()), column(kSpent)),
  });
}

TEST_F(Circuit, ComparesWideColumnsByThresholds) {
  check({
      build_.less(column(kSpent), constant(Kind::Money, 20'0000)),
      build_.less(constant(Kind::Money, 20'0000), column(kSpent)),
      build_.equal(column(kSpent), constant(Kind::Money, 20'0000)),
      build_.less(constant(Kind::Money, -11'0000), column(kSpent)),
      build_.known(column(kSpent)),
  });
}

TEST(Layout, KeepsWhatRulesTellApartWhereThatSavesPlanes) {
  constexpr FieldId kVisits{0};
  constexpr FieldId kOrders{1};
  constexpr FieldId kCity{2};
  std::vector<std::string> cities;
  for (int i = 1000; i < 1600; ++i) cities.push_back(std::to_string(i));
  const World world{{
      {kVisits, {typeOf(Kind::Whole), true, {0, 1, 6, 7, 8, 39'999, 40'000}}},
      {kOrders, {typeOf(Kind::Whole), false, {0, 6, 7, 8, 255}}},
      {kCity, {typeOf(Kind::Text), false, {0, 1, 2, 599}, cities}},
  }};
  ir::Program program{ir::Store(world.schema()), {}};
  ir::Builder build(program.store);
  for (FieldId field : {kVisits, kOrders}) {
    const NodeId column = build.column(field);
    program.roots.push_back({"less", build.less(column, build.whole(7))});
    program.roots.push_back({"not", build.negate(build.equal(column, build.whole(7)))});
    program.roots.push_back({"above", build.less(build.whole(39'999), column)});
    program.roots.push_back({"below", build.less(build.whole(-1), column)});
  }
  program.roots.push_back({"city", build.equal(build.column(kCity), build.text("1001"))});
  const Layout layout = layoutFor(program, [&](FieldId field) { return world.factsOf(field); });
  EXPECT_EQ(layout.columns.at(kVisits).scheme, Scheme::Thresholds);
  EXPECT_EQ(layout.columns.at(kVisits).thresholds, (std::vector<std::int64_t>{7, 8, 40'000}));
  EXPECT_EQ(layout.columns.at(kVisits).bitCount(), 3);
  EXPECT_EQ(layout.columns.at(kOrders).scheme, Scheme::Direct);
  EXPECT_EQ(layout.columns.at(kCity).thresholds, (std::vector<std::int64_t>{1, 2}));
  expectSameAsGraph(world, program);
}

TEST_F(Circuit, ReadsYesAndNo) {
  check({column(kMember), build_.known(column(kMember)),
         build_.otherwise(column(kMember), build_.less(column(kAge), whole(1))),
         build_.given(column(kMember), build_.less(column(kAge), whole(1)))});
}

TEST_F(Circuit, ComparesEnumsAndReals) {
  check({
      build_.less(column(kTier), constant(Kind::Enum, 1)),
      build_.equal(column(kTier), constant(Kind::Enum, 2)),
      build_.less(real(0.63), column(kScore)),
      build_.less(column(kScore), real(0.0)),
      build_.less(column(kScore), real(-0.0)),
      build_.equal(column(kScore), real(0.63)),
      build_.less(column(kScore), real(1e308)),
  });
}

TEST_F(Circuit, LooksTextsUp) {
  check({
      build_.equal(column(kCountry), build_.text("FR")),
      build_.equal(column(kCountry), build_.text("nowhere")),
      build_.in(column(kCountry), set({textElement("AE"), textElement("GB"), textElement("ZZ")})),
      build_.in(column(kCountry), set({})),
      build_.in(column(kAge), set({wholeElement(0), wholeElement(2), wholeElement(7)})),
  });
}

TEST_F(Circuit, CountsConditions) {
  const std::vector<NodeId> each = {column(kMember), build_.less(column(kAge), whole(2)),
                                    build_.equal(column(kCountry), build_.text("FR")),
                                    build_.less(column(kTier), constant(Kind::Enum, 2)),
                                    build_.known(column(kSpent))};
  std::vector<NodeId> conditions;
  for (int count = 1; count <= 5; ++count) conditions.push_back(build_.atLeast(count, each));
  check(conditions);
}

TEST_F(Circuit, TakesWhatItDoesNotDoAsPlanes) {
  const NodeId foreign = build_.less(column(kAge), column(kTier));
  check({build_.allOf({foreign, column(kMember)}), build_.anyOf({foreign, column(kMember)})});
}

TEST_F(Circuit, AsksForOnePlaneOfWhatIsNeverUnknown) {
  const NodeId same = build_.equal(column(kTier), column(kTier));
  root(same);
  root(build_.negate(same));
  const Network network =
      circuit::build(program_, layoutFor(program_, [&](FieldId id) { return world_.factsOf(id); }));
  EXPECT_EQ(network.inputs.size(), 1U);
}

TEST_F(Circuit, SharesWhatSegmentsShare) {
  const NodeId young = build_.less(column(kAge), whole(2));
  const NodeId french = build_.equal(column(kCountry), build_.text("FR"));
  root(build_.allOf({young, french}));
  root(build_.allOf({french, young, column(kMember)}));
  root(young);
  const auto facts = [&](FieldId id) { return world_.factsOf(id); };
  const std::size_t together = circuit::build(program_, layoutFor(program_, facts)).gates.size();
  std::size_t apart = 0;
  const std::vector<ir::Root> roots = program_.roots;
  for (const ir::Root& each : roots) {
    program_.roots = {each};
    apart += circuit::build(program_, layoutFor(program_, facts)).gates.size();
  }
  EXPECT_LT(together, apart);
}

TEST_F(Circuit, MergesConditionsOfOneColumn) {
  root(build_.allOf({build_.less(column(kAge), whole(3)), build_.less(column(kAge), whole(1)),
                     build_.less(whole(-5), column(kAge))}));
  root(build_.less(column(kAge), whole(1)));
  const Network network =
      circuit::build(program_, layoutFor(program_, [&](FieldId id) { return world_.factsOf(id); }));
  EXPECT_EQ(network.outputs[0].value, network.outputs[1].value);
}

TEST_F(Circuit, OfNoSegmentsIsEmpty) {
  const Network network = circuit::build(program_, {});
  EXPECT_TRUE(network.inputs.empty());
  EXPECT_TRUE(network.outputs.empty());
  EXPECT_EQ(print(network), "");
}

TEST_F(Circuit, OfConstantSegmentsHasNoGates) {
  root(build_.truth(true));
  root(build_.truth(false));
  root(build_.unknown(typeOf(Kind::Bool)));
  EXPECT_EQ(print(circuit::build(program_, {})), "s0 = true\ns1 = false\ns2 = false\n");
}

TEST_F(Circuit, Prints) {
  root(build_.less(constant(Kind::Money, 20'0000), column(kSpent)));
  root(build_.negate(column(kMember)));
  const auto facts = [&](FieldId id) { return world_.factsOf(id); };
  EXPECT_EQ(print(circuit::build(program_, layoutFor(program_, facts))),
            "column c1: 2 bits, 0 is missing, values from 0\n"
            "column c3: 2 bits, 0 is missing, thresholds 200001\n"
            "p0 = c3 bit 1\n"
            "p1 = c1 bit 0\n"
            "p2 = c1 bit 1\n"
            "g0 = 30 p1 p2\n"
            "s0 = p0\n"
            "s1 = g0\n");
}

// Conditions of every kind over the six columns, nested at random.
class RandomCircuit : public Circuit {
 protected:
  std::size_t pick(std::size_t count) { return random_() % count; }

  NodeId leaf() {
    const auto small = static_cast<std::int64_t>(pick(6)) - 2;
    switch (pick(12)) {
      case 0: return build_.less(column(kAge), whole(small));
      case 1: return build_.less(whole(small), column(kAge));
      case 2: return build_.equal(column(kAge), whole(small));
      case 3: return column(kMember);
      case 4: return build_.equal(column(kTier), constant(Kind::Enum, Int128(pick(3))));
      case 5: return build_.less(column(kSpent), constant(Kind::Money, 19'9999 + small));
      case 6: return build_.less(constant(Kind::Money, small), column(kSpent));
      case 7: return build_.less(real(static_cast<double>(small) / 4), column(kScore));
      case 8: return build_.equal(column(kCountry), build_.text(pick(2) == 0 ? "FR" : "GB"));
      case 9: return build_.in(column(kCountry), set({textElement("AE"), textElement("GB")}));
      case 10: return build_.less(column(kAge), column(kTier));
      default: return build_.known(column(pick(2) == 0 ? kAge : kSpent));
    }
  }

  NodeId condition(int depth) {
    if (depth == 0) return leaf();
    std::vector<NodeId> parts;
    for (std::size_t i = 0, count = 2 + pick(3); i < count; ++i) {
      parts.push_back(condition(depth - 1));
    }
    switch (pick(9)) {
      case 0:
      case 1: return build_.allOf(parts);
      case 2:
      case 3: return build_.anyOf(parts);
      case 4: return build_.negate(parts[0]);
      case 5: return build_.andKnown(parts[0]);
      case 6: return build_.orMissing(parts[0]);
      case 7: return build_.atLeast(2, parts);
      default:
        return pick(2) == 0 ? build_.given(parts[0], parts[1])
                            : build_.otherwise(parts[0], parts[1]);
    }
  }

  std::mt19937 random_{4};
};

TEST_F(RandomCircuit, SaysWhatTheGraphSays) {
  for (int round = 0; round < 40; ++round) {
    program_.roots.clear();
    for (int i = 0; i < 8; ++i) root(condition(static_cast<int>(pick(4))));
    expectSameAsGraph(world_, program_);
    if (HasFatalFailure()) return;
  }
}

}  // namespace
}  // namespace muster::circuit
