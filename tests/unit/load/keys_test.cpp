// Profiles, their events, what is set aside, and how much of it is too much.

#include <gmock/gmock.h>

#include <fstream>

#include "tests/unit/load/world.h"

namespace muster::load {
namespace {

using testing::EndsWith;
using testing::HasSubstr;

constexpr std::string_view kSchema =
    "schema shop version 1\n"
    "  zone \"UTC\"\n"
    "  currency GBP\n\n"
    "profile customer key id\n"
    "  id text\n"
    "  name text optional\n"
    "  events orders at at\n"
    "    at instant\n"
    "    sku text\n"
    "    amount money GBP optional\n\n"
    "source files for shop\n";

std::string rules(const std::string& source) { return std::string(kSchema) + source; }

std::string withCustomers(const std::string& lines = "", const std::string& orderLines = "") {
  return rules("  customer from \"c.csv\"\n" + lines + "  orders from \"o.csv\"\n" + orderLines);
}

TEST(Profiles, StandInTheOrderOfTheirKeys) {
  World world;
  world.write("c.csv", "id,x\n10,b\n-3,c\n9,a\n");
  EXPECT_EQ(world.load(rulesFor("whole number", "  x text\n", "\"c.csv\"")),
            "-3: x=\"c\"\n9: x=\"a\"\n10: x=\"b\"\n");
  // By code point, where keys are text.
  EXPECT_EQ(world.load(rulesFor("text", "  x text\n", "\"c.csv\"")),
            "-3: x=\"c\"\n10: x=\"b\"\n9: x=\"a\"\n");
}

TEST(Profiles, MayBeNumberedByRow) {
  World world;
  world.write("c1.csv", "x\na\nb\n");
  world.write("c2.csv", "x\nc\n");
  const std::string text =
      "schema s version 1\n  zone \"UTC\"\n\nprofile customer\n  x text\n\n"
      "source files for s\n  customer from \"c*.csv\"\n";
  EXPECT_EQ(world.load(text), "1: x=\"a\"\n2: x=\"b\"\n3: x=\"c\"\n");
}

TEST(Profiles, OfOneKeyAreAnErrorThatNamesThem) {
  World world;
  world.write("c.csv", "id,x\na,1\nb,2\na,3\nc,4\nb,5\na,6\n");
  EXPECT_EQ(
      world.load(rulesFor("text", "  x whole number\n", "\"c.csv\"")),
      "error: customer: 2 keys occur more than once: a (c.csv line 2 and line 4), b (c.csv line 3 "
      "and line 6); write `first row wins` or `last row wins` in the source if that is meant");
}

TEST(Profiles, OfOneKeyAreSettledByTheSource) {
  World world;
  world.write("c.csv", "id,x\nb,2\na,1\na,3\nc,4\na,6\n");
  EXPECT_EQ(
      world.load(rulesFor("text", "  x whole number\n", "\"c.csv\"", "    first row wins\n")),
      "a: x=1\nb: x=2\nc: x=4\n"
      "customer: 2 values noted: it has a key that another row has, which wins (c.csv line 4, "
      "line 6)\n");
  EXPECT_THAT(
      world.load(rulesFor("text", "  x whole number\n", "\"c.csv\"", "    last row wins\n")),
      testing::StartsWith("a: x=6\nb: x=2\nc: x=4\n"));
}

TEST(Events, StandInTheOrderOfProfileTimeAndRow) {
  World world;
  world.write("c.csv", "id,name\nb,Bo\na,Al\n");
  world.write("o.csv",
              "id,at,sku,amount\n"
              "b,2026-01-02T00:00:00Z,x,1\n"
              "a,2026-01-03T00:00:00Z,y,\n"
              "a,2026-01-01T00:00:00Z,z,3\n"
              "a,2026-01-03T00:00:00Z,w,4\n");
  EXPECT_EQ(world.load(withCustomers()),
            "a: name=\"Al\"\n"
            "  orders: at=2026-01-01T00:00:00Z sku=\"z\" amount=3.0000\n"
            "  orders: at=2026-01-03T00:00:00Z sku=\"y\" amount=-\n"
            "  orders: at=2026-01-03T00:00:00Z sku=\"w\" amount=4.0000\n"
            "b: name=\"Bo\"\n"
            "  orders: at=2026-01-02T00:00:00Z sku=\"x\" amount=1.0000\n");
}

TEST(Events, OfOneInstantStandInTheirOwnOrder) {
  World world;
  world.write("o.csv",
              "id,at,n\na,2026-01-01,2\na,2026-01-01,10\na,2026-01-01,\na,2025-01-01,50\n"
              "a,2026-01-01,2\n");
  const std::string text =
      "schema s version 1\n  zone \"UTC\"\n\nprofile customer key id\n  id text\n"
      "  events orders at at then by n\n    at date\n    n whole number optional\n\n"
      "source files for s\n  orders from \"o.csv\"\n";
  EXPECT_EQ(world.load(text),
            "a:\n  orders: at=2025-01-01 n=50\n  orders: at=2026-01-01 n=-\n"
            "  orders: at=2026-01-01 n=2\n  orders: at=2026-01-01 n=2\n"
            "  orders: at=2026-01-01 n=10\n");
}

TEST(Events, MakeTheProfilesWhereTheseHaveNoFile) {
  World world;
  world.write("o.csv", "id,at,sku,amount\nb,2026-01-02,x,1\na,2026-01-03,y,2\nb,2026-01-01,z,3\n");
  EXPECT_EQ(world.load(rules("  orders from \"o.csv\"\n")),
            "a: name=-\n"
            "  orders: at=2026-01-03T00:00:00Z sku=\"y\" amount=2.0000\n"
            "b: name=-\n"
            "  orders: at=2026-01-01T00:00:00Z sku=\"z\" amount=3.0000\n"
            "  orders: at=2026-01-02T00:00:00Z sku=\"x\" amount=1.0000\n");
}

TEST(Events, MayComeFromFilesOfSeveralShapes) {
  World world;
  world.options.setAsideAtMostMillionths = 500'000;
  world.write("c.csv", "id,name\na,Al\nb,Bo\n");
  world.write("o2.csv", "id,at,sku,amount\na,2026-01-01,second,1\nz,2026-01-01,x,1\n");
  world.write("o1.csv", "who,day,thing\na,2026-01-01,first\nb,2026-01-02,only\n");
  world.write("o3.csv", "who,day,thing\na,2026-01-01,third\n,2026-01-01,none\n");
  const std::string source =
      "  customer from \"c.csv\"\n"
      "  orders from \"o2.csv\"\n"
      "  orders from \"o[13].csv\"\n    key = who\n    at = day\n    sku = thing\n";
  // Events of one instant stand in the order of files by path, whatever table reads them.
  EXPECT_EQ(world.load(rules(source)),
            "a: name=\"Al\"\n"
            "  orders: at=2026-01-01T00:00:00Z sku=\"first\" amount=-\n"
            "  orders: at=2026-01-01T00:00:00Z sku=\"second\" amount=1.0000\n"
            "  orders: at=2026-01-01T00:00:00Z sku=\"third\" amount=-\n"
            "b: name=\"Bo\"\n"
            "  orders: at=2026-01-02T00:00:00Z sku=\"only\" amount=-\n"
            "orders: 1 row set aside: it belongs to a profile that is not there (o2.csv line 3: "
            "\"z\")\n"
            "orders: 1 row set aside: `who` is missing, and it is the key (o3.csv line 3)\n");
  // The limit counts the rows of the whole list.
  world.options.setAsideAtMostMillionths = 300'000;
  EXPECT_THAT(world.load(rules(source)), HasSubstr("orders: 2 of 6 rows would be set aside"));
}

TEST(Events, OfUnknownProfilesAreSetAsideAndCounted) {
  World world;
  world.options.setAsideAtMostMillionths = 1'000'000;
  world.write("c.csv", "id,name\na,Al\n");
  world.write("o.csv", "id,at,sku,amount\nb,2026-01-02,x,1\na,2026-01-03,y,2\nzz,2026-01-01,z,3\n");
  EXPECT_EQ(world.load(withCustomers()),
            "a: name=\"Al\"\n"
            "  orders: at=2026-01-03T00:00:00Z sku=\"y\" amount=2.0000\n"
            "orders: 2 rows set aside: it belongs to a profile that is not there (o.csv line 2: "
            "\"b\", line 4: \"zz\")\n");
}

TEST(Events, CreateProfilesWhereTheSourceSaysSo) {
  World world;
  world.write("c.csv", "id,name\nm,Mo\n");
  world.write("o.csv", "id,at,sku,amount\nz,2026-01-02,x,1\na,2026-01-03,y,2\nm,2026-01-01,z,3\n");
  EXPECT_EQ(world.load(withCustomers("", "    creates profiles\n")),
            "a: name=-\n"
            "  orders: at=2026-01-03T00:00:00Z sku=\"y\" amount=2.0000\n"
            "m: name=\"Mo\"\n"
            "  orders: at=2026-01-01T00:00:00Z sku=\"z\" amount=3.0000\n"
            "z: name=-\n"
            "  orders: at=2026-01-02T00:00:00Z sku=\"x\" amount=1.0000\n");
}

// `rows` good rows and one of everything that does not fit.
void writeOrders(const World& world, int rows) {
  std::string orders = "id,at,sku,amount\n";
  orders += "a,yesterday,x,1\n";
  orders += ",2026-01-01,x,1\n";
  orders += "a,2026-01-01,,1\n";
  orders += "a,2026-01-01,x,much\n";
  for (int i = 0; i < rows; ++i) orders += "a,2026-01-01,x,1\n";
  world.write("c.csv", "id,name\na,Al\n");
  world.write("o.csv", orders);
}

TEST(SetAside, FailsTheRunBeyondOnePercent) {
  World world;
  writeOrders(world, 295);
  EXPECT_EQ(
      world.load(withCustomers()),
      "error: orders: 3 of 299 rows would be set aside, more than 1 %; to go on without "
      "them: --set-aside-at-most 2%\n"
      "  orders: 1 row set aside: `at` is not a date and time in the form that is expected "
      "(o.csv line 2: \"yesterday\")\n"
      "  orders: 1 row set aside: `id` is missing, and it is the key (o.csv line 3)\n"
      "  orders: 1 row set aside: `sku` is missing, and its field is not optional (o.csv line "
      "4)");
  writeOrders(world, 296);
  EXPECT_THAT(
      world.load(withCustomers()),
      EndsWith("orders: 1 row set aside: `at` is not a date and time in the form that is "
               "expected (o.csv line 2: \"yesterday\")\n"
               "orders: 1 row set aside: `id` is missing, and it is the key (o.csv line 3)\n"
               "orders: 1 row set aside: `sku` is missing, and its field is not optional "
               "(o.csv line 4)\n"
               "orders: 1 value made missing: `amount` is not a number (o.csv line 5: "
               "\"much\")\n"));
}

TEST(SetAside, CountsRowsAfterTheirWhere) {
  World world;
  writeOrders(world, 400);
  EXPECT_THAT(world.load(withCustomers("", "    where sku is \"y\"\n")),
              testing::Not(HasSubstr("set aside")));
  world.write("o.csv", "id,at,sku,amount\na,never,x,1\na,2026-01-01,y,1\na,never,y,1\n");
  EXPECT_THAT(world.load(withCustomers("", "    where sku is \"y\"\n")),
              HasSubstr("1 of 2 rows would be set aside"));
}

TEST(SetAside, DoesNotCountRowsWithoutAKeyWhereTheSourceExpectsThem) {
  World world;
  world.write("c.csv", "id,name\na,Al\n");
  world.write("o.csv", "id,at,sku,amount\n,2026-01-01,x,1\na,2026-01-01,x,1\n");
  EXPECT_THAT(world.load(withCustomers()), HasSubstr("1 of 2 rows would be set aside"));
  world.options.isStrict = true;
  EXPECT_EQ(
      world.load(withCustomers("", "    rows without a key are set aside\n")),
      "a: name=\"Al\"\n"
      "  orders: at=2026-01-01T00:00:00Z sku=\"x\" amount=1.0000\n"
      "orders: 1 row set aside, as the source says: `id` is missing, and it is the key (o.csv "
      "line 2)\n");
}

TEST(SetAside, IsAnErrorWhereStrict) {
  World world;
  world.options.isStrict = true;
  world.write("c.csv", "id,name\na,Al\n");
  world.write("o.csv", "id,at,sku,amount\na,2026-01-01,x,much\n");
  EXPECT_EQ(world.load(withCustomers()),
            "error: strict: orders: 1 value made missing: `amount` is not a number (o.csv line 2: "
            "\"much\")");
}

TEST(SetAside, DropsNoRowInSilenceWhoseWhereCannotBeRead) {
  World world;
  world.options.setAsideAtMostMillionths = 1'000'000;
  world.write("c.csv", "id,x\na,1\nb,many\nc,\nd,5\n");
  EXPECT_EQ(world.load(rulesFor("text", "  x whole number\n", "\"c.csv\"",
                                "    where x as whole number > 2\n")),
            "d: x=5\n"
            "customer: 1 row set aside: `x` is not a whole number (c.csv line 3: \"many\")\n");
}

TEST(SetAside, IsWrittenToAFileThatNobodyCanAbuse) {
  World world;
  world.options.setAsideFile = world.folder.path() / "aside.csv";
  world.write("c.csv", "id,x\na,=1+cmd|' /C calc'!A0\nb,\"x\ny \"\"z\"\"\"\nc,-5x\nd,caf\xE9\n");
  const std::string text = world.load(rulesFor("text", "  x whole number\n", "\"c.csv\""));
  EXPECT_THAT(text, HasSubstr("4 of 4 rows would be set aside"));
  std::ifstream in(world.folder.path() / "aside.csv", std::ios::binary);
  std::string aside{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  const std::string file = "\"" + (world.folder.path() / "c.csv").string() + "\"";
  const auto row = [&](int number, const std::string& value) {
    // The third begins on the line behind the value with a line break.
    const int line = number + (number > 2 ? 2 : 1);
    return file + "," + std::to_string(number) + "," + std::to_string(line) +
           ",\"x\",\"is not a whole number\",\"" + value + "\"\n";
  };
  EXPECT_EQ(aside, "file,row,line,column,reason,value\n" + row(1, "'=1+cmd|' /C calc'!A0") +
                       row(2, "x\ny \"\"z\"\"") + row(3, "'-5x") + row(4, "caf\xEF\xBF\xBD"));
}

TEST(SetAside, NeverWritesOverAnythingElse) {
  World world;
  world.write("c.csv", "id,name\na,Al\n");
  world.write("o.csv", "id,at,sku,amount\na,2026-01-01,x,1\n");
  world.options.setAsideFile = world.folder.path() / "c.csv";
  EXPECT_EQ(world.load(withCustomers()),
            "error: c.csv: it is no list of rows set aside; choose another name");
  world.write("aside.csv", "");
  world.options.setAsideFile = world.folder.path() / "aside.csv";
  EXPECT_THAT(world.load(withCustomers()), HasSubstr("it is no list of rows set aside"));
  std::filesystem::remove(world.folder.path() / "aside.csv");
  EXPECT_THAT(world.load(withCustomers()), HasSubstr("a: name=\"Al\""));
  EXPECT_THAT(world.load(withCustomers()), HasSubstr("a: name=\"Al\""));
}

TEST(SetAside, TellsWhereTheFileCannotBeWritten) {
  World world;
  world.options.setAsideFile = world.folder.path() / "no/such/aside.csv";
  world.write("c.csv", "id,x\na,1\n");
  EXPECT_THAT(world.load(rulesFor("text", "  x whole number\n", "\"c.csv\"")),
              HasSubstr("no/such/aside.csv: cannot be written: No such file or directory"));
}

TEST(Expressions, MakeFields) {
  World world;
  world.write("c.csv", "id,Quantity,UnitPrice,Code\na,3,2.55,C1\nb,-2,0.1,X\n");
  EXPECT_EQ(world.load(rulesFor("text", "  amount money GBP\n  back money GBP\n  code text\n",
                                "\"c.csv\"",
                                "    amount = Quantity as whole number * UnitPrice as money GBP\n"
                                "    back = - (Quantity as whole number) * UnitPrice as money GBP\n"
                                "    code = Code\n")),
            "a: amount=7.6500 back=-7.6500 code=\"C1\"\n"
            "b: amount=-0.2000 back=0.2000 code=\"X\"\n");
}

TEST(Expressions, OfAnUnfitColumnAreUnfit) {
  World world;
  world.options.setAsideAtMostMillionths = 1'000'000;
  world.write("c.csv", "id,q,p\na,3,2\nb,x,1\nc,,1\nd,9000000000000000000,9000000000000000000\n");
  EXPECT_EQ(world.load(rulesFor("text", "  t whole number\n", "\"c.csv\"",
                                "    t = q as whole number * p as whole number\n")),
            "a: t=6\n"
            "customer: 1 row set aside: `q` is not a whole number (c.csv line 3: \"x\")\n"
            "customer: 1 row set aside: `t` is missing, and its field is not optional (c.csv "
            "line 4)\n"
            "customer: 1 row set aside: `t` is too large for its field (c.csv line 5: "
            "\"81000000000000000000000000000000000000\")\n");
}

TEST(Expressions, MayStandInForMissing) {
  World world;
  world.write("c.csv", "id,x,t\na,1,gold\nb,,\n");
  EXPECT_EQ(world.load(rulesFor("text", "  x text\n  t one of (none, gold)\n", "\"c.csv\"",
                                "    x = x else \"nothing\"\n    t = t else none\n")),
            "a: x=\"1\" t=gold\nb: x=\"nothing\" t=none\n");
}

TEST(Table, IsAsNarrowAsItsValues) {
  World world;
  world.write("c.csv", "id,x\n1,1000000\n2,1000255\n3,1000001\n");
  source::Files files;
  EXPECT_EQ(world.load(rulesFor("whole number", "  x whole number\n", "\"c.csv\"")),
            "1: x=1000000\n2: x=1000255\n3: x=1000001\n");
}

}  // namespace
}  // namespace muster::load
