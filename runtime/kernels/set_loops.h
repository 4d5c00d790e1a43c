#pragma once

// The loops of the set kernels over vectors of words, with what a `Level` brings: the type `Words`,
// and of one word `outside(who, sets, count, word, out)`, which is countOutside(), and
// `members(set, first, out)`, whose first profile is `first`. Included by one file for each level,
// each with a Level of its own in an unnamed namespace, so that no instantiation is shared between
// levels.

#include "runtime/kernels/set_kernels.h"

namespace muster::kernels {

// Profile by profile.
static inline std::size_t outsideOf(std::uint64_t who, const std::uint64_t* const* sets,
                                    std::size_t count, std::size_t word, std::uint32_t* out) {
  std::size_t found = 0;
  for (; who != 0; who &= who - 1) {
    const int bit = __builtin_ctzll(who);
    std::uint32_t outside = 0;
    for (std::size_t i = 0; i < count; ++i)
      outside += static_cast<std::uint32_t>((~sets[i][word] >> bit) & 1U);
    out[found++] = outside;
  }
  return found;
}

static inline std::size_t membersOf(std::uint64_t set, std::uint32_t first, std::uint32_t* out) {
  std::size_t found = 0;
  for (; set != 0; set &= set - 1) {
    out[found++] = first + static_cast<std::uint32_t>(__builtin_ctzll(set));
  }
  return found;
}

template <typename Level>
struct SetLoops {
  using Words = typename Level::Words;
  static constexpr std::size_t kAtOnce = sizeof(Words) / sizeof(std::uint64_t);

  template <typename T>
  [[gnu::always_inline]] static T load(const std::uint64_t* from) {
    T value;
    __builtin_memcpy(&value, from, sizeof(T));
    return value;
  }
  template <typename T>
  [[gnu::always_inline]] static void store(std::uint64_t* to, T value) {
    __builtin_memcpy(to, &value, sizeof(T));
  }

  // Calls visit(word, T()) with words of vectors, then with those that are left.
  template <typename Visit>
  [[gnu::always_inline]] static void forEach(std::size_t words, const Visit& visit) {
    std::size_t word = 0;
    for (; word + kAtOnce <= words; word += kAtOnce) visit(word, Words{});
    for (; word < words; ++word) visit(word, std::uint64_t{});
  }

  static bool meets(const std::uint64_t* audience, const SetRule& rule, std::size_t words) {
    Words all{};
    std::uint64_t rest = 0;
    forEach(words, [&]<typename T>(std::size_t word, T) {
      const T out = (load<T>(rule.set + word) ^ rule.flip) & load<T>(audience + word);
      if constexpr (sizeof(T) == sizeof(Words))
        all |= out;
      else
        rest |= out;
    });
    for (std::size_t i = 0; i < kAtOnce; ++i) rest |= all[i];
    return rest != 0;
  }

  static std::size_t leaveOut(const std::uint64_t* audience, const SetRules& rules,
                              std::size_t words, std::uint64_t* heldOut, std::uint64_t* untargeted,
                              std::uint64_t* left) {
    // Mostly known after the first words.
    for (std::size_t i = 0; i < rules.end; ++i) {
      SetRule& rule = rules.rules[i];
      rule.isHit = rule.isHit || meets(audience, rule, words);
    }
    forEach(words, [&]<typename T>(std::size_t word, T) {
      const T all = load<T>(audience + word);
      std::size_t i = 0;
      const auto upTo = [&](std::size_t end) {
        T sum{};
        for (; i < end; ++i) {
          const SetRule& rule = rules.rules[i];
          sum |= load<T>(rule.set + word) ^ rule.flip;
        }
        return sum;
      };
      T rest = all & ~upTo(rules.blockingEnd);
      const T held = upTo(rules.holdingOutEnd) & rest;
      rest &= ~held;
      const T alone = upTo(rules.untargetedEnd) & rest;
      rest &= ~alone;
      if (heldOut != nullptr) store<T>(heldOut + word, held);
      if (untargeted != nullptr) store<T>(untargeted + word, alone);
      store<T>(left + word, rest & ~upTo(rules.end));
    });
    std::size_t count = 0;
    for (std::size_t word = 0; word < words; ++word) {
      count += static_cast<std::size_t>(__builtin_popcountll(left[word]));
    }
    return count;
  }

  static void inSetOfNumber(SetNumbers numbers, const std::uint64_t* const* sets, std::size_t count,
                            std::size_t begin, std::size_t words, std::uint64_t* out) {
    forEach(words, [&]<typename T>(std::size_t word, T) {
      T in{};
      for (std::size_t number = 0; number < count; ++number) {
        T found = load<T>(sets[number] + begin + word);
        for (std::size_t i = 0; i < numbers.count; ++i) {
          const std::uint64_t flip = (number >> i & 1U) - 1;  // all bits where the number has none
          found &= load<T>(numbers.planes[i] + begin + word) ^ flip;
        }
        in |= found;
      }
      store<T>(out + word, in);
    });
  }

  static std::size_t countOutside(const std::uint64_t* who, const std::uint64_t* const* sets,
                                  std::size_t count, std::size_t begin, std::size_t words,
                                  std::uint32_t* out) {
    std::size_t found = 0;
    for (std::size_t word = begin; word < begin + words; ++word) {
      if (who[word] != 0) found += Level::outside(who[word], sets, count, word, out + found);
    }
    return found;
  }

  static std::size_t members(const std::uint64_t* set, std::size_t words, std::uint32_t* out) {
    std::size_t found = 0;
    for (std::size_t word = 0; word < words; ++word) {
      if (set[word] == 0) continue;
      found += Level::members(set[word], static_cast<std::uint32_t>(word * 64), out + found);
    }
    return found;
  }

  static void addOne(SetNumbers numbers, const std::uint64_t* set, std::size_t begin,
                     std::size_t words) {
    forEach(words, [&]<typename T>(std::size_t word, T) {
      T carry = load<T>(set + begin + word);
      for (std::size_t i = 0; i < numbers.count; ++i) {
        std::uint64_t* plane = numbers.planes[i] + begin + word;
        const T before = load<T>(plane);
        store<T>(plane, before ^ carry);
        carry &= before;
      }
      for (std::size_t i = 0; i < numbers.count; ++i) {
        std::uint64_t* plane = numbers.planes[i] + begin + word;
        store<T>(plane, load<T>(plane) | carry);
      }
    });
  }

  static constexpr SetKernels kernels() {
    return {.leaveOut = leaveOut,
            .inSetOfNumber = inSetOfNumber,
            .countOutside = countOutside,
            .members = members,
            .addOne = addOne};
  }
};

}  // namespace muster::kernels
