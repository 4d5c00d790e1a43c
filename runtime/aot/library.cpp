#include "runtime/aot/library.h"

#include <algorithm>
#include <cstring>
#include <exception>
#include <utility>

#include "compiler/base/bytes.h"
#include "compiler/base/check.h"
#include "compiler/circuit/build.h"
#include "compiler/ir/parse.h"
#include "compiler/ir/print.h"
#include "compiler/ir/verify.h"
#include "runtime/abi/strip.h"
#include "runtime/aot/schema_bytes.h"

namespace muster::aot {

namespace {

// As long as two numbers.
constexpr std::string_view kMagic{"muster library\n\0", 16};
constexpr std::size_t kMagicBytes = kMagic.size();
constexpr std::size_t kHashBytes = 32;
constexpr std::size_t kAlignment = MUSTER_LINE_BYTES;

#if defined(__x86_64__)
constexpr std::uint64_t kProcessor = 1;
#elif defined(__aarch64__)
constexpr std::uint64_t kProcessor = 2;
#else
constexpr std::uint64_t kProcessor = 0;
#endif

std::string nameOfProcessor(std::uint64_t processor) {
  if (processor == 1) return "x86-64";
  if (processor == 2) return "AArch64";
  return "another processor";
}

// What stands behind the mark. The checksums are those of the code and of all behind this.
struct Head {
  std::uint64_t format = kFormat;
  std::uint64_t ruleBytes = 0;
  std::uint64_t codeBytes = 0;
  std::uint64_t abi = MUSTER_ABI_VERSION;
  std::uint64_t processor = kProcessor;
};
constexpr std::size_t kNumbers = 5;
constexpr std::size_t kHeadBytes = kMagicBytes + kNumbers * sizeof(std::uint64_t) + 2 * kHashBytes;

std::string_view textOf(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

void writeKind(const Kind& kind, base::ByteWriter& out) {
  write(*kind.schema, out);
  out.text(ir::print(*kind.graph));
  out.number(kind.segments.size());
  for (const Segment& segment : kind.segments) {
    out.text(segment.name);
    out.text(segment.title);
    out.number(segment.needs);
  }
}

Kind readKind(base::ByteReader& in) {
  Kind kind;
  schema::Schema schema = readSchema(in);
  Result<ir::Program> graph = ir::parse(in.text(), schema);
  MUSTER_CHECK(graph.ok(), "a graph that cannot be read");
  ir::verify(*graph);
  for (std::size_t left = in.count(3 * sizeof(std::uint64_t)); left > 0; --left) {
    Segment& segment = kind.segments.emplace_back();
    segment.name = in.text();
    segment.title = in.text();
    segment.needs = static_cast<std::int64_t>(in.number());
  }
  MUSTER_CHECK(kind.segments.size() == graph->roots.size(), "segments without a condition");
  for (std::size_t i = 0; i < kind.segments.size(); ++i) {
    MUSTER_CHECK(kind.segments[i].name == graph->roots[i].name, "segments in another order");
  }
  kind.schema = graph->store.schema();
  kind.graph = std::make_shared<const ir::Program>(std::move(*graph));
  return kind;
}

// Only where the head is whole; nothing of what it says is believed yet.
Result<Head> readHead(std::span<const std::byte> rules) {
  const std::string_view text = textOf(rules);
  if (rules.data() == nullptr || text.size() < kHeadBytes || !text.starts_with(kMagic)) {
    return Error{"this is no library of rules: it does not begin as one"};
  }
  base::ByteReader in(text.substr(kMagicBytes));
  Head head;
  head.format = in.number();
  if (head.format != kFormat) {
    return Error{"the library has form " + std::to_string(head.format) +
                 ", and this runtime reads form " + std::to_string(kFormat) +
                 "; compile the rules again, with the `muster` of this runtime"};
  }
  head.ruleBytes = in.number();
  head.codeBytes = in.number();
  head.abi = in.number();
  head.processor = in.number();
  return head;
}

Error sizeError(std::string_view what, std::uint64_t said, std::size_t given) {
  return {"the library's " + std::string(what) + " take " + std::to_string(said) +
          " bytes, and there are " + std::to_string(given) +
          ": it is cut off, or the header belongs to another library"};
}

// Why code that was made for something else is not run.
std::string misfitOf(const Head& head) {
  if (head.abi != MUSTER_ABI_VERSION) {
    return "the library's code has ABI " + std::to_string(head.abi) + ", and this runtime ABI " +
           std::to_string(MUSTER_ABI_VERSION);
  }
  if (head.processor != kProcessor) {
    return "the library's code is for " + nameOfProcessor(head.processor) +
           ", and this machine is " + nameOfProcessor(kProcessor);
  }
  return "";
}

}  // namespace

circuit::Layout layoutOf(const ir::Program& program) {
  return circuit::symbolicLayout(program, *program.store.schema(), circuit::TextCodes::Between);
}

circuit::Network networkOf(const ir::Program& program) {
  return circuit::build(program, layoutOf(program));
}

native::Key keyOf(const circuit::Network& network, codegen::Vectors vectors,
                  codegen::Results results) {
  return native::keyOf(network, vectors, results, "library");
}

Written write(const Program& program, const std::vector<Made>& made) {
  Written written;
  base::ByteWriter body;
  body.number(program.kinds.size());
  for (const Kind& kind : program.kinds) writeKind(kind, body);
  body.number(made.size());
  for (const Made& it : made) {
    body.text(it.key.name);
    body.text(it.key.proof);
    body.number(static_cast<int>(it.results));
    body.number(it.rootCount);
    body.number(it.code.slotCount);
    body.number(it.code.vectorBytes);
    body.number(it.code.parts.size());
    for (const codegen::Function& part : it.code.parts) {
      written.code.resize((written.code.size() + kAlignment - 1) / kAlignment * kAlignment, '\0');
      body.number(written.code.size());
      written.code += part.code;
      body.number(part.results.size());
      for (const std::uint32_t root : part.results) body.number(root);
    }
  }
  base::ByteWriter head;
  head.number(kFormat);
  head.number(kHeadBytes + body.bytes().size());
  head.number(written.code.size());
  head.number(MUSTER_ABI_VERSION);
  head.number(kProcessor);
  written.rules = std::string(kMagic) + head.bytes() + native::hashOf(written.code) +
                  native::hashOf(body.bytes()) + body.bytes();
  return written;
}

Result<std::shared_ptr<const Library>> Library::open(const Blocks& blocks, OnOther onOther) {
  MUSTER_TRY(const Head head, readHead(blocks.rules));
  if (head.ruleBytes != blocks.rules.size()) {
    return sizeError("rules", head.ruleBytes, blocks.rules.size());
  }
  if (head.codeBytes != blocks.code.size() ||
      (blocks.code.data() == nullptr && head.codeBytes > 0)) {
    return sizeError("instructions", head.codeBytes, blocks.code.size());
  }
  const std::string_view text = textOf(blocks.rules);
  const std::string_view hashes = text.substr(kHeadBytes - 2 * kHashBytes, 2 * kHashBytes);
  const std::string_view body = text.substr(kHeadBytes);
  if (hashes.substr(0, kHashBytes) != native::hashOf(textOf(blocks.code)) ||
      hashes.substr(kHashBytes) != native::hashOf(body)) {
    return Error{"the library is damaged: its checksum is another"};
  }
  auto library = std::make_shared<Library>();
  library->problem_ = misfitOf(head);
  if (!library->problem_.empty() && onOther == OnOther::Refuse) {
    return Error{library->problem_ +
                 "; compile the rules again, or ask for the interpreter where that is so"};
  }
  if (library->problem_.empty() && head.codeBytes > 0 &&
      reinterpret_cast<std::uintptr_t>(blocks.code.data()) % kAlignment != 0) {
    return Error{"the library's code does not stand on a line of 64 bytes"};
  }
  try {
    const base::ChecksThrow checked;
    base::ByteReader in(body);
    for (std::size_t left = in.count(sizeof(std::uint64_t)); left > 0; --left) {
      library->program_.kinds.push_back(readKind(in));
    }
    MUSTER_CHECK(!library->program_.kinds.empty(), "a library without a schema");
    for (std::size_t left = in.count(5 * sizeof(std::uint64_t)); left > 0; --left) {
      Entry entry;
      entry.key.name = in.text();
      entry.key.proof = in.text();
      native::Placed& code = entry.code;
      const std::uint64_t results = in.number();
      MUSTER_CHECK(results <= static_cast<std::uint64_t>(codegen::Results::Counted), "no results");
      code.results = static_cast<codegen::Results>(results);
      code.rootCount = in.number();
      MUSTER_CHECK(code.rootCount <= body.size(), "more segments than bytes");
      code.slotCount = in.number();
      MUSTER_CHECK(code.slotCount <= head.codeBytes, "more slots than instructions");
      code.vectorBytes = in.number();
      for (std::size_t parts = in.count(2 * sizeof(std::uint64_t)); parts > 0; --parts) {
        const std::uint64_t at = in.number();
        MUSTER_CHECK(at < head.codeBytes && at % kAlignment == 0, "a part that is not there");
        code.parts.push_back(reinterpret_cast<MusterPart>(
            reinterpret_cast<std::uintptr_t>(blocks.code.data()) + at));
        for (std::size_t roots = in.count(sizeof(std::uint64_t)); roots > 0; --roots) {
          const std::uint64_t root = in.number();
          MUSTER_CHECK(root < code.rootCount, "a result that there is not");
          code.written.push_back(static_cast<std::uint32_t>(root));
        }
      }
      const bool isVector = code.vectorBytes >= 16 && code.vectorBytes <= kAlignment &&
                            (code.vectorBytes & (code.vectorBytes - 1)) == 0;
      MUSTER_CHECK(code.parts.empty() || isVector, "vectors of another size");
      if (library->problem_.empty()) library->entries_.push_back(std::move(entry));
    }
    MUSTER_CHECK(in.isAtEnd(), "bytes behind the end");
    MUSTER_TRY([[maybe_unused]] const Done plain, checkPlain(library->program_));
    MUSTER_TRY([[maybe_unused]] const Done brought, bringParts(library->program_));
  } catch (const base::CheckFailure& problem) {
    return Error{std::string("the library is damaged: ") + problem.what()};
  }
  return std::shared_ptr<const Library>(std::move(library));
}

std::string hashOfRules(std::span<const std::byte> rules) { return native::hashOf(textOf(rules)); }

const native::Placed* Library::find(const circuit::Network& network, codegen::Vectors vectors,
                                    codegen::Results results) const {
  const native::Key key = aot::keyOf(network, vectors, results);
  const auto found = std::ranges::find(entries_, key, &Entry::key);
  const bool isOne = found != entries_.end() && found->code.results == results &&
                     found->code.rootCount == network.outputs.size();
  return isOne ? &found->code : nullptr;
}

}  // namespace muster::aot
