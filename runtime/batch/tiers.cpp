#include "runtime/batch/tiers.h"

#include <utility>
#include <vector>

#include "compiler/base/stopwatch.h"

namespace muster::batch {

class Tiers::Moving final : public Gates {
 public:
  Moving(const Tiers& tiers, bool wantBitmaps)
      : tiers_(tiers), wantBitmaps_(wantBitmaps), first_(tiers.first_.makeGates(wantBitmaps)) {}

  void run(const Strip& strip) override {
    if (later_ == nullptr) {
      if (const Tier* tier = tiers_.later_()) {
        later_ = tier->makeGates(wantBitmaps_);
        movedAtMs_ = watch_.ms();
      }
    }
    if (later_ == nullptr) {
      first_->run(strip);
      return;
    }
    later_->run(strip);
    rowsOfLater_ += strip.count;
  }

  std::vector<std::uint64_t> finish() override {
    std::vector<std::uint64_t> counts = first_->finish();
    const double ms = watch_.ms();
    tiers_.msOfAll_ += ms;
    if (later_ == nullptr) return counts;
    tiers_.msOfLater_ += ms - movedAtMs_;
    const std::vector<std::uint64_t> more = later_->finish();
    for (std::size_t i = 0; i < counts.size(); ++i) counts[i] += more[i];
    tiers_.rowsOfLater_ += rowsOfLater_;
    return counts;
  }

 private:
  const Tiers& tiers_;
  bool wantBitmaps_;
  std::unique_ptr<Gates> first_;
  std::unique_ptr<Gates> later_;
  std::size_t rowsOfLater_ = 0;
  Stopwatch watch_;
  double movedAtMs_ = 0;
};

std::unique_ptr<Gates> Tiers::makeGates(bool wantBitmaps) const {
  return std::make_unique<Moving>(*this, wantBitmaps);
}

}  // namespace muster::batch
