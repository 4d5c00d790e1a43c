#pragma once

// Reads rule files from disk: what the front end, which does no I/O, is given.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/source/source.h"

namespace muster::engine {

// Every .muster file below the given files and folders, read recursively, sorted by path, each
// once, and what they import. A folder without any is an Error, as is what cannot be read. Files
// longer than `limitBytes` are read up to one byte more than that, so that the parser can refuse
// them without their whole text.
Result<source::Files> readRules(const std::vector<std::filesystem::path>& paths,
                                std::size_t limitBytes);

// Texts that are one program, each with the name that messages call it by. They import from the
// standard library only. Longer ones are cut as above.
struct NamedText {
  std::string name;
  std::string_view text;
};
source::Files filesOf(const std::vector<NamedText>& texts, std::size_t limitBytes);

}  // namespace muster::engine
