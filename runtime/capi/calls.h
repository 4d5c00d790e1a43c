#pragma once

// What every function of the C API is made of: nothing is thrown out of it, what fails gives a
// code, and where the caller wants it an error with words.

#include <muster/muster.h>

#include <new>
#include <optional>
#include <string>
#include <utility>

#include "runtime/capi/slots.h"

namespace muster::capi {

// Why a call failed; or that it did not.
struct Fault {
  muster_code code = MUSTER_OK;
  std::string message = {};
  std::string diagnostics = {};
  std::string json = "[]";
};

struct ErrorObject : Object {
  static constexpr Thing kThing = Thing::Error;
  explicit ErrorObject(Fault fault_) : fault(std::move(fault_)) {}
  Fault fault;
};

inline Fault argumentFault(std::string message) { return {MUSTER_ARGUMENT, std::move(message)}; }
inline Fault faultOf(muster_code code) { return {code, muster_code_text(code)}; }

// For calls that are made often: a body gives a code.
template <typename Body>
muster_code call(const Body& body) noexcept {
  try {
    return body();
  } catch (const std::bad_alloc&) {
    return MUSTER_MEMORY;
  } catch (...) {
    return MUSTER_INTERNAL;
  }
}

// For calls that can say why: a body gives a Fault.
template <typename Body>
muster_code call(muster_error** error, const Body& body) noexcept {
  if (error != nullptr) *error = nullptr;
  return call([&] {
    Fault fault;
    try {
      fault = body();
    } catch (const std::bad_alloc&) {
      fault = faultOf(MUSTER_MEMORY);
    } catch (const std::exception& problem) {
      fault = {MUSTER_INTERNAL, problem.what()};
    }
    const muster_code code = fault.code;
    if (code != MUSTER_OK && error != nullptr) {
      auto object = std::make_unique<ErrorObject>(std::move(fault));
      *error = static_cast<muster_error*>(Slots::all().add(Thing::Error, std::move(object)));
    }
    return code;
  });
}

// A handle of an object, in *to.
template <typename T, typename Handle>
muster_code give(std::unique_ptr<T> object, Handle** to) {
  *to = static_cast<Handle*>(Slots::all().add(T::kThing, std::move(object)));
  return *to == nullptr ? MUSTER_MEMORY : MUSTER_OK;
}

// Frees what a handle stands for; null stands for nothing.
template <typename T>
muster_code release(const void* handle) {
  if (handle == nullptr) return MUSTER_OK;
  return call([&] {
    std::unique_ptr<Object> object;
    return Slots::all().remove(handle, T::kThing, object);
  });
}

}  // namespace muster::capi
