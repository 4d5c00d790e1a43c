#include "runtime/jit/jit.h"

#include <algorithm>
#include <bit>
#include <span>
#include <utility>

#include "compiler/base/check.h"
#include "runtime/bitmap/bitmap.h"
#include "runtime/jit/memory.h"
#include "runtime/jit/perf_map.h"

namespace muster::jit {

namespace {

using codegen::Results;
using codegen::Vectors;
using kernels::kStripRows;
using kernels::kStripWords;

constexpr std::size_t kCountWords = MUSTER_LINE_BYTES / 8;
// A line apart, as addresses that differ by a multiple of 4 KiB alone delay each other.
constexpr std::size_t kApartWords = kStripWords + bitmap::kBlockWords;
static_assert(MUSTER_STRIP_BYTES == kStripWords * 8);
static_assert(MUSTER_LINE_BYTES == bitmap::kBlockWords * 8);

Vectors vectorsOf(kernels::Level level) {
  switch (level) {
    case kernels::Level::Portable: return Vectors::Portable;
    case kernels::Level::Avx2: return Vectors::Avx2;
    case kernels::Level::Avx512:
      return isSupported(Vectors::Avx512Popcount) ? Vectors::Avx512Popcount : Vectors::Avx512;
  }
  MUSTER_CHECK(false, "unknown Level");
}

Vectors vectorsOf(const Options& options) {
  return options.vectors.value_or(vectorsOf(options.level));
}

// Where bits can be counted in registers, results leave the code for good. Elsewhere kernels count
// them, and write whole lines past the caches, which narrow vectors cannot.
Results resultsOf(Vectors vectors, bool wantBitmaps) {
  if (vectors != Vectors::Avx512Popcount) return Results::Buffered;
  return wantBitmaps ? Results::Streamed : Results::Counted;
}

}  // namespace

bool isAvailable() { return codegen::isAvailable(); }

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

struct Native::State {
  Options options;
  Results results = Results::Buffered;
  codegen::Code code;  // without its bytes, which are in `memory`
  std::unique_ptr<const Memory> memory;
  std::size_t rootCount = 0;
  std::size_t codeBytes = 0;
  bool isFromCache = false;
  std::string problemOfCache;
};

namespace {

class Gates final : public batch::Gates {
 public:
  Gates(const codegen::Code& code, std::span<const MusterPart> parts, std::size_t rootCount,
        Results results, const kernels::Kernels& kernels)
      : vectorBytes_(code.vectorBytes),
        parts_(parts),
        how_(results),
        kernels_(kernels),
        results_(rootCount),
        counts_(rootCount, 0),
        slots_(code.slotCount * bitmap::kBlockWords) {
    if (how_ == Results::Buffered) {
      buffer_.resize(rootCount * kApartWords);
      for (std::size_t i = 0; i < rootCount; ++i) results_[i] = buffer_.data() + i * kApartWords;
      for (const codegen::Function& part : code.parts) {
        written_.insert(written_.end(), part.results.begin(), part.results.end());
      }
    } else {
      sums_.resize(rootCount * kCountWords);
    }
  }

