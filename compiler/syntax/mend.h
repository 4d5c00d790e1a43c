#pragma once

// What to do with a piece that does not parse: say what is wrong, and change its tokens so that the
// rest can be read.
//
//   any purchases AND contry is "AE"      AND is reported and becomes `and`; the rest is checked
//   age >= and country is "AE"            the operand is reported and becomes a hole
//
// A repair is made only if the piece then parses further than before. Where nothing fits, the
// smallest operand around the place becomes a hole, then the parentheses around it, at last the
// whole body. What lies beside something already reported stays silent.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/diagnostics/diagnostic.h"
#include "compiler/syntax/regions.h"
#include "compiler/syntax/schema_words.h"
#include "compiler/syntax/token.h"

namespace muster::syntax {

class Mender {
 public:
  // Where the tokens fail to parse (their number: they end too early); nothing if they parse.
  using Attempt = std::function<std::optional<std::size_t>(const Tokens&)>;

  Mender(const source::Files& files, SchemaWords& schema, diagnostics::Sink& sink, Attempt attempt)
      : files_(files), schema_(schema), sink_(sink), attempt_(std::move(attempt)) {}

  // Reports and repairs until the tokens parse. False: they never will, and there is a message.
  bool mend(Tokens& tokens, std::size_t failedAt);

  // How a piece of this kind is written, for what nothing better is said of.
  void showAs(std::string_view example) { example_ = example; }

  // A declaration that was found inside the piece and has been cut off it.
  Tokens takeRest() { return std::move(rest_); }

