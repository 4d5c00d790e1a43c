#include "tests/unit/reference/meaning.h"

namespace muster::reference {
namespace {

constexpr const char* kKind =
    "let kind = choose when a > 10: high when b > 10: middle otherwise low\n"
    "let many = choose when a > 10: 2 when b > 10: 1.5 otherwise b\n"
    "let share = choose when a > 10: a / b otherwise 1\n"
    "let day = choose when a > 10: d otherwise 2026-11-01\n";

void kind(const std::string& condition, const std::string& fields, Truth expected) {
  check({.condition = condition, .fields = fields, .lets = kKind}, expected);
}

TEST(Choose, TakesTheFirstThatHolds) {
  kind("kind is high", "a = 11; b = 11", yes);
  kind("kind is middle", "a = 11; b = 11", no);
  kind("kind is middle", "a = 1; b = 11", yes);
  kind("kind is low", "a = 1; b = 1", yes);
}

TEST(Choose, IsMissingBehindWhatIsUnknown) {
  kind("kind is high", "a = 11", yes);
  kind("kind is missing", "a = 11", no);
  kind("kind is low", "a = 1", unknown);
  kind("kind is middle", "b = 11", unknown);
  kind("kind is missing", "b = 11", yes);
  kind("kind is not high or missing", "b = 11", yes);
}

TEST(Choose, IsMissingWhereItsValueIs) {
  kind("many is known", "a = 11", yes);
  kind("many = 1.5", "a = 1; b = 11", yes);
  kind("many = 5", "a = 1; b = 5", yes);
  kind("day is missing", "a = 11", yes);
  kind("day is today", "a = 1", yes);
}

TEST(Choose, OfAQuotientIsOne) {
  kind("share = 3", "a = 12; b = 4", yes);
  kind("share = 100%", "a = 1; b = 4", yes);
  kind("share is missing", "a = 12; b = 0", yes);
}

TEST(Names, MayStandOnManyOthers) {
  std::string chain = "let l0 = a\n";
  for (int i = 0; i < 20'000; ++i) {
    const std::string next = std::to_string(i + 1);
    chain += "let l" + next + " = l" + std::to_string(i) + " + 1\n";
  }
  check({"l20000 = 20007", "a = 7", "", "2026-11-01T12:00Z", chain}, yes);
  check({"l20000 = 20007", "", "", "2026-11-01T12:00Z", chain}, unknown);
}

TEST(Sums, MayBeLong) {
  std::string sum = "a";
  for (int i = 1; i < 400; ++i) sum += i % 2 == 0 ? " + a" : " - 1";
  check({sum + " = 1200", "a = 7"}, yes);
  std::string score = "score points:\n";
  for (int i = 0; i < 1000; ++i)
    score += i % 4 == 0 ? "  take 1 when flag\n" : "  add 2 when flag\n";
  check({"points = 1250", "flag = yes", "", "2026-11-01T12:00Z", score}, yes);
}

}  // namespace
}  // namespace muster::reference
