#pragma once

// Meet for one width of vectors, made by the compiler from `Vectors` (gates.h).

#include <cstddef>
#include <cstdint>

#include "runtime/kernels/meet.h"

namespace muster::kernels {
namespace {

template <typename Vectors>
void meetLines(const std::uint64_t* const* lines, std::uint8_t* changed, std::size_t groupCount,
               std::uint64_t* partials, const std::uint64_t* base, std::uint64_t* all) {
  using V = typename Vectors::V;
  constexpr std::size_t kWords = Vectors::kBytes / 8;
  constexpr unsigned kAnd = 0x80;
  for (std::size_t group = 0; group < groupCount; ++group) {
    if (changed[group] == 0) continue;
    changed[group] = 0;
    const std::uint64_t* const* from = lines + group * kMeetGroup;
    for (std::size_t at = 0; at < kMeetWords; at += kWords) {
      const auto line = [&](std::size_t i) { return Vectors::load(from[i] + at); };
      const V first = Vectors::template gate<kAnd>(line(0), line(1), line(2));
      const V second = Vectors::template gate<kAnd>(line(3), line(4), line(5));
      const V third = Vectors::template gate<kAnd>(first, line(6), line(7));
      Vectors::store(partials + group * kMeetWords + at,
                     Vectors::template gate<kAnd>(second, third, third));
    }
  }
  for (std::size_t at = 0; at < kMeetWords; at += kWords) {
    V result = Vectors::load(base + at);
    for (std::size_t group = 0; group < groupCount; ++group) {
      const V partial = Vectors::load(partials + group * kMeetWords + at);
      result = Vectors::template gate<kAnd>(result, partial, partial);
    }
    Vectors::store(all + at, result);
  }
}

}  // namespace
}  // namespace muster::kernels
