#include "runtime/output/formats.h"

#include <parquet/properties.h>

namespace muster::output {

void appendCsv(std::string_view text, std::string& line) {
  const bool isPlain = !text.empty() && text.find_first_of(",\"\r\n") == std::string_view::npos &&
                       text.front() != ' ' && text.back() != ' ';
  if (isPlain) {
    line += text;
    return;
  }
  line += '"';
  for (const char c : text) {
    if (c == '"') line += '"';
    line += c;
  }
  line += '"';
}

Error arrowError(const DataFile& file, const arrow::Status& status) {
  // What the disk said is already one line that names the folder.
  const std::string message = status.message();
  return Error{file.lastError() != 0 ? message : "the result cannot be written: " + message};
}

arrow::Result<std::unique_ptr<parquet::arrow::FileWriter>> openParquet(
    const std::shared_ptr<arrow::Schema>& schema, const std::shared_ptr<DataFile>& file) {
  const auto properties = parquet::WriterProperties::Builder()
                              .compression(parquet::Compression::ZSTD)
                              ->version(parquet::ParquetVersion::PARQUET_2_6)
                              ->created_by("muster")
                              ->build();
  return parquet::arrow::FileWriter::Open(*schema, arrow::default_memory_pool(), file, properties);
}

arrow::Status writeGroup(parquet::arrow::FileWriter& writer,
                         const std::shared_ptr<arrow::Schema>& schema,
                         const std::vector<std::shared_ptr<arrow::Array>>& columns) {
  const std::int64_t rows = columns.front()->length();
  if (rows == 0) return arrow::Status::OK();
  return writer.WriteTable(*arrow::Table::Make(schema, columns, rows), rows);
}

}  // namespace muster::output
