#pragma once

// What a file of the cache holds, as bytes; no files here.
//
// Tested by tests/unit/jit.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "compiler/circuit/network.h"
#include "compiler/codegen/codegen.h"
#include "runtime/native/key.h"

namespace muster::jit {

using native::Key;

// The name is the name of the file, and the proof stands in it.
Key keyOf(const circuit::Network& network, codegen::Vectors vectors, codegen::Results results);

std::string toBytes(const codegen::Code& code, const Key& key);

// Nothing unless the bytes are whole, unchanged, of this key, and fit a network of so many roots.
std::optional<codegen::Code> fromBytes(std::string_view bytes, const Key& key,
                                       std::size_t rootCount);

}  // namespace muster::jit
