// Rules that are loaded again and again, as a server does.

#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "compiler/codegen/codegen.h"
#include "runtime/jit/session.h"
#include "tests/unit/jit/strips.h"

namespace muster::jit {
namespace {

// Resident memory and number of mappings, as Linux counts them.
struct Memory {
  std::size_t pages = 0;
  std::size_t mappings = 0;
  std::size_t writableAndExecutable = 0;
};
Memory memory() {
  Memory now;
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
  Memory before;
  for (std::size_t i = 0; i < kTimes; ++i) {
    if (i == kTimes / 10) before = memory();
    ASSERT_TRUE(link(code).ok());
  }
  const Memory after = memory();
  EXPECT_LE(after.mappings, before.mappings + 8);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  EXPECT_LE(after.pages, before.pages + 512) << "two megabytes";
#endif
}

TEST(Reload, LeavesNoMemoryThatCanBeWrittenAndRun) {
  const Memory before = memory();
  const codegen::Code code = codeOf(600);
  std::vector<std::unique_ptr<const Linked>> kept;
  for (int i = 0; i < 20; ++i) {
    auto linked = link(code);
    ASSERT_TRUE(linked.ok());
    kept.push_back(std::move(*linked));
  }
  EXPECT_EQ(memory().writableAndExecutable, before.writableAndExecutable);
}

TEST(Reload, OnManyThreadsAtOnce) {
  const codegen::Code code = codeOf(100);
  std::vector<std::jthread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int j = 0; j < 50; ++j) EXPECT_TRUE(link(code).ok());
    });
  }
}

TEST(Reload, OfBytesThatAreNoObjectIsAnError) {
  codegen::Code code = codeOf(10);
  code.parts[0].bytes = "what a full disk left of it";
  EXPECT_FALSE(link(code).ok());
  code = codeOf(10);
  code.parts[0].bytes.resize(code.parts[0].bytes.size() / 2);
  EXPECT_FALSE(link(code).ok());
  code = codeOf(10);
  code.parts[0].symbol = "another";
  EXPECT_FALSE(link(code).ok());
}

}  // namespace
}  // namespace muster::jit
