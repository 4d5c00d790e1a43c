#pragma once

// One send plan: which profile gets which campaign, in which version and offer, when; and for
// everybody else who was wanted, every rule that kept it out. docs/campaigns.md has the meaning.
//
//   plan::Plan plan = plan::byBitmaps(checked, answers, options);     // fast
//   plan::Plan same = plan::byProfile(checked, table, options);       // the executable meaning
//
// Campaigns are taken by priority, the larger number first. Of each: its audience; out of it
// whoever is suppressed, stopped, without consent, outside of its run, without an hour that is not
// quiet; then hold-outs and those that are left untargeted; then caps, over the history and what
// campaigns of higher priority have planned; then its exclusive group; then the best within its
// limit, ties by key; at last it needs its minimum. Whoever is cut off stays free for lower
// priorities. So a campaign of lower priority never changes a higher one's plan.
//
// An offer with a stock goes to the best first, in the order of the limit. What is left of it is
// the stock without what the history gave under that name, to whomever, and without what campaigns
// of higher priority give in this plan.
//
// Both planners give the same for every program and table, for any number of threads. Tested by
// tests/unit/plan and tests/differential.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/calendar/calendar.h"
#include "compiler/sema/checked.h"
#include "runtime/bitmap/bitmap.h"
#include "runtime/column/incomplete.h"
#include "runtime/column/table.h"

namespace muster::plan {

// What keeps a profile of the audience out, in the order in which it is asked: the first that
// applies is the first reason.
enum class Why : std::uint8_t {
  Suppressed,  // clause: of CheckedCampaign::suppress
  Stopped,     // clause: of stops
  Consent,     // clause: of needs
  NotRunning,  // the run does not include this day
  Quiet,       // no hour is left before the run ends, or what falls into quiet hours is discarded
  HeldOut,     // clause: of holdOuts
  Untargeted,  // clause: of untargeted
  Frequency,   // clause: of caps
  Group,       // clause: the campaign of the group that was planned, into CheckedProgram::campaigns
  Limit,       // others stand before it
  TooFew,      // the campaign has less than its minimum, so nobody gets it
};
// "suppressed", "stopped", "consent", "not_running", "quiet", "held_out", "untargeted",
// "frequency", "group", "limit", "too_few": what tests and files call it.
std::string_view wordOf(Why why);
std::optional<Why> whyFromWord(std::string_view word);

struct Reason {
  Why why;
  std::uint32_t clause = 0;
  friend auto operator<=>(const Reason&, const Reason&) = default;
};

// When a message may be sent: microseconds since 1970 UTC, the second not included.
struct Window {
  std::int64_t from = 0;
  std::int64_t until = 0;
  friend auto operator<=>(const Window&, const Window&) = default;
};

// What one profile of `planned` gets.
struct Message {
  // Of each split, then of the choice of a version: which arm or pick.
  std::vector<std::uint8_t> versions;
  std::optional<std::uint16_t> offer;  // a pick; none: nothing was left, or "none"
  std::uint32_t window = 0;            // into CampaignPlan::windows
  friend auto operator<=>(const Message&, const Message&) = default;
};

// A message for each of many profiles. Millions of them are of a few kinds, so each kind is kept
// once.
class Messages {
 public:
  Messages() = default;
  explicit Messages(const std::vector<Message>& all);
  // The i-th message is kinds[which[i]]. Kinds are ascending, and each occurs.
  Messages(std::vector<Message> kinds, std::vector<std::uint32_t> which);
  // All of one kind.
  Messages(Message kind, std::size_t count);

  std::size_t size() const { return count_; }
  const Message& operator[](std::size_t i) const { return kinds_[kindOf(i)]; }
  const std::vector<Message>& kinds() const { return kinds_; }
  std::uint32_t kindOf(std::size_t i) const { return which_.empty() ? 0 : which_[i]; }
  friend bool operator==(const Messages&, const Messages&) = default;

 private:
  std::vector<Message> kinds_;
  std::vector<std::uint32_t> which_;  // empty where there is one kind at most
  std::size_t count_ = 0;
};

// Bit p is profile p of the table.
struct CampaignPlan {
  std::size_t campaign = 0;  // into CheckedProgram::campaigns
  bitmap::Bitmap audience;
  // Of everybody in the audience, all reasons that apply: those up to Group whether another one
  // applies or not, Limit and TooFew where none of them does.
  struct Excluded {
    Reason reason;
    bitmap::Subset who;
    friend bool operator==(const Excluded&, const Excluded&) = default;
  };
  std::vector<Excluded> excluded;  // in the order of reasons; none that applies to nobody
  bitmap::Bitmap planned;
  // Noted in plan and history: eligible up to there, and not contacted.
  bitmap::Bitmap heldOut;
  bitmap::Bitmap untargeted;
  std::vector<Window> windows;  // those of its messages, ascending
  Messages messages;            // of the profiles in `planned`, in their order

  // The first of the reasons for a profile; nothing if it is planned or not in the audience.
  std::optional<Reason> firstReason(std::size_t profile) const;
  std::vector<Reason> reasons(std::size_t profile) const;
  friend bool operator==(const CampaignPlan&, const CampaignPlan&) = default;
};

struct Plan {
  std::int64_t asOf = 0;
  std::vector<CampaignPlan> campaigns;  // by priority, the first first
  friend bool operator==(const Plan&, const Plan&) = default;
};

struct Options {
  std::int64_t asOf = 0;  // microseconds since 1970 UTC
  int threads = 1;
  // Only this one, as if there were no others: an index into CheckedProgram::campaigns.
  std::optional<std::size_t> only = std::nullopt;
  // Of byProfile(): what suppresses, stops, is needed or capped fails closed by it (closed.h).
  // byBitmaps() takes answers that do.
  const column::Incomplete* incomplete = nullptr;
};

// What engines have found: of every segment of the program who is in (parts included), and of every
// value of the program (CheckedProgram::values) one entry a profile. Of the parts that suppress or
// stop a campaign those are in, too, of whom nobody knows. engine::answer() finds all of it.
class Values;  // runtime/plan/values.h
// Whose consent ends (Consent::until) from as of on, and before as of + kEndingSoon.
struct Ending {
  FieldId until;
  bitmap::Bitmap who;
};
inline constexpr std::int64_t kEndingSoon = 8 * calendar::kMicrosPerDay;
struct Answers {
  const std::vector<bitmap::Bitmap>& members;
  const Values& values;
  // Of the consents that are there; what planners need of others they look up.
  std::span<const Ending> endings = {};
};

// `members` and `values` are of this table and of options.asOf.
Plan byBitmaps(const sema::CheckedProgram& program, const column::Table& table,
               const Answers& answers, const Options& options);

// One profile at a time, by the reference evaluator; slow.
Plan byProfile(const sema::CheckedProgram& program, const column::Table& table,
               const Options& options);

// "warm", "warm+big": the versions of a message by name; empty where a campaign has none.
std::string versionOf(const sema::CheckedCampaign& campaign, const Message& message);
// "free_shipping"; empty: none.
std::string offerOf(const sema::CheckedCampaign& campaign, const Message& message);

}  // namespace muster::plan
