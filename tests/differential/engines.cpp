#include "tests/differential/engines.h"

#include <gtest/gtest.h>

#include "compiler/base/check.h"
#include "compiler/calendar/calendar.h"
#include "compiler/lower/lower.h"
#include "compiler/rewrite/simplify.h"
#include "runtime/interp/interp.h"
#include "runtime/population/population.h"
#include "runtime/reference/reference.h"
#include "tests/differential/generate.h"
#include "tests/support/rules.h"

namespace muster::differential {
namespace {

std::string describe(bool isIn, const Variation& variation) {
  std::string text = isIn ? "the reference says in, the interpreter ("
                          : "the reference says out, the interpreter (";
  text += std::to_string(variation.threads) + " threads, ";
  text += kernels::nameOf(variation.level);
  text += isIn ? ") says out" : ") says in";
  return text;
}

// The rows of one profile of the table, which has sorted them.
support::Rows onlyProfile(const support::Rows& rows, const schema::Schema& schema,
                          const column::Table& table, std::size_t profile) {
  std::size_t found = 0;
  for (std::size_t i = 0; i < rows.profiles.size(); ++i) {
    support::Rows one;
    one.profiles = {rows.profiles[i]};
    one.events.resize(schema.lists.size());
    const auto single = std::make_shared<const schema::Schema>(schema);
    if (column::keyText(support::makeTable(single, one), 0) == column::keyText(table, profile))
      found = i;
  }
  support::Rows one;
  one.profiles = {rows.profiles[found]};
  for (std::vector<support::EventRow> events : rows.events) {
    std::erase_if(events, [&](const support::EventRow& row) { return row.profile != found; });
    for (support::EventRow& row : events) row.profile = 0;
    one.events.push_back(std::move(events));
  }
  return one;
}

}  // namespace

Compiled compile(sema::CheckedProgram checked) {
  ir::Program graph = rewrite::simplify(lower::lowerProgram(checked));
  return {std::move(checked), std::move(graph)};
}

Compiled compile(std::string_view rules) {
  support::CheckedRules checked = support::checkRules(rules);
  MUSTER_CHECK(checked.program.has_value(), checked.messages);
  return compile(std::move(*checked.program));
}

std::vector<kernels::Level> levelsOfThisMachine() {
  std::vector<kernels::Level> levels;
  for (const kernels::Level level :
       {kernels::Level::Portable, kernels::Level::Avx2, kernels::Level::Avx512}) {
    if (kernels::isSupported(level)) levels.push_back(level);
  }
  return levels;
}

Memberships byReference(const Compiled& compiled, const column::Table& table, std::int64_t asOf) {
  const reference::Evaluator reference(compiled.checked, table, asOf);
  Memberships memberships;
  for (std::size_t profile = 0; profile < table.profileCount; ++profile)
    memberships.push_back(reference.segmentsOf(profile));
  return memberships;
}

std::optional<Disagreement> firstDisagreement(const Compiled& compiled, const column::Table& table,
                                              std::int64_t asOf, const Memberships& expected,
                                              const Variation& variation) {
  const ir::Program bound =
      population::resolve(rewrite::simplify(rewrite::bind(compiled.graph, asOf)), table,
                          variation.threads)
          .program;
  interp::Options options;
  options.threads = variation.threads;
  options.level = variation.level;
  const interp::Evaluation found = interp::evaluate(bound, table, options);
  options.wantBitmaps = false;
  const interp::Evaluation counted = interp::evaluate(bound, table, options);

  for (std::size_t segment = 0; segment < found.segments.size(); ++segment) {
    std::size_t count = 0;
    for (std::size_t profile = 0; profile < table.profileCount; ++profile) {
      const bool isIn = expected[profile][segment];
      if (found.segments[segment].test(profile) != isIn)
        return Disagreement{segment, profile, describe(isIn, variation)};
      if (isIn) ++count;
    }
    if (found.counts[segment] != count || counted.counts[segment] != count)
      return Disagreement{segment, 0, "the interpreter's members and counts differ"};
  }
  return std::nullopt;
}

void expectEnginesAgree(const Case& it) {
  const Compiled compiled = compile(it.rules);
  const auto schema = std::make_shared<const schema::Schema>(compiled.checked.schema);
  const support::Rows rows = support::parseRows(*schema, it.rows);
  column::Table table = support::makeTable(schema, rows);
  addRandomLists(5, compiled.checked, table);
  const auto written = calendar::parseInstant(it.asOf);
  MUSTER_CHECK(written.has_value(), it.asOf);
  const auto asOf = calendar::toInstant(*written, *calendar::findZone(schema->zone));
  const Memberships expected = byReference(compiled, table, *asOf);
  std::vector<Variation> variations;
  for (const kernels::Level level : levelsOfThisMachine()) variations.push_back({1, level});
  variations.push_back({2, kernels::bestLevel()});
  for (const Variation& variation : variations) {
    const auto found = firstDisagreement(compiled, table, *asOf, expected, variation);
    if (!found) continue;
    const Span span = compiled.checked.ast.segments[found->segment].span;
    ADD_FAILURE() << found->what << "\n"
                  << it.rules.substr(span.begin, span.end - span.begin) << "\n"
                  << support::printRows(*schema, onlyProfile(rows, *schema, table, found->profile))
                  << "as of " << it.asOf;
    return;
  }
}

}  // namespace muster::differential
