// Files that cannot be read, and files that are not what the source says: one line each.

#include <arrow/api.h>
#include <gmock/gmock.h>
#include <unistd.h>

#include "tests/unit/load/world.h"

namespace muster::load {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

std::string rules(const std::string& file, const std::string& lines = "") {
  return rulesFor("text", "  x whole number\n", "\"" + file + "\"", lines);
}

void check(const World& world, const std::string& file, const std::string& expected) {
  const std::string text = world.load(rules(file));
  EXPECT_THAT(text, StartsWith("error: " + expected));
  EXPECT_EQ(text.find('\n'), std::string::npos) << text;
}

std::shared_ptr<arrow::Table> numbers() {
  arrow::StringBuilder ids;
  arrow::Int64Builder xs;
  for (int i = 0; i < 5000; ++i) {
    EXPECT_TRUE(ids.Append("key " + std::to_string(i)).ok() && xs.Append(i * i).ok());
  }
  return tableOf({{"id", ids.Finish().ValueOrDie()}, {"x", xs.Finish().ValueOrDie()}});
}

std::string contentOf(const World& world, const std::string& name) {
  std::ifstream in(world.folder.path() / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

TEST(BadFiles, MissingOne) {
  check(World(), "c.csv", "c.csv: there is no such file");
  check(World(), "c/*.csv", "c/*.csv: no file fits this pattern");
}

TEST(BadFiles, FolderInsteadOfAFile) {
  World world;
  world.write("c.csv/inside", "");
  check(world, "c.csv", "c.csv: it is a folder, not a file");
}

TEST(BadFiles, NoPermission) {
  World world;
  world.write("c.csv", "id,x\na,1\n");
  std::filesystem::permissions(world.folder.path(), std::filesystem::perms::all);
  std::filesystem::permissions(world.folder.path() / "c.csv", std::filesystem::perms::none);
  // Root may read anything, so the test reads as somebody else.
  const bool isRoot = geteuid() == 0;
  if (isRoot) {
    ASSERT_EQ(seteuid(65534), 0);
  }
  check(world, "c.csv", "c.csv: no permission to read it");
  if (isRoot) {
    ASSERT_EQ(seteuid(0), 0);
  }
}

TEST(BadFiles, EmptyOnes) {
  for (const char* name : {"c.csv", "c.parquet", "c.jsonl", "c.arrow", "c.csv.gz"}) {
    World world;
    world.write(name, "");
    check(world, name, std::string(name) + ": the file is empty");
  }
}

TEST(BadFiles, NothingButEmptyLines) {
  World world;
  world.write("c.csv", "\r\n\n\n");
  check(world, "c.csv", "c.csv: it holds nothing but empty lines");
}

TEST(BadFiles, UnknownEnding) {
  World world;
  world.write("c.dat", "id,x\na,1\n");
  check(world, "c.dat", "c.dat: its ending does not tell its format: name it .csv");
  EXPECT_EQ(world.load(rulesFor("text", "  x whole number\n", "\"c.dat\" as csv")), "a: x=1\n");
}

TEST(BadFiles, CutOffGzip) {
  World world;
  std::string csv = "id,x\n";
  for (int i = 0; i < 100'000; ++i)
    csv += std::to_string(i * 7919 % 100'003) + "," + std::to_string(i) + "\n";
  for (const char* name : {"c.csv.gz", "c.csv.zst"}) {
    world.writePacked(name, csv);
    const std::string packed = contentOf(world, name);
    for (const std::size_t size : {packed.size() / 2, packed.size() - 1, std::size_t{12}}) {
      world.write(name, packed.substr(0, size));
      check(world, name, std::string(name) + ": it is cut off or damaged");
    }
  }
}

TEST(BadFiles, CutOffParquet) {
  World world;
  world.writeParquet("c.parquet", *numbers());
  const std::string whole = contentOf(world, "c.parquet");
  for (const std::size_t size : {whole.size() / 2, whole.size() - 1, std::size_t{3}}) {
    world.write("c.parquet", whole.substr(0, size));
    check(world, "c.parquet", "c.parquet: not a whole Parquet file");
  }
}

TEST(BadFiles, DamagedParquet) {
  World world;
  world.writeParquet("c.parquet", *numbers());
  const std::string whole = contentOf(world, "c.parquet");
  // Whatever byte is wrong: an answer, never a crash.
  // Most of the file are values; what says where they are stands at its end.
  const std::size_t footer = whole.size() - std::min<std::size_t>(whole.size(), 4000);
  for (std::size_t at = 4; at < whole.size(); at += at < footer ? 1999 : 41) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x5A);
    world.write("c.parquet", damaged);
    world.load(rules("c.parquet"));
  }
}

TEST(BadFiles, CutOffArrow) {
  World world;
  world.writeArrowFile("c.arrow", *numbers());
  const std::string whole = contentOf(world, "c.arrow");
  world.write("c.arrow", whole.substr(0, whole.size() / 2));
  check(world, "c.arrow", "c.arrow: not a whole Arrow file");
  for (std::size_t at = 0; at < whole.size(); at += 1999) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x5A);
    world.write("c.arrow", damaged);
    world.load(rules("c.arrow"));
  }
}

TEST(BadFiles, OpenQuote) {
  World world;
  world.write("c.csv", "id,x\na,1\nb,\"2\nc,3\n");
  check(world, "c.csv", "c.csv: a quote is opened and never closed; the file may be cut off");
}

TEST(BadFiles, OtherEncoding) {
  World world;
  world.write("c.csv", std::string("\xFF\xFEi\0d\0\n\0", 8));
  check(world, "c.csv", "c.csv: its text is UTF-16; save it as UTF-8");
}

TEST(BadFiles, MissingColumn) {
  World world;
  world.write("c.csv", "id,ag,country\na,1,AE\n");
  EXPECT_EQ(world.load(rules("c.csv", "    x = age\n")),
            "error: c.csv: there is no column `age`, which field `x` reads; did you mean `ag`? Its "
            "columns are id, ag, country");
  EXPECT_THAT(world.load(rules("c.csv", "    x = ag\n    where nothing is known\n")),
              HasSubstr("there is no column `nothing`, which `where` reads"));
  EXPECT_THAT(world.load(rules("c.csv", "    id = key_\n    x = ag\n")),
              HasSubstr("there is no column `key_`, which the key reads"));
}

TEST(BadFiles, EveryMissingColumnAtOnce) {
  World world;
  world.write("c.csv", "key,land\na,AE\n");
  EXPECT_EQ(world.load(rulesFor("text", "  x text\n  y text\n", "\"c.csv\"")),
            "error: c.csv: there is no column `id`, which the key reads\n"
            "c.csv: there is no column `x`, which field `x` reads\n"
            "c.csv: there is no column `y`, which field `y` reads; its columns are key, land");
}

TEST(BadFiles, WorkbooksAndFoldersByTheirName) {
  World world;
  world.write("c.xlsx", "x");
  check(world, "c.xlsx", "c.xlsx: it is a workbook; save it as CSV");
  std::filesystem::create_directory(world.folder.path() / "c");
  check(world, "c",
        "c: it is a folder, not a file; to read the files in it, write for example "
        "\"c/*.parquet\"");
}

TEST(BadFiles, AColumnOfWhichNothingFitsNamesTheOthers) {
  World world;
  world.write("c.csv", "id,x,y\na,red,1\nb,blue,2\n");
  EXPECT_THAT(world.load(rulesFor("text", "  x whole number\n", "\"c.csv\"")),
              HasSubstr("; the columns there are id, x, y"));
}

TEST(BadFiles, ColumnsOfAnotherSeparator) {
  World world;
  world.write("c.csv", "id;x\na;1\n");
  EXPECT_EQ(
      world.load(rules("c.csv")),
      "error: c.csv: there is no column `id`, which the key reads\n"
      "c.csv: there is no column `x`, which field `x` reads; its columns are id;x; if that is "
      "several columns, write `separated by \";\"`");
  world.write("c.csv", "id\tx\na\t1\n");
  EXPECT_THAT(world.load(rules("c.csv")), HasSubstr("write `separated by \"\\t\"`"));
}

TEST(BadFiles, NamesThatATerminalWouldActOn) {
  World world;
  world.write("c.csv", "id,\x1B[31mx\xFF\na,1\n");
  EXPECT_EQ(world.load(rules("c.csv")),
            "error: c.csv: there is no column `x`, which field `x` reads; its columns are id, "
            "?[31mx\xEF\xBF\xBD");
}

TEST(BadFiles, BinaryOnes) {
  World world;
  world.writeParquet("p.parquet", *numbers());
  world.write("p.csv", contentOf(world, "p.parquet"));
  check(world, "p.csv", "p.csv: it is no text but a Parquet file; write `as parquet`");
  world.write("x.csv", "PK\x03\x04 and so on");
  check(world, "x.csv", "x.csv: it is no text but a ZIP archive or a workbook; unpack it");
}

TEST(BadFiles, JsonThatIsNotLines) {
  World world;
  world.write("c.jsonl", "[{\"id\": \"a\", \"x\": 1},\n{\"id\": \"b\", \"x\": 2}]\n");
  check(world, "c.jsonl",
        "c.jsonl: it is one list, not lines; write one object a line, without [ ] around them and "
        "commas between them");
  world.write("c.jsonl", "\n{\n  \"id\": \"a\",\n  \"x\": 1\n}\n");
  check(world, "c.jsonl",
        "c.jsonl: its first object goes over several lines; write one object a line");
}

// The time for a line that never ends grows with its length, not with its square.
TEST(BadFiles, LinesWithoutEnd) {
  World world;
  world.write("c.csv", "id,x\n" + std::string(std::size_t{70} << 20, ','));
  check(world, "c.csv", "c.csv: a line is longer than 64 MiB; is a quote opened and never closed?");
}

TEST(BadFiles, ColumnThatOccursTwice) {
  World world;
  world.write("c.csv", "id,x,x,y,y\na,1,2,3,4\n");
  check(world, "c.csv", "c.csv: column `x`, which field `x` reads, occurs more than once");
  world.write("c.csv", "id,x,y,y\na,1,3,4\n");
  EXPECT_EQ(world.load(rules("c.csv")), "a: x=1\n");
}

TEST(BadFiles, LinesOfAnotherLength) {
  World world;
  world.options.setAsideAtMostMillionths = 1'000'000;
  world.write("c.csv", "id,x\na,1\nb,2,3\n\nc\nd,4\n");
  EXPECT_EQ(world.load(rules("c.csv")),
            "a: x=1\nd: x=4\n"
            "customer: 2 rows set aside: it has another number of columns than the header (c.csv "
            "line 3: \"b,2,3\", line 5: \"c\")\n");
}

}  // namespace
}  // namespace muster::load
