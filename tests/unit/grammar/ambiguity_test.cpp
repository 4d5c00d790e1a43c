// Random sentences of the grammar have one reading each.
//
// Sentences are walked out of the parser's own automaton, so every construct and every way to
// follow one with another comes up; three names in ten are words of the language. Each must parse
// in SLL mode, the mode of every day, and without an ambiguity in the mode that looks for all of
// them.

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>

#include "compiler/syntax/parser.h"
#include "compiler/syntax/words.h"

namespace muster::syntax {
namespace {

using antlr4::atn::ATNState;
using antlr4::atn::PredictionMode;
using antlr4::atn::Transition;

constexpr std::size_t kFar = std::numeric_limits<std::size_t>::max() / 4;

// Walks the automaton of a rule, taking turns at random; past its length, taking the shortest way
// out.
class Walk {
 public:
  explicit Walk(const antlr4::atn::ATN& atn) : atn_(atn) { measure(); }

  std::vector<std::size_t> sentence(std::size_t rule, std::size_t length, std::mt19937& random) {
    out_.clear();
    length_ = length;
    walkRule(rule, random);
    return out_;
  }

 private:
  std::size_t costOf(const Transition& transition) const {
    std::size_t cost = toEnd_[transition.target->stateNumber];
    if (transition.getSerializationType() == Transition::RULE) {
      const auto& call = static_cast<const antlr4::atn::RuleTransition&>(transition);
      cost = toEnd_[atn_.ruleToStartState[call.ruleIndex]->stateNumber] +
             toEnd_[call.followState->stateNumber];
    } else if (!transition.isEpsilon()) {
      cost += 1;
    }
    return std::min(cost, kFar);
  }

  // The fewest tokens from each state to the end of its rule.
  void measure() {
    toEnd_.assign(atn_.states.size(), kFar);
    for (const auto* stop : atn_.ruleToStopState) toEnd_[stop->stateNumber] = 0;
    for (bool hasChanged = true; hasChanged;) {
      hasChanged = false;
      for (ATNState* state : atn_.states) {
        if (state == nullptr || state->getStateType() == ATNState::RULE_STOP) continue;
        for (const Transition* transition : state->transitions) {
          const std::size_t cost = costOf(*transition);
          if (cost >= toEnd_[state->stateNumber]) continue;
          toEnd_[state->stateNumber] = cost;
          hasChanged = true;
        }
      }
    }
  }

  void walkRule(std::size_t rule, std::mt19937& random) {
    if (rule == Grammar::RuleName) {
      out_.push_back(nameToken(random));
      return;
    }
    ATNState* state = atn_.ruleToStartState[rule];
    while (state->getStateType() != ATNState::RULE_STOP) {
      const Transition* next = choose(*state, random);
      if (next->getSerializationType() == Transition::RULE) {
        const auto* call = static_cast<const antlr4::atn::RuleTransition*>(next);
        walkRule(call->ruleIndex, random);
        state = call->followState;
        continue;
      }
      if (!next->isEpsilon()) out_.push_back(tokenOf(*next, random));
      state = next->target;
    }
  }

  const Transition* choose(const ATNState& state, std::mt19937& random) const {
    if (out_.size() < length_) {
      std::uniform_int_distribution<std::size_t> pick(0, state.transitions.size() - 1);
      for (int tries = 0; tries < 20; ++tries) {
        const Transition* candidate = state.transitions[pick(random)];
        if (costOf(*candidate) < kFar && !isHole(*candidate)) return candidate;
      }
    }
    return *std::ranges::min_element(state.transitions, {}, [&](const Transition* transition) {
      return isHole(*transition) ? kFar : costOf(*transition);
    });
  }

  static bool isHole(const Transition& transition) {
    return !transition.isEpsilon() &&
           transition.label().contains(static_cast<ssize_t>(Lexer::HOLE));
  }

  static std::size_t tokenOf(const Transition& transition, std::mt19937& random) {
    const antlr4::misc::IntervalSet labels = transition.label();
    std::uniform_int_distribution<std::size_t> pick(0, labels.size() - 1);
    return static_cast<std::size_t>(labels.toList()[pick(random)]);
  }

  static std::size_t nameToken(std::mt19937& random) {
    std::uniform_int_distribution<int> percent(0, 99);
    if (percent(random) >= 30) return percent(random) < 95 ? Lexer::IDENT : Lexer::QUOTED;
    std::uniform_int_distribution<std::size_t> pick(Lexer::W_AGO, Lexer::DATE - 1);
    std::size_t type = pick(random);
    while (isReserved(type)) type = pick(random);
    return type;
  }

  const antlr4::atn::ATN& atn_;
  std::vector<std::size_t> toEnd_;
  std::vector<std::size_t> out_;
  std::size_t length_ = 0;
};

class Complaints final : public antlr4::BaseErrorListener {
 public:
  std::string text;