  void run(const batch::Strip& strip) override {
    MusterStrip given{.inputs = strip.inputs.data(),
                      .results = results_.data(),
                      .counts = sums_.data(),
                      .slots = slots_.data(),
                      .rows = rowsOf(strip.count)};
    const std::uint64_t bytes = bitmap::wordsFor(strip.count) * 8;
    if (how_ == Results::Streamed) {
      for (std::size_t i = 0; i < results_.size(); ++i) {
        results_[i] = strip.results[i] + strip.row / 64;
      }
    }
    for (std::uint64_t at = 0; at < bytes; at += vectorBytes_) {
      for (const MusterPart part : parts_) part(&given, at);
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
  bitmap::LineVector<std::uint64_t> slots_;
  bitmap::LineVector<std::uint64_t> buffer_;  // results, for a strip
  std::vector<std::uint32_t> written_;        // the roots that are not constant
  bitmap::LineVector<std::uint64_t> sums_;
  bitmap::LineVector<std::uint64_t> rows_ = bitmap::LineVector<std::uint64_t>(kStripWords);
  std::size_t lastCount_ = 0;  // rows_ are of so many
};

}  // namespace

Native::Native(std::unique_ptr<State> state) : state_(std::move(state)) {}
Native::~Native() = default;

Result<std::unique_ptr<const Native>> Native::make(const circuit::Network& network,
                                                   const Options& options, codegen::Code code,
                                                   bool isFromCache) {
  MUSTER_TRY(std::unique_ptr<const Memory> memory, Memory::place(code));
  if (options.namesForPerf) {
    MUSTER_TRY([[maybe_unused]] Done named, addToPerfMap(code, memory->parts()));
  }
  auto state = std::make_unique<State>();
  state->options = options;
  state->results = resultsOf(vectorsOf(options), options.wantBitmaps);
  for (codegen::Function& part : code.parts) {
    state->codeBytes += part.code.size();
    part.code = {};
  }
  state->code = std::move(code);
  state->memory = std::move(memory);
  state->rootCount = network.outputs.size();
  state->isFromCache = isFromCache;
  return std::unique_ptr<const Native>(new Native(std::move(state)));
}

std::unique_ptr<const Native> Native::fromCache(const circuit::Network& network,
                                                const Options& options) {
  if (options.cache == nullptr) return nullptr;
  const Vectors vectors = vectorsOf(options);
  auto found = options.cache->find(network, vectors, resultsOf(vectors, options.wantBitmaps));
  if (!found.ok() || !*found) return nullptr;
  auto made = make(network, options, std::move(**found), true);
  return made.ok() ? std::move(*made) : nullptr;
}

Result<std::unique_ptr<const Native>> Native::compile(const circuit::Network& network,
                                                      const Options& options,
                                                      const std::function<bool()>& isCancelled) {
  const Vectors vectors = vectorsOf(options);
  MUSTER_CHECK(isSupported(vectors), "vectors that this machine lacks");
  const Results results = resultsOf(vectors, options.wantBitmaps);
  std::string problem;
  if (options.cache != nullptr) {
    auto found = options.cache->find(network, vectors, results);
    if (!found.ok()) problem = found.error().message;
    if (found.ok() && *found) return make(network, options, std::move(**found), true);
  }
  MUSTER_TRY(codegen::Code code, codegen::compile(network, {.vectors = vectors,
                                                            .results = results,
                                                            .threads = options.threads,
                                                            .isCancelled = isCancelled}));
  if (options.cache != nullptr && problem.empty()) {
    const Result<Done> kept = options.cache->keep(network, vectors, results, code);
    if (!kept.ok()) problem = kept.error().message;
  }
  MUSTER_TRY(std::unique_ptr<const Native> native, make(network, options, std::move(code), false));
  native->state_->problemOfCache = std::move(problem);
  return native;
}

Result<std::string> print(const circuit::Network& network, const Options& options,
                          codegen::Form form) {
  const Vectors vectors = vectorsOf(options);
  return codegen::print(
      network, {.vectors = vectors, .results = resultsOf(vectors, options.wantBitmaps)}, form);
}

std::unique_ptr<batch::Gates> Native::makeGates(bool wantBitmaps) const {
  MUSTER_CHECK(wantBitmaps == state_->options.wantBitmaps, "native code for other results");
  return std::make_unique<Gates>(state_->code, state_->memory->parts(), state_->rootCount,
                                 state_->results, kernels::kernels(state_->options.level));
}

std::size_t Native::codeBytes() const { return state_->codeBytes; }
bool Native::isFromCache() const { return state_->isFromCache; }
const std::string& Native::problemOfCache() const { return state_->problemOfCache; }

Background::Background(const circuit::Network& network, const Options& options)
    : thread_([this, &network, options] {
        Result<std::unique_ptr<const Native>> made =
            Native::compile(network, options, [this] { return isCancelled_.load(); });
        if (!made.ok()) {
          problem_ = made.takeError();
          hasFailed_.store(true, std::memory_order_release);
          return;
        }
        native_ = std::move(*made);
        ready_.store(native_.get(), std::memory_order_release);
      }) {}

Background::~Background() {
  isCancelled_ = true;
  if (thread_.joinable()) thread_.join();
}

std::optional<Error> Background::problem() const {
  if (!hasFailed_.load(std::memory_order_acquire)) return std::nullopt;
  return problem_;
}

std::optional<Error> Background::wait() {
  if (thread_.joinable()) thread_.join();
  return problem_;
}

}  // namespace muster::jit
