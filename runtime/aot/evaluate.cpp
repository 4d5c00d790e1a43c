#include "runtime/aot/evaluate.h"

#include <memory>
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

// By the library's code; false, and why, if it has none for this circuit.
bool byCode(const Library& library, const ir::Program& program, const column::Table& table,
            const Options& options, Answer& answer, batch::Evaluation& evaluation) {
  if (!library.problem().empty()) {
    answer.remark = library.problem();
    return false;
  }
  const circuit::Layout layout = layoutOf(program);
  const kernels::Level level = kernels::bestLevel();
  const codegen::Vectors vectors = native::vectorsFor(level);
  // Asked before any plane is made.
  const native::Placed* const code =
      library.find(circuit::build(program, layout), vectors, native::resultsFor(vectors, true));
  if (code == nullptr) {
    answer.remark =
        "the library has no code for these rules as of that time and on this machine (" +
        std::string(codegen::nameOf(vectors)) + ")";
    return false;
  }
  const batch::Options settings{.threads = options.threads, .level = level, .layout = &layout};
  const batch::Prepared prepared(program, table, settings);
  evaluation = prepared.run(CodeOfLibrary(*code, level), settings);
  answer.tier = "native, from the library";
  return true;
}

}  // namespace

Result<Answer> evaluate(const Library& library, std::size_t kind, const column::Table& table,
                        const Options& options) {
  const Kind& of = library.program().kinds[kind];
  const ir::Program program =
      population::resolve(bind(of, options.asOf), table, options.threads).program;
  Answer answer;
  batch::Evaluation evaluation;
  const bool isDone = options.engine != Engine::Interpreter &&
                      byCode(library, program, table, options, answer, evaluation);
  if (!isDone) {
    if (options.engine == Engine::Native) return Error{answer.remark};
    const batch::Options settings{.threads = options.threads};
    const batch::Prepared prepared(program, table, settings);
    evaluation = prepared.run(interp::Interpreter(prepared.network(), prepared.level()), settings);
    answer.tier = "interpreter";
    if (!answer.remark.empty()) answer.remark += "; the interpreter has answered";
  }
  answer.members = std::move(evaluation.segments);
  answer.counts = std::move(evaluation.counts);
  for (std::size_t i = 0; i < answer.counts.size(); ++i) {
    answer.areHeldBack.push_back(static_cast<std::int64_t>(answer.counts[i]) <
                                 of.segments[i].needs);
  }
  return answer;
}

}  // namespace muster::aot
