#include "compiler/sema/reported.h"

#include <algorithm>

namespace muster::sema {

bool hasErrorIn(const diagnostics::Sink& sink, Span span) {
  // Where messages are only counted, one more or less is no matter.
  if (!sink.hasErrors() || sink.isFull()) return false;
  return std::ranges::any_of(sink.sorted(), [&](const diagnostics::Diagnostic& message) {
    return message.severity == diagnostics::Severity::Error && message.span &&
           message.span->file == span.file && message.span->begin >= span.begin &&
           message.span->end <= span.end;
  });
}

}  // namespace muster::sema
