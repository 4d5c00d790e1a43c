#include "runtime/plan/closed.h"

#include <algorithm>
#include <set>

#include "compiler/sema/children.h"
#include "runtime/plan/asked.h"
#include "runtime/reference/reference.h"

namespace muster::plan {

namespace {

std::vector<std::uint32_t> profilesOf(const column::Incomplete& incomplete) {
  std::vector<std::uint32_t> profiles;
  for (const std::vector<std::uint32_t>& of : incomplete.profiles) {
    profiles.insert(profiles.end(), of.begin(), of.end());
  }
  std::ranges::sort(profiles);
  const auto repeats = std::ranges::unique(profiles);
  profiles.erase(repeats.begin(), repeats.end());
  return profiles;
}

// The lists that expressions ask, through names.
class Asked {
 public:
  explicit Asked(const sema::CheckedProgram& program)
      : lists(program.schema.lists.size(), false), program_(program) {}

  void look(ExprId root) {
    std::vector<ExprId> open{root};
    while (!open.empty()) {
      const ExprId id = open.back();
      open.pop_back();
      if (!seen_.insert(id).second) continue;
      note(id);
      const sema::Binding& binding = program_.bindings[id];
      if (const auto* it = std::get_if<sema::LetRef>(&binding)) {
        open.push_back(program_.ast.lets[it->index].value);
      }
      if (const auto* it = std::get_if<sema::SegmentRef>(&binding)) {
        open.push_back(program_.ast.segments[it->index].condition);
      }
      if (const auto* it = std::get_if<sema::EarlierRef>(&binding)) {
        open.push_back(sema::definitionOf(program_.ast, *it));
      }
      sema::forEachChild(program_.ast[id].kind, [&](ExprId child) { open.push_back(child); });
    }
  }

  std::vector<bool> lists;

 private:
  void note(ExprId id) {
    if (program_.lists[id]) lists[program_.lists[id]->index()] = true;
    if (const auto steps = program_.sequences.find(id); steps != program_.sequences.end()) {
      for (const sema::CheckedStep& step : steps->second) lists[step.list.index()] = true;
    }
    if (const auto keys = program_.groups.find(id); keys != program_.groups.end()) {
      for (const FieldId field : keys->second.fields) {
        if (program_.schema.fields[field].list) {
          lists[program_.schema.fields[field].list->index()] = true;
        }
      }
    }
  }

  const sema::CheckedProgram& program_;
  std::set<ExprId> seen_;
};

}  // namespace

std::vector<Guard> guardsOf(const sema::CheckedProgram& program) {
  const std::vector<bool> asked = areAsked(program);
  std::set<Guard> guards;
  for (const sema::CheckedCampaign& campaign : program.campaigns) {
    for (const sema::CheckedClause& it : campaign.suppress) guards.insert({it.part, false});
    for (const sema::CheckedClause& it : campaign.stops) guards.insert({it.part, false});
    for (const sema::CheckedClause& it : campaign.needs) guards.insert({it.part, true});
    for (const sema::CheckedCap& cap : campaign.caps) {
      for (const std::size_t part : cap.fewer) {
        if (asked[part]) guards.insert({part, true});
      }
    }
  }
  return {guards.begin(), guards.end()};
}

void close(const sema::CheckedProgram& program, const column::Table& table, std::int64_t asOf,
           const column::Incomplete& incomplete, std::vector<bitmap::Bitmap>& members) {
  const std::vector<std::uint32_t> profiles = profilesOf(incomplete);
  if (profiles.empty()) return;
  const std::vector<Guard> guards = guardsOf(program);
  std::vector<std::size_t> parts;
  for (const Guard& guard : guards) parts.push_back(guard.part);
  const reference::Evaluator evaluator(program, table, asOf, &incomplete);
  for (const std::uint32_t profile : profiles) {
    const std::vector<std::optional<bool>> truths = evaluator.truths(parts, profile);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const bool isIn = truths[i].value_or(!guards[i].isNeeded);
      if (isIn)
        members[parts[i]].set(profile);
      else
        members[parts[i]].clear(profile);
    }
  }
}

std::vector<bool> guardedBy(const sema::CheckedProgram& program) {
  Asked asked(program);
  for (const Guard& guard : guardsOf(program)) {
    asked.look(program.ast.segments[guard.part].condition);
  }
  return asked.lists;
}

}  // namespace muster::plan
