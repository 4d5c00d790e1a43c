#include "runtime/eval/sequence_lanes.h"

#include <algorithm>
#include <array>
#include <bit>

namespace muster::eval {

namespace {

// A bit for each source of a strip.
template <std::size_t kWords>
struct Mask {
  std::array<std::uint64_t, kWords> words{};

  bool isNone() const {
    std::uint64_t any = 0;
    for (const std::uint64_t word : words) any |= word;
    return any == 0;
  }
  void set(std::size_t bit) { words[bit / 64] |= std::uint64_t{1} << (bit % 64); }
  Mask& operator|=(const Mask& other) {
    for (std::size_t i = 0; i < kWords; ++i) words[i] |= other.words[i];
    return *this;
  }
  Mask& operator&=(const Mask& other) {
    for (std::size_t i = 0; i < kWords; ++i) words[i] &= other.words[i];
    return *this;
  }
  Mask& operator-=(const Mask& other) {
    for (std::size_t i = 0; i < kWords; ++i) words[i] &= ~other.words[i];
    return *this;
  }
};

// Masks in a row, the union of any run of them, and what is taken from all that are there.
template <std::size_t kWords>
class MaskTree {
 public:
  using Bits = Mask<kWords>;

  void begin(std::size_t count, bool takes) {
    size_ = std::bit_ceil(std::max<std::size_t>(count, 1));
    takes_ = takes;
    unions_.assign(2 * size_, {});
    if (takes_) taken_.assign(2 * size_, {});
  }
  // Where nothing is, or there is but one place for all.
  void add(std::size_t leaf, const Bits& mask) {
    settle(leaf);
    for (std::size_t i = leaf + size_; i > 0; i /= 2) unions_[i] |= mask;
  }
  void clear(std::size_t leaf) {
    settle(leaf);
    std::size_t i = leaf + size_;
    if (unions_[i].isNone()) return;
    unions_[i] = {};
    for (i /= 2; i > 0; i /= 2) {
      unions_[i] = unions_[2 * i];
      unions_[i] |= unions_[2 * i + 1];
    }
  }
  void take(const Bits& mask) {
    unions_[1] -= mask;
    taken_[1] |= mask;
  }
  Bits all() const { return unions_[1]; }
  Bits of(const Run& run) {
    Bits out;
    if (run.isEmpty()) return out;
    settle(run.first);
    settle(run.last - 1);
    std::size_t first = run.first + size_;
    std::size_t last = run.last + size_;
    for (; first < last; first /= 2, last /= 2) {
      if (first % 2 == 1) out |= unions_[first++];
      if (last % 2 == 1) out |= unions_[--last];
    }
    return out;
  }

 private:
  // What is taken from all is taken from those on the way to a leaf, and beside it.
  void settle(std::size_t leaf) {
    if (!takes_) return;
    for (std::size_t level = static_cast<std::size_t>(std::countr_zero(size_)); level > 0;
         --level) {
      const std::size_t i = (leaf + size_) >> level;
      if (taken_[i].isNone()) continue;
      for (const std::size_t child : {2 * i, 2 * i + 1}) {
        unions_[child] -= taken_[i];
        taken_[child] |= taken_[i];
      }
      taken_[i] = {};
    }
  }

  std::size_t size_ = 1;
  bool takes_ = false;
  std::vector<Bits> unions_;
  std::vector<Bits> taken_;
};

// Which sources of a strip fit an event.
template <std::size_t kWords>
class FitMasks {
 public:
  using Bits = Mask<kWords>;

