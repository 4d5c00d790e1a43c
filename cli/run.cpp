#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <csignal>
#include <fstream>
#include <functional>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <thread>

#include "cli/commands.h"
#include "cli/program.h"
#include "cli/terminal.h"
#include "compiler/base/int128.h"
#include "compiler/driver/driver.h"
#include "runtime/engine/engine.h"
#include "runtime/load/bytes.h"
#include "runtime/load/load.h"
#include "runtime/output/output.h"

namespace muster::cli {

namespace {

// The most memory that this process ever held.
std::size_t peakBytes() {
  struct rusage usage {};
  return ::getrusage(RUSAGE_SELF, &usage) == 0 ? static_cast<std::size_t>(usage.ru_maxrss) * 1024
                                               : 0;
}

std::string megabytes(std::size_t bytes) {
  return fmt::format("{:.1f}", static_cast<double>(bytes) / 1e6);
}

// Where time and memory went, for --time.
class Clock {
 public:
  void lap(std::string name) {
    const auto now = std::chrono::steady_clock::now();
    const std::chrono::duration<double, std::milli> taken = now - last_;
    laps_.emplace_back(std::move(name), taken.count());
    last_ = now;
  }
  void stored(std::size_t bytes) { storeBytes_ += bytes; }
  std::size_t storeBytes() const { return storeBytes_; }
  void decided(engine::Tier tier) { tiers_.push_back(std::move(tier)); }
  void print() const {
    TextTable table({"stage", "ms"});
    for (const auto& [name, ms] : laps_) table.add({name, fmt::format("{:.1f}", ms)});
    tell("\n{}", table.print(1, 2));
    TextTable memory({"memory", "MB"});
    memory.add({"store", megabytes(storeBytes_)});
    memory.add({"most at once", megabytes(peakBytes())});
    tell("\n{}", memory.print(1, 2));
    TextTable tiers({"decided by", "profiles"});
    for (const engine::Tier& tier : tiers_) tiers.add({tier.name, grouped(tier.profiles)});
    tell("\n{}", tiers.print(1, 2));
  }

