#include "runtime/load/draft.h"

#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/report.h"
#include "cli/terminal.h"

namespace muster::cli {

int draftSchema(const DraftArguments& arguments) {
  load::DraftOptions options;
  options.name = arguments.name;
  if (!arguments.folder.empty()) options.folder = arguments.folder;
  const Result<std::string> text = load::draft(arguments.files, options);
  if (!text.ok()) {
    reportError(text.error());
    return kCouldNotRun;
  }
  put("{}", *text);
  return kDone;
}

}  // namespace muster::cli
