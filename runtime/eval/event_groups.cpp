#include "runtime/eval/event_groups.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <unordered_map>

#include "compiler/base/check.h"
#include "compiler/ir/shift.h"
#include "runtime/eval/choose.h"
#include "runtime/eval/logic.h"
#include "runtime/eval/zones.h"

namespace muster::eval {

GroupMaker::GroupMaker(const ir::Store& store, const Rows& rows, ir::GroupingId grouping)
    : rows_(rows), unit_(store[grouping].unit), zones_(store[grouping].zones) {
  MUSTER_CHECK(store.schema() != nullptr, "groups of lists that nobody knows");
  for (const FieldId field : store[grouping].keys) {
    const schema::Field& it = store.schema()->fields[field];
    MUSTER_CHECK(it.list.has_value(), "groups of what are no events");
    keyType_ = it.type;
    sources_.push_back({*it.list, field, {}});
  }
  const auto& lists = store.schema()->lists;
  for (auto owner = lists[list()].owner; owner; owner = lists[*owner].owner) {
    outer_.insert(outer_.begin(), *owner);
  }
  if (unit_) {
    keyType_ = {.kind = schema::Kind::Whole};
    zone_ = unit_->zone.empty() ? &calendar::utc() : calendar::findZone(unit_->zone);
    MUSTER_CHECK(zone_ != nullptr, "a zone that was not checked");
  } else if (keyType_.kind == schema::Kind::Text || keyType_.kind == schema::Kind::Zone) {
    shareTexts();
  }
}

// Every column has codes of its own: equal texts of several get one.
void GroupMaker::shareTexts() {
  std::vector<std::shared_ptr<const Texts>> columns;
  for (const Source& source : sources_) {
    Vector none;
    rows_.read(source.field, 0, 0, none);
    columns.push_back(none.texts);
  }
  texts_ = columns.front();
  if (sources_.size() == 1) return;

  std::unordered_map<std::string_view, std::int64_t> known;
  std::vector<std::string_view> views;
  for (std::size_t i = 0; i < sources_.size(); ++i) {
    for (std::size_t code = 0; code < columns[i]->size(); ++code) {
      const std::string_view text = (*columns[i])[code];
      const auto [at, isNew] = known.try_emplace(text, static_cast<std::int64_t>(views.size()));
      if (isNew) views.push_back(text);
      sources_[i].codes.push_back(at->second);
    }
  }
  using Columns = std::vector<std::shared_ptr<const Texts>>;
  texts_ = Texts::of(std::move(views), true, std::make_shared<const Columns>(std::move(columns)));
}

std::size_t GroupMaker::indexOf(ListId list) const {
  const auto found = std::ranges::find(sources_, list, &Source::list);
  MUSTER_CHECK(found != sources_.end(), "a list that is in no group");
  return static_cast<std::size_t>(found - sources_.begin());
}

std::vector<const calendar::Zone*> GroupMaker::zonesOf(std::size_t begin, std::size_t end) const {
  if (zones_.empty()) return {};
  std::vector<const calendar::Zone*> zones(end - begin, zone_);
  // The last one that is tried first, so that those before it go over it.
  for (std::size_t i = zones_.size(); i-- > 0;) {
    Vector names;
    rows_.read(zones_[i], begin, end, names);
    Zones found(names);
    forEachKnown(names, [&](std::size_t row) { zones[row] = &found.at(row); });
  }
  for (const ListId list : outer_) {
    const std::span<const std::uint32_t> offsets = rows_.offsets(list);
    std::vector<const calendar::Zone*> inner(offsets[end] - offsets[begin]);
    for (std::size_t owner = begin; owner < end; ++owner) {
      std::fill(inner.begin() + (offsets[owner] - offsets[begin]),
                inner.begin() + (offsets[owner + 1] - offsets[begin]), zones[owner - begin]);
    }
    zones = std::move(inner);
    begin = offsets[begin];
    end = offsets[end];
  }
  return zones;
}

Vector GroupMaker::keysOf(const Source& source, std::size_t begin, std::size_t end,
                          std::span<const calendar::Zone* const> zones) const {
  const std::span<const std::uint32_t> offsets = rows_.offsets(source.list);
  Vector keys;
  rows_.read(source.field, offsets[begin], offsets[end], keys);
  MUSTER_CHECK(keys.shape == Shape::Narrow, "a field that cannot be grouped by");
  const schema::Kind kind = keys.type.kind;
  const auto number = [&](std::size_t first, std::size_t last, const calendar::Zone& zone) {
    for (std::size_t row = first; row < last; ++row) {
      if (keys.isKnown(row))
        keys.narrow[row] = ir::unitNumber(*unit_, zone, kind, keys.narrow[row]);
    }
  };
  if (!source.codes.empty()) {
    for (std::size_t row = 0; row < keys.size; ++row) {
      std::int64_t& key = keys.narrow[row];
      if (keys.isKnown(row)) key = source.codes[static_cast<std::size_t>(key)];
    }
  }
  if (unit_ && zones.empty()) number(0, keys.size, *zone_);
  for (std::size_t i = 0; i < zones.size(); ++i) {
    const std::size_t first = offsets[begin + i] - offsets[begin];
    number(first, offsets[begin + i + 1] - offsets[begin], *zones[i]);
  }
  return keys;
}

void GroupMaker::make(std::size_t begin, std::size_t end, GroupRows& groups) const {
  struct Entry {
    std::int64_t key;
    std::size_t source;
    std::size_t event;  // of the block
  };
  const std::vector<const calendar::Zone*> zones = zonesOf(begin, end);
  for (const ListId list : outer_) {
    const std::span<const std::uint32_t> offsets = rows_.offsets(list);
    begin = offsets[begin];
    end = offsets[end];
  }
  std::vector<Vector> keys;
  groups.groupOf.resize(sources_.size());
  for (std::size_t i = 0; i < sources_.size(); ++i) {
    const std::span<const std::uint32_t> offsets = rows_.offsets(sources_[i].list);
    keys.push_back(keysOf(sources_[i], begin, end, zones));
    groups.groupOf[i].assign(offsets[end] - offsets[begin], kUngrouped);
  }

  groups.owners.clear();
  std::vector<std::int64_t> values;
  std::vector<Entry> entries;
  for (std::size_t profile = begin; profile < end; ++profile) {
    entries.clear();
    for (std::size_t i = 0; i < sources_.size(); ++i) {
      const std::span<const std::uint32_t> offsets = rows_.offsets(sources_[i].list);
      for (std::size_t row = offsets[profile]; row < offsets[profile + 1]; ++row) {
        const std::size_t event = row - offsets[begin];
        if (keys[i].isKnown(event)) entries.push_back({keys[i].narrow[event], i, event});
      }
    }
    std::ranges::sort(entries, std::less<>(), &Entry::key);
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const Entry& entry = entries[i];
      if (i == 0 || entries[i - 1].key != entry.key) {
        groups.owners.push_back(static_cast<std::uint32_t>(profile - begin));
        values.push_back(entry.key);
      }
      groups.groupOf[entry.source][entry.event] =
          static_cast<std::uint32_t>(groups.owners.size() - 1);
    }
  }
  groups.keys.reset(keyType_, Shape::Narrow, values.size());
  std::ranges::copy(values, groups.keys.narrow.begin());
  groups.keys.texts = texts_;
  groups.keys.tightenBounds();
}

