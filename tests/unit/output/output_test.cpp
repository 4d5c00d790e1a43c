// What is written.

#include "runtime/output/output.h"

#include <arrow/api.h>
#include <arrow/io/api.h>
#include <gmock/gmock.h>
#include <parquet/arrow/reader.h>

#include <fstream>

#include "tests/support/temp_dir.h"
#include "tests/unit/output/results.h"

namespace muster::output {
namespace {

using testing::HasSubstr;

Options optionsFor(const support::TempDir& folder, Format format = Format::Csv,
                   Shape shape = Shape::Long) {
  Options options{folder.path(), format, shape, {}};
  options.manifest.rulesHash = "0123";
  options.manifest.source = "files";
  options.manifest.asOf = "2026-11-01T00:00:00Z";
  options.manifest.zoneTables = "2026a";
  options.manifest.unicodeTables = "15.0";
  return options;
}

Result<Written> writeTo(const Options& options, const Results& results) {
  return write(results.table, results.names, results.members, options);
}

std::string dataOf(const support::TempDir& folder, const Result<Written>& written) {
  EXPECT_TRUE(written.ok()) << written.error().message;
  return contentOf(folder.path() / written->files[0]);
}

std::shared_ptr<arrow::Table> parquetOf(const support::TempDir& folder,
                                        const Result<Written>& written) {
  auto file = arrow::io::ReadableFile::Open((folder.path() / written->files[0]).string());
  auto reader = parquet::arrow::OpenFile(*file, arrow::default_memory_pool()).ValueOrDie();
  return reader->ReadTable().ValueOrDie();
}

TEST(Write, GivesMembershipsByKeyThenBySegment) {
  const support::TempDir folder;
  const Result<Written> written = writeTo(optionsFor(folder), Results::numbered(7));
  EXPECT_EQ(dataOf(folder, written),
            "customer_id,segment\n0,even\n0,third\n2,even\n3,third\n4,even\n6,even\n6,third\n");
  EXPECT_EQ(written->rows, 7U);
  EXPECT_EQ(written->files[1], "manifest.json");
}

TEST(Write, GivesARowAProfileInTheWideShape) {
  const support::TempDir folder;
  const Result<Written> written =
      writeTo(optionsFor(folder, Format::Csv, Shape::Wide), Results::named({"a", "b", "c"}));
  EXPECT_EQ(dataOf(folder, written), "customer_id,even,third\na,yes,yes\nb,no,no\nc,yes,no\n");
}

TEST(Write, QuotesWhatCsvNeedsQuoted) {
  const support::TempDir folder;
  Results results = Results::named({"", "a \"b\"", "c,d"});
  results.names[0] = "one, two";
  EXPECT_EQ(dataOf(folder, writeTo(optionsFor(folder), results)),
            "customer_id,segment\n\"\",\"one, two\"\n\"\",third\n\"c,d\",\"one, two\"\n");
}

TEST(Write, GivesParquetOfEitherShape) {
  const support::TempDir folder;
  Result<Written> written =
      writeTo(optionsFor(folder, Format::Parquet), Results::named({"a", "b", "c"}));
  ASSERT_TRUE(written.ok());
  auto table = parquetOf(folder, written);
  EXPECT_EQ(table->num_rows(), 3);
  EXPECT_EQ(table->GetColumnByName("customer_id")->GetScalar(2).ValueOrDie()->ToString(), "c");
  EXPECT_EQ(table->GetColumnByName("segment")->GetScalar(1).ValueOrDie()->ToString(), "third");
  written = writeTo(optionsFor(folder, Format::Parquet, Shape::Wide), Results::numbered(1000));
  table = parquetOf(folder, written);
  EXPECT_EQ(table->num_rows(), 1000);
  EXPECT_EQ(table->GetColumnByName("third")->GetScalar(999).ValueOrDie()->ToString(), "true");
  EXPECT_EQ(table->GetColumnByName("third")->GetScalar(998).ValueOrDie()->ToString(), "false");
  EXPECT_EQ(table->GetColumnByName("customer_id")->GetScalar(998).ValueOrDie()->ToString(), "998");
}

TEST(Write, GivesParquetOfNobody) {
  const support::TempDir folder;
  const Result<Written> written =
      writeTo(optionsFor(folder, Format::Parquet), Results::numbered(0));
  ASSERT_TRUE(written.ok());
  EXPECT_EQ(parquetOf(folder, written)->num_rows(), 0);
}

TEST(Write, SaysEverythingInTheManifest) {
  const support::TempDir folder;
  Options options = optionsFor(folder);
  options.manifest.setAside.push_back({"purchases", "CustomerID", "is missing", "set aside", 3});
  const Result<Written> written = writeTo(options, Results::numbered(7));
  ASSERT_TRUE(written.ok());
  const std::string manifest = contentOf(folder.path() / "manifest.json");
  for (const char* part :
       {"\"rules\": \"0123\"", "\"name\": \"shop\"", "\"version\": 3",
        "\"as_of\": \"2026-11-01T00:00:00Z\"", "\"time_zones\": \"2026a\"", "\"unicode\": \"15.0\"",
        "\"profiles\": 7", "\"size\": 4", "\"reason\": \"is missing\"", "\"count\": 3",
        "\"rows\": 7", "\"shape\": \"long\""}) {
    EXPECT_THAT(manifest, HasSubstr(part));
  }
  EXPECT_THAT(manifest, HasSubstr("\"name\": \"" + written->files[0].string() + "\""));
  EXPECT_TRUE(isWhole(folder.path()));
}

TEST(Write, GivesTheSameBytesForTheSameInput) {
  for (const Format format : {Format::Csv, Format::Parquet}) {
    const support::TempDir one;
    const support::TempDir two;
    ASSERT_TRUE(writeTo(optionsFor(one, format), Results::numbered(5000)).ok());
    ASSERT_TRUE(writeTo(optionsFor(two, format), Results::numbered(5000)).ok());
    ASSERT_TRUE(writeTo(optionsFor(two, format), Results::numbered(5000)).ok());
    EXPECT_EQ(filesOf(one.path()), filesOf(two.path()));
  }
}

TEST(Write, ReplacesThePreviousResultAndNothingElse) {
  const support::TempDir folder;
  folder.write("mine.csv", "keep me");
  folder.write("memberships-mine.csv", "and me");
  const Result<Written> first = writeTo(optionsFor(folder), Results::numbered(7));
  ASSERT_TRUE(first.ok());
  const Result<Written> second = writeTo(optionsFor(folder), Results::numbered(9));
  ASSERT_TRUE(second.ok());
  EXPECT_NE(first->files[0], second->files[0]);
  const auto files = filesOf(folder.path());
  EXPECT_EQ(files.size(), 4U);
  EXPECT_EQ(files.at("mine.csv"), "keep me");
  EXPECT_EQ(files.at("memberships-mine.csv"), "and me");
  EXPECT_EQ(files.count(second->files[0].string()), 1U);
}

// What a run leaves behind that was killed between its data and its manifest.
TEST(Write, RemovesDataThatNoManifestNames) {
  const support::TempDir folder;
  const std::string digits = "0123456789abcdef0123456789abcdef";
  folder.write("memberships-" + digits + ".parquet", "left behind");
  folder.write("memberships-" + digits + ".csv", "left behind");
  const std::vector<std::string> others = {
      "memberships-" + digits + ".txt", "memberships-" + digits + "0.csv",
      "memberships-0123456789ABCDEF0123456789ABCDEF.csv", "memberships-" + digits, "mine.csv"};
  for (const std::string& name : others) folder.write(name, "mine");
  folder.write("memberships-ffffffffffffffffffffffffffffffff.csv/inside", "mine");
  const Result<Written> written = writeTo(optionsFor(folder), Results::numbered(7));
  ASSERT_TRUE(written.ok());
  EXPECT_FALSE(std::filesystem::exists(folder.path() / ("memberships-" + digits + ".parquet")));
  EXPECT_FALSE(std::filesystem::exists(folder.path() / ("memberships-" + digits + ".csv")));
  for (const std::string& name : others) EXPECT_EQ(contentOf(folder.path() / name), "mine") << name;
  EXPECT_TRUE(std::filesystem::exists(
      folder.path() / "memberships-ffffffffffffffffffffffffffffffff.csv" / "inside"));
  EXPECT_TRUE(isWhole(folder.path()));
}

TEST(Write, NeverRemovesWhatAForgedManifestNames) {
  const support::TempDir folder;
  folder.write("mine.csv", "keep me");
  folder.write("out/manifest.json",
               "{\"muster\": 1, \"files\": [{\"name\": \"../mine.csv\"}, {\"name\": "
               "\"memberships-/../../mine.csv\"}, 5]}");
  Options options = optionsFor(folder);
  options.folder /= "out";
  ASSERT_TRUE(writeTo(options, Results::numbered(7)).ok());
  EXPECT_EQ(contentOf(folder.path() / "mine.csv"), "keep me");
}

std::string writable(const Options& options, const Results& results) {
  const Result<Done> checked = checkWritable(*results.table.schema, results.names, options);
  return checked.ok() ? "" : checked.error().message;
}

// Before any data is loaded, and without making anything.
TEST(CheckWritable, TellsWhatWriteWouldTell) {
  const support::TempDir folder;
  const Results results = Results::numbered(7);
  Options options = optionsFor(folder);
  EXPECT_EQ(writable(options, results), "");
  options.folder = folder.path() / "new" / "er";
  EXPECT_EQ(writable(options, results), "");
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "new"));
  folder.write("file", "");
  options.folder = folder.path() / "file";
  EXPECT_THAT(writable(options, results), HasSubstr("file: it is a file, not a folder"));
  options.folder = folder.path() / "file" / "below";
  EXPECT_THAT(writable(options, results), HasSubstr("file: it is a file, not a folder"));
  folder.write("other/manifest.json", "{\"name\": \"my web app\"}");
  options.folder = folder.path() / "other";
  EXPECT_THAT(writable(options, results), HasSubstr("it is no manifest of an earlier result"));
  options = optionsFor(folder, Format::Csv, Shape::Wide);
  Results clashing = Results::numbered(7);
  clashing.names[1] = "customer_id";
  EXPECT_THAT(writable(options, clashing), HasSubstr("has the name of the key"));
}

