#include "runtime/aot/input.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>
#include <utility>

#include "compiler/base/grouped.h"
#include "compiler/diagnostics/diagnostic.h"
#include "runtime/aot/values.h"
#include "runtime/column/order.h"
#include "runtime/column/owner.h"

namespace muster::aot {

using schema::Schema;

namespace {

constexpr std::size_t kExamples = 3;
constexpr std::size_t kDuplicatesNamed = 3;
constexpr std::uint64_t kMillion = 1'000'000;
constexpr std::uint32_t kNone = column::KeyIndex::kNone;

Error columnError(const std::string& table, const std::string& column, const std::string& reason) {
  return {"column `" + printable(column) + "` of `" + table + "`: " + reason};
}

// What did not fit of one table: rows that are set aside, and values of optional fields, which are
// missing then.
class Aside {
 public:
  Aside(std::string table, std::size_t rows) : table_(std::move(table)), isAside_(rows, false) {}

  bool has(std::size_t row) const { return isAside_[row]; }
  void add(std::size_t row, const std::string& column, const std::string& reason,
           const std::string& value) {
    note(findings_, row, column, reason, value);
    if (isAside_[row]) return;
    isAside_[row] = true;
    ++count_;
  }

  void makeMissing(std::size_t row, const std::string& column, const std::string& reason,
                   const std::string& value) {
    note(missing_, row, column, reason, value);
  }

  std::size_t count() const { return count_; }
  std::string report() const {
    return linesOf(findings_, "row", "set aside") + linesOf(missing_, "value", "made missing");
  }
  Result<Done> check(const StoreOptions& options) const {
    if (options.isStrict && !missing_.empty()) {
      std::string text = "strict: " + report();
      text.pop_back();
      return Error{text};
    }
    const std::uint64_t most = options.isStrict ? 0 : options.setAsideAtMostMillionths;
    if (UInt128{count_} * kMillion <= UInt128{most} * isAside_.size()) return Done{};
    std::string text = table_ + ": " + grouped(count_) + " of " + grouped(isAside_.size()) +
                       " rows would be set aside, and at most " + std::to_string(most) +
                       " of a million may be\n" + report();
    text.pop_back();
    return Error{text};
  }

 private:
  struct Finding {
    std::uint64_t count = 0;
    std::string places;
  };
  using Findings = std::map<std::string, Finding>;

  static void note(Findings& findings, std::size_t row, const std::string& column,
                   const std::string& reason, const std::string& value) {
    Finding& finding = findings[(column.empty() ? "it" : "`" + column + "`") + " " + reason];
    if (++finding.count > kExamples) return;
    finding.places += (finding.places.empty() ? "row " : ", row ") + std::to_string(row + 1) +
                      (value.empty() ? "" : ": \"" + value + "\"");
  }

  std::string linesOf(const Findings& findings, const std::string& what,
                      const std::string& outcome) const {
    std::string text;
    for (const auto& [why, finding] : findings) {
      text += table_ + ": " + grouped(finding.count) + " " + what +
              (finding.count == 1 ? " " : "s ") + outcome + ": " + why + " (" + finding.places +
              ")\n";
    }
    return text;
  }

  std::string table_;
  std::vector<bool> isAside_;
  std::size_t count_ = 0;
  Findings findings_;
  Findings missing_;
};

// One kind of profile.
class StoreMaker {
 public:
  using Find = std::function<const BoundTable*(const std::string&)>;
  StoreMaker(const Kind& kind, Find find, const StoreOptions& options)
      : schema_(*kind.schema),
        find_(std::move(find)),
        options_(options),
        needs_(needsOf(kind)),
        bound_{std::vector<bool>(schema_.fields.size()), std::vector<bool>(schema_.lists.size())} {
    table_.schema = kind.schema;
    table_.columns = IdVector<FieldId, column::Column>(schema_.fields.size(), column::Column{});
  }

