#include "runtime/send/report.h"

#include <algorithm>
#include <bit>
#include <map>

#include "compiler/base/check.h"

namespace muster::send {

namespace {

using bitmap::Bitmap;

std::uint64_t countBoth(const Bitmap& a, const Bitmap& b) {
  std::uint64_t count = 0;
  for (std::size_t i = 0; i < std::min(a.words().size(), b.words().size()); ++i) {
    count += static_cast<std::uint64_t>(std::popcount(a.words()[i] & b.words()[i]));
  }
  return count;
}

std::uint64_t countLeft(const Bitmap& a, const Bitmap& b) { return a.count() - countBoth(a, b); }

void remove(const Bitmap& who, Bitmap& from) {
  for (std::size_t i = 0; i < who.words().size(); ++i) from.words()[i] &= ~who.words()[i];
}

// Takes those of `who` from `from`. How many they are.
std::uint64_t take(const Bitmap& who, Bitmap& from) {
  const std::uint64_t count = countBoth(who, from);
  remove(who, from);
  return count;
}

template <typename Visit>
void forEach(const Bitmap& who, const Visit& visit) {
  for (std::size_t word = 0; word < who.words().size(); ++word) {
    for (std::uint64_t bits = who.words()[word]; bits != 0; bits &= bits - 1) {
      visit(word * 64 + static_cast<std::size_t>(std::countr_zero(bits)));
    }
  }
}

std::vector<Step> stepsOf(const Sent& sent, const plan::CampaignPlan& it) {
  std::vector<Step> steps;
  Bitmap left = it.audience;
  std::uint64_t count = left.count();
  for (const plan::CampaignPlan::Excluded& each : it.excluded) {
    if (steps.empty() || steps.back().why != each.reason.why) {
      steps.push_back({each.reason.why, 0, count, {}});
    }
    Step& step = steps.back();
    const Bitmap who = each.who.toBitmap();
    const std::uint64_t lost = take(who, left);
    count -= lost;
    step.lost += lost;
    step.left = count;
    step.clauses.push_back({clauseOf(sent, sent.campaign(it), each.reason), lost, who.count()});
  }
  return steps;
}

// How many messages there are of each kind.
std::vector<std::uint64_t> sizesOf(const plan::Messages& messages) {
  std::vector<std::uint64_t> sizes(messages.kinds().size(), 0);
  for (std::size_t i = 0; i < messages.size(); ++i) ++sizes[messages.kindOf(i)];
  return sizes;
}

// What is counted of a campaign's messages, in one walk over its kinds of message.
class Counts {
 public:
  Counts(const sema::CheckedCampaign& campaign, const plan::Messages& messages)
      : campaign_(campaign), messages_(messages), sizes_(sizesOf(messages)) {}

  std::vector<Split> splits() const {
    std::vector<Split> splits;
    for (std::size_t i = 0; i < campaign_.splits.size(); ++i) {
      const sema::CheckedSplit& split = campaign_.splits[i];
      Split& mine = splits.emplace_back(Split{split.title, {}});
      const std::vector<std::uint64_t> sizes = byVersion(i, split.arms.size());
      for (std::size_t arm = 0; arm < split.arms.size(); ++arm) {
        const std::uint64_t whole = messages_.size();
        mine.arms.push_back(
            {split.arms[arm].name, sizes[arm],
             static_cast<double>(split.arms[arm].millionths) / 1e6,
             whole == 0 ? 0 : static_cast<double>(sizes[arm]) / static_cast<double>(whole),
             wilson(sizes[arm], whole)});
      }
    }
    return splits;
  }
  std::vector<Count> versions() const {
    std::vector<Count> versions;
    if (!campaign_.version) return versions;
    const std::vector<std::uint64_t> sizes =
        byVersion(campaign_.splits.size(), campaign_.version->picks.size());
    for (std::size_t pick = 0; pick < sizes.size(); ++pick) {
      add(campaign_.version->picks[pick].name, sizes[pick], versions);
    }
    return versions;
  }
  std::vector<std::uint64_t> offers() const {
    std::vector<std::uint64_t> sizes(campaign_.offer ? campaign_.offer->picks.size() : 0, 0);
    for (std::size_t kind = 0; kind < sizes_.size(); ++kind) {
      if (const auto offer = messages_.kinds()[kind].offer) sizes.at(*offer) += sizes_[kind];
    }
    return sizes;
  }

