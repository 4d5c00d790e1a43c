#pragma once

// What libmuster_runtime.so, which runs rules that were compiled ahead of time, has only where
// rules ask for it: libraries of their own (base/part.h), each a table of the functions of one file
// of the compiler's that needs an outside library. Every other program and library has these files
// in it.
//
//   muster_unicode.so   compiler/text/unicode.cpp        ICU
//   muster_patterns.so  compiler/text/pattern.cpp        RE2
//   muster_zones.so     compiler/calendar/zone_data.cpp  the tz library
//
// Thread safe. Tested by tests/embed.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/calendar/zone_table.h"
#include "compiler/text/text.h"

namespace muster::outside {

struct Unicode {
  const char* build;
  std::string (*nfcOf)(std::string_view utf8);
  std::string (*foldedOf)(std::string_view utf8);
  std::optional<std::string> (*hostOf)(std::string_view written);
  std::string (*version)();
};

struct Patterns {
  const char* build;
  Result<text::Pattern> (*compile)(std::string_view pattern, bool ignoresCase);
  bool (*find)(const text::Pattern& pattern, std::string_view utf8);
};

struct Zones {
  const char* build;
  std::optional<std::vector<calendar::Stretch>> (*stretchesOf)(std::string_view name);
  const std::vector<std::string>& (*names)();
  std::string (*tableVersion)();
};

}  // namespace muster::outside
