#pragma once

// Which conditions of segments and lets the tests have seen true, false and unknown.

#include <map>
#include <vector>

#include "compiler/sema/checked.h"
#include "compiler/source/source.h"
#include "runtime/column/table.h"
#include "runtime/trial/trial.h"

namespace muster::trial {

class Coverage {
 public:
  Coverage(const sema::CheckedProgram& program, const source::Files& files);

  // Watches the segments of a test for every profile of its table.
  void watch(const column::Table& table, std::int64_t asOf,
             const std::vector<std::size_t>& segments);

  // In the order of the text.
  std::vector<Clause> clauses() const { return clauses_; }

 private:
  void addCampaign(const sema::CheckedCampaign& campaign);
  void addClauses(ExprId id, const std::string& owner);
  bool isOfTheRules(ExprId id) const;

  const sema::CheckedProgram& program_;
  const source::Files& files_;
  std::vector<Clause> clauses_;
  std::map<ExprId, std::size_t> index_;
};

}  // namespace muster::trial
