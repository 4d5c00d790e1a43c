#include "runtime/aot/library.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <random>

#include "compiler/diagnostics/diagnostic.h"
#include "compiler/driver/driver.h"
#include "compiler/ir/hash.h"
#include "compiler/ir/print.h"
#include "compiler/stdlib/stdlib.h"
#include "runtime/bitmap/bitmap.h"
#include "runtime/engine/ahead.h"
#include "runtime/engine/embed.h"
#include "runtime/native/key.h"
#include "tests/support/golden.h"

namespace muster::aot {
namespace {

using testing::HasSubstr;

std::optional<driver::Compiled> compiled(std::string_view text) {
  source::Files files;
  files.add("rules.muster", std::string(text));
  stdlib::addImported(files);
  diagnostics::Sink sink;
  return driver::compile(files, sink);
}

Program programOf(const driver::Compiled& it) {
  return engine::runnable(engine::Program(std::shared_ptr<void>(), &it));
}

std::span<const std::byte> bytesOf(const std::string& text) {
  return std::as_bytes(std::span(text));
}

// The code stands on lines, as a linker would have it; nothing here runs it.
Result<std::shared_ptr<const Library>> opened(const Written& written) {
  const auto* first = reinterpret_cast<const std::byte*>(written.code.data());
  const bitmap::LineVector<std::byte> code(first, first + written.code.size());
  return Library::open({bytesOf(written.rules), code}, OnOther::Refuse);
}

// Every rule file of the golden tests that has no mistake.
TEST(Library, HoldsTheGraphsOfAllRules) {
  std::size_t held = 0;
  std::size_t refused = 0;
  for (const auto& path : support::goldenFiles("tests/golden")) {
    const support::GoldenFile file = support::readGolden(path);
    const auto rules = compiled(file.body("rules"));
    if (!rules) continue;
    const Program program = programOf(*rules);
    const Result<Done> plain = checkPlain(program);
    const auto library = opened(write(program, {}));
    ASSERT_EQ(library.ok(), plain.ok())
        << path << ": " << (library.ok() ? "" : library.error().message);
    if (!library.ok()) {
      EXPECT_EQ(library.error().message, plain.error().message) << path;
      ++refused;
      continue;
    }
    ++held;
    const Program& read = (*library)->program();
    ASSERT_EQ(read.kinds.size(), program.kinds.size()) << path;
    EXPECT_EQ(schemaHash(read), schemaHash(program)) << path;
    EXPECT_THAT(differences(program, read), testing::IsEmpty()) << path;
    for (std::size_t i = 0; i < read.kinds.size(); ++i) {
      EXPECT_EQ(ir::print(*read.kinds[i].graph), ir::print(*program.kinds[i].graph)) << path;
      EXPECT_EQ(ir::hash(*read.kinds[i].graph), ir::hash(*program.kinds[i].graph)) << path;
      EXPECT_EQ(ir::print(bind(read.kinds[i], 1'793'491'200'000'000)),
                ir::print(bind(program.kinds[i], 1'793'491'200'000'000)))
          << path;
    }
  }
  EXPECT_GE(held, 30U);
  EXPECT_GE(refused, 5U);
}

constexpr const char* kRules = R"(schema shop version 1
  zone "Europe/London"
profile customer key id
  id       whole number
  country  text optional
  score    real optional
  newsletter  consent
  events purchases at bought_at
    bought_at  instant
    amount     number with 2 places
segment fans: country is one of ("GB", "IE") and any purchases in the last 30 days where amount > 50
segment again: any (purchases then purchases within 3 days)
segment scored: score > 0.1 or newsletter is granted
)";

Written library() {
  const auto rules = compiled(kRules);
  if (!rules) throw std::runtime_error("rules with mistakes");
  return std::move(engine::compileAhead(*rules, 1'793'491'200'000'000, 1)->written);
}

TEST(Library, ThatIsCutOffIsAnError) {
  const Written whole = library();
  for (std::size_t bytes = 0; bytes < whole.rules.size(); ++bytes) {
    ASSERT_FALSE(opened({whole.rules.substr(0, bytes), whole.code}).ok()) << bytes;
  }
  for (std::size_t bytes = 0; bytes < whole.code.size(); bytes += 97) {
    ASSERT_FALSE(opened({whole.rules, whole.code.substr(0, bytes)}).ok()) << bytes;
  }
  ASSERT_FALSE(opened({whole.rules + '\0', whole.code}).ok());
  const auto read = opened(whole);
  ASSERT_TRUE(read.ok()) << read.error().message;
}

TEST(Library, WithAChangedByteIsAnError) {
  const Written whole = library();
  ASSERT_TRUE(opened(whole).ok());
  for (std::size_t at = 0; at < whole.rules.size(); ++at) {
    Written changed = whole;
    changed.rules[at] = static_cast<char>(changed.rules[at] ^ (1 << at % 8));
    ASSERT_FALSE(opened(changed).ok()) << at;
  }
  for (std::size_t at = 0; at < whole.code.size(); at += 31) {
    Written changed = whole;
    changed.code[at] = static_cast<char>(changed.code[at] ^ (1 << at % 8));
    ASSERT_FALSE(opened(changed).ok()) << at;
  }
}

constexpr std::size_t kHead = 16 + 5 * 8;
constexpr std::size_t kHash = 32;
constexpr std::size_t kBody = kHead + 2 * kHash;

void setChecksumRight(Written& changed) {
  changed.rules.replace(kHead + kHash, kHash, native::hashOf(changed.rules.substr(kBody)));
}

// As on a machine with older time-zone data.
TEST(Library, ThatCountsByAZoneThatIsNotKnownIsAnError) {
  Written changed = library();
  const std::string name = "Europe/London";
  for (std::size_t at = 0; (at = changed.rules.find(name, at)) != std::string::npos;) {
    changed.rules[at + name.size() - 1] = 'm';
  }
  setChecksumRight(changed);
  const auto read = opened(changed);
  ASSERT_FALSE(read.ok());
  EXPECT_THAT(read.error().message, HasSubstr("`Europe/Londom`"));
}

// Somebody who changes a library can set its checksum right, too. Then it is an error, or other
// rules; never a crash.
TEST(Library, WithARightChecksumDoesNotCrash) {
  const Written whole = library();
  std::mt19937 random(17);
  std::size_t errors = 0;
  for (int i = 0; i < 4000; ++i) {
    Written changed = whole;
    for (std::size_t changes = random() % 3 + 1; changes > 0; --changes) {
      const std::size_t at = kBody + random() % (whole.rules.size() - kBody);
      changed.rules[at] = static_cast<char>(random() % 2 == 0 ? random() : changed.rules[at] + 1);
    }
    setChecksumRight(changed);
    if (!opened(changed).ok()) ++errors;
  }
  // Both happen: much of the bytes is names.
  EXPECT_GT(errors, 1000U);
  EXPECT_LT(errors, 4000U);
}

}  // namespace
}  // namespace muster::aot
