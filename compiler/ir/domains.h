#pragma once

// How domains lie inside one another: a profile has groups and events, a group has events, an event
// may have lines, and groups of them.
//
// Tested by tests/unit/ir/builder_test.cpp.

#include "compiler/ir/store.h"

namespace muster::ir {

// What the rows of a list, or groups of them, belong to by declaration.
Domain ownerOf(const Store& store, Domain rows);
// Whether rows of `inner` belong to one of `outer` each, directly or by way of others.
bool isInside(const Store& store, Domain inner, Domain outer);
// Of two where one is inside the other.
inline Domain innerOf(const Store& store, Domain a, Domain b) {
  return isInside(store, b, a) ? b : a;
}

}  // namespace muster::ir
