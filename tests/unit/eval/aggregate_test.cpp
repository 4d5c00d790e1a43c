#include "runtime/eval/aggregate.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <numeric>
#include <vector>

#include "tests/unit/eval/vectors.h"

namespace muster::eval {
namespace {

using ir::Op;

// Of as many profiles as `owners` names and one more, who has no events.
std::string check(Op op, std::vector<std::uint32_t> owners, const Vector& value,
                  std::string_view where) {
  schema::Type type = value.type;
  const bool isCount =
      op == Op::Count || op == Op::Distinct || op == Op::LongestRun || op == Op::LongestGap;
  if (isCount) type = {.kind = schema::Kind::Whole};
  const std::size_t profiles = owners.empty() ? 1 : *std::ranges::max_element(owners) + 2;
  Accumulator accumulator(op, type, profiles);
  accumulator.add(owners, op == Op::Count ? nullptr : &value, truths(where));
  Vector out;
  accumulator.finish(out);
  return shown(out);
}

const std::vector<std::uint32_t> kOwners = {0, 0, 0, 0, 1, 1};

TEST(Aggregate, CountsEventsWhoseConditionIsTrue) {
  EXPECT_EQ(check(Op::Count, kOwners, numbers("1 1 1 1 1 1"), "t f ? t ! t"), "2 1 0");
}

TEST(Aggregate, TotalOfNoneKnownIsZero) {
  EXPECT_EQ(check(Op::Total, kOwners, numbers("1.50 2 ? 4 ? ?", 2), "t f t t t t"),
            "5.50 0.00 0.00");
}

TEST(Aggregate, OthersOfNoneKnownAreMissing) {
  for (const Op op : {Op::Smallest, Op::Largest, Op::First, Op::Latest}) {
    EXPECT_EQ(check(op, {0, 0, 1}, numbers("? 5 7"), "t t f"), "5 missing missing");
  }
}

TEST(Aggregate, AnUncomputableValueThatPassesMakesItUncomputable) {
  for (const Op op : {Op::Total, Op::Smallest, Op::Largest, Op::First, Op::Latest, Op::Distinct}) {
    const std::string found = check(op, {0, 0, 1, 1}, numbers("3 ! 3 !"), "t t t f");
    const std::string one = op == Op::Distinct ? "1" : "3";
    const std::string none = op == Op::Total || op == Op::Distinct ? "0" : "missing";
    EXPECT_EQ(found, "uncomputable " + one + " " + none);
  }
}

TEST(Aggregate, FirstAndLatestGoByTheOrderOfEvents) {
  EXPECT_EQ(check(Op::First, kOwners, numbers("? 3 9 1 5 2"), "t t t t t t"), "3 5 missing");
  EXPECT_EQ(check(Op::Latest, kOwners, numbers("7 3 9 ? 5 2"), "t t t t t f"), "9 5 missing");
  EXPECT_EQ(check(Op::Latest, {0, 0}, texts("b a"), "t t"), "\"a\" missing");
}

TEST(Aggregate, MedianIsTheLowerOfTheTwoInTheMiddle) {
  EXPECT_EQ(check(Op::Median, kOwners, numbers("4 1 ? 9 5 2"), "t t t t t t"), "4 2 missing");
  EXPECT_EQ(check(Op::Median, {0, 0, 0}, ratios("1/2 2/3 3/5"), "t t t"), "3/5 missing");
}

TEST(Aggregate, MostFrequentIsOfEquallyFrequentOnesTheLaterOne) {
  EXPECT_EQ(check(Op::MostFrequent, {0, 0, 0, 0, 0}, numbers("1 2 2 1 3"), "t t t t t"),
            "1 missing");
  EXPECT_EQ(check(Op::MostFrequent, kOwners, texts("b a a b a c"), "t t t f t t"),
            "\"a\" \"c\" missing");
}

TEST(Aggregate, RunsAndGapsAreOfWholeNumbers) {
  EXPECT_EQ(check(Op::LongestRun, {0, 0, 0, 0, 0, 1}, numbers("7 1 6 5 6 ?"), "t t t t t t"),
            "3 0 0");
  EXPECT_EQ(check(Op::LongestGap, {0, 0, 0, 0, 1, 1}, numbers("7 1 6 5 4 4"), "t t t t t t"),
            "4 missing missing");
}

TEST(Aggregate, OwnersMayComeInAnyOrder) {
  const std::vector<std::uint32_t> owners = {1, 0, 1, 0, 1};
  EXPECT_EQ(check(Op::Median, owners, numbers("5 2 1 3 4"), "t t t t t"), "2 4 missing");
  EXPECT_EQ(check(Op::Distinct, owners, numbers("5 2 5 3 5"), "t t t t t"), "2 1 0");
  EXPECT_EQ(check(Op::Latest, owners, numbers("5 2 1 3 4"), "t t t t t"), "3 4 missing");
}

TEST(Aggregate, SmallestAndLargestCompareAnyKindOfNumber) {
  EXPECT_EQ(check(Op::Smallest, {0, 0}, ratios("1/2 1/3"), "t t"), "1/3 missing");
  EXPECT_EQ(check(Op::Largest, {0, 0}, reals("-1.5 -2.5"), "t t"), "-1.500000 missing");
  EXPECT_EQ(check(Op::Largest, {0, 0}, numbers("-5 -7"), "t t"), "-5 missing");
}

TEST(Aggregate, DistinctCountsDifferentKnownValues) {
  EXPECT_EQ(check(Op::Distinct, kOwners, numbers("1 2 1 ? 3 3"), "t t t t t t"), "2 1 0");
  EXPECT_EQ(check(Op::Distinct, {0, 0, 0}, ratios("1/2 2/4 1/3"), "t t t"), "2 0");
  EXPECT_EQ(check(Op::Distinct, {0, 0, 0}, truths("t f t"), "t t t"), "2 0");
  EXPECT_EQ(check(Op::Distinct, {0, 0, 0}, texts("a b a"), "t t f"), "2 0");
}

TEST(Aggregate, TotalsAreWideAndSayWhenTheyDoNotFit) {
  const std::string most = "170141183460469231731687303715884105727";
  EXPECT_EQ(check(Op::Total, {0, 0}, numbers("9223372036854775807 1"), "t t"),
            "9223372036854775808 0");
  EXPECT_EQ(check(Op::Total, {0, 0, 1}, numbers(most + " 1 5"), "t t t"), "uncomputable 5 0");
  // Past 128 bits and back again, in any order.
  EXPECT_EQ(check(Op::Total, {0, 0, 0}, numbers(most + " 1 -1"), "t t t"), most + " 0");
  EXPECT_EQ(check(Op::Total, {0, 0, 0, 0}, numbers("-2 -" + most + " " + most + " 1"), "t t t t"),
            "-1 0");
  EXPECT_EQ(check(Op::Total, {0, 0}, ratios("1/2 1/3"), "t t"), "5/6 0/1");
}

TEST(Aggregate, EventsMayComeInSeveralRuns) {
  const Vector value = numbers("4 1 3 9");
  const Vector where = truths("t t t t");
  for (const Op op :
       {Op::Count, Op::Total, Op::Smallest, Op::Largest, Op::First, Op::Latest, Op::Distinct}) {
    Accumulator split(op, {.kind = schema::Kind::Whole}, 3);
    for (std::size_t row = 0; row < 4; ++row) {
      Vector one = numbers(std::to_string(value.narrow[row]));
      const std::uint32_t owner = row < 3 ? 0 : 2;
      split.add(std::span(&owner, 1), op == Op::Count ? nullptr : &one, truths("t"));
    }
    Vector out;
    split.finish(out);
    EXPECT_EQ(shown(out), check(op, {0, 0, 0, 2}, value, "t t t t").substr(0, shown(out).size()));
  }
}

TEST(Aggregate, OverEmptyListsHasARowForEveryProfile) {
  EXPECT_EQ(check(Op::Count, {}, numbers("1"), ""), "0");
}

}  // namespace
}  // namespace muster::eval
