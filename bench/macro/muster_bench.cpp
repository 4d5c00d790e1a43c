// Muster's side of the macro benchmarks: loads a project once and then answers commands, so that a
// driver can run it and its peers in turns.
//
//   muster_bench FOLDER AS_OF THREADS
//
// One line of JSON per answer on standard output; commands are lines on standard input: `bitmaps`
// and `counts` evaluate every segment from the checked graph on (as of put in, thresholds found,
// circuit built, run) on the interpreter, `native_bitmaps` and `native_counts` by native code,
// which is made once, when first asked for; `write` and `read`, behind one of these, take what
// writing as many bitmaps and reading as many planes takes alone; `memory` tells what is held;
// `quit` ends. `muster_bench --first FOLDER AS_OF CACHE` times the way from the text of rules to
// the first evaluated rows of a fresh process, without the reading of files, and then native code,
// which a folder keeps. `muster_bench --plan FOLDER AS_OF THREADS` answers `plan`, the plan of all
// campaigns from the checked graph on, and `audiences`, what their segments alone take.
// `muster_bench --profile FOLDER AS_OF THREADS` asks about one profile at a time, for so many
// milliseconds: `fresh MS`, with every value set before each answer; `change MS`, with one that has
// become another profile's; `set MS`, every value without an answer; `events MS`, every value and
// all events. `fresh_answers` and `change_answers` give the bits of the first calls.

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <numeric>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "compiler/base/stopwatch.h"
#include "compiler/driver/driver.h"
#include "compiler/syntax/limits.h"
#include "runtime/batch/batch.h"
#include "runtime/bitmap/bitmap.h"
#include "runtime/column/rows.h"
#include "runtime/column/slices.h"
#include "runtime/engine/engine.h"
#include "runtime/engine/rules.h"
#include "runtime/interp/interp.h"
#include "runtime/jit/cache.h"
#include "runtime/jit/jit.h"
#include "runtime/kernels/event_kernels.h"
#include "runtime/kernels/kernels.h"
#include "runtime/load/load.h"
#include "runtime/plan/plan.h"
#include "runtime/plan/values.h"
#include "runtime/population/population.h"
#include "runtime/profile/profile.h"

namespace muster {
namespace {

[[noreturn]] void fail(const std::string& message) {
  fmt::print(stderr, "muster_bench: {}\n", message);
  std::exit(2);
}

template <typename T>
T orFail(Result<T> result) {
  if (!result.ok()) fail(result.error().message);
  return std::move(*result);
}

driver::Compiled compileOrFail(const source::Files& files, driver::Timings* timings,
                               driver::Wanted wanted = driver::Wanted::Audiences) {
  diagnostics::Sink sink;
  std::optional<driver::Compiled> compiled = driver::compile(files, sink, timings, wanted);
  if (!compiled) fail(sink.sorted().front().text);
  return std::move(*compiled);
}

std::shared_ptr<const column::Table> loadOrFail(const driver::Compiled& compiled,
                                                const std::string& folder, int threads) {
  load::Options options;
  options.baseFolder = folder;
  options.threads = threads;
  return orFail(load::load(compiled.checked, 0, options)).table;
}

// `prepareMs` is what a run of new rules needs first: as of put in, circuit, planes of codes.
// `compileMs`, which stands beside `ms`, is what native code took to make. `runCpuMs` is of all
// threads, behind the preparing.
struct EvaluationTimes {
  double ms = 0;
  double prepareMs = 0;
  double compileMs = 0;
  double runCpuMs = 0;
};

void printEvaluation(const batch::Evaluation& evaluation, const EvaluationTimes& times) {
  fmt::print(
      "{{\"ms\": {:.3f}, \"prepare_ms\": {:.3f}, \"compile_ms\": {:.3f}, \"run_cpu_ms\": {:.3f}, "
      "\"counts\": [{}]}}\n",
      times.ms, times.prepareMs, times.compileMs, times.runCpuMs,
      fmt::join(evaluation.counts, ", "));
  std::fflush(stdout);
}

double processorMsOfAll() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

// Native code of the rules, which stay the same; with bitmaps and without.
class NativeCode {
 public:
  const jit::Native& of(const batch::Prepared& prepared, const batch::Options& options) {
    std::unique_ptr<const jit::Native>& made = options.wantBitmaps ? writing_ : counting_;
    if (made == nullptr) {
      made = orFail(jit::Native::compile(
          prepared.network(), {.wantBitmaps = options.wantBitmaps, .threads = options.threads}));
    }
    return *made;
  }

