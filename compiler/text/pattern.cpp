#include <re2/re2.h>

#include <cstdint>

#include "compiler/text/text.h"

namespace muster::text {

struct Pattern::Compiled {
  Compiled(re2::StringPiece pattern, const RE2::Options& options) : expression(pattern, options) {}
  RE2 expression;
};

// The bound is RE2's own for a compiled pattern and its cache; a pattern that needs more does not
// compile, a cache that needs more is dropped and the search goes on without, in linear time still.
Result<Pattern> Pattern::compile(std::string_view pattern, bool ignoresCase) {
  constexpr std::int64_t kMaxBytes = 8 << 20;
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kMaxBytes);
  options.set_case_sensitive(!ignoresCase);
  auto compiled = std::make_shared<const Compiled>(re2::StringPiece(pattern), options);
  if (!compiled->expression.ok()) return Error{compiled->expression.error()};
  return Pattern(std::move(compiled));
}

bool Pattern::find(std::string_view utf8) const {
  return RE2::PartialMatch(re2::StringPiece(utf8), compiled_->expression);
}

}  // namespace muster::text
