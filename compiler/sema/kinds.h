#pragma once

// Several kinds of profile. A text that declares a customer and an account becomes two programs,
// each about one kind and with everything that is said about it; what a customer sees of its
// account stands in the customer's program as fields and lists of its own, under dotted names.
//
//   profile account key account_id            profile customer key customer_id
//     account_id  text                          customer_id         text
//     tier        one of (free, business)       account             text optional
//     events user_logins at seen_at             account.account_id  text optional
//   profile customer key customer_id            account.tier        one of (...) optional
//     customer_id  text                         events account.user_logins at seen_at
//     account      account_id optional
//
// So nothing behind this knows that there are several kinds, except who loads (schema::Reference
// says what to fetch from where) and who writes out. Tested by tests/unit/sema/kinds_test.cpp.

#include <vector>

#include "compiler/ast/ast.h"
#include "compiler/diagnostics/diagnostic.h"
#include "compiler/source/source.h"

namespace muster::sema {

// One program for each kind of the schema in use, in order of declaration; for a schema of one kind
// the program itself. Every segment, let and table of a source is in that of its kind, or, where it
// is wrong, in the first. What names something of another kind is reported and made a hole.
std::vector<ast::Program> splitByKind(ast::Program program, const source::Files& files,
                                      diagnostics::Sink& sink);

}  // namespace muster::sema
