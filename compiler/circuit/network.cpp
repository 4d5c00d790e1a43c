#include "compiler/circuit/network.h"

#include <algorithm>

#include "compiler/base/check.h"

namespace muster::circuit {

void verify(const Network& network) {
  const std::size_t inputCount = network.inputs.size();
  std::vector<bool> isUsed(inputCount + network.gates.size(), false);
  for (const Output& output : network.outputs) {
    const Wire* wire = std::get_if<Wire>(&output.value);
    if (wire == nullptr) continue;
    MUSTER_CHECK(*wire < isUsed.size(), "an output of a wire that is not there");
    isUsed[*wire] = true;
  }
  for (std::size_t i = network.gates.size(); i-- > 0;) {
    const Gate& gate = network.gates[i];
    MUSTER_CHECK(isUsed[inputCount + i], "a gate that leads nowhere");
    MUSTER_CHECK(gate.table != 0x00 && gate.table != 0xFF, "a constant gate");
    MUSTER_CHECK(gate.table != 0xF0 && gate.table != 0xCC && gate.table != 0xAA,
                 "a gate that repeats its wire");
    for (int wire = 0; wire < 3; ++wire) {
      const Wire from = gate.wires[static_cast<std::size_t>(wire)];
      MUSTER_CHECK(from < inputCount + i, "a gate before its wires");
      if (dependsOn(gate.table, wire)) isUsed[from] = true;
    }
  }
  for (std::size_t i = 0; i < inputCount; ++i) {
    MUSTER_CHECK(isUsed[i], "an input that leads nowhere");
    const CodeBit* code = std::get_if<CodeBit>(&network.inputs[i]);
    if (code == nullptr) continue;
    const auto column = network.layout.columns.find(code->field);
    MUSTER_CHECK(column != network.layout.columns.end(), "a bit of a column without a coding");
    MUSTER_CHECK(code->bit >= 0 && code->bit < column->second.bitCount(), "a bit past the code");
  }
}

std::vector<bool> evaluate(const Network& network, const std::vector<bool>& inputs) {
  MUSTER_CHECK(inputs.size() == network.inputs.size(), "one value for each input");
  std::vector<bool> wires = inputs;
  for (const Gate& gate : network.gates) {
    const int row = wires[gate.wires[0]] * 4 + wires[gate.wires[1]] * 2 + wires[gate.wires[2]] * 1;
    wires.push_back((gate.table >> row & 1) != 0);
  }
  std::vector<bool> outputs;
  for (const Output& output : network.outputs) {
    const Wire* wire = std::get_if<Wire>(&output.value);
    outputs.push_back(wire != nullptr ? wires[*wire] : std::get<bool>(output.value));
  }
  return outputs;
}

}  // namespace muster::circuit
