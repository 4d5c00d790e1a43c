#include "tests/unit/rewrite/random_graph.h"

#include <string>
#include <vector>

#include "compiler/ir/constants.h"

namespace muster::rewrite {
namespace {

using ir::NodeId;
using ir::Op;
using schema::Kind;
using schema::Type;
using support::kMoney;
using support::Value;

constexpr std::int64_t kDay = std::int64_t{24} * 3600 * 1'000'000;
constexpr Type kWhole{.kind = Kind::Whole};

}  // namespace

NodeId RandomGraph::text() {
  return build_.text(std::string(1, static_cast<char>('A' + below(3))));
}

NodeId RandomGraph::textSet() {
  std::vector<ir::Constant> elements;
  for (char letter : {'A', 'B', 'C'}) {
    if (below(2) == 0) {
      elements.push_back({.type = {.kind = Kind::Text}, .text = std::string(1, letter)});
    }
  }
  return build_.constant(
      ir::makeSet({.kind = Kind::Set, .element = Kind::Text}, std::move(elements)));
}

NodeId RandomGraph::money() {
  const int number = below(4);
  if (below(3) > 0) return build_.number(kMoney, number * 1000);
  const int finer = below(3);
  return build_.number({.kind = Kind::Money, .places = 6}, number * 100'000 + finer * 50);
}

NodeId RandomGraph::time() {
  switch (below(4)) {
    case 0: return build_.asOf(Kind::Instant, {});
    case 1: return build_.asOf(Kind::Instant, {.days = -30});
    case 2: return build_.asOf(Kind::Instant, {.months = -1, .zone = "Europe/London"});
    default: {
      const NodeId joined = build_.column(shop_.joined);
      return build_.dayStart(joined, {.days = below(2), .zone = "Europe/London"});
    }
  }
}

NodeId RandomGraph::spend() {
  const NodeId spend = build_.column(shop_.spend);
  switch (below(4)) {
    case 0: {
      const NodeId fallback = build_.number(kMoney, 1000);
      return build_.otherwise(spend, fallback);
    }
    case 1: {
      const NodeId limit = build_.column(shop_.limit);
      return build_.arithmetic(below(2) == 0 ? Op::Add : Op::Subtract, kMoney, spend, limit);
    }
    default: return spend;
  }
}

NodeId RandomGraph::comparison(NodeId a, NodeId b) {
  switch (below(4)) {
    case 0: return build_.equal(a, b);
    case 1: return build_.less(a, b);
    case 2: return build_.less(b, a);
    default: return build_.lessOrEqual(a, b);
  }
}

// One test of the profile.
NodeId RandomGraph::test() {
  const NodeId country = build_.column(shop_.country);
  const NodeId age = build_.column(shop_.age);
  const NodeId tier = build_.column(shop_.tier);
  switch (below(11)) {
    case 0: return build_.column(shop_.member);
    case 1: {
      const NodeId value = spend();
      return comparison(value, money());
    }
    case 2: {
      const int number = below(4);
      return comparison(age, build_.whole(number));
    }
    case 3: return build_.in(country, textSet());
    case 4: return build_.equal(country, text());
    case 5: return comparison(tier, build_.number(build_.store().type(tier), below(3)));
    case 6: {
      const NodeId value = spend();
      return build_.known(value);
    }
    case 7: {
      const NodeId interests = build_.column(shop_.interests);
      const NodeId set = textSet();
      return below(2) == 0 ? build_.hasAny(interests, set) : build_.hasAll(interests, set);
    }
    case 8: {
      const NodeId seen = build_.column(shop_.seen);
      return comparison(seen, time());
    }
    case 9: {
      const NodeId joined = build_.column(shop_.joined);
      const int days = below(2);
      return comparison(joined, build_.asOf(Kind::Date, {.days = -days, .zone = "Europe/London"}));
    }
    default: {
      const NodeId value = spend();
      return comparison(value, build_.column(shop_.limit));
    }
  }
}

NodeId RandomGraph::joined(int depth, bool isOfEvent) {
  const auto part = [&] { return isOfEvent ? eventCondition(depth - 1) : condition(depth - 1); };
  const auto parts = [&](int count) {
    std::vector<NodeId> all;
    for (int i = 0; i < count; ++i) all.push_back(part());
    return all;
  };
  switch (below(9)) {
    case 0:
    case 1: return build_.allOf(parts(2 + below(3)));
    case 2:
    case 3: return build_.anyOf(parts(2 + below(3)));
    case 4: return build_.negate(part());
    case 5: return build_.andKnown(part());
    case 6: return build_.orMissing(part());
    case 7: return build_.atLeast(2, parts(3));
    default: {
      const NodeId guard = part();
      return build_.given(guard, part());
    }
  }
}

NodeId RandomGraph::condition(int depth) {
  if (depth <= 0 || below(4) == 0) return test();
  return below(3) == 0 ? aggregateTest(depth) : joined(depth, false);
}

// As a rule's average is lowered.
NodeId RandomGraph::average(NodeId value, NodeId where) {
  const Type type = build_.store().type(value);
  const NodeId total = build_.aggregate(Op::Total, type, shop_.purchases, value, where);
  const NodeId count = build_.count(shop_.purchases, build_.allOf({where, build_.known(value)}));
  const NodeId isAny = build_.negate(build_.less(count, build_.whole(1)));
  const NodeId failed = build_.negate(build_.known(total));
  return build_.given(build_.anyOf({isAny, failed}),
                      build_.arithmetic(Op::Divide, {.kind = Kind::Ratio}, total, count));
}

// As a rule's groups are lowered: by brand, or by weeks.
NodeId RandomGraph::groupCount(NodeId where, int depth) {
  ir::Grouping grouping{.keys = {shop_.brand}, .unit = std::nullopt};
  if (below(2) == 0)
    grouping = {.keys = {shop_.boughtAt}, .unit = ir::Shift{.start = {.weekday = 1}}};
  const ir::Domain groups = ir::Domain::of(build_.grouping(grouping));
  const ir::Domain rows = ir::Domain::of(shop_.purchases);
  const NodeId quantity = build_.column(shop_.quantity);
  const NodeId value = below(2) == 0
                           ? build_.count(rows, where, groups)
                           : build_.aggregate(Op::Total, kWhole, rows, quantity, where, groups);
  const int number = below(3);
  NodeId isWanted = comparison(value, build_.whole(number));
  if (below(2) == 0) isWanted = build_.allOf({isWanted, condition(depth - 2)});
  if (below(3) == 0) isWanted = build_.andKnown(isWanted);
  if (below(3) != 0 || !grouping.unit) return build_.count(groups, isWanted);
  const NodeId key = build_.key(groups.grouping(), kWhole);
  return build_.aggregate(Op::LongestRun, kWhole, groups, key, isWanted);
}

NodeId RandomGraph::aggregateTest(int depth) {
  const NodeId boughtAt = build_.column(shop_.boughtAt);
  const NodeId exists = build_.lessOrEqual(boughtAt, build_.asOf(Kind::Instant, {}));
  const NodeId where = build_.allOf({exists, eventCondition(depth - 1)});
  const NodeId quantity = build_.column(shop_.quantity);
  NodeId value = build_.count(shop_.purchases, where);
  switch (below(8)) {
    case 0: value = build_.aggregate(Op::Total, kWhole, shop_.purchases, quantity, where); break;
    case 1: value = average(quantity, where); break;
    case 2: {
      const Op op = below(2) == 0 ? Op::Latest : Op::Smallest;
      value = build_.aggregate(op, kWhole, shop_.purchases, quantity, where);
      break;
    }
    case 3: {
      const NodeId brand = build_.column(shop_.brand);
      value = build_.aggregate(Op::Distinct, kWhole, shop_.purchases, brand, where);
      break;
    }
    case 4: {
      const Op op = below(2) == 0 ? Op::Median : Op::MostFrequent;
      value = build_.aggregate(op, kWhole, shop_.purchases, quantity, where);
      break;
    }
    case 5: value = groupCount(where, depth); break;
    default: break;
  }
  if (below(4) == 0) value = build_.given(build_.known(build_.column(shop_.seen)), value);
  const int number = below(3);
  return comparison(value, build_.whole(number));
}

// What hangs on the other events of the list.
NodeId RandomGraph::aroundTest() {
  const NodeId brand = build_.column(shop_.brand);
  const NodeId condition = below(2) == 0 ? build_.known(brand) : eventTest();
  const NodeId quantity = build_.column(shop_.quantity);
  const NodeId number = build_.whole(below(3));
  ir::InList in{shop_.purchases};
  if (below(3) == 0) in.group = build_.grouping({.keys = {shop_.brand}, .unit = std::nullopt});
  switch (below(3)) {
    case 0: return comparison(build_.place({in.list, below(2) == 0, in.group}, condition), number);
    case 1: return comparison(build_.previous(in, quantity, condition), number);
    default: return comparison(build_.streak(in, eventTest(), condition), number);
  }
}

NodeId RandomGraph::eventTest() {
  if (below(8) == 0) return aroundTest();
  switch (below(6)) {
    case 0: {
      const NodeId amount = build_.column(shop_.amount);
      return comparison(amount, money());
    }
    case 1: {
      const NodeId amount = build_.column(shop_.amount);
      return comparison(amount, build_.column(shop_.limit));
    }
    case 2: {
      const NodeId brand = build_.column(shop_.brand);
      return below(2) == 0 ? build_.equal(brand, text()) : build_.in(brand, textSet());
    }
    case 3: {
      const NodeId quantity = build_.column(shop_.quantity);
      const int number = below(3);
      return comparison(quantity, build_.whole(number));
    }
    case 4: {
      const NodeId boughtAt = build_.column(shop_.boughtAt);
      return comparison(boughtAt, time());
    }
    default: return build_.lift(test(), ir::Domain::of(shop_.purchases));
  }
}

NodeId RandomGraph::eventCondition(int depth) {
  return depth <= 0 || below(3) == 0 ? eventTest() : joined(depth, true);
}

support::World randomWorld(const support::Shop& shop, std::mt19937_64& random) {
  const auto below = [&](int count) {
    return static_cast<int>(random() % static_cast<unsigned>(count));
  };
  const auto valueOf = [&](const schema::Field& field) {
    if (field.isOptional && below(4) == 0) return Value::missing();
    switch (field.type.kind) {
      case Kind::Whole: return Value::known(below(4));
      case Kind::Money: return Value::known(below(4) * 1000 + below(2));
      case Kind::Bool: return Value::known(below(2));
      case Kind::Enum: return Value::known(below(3));
      case Kind::Date: return Value::known(20'000 - below(3));
      case Kind::Instant: return Value::known(kAsOf - below(3) * 15 * kDay + below(3) - 1);
      case Kind::Text: return Value::ofText(std::string(1, static_cast<char>('A' + below(3))));
      case Kind::Set: {
        std::vector<Value> elements;
        for (const char* text : {"A", "B"}) {
          if (below(2) == 0) elements.push_back(Value::ofText(text));
        }
        return Value::ofSet(std::move(elements));
      }
      case Kind::Error:
      case Kind::Number:
      case Kind::Percent:
      case Kind::Duration:
      case Kind::Ratio:
      case Kind::Real:
      case Kind::Zone:
      case Kind::Place:
      case Kind::Version: break;
    }
    return Value::missing();
  };
  const auto rowOf = [&](bool isEvent) {
    support::Row row;
    for (std::uint32_t i = 0; i < shop.schema->fields.size(); ++i) {
      const schema::Field& field = shop.schema->fields[FieldId(i)];
      if (field.list.has_value() == isEvent) row[i] = valueOf(field);
    }
    return row;
  };
  support::World world{.profile = rowOf(false), .lists = {{}}, .asOfMicros = kAsOf};
  const int events = below(4);
  for (int i = 0; i < events; ++i) world.lists[0].push_back(rowOf(true));
  return world;
}

}  // namespace muster::rewrite
