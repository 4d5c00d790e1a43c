#include "tests/unit/jit/strips.h"

#include <algorithm>

#include "runtime/kernels/kernels.h"

namespace muster::jit {

using circuit::Wire;
using kernels::kStripRows;
using kernels::kStripWords;

std::vector<codegen::Vectors> allVectors() {
  using codegen::Vectors;
  std::vector<Vectors> all = {Vectors::Portable, Vectors::Avx2, Vectors::Avx512,
                              Vectors::Avx512Popcount};
  std::erase_if(all, [](Vectors each) { return !isSupported(each); });
  return all;
}

Inputs::Inputs(const circuit::Network& network, std::size_t rows, std::uint32_t seed)
    : rows_(rows), planes_(network.inputs.size()) {
  std::mt19937_64 random(seed);
  const std::size_t strips = (rows + kStripRows - 1) / kStripRows;
  for (auto& plane : planes_) {
    plane.resize(strips * kStripWords);
    for (std::uint64_t& word : plane) word = random();
  }
}

bool Inputs::at(std::size_t input, std::size_t row) const {
  return (planes_[input][row / 64] >> row % 64 & 1) != 0;
}

std::vector<const std::uint64_t*> Inputs::strip(std::size_t index) const {
  std::vector<const std::uint64_t*> places;
  for (const auto& plane : planes_) places.push_back(plane.data() + index * kStripWords);
  return places;
}

batch::Evaluation run(const batch::Tier& tier, const Inputs& inputs, std::size_t rootCount,
                      bool wantBitmaps) {
  batch::Evaluation evaluation;
  std::vector<std::uint64_t*> results;
  if (wantBitmaps) evaluation.segments = bitmap::Pool().unwritten(rootCount, inputs.rows());
  for (bitmap::Bitmap& each : evaluation.segments) {
    std::ranges::fill(each.words(), 0x5555555555555555);
    results.push_back(each.words().data());
  }
  const std::unique_ptr<batch::Gates> gates = tier.makeGates(wantBitmaps);
  for (std::size_t row = 0; row < inputs.rows(); row += kStripRows) {
    const auto planes = inputs.strip(row / kStripRows);
    gates->run({.row = row,
                .count = std::min(kStripRows, inputs.rows() - row),
                .inputs = planes,
                .ahead = planes,
                .results = results});
  }
  for (std::uint64_t count : gates->finish()) evaluation.counts.push_back(count);
  return evaluation;
}

batch::Evaluation expected(const circuit::Network& network, const Inputs& inputs) {
  batch::Evaluation evaluation;
  evaluation.segments.assign(network.outputs.size(), bitmap::Bitmap(inputs.rows()));
  for (std::size_t row = 0; row < inputs.rows(); ++row) {
    std::vector<bool> bits;
    for (std::size_t i = 0; i < network.inputs.size(); ++i) bits.push_back(inputs.at(i, row));
    const std::vector<bool> answers = circuit::evaluate(network, bits);
    for (std::size_t i = 0; i < answers.size(); ++i) {
      if (answers[i]) evaluation.segments[i].set(row);
    }
  }
  for (const bitmap::Bitmap& each : evaluation.segments) {
    evaluation.counts.push_back(each.count());
  }
  return evaluation;
}

circuit::Network randomNetwork(std::mt19937& random, std::size_t inputs, std::size_t gates,
                               std::size_t roots) {
  circuit::Network network;
  network.inputs.assign(inputs, circuit::Predicate{ir::NodeId(0), true});
  for (std::size_t i = 0; i < gates; ++i) {
    const auto any = [&] { return static_cast<Wire>(random() % (inputs + i)); };
    network.gates.push_back({static_cast<std::uint8_t>(random()), {any(), any(), any()}});
  }
  for (std::size_t i = 0; i < roots; ++i) {
    network.outputs.push_back({"", static_cast<Wire>(random() % (inputs + gates))});
  }
  return network;
}

}  // namespace muster::jit
