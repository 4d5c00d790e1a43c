#include "runtime/load/feed.h"

#include <algorithm>

#include "compiler/base/ascii.h"
#include "compiler/base/check.h"
#include "compiler/diagnostics/diagnostic.h"
#include "compiler/text/text.h"
#include "runtime/load/text_codes.h"

namespace muster::load {

namespace {

constexpr std::size_t kBlockBytes = 1 << 20;
constexpr std::size_t kNamesShown = 40;

std::string normal(const std::string& name) {
  return isAscii(name) || !text::isValidUtf8(name) ? name : text::normalise(name);
}

// The columns that there are, behind a sentence or a question.
std::string columnsOf(const std::vector<std::string>& names, bool isSentence) {
  std::string text = isSentence ? " " : "; ";
  text += names.empty() ? (isSentence ? "It has no columns" : "it has no columns")
                        : (isSentence ? "Its columns are " : "its columns are ");
  for (std::size_t i = 0; i < std::min(names.size(), kNamesShown); ++i) {
    text += (i == 0 ? "" : ", ") + shorten(names[i]);
  }
  if (names.size() > kNamesShown) {
    text += " and " + std::to_string(names.size() - kNamesShown) + " more";
  }
  if (names.size() != 1) return text;
  for (const auto& [separator, written] :
       {std::pair(';', ";"), std::pair('\t', "\\t"), std::pair('|', "|"), std::pair(',', ",")}) {
    if (names[0].find(separator) == std::string::npos) continue;
    text += "; if that is several columns, write `separated by \"" + std::string(written) + "\"`";
    break;
  }
  return text;
}

}  // namespace

Result<std::unique_ptr<Feed>> openFeed(const std::filesystem::path& path, FileFormat format,
                                       const std::vector<WantedColumn>& wanted,
                                       const FeedOptions& options) {
  switch (format) {
    case FileFormat::Csv:
      if (!options.lists.empty()) {
        return fileError(path, "a CSV file holds no records in a column, where `" + options.user +
                                   "` are looked for; say which file they come from");
      }
      return openCsv(path, wanted, options);
    case FileFormat::JsonLines: return openJsonLines(path, wanted, options);
    case FileFormat::Parquet: return openParquet(path, wanted, options);
    case FileFormat::Arrow: return openArrow(path, wanted, options);
  }
  MUSTER_CHECK(false, "a file format without a reader");
}

Error missingColumns(const std::filesystem::path& path,
                     const std::vector<const WantedColumn*>& wanted,
                     const std::vector<std::string>& names) {
  std::string lines;
  for (const WantedColumn* column : wanted) {
    std::string line =
        "there is no column `" + column->name + "`, which " + column->usedBy + " reads";
    const auto near = diagnostics::nearest(column->name, names);
    if (near) line += "; did you mean `" + *near + "`?";
    if (column == wanted.back()) line += columnsOf(names, near.has_value());
    lines += (lines.empty() ? "" : "\n") + fileError(path, printable(line)).message;
  }
  return Error{lines};
}

Result<std::vector<std::size_t>> locate(const std::filesystem::path& path,
                                        const std::vector<std::string>& names,
                                        const std::vector<WantedColumn>& wanted) {
  std::vector<std::string> normalNames;
  for (const std::string& name : names) normalNames.push_back(normal(name));
  std::vector<std::size_t> places;
  std::vector<const WantedColumn*> missing;
  for (const WantedColumn& column : wanted) {
    const std::string name = normal(column.name);
    const auto found = std::find(normalNames.begin(), normalNames.end(), name);
    if (found == normalNames.end() && column.mayBeAbsent) {
      places.push_back(kAbsent);
      continue;
    }
    if (found == normalNames.end()) {
      missing.push_back(&column);
      continue;
    }
    if (std::find(found + 1, normalNames.end(), name) != normalNames.end()) {
      return fileError(path, "column `" + column.name + "`, which " + column.usedBy +
                                 " reads, occurs more than once");
    }
    places.push_back(static_cast<std::size_t>(found - normalNames.begin()));
  }
  if (!missing.empty()) return missingColumns(path, missing, names);
  return places;
}

Result<std::string> LineCutter::next(
    const std::function<std::size_t(std::string_view)>& endOfLines) {
  std::string block = std::move(rest_);
  rest_.clear();
  while (!isAtEnd_) {
    const std::size_t before = block.size();
    // A line that is longer than a block is looked through again: twice as much each time.
    const std::size_t wanted =
        std::clamp(kLongestLineBytes + 1 - std::min(before, kLongestLineBytes), kBlockBytes,
                   std::max(kBlockBytes, before));
    block.resize(before + wanted);
    std::size_t got = 0;
    while (got < wanted && !isAtEnd_) {
      MUSTER_TRY(const std::size_t read, stream_.read(&block[before + got], wanted - got));
      if (read == 0) isAtEnd_ = true;
      got += read;
    }
    block.resize(before + got);
    if (isFirst_ && block.size() >= 2) {
      isFirst_ = false;
      const std::string_view start = block;
      if (start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF")) {
        return fileError(path_, "its text is UTF-16; save it as UTF-8");
      }
      hasMark_ = start.starts_with("\xEF\xBB\xBF");
      if (hasMark_) block.erase(0, 3);
    }
    if (isAtEnd_) break;
    const std::size_t end = endOfLines(block);
    if (end > 0) {
      rest_ = block.substr(end);
      block.resize(end);
      return block;
    }
    if (block.size() > kLongestLineBytes) {
      return fileError(path_, "a line is longer than 64 MiB; is a quote opened and never closed?");
    }
  }
  return block;
}

}  // namespace muster::load
