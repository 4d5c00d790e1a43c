#include <gtest/gtest.h>

#include "compiler/text/email.h"
#include "runtime/load/read_list.h"
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
  EXPECT_EQ(errorOf(read(kWhole)),
            "people.txt line 3: `4.0` is no whole number; so is 1 more line (list `people`)");
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
            "people.txt line 2: `ann@example.com` is no SHA-256: 64 hexadecimal digits (list "
            "`people`)");
}

TEST_F(Lists, AreUnpacked) {
  world.writePacked("people.txt.gz", "ann\nbob\n");
  std::filesystem::rename(world.folder.path() / "people.txt.gz",
                          world.folder.path() / "people.txt");
  EXPECT_EQ(read(kText)->entries, 2U);
}

TEST_F(Lists, AreNotEmptyUnlessTheyMayBe) {
  EXPECT_EQ(errorOf(read(kText)), "people.txt: there is no such file");
  EXPECT_EQ(read(kText, false, true)->entries, 0U);
  world.write("people.txt", "");
  EXPECT_EQ(errorOf(read(kText)), "people.txt: the file is empty");
  EXPECT_EQ(read(kText, false, true)->entries, 0U);
  world.write("people.txt", " \n\n");
  EXPECT_EQ(errorOf(read(kText)),
            "people.txt: the list `people` holds nothing; if that can be, write `may be empty` "
            "behind it");
  EXPECT_EQ(read(kText, false, true)->entries, 0U);
}

TEST_F(Lists, AreTextInLinesThatAPersonCouldWrite) {
  world.write("people.txt", "ann\n\xFF\n");
  EXPECT_EQ(errorOf(read(kText)), "people.txt line 2: is no text in UTF-8 (list `people`)");
  world.write("people.txt", "ann\n" + std::string(70'000, 'x'));
  EXPECT_EQ(errorOf(read(kText)),
            "people.txt: line 2 is longer than any entry: more than 4,096 bytes");
}

}  // namespace
}  // namespace muster::load
