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
                     std::int64_t asOf)
    : program_(program), table_(table), asOf_(asOf), zone_(zoneOf(program.schema)) {}

bool Evaluator::isIn(std::size_t segment, std::size_t profile) const {
  return truth(segment, profile) == true;
}

std::optional<bool> Evaluator::truth(std::size_t segment, std::size_t profile) const {
  const World world{program_, table_, asOf_, zone_};
  return Evaluation(world, profile).segment(segment).truth();
}

std::optional<bool> Evaluator::truth(std::size_t segment, std::size_t profile,
                                     const Observer& observer) const {
  const World world{program_, table_, asOf_, zone_, &observer};
  return Evaluation(world, profile).segment(segment).truth();
}

Value Evaluator::constant(ExprId id) const {
  const World world{program_, table_, asOf_, zone_};
  return Evaluation(world, 0).constant(id);
}

std::vector<bool> Evaluator::segmentsOf(std::size_t profile) const {
  const World world{program_, table_, asOf_, zone_};
  Evaluation evaluation(world, profile);
  std::vector<bool> found;
  for (std::size_t segment = 0; segment < program_.ast.segments.size(); ++segment)
    found.push_back(evaluation.segment(segment).truth() == true);
  return found;
}

}  // namespace muster::reference
