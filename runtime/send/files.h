#pragma once

// A plan as tables that are written out (runtime/output/tables.h):
//
//   plan       key, campaign, channel, role, version, offer, send_from, send_until, subject, ...
//   reasons    key, campaign, reason, clause, all_reasons: whoever was wanted and is left out
//   contacts   the same messages, in the columns of the schema's list of contacts, at as of: what
//              a later plan takes as its history
//
// All by key, then by priority. Hold-outs and those left untargeted stand in the plan and in the
// contacts with their role. Tested by tests/unit/send.

#include <optional>
#include <string>
#include <vector>

#include "runtime/output/tables.h"
#include "runtime/send/sent.h"

namespace muster::send {

// `sent` outlives what is returned.
std::vector<output::TableFile> tablesOf(const Sent& sent);

// A field of the list of contacts that a plan has no value for and that may not be missing: then
// there is no table of contacts.
std::optional<std::string> fieldWithoutValue(const schema::Schema& schema);

// What the manifest says of each campaign.
output::About aboutOf(const Sent& sent);

}  // namespace muster::send
