#pragma once

// Values as a report shows them: as a rule would write them.

#include <string>

#include "compiler/calendar/calendar.h"
#include "compiler/schema/schema.h"
#include "runtime/reference/value.h"

namespace muster::trial {

std::string show(const schema::Schema& schema, const schema::Type& type,
                 const reference::Value& value);

}  // namespace muster::trial
