// What a plan means, one profile after the other. It goes by the reference evaluator and shares
// nothing with the fast planner but the hours, and which consents a clause asks.

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "compiler/base/check.h"
#include "runtime/plan/asked.h"
#include "runtime/plan/closed.h"
#include "runtime/plan/hours.h"
#include "runtime/plan/lasting.h"
#include "runtime/plan/plan.h"
#include "runtime/reference/reference.h"

namespace muster::plan {

namespace {

using reference::Value;

// What one profile says to all that the program asks, and what it has been sent so far.
struct Look {
  std::vector<std::optional<bool>> truths;  // of every segment
  std::vector<Value> values;                // of every value
  std::vector<std::size_t> planned;         // campaigns, those of higher priority first
};

class Planner {
 public:
  Planner(const sema::CheckedProgram& program, const column::Table& table, const Options& options)
      : program_(program),
        table_(table),
        options_(options),
        zone_(*calendar::findZone(program.schema.zone)) {
    const reference::Evaluator evaluator(program, table, options.asOf);
    std::vector<std::size_t> segments;
    for (std::size_t i = 0; i < program.ast.segments.size(); ++i) segments.push_back(i);
    for (std::size_t profile = 0; profile < table.profileCount; ++profile) {
      looks_.push_back(
          {evaluator.truths(segments, profile), evaluator.values(program.values, profile), {}});
    }
    if (options.incomplete != nullptr) closeGuards();
  }

