#pragma once

// What a use for a purpose may not read. A field that says what it is for is for nothing else, also
// behind segments, lets and patterns that somebody else wrote.
//
// Tested by tests/unit/sema/purposes_test.cpp.

#include <string>
#include <string_view>
#include <vector>

#include "compiler/diagnostics/diagnostic.h"
#include "compiler/sema/checked.h"

namespace muster::sema {

// A name on the way to a field, and where it stands.
struct Naming {
  std::string name;
  Span span;
};

struct UseBeyond {
  FieldId field;             // of a consent its status
  std::vector<Naming> path;  // the names from the condition on; the last is the field's, or the
                             // list whose asking reads it
};

// Every field below an expression that is not for the purpose, in order of declaration, each with
// one of its shortest paths. Counts as read: what is named, what groups and `with same` go by, and
// of every list that is asked its time; of one without, all of it, unless a part is for the
// purpose; of a list in a file the field that it is of.
std::vector<UseBeyond> usesBeyond(const CheckedProgram& program, ExprId root,
                                  std::string_view purpose);

// The path for a message: "`lapsed` is named here", "`allergies` is read here".
std::vector<diagnostics::Label> labelsOf(const UseBeyond& use);

}  // namespace muster::sema
