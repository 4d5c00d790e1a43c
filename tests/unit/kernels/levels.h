#pragma once

// Every width of vectors that this machine has; all must say the same.

#include <vector>

#include "runtime/kernels/kernels.h"

namespace muster::kernels {

inline std::vector<Level> supportedLevels() {
  std::vector<Level> levels;
  for (Level level : {Level::Portable, Level::Avx2, Level::Avx512}) {
    if (isSupported(level)) levels.push_back(level);
  }
  return levels;
}

}  // namespace muster::kernels
