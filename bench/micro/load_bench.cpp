// Files to a ready store: 200,000 rows of an order export in each format that is read most, by one
// thread and by two. Files lie in memory as far as the system keeps them there.

#include <arrow/api.h>
#include <arrow/io/api.h>
#include <benchmark/benchmark.h>
#include <parquet/arrow/writer.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <string>

#include "compiler/base/check.h"
#include "compiler/sema/check.h"
#include "compiler/syntax/parse.h"
#include "runtime/load/load.h"

namespace muster {
namespace {

namespace fs = std::filesystem;

constexpr int kRows = 200'000;

constexpr const char* kRules =
    "schema shop version 1\n"
    "  currency GBP\n"
    "profile customer key id\n"
    "  id        whole number\n"
    "  events orders at at\n"
    "    at        instant\n"
    "    sku       text\n"
    "    amount    money GBP\n"
    "    quantity  whole number\n"
    "    channel   one of (shop, web, phone)\n"
    "    voucher   text optional\n"
    "source files for shop\n"
    "  orders from \"";

struct Order {
  std::int64_t customer;
  std::int64_t at;  // microseconds since 1970
  std::string sku;
  double amount;
  std::int64_t quantity;
  std::string channel;
  std::string voucher;  // empty: none
};

std::vector<Order> makeOrders() {
  std::mt19937 random(17);
  constexpr std::int64_t kBegin = 1'767'225'600'000'000;  // 2026-01-01
  const std::string channels[] = {"shop", "web", "phone"};
  std::vector<Order> orders;
  for (int i = 0; i < kRows; ++i) {
    orders.push_back(
        {static_cast<std::int64_t>(random() % (kRows / 6)), kBegin + std::int64_t{i} * 60'000'000,
         "sku" + std::to_string(random() % 4000), static_cast<double>(random() % 100'000) / 100,
         static_cast<std::int64_t>(random() % 12), channels[random() % 3],
         random() % 5 == 0 ? "V" + std::to_string(random() % 300) : ""});
  }
  return orders;
}

std::string timeText(std::int64_t micros) {
  const std::time_t seconds = static_cast<std::time_t>(micros / 1'000'000);
  std::tm broken{};
  gmtime_r(&seconds, &broken);
  char text[32];
  const std::size_t size = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &broken);
  return {text, size};
}

std::string amountText(double amount) {
  char text[32];
  const int size = std::snprintf(text, sizeof text, "%.2f", amount);
  return {text, static_cast<std::size_t>(size)};
}

void writeCsv(const fs::path& path, const std::vector<Order>& orders) {
  std::ofstream out(path, std::ios::binary);
  out << "id,at,sku,amount,quantity,channel,voucher\n";
  for (const Order& it : orders) {
    out << it.customer << ',' << timeText(it.at) << ',' << it.sku << ',' << amountText(it.amount)
        << ',' << it.quantity << ',' << it.channel << ',' << it.voucher << '\n';
  }
}

void writeJsonLines(const fs::path& path, const std::vector<Order>& orders) {
  std::ofstream out(path, std::ios::binary);
  for (const Order& it : orders) {
    out << R"({"id": )" << it.customer << R"(, "at": ")" << timeText(it.at) << R"(", "sku": ")"
        << it.sku << R"(", "amount": )" << amountText(it.amount) << R"(, "quantity": )"
        << it.quantity << R"(, "channel": ")" << it.channel << '"';
    if (!it.voucher.empty()) out << R"(, "voucher": ")" << it.voucher << '"';
    out << "}\n";
  }
}

template <typename Builder, typename Get>
std::shared_ptr<arrow::Array> arrayOf(Builder&& builder, const std::vector<Order>& orders,
                                      const Get& get) {
  for (const Order& it : orders) {
    MUSTER_CHECK(builder.Append(get(it)).ok(), "an array of a benchmark");
  }
  return builder.Finish().ValueOrDie();
}

