#include "compiler/base/int128.h"

#include <gtest/gtest.h>

#include <boost/multiprecision/cpp_int.hpp>
#include <random>

namespace muster {
namespace {

constexpr Int128 kMost = static_cast<Int128>(~UInt128{0} >> 1);
constexpr Int128 kLeast = -kMost - 1;

bool isNothing(std::optional<Int128> value) { return !value.has_value(); }

TEST(Int128, SaysWhatDoesNotFit) {
  EXPECT_TRUE(isNothing(add(kMost, 1)));
  EXPECT_TRUE(isNothing(subtract(kLeast, 1)));
  EXPECT_TRUE(isNothing(multiply(kMost, 2)));
  EXPECT_TRUE(isNothing(multiply(kLeast, -1)));
  EXPECT_TRUE(isNothing(negate(kLeast)));
  EXPECT_TRUE(*add(kMost, kLeast) == -1);
  EXPECT_TRUE(*negate(kMost) == kLeast + 1);
}

TEST(ScaleUp, MultipliesByTens) {
  EXPECT_TRUE(*scaleUp(-12, 3) == -12000);
  EXPECT_TRUE(*scaleUp(0, 100) == 0);
  EXPECT_TRUE(*scaleUp(1, 38) == powerOfTen(38));
  EXPECT_TRUE(isNothing(scaleUp(2, 38)));
  EXPECT_TRUE(isNothing(scaleUp(1, 39)));
}

TEST(PowerOfTenDeathTest, StopsAtThirtyEight) {
  EXPECT_EQ(toString(powerOfTen(38)), '1' + std::string(38, '0'));
  EXPECT_DEATH(powerOfTen(39), "out of range");
  EXPECT_DEATH(powerOfTen(-1), "out of range");
}

boost::multiprecision::cpp_int wide(Int128 value) { return boost::multiprecision::cpp_int(value); }

void checkProducts(Int128 a, Int128 b, Int128 c, Int128 d) {
  const boost::multiprecision::cpp_int difference = wide(a) * wide(b) - wide(c) * wide(d);
  EXPECT_EQ(compareProducts(a, b, c, d), difference.sign())
      << toString(a) << " * " << toString(b) << " against " << toString(c) << " * " << toString(d);
}

TEST(CompareProducts, IsExactAtTheEdges) {
  const Int128 edges[] = {kLeast, kLeast + 1, -1, 0, 1, kMost - 1, kMost, Int128{1} << 64};
  for (const Int128 a : edges) {
    for (const Int128 b : edges) {
      for (const Int128 c : edges) {
        for (const Int128 d : edges) checkProducts(a, b, c, d);
      }
    }
  }
}

TEST(CompareProducts, AgreesWithWideNumbers) {
  std::mt19937_64 random(1);
  const auto number = [&] {
    const auto bits = static_cast<int>(random() % 128);
    const UInt128 value = (static_cast<UInt128>(random()) << 64) | random();
    return static_cast<Int128>(value) >> bits;
  };
  for (int i = 0; i < 20'000; ++i) {
    const Int128 a = number();
    const Int128 b = number();
    checkProducts(a, b, number(), number());
    checkProducts(a, b, b, a);
    checkProducts(a, b, a, b - 1 < b ? b - 1 : b);
  }
}

TEST(ToString, PutsThePoint) {
  EXPECT_EQ(toString(12345, 2), "123.45");
  EXPECT_EQ(toString(5, 2), "0.05");
  EXPECT_EQ(toString(50, 2), "0.50");
  EXPECT_EQ(toString(-5, 1), "-0.5");
  EXPECT_EQ(toString(0), "0");
  EXPECT_EQ(toString(0, 2), "0.00");
  EXPECT_EQ(toString(100), "100");
  EXPECT_EQ(toString(kLeast), "-170141183460469231731687303715884105728");
}

void checkDecimal(std::string_view text, Int128 digits, int places) {
  const std::optional<Decimal> decimal = parseDecimal(text);
  ASSERT_TRUE(decimal.has_value()) << text;
  EXPECT_TRUE(decimal->digits == digits) << text;
  EXPECT_EQ(decimal->places, places) << text;
}

TEST(ParseDecimal, TakesDecimalsAsWritten) {
  checkDecimal("0", 0, 0);
  checkDecimal("-12.50", -1250, 2);
  checkDecimal("007", 7, 0);
  checkDecimal("0.000001", 1, 6);
}

TEST(ParseDecimal, TakesNothingElse) {
  for (const char* text :
       {"", "-", ".", ".5", "5.", "1.2.3", "1,000", "1e5", " 1", "1 ", "+1", "--1", "x"}) {
    EXPECT_FALSE(parseDecimal(text).has_value()) << text;
  }
  EXPECT_TRUE(parseDecimal(std::string(38, '9')).has_value());
  EXPECT_FALSE(parseDecimal(std::string(40, '9')).has_value());
}

TEST(WithPlaces, LosesNoDigit) {
  EXPECT_TRUE(*withPlaces({125, 1}, 4) == 125000);
  EXPECT_TRUE(*withPlaces({12500, 3}, 1) == 125);
  EXPECT_TRUE(*withPlaces({-12500, 3}, 1) == -125);
  EXPECT_TRUE(isNothing(withPlaces({125, 3}, 1)));
  EXPECT_TRUE(isNothing(withPlaces({kMost, 0}, 1)));
}

}  // namespace
}  // namespace muster
