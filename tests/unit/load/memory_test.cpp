// Peak memory of loading, measured from outside: a fresh process that does nothing else reads the
// file, and the system says how much it ever held.

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <random>

#include "compiler/sema/check.h"
#include "compiler/syntax/parse.h"
#include "runtime/load/bytes.h"
#include "tests/unit/load/world.h"

namespace muster::load {
namespace {

// Sanitizers hold memory of their own, which says nothing about ours: with them the bound is not
// asked for, and a few rows do.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kIsMeasurable = false;
constexpr int kEvents = 60'000;
#else
constexpr bool kIsMeasurable = true;
constexpr int kEvents = 3'000'000;
#endif

constexpr int kCustomers = 200'000;
constexpr const char* kFolder = "MUSTER_MEMORY_FOLDER";

std::string rules(const std::string& events) {
  return "schema shop version 1\n  currency GBP\n\nprofile customer key id\n  id whole number\n"
         "  events sales at at\n    at instant\n    sku text\n    amount money GBP\n"
         "    quantity whole number\n    note text optional\n\nsource files for shop\n"
         "  sales from \"" +
         events + "\"\n    key = customer\n";
}

// Sales of everybody, as an export has them: by time, not by customer.
void writeSales(const std::filesystem::path& path, bool isJson) {
  std::ofstream out(path, std::ios::binary);
  std::mt19937 random(20261101);
  if (!isJson) out << "customer,at,sku,amount,quantity,note\n";
  for (int i = 0; i < kEvents; ++i) {
    const std::string customer = std::to_string(random() % kCustomers);
    const std::string at = "2026-0" + std::to_string(1 + i / (kEvents / 9 + 1)) + "-1" +
                           std::to_string(random() % 10) + "T0" + std::to_string(random() % 10) +
                           ":00:00Z";
    const std::string sku = "sku number " + std::to_string(random() % 5000);
    const std::string amount = std::to_string(random() % 10'000) + ".25";
    const std::string quantity = std::to_string(random() % 100);
    if (isJson) {
      out << "{\"customer\": " << customer << ", \"at\": \"" << at << "\", \"sku\": \"" << sku
          << "\", \"amount\": " << amount << ", \"quantity\": " << quantity << "}\n";
    } else {
      out << customer << ',' << at << ',' << sku << ',' << amount << ',' << quantity << ",\n";
    }
  }
}

// "VmHWM" is the most that this process ever held.
std::size_t peakBytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) return std::stoul(line.substr(6)) * 1024;
  }
  return 0;
}

// In the fresh process.
void loadAndMeasure(const std::string& folder, const std::string& file) {
  source::Files files;
  files.add(folder + "/rules.muster", rules(file));
  diagnostics::Sink sink;
  const auto checked = sema::check(syntax::parse(files, syntax::Limits{}, sink), files, sink);
  ASSERT_TRUE(checked.has_value());
  Options options;
  options.threads = 2;
  const Result<Loaded> loaded = load(*checked, 0, options);
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  const std::size_t store = storeBytes(*loaded->table);
  const std::size_t peak = peakBytes();
  std::printf("store %zu MiB, peak %zu MiB\n", store >> 20, peak >> 20);
  EXPECT_EQ(loaded->table->lists[ListId(0)].rowCount(), static_cast<std::size_t>(kEvents));
  EXPECT_GT(peak, store);
  if (kIsMeasurable) {
    EXPECT_LE(peak, 2 * store + (std::size_t{256} << 20));
  }
}

// The test runs itself once more, which then finds the folder named.
void check(const std::string& name, const std::string& file, bool isJson) {
  if (const char* folder = std::getenv(kFolder)) return loadAndMeasure(folder, file);
  const World world;
  writeSales(world.folder.path() / file, isJson);
  const pid_t child = fork();
  if (child == 0) {
    setenv(kFolder, world.folder.path().c_str(), 1);
    const std::string filter = "--gtest_filter=PeakMemory." + name;
    execl("/proc/self/exe", "load_test", filter.c_str(), nullptr);
    _exit(127);
  }
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << "see above";
}

TEST(PeakMemory, OfCsv) { check("OfCsv", "sales.csv", false); }
TEST(PeakMemory, OfJsonLines) { check("OfJsonLines", "sales.jsonl", true); }

}  // namespace
}  // namespace muster::load