void writeParquet(const fs::path& path, const std::vector<Order>& orders) {
  const auto micros = arrow::timestamp(arrow::TimeUnit::MICRO, "UTC");
  arrow::StringBuilder vouchers;
  for (const Order& it : orders) {
    const arrow::Status added =
        it.voucher.empty() ? vouchers.AppendNull() : vouchers.Append(it.voucher);
    MUSTER_CHECK(added.ok(), "an array of a benchmark");
  }
  const auto table = arrow::Table::Make(
      arrow::schema({arrow::field("id", arrow::int64()), arrow::field("at", micros),
                     arrow::field("sku", arrow::utf8()), arrow::field("amount", arrow::float64()),
                     arrow::field("quantity", arrow::int64()),
                     arrow::field("channel", arrow::utf8()),
                     arrow::field("voucher", arrow::utf8())}),
      {arrayOf(arrow::Int64Builder(), orders, [](const Order& it) { return it.customer; }),
       arrayOf(arrow::TimestampBuilder(micros, arrow::default_memory_pool()), orders,
               [](const Order& it) { return it.at; }),
       arrayOf(arrow::StringBuilder(), orders, [](const Order& it) { return it.sku; }),
       arrayOf(arrow::DoubleBuilder(), orders, [](const Order& it) { return it.amount; }),
       arrayOf(arrow::Int64Builder(), orders, [](const Order& it) { return it.quantity; }),
       arrayOf(arrow::StringBuilder(), orders, [](const Order& it) { return it.channel; }),
       vouchers.Finish().ValueOrDie()});
  const auto out = arrow::io::FileOutputStream::Open(path.string()).ValueOrDie();
  MUSTER_CHECK(
      parquet::arrow::WriteTable(*table, arrow::default_memory_pool(), out, kRows / 4).ok(),
      "a file of a benchmark");
}

// Made once, gone when the program is.
class Files {
 public:
  Files() {
    std::string pattern = (fs::temp_directory_path() / "muster-bench-XXXXXX").string();
    MUSTER_CHECK(mkdtemp(pattern.data()) != nullptr, "no temporary folder");
    folder_ = pattern;
    const std::vector<Order> orders = makeOrders();
    writeCsv(folder_ / "orders.csv", orders);
    writeJsonLines(folder_ / "orders.jsonl", orders);
    writeParquet(folder_ / "orders.parquet", orders);
  }
  ~Files() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  Files(const Files&) = delete;
  Files& operator=(const Files&) = delete;

  const fs::path& folder() const { return folder_; }

 private:
  fs::path folder_;
};

void loadFile(benchmark::State& state, const std::string& name) {
  static const Files kFiles;
  source::Files rules;
  rules.add((kFiles.folder() / "rules.muster").string(), kRules + name + "\"\n");
  diagnostics::Sink sink;
  const auto checked = sema::check(syntax::parse(rules, syntax::Limits{}, sink), rules, sink);
  MUSTER_CHECK(checked.has_value(), "the benchmark's rules have no errors");
  load::Options options;
  options.threads = static_cast<int>(state.range(0));
  for (auto _ : state) {
    const Result<load::Loaded> loaded = load::load(*checked, 0, options);
    MUSTER_CHECK(loaded.ok() && loaded->table->lists[ListId(0)].rowCount() == kRows,
                 "the benchmark's file is not what it was");
  }
  state.SetItemsProcessed(state.iterations() * kRows);
  state.SetBytesProcessed(state.iterations() *
                          static_cast<std::int64_t>(fs::file_size(kFiles.folder() / name)));
}

void Csv(benchmark::State& state) { loadFile(state, "orders.csv"); }
void JsonLines(benchmark::State& state) { loadFile(state, "orders.jsonl"); }
void Parquet(benchmark::State& state) { loadFile(state, "orders.parquet"); }

BENCHMARK(Csv)->Unit(benchmark::kMillisecond)->ArgName("threads")->Arg(1)->Arg(2)->UseRealTime();
BENCHMARK(JsonLines)
    ->Unit(benchmark::kMillisecond)
    ->ArgName("threads")
    ->Arg(1)
    ->Arg(2)
    ->UseRealTime();
BENCHMARK(Parquet)
    ->Unit(benchmark::kMillisecond)
    ->ArgName("threads")
    ->Arg(1)
    ->Arg(2)
    ->UseRealTime();

}  // namespace
}  // namespace muster

BENCHMARK_MAIN();
