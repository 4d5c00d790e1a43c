#include "compiler/circuit/decoder.h"

#include <span>

#include "compiler/base/check.h"

namespace muster::circuit {

namespace {

// What the low `count` bits must be, where the bit above them is 0 (isUpper false) or 1.
// Steps outside [0, 2^count) are settled: below becomes "from the start", above is left out.
Ranges half(const Ranges& codes, int count, bool isUpper) {
  const std::int64_t size = std::int64_t{1} << count;
  Steps steps;
  for (std::int64_t step : codes.steps()) {
    const std::int64_t moved = step == Ranges::kLowest ? step : step - (isUpper ? size : 0);
    if (moved >= size) break;
    const std::int64_t place = moved <= 0 ? Ranges::kLowest : moved;
    if (steps.endWith(place))
      steps.removeLast();
    else
      steps.add(place);
  }
  return Ranges::fromSteps(std::move(steps));
}

// The number of low bits that a comparison splits off.
int lowCount(int count) { return count <= 6 ? 3 : count / 2; }

}  // namespace

Edge Decoder::memberOf(const Ranges& codes) {
  const int count = static_cast<int>(bits_.size());
  const Ranges own = half(codes, count, false);
  if (count <= 4) return byCases(count, own);
  // Long lists are cheaper by cases, if they have any regularity.
  const std::size_t pieces = own.steps().size();
  if (pieces > 8) {
    counted_.clear();
    const std::size_t limit = 2 * pieces;
    if (caseCount(count, own, limit) <= limit) return byCases(count, own);
  }
  const Ranges others = own.complement();
  if (others.steps().size() < own.steps().size()) return !oneOf(others);
  return oneOf(own);
}

Edge Decoder::oneOf(const Ranges& codes) {
  const Bits all{0, static_cast<int>(bits_.size())};
  const auto steps = codes.steps();
  const std::int64_t end = std::int64_t{1} << bits_.size();
  Edge result = kFalse;
  for (std::size_t i = 0; i < steps.size(); i += 2) {
    const std::int64_t first = steps[i] == Ranges::kLowest ? 0 : steps[i];
    const std::int64_t past = i + 1 < steps.size() ? steps[i + 1] : end;
    const Edge piece = past == first + 1 ? equals(all, first)
                                         : aig_.allOf(atLeast(all, first), !atLeast(all, past));
    result = aig_.anyOf(result, piece);
  }
  return result;
}

// bound = high * 2^low + rest:
//   code >= bound  =  high part >= high + 1, or high part >= high and low part >= rest
// It is monotone and needs no equality, so it is one gate over three shared comparisons.
Edge Decoder::atLeast(Bits bits, std::int64_t bound) {
  if (bound <= 0) return kTrue;
  if (bound >= std::int64_t{1} << bits.count) return kFalse;
  if (bits.count <= 3) {
    Edge result = kTrue;
    for (int i = 0; i < bits.count; ++i) {
      const Edge bit = bits_[static_cast<std::size_t>(bits.first + i)];
      const bool isSet = (bound >> i & 1) != 0;
      result = isSet ? aig_.allOf(bit, result) : aig_.anyOf(bit, result);
    }
    return result;
  }
  const int low = lowCount(bits.count);
  const Bits upper{bits.first + low, bits.count - low};
  const std::int64_t high = bound >> low;
  const std::int64_t rest = bound & ((std::int64_t{1} << low) - 1);
  const Edge above = atLeast(upper, high + 1);
  const Edge level = aig_.allOf(atLeast(upper, high), atLeast({bits.first, low}, rest));
  return aig_.anyOf(above, level);
}

Edge Decoder::equals(Bits bits, std::int64_t code) {
  if (bits.count > 3) {
    const int low = lowCount(bits.count);
    const std::int64_t rest = code & ((std::int64_t{1} << low) - 1);
    return aig_.allOf(equals({bits.first + low, bits.count - low}, code >> low),
                      equals({bits.first, low}, rest));
  }
  Edge result = kTrue;
  for (int i = 0; i < bits.count; ++i) {
    const Edge bit = bits_[static_cast<std::size_t>(bits.first + i)];
    result = aig_.allOf(result, (code >> i & 1) != 0 ? bit : !bit);
  }
  return result;
}

Edge Decoder::byCases(int count, const Ranges& codes) {
  if (codes.isEmpty()) return kFalse;
  if (codes.isAll()) return kTrue;
  MUSTER_CHECK(count > 0, "a step inside one code");
  const auto [found, isNew] = cases_.try_emplace({count, codes});
  if (!isNew) return found->second;
  const Edge yes = byCases(count - 1, half(codes, count - 1, true));
  const Edge no = byCases(count - 1, half(codes, count - 1, false));
  return found->second = aig_.choose(bits_[static_cast<std::size_t>(count - 1)], yes, no);
}

std::size_t Decoder::caseCount(int count, const Ranges& codes, std::size_t limit) {
  if (codes.isEmpty() || codes.isAll() || counted_.size() > limit) return counted_.size();
  if (!counted_.try_emplace({count, codes}).second) return counted_.size();
  caseCount(count - 1, half(codes, count - 1, true), limit);
  return caseCount(count - 1, half(codes, count - 1, false), limit);
}

}  // namespace muster::circuit
