// JSON lines: one object a line. Numbers keep the digits they are written with; lists of values are
// sets, the fields of an object in the object are columns with a dot in their name, and the objects
// of a list can be the rows.

#include <algorithm>
#include <charconv>
#include <cstring>
#include <deque>
#include <memory>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <utility>

#include "runtime/load/feed.h"
#include "runtime/load/text_codes.h"

namespace muster::load {

namespace {

// What all units of a file find out together.
struct Seen {
  std::mutex mutex;
  std::vector<bool> wanted;
  bool isList = false;          // whether any row has the list whose elements are rows
  std::set<std::string> names;  // the first of them, for messages
};

constexpr std::size_t kNamesKept = 200;

struct Value {
  std::string_view text;
  CellKind kind = CellKind::Missing;
  bool isSet = false;
  std::vector<std::string_view> elements;
  std::vector<CellKind> elementKinds;
};

// Keeps what the parser hands over for the life of a batch.
class Arena {
 public:
  std::string_view keep(std::string_view text) {
    if (text.size() > left_) {
      left_ = std::max<std::size_t>(text.size(), 1 << 16);
      blocks_.push_back(std::make_unique<char[]>(left_));
      place_ = blocks_.back().get();
    }
    if (!text.empty()) std::memcpy(place_, text.data(), text.size());
    const std::string_view kept(place_, text.size());
    place_ += text.size();
    left_ -= text.size();
    return kept;
  }

 private:
  std::deque<std::unique_ptr<char[]>> blocks_;
  char* place_ = nullptr;
  std::size_t left_ = 0;
};

// What the names in an object lead to: columns, the records that hold columns, and the lists whose
// elements are the rows. Instead of a list of records a map may be an object, whose names are keys.
struct Branch {
  std::vector<std::pair<std::string, std::size_t>> children;  // by name the index of a branch
  std::optional<std::size_t> column;
  bool isList = false;
  bool isMap = false;
  std::string path;  // of a record, with a dot behind it
};

class Shape {
 public:
  Shape(const std::vector<WantedColumn>& wanted, const std::vector<std::string>& lists, bool isMap)
      : branches_(1), lists_(lists.size()) {
    std::size_t root = 0;
    for (const std::string& list : lists) {
      root = descend(root, list);
      branches_[root].isList = true;
      branches_[root].path.clear();
    }
    rows_ = root;
    branches_[root].isMap = isMap;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      // A name with a dot is found as it stands and as a field of a record.
      branches_[child(root, wanted[i].name)].column = i;
      branches_[descend(root, wanted[i].name)].column = i;
    }
  }

  const Branch& operator[](std::size_t branch) const { return branches_[branch]; }
  // Of the objects that are rows.
  std::size_t rows() const { return rows_; }
  std::size_t listCount() const { return lists_; }
  std::optional<std::size_t> find(std::size_t branch, std::string_view name) const {
    for (const auto& [known, index] : branches_[branch].children) {
      if (known == name) return index;
    }
    return std::nullopt;
  }

 private:
  std::size_t child(std::size_t branch, const std::string& name) {
    if (const auto known = find(branch, name)) return *known;
    const std::size_t made = branches_.size();
    const std::string path = branches_[branch].path + name + ".";
    branches_.push_back({{}, std::nullopt, false, false, path});
    branches_[branch].children.emplace_back(name, made);
    return made;
  }
  std::size_t descend(std::size_t branch, const std::string& path) {
    for (std::size_t begin = 0; begin <= path.size();) {
      const std::size_t end = std::min(path.find('.', begin), path.size());
      branch = child(branch, path.substr(begin, end - begin));
      begin = end + 1;
    }
    return branch;
  }

