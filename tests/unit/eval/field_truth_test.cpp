#include "runtime/eval/field_truth.h"

#include <gmock/gmock.h>

#include "compiler/ir/builder.h"
#include "tests/unit/eval/world.h"

namespace muster::eval {
namespace {

using schema::Kind;

const schema::Type kMoney{.kind = Kind::Money, .places = 4};

// Amounts of 0.00 to 9.99 in whole pence: number n is n pence.
class FieldTruths : public testing::Test {
 protected:
  FieldTruths() : world_(makeWorld({.profiles = 1})), store(world_.schema), build(store) {
    sliced_.unit = 100;
    sliced_.numberCount = 1000;
    column_.type = kMoney;
  }

  ir::NodeId amount() { return build.column(world_.field("amount")); }
  ir::NodeId money(std::int64_t digits) { return build.number(kMoney, digits); }

  // "true / false".
  std::string check(ir::NodeId condition) {
    const auto truth = truthOf(store, condition, amount(), column_, sliced_);
    return truth ? toString(truth->isTrue) + " / " + toString(truth->isFalse) : "not answered";
  }

  World world_;
  column::Column column_;
  column::SlicedColumn sliced_;

 public:
  ir::Store store;
  ir::Builder build;
};

TEST_F(FieldTruths, OfComparisonsAreRanges) {
  EXPECT_EQ(check(build.less(amount(), money(50'000))), "[0,500) / [500,1000)");
  EXPECT_EQ(check(build.less(money(50'000), amount())), "[501,1000) / [0,501)");
  EXPECT_EQ(check(build.equal(amount(), money(50'000))), "[500,501) / [0,500)[501,1000)");
}

TEST_F(FieldTruths, RoundConstantsThatLieBetweenNumbers) {
  EXPECT_EQ(check(build.less(amount(), money(50'001))), "[0,501) / [501,1000)");
  EXPECT_EQ(check(build.less(money(50'001), amount())), "[501,1000) / [0,501)");
  EXPECT_EQ(check(build.equal(amount(), money(50'001))), " / [0,1000)");
  // At fewer and at more places.
  EXPECT_EQ(check(build.less(amount(), build.whole(5))), "[0,500) / [500,1000)");
  const ir::NodeId exact = build.number({.kind = Kind::Number, .places = 6}, 5'000'001);
  EXPECT_EQ(check(build.less(amount(), exact)), "[0,501) / [501,1000)");
}

TEST_F(FieldTruths, KnowWhatLiesOutside) {
  EXPECT_EQ(check(build.less(amount(), money(-1))), " / [0,1000)");
  EXPECT_EQ(check(build.less(money(-1), amount())), "[0,1000) / ");
  EXPECT_EQ(check(build.less(amount(), money(1'000'000'000))), "[0,1000) / ");
  const Int128 most = static_cast<Int128>(~UInt128{0} >> 1);
  EXPECT_EQ(check(build.less(amount(), build.whole(most))), "[0,1000) / ");
  EXPECT_EQ(check(build.less(build.whole(most), amount())), " / [0,1000)");
  EXPECT_EQ(check(build.less(build.whole(-most), amount())), "[0,1000) / ");
}

TEST_F(FieldTruths, SettleMissing) {
  const ir::NodeId small = build.less(amount(), money(50'000));
  EXPECT_EQ(check(build.known(amount())), "[0,1000) / ?");
  EXPECT_EQ(check(build.negate(small)), "[500,1000) / [0,500)");
  EXPECT_EQ(check(build.andKnown(small)), "[0,500) / [500,1000)?");
  EXPECT_EQ(check(build.orMissing(small)), "[0,500)? / [500,1000)");
  EXPECT_EQ(check(build.negate(build.andKnown(small))), "[500,1000)? / [0,500)");
}

TEST_F(FieldTruths, CombineAsKleene) {
  const ir::NodeId small = build.less(amount(), money(20'000));
  const ir::NodeId large = build.less(money(80'000), amount());
  EXPECT_EQ(check(build.anyOf({small, large})), "[0,200)[801,1000) / [200,801)");
  EXPECT_EQ(check(build.anyOf({small, build.negate(build.known(amount()))})),
            "[0,200)? / [200,1000)");
  EXPECT_EQ(check(build.allOf({build.negate(small), build.negate(large)})),
            "[200,801) / [0,200)[801,1000)");
}

TEST_F(FieldTruths, AreNotAnsweredForOtherFields) {
  const ir::NodeId quantity = build.column(world_.field("quantity"));
  EXPECT_EQ(check(build.less(amount(), quantity)), "not answered");
  EXPECT_EQ(check(build.less(quantity, build.whole(3))), "not answered");
}

}  // namespace
}  // namespace muster::eval
