#include "runtime/load/store.h"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <thread>

#include "compiler/base/check.h"
#include "runtime/load/assemble.h"
#include "runtime/load/chunks.h"
#include "runtime/load/files.h"

namespace muster::load {

namespace {

constexpr std::size_t kDuplicatesNamed = 3;

std::vector<Piece> takePieces(std::vector<ReadTable>& tables, std::optional<ListId> list,
                              std::size_t output) {
  std::vector<Piece> pieces;
  for (const auto& [table, chunk] : chunksOf(tables, list)) {
    pieces.push_back(std::move(table->rows.pieces[output][chunk]));
  }
  return pieces;
}

template <typename Visit>
void forEachKey(const std::vector<Piece>& pieces, const Visit& visit) {
  for (const Piece& piece : pieces) {
    for (std::size_t i = 0; i < piece.values; ++i) visit(piece.value(i));
  }
}

}  // namespace

StoreBuilder::StoreBuilder(std::shared_ptr<const schema::Schema> schema,
                           const std::vector<std::unique_ptr<TextCodes>>& codes, Seen seen,
                           Findings& findings, int threads)
    : schema_(std::move(schema)),
      codes_(codes),
      seen_(std::move(seen)),
      findings_(findings),
      threads_(threads),
      isTextKey_(schema_->fields[schema_->key].type.kind == schema::Kind::Text) {}

// Keys in an order that unsigned numbers have.
std::uint64_t StoreBuilder::rankOf(std::int64_t key) const {
  if (isTextKey_) return ranks_[static_cast<std::size_t>(key)];
  return static_cast<std::uint64_t>(key) ^ (std::uint64_t{1} << 63);
}

std::string StoreBuilder::keyText(std::int64_t key) const {
  if (!isTextKey_) return std::to_string(key);
  return printable(shorten(codesOf(schema_->key)->text(static_cast<std::uint32_t>(key))));
}

void StoreBuilder::collectKeys(const TableRows& rows, column::KeySet& keys) const {
  forEachKey(rows.pieces[0], [&](std::int64_t key) { keys.add(key); });
}

// keys_ and rowOrder_ are sorted; equal keys stand together, in the order of rows.
Result<Done> StoreBuilder::dropDuplicates(std::vector<ReadTable>& tables) {
  ReadTable& profiles = tables.front();
  const std::optional<bool> lastWins = profiles.table->lastDuplicateWins;
  const auto rowOf = [&](std::size_t i) {
    return rowsAreInOrder_ ? static_cast<std::uint32_t>(i) : rowOrder_[i];
  };
  std::vector<std::int64_t> keys;
  std::vector<std::uint32_t> order;
  std::vector<std::uint32_t> losers;
  std::size_t duplicateCount = 0;
  std::string named;
  for (std::size_t begin = 0; begin < keys_.size();) {
    std::size_t end = begin + 1;
    while (end < keys_.size() && keys_[end] == keys_[begin]) ++end;
    if (end - begin > 1 && ++duplicateCount <= kDuplicatesNamed) {
      const Example first = profiles.rows.placeOf(rowOf(begin));
      const Example second = profiles.rows.placeOf(rowOf(begin + 1));
      named += (named.empty() ? "" : ", ") + keyText(keys_[begin]) + " (" + first.file + " " +
               describePlace(first) + " and " +
               (second.file == first.file ? "" : second.file + " ") + describePlace(second) + ")";
    }
    const std::size_t winner = lastWins.value_or(false) ? end - 1 : begin;
    for (std::size_t i = begin; i < end; ++i) {
      if (i != winner) losers.push_back(rowOf(i));
    }
    keys.push_back(keys_[begin]);
    order.push_back(rowOf(winner));
    begin = end;
  }
  if (duplicateCount == 0) return Done{};
  if (!lastWins) {
    return Error{profiles.rows.name + ": " + std::to_string(duplicateCount) +
                 (duplicateCount == 1 ? " key occurs" : " keys occur") +
                 " more than once: " + named + (duplicateCount > kDuplicatesNamed ? ", ..." : "") +
                 (profiles.rows.isInMemory
                      ? ""
                      : "; write `first row wins` or `last row wins` in the source if that is "
                        "meant")};
  }
  std::sort(losers.begin(), losers.end());
  for (const std::uint32_t row : losers) {
    findings_.add(profiles.rows.name, Reason::LosesToOther, Outcome::Noted,
                  profiles.rows.placeOf(row));
  }
  profiles.rows.rows -= losers.size();
  keys_ = std::move(keys);
  rowOrder_ = std::move(order);
  rowsAreInOrder_ = false;
  return Done{};
}

Result<Done> StoreBuilder::orderProfiles(std::vector<ReadTable>& tables,
                                         bool profilesComeFromEvents) {
  if (isTextKey_) {
    const std::vector<std::string_view> texts = codesOf(schema_->key)->texts();
    const std::vector<std::uint32_t> sorted =
        sortedCodes(texts, std::vector<bool>(texts.size(), true));
    ranks_.resize(texts.size());
    for (std::uint32_t rank = 0; rank < sorted.size(); ++rank) ranks_[sorted[rank]] = rank;
  }
  const bool hasTable = !tables.empty() && !tables.front().table->list;
  if (hasTable) {
    forEachKey(tables.front().rows.pieces[0], [&](std::int64_t key) { keys_.push_back(key); });
    rowsAreInOrder_ = true;
    dropUnfollowed(tables);
  }
  column::KeySet created;
  bool anyCreated = false;
  for (const ReadTable& table : tables) {
    if (!table.table->list || table.table->in || table.table->ownerField) continue;
    if (!profilesComeFromEvents && !table.table->createsProfiles) continue;
    anyCreated = true;
    collectKeys(table.rows, created);
  }

  const auto sortKeys = [&] {
    std::vector<std::uint64_t> numbers;
    numbers.reserve(keys_.size());
    for (const std::int64_t key : keys_) numbers.push_back(rankOf(key));
    const std::vector<std::uint32_t> order = column::sortedRows(numbers);
    if (order.empty()) return;
    std::vector<std::int64_t> sorted;
    sorted.reserve(keys_.size());
    for (const std::uint32_t row : order) sorted.push_back(keys_[row]);
    keys_ = std::move(sorted);
    if (rowOrder_.empty()) {
      rowOrder_ = order;
    } else {
      std::vector<std::uint32_t> rows;
      for (const std::uint32_t row : order) rows.push_back(rowOrder_[row]);
      rowOrder_ = std::move(rows);
    }
    rowsAreInOrder_ = false;
  };
  sortKeys();
  if (hasTable) {
    MUSTER_TRY([[maybe_unused]] Done done, dropDuplicates(tables));
  }
  if (anyCreated) {
    const column::KeyIndex known(keys_);
    std::vector<std::int64_t> added;
    for (const std::int64_t key : created.keys()) {
      if (known.find(key) == column::KeyIndex::kNone) added.push_back(key);
    }
    if (!added.empty()) {
      if (rowsAreInOrder_ || rowOrder_.empty()) {
        rowOrder_.resize(keys_.size());
        for (std::uint32_t row = 0; row < rowOrder_.size(); ++row) rowOrder_[row] = row;
        rowsAreInOrder_ = false;
      }
      keys_.insert(keys_.end(), added.begin(), added.end());
      rowOrder_.resize(keys_.size(), kNoRow);
      sortKeys();
    }
  }
  if (keys_.size() > kMostRows) return Error{schema_->profileName + ": more than 2^32 profiles"};
  return Done{};
}

void StoreBuilder::forEachColumn(std::size_t count,
                                 const std::function<void(std::size_t)>& build) const {
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < count; i = next++) build(i);
  };
  std::vector<std::thread> others;
  for (int i = 1; i < threads_ && static_cast<std::size_t>(i) < count; ++i) {
    others.emplace_back(work);
  }
  work();
  for (std::thread& other : others) other.join();
}

