#include "compiler/diagnostics/diagnostic.h"

#include <algorithm>
#include <tuple>

#include "compiler/base/check.h"

namespace muster::diagnostics {

namespace {

std::string keyOf(const Diagnostic& diagnostic) {
  std::string key = diagnostic.code + '\n' + diagnostic.text + '\n';
  if (diagnostic.span) {
    key += std::to_string(diagnostic.span->file.index()) + ':' +
           std::to_string(diagnostic.span->begin) + ':' + std::to_string(diagnostic.span->end);
  }
  return key;
}

auto placeOf(const Diagnostic& diagnostic) {
  if (!diagnostic.span) return std::tuple(false, 0U, 0U);
  return std::tuple(true, diagnostic.span->file.index(), diagnostic.span->begin);
}

}  // namespace

void Sink::add(Diagnostic diagnostic) {
  if (!seen_.insert(keyOf(diagnostic)).second) return;
  const bool isError = diagnostic.severity == Severity::Error;
  std::size_t& count = isError ? errorCount_ : warningCount_;
  if (++count > limit_) {
    ++droppedCount_;
  } else {
    diagnostic.labels.insert(diagnostic.labels.end(), standing_.begin(), standing_.end());
    diagnostics_.push_back(std::move(diagnostic));
  }
}

bool Sink::amend(Span span, const std::string& help) {
  const auto found = std::ranges::find_if(diagnostics_, [&](const Diagnostic& each) {
    return each.severity == Severity::Error && each.span == span;
  });
  if (found == diagnostics_.end()) return false;
  if (!help.empty()) found->helps.assign(1, help);
  return true;
}

std::vector<Diagnostic> Sink::sorted() const {
  std::vector<Diagnostic> sorted = diagnostics_;
  std::ranges::stable_sort(sorted, {}, placeOf);
  if (droppedCount_ > 0) {
    Diagnostic rest;
    rest.code = "E0804";
    rest.severity = Severity::Note;
    rest.text = std::to_string(droppedCount_) + " more messages are not shown";
    sorted.push_back(std::move(rest));
  }
  return sorted;
}

Builder& Builder::under(std::string text) {
  diagnostic_.spanText = std::move(text);
  return *this;
}

Builder& Builder::label(Span span, std::string text) {
  diagnostic_.labels.push_back({span, std::move(text)});
  return *this;
}

Builder& Builder::help(std::string text) {
  if (!text.empty()) diagnostic_.helps.push_back(std::move(text));
  return *this;
}

Builder& Builder::note(std::string text) {
  if (!text.empty()) diagnostic_.notes.push_back(std::move(text));
  return *this;
}

std::string fill(std::string_view text, const std::vector<std::string>& args) {
  std::string filled;
  std::size_t next = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 2) == "{}" && next < args.size()) {
      filled += args[next++];
      ++i;
    } else {
      filled += text[i];
    }
  }
  MUSTER_CHECK(next == args.size(), "more arguments than holes");
  return filled;
}

}  // namespace muster::diagnostics
