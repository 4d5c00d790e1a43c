#pragma once

// The cells of one column of one batch as text files write them.

#include <cstdint>
#include <string_view>
#include <vector>

namespace muster::load {

// JSON says more of a value than CSV, where every cell is Missing or Text.
enum class CellKind : std::uint8_t { Missing, Text, Number, YesNo, List, Other };

// `texts[r]` is the text, the digits as written, `true` or `false`, or (of Other) what stands
// there. The elements of a list are [elementBegins[r], elementBegins[r + 1]), which is empty where
// no row holds a list. Views live as long as the batch.
struct Cells {
  std::vector<std::string_view> texts;
  std::vector<CellKind> kinds;
  std::vector<std::string_view> elements;
  std::vector<CellKind> elementKinds;
  std::vector<std::uint32_t> elementBegins;

  std::size_t rows() const { return texts.size(); }
  void clear() {
    texts.clear();
    kinds.clear();
    elements.clear();
    elementKinds.clear();
    elementBegins.clear();
  }
  void add(std::string_view text, CellKind kind) {
    texts.push_back(text);
    kinds.push_back(kind);
  }
};

}  // namespace muster::load