  std::vector<Branch> branches_;
  std::size_t rows_ = 0;
  std::size_t lists_ = 0;
};

// A row of the line at hand: its object, or an element of a list in it.
struct JsonRow {
  std::vector<Value> values;
  std::uint32_t owner = 0;
};

// Receives one object; stops where the line is not one.
class RowHandler : public nlohmann::json_sax<nlohmann::json> {
 public:
  RowHandler(const Shape& shape, std::size_t columns, Arena& arena)
      : shape_(shape), columns_(columns), arena_(arena) {}

  std::vector<JsonRow> rows;
  std::size_t rowCount = 0;
  bool isListSeen = false;
  std::vector<std::string> unknownNames;
  // Why the line was given up, if it was.
  Reason problem = Reason::NotJson;

  void clear() {
    problem = Reason::NotJson;
    frames_.clear();
    elements_.assign(shape_.listCount() + 1, 0);
    inside_ = 0;
    current_ = nullptr;
    target_.reset();
    rowCount = 0;
  }

  bool null() override { return put({}, CellKind::Missing); }
  bool boolean(bool value) override { return put(value ? "true" : "false", CellKind::YesNo); }
  bool number_integer(number_integer_t value) override { return number(value); }
  bool number_unsigned(number_unsigned_t value) override { return number(value); }
  bool number_float(number_float_t, const string_t& written) override {
    return put(arena_.keep(written), CellKind::Number);
  }
  bool string(string_t& value) override { return put(arena_.keep(value), CellKind::Text); }
  bool binary(binary_t&) override { return false; }

  bool start_object(std::size_t) override {
    if (inside_ > 0) return startInside("{...}");
    if (frames_.empty()) return enter(0, false);
    if (frames_.back().isList) return enter(frames_.back().branch, false);
    if (target_ && shape_[*target_].isMap && !frames_.back().isEntry) {
      enter(*target_, true);
      frames_.back().isMap = true;
      return true;
    }
    if (target_ && !shape_[*target_].children.empty() && !shape_[*target_].isList) {
      return enter(*target_, false);
    }
    if (!put("{...}", CellKind::Other)) return false;
    return startInside("");
  }
  bool key(string_t& name) override {
    if (inside_ > 0) return true;
    if (frames_.back().isEntry) frames_.pop_back();
    if (frames_.back().isMap) return enterEntry(name);
    Frame& frame = frames_.back();
    target_ = shape_.find(frame.branch, name);
    if (!target_) {
      const bool isOfRow = frames_.size() > 2 * shape_.listCount();
      if (isOfRow && unknownNames.size() < kNamesKept) {
        unknownNames.push_back(shape_[frame.branch].path + name);
      }
      return true;
    }
    // The same name twice says two things.
    const Branch& branch = shape_[*target_];
    bool& isSet = branch.column ? value(*branch.column).isSet : frame.isListSet;
    if ((branch.column || branch.isList) && std::exchange(isSet, true)) {
      problem = Reason::RepeatedName;
      return false;
    }
    isListSeen = isListSeen || branch.isList;
    return true;
  }
  bool end_object() override { return end(); }
  bool start_array(std::size_t) override {
    if (inside_ > 0) return startInside("[...]");
    if (frames_.empty()) return false;
    const bool isElement = frames_.back().isList;
    if (!isElement && target_ && shape_[*target_].isList) return enter(*target_, true);
    if (!isElement && target_ && shape_[*target_].column) {
      current_ = &value(*shape_[*target_].column);
      current_->kind = CellKind::List;
    } else if (!put("[...]", CellKind::Other)) {
      return false;
    }
    return startInside("");
  }
  bool end_array() override { return end(); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return false;
  }

 private:
  // An object or a list that is looked into.
  struct Frame {
    std::size_t branch;
    bool isList;
    std::size_t level;  // how many lists lead to it
    bool isListSet = false;
    bool isMap = false;    // a list that is written as an object
    bool isEntry = false;  // of such a one, from its key to the next
  };

  template <typename Number>
  bool number(Number value) {
    std::array<char, 24> text;
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value);
    return put(arena_.keep({text.data(), static_cast<std::size_t>(end - text.data())}),
               CellKind::Number);
  }

