#include "runtime/jit/entry.h"

#include <xxhash.h>

#include <array>
#include <cstring>
#include <map>
#include <span>
#include <type_traits>
#include <variant>

#include "compiler/base/hex.h"
#include "runtime/abi/strip.h"

namespace muster::jit {

namespace {

constexpr std::string_view kMagic = "muster native code 1\n";
constexpr std::size_t kHashBytes = 32;  // as digits

#if defined(__x86_64__)
constexpr std::string_view kProcessor = "x86-64";
#elif defined(__aarch64__)
constexpr std::string_view kProcessor = "aarch64";
#else
constexpr std::string_view kProcessor = "other";
#endif

class Writer {
 public:
  template <typename T>
  void number(T value) {
    static_assert(std::is_integral_v<T>);
    const auto whole = static_cast<std::uint64_t>(value);
    bytes_.append(reinterpret_cast<const char*>(&whole), sizeof whole);
  }
  void text(std::string_view value) {
    number(value.size());
    bytes_.append(value);
  }
  std::string take() { return std::move(bytes_); }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

// Gives zeros and nothing behind the end, and says so.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t number() {
    std::uint64_t value = 0;
    if (rest_.size() < sizeof value) {
      isShort_ = true;
      return 0;
    }
    std::memcpy(&value, rest_.data(), sizeof value);
    rest_.remove_prefix(sizeof value);
    return value;
  }
  std::string_view text() {
    const std::uint64_t size = number();
    if (rest_.size() < size) {
      isShort_ = true;
      return "";
    }
    const std::string_view value = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return value;
  }
  // How many things of at least so many bytes can follow: no memory is asked for more.
  std::size_t count(std::size_t bytesEach) {
    const std::uint64_t count = number();
    if (count > rest_.size() / bytesEach) isShort_ = true;
    return isShort_ ? 0 : count;
  }
  bool isShort() const { return isShort_; }
  bool isAtEnd() const { return !isShort_ && rest_.empty(); }

 private:
  std::string_view rest_;
  bool isShort_ = false;
};

std::string hashOf(std::string_view bytes, std::uint64_t seed) {
  const XXH128_hash_t hash = XXH3_128bits_withSeed(bytes.data(), bytes.size(), seed);
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, hash);
  return hexadecimal(std::as_bytes(std::span(canonical.digest)));
}

}  // namespace

Key keyOf(const circuit::Network& network, codegen::Vectors vectors, codegen::Results results) {
  Writer all;
  all.text(codegen::generatorBuild());
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

std::string toBytes(const codegen::Code& code, const Key& key) {
  Writer body;
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
  return std::string(kMagic) + hashOf(body.bytes(), 0) + body.bytes();
}

std::optional<codegen::Code> fromBytes(std::string_view bytes, const Key& key,
                                       std::size_t rootCount) {
  if (!bytes.starts_with(kMagic)) return std::nullopt;
  bytes.remove_prefix(kMagic.size());
  if (bytes.size() < kHashBytes) return std::nullopt;
  const std::string_view body = bytes.substr(kHashBytes);
  if (bytes.substr(0, kHashBytes) != hashOf(body, 0)) return std::nullopt;

  Reader in(body);
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
