#pragma once

// Who is in which segment, of rules that were compiled ahead of time: by the code of their library
// where it fits, else by the interpreter. The answer is the same.
//
// Tested by tests/unit/aot and tests/embed.

#include <cstdint>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "runtime/aot/library.h"
#include "runtime/bitmap/bitmap.h"
#include "runtime/column/table.h"

namespace muster::aot {

// What computes.
enum class Engine : std::uint8_t {
  Auto,         // the library's code if it fits, else the interpreter
  Interpreter,  //
  Native,       // the library's code or an Error
};

struct Options {
  std::int64_t asOf = 0;  // microseconds since 1970 UTC
  Engine engine = Engine::Auto;
  int threads = 1;
};

// One entry for each segment of a kind, in order of declaration.
struct Answer {
  std::vector<bitmap::Bitmap> members;
  std::vector<std::size_t> counts;
  std::vector<bool> areHeldBack;  // fewer profiles than the segment needs
  std::string tier;               // "native, from the library", "interpreter"
  std::string remark;             // why not the library's code; or empty
};

// `table` is of the kind's schema.
Result<Answer> evaluate(const Library& library, std::size_t kind, const column::Table& table,
                        const Options& options);

}  // namespace muster::aot
