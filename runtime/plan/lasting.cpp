#include "runtime/plan/lasting.h"

#include <algorithm>
#include <set>
#include <variant>

#include "compiler/sema/children.h"
#include "runtime/plan/scan.h"

namespace muster::plan {

namespace {

// `email_consent is granted` and nothing else, which is false once the consent has run out.
bool isGrantAlone(const sema::CheckedProgram& program, std::size_t part) {
  const ExprId condition = program.ast.segments[part].condition;
  const auto* compared = std::get_if<ast::Compare>(&program.ast[condition].kind);
  if (compared == nullptr || compared->op != ast::CompareOp::Equal) return false;
  const auto* let = std::get_if<sema::LetRef>(&program.bindings[compared->left]);
  const auto* word = std::get_if<sema::EnumValue>(&program.bindings[compared->right]);
  return let != nullptr && word != nullptr && word->index == schema::kGranted &&
         std::ranges::find(program.consentLets, let->index) != program.consentLets.end();
}

}  // namespace

std::vector<std::size_t> consentsOf(const sema::CheckedProgram& program, std::size_t part) {
  std::set<std::size_t> found;
  std::set<ExprId> seen;
  std::vector<ExprId> open{program.ast.segments[part].condition};
  while (!open.empty()) {
    const ExprId id = open.back();
    open.pop_back();
    if (!seen.insert(id).second) continue;
    const sema::Binding& binding = program.bindings[id];
    if (const auto* it = std::get_if<sema::LetRef>(&binding)) {
      const auto consent = std::ranges::find(program.consentLets, it->index);
      if (consent != program.consentLets.end()) {
        found.insert(static_cast<std::size_t>(consent - program.consentLets.begin()));
      }
      open.push_back(program.ast.lets[it->index].value);
    }
    if (const auto* it = std::get_if<sema::SegmentRef>(&binding)) {
      open.push_back(program.ast.segments[it->index].condition);
    }
    if (const auto* it = std::get_if<sema::EarlierRef>(&binding)) {
      open.push_back(sema::definitionOf(program.ast, *it));
    }
    sema::forEachChild(program.ast[id].kind, [&](ExprId child) { open.push_back(child); });
  }
  return {found.begin(), found.end()};
}

std::optional<bitmap::Bitmap> Lasting::of(std::size_t part, const bitmap::Bitmap& members,
                                          const CampaignHours& hours) {
  std::int64_t last = asOf_;
  for (const std::optional<Window>& it : hours.windows) {
    if (it) last = std::max(last, it->from);
  }
  if (last == asOf_) return std::nullopt;
  const bool isAlone = isGrantAlone(program_, part);
  std::optional<bitmap::Bitmap> left;
  for (const std::size_t consent : consentsOf(program_, part)) {
    for (const End& end : endsBefore(program_.schema.consents[consent].until, last)) {
      if (!members.test(end.profile)) continue;
      const std::optional<Window>& window = hours.windows[hours.classes->classOf(end.profile)];
      if (!window || end.until >= window->from) continue;
      if (!isAlone && isTrueAt(part, end.profile, window->from)) continue;
      if (!left) left = members;
      left->clear(end.profile);
    }
  }
  return left;
}

// Those that hold as of the plan and run out before `last`.
const std::vector<Lasting::End>& Lasting::endsBefore(FieldId until, std::int64_t last) {
  const auto [found, isNew] = ends_.try_emplace({until, last});
  if (!isNew) return found->second;
  forEachBetween(table_.columns[until], asOf_, last, [&](std::size_t profile, std::int64_t end) {
    found->second.push_back({end, profile});
  });
  return found->second;
}

bool Lasting::isTrueAt(std::size_t part, std::size_t profile, std::int64_t instant) {
  const auto [found, isNew] = evaluators_.try_emplace(instant, program_, table_, instant);
  return found->second.isIn(part, profile);
}

}  // namespace muster::plan
