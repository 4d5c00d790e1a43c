#include "runtime/trial/mutate.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <tuple>

#include "compiler/sema/consents.h"
#include "compiler/sema/reach.h"
#include "compiler/sema/written.h"
#include "runtime/reference/reference.h"
#include "runtime/trial/mutants.h"
#include "runtime/trial/mutate_campaigns.h"
#include "runtime/trial/parts.h"
#include "runtime/trial/plans.h"
#include "runtime/trial/slice.h"

namespace muster::trial {

namespace {

// The expressions that a segment is made of, those of what it names too.
std::set<ExprId> exprsOf(const sema::CheckedProgram& program, std::size_t segment) {
  std::set<ExprId> found;
  for (const ExprId id : sema::reachedFrom(program, {program.ast.segments[segment].condition})) {
    found.insert(id);
    forEachLength(program.ast[id].kind, [&](ExprId length) { found.insert(length); });
  }
  return found;
}

bool holds(Span outer, Span inner) {
  return outer.file == inner.file && outer.begin <= inner.begin && inner.end <= outer.end;
}

// Where a change is made, as its author sees it.
class Places {
 public:
  Places(const sema::CheckedProgram& program, const source::Files& files)
      : program_(program), files_(files) {}

  // Moves what is given to a parameter to where it is given. False for what no author of these
  // rules wrote in a rule: a line that stands for others, an import, a value that a test gives.
  bool settle(Change& change, const ast::Let* let, const std::string& name) const {
    if (!change.given.empty()) {
      const std::optional<Span> given = givenAt(change, let, name);
      if (!given) return false;
      change.span = *given;
    }
    if (files_[change.span.file].isImported) return false;
    return std::ranges::none_of(
        program_.ast.tests, [&](const ast::Test& test) { return holds(test.span, change.span); });
  }

  const ast::Template* pattern(const std::string& name) const {
    const auto& all = program_.ast.templates;
    const auto found =
        std::ranges::find_if(all, [&](const ast::Template& it) { return it.name.text == name; });
    return found == all.end() ? nullptr : &*found;
  }

  std::string ownerOf(Span span) const {
    for (const ast::Template& it : program_.ast.templates) {
      if (holds(it.span, span)) return it.name.text;
    }
    for (const ast::Segment& it : program_.ast.segments) {
      if (!it.isTested && holds(it.span, span)) return it.name.text;
    }
    for (const ast::Let& it : program_.ast.lets) {
      if (!it.expansion && holds(it.span, span)) return it.name.text;
    }
    return "";
  }

 private:
  // Outwards from use to use, to the one that has the digits, or a pattern that has them by
  // default.
  std::optional<Span> givenAt(const Change& change, const ast::Let* let,
                              const std::string& name) const {
    const ast::Template* own =
        pattern(let != nullptr && let->expansion ? let->expansion->of : name);
    const std::string param(files_.text(change.span));
    const bool isParam = own != nullptr && std::ranges::any_of(own->params, [&](const auto& it) {
                           return it.name.text == param;
                         });
    if (!isParam) return std::nullopt;
    while (let != nullptr && let->expansion) {
      if (hasNumber(sema::written(files_, let->expansion->use), change.given))
        return let->expansion->use;
      if (const auto found = byDefault(let->expansion->of, change.given)) return found;
      const std::optional<std::size_t> within = let->expansion->within;
      if (!within) return std::nullopt;
      let = &program_.ast.lets[*within];
    }
    return byDefault(name, change.given);
  }

  std::optional<Span> byDefault(const std::string& name, const std::string& digits) const {
    const ast::Template* own = pattern(name);
    if (own == nullptr) return std::nullopt;
    for (const ast::Param& param : own->params) {
      if (!param.byDefault) continue;
      const Span span = program_.ast[*param.byDefault].span;
      if (hasNumber(files_.text(span), digits)) return span;
    }
    return std::nullopt;
  }

  static bool hasNumber(std::string_view text, const std::string& digits) {
    const auto isOfNumber = [](char c) {
      return std::isdigit(static_cast<unsigned char>(c)) != 0 || c == '.';
    };
    for (std::size_t at = text.find(digits); at != std::string_view::npos;
         at = text.find(digits, at + 1)) {
      const std::size_t end = at + digits.size();
      if (at > 0 && isOfNumber(text[at - 1])) continue;
      if (end < text.size() && isOfNumber(text[end])) continue;
      return true;
    }
    return false;
  }