void StoreBuilder::buildProfiles(std::vector<ReadTable>& tables, column::Table& table) {
  table.profileCount = keys_.size();
  const schema::Type& keyType = schema_->fields[schema_->key].type;
  if (isTextKey_) {
    std::vector<std::string> words;
    std::vector<std::int64_t> codes;
    words.reserve(keys_.size());
    codes.reserve(keys_.size());
    const std::vector<std::string_view> texts = codesOf(schema_->key)->texts();
    for (std::size_t p = 0; p < keys_.size(); ++p) {
      words.emplace_back(texts[static_cast<std::size_t>(keys_[p])]);
      codes.push_back(static_cast<std::int64_t>(p));
    }
    table.columns[schema_->key] = columnOf(keyType, codes);
    table.columns[schema_->key].dictionary = std::make_shared<column::Dictionary>(std::move(words));
  } else {
    table.columns[schema_->key] = columnOf(keyType, keys_);
  }

  std::vector<FieldId> fields;
  for (const FieldId field : schema_->profileFields) {
    if (field != schema_->key && !schema_->fields[field].through) fields.push_back(field);
  }
  const bool hasTable = !tables.empty() && !tables.front().table->list;
  if (hasTable) tables.front().rows.pieces[0] = {};
  forEachColumn(fields.size(), [&](std::size_t i) {
    const schema::Type& type = schema_->fields[fields[i]].type;
    if (!hasTable) {
      table.columns[fields[i]] = missingColumn(type, keys_.size());
      return;
    }
    column::Column column = join(takePieces(tables, std::nullopt, i + 1), type, codesOf(fields[i]));
    if (!rowsAreInOrder_) column = reorder(column, rowOrder_);
    table.columns[fields[i]] = std::move(column);
  });
  if (schema_->references.empty()) return;
  std::vector<std::uint32_t> rows = rowOrder_;
  if (rowsAreInOrder_) {
    rows.resize(keys_.size());
    std::iota(rows.begin(), rows.end(), 0U);
  }
  rows.resize(keys_.size(), kNoRow);
  fetch(std::nullopt, std::move(rows), table);
}

