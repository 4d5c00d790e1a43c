#include "runtime/eval/logic.h"

#include <vector>

#include "compiler/base/check.h"

namespace muster::eval {

namespace {

const schema::Type kTruth{.kind = schema::Kind::Bool};

// out.uncomputable = rows that are in neither plane, where an operand could not be computed.
void blame(Operands operands, Vector& out) {
  for (const Vector* in : operands) {
    if (in->uncomputable.empty()) continue;
    out.uncomputable.resize(out.words(), 0);
    for (std::size_t i = 0; i < out.words(); ++i) out.uncomputable[i] |= in->uncomputable[i];
  }
  for (std::size_t i = 0; i < out.uncomputable.size(); ++i) {
    out.uncomputable[i] &= ~(out.isTrue[i] | out.isFalse[i]);
  }
}

// A count for each of 64 rows, as planes of one bit: plane i holds bit i of every count.
class Counter {
 public:
  void clear() { planes_.clear(); }
  void add(std::uint64_t bits) {
    for (std::uint64_t& plane : planes_) {
      const std::uint64_t carry = plane & bits;
      plane ^= bits;
      bits = carry;
    }
    if (bits != 0) planes_.push_back(bits);
  }
  // The rows whose count is at least `least`.
  std::uint64_t reaches(std::uint64_t least) const {
    if (planes_.size() < 64 && least >> planes_.size() != 0) return 0;
    std::uint64_t larger = 0;
    std::uint64_t equal = ~std::uint64_t{0};
    for (std::size_t i = planes_.size(); i-- > 0;) {
      const bool bit = (least >> i & 1U) != 0;
      if (bit) {
        equal &= planes_[i];
      } else {
        larger |= equal & planes_[i];
        equal &= ~planes_[i];
      }
    }
    return larger | equal;
  }

 private:
  std::vector<std::uint64_t> planes_;
};

}  // namespace

void constantTruth(bool isTrue, std::size_t rows, Vector& out) {
  out.reset(kTruth, Shape::Truth, rows);
  Words& plane = isTrue ? out.isTrue : out.isFalse;
  for (std::size_t i = 0; i < out.words(); ++i) plane[i] = out.rowBits(i);
}

void unknown(const schema::Type& type, std::size_t rows, Vector& out) {
  out.reset(type, shapeOf(type), rows, true);
  if (out.shape == Shape::Truth) {
    out.isUniform = false;
    return;
  }
  if (out.shape == Shape::Narrow) out.narrow[0] = 0;
  if (out.shape == Shape::Ratios) out.ratios[0] = {};
  if (out.shape == Shape::Reals) out.reals[0] = 0;
  const bool ofTexts = out.isText() || type.element == schema::Kind::Text;
  if (ofTexts) out.texts = Texts::of(std::vector<std::string>{}, true);
  out.known.assign(out.words(), 0);
}

void isKnown(const Vector& in, Vector& out) {
  out.reset(kTruth, Shape::Truth, in.size);
  for (std::size_t i = 0; i < out.words(); ++i) {
    out.isTrue[i] = in.knownWord(i);
    out.isFalse[i] = in.rowBits(i) & ~in.knownWord(i);
  }
}

void andKnown(const Vector& in, Vector& out) {
  out.reset(kTruth, Shape::Truth, in.size);
  for (std::size_t i = 0; i < out.words(); ++i) {
    out.isTrue[i] = in.isTrue[i];
    out.isFalse[i] = in.rowBits(i) & ~in.isTrue[i];
  }
}

void orMissing(const Vector& in, Vector& out) {
  out.reset(kTruth, Shape::Truth, in.size);
  for (std::size_t i = 0; i < out.words(); ++i) {
    out.isTrue[i] = in.rowBits(i) & ~in.isFalse[i];
    out.isFalse[i] = in.isFalse[i];
  }
}

void negateTruth(const Vector& in, Vector& out) {
  out.reset(kTruth, Shape::Truth, in.size);
  out.isTrue = in.isFalse;
  out.isFalse = in.isTrue;
  out.uncomputable = in.uncomputable;
}

void allOf(Operands operands, Vector& out) {
  constantTruth(true, operands[0]->size, out);
  for (const Vector* in : operands) {
    for (std::size_t i = 0; i < out.words(); ++i) {
      out.isTrue[i] &= in->isTrue[i];
      out.isFalse[i] |= in->isFalse[i];
    }
  }
  blame(operands, out);
}

void anyOf(Operands operands, Vector& out) {
  constantTruth(false, operands[0]->size, out);
  for (const Vector* in : operands) {
    for (std::size_t i = 0; i < out.words(); ++i) {
      out.isTrue[i] |= in->isTrue[i];
      out.isFalse[i] &= in->isFalse[i];
    }
  }
  blame(operands, out);
}

void atLeast(std::int64_t least, Operands operands, Vector& out) {
  out.reset(kTruth, Shape::Truth, operands[0]->size);
  if (least <= 0) {
    constantTruth(true, operands[0]->size, out);
    return;
  }
  Counter sure;
  Counter possible;
  for (std::size_t i = 0; i < out.words(); ++i) {
    sure.clear();
    possible.clear();
    for (const Vector* in : operands) {
      sure.add(in->isTrue[i]);
      possible.add(in->rowBits(i) & ~in->isFalse[i]);
    }
    out.isTrue[i] = sure.reaches(static_cast<std::uint64_t>(least));
    out.isFalse[i] = out.rowBits(i) & ~possible.reaches(static_cast<std::uint64_t>(least));
  }
  blame(operands, out);
}

void equalTruths(const Vector& left, const Vector& right, Vector& out) {
  out.reset(kTruth, Shape::Truth, left.size);
  combineStates(left, right, out);
  for (std::size_t i = 0; i < out.words(); ++i) {
    out.isTrue[i] = (left.isTrue[i] & right.isTrue[i]) | (left.isFalse[i] & right.isFalse[i]);
    out.isFalse[i] = (left.isTrue[i] & right.isFalse[i]) | (left.isFalse[i] & right.isTrue[i]);
  }
}

void given(const Vector& condition, const Vector& value, Vector& out) {
  out = value;
  if (out.shape == Shape::Truth) {
    for (std::size_t i = 0; i < out.words(); ++i) {
      out.isTrue[i] &= condition.isTrue[i];
      out.isFalse[i] &= condition.isTrue[i];
    }
  } else {
    out.known.resize(out.words());
    for (std::size_t i = 0; i < out.words(); ++i) {
      out.known[i] = value.knownWord(i) & condition.isTrue[i];
    }
  }
  for (std::size_t i = 0; i < out.uncomputable.size(); ++i) {
    out.uncomputable[i] &= condition.isTrue[i];
  }
}

}  // namespace muster::eval
