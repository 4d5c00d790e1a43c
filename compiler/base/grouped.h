#pragma once

#include <cstdint>
#include <string>

namespace muster {

// A count as people read it: 541909 -> "541,909".
std::string grouped(std::uint64_t count);

}  // namespace muster
