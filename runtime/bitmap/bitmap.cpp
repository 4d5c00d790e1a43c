#include "runtime/bitmap/bitmap.h"

#include <bit>

namespace muster::bitmap {

std::size_t Bitmap::count() const {
  std::size_t total = 0;
  for (std::uint64_t word : words_) total += static_cast<std::size_t>(std::popcount(word));
  return total;
}

void Bitmap::clearPadding() {
  const std::size_t fullWords = rows_ / 64;
  if (rows_ % 64 != 0) words_[fullWords] &= (std::uint64_t{1} << (rows_ % 64)) - 1;
  for (std::size_t i = (rows_ + 63) / 64; i < words_.size(); ++i) words_[i] = 0;
}

}  // namespace muster::bitmap
