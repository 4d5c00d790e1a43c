#pragma once

// What functions give, for the tests that evaluate graphs plainly: one value at a time, all of the
// arguments known and complete.

#include <string>
#include <vector>

#include "compiler/base/int128.h"
#include "compiler/builtins/builtins.h"

namespace muster::support {

struct FunctionValue {
  schema::Kind kind = schema::Kind::Whole;
  Int128 number = 0;
  std::string text = {};
  int places = 0;
  bool isKnown = true;  // of a result
};

FunctionValue callPlainly(builtins::Function function, const std::vector<FunctionValue>& arguments);

}  // namespace muster::support
