#include "compiler/codegen/codegen.h"

#include <llvm/IR/LLVMContext.h>
#include <llvm/Support/raw_ostream.h>

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>

#include "compiler/codegen/emit.h"
#include "compiler/codegen/machine.h"
#include "compiler/codegen/split.h"

namespace muster::codegen {

namespace {

// Compiling takes longer for each gate the more there are in one function, and running longer the
// more wires lie in memory between functions (docs/decisions/0020).
constexpr std::size_t kGatesAPart = 256;

std::string symbolOf(std::size_t part) { return "muster_part_" + std::to_string(part); }

Result<Object> compilePart(const circuit::Network& network, const Part& part,
                           const Options& options, std::string symbol) {
  llvm::LLVMContext context;
  const std::unique_ptr<llvm::Module> module = emit(context, network, part, options, symbol);
  MUSTER_TRY(std::string bytes,
             generate(*module, options.vectors, llvm::CodeGenFileType::ObjectFile));
  Object object{std::move(symbol), std::move(bytes), {}};
  for (const Written& each : part.results) object.results.push_back(each.root);
  return object;
}

}  // namespace

bool isAvailable() { return true; }

Result<Code> compile(const circuit::Network& network, const Options& options) {
  const Split parts = split(network, kGatesAPart);
  std::vector<std::optional<Result<Object>>> objects(parts.parts.size());
  std::atomic<std::size_t> next = 0;
  const auto compileSome = [&] {
    for (std::size_t i = next++; i < objects.size() && !options.isCancelled(); i = next++) {
      objects[i] = compilePart(network, parts.parts[i], options, symbolOf(i));
    }
  };
  {
    std::vector<std::jthread> others;
    const auto threads = std::min(static_cast<std::size_t>(options.threads), objects.size());
    for (std::size_t i = 1; i < threads; ++i) others.emplace_back(compileSome);
    compileSome();
  }
  Code code{.slotCount = parts.slotCount, .vectorBytes = bytesOf(options.vectors)};
  for (std::optional<Result<Object>>& object : objects) {
    if (!object) return Error{"native code was given up"};
    MUSTER_TRY(Object made, std::move(*object));
    code.parts.push_back(std::move(made));
  }
  return code;
}

Result<std::string> print(const circuit::Network& network, const Options& options, Form form) {
  std::string text;
  const Split parts = split(network, kGatesAPart);
  for (std::size_t i = 0; i < parts.parts.size(); ++i) {
    llvm::LLVMContext context;
    const std::unique_ptr<llvm::Module> module =
        emit(context, network, parts.parts[i], options, symbolOf(i));
    if (form == Form::Llvm) {
      llvm::raw_string_ostream(text) << *module;
      continue;
    }
    MUSTER_TRY(const std::string assembly,
               generate(*module, options.vectors, llvm::CodeGenFileType::AssemblyFile));
    text += assembly;
  }
  return text;
}

}  // namespace muster::codegen
