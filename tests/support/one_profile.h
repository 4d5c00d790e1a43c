#pragma once

// A profile of a table put into a row of profile::ProfileRules, value by value.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/check.h"
#include "compiler/schema/place.h"
#include "runtime/column/table.h"
#include "runtime/profile/profile.h"

namespace muster::support {

// Of the elements of each list: those at even places, or all others.
enum class Half : std::uint8_t { First, Second };

// The rules and the table must outlive it, and be of one schema.
class ProfileFiller {
 public:
  ProfileFiller(const profile::ProfileRules& rules, const column::Table& table)
      : rules_(rules), table_(table), schema_(*table.schema) {}

  // Of everything, or of events alone: what setFields() does not overwrite.
  void clear(profile::ProfileRow& row, bool ofAll) const {
    if (ofAll) return row.clear();
    for (std::uint32_t i = 0; i < schema_.lists.size(); ++i) {
      if (isTop(ListId(i)))
        MUSTER_CHECK(row.clear(handleOf(ListId(i))), "a list that is not there");
    }
  }

  // False for a table that no source can have filled: with times before the year 1 or after 9999.
  [[nodiscard]] bool setFields(profile::ProfileRow& row, std::size_t profile) const {
    return std::ranges::all_of(schema_.profileFields, [&](FieldId field) {
      return set(row, schema_.fields[field].name, field, profile);
    });
  }

  // Those of equal times in their order, which is the only one that counts. False as above.
  [[nodiscard]] bool appendEvents(profile::ProfileRow& row, std::size_t profile, Half half) const {
    for (std::uint32_t i = 0; i < schema_.lists.size(); ++i) {
      if (!isTop(ListId(i))) continue;
      const std::vector<std::uint32_t>& offsets = table_.lists[ListId(i)].offsets;
      bool isFirst = false;
      for (std::size_t event = offsets[profile]; event < offsets[profile + 1]; ++event) {
        if (event == offsets[profile] || !isWith(ListId(i), event - 1, event)) isFirst = !isFirst;
        if (isFirst == (half == Half::First) && !append(row, ListId(i), event)) return false;
      }
    }
    return true;
  }

 private:
  bool isTop(ListId list) const { return !schema_.lists[list].owner && !schema_.lists[list].ofSet; }

  profile::ProfileList handleOf(ListId list) const {
    const auto handle = rules_.list(pathOf(schema_, list));
    MUSTER_CHECK(handle.has_value(), "a list without a handle");
    return *handle;
  }

  // Whether the order of two events is that in which they are given. Without a time it always is.
  bool isWith(ListId id, std::size_t first, std::size_t second) const {
    const schema::EventList& list = schema_.lists[id];
    if (!list.hasTime) return true;
    const auto isSame = [&](FieldId field) {
      const column::Column& it = table_.columns[field];
      return it.isKnown(first) == it.isKnown(second) &&
             (!it.isKnown(first) || it.value(first) == it.value(second));
    };
    return isSame(list.time) && (!list.thenBy || isSame(*list.thenBy));
  }

  bool append(profile::ProfileRow& row, ListId id, std::size_t event) const {
    const std::string path = pathOf(schema_, id);
    for (const FieldId field : schema_.lists[id].fields) {
      if (!set(row, path + "." + schema_.fields[field].name, field, event)) return false;
    }
    MUSTER_CHECK(row.append(handleOf(id)), "an event that is not taken: " + path);
    for (std::uint32_t i = 0; i < schema_.lists.size(); ++i) {
      const schema::EventList& list = schema_.lists[ListId(i)];
      if (list.owner != id || list.ofSet) continue;
      const std::vector<std::uint32_t>& offsets = table_.lists[ListId(i)].offsets;
      for (std::size_t of = offsets[event]; of < offsets[event + 1]; ++of) {
        if (!append(row, ListId(i), of)) return false;
      }
    }
    return true;
  }

  bool set(profile::ProfileRow& row, const std::string& name, FieldId field,
           std::size_t index) const {
    const auto handle = rules_.field(name);
    MUSTER_CHECK(handle.has_value(), "a field without a handle: " + name);
    if (isSet(row, *handle, table_.columns[field], index)) return true;
    const schema::Kind kind = table_.columns[field].type.kind;
    const bool isTime = kind == schema::Kind::Instant || kind == schema::Kind::Date;
    MUSTER_CHECK(isTime, "a value that is not taken: " + name);
    return false;
  }

  static bool isSet(profile::ProfileRow& row, profile::ProfileField field,
                    const column::Column& column, std::size_t index) {
    if (!column.isKnown(index)) return row.setMissing(field);
    const auto textOf = [&](std::size_t at) {
      return (*column.dictionary)[static_cast<std::uint32_t>(column.value(at))];
    };
    if (column.type.kind == schema::Kind::Real) return row.set(field, column.real(index));
    if (column.type.kind == schema::Kind::Place) {
      const schema::Place place = schema::placeOf(column.value(index));
      return row.setPlace(field, place.latitude, place.longitude);
    }
    if (column.type.kind != schema::Kind::Set) {
      return column.dictionary != nullptr ? row.set(field, textOf(index))
                                          : row.set(field, column.value(index));
    }
    std::vector<std::string_view> texts;
    std::vector<std::int64_t> numbers;
    for (std::size_t at = column.offsets[index]; at < column.offsets[index + 1]; ++at) {
      if (column.dictionary != nullptr)
        texts.push_back(textOf(at));
      else
        numbers.push_back(column.value(at));
    }
    return column.dictionary != nullptr ? row.set(field, texts) : row.set(field, numbers);
  }

  const profile::ProfileRules& rules_;
  const column::Table& table_;
  const schema::Schema& schema_;
};

}  // namespace muster::support
