#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/report.h"
#include "cli/terminal.h"
#include "compiler/driver/driver.h"
#include "compiler/syntax/limits.h"
#include "runtime/engine/engine.h"
#include "runtime/engine/rules.h"

namespace muster::cli {

namespace {

constexpr driver::Stage kStages[] = {driver::Stage::Tokens,    driver::Stage::Ast,
                                     driver::Stage::Checked,   driver::Stage::Ir,
                                     driver::Stage::Rewritten, driver::Stage::Circuit};

constexpr const char* kNeedsAsOf =
    "muster: the circuit depends on the point in time; add --as-of\n";

int printNative(const std::optional<driver::Compiled>& compiled, std::optional<std::int64_t> asOf,
                const CheckArguments& arguments) {
  if (!compiled) return kDone;
  if (!asOf) {
    tell(kNeedsAsOf);
    return kCouldNotRun;
  }
  const Result<std::string> text = engine::printNative(
      *compiled, *asOf,
      arguments.dump == "llvm" ? engine::NativeForm::Llvm : engine::NativeForm::Assembly);
  if (!text.ok()) {
    reportError(text.error());
    return kCouldNotRun;
  }
  put("{}", *text);
  return kDone;
}

// Prints the stages that `wanted` names. Tokens and tree are printed for rules with errors as well:
// that is when one wants to see them.
int printStages(const source::Files& files, const std::optional<driver::Compiled>& compiled,
                const CheckArguments& arguments) {
  std::optional<std::int64_t> asOf;
  if (!arguments.asOf.empty() && compiled) {
    const Result<std::int64_t> parsed = engine::parseAsOf(arguments.asOf, compiled->checked.schema);
    if (!parsed.ok()) {
      reportError(parsed.error());
      return kCouldNotRun;
    }
    asOf = *parsed;
  }
  if (arguments.dump == "llvm" || arguments.dump == "asm")
    return printNative(compiled, asOf, arguments);
  const bool isAll = arguments.dump == "all";
  int code = kDone;
  for (const driver::Stage stage : kStages) {
    if (!isAll && arguments.dump != driver::nameOf(stage)) continue;
    if (stage == driver::Stage::Circuit && !asOf && compiled) {
      tell(kNeedsAsOf);
      code = kCouldNotRun;
      continue;
    }
    diagnostics::Sink ignored;
    if (const auto text = driver::dump(files, stage, asOf, ignored)) {
      put("{}{}", isAll ? fmt::format("--- {}\n", driver::nameOf(stage)) : "", *text);
    }
  }
  return code;
}

}  // namespace

int check(const CheckArguments& arguments) {
  Result<source::Files> files = engine::readRules(arguments.paths, syntax::Limits{}.fileBytes);
  if (!files.ok()) {
    reportError(files.error());
    return kCouldNotRun;
  }
  diagnostics::Sink sink;
  const std::optional<driver::Compiled> compiled = driver::compile(*files, sink);
  int code = kDone;
  if (!arguments.dump.empty()) code = printStages(*files, compiled, arguments);
  reportFindings(*files, sink, arguments.format);
  if (sink.hasErrors()) return kFindings;
  const bool isClean = sink.sorted().empty();  // otherwise what was found has been counted
  if (code == kDone && isClean && arguments.dump.empty() && arguments.format == "text") {
    std::size_t segments = 0;
    for (const driver::Compiled* kind : driver::kindsOf(*compiled)) {
      segments += kind->checked.ast.segments.size();
    }
    const auto counted = [](std::size_t count, std::string_view one) {
      return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
    };
    put("{}, {}: no errors\n", counted(files->size(), "file"), counted(segments, "segment"));
  }
  return code;
}

}  // namespace muster::cli
