#pragma once

// Two campaigns over eight customers, and a plan of them as it could be: made by hand, so that what
// is told of plans is tested without what makes them.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/driver/driver.h"
#include "runtime/plan/plan.h"
#include "runtime/send/sent.h"

namespace muster::send {

// All of it stays where it is: what is told of a plan borrows it.
struct World {
  source::Files files;
  std::unique_ptr<driver::Compiled> compiled;
  column::Table table;
  plan::Plan plan;

  const sema::CheckedProgram& program() const { return compiled->checked; }
  // Texts are what the customers' names are: customer 4 has none.
  Sent sent() const;

  // Customers 1 to 8 (bit 0 to 7). Of winter_sale, which comes first:
  //   1 planned, version warm, free_shipping;  2 planned, plain, no offer;  3 suppressed and
  //   without consent;  4 held out;  5 at a cap;  6 planned, warm, free_shipping; 7, 8 not wanted
  // Of thank_you: 5 planned; 1 lost to its group; 7 over the limit.
  static std::unique_ptr<World> make();
  // The same rules, a table without rows, a plan of nothing.
  static std::unique_ptr<World> empty();
};

bitmap::Bitmap who(std::size_t rows, const std::vector<std::size_t>& set);

}  // namespace muster::send
