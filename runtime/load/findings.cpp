#include "runtime/load/findings.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "compiler/base/check.h"
#include "compiler/base/grouped.h"
#include "runtime/load/decimals.h"
#include "runtime/load/files.h"

namespace muster::load {

namespace {

constexpr std::size_t kExamples = 3;
constexpr std::size_t kColumnsShown = 40;
constexpr std::string_view kHeader = "file,row,line,column,reason,value\n";
// What it was before lines were told.
constexpr std::string_view kHeaderBefore = "file,row,column,reason,value\n";

std::string cellOf(std::string_view value) {
  std::string text = "\"";
  const bool isFormula = !value.empty() &&
                         std::string_view("=+-@\t\r").find(value.front()) != std::string::npos &&
                         !readDecimal(value);
  if (isFormula) text += '\'';
  for (const char c : asUtf8(value)) {
    if (c == '"') text += '"';
    // Control characters, NUL among them, are no text that a reader of CSV expects.
    const bool isControl = static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t';
    text += isControl ? '?' : c;
  }
  return text + '"';
}

std::string systemReason() { return std::generic_category().message(errno); }

}  // namespace

std::string_view nameOf(Outcome outcome) {
  switch (outcome) {
    case Outcome::SetAside: return "set aside";
    case Outcome::SetAsideExpected: return "set aside, as the source says";
    case Outcome::MadeMissing: return "made missing";
    case Outcome::Noted: return "noted";
  }
  return "";
}

std::uint64_t Report::rowsSetAside() const {
  std::uint64_t rows = 0;
  for (const TableReport& table : tables) rows += table.rowsSetAside;
  return rows;
}

std::string describe(const Finding& finding) {
  const bool isRow =
      finding.outcome == Outcome::SetAside || finding.outcome == Outcome::SetAsideExpected;
  const bool isOne = finding.count == 1;
  std::string text = finding.table + ": " + grouped(finding.count) +
                     (isRow ? (isOne ? " row " : " rows ") : (isOne ? " value " : " values "));
  text += std::string(nameOf(finding.outcome)) + ": ";
  text += finding.column.empty() ? "it" : "`" + finding.column + "`";
  text += " " + finding.reason;
  if (finding.reason == textOf(Reason::TooManyPlaces)) {
    text += "; `rounded` behind its type in the source rounds it";
  }
  if (finding.examples.empty()) return text;
  text += " (";
  for (std::size_t i = 0; i < finding.examples.size(); ++i) {
    const Example& example = finding.examples[i];
    if (i > 0) text += ", ";
    if (i == 0 || example.file != finding.examples[i - 1].file) text += example.file + " ";
    text += describePlace(example);
    if (!example.value.empty()) text += ": \"" + printable(example.value) + "\"";
  }
  return text + ")";
}

std::string describePlace(const Example& place) {
  return place.line > 0 ? "line " + std::to_string(place.line) : "row " + std::to_string(place.row);
}

std::string describeMarks(const TableReport& table) {
  if (table.marked.empty()) return "";
  std::string files;
  for (std::size_t i = 0; i < std::min(table.marked.size(), kExamples); ++i) {
    files += (i == 0 ? "" : ", ") + table.marked[i];
  }
  if (table.marked.size() > kExamples) {
    files += " and " + grouped(table.marked.size() - kExamples) + " more";
  }
  return table.table + ": " + files + (table.marked.size() == 1 ? " begins" : " begin") +
         " with a byte-order mark, which is no part of the first column's name";
}

std::vector<std::string> describe(const std::vector<AbsentColumn>& absent) {
  std::vector<std::string> lines;
  std::vector<std::pair<std::string, std::string>> told;
  for (const AbsentColumn& first : absent) {
    const std::pair which(first.table, first.field);
    if (std::find(told.begin(), told.end(), which) != told.end()) continue;
    told.push_back(which);
    std::string files;
    std::size_t count = 0;
    for (const AbsentColumn& each : absent) {
      if (std::pair(each.table, each.field) != which) continue;
      if (++count <= kExamples) files += (count == 1 ? "" : ", ") + each.file;
    }
    if (count > kExamples) files += " and " + grouped(count - kExamples) + " more";
    std::string line = first.table + ": `" + first.field + "` is missing in all rows of " + files +
                       ": there is no such column";
    if (first.near) line += "; did you mean `" + shorten(*first.near) + "`?";
    line += first.near ? " Its columns are " : "; its columns are ";
    for (std::size_t i = 0; i < std::min(first.columns.size(), kColumnsShown); ++i) {
      line += (i == 0 ? "" : ", ") + shorten(first.columns[i]);
    }
    if (first.columns.size() > kColumnsShown) {
      line += " and " + grouped(first.columns.size() - kColumnsShown) + " more";
    }
    lines.push_back(printable(line));
  }
  return lines;
}

SetAsideFile::~SetAsideFile() {
  if (temporary_.empty()) return;
  out_.close();
  std::error_code ignored;
  std::filesystem::remove(temporary_, ignored);
}

Result<Done> SetAsideFile::open(const std::filesystem::path& path) {
  path_ = path;
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    return fileError(path, "it is a folder, not a file");
  }
  // A file of its own is moved to the path at the end; a device would be gone for everyone.
  if (std::filesystem::exists(path, ignored) && !std::filesystem::is_regular_file(path, ignored)) {
    return fileError(path, "it is not an ordinary file");
  }
  // Whatever else is there, data and rules above all, stays.
  if (std::filesystem::exists(path, ignored)) {
    std::ifstream there(path, std::ios::binary);
    std::string header(kHeader.size(), '\0');
    there.read(header.data(), static_cast<std::streamsize>(header.size()));
    header.resize(static_cast<std::size_t>(there.gcount()));
    if (header != kHeader && !header.starts_with(kHeaderBefore)) {
      return fileError(path, "it is no list of rows set aside; choose another name");
    }
  }
  temporary_ = path;
  temporary_ += ".part";
  errno = 0;
  out_.open(temporary_, std::ios::binary | std::ios::trunc);
  if (!out_) {
    const Error error = fileError(path, "cannot be written: " + systemReason());
    temporary_.clear();
    return error;
  }
  out_ << kHeader;
  return Done{};
}