  Plan run() {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < program_.campaigns.size(); ++i) {
      if (!options_.only || *options_.only == i) order.push_back(i);
    }
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
      return program_.campaigns[a].priority > program_.campaigns[b].priority;
    });
    Plan plan{options_.asOf, {}};
    for (const std::size_t campaign : order) plan.campaigns.push_back(planOne(campaign));
    return plan;
  }

 private:
  // What must not be overlooked is asked with what was set aside in mind.
  void closeGuards() {
    const reference::Evaluator closed(program_, table_, options_.asOf, options_.incomplete);
    for (const Guard& guard : guardsOf(program_)) {
      for (std::size_t profile = 0; profile < looks_.size(); ++profile) {
        looks_[profile].truths[guard.part] = closed.truth(guard.part, profile);
      }
    }
  }

  CampaignPlan planOne(std::size_t index) {
    const sema::CheckedCampaign& campaign = program_.campaigns[index];
    const std::size_t count = table_.profileCount;
    CampaignPlan plan;
    plan.campaign = index;
    plan.audience = plan.planned = plan.heldOut = plan.untargeted = bitmap::Bitmap(count);
    std::map<Reason, std::vector<std::size_t>> excluded;
    std::vector<std::size_t> left;
    for (std::size_t profile = 0; profile < count; ++profile) {
      if (!isTrue(profile, campaign.audience.part)) continue;
      plan.audience.set(profile);
      const std::vector<Reason> reasons = reasonsOf(campaign, profile);
      for (const Reason& reason : reasons) excluded[reason].push_back(profile);
      if (reasons.empty()) left.push_back(profile);
      const auto has = [&](Why why) {
        return std::ranges::find(reasons, why, &Reason::why) != reasons.end();
      };
      const bool isEligible = reasons.empty() || reasons.front().why > Why::Quiet;
      if (isEligible && has(Why::HeldOut)) plan.heldOut.set(profile);
      if (isEligible && !has(Why::HeldOut) && has(Why::Untargeted)) plan.untargeted.set(profile);
    }

    sortByValue(campaign, left);
    while (campaign.limit && left.size() > campaign.limit->most) {
      excluded[{Why::Limit}].push_back(left.back());
      left.pop_back();
    }
    if (left.size() < campaign.minimum) {
      for (const std::size_t profile : left) excluded[{Why::TooFew}].push_back(profile);
      left.clear();
    }
    for (const auto& [reason, who] : excluded) {
      bitmap::Bitmap set(count);
      for (const std::size_t profile : who) set.set(profile);
      plan.excluded.push_back({reason, set});
    }
    addMessages(campaign, left, plan);
    for (const std::size_t profile : left) {
      plan.planned.set(profile);
      looks_[profile].planned.push_back(index);
    }
    return plan;
  }

  bool isTrue(std::size_t profile, std::size_t part) const {
    return looks_[profile].truths[part] == true;
  }
  bool isFalse(std::size_t profile, std::size_t part) const {
    return looks_[profile].truths[part] == false;
  }

  // ---- who is left out ----------------------------------------------------------------------

  // In their order.
  std::vector<Reason> reasonsOf(const sema::CheckedCampaign& campaign, std::size_t profile) const {
    std::vector<Reason> reasons;
    const auto addEach = [&](Why why, const auto& clauses, const auto& applies) {
      for (std::uint32_t i = 0; i < clauses.size(); ++i) {
        if (applies(clauses[i])) reasons.push_back({why, i});
      }
    };
    const auto maybeHolds = [&](const auto& it) { return !isFalse(profile, it.part); };
    const auto holds = [&](const auto& it) { return isTrue(profile, it.part); };
    addEach(Why::Suppressed, campaign.suppress, maybeHolds);
    addEach(Why::Stopped, campaign.stops, maybeHolds);
    const std::optional<Window> window = windowFor(campaign, profile);
    addEach(Why::Consent, campaign.needs, [&](const auto& it) {
      return !holds(it) || (window && !lasts(it.part, profile, window->from));
    });
    if (!isRunningFor(campaign, profile)) reasons.push_back({Why::NotRunning});
    if (!window && !isOverFor(campaign, profile)) reasons.push_back({Why::Quiet});
    addEach(Why::HeldOut, campaign.holdOuts, holds);
    addEach(Why::Untargeted, campaign.untargeted, holds);
    if (!campaign.isExempt) {
      addEach(Why::Frequency, campaign.caps,
              [&](const sema::CheckedCap& it) { return isReached(it, profile); });
    }
    if (campaign.group) {
      for (const std::size_t other : looks_[profile].planned) {
        if (program_.campaigns[other].group != campaign.group) continue;
        reasons.push_back({Why::Group, static_cast<std::uint32_t>(other)});
        break;
      }
    }
    return reasons;
  }

  // What is needed is asked again as of the message's first instant where a consent that it asks
  // runs out before.
  bool lasts(std::size_t part, std::size_t profile, std::int64_t begin) const {
    for (const std::size_t consent : consentsOf(program_, part)) {
      const column::Column& until = table_.columns[program_.schema.consents[consent].until];
      const bool runsOut = until.isKnown(profile) && until.value(profile) >= options_.asOf &&
                           until.value(profile) < begin;
      if (runsOut) return reference::Evaluator(program_, table_, begin).isIn(part, profile);
    }
    return true;
  }

  const calendar::Zone* zoneFor(const sema::CheckedZone& zone, std::size_t profile) const {
    if (!zone.value) return calendar::findZone(zone.name);
    const Value& value = looks_[profile].values[*zone.value];
    return value.isKnown() ? calendar::findZone(value.as<std::string>()) : nullptr;
  }

  bool isRunningFor(const sema::CheckedCampaign& campaign, std::size_t profile) const {
    if (!campaign.runs) return true;
    const calendar::Zone* zone = zoneFor(campaign.runs->zone, profile);
    return zone != nullptr && isRunning(*campaign.runs, *zone, options_.asOf);
  }

  bool isOverFor(const sema::CheckedCampaign& campaign, std::size_t profile) const {
    if (!campaign.runs) return false;
    const calendar::Zone* zone = zoneFor(campaign.runs->zone, profile);
    return zone == nullptr || isOver(*campaign.runs, *zone, options_.asOf);
  }

  // Nobody is woken because there is no clock to go by.
  std::optional<Window> windowFor(const sema::CheckedCampaign& campaign,
                                  std::size_t profile) const {
    Clocks clocks;
    if (campaign.runs) {
      clocks.runs = zoneFor(campaign.runs->zone, profile);
      if (clocks.runs == nullptr) return std::nullopt;
    }
    for (const sema::CheckedQuiet& quiet : campaign.quiet) {
      clocks.quiet.push_back(zoneFor(quiet.zone, profile));
      if (clocks.quiet.back() == nullptr) return std::nullopt;
    }
    return sendWindow(campaign, clocks, options_.asOf);
  }

  bool isReached(const sema::CheckedCap& cap, std::size_t profile) const {
    std::size_t planned = 0;
    for (const std::size_t other : looks_[profile].planned) {
      const sema::CheckedCampaign& campaign = program_.campaigns[other];
      const auto has = [](const auto& all, const auto& one) {
        return std::ranges::find(all, one) != all.end();
      };
      const bool counts = !campaign.isExempt && has(cap.campaigns, other) &&
                          (cap.channels.empty() || has(cap.channels, campaign.channel));
      if (counts) ++planned;
    }
    return planned >= cap.most || !isTrue(profile, cap.fewer[cap.most - planned - 1]);
  }

  // ---- who comes first ------------------------------------------------------------------------

  bool hasSmallerKey(std::size_t a, std::size_t b) const {
    const column::Column& key = table_.key();
    if (key.dictionary == nullptr) return key.value(a) < key.value(b);
    const auto text = [&](std::size_t profile) {
      return (*key.dictionary)[static_cast<std::uint32_t>(key.value(profile))];
    };
    return text(a) < text(b);
  }

  // The best first.
  void sortByValue(const sema::CheckedCampaign& campaign,
                   std::vector<std::size_t>& profiles) const {
    const std::optional<std::size_t> by = campaign.limit ? campaign.limit->by : std::nullopt;
    std::ranges::sort(profiles, [&](std::size_t a, std::size_t b) {
      if (by) {
        const Value& x = looks_[a].values[*by];
        const Value& y = looks_[b].values[*by];
        if (x.isKnown() != y.isKnown()) return x.isKnown();
        const int order = x.isKnown() ? reference::compare(x, y, zone_) : 0;
        if (order != 0) return campaign.limit->isLargestFirst ? order > 0 : order < 0;
      }
      return hasSmallerKey(a, b);
    });
  }

  // ---- what they get --------------------------------------------------------------------------

  // `profiles`: the best first.
  void addMessages(const sema::CheckedCampaign& campaign, const std::vector<std::size_t>& profiles,
                   CampaignPlan& plan) {
    std::map<std::size_t, Message> messages;
    std::map<std::size_t, Window> windows;
    for (const std::size_t profile : profiles) {
      Message& message = messages[profile];
      windows[profile] = *windowFor(campaign, profile);
      const auto isOver = [&](const sema::CheckedChoice::Pick& pick) {
        return pick.until && windows[profile].from >= *pick.until;
      };
      for (const sema::CheckedSplit& split : campaign.splits) {
        std::size_t arm = 0;
        while (arm + 1 < split.arms.size() && !isTrue(profile, *split.arms[arm].part)) ++arm;
        message.versions.push_back(static_cast<std::uint8_t>(arm));
      }
      if (campaign.version) {
        const auto isThere = [&](const auto& pick) { return !isOver(pick); };
        const std::size_t last = campaign.version->picks.size() - 1;
        message.versions.push_back(
            static_cast<std::uint8_t>(picked(*campaign.version, profile, isThere).value_or(last)));
      }
      if (campaign.offer) {
        const auto offer = picked(*campaign.offer, profile, [&](const auto& pick) {
          return !isOver(pick) && (!pick.stock || givenOf(pick.name) < *pick.stock);
        });
        if (offer && campaign.offer->picks[*offer].name != "none") {
          message.offer = static_cast<std::uint16_t>(*offer);
          ++givenOf(campaign.offer->picks[*offer].name);
        }
      }
    }
    for (const auto& [profile, window] : windows) plan.windows.push_back(window);
    std::ranges::sort(plan.windows);
    const auto repeats = std::ranges::unique(plan.windows);
    plan.windows.erase(repeats.begin(), repeats.end());
    std::vector<Message> all;
    for (auto& [profile, message] : messages) {
      message.window = static_cast<std::uint32_t>(
          std::ranges::find(plan.windows, windows[profile]) - plan.windows.begin());
      all.push_back(message);
    }
    plan.messages = Messages(all);
  }

  template <typename Can>
  std::optional<std::size_t> picked(const sema::CheckedChoice& choice, std::size_t profile,
                                    const Can& canBeHad) const {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < choice.picks.size(); ++i) {
      const sema::CheckedChoice::Pick& pick = choice.picks[i];
      if (!canBeHad(pick)) continue;
      if (!choice.isByLargest) {
        if (!pick.when || isTrue(profile, *pick.when)) return i;
        continue;
      }
      const Value& score = looks_[profile].values[*pick.score];
      if (!score.isKnown()) continue;
      if (!best || reference::compare(score, looks_[profile].values[*choice.picks[*best].score],
                                      zone_) > 0) {
        best = i;
      }
    }
    return best;
  }

  // How many have had an offer of that name, by the history and by this plan.
  std::size_t& givenOf(const std::string& offer) {
    const auto [found, isNew] = given_.try_emplace(offer, 0);
    if (!isNew) return found->second;
    const schema::Contacts& contacts = *program_.schema.contacts;
    if (!contacts.offer) return found->second;
    const schema::EventList& list = program_.schema.lists[contacts.list];
    const column::Column& names = table_.columns[*contacts.offer];
    const column::Column& times = table_.columns[list.time];
    for (std::size_t row = 0; row < table_.lists[contacts.list].rowCount(); ++row) {
      if (!names.isKnown(row) || !times.isKnown(row)) continue;
      if (!isMessage(contacts, table_, row)) continue;
      const std::int64_t time = times.type.kind == schema::Kind::Date
                                    ? calendar::dayStart(zone_, times.value(row))
                                    : times.value(row);
      const auto code = static_cast<std::uint32_t>(names.value(row));
      if (time <= options_.asOf && (*names.dictionary)[code] == offer) ++found->second;
    }
    return found->second;
  }

  const sema::CheckedProgram& program_;
  const column::Table& table_;
  const Options& options_;
  const calendar::Zone& zone_;
  std::vector<Look> looks_;
  std::map<std::string, std::size_t> given_;
};

}  // namespace

Plan byProfile(const sema::CheckedProgram& program, const column::Table& table,
               const Options& options) {
  return Planner(program, table, options).run();
}

}  // namespace muster::plan
