#pragma once

// Random programs of campaigns, and random profiles with consents, zones and a history of messages.
// Values are few, so that ties, full caps and empty stocks are frequent. The same seed gives the
// same on every machine.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "compiler/driver/driver.h"
#include "runtime/column/rows.h"
#include "runtime/column/table.h"

namespace muster::plans {

struct Program {
  std::string text;
  std::string withoutLowest;  // the same without the campaign of the lowest priority
  std::int64_t asOf = 0;      // microseconds since 1970 UTC
};

// The schema that all of these programs have; keys are texts, or whole numbers.
std::string schemaText(bool keysAreTexts);
Program randomProgram(std::uint64_t seed);
column::Rows randomRows(std::uint64_t seed, const schema::Schema& schema, std::size_t profileCount,
                        std::int64_t asOf);

// Compiled for a plan; fails a check, showing the messages, if it has errors.
driver::Compiled compile(std::string_view text);

}  // namespace muster::plans
