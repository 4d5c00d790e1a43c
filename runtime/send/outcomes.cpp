#include "runtime/send/outcomes.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <span>
#include <utility>

#include "compiler/base/check.h"
#include "runtime/plan/values.h"

namespace muster::send {

namespace {

constexpr std::uint64_t kFewest = 30;  // values that have an interval
constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint32_t kSeveral = kNone - 1;

// Untargeted and held-out profiles stand behind all versions.
enum class Group : std::uint8_t { Version, Untargeted, HeldOut };
using ArmKey = std::pair<Group, std::string>;

// The role of a row and the code of its version, of which rows of one arm have the same.
using Noted = std::pair<std::int64_t, std::int64_t>;
constexpr std::int64_t kNotSaid = -1;

Noted notedIn(const column::Table& table, const schema::Contacts& contacts, std::size_t row) {
  const auto valueOf = [&](const std::optional<FieldId>& field) {
    if (!field || !table.columns[*field].isKnown(row)) return kNotSaid;
    return table.columns[*field].value(row);
  };
  const std::int64_t role = std::max(valueOf(contacts.role), std::int64_t{0});  // a message
  return {role, role == 0 ? valueOf(contacts.version) : kNotSaid};
}

ArmKey keyOf(const column::Table& table, const schema::Contacts& contacts, const Noted& noted) {
  const std::string_view role = schema::kRoles[static_cast<std::size_t>(noted.first)];
  if (role == "hold_out") return {Group::HeldOut, "held out"};
  if (role == "untargeted") return {Group::Untargeted, "untargeted"};
  if (noted.second == kNotSaid) return {Group::Version, "message"};
  const column::Dictionary& versions = *table.columns[*contacts.version].dictionary;
  return {Group::Version, std::string(versions[static_cast<std::uint32_t>(noted.second)])};
}

// The arm of each profile, or kNone, or kSeveral.
struct Arms {
  std::vector<ArmKey> keys;
  std::vector<std::uint32_t> of;
};

Arms armsOf(const Sent& sent, const sema::CheckedCampaign& campaign) {
  const column::Table& table = sent.table;
  const schema::Contacts& contacts = *sent.program.schema.contacts;
  Arms arms{{}, std::vector<std::uint32_t>(table.profileCount, kNone)};
  const column::Column& names = table.columns[contacts.campaign];
  const std::vector<std::uint32_t>& offsets = table.lists[contacts.list].offsets;
  const std::optional<std::uint32_t> name =
      names.dictionary == nullptr ? std::nullopt : names.dictionary->find(campaign.name);
  if (!name || offsets.empty()) return arms;
  const column::Column& times = table.columns[sent.program.schema.lists[contacts.list].time];
  const std::int64_t last = History(sent).last();
  std::map<Noted, std::uint32_t> known;
  for (std::size_t profile = 0; profile < table.profileCount; ++profile) {
    std::uint32_t& mine = arms.of[profile];
    for (std::size_t row = offsets[profile]; row < offsets[profile + 1]; ++row) {
      if (!names.isKnown(row) || names.value(row) != *name || times.value(row) > last) continue;
      const auto [place, isNew] =
          known.emplace(notedIn(table, contacts, row), static_cast<std::uint32_t>(known.size()));
      mine = mine == kNone || mine == place->second ? place->second : kSeveral;
    }
  }
  arms.keys.resize(known.size());
  for (const auto& [noted, arm] : known) arms.keys[arm] = keyOf(table, contacts, noted);
  return arms;
}

// Puts arms into their order, and the smallest of too many versions into one.
void arrange(Arms& arms, Comparison& comparison) {
  std::vector<std::uint64_t> sizes(arms.keys.size(), 0);
  for (const std::uint32_t arm : arms.of) {
    if (arm < kSeveral) ++sizes[arm];
    comparison.inSeveral += arm == kSeveral ? 1 : 0;
  }
  std::vector<std::uint32_t> order(arms.keys.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
    const auto rank = [&](std::uint32_t arm) {
      return std::tuple(arms.keys[arm].first == Group::Version ? 1 : 0, sizes[arm]);
    };
    return rank(a) != rank(b) ? rank(a) > rank(b) : arms.keys[a] < arms.keys[b];
  });
  const auto versions = static_cast<std::size_t>(
      std::ranges::count(arms.keys, Group::Version, [](const ArmKey& key) { return key.first; }));
  const bool hasOthers = versions > kMostArms;
  const auto firstOther =
      order.begin() + static_cast<std::ptrdiff_t>(hasOthers ? kMostArms : versions);
  const auto firstGroup = order.begin() + static_cast<std::ptrdiff_t>(versions);
  const auto byKey = [&](std::uint32_t a, std::uint32_t b) { return arms.keys[a] < arms.keys[b]; };
  std::sort(order.begin(), firstOther, byKey);
  std::sort(firstGroup, order.end(), byKey);
  std::vector<std::uint32_t> placeOf(order.size());
  for (auto it = order.begin(); it != order.end(); ++it) {
    const bool isOther = it >= firstOther && it < firstGroup;
    if (!isOther || it == firstOther) {
      comparison.arms.push_back({isOther ? "other versions" : arms.keys[*it].second, 0});
    }
    placeOf[*it] = static_cast<std::uint32_t>(comparison.arms.size() - 1);
    comparison.arms.back().profiles += sizes[*it];
  }
  for (std::uint32_t& arm : arms.of) {
    if (arm < kSeveral) arm = placeOf[arm];
  }
  // Held out stands last where there is any, else untargeted does.
  const bool hasControl = versions < order.size();
  comparison.control = hasControl ? comparison.arms.size() - 1 : 0;
}

using Figures = std::vector<Comparison::Figure>;

Figures sharesOf(const Comparison& comparison, const Arms& arms, const bitmap::Bitmap& who) {
  std::vector<std::uint64_t> parts(comparison.arms.size(), 0);
  plan::forEachSet(who, [&](std::size_t profile) {
    if (const std::uint32_t arm = arms.of[profile]; arm < kSeveral) ++parts[arm];
  });
  const std::size_t control = comparison.control;
  Figures figures;
  for (std::size_t arm = 0; arm < parts.size(); ++arm) {
    const std::uint64_t whole = comparison.arms[arm].profiles;
    Comparison::Figure& it = figures.emplace_back();
    it.known = whole;
    if (whole == 0) continue;  // whoever was in it is in several
    it.mean = static_cast<double>(parts[arm]) / static_cast<double>(whole);
    it.interval = wilson(parts[arm], whole);
  }
  for (std::size_t arm = 0; arm < parts.size(); ++arm) {
    Comparison::Figure& it = figures[arm];
    if (arm == control || it.known == 0 || figures[control].known == 0) continue;
    it.difference = it.mean - figures[control].mean;
    it.differenceInterval = newcombe(parts[arm], it.known, parts[control], figures[control].known);
  }
  return figures;
}

Figures meansOf(const Comparison& comparison, const Arms& arms, const plan::Values& values,
                std::size_t value) {
  std::vector<Spread> spreads(comparison.arms.size());
  for (std::size_t profile = 0; profile < arms.of.size(); ++profile) {
    const std::uint32_t arm = arms.of[profile];
    if (arm < kSeveral && values.isKnown(value, profile)) {
      spreads[arm].add(values.number(value, profile));
    }
  }
  const Spread& control = spreads[comparison.control];
  Figures figures;
  for (const Spread& spread : spreads) {
    Comparison::Figure& it = figures.emplace_back();
    it.known = spread.count();
    it.mean = spread.mean();
    if (spread.count() < kFewest) continue;
    it.interval = around(spread.mean(), spread.squaredError());
    if (&spread == &control || control.count() < kFewest) continue;
    it.difference = spread.mean() - control.mean();
    it.differenceInterval = around(it.difference, spread.squaredError() + control.squaredError());
  }
  return figures;
}

std::string digits(const Comparison::Outcome& outcome, double figure, bool isSigned) {
  std::string text =
      outcome.isShare ? fmt::format("{:.2f}", figure * 100) : fmt::format("{:.4f}", figure);
  if (isSigned && text[0] != '-') text.insert(0, "+");
  return text;
}

std::string unitOf(const Comparison::Outcome& outcome, bool isDifference) {
  if (outcome.isShare || outcome.unit == "%") return isDifference ? " points" : " %";
  return outcome.unit.empty() ? "" : " " + outcome.unit;
}

}  // namespace

