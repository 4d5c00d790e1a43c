#pragma once

// Tests that stand beside rules: makes the profiles that each test gives, asks every engine who is
// in, and says why where that is not what the test expects.
//
//   trial::Report report = trial::run(compiled, files, {});
//   report.outcomes[0].failures[0].reasons  // the clauses that decided, and their values
//
// Which test speaks of what is the checker's business (sema::CheckedTest); here are tables, engines
// and reports. Tested by tests/unit/trial.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "compiler/driver/driver.h"
#include "compiler/source/source.h"
#include "runtime/column/table.h"

namespace muster::trial {

// True, false, or nothing: unknown.
using Truth = std::optional<bool>;
std::string nameOf(Truth truth);

// A condition that had its part in a segment's answer.
struct Reason {
  ExprId clause;
  Span span;
  std::string text;  // as written, on one line
  Truth truth;
  // "country", "\"FR\""; "purchases in the window", "2".
  std::vector<std::pair<std::string, std::string>> values;
};

struct Failure {
  std::size_t expectation;  // into CheckedTest::expectations
  std::string expected;     // "anna in lapsed"
  std::string got;          // "not in", "unknown", "3"
  std::vector<Reason> reasons;
};

struct Outcome {
  std::size_t test;                        // into CheckedProgram::tests
  std::optional<std::string> problem;      // what kept it from being run
  std::vector<std::string> disagreements;  // of engines: never the fault of a rule
  std::vector<Failure> failures;
  bool isPassed() const { return !problem && disagreements.empty() && failures.empty(); }
};

// A condition of a segment or a `let`, and which of its answers some test has seen.
struct Clause {
  ExprId id;
  Span span;
  std::string owner;  // "lapsed"
  std::string text;
  bool canBeUnknown;
  bool wasTrue = false;
  bool wasFalse = false;
  bool wasUnknown = false;
  bool isCovered() const { return wasTrue && wasFalse && (wasUnknown || !canBeUnknown); }
};

// A change of a rule that no test notices.
struct Mutant {
  Span span;
  std::string owner;
  std::string change;  // "`>=` becomes `>`"
};
struct Mutation {
  std::size_t tried = 0;
  std::size_t noticed = 0;
  std::vector<Mutant> survivors;
};

struct Options {
  std::string only = {};  // the name of a test; empty: all
  bool wantsCoverage = false;
  bool wantsMutants = false;
  std::vector<column::StaticList> lists = {};  // those that the rules name, read from their files
  // Names of those that could not be read, and why.
  std::vector<std::pair<std::string, std::string>> unreadLists = {};
};

struct Report {
  std::vector<Outcome> outcomes;      // in the order of the text
  std::vector<std::string> untested;  // segments that no test speaks of
  std::vector<Clause> clauses;        // in the order of the text, if coverage is wanted
  std::optional<Mutation> mutation;   // if wanted, and every test passed
  std::size_t failedCount() const;
};

// `files` are those that the program was compiled from.
Report run(const driver::Compiled& compiled, const source::Files& files, const Options& options);

}  // namespace muster::trial
