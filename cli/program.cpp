#include "cli/program.h"

#include <optional>

#include "cli/commands.h"
#include "cli/report.h"
#include "compiler/diagnostics/diagnostic.h"
#include "compiler/source/source.h"
#include "compiler/syntax/limits.h"
#include "runtime/engine/rules.h"

namespace muster::cli {

int withProgram(const std::vector<std::filesystem::path>& paths,
                const std::function<Result<int>(const driver::Compiled&)>& use) {
  const Result<source::Files> files = engine::readRules(paths, syntax::Limits{}.fileBytes);
  if (!files.ok()) {
    reportError(files.error());
    return kCouldNotRun;
  }
  diagnostics::Sink sink;
  const std::optional<driver::Compiled> compiled = driver::compile(*files, sink);
  reportFindings(*files, sink, "text");
  if (!compiled) return kFindings;
  const Result<int> code = use(*compiled);
  if (code.ok()) return *code;
  reportError(code.error());
  return kCouldNotRun;
}

}  // namespace muster::cli
