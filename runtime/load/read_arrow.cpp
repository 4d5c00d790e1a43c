// Parquet and Arrow IPC: typed columns. A Parquet unit is a row group, read by its own reader in
// batches, so that no more than a batch of it is ever decoded; an IPC unit is one record batch.

#include <arrow/api.h>
#include <arrow/io/file.h>
#include <arrow/ipc/reader.h>
#include <parquet/arrow/reader.h>
#include <parquet/arrow/schema.h>
#include <parquet/exception.h>
#include <parquet/file_reader.h>
#include <parquet/metadata.h>

#include <algorithm>
#include <array>

#include "runtime/load/convert.h"
#include "runtime/load/feed.h"

namespace muster::load {

namespace {

constexpr std::int64_t kBufferBytes = 1 << 18;  // of each column chunk that is being read

// The wanted columns of a file, by their place among its columns.
struct Layout {
  std::filesystem::path path;
  Stamp stamp;
  std::shared_ptr<arrow::Schema> schema;
  std::vector<std::size_t> places;
  std::shared_ptr<parquet::FileMetaData> metadata;  // Parquet only
};

std::vector<std::string> namesOf(const arrow::Schema& schema) { return schema.field_names(); }

Result<Done> checkKinds(const Layout& layout, const std::vector<WantedColumn>& wanted) {
  for (std::size_t c = 0; c < wanted.size(); ++c) {
    if (layout.places[c] == kAbsent) continue;
    const arrow::Field& field = *layout.schema->field(static_cast<int>(layout.places[c]));
    for (const sema::RawColumn* column : wanted[c].readAs) {
      if (Converter::canConvert(*field.type(), *column)) continue;
      std::string columns;
      for (const auto& each : layout.schema->fields()) {
        columns += (columns.empty() ? "" : ", ") + shorten(each->name()) + " (" +
                   each->type()->ToString() + ")";
      }
      return fileError(layout.path, "column `" + wanted[c].name + "` holds " +
                                        field.type()->ToString() + ", which does not fit " +
                                        wanted[c].usedBy + "; its columns are " +
                                        firstLine(columns));
    }
  }
  return Done{};
}

// Where a column stands in what is read, which need not be all of the file; -1 if it is absent.
std::vector<int> placesIn(const arrow::Schema& read, const Layout& layout) {
  std::vector<int> places;
  for (const std::size_t place : layout.places) {
    places.push_back(place == kAbsent ? -1
                                      : read.GetFieldIndex(
                                            layout.schema->field(static_cast<int>(place))->name()));
  }
  return places;
}

// A batch of Arrow's, cut to batches of ours.
Result<Done> handOver(const arrow::RecordBatch& records, const std::vector<int>& places,
                      const BatchSink& sink) {
  const auto step = static_cast<std::int64_t>(kBatchRows);
  for (std::int64_t begin = 0; begin < records.num_rows(); begin += step) {
    const std::int64_t rows = std::min(step, records.num_rows() - begin);
    Batch batch;
    batch.rows = batch.rowsRead = static_cast<std::size_t>(rows);
    for (const int place : places) {
      if (place < 0) {
        batch.arrays.push_back(nullptr);
        continue;
      }
      const std::shared_ptr<arrow::Array> column = records.column(place);
      batch.arrays.push_back(rows == records.num_rows() ? column : column->Slice(begin, rows));
    }
    MUSTER_TRY([[maybe_unused]] Done done, sink(batch));
  }
  return Done{};
}

// ---- Parquet ------------------------------------------------------------------------------------

Error parquetError(const std::filesystem::path& path, std::string_view message) {
  return fileError(path,
                   "not a whole Parquet file, or one that cannot be read: " + firstLine(message));
}

// The reader, or what Arrow says instead; the parquet library also throws.
Result<std::unique_ptr<parquet::arrow::FileReader>> openReader(
    const std::filesystem::path& path, const std::shared_ptr<arrow::io::ReadableFile>& file,
    const parquet::ArrowReaderProperties& properties,
    const std::shared_ptr<parquet::FileMetaData>& metadata) {
  try {
    parquet::ReaderProperties reading(arrow::default_memory_pool());
    reading.enable_buffered_stream();
    reading.set_buffer_size(kBufferBytes);
    parquet::arrow::FileReaderBuilder builder;
    const arrow::Status opened = builder.Open(file, reading, metadata);
    if (!opened.ok()) return parquetError(path, opened.message());
    builder.properties(properties);
    auto reader = builder.Build();
    if (!reader.ok()) return parquetError(path, reader.status().message());
    return std::move(*reader);
  } catch (const std::exception& problem) {
    return parquetError(path, problem.what());
  }
}

void collectLeaves(const parquet::arrow::SchemaField& field, std::vector<int>& leaves) {
  if (field.is_leaf()) leaves.push_back(field.column_index);
  for (const parquet::arrow::SchemaField& child : field.children) collectLeaves(child, leaves);
}

// Whether every value of the chunk is a code into its dictionary; then codes are read, not texts.
bool isAllDictionary(const parquet::ColumnChunkMetaData& chunk) {
  if (!chunk.has_dictionary_page()) return false;
  bool hasData = false;
  for (const parquet::PageEncodingStats& page : chunk.encoding_stats()) {
    if (page.page_type == parquet::PageType::DICTIONARY_PAGE) continue;
    hasData = true;
    if (page.encoding != parquet::Encoding::PLAIN_DICTIONARY &&
        page.encoding != parquet::Encoding::RLE_DICTIONARY) {
      return false;
    }
  }
  return hasData;
}

class ParquetUnit : public Unit {
 public:
  ParquetUnit(std::shared_ptr<const Layout> layout, std::vector<int> leaves, int rowGroup)
      : layout_(std::move(layout)), leaves_(std::move(leaves)), rowGroup_(rowGroup) {}

