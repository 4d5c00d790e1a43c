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

std::size_t bytesOf(Vectors vectors) {
  switch (vectors) {
    case Vectors::Portable: return 16;
    case Vectors::Avx2: return 32;
    case Vectors::Avx512:
    case Vectors::Avx512Popcount: return 64;
  }
  MUSTER_CHECK(false, "unknown Vectors");
}

}  // namespace muster::codegen