 private:
  std::unique_ptr<const jit::Native> writing_;
  std::unique_ptr<const jit::Native> counting_;
};

// Megabytes that the process holds now, and has held at most since forgetPeak().
struct Memory {
  std::size_t now = 0;
  std::size_t peak = 0;
};

Memory memory() {
  Memory found;
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    const auto kilobytes = [&] { return std::stoull(line.substr(line.find(':') + 1)) / 1024; };
    if (line.starts_with("VmRSS:")) found.now = kilobytes();
    if (line.starts_with("VmHWM:")) found.peak = kilobytes();
  }
  return found;
}

void forgetPeak() { std::ofstream("/proc/self/clear_refs") << '5'; }

// What no program can be faster than that writes all bitmaps, or that reads all planes: the same
// bytes and nothing else, in memory that is there already.
class Bounds {
 public:
  Bounds(std::size_t segments, std::size_t planes, std::size_t rows)
      : rows_(rows), segments_(segments), planeWords_(planes * ((rows + 63) / 64)) {}

  std::size_t writtenBytes() const { return segments_ * ((rows_ + 7) / 8); }
  std::size_t readBytes() const { return planeWords_ * 8; }

  double writeMs() {
    if (maps_.empty()) maps_ = bitmap::Pool().unwritten(segments_, rows_);
    const kernels::Kernels& kernel = kernels::kernels(kernels::bestLevel());
    const bitmap::LineVector<std::uint64_t> from(kernels::kStripWords, 5);
    const Stopwatch watch;
    for (std::size_t strip = 0; strip < rows_ / kernels::kStripRows; ++strip) {
      for (bitmap::Bitmap& map : maps_) {
        kernels::runAlone(kernel, kernel.stream[0xAA],
                          {from.data(), from.data(), from.data(), from.data(), from.data()},
                          map.words().data() + strip * kernels::kStripWords);
      }
    }
    kernel.fence();
    return watch.ms();
  }

  double readMs() {
    if (planes_.empty()) planes_.resize(planeWords_, 1);
    const Stopwatch watch;
    const std::uint64_t sum = std::reduce(planes_.begin(), planes_.end());
    const double ms = watch.ms();
    if (sum != planeWords_) fail("planes that were not read");
    return ms;
  }

