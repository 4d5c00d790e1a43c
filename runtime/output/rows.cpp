#include "runtime/output/rows.h"

#include <arrow/api.h>

#include <algorithm>
#include <array>
#include <bit>
#include <vector>

#include "runtime/output/formats.h"

namespace muster::output {

namespace {

std::string segmentColumnName(const column::Table& table) {
  const std::string& key = table.schema->fields[table.schema->key].name;
  return key == "segment" ? "segment_name" : "segment";
}

// Calls `visit(profile, segment)` by profile, then by segment; stops at its first Error.
template <typename Visit>
Result<Done> forEachMembership(std::size_t profiles, std::span<const Segment> segments,
                               const Visit& visit) {
  std::array<std::vector<std::uint32_t>, 64> segmentsOfRow;
  for (std::size_t word = 0; word * 64 < profiles; ++word) {
    std::uint64_t any = 0;
    for (std::uint32_t s = 0; s < segments.size(); ++s) {
      std::uint64_t bits = segments[s].members->words()[word];
      any |= bits;
      for (; bits != 0; bits &= bits - 1) {
        segmentsOfRow[static_cast<std::size_t>(std::countr_zero(bits))].push_back(s);
      }
    }
    for (; any != 0; any &= any - 1) {
      const auto row = static_cast<std::size_t>(std::countr_zero(any));
      for (const std::uint32_t s : segmentsOfRow[row]) {
        MUSTER_TRY([[maybe_unused]] Done done, visit(word * 64 + row, s));
      }
      segmentsOfRow[row].clear();
    }
  }
  return Done{};
}

// ---- CSV ----------------------------------------------------------------------------------------

Result<std::uint64_t> writeLongCsv(const column::Table& table, std::span<const Segment> segments,
                                   DataFile& file) {
  std::string line;
  appendCsv(table.schema->fields[table.schema->key].name, line);
  line += ',' + segmentColumnName(table) + '\n';
  MUSTER_TRY([[maybe_unused]] Done header, file.add(line));
  std::vector<std::string> names(segments.size());
  for (std::size_t s = 0; s < segments.size(); ++s) appendCsv(segments[s].name, names[s]);
  std::uint64_t rows = 0;
  MUSTER_TRY([[maybe_unused]] Done done,
             forEachMembership(table.profileCount, segments,
                               [&](std::size_t profile, std::uint32_t segment) {
                                 line.clear();
                                 appendCsv(column::keyText(table, profile), line);
                                 line += ',' + names[segment] + '\n';
                                 ++rows;
                                 return file.add(line);
                               }));
  return rows;
}

Result<std::uint64_t> writeWideCsv(const column::Table& table, std::span<const Segment> segments,
                                   DataFile& file) {
  std::string line;
  appendCsv(table.schema->fields[table.schema->key].name, line);
  for (const Segment& segment : segments) {
    line += ',';
    appendCsv(segment.name, line);
  }
  line += '\n';
  MUSTER_TRY([[maybe_unused]] Done header, file.add(line));
  for (std::size_t profile = 0; profile < table.profileCount; ++profile) {
    line.clear();
    appendCsv(column::keyText(table, profile), line);
    for (const Segment& segment : segments) {
      line += segment.members->test(profile) ? ",yes" : ",no";
    }
    line += '\n';
    MUSTER_TRY([[maybe_unused]] Done done, file.add(line));
  }
  return std::uint64_t{table.profileCount};
}

// ---- Parquet ------------------------------------------------------------------------------------

class KeyBuilder {
 public:
  explicit KeyBuilder(const column::Table& table) : table_(table), key_(table.key()) {}

  std::shared_ptr<arrow::DataType> type() const {
    return key_.dictionary != nullptr ? arrow::utf8() : arrow::int64();
  }
  arrow::Status append(std::size_t profile) {
    if (key_.dictionary == nullptr) return numbers_.Append(key_.value(profile));
    return texts_.Append((*key_.dictionary)[static_cast<std::uint32_t>(key_.value(profile))]);
  }
  arrow::Result<std::shared_ptr<arrow::Array>> finish() {
    return key_.dictionary != nullptr ? texts_.Finish() : numbers_.Finish();
  }

