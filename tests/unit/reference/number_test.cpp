#include "tests/unit/reference/meaning.h"

namespace muster::reference {
namespace {

TEST(Compare, WithAMissingValueIsUnknown) {
  for (const char* op : {"=", "<", "<=", ">", ">="}) {
    check({std::string("a ") + op + " 1"}, unknown);
    check({std::string("a ") + op + " b", "a = 1"}, unknown);
    check({std::string("1 ") + op + " b"}, unknown);
  }
}

TEST(Compare, IsExactAcrossPlaces) {
  check({"n = 1", "n = 1.000000"}, yes);
  check({"n > 1", "n = 1.000001"}, yes);
  check({"n >= 0.1", "n = 0.1"}, yes);
  check({"a < n", "a = 2; n = 2.000001"}, yes);
  check({"m > 4.9999 GBP", "m = 5"}, yes);
  check({"p = 20%", "p = 0.2"}, yes);
  check({"p > 12.5%", "p = 0.125001"}, yes);
}

TEST(Compare, OfLargeNumbersLosesNothing) {
  check({"a > 9007199254740992", "a = 9007199254740993"}, yes);
  check({"a = b", "a = 9223372036854775807; b = 9223372036854775806"}, no);
  check({"a > 9223372036854775807.5", "a = 9223372036854775807"}, no);
  check({"a < 99999999999999999999999999999", "a = 9223372036854775807"}, yes);
}

TEST(Between, IncludesBothBounds) {
  check({"a is between 3 and 5", "a = 3"}, yes);
  check({"a is between 3 and 5", "a = 5"}, yes);
  check({"a is between 3 and 5", "a = 6"}, no);
  check({"a is between 5 and 3", "a = 4"}, no);
  check({"a is between 3 and 5"}, unknown);
  check({"a is not between 3 and 5 or missing", "a = 4"}, no);
}

TEST(Between, IsNotWhatAKnownBoundExcludes) {
  check({"a is between 3 and b", "a = 2"}, no);
  check({"a is between 3 and b", "a = 4"}, unknown);
  check({"a is between b and 5", "a = 6"}, no);
}

TEST(Sums, AreExactAndUnknownWithAMissingPart) {
  check({"a + b = 3", "a = 1; b = 2"}, yes);
  check({"a - b = -1", "a = 1; b = 2"}, yes);
  check({"-a = -1", "a = 1"}, yes);
  check({"n + 0.1 = 0.3", "n = 0.2"}, yes);
  check({"n * n = 0.000000000001", "n = 0.000001"}, yes);
  check({"a + b = 3", "a = 1"}, unknown);
  check({"m * a = 10.50 GBP", "m = 3.50; a = 3"}, yes);
  check({"m * p = 0.7 GBP", "m = 3.50; p = 0.2"}, yes);
}

TEST(Quotients, CompareExactly) {
  check({"a / b = 1 / 3", "a = 1; b = 3"}, yes);
  check({"a / b = 1 / 3", "a = 3333333333; b = 9999999999"}, yes);
  check({"a / b = 1 / 3", "a = 333333333; b = 1000000000"}, no);
  check({"a / b + a / b + a / b = 1", "a = 1; b = 3"}, yes);
  check({"a / b > 20%", "a = 1; b = 5"}, no);
  check({"a / b >= 0.2", "a = 1; b = 5"}, yes);
  check({"a / b < 0", "a = 1; b = -3"}, yes);
  check({"a / b = 1 / 3", "a = -1; b = -3"}, yes);
  check({"m / a = 1.25 GBP", "m = 5; a = 4"}, yes);
  check({"m / m = 1", "m = 5"}, yes);
}

TEST(Quotients, ByZeroAreUnknown) {
  check({"a / b > 0", "a = 1; b = 0"}, unknown);
  check({"a / b is known", "a = 0; b = 0"}, no);
  check({"a / (b / a) is known", "a = 1; b = 0"}, no);
  check({"a / b = a / b", "a = 1; b = 0"}, unknown);
}

constexpr const char* kLargest = "a = 9223372036854775807; b = -9223372036854775808";

TEST(Overflow, BeyondHundredAndTwentyEightBitsIsUnknown) {
  check({"a * a > 0", kLargest}, yes);              // 126 bits
  check({"b * b > 0", kLargest}, yes);              // 2^126
  check({"b * b + b * b > 0", kLargest}, unknown);  // 2^127
  check({"-(b * b) - b * b < 0", kLargest}, yes);   // -2^127 fits
  check({"-(-(b * b) - b * b) > 0", kLargest}, unknown);
  check({"a * a * a > 0", kLargest}, unknown);
  check({"a * a * a is missing", kLargest}, yes);
  check({"a * a + n > 0", std::string(kLargest) + "; n = 1"}, unknown);  // scaled to six places
}

TEST(Overflow, DoesNotTouchComparison) {
  check({"a * a > n", std::string(kLargest) + "; n = 0.5"}, yes);
  check({"a * a > a / b", kLargest}, yes);
  check({"a * a / (a * a - 1) > 1", kLargest}, yes);
}

TEST(Literals, ThatDoNotFitTheirPlacesAreRefused) {
  const std::string digits(38, '9');
  EXPECT_EQ(messagesAbout("n = " + digits), "E0806");
  EXPECT_EQ(messagesAbout("m > " + digits + " GBP"), "E0806");
  EXPECT_EQ(messagesAbout("p > " + digits + "%"), "E0806");
  EXPECT_EQ(messagesAbout("a < " + digits), "");
}

TEST(Reals, CompareAsDoublesWithTheNearestLiteral) {
  check({"r > 0.63", "r = 0.63"}, no);
  check({"r = 0.63", "r = 0.63"}, yes);
}

}  // namespace
}  // namespace muster::reference
