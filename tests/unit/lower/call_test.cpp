#include <gtest/gtest.h>

#include "tests/unit/lower/rules.h"

namespace muster::lower {
namespace {

TEST(LowerCall, WhatIsLeftOutIsPutIn) {
  check("days(joined) > 9", "(lt 9 (days joined today))");
  check("hour(seen) > 9", "(lt 9 (hour seen \"Europe/London\"))");
  check("days(seen) > 9", "(lt 9 (days seen asof))");
}

TEST(LowerCall, WhatIsAboutDatesGetsDates) {
  check("month(birthday) = 6", "(eq (month birthday) 6)");
  check("month(seen) = 6", "(eq (month (date_of seen \"Europe/London\")) 6)");
  check("days(joined, seen) > 9", "(lt 9 (days joined (date_of seen \"Europe/London\")))");
}

TEST(LowerCall, AnAgeIsYearsUntilToday) {
  check("age(birthday) > 17", "(lt 17 (years birthday today))");
  checkSame("age(birthday) > 17", "years(birthday, today) > 17");
}

TEST(LowerCall, WhatIsWrittenOutIsAConstant) {
  checkSame("version(\"v4.10\") < version(\"4.10.1\")",
            "version(\"4.10.0\") < version(\"4.10.1.0\")");
  checkSame("place(1.00000000, 180) = place(2, 3)", "place(1, -180) = place(2.0, 3)");
  checkSame("place(0, 0) is within 1 km of place(0, 1)",
            "place(0, 0) is within 1000 m of place(0, 1)");
}

}  // namespace
}  // namespace muster::lower