// ---- whose a row is -----------------------------------------------------------------------------

Example StoreBuilder::placeOf(const ReadTable& from, std::size_t chunk, std::size_t row,
                              std::string column, std::string value) {
  const Origin& origin = from.rows.origins[chunk];
  const std::uint64_t number = origin.rowNumbers.empty() ? row : origin.rowNumbers[row];
  return {from.rows.files[origin.file], origin.firstRow + number + 1, std::move(column),
          std::move(value), origin.lines.of(number)};
}

void StoreBuilder::setAside(ReadTable& from, Reason reason, Example place) {
  TableRows& rows = from.rows;
  findings_.add(rows.name, reason, Outcome::SetAside, std::move(place));
  ++rows.rowsSetAside;
  --rows.rows;
}

void StoreBuilder::findByKey(ReadTable& from, std::size_t chunk,
                             std::vector<std::uint32_t>& owners) {
  const Piece& keys = from.rows.pieces[0][chunk];
  for (std::size_t row = 0; row < keys.values; ++row) {
    const std::int64_t key = keys.value(row);
    owners.push_back(index_->find(key));
    if (owners.back() != column::KeyIndex::kNone) continue;
    setAside(from, Reason::UnknownProfile, placeOf(from, chunk, row, "", keyText(key)));
  }
}

// What lies in a row that is not there has gone with it: the report tells of the row.
void StoreBuilder::findByPlace(ReadTable& from, std::size_t chunk,
                               std::vector<std::uint32_t>& owners) {
  const Origin& origin = from.rows.origins[chunk];
  const std::vector<PlacedRow>& places = places_[*from.table->in];
  for (std::size_t row = 0; row < origin.rows; ++row) {
    const Origin::Place wanted = origin.ownerOf(row);
    const auto found = std::ranges::lower_bound(places, wanted, {}, &PlacedRow::place);
    const bool isThere = found != places.end() && found->place == wanted;
    owners.push_back(isThere ? found->row : column::KeyIndex::kNone);
    if (isThere) continue;
    --from.rows.rows;
    --from.rows.rowsWanted;
    ++from.rows.rowsGoneWithOwner;
  }
}