  Result<Done> read(const BatchSink& sink) override {
    MUSTER_TRY(OpenFile opened, openFile(layout_->path));
    if (opened.stamp != layout_->stamp) {
      return fileError(layout_->path, "it changed while it was read");
    }
    try {
      parquet::ArrowReaderProperties properties(false);
      properties.set_batch_size(static_cast<std::int64_t>(kBatchRows));
      properties.set_pre_buffer(false);
      const auto group = layout_->metadata->RowGroup(rowGroup_);
      for (const int leaf : leaves_) {
        const bool isBytes =
            layout_->metadata->schema()->Column(leaf)->physical_type() == parquet::Type::BYTE_ARRAY;
        const auto chunk = group->ColumnChunk(leaf);
        properties.set_read_dictionary(leaf, isBytes && isAllDictionary(*chunk));
      }
      MUSTER_TRY(auto reader,
                 openReader(layout_->path, opened.file, properties, layout_->metadata));
      return readBatches(*reader, sink);
    } catch (const std::exception& problem) {
      return parquetError(layout_->path, problem.what());
    }
  }

 private:
  Result<Done> readBatches(parquet::arrow::FileReader& reader, const BatchSink& sink) const {
    if (leaves_.empty()) return countRows(sink);
    auto batches = reader.GetRecordBatchReader({rowGroup_}, leaves_);
    if (!batches.ok()) return parquetError(layout_->path, batches.status().message());
    const std::vector<int> places = placesIn(*(*batches)->schema(), *layout_);
    while (true) {
      std::shared_ptr<arrow::RecordBatch> records;
      const arrow::Status status = (*batches)->ReadNext(&records);
      if (!status.ok()) return parquetError(layout_->path, status.message());
      if (records == nullptr) return Done{};
      MUSTER_TRY([[maybe_unused]] Done done, handOver(*records, places, sink));
    }
  }

  // No column is read: only the number of rows counts.
  Result<Done> countRows(const BatchSink& sink) const {
    auto rows = static_cast<std::size_t>(layout_->metadata->RowGroup(rowGroup_)->num_rows());
    while (rows > 0) {
      Batch batch;
      batch.rows = batch.rowsRead = std::min(rows, kBatchRows);
      batch.arrays.resize(layout_->places.size());
      rows -= batch.rows;
      MUSTER_TRY([[maybe_unused]] Done done, sink(batch));
    }
    return Done{};
  }

