// The report for programs. Its form is stable: fields may be added, none changes its meaning.

#include <cmath>
#include <nlohmann/json.hpp>

#include "compiler/calendar/calendar.h"
#include "runtime/send/report.h"

namespace muster::send {

namespace {

using Json = nlohmann::ordered_json;

// Six places are enough for a share, and the same on every machine.
double rounded(double share) { return std::round(share * 1e6) / 1e6; }

Json stepsJson(const CampaignReport& campaign) {
  Json steps = Json::array();
  for (const Step& step : campaign.steps) {
    Json clauses = Json::array();
    for (const Step::Clause& clause : step.clauses) {
      clauses.push_back(
          {{"clause", clause.text}, {"lost", clause.lost}, {"applies", clause.applies}});
    }
    steps.push_back({{"reason", plan::wordOf(step.why)},
                     {"lost", step.lost},
                     {"left", step.left},
                     {"clauses", std::move(clauses)}});
  }
  return steps;
}

Json splitsJson(const CampaignReport& campaign) {
  Json splits = Json::array();
  for (const Split& split : campaign.splits) {
    Json arms = Json::array();
    for (const Arm& arm : split.arms) {
      arms.push_back({{"version", arm.name},
                      {"size", arm.size},
                      {"promised", rounded(arm.promised)},
                      {"share", rounded(arm.share)},
                      {"interval_95", {rounded(arm.interval.low), rounded(arm.interval.high)}},
                      {"as_promised", arm.isAsPromised()}});
    }
    splits.push_back({{"split", split.title}, {"arms", std::move(arms)}});
  }
  return splits;
}

Json offersJson(const CampaignReport& campaign) {
  Json offers = Json::array();
  for (const Offer& offer : campaign.offers) {
    Json it = {{"offer", offer.name}, {"given", offer.given}};
    if (offer.stock) {
      it["stock"] = *offer.stock;
      it["given_before"] = offer.before;
      it["given_by_others"] = offer.elsewhere;
      it["left"] = offer.left();
    }
    if (offer.until) it["until"] = calendar::formatInstant(*offer.until);
    offers.push_back(std::move(it));
  }
  return offers;
}

// Six digits behind the point, as of shares.
Json intervalJson(const std::optional<Interval>& it) {
  if (!it) return nullptr;
  return {rounded(it->low), rounded(it->high)};
}

Json comparisonJson(const Comparison& comparison) {
  Json arms = Json::array();
  for (const Comparison::Arm& arm : comparison.arms) {
    arms.push_back({{"arm", arm.name}, {"profiles", arm.profiles}});
  }
  Json outcomes = Json::array();
  for (const Comparison::Outcome& outcome : comparison.outcomes) {
    Json it = {{"outcome", outcome.name},
               {"clause", outcome.text},
               {"figure", outcome.isShare ? "share" : "mean"}};
    if (!outcome.unit.empty()) it["unit"] = outcome.unit;
    Json figures = Json::array();
    for (std::size_t arm = 0; arm < outcome.figures.size(); ++arm) {
      const Comparison::Figure& figure = outcome.figures[arm];
      Json mine = {{"arm", comparison.arms[arm].name},
                   {"known", figure.known},
                   {"figure", figure.known == 0 ? Json(nullptr) : Json(rounded(figure.mean))},
                   {"interval_95", intervalJson(figure.interval)}};
      if (figure.differenceInterval) {
        mine["difference"] = rounded(figure.difference);
        mine["difference_interval_95"] = intervalJson(figure.differenceInterval);
        mine["differs"] = figure.differs();
      }
      figures.push_back(std::move(mine));
    }
    it["arms"] = std::move(figures);
    outcomes.push_back(std::move(it));
  }
  Json all = {{"arms", std::move(arms)}, {"in_several_arms", comparison.inSeveral}};
  if (!comparison.arms.empty()) all["control"] = comparison.arms[comparison.control].name;
  all["outcomes"] = std::move(outcomes);
  return all;
}

Json campaignJson(const CampaignReport& campaign) {
  Json it = {{"campaign", campaign.name}};
  if (!campaign.title.empty()) it["title"] = campaign.title;
  it["channel"] = campaign.channel;
  it["priority"] = campaign.priority;
  it["audience"] = campaign.audience;
  it["steps"] = stepsJson(campaign);
  it["planned"] = campaign.planned;
  it["held_out"] = campaign.heldOut;
  it["untargeted"] = campaign.untargeted;
  it["windows"] = Json::array();
  for (const plan::Window& window : campaign.windows) {
    it["windows"].push_back({{"from", calendar::formatInstant(window.from)},
                             {"until", calendar::formatInstant(window.until)}});
  }
  if (!campaign.splits.empty()) it["splits"] = splitsJson(campaign);
  for (const Count& version : campaign.versions) {
    it["versions"].push_back({{"version", version.name}, {"size", version.size}});
  }
  if (!campaign.offers.empty()) {
    it["offers"] = offersJson(campaign);
    it["without_offer"] = campaign.withoutOffer;
  }
  if (campaign.comparison) it["comparison"] = comparisonJson(*campaign.comparison);
  return it;
}

Json overlapsJson(const Report& report) {
  Json overlaps = Json::array();
  for (std::size_t a = 0; a < report.campaigns.size(); ++a) {
    for (std::size_t b = a + 1; b < report.campaigns.size(); ++b) {
      if (report.sharedAudience[a][b] == 0) continue;
      overlaps.push_back({{"campaigns", {report.campaigns[a].name, report.campaigns[b].name}},
                          {"audience", report.sharedAudience[a][b]},
                          {"planned", report.sharedPlan[a][b]}});
    }
  }
  return overlaps;
}

Json aloneJson(const Alone& alone) {
  Json lost = Json::array();
  for (const Count& each : alone.lost)
    lost.push_back({{"why", each.name}, {"profiles", each.size}});
  return {{"campaign", alone.campaign},
          {"planned_alone", alone.planned},
          {"planned_with_all", alone.plannedWithAll},
          {"lost_to_others", std::move(lost)},
          {"gained_by_others", alone.gained},
          {"other_version_or_offer", alone.changed}};
}

}  // namespace

std::string asJson(const Report& report) {
  Json all;
  all["as_of"] = calendar::formatInstant(report.asOf);
  all["profiles"] = report.profiles;
  all["messages"] = report.messages;
  all["reached"] = report.reached;
  all["campaigns"] = Json::array();
  for (const CampaignReport& it : report.campaigns) all["campaigns"].push_back(campaignJson(it));
  all["overlaps"] = overlapsJson(report);
  const Pressure& pressure = report.pressure;
  all["pressure"] = {
      {"days", 30},
      {"profiles_by_messages",
       {{"before", pressure.before}, {"now", pressure.now}, {"after", pressure.after}}},
      {"most_before", pressure.mostBefore},
      {"most_after", pressure.mostAfter},
      {"messages_before", pressure.messagesBefore}};
  if (report.alone) all["alone"] = aloneJson(*report.alone);
  return all.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace muster::send
