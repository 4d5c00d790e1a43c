// In place of the tests of native code where there is no LLVM.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "compiler/codegen/codegen.h"

namespace muster::codegen {
namespace {

TEST(CodegenWithoutLlvm, SaysSo) {
  EXPECT_FALSE(isAvailable());
  circuit::Network network;
  network.inputs.assign(3, circuit::Predicate{ir::NodeId(0), true});
  network.gates = {{0x96, {0, 1, 2}}};
  network.outputs = {{"", circuit::Wire{3}}};
  const Result<Code> code = compile(network, {});
  ASSERT_FALSE(code.ok());
  EXPECT_THAT(code.error().message, testing::HasSubstr("no native code"));
}

}  // namespace
}  // namespace muster::codegen
