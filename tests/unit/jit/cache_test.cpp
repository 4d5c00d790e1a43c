#include "runtime/jit/cache.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <thread>

#include "runtime/jit/entry.h"
#include "tests/unit/jit/strips.h"

namespace muster::jit {
namespace {

namespace fs = std::filesystem;

using circuit::Network;
using codegen::Results;
using codegen::Vectors;

class CodeCache : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "muster-cache-XXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    scratch_ = pattern;
    folder_ = scratch_ / "made" / "when needed";
    cache_ = Cache(folder_);
  }
  void TearDown() override { fs::remove_all(scratch_); }

  static Network networkOf(std::uint32_t seed, std::size_t gates = 300) {
    std::mt19937 random(seed);
    return randomNetwork(random, 12, gates, 30);
  }
  std::unique_ptr<const Native> native(const Network& network) const {
    auto made = Native::compile(network, {.cache = &cache_});
    EXPECT_TRUE(made.ok());
    return std::move(*made);
  }
  fs::path onlyEntry() const {
    const auto entries = cache_.list();
    EXPECT_TRUE(entries.ok() && entries->size() == 1);
    return folder_ / entries->front().name;
  }
  static std::string contents(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  static void write(const fs::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
  }

  // After `damage` the entry is gone for good: it is made again, right, and then found.
  void isDroppedAfter(const std::function<void(const fs::path& entry)>& damage) {
    EXPECT_TRUE(cache_.clear().ok());
    const Network network = networkOf(1);
    native(network);
    const fs::path entry = onlyEntry();
    damage(entry);
    EXPECT_EQ(*Native::fromCache(network, {.cache = &cache_}), nullptr);
    EXPECT_FALSE(fs::exists(fs::symlink_status(entry)));
    const auto again = native(network);
    EXPECT_FALSE(again->isFromCache());
    EXPECT_EQ(again->problemOfCache(), "");
    const Inputs inputs(network, 700, 5);
    const auto found = native(network);
    EXPECT_TRUE(found->isFromCache());
    EXPECT_EQ(run(*found, inputs, 30, true).segments, expected(network, inputs).segments);
  }

  fs::path scratch_;
  fs::path folder_;
  Cache cache_{""};
};

TEST_F(CodeCache, GivesTheSameBitsToTheNextProcess) {
  for (const Vectors vectors : allVectors()) {
    for (const bool wantBitmaps : {true, false}) {
      const Network network = networkOf(3);
      const Options options{.wantBitmaps = wantBitmaps, .vectors = vectors, .cache = &cache_};
      EXPECT_TRUE(cache_.clear().ok());
      EXPECT_EQ(*Native::fromCache(network, options), nullptr);
      const auto made = Native::compile(network, options);
      const auto found = Native::compile(network, options);
      ASSERT_TRUE(made.ok() && found.ok());
      EXPECT_FALSE((*made)->isFromCache());
      EXPECT_TRUE((*found)->isFromCache());
      EXPECT_EQ((*found)->codeBytes(), (*made)->codeBytes());
      const Inputs inputs(network, 9000, 5);
      const batch::Evaluation wanted = expected(network, inputs);
      const batch::Evaluation answer = run(**found, inputs, 30, wantBitmaps);
      EXPECT_EQ(answer.counts, wanted.counts);
      EXPECT_EQ(answer.segments, wantBitmaps ? wanted.segments : std::vector<bitmap::Bitmap>());
    }
  }
}

TEST_F(CodeCache, SharesCodeThatIsTheSameForBitmapsAndForCounts) {
  const Network network = networkOf(3);
  for (const bool wantBitmaps : {true, false}) {
    const Options options{
        .wantBitmaps = wantBitmaps, .vectors = Vectors::Portable, .cache = &cache_};
    ASSERT_TRUE(Native::compile(network, options).ok());
  }
  EXPECT_EQ(cache_.list()->size(), 1U);
}

TEST_F(CodeCache, MakesNothingUntilThereIsSomethingToKeep) {
  EXPECT_EQ(*Native::fromCache(networkOf(1), {.cache = &cache_}), nullptr);
  EXPECT_TRUE(cache_.list()->empty());
  EXPECT_EQ(*cache_.clear(), 0U);
  EXPECT_FALSE(fs::exists(scratch_ / "made"));
  native(networkOf(1));
  struct stat status {};
  ASSERT_EQ(::stat(folder_.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0700U);
  ASSERT_EQ(::stat(onlyEntry().c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

TEST_F(CodeCache, DropsWhatIsCutOffAnywhere) {
  isDroppedAfter([](const fs::path& entry) { write(entry, ""); });
  isDroppedAfter([](const fs::path& entry) { fs::resize_file(entry, 40); });
  isDroppedAfter([](const fs::path& entry) { fs::resize_file(entry, fs::file_size(entry) - 1); });
  isDroppedAfter([](const fs::path& entry) { write(entry, contents(entry) + "x"); });
}

TEST_F(CodeCache, DropsWhatHasChangedInAnyByte) {
  std::mt19937 random(6);
  for (int i = 0; i < 10; ++i) {
    isDroppedAfter([&](const fs::path& entry) {
      std::string bytes = contents(entry);
      bytes[random() % bytes.size()] ^= static_cast<char>(1 << random() % 8);
      write(entry, bytes);
    });
  }
}

TEST_F(CodeCache, DropsTheEntryOfAnotherCircuitUnderThisName) {
  const Network other = networkOf(2);
  native(other);
  const std::string foreign = contents(onlyEntry());
  isDroppedAfter([&](const fs::path& entry) { write(entry, foreign); });
}

TEST_F(CodeCache, DropsWhatOthersMayWrite) {
  isDroppedAfter([](const fs::path& entry) { fs::permissions(entry, fs::perms(0620)); });
  isDroppedAfter([](const fs::path& entry) { fs::permissions(entry, fs::perms(0602)); });
}

TEST_F(CodeCache, DropsWhatIsNoFile) {
  isDroppedAfter([&](const fs::path& entry) {
    fs::rename(entry, scratch_ / "elsewhere");
    fs::create_symlink(scratch_ / "elsewhere", entry);
  });
  isDroppedAfter([&](const fs::path& entry) {
    fs::remove(entry);
    ASSERT_EQ(::mkfifo(entry.c_str(), 0600), 0);
  });
}

TEST_F(CodeCache, DropsWhatBelongsToAnother) {
  if (::geteuid() != 0) return;  // nobody else can give files away
  isDroppedAfter([](const fs::path& entry) { ASSERT_EQ(::chown(entry.c_str(), 1234, 1234), 0); });
}

TEST_F(CodeCache, SaysOnceThatAFolderIsNotToBeTrustedAndTouchesNothingInIt) {
  const Network network = networkOf(1);
  native(network);
  const fs::path entry = onlyEntry();
  fs::permissions(folder_, fs::perms(0770));
  const auto made = native(network);
  EXPECT_FALSE(made->isFromCache());
  EXPECT_THAT(made->problemOfCache(), testing::HasSubstr("others may write to it"));
  EXPECT_EQ(*Native::fromCache(network, {.cache = &cache_}), nullptr);
  EXPECT_TRUE(fs::exists(entry));
  EXPECT_FALSE(cache_.list().ok());
  EXPECT_FALSE(cache_.clear().ok());
}

TEST_F(CodeCache, MakesCodeAllTheSameWhereNothingCanBeWritten) {
  write(scratch_ / "file", "");
  for (const fs::path& folder :
       {scratch_ / "file", scratch_ / "file" / "below", fs::path("/proc/1x")}) {
    const Cache cache(folder);
    const auto made = Native::compile(networkOf(1), {.cache = &cache});
    ASSERT_TRUE(made.ok());
    EXPECT_THAT((*made)->problemOfCache(), testing::HasSubstr(folder.string()));
  }
}

TEST_F(CodeCache, RemovesWhatWasNotUsedForLongest) {
  std::vector<Network> networks;
  std::uint64_t bytes = 0;
  for (std::uint32_t i = 0; i < 4; ++i) networks.push_back(networkOf(i));
  native(networks[0]);
  bytes = cache_.list()->front().bytes;
  cache_ = Cache(folder_, bytes * 7 / 2);
  const auto later = [] { std::this_thread::sleep_for(std::chrono::milliseconds(20)); };
  later();
  native(networks[1]);
  later();
  native(networks[2]);
  later();
  EXPECT_TRUE(native(networks[0])->isFromCache());
  later();
  native(networks[3]);
  EXPECT_EQ(cache_.list()->size(), 3U);
  EXPECT_NE(*Native::fromCache(networks[0], {.cache = &cache_}), nullptr);
  EXPECT_EQ(*Native::fromCache(networks[1], {.cache = &cache_}), nullptr);
  EXPECT_NE(*Native::fromCache(networks[2], {.cache = &cache_}), nullptr);
  cache_ = Cache(folder_, 10);
  native(networks[1]);
  EXPECT_EQ(cache_.list()->size(), 3U) << "what is larger than the cache is not kept";
}

TEST_F(CodeCache, RemovesOnlyWhatIsItsOwn) {
  native(networkOf(1));
  write(folder_ / "letter.txt", "mine");
  write(folder_ / ".new-1-1", "left behind");
  EXPECT_EQ(cache_.list()->size(), 1U);
  EXPECT_EQ(*cache_.clear(), 1U);
  EXPECT_TRUE(fs::exists(folder_ / "letter.txt"));
  EXPECT_FALSE(fs::exists(folder_ / ".new-1-1"));
}

TEST_F(CodeCache, IsForManyAtOnce) {
  std::vector<Network> networks;
  for (std::uint32_t i = 0; i < 3; ++i) networks.push_back(networkOf(i, 40));
  cache_ = Cache(folder_, 12'000);
  std::vector<std::jthread> threads;
  for (std::uint32_t i = 0; i < 4; ++i) {
    threads.emplace_back([&, i] {
      for (std::uint32_t j = 0; j < 30; ++j) {
        const Network& network = networks[(i + j) % 3];
        const Inputs inputs(network, 65, j);
        const auto made = native(network);
        EXPECT_EQ(made->problemOfCache(), "");
        EXPECT_EQ(run(*made, inputs, 30, true).segments, expected(network, inputs).segments);
      }
    });
  }
}

TEST(CodeKey, TellsApartWhatCodeDependsOnAndNothingElse) {
  Network network;
  network.layout.columns[FieldId(1)].largest = 4;
  network.layout.columns[FieldId(2)].largest = 4;
  network.inputs = {circuit::CodeBit{FieldId(1), 0}, circuit::CodeBit{FieldId(2), 1}};
  network.gates = {{0x88, {0, 1, 1}}};
  network.outputs = {{"adults", circuit::Wire{2}}};
  const auto key = [](const Network& of) {
    return keyOf(of, Vectors::Portable, Results::Buffered);
  };
  const Key first = key(network);
  EXPECT_EQ(first.name.size(), 32U);
  EXPECT_NE(first.name, first.proof);

  Network same = network;
  same.outputs[0].name = "grown up";
  same.layout.columns[FieldId(7)] = same.layout.columns[FieldId(2)];
  same.inputs[1] = circuit::CodeBit{FieldId(7), 1};
  EXPECT_EQ(key(same), first);

  std::vector<Network> others(6, network);
  others[0].gates[0].table = 0x77;
  others[1].gates[0].wires = {1, 0, 0};
  others[2].layout.columns[FieldId(2)].largest = 40;
  others[3].inputs[1] = circuit::CodeBit{FieldId(1), 1};
  others[4].outputs[0].value = circuit::Wire{1};
  others[5].inputs[1] = circuit::Predicate{ir::NodeId(0), true};
  for (const Network& other : others) EXPECT_NE(key(other).name, first.name);
  EXPECT_NE(keyOf(network, Vectors::Avx2, Results::Buffered).name, first.name);
  EXPECT_NE(keyOf(network, Vectors::Portable, Results::Counted).name, first.name);
}

}  // namespace
}  // namespace muster::jit
