#include <gtest/gtest.h>

#include "compiler/ir/constants.h"
#include "tests/unit/rewrite/prove.h"

namespace muster::rewrite {
namespace {

class SetsTest : public RuleTest {
 protected:
  NodeId is(const char* text) { return build.equal(country, build.text(text)); }
  NodeId in(const std::vector<std::string>& texts) { return build.in(country, textSet(texts)); }
  NodeId notOf(NodeId condition) { return build.negate(condition); }
};

using MergeSets = SetsTest;

TEST_F(MergeSets, UnderOrTheyAreJoined) {
  provesOn(mergeSets, build.anyOf({is("A"), is("B")}), in({"A", "B"}));
  provesOn(mergeSets, build.anyOf({in({"A", "B"}), is("C"), member}),
           build.anyOf({in({"A", "B", "C"}), member}));
}

TEST_F(MergeSets, UnderAndTheyMeet) {
  provesOn(mergeSets, build.allOf({in({"A", "B"}), in({"B", "C"})}), is("B"));
  provesOn(mergeSets, build.allOf({is("A"), is("B")}), in({}));
}

TEST_F(MergeSets, OppositesAreTakenAway) {
  provesOn(mergeSets, build.allOf({in({"A", "B"}), notOf(is("A"))}), is("B"));
  provesOn(mergeSets, build.allOf({notOf(is("A")), notOf(in({"B", "C"}))}),
           notOf(in({"A", "B", "C"})));
  provesOn(mergeSets, build.anyOf({is("A"), notOf(in({"A", "B"}))}), notOf(is("B")));
  provesOn(mergeSets, build.anyOf({notOf(is("A")), notOf(is("B"))}), notOf(in({})));
}

TEST_F(MergeSets, WorksOnWholeNumbersAndEnums) {
  provesOn(mergeSets, build.anyOf({build.equal(age, whole(1)), build.equal(age, whole(3))}));
  const auto isTier = [&](int index) {
    return build.equal(tier, build.number(store.type(tier), index));
  };
  provesOn(mergeSets, build.anyOf({isTier(0), isTier(2)}));
}

TEST_F(MergeSets, LeavesTwoValuesAlone) {
  leavesAlone(mergeSets, build.anyOf({is("A"), member}));
  leavesAlone(mergeSets, build.anyOf({build.equal(age, whole(1)), is("A")}));
  leavesAlone(mergeSets, build.anyOf({build.equal(spend, limit), build.equal(spend, money(1))}));
}

using InOfOne = SetsTest;

TEST_F(InOfOne, IsAnEquality) {
  provesOn(inOfOne, in({"A"}), is("A"));
  leavesAlone(inOfOne, in({"A", "B"}));
  leavesAlone(inOfOne, in({}));
  leavesAlone(inOfOne, build.in(country, interests));
}

using InOfNone = SetsTest;

TEST_F(InOfNone, IsFalseOnlyOfWhatIsNeverMissing) {
  const schema::Type wholes{.kind = schema::Kind::Set, .element = schema::Kind::Whole};
  provesOn(inOfNone, build.in(age, build.constant({.type = wholes})), build.truth(false));
  leavesAlone(inOfNone, in({}));
  leavesAlone(inOfNone, in({"A"}));
}

using AllOfOne = SetsTest;

TEST_F(AllOfOne, IsAnyOfIt) {
  provesOn(allOfOne, build.hasAll(interests, textSet({"A"})),
           build.hasAny(interests, textSet({"A"})));
  leavesAlone(allOfOne, build.hasAll(interests, textSet({"A", "B"})));
}

using MergeHas = SetsTest;

TEST_F(MergeHas, EitherAndBoth) {
  const auto any = [&](const char* text) { return build.hasAny(interests, textSet({text})); };
  const auto all = [&](const char* text) { return build.hasAll(interests, textSet({text})); };
  provesOn(mergeHas, build.anyOf({any("A"), any("B")}),
           build.hasAny(interests, textSet({"A", "B"})));
  provesOn(mergeHas, build.allOf({all("A"), all("B"), member}),
           build.allOf({build.hasAll(interests, textSet({"A", "B"})), member}));
  provesOn(mergeHas, build.allOf({any("A"), all("B")}),
           build.hasAll(interests, textSet({"A", "B"})));
}

TEST_F(MergeHas, LeavesOthersAlone) {
  const NodeId any = build.hasAny(interests, textSet({"A", "B"}));
  const NodeId all = build.hasAll(interests, textSet({"A", "B"}));
  leavesAlone(mergeHas, build.allOf({any, build.hasAny(interests, textSet({"B", "C"}))}));
  leavesAlone(mergeHas, build.anyOf({all, build.hasAll(interests, textSet({"B", "C"}))}));
  leavesAlone(mergeHas, build.anyOf({any, member}));
}

}  // namespace
}  // namespace muster::rewrite
