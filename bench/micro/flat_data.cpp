#include "bench/micro/flat_data.h"

#include <algorithm>
#include <random>
#include <string>

#include "compiler/ir/builder.h"

namespace muster::bench {

namespace {

using ir::NodeId;
using schema::Kind;

struct ColumnSpec {
  Kind kind;
  std::int64_t count;  // values are 0 .. count - 1, low ones frequent
  double missing;
};

constexpr std::int64_t kDayMicros = 86'400'000'000;

// The first fourteen are those of the prototype's measurements.
constexpr ColumnSpec kColumns[] = {
    {Kind::Text, 40, 0.03},       {Kind::Text, 2000, 0},
    {Kind::Text, 5, 0},           {Kind::Enum, 4, 0},
    {Kind::Bool, 2, 0},           {Kind::Bool, 2, 0},
    {Kind::Whole, 82, 0.2},       {Kind::Whole, 300, 0},
    {Kind::Whole, 40, 0},         {Kind::Date, 4000, 0},
    {Kind::Enum, 4, 0.1},         {Kind::Money, 500'000'000, 0.1},
    {Kind::Number, 1'000'000, 0}, {Kind::Instant, 700 * kDayMicros, 0.1},
    {Kind::Text, 30, 0.05},       {Kind::Text, 400, 0.2},
    {Kind::Text, 120, 0},         {Kind::Bool, 2, 0},
    {Kind::Bool, 2, 0},           {Kind::Bool, 2, 0.1},
    {Kind::Whole, 5000, 0},       {Kind::Whole, 60'000, 0},
    {Kind::Whole, 6, 0.4},        {Kind::Whole, 2000, 0},
    {Kind::Whole, 900, 0},        {Kind::Whole, 30, 0},
    {Kind::Whole, 120, 0},        {Kind::Whole, 6, 0.3},
    {Kind::Whole, 30'000, 0.1},   {Kind::Whole, 9, 0.1},
    {Kind::Whole, 60, 0},         {Kind::Whole, 150, 0},
    {Kind::Whole, 1000, 0},       {Kind::Money, 9'000'000, 0.1},
    {Kind::Money, 20'000'000, 0}, {Kind::Money, 90'000'000, 0.1},
    {Kind::Money, 4'000'000, 0},  {Kind::Date, 30'000, 0.3},
    {Kind::Date, 1500, 0.1},      {Kind::Whole, 12, 0},
};

schema::Type typeOf(Kind kind) {
  schema::Type type{.kind = kind};
  if (kind == Kind::Money) type.places = schema::kMoneyPlaces;
  if (kind == Kind::Number) type.places = schema::kNumberPlaces;
  return type;
}

column::Column makeColumn(const ColumnSpec& spec, std::size_t rows, std::mt19937_64& random) {
  std::uniform_real_distribution<double> unit(0, 1);
  std::vector<std::int64_t> values(rows);
  std::vector<bool> known(spec.missing > 0 ? rows : 0, true);
  for (std::size_t row = 0; row < rows; ++row) {
    const double share = unit(random);
    values[row] = static_cast<std::int64_t>(share * share * static_cast<double>(spec.count));
    if (spec.missing > 0) known[row] = unit(random) >= spec.missing;
  }
  column::Column column = column::makeColumn(typeOf(spec.kind), values, known);
  if (spec.kind == Kind::Text) {
    std::vector<std::string> texts;
    for (std::int64_t i = 0; i < spec.count; ++i)
      texts.push_back("t" + std::to_string(100'000 + i));
    column.dictionary = std::make_shared<column::Dictionary>(std::move(texts));
  }
  return column;
}

// A condition in both forms; the function is never called for what it cannot read.
struct Condition {
  NodeId node;
  std::function<bool(std::size_t)> holds;
};

class Drawer {
 public:
  Drawer(const column::Table& table, ir::Builder& build) : table_(table), build_(build) {}

  Condition segment() {
    std::vector<Condition> parts;
    for (std::size_t i = 0, count = 3 + pick(4); i < count; ++i) parts.push_back(condition());
    if (parts.size() >= 4 && pick(10) < 6) {
      const auto middle = parts.begin() + static_cast<std::ptrdiff_t>(2 + pick(parts.size() - 3));
      return joined({joined({parts.begin(), middle}, false), joined({middle, parts.end()}, false)},
                    true);
    }
    if (pick(10) < 7) {
      std::vector<Condition> all = {joined({parts[0], parts[1]}, false)};
      all.insert(all.end(), parts.begin() + 2, parts.end());
      return joined(std::move(all), true);
    }
    return joined(std::move(parts), false);
  }

 private:
  std::size_t pick(std::size_t count) { return random_() % count; }

  Condition joined(std::vector<Condition> parts, bool isAll) {
    std::vector<NodeId> nodes;
    for (const Condition& part : parts) nodes.push_back(part.node);
    return {isAll ? build_.allOf(nodes) : build_.anyOf(nodes),
            [parts = std::move(parts), isAll](std::size_t row) {
              for (const Condition& part : parts) {
                if (part.holds(row) != isAll) return !isAll;
              }
              return isAll;
            }};
  }

  Condition condition() {
    const FieldId field(static_cast<std::uint32_t>(pick(table_.columns.size())));
    const ColumnSpec& spec = kColumns[field.index()];
    const column::Column& column = table_.columns[field];
    const NodeId node = build_.column(field);
    if (spec.missing > 0 && pick(100) < 15) {
      const NodeId known = build_.known(node);
      if (pick(2) == 0) return {known, [&column](std::size_t row) { return column.isKnown(row); }};
      return {build_.negate(known), [&column](std::size_t row) { return !column.isKnown(row); }};
    }
    if (spec.kind == Kind::Bool) {
      const bool wanted = pick(2) == 0;
      return {wanted ? node : build_.negate(node), [&column, wanted](std::size_t row) {
                return column.isKnown(row) && (column.value(row) != 0) == wanted;
              }};
    }
    const std::int64_t bound = drawnValue(spec);
    if (spec.kind == Kind::Text || (spec.kind == Kind::Enum && pick(2) == 0)) {
      return oneOf(spec, column, node);
    }
    const NodeId constant = this->constant(spec.kind, bound);
    switch (pick(4)) {
      case 0:
        return {build_.less(node, constant), [&column, bound](std::size_t row) {
                  return column.isKnown(row) && column.value(row) < bound;
                }};
      case 1:
        return {build_.less(constant, node), [&column, bound](std::size_t row) {
                  return column.isKnown(row) && column.value(row) > bound;
                }};
      case 2:
        return {build_.lessOrEqual(node, constant), [&column, bound](std::size_t row) {
                  return column.isKnown(row) && column.value(row) <= bound;
                }};
      default:
        return {build_.lessOrEqual(constant, node), [&column, bound](std::size_t row) {
                  return column.isKnown(row) && column.value(row) >= bound;
                }};
    }
  }

  Condition oneOf(const ColumnSpec& spec, const column::Column& column, NodeId node) {
    std::vector<std::int64_t> values;
    std::vector<NodeId> each;
    for (std::size_t i = 0, count = 1 + pick(4); i < count; ++i) {
      values.push_back(drawnValue(spec));
      each.push_back(build_.equal(node, constant(spec.kind, values.back())));
    }
    const bool isNegated = values.size() == 1 && pick(10) < 3;
    NodeId any = build_.anyOf(each);
    if (isNegated) any = build_.orMissing(build_.negate(any));
    return {any, [&column, values, isNegated](std::size_t row) {
              const bool isIn = column.isKnown(row) &&
                                std::ranges::find(values, column.value(row)) != values.end();
              return isIn != isNegated;
            }};
  }

  std::int64_t drawnValue(const ColumnSpec& spec) {
    const double share = static_cast<double>(pick(10'000)) / 10'000;
    return static_cast<std::int64_t>(share * share * static_cast<double>(spec.count));
  }

  NodeId constant(Kind kind, std::int64_t value) {
    if (kind == Kind::Text) return build_.text("t" + std::to_string(100'000 + value));
    return build_.constant({.type = typeOf(kind), .number = value, .text = {}, .elements = {}});
  }

  const column::Table& table_;
  ir::Builder& build_;
  std::mt19937_64 random_{20261121};
};

}  // namespace

column::Table makeProfiles(std::size_t rows, std::size_t columnCount) {
  auto schema = std::make_shared<schema::Schema>();
  schema->profileName = "customer";
  schema->enums.add({.values = {"bronze", "silver", "gold", "platinum"}, .isOrdered = true});
  column::Table table;
  table.profileCount = rows;
  std::mt19937_64 random(7);
  for (std::size_t i = 0; i < columnCount; ++i) {
    const ColumnSpec& spec = kColumns[i];
    schema->profileFields.push_back(schema->fields.add({.name = "c" + std::to_string(i),
                                                        .type = typeOf(spec.kind),
                                                        .isOptional = spec.missing > 0,
                                                        .list = std::nullopt,
                                                        .span = {}}));
    table.columns.add(makeColumn(spec, rows, random));
  }
  table.schema = schema;
  return table;
}

FlatSegments makeSegments(const column::Table& table, std::size_t count) {
  FlatSegments segments{{ir::Store(table.schema), {}}, {}};
  ir::Builder build(segments.program.store);
  Drawer drawer(table, build);
  for (std::size_t i = 0; i < count; ++i) {
    Condition segment = drawer.segment();
    segments.program.roots.push_back({"s" + std::to_string(i), segment.node});
    segments.holds.push_back(std::move(segment.holds));
  }
  return segments;
}

}  // namespace muster::bench
