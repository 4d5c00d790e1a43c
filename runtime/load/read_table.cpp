#include "runtime/load/read_table.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <map>
#include <thread>

#include "compiler/diagnostics/diagnostic.h"
#include "runtime/load/memory.h"

namespace muster::load {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t kProgressMs = 20;

std::int64_t nowMs() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

// What uses a raw column, for messages: the first output whose value reads it.
std::string userOf(const TablePlan& plan, std::size_t raw) {
  for (std::size_t i = 0; i < plan.outputs.size(); ++i) {
    const OutputPlan& output = plan.outputs[i];
    bool isUser = output.raw == raw;
    if (!output.raw && output.node) {
      const std::vector<std::size_t> raws = rawsBelow(*plan.store, *output.node);
      isUser = std::binary_search(raws.begin(), raws.end(), raw);
    }
    if (isUser) return i == 0 ? "the key" : "field `" + output.name + "`";
  }
  return "`where`";
}

// Whether a column of that name is another's with a slip in it: `cuntry`, `Country`, `count_ry`.
// Less is enough to offer a name than to stop a run; of two that differ by a digit each is another.
bool isSlipOf(const std::string& name, const std::string& column) {
  const auto plain = [](const std::string& text) {
    std::string kept;
    for (const char c : text) {
      if (c != ' ' && c != '_' && c != '-') kept += c;
    }
    return kept;
  };
  const auto digits = [](const std::string& text) {
    std::string kept;
    for (const char c : text) {
      if (c >= '0' && c <= '9') kept += c;
    }
    return kept;
  };
  if (digits(name) != digits(column)) return false;
  const std::string wanted = plain(name);
  const std::string other = plain(column);
  // Of three letters one may be wrong, but not the first: `ag` is `age`, `page` is a word of its
  // own.
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c + 0; };
  const bool isShort = wanted.size() == 3 && !other.empty() && lower(wanted[0]) == lower(other[0]);
  const std::size_t most = wanted.size() < 4 ? (isShort ? 1 : 0) : wanted.size() < 8 ? 1 : 2;
  return diagnostics::editDistance(wanted, other) <= most;
}

// A name as the source would write it.
std::string quotedName(const std::string& name) {
  const bool isPlain =
      !name.empty() && !(name[0] >= '0' && name[0] <= '9') && std::ranges::all_of(name, [](char c) {
        return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
               (c >= 'A' && c <= 'Z');
      });
  return isPlain ? name : "`" + name + "`";
}

// Raw columns that something reads, each name once.
std::vector<WantedColumn> wantedColumns(const TablePlan& plan) {
  std::vector<WantedColumn> wanted;
  for (std::size_t raw = 0; raw < plan.table->columns.size(); ++raw) {
    const sema::RawColumn& column = plan.table->columns[raw];
    if (column.name.empty()) continue;
    auto place = std::find_if(wanted.begin(), wanted.end(),
                              [&](const WantedColumn& each) { return each.name == column.name; });
    if (place == wanted.end()) {
      place = wanted.insert(wanted.end(), {column.name, userOf(plan, raw), true, {}});
    }
    place->mayBeAbsent = place->mayBeAbsent && column.mayBeAbsent;
    place->readAs.push_back(&column);
  }
  return wanted;
}

class TableLoad {
 public:
  TableLoad(const TableInput& input, Findings& findings, Progress& progress)
      : input_(input),
        plan_(input.plan),
        findings_(findings),
        progress_(progress),
        wanted_(wantedColumns(input.plan)) {
    rows_.name = input.name;
    rows_.isInMemory = input.memory != nullptr;
    rows_.pieces.resize(plan_.outputs.size());
    // Texts that expressions read get numbers of their own, unless an output shares them.
    for (std::size_t raw = 0; raw < plan_.table->columns.size(); ++raw) {
      rawCodes_.push_back(codesFor(raw));
    }
  }

