#include "tests/unit/circuit/small_world.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "compiler/base/check.h"
#include "compiler/circuit/build.h"
#include "compiler/circuit/cubes.h"
#include "compiler/circuit/literal.h"
#include "compiler/circuit/print.h"
#include "compiler/ir/facts.h"

namespace muster::circuit {

using ir::NodeId;
using ir::Op;
using schema::Kind;
using Truth = std::optional<bool>;

std::vector<Row> World::rows() const {
  std::vector<Row> rows = {{}};
  for (const auto& [field, column] : columns) {
    std::vector<std::optional<std::int64_t>> values(column.values.begin(), column.values.end());
    if (column.isOptional) values.push_back(std::nullopt);
    std::vector<Row> longer;
    for (const Row& row : rows) {
      for (const auto& value : values) {
        longer.push_back(row);
        longer.back()[field] = value;
      }
    }
    rows = std::move(longer);
  }
  return rows;
}

std::shared_ptr<const schema::Schema> World::schema() const {
  auto schema = std::make_shared<schema::Schema>();
  schema->profileName = "profile";
  for (const auto& [field, column] : columns) {
    const FieldId id = schema->fields.add({.name = "c" + std::to_string(field.index()),
                                           .type = column.type,
                                           .isOptional = column.isOptional,
                                           .list = std::nullopt,
                                           .span = {}});
    MUSTER_CHECK(id == field, "columns are numbered from 0");
    schema->profileFields.push_back(id);
  }
  schema->enums.add({.values = {"bronze", "silver", "gold"}, .isOrdered = true});
  return schema;
}

ColumnFacts World::factsOf(FieldId field) const {
  const WorldColumn& column = columns.at(field);
  return {.name = "c" + std::to_string(field.index()),
          .hasMissing = column.isOptional,
          .isReal = column.type.kind == Kind::Real,
          .smallest = column.values.empty() ? 0 : column.values.front(),
          .largest = column.values.empty() ? 0 : column.values.back(),
          .codeOf = [&column](const std::string& text) -> std::optional<std::int64_t> {
            const auto at = std::ranges::find(column.texts, text);
            if (at == column.texts.end()) return std::nullopt;
            return at - column.texts.begin();
          }};
}

std::int64_t codeOf(const Coding& coding, std::optional<std::int64_t> value) {
  if (!value) return 0;
  const std::int64_t firstKnown = coding.hasMissing ? 1 : 0;
  if (coding.scheme == Scheme::Direct) return firstKnown + *value - coding.smallest;
  return firstKnown +
         std::ranges::count_if(coding.thresholds, [&](std::int64_t at) { return at <= *value; });
}

namespace {

// -1, 0, 1 as the column's value is below, equal to or above the constant.
int compare(const World& world, FieldId field, std::int64_t value, const ir::Constant& constant) {
  const WorldColumn& column = world.columns.at(field);
  if (constant.type.kind == Kind::Text) {
    return column.texts[static_cast<std::size_t>(value)].compare(constant.text);
  }
  if (constant.type.kind == Kind::Real) {
    const double real = realOfOrder(value);
    return real < constant.real ? -1 : real > constant.real ? 1 : 0;
  }
  return compareProducts(value, powerOfTen(ir::placesOf(constant.type)), constant.number,
                         powerOfTen(ir::placesOf(column.type)));
}

}  // namespace

Truth truthOf(const World& world, const ir::Store& store, NodeId id, const Row& row) {
  const auto in = store.operands(id);
  const auto truth = [&](std::size_t i) { return truthOf(world, store, in[i], row); };
  const auto value = [&](NodeId column) { return row.at(store.fieldOf(column)); };
  const auto count = [&](Truth wanted) {
    return std::ranges::count_if(
        in, [&](NodeId each) { return truthOf(world, store, each, row) == wanted; });
  };
  const auto size = static_cast<std::int64_t>(in.size());
  switch (store.op(id)) {
    case Op::True: return true;
    case Op::False: return false;
    case Op::Unknown: return std::nullopt;
    case Op::Column: return value(id) ? Truth(*value(id) != 0) : std::nullopt;
    case Op::Known:
      if (store.op(in[0]) == Op::Column) return value(in[0]).has_value();
      return truth(0).has_value();
    case Op::AndKnown: return truth(0).value_or(false);
    case Op::OrMissing: return truth(0).value_or(true);
    case Op::Not: return truth(0) ? Truth(!*truth(0)) : std::nullopt;
    case Op::And:
      if (count(false) > 0) return false;
      return count(true) == size ? Truth(true) : std::nullopt;
    case Op::Or:
      if (count(true) > 0) return true;
      return count(false) == size ? Truth(false) : std::nullopt;
    case Op::AtLeast:
      if (count(true) >= store.payload(id)) return true;
      return count(true) + count(std::nullopt) < store.payload(id) ? Truth(false) : std::nullopt;
    case Op::Else: return truth(0) ? truth(0) : truth(1);
    case Op::Given: return truth(0) == true ? truth(1) : std::nullopt;
    case Op::Equal:
    case Op::Less: {
      const bool isSwapped = store.op(in[0]) == Op::Const;
      const NodeId column = in[isSwapped ? 1 : 0];
      if (store.op(column) != Op::Column) return std::nullopt;
      // Two columns: a condition for kernels.
      if (store.op(in[isSwapped ? 0 : 1]) == Op::Column) {
        if (!value(in[0]) || !value(in[1])) return std::nullopt;
        return store.op(id) == Op::Equal ? *value(in[0]) == *value(in[1])
                                         : *value(in[0]) < *value(in[1]);
      }
      if (!value(column)) return std::nullopt;
      const int order = compare(world, store.fieldOf(column), *value(column),
                                store.constantOf(in[isSwapped ? 0 : 1]));
      if (store.op(id) == Op::Equal) return order == 0;
      return isSwapped ? order > 0 : order < 0;
    }
    case Op::In: {
      if (!value(in[0])) return std::nullopt;
      const FieldId field = store.fieldOf(in[0]);
      return std::ranges::any_of(store.constantOf(in[1]).elements, [&](const auto& element) {
        return compare(world, field, *value(in[0]), element) == 0;
      });
    }
    case Op::Const:
    case Op::AsOf:
    case Op::Key:
    case Op::Lift:
    case Op::Listed:
    case Op::HasAny:
    case Op::HasAll:
    case Op::Contains:
    case Op::StartsWith:
    case Op::EndsWith:
    case Op::Matches:
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
    case Op::Divide:
    case Op::Negate:
    case Op::Shift:
    case Op::DayStart:
    case Op::Sample:
    case Op::UnitNumber:
    case Op::Population:
    case Op::Steps:
    case Op::Sequence:
    case Op::Place:
    case Op::Previous:
    case Op::Streak:
    case Op::Call:
    case Op::Count:
    case Op::Total:
    case Op::Smallest:
    case Op::Largest:
    case Op::First:
    case Op::Latest:
    case Op::Distinct:
    case Op::Median:
    case Op::MostFrequent:
    case Op::LongestRun:
    case Op::LongestGap: break;
  }
  MUSTER_CHECK(false, "not in this world");
}

namespace {

void expectCubesSameAsGraph(const World& world, const ir::Program& program, const Layout& layout) {
  constexpr std::size_t kMost = 50;
  const Cubes cubes = cubesOf(program, layout, kMost);
  for (const Row& row : world.rows()) {
    std::vector<std::int64_t> codes;
    for (const CubeColumn& column : cubes.columns) {
      if (const FieldId* field = std::get_if<FieldId>(&column)) {
        codes.push_back(codeOf(cubes.layout.columns.at(*field), row.at(*field)));
      } else {
        const auto truth = truthOf(world, program.store, std::get<ir::NodeId>(column), row);
        codes.push_back(!truth ? kUnknownCode : *truth ? kTrueCode : kFalseCode);
      }
    }
    const auto holds = [&](const Cube& cube) {
      return std::ranges::all_of(cube.terms, [&](const Cube::Term& term) {
        return term.codes.contains(codes[term.column]);
      });
    };
    for (std::size_t i = 0; i < program.roots.size(); ++i) {
      const std::optional<Cover>& cover = cubes.covers[i];
      ASSERT_TRUE(cover.has_value()) << program.roots[i].name;
      ASSERT_LE(cover->cubes.size(), kMost);
      const bool expected = truthOf(world, program.store, program.roots[i].node, row) == true;
      ASSERT_EQ(std::ranges::any_of(cover->cubes, holds) != cover->isComplement, expected)
          << program.roots[i].name << ", " << cover->cubes.size() << " cubes";
    }
  }
}

}  // namespace

void expectSameAsGraph(const World& world, const ir::Program& program, const Layout& layout) {
  expectCubesSameAsGraph(world, program, layout);
  const Network network = build(program, layout);
  for (const Row& row : world.rows()) {
    std::vector<bool> inputs;
    for (const Input& input : network.inputs) {
      if (const CodeBit* bit = std::get_if<CodeBit>(&input)) {
        const std::int64_t code = codeOf(network.layout.columns.at(bit->field), row.at(bit->field));
        inputs.push_back((code >> bit->bit & 1) != 0);
      } else {
        const Predicate& predicate = std::get<Predicate>(input);
        inputs.push_back(truthOf(world, program.store, predicate.node, row) == predicate.isTrue);
      }
    }
    const std::vector<bool> outputs = evaluate(network, inputs);
    for (std::size_t i = 0; i < program.roots.size(); ++i) {
      const bool expected = truthOf(world, program.store, program.roots[i].node, row) == true;
      ASSERT_EQ(outputs[i], expected) << program.roots[i].name << "\n" << print(network);
    }
  }
}

void expectSameAsGraph(const World& world, const ir::Program& program) {
  expectSameAsGraph(world, program,
                    layoutFor(program, [&](FieldId field) { return world.factsOf(field); }));
}

}  // namespace muster::circuit
