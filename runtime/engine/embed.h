#pragma once

/// Muster in a program that holds its rules and its data: a whole schema at a time, with all its
/// kinds of profile.
///
///   const engine::Reading reading = engine::readProgram(*files);
///   engine::Input input(reading.program);
///   input.memory().add("customer", {.name = "age", .type = load::Plain::Int64, ...});
///   auto data = engine::bind(input, {});
///   auto audiences = engine::evaluate(*data, {.asOf = asOf});     // of each kind
///
/// Programs and data are never changed once they are made, and may be used by any number of
/// threads; an input belongs to one. What is made keeps what it needs.
///
/// This is for code of the same build. What runtime/capi shows of it keeps its form over versions
/// (docs/decisions/0026). Tested by tests/unit/capi.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/driver/driver.h"
#include "compiler/source/source.h"
#include "runtime/aot/program.h"
#include "runtime/engine/engine.h"
#include "runtime/load/load.h"
#include "runtime/load/memory.h"

namespace muster::engine {

using Program = std::shared_ptr<const driver::Compiled>;

/// The same as it runs: without the text. Keeps the program.
aot::Program runnable(const Program& program);

/// What became of rules: a program, or null where they have mistakes. All messages either way.
struct Reading {
  Program program;
  std::size_t errorCount = 0;
  std::string text;  ///< as `muster check` prints them, without colours
  std::string json;  ///< as `muster check --format json` prints them
};
Reading readProgram(const source::Files& files);

/// Columns on their way in; load::Memory says how.
class Input {
 public:
  explicit Input(Program program);
  const Program& program() const { return program_; }
  load::Memory& memory() { return memory_; }
  const load::Memory& memory() const { return memory_; }

 private:
  Program program_;
  load::Memory memory_;
};

/// What was loaded for each kind of profile, in the order of driver::kindsOf().
struct Data {
  Program program;
  std::vector<load::Loaded> kinds;
};

/// Stores what the input holds; afterwards nothing of its memory is used.
Result<Data> bind(const Input& input, const load::Options& options);
/// Stores what the files of a source hold. Without a name, of the only one there is.
Result<Data> read(const Program& program, const std::optional<std::string>& source,
                  const load::Options& options);

/// Of each kind of profile, as evaluate() for one.
Result<std::vector<Audiences>> evaluate(const Data& data, const Options& options);

}  // namespace muster::engine
