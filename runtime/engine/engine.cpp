#include "runtime/engine/engine.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

#include "compiler/base/stopwatch.h"
#include "compiler/calendar/calendar.h"
#include "compiler/circuit/build.h"
#include "compiler/codegen/codegen.h"
#include "compiler/ir/builder.h"
#include "compiler/ir/hash.h"
#include "compiler/rewrite/simplify.h"
#include "compiler/text/text.h"
#include "runtime/batch/batch.h"
#include "runtime/batch/tiers.h"
#include "runtime/engine/values.h"
#include "runtime/interp/interp.h"
#include "runtime/jit/jit.h"
#include "runtime/plan/asked.h"
#include "runtime/plan/lasting.h"
#include "runtime/reference/reference.h"

namespace muster::engine {

namespace {

// Parts of campaigns that count where they are not known, too.
std::vector<bool> partsOrMissing(const sema::CheckedProgram& checked) {
  std::vector<bool> parts(checked.ast.segments.size(), false);
  for (const sema::CheckedCampaign& campaign : checked.campaigns) {
    for (const sema::CheckedClause& it : campaign.suppress) parts[it.part] = true;
    for (const sema::CheckedClause& it : campaign.stops) parts[it.part] = true;
  }
  return parts;
}

Audiences byReference(const driver::Compiled& compiled, const column::Table& table,
                      const Options& options) {
  const Stopwatch watch;
  reference::Evaluator evaluator(compiled.checked, table, options.asOf);
  Audiences audiences;
  // What is printed about thresholds is the same on every engine; who is in does not depend on it.
  MUSTER_CHECK(options.thresholds.answers.empty(), "the reference goes by its own thresholds");
  population::Resolved resolved =
      population::resolve(driver::bind(compiled, options.asOf), table, options.threads);
  audiences.thresholds = std::move(resolved.thresholds);
  audiences.answers = std::move(resolved.answers);
  audiences.members.resize(compiled.checked.ast.segments.size(),
                           bitmap::Bitmap(table.profileCount));
  const std::vector<bool> orMissing = partsOrMissing(compiled.checked);
  std::vector<std::size_t> segments(audiences.members.size());
  std::iota(segments.begin(), segments.end(), std::size_t{0});
  for (std::size_t profile = 0; profile < table.profileCount; ++profile) {
    const std::vector<std::optional<bool>> truths = evaluator.truths(segments, profile);
    for (const std::size_t segment : segments) {
      if (truths[segment].value_or(orMissing[segment])) audiences.members[segment].set(profile);
    }
  }
  for (const bitmap::Bitmap& members : audiences.members)
    audiences.counts.push_back(members.count());
  audiences.tiers.push_back({"reference", table.profileCount, watch.ms()});
  return audiences;
}

std::string nameOf(const jit::Native& native) {
  return native.isFromCache() ? "native, from the cache" : "native";
}

// One run over the circuit, by whatever tier.
class CircuitRun {
 public:
  CircuitRun(const ir::Program& program, const column::Table& table, const Options& options)
      : options_(options),
        profiles_(table.profileCount),
        cache_(options.codeCache),
        settings_{.threads = options.threads},
        prepared_(program, table, settings_) {}

  Result<batch::Evaluation> evaluate(Audiences& audiences) const {
    if (options_.kind == Kind::Native) return byNative(audiences);
    if (options_.kind != Kind::Auto || !jit::isAvailable()) return byInterpreter(audiences);
    const Stopwatch watch;
    const auto kept = jit::Native::fromCache(prepared_.network(), nativeOptions(1));
    if (!kept.ok()) {
      addRemark(audiences, kept.error().message + kByInterpreter);
      return byInterpreter(audiences);
    }
    if (*kept != nullptr) {
      audiences.codeMs = watch.ms();
      return by(**kept, audiences);
    }
    const std::size_t each = profiles_ / static_cast<std::size_t>(options_.threads);
    return each >= options_.nativeFrom ? byBoth(audiences) : byInterpreter(audiences);
  }

 private:
  jit::Options nativeOptions(int threads) const {
    return {.threads = threads,
            .level = prepared_.level(),
            .cache = options_.codeCache.empty() ? nullptr : &cache_,
            .namesForPerf = options_.namesForPerf};
  }

  static void addRemark(Audiences& audiences, const std::string& remark) {
    if (!remark.empty()) audiences.remarks.push_back(remark);
  }

