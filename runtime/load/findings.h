#pragma once

// Collects what is found while loading: counts by reason with the first few places, and every row
// set aside into a file where one is asked for.

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "compiler/base/result.h"
#include "runtime/load/issues.h"
#include "runtime/load/report.h"

namespace muster::load {

// The CSV of rows set aside: file, row, line, column, reason, value. Lies beside its place under
// another name until finish(). Values come from anybody: they are quoted, bytes that are no UTF-8
// replaced, and what a spreadsheet would take for a formula is led by an apostrophe.
class SetAsideFile {
 public:
  SetAsideFile() = default;
  ~SetAsideFile();
  SetAsideFile(const SetAsideFile&) = delete;
  SetAsideFile& operator=(const SetAsideFile&) = delete;

  Result<Done> open(const std::filesystem::path& path);
  void add(const Example& place, std::string_view reason);
  // Moves it to its place.
  Result<Done> finish();

 private:
  std::filesystem::path path_;
  std::filesystem::path temporary_;
  std::ofstream out_;
};

// Not thread safe. Called in order of files and rows.
class Findings {
 public:
  explicit Findings(SetAsideFile* setAside) : setAside_(setAside) {}

  void add(const std::string& table, Reason reason, Outcome outcome, Example place);
  // The same for many at once, with the first few places.
  void add(const std::string& table, Reason reason, Outcome outcome, std::uint64_t count,
           std::vector<Example> first);
  // By table in the order of `tables`, then by outcome, then most frequent first.
  std::vector<Finding> sorted(const std::vector<std::string>& tables) const;

 private:
  SetAsideFile* setAside_;
  std::vector<Finding> findings_;
  std::unordered_map<std::string, std::size_t> places_;
};

}  // namespace muster::load
