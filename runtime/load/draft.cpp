#include "runtime/load/draft.h"

#include <arrow/api.h>

#include <algorithm>
#include <cctype>
#include <set>
#include <tuple>

#include "runtime/load/convert.h"
#include "runtime/load/feed.h"
#include "runtime/load/files.h"
#include "runtime/load/study.h"

namespace muster::load {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kProfile = "customer";

// One file, studied.
struct Studied {
  fs::path path;
  std::uint64_t rows = 0;
  std::uint64_t badRows = 0;             // that have another number of columns, or are no objects
  std::optional<std::string> separator;  // where it is not the one that is taken for granted
  bool hasHeader = true;
  std::vector<ColumnStudy> columns;
  std::vector<std::string> left;  // columns that cannot be read, and why
};

// For comments: one line of text.
std::string commented(std::string_view text) { return printable(shorten(text)); }

std::string named(std::string_view column) {
  return column.empty() ? "a column without a name" : commented(column);
}

// Column names that can be asked for: each once, and such that a source can write them.
std::vector<WantedColumn> askFor(const std::vector<std::string>& names, Studied& studied) {
  std::vector<WantedColumn> wanted;
  for (const std::string& name : names) {
    if (std::count(names.begin(), names.end(), name) > 1) {
      const std::string why = named(name) + ": occurs more than once";
      if (std::find(studied.left.begin(), studied.left.end(), why) == studied.left.end()) {
        studied.left.push_back(why);
      }
    } else if (!writtenName(name)) {
      studied.left.push_back(named(name) + ": its name cannot be written");
    } else {
      wanted.push_back({name, "the draft", true, {}});
    }
  }
  return wanted;
}

Result<Done> drain(Feed& feed, const BatchSink& sink) {
  while (true) {
    MUSTER_TRY(const std::unique_ptr<Unit> unit, feed.next());
    if (unit == nullptr) return Done{};
    MUSTER_TRY([[maybe_unused]] Done done, unit->read(sink));
  }
}

// The first lines, without what stands in quotes.
std::vector<std::string> plainLines(std::string_view start) {
  constexpr std::size_t kLines = 20;
  std::vector<std::string> lines(1);
  bool isQuoted = false;
  for (const char c : start) {
    if (c == '"') isQuoted = !isQuoted;
    if (isQuoted || c == '\r') continue;
    if (c != '\n') {
      lines.back() += c;
      continue;
    }
    if (lines.size() > kLines) break;
    lines.emplace_back();
  }
  // The last may be cut off.
  if (lines.size() > 1) lines.pop_back();
  std::erase(lines, "");
  return lines;
}

// The character that the header has most of, outside of quotes; or else one of those that stand in
// names and values as well, where every line has as many of it.
Result<std::string> guessSeparator(const fs::path& path) {
  MUSTER_TRY(TextStream stream, TextStream::open(path));
  std::string start(1 << 16, '\0');
  MUSTER_TRY(const std::size_t size, stream.read(start.data(), start.size()));
  start.resize(size);
  const std::vector<std::string> lines = plainLines(start);
  if (lines.empty()) return std::string(",");
  const auto count = [](const std::string& line, char c) {
    return std::count(line.begin(), line.end(), c);
  };
  std::string best = ",";
  for (const char* separator : {";", "\t", "|"}) {
    if (count(lines[0], separator[0]) > count(lines[0], best[0])) best = separator;
  }
  if (count(lines[0], best[0]) > 0 || lines.size() < 2) return best;
  // One colon, dash or blank a line may well be part of what a single column says.
  for (const auto& [separator, least] :
       {std::pair("^", 1), std::pair("~", 1), std::pair("\x01", 1), std::pair("\x1F", 1),
        std::pair(":", 2), std::pair("#", 2), std::pair(" ", 2)}) {
    const auto inHeader = count(lines[0], separator[0]);
    const bool isEverywhere = std::ranges::all_of(
        lines, [&](const std::string& line) { return count(line, separator[0]) == inHeader; });
    if (inHeader >= least && isEverywhere) return std::string(separator);
  }
  return best;
}

Result<Studied> study(const fs::path& path, bool hasHeader) {
  Studied studied;
  studied.path = path;
  studied.hasHeader = hasHeader;
  MUSTER_TRY(const FileFormat format, formatOf(path, std::nullopt));
  FeedOptions options;
  options.hasHeader = hasHeader;
  if (format == FileFormat::Csv) {
    MUSTER_TRY(const std::string separator, guessSeparator(path));
    const bool isTsv = path.filename().string().find(".tsv") != std::string::npos;
    options.separator = separator;
    if (separator != (isTsv ? "\t" : ",")) studied.separator = separator;
  }
  // Once for the names, which JSON lines only know at their end, and once for the values.
  const std::vector<WantedColumn> none;
  MUSTER_TRY(const std::unique_ptr<Feed> first, openFeed(path, format, none, options));
  if (format == FileFormat::JsonLines) {
    MUSTER_TRY([[maybe_unused]] Done done,
               drain(*first, [](const Batch&) -> Result<Done> { return Done{}; }));
  }
  const std::vector<WantedColumn> wanted = askFor(first->columnNames(), studied);
  for (const WantedColumn& column : wanted) studied.columns.emplace_back(column.name);
  MUSTER_TRY(const std::unique_ptr<Feed> feed, openFeed(path, format, wanted, options));
  std::vector<Cells> rendered(wanted.size());
  std::string kept;
  MUSTER_TRY([[maybe_unused]] Done done, drain(*feed, [&](const Batch& batch) -> Result<Done> {
               studied.rows += batch.rows;
               studied.badRows += batch.badLines.size();
               for (std::size_t c = 0; c < wanted.size(); ++c) {
                 if (batch.arrays.empty()) {
                   studied.columns[c].add(batch.cells[c]);
                   continue;
                 }
                 studied.columns[c].setType(batch.arrays[c]->type());
                 renderCells(*batch.arrays[c], rendered[c], kept);
                 studied.columns[c].add(rendered[c]);
               }
               return Done{};
             }));
  return studied;
}

// Whether every column that holds numbers or times is called like one, too.
bool isHeaderData(const Studied& studied) {
  bool isData = false;
  for (const ColumnStudy& column : studied.columns) {
    const std::optional<bool> isLikeAValue = column.isNamedLikeAValue();
    if (!isLikeAValue) continue;
    if (!*isLikeAValue) return false;
    isData = true;
  }
  return isData;
}

Result<Studied> study(const fs::path& path) {
  MUSTER_TRY(const FileFormat format, formatOf(path, std::nullopt));
  MUSTER_TRY(Studied studied, study(path, true));
  if (format == FileFormat::Csv && isHeaderData(studied)) return study(path, false);
  return studied;
}

// ---- which column is the key --------------------------------------------------------------------

std::string lettersOf(std::string_view name) {
  std::string letters;
  for (const char c : fieldNameFor(name)) {
    if (c != '_') letters += c;
  }
  return letters;
}

// How much a name sounds like the number of a person: 0 not at all.
int keyRank(const ColumnStudy& column) {
  const std::string name = fieldNameFor(column.name());
  const auto has = [&](std::string_view word) { return name.find(word) != std::string::npos; };
  const bool isId = name == "id" || name.ends_with("_id") || name.ends_with("id") ||
                    name.ends_with("_no") || name.ends_with("_key") || name == "key" ||
                    name.ends_with("number");
  const bool isPerson = has("customer") || has("client") || has("user") || has("member") ||
                        has("person") || has("subscriber") || has("visitor") || has("contact") ||
                        has("profile") || has("account");
  if (isPerson && isId) return 4;
  if (isPerson) return 3;
  if (name == "id") return 2;
  return isId ? 1 : 0;
}

bool canBeKey(const ColumnStudy& column) {
  const std::optional<Guess> guess = column.guess({});
  return guess && column.guess(column.missingWords())->canBeKey;
}

// The column that every row of has a value of its own in.
std::optional<std::size_t> uniqueKey(const Studied& file) {
  std::optional<std::size_t> best;
  for (std::size_t c = 0; c < file.columns.size(); ++c) {
    const ColumnStudy& column = file.columns[c];
    const bool isComplete = column.missingWith(column.missingWords()) == 0;
    if (!column.isUnique() || !isComplete || !canBeKey(column)) continue;
    // A column that merely never repeats is no key unless it stands first or is called one.
    if (keyRank(column) == 0 && c != 0) continue;
    if (!best || keyRank(column) > keyRank(file.columns[*best])) best = c;
  }
  return best;
}

// The column that says whose a row is, where rows of one owner repeat.
std::optional<std::size_t> ownerColumn(const Studied& file,
                                       const std::optional<std::string>& keyName) {
  std::optional<std::size_t> best;
  for (std::size_t c = 0; c < file.columns.size(); ++c) {
    const ColumnStudy& column = file.columns[c];
    if (keyName && lettersOf(column.name()) == lettersOf(*keyName)) return c;
    if (keyName && keyRank(column) < 3) continue;
    if (keyRank(column) == 0 || !canBeKey(column)) continue;
    if (!best || keyRank(column) > keyRank(file.columns[*best])) best = c;
  }
  return best;
}

// The first point in time that every row has.
std::optional<std::size_t> timeColumn(const Studied& file, const std::vector<std::string>& words) {
  std::optional<std::size_t> best;
  for (std::size_t c = 0; c < file.columns.size(); ++c) {
    const std::optional<Guess> guess = file.columns[c].guess(words);
    if (!guess || !guess->isTime || file.columns[c].missingWith(words) > 0) continue;
    const bool isInstant = guess->type == "instant";
    if (!best || (isInstant && file.columns[*best].guess(words)->type != "instant")) best = c;
  }
  return best;
}

// ---- writing ------------------------------------------------------------------------------------

// A name that none of `taken` has; adds it.
std::string freshName(std::string name, std::set<std::string>& taken) {
  const std::string first = name;
  for (int i = 2; !taken.insert(name).second; ++i) name = first + "_" + std::to_string(i);
  return name;
}

std::string padded(std::string text, std::size_t width) {
  if (text.size() < width) text.resize(width, ' ');
  return text;
}

struct Field {
  std::string name;     // as written
  std::string mapping;  // of the source line; empty: the column has the field's name
  Guess guess;
  bool isOptional = false;
  std::string comment;
  std::string decide;  // behind the mapping
};

// A file's part of the draft.
struct Part {
  const Studied* file = nullptr;
  std::string name;  // the list's; empty: the profile
  std::vector<std::string> missingWords;
  std::optional<std::size_t> key;
  std::optional<std::size_t> time;
  bool createsProfiles = false;
  std::vector<Field> fields;  // without the key of a list
  std::vector<std::string> left;
};

std::string seen(const ColumnStudy& column, std::uint64_t missing) {
  std::string text = column.differentText();
  if (missing > 0) {
    text += ", missing in " + grouped(missing) + " of " + grouped(column.rows());
  }
  std::string examples;
  for (const std::string& example : column.examples()) {
    examples += (examples.empty() ? "" : ", ") + commented(example);
  }
  return examples.empty() ? text : text + ": " + examples;
}

Field fieldOf(const ColumnStudy& column, const Guess& guess, const Part& part, bool isKey,
              std::set<std::string>& taken) {
  Field field;
  field.guess = guess;
  const std::string plain = freshName(fieldNameFor(column.name()), taken);
  field.name = *writtenName(plain);
  if (plain != column.name() || !guess.mapping.empty()) {
    field.mapping = *writtenName(column.name()) + guess.mapping;
  }
  const std::uint64_t missing = column.missingWith(part.missingWords);
  const bool hasBadText = std::any_of(guess.remarks.begin(), guess.remarks.end(), [](auto& it) {
    return it.find("UTF-8") != std::string::npos;
  });
  field.isOptional = !isKey && (missing > 0 || hasBadText || column.rows() == 0);
  field.comment = seen(column, missing);
  for (const std::string& remark : guess.remarks) field.comment += "; " + remark;
  if (const auto& other = guess.otherReading) {
    field.comment += "; decide: " + other->value + " is read as " + other->here + ", not " +
                     other->other + " (see the source)";
    field.decide = "decide: if " + other->value + " is " + other->other + ", write: " + field.name +
                   " = " + *writtenName(column.name()) + other->mapping;
  }
  return field;
}

class Draft {
 public:
  Draft(std::vector<Studied> files, const DraftOptions& options)
      : files_(std::move(files)), options_(options) {}

