#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace muster::sema {

// Every code of currencies.def, sorted.
const std::vector<std::string>& currencyCodes();
bool isCurrency(std::string_view code);

}  // namespace muster::sema
