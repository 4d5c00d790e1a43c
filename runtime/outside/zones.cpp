#include "compiler/calendar/calendar.h"
#include "runtime/outside/tables.h"

namespace muster::outside {

extern "C" {
[[gnu::visibility("default")]] extern const Zones muster_zones;
const Zones muster_zones = {
    MUSTER_OUTSIDE_BUILD,
    calendar::stretchesOf,
    calendar::zoneNames,
    calendar::zoneTableVersion,
};
}

}  // namespace muster::outside
