#include "runtime/aot/evaluate.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "compiler/circuit/build.h"
#include "runtime/batch/batch.h"
#include "runtime/interp/interp.h"
#include "runtime/native/gates.h"
#include "runtime/population/population.h"

namespace muster::aot {

namespace {

class CodeOfLibrary final : public batch::Tier {
 public:
  CodeOfLibrary(const native::Placed& code, kernels::Level level) : code_(code), level_(level) {}
  std::unique_ptr<batch::Gates> makeGates(bool) const override {
    return native::makeGates(code_, level_);
  }

 private:
  const native::Placed& code_;
  kernels::Level level_;
};

// By the library's code; nothing, and why, if it has none for this circuit.
std::optional<batch::Evaluation> byCode(const Library& library, const ir::Program& program,
                                        const column::Table& table, const Options& options,
                                        std::string& remark) {
  if (!library.problem().empty()) {
    remark = library.problem();
    return std::nullopt;
  }
  const circuit::Layout layout = layoutOf(program);
  const kernels::Level level = kernels::bestLevel();
  const codegen::Vectors vectors = native::vectorsFor(level);
  // Asked before any plane is made.
  const native::Placed* const code =
      library.find(circuit::build(program, layout), vectors, native::resultsFor(vectors, true));
  if (code == nullptr) {
    remark = "the library has no code for these rules as of that time (" +
             std::string(codegen::nameOf(vectors)) +
             "): times that move stand in another order among the rules' dates; compile the rules "
             "--as-of a time near to it";
    return std::nullopt;
  }
  const batch::Options settings{.threads = options.threads, .level = level, .layout = &layout};
  const batch::Prepared prepared(program, table, settings);
  return prepared.run(CodeOfLibrary(*code, level), settings);
}

batch::Evaluation byInterpreter(ir::Program program, const column::Table& table, int threads) {
  const ir::Program resolved = population::resolve(std::move(program), table, threads).program;
  const batch::Options settings{.threads = threads};
  const batch::Prepared prepared(resolved, table, settings);
  return prepared.run(interp::Interpreter(prepared.network(), prepared.level()), settings);
}

}  // namespace

Result<Answer> evaluate(const Library& library, std::size_t kind, const column::Table& table,
                        const Options& options) {
  const Kind& of = library.program().kinds[kind];
  ir::Program bound = bind(of, options.asOf);
  const std::vector<bool> asks = askAllProfiles(bound);
  const auto asking = static_cast<std::size_t>(std::ranges::count(asks, true));
  Answer answer;
  std::optional<batch::Evaluation> native;
  if (options.engine != Engine::Interpreter && asking < asks.size()) {
    std::vector<ir::Root> all = bound.roots;
    bound.roots = rootsThat(bound, asks, false);
    native = byCode(library, bound, table, options, answer.remark);
    bound.roots = std::move(all);
  }
  const std::string askingText =
      asking == 0 ? ""
                  : std::to_string(asking) + " of " + std::to_string(asks.size()) +
                        " segments ask about all profiles, which only data can answer";
  if (options.engine == Engine::Native && (!native || asking > 0)) {
    return Error{asking > 0 ? askingText + ": a library has no code for them" : answer.remark};
  }
  answer.tier = native ? "native, from the library" : "interpreter";
  if (options.engine == Engine::Auto) {
    const std::string& why = native                  ? askingText
                             : answer.remark.empty() ? askingText
                                                     : answer.remark;
    if (!why.empty()) {
      answer.remark = why + (native ? "; the interpreter has answered those"
                                    : "; the interpreter has answered");
    }
  }
  std::optional<batch::Evaluation> interpreted;
  if (native) bound.roots = rootsThat(bound, asks, true);
  if (!native || asking > 0) interpreted = byInterpreter(std::move(bound), table, options.threads);
  std::size_t nextNative = 0;
  std::size_t nextInterpreted = 0;
  for (std::size_t i = 0; i < asks.size(); ++i) {
    const bool isNative = native && !asks[i];
    batch::Evaluation& from = isNative ? *native : *interpreted;
    std::size_t& next = isNative ? nextNative : nextInterpreted;
    answer.members.push_back(std::move(from.segments[next]));
    answer.counts.push_back(from.counts[next++]);
    answer.areHeldBack.push_back(static_cast<std::int64_t>(answer.counts[i]) <
                                 of.segments[i].needs);
  }
  return answer;
}

}  // namespace muster::aot
