// Random campaigns over random profiles and histories, seed after seed, until so many decisions
// (a profile and a campaign) agree. Seeds are fixed, so a run is the same everywhere; MUSTER_SEED=n
// runs one, MUSTER_DECISIONS=n so many, MUSTER_FIRST_SEED=n from there on.

#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "compiler/base/check.h"
#include "runtime/engine/engine.h"
#include "runtime/jit/jit.h"
#include "runtime/plan/plan.h"
#include "runtime/plan/values.h"
#include "runtime/reference/reference.h"
#include "tests/plans/generate.h"

namespace muster::plans {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::size_t kDecisions = 30'000;
#else
constexpr std::size_t kDecisions = 1'000'000;
#endif

std::size_t fromEnvironment(const char* name, std::size_t otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

// ---- what differs
// ---------------------------------------------------------------------------------

std::string textOf(const plan::Reason& reason) {
  return std::string(plan::wordOf(reason.why)) + " " + std::to_string(reason.clause);
}

std::string textOf(const plan::CampaignPlan& plan, std::size_t profile, std::size_t place) {
  if (!plan.audience.test(profile)) return "not in the audience";
  std::string text;
  for (const plan::Reason& reason : plan.reasons(profile)) {
    text += (text.empty() ? "" : ", ") + textOf(reason);
  }
  if (plan.heldOut.test(profile)) text += " (held out)";
  if (plan.untargeted.test(profile)) text += " (untargeted)";
  if (!plan.planned.test(profile)) return text;
  const plan::Message& message = plan.messages[place];
  const plan::Window& window = plan.windows[message.window];
  text += "planned, versions";
  for (const std::uint8_t version : message.versions) text += " " + std::to_string(version);
  text += ", offer " + (message.offer ? std::to_string(*message.offer) : "none");
  return text + ", from " + std::to_string(window.from) + " until " + std::to_string(window.until);
}

// The first profile that two plans treat differently, and how; nothing if they are the same.
std::optional<std::string> difference(const sema::CheckedProgram& program, const plan::Plan& a,
                                      const plan::Plan& b) {
  if (a == b) return std::nullopt;
  for (std::size_t i = 0; i < a.campaigns.size(); ++i) {
    const plan::CampaignPlan& x = a.campaigns[i];
    const plan::CampaignPlan& y = b.campaigns[i];
    if (x == y) continue;
    const std::string campaign = program.campaigns[x.campaign].name;
    std::size_t placeInX = 0;
    std::size_t placeInY = 0;
    for (std::size_t profile = 0; profile < x.audience.rows(); ++profile) {
      const std::string one = textOf(x, profile, placeInX);
      const std::string other = textOf(y, profile, placeInY);
      if (one != other) {
        return campaign + ", profile " + std::to_string(profile) + ":\n  by profile: " + one +
               "\n  by bitmaps: " + other;
      }
      if (x.planned.test(profile)) ++placeInX;
      if (y.planned.test(profile)) ++placeInY;
    }
    return campaign + ": the same for each profile, and held differently";
  }
  return "not as many campaigns";
}

// ---- the run
// --------------------------------------------------------------------------------------

int signOf(int number) { return number < 0 ? -1 : number > 0 ? 1 : 0; }

void expectSameValues(const driver::Compiled& compiled, const column::Table& table,
                      const plan::Values& values, std::int64_t asOf) {
  const reference::Evaluator evaluator(compiled.checked, table, asOf);
  const calendar::Zone& zone = *calendar::findZone(compiled.checked.schema.zone);
  std::vector<reference::Value> before;
  for (std::size_t profile = 0; profile < table.profileCount; ++profile) {
    const std::vector<reference::Value> found = evaluator.values(compiled.checked.values, profile);
    for (std::size_t value = 0; value < found.size(); ++value) {
      const bool isKnown = found[value].isKnown();
      ASSERT_EQ(values.isKnown(value, profile), isKnown) << "value " << value;
      if (!isKnown) continue;
      if (values[value].isOfTexts()) {
        ASSERT_EQ(values.text(value, profile), found[value].as<std::string>());
        continue;
      }
      ASSERT_FALSE(values.text(value, profile).empty());
      if (profile == 0 || !before[value].isKnown()) continue;
      ASSERT_EQ(signOf(values.compare({value, profile}, {value, profile - 1})),
                reference::compare(found[value], before[value], zone))
          << "value " << value << ", profile " << profile;
    }
    before = found;
  }
}

struct Seen {
  std::size_t decisions = 0;
  std::set<plan::Why> reasons;
  std::size_t planned = 0;
  std::size_t offers = 0;
  std::set<std::size_t> windows;
  std::set<std::size_t> kinds;

  void add(const plan::Plan& plan, std::size_t profileCount) {
    decisions += plan.campaigns.size() * profileCount;
    for (const plan::CampaignPlan& it : plan.campaigns) {
      for (const plan::CampaignPlan::Excluded& each : it.excluded) reasons.insert(each.reason.why);
      planned += it.messages.size();
      for (const plan::Message& kind : it.messages.kinds()) offers += kind.offer ? 1U : 0U;
      windows.insert(it.windows.size());
      kinds.insert(it.messages.kinds().size());
    }
  }
};

std::size_t sizeFor(std::uint64_t seed) {
  static const std::vector<std::size_t> kSizes = {64, 1, 130, 300, 65, 600, 0, 200, 90, 513};
  return kSizes[seed % kSizes.size()];
}

void runSeed(std::uint64_t seed, Seen& seen) {
  SCOPED_TRACE("MUSTER_SEED=" + std::to_string(seed));
  const Program program = randomProgram(seed);
  const driver::Compiled compiled = compile(program.text);
  const auto schema = std::make_shared<const schema::Schema>(compiled.checked.schema);
  const std::size_t profileCount = sizeFor(seed);
  const column::Table table =
      column::makeTable(schema, randomRows(seed, *schema, profileCount, program.asOf));

  plan::Options options{.asOf = program.asOf};
  if (seed % 7 == 3) options.only = seed % compiled.checked.campaigns.size();
  const plan::Plan expected = plan::byProfile(compiled.checked, table, options);
  seen.add(expected, profileCount);

  std::vector<engine::Kind> kinds = {engine::Kind::Interpreter};
  if (jit::isAvailable() && seed % 16 == 5) kinds.push_back(engine::Kind::Native);
  if (seed % 16 == 6) kinds.push_back(engine::Kind::Reference);
  for (const engine::Kind kind : kinds) {
    for (const int threads : {1, 3}) {
      const auto answered =
          engine::answer(compiled, table, {.asOf = program.asOf, .kind = kind, .threads = threads});
      ASSERT_TRUE(answered.ok()) << answered.error().message;
      if (seed % 4 == 1) expectSameValues(compiled, table, answered->values, program.asOf);
      options.threads = threads;
      const plan::Plan found =
          plan::byBitmaps(compiled.checked, table, answered->forPlan(), options);
      const auto differs = difference(compiled.checked, expected, found);
      ASSERT_FALSE(differs) << *differs << "\n" << program.text;
    }
  }
}

TEST(RandomPlans, AreTheSameByProfileAndByBitmaps) {
  Seen seen;
  if (const std::size_t seed = fromEnvironment("MUSTER_SEED", 0); seed != 0) {
    runSeed(seed, seen);
    return;
  }
  const std::size_t wanted = fromEnvironment("MUSTER_DECISIONS", kDecisions);
  const std::size_t first = fromEnvironment("MUSTER_FIRST_SEED", 1);
  std::uint64_t seed = first - 1;
  while (seen.decisions < wanted && !HasFailure()) runSeed(++seed, seen);
  std::cout << "  " << seen.decisions << " decisions, " << seen.planned << " messages, seeds "
            << first << " to " << seed << "\n";
  if (HasFailure()) return;
  for (int i = 0; i <= static_cast<int>(plan::Why::TooFew); ++i) {
    const auto why = static_cast<plan::Why>(i);
    EXPECT_TRUE(seen.reasons.contains(why)) << "nobody was left out by " << plan::wordOf(why);
  }
  EXPECT_GT(seen.planned, seen.decisions / 100);
  EXPECT_GT(seen.offers, 0U);
  EXPECT_GE(seen.windows.size(), 3U);
  EXPECT_GE(seen.kinds.size(), 5U);
}

}  // namespace
}  // namespace muster::plans
