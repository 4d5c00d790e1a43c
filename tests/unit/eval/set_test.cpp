#include <gmock/gmock.h>

#include "runtime/eval/set_ops.h"
#include "tests/unit/eval/vectors.h"

namespace muster::eval {
namespace {

using Operation = void (*)(const Vector&, const Vector&, Memory&, Vector&);

std::string check(Operation operation, const Vector& left, const Vector& right) {
  Memory memory;
  Vector out;
  operation(left, right, memory, out);
  return shown(out);
}

Vector constantSet(const Vector& one, std::size_t rows) {
  Vector set = one;
  set.isUniform = true;
  set.known.clear();
  set.size = rows;
  return set;
}

TEST(Sets, HoldTextsOfAnyDictionary) {
  EXPECT_EQ(check(isElement, texts("a b ? c d"), textSets("a,b a a,b ? -")),
            "true false missing missing false");
  EXPECT_EQ(check(isElement, texts("a b ?"), constantSet(textSets("b,x"), 3)),
            "false true missing");
}

TEST(Sets, HoldNumbersAtAnyPlaces) {
  Vector set;
  set.reset({.kind = schema::Kind::Set, .element = schema::Kind::Whole}, Shape::Sets, 3, true);
  set.narrow = {-1, 2, 5};
  set.offsets = {0, 3};
  EXPECT_EQ(check(isElement, numbers("2 3 ?"), set), "true false missing");
  EXPECT_EQ(check(isElement, numbers("2.00 2.50 -1", 2), set), "true false true");
}

TEST(Sets, ShareAnyOrHoldAll) {
  const Vector left = textSets("a,b a,b a,b - ? a");
  const Vector right = textSets("b,c c a,b - a ?");
  EXPECT_EQ(check(haveAny, left, right), "true false true false missing missing");
  EXPECT_EQ(check(haveAll, left, right), "false false true true missing missing");
  EXPECT_EQ(check(equalSets, left, right), "false false true true missing missing");
}

}  // namespace
}  // namespace muster::eval
