#include "compiler/diagnostics/catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace muster::diagnostics {
namespace {

TEST(Codes, AreInOrderAndOnce) {
  for (std::size_t i = 1; i < codes().size(); ++i) {
    // By number; errors and warnings share them.
    EXPECT_LT(codes()[i - 1].code.substr(1), codes()[i].code.substr(1));
  }
}

TEST(Codes, HaveAPageEach) {
  for (const CodeInfo& info : codes()) {
    const std::optional<std::string> text = page(info.code);
    ASSERT_TRUE(text.has_value()) << info.code << " has no docs/diagnostics/" << info.code << ".md";
    EXPECT_TRUE(text->starts_with("# " + std::string(info.code) + ": ")) << info.code;
  }
}

TEST(Page, IsFoundInEitherCase) {
  EXPECT_EQ(page("e0101"), page("E0101"));
  EXPECT_FALSE(page("E9999").has_value());
  EXPECT_FALSE(page("").has_value());
}

}  // namespace
}  // namespace muster::diagnostics
