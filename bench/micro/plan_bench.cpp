// A send plan of twenty campaigns over four million profiles with six messages each, beside what
// it takes to evaluate the campaigns' audiences alone.
//
//   plan_bench                       all of it, one thread
//   plan_bench --benchmark_filter=Plan
//
// MUSTER_PROFILES=n takes so many profiles, MUSTER_THREADS=n so many threads.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "compiler/base/check.h"
#include "compiler/diagnostics/render.h"
#include "compiler/driver/driver.h"
#include "runtime/engine/engine.h"
#include "runtime/plan/plan.h"

namespace muster {
namespace {

using schema::Kind;

constexpr std::int64_t kSecond = 1'000'000;
constexpr std::int64_t kDay = 86'400 * kSecond;
constexpr std::int64_t kNow = 1'793'528'100 * kSecond;
constexpr std::size_t kCampaigns = 20;

std::size_t fromEnvironment(const char* name, std::size_t otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

constexpr std::string_view kSchema = R"(schema shop version 1
  zone "Europe/London"
  contacts messages
profile customer key id
  id         whole number
  first_name text optional
  tier       one of (bronze < silver < gold) optional
  age        whole number optional
  spend      number with 2 places optional
  time_zone  zone optional
  email_consent consent
  events messages at sent_at
    sent_at  instant
    campaign text
    channel  one of (email, sms, push)
    role     one of (message, hold_out, untargeted) optional
    offer    text optional
  events purchases at bought_at
    bought_at instant
    amount    number with 2 places
)";

std::string audienceOf(std::size_t i) {
  const std::string days = std::to_string(20 + 13 * i);
  const std::string spend = std::to_string(10 + 7 * i);
  switch (i % 5) {
    case 0: return "any purchases in the last " + days + " days";
    case 1: return "spend > " + spend + " and tier is one of (silver, gold)";
    case 2: return "no purchases in the last " + days + " days and age >= 25";
    case 3: return "total amount of purchases in the last " + days + " days > " + spend;
    default: return "age < " + std::to_string(30 + i) + " or spend > " + spend;
  }
}

std::string audiences() {
  std::string text(kSchema);
  for (std::size_t i = 0; i < kCampaigns; ++i) {
    text += "segment a" + std::to_string(i) + ": " + audienceOf(i) + "\n";
  }
  return text;
}

std::string campaigns() {
  std::string text(kSchema);
  text += R"(segment loud: at least 5 messages in the last 14 days
campaigns
  at most 3 messages in 7 days
  hold out 5% salt "global"
  quiet 21:00 to 9:00 in zone (time_zone else "Europe/London")
  suppress in loud
)";
  for (std::size_t i = 0; i < kCampaigns; ++i) {
    const std::string channel = i % 3 == 0 ? "sms" : "email";
    text += "campaign c" + std::to_string(i) + "\n  audience " + audienceOf(i) + "\n";
    text += "  channel " + channel + " needs email_consent\n";
    text += "  priority " + std::to_string(100 - i) + "\n";
    text += "  at most 2 messages in 7 days on email, sms\n";
    if (i % 4 == 1) text += "  exclusive group winter\n";
    if (i % 2 == 0) text += "  limit 200000 by spend largest first\n";
    if (i % 3 == 1) text += "  untargeted 2% salt \"fresh\"\n";
    if (i % 2 == 1) text += "  split \"line\" salt \"s\"\n    50% warm\n    50% plain\n";
    if (i % 5 == 2) {
      text +=
          "  choose offer\n    when tier is gold: shipping at most 100000\n    otherwise none\n";
    }
    text += "  subject \"Hello {first_name else friend}\"\n";
  }
  return text;
}

driver::Compiled compile(const std::string& text) {
  source::Files files;
  files.add("rules.muster", text);
  diagnostics::Sink sink;
  auto compiled = driver::compile(files, sink, nullptr, driver::Wanted::Plan);
  MUSTER_CHECK(compiled.has_value(), diagnostics::renderText(files, sink.sorted(), false));
  return std::move(*compiled);
}

class TableMaker {
 public:
  explicit TableMaker(const schema::Schema& schema) : schema_(schema) {}

  column::Table make(std::size_t profiles) {
    column::Table table;
    table.schema = std::make_shared<const schema::Schema>(schema_);
    table.profileCount = profiles;
    for (std::uint32_t list = 0; list < schema_.lists.size(); ++list) {
      std::vector<std::uint32_t> offsets{0};
      const std::size_t most = schema_.lists[ListId(list)].name == "messages" ? 13 : 5;
      for (std::size_t i = 0; i < profiles; ++i) {
        offsets.push_back(offsets.back() + static_cast<std::uint32_t>(random_() % most));
      }
      table.lists.add({std::move(offsets)});
    }
    for (std::uint32_t id = 0; id < schema_.fields.size(); ++id) {
      const schema::Field& field = schema_.fields[FieldId(id)];
      const std::size_t rows = field.list ? table.lists[*field.list].rowCount() : profiles;
      table.columns.add(columnOf(field, rows, FieldId(id) == schema_.key));
      const bool isTime = field.list && schema_.lists[*field.list].time == FieldId(id);
      if (isTime) {
        table.columns[FieldId(id)] = timesOf(field, table.lists[*field.list].offsets);
      }
    }
    return table;
  }

