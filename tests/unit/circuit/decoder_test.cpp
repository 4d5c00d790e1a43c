#include "compiler/circuit/decoder.h"

#include <gtest/gtest.h>

#include <random>

#include "compiler/circuit/aig.h"

namespace muster::circuit {
namespace {

// The value of every node for one assignment of the inputs, in order of making.
bool valueOf(const Aig& aig, Edge edge, std::int64_t code) {
  std::vector<bool> values(aig.size(), false);
  const auto of = [&](Edge from) { return values[from.node()] != from.isComplement(); };
  int bit = 0;
  for (std::uint32_t node = 1; node < aig.size(); ++node) {
    values[node] =
        aig.isAnd(node) ? of(aig.left(node)) && of(aig.right(node)) : (code >> bit++ & 1) != 0;
  }
  return of(edge);
}

void check(int bitCount, const Ranges& codes) {
  Aig aig;
  std::vector<Edge> bits;
  for (int i = 0; i < bitCount; ++i) bits.push_back(aig.input());
  const Edge edge = Decoder(aig, bits).memberOf(codes);
  for (std::int64_t code = 0; code < std::int64_t{1} << bitCount; ++code) {
    ASSERT_EQ(valueOf(aig, edge, code), codes.contains(code)) << bitCount << " bits, " << code;
  }
}

TEST(Decoder, TellsEveryThreshold) {
  for (int bits = 0; bits <= 7; ++bits) {
    for (int bound = 0; bound <= 1 << bits; ++bound) check(bits, Ranges::atLeast(bound));
  }
}

TEST(Decoder, TellsEveryCode) {
  for (int bits = 1; bits <= 7; ++bits) {
    for (int code = 0; code < 1 << bits; ++code) {
      check(bits, Ranges::only(code));
      check(bits, Ranges::only(code).complement());
    }
  }
}

TEST(Decoder, TellsEveryStretch) {
  for (int first = 0; first < 32; ++first) {
    for (int past = first + 1; past <= 32; ++past) {
      check(5, Ranges::atLeast(first) & Ranges::atLeast(past).complement());
    }
  }
}

TEST(Decoder, TellsListsOfAnyLength) {
  std::mt19937 random(2);
  for (int round = 0; round < 200; ++round) {
    const int bits = 1 + static_cast<int>(random() % 8);
    Ranges codes;
    for (std::size_t i = 0, count = random() % 40; i < count; ++i) {
      codes = codes | Ranges::only(static_cast<int>(random() % (1U << bits)));
    }
    check(bits, codes);
  }
}

TEST(Decoder, TellsARegularListByItsBits) {
  Ranges odd;
  for (int code = 1; code < 256; code += 2) odd = odd | Ranges::only(code);
  Aig aig;
  std::vector<Edge> bits;
  for (int i = 0; i < 8; ++i) bits.push_back(aig.input());
  EXPECT_EQ(Decoder(aig, bits).memberOf(odd), bits[0]);
}

}  // namespace
}  // namespace muster::circuit
