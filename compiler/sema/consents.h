#pragma once

// What a consent comes to. `email_consent consent` is four fields of the profile (schema.h); rules
// that name it ask for a let that nobody wrote:
//
//   choose when (since <= now or missing) and (until >= now or missing): status else unknown
//          otherwise unknown
//
// So engines know of no consents, and the answer on file cannot be asked without its time.

#include "compiler/sema/context.h"

namespace muster::sema {

// Adds those lets to the program, and to its consentLets. The schema has been checked.
void addConsents(Context& context);

// Whether somebody wrote the let: what a consent comes to nobody did, nor the value of a campaign.
bool isWritten(const CheckedProgram& program, std::size_t let);

}  // namespace muster::sema