 private:
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
  std::vector<std::pair<std::string, double>> laps_;
  std::vector<engine::Tier> tiers_;
  std::size_t storeBytes_ = 0;
};

// `1%`, `0.5%`, as millionths.
std::optional<std::uint32_t> millionths(std::string_view text) {
  if (text.empty() || text.back() != '%') return std::nullopt;
  const std::optional<Decimal> percent = parseDecimal(text.substr(0, text.size() - 1));
  if (!percent) return std::nullopt;
  const std::optional<Int128> scaled = withPlaces(*percent, 4);
  if (!scaled || *scaled < 0 || *scaled > 1'000'000) return std::nullopt;
  return static_cast<std::uint32_t>(*scaled);
}

// One kind of profile in a run.
struct Kind {
  const driver::Compiled* compiled;
  std::shared_ptr<const column::Table> table;
  load::Report report;
  engine::Audiences audiences;
};

nlohmann::ordered_json thresholdJson(const population::Threshold& threshold) {
  nlohmann::ordered_json groups = nlohmann::ordered_json::array();
  const ir::Asked asked = threshold.question.asked;
  for (const population::Found& found : threshold.groups) {
    nlohmann::ordered_json group;
    if (!found.key.empty()) group["group"] = found.key;
    group["profiles"] = found.profiles;
    group["values"] = found.values;
    if (asked == ir::Asked::Top || asked == ir::Asked::Bottom) {
      group["asked"] = found.asked;
      group["members"] = found.members;
    }
    groups.push_back(std::move(group));
  }
  return {{"term", threshold.text}, {"groups", std::move(groups)}};
}

// What could surprise: thresholds that let in far fewer than asked, segments that are not written.
void warn(const driver::Compiled& compiled, const engine::Audiences& audiences) {
  for (const population::Threshold& threshold : audiences.thresholds) {
    const auto isFarOff = [&](const population::Found& found) {
      return population::isFarOff(threshold.question, found);
    };
    const auto groups = std::ranges::count_if(threshold.groups, isFarOff);
    if (groups == 0) continue;
    const population::Found& first = *std::ranges::find_if(threshold.groups, isFarOff);
    tell(
        "warning: `{}` takes {} where {} are asked for{}: the next ones are equal, and "
        "equals are never separated{}\n",
        threshold.text, grouped(first.members), grouped(first.asked),
        first.key.empty() ? "" : " (" + first.key + ")",
        groups == 1 ? ""
                    : fmt::format("; so in {} groups", grouped(static_cast<std::size_t>(groups))));
  }
  for (std::size_t i = 0; i < audiences.counts.size(); ++i) {
    if (!audiences.areHeldBack[i]) continue;
    tell("held back: `{}` has {} and needs {}; nothing is written for it\n",
         compiled.checked.ast.segments[i].name.text,
         audiences.counts[i] == 1 ? "1 profile" : grouped(audiences.counts[i]) + " profiles",
         grouped(static_cast<std::size_t>(compiled.checked.needs[i])));
  }
}

// How many rows of every table there are, and what did not fit, as the manifest says it.
void addRows(const load::Report& report, nlohmann::ordered_json& object) {
  for (const load::TableReport& each : report.tables) {
    object["tables"].push_back({{"table", each.table},
                                {"rows_read", each.rowsRead},
                                {"rows_left_out", each.rowsLeftOut()},
                                {"rows_gone_with_owner", each.rowsGoneWithOwner},
                                {"rows_set_aside", each.rowsSetAside},
                                {"rows_kept", each.rowsKept}});
  }
  for (const load::Finding& each : report.findings) {
    object["set_aside"].push_back({{"table", each.table},
                                   {"column", each.column},
                                   {"reason", each.reason},
                                   {"outcome", load::nameOf(each.outcome)},
                                   {"count", each.count}});
  }
}

// Segments of all kinds of profile, in the order of kinds; where there are several each says its
// own.
void printJson(const std::vector<Kind>& kinds, std::int64_t asOf, const Clock* clock) {
  using Json = nlohmann::ordered_json;
  Json segments = Json::array();
  Json all;
  Json thresholds;
  const bool isOfKinds = kinds.size() > 1;
  for (const Kind& kind : kinds) {
    const sema::CheckedProgram& checked = kind.compiled->checked;
    const std::string& name = checked.schema.profileName;
    all.push_back({{"name", name},
                   {"key", checked.schema.fields[checked.schema.key].name},
                   {"profiles", kind.table->profileCount}});
    for (std::size_t i = 0; i < kind.audiences.counts.size(); ++i) {
      segments.push_back(
          {{"name", checked.ast.segments[i].name.text}, {"size", kind.audiences.counts[i]}});
      if (isOfKinds) segments.back()["kind"] = name;
      if (!kind.audiences.areHeldBack[i]) continue;
      segments.back()["held_back"] = true;
      segments.back()["needs"] = checked.needs[i];
    }
    for (const population::Threshold& threshold : kind.audiences.thresholds) {
      thresholds.push_back(thresholdJson(threshold));
      if (isOfKinds) thresholds.back()["kind"] = name;
    }
  }
  const engine::Audiences& first = kinds.front().audiences;
  Json object;
  object["as_of"] = engine::formatAsOf(asOf);
  object["profiles"] = kinds.front().table->profileCount;
  if (isOfKinds) object["kinds"] = std::move(all);
  object["segments"] = std::move(segments);
  if (!first.thresholdsAsOf.empty()) object["thresholds_as_of"] = first.thresholdsAsOf;
  if (!thresholds.empty()) object["thresholds"] = std::move(thresholds);
  object["tables"] = Json::array();
  object["set_aside"] = Json::array();
  for (const Kind& kind : kinds) {
    addRows(kind.report, object);
    for (const load::TableReport& each : kind.report.tables) {
      for (const std::string& file : each.marked) {
        object["byte_order_marks"].push_back({{"table", each.table}, {"file", file}});
      }
    }
    for (const load::AbsentColumn& absent : kind.report.absent) {
      object["absent_columns"].push_back({{"table", absent.table},
                                          {"field", absent.field},
                                          {"file", absent.file},
                                          {"columns", absent.columns}});
      if (absent.near) object["absent_columns"].back()["near"] = *absent.near;
    }
  }
  if (clock != nullptr) {
    object["memory"] = {{"store_bytes", clock->storeBytes()}, {"most_bytes", peakBytes()}};
  }
  put("{}\n", object.dump(1, ' ', false, nlohmann::json::error_handler_t::replace));
}

void printTable(const Kind& kind, const std::string& title) {
  put("{}: {} profile{}\n\n", title, grouped(kind.table->profileCount),
      kind.table->profileCount == 1 ? "" : "s");
  TextTable rows({"segment", "size", "share", ""});
  for (std::size_t i = 0; i < kind.audiences.counts.size(); ++i) {
    const ast::Segment& segment = kind.compiled->checked.ast.segments[i];
    rows.add({segment.name.text, grouped(kind.audiences.counts[i]),
              share(kind.audiences.counts[i], kind.table->profileCount),
              segment.title.value_or("")});
  }
  put("{}", rows.print(1, 3));
  constexpr std::size_t kGroupsShown = 20;
  if (!kind.audiences.thresholds.empty()) put("\nthresholds\n");
  for (const population::Threshold& threshold : kind.audiences.thresholds) {
    for (const std::string& line : population::describe(threshold, kGroupsShown)) {
      put("  {}\n", line);
    }
  }
}

void printTables(const std::vector<Kind>& kinds, std::int64_t asOf) {
  const std::string title = "as of " + engine::formatAsOf(asOf);
  if (kinds.size() == 1) return printTable(kinds.front(), title);
  put("{}\n", title);
  for (const Kind& kind : kinds) {
    put("\n");
    printTable(kind, kind.compiled->checked.schema.profileName);
  }
}

void printReport(const load::Report& report) {
  for (const load::TableReport& table : report.tables) {
    tell("{}: {} read, {} kept", table.table,
         table.rowsRead == 1 ? "1 row" : grouped(table.rowsRead) + " rows",
         grouped(table.rowsKept));
    if (table.rowsLeftOut() > 0) {
      tell(", {} left out by `where`", grouped(table.rowsLeftOut()));
    }
    if (table.rowsGoneWithOwner > 0) {
      tell(", {} gone with the row they stand in", grouped(table.rowsGoneWithOwner));
    }
    if (table.rowsSetAside > 0) tell(", {} set aside", grouped(table.rowsSetAside));
    tell("\n");
  }
  for (const load::ListReport& list : report.lists) {
    tell("list {}: {} from {}", list.list,
         list.entries == 1 ? "1 entry" : grouped(list.entries) + " entries", list.file);
    if (list.duplicates > 0) tell(", {} more than once", grouped(list.duplicates));
    tell("\n");
  }
  for (const load::TableReport& table : report.tables) {
    if (!table.marked.empty()) tell("  {}\n", load::describeMarks(table));
  }
  for (const std::string& line : load::describe(report.absent)) tell("  {}\n", line);
  for (const load::Finding& finding : report.findings) {
    tell("  {}\n", load::describe(finding));
  }
}

Result<load::Options> loadOptions(const RunArguments& arguments, Progress& progress) {
  load::Options options;
  if (!arguments.data.empty()) options.baseFolder = arguments.data;
  options.threads = arguments.threads;
  options.isStrict = arguments.isStrict;
  if (!arguments.setAside.empty()) options.setAsideFile = arguments.setAside;
  const std::optional<std::uint32_t> limit = millionths(arguments.setAsideAtMost);
  if (!limit) {
    return Error{"--set-aside-at-most wants a percentage from 0% to 100%, as in 1%; it is `" +
                 arguments.setAsideAtMost + "`"};
  }
  options.setAsideAtMostMillionths = *limit;
  options.onProgress = [&progress](std::uint64_t rows, std::uint64_t bytes) {
    progress.show(
        fmt::format("reading: {} rows, {} MB", grouped(rows), grouped(bytes / 1'000'000)));
  };
  return options;
}

output::Options outputOptions(const RunArguments& arguments, output::Manifest manifest) {
  output::Options options;
  options.folder = arguments.out;
  options.format = arguments.format == "csv" ? output::Format::Csv : output::Format::Parquet;
  options.shape = arguments.shape == "wide" ? output::Shape::Wide : output::Shape::Long;
  options.manifest = std::move(manifest);
  return options;
}

Result<std::string> readFile(const std::filesystem::path& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    return Error{path.string() + ": it is a folder, not a file"};
  }
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in) return Error{path.string() + ": cannot be read"};
  return text;
}