void gatherSome(const Vector& in, std::span<const std::uint32_t> groups,
                std::vector<std::uint32_t>& rows, Vector& out) {
  if (in.size == 0) {
    unknown(in.type, groups.size(), out);
    return;
  }
  rows.resize(groups.size());
  std::ranges::transform(groups, rows.begin(),
                         [](std::uint32_t group) { return group == kUngrouped ? 0 : group; });
  gather(in, rows, out);
  for (std::size_t row = 0; row < groups.size(); ++row) {
    if (groups[row] != kUngrouped) continue;
    const std::uint64_t others = ~(std::uint64_t{1} << (row % 64));
    if (!out.uncomputable.empty()) out.uncomputable[row / 64] &= others;
    if (out.shape == Shape::Truth) {
      out.isTrue[row / 64] &= others;
      out.isFalse[row / 64] &= others;
    } else {
      out.setMissing(row);
    }
  }
}

void keepGrouped(const Vector& where, std::span<const std::uint32_t> groups, Vector& out) {
  out.reset({.kind = schema::Kind::Bool}, Shape::Truth, where.size);
  std::ranges::fill(out.isFalse, 0);
  for (std::size_t word = 0; word < out.words(); ++word) {
    out.isTrue[word] = 0;
    forEachBit(where.isTrue[word], word, [&](std::size_t row) {
      if (groups[row] != kUngrouped) out.isTrue[word] |= std::uint64_t{1} << (row % 64);
    });
  }
}

}  // namespace muster::eval
