#include <gmock/gmock.h>

#include "runtime/eval/choose.h"
#include "runtime/eval/text_ops.h"
#include "tests/unit/eval/vectors.h"

namespace muster::eval {
namespace {

std::string equal(const Vector& left, const Vector& right) {
  Memory memory;
  Vector out;
  equalTexts(left, right, memory, out);
  // Once more from memory, and with the sides changed.
  Vector again;
  equalTexts(left, right, memory, again);
  EXPECT_EQ(shown(out), shown(again));
  Memory other;
  equalTexts(right, left, other, again);
  EXPECT_EQ(shown(out), shown(again));
  return shown(out);
}

TEST(TextEquality, ComparesColumnsOfDifferentDictionaries) {
  EXPECT_EQ(equal(texts("b a c ? a"), texts("b b a c ?")), "true false false missing missing");
}

TEST(TextEquality, ComparesWithAConstant) {
  EXPECT_EQ(equal(texts("a b ?"), constantText("b", 3)), "false true missing");
  EXPECT_EQ(equal(texts("a b ?"), constantText("nowhere", 3)), "false false missing");
}

TEST(TextEquality, ComparesTextsThatRepeatInTheirList) {
  Vector raw;
  raw.reset({.kind = schema::Kind::Text}, Shape::Narrow, 3);
  raw.narrow = {0, 1, 2};
  raw.texts = Texts::of(std::vector<std::string>{"a", "b", "a"}, false);
  EXPECT_EQ(equal(raw, constantText("a", 3)), "true false true");
  EXPECT_EQ(equal(raw, texts("a b b")), "true true false");
}

std::string test(TextTest kind, bool ignoresCase, const Vector& text, const Vector& part) {
  Memory memory;
  Vector out;
  testTexts(kind, ignoresCase, text, part, memory, out);
  return shown(out);
}

TEST(TextTests, LookAtStartMiddleAndEnd) {
  const Vector text = texts("abcd bcab ? ab");
  const Vector part = constantText("ab", 4);
  EXPECT_EQ(test(TextTest::StartsWith, false, text, part), "true false missing true");
  EXPECT_EQ(test(TextTest::Contains, false, text, part), "true true missing true");
  EXPECT_EQ(test(TextTest::EndsWith, false, text, part), "false true missing true");
}

TEST(TextTests, IgnoreCaseByFolding) {
  const Vector text = texts("STRASSE stra\u00dfe STRA\u1e9eE \u00c9T\u00c9");
  EXPECT_EQ(test(TextTest::Contains, true, text, constantText("strasse", 4)),
            "true false false false");
  EXPECT_EQ(test(TextTest::Contains, true, text, constantText("Stra\u00dfe", 4)),
            "false true true false");
  EXPECT_EQ(test(TextTest::StartsWith, true, text, constantText("\u00e9t", 4)),
            "false false false true");
}

TEST(TextTests, TakeAFieldForThePart) {
  EXPECT_EQ(test(TextTest::Contains, false, texts("abc abc ? abc"), texts("b d a ?")),
            "true false missing missing");
  EXPECT_EQ(test(TextTest::EndsWith, true, texts("abC abc"), texts("BC bd")), "true false");
}

TEST(TextTests, OfNothingHold) {
  EXPECT_EQ(test(TextTest::Contains, false, texts("a ?"), constantText("", 2)), "true missing");
}

TEST(Patterns, AreFoundAnywhere) {
  const auto pattern = text::Pattern::compile("^a.+[0-9]$", false);
  Memory memory;
  Vector out;
  matchTexts(*pattern, texts("ab1 ab ? xab1"), memory, out);
  EXPECT_EQ(shown(out), "true false missing false");
}

TEST(Memory, LearnsAgainWhenTheDictionaryIsAnother) {
  Memory memory;
  Vector out;
  const Vector part = constantText("b", 2);
  testTexts(TextTest::Contains, false, texts("a b"), part, memory, out);
  EXPECT_EQ(shown(out), "false true");
  testTexts(TextTest::Contains, false, texts("b c"), part, memory, out);
  EXPECT_EQ(shown(out), "true false");
}

TEST(Otherwise, TakesTheSecondTextWhereTheFirstIsUnknown) {
  Memory memory;
  Vector out;
  otherwise({.kind = schema::Kind::Text}, texts("b ? a ?"), texts("a b ? ?"), memory, out);
  EXPECT_EQ(shown(out), "\"b\" \"b\" \"a\" missing");
  Vector joined = out;
  EXPECT_EQ(equal(joined, texts("b b b b")), "true true false missing");
}

TEST(Otherwise, AlignsNumbersAndMergesSets) {
  Memory memory;
  Vector out;
  otherwise({.kind = schema::Kind::Number, .places = 2}, numbers("1.50 ? ! ?", 2),
            numbers("7 8 9 ?"), memory, out);
  EXPECT_EQ(shown(out), "1.50 8.00 9.00 missing");
  otherwise({.kind = schema::Kind::Set, .element = schema::Kind::Text}, textSets("b,a ? - ?"),
            textSets("c c,a c ?"), memory, out);
  EXPECT_EQ(shown(out), "{a b } {a c } {} missing");
}

}  // namespace
}  // namespace muster::eval
