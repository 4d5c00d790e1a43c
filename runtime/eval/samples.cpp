#include "runtime/eval/samples.h"

#include <algorithm>
#include <variant>

#include "compiler/base/int128.h"
#include "runtime/column/sample.h"
#include "runtime/column/slices.h"
#include "runtime/eval/field_truth.h"

namespace muster::eval {

namespace {

using column::kChunkSlices;

// How many digits all of 64 keys have, if they have as many.
std::optional<int> digitsOf(const std::uint64_t* keys) {
  int digits = 1;
  std::uint64_t least = 0;
  std::uint64_t above = 10;  // the first number of more digits
  for (; keys[0] >= above; above *= 10) {
    if (++digits > kernels::kSampleDigitsMost) return std::nullopt;
    least = above;
  }
  // A difference below zero has the highest bit.
  std::uint64_t outside = 0;
  for (std::size_t i = 0; i < 64; ++i) outside |= (keys[i] - least) | (above - 1 - keys[i]);
  if (outside >> 63 != 0) return std::nullopt;
  return digits;
}

}  // namespace

std::size_t Samples::addRun(std::uint64_t seed, std::int64_t place) {
  const std::uint64_t least = column::firstHashOf(place);
  const auto found = std::ranges::find_if(
      runs_, [&](const Run& it) { return it.seed == seed && it.least == least; });
  if (found != runs_.end()) return static_cast<std::size_t>(found - runs_.begin());
  runs_.push_back({seed, least});
  return runs_.size() - 1;
}

std::optional<EventAnswer> Samples::add(const ir::Store& store, ir::NodeId condition) {
  bool isNegated = false;
  for (; store.op(condition) == ir::Op::Not; condition = store.operands(condition)[0]) {
    isNegated = !isNegated;
  }
  if (store.op(condition) != ir::Op::Less && store.op(condition) != ir::Op::Equal) {
    return std::nullopt;
  }
  for (const ir::NodeId drawn : store.operands(condition)) {
    if (store.op(drawn) != ir::Op::Sample || table_.key().dictionary != nullptr) continue;
    const auto comparison = comparisonOf(store, condition, drawn);
    if (!comparison) continue;
    const std::uint64_t seed = column::seedOf(store.constantOf(store.operands(drawn)[0]).text);
    EventAnswer answer;
    answer.isNegated = isNegated;
    if (const auto& from = comparison->smallest; from && *from > 0) {
      if (*from >= column::kSamples)
        answer.isNever = true;
      else
        answer.reached = addRun(seed, static_cast<std::int64_t>(*from));
    }
    if (const auto& to = comparison->bound; to && *to < column::kSamples) {
      if (*to <= 0)
        answer.isNever = true;
      else
        answer.passed = addRun(seed, static_cast<std::int64_t>(*to));
    }
    return answer;
  }
  return std::nullopt;
}

// In whole words, the last key again where there are fewer.
void Samples::readKeys(std::size_t first, std::size_t last, SampleScratch& scratch) const {
  const column::Column& key = table_.key();
  const std::size_t words = (last - first + 63) / 64;
  scratch.keys.resize(words * 64);
  std::visit(
      [&](const auto& stored) {
        for (std::size_t i = 0; i < last - first; ++i) {
          scratch.keys[i] =
              static_cast<std::uint64_t>(key.base) + static_cast<std::uint64_t>(stored[first + i]);
        }
      },
      key.values);
  std::fill(scratch.keys.begin() + static_cast<std::ptrdiff_t>(last - first), scratch.keys.end(),
            scratch.keys[last - first - 1]);
}

// Those of one word, of any number of digits.
void Samples::runOneByOne(std::size_t word, SampleScratch& scratch) const {
  for (kernels::SampleQuestion& it : scratch.questions) it.out[word] = 0;
  std::uint64_t hash = 0;
  for (std::size_t bit = 0; bit < 64; ++bit) {
    const auto key = static_cast<std::int64_t>(scratch.keys[word * 64 + bit]);
    for (std::size_t i = 0; i < scratch.questions.size(); ++i) {
      const kernels::SampleQuestion& it = scratch.questions[i];
      if (i == 0 || scratch.questions[i - 1].seed != it.seed) hash = column::hashOf(it.seed, key);
      it.out[word] |= std::uint64_t{hash >= it.least} << bit;
    }
  }
}

void Samples::run(std::size_t first, std::size_t last, SampleScratch& scratch) const {
  scratch.results.resize(runs_.size() * kChunkSlices);
  scratch.questions.clear();
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    scratch.questions.push_back(
        {runs_[i].seed, runs_[i].least, scratch.results.data() + i * kChunkSlices});
  }
  std::ranges::sort(scratch.questions, {}, &kernels::SampleQuestion::seed);
  // So few that they stay in the first-level cache.
  constexpr std::size_t kAtOnce = 1024;
  for (; first < last; first += kAtOnce) {
    readKeys(first, std::min(last, first + kAtOnce), scratch);
    runRead(scratch);
    for (kernels::SampleQuestion& it : scratch.questions) it.out += kAtOnce / 64;
  }
}

// Those that have been read; neighbouring words whose keys have as many digits at once.
void Samples::runRead(SampleScratch& scratch) const {
  const std::size_t words = scratch.keys.size() / 64;
  std::vector<kernels::SampleQuestion>& questions = scratch.some;
  for (std::size_t word = 0; word < words;) {
    const std::optional<int> digits = digitsOf(scratch.keys.data() + word * 64);
    if (!digits) {
      runOneByOne(word++, scratch);
      continue;
    }
    std::size_t end = word + 1;
    while (end < words && digitsOf(scratch.keys.data() + end * 64) == digits) ++end;
    questions = scratch.questions;
    for (kernels::SampleQuestion& it : questions) it.out += word;
    kernels_.reach(scratch.keys.data() + word * 64, end - word, *digits, questions.data(),
                   questions.size());
    word = end;
  }
}

}  // namespace muster::eval
