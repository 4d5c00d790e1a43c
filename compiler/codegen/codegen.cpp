#include "compiler/codegen/codegen.h"

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>
#include <utility>

#include "compiler/codegen/generator.h"
#include "compiler/codegen/split.h"

namespace muster::codegen {

namespace {

// Compiling takes longer for each gate the more there are in one function, and running longer the
// more wires lie in memory between functions (docs/decisions/0020).
constexpr std::size_t kGatesAPart = 256;

std::string symbolOf(std::size_t part) { return "muster_part_" + std::to_string(part); }

}  // namespace

bool isAvailable() { return true; }

const char* generatorBuild() { return MUSTER_GENERATOR_BUILD; }

Result<Code> compile(const circuit::Network& network, const Options& options) {
  const Split parts = split(network, kGatesAPart);
  Code code{.slotCount = parts.slotCount, .vectorBytes = bytesOf(options.vectors)};
  if (parts.parts.empty()) return code;
  MUSTER_TRY(const Generator* const llvm, generator());
  std::vector<std::optional<Result<Function>>> functions(parts.parts.size());
  std::atomic<std::size_t> next = 0;
  const auto compileSome = [&] {
    for (std::size_t i = next++; i < functions.size() && !options.isCancelled(); i = next++) {
      functions[i] = llvm->compile(network, parts.parts[i], options, symbolOf(i));
    }
  };
  {
    std::vector<std::jthread> others;
    const auto threads = std::min(static_cast<std::size_t>(options.threads), functions.size());
    for (std::size_t i = 1; i < threads; ++i) others.emplace_back(compileSome);
    compileSome();
  }
  for (std::optional<Result<Function>>& function : functions) {
    if (!function) return Error{"native code was given up"};
    MUSTER_TRY(Function made, std::move(*function));
    code.parts.push_back(std::move(made));
  }
  return code;
}

Result<std::string> print(const circuit::Network& network, const Options& options, Form form) {
  std::string text;
  const Split parts = split(network, kGatesAPart);
  MUSTER_TRY(const Generator* const llvm, generator());
  for (std::size_t i = 0; i < parts.parts.size(); ++i) {
    MUSTER_TRY(const std::string part,
               llvm->print(network, parts.parts[i], options, symbolOf(i), form));
    text += part;
  }
  return text;
}

}  // namespace muster::codegen
