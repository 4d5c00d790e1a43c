#include "runtime/bitmap/bitmap.h"

#include <algorithm>
#include <bit>
#include <mutex>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace muster::bitmap {

namespace {

constexpr std::size_t kLineBytes = 64;
constexpr std::size_t kHugePageBytes = std::size_t{2} << 20;

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

std::size_t Bitmap::count() const {
  std::size_t total = 0;
  for (std::uint64_t word : words()) total += static_cast<std::size_t>(std::popcount(word));
  return total;
}

void Bitmap::clearPadding() {
  const std::size_t fullWords = rows_ / 64;
  if (rows_ % 64 != 0) words_[fullWords] &= (std::uint64_t{1} << (rows_ % 64)) - 1;
  for (std::size_t i = (rows_ + 63) / 64; i < words().size(); ++i) words_[i] = 0;
}

struct Pool::State {
  // The words, and how many; nothing while none is kept.
  struct Piece {
    std::shared_ptr<std::uint64_t[]> words;
    std::size_t count = 0;
  };

  Piece take(std::size_t count) {
    const std::lock_guard lock(mutex);
    // Much more than is asked for would stay unused for as long as the result lives.
    const bool fits = kept.count >= count && kept.count / 2 <= count;
    return fits ? std::exchange(kept, {}) : Piece{};
  }

  void giveBack(Piece piece) {
    const std::lock_guard lock(mutex);
    kept = std::move(piece);
  }

  std::mutex mutex;
  Piece kept;
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
