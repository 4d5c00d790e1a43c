// Apache Arrow comes from a wheel built by another compiler, and brings libraries that we link too.
// This shows that they live in one process: Parquet written and read, CSV read, and RE2 used beside
// them.

#include <arrow/api.h>
#include <arrow/csv/api.h>
#include <arrow/io/api.h>
#include <gmock/gmock.h>
#include <parquet/arrow/reader.h>
#include <parquet/arrow/writer.h>
#include <re2/re2.h>

#include <memory>
#include <string>

namespace muster {
namespace {

constexpr char kOrders[] =
    "customer,amount,country\n"
    "17850,15.30,United Kingdom\n"
    "12583,,France\n";

std::shared_ptr<arrow::Table> readCsv(const std::string& text) {
  auto input = std::make_shared<arrow::io::BufferReader>(arrow::Buffer::FromString(text));
  auto reader = arrow::csv::TableReader::Make(
      arrow::io::default_io_context(), input, arrow::csv::ReadOptions::Defaults(),
      arrow::csv::ParseOptions::Defaults(), arrow::csv::ConvertOptions::Defaults());
  return (*reader)->Read().ValueOrDie();
}

TEST(Arrow, ReadsCsv) {
  std::shared_ptr<arrow::Table> orders = readCsv(kOrders);
  EXPECT_EQ(orders->schema()->ToString(), "customer: int64\namount: double\ncountry: string");
  EXPECT_EQ(orders->num_rows(), 2);
}

TEST(Arrow, KeepsATableThroughParquet) {
  std::shared_ptr<arrow::Table> orders = readCsv(kOrders);
  auto file = arrow::io::BufferOutputStream::Create().ValueOrDie();
  auto properties =
      parquet::WriterProperties::Builder().compression(parquet::Compression::ZSTD)->build();
  ASSERT_TRUE(
      parquet::arrow::WriteTable(*orders, arrow::default_memory_pool(), file, 1024, properties)
          .ok());
  auto bytes = file->Finish().ValueOrDie();

  auto reader = parquet::arrow::OpenFile(std::make_shared<arrow::io::BufferReader>(bytes),
                                         arrow::default_memory_pool())
                    .ValueOrDie();
  std::shared_ptr<arrow::Table> back = reader->ReadTable().ValueOrDie();
  EXPECT_TRUE(back->Equals(*orders));
}

TEST(Arrow, LeavesOurRe2Alone) {
  std::shared_ptr<arrow::Table> orders = readCsv(kOrders);
  RE2 pattern("(?i)united\\s+(\\w+)");
  std::string word;
  EXPECT_TRUE(RE2::PartialMatch("UNITED  Kingdom", pattern, &word));
  EXPECT_EQ(word, "Kingdom");
  EXPECT_EQ(orders->num_columns(), 3);
}

}  // namespace
}  // namespace muster
