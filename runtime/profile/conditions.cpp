#include "runtime/profile/conditions.h"

#include <algorithm>
#include <map>

#include "compiler/base/check.h"
#include "compiler/ir/reach.h"

namespace muster::profile {

namespace {

struct Read {
  std::set<FieldId> fields;
  std::set<ListId> lists;
  bool hasGroupings = false;
  friend auto operator<=>(const Read&, const Read&) = default;
};

void addList(const schema::Schema& schema, ListId list, Read& read) {
  for (std::optional<ListId> it = list; it; it = schema.lists[*it].owner) {
    read.lists.insert(*it);
    if (schema.lists[*it].ofSet) read.fields.insert(*schema.lists[*it].ofSet);
  }
}

void addField(const schema::Schema& schema, FieldId field, Read& read) {
  const std::optional<ListId> list = schema.fields[field].list;
  if (list) return addList(schema, *list, read);
  read.fields.insert(field);
}

void addRows(const ir::Store& store, ir::Domain rows, Read& read) {
  const schema::Schema& schema = *store.schema();
  if (rows.isList()) addList(schema, rows.list(), read);
  if (!rows.isGroups()) return;
  read.hasGroupings = true;
  const ir::Grouping& grouping = store[rows.grouping()];
  for (const FieldId key : grouping.keys) addField(schema, key, read);
  for (const FieldId zone : grouping.zones) addField(schema, zone, read);
}

Read readBy(const ir::Store& store, ir::NodeId node) {
  Read read;
  for (const ir::NodeId id : ir::reachedFrom(store, node)) {
    addRows(store, store.domain(id), read);
    if (ir::isAggregate(store.op(id))) addRows(store, store.rowsOf(id), read);
    if (store.op(id) == ir::Op::Column) addField(*store.schema(), store.fieldOf(id), read);
    if (store.op(id) != ir::Op::Sequence) continue;
    for (const ir::SequenceStep& step : store.sequenceOf(id).steps) {
      addList(*store.schema(), step.list, read);
    }
  }
  return read;
}

}  // namespace

ProfileConditions::ProfileConditions(ir::Program program, std::vector<ir::NodeId> nodes,
                                     std::shared_ptr<const column::Table> lists)
    : program_(std::move(program)), lists_(std::move(lists)) {
  std::map<Read, std::size_t> groupOf;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const auto [at, isNew] = groupOf.try_emplace(readBy(program_.store, nodes[i]), groups_.size());
    const Read& read = at->first;
    if (isNew) groups_.push_back({{}, {}, read.fields, read.lists, read.hasGroupings});
    groups_[at->second].indices.push_back(i);
    groups_[at->second].nodes.push_back(nodes[i]);
  }
}

bool ProfileConditions::reads(FieldId field) const {
  return std::ranges::any_of(groups_, [&](const Group& it) { return it.fields.contains(field); });
}

bool ProfileConditions::reads(ListId list) const {
  return std::ranges::any_of(groups_, [&](const Group& it) { return it.lists.contains(list); });
}

// ---- the rows of now ----------------------------------------------------------------------------

void ProfileFacts::Now::put(column::Table table) {
  rows_.reset();
  table_ = std::make_unique<const column::Table>(std::move(table));
  rows_.emplace(*table_);
}

void ProfileFacts::Now::read(FieldId field, std::size_t begin, std::size_t end,
                             eval::Vector& out) const {
  rows_->read(field, begin, end, out);
}

std::span<const std::uint32_t> ProfileFacts::Now::offsets(ListId list) const {
  return rows_->offsets(list);
}

const column::StaticList& ProfileFacts::Now::list(std::string_view name) const {
  MUSTER_CHECK(lists_ != nullptr, "a list that nobody has given");
  return lists_->staticList(name);
}

// ---- one profile --------------------------------------------------------------------------------

ProfileFacts::ProfileFacts(const ProfileConditions& conditions)
    : conditions_(conditions),
      schema_(conditions.program_.store.schema()),
      placeOf_(schema_->fields.size(), 0),
      next_(schema_->lists.size(), {}),
      hasEvents_(schema_->lists.size(), 0),
      now_(conditions.lists_) {
  const auto number = [&](const std::vector<FieldId>& fields) {
    for (std::size_t i = 0; i < fields.size(); ++i) placeOf_[fields[i]] = i;
  };
  number(schema_->profileFields);
  rows_.profiles.resize(1);
  rows_.profiles[0].cells.resize(schema_->profileFields.size());
  rows_.events.resize(schema_->lists.size());
  for (std::uint32_t i = 0; i < schema_->lists.size(); ++i) {
    const schema::EventList& list = schema_->lists[ListId(i)];
    number(list.fields);
    next_[ListId(i)].resize(list.fields.size());
  }
  groups_ = std::vector<Group>(conditions.groups().size());
}