  Value& value(std::size_t column) { return rows[rowCount - 1].values[column]; }

  bool enter(std::size_t branch, bool isList) {
    const bool isElement = !frames_.empty() && frames_.back().isList;
    const std::size_t level = frames_.empty() ? 0 : frames_.back().level + (isElement ? 1 : 0);
    const bool isRow = !isList && branch == shape_.rows() && (frames_.empty() || isElement);
    if (!isList && (frames_.empty() || isElement)) ++elements_[level];
    frames_.push_back({branch, isList, level});
    if (isRow) addRow(level);
    return true;
  }
  bool enterEntry(const std::string& name) {
    const std::size_t branch = frames_.back().branch;
    enter(branch, false);
    frames_.back().isEntry = true;
    target_ = shape_.find(branch, "key");
    if (target_ && shape_[*target_].column) {
      put(arena_.keep(name), CellKind::Text);
      value(*shape_[*target_].column).isSet = true;
    }
    target_ = shape_.find(branch, "value");
    if (target_ && shape_[*target_].column) value(*shape_[*target_].column).isSet = true;
    return true;
  }
  void addRow(std::size_t level) {
    if (rows.size() == rowCount) rows.emplace_back().values.resize(columns_);
    JsonRow& row = rows[rowCount++];
    row.owner = level == 0 ? 0 : elements_[level - 1] - 1;
    for (Value& value : row.values) {
      value.kind = CellKind::Missing;
      value.isSet = false;
      value.text = {};
      value.elements.clear();
      value.elementKinds.clear();
    }
  }
  // Something that is no part of the shape, or the elements of a set, begins.
  bool startInside(std::string_view shown) {
    if (!shown.empty()) putElement(shown, CellKind::Other);
    ++inside_;
    return true;
  }
  bool end() {
    if (inside_ > 0) {
      if (--inside_ == 0) current_ = nullptr;
    } else {
      if (frames_.back().isEntry) frames_.pop_back();
      frames_.pop_back();
    }
    return true;
  }
  void putElement(std::string_view text, CellKind kind) {
    if (inside_ != 1 || current_ == nullptr) return;
    current_->elements.push_back(text);
    current_->elementKinds.push_back(kind);
  }
  bool put(std::string_view text, CellKind kind) {
    if (inside_ > 0) {
      putElement(text, kind);
      return true;
    }
    if (frames_.empty()) return false;
    if (frames_.back().isList) return putRow(text, kind);
    if (!target_) return true;
    const Branch& branch = shape_[*target_];
    if (branch.isList && kind != CellKind::Missing) {
      problem = Reason::NotRecords;
      return false;
    }
    if (branch.column) {
      Value& column = value(*branch.column);
      column.text = text;
      column.kind = kind;
    } else if (kind != CellKind::Missing && !branch.isList) {
      spread(*target_, text);
    }
    return true;
  }
  // An element that is no record.
  bool putRow(std::string_view text, CellKind kind) {
    const Frame list = frames_.back();
    enter(list.branch, false);
    frames_.pop_back();
    if (kind == CellKind::Missing) return true;
    if (list.branch == shape_.rows()) {
      spread(list.branch, text);
      return true;
    }
    problem = Reason::NotRecords;
    return false;
  }
  // A value where a record was meant: none of its columns can be read.
  void spread(std::size_t branch, std::string_view text) {
    std::vector<std::size_t> open{branch};
    while (!open.empty()) {
      const Branch& at = shape_[open.back()];
      open.pop_back();
      if (at.column) {
        Value& column = value(*at.column);
        column.text = text;
        column.kind = CellKind::Other;
        column.isSet = true;
      }
      for (const auto& [name, child] : at.children) open.push_back(child);
    }
  }

