#include "runtime/output/tables.h"

#include <memory>
#include <set>
#include <utility>

#include "compiler/base/check.h"
#include "compiler/calendar/calendar.h"
#include "runtime/output/formats.h"
#include "runtime/output/manifest.h"
#include "runtime/output/publish.h"

namespace muster::output {

namespace {

using Kind = TableColumn::Kind;

const std::string& wordOf(const TableColumn& column, std::int64_t place) {
  return column.words.at(static_cast<std::size_t>(place));
}

// ---- CSV ----------------------------------------------------------------------------------------

class CsvSink : public RowSink {
 public:
  CsvSink(std::span<const TableColumn> columns, DataFile& file) : columns_(columns), file_(file) {}

  Result<Done> begin() {
    for (const TableColumn& column : columns_) {
      if (&column != &columns_.front()) line_ += ',';
      appendCsv(column.name, line_);
    }
    line_ += '\n';
    return file_.add(line_);
  }
  Result<Done> add(std::span<const Cell> row) override {
    line_.clear();
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) line_ += ',';
      if (const auto* text = std::get_if<std::string_view>(&row[i])) {
        appendCsv(*text, line_);
      } else if (const auto* number = std::get_if<std::int64_t>(&row[i])) {
        addNumber(columns_[i], *number);
      }
    }
    line_ += '\n';
    ++rows;
    return file_.add(line_);
  }

  std::uint64_t rows = 0;

 private:
  void addNumber(const TableColumn& column, std::int64_t number) {
    switch (column.kind) {
      case Kind::Text: MUSTER_CHECK(false, "a number where a text goes"); break;
      case Kind::Word: appendCsv(wordOf(column, number), line_); break;
      case Kind::Whole: line_ += std::to_string(number); break;
      case Kind::Date: line_ += calendar::formatDate(number); break;
      case Kind::Instant: line_ += calendar::formatInstant(number); break;
    }
  }

  std::span<const TableColumn> columns_;
  DataFile& file_;
  std::string line_;
};

Result<std::uint64_t> writeCsv(const TableFile& table, DataFile& file) {
  CsvSink sink(table.columns, file);
  MUSTER_TRY([[maybe_unused]] Done begun, sink.begin());
  MUSTER_TRY([[maybe_unused]] Done filled, table.rows(sink));
  return sink.rows;
}

// ---- Parquet ------------------------------------------------------------------------------------

std::shared_ptr<arrow::DataType> typeOf(const TableColumn& column) {
  switch (column.kind) {
    case Kind::Text: return arrow::utf8();
    case Kind::Word: return arrow::dictionary(arrow::int32(), arrow::utf8());
    case Kind::Whole: return arrow::int64();
    case Kind::Date: return arrow::date32();
    case Kind::Instant: return arrow::timestamp(arrow::TimeUnit::MICRO, "UTC");
  }
  return nullptr;
}

// One column of the row group at hand.
class ColumnBuilder {
 public:
  explicit ColumnBuilder(const TableColumn& column) : column_(column), type_(typeOf(column)) {
    if (column.kind == Kind::Instant) {
      instants_ = std::make_unique<arrow::TimestampBuilder>(type_, arrow::default_memory_pool());
    }
  }

  arrow::Status begin() {
    arrow::StringBuilder words;
    for (const std::string& word : column_.words) ARROW_RETURN_NOT_OK(words.Append(word));
    return words.Finish(&words_);
  }
  arrow::Status add(const Cell& cell) {
    if (const auto* text = std::get_if<std::string_view>(&cell)) return texts_.Append(*text);
    if (const auto* number = std::get_if<std::int64_t>(&cell)) return addNumber(*number);
    switch (column_.kind) {
      case Kind::Text: return texts_.AppendNull();
      case Kind::Word: return codes_.AppendNull();
      case Kind::Whole: return numbers_.AppendNull();
      case Kind::Date: return dates_.AppendNull();
      case Kind::Instant: return instants_->AppendNull();
    }
    return arrow::Status::OK();
  }
  arrow::Result<std::shared_ptr<arrow::Array>> finish() {
    switch (column_.kind) {
      case Kind::Text: return texts_.Finish();
      case Kind::Whole: return numbers_.Finish();
      case Kind::Date: return dates_.Finish();
      case Kind::Instant: return instants_->Finish();
      case Kind::Word: break;
    }
    ARROW_ASSIGN_OR_RAISE(const auto codes, codes_.Finish());
    return arrow::DictionaryArray::FromArrays(type_, codes, words_);
  }
  std::shared_ptr<arrow::Field> field() const {
    return arrow::field(column_.name, type_, column_.isOptional);
  }

 private:
  arrow::Status addNumber(std::int64_t number) {
    switch (column_.kind) {
      case Kind::Text: MUSTER_CHECK(false, "a number where a text goes"); break;
      case Kind::Word:
        MUSTER_CHECK(static_cast<std::size_t>(number) < column_.words.size(),
                     "there is no such word");
        return codes_.Append(static_cast<std::int32_t>(number));
      case Kind::Whole: return numbers_.Append(number);
      case Kind::Date: return dates_.Append(static_cast<std::int32_t>(number));
      case Kind::Instant: return instants_->Append(number);
    }
    return arrow::Status::OK();
  }

