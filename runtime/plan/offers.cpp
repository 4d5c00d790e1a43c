#include "runtime/plan/offers.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

#include "compiler/base/int128.h"
#include "compiler/calendar/calendar.h"
#include "runtime/kernels/set_kernels.h"
#include "runtime/plan/parallel.h"
#include "runtime/plan/scan.h"

namespace muster::plan {

namespace {

using bitmap::Bitmap;
using Pick = sema::CheckedChoice::Pick;

constexpr std::string_view kNothing = "none";

constexpr std::int64_t kNoStart = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kNoEnd = std::numeric_limits<std::int64_t>::max();

// When the message begins. `profile` is one that gets it.
bool isOver(const Pick& pick, const Choosing& it, std::size_t profile) {
  return pick.until && it.hours.windows[it.hours.classes->classOf(profile)]->from >= *pick.until;
}

bool isOverForSome(const Pick& pick, const Choosing& it) {
  return pick.until && std::ranges::any_of(it.hours.windows, [&](const auto& window) {
           return window && window->from >= *pick.until;
         });
}

// The first pick that holds, or the largest score, among those that can be had.
template <typename Can>
std::size_t pickOf(const Choosing& it, std::size_t profile, const Can& canBeHad) {
  const std::vector<Pick>& picks = it.choice.picks;
  std::size_t best = picks.size();
  for (std::size_t i = 0; i < picks.size(); ++i) {
    if (isOver(picks[i], it, profile) || !canBeHad(i)) continue;
    if (!it.choice.isByLargest) {
      if (!picks[i].when || it.answers.members[*picks[i].when].test(profile)) return i;
      continue;
    }
    if (!it.answers.values.isKnown(*picks[i].score, profile)) continue;
    const bool isBetter =
        best == picks.size() ||
        it.answers.values.compare({*picks[i].score, profile}, {*picks[best].score, profile}) > 0;
    if (isBetter) best = i;
  }
  return best;
}

// For whom one of the first picks holds, of the first two, and so on, up to the one that is for
// all.
std::vector<Bitmap> upToEach(const Choosing& it) {
  std::vector<Bitmap> sets;
  for (const Pick& pick : it.choice.picks) {
    if (!pick.when) break;
    const Bitmap& holds = it.answers.members[*pick.when];
    sets.push_back(sets.empty() ? holds.sharing() : holds);
    if (sets.size() == 1) continue;
    const auto words = sets.back().words();
    const auto before = std::as_const(sets[sets.size() - 2]).words();
    for (std::size_t word = 0; word < words.size(); ++word) words[word] |= before[word];
  }
  return sets;
}

// Whether more want an offer than there are.
bool runsOut(const Choosing& it, const std::vector<std::uint32_t>& wanted, Given& given) {
  const std::vector<Pick>& picks = it.choice.picks;
  std::vector<std::size_t> counts(picks.size() + 1, 0);
  for (const std::uint32_t pick : wanted) ++counts[pick];
  for (std::size_t i = 0; i < picks.size(); ++i) {
    if (!picks[i].stock) continue;
    std::size_t wantedOfIt = 0;
    for (std::size_t j = 0; j < picks.size(); ++j) {
      if (picks[j].name == picks[i].name) wantedOfIt += counts[j];
    }
    const bool isCounted = picks[i].name != kNothing;
    const std::size_t gone = given.of(picks[i].name);
    if (isCounted ? gone + wantedOfIt > *picks[i].stock : gone >= *picks[i].stock) return true;
  }
  return false;
}

// Whether a stock hangs on what other picks of the same choice give.
bool sharesStock(const sema::CheckedChoice& choice) {
  for (const Pick& pick : choice.picks) {
    if (pick.stock && std::ranges::count(choice.picks, pick.name, &Pick::name) > 1) return true;
  }
  return false;
}

// By rule everybody prefers the earlier pick, so each goes to the best of those for whom it holds,
// one pick after the other.
std::vector<std::uint32_t> giveByPick(const Choosing& it, const Bitmap& who, const Order& order,
                                      Given& given) {
  const std::vector<Pick>& picks = it.choice.picks;
  std::vector<Bitmap> gets;
  Bitmap rest = who;
  for (const Pick& pick : picks) {
    Bitmap wanting(who.rows());
    for (std::size_t word = 0; word < rest.words().size(); ++word) {
      wanting.words()[word] =
          rest.words()[word] &
          (pick.when ? it.answers.members[*pick.when].words()[word] : ~std::uint64_t{0});
    }
    if (isOverForSome(pick, it)) {
      forEachSet(rest, [&](std::size_t profile) {
        if (isOver(pick, it, profile)) wanting.clear(profile);
      });
    }
    if (pick.stock) {
      const std::size_t gone = given.of(pick.name);
      const std::size_t left = *pick.stock > gone ? *pick.stock - gone : 0;
      if (pick.name != kNothing || left == 0) wanting = order.best(wanting, left);
    }
    for (std::size_t word = 0; word < rest.words().size(); ++word) {
      rest.words()[word] &= ~wanting.words()[word];
    }
    gets.push_back(std::move(wanting));
  }
  std::vector<std::uint32_t> picked(who.count());
  forEachInParts(it.threads, who, [&](std::size_t i, std::size_t profile) {
    std::size_t pick = 0;
    while (pick < picks.size() && !gets[pick].test(profile)) ++pick;
    picked[i] = static_cast<std::uint32_t>(pick);
  });
  return picked;
}

std::vector<std::uint32_t> giveOneByOne(const Choosing& it, const Bitmap& who, const Order& order,
                                        Given& given) {
  const std::vector<Pick>& picks = it.choice.picks;
  std::map<std::string_view, std::size_t> gone;
  for (const Pick& pick : picks) gone[pick.name] = given.of(pick.name);
  std::vector<std::uint32_t> byProfile(who.rows());
  for (const std::size_t profile : order.sorted(who)) {
    const std::size_t pick = pickOf(it, profile, [&](std::size_t i) {
      return !picks[i].stock || gone[picks[i].name] < *picks[i].stock;
    });
    byProfile[profile] = static_cast<std::uint32_t>(pick);
    if (pick < picks.size() && picks[pick].name != kNothing) ++gone[picks[pick].name];
  }
  std::vector<std::uint32_t> picked;
  picked.reserve(who.count());
  forEachSet(who, [&](std::size_t profile) { picked.push_back(byProfile[profile]); });
  return picked;
}

// The rows of `has` that are not in `without`, and are in `with`, where these are there.
std::size_t countOf(const Within& has, const std::optional<Within>& without,
                    const std::optional<Within>& with, int threads) {
  std::atomic<std::size_t> all = 0;
  inParts(threads, has.wordCount(), [&](std::size_t, std::size_t first, std::size_t last) {
    std::size_t count = 0;
    std::array<std::uint64_t, 128> counted;
    std::array<std::uint64_t, 128> others;
    for (std::size_t begin = first; begin < last; begin += counted.size()) {
      const std::size_t words = std::min(counted.size(), last - begin);
      has.read(begin, std::span(counted).first(words));
      if (without) {
        without->read(begin, std::span(others).first(words));
        for (std::size_t i = 0; i < words; ++i) counted[i] &= ~others[i];
      }
      if (with) {
        with->read(begin, std::span(others).first(words));
        for (std::size_t i = 0; i < words; ++i) counted[i] &= others[i];
      }
      for (std::size_t i = 0; i < words; ++i) {
        count += static_cast<std::size_t>(std::popcount(counted[i]));
      }
    }
    all += count;
  });
  return all;
}

}  // namespace

std::size_t Given::inHistory(const std::string& offer) const {
  const schema::Contacts& contacts = *program_.schema.contacts;
  if (!contacts.offer) return 0;
  const column::Column& names = table_.columns[*contacts.offer];
  const FieldId timeField = program_.schema.lists[contacts.list].time;
  const column::Column& times = table_.columns[timeField];
  if (names.dictionary == nullptr) return 0;
  const auto code = names.dictionary->find(offer);
  if (!code) return 0;
  // Messages, and not those noted beside them, that have happened.
  const Within has(names, *code, std::int64_t{*code} + 1);
  std::optional<Within> isNoted;
  if (contacts.role) isNoted.emplace(table_.columns[*contacts.role], 1, kNoEnd);
  const bool isDate = times.type.kind == schema::Kind::Date;
  const std::int64_t now =
      isDate ? calendar::localDate(*calendar::findZone(program_.schema.zone), asOf_) : asOf_;
  const Int128 latest = Int128{times.base} + Int128{table_.planes.largestStored(timeField, times)};
  std::optional<Within> hasHappened;
  // Where all of it has, no message need be asked when.
  if (!times.known.empty() || latest > Int128{now}) hasHappened.emplace(times, kNoStart, now + 1);

  const auto count = [&] { return countOf(has, isNoted, hasHappened, threads_); };
  // Where as of does not count, the table knows it from the last time.
  return hasHappened ? count() : table_.planes.counted(*contacts.offer, *code, count);
}

bool Given::isLimited(const std::string& offer) const {
  const auto limits = [&](const Pick& it) { return it.stock && it.name == offer; };
  return std::ranges::any_of(program_.campaigns, [&](const sema::CheckedCampaign& it) {
    return it.offer && std::ranges::any_of(it.offer->picks, limits);
  });
}

std::size_t& Given::of(const std::string& offer) {
  const auto [found, isNew] = given_.try_emplace(offer, 0);
  if (isNew && isLimited(offer)) found->second = inHistory(offer);
  return found->second;
}

std::vector<std::uint32_t> firstOf(const std::vector<Bitmap>& sets, const Bitmap& who,
                                   std::size_t size, int threads) {
  std::vector<const std::uint64_t*> all;
  for (const Bitmap& set : sets) all.push_back(set.words().data());
  std::vector<std::uint32_t> first(size);
  const kernels::SetKernels& kernels = kernels::setKernels(kernels::bestLevel());
  const std::span<const std::uint64_t> words = who.words();
  inParts(threads, words.size(), [&](std::size_t, std::size_t from, std::size_t to) {
    kernels.countOutside(words.data(), all.data(), all.size(), from, to - from,
                         first.data() + countOf(words.first(from)));
  });
  return first;
}

std::vector<std::uint32_t> pick(const Choosing& it, const Bitmap& who) {
  const auto isOver = [&](const Pick& pick) { return isOverForSome(pick, it); };
  if (!it.choice.isByLargest && std::ranges::none_of(it.choice.picks, isOver)) {
    return firstOf(upToEach(it), who, who.count(), it.threads);
  }
  std::vector<std::uint32_t> picked(who.count());
  forEachInParts(it.threads, who, [&](std::size_t i, std::size_t profile) {
    picked[i] = static_cast<std::uint32_t>(pickOf(it, profile, [](std::size_t) { return true; }));
  });
  return picked;
}

std::vector<std::uint32_t> give(const Choosing& it, const Bitmap& who, const Order& order,
                                Given& given) {
  std::vector<std::uint32_t> picked = pick(it, who);
  if (runsOut(it, picked, given)) {
    const bool isOneByOne = it.choice.isByLargest || sharesStock(it.choice);
    picked = isOneByOne ? giveOneByOne(it, who, order, given) : giveByPick(it, who, order, given);
  }
  const std::vector<Pick>& picks = it.choice.picks;
  std::vector<std::size_t> counts(picks.size() + 1, 0);
  for (const std::uint32_t pick : picked) ++counts[pick];
  for (std::size_t i = 0; i < picks.size(); ++i) {
    if (picks[i].name != kNothing && counts[i] > 0) given.of(picks[i].name) += counts[i];
  }
  return picked;
}

}  // namespace muster::plan