 private:
  // A version may stand behind several conditions.
  static void add(const std::string& name, std::uint64_t size, std::vector<Count>& counts) {
    const auto found = std::ranges::find(counts, name, &Count::name);
    if (found == counts.end())
      counts.push_back({name, size});
    else
      found->size += size;
  }
  std::vector<std::uint64_t> byVersion(std::size_t place, std::size_t count) const {
    std::vector<std::uint64_t> sizes(count, 0);
    for (std::size_t kind = 0; kind < sizes_.size(); ++kind) {
      sizes.at(messages_.kinds()[kind].versions.at(place)) += sizes_[kind];
    }
    return sizes;
  }

  const sema::CheckedCampaign& campaign_;
  const plan::Messages& messages_;
  std::vector<std::uint64_t> sizes_;
};

// The offers of one campaign; `given` is what those before it have given, and is added to.
std::vector<Offer> offersOf(const sema::CheckedCampaign& campaign,
                            const std::vector<std::uint64_t>& sizes, const History& history,
                            std::map<std::string, std::uint64_t>& given) {
  std::vector<Offer> offers;
  if (!campaign.offer) return offers;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    const sema::CheckedChoice::Pick& pick = campaign.offer->picks[i];
    if (pick.name == "none") continue;
    const auto found = std::ranges::find(offers, pick.name, &Offer::name);
    Offer& offer =
        found != offers.end() ? *found : offers.emplace_back(Offer{pick.name, 0, {}, 0, 0, {}});
    offer.given += sizes[i];
    if (pick.stock) offer.stock = *pick.stock;
    if (pick.until) offer.until = *pick.until;
  }
  for (Offer& offer : offers) {
    offer.elsewhere = given[offer.name];
    if (offer.stock) offer.before = history.withOffer(offer.name);
    given[offer.name] += offer.given;
  }
  return offers;
}

Pressure pressureOf(const Sent& sent, const History& history, Report& report) {
  std::vector<std::uint32_t> now(sent.table.profileCount, 0);
  for (const plan::CampaignPlan& it : sent.plan.campaigns) {
    forEach(it.planned, [&](std::size_t profile) { ++now[profile]; });
  }
  Pressure pressure;
  const auto add = [](std::array<std::uint64_t, Pressure::kMost + 1>& to, std::uint32_t count) {
    ++to[std::min<std::size_t>(count, Pressure::kMost)];
  };
  for (std::size_t profile = 0; profile < now.size(); ++profile) {
    const std::uint32_t before = history.recent(profile);
    add(pressure.before, before);
    add(pressure.now, now[profile]);
    add(pressure.after, before + now[profile]);
    pressure.mostBefore = std::max(pressure.mostBefore, before);
    pressure.mostAfter = std::max(pressure.mostAfter, before + now[profile]);
    pressure.messagesBefore += before;
    report.messages += now[profile];
    report.reached += now[profile] > 0 ? 1 : 0;
  }
  return pressure;
}

}  // namespace

std::uint64_t Offer::left() const {
  const std::uint64_t gone = before + elsewhere + given;
  return gone < stock.value_or(0) ? *stock - gone : 0;
}

std::string_view phraseOf(plan::Why why) {
  using plan::Why;
  switch (why) {
    case Why::Suppressed: return "suppressed";
    case Why::Stopped: return "stopped";
    case Why::Consent: return "no consent";
    case Why::NotRunning: return "not running";
    case Why::Quiet: return "quiet hours";
    case Why::HeldOut: return "held out";
    case Why::Untargeted: return "untargeted";
    case Why::Frequency: return "at a cap";
    case Why::Group: return "lost to its group";
    case Why::Limit: return "over the limit";
    case Why::TooFew: return "too few";
  }
  return "";
}