  const TableColumn& column_;
  std::shared_ptr<arrow::DataType> type_;
  std::shared_ptr<arrow::Array> words_;
  arrow::StringBuilder texts_;
  arrow::Int32Builder codes_;
  arrow::Int64Builder numbers_;
  arrow::Date32Builder dates_;
  std::unique_ptr<arrow::TimestampBuilder> instants_;
};

class ParquetSink : public RowSink {
 public:
  explicit ParquetSink(std::span<const TableColumn> columns) {
    for (const TableColumn& column : columns) {
      columns_.push_back(std::make_unique<ColumnBuilder>(column));
    }
  }

  arrow::Status begin(const std::shared_ptr<DataFile>& file) {
    arrow::FieldVector fields;
    for (const auto& column : columns_) {
      ARROW_RETURN_NOT_OK(column->begin());
      fields.push_back(column->field());
    }
    schema_ = arrow::schema(fields);
    return openParquet(schema_, file).Value(&writer_);
  }
  Result<Done> add(std::span<const Cell> row) override {
    for (std::size_t i = 0; status.ok() && i < row.size(); ++i) status = columns_[i]->add(row[i]);
    if (status.ok() && ++rows % kRowGroupRows == 0) status = flush();
    if (!status.ok()) return Error{status.message()};
    return Done{};
  }
  arrow::Status end() {
    ARROW_RETURN_NOT_OK(flush());
    return writer_->Close();
  }

  arrow::Status status;
  std::uint64_t rows = 0;

 private:
  arrow::Status flush() {
    std::vector<std::shared_ptr<arrow::Array>> arrays;
    for (const auto& column : columns_) {
      ARROW_ASSIGN_OR_RAISE(arrays.emplace_back(), column->finish());
    }
    return writeGroup(*writer_, schema_, arrays);
  }

  std::vector<std::unique_ptr<ColumnBuilder>> columns_;
  std::shared_ptr<arrow::Schema> schema_;
  std::unique_ptr<parquet::arrow::FileWriter> writer_;
};

Result<std::uint64_t> writeParquet(const TableFile& table, const std::shared_ptr<DataFile>& file) {
  try {
    ParquetSink sink(table.columns);
    const arrow::Status begun = sink.begin(file);
    if (!begun.ok()) return arrowError(*file, begun);
    Result<Done> filled = table.rows(sink);
    if (!sink.status.ok()) return arrowError(*file, sink.status);
    if (!filled.ok()) return filled.takeError();
    const arrow::Status ended = sink.end();
    if (!ended.ok()) return arrowError(*file, ended);
    return sink.rows;
  } catch (const std::exception& problem) {
    // The parquet library throws what its stream refused.
    return arrowError(*file, arrow::Status::IOError(problem.what()));
  }
}

std::string manifestOf(const schema::Schema& schema, std::size_t profileCount,
                       std::span<const TableFile> tables, const About& about,
                       const Options& options, std::span<const DataInfo> data) {
  Json manifest = manifestHead(options.manifest, schema, profileCount);
  manifest["campaigns"] = Json::array();
  for (const About::Campaign& each : about.campaigns) {
    manifest["campaigns"].push_back({{"name", each.name},
                                     {"audience", each.audience},
                                     {"planned", each.planned},
                                     {"held_out", each.heldOut},
                                     {"untargeted", each.untargeted}});
  }
  addFindings(options.manifest, false, manifest);
  manifest["files"] = Json::array();
  for (std::size_t i = 0; i < tables.size(); ++i) {
    Json file = {{"table", tables[i].name}};
    file.update(fileJson(data[i], options.format));
    manifest["files"].push_back(std::move(file));
  }
  return manifestText(manifest);
}

}  // namespace

Result<Done> checkWritable(const Options& options) {
  return checkFolder(options.folder, Holds::Plan);
}

Result<Written> writeTables(const schema::Schema& schema, std::size_t profileCount,
                            std::span<const TableFile> tables, const About& about,
                            const Options& options) {
  std::vector<Content> contents;
  for (const TableFile& table : tables) {
    std::set<std::string> names;
    for (const TableColumn& column : table.columns) names.insert(column.name);
    MUSTER_CHECK(names.size() == table.columns.size(), "two columns of one name");
    contents.push_back({table.name, [&](const std::shared_ptr<DataFile>& file) {
                          return options.format == Format::Csv ? writeCsv(table, *file)
                                                               : writeParquet(table, file);
                        }});
  }
  return publish(
      Holds::Plan, contents,
      [&](std::span<const DataInfo> data) {
        return manifestOf(schema, profileCount, tables, about, options, data);
      },
      options);
}

}  // namespace muster::output
