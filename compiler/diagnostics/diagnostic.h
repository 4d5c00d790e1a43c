#pragma once

// Messages to the authors of rules. A definition stands where it is emitted, with the types of its
// arguments; codes are listed in codes.def, and every code has a page (`muster explain E0201`).
//
//   inline constexpr Definition<std::string_view> kUnknownSegment{
//       "E0203", Severity::Error, "no segment is called `{}`"};
//   build(sink, span, kUnknownSegment, name).help("did you mean `lapsed`?").emit();
//
// Texts are for marketers: lower case, no final period, user text in backticks, what was seen
// first; the remedy, as text that can be typed, goes into help. No words of compilers or grammars.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_set>
#include <utility>
#include <vector>

#include "compiler/base/id.h"
#include "compiler/source/source.h"

namespace muster::diagnostics {

enum class Severity : std::uint8_t { Error, Warning, Note };

template <typename... Args>
struct Definition {
  consteval Definition(std::string_view code_, Severity severity_, std::string_view text_)
      : code(code_), severity(severity_), text(text_) {
    std::size_t holes = 0;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
      if (text[i] == '{' && text[i + 1] == '}') ++holes;
    }
    if (holes != sizeof...(Args)) throw "holes in the text and argument types differ";
  }

  std::string_view code;
  Severity severity;
  std::string_view text;
};

// A second place that explains the first; `text` may be empty.
struct Label {
  Span span;
  std::string text;
};

// One message. `span` is empty for what concerns no place in a file.
struct Diagnostic {
  std::string code;
  Severity severity = Severity::Error;
  std::optional<Span> span;
  std::string text;
  std::string spanText;  // said under the marked span, may be empty
  std::vector<Label> labels;
  std::vector<std::string> helps;
  std::vector<std::string> notes;
};

// Collects messages. Keeps at most `limit` errors and as many warnings; the rest is counted, and
// the last message of sorted() says how many. Drops repeats of one code, place and text. Not thread
// safe: one sink per compilation.
class Sink {
 public:
  explicit Sink(std::size_t limit = 200) : limit_(limit) {}

  void add(Diagnostic diagnostic);
  // Whether there is an error at exactly this place, which from now on offers `help` in place of
  // what it offered, unless that is empty: `51,5` is a slip, and what fits there may be `51.5 GBP`.
  bool amend(Span span, const std::string& help);
  bool hasErrors() const { return errorCount_ > 0; }
  std::size_t errorCount() const { return errorCount_; }
  // Messages beyond the limit, which are counted only.
  std::size_t droppedCount() const { return droppedCount_; }
  // Whether one more error would only be counted: then finding its remedy is not worth the time.
  bool isFull() const { return errorCount_ >= limit_; }
  // In source order: by file, then by place, then by order of adding. Those without a place first.
  std::vector<Diagnostic> sorted() const;

  // Every message added from now on has these places as well: where that is used which is being
  // looked at. Replaces those before.
  void standIn(std::vector<Label> places) { standing_ = std::move(places); }
  const std::vector<Label>& standing() const { return standing_; }

 private:
  std::size_t limit_;
  std::size_t errorCount_ = 0;  // those beyond the limit too
  std::size_t warningCount_ = 0;
  std::size_t droppedCount_ = 0;
  std::vector<Diagnostic> diagnostics_;
  std::vector<Label> standing_;
  std::unordered_set<std::string> seen_;
};

class [[nodiscard]] Builder {
 public:
  Builder(Sink& sink, Diagnostic diagnostic) : sink_(sink), diagnostic_(std::move(diagnostic)) {}

  [[nodiscard]] Builder& under(std::string text);  // said under the marked span
  [[nodiscard]] Builder& label(Span span, std::string text);
  // Empty, and then no help, if there is nothing to suggest.
  [[nodiscard]] Builder& help(std::string text);
  [[nodiscard]] Builder& note(std::string text);
  void emit() { sink_.add(std::move(diagnostic_)); }

 private:
  Sink& sink_;
  Diagnostic diagnostic_;
};

// Puts `args` into the holes of `text`, each in order.
std::string fill(std::string_view text, const std::vector<std::string>& args);

namespace detail {
inline std::string shown(std::string_view text) { return std::string(text); }
inline std::string shown(const std::string& text) { return text; }
inline std::string shown(const char* text) { return text; }
template <typename T>
requires std::is_arithmetic_v<T> std::string shown(T value) { return std::to_string(value); }
}  // namespace detail

// The definition fixes the argument types; nothing is deduced from the call.
template <typename... Args>
Builder build(Sink& sink, std::optional<Span> span, const Definition<Args...>& definition,
              std::type_identity_t<Args>... args) {
  Diagnostic diagnostic;
  diagnostic.code = std::string(definition.code);
  diagnostic.severity = definition.severity;
  diagnostic.span = span;
  diagnostic.text = fill(definition.text, {detail::shown(args)...});
  return Builder(sink, std::move(diagnostic));
}

// How many letters to insert, leave out, replace or swap with their neighbour, case ignored.
std::size_t editDistance(std::string_view a, std::string_view b);
// The candidate nearest to `name` by edit distance (case ignored), if one is near enough to be a
// likely slip; ties go to the first.
std::optional<std::string> nearest(std::string_view name,
                                   const std::vector<std::string>& candidates);
// "did you mean `x`?", or empty if nothing is near.
std::string didYouMean(std::string_view name, const std::vector<std::string>& candidates);

}  // namespace muster::diagnostics
