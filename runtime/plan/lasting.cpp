#include "runtime/plan/lasting.h"

#include <algorithm>
#include <set>
#include <variant>

#include "compiler/sema/reach.h"
#include "runtime/plan/scan.h"
#include "runtime/plan/values.h"

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
  for (const ExprId id : sema::reachedFrom(program, {program.ast.segments[part].condition})) {
    const auto* let = std::get_if<sema::LetRef>(&program.bindings[id]);
    if (let == nullptr) continue;
    const auto consent = std::ranges::find(program.consentLets, let->index);
    if (consent == program.consentLets.end()) continue;
    found.insert(static_cast<std::size_t>(consent - program.consentLets.begin()));
  }
  return {found.begin(), found.end()};
}

std::vector<FieldId> endsThatCount(const sema::CheckedProgram& program) {
  std::set<FieldId> found;
  for (const sema::CheckedCampaign& it : program.campaigns) {
    if (it.quiet.empty() && !it.runs) continue;
    for (const sema::CheckedClause& need : it.needs) {
      for (const std::size_t consent : consentsOf(program, need.part)) {
        found.insert(program.schema.consents[consent].until);
      }
    }
  }
  return {found.begin(), found.end()};
}

bitmap::Bitmap Lasting::of(std::size_t part, const bitmap::Bitmap& members,
                           const CampaignHours& hours) {
  // Others may come to the same as of now, and to something else when the message begins.
  const std::optional<std::size_t> own =
      isGrantAlone(program_, part) ? std::nullopt : std::optional(part);
  const auto [found, isNew] =
      narrowed_.try_emplace({members.words().data(), own, hours.classes, hours.windows});
  if (isNew) found->second = narrowed(part, members, hours);
  return found->second.sharing();
}

bitmap::Bitmap Lasting::narrowed(std::size_t part, const bitmap::Bitmap& members,
                                 const CampaignHours& hours) {
  std::int64_t last = asOf_;
  for (const std::optional<Window>& it : hours.windows) {
    if (it) last = std::max(last, it->from);
  }
  if (last == asOf_) return members.sharing();
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
  return left ? std::move(*left) : members.sharing();
}

// Those that hold as of the plan and run out before `last`.
const std::vector<Lasting::End>& Lasting::endsBefore(FieldId until, std::int64_t last) {
  const auto [found, isNew] = ends_.try_emplace({until, last});
  if (!isNew) return found->second;
  const column::Column& ends = table_.columns[until];
  const auto add = [&](std::size_t profile) {
    const std::int64_t end = ends.value(profile);
    if (end < last) found->second.push_back({end, profile});
  };
  const auto soon = std::ranges::find(endings_, until, &Ending::until);
  if (soon != endings_.end() && last <= asOf_ + kEndingSoon)
    forEachSet(soon->who, add);
  else
    forEachWithin(Within(ends, asOf_, last), add);
  return found->second;
}

bool Lasting::isTrueAt(std::size_t part, std::size_t profile, std::int64_t instant) {
  const auto [found, isNew] = evaluators_.try_emplace(instant, program_, table_, instant);
  return found->second.isIn(part, profile);
}

}  // namespace muster::plan