  std::string write() {
    choose();
    noteBadRows();
    std::string text = head();
    text += schema();
    return text + source();
  }

 private:
  // Whether rows of a file are rather events: somebody who is named better than its key repeats.
  static bool isRatherEvents(const Studied& file, std::size_t key) {
    const auto owner = ownerColumn(file, std::nullopt);
    if (!owner || *owner == key || !file.columns[*owner].hasRepeats()) return false;
    return keyRank(file.columns[*owner]) > keyRank(file.columns[key]) &&
           timeColumn(file, wordsOf(file));
  }

  // How many of the other files are about nobody but those that this one has.
  int filesAbout(const Studied& file, std::size_t key) const {
    int count = 0;
    for (const Studied& other : files_) {
      if (&other == &file) continue;
      const auto owner = ownerColumn(other, std::nullopt);
      if (owner && other.columns[*owner].sharesKeysWith(file.columns[key])) ++count;
    }
    return count;
  }

  // The file of the profiles: of several, the one that most of the others are about, then the one
  // whose key sounds most like a person's, and then one whose rows are at no instant.
  const Studied* findProfiles() const {
    const Studied* best = nullptr;
    std::tuple<int, int, bool> bestRank;
    for (const Studied& file : files_) {
      const auto key = uniqueKey(file);
      if (!key || isRatherEvents(file, *key)) continue;
      const std::vector<std::string> words = wordsOf(file);
      const auto time = timeColumn(file, words);
      const bool isAtInstant = time && file.columns[*time].guess(words)->type == "instant";
      const std::tuple<int, int, bool> rank(filesAbout(file, *key), keyRank(file.columns[*key]),
                                            !isAtInstant);
      if (best != nullptr && rank <= bestRank) continue;
      best = &file;
      bestRank = rank;
    }
    return best;
  }

