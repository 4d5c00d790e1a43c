#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/program.h"
#include "cli/terminal.h"
#include "runtime/engine/engine.h"
#include "runtime/engine/plan.h"
#include "runtime/jit/jit.h"

namespace muster::cli {

namespace {

std::string decidedBy(const circuit::SegmentPlan& segment) {
  if (segment.isConstant) return "nothing: it is the same for all";
  if (segment.conditions == 0) return "gates";
  return segment.gates == 0 ? "kernels" : "kernels and gates";
}

// "12, 4 shared".
std::string counted(std::size_t all, std::size_t shared) {
  return shared == 0 ? grouped(all) : grouped(all) + ", " + grouped(shared) + " shared";
}

void print(const engine::KindPlan& kind) {
  TextTable table({"segment", "planes", "conditions", "gates", "share", "decided by"});
  std::size_t alone = 0;
  for (const circuit::SegmentPlan& segment : kind.plan.segments) {
    table.add({segment.name, grouped(segment.planes),
               counted(segment.conditions, segment.sharedConditions),
               counted(segment.gates, segment.sharedGates),
               fmt::format("{:.1f}%", segment.share * 100), decidedBy(segment)});
    alone += segment.gates;
  }
  put("{}\n", table.print(1, 5));
  put("{}: {} planes of columns, {} conditions for kernels, {} gates; each segment by itself "
      "would take {}\n",
      kind.kind, grouped(kind.plan.planes), grouped(kind.plan.conditions), grouped(kind.plan.gates),
      grouped(alone));
}

}  // namespace

int explainPlan(const ExplainArguments& arguments) {
  return withProgram(arguments.plan, [&](const driver::Compiled& compiled) -> Result<int> {
    if (arguments.asOf.empty()) {
      return Error{"the plan depends on the point in time; add --as-of"};
    }
    MUSTER_TRY(const std::int64_t asOf, engine::parseAsOf(arguments.asOf, compiled.checked.schema));
    for (const engine::KindPlan& kind : engine::planOf(compiled, asOf)) print(kind);
    put("Kernels are the same on every engine. Gates run {}.\n",
        jit::isAvailable() ? "on the interpreter, and on native code from where it is ready, if "
                             "that pays (--engine native: from the first profile on)"
                           : "on the interpreter: this build has no native code");
    return kDone;
  });
}

}  // namespace muster::cli
