#pragma once

// A list from its file: one entry a line, white space around it left out, empty lines skipped, a
// byte-order mark too. gzip and Zstandard are unpacked.
//
// An entry that is none of its kind is an Error that names file and line: of a list that keeps
// people out, nothing may be dropped in silence.

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/sema/checked.h"
#include "runtime/column/table.h"

namespace muster::load {

struct ReadList {
  column::StaticList list;
  std::string file;
  std::uint64_t entries = 0;     // without repeats
  std::uint64_t duplicates = 0;  // entries that were there already
};

// `base` is what a relative path is relative to.
Result<ReadList> readList(const sema::CheckedList& list, const std::filesystem::path& base);

// A key that a rule writes out, `postcodes("43004")`, is in its list: nobody lies near a place that
// is misspelt. `lists` are those of the program, in its order.
Result<Done> checkWrittenKeys(const sema::CheckedProgram& program,
                              const std::vector<ReadList>& lists);

}  // namespace muster::load
