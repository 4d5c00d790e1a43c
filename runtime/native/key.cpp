#include "runtime/native/key.h"

#include <xxhash.h>

#include <array>
#include <map>
#include <span>
#include <variant>

#include "compiler/base/bytes.h"
#include "compiler/base/hex.h"
#include "runtime/abi/strip.h"

namespace muster::native {

namespace {

#if defined(__x86_64__)
constexpr std::string_view kProcessor = "x86-64";
#elif defined(__aarch64__)
constexpr std::string_view kProcessor = "aarch64";
#else
constexpr std::string_view kProcessor = "other";
#endif

}  // namespace

std::string hashOf(std::string_view bytes, std::uint64_t seed) {
  const XXH128_hash_t hash = XXH3_128bits_withSeed(bytes.data(), bytes.size(), seed);
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, hash);
  return hexadecimal(std::as_bytes(std::span(canonical.digest)));
}

Key keyOf(const circuit::Network& network, codegen::Vectors vectors, codegen::Results results,
          std::string_view maker) {
  base::ByteWriter all;
  all.text(maker);
  all.text(kProcessor);
  all.number(MUSTER_ABI_VERSION);
  all.text(codegen::nameOf(vectors));
  all.number(static_cast<int>(results));
  // Code tells columns apart and does not know which they are.
  std::map<FieldId, std::size_t> columns;
  all.number(network.inputs.size());
  for (const circuit::Input& input : network.inputs) {
    const auto* code = std::get_if<circuit::CodeBit>(&input);
    all.number(code != nullptr ? 1 : 0);
    if (code == nullptr) continue;
    all.number(columns.try_emplace(code->field, columns.size()).first->second);
    all.number(code->bit);
    all.number(network.layout.columns.at(code->field).bitCount());
  }
  all.number(network.gates.size());
  for (const circuit::Gate& gate : network.gates) {
    all.number(gate.table);
    for (const circuit::Wire wire : gate.wires) all.number(wire);
  }
  all.number(network.outputs.size());
  for (const circuit::Output& output : network.outputs) {
    const auto* wire = std::get_if<circuit::Wire>(&output.value);
    all.number(wire != nullptr ? 1 : 0);
    if (wire != nullptr) all.number(*wire);
  }
  return {hashOf(all.bytes(), 0), hashOf(all.bytes(), 0x9E3779B97F4A7C15)};
}

}  // namespace muster::native
