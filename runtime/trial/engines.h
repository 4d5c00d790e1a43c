#pragma once

// The answers of every engine to one test.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "compiler/driver/driver.h"
#include "compiler/ir/store.h"
#include "runtime/column/table.h"

namespace muster::trial {

// By segment (in the order asked for), then by row of the table: true, false, or unknown.
using Answers = std::vector<std::vector<std::optional<bool>>>;

Answers byReference(const sema::CheckedProgram& program, const column::Table& table,
                    std::int64_t asOf, const std::vector<std::size_t>& segments);

// Engines over the graph say only who is in, so each condition is asked for beside its negation:
// unknown is what neither is true of.
class GraphEngines {
 public:
  explicit GraphEngines(const sema::CheckedProgram& program);

  // Two roots a segment: where it is true, and where it is false.
  ir::Program boundTo(std::int64_t asOf, const std::vector<std::size_t>& segments);
  Answers byInterpreter(const column::Table& table, std::int64_t asOf,
                        const std::vector<std::size_t>& segments);
  // The fields that the segments and values read.
  std::vector<FieldId> fieldsOf(const std::vector<std::size_t>& segments,
                                const std::vector<std::size_t>& values);
  // Whether they ask the list of that name; also true where they merely hold its name as a text.
  bool mayAsk(const std::vector<std::size_t>& segments, const std::string& list);

  const std::shared_ptr<const schema::Schema>& schema() const { return graph_.store.schema(); }

 private:
  void ask(const std::vector<std::size_t>& segments);

  ir::Program graph_;
  std::vector<ir::Root> roots_;  // of each segment its condition, then the negation; of each value
  std::size_t segmentCount_;
};

}  // namespace muster::trial
