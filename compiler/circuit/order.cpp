#include "compiler/circuit/order.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace muster::circuit {

namespace {

// Past so many (output, wire) pairs, as of long chains of segments, outputs keep their order.
constexpr std::size_t kPairsMax = 4'000'000;

// The least of many costs, which fall one by one: a tree whose leaves are the outputs and whose
// inner nodes hold the lesser of the two below. Of equal ones the first output comes first.
class Cheapest {
 public:
  explicit Cheapest(const std::vector<std::uint32_t>& costs)
      : leafCount_(std::bit_ceil(std::max<std::size_t>(costs.size(), 1))),
        least_(2 * leafCount_, kRemoved) {
    for (std::size_t i = 0; i < costs.size(); ++i) {
      least_[leafCount_ + i] = std::uint64_t{costs[i]} << 32 | i;
    }
    for (std::size_t i = leafCount_; i-- > 1;) settle(i);
  }

  std::optional<std::uint32_t> first() const {
    if (least_[1] == kRemoved) return std::nullopt;
    return static_cast<std::uint32_t>(least_[1]);
  }
  void remove(std::uint32_t output) {
    std::size_t at = leafCount_ + output;
    least_[at] = kRemoved;
    while ((at /= 2) > 0) settle(at);
  }
  // By one, unless it was removed.
  void cheapen(std::uint32_t output) {
    std::size_t at = leafCount_ + output;
    if (least_[at] == kRemoved) return;
    const std::uint64_t cost = least_[at] -= std::uint64_t{1} << 32;
    while ((at /= 2) > 0 && least_[at] > cost) least_[at] = cost;
  }

 private:
  static constexpr std::uint64_t kRemoved = ~std::uint64_t{0};
  void settle(std::size_t at) { least_[at] = std::min(least_[2 * at], least_[2 * at + 1]); }

  std::size_t leafCount_;
  std::vector<std::uint64_t> least_;  // by place in the tree: cost << 32 | output
};

class Orderer {
 public:
  explicit Orderer(const Network& network)
      : network_(network),
        inputCount_(network.inputs.size()),
        isThere_(inputCount_ + network.gates.size(), false),
        seenBy_(isThere_.size(), kNobody) {}

  // The gates' old indices in their new order.
  std::vector<std::size_t> order() {
    if (findReaders()) takeCheapestFirst();
    for (std::uint32_t output = 0; output < network_.outputs.size(); ++output) take(output);
    return std::move(order_);
  }

 private:
  static constexpr std::uint32_t kNobody = ~std::uint32_t{0};

  const Wire* wireOf(std::uint32_t output) const {
    return std::get_if<Wire>(&network_.outputs[output].value);
  }

  // Which outputs each wire leads to, and how many wires each output needs; false if too many.
  bool findReaders() {
    missing_.resize(network_.outputs.size(), 0);
    std::vector<Wire> needed;  // by the first output, then by the second ...
    const auto need = [&](Wire wire, std::uint32_t output) {
      if (std::exchange(seenBy_[wire], output) != output) needed.push_back(wire);
    };
    for (std::uint32_t output = 0; output < network_.outputs.size(); ++output) {
      const std::size_t before = needed.size();
      if (const Wire* wire = wireOf(output)) need(*wire, output);
      for (std::size_t i = before; i < needed.size(); ++i) {
        if (needed.size() > kPairsMax) return false;
        if (needed[i] < inputCount_) continue;
        for (Wire from : network_.gates[needed[i] - inputCount_].wires) need(from, output);
      }
      missing_[output] = static_cast<std::uint32_t>(needed.size() - before);
    }
    readersBegin_.assign(isThere_.size() + 1, 0);
    for (Wire wire : needed) ++readersBegin_[wire + 1];
    std::partial_sum(readersBegin_.begin(), readersBegin_.end(), readersBegin_.begin());
    readers_.resize(needed.size());
    std::vector<std::uint32_t> next(readersBegin_.begin(), readersBegin_.end() - 1);
    std::size_t at = 0;
    for (std::uint32_t output = 0; output < network_.outputs.size(); ++output) {
      for (const std::size_t end = at + missing_[output]; at < end; ++at) {
        readers_[next[needed[at]]++] = output;
      }
    }
    return true;
  }

  std::span<const std::uint32_t> readersOf(Wire wire) const {
    return std::span(readers_).subspan(readersBegin_[wire],
                                       readersBegin_[wire + 1] - readersBegin_[wire]);
  }

  void takeCheapestFirst() {
    Cheapest cheapest(missing_);
    while (const std::optional<std::uint32_t> output = cheapest.first()) {
      cheapest.remove(*output);
      for (Wire wire : take(*output)) {
        for (std::uint32_t reader : readersOf(wire)) cheapest.cheapen(reader);
      }
    }
  }

  // Adds the gates that the output still needs, operands first. The wires that are new stand until
  // the next call.
  const std::vector<Wire>& take(std::uint32_t output) {
    std::vector<Wire>& added = added_;
    std::vector<Wire>& pending = pending_;
    added.clear();
    if (const Wire* wire = wireOf(output)) pending.push_back(*wire);
    while (!pending.empty()) {
      const Wire wire = pending.back();
      if (!isThere_[wire] && pushMissing(wire, pending)) continue;
      pending.pop_back();
      if (isThere_[wire]) continue;
      isThere_[wire] = true;
      added.push_back(wire);
      if (wire >= inputCount_) order_.push_back(wire - inputCount_);
    }
    return added;
  }

  bool pushMissing(Wire wire, std::vector<Wire>& pending) const {
    if (wire < inputCount_) return false;
    const std::size_t before = pending.size();
    const Gate& gate = network_.gates[wire - inputCount_];
    for (std::size_t i = gate.wires.size(); i-- > 0;) {
      if (!isThere_[gate.wires[i]]) pending.push_back(gate.wires[i]);
    }
    return pending.size() > before;
  }

  const Network& network_;
  std::size_t inputCount_;
  std::vector<std::uint8_t> isThere_;        // by wire
  std::vector<std::uint32_t> seenBy_;        // by wire: the output that was last led to it
  std::vector<std::uint32_t> readersBegin_;  // by wire: where its readers begin
  std::vector<std::uint32_t> readers_;       // outputs
  std::vector<std::uint32_t> missing_;       // by output: wires that it needs
  std::vector<std::size_t> order_;
  std::vector<Wire> added_;
  std::vector<Wire> pending_;
};

}  // namespace

Network inGoodOrder(Network network) {
  const std::vector<std::size_t> order = Orderer(network).order();
  const auto inputCount = static_cast<Wire>(network.inputs.size());
  std::vector<Wire> wireNow(inputCount + network.gates.size());
  for (Wire i = 0; i < inputCount; ++i) wireNow[i] = i;
  std::vector<Gate> gates;
  for (std::size_t old : order) {
    wireNow[inputCount + old] = static_cast<Wire>(inputCount + gates.size());
    gates.push_back(network.gates[old]);
    for (Wire& wire : gates.back().wires) wire = wireNow[wire];
  }
  network.gates = std::move(gates);
  for (Output& output : network.outputs) {
    if (Wire* wire = std::get_if<Wire>(&output.value)) *wire = wireNow[*wire];
  }
  return network;
}

}  // namespace muster::circuit