  Result<column::Table> make() {
    MUSTER_TRY([[maybe_unused]] Done profiles, makeProfiles());
    for (std::uint32_t i = 0; i < schema_.lists.size(); ++i) {
      MUSTER_TRY([[maybe_unused]] Done list, makeList(ListId(i)));
    }
    return std::move(table_);
  }
  const std::string& report() const { return report_; }
  Needs takeBound() { return std::move(bound_); }

 private:
  const std::string& nameOf(FieldId field) const { return schema_.fields[field].name; }

  // The columns of these fields that are there; an Error for one that rules ask for and is not, and
  // for one that nobody knows.
  Result<std::map<FieldId, Values>> valuesOf(const BoundTable& from,
                                             const std::vector<FieldId>& fields,
                                             const std::string& keyColumn) {
    std::map<FieldId, Values> values;
    std::vector<std::string> names{keyColumn};
    for (const FieldId field : fields) {
      if (!isPlain(schema_, field)) continue;
      names.push_back(nameOf(field));
      if (const column::PlainColumn* column = from.find(nameOf(field))) {
        Result<Values> made = Values::of(schema_, field, *column);
        if (!made.ok()) return columnError(from.name, nameOf(field), made.error().message);
        values.emplace(field, std::move(*made));
        bound_.fields[field.index()] = true;
      } else if (schema_.fields[field].isOptional) {
        bound_.fields[field.index()] = true;
      } else if (needs_.fields[field.index()]) {
        return Error{"`" + from.name + "` has no column `" + nameOf(field) +
                     "`, which the rules ask and which is not optional"};
      }
    }
    for (const column::PlainColumn& column : from.columns) {
      if (std::ranges::find(names, column.name) != names.end()) continue;
      const std::string help = diagnostics::didYouMean(column.name, names);
      return columnError(from.name, column.name,
                         "there is no such field that a plain column can hold" +
                             (help.empty() ? "" : "; " + help));
    }
    return values;
  }

  // Rows that lack what is not optional first: values of rows that are set aside are not told of.
  void findMisfits(const std::map<FieldId, Values>& values, std::size_t rows, Aside& aside) {
    for (const bool isOptional : {false, true}) {
      for (const auto& [field, of] : values) {
        if (schema_.fields[field].isOptional != isOptional) continue;
        for (std::size_t row = 0; row < rows; ++row) {
          if (!aside.has(row)) findMisfit(field, of, row, aside);
        }
      }
    }
  }

  void findMisfit(FieldId field, const Values& of, std::size_t row, Aside& aside) {
    const State state = of.stateOf(row);
    const bool isOptional = schema_.fields[field].isOptional;
    if (state == State::Unfit && isOptional) {
      aside.makeMissing(row, nameOf(field), of.reason(), of.shown(row));
    } else if (state == State::Unfit) {
      aside.add(row, nameOf(field), of.reason(), of.shown(row));
    } else if (state == State::Missing && !isOptional) {
      aside.add(row, nameOf(field), "is missing, and its field is not optional", "");
    }
  }

  Result<Done> settle(const Aside& aside) {
    MUSTER_TRY([[maybe_unused]] const Done done, aside.check(options_));
    report_ += aside.report();
    return Done{};
  }

  void gather(const std::vector<FieldId>& fields, const std::map<FieldId, Values>& values,
              std::span<const std::uint32_t> rows) {
    for (const FieldId field : fields) {
      const auto found = values.find(field);
      table_.columns[field] = found != values.end()
                                  ? found->second.gather(rows)
                                  : missingColumn(schema_.fields[field].type, rows.size());
    }
  }

  Result<Done> makeProfiles() {
    const BoundTable* from = find_(schema_.profileName);
    if (from == nullptr) {
      return Error{"there are no columns for `" + schema_.profileName + "`, the profiles"};
    }
    MUSTER_TRY(const auto values, valuesOf(*from, schema_.profileFields, nameOf(schema_.key)));
    Aside aside(from->name, from->rows());
    findMisfits(values, from->rows(), aside);
    MUSTER_TRY([[maybe_unused]] const Done settled, settle(aside));
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < from->rows(); ++row) {
      if (!aside.has(row)) rows.push_back(row);
    }
    MUSTER_TRY([[maybe_unused]] const Done sorted, sortByKey(values.at(schema_.key), *from, rows));
    table_.profileCount = rows.size();
    gather(schema_.profileFields, values, rows);
    for (const schema::Consent& consent : schema_.consents) limitStatus(consent);
    return Done{};
  }

