// Almost every word of the language is also a name.

#include <set>
#include <string>

#include "compiler/syntax/words.h"
#include "tests/unit/syntax/checking.h"

namespace muster::syntax {
namespace {

// Every word that is not reserved. `contains` and its like are verbs only behind a value.
std::vector<std::string> softWords() {
  std::vector<std::string> soft;
  for (const std::string& word : words()) {
    if (!isReserved(wordFor(word))) soft.push_back(word);
  }
  return soft;
}

TEST(Words, AreReservedInTwentyFiveCases) {
  EXPECT_EQ(words().size() - softWords().size(), 25U);
  for (const char* word : {"order", "date", "channel", "total", "day", "first"}) {
    EXPECT_FALSE(isReserved(wordFor(word))) << word;
  }
}

TEST(Words, NameFieldsInConditions) {
  for (const std::string& word : softWords()) {
    expectCondition(word + " is 1", "(= " + word + " 1)");
    expectCondition("a is " + word, "(= a " + word + ")");
    expectCondition(word + " >= a." + word, "(>= " + word + " a." + word + ")");
    expectCondition("any a where " + word + " is missing",
                    "(any (events a (where (missing " + word + "))))");
    expectCondition("in " + word + " and not " + word,
                    "(and (in " + word + ") (not " + word + "))");
  }
}

TEST(Words, NameListsAndTheirFields) {
  for (const std::string& word : softWords()) {
    expectCondition("any " + word, "(any " + word + ")");
    expectCondition("at least 3 " + word + " in the last 3 days",
                    "(at-least 3 (events " + word + " (last 3 days)))");
    expectCondition("total " + word + " of a > 3", "(> (total " + word + " a) 3)");
    expectCondition("number of " + word + " > 3", "(> (number " + word + ") 3)");
    expectCondition("latest a of " + word + " > 3", "(> (latest a " + word + ") 3)");
    // These are units of the calendar there, and names in backquotes.
    static const std::set<std::string> kUnits = {"days", "weeks", "months", "quarters", "years"};
    if (!kUnits.contains(word))
      expectCondition("number of distinct " + word + " of a > 3",
                      "(> (distinct " + word + " a) 3)");
  }
}

TEST(Words, NameSegmentsAndLets) {
  for (const std::string& word : softWords()) {
    expectTree("segment " + word + ": a\n", "segment " + word + " = a\n");
    expectTree("let " + word + " = a\n", "let " + word + " = a\n");
  }
}

TEST(Words, NameFieldsAndListsInSchemas) {
  for (const std::string& word : softWords()) {
    expectTree("schema " + word + "\nprofile " + word + " key " + word + "\n  " + word +
                   " text\n  a one of (" + word + ", b) optional for " + word + "\n  events " +
                   word + " at " + word + " then by " + word + "\n    " + word + " yes or no\n",
               "schema " + word + "\n  profile " + word + " key " + word + "\n    " + word +
                   " : text\n    a : one of (" + word + ", b) optional for " + word +
                   "\n    events " + word + " at " + word + " then by " + word + "\n      " + word +
                   " : yes or no\n");
  }
}

TEST(Words, NameFieldsAndColumnsInSources) {
  for (const std::string& word : softWords()) {
    expectTree("source " + word + " for " + word + "\n  " + word + " from \"f\" as " + word +
                   "\n    " + word + " = " + word + "\n    a = " + word + " as \"x\" " + word +
                   "\n    where " + word + " is 1\n",
               "source " + word + " for " + word + "\n  table " + word + " from \"f\"\n    as " +
                   word + "\n    where (= " + word + " 1)\n    " + word + " = " + word +
                   "\n    a = (map " + word + " (\"x\" " + word + "))\n");
  }
}

TEST(Words, StandInBackquotesWhereTheyAreReserved) {
  for (const std::string& word : words()) {
    const std::string quoted = '`' + word + '`';
    expectCondition(quoted + " is " + quoted, "(= " + quoted + " " + quoted + ")");
    expectCondition("any " + quoted + " where " + quoted,
                    "(any (events " + quoted + " (where " + quoted + ")))");
  }
  expectTree("segment `Big spenders`: `Total spent (GBP)` > 3\n",
             "segment `Big spenders` = (> `Total spent (GBP)` 3)\n");
}

}  // namespace
}  // namespace muster::syntax
