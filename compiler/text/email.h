#pragma once

// E-mail addresses by hash, so that a list of them can be passed on without the addresses.
//
//   emailHash(" Ann@Example.com ") == emailHash("ann@example.com")
//
// Tested by tests/unit/text/email_test.cpp.

#include <optional>
#include <string>
#include <string_view>

namespace muster::text {

// The SHA-256 of the address without white space around it, in NFC, its ASCII letters in lower
// case, nothing else changed: 64 hexadecimal digits in lower case. `utf8` must be valid.
std::string emailHash(std::string_view utf8);

// Such a hash as written, in either case, in lower case; nothing if it is none.
std::optional<std::string> hashFromText(std::string_view text);

// Without the white space of ASCII at both ends.
std::string_view trimmed(std::string_view text);

}  // namespace muster::text
