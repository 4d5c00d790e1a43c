#include "compiler/sema/reach.h"

#include <unordered_set>
#include <utility>

#include "compiler/sema/children.h"

namespace muster::sema {

std::optional<ExprId> namedBy(const CheckedProgram& program, ExprId id) {
  const Binding& binding = program.bindings[id];
  if (const auto* let = std::get_if<LetRef>(&binding)) return program.ast.lets[let->index].value;
  const auto* segment = std::get_if<SegmentRef>(&binding);
  if (segment == nullptr) return std::nullopt;
  return program.ast.segments[segment->index].condition;
}

std::vector<ExprId> reachedFrom(const CheckedProgram& program, std::vector<ExprId> roots,
                                Follow follow) {
  std::vector<ExprId> reached;
  std::unordered_set<ExprId> seen;
  std::vector<ExprId> open = std::move(roots);
  while (!open.empty()) {
    const ExprId id = open.back();
    open.pop_back();
    if (!seen.insert(id).second) continue;
    reached.push_back(id);
    forEachChild(program.ast[id].kind, [&](ExprId child) { open.push_back(child); });
    const auto* earlier = std::get_if<EarlierRef>(&program.bindings[id]);
    if (earlier != nullptr && follow == Follow::All) {
      open.push_back(definitionOf(program.ast, *earlier));
    }
    if (const auto named = namedBy(program, id)) open.push_back(*named);
  }
  return reached;
}

}  // namespace muster::sema
