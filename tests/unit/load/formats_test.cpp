// Every kind of file gives the same store.

#include <arrow/api.h>
#include <arrow/util/decimal.h>
#include <gmock/gmock.h>

#include "tests/unit/load/world.h"

namespace muster::load {
namespace {

template <typename Builder, typename... Values>
std::shared_ptr<arrow::Array> arrayOf(Values... values) {
  Builder builder;
  const auto add = [&](const auto& value) {
    if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::nullptr_t>) {
      EXPECT_TRUE(builder.AppendNull().ok());
    } else {
      EXPECT_TRUE(builder.Append(value).ok());
    }
  };
  (add(values), ...);
  return builder.Finish().ValueOrDie();
}

template <typename... Values>
std::shared_ptr<arrow::Array> timesOf(arrow::TimeUnit::type unit, const std::string& zone,
                                      Values... values) {
  arrow::TimestampBuilder builder(arrow::timestamp(unit, zone), arrow::default_memory_pool());
  EXPECT_TRUE((builder.Append(values).ok() && ...));
  return builder.Finish().ValueOrDie();
}

constexpr std::string_view kFields =
    "  age whole number\n  country text optional\n  member yes or no\n  spend money GBP optional\n"
    "  born date\n";
constexpr std::string_view kExpected =
    "1: age=18 country=\"AE\" member=yes spend=12.5000 born=2001-02-03\n"
    "2: age=30 country=- member=no spend=- born=1999-12-31\n"
    "10: age=7 country=\"GB\" member=yes spend=0.1000 born=2020-01-01\n";
constexpr std::string_view kCsv =
    "id,age,country,member,spend,born\n"
    "2,30,,no,,1999-12-31\n"
    "10,7,GB,yes,0.1,2020-01-01\n"
    "1,18,AE,yes,12.5,2001-02-03\n";

std::shared_ptr<arrow::Table> customers() {
  return tableOf({{"id", arrayOf<arrow::Int32Builder>(2, 10, 1)},
                  {"age", arrayOf<arrow::Int64Builder>(30, 7, 18)},
                  {"country", arrayOf<arrow::StringBuilder>(nullptr, "GB", "AE")},
                  {"member", arrayOf<arrow::BooleanBuilder>(false, true, true)},
                  {"spend", arrayOf<arrow::DoubleBuilder>(nullptr, 0.1, 12.5)},
                  {"born", arrayOf<arrow::Date32Builder>(10956, 18262, 11356)}});
}

void check(const World& world, const std::string& file, std::string_view expected = kExpected) {
  EXPECT_EQ(world.load(rulesFor("whole number", kFields, file)), expected);
}

std::string replaced(std::string_view text, char from, std::string_view to) {
  std::string result;
  for (const char c : text) {
    if (c == from)
      result += to;
    else
      result += c;
  }
  return result;
}

TEST(Csv, IsRead) {
  World world;
  world.write("c.csv", kCsv);
  check(world, "\"c.csv\"");
}

TEST(Csv, MayHaveAnySeparator) {
  World world;
  world.write("c.csv", replaced(kCsv, ',', ";"));
  check(world, "\"c.csv\" separated by \";\"");
  world.write("c.tsv", replaced(kCsv, ',', "\t"));
  check(world, "\"c.tsv\"");
}

TEST(Csv, MayEndLinesTheOtherWay) {
  World world;
  world.write("c.csv", replaced(kCsv, '\n', "\r\n"));
  check(world, "\"c.csv\"");
}

TEST(Csv, MayLackItsLastLineEnd) {
  World world;
  world.write("c.csv", kCsv.substr(0, kCsv.size() - 1));
  check(world, "\"c.csv\"");
}

TEST(Csv, SkipsAByteOrderMark) {
  World world;
  world.write("c.csv", "\xEF\xBB\xBF" + std::string(kCsv));
  check(world, "\"c.csv\"");
}

TEST(Csv, IsUnpacked) {
  World world;
  world.writePacked("c.csv.gz", kCsv);
  check(world, "\"c.csv.gz\"");
  world.writePacked("c.csv.zst", kCsv);
  check(world, "\"c.csv.zst\"");
}

TEST(Csv, KeepsLineEndsInsideQuotes) {
  World world;
  world.write("c.csv", "id,x\na,\"one\ntwo\"\nb,three\n");
  EXPECT_EQ(world.load(rulesFor("text", "  x text\n", "\"c.csv\"")),
            "a: x=\"one\ntwo\"\nb: x=\"three\"\n");
}

TEST(Csv, MayHaveNoHeader) {
  World world;
  world.write("c.csv", "a,1\nb,2\n");
  EXPECT_EQ(world.load(rulesFor("text", "  x whole number\n", "\"c.csv\" without header",
                                "    id = column1\n    x = column2\n")),
            "a: x=1\nb: x=2\n");
}

TEST(Csv, OfHeaderOnlyIsRefused) {
  World world;
  world.write("c.csv", "id,age,country,member,spend,born\n");
  check(world, "\"c.csv\"", "error: c.csv: it holds no rows");
}

TEST(Csv, MayMissTheColumnOfAnOptionalField) {
  World world;
  world.write("c.csv", "id\na\n");
  EXPECT_EQ(
      world.load(rulesFor("text", "  x text optional\n  y set of text optional\n", "\"c.csv\"")),
      "a: x=- y=-\n");
}

TEST(Csv, CountsAnEmptyLineOfOneColumnAsMissing) {
  World world;
  world.write("c.csv", "x\n1\n\n3\n");
  const std::string rules =
      "schema s version 1\n  zone \"UTC\"\n\nprofile customer\n  x whole number optional\n\n"
      "source files for s\n  customer from \"c.csv\"\n";
  EXPECT_EQ(world.load(rules), "1: x=1\n2: x=-\n3: x=3\n");
}

TEST(JsonLines, AreRead) {
  World world;
  world.write("c.jsonl",
              "{\"id\": 2, \"age\": 30, \"country\": null, \"member\": false, \"born\": "
              "\"1999-12-31\", \"more\": {\"x\": [1, {\"id\": 5}]}}\n"
              "\n"
              "{\"id\": 10, \"age\": 7.0, \"country\": \"G\\u0042\", \"member\": true, \"spend\": "
              "0.1, \"born\": \"2020-01-01\"}\r\n"
              "{\"id\": 1, \"age\": 18, \"country\": \"AE\", \"member\": true, \"spend\": 12.50, "
              "\"born\": \"2001-02-03\"}");
  check(world, "\"c.jsonl\"");
}

TEST(JsonLines, KeepTheDigitsOfNumbers) {
  World world;
  world.write("c.jsonl", "{\"id\": \"a\", \"x\": 100000000000.000001, \"y\": 1.50}\n");
  EXPECT_EQ(world.load(rulesFor("text", "  x number\n  y text\n", "\"c.jsonl\"")),
            "a: x=100000000000.000001 y=\"1.50\"\n");
}

TEST(JsonLines, HoldSetsAsLists) {
  World world;
  world.options.setAsideAtMostMillionths = 1'000'000;
  world.write("c.jsonl",
              "{\"id\": \"a\", \"x\": [\"tea\", null, \"ale\"]}\n{\"id\": \"b\", \"x\": []}\n"
              "{\"id\": \"c\"}\n{\"id\": \"d\", \"x\": [[1]]}\n{\"id\": \"e\", \"x\": [{}]}\n");
  EXPECT_EQ(world.load(rulesFor("text", "  x set of text optional\n", "\"c.jsonl\"")),
            "a: x={\"ale\",\"tea\"}\nb: x={}\nc: x=-\nd: x=-\ne: x=-\n"
            "customer: 2 values made missing: `x` is of another kind than its field (c.jsonl line "
            "4: \"[...]\", line 5: \"{...}\")\n");
}

TEST(JsonLines, SetAsideWhatIsNoObject) {
  World world;
  world.options.setAsideAtMostMillionths = 1'000'000;
  world.write("c.jsonl", "{\"id\": \"a\", \"x\": 1}\n[1]\n{\"id\": \n{\"id\": \"b\", \"x\": 2}\n");
  EXPECT_EQ(
      world.load(rulesFor("text", "  x whole number\n", "\"c.jsonl\"")),
      "a: x=1\nb: x=2\n"
      "customer: 2 rows set aside: it is not one JSON object (c.jsonl line 2: \"[1]\", line 3: "
      "\"{\"id\": \")\n");
}

TEST(JsonLines, SetAsideWhatNamesAColumnTwice) {
  World world;
  world.options.setAsideAtMostMillionths = 1'000'000;
  world.write("c.jsonl", "{\"id\": \"a\", \"x\": 1, \"x\": 2}\n{\"id\": \"b\", \"x\": 2}\n");
  EXPECT_EQ(world.load(rulesFor("text", "  x whole number\n", "\"c.jsonl\"")),
            "b: x=2\n"
            "customer: 1 row set aside: it names the same column twice (c.jsonl line 1: \"{\"id\": "
            "\"a\", \"x\": 1, \"x\": 2}\")\n");
}

TEST(JsonLines, NameAColumnThatNoRowHas) {
  World world;
  world.write("c.jsonl", "{\"id\": \"a\", \"agee\": 1}\n");
  EXPECT_EQ(world.load(rulesFor("text", "  x whole number\n", "\"c.jsonl\"", "    x = age\n")),
            "error: c.jsonl: there is no column `age`, which field `x` reads; did you mean "
            "`agee`? Its columns are agee, id");
}

TEST(Parquet, IsRead) {
  World world;
  world.writeParquet("c.parquet", *customers());
  check(world, "\"c.parquet\"");
}

TEST(Parquet, IsReadRowGroupByRowGroup) {
  World world;
  world.writeParquet("c.parquet", *customers(), 1);
  world.options.threads = 3;
  check(world, "\"c.parquet\"");
}

TEST(Arrow, FilesAndStreamsAreRead) {
  World world;
  world.writeArrowFile("c.arrow", *customers());
  check(world, "\"c.arrow\"");
  world.writeArrowStream("c.arrows", *customers());
  check(world, "\"c.arrows\" as arrow");
}

TEST(Parquet, GivesEveryTypeWhatItHolds) {
  arrow::ListBuilder lists(arrow::default_memory_pool(), std::make_shared<arrow::StringBuilder>());
  auto& elements = static_cast<arrow::StringBuilder&>(*lists.value_builder());
  ASSERT_TRUE(lists.Append().ok() && elements.Append("b").ok() && elements.Append("a").ok());
  ASSERT_TRUE(lists.Append().ok());
  arrow::Decimal128Builder decimals(arrow::decimal128(20, 2));
  ASSERT_TRUE(decimals.Append(arrow::Decimal128(1999)).ok());
  ASSERT_TRUE(decimals.Append(arrow::Decimal128(-1)).ok());
  World world;
  world.writeParquet(
      "c.parquet",
      *tableOf({{"id", arrayOf<arrow::StringBuilder>("a", "b")},
                {"tags", lists.Finish().ValueOrDie()},
                {"price", decimals.Finish().ValueOrDie()},
                {"score", arrayOf<arrow::FloatBuilder>(0.63F, -1.5F)},
                {"code", arrayOf<arrow::Int64Builder>(17850, -3)},
                {"local", timesOf(arrow::TimeUnit::MILLI, "", 1782864000000, 1782864000000)},
                {"utc", timesOf(arrow::TimeUnit::MICRO, "UTC", 1782864000000000, 0)},
                {"day", timesOf(arrow::TimeUnit::MILLI, "", 1782864000000, 0)}}));
  EXPECT_EQ(world.load(rulesFor("text",
                                "  tags set of text\n  price money GBP\n  score real\n  code text\n"
                                "  local instant\n  utc instant\n  day date\n",
                                "\"c.parquet\"")),
            "a: tags={\"a\",\"b\"} price=19.9900 score=0.63 code=\"17850\" "
            "local=2026-06-30T23:00:00Z utc=2026-07-01T00:00:00Z day=2026-07-01\n"
            "b: tags={} price=-0.0100 score=-1.5 code=\"-3\" local=2026-06-30T23:00:00Z "
            "utc=1970-01-01T00:00:00Z day=1970-01-01\n");
}

TEST(Parquet, SetsAsideWhatIsFinite) {
  World world;
  world.options.setAsideAtMostMillionths = 1'000'000;
  world.writeParquet(
      "c.parquet",
      *tableOf({{"id", arrayOf<arrow::StringBuilder>("a", "b", "c")},
                {"x", arrayOf<arrow::DoubleBuilder>(std::numeric_limits<double>::quiet_NaN(), 1.5,
                                                    std::numeric_limits<double>::infinity())}}));
  EXPECT_EQ(world.load(rulesFor("text", "  x real\n", "\"c.parquet\"")),
            "b: x=1.5\n"
            "customer: 2 rows set aside: `x` is not a number: it is infinite or not a number at "
            "all (c.parquet row 1: \"nan\", row 3: \"inf\")\n");
}

TEST(Parquet, ReadsDictionariesAcrossBatches) {
  arrow::Int64Builder ids;
  arrow::StringBuilder words;
  std::string expected;
  constexpr std::int64_t kRows = 150'000;
  for (std::int64_t i = 0; i < kRows; ++i) {
    ASSERT_TRUE(ids.Append(i).ok());
    ASSERT_TRUE((i % 7 == 0 ? words.AppendNull() : words.Append("w" + std::to_string(i % 5))).ok());
    expected += std::to_string(i) +
                ": x=" + (i % 7 == 0 ? "-" : "\"w" + std::to_string(i % 5) + "\"") + "\n";
  }
  World world;
  world.writeParquet(
      "c.parquet",
      *tableOf({{"id", ids.Finish().ValueOrDie()}, {"x", words.Finish().ValueOrDie()}}), 100'000);
  EXPECT_EQ(world.load(rulesFor("whole number", "  x text optional\n", "\"c.parquet\"")), expected);
}

TEST(Parquet, OfAnotherKindNamesFileFieldAndColumns) {
  World world;
  world.writeParquet("c.parquet", *customers());
  EXPECT_EQ(
      world.load(rulesFor("whole number", "  x yes or no\n", "\"c.parquet\"", "    x = age\n")),
      "error: c.parquet: column `age` holds int64, which does not fit field `x` (yes "
      "or no); if it holds 1 and 0, write `as \"1\" yes, \"0\" no` behind the column; its columns "
      "are id (int32), age (int64), country (string), member (bool), spend (double), born "
      "(date32[day])");
}

std::shared_ptr<arrow::Array> emptyOf(const std::shared_ptr<arrow::DataType>& type) {
  return arrow::MakeEmptyArray(type).ValueOrDie();
}

// A day on which nothing happened.
TEST(EmptyLists, AreOrdinaryWhereTheFileSaysSo) {
  const std::string rules =
      "schema shop version 1\n\nprofile customer key id\n  id text\n"
      "  events visits at at\n    at date\n\nsource files for shop\n"
      "  customer from \"c.csv\"\n  visits from ";
  World world;
  world.write("c.csv", "id\na\n");
  world.writeParquet("v.parquet",
                     *tableOf({{"id", emptyOf(arrow::utf8())}, {"at", emptyOf(arrow::date32())}}));
  world.writeArrowFile(
      "v.arrow", *tableOf({{"id", emptyOf(arrow::utf8())}, {"at", emptyOf(arrow::date32())}}));
  world.write("v.jsonl", "\n");
  world.write("v.csv", "id,at\n");
  EXPECT_EQ(world.load(rules + "\"v.parquet\"\n"), "a:\n");
  EXPECT_EQ(world.load(rules + "\"v.arrow\"\n"), "a:\n");
  EXPECT_EQ(world.load(rules + "\"v.jsonl\"\n"), "a:\n");
  const std::string remedy = "; if nothing has happened yet, leave `visits` out of the source";
  EXPECT_EQ(world.load(rules + "\"v.csv\"\n"), "error: v.csv: it holds no rows" + remedy);
  EXPECT_EQ(world.load(rules + "\"v.*\"\n"),
            "error: v.arrow: neither it nor the others hold any rows" + remedy);
}

TEST(EmptyLists, OfProfilesAreRefused) {
  World world;
  world.writeParquet("c.parquet",
                     *tableOf({{"id", emptyOf(arrow::utf8())}, {"x", emptyOf(arrow::int64())}}));
  EXPECT_EQ(world.load(rulesFor("text", "  x whole number\n", "\"c.parquet\"")),
            "error: c.parquet: it holds no rows");
}

TEST(Globs, ReadFilesInTheOrderOfTheirPaths) {
  World world;
  world.write("c/b.csv", "id,x\n3,3\n");
  world.write("c/a10.csv", "id,x\n1,1\n");
  world.write("c/a2.csv", "id,x\n2,2\n");
  world.write("c/.hidden.csv", "nothing\n");
  world.write("c/deep/d.csv", "id,x\n4,4\n");
  const auto rules = [](const std::string& pattern) {
    return rulesFor("whole number", "  x whole number\n", "\"" + pattern + "\"");
  };
  EXPECT_EQ(world.load(rules("c/*.csv")), "1: x=1\n2: x=2\n3: x=3\n");
  EXPECT_EQ(world.load(rules("c/a?.csv")), "2: x=2\n");
  EXPECT_EQ(world.load(rules("**/*.csv")), "1: x=1\n2: x=2\n3: x=3\n4: x=4\n");
}

TEST(Threads, DoNotChangeTheStoreOrTheReport) {
  World world;
  world.options.setAsideAtMostMillionths = 1'000'000;
  std::string csv = "id,name,spend\n";
  for (int i = 0; i < 200'000; ++i) {
    const int id = static_cast<int>((static_cast<long long>(i) * 7919) % 200'003);
    csv += std::to_string(id) + ",name " + std::to_string(id % 1000) + "," +
           (i % 997 == 0 ? "bad" : std::to_string(i) + ".25") + "\n";
    if (i % 5003 == 0) csv += "a,b\n";
  }
  world.write("c.csv", csv);
  const std::string rules =
      rulesFor("whole number", "  name text\n  spend money GBP\n", "\"c.csv\"");
  const std::string one = world.load(rules);
  EXPECT_THAT(one, testing::HasSubstr("201 rows set aside: `spend` is not a number"));
  world.options.threads = 4;
  EXPECT_EQ(world.load(rules), one);
}

constexpr std::string_view kHome =
    "  home record optional\n    city text\n    place record\n      floor whole number\n";

std::shared_ptr<arrow::Array> recordOf(
    const std::vector<std::pair<std::string, std::shared_ptr<arrow::Array>>>& columns,
    const std::vector<bool>& isThere) {
  arrow::FieldVector fields;
  arrow::ArrayVector arrays;
  for (const auto& [name, array] : columns) {
    fields.push_back(arrow::field(name, array->type()));
    arrays.push_back(array);
  }
  arrow::TypedBufferBuilder<bool> bits;
  for (const bool is : isThere) EXPECT_TRUE(bits.Append(is).ok());
  return arrow::StructArray::Make(arrays, fields, bits.Finish().ValueOrDie()).ValueOrDie();
}

std::shared_ptr<arrow::Table> homes() {
  const auto floors = recordOf({{"floor", arrayOf<arrow::Int32Builder>(3, 7, nullptr)},
                                {"unused", arrayOf<arrow::Int32Builder>(1, 2, 3)}},
                               {true, true, true});
  return tableOf(
      {{"id", arrayOf<arrow::Int32Builder>(1, 2, 3)},
       {"home", recordOf({{"city", arrayOf<arrow::StringBuilder>("Leeds", "York", "Ely")},
                          {"place", floors}},
                         {true, false, true})}});
}

TEST(Records, AreReadFromJson) {
  World world;
  world.write("c.jsonl",
              R"({"id":1,"home":{"city":"Leeds","age":[{"city":"x"}],"place":{"floor":3}}})"
              "\n"
              R"({"id":2,"home":null})"
              "\n"
              R"({"home":{"place":{"floor":null},"city":"Ely"},"id":3})"
              "\n"
              R"({"id":4,"home.city":"Hull"})"
              "\n"
              R"({"id":5,"home":{"city":"Bath","place":[1]}})"
              "\n"
              R"({"id":6,"home":{"city":"Bath"},"home.city":"Hull"})");
  world.options.setAsideAtMostMillionths = 500'000;
  EXPECT_EQ(world.load(rulesFor("whole number", kHome, "\"c.jsonl\"")),
            "1: home.city=\"Leeds\" home.place.floor=3\n"
            "2: home.city=- home.place.floor=-\n"
            "3: home.city=\"Ely\" home.place.floor=-\n"
            "4: home.city=\"Hull\" home.place.floor=-\n"
            "5: home.city=\"Bath\" home.place.floor=-\n"
            "customer: 1 row set aside: it names the same column twice (c.jsonl line 6: "
            "\"{\"id\":6,\"home\":{\"city\":\"Bath\"},\"home.city\":\"Hull\"}\")\n"
            "customer: 1 value made missing: `home.place.floor` is of another kind than its field "
            "(c.jsonl line 5: \"[...]\")\n");
}

TEST(Records, AreReadFromParquetAndArrow) {
  World world;
  const std::string expected =
      "1: home.city=\"Leeds\" home.place.floor=3\n"
      "2: home.city=- home.place.floor=-\n"
      "3: home.city=\"Ely\" home.place.floor=-\n";
  world.writeParquet("c.parquet", *homes());
  EXPECT_EQ(world.load(rulesFor("whole number", kHome, "\"c.parquet\"")), expected);
  world.writeParquet("many.parquet", *homes(), 2);
  EXPECT_EQ(world.load(rulesFor("whole number", kHome, "\"many.parquet\"")), expected);
  world.writeArrowFile("c.arrow", *homes());
  EXPECT_EQ(world.load(rulesFor("whole number", kHome, "\"c.arrow\"")), expected);
  world.writeArrowStream("s.arrow", *homes());
  EXPECT_EQ(world.load(rulesFor("whole number", kHome, "\"s.arrow\"")), expected);
}

TEST(Records, AreFilledFromAnyColumn) {
  World world;
  world.write("c.csv", "id,Town,home.place.floor\n1,Leeds,3\n");
  EXPECT_EQ(world.load(rulesFor("whole number", kHome, "\"c.csv\"", "    home.city = Town\n")),
            "1: home.city=\"Leeds\" home.place.floor=3\n");
  world.writeParquet("c.parquet", *homes());
  EXPECT_EQ(world.load(rulesFor("whole number", "  town text optional\n", "\"c.parquet\"",
                                "    town = home.city\n")),
            "1: town=\"Leeds\"\n2: town=-\n3: town=\"Ely\"\n");
  EXPECT_EQ(world.load(rulesFor("whole number", "  town text optional\n", "\"c.parquet\"",
                                "    town = home.town\n")),
            "error: c.parquet: there is no column `home.town`, which field `town` reads; its "
            "columns are id, home, home.city, home.place, home.place.floor, home.place.unused");
}

constexpr std::string_view kThings =
    "  box record\n    things list of records\n      sku text\n      size record optional\n"
    "        high whole number\n";
constexpr std::string_view kShownThings =
    "1:\n  box.things: sku=\"a\" size.high=3\n  box.things: sku=\"b\" size.high=-\n"
    "2:\n"
    "3:\n  box.things: sku=\"c\" size.high=7\n";

std::shared_ptr<arrow::Table> boxes() {
  const auto records =
      recordOf({{"sku", arrayOf<arrow::StringBuilder>("c", "gone", "a", "b", "end")},
                {"size", recordOf({{"high", arrayOf<arrow::Int32Builder>(7, 1, 3, 4, 5)}},
                                  {true, true, true, false, true})}},
               {true, true, true, true, true});
  // The list that is missing has an element all the same.
  const auto offsets = arrayOf<arrow::Int32Builder>(0, 1, 2, 4);
  arrow::TypedBufferBuilder<bool> isThere;
  EXPECT_TRUE(isThere.Append(true).ok() && isThere.Append(false).ok() && isThere.Append(true).ok());
  const auto type = arrow::list(arrow::field("item", records->type()));
  const auto lists = std::make_shared<arrow::ListArray>(
      type, 3, std::static_pointer_cast<arrow::Int32Array>(offsets)->values(), records,
      isThere.Finish().ValueOrDie(), 1);
  return tableOf({{"id", arrayOf<arrow::Int32Builder>(3, 2, 1)},
                  {"box", recordOf({{"things", lists}}, {true, true, true})}});
}

TEST(ListsOfRecords, AreReadFromJson) {
  World world;
  world.write("c.jsonl",
              R"({"id":3,"box":{"things":[{"size":{"high":7},"sku":"c"}]}})"
              "\n"
              R"({"id":2,"box":{"things":[]}})"
              "\n"
              R"({"id":1,"box":{"things":[{"sku":"a","size":{"high":3},"sub":[{"sku":"x"}]},)"
              R"({"sku":"b"}]}})");
  EXPECT_EQ(world.load(rulesFor("whole number", kThings, "\"c.jsonl\"")), kShownThings);
  world.options.threads = 4;
  EXPECT_EQ(world.load(rulesFor("whole number", kThings, "\"c.jsonl\"")), kShownThings);
}

TEST(ListsOfRecords, AreReadFromParquetAndArrow) {
  World world;
  world.writeParquet("c.parquet", *boxes());
  EXPECT_EQ(world.load(rulesFor("whole number", kThings, "\"c.parquet\"")), kShownThings);
  world.writeParquet("many.parquet", *boxes(), 1);
  EXPECT_EQ(world.load(rulesFor("whole number", kThings, "\"many.parquet\"")), kShownThings);
  world.writeArrowFile("c.arrow", *boxes());
  EXPECT_EQ(world.load(rulesFor("whole number", kThings, "\"c.arrow\"")), kShownThings);
  world.writeArrowStream("s.arrow", *boxes());
  EXPECT_EQ(world.load(rulesFor("whole number", kThings, "\"s.arrow\"")), kShownThings);
}

TEST(ListsOfRecords, AreReadFromFilesOfTheirOwn) {
  World world;
  world.write("c.csv", "id\n3\n2\n1\n");
  world.write("t.csv", "owner,sku,size.high\n1,a,3\n3,c,7\n1,b,\n");
  EXPECT_EQ(world.load(rulesFor("whole number", kThings, "\"c.csv\"",
                                "  box.things from \"t.csv\"\n    key = owner\n")),
            kShownThings);
  EXPECT_EQ(world.load(rulesFor("whole number", kThings, "\"c.csv\"")),
            "error: c.csv: a CSV file holds no records in a column, where `box.things` are looked "
            "for; say which file they come from");
}

TEST(ListsOfRecords, SayWhatDoesNotFit) {
  World world;
  world.options.setAsideAtMostMillionths = 900'000;
  const std::string things =
      "  things list of records\n    sku text\n    n whole number optional\n";
  world.write("c.jsonl",
              R"({"id":1,"items":[{"sku":"a","n":"x"},null,7,{"n":2},{"sku":"b","n":1}]})"
              "\n"
              R"({"id":2,"items":"none"})"
              "\n"
              R"({"id":3,"items":[{"sku":"c"},{"sku":"hidden"}],"items":[]})"
              "\n"
              R"({"id":4,"items":null})");
  EXPECT_EQ(
      world.load(rulesFor("whole number", things, "\"c.jsonl\"",
                          "  things from customer.items\n    where sku is not \"hidden\" or "
                          "missing\n")),
      "1:\n  things: sku=\"a\" n=-\n  things: sku=\"b\" n=1\n2:\n3:\n4:\n"
      "things: 2 rows set aside: `sku` is missing, and its field is not optional (c.jsonl line 1, "
      "line 1)\n"
      "things: 1 row set aside: it holds a list that is not one of records (c.jsonl line 2: "
      "\"{\"id\":2,\"items\":\"none\"}\")\n"
      "things: 1 row set aside: it names the same column twice (c.jsonl line 3: "
      "\"{\"id\":3,\"items\":[{\"sku\":\"c\"},{\"sku\":\"hidden\"}],\"items\":[]}\")\n"
      "things: 1 row set aside: `sku` is of another kind than its field (c.jsonl line 1: \"7\")\n"
      "things: 1 value made missing: `n` is not a whole number (c.jsonl line 1: \"x\")\n");
  EXPECT_EQ(world.load(rulesFor("whole number", things, "\"c.jsonl\"")),
            "error: c.jsonl: no row has the list `things`, which `things` reads; if nothing has "
            "happened, let a row say \"things\": []");
  world.writeParquet("c.parquet", *boxes());
  EXPECT_EQ(world.load(rulesFor("whole number", things, "\"c.parquet\"")),
            "error: c.parquet: there is no column `things`, which `things` reads; its columns are "
            "id, box, box.things");
  EXPECT_EQ(
      world.load(rulesFor("whole number", things, "\"c.parquet\"", "  things from customer.box\n")),
      "error: c.parquet: column `box` holds struct<things: list<element: struct<sku: string, "
      "size: struct<high: int32>>>>, which is no list of records");
}

// ---- lists inside lists -------------------------------------------------------------------------

constexpr std::string_view kOrders =
    "  events orders at at\n    at date\n    order_id text\n    lines list of records\n"
    "      sku text\n      marks list of records\n        word text\n";
constexpr std::string_view kShownOrders =
    "1:\n  orders: at=2026-10-01 order_id=\"B\"\n    lines: sku=\"y\"\n"
    "      marks: word=\"m\"\n      marks: word=\"a\"\n    lines: sku=\"x\"\n"
    "  orders: at=2026-10-02 order_id=\"A\"\n"
    "2:\n"
    "3:\n  orders: at=2026-10-01 order_id=\"C\"\n    lines: sku=\"x\"\n      marks: word=\"m\"\n";

TEST(ListsInsideLists, AreReadFromOneFile) {
  World world;
  world.write("c.jsonl",
              R"({"id":3,"orders":[{"at":"2026-10-01","order_id":"C","lines":[{"sku":"x",)"
              R"("marks":[{"word":"m"}]}]}]})"
              "\n"
              R"({"id":1,"orders":[{"at":"2026-10-02","order_id":"A"},{"at":"2026-10-01",)"
              R"("order_id":"B","lines":[{"sku":"y","marks":[{"word":"m"},{"word":"a"}]},)"
              R"({"sku":"x","marks":[]}]}]})"
              "\n"
              R"({"id":2,"orders":[]})");
  const std::string orders = "  orders from customer.orders\n";
  EXPECT_EQ(world.load(rulesFor("whole number", kOrders, "\"c.jsonl\"", orders)), kShownOrders);
  world.options.threads = 4;
  EXPECT_EQ(world.load(rulesFor("whole number", kOrders, "\"c.jsonl\"", orders)), kShownOrders);
}

TEST(ListsInsideLists, AreReadFromParquet) {
  const auto listOf = [](const std::shared_ptr<arrow::Array>& records,
                         const std::shared_ptr<arrow::Array>& offsets, std::int64_t count) {
    const auto type = arrow::list(arrow::field("item", records->type()));
    return std::make_shared<arrow::ListArray>(
        type, count, std::static_pointer_cast<arrow::Int32Array>(offsets)->values(), records);
  };
  const auto marks =
      recordOf({{"word", arrayOf<arrow::StringBuilder>("m", "m", "a")}}, {true, true, true});
  const auto lines =
      recordOf({{"sku", arrayOf<arrow::StringBuilder>("x", "y", "x")},
                {"marks", listOf(marks, arrayOf<arrow::Int32Builder>(0, 1, 3, 3), 3)}},
               {true, true, true});
  const auto orders =
      recordOf({{"at", arrayOf<arrow::StringBuilder>("2026-10-01", "2026-10-02", "2026-10-01")},
                {"order_id", arrayOf<arrow::StringBuilder>("C", "A", "B")},
                {"lines", listOf(lines, arrayOf<arrow::Int32Builder>(0, 1, 1, 3), 3)}},
               {true, true, true});
  const auto table =
      tableOf({{"id", arrayOf<arrow::Int32Builder>(3, 1, 2)},
               {"orders", listOf(orders, arrayOf<arrow::Int32Builder>(0, 1, 3, 3), 3)}});
  World world;
  const std::string source = "  orders from customer.orders\n    at = at as date \"yyyy-mm-dd\"\n";
  world.writeParquet("c.parquet", *table);
  EXPECT_EQ(world.load(rulesFor("whole number", kOrders, "\"c.parquet\"", source)), kShownOrders);
  world.writeParquet("many.parquet", *table, 1);
  EXPECT_EQ(world.load(rulesFor("whole number", kOrders, "\"many.parquet\"", source)),
            kShownOrders);
}

TEST(ListsInsideLists, AreReadFromFilesThatNameTheirOwner) {
  World world;
  world.options.setAsideAtMostMillionths = 900'000;
  world.write("c.csv", "id\n3\n2\n1\n");
  world.write("o.jsonl", R"({"id":1,"at":"2026-10-02","order_id":"A"})"
                         "\n"
                         R"({"id":3,"at":"2026-10-01","order_id":"C"})"
                         "\n"
                         R"({"id":1,"at":"2026-10-01","order_id":"B"})"
                         "\n"
                         R"({"id":1,"at":"2026-10-01","order_id":"gone"})"
                         "\n"
                         R"({"id":2,"at":"2026-10-09","order_id":"two"})"
                         "\n"
                         R"({"id":2,"at":"2026-10-09","order_id":"two"})");
  world.write("l.jsonl", R"({"number":"B","sku":"y","marks":[{"word":"m"},{"word":"a"}]})"
                         "\n"
                         R"({"number":"C","sku":"x","marks":[{"word":"m"}]})"
                         "\n"
                         R"({"number":"gone","sku":"z","marks":[{"word":"gone"}]})"
                         "\n"
                         R"({"number":"D","sku":"w","marks":[{"word":"gone"}]})"
                         "\n"
                         R"({"number":"B","sku":"x"})");
  const std::string source =
      "  orders from \"o.jsonl\"\n    where (order_id is not one of (\"gone\", \"two\")) or "
      "missing\n"
      "  lines from \"l.jsonl\"\n    orders.order_id = number\n";
  EXPECT_EQ(world.load(rulesFor("whole number", kOrders, "\"c.csv\"", source)),
            std::string(kShownOrders) +
                "lines: 2 rows set aside: it belongs to one that is not there (l.jsonl line 3: "
                "\"gone\", line 4: \"D\")\n");
  world.write("l.jsonl", R"({"number":"two","sku":"y","marks":[]})");
  const std::string both =
      "  orders from \"o.jsonl\"\n    where order_id is \"two\"\n"
      "  lines from \"l.jsonl\"\n    orders.order_id = number\n";
  EXPECT_EQ(
      world.load(rulesFor("whole number", kOrders, "\"c.csv\"", both)),
      "error: lines: 1 of 1 rows would be set aside, more than 90 %\n  lines: 1 row set aside: "
      "it belongs to several that have the same value (l.jsonl line 1: \"two\")");
}

TEST(ListsInsideLists, MayBeTheRowsThatEachIsMadeOf) {
  World world;
  const std::string fields =
      "  events orders at at\n    at date\n    order_id text\n    events lines at packed_on then "
      "by n\n      packed_on date\n      n whole number\n";
  world.write("c.csv", "id\n1\n2\n");
  world.write("l.csv",
              "id,at,order_id,packed_on,n\n1,2026-10-01,A,2026-10-04,2\n1,2026-10-01,A,2026-10-04,"
              "1\n2,2026-10-03,B,2026-10-03,7\n1,2026-10-01,A,2026-10-02,9\n");
  const std::string source =
      "  orders from \"l.csv\"\n    first row wins per order_id\n"
      "  lines from \"l.csv\"\n    orders.order_id = order_id\n";
  EXPECT_EQ(world.load(rulesFor("whole number", fields, "\"c.csv\"", source)),
            "1:\n  orders: at=2026-10-01 order_id=\"A\"\n    lines: packed_on=2026-10-02 n=9\n"
            "    lines: packed_on=2026-10-04 n=1\n    lines: packed_on=2026-10-04 n=2\n"
            "2:\n  orders: at=2026-10-03 order_id=\"B\"\n    lines: packed_on=2026-10-03 n=7\n");
}

// ---- maps ---------------------------------------------------------------------------------------

constexpr std::string_view kMapFields = "  box record\n    props map of text to whole number\n";
constexpr std::string_view kShownMaps =
    "1:\n  box.props: key=\"a\" value=3\n  box.props: key=\"b c\" value=4\n2:\n"
    "3:\n  box.props: key=\"\" value=7\n";

// Three profiles with maps of two, none and one; a key without a value is no entry.
std::shared_ptr<arrow::Table> maps() {
  const auto offsets = arrayOf<arrow::Int32Builder>(0, 1, 2, 5);
  const auto map =
      arrow::MapArray::FromArrays(offsets, arrayOf<arrow::StringBuilder>("", "n", "a", "n", "b c"),
                                  arrayOf<arrow::Int32Builder>(7, nullptr, 3, nullptr, 4));
  EXPECT_TRUE(map.ok());
  return tableOf({{"id", arrayOf<arrow::Int32Builder>(3, 2, 1)},
                  {"box", recordOf({{"props", *map}}, {true, true, true})}});
}

TEST(Maps, AreReadFromJson) {
  World world;
  world.write("c.jsonl", R"({"id":3,"box":{"props":{"":7}}})"
                         "\n"
                         R"({"id":2,"box":{"props":{}}})"
                         "\n"
                         R"({"id":1,"box":{"props":{"a":3,"n":null,"b c":4},"more":{"a":1}}})");
  EXPECT_EQ(world.load(rulesFor("whole number", kMapFields, "\"c.jsonl\"")), kShownMaps);
  world.write("l.jsonl",
              R"({"id":3,"box":{"props":[{"key":"","value":7}]}})"
              "\n"
              R"({"id":2,"box":{"props":null}})"
              "\n"
              R"({"id":1,"box":{"props":[{"value":3,"key":"a"},{"key":"b c","value":4}]}})");
  EXPECT_EQ(world.load(rulesFor("whole number", kMapFields, "\"l.jsonl\"")), kShownMaps);
}

TEST(Maps, AreReadFromParquetAndArrow) {
  World world;
  world.writeParquet("c.parquet", *maps());
  EXPECT_EQ(world.load(rulesFor("whole number", kMapFields, "\"c.parquet\"")), kShownMaps);
  world.writeParquet("many.parquet", *maps(), 1);
  EXPECT_EQ(world.load(rulesFor("whole number", kMapFields, "\"many.parquet\"")), kShownMaps);
  world.writeArrowFile("c.arrow", *maps());
  EXPECT_EQ(world.load(rulesFor("whole number", kMapFields, "\"c.arrow\"")), kShownMaps);
  world.writeArrowStream("s.arrow", *maps());
  EXPECT_EQ(world.load(rulesFor("whole number", kMapFields, "\"s.arrow\"")), kShownMaps);
}

TEST(Maps, AreReadFromFilesOfTheirOwn) {
  World world;
  world.write("c.csv", "id\n3\n2\n1\n");
  world.write("t.csv", "id,name,value\n1,a,3\n3,\"\",7\n1,b c,4\n2,n,\n");
  EXPECT_EQ(world.load(rulesFor("whole number", kMapFields, "\"c.csv\"",
                                "  box.props from \"t.csv\"\n    key = name\n")),
            kShownMaps);
}

TEST(Maps, SayWhatDoesNotFit) {
  World world;
  world.options.setAsideAtMostMillionths = 900'000;
  world.write("c.jsonl",
              R"({"id":1,"props":{"a":1,"b":2,"a":3}})"
              "\n"
              R"({"id":2,"props":{"a":1,"b":"x","caf\u00e9":1,"cafe\u0301":1,"d":{"a":1},"e":[2]}})"
              "\n"
              R"({"id":3,"props":{"a":2}})"
              "\n"
              R"({"id":4,"props":"none"})");
  EXPECT_EQ(
      world.load(rulesFor("whole number", "  props map of text to whole number\n", "\"c.jsonl\"")),
      "1:\n  props: key=\"b\" value=2\n2:\n  props: key=\"a\" value=1\n3:\n  props: key=\"a\" "
      "value=2\n4:\n"
      "props: 4 rows set aside: it has a key that its map has more than once (c.jsonl line 1: "
      "\"a\", line 1: \"a\", line 2: \"caf\u00e9\")\n"
      "props: 2 rows set aside: `value` is of another kind than its field (c.jsonl line 2: "
      "\"{...}\", line 2)\n"
      "props: 1 row set aside: it holds a list that is not one of records (c.jsonl line 4: "
      "\"{\"id\":4,\"props\":\"none\"}\")\n"
      "props: 1 row set aside: `value` is not a whole number (c.jsonl line 2: \"x\")\n");
  world.write("t.csv", "id,key,value\n1,a,1\n1,a,2\n2,a,3\n");
  world.write("c.csv", "id\n1\n2\n");
  const auto load = [&](const std::string& lines) {
    return world.load(rulesFor("whole number", "  props map of text to whole number\n", "\"c.csv\"",
                               "  props from \"t.csv\"\n" + lines));
  };
  EXPECT_EQ(load(""),
            "1:\n2:\n  props: key=\"a\" value=3\n"
            "props: 2 rows set aside: it has a key that its map has more than once (t.csv line 2: "
            "\"a\", line 3: \"a\")\n");
  EXPECT_EQ(load("    last row wins per key\n"),
            "1:\n  props: key=\"a\" value=2\n2:\n  props: key=\"a\" value=3\n");
}

TEST(Events, MayBeOnePerNumber) {
  World world;
  world.write("c.csv", "id\n1\n2\n");
  world.write("l.csv",
              "id,at,order_id,sku\n1,2026-10-01,A,a\n1,2026-10-02,A,b\n2,2026-10-03,A,c\n"
              "1,2026-10-04,,d\n1,2026-10-05,,e\n1,2026-10-06,B,f\n9,2026-10-06,B,g\n");
  world.options.setAsideAtMostMillionths = 900'000;
  const std::string orders =
      "  events orders at at\n    at date\n    order_id text optional\n    sku text\n";
  const auto load = [&](const std::string& wins) {
    return world.load(
        rulesFor("whole number", orders, "\"c.csv\"",
                 "  orders from \"l.csv\"\n    " + wins + " row wins per order_id\n"));
  };
  EXPECT_EQ(load("first"),
            "1:\n  orders: at=2026-10-01 order_id=\"A\" sku=\"a\"\n"
            "  orders: at=2026-10-04 order_id=- sku=\"d\"\n"
            "  orders: at=2026-10-05 order_id=- sku=\"e\"\n"
            "  orders: at=2026-10-06 order_id=\"B\" sku=\"f\"\n"
            "2:\n  orders: at=2026-10-03 order_id=\"A\" sku=\"c\"\n"
            "orders: 1 row set aside: it belongs to a profile that is not there (l.csv line 8: "
            "\"9\")\n");
  EXPECT_EQ(load("last"),
            "1:\n  orders: at=2026-10-02 order_id=\"A\" sku=\"b\"\n"
            "  orders: at=2026-10-04 order_id=- sku=\"d\"\n"
            "  orders: at=2026-10-05 order_id=- sku=\"e\"\n"
            "  orders: at=2026-10-06 order_id=\"B\" sku=\"f\"\n"
            "2:\n  orders: at=2026-10-03 order_id=\"A\" sku=\"c\"\n"
            "orders: 1 row set aside: it belongs to a profile that is not there (l.csv line 8: "
            "\"9\")\n");
}

}  // namespace
}  // namespace muster::load
