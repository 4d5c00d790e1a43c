#include "compiler/base/part.h"

#include <dlfcn.h>
#include <link.h>

#include <filesystem>
#include <string_view>

namespace muster::base {

namespace fs = std::filesystem;

namespace {

struct Own {
  fs::path folder;
  bool isProgram;
};

// The folder of the program, or of the shared library, that this code is part of.
Own own() {
  static const char anything = 0;
  Dl_info info{};
  void* map = nullptr;
  std::error_code ignored;
  if (dladdr1(&anything, &info, &map, RTLD_DL_LINKMAP) != 0 && map != nullptr) {
    const std::string_view file = static_cast<const link_map*>(map)->l_name;
    if (!file.empty()) return {fs::canonical(file, ignored).parent_path(), false};
  }
  return {fs::read_symlink("/proc/self/exe", ignored).parent_path(), true};
}

// In a build folder below the program; installed, beside the shared library, and for the program
// and for programs of tests in a folder beside their own.
fs::path placeOf(const std::string& name) {
  const fs::path file = fs::path("muster") / (name + ".so");
  const auto [folder, isProgram] = own();
  const fs::path above = folder.parent_path();
  for (const fs::path& each : {folder / "lib", folder, above / "lib"}) {
    std::error_code ignored;
    if (fs::exists(each / file, ignored)) return each / file;
  }
  return isProgram ? above / MUSTER_LIBDIR / file : folder / file;
}

Error problem() {
  const char* text = dlerror();
  return {text == nullptr ? "it cannot be loaded" : text};
}

}  // namespace

Result<const void*> loadPart(const std::string& name, const char* build) {
  const fs::path place = placeOf(name);
  void* library = dlopen(place.c_str(), RTLD_LAZY | RTLD_LOCAL);
  if (library == nullptr) return problem();
  const void* table = dlsym(library, name.c_str());
  if (table == nullptr) return problem();
  const std::string_view its = *static_cast<const char* const*>(table);
  if (its != build) {
    return Error{place.string() + " is of another build (" + std::string(its) + ", not " + build +
                 ")"};
  }
  return table;
}

}  // namespace muster::base
