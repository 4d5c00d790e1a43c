#pragma once

// Sets: membership and what two sets share. Sets of texts compare through a translation of codes.
//
// Tested by tests/unit/eval/set_test.cpp.

#include "runtime/eval/text_ops.h"
#include "runtime/eval/vector.h"

namespace muster::eval {

// Is the value an element of the set?
void isElement(const Vector& value, const Vector& set, Memory& memory, Vector& out);
// Is the value an entry of the list? Texts are looked up once for each of a dictionary.
void isListed(const Vector& value, const column::StaticList& list, Memory& memory, Vector& out);
// Do the sets share a value? Does `left` hold every value of `right`?
void haveAny(const Vector& left, const Vector& right, Memory& memory, Vector& out);
void haveAll(const Vector& left, const Vector& right, Memory& memory, Vector& out);
void equalSets(const Vector& left, const Vector& right, Memory& memory, Vector& out);

}  // namespace muster::eval
