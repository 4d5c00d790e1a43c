#include <gmock/gmock.h>

#include "compiler/diagnostics/diagnostic.h"

namespace muster::diagnostics {
namespace {

constexpr Definition<std::string_view> kError{"E0001", Severity::Error, "wrong `{}`"};
constexpr Definition<> kWarning{"W0001", Severity::Warning, "odd"};

std::vector<std::string> textsOf(const Sink& sink) {
  std::vector<std::string> texts;
  for (const Diagnostic& diagnostic : sink.sorted()) texts.push_back(diagnostic.text);
  return texts;
}

Span at(std::uint32_t file, std::uint32_t begin) { return {FileId(file), begin, begin + 1}; }

TEST(Sink, SortsByFileAndPlaceWithThoseOfNoPlaceFirst) {
  Sink sink;
  build(sink, at(1, 0), kError, "d").emit();
  build(sink, at(0, 9), kError, "b").emit();
  build(sink, at(0, 9), kError, "c").emit();
  build(sink, at(0, 2), kError, "a").emit();
  build(sink, std::nullopt, kError, "-").emit();
  EXPECT_THAT(textsOf(sink), testing::ElementsAre("wrong `-`", "wrong `a`", "wrong `b`",
                                                  "wrong `c`", "wrong `d`"));
}

TEST(Sink, AmendsWhatTheErrorAtAPlaceOffers) {
  Sink sink;
  build(sink, at(0, 2), kError, "a").help("one").help("two").emit();
  build(sink, at(0, 3), kWarning).help("odd").emit();
  EXPECT_FALSE(sink.amend(at(0, 1), "other"));
  EXPECT_FALSE(sink.amend(at(0, 3), "other"));
  EXPECT_TRUE(sink.amend(at(0, 2), ""));
  EXPECT_THAT(sink.sorted().front().helps, testing::ElementsAre("one", "two"));
  EXPECT_TRUE(sink.amend(at(0, 2), "other"));
  EXPECT_THAT(sink.sorted().front().helps, testing::ElementsAre("other"));
}

TEST(Sink, DropsRepeats) {
  Sink sink;
  build(sink, at(0, 1), kError, "a").emit();
  build(sink, at(0, 1), kError, "a").emit();
  build(sink, at(0, 2), kError, "a").emit();
  EXPECT_EQ(sink.errorCount(), 2U);
  EXPECT_EQ(sink.sorted().size(), 2U);
}

TEST(Sink, CountsWhatIsBeyondItsLimit) {
  Sink sink(2);
  for (std::uint32_t i = 0; i < 5; ++i) build(sink, at(0, i), kError, "a").emit();
  EXPECT_TRUE(sink.isFull());
  EXPECT_EQ(sink.errorCount(), 5U);
  EXPECT_EQ(sink.droppedCount(), 3U);
  ASSERT_EQ(sink.sorted().size(), 3U);
  EXPECT_EQ(sink.sorted().back().text, "3 more messages are not shown");
  EXPECT_EQ(sink.sorted().back().severity, Severity::Note);
}

TEST(Sink, HasNoErrorsWithWarningsAlone) {
  Sink sink;
  build(sink, std::nullopt, kWarning).emit();
  EXPECT_FALSE(sink.hasErrors());
  EXPECT_EQ(sink.sorted().size(), 1U);
}

TEST(Builder, LeavesOutHelpsWithoutText) {
  Sink sink;
  build(sink, at(0, 0), kError, "a")
      .under("here")
      .label(at(0, 5), "because")
      .help("")
      .help("write b")
      .note("")
      .emit();
  const Diagnostic diagnostic = sink.sorted().front();
  EXPECT_EQ(diagnostic.spanText, "here");
  EXPECT_EQ(diagnostic.labels.size(), 1U);
  EXPECT_THAT(diagnostic.helps, testing::ElementsAre("write b"));
  EXPECT_TRUE(diagnostic.notes.empty());
}

TEST(Fill, PutsArgumentsIntoHolesInOrder) {
  EXPECT_EQ(fill("`{}` and {}", {"a", "b"}), "`a` and b");
  EXPECT_EQ(fill("{}", {"{}"}), "{}");
  EXPECT_EQ(fill("none", {}), "none");
}

}  // namespace
}  // namespace muster::diagnostics
