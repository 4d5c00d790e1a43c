#include "compiler/diagnostics/render.h"

namespace muster::diagnostics {

namespace {

std::string_view commandOf(Severity severity) {
  switch (severity) {
    case Severity::Error: return "error";
    case Severity::Warning: return "warning";
    case Severity::Note: return "notice";
  }
  return {};
}

// One line, and in a property neither of the signs that end one.
std::string escaped(std::string_view text, bool isProperty) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '%': out += "%25"; break;
      case '\r': out += "%0D"; break;
      case '\n': out += "%0A"; break;
      case ':': out += isProperty ? "%3A" : ":"; break;
      case ',': out += isProperty ? "%2C" : ","; break;
      default: out += c;
    }
  }
  return out;
}

}  // namespace

std::string renderGithub(const source::Files& files, const std::vector<Diagnostic>& diagnostics) {
  std::string out;
  for (const Diagnostic& it : diagnostics) {
    out += "::" + std::string(commandOf(it.severity)) + " ";
    if (it.span) {
      const source::Position begin = files.position(it.span->file, it.span->begin);
      const source::Position end = files.position(it.span->file, it.span->end);
      out += "file=" + escaped(files[it.span->file].path, true) +
             ",line=" + std::to_string(begin.line) + ",endLine=" + std::to_string(end.line);
      // Columns may only stand where the place lies on one line; the end is the last character.
      if (begin.line == end.line) {
        const std::uint32_t last = end.column > begin.column ? end.column - 1 : begin.column;
        out += ",col=" + std::to_string(begin.column) + ",endColumn=" + std::to_string(last);
      }
      out += ",";
    }
    std::string text = it.text;
    if (!it.spanText.empty()) text += ": " + it.spanText;
    // An annotation has one place; the others are said.
    for (const Label& label : it.labels) {
      if (label.text.empty()) continue;
      const source::Position at = files.position(label.span.file, label.span.begin);
      text +=
          "\n" + files[label.span.file].path + ":" + std::to_string(at.line) + ": " + label.text;
    }
    for (const std::string& help : it.helps) text += "\nhelp: " + help;
    for (const std::string& note : it.notes) text += "\nnote: " + note;
    out += "title=" + escaped(it.code, true) + "::" + escaped(text, false) + "\n";
  }
  return out;
}

}  // namespace muster::diagnostics
