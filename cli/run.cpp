#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>

#include "cli/clock.h"
#include "cli/commands.h"
#include "cli/input.h"
#include "cli/program.h"
#include "cli/terminal.h"
#include "compiler/driver/driver.h"
#include "runtime/engine/engine.h"
#include "runtime/load/bytes.h"
#include "runtime/load/load.h"
#include "runtime/output/output.h"

namespace muster::cli {

namespace {

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
  for (const population::Unplaced& unplaced : audiences.unplaced) {
    constexpr std::size_t kShown = 3;
    const std::size_t count = unplaced.keys.size();
    if (count == 0) {
      tell(
          "warning: the saved thresholds of `{}` are those of nobody, and {} a value: what they "
          "say of them is not to be relied on; save them again\n",
          unplaced.text,
          unplaced.profiles == 1 ? "1 profile has" : grouped(unplaced.profiles) + " profiles have");
      continue;
    }
    std::string keys;
    for (std::size_t i = 0; i < std::min(count, kShown); ++i) {
      keys += (i == 0 ? "" : ", ") + unplaced.keys[i];
    }
    tell(
        "warning: the saved thresholds of `{}` have nothing for {} ({}{}), with {} in all: "
        "nobody of them is known to belong; save them again\n",
        unplaced.text, count == 1 ? "1 group" : grouped(count) + " groups", keys,
        count > kShown ? ", ..." : "",
        unplaced.profiles == 1 ? "1 profile" : grouped(unplaced.profiles) + " profiles");
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
    object["stages"] = Json::array();
    for (const Clock::Stage& it : clock->stages()) {
      object["stages"].push_back({{"name", it.name}, {"ms", it.ms}});
      if (it.profiles > 0) object["stages"].back()["profiles"] = it.profiles;
    }
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
  const std::string& saved = kind.audiences.thresholdsAsOf;
  if (!kind.audiences.thresholds.empty()) {
    put("\nthresholds{}\n", saved.empty() ? "" : ", as they were found as of " + saved);
  }
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

output::Options outputOptions(const RunArguments& arguments, output::Manifest manifest) {
  output::Options options;
  options.folder = arguments.out;
  options.format = arguments.format == "csv" ? output::Format::Csv : output::Format::Parquet;
  options.shape = arguments.shape == "wide" ? output::Shape::Wide : output::Shape::Long;
  options.manifest = std::move(manifest);
  return options;
}

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
    clock.evaluated(audiences);
    for (const std::string& remark : audiences.remarks) {
      if (remarks.insert(remark).second) tell("warning: {}\n", remark);
    }
    warn(*programs[i], audiences);
    kinds.push_back({programs[i], std::move(loaded[i].table), std::move(loaded[i].report),
                     std::move(audiences)});
  }
  PendingFile saved;
  if (!arguments.saveThresholds.empty()) {
    MUSTER_TRY([[maybe_unused]] Done written,
               saved.write(
                   arguments.saveThresholds,
                   population::save(compiled.graph, kinds.front().audiences.answers,
                                    kinds.front().audiences.thresholds, engine::formatAsOf(asOf))));
  }

  // Printed when all files are on the disk and before any has its name: whoever could not be told
  // of a result has none.
  const auto print = [&]() -> Result<Done> {
    if (!arguments.out.empty()) clock.lap("write");
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

int run(const RunArguments& given) {
  RunArguments arguments = given;
  arguments.threads = threadsOf(arguments);
  if (!arguments.thresholds.empty()) {
    std::error_code ignored;
    const bool isThere = std::filesystem::exists(arguments.thresholds, ignored);
    (isThere ? arguments.useThresholds : arguments.saveThresholds) = arguments.thresholds;
  }
  Clock clock;
  const auto use = [&](const driver::Compiled& compiled) -> Result<int> {
    MUSTER_TRY(const int code, runCompiled(compiled, arguments, clock));
    if (arguments.showsTime) clock.print();
    return code;
  };
  return withProgram(arguments.paths, use, &clock);
}

}  // namespace muster::cli
