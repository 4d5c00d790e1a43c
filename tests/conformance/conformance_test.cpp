// Every file of conformance/ about rules on every engine: each rule is true of, false of, or
// unknown for the profiles that the file says, or is refused. What the files hold is in
// conformance/README.md; where their answers come from is conformance/oracle, which asks no engine.

#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "compiler/diagnostics/render.h"
#include "compiler/driver/driver.h"
#include "runtime/profile/profile.h"
#include "runtime/trial/engines.h"
#include "tests/conformance/feature.h"
#include "tests/support/one_profile.h"

namespace muster {
namespace {

using conformance::Json;
using Truth = std::optional<bool>;

struct Feature {
  Json content;
  std::string head;  // schema, and what rules name

  std::string segment(std::size_t index) const {
    return "segment case_" + std::to_string(index) + ":\n  " +
           content["cases"][index]["rule"].get<std::string>() + "\n";
  }
};

std::map<std::string, Truth> answersOf(const Json& rule) {
  std::map<std::string, Truth> answers;
  for (const auto& [word, truth] :
       {std::pair<const char*, Truth>{"true", true}, {"false", false}, {"unknown", std::nullopt}}) {
    if (!rule.contains(word)) continue;
    for (const Json& name : rule[word]) answers[name.get<std::string>()] = truth;
  }
  return answers;
}

std::string nameOf(Truth truth) { return !truth ? "unknown" : *truth ? "true" : "false"; }

void expectRefused(const Feature& feature) {
  for (std::size_t i = 0; i < feature.content["cases"].size(); ++i) {
    if (!conformance::isRefused(feature.content["cases"][i])) continue;
    source::Files files;
    files.add("case.muster", feature.head + feature.segment(i));
    diagnostics::Sink sink;
    driver::compile(files, sink);
    EXPECT_TRUE(sink.hasErrors()) << feature.content["cases"][i];
  }
}

// Each profile by itself, as a page asks.
trial::Answers byProfile(trial::GraphEngines& graph, const column::Table& table, std::int64_t asOf,
                         const std::vector<std::size_t>& segments) {
  const std::shared_ptr<const column::Table> data(std::shared_ptr<void>(), &table);
  const auto rules = profile::ProfileRules::make(graph.boundTo(asOf, segments), data);
  MUSTER_CHECK(rules.ok(), rules.error().message);
  profile::ProfileRow row = rules->row();
  const support::ProfileFiller filler(*rules, table);
  std::vector<std::uint64_t> bits(rules->answerWords());
  trial::Answers answers(segments.size());
  for (std::size_t profile = 0; profile < table.profileCount; ++profile) {
    filler.clear(row, true);
    const bool isTaken = filler.setFields(row, profile) &&
                         filler.appendEvents(row, profile, support::Half::Second) &&
                         filler.appendEvents(row, profile, support::Half::First);
    MUSTER_CHECK(isTaken && row.answer(bits), "a profile that is not taken");
    const auto holds = [&](std::size_t root) { return (bits[root / 64] >> root % 64 & 1) != 0; };
    for (std::size_t i = 0; i < segments.size(); ++i) {
      const bool isIn = holds(2 * i);
      answers[i].push_back(isIn || holds(2 * i + 1) ? Truth(isIn) : std::nullopt);
    }
  }
  return answers;
}

void expectAnswers(const Feature& feature) {
  std::string rules = feature.head;
  std::vector<std::size_t> wanted;
  for (std::size_t i = 0; i < feature.content["cases"].size(); ++i) {
    if (conformance::isRefused(feature.content["cases"][i])) continue;
    rules += feature.segment(i);
    wanted.push_back(i);
  }
  source::Files files;
  files.add("cases.muster", rules);
  diagnostics::Sink sink;
  const auto compiled = driver::compile(files, sink);
  ASSERT_TRUE(compiled) << diagnostics::renderText(files, sink.sorted(), false);

  trial::GraphEngines graph(compiled->checked);
  const column::Table table = column::makeTable(
      graph.schema(), conformance::rowsOf(*graph.schema(), feature.content["profiles"]));
  std::vector<std::size_t> segments;
  std::map<std::string, std::size_t> indexOf;
  for (std::size_t i = 0; i < compiled->checked.ast.segments.size(); ++i) {
    segments.push_back(i);
    indexOf[compiled->checked.ast.segments[i].name.text] = i;
  }
  const std::int64_t asOf = conformance::instantOf(feature.content["as_of"].get<std::string>());
  const std::map<std::string, trial::Answers> engines{
      {"reference", trial::byReference(compiled->checked, table, asOf, segments)},
      {"interpreter", graph.byInterpreter(table, asOf, segments)},
      {"table for one profile", byProfile(graph, table, asOf, segments)}};
  for (const std::size_t i : wanted) {
    const Json& rule = feature.content["cases"][i];
    const auto answers = answersOf(rule);
    ASSERT_EQ(answers.size(), table.profileCount) << rule["rule"];
    for (const auto& [engine, found] : engines) {
      for (std::size_t row = 0; row < table.profileCount; ++row) {
        const std::string profile = column::keyText(table, row);
        const Truth expected = answers.at(profile);
        const Truth truth = found[indexOf.at("case_" + std::to_string(i))][row];
        EXPECT_TRUE(truth == expected)
            << rule["rule"] << " of " << profile << ": " << nameOf(expected) << " by the suite, "
            << nameOf(truth) << " by the " << engine;
      }
    }
  }
}

class Conformance : public testing::TestWithParam<std::string> {};

TEST_P(Conformance, Holds) {
  Feature feature{conformance::read(GetParam()), ""};
  feature.head = conformance::headOf(feature.content);
  expectRefused(feature);
  expectAnswers(feature);
}

std::string featureOf(const testing::TestParamInfo<std::string>& info) { return info.param; }

INSTANTIATE_TEST_SUITE_P(Features, Conformance, testing::ValuesIn(conformance::features(false)),
                         featureOf);

}  // namespace
}  // namespace muster
