#pragma once

// Text as rules compare it: UTF-8 in NFC, code point by code point, and folded where case is to be
// ignored.
//
//   normalise("e\u0301") == "\u00e9",  fold("STRASSE") == "strasse",  fold("Straße") == "straße"
//
// Every text is normalised once, where it enters (a literal by the checker, a value by the loader);
// after that equality is equality of bytes, and contains, starts with and ends with are those of
// std::string_view. Folding is Unicode simple case folding: one code point for one, hence "ß" and
// "ss" stay different. No locale, no collation, no order.
//
// Thread safe throughout. Tested by tests/unit/text.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "compiler/base/result.h"

namespace muster::text {

// Text that is not ASCII, and patterns, need libraries that the small runtime has only where they
// are asked for: an Error where they are not there. Not needed elsewhere.
Result<Done> bringUnicode();
Result<Done> bringPatterns();

// Whether the bytes are UTF-8: shortest forms only, no surrogates, nothing above U+10FFFF.
bool isValidUtf8(std::string_view bytes);

// The NFC form. `utf8` must be valid.
std::string normalise(std::string_view utf8);

// Every code point replaced by its simple case folding. Not normalised again: equality under
// `ignoring case` is equality of fold(normalise(x)). `utf8` must be valid.
std::string fold(std::string_view utf8);

// The number of code points. `utf8` must be valid.
std::size_t lengthOf(std::string_view utf8);

// The version of the Unicode tables that normalise and fold use: "15.0".
std::string unicodeVersion();

// A regular expression that is searched for in linear time and bounded memory. Immutable; cheap to
// copy; may be used from any thread.
class Pattern {
 public:
  // The error's message is for the author of the rule ("missing closing )").
  static Result<Pattern> compile(std::string_view pattern, bool ignoresCase);

  // Whether it occurs anywhere in `utf8`.
  bool find(std::string_view utf8) const;

 private:
  struct Compiled;
  explicit Pattern(std::shared_ptr<const Compiled> compiled) : compiled_(std::move(compiled)) {}
  std::shared_ptr<const Compiled> compiled_;
};

}  // namespace muster::text
