#pragma once

// The whole front end as one function: texts in, checked program and predicate graph out. Nothing
// else in the code base runs two of its steps. It does no I/O: files arrive as values.
//
// Tested by tests/golden, which prints every stage.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diagnostics/diagnostic.h"
#include "compiler/ir/store.h"
#include "compiler/sema/checked.h"
#include "compiler/source/source.h"

namespace muster::driver {

// A program without errors. `graph` is simplified and still free of any as of; one root a segment,
// in order of declaration. Immutable: may be read from any thread. Of a schema with several kinds
// of profile this is what is said of the first; `others` are the other kinds as they are declared.
struct Compiled {
  sema::CheckedProgram checked;
  ir::Program graph;
  std::vector<Compiled> others = {};
};

// The kinds of profile, each by itself: `compiled`, and its others.
std::vector<const Compiled*> kindsOf(const Compiled& compiled);

// Milliseconds of each stage, for `--time`.
struct Timings {
  double parseMs = 0;
  double checkMs = 0;
  double lowerMs = 0;
};

// Segments that only a test asks for, `expect in lapsed(6 months)`, are no audiences, and neither
// are conditions of campaigns. Left out are
enum class Wanted : std::uint8_t {
  Audiences,  // both, with all tests and campaigns
  Plan,       // those of tests, with all tests
  Tests,      // nothing
};

// Nothing if the sink has errors afterwards; warnings do not hinder.
std::optional<Compiled> compile(const source::Files& files, diagnostics::Sink& sink,
                                Timings* timings = nullptr, Wanted wanted = Wanted::Audiences);

// The graph that engines run: as of (microseconds since 1970 UTC) put in, simplified again.
ir::Program bind(const Compiled& compiled, std::int64_t asOf);

enum class Stage : std::uint8_t { Tokens, Ast, Checked, Ir, Rewritten, Circuit };
std::optional<Stage> stageFromName(std::string_view name);
std::string_view nameOf(Stage stage);

// The print of one stage. Stages from Checked on need a program without errors and give nothing
// otherwise; Circuit is that of the graph bound to `asOf`, which it needs.
std::optional<std::string> dump(const source::Files& files, Stage stage,
                                std::optional<std::int64_t> asOf, diagnostics::Sink& sink);

}  // namespace muster::driver
