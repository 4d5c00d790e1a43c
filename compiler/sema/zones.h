#pragma once

#include <string>
#include <string_view>

namespace muster::sema {

// What to write for a zone that is not there: the nearest name, that of a city, or how zones are
// called.
std::string zoneMeant(std::string_view written);

}  // namespace muster::sema
