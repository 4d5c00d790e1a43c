#include "runtime/plan/asked.h"

#include <algorithm>

namespace muster::plan {

namespace {

// Whether one is planned before the other.
bool isBefore(const sema::CheckedProgram& program, std::size_t a, std::size_t b) {
  const std::int64_t mine = program.campaigns[a].priority;
  const std::int64_t other = program.campaigns[b].priority;
  return mine != other ? mine > other : a < b;
}

}  // namespace

std::vector<std::size_t> countedBy(const sema::CheckedProgram& program,
                                   const sema::CheckedCap& cap) {
  std::vector<std::size_t> counted;
  for (const std::size_t other : cap.campaigns) {
    const sema::CheckedCampaign& it = program.campaigns[other];
    const bool isByChannel =
        cap.channels.empty() || std::ranges::find(cap.channels, it.channel) != cap.channels.end();
    if (isByChannel && !it.isExempt) counted.push_back(other);
  }
  return counted;
}

bool isMessage(const schema::Contacts& contacts, const column::Table& table, std::size_t row) {
  if (!contacts.role) return true;
  const column::Column& roles = table.columns[*contacts.role];
  return !roles.isKnown(row) || roles.value(row) == 0;
}

std::vector<bool> areAsked(const sema::CheckedProgram& program) {
  std::vector<bool> asked(program.ast.segments.size(), true);
  for (const sema::CheckedCampaign& it : program.campaigns) {
    for (const sema::CheckedCap& cap : it.caps) {
      for (const std::size_t part : cap.fewer) asked[part] = false;
    }
  }
  for (std::size_t i = 0; i < program.campaigns.size(); ++i) {
    if (program.campaigns[i].isExempt) continue;
    for (const sema::CheckedCap& cap : program.campaigns[i].caps) {
      const std::vector<std::size_t> counted = countedBy(program, cap);
      const auto before = static_cast<std::size_t>(std::ranges::count_if(
          counted, [&](std::size_t other) { return isBefore(program, other, i); }));
      for (std::size_t planned = 0; planned < cap.most && planned <= before; ++planned) {
        asked[cap.fewer[cap.most - planned - 1]] = true;
      }
    }
  }
  return asked;
}

}  // namespace muster::plan
