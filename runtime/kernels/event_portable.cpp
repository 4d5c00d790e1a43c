// For any machine; the compiler vectorises what it can.

#include "runtime/kernels/event_portable.h"

#include "runtime/kernels/event_levels.h"
#include "runtime/kernels/event_loops.h"

namespace muster::kernels {
namespace {

struct Portable {
  using Byte = std::uint8_t;
  // 255 for an event that passes, else 0.
  struct Row {
    std::uint8_t bytes[64];
  };

  static Byte broadcast(std::uint8_t value) { return value; }

  [[gnu::always_inline]] static std::uint8_t passes(std::uint8_t code, Byte low, Byte span) {
    const auto above = static_cast<std::uint8_t>(code - low);
    return static_cast<std::uint8_t>(above <= span ? 255 : 0);
  }
  [[gnu::always_inline]] static Row inRange(const std::uint8_t* codes, Byte low, Byte span) {
    Row row;
    for (int i = 0; i < 64; ++i) row.bytes[i] = passes(codes[i], low, span);
    return row;
  }
  [[gnu::always_inline]] static Row inRangeToo(Row row, const std::uint8_t* codes, Byte low,
                                               Byte span) {
    return both(row, inRange(codes, low, span));
  }
  [[gnu::always_inline]] static Row both(Row a, Row b) {
    for (int i = 0; i < 64; ++i) a.bytes[i] = static_cast<std::uint8_t>(a.bytes[i] & b.bytes[i]);
    return a;
  }
  static Row fromWord(std::uint64_t word) {
    Row row;
    for (int i = 0; i < 64; ++i) row.bytes[i] = static_cast<std::uint8_t>(0 - (word >> i & 1U));
    return row;
  }
  // Gathers the highest bit of eight bytes at a time.
  static std::uint64_t word(const Row& row) {
    std::uint64_t bits = 0;
    for (int i = 0; i < 64; i += 8) {
      std::uint64_t eight = 0;
      for (int j = 0; j < 8; ++j) {
        eight |= static_cast<std::uint64_t>(row.bytes[i + j]) << (j * 8);
      }
      bits |= ((eight & 0x0101010101010101U) * 0x0102040810204080U >> 56) << i;
    }
    return bits;
  }

  struct Any {
    Row found{};
    [[gnu::always_inline]] void add(const Row& row) {
      for (int i = 0; i < 64; ++i) {
        found.bytes[i] = static_cast<std::uint8_t>(found.bytes[i] | row.bytes[i]);
      }
    }
    std::uint64_t reaches() const { return word(found); }
  };

  template <typename Lane>
  struct Lanes {
    Lane lanes[64] = {};
    std::uint64_t atLeast(Lane least) const {
      Row row;
      for (int i = 0; i < 64; ++i) {
        row.bytes[i] = static_cast<std::uint8_t>(lanes[i] >= least ? 255 : 0);
      }
      return word(row);
    }
  };

  template <typename Lane>
  struct Count : Lanes<Lane> {
    [[gnu::always_inline]] void add(const Row& row) {
      for (int i = 0; i < 64; ++i) {
        const Lane before = this->lanes[i];
        const auto more = static_cast<Lane>(before + (row.bytes[i] & 1U));
        this->lanes[i] = more < before ? before : more;
      }
    }
    std::uint64_t reaches(std::uint32_t least) const {
      return this->atLeast(static_cast<Lane>(least));
    }
  };
  using Count8 = Count<std::uint8_t>;
  using Count16 = Count<std::uint16_t>;

  struct Sum16 : Lanes<std::uint16_t> {
    [[gnu::always_inline]] void add(const Row& row, const std::uint16_t* values) {
      for (int i = 0; i < 64; ++i) {
        const auto value = static_cast<std::uint16_t>(row.bytes[i] != 0 ? values[i] : 0);
        const auto more = static_cast<std::uint16_t>(lanes[i] + value);
        lanes[i] = static_cast<std::uint16_t>(more < value ? 65'535 : more);
      }
    }
    std::uint64_t reaches(std::int64_t least) const {
      return atLeast(static_cast<std::uint16_t>(least));
    }
  };

  template <typename Lane>
  struct Sum : Lanes<Lane> {
    [[gnu::always_inline]] void add(const Row& row, const Lane* values) {
      for (int i = 0; i < 64; ++i) this->lanes[i] += row.bytes[i] != 0 ? values[i] : 0;
    }
    std::uint64_t reaches(std::int64_t least) const {
      return this->atLeast(static_cast<Lane>(least));
    }
  };
  using Sum32 = Sum<std::int32_t>;
  using Sum64 = Sum<std::int64_t>;

  static constexpr auto code = codeByTable;

  static void groupPasses(const EventTable* tables, std::size_t tableCount, std::size_t rows,
                          std::uint8_t* out) {
    for (std::size_t i = 0; i < rows * 64; ++i) out[i] = tables[0].passing[tables[0].codes[i]];
    for (std::size_t table = 1; table < tableCount; ++table) {
      const auto& [codes, passing, codeCount] = tables[table];
      for (std::size_t i = 0; i < rows * 64; ++i) {
        out[i] = static_cast<std::uint8_t>(out[i] & passing[codes[i]]);
      }
    }
  }

  static void groupReaches(const std::uint8_t* passing, EventSlices slices,
                           const std::uint8_t (&least)[kGroupLeastMax], std::uint8_t* out) {
    for (std::size_t slice = 0; slice < slices.count; ++slice) {
      // reached[n]: by n + 1 events.
      std::uint8_t reached[kGroupLeastMax][64] = {};
      for (std::size_t row = 0; row < slices.width; ++row, passing += 64) {
        for (std::size_t n = kGroupLeastMax - 1; n > 0; --n) {
          for (int i = 0; i < 64; ++i) reached[n][i] |= reached[n - 1][i] & passing[i];
        }
        for (int i = 0; i < 64; ++i) reached[0][i] |= passing[i];
      }
      for (int i = 0; i < 64; ++i) {
        unsigned byte = 0;
        for (std::size_t n = 0; n < kGroupLeastMax; ++n) byte |= reached[n][i] & unsigned{least[n]};
        out[slice * 64 + static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(byte);
      }
    }
  }

  static void groupCounts(const std::uint8_t* passing, std::size_t rows, std::int64_t* counts) {
    for (std::size_t i = 0; i < rows * 64; ++i) {
      for (std::size_t bit = 0; bit < kGroupSize; ++bit) counts[bit] += passing[i] >> bit & 1;
    }
  }

  static constexpr auto bytesOf = bytesOfPlanes;
  static constexpr auto reorder = reorderBytes;
};

}  // namespace

const EventKernels kPortableEventKernels = EventLoops<Portable>::kernels();

}  // namespace muster::kernels