  Result<TableRows> run() {
    MUSTER_TRY(paths_, findPaths());
    for (const fs::path& path : paths_) rows_.files.push_back(path.string());
    seen_.assign(wanted_.size(), false);
    // Opened first, so that a file that cannot be read is told of before the others are.
    MUSTER_TRY([[maybe_unused]] Done opened, openNext());
    runWorkers();
    if (error_) return std::move(*error_);
    MUSTER_TRY([[maybe_unused]] Done done, checkSeen());
    if (rows_.rowsInFiles == 0 && !mayHoldNoRows()) {
      const std::string found =
          paths_.size() == 1 ? "it holds no rows" : "neither it nor the others hold any rows";
      const std::string remedy =
          "; if nothing has happened yet, leave `" + input_.name + "` out of the source";
      return fileError(paths_[0], plan_.table->list ? found + remedy : found);
    }
    return std::move(rows_);
  }

 private:
  Result<std::vector<fs::path>> findPaths() const {
    if (input_.memory != nullptr) return std::vector<fs::path>{memoryPath(*input_.memory)};
    const fs::path base = input_.options.baseFolder ? *input_.options.baseFolder
                                                    : fs::path(plan_.table->ruleFile).parent_path();
    return findFiles(base, plan_.table->files);
  }

  // Nothing happened: a list without events is ordinary data where the file says so itself. A CSV
  // of nothing but a header rather is an export that went wrong, and profiles there always are.
  bool mayHoldNoRows() const {
    if (plan_.mayHoldNoRows || input_.memory != nullptr) return true;
    return plan_.table->list && std::ranges::none_of(paths_, [&](const fs::path& path) {
             const Result<FileFormat> format = formatOf(path, plan_.table->format);
             return !format.ok() || *format == FileFormat::Csv;
           });
  }

  TextCodes* codesFor(std::size_t raw) {
    const schema::Type& type = plan_.table->columns[raw].type;
    const schema::Kind kind = type.kind == schema::Kind::Set ? type.element : type.kind;
    if (kind != schema::Kind::Text && kind != schema::Kind::Zone) return nullptr;
    for (const OutputPlan& output : plan_.outputs) {
      if (output.raw == raw) return output.codes;
    }
    ownCodes_.push_back(std::make_unique<TextCodes>());
    return ownCodes_.back().get();
  }

  Result<std::unique_ptr<Feed>> open(const std::vector<WantedColumn>& wanted) const {
    const FeedOptions options{plan_.table->separator, plan_.table->hasHeader, plan_.table->lists,
                              plan_.table->isMap, input_.name};
    if (input_.memory != nullptr) return openMemory(*input_.memory, wanted, options);
    const fs::path& path = paths_[fileIndex_];
    MUSTER_TRY(const FileFormat format, formatOf(path, plan_.table->format));
    return openFeed(path, format, wanted, options);
  }

  // The next file's feed, if there is another file.
  Result<Done> openNext() {
    if (fileIndex_ >= paths_.size()) {
      feed_ = nullptr;
      return Done{};
    }
    Result<std::unique_ptr<Feed>> opened = open(wanted_);
    if (!opened.ok()) return withSlips(opened.takeError());
    feed_ = std::move(*opened);
    return feed_->listsItsColumns() ? noteAbsent(*feed_, fileIndex_) : Done{};
  }

  // `error`, which may be about columns that must be there, and then what is wrong with those that
  // may be absent: who mends names does so once.
  Error withSlips(Error error) {
    std::vector<WantedColumn> lenient = wanted_;
    for (WantedColumn& column : lenient) column.mayBeAbsent = true;
    const Result<std::unique_ptr<Feed>> again = open(lenient);
    if (!again.ok() || !(*again)->listsItsColumns()) return error;
    const Result<Done> noted = noteAbsent(**again, fileIndex_);
    return noted.ok() ? error : Error{error.message + "\n" + noted.error().message};
  }

