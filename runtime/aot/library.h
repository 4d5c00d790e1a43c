#pragma once

// A library of rules as its two blocks of bytes: the rules, as data, and machine code that they
// name parts of. What a program links are these (docs/decisions/0035).
//
//   const Written written = write(program, made);             // by `muster compile`
//   auto library = Library::open({rules, code}, OnOther::Refuse);
//
// The rules begin with a mark, versions, sizes and checksums, so bytes that are cut off, changed or
// of another version are an Error. Tested by tests/unit/aot.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/circuit/network.h"
#include "compiler/codegen/codegen.h"
#include "runtime/aot/program.h"
#include "runtime/native/gates.h"
#include "runtime/native/key.h"

namespace muster::aot {

// Counts the forms of the block of rules.
inline constexpr std::uint64_t kFormat = 1;

// What the code of a library assumes of columns, and its gates; `program` is bound.
circuit::Layout layoutOf(const ir::Program& program);
circuit::Network networkOf(const ir::Program& program);

// Code of one network for one set of instructions.
struct Made {
  codegen::Results results;
  native::Key key;
  std::size_t rootCount;
  codegen::Code code;
};
// Under the key that Library::find() looks for.
native::Key keyOf(const circuit::Network& network, codegen::Vectors vectors,
                  codegen::Results results);

struct Written {
  std::string rules;
  std::string code;  // stands on lines
};

// By which a header knows the rules that it was written with.
std::string hashOfRules(std::span<const std::byte> rules);
Written write(const Program& program, const std::vector<Made>& made);

// What to do with code that was made for another ABI or another processor.
enum class OnOther : std::uint8_t { Refuse, Interpret };

struct Blocks {
  std::span<const std::byte> rules;
  std::span<const std::byte> code;  // executable, and for as long as the library is used
};

// Const and thread safe once opened. Keeps the rules, and not their bytes.
class Library {
 public:
  static Result<std::shared_ptr<const Library>> open(const Blocks& blocks, OnOther onOther);

  const Program& program() const { return program_; }
  // Null if there is none for this network.
  const native::Placed* find(const circuit::Network& network, codegen::Vectors vectors,
                             codegen::Results results) const;
  // Why no code is used at all; empty if it can be.
  const std::string& problem() const { return problem_; }

 private:
  struct Entry {
    native::Key key;
    native::Placed code;
  };
  Program program_;
  std::vector<Entry> entries_;
  std::string problem_;
};

}  // namespace muster::aot