  const sema::CheckedProgram& program_;
  const source::Files& files_;
};

// What a plan does is asked where campaigns are changed.
bool isOfSegment(const sema::CheckedExpectation& it) { return !isOfPlan(it); }

// Whether the answers are what the test expects of those segments.
bool isAsExpected(const sema::CheckedProgram& program, const Slice& slice,
                  const sema::CheckedTest& test, const Given& given,
                  const std::set<std::size_t>& segments) {
  const reference::Evaluator evaluator(program, given.table, test.asOf);
  return std::ranges::all_of(test.expectations, [&](const sema::CheckedExpectation& it) {
    if (!isOfSegment(it) || !segments.contains(it.segment)) return true;
    const std::size_t segment = slice.placeOf(it.segment);
    if (it.kind == ast::Expectation::Kind::Size) {
      std::size_t size = 0;
      for (std::size_t row = 0; row < given.table.profileCount; ++row)
        size += evaluator.isIn(segment, row) ? 1 : 0;
      return size == it.size;
    }
    const Truth truth = evaluator.truth(segment, given.rows[it.profile]);
    switch (it.kind) {
      case ast::Expectation::Kind::In: return truth == true;
      case ast::Expectation::Kind::NotIn: return truth != true;
      case ast::Expectation::Kind::Unknown: return !truth;
      case ast::Expectation::Kind::Size:
      case ast::Expectation::Kind::Planned:
      case ast::Expectation::Kind::NotPlanned: break;
    }
    return false;
  });
}

class Mutator {
 public:
  Mutator(const driver::Compiled& compiled, const source::Files& files,
          const std::vector<std::size_t>& tests, const std::vector<Given>& givens)
      : program_(compiled.checked),
        files_(files),
        tests_(tests),
        givens_(givens),
        places_(compiled.checked, files) {
    const std::size_t count = program_.ast.segments.size();
    testsOf_.resize(count);
    for (std::size_t i = 0; i < tests_.size(); ++i) {
      for (const auto& it : program_.tests[tests_[i]].expectations) {
        if (!isOfSegment(it)) continue;
        std::vector<std::size_t>& of = testsOf_[it.segment];
        if (of.empty() || of.back() != i) of.push_back(i);
      }
    }
    for (std::size_t i = 0; i < count; ++i) {
      if (testsOf_[i].empty()) continue;
      for (const ExprId id : exprsOf(program_, i)) segmentsOf_[id].push_back(i);
    }
  }

  Mutation run() {
    const ast::Program& ast = program_.ast;
    for (std::size_t i = 0; i < ast.lets.size(); ++i) {
      if (sema::isWritten(program_, i)) gather(ast.lets[i]);
    }
    for (const ast::Segment& segment : ast.segments) {
      if (!segment.isPart) gather(segment.condition, nullptr, segment.name.text, false);
    }
    std::ranges::stable_sort(changes_, {}, [](const Change& it) {
      return std::tuple(it.span.file.index(), it.span.begin, it.span.end);
    });
    for (Change& change : changes_) attempt(change);
    return std::move(mutation_);
  }

 private:
  void gather(const ast::Let& let) {
    if (!segmentsOf_.contains(let.value)) return;
    const std::string& name = let.expansion ? let.expansion->of : let.name.text;
    const ast::Template* pattern = places_.pattern(name);
    const bool isScore = trial::isScore(files_, pattern != nullptr ? pattern->span : let.span);
    if (isScore) {
      for (Change& change : changesOfScore(program_, files_, let.value)) plan(change, &let, name);
    }
    gather(let.value, &let, name, isScore);
  }

  void gather(ExprId id, const ast::Let* let, const std::string& name, bool isScore) {
    if (!segmentsOf_.contains(id)) return;
    if (!isScore || !isOfScore(program_, files_, id)) {
      for (Change& change : changesOf(program_, files_, id)) plan(change, let, name);
    }
    const ast::ExprKind& kind = program_.ast[id].kind;
    // The key of an entry stands as it is.
    const auto* aggregate = std::get_if<ast::Aggregate>(&kind);
    if (aggregate != nullptr && aggregate->fn == ast::AggregateFn::Entry) return;
    forEachPart(kind, [&](ExprId part) { gather(part, let, name, isScore); });
  }

