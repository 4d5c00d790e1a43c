#include "runtime/native/gates.h"

#include <algorithm>
#include <array>
#include <bit>
#include <chrono>
#include <span>
#include <utility>

#include "compiler/base/check.h"
#include "runtime/bitmap/bitmap.h"

namespace muster::native {

using codegen::Results;
using codegen::Vectors;
using kernels::kStripRows;
using kernels::kStripWords;

namespace {

constexpr std::size_t kLineWords = MUSTER_LINE_BYTES / 8;
constexpr std::size_t kTogether = MUSTER_COUNTS_A_LINE;
constexpr std::uint64_t kMostCounted = (std::uint64_t{1} << MUSTER_COUNT_BITS) - 1;
// Strips that can be counted before sums have to be read: a vector counts 64 in each number.
constexpr std::size_t kStripsCounted = kMostCounted / (MUSTER_STRIP_BYTES / MUSTER_LINE_BYTES * 64);
// A line apart, as addresses that differ by a multiple of 4 KiB alone delay each other.
constexpr std::size_t kApartWords = kStripWords + bitmap::kBlockWords;
static_assert(MUSTER_STRIP_BYTES == kStripWords * 8);
static_assert(MUSTER_PLANE_BYTES == kernels::kPlaneWords * 8);
static_assert(MUSTER_LINE_BYTES == bitmap::kBlockWords * 8);

// How many vectors go through a part before the next part is run. With more, instructions are
// fetched less often, and what all of them read and keep needs more of the first-level cache. Which
// takes longer hangs on machine and rules (docs/decisions/0020), so the first strips are timed.
class Pace {
 public:
  static constexpr std::size_t kMost = 4;

  bool isKnown() const { return trials_ == kTrials * kChoices.size(); }
  std::size_t vectors() const { return kChoices[isKnown() ? best_ : trials_ / kTrials]; }
  // What a strip of a trial took. One choice after the other, as each finds in the caches what it
  // left there; the least of each counts, as anything else may have come between.
  void add(std::chrono::steady_clock::duration taken) {
    auto& least = least_[trials_ / kTrials];
    least = std::min(least, taken);
    if (++trials_ < kTrials * kChoices.size()) return;
    best_ = static_cast<std::size_t>(std::ranges::min_element(least_) - least_.begin());
  }

 private:
  static constexpr std::array<std::size_t, 3> kChoices{1, 2, kMost};
  static constexpr std::size_t kTrials = 6;
  static constexpr auto kLongest = std::chrono::steady_clock::duration::max();
  std::size_t trials_ = 0;
  std::size_t best_ = 0;
  std::array<std::chrono::steady_clock::duration, 3> least_{kLongest, kLongest, kLongest};
};

class Gates final : public batch::Gates {
 public:
  Gates(const Placed& code, const kernels::Kernels& kernels)
      : vectorBytes_(code.vectorBytes),
        parts_(code.parts),
        how_(code.results),
        kernels_(kernels),
        written_(code.written),
        results_(code.rootCount),
        counts_(code.rootCount, 0),
        slotWords_((code.slotCount + 1) * bitmap::kBlockWords),
        slots_(slotWords_ * Pace::kMost) {
    const std::size_t rootCount = code.rootCount;
    if (how_ == Results::Buffered) {
      buffer_.resize(rootCount * kApartWords);
      for (std::size_t i = 0; i < rootCount; ++i) results_[i] = buffer_.data() + i * kApartWords;
    } else {
      const std::size_t lines = (written_.size() + kTogether - 1) / kTogether;
      sums_.resize(lines * kLineWords);
    }
  }

  void run(const batch::Strip& strip) override {
    MusterStrip given[Pace::kMost];
    for (std::size_t i = 0; i < Pace::kMost; ++i) {
      given[i] = {.inputs = strip.inputs.data(),
                  .results = results_.data(),
                  .counts = sums_.data(),
                  .slots = slots_.data() + i * slotWords_,
                  .rows = rowsOf(strip.count)};
    }
    const std::uint64_t bytes = bitmap::wordsFor(strip.count) * 8;
    if (how_ == Results::Streamed) {
      for (std::size_t i = 0; i < results_.size(); ++i) {
        results_[i] = strip.results[i] + strip.row / 64;
      }
    }
    if (pace_.isKnown() || strip.count < kStripRows) {
      runParts(given, bytes, pace_.vectors());
    } else {
      const auto begin = std::chrono::steady_clock::now();
      runParts(given, bytes, pace_.vectors());
      pace_.add(std::chrono::steady_clock::now() - begin);
    }
    if (how_ == Results::Buffered) {
      settle(strip);
    } else if (++stripsCounted_ == kStripsCounted) {
      readSums();
    }
  }

  std::vector<std::uint64_t> finish() override {
    kernels_.fence();
    if (how_ != Results::Buffered) readSums();
    return std::move(counts_);
  }

