#include "compiler/ir/hash.h"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "compiler/base/hex.h"
#include "compiler/ir/text.h"

namespace muster::ir {
namespace {

// The canonical bytes of an XXH3 hash: big endian on every machine.
std::string digest(std::string_view bytes) {
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
  return std::string(reinterpret_cast<const char*>(canonical.digest), sizeof canonical.digest);
}

// A text that cannot run into the next one.
std::string framed(std::string_view text) {
  return std::to_string(text.size()) + ":" + std::string(text);
}

// What the node says beside its operands, by names and not by indices.
std::string saying(const Store& store, NodeId id) {
  const schema::Schema* schema = store.schema().get();
  const Op op = store.op(id);
  if (op == Op::Const) return constantText(schema, store.constantOf(id));
  if (op == Op::Column) return fieldText(schema, store.fieldOf(id));
  if (hasShift(op)) return shiftText(store.shiftOf(id));
  if (op == Op::Sequence) return sequenceText(schema, store.sequenceOf(id));
  if (looksAround(op)) {
    const InList in = InList::of(store.payload(id));
    return listText(schema, in.list) + (in.fromEnd ? " from the end" : "") +
           (in.group ? " in " + domainText(store, Domain::of(*in.group)) : "");
  }
  if (op == Op::Call) return functionText(store.functionOf(id));
  if (isAggregate(op) && store.domain(id).isProfile()) return domainText(store, store.rowsOf(id));
  if (isAggregate(op)) {
    return domainText(store, store.rowsOf(id)) + " in " + domainText(store, store.domain(id));
  }
  if (op == Op::Key || op == Op::Lift) return domainText(store, store.domain(id));
  return std::to_string(store.payload(id));
}

std::string typeSaying(const Store& store, NodeId id) {
  const schema::Type& type = store.type(id);
  return store.schema() ? schema::describe(*store.schema(), type) : typeText(nullptr, type);
}

}  // namespace

namespace {

std::vector<std::string> digestsOf(const Store& store) {
  std::vector<std::string> digests;
  digests.reserve(store.size());
  for (std::uint32_t i = 0; i < store.size(); ++i) {
    const NodeId id(i);
    std::vector<std::string> operands;
    for (NodeId operand : store.operands(id)) operands.push_back(digests[operand.index()]);
    // Where order does not matter, ids order the operands, and those follow the order of files.
    if (info(store.op(id)).traits != Traits::None) std::ranges::sort(operands);
    std::string bytes =
        framed(info(store.op(id)).text) + framed(typeSaying(store, id)) + framed(saying(store, id));
    for (const std::string& operand : operands) bytes += operand;
    digests.push_back(digest(bytes));
  }
  return digests;
}

}  // namespace

std::vector<std::string> hashTerms(const Program& program) {
  const std::vector<std::string> digests = digestsOf(program.store);
  std::vector<std::string> hashes;
  for (const Term& term : program.terms) {
    hashes.push_back(term.node ? hexadecimal(std::as_bytes(std::span(digests[term.node->index()])))
                               : "");
  }
  return hashes;
}

std::string hash(const Program& program) {
  const std::vector<std::string> digests = digestsOf(program.store);
  std::vector<std::string> roots;
  for (const Root& root : program.roots) {
    roots.push_back(framed(root.name) + digests[root.node.index()]);
  }
  std::ranges::sort(roots);
  std::string bytes;
  for (const std::string& root : roots) bytes += root;
  const std::string made = digest(bytes);
  return hexadecimal(std::as_bytes(std::span(made)));
}

}  // namespace muster::ir
