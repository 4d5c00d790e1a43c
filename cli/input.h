#pragma once

// What commands that load data have in common: how it is loaded, what is told of it, and files that
// are written beside.

#include <filesystem>
#include <string>

#include "cli/commands.h"
#include "cli/terminal.h"
#include "compiler/base/result.h"
#include "runtime/load/load.h"

namespace muster::cli {

Result<load::Options> loadOptions(const LoadArguments& arguments, Progress& progress);
// As many as there are cores, unless said.
int threadsOf(const LoadArguments& arguments);
// What was read and what did not fit, to standard error.
void printReport(const load::Report& report);

Result<std::string> readFile(const std::filesystem::path& path);

// A file beside its place, which it gets by one rename; where that is not asked for it is removed.
class PendingFile {
 public:
  ~PendingFile();
  PendingFile() = default;
  PendingFile(const PendingFile&) = delete;
  PendingFile& operator=(const PendingFile&) = delete;

  Result<Done> write(const std::filesystem::path& path, const std::string& text);
  Result<Done> publish();

 private:
  std::filesystem::path path_;
  std::filesystem::path part_;
};

}  // namespace muster::cli
