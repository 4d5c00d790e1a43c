#pragma once

// The values of one plain column as the field it is for holds them. For this module only.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/schema/schema.h"
#include "runtime/column/plain.h"
#include "runtime/column/table.h"

namespace muster::aot {

enum class State : std::uint8_t { Known, Missing, Unfit };

class Values {
 public:
  // An Error where the field holds nothing of the column's type.
  static Result<Values> of(const schema::Schema& schema, FieldId field,
                           const column::PlainColumn& column);

  bool isText() const { return isText_; }
  bool isReal() const { return field_->type.kind == schema::Kind::Real; }
  // One of the three, as the field has it. `value` is written where it is known.
  State read(std::size_t row, std::int64_t& value) const;
  State read(std::size_t row, double& value) const;
  // In normal form; may point into `memory` or the column.
  State read(std::size_t row, std::string_view& value, std::string& memory) const;
  State stateOf(std::size_t row) const;
  // What does not fit, in words: "is none of the values of its field".
  const char* reason() const;
  // The value as it was given, for people.
  std::string shown(std::size_t row) const;

  // Of these rows, in this order; what does not fit is missing.
  column::Column gather(std::span<const std::uint32_t> rows) const;

 private:
  Values(const schema::Schema& schema, FieldId field, const column::PlainColumn& column);
  std::string_view bytesAt(std::size_t row) const;

  const schema::Field* field_;
  const column::PlainColumn* column_;
  bool isText_;
  std::int64_t factor_ = 1;   // of decimals: what the column's digits are multiplied by
  std::int64_t divisor_ = 1;  // or divided by
  std::unordered_map<std::string_view, std::int64_t> words_;  // of an enum
};

// `rows` rows without a value.
column::Column missingColumn(const schema::Type& type, std::size_t rows);

// At most 100 bytes of it, on one line.
std::string printable(std::string_view value);

}  // namespace muster::aot
