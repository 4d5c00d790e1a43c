#pragma once

// A first schema and source for files that nobody has described yet.
//
//   muster schema draft customers.csv orders.parquet
//
// The text parses, checks and loads the same files; every guess is said in a comment with what was
// seen (rows, different values, missing ones, examples) and what is for a person to decide. It
// reads the whole of every file, because what a type is the last row may tell.
//
// Tested by tests/unit/load/draft_test.cpp.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "compiler/base/result.h"

namespace muster::load {

struct DraftOptions {
  std::string name;  // of the schema; empty: from the first file
  // Files are written relative to it, where the rule file is going to lie; none: as absolute paths.
  std::optional<std::filesystem::path> folder;
};

// An Error names the file that cannot be read and the reason.
Result<std::string> draft(const std::vector<std::filesystem::path>& files,
                          const DraftOptions& options);

}  // namespace muster::load