 private:
  const column::Table& table_;
  const column::Column& key_;
  arrow::Int64Builder numbers_;
  arrow::StringBuilder texts_;
};

arrow::Result<std::uint64_t> longParquet(const column::Table& table,
                                         std::span<const Segment> segments,
                                         const std::shared_ptr<DataFile>& file) {
  KeyBuilder keys(table);
  arrow::StringBuilder nameBuilder;
  for (const Segment& segment : segments) ARROW_RETURN_NOT_OK(nameBuilder.Append(segment.name));
  ARROW_ASSIGN_OR_RAISE(const auto names, nameBuilder.Finish());
  const auto segmentType = arrow::dictionary(arrow::int32(), arrow::utf8());
  const auto schema =
      arrow::schema({arrow::field(table.schema->fields[table.schema->key].name, keys.type(), false),
                     arrow::field(segmentColumnName(table), segmentType, false)});
  ARROW_ASSIGN_OR_RAISE(const auto writer, openParquet(schema, file));

  arrow::Int32Builder codes;
  std::uint64_t rows = 0;
  const auto flush = [&]() -> arrow::Status {
    ARROW_ASSIGN_OR_RAISE(const auto key, keys.finish());
    ARROW_ASSIGN_OR_RAISE(const auto indices, codes.Finish());
    ARROW_ASSIGN_OR_RAISE(const auto segment,
                          arrow::DictionaryArray::FromArrays(segmentType, indices, names));
    return writeGroup(*writer, schema, {key, segment});
  };
  arrow::Status status;
  const Result<Done> done =
      forEachMembership(table.profileCount, segments,
                        [&](std::size_t profile, std::uint32_t segment) -> Result<Done> {
                          status = keys.append(profile);
                          if (status.ok()) {
                            status = codes.Append(static_cast<std::int32_t>(segment));
                          }
                          if (status.ok() && ++rows % kRowGroupRows == 0) status = flush();
                          if (!status.ok()) return Error{status.message()};
                          return Done{};
                        });
  if (!done.ok()) return status;
  ARROW_RETURN_NOT_OK(flush());
  ARROW_RETURN_NOT_OK(writer->Close());
  return rows;
}

arrow::Result<std::uint64_t> wideParquet(const column::Table& table,
                                         std::span<const Segment> segments,
                                         const std::shared_ptr<DataFile>& file) {
  KeyBuilder keys(table);
  std::vector<std::shared_ptr<arrow::Field>> fields = {
      arrow::field(table.schema->fields[table.schema->key].name, keys.type(), false)};
  for (const Segment& segment : segments) {
    fields.push_back(arrow::field(segment.name, arrow::boolean(), false));
  }
  const auto schema = arrow::schema(fields);
  ARROW_ASSIGN_OR_RAISE(const auto writer, openParquet(schema, file));
  for (std::size_t begin = 0; begin < table.profileCount; begin += kRowGroupRows) {
    const std::size_t rows = std::min(kRowGroupRows, table.profileCount - begin);
    for (std::size_t i = 0; i < rows; ++i) ARROW_RETURN_NOT_OK(keys.append(begin + i));
    std::vector<std::shared_ptr<arrow::Array>> columns(1);
    ARROW_ASSIGN_OR_RAISE(columns[0], keys.finish());
    for (const Segment& segment : segments) {
      // Row groups begin at whole words, and bits stand as Arrow's do.
      const std::span<const std::uint64_t> words =
          segment.members->words().subspan(begin / 64, (rows + 63) / 64);
      columns.push_back(std::make_shared<arrow::BooleanArray>(
          static_cast<std::int64_t>(rows), arrow::Buffer::Wrap(words.data(), words.size())));
    }
    ARROW_RETURN_NOT_OK(writeGroup(*writer, schema, columns));
  }
  ARROW_RETURN_NOT_OK(writer->Close());
  return std::uint64_t{table.profileCount};
}

}  // namespace

Result<std::uint64_t> writeRows(const column::Table& table, std::span<const Segment> segments,
                                Format format, Shape shape, const std::shared_ptr<DataFile>& file) {
  const bool isLong = shape == Shape::Long;
  if (format == Format::Csv) {
    return isLong ? writeLongCsv(table, segments, *file) : writeWideCsv(table, segments, *file);
  }
  try {
    const auto rows =
        isLong ? longParquet(table, segments, file) : wideParquet(table, segments, file);
    if (!rows.ok()) return arrowError(*file, rows.status());
    return *rows;
  } catch (const std::exception& problem) {
    // The parquet library throws what its stream refused.
    return arrowError(*file, arrow::Status::IOError(problem.what()));
  }
}

}  // namespace muster::output