// A file beside its place, which it gets by one rename; where that is not asked for it is removed.
class PendingFile {
 public:
  ~PendingFile() {
    std::error_code ignored;
    if (!part_.empty()) std::filesystem::remove(part_, ignored);
  }
  PendingFile() = default;
  PendingFile(const PendingFile&) = delete;
  PendingFile& operator=(const PendingFile&) = delete;

  Result<Done> write(const std::filesystem::path& path, const std::string& text) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
      return Error{path.string() + ": it is a folder, not a file"};
    }
    path_ = path;
    part_ = path.string() + ".part";
    std::ofstream out(part_, std::ios::binary);
    out << text;
    out.close();
    if (!out) return Error{path.string() + ": cannot be written"};
    return Done{};
  }
  Result<Done> publish() {
    if (part_.empty()) return Done{};
    std::error_code error;
    std::filesystem::rename(part_, path_, error);
    if (error) return Error{path_.string() + ": cannot be written"};
    part_.clear();
    return Done{};
  }

 private:
  std::filesystem::path path_;
  std::filesystem::path part_;
};

// Those of another run, if they are asked for.
Result<population::Reused> thresholdsOf(const driver::Compiled& compiled,
                                        const RunArguments& arguments, std::int64_t asOf) {
  if (arguments.useThresholds.empty()) return population::Reused{};
  if (*engine::kindFromName(arguments.engine) == engine::Kind::Reference) {
    return Error{"--use-thresholds goes with every engine but the reference, which finds its own"};
  }
  MUSTER_TRY(const std::string text, readFile(arguments.useThresholds));
  Result<population::Reused> reused = population::reuse(compiled.graph, text);
  if (!reused.ok()) {
    return Error{arguments.useThresholds.string() + ": " + reused.error().message};
  }
  tell("thresholds as of {}, from {}\n", reused->asOf, arguments.useThresholds.string());
  if (const std::string now = engine::formatAsOf(asOf); reused->asOf != now) {
    tell("warning: they are of another point in time than this run ({})\n", now);
  }
  return reused;
}

