// CSV: Arrow finds lines and cells; what they mean is decided by converters, which need to know of
// a cell whether it was quoted.

#include <arrow/csv/chunker.h>
#include <arrow/csv/parser.h>

#include <algorithm>

#include "runtime/load/feed.h"

namespace muster::load {

namespace {

struct Layout {
  std::filesystem::path path;
  arrow::csv::ParseOptions options;
  std::int32_t columnCount = 0;
  std::vector<std::size_t> places;  // of the wanted columns
};

class CsvUnit : public Unit {
 public:
  CsvUnit(std::shared_ptr<const Layout> layout, std::string text, bool isLast)
      : layout_(std::move(layout)), text_(std::move(text)), isLast_(isLast) {}

  Result<Done> read(const BatchSink& sink) override {
    std::string_view rest = text_;
    std::uint64_t line = beginsOnLine;
    while (!rest.empty()) {
      Batch batch;
      std::uint32_t parsed = 0;
      arrow::csv::ParseOptions options = layout_->options;
      options.invalid_row_handler = [&batch](const arrow::csv::InvalidRow& row) {
        batch.badLines.push_back(
            {static_cast<std::uint32_t>(row.number), Reason::BadLine, shorten(row.text)});
        return arrow::csv::InvalidRowResult::Skip;
      };
      arrow::csv::BlockParser parser(options, layout_->columnCount, 0,
                                     static_cast<std::int32_t>(kBatchRows));
      const arrow::Status status =
          isLast_ ? parser.ParseFinal(rest, &parsed) : parser.Parse(rest, &parsed);
      if (!status.ok()) return fileError(layout_->path, firstLine(status.message()));
      // Blank lines at the end are no rows.
      if (parsed == 0) break;
      const std::string_view part = rest.substr(0, parsed);
      rest.remove_prefix(parsed);
      fill(parser, batch);
      batch.lines = RowLines::ofCsv(part, batch.rowsRead, line, options.delimiter,
                                    options.ignore_empty_lines);
      line += countLines(part);
      MUSTER_TRY([[maybe_unused]] Done done, sink(batch));
    }
    return Done{};
  }

 private:
  void fill(const arrow::csv::BlockParser& parser, Batch& batch) const {
    batch.rows = static_cast<std::size_t>(parser.num_rows());
    batch.rowsRead = static_cast<std::size_t>(parser.total_num_rows());
    if (!batch.badLines.empty()) {
      auto bad = batch.badLines.begin();
      for (std::uint32_t row = 0; row < batch.rowsRead; ++row) {
        if (bad != batch.badLines.end() && bad->row == row)
          ++bad;
        else
          batch.rowNumbers.push_back(row);
      }
    }
    batch.cells.resize(layout_->places.size());
    for (std::size_t c = 0; c < layout_->places.size(); ++c) {
      if (layout_->places[c] == kAbsent) continue;
      Cells& cells = batch.cells[c];
      cells.texts.reserve(batch.rows);
      cells.kinds.reserve(batch.rows);
      const arrow::Status status = parser.VisitColumn(
          static_cast<std::int32_t>(layout_->places[c]),
          [&](const std::uint8_t* data, std::uint32_t size, bool isQuoted, bool) {
            cells.add({reinterpret_cast<const char*>(data), size},
                      size == 0 && !isQuoted ? CellKind::Missing : CellKind::Text);
            return arrow::Status::OK();
          });
      static_cast<void>(status);  // The visitor never fails.
    }
  }

  std::shared_ptr<const Layout> layout_;
  std::string text_;
  bool isLast_;
};

// Whether a record that starts at the beginning of `text` leaves a quote open at its end.
bool leavesQuoteOpen(std::string_view text, char separator) {
  bool isQuoted = false;
  bool atStart = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (isQuoted) {
      if (c != '"') continue;
      if (i + 1 < text.size() && text[i + 1] == '"')
        ++i;
      else
        isQuoted = false;
    } else if (c == '"' && atStart) {
      isQuoted = true;
    }
    atStart = !isQuoted && (c == separator || c == '\n' || c == '\r');
  }
  return isQuoted;
}

// What a file is that begins so, and that is often taken for a text; empty if nothing is known.
std::string_view binaryKind(std::string_view start) {
  if (start.starts_with("PK\x03\x04")) {
    return "a ZIP archive or a workbook; unpack it, or save it as CSV";
  }
  if (start.starts_with("\xD0\xCF\x11\xE0")) return "a workbook; save it as CSV";
  if (start.starts_with("PAR1")) return "a Parquet file; write `as parquet`";
  if (start.starts_with("ARROW1")) return "an Arrow file; write `as arrow`";
  return "";
}

class CsvFeed : public Feed {
 public:
  CsvFeed(LineCutter cutter, std::shared_ptr<Layout> layout)
      : cutter_(std::move(cutter)),
        layout_(std::move(layout)),
        chunker_(arrow::csv::MakeChunker(layout_->options)) {}

