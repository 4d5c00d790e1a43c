#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "compiler/base/stopwatch.h"
#include "compiler/driver/driver.h"
#include "runtime/engine/engine.h"

namespace muster::cli {

// The most memory that this process ever held.
std::size_t peakBytes();

// Where time and memory went, for --time.
class Clock {
 public:
  struct Stage {
    std::string name;
    double ms;
    std::size_t profiles;  // that it has decided; 0 where that is not what it does
  };

  // What was done since the last stage ended.
  void lap(const std::string& name) { add(name, watch_.ms() - toldMs_); }
  // The stages of the front end, and of one kind of profile.
  void compiled(const driver::Timings& timings);
  void evaluated(const engine::Audiences& audiences);
  void stored(std::size_t bytes) { storeBytes_ += bytes; }
  std::size_t storeBytes() const { return storeBytes_; }
  // In the order in which they first came.
  const std::vector<Stage>& stages() const { return stages_; }
  void print() const;

 private:
  void add(const std::string& name, double ms, std::size_t profiles = 0);

  Stopwatch watch_;
  double toldMs_ = 0;  // in all stages
  std::vector<Stage> stages_;
  std::size_t storeBytes_ = 0;
};

}  // namespace muster::cli
