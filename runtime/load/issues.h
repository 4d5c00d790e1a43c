#pragma once

// Why a value or a row does not fit.

#include <cstdint>
#include <string>
#include <string_view>

namespace muster::load {

enum class Reason : std::uint8_t {
  None,
#define MUSTER_REASON(Name, text) Name,
#include "runtime/load/reasons.def"
};

std::string_view textOf(Reason reason);

// One thing wrong with one row of a batch.
struct Issue {
  std::uint32_t row = 0;
  Reason reason = Reason::None;
  std::string value;  // shortened
};

// As much of a value as a report shows.
std::string shorten(std::string_view value);
// A value for people: on one line, in UTF-8, and nothing that a terminal would act on.
std::string printable(std::string_view value);
// Every byte that starts no character of UTF-8 becomes U+FFFD.
std::string asUtf8(std::string_view bytes);

}  // namespace muster::load
