#include "runtime/eval/decimal.h"

#include <gmock/gmock.h>

#include "tests/unit/eval/vectors.h"

namespace muster::eval {
namespace {

// 2^127 - 1.
const std::string kMost = "170141183460469231731687303715884105727";

// The same through 64 and through 128 bits, and against a constant of one row.
std::string check(Arithmetic operation, const Vector& left, const Vector& right) {
  const int places = operation == Arithmetic::Multiply ? left.places() + right.places()
                                                       : std::max(left.places(), right.places());
  schema::Type type{.kind = schema::Kind::Number, .places = static_cast<std::uint8_t>(places)};
  const bool isRatio = operation == Arithmetic::Divide || left.shape == Shape::Ratios ||
                       right.shape == Shape::Ratios;
  if (isRatio) type = {.kind = schema::Kind::Ratio};
  Vector out;
  arithmetic(operation, type, left, right, out);
  return shown(out);
}

TEST(Arithmetic, SumsAlignPlaces) {
  EXPECT_EQ(check(Arithmetic::Add, numbers("12.50 -1 0", 4), numbers("1 2 -3")),
            "13.5000 1.0000 -3.0000");
  EXPECT_EQ(check(Arithmetic::Subtract, numbers("1 2 -3"), numbers("0.25 2 -3.5", 2)),
            "0.75 0.00 0.50");
}

TEST(Arithmetic, ProductsAddPlaces) {
  EXPECT_EQ(check(Arithmetic::Multiply, numbers("12.50 -3", 4), numbers("0.2 0.5", 6)),
            "2.5000000000 -1.5000000000");
}

TEST(Arithmetic, MissingStaysMissingAndUncomputableWins) {
  for (const auto operation : {Arithmetic::Add, Arithmetic::Multiply, Arithmetic::Divide}) {
    const std::string shownRows = check(operation, numbers("? 1 ? ! ! 1"), numbers("1 ? ! ? 1 !"));
    EXPECT_EQ(shownRows, "missing missing uncomputable uncomputable uncomputable uncomputable");
  }
}

TEST(Arithmetic, GoesBeyond64BitsWhereItMust) {
  EXPECT_EQ(check(Arithmetic::Add, numbers("9223372036854775807 1"), numbers("1 1")),
            "9223372036854775808 2");
  EXPECT_EQ(check(Arithmetic::Multiply, numbers("9223372036854775807 -9223372036854775808"),
                  numbers("-9223372036854775808 -9223372036854775808")),
            "-85070591730234615856620279821087277056 85070591730234615865843651857942052864");
}

TEST(Arithmetic, IsUncomputableBeyond128Bits) {
  EXPECT_EQ(check(Arithmetic::Add, numbers(kMost + " " + kMost), numbers("1 0")),
            "uncomputable " + kMost);
  EXPECT_EQ(check(Arithmetic::Subtract, numbers("-" + kMost), numbers("2")), "uncomputable");
  EXPECT_EQ(check(Arithmetic::Multiply, numbers(kMost), numbers("2")), "uncomputable");
  // Scaling to the places of the other already does not fit.
  EXPECT_EQ(check(Arithmetic::Add, numbers(kMost), numbers("0.1", 1)), "uncomputable");
}

TEST(Arithmetic, NegationOfTheSmallestIsUncomputable) {
  Vector out;
  negateNumber({.kind = schema::Kind::Whole}, wideNumbers("-" + kMost + " 5 ? !"), out);
  EXPECT_EQ(shown(out), kMost + " -5 missing uncomputable");
  Vector smallest;
  arithmetic(Arithmetic::Subtract, {.kind = schema::Kind::Whole}, wideNumbers("-" + kMost),
             numbers("1"), smallest);
  negateNumber({.kind = schema::Kind::Whole}, smallest, out);
  EXPECT_EQ(shown(out), "uncomputable");
}

TEST(Arithmetic, QuotientsKeepTheSignAboveAndAreNotReduced) {
  EXPECT_EQ(check(Arithmetic::Divide, numbers("6 -6 6 0"), numbers("4 4 -4 5")),
            "6/4 -6/4 -6/4 0/5");
  EXPECT_EQ(check(Arithmetic::Divide, numbers("1.5", 4), numbers("2")), "15000/20000");
}

TEST(Arithmetic, DivisionByZeroIsUncomputable) {
  EXPECT_EQ(check(Arithmetic::Divide, numbers("6 0"), numbers("0 0")), "uncomputable uncomputable");
  EXPECT_EQ(check(Arithmetic::Divide, ratios("1/2"), ratios("0/3")), "uncomputable");
}

TEST(Arithmetic, RatiosJoinWithRatiosAndDecimals) {
  EXPECT_EQ(check(Arithmetic::Add, ratios("1/2"), ratios("1/3")), "5/6");
  EXPECT_EQ(check(Arithmetic::Subtract, ratios("1/2"), numbers("0.25", 2)), "50/200");
  EXPECT_EQ(check(Arithmetic::Multiply, ratios("1/2"), numbers("3")), "3/2");
  EXPECT_EQ(check(Arithmetic::Divide, ratios("1/2"), ratios("-1/3")), "-3/2");
}

TEST(Arithmetic, RatiosBeyond128BitsAreUncomputable) {
  EXPECT_EQ(check(Arithmetic::Add, ratios("1/" + kMost), ratios("1/2")), "uncomputable");
  EXPECT_EQ(check(Arithmetic::Multiply, ratios(kMost + "/3"), numbers("2")), "uncomputable");
}

// "lt eq gt" of left against right; unknown rows as they are.
std::string compare(const Vector& left, const Vector& right) {
  Vector less;
  Vector equal;
  Vector greater;
  lessNumbers(left, right, less);
  equalNumbers(left, right, equal);
  lessNumbers(right, left, greater);
  std::string text;
  for (std::size_t row = 0; row < left.size; ++row) {
    EXPECT_EQ(less.isKnown(row), equal.isKnown(row));
    EXPECT_EQ(less.isKnown(row), greater.isKnown(row));
    text += row == 0 ? "" : " ";
    if (!less.isKnown(row)) {
      text += less.isUncomputable(row) ? "!" : "?";
    } else {
      EXPECT_EQ(less.holds(row) + equal.holds(row) + greater.holds(row), 1);
      text += less.holds(row) ? "lt" : equal.holds(row) ? "eq" : "gt";
    }
  }
  return text;
}

TEST(Comparison, AlignsPlaces) {
  EXPECT_EQ(compare(numbers("1 2 3"), numbers("1.0000 1.9999 3.0001", 4)), "eq gt lt");
}

TEST(Comparison, IsUnknownWhereASideIs) {
  EXPECT_EQ(compare(numbers("1 ? 1 ! ?"), numbers("? 1 1 1 !")), "? ? eq ! !");
}

TEST(Comparison, AgainstAConstantOnEitherSide) {
  EXPECT_EQ(compare(numbers("1 2 3 ?"), constantNumber("2", 0, 4)), "lt eq gt ?");
  EXPECT_EQ(compare(constantNumber("2.00", 2, 3), numbers("1 2 3")), "gt eq lt");
}

TEST(Comparison, NeverOverflows) {
  EXPECT_EQ(compare(numbers(kMost + " -" + kMost), numbers("0.000001 -0.000001", 6)), "gt lt");
  EXPECT_EQ(compare(ratios(kMost + "/1 1/" + kMost), numbers(kMost + " 0")), "eq gt");
  EXPECT_EQ(compare(ratios(kMost + "/2 -" + kMost + "/2"), ratios(kMost + "/3 1/2")), "gt lt");
}

TEST(Comparison, OfQuotientsIsExact) {
  EXPECT_EQ(compare(ratios("1/3 2/6 -1/3"), ratios("2/6 1/3 1/3")), "eq eq lt");
  EXPECT_EQ(compare(ratios("1/5 1/3"), numbers("0.200000 0.333333", 6)), "eq gt");
}

TEST(Comparison, OfRealsIsThatOfDoubles) {
  EXPECT_EQ(compare(reals("0.1 0.5 -0.0 ?"), reals("0.2 0.5 0 1")), "lt eq eq ?");
  EXPECT_EQ(compare(reals("0.1 2"), numbers("0.1 1.5", 1)), "eq gt");
}

TEST(Comparison, OfManyPlacesIsExact) {
  // 10^-60 each way.
  EXPECT_EQ(compareDecimals(1, 60, 0, 0), 1);
  EXPECT_EQ(compareDecimals(1, 60, 1, 0), -1);
  EXPECT_EQ(compareDecimals(-1, 60, -1, 0), 1);
  EXPECT_EQ(compareDecimals(0, 60, 0, 0), 0);
  EXPECT_EQ(compareWithDecimal({1, powerOfTen(38)}, powerOfTen(22), 60), 0);
  EXPECT_EQ(compareWithDecimal({1, powerOfTen(38)}, powerOfTen(22) + 1, 60), -1);
  EXPECT_EQ(compareWithDecimal({-1, powerOfTen(38)}, -powerOfTen(22) - 1, 60), 1);
  EXPECT_EQ(compareWithDecimal({0, 5}, 1, 60), -1);
}

TEST(AlignPlaces, KeepsTheValue) {
  Vector out;
  alignPlaces({.kind = schema::Kind::Number, .places = 4}, numbers("1.5 ?", 1), out);
  EXPECT_EQ(shown(out), "1.5000 missing");
  alignPlaces({.kind = schema::Kind::Ratio}, numbers("1.5 !", 1), out);
  EXPECT_EQ(shown(out), "15/10 uncomputable");
}

}  // namespace
}  // namespace muster::eval
