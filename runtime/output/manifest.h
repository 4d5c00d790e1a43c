#pragma once

// The manifest as JSON: what every kind of result says, in the order in which it stands.

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "runtime/output/output.h"
#include "runtime/output/publish.h"

namespace muster::output {

using Json = nlohmann::ordered_json;

// Which rules, which data, which instant: what it begins with.
Json manifestHead(const Manifest& run, const schema::Schema& schema, std::size_t profileCount);
// What questions about all profiles came down to, and what did not fit. `isOfKinds`: there are
// several kinds of profile.
void addFindings(const Manifest& run, bool isOfKinds, Json& manifest);
// One file of it; audiences have a shape.
Json fileJson(const DataInfo& data, Format format, std::optional<Shape> shape = std::nullopt);
std::string manifestText(const Json& manifest);

}  // namespace muster::output
