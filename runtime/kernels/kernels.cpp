#include "runtime/kernels/kernels.h"

#include <algorithm>

#include "compiler/base/check.h"
#include "runtime/kernels/levels.h"
#include "runtime/kernels/variants.h"

namespace muster::kernels {

#ifdef MUSTER_HAS_X86
namespace {

bool hasPopcount() { return __builtin_cpu_supports("avx512vpopcntdq") != 0; }

const Kernels& avx512PopcountKernels() {
  static const Kernels kernels = [] {
    Kernels made = kAvx512Kernels;
    std::ranges::copy(kAvx512PopcountGates.stream, made.stream);
    std::ranges::copy(kAvx512PopcountGates.count, made.count);
    return made;
  }();
  return kernels;
}

}  // namespace
#endif

std::uint64_t runAlone(const Kernels& kernels, RunOp run,
                       const std::array<const std::uint64_t*, 5>& operands, std::uint64_t* out) {
  std::uint64_t* places[6];
  for (std::size_t i = 0; i < operands.size(); ++i) {
    places[i] = const_cast<std::uint64_t*>(operands[i]);  // which no gate writes
  }
  places[5] = out;
  std::uint64_t counts[6] = {};
  const Op ops[] = {{run, {0, 1, 2, 3, 4}, 5}, {kernels.end, {}, 0}};
  run(ops, places, counts, operands.data(), 0, 0);
  return counts[5];
}

const Kernels& kernels(Level level) {
  MUSTER_CHECK(isSupported(level), "vectors that this machine lacks");
#ifdef MUSTER_HAS_X86
  if (level == Level::Avx512) return hasPopcount() ? avx512PopcountKernels() : kAvx512Kernels;
  if (level == Level::Avx2) return kAvx2Kernels;
#endif
  return kPortableKernels;
}

Meet meetOf(Level level) {
  MUSTER_CHECK(isSupported(level), "vectors that this machine lacks");
#ifdef MUSTER_HAS_X86
  if (level == Level::Avx512) return kAvx512Meet;
  if (level == Level::Avx2) return kAvx2Meet;
#endif
  return kPortableMeet;
}

std::vector<Variant> variants() {
  std::vector<Variant> variants = {{"portable", &kPortableKernels}};
#ifdef MUSTER_HAS_X86
  if (isSupported(Level::Avx2)) variants.push_back({"avx2", &kAvx2Kernels});
  if (!isSupported(Level::Avx512)) return variants;
  variants.push_back({"avx512", &kAvx512Kernels});
  if (hasPopcount()) variants.push_back({"avx512_popcount", &avx512PopcountKernels()});
#endif
  return variants;
}

bool isSupported(Level level) {
  if (level == Level::Portable) return true;
#ifdef MUSTER_HAS_X86
  __builtin_cpu_init();
  if (level == Level::Avx2) return __builtin_cpu_supports("avx2") != 0;
  return __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512bw") != 0 &&
         __builtin_cpu_supports("avx512dq") != 0 && __builtin_cpu_supports("avx512vl") != 0;
#else
  return false;
#endif
}

Level bestLevel() {
  if (isSupported(Level::Avx512)) return Level::Avx512;
  return isSupported(Level::Avx2) ? Level::Avx2 : Level::Portable;
}

std::optional<Level> levelNamed(std::string_view name) {
  for (Level level : {Level::Portable, Level::Avx2, Level::Avx512}) {
    if (name == nameOf(level)) return level;
  }
  return std::nullopt;
}

std::string_view nameOf(Level level) {
  switch (level) {
    case Level::Portable: return "portable";
    case Level::Avx2: return "avx2";
    case Level::Avx512: return "avx512";
  }
  MUSTER_CHECK(false, "unknown Level");
}

}  // namespace muster::kernels