  // Optional fields for which nobody named a column, and whose own the file does not have. A column
  // that is theirs but for a slip, and nobody else's, is an Error: else an audience would change
  // without a word.
  Result<Done> noteAbsent(const Feed& feed, std::size_t file) {
    const std::vector<bool> seen = feed.seenColumns();
    std::vector<std::string> names;
    std::vector<std::string> free;
    std::string slips;
    for (std::size_t c = 0; c < wanted_.size(); ++c) {
      if (seen[c] || !wanted_[c].mayBeAbsent) continue;
      if (names.empty()) {
        names = feed.columnNames();
        free = names;
        std::erase_if(free, [&](const std::string& name) { return isUsed(name); });
      }
      const std::string& field = wanted_[c].name;
      AbsentColumn absent{input_.name, field, rows_.files[file], {}, names};
      absent.near = diagnostics::nearest(field, free);
      for (const std::string& column : free) {
        if (!isSlipOf(field, column) && !isConsent(field, column)) continue;
        absent.near = column;
        slips += std::string(slips.empty() ? "" : "\n") +
                 fileError(paths_[file],
                           printable("there is no column `" + field + "`, but `" + column +
                                     "`, which nothing reads; " + remedyForSlip(field, column)))
                     .message;
        break;
      }
      rows_.absent.push_back(std::move(absent));
    }
    if (!slips.empty()) return Error{slips};
    return Done{};
  }

  // Whether a column is called as a consent is, of which a file says its status and more.
  bool isConsent(const std::string& field, const std::string& column) const {
    const auto isWanted = [&](std::string_view part) {
      const std::string name = column + std::string(part);
      return std::ranges::find(wanted_, name, &WantedColumn::name) != wanted_.end();
    };
    return field == column + ".status" && isWanted(".since") && isWanted(".until") &&
           isWanted(".method");
  }

  std::string remedyForSlip(const std::string& field, const std::string& column) const {
    if (input_.memory != nullptr) return "name it as the field";
    if (input_.isHistory) return "name it so in the file";
    return "write `" + quotedName(isConsent(field, column) ? column : field) + " = " +
           quotedName(column) + "` below `" + input_.name + "` in the source";
  }

  bool isUsed(const std::string& column) const {
    const auto is = [&](const std::string& name) { return name == column; };
    return std::ranges::any_of(wanted_, is, &WantedColumn::name) ||
           std::ranges::any_of(input_.usedElsewhere, is);
  }

  struct Taken {
    std::unique_ptr<Unit> unit;
    std::size_t sequence = 0;
    std::size_t file = 0;
  };

  // A unit of work, or none at the end. Under feedMutex_.
  Result<Taken> take() {
    while (feed_ != nullptr) {
      MUSTER_TRY(std::unique_ptr<Unit> unit, feed_->next());
      if (unit != nullptr) return Taken{std::move(unit), sequence_++, fileIndex_};
      finished_.push_back({std::move(feed_), fileIndex_});
      ++fileIndex_;
      MUSTER_TRY([[maybe_unused]] Done done, openNext());
    }
    return Taken{nullptr, sequence_, 0};
  }

  void runWorkers() {
    // Rows of a text file are counted as they are read, so row numbers need one thread.
    const int threads = plan_.readsRowNumber ? 1 : std::max(1, input_.options.threads);
    std::vector<std::thread> others;
    for (int i = 1; i < threads; ++i) others.emplace_back([this] { work(); });
    work();
    for (std::thread& other : others) other.join();
  }

  void work() {
    std::size_t sequence = 0;
    try {
      RowReader reader(plan_, input_.context, wanted_, rawCodes_);
      while (!isStopped_) {
        Taken taken;
        {
          const std::lock_guard lock(feedMutex_);
          if (isStopped_) return;
          sequence = sequence_;
          Result<Taken> next = take();
          if (!next.ok()) return fail(sequence_, next.takeError());
          taken = std::move(*next);
        }
        if (taken.unit == nullptr) return;
        sequence = taken.sequence;
        Result<std::vector<Chunk>> chunks = readUnit(*taken.unit, reader);
        if (!chunks.ok()) return fail(taken.sequence, chunks.takeError());
        commit(taken.sequence, taken.file, std::move(*chunks));
      }
    } catch (const std::bad_alloc&) {
      fail(sequence, Error{input_.name + ": there is not enough memory to load it"});
    } catch (const std::exception& problem) {
      fail(sequence, Error{input_.name + ": " + firstLine(problem.what())});
    }
  }

