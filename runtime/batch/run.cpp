#include "runtime/batch/run.h"

#include <algorithm>

#include "compiler/base/overload.h"

namespace muster::batch {

namespace {

using kernels::kStripRows;

// From one filled plane to the next: apart as planes of columns are.
constexpr std::size_t kFilledWords = kBlockRows / 64 + bitmap::kBlockWords;

class Runner {
 public:
  Runner(Work& work, Gates& gates)
      : work_(work),
        gates_(gates),
        inputs_(work.sources.size()),
        ahead_(work.sources.size()),
        filled_(work.needsFalse.size() * 2 * kFilledWords) {
    for (bitmap::Bitmap& each : work.results) results_.push_back(each.words().data());
    for (std::size_t i = 0; i < work.needsFalse.size(); ++i) {
      answers_.push_back(
          {filledPlane(i, true), work.needsFalse[i] ? filledPlane(i, false) : nullptr});
    }
  }

  std::vector<std::uint64_t> run() {
    while (true) {
      const std::size_t begin = work_.nextBlock.fetch_add(kBlockRows);
      if (begin >= work_.rows) break;
      const std::size_t end = std::min(begin + kBlockRows, work_.rows);
      if (work_.predicates != nullptr) work_.predicates->fill(begin, end, scratch_, answers_);
      for (std::size_t row = begin; row < end; row += kStripRows) {
        placeInputs(row, inputs_);
        placeInputs(row + kStripRows < work_.rows ? row + kStripRows : row, ahead_);
        gates_.run({.row = row,
                    .count = std::min(kStripRows, work_.rows - row),
                    .inputs = inputs_,
                    .ahead = ahead_,
                    .results = results_});
      }
    }
    return gates_.finish();
  }

 private:
  std::uint64_t* filledPlane(std::size_t index, bool isTrue) {
    return filled_.data() + (2 * index + (isTrue ? 0 : 1)) * kFilledWords;
  }

  void placeInputs(std::size_t row, std::vector<const std::uint64_t*>& places) {
    const std::size_t strip = row / kStripRows;
    for (std::size_t i = 0; i < work_.sources.size(); ++i) {
      places[i] = std::visit(Overload{
                                 [&](const CodePlane& it) -> const std::uint64_t* {
                                   return it.planes->strip(strip) +
                                          static_cast<std::size_t>(it.bit) * kernels::kPlaneWords;
                                 },
                                 [&](const FilledPlane& it) -> const std::uint64_t* {
                                   return filledPlane(it.index, it.isTrue) + row % kBlockRows / 64;
                                 },
                             },
                             work_.sources[i]);
    }
  }

  Work& work_;
  Gates& gates_;
  std::vector<const std::uint64_t*> inputs_;
  std::vector<const std::uint64_t*> ahead_;
  std::vector<std::uint64_t*> results_;
  bitmap::LineVector<std::uint64_t> filled_;  // by eval: true and false of each wanted condition
  std::vector<eval::Planes> answers_;         // the same, as eval wants it
  eval::Scratch scratch_;
};

}  // namespace

std::vector<std::uint64_t> runThread(Work& work, Gates& gates) { return Runner(work, gates).run(); }

}  // namespace muster::batch