  // What each file is: the profiles, a list of events, or neither.
  void choose() {
    const Studied* profiles = findProfiles();
    std::optional<std::string> keyName;
    if (profiles != nullptr) {
      addProfile(*profiles, uniqueKey(*profiles));
      keyName = profiles->columns[*parts_[0].key].name();
    }
    for (const Studied& file : files_) {
      if (&file == profiles) continue;
      const auto owner = ownerColumn(file, keyName);
      const std::vector<std::string> words = wordsOf(file);
      const auto time = timeColumn(file, words);
      const bool isEvents = owner && time && *owner != *time && hasOneOwnerName(file, *owner);
      if (isEvents) {
        addEvents(file, *owner, *time, profiles);
      } else if (profiles == nullptr && parts_.empty() && files_.size() == 1) {
        addProfile(file, std::nullopt);
      } else {
        notes_.push_back(commented(file.path.filename().string()) + " is left out: " +
                         (owner ? "no column of it is a date or time that every row has"
                                : "no column of it says whose a row is"));
      }
    }
    if (parts_.empty()) addProfile(files_[0], std::nullopt);
    if (hasProfile_ && !hasKey_) noteRepeatedKey(*parts_[0].file);
  }

  // The column that sounds like the key, and is none.
  void noteRepeatedKey(const Studied& file) {
    const auto owner = ownerColumn(file, std::nullopt);
    if (!owner || !file.columns[*owner].hasRepeats()) return;
    notes_.push_back(commented(file.columns[*owner].name()) +
                     " is not the key, for some of its values occur more than once");
  }

