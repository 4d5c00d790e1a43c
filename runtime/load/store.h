#pragma once

// Rows as they were read, to the finished store: which profiles there are and in which order, whose
// each event is, and every column in that order.

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "compiler/base/result.h"
#include "runtime/column/incomplete.h"
#include "runtime/column/order.h"
#include "runtime/load/findings.h"
#include "runtime/load/read_table.h"

namespace muster::load {

// One table as read. Outputs are the key, then every field of its list (or of the profile, without
// the key) in order of declaration.
struct ReadTable {
  const sema::CheckedTable* table = nullptr;
  TableRows rows;
};

// What a kind of profile sees of those it refers to.
struct Seen {
  std::vector<const column::Table*> above;            // by reference of the schema
  std::vector<const column::Incomplete*> incomplete;  // the same
  std::vector<bool> lists;                            // of each list whether anybody asks for it
};

class StoreBuilder {
 public:
  // `codes` by field number the texts of that field; those of the key's field all keys.
  StoreBuilder(std::shared_ptr<const schema::Schema> schema,
               const std::vector<std::unique_ptr<TextCodes>>& codes, Seen seen, Findings& findings,
               int threads);

  // What a list of contacts is looked through for.
  struct Watch {
    ListId list;
    struct Campaign {
      std::string name;
      std::set<std::string> versions = {};  // of splits and the choice; a message may have several
      std::set<std::string> offers = {};
    };
    std::vector<Campaign> campaigns;
    std::int64_t asOf = 0;  // as the list tells the time
  };
  void watch(Watch watch) { watch_ = std::move(watch); }
  // Once the store is built: whose rows were set aside.
  column::Incomplete takeIncomplete() { return std::move(incomplete_); }

  // Takes the tables apart; what is set aside here is added to their counts.
  Result<column::Table> build(std::vector<ReadTable>& tables, bool profilesComeFromEvents);

 private:
  Result<Done> orderProfiles(std::vector<ReadTable>& tables, bool profilesComeFromEvents);
  Result<Done> dropDuplicates(std::vector<ReadTable>& tables);
  void collectKeys(const TableRows& rows, column::KeySet& keys) const;
  void buildProfiles(std::vector<ReadTable>& tables, column::Table& table);
  Result<Done> buildList(ListId list, std::vector<ReadTable>& tables, column::Table& table);
  // The profile, or the row of the list that this one belongs to, of each of its rows.
  std::vector<std::uint32_t> ownersOf(ListId list, std::vector<ReadTable>& tables,
                                      const column::Table& table);
  void findByKey(ReadTable& from, std::size_t chunk, std::vector<std::uint32_t>& owners);
  void findByPlace(ReadTable& from, std::size_t chunk, std::vector<std::uint32_t>& owners);
  void findByField(ReadTable& from, std::size_t chunk, const column::Column& column,
                   std::vector<std::uint32_t>& owners);
  static Example placeOf(const ReadTable& from, std::size_t chunk, std::size_t row,
                         std::string column, std::string value);
  void setAside(ReadTable& from, Reason reason, Example place);
  void keepOnePer(ListId list, std::vector<ReadTable>& tables,
                  std::vector<std::uint32_t>& owners) const;
  void keepOnePerKey(ListId map, std::vector<ReadTable>& tables, std::vector<std::uint32_t>& owners,
                     std::vector<std::uint32_t>& ownersAside);
  void rememberPlaces(std::vector<ReadTable>& tables, std::optional<ListId> list,
                      std::span<const std::uint32_t> order);

  // history.cpp: `order` is the row of the tables for each of the store; empty: its own.
  void noteHistory(std::vector<ReadTable>& tables, const column::Table& table,
                   std::span<const std::uint32_t> order);

  // incomplete.cpp: of whom rows of a list were set aside. `owners` are those of rows that were
  // set aside once it was known whose they are: profiles, or rows of the list they belong to.
  void noteAside(ListId list, const std::vector<ReadTable>& tables, const column::Table& table,
                 const std::vector<std::uint32_t>& owners);
  // The same of a list that was fetched.
  void noteAsideAbove(ListId list);

  // store_above.cpp: what is fetched from other kinds of profile.
  void indexAbove();
  std::vector<bool> followReferences(std::optional<ListId> list, std::vector<ReadTable>& tables,
                                     std::span<const std::uint32_t> owners);
  std::uint32_t rowAbove(std::size_t reference, std::int64_t key) const;
  void dropUnfollowed(std::vector<ReadTable>& tables);
  void fetch(std::optional<ListId> list, std::vector<std::uint32_t> rows, column::Table& table);
  Result<Done> fetchList(ListId list, column::Table& table);

  void forEachColumn(std::size_t count, const std::function<void(std::size_t)>& build) const;
  const TextCodes* codesOf(FieldId field) const { return codes_[field.index()].get(); }
  std::uint64_t rankOf(std::int64_t key) const;
  std::string keyText(std::int64_t key) const;

  std::shared_ptr<const schema::Schema> schema_;
  const std::vector<std::unique_ptr<TextCodes>>& codes_;
  Seen seen_;
  Findings& findings_;
  int threads_;
  std::optional<Watch> watch_;
  column::Incomplete incomplete_;

  bool isTextKey_ = false;
  std::vector<std::uint32_t> ranks_;     // of the codes of keys, where keys are texts
  std::vector<std::int64_t> keys_;       // of each profile, in the order of profiles
  std::vector<std::uint32_t> rowOrder_;  // the row of each profile; kNoRow where events make it
  bool rowsAreInOrder_ = false;          // then rowOrder_ is empty
  std::optional<column::KeyIndex> index_;
  // Of the tables whose rows hold lists, by the place of the table: where its rows lie in the files
  // and which row of the store each has become.
  struct PlacedRow {
    Origin::Place place;
    std::uint32_t row;
  };
  std::map<std::size_t, std::vector<PlacedRow>> places_;
  // Of the list at hand: by the value that says so, the row it belongs to.
  std::unordered_map<std::int64_t, std::uint32_t> owners_;

  // One reference: the keys of the kind that it leads to, and where each row of its own leads, in
  // the order in which they were read. column::KeyIndex::kNone: nowhere.
  struct Above {
    const column::Table* table;
    column::KeyIndex index;
    std::vector<std::uint32_t> rowOfCode;  // of text keys, by the codes of the reference
    std::vector<std::uint32_t> leads;
    std::vector<std::uint32_t> rows;  // the same, of the rows of the store
  };
  std::vector<Above> above_;
  // Of a list that was fetched, the list it was fetched from and the row of each of its own.
  struct Fetched {
    ListId list;
    std::vector<std::uint32_t> rows;
  };
  std::map<ListId, Fetched> fetched_;
};

}  // namespace muster::load
