#pragma once

// What this module has from outside libraries: of ICU in unicode.cpp, of RE2 in pattern.cpp
// (Pattern of text.h), of OpenSSL in digest.cpp. Each of these files holds nothing else, so the
// small runtime has others in their place, which bring the libraries only where rules ask for them
// (runtime/outside).
//
// Thread safe. For the files of this module, and those.

#include <optional>
#include <string>
#include <string_view>

namespace muster::text {

// Of valid UTF-8.
std::string nfcOf(std::string_view utf8);
std::string foldedOf(std::string_view utf8);
// The name of a host in its own script, as UTS 46 has it; nothing if it is none.
std::optional<std::string> hostOf(std::string_view written);

std::string sha256Of(std::string_view bytes);  // 64 hexadecimal digits in lower case

}  // namespace muster::text
