#pragma once

// How many profiles, or which share of them, is asked for.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compiler/sema/context.h"

namespace muster::sema {

// 100%, in units of shareOf().
inline constexpr std::int64_t kWholeShare = 100'000'000;

// `100` as written: a whole number, at least 1.
std::optional<std::int64_t> profileCountOf(const std::string& digits);
// `5`, of `5%`: in hundred-millionths of all, more than 0 and at most 100%, exactly.
std::optional<std::int64_t> shareOf(const std::string& percent);

// CheckedProgram::needs. `order` has each segment after those it names.
std::vector<std::int64_t> checkNeeds(Context& context, const std::vector<std::size_t>& order);

}  // namespace muster::sema
