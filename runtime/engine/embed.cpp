#include "runtime/engine/embed.h"

#include <algorithm>

#include "compiler/diagnostics/diagnostic.h"
#include "compiler/diagnostics/render.h"

namespace muster::engine {

namespace {

std::vector<const sema::CheckedProgram*> checkedOf(const driver::Compiled& program) {
  std::vector<const sema::CheckedProgram*> checked;
  for (const driver::Compiled* kind : driver::kindsOf(program)) checked.push_back(&kind->checked);
  return checked;
}

Result<std::size_t> sourceOf(const driver::Compiled& program,
                             const std::optional<std::string>& name) {
  const std::vector<sema::CheckedSource>& sources = program.checked.sources;
  if (sources.empty())
    return Error{"the rules have no source, which says what files hold the data"};
  if (!name) {
    if (sources.size() == 1) return std::size_t{0};
    return Error{"the rules have several sources; name the one to read"};
  }
  const auto found = std::ranges::find(sources, *name, &sema::CheckedSource::name);
  if (found == sources.end()) return Error{"the rules have no source `" + *name + "`"};
  return static_cast<std::size_t>(found - sources.begin());
}

}  // namespace

Reading readProgram(const source::Files& files) {
  diagnostics::Sink sink;
  std::optional<driver::Compiled> compiled = driver::compile(files, sink);
  const std::vector<diagnostics::Diagnostic> findings = sink.sorted();
  Reading reading;
  reading.errorCount = sink.errorCount();
  reading.text = diagnostics::renderText(files, findings, false);
  reading.json = diagnostics::renderJson(files, findings);
  if (compiled) reading.program = std::make_shared<const driver::Compiled>(std::move(*compiled));
  return reading;
}

aot::Program runnable(const Program& program) {
  aot::Program made;
  for (const driver::Compiled* kind : driver::kindsOf(*program)) {
    aot::Kind& to = made.kinds.emplace_back();
    to.schema = std::shared_ptr<const schema::Schema>(program, &kind->checked.schema);
    to.graph = std::shared_ptr<const ir::Program>(program, &kind->graph);
    for (std::size_t i = 0; i < kind->checked.ast.segments.size(); ++i) {
      const ast::Segment& segment = kind->checked.ast.segments[i];
      to.segments.push_back(
          {segment.name.text, segment.title.value_or(""), kind->checked.needs[i]});
    }
  }
  return made;
}

Input::Input(Program program) : program_(std::move(program)), memory_(checkedOf(*program_)) {}

Result<Data> bind(const Input& input, const load::Options& options) {
  MUSTER_TRY(std::vector<load::Loaded> kinds,
             load::loadMemory(checkedOf(*input.program()), input.memory(), options));
  return Data{input.program(), std::move(kinds)};
}

Result<Data> read(const Program& program, const std::optional<std::string>& source,
                  const load::Options& options) {
  MUSTER_TRY(const std::size_t index, sourceOf(*program, source));
  MUSTER_TRY(std::vector<load::Loaded> kinds, load::loadKinds(checkedOf(*program), index, options));
  return Data{program, std::move(kinds)};
}

Result<std::vector<Audiences>> evaluate(const Data& data, const Options& options) {
  const std::vector<const driver::Compiled*> programs = driver::kindsOf(*data.program);
  std::vector<Audiences> audiences;
  for (std::size_t i = 0; i < programs.size(); ++i) {
    MUSTER_TRY(Audiences of, evaluate(*programs[i], *data.kinds[i].table, options));
    audiences.push_back(std::move(of));
  }
  return audiences;
}

}  // namespace muster::engine
