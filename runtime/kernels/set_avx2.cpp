// For machines with AVX2. Compiled with it: includes nothing that the rest of the program
// shares.

#include "runtime/kernels/set_levels.h"
#include "runtime/kernels/set_loops.h"

namespace muster::kernels {
namespace {

struct Avx2 {
  using Words = std::uint64_t __attribute__((vector_size(32)));
  static constexpr auto outside = outsideOf;
  static constexpr auto members = membersOf;
};

}  // namespace

const SetKernels kAvx2SetKernels = SetLoops<Avx2>::kernels();

}  // namespace muster::kernels
