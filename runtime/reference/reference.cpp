#include "runtime/reference/reference.h"

#include "compiler/base/check.h"
#include "runtime/reference/evaluation.h"

namespace muster::reference {
namespace {

const calendar::Zone& zoneOf(const schema::Schema& schema) {
  const calendar::Zone* zone = calendar::findZone(schema.zone);
  MUSTER_CHECK(zone != nullptr, "the schema's zone was not checked");
  return *zone;
}

}  // namespace

Evaluator::Evaluator(const sema::CheckedProgram& program, const column::Table& table,
                     std::int64_t asOf, const column::Incomplete* incomplete) {
  auto world = std::make_shared<World>(World{program, table, asOf, zoneOf(program.schema)});
  world->incomplete = incomplete;
  past_ = std::make_shared<Past>(*world);
  world->past = past_.get();
  populations_ = Populations::over(*world);
  world_ = std::move(world);
}

bool Evaluator::isIn(std::size_t segment, std::size_t profile) const {
  return truth(segment, profile) == true;
}

std::optional<bool> Evaluator::truth(std::size_t segment, std::size_t profile) const {
  return truths({segment}, profile)[0];
}

std::optional<bool> Evaluator::truth(std::size_t segment, std::size_t profile,
                                     const Observer& observer) const {
  return truths({segment}, profile, &observer)[0];
}

std::vector<std::optional<bool>> Evaluator::truths(const std::vector<std::size_t>& segments,
                                                   std::size_t profile,
                                                   const Observer* observer) const {
  World world = *world_;
  world.observer = observer;
  Evaluation evaluation(world, profile);
  std::vector<std::optional<bool>> found;
  for (const std::size_t segment : segments) found.push_back(evaluation.segment(segment).truth());
  return found;
}

std::vector<Value> Evaluator::values(const std::vector<ExprId>& ids, std::size_t profile) const {
  Evaluation evaluation(*world_, profile);
  std::vector<Value> found;
  for (const ExprId id : ids) found.push_back(onceOf(evaluation.valueOf(id)));
  return found;
}

Value Evaluator::constant(ExprId id) const { return Evaluation(*world_, 0).valueOf(id); }

std::vector<bool> Evaluator::segmentsOf(std::size_t profile) const {
  Evaluation evaluation(*world_, profile);
  std::vector<bool> found;
  for (std::size_t segment = 0; segment < world_->program.ast.segments.size(); ++segment)
    found.push_back(evaluation.segment(segment).truth() == true);
  return found;
}

}  // namespace muster::reference
