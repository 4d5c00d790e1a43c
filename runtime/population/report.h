#pragma once

// Values as a run prints them. For the files of this module only.

#include <string>

#include "compiler/ir/store.h"

namespace muster::population {

// "512.30 GBP", "2026-11-01", "3.25": numbers of one type.
class ValueText {
 public:
  ValueText(const schema::Schema& schema, const schema::Type& type)
      : schema_(schema), type_(type) {}
  std::string operator()(std::int64_t value) const { return (*this)(Int128{value}); }
  std::string operator()(Int128 value) const;
  std::string operator()(double value) const;
  std::string operator()(const ir::Quotient& value) const;

 private:
  const schema::Schema& schema_;
  schema::Type type_;
};

std::string keyText(const schema::Schema& schema, const ir::Constant& key);

}  // namespace muster::population
