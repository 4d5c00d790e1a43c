#pragma once

// How cells and columns stand in a file of either format.

#include <arrow/api.h>
#include <parquet/arrow/writer.h>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/result.h"
#include "runtime/output/data_file.h"

namespace muster::output {

// Fixed, because the bytes of a file depend on it.
inline constexpr std::size_t kRowGroupRows = 1 << 20;

void appendCsv(std::string_view text, std::string& line);

// What the disk said, or the library.
Error arrowError(const DataFile& file, const arrow::Status& status);
arrow::Result<std::unique_ptr<parquet::arrow::FileWriter>> openParquet(
    const std::shared_ptr<arrow::Schema>& schema, const std::shared_ptr<DataFile>& file);
// Columns of equal length; nothing is written for none.
arrow::Status writeGroup(parquet::arrow::FileWriter& writer,
                         const std::shared_ptr<arrow::Schema>& schema,
                         const std::vector<std::shared_ptr<arrow::Array>>& columns);

}  // namespace muster::output
