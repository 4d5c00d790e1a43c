#include "runtime/bitmap/bitmap.h"

#include <algorithm>
#include <mutex>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace muster::bitmap {

namespace {

constexpr std::size_t kLineBytes = 64;
constexpr std::size_t kHugePageBytes = std::size_t{2} << 20;

#ifdef __x86_64__
// Of whole blocks. Several sums, so that no addition waits for the one before it.
[[gnu::target("popcnt")]] std::size_t countByInstruction(const std::uint64_t* words,
                                                         std::size_t count) {
  std::size_t sums[4] = {};
  for (std::size_t i = 0; i < count; i += 4) {
    for (std::size_t j = 0; j < 4; ++j) {
      sums[j] += static_cast<std::size_t>(__builtin_popcountll(words[i + j]));
    }
  }
  return sums[0] + sums[1] + sums[2] + sums[3];
}
#endif

}  // namespace

std::shared_ptr<std::uint64_t[]> unwrittenWords(std::size_t count) {
  const std::size_t bytes = count * sizeof(std::uint64_t);
  const std::size_t alignment = bytes >= kHugePageBytes ? kHugePageBytes : kLineBytes;
  const std::size_t whole = std::max(alignment, (bytes + alignment - 1) / alignment * alignment);
  void* memory = std::aligned_alloc(alignment, whole);
  if (memory == nullptr) throw std::bad_alloc();
#ifdef MADV_HUGEPAGE
  // Only a wish; without it everything works, slower.
  if (alignment == kHugePageBytes) (void)madvise(memory, whole, MADV_HUGEPAGE);
#endif
  return {static_cast<std::uint64_t*>(memory), [](std::uint64_t* words) { std::free(words); }};
}

Bitmap::Bitmap(std::size_t rows) : rows_(rows), words_(unwrittenWords(wordsFor(rows))) {
  std::ranges::fill(words(), 0);
}

Bitmap::Bitmap(const Bitmap& other) : rows_(other.rows_), words_(unwrittenWords(wordsFor(rows_))) {
  std::ranges::copy(other.words(), words_.get());
}

Bitmap& Bitmap::operator=(const Bitmap& other) {
  if (this != &other) *this = Bitmap(other);
  return *this;
}

Bitmap::Bitmap(Bitmap&& other) noexcept
    : rows_(std::exchange(other.rows_, 0)), words_(std::move(other.words_)) {}

Bitmap& Bitmap::operator=(Bitmap&& other) noexcept {
  rows_ = std::exchange(other.rows_, 0);
  words_ = std::move(other.words_);
  return *this;
}

bool operator==(const Bitmap& a, const Bitmap& b) {
  return a.rows_ == b.rows_ && std::ranges::equal(a.words(), b.words());
}

std::size_t countPortably(std::span<const std::uint64_t> words) {
  // In each byte of a word the bits of eight words are counted, which several words do side by
  // side.
  constexpr std::uint64_t kPairs = 0x5555'5555'5555'5555;
  constexpr std::uint64_t kFours = 0x3333'3333'3333'3333;
  constexpr std::uint64_t kBytes = 0x0F0F'0F0F'0F0F'0F0F;
  constexpr std::uint64_t kTwoBytes = 0x00FF'00FF'00FF'00FF;
  std::size_t total = 0;
  for (std::size_t block = 0; block < words.size(); block += kBlockWords) {
    std::uint64_t bytes = 0;
    for (std::size_t i = 0; i < kBlockWords; ++i) {
      std::uint64_t bits = words[block + i];
      bits -= bits >> 1 & kPairs;
      bits = (bits & kFours) + (bits >> 2 & kFours);
      bytes += (bits + (bits >> 4)) & kBytes;
    }
    const std::uint64_t pairs = (bytes & kTwoBytes) + (bytes >> 8 & kTwoBytes);
    total += pairs * 0x0001'0001'0001'0001 >> 48;
  }
  return total;
}

std::size_t Bitmap::count() const {
#ifdef __x86_64__
  if (__builtin_cpu_supports("popcnt")) {
    return countByInstruction(words_.get(), wordsFor(rows_));
  }
#endif
  return countPortably(words());
}

Bitmap Subset::toBitmap() const {
  Bitmap all(rows());
  for (std::size_t i = 0; i < wordCount(); ++i) all.words()[i] = word(i);
  return all;
}

void Bitmap::clearPadding() {
  const std::size_t fullWords = rows_ / 64;
  if (rows_ % 64 != 0) words_[fullWords] &= (std::uint64_t{1} << (rows_ % 64)) - 1;
  for (std::size_t i = (rows_ + 63) / 64; i < words().size(); ++i) words_[i] = 0;
}

struct Pool::State {
  // The words, and how many.
  struct Piece {
    std::shared_ptr<std::uint64_t[]> words;
    std::size_t count = 0;
  };

  Piece take(std::size_t count) {
    const std::lock_guard lock(mutex);
    // Much more than is asked for would stay unused for as long as the result lives.
    auto found = kept.end();
    for (auto it = kept.begin(); it != kept.end(); ++it) {
      const bool fits = it->count >= count && it->count / 2 <= count;
      if (fits && (found == kept.end() || it->count < found->count)) found = it;
    }
    if (found == kept.end()) return {};
    Piece piece = std::move(*found);
    kept.erase(found);
    return piece;
  }

  void giveBack(Piece piece) {
    const std::lock_guard lock(mutex);
    if (kept.size() == kKeptMost) kept.erase(kept.begin());
    kept.push_back(std::move(piece));
  }

  // The last one for results of its size: audiences, parts of campaigns and plans are of three, and
  // are made in turns.
  static constexpr std::size_t kKeptMost = 3;
  std::mutex mutex;
  std::vector<Piece> kept;  // the last one last
};

std::shared_ptr<Pool::State> Pool::makeState() { return std::make_shared<State>(); }

std::vector<Bitmap> Pool::unwritten(std::size_t count, std::size_t rows) const {
  const std::size_t words = wordsFor(rows);
  State::Piece piece = state_->take(count * words);
  if (piece.words == nullptr) piece = {unwrittenWords(count * words), count * words};
  std::uint64_t* const first = piece.words.get();
  const std::shared_ptr<std::uint64_t[]> memory(
      first, [piece, state = std::weak_ptr(state_)](std::uint64_t*) mutable {
        if (const auto pool = state.lock()) pool->giveBack(std::move(piece));
      });
  std::vector<Bitmap> bitmaps;
  bitmaps.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    bitmaps.push_back(Bitmap(rows, {memory, first + i * words}));
  }
  return bitmaps;
}

}  // namespace muster::bitmap