 private:
  std::size_t rows_;
  std::size_t segments_;
  std::size_t planeWords_;
  std::vector<bitmap::Bitmap> maps_;
  bitmap::LineVector<std::uint64_t> planes_;
};

// A comparison of each of `tests` with each event, 64 at once, of codes in the first-level cache:
// what no program can be faster than that compares event by event.
double compareMs(const column::Table& table, std::size_t tests) {
  if (table.schema->lists.size() == 0) fail("no events to compare");
  constexpr std::size_t kRows = 96;
  const std::size_t rows = column::slicesOf(table, ListId(0)).rowCount();
  const bitmap::LineVector<std::uint8_t> codes(kRows * 64, 7);
  std::vector<std::uint64_t> out(kRows);
  const kernels::EventKernels& kernel = kernels::eventKernels(kernels::bestLevel());
  const kernels::EventFilter filter{{{codes.data(), 5, 9}}, 1, nullptr};
  const Stopwatch watch;
  for (std::size_t row = 0; row < rows * tests; row += kRows) {
    kernel.passes(filter, kRows, out.data());
  }
  return watch.ms();
}

void printBound(double ms, std::size_t bytes) {
  fmt::print("{{\"ms\": {:.3f}, \"mib\": {:.1f}}}\n", ms, static_cast<double>(bytes) / (1 << 20));
  std::fflush(stdout);
}

int serve(const std::string& folder, const std::string& asOfText, int threads) {
  const source::Files files = orFail(engine::readRules({folder}, syntax::Limits{}.fileBytes));
  driver::Timings timings;
  const driver::Compiled compiled = compileOrFail(files, &timings);
  const std::int64_t asOf = orFail(engine::parseAsOf(asOfText, compiled.checked.schema));
  const Stopwatch loading;
  const auto table = loadOrFail(compiled, folder, threads);
  const double loadMs = loading.ms();
  fmt::print(
      "{{\"profiles\": {}, \"load_ms\": {:.1f}, \"compile_ms\": {:.3f}, \"peak_mib\": {}}}\n",
      table->profileCount, loadMs, timings.parseMs + timings.checkMs + timings.lowerMs,
      memory().peak);
  std::fflush(stdout);

  NativeCode code;
  std::optional<Bounds> bounds;
  for (std::string command; std::getline(std::cin, command) && command != "quit";) {
    if (command == "memory") {
      const Memory held = memory();
      fmt::print("{{\"now_mib\": {}, \"peak_mib\": {}}}\n", held.now, held.peak);
      std::fflush(stdout);
      continue;
    }
    if (bounds && command == "write") {
      printBound(bounds->writeMs(), bounds->writtenBytes());
      continue;
    }
    if (bounds && command == "read") {
      printBound(bounds->readMs(), bounds->readBytes());
      continue;
    }
    if (command.starts_with("compare ")) {
      const std::size_t tests = std::stoull(command.substr(command.find(' ') + 1));
      printBound(compareMs(*table, tests), 0);
      continue;
    }
    const bool isNative = command.starts_with("native_");
    const batch::Options options{.threads = threads, .wantBitmaps = command.ends_with("bitmaps")};
    const Stopwatch watch;
    const ir::Program bound =
        population::resolve(driver::bind(compiled, asOf), *table, threads).program;
    const batch::Prepared prepared(bound, *table, options);
    if (!bounds) {
      bounds.emplace(prepared.network().outputs.size(), prepared.network().inputs.size(),
                     table->profileCount);
    }
    EvaluationTimes times;
    const auto run = [&](const batch::Tier& tier) {
      const double begin = processorMsOfAll();
      const batch::Evaluation evaluation = prepared.run(tier, options);
      times.runCpuMs = processorMsOfAll() - begin;
      times.ms = watch.ms() - times.compileMs;
      printEvaluation(evaluation, times);
    };
    if (isNative) {
      times.prepareMs = watch.ms();
      const jit::Native& native = code.of(prepared, options);
      times.compileMs = watch.ms() - times.prepareMs;
      run(native);
    } else {
      const interp::Interpreter interpreter(prepared.network(), prepared.level());
      times.prepareMs = watch.ms();
      run(interpreter);
    }
  }
  return 0;
}

// Everything is cold: the first rules this process parses, checks and runs. Only the loading of the
// data stands outside the figure.
int first(const std::string& folder, const std::string& asOfText,
          const std::filesystem::path& cacheFolder) {
  const source::Files files = orFail(engine::readRules({folder}, syntax::Limits{}.fileBytes));
  driver::Timings timings;
  const Stopwatch compiling;
  const driver::Compiled compiled = compileOrFail(files, &timings);
  const double compileMs = compiling.ms();
  const std::int64_t asOf = orFail(engine::parseAsOf(asOfText, compiled.checked.schema));
  const auto table = loadOrFail(compiled, folder, 1);
  const Stopwatch evaluating;
  const interp::Evaluation evaluation =
      interp::evaluate(driver::bind(compiled, asOf), *table, interp::Options{});
  const double evaluateMs = evaluating.ms();

  const Stopwatch preparing;
  const ir::Program bound = driver::bind(compiled, asOf);
  const batch::Prepared prepared(bound, *table, {});
  const double prepareMs = preparing.ms();
  const jit::Cache cache(cacheFolder);
  const Stopwatch making;
  const auto native = orFail(jit::Native::compile(prepared.network(), {.cache = &cache}));
  const double nativeMs = making.ms();
  const interp::Interpreter interpreter(prepared.network(), prepared.level());
  if (prepared.run(*native, {}).counts != prepared.run(interpreter, {}).counts) {
    fail("native code gives other answers");
  }
  fmt::print(
      "{{\"ms\": {:.3f}, \"parse_ms\": {:.3f}, \"check_ms\": {:.3f}, \"lower_ms\": {:.3f}, "
      "\"evaluate_ms\": {:.3f}, \"prepare_ms\": {:.3f}, \"native_ms\": {:.3f}, "
      "\"is_from_cache\": {}, \"segments\": {}}}\n",
      compileMs + evaluateMs, timings.parseMs, timings.checkMs, timings.lowerMs, evaluateMs,
      prepareMs, nativeMs, native->isFromCache(), evaluation.counts.size());
  return 0;
}

// ---- plans --------------------------------------------------------------------------------------

// What bench/macro/campaigns.py asks of SQL, too.
std::vector<std::size_t> answersOf(const column::Table& table, const plan::CampaignPlan& plan) {
  std::size_t keys = 0;
  plan::forEachSet(plan.planned, [&](std::size_t row) {
    keys += static_cast<std::size_t>(table.key().value(row));
  });
  const auto leftOut = [&](plan::Why why) {
    std::optional<bitmap::Bitmap> who;
    for (const plan::CampaignPlan::Excluded& it : plan.excluded) {
      if (it.reason.why != why) continue;
      if (!who) who.emplace(it.who.rows());
      for (std::size_t word = 0; word < it.who.wordCount(); ++word) {
        who->words()[word] |= it.who.word(word);
      }
    }
    return who ? who->count() : 0;
  };
  std::vector<std::size_t> arms(2, 0);
  std::size_t offers = 0;
  for (std::size_t i = 0; i < plan.messages.size(); ++i) {
    const plan::Message& message = plan.messages[i];
    if (!message.versions.empty() && message.versions[0] < arms.size()) {
      ++arms[message.versions[0]];
    }
    offers += message.offer == 0 ? 1U : 0U;
  }
  return {plan.planned.count(),
          keys,
          plan.heldOut.count(),
          leftOut(plan::Why::Frequency),
          leftOut(plan::Why::Group),
          leftOut(plan::Why::Limit),
          arms[0],
          arms[1],
          offers};
}

int servePlans(const std::string& folder, const std::string& asOfText, int threads) {
  const source::Files files = orFail(engine::readRules({folder}, syntax::Limits{}.fileBytes));
  const driver::Compiled compiled = compileOrFail(files, nullptr, driver::Wanted::Plan);
  const driver::Compiled audiences = compileOrFail(files, nullptr);
  const std::int64_t asOf = orFail(engine::parseAsOf(asOfText, compiled.checked.schema));
  const auto table = loadOrFail(compiled, folder, threads);
  const std::size_t store = memory().now;
  fmt::print("{{\"profiles\": {}, \"campaigns\": {}, \"store_mib\": {}}}\n", table->profileCount,
             compiled.checked.campaigns.size(), store);
  std::fflush(stdout);

  engine::Options options;
  options.asOf = asOf;
  options.kind = engine::Kind::Interpreter;
  options.threads = threads;
  for (std::string command; std::getline(std::cin, command) && command != "quit";) {
    forgetPeak();
    const Stopwatch watch;
    const double before = processorMsOfAll();
    std::vector<std::size_t> counts;
    double answerMs = 0;
    double ms = 0;
    double after = before;
    if (command == "audiences") {
      counts = orFail(engine::evaluate(audiences, *table, options)).counts;
      answerMs = ms = watch.ms();
      after = processorMsOfAll();
    } else {
      const engine::Answered answered = orFail(engine::answer(compiled, *table, options));
      answerMs = watch.ms();
      const plan::Plan plan = plan::byBitmaps(compiled.checked, *table, answered.forPlan(),
                                              {.asOf = asOf, .threads = threads});
      ms = watch.ms();
      after = processorMsOfAll();
      for (const plan::CampaignPlan& it : plan.campaigns) {
        const auto found = answersOf(*table, it);
        counts.insert(counts.end(), found.begin(), found.end());
      }
    }
    // Of all threads: what other work on the machine changes least.
    const double cpuMs = after - before;
    fmt::print(
        "{{\"ms\": {:.3f}, \"cpu_ms\": {:.3f}, \"answer_ms\": {:.3f}, \"peak_mib\": {}, "
        "\"counts\": "
        "[{}]}}\n",
        ms, cpuMs, answerMs, memory().peak, fmt::join(counts, ", "));
    std::fflush(stdout);
  }
  return 0;
}

// ---- one profile --------------------------------------------------------------------------------

// A value of a table, as a page would have it.
struct ProfileValue {
  profile::ProfileField field;
  column::Cell cell;
};

void set(profile::ProfileRow& row, const ProfileValue& value) {
  const bool isSet = std::visit(
      [&](const auto& it) {
        using Value = std::decay_t<decltype(it)>;
        if constexpr (std::is_same_v<Value, std::monostate>) {
          return row.setMissing(value.field);
        } else if constexpr (std::is_arithmetic_v<Value>) {
          return row.set(value.field, it);
        } else if constexpr (std::is_same_v<Value, std::string>) {
          return row.set(value.field, std::string_view(it));
        } else {
          return false;
        }
      },
      value.cell);
  if (!isSet) fail("a field that takes no such value");
}

column::Cell cellOf(const column::Column& column, std::size_t row) {
  if (!column.isKnown(row)) return {};
  if (column.type.kind == schema::Kind::Real) return column.real(row);
  if (column.dictionary == nullptr) return column.value(row);
  return std::string((*column.dictionary)[static_cast<std::uint32_t>(column.value(row))]);
}

// Of this thread alone, whatever else the machine does.
double processorMs() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

// What a call of work(i) takes.
struct Taken {
  double ns = 0;        // of a processor, one after the other, on each of some threads at once
  double medianNs = 0;  // by the clock, timed alone
  double p99Ns = 0;     // the slowest of a hundred of these
};

template <typename Make>
Taken timeCalls(int threads, double ms, const Make& make) {
  constexpr std::size_t kBatch = 200;
  constexpr std::size_t kAlone = 2'000;
  std::vector<Taken> taken(static_cast<std::size_t>(threads));
  {
    std::vector<std::jthread> all;
    for (Taken& it : taken) {
      all.emplace_back([&] {
        auto work = make();
        std::size_t count = 0;
        const Stopwatch watch;
        const double begin = processorMs();
        while (watch.ms() < ms) {
          for (std::size_t i = 0; i < kBatch; ++i) work(count++);
        }
        it.ns = (processorMs() - begin) * 1e6 / static_cast<double>(count);
        std::vector<double> alone(kAlone);
        for (std::size_t i = 0; i < kAlone; ++i) {
          const Stopwatch one;
          work(i);
          alone[i] = one.ms() * 1e6;
        }
        std::ranges::sort(alone);
        it.medianNs = alone[kAlone / 2];
        it.p99Ns = alone[kAlone * 99 / 100];
      });
    }
  }
  Taken sum;
  for (const Taken& it : taken) {
    sum.ns += it.ns / threads;
    sum.medianNs += it.medianNs / threads;
    sum.p99Ns += it.p99Ns / threads;
  }
  return sum;
}

// The events of a profile, anew.
class EventAdder {
 public:
  EventAdder(const profile::ProfileRules& rules, const column::Table& table)
      : table_(table), schema_(*table.schema) {
    for (std::uint32_t i = 0; i < schema_.lists.size(); ++i) {
      const schema::EventList& it = schema_.lists[ListId(i)];
      if (it.owner || it.ofSet) continue;
      List& list = lists_.emplace_back(List{ListId(i), *rules.list(it.name), {}});
      for (const FieldId field : it.fields) {
        list.fields.emplace_back(field, *rules.field(it.name + "." + schema_.fields[field].name));
      }
    }
  }

