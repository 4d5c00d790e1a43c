#include "cli/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "cli/terminal.h"
#include "compiler/diagnostics/render.h"

namespace muster::cli {

namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", grouped(count), count == 1 ? one : many);
}

}  // namespace

void reportFindings(const source::Files& files, const diagnostics::Sink& sink,
                    std::string_view format) {
  const std::vector<diagnostics::Diagnostic> findings = sink.sorted();
  if (format == "json") {
    put("{}\n", diagnostics::renderJson(files, findings));
    return;
  }
  if (format == "sarif") {
    put("{}\n", diagnostics::renderSarif(files, findings));
    return;
  }
  if (format == "github") {
    put("{}", diagnostics::renderGithub(files, findings));
    return;
  }
  if (findings.empty()) return;
  const bool isColoured = isTerminal(stderr) && std::getenv("NO_COLOR") == nullptr;
  tell("{}", diagnostics::renderText(files, findings, isColoured));
  const std::size_t warnings = static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(), [](const diagnostics::Diagnostic& it) {
        return it.severity == diagnostics::Severity::Warning;
      }));
  std::string summary = counted(sink.errorCount(), "error", "errors");
  if (warnings > 0) summary += ", " + counted(warnings, "warning", "warnings");
  tell("{}\n", summary);
}

void reportError(const Error& error) { tell("muster: {}\n", error.message); }

}  // namespace muster::cli
