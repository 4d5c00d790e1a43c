#include "runtime/engine/ahead.h"

#include <memory>
#include <span>
#include <utility>

#include "compiler/codegen/codegen.h"
#include "runtime/engine/embed.h"
#include "runtime/native/gates.h"

namespace muster::engine {

namespace {

using codegen::Vectors;

#if defined(__x86_64__)
constexpr Vectors kVectors[] = {Vectors::Portable, Vectors::Avx2, Vectors::Avx512,
                                Vectors::Avx512Popcount};
#else
constexpr Vectors kVectors[] = {Vectors::Portable};
#endif

std::span<const std::byte> bytesOf(const std::string& text) {
  return std::as_bytes(std::span(text));
}

}  // namespace

Result<Ahead> compileAhead(const driver::Compiled& compiled, std::int64_t asOf, int threads) {
  Ahead ahead;
  ahead.program = runnable(Program(std::shared_ptr<void>(), &compiled));
  MUSTER_TRY([[maybe_unused]] const Done plain, aot::checkPlain(ahead.program));
  ahead.written = aot::write(ahead.program, {});
  // Code belongs to the graph as it is going to be read.
  MUSTER_TRY(const auto read,
             aot::Library::open({bytesOf(ahead.written.rules), {}}, aot::OnOther::Refuse));
  if (!codegen::isAvailable()) {
    ahead.remark = codegen::kAbsent;
    return ahead;
  }
  std::vector<aot::Made> made;
  for (const aot::Kind& kind : read->program().kinds) {
    ir::Program bound = aot::bind(kind, asOf);
    const std::vector<bool> asks = aot::askAllProfiles(bound);
    for (std::size_t i = 0; i < asks.size(); ++i) {
      if (asks[i]) ahead.interpreted.push_back(kind.segments[i].name);
    }
    bound.roots = aot::rootsThat(bound, asks, false);
    if (bound.roots.empty()) continue;
    const circuit::Network network = aot::networkOf(bound);
    for (const Vectors vectors : kVectors) {
      const codegen::Results results = native::resultsFor(vectors, true);
      MUSTER_TRY(
          codegen::Code code,
          codegen::compile(network, {.vectors = vectors, .results = results, .threads = threads}));
      made.push_back({results, aot::keyOf(network, vectors, results), network.outputs.size(),
                      std::move(code)});
    }
  }
  for (const Vectors vectors : kVectors) ahead.instructions.emplace_back(nameOf(vectors));
  ahead.written = aot::write(ahead.program, made);
  return ahead;
}

}  // namespace muster::engine
