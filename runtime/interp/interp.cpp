#include "runtime/interp/interp.h"

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

#include "runtime/bitmap/bitmap.h"

namespace muster::interp {

namespace {

using kernels::kStripRows;
using kernels::kStripWords;

constexpr std::size_t kStripLines = kStripWords / 8;  // of 64 bytes
// A line apart, as addresses that differ by a multiple of 4 KiB alone delay each other.
constexpr std::size_t kSlotWords = kStripWords + 8;

class Gates final : public batch::Gates {
 public:
  Gates(const Plan& plan, std::size_t rootCount, const kernels::Kernels& kernels)
      : plan_(plan),
        kernels_(kernels),
        places_(plan.inputCount + plan.slotCount),
        slots_(plan.slotCount * kSlotWords),
        counts_(rootCount, 0) {
    for (std::size_t i = 0; i < plan.slotCount; ++i) {
      places_[plan.inputCount + i] = slots_.data() + i * kSlotWords;
    }
  }

  void run(const batch::Strip& strip) override {
    // Inputs move from strip to strip; slots stay. Steps read inputs only.
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
    return std::move(counts_);
  }

 private:
  void wholeStrip(const batch::Strip& strip) {
    std::uint64_t* const* places = places_.data();
    const std::uint64_t* const* ahead = strip.ahead.data();
    std::uint64_t* const* results = strip.results.data();
    std::uint64_t* counts = counts_.data();
    const bool isWritten = !strip.results.empty();
    const std::size_t firstWord = strip.row / 64;
    // Gates read planes in no order that the processor could foresee.
    const std::size_t lineCount = strip.ahead.size() * kStripLines;
    const std::size_t linesAStep = lineCount / plan_.steps.size() + 1;
    std::size_t line = 0;
    for (const Step& step : plan_.steps) {
      const std::uint64_t* a = places[step.operands[0]];
      const std::uint64_t* b = places[step.operands[1]];
      const std::uint64_t* c = places[step.operands[2]];
      for (const std::size_t past = std::min(line + linesAStep, lineCount); line < past; ++line) {
        constexpr int kIntoSecondLevel = 2;
        __builtin_prefetch(ahead[line / kStripLines] + line % kStripLines * 8, 0, kIntoSecondLevel);
      }
      if (!step.isResult) {
        kernels_.store[step.table](a, b, c, places[step.target]);
      } else if (isWritten) {
        counts[step.target] +=
            kernels_.stream[step.table](a, b, c, results[step.target] + firstWord);
      } else {
        counts[step.target] += kernels_.count[step.table](a, b, c, nullptr);
      }
    }
  }

  // Kernels write whole strips, so where rows end inside one its results go through a buffer, which
  // also clears the bits past the last row.
  void lastStrip(const batch::Strip& strip) {
    for (const Step& step : plan_.steps) {
      std::uint64_t* out = step.isResult ? last_.data() : places_[step.target];
      kernels_.store[step.table](places_[step.operands[0]], places_[step.operands[1]],
                                 places_[step.operands[2]], out);
      if (step.isResult) settleLast(strip, step.target);
    }
  }

  void settleLast(const batch::Strip& strip, std::uint32_t root) {
    const std::size_t left = strip.count;
    if (left % 64 != 0) last_[left / 64] &= (std::uint64_t{1} << (left % 64)) - 1;
    std::fill(last_.begin() + static_cast<std::ptrdiff_t>((left + 63) / 64), last_.end(), 0);
    constexpr std::size_t kSame = 0xAA;
    counts_[root] += kernels_.count[kSame](last_.data(), last_.data(), last_.data(), nullptr);
    if (strip.results.empty()) return;
    std::copy_n(last_.begin(), bitmap::wordsFor(left), strip.results[root] + strip.row / 64);
  }

  const Plan& plan_;
  const kernels::Kernels& kernels_;
  std::vector<std::uint64_t*> places_;  // of the plan's inputs and slots
  bitmap::LineVector<std::uint64_t> slots_;
  bitmap::LineVector<std::uint64_t> last_ = bitmap::LineVector<std::uint64_t>(kStripWords);
  std::vector<std::uint64_t> counts_;
};

}  // namespace

Interpreter::Interpreter(const circuit::Network& network, kernels::Level level)
    : plan_(makePlan(network)),
      rootCount_(network.outputs.size()),
      kernels_(kernels::kernels(level)) {}

std::unique_ptr<batch::Gates> Interpreter::makeGates([[maybe_unused]] bool wantBitmaps) const {
  return std::make_unique<Gates>(plan_, rootCount_, kernels_);
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
