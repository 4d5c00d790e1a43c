#include "runtime/interp/run.h"

#include <algorithm>
#include <variant>

#include "compiler/base/overload.h"

namespace muster::interp {

namespace {

using kernels::kStripRows;
using kernels::kStripWords;

constexpr std::size_t kTakenWords = kTakenRows / 64;
constexpr std::size_t kStripLines = kStripWords / 8;  // of 64 bytes
// A line apart, as addresses that differ by a multiple of 4 KiB alone delay each other.
constexpr std::size_t kSlotWords = kStripWords + 8;

class Runner {
 public:
  Runner(Work& work, std::size_t rootCount)
      : work_(work),
        places_(work.plan.inputCount + work.plan.slotCount),
        ahead_(work.plan.inputCount),
        slots_(work.plan.slotCount * kSlotWords),
        filled_(work.needsFalse.size() * 2 * kTakenWords),
        counts_(rootCount, 0) {
    for (bitmap::Bitmap& each : work.results) results_.push_back(each.words().data());
    for (std::size_t i = 0; i < work.plan.slotCount; ++i) {
      places_[work.plan.inputCount + i] = slots_.data() + i * kSlotWords;
    }
    for (std::size_t i = 0; i < work.needsFalse.size(); ++i) {
      answers_.push_back(
          {filledPlane(i, true), work.needsFalse[i] ? filledPlane(i, false) : nullptr});
    }
  }

  std::vector<std::uint64_t> run() {
    while (true) {
      const std::size_t begin = work_.nextTaken.fetch_add(kTakenRows);
      if (begin >= work_.rows) break;
      const std::size_t end = std::min(begin + kTakenRows, work_.rows);
      if (work_.predicates != nullptr) work_.predicates->fill(begin, end, scratch_, answers_);
      for (std::size_t row = begin; row < end; row += kStripRows) {
        placeInputs(row, places_);
        // The strip that most likely comes next; its planes are fetched while this one runs.
        placeInputs(row + kStripRows < work_.rows ? row + kStripRows : row, ahead_);
        if (row + kStripRows <= work_.rows)
          wholeStrip(row);
        else
          lastStrip(row);
      }
    }
    work_.kernels.fence();
    return std::move(counts_);
  }

 private:
  std::uint64_t* filledPlane(std::size_t index, bool isTrue) {
    return filled_.data() + (2 * index + (isTrue ? 0 : 1)) * kTakenWords;
  }

  // Inputs move from strip to strip; slots stay.
  void placeInputs(std::size_t row, std::vector<std::uint64_t*>& places) {
    const std::size_t strip = row / kStripRows;
    for (std::size_t i = 0; i < work_.sources.size(); ++i) {
      places[i] = std::visit(Overload{
                                 [&](const CodePlane& it) -> std::uint64_t* {
                                   // Steps read inputs only.
                                   return const_cast<std::uint64_t*>(it.planes->strip(strip)) +
                                          static_cast<std::size_t>(it.bit) * kStripWords;
                                 },
                                 [&](const FilledPlane& it) -> std::uint64_t* {
                                   return filledPlane(it.index, it.isTrue) + row % kTakenRows / 64;
                                 },
                             },
                             work_.sources[i]);
    }
  }

  void wholeStrip(std::size_t row) {
    const kernels::Kernels& kernels = work_.kernels;
    std::uint64_t* const* places = places_.data();
    const std::uint64_t* const* ahead = ahead_.data();
    std::uint64_t* const* results = results_.data();
    std::uint64_t* counts = counts_.data();
    const bool isWritten = !results_.empty();
    // Gates read planes in no order that the processor could foresee.
    const std::size_t lineCount = work_.sources.size() * kStripLines;
    const std::size_t linesAStep = lineCount / work_.plan.steps.size() + 1;
    std::size_t line = 0;
    for (const Step& step : work_.plan.steps) {
      const std::uint64_t* a = places[step.operands[0]];
      const std::uint64_t* b = places[step.operands[1]];
      const std::uint64_t* c = places[step.operands[2]];
      for (const std::size_t past = std::min(line + linesAStep, lineCount); line < past; ++line) {
        constexpr int kIntoSecondLevel = 2;
        __builtin_prefetch(ahead[line / kStripLines] + line % kStripLines * 8, 0, kIntoSecondLevel);
      }
      if (!step.isResult) {
        kernels.store[step.table](a, b, c, places[step.target]);
      } else if (isWritten) {
        counts[step.target] += kernels.stream[step.table](a, b, c, results[step.target] + row / 64);
      } else {
        counts[step.target] += kernels.count[step.table](a, b, c, nullptr);
      }
    }
  }

  // Kernels write whole strips, so where rows end inside one its results go through a buffer, which
  // also clears the bits past the last row.
  void lastStrip(std::size_t row) {
    for (const Step& step : work_.plan.steps) {
      std::uint64_t* out = step.isResult ? last_.data() : places_[step.target];
      work_.kernels.store[step.table](places_[step.operands[0]], places_[step.operands[1]],
                                      places_[step.operands[2]], out);
      if (step.isResult) settleLast(row, step.target);
    }
  }

  void settleLast(std::size_t row, std::uint32_t root) {
    const std::size_t left = work_.rows - row;
    if (left % 64 != 0) last_[left / 64] &= (std::uint64_t{1} << (left % 64)) - 1;
    std::fill(last_.begin() + static_cast<std::ptrdiff_t>((left + 63) / 64), last_.end(), 0);
    constexpr std::size_t kSame = 0xAA;
    counts_[root] += work_.kernels.count[kSame](last_.data(), last_.data(), last_.data(), nullptr);
    if (work_.results.empty()) return;
    const std::span<std::uint64_t> words = work_.results[root].words().subspan(row / 64);
    std::copy_n(last_.begin(), words.size(), words.begin());
  }

  Work& work_;
  std::vector<std::uint64_t*> places_;  // of the plan's inputs and slots
  std::vector<std::uint64_t*> ahead_;   // of the plan's inputs, one strip on
  std::vector<std::uint64_t*>
      results_;  // the words of each root's; empty where only counts are wanted
  bitmap::LineVector<std::uint64_t> slots_;
  bitmap::LineVector<std::uint64_t> filled_;  // by eval: true and false of each wanted condition
  std::vector<eval::Planes> answers_;         // the same, as eval wants it
  eval::Scratch scratch_;
  bitmap::LineVector<std::uint64_t> last_ = bitmap::LineVector<std::uint64_t>(kStripWords);
  std::vector<std::uint64_t> counts_;
};

}  // namespace

std::vector<std::uint64_t> runThread(Work& work, std::size_t rootCount) {
  return Runner(work, rootCount).run();
}

}  // namespace muster::interp
