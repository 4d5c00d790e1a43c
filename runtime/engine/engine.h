#pragma once

/// The public face: a checked program and a store in, one audience per segment out.
///
///   auto audiences = engine::evaluate(compiled, *loaded.table, {.asOf = asOf});
///   audiences->counts[0]  // how many profiles are in the first segment
///
/// Which engine answers never changes the answer. Tested by tests/golden and tests/differential.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/driver/driver.h"
#include "runtime/bitmap/bitmap.h"
#include "runtime/column/table.h"
#include "runtime/load/report.h"
#include "runtime/output/output.h"
#include "runtime/plan/plan.h"
#include "runtime/plan/values.h"
#include "runtime/population/population.h"
#include "runtime/population/saved.h"
#include "runtime/profile/profile.h"

namespace muster::engine {

enum class Kind : std::uint8_t {
  Auto,         ///< the interpreter, and native code from where it is ready, if that pays
  Interpreter,  ///< gates over bit planes and event kernels
  Native,       ///< native code from the first profile on, or an Error
  Reference,    ///< the executable meaning: one profile at a time, slow
};
std::optional<Kind> kindFromName(std::string_view name);
/// Says before anything is loaded that this build has no such engine.
Result<Done> checkAvailable(Kind kind);

struct Options {
  std::int64_t asOf = 0;  ///< microseconds since 1970-01-01T00:00:00Z
  Kind kind = Kind::Auto;
  int threads = 1;  ///< at least 1; the answer does not depend on it
  /// Auto asks for native code from so many profiles a thread on. Below, the interpreter is done
  /// before there is any.
  std::size_t nativeFrom = 20'000'000;
  /// The folder in which native code is kept for later runs (runtime/jit/cache.h); empty: none.
  /// Auto goes by code that is there whatever `nativeFrom` says.
  std::filesystem::path codeCache = {};
  /// Native code gets names in /tmp/perf-PID.map, by which `perf report` shows it.
  bool namesForPerf = false;
  /// Thresholds of another run (population::reuse) to go by, instead of those of this table; not
  /// for the reference, which knows only what it finds itself.
  population::Reused thresholds = {};
};

/// How an answer came about.
struct Tier {
  std::string name;          ///< "interpreter", "native", "native, from the cache", "reference"
  std::size_t profiles = 0;  ///< that it has decided
  double ms = 0;             ///< that it took, by the clock on the wall
};

/// One bitmap per segment, in order of declaration; bit p is profile p of the table.
struct Audiences {
  std::vector<bitmap::Bitmap> members;
  std::vector<std::size_t> counts;
  /// What `top 5%` and the like came down to, in the order the rules are read.
  std::vector<population::Threshold> thresholds;
  std::vector<population::Unplaced> unplaced;  ///< groups of which those thresholds know nothing
  std::string thresholdsAsOf;  ///< of the run whose thresholds were gone by; empty: of this one
  /// The same, to be saved for another run.
  population::Answers answers;
  std::vector<Tier> tiers;
  double prepareMs = 0;  ///< for thresholds, planes of columns, the circuit, and values of a plan
  double codeMs = 0;     ///< for which native code was waited: made, or fetched from the cache
  /// What of native code could not be had, each in a sentence; the answer is the same without.
  std::vector<std::string> remarks;
  /// Of each segment, whether it has fewer profiles than it needs: then nothing is written for it.
  std::vector<bool> areHeldBack;
};

/// Both arguments are only read and may be shared by threads; the result is the caller's. An Error
/// where Native is asked for and cannot be had.
Result<Audiences> evaluate(const driver::Compiled& compiled, const column::Table& table,
                           const Options& options);

/// What a plan goes by (plan::Answers): audiences with the parts of campaigns among them, and the
/// values. Parts that suppress or stop have those, too, of whom nobody knows. Segments that no
/// planner asks (plan/asked.h) are left out: their bitmaps have no rows.
struct Answered {
  Audiences audiences;
  plan::Values values;
  std::vector<plan::Ending> endings;

  plan::Answers forPlan() const { return {audiences.members, values, endings}; }
};

/// As evaluate(), of a program compiled with driver::Wanted::Plan. Values may refer to the table,
/// which must outlive them.
Result<Answered> answer(const driver::Compiled& compiled, const column::Table& table,
                        const Options& options);

/// The segments for one profile at a time (runtime/profile); `data` as ProfileRules::make() says.
/// `compiled` need not outlive the result.
Result<profile::ProfileRules> profileRules(
    const driver::Compiled& compiled, std::int64_t asOf,
    const std::shared_ptr<const column::Table>& data = nullptr);

/// Native code of the rules for machines like this one, to be read: as LLVM's intermediate form, or
/// as assembly. Data decides what of a column is compared how, so a run's code differs in detail.
enum class NativeForm : std::uint8_t { Llvm, Assembly };
Result<std::string> printNative(const driver::Compiled& compiled, std::int64_t asOf,
                                NativeForm form);

/// `2011-12-10`, `2011-12-10 14:30`, `2011-12-10T14:30:00Z`; a date is its first instant in the
/// schema's zone. An Error shows how an as of is written.
Result<std::int64_t> parseAsOf(std::string_view text, const schema::Schema& schema);

/// "2011-12-10T00:00:00Z".
std::string formatAsOf(std::int64_t asOf);

/// One kind of profile in a run: what is said of it, what was loaded, who is in.
struct KindRun {
  const driver::Compiled& compiled;
  const load::Report& report;
  const Audiences& audiences;
};

/// What the manifest of a run says: the hash of the rules (of their graph: comments, names of files
/// and their order do not count), source, as of, versions of tables, what did not fit, thresholds,
/// segments held back. `kinds` are all kinds of profile of the schema.
output::Manifest manifestFor(const std::vector<KindRun>& kinds, std::size_t source,
                             std::int64_t asOf);

}  // namespace muster::engine
