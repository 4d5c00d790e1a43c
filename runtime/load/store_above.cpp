// What a kind of profile sees of those it refers to: the row that a reference leads to, and from
// there the columns and lists of the other table.

#include <algorithm>
#include <numeric>

#include "compiler/base/check.h"
#include "runtime/load/assemble.h"
#include "runtime/load/chunks.h"
#include "runtime/load/files.h"
#include "runtime/load/store.h"

namespace muster::load {

namespace {

// `tier` of `account.tier`.
std::string_view behind(const schema::Field& reference, std::string_view name) {
  return name.substr(reference.name.size() + 1);
}

FieldId profileField(const schema::Schema& schema, std::string_view name) {
  for (const FieldId id : schema.profileFields) {
    if (schema.fields[id].name == name) return id;
  }
  MUSTER_CHECK(false, "a field that is seen is a field of what it is seen of");
}

ListId listNamed(const schema::Schema& schema, std::optional<ListId> owner, std::string_view name) {
  for (std::uint32_t i = 0; i < schema.lists.size(); ++i) {
    const schema::EventList& list = schema.lists[ListId(i)];
    if (list.owner == owner && list.name == name) return ListId(i);
  }
  MUSTER_CHECK(false, "a list that is seen is a list of what it is seen of");
}

}  // namespace

void StoreBuilder::indexAbove() {
  for (std::size_t i = 0; i < schema_->references.size(); ++i) {
    const column::Table* table = seen_.above[i];
    const column::Column& key = table->key();
    std::vector<std::int64_t> keys(table->profileCount);
    for (std::size_t row = 0; row < keys.size(); ++row) keys[row] = key.value(row);
    Above above{table, column::KeyIndex(keys), {}, {}, {}};
    if (const TextCodes* codes = codesOf(schema_->references[i].field)) {
      for (const std::string_view text : codes->texts()) {
        const auto code = key.dictionary->find(text);
        above.rowOfCode.push_back(code ? above.index.find(*code) : column::KeyIndex::kNone);
      }
    }
    above_.push_back(std::move(above));
  }
}

std::uint32_t StoreBuilder::rowAbove(std::size_t reference, std::int64_t key) const {
  const Above& above = above_[reference];
  if (above.rowOfCode.empty()) return above.index.find(key);
  return above.rowOfCode[static_cast<std::size_t>(key)];
}

// Finds where the rows of a list, or of the profiles, lead. Gives those that cannot stay, because
// what they refer to may not be missing; empty where all can. Rows that have no owner are let be.
std::vector<bool> StoreBuilder::followReferences(std::optional<ListId> list,
                                                 std::vector<ReadTable>& tables,
                                                 std::span<const std::uint32_t> owners) {
  std::vector<bool> dropped;
  const std::vector<FieldId>& fields = list ? schema_->lists[*list].fields : schema_->profileFields;
  for (std::size_t i = 0; i < schema_->references.size(); ++i) {
    const FieldId field = schema_->references[i].field;
    const schema::Field& declared = schema_->fields[field];
    if (declared.list != list || declared.through) continue;
    // Behind the key, which stands first.
    std::size_t output = 1;
    for (const FieldId it : fields) {
      if (it == field) break;
      if (it != schema_->key) ++output;
    }
    const TextCodes* codes = codesOf(field);
    std::vector<std::uint32_t>& leads = above_[i].leads;
    for (const auto& [from, chunk] : chunksOf(tables, list)) {
      const Piece& piece = from->rows.pieces[output][chunk];
      for (std::size_t row = 0; row < piece.rows; ++row) {
        const std::size_t at = leads.size();
        leads.push_back(column::KeyIndex::kNone);
        const bool isOut = (!owners.empty() && owners[at] == column::KeyIndex::kNone) ||
                           (!dropped.empty() && dropped[at]);
        if (isOut || !piece.isKnown(row)) continue;
        const std::int64_t key = piece.value(row);
        leads[at] = rowAbove(i, key);
        if (leads[at] != column::KeyIndex::kNone) continue;
        std::string shown = codes == nullptr
                                ? std::to_string(key)
                                : printable(shorten(codes->text(static_cast<std::uint32_t>(key))));
        Example place = placeOf(*from, chunk, row, declared.name, std::move(shown));
        if (declared.isOptional) {
          findings_.add(from->rows.name, Reason::LeadsNowhere, Outcome::MadeMissing,
                        std::move(place));
          continue;
        }
        setAside(*from, Reason::LeadsNowhere, std::move(place));
        dropped.resize(std::max(dropped.size(), rowCount(tables, list)), false);
        dropped[at] = true;
      }
    }
  }
  return dropped;
}

// Takes the profiles out whose references lead nowhere and must not. keys_ are those of all rows.
void StoreBuilder::dropUnfollowed(std::vector<ReadTable>& tables) {
  const std::vector<bool> dropped = followReferences(std::nullopt, tables, {});
  if (dropped.empty()) return;
  std::vector<std::int64_t> keys;
  for (std::uint32_t row = 0; row < keys_.size(); ++row) {
    if (dropped[row]) continue;
    keys.push_back(keys_[row]);
    rowOrder_.push_back(row);
  }
  keys_ = std::move(keys);
  rowsAreInOrder_ = false;
}

// Puts beside each reference what it leads to. `rows` is of each row of the store the one that was
// read, or kNoRow.
void StoreBuilder::fetch(std::optional<ListId> list, std::vector<std::uint32_t> rows,
                         column::Table& table) {
  for (std::size_t i = 0; i < schema_->references.size(); ++i) {
    const FieldId field = schema_->references[i].field;
    const schema::Field& reference = schema_->fields[field];
    if (reference.list != list || reference.through) continue;
    Above& above = above_[i];
    above.rows.assign(rows.size(), column::KeyIndex::kNone);
    std::vector<std::uint32_t> own(rows.size());
    bool leadsNowhere = false;
    for (std::uint32_t row = 0; row < rows.size(); ++row) {
      own[row] = row;
      if (rows[row] != kNoRow && !above.leads.empty()) above.rows[row] = above.leads[rows[row]];
      if (above.rows[row] != column::KeyIndex::kNone || !table.columns[field].isKnown(row))
        continue;
      own[row] = kNoRow;
      leadsNowhere = true;
    }
    if (leadsNowhere) table.columns[field] = reorder(table.columns[field], own);
    std::vector<std::pair<FieldId, FieldId>> columns;
    for (const FieldId id : list ? schema_->lists[*list].fields : schema_->profileFields) {
      const schema::Field& seen = schema_->fields[id];
      if (seen.through != i) continue;
      columns.emplace_back(id, profileField(*above.table->schema, behind(reference, seen.name)));
    }
    forEachColumn(columns.size(), [&](std::size_t k) {
      const auto& [to, from] = columns[k];
      table.columns[to] = reorder(above.table->columns[from], above.rows);
    });
  }
}

// A list of what a profile refers to: each profile has the rows of the one above. One that no rule
// asks for is left empty, for it can be much longer than all that was read.
Result<Done> StoreBuilder::fetchList(ListId list, column::Table& table) {
  const schema::EventList& events = schema_->lists[list];
  const Above& above = above_[*events.through];
  const schema::Schema& schema = *above.table->schema;
  const schema::Field& reference = schema_->fields[schema_->references[*events.through].field];
  const Fetched* outer = events.owner ? &fetched_.at(*events.owner) : nullptr;
  const ListId from = outer != nullptr
                          ? listNamed(schema, outer->list, events.name)
                          : listNamed(schema, std::nullopt, behind(reference, events.name));
  const std::vector<std::uint32_t>& owners = outer != nullptr ? outer->rows : above.rows;
  const std::vector<std::uint32_t>& offsets = above.table->lists[from].offsets;

  Fetched& fetched = fetched_.emplace(list, Fetched{from, {}}).first->second;
  std::vector<std::uint32_t>& own = table.lists[list].offsets;
  own.assign(1, 0);
  for (const std::uint32_t owner : owners) {
    if (owner != column::KeyIndex::kNone && seen_.lists[list.index()]) {
      if (fetched.rows.size() + (offsets[owner + 1] - offsets[owner]) > kMostRows) {
        return Error{events.name + ": more than 2^32 events, each counted for every " +
                     schema_->profileName + " that sees it"};
      }
      for (std::uint32_t row = offsets[owner]; row < offsets[owner + 1]; ++row) {
        fetched.rows.push_back(row);
      }
    }
    own.push_back(static_cast<std::uint32_t>(fetched.rows.size()));
  }
  forEachColumn(events.fields.size(), [&](std::size_t i) {
    const column::Column& column = above.table->columns[schema.lists[from].fields[i]];
    table.columns[events.fields[i]] = reorder(column, fetched.rows);
  });
  return Done{};
}

}  // namespace muster::load
