#include <dlfcn.h>
#include <link.h>

#include <filesystem>
#include <string>
#include <string_view>

#include "compiler/codegen/generator.h"

namespace muster::codegen {

namespace fs = std::filesystem;

namespace {

constexpr const char* kLibrary = "muster/muster_generator.so";

// The folder of the program, or of the shared library, that this code is part of.
fs::path ownFolder() {
  static const char anything = 0;
  Dl_info info{};
  void* map = nullptr;
  std::error_code ignored;
  if (dladdr1(&anything, &info, &map, RTLD_DL_LINKMAP) != 0 && map != nullptr) {
    const std::string_view file = static_cast<const link_map*>(map)->l_name;
    if (!file.empty()) return fs::canonical(file, ignored).parent_path();
  }
  return fs::read_symlink("/proc/self/exe", ignored).parent_path();
}

// In a build folder below the program; installed, beside libmuster.so, and for the program and for
// programs of tests in a folder beside their own.
fs::path place() {
  const fs::path own = ownFolder();
  const fs::path above = own.parent_path();
  const fs::path last = above / MUSTER_LIBDIR / kLibrary;
  for (const fs::path& folder : {own / "lib", own, above / "lib"}) {
    std::error_code ignored;
    if (fs::exists(folder / kLibrary, ignored)) return folder / kLibrary;
  }
  return last;
}

Error problem() {
  const char* text = dlerror();
  return {std::string("there is no native code: ") + (text == nullptr ? "" : text)};
}

Result<const Generator*> load() {
  void* library = dlopen(place().c_str(), RTLD_LAZY | RTLD_LOCAL);
  if (library == nullptr) return problem();
  const auto* found = static_cast<const Generator*>(dlsym(library, kGeneratorSymbol));
  if (found == nullptr) return problem();
  if (std::string_view(found->build) != MUSTER_GENERATOR_BUILD) {
    return Error{"there is no native code: " + place().string() + " is of another build (" +
                 found->build + ", not " + MUSTER_GENERATOR_BUILD + ")"};
  }
  return found;
}

}  // namespace

Result<const Generator*> generator() {
  static const Result<const Generator*> loaded = load();
  return loaded;
}

}  // namespace muster::codegen
