#include "runtime/jit/debugger.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "compiler/codegen/codegen.h"
#include "runtime/jit/memory.h"
#include "tests/unit/jit/strips.h"

// As a debugger finds them, by name.
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
extern jit_descriptor __jit_debug_descriptor;
}

namespace muster::jit {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;

codegen::Code code() {
  std::mt19937 random(8);
  return std::move(*codegen::compile(randomNetwork(random, 12, 300, 30), {}));
}

std::vector<std::string> shownFiles() {
  std::vector<std::string> files;
  const jit_code_entry* before = nullptr;
  for (const auto* it = __jit_debug_descriptor.first_entry; it != nullptr; it = it->next_entry) {
    EXPECT_EQ(it->prev_entry, before);
    files.emplace_back(it->symfile_addr, it->symfile_size);
    before = it;
  }
  return files;
}

// What binutils reads in an object file.
std::string readelf(const std::string& options, const std::string& file) {
  const auto path = std::filesystem::temp_directory_path() /
                    ("muster_debugger_" + std::to_string(::getpid()) + ".o");
  std::ofstream(path, std::ios::binary) << file;
  std::string out;
  FILE* pipe = ::popen(("readelf " + options + " " + path.string() + " 2>&1").c_str(), "r");
  std::array<char, 4096> some;
  while (const std::size_t size = std::fread(some.data(), 1, some.size(), pipe)) {
    out.append(some.data(), size);
  }
  EXPECT_EQ(::pclose(pipe), 0) << out;
  std::filesystem::remove(path);
  return out;
}

std::string hex(MusterPart part) {
  std::array<char, 17> text;
  std::snprintf(text.data(), text.size(), "%016zx", reinterpret_cast<std::uintptr_t>(part));
  return text.data();
}

TEST(Debugger, ReadsTheNamesAndFramesOfParts) {
  const codegen::Code made = code();
  ASSERT_EQ(made.parts.size(), 2U);
  const auto memory = std::move(*Memory::place(made));
  const std::string file = objectFileOf(made, memory->parts());
  const std::string symbols = readelf("-sWS", file);
  EXPECT_THAT(symbols, HasSubstr(".text             NOBITS          " + hex(memory->parts()[0])));
  EXPECT_THAT(symbols,
              ContainsRegex("0000000000000000 +" + std::to_string(made.parts[0].code.size()) +
                            " FUNC +GLOBAL DEFAULT +1 muster_part_0"));
  EXPECT_THAT(symbols, HasSubstr("muster_part_1"));
  EXPECT_THAT(symbols, testing::Not(HasSubstr("arning")));
#if defined(__x86_64__)
  const std::string frames = readelf("--debug-dump=frames", file);
  EXPECT_THAT(frames, testing::Not(HasSubstr("arning")));
  for (const MusterPart part : memory->parts()) {
    EXPECT_THAT(frames, HasSubstr("pc=" + hex(part) + ".."));
  }
  EXPECT_THAT(frames, HasSubstr("DW_CFA_def_cfa_register: r6 (rbp)"));
  EXPECT_THAT(frames, ContainsRegex("DW_CFA_offset: r15 \\(r15\\) at cfa-24"));
#endif
}

TEST(Debugger, SeesCodeForAsLongAsItIsShown) {
  const std::size_t before = shownFiles().size();
  const codegen::Code made = code();
  const auto memory = std::move(*Memory::place(made));
  auto first = std::make_unique<Shown>(made, memory->parts());
  const Shown second(made, memory->parts());
  ASSERT_EQ(shownFiles().size(), before + 2);
  EXPECT_EQ(shownFiles()[1], objectFileOf(made, memory->parts()));
  const Shown third(made, memory->parts());
  first.reset();
  EXPECT_EQ(shownFiles().size(), before + 2);
  const Shown none(codegen::Code{}, {});
  EXPECT_EQ(shownFiles().size(), before + 2);
  EXPECT_EQ(__jit_debug_descriptor.relevant_entry, nullptr);
}

}  // namespace
}  // namespace muster::jit
