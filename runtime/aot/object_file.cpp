#include "runtime/aot/object_file.h"

#include <elf.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#include "runtime/abi/strip.h"

namespace muster::aot {

namespace {

#if defined(__aarch64__)
constexpr Elf64_Half kMachine = EM_AARCH64;
#else
constexpr Elf64_Half kMachine = EM_X86_64;
#endif

constexpr std::size_t kLine = MUSTER_LINE_BYTES;

// The sections, by their number.
enum Section : Elf64_Half { kNull, kText, kNoStack, kSymbols, kStrings, kNames, kSections };

void align(std::string& bytes, std::size_t to) { bytes.resize((bytes.size() + to - 1) / to * to); }

template <typename T>
std::string bytesOf(const T& value) {
  std::string bytes(sizeof value, '\0');
  std::memcpy(bytes.data(), &value, sizeof value);
  return bytes;
}

// Texts one behind the other, each at a number.
class Texts {
 public:
  Elf64_Word add(std::string_view text) {
    const auto at = static_cast<Elf64_Word>(bytes_.size());
    bytes_ += text;
    bytes_ += '\0';
    return at;
  }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_ = std::string(1, '\0');
};

std::string littleEndian(std::uint64_t number, int bytes) {
  std::string text;
  for (; bytes > 0; --bytes, number >>= 8) text += static_cast<char>(number & 0xFF);
  return text;
}

// A function that gives the address so many bytes behind its own.
std::string functionTo(std::size_t distance) {
#if defined(__aarch64__)
  const auto number = static_cast<std::uint32_t>(distance);
  return littleEndian(0x10000000, 4) +                                 // adr x0, here
         littleEndian(0x52800001 | (number & 0xFFFF) << 5, 4) +        // mov w1, low half
         littleEndian(0x72A00001 | (number >> 16 & 0xFFFF) << 5, 4) +  // movk w1, high half
         littleEndian(0x8B010000, 4) +                                 // add x0, x0, x1
         littleEndian(0xD65F03C0, 4);                                  // ret
#else
  constexpr std::size_t kBehindLea = 11;
  return "\xF3\x0F\x1E\xFA" +                              // endbr64
         std::string("\x48\x8D\x05") +                     // lea rax, [rip + distance]
         littleEndian(distance - kBehindLea, 4) + "\xC3";  // ret
#endif
}

Elf64_Ehdr headOf(std::size_t sectionsAt) {
  Elf64_Ehdr head{};
  std::memcpy(head.e_ident, ELFMAG, SELFMAG);
  head.e_ident[EI_CLASS] = ELFCLASS64;
  head.e_ident[EI_DATA] = ELFDATA2LSB;
  head.e_ident[EI_VERSION] = EV_CURRENT;
  head.e_type = ET_REL;
  head.e_machine = kMachine;
  head.e_version = EV_CURRENT;
  head.e_shoff = sectionsAt;
  head.e_ehsize = sizeof(Elf64_Ehdr);
  head.e_shentsize = sizeof(Elf64_Shdr);
  head.e_shnum = kSections;
  head.e_shstrndx = kNames;
  return head;
}

}  // namespace

std::string objectFile(std::string_view name, const Written& written) {
  // Two functions of a line each, then what they lead to.
  const std::size_t codeAt = 2 * kLine;
  const std::size_t rulesAt = codeAt + (written.code.size() + kLine - 1) / kLine * kLine;
  std::string text = functionTo(rulesAt);
  align(text, kLine);
  text += functionTo(codeAt - kLine);
  align(text, kLine);
  text += written.code;
  align(text, kLine);
  text += written.rules;

  std::string bytes = bytesOf(headOf(0));
  Texts names;
  std::array<Elf64_Shdr, kSections> sections{};
  const auto add = [&](Section which, std::string_view title, Elf64_Word type, Elf64_Xword flags,
                       std::string_view content, std::size_t alignment) -> Elf64_Shdr& {
    align(bytes, alignment);
    Elf64_Shdr& section = sections[which];
    section.sh_name = names.add(title);
    section.sh_type = type;
    section.sh_flags = flags;
    section.sh_offset = bytes.size();
    section.sh_size = content.size();
    section.sh_addralign = alignment;
    bytes += content;
    return section;
  };

  Texts strings;
  std::string symbols = bytesOf(Elf64_Sym{});
  const auto symbol = [&](std::string_view ending, std::size_t at) {
    Elf64_Sym it{};
    it.st_name = strings.add(std::string(name) + std::string(ending));
    it.st_info = ELF64_ST_INFO(STB_GLOBAL, STT_FUNC);
    it.st_shndx = kText;
    it.st_value = at;
    it.st_size = kLine;
    symbols += bytesOf(it);
  };
  symbol("_rules", 0);
  symbol("_code", kLine);

  add(kText, ".text", SHT_PROGBITS, SHF_ALLOC | SHF_EXECINSTR, text, kLine);
  // Without it a linker makes the stack of the whole program executable.
  add(kNoStack, ".note.GNU-stack", SHT_PROGBITS, 0, "", 1);
  Elf64_Shdr& table = add(kSymbols, ".symtab", SHT_SYMTAB, 0, symbols, sizeof(Elf64_Xword));
  table.sh_link = kStrings;
  table.sh_info = 1;  // the first that others see
  table.sh_entsize = sizeof(Elf64_Sym);
  add(kStrings, ".strtab", SHT_STRTAB, 0, strings.bytes(), 1);
  const Elf64_Word nameOfNames = names.add(".shstrtab");
  const std::string allNames = names.bytes();
  add(kNames, "", SHT_STRTAB, 0, allNames, 1).sh_name = nameOfNames;
  align(bytes, sizeof(Elf64_Xword));
  const std::string head = bytesOf(headOf(bytes.size()));
  std::ranges::copy(head, bytes.begin());
  for (const Elf64_Shdr& section : sections) bytes += bytesOf(section);
  return bytes;
}

namespace {

// One member's head: name, time, owner, group, mode, size, all as text with blanks behind.
std::string memberHead(std::string_view name, std::size_t bytes) {
  std::string head;
  const auto field = [&](std::string text, std::size_t width) {
    text.resize(width, ' ');
    head += text;
  };
  field(std::string(name) + "/", 16);
  field("0", 12);
  field("0", 6);
  field("0", 6);
  field("644", 8);
  field(std::to_string(bytes), 10);
  return head + "`\n";
}

std::string bigEndian(std::size_t number) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> shift & 0xFF);
  return bytes;
}

}  // namespace

std::string archive(std::string_view name, std::string_view objectFile) {
  constexpr std::string_view kMagic = "!<arch>\n";
  constexpr std::size_t kHeadBytes = 60;
  // By the first member a linker finds which other has a symbol: here there is one for both.
  std::string index = bigEndian(2);
  std::string symbols;
  for (const char* ending : {"_rules", "_code"}) {
    symbols += std::string(name) + ending;
    symbols += '\0';
  }
  const std::size_t indexBytes = 3 * 4 + symbols.size();
  const std::size_t padding = indexBytes % 2;
  const std::size_t objectAt = kMagic.size() + kHeadBytes + indexBytes + padding;
  index += bigEndian(objectAt) + bigEndian(objectAt) + symbols + std::string(padding, '\0');
  std::string bytes = std::string(kMagic) + memberHead("", indexBytes + padding) + index;
  bytes += memberHead("rules.o", objectFile.size());
  bytes += objectFile;
  if (objectFile.size() % 2 != 0) bytes += '\n';
  return bytes;
}

}  // namespace muster::aot
