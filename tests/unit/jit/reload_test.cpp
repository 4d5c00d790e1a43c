// Rules that are loaded again and again, as a server does.

#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "compiler/codegen/codegen.h"
#include "runtime/jit/debugger.h"
#include "runtime/jit/memory.h"
#include "tests/unit/jit/strips.h"

namespace muster::jit {
namespace {

// Resident memory and number of mappings, as Linux counts them.
struct Usage {
  std::size_t pages = 0;
  std::size_t mappings = 0;
  std::size_t writableAndExecutable = 0;
};
Usage usage() {
  Usage now;
  std::ifstream sizes("/proc/self/statm");
  std::size_t all = 0;
  sizes >> all >> now.pages;
  std::ifstream maps("/proc/self/maps");
  for (std::string line; std::getline(maps, line);) {
    ++now.mappings;
    const std::string rights = line.substr(line.find(' ') + 1, 4);
    if (rights[1] == 'w' && rights[2] == 'x') ++now.writableAndExecutable;
  }
  return now;
}

codegen::Code codeOf(std::size_t gates) {
  std::mt19937 random(8);
  return std::move(*codegen::compile(randomNetwork(random, 12, gates, 30), {}));
}

TEST(Reload, TenThousandTimesLeavesMemoryFlat) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  constexpr std::size_t kTimes = 500;
#else
  constexpr std::size_t kTimes = 10'000;
#endif
  const codegen::Code code = codeOf(300);
  Usage before;
  for (std::size_t i = 0; i < kTimes; ++i) {
    if (i == kTimes / 10) before = usage();
    const auto memory = Memory::place(code);
    ASSERT_TRUE(memory.ok());
    const Shown shown(code, (*memory)->parts());
  }
  const Usage after = usage();
  EXPECT_LE(after.mappings, before.mappings + 8);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  EXPECT_LE(after.pages, before.pages + 512) << "two megabytes";
#endif
}

TEST(Reload, LeavesNoMemoryThatCanBeWrittenAndRun) {
  const Usage before = usage();
  const codegen::Code code = codeOf(600);
  std::vector<std::unique_ptr<const Memory>> kept;
  for (int i = 0; i < 20; ++i) {
    auto placed = Memory::place(code);
    ASSERT_TRUE(placed.ok());
    kept.push_back(std::move(*placed));
  }
  EXPECT_EQ(usage().writableAndExecutable, before.writableAndExecutable);
}

TEST(Reload, OnManyThreadsAtOnce) {
  const codegen::Code code = codeOf(100);
  std::vector<std::jthread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int j = 0; j < 50; ++j) EXPECT_TRUE(Memory::place(code).ok());
    });
  }
}

}  // namespace
}  // namespace muster::jit
