#pragma once

// Conditions of one profile that are more than a column compared with constants: events, sums,
// patterns. They are decided by the evaluator that answers for tables (runtime/eval), over a table
// of one row; those that read the same fields and lists together, and only after one of these has
// changed.
//
// For this module only. Tested by tests/unit/profile, and against the reference by
// tests/differential.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/ir/store.h"
#include "runtime/column/rows.h"
#include "runtime/column/table.h"
#include "runtime/eval/evaluator.h"
#include "runtime/eval/rows.h"

namespace muster::profile {

// Const and thread safe once made.
class ProfileConditions {
 public:
  // `program` is bound and asks nothing about all profiles; `lists` has what its conditions ask of
  // static lists, and may be null if they ask none.
  ProfileConditions(ir::Program program, std::vector<ir::NodeId> nodes,
                    std::shared_ptr<const column::Table> lists);

  // Those that read the same.
  struct Group {
    std::vector<std::size_t> indices;  // of `nodes`
    std::vector<ir::NodeId> nodes;
    std::set<FieldId> fields;  // of the profile
    std::set<ListId> lists;
    bool hasGroupings = false;  // an evaluator prepares these for the texts that there are
  };
  const std::vector<Group>& groups() const { return groups_; }
  bool reads(FieldId field) const;  // of the profile
  bool reads(ListId list) const;

 private:
  friend class ProfileFacts;
  ir::Program program_;
  std::shared_ptr<const column::Table> lists_;
  std::vector<Group> groups_;
};

// What is known of one profile, as far as conditions read it. Of one thread; the conditions must
// outlive it.
class ProfileFacts {
 public:
  explicit ProfileFacts(const ProfileConditions& conditions);

  // Of a field of the profile, or of the next event of its list.
  void set(FieldId field, std::string_view value) {
    column::Cell& cell = cellOf(field);
    if (auto* had = std::get_if<std::string>(&cell)) {
      if (*had == value) return;
      had->assign(value);
    } else {
      cell = std::string(value);
    }
    noteChange(field);
  }
  template <typename Value>
  void set(FieldId field, const Value& value) {
    column::Cell& cell = cellOf(field);
    const Value* had = std::get_if<Value>(&cell);
    if (had != nullptr && *had == value) return;
    cell = value;
    noteChange(field);
  }
  // The event whose fields were set. False, and the fields stay set, if one is lacking, if the map
  // has its key already, or if there is no event that it could belong to.
  bool append(ListId list);
  // With all that belongs to the list's events.
  void clear(ListId list);
  void clear();

  // Decides anew what may have changed: each(index, truth).
  template <typename Each>
  void refresh(const Each& each) {
    if (!isChanged_) return;
    isChanged_ = false;
    readRows();
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      if (!std::exchange(groups_[i].isChanged, false)) continue;
      evaluate(i);
      for (std::size_t k = 0; k < conditions_.groups()[i].nodes.size(); ++k) {
        each(conditions_.groups()[i].indices[k], truthOf(i, k));
      }
    }
  }
  std::size_t evaluatedCount() const { return evaluatedCount_; }

 private:
  // The table of now, which evaluators see under one address.
  class Now final : public eval::Rows {
   public:
    explicit Now(std::shared_ptr<const column::Table> lists) : lists_(std::move(lists)) {}
    void put(column::Table table);
    void read(FieldId field, std::size_t begin, std::size_t end, eval::Vector& out) const override;
    std::span<const std::uint32_t> offsets(ListId list) const override;
    const column::StaticList& list(std::string_view name) const override;

   private:
    std::shared_ptr<const column::Table> lists_;
    std::unique_ptr<const column::Table> table_;
    std::optional<eval::TableRows> rows_;
  };
  struct Group {
    std::unique_ptr<const eval::Evaluator> evaluator;  // once it is needed
    std::optional<eval::Block> block;
    bool isChanged = true;
  };

  column::Cell& cellOf(FieldId field);
  void noteChange(FieldId field);
  void noteChange(ListId list);
  void readRows();
  void evaluate(std::size_t group);
  std::optional<bool> truthOf(std::size_t group, std::size_t node) const;

  const ProfileConditions& conditions_;
  std::shared_ptr<const schema::Schema> schema_;
  IdVector<FieldId, std::size_t> placeOf_;  // among the fields of the profile, or of the list
  column::Rows rows_;
  IdVector<ListId, std::vector<column::Cell>> next_;  // the fields of the next event
  IdVector<ListId, std::uint8_t> hasEvents_;
  Now now_;
  std::vector<Group> groups_;
  bool isChanged_ = true;
  std::size_t evaluatedCount_ = 0;
};

}  // namespace muster::profile
