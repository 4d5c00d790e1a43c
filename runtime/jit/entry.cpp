#include "runtime/jit/entry.h"

#include "compiler/base/bytes.h"

namespace muster::jit {

namespace {

constexpr std::string_view kMagic = "muster native code 1\n";
constexpr std::size_t kHashBytes = 32;  // as digits

}  // namespace

Key keyOf(const circuit::Network& network, codegen::Vectors vectors, codegen::Results results) {
  return native::keyOf(network, vectors, results, codegen::generatorBuild());
}

std::string toBytes(const codegen::Code& code, const Key& key) {
  base::ByteWriter body;
  body.text(key.proof);
  body.number(code.slotCount);
  body.number(code.vectorBytes);
  body.number(code.parts.size());
  for (const codegen::Function& part : code.parts) {
    body.text(part.symbol);
    body.text(part.code);
    body.number(part.results.size());
    for (const std::uint32_t root : part.results) body.number(root);
  }
  return std::string(kMagic) + native::hashOf(body.bytes()) + body.bytes();
}

std::optional<codegen::Code> fromBytes(std::string_view bytes, const Key& key,
                                       std::size_t rootCount) {
  if (!bytes.starts_with(kMagic)) return std::nullopt;
  bytes.remove_prefix(kMagic.size());
  if (bytes.size() < kHashBytes) return std::nullopt;
  const std::string_view body = bytes.substr(kHashBytes);
  if (bytes.substr(0, kHashBytes) != native::hashOf(body)) return std::nullopt;

  base::ByteReader in(body);
  if (in.text() != key.proof) return std::nullopt;
  codegen::Code code;
  code.slotCount = in.number();
  code.vectorBytes = in.number();
  const std::size_t parts = in.count(3 * sizeof(std::uint64_t));
  for (std::size_t i = 0; i < parts; ++i) {
    codegen::Function& part = code.parts.emplace_back();
    part.symbol = in.text();
    part.code = in.text();
    const std::size_t results = in.count(sizeof(std::uint64_t));
    for (std::size_t j = 0; j < results; ++j) {
      const std::uint64_t root = in.number();
      if (root >= rootCount) return std::nullopt;
      part.results.push_back(static_cast<std::uint32_t>(root));
    }
    if (part.code.empty()) return std::nullopt;
  }
  if (!in.isAtEnd()) return std::nullopt;
  return code;
}

}  // namespace muster::jit
