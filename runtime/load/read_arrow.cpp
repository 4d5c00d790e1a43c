// Parquet, Arrow IPC and tables in memory: typed columns. A Parquet unit is a row group, read by
// its own reader in batches, so that no more than a batch of it is ever decoded; an IPC unit is one
// record batch.

#include <arrow/api.h>
#include <arrow/array/concatenate.h>
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
#include "runtime/load/memory.h"

namespace muster::load {

namespace {

constexpr std::int64_t kBufferBytes = 1 << 18;  // of each column chunk that is being read

// How to get to a column from the row or element that has it: from record to record.
using Steps = std::vector<int>;

// The wanted columns of a file: of its rows, or of the elements of lists in them.
struct Layout {
  std::filesystem::path path;
  Stamp stamp;
  std::shared_ptr<arrow::Schema> schema;
  std::vector<Steps> lists;                         // from the outermost on
  std::vector<std::optional<Steps>> steps;          // of the wanted columns; none: absent
  std::shared_ptr<parquet::FileMetaData> metadata;  // Parquet only
};

// A column that can be named: `home`, and `home.city` if that is a record.
struct NamedColumn {
  std::string name;
  Steps steps;
};

void collectColumns(const arrow::FieldVector& fields, const NamedColumn& within,
                    std::vector<NamedColumn>& columns) {
  for (int i = 0; i < static_cast<int>(fields.size()); ++i) {
    const arrow::Field& field = *fields[static_cast<std::size_t>(i)];
    NamedColumn column{within.name + field.name(), within.steps};
    column.steps.push_back(i);
    columns.push_back(column);
    if (field.type()->id() != arrow::Type::STRUCT) continue;
    column.name += '.';
    collectColumns(field.type()->fields(), column, columns);
  }
}

std::vector<std::string> namesOf(const std::vector<NamedColumn>& columns) {
  std::vector<std::string> names;
  for (const NamedColumn& column : columns) names.push_back(column.name);
  return names;
}

const arrow::Field& fieldAt(const arrow::FieldVector& fields, const Steps& steps) {
  const arrow::Field* field = fields[static_cast<std::size_t>(steps.front())].get();
  for (std::size_t i = 1; i < steps.size(); ++i) field = field->type()->field(steps[i]).get();
  return *field;
}

bool isList(const arrow::DataType& type) {
  return type.id() == arrow::Type::LIST || type.id() == arrow::Type::LARGE_LIST ||
         type.id() == arrow::Type::FIXED_SIZE_LIST || type.id() == arrow::Type::MAP;
}

// The fields of the elements that are rows, after `count` of the lists; of none, the file's.
const arrow::FieldVector& fieldsIn(const Layout& layout, std::size_t count) {
  const arrow::FieldVector* fields = &layout.schema->fields();
  for (std::size_t i = 0; i < count; ++i) {
    fields = &fieldAt(*fields, layout.lists[i]).type()->field(0)->type()->fields();
  }
  return *fields;
}

std::vector<std::string> rowNames(const Layout& layout) {
  std::vector<std::string> names;
  for (const auto& field : fieldsIn(layout, layout.lists.size())) names.push_back(field->name());
  return names;
}

std::vector<bool> seenIn(const Layout& layout) {
  std::vector<bool> seen;
  for (const auto& steps : layout.steps) seen.push_back(steps.has_value());
  return seen;
}

bool isMap(const Layout& layout) {
  const arrow::FieldVector& fields = fieldsIn(layout, layout.lists.size() - 1);
  return fieldAt(fields, layout.lists.back()).type()->id() == arrow::Type::MAP;
}

std::string shownColumns(const arrow::FieldVector& fields) {
  std::string columns;
  for (const auto& each : fields) {
    columns += (columns.empty() ? "" : ", ") + shorten(each->name()) + " (" +
               each->type()->ToString() + ")";
  }
  return firstLine(columns);
}

// What a column is read as, in the words of a schema.
std::string wordOf(const sema::RawColumn& column) {
  switch (column.type.kind) {
    case schema::Kind::Bool: return "yes or no";
    case schema::Kind::Whole: return "whole number";
    case schema::Kind::Number: return "number";
    case schema::Kind::Money: return "money";
    case schema::Kind::Percent: return "percent";
    case schema::Kind::Real: return "real";
    case schema::Kind::Text: return "text";
    case schema::Kind::Enum: return "one of several values";
    case schema::Kind::Date: return "date";
    case schema::Kind::Instant: return "instant";
    case schema::Kind::Duration: return "duration";
    case schema::Kind::Zone: return "time zone";
    case schema::Kind::Place: return "place";
    case schema::Kind::Set: return "set";
    case schema::Kind::Version: return "version";
    case schema::Kind::Ratio:
    case schema::Kind::Error: break;
  }
  return "value";
}

std::string remedyFor(const arrow::DataType& type, const sema::RawColumn& column) {
  const bool isWhole = arrow::is_integer(type.id());
  if (isWhole && column.type.kind == schema::Kind::Bool) {
    return "; if it holds 1 and 0, write `as \"1\" yes, \"0\" no` behind the column";
  }
  if (isWhole &&
      (column.type.kind == schema::Kind::Instant || column.type.kind == schema::Kind::Date)) {
    return "; a time as a number must be exported as a date and time";
  }
  return "; declare the field as what the column holds, or map another column";
}

// Finds every wanted column in the schema, and says which is not there or of the wrong kind.
Result<Done> match(Layout& layout, const std::vector<WantedColumn>& wanted,
                   const FeedOptions& options) {
  for (const std::string& name : options.lists) {
    const arrow::FieldVector& fields = fieldsIn(layout, layout.lists.size());
    std::vector<NamedColumn> columns;
    collectColumns(fields, {}, columns);
    const std::vector<WantedColumn> list{{name, "`" + options.user + "`", false, {}}};
    MUSTER_TRY(const std::vector<std::size_t> places, locate(layout.path, namesOf(columns), list));
    const Steps& steps = columns[places[0]].steps;
    const arrow::DataType& type = *fieldAt(fields, steps).type();
    if (!isList(type) || type.field(0)->type()->id() != arrow::Type::STRUCT) {
      return fileError(layout.path, "column `" + name + "` holds " + type.ToString() +
                                        ", which is no list of records");
    }
    layout.lists.push_back(steps);
  }
  const arrow::FieldVector& fields = fieldsIn(layout, layout.lists.size());
  std::vector<NamedColumn> columns;
  collectColumns(fields, {}, columns);
  if (!layout.lists.empty() && isMap(layout)) {
    // Whatever the file calls them.
    for (NamedColumn& column : columns) {
      if (column.steps.size() == 1) column.name = column.steps[0] == 0 ? "key" : "value";
    }
  }
  MUSTER_TRY(const std::vector<std::size_t> places, locate(layout.path, namesOf(columns), wanted));
  for (std::size_t c = 0; c < wanted.size(); ++c) {
    if (places[c] == kAbsent) {
      layout.steps.push_back(std::nullopt);
      continue;
    }
    const Steps& steps = columns[places[c]].steps;
    const arrow::DataType& type = *fieldAt(fields, steps).type();
    for (const sema::RawColumn* column : wanted[c].readAs) {
      if (Converter::canConvert(type, *column)) continue;
      return fileError(layout.path, "column `" + wanted[c].name + "` holds " + type.ToString() +
                                        ", which does not fit " + wanted[c].usedBy + " (" +
                                        wordOf(*column) + ")" + remedyFor(type, *column) +
                                        "; its columns are " + shownColumns(fields));
    }
    layout.steps.push_back(steps);
  }
  return Done{};
}

// The same columns among those that are read, which may be fewer; `fields` and `read` are those of
// one record before and after.
Steps stepsIn(const arrow::FieldVector& fields, const arrow::FieldVector& read,
              const Steps& steps) {
  Steps found;
  const arrow::FieldVector* before = &fields;
  const arrow::FieldVector* after = &read;
  for (const int step : steps) {
    const std::string& name = (*before)[static_cast<std::size_t>(step)]->name();
    const auto at = std::ranges::find(*after, name, &arrow::Field::name);
    found.push_back(static_cast<int>(at - after->begin()));
    before = &(*before)[static_cast<std::size_t>(step)]->type()->fields();
    after = &(*at)->type()->fields();
  }
  return found;
}

// Where the columns stand in what is read.
struct Places {
  std::vector<Steps> lists;
  std::vector<std::optional<Steps>> steps;
};
Places placesIn(const arrow::Schema& read, const Layout& layout) {
  Places places;
  const arrow::FieldVector* after = &read.fields();
  for (std::size_t i = 0; i < layout.lists.size(); ++i) {
    places.lists.push_back(stepsIn(fieldsIn(layout, i), *after, layout.lists[i]));
    after = &fieldAt(*after, places.lists.back()).type()->field(0)->type()->fields();
  }
  const arrow::FieldVector& fields = fieldsIn(layout, layout.lists.size());
  for (const auto& steps : layout.steps) {
    places.steps.push_back(steps ? std::optional(stepsIn(fields, *after, *steps)) : std::nullopt);
  }
  return places;
}

// ---- rows ---------------------------------------------------------------------------------------

using Arrays = std::vector<std::shared_ptr<arrow::Array>>;

// What Arrow itself says of a file that it has read whole: the memory is short, or it is a mistake.
template <typename T>
Result<T> orError(arrow::Result<T> result) {
  if (!result.ok()) return Error{firstLine(result.status().message())};
  return std::move(*result);
}

Result<std::shared_ptr<arrow::Array>> columnAt(const Arrays& columns, const Steps& steps) {
  std::shared_ptr<arrow::Array> column = columns[static_cast<std::size_t>(steps.front())];
  for (std::size_t i = 1; i < steps.size(); ++i) {
    const auto& record = static_cast<const arrow::StructArray&>(*column);
    MUSTER_TRY(column, orError(record.GetFlattenedField(steps[i])));
  }
  return column;
}

struct Range {
  std::int64_t begin;
  std::int64_t end;
};
Range elementsOf(const arrow::Array& list, std::int64_t row) {
  if (list.IsNull(row)) return {0, 0};
  const auto range = [&](const auto& array) {
    const auto begin = static_cast<std::int64_t>(array.value_offset(row));
    return Range{begin, begin + static_cast<std::int64_t>(array.value_length(row))};
  };
  if (list.type_id() == arrow::Type::LARGE_LIST) {
    return range(static_cast<const arrow::LargeListArray&>(list));
  }
  if (list.type_id() == arrow::Type::FIXED_SIZE_LIST) {
    return range(static_cast<const arrow::FixedSizeListArray&>(list));
  }
  return range(static_cast<const arrow::ListArray&>(list));  // a map is one
}

std::shared_ptr<arrow::Array> valuesOf(const arrow::Array& list) {
  if (list.type_id() == arrow::Type::LARGE_LIST) {
    return static_cast<const arrow::LargeListArray&>(list).values();
  }
  if (list.type_id() == arrow::Type::FIXED_SIZE_LIST) {
    return static_cast<const arrow::FixedSizeListArray&>(list).values();
  }
  return static_cast<const arrow::ListArray&>(list).values();
}

// Puts the elements of a list in the place of the rows that hold it.
Result<Done> unfold(const arrow::Array& list, Batch& batch, Arrays& columns) {
  std::vector<std::uint32_t> rowNumbers;
  std::vector<Batch::Element> elements;
  // Elements that stand together are taken together: all of them, unless a list in between is
  // missing and yet has some.
  std::vector<Range> runs;
  std::uint32_t place = 0;
  for (std::size_t row = 0; row < batch.rows; ++row) {
    const std::uint32_t number = batch.rowNumber(row);
    if (row == 0 || number != batch.rowNumber(row - 1)) place = 0;
    const std::uint32_t owner = batch.elements.empty() ? 0 : batch.elements[row].place;
    const Range range = elementsOf(list, static_cast<std::int64_t>(row));
    if (range.begin == range.end) continue;
    for (std::int64_t i = range.begin; i < range.end; ++i) {
      rowNumbers.push_back(number);
      elements.push_back({owner, place++});
    }
    if (runs.empty() || runs.back().end != range.begin) {
      runs.push_back(range);
    } else {
      runs.back().end = range.end;
    }
  }
  const std::shared_ptr<arrow::Array> values = valuesOf(list);
  arrow::ArrayVector parts;
  for (const Range& run : runs) parts.push_back(values->Slice(run.begin, run.end - run.begin));
  if (parts.empty()) parts.push_back(values->Slice(0, 0));
  std::shared_ptr<arrow::Array> taken = parts.front();
  if (parts.size() > 1) {
    MUSTER_TRY(taken, orError(arrow::Concatenate(parts)));
  }
  columns.clear();
  for (int i = 0; i < taken->type()->num_fields(); ++i) {
    const auto& record = static_cast<const arrow::StructArray&>(*taken);
    MUSTER_TRY(std::shared_ptr<arrow::Array> field, orError(record.GetFlattenedField(i)));
    columns.push_back(std::move(field));
  }
  batch.rows = elements.size();
  batch.rowNumbers = std::move(rowNumbers);
  batch.elements = std::move(elements);
  return Done{};
}

// A batch of Arrow's, cut to batches of ours.
Result<Done> handOver(const arrow::RecordBatch& records, const Places& places,
                      const BatchSink& sink) {
  // A row that holds lists becomes several.
  constexpr std::size_t kRowsWithLists = kBatchRows / 8;
  const auto step = static_cast<std::int64_t>(places.lists.empty() ? kBatchRows : kRowsWithLists);
  for (std::int64_t begin = 0; begin < records.num_rows(); begin += step) {
    const std::int64_t rows = std::min(step, records.num_rows() - begin);
    Batch batch;
    batch.rows = batch.rowsRead = static_cast<std::size_t>(rows);
    Arrays columns = records.columns();
    if (rows < records.num_rows()) {
      for (auto& column : columns) column = column->Slice(begin, rows);
    }
    for (const Steps& steps : places.lists) {
      MUSTER_TRY(const std::shared_ptr<arrow::Array> list, columnAt(columns, steps));
      MUSTER_TRY([[maybe_unused]] Done unfolded, unfold(*list, batch, columns));
    }
    for (const auto& steps : places.steps) {
      if (!steps) {
        batch.arrays.push_back(nullptr);
        continue;
      }
      MUSTER_TRY(std::shared_ptr<arrow::Array> column, columnAt(columns, *steps));
      batch.arrays.push_back(std::move(column));
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

// A column of values as Parquet keeps it.
struct Leaf {
  int column;
  bool isNested;  // in a record or in a list of records
  friend auto operator<=>(const Leaf&, const Leaf&) = default;
};

using ParquetFields = std::vector<parquet::arrow::SchemaField>;

void collectLeaves(const parquet::arrow::SchemaField& field, bool isNested,
                   std::vector<Leaf>& leaves) {
  if (field.is_leaf()) leaves.push_back({field.column_index, isNested});
  for (const parquet::arrow::SchemaField& child : field.children) {
    collectLeaves(child, isNested, leaves);
  }
}

const parquet::arrow::SchemaField& fieldAt(const ParquetFields& fields, const Steps& steps) {
  const parquet::arrow::SchemaField* field = &fields[static_cast<std::size_t>(steps.front())];
  for (std::size_t i = 1; i < steps.size(); ++i) {
    field = &field->children[static_cast<std::size_t>(steps[i])];
  }
  return *field;
}

// What must be read, each column once.
std::vector<Leaf> leavesOf(const Layout& layout, const ParquetFields& all) {
  std::vector<Leaf> leaves;
  const ParquetFields* fields = &all;
  for (const Steps& list : layout.lists) fields = &fieldAt(*fields, list).children[0].children;
  for (const auto& steps : layout.steps) {
    if (!steps) continue;
    collectLeaves(fieldAt(*fields, *steps), !layout.lists.empty() || steps->size() > 1, leaves);
  }
  // How many elements there are is asked in any case.
  if (leaves.empty() && !layout.lists.empty()) collectLeaves(fields->front(), true, leaves);
  std::ranges::sort(leaves);
  const auto repeated = std::ranges::unique(leaves, {}, &Leaf::column);
  leaves.erase(repeated.begin(), repeated.end());
  return leaves;
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
  ParquetUnit(std::shared_ptr<const Layout> layout, std::vector<Leaf> leaves, int rowGroup)
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
      for (const Leaf& leaf : leaves_) {
        const bool isBytes = layout_->metadata->schema()->Column(leaf.column)->physical_type() ==
                             parquet::Type::BYTE_ARRAY;
        const auto chunk = group->ColumnChunk(leaf.column);
        properties.set_read_dictionary(leaf.column,
                                       isBytes && !leaf.isNested && isAllDictionary(*chunk));
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
    std::vector<int> columns;
    for (const Leaf& leaf : leaves_) columns.push_back(leaf.column);
    auto batches = reader.GetRecordBatchReader({rowGroup_}, columns);
    if (!batches.ok()) return parquetError(layout_->path, batches.status().message());
    const Places places = placesIn(*(*batches)->schema(), *layout_);
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
      batch.arrays.resize(layout_->steps.size());
      rows -= batch.rows;
      MUSTER_TRY([[maybe_unused]] Done done, sink(batch));
    }
    return Done{};
  }

  std::shared_ptr<const Layout> layout_;
  std::vector<Leaf> leaves_;
  int rowGroup_;
};

class ParquetFeed : public Feed {
 public:
  explicit ParquetFeed(std::filesystem::path path) : layout_(std::make_shared<Layout>()) {
    layout_->path = std::move(path);
  }

  Result<Done> start(const std::vector<WantedColumn>& wanted, const FeedOptions& options) {
    MUSTER_TRY(OpenFile opened, openFile(layout_->path));
    layout_->stamp = opened.stamp;
    MUSTER_TRY(auto reader, openReader(layout_->path, opened.file,
                                       parquet::ArrowReaderProperties(false), nullptr));
    layout_->metadata = reader->parquet_reader()->metadata();
    const arrow::Status status = reader->GetSchema(&layout_->schema);
    if (!status.ok()) return parquetError(layout_->path, status.message());
    MUSTER_TRY([[maybe_unused]] Done done, match(*layout_, wanted, options));
    leaves_ = leavesOf(*layout_, reader->manifest().schema_fields);
    return Done{};
  }

  Result<std::unique_ptr<Unit>> next() override {
    if (rowGroup_ >= layout_->metadata->num_row_groups()) return std::unique_ptr<Unit>();
    auto unit = std::make_unique<ParquetUnit>(layout_, leaves_, rowGroup_);
    try {
      const auto group = layout_->metadata->RowGroup(rowGroup_++);
      for (const Leaf& leaf : leaves_) {
        unit->bytes += static_cast<std::uint64_t>(
            std::max<std::int64_t>(0, group->ColumnChunk(leaf.column)->total_compressed_size()));
      }
    } catch (const std::exception& problem) {
      return parquetError(layout_->path, problem.what());
    }
    return std::unique_ptr<Unit>(std::move(unit));
  }

  const Stamp& stamp() const override { return layout_->stamp; }
  std::vector<bool> seenColumns() const override { return seenIn(*layout_); }
  std::vector<std::string> columnNames() const override { return rowNames(*layout_); }

 private:
  std::shared_ptr<Layout> layout_;
  std::vector<Leaf> leaves_;
  int rowGroup_ = 0;
};

// ---- Arrow IPC ----------------------------------------------------------------------------------

Error arrowError(const std::filesystem::path& path, std::string_view message) {
  return fileError(path,
                   "not a whole Arrow file, or one that cannot be read: " + firstLine(message));
}

class ArrowUnit : public Unit {
 public:
  ArrowUnit(std::shared_ptr<arrow::RecordBatch> records, Places places)
      : records_(std::move(records)), places_(std::move(places)) {}
  Result<Done> read(const BatchSink& sink) override { return handOver(*records_, places_, sink); }

 private:
  std::shared_ptr<arrow::RecordBatch> records_;
  Places places_;
};

class ArrowFeed : public Feed {
 public:
  explicit ArrowFeed(std::filesystem::path path) { layout_.path = std::move(path); }

  Result<Done> start(const std::vector<WantedColumn>& wanted, const FeedOptions& options) {
    MUSTER_TRY(OpenFile opened, openFile(layout_.path));
    layout_.stamp = opened.stamp;
    arrow::ipc::IpcReadOptions reading = arrow::ipc::IpcReadOptions::Defaults();
    reading.use_threads = false;
    std::array<char, 6> magic{};
    const auto peeked = opened.file->ReadAt(0, magic.size(), magic.data());
    if (!peeked.ok()) return arrowError(layout_.path, peeked.status().message());
    const arrow::Status rewound = opened.file->Seek(0);
    if (!rewound.ok()) return arrowError(layout_.path, rewound.message());
    const bool isFile = std::string_view(magic.data(), magic.size()) == "ARROW1";
    file_ = opened.file;
    if (isFile) {
      auto opening = arrow::ipc::RecordBatchFileReader::Open(file_, reading);
      if (!opening.ok()) return arrowError(layout_.path, opening.status().message());
      layout_.schema = (*opening)->schema();
      MUSTER_TRY([[maybe_unused]] Done done, match(layout_, wanted, options));
      // Opened again, so that only what is wanted is read.
      reading.included_fields = topFields(layout_.lists, layout_.steps);
      auto again = arrow::ipc::RecordBatchFileReader::Open(file_, reading);
      if (!again.ok()) return arrowError(layout_.path, again.status().message());
      batches_ = *again;
      places_ = placesIn(*batches_->schema(), layout_);
      return Done{};
    }
    auto opening = arrow::ipc::RecordBatchStreamReader::Open(file_, reading);
    if (!opening.ok()) return arrowError(layout_.path, opening.status().message());
    stream_ = *opening;
    layout_.schema = stream_->schema();
    MUSTER_TRY([[maybe_unused]] Done done, match(layout_, wanted, options));
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
    for (const int place : topFields(places_.lists, places_.steps)) {
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
  std::vector<bool> seenColumns() const override { return seenIn(layout_); }
  std::vector<std::string> columnNames() const override { return rowNames(layout_); }

 private:
  // The columns of the file that anything wanted lies in.
  static std::vector<int> topFields(const std::vector<Steps>& lists,
                                    const std::vector<std::optional<Steps>>& columns) {
    std::vector<int> fields;
    if (!lists.empty()) fields.push_back(lists.front().front());
    for (const auto& steps : columns) {
      if (lists.empty() && steps) fields.push_back(steps->front());
    }
    std::ranges::sort(fields);
    const auto repeated = std::ranges::unique(fields);
    fields.erase(repeated.begin(), repeated.end());
    return fields;
  }

  Layout layout_;
  std::shared_ptr<arrow::io::ReadableFile> file_;
  std::shared_ptr<arrow::ipc::RecordBatchFileReader> batches_;
  std::shared_ptr<arrow::ipc::RecordBatchStreamReader> stream_;
  Places places_;
  int index_ = 0;
  std::uint64_t bytesTold_ = 0;
};

// ---- tables in memory ---------------------------------------------------------------------------

class MemoryFeed : public Feed {
 public:
  Result<Done> start(const MemoryTable& table, const std::vector<WantedColumn>& wanted,
                     const FeedOptions& options) {
    layout_.path = memoryPath(table);
    MUSTER_TRY(batches_, batchesOf(table));
    layout_.schema = batches_.front()->schema();
    MUSTER_TRY([[maybe_unused]] Done done, match(layout_, wanted, options));
    places_ = placesIn(*layout_.schema, layout_);
    return Done{};
  }

  Result<std::unique_ptr<Unit>> next() override {
    constexpr std::int64_t kUnitRows = 4 * kBatchRows;
    while (index_ < batches_.size() && row_ >= batches_[index_]->num_rows()) {
      ++index_;
      row_ = 0;
    }
    if (index_ == batches_.size()) return std::unique_ptr<Unit>();
    auto unit = std::make_unique<ArrowUnit>(batches_[index_]->Slice(row_, kUnitRows), places_);
    row_ += kUnitRows;
    return std::unique_ptr<Unit>(std::move(unit));
  }

  const Stamp& stamp() const override { return layout_.stamp; }
  std::vector<bool> seenColumns() const override { return seenIn(layout_); }
  std::vector<std::string> columnNames() const override { return rowNames(layout_); }

 private:
  Layout layout_;
  Places places_;
  std::vector<std::shared_ptr<arrow::RecordBatch>> batches_;
  std::size_t index_ = 0;
  std::int64_t row_ = 0;
};

}  // namespace

Result<std::unique_ptr<Feed>> openMemory(const MemoryTable& table,
                                         const std::vector<WantedColumn>& wanted,
                                         const FeedOptions& options) {
  auto feed = std::make_unique<MemoryFeed>();
  MUSTER_TRY([[maybe_unused]] Done done, feed->start(table, wanted, options));
  return std::unique_ptr<Feed>(std::move(feed));
}

Result<std::unique_ptr<Feed>> openParquet(const std::filesystem::path& path,
                                          const std::vector<WantedColumn>& wanted,
                                          const FeedOptions& options) {
  auto feed = std::make_unique<ParquetFeed>(path);
  MUSTER_TRY([[maybe_unused]] Done done, feed->start(wanted, options));
  return std::unique_ptr<Feed>(std::move(feed));
}

Result<std::unique_ptr<Feed>> openArrow(const std::filesystem::path& path,
                                        const std::vector<WantedColumn>& wanted,
                                        const FeedOptions& options) {
  auto feed = std::make_unique<ArrowFeed>(path);
  MUSTER_TRY([[maybe_unused]] Done done, feed->start(wanted, options));
  return std::unique_ptr<Feed>(std::move(feed));
}

}  // namespace muster::load
