#pragma once

// Results of operations on the outside world.

#include <string>
#include <utility>
#include <variant>

#include "compiler/base/check.h"

namespace muster {

// Why an operation on the outside world could not be done: a file, a table, a full disk. Mistakes
// in a user's rules are diagnostics, not Errors. The message names what failed and why, in one
// line.
struct [[nodiscard]] Error {
  std::string message;
};

// The value of an operation that has none.
struct Done {};

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return state_.index() == 0; }
  T& operator*() {
    MUSTER_CHECK(ok(), "value of a failed Result");
    return std::get<0>(state_);
  }
  const T& operator*() const {
    MUSTER_CHECK(ok(), "value of a failed Result");
    return std::get<0>(state_);
  }
  T* operator->() { return &**this; }
  const T* operator->() const { return &**this; }
  const Error& error() const { return std::get<1>(state_); }
  Error takeError() { return std::move(std::get<1>(state_)); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace muster

#define MUSTER_CONCAT_INNER(a, b) a##b
#define MUSTER_CONCAT(a, b) MUSTER_CONCAT_INNER(a, b)

// Declares a variable from a Result, or returns its error to the caller.
#define MUSTER_TRY(declaration, expression)            \
  auto MUSTER_CONCAT(tried, __LINE__) = (expression);  \
  if (!MUSTER_CONCAT(tried, __LINE__).ok()) {          \
    return MUSTER_CONCAT(tried, __LINE__).takeError(); \
  }                                                    \
  declaration = std::move(*MUSTER_CONCAT(tried, __LINE__))
