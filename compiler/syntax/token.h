#pragma once

// A word of a rule file as the generated parser wants it, with its place in bytes. Includes ANTLR;
// for the files of this folder only.

#include <antlr4-runtime.h>

#include <cstddef>
#include <cstdint>
#include <string>

#include "MusterLexer.h"
#include "compiler/source/source.h"

namespace muster::syntax {

using Lexer = grammar::MusterLexer;

class Token final : public antlr4::Token {
 public:
  Token(std::size_t type, Span span, std::uint32_t line, std::uint32_t column)
      : type_(type), span_(span), line_(line), column_(column) {}

  std::size_t type() const { return type_; }
  Span span() const { return span_; }
  std::uint32_t line() const { return line_; }      // from 1
  std::uint32_t column() const { return column_; }  // from 1, in code points
  // Has a message already, or stands for something that has: what fails around it stays silent.
  bool isReported() const { return isReported_; }
  // The spelling that a repair put in place of the written one; empty where nothing was repaired.
  const std::string& repaired() const { return repaired_; }

  void markReported() { isReported_ = true; }
  // Parse as if this were another token. Only after reporting it.
  void repair(std::size_t type, std::string spelling) {
    type_ = type;
    repaired_ = std::move(spelling);
    isReported_ = true;
  }

  // What the runtime asks for.
  std::string getText() const override { return repaired_; }
  std::size_t getType() const override { return type_; }
  std::size_t getLine() const override { return line_; }
  std::size_t getCharPositionInLine() const override { return column_ - 1; }
  std::size_t getChannel() const override { return antlr4::Token::DEFAULT_CHANNEL; }
  std::size_t getTokenIndex() const override { return 0; }
  std::size_t getStartIndex() const override { return span_.begin; }
  std::size_t getStopIndex() const override { return span_.end; }
  antlr4::TokenSource* getTokenSource() const override { return nullptr; }
  antlr4::CharStream* getInputStream() const override { return nullptr; }
  std::string toString() const override { return repaired_; }

 private:
  std::size_t type_;
  Span span_;
  std::uint32_t line_;
  std::uint32_t column_;
  bool isReported_ = false;
  std::string repaired_;
};

using Tokens = std::vector<Token>;

// As written, or as repaired.
std::string spelling(const source::Files& files, const Token& token);
// Several, with one blank wherever there was space between two.
std::string spelling(const source::Files& files, const Tokens& tokens, std::size_t begin,
                     std::size_t end);

}  // namespace muster::syntax
