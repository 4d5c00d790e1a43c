#pragma once

// What can be missing, and which negations leave open where missing goes: meaning.md 2.
//
// Of every expression it knows the *causes*: the optional fields and the lets whose absence can
// make it unknown, or that it may not be computable. A fact (`email is known` beside it in the same
// `and`) takes a cause away. What is left without a cause is never unknown, and nothing is asked.
//
// Tested by tests/unit/sema/missing_test.cpp.

#include <unordered_map>
#include <vector>

#include "compiler/sema/context.h"
#include "compiler/sema/expr_checker.h"

namespace muster::sema {

// What can make an expression unknown, as numbers: two bits say which kind of thing, the rest which
// one. Sorted, without repeats.
using Cause = std::uint32_t;
using Causes = std::vector<Cause>;

class Missing {
 public:
  explicit Missing(Context& context);

  // Fills canBeUnknown below a let or a segment, and reports negations that are not settled.
  // Those it names must have been seen.
  void checkDeclaration(Declaration declaration);
  // The same for an expression over the columns of a file.
  void checkRow(ExprId id, const CheckedTable& table);

  // Whether a negation in there was reported.
  bool wasReported(ExprId id) const { return reported_[id]; }

 private:
  using Facts = std::vector<Cause>;
  // The facts that hold at a place, each with how many say so.
  class Standing {
   public:
    void add(const Facts& facts);
    void remove(const Facts& facts);
    bool has(Cause cause) const { return counts_.contains(cause); }
    bool isEmpty() const { return counts_.empty(); }

   private:
    std::unordered_map<Cause, int> counts_;
  };
  // How many bits hold the digits of a number, or of a quotient's two numbers.
  struct Width {
    int bits = 0;
    int divisorBits = 0;  // 0: not a quotient
  };
  struct Seen {
    Causes causes;
    Facts whenTrue;
    Facts whenFalse;
    Width width;
  };

  void check(ExprId root);
  void compute(ExprId id);
  Causes causesOf(ExprId id);
  const Facts& told(ExprId id, bool isAnd) const;
  Causes causesOfMany(const std::vector<ExprId>& ids, bool isAnd);
  Causes causesOfReference(ExprId id);
  Causes causesOfChoose(const ast::Choose& it);
  template <typename VisitChild>
  void forEachChoice(const ast::Choose& it, Standing& facts, VisitChild&& visit) const;
  Causes causesOfArithmetic(ExprId id, const ast::Arithmetic& it);
  Causes causesOfCall(ExprId id);
  Causes causesOfAggregate(ExprId id, const ast::Aggregate& it);
  Cause entryOf(ExprId id, const ast::Aggregate& it);
  Causes causesOfPlace(ExprId value, const ast::Population& it);
  Causes causesOfPopulation(const ast::PopulationTerm& it);
  Width widthOfPopulation(const ast::PopulationTerm& it);
  Causes causesOfGroups(const ast::Groups& it);
  Causes boundsBelow(ExprId id);
  Causes zonesBelow(ExprId id);
  Causes bounds(ExprId id, const ast::Events& events);
  Width widthOf(ExprId id);
  Width calculatedWidth(const ast::Arithmetic& it, bool isQuotient);
  Facts factsOf(ExprId id, bool isTrue);
  std::optional<Cause> keyOf(ExprId id);

  void findAmong();
  bool isAlive(Cause cause, const Standing& facts) const;
  bool canFailToCompute(const Causes& causes) const;
  Causes without(const Causes& causes, const Standing& facts) const;
  static void merge(Causes& into, const Causes& more);
  static void tidy(Causes& causes);

  void walk(ExprId id, Standing& facts, bool isSettled, bool isInCompany);
  void walkBelow(ExprId id, Standing& facts, bool isAnswered);
  void walkMany(const std::vector<ExprId>& ids, Standing& facts, bool isSettled, bool isAnd);
  void requireZone(ExprId zone, const Standing& facts);
  void walkOf(std::optional<ListId> list, ExprId id, Standing& facts);
  void walkEvents(ExprId id, const ast::Events& it, Standing& facts);
  void walkPopulation(ExprId value, const ast::Population& it);
  void walkGroups(const ast::Groups& it, Standing& facts);
  bool isNegation(ExprId id) const;
  void reportNegation(ExprId id, const Causes& alive, bool isInCompany);
  std::string reasonOf(Cause cause) const;

  const Seen& at(ExprId id) const { return seen_[id]; }

  Context& context_;
  std::vector<ListId> looked_;           // whose elements are looked at, from the outermost on
  const CheckedTable* table_ = nullptr;  // whose columns the expression is over
  // By segment: whether profiles are compared among it. Of the others nobody asks who is outside.
  std::vector<bool> isAmong_;
  IdVector<ExprId, Seen> seen_;
  std::vector<std::pair<ListId, std::string>> entries_;  // of maps, by key
  IdVector<ExprId, bool> reported_;
};

}  // namespace muster::sema
