#include "compiler/driver/driver.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>

#include "compiler/ast/print.h"
#include "compiler/base/stopwatch.h"
#include "compiler/circuit/build.h"
#include "compiler/circuit/layout.h"
#include "compiler/circuit/print.h"
#include "compiler/driver/constant.h"
#include "compiler/ir/print.h"
#include "compiler/lower/lower.h"
#include "compiler/prove/alike.h"
#include "compiler/rewrite/simplify.h"
#include "compiler/sema/check.h"
#include "compiler/sema/kinds.h"
#include "compiler/sema/print.h"
#include "compiler/sema/remark.h"
#include "compiler/syntax/parse.h"

namespace muster::driver {

namespace {

constexpr diagnostics::Definition<std::string_view, std::string_view> kSame{
    "W0326", diagnostics::Severity::Warning,
    "`{}` has the same members as `{}`, whatever the data"};

// Runs a step and adds its milliseconds to `total`, where a caller wants to know.
template <typename Step>
auto timed(double* total, Step step) {
  const Stopwatch watch;
  auto result = step();
  if (total != nullptr) *total += watch.ms();
  return result;
}

struct StageName {
  std::string_view name;
  Stage stage;
};
constexpr std::array<StageName, 6> kStages = {{
    {"tokens", Stage::Tokens},
    {"ast", Stage::Ast},
    {"checked", Stage::Checked},
    {"ir", Stage::Ir},
    {"rewritten", Stage::Rewritten},
    {"circuit", Stage::Circuit},
}};

std::string printTokens(const source::Files& files) {
  std::string text;
  for (std::uint32_t i = 0; i < files.size(); ++i) text += syntax::printTokens(files, FileId(i));
  return text;
}

// Segments that hold for the same profiles, however they are spelt. One that only renames another
// says so itself; what holds for nobody or everybody has been remarked on.
void remarkSame(const ast::Program& program, const ir::Program& graph,
                const std::vector<bool>& isConstant, diagnostics::Sink& sink) {
  std::vector<const ast::Segment*> asked;
  std::vector<ir::NodeId> conditions;
  for (std::size_t i = 0; i < program.segments.size(); ++i) {
    const ast::Segment& segment = program.segments[i];
    const ast::ExprKind& kind = program[segment.condition].kind;
    const bool onlyRenames = std::holds_alternative<ast::InSegment>(kind) ||
                             std::holds_alternative<ast::Reference>(kind);
    if (onlyRenames || isConstant[i] || segment.isTested || segment.isPart) continue;
    asked.push_back(&segment);
    conditions.push_back(graph.roots[i].node);
  }
  const std::vector<std::size_t> first = prove::firstAlike(graph.store, conditions);
  for (std::size_t i = 0; i < asked.size(); ++i) {
    if (first[i] == i) continue;
    const ast::Segment& segment = *asked[i];
    const ast::Segment& other = *asked[first[i]];
    diagnostics::build(sink, segment.name.span, kSame, segment.name.text, other.name.text)
        .label(other.name.span, "the other one")
        .help("keep one of the two; to keep both names write: segment " + segment.name.text +
              ": in " + other.name.text)
        .emit();
  }
}

// Segments that nobody wrote stand behind all others: first those of tests, then those of
// campaigns. No other segment names one of them.
void dropUnwanted(sema::CheckedProgram& checked, Wanted wanted) {
  if (wanted == Wanted::Tests) return;
  checked.tests.clear();
  std::vector<ast::Segment>& segments = checked.ast.segments;
  const auto at = [&](auto it) { return static_cast<std::size_t>(it - segments.begin()); };
  const std::size_t tested = at(std::ranges::find(segments, true, &ast::Segment::isTested));
  const std::size_t part = at(std::ranges::find(segments, true, &ast::Segment::isPart));
  const std::size_t begin = std::min(tested, part);
  const std::size_t end = wanted == Wanted::Plan ? part : segments.size();
  if (wanted == Wanted::Audiences) {
    checked.campaigns.clear();
    checked.values.clear();
  }
  const std::size_t gone = end - begin;
  if (gone == 0) return;
  const auto erase = [&](auto& all) {
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(begin),
              all.begin() + static_cast<std::ptrdiff_t>(end));
  };
  erase(segments);
  erase(checked.needs);
  std::erase_if(checked.segmentOrder,
                [&](std::size_t index) { return index >= begin && index < end; });
  for (std::size_t& index : checked.segmentOrder) index -= index >= end ? gone : 0;
  sema::forEachPart(checked.campaigns, [&](std::size_t& index) { index -= gone; });
}

}  // namespace

