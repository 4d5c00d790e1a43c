#pragma once

// Files of a result to a folder, whole or not at all: written under names of their own, put on the
// disk, then named, and the manifest replaced last.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "compiler/base/result.h"
#include "runtime/output/data_file.h"
#include "runtime/output/output.h"

namespace muster::output {

// What begins the name of a data file, "memberships": one of kTableNames.
inline constexpr std::string_view kTableNames[] = {"memberships", "plan", "reasons", "contacts"};

// One data file to be. `write` returns how many rows it has.
struct Content {
  std::string table;
  std::function<Result<std::uint64_t>(const std::shared_ptr<DataFile>&)> write;
};
// What has become of it.
struct DataInfo {
  std::string name;
  std::string hash;
  std::int64_t bytes = 0;
  std::uint64_t rows = 0;
};

// What a folder holds. One kind of result never takes the place of the other: with a plan its
// contacts would be gone, by which the next one counts.
enum class Holds : std::uint8_t { Audiences, Plan };

// Whether publish() could begin.
Result<Done> checkFolder(const std::filesystem::path& folder, Holds holds);

// Of `options` the folder, the format and beforePublishing count.
Result<Written> publish(Holds holds, std::span<const Content> contents,
                        const std::function<std::string(std::span<const DataInfo>)>& manifest,
                        const Options& options);

}  // namespace muster::output
