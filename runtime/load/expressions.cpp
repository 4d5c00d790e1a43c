#include "runtime/load/expressions.h"

#include <algorithm>
#include <bit>

#include "compiler/base/check.h"
#include "compiler/calendar/calendar.h"
#include "runtime/load/decimals.h"

namespace muster::load {

using eval::Shape;
using schema::Kind;

namespace {

constexpr std::size_t kTextsKept = 1 << 17;

Reason rangeOf(Kind kind, std::int64_t number) {
  if (kind == Kind::Date && !calendar::isDate(number)) return Reason::OutsideYears;
  if (kind == Kind::Instant && !calendar::isInstant(number)) return Reason::OutsideYears;
  return Reason::None;
}

}  // namespace

BatchRows::BatchRows(const TablePlan& plan, std::span<TextCodes* const> codes)
    : plan_(plan), codes_(codes.begin(), codes.end()), locals_(plan.table->columns.size()) {}

void BatchRows::renumber(std::size_t raw, std::vector<std::int64_t>& numbers,
                         eval::Vector& out) const {
  LocalTexts& local = locals_[raw];
  if (local.views.size() > kTextsKept) local = {};
  const std::size_t before = local.views.size();
  const std::vector<State>& states = raws_[raw].states;
  const bool isScalar = raws_[raw].offsets.empty();
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (isScalar && !states.empty() && states[i] != State::Known) {
      numbers[i] = 0;
      continue;
    }
    const auto [place, isNew] =
        local.numbers.emplace(numbers[i], static_cast<std::int64_t>(local.views.size()));
    if (isNew) {
      local.views.push_back(codes_[raw]->text(static_cast<std::uint32_t>(numbers[i])));
    }
    numbers[i] = place->second;
  }
  if (local.views.size() != before || local.texts == nullptr) {
    local.texts = eval::Texts::of(local.views, true, nullptr);
  }
  out.texts = local.texts;
}

void BatchRows::read(FieldId field, std::size_t begin, std::size_t end, eval::Vector& out) const {
  const std::size_t raw = field.index();
  const Wide& from = raws_[raw];
  MUSTER_CHECK(begin == 0 && end == from.rows, "part of a batch is asked for");
  const schema::Type& type = plan_.table->columns[raw].type;
  const Shape shape = eval::shapeOf(type);
  out.reset(type, shape, from.rows);
  const auto setKnown = [&] {
    for (std::size_t row = 0; row < from.rows; ++row) {
      if (!from.isKnown(row)) out.setMissing(row);
    }
  };
  switch (shape) {
    case Shape::Truth:
      for (std::size_t row = 0; row < from.rows; ++row) {
        if (!from.isKnown(row)) continue;
        (from.numbers[row] != 0 ? out.isTrue : out.isFalse)[row / 64] |= std::uint64_t{1}
                                                                         << (row % 64);
      }
      return;
    case Shape::Reals:
      for (std::size_t row = 0; row < from.rows; ++row) {
        out.reals[row] = std::bit_cast<double>(from.numbers[row]);
      }
      return setKnown();
    case Shape::Sets: {
      out.narrow = from.numbers;
      if (codes_[raw] != nullptr) renumber(raw, out.narrow, out);
      std::vector<std::int64_t> elements;
      for (std::size_t row = 0; row < from.rows; ++row) {
        const auto first = out.narrow.begin() + from.offsets[row];
        const auto last = out.narrow.begin() + from.offsets[row + 1];
        std::sort(first, last);
        out.offsets[row] = static_cast<std::uint32_t>(elements.size());
        elements.insert(elements.end(), first, std::unique(first, last));
      }
      out.offsets[from.rows] = static_cast<std::uint32_t>(elements.size());
      out.narrow = std::move(elements);
      return setKnown();
    }
    case Shape::Narrow:
      out.narrow = from.numbers;
      if (codes_[raw] != nullptr) renumber(raw, out.narrow, out);
      setKnown();
      return out.tightenBounds();
    case Shape::Wide:
    case Shape::Ratios: break;
  }
  MUSTER_CHECK(false, "a raw column of a shape that no file holds");
}