Report reportOf(const Sent& sent) {
  const schema::Schema& schema = sent.program.schema;
  Report report;
  report.asOf = sent.plan.asOf;
  report.profileName = schema.profileName;
  report.profiles = sent.table.profileCount;
  const History history(sent);
  std::map<std::string, std::uint64_t> given;
  for (const plan::CampaignPlan& it : sent.plan.campaigns) {
    const sema::CheckedCampaign& campaign = sent.campaign(it);
    CampaignReport& mine = report.campaigns.emplace_back();
    mine.name = campaign.name;
    mine.title = campaign.title.value_or("");
    if (schema.contacts) {
      const schema::Type& channels = schema.fields[schema.contacts->channel].type;
      mine.channel = schema.enums[EnumId(channels.unit)].values.at(campaign.channel);
    }
    mine.priority = campaign.priority;
    mine.audience = it.audience.count();
    mine.steps = stepsOf(sent, it);
    mine.planned = it.planned.count();
    mine.heldOut = it.heldOut.count();
    mine.untargeted = it.untargeted.count();
    mine.windows = it.windows;
    const Counts counts(campaign, it.messages);
    mine.splits = counts.splits();
    mine.versions = counts.versions();
    mine.offers = offersOf(campaign, counts.offers(), history, given);
    if (campaign.offer) {
      mine.withoutOffer = mine.planned;
      for (const Offer& offer : mine.offers) mine.withoutOffer -= offer.given;
    }
    mine.comparison = comparisonOf(sent, campaign);
  }
  for (const plan::CampaignPlan& a : sent.plan.campaigns) {
    std::vector<std::uint64_t>& audience = report.sharedAudience.emplace_back();
    std::vector<std::uint64_t>& planned = report.sharedPlan.emplace_back();
    for (const plan::CampaignPlan& b : sent.plan.campaigns) {
      audience.push_back(countBoth(a.audience, b.audience));
      planned.push_back(countBoth(a.planned, b.planned));
    }
  }
  report.pressure = pressureOf(sent, history, report);
  return report;
}

Alone aloneOf(const Sent& sent, const plan::Plan& all) {
  MUSTER_CHECK(sent.plan.campaigns.size() == 1, "the plan of one campaign");
  const plan::CampaignPlan& mine = sent.plan.campaigns.front();
  const auto found = std::ranges::find(all.campaigns, mine.campaign, &plan::CampaignPlan::campaign);
  MUSTER_CHECK(found != all.campaigns.end(), "the plan of all has every campaign");
  Alone alone;
  alone.campaign = sent.campaign(mine).name;
  alone.planned = mine.planned.count();
  alone.plannedWithAll = found->planned.count();
  alone.gained = countLeft(found->planned, mine.planned);
  Bitmap lost = mine.planned;
  remove(found->planned, lost);
  for (const plan::CampaignPlan::Excluded& each : found->excluded) {
    const std::uint64_t size = take(each.who.toBitmap(), lost);
    if (size == 0) continue;
    const std::string clause = clauseOf(sent, sent.campaign(mine), each.reason);
    alone.lost.push_back(
        {std::string(phraseOf(each.reason.why)) + (clause.empty() ? "" : ": " + clause), size});
  }
  std::size_t at = 0;
  std::size_t atAll = 0;
  for (std::size_t profile = 0; profile < mine.planned.rows(); ++profile) {
    const bool isMine = mine.planned.test(profile);
    const bool isThere = found->planned.test(profile);
    if (isMine && isThere) {
      const plan::Message& a = mine.messages[at];
      const plan::Message& b = found->messages[atAll];
      if (a.versions != b.versions || a.offer != b.offer) ++alone.changed;
    }
    at += isMine ? 1 : 0;
    atAll += isThere ? 1 : 0;
  }
  return alone;
}

}  // namespace muster::send
