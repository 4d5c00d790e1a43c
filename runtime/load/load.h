#pragma once

// Files to a store. A source says which files hold the profiles and their events; load reads them
// (CSV, JSON lines, Parquet, Arrow IPC), turns every value into what its field asks for, and builds
// the columns.
//
//   files ─► units ─► batches ─► wide values ─► pieces ─► sorted columns
//            (feed)   (readers)  (converters)   (packed)  (assemble)
//
// A value that does not fit is counted and shown; nothing is guessed and nothing gets lost in
// silence (meaning.md 7). Batches are turned into narrow pieces at once, so that peak memory stays
// within twice the finished store and 256 MiB. The same files give the same store and the same
// report for every number of threads.
//
// Tested by tests/unit/load.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/sema/checked.h"
#include "runtime/column/incomplete.h"
#include "runtime/column/table.h"
#include "runtime/load/report.h"

namespace muster::load {

struct Options {
  // What relative paths of the source are relative to; none: the folder of its rule file.
  std::optional<std::filesystem::path> baseFolder;
  int threads = 1;
  // The largest share of a list's rows that may be set aside, in millionths.
  std::uint32_t setAsideAtMostMillionths = 10'000;
  // Any value that does not fit is an error; rows that the source itself says are set aside are
  // not.
  bool isStrict = false;
  // Every row set aside is written there as CSV: file, row, line, column, reason, value. Written
  // whole or not at all, also when loading fails because too many rows were set aside.
  std::optional<std::filesystem::path> setAsideFile;
  // What was sent, beside what the source says of it: files in the columns of the schema's list of
  // contacts, each of a field's own name. Paths are relative to where the process runs. Of the kind
  // of profile that has campaigns; rows of campaigns that the rules do not have, rows behind as of
  // and rows that are the same as another count as any others, and are noted.
  struct History {
    std::vector<std::filesystem::path> files;
    std::int64_t asOf = 0;  // microseconds since 1970 UTC
  };
  std::optional<History> history;
  // Rows and bytes read so far. Called from one thread at a time, at most some hundred times a
  // second.
  std::function<void(std::uint64_t rows, std::uint64_t bytes)> onProgress;
};

struct Loaded {
  std::shared_ptr<const column::Table> table;
  Report report;
  column::Incomplete incomplete = {};
};

// `source` indexes `checked.sources`. The table does not refer to `checked`. An Error is one line
// that names the file and the reason; where too much was set aside, one for every reason follows.
Result<Loaded> load(const sema::CheckedProgram& checked, std::size_t source,
                    const Options& options);

// All kinds of profile of a schema, each with the program about it; the result is in their order.
// What one refers to is loaded before it, and fetched by key: a reference that leads nowhere is
// counted and missing, and where it may not be missing, its row is set aside.
Result<std::vector<Loaded>> loadKinds(std::span<const sema::CheckedProgram* const> kinds,
                                      std::size_t source, const Options& options);

}  // namespace muster::load
