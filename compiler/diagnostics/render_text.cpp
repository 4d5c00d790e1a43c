#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "compiler/diagnostics/render.h"

namespace muster::diagnostics {

namespace {

constexpr std::size_t kTabWidth = 4;
// Of a longer line, this much is shown around the place.
constexpr std::size_t kLineWidth = 100;
constexpr std::size_t kLeadWidth = 40;
// No character takes more bytes than this many columns would be worth looking at.
constexpr std::uint32_t kSliceBytes = 600;

constexpr const char* kEllipsis = "\u2026";

// ---- characters ---------------------------------------------------------------------------------

// The character at `i`, which moves behind it; negative for bytes that are not UTF-8.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
UChar32 next(std::string_view text, std::size_t& i) {
  UChar32 c = 0;
  U8_NEXT(text.data(), i, text.size(), c);
  return c;
}
#pragma GCC diagnostic pop

// Turns the direction of text, or is not shown at all: would make a message lie about its line.
bool isInvisible(UChar32 c) {
  const int8_t type = u_charType(c);
  return (type == U_FORMAT_CHAR && c != 0xAD && c != 0x200D) || type == U_LINE_SEPARATOR ||
         type == U_PARAGRAPH_SEPARATOR;
}

std::size_t widthOf(UChar32 c) {
  const int8_t type = u_charType(c);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || c == 0x200D) return 0;
  const int32_t width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

// One character as shown.
struct Cell {
  std::string text;
  std::size_t width = 0;
  std::uint32_t offset = 0;  // of its first byte, in the file
};

Cell cellOf(UChar32 c, std::string_view bytes, std::size_t column, std::uint32_t offset) {
  if (c == '\t') {
    const std::size_t width = kTabWidth - column % kTabWidth;
    return {std::string(width, ' '), width, offset};
  }
  if (c < 0 || u_iscntrl(c) || isInvisible(c)) return {"?", 1, offset};
  return {std::string(bytes), widthOf(c), offset};
}

std::vector<Cell> cellsOf(std::string_view text, std::uint32_t offset) {
  std::vector<Cell> cells;
  std::size_t column = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const UChar32 c = next(text, i);
    cells.push_back(cellOf(c, text.substr(begin, i - begin), column,
                           offset + static_cast<std::uint32_t>(begin)));
    column += cells.back().width;
  }
  return cells;
}

// A text of ours that may hold text of the user's: nothing in it moves the cursor.
std::string printable(std::string_view text) {
  std::string shown;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const UChar32 c = next(text, i);
    const bool isShown = c == '\n' || (c >= 0 && !u_iscntrl(c) && !isInvisible(c));
    shown += isShown ? text.substr(begin, i - begin) : "?";
  }
  return shown;
}

// ---- one line with its marks --------------------------------------------------------------------

struct Mark {
  Span span;
  std::string text;
  bool isPrimary = false;
};

// Marks of one line of one file.
struct Block {
  FileId file;
  std::uint32_t line;
  std::vector<Mark> marks;
};

struct Line {
  std::vector<Cell> cells;
  bool isCutBefore = false;
  bool isCutAfter = false;
  std::uint32_t end = 0;  // the offset behind what is shown
};

bool isContinuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

// The part of a line around `focus` that fits.
Line lineAround(const source::Files& files, const Block& block, std::uint32_t focus) {
  const std::string_view whole = files.line(block.file, block.line);
  const std::uint32_t start = files[block.file].lineStarts[block.line - 1];
  auto begin = std::uint32_t{0};
  auto end = static_cast<std::uint32_t>(whole.size());
  const std::uint32_t at = std::clamp(focus, start, start + end) - start;
  if (end > kSliceBytes) {
    begin = at > kSliceBytes / 2 ? at - kSliceBytes / 2 : 0;
    end = std::min(end, at + kSliceBytes / 2);
    while (begin > 0 && isContinuation(whole[begin])) --begin;
    while (end < whole.size() && isContinuation(whole[end])) ++end;
  }
  Line line;
  line.cells = cellsOf(whole.substr(begin, end - begin), start + begin);
  line.isCutBefore = begin > 0;
  line.isCutAfter = end < whole.size();
  line.end = start + end;

  const auto columnsBefore = [&] {
    std::size_t columns = 0;
    for (const Cell& cell : line.cells) {
      if (cell.offset < start + at) columns += cell.width;
    }
    return columns;
  };
  std::size_t total = 0;
  for (const Cell& cell : line.cells) total += cell.width;
  if (total <= kLineWidth && !line.isCutBefore && !line.isCutAfter) return line;

  std::size_t skip = columnsBefore() > kLeadWidth ? columnsBefore() - kLeadWidth : 0;
  if (total <= kLineWidth) skip = 0;
  std::vector<Cell> kept;
  std::size_t column = 0;
  for (Cell& cell : line.cells) {
    if (column < skip) {
      line.isCutBefore = true;
    } else if (column + cell.width > skip + kLineWidth) {
      line.isCutAfter = true;
      line.end = cell.offset;
      break;
    } else {
      kept.push_back(cell);
    }
    column += cell.width;
  }
  line.cells = std::move(kept);
  return line;
}

std::size_t columnOf(const Line& line, std::uint32_t offset) {
  std::size_t column = line.isCutBefore ? 1 : 0;
  for (const Cell& cell : line.cells) {
    if (cell.offset >= offset) break;
    column += cell.width;
  }
  return column;
}

