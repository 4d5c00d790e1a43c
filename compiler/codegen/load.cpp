#include "compiler/base/part.h"
#include "compiler/codegen/generator.h"

namespace muster::codegen {

namespace {

Result<const Generator*> load() {
  const Result<const void*> part = base::loadPart(kGeneratorName, MUSTER_GENERATOR_BUILD);
  if (!part.ok()) return Error{"there is no native code: " + part.error().message};
  return static_cast<const Generator*>(*part);
}

}  // namespace

Result<const Generator*> generator() {
  static const Result<const Generator*> loaded = load();
  return loaded;
}

}  // namespace muster::codegen
