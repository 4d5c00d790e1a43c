#pragma once

// Every message code with its phrase and its page. The list is codes.def; the pages are
// docs/diagnostics/E0101.md and so on, built in.

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace muster::diagnostics {

struct CodeInfo {
  std::string_view code;
  std::string_view phrase;
};

// In the order of codes.def.
std::span<const CodeInfo> codes();

// The page of a code (`E0101`, in either case), as Markdown. Nothing for what is no code.
std::optional<std::string> page(std::string_view code);

namespace detail {
struct Page {
  std::string_view code;
  std::string_view text;
};
std::span<const Page> pages();  // generated; the first is empty
}  // namespace detail

}  // namespace muster::diagnostics
