#include "runtime/eval/logic.h"

#include <gmock/gmock.h>

#include "tests/unit/eval/vectors.h"

namespace muster::eval {
namespace {

// Every pair of the four states, left by right.
const Vector& left() {
  static const Vector kLeft = truths("t t t t f f f f ? ? ? ? ! ! ! !");
  return kLeft;
}
const Vector& right() {
  static const Vector kRight = truths("t f ? ! t f ? ! t f ? ! t f ? !");
  return kRight;
}

// "t f ? !" of a condition.
std::string states(const Vector& vector) {
  std::string text;
  for (std::size_t row = 0; row < vector.size; ++row) {
    const char state = vector.isKnown(row)          ? (vector.holds(row) ? 't' : 'f')
                       : vector.isUncomputable(row) ? '!'
                                                    : '?';
    text += text.empty() ? std::string{state} : std::string{' ', state};
  }
  return text;
}

template <typename Operation>
std::string check(const Operation& operation) {
  const Vector* const operands[] = {&left(), &right()};
  Vector out;
  operation(Operands(operands), out);
  return states(out);
}

TEST(Logic, AndIsFalseIfOneIsFalseElseUnknownIfOneIs) {
  EXPECT_EQ(check([](Operands in, Vector& out) { allOf(in, out); }),
            "t f ? ! f f f f ? f ? ! ! f ! !");
}

TEST(Logic, OrIsTrueIfOneIsTrueElseUnknownIfOneIs) {
  EXPECT_EQ(check([](Operands in, Vector& out) { anyOf(in, out); }),
            "t t t t t f ? ! t ? ? ! t ! ! !");
}

TEST(Logic, EqualConditionsAreBothTrueOrBothFalse) {
  EXPECT_EQ(check([](Operands in, Vector& out) { equalTruths(*in[0], *in[1], out); }),
            "t f ? ! f t ? ! ? ? ? ! ! ! ! !");
}

TEST(Logic, GivenIsTheSecondWhereTheFirstIsTrue) {
  EXPECT_EQ(check([](Operands in, Vector& out) { given(*in[0], *in[1], out); }),
            "t f ? ! ? ? ? ? ? ? ? ? ? ? ? ?");
}

template <typename Operation>
std::string checkOne(const Operation& operation) {
  Vector out;
  operation(truths("t f ? !"), out);
  return states(out);
}

TEST(Logic, NotOfUnknownIsUnknown) { EXPECT_EQ(checkOne(negateTruth), "f t ? !"); }
TEST(Logic, AndKnownTurnsUnknownIntoFalse) { EXPECT_EQ(checkOne(andKnown), "t f f f"); }
TEST(Logic, OrMissingTurnsUnknownIntoTrue) { EXPECT_EQ(checkOne(orMissing), "t f t t"); }
TEST(Logic, KnownIsNeverUnknown) { EXPECT_EQ(checkOne(isKnown), "t t f f"); }

std::string checkAtLeast(std::int64_t least, const std::vector<std::string>& conditions) {
  std::vector<Vector> vectors;
  for (const std::string& it : conditions) vectors.push_back(truths(it));
  std::vector<const Vector*> operands;
  for (const Vector& it : vectors) operands.push_back(&it);
  Vector out;
  atLeast(least, operands, out);
  return states(out);
}

TEST(AtLeast, IsTrueIfEnoughAreTrueAndFalseIfTooFewCanBe) {
  EXPECT_EQ(checkAtLeast(2, {"t t t f f ?", "t ? ? ? f ?", "f t f f t ?"}), "t t ? f f ?");
}

TEST(AtLeast, OfNoneIsAlwaysTrue) { EXPECT_EQ(checkAtLeast(0, {"t f ?"}), "t t t"); }

TEST(AtLeast, MoreThanThereAreIsFalse) { EXPECT_EQ(checkAtLeast(3, {"t ?", "t ?"}), "f f"); }

TEST(AtLeast, CountsRepeatedConditionsAndManyOfThem) {
  EXPECT_EQ(checkAtLeast(100, std::vector<std::string>(100, "t f ?")), "t f ?");
  EXPECT_EQ(checkAtLeast(64, std::vector<std::string>(100, "t f ?")), "t f ?");
}

TEST(Unknown, HasNoKnownRowOfAnyKind) {
  for (const auto kind : {schema::Kind::Bool, schema::Kind::Whole, schema::Kind::Text,
                          schema::Kind::Ratio, schema::Kind::Real, schema::Kind::Set}) {
    Vector out;
    unknown({.kind = kind, .element = schema::Kind::Text}, 70, out);
    EXPECT_EQ(out.size, 70U);
    for (std::size_t row = 0; row < 70; ++row) EXPECT_FALSE(out.isKnown(row));
  }
}

}  // namespace
}  // namespace muster::eval
