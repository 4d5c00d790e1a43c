#pragma once

// Tables of any columns to files, whole or not at all, as audiences are (output.h):
//
//   out/plan-3f0c....parquet       customer_id, campaign, channel, ...
//   out/reasons-9a41....parquet    customer_id, campaign, reason, ...
//   out/manifest.json              names both; replaced last
//
// Tested by tests/unit/output.

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "compiler/base/result.h"
#include "runtime/output/output.h"

namespace muster::output {

struct TableColumn {
  enum class Kind : std::uint8_t {
    Text,
    Word,     // one of `words`, given by its place
    Whole,    // a whole number
    Date,     // days since 1970
    Instant,  // microseconds since 1970 UTC
  };
  std::string name;
  Kind kind = Kind::Text;
  bool isOptional = false;
  std::vector<std::string> words = {};
};

// `monostate` is missing. A text lives until the row is added.
using Cell = std::variant<std::monostate, std::int64_t, std::string_view>;

// Takes the rows of one table, in their order.
class RowSink {
 public:
  virtual ~RowSink() = default;
  // A cell for each column.
  virtual Result<Done> add(std::span<const Cell> row) = 0;
};

struct TableFile {
  std::string name;  // one of kTableNames
  std::vector<TableColumn> columns;
  std::function<Result<Done>(RowSink&)> rows;
};

// Whether writeTables() could begin. Nothing is made or changed.
Result<Done> checkWritable(const Options& options);

// As write(). The manifest says `about` behind the rules and before what was found.
struct About {
  struct Campaign {
    std::string name;
    std::uint64_t audience = 0;
    std::uint64_t planned = 0;
    std::uint64_t heldOut = 0;
    std::uint64_t untargeted = 0;
  };
  std::vector<Campaign> campaigns;  // by priority
};
Result<Written> writeTables(const schema::Schema& schema, std::size_t profileCount,
                            std::span<const TableFile> tables, const About& about,
                            const Options& options);

}  // namespace muster::output