Result<Done> checkWritable(const std::vector<const driver::Compiled*>& kinds,
                           const RunArguments& arguments) {
  for (const driver::Compiled* kind : kinds) {
    std::vector<std::string> names;
    for (const ast::Segment& segment : kind->checked.ast.segments) {
      names.push_back(segment.name.text);
    }
    MUSTER_TRY([[maybe_unused]] Done writable,
               output::checkWritable(kind->checked.schema, names, outputOptions(arguments, {})));
  }
  return Done{};
}

Result<output::Written> write(std::vector<Kind>& kinds, const RunArguments& arguments,
                              std::size_t source, std::int64_t asOf,
                              const std::function<Result<Done>()>& beforePublishing) {
  std::vector<std::vector<std::string>> names(kinds.size());
  std::vector<std::vector<bitmap::Bitmap>> members(kinds.size());
  std::vector<output::Part> parts;
  std::vector<engine::KindRun> runs;
  for (std::size_t k = 0; k < kinds.size(); ++k) {
    Kind& kind = kinds[k];
    for (std::size_t i = 0; i < kind.audiences.members.size(); ++i) {
      if (kind.audiences.areHeldBack[i]) continue;
      names[k].push_back(kind.compiled->checked.ast.segments[i].name.text);
      members[k].push_back(std::move(kind.audiences.members[i]));
    }
    parts.push_back({kind.table.get(), names[k], members[k]});
    runs.push_back({*kind.compiled, kind.report, kind.audiences});
  }
  output::Options options = outputOptions(arguments, engine::manifestFor(runs, source, asOf));
  options.beforePublishing = beforePublishing;
  return output::write(parts, options);
}

