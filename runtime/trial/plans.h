#pragma once

// What tests expect of a plan: made by both planners from what the test gives, and compared.
//
//   expect anna planned winter_sale by email version warm, ben not planned winter_sale because
//   quiet
//
// Tested by tests/unit/trial/plans_test.cpp.

#include <cstddef>
#include <string>
#include <vector>

#include "compiler/driver/driver.h"
#include "compiler/source/source.h"
#include "runtime/plan/plan.h"
#include "runtime/trial/given.h"
#include "runtime/trial/trial.h"

namespace muster::trial {

bool isOfPlan(const sema::CheckedExpectation& it);
// Whether a program plans what the test expects of its campaigns. The test may be of a program with
// other clauses; profiles and campaigns are the same.
bool plansAsExpected(const sema::CheckedProgram& program, const sema::CheckedTest& test,
                     const Given& given);

class Plans {
 public:
  Plans(const driver::Compiled& compiled, const source::Files& files)
      : compiled_(compiled), program_(compiled.checked), files_(files) {}

  // What the expectations of a plan stand on: the conditions of the campaigns that they name, and
  // of those of higher priority, whose messages count; and the values that plans go by. What stands
  // in the holes of texts is not asked.
  std::vector<std::size_t> partsFor(const sema::CheckedTest& test) const;
  std::vector<std::size_t> valuesFor(const sema::CheckedTest& test) const;

  // Adds what is not as expected. Does nothing for a test that expects nothing of a plan.
  void check(const sema::CheckedTest& test, const Given& given, Outcome& outcome) const;

 private:
  std::vector<sema::CheckedCampaign> campaignsFor(const sema::CheckedTest& test) const;
  void checkOne(const sema::CheckedTest& test, std::size_t index, const Given& given,
                const plan::CampaignPlan& plan, Outcome& outcome) const;
  std::vector<Reason> reasonsOf(const sema::CheckedTest& test, const Given& given,
                                const plan::CampaignPlan& plan, std::size_t row) const;

  const driver::Compiled& compiled_;
  const sema::CheckedProgram& program_;
  const source::Files& files_;
};

}  // namespace muster::trial
