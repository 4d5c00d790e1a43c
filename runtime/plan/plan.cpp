#include "runtime/plan/plan.h"

#include <algorithm>
#include <array>

#include "compiler/base/check.h"

namespace muster::plan {

namespace {

constexpr std::array<std::string_view, 11> kWords = {
    "suppressed", "stopped",   "consent", "not_running", "quiet",  "held_out",
    "untargeted", "frequency", "group",   "limit",       "too_few"};

// "none" is what nobody is to see.
constexpr std::string_view kNothing = "none";

}  // namespace

std::string_view wordOf(Why why) { return kWords[static_cast<std::size_t>(why)]; }

std::optional<Why> whyFromWord(std::string_view word) {
  const auto found = std::ranges::find(kWords, word);
  if (found == kWords.end()) return std::nullopt;
  return static_cast<Why>(found - kWords.begin());
}

Messages::Messages(const std::vector<Message>& all) : kinds_(all), count_(all.size()) {
  std::ranges::sort(kinds_);
  const auto repeats = std::ranges::unique(kinds_);
  kinds_.erase(repeats.begin(), repeats.end());
  if (kinds_.size() < 2) return;
  for (const Message& it : all) {
    which_.push_back(
        static_cast<std::uint32_t>(std::ranges::lower_bound(kinds_, it) - kinds_.begin()));
  }
}

Messages::Messages(std::vector<Message> kinds, std::vector<std::uint32_t> which)
    : kinds_(std::move(kinds)), which_(std::move(which)), count_(which_.size()) {
  MUSTER_CHECK(std::ranges::is_sorted(kinds_) && kinds_.size() > 1,
               "kinds of messages that are not in order");
}

Messages::Messages(Message kind, std::size_t count) : count_(count) {
  if (count > 0) kinds_.push_back(std::move(kind));
}

std::optional<Reason> CampaignPlan::firstReason(std::size_t profile) const {
  for (const Excluded& it : excluded) {
    if (it.who.test(profile)) return it.reason;
  }
  return std::nullopt;
}

std::vector<Reason> CampaignPlan::reasons(std::size_t profile) const {
  std::vector<Reason> found;
  for (const Excluded& it : excluded) {
    if (it.who.test(profile)) found.push_back(it.reason);
  }
  return found;
}

std::string versionOf(const sema::CheckedCampaign& campaign, const Message& message) {
  std::string text;
  for (std::size_t i = 0; i < message.versions.size(); ++i) {
    const std::size_t which = message.versions[i];
    const std::string& name = i < campaign.splits.size() ? campaign.splits[i].arms[which].name
                                                         : campaign.version->picks[which].name;
    if (name == kNothing) continue;
    text += (text.empty() ? "" : "+") + name;
  }
  return text;
}

std::string offerOf(const sema::CheckedCampaign& campaign, const Message& message) {
  return message.offer ? campaign.offer->picks[*message.offer].name : std::string();
}

}  // namespace muster::plan
