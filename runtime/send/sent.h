#pragma once

// A plan with all that is needed to tell of it.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "compiler/sema/checked.h"
#include "compiler/source/source.h"
#include "runtime/column/incomplete.h"
#include "runtime/column/table.h"
#include "runtime/plan/plan.h"
#include "runtime/send/texts.h"

namespace muster::send {

// All of it is borrowed.
struct Sent {
  const sema::CheckedProgram& program;
  const source::Files& files;  // that the program was compiled from
  const column::Table& table;
  const plan::Plan& plan;
  TextOf texts;
  const column::Incomplete* incomplete = nullptr;  // where the plan was closed by it
  // What engines have found; outcomes are told by it.
  std::optional<plan::Answers> answers = std::nullopt;

  const sema::CheckedCampaign& campaign(const plan::CampaignPlan& it) const {
    return program.campaigns[it.campaign];
  }
};

// The clause that a reason points at, as it is written: "in complainers"; of a group the campaign
// that was planned instead.
std::string clauseOf(const Sent& sent, const sema::CheckedCampaign& campaign,
                     const plan::Reason& reason);

// The history as the plan has found it: messages that were sent, up to as of.
class History {
 public:
  explicit History(const Sent& sent);
  // Messages to a profile in the 30 days up to as of, those of this plan not counted.
  std::uint32_t recent(std::size_t profile) const;
  // Messages to anybody that had this offer.
  std::uint64_t withOffer(const std::string& offer) const;
  // As of, as the list's times have it: an instant, or a date.
  std::int64_t last() const { return last_; }

 private:
  const column::Table& table_;
  const schema::Schema& schema_;
  std::int64_t first_ = 0;  // the last instant, or date, that is too long ago
  std::int64_t last_ = 0;
};

}  // namespace muster::send
