#include "runtime/native/gates.h"

#include <algorithm>
#include <bit>
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

constexpr std::size_t kCountWords = MUSTER_LINE_BYTES / 8;
// A part is run for so many vectors before the next is: its instructions are fetched once for all
// of them, which takes longer than computing does.
constexpr std::size_t kVectorsAtOnce = 4;
// A line apart, as addresses that differ by a multiple of 4 KiB alone delay each other.
constexpr std::size_t kApartWords = kStripWords + bitmap::kBlockWords;
static_assert(MUSTER_STRIP_BYTES == kStripWords * 8);
static_assert(MUSTER_LINE_BYTES == bitmap::kBlockWords * 8);

class Gates final : public batch::Gates {
 public:
  Gates(const Placed& code, const kernels::Kernels& kernels)
      : vectorBytes_(code.vectorBytes),
        parts_(code.parts),
        how_(code.results),
        kernels_(kernels),
        results_(code.rootCount),
        counts_(code.rootCount, 0),
        slotWords_((code.slotCount + 1) * bitmap::kBlockWords),
        slots_(slotWords_ * kVectorsAtOnce) {
    const std::size_t rootCount = code.rootCount;
    if (how_ == Results::Buffered) {
      buffer_.resize(rootCount * kApartWords);
      for (std::size_t i = 0; i < rootCount; ++i) results_[i] = buffer_.data() + i * kApartWords;
      written_ = code.written;
    } else {
      sums_.resize(rootCount * kCountWords);
    }
  }

  void run(const batch::Strip& strip) override {
    MusterStrip given[kVectorsAtOnce];
    for (std::size_t i = 0; i < kVectorsAtOnce; ++i) {
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
    for (std::uint64_t at = 0; at < bytes; at += vectorBytes_ * kVectorsAtOnce) {
      const std::uint64_t left = (bytes - at + vectorBytes_ - 1) / vectorBytes_;
      const std::size_t vectors = std::min<std::size_t>(kVectorsAtOnce, left);
      for (const MusterPart part : parts_) {
        for (std::size_t i = 0; i < vectors; ++i) part(&given[i], at + i * vectorBytes_);
      }
    }
    if (how_ == Results::Buffered) settle(strip);
  }

  std::vector<std::uint64_t> finish() override {
    kernels_.fence();
    for (std::size_t i = 0; i < sums_.size(); ++i) counts_[i / kCountWords] += sums_[i];
    return std::move(counts_);
  }

 private:
  // A strip of bits: where rows are.
  const std::uint64_t* rowsOf(std::size_t count) {
    if (count == lastCount_) return rows_.data();
    lastCount_ = count;
    std::ranges::fill(rows_, 0);
    std::fill_n(rows_.begin(), count / 64, ~std::uint64_t{0});
    if (count % 64 != 0) rows_[count / 64] = (std::uint64_t{1} << (count % 64)) - 1;
    return rows_.data();
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

  std::size_t vectorBytes_;
  std::span<const MusterPart> parts_;
  Results how_;
  const kernels::Kernels& kernels_;
  std::vector<std::uint64_t*> results_;
  std::vector<std::uint64_t> counts_;
  std::size_t slotWords_;  // of one vector
  bitmap::LineVector<std::uint64_t> slots_;
  bitmap::LineVector<std::uint64_t> buffer_;  // results, for a strip
  std::vector<std::uint32_t> written_;        // the roots that are not constant
  bitmap::LineVector<std::uint64_t> sums_;
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
