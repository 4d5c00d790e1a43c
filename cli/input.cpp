#include "cli/input.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <optional>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

#include "compiler/base/int128.h"
#include "runtime/engine/engine.h"

namespace muster::cli {

namespace {

// `1%`, `0.5%`, as millionths.
std::optional<std::uint32_t> millionths(std::string_view text) {
  if (text.empty() || text.back() != '%') return std::nullopt;
  const std::optional<Decimal> percent = parseDecimal(text.substr(0, text.size() - 1));
  if (!percent) return std::nullopt;
  const std::optional<Int128> scaled = withPlaces(*percent, 4);
  if (!scaled || *scaled < 0 || *scaled > 1'000'000) return std::nullopt;
  return static_cast<std::uint32_t>(*scaled);
}

}  // namespace

Result<load::Options> loadOptions(const LoadArguments& arguments, Progress& progress) {
  load::Options options;
  if (!arguments.data.empty()) options.baseFolder = arguments.data;
  options.threads = threadsOf(arguments);
  options.isStrict = arguments.isStrict;
  if (!arguments.setAside.empty()) options.setAsideFile = arguments.setAside;
  const std::optional<std::uint32_t> limit = millionths(arguments.setAsideAtMost);
  if (!limit) {
    return Error{"--set-aside-at-most wants a percentage from 0% to 100%, as in 1%; it is `" +
                 arguments.setAsideAtMost + "`"};
  }
  options.setAsideAtMostMillionths = *limit;
  options.onProgress = [&progress](std::uint64_t rows, std::uint64_t bytes) {
    progress.show(
        fmt::format("reading: {} rows, {} MB", grouped(rows), grouped(bytes / 1'000'000)));
  };
  return options;
}

int threadsOf(const LoadArguments& arguments) {
  if (arguments.threads > 0) return arguments.threads;
  return static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

void printReport(const load::Report& report) {
  for (const load::TableReport& table : report.tables) {
    tell("{}: {} read, {} kept", table.table,
         table.rowsRead == 1 ? "1 row" : grouped(table.rowsRead) + " rows",
         grouped(table.rowsKept));
    if (table.rowsLeftOut() > 0) {
      tell(", {} left out by `where`", grouped(table.rowsLeftOut()));
    }
    if (table.rowsGoneWithOwner > 0) {
      tell(", {} gone with the row they stand in", grouped(table.rowsGoneWithOwner));
    }
    if (table.rowsSetAside > 0) tell(", {} set aside", grouped(table.rowsSetAside));
    tell("\n");
  }
  for (const load::ListReport& list : report.lists) {
    tell("list {}: {} from {}", list.list,
         list.entries == 1 ? "1 entry" : grouped(list.entries) + " entries", list.file);
    if (list.duplicates > 0) tell(", {} more than once", grouped(list.duplicates));
    tell("\n");
  }
  for (const load::TableReport& table : report.tables) {
    if (!table.marked.empty()) tell("  {}\n", load::describeMarks(table));
  }
  for (const std::string& line : load::describe(report.absent)) tell("  {}\n", line);
  for (const load::Finding& finding : report.findings) {
    tell("  {}\n", load::describe(finding));
  }
}

Result<std::string> readFile(const std::filesystem::path& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    return Error{path.string() + ": it is a folder, not a file"};
  }
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in) return Error{path.string() + ": cannot be read"};
  return text;
}

PendingFile::~PendingFile() {
  std::error_code ignored;
  if (!part_.empty()) std::filesystem::remove(part_, ignored);
}

Result<Done> PendingFile::write(const std::filesystem::path& path, const std::string& text) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    return Error{path.string() + ": it is a folder, not a file"};
  }
  // What is moved to a name replaces what has it: a device would be gone for everyone, and of a
  // link what it leads to is meant.
  const bool isThere = std::filesystem::exists(path, ignored);
  if (isThere && !std::filesystem::is_regular_file(path, ignored)) {
    return Error{path.string() + ": it is not an ordinary file; choose another name"};
  }
  path_ = isThere ? std::filesystem::canonical(path, ignored) : path;
  if (path_.empty()) return Error{path.string() + ": cannot be written"};
  part_ = path_.string() + ".part";
  std::ofstream out(part_, std::ios::binary);
  out << text;
  out.close();
  if (!out) return Error{path.string() + ": cannot be written"};
  return Done{};
}

Result<Done> PendingFile::publish() {
  if (part_.empty()) return Done{};
  std::error_code error;
  std::filesystem::rename(part_, path_, error);
  if (error) return Error{path_.string() + ": cannot be written"};
  part_.clear();
  return Done{};
}

Result<std::size_t> chooseSource(const sema::CheckedProgram& checked, const std::string& name) {
  std::vector<std::string> names;
  for (const sema::CheckedSource& source : checked.sources) names.push_back(source.name);
  if (names.empty()) {
    return Error{"the rules have no `source`, which says which files hold the data"};
  }
  if (name.empty()) {
    if (names.size() == 1) return std::size_t{0};
    return Error{fmt::format("there are several sources ({}); choose one with --source",
                             fmt::join(names, ", "))};
  }
  const auto found = std::find(names.begin(), names.end(), name);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  return Error{fmt::format("there is no source `{}`; there is {}", name, fmt::join(names, ", "))};
}

Result<std::int64_t> asOfOf(const std::string& text, const schema::Schema& schema) {
  if (text != "now") {
    Result<std::int64_t> asOf = engine::parseAsOf(text, schema);
    if (asOf.ok()) return *asOf;
    return Error{asOf.error().message + ", or `now`"};
  }
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::microseconds>(now).count();
}

}  // namespace muster::cli
