#include "tests/support/rules.h"

#include "compiler/diagnostics/render.h"
#include "compiler/sema/check.h"
#include "compiler/sema/kinds.h"
#include "compiler/stdlib/stdlib.h"
#include "compiler/syntax/parse.h"

namespace muster::support {

CheckedRules checkRules(std::string_view text) {
  source::Files files;
  files.add("rules.muster", std::string(text));
  stdlib::addImported(files);
  diagnostics::Sink sink;
  CheckedRules result;
  for (ast::Program& kind :
       sema::splitByKind(syntax::parse(files, syntax::Limits{}, sink), files, sink)) {
    std::optional<sema::CheckedProgram> checked = sema::check(std::move(kind), files, sink);
    if (checked) result.kinds.push_back(std::move(*checked));
  }
  if (!result.kinds.empty() && !sink.hasErrors()) {
    result.program = std::move(result.kinds.front());
    result.kinds.erase(result.kinds.begin());
  }
  const std::vector<diagnostics::Diagnostic> messages = sink.sorted();
  result.messages = diagnostics::renderText(files, messages, false);
  for (const diagnostics::Diagnostic& message : messages) result.codes.push_back(message.code);
  return result;
}

}  // namespace muster::support