void StoreBuilder::findByField(ReadTable& from, std::size_t chunk, const column::Column& column,
                               std::vector<std::uint32_t>& owners) {
  const TextCodes* codes = codesOf(*from.table->ownerField);
  const Piece& keys = from.rows.pieces[0][chunk];
  for (std::size_t row = 0; row < keys.values; ++row) {
    std::optional<std::int64_t> value = keys.value(row);
    std::string shown = codes == nullptr ? std::to_string(*value) : "";
    if (codes != nullptr) {
      const std::string_view text = codes->text(static_cast<std::uint32_t>(*value));
      value = column.dictionary->find(text);
      shown = printable(shorten(text));
    }
    const auto found = value ? owners_.find(*value) : owners_.end();
    const bool isThere = found != owners_.end();
    const bool isOne = isThere && found->second != column::KeyIndex::kNone;
    owners.push_back(isOne ? found->second : column::KeyIndex::kNone);
    if (isOne) continue;
    ++from.rows.rowsWithoutKey;
    setAside(from, isThere ? Reason::ManyOwners : Reason::UnknownOwner,
             placeOf(from, chunk, row, "", shown));
  }
}

std::vector<std::uint32_t> StoreBuilder::ownersOf(ListId list, std::vector<ReadTable>& tables,
                                                  const column::Table& table) {
  std::vector<std::uint32_t> owners;
  std::optional<FieldId> indexed;
  for (const auto& [from, chunk] : chunksOf(tables, list)) {
    const std::optional<FieldId> field = from->table->ownerField;
    if (field && field != indexed) {
      indexed = field;
      owners_.clear();
      const column::Column& column = table.columns[*field];
      for (std::uint32_t row = 0; row < column.rows; ++row) {
        if (!column.isKnown(row)) continue;
        const auto [at, isNew] = owners_.emplace(column.value(row), row);
        if (!isNew) at->second = column::KeyIndex::kNone;
      }
    }
    if (field)
      findByField(*from, chunk, table.columns[*field], owners);
    else if (from->table->in)
      findByPlace(*from, chunk, owners);
    else
      findByKey(*from, chunk, owners);
    from->rows.pieces[0][chunk] = {};
  }
  return owners;
}

// Of rows that belong together and hold the same known value, one stays.
void StoreBuilder::keepOnePer(ListId list, std::vector<ReadTable>& tables,
                              std::vector<std::uint32_t>& owners) const {
  struct Line {
    std::uint32_t owner;
    std::int64_t value;
    std::uint32_t row;
    auto operator<=>(const Line&) const = default;
  };
  const std::vector<FieldId>& fields = schema_->lists[list].fields;
  for (ReadTable& table : tables) {
    if (table.table->list != list || !table.table->winsPer) continue;
    const auto output = std::ranges::find(fields, *table.table->winsPer) - fields.begin() + 1;
    const std::vector<Piece>& pieces = table.rows.pieces[static_cast<std::size_t>(output)];
    std::vector<Line> lines;
    std::uint32_t first = 0;
    for (const auto& [from, chunk] : chunksOf(tables, list)) {
      const auto count = static_cast<std::uint32_t>(from->rows.origins[chunk].rows);
      for (std::uint32_t row = 0; from == &table && row < count; ++row) {
        const std::uint32_t owner = owners[first + row];
        if (owner == column::KeyIndex::kNone || !pieces[chunk].isKnown(row)) continue;
        lines.push_back({owner, pieces[chunk].value(row), first + row});
      }
      first += count;
    }
    std::ranges::sort(lines);
    const bool isLast = table.table->lastDuplicateWins.value_or(false);
    for (std::size_t i = 1; i < lines.size(); ++i) {
      const Line& before = lines[i - 1];
      if (before.owner != lines[i].owner || before.value != lines[i].value) continue;
      if (isLast) {
        owners[before.row] = column::KeyIndex::kNone;
      } else {
        owners[lines[i].row] = column::KeyIndex::kNone;
      }
      --table.rows.rows;
    }
  }
}