  explicit FitMasks(const LaneFit& fit) : fit_(fit), classes_(fit.hasKeys ? fit.classCount : 0) {}
  // The sources [first, last).
  void begin(std::size_t first, std::size_t last) {
    for (const std::size_t it : used_) classes_[it] = {};
    used_.clear();
    lastEvent_ = 0;
    if (fit_.hasKeys) {
      for (std::size_t source = first; source < last; ++source) {
        const std::size_t its = fit_.sourceClass[source];
        if (its == kNoClass) continue;
        classes_[its].set(source - first);
        used_.push_back(its);
        lastEvent_ = std::max(lastEvent_, fit_.lastOfClass[its]);
      }
    } else {
      lastEvent_ = fit_.hasOrder ? fit_.eventValue.size() : 0;
    }
    if (!fit_.hasOrder) return;
    values_.clear();
    below_.assign(1, {});
    for (const std::size_t source : fit_.byValue) {
      if (source < first || source >= last) continue;
      values_.push_back(fit_.sourceValue[source]);
      below_.push_back(below_.back());
      below_.back().set(source - first);
    }
  }
  Bits of(std::size_t event) const {
    Bits out;
    if (fit_.hasKeys) {
      if (fit_.eventClass[event] == kNoClass) return out;
      out = classes_[fit_.eventClass[event]];
      if (!fit_.hasOrder) return out;
    }
    const std::int64_t value = fit_.eventValue[event];
    const auto end = fit_.orEqual ? std::ranges::upper_bound(values_, value)
                                  : std::ranges::lower_bound(values_, value);
    const Bits& ordered = below_[static_cast<std::size_t>(end - values_.begin())];
    if (!fit_.hasKeys) return ordered;
    out &= ordered;
    return out;
  }
  // No source fits an event from here on.
  std::size_t lastEvent() const { return lastEvent_; }

 private:
  const LaneFit& fit_;
  std::vector<Bits> classes_;
  std::vector<std::size_t> used_;
  std::vector<std::int64_t> values_;
  std::vector<Bits> below_;  // those of the first n values
  std::size_t lastEvent_ = 0;
};

template <std::size_t kWords>
class Strip {
 public:
  using Bits = Mask<kWords>;
  static constexpr std::size_t kSources = kWords * 64;

  explicit Strip(const LaneSequence& sequence) : it_(sequence) {
    for (const LaneHop& hop : it_.hops) {
      fits_.emplace_back();
      if (hop.fit) fits_.back().emplace(*hop.fit);
      barred_.emplace_back(hop.barred.begin(), hop.barred.end());
    }
    for (const LaneBehind& behind : it_.behind) behind_.emplace_back(behind.fit);
  }

  // The sources [first, last).
  void run(std::size_t first, std::size_t last, std::span<std::int64_t> ends, std::size_t& work) {
    if (!findSpans(first, last)) return;
    reach_.assign(spans_[0].last, {});
    for (std::size_t source = first; source < spans_[0].last; ++source) {
      reach_[source].set(source - first);
    }
    for (std::size_t h = 0; h < it_.hops.size(); ++h) {
      sweep(h);
      std::swap(reach_, following_);
      work += spans_[h].last - spans_[h].first + spans_[h + 1].last - spans_[h + 1].first +
              it_.hops[h].barriers.size();
    }
    for (std::size_t i = 0; i < behind_.size(); ++i) {
      behind_[i].begin(first, last);
      takeBehind(i);
      work += it_.behind[i].fit.eventClass.size();
    }
    Bits done;
    for (const std::size_t event : it_.byEnd) {
      if (event < spans_.back().first || event >= spans_.back().last) continue;
      Bits fresh = reach_[event];
      fresh -= done;
      if (fresh.isNone()) continue;
      done |= fresh;
      for (std::size_t word = 0; word < kWords; ++word) {
        for (std::uint64_t left = fresh.words[word]; left != 0; left &= left - 1) {
          const auto bit = static_cast<std::size_t>(std::countr_zero(left));
          ends[first + word * 64 + bit] = it_.ends[event];
        }
      }
    }
  }

 private:
  // By step: the events that the strip may come to and that may lead to one that fits.
  bool findSpans(std::size_t first, std::size_t last) {
    spans_.assign(1, {first, last});
    for (std::size_t h = 0; h < it_.hops.size(); ++h) {
      const LaneHop& hop = it_.hops[h];
      if (spans_[h].isEmpty()) return false;
      Run next{hop.next[spans_[h].first].first, hop.nextCount};
      if (fits_[h]) {
        fits_[h]->begin(first, last);
        next.last = std::min(next.last, fits_[h]->lastEvent());
      }
      for (FitMasks<kWords>& fit : barred_[h]) fit.begin(first, last);
      spans_.push_back(next);
    }
    for (std::size_t h = it_.hops.size(); h-- > 0;) {
      if (spans_[h + 1].isEmpty()) return false;
      const auto end =
          std::ranges::lower_bound(it_.hops[h].next, spans_[h + 1].last, {}, &Run::first);
      spans_[h].last =
          std::min(spans_[h].last, static_cast<std::size_t>(end - it_.hops[h].next.begin()));
    }
    return !spans_[0].isEmpty();
  }

