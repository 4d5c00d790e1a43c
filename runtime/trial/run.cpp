#include <algorithm>
#include <set>

#include "compiler/sema/written.h"
#include "runtime/trial/coverage.h"
#include "runtime/trial/engines.h"
#include "runtime/trial/given.h"
#include "runtime/trial/mutate.h"
#include "runtime/trial/plans.h"
#include "runtime/trial/reasons.h"
#include "runtime/trial/trial.h"

namespace muster::trial {

namespace {

using Kind = ast::Expectation::Kind;

std::string wordOf(Kind kind) {
  switch (kind) {
    case Kind::In: return "in ";
    case Kind::NotIn: return "not in ";
    case Kind::Unknown: return "unknown in ";
    case Kind::Size: return "size of ";
    case Kind::Planned: return "planned ";
    case Kind::NotPlanned: return "not planned ";
  }
  return "";
}

std::string placeOf(Truth truth) {
  if (!truth) return "unknown";
  return *truth ? "in" : "not in";
}

class Runner {
 public:
  Runner(const driver::Compiled& compiled, const source::Files& files, const Options& options)
      : compiled_(compiled),
        program_(compiled.checked),
        files_(files),
        options_(options),
        graph_(compiled.checked),
        plans_(compiled, files),
        coverage_(compiled.checked, files) {}

  Report run() {
    std::set<std::size_t> spokenOf;
    std::set<std::size_t> planned;  // campaigns
    for (std::size_t i = 0; i < program_.tests.size(); ++i) {
      for (const sema::CheckedExpectation& it : program_.tests[i].expectations) {
        (isOfPlan(it) ? planned : spokenOf).insert(it.segment);
      }
      if (options_.only.empty() || program_.tests[i].name == options_.only) test(i);
    }
    std::set<std::string> asked;
    for (const std::size_t i : spokenOf) asked.insert(nameOf(i));
    for (const ast::Segment& segment : program_.ast.segments) {
      if (!asked.contains(segment.name.text) && !segment.isTested && !segment.isPart)
        report_.untested.push_back(segment.name.text);
    }
    for (std::size_t i = 0; i < program_.campaigns.size(); ++i) {
      if (!planned.contains(i)) report_.untested.push_back(program_.campaigns[i].name);
    }
    if (options_.wantsCoverage) report_.clauses = coverage_.clauses();
    if (options_.wantsMutants && report_.failedCount() == 0)
      report_.mutation = mutate(compiled_, files_, passed_, givens_);
    return std::move(report_);
  }

 private:
  // Of one that a test gives values to, the pattern's.
  const std::string& nameOf(std::size_t segment) const {
    const ast::Segment& it = program_.ast.segments[segment];
    const auto* let = std::get_if<sema::LetRef>(&program_.bindings[it.condition]);
    if (!it.isTested || let == nullptr || !program_.ast.lets[let->index].expansion)
      return it.name.text;
    return program_.ast.lets[let->index].expansion->of;
  }

  void test(std::size_t index) {
    const sema::CheckedTest& it = program_.tests[index];
    Outcome outcome{index, std::nullopt, {}, {}};
    std::vector<std::size_t> segments;
    for (const sema::CheckedExpectation& expectation : it.expectations) {
      if (!isOfPlan(expectation)) segments.push_back(expectation.segment);
    }
    const std::vector<std::size_t> parts = plans_.partsFor(it);
    segments.insert(segments.end(), parts.begin(), parts.end());
    std::ranges::sort(segments);
    segments.erase(std::ranges::unique(segments).begin(), segments.end());

    Result<Given> given = makeGiven(program_, it, graph_.schema());
    outcome.problem = given.ok() ? unreadable(it, segments) : given.error().message;
    if (given.ok()) {
      if (const auto lacking = setLists(*given, segments)) {
        const auto why = std::ranges::find(options_.unreadLists, *lacking,
                                           &std::pair<std::string, std::string>::first);
        outcome.problem = "the test does not give the list `" + *lacking +
                          "`, and it has not been " + "read" +
                          (why == options_.unreadLists.end() ? "" : ": " + why->second);
      }
    }
    if (!outcome.problem) {
      ask(it, *given, segments, outcome);
      plans_.check(it, *given, outcome);
      if (options_.wantsCoverage) coverage_.watch(given->table, it.asOf, segments);
      passed_.push_back(index);
      givens_.push_back(std::move(*given));
    }
    report_.outcomes.push_back(std::move(outcome));
  }

  // The lists that the test gives, the others as they were read; the name of one that is neither,
  // and that is asked.
  std::optional<std::string> setLists(Given& given, const std::vector<std::size_t>& segments) {
    std::optional<std::string> lacking;
    for (const sema::CheckedList& declared : program_.staticLists) {
      const auto isIt = [&](const column::StaticList& it) { return it.name == declared.name; };
      auto own = std::ranges::find_if(given.lists, isIt);
      const auto read = std::ranges::find_if(options_.lists, isIt);
      column::StaticList list;
      list.name = declared.name;
      list.isOfHashes = declared.isOfHashes;
      if (own != given.lists.end()) {
        list = std::move(*own);
      } else if (read != options_.lists.end()) {
        list = *read;
      } else if (graph_.mayAsk(segments, declared.name)) {
        lacking = declared.name;
      }
      given.table.staticLists.push_back(std::move(list));
    }
    return lacking;
  }

  // Whether any given row of the list, wherever below `row`, is as asked.
  template <typename Asked>
  static bool anyBelow(const sema::GivenRow& row, ListId list, const Asked& asked) {
    return std::ranges::any_of(row.lists, [&](const sema::GivenEvents& events) {
      return std::ranges::any_of(events.rows, [&](const sema::GivenRow& below) {
        return (events.list == list && asked(below)) || anyBelow(below, list, asked);
      });
    });
  }

