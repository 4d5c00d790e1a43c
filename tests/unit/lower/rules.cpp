#include "tests/unit/lower/rules.h"

#include <gtest/gtest.h>

#include "compiler/diagnostics/diagnostic.h"
#include "compiler/diagnostics/render.h"
#include "compiler/ir/text.h"
#include "compiler/ir/verify.h"
#include "compiler/lower/lower.h"
#include "compiler/sema/check.h"
#include "compiler/syntax/limits.h"
#include "compiler/syntax/parse.h"

namespace muster::lower {

using ir::NodeId;
using ir::Op;
using ir::Store;

const std::string_view kSchema = R"(schema shop version 1
  zone "Europe/London"
  currency GBP

profile customer key id
  id         text
  age        whole number
  weight     number with 2 places optional
  score      real optional
  discount   percent optional
  spend      money GBP optional
  income     money GBP
  country    text optional
  nickname   text optional
  member     yes or no optional
  tier       one of (bronze < silver < gold)
  joined     date
  birthday   date optional
  seen       instant optional
  patience   duration optional
  interests  set of text optional
  offers     set of text optional
  wanted     whole number optional

  events purchases at bought_at
    bought_at  instant
    amount     money GBP
    refund     money GBP optional
    quantity   whole number
    brand      text optional
  events visits at visited_on
    visited_on date
    pages      whole number optional
)";

sema::CheckedProgram checked(const std::string& rules) {
  source::Files files;
  files.add("rules.muster", std::string(kSchema) + "\n" + rules + "\n");
  diagnostics::Sink sink;
  ast::Program program = syntax::parse(files, syntax::Limits{}, sink);
  auto result = sema::check(std::move(program), files, sink);
  if (!result) {
    ADD_FAILURE() << diagnostics::renderText(files, sink.sorted(), false);
    return {};
  }
  return std::move(*result);
}

std::string text(const Store& store, NodeId node) {
  const schema::Schema* schema = store.schema().get();
  const Op op = store.op(node);
  if (op == Op::Const) return ir::constantText(schema, store.constantOf(node));
  if (op == Op::Column) {
    return schema ? schema->fields[store.fieldOf(node)].name
                  : "#" + std::to_string(store.fieldOf(node).index());
  }
  const bool hasShift = ir::hasShift(op);
  std::string out(ir::info(op).text);
  if (hasShift) {
    const ir::Shift shift = {.start = store.shiftOf(node).start,
                             .months = store.shiftOf(node).months,
                             .days = store.shiftOf(node).days,
                             .micros = store.shiftOf(node).micros};
    const std::string moved = ir::shiftText(shift);
    if (op == Op::AsOf && store.type(node).kind == schema::Kind::Date) out = "today";
    if (!moved.empty()) out += "[" + moved + "]";
  }
  if (op == Op::AtLeast) out += "[" + std::to_string(store.payload(node)) + "]";
  if (op == Op::Call) out = builtins::signature(store.functionOf(node)).name;
  const bool isTextTest = Op::Contains <= op && op <= Op::Matches;
  if (isTextTest && store.payload(node) != 0) out += "[ignoring case]";
  const auto operands = store.operands(node);
  if (operands.empty()) return out;
  out = "(" + out;
  for (NodeId operand : operands) out += " " + text(store, operand);
  return out + ")";
}

void checkRules(const std::string& rules, const std::string& expected) {
  const sema::CheckedProgram program = checked(rules);
  if (program.ast.segments.empty()) return;
  const ir::Program lowered = lowerProgram(program);
  ir::verify(lowered);
  EXPECT_EQ(text(lowered.store, lowered.roots[0].node), expected) << rules;
}

void check(const std::string& condition, const std::string& expected) {
  checkRules("segment it: " + condition, expected);
}

void checkSame(const std::string& condition, const std::string& other) {
  const sema::CheckedProgram program =
      checked("segment one: " + condition + "\nsegment two: " + other);
  if (program.ast.segments.size() < 2) return;
  const ir::Program lowered = lowerProgram(program);
  EXPECT_EQ(lowered.roots[0].node, lowered.roots[1].node)
      << text(lowered.store, lowered.roots[0].node) << "\n"
      << text(lowered.store, lowered.roots[1].node);
}

}  // namespace muster::lower
