#include "compiler/syntax/check_text.h"

#include <string>

namespace muster::syntax {

namespace {

using diagnostics::Definition;
using diagnostics::Severity;

inline constexpr Definition<std::string_view> kNotUtf8{"E0001", Severity::Error,
                                                       "`{}` is not UTF-8 text"};
inline constexpr Definition<std::string_view> kNul{"E0002", Severity::Error,
                                                   "`{}` holds a NUL byte"};
inline constexpr Definition<> kBidi{"E0003", Severity::Error,
                                    "an invisible character here turns the direction of the text"};
inline constexpr Definition<std::string_view, std::size_t> kTooLarge{
    "E0801", Severity::Error, "`{}` is too large: a rule file has at most {} bytes"};

// The number of bytes of the character at `i`, or 0 if there is none that UTF-8 allows.
std::size_t lengthAt(std::string_view text, std::size_t i) {
  const auto byte = [&](std::size_t at) -> unsigned {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
  };
  const unsigned first = byte(i);
  if (first < 0x80) return 1;
  const std::size_t length = first >= 0xC2 && first < 0xE0   ? 2
                             : first >= 0xE0 && first < 0xF0 ? 3
                             : first >= 0xF0 && first < 0xF5 ? 4
                                                             : 0;
  for (std::size_t k = 1; k < length; ++k) {
    if ((byte(i + k) & 0xC0U) != 0x80U) return 0;
  }
  // Spelled longer than needed, a surrogate, or beyond the last code point.
  const unsigned second = byte(i + 1);
  const bool isWrong = (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ||
                       (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F);
  return isWrong ? 0 : length;
}

// U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069.
bool turnsDirection(std::string_view c) {
  if (c == "\u061C" || c == "\u200E" || c == "\u200F") return true;
  return (c >= "\u202A" && c <= "\u202E") || (c >= "\u2066" && c <= "\u2069");
}

Span at(FileId file, std::size_t begin, std::size_t length) {
  return {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + length)};
}

}  // namespace

bool isReadable(const source::Files& files, FileId file, const Limits& limits,
                diagnostics::Sink& sink) {
  const source::File& f = files[file];
  if (f.text.size() > limits.fileBytes) {
    diagnostics::build(sink, std::nullopt, kTooLarge, f.path, limits.fileBytes)
        .help("if these are rules, put them into several files; if it is data, name it in a source")
        .emit();
    return false;
  }
  const std::string_view text = f.text;
  bool hasTurn = false;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '\0') {
      diagnostics::build(sink, at(file, i, 1), kNul, f.path).help("is this a rule file?").emit();
      return false;
    }
    const std::size_t length = lengthAt(text, i);
    if (length == 0) {
      diagnostics::build(sink, at(file, i, 1), kNotUtf8, f.path)
          .help("save the file as UTF-8 in your editor")
          .emit();
      return false;
    }
    if (length > 1 && !hasTurn && turnsDirection(text.substr(i, length))) {
      hasTurn = true;
      diagnostics::build(sink, at(file, i, length), kBidi)
          .help("remove it: with it, a rule can look other than it is")
          .emit();
    }
    i += length;
  }
  return true;
}

}  // namespace muster::syntax
