#pragma once

// A golden test is one text file: a paragraph for the reader, sections of input, then `expect`
// sections of what must come out. Nothing else describes the test.
//
//   Two segments share one comparison.
//
//   --- rules
//   segment adults: age >= 18
//   --- expect ir
//   n0 = ...

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace muster::support {

struct Section {
  std::string title;  // "rules", "file people.csv", "expect ir"
  std::string body;
};

struct GoldenFile {
  std::filesystem::path path;
  std::string preamble;
  std::vector<Section> sections;

  // The body of the first section of that title, or empty.
  std::string_view body(std::string_view title) const;
  bool has(std::string_view title) const;
};

GoldenFile readGolden(const std::filesystem::path& path);

// Compares every `expect` section with what `produce` makes for it. Empty when nothing differs,
// else what was expected and what came. With MUSTER_BLESS=1 in the environment the file is
// rewritten instead; review that as you would review code.
std::string checkGolden(const GoldenFile& file,
                        const std::function<std::string(std::string_view stage)>& produce);

// Every *.test below a folder, sorted.
std::vector<std::filesystem::path> goldenFiles(const std::filesystem::path& folder);

}  // namespace muster::support
