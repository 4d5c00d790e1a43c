#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "cli/commands.h"
#include "cli/terminal.h"
#include "compiler/diagnostics/catalogue.h"
#include "compiler/diagnostics/diagnostic.h"

namespace muster::cli {

int explain(const ExplainArguments& arguments) {
  if (arguments.code.empty() == arguments.plan.empty()) {
    tell(
        "muster: explain what? CODE, as in `muster explain E0201`, or rules, as in `muster "
        "explain --plan rules --as-of 2026-11-01`\n");
    return kCouldNotRun;
  }
  if (!arguments.plan.empty()) return explainPlan(arguments);
  std::string code = arguments.code;
  std::transform(code.begin(), code.end(), code.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  if (const auto page = diagnostics::page(code)) {
    put("{}", *page);
    return kDone;
  }
  std::vector<std::string> known;
  for (const diagnostics::CodeInfo& info : diagnostics::codes()) known.emplace_back(info.code);
  const std::string hint = diagnostics::didYouMean(code, known);
  tell("muster: there is no message code `{}`{}{}\n", arguments.code, hint.empty() ? "" : "; ",
       hint);
  return kCouldNotRun;
}

}  // namespace muster::cli
