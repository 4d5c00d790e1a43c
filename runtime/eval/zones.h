#pragma once

// Zones by their names, of which the rows of a field hold few different ones.

#include <cstddef>
#include <vector>

#include "compiler/base/check.h"
#include "compiler/calendar/calendar.h"
#include "runtime/eval/vector.h"

namespace muster::eval {

// The zones of a run of rows.
class Zones {
 public:
  explicit Zones(const Vector& names) : names_(names), found_(names.texts->size(), nullptr) {}

  const calendar::Zone& at(std::size_t row) {
    const auto code = static_cast<std::size_t>(names_.narrow[names_.at(row)]);
    if (found_[code] == nullptr) found_[code] = calendar::findZone((*names_.texts)[code]);
    MUSTER_CHECK(found_[code] != nullptr, "a zone that was not checked");
    return *found_[code];
  }

 private:
  const Vector& names_;
  std::vector<const calendar::Zone*> found_;
};

}  // namespace muster::eval
