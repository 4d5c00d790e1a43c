#include "runtime/jit/jit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "runtime/batch/tiers.h"
#include "runtime/interp/interp.h"
#include "tests/unit/jit/strips.h"

namespace muster::jit {
namespace {

using circuit::Network;

constexpr std::size_t kRoots = 30;

class Jit : public testing::Test {
 protected:
  std::mt19937 random_{8};
  Network network_ = randomNetwork(random_, 12, 200, kRoots);
  interp::Interpreter interpreter_{network_, kernels::bestLevel()};
};

// Six strips, the last one short: the move comes before each of them, and never.
TEST_F(Jit, TakesOverAtAnyStripWithTheSameBits) {
  const Inputs inputs(network_, 5 * kernels::kStripRows + 700, 3);
  for (const bool wantBitmaps : {true, false}) {
    const batch::Evaluation wanted = run(interpreter_, inputs, kRoots, wantBitmaps);
    for (const codegen::Vectors vectors : allVectors()) {
      const auto native =
          Native::compile(network_, {.wantBitmaps = wantBitmaps, .vectors = vectors});
      ASSERT_TRUE(native.ok());
      for (int before = 0; before <= 6; ++before) {
        int asked = 0;
        const batch::Tiers tiers(interpreter_, [&]() -> const batch::Tier* {
          return asked++ < before ? nullptr : native->get();
        });
        const batch::Evaluation found = run(tiers, inputs, kRoots, wantBitmaps);
        EXPECT_EQ(found.segments, wanted.segments) << before << " strips before";
        EXPECT_EQ(found.counts, wanted.counts) << before << " strips before";
        const std::size_t interpreted = std::min<std::size_t>(
            static_cast<std::size_t>(before) * kernels::kStripRows, inputs.rows());
        EXPECT_EQ(tiers.rowsOfLater(), inputs.rows() - interpreted);
        EXPECT_EQ(tiers.shareOfLater() > 0, before < 6);
        EXPECT_LT(tiers.shareOfLater(), 1);
      }
    }
  }
}

TEST_F(Jit, CompilesInTheBackground) {
  Background background(network_, {});
  EXPECT_FALSE(background.wait().has_value());
  ASSERT_NE(background.ready(), nullptr);
  const Inputs inputs(network_, 1000, 3);
  EXPECT_EQ(run(*background.ready(), inputs, kRoots, true).segments,
            expected(network_, inputs).segments);
}

TEST_F(Jit, GivesUpWhatNobodyWaitsFor) {
  const Network large = randomNetwork(random_, 40, 20'000, 500);
  for (int i = 0; i < 20; ++i) Background(large, {});
}

// As services ask for that systemd starts with MemoryDenyWriteExecute. Kept code is there and is
// not run either, which is something else than none.
TEST_F(Jit, SaysWhenMemoryThatWasWrittenMayNotBeRun) {
  constexpr int kDenyWriteExecute = 65;  // PR_SET_MDWE, which headers of older kernels lack
  std::string folder = testing::TempDir() + "muster-denied-XXXXXX";
  ASSERT_NE(::mkdtemp(folder.data()), nullptr);
  const Cache cache(folder);
  ASSERT_TRUE(Native::compile(network_, {.cache = &cache}).ok());
  const auto denied = [&](const auto& make) {
    if (::prctl(kDenyWriteExecute, 1, 0, 0, 0) != 0) std::exit(77);
    const Result<std::unique_ptr<const Native>> native = make();
    std::fprintf(stderr, "%s", native.ok() ? "native code" : native.error().message.c_str());
    std::exit(native.ok() ? 1 : 0);
  };
  const bool isKnown = ::prctl(66, 0, 0, 0, 0) >= 0;  // PR_GET_MDWE
  if (!isKnown) GTEST_SKIP() << "this kernel denies no memory";
  const char* const why =
      "native code cannot be run here, as memory that was written may not be: Permission denied";
  EXPECT_EXIT(denied([&] { return Native::compile(network_, {}); }), testing::ExitedWithCode(0),
              why);
  EXPECT_EXIT(denied([&] { return Native::fromCache(network_, {.cache = &cache}); }),
              testing::ExitedWithCode(0), why);
  std::filesystem::remove_all(folder);
}

TEST_F(Jit, NamesItsPartsForPerf) {
  const std::string path = "/tmp/perf-" + std::to_string(::getpid()) + ".map";
  ::unlink(path.c_str());
  ASSERT_TRUE(Native::compile(network_, {}).ok());
  EXPECT_FALSE(std::ifstream(path).is_open());
  ASSERT_TRUE(Native::compile(randomNetwork(random_, 12, 300, 3), {.namesForPerf = true}).ok());
  std::ifstream in(path);
  const std::string lines{std::istreambuf_iterator<char>(in), {}};
  EXPECT_THAT(lines, testing::ContainsRegex("^[0-9a-f]+ [0-9a-f]+ muster_part_0\n"
                                            "[0-9a-f]+ [0-9a-f]+ muster_part_1\n$"));
  ::unlink(path.c_str());
  ASSERT_EQ(::symlink("/tmp/elsewhere", path.c_str()), 0);
  EXPECT_FALSE(Native::compile(network_, {.namesForPerf = true}).ok());
  ::unlink(path.c_str());
}

TEST_F(Jit, HasNoCodeForConstants) {
  Network network;
  network.outputs = {{"all", true}};
  const auto native = Native::compile(network, {});
  ASSERT_TRUE(native.ok());
  EXPECT_EQ((*native)->codeBytes(), 0U);
}

}  // namespace
}  // namespace muster::jit
