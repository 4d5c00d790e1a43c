#pragma once

// Kleene logic, and what asks whether a value is known. An unknown result of several operands is
// uncomputable if one of them is.
//
// Tested by tests/unit/eval/logic_test.cpp.

#include <cstdint>
#include <span>

#include "runtime/eval/vector.h"

namespace muster::eval {

using Operands = std::span<const Vector* const>;

// True, False and Unknown, as conditions (and Unknown as a value of any type).
void constantTruth(bool isTrue, std::size_t rows, Vector& out);
void unknown(const schema::Type& type, std::size_t rows, Vector& out);

void isKnown(const Vector& in, Vector& out);
void andKnown(const Vector& in, Vector& out);
void orMissing(const Vector& in, Vector& out);
void negateTruth(const Vector& in, Vector& out);
void allOf(Operands operands, Vector& out);
void anyOf(Operands operands, Vector& out);
void atLeast(std::int64_t least, Operands operands, Vector& out);
// Of two conditions.
void equalTruths(const Vector& left, const Vector& right, Vector& out);

// The value where the condition is true, else missing.
void given(const Vector& condition, const Vector& value, Vector& out);

}  // namespace muster::eval
