#include "runtime/jit/perf_map.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cinttypes>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>

namespace muster::jit {

namespace {

Error cannot(const std::string& path, const std::string& why) { return {path + ": " + why}; }

}  // namespace

Result<Done> addToPerfMap(const codegen::Code& code, std::span<const MusterPart> placed) {
  const std::string path = "/tmp/perf-" + std::to_string(::getpid()) + ".map";
  // Others can make files there, and links to our own.
  const int opened = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC,
                            S_IRUSR | S_IWUSR);
  if (opened < 0) return cannot(path, std::strerror(errno));
  struct stat status {};
  const std::unique_ptr<FILE, int (*)(FILE*)> file(::fdopen(opened, "a"), std::fclose);
  if (file == nullptr || ::fstat(opened, &status) != 0) return cannot(path, std::strerror(errno));
  if (status.st_uid != ::geteuid()) return cannot(path, "belongs to another user");
  for (std::size_t i = 0; i < placed.size(); ++i) {
    std::fprintf(file.get(), "%" PRIxPTR " %zx %s\n", reinterpret_cast<std::uintptr_t>(placed[i]),
                 code.parts[i].code.size(), code.parts[i].symbol.c_str());
  }
  if (std::fflush(file.get()) != 0) return cannot(path, std::strerror(errno));
  return Done{};
}

}  // namespace muster::jit
