#pragma once

// Work over the words of bitmaps, on several threads. For the files of this module only.

#include <algorithm>
#include <bit>
#include <cstddef>
#include <span>
#include <thread>
#include <vector>

#include "runtime/bitmap/bitmap.h"

namespace muster::plan {

// Calls `work(part, first, last)` for parts of [0, count), each on a thread of its own. How many
// parts there are never changes what comes out.
template <typename Work>
void inParts(int threads, std::size_t count, const Work& work) {
  constexpr std::size_t kLeast = 1024;
  const std::size_t parts =
      std::clamp<std::size_t>(count / kLeast, 1, static_cast<std::size_t>(threads));
  std::vector<std::jthread> others;
  for (std::size_t part = 1; part < parts; ++part) {
    others.emplace_back([&work, part, parts, count] {
      work(part, count * part / parts, count * (part + 1) / parts);
    });
  }
  work(std::size_t{0}, std::size_t{0}, count / parts);
}

inline std::size_t countOf(std::span<const std::uint64_t> words) {
  std::size_t count = 0;
  for (const std::uint64_t word : words) count += static_cast<std::size_t>(std::popcount(word));
  return count;
}

// Calls `visit(i, row)` for the i-th row that is set, on several threads.
template <typename Visit>
void forEachInParts(int threads, const bitmap::Bitmap& bitmap, const Visit& visit) {
  const std::span<const std::uint64_t> words = bitmap.words();
  inParts(threads, words.size(), [&](std::size_t, std::size_t first, std::size_t last) {
    std::size_t i = countOf(words.first(first));
    for (std::size_t word = first; word < last; ++word) {
      for (std::uint64_t bits = words[word]; bits != 0; bits &= bits - 1) {
        visit(i++, word * 64 + static_cast<std::size_t>(std::countr_zero(bits)));
      }
    }
  });
}

}  // namespace muster::plan
