#pragma once

// The functions that rules may call, as stdlib/functions.def lists them: their names, what they
// take, what they give. What they mean is told once by runtime/reference and once by runtime/eval.
//
//   signature(Function::Hour)  is  hour(of: instant, zone?: zone), a whole number
//
// A parameter that says `date or instant` takes either. The types here are kinds alone: which words
// `day of the week` has is the schema's business. Tested by tests/unit/builtins.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/schema/schema.h"

namespace muster::builtins {

enum class Function : std::uint8_t {
#define MUSTER_FUNCTION(Name, spelling, parameters, result, unknown, phrase) Name,
#include "stdlib/functions.def"
};

// Strict: the result is unknown exactly where an argument is.
enum class Unknown : std::uint8_t { Strict, Possible };

struct Parameter {
  std::string name;
  std::vector<schema::Kind> kinds;  // one of these
  bool isOptional = false;
};

struct Signature {
  Function function;
  std::string_view name;  // "hour"
  std::vector<Parameter> parameters;
  schema::Kind result;
  Unknown unknown;
  std::string_view parametersText;  // as the table has them
  std::string_view resultText;
  std::string_view phrase;
  std::string_view sentence;  // "amount rounded to 2 places"; empty: it is called by its name
};

const std::vector<Signature>& all();
const Signature& signature(Function function);
std::optional<Function> find(std::string_view name);
// The place of a parameter of that name.
std::optional<std::size_t> parameterIndex(const Signature& it, std::string_view name);

// "hour(of: instant, zone?: zone)", or the sentence.
std::string describe(const Signature& it);

}  // namespace muster::builtins
