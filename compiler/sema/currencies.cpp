#include "compiler/sema/currencies.h"

#include <algorithm>
#include <sstream>

namespace muster::sema {

const std::vector<std::string>& currencyCodes() {
  static const std::vector<std::string> kCodes = [] {
    std::istringstream words(
#define MUSTER_CURRENCIES(codes) codes " "
#include "compiler/sema/currencies.def"
    );
    std::vector<std::string> codes;
    for (std::string code; words >> code;) codes.push_back(code);
    std::sort(codes.begin(), codes.end());
    return codes;
  }();
  return kCodes;
}

bool isCurrency(std::string_view code) {
  return std::binary_search(currencyCodes().begin(), currencyCodes().end(), code);
}

}  // namespace muster::sema
