#include "runtime/interp/interp.h"

#include <algorithm>
#include <bit>
#include <utility>
#include <variant>
#include <vector>

#include "runtime/bitmap/bitmap.h"

namespace muster::interp {

namespace {

using kernels::kStripRows;
using kernels::kStripWords;

// A line apart, as addresses that differ by a multiple of 4 KiB alone delay each other.
constexpr std::size_t kSlotWords = kStripWords + 8;

// The steps of a plan as the ops of kernels, in lists that each end.
struct Ops {
  std::vector<kernels::Op> ops;
  std::vector<std::size_t> begins;  // of the lists; each ends one op before the next begins
};

class Gates final : public batch::Gates {
 public:
  Gates(const Plan& plan, std::size_t rootCount, bool isWritten, const kernels::Kernels& kernels)
      : plan_(plan),
        kernels_(kernels),
        isWritten_(isWritten),
        resultsBegin_(plan.inputCount + plan.slotCount),
        places_(resultsBegin_ + rootCount),
        slots_(plan.slotCount * kSlotWords),
        counts_(places_.size(), 0) {
    for (std::size_t i = 0; i < plan.slotCount; ++i) {
      places_[plan.inputCount + i] = slots_.data() + i * kSlotWords;
    }
    const auto& results = isWritten ? kernels_.stream : kernels_.count;
    whole_ = opsOf(results, [&](const kernels::Op&, std::size_t inList) {
      return inList == kernels::kOpsMost;
    });
    const std::size_t bytes = plan.inputCount * kStripBytes;
    pace_ = plan.steps.empty() ? 0 : std::min(kLinesAnOp * kLineBytes, bytes / plan.steps.size());
  }

  void run(const batch::Strip& strip) override {
    // Inputs move from strip to strip; slots stay. Ops read inputs only.
    for (std::size_t i = 0; i < strip.inputs.size(); ++i) {
      places_[i] = const_cast<std::uint64_t*>(strip.inputs[i]);
    }
    if (strip.count == kStripRows)
      wholeStrip(strip);
    else
      lastStrip(strip);
  }

  std::vector<std::uint64_t> finish() override {
    kernels_.fence();
    return {counts_.begin() + static_cast<std::ptrdiff_t>(resultsBegin_), counts_.end()};
  }

 private:
  static constexpr std::size_t kLineBytes = 64;
  static constexpr std::size_t kLinesAnOp = 2;  // that each op fetches
  static constexpr std::size_t kStripBytes = kStripWords * 8;

  // `isLast(op, n)`: whether the list ends behind the op, its n-th.
  template <typename IsLast>
  Ops opsOf(const kernels::RunOp* results, const IsLast& isLast) const {
    Ops made;
    std::size_t inList = 0;
    for (const Step& step : plan_.steps) {
      if (inList == 0) made.begins.push_back(made.ops.size());
      kernels::Op op{step.isResult ? results[step.gate] : kernels_.store[step.gate], {}, 0};
      std::ranges::copy(step.operands, op.operands);
      op.target = step.target + (step.isResult ? static_cast<std::uint32_t>(resultsBegin_) : 0);
      made.ops.push_back(op);
      if (!isLast(op, ++inList)) continue;
      made.ops.push_back({kernels_.end, {}, 0});
      inList = 0;
    }
    if (inList != 0) made.ops.push_back({kernels_.end, {}, 0});
    made.begins.push_back(made.ops.size());
    return made;
  }

  void runList(const Ops& ops, std::size_t list, const batch::Strip& strip, std::size_t cursor,
               std::size_t pace) {
    const kernels::Op* op = &ops.ops[ops.begins[list]];
    op->run(op, places_.data(), counts_.data(), strip.ahead.data(), cursor, pace);
  }

  void wholeStrip(const batch::Strip& strip) {
    if (isWritten_) {
      for (std::size_t i = 0; i < strip.results.size(); ++i) {
        places_[resultsBegin_ + i] = strip.results[i] + strip.row / 64;
      }
    }
    // Gates read planes in no order that the processor could foresee.
    std::size_t cursor = 0;
    for (std::size_t list = 0; list + 1 < whole_.begins.size(); ++list) {
      runList(whole_, list, strip, cursor, pace_);
      cursor += (whole_.begins[list + 1] - whole_.begins[list] - 1) * pace_;
    }
    // What a few gates leave.
    for (; cursor < plan_.inputCount * kStripBytes; cursor += kLineBytes) {
      __builtin_prefetch(strip.ahead[cursor / kStripBytes] + cursor % kStripBytes / 8);
    }
  }

  // Kernels write whole strips, so where rows end inside one its results go through a buffer, which
  // also clears the bits past the last row.
  void lastStrip(const batch::Strip& strip) {
    std::fill(places_.begin() + static_cast<std::ptrdiff_t>(resultsBegin_), places_.end(),
              last_.data());
    const auto isEnd = [&](const kernels::Op& op, std::size_t inList) {
      return op.target >= resultsBegin_ || inList == kernels::kOpsMost;
    };
    const Ops ops = opsOf(kernels_.store, isEnd);
    for (std::size_t list = 0; list + 1 < ops.begins.size(); ++list) {
      runList(ops, list, strip, 0, 0);
      const std::uint32_t target = ops.ops[ops.begins[list + 1] - 2].target;
      if (target >= resultsBegin_) settleLast(strip, target);
    }
  }

  void settleLast(const batch::Strip& strip, std::uint32_t target) {
    const std::size_t left = strip.count;
    if (left % 64 != 0) last_[left / 64] &= (std::uint64_t{1} << (left % 64)) - 1;
    std::fill(last_.begin() + static_cast<std::ptrdiff_t>((left + 63) / 64), last_.end(), 0);
    for (const std::uint64_t word : last_) {
      counts_[target] += static_cast<std::uint64_t>(std::popcount(word));
    }
    if (!isWritten_) return;
    std::copy_n(last_.begin(), bitmap::wordsFor(left),
                strip.results[target - resultsBegin_] + strip.row / 64);
  }

  const Plan& plan_;
  const kernels::Kernels& kernels_;
  const bool isWritten_;
  const std::size_t resultsBegin_;      // in places and counts
  std::vector<std::uint64_t*> places_;  // of the plan's inputs and slots, and of roots
  bitmap::LineVector<std::uint64_t> slots_;
  bitmap::LineVector<std::uint64_t> last_ = bitmap::LineVector<std::uint64_t>(kStripWords);
  std::vector<std::uint64_t> counts_;  // as places
  Ops whole_;
  std::size_t pace_ = 0;  // bytes of the planes ahead that an op fetches
};

}  // namespace

Interpreter::Interpreter(const circuit::Network& network, kernels::Level level)
    : plan_(makePlan(network)),
      rootCount_(network.outputs.size()),
      kernels_(kernels::kernels(level)) {}

std::unique_ptr<batch::Gates> Interpreter::makeGates(bool wantBitmaps) const {
  return std::make_unique<Gates>(plan_, rootCount_, wantBitmaps, kernels_);
}

Prepared::Size Prepared::size() const {
  const Plan& plan = interpreter_.plan();
  Size size{.gates = plan.steps.size(), .slots = plan.slotCount};
  for (const circuit::Input& input : batch_.network().inputs) {
    if (std::holds_alternative<circuit::Predicate>(input))
      ++size.predicates;
    else
      ++size.planes;
  }
  return size;
}

Evaluation evaluate(const ir::Program& bound, const column::Table& table, const Options& options) {
  return Prepared(bound, table, options).run(options);
}

}  // namespace muster::interp