namespace {

std::optional<Compiled> compileKind(ast::Program ast, const source::Files& files,
                                    diagnostics::Sink& sink, Timings* timings, Wanted wanted) {
  std::optional<sema::CheckedProgram> checked = timed(timings ? &timings->checkMs : nullptr, [&] {
    return sema::check(std::move(ast), files, sink);
  });
  if (!checked) return std::nullopt;
  timed(timings ? &timings->checkMs : nullptr, [&] {
    sema::remark(*checked, files, sink);
    return true;
  });
  dropUnwanted(*checked, wanted);
  lower::Nodes nodes;
  ir::Program graph = timed(timings ? &timings->lowerMs : nullptr,
                            [&] { return lower::lowerProgram(*checked, &nodes); });
  const std::vector<bool> isConstant = timed(timings ? &timings->checkMs : nullptr, [&] {
    return remarkConstant(*checked, graph, nodes, files, sink);
  });
  graph = timed(timings ? &timings->lowerMs : nullptr,
                [&] { return rewrite::simplify(std::move(graph)); });
  timed(timings ? &timings->checkMs : nullptr, [&] {
    remarkSame(checked->ast, graph, isConstant, sink);
    return true;
  });
  return Compiled{std::move(*checked), std::move(graph), {}};
}

}  // namespace

std::optional<Compiled> compile(const source::Files& files, diagnostics::Sink& sink,
                                Timings* timings, Wanted wanted) {
  ast::Program ast = timed(timings ? &timings->parseMs : nullptr,
                           [&] { return syntax::parse(files, syntax::Limits{}, sink); });
  std::vector<ast::Program> kinds = timed(timings ? &timings->checkMs : nullptr, [&] {
    return sema::splitByKind(std::move(ast), files, sink);
  });
  std::vector<Compiled> compiled;
  for (ast::Program& kind : kinds) {
    std::optional<Compiled> made = compileKind(std::move(kind), files, sink, timings, wanted);
    if (made) compiled.push_back(std::move(*made));
  }
  if (sink.hasErrors() || compiled.size() < kinds.size()) return std::nullopt;
  Compiled first = std::move(compiled.front());
  first.others.assign(std::make_move_iterator(compiled.begin() + 1),
                      std::make_move_iterator(compiled.end()));
  return first;
}

std::vector<const Compiled*> kindsOf(const Compiled& compiled) {
  std::vector<const Compiled*> kinds{&compiled};
  for (const Compiled& other : compiled.others) kinds.push_back(&other);
  return kinds;
}

ir::Program bind(const Compiled& compiled, std::int64_t asOf) {
  ir::Program bound = rewrite::bind(compiled.graph, asOf);
  // What was not changed is as simple as it was.
  return rewrite::dependsOnAsOf(compiled.graph) ? rewrite::simplify(std::move(bound))
                                                : std::move(bound);
}

std::optional<Stage> stageFromName(std::string_view name) {
  for (const StageName& it : kStages) {
    if (it.name == name) return it.stage;
  }
  return std::nullopt;
}

std::string_view nameOf(Stage stage) { return kStages[static_cast<std::size_t>(stage)].name; }

namespace {

std::optional<std::string> dumpKind(const sema::CheckedProgram& checked, Stage stage,
                                    std::optional<std::int64_t> asOf) {
  if (stage == Stage::Checked) return sema::print(checked);
  ir::Program graph = lower::lowerProgram(checked);
  if (stage == Stage::Ir) return ir::print(graph);
  graph = rewrite::simplify(std::move(graph));
  if (stage == Stage::Rewritten) return ir::print(graph);
  if (!asOf) return std::nullopt;
  // Values are no business of gates.
  graph.roots.erase(graph.roots.begin() + static_cast<std::ptrdiff_t>(checked.ast.segments.size()),
                    graph.roots.end());
  graph = rewrite::simplify(rewrite::bind(graph, *asOf));
  return circuit::print(circuit::build(graph, circuit::symbolicLayout(graph, checked.schema)));
}

}  // namespace

std::optional<std::string> dump(const source::Files& files, Stage stage,
                                std::optional<std::int64_t> asOf, diagnostics::Sink& sink) {
  if (stage == Stage::Tokens) return printTokens(files);
  ast::Program ast = syntax::parse(files, syntax::Limits{}, sink);
  if (stage == Stage::Ast) return ast::print(ast);
  std::string text;
  for (ast::Program& kind : sema::splitByKind(std::move(ast), files, sink)) {
    const std::optional<sema::CheckedProgram> checked = sema::check(std::move(kind), files, sink);
    if (!checked) return std::nullopt;
    const std::optional<std::string> printed = dumpKind(*checked, stage, asOf);
    if (!printed) return std::nullopt;
    text += (text.empty() ? "" : "\n") + *printed;
  }
  return text;
}

}  // namespace muster::driver
