// For machines with AVX-512 F, BW, DQ and VL. Compiled with it: includes nothing that the rest of
// the program shares.

#include "runtime/kernels/set_levels.h"
#include "runtime/kernels/set_loops.h"

namespace muster::kernels {
namespace {

struct Avx512 {
  using Words = std::uint64_t __attribute__((vector_size(64)));
};

}  // namespace

const SetKernels kAvx512SetKernels = SetLoops<Avx512>::kernels();

}  // namespace muster::kernels
