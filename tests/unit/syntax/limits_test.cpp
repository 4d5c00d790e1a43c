// Whatever a file holds, there is an answer within bounded time and memory.

#include <chrono>

#include "tests/unit/syntax/checking.h"

namespace muster::syntax {
namespace {

// One message with this code, in reasonable time even under sanitizers.
void expectRefused(const std::string& text, const std::string& code, const Limits& limits = {}) {
  const auto begin = std::chrono::steady_clock::now();
  const Parsed result = parsed(text, limits);
  ASSERT_EQ(result.messages.size(), 1U) << result.shown().substr(0, 2000);
  EXPECT_EQ(result.messages[0].code, code);
  EXPECT_LT(result.shown().size(), 2000U);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(60));
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

TEST(Limits, RefuseAHundredThousandParentheses) {
  expectRefused("segment s: " + repeated("(", 100'000) + "x" + repeated(")", 100'000) + "\n",
                "E0803");
  expectRefused("segment s: " + repeated("(", 100'000) + "\n", "E0803");
}

TEST(Limits, RefuseLongChains) {
  expectRefused("segment s: " + repeated("not ", 20'000) + "x\n", "E0803");
  expectRefused("segment s: 1" + repeated(" + 1", 20'000) + " > 3\n", "E0803");
  EXPECT_EQ(parsed("segment s: 1" + repeated(" + 1", 801) + " > 3\n").messages[0].text,
            "more than 800 signs of calculation stand behind each other here");
  EXPECT_TRUE(parsed("segment s: 1" + repeated(" + 1", 800) + " > 3\n").messages.empty());
  expectRefused("segment s: " + repeated("any a where ", 20'000) + "x\n", "E0803");
  expectRefused("segment s: " + repeated("any a between b and c where ", 20'000) + "x\n", "E0803");
  expectRefused("segment s: x > " + repeated("3 days before ", 20'000) + "y\n", "E0803");
  expectRefused("let s = " + repeated("x else ", 20'000) + "y\n", "E0803");
  expectRefused("schema s\nprofile p\n  f " + repeated("set of ", 20'000) + "text\n", "E0803");
}

TEST(Limits, RefuseDeepTests) {
  const std::string head = "test \"t\":\n  given customer ";
  expectRefused(head + repeated("{a: ", 20'000) + "\n", "E0803");
  expectRefused(head + repeated("{a: ", 20'000) + "1" + repeated("}", 20'000) + "\n", "E0803");
  expectRefused(head + "{a: " + repeated("[{ a: ", 8'000) + repeated(" }]", 8'000) + "}\n",
                "E0803");
}

TEST(Limits, AllowWhatPeopleWrite) {
  const std::string deep = repeated("(", 150) + "x" + repeated(")", 150);
  EXPECT_TRUE(parsed("segment s: " + deep + "\n").messages.empty());
  EXPECT_TRUE(parsed("segment s: x" + repeated(" and (y or not z + 1 > 3)", 5'000) + "\n")
                  .messages.empty());
}

TEST(Limits, RefuseLargeFiles) {
  expectRefused(repeated("# x\n", 25U << 20U), "E0801");
  expectRefused("segment s: x\n", "E0801", {.fileBytes = 10});
}

TEST(Limits, RefuseTooManyWords) { expectRefused(repeated("a ", 20), "E0802", {.fileTokens = 19}); }

TEST(Limits, RefuseWhatIsNoText) {
  expectRefused(std::string("segment s: x \0 y\n", 17), "E0002");
  for (const char* bytes :
       {"\xFF", "\xC3(", "\xC0\xAF", "\xE2\x82", "\xED\xA0\x80", "\xF4\x90\x80\x80"}) {
    expectRefused("segment s: x is \"" + std::string(bytes) + "\"\n", "E0001");
  }
}

// The remedies of one file look for names in the others, whatever these hold.
TEST(Limits, MendBesideAFileThatIsNoText) {
  source::Files files;
  files.add("a.muster", "\xFF\xFE\x01");
  files.add("b.muster", std::string("let x = 1\n\0", 11));
  files.add("c.muster", "segment recent: signup between 14 and 7 days\n");
  diagnostics::Sink sink;
  parse(files, {}, sink);
  std::vector<std::string> codes;
  for (const diagnostics::Diagnostic& it : sink.sorted()) codes.emplace_back(it.code);
  EXPECT_EQ(codes, (std::vector<std::string>{"E0001", "E0002", "E0105"}));
}

TEST(Limits, NameTextThatTurnsItsDirectionOnce) {
  expectRefused("segment s: x is \"\u202E y\" # \u2066\n", "E0003");
  expectRefused("segment \u200Es: x\n", "E0003");
}

TEST(Limits, CapTenThousandErrors) {
  std::string text;
  for (int i = 0; i < 10'000; ++i) text += "segment s" + std::to_string(i) + ": x is is 3\n";
  const Parsed result = parsed(text);
  ASSERT_EQ(result.messages.size(), 201U);
  EXPECT_EQ(result.messages.back().text, "9800 more messages are not shown");
}

TEST(Limits, CapTenThousandErrorsInOneCondition) {
  std::string text = "segment s: a";
  for (int i = 0; i < 10'000; ++i) text += " and x is is 3";
  const Parsed result = parsed(text + "\n");
  EXPECT_GE(result.messages.size(), 20U);
  EXPECT_LE(result.messages.size(), 201U);
}

TEST(Limits, CapTheWorkOnOneLargeCondition) {
  const std::string many = repeated(" and x is 3", 40'000);
  expectRefused("segment s: a" + many + " and x is is 3" + many + "\n", "E0105");
}

TEST(Limits, SurviveOneVeryLongLine) {
  expectRefused("segment s: " + std::string(3'000'000, 'x') + " is is 3\n", "E0105");
  expectRefused("segment s: x is \"" + std::string(3'000'000, 'x') + "\n", "E0005");
}

TEST(Limits, SurviveDeepRecords) {
  std::string text = "schema s\nprofile p\n";
  for (std::size_t i = 0; i < 2'000; ++i)
    text += repeated(" ", i + 2) + "f" + std::to_string(i) + " record\n";
  expectMessages(text, {{"E0643", "f20"}});
}

TEST(Limits, SurviveEmptyFiles) {
  EXPECT_TRUE(parsed("").messages.empty());
  EXPECT_TRUE(parsed("\n\n# nothing\n").messages.empty());
  EXPECT_TRUE(parsed("\uFEFFsegment s: x is 3\r\n").messages.empty());
}

}  // namespace
}  // namespace muster::syntax