 private:
  column::Column columnOf(const schema::Field& field, std::size_t rows, bool isKey) {
    std::vector<std::int64_t> values(rows);
    std::vector<bool> known;
    if (field.isOptional) {
      known.resize(rows);
      for (std::size_t i = 0; i < rows; ++i) known[i] = random_() % 10 != 0;
    }
    std::vector<std::string> words;
    if (field.type.kind == Kind::Text) {
      for (int i = 0; i < 1000; ++i) words.push_back("word " + std::to_string(1000 + i));
    }
    if (field.name == "campaign") {
      words.clear();
      for (std::size_t i = 0; i < kCampaigns; ++i) words.push_back("c" + std::to_string(i));
      words.push_back("old");
    }
    if (field.type.kind == Kind::Zone) {
      words = {"America/New_York", "Asia/Kolkata", "Europe/Berlin", "Europe/London",
               "Europe/Paris"};
    }
    std::ranges::sort(words);
    for (std::size_t i = 0; i < rows; ++i) {
      if (!known.empty() && !known[i]) continue;
      values[i] = isKey ? static_cast<std::int64_t>(i) : valueOf(field, words.size());
    }
    column::Column column = column::makeColumn(field.type, values, known);
    if (!words.empty()) column.dictionary = std::make_shared<const column::Dictionary>(words);
    return column;
  }

  std::int64_t valueOf(const schema::Field& field, std::size_t words) {
    const auto below = [&](std::uint64_t bound) {
      return static_cast<std::int64_t>(random_() % bound);
    };
    const Kind kind = field.type.kind;
    if (kind == Kind::Text || kind == Kind::Zone) return below(words);
    if (kind == Kind::Enum) return below(schema_.enums[EnumId(field.type.unit)].values.size());
    if (kind == Kind::Number) return below(30'000);
    if (kind == Kind::Whole) return 16 + below(70);
    return field.name.ends_with("until") ? kNow + (below(400) - 40) * kDay
                                         : kNow - below(800) * kDay;
  }

  // Within each profile ascending, over two hundred days.
  column::Column timesOf(const schema::Field& field, const std::vector<std::uint32_t>& offsets) {
    std::vector<std::int64_t> values(offsets.back());
    for (auto& value : values) {
      value = kNow - static_cast<std::int64_t>(random_() % (200 * 86'400)) * kSecond;
    }
    for (std::size_t i = 0; i + 1 < offsets.size(); ++i) {
      std::sort(values.begin() + offsets[i], values.begin() + offsets[i + 1]);
    }
    return column::makeColumn(field.type, values, {});
  }

  const schema::Schema& schema_;
  std::mt19937_64 random_{2026};
};

struct Work {
  driver::Compiled alone = compile(audiences());
  driver::Compiled all = compile(campaigns());
  column::Table table =
      TableMaker(all.checked.schema).make(fromEnvironment("MUSTER_PROFILES", 4'000'000));
  engine::Options options{.asOf = kNow,
                          .kind = engine::Kind::Interpreter,
                          .threads = static_cast<int>(fromEnvironment("MUSTER_THREADS", 1))};
};

const Work& work() {
  static const Work made;
  return made;
}

template <typename T>
T orStop(Result<T> result) {
  MUSTER_CHECK(result.ok(), result.error().message);
  return std::move(*result);
}

// Planes of columns and slices of lists are laid out before: they are the table's.
void Audiences(benchmark::State& state) {
  const Work& it = work();
  static_cast<void>(engine::evaluate(it.alone, it.table, it.options));
  for (auto _ : state) {
    benchmark::DoNotOptimize(orStop(engine::evaluate(it.alone, it.table, it.options)).counts);
  }
}

void Answers(benchmark::State& state) {
  const Work& it = work();
  static_cast<void>(engine::answer(it.all, it.table, it.options));
  for (auto _ : state) {
    benchmark::DoNotOptimize(orStop(engine::answer(it.all, it.table, it.options)).values.size());
  }
}

void Plan(benchmark::State& state) {
  const Work& it = work();
  const engine::Answered answered = orStop(engine::answer(it.all, it.table, it.options));
  const plan::Options options{.asOf = kNow, .threads = it.options.threads};
  std::size_t planned = 0;
  for (auto _ : state) {
    const plan::Plan plan = plan::byBitmaps(it.all.checked, it.table, answered.forPlan(), options);
    planned = 0;
    for (const plan::CampaignPlan& each : plan.campaigns) planned += each.messages.size();
  }
  state.counters["messages"] = static_cast<double>(planned);
}

BENCHMARK(Audiences)->Unit(benchmark::kMillisecond)->Iterations(5)->UseRealTime();
BENCHMARK(Answers)->Unit(benchmark::kMillisecond)->Iterations(5)->UseRealTime();
BENCHMARK(Plan)->Unit(benchmark::kMillisecond)->Iterations(5)->UseRealTime();

}  // namespace
}  // namespace muster

BENCHMARK_MAIN();
