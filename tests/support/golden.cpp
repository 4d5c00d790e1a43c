#include "tests/support/golden.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace muster::support {

namespace {

constexpr std::string_view kMark = "--- ";
constexpr std::string_view kExpect = "expect ";

// Exactly one line end after the last line, none for an empty text; trailing blanks of a section
// only separate it from the next.
std::string trimmed(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
  if (!text.empty()) text += '\n';
  return text;
}

void writeGolden(const GoldenFile& file) {
  std::ofstream out(file.path, std::ios::binary);
  out << trimmed(file.preamble);
  for (const Section& section : file.sections) {
    out << "\n" << kMark << section.title << "\n" << trimmed(section.body);
  }
}

}  // namespace

std::string_view GoldenFile::body(std::string_view title) const {
  for (const Section& section : sections) {
    if (section.title == title) return section.body;
  }
  return {};
}

bool GoldenFile::has(std::string_view title) const {
  return std::any_of(sections.begin(), sections.end(),
                     [&](const Section& section) { return section.title == title; });
}

GoldenFile readGolden(const std::filesystem::path& path) {
  GoldenFile file{.path = path, .preamble = {}, .sections = {}};
  std::ifstream in(path, std::ios::binary);
  std::string line;
  while (std::getline(in, line)) {
    if (line.starts_with(kMark)) {
      file.sections.push_back({line.substr(kMark.size()), {}});
    } else {
      std::string& body = file.sections.empty() ? file.preamble : file.sections.back().body;
      body += line + "\n";
    }
  }
  file.preamble = trimmed(file.preamble);
  for (Section& section : file.sections) section.body = trimmed(section.body);
  return file;
}

std::string checkGolden(const GoldenFile& file,
                        const std::function<std::string(std::string_view stage)>& produce) {
  const char* bless = std::getenv("MUSTER_BLESS");
  GoldenFile after = file;
  std::string differences;
  for (Section& section : after.sections) {
    if (!section.title.starts_with(kExpect)) continue;
    const std::string got =
        trimmed(produce(std::string_view(section.title).substr(kExpect.size())));
    if (got != section.body) {
      differences += "[" + section.title + "] expected:\n" + section.body + "[came:]\n" + got;
    }
    section.body = got;
  }
  if (differences.empty() || bless == nullptr || std::string_view(bless) != "1") return differences;
  writeGolden(after);
  return {};
}

std::vector<std::filesystem::path> goldenFiles(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".test") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace muster::support
