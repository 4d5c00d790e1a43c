#include <gtest/gtest.h>

#include "tests/unit/rewrite/prove.h"

namespace muster::rewrite {
namespace {

class LogicTest : public RuleTest {
 protected:
  NodeId isAdult = build.less(whole(1), age);
  NodeId isRich = build.less(money(1), spend);
};

using SameOnBothSides = LogicTest;

TEST_F(SameOnBothSides, DecidesWhatIsNeverMissing) {
  provesOn(sameOnBothSides, build.equal(age, age), build.truth(true));
  provesOn(sameOnBothSides, build.less(age, age), build.truth(false));
  leavesAlone(sameOnBothSides, build.equal(spend, spend));
  leavesAlone(sameOnBothSides, build.less(spend, limit));
}

using Complement = LogicTest;

TEST_F(Complement, DecidesWhatIsNeverUnknown) {
  const NodeId isYoung = build.negate(isAdult);
  provesOn(complement, build.allOf({isAdult, isYoung, member}), build.truth(false));
  provesOn(complement, build.anyOf({isAdult, isYoung, member}), build.truth(true));
}

TEST_F(Complement, LeavesWhatCanBeUnknownAlone) {
  leavesAlone(complement, build.allOf({member, build.negate(member)}));
  leavesAlone(complement, build.anyOf({isRich, build.negate(isRich)}));
}

using Absorb = LogicTest;

TEST_F(Absorb, DropsWhatIsDecidedBesides) {
  provesOn(absorb, build.allOf({member, build.anyOf({member, isRich})}), member);
  provesOn(absorb, build.anyOf({member, build.allOf({member, isRich})}), member);
  provesOn(absorb, build.allOf({member, build.anyOf({member, isRich}), isAdult}),
           build.allOf({member, isAdult}));
}

TEST_F(Absorb, LeavesOthersAlone) {
  leavesAlone(absorb, build.allOf({member, build.anyOf({isAdult, isRich})}));
  leavesAlone(absorb, build.allOf({member, isRich}));
}

}  // namespace
}  // namespace muster::rewrite