  // What is written once is one change, however many expressions came of it.
  void plan(Change& change, const ast::Let* let, const std::string& name) {
    if (!places_.settle(change, let, name)) return;
    const auto [at, isNew] = index_.emplace(
        std::tuple(change.span.file.index(), change.span.begin, change.span.end, change.text),
        changes_.size());
    if (isNew) {
      changes_.push_back(std::move(change));
      return;
    }
    std::vector<Change::Site>& sites = changes_[at->second].sites;
    for (Change::Site& site : change.sites) sites.push_back(std::move(site));
  }

  void attempt(const Change& change) {
    std::set<std::size_t> segments;
    for (const Change::Site& site : change.sites) {
      const auto found = segmentsOf_.find(site.id);
      if (found != segmentsOf_.end()) segments.insert(found->second.begin(), found->second.end());
    }
    if (segments.empty()) return;
    std::set<std::size_t> needed = segments;
    for (const Change::Site& site : change.sites) {
      if (const auto named = segmentNamed(site.kind)) needed.insert(*named);
    }
    Slice& slice = sliceOf(std::move(needed));
    const std::optional<sema::CheckedProgram> checked = slice.changed(change, files_);
    if (!checked) return;
    std::set<std::size_t> concerned;
    for (const std::size_t it : segments)
      concerned.insert(testsOf_[it].begin(), testsOf_[it].end());
    const bool isNoticed = std::ranges::any_of(concerned, [&](std::size_t i) {
      return !isAsExpected(*checked, slice, program_.tests[tests_[i]], givens_[i], segments);
    });
    if (!isNoticed && Slice::hashOf(*checked) == slice.hash(files_)) return;
    ++mutation_.tried;
    if (isNoticed) {
      ++mutation_.noticed;
    } else {
      mutation_.survivors.push_back({change.span, places_.ownerOf(change.span), change.text});
    }
  }

  std::optional<std::size_t> segmentNamed(const ast::ExprKind& kind) const {
    const auto* in = std::get_if<ast::InSegment>(&kind);
    if (in == nullptr) return std::nullopt;
    const auto& all = program_.ast.segments;
    const auto at = std::ranges::find_if(
        all, [&](const ast::Segment& it) { return it.name.text == in->segment.parts[0].text; });
    if (at == all.end()) return std::nullopt;
    return static_cast<std::size_t>(at - all.begin());
  }

  // Changes beside each other mostly need the same.
  Slice& sliceOf(std::set<std::size_t> segments) {
    if (!slice_ || sliced_ != segments) {
      std::set<ExprId> exprs;
      for (const std::size_t it : segments) exprs.merge(exprsOf(program_, it));
      slice_.emplace(program_, exprs);
      sliced_ = std::move(segments);
    }
    return *slice_;
  }

  const sema::CheckedProgram& program_;
  const source::Files& files_;
  const std::vector<std::size_t>& tests_;
  const std::vector<Given>& givens_;
  Places places_;
  std::vector<std::vector<std::size_t>> testsOf_;          // by segment, into tests_
  std::map<ExprId, std::vector<std::size_t>> segmentsOf_;  // that a test speaks of
  std::vector<Change> changes_;
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, std::string>, std::size_t>
      index_;
  std::optional<Slice> slice_;
  std::set<std::size_t> sliced_;
  Mutation mutation_;
};

}  // namespace

Mutation mutate(const driver::Compiled& compiled, const source::Files& files,
                const std::vector<std::size_t>& tests, const std::vector<Given>& givens) {
  Mutation mutation = Mutator(compiled, files, tests, givens).run();
  mutateCampaigns(compiled.checked, files, tests, givens, mutation);
  std::ranges::stable_sort(mutation.survivors, {}, [](const Mutant& it) {
    return std::tuple(it.span.file.index(), it.span.begin, it.span.end);
  });
  return mutation;
}

}  // namespace muster::trial
