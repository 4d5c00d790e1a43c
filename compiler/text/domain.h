#pragma once

// The domain of an e-mail address, in one form for each domain.
//
//   emailDomain(" Ann@Mail.EXAMPLE.com ") == "mail.example.com"
//   emailDomain("ann@xn--mnchen-3ya.de") == "m\u00fcnchen.de"
//
// Tested by tests/unit/text/domain_test.cpp.

#include <optional>
#include <string>
#include <string_view>

namespace muster::text {

// What stands behind the last `@`, in the form of Unicode Technical Standard 46 (in its own script,
// lower case); nothing if nothing stands before it or the rest is no name of a host. `utf8` must be
// valid.
std::optional<std::string> emailDomain(std::string_view utf8);

}  // namespace muster::text
