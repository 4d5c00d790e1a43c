// The fast planner: every rule is a set of profiles, and sets are words of bits.
//
// Of a campaign all rules that leave somebody out are applied in one pass over the words
// (kernels/set_kernels.h); then come the rules that need numbers: who comes first (best.h), who
// gets which offer (offers.h). Relies on profiles of a table being in the order of their keys.

#include <algorithm>
#include <limits>
#include <map>
#include <memory>
#include <mutex>
#include <type_traits>
#include <utility>

#include "compiler/base/check.h"
#include "runtime/kernels/set_kernels.h"
#include "runtime/plan/asked.h"
#include "runtime/plan/best.h"
#include "runtime/plan/clocks.h"
#include "runtime/plan/counter.h"
#include "runtime/plan/lasting.h"
#include "runtime/plan/offers.h"
#include "runtime/plan/parallel.h"
#include "runtime/plan/plan.h"
#include "runtime/plan/values.h"

namespace muster::plan {

namespace {

using bitmap::Bitmap;

// Words: what a cap lets pass is read again while it is in the first-level cache.
constexpr std::size_t kStretch = 512;

// A rule that leaves out those in a set, or those that are not in it.
struct Rule {
  Reason reason;
  Bitmap set;  // of a cap: written when the rules are applied
  bool isOfOthers = false;
  const sema::CheckedCap* cap = nullptr;  // that counts what is planned, too
  const Counter* counter = nullptr;       // of the cap
};

class Planner {
 public:
  Planner(const sema::CheckedProgram& program, const column::Table& table, const Answers& answers,
          const Options& options)
      : program_(program),
        answers_(answers),
        options_(options),
        rows_(table.profileCount),
        memory_(table.results),
        nobody_(table.profileCount),
        kernels_(kernels::setKernels(kernels::bestLevel())),
        clocks_(answers.values, table.profileCount, options.threads),
        given_(program, table, options.asOf, options.threads),
        lasting_(program, table, options.asOf, answers.endings) {}

