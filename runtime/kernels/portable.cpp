// For any machine: vectors of 16 bytes, which every 64-bit processor has.

#include "runtime/kernels/codes.h"
#include "runtime/kernels/gates.h"
#include "runtime/kernels/levels.h"
#include "runtime/kernels/lut.h"
#include "runtime/kernels/meet_loops.h"

namespace muster::kernels {
namespace {

struct Vectors {
  static constexpr std::size_t kBytes = 16;
  using V [[gnu::vector_size(16), gnu::may_alias]] = std::uint64_t;
  using StripCounter = BitCounter<Vectors>;

  template <unsigned kTable>
  [[gnu::always_inline]] static V gate(V a, V b, V c) {
    return lut<kTable>(a, b, c);
  }
  [[gnu::always_inline]] static V zero() { return V{0, 0}; }
  [[gnu::always_inline]] static V load(const std::uint64_t* from) {
    return *reinterpret_cast<const V*>(from);
  }
  [[gnu::always_inline]] static void store(std::uint64_t* to, V value) {
    *reinterpret_cast<V*>(to) = value;
  }
  [[gnu::always_inline]] static void stream(std::uint64_t* to, V value) { store(to, value); }

  // Bits of bytes, then bytes: counts of up to 31 vectors fit a byte, and it is given one of eight.
  struct Counter {
    V bytes = {0, 0};
    [[gnu::always_inline]] void add(V value) {
      constexpr std::uint64_t kPairs = 0x5555555555555555U;
      constexpr std::uint64_t kFours = 0x3333333333333333U;
      constexpr std::uint64_t kBytes = 0x0F0F0F0F0F0F0F0FU;
      value = value - ((value >> 1) & V{kPairs, kPairs});
      value = (value & V{kFours, kFours}) + ((value >> 2) & V{kFours, kFours});
      value = (value + (value >> 4)) & V{kBytes, kBytes};
      bytes = bytes + value;
    }
    [[gnu::always_inline]] void twice() {
      settle();
      total_ *= 2;
    }
    [[gnu::always_inline]] std::uint64_t total() {
      settle();
      return total_;
    }

   private:
    [[gnu::always_inline]] void settle() {
      for (int lane = 0; lane < 2; ++lane) {
        const std::uint64_t pairs =
            (bytes[lane] & 0x00FF00FF00FF00FFU) + (bytes[lane] >> 8 & 0x00FF00FF00FF00FFU);
        total_ += pairs * 0x0001000100010001U >> 48;
      }
      bytes = V{0, 0};
    }
    std::uint64_t total_ = 0;
  };
};
static_assert(kStripWords * 8 / Vectors::kBytes / kAtOnce <= 31);

struct Bytes {
  // Bit i of eight bytes, gathered into one byte by a multiplication.
  [[gnu::always_inline]] static std::uint64_t bit(const std::uint8_t* bytes, int bit) {
    std::uint64_t word = 0;
    for (int i = 0; i < 8; ++i) {
      std::uint64_t eight;
      __builtin_memcpy(&eight, bytes + 8 * i, 8);
      const std::uint64_t bits = eight >> bit & 0x0101010101010101U;
      word |= (bits * 0x0102040810204080U >> 56) << (8 * i);
    }
    return word;
  }
};

constexpr Kernels makeKernels() {
  Kernels kernels{};
  fillGates<Vectors>(kernels);
  kernels.fence = [] {};
  kernels.cut8 = cutCodes<Bytes, std::uint8_t>;
  kernels.cut16 = cutCodes<Bytes, std::uint16_t>;
  kernels.search32 = searchCodes<Bytes, std::uint32_t>;
  kernels.search64 = searchCodes<Bytes, std::uint64_t>;
  kernels.searchReal = searchCodes<Bytes, double>;
  return kernels;
}

}  // namespace

constinit const Kernels kPortableKernels = makeKernels();
constinit const Meet kPortableMeet = meetLines<Vectors>;

}  // namespace muster::kernels
