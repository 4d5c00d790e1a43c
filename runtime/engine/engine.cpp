#include "runtime/engine/engine.h"

#include "compiler/calendar/calendar.h"
#include "compiler/ir/hash.h"
#include "compiler/text/text.h"
#include "runtime/interp/interp.h"
#include "runtime/reference/reference.h"

namespace muster::engine {

namespace {

Audiences byReference(const driver::Compiled& compiled, const column::Table& table,
                      std::int64_t asOf) {
  reference::Evaluator evaluator(compiled.checked, table, asOf);
  Audiences audiences;
  for (std::size_t segment = 0; segment < compiled.checked.ast.segments.size(); ++segment) {
    bitmap::Bitmap members(table.profileCount);
    for (std::size_t profile = 0; profile < table.profileCount; ++profile) {
      if (evaluator.isIn(segment, profile)) members.set(profile);
    }
    audiences.counts.push_back(members.count());
    audiences.members.push_back(std::move(members));
  }
  return audiences;
}

Audiences byInterpreter(const driver::Compiled& compiled, const column::Table& table,
                        const Options& options) {
  interp::Options settings;
  settings.threads = options.threads;
  interp::Evaluation evaluation =
      interp::evaluate(driver::bind(compiled, options.asOf), table, settings);
  return {std::move(evaluation.segments), std::move(evaluation.counts)};
}

}  // namespace

std::optional<Kind> kindFromName(std::string_view name) {
  if (name == "auto") return Kind::Auto;
  if (name == "interpreter") return Kind::Interpreter;
  if (name == "reference") return Kind::Reference;
  return std::nullopt;
}

Audiences evaluate(const driver::Compiled& compiled, const column::Table& table,
                   const Options& options) {
  switch (options.kind) {
    case Kind::Reference: return byReference(compiled, table, options.asOf);
    case Kind::Auto:
    case Kind::Interpreter: return byInterpreter(compiled, table, options);
  }
  MUSTER_CHECK(false, "unknown engine");
  return {};
}

Result<std::int64_t> parseAsOf(std::string_view text, const schema::Schema& schema) {
  const calendar::Zone* zone = calendar::findZone(schema.zone);
  MUSTER_CHECK(zone != nullptr, "a checked schema has a zone");
  const std::optional<calendar::WrittenTime> written = calendar::parseInstant(text);
  const std::optional<std::int64_t> instant =
      written ? calendar::toInstant(*written, *zone) : std::nullopt;
  if (instant) return *instant;
  return Error{"`" + std::string(text) +
               "` is no point in time; write a date (2026-11-01), an instant (2026-11-01 14:30 or "
               "2026-11-01T14:30:00Z) or `now`"};
}

std::string formatAsOf(std::int64_t asOf) { return calendar::formatInstant(asOf); }

output::Manifest manifestFor(const driver::Compiled& compiled, std::size_t source,
                             const load::Report& report, std::int64_t asOf) {
  output::Manifest manifest;
  manifest.rulesHash = ir::hash(compiled.graph);
  manifest.source = compiled.checked.sources[source].name;
  manifest.asOf = formatAsOf(asOf);
  manifest.zone = compiled.checked.schema.zone;
  manifest.zoneTables = calendar::zoneTableVersion();
  manifest.unicodeTables = text::unicodeVersion();
  for (const load::Finding& finding : report.findings) {
    manifest.setAside.push_back({finding.table, finding.column, finding.reason,
                                 std::string(load::nameOf(finding.outcome)), finding.count});
  }
  return manifest;
}

}  // namespace muster::engine
