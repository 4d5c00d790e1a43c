#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "runtime/engine/engine.h"

namespace muster::cli {

// The most memory that this process ever held.
std::size_t peakBytes();

// Where time and memory went, for --time.
class Clock {
 public:
  void lap(std::string name) {
    const auto now = std::chrono::steady_clock::now();
    const std::chrono::duration<double, std::milli> taken = now - last_;
    laps_.emplace_back(std::move(name), taken.count());
    last_ = now;
  }
  void stored(std::size_t bytes) { storeBytes_ += bytes; }
  std::size_t storeBytes() const { return storeBytes_; }
  void decided(engine::Tier tier) { tiers_.push_back(std::move(tier)); }
  void print() const;

 private:
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
  std::vector<std::pair<std::string, double>> laps_;
  std::vector<engine::Tier> tiers_;
  std::size_t storeBytes_ = 0;
};

}  // namespace muster::cli
