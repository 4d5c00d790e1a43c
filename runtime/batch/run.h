#pragma once

// One thread's part of a run: blocks of the table through the gates of a tier.

#include <atomic>
#include <cstdint>
#include <span>
#include <variant>
#include <vector>

#include "runtime/batch/batch.h"
#include "runtime/column/planes.h"
#include "runtime/eval/predicates.h"

namespace muster::batch {

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

// What all threads of a run share; nothing of it changes but `nextBlock`.
struct Work {
  const std::vector<Source>& sources;   // of the network's inputs
  const eval::Predicates* predicates;   // null where nothing is wanted of eval
  const std::vector<bool>& needsFalse;  // of each wanted condition
  std::size_t rows;
  std::span<bitmap::Bitmap> results;      // of each root; empty where only counts are wanted
  std::atomic<std::size_t> nextBlock{0};  // the first rows that no thread has taken
};

// Takes blocks until none are left. Returns what the gates have counted.
std::vector<std::uint64_t> runThread(Work& work, Gates& gates);

}  // namespace muster::batch
