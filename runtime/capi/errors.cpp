#include "runtime/capi/calls.h"

using muster::capi::ErrorObject;
using muster::capi::Use;
using muster::capi::Using;

extern "C" {

uint32_t muster_abi() { return MUSTER_ABI; }

const char* muster_version() { return MUSTER_VERSION; }

const char* muster_code_text(muster_code code) {
  switch (code) {
    case MUSTER_OK: return "done";
    case MUSTER_HANDLE: return "this is no handle, or none any more";
    case MUSTER_BUSY: return "another thread is using it";
    case MUSTER_ARGUMENT: return "an argument that cannot be";
    case MUSTER_RULES: return "the rules have mistakes";
    case MUSTER_INPUT: return "data that cannot be read or does not fit";
    case MUSTER_VALUE: return "the field cannot hold that value";
    case MUSTER_INCOMPLETE: return "a field that must have a value has none";
    case MUSTER_UNAVAILABLE: return "this cannot be done here";
    case MUSTER_MEMORY: return "there is not enough memory";
    case MUSTER_INTERNAL: return "a mistake of Muster";
    case MUSTER_LIBRARY: return "a library of rules that cannot be used";
    default: return "there is no such code";
  }
}

muster_code muster_error_code(muster_error* error) {
  const Using<ErrorObject> it(error, Use::Read);
  return it.code() == MUSTER_OK ? it->fault.code : it.code();
}

const char* muster_error_message(muster_error* error) {
  const Using<ErrorObject> it(error, Use::Read);
  return it.code() == MUSTER_OK ? it->fault.message.c_str() : "";
}

const char* muster_error_diagnostics(muster_error* error) {
  const Using<ErrorObject> it(error, Use::Read);
  return it.code() == MUSTER_OK ? it->fault.diagnostics.c_str() : "";
}

const char* muster_error_json(muster_error* error) {
  const Using<ErrorObject> it(error, Use::Read);
  return it.code() == MUSTER_OK ? it->fault.json.c_str() : "[]";
}

muster_code muster_error_free(muster_error* error) {
  return muster::capi::release<ErrorObject>(error);
}

}  // extern "C"