  Plan run() {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < program_.campaigns.size(); ++i) {
      if (!options_.only || *options_.only == i) order.push_back(i);
    }
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
      return program_.campaigns[a].priority > program_.campaigns[b].priority;
    });
    takeMemory(order);
    makeCounters(order);
    Plan plan{options_.asOf, {}};
    plan.campaigns.reserve(order.size());
    for (const std::size_t campaign : order) planOne(campaign, plan);
    return plan;
  }

 private:
  // All sets of a plan lie in one piece of memory, which the table keeps for the next: getting it
  // from the system would take longer than filling it.
  void takeMemory(const std::vector<std::size_t>& order) {
    std::size_t count = 0;
    for (const std::size_t index : order) {
      const sema::CheckedCampaign& it = program_.campaigns[index];
      constexpr std::size_t kOwn = 3;  // planned, held out, untargeted
      count += kOwn + it.caps.size();
    }
    unwritten_ = memory_.unwritten(count, rows_);
  }
  // A set whose every word is still to be written.
  Bitmap unwritten() {
    Bitmap set = std::move(unwritten_.back());
    unwritten_.pop_back();
    return set;
  }

  // What campaigns of higher priority have planned counts for those behind them.
  void makeCounters(const std::vector<std::size_t>& order) {
    for (std::size_t place = 0; place < order.size(); ++place) {
      const sema::CheckedCampaign& campaign = program_.campaigns[order[place]];
      if (campaign.isExempt) continue;
      for (const sema::CheckedCap& cap : campaign.caps) {
        Counted& counted = counters_[countedBy(program_, cap)];
        counted.lastAsker = order[place];
        counted.planned.isAskedFor(cap.most);
      }
    }
  }

  void planOne(std::size_t index, Plan& plan) {
    const sema::CheckedCampaign& campaign = program_.campaigns[index];
    CampaignPlan& made = plan.campaigns.emplace_back();
    made.campaign = index;
    const CampaignHours hours = clocks_.hoursOf(campaign, options_.asOf);
    auto [left, size] = leaveOut(campaign, hours, plan, made);

    const Order order(answers_.values, campaign.limit ? &*campaign.limit : nullptr);
    if (campaign.limit && size > campaign.limit->most) {
      made.planned = order.best(left, campaign.limit->most);
      for (std::size_t word = 0; word < left.words().size(); ++word) {
        left.words()[word] &= ~made.planned.words()[word];
      }
      made.excluded.push_back({{Why::Limit}, left});
      size = campaign.limit->most;
    } else {
      made.planned = std::move(left);
    }
    if (size < campaign.minimum) {
      const Bitmap few = std::exchange(made.planned, nobody_.sharing());
      if (size > 0) made.excluded.push_back({{Why::TooFew}, few});
      size = 0;
    }
    addMessages(campaign, hours, order, size, made);
    for (auto& [counted, counter] : counters_) {
      if (counter.lastAsker == index) {
        counter = {};
      } else if (counter.lastAsker && std::ranges::find(counted, index) != counted.end()) {
        counter.planned.add(made.planned, kernels_, options_.threads);
      }
    }
  }

  // ---- who is left out --------------------------------------------------------------------------

  // In the order of reasons.
  std::vector<Rule> rulesOf(const sema::CheckedCampaign& campaign, const CampaignHours& hours,
                            const Plan& plan) {
    std::vector<Rule> rules;
    const auto add = [&](Reason reason, const Bitmap& set, bool isOfOthers = false) {
      rules.push_back({reason, set.sharing(), isOfOthers});
    };
    const auto addEach = [&](Why why, const auto& clauses) {
      for (std::uint32_t i = 0; i < clauses.size(); ++i) {
        add({why, i}, answers_.members[clauses[i].part]);
      }
    };
    addEach(Why::Suppressed, campaign.suppress);
    addEach(Why::Stopped, campaign.stops);
    for (std::uint32_t i = 0; i < campaign.needs.size(); ++i) {
      const std::size_t part = campaign.needs[i].part;
      add({Why::Consent, i}, lasting_.of(part, answers_.members[part], hours), true);
    }
    std::vector<bool> isOff = hours.isRunning;
    isOff.flip();
    if (const Bitmap* who = ofClasses(hours, isOff)) add({Why::NotRunning}, *who);
    if (const Bitmap* who = ofClasses(hours, hours.isQuiet)) add({Why::Quiet}, *who);
    addEach(Why::HeldOut, campaign.holdOuts);
    addEach(Why::Untargeted, campaign.untargeted);
    for (std::uint32_t i = 0; !campaign.isExempt && i < campaign.caps.size(); ++i) {
      const sema::CheckedCap& cap = campaign.caps[i];
      const Counter& counter = counters_.at(countedBy(program_, cap)).planned;
      if (counter.most() == 0) {
        add({Why::Frequency, i}, answers_.members[cap.fewer[cap.most - 1]], true);
      } else {
        rules.push_back({{Why::Frequency, i}, unwritten(), true, &cap, &counter});
      }
    }
    // One campaign of a group plans a profile, so nobody is left out by two of them.
    for (std::size_t i = 0; campaign.group && i + 1 < plan.campaigns.size(); ++i) {
      const CampaignPlan& other = plan.campaigns[i];
      if (program_.campaigns[other.campaign].group != campaign.group) continue;
      add({Why::Group, static_cast<std::uint32_t>(other.campaign)}, other.planned);
    }
    return rules;
  }

  // Those whose class of clocks is one of these; null if that is nobody. Campaigns mostly share
  // their hours, so it is kept.
  const Bitmap* ofClasses(const CampaignHours& hours, const std::vector<bool>& classes) {
    if (std::ranges::find(classes, true) == classes.end()) return nullptr;
    const auto [found, isNew] = byClasses_.try_emplace({hours.classes, classes}, rows_);
    if (!isNew) return &found->second;
    const std::vector<std::uint8_t> isIn(classes.begin(), classes.end());
    const auto words = found->second.words();
    inParts(options_.threads, (rows_ + 63) / 64,
            [&](std::size_t, std::size_t first, std::size_t last) {
              for (std::size_t word = first; word < last; ++word) {
                const std::size_t count = std::min<std::size_t>(64, rows_ - word * 64);
                for (std::size_t bit = 0; bit < count; ++bit) {
                  const std::uint64_t isSet = isIn[hours.classes->classOf(word * 64 + bit)];
                  words[word] |= isSet << bit;
                }
              }
            });
    return &found->second;
  }

  struct Left {
    Bitmap who;
    std::size_t count;
  };
  // Fills the audience, and what is excluded, held out and untargeted.
  Left leaveOut(const sema::CheckedCampaign& campaign, const CampaignHours& hours, const Plan& plan,
                CampaignPlan& made) {
    std::vector<Rule> rules = rulesOf(campaign, hours, plan);
    Left left{unwritten(), 0};
    made.audience = answers_.members[campaign.audience.part].sharing();
    made.heldOut = campaign.holdOuts.empty() ? nobody_.sharing() : unwritten();
    made.untargeted = campaign.untargeted.empty() ? nobody_.sharing() : unwritten();
    // Where words may be written, for this thread alone.
    const auto wordsOf = [&](Bitmap& set) {
      const bool isNobody = std::as_const(set).words().data() == nobody_.words().data();
      return isNobody ? nullptr : set.words().data();
    };
    std::uint64_t* const heldOut = wordsOf(made.heldOut);
    std::uint64_t* const untargeted = wordsOf(made.untargeted);
    std::vector<bool> isUsed(rules.size(), false);
    std::mutex mutex;
    inParts(options_.threads, left.who.words().size(),
            [&](std::size_t, std::size_t first, std::size_t last) {
              std::vector<kernels::SetRule> sets(rules.size());
              std::size_t count = 0;
              for (std::size_t begin = first; begin < last; begin += kStretch) {
                const std::size_t words = std::min(kStretch, last - begin);
                const auto at = [&](std::uint64_t* all) {
                  return all == nullptr ? nullptr : all + begin;
                };
                const kernels::SetRules all = setsAt(rules, begin, words, sets);
                count += kernels_.leaveOut(std::as_const(made.audience).words().data() + begin, all,
                                           words, at(heldOut), at(untargeted),
                                           left.who.words().data() + begin);
              }
              const std::lock_guard lock(mutex);
              left.count += count;
              for (std::size_t i = 0; i < sets.size(); ++i) {
                if (sets[i].isHit) isUsed[i] = true;
              }
            });
    for (std::size_t i = 0; i < rules.size(); ++i) {
      if (!isUsed[i]) continue;
      const Rule& it = rules[i];
      made.excluded.push_back({it.reason, {made.audience, it.set, it.isOfOthers}});
    }
    std::ranges::sort(made.excluded, {}, &CampaignPlan::Excluded::reason);
    return left;
  }

  // The rules' sets from a word on, those of caps written. Rules are in the order of reasons.
  kernels::SetRules setsAt(std::vector<Rule>& rules, std::size_t begin, std::size_t words,
                           std::vector<kernels::SetRule>& sets) const {
    kernels::SetRules all{sets.data(), 0, 0, 0, rules.size()};
    for (std::size_t i = 0; i < rules.size(); ++i) {
      Rule& rule = rules[i];
      if (rule.cap != nullptr) applyCap(rule, begin, rule.set.words().subspan(begin, words));
      sets[i].set = std::as_const(rule.set).words().data() + begin;
      sets[i].flip = rule.isOfOthers ? ~std::uint64_t{0} : 0;
      if (rule.reason.why < Why::HeldOut) all.blockingEnd = i + 1;
      if (rule.reason.why <= Why::HeldOut) all.holdingOutEnd = i + 1;
      if (rule.reason.why <= Why::Untargeted) all.untargetedEnd = i + 1;
    }
    return all;
  }

  // Fills the words from `begin` on of those that a cap lets pass: who has n messages in the plan
  // needs fewer than most - n in the history.
  void applyCap(const Rule& rule, std::size_t begin, std::span<std::uint64_t> free) const {
    const std::size_t most = rule.cap->most;
    std::vector<const std::uint64_t*> fewer;  // by messages in the plan
    while (fewer.size() < most && fewer.size() <= rule.counter->most()) {
      const std::size_t part = rule.cap->fewer[most - fewer.size() - 1];
      fewer.push_back(answers_.members[part].words().data());
    }
    rule.counter->inSetOfNumber(kernels_, fewer, begin, free);
  }

  // ---- what they get ----------------------------------------------------------------------------

  // The messages of a plan while they are put together: first those that differ, then of each
  // profile which of them it gets.
  struct Making {
    std::vector<Message> kinds = std::vector<Message>(1);
    std::vector<std::uint32_t> which;  // empty: the first
  };

  // Adds one of `count` digits to each message: the i-th gets digits[i]. `add` puts it into a
  // message. Kinds stay in order.
  template <typename Add>
  void extend(Making& making, std::vector<std::uint32_t> digits, std::size_t count,
              const Add& add) const {
    if (making.kinds.size() * count <= std::numeric_limits<std::uint32_t>::max()) {
      if (!making.which.empty()) {
        const auto digitsOfKind = static_cast<std::uint32_t>(count);
        for (std::size_t i = 0; i < digits.size(); ++i) {
          digits[i] += making.which[i] * digitsOfKind;
        }
      }
      extendBy(making, std::move(digits), count, add);
    } else {
      std::vector<std::uint64_t> codes(digits.size());
      for (std::size_t i = 0; i < digits.size(); ++i) {
        codes[i] = std::uint64_t{making.which[i]} * count + digits[i];
      }
      extendBy(making, std::move(codes), count, add);
    }
  }

  // A kind and a digit make a code, in their order.
  template <typename Code, typename Add>
  void extendBy(Making& making, std::vector<Code> codes, std::size_t count, const Add& add) const {
    const std::size_t size = codes.size();
    std::vector<Code> used;
    const std::size_t all = making.kinds.size() * count;
    std::vector<std::uint32_t> place;
    if (all <= std::max<std::size_t>(size, 65'536)) {
      std::vector<std::uint8_t> isUsed(all, 0);
      for (const Code code : codes) isUsed[code] = 1;
      for (std::size_t code = 0; code < all; ++code) {
        place.push_back(static_cast<std::uint32_t>(used.size()));
        if (isUsed[code] != 0) used.push_back(static_cast<Code>(code));
      }
    } else {
      used = codes;
      std::ranges::sort(used);
      const auto repeats = std::ranges::unique(used);
      used.erase(repeats.begin(), repeats.end());
    }
    std::vector<Message> kinds;
    for (const Code code : used) {
      kinds.push_back(making.kinds[code / count]);
      add(kinds.back(), code % count);
    }
    making.kinds = std::move(kinds);
    making.which.clear();
    if (used.size() < 2) return;
    if constexpr (std::is_same_v<Code, std::uint32_t>) {
      if (used.size() == all) {  // each code is its own place
        making.which = std::move(codes);
        return;
      }
    }
    making.which.reserve(size);
    for (const Code code : codes) {
      making.which.push_back(
          place.empty()
              ? static_cast<std::uint32_t>(std::ranges::lower_bound(used, code) - used.begin())
              : place[code]);
    }
  }

  // Shares are of one sample and add up, so that whoever is below one is below the next.
  std::vector<std::uint32_t> armsOf(const sema::CheckedSplit& split, const Bitmap& who,
                                    std::size_t size) const {
    std::vector<Bitmap> below;
    for (const sema::CheckedSplit::Arm& arm : split.arms) {
      if (arm.part) below.push_back(answers_.members[*arm.part].sharing());
    }
    return firstOf(below, who, size, options_.threads);
  }

  // `size`: how many are planned.
  void addMessages(const sema::CheckedCampaign& campaign, const CampaignHours& hours,
                   const Order& order, std::size_t size, CampaignPlan& made) {
    if (size == 0) return;
    Making making;
    const auto addVersion = [](Message& message, std::uint64_t digit) {
      message.versions.push_back(static_cast<std::uint8_t>(digit));
    };
    for (const sema::CheckedSplit& split : campaign.splits) {
      extend(making, armsOf(split, made.planned, size), split.arms.size(), addVersion);
    }
    if (campaign.version) {
      const std::size_t count = campaign.version->picks.size();
      std::vector<std::uint32_t> digits =
          pick({*campaign.version, answers_, hours, options_.threads}, made.planned);
      for (std::uint32_t& digit : digits) {
        digit = std::min(digit, static_cast<std::uint32_t>(count - 1));
      }
      extend(making, std::move(digits), count, addVersion);
    }
    if (campaign.offer) {
      const std::vector<sema::CheckedChoice::Pick>& picks = campaign.offer->picks;
      std::vector<std::uint32_t> digits =
          give({*campaign.offer, answers_, hours, options_.threads}, made.planned, order, given_);
      // Nothing is less than any offer.
      std::vector<std::uint32_t> digitOf(picks.size() + 1, 0);
      for (std::size_t i = 0; i < picks.size(); ++i) {
        if (picks[i].name != "none") digitOf[i] = static_cast<std::uint32_t>(i + 1);
      }
      for (std::uint32_t& digit : digits) digit = digitOf[digit];
      extend(making, std::move(digits), picks.size() + 1,
             [](Message& message, std::uint64_t digit) {
               if (digit > 0) message.offer = static_cast<std::uint16_t>(digit - 1);
             });
    }
    addWindows(hours, size, making, made);
    if (making.which.empty()) {
      made.messages = Messages(std::move(making.kinds.front()), size);
    } else {
      made.messages = Messages(std::move(making.kinds), std::move(making.which));
    }
  }

  void addWindows(const CampaignHours& hours, std::size_t size, Making& making,
                  CampaignPlan& made) const {
    std::vector<Window> windows;
    for (const std::optional<Window>& it : hours.windows) {
      if (it) windows.push_back(*it);
    }
    std::ranges::sort(windows);
    const auto repeats = std::ranges::unique(windows);
    windows.erase(repeats.begin(), repeats.end());
    std::vector<std::size_t> place(hours.windows.size(), 0);
    for (std::size_t i = 0; i < place.size(); ++i) {
      if (!hours.windows[i]) continue;
      place[i] = static_cast<std::size_t>(std::ranges::lower_bound(windows, *hours.windows[i]) -
                                          windows.begin());
    }
    if (windows.size() > 1) {
      std::vector<std::uint32_t> digits(size);
      forEachInParts(options_.threads, made.planned, [&](std::size_t i, std::size_t profile) {
        digits[i] = static_cast<std::uint32_t>(place[hours.classes->of[profile]]);
      });
      extend(making, std::move(digits), windows.size(), [](Message& message, std::uint64_t digit) {
        message.window = static_cast<std::uint32_t>(digit);
      });
    }
    // Those that somebody has; what is left out keeps the order of kinds.
    std::vector<std::uint32_t> numberOf(windows.size(), 0);
    for (const Message& kind : making.kinds) numberOf[kind.window] = 1;
    for (std::size_t i = 0; i < windows.size(); ++i) {
      if (numberOf[i] == 0) continue;
      numberOf[i] = static_cast<std::uint32_t>(made.windows.size());
      made.windows.push_back(windows[i]);
    }
    for (Message& kind : making.kinds) kind.window = numberOf[kind.window];
  }

  const sema::CheckedProgram& program_;
  const Answers& answers_;
  const Options& options_;
  std::size_t rows_;
  const bitmap::Pool& memory_;
  std::vector<Bitmap> unwritten_;
  Bitmap nobody_;
  const kernels::SetKernels& kernels_;
  ClockTable clocks_;
  Given given_;
  Lasting lasting_;
  struct Counted {
    Counter planned;
    std::optional<std::size_t> lastAsker = std::nullopt;  // a campaign; none: it has been
  };
  std::map<std::vector<std::size_t>, Counted> counters_;  // by the campaigns that count
  // By classes and which of them.
  std::map<std::pair<std::shared_ptr<const ClockClasses>, std::vector<bool>>, Bitmap> byClasses_;
};

}  // namespace

Plan byBitmaps(const sema::CheckedProgram& program, const column::Table& table,
               const Answers& answers, const Options& options) {
  return Planner(program, table, answers, options).run();
}

}  // namespace muster::plan
