#include "runtime/load/rows.h"

#include <algorithm>
#include <bit>

namespace muster::load {

namespace {

bool contains(const std::vector<std::size_t>& sorted, std::size_t value) {
  return std::binary_search(sorted.begin(), sorted.end(), value);
}

}  // namespace

RowReader::RowReader(const TablePlan& plan, const ConvertContext& context,
                     const std::vector<WantedColumn>& wanted, std::span<TextCodes* const> rawCodes)
    : plan_(plan),
      columnOfRaw_(plan.table->columns.size()),
      rawCodes_(rawCodes.begin(), rawCodes.end()),
      rawConverters_(plan.table->columns.size()),
      outputConverters_(plan.outputs.size()),
      rawsOfOutput_(plan.outputs.size()),
      isAlone_(plan.table->columns.size(), false),
      expressions_(plan, rawCodes),
      raws_(plan.table->columns.size()) {
  const std::vector<sema::RawColumn>& columns = plan.table->columns;
  for (std::size_t raw = 0; raw < columns.size(); ++raw) {
    for (std::size_t c = 0; c < wanted.size(); ++c) {
      if (wanted[c].name == columns[raw].name) columnOfRaw_[raw] = c;
    }
  }
  for (const std::size_t raw : plan.rawsEvaluated) {
    if (!columnOfRaw_[raw]) continue;
    rawConverters_[raw] = std::make_unique<Converter>(context, columns[raw], rawCodes_[raw]);
  }
  for (std::size_t i = 0; i < plan.outputs.size(); ++i) {
    const OutputPlan& output = plan.outputs[i];
    if (!output.raw) {
      if (output.node) rawsOfOutput_[i] = rawsBelow(*plan.store, *output.node);
      continue;
    }
    isAlone_[*output.raw] = true;
    const bool isShared =
        contains(plan.rawsEvaluated, *output.raw) && rawCodes_[*output.raw] == output.codes;
    if (isShared || !columnOfRaw_[*output.raw]) continue;
    outputConverters_[i] = std::make_unique<Converter>(context, columns[*output.raw], output.codes);
  }
}

// `converter` is null for the row number, which is no column of any file.
void RowReader::convertRaw(std::size_t raw, Converter* converter, const Batch& batch,
                           std::uint64_t firstRow, Wide& out) const {
  if (converter == nullptr) {
    out.reset(batch.rows);
    for (std::size_t row = 0; row < batch.rows; ++row) {
      out.numbers[row] = static_cast<std::int64_t>(firstRow + batch.rowNumber(row) + 1);
    }
    return;
  }
  const std::size_t column = *columnOfRaw_[raw];
  const bool isAbsent = batch.arrays.empty() ? batch.cells[column].rows() != batch.rows
                                             : batch.arrays[column] == nullptr;
  if (isAbsent) {
    out.reset(batch.rows);
    std::fill(out.numbers.begin(), out.numbers.end(), 0);
    out.states.assign(batch.rows, State::Missing);
    if (plan_.table->columns[raw].type.kind != schema::Kind::Set) return;
    out.numbers.clear();
    out.offsets.assign(batch.rows + 1, 0);
  } else if (batch.arrays.empty()) {
    converter->convert(batch.cells[column], out);
  } else {
    converter->convert(*batch.arrays[column], out);
  }
}

void RowReader::fillOutput(std::size_t output, const Batch& batch, std::uint64_t firstRow) {
  const OutputPlan& plan = plan_.outputs[output];
  issueColumns_.clear();
  if (plan.isRowNumber) {
    convertRaw(0, nullptr, batch, firstRow, wide_);
  } else if (plan.raw) {
    if (outputConverters_[output] != nullptr || !columnOfRaw_[*plan.raw]) {
      convertRaw(*plan.raw, outputConverters_[output].get(), batch, firstRow, wide_);
    } else {
      wide_ = raws_[*plan.raw];
    }
  } else {
    expressions_.output(output, wide_);
    // What did not fit its raw column does not fit what is computed from it.
    const auto own = static_cast<std::uint32_t>(plan_.table->columns.size() + output);
    struct Found {
      Issue issue;
      std::uint32_t column;
    };
    std::vector<Found> found;
    for (const std::size_t raw : rawsOfOutput_[output]) {
      for (const Issue& issue : raws_[raw].issues) {
        found.push_back({issue, static_cast<std::uint32_t>(raw)});
      }
    }
    for (Issue& issue : wide_.issues) found.push_back({std::move(issue), own});
    std::stable_sort(found.begin(), found.end(),
                     [](const Found& a, const Found& b) { return a.issue.row < b.issue.row; });
    wide_.issues.clear();
    for (Found& each : found) {
      const std::uint32_t row = each.issue.row;
      if (!wide_.issues.empty() && wide_.issues.back().row == row) continue;
      wide_.set(row, State::Unfit);
      wide_.issues.push_back(std::move(each.issue));
      issueColumns_.push_back(each.column);
    }
  }
  if (keptCount_ == batch.rows) return;
  if (!issueColumns_.empty()) {
    std::size_t to = 0;
    for (std::size_t i = 0; i < wide_.issues.size(); ++i) {
      const std::uint32_t row = wide_.issues[i].row;
      if ((kept_[row / 64] >> (row % 64) & 1U) != 0) issueColumns_[to++] = issueColumns_[i];
    }
    issueColumns_.resize(to);
  }
  keepRows(wide_, kept_, keptCount_);
}

void RowReader::applyWhere(const Batch& batch, Chunk& chunk) {
  const std::size_t words = (batch.rows + 63) / 64;
  kept_.assign(words, ~std::uint64_t{0});
  if (batch.rows % 64 != 0) kept_.back() = (std::uint64_t{1} << (batch.rows % 64)) - 1;
  keptRows_.clear();
  keptCount_ = batch.rows;
  if (!plan_.where || batch.rows == 0) return;
  expressions_.where(kept_);
  keptCount_ = 0;
  for (const std::uint64_t word : kept_)
    keptCount_ += static_cast<std::size_t>(std::popcount(word));
  if (keptCount_ < batch.rows) {
    keptRows_.reserve(keptCount_);
    for (std::uint32_t row = 0; row < batch.rows; ++row) {
      if ((kept_[row / 64] >> (row % 64) & 1U) != 0) keptRows_.push_back(row);
    }
  }
  // A row is not dropped in silence because what `where` asks of it cannot be read.
  std::vector<bool> isTold(batch.rows, false);
  for (const std::size_t raw : plan_.rawsOfWhere) {
    for (const Issue& issue : raws_[raw].issues) {
      if ((kept_[issue.row / 64] >> (issue.row % 64) & 1U) != 0 || isTold[issue.row]) continue;
      isTold[issue.row] = true;
      ++chunk.rowsSetAside;
      ++chunk.rowsWanted;
      ++chunk.rowsWithoutKey;
      chunk.issues.push_back({batch.rowNumber(issue.row), static_cast<std::uint32_t>(raw),
                              issue.reason, Outcome::SetAside, issue.value});
    }
  }
}

void RowReader::setAside(std::size_t row, std::uint32_t column, Reason reason, std::string value,
                         Chunk& chunk) {
  if (isAside_.empty()) isAside_.assign(keptCount_, false);
  if (isAside_[row]) return;
  isAside_[row] = true;
  ++asideCount_;
  const bool isExpected = reason == Reason::NoKey && plan_.table->setsAsideRowsWithoutKey;
  if (isExpected) ++expectedCount_;
  chunk.issues.push_back({static_cast<std::uint32_t>(row), column, reason,
                          isExpected ? Outcome::SetAsideExpected : Outcome::SetAside,
                          std::move(value)});
}

// What of an output does not fit. Issues carry the index of the kept row until read() is done.
void RowReader::judge(std::size_t output, Chunk& chunk) {
  const OutputPlan& plan = plan_.outputs[output];
  const auto own = static_cast<std::uint32_t>(plan_.table->columns.size() + output);
  for (std::size_t i = 0; i < wide_.issues.size(); ++i) {
    Issue& issue = wide_.issues[i];
    const std::uint32_t column = issueColumns_.empty() ? own : issueColumns_[i];
    if (plan.isOptional) {
      // What spoils several fields is told once.
      if (!issueColumns_.empty() && column < isAlone_.size() && isAlone_[column]) continue;
      chunk.issues.push_back(
          {issue.row, column, issue.reason, Outcome::MadeMissing, std::move(issue.value)});
    } else {
      setAside(issue.row, column, issue.reason, std::move(issue.value), chunk);
    }
  }
  for (const std::uint32_t row : wide_.roundedDown) {
    chunk.issues.push_back({row, own, Reason::RoundedDown, Outcome::Noted, {}});
  }
  if (plan.isOptional || wide_.states.empty()) return;
  for (std::size_t row = 0; row < wide_.rows; ++row) {
    if (wide_.states[row] != State::Missing) continue;
    setAside(row, own, output == 0 ? Reason::NoKey : Reason::Absent, {}, chunk);
  }
}

Chunk RowReader::read(const Batch& batch, std::uint64_t firstRow) {
  Chunk chunk;
  chunk.rowsRead = batch.rowsRead;
  chunk.lines = batch.lines;
  chunk.rowsFound = plan_.table->in ? batch.rows + batch.badLines.size() : batch.rowsRead;
  isAside_.clear();
  asideCount_ = 0;
  expectedCount_ = 0;
  for (const std::size_t raw : plan_.rawsEvaluated) {
    convertRaw(raw, rawConverters_[raw].get(), batch, firstRow, raws_[raw]);
  }
  expressions_.evaluate(raws_, batch.rows);
  applyWhere(batch, chunk);
  const std::size_t issuesOfWhere = chunk.issues.size();

  for (std::size_t output = 0; output < plan_.outputs.size(); ++output) {
    const schema::Type& type = plan_.outputs[output].type;
    const bool isSet = type.kind == schema::Kind::Set;
    const bool isMapped = plan_.outputs[output].raw || plan_.outputs[output].node ||
                          plan_.outputs[output].isRowNumber;
    if (!isMapped) {
      chunk.pieces.push_back(missingPiece(keptCount_, isSet));
      continue;
    }
    if (batch.rows == 0) {
      chunk.pieces.push_back(missingPiece(0, isSet));
      continue;
    }
    fillOutput(output, batch, firstRow);
    judge(output, chunk);
    chunk.pieces.push_back(pack(wide_, type.kind == schema::Kind::Real));
  }

  if (!batch.rowNumbers.empty() || !keptRows_.empty()) {
    chunk.rowNumbers.reserve(keptCount_);
    for (std::size_t row = 0; row < keptCount_; ++row) {
      const std::size_t at = keptRows_.empty() ? row : keptRows_[row];
      chunk.rowNumbers.push_back(batch.rowNumber(at));
      if (!batch.elements.empty()) chunk.elements.push_back(batch.elements[at]);
    }
  }
  // Values of rows that are set aside are not told of one by one.
  std::vector<RowIssue> issues(
      std::make_move_iterator(chunk.issues.begin()),
      std::make_move_iterator(chunk.issues.begin() + static_cast<std::ptrdiff_t>(issuesOfWhere)));
  for (std::size_t i = issuesOfWhere; i < chunk.issues.size(); ++i) {
    RowIssue& issue = chunk.issues[i];
    const bool isKept = issue.outcome == Outcome::MadeMissing || issue.outcome == Outcome::Noted;
    if (isKept && asideCount_ > 0 && isAside_[issue.row]) continue;
    if (!chunk.rowNumbers.empty()) issue.row = chunk.rowNumbers[issue.row];
    issues.push_back(std::move(issue));
  }
  for (const Issue& bad : batch.badLines) {
    issues.push_back({bad.row, RowIssue::kWholeRow, bad.reason, Outcome::SetAside, bad.value});
  }
  std::stable_sort(issues.begin(), issues.end(),
                   [](const RowIssue& a, const RowIssue& b) { return a.row < b.row; });
  chunk.issues = std::move(issues);
  chunk.rowsWanted += keptCount_ + batch.badLines.size();
  chunk.rowsSetAside += asideCount_ + batch.badLines.size();
  chunk.rows = keptCount_ - asideCount_;
  chunk.rowsWithoutKey += batch.badLines.size();

  if (asideCount_ > 0) {
    const Piece& keys = chunk.pieces[0];
    for (std::size_t row = 0; row < keptCount_; ++row) {
      if (isAside_[row] && keys.isKnown(row)) chunk.keysAside.push_back(keys.value(row));
    }
    chunk.rowsWithoutKey += asideCount_ - chunk.keysAside.size() - expectedCount_;
    std::vector<std::uint64_t> kept((keptCount_ + 63) / 64, 0);
    std::vector<std::uint32_t> numbers;
    std::vector<Batch::Element> elements;
    for (std::size_t row = 0; row < keptCount_; ++row) {
      if (isAside_[row]) continue;
      if (!chunk.elements.empty()) elements.push_back(chunk.elements[row]);
      kept[row / 64] |= std::uint64_t{1} << (row % 64);
      numbers.push_back(chunk.rowNumbers.empty() ? static_cast<std::uint32_t>(row)
                                                 : chunk.rowNumbers[row]);
    }
    for (std::size_t output = 0; output < chunk.pieces.size(); ++output) {
      chunk.pieces[output] = keepRows(chunk.pieces[output], kept, chunk.rows,
                                      plan_.outputs[output].type.kind == schema::Kind::Real);
    }
    chunk.rowNumbers = std::move(numbers);
    chunk.elements = std::move(elements);
  }
  return chunk;
}

}  // namespace muster::load
