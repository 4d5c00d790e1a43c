// What compiles, and what it looks like. Whether the code is right is asked by tests/unit/jit,
// which runs it.

#include "compiler/codegen/codegen.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace muster::codegen {
namespace {

using circuit::Network;
using circuit::Wire;
using testing::HasSubstr;
using testing::Not;

// A chain of so many gates over three planes, each of which is a result.
Network chain(std::size_t gates) {
  Network network;
  network.inputs.assign(3, circuit::Predicate{ir::NodeId(0), true});
  for (Wire i = 0; i < gates; ++i) {
    network.gates.push_back({0x96, {i, i + 1, i + 2}});
    network.outputs.push_back({"", static_cast<Wire>(i + 3)});
  }
  return network;
}

TEST(Codegen, MakesAFunctionOfEveryPart) {
  const Result<Code> code = compile(chain(1000), {.threads = 2});
  ASSERT_TRUE(code.ok());
  EXPECT_EQ(code->parts.size(), 4U);
  std::size_t results = 0;
  for (const Function& part : code->parts) {
    EXPECT_GT(part.code.size(), 100U);
    EXPECT_THAT(part.code, Not(HasSubstr("ELF")));
    results += part.results.size();
  }
  EXPECT_EQ(results, 1000U);
}

TEST(Codegen, IsTheSameEveryTimeOnAnyNumberOfThreads) {
  const Result<Code> first = compile(chain(600), {});
  const Result<Code> second = compile(chain(600), {.threads = 3});
  ASSERT_TRUE(first.ok() && second.ok());
  ASSERT_EQ(first->parts.size(), second->parts.size());
  for (std::size_t i = 0; i < first->parts.size(); ++i) {
    EXPECT_EQ(first->parts[i].code, second->parts[i].code);
  }
}

TEST(Codegen, GivesUpBetweenParts) {
  int asked = 0;
  const Result<Code> code = compile(chain(1000), {.isCancelled = [&] { return ++asked > 2; }});
  ASSERT_FALSE(code.ok());
  EXPECT_EQ(asked, 3);
}

TEST(Codegen, OfConstantsHasNoParts) {
  Network network;
  network.outputs = {{"all", true}};
  const Result<Code> code = compile(network, {});
  ASSERT_TRUE(code.ok());
  EXPECT_TRUE(code->parts.empty());
}

TEST(Codegen, PrintsWhatItMakes) {
  const Result<std::string> text = print(chain(2), {}, Form::Llvm);
  ASSERT_TRUE(text.ok());
  EXPECT_THAT(*text, HasSubstr("define void @muster_part_0(ptr %0, i64 %1)"));
  EXPECT_THAT(*text, HasSubstr("xor <2 x i64>"));
}

// Code that this machine cannot run: object files that need no linker, by the instructions of the
// other one. Every gate there is, as it depends on three wires.
TEST(Codegen, MakesCodeForAArch64) {
  Network network = chain(256);
  for (std::size_t i = 0; i < network.gates.size(); ++i) {
    network.gates[i].table = static_cast<std::uint8_t>(i);
    const auto reads = [&](int wire) { return circuit::dependsOn(network.gates[i].table, wire); };
    if (!reads(0) || !reads(1) || !reads(2)) network.gates[i].table = 0xE8;
  }
  const Options options{.target = "aarch64-linux-gnu"};
  const Result<Code> code = compile(network, options);
  ASSERT_TRUE(code.ok()) << code.error().message;
  EXPECT_EQ(code->parts.size(), 1U);
  for (const Function& part : code->parts) {
    EXPECT_EQ(part.code.size() % 4, 0U) << "instructions are four bytes";
    const std::string ret = "\xC0\x03\x5F\xD6";
    EXPECT_THAT(part.code, HasSubstr(ret));
    EXPECT_EQ(part.results.size(), 256U);
  }
  const Result<std::string> text = print(network, options, Form::Assembly);
  ASSERT_TRUE(text.ok());
  EXPECT_THAT(*text, HasSubstr(".16b"));
  EXPECT_THAT(*text, Not(HasSubstr("\tbl\t"))) << "a call";
  EXPECT_THAT(*text, Not(HasSubstr("adrp"))) << "an address that only a linker knows";
  EXPECT_FALSE(compile(network, {.target = "abacus"}).ok());
}

#if defined(__x86_64__)
TEST(Codegen, TakesOneInstructionForAGateWhereThereIsOne) {
  const auto count = [&](Results results, std::string_view what) {
    const Options options{.vectors = Vectors::Avx512Popcount, .results = results};
    const Result<std::string> text = print(chain(9), options, Form::Assembly);
    std::size_t found = 0;
    if (!text.ok()) return found;
    for (std::size_t at = text->find(what); at != std::string::npos; at = text->find(what, at + 1))
      ++found;
    return found;
  };
  EXPECT_EQ(count(Results::Buffered, "vpternlogq"), 9U);
  EXPECT_EQ(count(Results::Buffered, "call"), 0U);
  EXPECT_EQ(count(Results::Streamed, "vmovntdq"), 9U);
  EXPECT_EQ(count(Results::Streamed, "vpopcntq"), 9U);
  EXPECT_EQ(count(Results::Streamed, "vpaddq"), 3U) << "one for four results";
  EXPECT_EQ(count(Results::Streamed, "call"), 0U);
}

TEST(Codegen, KeepsToNarrowVectors) {
  const Result<std::string> text = print(chain(9), {.vectors = Vectors::Avx2}, Form::Assembly);
  ASSERT_TRUE(text.ok());
  EXPECT_THAT(*text, HasSubstr("%ymm"));
  EXPECT_THAT(*text, Not(HasSubstr("%zmm")));
  const Result<std::string> narrow = print(chain(9), {}, Form::Assembly);
  ASSERT_TRUE(narrow.ok());
  EXPECT_THAT(*narrow, Not(HasSubstr("%ymm")));
}
#endif

}  // namespace
}  // namespace muster::codegen