// ---- messages -----------------------------------------------------------------------------------

class Renderer {
 public:
  Renderer(const source::Files& files, bool colour) : files_(files), colour_(colour) {}

  void render(const Diagnostic& diagnostic) {
    if (!out_.empty()) out_ += '\n';
    heading(diagnostic);
    const std::vector<Block> blocks = blocksOf(diagnostic);
    gutter_ = 1;
    for (const Block& block : blocks) {
      gutter_ = std::max(gutter_, std::to_string(block.line).size());
    }
    for (const Block& block : blocks) render(block, diagnostic.severity);
    for (const std::string& help : diagnostic.helps) hint("help", help, !blocks.empty());
    for (const std::string& note : diagnostic.notes) hint("note", note, !blocks.empty());
  }

  std::string take() { return std::move(out_); }

 private:
  static const char* colourOf(Severity severity) {
    switch (severity) {
      case Severity::Error: return "\x1b[1;31m";
      case Severity::Warning: return "\x1b[1;33m";
      case Severity::Note: return "\x1b[1;36m";
    }
    return "";
  }
  static const char* nameOf(Severity severity) {
    switch (severity) {
      case Severity::Error: return "error";
      case Severity::Warning: return "warning";
      case Severity::Note: return "note";
    }
    return "";
  }

  std::string painted(const char* colour, const std::string& text) const {
    return colour_ ? colour + text + "\x1b[0m" : text;
  }
  std::string dim(const std::string& text) const { return painted("\x1b[34m", text); }

  void heading(const Diagnostic& diagnostic) {
    const std::string what = std::string(nameOf(diagnostic.severity)) + '[' + diagnostic.code + ']';
    out_ += painted(colourOf(diagnostic.severity), what) + ": ";
    out_ += painted("\x1b[1m", printable(diagnostic.text)) + '\n';
  }

  // The marked place first, then the labels; those of one line together.
  std::vector<Block> blocksOf(const Diagnostic& diagnostic) const {
    std::vector<Block> blocks;
    const auto add = [&](const Mark& mark) {
      const std::uint32_t line = files_.position(mark.span.file, mark.span.begin).line;
      const auto same = std::ranges::find_if(blocks, [&](const Block& block) {
        return block.file == mark.span.file && block.line == line;
      });
      if (same == blocks.end()) {
        blocks.push_back({mark.span.file, line, {mark}});
      } else {
        same->marks.push_back(mark);
      }
    };
    if (diagnostic.span) add({*diagnostic.span, diagnostic.spanText, true});
    for (const Label& label : diagnostic.labels) add({label.span, label.text, false});
    return blocks;
  }

  void render(const Block& block, Severity severity) {
    const Mark& first = block.marks.front();
    const source::Position at = files_.position(block.file, first.span.begin);
    out_ += std::string(gutter_ + 1, ' ') + printable(files_[block.file].path) + ':' +
            std::to_string(at.line) + ':' + std::to_string(at.column) + '\n';
    bar("");
    const Line line = lineAround(files_, block, first.span.begin);
    std::string text = line.isCutBefore ? kEllipsis : "";
    for (const Cell& cell : line.cells) text += cell.text;
    if (line.isCutAfter) text += kEllipsis;
    while (text.ends_with(' ')) text.pop_back();
    const std::string number = std::to_string(block.line);
    out_ += dim(std::string(gutter_ - number.size(), ' ') + number + " |");
    out_ += text.empty() ? "\n" : ' ' + text + '\n';
    for (const Mark& mark : block.marks) underline(line, mark, severity);
  }

  void underline(const Line& line, const Mark& mark, Severity severity) {
    const std::size_t begin = columnOf(line, mark.span.begin);
    const std::size_t end = columnOf(line, std::min(mark.span.end, line.end));
    const std::size_t width = std::max<std::size_t>(1, end > begin ? end - begin : 1);
    std::string marks(width, mark.isPrimary ? '^' : '-');
    if (!mark.text.empty()) marks += ' ' + printable(mark.text);
    bar(std::string(begin, ' ') +
        (mark.isPrimary ? painted(colourOf(severity), marks) : dim(marks)));
  }

  void bar(const std::string& text) {
    out_ += dim(std::string(gutter_ + 1, ' ') + '|');
    out_ += text.empty() ? "\n" : ' ' + text + '\n';
  }

  // Lines after the first stand below it, so that text to type keeps its shape.
  void hint(const std::string& kind, const std::string& text, bool hasPlace) {
    const std::string indent(hasPlace ? gutter_ + 1 : 2, ' ');
    out_ += indent + dim("=") + ' ' + painted("\x1b[1m", kind + ':') + ' ';
    for (const char c : printable(text)) {
      out_ += c;
      if (c == '\n') out_ += indent + std::string(kind.size() + 4, ' ');
    }
    out_ += '\n';
  }

  const source::Files& files_;
  bool colour_;
  std::size_t gutter_ = 1;
  std::string out_;
};

}  // namespace

std::string renderText(const source::Files& files, const std::vector<Diagnostic>& diagnostics,
                       bool colour) {
  Renderer renderer(files, colour);
  for (const Diagnostic& diagnostic : diagnostics) renderer.render(diagnostic);
  return renderer.take();
}

}  // namespace muster::diagnostics
