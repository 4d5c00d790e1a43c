#include "runtime/plan/closed.h"

#include <algorithm>
#include <set>
#include <utility>

#include "compiler/sema/reach.h"
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

// The lists that an expression asks by itself.
void note(const sema::CheckedProgram& program, ExprId id, std::vector<bool>& lists) {
  if (program.lists[id]) lists[program.lists[id]->index()] = true;
  if (const auto steps = program.sequences.find(id); steps != program.sequences.end()) {
    for (const sema::CheckedStep& step : steps->second) lists[step.list.index()] = true;
  }
  if (const auto keys = program.groups.find(id); keys != program.groups.end()) {
    for (const FieldId field : keys->second.fields) {
      if (program.schema.fields[field].list) {
        lists[program.schema.fields[field].list->index()] = true;
      }
    }
  }
}

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
  // Parts that come to the same share their words, and may be closed differently.
  for (const std::size_t part : parts) members[part] = bitmap::Bitmap(members[part]);
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
  std::vector<ExprId> conditions;
  for (const Guard& guard : guardsOf(program)) {
    conditions.push_back(program.ast.segments[guard.part].condition);
  }
  std::vector<bool> lists(program.schema.lists.size(), false);
  for (const ExprId id : sema::reachedFrom(program, std::move(conditions))) {
    note(program, id, lists);
  }
  return lists;
}

}  // namespace muster::plan
