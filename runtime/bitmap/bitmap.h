#pragma once

// Sets of rows as words of bits: row r is bit r % 64 of word r / 64. Words are 64-byte aligned and
// padded to 512 rows; padding bits are always zero.
//
// Tested by tests/unit/bitmap.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>
#include <span>
#include <utility>
#include <vector>

namespace muster::bitmap {

inline constexpr std::size_t kBlockRows = 512;
inline constexpr std::size_t kBlockWords = kBlockRows / 64;

constexpr std::size_t wordsFor(std::size_t rows) {
  return (rows + kBlockRows - 1) / kBlockRows * kBlockWords;
}

// Allocates on 64-byte lines, so that vector loads and streaming stores are aligned.
template <typename T>
struct LineAllocator {
  using value_type = T;
  LineAllocator() = default;
  template <typename U>
  LineAllocator(const LineAllocator<U>&) {}
  T* allocate(std::size_t count) {
    const std::size_t bytes = (count * sizeof(T) + 63) / 64 * 64;
    void* memory = std::aligned_alloc(64, bytes == 0 ? 64 : bytes);
    if (memory == nullptr) throw std::bad_alloc();
    return static_cast<T*>(memory);
  }
  void deallocate(T* memory, std::size_t) { std::free(memory); }
  template <typename U>
  friend bool operator==(const LineAllocator&, const LineAllocator<U>&) {
    return true;
  }
};
template <typename T>
using LineVector = std::vector<T, LineAllocator<T>>;

// Words on whole lines, on huge pages where there are enough and the system gives them. What they
// hold is not defined.
std::shared_ptr<std::uint64_t[]> unwrittenWords(std::size_t count);

class Bitmap {
 public:
  Bitmap() = default;
  // The empty set.
  explicit Bitmap(std::size_t rows);
  Bitmap(const Bitmap& other);
  Bitmap& operator=(const Bitmap& other);
  Bitmap(Bitmap&& other) noexcept;
  Bitmap& operator=(Bitmap&& other) noexcept;
  ~Bitmap() = default;

  std::size_t rows() const { return rows_; }
  bool test(std::size_t row) const { return (words_[row / 64] >> (row % 64) & 1U) != 0; }
  void set(std::size_t row) { words_[row / 64] |= std::uint64_t{1} << (row % 64); }
  void clear(std::size_t row) { words_[row / 64] &= ~(std::uint64_t{1} << (row % 64)); }
  std::span<std::uint64_t> words() { return {words_.get(), wordsFor(rows_)}; }
  std::span<const std::uint64_t> words() const { return {words_.get(), wordsFor(rows_)}; }
  std::size_t count() const;
  // The same words, not a copy: neither is written from then on.
  Bitmap sharing() const { return {rows_, words_}; }
  // Zeroes the bits past the last row; for writers of whole words.
  void clearPadding();
  friend bool operator==(const Bitmap& a, const Bitmap& b);

 private:
  friend class Pool;
  Bitmap(std::size_t rows, std::shared_ptr<std::uint64_t[]> words)
      : rows_(rows), words_(std::move(words)) {}

  std::size_t rows_ = 0;
  std::shared_ptr<std::uint64_t[]> words_;
};

// Of some rows those that are in a set, or those that are not: shares the words of both.
class Subset {
 public:
  Subset(const Bitmap& among, const Bitmap& set, bool isOfOthers)
      : among_(among.sharing()), set_(set.sharing()), flip_(isOfOthers ? ~std::uint64_t{0} : 0) {}
  // All of a set.
  Subset(const Bitmap& set) : Subset(set, set, false) {}

  std::size_t rows() const { return among_.rows(); }
  std::size_t wordCount() const { return among_.words().size(); }
  std::uint64_t word(std::size_t i) const { return among_.words()[i] & (set_.words()[i] ^ flip_); }
  bool test(std::size_t row) const { return (word(row / 64) >> (row % 64) & 1U) != 0; }
  std::size_t count() const { return toBitmap().count(); }
  Bitmap toBitmap() const;
  friend bool operator==(const Subset& a, const Subset& b) { return a.toBitmap() == b.toBitmap(); }

 private:
  Bitmap among_;
  Bitmap set_;
  std::uint64_t flip_;
};

// How many bits are set, by what every machine has and by the instruction that most have.
std::size_t countPortably(std::span<const std::uint64_t> words);

// Makes the bitmaps of one result in one piece of memory, and keeps the last few pieces that were
// given back for the next results: for hundreds of bitmaps, getting fresh memory from the system
// takes longer than filling it. Thread safe; copies share what they keep.
class Pool {
 public:
  // `count` bitmaps that the caller writes every word of: what they hold is not defined. They may
  // outlive the pool; the memory is given back when the last of them goes.
  std::vector<Bitmap> unwritten(std::size_t count, std::size_t rows) const;

 private:
  struct State;
  std::shared_ptr<State> state_ = makeState();
  static std::shared_ptr<State> makeState();
};

}  // namespace muster::bitmap
