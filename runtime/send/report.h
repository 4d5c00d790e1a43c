#pragma once

// The figures of a plan: who was wanted and who is left at each step, how campaigns overlap, how
// many messages profiles get, whether versions have the sizes that splits promise, what offers are
// left. The same plan gives the same figures, and the same bytes as JSON or as a page (page.h).
//
// Tested by tests/unit/send.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/send/interval.h"
#include "runtime/send/outcomes.h"
#include "runtime/send/sent.h"

namespace muster::send {

// Of the profiles that are left, those for whom this is the first reason to be left out.
struct Step {
  plan::Why why;
  std::uint64_t lost = 0;
  std::uint64_t left = 0;
  struct Clause {
    std::string text;
    std::uint64_t lost = 0;     // as the first reason
    std::uint64_t applies = 0;  // whether or not another one stands before it
  };
  std::vector<Clause> clauses;
};

struct Arm {
  std::string name;
  std::uint64_t size = 0;
  double promised = 0;  // share
  double share = 0;
  Interval interval;  // of the share, 95 %
  bool isAsPromised() const { return interval.holds(promised); }
};
struct Split {
  std::string title;
  std::vector<Arm> arms;
};
struct Count {
  std::string name;
  std::uint64_t size = 0;
};
struct Offer {
  std::string name;
  std::uint64_t given = 0;
  std::optional<std::uint64_t> stock;
  std::uint64_t before = 0;           // given already, by the history
  std::uint64_t elsewhere = 0;        // by campaigns of higher priority, in this plan
  std::optional<std::int64_t> until;  // microseconds since 1970 UTC
  std::uint64_t left() const;         // of a stock
};

struct CampaignReport {
  std::string name;
  std::string title;
  std::string channel;
  std::int64_t priority = 0;
  std::uint64_t audience = 0;
  std::vector<Step> steps;  // in the order in which they are asked; none that nobody falls to
  std::uint64_t planned = 0;
  std::uint64_t heldOut = 0;
  std::uint64_t untargeted = 0;
  std::vector<plan::Window> windows;
  std::vector<Split> splits;
  std::vector<Count> versions;  // of `choose version`
  std::vector<Offer> offers;
  std::uint64_t withoutOffer = 0;        // of a campaign that has offers
  std::optional<Comparison> comparison;  // of its earlier messages
};

// Profiles by the number of messages they get: 0, 1, ..., kMost or more.
struct Pressure {
  static constexpr std::size_t kMost = 10;
  std::array<std::uint64_t, kMost + 1> before{};  // in the 30 days up to as of
  std::array<std::uint64_t, kMost + 1> after{};   // with this plan
  std::array<std::uint64_t, kMost + 1> now{};     // by this plan alone
  std::uint32_t mostBefore = 0;
  std::uint32_t mostAfter = 0;
  std::uint64_t messagesBefore = 0;
};

// One campaign planned without the others, beside the plan of all.
struct Alone {
  std::string campaign;
  std::uint64_t planned = 0;  // alone
  std::uint64_t plannedWithAll = 0;
  std::vector<Count> lost;    // that the others cost it, by what keeps them out
  std::uint64_t gained = 0;   // that it has only beside the others: places within its limit
  std::uint64_t changed = 0;  // that get another version or offer
};

struct Report {
  std::int64_t asOf = 0;
  std::string profileName;
  std::uint64_t profiles = 0;
  std::uint64_t messages = 0;
  std::uint64_t reached = 0;              // profiles that get at least one
  std::vector<CampaignReport> campaigns;  // by priority
  // How many profiles two campaigns have in common, by place.
  std::vector<std::vector<std::uint64_t>> sharedAudience;
  std::vector<std::vector<std::uint64_t>> sharedPlan;
  Pressure pressure;
  std::optional<Alone> alone;
};

Report reportOf(const Sent& sent);
// `all` is the plan of all campaigns, `sent` that of one.
Alone aloneOf(const Sent& sent, const plan::Plan& all);

// "no consent", "held out": what a person calls a step.
std::string_view phraseOf(plan::Why why);

// One JSON object.
std::string asJson(const Report& report);

}  // namespace muster::send
