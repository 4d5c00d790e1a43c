#include "compiler/syntax/parser.h"

#include "compiler/base/check.h"

namespace muster::syntax {

void PieceStream::reset(const Tokens& tokens) {
  tokens_ = &tokens;
  index_ = 0;
  if (tokens.empty()) return;
  const Token& last = tokens.back();
  end_ = Token(antlr4::Token::EOF, {last.span().file, last.span().end, last.span().end},
               last.line(), last.column());
}

antlr4::Token* PieceStream::get(std::size_t index) const {
  // The runtime's interface wants tokens it may change; it does not change them.
  if (index < tokens_->size()) return const_cast<Token*>(&(*tokens_)[index]);
  return &end_;
}

void PieceStream::consume() {
  if (index_ < tokens_->size()) ++index_;
}

antlr4::Token* PieceStream::LT(ssize_t i) {
  if (i > 0) return get(index_ + static_cast<std::size_t>(i) - 1);
  const auto back = static_cast<std::size_t>(-i);
  return back > 0 && back <= index_ ? get(index_ - back) : nullptr;
}

std::size_t PieceStream::LA(ssize_t i) {
  const antlr4::Token* token = LT(i);
  return token == nullptr ? 0 : token->getType();
}

antlr4::TokenSource* PieceStream::getTokenSource() const { return nullptr; }

// Notes where the first failure is and leaves the parser at once. Nothing is skipped, nothing made
// up: mending is the business of mend.cpp.
class Parser::FirstFailure final : public antlr4::DefaultErrorStrategy {
 public:
  explicit FirstFailure(std::size_t& failedAt) : failedAt_(failedAt) {}

  void recover(antlr4::Parser* parser, std::exception_ptr error) override {
    try {
      std::rethrow_exception(error);
    } catch (const antlr4::RecognitionException& failure) {
      leave(parser, failure.getOffendingToken());
    }
  }
  antlr4::Token* recoverInline(antlr4::Parser* parser) override {
    leave(parser, parser->getCurrentToken());
  }
  void sync(antlr4::Parser*) override {}
  void reportError(antlr4::Parser*, const antlr4::RecognitionException&) override {}

 private:
  [[noreturn]] void leave(antlr4::Parser* parser, antlr4::Token* token) {
    antlr4::TokenStream* stream = parser->getTokenStream();
    failedAt_ = 0;
    while (stream->get(failedAt_) != token) ++failedAt_;
    throw antlr4::ParseCancellationException();
  }

  std::size_t& failedAt_;
};

Parser::Parser() : parser_(std::make_unique<Grammar>(&stream_)) {
  parser_->removeErrorListeners();
  parser_->setErrorHandler(std::make_shared<FirstFailure>(failedAt_));
  // Trees are read through labels, which are set without lists of children.
  parser_->setBuildParseTree(false);
}

Parser::~Parser() = default;

void Parser::begin(const Tokens& tokens, bool isFull) {
  MUSTER_CHECK(!tokens.empty(), "a piece has at least one token");
  stream_.reset(tokens);
  parser_->reset();
  using Mode = antlr4::atn::PredictionMode;
  parser_->getInterpreter<antlr4::atn::ParserATNSimulator>()->setPredictionMode(isFull ? Mode::LL
                                                                                       : Mode::SLL);
}

}  // namespace muster::syntax
