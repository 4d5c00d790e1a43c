// JSON lines: one object a line. Only what stands directly in the object is a column; numbers keep
// the digits they are written with, lists of values are sets.

#include <algorithm>
#include <charconv>
#include <cstring>
#include <deque>
#include <memory>
#include <mutex>
#include <nlohmann/json.hpp>
#include <set>

#include "runtime/load/feed.h"
#include "runtime/load/text_codes.h"

namespace muster::load {

namespace {

// What all units of a file find out together.
struct Seen {
  std::mutex mutex;
  std::vector<bool> wanted;
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

// Receives one object; stops where the line is not one.
class RowHandler : public nlohmann::json_sax<nlohmann::json> {
 public:
  RowHandler(const std::vector<WantedColumn>& wanted, Arena& arena)
      : wanted_(wanted), arena_(arena) {
    values.resize(wanted.size());
  }

  std::vector<Value> values;
  std::vector<std::string> unknownNames;
  // Why the line was given up, if it was.
  Reason problem = Reason::NotJson;

  void clear() {
    problem = Reason::NotJson;
    depth_ = 0;
    current_ = nullptr;
    for (Value& value : values) {
      value.kind = CellKind::Missing;
      value.isSet = false;
      value.text = {};
      value.elements.clear();
      value.elementKinds.clear();
    }
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
    if (++depth_ == 1) return true;
    return depth_ > 3 || put("{...}", CellKind::Other, depth_);
  }
  bool key(string_t& name) override {
    if (depth_ != 1) return true;
    current_ = nullptr;
    for (std::size_t i = 0; i < wanted_.size(); ++i) {
      if (wanted_[i].name == name) current_ = &values[i];
    }
    if (current_ == nullptr) {
      if (unknownNames.size() < kNamesKept) unknownNames.push_back(name);
      return true;
    }
    // The same name twice says two things.
    if (current_->isSet) {
      problem = Reason::RepeatedName;
      return false;
    }
    current_->isSet = true;
    return true;
  }
  bool end_object() override {
    --depth_;
    return true;
  }
  bool start_array(std::size_t) override {
    ++depth_;
    if (depth_ == 1) return false;
    if (depth_ == 2 && current_ != nullptr) current_->kind = CellKind::List;
    return depth_ != 3 || put("[...]", CellKind::Other, 3);
  }
  bool end_array() override {
    --depth_;
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return false;
  }

 private:
  template <typename Number>
  bool number(Number value) {
    std::array<char, 24> text;
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value);
    return put(arena_.keep({text.data(), static_cast<std::size_t>(end - text.data())}),
               CellKind::Number);
  }
  bool put(std::string_view text, CellKind kind) { return put(text, kind, depth_); }
  // `depth` is where the value stands: 1 in the object, 2 in a list of it; a nested one counts as
  // its parent's element, and whatever stands deeper is part of it.
  bool put(std::string_view text, CellKind kind, int depth) {
    if (depth == 0) return false;
    if (current_ == nullptr) return true;
    const bool isNested = kind == CellKind::Other;
    const int level = isNested ? depth - 1 : depth;
    if (level == 1) {
      current_->text = text;
      current_->kind = kind;
    } else if (level == 2 && current_->kind == CellKind::List) {
      current_->elements.push_back(text);
      current_->elementKinds.push_back(kind);
    }
    return true;
  }

  const std::vector<WantedColumn>& wanted_;
  Arena& arena_;
  int depth_ = 0;
  Value* current_ = nullptr;
};

class JsonUnit : public Unit {
 public:
  JsonUnit(const std::vector<WantedColumn>& wanted, std::shared_ptr<Seen> seen, std::string text)
      : wanted_(wanted), seen_(std::move(seen)), text_(std::move(text)) {}

  Result<Done> read(const BatchSink& sink) override {
    std::string_view rest = text_;
    while (!rest.empty()) {
      Batch batch;
      Arena arena;
      RowHandler handler(wanted_, arena);
      std::vector<bool> seen(wanted_.size(), false);
      batch.cells.resize(wanted_.size());
      while (!rest.empty() && batch.rowsRead < kBatchRows) {
        const std::size_t end = rest.find('\n');
        const std::string_view line = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
        readLine(line, handler, batch, seen);
      }
      for (Cells& cells : batch.cells) {
        if (!cells.elementBegins.empty()) {
          cells.elementBegins.push_back(static_cast<std::uint32_t>(cells.elements.size()));
        }
      }
      tell(seen, handler.unknownNames);
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
      if (batch.badLines.empty()) {
        for (std::uint32_t row = 0; row < batch.rows; ++row) batch.rowNumbers.push_back(row);
      }
      batch.badLines.push_back({number, handler.problem, shorten(line)});
      return;
    }
    if (!batch.badLines.empty()) batch.rowNumbers.push_back(number);
    for (std::size_t c = 0; c < wanted_.size(); ++c) addCell(handler.values[c], batch, c, seen);
    ++batch.rows;
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

  void tell(const std::vector<bool>& seen, const std::vector<std::string>& names) {
    const std::lock_guard lock(seen_->mutex);
    for (std::size_t i = 0; i < seen.size(); ++i) {
      if (seen[i]) seen_->wanted[i] = true;
    }
    for (const std::string& name : names) {
      if (seen_->names.size() < kNamesKept) seen_->names.insert(name);
    }
  }

  const std::vector<WantedColumn>& wanted_;
  std::shared_ptr<Seen> seen_;
  std::string text_;
};

class JsonFeed : public Feed {
 public:
  JsonFeed(LineCutter cutter, const std::vector<WantedColumn>& wanted)
      : cutter_(std::move(cutter)), wanted_(wanted), seen_(std::make_shared<Seen>()) {
    seen_->wanted.assign(wanted.size(), false);
  }

  Result<std::unique_ptr<Unit>> next() override {
    MUSTER_TRY(std::string text, cutter_.next([](std::string_view block) {
      const std::size_t end = block.rfind('\n');
      return end == std::string_view::npos ? 0 : end + 1;
    }));
    if (text.empty()) return std::unique_ptr<Unit>();
    auto unit = std::make_unique<JsonUnit>(wanted_, seen_, std::move(text));
    unit->bytes = cutter_.bytesRead() - bytesTold_;
    bytesTold_ = cutter_.bytesRead();
    return std::unique_ptr<Unit>(std::move(unit));
  }

  const Stamp& stamp() const override { return cutter_.stamp(); }
  std::vector<bool> seenColumns() const override {
    const std::lock_guard lock(seen_->mutex);
    return seen_->wanted;
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
  std::shared_ptr<Seen> seen_;
  std::uint64_t bytesTold_ = 0;
};

}  // namespace

Result<std::unique_ptr<Feed>> openJsonLines(const std::filesystem::path& path,
                                            const std::vector<WantedColumn>& wanted) {
  MUSTER_TRY(TextStream stream, TextStream::open(path));
  return std::unique_ptr<Feed>(
      std::make_unique<JsonFeed>(LineCutter(std::move(stream), path), wanted));
}

}  // namespace muster::load