  void noteBadRows() {
    for (const Studied& file : files_) {
      if (file.badRows == 0) continue;
      const std::uint64_t rows = file.rows + file.badRows;
      notes_.push_back(commented(file.path.filename().string()) + ": " + grouped(file.badRows) +
                       " of " + grouped(rows) +
                       " rows cannot be read and will be set aside; more than 1 % stops a run " +
                       "unless --set-aside-at-most allows it");
    }
  }

  // All lists are keyed alike; a second file without a profile file must agree with the first.
  bool hasOneOwnerName(const Studied& file, std::size_t owner) {
    if (keyType_.empty()) return true;
    return keyType_ == file.columns[owner].guessKey().type || keyType_ == "text";
  }

  static std::vector<std::string> wordsOf(const Studied& file) {
    std::set<std::string> words;
    for (const ColumnStudy& column : file.columns) {
      for (std::string& word : column.missingWords()) words.insert(std::move(word));
    }
    return {words.begin(), words.end()};
  }

  void addColumns(Part& part, std::set<std::string>& taken) {
    for (std::size_t c = 0; c < part.file->columns.size(); ++c) {
      const ColumnStudy& column = part.file->columns[c];
      const bool isKey = part.key == c;
      if (isKey && !part.name.empty()) continue;
      std::optional<Guess> guess = column.guess(part.missingWords);
      if (isKey) guess = column.guessKey();
      if (guess && part.time == c && column.guess(part.missingWords)) guess->remarks.clear();
      if (!guess) {
        part.left.push_back(named(column.name()) + ": " + column.whyNone());
        continue;
      }
      part.fields.push_back(fieldOf(column, *guess, part, isKey, taken));
      if (isKey) keyField_ = part.fields.back().name;
      if (part.time == c) timeFields_[part.name] = part.fields.back().name;
    }
  }

