#include "runtime/jit/memory.h"

#include <sys/mman.h>

#include <cerrno>
#include <cstring>
#include <string>

namespace muster::jit {

namespace {

Error refused(const std::string& what) { return {what + ": " + std::strerror(errno)}; }

std::size_t wholeLines(std::size_t bytes) {
  return (bytes + MUSTER_LINE_BYTES - 1) / MUSTER_LINE_BYTES * MUSTER_LINE_BYTES;
}

}  // namespace

Result<std::unique_ptr<const Memory>> Memory::place(const codegen::Code& code) {
  std::unique_ptr<Memory> memory(new Memory);
  std::size_t bytes = 0;
  for (const codegen::Function& part : code.parts) bytes += wholeLines(part.code.size());
  if (bytes == 0) return std::unique_ptr<const Memory>(std::move(memory));

  void* pages = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (pages == MAP_FAILED) return refused("no memory for native code");
  memory->pages_ = pages;
  memory->bytes_ = bytes;
  char* next = static_cast<char*>(pages);
  for (const codegen::Function& part : code.parts) {
    std::memcpy(next, part.code.data(), part.code.size());
    memory->parts_.push_back(reinterpret_cast<MusterPart>(next));
    next += wholeLines(part.code.size());
  }
  if (::mprotect(pages, bytes, PROT_READ | PROT_EXEC) != 0) {
    return refused("native code cannot be run here, as memory that was written may not be");
  }
  // Processors other than x86 may still hold what stood there before.
  __builtin___clear_cache(static_cast<char*>(pages), static_cast<char*>(pages) + bytes);
  return std::unique_ptr<const Memory>(std::move(memory));
}

Memory::~Memory() {
  if (pages_ != nullptr) ::munmap(pages_, bytes_);
}

}  // namespace muster::jit
