#include "tests/differential/engines.h"

#include <gtest/gtest.h>

#include "compiler/base/check.h"
#include "compiler/calendar/calendar.h"
#include "compiler/ir/builder.h"
#include "compiler/ir/domains.h"
#include "compiler/ir/facts.h"
#include "compiler/ir/print.h"
#include "compiler/lower/lower.h"
#include "compiler/prove/alike.h"
#include "compiler/prove/outcomes.h"
#include "compiler/rewrite/simplify.h"
#include "runtime/batch/batch.h"
#include "runtime/interp/interp.h"
#include "runtime/jit/jit.h"
#include "runtime/population/population.h"
#include "runtime/profile/profile.h"
#include "runtime/reference/reference.h"
#include "tests/differential/generate.h"
#include "tests/support/one_profile.h"
#include "tests/support/rules.h"

namespace muster::differential {
namespace {

std::string nameOf(const Variation& variation) {
  if (variation.isOneByOne) return "one profile at a time";
  std::string text = variation.native ? "native code (" : "the interpreter (";
  text += std::to_string(variation.threads) + " threads, ";
  text += variation.native ? codegen::nameOf(*variation.native) : kernels::nameOf(variation.level);
  return text + ")";
}

std::string describe(bool isIn, const Variation& variation) {
  return std::string("the reference says ") + (isIn ? "in, " : "out, ") + nameOf(variation) +
         (isIn ? " says out" : " says in");
}

batch::Evaluation evaluate(const batch::Prepared& prepared, const Variation& variation,
                           bool wantBitmaps) {
  const batch::Options options{.threads = variation.threads, .wantBitmaps = wantBitmaps};
  if (!variation.native) {
    return prepared.run(interp::Interpreter(prepared.network(), prepared.level()), options);
  }
  const auto native = jit::Native::compile(
      prepared.network(),
      {.wantBitmaps = wantBitmaps, .level = prepared.level(), .vectors = variation.native});
  MUSTER_CHECK(native.ok(), native.error().message);
  return prepared.run(**native, options);
}

// Each profile is answered twice: with half of its events, and after the others were added. One row
// serves all, every third profile without having been cleared of what can be set again.
std::optional<Disagreement> firstOneByOne(const Compiled& compiled, const column::Table& table,
                                          std::int64_t asOf, const Memberships& expected,
                                          const Variation& variation) {
  const std::shared_ptr<const column::Table> data(std::shared_ptr<void>(), &table);
  const auto rules =
      profile::ProfileRules::make(rewrite::simplify(rewrite::bind(compiled.graph, asOf)), data);
  MUSTER_CHECK(rules.ok(), rules.error().message);
  profile::ProfileRow row = rules->row();
  const support::ProfileFiller filler(*rules, table);
  std::vector<std::uint64_t> bits(rules->answerWords());
  for (std::size_t profile = 0; profile < table.profileCount; ++profile) {
    filler.clear(row, profile % 3 != 0);
    if (!filler.setFields(row, profile)) continue;
    if (!filler.appendEvents(row, profile, support::Half::First)) continue;
    MUSTER_CHECK(row.answer(bits), "a profile without an answer");
    if (!filler.appendEvents(row, profile, support::Half::Second)) continue;
    MUSTER_CHECK(row.answer(bits), "a profile without an answer");
    for (std::size_t segment = 0; segment < rules->segmentCount(); ++segment) {
      const bool isIn = (bits[segment / 64] >> segment % 64 & 1) != 0;
      if (isIn == expected[profile][segment]) continue;
      return Disagreement{segment, profile, describe(expected[profile][segment], variation)};
    }
  }
  return std::nullopt;
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

std::vector<codegen::Vectors> nativeOfThisMachine() {
  std::vector<codegen::Vectors> all;
  if (!jit::isAvailable()) return all;
  for (const codegen::Vectors vectors :
       {codegen::Vectors::Portable, codegen::Vectors::Avx2, codegen::Vectors::Avx512,
        codegen::Vectors::Avx512Popcount}) {
    if (jit::isSupported(vectors)) all.push_back(vectors);
  }
  return all;
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
  if (variation.isOneByOne) return firstOneByOne(compiled, table, asOf, expected, variation);
  const ir::Program bound =
      population::resolve(rewrite::simplify(rewrite::bind(compiled.graph, asOf)), table,
                          variation.threads)
          .program;
  const batch::Prepared prepared(bound, table,
                                 {.threads = variation.threads, .level = variation.level});
  const batch::Evaluation found = evaluate(prepared, variation, true);
  const batch::Evaluation counted = evaluate(prepared, variation, false);

  for (std::size_t segment = 0; segment < found.segments.size(); ++segment) {
    std::size_t count = 0;
    for (std::size_t profile = 0; profile < table.profileCount; ++profile) {
      const bool isIn = expected[profile][segment];
      if (found.segments[segment].test(profile) != isIn)
        return Disagreement{segment, profile, describe(isIn, variation)};
      if (isIn) ++count;
    }
    if (found.counts[segment] != count || counted.counts[segment] != count)
      return Disagreement{segment, 0, "members and counts differ on " + nameOf(variation)};
  }
  return std::nullopt;
}

namespace {

// Conditions that are said to hold for nobody, each with the node that it is said of.
class Claims {
 public:
  Claims(ir::Program& program, std::uint64_t seed)
      : program_(program), prover_(program.store), build_(program.store), random_(seed) {
    program_.roots.clear();
    const auto count = static_cast<std::uint32_t>(program_.store.size());
    for (std::uint32_t i = 0; i < count; ++i) {
      const ir::NodeId id(i);
      if (program_.store.type(id).kind == schema::Kind::Bool) {
        addCondition(id);
        conditions_.push_back(id);
      } else {
        addValue(id);
      }
    }
    addAlike();
    for (int i = 0; i < kPairsTried && !conditions_.empty(); ++i) addPair();
  }

  bool isEmpty() const { return program_.roots.empty(); }

 private:
  static constexpr int kPairsTried = 400;

  // Holds if one row of the node's domain meets the condition.
  void claim(ir::NodeId id, ir::NodeId condition) {
    for (ir::Domain rows = program_.store.domain(condition); !rows.isProfile();) {
      const ir::Domain owner = ir::ownerOf(program_.store, rows);
      condition = build_.lessOrEqual(build_.whole(1), build_.count(rows, condition, owner));
      rows = owner;
    }
    program_.roots.push_back({"n" + std::to_string(id.index()), condition});
  }

  void addCondition(ir::NodeId id) {
    const prove::Outcomes outcomes = prover_.outcomes(id);
    if (program_.store.isDomainless(id)) return;
    if (!outcomes.has(prove::Outcome::True)) claim(id, id);
    if (!outcomes.has(prove::Outcome::False)) claim(id, build_.negate(id));
    const bool isSaidKnown = !outcomes.has(prove::Outcome::Unknown);
    if (isSaidKnown) claim(id, build_.negate(build_.known(id)));
  }

  void addValue(ir::NodeId id) {
    const schema::Type type = program_.store.type(id);
    const prove::Values values = prover_.values(id);
    if (program_.store.isDomainless(id)) return;
    if (!values.canBeKnown) claim(id, build_.known(id));
    if (!values.canBeUnknown) claim(id, build_.negate(build_.known(id)));
    const auto constantOf = [&](const prove::End& end) {
      const bool isDecimal = ir::isDecimal(type) || type.kind == schema::Kind::Ratio;
      const schema::Type plain{.kind = schema::Kind::Number,
                               .places = static_cast<std::uint8_t>(end.at.places)};
      return build_.number(isDecimal ? plain : type, end.at.digits);
    };
    const bool canBeRatioOfMoney =
        type.kind == schema::Kind::Ratio && type.element != schema::Kind::Error;
    if (canBeRatioOfMoney || type.kind == schema::Kind::Duration) return;
    if (values.low && !values.low->isOpen) claim(id, build_.less(id, constantOf(*values.low)));
    if (values.high && !values.high->isOpen) claim(id, build_.less(constantOf(*values.high), id));
  }

  // What holds for the same rows: none meets one of the two alone.
  void addAlike() {
    const std::vector<std::size_t> first = prove::firstAlike(program_.store, conditions_);
    for (std::size_t i = 0; i < first.size(); ++i) {
      const ir::NodeId a = conditions_[first[i]];
      const ir::NodeId b = conditions_[i];
      if (a == b || program_.store.domain(a) != program_.store.domain(b)) continue;
      const ir::NodeId isA = build_.andKnown(a);
      const ir::NodeId isB = build_.andKnown(b);
      claim(b, build_.anyOf({build_.allOf({isA, build_.negate(isB)}),
                             build_.allOf({isB, build_.negate(isA)})}));
    }
  }

  void addPair() {
    const auto any = [&] { return conditions_[random_.below(conditions_.size())]; };
    const ir::NodeId pair[] = {any(), any()};
    if (program_.store.domain(pair[0]) != program_.store.domain(pair[1])) return;
    if (prover_.exclude(pair)) claim(pair[0], build_.allOf({pair[0], pair[1]}));
    if (prover_.coverAll(pair)) {
      claim(pair[0], build_.negate(build_.anyOf({pair[0], pair[1]})));
    }
  }

  ir::Program& program_;
  prove::Prover prover_;
  ir::Builder build_;
  Random random_;
  std::vector<ir::NodeId> conditions_;
};

}  // namespace

std::optional<std::string> firstWrongProof(const sema::CheckedProgram& checked,
                                           const column::Table& table, std::int64_t asOf,
                                           std::uint64_t seed) {
  ir::Program lowered = lower::lowerProgram(checked);
  const std::string text = ir::print(lowered);
  const Claims claims(lowered, seed);
  if (claims.isEmpty()) return std::nullopt;
  const ir::Program bound =
      population::resolve(rewrite::simplify(rewrite::bind(lowered, asOf)), table, 1).program;
  const interp::Evaluation found = interp::evaluate(bound, table, {});
  for (std::size_t i = 0; i < found.segments.size(); ++i) {
    if (found.counts[i] == 0) continue;
    return "of " + lowered.roots[i].name + " something is proved that " +
           std::to_string(found.counts[i]) + " profiles contradict\n" + text;
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
  for (const codegen::Vectors vectors : nativeOfThisMachine()) {
    variations.push_back({1, kernels::bestLevel(), vectors});
  }
  variations.push_back({.isOneByOne = true});
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
