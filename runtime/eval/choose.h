#pragma once

// Moving values about: one of two operands, and a profile's value seen from its events.

#include <cstdint>
#include <span>

#include "runtime/eval/text_ops.h"
#include "runtime/eval/vector.h"

namespace muster::eval {

// The first where it is known, else the second; at the places of `type`.
void otherwise(const schema::Type& type, const Vector& first, const Vector& second, Memory& memory,
               Vector& out);

// Whichever is not missing, of two of which one is in every row.
void choice(const schema::Type& type, const Vector& first, const Vector& second, Memory& memory,
            Vector& out);

// Row i of the result is row rows[i] of `in`.
void gather(const Vector& in, std::span<const std::uint32_t> rows, Vector& out);

}  // namespace muster::eval
