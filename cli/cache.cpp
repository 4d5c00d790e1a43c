#include "runtime/jit/cache.h"

#include <fmt/format.h>

#include <cstdlib>
#include <ctime>

#include "cli/commands.h"
#include "cli/report.h"
#include "cli/terminal.h"

namespace muster::cli {

namespace fs = std::filesystem;

namespace {

std::string timeOf(std::int64_t nanoseconds) {
  const auto seconds = static_cast<std::time_t>(nanoseconds / 1'000'000'000);
  std::tm parts{};
  ::gmtime_r(&seconds, &parts);
  return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}:{:02}Z", parts.tm_year + 1900, parts.tm_mon + 1,
                     parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec);
}

int reportNoFolder() {
  tell(
      "muster: there is no folder for native code: neither XDG_CACHE_HOME nor HOME is set; "
      "name one with --cache\n");
  return kCouldNotRun;
}

}  // namespace

fs::path codeCacheFolder(const std::optional<std::string>& asked) {
  if (asked) return *asked == "off" ? fs::path() : fs::path(*asked);
  const char* cache = std::getenv("XDG_CACHE_HOME");
  if (cache != nullptr && fs::path(cache).is_absolute()) return fs::path(cache) / "muster";
  const char* home = std::getenv("HOME");
  if (home != nullptr && fs::path(home).is_absolute()) return fs::path(home) / ".cache" / "muster";
  return {};
}

int listCache(const CacheArguments& arguments) {
  const fs::path folder = codeCacheFolder(arguments.folder);
  if (folder.empty()) return reportNoFolder();
  const auto entries = jit::Cache(folder).list();
  if (!entries.ok()) {
    reportError(entries.error());
    return kCouldNotRun;
  }
  std::uint64_t bytes = 0;
  TextTable table({"code", "bytes", "used last"});
  for (const jit::Cache::Entry& entry : *entries) {
    table.add({entry.name, grouped(entry.bytes), timeOf(entry.usedAt)});
    bytes += entry.bytes;
  }
  if (!entries->empty()) put("{}\n", table.print(1, 2));
  put("{}: {} {}, {} of at most {} bytes\n", folder.string(), grouped(entries->size()),
      entries->size() == 1 ? "entry" : "entries", grouped(bytes),
      grouped(jit::Cache::kDefaultBytes));
  return kDone;
}

int clearCache(const CacheArguments& arguments) {
  const fs::path folder = codeCacheFolder(arguments.folder);
  if (folder.empty()) return reportNoFolder();
  const auto removed = jit::Cache(folder).clear();
  if (!removed.ok()) {
    reportError(removed.error());
    return kCouldNotRun;
  }
  put("{}: {} {} removed\n", folder.string(), grouped(*removed),
      *removed == 1 ? "entry" : "entries");
  return kDone;
}

}  // namespace muster::cli
