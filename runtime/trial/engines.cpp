#include "runtime/trial/engines.h"

#include "compiler/ir/builder.h"
#include "compiler/ir/reach.h"
#include "compiler/lower/lower.h"
#include "compiler/rewrite/simplify.h"
#include "runtime/interp/interp.h"
#include "runtime/population/population.h"
#include "runtime/reference/reference.h"

namespace muster::trial {

Answers byReference(const sema::CheckedProgram& program, const column::Table& table,
                    std::int64_t asOf, const std::vector<std::size_t>& segments) {
  const reference::Evaluator evaluator(program, table, asOf);
  Answers answers(segments.size());
  for (std::size_t row = 0; row < table.profileCount; ++row) {
    const std::vector<std::optional<bool>> truths = evaluator.truths(segments, row);
    for (std::size_t i = 0; i < segments.size(); ++i) answers[i].push_back(truths[i]);
  }
  return answers;
}

GraphEngines::GraphEngines(const sema::CheckedProgram& program)
    : graph_(lower::lowerProgram(program)), segmentCount_(program.ast.segments.size()) {
  ir::Builder build(graph_.store);
  std::vector<ir::Root> roots;
  for (std::size_t i = 0; i < program.ast.segments.size(); ++i) {
    const ir::Root root = graph_.roots[i];
    roots.push_back(root);
    roots.push_back({root.name, build.negate(root.node)});
  }
  for (std::size_t i = segmentCount_; i < graph_.roots.size(); ++i) {
    roots.push_back(graph_.roots[i]);
  }
  graph_.roots = std::move(roots);
  graph_ = rewrite::simplify(std::move(graph_));
  roots_ = graph_.roots;
}

void GraphEngines::ask(const std::vector<std::size_t>& segments) {
  graph_.roots.clear();
  for (const std::size_t segment : segments) {
    graph_.roots.push_back(roots_[2 * segment]);
    graph_.roots.push_back(roots_[2 * segment + 1]);
  }
}

ir::Program GraphEngines::boundTo(std::int64_t asOf, const std::vector<std::size_t>& segments) {
  ask(segments);
  return rewrite::simplify(rewrite::bind(graph_, asOf));
}

Answers GraphEngines::byInterpreter(const column::Table& table, std::int64_t asOf,
                                    const std::vector<std::size_t>& segments) {
  const ir::Program bound = population::resolve(boundTo(asOf, segments), table, 1).program;
  const interp::Evaluation found = interp::evaluate(bound, table, {});
  Answers answers;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    answers.emplace_back();
    for (std::size_t row = 0; row < table.profileCount; ++row) {
      const bool isIn = found.segments[2 * i].test(row);
      const bool isOut = found.segments[2 * i + 1].test(row);
      answers.back().push_back(isIn    ? std::optional(true)
                               : isOut ? std::optional(false)
                                       : std::nullopt);
    }
  }
  return answers;
}

std::vector<FieldId> GraphEngines::fieldsOf(const std::vector<std::size_t>& segments,
                                            const std::vector<std::size_t>& values) {
  ask(segments);
  for (const std::size_t value : values) {
    graph_.roots.push_back(roots_[2 * segmentCount_ + value]);
  }
  const std::vector<bool> isNeeded = ir::reachable(graph_);
  std::vector<FieldId> fields;
  for (std::uint32_t i = 0; i < graph_.store.size(); ++i) {
    if (isNeeded[i] && graph_.store.op(ir::NodeId(i)) == ir::Op::Column)
      fields.push_back(graph_.store.fieldOf(ir::NodeId(i)));
  }
  return fields;
}

bool GraphEngines::mayAsk(const std::vector<std::size_t>& segments, const std::string& list) {
  ask(segments);
  const std::vector<bool> isNeeded = ir::reachable(graph_);
  for (std::uint32_t i = 0; i < graph_.store.size(); ++i) {
    const ir::NodeId node(i);
    if (!isNeeded[i] || graph_.store.op(node) != ir::Op::Const) continue;
    const ir::Constant& constant = graph_.store.constantOf(node);
    if (constant.type.kind == schema::Kind::Text && constant.text == list) return true;
  }
  return false;
}

}  // namespace muster::trial
