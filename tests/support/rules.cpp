#include "tests/support/rules.h"

#include "compiler/diagnostics/render.h"
#include "compiler/sema/check.h"
#include "compiler/stdlib/stdlib.h"
#include "compiler/syntax/parse.h"

namespace muster::support {

CheckedRules checkRules(std::string_view text) {
  source::Files files;
  files.add("rules.muster", std::string(text));
  stdlib::addImported(files);
  diagnostics::Sink sink;
  CheckedRules result;
  result.program = sema::check(syntax::parse(files, syntax::Limits{}, sink), files, sink);
  const std::vector<diagnostics::Diagnostic> messages = sink.sorted();
  result.messages = diagnostics::renderText(files, messages, false);
  for (const diagnostics::Diagnostic& message : messages) result.codes.push_back(message.code);
  return result;
}

}  // namespace muster::support
