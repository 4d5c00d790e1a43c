// Of whom rows of a list were set aside: what must not be overlooked counts against sending
// (column/incomplete.h).

#include <algorithm>

#include "runtime/load/store.h"

namespace muster::load {

void StoreBuilder::noteAside(ListId list, const std::vector<ReadTable>& tables,
                             const column::Table& table, const std::vector<std::uint32_t>& owners) {
  std::vector<std::uint32_t>& profiles = incomplete_.profiles[list];
  std::uint64_t& without = incomplete_.rowsWithoutProfile[list];
  for (const ReadTable& from : tables) {
    if (from.table->list != list) continue;
    without += from.rows.rowsWithoutKey;
    // What belongs to an element of another list has the key of that one, which may be aside too.
    if (from.table->ownerField) {
      without += from.rows.keysAside.size();
      continue;
    }
    for (const std::int64_t key : from.rows.keysAside) {
      const std::uint32_t profile = index_->find(key);
      if (profile != column::KeyIndex::kNone) profiles.push_back(profile);
    }
  }
  for (std::uint32_t row : owners) {
    for (std::optional<ListId> above = schema_->lists[list].owner; above;
         above = schema_->lists[*above].owner) {
      const std::vector<std::uint32_t>& offsets = table.lists[*above].offsets;
      row =
          static_cast<std::uint32_t>(std::ranges::upper_bound(offsets, row) - offsets.begin() - 1);
    }
    profiles.push_back(row);
  }
  std::ranges::sort(profiles);
  const auto repeats = std::ranges::unique(profiles);
  profiles.erase(repeats.begin(), repeats.end());
}

void StoreBuilder::noteAsideAbove(ListId list) {
  const std::size_t reference = *schema_->lists[list].through;
  const column::Incomplete& above = *seen_.incomplete[reference];
  const ListId from = fetched_.at(list).list;
  incomplete_.rowsWithoutProfile[list] = above.rowsWithoutProfile[from];
  const std::vector<std::uint32_t>& rows = above_[reference].rows;
  for (std::uint32_t profile = 0; profile < rows.size(); ++profile) {
    const bool isIt = rows[profile] != column::KeyIndex::kNone && above.has(from, rows[profile]);
    if (isIt) incomplete_.profiles[list].push_back(profile);
  }
}

}  // namespace muster::load