  std::shared_ptr<const Layout> layout_;
  std::vector<int> leaves_;
  int rowGroup_;
};

class ParquetFeed : public Feed {
 public:
  explicit ParquetFeed(std::filesystem::path path) : layout_(std::make_shared<Layout>()) {
    layout_->path = std::move(path);
  }

  Result<Done> start(const std::vector<WantedColumn>& wanted) {
    MUSTER_TRY(OpenFile opened, openFile(layout_->path));
    layout_->stamp = opened.stamp;
    MUSTER_TRY(auto reader, openReader(layout_->path, opened.file,
                                       parquet::ArrowReaderProperties(false), nullptr));
    layout_->metadata = reader->parquet_reader()->metadata();
    const arrow::Status status = reader->GetSchema(&layout_->schema);
    if (!status.ok()) return parquetError(layout_->path, status.message());
    MUSTER_TRY(layout_->places, locate(layout_->path, namesOf(*layout_->schema), wanted));
    MUSTER_TRY([[maybe_unused]] Done done, checkKinds(*layout_, wanted));
    for (const std::size_t place : layout_->places) {
      if (place == kAbsent) continue;
      collectLeaves(reader->manifest().schema_fields[place], leaves_);
    }
    std::sort(leaves_.begin(), leaves_.end());
    return Done{};
  }

  Result<std::unique_ptr<Unit>> next() override {
    if (rowGroup_ >= layout_->metadata->num_row_groups()) return std::unique_ptr<Unit>();
    auto unit = std::make_unique<ParquetUnit>(layout_, leaves_, rowGroup_);
    try {
      const auto group = layout_->metadata->RowGroup(rowGroup_++);
      for (const int leaf : leaves_) {
        unit->bytes += static_cast<std::uint64_t>(
            std::max<std::int64_t>(0, group->ColumnChunk(leaf)->total_compressed_size()));
      }
    } catch (const std::exception& problem) {
      return parquetError(layout_->path, problem.what());
    }
    return std::unique_ptr<Unit>(std::move(unit));
  }

  const Stamp& stamp() const override { return layout_->stamp; }
  std::vector<std::string> columnNames() const override { return namesOf(*layout_->schema); }

 private:
  std::shared_ptr<Layout> layout_;
  std::vector<int> leaves_;
  int rowGroup_ = 0;
};

// ---- Arrow IPC ----------------------------------------------------------------------------------

Error arrowError(const std::filesystem::path& path, std::string_view message) {
  return fileError(path,
                   "not a whole Arrow file, or one that cannot be read: " + firstLine(message));
}

class ArrowUnit : public Unit {
 public:
  ArrowUnit(std::shared_ptr<arrow::RecordBatch> records, std::vector<int> places)
      : records_(std::move(records)), places_(std::move(places)) {}
  Result<Done> read(const BatchSink& sink) override { return handOver(*records_, places_, sink); }

 private:
  std::shared_ptr<arrow::RecordBatch> records_;
  std::vector<int> places_;
};

class ArrowFeed : public Feed {
 public:
  explicit ArrowFeed(std::filesystem::path path) { layout_.path = std::move(path); }

