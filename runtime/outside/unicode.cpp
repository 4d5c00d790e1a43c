#include "compiler/text/outside.h"
#include "runtime/outside/tables.h"

namespace muster::outside {

extern "C" {
[[gnu::visibility("default")]] extern const Unicode muster_unicode;
const Unicode muster_unicode = {
    MUSTER_OUTSIDE_BUILD, text::nfcOf, text::foldedOf, text::hostOf, text::unicodeVersion,
};
}

}  // namespace muster::outside
