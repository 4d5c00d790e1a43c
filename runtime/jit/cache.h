#pragma once

// Machine code of circuits in a folder, for the processes that come after: with it LLVM is not even
// loaded.
//
//   const jit::Cache cache(folder);
//   jit::Native::compile(network, {.cache = &cache});
//
// An entry is a file, named after all that its code depends on: the gates, what of the columns'
// form is in the addresses, the instructions allowed, and the build of the code generator. Names of
// segments and constants of rules are not in code, so rules that differ in them alone share an
// entry.
//
// Any number of processes may use a folder at once: an entry is written aside and renamed when it
// is whole. The folder and each entry must belong to this user, and nobody else may be able to
// write them; an entry must have its checksum. One that does not is removed and never run.
//
// Tested by tests/unit/jit.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/circuit/network.h"
#include "compiler/codegen/codegen.h"

namespace muster::jit {

// Const and thread safe. Nothing is touched before it is asked, and only keep() makes the folder.
class Cache {
 public:
  static constexpr std::uint64_t kDefaultBytes = 256 << 20;

  // Past so many bytes the entries that were not used for longest are removed.
  explicit Cache(std::filesystem::path folder, std::uint64_t bytesMax = kDefaultBytes);

  // Nothing if it is not there. An Error where the folder must not be trusted.
  Result<std::optional<codegen::Code>> find(const circuit::Network& network,
                                            codegen::Vectors vectors,
                                            codegen::Results results) const;
  // An Error where the folder must not be trusted or cannot be written.
  Result<Done> keep(const circuit::Network& network, codegen::Vectors vectors,
                    codegen::Results results, const codegen::Code& code) const;

  struct Entry {
    std::string name;
    std::uint64_t bytes;
    std::int64_t usedAt;  // nanoseconds since 1970
  };
  // The one used last comes first. None where there is no folder.
  Result<std::vector<Entry>> list() const;
  // Removes what is a cache's, and nothing else in the folder; how many entries it was.
  Result<std::size_t> clear() const;

 private:
  std::filesystem::path folder_;
  std::uint64_t bytesMax_;
};

}  // namespace muster::jit