// Entries of one map with the same key say different things, or one twice: none of them counts.
void StoreBuilder::keepOnePerKey(ListId map, std::vector<ReadTable>& tables,
                                 std::vector<std::uint32_t>& owners,
                                 std::vector<std::uint32_t>& ownersAside) {
  struct Entry {
    std::uint32_t owner;
    std::int64_t key;
    std::uint32_t row;
    auto operator<=>(const Entry&) const = default;
  };
  const std::vector<ChunkPlace> chunks = chunksOf(tables, map);
  std::vector<Entry> entries;
  std::uint32_t first = 0;
  for (const auto& [from, chunk] : chunks) {
    const Piece& keys = from->rows.pieces[1][chunk];
    const auto count = static_cast<std::uint32_t>(from->rows.origins[chunk].rows);
    for (std::uint32_t row = 0; row < count; ++row) {
      const std::uint32_t owner = owners[first + row];
      if (owner != column::KeyIndex::kNone)
        entries.push_back({owner, keys.value(row), first + row});
    }
    first += count;
  }
  std::ranges::sort(entries);
  const auto isSame = [&](std::size_t a, std::size_t b) {
    return entries[a].owner == entries[b].owner && entries[a].key == entries[b].key;
  };
  std::vector<std::uint32_t> repeated;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const bool isRepeated =
        (i > 0 && isSame(i, i - 1)) || (i + 1 < entries.size() && isSame(i, i + 1));
    if (isRepeated) repeated.push_back(entries[i].row);
  }
  if (repeated.empty()) return;
  std::ranges::sort(repeated);
  const TextCodes* codes = codesOf(schema_->lists[map].fields[0]);
  auto next = repeated.begin();
  first = 0;
  for (const auto& [from, chunk] : chunks) {
    const auto count = static_cast<std::uint32_t>(from->rows.origins[chunk].rows);
    for (; next != repeated.end() && *next < first + count; ++next) {
      const std::uint32_t row = *next - first;
      const std::int64_t key = from->rows.pieces[1][chunk].value(row);
      setAside(*from, Reason::RepeatedKey,
               placeOf(*from, chunk, row, "",
                       printable(shorten(codes->text(static_cast<std::uint32_t>(key))))));
      ownersAside.push_back(owners[*next]);
      owners[*next] = column::KeyIndex::kNone;
    }
    first += count;
  }
}

// Where the rows lie whose lists other tables are made of. `order` is the row of the tables for
// each of the store; empty: each has its own place.
void StoreBuilder::rememberPlaces(std::vector<ReadTable>& tables, std::optional<ListId> list,
                                  std::span<const std::uint32_t> order) {
  const std::vector<ChunkPlace> chunks = chunksOf(tables, list);
  std::size_t count = 0;
  for (const auto& [from, chunk] : chunks) count += from->rows.origins[chunk].rows;
  std::vector<std::uint32_t> newRows(count, column::KeyIndex::kNone);
  for (std::uint32_t row = 0; row < (order.empty() ? count : order.size()); ++row) {
    if (order.empty()) newRows[row] = row;
    if (!order.empty() && order[row] != kNoRow) newRows[order[row]] = row;
  }
  std::size_t at = 0;
  for (const auto& [from, chunk] : chunks) {
    const auto table = static_cast<std::size_t>(from - tables.data());
    const bool isAsked =
        std::ranges::any_of(tables, [&](const ReadTable& it) { return it.table->in == table; });
    const Origin& origin = from->rows.origins[chunk];
    for (std::size_t row = 0; row < origin.rows; ++row, ++at) {
      if (!isAsked || newRows[at] == column::KeyIndex::kNone) continue;
      places_[table].push_back({origin.placeOf(row), newRows[at]});
    }
  }
}