  void addProfile(const Studied& file, std::optional<std::size_t> key) {
    Part part;
    part.file = &file;
    part.key = key;
    part.missingWords = wordsOf(file);
    part.left = file.left;
    if (key) keyType_ = file.columns[*key].guessKey().type;
    addColumns(part, profileNames_);
    parts_.insert(parts_.begin(), std::move(part));
    hasProfile_ = true;
    hasKey_ = key.has_value();
  }

  void addEvents(const Studied& file, std::size_t owner, std::size_t time,
                 const Studied* profiles) {
    Part part;
    part.file = &file;
    part.missingWords = wordsOf(file);
    part.left = file.left;
    std::string stem = file.path.filename().string();
    stem = stem.substr(0, stem.find('.'));
    part.name = freshName(fieldNameFor(stem), profileNames_);
    part.key = owner;
    part.time = time;
    if (profiles != nullptr) {
      part.createsProfiles = !file.columns[owner].sharesKeysWith(profiles->columns[*parts_[0].key]);
    } else if (keyField_.empty()) {
      keyType_ = file.columns[owner].guessKey().type;
      keyField_ = *writtenName(freshName(fieldNameFor(file.columns[owner].name()), profileNames_));
      keyComment_ = seen(file.columns[owner], file.columns[owner].missingWith(part.missingWords));
      hasKey_ = true;
    }
    std::set<std::string> taken;
    addColumns(part, taken);
    parts_.push_back(std::move(part));
  }

  std::string schemaName() const {
    std::string name = options_.name;
    if (name.empty()) {
      name = files_[0].path.filename().string();
      name = name.substr(0, name.find('.'));
    }
    return *writtenName(fieldNameFor(name));
  }

  std::string head() const {
    std::string text = "# A first draft, made from";
    for (std::size_t i = 0; i < files_.size(); ++i) {
      text += std::string(i == 0 ? " " : ", ") + commented(files_[i].path.filename().string()) +
              " (" + grouped(files_[i].rows) + (files_[i].rows == 1 ? " row)" : " rows)");
    }
    text +=
        ".\n# Behind each field stands what was seen; what to decide is marked with `decide`.\n";
    for (const std::string& note : notes_) text += "# " + note + "\n";
    return text + "\n";
  }

  static std::string fieldLines(const std::vector<Field>& fields, const std::string& indent) {
    std::size_t nameWidth = 0;
    std::size_t typeWidth = 0;
    const auto typeOf = [](const Field& field) {
      return field.guess.type + (field.isOptional ? " optional" : "");
    };
    for (const Field& field : fields) {
      nameWidth = std::max(nameWidth, field.name.size());
      typeWidth = std::max(typeWidth, std::min<std::size_t>(40, typeOf(field).size()));
    }
    std::string text;
    for (const Field& field : fields) {
      text += indent + padded(field.name, nameWidth + 2) + padded(typeOf(field), typeWidth) +
              "  # " + field.comment + "\n";
    }
    return text;
  }

  std::string schema() const {
    std::string text = "schema " + schemaName() + " version 1\n";
    text += "  zone \"UTC\"  # decide: whose calendar counts, as in \"Europe/London\"\n\n";
    const Part* profile = hasProfile_ ? &parts_[0] : nullptr;
    text += "profile " + std::string(kProfile);
    if (hasKey_)
      text += " key " + keyField_ + "  # decide: is this what tells profiles apart?";
    else
      text += "  # decide: no column tells profiles apart, so each row is one";
    text += "\n";
    if (profile != nullptr) {
      text += fieldLines(profile->fields, "  ");
    } else {
      text += "  " + keyField_ + "  " + keyType_ + "  # " + keyComment_ + "\n";
    }
    for (const Part& part : parts_) {
      if (part.name.empty()) continue;
      text += "\n  events " + *writtenName(part.name) + " at " + timeFields_.at(part.name) +
              "  # decide: is this when it happened?\n";
      text += fieldLines(part.fields, "    ");
    }
    return text;
  }

