#include <re2/re2.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>
#include <system_error>

#include "compiler/text/text.h"

namespace muster::text {

namespace {

// `{1001}`, which is too many, or `{3,2}`, which is no number.
std::string wrongWithRepetition(const std::string& shown, const std::string& part) {
  constexpr unsigned kMost = 1000;  // that the library takes
  const char* const end = part.data() + part.size();
  for (const char* at = part.data(); at != end;) {
    unsigned number = 0;
    const auto [behind, error] = std::from_chars(at, end, number);
    if (error == std::errc::result_out_of_range || number > kMost) {
      return shown + " repeats too often: a repetition is at most 1000 times";
    }
    at = std::max(behind, at + 1);
  }
  return shown + " is no number of repetitions";
}

// What the library of patterns says, "missing ): (a", as a person would.
std::string wrongWithPattern(const std::string& message) {
  const std::size_t colon = message.find(": ");
  const std::string reason = message.substr(0, colon);
  const std::string part = colon == std::string::npos ? "" : message.substr(colon + 2);
  const std::string shown = part.empty() ? std::string("something in it") : '`' + part + '`';
  if (reason == "missing )") return "a `(` in it is never closed";
  if (reason == "missing ]") return "a `[` in it is never closed";
  if (reason == "unexpected )") return "a `)` in it was never opened";
  if (reason == "trailing \\") return "it ends in a backslash, and nothing follows";
  if (reason == "no argument for repetition operator") {
    return shown + " repeats what stands before it, and nothing does";
  }
  if (reason == "bad repetition operator") return shown + " repeats a repetition";
  if (reason == "invalid repetition size") return wrongWithRepetition(shown, part);
  if (reason == "invalid escape sequence") return shown + " stands for nothing";
  if (reason == "invalid character class range") return shown + " is no range of letters";
  if (reason == "invalid character class") return shown + " is no class of letters";
  if (reason.starts_with("invalid perl operator")) return shown + " is not known here";
  if (reason.starts_with("invalid named capture")) return shown + " is no name of a part";
  if (reason.starts_with("pattern too large")) return "it is too large";
  return part.empty() ? reason : reason + ", at " + shown;
}

// The library's views are the standard's in some of its versions, and no other type in others.
re2::StringPiece viewOf(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

Result<Done> bringPatterns() { return Done{}; }

struct Pattern::Compiled {
  Compiled(re2::StringPiece pattern, const RE2::Options& options) : expression(pattern, options) {}
  RE2 expression;
};

// The bound is for a compiled pattern and its cache, a quarter of RE2's own, so that checking many
// costs milliseconds each; a pattern that needs more does not compile, a cache that needs more is
// dropped and the search goes on without, in linear time still.
Result<Pattern> Pattern::compile(std::string_view pattern, bool ignoresCase) {
  constexpr std::int64_t kMaxBytes = 2 << 20;
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kMaxBytes);
  options.set_case_sensitive(!ignoresCase);
  auto compiled = std::make_shared<const Compiled>(viewOf(pattern), options);
  if (!compiled->expression.ok()) return Error{wrongWithPattern(compiled->expression.error())};
  return Pattern(std::move(compiled));
}

bool Pattern::find(std::string_view utf8) const {
  return RE2::PartialMatch(viewOf(utf8), compiled_->expression);
}

}  // namespace muster::text
