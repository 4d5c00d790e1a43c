#pragma once

// What the lines of a campaign look like, for those that do not.

#include <string>
#include <string_view>

namespace muster::syntax {

// `at most 2 messages in 7 days` for `at`; empty for a word that begins no clause.
std::string_view exampleOfClause(std::string_view firstWord);

// What to write in place of a word that begins no clause, empty if nothing is likely: "did you mean
// `suppress`?", and for `exclude`, a word of another tool, what it is called here.
std::string clauseMeantBy(std::string_view word);

}  // namespace muster::syntax
