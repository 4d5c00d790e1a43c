// Optional fields that no file has a column for, and what the report counts.

#include <arrow/api.h>
#include <gmock/gmock.h>

#include "tests/unit/load/world.h"

namespace muster::load {
namespace {

using testing::HasSubstr;

constexpr std::string_view kFields = "  country text optional\n  age whole number optional\n";

TEST(AbsentColumns, AreInTheReport) {
  World world;
  world.write("c.csv", "id,age\na,1\n");
  EXPECT_EQ(world.counts(rulesFor("text", kFields, "\"c.csv\"")),
            "customer: 1 read, 1 kept, 0 left out, 0 gone, 0 aside\n"
            "customer: `country` is missing in all rows of c.csv: there is no such column; its "
            "columns are id, age\n");
  world.write("c.csv", "id,age,country\na,1,\n");
  EXPECT_EQ(world.counts(rulesFor("text", kFields, "\"c.csv\"")),
            "customer: 1 read, 1 kept, 0 left out, 0 gone, 0 aside\n");
}

TEST(AbsentColumns, AreToldOfEachFile) {
  World world;
  world.write("c1.csv", "id,age,country\na,1,GB\n");
  for (const char* name : {"c2.csv", "c3.csv", "c4.csv", "c5.csv"}) {
    world.write(name, "id,age\n" + std::string(name) + ",1\n");
  }
  EXPECT_THAT(world.counts(rulesFor("text", kFields, "\"c*.csv\"")),
              HasSubstr("in all rows of c2.csv, c3.csv, c4.csv and 1 more: there is no such"));
}

TEST(AbsentColumns, ThatAreThereUnderAnotherSpellingAreAnError) {
  const std::string rules = rulesFor("text", kFields, "\"c.csv\"");
  World world;
  world.write("c.csv", "id,age,cuntry\na,1,GB\n");
  EXPECT_EQ(world.counts(rules),
            "error: c.csv: there is no column `country`, but `cuntry`, which nothing reads; write "
            "`country = cuntry` below `customer` in the source");
  world.write("c.csv", "id,Age,Country Code,COUNTRY\na,1,2,GB\n");
  EXPECT_EQ(world.counts(rules),
            "error: c.csv: there is no column `country`, but `COUNTRY`, which nothing reads; write "
            "`country = COUNTRY` below `customer` in the source\n"
            "c.csv: there is no column `age`, but `Age`, which nothing reads; write `age = Age` "
            "below `customer` in the source");
  // One that is something else's is nobody's slip, nor is one that differs by a digit.
  world.write("c.csv", "id,age,cuntry\na,1,GB\n");
  EXPECT_THAT(world.counts(rulesFor("text", "  country text optional\n  land text\n", "\"c.csv\"",
                                    "    land = cuntry\n")),
              HasSubstr("`country` is missing in all rows of c.csv"));
  world.write("c.csv", "id,phone1\na,1\n");
  EXPECT_THAT(world.counts(rulesFor("text", "  phone2 text optional\n", "\"c.csv\"")),
              HasSubstr("did you mean `phone1`? Its columns are id, phone1"));
}

// A file that says no more of a consent than its status.
TEST(AbsentColumns, OfAConsent) {
  World world;
  world.write("c.csv", "id,mail\na,granted\nb,denied\n");
  EXPECT_EQ(
      world.counts(rulesFor("text", "  mail consent\n", "\"c.csv\"")),
      "error: c.csv: there is no column `mail.status`, but `mail`, which nothing reads; write "
      "`mail = mail` below `customer` in the source");
  EXPECT_THAT(world.counts(rulesFor("text", "  mail consent\n", "\"c.csv\"", "    mail = mail\n")),
              testing::Not(HasSubstr("mail")));
  // Of a record `mail.status` is a field like any other.
  EXPECT_THAT(world.counts(rulesFor("text", "  mail record optional\n    status text optional\n",
                                    "\"c.csv\"")),
              testing::Not(HasSubstr("which nothing reads")));
}

// Of three letters one may be wrong, but not the first.
TEST(AbsentColumns, OfShortNames) {
  World world;
  for (const std::string column : {"ag", "agee", "aeg", "AGR"}) {
    world.write("c.csv", "id," + column + ",country\na,1,GB\n");
    EXPECT_EQ(world.counts(rulesFor("text", kFields, "\"c.csv\"")),
              "error: c.csv: there is no column `age`, but `" + column +
                  "`, which nothing reads; write `age = " + column +
                  "` below `customer` in the source");
  }
  for (const std::string column : {"page", "wage", "area"}) {
    world.write("c.csv", "id," + column + ",country\na,1,GB\n");
    EXPECT_THAT(world.counts(rulesFor("text", kFields, "\"c.csv\"")),
                HasSubstr("`age` is missing in all rows of c.csv"));
  }
}

TEST(AbsentColumns, AreToldWithTheColumnsThatMustBeThere) {
  const std::string fields = "  country text optional\n  tier text\n";
  const std::string missing =
      ": there is no column `tier`, which field `tier` reads; did you mean "
      "`tir`? Its columns are id, kountry, tir\n";
  const std::string slip =
      ": there is no column `country`, but `kountry`, which nothing reads; "
      "write `country = kountry` below `customer` in the source";
  World world;
  world.write("c.csv", "id,kountry,tir\na,GB,gold\n");
  EXPECT_EQ(world.counts(rulesFor("text", fields, "\"c.csv\"")),
            "error: c.csv" + missing + "c.csv" + slip);
  world.write("c.jsonl", "{\"id\": \"a\", \"kountry\": \"GB\", \"tir\": \"gold\"}\n");
  EXPECT_EQ(world.counts(rulesFor("text", fields, "\"c.jsonl\"")),
            "error: c.jsonl" + missing + "c.jsonl" + slip);
}

TEST(AbsentColumns, OfEveryFormat) {
  const std::string rest = ": `age` is missing in all rows of ";
  World world;
  arrow::StringBuilder ids;
  ASSERT_TRUE(ids.Append("a").ok());
  const auto table = tableOf({{"id", ids.Finish().ValueOrDie()}});
  world.writeParquet("c.parquet", *table);
  world.writeArrowFile("c.arrow", *table);
  // A key that is in no row is not there; one whose value is null is.
  world.write("c.jsonl", "{\"id\":\"a\"}\n{\"id\":\"b\"}\n");
  for (const std::string name : {"c.parquet", "c.arrow", "c.jsonl"}) {
    EXPECT_THAT(world.counts(rulesFor("text", "  age whole number optional\n", '"' + name + '"')),
                HasSubstr("customer: `age` is missing in all rows of " + name))
        << name;
  }
  world.write("c.jsonl", "{\"id\":\"a\"}\n{\"id\":\"b\",\"age\":null}\n");
  EXPECT_EQ(world.counts(rulesFor("text", "  age whole number optional\n", "\"c.jsonl\"")),
            "customer: 2 read, 2 kept, 0 left out, 0 gone, 0 aside\n");
  world.write("c.jsonl", "{\"id\":\"a\",\"Age\":3}\n");
  EXPECT_THAT(world.counts(rulesFor("text", "  age whole number optional\n", "\"c.jsonl\"")),
              HasSubstr("write `age = Age`"));
}

TEST(AbsentColumns, StopAStrictRun) {
  World world;
  world.options.isStrict = true;
  world.write("c.csv", "id,age\na,1\n");
  EXPECT_THAT(world.counts(rulesFor("text", kFields, "\"c.csv\"")),
              testing::StartsWith("error: strict: customer: `country` is missing"));
}

TEST(Counts, OfRecordsInRowsAreOfTheRecords) {
  World world;
  world.write("c.jsonl",
              "{\"id\":1,\"items\":[{\"sku\":\"a\"},{\"sku\":\"b\"},{\"sku\":\"c\"}]}\n"
              "{\"id\":\"x\",\"items\":[{\"sku\":\"a\"},{\"sku\":\"b\"}]}\n"
              "{\"id\":3}\n");
  world.options.setAsideAtMostMillionths = 1'000'000;
  EXPECT_EQ(world.counts(rulesFor("whole number", "  items list of records\n    sku text\n",
                                  "\"c.jsonl\"",
                                  "  items from customer.items\n    where sku is not \"b\" or "
                                  "missing\n")),
            "customer: 3 read, 2 kept, 0 left out, 0 gone, 1 aside\n"
            "items: 5 read, 2 kept, 2 left out, 1 gone, 0 aside\n");
}

TEST(Limits, AreNamedInTheOrderOfCause) {
  World world;
  std::string customers = "id,tier\n";
  std::string orders = "id,at\n";
  for (int i = 0; i < 200; ++i) {
    const std::string id = std::to_string(i);
    customers += id + (i == 7 ? ",lead\n" : ",gold\n");
    orders += (i < 10 ? "7" : id) + ",2026-01-01\n";
  }
  world.write("c.csv", customers);
  world.write("o.csv", orders);
  EXPECT_EQ(world.counts(rulesFor("whole number",
                                  "  tier one of (gold)\n  events orders at at\n    at instant\n",
                                  "\"c.csv\"", "  orders from \"o.csv\"\n")),
            "error: customer: 1 of 200 rows would be set aside\n"
            "  customer: 1 row set aside: `tier` is none of the values of its field (c.csv line 9: "
            "\"lead\")\n"
            "orders: 10 of 200 rows would be set aside, more than 1 %; to go on without them: "
            "--set-aside-at-most 5%\n"
            "  orders: 10 rows set aside: it belongs to a profile that is not there (o.csv line 2: "
            "\"7\", line 3: \"7\", line 4: \"7\")");
}

}  // namespace
}  // namespace muster::load