  Result<std::vector<Chunk>> readUnit(Unit& unit, RowReader& reader) {
    std::vector<Chunk> chunks;
    std::uint64_t bytesLeft = unit.bytes;
    std::uint64_t rowsOfUnit = 0;
    MUSTER_TRY([[maybe_unused]] Done done, unit.read([&](const Batch& batch) -> Result<Done> {
      // Read without a lock, which only one thread may.
      const std::uint64_t firstRow = plan_.readsRowNumber ? rows_.rowsInFiles + rowsOfUnit : 0;
      chunks.push_back(reader.read(batch, firstRow));
      rowsOfUnit += batch.rowsRead;
      progress_.add(batch.rowsRead, bytesLeft);
      bytesLeft = 0;
      return Done{};
    }));
    return chunks;
  }

  // The error of the earliest unit counts, whichever thread was first.
  void fail(std::size_t sequence, Error error) {
    const std::lock_guard lock(commitMutex_);
    if (!error_ || sequence < errorSequence_) {
      error_ = std::move(error);
      errorSequence_ = sequence;
    }
    isStopped_ = true;
  }

  struct Pending {
    std::size_t file;
    std::vector<Chunk> chunks;
  };

  void commit(std::size_t sequence, std::size_t file, std::vector<Chunk> chunks) {
    const std::lock_guard lock(commitMutex_);
    pending_.emplace(sequence, Pending{file, std::move(chunks)});
    for (auto next = pending_.begin(); next != pending_.end() && next->first == committed_;
         next = pending_.begin()) {
      for (Chunk& chunk : next->second.chunks) append(next->second.file, chunk);
      pending_.erase(next);
      ++committed_;
    }
  }

  void append(std::size_t file, Chunk& chunk) {
    if (file != fileOfRow_) {
      fileOfRow_ = file;
      rowOfFile_ = 0;
    }
    for (RowIssue& issue : chunk.issues) {
      if (issue.outcome == Outcome::SetAsideExpected) ++rows_.rowsExpectedAside;
      findings_.add(input_.name, issue.reason, issue.outcome,
                    {rows_.files[file], rowOfFile_ + issue.row + 1, columnName(issue.column),
                     std::move(issue.value), chunk.lines.of(issue.row)});
    }
    const std::uint64_t firstOfAll = rows_.rowsInFiles;
    rows_.rowsInFiles += chunk.rowsRead;
    rows_.rowsRead += chunk.rowsFound;
    rows_.rowsWanted += chunk.rowsWanted;
    rows_.rowsSetAside += chunk.rowsSetAside;
    rows_.rowsWithoutKey += chunk.rowsWithoutKey;
    rows_.keysAside.insert(rows_.keysAside.end(), chunk.keysAside.begin(), chunk.keysAside.end());
    if (chunk.rows > 0) {
      rows_.rows += chunk.rows;
      rows_.origins.push_back({file, rowOfFile_, chunk.rows, std::move(chunk.rowNumbers),
                               firstOfAll, std::move(chunk.elements), std::move(chunk.lines)});
      for (std::size_t output = 0; output < chunk.pieces.size(); ++output) {
        rows_.pieces[output].push_back(std::move(chunk.pieces[output]));
      }
    }
    rowOfFile_ += chunk.rowsRead;
  }

  std::string columnName(std::uint32_t column) const {
    if (column == RowIssue::kWholeRow) return "";
    const std::size_t raws = plan_.table->columns.size();
    return column < raws ? plan_.table->columns[column].name : plan_.columnOf(column - raws);
  }

