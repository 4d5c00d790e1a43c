#include "compiler/syntax/months.h"

#include <array>

#include "compiler/base/ascii.h"

namespace muster::syntax {

namespace {

struct Month {
  std::string_view name;
  int number;
};
constexpr std::array kMonths{
    Month{"january", 1},   Month{"jan", 1},       Month{"januar", 1},    Month{"janvier", 1},
    Month{"february", 2},  Month{"feb", 2},       Month{"februar", 2},   Month{"f\u00E9vrier", 2},
    Month{"march", 3},     Month{"mar", 3},       Month{"m\u00E4rz", 3}, Month{"mars", 3},
    Month{"april", 4},     Month{"apr", 4},       Month{"avril", 4},     Month{"may", 5},
    Month{"mai", 5},       Month{"june", 6},      Month{"jun", 6},       Month{"juni", 6},
    Month{"juin", 6},      Month{"july", 7},      Month{"jul", 7},       Month{"juli", 7},
    Month{"juillet", 7},   Month{"august", 8},    Month{"aug", 8},       Month{"ao\u00FBt", 8},
    Month{"september", 9}, Month{"sep", 9},       Month{"sept", 9},      Month{"septembre", 9},
    Month{"october", 10},  Month{"oct", 10},      Month{"oktober", 10},  Month{"octobre", 10},
    Month{"november", 11}, Month{"nov", 11},      Month{"novembre", 11}, Month{"december", 12},
    Month{"dec", 12},      Month{"dezember", 12}, Month{"dez", 12},      Month{"d\u00E9cembre", 12},
};

}  // namespace

int monthCalled(std::string_view word) {
  const std::string lowered = asciiLowered(word);
  for (const Month& month : kMonths) {
    if (month.name == lowered) return month.number;
  }
  return 0;
}

std::string twoDigits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace muster::syntax
