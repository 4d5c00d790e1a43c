#pragma once

// What random rules were made of: operations of the graph, and words as rules spell them. A run
// that compares millions of pairs says nothing about what it never spoke of.

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "compiler/ir/store.h"
#include "tests/differential/generate.h"

namespace muster::differential {

class Vocabulary {
 public:
  void add(const Rules& rules, const ir::Store& store);
  bool has(std::string_view operation) const { return operations_.contains(operation); }
  // A line for each: `operation eq 120`, `word any 33`.
  std::string text() const;

 private:
  void addWords(std::string_view text);

  std::map<std::string, std::size_t, std::less<>> operations_;
  std::map<std::string, std::size_t, std::less<>> words_;
};

}  // namespace muster::differential
