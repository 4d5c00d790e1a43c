#include "runtime/jit/debugger.h"

#include <elf.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <mutex>
#include <string_view>
#include <vector>

// The interface's own names and layouts.
extern "C" {

struct jit_code_entry {
  jit_code_entry* next_entry;
  jit_code_entry* prev_entry;
  const char* symfile_addr;
  std::uint64_t symfile_size;
};

struct jit_descriptor {
  std::uint32_t version;
  std::uint32_t action_flag;
  jit_code_entry* relevant_entry;
  jit_code_entry* first_entry;
};

// A debugger has a breakpoint here, and reads the other.
[[gnu::noinline, gnu::used]] void __jit_debug_register_code() { asm volatile("" ::: "memory"); }
[[gnu::used]] jit_descriptor __jit_debug_descriptor = {1, 0, nullptr, nullptr};

}  // extern "C"

namespace muster::jit {

namespace {

enum class Action : std::uint32_t { None, Register, Unregister };

std::mutex& mutex() {
  static std::mutex it;
  return it;
}

void tellDebugger(Action action, jit_code_entry& entry) {
  __jit_debug_descriptor.relevant_entry = &entry;
  __jit_debug_descriptor.action_flag = static_cast<std::uint32_t>(action);
  __jit_debug_register_code();
  __jit_debug_descriptor.action_flag = static_cast<std::uint32_t>(Action::None);
  __jit_debug_descriptor.relevant_entry = nullptr;
}

template <typename T>
void append(std::string& out, const T& value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void byte(std::string& out, unsigned value) { out += static_cast<char>(value); }

#if defined(__x86_64__)

// Numbers of registers and instructions as DWARF has them.
constexpr unsigned kRbp = 6;
constexpr unsigned kRsp = 7;
constexpr unsigned kReturnAddress = 16;
constexpr unsigned kAdvance = 0x40;         // with the number of bytes
constexpr unsigned kOffset = 0x80;          // with a register; then its place, in -8 bytes
constexpr unsigned kDefCfa = 0x0C;          // a register and a number of bytes
constexpr unsigned kDefCfaRegister = 0x0D;  // the same number of bytes behind it
constexpr unsigned kDefCfaOffset = 0x0E;

// Puts the size before it, which `pad` (nothing is done) brings to whole words.
void appendEntry(std::string& out, std::string entry) {
  entry.resize((entry.size() + 4 + 7) / 8 * 8 - 4, '\0');
  append(out, static_cast<std::uint32_t>(entry.size()));
  out += entry;
}

// One register that a function pushes as it begins, and how long the instruction is; 0 where it
// pushes no more.
struct Push {
  unsigned number = 0;
  std::size_t bytes = 0;
};
Push pushAt(std::string_view code) {
  const auto at = [&](std::size_t i) {
    return i < code.size() ? static_cast<unsigned char>(code[i]) : 0U;
  };
  // The number of a register in instructions, as in DWARF from 8 on; of those before, only rbx is
  // kept for a caller.
  if (at(0) == 0x41 && at(1) >= 0x54 && at(1) <= 0x57) return {at(1) - 0x50 + 8, 2};
  if (at(0) == 0x53) return {3, 1};
  return {};
}

// Code is generated with frame pointers, so every part begins with these.
constexpr std::string_view kPushRbp = "\x55";
constexpr std::string_view kMoveRspToRbp = "\x48\x89\xE5";

std::string framesOf(const codegen::Code& code, std::span<const MusterPart> placed) {
  std::string out;
  std::string common;
  append(common, ~std::uint32_t{0});
  for (const unsigned value : {1U, 0U, 1U}) byte(common, value);  // version, nothing more, a byte
  byte(common, 0x78);                                             // -8
  byte(common, kReturnAddress);
  for (const unsigned value : {kDefCfa, kRsp, 8U, kOffset | kReturnAddress, 1U})
    byte(common, value);
  appendEntry(out, common);
  for (std::size_t i = 0; i < placed.size(); ++i) {
    std::string_view rest = code.parts[i].code;
    if (!rest.starts_with(std::string(kPushRbp) + std::string(kMoveRspToRbp))) continue;
    rest.remove_prefix(kPushRbp.size() + kMoveRspToRbp.size());
    std::string frame;
    append(frame, std::uint32_t{0});  // what is common stands at the begin
    append(frame, reinterpret_cast<std::uintptr_t>(placed[i]));
    append(frame, static_cast<std::uint64_t>(code.parts[i].code.size()));
    for (const unsigned value : {kAdvance | 1U, kDefCfaOffset, 16U, kOffset | kRbp, 2U,
                                 kAdvance | 3U, kDefCfaRegister, kRbp}) {
      byte(frame, value);
    }
    unsigned place = 3;
    for (Push push = pushAt(rest); push.bytes > 0; push = pushAt(rest)) {
      byte(frame, kAdvance | static_cast<unsigned>(push.bytes));
      byte(frame, kOffset | push.number);
      byte(frame, place++);
      rest.remove_prefix(push.bytes);
    }
    appendEntry(out, frame);
  }
  return out;
}

#else

std::string framesOf(const codegen::Code&, std::span<const MusterPart>) { return ""; }

#endif

std::uintptr_t addressOf(MusterPart part) { return reinterpret_cast<std::uintptr_t>(part); }

}  // namespace

std::string objectFileOf(const codegen::Code& code, std::span<const MusterPart> placed) {
  std::uintptr_t first = ~std::uintptr_t{0};
  std::uintptr_t end = 0;
  for (std::size_t i = 0; i < placed.size(); ++i) {
    first = std::min(first, addressOf(placed[i]));
    end = std::max(end, addressOf(placed[i]) + code.parts[i].code.size());
  }
  std::string names(1, '\0');
  const auto name = [&](std::string_view text) {
    const auto at = static_cast<std::uint32_t>(names.size());
    names.append(text).push_back('\0');
    return at;
  };
  std::string symbols(sizeof(Elf64_Sym), '\0');
  for (std::size_t i = 0; i < placed.size(); ++i) {
    Elf64_Sym symbol{};
    symbol.st_name = name(code.parts[i].symbol);
    symbol.st_info = ELF64_ST_INFO(STB_GLOBAL, STT_FUNC);
    symbol.st_shndx = 1;
    symbol.st_value = addressOf(placed[i]) - first;
    symbol.st_size = code.parts[i].code.size();
    append(symbols, symbol);
  }

  std::vector<Elf64_Shdr> sections(1);
  std::string body;
  const auto add = [&](std::string_view title, std::uint32_t type, const std::string& bytes) {
    Elf64_Shdr& section = sections.emplace_back();
    section.sh_name = name(title);
    section.sh_type = type;
    section.sh_offset = sizeof(Elf64_Ehdr) + body.size();
    section.sh_size = bytes.size();
    section.sh_addralign = 8;
    body += bytes;
    body.resize((body.size() + 7) / 8 * 8, '\0');
    return &section;
  };
  // The code itself stands elsewhere.
  Elf64_Shdr* text = add(".text", SHT_NOBITS, "");
  text->sh_flags = SHF_ALLOC | SHF_EXECINSTR;
  text->sh_addr = first;
  text->sh_size = end - first;
  add(".debug_frame", SHT_PROGBITS, framesOf(code, placed));
  Elf64_Shdr* table = add(".symtab", SHT_SYMTAB, symbols);
  table->sh_link = 4;  // the names
  table->sh_info = 1;  // the first that is not local
  table->sh_entsize = sizeof(Elf64_Sym);
  const std::uint32_t title = name(".strtab");
  add("", SHT_STRTAB, names)->sh_name = title;

  Elf64_Ehdr head{};
  std::memcpy(head.e_ident, ELFMAG, SELFMAG);
  head.e_ident[EI_CLASS] = ELFCLASS64;
  head.e_ident[EI_DATA] = ELFDATA2LSB;
  head.e_ident[EI_VERSION] = EV_CURRENT;
  head.e_type = ET_REL;
#if defined(__aarch64__)
  head.e_machine = EM_AARCH64;
#else
  head.e_machine = EM_X86_64;
#endif
  head.e_version = EV_CURRENT;
  head.e_shoff = sizeof(Elf64_Ehdr) + body.size();
  head.e_ehsize = sizeof(Elf64_Ehdr);
  head.e_shentsize = sizeof(Elf64_Shdr);
  head.e_shnum = static_cast<std::uint16_t>(sections.size());
  head.e_shstrndx = 4;
  std::string file;
  append(file, head);
  file += body;
  for (const Elf64_Shdr& section : sections) append(file, section);
  return file;
}

struct Shown::Entry {
  std::string file;
  jit_code_entry it;
};

Shown::Shown(const codegen::Code& code, std::span<const MusterPart> placed) {
  if (placed.empty()) return;
  entry_ = std::make_unique<Entry>(Entry{objectFileOf(code, placed), {}});
  entry_->it.symfile_addr = entry_->file.data();
  entry_->it.symfile_size = entry_->file.size();
  const std::lock_guard lock(mutex());
  jit_code_entry*& first = __jit_debug_descriptor.first_entry;
  entry_->it.next_entry = first;
  if (first != nullptr) first->prev_entry = &entry_->it;
  first = &entry_->it;
  tellDebugger(Action::Register, entry_->it);
}

Shown::~Shown() {
  if (entry_ == nullptr) return;
  const std::lock_guard lock(mutex());
  jit_code_entry& it = entry_->it;
  (it.prev_entry == nullptr ? __jit_debug_descriptor.first_entry : it.prev_entry->next_entry) =
      it.next_entry;
  if (it.next_entry != nullptr) it.next_entry->prev_entry = it.prev_entry;
  tellDebugger(Action::Unregister, it);
}

}  // namespace muster::jit
