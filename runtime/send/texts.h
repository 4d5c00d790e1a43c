#pragma once

// The words of a message: templates with their holes filled for one profile.
//
//   subject "Something warm, {first_name else friend}"      Something warm, Ann
//
// What a hole holds goes into `html` escaped, so that a name can be nothing but a name there.
//
// Tested by tests/unit/send.

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "compiler/sema/checked.h"
#include "runtime/plan/plan.h"

namespace muster::send {

// A value (CheckedProgram::values) of a profile as a text shows it; nothing where it is missing.
using TextOf = std::function<std::optional<std::string>(std::size_t value, std::size_t profile)>;

struct Field {
  std::string name;  // "subject"
  std::string text;
};

// The fields that messages of a campaign can have: those of every version, then those of some.
std::vector<std::string> fieldsOf(const sema::CheckedCampaign& campaign);

// The fields of one message, in the order of fieldsOf(). What a version says of a field counts
// rather than what is said of every version; of two versions the later.
std::vector<Field> render(const sema::CheckedCampaign& campaign, const plan::Message& message,
                          const TextOf& texts, std::size_t profile);

// "Tom & Jerry" as "Tom &amp; Jerry"; good between tags and inside quoted attributes.
std::string escapedForHtml(std::string_view text);

}  // namespace muster::send