void SetAsideFile::add(const Example& place, std::string_view reason) {
  out_ << cellOf(place.file) << ',' << place.row << ','
       << (place.line > 0 ? std::to_string(place.line) : "") << ',' << cellOf(place.column) << ','
       << cellOf(reason) << ',' << cellOf(place.value) << '\n';
}

Result<Done> SetAsideFile::finish() {
  errno = 0;
  out_.close();
  if (!out_) return fileError(path_, "cannot be written: " + systemReason());
  std::error_code error;
  std::filesystem::rename(temporary_, path_, error);
  if (error) return fileError(path_, "cannot be written: " + error.message());
  temporary_.clear();
  return Done{};
}

void Findings::add(const std::string& table, Reason reason, Outcome outcome, Example place) {
  const bool isRow = outcome == Outcome::SetAside || outcome == Outcome::SetAsideExpected;
  if (isRow && setAside_ != nullptr) setAside_->add(place, textOf(reason));
  const std::string key = table + '\0' + place.column + '\0' +
                          std::to_string(static_cast<int>(reason)) + '\0' +
                          std::to_string(static_cast<int>(outcome));
  const auto [found, isNew] = places_.emplace(key, findings_.size());
  if (isNew) {
    findings_.push_back({table, std::string(textOf(reason)), place.column, outcome, 0, {}});
  }
  Finding& finding = findings_[found->second];
  ++finding.count;
  if (finding.examples.size() < kExamples) finding.examples.push_back(std::move(place));
}

void Findings::add(const std::string& table, Reason reason, Outcome outcome, std::uint64_t count,
                   std::vector<Example> first) {
  MUSTER_CHECK(!first.empty() && first.size() <= count, "places of what was found");
  const std::uint64_t others = count - first.size();
  for (Example& place : first) {
    Example each = place;
    add(table, reason, outcome, std::move(each));
  }
  for (Finding& finding : findings_) {
    const bool isIt = finding.table == table && finding.outcome == outcome &&
                      finding.reason == textOf(reason) && finding.column == first[0].column;
    if (isIt) finding.count += others;
  }
}

std::vector<Finding> Findings::sorted(const std::vector<std::string>& tables) const {
  std::vector<Finding> sorted = findings_;
  const auto placeOf = [&](const std::string& table) {
    return std::find(tables.begin(), tables.end(), table) - tables.begin();
  };
  std::stable_sort(sorted.begin(), sorted.end(), [&](const Finding& a, const Finding& b) {
    if (a.table != b.table) return placeOf(a.table) < placeOf(b.table);
    if (a.outcome != b.outcome) return a.outcome < b.outcome;
    if (a.count != b.count) return a.count > b.count;
    return std::pair(a.column, a.reason) < std::pair(b.column, b.reason);
  });
  return sorted;
}

}  // namespace muster::load
