#pragma once

// Native code of a program's circuit, made while the process runs: the tier for large and repeated
// runs. The same bits as the interpreter's, sooner.
//
//   Result<std::unique_ptr<jit::Native>> native = jit::Native::compile(network, options);
//   prepared.run(**native, options);
//
// Machine code comes from compiler/codegen and is placed in memory that is never writable and
// executable at once. It is given back with its program, so that rules can be loaded again and
// again. Where the build has no LLVM, compiling is an Error, and nothing else differs.
//
// Tested by tests/unit/jit, and against the reference by tests/differential.

#include <atomic>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/circuit/network.h"
#include "compiler/codegen/codegen.h"
#include "runtime/batch/batch.h"
#include "runtime/jit/cache.h"
#include "runtime/kernels/kernels.h"

namespace muster::jit {

struct Options {
  bool wantBitmaps = true;  // as the runs are going to ask: code for counts alone writes nothing
  int threads = 1;          // that compile, each its parts
  kernels::Level level = kernels::bestLevel();
  // Another way to the same bits, for tests: without it, what suits the level and this machine.
  std::optional<codegen::Vectors> vectors = std::nullopt;
  // Where code is looked for before it is made, and kept afterwards; null: nowhere.
  const Cache* cache = nullptr;
  bool namesForPerf = false;  // perf_map.h; then an Error where the names cannot be given
};

// Whether this build can make native code at all.
bool isAvailable();
// Whether this machine has the instructions.
bool isSupported(codegen::Vectors vectors);

class Native final : public batch::Tier {
 public:
  // Takes tens of milliseconds for hundreds of segments, unless there is code of the same circuit
  // in the cache. `isCancelled` is asked now and then.
  static Result<std::unique_ptr<const Native>> compile(
      const circuit::Network& network, const Options& options,
      const std::function<bool()>& isCancelled = [] { return false; });
  // Only what is in the cache; null where it is not there, and an Error where it is there and this
  // machine does not run it.
  static Result<std::unique_ptr<const Native>> fromCache(const circuit::Network& network,
                                                         const Options& options);
  ~Native() override;

  // `wantBitmaps` as in the options.
  std::unique_ptr<batch::Gates> makeGates(bool wantBitmaps) const override;
  std::size_t codeBytes() const;
  bool isFromCache() const;
  // Why the cache could not be used; empty if it could, or if there was none to use.
  const std::string& problemOfCache() const;

 private:
  struct State;
  explicit Native(std::unique_ptr<State> state);
  static Result<std::unique_ptr<const Native>> make(const circuit::Network& network,
                                                    const Options& options, codegen::Code code,
                                                    bool isFromCache);
  std::unique_ptr<State> state_;  // does not change once the code is made
};

// The code that compile() would make, to be read.
Result<std::string> print(const circuit::Network& network, const Options& options,
                          codegen::Form form);

// Compiles on a thread of its own, while another tier answers.
class Background {
 public:
  // The network must outlive this.
  Background(const circuit::Network& network, const Options& options);
  // Gives up what is not finished, which can take as long as one part of the code.
  ~Background();
  Background(const Background&) = delete;
  Background& operator=(const Background&) = delete;

  // Null until the code is there, and for ever if there is none.
  const Native* ready() const { return ready_.load(std::memory_order_acquire); }
  // Why there is no code, as far as that is known now.
  std::optional<Error> problem() const;
  // Waits; then why there is no code, or nothing.
  std::optional<Error> wait();

 private:
  std::atomic<bool> isCancelled_ = false;
  std::atomic<const Native*> ready_ = nullptr;
  std::unique_ptr<const Native> native_;
  std::optional<Error> problem_;
  std::atomic<bool> hasFailed_ = false;
  std::thread thread_;
};

}  // namespace muster::jit