  // Whole numbers by size, texts by code point; an Error where a key occurs twice.
  Result<Done> sortByKey(const Values& keys, const BoundTable& from,
                         std::vector<std::uint32_t>& rows) {
    const column::Column column = keys.gather(rows);
    std::vector<std::uint64_t> numbers;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      // Both stored values and codes have the order of keys.
      numbers.push_back(static_cast<std::uint64_t>(column.value(i)) -
                        static_cast<std::uint64_t>(column.base));
    }
    std::vector<std::uint32_t> order = column::sortedRows(numbers);
    if (order.empty()) {
      order.resize(rows.size());
      std::iota(order.begin(), order.end(), 0U);
    }
    std::string named;
    std::size_t duplicates = 0;
    for (std::size_t i = 1; i < order.size(); ++i) {
      const bool isSame = numbers[order[i]] == numbers[order[i - 1]];
      const bool isFirst = i == 1 || numbers[order[i - 1]] != numbers[order[i - 2]];
      if (!isSame || !isFirst || ++duplicates > kDuplicatesNamed) continue;
      named += (named.empty() ? "" : ", ") + keys.shown(rows[order[i]]) + " (row " +
               std::to_string(rows[order[i - 1]] + 1) + " and row " +
               std::to_string(rows[order[i]] + 1) + ")";
    }
    if (duplicates > 0) {
      return Error{from.name + ": " + std::to_string(duplicates) +
                   (duplicates == 1 ? " key occurs" : " keys occur") + " more than once: " + named +
                   (duplicates > kDuplicatesNamed ? ", ..." : "")};
    }
    std::vector<std::uint32_t> sorted;
    for (const std::uint32_t i : order) sorted.push_back(rows[i]);
    rows = std::move(sorted);
    return Done{};
  }

  // What was said at two times of which the second lies before the first, nobody knows.
  void limitStatus(const schema::Consent& consent) {
    const column::Column& since = table_.columns[consent.since];
    const column::Column& until = table_.columns[consent.until];
    column::Column& status = table_.columns[consent.status];
    std::vector<std::int64_t> values(status.rows, 0);
    std::vector<bool> known(status.rows, false);
    for (std::size_t row = 0; row < status.rows; ++row) {
      const bool isReversed =
          since.isKnown(row) && until.isKnown(row) && since.value(row) > until.value(row);
      known[row] = isReversed || status.isKnown(row);
      if (known[row]) values[row] = isReversed ? schema::kUnknownConsent : status.value(row);
    }
    status = column::makeColumn(status.type, values, known);
  }

  Result<Done> makeList(ListId id) {
    const schema::EventList& list = schema_.lists[id];
    if (list.ofSet) {
      table_.lists.add({});
      column::addElements(id, table_);
      return Done{};
    }
    const std::size_t owners =
        list.owner ? table_.lists[*list.owner].rowCount() : table_.profileCount;
    const std::string name = schema::pathOf(schema_, id);
    const BoundTable* from = isPlain(schema_, id) ? find_(name) : nullptr;
    if (from == nullptr) {
      if (needs_.lists[id.index()]) {
        return Error{"the rules ask for `" + name + "`, and there are no columns for it"};
      }
      table_.lists.add({std::vector<std::uint32_t>(owners + 1, 0)});
      gather(list.fields, {}, {});
      return Done{};
    }
    bound_.lists[id.index()] = true;
    MUSTER_TRY(const column::Owner owner,
               column::ownerOf(schema_, id, from->key, [&](const std::string& column) {
                 return from->find(column) != nullptr;
               }));
    const column::PlainColumn* const ownerColumn = from->find(owner.column);
    if (ownerColumn == nullptr) {
      return Error{"`" + name + "` has no column `" + owner.column +
                   "`, which says whose its rows are"};
    }
    const Result<Values> ownerValues = Values::of(schema_, owner.field, *ownerColumn);
    if (!ownerValues.ok()) return columnError(name, owner.column, ownerValues.error().message);
    MUSTER_TRY(const auto values, valuesOf(*from, list.fields, owner.column));
    Aside aside(name, from->rows());
    findMisfits(values, from->rows(), aside);
    const std::vector<std::uint32_t> ownerOfRow = findOwners(*ownerValues, owner, aside, *from);
    MUSTER_TRY([[maybe_unused]] const Done settled, settle(aside));
    order(list, values, ownerOfRow, owners);
    return Done{};
  }

