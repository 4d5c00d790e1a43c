// A draft parses, checks clean, and loads the file it was made from.

#include "runtime/load/draft.h"

#include <gmock/gmock.h>

#include <cstdlib>

#include "tests/unit/load/world.h"

namespace muster::load {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string draftOf(const World& world, const std::vector<std::string>& names) {
  std::vector<std::filesystem::path> files;
  for (const std::string& name : names) files.push_back(world.folder.path() / name);
  const Result<std::string> text = draft(files, {"shop", world.folder.path()});
  return text.ok() ? *text : "error: " + text.error().message;
}

// The draft of one file, and what it loads.
void check(const std::string& name, const std::string& content,
           const std::vector<std::string>& lines, const std::string& loaded) {
  World world;
  world.write(name, content);
  const std::string text = draftOf(world, {name});
  for (const std::string& line : lines) EXPECT_THAT(text, HasSubstr(line));
  EXPECT_EQ(world.load(text), loaded) << text;
}

TEST(Draft, OfCustomers) {
  check("customers.csv",
        "Customer ID,Age,isMember,Born,Tier,Spend,seen at\n"
        "C7,18,Yes,31.12.2001,gold,12.50,2026-01-02 10:00:00\n"
        "C5,,No,01.02.1999,silver,3,2026-01-03 11:30:00\n"
        "C6,30,No,02.02.1999,gold,0.5,2026-01-03 11:30:00\n"
        "C8,31,No,02.02.1999,gold,0.5,\n"
        "C9,31,No,02.02.1999,gold,0.5,\n"
        "C4,30,No,03.02.1999,silver,7,2026-01-03 11:30:00\n",
        {"profile customer key customer_id", "customer_id  text ",
         "age          whole number optional", "is_member    yes or no ", "born         date ",
         "tier         one of (gold, silver) ", "spend        number ",
         "if it is money, write its currency: money GBP", "seen_at      instant optional",
         "born        = Born as date \"dd.mm.yyyy\"", "customer_id = `Customer ID`"},
        "C4: age=30 is_member=no born=1999-02-03 tier=silver spend=7.000000 "
        "seen_at=2026-01-03T11:30:00Z\n"
        "C5: age=- is_member=no born=1999-02-01 tier=silver spend=3.000000 "
        "seen_at=2026-01-03T11:30:00Z\n"
        "C6: age=30 is_member=no born=1999-02-02 tier=gold spend=0.500000 "
        "seen_at=2026-01-03T11:30:00Z\n"
        "C7: age=18 is_member=yes born=2001-12-31 tier=gold spend=12.500000 "
        "seen_at=2026-01-02T10:00:00Z\n"
        "C8: age=31 is_member=no born=1999-02-02 tier=gold spend=0.500000 seen_at=-\n"
        "C9: age=31 is_member=no born=1999-02-02 tier=gold spend=0.500000 seen_at=-\n");
}

TEST(Draft, OfEventsWithoutProfiles) {
  check("orders.csv",
        "order,customer,at,amount\n1,a,2026-01-01,5\n2,b,2026-01-02,6\n3,,2026-01-03,7\n"
        "4,a,2026-01-04,8\n",
        {"profile customer key", "events orders at at", "rows without a key are set aside  # 1 of"},
        "a:\n  orders: order=1 at=2026-01-01 amount=5\n  orders: order=4 at=2026-01-04 amount=8\n"
        "b:\n  orders: order=2 at=2026-01-02 amount=6\n"
        "orders: 1 row set aside, as the source says: `customer` is missing, and it is the key "
        "(orders.csv line 4)\n");
}

TEST(Draft, OfRowsThatNothingTellsApart) {
  check("people.csv", "age,zip\n1,x\n1,x\n2,y\n",
        {"profile customer  # decide: no column tells profiles apart, so each row is one"},
        "1: age=1 zip=\"x\"\n2: age=1 zip=\"x\"\n3: age=2 zip=\"y\"\n");
}

TEST(Draft, OfTrickyNames) {
  check(
      "tricky.csv",
      "id,where,key,Total,1st,caf\xC3\xA9,a b,a-b,events,row number\n"
      "1,x,2,3.5,y,z,1,2,q,5\n2,x,3,3.5,y,z,1,2,q,6\n",
      {"`where`", "key_2", "field_1st", "a_b_2", "`caf\xC3\xA9`"},
      "1: where=\"x\" key_2=2 total=3.500000 field_1st=\"y\" caf=\"z\" a_b=1 a_b_2=2 events=\"q\" "
      "row_number=5\n"
      "2: where=\"x\" key_2=3 total=3.500000 field_1st=\"y\" caf=\"z\" a_b=1 a_b_2=2 events=\"q\" "
      "row_number=6\n");
}

TEST(Draft, OfOddValues) {
  check("odd.csv",
        "id;zip;score;flag;when;note;big;word\n"
        "1;01234;1.5e3;1;20260101;NA;99999999999999999999;NA\n"
        "2;98765;NA;0;20260102;\"a \"\"b\"\" `c`\";1;x\n"
        "3;00001;0.123456789;1;20260103;;2;y\n",
        {"separated by \";\"", "missing is \"NA\"", "digits with leading zeros",
         "flag  = flag as \"1\" yes, \"0\" no", "as date \"yyyymmdd\""},
        "1: zip=\"01234\" score=1500 flag=yes when=2026-01-01 note=- big=1e+20 word=-\n"
        "2: zip=\"98765\" score=- flag=no when=2026-01-02 note=\"a \"b\" `c`\" big=1 word=\"x\"\n"
        "3: zip=\"00001\" score=0.123456789 flag=yes when=2026-01-03 note=- big=2 word=\"y\"\n");
}

TEST(Draft, OfDatesInSeveralForms) {
  check("d.csv",
        "id,day,at,none\n1,2026-01-02,1/2/2026 2:30 PM,0000-00-00\n"
        "2,03.01.2026,1/3/2026 2:30 PM,2026-01-03\n3,2026-01-04,1/4/2026 2:30 PM,2026-01-04\n",
        {"day   text          # 3 different values: 2026-01-02, 03.01.2026, 2026-01-04; dates or "
         "times in no one form",
         "1/4/2026 2:30 PM; times with AM and PM, which no column reads",
         "mostly dates, but not \"0000-00-00\""},
        "1: day=\"2026-01-02\" at=\"1/2/2026 2:30 PM\" none=\"0000-00-00\"\n"
        "2: day=\"03.01.2026\" at=\"1/3/2026 2:30 PM\" none=\"2026-01-03\"\n"
        "3: day=\"2026-01-04\" at=\"1/4/2026 2:30 PM\" none=\"2026-01-04\"\n");
}

// What is the day and what the month is said, with both readings and the line to write.
TEST(Draft, OfDatesThatCanBeReadInTwoWays) {
  check(
      "d.csv",
      "id,d,at,on,dots\n1,03/04/2020,3/4/20 9:30,05-06-2020,03.04.2020\n"
      "2,05/06/2020,5/6/20 9:30,05-13-2020,05.06.2020\n",
      {"decide: 03/04/2020 is read as 3 April 2020, not 4 March 2020 (see the source)",
       "d    = d as date \"dd/mm/yyyy\"  # decide: if 03/04/2020 is 4 March 2020, write: d = d as "
       "date \"mm/dd/yyyy\"\n",
       "at   = at as instant \"d/m/yy h:mm\"  # decide: if 3/4/20 9:30 is 4 March 2020, write: at "
       "= "
       "at as instant \"m/d/yy h:mm\"\n",
       "on   = on as date \"mm-dd-yyyy\"\n", "dots = dots as date \"dd.mm.yyyy\"\n"},
      "1: d=2020-04-03 at=2020-04-03T09:30:00Z on=2020-05-06 dots=2020-04-03\n"
      "2: d=2020-06-05 at=2020-06-05T09:30:00Z on=2020-05-13 dots=2020-06-05\n");
  World world;
  world.write("e.csv", "id,at\n1,03/04/2020 10:00\n2,03/04/2020 11:00\n1,03/04/2020 11:00\n");
  EXPECT_THAT(draftOf(world, {"e.csv"}),
              HasSubstr("decide: if 03/04/2020 10:00 is 4 March 2020, write: at = at as instant "
                        "\"mm/dd/yyyy hh:mm\""));
}

TEST(Draft, OfTimesThatNoColumnReads) {
  World world;
  world.write(
      "t.csv",
      "id,said,long,half,seconds,ms,phone,signed\n"
      "1,02-Oct-2020,2 October 2020,2/10/2020 2:30:00PM,1601596800,1601596800000,+49123,+1\n"
      "2,03-Nov-2020,3 May 2020,13/10/2020 2:30:00AM,1601683200,1601683200001,+44123,-1\n");
  const std::string text = draftOf(world, {"t.csv"});
  EXPECT_THAT(text, testing::ContainsRegex("said +text .*; dates with a month in letters, which"));
  EXPECT_THAT(text, testing::ContainsRegex("long +text .*; dates with a month in letters, which"));
  EXPECT_THAT(text, testing::ContainsRegex("half +text .*; times with AM and PM, which no column"));
  EXPECT_THAT(text, testing::ContainsRegex("seconds +whole number .*if these are seconds since"));
  EXPECT_THAT(text, testing::ContainsRegex("ms +whole number .*if these are milliseconds since"));
  EXPECT_THAT(text, testing::ContainsRegex("phone +text .*; digits behind a plus sign"));
  EXPECT_THAT(text, testing::ContainsRegex("signed +whole number "));
}

TEST(Draft, OfSeparatorsThatAreRare) {
  check("c.csv", "id^name^city\n1^\"Lee, Ann\"^Leeds\n2^\"Fry, Bo\"^York\n", {"separated by \"^\""},
        "1: name=\"Lee, Ann\" city=\"Leeds\"\n2: name=\"Fry, Bo\" "
        "city=\"York\"\n");
  check("t.csv", "id~name\n1~Al\n2~Bo\n", {"separated by \"~\""},
        "1: name=\"Al\"\n2: name=\"Bo\"\n");
  check("b.csv", "id a b\n1 2 3\n2 3 4\n", {"separated by \" \""}, "1: a=2 b=3\n2: a=3 b=4\n");
  // One column is not several because of what its values are made of.
  check("n.csv", "full name\nAnn Lee\nBo Fry\n", {"n.csv\"\n"}, "Ann Lee:\nBo Fry:\n");
  World world;
  world.write("x.csv", "id!name!city\n1!Al!x\n2!Bo!y!z\n");
  EXPECT_THAT(draftOf(world, {"x.csv"}),
              HasSubstr("# decide: if this one column is several, say what stands between them"));
}

TEST(Draft, OfAFirstLineForExcel) {
  World world;
  world.write("sep.csv", "sep=;\nid;a\n1;2\n");
  EXPECT_THAT(
      draftOf(world, {"sep.csv"}),
      HasSubstr("sep.csv: its first line is `sep=;`, which only Excel reads; delete it, and "
                "write `separated by \";\"`"));
}

// A path that is somebody's own is for a person to decide.
TEST(Draft, OfPaths) {
  World world;
  world.write("a.csv", "id,x\n1,2\n2,3\n");
  const auto text = draft({world.folder.path() / "a.csv"}, {});
  ASSERT_TRUE(text.ok());
  EXPECT_THAT(*text, HasSubstr("/a.csv\"  # decide: others have no such folder; --folder FOLDER"));
  EXPECT_THAT(draftOf(world, {"a.csv"}), HasSubstr("from \"a.csv\"\n"));
}

// What a draft leaves out says how a schema holds it.
TEST(Draft, OfWhatItLeavesOut) {
  World world;
  world.write("r.jsonl",
              "{\"id\": 1, \"home\": {\"city\": \"Leeds\"}, \"cards\": [{\"kind\": \"debit\"}]}\n"
              "{\"id\": 2, \"home\": {\"city\": \"York\"}, \"cards\": []}\n");
  const std::string text = draftOf(world, {"r.jsonl"});
  EXPECT_THAT(text,
              HasSubstr("# left out: home: holds records; write `home  record` and below it a "
                        "line for each of their fields, or `home  map of text to text`"));
  EXPECT_THAT(text, HasSubstr("# left out: cards: holds lists of records; write `cards  list of "
                              "records` and below it"));
}

TEST(Draft, OfNumbersForPeople) {
  check("n.csv",
        "id,spend,price,part,tags\n1,\"1,037.50\",\xC2\xA3"
        "3.50,20%,a|b\n"
        "2,\"2,000.00\",\xC2\xA3"
        "4,7.5%,a\n",
        {"part   percent ", "2,000.00; looks like numbers with signs or separators",
         "\xC2\xA3"
         "4; looks like numbers with signs or separators",
         "if | stands between several values, make it a set of text"},
        "1: spend=\"1,037.50\" price=\"\xC2\xA3"
        "3.50\" part=0.200000 tags=\"a|b\"\n"
        "2: spend=\"2,000.00\" price=\"\xC2\xA3"
        "4\" part=0.075000 tags=\"a\"\n");
}

TEST(Draft, OfLongLists) {
  std::string rows = "id,reason\n";
  for (int i = 0; i < 12; ++i) {
    rows += std::to_string(i) + (i % 2 == 0 ? ",returned to the sender by the post office\n"
                                            : ",delivered to the neighbour next door\n");
  }
  World world;
  world.write("long.csv", rows);
  const std::string text = draftOf(world, {"long.csv"});
  EXPECT_THAT(text, HasSubstr("by the post office`)  # 2 different"));
  EXPECT_THAT(world.load(text), HasSubstr("11: reason=delivered to the neighbour next door\n"));
}

TEST(Draft, OfOtherEncodings) {
  check("latin.csv", "id,name\n1,M\xFCller\n2,Bo\n",
        {"M\xEF\xBF\xBDller", "not UTF-8 and will be missing"},
        "1: name=-\n2: name=\"Bo\"\n"
        "customer: 1 value made missing: `name` is not text in UTF-8 (latin.csv line 2: "
        "\"M\xEF\xBF\xBDller\")\n");
  check("bom.csv", "\xEF\xBB\xBFid;name\n1;Al\n2;Bo\n", {"separated by \";\""},
        "1: name=\"Al\"\n2: name=\"Bo\"\n");
}

TEST(Draft, OfOddHeaders) {
  check("quotes.csv", "id,\"a;b;c;d\",\"two\nlines\",,\n1,2,3,4,5\n2,3,4,5,6\n",
        {"# left out: two?lines: its name cannot be written",
         "# left out: a column without a name: occurs more than once", "`a;b;c;d`"},
        "1: a_b_c_d=2\n2: a_b_c_d=3\n");
  check("none.csv", "1,Al,2026-01-01\n2,Bo,2026-01-02\n", {"none.csv\" without header  # decide"},
        "1: column2=\"Al\" column3=2026-01-01\n2: column2=\"Bo\" column3=2026-01-02\n");
  check("years.csv", "id,2024,2025\n1,5,6\n2,7,8\n", {"`2024`"},
        "1: field_2024=5 field_2025=6\n2: field_2024=7 field_2025=8\n");
}

TEST(Draft, OfOneColumnAndOfEmptyOnes) {
  check("one.csv", "email\na@b\nc@d\n", {"key email"}, "a@b:\nc@d:\n");
  check("empty.csv", "id,a,b\n1,,\n2,,\n", {"a   text optional"}, "1: a=- b=-\n2: a=- b=-\n");
}

TEST(Draft, SaysWhyThereIsNoKey) {
  check("dup.csv", "customer_id,name\n1,Al\n1,Bo\n2,Al\n",
        {"# customer_id is not the key, for some of its values occur more than once"},
        "1: customer_id=1 name=\"Al\"\n2: customer_id=1 name=\"Bo\"\n3: customer_id=2 "
        "name=\"Al\"\n");
}

TEST(Draft, SaysHowManyRowsCannotBeRead) {
  World world;
  world.write("ragged.csv", "id,name\n1,Al\n2\n3,Bo,x\n4,Cy\n");
  const std::string text = draftOf(world, {"ragged.csv"});
  EXPECT_THAT(text, HasSubstr("# ragged.csv: 2 of 4 rows cannot be read and will be set aside"));
  world.options.setAsideAtMostMillionths = 1'000'000;
  EXPECT_THAT(world.load(text), HasSubstr("1: name=\"Al\"\n4: name=\"Cy\"\n"));
}

TEST(Draft, OfManyColumns) {
  std::string rows = "customer_id";
  for (int c = 0; c < 300; ++c) rows += ",Col " + std::to_string(c);
  for (int i = 0; i < 30; ++i) {
    rows += '\n' + std::to_string(i);
    for (int c = 0; c < 300; ++c) rows += ',' + std::to_string(i * c % 7);
  }
  World world;
  world.write("wide.csv", rows + "\n");
  EXPECT_THAT(world.load(draftOf(world, {"wide.csv"})), HasSubstr("col_299=4"));
}

TEST(Draft, OfHeaderOnly) {
  check("empty.csv", "id,age\n", {"(0 rows)"}, "error: empty.csv: it holds no rows");
}

TEST(Draft, OfColumnsThatNobodyCanRead) {
  check("twice.csv", "id,x,x,`y`\n1,2,3,4\n",
        {"# left out: x: occurs more than once", "# left out: `y`: its name cannot be written"},
        "1:\n");
}

TEST(Draft, OfProfilesAndTheirEvents) {
  World world;
  world.write("people.csv", "user_id,name\n1,Al\n2,Bo\n");
  world.write("visits.jsonl",
              "{\"userId\": 1, \"seen\": \"2026-01-01T10:00:00Z\", \"tags\": [\"a\", \"b\"], "
              "\"more\": {\"x\": 1}}\n"
              "{\"userId\": 3, \"seen\": \"2026-01-02T10:00:00Z\", \"tags\": []}\n");
  const std::string text = draftOf(world, {"visits.jsonl", "people.csv"});
  EXPECT_THAT(text, HasSubstr("creates profiles"));
  EXPECT_THAT(text, HasSubstr("# left out: more: holds records; write `more  record` and below"));
  // A profile that only events know has no name.
  EXPECT_THAT(text, HasSubstr("key = userId"));
}

TEST(Draft, OfWordsForMissingAmongTexts) {
  World world;
  world.write("c.csv", "mail,no\na@x,1\nN/A,2\n-,3\nb@x,4\nN/A,5\n");
  const std::string text = draftOf(world, {"c.csv"});
  EXPECT_THAT(text, HasSubstr("missing is \"-\", \"N/A\"  # decide"));
  EXPECT_THAT(text, testing::ContainsRegex("mail +text optional"));
  EXPECT_THAT(text, testing::Not(HasSubstr("key mail")));
}

TEST(Draft, OfSeveralFilesFindsTheOneThatTheOthersAreAbout) {
  World world;
  world.write("clicks.jsonl",
              "{\"user\":1,\"at\":\"2026-01-01T10:00:00Z\"}\n{\"user\":2,\"at\":"
              "\"2026-01-01T10:00:00Z\"}\n");
  world.write("kunden.csv", "Kundennr,Land\n1,SE\n2,NO\n3,SE\n");
  const std::string text = draftOf(world, {"kunden.csv", "clicks.jsonl"});
  EXPECT_THAT(text, HasSubstr("profile customer key kundennr"));
  EXPECT_THAT(text, HasSubstr("events clicks at at"));
}

TEST(Draft, OfJsonThatIsNoLines) {
  World world;
  world.write("a.json", "[\n {\"id\": 1},\n {\"id\": 2}\n]\n");
  EXPECT_THAT(draftOf(world, {"a.json"}), HasSubstr("write one object a line"));
}

TEST(Draft, OfAFileThatIsNotThere) {
  World world;
  EXPECT_THAT(draftOf(world, {"none.csv"}), HasSubstr("none.csv: there is no such file"));
  world.write("x.dat", "x");
  EXPECT_THAT(draftOf(world, {"x.dat"}), HasSubstr("its ending does not tell its format"));
}

// Real files, where they are: MUSTER_DATA, or beside the repository.
std::filesystem::path dataFolder() {
  const char* given = std::getenv("MUSTER_DATA");
  return given != nullptr ? given : "../shared/data";
}

void checkReal(const std::string& name, const std::string& expected) {
  const std::filesystem::path file = dataFolder() / name;
  if (!std::filesystem::exists(file)) GTEST_SKIP() << file << " is not here";
  const Result<std::string> text = draft({file}, {});
  ASSERT_TRUE(text.ok());
  EXPECT_THAT(*text, HasSubstr(expected));
  World world;
  const std::string loaded = world.load(*text);
  EXPECT_THAT(loaded, Not(HasSubstr("error:"))) << *text;
  EXPECT_THAT(loaded, Not(HasSubstr(" set aside: "))) << *text;
  EXPECT_THAT(loaded, Not(HasSubstr("made missing"))) << *text;
}

TEST(Draft, OfOnlineRetail) {
  checkReal("online_retail.csv.gz", "rows without a key are set aside  # 135,080");
}
TEST(Draft, OfHillstrom) { checkReal("hillstrom.csv.gz", "`6) $750 - $1,000`"); }

}  // namespace
}  // namespace muster::load
