#include "runtime/trial/mutate_campaigns.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "compiler/sema/written.h"
#include "runtime/trial/plans.h"

namespace muster::trial {

namespace {

// More profiles than this no test gives.
constexpr std::size_t kProfilesMost = 20;

template <typename Item>
void erase(std::vector<Item>& from, std::size_t index) {
  from.erase(from.begin() + static_cast<std::ptrdiff_t>(index));
}

class CampaignMutator {
 public:
  CampaignMutator(const sema::CheckedProgram& program, const source::Files& files,
                  const std::vector<std::size_t>& tests, const std::vector<Given>& givens,
                  Mutation& mutation)
      : program_(program),
        files_(files),
        tests_(tests),
        givens_(givens),
        mutation_(mutation),
        changed_(program) {
    for (const std::size_t test : tests) {
      for (const sema::CheckedExpectation& it : program.tests[test].expectations) {
        if (isOfPlan(it)) named_.insert(it.segment);
      }
    }
  }

  void run() {
    for (std::size_t i = 0; i < program_.campaigns.size(); ++i) gather(i);
    for (const auto& [key, change] : changes_) attempt(change);
  }

 private:
  using Edit = std::function<void(sema::CheckedCampaign&)>;
  // What is written once is one change, of however many campaigns: a line that goes for all.
  struct Change {
    Span span;
    std::string text;
    std::vector<std::pair<std::size_t, Edit>> edits;
  };

  void gather(std::size_t index) {
    index_ = index;
    const sema::CheckedCampaign& it = program_.campaigns[index];
    using Campaign = sema::CheckedCampaign;
    for (const auto clauses : {&Campaign::suppress, &Campaign::stops, &Campaign::needs}) {
      for (std::size_t i = 0; i < (it.*clauses).size(); ++i) {
        const sema::CheckedClause& clause = (it.*clauses)[i];
        leavesOut(clause.span, clause.text, [=](Campaign& made) { erase(made.*clauses, i); });
      }
    }
    if (it.runs) {
      leavesOut(it.runs->span, textAt(it.runs->span), [](Campaign& made) { made.runs.reset(); });
    }
    for (std::size_t i = 0; i < it.quiet.size(); ++i) {
      const Span span = it.quiet[i].span;
      leavesOut(span, textAt(span), [=](Campaign& made) { erase(made.quiet, i); });
      add(span, it.quiet[i].isDiscarding ? "`discard` is left out" : "`discard` is added",
          [=](Campaign& made) { made.quiet[i].isDiscarding = !made.quiet[i].isDiscarding; });
    }
    for (std::size_t i = 0; i < it.caps.size(); ++i) {
      const sema::CheckedCap& cap = it.caps[i];
      leavesOut(cap.span, cap.text, [=](Campaign& made) { erase(made.caps, i); });
      if (cap.most < 2) continue;
      becomes(cap.span, "at most", cap.most, cap.most - 1, [=](Campaign& made) {
        --made.caps[i].most;
        made.caps[i].fewer.pop_back();
      });
    }
    if (it.group) {
      leavesOut(declared().group->span, "exclusive group " + *it.group,
                [](Campaign& made) { made.group.reset(); });
    }
    gatherLimits(it);
    gatherChoice(&Campaign::version);
    gatherChoice(&Campaign::offer);
    gatherOrder();
  }

  void gatherLimits(const sema::CheckedCampaign& it) {
    using Campaign = sema::CheckedCampaign;
    const auto nextTo = [](std::size_t number) {
      std::vector<std::size_t> all{number + 1};
      if (number > 1) all.push_back(number - 1);
      return all;
    };
    if (it.limit && it.limit->most <= kProfilesMost) {
      const Span span = it.limit->span;
      leavesOut(span, textAt(span), [](Campaign& made) { made.limit.reset(); });
      for (const std::size_t next : nextTo(it.limit->most)) {
        becomes(span, "limit", it.limit->most, next,
                [=](Campaign& made) { made.limit->most = next; });
      }
      if (it.limit->by) {
        const bool isLargest = it.limit->isLargestFirst;
        add(span,
            isLargest ? "`largest first` becomes `smallest first`"
                      : "`smallest first` becomes `largest first`",
            [=](Campaign& made) { made.limit->isLargestFirst = !isLargest; });
      }
    }
    if (it.minimum > 0 && it.minimum <= kProfilesMost) {
      const Span span = declared().needs->span;
      for (const std::size_t next : nextTo(it.minimum)) {
        becomes(span, "needs at least", it.minimum, next,
                [=](Campaign& made) { made.minimum = next; });
      }
    }
  }

