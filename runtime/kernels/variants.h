#pragma once

// What kernels() and eventKernels() pick from: a level may have several sets of kernels, for
// instructions that only some machines of that level have. For tests, as all must say the same.

#include <string_view>
#include <vector>

#include "runtime/kernels/event_kernels.h"
#include "runtime/kernels/kernels.h"

namespace muster::kernels {

struct Variant {
  std::string_view name;
  const Kernels* kernels;
};

// Those that this machine can run.
std::vector<Variant> variants();

struct EventVariant {
  std::string_view name;
  const EventKernels* kernels;
};
std::vector<EventVariant> eventVariants();

}  // namespace muster::kernels
