#include <gtest/gtest.h>

#include "compiler/text/email.h"
#include "runtime/load/read_list.h"
#include "tests/support/rules.h"
#include "tests/unit/load/world.h"

namespace muster::load {
namespace {

constexpr schema::Type kText{.kind = schema::Kind::Text};
constexpr schema::Type kWhole{.kind = schema::Kind::Whole};

class Lists : public ::testing::Test {
 protected:
  Result<ReadList> read(schema::Type type, bool isOfHashes = false, bool mayBeEmpty = false) {
    return readList({.name = "people",
                     .type = type,
                     .isOfHashes = isOfHashes,
                     .mayBeEmpty = mayBeEmpty,
                     .file = "people.txt",
                     .ruleFile = ""},
                    world.folder.path());
  }
  // The message without the folder.
  std::string errorOf(const Result<ReadList>& result) const {
    if (result.ok()) return "read";
    std::string message = result.error().message;
    const std::string folder = world.folder.path().string() + "/";
    const std::size_t at = message.find(folder);
    return at == std::string::npos ? message : message.erase(at, folder.size());
  }

  World world;
};

TEST_F(Lists, HaveOneEntryALine) {
  world.write("people.txt",
              "\xEF\xBB\xBF"
              "ann\r\n\n  bob smith \nann\ncafe\u0301");
  const Result<ReadList> found = read(kText);
  ASSERT_TRUE(found.ok()) << found.error().message;
  EXPECT_EQ(found->list.texts, (std::unordered_set<std::string>{"ann", "bob smith", "caf\u00e9"}));
  EXPECT_EQ(found->entries, 3U);
  EXPECT_EQ(found->duplicates, 1U);
}

TEST_F(Lists, HoldWholeNumbers) {
  world.write("people.txt", "17\n-4\n017\n");
  const Result<ReadList> found = read(kWhole);
  ASSERT_TRUE(found.ok());
  EXPECT_EQ(found->list.numbers, (std::unordered_set<std::int64_t>{17, -4}));
  world.write("people.txt", "17\n\n4.0\nx\n");
  EXPECT_EQ(
      errorOf(read(kWhole)),
      "people.txt line 3, column 1: `4.0` is no whole number; so is 1 more line (list `people`)");
}

TEST_F(Lists, HoldPointsWithTheirPlaces) {
  const auto readPoints = [&](schema::Type type) {
    return readList({.name = "people",
                     .type = type,
                     .isOfPoints = true,
                     .mayBeEmpty = false,
                     .file = "people.txt",
                     .ruleFile = ""},
                    world.folder.path());
  };
  world.write("people.txt", "43004, 40.0162, -82.8071\n\nLeeds, North , 53.8,-1.5491000001\n");
  const Result<ReadList> found = readPoints(kText);
  ASSERT_TRUE(found.ok()) << found.error().message;
  EXPECT_EQ(found->list.pointOfText.at("43004"), (schema::Place{400'162'000, -828'071'000}));
  EXPECT_EQ(found->list.pointOfText.at("Leeds, North"), (schema::Place{538'000'000, -15'491'000}));
  EXPECT_TRUE(found->list.texts.contains("43004"));

  world.write("people.txt", "7, 1, 2\n7, 1, 2\n");
  EXPECT_EQ(readPoints(kWhole)->list.pointOfNumber.at(7), (schema::Place{10'000'000, 20'000'000}));
  EXPECT_EQ(readPoints(kWhole)->duplicates, 1U);
  world.write("people.txt", "7, 1, 2\n7, 1, 3\n");
  EXPECT_EQ(errorOf(readPoints(kWhole)),
            "people.txt line 2, column 1: `7` lies elsewhere in an earlier line (list `people`)");
  world.write("people.txt", "a, 1, 2\nb, 91, 2\n");
  EXPECT_EQ(errorOf(readPoints(kText)),
            "people.txt line 2, column 4: `91` is no latitude: those go from -90 to 90 (list "
            "`people`)");
  world.write("people.txt", "a, 1, x\n");
  EXPECT_EQ(errorOf(readPoints(kText)),
            "people.txt line 1, column 7: `x` is no longitude in degrees (list `people`)");
  world.write("people.txt", "a; 1; 2\n");
  EXPECT_EQ(
      errorOf(readPoints(kText)),
      "people.txt line 1, column 1: `a; 1; 2` has no latitude and longitude behind its key (list "
      "`people`)");
  world.write("people.txt", "\"43, 51, 0\n");
  EXPECT_EQ(errorOf(readPoints(kText)),
            "people.txt line 1, column 1: `\"43` begins with a quotation mark that nothing closes "
            "(list `people`)");
  for (const std::string line : {"X, 51,4, 0,1", "X, 51.4, -0.1, 80"}) {
    world.write("people.txt", line + "\n");
    EXPECT_EQ(
        errorOf(readPoints(kText)),
        "people.txt line 1, column 1: `" + line +
            "` has three numbers, and a place has two: write decimals with a point, leave out "
            "what is no coordinate, or put a key with commas in quotes (list `people`)");
  }
  world.write("people.txt", "\"X, 51\", 4, 0.1\n");
  EXPECT_TRUE(readPoints(kText)->list.pointOfText.contains("X, 51"));
}

TEST_F(Lists, HaveThePointsThatRulesWriteOut) {
  const auto errorFor = [&](const std::string& key) {
    const support::CheckedRules rules = support::checkRules(
        "schema s version 1\nprofile customer key zip\n  zip text\n"
        "list people of zip as points from \"people.txt\"\n"
        "segment there: people(\"" +
        key + "\") is known and people(zip) is known\n");
    std::vector<ReadList> lists;
    lists.push_back(*readList(rules.program->staticLists[0], world.folder.path()));
    const Result<Done> checked = checkWrittenKeys(*rules.program, lists);
    return checked.ok() ? "read" : checked.error().message;
  };
  world.write("people.txt", "43004, 40.0162, -82.8071\n");
  EXPECT_EQ(errorFor("43004"), "read");
  EXPECT_TRUE(errorFor("43005").ends_with(
      "the list `people` has no `43005`, and a rule asks where it lies"));
}

TEST_F(Lists, HoldTheCornersOfAreas) {
  const auto readAreas = [&] {
    return readList({.name = "people",
                     .type = {.kind = schema::Kind::Place},
                     .isOfAreas = true,
                     .mayBeEmpty = false,
                     .file = "people.txt",
                     .ruleFile = ""},
                    world.folder.path());
  };
  world.write("people.txt", "0, 0\n0, 1\n1, 0\n0, 0\n\n\n-10,-180\n-10,-170\n10,-175\n");
  const Result<ReadList> found = readAreas();
  ASSERT_TRUE(found.ok()) << found.error().message;
  EXPECT_EQ(found->entries, 2U);
  ASSERT_EQ(found->list.areas.size(), 2U);
  EXPECT_EQ(found->list.areas[0].size(), 3U);
  EXPECT_EQ(found->list.areas[1][0], (schema::Place{-100'000'000, -1'800'000'000}));

  world.write("people.txt", "0, 0\n0, 1\n\n1, 0\n");
  EXPECT_EQ(errorOf(readAreas()),
            "people.txt line 1, column 1: begins an area of fewer than three corners; so is 1 more "
            "line (list "
            "`people`)");
  world.write("people.txt", "51, 0\n51, 1\n51, 0.5\n");
  EXPECT_EQ(errorOf(readAreas()),
            "people.txt line 1, column 1: begins an area whose corners all lie on one line (list "
            "`people`)");
  world.write("people.txt", "0, 0\n0, 200\n1, 0\n");
  EXPECT_EQ(errorOf(readAreas()),
            "people.txt line 2, column 4: `200` is no longitude: those go from -180 to 180 (list "
            "`people`)");
  world.write("people.txt", "0, -100\n0, 100\n1, 0\n");
  EXPECT_EQ(errorOf(readAreas()),
            "people.txt line 1, column 1: begins a side that goes more than half around the earth: "
            "cut the "
            "area in two at 180 degrees (list `people`)");
}

TEST_F(Lists, HoldHashesInEitherCase) {
  const std::string hash = text::emailHash("ann@example.com");
  std::string upper = hash;
  for (char& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  world.write("people.txt", hash + "\n" + upper + "\n");
  const Result<ReadList> found = read(kText, true);
  ASSERT_TRUE(found.ok());
  EXPECT_EQ(found->list.texts, std::unordered_set<std::string>{hash});
  world.write("people.txt", hash + "\nann@example.com\n");
  EXPECT_EQ(errorOf(read(kText, true)),
            "people.txt line 2, column 1: `ann@example.com` is no SHA-256: 64 hexadecimal digits "
            "(list `people`)");
}

TEST_F(Lists, AreUnpacked) {
  world.writePacked("people.txt.gz", "ann\nbob\n");
  std::filesystem::rename(world.folder.path() / "people.txt.gz",
                          world.folder.path() / "people.txt");
  EXPECT_EQ(read(kText)->entries, 2U);
}

TEST_F(Lists, AreNotEmptyUnlessTheyMayBe) {
  EXPECT_EQ(errorOf(read(kText)),
            "people.txt: there is no such file; the list `people` comes from it; if that can be, "
            "write `may be empty` behind it");
  EXPECT_EQ(read(kText, false, true)->entries, 0U);
  world.write("people.txt", "");
  EXPECT_EQ(errorOf(read(kText)),
            "people.txt: the file is empty; the list `people` comes from it; if that can be, write "
            "`may be empty` behind it");
  EXPECT_EQ(read(kText, false, true)->entries, 0U);
  world.write("people.txt", " \n\n");
  EXPECT_EQ(errorOf(read(kText)),
            "people.txt: the list `people` holds nothing; if that can be, write `may be empty` "
            "behind it");
  EXPECT_EQ(read(kText, false, true)->entries, 0U);
}

TEST_F(Lists, AreTextInLinesThatAPersonCouldWrite) {
  world.write("people.txt", "ann\n\xFF\n");
  EXPECT_EQ(errorOf(read(kText)),
            "people.txt line 2, column 1: is no text in UTF-8 (list `people`)");
  world.write("people.txt", "ann\n" + std::string(70'000, 'x'));
  EXPECT_EQ(errorOf(read(kText)),
            "people.txt: line 2 is longer than any entry: more than 4,096 bytes");
}

}  // namespace
}  // namespace muster::load
