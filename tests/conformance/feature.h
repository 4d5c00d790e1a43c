#pragma once

// A file of conformance/ as the tests read it.

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "compiler/schema/schema.h"
#include "runtime/column/rows.h"

namespace muster::conformance {

using Json = nlohmann::ordered_json;

// Plans are told from rules by their names.
inline constexpr const char* kOfPlans = "plan_";

// Of files whose names begin so, or of all others; in the order of their names.
std::vector<std::string> features(bool ofPlans);
Json read(const std::string& feature);

// An array of lines.
std::string joined(const Json& lines);
// Of a case, one that must not be accepted.
bool isRefused(const Json& rule);
// Schema, and what its cases name.
std::string headOf(const Json& content);

// Microseconds since 1970 UTC.
std::int64_t instantOf(const std::string& text);
column::Rows rowsOf(const schema::Schema& schema, const Json& profiles);

}  // namespace muster::conformance
