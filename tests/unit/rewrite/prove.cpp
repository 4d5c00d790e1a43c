#include "tests/unit/rewrite/prove.h"

#include <algorithm>
#include <set>

#include "compiler/ir/constants.h"

namespace muster::rewrite {
namespace {

using schema::Kind;
using support::Row;
using support::Value;
using support::World;

// A few values around the constants that the tests mention.
std::vector<Value> valuesOf(const schema::Field& field) {
  std::vector<Value> values;
  if (field.isOptional) values.push_back(Value::missing());
  const auto add = [&](std::initializer_list<int> numbers) {
    for (int number : numbers) values.push_back(Value::known(number));
  };
  switch (field.type.kind) {
    case Kind::Whole: add({-1, 0, 1, 2, 3}); break;
    case Kind::Money: add({0, 1000, 2000, 2001, 3000}); break;
    case Kind::Bool: add({0, 1}); break;
    case Kind::Enum: add({0, 1, 2}); break;
    case Kind::Date: add({19'999, 20'000, 20'001}); break;
    case Kind::Instant: add({-1, 0, 1}); break;
    case Kind::Text:
      for (const char* text : {"A", "B", "C"}) values.push_back(Value::ofText(text));
      break;
    case Kind::Set: {
      const Value a = Value::ofText("A");
      const Value b = Value::ofText("B");
      for (const auto& elements : {std::vector<Value>{}, {a}, {b}, {a, b}}) {
        values.push_back(Value::ofSet(elements));
      }
      break;
    }
    case Kind::Error:
    case Kind::Number:
    case Kind::Percent:
    case Kind::Duration:
    case Kind::Ratio:
    case Kind::Real:
    case Kind::Place:
    case Kind::Version:
    case Kind::Zone: ADD_FAILURE() << "no small world for " << field.name; break;
  }
  return values;
}

// The fields below some nodes.
std::set<std::uint32_t> fieldsOf(const Store& store, std::vector<NodeId> open) {
  std::set<std::uint32_t> fields;
  std::set<std::uint32_t> seen;
  while (!open.empty()) {
    const NodeId id = open.back();
    open.pop_back();
    if (!seen.insert(id.index()).second) continue;
    if (store.op(id) == Op::Column) fields.insert(store.fieldOf(id).index());
    for (NodeId operand : store.operands(id)) open.push_back(operand);
  }
  return fields;
}

// Every way to give these fields their values.
std::vector<Row> rowsOf(const schema::Schema& schema, const std::vector<std::uint32_t>& fields) {
  std::vector<Row> rows = {{}};
  for (std::uint32_t field : fields) {
    std::vector<Row> longer;
    for (const Row& row : rows) {
      for (const Value& value : valuesOf(schema.fields[FieldId(field)])) {
        longer.push_back(row);
        longer.back()[field] = value;
      }
    }
    rows = std::move(longer);
  }
  return rows;
}

// Every list of up to two of these events.
std::vector<std::vector<Row>> listsOf(const std::vector<Row>& events) {
  std::vector<std::vector<Row>> lists = {{}};
  for (const Row& first : events) {
    lists.push_back({first});
    for (const Row& second : events) lists.push_back({first, second});
  }
  return lists;
}

}  // namespace

void forEachWorld(const Store& store, const std::vector<NodeId>& nodes,
                  const std::function<void(const World&)>& visit) {
  const schema::Schema& schema = *store.schema();
  std::vector<std::uint32_t> ofProfile;
  std::vector<std::uint32_t> ofEvents;
  for (std::uint32_t field : fieldsOf(store, nodes)) {
    (schema.fields[FieldId(field)].list ? ofEvents : ofProfile).push_back(field);
  }
  std::vector<std::vector<Row>> lists = {{}};
  if (!ofEvents.empty()) lists = listsOf(rowsOf(schema, ofEvents));
  for (const Row& profile : rowsOf(schema, ofProfile)) {
    for (const auto& list : lists) visit(World{.profile = profile, .lists = {list}});
  }
}

void expectSame(const Store& store, NodeId before, NodeId after) {
  const bool isCondition = store.type(before).kind == Kind::Bool;
  const auto text = [&](const Value& value) { return support::toString(value, isCondition); };
  const ir::Domain domain = std::max(store.domain(before), store.domain(after));
  std::size_t differences = 0;
  forEachWorld(store, {before, after}, [&](const World& world) {
    const std::size_t count = domain.isProfile() ? 1 : world.lists[0].size();
    for (std::size_t i = 0; i < count && differences < 3; ++i) {
      const auto of = [&](NodeId node) {
        return text(domain.isProfile()
                        ? support::valueOf(store, node, world)
                        : support::valueOfEvent(store, node, world, domain.list(), i));
      };
      EXPECT_EQ(of(before), of(after));
      if (of(before) != of(after)) ++differences;
    }
  });
}

NodeId RuleTest::textSet(const std::vector<std::string>& values) {
  std::vector<ir::Constant> elements;
  for (const std::string& value : values) {
    elements.push_back({.type = {.kind = Kind::Text}, .text = value});
  }
  const schema::Type type{.kind = Kind::Set, .element = Kind::Text};
  return build.constant(ir::makeSet(type, std::move(elements)));
}

void RuleTest::provesOn(Rule rule, NodeId before) {
  const std::optional<NodeId> after = rule(build, before);
  ASSERT_TRUE(after.has_value()) << "the rule does not fire";
  ASSERT_NE(*after, before);
  expectSame(store, before, *after);
}

void RuleTest::provesOn(Rule rule, NodeId before, NodeId expected) {
  provesOn(rule, before);
  EXPECT_EQ(rule(build, before), expected);
}

}  // namespace muster::rewrite
