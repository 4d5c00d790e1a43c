#pragma once

// The thresholds of a run as a file, for another run to go by: a new profile is then placed among
// those of that day. A term is known by its hash, so its text may change its spelling and not its
// meaning.
//
// Tested by tests/unit/population/saved_test.cpp.

#include <string>
#include <string_view>

#include "compiler/base/result.h"
#include "compiler/ir/store.h"
#include "runtime/population/population.h"

namespace muster::population {

// `program` is not bound: its terms have the hashes that another day's program has, too. Terms
// without an answer are left out. `thresholds` are what the run printed of the terms.
std::string save(const ir::Program& program, const Answers& answers,
                 const std::vector<Threshold>& thresholds, std::string_view asOf);

struct Reused {
  Answers answers = {};   // by term of `program`; null where nothing needs the term
  std::string asOf = {};  // of the run that saved them
  std::vector<Threshold> thresholds = {};  // as that run printed them; none of an older file
};
// An Error if the text is none of ours, or has no answer for a term.
Result<Reused> reuse(const ir::Program& program, std::string_view text);

}  // namespace muster::population
