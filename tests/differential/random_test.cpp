// Random rules over random tables, seed after seed, until so many (rule, profile) pairs agree.
// Seeds are fixed, so a run is the same everywhere; MUSTER_SEED=n runs one, MUSTER_PAIRS=n so many
// pairs, MUSTER_FIRST_SEED=n from there on, and tools/fuzz_engines at length. A failing case is
// made as small as it gets, shown, and saved for regressions_test. MUSTER_VOCABULARY=file writes
// down what the rules were made of.

#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>

#include "compiler/calendar/calendar.h"
#include "compiler/rewrite/simplify.h"
#include "runtime/next/next.h"
#include "runtime/population/population.h"
#include "runtime/reference/reference.h"
#include "tests/differential/engines.h"
#include "tests/differential/generate.h"
#include "tests/differential/vocabulary.h"
#include "tests/support/rules.h"

namespace muster::differential {
namespace {

constexpr std::size_t kSegments = 24;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::size_t kPairs = 120'000;
constexpr std::uint64_t kClockSeeds = 1;
#else
constexpr std::uint64_t kClockSeeds = 8;
constexpr std::size_t kPairs = 1'200'000;
#endif
// One whose rules change by time alone, so that one seed is enough to tell of it.
constexpr std::uint64_t kFirstClockSeed = 7;
// From so many pairs on every operation has had its turn.
constexpr std::size_t kEveryOperation = 1'000'000;
// Lists go by the table's values alone, so that a case that is made smaller keeps them.
constexpr std::uint64_t kListSeed = 5;
constexpr const char* kFolder = "tests/differential/regressions/";

std::size_t fromEnvironment(const char* name, std::size_t otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

// ---- from random text to a checked program ------------------------------------------------------

// Where a rule does not say which way unknown goes, it is made to say so; any other complaint of
// the checker is a mistake, of the generator or of the checker.
bool isAboutMissing(const std::string& code) { return code.starts_with("E04") || code == "E0554"; }

std::optional<sema::CheckedProgram> settledAndChecked(Rules& rules) {
  for (int attempt = 0; attempt < 2; ++attempt) {
    support::CheckedRules checked = support::checkRules(toText(rules));
    if (checked.program) return std::move(checked.program);
    for (const std::string& code : checked.codes) {
      if (isAboutMissing(code) && attempt == 0) continue;
      if (code.starts_with("W")) continue;
      ADD_FAILURE() << "a well-typed rule was refused\n" << checked.messages;
      return std::nullopt;
    }
    for (Definition& let : rules.lets) settleAll(let.term);
    for (Definition& score : rules.scores) settleAll(score.term);
    for (Definition& segment : rules.segments) settleAll(segment.term);
    for (Definition& pattern : rules.patterns) settleAll(pattern.term);
  }
  return std::nullopt;
}

// ---- making a failing case small ----------------------------------------------------------------

struct Failure {
  Rules rules;
  support::Rows rows;
  Variation variation;
};

// Whether the engines still differ; rules that the checker refuses are no case.
bool stillFails(const Failure& failure) {
  const support::CheckedRules checked = support::checkRules(toText(failure.rules));
  if (!checked.program) return false;
  const Compiled compiled = compile(*checked.program);
  const auto schema = std::make_shared<const schema::Schema>(compiled.checked.schema);
  column::Table table = support::makeTable(schema, failure.rows);
  addRandomLists(kListSeed, compiled.checked, table);
  const std::int64_t asOf = failure.rules.asOf;
  const Memberships expected = byReference(compiled, table, asOf);
  return firstDisagreement(compiled, table, asOf, expected, failure.variation).has_value();
}

// Keeps a change that leaves it failing.
template <typename Change>
bool tryChange(Failure& failure, const Change& change) {
  Failure changed = failure;
  change(changed);
  if (!stillFails(changed)) return false;
  failure = std::move(changed);
  return true;
}

// Takes events away, and with each what belongs to it.
template <typename IsGone>
void removeEvents(const schema::Schema& schema, support::Rows& rows, std::size_t from,
                  const IsGone& isGone) {
  constexpr std::size_t kGone = ~std::size_t{0};
  std::vector<std::vector<std::size_t>> newPlaces(rows.events.size());
  for (std::size_t list = 0; list < rows.events.size(); ++list) {
    const auto owner = schema.lists[ListId(static_cast<std::uint32_t>(list))].owner;
    std::vector<support::EventRow> kept;
    for (std::size_t i = 0; i < rows.events[list].size(); ++i) {
      support::EventRow& row = rows.events[list][i];
      if (owner) row.profile = newPlaces[owner->index()][row.profile];
      const bool goes = row.profile == kGone || (list == from && isGone(i, row));
      newPlaces[list].push_back(goes ? kGone : kept.size());
      if (!goes) kept.push_back(std::move(row));
    }
    rows.events[list] = std::move(kept);
  }
}

schema::Schema schemaOf(const Failure& failure) {
  return support::checkRules(toText(failure.rules)).program->schema;
}

void dropEvents(Failure& failure) {
  const schema::Schema schema = schemaOf(failure);
  for (std::size_t list = 0; list < failure.rows.events.size(); ++list) {
    for (std::size_t step = failure.rows.events[list].size(); step > 0; step /= 2) {
      for (std::size_t i = 0; i + step <= failure.rows.events[list].size();) {
        const bool isDropped = tryChange(failure, [&](Failure& changed) {
          removeEvents(schema, changed.rows, list,
                       [&](std::size_t at, const auto&) { return i <= at && at < i + step; });
        });
        if (!isDropped) i += step;
      }
    }
  }
}

void keepProfile(Failure& failure, std::size_t profile) {
  const schema::Schema schema = schemaOf(failure);
  tryChange(failure, [&](Failure& changed) {
    changed.rows.profiles = {changed.rows.profiles[profile]};
    for (std::size_t list = 0; list < changed.rows.events.size(); ++list) {
      if (schema.lists[ListId(static_cast<std::uint32_t>(list))].owner) continue;
      removeEvents(schema, changed.rows, list, [&](std::size_t, const support::EventRow& row) {
        return row.profile != profile;
      });
      for (support::EventRow& row : changed.rows.events[list]) row.profile = 0;
    }
  });
}

// Definitions that nothing needs go; what is needed and goes makes the rules fail to check.
void dropDefinitions(Failure& failure, std::size_t failing) {
  tryChange(failure, [&](Failure& changed) {
    changed.rules.segments.erase(
        changed.rules.segments.begin() + static_cast<std::ptrdiff_t>(failing) + 1,
        changed.rules.segments.end());
  });
  for (std::size_t i = failure.rules.segments.size(); i-- > 0;) {
    tryChange(failure, [&](Failure& changed) {
      changed.rules.segments.erase(changed.rules.segments.begin() + static_cast<std::ptrdiff_t>(i));
    });
  }
  for (std::size_t i = failure.rules.lets.size(); i-- > 0;) {
    tryChange(failure, [&](Failure& changed) {
      changed.rules.lets.erase(changed.rules.lets.begin() + static_cast<std::ptrdiff_t>(i));
    });
  }
}

bool shrinkTerm(Failure& failure, std::vector<Definition> Rules::*definitions, std::size_t index) {
  for (const Term& term : smaller((failure.rules.*definitions)[index].term)) {
    const bool isSmaller = tryChange(
        failure, [&](Failure& changed) { (changed.rules.*definitions)[index].term = term; });
    if (isSmaller) return true;
  }
  return false;
}

Failure minimal(Failure failure, const Disagreement& found) {
  keepProfile(failure, found.profile);
  dropDefinitions(failure, found.segment);
  for (bool isSmaller = true; isSmaller;) {
    isSmaller = false;
    for (std::size_t i = 0; i < failure.rules.segments.size(); ++i)
      isSmaller = isSmaller || shrinkTerm(failure, &Rules::segments, i);
    for (std::size_t i = 0; i < failure.rules.lets.size(); ++i)
      isSmaller = isSmaller || shrinkTerm(failure, &Rules::lets, i);
  }
  dropDefinitions(failure, failure.rules.segments.size() - 1);
  if (failure.rows.profiles.size() == 1) dropEvents(failure);
  return failure;
}

// Shows it, and saves it where regressions_test finds it.
void report(std::uint64_t seed, Failure failure, const Disagreement& found) {
  std::cout << "  seed " << seed << ", " << failure.rules.segments[found.segment].name
            << ", profile " << found.profile << ": " << found.what << "; making it small\n"
            << "  " << toText(failure.rules.segments[found.segment].term) << std::endl;
  const Failure small = minimal(std::move(failure), found);
  const support::CheckedRules checked = support::checkRules(toText(small.rules));
  std::string text = "Engines differed on this rule; it came from seed " + std::to_string(seed) +
                     ".\n\n--- rules\n" + toText(small.rules);
  if (small.rows.profiles.size() <= 4)
    text += "--- rows\n" + support::printRows(checked.program->schema, small.rows);
  text += "--- as of\n" + calendar::formatInstant(small.rules.asOf) + "\n";
  std::ofstream(kFolder + std::string("seed_") + std::to_string(seed) + ".test") << text;
  ADD_FAILURE() << "seed " << seed << ", " << failure.rows.profiles.size()
                << " profiles: " << found.what << "\n"
                << text;
}

// An engine that stops on a check of its own takes the test with it; the seed is said all the same.
volatile std::sig_atomic_t runningSeed = 0;

void sayTheSeed(int) {
  std::fprintf(stderr, "while running seed %ld (MUSTER_SEED=%ld runs it alone)\n",
               static_cast<long>(runningSeed), static_cast<long>(runningSeed));
}

// ---- the run ------------------------------------------------------------------------------------

// Now and then profiles with many events each, of which there are fewer.
Crowd crowdFor(std::uint64_t seed) { return seed % 8 == 5 ? Crowd::Many : Crowd::Few; }

// Sizes at the edges of words and blocks, small, so that there are many rules.
std::size_t sizeFor(std::uint64_t seed) {
  if (crowdFor(seed) == Crowd::Many) return seed % 3 == 0 ? 65 : 1 + seed % 24;
  static const std::vector<std::size_t> kSizes = {0,   1,   63,  64,  65, 100, 129,
                                                  200, 511, 512, 513, 40, 77,  300};
  return kSizes[seed % kSizes.size()];
}

// The pairs that were compared; nothing is left to do after a failure.
std::size_t runSeed(std::uint64_t seed, std::size_t segmentCount, std::size_t profileCount,
                    Vocabulary* vocabulary = nullptr) {
  runningSeed = static_cast<std::sig_atomic_t>(seed);
  std::signal(SIGABRT, sayTheSeed);
  Random random(seed ^ 0x9e3779b97f4a7c15U);
  Rules rules = randomRules(seed, segmentCount);
  const std::optional<sema::CheckedProgram> checked = settledAndChecked(rules);
  if (!checked) return 0;

  const Compiled compiled = compile(*checked);
  const auto schema = std::make_shared<const schema::Schema>(compiled.checked.schema);
  const support::Rows rows =
      randomRows(random.bits(), *schema, profileCount, rules.asOf, crowdFor(seed));
  column::Table table = support::makeTable(schema, rows);
  addRandomLists(kListSeed, compiled.checked, table);
  if (vocabulary != nullptr) vocabulary->add(rules, compiled.graph.store);
  Variation variation{1 + static_cast<int>(random.below(3)), random.of(levelsOfThisMachine())};
  const std::vector<codegen::Vectors> native = nativeOfThisMachine();
  if (!native.empty() && random.below(3) == 0) variation.native = random.of(native);
  if (random.below(4) == 0) variation = {.isOneByOne = true};
  const Memberships expected = byReference(compiled, table, rules.asOf);
  const auto found = firstDisagreement(compiled, table, rules.asOf, expected, variation);
  if (found) report(seed, {rules, rows, variation}, *found);
  const auto wrong = firstWrongProof(compiled.checked, table, rules.asOf, seed);
  if (wrong) ADD_FAILURE() << "seed " << seed << ": " << *wrong << "\n" << toText(rules);
  return rules.segments.size() * profileCount;
}

// ---- what changes by time alone -----------------------------------------------------------------

// Asked at instants in between and around: nobody changes before the instant that is found, and
// then at it.
void expectNextChanges(const Compiled& compiled, const column::Table& table, std::int64_t asOf,
                       Random& random, std::size_t& found, std::size_t& told) {
  constexpr std::int64_t kAhead = 400 * std::int64_t{86'400'000'000};
  const population::Answers thresholds =
      population::resolve(rewrite::bind(compiled.graph, asOf), table, 1).answers;
  for (std::size_t segment = 0; segment < compiled.graph.roots.size(); ++segment) {
    const auto clock = next::Clock::make(compiled.graph, segment, table, thresholds);
    if (!clock.ok()) continue;
    ++told;
    const auto isIn = [&](std::size_t profile, std::int64_t at) {
      return clock->find(profile, at, {.until = at}).isIn;
    };
    for (std::size_t profile = 0; profile < table.profileCount; ++profile) {
      const next::Change change =
          clock->find(profile, asOf, {.until = asOf + kAhead, .stepsMax = 40});
      const std::int64_t end = change.at.value_or(change.seenUntil);
      if (change.at) {
        ++found;
        EXPECT_NE(isIn(profile, *change.at), change.isIn);
        EXPECT_EQ(isIn(profile, *change.at - 1), change.isIn);
      }
      for (int i = 0; i < 6 && end > asOf; ++i) {
        const auto ahead =
            static_cast<std::int64_t>(random.bits() % static_cast<std::uint64_t>(end - asOf));
        ASSERT_EQ(isIn(profile, asOf + ahead), change.isIn)
            << compiled.graph.roots[segment].name << ", profile " << profile << ", at "
            << calendar::formatInstant(asOf + ahead) << ", found " << calendar::formatInstant(end);
      }
    }
  }
}

TEST(RandomRules, ChangeByTimeAloneWhenItIsSaid) {
  std::size_t found = 0;
  std::size_t told = 0;
  std::size_t all = 0;
  constexpr std::uint64_t kEnd = kFirstClockSeed + kClockSeeds;
  for (std::uint64_t seed = kFirstClockSeed; seed < kEnd && !::testing::Test::HasFailure();
       ++seed) {
    Rules rules = randomRules(seed, kSegments);
    const auto checked = settledAndChecked(rules);
    ASSERT_TRUE(checked.has_value());
    const Compiled compiled = compile(*checked);
    const auto schema = std::make_shared<const schema::Schema>(compiled.checked.schema);
    column::Table table = support::makeTable(schema, randomRows(seed, *schema, 3, rules.asOf));
    addRandomLists(kListSeed, compiled.checked, table);
    // What is asked here is the clock; that engines agree at every instant is asked above.
    Random random(seed);
    SCOPED_TRACE(seed);
    expectNextChanges(compiled, table, rules.asOf, random, found, told);
    all += kSegments;
  }
  EXPECT_GT(told * 10, all * 9) << "of " << all << " rules it can be told of " << told;
  EXPECT_GT(found, kClockSeeds / 2);
}

// An operation that no random rule uses is compared with nothing. Steps stand in no rule: they are
// what a question about the population becomes.
void expectEveryOperation(const Vocabulary& vocabulary) {
  for (const std::string_view text : {
#define MUSTER_OP(Name, arity, traits, text) std::string_view(text),
#include "compiler/ir/ops.def"
       }) {
    if (text == ir::info(ir::Op::Steps).text) continue;
    EXPECT_TRUE(vocabulary.has(text)) << "no random rule uses the operation `" << text << "`";
  }
}

TEST(RandomRules, MeanTheSameOnEveryEngine) {
  const std::size_t wanted = fromEnvironment("MUSTER_PAIRS", kPairs);
  if (const std::size_t seed = fromEnvironment("MUSTER_SEED", 0); seed != 0) {
    runSeed(seed, kSegments, fromEnvironment("MUSTER_PROFILES", sizeFor(seed)));
    return;
  }
  std::size_t pairs = 0;
  Vocabulary vocabulary;
  const std::size_t first = fromEnvironment("MUSTER_FIRST_SEED", 1);
  std::uint64_t seed = first - 1;
  while (pairs < wanted && !::testing::Test::HasFailure()) {
    ++seed;
    pairs += runSeed(seed, kSegments, sizeFor(seed), &vocabulary);
  }
  if (const char* file = std::getenv("MUSTER_VOCABULARY"); file != nullptr)
    std::ofstream(file) << vocabulary.text();
  if (pairs >= kEveryOperation) expectEveryOperation(vocabulary);
  std::cout << "  " << pairs << " pairs of rule and profile, seeds " << first << " to " << seed
            << "\n";
}

// Around the edges of strips, and over many of them, on several threads.
TEST(RandomRules, MeanTheSameOverManyStrips) {
  std::uint64_t seed = 900'000;
  for (const std::size_t profileCount : {4'095U, 4'096U, 4'097U, 8'193U, 20'000U})
    runSeed(seed += 8, 2, profileCount);
}

// The generator is worth something only if its rules are neither always true nor always false.
TEST(RandomRules, TakeSomeProfilesAndLeaveOthers) {
  std::size_t mixed = 0;
  std::size_t all = 0;
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    Rules rules = randomRules(seed, kSegments);
    const auto checked = settledAndChecked(rules);
    ASSERT_TRUE(checked.has_value());
    const auto schema = std::make_shared<const schema::Schema>(checked->schema);
    column::Table table = support::makeTable(schema, randomRows(seed, *schema, 60, rules.asOf));
    addRandomLists(kListSeed, *checked, table);
    const reference::Evaluator reference(*checked, table, rules.asOf);
    for (std::size_t segment = 0; segment < kSegments; ++segment) {
      std::size_t members = 0;
      for (std::size_t profile = 0; profile < table.profileCount; ++profile)
        members += reference.isIn(segment, profile) ? 1U : 0U;
      mixed += members > 0 && members < table.profileCount ? 1U : 0U;
      ++all;
    }
  }
  EXPECT_GT(mixed * 2, all) << "of " << all << " rules only " << mixed << " divide the profiles";
}

}  // namespace
}  // namespace muster::differential
