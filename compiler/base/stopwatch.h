#pragma once

// Milliseconds since it was made, by a clock that nobody sets.

#include <chrono>

namespace muster {

class Stopwatch {
 public:
  double ms() const {
    const std::chrono::duration<double, std::milli> taken =
        std::chrono::steady_clock::now() - begin_;
    return taken.count();
  }

 private:
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

}  // namespace muster
