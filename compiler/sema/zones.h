#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/ast/ast.h"
#include "compiler/calendar/calendar.h"

namespace muster::sema {

// What to write for a zone that is not there: the nearest name, that of a city, or how zones are
// called.
std::string zoneMeant(std::string_view written);

// What stands behind every `in zone` of a source's windows.
std::vector<ExprId> zonesOf(const ast::Program& program, const ast::Events& events);

// Of a day and a time that were written without a zone.
std::int64_t instantIn(const calendar::Zone& zone, const ast::InstantLiteral& written);

}  // namespace muster::sema
