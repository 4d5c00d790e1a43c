#pragma once

// Questions about all profiles (`spend is in top 5%`, `median spend across buyers`) are answered
// before any profile is looked at, as often as they stand in one another: the operands of the
// innermost ones are evaluated for every profile, the answers found exactly, and put into the
// graph.
//
//   population top 5/100 spend        becomes        not (lt spend 1200.00)
//
// What remains is a graph of ordinary nodes. Membership is one threshold for each group, so equals
// are never separated. Tested by tests/unit/population, and against the reference by
// tests/differential.

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "compiler/ir/store.h"
#include "runtime/column/table.h"

namespace muster::population {

// What was found for one group, as a run prints it.
struct Found {
  std::string key;             // of the group; empty where all profiles are in one
  std::uint64_t profiles = 0;  // with a known value
  // Top and bottom: the value that still belongs; empty if nobody does. Tiles: the value that each
  // tile but the lowest begins with. Across: the value itself. Nothing for ranks.
  std::vector<std::string> values;
  std::uint64_t asked = 0;    // top and bottom: how many may belong
  std::uint64_t members = 0;  // and how many do
};

struct Threshold {
  std::string text;  // the term as written
  ir::Question question;
  std::vector<Found> groups;
};

// "spend is in top 5%: 512.30 GBP or more; 118 of 2,357, asked were 118", a line a group; no more
// groups than that many.
std::vector<std::string> describe(const Threshold& threshold, std::size_t groupsMax);

// Whether the share that was found is off the asked one by more than half of it.
bool isFarOff(const ir::Question& question, const Found& found);

// Groups of this table that a given answer says nothing of: nobody of them is known to belong.
struct Unplaced {
  std::string text;               // the term as written
  std::vector<std::string> keys;  // none: it is not asked of groups, and says nothing at all
  std::uint64_t profiles = 0;     // with a known value
};

using Answers = std::vector<std::shared_ptr<const ir::Steps>>;  // by term of a program

struct Resolved {
  ir::Program program;                // without a Population node
  std::vector<Threshold> thresholds;  // one a term of the program that was answered
  Answers answers;                    // by term; null where it was not needed
  std::vector<Unplaced> unplaced;     // of the terms with given answers
};

// `program` is bound. `given` has an answer for each term that is not to be asked of this table;
// empty: all are asked.
Resolved resolve(ir::Program program, const column::Table& table, int threads,
                 const Answers& given = {});

}  // namespace muster::population
