#pragma once

// One thread's part of a run: strips of the table through the steps of a plan.

#include <atomic>
#include <cstdint>
#include <memory>
#include <span>
#include <variant>
#include <vector>

#include "runtime/bitmap/bitmap.h"
#include "runtime/column/planes.h"
#include "runtime/eval/predicates.h"
#include "runtime/interp/plan.h"
#include "runtime/kernels/kernels.h"

namespace muster::interp {

// Rows that one thread takes at a time: what eval fills in one go.
inline constexpr std::size_t kTakenRows = 16384;

// Bit `bit` of the codes in `planes`.
struct CodePlane {
  const column::Planes* planes;
  int bit;
};

// The answer of the `index`-th wanted condition of eval, where it is true or where it is false.
struct FilledPlane {
  std::size_t index;
  bool isTrue;
};

using Source = std::variant<CodePlane, FilledPlane>;

// What all threads of a run share; nothing of it changes but `nextTaken`.
struct Work {
  const Plan& plan;
  const std::vector<Source>& sources;   // of the plan's inputs
  const eval::Predicates* predicates;   // null where nothing is wanted of eval
  const std::vector<bool>& needsFalse;  // of each wanted condition
  std::size_t rows;
  const kernels::Kernels& kernels;
  std::span<bitmap::Bitmap> results;      // of each root; empty where only counts are wanted
  std::atomic<std::size_t> nextTaken{0};  // the first rows that no thread has taken
};

// Takes rows until none are left. Returns the number of rows of each root that it saw.
std::vector<std::uint64_t> runThread(Work& work, std::size_t rootCount);

}  // namespace muster::interp
