// Consents: where their parts lie in files, and that a part which cannot be read leaves nothing
// granted.

#include <gtest/gtest.h>

#include "tests/unit/load/world.h"

namespace muster::load {
namespace {

std::string rules(std::string_view file, std::string_view lines = "") {
  return rulesFor("text", "  ok consent\n", "\"" + std::string(file) + "\"", lines);
}

TEST(Consents, LieInColumnsOfTheirNames) {
  World world;
  world.write("c.csv",
              "id,ok.status,ok.since,ok.until,ok.method\n"
              "a,granted,2026-01-01,2026-12-31 10:00,form\n"
              "b,denied,,,\n"
              "c,unknown,,,\n"
              "d,,,,form\n");
  EXPECT_EQ(world.load(rules("c.csv")),
            "a: ok.status=granted ok.since=2026-01-01T00:00:00Z ok.until=2026-12-31T10:00:00Z "
            "ok.method=\"form\"\n"
            "b: ok.status=denied ok.since=- ok.until=- ok.method=-\n"
            "c: ok.status=unknown ok.since=- ok.until=- ok.method=-\n"
            "d: ok.status=- ok.since=- ok.until=- ok.method=\"form\"\n");
}

TEST(Consents, LieInARecord) {
  World world;
  world.write("c.jsonl",
              "{\"id\": \"a\", \"ok\": {\"status\": \"granted\", \"since\": \"2026-01-01\"}}\n"
              "{\"id\": \"b\", \"ok\": {}}\n"
              "{\"id\": \"c\"}\n");
  EXPECT_EQ(world.load(rules("c.jsonl")),
            "a: ok.status=granted ok.since=2026-01-01T00:00:00Z ok.until=- ok.method=-\n"
            "b: ok.status=- ok.since=- ok.until=- ok.method=-\n"
            "c: ok.status=- ok.since=- ok.until=- ok.method=-\n");
}

TEST(Consents, OfWhichOneLineSpeaksHaveNoOtherColumns) {
  World world;
  world.write("c.jsonl", "{\"id\": \"a\", \"ok\": \"granted\"}\n{\"id\": \"b\", \"ok\": \"no\"}\n");
  EXPECT_EQ(world.load(rules("c.jsonl", "    ok = ok\n")),
            "a: ok.status=granted ok.since=- ok.until=- ok.method=-\n"
            "b: ok.status=- ok.since=- ok.until=- ok.method=-\n"
            "customer: 1 value made missing: `ok` is none of the values of its field (c.jsonl line "
            "2: \"no\")\n");
}

TEST(Consents, AreUnknownWhereABoundCannotBeRead) {
  World world;
  world.write("c.csv",
              "id,answer,from,to,how\n"
              "a,Y,soon,,form\n"
              "b,Y,,soon,form\n"
              "c,Y,2026-02-01,2026-01-01,form\n"
              "d,Y,2026-01-01,2026-02-01,form\n");
  const std::string answer = "    ok = answer as \"Y\" granted, \"N\" denied\n";
  EXPECT_EQ(world.load(rules("c.csv", answer + "    ok.since = from\n")),
            "a: ok.status=- ok.since=- ok.until=- ok.method=-\n"
            "b: ok.status=granted ok.since=- ok.until=- ok.method=-\n"
            "c: ok.status=granted ok.since=2026-02-01T00:00:00Z ok.until=- ok.method=-\n"
            "d: ok.status=granted ok.since=2026-01-01T00:00:00Z ok.until=- ok.method=-\n"
            "customer: 1 value made missing: `from` is not a date and time in the form that is "
            "expected (c.csv line 2: \"soon\")\n");
  EXPECT_EQ(world.load(rules("c.csv", answer + "    ok.until = to\n")),
            "a: ok.status=granted ok.since=- ok.until=- ok.method=-\n"
            "b: ok.status=- ok.since=- ok.until=- ok.method=-\n"
            "c: ok.status=granted ok.since=- ok.until=2026-01-01T00:00:00Z ok.method=-\n"
            "d: ok.status=granted ok.since=- ok.until=2026-02-01T00:00:00Z ok.method=-\n"
            "customer: 1 value made missing: `to` is not a date and time in the form that is "
            "expected (c.csv line 3: \"soon\")\n");
  EXPECT_EQ(world.load(rules("c.csv", answer + "    ok.since = from\n    ok.until = to\n")),
            "a: ok.status=- ok.since=- ok.until=- ok.method=-\n"
            "b: ok.status=- ok.since=- ok.until=- ok.method=-\n"
            "c: ok.status=unknown ok.since=2026-02-01T00:00:00Z ok.until=2026-01-01T00:00:00Z "
            "ok.method=-\n"
            "d: ok.status=granted ok.since=2026-01-01T00:00:00Z ok.until=2026-02-01T00:00:00Z "
            "ok.method=-\n"
            "customer: 1 value made missing: `from` is not a date and time in the form that is "
            "expected (c.csv line 2: \"soon\")\n"
            "customer: 1 value made missing: `to` is not a date and time in the form that is "
            "expected (c.csv line 3: \"soon\")\n");
}

}  // namespace
}  // namespace muster::load