 private:
  // One repair each: true if it applied, with its message emitted and the tokens changed.
  using Repair = bool (Mender::*)(Tokens&, std::size_t);
  bool foreignPhrase(Tokens& tokens, std::size_t at);
  bool likeText(Tokens& tokens, std::size_t at);
  bool sharedOperand(Tokens& tokens, std::size_t at);
  bool foreignWord(Tokens& tokens, std::size_t at);
  bool misspeltWord(Tokens& tokens, std::size_t at);
  bool nestedDeclaration(Tokens& tokens, std::size_t at);
  bool missingColon(Tokens& tokens, std::size_t at);
  bool paramWithoutColon(Tokens& tokens, std::size_t at);
  bool parenthesis(Tokens& tokens, std::size_t at);
  bool windowWithoutNumber(Tokens& tokens, std::size_t at);
  bool windowBehindWhere(Tokens& tokens, std::size_t at);
  bool countBehindList(Tokens& tokens, std::size_t at);
  bool missingIs(Tokens& tokens, std::size_t at);
  bool suffixOfCount(Tokens& tokens, std::size_t at);
  bool openWhere(Tokens& tokens, std::size_t at);
  bool reservedName(Tokens& tokens, std::size_t at);
  bool separatorInWords(Tokens& tokens, std::size_t at);
  bool suffixTwice(Tokens& tokens, std::size_t at);
  bool bareList(Tokens& tokens, std::size_t at);
  bool windowBehindComparison(Tokens& tokens, std::size_t at);
  bool fromTo(Tokens& tokens, std::size_t at);
  bool inYear(Tokens& tokens, std::size_t at);
  bool openList(Tokens& tokens, std::size_t at);
  bool inSegments(Tokens& tokens, std::size_t at);
  bool openSequence(Tokens& tokens, std::size_t at);
  bool currencyFirst(Tokens& tokens, std::size_t at);
  bool chainedComparison(Tokens& tokens, std::size_t at);
  bool openPoint(Tokens& tokens, std::size_t at);
  bool movedPoint(Tokens& tokens, std::size_t at);
  bool barePlace(Tokens& tokens, std::size_t at);
  bool totalOfNoList(Tokens& tokens, std::size_t at);
  bool acrossEveryone(Tokens& tokens, std::size_t at);
  bool openChoose(Tokens& tokens, std::size_t at);
  bool pointsBehind(Tokens& tokens, std::size_t at);
  bool bareTruth(Tokens& tokens, std::size_t at);
  // mend_events.cpp
  bool singleEvent(Tokens& tokens, std::size_t at);
  bool verbOfEvents(Tokens& tokens, std::size_t at);
  bool subject(Tokens& tokens, std::size_t at);
  bool signedCount(Tokens& tokens, std::size_t at);
  bool onWeekday(Tokens& tokens, std::size_t at);
  bool textList(Tokens& tokens, std::size_t at);
  bool numberOfValues(Tokens& tokens, std::size_t at);
  bool countInParentheses(Tokens& tokens, std::size_t at);
  bool offerCount(Tokens& tokens, std::size_t begin, std::size_t end, const std::string& field,
                  const std::vector<std::string>& lists);
  // mend_sentences.cpp
  bool verbWithObject(Tokens& tokens, std::size_t at);
  bool amountSpent(Tokens& tokens, std::size_t at);
  bool totalInWords(Tokens& tokens, std::size_t at);
  bool topBy(Tokens& tokens, std::size_t at);
  bool groupBy(Tokens& tokens, std::size_t at);
  bool perUnit(Tokens& tokens, std::size_t at);
  bool anyCompared(Tokens& tokens, std::size_t at);
  bool valueWithoutIs(Tokens& tokens, std::size_t at);
  bool verbOfField(Tokens& tokens, std::size_t at);
  bool nameInWords(Tokens& tokens, std::size_t at);
  std::string nameIn(const Tokens& tokens, std::size_t begin, std::size_t end);
  bool equalIgnoringCase(Tokens& tokens, std::size_t at);
  bool offer(Tokens& tokens, std::size_t begin, std::size_t end,
             const std::vector<std::pair<Tokens, std::string>>& offers, Region marked);
  std::pair<Tokens, std::string> windowIn(const Tokens& tokens, std::size_t begin,
                                          std::size_t end) const;
  std::vector<SchemaWords::Field> moneyOf(const std::string& verb);
  // mend_signs.cpp
  bool jointInWords(Tokens& tokens, std::size_t at);
  bool jointAsFunction(Tokens& tokens, std::size_t at);
  bool statement(Tokens& tokens, std::size_t at);
  bool brackets(Tokens& tokens, std::size_t at);
  bool groupedDigits(Tokens& tokens, std::size_t at);
  bool segmentInQuotes(Tokens& tokens, std::size_t at);
  bool inMonth(Tokens& tokens, std::size_t at);
  bool signInFront(Tokens& tokens, std::size_t at);

  bool respelled(Tokens& tokens, std::size_t at, std::size_t begin,
                 const std::vector<std::string_view>& odd, std::string_view right);

  void reportFailure(const Tokens& tokens, std::size_t at);
  std::string shownAs() const;
  bool makeHole(Tokens& tokens, std::size_t at, bool isWhole);

  // ---- what the repairs stand on ----
  std::optional<std::size_t> tryParse(const Tokens& tokens);
  // Whether the piece parses beyond token `at` with these tokens.
  bool passes(const Tokens& tokens, std::size_t at);
  // Whether a token of this type could stand at `at`.
  bool canStand(const Tokens& tokens, std::size_t at, std::size_t type);
  std::string expected(const Tokens& tokens, std::size_t at);
  std::string textOf(const Tokens& tokens, std::size_t begin, std::size_t end) const;
  std::string textOf(const Tokens& tokens, Region region) const {
    return textOf(tokens, region.begin, region.end);
  }

  const source::Files& files_;
  SchemaWords& schema_;
  diagnostics::Sink& sink_;
  Attempt attempt_;
  std::string_view example_;
  // Tokens that may still be parsed again, so that many mistakes in one large piece stay bounded.
  std::size_t budget_ = 1'000'000;
  Tokens rest_;
};

}  // namespace muster::syntax