  // Reads as far as the first line, which tells the columns.
  Result<Done> start(const std::vector<WantedColumn>& wanted, bool hasHeader) {
    MUSTER_TRY(first_, cut());
    if (first_.find_first_not_of("\r\n") == std::string::npos) {
      return fileError(layout_->path, "it holds nothing but empty lines");
    }
    if (const std::string_view kind = binaryKind(first_); !kind.empty()) {
      return fileError(layout_->path, "it is no text but " + std::string(kind));
    }
    if (const std::string_view line =
            std::string_view(first_).substr(0, first_.find_first_of("\r\n"));
        line.starts_with("sep=") && line.size() == 5) {
      return fileError(layout_->path, "its first line is `" + std::string(line) +
                                          "`, which only Excel reads; delete it, and write "
                                          "`separated by \"" +
                                          (line[4] == '\t' ? "\\t" : std::string(1, line[4])) +
                                          "\"`");
    }
    arrow::csv::BlockParser parser(layout_->options, -1, 0, 1);
    std::uint32_t parsed = 0;
    const arrow::Status status = parser.ParseFinal(first_, &parsed);
    if (!status.ok()) return fileError(layout_->path, firstLine(status.message()));
    if (parser.num_rows() == 0) return fileError(layout_->path, "the file holds no lines");
    layout_->columnCount = parser.num_cols();
    // A line without anything in it is a missing value where there is one column.
    layout_->options.ignore_empty_lines = layout_->columnCount > 1;
    const arrow::Status visited =
        parser.VisitLastRow([&](const std::uint8_t* data, std::uint32_t size, bool, bool) {
          names_.emplace_back(reinterpret_cast<const char*>(data), size);
          return arrow::Status::OK();
        });
    static_cast<void>(visited);  // The visitor never fails.
    if (hasHeader) {
      line_ += countLines(std::string_view(first_).substr(0, parsed));
      first_.erase(0, parsed);
    } else {
      for (std::size_t i = 0; i < names_.size(); ++i) names_[i] = "column" + std::to_string(i + 1);
    }
    MUSTER_TRY(layout_->places, locate(layout_->path, names_, wanted));
    return Done{};
  }

  Result<std::unique_ptr<Unit>> next() override {
    std::string text = std::move(first_);
    first_.clear();
    if (text.empty()) {
      if (isDone_) return std::unique_ptr<Unit>();
      MUSTER_TRY(text, cut());
    }
    if (text.empty()) return std::unique_ptr<Unit>();
    const std::uint64_t lines = countLines(text);
    auto unit = std::make_unique<CsvUnit>(layout_, std::move(text), isDone_);
    unit->beginsOnLine = line_;
    line_ += lines;
    unit->bytes = cutter_.bytesRead() - bytesTold_;
    bytesTold_ = cutter_.bytesRead();
    return std::unique_ptr<Unit>(std::move(unit));
  }

  const Stamp& stamp() const override { return cutter_.stamp(); }
  std::vector<bool> seenColumns() const override {
    std::vector<bool> seen;
    for (const std::size_t place : layout_->places) seen.push_back(place != kAbsent);
    return seen;
  }
  std::vector<std::string> columnNames() const override { return names_; }
  bool hasMark() const override { return cutter_.hasMark(); }

 private:
  Result<std::string> cut() {
    MUSTER_TRY(std::string text,
               cutter_.next([this](std::string_view block) { return endOfLines(block); }));
    if (!cutter_.isAtEnd()) return text;
    isDone_ = true;
    const std::size_t whole = endOfLines(text);
    if (leavesQuoteOpen(std::string_view(text).substr(whole), layout_->options.delimiter)) {
      return fileError(layout_->path,
                       "a quote is opened and never closed; the file may be cut off");
    }
    return text;
  }

  std::size_t endOfLines(std::string_view block) {
    auto buffer = std::make_shared<arrow::Buffer>(block);
    std::shared_ptr<arrow::Buffer> whole;
    std::shared_ptr<arrow::Buffer> partial;
    if (!chunker_->Process(buffer, &whole, &partial).ok()) return 0;
    return static_cast<std::size_t>(whole->size());
  }

  LineCutter cutter_;
  std::shared_ptr<Layout> layout_;
  std::unique_ptr<arrow::Chunker> chunker_;
  std::string first_;
  bool isDone_ = false;
  std::vector<std::string> names_;
  std::uint64_t bytesTold_ = 0;
  std::uint64_t line_ = 1;
};

std::optional<char> separatorOf(const std::filesystem::path& path, const FeedOptions& options) {
  if (!options.separator) {
    std::filesystem::path name = path.filename();
    if (name.extension() == ".gz" || name.extension() == ".zst") name = name.stem();
    return name.extension() == ".tsv" ? '\t' : ',';
  }
  const std::string& written = *options.separator;
  if (written == "\\t" || written == "tab") return '\t';
  if (written.size() != 1 || written == "\"" || written == "\n" || written == "\r") {
    return std::nullopt;
  }
  return written[0];
}

}  // namespace

Result<std::unique_ptr<Feed>> openCsv(const std::filesystem::path& path,
                                      const std::vector<WantedColumn>& wanted,
                                      const FeedOptions& options) {
  const std::optional<char> separator = separatorOf(path, options);
  if (!separator) {
    return fileError(path,
                     "values are separated by one character, such as \",\" or \";\", not by \"" +
                         *options.separator + "\"");
  }
  MUSTER_TRY(TextStream stream, TextStream::open(path));
  auto layout = std::make_shared<Layout>();
  layout->path = path;
  layout->options.delimiter = *separator;
  layout->options.newlines_in_values = true;
  auto feed = std::make_unique<CsvFeed>(LineCutter(std::move(stream), path), std::move(layout));
  MUSTER_TRY([[maybe_unused]] Done done, feed->start(wanted, options.hasHeader));
  return std::unique_ptr<Feed>(std::move(feed));
}

}  // namespace muster::load
