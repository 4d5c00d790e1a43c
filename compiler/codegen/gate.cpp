#include "compiler/codegen/gate.h"

#include <llvm/IR/Constants.h>
#include <llvm/IR/IntrinsicsX86.h>

#include "compiler/base/check.h"
#include "compiler/circuit/network.h"

namespace muster::codegen {

namespace {

using llvm::Value;

// A function of two bits (b, c) is four bits, at index b * 2 + c.
using OfTwo = unsigned;
constexpr OfTwo kNever = 0;
constexpr OfTwo kAlways = 15;

// Instructions for each function of two bits, one of them for each `not`.
constexpr std::array<int, 16> kCosts = {0, 2, 1, 1, 1, 1, 1, 2, 1, 2, 0, 2, 0, 2, 1, 0};

// The function of the two other bits where bit `pivot` (0, 1, 2) is as given.
OfTwo where(std::uint8_t table, unsigned pivot, bool isOne) {
  const unsigned shift = 4U >> pivot;
  OfTwo result = 0;
  unsigned at = 0;
  for (unsigned row = 0; row < 8; ++row) {
    if (((row & shift) != 0) == isOne) result |= (table >> row & 1U) << at++;
  }
  return result;
}

// f = pivot ? one : zero, in whichever way takes the fewest instructions.
struct Cut {
  unsigned pivot;
  OfTwo one;
  OfTwo zero;
  int cost;
};

int costOf(OfTwo one, OfTwo zero) {
  if (one == zero) return kCosts[zero];
  if (zero == kNever) return kCosts[one] + 1;
  if (one == kNever) return kCosts[zero] + 2;
  if (one == kAlways || one == (zero ^ kAlways)) return kCosts[zero] + 1;
  if (zero == kAlways) return kCosts[one] + 2;
  return kCosts[zero] + kCosts[one ^ zero] + 2;
}

Cut bestCut(std::uint8_t table) {
  Cut best{};
  for (unsigned pivot = 0; pivot < 3; ++pivot) {
    const OfTwo one = where(table, pivot, true);
    const OfTwo zero = where(table, pivot, false);
    const int cost = costOf(one, zero);
    if (pivot == 0 || cost < best.cost) best = {pivot, one, zero, cost};
  }
  return best;
}

Value* emitOfTwo(llvm::IRBuilder<>& build, OfTwo function, Value* b, Value* c) {
  switch (function) {
    case 0: return llvm::Constant::getNullValue(b->getType());
    case 1: return build.CreateNot(build.CreateOr(b, c));
    case 2: return build.CreateAnd(build.CreateNot(b), c);
    case 3: return build.CreateNot(b);
    case 4: return build.CreateAnd(build.CreateNot(c), b);
    case 5: return build.CreateNot(c);
    case 6: return build.CreateXor(b, c);
    case 7: return build.CreateNot(build.CreateAnd(b, c));
    case 8: return build.CreateAnd(b, c);
    case 9: return build.CreateNot(build.CreateXor(b, c));
    case 10: return c;
    case 11: return build.CreateOr(build.CreateNot(b), c);
    case 12: return b;
    case 13: return build.CreateOr(build.CreateNot(c), b);
    case 14: return build.CreateOr(b, c);
    case 15: return llvm::Constant::getAllOnesValue(b->getType());
  }
  MUSTER_CHECK(false, "a function of two bits has four");
}

Value* emitByTwos(llvm::IRBuilder<>& build, std::uint8_t table,
                  const std::array<Value*, 3>& wires) {
  const Cut cut = bestCut(table);
  Value* at = wires[cut.pivot];
  Value* b = wires[cut.pivot == 0 ? 1 : 0];
  Value* c = wires[cut.pivot == 2 ? 1 : 2];
  const auto ofTwo = [&](OfTwo function) { return emitOfTwo(build, function, b, c); };
  if (cut.one == cut.zero) return ofTwo(cut.zero);
  if (cut.zero == kNever) return build.CreateAnd(at, ofTwo(cut.one));
  if (cut.one == kNever) return build.CreateAnd(build.CreateNot(at), ofTwo(cut.zero));
  if (cut.one == kAlways) return build.CreateOr(at, ofTwo(cut.zero));
  if (cut.zero == kAlways) return build.CreateOr(build.CreateNot(at), ofTwo(cut.one));
  if (cut.one == (cut.zero ^ kAlways)) return build.CreateXor(at, ofTwo(cut.zero));
  return build.CreateXor(ofTwo(cut.zero), build.CreateAnd(at, ofTwo(cut.one ^ cut.zero)));
}

bool readsThree(std::uint8_t table) {
  return circuit::dependsOn(table, 0) && circuit::dependsOn(table, 1) &&
         circuit::dependsOn(table, 2);
}

}  // namespace

Value* emitGate(llvm::IRBuilder<>& build, std::uint8_t table, const std::array<Value*, 3>& wires,
                bool hasTernary) {
  // Of two wires and one instruction: those have a free target, so that fewer copies are needed.
  if (!hasTernary || (!readsThree(table) && bestCut(table).cost <= 1)) {
    return emitByTwos(build, table, wires);
  }
  return build.CreateIntrinsic(llvm::Intrinsic::x86_avx512_pternlog_q_512, {},
                               {wires[0], wires[1], wires[2], build.getInt32(table)});
}

}  // namespace muster::codegen
