// Native gates against the portable kernels and against plain evaluation, with all instructions
// that this machine has.

#include <gtest/gtest.h>

#include "runtime/kernels/kernels.h"
#include "tests/unit/jit/strips.h"

namespace muster::jit {
namespace {

using circuit::Network;
using circuit::Wire;

class NativeGates : public testing::Test {
 protected:
  static std::unique_ptr<const Native> compiled(const Network& network, codegen::Vectors vectors,
                                                bool wantBitmaps) {
    auto native = Native::compile(network, {.wantBitmaps = wantBitmaps, .vectors = vectors});
    EXPECT_TRUE(native.ok()) << (native.ok() ? "" : native.error().message);
    return std::move(*native);
  }

  // Bitmaps, padding and counts, on every sort of vectors.
  static void check(const Network& network, const std::vector<std::size_t>& rowCounts) {
    for (const codegen::Vectors vectors : allVectors()) {
      SCOPED_TRACE(codegen::nameOf(vectors));
      const auto writing = compiled(network, vectors, true);
      const auto counting = compiled(network, vectors, false);
      for (const std::size_t rows : rowCounts) {
        SCOPED_TRACE(rows);
        const Inputs inputs(network, rows, 11);
        const batch::Evaluation wanted = expected(network, inputs);
        const batch::Evaluation found = run(*writing, inputs, network.outputs.size(), true);
        EXPECT_EQ(found.segments, wanted.segments);
        EXPECT_EQ(found.counts, wanted.counts);
        EXPECT_EQ(run(*counting, inputs, network.outputs.size(), false).counts, wanted.counts);
        if (HasFailure()) return;
      }
    }
  }
};

TEST_F(NativeGates, OfEveryTableAreThoseOfTheKernels) {
  Network network;
  network.inputs.assign(3, circuit::Predicate{ir::NodeId(0), true});
  for (unsigned table = 0; table < 256; ++table) {
    network.gates.push_back({static_cast<std::uint8_t>(table), {0, 1, 2}});
    network.outputs.push_back({"", static_cast<Wire>(3 + table)});
  }
  const kernels::Kernels& kernels = kernels::kernels(kernels::Level::Portable);
  const Inputs inputs(network, kernels::kStripRows, 5);
  const auto planes = inputs.strip(0);
  for (const codegen::Vectors vectors : allVectors()) {
    const auto native = compiled(network, vectors, true);
    const batch::Evaluation found = run(*native, inputs, 256, true);
    bitmap::Bitmap wanted(kernels::kStripRows);
    for (unsigned table = 0; table < 256; ++table) {
      kernels::runAlone(kernels, kernels.store[table], {planes[0], planes[1], planes[2]},
                        wanted.words().data());
      EXPECT_EQ(found.segments[table], wanted)
          << "table " << table << ", " << codegen::nameOf(vectors);
    }
  }
}

TEST_F(NativeGates, OfRepeatedWiresAreRight) {
  Network network;
  network.inputs.assign(2, circuit::Predicate{ir::NodeId(0), true});
  for (unsigned table = 0; table < 256; ++table) {
    network.gates.push_back({static_cast<std::uint8_t>(table), {0, 1, 1}});
    network.outputs.push_back({"", static_cast<Wire>(2 + table)});
  }
  check(network, {700});
}

// Results share the lines in which they are counted: everybody beside nobody, until a number that
// was not read in time would run over into its neighbour.
TEST_F(NativeGates, AreCountedAsLongAsTheRowsGoOn) {
  Network network;
  network.inputs.assign(2, circuit::Predicate{ir::NodeId(0), true});
  const std::uint8_t everybody = 0xFF;
  const std::uint8_t nobody = 0x00;
  for (const std::uint8_t table : {everybody, everybody, nobody, everybody, nobody, everybody}) {
    network.gates.push_back({table, {0, 1, 1}});
    network.outputs.push_back({"", static_cast<Wire>(1 + network.gates.size())});
  }
  check(network,
        {63 * kernels::kStripRows + 511, 64 * kernels::kStripRows, 130 * kernels::kStripRows});
}

TEST_F(NativeGates, AreRightOnAnyNumberOfRows) {
  std::mt19937 random(1);
  check(randomNetwork(random, 9, 60, 20),
        {1, 2, 63, 64, 65, 127, 511, 512, 513, 1023, 8191, 8192, 8193, 8192 + 511});
}

TEST_F(NativeGates, AreRightOverSeveralParts) {
  std::mt19937 random(2);
  check(randomNetwork(random, 40, 1500, 100), {600});
}

TEST_F(NativeGates, PassInputsOnAndWriteResultsThatAreEqual) {
  Network network;
  network.inputs.assign(2, circuit::Predicate{ir::NodeId(0), true});
  network.outputs = {{"", Wire{1}}, {"", Wire{1}}, {"", Wire{0}}};
  check(network, {513});
  network.gates = {{0x80, {0, 1, 1}}};
  network.outputs = {{"", Wire{2}}, {"", Wire{1}}, {"", Wire{2}}};
  check(network, {513});
}

}  // namespace
}  // namespace muster::jit