  bool hasLists() const { return !lists_.empty(); }

  void replace(profile::ProfileRow& row, std::size_t profile) const {
    for (const List& list : lists_) {
      row.clear(list.handle);
      const std::vector<std::uint32_t>& offsets = table_.lists[list.id].offsets;
      for (std::size_t event = offsets[profile]; event < offsets[profile + 1]; ++event) {
        for (const auto& [field, handle] : list.fields) {
          set(row, {handle, cellOf(table_.columns[field], event)});
        }
        if (!row.append(list.handle)) fail("an event that is not taken");
      }
    }
  }

 private:
  struct List {
    ListId id;
    profile::ProfileList handle;
    std::vector<std::pair<FieldId, profile::ProfileField>> fields;
  };
  const column::Table& table_;
  const schema::Schema& schema_;
  std::vector<List> lists_;
};

int serveProfiles(const std::string& folder, const std::string& asOfText, int threads) {
  const source::Files files = orFail(engine::readRules({folder}, syntax::Limits{}.fileBytes));
  const driver::Compiled compiled = compileOrFail(files, nullptr);
  const schema::Schema& schema = compiled.checked.schema;
  const std::int64_t asOf = orFail(engine::parseAsOf(asOfText, schema));
  const auto table = loadOrFail(compiled, folder, threads);
  const Stopwatch making;
  const profile::ProfileRules rules = orFail(engine::profileRules(compiled, asOf));
  const double makeMs = making.ms();
  std::vector<std::vector<ProfileValue>> profiles(table->profileCount);
  for (std::size_t i = 0; i < profiles.size(); ++i) {
    for (const FieldId id : schema.profileFields) {
      profiles[i].push_back({*rules.field(schema.fields[id].name), cellOf(table->columns[id], i)});
    }
  }

  const EventAdder events(rules, *table);
  const auto fill = [&](profile::ProfileRow& row, std::size_t profile) {
    for (const ProfileValue& value : profiles[profile]) set(row, value);
  };
  const auto change = [&](profile::ProfileRow& row, std::size_t i) {
    set(row, profiles[i % profiles.size()][i % schema.profileFields.size()]);
  };

  std::vector<std::size_t> counts(rules.segmentCount());
  std::vector<std::uint64_t> bits(rules.answerWords());
  profile::ProfileRow row = rules.row();
  for (std::size_t p = 0; p < profiles.size(); ++p) {
    fill(row, p);
    events.replace(row, p);
    if (!row.answer(bits)) fail("a profile without an answer");
    for (std::size_t i = 0; i < counts.size(); ++i) counts[i] += bits[i / 64] >> i % 64 & 1;
  }
  const engine::Audiences wanted =
      orFail(engine::evaluate(compiled, *table, {.asOf = asOf, .kind = engine::Kind::Interpreter}));
  if (counts != wanted.counts) fail("one profile at a time gives other answers");
  fmt::print(
      "{{\"segments\": {}, \"fields\": {}, \"threads\": {}, \"make_ms\": {:.2f}, \"tiers\": "
      "\"{}\", "
      "\"has_events\": {}}}\n",
      rules.segmentCount(), schema.profileFields.size(), threads, makeMs, rules.describe(),
      events.hasLists());
  std::fflush(stdout);

  for (std::string line; std::getline(std::cin, line) && line != "quit";) {
    std::istringstream words(line);
    std::string command;
    double ms = 0;
    words >> command >> ms;
    const bool isChange = command.starts_with("change");
    const bool hasEvents = command.starts_with("events");
    // What is done with the row of a thread for its i-th call.
    const auto step = [&](profile::ProfileRow& own, std::size_t i) {
      if (isChange) {
        if (i == 0) fill(own, 0);
        change(own, i);
      } else {
        fill(own, i % profiles.size());
      }
      if (hasEvents) events.replace(own, i % profiles.size());
    };
    if (command.ends_with("_answers")) {
      std::vector<std::string> answers;
      profile::ProfileRow own = rules.row();
      for (std::size_t i = 0; i < profiles.size(); ++i) {
        step(own, i);
        own.answer(bits);
        std::string& text = answers.emplace_back();
        for (std::size_t byte = 0; byte < (rules.segmentCount() + 7) / 8; ++byte) {
          text += fmt::format("{:02x}", bits[byte / 8] >> byte % 8 * 8 & 255);
        }
      }
      fmt::print("{{\"answers\": [\"{}\"]}}\n", fmt::join(answers, "\", \""));
    } else {
      const bool isAnswered = command != "set";
      const Taken taken = timeCalls(threads, ms, [&] {
        return [&, own = rules.row(), answer = bits](std::size_t i) mutable {
          step(own, i);
          if (isAnswered) own.answer(answer);
        };
      });
      fmt::print("{{\"ns\": {:.1f}, \"median_ns\": {:.1f}, \"p99_ns\": {:.1f}}}\n", taken.ns,
                 taken.medianNs, taken.p99Ns);
    }
    std::fflush(stdout);
  }
  return 0;
}

}  // namespace
}  // namespace muster

int main(int argc, char** argv) {
  if (argc == 5 && std::string_view(argv[1]) == "--first") {
    return muster::first(argv[2], argv[3], argv[4]);
  }
  if (argc == 5 && std::string_view(argv[1]) == "--plan") {
    return muster::servePlans(argv[2], argv[3], std::stoi(argv[4]));
  }
  if (argc == 5 && std::string_view(argv[1]) == "--profile") {
    return muster::serveProfiles(argv[2], argv[3], std::stoi(argv[4]));
  }
  if (argc == 4) return muster::serve(argv[1], argv[2], std::stoi(argv[3]));
  std::fprintf(
      stderr,
      "usage: muster_bench FOLDER AS_OF THREADS | --first FOLDER AS_OF CACHE | --plan FOLDER AS_OF "
      "THREADS | --profile FOLDER AS_OF THREADS\n");
  return 2;
}
