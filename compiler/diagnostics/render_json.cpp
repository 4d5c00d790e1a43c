#include <nlohmann/json.hpp>

#include "compiler/diagnostics/render.h"

namespace muster::diagnostics {

namespace {

using Json = nlohmann::ordered_json;

std::string nameOf(Severity severity) {
  switch (severity) {
    case Severity::Error: return "error";
    case Severity::Warning: return "warning";
    case Severity::Note: return "note";
  }
  return {};
}

void addPlace(Json& object, const source::Files& files, const std::optional<Span>& span) {
  if (!span) {
    for (const char* key : {"file", "line", "column", "endLine", "endColumn"})
      object[key] = nullptr;
    return;
  }
  const source::Position begin = files.position(span->file, span->begin);
  const source::Position end = files.position(span->file, span->end);
  object["file"] = files[span->file].path;
  object["line"] = begin.line;
  object["column"] = begin.column;
  object["endLine"] = end.line;
  object["endColumn"] = end.column;
}

Json toJson(const source::Files& files, const Diagnostic& diagnostic) {
  Json object;
  object["code"] = diagnostic.code;
  object["severity"] = nameOf(diagnostic.severity);
  addPlace(object, files, diagnostic.span);
  object["text"] = diagnostic.text;
  object["under"] = diagnostic.spanText;
  object["labels"] = Json::array();
  for (const Label& label : diagnostic.labels) {
    Json labelled;
    addPlace(labelled, files, label.span);
    labelled["text"] = label.text;
    object["labels"].push_back(std::move(labelled));
  }
  object["helps"] = diagnostic.helps;
  object["notes"] = diagnostic.notes;
  return object;
}

}  // namespace

std::string renderJson(const source::Files& files, const std::vector<Diagnostic>& diagnostics) {
  Json all = Json::array();
  for (const Diagnostic& diagnostic : diagnostics) all.push_back(toJson(files, diagnostic));
  return all.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace muster::diagnostics