  // From what reaches the events of a step to what reaches those of the next. An event comes in
  // before the first that may follow it, and goes before the first that no longer may.
  void sweep(std::size_t h) {
    const LaneHop& hop = it_.hops[h];
    const bool isFlat = hop.leaf.empty();
    const Run here = spans_[h];
    const Run next = spans_[h + 1];
    tree_.begin(isFlat ? 1 : hop.next.size(), !hop.barriers.empty());
    following_.assign(next.last, {});
    std::size_t in = here.first;
    std::size_t out = 0;
    std::size_t barrier = 0;
    // What a barrier takes from events at its instant that come in only later.
    std::size_t cut = 0;
    Bits cutOff;
    const auto comeIn = [&] {
      if (!hop.next[in].isEmpty()) {
        Bits mask = reach_[in];
        if (in < cut) mask -= cutOff;
        if (!mask.isNone()) tree_.add(isFlat ? 0 : hop.leaf[in], mask);
      }
      ++in;
    };
    for (std::size_t b = next.first; b < next.last; ++b) {
      for (; barrier < hop.barriers.size() && hop.barriers[barrier].before <= b; ++barrier) {
        const LaneHop::Barrier& it = hop.barriers[barrier];
        if (it.cut <= here.first) continue;
        while (in < here.last && in < it.cut && hop.next[in].first <= it.before) comeIn();
        const Bits mask = barred_[h][it.fit].of(it.event);
        if (mask.isNone()) continue;
        tree_.take(mask);
        if (it.cut <= in) continue;
        if (it.cut != cut) cutOff = {};
        cut = it.cut;
        cutOff |= mask;
      }
      while (in < here.last && hop.next[in].first <= b) comeIn();
      for (; out < hop.byLast.size() && hop.next[hop.byLast[out]].last <= b; ++out) {
        const std::size_t gone = hop.byLast[out];
        if (gone >= here.first && gone < here.last) tree_.clear(hop.leaf[gone]);
      }
      Bits mask = isFlat ? tree_.all() : tree_.of(hop.leaves[b]);
      if (fits_[h] && !mask.isNone()) mask &= fits_[h]->of(b);
      following_[b] = mask;
    }
  }

  void takeBehind(std::size_t i) {
    const LaneBehind& behind = it_.behind[i];
    const std::size_t count = behind.fit.eventClass.size();
    tree_.begin(count, false);
    for (std::size_t event = 0; event < count; ++event) {
      const Bits mask = behind_[i].of(event);
      if (!mask.isNone()) tree_.add(event, mask);
    }
    for (std::size_t at = spans_.back().first; at < spans_.back().last; ++at) {
      if (!reach_[at].isNone()) reach_[at] -= tree_.of(behind.runs[at]);
    }
  }

  const LaneSequence& it_;
  std::vector<std::optional<FitMasks<kWords>>> fits_;  // by hop
  std::vector<std::vector<FitMasks<kWords>>> barred_;
  std::vector<FitMasks<kWords>> behind_;
  std::vector<Run> spans_;  // by step
  std::vector<Bits> reach_;
  std::vector<Bits> following_;
  MaskTree<kWords> tree_;
};

template <std::size_t kWords>
void runStrips(const LaneSequence& sequence, std::span<std::int64_t> ends, std::size_t& work) {
  Strip<kWords> strip(sequence);
  constexpr std::size_t kSources = Strip<kWords>::kSources;
  for (std::size_t first = 0; first < sequence.sourceCount; first += kSources) {
    strip.run(first, std::min(first + kSources, sequence.sourceCount), ends, work);
  }
}

}  // namespace

void runLanes(const LaneSequence& sequence, std::span<std::int64_t> ends, std::size_t& work) {
  if (sequence.sourceCount <= 64)
    runStrips<1>(sequence, ends, work);
  else
    runStrips<8>(sequence, ends, work);
}

}  // namespace muster::eval
