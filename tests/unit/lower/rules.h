#pragma once

// Rules as text, and the graph they become, written so that one line can be read:
//
//   check("age >= 18", "(not (lt age 18))")
//
// Constants and fields stand for themselves, as of is `asof` with its move in brackets, and the
// list of an aggregate or a lift is left out.

#include <string>
#include <string_view>

#include "compiler/ir/store.h"
#include "compiler/sema/checked.h"

namespace muster::lower {

// The schema of these tests: `purchases` are timed by instants, `visits` by dates.
extern const std::string_view kSchema;

// The program of the schema and these rules; fails the test if they have a mistake.
sema::CheckedProgram checked(const std::string& rules);

std::string text(const ir::Store& store, ir::NodeId node);

// The first segment of these rules.
void checkRules(const std::string& rules, const std::string& expected);

// One segment with this condition.
void check(const std::string& condition, const std::string& expected);

// Conditions that say the same thing are the same node.
void checkSame(const std::string& condition, const std::string& other);

}  // namespace muster::lower