  Result<Done> start(const std::vector<WantedColumn>& wanted) {
    MUSTER_TRY(OpenFile opened, openFile(layout_.path));
    layout_.stamp = opened.stamp;
    arrow::ipc::IpcReadOptions options = arrow::ipc::IpcReadOptions::Defaults();
    options.use_threads = false;
    std::array<char, 6> magic{};
    const auto peeked = opened.file->ReadAt(0, magic.size(), magic.data());
    if (!peeked.ok()) return arrowError(layout_.path, peeked.status().message());
    const arrow::Status rewound = opened.file->Seek(0);
    if (!rewound.ok()) return arrowError(layout_.path, rewound.message());
    const bool isFile = std::string_view(magic.data(), magic.size()) == "ARROW1";
    file_ = opened.file;
    if (isFile) {
      auto opening = arrow::ipc::RecordBatchFileReader::Open(file_, options);
      if (!opening.ok()) return arrowError(layout_.path, opening.status().message());
      layout_.schema = (*opening)->schema();
      MUSTER_TRY([[maybe_unused]] Done done, match(wanted));
      // Opened again, so that only what is wanted is read.
      for (const std::size_t place : layout_.places) {
        if (place == kAbsent) continue;
        options.included_fields.push_back(static_cast<int>(place));
      }
      std::sort(options.included_fields.begin(), options.included_fields.end());
      auto again = arrow::ipc::RecordBatchFileReader::Open(file_, options);
      if (!again.ok()) return arrowError(layout_.path, again.status().message());
      batches_ = *again;
      places_ = placesIn(*batches_->schema(), layout_);
      return Done{};
    }
    auto opening = arrow::ipc::RecordBatchStreamReader::Open(file_, options);
    if (!opening.ok()) return arrowError(layout_.path, opening.status().message());
    stream_ = *opening;
    layout_.schema = stream_->schema();
    MUSTER_TRY([[maybe_unused]] Done done, match(wanted));
    places_ = placesIn(*layout_.schema, layout_);
    return Done{};
  }

  Result<std::unique_ptr<Unit>> next() override {
    std::shared_ptr<arrow::RecordBatch> records;
    if (batches_ != nullptr) {
      if (index_ >= batches_->num_record_batches()) return std::unique_ptr<Unit>();
      auto read = batches_->ReadRecordBatch(index_++);
      if (!read.ok()) return arrowError(layout_.path, read.status().message());
      records = *read;
    } else {
      const arrow::Status status = stream_->ReadNext(&records);
      if (!status.ok()) return arrowError(layout_.path, status.message());
      if (records == nullptr) return std::unique_ptr<Unit>();
    }
    // What a file claims about its own buffers is checked before anything reads through them. That
    // a text is not UTF-8, the converters tell of each value.
    for (const int place : places_) {
      if (place < 0) continue;
      const arrow::Status valid = records->column(place)->ValidateFull();
      if (!valid.ok() && valid.message().find("UTF8") == std::string::npos) {
        return arrowError(layout_.path, valid.message());
      }
    }
    const auto position = file_->Tell();
    auto unit = std::make_unique<ArrowUnit>(std::move(records), places_);
    if (position.ok() && static_cast<std::uint64_t>(*position) > bytesTold_) {
      unit->bytes = static_cast<std::uint64_t>(*position) - bytesTold_;
      bytesTold_ = static_cast<std::uint64_t>(*position);
    }
    return std::unique_ptr<Unit>(std::move(unit));
  }

  const Stamp& stamp() const override { return layout_.stamp; }
  std::vector<std::string> columnNames() const override { return namesOf(*layout_.schema); }

 private:
  Result<Done> match(const std::vector<WantedColumn>& wanted) {
    MUSTER_TRY(layout_.places, locate(layout_.path, namesOf(*layout_.schema), wanted));
    return checkKinds(layout_, wanted);
  }
  Layout layout_;
  std::shared_ptr<arrow::io::ReadableFile> file_;
  std::shared_ptr<arrow::ipc::RecordBatchFileReader> batches_;
  std::shared_ptr<arrow::ipc::RecordBatchStreamReader> stream_;
  std::vector<int> places_;
  int index_ = 0;
  std::uint64_t bytesTold_ = 0;
};

}  // namespace

Result<std::unique_ptr<Feed>> openParquet(const std::filesystem::path& path,
                                          const std::vector<WantedColumn>& wanted) {
  auto feed = std::make_unique<ParquetFeed>(path);
  MUSTER_TRY([[maybe_unused]] Done done, feed->start(wanted));
  return std::unique_ptr<Feed>(std::move(feed));
}

Result<std::unique_ptr<Feed>> openArrow(const std::filesystem::path& path,
                                        const std::vector<WantedColumn>& wanted) {
  auto feed = std::make_unique<ArrowFeed>(path);
  MUSTER_TRY([[maybe_unused]] Done done, feed->start(wanted));
  return std::unique_ptr<Feed>(std::move(feed));
}

}  // namespace muster::load
