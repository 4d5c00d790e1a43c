#pragma once

// The part of a program that a few segments need, so that a change of them is checked in the time
// that they take, and not all rules.
//
// Lets that are not needed stand for `yes` and keep their places, which others name; segments that
// are not needed, tests and sources are left out.

#include <optional>
#include <set>
#include <string>
#include <unordered_map>

#include "compiler/sema/checked.h"
#include "compiler/source/source.h"
#include "runtime/trial/mutants.h"

namespace muster::trial {

class Slice {
 public:
  // Segments and lets are kept whose expressions are among `exprs`.
  Slice(const sema::CheckedProgram& program, const std::set<ExprId>& exprs);

  // The slice with that change; nothing if the checker refuses it.
  std::optional<sema::CheckedProgram> changed(const Change& change,
                                              const source::Files& files) const;
  // Where a segment of the program stands in the slice.
  std::size_t placeOf(std::size_t segment) const { return places_.at(segment); }
  // What its segments mean.
  static std::string hashOf(const sema::CheckedProgram& checked);
  // The same of the slice without a change.
  const std::string& hash(const source::Files& files);

 private:
  ExprId copy(const ast::Program& program, ExprId id);

  ast::Program ast_;
  std::unordered_map<std::size_t, std::size_t> places_;  // by segment of the program
  std::unordered_map<std::uint32_t, ExprId> copies_;     // of expressions of the program
  std::optional<std::string> hash_;
};

}  // namespace muster::trial
