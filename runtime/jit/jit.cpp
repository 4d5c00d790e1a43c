#include "runtime/jit/jit.h"

#include <utility>

#include "compiler/base/check.h"
#include "runtime/jit/debugger.h"
#include "runtime/jit/memory.h"
#include "runtime/jit/perf_map.h"
#include "runtime/native/gates.h"

namespace muster::jit {

namespace {

using codegen::Results;
using codegen::Vectors;

Vectors vectorsOf(const Options& options) {
  return options.vectors.value_or(native::vectorsFor(options.level));
}

}  // namespace

bool isAvailable() { return codegen::isAvailable(); }
bool isSupported(Vectors vectors) { return native::isSupported(vectors); }

struct Native::State {
  Options options;
  native::Placed code;
  std::unique_ptr<const Memory> memory;
  std::optional<Shown> shown;  // no longer than the memory
  std::size_t codeBytes = 0;
  bool isFromCache = false;
  std::string problemOfCache;
};

Native::Native(std::unique_ptr<State> state) : state_(std::move(state)) {}
Native::~Native() = default;

Result<std::unique_ptr<const Native>> Native::make(const circuit::Network& network,
                                                   const Options& options, codegen::Code code,
                                                   bool isFromCache) {
  MUSTER_TRY(std::unique_ptr<const Memory> memory, Memory::place(code));
  if (options.namesForPerf) {
    MUSTER_TRY([[maybe_unused]] Done named, addToPerfMap(code, memory->parts()));
  }
  auto state = std::make_unique<State>();
  state->options = options;
  state->code = {.parts = memory->parts(),
                 .slotCount = code.slotCount,
                 .vectorBytes = code.vectorBytes,
                 .results = native::resultsFor(vectorsOf(options), options.wantBitmaps),
                 .rootCount = network.outputs.size()};
  for (const codegen::Function& part : code.parts) {
    state->codeBytes += part.code.size();
    state->code.written.insert(state->code.written.end(), part.results.begin(), part.results.end());
  }
  state->memory = std::move(memory);
  state->shown.emplace(code, state->memory->parts());
  state->isFromCache = isFromCache;
  return std::unique_ptr<const Native>(new Native(std::move(state)));
}

Result<std::unique_ptr<const Native>> Native::fromCache(const circuit::Network& network,
                                                        const Options& options) {
  std::unique_ptr<const Native> none;
  if (options.cache == nullptr) return none;
  const Vectors vectors = vectorsOf(options);
  auto found =
      options.cache->find(network, vectors, native::resultsFor(vectors, options.wantBitmaps));
  if (!found.ok() || !*found) return none;
  return make(network, options, std::move(**found), true);
}

Result<std::unique_ptr<const Native>> Native::compile(const circuit::Network& network,
                                                      const Options& options,
                                                      const std::function<bool()>& isCancelled) {
  const Vectors vectors = vectorsOf(options);
  MUSTER_CHECK(isSupported(vectors), "vectors that this machine lacks");
  const Results results = native::resultsFor(vectors, options.wantBitmaps);
  std::string problem;
  if (options.cache != nullptr) {
    auto found = options.cache->find(network, vectors, results);
    if (!found.ok()) problem = found.error().message;
    if (found.ok() && *found) return make(network, options, std::move(**found), true);
  }
  MUSTER_TRY(codegen::Code code, codegen::compile(network, {.vectors = vectors,
                                                            .results = results,
                                                            .threads = options.threads,
                                                            .isCancelled = isCancelled}));
  if (options.cache != nullptr && problem.empty()) {
    const Result<Done> kept = options.cache->keep(network, vectors, results, code);
    if (!kept.ok()) problem = kept.error().message;
  }
  MUSTER_TRY(std::unique_ptr<const Native> native, make(network, options, std::move(code), false));
  native->state_->problemOfCache = std::move(problem);
  return native;
}

Result<std::string> print(const circuit::Network& network, const Options& options,
                          codegen::Form form) {
  const Vectors vectors = vectorsOf(options);
  return codegen::print(
      network, {.vectors = vectors, .results = native::resultsFor(vectors, options.wantBitmaps)},
      form);
}

std::unique_ptr<batch::Gates> Native::makeGates(bool wantBitmaps) const {
  MUSTER_CHECK(wantBitmaps == state_->options.wantBitmaps, "native code for other results");
  return native::makeGates(state_->code, state_->options.level);
}

std::size_t Native::codeBytes() const { return state_->codeBytes; }
bool Native::isFromCache() const { return state_->isFromCache; }
const std::string& Native::problemOfCache() const { return state_->problemOfCache; }

Background::Background(const circuit::Network& network, const Options& options)
    : thread_([this, &network, options] {
        Result<std::unique_ptr<const Native>> made =
            Native::compile(network, options, [this] { return isCancelled_.load(); });
        if (!made.ok()) {
          problem_ = made.takeError();
          hasFailed_.store(true, std::memory_order_release);
          return;
        }
        native_ = std::move(*made);
        ready_.store(native_.get(), std::memory_order_release);
      }) {}

Background::~Background() {
  isCancelled_ = true;
  if (thread_.joinable()) thread_.join();
}

std::optional<Error> Background::problem() const {
  if (!hasFailed_.load(std::memory_order_acquire)) return std::nullopt;
  return problem_;
}

std::optional<Error> Background::wait() {
  if (thread_.joinable()) thread_.join();
  return problem_;
}

}  // namespace muster::jit