Expressions::Expressions(const TablePlan& plan, std::span<TextCodes* const> codes)
    : plan_(plan), rows_(plan, codes), readers_(plan.outputs.size()) {
  if (plan.where) wanted_.push_back(*plan.where);
  for (std::size_t i = 0; i < plan.outputs.size(); ++i) {
    const OutputPlan& output = plan.outputs[i];
    if (!output.node || output.raw) continue;
    if (std::find(wanted_.begin(), wanted_.end(), *output.node) == wanted_.end()) {
      wanted_.push_back(*output.node);
    }
    if (output.codes != nullptr) readers_[i] = std::make_unique<TextReader>(*output.codes);
  }
  if (!wanted_.empty()) {
    evaluator_ = std::make_unique<eval::Evaluator>(*plan.store, rows_, wanted_);
  }
}

void Expressions::evaluate(std::span<const Wide> raws, std::size_t rows) {
  if (evaluator_ == nullptr || rows == 0) return;
  rows_.setBatch(raws);
  evaluator_->evaluate(0, rows, block_);
}

void Expressions::where(std::vector<std::uint64_t>& kept) const {
  const eval::Vector& value = evaluator_->value(block_, *plan_.where);
  for (std::size_t word = 0; word < kept.size(); ++word) kept[word] = value.isTrue[word];
}

void Expressions::numbers(const eval::Vector& in, const schema::Type& type, Wide& out) const {
  for (std::size_t row = 0; row < out.rows; ++row) {
    if (!in.isKnown(row)) continue;
    const Decimal decimal{in.number(row), in.places()};
    Reason reason = toPlaces(decimal, type.places, false, out.numbers[row]);
    if (reason == Reason::None) reason = rangeOf(type.kind, out.numbers[row]);
    if (reason != Reason::None) {
      const bool isDecimal = type.kind != Kind::Date && type.kind != Kind::Instant;
      out.refuse(row, reason, isDecimal ? toString(decimal.digits, decimal.places) : "");
    }
  }
}

void Expressions::output(std::size_t index, Wide& out) {
  const OutputPlan& plan = plan_.outputs[index];
  const eval::Vector& in = evaluator_->value(block_, *plan.node);
  out.reset(in.size);
  for (std::size_t row = 0; row < in.size; ++row) {
    if (in.isKnown(row)) continue;
    out.numbers[row] = 0;
    out.set(row, State::Missing);
  }
  switch (in.shape) {
    case Shape::Truth:
      for (std::size_t row = 0; row < in.size; ++row) out.numbers[row] = in.holds(row) ? 1 : 0;
      break;
    case Shape::Narrow:
    case Shape::Wide:
      if (!in.isText()) {
        numbers(in, plan.type, out);
        break;
      }
      for (std::size_t row = 0; row < in.size; ++row) {
        if (!in.isKnown(row)) continue;
        const auto code = static_cast<std::size_t>(in.narrow[in.at(row)]);
        out.numbers[row] = readers_[index]->read((*in.texts)[code]).value_or(0);
      }
      break;
    case Shape::Reals:
      for (std::size_t row = 0; row < in.size; ++row) {
        if (in.isKnown(row)) out.numbers[row] = std::bit_cast<std::int64_t>(in.reals[in.at(row)]);
      }
      break;
    case Shape::Ratios:
      for (std::size_t row = 0; row < in.size; ++row) {
        if (in.isKnown(row)) out.refuse(row, Reason::TooManyPlaces, "");
      }
      break;
    case Shape::Sets:
      out.numbers.clear();
      for (std::size_t row = 0; row < in.size; ++row) {
        out.offsets.push_back(static_cast<std::uint32_t>(out.numbers.size()));
        if (!in.isKnown(row)) continue;
        for (const std::int64_t element : in.set(row)) {
          out.numbers.push_back(in.texts == nullptr
                                    ? element
                                    : readers_[index]
                                          ->read((*in.texts)[static_cast<std::size_t>(element)])
                                          .value_or(0));
        }
      }
      out.offsets.push_back(static_cast<std::uint32_t>(out.numbers.size()));
      break;
  }
  // A value that could not be computed is no missing one: it does not fit.
  for (std::size_t row = 0; row < in.size; ++row) {
    if (in.isUncomputable(row)) {
      out.set(row, State::Unfit);
      out.issues.push_back({static_cast<std::uint32_t>(row), Reason::NotComputable, ""});
    }
  }
  std::stable_sort(out.issues.begin(), out.issues.end(),
                   [](const Issue& a, const Issue& b) { return a.row < b.row; });
}

}  // namespace muster::load
