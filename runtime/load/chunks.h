#pragma once

// Where rows of the profiles or of a list lie that were read together.

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "runtime/column/plain.h"
#include "runtime/load/store.h"

namespace muster::load {

using column::kMostRows;

struct ChunkPlace {
  ReadTable* table;
  std::size_t chunk;
};

// All of them, of however many tables, by the path of their file: the order of rows.
inline std::vector<ChunkPlace> chunksOf(std::vector<ReadTable>& tables,
                                        std::optional<ListId> list) {
  std::vector<ChunkPlace> chunks;
  for (ReadTable& table : tables) {
    if (table.table->list != list) continue;
    for (std::size_t i = 0; i < table.rows.origins.size(); ++i) chunks.push_back({&table, i});
  }
  std::ranges::stable_sort(chunks, {}, [](const ChunkPlace& place) {
    const TableRows& rows = place.table->rows;
    return std::string_view(rows.files[rows.origins[place.chunk].file]);
  });
  return chunks;
}

// How many there are.
inline std::size_t rowCount(std::vector<ReadTable>& tables, std::optional<ListId> list) {
  std::size_t count = 0;
  for (const auto& [table, chunk] : chunksOf(tables, list)) {
    count += table->rows.origins[chunk].rows;
  }
  return count;
}

}  // namespace muster::load
