#pragma once

// The slices of a table's event lists (slices.h), made when they are first asked for and kept as
// long as the table. Part of every Table; a copy of a table begins with none.

#include <memory>

namespace muster::column {

class SliceCache {
 public:
  SliceCache();
  ~SliceCache();
  SliceCache(const SliceCache&);
  SliceCache& operator=(const SliceCache&);
  SliceCache(SliceCache&&) noexcept;
  SliceCache& operator=(SliceCache&&) noexcept;

  struct State;
  State& state() const { return *state_; }

 private:
  std::unique_ptr<State> state_;
};

}  // namespace muster::column
