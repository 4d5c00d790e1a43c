#pragma once

// What came of a campaign's earlier messages: its outcomes, arm by arm.
//
//   outcome visited when any visits since 2008-03-06           of each arm the share
//   outcome spent by total amount of purchases in 2008-03      of each arm the mean
//
// An arm is whom the contact history, up to as of, notes under the campaign with the same version;
// those held out and those left untargeted are arms of their own. Whoever it notes in more than one
// is in none: nothing could say which of them it came of. Every other arm is compared with the
// control: those held out, else those left untargeted, else the first arm.
//
// Tested by tests/unit/send/outcomes_test.cpp and tests/outsider/arms_test.py.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "runtime/send/interval.h"
#include "runtime/send/sent.h"

namespace muster::send {

// More versions than these are one arm, "other versions": the largest stay apart.
inline constexpr std::size_t kMostArms = 50;

struct Comparison {
  struct Arm {
    std::string name;  // the version, or "message", "held out", "untargeted", "other versions"
    std::uint64_t profiles = 0;
  };
  // 95 % intervals. A mean of less than kFewest has none.
  struct Figure {
    std::uint64_t known = 0;  // of whom the value is known; of a condition all
    double mean = 0;          // a share, for a condition
    std::optional<Interval> interval;
    // From the control's figure to this one; none for the control itself.
    double difference = 0;
    std::optional<Interval> differenceInterval;
    // Chance alone would rarely do it.
    bool differs() const { return differenceInterval && !differenceInterval->holds(0); }
  };
  struct Outcome {
    std::string name;
    std::string text;  // as written
    bool isShare = true;
    std::string unit;             // "GBP" of an amount, "%" of a percentage, else empty
    std::vector<Figure> figures;  // of each arm
  };
  std::vector<Arm> arms;  // versions by name, then untargeted, then held out
  std::size_t control = 0;
  std::uint64_t inSeveral = 0;  // profiles
  std::vector<Outcome> outcomes;
};

// "18.28 %", "1.4226 GBP"; with a sign "+7.66 points", "-0.0400 GBP": as a difference.
std::string told(const Comparison::Outcome& outcome, double figure, bool isDifference = false);
// "17.76 to 18.80 %"; empty without one.
std::string told(const Comparison::Outcome& outcome, const std::optional<Interval>& interval,
                 bool isDifference = false);

// Nothing for a campaign without outcomes.
std::optional<Comparison> comparisonOf(const Sent& sent, const sema::CheckedCampaign& campaign);

}  // namespace muster::send
