#include "cli/clock.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>

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

void Clock::compiled(const driver::Timings& timings) {
  add("parse", timings.parseMs);
  add("check", timings.checkMs);
  add("compile", timings.lowerMs);
}

void Clock::evaluated(const engine::Audiences& audiences) {
  add("prepare", audiences.prepareMs);
  if (audiences.codeMs > 0) add("native code", audiences.codeMs);
  for (const engine::Tier& tier : audiences.tiers) add(tier.name, tier.ms, tier.profiles);
}

void Clock::add(const std::string& name, double ms, std::size_t profiles) {
  toldMs_ += ms;
  auto at = std::ranges::find(stages_, name, &Stage::name);
  if (at == stages_.end()) at = stages_.insert(at, {name, 0, 0});
  at->ms += ms;
  at->profiles += profiles;
}

void Clock::print() const {
  TextTable table({"stage", "ms", "profiles"});
  for (const Stage& it : stages_) {
    table.add({it.name, fmt::format("{:.1f}", it.ms), it.profiles > 0 ? grouped(it.profiles) : ""});
  }
  table.add({"all", fmt::format("{:.1f}", watch_.ms()), ""});
  tell("\n{}", table.print(1, 3));
  TextTable memory({"memory", "MB"});
  memory.add({"store", megabytes(storeBytes_)});
  memory.add({"most at once", megabytes(peakBytes())});
  tell("\n{}", memory.print(1, 2));
}

}  // namespace muster::cli
