#include "compiler/syntax/imports.h"

#include <algorithm>
#include <string_view>

namespace muster::syntax {

// A line of its own, `import "..."`. One that is written otherwise is no import here, and parse()
// then reports it as one that was not found.
std::vector<std::string> importsOf(const source::Files& files, FileId file) {
  constexpr std::string_view kWord = "import";
  std::vector<std::string> imports;
  std::string_view text = files[file].text;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    begin = end + 1;
    if (!line.starts_with(kWord)) continue;
    line.remove_prefix(kWord.size());
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    if (!line.starts_with('"')) continue;
    const std::size_t close = line.find('"', 1);
    if (close != std::string_view::npos) imports.emplace_back(line.substr(1, close - 1));
  }
  return imports;
}

}  // namespace muster::syntax
