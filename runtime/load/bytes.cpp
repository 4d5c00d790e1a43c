#include "runtime/load/bytes.h"

#include <set>

namespace muster::load {

std::size_t storeBytes(const column::Table& table) {
  std::size_t bytes = 0;
  std::set<const column::Dictionary*> counted;  // several columns may share one
  for (const column::Column& column : table.columns) {
    bytes += std::visit([](const auto& values) { return values.size() * sizeof(*values.data()); },
                        column.values);
    bytes += column.known.size() * sizeof(std::uint64_t);
    bytes += column.offsets.size() * sizeof(std::uint32_t);
    if (column.dictionary == nullptr || !counted.insert(column.dictionary.get()).second) continue;
    for (std::uint32_t code = 0; code < column.dictionary->size(); ++code) {
      bytes += sizeof(std::string) + (*column.dictionary)[code].size();
    }
  }
  for (const column::EventRows& rows : table.lists)
    bytes += rows.offsets.size() * sizeof(std::uint32_t);
  return bytes;
}

}  // namespace muster::load