  // A field that is never missing, that the test does not give, and that a segment reads.
  std::optional<std::string> unreadable(const sema::CheckedTest& it,
                                        const std::vector<std::size_t>& segments) {
    for (const FieldId id : graph_.fieldsOf(segments, plans_.valuesFor(it))) {
      const schema::Field& field = program_.schema.fields[id];
      if (field.isOptional || id == program_.schema.key) continue;
      const auto lacks = [&](const sema::GivenRow& row) {
        return std::ranges::none_of(row.cells,
                                    [&](const sema::GivenCell& cell) { return cell.field == id; });
      };
      for (const sema::GivenProfile& profile : it.profiles) {
        if (!(field.list ? anyBelow(profile.row, *field.list, lacks) : lacks(profile.row)))
          continue;
        const std::string& owner =
            field.list ? program_.schema.lists[*field.list].name : program_.schema.profileName;
        return "it does not give `" + field.name + "` of `" + owner +
               "`, which is never missing and which a segment reads";
      }
    }
    return std::nullopt;
  }

  void ask(const sema::CheckedTest& it, const Given& given,
           const std::vector<std::size_t>& segments, Outcome& outcome) {
    const Answers expected = byReference(program_, given.table, it.asOf, segments);
    const Answers found = graph_.byInterpreter(given.table, it.asOf, segments);
    for (std::size_t i = 0; i < segments.size(); ++i) {
      for (std::size_t row = 0; row < given.table.profileCount; ++row) {
        if (expected[i][row] == found[i][row]) continue;
        outcome.disagreements.push_back("`" + program_.ast.segments[segments[i]].name.text +
                                        "`, profile " + column::keyText(given.table, row) +
                                        ": the reference says " + placeOf(expected[i][row]) +
                                        ", the interpreter says " + placeOf(found[i][row]));
      }
    }
    const auto answersOf = [&](std::size_t segment) -> const std::vector<Truth>& {
      return expected[static_cast<std::size_t>(std::ranges::lower_bound(segments, segment) -
                                               segments.begin())];
    };
    for (std::size_t i = 0; i < it.expectations.size(); ++i) {
      const sema::CheckedExpectation& expectation = it.expectations[i];
      if (isOfPlan(expectation)) continue;
      const std::vector<Truth>& answers = answersOf(expectation.segment);
      if (expectation.kind == Kind::Size) {
        checkSize(it, i, answers, outcome);
      } else {
        checkMember(it, i, given, answers[given.rows[expectation.profile]], outcome);
      }
    }
  }

  void checkSize(const sema::CheckedTest& it, std::size_t index, const std::vector<Truth>& answers,
                 Outcome& outcome) {
    const auto size = static_cast<std::size_t>(std::ranges::count(answers, Truth(true)));
    if (size == it.expectations[index].size) return;
    outcome.failures.push_back({index, text(it, it.expectations[index]), std::to_string(size), {}});
  }

  void checkMember(const sema::CheckedTest& it, std::size_t index, const Given& given, Truth truth,
                   Outcome& outcome) {
    const sema::CheckedExpectation& expectation = it.expectations[index];
    const std::size_t row = given.rows[expectation.profile];
    const bool isMet = expectation.kind == Kind::In      ? truth == true
                       : expectation.kind == Kind::NotIn ? truth != true
                                                         : !truth;
    const auto reasons = [&] {
      return reasonsFor(program_, files_, given.table, it.asOf, expectation.segment, row);
    };
    if (!isMet) {
      outcome.failures.push_back({index, text(it, expectation), placeOf(truth), reasons()});
      return;
    }
    if (expectation.because.empty()) return;
    const std::vector<ExprId> deciders =
        decidersOf(program_, given.table, it.asOf, expectation.segment, row);
    const bool isDecided = std::ranges::any_of(expectation.because, [&](ExprId id) {
      return std::ranges::find(deciders, id) != deciders.end();
    });
    if (isDecided) return;
    outcome.failures.push_back({index, text(it, expectation) + " because " + named(expectation),
                                placeOf(truth) + ", because of something else", reasons()});
  }

  std::string named(const sema::CheckedExpectation& expectation) const {
    const Span span = program_.ast[expectation.because.front()].span;
    return sema::written(files_, sema::balanced(files_, span));
  }

  std::string text(const sema::CheckedTest& it, const sema::CheckedExpectation& expectation) const {
    const std::string& segment = program_.ast.segments[expectation.segment].name.text;
    if (expectation.kind == Kind::Size)
      return "size of " + segment + " " + std::to_string(expectation.size);
    const std::string& label = it.profiles[expectation.profile].label;
    return (label.empty() ? "" : label + " ") + wordOf(expectation.kind) + segment;
  }

  const driver::Compiled& compiled_;
  const sema::CheckedProgram& program_;
  const source::Files& files_;
  const Options& options_;
  GraphEngines graph_;
  Plans plans_;
  Coverage coverage_;
  Report report_;
  std::vector<std::size_t> passed_;  // tests that could be run, and what they give
  std::vector<Given> givens_;
};

}  // namespace

std::string nameOf(Truth truth) {
  if (!truth) return "unknown";
  return *truth ? "true" : "false";
}

std::size_t Report::failedCount() const {
  return static_cast<std::size_t>(
      std::ranges::count_if(outcomes, [](const Outcome& it) { return !it.isPassed(); }));
}

Report run(const driver::Compiled& compiled, const source::Files& files, const Options& options) {
  return Runner(compiled, files, options).run();
}

}  // namespace muster::trial