  void syntaxError(antlr4::Recognizer*, antlr4::Token*, std::size_t, std::size_t column,
                   const std::string& message, std::exception_ptr) override {
    text += "at " + std::to_string(column) + ": " + message + "\n";
  }
  void reportAmbiguity(antlr4::Parser* parser, const antlr4::dfa::DFA& dfa, std::size_t begin,
                       std::size_t end, bool, const antlrcpp::BitSet&,
                       antlr4::atn::ATNConfigSet*) override {
    const std::size_t rule = dfa.atnStartState->ruleIndex;
    text += "two readings of `" + parser->getRuleNames()[rule] + "` in tokens " +
            std::to_string(begin) + " to " + std::to_string(end) + "\n";
  }
};

std::string wordsOf(const std::vector<std::size_t>& types, const Grammar& parser) {
  std::string text;
  for (const std::size_t type : types) {
    const std::string fixed = spellingOf(type);
    text += (text.empty() ? "" : " ") +
            (fixed.empty() ? parser.getVocabulary().getSymbolicName(type) : fixed);
  }
  return text;
}

struct Entry {
  std::size_t rule;
  antlr4::ParserRuleContext* (*parse)(Grammar&);
  std::size_t sentences;
};

template <auto method>
antlr4::ParserRuleContext* call(Grammar& parser) {
  return (parser.*method)();
}

class Ambiguity : public testing::Test {
 protected:
  Ambiguity() : parser_(&stream_), walk_(parser_.getATN()) {
    parser_.removeErrorListeners();
    parser_.addErrorListener(&complaints_);
    parser_.setBuildParseTree(false);
  }

  // What goes wrong with this sentence in this mode.
  std::string parse(const Tokens& tokens, const Entry& entry, PredictionMode mode) {
    complaints_.text.clear();
    stream_.reset(tokens);
    parser_.reset();
    parser_.getInterpreter<antlr4::atn::ParserATNSimulator>()->setPredictionMode(mode);
    entry.parse(parser_);
    return complaints_.text;
  }

  void check(const Entry& entry) {
    for (std::size_t seed = 0; seed < entry.sentences; ++seed) {
      std::mt19937 random(static_cast<std::mt19937::result_type>(seed));
      std::vector<std::size_t> types = walk_.sentence(entry.rule, 4 + seed % 40, random);
      ASSERT_EQ(types.back(), antlr4::Token::EOF);
      types.pop_back();
      Tokens tokens;
      for (std::size_t i = 0; i < types.size(); ++i) {
        const auto at = static_cast<std::uint32_t>(i);
        tokens.emplace_back(types[i], Span{FileId(0), at, at + 1}, 1, at + 1);
      }
      EXPECT_EQ(parse(tokens, entry, PredictionMode::SLL), "")
          << "SLL: " << wordsOf(types, parser_);
      EXPECT_EQ(parse(tokens, entry, PredictionMode::LL_EXACT_AMBIG_DETECTION), "")
          << "seed " << seed << ": " << wordsOf(types, parser_);
      if (HasFailure()) return;
    }
  }

  PieceStream stream_;
  Grammar parser_;
  Complaints complaints_;
  Walk walk_;
};

TEST_F(Ambiguity, IsNotInSegments) {
  check({Grammar::RuleSegmentDecl, call<&Grammar::segmentDecl>, 12000});
}

TEST_F(Ambiguity, IsNotInLets) { check({Grammar::RuleLetDecl, call<&Grammar::letDecl>, 4000}); }

TEST_F(Ambiguity, IsNotInSchemas) {
  check({Grammar::RuleSchemaHead, call<&Grammar::schemaHead>, 200});
  check({Grammar::RuleSettingLine, call<&Grammar::settingLine>, 1000});
  check({Grammar::RuleProfileHead, call<&Grammar::profileHead>, 200});
  check({Grammar::RuleProfileLine, call<&Grammar::profileLine>, 2000});
}

TEST_F(Ambiguity, IsNotInSources) {
  check({Grammar::RuleSourceHead, call<&Grammar::sourceHead>, 200});
  check({Grammar::RuleSourceLine, call<&Grammar::sourceLine>, 5000});
}

TEST_F(Ambiguity, IsNotInTests) {
  check({Grammar::RuleTestHead, call<&Grammar::testHead>, 200});
  check({Grammar::RuleTestLine, call<&Grammar::testLine>, 5000});
}

TEST_F(Ambiguity, IsNotInCampaigns) {
  check({Grammar::RuleCampaignHead, call<&Grammar::campaignHead>, 200});
  check({Grammar::RuleWordsClause, call<&Grammar::wordsClause>, 200});
  check({Grammar::RuleConditionClause, call<&Grammar::conditionClause>, 500});
  check({Grammar::RuleConditionsClause, call<&Grammar::conditionsClause>, 500});
  check({Grammar::RuleStopClause, call<&Grammar::stopClause>, 500});
  check({Grammar::RuleChannelClause, call<&Grammar::channelClause>, 500});
  check({Grammar::RuleRunsClause, call<&Grammar::runsClause>, 1000});
  check({Grammar::RuleQuietClause, call<&Grammar::quietClause>, 1000});
  check({Grammar::RuleCapClause, call<&Grammar::capClause>, 1000});
  check({Grammar::RuleHoldClause, call<&Grammar::holdClause>, 200});
  check({Grammar::RuleLimitClause, call<&Grammar::limitClause>, 1000});
  check({Grammar::RuleNeedsClause, call<&Grammar::needsClause>, 50});
  check({Grammar::RuleSplitClause, call<&Grammar::splitClause>, 500});
  check({Grammar::RuleChooseClause, call<&Grammar::chooseClause>, 2000});
  check({Grammar::RuleVersionClause, call<&Grammar::versionClause>, 500});
  check({Grammar::RuleFieldClause, call<&Grammar::fieldClause>, 50});
}

}  // namespace
}  // namespace muster::syntax