std::string told(const Comparison::Outcome& outcome, double figure, bool isDifference) {
  return digits(outcome, figure, isDifference) + unitOf(outcome, isDifference);
}

std::string told(const Comparison::Outcome& outcome, const std::optional<Interval>& interval,
                 bool isDifference) {
  if (!interval) return "";
  return digits(outcome, interval->low, isDifference) + " to " +
         told(outcome, interval->high, isDifference);
}

std::optional<Comparison> comparisonOf(const Sent& sent, const sema::CheckedCampaign& campaign) {
  if (campaign.outcomes.empty()) return std::nullopt;
  MUSTER_CHECK(sent.answers.has_value(), "outcomes are told by what engines have found");
  Comparison comparison;
  Arms arms = armsOf(sent, campaign);
  if (arms.keys.empty()) return comparison;
  arrange(arms, comparison);
  for (const sema::CheckedOutcome& it : campaign.outcomes) {
    Comparison::Outcome& outcome = comparison.outcomes.emplace_back();
    outcome.name = it.name;
    outcome.text = it.text;
    outcome.isShare = it.part.has_value();
    if (it.part) {
      outcome.figures = sharesOf(comparison, arms, sent.answers->members[*it.part]);
      continue;
    }
    const plan::Values& values = sent.answers->values;
    outcome.figures = meansOf(comparison, arms, values, *it.value);
    outcome.unit = values.unit(*it.value);
  }
  return comparison;
}

}  // namespace muster::send
