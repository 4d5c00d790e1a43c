#pragma once

// The groups that the events of a block of profiles form: by the value of a field that several
// lists share, or by units of the calendar. Lines of orders form groups within each order: what is
// said here of profiles is then so of orders.
//
//   profile 0, purchases: a b a    profile 1, purchases: b, returns: c b
//   owners  0 0 1 1                keys  a b b c
//   groupOf purchases: 0 1 0 2     returns: 3 2
//
// Groups go by profile, and within one by key. An event whose key is missing is in none.
//
// Tested by tests/unit/eval/event_groups_test.cpp.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "compiler/calendar/calendar.h"
#include "compiler/ir/store.h"
#include "runtime/eval/around.h"
#include "runtime/eval/rows.h"
#include "runtime/eval/vector.h"

namespace muster::eval {

inline constexpr std::uint32_t kUngrouped = kNoOwner;

// The groups of one block.
struct GroupRows {
  std::vector<std::uint32_t> owners;  // what each belongs to, counted from the block's first
  Vector keys;
  // By list of the grouping: the group of each of the block's events.
  std::vector<std::vector<std::uint32_t>> groupOf;
};

class GroupMaker {
 public:
  // The store and the rows must outlive it.
  GroupMaker(const ir::Store& store, const Rows& rows, ir::GroupingId grouping);

  // The groups of profiles [begin, end), or of their events of the list that the grouped ones
  // belong to.
  void make(std::size_t begin, std::size_t end, GroupRows& groups) const;
  // One of those that are grouped, which all belong to the same.
  ListId list() const { return sources_.front().list; }
  bool has(ListId list) const {
    return std::ranges::find(sources_, list, &Source::list) != sources_.end();
  }
  // Which of GroupRows::groupOf belongs to that list, which must be one of the grouping's.
  std::size_t indexOf(ListId list) const;

 private:
  // A list, the field it is grouped by, and how codes of its texts are told apart across lists.
  struct Source {
    ListId list;
    FieldId field;
    std::vector<std::int64_t> codes;  // by code of the column; empty: codes are what they are
  };
  void shareTexts();
  // The zone of each profile; none where all have the same.
  std::vector<const calendar::Zone*> zonesOf(std::size_t begin, std::size_t end) const;
  // Keys of the events of owners [begin, end), as numbers; what is not known is in no group.
  Vector keysOf(const Source& source, std::size_t begin, std::size_t end,
                std::span<const calendar::Zone* const> zones) const;

  const Rows& rows_;
  std::vector<Source> sources_;
  schema::Type keyType_;
  std::optional<ir::Shift> unit_;
  const calendar::Zone* zone_ = nullptr;
  std::vector<FieldId> zones_;  // ir::Grouping
  std::vector<ListId> outer_;   // the lists that the grouped ones belong to, outermost first
  std::shared_ptr<const Texts> texts_;
};

// Fills `out` with the value of each event's group; of none it is missing. `rows` is memory.
void gatherSome(const Vector& in, std::span<const std::uint32_t> groups,
                std::vector<std::uint32_t>& rows, Vector& out);
// The events of which the condition is true and that are in a group.
void keepGrouped(const Vector& where, std::span<const std::uint32_t> groups, Vector& out);

}  // namespace muster::eval