  void gatherChoice(std::optional<sema::CheckedChoice> sema::CheckedCampaign::*choice) {
    using Campaign = sema::CheckedCampaign;
    const std::optional<sema::CheckedChoice>& it = program_.campaigns[index_].*choice;
    if (!it) return;
    for (std::size_t i = 0; i < it->picks.size(); ++i) {
      const sema::CheckedChoice::Pick& pick = it->picks[i];
      // The last stays: a choice of nothing is none.
      const bool isAsked = pick.when || pick.score;
      if (isAsked && it->picks.size() > 1) {
        leavesOut(pick.span, textAt(pick.span),
                  [=](Campaign& made) { erase((made.*choice)->picks, i); });
      }
      if (pick.until) {
        add(pick.span, "`until` of `" + pick.name + "` is left out",
            [=](Campaign& made) { (made.*choice)->picks[i].until.reset(); });
      }
      const bool isBehind = i > 0 && pick.when && !it->isByLargest;
      if (!isBehind) continue;
      add(pick.span, "`" + pick.name + "` stands before `" + it->picks[i - 1].name + "`",
          [=](Campaign& made) {
            std::swap((made.*choice)->picks[i - 1], (made.*choice)->picks[i]);
          });
    }
  }

  // Behind the one that it stands before.
  void gatherOrder() {
    const sema::CheckedCampaign& it = program_.campaigns[index_];
    std::optional<std::size_t> next;
    for (std::size_t i = 0; i < program_.campaigns.size(); ++i) {
      const std::int64_t priority = program_.campaigns[i].priority;
      if (priority >= it.priority) continue;
      if (!next || priority > program_.campaigns[*next].priority) next = i;
    }
    if (!next || !named_.contains(*next) || !declared().priority) return;
    const sema::CheckedCampaign& other = program_.campaigns[*next];
    const std::int64_t mine = it.priority;
    const std::int64_t its = other.priority;
    Change& change =
        add(declared().priority->span, "`" + it.name + "` comes behind `" + other.name + "`",
            [=](sema::CheckedCampaign& made) { made.priority = its; });
    change.edits.emplace_back(*next, [=](sema::CheckedCampaign& made) { made.priority = mine; });
  }

  const ast::Campaign& declared() const {
    const std::string& name = program_.campaigns[index_].name;
    return *std::ranges::find_if(program_.ast.campaigns, [&](const ast::Campaign& it) {
      return it.name && it.name->text == name;
    });
  }
  std::string textAt(Span span) const { return sema::written(files_, span); }

  Change& add(Span span, std::string text, Edit edit) {
    Change& change = changes_[std::tuple(span.file.index(), span.begin, span.end, text)];
    change.span = span;
    change.text = std::move(text);
    change.edits.emplace_back(index_, std::move(edit));
    return change;
  }
  void leavesOut(Span span, const std::string& what, Edit edit) {
    add(span, "`" + what + "` is left out", std::move(edit));
  }
  void becomes(Span span, const std::string& word, std::size_t from, std::size_t to, Edit edit) {
    add(span,
        "`" + word + " " + std::to_string(from) + "` becomes `" + word + " " + std::to_string(to) +
            "`",
        std::move(edit));
  }

  void attempt(const Change& change) {
    const auto isNamed = [&](const auto& edit) { return named_.contains(edit.first); };
    if (std::ranges::none_of(change.edits, isNamed) || files_[change.span.file].isImported) return;
    for (const auto& [campaign, edit] : change.edits) edit(changed_.campaigns[campaign]);
    ++mutation_.tried;
    if (isNoticed(change)) {
      ++mutation_.noticed;
    } else {
      mutation_.survivors.push_back({change.span, ownerOf(change), change.text});
    }
    for (const auto& edit : change.edits) {
      changed_.campaigns[edit.first] = program_.campaigns[edit.first];
    }
  }

  std::string ownerOf(const Change& change) const {
    const sema::CheckedCampaign& it = program_.campaigns[change.edits.front().first];
    return change.edits.size() > 1 && change.span.begin < it.span.begin ? "campaigns" : it.name;
  }

  // By a test that speaks of a campaign that is changed, or of one behind it.
  bool isNoticed(const Change& change) const {
    std::int64_t highest = program_.campaigns[change.edits.front().first].priority;
    for (const auto& edit : change.edits) {
      highest = std::max(highest, program_.campaigns[edit.first].priority);
    }
    for (std::size_t i = 0; i < tests_.size(); ++i) {
      const sema::CheckedTest& test = program_.tests[tests_[i]];
      const bool isConcerned =
          std::ranges::any_of(test.expectations, [&](const sema::CheckedExpectation& it) {
            return isOfPlan(it) && program_.campaigns[it.segment].priority <= highest;
          });
      if (isConcerned && !plansAsExpected(changed_, test, givens_[i])) return true;
    }
    return false;
  }

  const sema::CheckedProgram& program_;
  const source::Files& files_;
  const std::vector<std::size_t>& tests_;
  const std::vector<Given>& givens_;
  Mutation& mutation_;
  sema::CheckedProgram changed_;
  std::set<std::size_t> named_;  // campaigns that a test speaks of
  std::size_t index_ = 0;        // of the campaign at hand
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, std::string>, Change> changes_;
};

}  // namespace

void mutateCampaigns(const sema::CheckedProgram& program, const source::Files& files,
                     const std::vector<std::size_t>& tests, const std::vector<Given>& givens,
                     Mutation& mutation) {
  const bool isAsked = std::ranges::any_of(tests, [&](std::size_t test) {
    return std::ranges::any_of(program.tests[test].expectations, isOfPlan);
  });
  if (isAsked) CampaignMutator(program, files, tests, givens, mutation).run();
}

}  // namespace muster::trial
