#include "compiler/text/text.h"

#include <gtest/gtest.h>

namespace muster::text {
namespace {

TEST(IsValidUtf8, AcceptsEveryPlane) {
  for (const char* text : {"", "abc", "é", "€", "𝄞", "\xF4\x8F\xBF\xBF"})
    EXPECT_TRUE(isValidUtf8(text)) << text;
  EXPECT_TRUE(isValidUtf8(std::string_view("a\0b", 3)));
}

TEST(IsValidUtf8, RefusesWhatIsCutLongOrNoScalarValue) {
  for (const char* bytes : {"\x80", "\xC3", "\xC0\xAF", "\xE2\x82", "\xED\xA0\x80",
                            "\xF4\x90\x80\x80", "\xFF", "ab\xFE", "\xF8\x88\x80\x80\x80"})
    EXPECT_FALSE(isValidUtf8(bytes));
}

TEST(Normalise, ComposesWhatIsWrittenInTwo) {
  EXPECT_EQ(normalise("e\u0301"), "\u00e9");
  EXPECT_EQ(normalise("\u1112\u1161\u11ab"), "\ud55c");
  EXPECT_EQ(normalise("\u212b"), "\u00c5");                // the sign of the unit is the letter
  EXPECT_EQ(normalise("q\u0307\u0323"), "q\u0323\u0307");  // marks have one order
}

TEST(Normalise, LeavesCompatibilityFormsAlone) {
  EXPECT_EQ(normalise("\ufb01 \u2460 \uff21"), "\ufb01 \u2460 \uff21");
}

TEST(Normalise, LeavesAsciiAndEmptyAlone) {
  EXPECT_EQ(normalise(""), "");
  EXPECT_EQ(normalise("Plain text\n\x7f"), "Plain text\n\x7f");
}

void foldsAlike(std::string_view a, std::string_view b) { EXPECT_EQ(fold(a), fold(b)); }

TEST(Fold, IgnoresCaseInEveryScript) {
  foldsAlike("STRASSE", "strasse");
  foldsAlike("ÉCOLE", "école");
  foldsAlike("ΣΊΣΥΦΟΣ", "σίσυφος");
  foldsAlike("МОСКВА", "москва");
  foldsAlike("\u212a", "k");  // the sign of Kelvin
}

TEST(Fold, MapsOneCodePointToOne) {
  EXPECT_EQ(fold("Straße"), "straße");
  EXPECT_NE(fold("ß"), fold("ss"));
  EXPECT_NE(fold("\u0130"), fold("i"));  // the dotted capital has no simple folding
}

void finds(std::string_view pattern, std::string_view text, bool expected,
           bool ignoresCase = false) {
  const Result<Pattern> compiled = Pattern::compile(pattern, ignoresCase);
  ASSERT_TRUE(compiled.ok()) << pattern;
  EXPECT_EQ(compiled->find(text), expected) << pattern << " in " << text;
}

TEST(Pattern, FindsAnywhere) {
  finds("b+", "abbc", true);
  finds("^b", "abbc", false);
  finds("^$", "", true);
  finds("^.$", "é", true);  // one code point, not two bytes
}

TEST(Pattern, IgnoresCaseOnRequest) {
  finds("école", "ÉCOLE", false);
  finds("école", "ÉCOLE", true, true);
}

TEST(Pattern, TakesLinearTimeWhereOthersExplode) {
  finds("(a+)+$", std::string(100'000, 'a') + "b", false);
}

TEST(Pattern, SaysWhatIsWrong) {
  const auto wrongWith = [](std::string_view pattern) {
    return Pattern::compile(pattern, false).error().message;
  };
  EXPECT_EQ(wrongWith("(a"), "a `(` in it is never closed");
  EXPECT_EQ(wrongWith("a)"), "a `)` in it was never opened");
  EXPECT_EQ(wrongWith("[a"), "a `[` in it is never closed");
  EXPECT_EQ(wrongWith("*"), "`*` repeats what stands before it, and nothing does");
  EXPECT_EQ(wrongWith("a**"), "`**` repeats a repetition");
  EXPECT_EQ(wrongWith("a{2,1}"), "`{2,1}` is no number of repetitions");
  EXPECT_EQ(wrongWith("(?=a)"), "`(?=` is not known here");
  EXPECT_EQ(wrongWith("\\q"), "`\\q` stands for nothing");
  EXPECT_EQ(wrongWith("[z-a]"), "`z-a` is no range of letters");
  EXPECT_EQ(wrongWith("a\\"), "it ends in a backslash, and nothing follows");
  EXPECT_FALSE(Pattern::compile("\\1", false).ok());
  EXPECT_FALSE(Pattern::compile("((((a{1000}){1000}){1000}){1000})", false).ok());
}

}  // namespace
}  // namespace muster::text
