#include "runtime/outside/tables.h"

namespace muster::outside {

extern "C" {
[[gnu::visibility("default")]] extern const Patterns muster_patterns;
const Patterns muster_patterns = {
    MUSTER_OUTSIDE_BUILD,
    text::Pattern::compile,
    [](const text::Pattern& pattern, std::string_view utf8) { return pattern.find(utf8); },
};
}

}  // namespace muster::outside
