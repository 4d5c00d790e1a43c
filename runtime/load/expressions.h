#pragma once

// A source's expressions over one batch: `where`, and fields that are more than a column. Evaluated
// by the same evaluator as rules, over the batch's raw columns.

#include <cstdint>
#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

#include "runtime/eval/evaluator.h"
#include "runtime/load/plan.h"
#include "runtime/load/wide.h"

namespace muster::load {

// The raw columns of the batch at hand, as the evaluator asks for them.
class BatchRows : public eval::Rows {
 public:
  BatchRows(const TablePlan& plan, std::span<TextCodes* const> codes);
  // `raws` by index of raw column; only those that are evaluated need be filled.
  void setBatch(std::span<const Wide> raws) { raws_ = raws; }
  void read(FieldId field, std::size_t begin, std::size_t end, eval::Vector& out) const override;

 private:
  // The texts that batches have shown so far, few enough to keep; the evaluator remembers what it
  // found out about them for as long as they are the same object.
  struct LocalTexts {
    std::unordered_map<std::int64_t, std::int64_t> numbers;
    std::vector<std::string_view> views;
    std::shared_ptr<const eval::Texts> texts;
  };
  void renumber(std::size_t raw, std::vector<std::int64_t>& numbers, eval::Vector& out) const;

  const TablePlan& plan_;
  std::vector<TextCodes*> codes_;
  std::span<const Wide> raws_;
  mutable std::vector<LocalTexts> locals_;  // one thread uses one BatchRows
};

// One a thread. The plan must outlive it.
class Expressions {
 public:
  // `codes` by raw column.
  Expressions(const TablePlan& plan, std::span<TextCodes* const> codes);

  void evaluate(std::span<const Wide> raws, std::size_t rows);
  // Rows that `where` keeps; all bits of `kept` are written. Only if there is a `where`.
  void where(std::vector<std::uint64_t>& kept) const;
  // The values of an output that has an expression, in the output's type.
  void output(std::size_t index, Wide& out);

 private:
  void numbers(const eval::Vector& in, const schema::Type& type, Wide& out) const;

  const TablePlan& plan_;
  BatchRows rows_;
  std::vector<ir::NodeId> wanted_;
  std::unique_ptr<eval::Evaluator> evaluator_;
  eval::Block block_;
  std::vector<std::unique_ptr<TextReader>> readers_;  // by output; null where no texts are made
};

}  // namespace muster::load