 private:
  void runParts(const MusterStrip* given, std::uint64_t bytes, std::size_t atOnce) const {
    for (std::uint64_t at = 0; at < bytes; at += vectorBytes_ * atOnce) {
      const std::uint64_t left = (bytes - at + vectorBytes_ - 1) / vectorBytes_;
      const std::size_t vectors = std::min<std::size_t>(atOnce, left);
      for (const MusterPart part : parts_) {
        for (std::size_t i = 0; i < vectors; ++i) part(&given[i], at + i * vectorBytes_);
      }
    }
  }

  // A strip of bits: where rows are.
  const std::uint64_t* rowsOf(std::size_t count) {
    if (count == lastCount_) return rows_.data();
    lastCount_ = count;
    std::ranges::fill(rows_, 0);
    std::fill_n(rows_.begin(), count / 64, ~std::uint64_t{0});
    if (count % 64 != 0) rows_[count / 64] = (std::uint64_t{1} << (count % 64)) - 1;
    return rows_.data();
  }

  void readSums() {
    for (std::size_t i = 0; i < written_.size(); ++i) {
      const std::uint64_t* line = sums_.data() + i / kTogether * kLineWords;
      const std::size_t shift = (kTogether - 1 - i % kTogether) * MUSTER_COUNT_BITS;
      for (std::size_t word = 0; word < kLineWords; ++word) {
        counts_[written_[i]] += (line[word] >> shift) & kMostCounted;
      }
    }
    std::ranges::fill(sums_, 0);
    stripsCounted_ = 0;
  }

  void settle(const batch::Strip& strip) {
    constexpr std::size_t kSame = 0xAA;
    for (std::uint32_t root : written_) {
      const std::uint64_t* from = results_[root];
      std::uint64_t* to = strip.results.empty() ? nullptr : strip.results[root] + strip.row / 64;
      if (strip.count == kStripRows) {
        const kernels::RunOp settled =
            to == nullptr ? kernels_.count[kSame] : kernels_.stream[kSame];
        counts_[root] += kernels::runAlone(kernels_, settled, {from, from, from}, to);
        continue;
      }
      const std::size_t words = bitmap::wordsFor(strip.count);
      for (std::size_t i = 0; i < words; ++i) {
        counts_[root] += static_cast<std::uint64_t>(std::popcount(from[i]));
      }
      if (to != nullptr) std::copy_n(from, words, to);
    }
  }

  Pace pace_;
  std::size_t vectorBytes_;
  std::span<const MusterPart> parts_;
  Results how_;
  const kernels::Kernels& kernels_;
  std::vector<std::uint32_t> written_;  // the roots that are not constant
  std::vector<std::uint64_t*> results_;
  std::vector<std::uint64_t> counts_;
  std::size_t slotWords_;  // of one vector
  bitmap::LineVector<std::uint64_t> slots_;
  bitmap::LineVector<std::uint64_t> buffer_;  // results, for a strip
  bitmap::LineVector<std::uint64_t> sums_;    // as MusterStrip::counts
  std::size_t stripsCounted_ = 0;             // in them
  bitmap::LineVector<std::uint64_t> rows_ = bitmap::LineVector<std::uint64_t>(kStripWords);
  std::size_t lastCount_ = 0;  // rows_ are of so many
};

}  // namespace

Vectors vectorsFor(kernels::Level level) {
  switch (level) {
    case kernels::Level::Portable: return Vectors::Portable;
    case kernels::Level::Avx2: return Vectors::Avx2;
    case kernels::Level::Avx512:
      return isSupported(Vectors::Avx512Popcount) ? Vectors::Avx512Popcount : Vectors::Avx512;
  }
  MUSTER_CHECK(false, "unknown Level");
}

bool isSupported(Vectors vectors) {
  switch (vectors) {
    case Vectors::Portable: return true;
    case Vectors::Avx2: return kernels::isSupported(kernels::Level::Avx2);
    case Vectors::Avx512: return kernels::isSupported(kernels::Level::Avx512);
    case Vectors::Avx512Popcount:
#if defined(__x86_64__)
      return kernels::isSupported(kernels::Level::Avx512) &&
             __builtin_cpu_supports("avx512vpopcntdq") != 0;
#else
      return false;
#endif
  }
  MUSTER_CHECK(false, "unknown Vectors");
}

Results resultsFor(Vectors vectors, bool wantBitmaps) {
  if (vectors != Vectors::Avx512Popcount) return Results::Buffered;
  return wantBitmaps ? Results::Streamed : Results::Counted;
}

std::unique_ptr<batch::Gates> makeGates(const Placed& code, kernels::Level level) {
  return std::make_unique<Gates>(code, kernels::kernels(level));
}

}  // namespace muster::native
