#pragma once

// Small random stores for the tests of the evaluator: profiles of every kind of field, with two
// lists of events, from a seed.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/ir/store.h"
#include "runtime/column/table.h"

namespace muster::eval {

struct WorldOptions {
  std::uint64_t seed = 1;
  std::size_t profiles = 200;
  std::size_t longestList = 6;
  // One profile in so many has a list of up to `veryLong` events; 0: none.
  std::size_t veryLongEvery = 0;
  std::size_t veryLong = 0;
  // Numbers up to the ends of 64 bits, so that products overflow 128.
  bool isExtreme = false;
  bool hasMissing = true;
};

struct World {
  std::shared_ptr<const schema::Schema> schema;
  column::Table table;

  FieldId field(std::string_view name) const;
  ListId list(std::string_view name) const;
};

World makeWorld(const WorldOptions& options);

// Columns from plain values; nothing is missing.
column::Column numberColumn(schema::Type type,
                            const std::vector<std::optional<std::int64_t>>& values);
column::Column textColumn(const std::vector<std::optional<std::string>>& values);
column::Column realColumn(const std::vector<std::optional<double>>& values);
column::Column textSetColumn(const std::vector<std::optional<std::vector<std::string>>>& values);
column::Column wholeSetColumn(const std::vector<std::optional<std::vector<std::int64_t>>>& values);

inline constexpr std::int64_t kDay = 86'400'000'000;
// As of, in every world: 2026-11-01T00:00:00Z.
inline constexpr std::int64_t kNow = 1'793'491'200'000'000;

}  // namespace muster::eval
