#include "cli/program.h"

#include <optional>

#include "cli/commands.h"
#include "cli/report.h"
#include "compiler/diagnostics/diagnostic.h"
#include "compiler/syntax/limits.h"
#include "runtime/engine/rules.h"

namespace muster::cli {

int withProgram(const std::vector<std::filesystem::path>& paths,
                const std::function<Result<int>(const driver::Compiled&)>& use, Clock* clock) {
  return withProgram(
      paths, driver::Wanted::Audiences,
      [&](const driver::Compiled& compiled, const source::Files&) { return use(compiled); }, clock);
}

int withProgram(
    const std::vector<std::filesystem::path>& paths, driver::Wanted wanted,
    const std::function<Result<int>(const driver::Compiled&, const source::Files&)>& use,
    Clock* clock) {
  const Result<source::Files> files = engine::readRules(paths, syntax::Limits{}.fileBytes);
  if (!files.ok()) {
    reportError(files.error());
    return kCouldNotRun;
  }
  if (clock != nullptr) clock->lap("read");
  diagnostics::Sink sink;
  driver::Timings timings;
  const std::optional<driver::Compiled> compiled = driver::compile(*files, sink, &timings, wanted);
  if (clock != nullptr) clock->compiled(timings);
  reportFindings(*files, sink, "text");
  if (!compiled) return kFindings;
  const Result<int> code = use(*compiled, *files);
  if (code.ok()) return *code;
  reportError(code.error());
  return kCouldNotRun;
}

}  // namespace muster::cli
