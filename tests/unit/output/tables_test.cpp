// Tables of any columns.

#include "runtime/output/tables.h"

#include <arrow/api.h>
#include <arrow/io/api.h>
#include <gmock/gmock.h>
#include <parquet/arrow/reader.h>

#include "tests/support/temp_dir.h"
#include "tests/unit/output/results.h"

namespace muster::output {
namespace {

using testing::HasSubstr;
using Kind = TableColumn::Kind;

constexpr std::int64_t kInstant = 1'796'083'200'000'000;  // 2026-12-01T00:00:00Z
constexpr std::int64_t kDay = 20'788;                     // 2026-12-01

// One column of each kind, and `rows` rows, every other one with nothing in it.
TableFile everything(const std::string& name, std::int64_t rows) {
  TableFile table{name,
                  {{"text", Kind::Text, true},
                   {"word", Kind::Word, true, {"red", "green, or so"}},
                   {"whole", Kind::Whole, true},
                   {"day", Kind::Date, true},
                   {"at", Kind::Instant, true}},
                  {}};
  table.rows = [rows](RowSink& sink) -> Result<Done> {
    for (std::int64_t i = 0; i < rows; ++i) {
      std::vector<Cell> cells(5);
      const std::string text = "a \"b\" " + std::to_string(i);
      if (i % 2 == 0) cells = {std::string_view(text), i % 4 / 2, i, kDay + i, kInstant + i};
      MUSTER_TRY([[maybe_unused]] Done added, sink.add(cells));
    }
    return Done{};
  };
  return table;
}

Result<Written> writeTo(const support::TempDir& folder, const std::vector<TableFile>& tables,
                        Format format) {
  const Results results = Results::numbered(3);
  Options options{folder.path(), format, {}, {}};
  options.manifest.asOf = "2026-12-01T00:00:00Z";
  return writeTables(*results.table.schema, 3, tables, {{{"winter_sale", 3, 2, 1, 0}}}, options);
}

TEST(WriteTables, GivesCsv) {
  const support::TempDir folder;
  const Result<Written> written = writeTo(folder, {everything("plan", 3)}, Format::Csv);
  ASSERT_TRUE(written.ok()) << written.error().message;
  EXPECT_EQ(contentOf(folder.path() / written->files[0]),
            "text,word,whole,day,at\n"
            "\"a \"\"b\"\" 0\",red,0,2026-12-01,2026-12-01T00:00:00Z\n"
            ",,,,\n"
            "\"a \"\"b\"\" 2\",\"green, or so\",2,2026-12-03,2026-12-01T00:00:00.000002Z\n");
}

TEST(WriteTables, GivesParquet) {
  const support::TempDir folder;
  const Result<Written> written = writeTo(folder, {everything("plan", 5)}, Format::Parquet);
  ASSERT_TRUE(written.ok()) << written.error().message;
  auto file =
      arrow::io::ReadableFile::Open((folder.path() / written->files[0]).string()).ValueOrDie();
  auto reader = parquet::arrow::OpenFile(file, arrow::default_memory_pool()).ValueOrDie();
  const auto table = reader->ReadTable().ValueOrDie();
  ASSERT_EQ(table->num_rows(), 5);
  const auto cell = [&](const char* column, std::int64_t row) {
    const auto scalar = table->GetColumnByName(column)->GetScalar(row).ValueOrDie();
    return scalar->is_valid ? scalar->ToString() : "-";
  };
  EXPECT_EQ(cell("text", 2), "a \"b\" 2");
  EXPECT_EQ(cell("word", 2), "green, or so");
  EXPECT_EQ(cell("whole", 4), "4");
  EXPECT_THAT(cell("day", 0), HasSubstr("2026-12-01"));
  EXPECT_THAT(cell("at", 2), HasSubstr("2026-12-01 00:00:00.000002"));
  EXPECT_EQ(cell("text", 1), "-");
  EXPECT_EQ(cell("word", 3), "-");
}

TEST(WriteTables, NamesEveryTableInTheManifest) {
  const support::TempDir folder;
  const Result<Written> written =
      writeTo(folder, {everything("plan", 2), everything("reasons", 0)}, Format::Parquet);
  ASSERT_TRUE(written.ok()) << written.error().message;
  ASSERT_EQ(written->files.size(), 3U);
  EXPECT_TRUE(written->files[0].string().starts_with("plan-"));
  EXPECT_TRUE(written->files[1].string().starts_with("reasons-"));
  const std::string manifest = contentOf(folder.path() / "manifest.json");
  for (const char* part : {"\"table\": \"plan\"", "\"table\": \"reasons\"",
                           "\"name\": \"winter_sale\"", "\"held_out\": 1"}) {
    EXPECT_THAT(manifest, HasSubstr(part));
  }
  EXPECT_TRUE(isWhole(folder.path()));
}

TEST(WriteTables, LeavesNothingOfWhatWasThereBefore) {
  const support::TempDir folder;
  for (const std::int64_t rows : {3, 4}) {
    ASSERT_TRUE(writeTo(folder, {everything("plan", rows)}, Format::Csv).ok());
    EXPECT_EQ(filesOf(folder.path()).size(), 2U);
  }
}

// The contacts of a plan are what the next one counts by, so audiences do not take its place; nor
// the other way round.
TEST(WriteTables, LeavesTheOtherKindOfResultAlone) {
  const Results audiences = Results::numbered(3);
  const support::TempDir plans;
  const support::TempDir runs;
  const Options overPlan{plans.path(), Format::Csv, {}, {}};
  const Options alone{runs.path(), Format::Csv, {}, {}};
  const auto writeAudiences = [&](const Options& options) {
    return write(audiences.table, audiences.names, audiences.members, options);
  };
  ASSERT_TRUE(writeTo(plans, {everything("plan", 3)}, Format::Csv).ok());
  ASSERT_TRUE(writeAudiences(alone).ok());
  const auto plan = filesOf(plans.path());
  const auto run = filesOf(runs.path());
  const Result<Written> lost = writeAudiences(overPlan);
  ASSERT_FALSE(lost.ok());
  EXPECT_THAT(lost.error().message, HasSubstr("it is of a plan, which would be lost"));
  EXPECT_FALSE(writeTo(runs, {everything("plan", 3)}, Format::Csv).ok());
  EXPECT_EQ(filesOf(plans.path()), plan);
  EXPECT_EQ(filesOf(runs.path()), run);
}

TEST(WriteTables, PublishesNothingWhereRowsFail) {
  const support::TempDir folder;
  ASSERT_TRUE(writeTo(folder, {everything("plan", 3)}, Format::Csv).ok());
  const auto before = filesOf(folder.path());
  for (const Format format : {Format::Csv, Format::Parquet}) {
    TableFile broken = everything("plan", 0);
    broken.rows = [](RowSink&) -> Result<Done> { return Error{"no more rows"}; };
    const Result<Written> written = writeTo(folder, {broken}, format);
    ASSERT_FALSE(written.ok());
    EXPECT_EQ(written.error().message, "no more rows");
    EXPECT_EQ(filesOf(folder.path()), before);
  }
}

}  // namespace
}  // namespace muster::output
