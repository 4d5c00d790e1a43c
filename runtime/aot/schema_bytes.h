#pragma once

// A schema as bytes, and back.

#include "compiler/base/bytes.h"
#include "compiler/schema/schema.h"

namespace muster::aot {

void write(const schema::Schema& schema, base::ByteWriter& out);
// Bytes that are no schema, or one whose parts refer to what is not there, fail a check.
schema::Schema readSchema(base::ByteReader& in);

}  // namespace muster::aot
