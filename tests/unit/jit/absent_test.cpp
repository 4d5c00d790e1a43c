// In place of the other tests where there is no LLVM.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "runtime/jit/jit.h"

namespace muster::jit {
namespace {

TEST(JitWithoutLlvm, SaysSoAndIsNeverReady) {
  EXPECT_FALSE(isAvailable());
  circuit::Network network;
  network.inputs.assign(1, circuit::Predicate{ir::NodeId(0), true});
  network.outputs = {{"", circuit::Wire{0}}};
  Background background(network, {});
  const std::optional<Error> problem = background.wait();
  ASSERT_TRUE(problem.has_value());
  EXPECT_THAT(problem->message, testing::HasSubstr("no native code"));
  EXPECT_EQ(background.ready(), nullptr);
}

}  // namespace
}  // namespace muster::jit
