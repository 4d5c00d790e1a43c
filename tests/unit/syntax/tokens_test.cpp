#include <gtest/gtest.h>

#include "compiler/syntax/parse.h"

namespace muster::syntax {
namespace {

void check(const std::string& text, const std::string& expected) {
  source::Files files;
  EXPECT_EQ(printTokens(files, files.add("rules.muster", text)), expected);
}

TEST(PrintTokens, SaysPlaceKindAndSpelling) {
  check("segment sa: x is 3.5%  # why\n  and `y z` is \"t\"\n",
        "1:1 word segment\n"
        "1:9 name sa\n"
        "1:11 sign :\n"
        "1:13 name x\n"
        "1:15 reserved is\n"
        "1:18 number 3.5\n"
        "1:21 sign %\n"
        "2:3 reserved and\n"
        "2:7 name `y z`\n"
        "2:13 reserved is\n"
        "2:16 text \"t\"\n");
}

TEST(PrintTokens, KeepsDatesTimesAndOrdinalsWhole) {
  check("2026-11-01 2026-11 14:30 3rd 1,000",
        "1:1 date 2026-11-01\n"
        "1:12 date 2026-11\n"
        "1:20 time 14:30\n"
        "1:26 ordinal 3rd\n"
        "1:30 odd 1,000\n");
}

TEST(PrintTokens, CountsColumnsInCharacters) {
  check("\"\u00E4\u4E2D\" \u00FCber\n", "1:1 text \"\u00E4\u4E2D\"\n1:6 name \u00FCber\n");
}

TEST(PrintTokens, ShowsWhatFitsNowhere) {
  check("b \u20AC \"open", "1:1 name b\n1:3 unknown \u20AC\n1:5 odd \"open\n");
}

TEST(PrintTokens, TakesWhatIsNoText) { check("a \xFF", "(unreadable)\n"); }

TEST(PrintTokens, SkipsAByteOrderMark) { check("\uFEFFlet", "1:1 word let\n"); }

}  // namespace
}  // namespace muster::syntax
