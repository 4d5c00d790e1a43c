#include "compiler/base/check.h"
#include "compiler/codegen/codegen.h"

namespace muster::codegen {

std::string_view nameOf(Vectors vectors) {
  switch (vectors) {
    case Vectors::Portable: return "portable";
    case Vectors::Avx2: return "avx2";
    case Vectors::Avx512: return "avx512";
    case Vectors::Avx512Popcount: return "avx512_popcount";
  }
  MUSTER_CHECK(false, "unknown Vectors");
}

}  // namespace muster::codegen