  const Shape& shape_;
  const std::size_t columns_;
  Arena& arena_;
  std::vector<Frame> frames_;
  std::vector<std::uint32_t> elements_;  // by level how many there are in the line so far
  std::size_t inside_ = 0;               // how deep in what no frame is for
  Value* current_ = nullptr;             // the set whose elements come
  std::optional<std::size_t> target_;    // what the last name leads to
};

class JsonUnit : public Unit {
 public:
  JsonUnit(const std::vector<WantedColumn>& wanted, const Shape& shape, std::shared_ptr<Seen> seen,
           std::string text)
      : wanted_(wanted), shape_(shape), seen_(std::move(seen)), text_(std::move(text)) {}

  Result<Done> read(const BatchSink& sink) override {
    std::string_view rest = text_;
    std::uint64_t lineNumber = beginsOnLine;
    while (!rest.empty()) {
      Batch batch;
      batch.lines = RowLines(lineNumber);
      Arena arena;
      RowHandler handler(shape_, wanted_.size(), arena);
      std::vector<bool> seen(wanted_.size(), false);
      batch.cells.resize(wanted_.size());
      while (!rest.empty() && batch.rowsRead < kBatchRows && batch.rows < kBatchRows) {
        const std::size_t end = rest.find('\n');
        const std::string_view line = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
        const std::uint64_t here = lineNumber++;
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
        batch.lines.add(static_cast<std::uint32_t>(batch.rowsRead), here);
        readLine(line, handler, batch, seen);
      }
      for (Cells& cells : batch.cells) {
        if (!cells.elementBegins.empty()) {
          cells.elementBegins.push_back(static_cast<std::uint32_t>(cells.elements.size()));
        }
      }
      tell(seen, handler);
      MUSTER_TRY([[maybe_unused]] Done done, sink(batch));
    }
    return Done{};
  }

 private:
  void readLine(std::string_view line, RowHandler& handler, Batch& batch, std::vector<bool>& seen) {
    handler.clear();
    const auto number = static_cast<std::uint32_t>(batch.rowsRead++);
    if (!nlohmann::json::sax_parse(line.begin(), line.end(), &handler)) {
      // From the first bad line on, rows carry their numbers.
      if (batch.badLines.empty() && shape_.listCount() == 0) {
        for (std::uint32_t row = 0; row < batch.rows; ++row) batch.rowNumbers.push_back(row);
      }
      batch.badLines.push_back({number, handler.problem, shorten(line)});
      return;
    }
    for (std::uint32_t i = 0; i < handler.rowCount; ++i) {
      const JsonRow& row = handler.rows[i];
      if (!batch.badLines.empty() || shape_.listCount() > 0) batch.rowNumbers.push_back(number);
      if (shape_.listCount() > 0) batch.elements.push_back({row.owner, i});
      for (std::size_t c = 0; c < wanted_.size(); ++c) addCell(row.values[c], batch, c, seen);
      ++batch.rows;
    }
  }

  static void addCell(const Value& value, Batch& batch, std::size_t c, std::vector<bool>& seen) {
    Cells& cells = batch.cells[c];
    if (value.isSet) seen[c] = true;
    if (value.kind == CellKind::List && cells.elementBegins.empty()) {
      cells.elementBegins.assign(batch.rows, 0);
    }
    if (!cells.elementBegins.empty() || value.kind == CellKind::List) {
      cells.elementBegins.push_back(static_cast<std::uint32_t>(cells.elements.size()));
    }
    cells.add(value.text, value.kind);
    cells.elements.insert(cells.elements.end(), value.elements.begin(), value.elements.end());
    cells.elementKinds.insert(cells.elementKinds.end(), value.elementKinds.begin(),
                              value.elementKinds.end());
  }

  void tell(const std::vector<bool>& seen, const RowHandler& handler) {
    const std::lock_guard lock(seen_->mutex);
    seen_->isList = seen_->isList || handler.isListSeen;
    for (std::size_t i = 0; i < seen.size(); ++i) {
      if (seen[i]) seen_->wanted[i] = true;
    }
    for (const std::string& name : handler.unknownNames) {
      if (seen_->names.size() < kNamesKept) seen_->names.insert(name);
    }
  }

