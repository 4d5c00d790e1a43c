#include "compiler/diagnostics/render.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace muster::diagnostics {
namespace {

constexpr Definition<> kWrong{"E0201", Severity::Error, "wrong"};

// One message that marks `marked` in `text`; more are added by `more`.
struct Message {
  source::Files files;
  Diagnostic diagnostic;

  Message(std::string text, std::string_view marked) {
    const auto begin = static_cast<std::uint32_t>(text.find(marked));
    const FileId file = files.add("rules.muster", std::move(text));
    diagnostic.code = "E0201";
    diagnostic.text = "wrong";
    diagnostic.span = Span{file, begin, begin + static_cast<std::uint32_t>(marked.size())};
  }

  std::string shown(bool colour = false) const { return renderText(files, {diagnostic}, colour); }
};

TEST(RenderText, MarksTheAuthorsOwnLine) {
  Message message("segment adults:\n  agge >= 18\n", "agge");
  message.diagnostic.spanText = "no such field";
  message.diagnostic.helps = {"did you mean `age`?"};
  message.diagnostic.notes = {"fields are listed in the schema"};
  EXPECT_EQ(message.shown(),
            "error[E0201]: wrong\n"
            "  rules.muster:2:3\n"
            "  |\n"
            "2 |   agge >= 18\n"
            "  |   ^^^^ no such field\n"
            "  = help: did you mean `age`?\n"
            "  = note: fields are listed in the schema\n");
}

TEST(RenderText, ShowsOtherPlacesBelow) {
  Message message("segment a: x is 5 or y\n", "5");
  const FileId schema = message.files.add("schema.muster", std::string(9, '\n') + "  x text\n");
  message.diagnostic.labels = {{{FileId(0), 11, 12}, "a text"},
                               {{schema, 11, 12}, "declared here"}};
  EXPECT_EQ(message.shown(),
            "error[E0201]: wrong\n"
            "   rules.muster:1:17\n"
            "   |\n"
            " 1 | segment a: x is 5 or y\n"
            "   |                 ^\n"
            "   |            - a text\n"
            "   schema.muster:10:3\n"
            "   |\n"
            "10 |   x text\n"
            "   |   - declared here\n");
}

TEST(RenderText, AlignsTabsWideAndCombiningCharacters) {
  EXPECT_EQ(Message("\tx is is\n", "is is").shown(),
            "error[E0201]: wrong\n  rules.muster:1:4\n  |\n1 |     x is is\n  |       ^^^^^\n");
  EXPECT_EQ(Message("\u4E2D\u6587 bad\n", "bad").shown(),
            "error[E0201]: wrong\n  rules.muster:1:4\n  |\n1 | \u4E2D\u6587 bad\n  |      ^^^\n");
  EXPECT_EQ(Message("e\u0301 bad\n", "bad").shown(),
            "error[E0201]: wrong\n  rules.muster:1:4\n  |\n1 | e\u0301 bad\n  |   ^^^\n");
}

TEST(RenderText, MarksWidthNotBytes) {
  EXPECT_EQ(Message("a \u4E2D\u6587 b\n", "\u4E2D\u6587").shown(),
            "error[E0201]: wrong\n  rules.muster:1:3\n  |\n1 | a \u4E2D\u6587 b\n  |   ^^^^\n");
}

TEST(RenderText, CutsLongLinesAroundThePlace) {
  Message message(std::string(5000, 'a') + " bad " + std::string(5000, 'b') + "\n", "bad");
  const std::string shown = message.shown();
  EXPECT_LT(shown.size(), 400U);
  EXPECT_NE(shown.find("1 | \u2026aaa"), std::string::npos) << shown;
  EXPECT_NE(shown.find("bbb\u2026\n"), std::string::npos) << shown;
  EXPECT_NE(shown.find("a bad b"), std::string::npos) << shown;
}

TEST(RenderText, ShowsNoCharacterThatMovesTheCursor) {
  Message message("x \x1b[31m \u202E y\n", "y");
  message.diagnostic.text = "wrong `\x1b[31m`";
  EXPECT_EQ(message.shown().find('\x1b'), std::string::npos);
  EXPECT_EQ(message.shown().find("\u202E"), std::string::npos);
}

TEST(RenderText, MarksTheFirstLineOfSeveral) {
  EXPECT_EQ(Message("ab\ncd\n", "b\ncd").shown(),
            "error[E0201]: wrong\n  rules.muster:1:2\n  |\n1 | ab\n  |  ^\n");
}

TEST(RenderText, MarksTheEndOfAFile) {
  Message message("ab", "ab");
  message.diagnostic.span = Span{FileId(0), 2, 2};
  EXPECT_EQ(message.shown(), "error[E0201]: wrong\n  rules.muster:1:3\n  |\n1 | ab\n  |   ^\n");
}

TEST(RenderText, NeedsNoPlace) {
  Diagnostic diagnostic{"W0801", Severity::Warning, std::nullopt, "no rules", "", {}, {"add some"},
                        {}};
  EXPECT_EQ(renderText({}, {diagnostic, diagnostic}, false),
            "warning[W0801]: no rules\n  = help: add some\n\nwarning[W0801]: no rules\n  = help: "
            "add some\n");
  EXPECT_EQ(renderText({}, {}, false), "");
}

TEST(RenderText, KeepsTheLinesOfAHelp) {
  Message message("a\n", "a");
  message.diagnostic.helps = {"write\n  b"};
  EXPECT_NE(message.shown().find("  = help: write\n            b\n"), std::string::npos)
      << message.shown();
}

TEST(RenderText, IsColouredOnlyWhenAsked) {
  Message message("a\n", "a");
  EXPECT_EQ(message.shown(false).find('\x1b'), std::string::npos);
  EXPECT_NE(message.shown(true).find("\x1b[1;31m"), std::string::npos);
}

TEST(RenderJson, HasPlacesInCharactersAndEverythingSaid) {
  Message message("\u00E4\u00F6\n x bad\n", "bad");
  message.diagnostic.labels = {{{FileId(0), 0, 4}, "here"}};
  message.diagnostic.helps = {"h"};
  message.diagnostic.notes = {"n"};
  const auto json = nlohmann::json::parse(renderJson(message.files, {message.diagnostic}));
  ASSERT_EQ(json.size(), 1U);
  EXPECT_EQ(json[0]["code"], "E0201");
  EXPECT_EQ(json[0]["severity"], "error");
  EXPECT_EQ(json[0]["file"], "rules.muster");
  EXPECT_EQ(json[0]["line"], 2);
  EXPECT_EQ(json[0]["column"], 4);
  EXPECT_EQ(json[0]["endLine"], 2);
  EXPECT_EQ(json[0]["endColumn"], 7);
  EXPECT_EQ(json[0]["labels"][0]["endColumn"], 3);
  EXPECT_EQ(json[0]["labels"][0]["text"], "here");
  EXPECT_EQ(json[0]["helps"][0], "h");
  EXPECT_EQ(json[0]["notes"][0], "n");
}

TEST(RenderJson, TakesBytesThatAreNoText) {
  Message message("a\n", "a");
  message.diagnostic.text = "wrong `\xFF`";
  message.diagnostic.span.reset();
  const auto json = nlohmann::json::parse(renderJson(message.files, {message.diagnostic}));
  EXPECT_TRUE(json[0]["file"].is_null());
  EXPECT_EQ(renderJson({}, {}), "[]");
}

}  // namespace
}  // namespace muster::diagnostics
