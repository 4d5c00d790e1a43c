#include "runtime/trial/plans.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "compiler/base/check.h"
#include "runtime/engine/engine.h"
#include "runtime/trial/reasons.h"

namespace muster::trial {

namespace {

// What `because` calls those whom the campaign was not for.
constexpr std::string_view kAudience = "audience";

// "in complainers", "at most 2 messages in 7 days", the campaign of the group.
std::string clauseOf(const sema::CheckedProgram& program, const sema::CheckedCampaign& campaign,
                     const plan::Reason& reason) {
  switch (reason.why) {
    case plan::Why::Suppressed: return campaign.suppress[reason.clause].text;
    case plan::Why::Stopped: return campaign.stops[reason.clause].text;
    case plan::Why::Consent: return campaign.needs[reason.clause].text;
    case plan::Why::HeldOut: return campaign.holdOuts[reason.clause].text;
    case plan::Why::Untargeted: return campaign.untargeted[reason.clause].text;
    case plan::Why::Frequency: return campaign.caps[reason.clause].text;
    case plan::Why::Group: return program.campaigns[reason.clause].name;
    case plan::Why::NotRunning:
    case plan::Why::Quiet:
    case plan::Why::Limit:
    case plan::Why::TooFew: break;
  }
  return "";
}

// The condition that a reason stands on.
std::optional<std::size_t> partOf(const sema::CheckedCampaign& campaign,
                                  const plan::Reason& reason) {
  switch (reason.why) {
    case plan::Why::Suppressed: return campaign.suppress[reason.clause].part;
    case plan::Why::Stopped: return campaign.stops[reason.clause].part;
    case plan::Why::Consent: return campaign.needs[reason.clause].part;
    case plan::Why::Frequency: return campaign.caps[reason.clause].fewer.back();
    case plan::Why::HeldOut:
    case plan::Why::Untargeted:
    case plan::Why::Group:
    case plan::Why::NotRunning:
    case plan::Why::Quiet:
    case plan::Why::Limit:
    case plan::Why::TooFew: break;
  }
  return std::nullopt;
}

// Whether "warm+big" has "big".
bool isAmong(std::string_view versions, std::string_view name) {
  while (!versions.empty()) {
    const std::size_t end = std::min(versions.find('+'), versions.size());
    if (versions.substr(0, end) == name) return true;
    versions.remove_prefix(std::min(end + 1, versions.size()));
  }
  return name == "none";
}

plan::Message messageOf(const plan::CampaignPlan& plan, std::size_t row) {
  std::size_t before = 0;
  for (std::size_t i = 0; i < row; ++i) before += plan.planned.test(i) ? 1 : 0;
  return plan.messages[before];
}

struct Told {
  bool isMet = false;
  std::string got;
};

// What became of one profile, and whether that is as expected.
Told tell(const sema::CheckedProgram& program, const sema::CheckedExpectation& it,
          const plan::CampaignPlan& plan, std::size_t row) {
  const sema::CheckedCampaign& campaign = program.campaigns[it.segment];
  const bool isPlanned = plan.planned.test(row);
  const bool isInAudience = plan.audience.test(row);
  const std::vector<plan::Reason> reasons = plan.reasons(row);

  Told told;
  told.isMet = isPlanned == (it.kind == ast::Expectation::Kind::Planned);
  if (isPlanned) {
    const plan::Message message = messageOf(plan, row);
    const schema::Schema& schema = program.schema;
    const auto& channels =
        schema.enums[EnumId(schema.fields[schema.contacts->channel].type.unit)].values;
    const std::string versions = plan::versionOf(campaign, message);
    const std::string offer = plan::offerOf(campaign, message);
    told.got = "planned by " + channels[campaign.channel];
    if (!versions.empty()) told.got += ", version " + versions;
    if (!offer.empty()) told.got += ", offer " + offer;
    told.isMet = told.isMet && (!it.channel || *it.channel == channels[campaign.channel]) &&
                 (!it.version || isAmong(versions, *it.version)) &&
                 (!it.offer || *it.offer == (offer.empty() ? "none" : offer));
  } else {
    told.got = isInAudience ? "not planned: " : "not in the audience";
    for (const plan::Reason& reason : reasons) {
      const std::string clause = clauseOf(program, campaign, reason);
      told.got += std::string(&reason == &reasons.front() ? "" : ", ") +
                  std::string(plan::wordOf(reason.why)) +
                  (clause.empty() ? "" : " (" + clause + ")");
    }
    told.isMet = told.isMet && (!it.reason || (*it.reason == kAudience && !isInAudience) ||
                                std::ranges::any_of(reasons, [&](const plan::Reason& reason) {
                                  return plan::wordOf(reason.why) == *it.reason;
                                }));
  }
  return told;
}

const plan::CampaignPlan& planOf(const plan::Plan& plan, std::size_t campaign) {
  const auto found = std::ranges::find(plan.campaigns, campaign, &plan::CampaignPlan::campaign);
  MUSTER_CHECK(found != plan.campaigns.end(), "a campaign that is not in the plan");
  return *found;
}

}  // namespace

bool plansAsExpected(const sema::CheckedProgram& program, const sema::CheckedTest& test,
                     const Given& given) {
  const plan::Plan plan = plan::byProfile(program, given.table, {.asOf = test.asOf});
  return std::ranges::all_of(test.expectations, [&](const sema::CheckedExpectation& it) {
    return !isOfPlan(it) ||
           tell(program, it, planOf(plan, it.segment), given.rows[it.profile]).isMet;
  });
}

bool isOfPlan(const sema::CheckedExpectation& it) {
  return it.kind == ast::Expectation::Kind::Planned ||
         it.kind == ast::Expectation::Kind::NotPlanned;
}

std::vector<sema::CheckedCampaign> Plans::campaignsFor(const sema::CheckedTest& test) const {
  std::optional<std::int64_t> lowest;
  for (const sema::CheckedExpectation& it : test.expectations) {
    if (!isOfPlan(it)) continue;
    const std::int64_t priority = program_.campaigns[it.segment].priority;
    lowest = std::min(lowest.value_or(priority), priority);
  }
  std::vector<sema::CheckedCampaign> found;
  for (const sema::CheckedCampaign& it : program_.campaigns) {
    if (lowest && it.priority >= *lowest) found.push_back(it);
  }
  return found;
}

std::vector<std::size_t> Plans::partsFor(const sema::CheckedTest& test) const {
  std::vector<sema::CheckedCampaign> campaigns = campaignsFor(test);
  std::vector<std::size_t> parts;
  sema::forEachPart(campaigns, [&](std::size_t part) { parts.push_back(part); });
  return parts;
}

std::vector<std::size_t> Plans::valuesFor(const sema::CheckedTest& test) const {
  std::vector<std::size_t> values;
  const auto add = [&](const std::optional<std::size_t>& value) {
    if (value) values.push_back(*value);
  };
  for (const sema::CheckedCampaign& it : campaignsFor(test)) {
    if (it.limit) add(it.limit->by);
    if (it.runs) add(it.runs->zone.value);
    for (const sema::CheckedQuiet& quiet : it.quiet) add(quiet.zone.value);
    for (const auto* choice : {&it.version, &it.offer}) {
      if (!*choice) continue;
      for (const sema::CheckedChoice::Pick& pick : (*choice)->picks) add(pick.score);
    }
  }
  return values;
}

void Plans::check(const sema::CheckedTest& test, const Given& given, Outcome& outcome) const {
  if (std::ranges::none_of(test.expectations, isOfPlan)) return;
  const plan::Options options{.asOf = test.asOf};
  const plan::Plan expected = plan::byProfile(program_, given.table, options);
  const Result<engine::Answered> answered = engine::answer(
      compiled_, given.table, {.asOf = test.asOf, .kind = engine::Kind::Interpreter});
  if (!answered.ok()) {
    outcome.problem = answered.error().message;
    return;
  }
  const plan::Plan found = plan::byBitmaps(program_, given.table, answered->forPlan(), options);
  for (std::size_t i = 0; i < expected.campaigns.size(); ++i) {
    if (expected.campaigns[i] == found.campaigns[i]) continue;
    outcome.disagreements.push_back("campaign `" +
                                    program_.campaigns[expected.campaigns[i].campaign].name +
                                    "`: the planners do not come to the same");
  }
  for (std::size_t i = 0; i < test.expectations.size(); ++i) {
    if (!isOfPlan(test.expectations[i])) continue;
    checkOne(test, i, given, planOf(expected, test.expectations[i].segment), outcome);
  }
}

void Plans::checkOne(const sema::CheckedTest& test, std::size_t index, const Given& given,
                     const plan::CampaignPlan& plan, Outcome& outcome) const {
  const sema::CheckedExpectation& it = test.expectations[index];
  const sema::CheckedCampaign& campaign = program_.campaigns[it.segment];
  const std::size_t row = given.rows[it.profile];
  Told told = tell(program_, it, plan, row);
  if (told.isMet) return;
  const std::string& label = test.profiles[it.profile].label;
  std::string text = (label.empty() ? "" : label + " ") +
                     (it.kind == ast::Expectation::Kind::Planned ? "planned " : "not planned ") +
                     campaign.name;
  if (it.channel) text += " by " + *it.channel;
  if (it.version) text += " version " + *it.version;
  if (it.offer) text += " offer " + *it.offer;
  if (it.reason) text += " because " + *it.reason;
  outcome.failures.push_back({index, text, told.got, reasonsOf(test, given, plan, row)});
}

std::vector<Reason> Plans::reasonsOf(const sema::CheckedTest& test, const Given& given,
                                     const plan::CampaignPlan& plan, std::size_t row) const {
  const sema::CheckedCampaign& campaign = program_.campaigns[plan.campaign];
  std::vector<Reason> found;
  const auto add = [&](std::size_t part, bool isCap) {
    for (Reason& it : reasonsFor(program_, files_, given.table, test.asOf, part, row)) {
      // Nobody wrote what a cap comes to, so of it only the number is told.
      if (isCap) {
        std::string count = it.values.empty() ? "unknown" : it.values.back().second;
        it.values = {{"messages in the history that count", std::move(count)}};
      }
      found.push_back(std::move(it));
    }
  };
  if (!plan.audience.test(row)) add(campaign.audience.part, false);
  for (const plan::Reason& reason : plan.reasons(row)) {
    if (const auto part = partOf(campaign, reason)) {
      add(*part, reason.why == plan::Why::Frequency);
    }
  }
  return found;
}

}  // namespace muster::trial