  const std::vector<WantedColumn>& wanted_;
  const Shape& shape_;
  std::shared_ptr<Seen> seen_;
  std::string text_;
};

class JsonFeed : public Feed {
 public:
  JsonFeed(LineCutter cutter, const std::vector<WantedColumn>& wanted, const FeedOptions& options)
      : cutter_(std::move(cutter)),
        wanted_(wanted),
        shape_(wanted, options.lists, options.isMap),
        seen_(std::make_shared<Seen>()) {
    seen_->wanted.assign(wanted.size(), false);
  }

  Result<std::unique_ptr<Unit>> next() override {
    MUSTER_TRY(std::string text, cutter_.next([](std::string_view block) {
      const std::size_t end = block.rfind('\n');
      return end == std::string_view::npos ? 0 : end + 1;
    }));
    if (text.empty()) return std::unique_ptr<Unit>();
    const auto lines = static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
    auto unit = std::make_unique<JsonUnit>(wanted_, shape_, seen_, std::move(text));
    unit->beginsOnLine = line_;
    line_ += lines;
    unit->bytes = cutter_.bytesRead() - bytesTold_;
    bytesTold_ = cutter_.bytesRead();
    return std::unique_ptr<Unit>(std::move(unit));
  }

  const Stamp& stamp() const override { return cutter_.stamp(); }
  std::vector<bool> seenColumns() const override {
    const std::lock_guard lock(seen_->mutex);
    return seen_->wanted;
  }
  bool listsItsColumns() const override { return false; }
  bool hasMark() const override { return cutter_.hasMark(); }
  bool hasSeenLists() const override {
    const std::lock_guard lock(seen_->mutex);
    return shape_.listCount() == 0 || seen_->isList;
  }
  std::vector<std::string> columnNames() const override {
    const std::lock_guard lock(seen_->mutex);
    std::set<std::string> names = seen_->names;
    for (std::size_t i = 0; i < wanted_.size(); ++i) {
      if (seen_->wanted[i]) names.insert(wanted_[i].name);
    }
    return {names.begin(), names.end()};
  }

 private:
  LineCutter cutter_;
  const std::vector<WantedColumn>& wanted_;
  const Shape shape_;
  std::shared_ptr<Seen> seen_;
  std::uint64_t bytesTold_ = 0;
  std::uint64_t line_ = 1;
};

// JSON is often one list of all rows, or one object over many lines, which the start tells.
Result<Done> checkLines(const std::filesystem::path& path) {
  MUSTER_TRY(TextStream stream, TextStream::open(path));
  std::string start(256, '\0');
  MUSTER_TRY(const std::size_t size, stream.read(start.data(), start.size()));
  start.resize(size);
  const std::size_t first = start.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first == std::string::npos) return Done{};
  if (start[first] == '[') {
    return fileError(path,
                     "it is one list, not lines; write one object a line, without [ ] around them "
                     "and commas between them");
  }
  const std::size_t next = start.find_first_not_of(" \t\r", first + 1);
  if (start[first] == '{' && next != std::string::npos && start[next] == '\n') {
    return fileError(path, "its first object goes over several lines; write one object a line");
  }
  return Done{};
}

}  // namespace

Result<std::unique_ptr<Feed>> openJsonLines(const std::filesystem::path& path,
                                            const std::vector<WantedColumn>& wanted,
                                            const FeedOptions& options) {
  MUSTER_TRY([[maybe_unused]] Done lines, checkLines(path));
  MUSTER_TRY(TextStream stream, TextStream::open(path));
  return std::unique_ptr<Feed>(
      std::make_unique<JsonFeed>(LineCutter(std::move(stream), path), wanted, options));
}

}  // namespace muster::load