  // Files that are the same as when they were opened, and wanted columns that occurred somewhere.
  Result<Done> checkSeen() {
    bool isSeenKept = false;
    bool isListSeen = finished_.empty();
    std::vector<std::string> names;
    if (!finished_.empty()) rows_.columns = finished_.front().first->columnNames();
    for (const auto& [feed, file] : finished_) {
      if (input_.memory == nullptr) {
        MUSTER_TRY([[maybe_unused]] Done done, checkUnchanged(paths_[file], feed->stamp()));
      }
      isListSeen = isListSeen || feed->hasSeenLists();
      if (feed->hasMark()) rows_.marked.push_back(rows_.files[file]);
      // The others have told when they were opened.
      if (feed->listsItsColumns()) continue;
      const std::vector<bool> seen = feed->seenColumns();
      isSeenKept = true;
      for (std::size_t c = 0; c < seen.size(); ++c) seen_[c] = seen_[c] || seen[c];
      if (names.empty()) names = feed->columnNames();
    }
    if (!isListSeen && rows_.rowsInFiles > 0) {
      const std::string& name = plan_.table->lists.back();
      return fileError(paths_[0], "no row has the list `" + name + "`, which `" + input_.name +
                                      "` reads; if nothing has happened, let a row say \"" + name +
                                      "\": []");
    }
    // Where there are no rows, none lacks a column.
    if (!plan_.table->lists.empty() && rows_.rowsWanted == 0) return Done{};
    // Where no row could be read at all, that is what is wrong.
    if (!isSeenKept || names.empty()) return Done{};
    std::vector<const WantedColumn*> missing;
    for (std::size_t c = 0; c < wanted_.size(); ++c) {
      if (!seen_[c] && !wanted_[c].mayBeAbsent) missing.push_back(&wanted_[c]);
    }
    std::string problems;
    if (!missing.empty()) problems = missingColumns(paths_[0], missing, names).message;
    for (const auto& [feed, file] : finished_) {
      if (feed->listsItsColumns() || feed->columnNames().empty()) continue;
      const Result<Done> noted = noteAbsent(*feed, file);
      if (!noted.ok()) problems += (problems.empty() ? "" : "\n") + noted.error().message;
    }
    if (!problems.empty()) return Error{problems};
    return Done{};
  }

  const TableInput& input_;
  const TablePlan& plan_;
  Findings& findings_;
  Progress& progress_;
  const std::vector<WantedColumn> wanted_;
  std::vector<std::unique_ptr<TextCodes>> ownCodes_;
  std::vector<TextCodes*> rawCodes_;
  std::vector<fs::path> paths_;

  std::mutex feedMutex_;
  std::unique_ptr<Feed> feed_;
  std::size_t fileIndex_ = 0;
  std::size_t sequence_ = 0;
  std::vector<std::pair<std::unique_ptr<Feed>, std::size_t>> finished_;
  std::vector<bool> seen_;

  std::mutex commitMutex_;
  std::atomic<bool> isStopped_ = false;
  std::optional<Error> error_;
  std::size_t errorSequence_ = 0;
  std::map<std::size_t, Pending> pending_;
  std::size_t committed_ = 0;
  std::size_t fileOfRow_ = 0;
  std::uint64_t rowOfFile_ = 0;
  TableRows rows_;
};

}  // namespace

Example TableRows::placeOf(std::size_t row) const {
  for (const Origin& origin : origins) {
    if (row < origin.rows) {
      const std::uint64_t number = origin.rowNumbers.empty() ? row : origin.rowNumbers[row];
      return {files[origin.file], origin.firstRow + number + 1, "", "", origin.lines.of(number)};
    }
    row -= origin.rows;
  }
  return {};
}

void Progress::add(std::uint64_t rows, std::uint64_t bytes) {
  const std::lock_guard lock(mutex_);
  rows_ += rows;
  bytes_ += bytes;
  if (!callback_) return;
  const std::int64_t now = nowMs();
  if (now - toldAtMs_ < kProgressMs) return;
  toldAtMs_ = now;
  callback_(rows_, bytes_);
}

Result<TableRows> readTable(const TableInput& input, Findings& findings, Progress& progress) {
  return TableLoad(input, findings, progress).run();
}

}  // namespace muster::load
