#include "compiler/sema/written.h"

namespace muster::sema {

std::string written(const source::Files& files, Span span) {
  std::string line;
  bool isInText = false;
  bool isInComment = false;
  for (char c : files.text(span)) {
    if (c == '\n') isInComment = isInText = false;
    if (isInComment) continue;
    if (c == '"') isInText = !isInText;
    if (c == '#' && !isInText) {
      isInComment = true;
      continue;
    }
    const bool isBlank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!isBlank || isInText) {
      line += isBlank ? ' ' : c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

// `not (a and b)` ends behind its operand, and so before the parenthesis.
Span balanced(const source::Files& files, Span span) {
  int open = 0;
  int missing = 0;
  char quote = 0;
  for (char c : files.text(span)) {
    if (quote != 0) {
      if (c == quote || c == '\n') quote = 0;
    } else if (c == '"' || c == '`' || c == '#') {
      quote = c;
    } else if (c == '(') {
      ++open;
    } else if (c == ')') {
      if (open > 0) {
        --open;
      } else {
        ++missing;
      }
    }
  }
  const std::string& text = files[span.file].text;
  const auto isBlank = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; };
  std::uint32_t end = span.end;
  while (open > 0 && end < text.size() && (isBlank(text[end]) || text[end] == ')')) {
    if (text[end++] != ')') continue;
    --open;
    span.end = end;
  }
  std::uint32_t begin = span.begin;
  while (missing > 0 && begin > 0 && (isBlank(text[begin - 1]) || text[begin - 1] == '(')) {
    if (text[--begin] != '(') continue;
    --missing;
    span.begin = begin;
  }
  return span;
}

}  // namespace muster::sema
