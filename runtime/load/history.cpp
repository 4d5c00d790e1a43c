#include "runtime/load/history.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "compiler/base/check.h"
#include "runtime/load/chunks.h"
#include "runtime/load/store.h"

namespace muster::load {

sema::CheckedTable historyTable(const schema::Schema& schema, const std::string& files) {
  sema::CheckedTable table;
  table.list = schema.contacts->list;
  table.files = files;
  const auto add = [&](const schema::Field& field, bool mayBeAbsent) {
    sema::RawColumn column;
    column.name = field.name;
    column.type = field.type;
    column.mayBeAbsent = mayBeAbsent;
    table.columns.push_back(std::move(column));
  };
  add(schema.fields[schema.key], false);
  for (const FieldId id : schema.lists[*table.list].fields) {
    const schema::Field& field = schema.fields[id];
    if (!field.through) add(field, field.isOptional);
  }
  return table;
}

TablePlan historyPlan(const schema::Schema& schema, const sema::CheckedTable& table,
                      const std::vector<std::unique_ptr<TextCodes>>& codes) {
  TablePlan plan;
  plan.table = &table;
  plan.store = std::make_shared<const ir::Store>();
  plan.mayHoldNoRows = true;
  const auto add = [&](FieldId id, bool isOptional) {
    const schema::Field& field = schema.fields[id];
    OutputPlan output{field.name,   field.type,          isOptional,
                      std::nullopt, plan.outputs.size(), codes[id.index()].get()};
    plan.outputs.push_back(std::move(output));
  };
  add(schema.key, false);
  const schema::EventList& list = schema.lists[*table.list];
  for (const FieldId id : list.fields) {
    if (schema.fields[id].through) continue;
    add(id, schema.fields[id].isOptional && id != list.time);
  }
  return plan;
}

namespace {

constexpr std::size_t kPlaces = 3;
constexpr std::size_t kNear = 100;

// How often something was found, and the first rows of the tables where it was.
struct Noted {
  std::uint64_t count = 0;
  std::vector<std::uint32_t> first;

  void add(std::uint32_t row) {
    ++count;
    if (first.size() == kPlaces && first.back() < row) return;
    first.insert(std::ranges::upper_bound(first, row), row);
    if (first.size() > kPlaces) first.pop_back();
  }
};

// Whether two rows of the store say the same of one profile.
class Twins {
 public:
  Twins(const schema::Schema& schema, ListId list, const column::Table& table) {
    for (const FieldId field : schema.lists[list].fields) {
      if (!schema.fields[field].through && schema.fields[field].type.kind != schema::Kind::Set) {
        columns_.push_back(&table.columns[field]);
      }
    }
  }
  bool areSame(std::size_t a, std::size_t b) const {
    return std::ranges::all_of(columns_, [&](const column::Column* column) {
      if (column->isKnown(a) != column->isKnown(b)) return false;
      if (!column->isKnown(a)) return true;
      if (column->type.kind == schema::Kind::Real) return column->real(a) == column->real(b);
      return column->value(a) == column->value(b);
    });
  }

 private:
  std::vector<const column::Column*> columns_;
};

// Whether all parts of "warm+big" are among the names. Nothing has none.
bool hasAll(const std::set<std::string>& names, std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('+'), text.size());
    if (!names.contains(std::string(text.substr(0, end)))) return false;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return true;
}

// Of each text of a column whether it is none of the names; nothing is, where there is no column.
std::vector<bool> othersIn(const column::Column* column, const std::set<std::string>& names) {
  std::vector<bool> isOther;
  if (column == nullptr || column->dictionary == nullptr) return isOther;
  for (std::uint32_t code = 0; code < column->dictionary->size(); ++code) {
    isOther.push_back(!hasAll(names, (*column->dictionary)[code]));
  }
  return isOther;
}

bool isAmong(const column::Column* column, std::size_t row, const std::vector<bool>& codes) {
  return !codes.empty() && column->isKnown(row) &&
         codes[static_cast<std::size_t>(column->value(row))];
}

}  // namespace

void StoreBuilder::noteHistory(std::vector<ReadTable>& tables, const column::Table& table,
                               std::span<const std::uint32_t> order) {
  const schema::Contacts& contacts = *schema_->contacts;
  const schema::EventList& list = schema_->lists[contacts.list];
  const column::Column& times = table.columns[list.time];
  const column::Column& campaigns = table.columns[contacts.campaign];
  const auto columnOf = [&](const std::optional<FieldId>& field) {
    return field ? &table.columns[*field] : nullptr;
  };
  const column::Column* versions = columnOf(contacts.version);
  const column::Column* offers = columnOf(contacts.offer);
  // By the code of a campaign; of others nothing is known.
  struct Ours {
    std::vector<bool> otherVersions;
    std::vector<bool> otherOffers;
  };
  std::vector<std::optional<Ours>> ours(
      campaigns.dictionary == nullptr ? 0 : campaigns.dictionary->size());
  for (const Watch::Campaign& it : watch_->campaigns) {
    if (ours.empty()) break;
    if (const auto code = campaigns.dictionary->find(it.name)) {
      ours[*code] = Ours{othersIn(versions, it.versions), othersIn(offers, it.offers)};
    }
  }
  const Twins twins(*schema_, contacts.list, table);
  Noted others;
  Noted otherVersions;
  Noted otherOffers;
  Noted late;
  Noted twice;
  const std::vector<std::uint32_t>& offsets = table.lists[contacts.list].offsets;
  for (std::size_t profile = 0; profile + 1 < offsets.size(); ++profile) {
    for (std::size_t row = offsets[profile]; row < offsets[profile + 1]; ++row) {
      const std::uint32_t read = order.empty() ? static_cast<std::uint32_t>(row) : order[row];
      if (campaigns.isKnown(row)) {
        const auto& its = ours[static_cast<std::size_t>(campaigns.value(row))];
        if (!its) others.add(read);
        if (its && isAmong(versions, row, its->otherVersions)) otherVersions.add(read);
        if (its && isAmong(offers, row, its->otherOffers)) otherOffers.add(read);
      }
      if (times.value(row) > watch_->asOf) late.add(read);
      // Those of one instant stand together; of a great many the nearest are looked at.
      for (std::size_t before = row; before-- > offsets[profile];) {
        if (times.value(before) != times.value(row) || row - before > kNear) break;
        if (!twins.areSame(before, row)) continue;
        twice.add(read);
        break;
      }
    }
  }
  const std::vector<ChunkPlace> chunks = chunksOf(tables, contacts.list);
  const auto note = [&](const Noted& noted, Reason reason, const std::string& column) {
    if (noted.count == 0) return;
    std::vector<Example> places;
    for (std::uint32_t row : noted.first) {
      auto chunk = chunks.begin();
      for (; row >= chunk->table->rows.origins[chunk->chunk].rows; ++chunk) {
        row -= static_cast<std::uint32_t>(chunk->table->rows.origins[chunk->chunk].rows);
      }
      places.push_back(placeOf(*chunk->table, chunk->chunk, row, column, ""));
    }
    findings_.add(list.name, reason, Outcome::Noted, noted.count, std::move(places));
  };
  note(others, Reason::OtherCampaign, schema_->fields[contacts.campaign].name);
  if (contacts.version) {
    note(otherVersions, Reason::OtherVersion, schema_->fields[*contacts.version].name);
  }
  if (contacts.offer) {
    note(otherOffers, Reason::OtherOffer, schema_->fields[*contacts.offer].name);
  }
  note(late, Reason::AfterAsOf, schema_->fields[list.time].name);
  note(twice, Reason::SentTwice, "");
}

}  // namespace muster::load
