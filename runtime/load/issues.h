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

}  // namespace muster::load