// Everything after the rules are known to be good. Returns the exit code or why it could not run.
Result<int> runCompiled(const driver::Compiled& compiled, const RunArguments& arguments,
                        Clock& clock) {
  MUSTER_TRY(const std::size_t source, chooseSource(compiled.checked, arguments.source));
  MUSTER_TRY(const std::int64_t asOf, asOfOf(arguments.asOf, compiled.checked.schema));
  MUSTER_TRY([[maybe_unused]] Done available,
             engine::checkAvailable(*engine::kindFromName(arguments.engine)));
  const std::vector<const driver::Compiled*> programs = driver::kindsOf(compiled);
  const bool hasThresholds = !arguments.saveThresholds.empty() || !arguments.useThresholds.empty();
  if (hasThresholds && programs.size() > 1) {
    return Error{"thresholds are saved and used for a schema of one kind of profile only"};
  }
  if (!arguments.out.empty()) {
    MUSTER_TRY([[maybe_unused]] Done writable, checkWritable(programs, arguments));
  }

  Progress progress(isTerminal(stderr));
  MUSTER_TRY(const load::Options options, loadOptions(arguments, progress));
  std::vector<const sema::CheckedProgram*> checked;
  for (const driver::Compiled* program : programs) checked.push_back(&program->checked);
  MUSTER_TRY(std::vector<load::Loaded> loaded, load::loadKinds(checked, source, options));
  progress.clear();
  clock.lap("load");
  for (const load::Loaded& it : loaded) {
    printReport(it.report);
    clock.stored(load::storeBytes(*it.table));
  }

  MUSTER_TRY(const population::Reused thresholds, thresholdsOf(compiled, arguments, asOf));
  std::vector<Kind> kinds;
  std::set<std::string> remarks;
  for (std::size_t i = 0; i < programs.size(); ++i) {
    MUSTER_TRY(engine::Audiences audiences,
               engine::evaluate(*programs[i], *loaded[i].table,
                                {.asOf = asOf,
                                 .kind = *engine::kindFromName(arguments.engine),
                                 .threads = arguments.threads,
                                 .codeCache = codeCacheFolder(arguments.codeCache),
                                 .namesForPerf = arguments.namesForPerf,
                                 .thresholds = thresholds}));
    for (const engine::Tier& tier : audiences.tiers) clock.decided(tier);
    for (const std::string& remark : audiences.remarks) {
      if (remarks.insert(remark).second) tell("warning: {}\n", remark);
    }
    warn(*programs[i], audiences);
    kinds.push_back({programs[i], std::move(loaded[i].table), std::move(loaded[i].report),
                     std::move(audiences)});
  }
  clock.lap("evaluate");
  PendingFile saved;
  if (!arguments.saveThresholds.empty()) {
    MUSTER_TRY([[maybe_unused]] Done written,
               saved.write(arguments.saveThresholds,
                           population::save(compiled.graph, kinds.front().audiences.answers,
                                            engine::formatAsOf(asOf))));
  }

  // Printed when all files are on the disk and before any has its name: whoever could not be told
  // of a result has none.
  const auto print = [&]() -> Result<Done> {
    if (arguments.isJson)
      printJson(kinds, asOf, arguments.showsTime ? &clock : nullptr);
    else
      printTables(kinds, asOf);
    if (!arrived()) return Error{"standard output cannot be written; nothing was published"};
    return saved.publish();
  };

  if (arguments.out.empty()) {
    MUSTER_TRY([[maybe_unused]] Done printed, print());
    return kDone;
  }
  MUSTER_TRY(const output::Written written, write(kinds, arguments, source, asOf, print));
  clock.lap("write");
  for (const auto& file : written.files) {
    tell("written: {}\n", (arguments.out / file).string());
  }
  return kDone;
}

}  // namespace

Result<std::size_t> chooseSource(const sema::CheckedProgram& checked, const std::string& name) {
  std::vector<std::string> names;
  for (const sema::CheckedSource& source : checked.sources) names.push_back(source.name);
  if (names.empty()) {
    return Error{"the rules have no `source`, which says which files hold the data"};
  }
  if (name.empty()) {
    if (names.size() == 1) return std::size_t{0};
    return Error{fmt::format("there are several sources ({}); choose one with --source",
                             fmt::join(names, ", "))};
  }
  const auto found = std::find(names.begin(), names.end(), name);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  return Error{fmt::format("there is no source `{}`; there is {}", name, fmt::join(names, ", "))};
}

Result<std::int64_t> asOfOf(const std::string& text, const schema::Schema& schema) {
  if (text != "now") return engine::parseAsOf(text, schema);
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::microseconds>(now).count();
}

int run(const RunArguments& given) {
  RunArguments arguments = given;
  if (arguments.threads == 0) {
    arguments.threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  }
  if (!arguments.thresholds.empty()) {
    std::error_code ignored;
    const bool isThere = std::filesystem::exists(arguments.thresholds, ignored);
    (isThere ? arguments.useThresholds : arguments.saveThresholds) = arguments.thresholds;
  }
  Clock clock;
  return withProgram(arguments.paths, [&](const driver::Compiled& compiled) -> Result<int> {
    clock.lap("compile");
    MUSTER_TRY(const int code, runCompiled(compiled, arguments, clock));
    if (arguments.showsTime) clock.print();
    return code;
  });
}

}  // namespace muster::cli