  batch::Evaluation by(const jit::Native& native, Audiences& audiences) const {
    addRemark(audiences, native.problemOfCache());
    return runBy(nameOf(native), native, audiences);
  }

  Result<batch::Evaluation> byNative(Audiences& audiences) const {
    const Stopwatch watch;
    MUSTER_TRY(const std::unique_ptr<const jit::Native> native,
               jit::Native::compile(prepared_.network(), nativeOptions(options_.threads)));
    audiences.codeMs = watch.ms();
    return by(*native, audiences);
  }

  // Compiling takes as long as the interpreter takes for some two thousand strips, however many
  // gates there are, so it is worth its while for long runs only.
  batch::Evaluation byBoth(Audiences& audiences) const {
    const interp::Interpreter interpreter(prepared_.network(), prepared_.level());
    jit::Background native(prepared_.network(), nativeOptions(1));
    const batch::Tiers moving(interpreter, [&] { return native.ready(); });
    const Stopwatch watch;
    batch::Evaluation evaluation = prepared_.run(moving, settings_);
    const double ms = watch.ms();
    const double msOfNative = ms * moving.shareOfLater();
    audiences.tiers.push_back({"interpreter", profiles_ - moving.rowsOfLater(), ms - msOfNative});
    audiences.tiers.push_back({"native", moving.rowsOfLater(), msOfNative});
    if (native.ready() != nullptr) {
      addRemark(audiences, native.ready()->problemOfCache());
    } else if (const std::optional<Error> problem = native.problem()) {
      addRemark(audiences, problem->message + kByInterpreter);
    }
    return evaluation;
  }

  batch::Evaluation byInterpreter(Audiences& audiences) const {
    const interp::Interpreter interpreter(prepared_.network(), prepared_.level());
    return runBy("interpreter", interpreter, audiences);
  }

  batch::Evaluation runBy(const std::string& name, const batch::Tier& tier,
                          Audiences& audiences) const {
    const Stopwatch watch;
    batch::Evaluation evaluation = prepared_.run(tier, settings_);
    audiences.tiers.push_back({name, profiles_, watch.ms()});
    return evaluation;
  }

  static constexpr const char* kByInterpreter = "; the interpreter has answered";

