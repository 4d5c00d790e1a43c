#include "cli/clock.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include "cli/terminal.h"

namespace muster::cli {

namespace {

std::string megabytes(std::size_t bytes) {
  return fmt::format("{:.1f}", static_cast<double>(bytes) / 1e6);
}

}  // namespace

std::size_t peakBytes() {
  struct rusage usage {};
  return ::getrusage(RUSAGE_SELF, &usage) == 0 ? static_cast<std::size_t>(usage.ru_maxrss) * 1024
                                               : 0;
}

void Clock::print() const {
  TextTable table({"stage", "ms"});
  for (const auto& [name, ms] : laps_) table.add({name, fmt::format("{:.1f}", ms)});
  tell("\n{}", table.print(1, 2));
  TextTable memory({"memory", "MB"});
  memory.add({"store", megabytes(storeBytes_)});
  memory.add({"most at once", megabytes(peakBytes())});
  tell("\n{}", memory.print(1, 2));
  TextTable tiers({"decided by", "profiles"});
  for (const engine::Tier& tier : tiers_) tiers.add({tier.name, grouped(tier.profiles)});
  tell("\n{}", tiers.print(1, 2));
}

}  // namespace muster::cli