  std::string pathOf(const Studied& file) const {
    std::error_code error;
    fs::path path = fs::absolute(file.path, error).lexically_normal();
    if (options_.folder) {
      path = path.lexically_relative(fs::absolute(*options_.folder, error).lexically_normal());
    }
    return path.string();
  }

  std::string source() const {
    std::string text = "\nsource files for " + schemaName() + "\n";
    text += "  zone \"UTC\"  # decide: the zone of dates and times without an offset\n";
    for (const Part& part : parts_) {
      text += "\n  " + (part.name.empty() ? std::string(kProfile) : *writtenName(part.name)) +
              " from " + writtenText(pathOf(*part.file));
      if (part.file->separator) text += " separated by " + writtenText(*part.file->separator);
      std::vector<std::string> decisions;
      if (!part.file->hasHeader) {
        text += " without header";
        decisions.push_back("the first line looks like a row, not like names");
      }
      if (!options_.folder && fs::path(pathOf(*part.file)).is_absolute()) {
        decisions.push_back(
            "others have no such folder; --folder FOLDER writes the path from where the rules lie");
      }
      if (part.file->columns.size() == 1 && hasSigns(part.file->columns[0].name())) {
        decisions.push_back(
            "if this one column is several, say what stands between them: separated by \"^\"");
      }
      for (std::size_t i = 0; i < decisions.size(); ++i) {
        text += (i == 0 ? "  # decide: " : "; ") + decisions[i];
      }
      text += "\n";
      if (!part.missingWords.empty()) {
        text += "    missing is ";
        for (std::size_t i = 0; i < part.missingWords.size(); ++i) {
          text += (i == 0 ? "" : ", ") + writtenText(part.missingWords[i]);
        }
        text += "  # decide: in every column of this file\n";
      }
      if (!part.name.empty()) text += keyLines(part);
      text += mappingLines(part.fields);
      for (const std::string& left : part.left) text += "    # left out: " + left + "\n";
    }
    return text;
  }

  // Whether a name is rather several: one and the same sign stands in it again and again.
  static bool hasSigns(const std::string& name) {
    return std::ranges::any_of(name, [&](char c) {
      const bool isSign =
          static_cast<unsigned char>(c) < 0x80 && std::isalnum(c) == 0 && c != '_' && c != ' ';
      return isSign && std::ranges::count(name, c) >= 2;
    });
  }

  std::string keyLines(const Part& part) const {
    const ColumnStudy& owner = part.file->columns[*part.key];
    std::string text = "    key = " + *writtenName(owner.name()) + "\n";
    if (owner.missingWith(part.missingWords) > 0) {
      text += "    rows without a key are set aside  # " +
              grouped(owner.missingWith(part.missingWords)) + " of them\n";
    }
    if (part.createsProfiles) {
      text += "    creates profiles  # decide: some of its keys are in no row of the profiles\n";
    }
    return text;
  }

  static std::string mappingLines(const std::vector<Field>& fields) {
    std::size_t width = 0;
    for (const Field& field : fields) width = std::max(width, field.name.size());
    std::string text;
    for (const Field& field : fields) {
      if (!field.mapping.empty()) {
        text += "    " + padded(field.name, width) + " = " + field.mapping +
                (field.decide.empty() ? "" : "  # " + field.decide) + "\n";
      }
    }
    return text;
  }

  std::vector<Studied> files_;
  const DraftOptions& options_;
  std::vector<Part> parts_;  // the profile's first, if there is one
  std::vector<std::string> notes_;
  std::set<std::string> profileNames_ = {"key"};
  std::map<std::string, std::string> timeFields_;
  bool hasProfile_ = false;
  bool hasKey_ = false;
  std::string keyField_;
  std::string keyType_;
  std::string keyComment_;
};

}  // namespace

Result<std::string> draft(const std::vector<fs::path>& files, const DraftOptions& options) {
  if (files.empty()) return Error{"name a file to draft a schema from"};
  std::vector<Studied> studied;
  for (const fs::path& file : files) {
    MUSTER_TRY(Studied one, study(file));
    studied.push_back(std::move(one));
  }
  return Draft(std::move(studied), options).write();
}

}  // namespace muster::load