  const Options& options_;
  std::size_t profiles_;
  jit::Cache cache_;
  batch::Options settings_;
  batch::Prepared prepared_;
};

// The graph at as of, about this table: without questions about all profiles.
population::Resolved resolve(const driver::Compiled& compiled, const column::Table& table,
                             const Options& options) {
  ir::Program bound = driver::bind(compiled, options.asOf);
  const std::vector<bool> orMissing = partsOrMissing(compiled.checked);
  if (std::ranges::find(orMissing, true) != orMissing.end()) {
    ir::Builder build(bound.store);
    for (std::size_t i = 0; i < orMissing.size(); ++i) {
      if (orMissing[i]) bound.roots[i].node = build.orMissing(bound.roots[i].node);
    }
    bound = rewrite::simplify(std::move(bound));
  }
  return population::resolve(std::move(bound), table, options.threads, options.thresholds.answers);
}

// `watch` was set when the program was first asked about this table.
Result<Audiences> byCircuit(population::Resolved resolved, const column::Table& table,
                            const Options& options, const Stopwatch& watch) {
  const CircuitRun run(resolved.program, table, options);
  Audiences audiences;
  audiences.prepareMs = watch.ms();
  MUSTER_TRY(batch::Evaluation evaluation, run.evaluate(audiences));
  audiences.members = std::move(evaluation.segments);
  audiences.counts = std::move(evaluation.counts);
  audiences.thresholds = std::move(resolved.thresholds);
  audiences.unplaced = std::move(resolved.unplaced);
  audiences.thresholdsAsOf = options.thresholds.asOf;
  if (!audiences.thresholdsAsOf.empty()) audiences.thresholds = options.thresholds.thresholds;
  audiences.answers = std::move(resolved.answers);
  return audiences;
}

// The roots of values, which stand behind those of segments, and are no business of gates.
std::vector<ir::NodeId> takeValues(const driver::Compiled& compiled, ir::Program& program) {
  const std::size_t segments = compiled.checked.ast.segments.size();
  std::vector<ir::NodeId> values;
  for (std::size_t i = segments; i < program.roots.size(); ++i) {
    values.push_back(program.roots[i].node);
  }
  program.roots.erase(program.roots.begin() + static_cast<std::ptrdiff_t>(segments),
                      program.roots.end());
  return values;
}

// What a planner asks, and the sizes of segments that need a number of profiles.
std::vector<std::size_t> askedIn(const sema::CheckedProgram& checked) {
  const std::vector<bool> areAsked = plan::areAsked(checked);
  std::vector<std::size_t> asked;
  for (std::size_t i = 0; i < areAsked.size(); ++i) {
    const bool isWanted = checked.ast.segments[i].isPart ? areAsked[i] : checked.needs[i] > 0;
    if (isWanted) asked.push_back(i);
  }
  return asked;
}

// By the circuit, of these segments only. Those that come to the same are answered once, and share
// the words of their members.
Result<Audiences> byCircuitOf(const std::vector<std::size_t>& asked, population::Resolved resolved,
                              const column::Table& table, const Options& options,
                              const Stopwatch& watch) {
  std::vector<ir::Root> roots;
  std::map<ir::NodeId, std::size_t> answerOf;
  for (const std::size_t i : asked) {
    const ir::Root& root = resolved.program.roots[i];
    if (answerOf.try_emplace(root.node, roots.size()).second) roots.push_back(root);
  }
  const std::vector<ir::Root> all = std::exchange(resolved.program.roots, std::move(roots));
  MUSTER_TRY(Audiences audiences, byCircuit(std::move(resolved), table, options, watch));
  std::vector<bitmap::Bitmap> members(all.size());
  std::vector<std::size_t> counts(all.size(), 0);
  for (const std::size_t i : asked) {
    const std::size_t answer = answerOf.at(all[i].node);
    members[i] = audiences.members[answer].sharing();
    counts[i] = audiences.counts[answer];
  }
  audiences.members = std::move(members);
  audiences.counts = std::move(counts);
  return audiences;
}

ir::NodeId endsSoon(ir::Store& store, FieldId until, std::int64_t asOf) {
  ir::Builder build(store);
  const ir::NodeId end = build.column(until);
  const schema::Type& type = store.schema()->fields[until].type;
  return build.allOf({build.lessOrEqual(build.number(type, asOf), end),
                      build.less(end, build.number(type, Int128{asOf} + plan::kEndingSoon))});
}

void holdBack(const driver::Compiled& compiled, Audiences& audiences) {
  for (std::size_t i = 0; i < audiences.counts.size(); ++i) {
    const auto size = static_cast<std::int64_t>(audiences.counts[i]);
    audiences.areHeldBack.push_back(size < compiled.checked.needs[i]);
  }
}

}  // namespace

std::optional<Kind> kindFromName(std::string_view name) {
  if (name == "auto") return Kind::Auto;
  if (name == "interpreter") return Kind::Interpreter;
  if (name == "native") return Kind::Native;
  if (name == "reference") return Kind::Reference;
  return std::nullopt;
}

Result<Done> checkAvailable(Kind kind) {
  if (kind == Kind::Native && !jit::isAvailable()) return Error{codegen::kAbsent};
  return Done{};
}

Result<Audiences> evaluate(const driver::Compiled& compiled, const column::Table& table,
                           const Options& options) {
  if (options.kind == Kind::Reference) {
    Audiences audiences = byReference(compiled, table, options);
    holdBack(compiled, audiences);
    return audiences;
  }
  const Stopwatch watch;
  population::Resolved resolved = resolve(compiled, table, options);
  takeValues(compiled, resolved.program);
  MUSTER_TRY(Audiences audiences, byCircuit(std::move(resolved), table, options, watch));
  holdBack(compiled, audiences);
  return audiences;
}

Result<Answered> answer(const driver::Compiled& compiled, const column::Table& table,
                        const Options& options) {
  const Stopwatch watch;
  Answered answered;
  population::Resolved resolved = resolve(compiled, table, options);
  const std::vector<ir::NodeId> values = takeValues(compiled, resolved.program);
  answered.values = valuesOf(resolved.program.store, values, table, options.threads);
  if (options.kind == Kind::Reference) {
    answered.audiences = byReference(compiled, table, options);
  } else {
    const std::size_t segments = resolved.program.roots.size();
    const std::vector<FieldId> ends = plan::endsThatCount(compiled.checked);
    std::vector<std::size_t> asked = askedIn(compiled.checked);
    for (const FieldId until : ends) {
      asked.push_back(resolved.program.roots.size());
      const ir::NodeId isSoon = endsSoon(resolved.program.store, until, options.asOf);
      resolved.program.roots.push_back({"", isSoon});
    }
    MUSTER_TRY(answered.audiences, byCircuitOf(asked, std::move(resolved), table, options, watch));
    std::vector<bitmap::Bitmap>& members = answered.audiences.members;
    for (std::size_t i = 0; i < ends.size(); ++i) {
      answered.endings.push_back({ends[i], std::move(members[segments + i])});
    }
    members.resize(segments);
    answered.audiences.counts.resize(segments);
  }
  holdBack(compiled, answered.audiences);
  return answered;
}

Result<profile::ProfileRules> profileRules(const driver::Compiled& compiled, std::int64_t asOf,
                                           const std::shared_ptr<const column::Table>& data) {
  ir::Program bound = driver::bind(compiled, asOf);
  takeValues(compiled, bound);
  return profile::ProfileRules::make(std::move(bound), data);
}

Result<std::string> printNative(const driver::Compiled& compiled, std::int64_t asOf,
                                NativeForm form) {
  std::string text;
  for (const driver::Compiled* kind : driver::kindsOf(compiled)) {
    const ir::Program bound = driver::bind(*kind, asOf);
    const circuit::Network network =
        circuit::build(bound, circuit::symbolicLayout(bound, kind->checked.schema));
    MUSTER_TRY(
        const std::string code,
        jit::print(network, {},
                   form == NativeForm::Llvm ? codegen::Form::Llvm : codegen::Form::Assembly));
    text += code;
  }
  return text;
}

Result<std::int64_t> parseAsOf(std::string_view text, const schema::Schema& schema) {
  return calendar::parseAsOf(text, schema.zone);
}

std::string formatAsOf(std::int64_t asOf) { return calendar::formatInstant(asOf); }

namespace {

void add(output::Manifest& manifest, const KindRun& run) {
  const sema::CheckedProgram& checked = run.compiled.checked;
  for (const load::Finding& finding : run.report.findings) {
    manifest.setAside.push_back({finding.table, finding.column, finding.reason,
                                 std::string(load::nameOf(finding.outcome)), finding.count});
  }
  for (const load::TableReport& table : run.report.tables) {
    for (const std::string& file : table.marked) {
      manifest.byteOrderMarks.push_back(
          {table.table, std::filesystem::path(file).filename().string()});
    }
  }
  for (const load::AbsentColumn& absent : run.report.absent) {
    manifest.absentColumns.push_back({absent.table, absent.field,
                                      std::filesystem::path(absent.file).filename().string(),
                                      absent.near, absent.columns});
  }
  for (const population::Threshold& threshold : run.audiences.thresholds) {
    output::Manifest::Threshold& it = manifest.thresholds.emplace_back();
    it.term = threshold.text;
    it.kind = checked.schema.profileName;
    const ir::Asked asked = threshold.question.asked;
    const bool isAmount = asked == ir::Asked::Top || asked == ir::Asked::Bottom;
    for (const population::Found& found : threshold.groups) {
      it.groups.push_back({found.key, found.profiles, found.values,
                           isAmount ? std::optional(found.asked) : std::nullopt, found.members});
    }
  }
  for (std::size_t i = 0; i < run.audiences.counts.size(); ++i) {
    if (!run.audiences.areHeldBack[i]) continue;
    manifest.heldBack.push_back({checked.ast.segments[i].name.text, run.audiences.counts[i],
                                 static_cast<std::uint64_t>(checked.needs[i]),
                                 checked.schema.profileName});
  }
}

}  // namespace

output::Manifest manifestFor(const std::vector<KindRun>& kinds, std::size_t source,
                             std::int64_t asOf) {
  const KindRun& first = kinds.front();
  output::Manifest manifest;
  for (const KindRun& kind : kinds) {
    manifest.rulesHash += (manifest.rulesHash.empty() ? "" : "-") + ir::hash(kind.compiled.graph);
  }
  manifest.source = first.compiled.checked.sources[source].name;
  manifest.asOf = formatAsOf(asOf);
  manifest.zone = first.compiled.checked.schema.zone;
  manifest.zoneTables = calendar::zoneTableVersion();
  manifest.unicodeTables = text::unicodeVersion();
  manifest.thresholdsAsOf = first.audiences.thresholdsAsOf;
  for (const KindRun& kind : kinds) add(manifest, kind);
  return manifest;
}

}  // namespace muster::engine
