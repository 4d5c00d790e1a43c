#include <nlohmann/json.hpp>
#include <set>

#include "compiler/diagnostics/catalogue.h"
#include "compiler/diagnostics/render.h"

namespace muster::diagnostics {

namespace {

using Json = nlohmann::ordered_json;

std::string levelOf(Severity severity) {
  switch (severity) {
    case Severity::Error: return "error";
    case Severity::Warning: return "warning";
    case Severity::Note: return "note";
  }
  return {};
}

// A URI: every byte that is not plain is escaped, so that a blank or a `#` in a path stays one.
std::string uriOf(const std::string& path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string uri;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool isPlain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                         (byte >= 'a' && byte <= 'z') ||
                         std::string_view("-._~/").find(c) != std::string_view::npos;
    if (isPlain) {
      uri += c;
    } else {
      uri += {'%', kHex[byte >> 4U], kHex[byte & 15U]};
    }
  }
  return uri;
}

Json locationOf(const source::Files& files, Span span) {
  const source::Position begin = files.position(span.file, span.begin);
  const source::Position end = files.position(span.file, span.end);
  const Json region{{"startLine", begin.line},
                    {"startColumn", begin.column},
                    {"endLine", end.line},
                    {"endColumn", end.column}};
  return {{"physicalLocation",
           {{"artifactLocation", {{"uri", uriOf(files[span.file].path)}}}, {"region", region}}}};
}

Json resultOf(const source::Files& files, const Diagnostic& diagnostic) {
  std::string text = diagnostic.text;
  if (!diagnostic.spanText.empty()) text += ": " + diagnostic.spanText;
  for (const std::string& help : diagnostic.helps) text += "\nhelp: " + help;
  for (const std::string& note : diagnostic.notes) text += "\nnote: " + note;
  Json result{{"ruleId", diagnostic.code},
              {"level", levelOf(diagnostic.severity)},
              {"message", {{"text", text}}}};
  result["locations"] = Json::array();
  if (diagnostic.span) result["locations"].push_back(locationOf(files, *diagnostic.span));
  if (diagnostic.labels.empty()) return result;
  result["relatedLocations"] = Json::array();
  for (const Label& label : diagnostic.labels) {
    Json location = locationOf(files, label.span);
    if (!label.text.empty()) location["message"] = {{"text", label.text}};
    result["relatedLocations"].push_back(std::move(location));
  }
  return result;
}

// The codes that occur, each with its phrase.
Json rulesOf(const std::vector<Diagnostic>& diagnostics) {
  std::set<std::string_view> used;
  for (const Diagnostic& it : diagnostics) used.insert(it.code);
  Json rules = Json::array();
  for (const CodeInfo& info : codes()) {
    if (!used.contains(info.code)) continue;
    rules.push_back({{"id", info.code}, {"shortDescription", {{"text", info.phrase}}}});
  }
  return rules;
}

}  // namespace

std::string renderSarif(const source::Files& files, const std::vector<Diagnostic>& diagnostics) {
  Json results = Json::array();
  for (const Diagnostic& it : diagnostics) results.push_back(resultOf(files, it));
  const Json driver{{"name", "muster"}, {"rules", rulesOf(diagnostics)}};
  Json run{{"tool", {{"driver", driver}}},
           {"columnKind", "unicodeCodePoints"},
           {"results", std::move(results)}};
  const Json log{{"version", "2.1.0"},
                 {"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                 {"runs", Json::array({std::move(run)})}};
  return log.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace muster::diagnostics
