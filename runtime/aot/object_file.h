#pragma once

// A library of rules as an object file that a linker takes, and an archive around it: ELF of this
// machine's processor, one section, two functions, no relocations.
//
//   objectFile("shop_segments", written)
//       const void* shop_segments_rules(void)    where its blocks begin
//       const void* shop_segments_code(void)
//
// Functions, because a program that names data of a shared library gets a copy of it, and a copy of
// code cannot be run.
//
// Tested by tests/unit/aot and tests/embed.

#include <string>
#include <string_view>

#include "runtime/aot/library.h"

namespace muster::aot {

// `name` is a name in C.
std::string objectFile(std::string_view name, const Written& written);
// A static library of this one object.
std::string archive(std::string_view name, std::string_view objectFile);

}  // namespace muster::aot
