#pragma once

// Runs one rule of the generated parser over the tokens of one piece: a declaration or a line.
//
// SLL prediction first, which is fast and nearly always enough; where it fails, LL, whose first
// failure is at the first token with which nothing can go on. The tree lives until the next run.

#include <MusterParser.h>

#include <optional>
#include <string>

#include "compiler/syntax/token.h"

namespace muster::syntax {

using Grammar = grammar::MusterParser;

// The tokens of one piece as the runtime wants them. The last one it sees is an end of file behind
// the last token.
class PieceStream final : public antlr4::TokenStream {
 public:
  PieceStream() : end_(antlr4::Token::EOF, Span{}, 1, 1) {}

  void reset(const Tokens& tokens);

  void consume() override;
  std::size_t LA(ssize_t i) override;
  antlr4::Token* LT(ssize_t i) override;
  ssize_t mark() override { return 0; }
  void release(ssize_t) override {}
  std::size_t index() override { return index_; }
  void seek(std::size_t index) override { index_ = index; }
  std::size_t size() override { return tokens_->size() + 1; }
  antlr4::Token* get(std::size_t index) const override;
  std::string getSourceName() const override { return {}; }
  antlr4::TokenSource* getTokenSource() const override;
  std::string getText() override { return {}; }
  std::string getText(const antlr4::misc::Interval&) override { return {}; }
  std::string getText(antlr4::RuleContext*) override { return {}; }
  std::string getText(antlr4::Token*, antlr4::Token*) override { return {}; }

 private:
  const Tokens* tokens_ = nullptr;
  std::size_t index_ = 0;
  mutable Token end_;
};

class Parser {
 public:
  Parser();
  ~Parser();
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  // The tree, or null: then failedAt() is the index of the first token that cannot stand there; the
  // number of tokens if the piece ends too early.
  template <typename Tree>
  Tree* run(Tree* (Grammar::*rule)(), const Tokens& tokens) {
    Tree* tree = nullptr;
    const auto attempt = [&](bool isFull) {
      begin(tokens, isFull);
      try {
        tree = ((*parser_).*rule)();
      } catch (const std::exception&) {
        tree = nullptr;
      }
      return tree != nullptr;
    };
    if (attempt(false) || attempt(true)) return tree;
    return nullptr;
  }

  std::size_t failedAt() const { return failedAt_; }

 private:
  class FirstFailure;

  void begin(const Tokens& tokens, bool isFull);

  PieceStream stream_;
  std::size_t failedAt_ = 0;
  std::unique_ptr<Grammar> parser_;
};

}  // namespace muster::syntax