  // The row of the owner for each row; kNone for those that are set aside, here or before.
  std::vector<std::uint32_t> findOwners(const Values& values, const column::Owner& owner,
                                        Aside& aside, const BoundTable& from) const {
    const bool isKey = owner.field == schema_.key;
    const column::Column& owners = table_.columns[owner.field];
    constexpr std::uint32_t kSeveral = kNone - 1;
    std::unordered_map<std::int64_t, std::uint32_t> rowOf;
    for (std::uint32_t row = 0; row < owners.rows; ++row) {
      if (!owners.isKnown(row)) continue;
      const auto [at, isNew] = rowOf.try_emplace(owners.value(row), row);
      if (!isNew) at->second = kSeveral;
    }
    std::vector<std::uint32_t> found(from.rows(), kNone);
    for (std::size_t row = 0; row < from.rows(); ++row) {
      if (aside.has(row)) continue;
      std::int64_t number = 0;
      State state = State::Unfit;
      std::optional<std::int64_t> value;
      if (values.isText()) {
        std::string_view text;
        std::string memory;
        state = values.read(row, text, memory);
        if (state == State::Known) value = owners.dictionary->find(text);
      } else {
        state = values.read(row, number);
        if (state == State::Known) value = number;
      }
      if (state == State::Missing) {
        aside.add(row, owner.column, "is missing, and it is the key", "");
        continue;
      }
      const auto at = value ? rowOf.find(*value) : rowOf.end();
      if (at != rowOf.end() && at->second != kSeveral) {
        found[row] = at->second;
        continue;
      }
      const char* const why = state == State::Unfit ? values.reason()
                              : at != rowOf.end()   ? "belongs to several that have the same value"
                              : isKey               ? "belongs to a profile that is not there"
                                                    : "belongs to one that is not there";
      aside.add(row, state == State::Unfit ? owner.column : "", why, values.shown(row));
    }
    return found;
  }

  void order(const schema::EventList& list, const std::map<FieldId, Values>& values,
             const std::vector<std::uint32_t>& ownerOfRow, std::size_t owners) {
    std::vector<std::uint32_t> rows;
    std::vector<std::uint32_t> ownerOf;
    for (std::uint32_t row = 0; row < ownerOfRow.size(); ++row) {
      if (ownerOfRow[row] == kNone) continue;
      rows.push_back(row);
      ownerOf.push_back(ownerOfRow[row]);
    }
    std::optional<column::Column> time;
    std::optional<column::Column> thenBy;
    const auto columnOf = [&](FieldId field) -> std::optional<column::Column> {
      const auto found = values.find(field);
      if (found == values.end()) return std::nullopt;
      return found->second.gather(rows);
    };
    if (list.hasTime) time = columnOf(list.time);
    if (list.thenBy) thenBy = columnOf(*list.thenBy);
    column::EventOrder inOrder =
        column::orderEvents(ownerOf, owners, time ? &*time : nullptr, thenBy ? &*thenBy : nullptr);
    if (!inOrder.order.empty()) {
      std::vector<std::uint32_t> sorted;
      for (const std::uint32_t i : inOrder.order) sorted.push_back(rows[i]);
      rows = std::move(sorted);
    }
    table_.lists.add({std::move(inOrder.offsets)});
    gather(list.fields, values, rows);
  }