// What cannot be written, in one line; the folder holds what it held.
void checkRefused(const support::TempDir& folder, const Options& options, const Results& results,
                  const std::string& message) {
  const auto before = filesOf(folder.path());
  const Result<Written> written = writeTo(options, results);
  ASSERT_FALSE(written.ok());
  EXPECT_THAT(written.error().message, HasSubstr(message));
  EXPECT_EQ(filesOf(folder.path()), before);
}

TEST(Write, LeavesSomebodyElsesManifestAlone) {
  const support::TempDir folder;
  folder.write("manifest.json", "{\"name\": \"my web app\"}");
  checkRefused(folder, optionsFor(folder), Results::numbered(7),
               "manifest.json: it is no manifest of an earlier result");
}

TEST(Write, RefusesAFolderInPlaceOfTheManifest) {
  const support::TempDir folder;
  std::filesystem::create_directory(folder.path() / "manifest.json");
  const Result<Written> written = writeTo(optionsFor(folder), Results::numbered(7));
  ASSERT_FALSE(written.ok());
  EXPECT_THAT(written.error().message,
              HasSubstr("manifest.json: it is no file, and the manifest goes there; choose"));
}

// Whoever could not be told of a result has none.
TEST(Write, PublishesNothingWhereItMayNot) {
  const support::TempDir folder;
  Options options = optionsFor(folder);
  options.beforePublishing = [] { return Error{"nobody listens"}; };
  checkRefused(folder, options, Results::numbered(7), "nobody listens");
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
  EXPECT_TRUE(writeTo(optionsFor(folder), Results::numbered(7)).ok());
  checkRefused(folder, options, Results::named({"a", "b", "c"}), "nobody listens");
}

TEST(Write, RefusesAFileInPlaceOfTheFolder) {
  const support::TempDir folder;
  folder.write("out", "");
  Options options = optionsFor(folder);
  options.folder /= "out";
  checkRefused(folder, options, Results::numbered(7), "out: it is a file, not a folder");
}

TEST(Write, RefusesASegmentThatIsCalledAsTheKey) {
  const support::TempDir folder;
  Results results = Results::numbered(7);
  results.names[1] = "customer_id";
  checkRefused(folder, optionsFor(folder, Format::Parquet, Shape::Wide), results,
               "segment `customer_id` has the name of the key");
  EXPECT_TRUE(writeTo(optionsFor(folder), results).ok());
}

}  // namespace
}  // namespace muster::output