Result<Done> StoreBuilder::buildList(ListId list, std::vector<ReadTable>& tables,
                                     column::Table& table) {
  const schema::EventList& events = schema_->lists[list];
  if (events.through) {
    MUSTER_TRY([[maybe_unused]] Done fetched, fetchList(list, table));
    noteAsideAbove(list);
    return Done{};
  }
  if (events.ofSet) {
    column::addElements(list, table);
    return Done{};
  }
  std::vector<std::uint32_t> owners = ownersOf(list, tables, table);
  if (owners.size() > kMostRows) return Error{events.name + ": more than 2^32 events"};
  const std::vector<bool> dropped = followReferences(list, tables, owners);
  std::vector<std::uint32_t> ownersAside;
  for (std::size_t row = 0; row < dropped.size(); ++row) {
    if (!dropped[row]) continue;
    ownersAside.push_back(owners[row]);
    owners[row] = column::KeyIndex::kNone;
  }
  keepOnePer(list, tables, owners);
  if (events.isMap) keepOnePerKey(list, tables, owners, ownersAside);
  noteAside(list, tables, table, ownersAside);
  const std::size_t ownerCount =
      events.owner ? table.lists[*events.owner].rowCount() : keys_.size();

  const auto read = [&](FieldId field) {
    const auto place = std::find(events.fields.begin(), events.fields.end(), field);
    const auto output = static_cast<std::size_t>(place - events.fields.begin()) + 1;
    return join(takePieces(tables, list, output), schema_->fields[field].type, codesOf(field));
  };
  // Columns that decide the order come first.
  std::optional<column::Column> time;
  std::optional<column::Column> thenBy;
  if (events.hasTime) time = read(events.time);
  const bool hasThenBy = events.thenBy && !(events.hasTime && *events.thenBy == events.time);
  if (hasThenBy) thenBy = read(*events.thenBy);
  column::EventOrder order = column::orderEvents(owners, ownerCount, time ? &*time : nullptr,
                                                 hasThenBy ? &*thenBy : nullptr);
  table.lists[list].offsets = std::move(order.offsets);
  const bool isReordered = !order.order.empty() || table.lists[list].rowCount() < owners.size();
  owners = {};
  // An order of no rows is not that of all of them.
  if (!isReordered || !order.order.empty()) rememberPlaces(tables, list, order.order);
  forEachColumn(events.fields.size(), [&](std::size_t i) {
    const FieldId field = events.fields[i];
    if (schema_->fields[field].through) return;
    column::Column column = events.hasTime && field == events.time ? std::move(*time)
                            : hasThenBy && field == *events.thenBy ? std::move(*thenBy)
                                                                   : read(field);
    table.columns[field] = isReordered ? reorder(column, order.order) : std::move(column);
  });
  if (watch_ && watch_->list == list) noteHistory(tables, table, order.order);
  if (schema_->references.empty()) return Done{};
  if (!isReordered) {
    order.order.resize(table.lists[list].rowCount());
    std::iota(order.order.begin(), order.order.end(), 0U);
  }
  fetch(list, std::move(order.order), table);
  return Done{};
}

Result<column::Table> StoreBuilder::build(std::vector<ReadTable>& tables,
                                          bool profilesComeFromEvents) {
  indexAbove();
  MUSTER_TRY([[maybe_unused]] Done ordered, orderProfiles(tables, profilesComeFromEvents));
  column::Table table;
  table.schema = schema_;
  table.columns = IdVector<FieldId, column::Column>(schema_->fields.size(), {});
  table.lists = IdVector<ListId, column::EventRows>(schema_->lists.size(), {});
  buildProfiles(tables, table);
  index_.emplace(keys_);
  incomplete_.profiles = IdVector<ListId, std::vector<std::uint32_t>>(schema_->lists.size(), {});
  incomplete_.rowsWithoutProfile = IdVector<ListId, std::uint64_t>(schema_->lists.size(), 0);
  const bool hasTable = !tables.empty() && !tables.front().table->list;
  // An order of no rows is not that of all of them.
  if (hasTable && (rowsAreInOrder_ || !rowOrder_.empty())) {
    rememberPlaces(tables, std::nullopt, rowOrder_);
  }
  for (std::uint32_t list = 0; list < schema_->lists.size(); ++list) {
    MUSTER_TRY([[maybe_unused]] Done done, buildList(ListId(list), tables, table));
  }
  return table;
}

}  // namespace muster::load