  const Schema& schema_;
  Find find_;
  const StoreOptions& options_;
  Needs needs_;
  Needs bound_;
  column::Table table_;
  std::string report_;
};

}  // namespace

const column::PlainColumn* BoundTable::find(const std::string& column) const {
  const auto found = std::ranges::find(columns, column, &column::PlainColumn::name);
  return found == columns.end() ? nullptr : &*found;
}

const BoundTable* Input::find(const std::string& table) const {
  const auto found = std::ranges::find(tables_, table, &BoundTable::name);
  return found == tables_.end() || found->columns.empty() ? nullptr : &*found;
}

Result<BoundTable*> Input::at(const std::string& table) {
  const auto found = std::ranges::find(tables_, table, &BoundTable::name);
  if (found != tables_.end()) return &*found;
  std::vector<std::string> names;
  for (const Kind& kind : program_.kinds) {
    names.push_back(kind.schema->profileName);
    for (std::uint32_t i = 0; i < kind.schema->lists.size(); ++i) {
      if (isPlain(*kind.schema, ListId(i))) names.push_back(pathOf(*kind.schema, ListId(i)));
    }
  }
  if (std::ranges::find(names, table) == names.end()) {
    const std::string help = diagnostics::didYouMean(table, names);
    return Error{"the schema has no profiles and no list `" + printable(table) +
                 "` that plain columns can hold" + (help.empty() ? "" : "; " + help)};
  }
  return &tables_.emplace_back(BoundTable{table, {}, {}});
}

Result<Done> Input::add(const std::string& table, const column::PlainColumn& column) {
  MUSTER_TRY(BoundTable* const to, at(table));
  if (to->find(column.name) != nullptr) {
    return columnError(table, column.name, "it is there already");
  }
  if (const std::optional<std::string> misfit = column::misfitOf(column)) {
    return columnError(table, column.name, *misfit);
  }
  if (!to->columns.empty() && to->rows() != column.rows) {
    return columnError(table, column.name,
                       "it has " + std::to_string(column.rows) + " rows, and `" +
                           to->columns.front().name + "` " + std::to_string(to->rows()));
  }
  to->columns.push_back(column);
  return Done{};
}

Result<Done> Input::setKey(const std::string& table, const std::string& column) {
  MUSTER_TRY(BoundTable* const to, at(table));
  for (const Kind& kind : program_.kinds) {
    const std::string& key = kind.schema->fields[kind.schema->key].name;
    if (table == kind.schema->profileName && column != key) {
      return columnError(table, column, "the profiles' own key is `" + key + "`");
    }
  }
  to->key = column;
  return Done{};
}

Result<Stored> Input::store(const StoreOptions& options) const {
  Stored stored;
  for (const Kind& kind : program_.kinds) {
    StoreMaker maker(
        kind, [this](const std::string& table) { return find(table); }, options);
    MUSTER_TRY(column::Table table, maker.make());
    stored.tables.push_back(std::make_shared<const column::Table>(std::move(table)));
    stored.report += maker.report();
    stored.bound.push_back(maker.takeBound());
  }
  if (!stored.report.empty()) stored.report.pop_back();
  return stored;
}

Result<Done> checkBound(const Program& program, const Stored& stored) {
  for (std::size_t i = 0; i < program.kinds.size(); ++i) {
    const Schema& schema = *program.kinds[i].schema;
    const Needs needs = needsOf(program.kinds[i]);
    for (std::uint32_t list = 0; list < schema.lists.size(); ++list) {
      if (!needs.lists[list] || stored.bound[i].lists[list]) continue;
      return Error{"these rules ask for `" + schema::pathOf(schema, ListId(list)) +
                   "`, and the data was bound without it"};
    }
    for (std::uint32_t field = 0; field < schema.fields.size(); ++field) {
      if (!needs.fields[field] || stored.bound[i].fields[field]) continue;
      return Error{"these rules ask for `" + schema.fields[FieldId(field)].name +
                   "`, and the data was bound without it"};
    }
  }
  return Done{};
}

}  // namespace muster::aot
