#include "compiler/circuit/print.h"

#include <span>
#include <string_view>

#include "compiler/base/hex.h"
#include "compiler/base/overload.h"
#include "compiler/circuit/literal.h"

namespace muster::circuit {

namespace {

class Printer {
 public:
  explicit Printer(const Network& network) : network_(network) {}

  std::string print() {
    for (const auto& [field, coding] : network_.layout.columns) column(coding);
    for (Wire i = 0; i < network_.inputs.size(); ++i) {
      text_ += wire(i) + " = " + describe(network_.inputs[i]) + "\n";
    }
    for (std::size_t i = 0; i < network_.gates.size(); ++i) gate(i);
    for (const Output& output : network_.outputs) {
      const Wire* from = std::get_if<Wire>(&output.value);
      text_ += output.name + " = ";
      text_ += from != nullptr ? wire(*from) : std::get<bool>(output.value) ? "true" : "false";
      text_ += "\n";
    }
    return std::move(text_);
  }

 private:
  std::string wire(Wire index) const {
    const std::size_t inputCount = network_.inputs.size();
    if (index < inputCount) return "p" + std::to_string(index);
    return "g" + std::to_string(index - inputCount);
  }

  std::string describe(const Input& input) const {
    return std::visit(
        Overload{
            [&](const CodeBit& it) {
              return network_.layout.columns.at(it.field).name + " bit " + std::to_string(it.bit);
            },
            [&](const Predicate& it) {
              return "n" + std::to_string(it.node.index()) + (it.isTrue ? " is true" : " is false");
            },
        },
        input);
  }

  void column(const Coding& coding) {
    text_ += "column " + coding.name + ": " + std::to_string(coding.bitCount()) + " bits, ";
    if (coding.hasMissing) text_ += "0 is missing, ";
    if (coding.scheme == Scheme::Direct) {
      text_ += "values from " + std::to_string(coding.smallest);
    } else {
      text_ += "thresholds";
      for (std::int64_t threshold : coding.thresholds) text_ += " " + number(coding, threshold);
    }
    for (const auto& [text, code] : coding.texts) {
      text_ += ", \"" + text + "\" is " + std::to_string(code);
    }
    text_ += "\n";
  }

  static std::string number(const Coding& coding, std::int64_t threshold) {
    if (!coding.isReal) return std::to_string(threshold);
    return std::to_string(realOfOrder(threshold));
  }

  void gate(std::size_t index) {
    const Gate& gate = network_.gates[index];
    text_ +=
        "g" + std::to_string(index) + " = " + hexadecimal(std::as_bytes(std::span(&gate.table, 1)));
    for (int i = 0; i < 3; ++i) {
      if (dependsOn(gate.table, i)) text_ += " " + wire(gate.wires[static_cast<std::size_t>(i)]);
    }
    text_ += "\n";
  }

  const Network& network_;
  std::string text_;
};

}  // namespace

std::string print(const Network& network) { return Printer(network).print(); }

}  // namespace muster::circuit