column::Cell& ProfileFacts::cellOf(FieldId field) {
  const std::optional<ListId> list = schema_->fields[field].list;
  return (list ? next_[*list] : rows_.profiles[0].cells)[placeOf_[field]];
}

void ProfileFacts::noteChange(FieldId field) {
  if (schema_->fields[field].list) return;  // of an event that is not there yet
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    if (!conditions_.groups()[i].fields.contains(field)) continue;
    groups_[i].isChanged = isChanged_ = true;
  }
}

void ProfileFacts::noteChange(ListId list) {
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    if (!conditions_.groups()[i].lists.contains(list)) continue;
    groups_[i].isChanged = isChanged_ = true;
  }
}

bool ProfileFacts::append(ListId id) {
  const schema::EventList& list = schema_->lists[id];
  std::vector<column::Cell>& cells = next_[id];
  if (list.ofSet || (list.owner && hasEvents_[*list.owner] == 0)) return false;
  for (const FieldId field : list.fields) {
    const bool isMissing = std::holds_alternative<std::monostate>(cells[placeOf_[field]]);
    if (isMissing && !schema_->fields[field].isOptional) return false;
  }
  std::vector<column::EventRow>& events = rows_.events[id.index()];
  column::EventRow row;
  // What nobody reads is not kept; of an owner of what is read, all are.
  if (list.owner && conditions_.reads(id))
    row.profile = rows_.events[list.owner->index()].size() - 1;
  if (list.isMap) {
    const std::size_t key = placeOf_[list.fields.front()];
    const auto hasKey = [&](const column::EventRow& it) {
      return it.profile == row.profile && it.cells[key] == cells[key];
    };
    if (std::ranges::any_of(events, hasKey)) return false;
  }
  hasEvents_[id] = 1;
  if (conditions_.reads(id)) {
    row.cells = cells;
    events.push_back(std::move(row));
    noteChange(id);
  }
  std::ranges::fill(cells, column::Cell());
  return true;
}

void ProfileFacts::clear(ListId id) {
  for (std::uint32_t i = 0; i < schema_->lists.size(); ++i) {
    const ListId list(i);
    bool isBelow = false;
    for (std::optional<ListId> it = list; it && !isBelow; it = schema_->lists[*it].owner) {
      isBelow = *it == id;
    }
    if (!isBelow || hasEvents_[list] == 0) continue;
    hasEvents_[list] = 0;
    rows_.events[i].clear();
    noteChange(list);
  }
}

void ProfileFacts::clear() {
  for (column::Cell& cell : rows_.profiles[0].cells) cell = column::Cell();
  for (std::uint32_t i = 0; i < schema_->lists.size(); ++i) {
    rows_.events[i].clear();
    hasEvents_[ListId(i)] = 0;
    std::ranges::fill(next_[ListId(i)], column::Cell());
  }
  for (Group& group : groups_) group.isChanged = true;
  isChanged_ = !groups_.empty();
}

void ProfileFacts::readRows() { now_.put(column::makeTable(schema_, rows_)); }

void ProfileFacts::evaluate(std::size_t index) {
  const ProfileConditions::Group& conditions = conditions_.groups()[index];
  Group& group = groups_[index];
  if (group.evaluator == nullptr || conditions.hasGroupings) {
    group.block.emplace();
    group.evaluator =
        std::make_unique<const eval::Evaluator>(conditions_.program_.store, now_, conditions.nodes);
  }
  group.evaluator->evaluate(0, 1, *group.block);
  evaluatedCount_ += conditions.nodes.size();
}

std::optional<bool> ProfileFacts::truthOf(std::size_t group, std::size_t node) const {
  const eval::Vector& value = groups_[group].evaluator->value(
      *groups_[group].block, conditions_.groups()[group].nodes[node]);
  if (value.holds(0)) return true;
  return value.isKnown(0) ? std::optional(false) : std::nullopt;
}

}  // namespace muster::profile
