#include "compiler/circuit/order.h"

#include <algorithm>
#include <numeric>
#include <queue>
#include <span>
#include <utility>
#include <vector>

namespace muster::circuit {

namespace {

// Past so many (output, wire) pairs, as of long chains of segments, outputs keep their order.
constexpr std::size_t kPairsMax = 4'000'000;

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
    std::vector<Wire> pending;
    for (std::uint32_t output = 0; output < network_.outputs.size(); ++output) {
      const std::size_t before = needed.size();
      if (const Wire* wire = wireOf(output)) pending.push_back(*wire);
      while (!pending.empty()) {
        const Wire wire = pending.back();
        pending.pop_back();
        if (std::exchange(seenBy_[wire], output) == output) continue;
        needed.push_back(wire);
        if (needed.size() > kPairsMax) return false;
        if (wire < inputCount_) continue;
        for (Wire from : network_.gates[wire - inputCount_].wires) pending.push_back(from);
      }
      missing_[output] = needed.size() - before;
    }
    readersBegin_.assign(isThere_.size() + 1, 0);
    for (Wire wire : needed) ++readersBegin_[wire + 1];
    std::partial_sum(readersBegin_.begin(), readersBegin_.end(), readersBegin_.begin());
    readers_.resize(needed.size());
    std::vector<std::size_t> next(readersBegin_.begin(), readersBegin_.end() - 1);
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
    // An output stands here once for each cost it has had; only its present one counts.
    using Cost = std::pair<std::size_t, std::uint32_t>;
    std::priority_queue<Cost, std::vector<Cost>, std::greater<>> cheapest;
    for (std::uint32_t output = 0; output < missing_.size(); ++output) {
      cheapest.emplace(missing_[output], output);
    }
    std::vector<bool> isTaken(missing_.size(), false);
    std::vector<std::uint32_t> cheaper;
    while (!cheapest.empty()) {
      const auto [cost, output] = cheapest.top();
      cheapest.pop();
      if (isTaken[output] || cost != missing_[output]) continue;
      isTaken[output] = true;
      cheaper.clear();
      for (Wire wire : take(output)) {
        for (std::uint32_t reader : readersOf(wire)) {
          --missing_[reader];
          if (!isTaken[reader]) cheaper.push_back(reader);
        }
      }
      std::ranges::sort(cheaper);
      const auto repeated = std::ranges::unique(cheaper);
      cheaper.erase(repeated.begin(), repeated.end());
      for (std::uint32_t reader : cheaper) cheapest.emplace(missing_[reader], reader);
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
  std::vector<bool> isThere_;              // by wire
  std::vector<std::uint32_t> seenBy_;      // by wire: the output that was last led to it
  std::vector<std::size_t> readersBegin_;  // by wire: where its readers begin
  std::vector<std::uint32_t> readers_;     // outputs
  std::vector<std::size_t> missing_;       // by output: wires that are not there
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
