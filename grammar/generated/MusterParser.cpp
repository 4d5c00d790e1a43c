
// Generated from MusterParser.g4 by ANTLR 4.9



#include "MusterParser.h"


using namespace antlrcpp;
using namespace muster::grammar;
using namespace antlr4;

MusterParser::MusterParser(TokenStream *input) : Parser(input) {
  _interpreter = new atn::ParserATNSimulator(this, _atn, _decisionToDFA, _sharedContextCache);
}

MusterParser::~MusterParser() {
  delete _interpreter;
}

std::string MusterParser::getGrammarFileName() const {
  return "MusterParser.g4";
}

const std::vector<std::string>& MusterParser::getRuleNames() const {
  return _ruleNames;
}

dfa::Vocabulary& MusterParser::getVocabulary() const {
  return _vocabulary;
}


//----------------- SegmentDeclContext ------------------------------------------------------------------

MusterParser::SegmentDeclContext::SegmentDeclContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::SegmentDeclContext::W_SEGMENT() {
  return getToken(MusterParser::W_SEGMENT, 0);
}

tree::TerminalNode* MusterParser::SegmentDeclContext::COLON() {
  return getToken(MusterParser::COLON, 0);
}

tree::TerminalNode* MusterParser::SegmentDeclContext::EOF() {
  return getToken(MusterParser::EOF, 0);
}

std::vector<MusterParser::NameContext *> MusterParser::SegmentDeclContext::name() {
  return getRuleContexts<MusterParser::NameContext>();
}

MusterParser::NameContext* MusterParser::SegmentDeclContext::name(size_t i) {
  return getRuleContext<MusterParser::NameContext>(i);
}

MusterParser::ExprContext* MusterParser::SegmentDeclContext::expr() {
  return getRuleContext<MusterParser::ExprContext>(0);
}

tree::TerminalNode* MusterParser::SegmentDeclContext::W_FOR() {
  return getToken(MusterParser::W_FOR, 0);
}

MusterParser::ParamsContext* MusterParser::SegmentDeclContext::params() {
  return getRuleContext<MusterParser::ParamsContext>(0);
}

tree::TerminalNode* MusterParser::SegmentDeclContext::STRING() {
  return getToken(MusterParser::STRING, 0);
}

MusterParser::NeedsContext* MusterParser::SegmentDeclContext::needs() {
  return getRuleContext<MusterParser::NeedsContext>(0);
}


size_t MusterParser::SegmentDeclContext::getRuleIndex() const {
  return MusterParser::RuleSegmentDecl;
}


MusterParser::SegmentDeclContext* MusterParser::segmentDecl() {
  SegmentDeclContext *_localctx = _tracker.createInstance<SegmentDeclContext>(_ctx, getState());
  enterRule(_localctx, 0, MusterParser::RuleSegmentDecl);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(198);
    match(MusterParser::W_SEGMENT);
    setState(199);
    dynamic_cast<SegmentDeclContext *>(_localctx)->id = name();
    setState(201);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::LPAREN) {
      setState(200);
      dynamic_cast<SegmentDeclContext *>(_localctx)->ps = params();
    }
    setState(205);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_FOR) {
      setState(203);
      match(MusterParser::W_FOR);
      setState(204);
      dynamic_cast<SegmentDeclContext *>(_localctx)->about = name();
    }
    setState(208);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::STRING) {
      setState(207);
      dynamic_cast<SegmentDeclContext *>(_localctx)->title = match(MusterParser::STRING);
    }
    setState(210);
    match(MusterParser::COLON);
    setState(211);
    dynamic_cast<SegmentDeclContext *>(_localctx)->body = expr();
    setState(213);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_NEEDS) {
      setState(212);
      dynamic_cast<SegmentDeclContext *>(_localctx)->held = needs();
    }
    setState(215);
    match(MusterParser::EOF);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- LetDeclContext ------------------------------------------------------------------

MusterParser::LetDeclContext::LetDeclContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::LetDeclContext::W_LET() {
  return getToken(MusterParser::W_LET, 0);
}

tree::TerminalNode* MusterParser::LetDeclContext::EQ() {
  return getToken(MusterParser::EQ, 0);
}

tree::TerminalNode* MusterParser::LetDeclContext::EOF() {
  return getToken(MusterParser::EOF, 0);
}

std::vector<MusterParser::NameContext *> MusterParser::LetDeclContext::name() {
  return getRuleContexts<MusterParser::NameContext>();
}

MusterParser::NameContext* MusterParser::LetDeclContext::name(size_t i) {
  return getRuleContext<MusterParser::NameContext>(i);
}

tree::TerminalNode* MusterParser::LetDeclContext::W_FOR() {
  return getToken(MusterParser::W_FOR, 0);
}

MusterParser::ChooseContext* MusterParser::LetDeclContext::choose() {
  return getRuleContext<MusterParser::ChooseContext>(0);
}

MusterParser::ExprContext* MusterParser::LetDeclContext::expr() {
  return getRuleContext<MusterParser::ExprContext>(0);
}

MusterParser::ParamsContext* MusterParser::LetDeclContext::params() {
  return getRuleContext<MusterParser::ParamsContext>(0);
}


size_t MusterParser::LetDeclContext::getRuleIndex() const {
  return MusterParser::RuleLetDecl;
}


MusterParser::LetDeclContext* MusterParser::letDecl() {
  LetDeclContext *_localctx = _tracker.createInstance<LetDeclContext>(_ctx, getState());
  enterRule(_localctx, 2, MusterParser::RuleLetDecl);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(217);
    match(MusterParser::W_LET);
    setState(218);
    dynamic_cast<LetDeclContext *>(_localctx)->id = name();
    setState(220);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::LPAREN) {
      setState(219);
      dynamic_cast<LetDeclContext *>(_localctx)->ps = params();
    }
    setState(224);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_FOR) {
      setState(222);
      match(MusterParser::W_FOR);
      setState(223);
      dynamic_cast<LetDeclContext *>(_localctx)->about = name();
    }
    setState(226);
    match(MusterParser::EQ);
    setState(229);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 6, _ctx)) {
    case 1: {
      setState(227);
      dynamic_cast<LetDeclContext *>(_localctx)->chosen = choose();
      break;
    }

    case 2: {
      setState(228);
      dynamic_cast<LetDeclContext *>(_localctx)->body = expr();
      break;
    }

    default:
      break;
    }
    setState(231);
    match(MusterParser::EOF);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ListDeclContext ------------------------------------------------------------------

MusterParser::ListDeclContext::ListDeclContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::ListDeclContext::W_LIST() {
  return getToken(MusterParser::W_LIST, 0);
}

tree::TerminalNode* MusterParser::ListDeclContext::W_OF() {
  return getToken(MusterParser::W_OF, 0);
}

tree::TerminalNode* MusterParser::ListDeclContext::W_FROM() {
  return getToken(MusterParser::W_FROM, 0);
}

tree::TerminalNode* MusterParser::ListDeclContext::EOF() {
  return getToken(MusterParser::EOF, 0);
}

MusterParser::NameContext* MusterParser::ListDeclContext::name() {
  return getRuleContext<MusterParser::NameContext>(0);
}

MusterParser::PathContext* MusterParser::ListDeclContext::path() {
  return getRuleContext<MusterParser::PathContext>(0);
}

tree::TerminalNode* MusterParser::ListDeclContext::STRING() {
  return getToken(MusterParser::STRING, 0);
}

tree::TerminalNode* MusterParser::ListDeclContext::W_AS() {
  return getToken(MusterParser::W_AS, 0);
}

std::vector<tree::TerminalNode *> MusterParser::ListDeclContext::IDENT() {
  return getTokens(MusterParser::IDENT);
}

tree::TerminalNode* MusterParser::ListDeclContext::IDENT(size_t i) {
  return getToken(MusterParser::IDENT, i);
}


size_t MusterParser::ListDeclContext::getRuleIndex() const {
  return MusterParser::RuleListDecl;
}


MusterParser::ListDeclContext* MusterParser::listDecl() {
  ListDeclContext *_localctx = _tracker.createInstance<ListDeclContext>(_ctx, getState());
  enterRule(_localctx, 4, MusterParser::RuleListDecl);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(233);
    match(MusterParser::W_LIST);
    setState(234);
    dynamic_cast<ListDeclContext *>(_localctx)->id = name();
    setState(235);
    match(MusterParser::W_OF);
    setState(236);
    dynamic_cast<ListDeclContext *>(_localctx)->field = path();
    setState(239);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_AS) {
      setState(237);
      match(MusterParser::W_AS);
      setState(238);
      dynamic_cast<ListDeclContext *>(_localctx)->form = match(MusterParser::IDENT);
    }
    setState(241);
    match(MusterParser::W_FROM);
    setState(242);
    dynamic_cast<ListDeclContext *>(_localctx)->file = match(MusterParser::STRING);
    setState(246);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == MusterParser::IDENT) {
      setState(243);
      dynamic_cast<ListDeclContext *>(_localctx)->identToken = match(MusterParser::IDENT);
      dynamic_cast<ListDeclContext *>(_localctx)->words.push_back(dynamic_cast<ListDeclContext *>(_localctx)->identToken);
      setState(248);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(249);
    match(MusterParser::EOF);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- UseDeclContext ------------------------------------------------------------------

MusterParser::UseDeclContext::UseDeclContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::UseDeclContext::W_USE() {
  return getToken(MusterParser::W_USE, 0);
}

tree::TerminalNode* MusterParser::UseDeclContext::W_SCHEMA() {
  return getToken(MusterParser::W_SCHEMA, 0);
}

tree::TerminalNode* MusterParser::UseDeclContext::EOF() {
  return getToken(MusterParser::EOF, 0);
}

MusterParser::NameContext* MusterParser::UseDeclContext::name() {
  return getRuleContext<MusterParser::NameContext>(0);
}


size_t MusterParser::UseDeclContext::getRuleIndex() const {
  return MusterParser::RuleUseDecl;
}


MusterParser::UseDeclContext* MusterParser::useDecl() {
  UseDeclContext *_localctx = _tracker.createInstance<UseDeclContext>(_ctx, getState());
  enterRule(_localctx, 6, MusterParser::RuleUseDecl);

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(251);
    match(MusterParser::W_USE);
    setState(252);
    match(MusterParser::W_SCHEMA);
    setState(253);
    dynamic_cast<UseDeclContext *>(_localctx)->id = name();
    setState(254);
    match(MusterParser::EOF);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ImportDeclContext ------------------------------------------------------------------

MusterParser::ImportDeclContext::ImportDeclContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::ImportDeclContext::W_IMPORT() {
  return getToken(MusterParser::W_IMPORT, 0);
}

tree::TerminalNode* MusterParser::ImportDeclContext::EOF() {
  return getToken(MusterParser::EOF, 0);
}

tree::TerminalNode* MusterParser::ImportDeclContext::STRING() {
  return getToken(MusterParser::STRING, 0);
}


size_t MusterParser::ImportDeclContext::getRuleIndex() const {
  return MusterParser::RuleImportDecl;
}


MusterParser::ImportDeclContext* MusterParser::importDecl() {
  ImportDeclContext *_localctx = _tracker.createInstance<ImportDeclContext>(_ctx, getState());
  enterRule(_localctx, 8, MusterParser::RuleImportDecl);

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(256);
    match(MusterParser::W_IMPORT);
    setState(257);
    dynamic_cast<ImportDeclContext *>(_localctx)->file = match(MusterParser::STRING);
    setState(258);
    match(MusterParser::EOF);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ScoreDeclContext ------------------------------------------------------------------

MusterParser::ScoreDeclContext::ScoreDeclContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::ScoreDeclContext::W_SCORE() {
  return getToken(MusterParser::W_SCORE, 0);
}

tree::TerminalNode* MusterParser::ScoreDeclContext::COLON() {
  return getToken(MusterParser::COLON, 0);
}

tree::TerminalNode* MusterParser::ScoreDeclContext::EOF() {
  return getToken(MusterParser::EOF, 0);
}

std::vector<MusterParser::NameContext *> MusterParser::ScoreDeclContext::name() {
  return getRuleContexts<MusterParser::NameContext>();
}

MusterParser::NameContext* MusterParser::ScoreDeclContext::name(size_t i) {
  return getRuleContext<MusterParser::NameContext>(i);
}

tree::TerminalNode* MusterParser::ScoreDeclContext::W_FOR() {
  return getToken(MusterParser::W_FOR, 0);
}

MusterParser::ParamsContext* MusterParser::ScoreDeclContext::params() {
  return getRuleContext<MusterParser::ParamsContext>(0);
}

std::vector<MusterParser::ScoreLineContext *> MusterParser::ScoreDeclContext::scoreLine() {
  return getRuleContexts<MusterParser::ScoreLineContext>();
}

MusterParser::ScoreLineContext* MusterParser::ScoreDeclContext::scoreLine(size_t i) {
  return getRuleContext<MusterParser::ScoreLineContext>(i);
}


size_t MusterParser::ScoreDeclContext::getRuleIndex() const {
  return MusterParser::RuleScoreDecl;
}


MusterParser::ScoreDeclContext* MusterParser::scoreDecl() {
  ScoreDeclContext *_localctx = _tracker.createInstance<ScoreDeclContext>(_ctx, getState());
  enterRule(_localctx, 10, MusterParser::RuleScoreDecl);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(260);
    match(MusterParser::W_SCORE);
    setState(261);
    dynamic_cast<ScoreDeclContext *>(_localctx)->id = name();
    setState(263);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::LPAREN) {
      setState(262);
      dynamic_cast<ScoreDeclContext *>(_localctx)->ps = params();
    }
    setState(267);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_FOR) {
      setState(265);
      match(MusterParser::W_FOR);
      setState(266);
      dynamic_cast<ScoreDeclContext *>(_localctx)->about = name();
    }
    setState(269);
    match(MusterParser::COLON);
    setState(271); 
    _errHandler->sync(this);
    _la = _input->LA(1);
    do {
      setState(270);
      dynamic_cast<ScoreDeclContext *>(_localctx)->scoreLineContext = scoreLine();
      dynamic_cast<ScoreDeclContext *>(_localctx)->lines.push_back(dynamic_cast<ScoreDeclContext *>(_localctx)->scoreLineContext);
      setState(273); 
      _errHandler->sync(this);
      _la = _input->LA(1);
    } while (_la == MusterParser::W_ADD

    || _la == MusterParser::W_TAKE);
    setState(275);
    match(MusterParser::EOF);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ScoreLineContext ------------------------------------------------------------------

MusterParser::ScoreLineContext::ScoreLineContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<MusterParser::SumContext *> MusterParser::ScoreLineContext::sum() {
  return getRuleContexts<MusterParser::SumContext>();
}

MusterParser::SumContext* MusterParser::ScoreLineContext::sum(size_t i) {
  return getRuleContext<MusterParser::SumContext>(i);
}

tree::TerminalNode* MusterParser::ScoreLineContext::W_ADD() {
  return getToken(MusterParser::W_ADD, 0);
}

tree::TerminalNode* MusterParser::ScoreLineContext::W_TAKE() {
  return getToken(MusterParser::W_TAKE, 0);
}

tree::TerminalNode* MusterParser::ScoreLineContext::W_WHEN() {
  return getToken(MusterParser::W_WHEN, 0);
}

tree::TerminalNode* MusterParser::ScoreLineContext::W_FOR() {
  return getToken(MusterParser::W_FOR, 0);
}

tree::TerminalNode* MusterParser::ScoreLineContext::W_EACH() {
  return getToken(MusterParser::W_EACH, 0);
}

MusterParser::ItemContext* MusterParser::ScoreLineContext::item() {
  return getRuleContext<MusterParser::ItemContext>(0);
}

MusterParser::SourceContext* MusterParser::ScoreLineContext::source() {
  return getRuleContext<MusterParser::SourceContext>(0);
}

tree::TerminalNode* MusterParser::ScoreLineContext::W_AT() {
  return getToken(MusterParser::W_AT, 0);
}

tree::TerminalNode* MusterParser::ScoreLineContext::W_MOST() {
  return getToken(MusterParser::W_MOST, 0);
}

tree::TerminalNode* MusterParser::ScoreLineContext::W_HALVED() {
  return getToken(MusterParser::W_HALVED, 0);
}

tree::TerminalNode* MusterParser::ScoreLineContext::W_EVERY() {
  return getToken(MusterParser::W_EVERY, 0);
}

MusterParser::QuantityContext* MusterParser::ScoreLineContext::quantity() {
  return getRuleContext<MusterParser::QuantityContext>(0);
}


size_t MusterParser::ScoreLineContext::getRuleIndex() const {
  return MusterParser::RuleScoreLine;
}


MusterParser::ScoreLineContext* MusterParser::scoreLine() {
  ScoreLineContext *_localctx = _tracker.createInstance<ScoreLineContext>(_ctx, getState());
  enterRule(_localctx, 12, MusterParser::RuleScoreLine);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(277);
    dynamic_cast<ScoreLineContext *>(_localctx)->verb = _input->LT(1);
    _la = _input->LA(1);
    if (!(_la == MusterParser::W_ADD

    || _la == MusterParser::W_TAKE)) {
      dynamic_cast<ScoreLineContext *>(_localctx)->verb = _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }
    setState(278);
    dynamic_cast<ScoreLineContext *>(_localctx)->points = sum();
    setState(284);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case MusterParser::W_WHEN: {
        setState(279);
        match(MusterParser::W_WHEN);
        setState(280);
        dynamic_cast<ScoreLineContext *>(_localctx)->cond = item();
        break;
      }

      case MusterParser::W_FOR: {
        setState(281);
        match(MusterParser::W_FOR);
        setState(282);
        match(MusterParser::W_EACH);
        setState(283);
        dynamic_cast<ScoreLineContext *>(_localctx)->from = source();
        break;
      }

    default:
      throw NoViableAltException(this);
    }
    setState(289);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_AT) {
      setState(286);
      match(MusterParser::W_AT);
      setState(287);
      match(MusterParser::W_MOST);
      setState(288);
      dynamic_cast<ScoreLineContext *>(_localctx)->cap = sum();
    }
    setState(294);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_HALVED) {
      setState(291);
      match(MusterParser::W_HALVED);
      setState(292);
      match(MusterParser::W_EVERY);
      setState(293);
      dynamic_cast<ScoreLineContext *>(_localctx)->every = quantity();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ParamsContext ------------------------------------------------------------------

MusterParser::ParamsContext::ParamsContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::ParamsContext::LPAREN() {
  return getToken(MusterParser::LPAREN, 0);
}

tree::TerminalNode* MusterParser::ParamsContext::RPAREN() {
  return getToken(MusterParser::RPAREN, 0);
}

std::vector<MusterParser::ParamContext *> MusterParser::ParamsContext::param() {
  return getRuleContexts<MusterParser::ParamContext>();
}

MusterParser::ParamContext* MusterParser::ParamsContext::param(size_t i) {
  return getRuleContext<MusterParser::ParamContext>(i);
}

std::vector<tree::TerminalNode *> MusterParser::ParamsContext::COMMA() {
  return getTokens(MusterParser::COMMA);
}

tree::TerminalNode* MusterParser::ParamsContext::COMMA(size_t i) {
  return getToken(MusterParser::COMMA, i);
}


size_t MusterParser::ParamsContext::getRuleIndex() const {
  return MusterParser::RuleParams;
}


MusterParser::ParamsContext* MusterParser::params() {
  ParamsContext *_localctx = _tracker.createInstance<ParamsContext>(_ctx, getState());
  enterRule(_localctx, 14, MusterParser::RuleParams);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(296);
    match(MusterParser::LPAREN);
    setState(297);
    dynamic_cast<ParamsContext *>(_localctx)->paramContext = param();
    dynamic_cast<ParamsContext *>(_localctx)->items.push_back(dynamic_cast<ParamsContext *>(_localctx)->paramContext);
    setState(302);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == MusterParser::COMMA) {
      setState(298);
      match(MusterParser::COMMA);
      setState(299);
      dynamic_cast<ParamsContext *>(_localctx)->paramContext = param();
      dynamic_cast<ParamsContext *>(_localctx)->items.push_back(dynamic_cast<ParamsContext *>(_localctx)->paramContext);
      setState(304);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(305);
    match(MusterParser::RPAREN);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ParamContext ------------------------------------------------------------------

MusterParser::ParamContext::ParamContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::ParamContext::COLON() {
  return getToken(MusterParser::COLON, 0);
}

std::vector<MusterParser::NameContext *> MusterParser::ParamContext::name() {
  return getRuleContexts<MusterParser::NameContext>();
}

MusterParser::NameContext* MusterParser::ParamContext::name(size_t i) {
  return getRuleContext<MusterParser::NameContext>(i);
}

tree::TerminalNode* MusterParser::ParamContext::EQ() {
  return getToken(MusterParser::EQ, 0);
}

MusterParser::ValueContext* MusterParser::ParamContext::value() {
  return getRuleContext<MusterParser::ValueContext>(0);
}


size_t MusterParser::ParamContext::getRuleIndex() const {
  return MusterParser::RuleParam;
}


MusterParser::ParamContext* MusterParser::param() {
  ParamContext *_localctx = _tracker.createInstance<ParamContext>(_ctx, getState());
  enterRule(_localctx, 16, MusterParser::RuleParam);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(307);
    dynamic_cast<ParamContext *>(_localctx)->id = name();
    setState(308);
    match(MusterParser::COLON);
    setState(309);
    dynamic_cast<ParamContext *>(_localctx)->nameContext = name();
    dynamic_cast<ParamContext *>(_localctx)->words.push_back(dynamic_cast<ParamContext *>(_localctx)->nameContext);
    setState(311);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << MusterParser::W_SEGMENT)
      | (1ULL << MusterParser::W_LET)
      | (1ULL << MusterParser::W_NEEDS)
      | (1ULL << MusterParser::W_PROFILES)
      | (1ULL << MusterParser::W_CHOOSE)
      | (1ULL << MusterParser::W_WHEN)
      | (1ULL << MusterParser::W_OTHERWISE)
      | (1ULL << MusterParser::W_USE)
      | (1ULL << MusterParser::W_SCHEMA)
      | (1ULL << MusterParser::W_VERSION)
      | (1ULL << MusterParser::W_PROFILE)
      | (1ULL << MusterParser::W_KEY)
      | (1ULL << MusterParser::W_SOURCE)
      | (1ULL << MusterParser::W_IMPORT)
      | (1ULL << MusterParser::W_LIST)
      | (1ULL << MusterParser::W_SCORE)
      | (1ULL << MusterParser::W_TEST)
      | (1ULL << MusterParser::W_CAMPAIGN)
      | (1ULL << MusterParser::W_CAMPAIGNS)
      | (1ULL << MusterParser::W_AT)
      | (1ULL << MusterParser::W_LEAST)
      | (1ULL << MusterParser::W_MOST)
      | (1ULL << MusterParser::W_MORE)
      | (1ULL << MusterParser::W_FEWER)
      | (1ULL << MusterParser::W_THAN)
      | (1ULL << MusterParser::W_EXACTLY)
      | (1ULL << MusterParser::W_CONSECUTIVE)
      | (1ULL << MusterParser::W_LAST)
      | (1ULL << MusterParser::W_NEXT)
      | (1ULL << MusterParser::W_CALENDAR)
      | (1ULL << MusterParser::W_FULL)
      | (1ULL << MusterParser::W_SINCE)
      | (1ULL << MusterParser::W_UNTIL)
      | (1ULL << MusterParser::W_BEFORE)
      | (1ULL << MusterParser::W_AFTER)
      | (1ULL << MusterParser::W_WITHIN)
      | (1ULL << MusterParser::W_ON))) != 0) || ((((_la - 64) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 64)) & ((1ULL << (MusterParser::W_ZONE - 64))
      | (1ULL << (MusterParser::W_START - 64))
      | (1ULL << (MusterParser::W_END - 64))
      | (1ULL << (MusterParser::W_SECOND - 64))
      | (1ULL << (MusterParser::W_SECONDS - 64))
      | (1ULL << (MusterParser::W_MINUTE - 64))
      | (1ULL << (MusterParser::W_MINUTES - 64))
      | (1ULL << (MusterParser::W_HOUR - 64))
      | (1ULL << (MusterParser::W_HOURS - 64))
      | (1ULL << (MusterParser::W_DAY - 64))
      | (1ULL << (MusterParser::W_DAYS - 64))
      | (1ULL << (MusterParser::W_WEEK - 64))
      | (1ULL << (MusterParser::W_WEEKS - 64))
      | (1ULL << (MusterParser::W_MONTH - 64))
      | (1ULL << (MusterParser::W_MONTHS - 64))
      | (1ULL << (MusterParser::W_QUARTER - 64))
      | (1ULL << (MusterParser::W_QUARTERS - 64))
      | (1ULL << (MusterParser::W_YEAR - 64))
      | (1ULL << (MusterParser::W_YEARS - 64))
      | (1ULL << (MusterParser::W_NUMBER - 64))
      | (1ULL << (MusterParser::W_DISTINCT - 64))
      | (1ULL << (MusterParser::W_SHARE - 64))
      | (1ULL << (MusterParser::W_TOTAL - 64))
      | (1ULL << (MusterParser::W_AVERAGE - 64))
      | (1ULL << (MusterParser::W_SMALLEST - 64))
      | (1ULL << (MusterParser::W_LARGEST - 64))
      | (1ULL << (MusterParser::W_FIRST - 64))
      | (1ULL << (MusterParser::W_LATEST - 64))
      | (1ULL << (MusterParser::W_MEDIAN - 64))
      | (1ULL << (MusterParser::W_FREQUENT - 64))
      | (1ULL << (MusterParser::W_ACROSS - 64))
      | (1ULL << (MusterParser::W_RANK - 64))
      | (1ULL << (MusterParser::W_QUINTILE - 64))
      | (1ULL << (MusterParser::W_DECILE - 64))
      | (1ULL << (MusterParser::W_PERCENTILE - 64))
      | (1ULL << (MusterParser::W_ALL - 64))
      | (1ULL << (MusterParser::W_NONE - 64))
      | (1ULL << (MusterParser::W_ONE - 64))
      | (1ULL << (MusterParser::W_CONTAINS - 64))
      | (1ULL << (MusterParser::W_MATCHES - 64))
      | (1ULL << (MusterParser::W_STARTS - 64))
      | (1ULL << (MusterParser::W_ENDS - 64))
      | (1ULL << (MusterParser::W_DOES - 64))
      | (1ULL << (MusterParser::W_CONTAIN - 64))
      | (1ULL << (MusterParser::W_MATCH - 64))
      | (1ULL << (MusterParser::W_IGNORING - 64))
      | (1ULL << (MusterParser::W_CASE - 64))
      | (1ULL << (MusterParser::W_TOP - 64))
      | (1ULL << (MusterParser::W_BOTTOM - 64))
      | (1ULL << (MusterParser::W_AMONG - 64))
      | (1ULL << (MusterParser::W_PER - 64))
      | (1ULL << (MusterParser::W_INSIDE - 64))
      | (1ULL << (MusterParser::W_AS - 64))
      | (1ULL << (MusterParser::W_SAME - 64))
      | (1ULL << (MusterParser::W_EVENTS - 64))
      | (1ULL << (MusterParser::W_OPTIONAL - 64))
      | (1ULL << (MusterParser::W_PERSONAL - 64))
      | (1ULL << (MusterParser::W_SPECIAL - 64))
      | (1ULL << (MusterParser::W_FOR - 64))
      | (1ULL << (MusterParser::W_BY - 64))
      | (1ULL << (MusterParser::W_LATE - 64))
      | (1ULL << (MusterParser::W_UP - 64))
      | (1ULL << (MusterParser::W_TO - 64))
      | (1ULL << (MusterParser::W_RECORD - 64)))) != 0) || ((((_la - 128) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 128)) & ((1ULL << (MusterParser::W_RECORDS - 128))
      | (1ULL << (MusterParser::W_WHOLE - 128))
      | (1ULL << (MusterParser::W_REAL - 128))
      | (1ULL << (MusterParser::W_TEXT - 128))
      | (1ULL << (MusterParser::W_DATE - 128))
      | (1ULL << (MusterParser::W_INSTANT - 128))
      | (1ULL << (MusterParser::W_DURATION - 128))
      | (1ULL << (MusterParser::W_PERCENT - 128))
      | (1ULL << (MusterParser::W_MONEY - 128))
      | (1ULL << (MusterParser::W_PLACE - 128))
      | (1ULL << (MusterParser::W_CONSENT - 128))
      | (1ULL << (MusterParser::W_SET - 128))
      | (1ULL << (MusterParser::W_MAP - 128))
      | (1ULL << (MusterParser::W_PLACES - 128))
      | (1ULL << (MusterParser::W_FROM - 128))
      | (1ULL << (MusterParser::W_SEPARATED - 128))
      | (1ULL << (MusterParser::W_EXTRACTED - 128))
      | (1ULL << (MusterParser::W_ROWS - 128))
      | (1ULL << (MusterParser::W_WITHOUT - 128))
      | (1ULL << (MusterParser::W_A - 128))
      | (1ULL << (MusterParser::W_ARE - 128))
      | (1ULL << (MusterParser::W_ASIDE - 128))
      | (1ULL << (MusterParser::W_CREATE - 128))
      | (1ULL << (MusterParser::W_CREATES - 128))
      | (1ULL << (MusterParser::W_ROW - 128))
      | (1ULL << (MusterParser::W_WINS - 128))
      | (1ULL << (MusterParser::W_HEADER - 128))
      | (1ULL << (MusterParser::W_ROUNDED - 128))
      | (1ULL << (MusterParser::W_GIVEN - 128))
      | (1ULL << (MusterParser::W_EXPECT - 128))
      | (1ULL << (MusterParser::W_BECAUSE - 128))
      | (1ULL << (MusterParser::W_UNKNOWN - 128))
      | (1ULL << (MusterParser::W_SIZE - 128))
      | (1ULL << (MusterParser::W_PLANNED - 128))
      | (1ULL << (MusterParser::W_ENTERED - 128))
      | (1ULL << (MusterParser::W_ADD - 128))
      | (1ULL << (MusterParser::W_TAKE - 128))
      | (1ULL << (MusterParser::W_EACH - 128))
      | (1ULL << (MusterParser::W_HALVED - 128))
      | (1ULL << (MusterParser::IDENT - 128))
      | (1ULL << (MusterParser::QUOTED - 128)))) != 0)) {
      setState(310);
      dynamic_cast<ParamContext *>(_localctx)->nameContext = name();
      dynamic_cast<ParamContext *>(_localctx)->words.push_back(dynamic_cast<ParamContext *>(_localctx)->nameContext);
    }
    setState(315);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::EQ) {
      setState(313);
      match(MusterParser::EQ);
      setState(314);
      dynamic_cast<ParamContext *>(_localctx)->byDefault = value();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- NeedsContext ------------------------------------------------------------------

MusterParser::NeedsContext::NeedsContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::NeedsContext::W_NEEDS() {
  return getToken(MusterParser::W_NEEDS, 0);
}

tree::TerminalNode* MusterParser::NeedsContext::W_AT() {
  return getToken(MusterParser::W_AT, 0);
}

tree::TerminalNode* MusterParser::NeedsContext::W_LEAST() {
  return getToken(MusterParser::W_LEAST, 0);
}

tree::TerminalNode* MusterParser::NeedsContext::W_PROFILES() {
  return getToken(MusterParser::W_PROFILES, 0);
}

tree::TerminalNode* MusterParser::NeedsContext::NUMBER() {
  return getToken(MusterParser::NUMBER, 0);
}


size_t MusterParser::NeedsContext::getRuleIndex() const {
  return MusterParser::RuleNeeds;
}


MusterParser::NeedsContext* MusterParser::needs() {
  NeedsContext *_localctx = _tracker.createInstance<NeedsContext>(_ctx, getState());
  enterRule(_localctx, 18, MusterParser::RuleNeeds);

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(317);
    match(MusterParser::W_NEEDS);
    setState(318);
    match(MusterParser::W_AT);
    setState(319);
    match(MusterParser::W_LEAST);
    setState(320);
    dynamic_cast<NeedsContext *>(_localctx)->number = match(MusterParser::NUMBER);
    setState(321);
    match(MusterParser::W_PROFILES);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ChooseContext ------------------------------------------------------------------

MusterParser::ChooseContext::ChooseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::ChooseContext::W_CHOOSE() {
  return getToken(MusterParser::W_CHOOSE, 0);
}

tree::TerminalNode* MusterParser::ChooseContext::W_OTHERWISE() {
  return getToken(MusterParser::W_OTHERWISE, 0);
}

std::vector<MusterParser::ValueContext *> MusterParser::ChooseContext::value() {
  return getRuleContexts<MusterParser::ValueContext>();
}

MusterParser::ValueContext* MusterParser::ChooseContext::value(size_t i) {
  return getRuleContext<MusterParser::ValueContext>(i);
}

std::vector<tree::TerminalNode *> MusterParser::ChooseContext::W_WHEN() {
  return getTokens(MusterParser::W_WHEN);
}

tree::TerminalNode* MusterParser::ChooseContext::W_WHEN(size_t i) {
  return getToken(MusterParser::W_WHEN, i);
}

std::vector<tree::TerminalNode *> MusterParser::ChooseContext::COLON() {
  return getTokens(MusterParser::COLON);
}

tree::TerminalNode* MusterParser::ChooseContext::COLON(size_t i) {
  return getToken(MusterParser::COLON, i);
}

std::vector<MusterParser::ExprContext *> MusterParser::ChooseContext::expr() {
  return getRuleContexts<MusterParser::ExprContext>();
}

MusterParser::ExprContext* MusterParser::ChooseContext::expr(size_t i) {
  return getRuleContext<MusterParser::ExprContext>(i);
}


size_t MusterParser::ChooseContext::getRuleIndex() const {
  return MusterParser::RuleChoose;
}


MusterParser::ChooseContext* MusterParser::choose() {
  ChooseContext *_localctx = _tracker.createInstance<ChooseContext>(_ctx, getState());
  enterRule(_localctx, 20, MusterParser::RuleChoose);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(323);
    match(MusterParser::W_CHOOSE);
    setState(329); 
    _errHandler->sync(this);
    _la = _input->LA(1);
    do {
      setState(324);
      match(MusterParser::W_WHEN);
      setState(325);
      dynamic_cast<ChooseContext *>(_localctx)->exprContext = expr();
      dynamic_cast<ChooseContext *>(_localctx)->conditions.push_back(dynamic_cast<ChooseContext *>(_localctx)->exprContext);
      setState(326);
      match(MusterParser::COLON);
      setState(327);
      dynamic_cast<ChooseContext *>(_localctx)->valueContext = value();
      dynamic_cast<ChooseContext *>(_localctx)->chosen.push_back(dynamic_cast<ChooseContext *>(_localctx)->valueContext);
      setState(331); 
      _errHandler->sync(this);
      _la = _input->LA(1);
    } while (_la == MusterParser::W_WHEN);
    setState(333);
    match(MusterParser::W_OTHERWISE);
    setState(334);
    dynamic_cast<ChooseContext *>(_localctx)->other = value();
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- SchemaHeadContext ------------------------------------------------------------------

MusterParser::SchemaHeadContext::SchemaHeadContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::SchemaHeadContext::W_SCHEMA() {
  return getToken(MusterParser::W_SCHEMA, 0);
}

tree::TerminalNode* MusterParser::SchemaHeadContext::EOF() {
  return getToken(MusterParser::EOF, 0);
}

MusterParser::NameContext* MusterParser::SchemaHeadContext::name() {
  return getRuleContext<MusterParser::NameContext>(0);
}

tree::TerminalNode* MusterParser::SchemaHeadContext::W_VERSION() {
  return getToken(MusterParser::W_VERSION, 0);
}

tree::TerminalNode* MusterParser::SchemaHeadContext::NUMBER() {
  return getToken(MusterParser::NUMBER, 0);
}


size_t MusterParser::SchemaHeadContext::getRuleIndex() const {
  return MusterParser::RuleSchemaHead;
}


MusterParser::SchemaHeadContext* MusterParser::schemaHead() {
  SchemaHeadContext *_localctx = _tracker.createInstance<SchemaHeadContext>(_ctx, getState());
  enterRule(_localctx, 22, MusterParser::RuleSchemaHead);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(336);
    match(MusterParser::W_SCHEMA);
    setState(337);
    dynamic_cast<SchemaHeadContext *>(_localctx)->id = name();
    setState(340);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_VERSION) {
      setState(338);
      match(MusterParser::W_VERSION);
      setState(339);
      dynamic_cast<SchemaHeadContext *>(_localctx)->version = match(MusterParser::NUMBER);
    }
    setState(342);
    match(MusterParser::EOF);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- SettingLineContext ------------------------------------------------------------------

MusterParser::SettingLineContext::SettingLineContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::SettingLineContext::EOF() {
  return getToken(MusterParser::EOF, 0);
}

MusterParser::NameContext* MusterParser::SettingLineContext::name() {
  return getRuleContext<MusterParser::NameContext>(0);
}

std::vector<MusterParser::SettingWordContext *> MusterParser::SettingLineContext::settingWord() {
  return getRuleContexts<MusterParser::SettingWordContext>();
}

MusterParser::SettingWordContext* MusterParser::SettingLineContext::settingWord(size_t i) {
  return getRuleContext<MusterParser::SettingWordContext>(i);
}

tree::TerminalNode* MusterParser::SettingLineContext::STRING() {
  return getToken(MusterParser::STRING, 0);
}

std::vector<tree::TerminalNode *> MusterParser::SettingLineContext::COMMA() {
  return getTokens(MusterParser::COMMA);
}

tree::TerminalNode* MusterParser::SettingLineContext::COMMA(size_t i) {
  return getToken(MusterParser::COMMA, i);
}


size_t MusterParser::SettingLineContext::getRuleIndex() const {
  return MusterParser::RuleSettingLine;
}


MusterParser::SettingLineContext* MusterParser::settingLine() {
  SettingLineContext *_localctx = _tracker.createInstance<SettingLineContext>(_ctx, getState());
  enterRule(_localctx, 24, MusterParser::RuleSettingLine);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(344);
    dynamic_cast<SettingLineContext *>(_localctx)->id = name();
    setState(355);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << MusterParser::W_IN)
      | (1ULL << MusterParser::W_OF)
      | (1ULL << MusterParser::W_THE)
      | (1ULL << MusterParser::W_SEGMENT)
      | (1ULL << MusterParser::W_LET)
      | (1ULL << MusterParser::W_NEEDS)
      | (1ULL << MusterParser::W_PROFILES)
      | (1ULL << MusterParser::W_CHOOSE)
      | (1ULL << MusterParser::W_WHEN)
      | (1ULL << MusterParser::W_OTHERWISE)
      | (1ULL << MusterParser::W_USE)
      | (1ULL << MusterParser::W_SCHEMA)
      | (1ULL << MusterParser::W_VERSION)
      | (1ULL << MusterParser::W_PROFILE)
      | (1ULL << MusterParser::W_KEY)
      | (1ULL << MusterParser::W_SOURCE)
      | (1ULL << MusterParser::W_IMPORT)
      | (1ULL << MusterParser::W_LIST)
      | (1ULL << MusterParser::W_SCORE)
      | (1ULL << MusterParser::W_TEST)
      | (1ULL << MusterParser::W_CAMPAIGN)
      | (1ULL << MusterParser::W_CAMPAIGNS)
      | (1ULL << MusterParser::W_AT)
      | (1ULL << MusterParser::W_LEAST)
      | (1ULL << MusterParser::W_MOST)
      | (1ULL << MusterParser::W_MORE)
      | (1ULL << MusterParser::W_FEWER)
      | (1ULL << MusterParser::W_THAN)
      | (1ULL << MusterParser::W_EXACTLY)
      | (1ULL << MusterParser::W_CONSECUTIVE)
      | (1ULL << MusterParser::W_LAST)
      | (1ULL << MusterParser::W_NEXT)
      | (1ULL << MusterParser::W_CALENDAR)
      | (1ULL << MusterParser::W_FULL)
      | (1ULL << MusterParser::W_SINCE)
      | (1ULL << MusterParser::W_UNTIL)
      | (1ULL << MusterParser::W_BEFORE)
      | (1ULL << MusterParser::W_AFTER)
      | (1ULL << MusterParser::W_WITHIN)
      | (1ULL << MusterParser::W_ON))) != 0) || ((((_la - 64) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 64)) & ((1ULL << (MusterParser::W_ZONE - 64))
      | (1ULL << (MusterParser::W_START - 64))
      | (1ULL << (MusterParser::W_END - 64))
      | (1ULL << (MusterParser::W_SECOND - 64))
      | (1ULL << (MusterParser::W_SECONDS - 64))
      | (1ULL << (MusterParser::W_MINUTE - 64))
      | (1ULL << (MusterParser::W_MINUTES - 64))
      | (1ULL << (MusterParser::W_HOUR - 64))
      | (1ULL << (MusterParser::W_HOURS - 64))
      | (1ULL << (MusterParser::W_DAY - 64))
      | (1ULL << (MusterParser::W_DAYS - 64))
      | (1ULL << (MusterParser::W_WEEK - 64))
      | (1ULL << (MusterParser::W_WEEKS - 64))
      | (1ULL << (MusterParser::W_MONTH - 64))
      | (1ULL << (MusterParser::W_MONTHS - 64))
      | (1ULL << (MusterParser::W_QUARTER - 64))
      | (1ULL << (MusterParser::W_QUARTERS - 64))
      | (1ULL << (MusterParser::W_YEAR - 64))
      | (1ULL << (MusterParser::W_YEARS - 64))
      | (1ULL << (MusterParser::W_NUMBER - 64))
      | (1ULL << (MusterParser::W_DISTINCT - 64))
      | (1ULL << (MusterParser::W_SHARE - 64))
      | (1ULL << (MusterParser::W_TOTAL - 64))
      | (1ULL << (MusterParser::W_AVERAGE - 64))
      | (1ULL << (MusterParser::W_SMALLEST - 64))
      | (1ULL << (MusterParser::W_LARGEST - 64))
      | (1ULL << (MusterParser::W_FIRST - 64))
      | (1ULL << (MusterParser::W_LATEST - 64))
      | (1ULL << (MusterParser::W_MEDIAN - 64))
      | (1ULL << (MusterParser::W_FREQUENT - 64))
      | (1ULL << (MusterParser::W_ACROSS - 64))
      | (1ULL << (MusterParser::W_RANK - 64))
      | (1ULL << (MusterParser::W_QUINTILE - 64))
      | (1ULL << (MusterParser::W_DECILE - 64))
      | (1ULL << (MusterParser::W_PERCENTILE - 64))
      | (1ULL << (MusterParser::W_ALL - 64))
      | (1ULL << (MusterParser::W_NONE - 64))
      | (1ULL << (MusterParser::W_ONE - 64))
      | (1ULL << (MusterParser::W_CONTAINS - 64))
      | (1ULL << (MusterParser::W_MATCHES - 64))
      | (1ULL << (MusterParser::W_STARTS - 64))
      | (1ULL << (MusterParser::W_ENDS - 64))
      | (1ULL << (MusterParser::W_DOES - 64))
      | (1ULL << (MusterParser::W_CONTAIN - 64))
      | (1ULL << (MusterParser::W_MATCH - 64))
      | (1ULL << (MusterParser::W_IGNORING - 64))
      | (1ULL << (MusterParser::W_CASE - 64))
      | (1ULL << (MusterParser::W_TOP - 64))
      | (1ULL << (MusterParser::W_BOTTOM - 64))
      | (1ULL << (MusterParser::W_AMONG - 64))
      | (1ULL << (MusterParser::W_PER - 64))
      | (1ULL << (MusterParser::W_INSIDE - 64))
      | (1ULL << (MusterParser::W_AS - 64))
      | (1ULL << (MusterParser::W_SAME - 64))
      | (1ULL << (MusterParser::W_EVENTS - 64))
      | (1ULL << (MusterParser::W_OPTIONAL - 64))
      | (1ULL << (MusterParser::W_PERSONAL - 64))
      | (1ULL << (MusterParser::W_SPECIAL - 64))
      | (1ULL << (MusterParser::W_FOR - 64))
      | (1ULL << (MusterParser::W_BY - 64))
      | (1ULL << (MusterParser::W_LATE - 64))
      | (1ULL << (MusterParser::W_UP - 64))
      | (1ULL << (MusterParser::W_TO - 64))
      | (1ULL << (MusterParser::W_RECORD - 64)))) != 0) || ((((_la - 128) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 128)) & ((1ULL << (MusterParser::W_RECORDS - 128))
      | (1ULL << (MusterParser::W_WHOLE - 128))
      | (1ULL << (MusterParser::W_REAL - 128))
      | (1ULL << (MusterParser::W_TEXT - 128))
      | (1ULL << (MusterParser::W_DATE - 128))
      | (1ULL << (MusterParser::W_INSTANT - 128))
      | (1ULL << (MusterParser::W_DURATION - 128))
      | (1ULL << (MusterParser::W_PERCENT - 128))
      | (1ULL << (MusterParser::W_MONEY - 128))
      | (1ULL << (MusterParser::W_PLACE - 128))
      | (1ULL << (MusterParser::W_CONSENT - 128))
      | (1ULL << (MusterParser::W_SET - 128))
      | (1ULL << (MusterParser::W_MAP - 128))
      | (1ULL << (MusterParser::W_PLACES - 128))
      | (1ULL << (MusterParser::W_FROM - 128))
      | (1ULL << (MusterParser::W_SEPARATED - 128))
      | (1ULL << (MusterParser::W_EXTRACTED - 128))
      | (1ULL << (MusterParser::W_ROWS - 128))
      | (1ULL << (MusterParser::W_WITHOUT - 128))
      | (1ULL << (MusterParser::W_A - 128))
      | (1ULL << (MusterParser::W_ARE - 128))
      | (1ULL << (MusterParser::W_ASIDE - 128))
      | (1ULL << (MusterParser::W_CREATE - 128))
      | (1ULL << (MusterParser::W_CREATES - 128))
      | (1ULL << (MusterParser::W_ROW - 128))
      | (1ULL << (MusterParser::W_WINS - 128))
      | (1ULL << (MusterParser::W_HEADER - 128))
      | (1ULL << (MusterParser::W_ROUNDED - 128))
      | (1ULL << (MusterParser::W_GIVEN - 128))
      | (1ULL << (MusterParser::W_EXPECT - 128))
      | (1ULL << (MusterParser::W_BECAUSE - 128))
      | (1ULL << (MusterParser::W_UNKNOWN - 128))
      | (1ULL << (MusterParser::W_SIZE - 128))
      | (1ULL << (MusterParser::W_PLANNED - 128))
      | (1ULL << (MusterParser::W_ENTERED - 128))
      | (1ULL << (MusterParser::W_ADD - 128))
      | (1ULL << (MusterParser::W_TAKE - 128))
      | (1ULL << (MusterParser::W_EACH - 128))
      | (1ULL << (MusterParser::W_HALVED - 128))
      | (1ULL << (MusterParser::NUMBER - 128))
      | (1ULL << (MusterParser::IDENT - 128))
      | (1ULL << (MusterParser::QUOTED - 128)))) != 0)) {
      setState(345);
      dynamic_cast<SettingLineContext *>(_localctx)->settingWordContext = settingWord();
      dynamic_cast<SettingLineContext *>(_localctx)->words.push_back(dynamic_cast<SettingLineContext *>(_localctx)->settingWordContext);
      setState(352);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while (((((_la - 9) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 9)) & ((1ULL << (MusterParser::W_IN - 9))
        | (1ULL << (MusterParser::W_OF - 9))
        | (1ULL << (MusterParser::W_THE - 9))
        | (1ULL << (MusterParser::W_SEGMENT - 9))
        | (1ULL << (MusterParser::W_LET - 9))
        | (1ULL << (MusterParser::W_NEEDS - 9))
        | (1ULL << (MusterParser::W_PROFILES - 9))
        | (1ULL << (MusterParser::W_CHOOSE - 9))
        | (1ULL << (MusterParser::W_WHEN - 9))
        | (1ULL << (MusterParser::W_OTHERWISE - 9))
        | (1ULL << (MusterParser::W_USE - 9))
        | (1ULL << (MusterParser::W_SCHEMA - 9))
        | (1ULL << (MusterParser::W_VERSION - 9))
        | (1ULL << (MusterParser::W_PROFILE - 9))
        | (1ULL << (MusterParser::W_KEY - 9))
        | (1ULL << (MusterParser::W_SOURCE - 9))
        | (1ULL << (MusterParser::W_IMPORT - 9))
        | (1ULL << (MusterParser::W_LIST - 9))
        | (1ULL << (MusterParser::W_SCORE - 9))
        | (1ULL << (MusterParser::W_TEST - 9))
        | (1ULL << (MusterParser::W_CAMPAIGN - 9))
        | (1ULL << (MusterParser::W_CAMPAIGNS - 9))
        | (1ULL << (MusterParser::W_AT - 9))
        | (1ULL << (MusterParser::W_LEAST - 9))
        | (1ULL << (MusterParser::W_MOST - 9))
        | (1ULL << (MusterParser::W_MORE - 9))
        | (1ULL << (MusterParser::W_FEWER - 9))
        | (1ULL << (MusterParser::W_THAN - 9))
        | (1ULL << (MusterParser::W_EXACTLY - 9))
        | (1ULL << (MusterParser::W_CONSECUTIVE - 9))
        | (1ULL << (MusterParser::W_LAST - 9))
        | (1ULL << (MusterParser::W_NEXT - 9))
        | (1ULL << (MusterParser::W_CALENDAR - 9))
        | (1ULL << (MusterParser::W_FULL - 9))
        | (1ULL << (MusterParser::W_SINCE - 9))
        | (1ULL << (MusterParser::W_UNTIL - 9))
        | (1ULL << (MusterParser::W_BEFORE - 9))
        | (1ULL << (MusterParser::W_AFTER - 9))
        | (1ULL << (MusterParser::W_WITHIN - 9))
        | (1ULL << (MusterParser::W_ON - 9))
        | (1ULL << (MusterParser::W_ZONE - 9))
        | (1ULL << (MusterParser::W_START - 9))
        | (1ULL << (MusterParser::W_END - 9))
        | (1ULL << (MusterParser::W_SECOND - 9))
        | (1ULL << (MusterParser::W_SECONDS - 9))
        | (1ULL << (MusterParser::W_MINUTE - 9))
        | (1ULL << (MusterParser::W_MINUTES - 9))
        | (1ULL << (MusterParser::W_HOUR - 9))
        | (1ULL << (MusterParser::W_HOURS - 9)))) != 0) || ((((_la - 73) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 73)) & ((1ULL << (MusterParser::W_DAY - 73))
        | (1ULL << (MusterParser::W_DAYS - 73))
        | (1ULL << (MusterParser::W_WEEK - 73))
        | (1ULL << (MusterParser::W_WEEKS - 73))
        | (1ULL << (MusterParser::W_MONTH - 73))
        | (1ULL << (MusterParser::W_MONTHS - 73))
        | (1ULL << (MusterParser::W_QUARTER - 73))
        | (1ULL << (MusterParser::W_QUARTERS - 73))
        | (1ULL << (MusterParser::W_YEAR - 73))
        | (1ULL << (MusterParser::W_YEARS - 73))
        | (1ULL << (MusterParser::W_NUMBER - 73))
        | (1ULL << (MusterParser::W_DISTINCT - 73))
        | (1ULL << (MusterParser::W_SHARE - 73))
        | (1ULL << (MusterParser::W_TOTAL - 73))
        | (1ULL << (MusterParser::W_AVERAGE - 73))
        | (1ULL << (MusterParser::W_SMALLEST - 73))
        | (1ULL << (MusterParser::W_LARGEST - 73))
        | (1ULL << (MusterParser::W_FIRST - 73))
        | (1ULL << (MusterParser::W_LATEST - 73))
        | (1ULL << (MusterParser::W_MEDIAN - 73))
        | (1ULL << (MusterParser::W_FREQUENT - 73))
        | (1ULL << (MusterParser::W_ACROSS - 73))
        | (1ULL << (MusterParser::W_RANK - 73))
        | (1ULL << (MusterParser::W_QUINTILE - 73))
        | (1ULL << (MusterParser::W_DECILE - 73))
        | (1ULL << (MusterParser::W_PERCENTILE - 73))
        | (1ULL << (MusterParser::W_ALL - 73))
        | (1ULL << (MusterParser::W_NONE - 73))
        | (1ULL << (MusterParser::W_ONE - 73))
        | (1ULL << (MusterParser::W_CONTAINS - 73))
        | (1ULL << (MusterParser::W_MATCHES - 73))
        | (1ULL << (MusterParser::W_STARTS - 73))
        | (1ULL << (MusterParser::W_ENDS - 73))
        | (1ULL << (MusterParser::W_DOES - 73))
        | (1ULL << (MusterParser::W_CONTAIN - 73))
        | (1ULL << (MusterParser::W_MATCH - 73))
        | (1ULL << (MusterParser::W_IGNORING - 73))
        | (1ULL << (MusterParser::W_CASE - 73))
        | (1ULL << (MusterParser::W_TOP - 73))
        | (1ULL << (MusterParser::W_BOTTOM - 73))
        | (1ULL << (MusterParser::W_AMONG - 73))
        | (1ULL << (MusterParser::W_PER - 73))
        | (1ULL << (MusterParser::W_INSIDE - 73))
        | (1ULL << (MusterParser::W_AS - 73))
        | (1ULL << (MusterParser::W_SAME - 73))
        | (1ULL << (MusterParser::W_EVENTS - 73))
        | (1ULL << (MusterParser::W_OPTIONAL - 73))
        | (1ULL << (MusterParser::W_PERSONAL - 73))
        | (1ULL << (MusterParser::W_SPECIAL - 73))
        | (1ULL << (MusterParser::W_FOR - 73))
        | (1ULL << (MusterParser::W_BY - 73))
        | (1ULL << (MusterParser::W_LATE - 73))
        | (1ULL << (MusterParser::W_UP - 73))
        | (1ULL << (MusterParser::W_TO - 73))
        | (1ULL << (MusterParser::W_RECORD - 73))
        | (1ULL << (MusterParser::W_RECORDS - 73))
        | (1ULL << (MusterParser::W_WHOLE - 73))
        | (1ULL << (MusterParser::W_REAL - 73))
        | (1ULL << (MusterParser::W_TEXT - 73))
        | (1ULL << (MusterParser::W_DATE - 73))
        | (1ULL << (MusterParser::W_INSTANT - 73))
        | (1ULL << (MusterParser::W_DURATION - 73))
        | (1ULL << (MusterParser::W_PERCENT - 73))
        | (1ULL << (MusterParser::W_MONEY - 73)))) != 0) || ((((_la - 137) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 137)) & ((1ULL << (MusterParser::W_PLACE - 137))
        | (1ULL << (MusterParser::W_CONSENT - 137))
        | (1ULL << (MusterParser::W_SET - 137))
        | (1ULL << (MusterParser::W_MAP - 137))
        | (1ULL << (MusterParser::W_PLACES - 137))
        | (1ULL << (MusterParser::W_FROM - 137))
        | (1ULL << (MusterParser::W_SEPARATED - 137))
        | (1ULL << (MusterParser::W_EXTRACTED - 137))
        | (1ULL << (MusterParser::W_ROWS - 137))
        | (1ULL << (MusterParser::W_WITHOUT - 137))
        | (1ULL << (MusterParser::W_A - 137))
        | (1ULL << (MusterParser::W_ARE - 137))
        | (1ULL << (MusterParser::W_ASIDE - 137))
        | (1ULL << (MusterParser::W_CREATE - 137))
        | (1ULL << (MusterParser::W_CREATES - 137))
        | (1ULL << (MusterParser::W_ROW - 137))
        | (1ULL << (MusterParser::W_WINS - 137))
        | (1ULL << (MusterParser::W_HEADER - 137))
        | (1ULL << (MusterParser::W_ROUNDED - 137))
        | (1ULL << (MusterParser::W_GIVEN - 137))
        | (1ULL << (MusterParser::W_EXPECT - 137))
        | (1ULL << (MusterParser::W_BECAUSE - 137))
        | (1ULL << (MusterParser::W_UNKNOWN - 137))
        | (1ULL << (MusterParser::W_SIZE - 137))
        | (1ULL << (MusterParser::W_PLANNED - 137))
        | (1ULL << (MusterParser::W_ENTERED - 137))
        | (1ULL << (MusterParser::W_ADD - 137))
        | (1ULL << (MusterParser::W_TAKE - 137))
        | (1ULL << (MusterParser::W_EACH - 137))
        | (1ULL << (MusterParser::W_HALVED - 137))
        | (1ULL << (MusterParser::NUMBER - 137))
        | (1ULL << (MusterParser::IDENT - 137))
        | (1ULL << (MusterParser::QUOTED - 137))
        | (1ULL << (MusterParser::COMMA - 137)))) != 0)) {
        setState(347);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == MusterParser::COMMA) {
          setState(346);
          match(MusterParser::COMMA);
        }
        setState(349);
        dynamic_cast<SettingLineContext *>(_localctx)->settingWordContext = settingWord();
        dynamic_cast<SettingLineContext *>(_localctx)->words.push_back(dynamic_cast<SettingLineContext *>(_localctx)->settingWordContext);
        setState(354);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
    }
    setState(364);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::STRING) {
      setState(357);
      dynamic_cast<SettingLineContext *>(_localctx)->text = match(MusterParser::STRING);
      setState(361);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while ((((_la & ~ 0x3fULL) == 0) &&
        ((1ULL << _la) & ((1ULL << MusterParser::W_IN)
        | (1ULL << MusterParser::W_OF)
        | (1ULL << MusterParser::W_THE)
        | (1ULL << MusterParser::W_SEGMENT)
        | (1ULL << MusterParser::W_LET)
        | (1ULL << MusterParser::W_NEEDS)
        | (1ULL << MusterParser::W_PROFILES)
        | (1ULL << MusterParser::W_CHOOSE)
        | (1ULL << MusterParser::W_WHEN)
        | (1ULL << MusterParser::W_OTHERWISE)
        | (1ULL << MusterParser::W_USE)
        | (1ULL << MusterParser::W_SCHEMA)
        | (1ULL << MusterParser::W_VERSION)
        | (1ULL << MusterParser::W_PROFILE)
        | (1ULL << MusterParser::W_KEY)
        | (1ULL << MusterParser::W_SOURCE)
        | (1ULL << MusterParser::W_IMPORT)
        | (1ULL << MusterParser::W_LIST)
        | (1ULL << MusterParser::W_SCORE)
        | (1ULL << MusterParser::W_TEST)
        | (1ULL << MusterParser::W_CAMPAIGN)
        | (1ULL << MusterParser::W_CAMPAIGNS)
        | (1ULL << MusterParser::W_AT)
        | (1ULL << MusterParser::W_LEAST)
        | (1ULL << MusterParser::W_MOST)
        | (1ULL << MusterParser::W_MORE)
        | (1ULL << MusterParser::W_FEWER)
        | (1ULL << MusterParser::W_THAN)
        | (1ULL << MusterParser::W_EXACTLY)
        | (1ULL << MusterParser::W_CONSECUTIVE)
        | (1ULL << MusterParser::W_LAST)
        | (1ULL << MusterParser::W_NEXT)
        | (1ULL << MusterParser::W_CALENDAR)
        | (1ULL << MusterParser::W_FULL)
        | (1ULL << MusterParser::W_SINCE)
        | (1ULL << MusterParser::W_UNTIL)
        | (1ULL << MusterParser::W_BEFORE)
        | (1ULL << MusterParser::W_AFTER)
        | (1ULL << MusterParser::W_WITHIN)
        | (1ULL << MusterParser::W_ON))) != 0) || ((((_la - 64) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 64)) & ((1ULL << (MusterParser::W_ZONE - 64))
        | (1ULL << (MusterParser::W_START - 64))
        | (1ULL << (MusterParser::W_END - 64))
        | (1ULL << (MusterParser::W_SECOND - 64))
        | (1ULL << (MusterParser::W_SECONDS - 64))
        | (1ULL << (MusterParser::W_MINUTE - 64))
        | (1ULL << (MusterParser::W_MINUTES - 64))
        | (1ULL << (MusterParser::W_HOUR - 64))
        | (1ULL << (MusterParser::W_HOURS - 64))
        | (1ULL << (MusterParser::W_DAY - 64))
        | (1ULL << (MusterParser::W_DAYS - 64))
        | (1ULL << (MusterParser::W_WEEK - 64))
        | (1ULL << (MusterParser::W_WEEKS - 64))
        | (1ULL << (MusterParser::W_MONTH - 64))
        | (1ULL << (MusterParser::W_MONTHS - 64))
        | (1ULL << (MusterParser::W_QUARTER - 64))
        | (1ULL << (MusterParser::W_QUARTERS - 64))
        | (1ULL << (MusterParser::W_YEAR - 64))
        | (1ULL << (MusterParser::W_YEARS - 64))
        | (1ULL << (MusterParser::W_NUMBER - 64))
        | (1ULL << (MusterParser::W_DISTINCT - 64))
        | (1ULL << (MusterParser::W_SHARE - 64))
        | (1ULL << (MusterParser::W_TOTAL - 64))
        | (1ULL << (MusterParser::W_AVERAGE - 64))
        | (1ULL << (MusterParser::W_SMALLEST - 64))
        | (1ULL << (MusterParser::W_LARGEST - 64))
        | (1ULL << (MusterParser::W_FIRST - 64))
        | (1ULL << (MusterParser::W_LATEST - 64))
        | (1ULL << (MusterParser::W_MEDIAN - 64))
        | (1ULL << (MusterParser::W_FREQUENT - 64))
        | (1ULL << (MusterParser::W_ACROSS - 64))
        | (1ULL << (MusterParser::W_RANK - 64))
        | (1ULL << (MusterParser::W_QUINTILE - 64))
        | (1ULL << (MusterParser::W_DECILE - 64))
        | (1ULL << (MusterParser::W_PERCENTILE - 64))
        | (1ULL << (MusterParser::W_ALL - 64))
        | (1ULL << (MusterParser::W_NONE - 64))
        | (1ULL << (MusterParser::W_ONE - 64))
        | (1ULL << (MusterParser::W_CONTAINS - 64))
        | (1ULL << (MusterParser::W_MATCHES - 64))
        | (1ULL << (MusterParser::W_STARTS - 64))
        | (1ULL << (MusterParser::W_ENDS - 64))
        | (1ULL << (MusterParser::W_DOES - 64))
        | (1ULL << (MusterParser::W_CONTAIN - 64))
        | (1ULL << (MusterParser::W_MATCH - 64))
        | (1ULL << (MusterParser::W_IGNORING - 64))
        | (1ULL << (MusterParser::W_CASE - 64))
        | (1ULL << (MusterParser::W_TOP - 64))
        | (1ULL << (MusterParser::W_BOTTOM - 64))
        | (1ULL << (MusterParser::W_AMONG - 64))
        | (1ULL << (MusterParser::W_PER - 64))
        | (1ULL << (MusterParser::W_INSIDE - 64))
        | (1ULL << (MusterParser::W_AS - 64))
        | (1ULL << (MusterParser::W_SAME - 64))
        | (1ULL << (MusterParser::W_EVENTS - 64))
        | (1ULL << (MusterParser::W_OPTIONAL - 64))
        | (1ULL << (MusterParser::W_PERSONAL - 64))
        | (1ULL << (MusterParser::W_SPECIAL - 64))
        | (1ULL << (MusterParser::W_FOR - 64))
        | (1ULL << (MusterParser::W_BY - 64))
        | (1ULL << (MusterParser::W_LATE - 64))
        | (1ULL << (MusterParser::W_UP - 64))
        | (1ULL << (MusterParser::W_TO - 64))
        | (1ULL << (MusterParser::W_RECORD - 64)))) != 0) || ((((_la - 128) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 128)) & ((1ULL << (MusterParser::W_RECORDS - 128))
        | (1ULL << (MusterParser::W_WHOLE - 128))
        | (1ULL << (MusterParser::W_REAL - 128))
        | (1ULL << (MusterParser::W_TEXT - 128))
        | (1ULL << (MusterParser::W_DATE - 128))
        | (1ULL << (MusterParser::W_INSTANT - 128))
        | (1ULL << (MusterParser::W_DURATION - 128))
        | (1ULL << (MusterParser::W_PERCENT - 128))
        | (1ULL << (MusterParser::W_MONEY - 128))
        | (1ULL << (MusterParser::W_PLACE - 128))
        | (1ULL << (MusterParser::W_CONSENT - 128))
        | (1ULL << (MusterParser::W_SET - 128))
        | (1ULL << (MusterParser::W_MAP - 128))
        | (1ULL << (MusterParser::W_PLACES - 128))
        | (1ULL << (MusterParser::W_FROM - 128))
        | (1ULL << (MusterParser::W_SEPARATED - 128))
        | (1ULL << (MusterParser::W_EXTRACTED - 128))
        | (1ULL << (MusterParser::W_ROWS - 128))
        | (1ULL << (MusterParser::W_WITHOUT - 128))
        | (1ULL << (MusterParser::W_A - 128))
        | (1ULL << (MusterParser::W_ARE - 128))
        | (1ULL << (MusterParser::W_ASIDE - 128))
        | (1ULL << (MusterParser::W_CREATE - 128))
        | (1ULL << (MusterParser::W_CREATES - 128))
        | (1ULL << (MusterParser::W_ROW - 128))
        | (1ULL << (MusterParser::W_WINS - 128))
        | (1ULL << (MusterParser::W_HEADER - 128))
        | (1ULL << (MusterParser::W_ROUNDED - 128))
        | (1ULL << (MusterParser::W_GIVEN - 128))
        | (1ULL << (MusterParser::W_EXPECT - 128))
        | (1ULL << (MusterParser::W_BECAUSE - 128))
        | (1ULL << (MusterParser::W_UNKNOWN - 128))
        | (1ULL << (MusterParser::W_SIZE - 128))
        | (1ULL << (MusterParser::W_PLANNED - 128))
        | (1ULL << (MusterParser::W_ENTERED - 128))
        | (1ULL << (MusterParser::W_ADD - 128))
        | (1ULL << (MusterParser::W_TAKE - 128))
        | (1ULL << (MusterParser::W_EACH - 128))
        | (1ULL << (MusterParser::W_HALVED - 128))
        | (1ULL << (MusterParser::NUMBER - 128))
        | (1ULL << (MusterParser::IDENT - 128))
        | (1ULL << (MusterParser::QUOTED - 128)))) != 0)) {
        setState(358);
        dynamic_cast<SettingLineContext *>(_localctx)->settingWordContext = settingWord();
        dynamic_cast<SettingLineContext *>(_localctx)->words.push_back(dynamic_cast<SettingLineContext *>(_localctx)->settingWordContext);
        setState(363);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
    }
    setState(366);
    match(MusterParser::EOF);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- SettingWordContext ------------------------------------------------------------------

MusterParser::SettingWordContext::SettingWordContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

MusterParser::NameContext* MusterParser::SettingWordContext::name() {
  return getRuleContext<MusterParser::NameContext>(0);
}

tree::TerminalNode* MusterParser::SettingWordContext::NUMBER() {
  return getToken(MusterParser::NUMBER, 0);
}

tree::TerminalNode* MusterParser::SettingWordContext::W_IN() {
  return getToken(MusterParser::W_IN, 0);
}

tree::TerminalNode* MusterParser::SettingWordContext::W_THE() {
  return getToken(MusterParser::W_THE, 0);
}

tree::TerminalNode* MusterParser::SettingWordContext::W_OF() {
  return getToken(MusterParser::W_OF, 0);
}


size_t MusterParser::SettingWordContext::getRuleIndex() const {
  return MusterParser::RuleSettingWord;
}


MusterParser::SettingWordContext* MusterParser::settingWord() {
  SettingWordContext *_localctx = _tracker.createInstance<SettingWordContext>(_ctx, getState());
  enterRule(_localctx, 26, MusterParser::RuleSettingWord);

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(373);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case MusterParser::W_SEGMENT:
      case MusterParser::W_LET:
      case MusterParser::W_NEEDS:
      case MusterParser::W_PROFILES:
      case MusterParser::W_CHOOSE:
      case MusterParser::W_WHEN:
      case MusterParser::W_OTHERWISE:
      case MusterParser::W_USE:
      case MusterParser::W_SCHEMA:
      case MusterParser::W_VERSION:
      case MusterParser::W_PROFILE:
      case MusterParser::W_KEY:
      case MusterParser::W_SOURCE:
      case MusterParser::W_IMPORT:
      case MusterParser::W_LIST:
      case MusterParser::W_SCORE:
      case MusterParser::W_TEST:
      case MusterParser::W_CAMPAIGN:
      case MusterParser::W_CAMPAIGNS:
      case MusterParser::W_AT:
      case MusterParser::W_LEAST:
      case MusterParser::W_MOST:
      case MusterParser::W_MORE:
      case MusterParser::W_FEWER:
      case MusterParser::W_THAN:
      case MusterParser::W_EXACTLY:
      case MusterParser::W_CONSECUTIVE:
      case MusterParser::W_LAST:
      case MusterParser::W_NEXT:
      case MusterParser::W_CALENDAR:
      case MusterParser::W_FULL:
      case MusterParser::W_SINCE:
      case MusterParser::W_UNTIL:
      case MusterParser::W_BEFORE:
      case MusterParser::W_AFTER:
      case MusterParser::W_WITHIN:
      case MusterParser::W_ON:
      case MusterParser::W_ZONE:
      case MusterParser::W_START:
      case MusterParser::W_END:
      case MusterParser::W_SECOND:
      case MusterParser::W_SECONDS:
      case MusterParser::W_MINUTE:
      case MusterParser::W_MINUTES:
      case MusterParser::W_HOUR:
      case MusterParser::W_HOURS:
      case MusterParser::W_DAY:
      case MusterParser::W_DAYS:
      case MusterParser::W_WEEK:
      case MusterParser::W_WEEKS:
      case MusterParser::W_MONTH:
      case MusterParser::W_MONTHS:
      case MusterParser::W_QUARTER:
      case MusterParser::W_QUARTERS:
      case MusterParser::W_YEAR:
      case MusterParser::W_YEARS:
      case MusterParser::W_NUMBER:
      case MusterParser::W_DISTINCT:
      case MusterParser::W_SHARE:
      case MusterParser::W_TOTAL:
      case MusterParser::W_AVERAGE:
      case MusterParser::W_SMALLEST:
      case MusterParser::W_LARGEST:
      case MusterParser::W_FIRST:
      case MusterParser::W_LATEST:
      case MusterParser::W_MEDIAN:
      case MusterParser::W_FREQUENT:
      case MusterParser::W_ACROSS:
      case MusterParser::W_RANK:
      case MusterParser::W_QUINTILE:
      case MusterParser::W_DECILE:
      case MusterParser::W_PERCENTILE:
      case MusterParser::W_ALL:
      case MusterParser::W_NONE:
      case MusterParser::W_ONE:
      case MusterParser::W_CONTAINS:
      case MusterParser::W_MATCHES:
      case MusterParser::W_STARTS:
      case MusterParser::W_ENDS:
      case MusterParser::W_DOES:
      case MusterParser::W_CONTAIN:
      case MusterParser::W_MATCH:
      case MusterParser::W_IGNORING:
      case MusterParser::W_CASE:
      case MusterParser::W_TOP:
      case MusterParser::W_BOTTOM:
      case MusterParser::W_AMONG:
      case MusterParser::W_PER:
      case MusterParser::W_INSIDE:
      case MusterParser::W_AS:
      case MusterParser::W_SAME:
      case MusterParser::W_EVENTS:
      case MusterParser::W_OPTIONAL:
      case MusterParser::W_PERSONAL:
      case MusterParser::W_SPECIAL:
      case MusterParser::W_FOR:
      case MusterParser::W_BY:
      case MusterParser::W_LATE:
      case MusterParser::W_UP:
      case MusterParser::W_TO:
      case MusterParser::W_RECORD:
      case MusterParser::W_RECORDS:
      case MusterParser::W_WHOLE:
      case MusterParser::W_REAL:
      case MusterParser::W_TEXT:
      case MusterParser::W_DATE:
      case MusterParser::W_INSTANT:
      case MusterParser::W_DURATION:
      case MusterParser::W_PERCENT:
      case MusterParser::W_MONEY:
      case MusterParser::W_PLACE:
      case MusterParser::W_CONSENT:
      case MusterParser::W_SET:
      case MusterParser::W_MAP:
      case MusterParser::W_PLACES:
      case MusterParser::W_FROM:
      case MusterParser::W_SEPARATED:
      case MusterParser::W_EXTRACTED:
      case MusterParser::W_ROWS:
      case MusterParser::W_WITHOUT:
      case MusterParser::W_A:
      case MusterParser::W_ARE:
      case MusterParser::W_ASIDE:
      case MusterParser::W_CREATE:
      case MusterParser::W_CREATES:
      case MusterParser::W_ROW:
      case MusterParser::W_WINS:
      case MusterParser::W_HEADER:
      case MusterParser::W_ROUNDED:
      case MusterParser::W_GIVEN:
      case MusterParser::W_EXPECT:
      case MusterParser::W_BECAUSE:
      case MusterParser::W_UNKNOWN:
      case MusterParser::W_SIZE:
      case MusterParser::W_PLANNED:
      case MusterParser::W_ENTERED:
      case MusterParser::W_ADD:
      case MusterParser::W_TAKE:
      case MusterParser::W_EACH:
      case MusterParser::W_HALVED:
      case MusterParser::IDENT:
      case MusterParser::QUOTED: {
        enterOuterAlt(_localctx, 1);
        setState(368);
        name();
        break;
      }

      case MusterParser::NUMBER: {
        enterOuterAlt(_localctx, 2);
        setState(369);
        match(MusterParser::NUMBER);
        break;
      }

      case MusterParser::W_IN: {
        enterOuterAlt(_localctx, 3);
        setState(370);
        match(MusterParser::W_IN);
        break;
      }

      case MusterParser::W_THE: {
        enterOuterAlt(_localctx, 4);
        setState(371);
        match(MusterParser::W_THE);
        break;
      }

      case MusterParser::W_OF: {
        enterOuterAlt(_localctx, 5);
        setState(372);
        match(MusterParser::W_OF);
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ProfileHeadContext ------------------------------------------------------------------

MusterParser::ProfileHeadContext::ProfileHeadContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::ProfileHeadContext::W_PROFILE() {
  return getToken(MusterParser::W_PROFILE, 0);
}

tree::TerminalNode* MusterParser::ProfileHeadContext::EOF() {
  return getToken(MusterParser::EOF, 0);
}

std::vector<MusterParser::NameContext *> MusterParser::ProfileHeadContext::name() {
  return getRuleContexts<MusterParser::NameContext>();
}

MusterParser::NameContext* MusterParser::ProfileHeadContext::name(size_t i) {
  return getRuleContext<MusterParser::NameContext>(i);
}

tree::TerminalNode* MusterParser::ProfileHeadContext::W_KEY() {
  return getToken(MusterParser::W_KEY, 0);
}


size_t MusterParser::ProfileHeadContext::getRuleIndex() const {
  return MusterParser::RuleProfileHead;
}


MusterParser::ProfileHeadContext* MusterParser::profileHead() {
  ProfileHeadContext *_localctx = _tracker.createInstance<ProfileHeadContext>(_ctx, getState());
  enterRule(_localctx, 28, MusterParser::RuleProfileHead);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(375);
    match(MusterParser::W_PROFILE);
    setState(376);
    dynamic_cast<ProfileHeadContext *>(_localctx)->id = name();
    setState(379);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_KEY) {
      setState(377);
      match(MusterParser::W_KEY);
      setState(378);
      dynamic_cast<ProfileHeadContext *>(_localctx)->keyField = name();
    }
    setState(381);
    match(MusterParser::EOF);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ProfileLineContext ------------------------------------------------------------------

MusterParser::ProfileLineContext::ProfileLineContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::ProfileLineContext::W_EVENTS() {
  return getToken(MusterParser::W_EVENTS, 0);
}

tree::TerminalNode* MusterParser::ProfileLineContext::W_AT() {
  return getToken(MusterParser::W_AT, 0);
}

tree::TerminalNode* MusterParser::ProfileLineContext::EOF() {
  return getToken(MusterParser::EOF, 0);
}

std::vector<MusterParser::NameContext *> MusterParser::ProfileLineContext::name() {
  return getRuleContexts<MusterParser::NameContext>();
}

MusterParser::NameContext* MusterParser::ProfileLineContext::name(size_t i) {
  return getRuleContext<MusterParser::NameContext>(i);
}

std::vector<MusterParser::EventsOrderContext *> MusterParser::ProfileLineContext::eventsOrder() {
  return getRuleContexts<MusterParser::EventsOrderContext>();
}

MusterParser::EventsOrderContext* MusterParser::ProfileLineContext::eventsOrder(size_t i) {
  return getRuleContext<MusterParser::EventsOrderContext>(i);
}

MusterParser::TypeContext* MusterParser::ProfileLineContext::type() {
  return getRuleContext<MusterParser::TypeContext>(0);
}

tree::TerminalNode* MusterParser::ProfileLineContext::W_FOR() {
  return getToken(MusterParser::W_FOR, 0);
}

std::vector<tree::TerminalNode *> MusterParser::ProfileLineContext::W_OPTIONAL() {
  return getTokens(MusterParser::W_OPTIONAL);
}

tree::TerminalNode* MusterParser::ProfileLineContext::W_OPTIONAL(size_t i) {
  return getToken(MusterParser::W_OPTIONAL, i);
}

std::vector<tree::TerminalNode *> MusterParser::ProfileLineContext::W_PERSONAL() {
  return getTokens(MusterParser::W_PERSONAL);
}

tree::TerminalNode* MusterParser::ProfileLineContext::W_PERSONAL(size_t i) {
  return getToken(MusterParser::W_PERSONAL, i);
}

std::vector<tree::TerminalNode *> MusterParser::ProfileLineContext::W_SPECIAL() {
  return getTokens(MusterParser::W_SPECIAL);
}

tree::TerminalNode* MusterParser::ProfileLineContext::W_SPECIAL(size_t i) {
  return getToken(MusterParser::W_SPECIAL, i);
}

std::vector<tree::TerminalNode *> MusterParser::ProfileLineContext::COMMA() {
  return getTokens(MusterParser::COMMA);
}

tree::TerminalNode* MusterParser::ProfileLineContext::COMMA(size_t i) {
  return getToken(MusterParser::COMMA, i);
}


size_t MusterParser::ProfileLineContext::getRuleIndex() const {
  return MusterParser::RuleProfileLine;
}


MusterParser::ProfileLineContext* MusterParser::profileLine() {
  ProfileLineContext *_localctx = _tracker.createInstance<ProfileLineContext>(_ctx, getState());
  enterRule(_localctx, 30, MusterParser::RuleProfileLine);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(418);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 32, _ctx)) {
    case 1: {
      enterOuterAlt(_localctx, 1);
      setState(383);
      match(MusterParser::W_EVENTS);
      setState(384);
      dynamic_cast<ProfileLineContext *>(_localctx)->list = name();
      setState(385);
      match(MusterParser::W_AT);
      setState(386);
      dynamic_cast<ProfileLineContext *>(_localctx)->time = name();
      setState(390);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while (_la == MusterParser::W_THEN || _la == MusterParser::W_LATE

      || _la == MusterParser::IDENT) {
        setState(387);
        dynamic_cast<ProfileLineContext *>(_localctx)->eventsOrderContext = eventsOrder();
        dynamic_cast<ProfileLineContext *>(_localctx)->order.push_back(dynamic_cast<ProfileLineContext *>(_localctx)->eventsOrderContext);
        setState(392);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
      setState(393);
      match(MusterParser::EOF);
      break;
    }

    case 2: {
      enterOuterAlt(_localctx, 2);
      setState(395);
      dynamic_cast<ProfileLineContext *>(_localctx)->id = name();
      setState(396);
      dynamic_cast<ProfileLineContext *>(_localctx)->t = type();
      setState(402);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while (((((_la - 119) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 119)) & ((1ULL << (MusterParser::W_OPTIONAL - 119))
        | (1ULL << (MusterParser::W_PERSONAL - 119))
        | (1ULL << (MusterParser::W_SPECIAL - 119)))) != 0)) {
        setState(400);
        _errHandler->sync(this);
        switch (_input->LA(1)) {
          case MusterParser::W_OPTIONAL: {
            setState(397);
            dynamic_cast<ProfileLineContext *>(_localctx)->s119 = match(MusterParser::W_OPTIONAL);
            dynamic_cast<ProfileLineContext *>(_localctx)->opt.push_back(dynamic_cast<ProfileLineContext *>(_localctx)->s119);
            break;
          }

          case MusterParser::W_PERSONAL: {
            setState(398);
            dynamic_cast<ProfileLineContext *>(_localctx)->s120 = match(MusterParser::W_PERSONAL);
            dynamic_cast<ProfileLineContext *>(_localctx)->mark.push_back(dynamic_cast<ProfileLineContext *>(_localctx)->s120);
            break;
          }

          case MusterParser::W_SPECIAL: {
            setState(399);
            dynamic_cast<ProfileLineContext *>(_localctx)->s121 = match(MusterParser::W_SPECIAL);
            dynamic_cast<ProfileLineContext *>(_localctx)->special.push_back(dynamic_cast<ProfileLineContext *>(_localctx)->s121);
            break;
          }

        default:
          throw NoViableAltException(this);
        }
        setState(404);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
      setState(414);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == MusterParser::W_FOR) {
        setState(405);
        match(MusterParser::W_FOR);
        setState(406);
        dynamic_cast<ProfileLineContext *>(_localctx)->nameContext = name();
        dynamic_cast<ProfileLineContext *>(_localctx)->purposes.push_back(dynamic_cast<ProfileLineContext *>(_localctx)->nameContext);
        setState(411);
        _errHandler->sync(this);
        _la = _input->LA(1);
        while (_la == MusterParser::COMMA) {
          setState(407);
          match(MusterParser::COMMA);
          setState(408);
          dynamic_cast<ProfileLineContext *>(_localctx)->nameContext = name();
          dynamic_cast<ProfileLineContext *>(_localctx)->purposes.push_back(dynamic_cast<ProfileLineContext *>(_localctx)->nameContext);
          setState(413);
          _errHandler->sync(this);
          _la = _input->LA(1);
        }
      }
      setState(416);
      match(MusterParser::EOF);
      break;
    }

    default:
      break;
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- EventsOrderContext ------------------------------------------------------------------

MusterParser::EventsOrderContext::EventsOrderContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::EventsOrderContext::W_THEN() {
  return getToken(MusterParser::W_THEN, 0);
}

tree::TerminalNode* MusterParser::EventsOrderContext::W_BY() {
  return getToken(MusterParser::W_BY, 0);
}

MusterParser::NameContext* MusterParser::EventsOrderContext::name() {
  return getRuleContext<MusterParser::NameContext>(0);
}

tree::TerminalNode* MusterParser::EventsOrderContext::W_LATE() {
  return getToken(MusterParser::W_LATE, 0);
}

MusterParser::QuantityContext* MusterParser::EventsOrderContext::quantity() {
  return getRuleContext<MusterParser::QuantityContext>(0);
}

tree::TerminalNode* MusterParser::EventsOrderContext::W_UP() {
  return getToken(MusterParser::W_UP, 0);
}

tree::TerminalNode* MusterParser::EventsOrderContext::W_TO() {
  return getToken(MusterParser::W_TO, 0);
}

tree::TerminalNode* MusterParser::EventsOrderContext::W_FOR() {
  return getToken(MusterParser::W_FOR, 0);
}

tree::TerminalNode* MusterParser::EventsOrderContext::IDENT() {
  return getToken(MusterParser::IDENT, 0);
}


size_t MusterParser::EventsOrderContext::getRuleIndex() const {
  return MusterParser::RuleEventsOrder;
}


MusterParser::EventsOrderContext* MusterParser::eventsOrder() {
  EventsOrderContext *_localctx = _tracker.createInstance<EventsOrderContext>(_ctx, getState());
  enterRule(_localctx, 32, MusterParser::RuleEventsOrder);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(433);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case MusterParser::W_THEN: {
        enterOuterAlt(_localctx, 1);
        setState(420);
        match(MusterParser::W_THEN);
        setState(421);
        match(MusterParser::W_BY);
        setState(422);
        dynamic_cast<EventsOrderContext *>(_localctx)->thenBy = name();
        break;
      }

      case MusterParser::W_LATE: {
        enterOuterAlt(_localctx, 2);
        setState(423);
        match(MusterParser::W_LATE);
        setState(424);
        match(MusterParser::W_BY);
        setState(427);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == MusterParser::W_UP) {
          setState(425);
          match(MusterParser::W_UP);
          setState(426);
          match(MusterParser::W_TO);
        }
        setState(429);
        dynamic_cast<EventsOrderContext *>(_localctx)->late = quantity();
        break;
      }

      case MusterParser::IDENT: {
        enterOuterAlt(_localctx, 3);
        setState(430);
        dynamic_cast<EventsOrderContext *>(_localctx)->kept = match(MusterParser::IDENT);
        setState(431);
        match(MusterParser::W_FOR);
        setState(432);
        dynamic_cast<EventsOrderContext *>(_localctx)->keptFor = quantity();
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- TypeContext ------------------------------------------------------------------

MusterParser::TypeContext::TypeContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::TypeContext::W_OR() {
  return getToken(MusterParser::W_OR, 0);
}

tree::TerminalNode* MusterParser::TypeContext::W_NO() {
  return getToken(MusterParser::W_NO, 0);
}

tree::TerminalNode* MusterParser::TypeContext::W_YES() {
  return getToken(MusterParser::W_YES, 0);
}

tree::TerminalNode* MusterParser::TypeContext::W_WHOLE() {
  return getToken(MusterParser::W_WHOLE, 0);
}

tree::TerminalNode* MusterParser::TypeContext::W_NUMBER() {
  return getToken(MusterParser::W_NUMBER, 0);
}

tree::TerminalNode* MusterParser::TypeContext::W_WITH() {
  return getToken(MusterParser::W_WITH, 0);
}

tree::TerminalNode* MusterParser::TypeContext::NUMBER() {
  return getToken(MusterParser::NUMBER, 0);
}

tree::TerminalNode* MusterParser::TypeContext::W_PLACE() {
  return getToken(MusterParser::W_PLACE, 0);
}

tree::TerminalNode* MusterParser::TypeContext::W_PLACES() {
  return getToken(MusterParser::W_PLACES, 0);
}

tree::TerminalNode* MusterParser::TypeContext::W_OF() {
  return getToken(MusterParser::W_OF, 0);
}

tree::TerminalNode* MusterParser::TypeContext::LPAREN() {
  return getToken(MusterParser::LPAREN, 0);
}

tree::TerminalNode* MusterParser::TypeContext::RPAREN() {
  return getToken(MusterParser::RPAREN, 0);
}

tree::TerminalNode* MusterParser::TypeContext::W_ONE() {
  return getToken(MusterParser::W_ONE, 0);
}

std::vector<MusterParser::NameContext *> MusterParser::TypeContext::name() {
  return getRuleContexts<MusterParser::NameContext>();
}

MusterParser::NameContext* MusterParser::TypeContext::name(size_t i) {
  return getRuleContext<MusterParser::NameContext>(i);
}

std::vector<tree::TerminalNode *> MusterParser::TypeContext::COMMA() {
  return getTokens(MusterParser::COMMA);
}

tree::TerminalNode* MusterParser::TypeContext::COMMA(size_t i) {
  return getToken(MusterParser::COMMA, i);
}

std::vector<tree::TerminalNode *> MusterParser::TypeContext::LT() {
  return getTokens(MusterParser::LT);
}

tree::TerminalNode* MusterParser::TypeContext::LT(size_t i) {
  return getToken(MusterParser::LT, i);
}

tree::TerminalNode* MusterParser::TypeContext::W_SET() {
  return getToken(MusterParser::W_SET, 0);
}

std::vector<MusterParser::TypeContext *> MusterParser::TypeContext::type() {
  return getRuleContexts<MusterParser::TypeContext>();
}

MusterParser::TypeContext* MusterParser::TypeContext::type(size_t i) {
  return getRuleContext<MusterParser::TypeContext>(i);
}

tree::TerminalNode* MusterParser::TypeContext::W_TO() {
  return getToken(MusterParser::W_TO, 0);
}

tree::TerminalNode* MusterParser::TypeContext::W_MAP() {
  return getToken(MusterParser::W_MAP, 0);
}

tree::TerminalNode* MusterParser::TypeContext::W_LIST() {
  return getToken(MusterParser::W_LIST, 0);
}

tree::TerminalNode* MusterParser::TypeContext::W_MONEY() {
  return getToken(MusterParser::W_MONEY, 0);
}

tree::TerminalNode* MusterParser::TypeContext::IDENT() {
  return getToken(MusterParser::IDENT, 0);
}

tree::TerminalNode* MusterParser::TypeContext::W_PERCENT() {
  return getToken(MusterParser::W_PERCENT, 0);
}

tree::TerminalNode* MusterParser::TypeContext::W_REAL() {
  return getToken(MusterParser::W_REAL, 0);
}

tree::TerminalNode* MusterParser::TypeContext::W_TEXT() {
  return getToken(MusterParser::W_TEXT, 0);
}

tree::TerminalNode* MusterParser::TypeContext::W_DATE() {
  return getToken(MusterParser::W_DATE, 0);
}

tree::TerminalNode* MusterParser::TypeContext::W_INSTANT() {
  return getToken(MusterParser::W_INSTANT, 0);
}

tree::TerminalNode* MusterParser::TypeContext::W_DURATION() {
  return getToken(MusterParser::W_DURATION, 0);
}

tree::TerminalNode* MusterParser::TypeContext::W_ZONE() {
  return getToken(MusterParser::W_ZONE, 0);
}

tree::TerminalNode* MusterParser::TypeContext::W_CONSENT() {
  return getToken(MusterParser::W_CONSENT, 0);
}

tree::TerminalNode* MusterParser::TypeContext::W_RECORD() {
  return getToken(MusterParser::W_RECORD, 0);
}

tree::TerminalNode* MusterParser::TypeContext::W_RECORDS() {
  return getToken(MusterParser::W_RECORDS, 0);
}

tree::TerminalNode* MusterParser::TypeContext::QUOTED() {
  return getToken(MusterParser::QUOTED, 0);
}


size_t MusterParser::TypeContext::getRuleIndex() const {
  return MusterParser::RuleType;
}


MusterParser::TypeContext* MusterParser::type() {
  TypeContext *_localctx = _tracker.createInstance<TypeContext>(_ctx, getState());
  enterRule(_localctx, 34, MusterParser::RuleType);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(485);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case MusterParser::W_YES: {
        enterOuterAlt(_localctx, 1);
        setState(435);
        dynamic_cast<TypeContext *>(_localctx)->truth = match(MusterParser::W_YES);
        setState(436);
        match(MusterParser::W_OR);
        setState(437);
        match(MusterParser::W_NO);
        break;
      }

      case MusterParser::W_WHOLE: {
        enterOuterAlt(_localctx, 2);
        setState(438);
        match(MusterParser::W_WHOLE);
        setState(439);
        dynamic_cast<TypeContext *>(_localctx)->whole = match(MusterParser::W_NUMBER);
        break;
      }

      case MusterParser::W_NUMBER: {
        enterOuterAlt(_localctx, 3);
        setState(440);
        dynamic_cast<TypeContext *>(_localctx)->num = match(MusterParser::W_NUMBER);
        setState(444);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == MusterParser::W_WITH) {
          setState(441);
          match(MusterParser::W_WITH);
          setState(442);
          dynamic_cast<TypeContext *>(_localctx)->places = match(MusterParser::NUMBER);
          setState(443);
          _la = _input->LA(1);
          if (!(_la == MusterParser::W_PLACE

          || _la == MusterParser::W_PLACES)) {
          _errHandler->recoverInline(this);
          }
          else {
            _errHandler->reportMatch(this);
            consume();
          }
        }
        break;
      }

      case MusterParser::W_ONE: {
        enterOuterAlt(_localctx, 4);
        setState(446);
        dynamic_cast<TypeContext *>(_localctx)->one = match(MusterParser::W_ONE);
        setState(447);
        match(MusterParser::W_OF);
        setState(448);
        match(MusterParser::LPAREN);
        setState(449);
        dynamic_cast<TypeContext *>(_localctx)->nameContext = name();
        dynamic_cast<TypeContext *>(_localctx)->words.push_back(dynamic_cast<TypeContext *>(_localctx)->nameContext);
        setState(463);
        _errHandler->sync(this);
        switch (_input->LA(1)) {
          case MusterParser::RPAREN:
          case MusterParser::COMMA: {
            setState(454);
            _errHandler->sync(this);
            _la = _input->LA(1);
            while (_la == MusterParser::COMMA) {
              setState(450);
              match(MusterParser::COMMA);
              setState(451);
              dynamic_cast<TypeContext *>(_localctx)->nameContext = name();
              dynamic_cast<TypeContext *>(_localctx)->words.push_back(dynamic_cast<TypeContext *>(_localctx)->nameContext);
              setState(456);
              _errHandler->sync(this);
              _la = _input->LA(1);
            }
            break;
          }

          case MusterParser::LT: {
            setState(459); 
            _errHandler->sync(this);
            _la = _input->LA(1);
            do {
              setState(457);
              dynamic_cast<TypeContext *>(_localctx)->s181 = match(MusterParser::LT);
              dynamic_cast<TypeContext *>(_localctx)->ordered.push_back(dynamic_cast<TypeContext *>(_localctx)->s181);
              setState(458);
              dynamic_cast<TypeContext *>(_localctx)->nameContext = name();
              dynamic_cast<TypeContext *>(_localctx)->words.push_back(dynamic_cast<TypeContext *>(_localctx)->nameContext);
              setState(461); 
              _errHandler->sync(this);
              _la = _input->LA(1);
            } while (_la == MusterParser::LT);
            break;
          }

        default:
          throw NoViableAltException(this);
        }
        setState(465);
        match(MusterParser::RPAREN);
        break;
      }

      case MusterParser::W_SET: {
        enterOuterAlt(_localctx, 5);
        setState(467);
        dynamic_cast<TypeContext *>(_localctx)->set = match(MusterParser::W_SET);
        setState(468);
        match(MusterParser::W_OF);
        setState(469);
        dynamic_cast<TypeContext *>(_localctx)->element = type();
        break;
      }

      case MusterParser::W_MAP: {
        enterOuterAlt(_localctx, 6);
        setState(470);
        dynamic_cast<TypeContext *>(_localctx)->map = match(MusterParser::W_MAP);
        setState(471);
        match(MusterParser::W_OF);
        setState(472);
        dynamic_cast<TypeContext *>(_localctx)->key = type();
        setState(473);
        match(MusterParser::W_TO);
        setState(474);
        dynamic_cast<TypeContext *>(_localctx)->element = type();
        break;
      }

      case MusterParser::W_LIST: {
        enterOuterAlt(_localctx, 7);
        setState(476);
        dynamic_cast<TypeContext *>(_localctx)->list = match(MusterParser::W_LIST);
        setState(477);
        match(MusterParser::W_OF);
        setState(478);
        dynamic_cast<TypeContext *>(_localctx)->element = type();
        break;
      }

      case MusterParser::W_MONEY: {
        enterOuterAlt(_localctx, 8);
        setState(479);
        dynamic_cast<TypeContext *>(_localctx)->money = match(MusterParser::W_MONEY);
        setState(481);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == MusterParser::IDENT) {
          setState(480);
          dynamic_cast<TypeContext *>(_localctx)->currency = match(MusterParser::IDENT);
        }
        break;
      }

      case MusterParser::W_ZONE:
      case MusterParser::W_RECORD:
      case MusterParser::W_RECORDS:
      case MusterParser::W_REAL:
      case MusterParser::W_TEXT:
      case MusterParser::W_DATE:
      case MusterParser::W_INSTANT:
      case MusterParser::W_DURATION:
      case MusterParser::W_PERCENT:
      case MusterParser::W_PLACE:
      case MusterParser::W_CONSENT: {
        enterOuterAlt(_localctx, 9);
        setState(483);
        dynamic_cast<TypeContext *>(_localctx)->word = _input->LT(1);
        _la = _input->LA(1);
        if (!(_la == MusterParser::W_ZONE

        || _la == MusterParser::W_RECORD || ((((_la - 128) & ~ 0x3fULL) == 0) &&
          ((1ULL << (_la - 128)) & ((1ULL << (MusterParser::W_RECORDS - 128))
          | (1ULL << (MusterParser::W_REAL - 128))
          | (1ULL << (MusterParser::W_TEXT - 128))
          | (1ULL << (MusterParser::W_DATE - 128))
          | (1ULL << (MusterParser::W_INSTANT - 128))
          | (1ULL << (MusterParser::W_DURATION - 128))
          | (1ULL << (MusterParser::W_PERCENT - 128))
          | (1ULL << (MusterParser::W_PLACE - 128))
          | (1ULL << (MusterParser::W_CONSENT - 128)))) != 0))) {
          dynamic_cast<TypeContext *>(_localctx)->word = _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        break;
      }

      case MusterParser::IDENT:
      case MusterParser::QUOTED: {
        enterOuterAlt(_localctx, 10);
        setState(484);
        dynamic_cast<TypeContext *>(_localctx)->named = _input->LT(1);
        _la = _input->LA(1);
        if (!(_la == MusterParser::IDENT

        || _la == MusterParser::QUOTED)) {
          dynamic_cast<TypeContext *>(_localctx)->named = _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- SourceHeadContext ------------------------------------------------------------------

MusterParser::SourceHeadContext::SourceHeadContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::SourceHeadContext::W_SOURCE() {
  return getToken(MusterParser::W_SOURCE, 0);
}

tree::TerminalNode* MusterParser::SourceHeadContext::EOF() {
  return getToken(MusterParser::EOF, 0);
}

std::vector<MusterParser::NameContext *> MusterParser::SourceHeadContext::name() {
  return getRuleContexts<MusterParser::NameContext>();
}

MusterParser::NameContext* MusterParser::SourceHeadContext::name(size_t i) {
  return getRuleContext<MusterParser::NameContext>(i);
}

tree::TerminalNode* MusterParser::SourceHeadContext::W_FOR() {
  return getToken(MusterParser::W_FOR, 0);
}


size_t MusterParser::SourceHeadContext::getRuleIndex() const {
  return MusterParser::RuleSourceHead;
}


MusterParser::SourceHeadContext* MusterParser::sourceHead() {
  SourceHeadContext *_localctx = _tracker.createInstance<SourceHeadContext>(_ctx, getState());
  enterRule(_localctx, 36, MusterParser::RuleSourceHead);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(487);
    match(MusterParser::W_SOURCE);
    setState(488);
    dynamic_cast<SourceHeadContext *>(_localctx)->id = name();
    setState(491);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_FOR) {
      setState(489);
      match(MusterParser::W_FOR);
      setState(490);
      dynamic_cast<SourceHeadContext *>(_localctx)->forSchema = name();
    }
    setState(493);
    match(MusterParser::EOF);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- SourceLineContext ------------------------------------------------------------------

MusterParser::SourceLineContext::SourceLineContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::SourceLineContext::W_FROM() {
  return getToken(MusterParser::W_FROM, 0);
}

tree::TerminalNode* MusterParser::SourceLineContext::EOF() {
  return getToken(MusterParser::EOF, 0);
}

std::vector<MusterParser::PathContext *> MusterParser::SourceLineContext::path() {
  return getRuleContexts<MusterParser::PathContext>();
}

MusterParser::PathContext* MusterParser::SourceLineContext::path(size_t i) {
  return getRuleContext<MusterParser::PathContext>(i);
}

std::vector<tree::TerminalNode *> MusterParser::SourceLineContext::STRING() {
  return getTokens(MusterParser::STRING);
}

tree::TerminalNode* MusterParser::SourceLineContext::STRING(size_t i) {
  return getToken(MusterParser::STRING, i);
}

std::vector<MusterParser::TableOptionContext *> MusterParser::SourceLineContext::tableOption() {
  return getRuleContexts<MusterParser::TableOptionContext>();
}

MusterParser::TableOptionContext* MusterParser::SourceLineContext::tableOption(size_t i) {
  return getRuleContext<MusterParser::TableOptionContext>(i);
}

tree::TerminalNode* MusterParser::SourceLineContext::W_ZONE() {
  return getToken(MusterParser::W_ZONE, 0);
}

tree::TerminalNode* MusterParser::SourceLineContext::W_AT() {
  return getToken(MusterParser::W_AT, 0);
}

tree::TerminalNode* MusterParser::SourceLineContext::W_EXTRACTED() {
  return getToken(MusterParser::W_EXTRACTED, 0);
}

tree::TerminalNode* MusterParser::SourceLineContext::DATE() {
  return getToken(MusterParser::DATE, 0);
}

tree::TerminalNode* MusterParser::SourceLineContext::TIME() {
  return getToken(MusterParser::TIME, 0);
}

tree::TerminalNode* MusterParser::SourceLineContext::W_IS() {
  return getToken(MusterParser::W_IS, 0);
}

tree::TerminalNode* MusterParser::SourceLineContext::W_MISSING() {
  return getToken(MusterParser::W_MISSING, 0);
}

std::vector<tree::TerminalNode *> MusterParser::SourceLineContext::COMMA() {
  return getTokens(MusterParser::COMMA);
}

tree::TerminalNode* MusterParser::SourceLineContext::COMMA(size_t i) {
  return getToken(MusterParser::COMMA, i);
}

tree::TerminalNode* MusterParser::SourceLineContext::W_WITHOUT() {
  return getToken(MusterParser::W_WITHOUT, 0);
}

tree::TerminalNode* MusterParser::SourceLineContext::W_A() {
  return getToken(MusterParser::W_A, 0);
}

tree::TerminalNode* MusterParser::SourceLineContext::W_KEY() {
  return getToken(MusterParser::W_KEY, 0);
}

tree::TerminalNode* MusterParser::SourceLineContext::W_ARE() {
  return getToken(MusterParser::W_ARE, 0);
}

tree::TerminalNode* MusterParser::SourceLineContext::W_SET() {
  return getToken(MusterParser::W_SET, 0);
}

tree::TerminalNode* MusterParser::SourceLineContext::W_ASIDE() {
  return getToken(MusterParser::W_ASIDE, 0);
}

tree::TerminalNode* MusterParser::SourceLineContext::W_ROWS() {
  return getToken(MusterParser::W_ROWS, 0);
}

tree::TerminalNode* MusterParser::SourceLineContext::W_PROFILES() {
  return getToken(MusterParser::W_PROFILES, 0);
}

tree::TerminalNode* MusterParser::SourceLineContext::W_CREATE() {
  return getToken(MusterParser::W_CREATE, 0);
}

tree::TerminalNode* MusterParser::SourceLineContext::W_CREATES() {
  return getToken(MusterParser::W_CREATES, 0);
}

tree::TerminalNode* MusterParser::SourceLineContext::W_ROW() {
  return getToken(MusterParser::W_ROW, 0);
}

tree::TerminalNode* MusterParser::SourceLineContext::W_WINS() {
  return getToken(MusterParser::W_WINS, 0);
}

tree::TerminalNode* MusterParser::SourceLineContext::W_FIRST() {
  return getToken(MusterParser::W_FIRST, 0);
}

tree::TerminalNode* MusterParser::SourceLineContext::W_LAST() {
  return getToken(MusterParser::W_LAST, 0);
}

tree::TerminalNode* MusterParser::SourceLineContext::W_PER() {
  return getToken(MusterParser::W_PER, 0);
}

MusterParser::NameContext* MusterParser::SourceLineContext::name() {
  return getRuleContext<MusterParser::NameContext>(0);
}

tree::TerminalNode* MusterParser::SourceLineContext::W_WHERE() {
  return getToken(MusterParser::W_WHERE, 0);
}

MusterParser::ExprContext* MusterParser::SourceLineContext::expr() {
  return getRuleContext<MusterParser::ExprContext>(0);
}

tree::TerminalNode* MusterParser::SourceLineContext::EQ() {
  return getToken(MusterParser::EQ, 0);
}

MusterParser::MappedContext* MusterParser::SourceLineContext::mapped() {
  return getRuleContext<MusterParser::MappedContext>(0);
}


size_t MusterParser::SourceLineContext::getRuleIndex() const {
  return MusterParser::RuleSourceLine;
}


MusterParser::SourceLineContext* MusterParser::sourceLine() {
  SourceLineContext *_localctx = _tracker.createInstance<SourceLineContext>(_ctx, getState());
  enterRule(_localctx, 38, MusterParser::RuleSourceLine);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(564);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 48, _ctx)) {
    case 1: {
      enterOuterAlt(_localctx, 1);
      setState(495);
      dynamic_cast<SourceLineContext *>(_localctx)->target = path();
      setState(496);
      match(MusterParser::W_FROM);
      setState(499);
      _errHandler->sync(this);
      switch (_input->LA(1)) {
        case MusterParser::STRING: {
          setState(497);
          dynamic_cast<SourceLineContext *>(_localctx)->files = match(MusterParser::STRING);
          break;
        }

        case MusterParser::W_SEGMENT:
        case MusterParser::W_LET:
        case MusterParser::W_NEEDS:
        case MusterParser::W_PROFILES:
        case MusterParser::W_CHOOSE:
        case MusterParser::W_WHEN:
        case MusterParser::W_OTHERWISE:
        case MusterParser::W_USE:
        case MusterParser::W_SCHEMA:
        case MusterParser::W_VERSION:
        case MusterParser::W_PROFILE:
        case MusterParser::W_KEY:
        case MusterParser::W_SOURCE:
        case MusterParser::W_IMPORT:
        case MusterParser::W_LIST:
        case MusterParser::W_SCORE:
        case MusterParser::W_TEST:
        case MusterParser::W_CAMPAIGN:
        case MusterParser::W_CAMPAIGNS:
        case MusterParser::W_AT:
        case MusterParser::W_LEAST:
        case MusterParser::W_MOST:
        case MusterParser::W_MORE:
        case MusterParser::W_FEWER:
        case MusterParser::W_THAN:
        case MusterParser::W_EXACTLY:
        case MusterParser::W_CONSECUTIVE:
        case MusterParser::W_LAST:
        case MusterParser::W_NEXT:
        case MusterParser::W_CALENDAR:
        case MusterParser::W_FULL:
        case MusterParser::W_SINCE:
        case MusterParser::W_UNTIL:
        case MusterParser::W_BEFORE:
        case MusterParser::W_AFTER:
        case MusterParser::W_WITHIN:
        case MusterParser::W_ON:
        case MusterParser::W_ZONE:
        case MusterParser::W_START:
        case MusterParser::W_END:
        case MusterParser::W_SECOND:
        case MusterParser::W_SECONDS:
        case MusterParser::W_MINUTE:
        case MusterParser::W_MINUTES:
        case MusterParser::W_HOUR:
        case MusterParser::W_HOURS:
        case MusterParser::W_DAY:
        case MusterParser::W_DAYS:
        case MusterParser::W_WEEK:
        case MusterParser::W_WEEKS:
        case MusterParser::W_MONTH:
        case MusterParser::W_MONTHS:
        case MusterParser::W_QUARTER:
        case MusterParser::W_QUARTERS:
        case MusterParser::W_YEAR:
        case MusterParser::W_YEARS:
        case MusterParser::W_NUMBER:
        case MusterParser::W_DISTINCT:
        case MusterParser::W_SHARE:
        case MusterParser::W_TOTAL:
        case MusterParser::W_AVERAGE:
        case MusterParser::W_SMALLEST:
        case MusterParser::W_LARGEST:
        case MusterParser::W_FIRST:
        case MusterParser::W_LATEST:
        case MusterParser::W_MEDIAN:
        case MusterParser::W_FREQUENT:
        case MusterParser::W_ACROSS:
        case MusterParser::W_RANK:
        case MusterParser::W_QUINTILE:
        case MusterParser::W_DECILE:
        case MusterParser::W_PERCENTILE:
        case MusterParser::W_ALL:
        case MusterParser::W_NONE:
        case MusterParser::W_ONE:
        case MusterParser::W_CONTAINS:
        case MusterParser::W_MATCHES:
        case MusterParser::W_STARTS:
        case MusterParser::W_ENDS:
        case MusterParser::W_DOES:
        case MusterParser::W_CONTAIN:
        case MusterParser::W_MATCH:
        case MusterParser::W_IGNORING:
        case MusterParser::W_CASE:
        case MusterParser::W_TOP:
        case MusterParser::W_BOTTOM:
        case MusterParser::W_AMONG:
        case MusterParser::W_PER:
        case MusterParser::W_INSIDE:
        case MusterParser::W_AS:
        case MusterParser::W_SAME:
        case MusterParser::W_EVENTS:
        case MusterParser::W_OPTIONAL:
        case MusterParser::W_PERSONAL:
        case MusterParser::W_SPECIAL:
        case MusterParser::W_FOR:
        case MusterParser::W_BY:
        case MusterParser::W_LATE:
        case MusterParser::W_UP:
        case MusterParser::W_TO:
        case MusterParser::W_RECORD:
        case MusterParser::W_RECORDS:
        case MusterParser::W_WHOLE:
        case MusterParser::W_REAL:
        case MusterParser::W_TEXT:
        case MusterParser::W_DATE:
        case MusterParser::W_INSTANT:
        case MusterParser::W_DURATION:
        case MusterParser::W_PERCENT:
        case MusterParser::W_MONEY:
        case MusterParser::W_PLACE:
        case MusterParser::W_CONSENT:
        case MusterParser::W_SET:
        case MusterParser::W_MAP:
        case MusterParser::W_PLACES:
        case MusterParser::W_FROM:
        case MusterParser::W_SEPARATED:
        case MusterParser::W_EXTRACTED:
        case MusterParser::W_ROWS:
        case MusterParser::W_WITHOUT:
        case MusterParser::W_A:
        case MusterParser::W_ARE:
        case MusterParser::W_ASIDE:
        case MusterParser::W_CREATE:
        case MusterParser::W_CREATES:
        case MusterParser::W_ROW:
        case MusterParser::W_WINS:
        case MusterParser::W_HEADER:
        case MusterParser::W_ROUNDED:
        case MusterParser::W_GIVEN:
        case MusterParser::W_EXPECT:
        case MusterParser::W_BECAUSE:
        case MusterParser::W_UNKNOWN:
        case MusterParser::W_SIZE:
        case MusterParser::W_PLANNED:
        case MusterParser::W_ENTERED:
        case MusterParser::W_ADD:
        case MusterParser::W_TAKE:
        case MusterParser::W_EACH:
        case MusterParser::W_HALVED:
        case MusterParser::IDENT:
        case MusterParser::QUOTED: {
          setState(498);
          dynamic_cast<SourceLineContext *>(_localctx)->held = path();
          break;
        }

      default:
        throw NoViableAltException(this);
      }
      setState(504);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while (((((_la - 116) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 116)) & ((1ULL << (MusterParser::W_AS - 116))
        | (1ULL << (MusterParser::W_SEPARATED - 116))
        | (1ULL << (MusterParser::W_WITHOUT - 116)))) != 0)) {
        setState(501);
        dynamic_cast<SourceLineContext *>(_localctx)->tableOptionContext = tableOption();
        dynamic_cast<SourceLineContext *>(_localctx)->options.push_back(dynamic_cast<SourceLineContext *>(_localctx)->tableOptionContext);
        setState(506);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
      setState(507);
      match(MusterParser::EOF);
      break;
    }

    case 2: {
      enterOuterAlt(_localctx, 2);
      setState(509);
      dynamic_cast<SourceLineContext *>(_localctx)->tableOptionContext = tableOption();
      dynamic_cast<SourceLineContext *>(_localctx)->options.push_back(dynamic_cast<SourceLineContext *>(_localctx)->tableOptionContext);
      setState(510);
      match(MusterParser::EOF);
      break;
    }

    case 3: {
      enterOuterAlt(_localctx, 3);
      setState(512);
      dynamic_cast<SourceLineContext *>(_localctx)->inZone = match(MusterParser::W_ZONE);
      setState(513);
      dynamic_cast<SourceLineContext *>(_localctx)->text = match(MusterParser::STRING);
      setState(514);
      match(MusterParser::EOF);
      break;
    }

    case 4: {
      enterOuterAlt(_localctx, 4);
      setState(515);
      dynamic_cast<SourceLineContext *>(_localctx)->extracted = match(MusterParser::W_EXTRACTED);
      setState(516);
      match(MusterParser::W_AT);
      setState(522);
      _errHandler->sync(this);
      switch (_input->LA(1)) {
        case MusterParser::STRING: {
          setState(517);
          dynamic_cast<SourceLineContext *>(_localctx)->text = match(MusterParser::STRING);
          break;
        }

        case MusterParser::DATE: {
          setState(518);
          dynamic_cast<SourceLineContext *>(_localctx)->day = match(MusterParser::DATE);
          setState(520);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if (_la == MusterParser::TIME) {
            setState(519);
            dynamic_cast<SourceLineContext *>(_localctx)->time = match(MusterParser::TIME);
          }
          break;
        }

      default:
        throw NoViableAltException(this);
      }
      setState(524);
      match(MusterParser::EOF);
      break;
    }

    case 5: {
      enterOuterAlt(_localctx, 5);
      setState(525);
      dynamic_cast<SourceLineContext *>(_localctx)->missing = match(MusterParser::W_MISSING);
      setState(526);
      match(MusterParser::W_IS);
      setState(527);
      dynamic_cast<SourceLineContext *>(_localctx)->stringToken = match(MusterParser::STRING);
      dynamic_cast<SourceLineContext *>(_localctx)->texts.push_back(dynamic_cast<SourceLineContext *>(_localctx)->stringToken);
      setState(532);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while (_la == MusterParser::COMMA) {
        setState(528);
        match(MusterParser::COMMA);
        setState(529);
        dynamic_cast<SourceLineContext *>(_localctx)->stringToken = match(MusterParser::STRING);
        dynamic_cast<SourceLineContext *>(_localctx)->texts.push_back(dynamic_cast<SourceLineContext *>(_localctx)->stringToken);
        setState(534);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
      setState(535);
      match(MusterParser::EOF);
      break;
    }

    case 6: {
      enterOuterAlt(_localctx, 6);
      setState(536);
      dynamic_cast<SourceLineContext *>(_localctx)->keyless = match(MusterParser::W_ROWS);
      setState(537);
      match(MusterParser::W_WITHOUT);
      setState(538);
      match(MusterParser::W_A);
      setState(539);
      match(MusterParser::W_KEY);
      setState(540);
      match(MusterParser::W_ARE);
      setState(541);
      match(MusterParser::W_SET);
      setState(542);
      match(MusterParser::W_ASIDE);
      setState(543);
      match(MusterParser::EOF);
      break;
    }

    case 7: {
      enterOuterAlt(_localctx, 7);
      setState(544);
      dynamic_cast<SourceLineContext *>(_localctx)->creates = _input->LT(1);
      _la = _input->LA(1);
      if (!(_la == MusterParser::W_CREATE

      || _la == MusterParser::W_CREATES)) {
        dynamic_cast<SourceLineContext *>(_localctx)->creates = _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(545);
      match(MusterParser::W_PROFILES);
      setState(546);
      match(MusterParser::EOF);
      break;
    }

    case 8: {
      enterOuterAlt(_localctx, 8);
      setState(547);
      dynamic_cast<SourceLineContext *>(_localctx)->wins = _input->LT(1);
      _la = _input->LA(1);
      if (!(_la == MusterParser::W_LAST

      || _la == MusterParser::W_FIRST)) {
        dynamic_cast<SourceLineContext *>(_localctx)->wins = _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(548);
      match(MusterParser::W_ROW);
      setState(549);
      match(MusterParser::W_WINS);
      setState(552);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == MusterParser::W_PER) {
        setState(550);
        match(MusterParser::W_PER);
        setState(551);
        dynamic_cast<SourceLineContext *>(_localctx)->each = name();
      }
      setState(554);
      match(MusterParser::EOF);
      break;
    }

    case 9: {
      enterOuterAlt(_localctx, 9);
      setState(555);
      dynamic_cast<SourceLineContext *>(_localctx)->where = match(MusterParser::W_WHERE);
      setState(556);
      dynamic_cast<SourceLineContext *>(_localctx)->cond = expr();
      setState(557);
      match(MusterParser::EOF);
      break;
    }

    case 10: {
      enterOuterAlt(_localctx, 10);
      setState(559);
      dynamic_cast<SourceLineContext *>(_localctx)->field = path();
      setState(560);
      match(MusterParser::EQ);
      setState(561);
      dynamic_cast<SourceLineContext *>(_localctx)->v = mapped();
      setState(562);
      match(MusterParser::EOF);
      break;
    }

    default:
      break;
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- TableOptionContext ------------------------------------------------------------------

MusterParser::TableOptionContext::TableOptionContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::TableOptionContext::W_BY() {
  return getToken(MusterParser::W_BY, 0);
}

tree::TerminalNode* MusterParser::TableOptionContext::W_SEPARATED() {
  return getToken(MusterParser::W_SEPARATED, 0);
}

tree::TerminalNode* MusterParser::TableOptionContext::STRING() {
  return getToken(MusterParser::STRING, 0);
}

tree::TerminalNode* MusterParser::TableOptionContext::W_AS() {
  return getToken(MusterParser::W_AS, 0);
}

MusterParser::NameContext* MusterParser::TableOptionContext::name() {
  return getRuleContext<MusterParser::NameContext>(0);
}

tree::TerminalNode* MusterParser::TableOptionContext::W_HEADER() {
  return getToken(MusterParser::W_HEADER, 0);
}

tree::TerminalNode* MusterParser::TableOptionContext::W_WITHOUT() {
  return getToken(MusterParser::W_WITHOUT, 0);
}


size_t MusterParser::TableOptionContext::getRuleIndex() const {
  return MusterParser::RuleTableOption;
}


MusterParser::TableOptionContext* MusterParser::tableOption() {
  TableOptionContext *_localctx = _tracker.createInstance<TableOptionContext>(_ctx, getState());
  enterRule(_localctx, 40, MusterParser::RuleTableOption);

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(573);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case MusterParser::W_SEPARATED: {
        enterOuterAlt(_localctx, 1);
        setState(566);
        dynamic_cast<TableOptionContext *>(_localctx)->separated = match(MusterParser::W_SEPARATED);
        setState(567);
        match(MusterParser::W_BY);
        setState(568);
        dynamic_cast<TableOptionContext *>(_localctx)->separator = match(MusterParser::STRING);
        break;
      }

      case MusterParser::W_AS: {
        enterOuterAlt(_localctx, 2);
        setState(569);
        match(MusterParser::W_AS);
        setState(570);
        dynamic_cast<TableOptionContext *>(_localctx)->format = name();
        break;
      }

      case MusterParser::W_WITHOUT: {
        enterOuterAlt(_localctx, 3);
        setState(571);
        dynamic_cast<TableOptionContext *>(_localctx)->without = match(MusterParser::W_WITHOUT);
        setState(572);
        match(MusterParser::W_HEADER);
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- MappedContext ------------------------------------------------------------------

MusterParser::MappedContext::MappedContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::MappedContext::W_NUMBER() {
  return getToken(MusterParser::W_NUMBER, 0);
}

tree::TerminalNode* MusterParser::MappedContext::W_ROW() {
  return getToken(MusterParser::W_ROW, 0);
}

tree::TerminalNode* MusterParser::MappedContext::W_AS() {
  return getToken(MusterParser::W_AS, 0);
}

MusterParser::PrimaryContext* MusterParser::MappedContext::primary() {
  return getRuleContext<MusterParser::PrimaryContext>(0);
}

std::vector<MusterParser::MapEntryContext *> MusterParser::MappedContext::mapEntry() {
  return getRuleContexts<MusterParser::MapEntryContext>();
}

MusterParser::MapEntryContext* MusterParser::MappedContext::mapEntry(size_t i) {
  return getRuleContext<MusterParser::MapEntryContext>(i);
}

std::vector<tree::TerminalNode *> MusterParser::MappedContext::COMMA() {
  return getTokens(MusterParser::COMMA);
}

tree::TerminalNode* MusterParser::MappedContext::COMMA(size_t i) {
  return getToken(MusterParser::COMMA, i);
}

tree::TerminalNode* MusterParser::MappedContext::W_ELSE() {
  return getToken(MusterParser::W_ELSE, 0);
}

MusterParser::MapTargetContext* MusterParser::MappedContext::mapTarget() {
  return getRuleContext<MusterParser::MapTargetContext>(0);
}

tree::TerminalNode* MusterParser::MappedContext::W_YES() {
  return getToken(MusterParser::W_YES, 0);
}

tree::TerminalNode* MusterParser::MappedContext::W_NO() {
  return getToken(MusterParser::W_NO, 0);
}

MusterParser::ExprContext* MusterParser::MappedContext::expr() {
  return getRuleContext<MusterParser::ExprContext>(0);
}


size_t MusterParser::MappedContext::getRuleIndex() const {
  return MusterParser::RuleMapped;
}


MusterParser::MappedContext* MusterParser::mapped() {
  MappedContext *_localctx = _tracker.createInstance<MappedContext>(_ctx, getState());
  enterRule(_localctx, 42, MusterParser::RuleMapped);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(593);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 52, _ctx)) {
    case 1: {
      enterOuterAlt(_localctx, 1);
      setState(575);
      dynamic_cast<MappedContext *>(_localctx)->row = match(MusterParser::W_ROW);
      setState(576);
      match(MusterParser::W_NUMBER);
      break;
    }

    case 2: {
      enterOuterAlt(_localctx, 2);
      setState(577);
      dynamic_cast<MappedContext *>(_localctx)->from = primary();
      setState(578);
      match(MusterParser::W_AS);
      setState(579);
      dynamic_cast<MappedContext *>(_localctx)->mapEntryContext = mapEntry();
      dynamic_cast<MappedContext *>(_localctx)->entries.push_back(dynamic_cast<MappedContext *>(_localctx)->mapEntryContext);
      setState(584);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while (_la == MusterParser::COMMA) {
        setState(580);
        match(MusterParser::COMMA);
        setState(581);
        dynamic_cast<MappedContext *>(_localctx)->mapEntryContext = mapEntry();
        dynamic_cast<MappedContext *>(_localctx)->entries.push_back(dynamic_cast<MappedContext *>(_localctx)->mapEntryContext);
        setState(586);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
      setState(589);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == MusterParser::W_ELSE) {
        setState(587);
        match(MusterParser::W_ELSE);
        setState(588);
        dynamic_cast<MappedContext *>(_localctx)->other = mapTarget();
      }
      break;
    }

    case 3: {
      enterOuterAlt(_localctx, 3);
      setState(591);
      dynamic_cast<MappedContext *>(_localctx)->truth = _input->LT(1);
      _la = _input->LA(1);
      if (!(_la == MusterParser::W_NO

      || _la == MusterParser::W_YES)) {
        dynamic_cast<MappedContext *>(_localctx)->truth = _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      break;
    }

    case 4: {
      enterOuterAlt(_localctx, 4);
      setState(592);
      dynamic_cast<MappedContext *>(_localctx)->e = expr();
      break;
    }

    default:
      break;
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- MapEntryContext ------------------------------------------------------------------

MusterParser::MapEntryContext::MapEntryContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::MapEntryContext::STRING() {
  return getToken(MusterParser::STRING, 0);
}

MusterParser::MapTargetContext* MusterParser::MapEntryContext::mapTarget() {
  return getRuleContext<MusterParser::MapTargetContext>(0);
}


size_t MusterParser::MapEntryContext::getRuleIndex() const {
  return MusterParser::RuleMapEntry;
}


MusterParser::MapEntryContext* MusterParser::mapEntry() {
  MapEntryContext *_localctx = _tracker.createInstance<MapEntryContext>(_ctx, getState());
  enterRule(_localctx, 44, MusterParser::RuleMapEntry);

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(595);
    dynamic_cast<MapEntryContext *>(_localctx)->word = match(MusterParser::STRING);
    setState(596);
    dynamic_cast<MapEntryContext *>(_localctx)->to = mapTarget();
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- MapTargetContext ------------------------------------------------------------------

MusterParser::MapTargetContext::MapTargetContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::MapTargetContext::W_YES() {
  return getToken(MusterParser::W_YES, 0);
}

tree::TerminalNode* MusterParser::MapTargetContext::W_NO() {
  return getToken(MusterParser::W_NO, 0);
}

MusterParser::QuantityContext* MusterParser::MapTargetContext::quantity() {
  return getRuleContext<MusterParser::QuantityContext>(0);
}

tree::TerminalNode* MusterParser::MapTargetContext::MINUS() {
  return getToken(MusterParser::MINUS, 0);
}

tree::TerminalNode* MusterParser::MapTargetContext::DATE() {
  return getToken(MusterParser::DATE, 0);
}

tree::TerminalNode* MusterParser::MapTargetContext::STRING() {
  return getToken(MusterParser::STRING, 0);
}

MusterParser::NameContext* MusterParser::MapTargetContext::name() {
  return getRuleContext<MusterParser::NameContext>(0);
}

tree::TerminalNode* MusterParser::MapTargetContext::HOLE() {
  return getToken(MusterParser::HOLE, 0);
}


size_t MusterParser::MapTargetContext::getRuleIndex() const {
  return MusterParser::RuleMapTarget;
}


MusterParser::MapTargetContext* MusterParser::mapTarget() {
  MapTargetContext *_localctx = _tracker.createInstance<MapTargetContext>(_ctx, getState());
  enterRule(_localctx, 46, MusterParser::RuleMapTarget);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(607);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case MusterParser::W_NO:
      case MusterParser::W_YES: {
        enterOuterAlt(_localctx, 1);
        setState(598);
        dynamic_cast<MapTargetContext *>(_localctx)->truth = _input->LT(1);
        _la = _input->LA(1);
        if (!(_la == MusterParser::W_NO

        || _la == MusterParser::W_YES)) {
          dynamic_cast<MapTargetContext *>(_localctx)->truth = _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        break;
      }

      case MusterParser::NUMBER:
      case MusterParser::MINUS: {
        enterOuterAlt(_localctx, 2);
        setState(600);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == MusterParser::MINUS) {
          setState(599);
          dynamic_cast<MapTargetContext *>(_localctx)->neg = match(MusterParser::MINUS);
        }
        setState(602);
        dynamic_cast<MapTargetContext *>(_localctx)->number = quantity();
        break;
      }

      case MusterParser::DATE: {
        enterOuterAlt(_localctx, 3);
        setState(603);
        dynamic_cast<MapTargetContext *>(_localctx)->date = match(MusterParser::DATE);
        break;
      }

      case MusterParser::STRING: {
        enterOuterAlt(_localctx, 4);
        setState(604);
        dynamic_cast<MapTargetContext *>(_localctx)->text = match(MusterParser::STRING);
        break;
      }

      case MusterParser::W_SEGMENT:
      case MusterParser::W_LET:
      case MusterParser::W_NEEDS:
      case MusterParser::W_PROFILES:
      case MusterParser::W_CHOOSE:
      case MusterParser::W_WHEN:
      case MusterParser::W_OTHERWISE:
      case MusterParser::W_USE:
      case MusterParser::W_SCHEMA:
      case MusterParser::W_VERSION:
      case MusterParser::W_PROFILE:
      case MusterParser::W_KEY:
      case MusterParser::W_SOURCE:
      case MusterParser::W_IMPORT:
      case MusterParser::W_LIST:
      case MusterParser::W_SCORE:
      case MusterParser::W_TEST:
      case MusterParser::W_CAMPAIGN:
      case MusterParser::W_CAMPAIGNS:
      case MusterParser::W_AT:
      case MusterParser::W_LEAST:
      case MusterParser::W_MOST:
      case MusterParser::W_MORE:
      case MusterParser::W_FEWER:
      case MusterParser::W_THAN:
      case MusterParser::W_EXACTLY:
      case MusterParser::W_CONSECUTIVE:
      case MusterParser::W_LAST:
      case MusterParser::W_NEXT:
      case MusterParser::W_CALENDAR:
      case MusterParser::W_FULL:
      case MusterParser::W_SINCE:
      case MusterParser::W_UNTIL:
      case MusterParser::W_BEFORE:
      case MusterParser::W_AFTER:
      case MusterParser::W_WITHIN:
      case MusterParser::W_ON:
      case MusterParser::W_ZONE:
      case MusterParser::W_START:
      case MusterParser::W_END:
      case MusterParser::W_SECOND:
      case MusterParser::W_SECONDS:
      case MusterParser::W_MINUTE:
      case MusterParser::W_MINUTES:
      case MusterParser::W_HOUR:
      case MusterParser::W_HOURS:
      case MusterParser::W_DAY:
      case MusterParser::W_DAYS:
      case MusterParser::W_WEEK:
      case MusterParser::W_WEEKS:
      case MusterParser::W_MONTH:
      case MusterParser::W_MONTHS:
      case MusterParser::W_QUARTER:
      case MusterParser::W_QUARTERS:
      case MusterParser::W_YEAR:
      case MusterParser::W_YEARS:
      case MusterParser::W_NUMBER:
      case MusterParser::W_DISTINCT:
      case MusterParser::W_SHARE:
      case MusterParser::W_TOTAL:
      case MusterParser::W_AVERAGE:
      case MusterParser::W_SMALLEST:
      case MusterParser::W_LARGEST:
      case MusterParser::W_FIRST:
      case MusterParser::W_LATEST:
      case MusterParser::W_MEDIAN:
      case MusterParser::W_FREQUENT:
      case MusterParser::W_ACROSS:
      case MusterParser::W_RANK:
      case MusterParser::W_QUINTILE:
      case MusterParser::W_DECILE:
      case MusterParser::W_PERCENTILE:
      case MusterParser::W_ALL:
      case MusterParser::W_NONE:
      case MusterParser::W_ONE:
      case MusterParser::W_CONTAINS:
      case MusterParser::W_MATCHES:
      case MusterParser::W_STARTS:
      case MusterParser::W_ENDS:
      case MusterParser::W_DOES:
      case MusterParser::W_CONTAIN:
      case MusterParser::W_MATCH:
      case MusterParser::W_IGNORING:
      case MusterParser::W_CASE:
      case MusterParser::W_TOP:
      case MusterParser::W_BOTTOM:
      case MusterParser::W_AMONG:
      case MusterParser::W_PER:
      case MusterParser::W_INSIDE:
      case MusterParser::W_AS:
      case MusterParser::W_SAME:
      case MusterParser::W_EVENTS:
      case MusterParser::W_OPTIONAL:
      case MusterParser::W_PERSONAL:
      case MusterParser::W_SPECIAL:
      case MusterParser::W_FOR:
      case MusterParser::W_BY:
      case MusterParser::W_LATE:
      case MusterParser::W_UP:
      case MusterParser::W_TO:
      case MusterParser::W_RECORD:
      case MusterParser::W_RECORDS:
      case MusterParser::W_WHOLE:
      case MusterParser::W_REAL:
      case MusterParser::W_TEXT:
      case MusterParser::W_DATE:
      case MusterParser::W_INSTANT:
      case MusterParser::W_DURATION:
      case MusterParser::W_PERCENT:
      case MusterParser::W_MONEY:
      case MusterParser::W_PLACE:
      case MusterParser::W_CONSENT:
      case MusterParser::W_SET:
      case MusterParser::W_MAP:
      case MusterParser::W_PLACES:
      case MusterParser::W_FROM:
      case MusterParser::W_SEPARATED:
      case MusterParser::W_EXTRACTED:
      case MusterParser::W_ROWS:
      case MusterParser::W_WITHOUT:
      case MusterParser::W_A:
      case MusterParser::W_ARE:
      case MusterParser::W_ASIDE:
      case MusterParser::W_CREATE:
      case MusterParser::W_CREATES:
      case MusterParser::W_ROW:
      case MusterParser::W_WINS:
      case MusterParser::W_HEADER:
      case MusterParser::W_ROUNDED:
      case MusterParser::W_GIVEN:
      case MusterParser::W_EXPECT:
      case MusterParser::W_BECAUSE:
      case MusterParser::W_UNKNOWN:
      case MusterParser::W_SIZE:
      case MusterParser::W_PLANNED:
      case MusterParser::W_ENTERED:
      case MusterParser::W_ADD:
      case MusterParser::W_TAKE:
      case MusterParser::W_EACH:
      case MusterParser::W_HALVED:
      case MusterParser::IDENT:
      case MusterParser::QUOTED: {
        enterOuterAlt(_localctx, 5);
        setState(605);
        dynamic_cast<MapTargetContext *>(_localctx)->id = name();
        break;
      }

      case MusterParser::HOLE: {
        enterOuterAlt(_localctx, 6);
        setState(606);
        dynamic_cast<MapTargetContext *>(_localctx)->hole = match(MusterParser::HOLE);
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- TestHeadContext ------------------------------------------------------------------

MusterParser::TestHeadContext::TestHeadContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::TestHeadContext::W_TEST() {
  return getToken(MusterParser::W_TEST, 0);
}

tree::TerminalNode* MusterParser::TestHeadContext::COLON() {
  return getToken(MusterParser::COLON, 0);
}

tree::TerminalNode* MusterParser::TestHeadContext::EOF() {
  return getToken(MusterParser::EOF, 0);
}

tree::TerminalNode* MusterParser::TestHeadContext::STRING() {
  return getToken(MusterParser::STRING, 0);
}


size_t MusterParser::TestHeadContext::getRuleIndex() const {
  return MusterParser::RuleTestHead;
}


MusterParser::TestHeadContext* MusterParser::testHead() {
  TestHeadContext *_localctx = _tracker.createInstance<TestHeadContext>(_ctx, getState());
  enterRule(_localctx, 48, MusterParser::RuleTestHead);

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(609);
    match(MusterParser::W_TEST);
    setState(610);
    dynamic_cast<TestHeadContext *>(_localctx)->title = match(MusterParser::STRING);
    setState(611);
    match(MusterParser::COLON);
    setState(612);
    match(MusterParser::EOF);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- TestLineContext ------------------------------------------------------------------

MusterParser::TestLineContext::TestLineContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::TestLineContext::W_GIVEN() {
  return getToken(MusterParser::W_GIVEN, 0);
}

tree::TerminalNode* MusterParser::TestLineContext::EOF() {
  return getToken(MusterParser::EOF, 0);
}

std::vector<MusterParser::NameContext *> MusterParser::TestLineContext::name() {
  return getRuleContexts<MusterParser::NameContext>();
}

MusterParser::NameContext* MusterParser::TestLineContext::name(size_t i) {
  return getRuleContext<MusterParser::NameContext>(i);
}

MusterParser::RecordContext* MusterParser::TestLineContext::record() {
  return getRuleContext<MusterParser::RecordContext>(0);
}

tree::TerminalNode* MusterParser::TestLineContext::W_LIST() {
  return getToken(MusterParser::W_LIST, 0);
}

MusterParser::ListedContext* MusterParser::TestLineContext::listed() {
  return getRuleContext<MusterParser::ListedContext>(0);
}

tree::TerminalNode* MusterParser::TestLineContext::W_AS() {
  return getToken(MusterParser::W_AS, 0);
}

tree::TerminalNode* MusterParser::TestLineContext::W_OF() {
  return getToken(MusterParser::W_OF, 0);
}

tree::TerminalNode* MusterParser::TestLineContext::DATE() {
  return getToken(MusterParser::DATE, 0);
}

tree::TerminalNode* MusterParser::TestLineContext::TIME() {
  return getToken(MusterParser::TIME, 0);
}

tree::TerminalNode* MusterParser::TestLineContext::W_EXPECT() {
  return getToken(MusterParser::W_EXPECT, 0);
}

std::vector<MusterParser::ExpectationContext *> MusterParser::TestLineContext::expectation() {
  return getRuleContexts<MusterParser::ExpectationContext>();
}

MusterParser::ExpectationContext* MusterParser::TestLineContext::expectation(size_t i) {
  return getRuleContext<MusterParser::ExpectationContext>(i);
}

std::vector<tree::TerminalNode *> MusterParser::TestLineContext::COMMA() {
  return getTokens(MusterParser::COMMA);
}

tree::TerminalNode* MusterParser::TestLineContext::COMMA(size_t i) {
  return getToken(MusterParser::COMMA, i);
}


size_t MusterParser::TestLineContext::getRuleIndex() const {
  return MusterParser::RuleTestLine;
}


MusterParser::TestLineContext* MusterParser::testLine() {
  TestLineContext *_localctx = _tracker.createInstance<TestLineContext>(_ctx, getState());
  enterRule(_localctx, 50, MusterParser::RuleTestLine);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(646);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 58, _ctx)) {
    case 1: {
      enterOuterAlt(_localctx, 1);
      setState(614);
      match(MusterParser::W_GIVEN);
      setState(615);
      dynamic_cast<TestLineContext *>(_localctx)->kind = name();
      setState(617);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if ((((_la & ~ 0x3fULL) == 0) &&
        ((1ULL << _la) & ((1ULL << MusterParser::W_SEGMENT)
        | (1ULL << MusterParser::W_LET)
        | (1ULL << MusterParser::W_NEEDS)
        | (1ULL << MusterParser::W_PROFILES)
        | (1ULL << MusterParser::W_CHOOSE)
        | (1ULL << MusterParser::W_WHEN)
        | (1ULL << MusterParser::W_OTHERWISE)
        | (1ULL << MusterParser::W_USE)
        | (1ULL << MusterParser::W_SCHEMA)
        | (1ULL << MusterParser::W_VERSION)
        | (1ULL << MusterParser::W_PROFILE)
        | (1ULL << MusterParser::W_KEY)
        | (1ULL << MusterParser::W_SOURCE)
        | (1ULL << MusterParser::W_IMPORT)
        | (1ULL << MusterParser::W_LIST)
        | (1ULL << MusterParser::W_SCORE)
        | (1ULL << MusterParser::W_TEST)
        | (1ULL << MusterParser::W_CAMPAIGN)
        | (1ULL << MusterParser::W_CAMPAIGNS)
        | (1ULL << MusterParser::W_AT)
        | (1ULL << MusterParser::W_LEAST)
        | (1ULL << MusterParser::W_MOST)
        | (1ULL << MusterParser::W_MORE)
        | (1ULL << MusterParser::W_FEWER)
        | (1ULL << MusterParser::W_THAN)
        | (1ULL << MusterParser::W_EXACTLY)
        | (1ULL << MusterParser::W_CONSECUTIVE)
        | (1ULL << MusterParser::W_LAST)
        | (1ULL << MusterParser::W_NEXT)
        | (1ULL << MusterParser::W_CALENDAR)
        | (1ULL << MusterParser::W_FULL)
        | (1ULL << MusterParser::W_SINCE)
        | (1ULL << MusterParser::W_UNTIL)
        | (1ULL << MusterParser::W_BEFORE)
        | (1ULL << MusterParser::W_AFTER)
        | (1ULL << MusterParser::W_WITHIN)
        | (1ULL << MusterParser::W_ON))) != 0) || ((((_la - 64) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 64)) & ((1ULL << (MusterParser::W_ZONE - 64))
        | (1ULL << (MusterParser::W_START - 64))
        | (1ULL << (MusterParser::W_END - 64))
        | (1ULL << (MusterParser::W_SECOND - 64))
        | (1ULL << (MusterParser::W_SECONDS - 64))
        | (1ULL << (MusterParser::W_MINUTE - 64))
        | (1ULL << (MusterParser::W_MINUTES - 64))
        | (1ULL << (MusterParser::W_HOUR - 64))
        | (1ULL << (MusterParser::W_HOURS - 64))
        | (1ULL << (MusterParser::W_DAY - 64))
        | (1ULL << (MusterParser::W_DAYS - 64))
        | (1ULL << (MusterParser::W_WEEK - 64))
        | (1ULL << (MusterParser::W_WEEKS - 64))
        | (1ULL << (MusterParser::W_MONTH - 64))
        | (1ULL << (MusterParser::W_MONTHS - 64))
        | (1ULL << (MusterParser::W_QUARTER - 64))
        | (1ULL << (MusterParser::W_QUARTERS - 64))
        | (1ULL << (MusterParser::W_YEAR - 64))
        | (1ULL << (MusterParser::W_YEARS - 64))
        | (1ULL << (MusterParser::W_NUMBER - 64))
        | (1ULL << (MusterParser::W_DISTINCT - 64))
        | (1ULL << (MusterParser::W_SHARE - 64))
        | (1ULL << (MusterParser::W_TOTAL - 64))
        | (1ULL << (MusterParser::W_AVERAGE - 64))
        | (1ULL << (MusterParser::W_SMALLEST - 64))
        | (1ULL << (MusterParser::W_LARGEST - 64))
        | (1ULL << (MusterParser::W_FIRST - 64))
        | (1ULL << (MusterParser::W_LATEST - 64))
        | (1ULL << (MusterParser::W_MEDIAN - 64))
        | (1ULL << (MusterParser::W_FREQUENT - 64))
        | (1ULL << (MusterParser::W_ACROSS - 64))
        | (1ULL << (MusterParser::W_RANK - 64))
        | (1ULL << (MusterParser::W_QUINTILE - 64))
        | (1ULL << (MusterParser::W_DECILE - 64))
        | (1ULL << (MusterParser::W_PERCENTILE - 64))
        | (1ULL << (MusterParser::W_ALL - 64))
        | (1ULL << (MusterParser::W_NONE - 64))
        | (1ULL << (MusterParser::W_ONE - 64))
        | (1ULL << (MusterParser::W_CONTAINS - 64))
        | (1ULL << (MusterParser::W_MATCHES - 64))
        | (1ULL << (MusterParser::W_STARTS - 64))
        | (1ULL << (MusterParser::W_ENDS - 64))
        | (1ULL << (MusterParser::W_DOES - 64))
        | (1ULL << (MusterParser::W_CONTAIN - 64))
        | (1ULL << (MusterParser::W_MATCH - 64))
        | (1ULL << (MusterParser::W_IGNORING - 64))
        | (1ULL << (MusterParser::W_CASE - 64))
        | (1ULL << (MusterParser::W_TOP - 64))
        | (1ULL << (MusterParser::W_BOTTOM - 64))
        | (1ULL << (MusterParser::W_AMONG - 64))
        | (1ULL << (MusterParser::W_PER - 64))
        | (1ULL << (MusterParser::W_INSIDE - 64))
        | (1ULL << (MusterParser::W_AS - 64))
        | (1ULL << (MusterParser::W_SAME - 64))
        | (1ULL << (MusterParser::W_EVENTS - 64))
        | (1ULL << (MusterParser::W_OPTIONAL - 64))
        | (1ULL << (MusterParser::W_PERSONAL - 64))
        | (1ULL << (MusterParser::W_SPECIAL - 64))
        | (1ULL << (MusterParser::W_FOR - 64))
        | (1ULL << (MusterParser::W_BY - 64))
        | (1ULL << (MusterParser::W_LATE - 64))
        | (1ULL << (MusterParser::W_UP - 64))
        | (1ULL << (MusterParser::W_TO - 64))
        | (1ULL << (MusterParser::W_RECORD - 64)))) != 0) || ((((_la - 128) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 128)) & ((1ULL << (MusterParser::W_RECORDS - 128))
        | (1ULL << (MusterParser::W_WHOLE - 128))
        | (1ULL << (MusterParser::W_REAL - 128))
        | (1ULL << (MusterParser::W_TEXT - 128))
        | (1ULL << (MusterParser::W_DATE - 128))
        | (1ULL << (MusterParser::W_INSTANT - 128))
        | (1ULL << (MusterParser::W_DURATION - 128))
        | (1ULL << (MusterParser::W_PERCENT - 128))
        | (1ULL << (MusterParser::W_MONEY - 128))
        | (1ULL << (MusterParser::W_PLACE - 128))
        | (1ULL << (MusterParser::W_CONSENT - 128))
        | (1ULL << (MusterParser::W_SET - 128))
        | (1ULL << (MusterParser::W_MAP - 128))
        | (1ULL << (MusterParser::W_PLACES - 128))
        | (1ULL << (MusterParser::W_FROM - 128))
        | (1ULL << (MusterParser::W_SEPARATED - 128))
        | (1ULL << (MusterParser::W_EXTRACTED - 128))
        | (1ULL << (MusterParser::W_ROWS - 128))
        | (1ULL << (MusterParser::W_WITHOUT - 128))
        | (1ULL << (MusterParser::W_A - 128))
        | (1ULL << (MusterParser::W_ARE - 128))
        | (1ULL << (MusterParser::W_ASIDE - 128))
        | (1ULL << (MusterParser::W_CREATE - 128))
        | (1ULL << (MusterParser::W_CREATES - 128))
        | (1ULL << (MusterParser::W_ROW - 128))
        | (1ULL << (MusterParser::W_WINS - 128))
        | (1ULL << (MusterParser::W_HEADER - 128))
        | (1ULL << (MusterParser::W_ROUNDED - 128))
        | (1ULL << (MusterParser::W_GIVEN - 128))
        | (1ULL << (MusterParser::W_EXPECT - 128))
        | (1ULL << (MusterParser::W_BECAUSE - 128))
        | (1ULL << (MusterParser::W_UNKNOWN - 128))
        | (1ULL << (MusterParser::W_SIZE - 128))
        | (1ULL << (MusterParser::W_PLANNED - 128))
        | (1ULL << (MusterParser::W_ENTERED - 128))
        | (1ULL << (MusterParser::W_ADD - 128))
        | (1ULL << (MusterParser::W_TAKE - 128))
        | (1ULL << (MusterParser::W_EACH - 128))
        | (1ULL << (MusterParser::W_HALVED - 128))
        | (1ULL << (MusterParser::IDENT - 128))
        | (1ULL << (MusterParser::QUOTED - 128)))) != 0)) {
        setState(616);
        dynamic_cast<TestLineContext *>(_localctx)->label = name();
      }
      setState(619);
      dynamic_cast<TestLineContext *>(_localctx)->fields = record();
      setState(620);
      match(MusterParser::EOF);
      break;
    }

    case 2: {
      enterOuterAlt(_localctx, 2);
      setState(622);
      match(MusterParser::W_GIVEN);
      setState(623);
      match(MusterParser::W_LIST);
      setState(624);
      dynamic_cast<TestLineContext *>(_localctx)->list = name();
      setState(625);
      dynamic_cast<TestLineContext *>(_localctx)->entries = listed();
      setState(626);
      match(MusterParser::EOF);
      break;
    }

    case 3: {
      enterOuterAlt(_localctx, 3);
      setState(628);
      match(MusterParser::W_AS);
      setState(629);
      match(MusterParser::W_OF);
      setState(630);
      dynamic_cast<TestLineContext *>(_localctx)->date = match(MusterParser::DATE);
      setState(632);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == MusterParser::TIME) {
        setState(631);
        dynamic_cast<TestLineContext *>(_localctx)->time = match(MusterParser::TIME);
      }
      setState(634);
      match(MusterParser::EOF);
      break;
    }

    case 4: {
      enterOuterAlt(_localctx, 4);
      setState(635);
      match(MusterParser::W_EXPECT);
      setState(636);
      dynamic_cast<TestLineContext *>(_localctx)->expectationContext = expectation();
      dynamic_cast<TestLineContext *>(_localctx)->expectations.push_back(dynamic_cast<TestLineContext *>(_localctx)->expectationContext);
      setState(641);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while (_la == MusterParser::COMMA) {
        setState(637);
        match(MusterParser::COMMA);
        setState(638);
        dynamic_cast<TestLineContext *>(_localctx)->expectationContext = expectation();
        dynamic_cast<TestLineContext *>(_localctx)->expectations.push_back(dynamic_cast<TestLineContext *>(_localctx)->expectationContext);
        setState(643);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
      setState(644);
      match(MusterParser::EOF);
      break;
    }

    default:
      break;
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ExpectationContext ------------------------------------------------------------------

MusterParser::ExpectationContext::ExpectationContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::ExpectationContext::W_IN() {
  return getToken(MusterParser::W_IN, 0);
}

std::vector<MusterParser::NameContext *> MusterParser::ExpectationContext::name() {
  return getRuleContexts<MusterParser::NameContext>();
}

MusterParser::NameContext* MusterParser::ExpectationContext::name(size_t i) {
  return getRuleContext<MusterParser::NameContext>(i);
}

tree::TerminalNode* MusterParser::ExpectationContext::W_BECAUSE() {
  return getToken(MusterParser::W_BECAUSE, 0);
}

tree::TerminalNode* MusterParser::ExpectationContext::W_NOT() {
  return getToken(MusterParser::W_NOT, 0);
}

MusterParser::ArgsContext* MusterParser::ExpectationContext::args() {
  return getRuleContext<MusterParser::ArgsContext>(0);
}

MusterParser::ItemContext* MusterParser::ExpectationContext::item() {
  return getRuleContext<MusterParser::ItemContext>(0);
}

tree::TerminalNode* MusterParser::ExpectationContext::W_UNKNOWN() {
  return getToken(MusterParser::W_UNKNOWN, 0);
}

tree::TerminalNode* MusterParser::ExpectationContext::W_SIZE() {
  return getToken(MusterParser::W_SIZE, 0);
}

tree::TerminalNode* MusterParser::ExpectationContext::W_OF() {
  return getToken(MusterParser::W_OF, 0);
}

tree::TerminalNode* MusterParser::ExpectationContext::NUMBER() {
  return getToken(MusterParser::NUMBER, 0);
}

tree::TerminalNode* MusterParser::ExpectationContext::W_IS() {
  return getToken(MusterParser::W_IS, 0);
}

tree::TerminalNode* MusterParser::ExpectationContext::EQ() {
  return getToken(MusterParser::EQ, 0);
}

tree::TerminalNode* MusterParser::ExpectationContext::W_PLANNED() {
  return getToken(MusterParser::W_PLANNED, 0);
}

tree::TerminalNode* MusterParser::ExpectationContext::W_BY() {
  return getToken(MusterParser::W_BY, 0);
}

tree::TerminalNode* MusterParser::ExpectationContext::W_VERSION() {
  return getToken(MusterParser::W_VERSION, 0);
}

tree::TerminalNode* MusterParser::ExpectationContext::IDENT() {
  return getToken(MusterParser::IDENT, 0);
}


size_t MusterParser::ExpectationContext::getRuleIndex() const {
  return MusterParser::RuleExpectation;
}


MusterParser::ExpectationContext* MusterParser::expectation() {
  ExpectationContext *_localctx = _tracker.createInstance<ExpectationContext>(_ctx, getState());
  enterRule(_localctx, 52, MusterParser::RuleExpectation);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(698);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 70, _ctx)) {
    case 1: {
      enterOuterAlt(_localctx, 1);
      setState(654);
      _errHandler->sync(this);
      switch (_input->LA(1)) {
        case MusterParser::W_SEGMENT:
        case MusterParser::W_LET:
        case MusterParser::W_NEEDS:
        case MusterParser::W_PROFILES:
        case MusterParser::W_CHOOSE:
        case MusterParser::W_WHEN:
        case MusterParser::W_OTHERWISE:
        case MusterParser::W_USE:
        case MusterParser::W_SCHEMA:
        case MusterParser::W_VERSION:
        case MusterParser::W_PROFILE:
        case MusterParser::W_KEY:
        case MusterParser::W_SOURCE:
        case MusterParser::W_IMPORT:
        case MusterParser::W_LIST:
        case MusterParser::W_SCORE:
        case MusterParser::W_TEST:
        case MusterParser::W_CAMPAIGN:
        case MusterParser::W_CAMPAIGNS:
        case MusterParser::W_AT:
        case MusterParser::W_LEAST:
        case MusterParser::W_MOST:
        case MusterParser::W_MORE:
        case MusterParser::W_FEWER:
        case MusterParser::W_THAN:
        case MusterParser::W_EXACTLY:
        case MusterParser::W_CONSECUTIVE:
        case MusterParser::W_LAST:
        case MusterParser::W_NEXT:
        case MusterParser::W_CALENDAR:
        case MusterParser::W_FULL:
        case MusterParser::W_SINCE:
        case MusterParser::W_UNTIL:
        case MusterParser::W_BEFORE:
        case MusterParser::W_AFTER:
        case MusterParser::W_WITHIN:
        case MusterParser::W_ON:
        case MusterParser::W_ZONE:
        case MusterParser::W_START:
        case MusterParser::W_END:
        case MusterParser::W_SECOND:
        case MusterParser::W_SECONDS:
        case MusterParser::W_MINUTE:
        case MusterParser::W_MINUTES:
        case MusterParser::W_HOUR:
        case MusterParser::W_HOURS:
        case MusterParser::W_DAY:
        case MusterParser::W_DAYS:
        case MusterParser::W_WEEK:
        case MusterParser::W_WEEKS:
        case MusterParser::W_MONTH:
        case MusterParser::W_MONTHS:
        case MusterParser::W_QUARTER:
        case MusterParser::W_QUARTERS:
        case MusterParser::W_YEAR:
        case MusterParser::W_YEARS:
        case MusterParser::W_NUMBER:
        case MusterParser::W_DISTINCT:
        case MusterParser::W_SHARE:
        case MusterParser::W_TOTAL:
        case MusterParser::W_AVERAGE:
        case MusterParser::W_SMALLEST:
        case MusterParser::W_LARGEST:
        case MusterParser::W_FIRST:
        case MusterParser::W_LATEST:
        case MusterParser::W_MEDIAN:
        case MusterParser::W_FREQUENT:
        case MusterParser::W_ACROSS:
        case MusterParser::W_RANK:
        case MusterParser::W_QUINTILE:
        case MusterParser::W_DECILE:
        case MusterParser::W_PERCENTILE:
        case MusterParser::W_ALL:
        case MusterParser::W_NONE:
        case MusterParser::W_ONE:
        case MusterParser::W_CONTAINS:
        case MusterParser::W_MATCHES:
        case MusterParser::W_STARTS:
        case MusterParser::W_ENDS:
        case MusterParser::W_DOES:
        case MusterParser::W_CONTAIN:
        case MusterParser::W_MATCH:
        case MusterParser::W_IGNORING:
        case MusterParser::W_CASE:
        case MusterParser::W_TOP:
        case MusterParser::W_BOTTOM:
        case MusterParser::W_AMONG:
        case MusterParser::W_PER:
        case MusterParser::W_INSIDE:
        case MusterParser::W_AS:
        case MusterParser::W_SAME:
        case MusterParser::W_EVENTS:
        case MusterParser::W_OPTIONAL:
        case MusterParser::W_PERSONAL:
        case MusterParser::W_SPECIAL:
        case MusterParser::W_FOR:
        case MusterParser::W_BY:
        case MusterParser::W_LATE:
        case MusterParser::W_UP:
        case MusterParser::W_TO:
        case MusterParser::W_RECORD:
        case MusterParser::W_RECORDS:
        case MusterParser::W_WHOLE:
        case MusterParser::W_REAL:
        case MusterParser::W_TEXT:
        case MusterParser::W_DATE:
        case MusterParser::W_INSTANT:
        case MusterParser::W_DURATION:
        case MusterParser::W_PERCENT:
        case MusterParser::W_MONEY:
        case MusterParser::W_PLACE:
        case MusterParser::W_CONSENT:
        case MusterParser::W_SET:
        case MusterParser::W_MAP:
        case MusterParser::W_PLACES:
        case MusterParser::W_FROM:
        case MusterParser::W_SEPARATED:
        case MusterParser::W_EXTRACTED:
        case MusterParser::W_ROWS:
        case MusterParser::W_WITHOUT:
        case MusterParser::W_A:
        case MusterParser::W_ARE:
        case MusterParser::W_ASIDE:
        case MusterParser::W_CREATE:
        case MusterParser::W_CREATES:
        case MusterParser::W_ROW:
        case MusterParser::W_WINS:
        case MusterParser::W_HEADER:
        case MusterParser::W_ROUNDED:
        case MusterParser::W_GIVEN:
        case MusterParser::W_EXPECT:
        case MusterParser::W_BECAUSE:
        case MusterParser::W_UNKNOWN:
        case MusterParser::W_SIZE:
        case MusterParser::W_PLANNED:
        case MusterParser::W_ENTERED:
        case MusterParser::W_ADD:
        case MusterParser::W_TAKE:
        case MusterParser::W_EACH:
        case MusterParser::W_HALVED:
        case MusterParser::IDENT:
        case MusterParser::QUOTED: {
          setState(648);
          dynamic_cast<ExpectationContext *>(_localctx)->first = name();
          setState(651);
          _errHandler->sync(this);
          switch (_input->LA(1)) {
            case MusterParser::W_UNKNOWN: {
              setState(649);
              dynamic_cast<ExpectationContext *>(_localctx)->unsure = match(MusterParser::W_UNKNOWN);
              break;
            }

            case MusterParser::W_NOT: {
              setState(650);
              dynamic_cast<ExpectationContext *>(_localctx)->negated = match(MusterParser::W_NOT);
              break;
            }

            case MusterParser::W_IN: {
              break;
            }

          default:
            break;
          }
          break;
        }

        case MusterParser::W_NOT: {
          setState(653);
          dynamic_cast<ExpectationContext *>(_localctx)->negated = match(MusterParser::W_NOT);
          break;
        }

        case MusterParser::W_IN: {
          break;
        }

      default:
        break;
      }
      setState(656);
      match(MusterParser::W_IN);
      setState(657);
      dynamic_cast<ExpectationContext *>(_localctx)->segment = name();
      setState(659);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == MusterParser::LPAREN) {
        setState(658);
        dynamic_cast<ExpectationContext *>(_localctx)->handed = args();
      }
      setState(663);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == MusterParser::W_BECAUSE) {
        setState(661);
        match(MusterParser::W_BECAUSE);
        setState(662);
        dynamic_cast<ExpectationContext *>(_localctx)->clause = item();
      }
      break;
    }

    case 2: {
      enterOuterAlt(_localctx, 2);
      setState(665);
      match(MusterParser::W_SIZE);
      setState(666);
      match(MusterParser::W_OF);
      setState(667);
      dynamic_cast<ExpectationContext *>(_localctx)->sized = name();
      setState(669);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == MusterParser::W_IS || _la == MusterParser::EQ) {
        setState(668);
        _la = _input->LA(1);
        if (!(_la == MusterParser::W_IS || _la == MusterParser::EQ)) {
        _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
      }
      setState(671);
      dynamic_cast<ExpectationContext *>(_localctx)->howMany = match(MusterParser::NUMBER);
      break;
    }

    case 3: {
      enterOuterAlt(_localctx, 3);
      setState(678);
      _errHandler->sync(this);

      switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 65, _ctx)) {
      case 1: {
        setState(673);
        dynamic_cast<ExpectationContext *>(_localctx)->first = name();
        setState(675);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == MusterParser::W_NOT) {
          setState(674);
          dynamic_cast<ExpectationContext *>(_localctx)->negated = match(MusterParser::W_NOT);
        }
        break;
      }

      case 2: {
        setState(677);
        dynamic_cast<ExpectationContext *>(_localctx)->negated = match(MusterParser::W_NOT);
        break;
      }

      default:
        break;
      }
      setState(680);
      match(MusterParser::W_PLANNED);
      setState(681);
      dynamic_cast<ExpectationContext *>(_localctx)->campaign = name();
      setState(684);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == MusterParser::W_BY) {
        setState(682);
        match(MusterParser::W_BY);
        setState(683);
        dynamic_cast<ExpectationContext *>(_localctx)->channel = name();
      }
      setState(688);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == MusterParser::W_VERSION) {
        setState(686);
        match(MusterParser::W_VERSION);
        setState(687);
        dynamic_cast<ExpectationContext *>(_localctx)->version = name();
      }
      setState(692);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == MusterParser::IDENT) {
        setState(690);
        dynamic_cast<ExpectationContext *>(_localctx)->offerWord = match(MusterParser::IDENT);
        setState(691);
        dynamic_cast<ExpectationContext *>(_localctx)->offer = name();
      }
      setState(696);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == MusterParser::W_BECAUSE) {
        setState(694);
        match(MusterParser::W_BECAUSE);
        setState(695);
        dynamic_cast<ExpectationContext *>(_localctx)->reason = name();
      }
      break;
    }

    default:
      break;
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- RecordContext ------------------------------------------------------------------

MusterParser::RecordContext::RecordContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::RecordContext::LBRACE() {
  return getToken(MusterParser::LBRACE, 0);
}

tree::TerminalNode* MusterParser::RecordContext::RBRACE() {
  return getToken(MusterParser::RBRACE, 0);
}

std::vector<MusterParser::RecordFieldContext *> MusterParser::RecordContext::recordField() {
  return getRuleContexts<MusterParser::RecordFieldContext>();
}

MusterParser::RecordFieldContext* MusterParser::RecordContext::recordField(size_t i) {
  return getRuleContext<MusterParser::RecordFieldContext>(i);
}

std::vector<tree::TerminalNode *> MusterParser::RecordContext::COMMA() {
  return getTokens(MusterParser::COMMA);
}

tree::TerminalNode* MusterParser::RecordContext::COMMA(size_t i) {
  return getToken(MusterParser::COMMA, i);
}


size_t MusterParser::RecordContext::getRuleIndex() const {
  return MusterParser::RuleRecord;
}


MusterParser::RecordContext* MusterParser::record() {
  RecordContext *_localctx = _tracker.createInstance<RecordContext>(_ctx, getState());
  enterRule(_localctx, 54, MusterParser::RuleRecord);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(700);
    match(MusterParser::LBRACE);
    setState(709);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << MusterParser::W_SEGMENT)
      | (1ULL << MusterParser::W_LET)
      | (1ULL << MusterParser::W_NEEDS)
      | (1ULL << MusterParser::W_PROFILES)
      | (1ULL << MusterParser::W_CHOOSE)
      | (1ULL << MusterParser::W_WHEN)
      | (1ULL << MusterParser::W_OTHERWISE)
      | (1ULL << MusterParser::W_USE)
      | (1ULL << MusterParser::W_SCHEMA)
      | (1ULL << MusterParser::W_VERSION)
      | (1ULL << MusterParser::W_PROFILE)
      | (1ULL << MusterParser::W_KEY)
      | (1ULL << MusterParser::W_SOURCE)
      | (1ULL << MusterParser::W_IMPORT)
      | (1ULL << MusterParser::W_LIST)
      | (1ULL << MusterParser::W_SCORE)
      | (1ULL << MusterParser::W_TEST)
      | (1ULL << MusterParser::W_CAMPAIGN)
      | (1ULL << MusterParser::W_CAMPAIGNS)
      | (1ULL << MusterParser::W_AT)
      | (1ULL << MusterParser::W_LEAST)
      | (1ULL << MusterParser::W_MOST)
      | (1ULL << MusterParser::W_MORE)
      | (1ULL << MusterParser::W_FEWER)
      | (1ULL << MusterParser::W_THAN)
      | (1ULL << MusterParser::W_EXACTLY)
      | (1ULL << MusterParser::W_CONSECUTIVE)
      | (1ULL << MusterParser::W_LAST)
      | (1ULL << MusterParser::W_NEXT)
      | (1ULL << MusterParser::W_CALENDAR)
      | (1ULL << MusterParser::W_FULL)
      | (1ULL << MusterParser::W_SINCE)
      | (1ULL << MusterParser::W_UNTIL)
      | (1ULL << MusterParser::W_BEFORE)
      | (1ULL << MusterParser::W_AFTER)
      | (1ULL << MusterParser::W_WITHIN)
      | (1ULL << MusterParser::W_ON))) != 0) || ((((_la - 64) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 64)) & ((1ULL << (MusterParser::W_ZONE - 64))
      | (1ULL << (MusterParser::W_START - 64))
      | (1ULL << (MusterParser::W_END - 64))
      | (1ULL << (MusterParser::W_SECOND - 64))
      | (1ULL << (MusterParser::W_SECONDS - 64))
      | (1ULL << (MusterParser::W_MINUTE - 64))
      | (1ULL << (MusterParser::W_MINUTES - 64))
      | (1ULL << (MusterParser::W_HOUR - 64))
      | (1ULL << (MusterParser::W_HOURS - 64))
      | (1ULL << (MusterParser::W_DAY - 64))
      | (1ULL << (MusterParser::W_DAYS - 64))
      | (1ULL << (MusterParser::W_WEEK - 64))
      | (1ULL << (MusterParser::W_WEEKS - 64))
      | (1ULL << (MusterParser::W_MONTH - 64))
      | (1ULL << (MusterParser::W_MONTHS - 64))
      | (1ULL << (MusterParser::W_QUARTER - 64))
      | (1ULL << (MusterParser::W_QUARTERS - 64))
      | (1ULL << (MusterParser::W_YEAR - 64))
      | (1ULL << (MusterParser::W_YEARS - 64))
      | (1ULL << (MusterParser::W_NUMBER - 64))
      | (1ULL << (MusterParser::W_DISTINCT - 64))
      | (1ULL << (MusterParser::W_SHARE - 64))
      | (1ULL << (MusterParser::W_TOTAL - 64))
      | (1ULL << (MusterParser::W_AVERAGE - 64))
      | (1ULL << (MusterParser::W_SMALLEST - 64))
      | (1ULL << (MusterParser::W_LARGEST - 64))
      | (1ULL << (MusterParser::W_FIRST - 64))
      | (1ULL << (MusterParser::W_LATEST - 64))
      | (1ULL << (MusterParser::W_MEDIAN - 64))
      | (1ULL << (MusterParser::W_FREQUENT - 64))
      | (1ULL << (MusterParser::W_ACROSS - 64))
      | (1ULL << (MusterParser::W_RANK - 64))
      | (1ULL << (MusterParser::W_QUINTILE - 64))
      | (1ULL << (MusterParser::W_DECILE - 64))
      | (1ULL << (MusterParser::W_PERCENTILE - 64))
      | (1ULL << (MusterParser::W_ALL - 64))
      | (1ULL << (MusterParser::W_NONE - 64))
      | (1ULL << (MusterParser::W_ONE - 64))
      | (1ULL << (MusterParser::W_CONTAINS - 64))
      | (1ULL << (MusterParser::W_MATCHES - 64))
      | (1ULL << (MusterParser::W_STARTS - 64))
      | (1ULL << (MusterParser::W_ENDS - 64))
      | (1ULL << (MusterParser::W_DOES - 64))
      | (1ULL << (MusterParser::W_CONTAIN - 64))
      | (1ULL << (MusterParser::W_MATCH - 64))
      | (1ULL << (MusterParser::W_IGNORING - 64))
      | (1ULL << (MusterParser::W_CASE - 64))
      | (1ULL << (MusterParser::W_TOP - 64))
      | (1ULL << (MusterParser::W_BOTTOM - 64))
      | (1ULL << (MusterParser::W_AMONG - 64))
      | (1ULL << (MusterParser::W_PER - 64))
      | (1ULL << (MusterParser::W_INSIDE - 64))
      | (1ULL << (MusterParser::W_AS - 64))
      | (1ULL << (MusterParser::W_SAME - 64))
      | (1ULL << (MusterParser::W_EVENTS - 64))
      | (1ULL << (MusterParser::W_OPTIONAL - 64))
      | (1ULL << (MusterParser::W_PERSONAL - 64))
      | (1ULL << (MusterParser::W_SPECIAL - 64))
      | (1ULL << (MusterParser::W_FOR - 64))
      | (1ULL << (MusterParser::W_BY - 64))
      | (1ULL << (MusterParser::W_LATE - 64))
      | (1ULL << (MusterParser::W_UP - 64))
      | (1ULL << (MusterParser::W_TO - 64))
      | (1ULL << (MusterParser::W_RECORD - 64)))) != 0) || ((((_la - 128) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 128)) & ((1ULL << (MusterParser::W_RECORDS - 128))
      | (1ULL << (MusterParser::W_WHOLE - 128))
      | (1ULL << (MusterParser::W_REAL - 128))
      | (1ULL << (MusterParser::W_TEXT - 128))
      | (1ULL << (MusterParser::W_DATE - 128))
      | (1ULL << (MusterParser::W_INSTANT - 128))
      | (1ULL << (MusterParser::W_DURATION - 128))
      | (1ULL << (MusterParser::W_PERCENT - 128))
      | (1ULL << (MusterParser::W_MONEY - 128))
      | (1ULL << (MusterParser::W_PLACE - 128))
      | (1ULL << (MusterParser::W_CONSENT - 128))
      | (1ULL << (MusterParser::W_SET - 128))
      | (1ULL << (MusterParser::W_MAP - 128))
      | (1ULL << (MusterParser::W_PLACES - 128))
      | (1ULL << (MusterParser::W_FROM - 128))
      | (1ULL << (MusterParser::W_SEPARATED - 128))
      | (1ULL << (MusterParser::W_EXTRACTED - 128))
      | (1ULL << (MusterParser::W_ROWS - 128))
      | (1ULL << (MusterParser::W_WITHOUT - 128))
      | (1ULL << (MusterParser::W_A - 128))
      | (1ULL << (MusterParser::W_ARE - 128))
      | (1ULL << (MusterParser::W_ASIDE - 128))
      | (1ULL << (MusterParser::W_CREATE - 128))
      | (1ULL << (MusterParser::W_CREATES - 128))
      | (1ULL << (MusterParser::W_ROW - 128))
      | (1ULL << (MusterParser::W_WINS - 128))
      | (1ULL << (MusterParser::W_HEADER - 128))
      | (1ULL << (MusterParser::W_ROUNDED - 128))
      | (1ULL << (MusterParser::W_GIVEN - 128))
      | (1ULL << (MusterParser::W_EXPECT - 128))
      | (1ULL << (MusterParser::W_BECAUSE - 128))
      | (1ULL << (MusterParser::W_UNKNOWN - 128))
      | (1ULL << (MusterParser::W_SIZE - 128))
      | (1ULL << (MusterParser::W_PLANNED - 128))
      | (1ULL << (MusterParser::W_ENTERED - 128))
      | (1ULL << (MusterParser::W_ADD - 128))
      | (1ULL << (MusterParser::W_TAKE - 128))
      | (1ULL << (MusterParser::W_EACH - 128))
      | (1ULL << (MusterParser::W_HALVED - 128))
      | (1ULL << (MusterParser::IDENT - 128))
      | (1ULL << (MusterParser::QUOTED - 128))
      | (1ULL << (MusterParser::STRING - 128)))) != 0)) {
      setState(701);
      dynamic_cast<RecordContext *>(_localctx)->recordFieldContext = recordField();
      dynamic_cast<RecordContext *>(_localctx)->fields.push_back(dynamic_cast<RecordContext *>(_localctx)->recordFieldContext);
      setState(706);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while (_la == MusterParser::COMMA) {
        setState(702);
        match(MusterParser::COMMA);
        setState(703);
        dynamic_cast<RecordContext *>(_localctx)->recordFieldContext = recordField();
        dynamic_cast<RecordContext *>(_localctx)->fields.push_back(dynamic_cast<RecordContext *>(_localctx)->recordFieldContext);
        setState(708);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
    }
    setState(711);
    match(MusterParser::RBRACE);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- RecordFieldContext ------------------------------------------------------------------

MusterParser::RecordFieldContext::RecordFieldContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::RecordFieldContext::COLON() {
  return getToken(MusterParser::COLON, 0);
}

MusterParser::GivenContext* MusterParser::RecordFieldContext::given() {
  return getRuleContext<MusterParser::GivenContext>(0);
}

MusterParser::NameContext* MusterParser::RecordFieldContext::name() {
  return getRuleContext<MusterParser::NameContext>(0);
}

tree::TerminalNode* MusterParser::RecordFieldContext::STRING() {
  return getToken(MusterParser::STRING, 0);
}


size_t MusterParser::RecordFieldContext::getRuleIndex() const {
  return MusterParser::RuleRecordField;
}


MusterParser::RecordFieldContext* MusterParser::recordField() {
  RecordFieldContext *_localctx = _tracker.createInstance<RecordFieldContext>(_ctx, getState());
  enterRule(_localctx, 56, MusterParser::RuleRecordField);

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(715);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case MusterParser::W_SEGMENT:
      case MusterParser::W_LET:
      case MusterParser::W_NEEDS:
      case MusterParser::W_PROFILES:
      case MusterParser::W_CHOOSE:
      case MusterParser::W_WHEN:
      case MusterParser::W_OTHERWISE:
      case MusterParser::W_USE:
      case MusterParser::W_SCHEMA:
      case MusterParser::W_VERSION:
      case MusterParser::W_PROFILE:
      case MusterParser::W_KEY:
      case MusterParser::W_SOURCE:
      case MusterParser::W_IMPORT:
      case MusterParser::W_LIST:
      case MusterParser::W_SCORE:
      case MusterParser::W_TEST:
      case MusterParser::W_CAMPAIGN:
      case MusterParser::W_CAMPAIGNS:
      case MusterParser::W_AT:
      case MusterParser::W_LEAST:
      case MusterParser::W_MOST:
      case MusterParser::W_MORE:
      case MusterParser::W_FEWER:
      case MusterParser::W_THAN:
      case MusterParser::W_EXACTLY:
      case MusterParser::W_CONSECUTIVE:
      case MusterParser::W_LAST:
      case MusterParser::W_NEXT:
      case MusterParser::W_CALENDAR:
      case MusterParser::W_FULL:
      case MusterParser::W_SINCE:
      case MusterParser::W_UNTIL:
      case MusterParser::W_BEFORE:
      case MusterParser::W_AFTER:
      case MusterParser::W_WITHIN:
      case MusterParser::W_ON:
      case MusterParser::W_ZONE:
      case MusterParser::W_START:
      case MusterParser::W_END:
      case MusterParser::W_SECOND:
      case MusterParser::W_SECONDS:
      case MusterParser::W_MINUTE:
      case MusterParser::W_MINUTES:
      case MusterParser::W_HOUR:
      case MusterParser::W_HOURS:
      case MusterParser::W_DAY:
      case MusterParser::W_DAYS:
      case MusterParser::W_WEEK:
      case MusterParser::W_WEEKS:
      case MusterParser::W_MONTH:
      case MusterParser::W_MONTHS:
      case MusterParser::W_QUARTER:
      case MusterParser::W_QUARTERS:
      case MusterParser::W_YEAR:
      case MusterParser::W_YEARS:
      case MusterParser::W_NUMBER:
      case MusterParser::W_DISTINCT:
      case MusterParser::W_SHARE:
      case MusterParser::W_TOTAL:
      case MusterParser::W_AVERAGE:
      case MusterParser::W_SMALLEST:
      case MusterParser::W_LARGEST:
      case MusterParser::W_FIRST:
      case MusterParser::W_LATEST:
      case MusterParser::W_MEDIAN:
      case MusterParser::W_FREQUENT:
      case MusterParser::W_ACROSS:
      case MusterParser::W_RANK:
      case MusterParser::W_QUINTILE:
      case MusterParser::W_DECILE:
      case MusterParser::W_PERCENTILE:
      case MusterParser::W_ALL:
      case MusterParser::W_NONE:
      case MusterParser::W_ONE:
      case MusterParser::W_CONTAINS:
      case MusterParser::W_MATCHES:
      case MusterParser::W_STARTS:
      case MusterParser::W_ENDS:
      case MusterParser::W_DOES:
      case MusterParser::W_CONTAIN:
      case MusterParser::W_MATCH:
      case MusterParser::W_IGNORING:
      case MusterParser::W_CASE:
      case MusterParser::W_TOP:
      case MusterParser::W_BOTTOM:
      case MusterParser::W_AMONG:
      case MusterParser::W_PER:
      case MusterParser::W_INSIDE:
      case MusterParser::W_AS:
      case MusterParser::W_SAME:
      case MusterParser::W_EVENTS:
      case MusterParser::W_OPTIONAL:
      case MusterParser::W_PERSONAL:
      case MusterParser::W_SPECIAL:
      case MusterParser::W_FOR:
      case MusterParser::W_BY:
      case MusterParser::W_LATE:
      case MusterParser::W_UP:
      case MusterParser::W_TO:
      case MusterParser::W_RECORD:
      case MusterParser::W_RECORDS:
      case MusterParser::W_WHOLE:
      case MusterParser::W_REAL:
      case MusterParser::W_TEXT:
      case MusterParser::W_DATE:
      case MusterParser::W_INSTANT:
      case MusterParser::W_DURATION:
      case MusterParser::W_PERCENT:
      case MusterParser::W_MONEY:
      case MusterParser::W_PLACE:
      case MusterParser::W_CONSENT:
      case MusterParser::W_SET:
      case MusterParser::W_MAP:
      case MusterParser::W_PLACES:
      case MusterParser::W_FROM:
      case MusterParser::W_SEPARATED:
      case MusterParser::W_EXTRACTED:
      case MusterParser::W_ROWS:
      case MusterParser::W_WITHOUT:
      case MusterParser::W_A:
      case MusterParser::W_ARE:
      case MusterParser::W_ASIDE:
      case MusterParser::W_CREATE:
      case MusterParser::W_CREATES:
      case MusterParser::W_ROW:
      case MusterParser::W_WINS:
      case MusterParser::W_HEADER:
      case MusterParser::W_ROUNDED:
      case MusterParser::W_GIVEN:
      case MusterParser::W_EXPECT:
      case MusterParser::W_BECAUSE:
      case MusterParser::W_UNKNOWN:
      case MusterParser::W_SIZE:
      case MusterParser::W_PLANNED:
      case MusterParser::W_ENTERED:
      case MusterParser::W_ADD:
      case MusterParser::W_TAKE:
      case MusterParser::W_EACH:
      case MusterParser::W_HALVED:
      case MusterParser::IDENT:
      case MusterParser::QUOTED: {
        setState(713);
        dynamic_cast<RecordFieldContext *>(_localctx)->id = name();
        break;
      }

      case MusterParser::STRING: {
        setState(714);
        dynamic_cast<RecordFieldContext *>(_localctx)->key = match(MusterParser::STRING);
        break;
      }

    default:
      throw NoViableAltException(this);
    }
    setState(717);
    match(MusterParser::COLON);
    setState(718);
    dynamic_cast<RecordFieldContext *>(_localctx)->v = given();
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ListedContext ------------------------------------------------------------------

MusterParser::ListedContext::ListedContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::ListedContext::LBRACKET() {
  return getToken(MusterParser::LBRACKET, 0);
}

tree::TerminalNode* MusterParser::ListedContext::RBRACKET() {
  return getToken(MusterParser::RBRACKET, 0);
}

std::vector<MusterParser::GivenContext *> MusterParser::ListedContext::given() {
  return getRuleContexts<MusterParser::GivenContext>();
}

MusterParser::GivenContext* MusterParser::ListedContext::given(size_t i) {
  return getRuleContext<MusterParser::GivenContext>(i);
}

std::vector<tree::TerminalNode *> MusterParser::ListedContext::COMMA() {
  return getTokens(MusterParser::COMMA);
}

tree::TerminalNode* MusterParser::ListedContext::COMMA(size_t i) {
  return getToken(MusterParser::COMMA, i);
}


size_t MusterParser::ListedContext::getRuleIndex() const {
  return MusterParser::RuleListed;
}


MusterParser::ListedContext* MusterParser::listed() {
  ListedContext *_localctx = _tracker.createInstance<ListedContext>(_ctx, getState());
  enterRule(_localctx, 58, MusterParser::RuleListed);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(720);
    match(MusterParser::LBRACKET);
    setState(729);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << MusterParser::HOLE)
      | (1ULL << MusterParser::W_MISSING)
      | (1ULL << MusterParser::W_NO)
      | (1ULL << MusterParser::W_NOW)
      | (1ULL << MusterParser::W_THIS)
      | (1ULL << MusterParser::W_TODAY)
      | (1ULL << MusterParser::W_TOMORROW)
      | (1ULL << MusterParser::W_YES)
      | (1ULL << MusterParser::W_YESTERDAY)
      | (1ULL << MusterParser::W_SEGMENT)
      | (1ULL << MusterParser::W_LET)
      | (1ULL << MusterParser::W_NEEDS)
      | (1ULL << MusterParser::W_PROFILES)
      | (1ULL << MusterParser::W_CHOOSE)
      | (1ULL << MusterParser::W_WHEN)
      | (1ULL << MusterParser::W_OTHERWISE)
      | (1ULL << MusterParser::W_USE)
      | (1ULL << MusterParser::W_SCHEMA)
      | (1ULL << MusterParser::W_VERSION)
      | (1ULL << MusterParser::W_PROFILE)
      | (1ULL << MusterParser::W_KEY)
      | (1ULL << MusterParser::W_SOURCE)
      | (1ULL << MusterParser::W_IMPORT)
      | (1ULL << MusterParser::W_LIST)
      | (1ULL << MusterParser::W_SCORE)
      | (1ULL << MusterParser::W_TEST)
      | (1ULL << MusterParser::W_CAMPAIGN)
      | (1ULL << MusterParser::W_CAMPAIGNS)
      | (1ULL << MusterParser::W_AT)
      | (1ULL << MusterParser::W_LEAST)
      | (1ULL << MusterParser::W_MOST)
      | (1ULL << MusterParser::W_MORE)
      | (1ULL << MusterParser::W_FEWER)
      | (1ULL << MusterParser::W_THAN)
      | (1ULL << MusterParser::W_EXACTLY)
      | (1ULL << MusterParser::W_CONSECUTIVE)
      | (1ULL << MusterParser::W_LAST)
      | (1ULL << MusterParser::W_NEXT)
      | (1ULL << MusterParser::W_CALENDAR)
      | (1ULL << MusterParser::W_FULL)
      | (1ULL << MusterParser::W_SINCE)
      | (1ULL << MusterParser::W_UNTIL)
      | (1ULL << MusterParser::W_BEFORE)
      | (1ULL << MusterParser::W_AFTER)
      | (1ULL << MusterParser::W_WITHIN)
      | (1ULL << MusterParser::W_ON))) != 0) || ((((_la - 64) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 64)) & ((1ULL << (MusterParser::W_ZONE - 64))
      | (1ULL << (MusterParser::W_START - 64))
      | (1ULL << (MusterParser::W_END - 64))
      | (1ULL << (MusterParser::W_SECOND - 64))
      | (1ULL << (MusterParser::W_SECONDS - 64))
      | (1ULL << (MusterParser::W_MINUTE - 64))
      | (1ULL << (MusterParser::W_MINUTES - 64))
      | (1ULL << (MusterParser::W_HOUR - 64))
      | (1ULL << (MusterParser::W_HOURS - 64))
      | (1ULL << (MusterParser::W_DAY - 64))
      | (1ULL << (MusterParser::W_DAYS - 64))
      | (1ULL << (MusterParser::W_WEEK - 64))
      | (1ULL << (MusterParser::W_WEEKS - 64))
      | (1ULL << (MusterParser::W_MONTH - 64))
      | (1ULL << (MusterParser::W_MONTHS - 64))
      | (1ULL << (MusterParser::W_QUARTER - 64))
      | (1ULL << (MusterParser::W_QUARTERS - 64))
      | (1ULL << (MusterParser::W_YEAR - 64))
      | (1ULL << (MusterParser::W_YEARS - 64))
      | (1ULL << (MusterParser::W_NUMBER - 64))
      | (1ULL << (MusterParser::W_DISTINCT - 64))
      | (1ULL << (MusterParser::W_SHARE - 64))
      | (1ULL << (MusterParser::W_TOTAL - 64))
      | (1ULL << (MusterParser::W_AVERAGE - 64))
      | (1ULL << (MusterParser::W_SMALLEST - 64))
      | (1ULL << (MusterParser::W_LARGEST - 64))
      | (1ULL << (MusterParser::W_FIRST - 64))
      | (1ULL << (MusterParser::W_LATEST - 64))
      | (1ULL << (MusterParser::W_MEDIAN - 64))
      | (1ULL << (MusterParser::W_FREQUENT - 64))
      | (1ULL << (MusterParser::W_ACROSS - 64))
      | (1ULL << (MusterParser::W_RANK - 64))
      | (1ULL << (MusterParser::W_QUINTILE - 64))
      | (1ULL << (MusterParser::W_DECILE - 64))
      | (1ULL << (MusterParser::W_PERCENTILE - 64))
      | (1ULL << (MusterParser::W_ALL - 64))
      | (1ULL << (MusterParser::W_NONE - 64))
      | (1ULL << (MusterParser::W_ONE - 64))
      | (1ULL << (MusterParser::W_CONTAINS - 64))
      | (1ULL << (MusterParser::W_MATCHES - 64))
      | (1ULL << (MusterParser::W_STARTS - 64))
      | (1ULL << (MusterParser::W_ENDS - 64))
      | (1ULL << (MusterParser::W_DOES - 64))
      | (1ULL << (MusterParser::W_CONTAIN - 64))
      | (1ULL << (MusterParser::W_MATCH - 64))
      | (1ULL << (MusterParser::W_IGNORING - 64))
      | (1ULL << (MusterParser::W_CASE - 64))
      | (1ULL << (MusterParser::W_TOP - 64))
      | (1ULL << (MusterParser::W_BOTTOM - 64))
      | (1ULL << (MusterParser::W_AMONG - 64))
      | (1ULL << (MusterParser::W_PER - 64))
      | (1ULL << (MusterParser::W_INSIDE - 64))
      | (1ULL << (MusterParser::W_AS - 64))
      | (1ULL << (MusterParser::W_SAME - 64))
      | (1ULL << (MusterParser::W_EVENTS - 64))
      | (1ULL << (MusterParser::W_OPTIONAL - 64))
      | (1ULL << (MusterParser::W_PERSONAL - 64))
      | (1ULL << (MusterParser::W_SPECIAL - 64))
      | (1ULL << (MusterParser::W_FOR - 64))
      | (1ULL << (MusterParser::W_BY - 64))
      | (1ULL << (MusterParser::W_LATE - 64))
      | (1ULL << (MusterParser::W_UP - 64))
      | (1ULL << (MusterParser::W_TO - 64))
      | (1ULL << (MusterParser::W_RECORD - 64)))) != 0) || ((((_la - 128) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 128)) & ((1ULL << (MusterParser::W_RECORDS - 128))
      | (1ULL << (MusterParser::W_WHOLE - 128))
      | (1ULL << (MusterParser::W_REAL - 128))
      | (1ULL << (MusterParser::W_TEXT - 128))
      | (1ULL << (MusterParser::W_DATE - 128))
      | (1ULL << (MusterParser::W_INSTANT - 128))
      | (1ULL << (MusterParser::W_DURATION - 128))
      | (1ULL << (MusterParser::W_PERCENT - 128))
      | (1ULL << (MusterParser::W_MONEY - 128))
      | (1ULL << (MusterParser::W_PLACE - 128))
      | (1ULL << (MusterParser::W_CONSENT - 128))
      | (1ULL << (MusterParser::W_SET - 128))
      | (1ULL << (MusterParser::W_MAP - 128))
      | (1ULL << (MusterParser::W_PLACES - 128))
      | (1ULL << (MusterParser::W_FROM - 128))
      | (1ULL << (MusterParser::W_SEPARATED - 128))
      | (1ULL << (MusterParser::W_EXTRACTED - 128))
      | (1ULL << (MusterParser::W_ROWS - 128))
      | (1ULL << (MusterParser::W_WITHOUT - 128))
      | (1ULL << (MusterParser::W_A - 128))
      | (1ULL << (MusterParser::W_ARE - 128))
      | (1ULL << (MusterParser::W_ASIDE - 128))
      | (1ULL << (MusterParser::W_CREATE - 128))
      | (1ULL << (MusterParser::W_CREATES - 128))
      | (1ULL << (MusterParser::W_ROW - 128))
      | (1ULL << (MusterParser::W_WINS - 128))
      | (1ULL << (MusterParser::W_HEADER - 128))
      | (1ULL << (MusterParser::W_ROUNDED - 128))
      | (1ULL << (MusterParser::W_GIVEN - 128))
      | (1ULL << (MusterParser::W_EXPECT - 128))
      | (1ULL << (MusterParser::W_BECAUSE - 128))
      | (1ULL << (MusterParser::W_UNKNOWN - 128))
      | (1ULL << (MusterParser::W_SIZE - 128))
      | (1ULL << (MusterParser::W_PLANNED - 128))
      | (1ULL << (MusterParser::W_ENTERED - 128))
      | (1ULL << (MusterParser::W_ADD - 128))
      | (1ULL << (MusterParser::W_TAKE - 128))
      | (1ULL << (MusterParser::W_EACH - 128))
      | (1ULL << (MusterParser::W_HALVED - 128))
      | (1ULL << (MusterParser::DATE - 128))
      | (1ULL << (MusterParser::TIME - 128))
      | (1ULL << (MusterParser::ORDINAL - 128))
      | (1ULL << (MusterParser::NUMBER - 128))
      | (1ULL << (MusterParser::IDENT - 128))
      | (1ULL << (MusterParser::QUOTED - 128))
      | (1ULL << (MusterParser::STRING - 128))
      | (1ULL << (MusterParser::MINUS - 128))
      | (1ULL << (MusterParser::LPAREN - 128)))) != 0) || _la == MusterParser::LBRACKET

    || _la == MusterParser::LBRACE) {
      setState(721);
      dynamic_cast<ListedContext *>(_localctx)->givenContext = given();
      dynamic_cast<ListedContext *>(_localctx)->items.push_back(dynamic_cast<ListedContext *>(_localctx)->givenContext);
      setState(726);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while (_la == MusterParser::COMMA) {
        setState(722);
        match(MusterParser::COMMA);
        setState(723);
        dynamic_cast<ListedContext *>(_localctx)->givenContext = given();
        dynamic_cast<ListedContext *>(_localctx)->items.push_back(dynamic_cast<ListedContext *>(_localctx)->givenContext);
        setState(728);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
    }
    setState(731);
    match(MusterParser::RBRACKET);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- GivenContext ------------------------------------------------------------------

MusterParser::GivenContext::GivenContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::GivenContext::W_YES() {
  return getToken(MusterParser::W_YES, 0);
}

tree::TerminalNode* MusterParser::GivenContext::W_NO() {
  return getToken(MusterParser::W_NO, 0);
}

tree::TerminalNode* MusterParser::GivenContext::W_MISSING() {
  return getToken(MusterParser::W_MISSING, 0);
}

MusterParser::RecordContext* MusterParser::GivenContext::record() {
  return getRuleContext<MusterParser::RecordContext>(0);
}

MusterParser::ListedContext* MusterParser::GivenContext::listed() {
  return getRuleContext<MusterParser::ListedContext>(0);
}

MusterParser::SumContext* MusterParser::GivenContext::sum() {
  return getRuleContext<MusterParser::SumContext>(0);
}


size_t MusterParser::GivenContext::getRuleIndex() const {
  return MusterParser::RuleGiven;
}


MusterParser::GivenContext* MusterParser::given() {
  GivenContext *_localctx = _tracker.createInstance<GivenContext>(_ctx, getState());
  enterRule(_localctx, 60, MusterParser::RuleGiven);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(738);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case MusterParser::W_NO:
      case MusterParser::W_YES: {
        enterOuterAlt(_localctx, 1);
        setState(733);
        dynamic_cast<GivenContext *>(_localctx)->truth = _input->LT(1);
        _la = _input->LA(1);
        if (!(_la == MusterParser::W_NO

        || _la == MusterParser::W_YES)) {
          dynamic_cast<GivenContext *>(_localctx)->truth = _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        break;
      }

      case MusterParser::W_MISSING: {
        enterOuterAlt(_localctx, 2);
        setState(734);
        dynamic_cast<GivenContext *>(_localctx)->absent = match(MusterParser::W_MISSING);
        break;
      }

      case MusterParser::LBRACE: {
        enterOuterAlt(_localctx, 3);
        setState(735);
        dynamic_cast<GivenContext *>(_localctx)->fields = record();
        break;
      }

      case MusterParser::LBRACKET: {
        enterOuterAlt(_localctx, 4);
        setState(736);
        dynamic_cast<GivenContext *>(_localctx)->held = listed();
        break;
      }

      case MusterParser::HOLE:
      case MusterParser::W_NOW:
      case MusterParser::W_THIS:
      case MusterParser::W_TODAY:
      case MusterParser::W_TOMORROW:
      case MusterParser::W_YESTERDAY:
      case MusterParser::W_SEGMENT:
      case MusterParser::W_LET:
      case MusterParser::W_NEEDS:
      case MusterParser::W_PROFILES:
      case MusterParser::W_CHOOSE:
      case MusterParser::W_WHEN:
      case MusterParser::W_OTHERWISE:
      case MusterParser::W_USE:
      case MusterParser::W_SCHEMA:
      case MusterParser::W_VERSION:
      case MusterParser::W_PROFILE:
      case MusterParser::W_KEY:
      case MusterParser::W_SOURCE:
      case MusterParser::W_IMPORT:
      case MusterParser::W_LIST:
      case MusterParser::W_SCORE:
      case MusterParser::W_TEST:
      case MusterParser::W_CAMPAIGN:
      case MusterParser::W_CAMPAIGNS:
      case MusterParser::W_AT:
      case MusterParser::W_LEAST:
      case MusterParser::W_MOST:
      case MusterParser::W_MORE:
      case MusterParser::W_FEWER:
      case MusterParser::W_THAN:
      case MusterParser::W_EXACTLY:
      case MusterParser::W_CONSECUTIVE:
      case MusterParser::W_LAST:
      case MusterParser::W_NEXT:
      case MusterParser::W_CALENDAR:
      case MusterParser::W_FULL:
      case MusterParser::W_SINCE:
      case MusterParser::W_UNTIL:
      case MusterParser::W_BEFORE:
      case MusterParser::W_AFTER:
      case MusterParser::W_WITHIN:
      case MusterParser::W_ON:
      case MusterParser::W_ZONE:
      case MusterParser::W_START:
      case MusterParser::W_END:
      case MusterParser::W_SECOND:
      case MusterParser::W_SECONDS:
      case MusterParser::W_MINUTE:
      case MusterParser::W_MINUTES:
      case MusterParser::W_HOUR:
      case MusterParser::W_HOURS:
      case MusterParser::W_DAY:
      case MusterParser::W_DAYS:
      case MusterParser::W_WEEK:
      case MusterParser::W_WEEKS:
      case MusterParser::W_MONTH:
      case MusterParser::W_MONTHS:
      case MusterParser::W_QUARTER:
      case MusterParser::W_QUARTERS:
      case MusterParser::W_YEAR:
      case MusterParser::W_YEARS:
      case MusterParser::W_NUMBER:
      case MusterParser::W_DISTINCT:
      case MusterParser::W_SHARE:
      case MusterParser::W_TOTAL:
      case MusterParser::W_AVERAGE:
      case MusterParser::W_SMALLEST:
      case MusterParser::W_LARGEST:
      case MusterParser::W_FIRST:
      case MusterParser::W_LATEST:
      case MusterParser::W_MEDIAN:
      case MusterParser::W_FREQUENT:
      case MusterParser::W_ACROSS:
      case MusterParser::W_RANK:
      case MusterParser::W_QUINTILE:
      case MusterParser::W_DECILE:
      case MusterParser::W_PERCENTILE:
      case MusterParser::W_ALL:
      case MusterParser::W_NONE:
      case MusterParser::W_ONE:
      case MusterParser::W_CONTAINS:
      case MusterParser::W_MATCHES:
      case MusterParser::W_STARTS:
      case MusterParser::W_ENDS:
      case MusterParser::W_DOES:
      case MusterParser::W_CONTAIN:
      case MusterParser::W_MATCH:
      case MusterParser::W_IGNORING:
      case MusterParser::W_CASE:
      case MusterParser::W_TOP:
      case MusterParser::W_BOTTOM:
      case MusterParser::W_AMONG:
      case MusterParser::W_PER:
      case MusterParser::W_INSIDE:
      case MusterParser::W_AS:
      case MusterParser::W_SAME:
      case MusterParser::W_EVENTS:
      case MusterParser::W_OPTIONAL:
      case MusterParser::W_PERSONAL:
      case MusterParser::W_SPECIAL:
      case MusterParser::W_FOR:
      case MusterParser::W_BY:
      case MusterParser::W_LATE:
      case MusterParser::W_UP:
      case MusterParser::W_TO:
      case MusterParser::W_RECORD:
      case MusterParser::W_RECORDS:
      case MusterParser::W_WHOLE:
      case MusterParser::W_REAL:
      case MusterParser::W_TEXT:
      case MusterParser::W_DATE:
      case MusterParser::W_INSTANT:
      case MusterParser::W_DURATION:
      case MusterParser::W_PERCENT:
      case MusterParser::W_MONEY:
      case MusterParser::W_PLACE:
      case MusterParser::W_CONSENT:
      case MusterParser::W_SET:
      case MusterParser::W_MAP:
      case MusterParser::W_PLACES:
      case MusterParser::W_FROM:
      case MusterParser::W_SEPARATED:
      case MusterParser::W_EXTRACTED:
      case MusterParser::W_ROWS:
      case MusterParser::W_WITHOUT:
      case MusterParser::W_A:
      case MusterParser::W_ARE:
      case MusterParser::W_ASIDE:
      case MusterParser::W_CREATE:
      case MusterParser::W_CREATES:
      case MusterParser::W_ROW:
      case MusterParser::W_WINS:
      case MusterParser::W_HEADER:
      case MusterParser::W_ROUNDED:
      case MusterParser::W_GIVEN:
      case MusterParser::W_EXPECT:
      case MusterParser::W_BECAUSE:
      case MusterParser::W_UNKNOWN:
      case MusterParser::W_SIZE:
      case MusterParser::W_PLANNED:
      case MusterParser::W_ENTERED:
      case MusterParser::W_ADD:
      case MusterParser::W_TAKE:
      case MusterParser::W_EACH:
      case MusterParser::W_HALVED:
      case MusterParser::DATE:
      case MusterParser::TIME:
      case MusterParser::ORDINAL:
      case MusterParser::NUMBER:
      case MusterParser::IDENT:
      case MusterParser::QUOTED:
      case MusterParser::STRING:
      case MusterParser::MINUS:
      case MusterParser::LPAREN: {
        enterOuterAlt(_localctx, 5);
        setState(737);
        dynamic_cast<GivenContext *>(_localctx)->e = sum();
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- CampaignHeadContext ------------------------------------------------------------------

MusterParser::CampaignHeadContext::CampaignHeadContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::CampaignHeadContext::W_CAMPAIGN() {
  return getToken(MusterParser::W_CAMPAIGN, 0);
}

tree::TerminalNode* MusterParser::CampaignHeadContext::EOF() {
  return getToken(MusterParser::EOF, 0);
}

std::vector<MusterParser::NameContext *> MusterParser::CampaignHeadContext::name() {
  return getRuleContexts<MusterParser::NameContext>();
}

MusterParser::NameContext* MusterParser::CampaignHeadContext::name(size_t i) {
  return getRuleContext<MusterParser::NameContext>(i);
}

tree::TerminalNode* MusterParser::CampaignHeadContext::W_FOR() {
  return getToken(MusterParser::W_FOR, 0);
}

tree::TerminalNode* MusterParser::CampaignHeadContext::COLON() {
  return getToken(MusterParser::COLON, 0);
}

tree::TerminalNode* MusterParser::CampaignHeadContext::STRING() {
  return getToken(MusterParser::STRING, 0);
}

tree::TerminalNode* MusterParser::CampaignHeadContext::W_CAMPAIGNS() {
  return getToken(MusterParser::W_CAMPAIGNS, 0);
}


size_t MusterParser::CampaignHeadContext::getRuleIndex() const {
  return MusterParser::RuleCampaignHead;
}


MusterParser::CampaignHeadContext* MusterParser::campaignHead() {
  CampaignHeadContext *_localctx = _tracker.createInstance<CampaignHeadContext>(_ctx, getState());
  enterRule(_localctx, 62, MusterParser::RuleCampaignHead);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(763);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case MusterParser::W_CAMPAIGN: {
        enterOuterAlt(_localctx, 1);
        setState(740);
        match(MusterParser::W_CAMPAIGN);
        setState(741);
        dynamic_cast<CampaignHeadContext *>(_localctx)->id = name();
        setState(744);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == MusterParser::W_FOR) {
          setState(742);
          match(MusterParser::W_FOR);
          setState(743);
          dynamic_cast<CampaignHeadContext *>(_localctx)->about = name();
        }
        setState(747);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == MusterParser::STRING) {
          setState(746);
          dynamic_cast<CampaignHeadContext *>(_localctx)->title = match(MusterParser::STRING);
        }
        setState(750);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == MusterParser::COLON) {
          setState(749);
          match(MusterParser::COLON);
        }
        setState(752);
        match(MusterParser::EOF);
        break;
      }

      case MusterParser::W_CAMPAIGNS: {
        enterOuterAlt(_localctx, 2);
        setState(754);
        dynamic_cast<CampaignHeadContext *>(_localctx)->all = match(MusterParser::W_CAMPAIGNS);
        setState(757);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == MusterParser::W_FOR) {
          setState(755);
          match(MusterParser::W_FOR);
          setState(756);
          dynamic_cast<CampaignHeadContext *>(_localctx)->about = name();
        }
        setState(760);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == MusterParser::COLON) {
          setState(759);
          match(MusterParser::COLON);
        }
        setState(762);
        match(MusterParser::EOF);
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- WordsClauseContext ------------------------------------------------------------------

MusterParser::WordsClauseContext::WordsClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::WordsClauseContext::EOF() {
  return getToken(MusterParser::EOF, 0);
}

MusterParser::NameContext* MusterParser::WordsClauseContext::name() {
  return getRuleContext<MusterParser::NameContext>(0);
}

std::vector<MusterParser::SettingWordContext *> MusterParser::WordsClauseContext::settingWord() {
  return getRuleContexts<MusterParser::SettingWordContext>();
}

MusterParser::SettingWordContext* MusterParser::WordsClauseContext::settingWord(size_t i) {
  return getRuleContext<MusterParser::SettingWordContext>(i);
}

std::vector<tree::TerminalNode *> MusterParser::WordsClauseContext::COMMA() {
  return getTokens(MusterParser::COMMA);
}

tree::TerminalNode* MusterParser::WordsClauseContext::COMMA(size_t i) {
  return getToken(MusterParser::COMMA, i);
}


size_t MusterParser::WordsClauseContext::getRuleIndex() const {
  return MusterParser::RuleWordsClause;
}


MusterParser::WordsClauseContext* MusterParser::wordsClause() {
  WordsClauseContext *_localctx = _tracker.createInstance<WordsClauseContext>(_ctx, getState());
  enterRule(_localctx, 64, MusterParser::RuleWordsClause);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(765);
    dynamic_cast<WordsClauseContext *>(_localctx)->id = name();
    setState(776);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << MusterParser::W_IN)
      | (1ULL << MusterParser::W_OF)
      | (1ULL << MusterParser::W_THE)
      | (1ULL << MusterParser::W_SEGMENT)
      | (1ULL << MusterParser::W_LET)
      | (1ULL << MusterParser::W_NEEDS)
      | (1ULL << MusterParser::W_PROFILES)
      | (1ULL << MusterParser::W_CHOOSE)
      | (1ULL << MusterParser::W_WHEN)
      | (1ULL << MusterParser::W_OTHERWISE)
      | (1ULL << MusterParser::W_USE)
      | (1ULL << MusterParser::W_SCHEMA)
      | (1ULL << MusterParser::W_VERSION)
      | (1ULL << MusterParser::W_PROFILE)
      | (1ULL << MusterParser::W_KEY)
      | (1ULL << MusterParser::W_SOURCE)
      | (1ULL << MusterParser::W_IMPORT)
      | (1ULL << MusterParser::W_LIST)
      | (1ULL << MusterParser::W_SCORE)
      | (1ULL << MusterParser::W_TEST)
      | (1ULL << MusterParser::W_CAMPAIGN)
      | (1ULL << MusterParser::W_CAMPAIGNS)
      | (1ULL << MusterParser::W_AT)
      | (1ULL << MusterParser::W_LEAST)
      | (1ULL << MusterParser::W_MOST)
      | (1ULL << MusterParser::W_MORE)
      | (1ULL << MusterParser::W_FEWER)
      | (1ULL << MusterParser::W_THAN)
      | (1ULL << MusterParser::W_EXACTLY)
      | (1ULL << MusterParser::W_CONSECUTIVE)
      | (1ULL << MusterParser::W_LAST)
      | (1ULL << MusterParser::W_NEXT)
      | (1ULL << MusterParser::W_CALENDAR)
      | (1ULL << MusterParser::W_FULL)
      | (1ULL << MusterParser::W_SINCE)
      | (1ULL << MusterParser::W_UNTIL)
      | (1ULL << MusterParser::W_BEFORE)
      | (1ULL << MusterParser::W_AFTER)
      | (1ULL << MusterParser::W_WITHIN)
      | (1ULL << MusterParser::W_ON))) != 0) || ((((_la - 64) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 64)) & ((1ULL << (MusterParser::W_ZONE - 64))
      | (1ULL << (MusterParser::W_START - 64))
      | (1ULL << (MusterParser::W_END - 64))
      | (1ULL << (MusterParser::W_SECOND - 64))
      | (1ULL << (MusterParser::W_SECONDS - 64))
      | (1ULL << (MusterParser::W_MINUTE - 64))
      | (1ULL << (MusterParser::W_MINUTES - 64))
      | (1ULL << (MusterParser::W_HOUR - 64))
      | (1ULL << (MusterParser::W_HOURS - 64))
      | (1ULL << (MusterParser::W_DAY - 64))
      | (1ULL << (MusterParser::W_DAYS - 64))
      | (1ULL << (MusterParser::W_WEEK - 64))
      | (1ULL << (MusterParser::W_WEEKS - 64))
      | (1ULL << (MusterParser::W_MONTH - 64))
      | (1ULL << (MusterParser::W_MONTHS - 64))
      | (1ULL << (MusterParser::W_QUARTER - 64))
      | (1ULL << (MusterParser::W_QUARTERS - 64))
      | (1ULL << (MusterParser::W_YEAR - 64))
      | (1ULL << (MusterParser::W_YEARS - 64))
      | (1ULL << (MusterParser::W_NUMBER - 64))
      | (1ULL << (MusterParser::W_DISTINCT - 64))
      | (1ULL << (MusterParser::W_SHARE - 64))
      | (1ULL << (MusterParser::W_TOTAL - 64))
      | (1ULL << (MusterParser::W_AVERAGE - 64))
      | (1ULL << (MusterParser::W_SMALLEST - 64))
      | (1ULL << (MusterParser::W_LARGEST - 64))
      | (1ULL << (MusterParser::W_FIRST - 64))
      | (1ULL << (MusterParser::W_LATEST - 64))
      | (1ULL << (MusterParser::W_MEDIAN - 64))
      | (1ULL << (MusterParser::W_FREQUENT - 64))
      | (1ULL << (MusterParser::W_ACROSS - 64))
      | (1ULL << (MusterParser::W_RANK - 64))
      | (1ULL << (MusterParser::W_QUINTILE - 64))
      | (1ULL << (MusterParser::W_DECILE - 64))
      | (1ULL << (MusterParser::W_PERCENTILE - 64))
      | (1ULL << (MusterParser::W_ALL - 64))
      | (1ULL << (MusterParser::W_NONE - 64))
      | (1ULL << (MusterParser::W_ONE - 64))
      | (1ULL << (MusterParser::W_CONTAINS - 64))
      | (1ULL << (MusterParser::W_MATCHES - 64))
      | (1ULL << (MusterParser::W_STARTS - 64))
      | (1ULL << (MusterParser::W_ENDS - 64))
      | (1ULL << (MusterParser::W_DOES - 64))
      | (1ULL << (MusterParser::W_CONTAIN - 64))
      | (1ULL << (MusterParser::W_MATCH - 64))
      | (1ULL << (MusterParser::W_IGNORING - 64))
      | (1ULL << (MusterParser::W_CASE - 64))
      | (1ULL << (MusterParser::W_TOP - 64))
      | (1ULL << (MusterParser::W_BOTTOM - 64))
      | (1ULL << (MusterParser::W_AMONG - 64))
      | (1ULL << (MusterParser::W_PER - 64))
      | (1ULL << (MusterParser::W_INSIDE - 64))
      | (1ULL << (MusterParser::W_AS - 64))
      | (1ULL << (MusterParser::W_SAME - 64))
      | (1ULL << (MusterParser::W_EVENTS - 64))
      | (1ULL << (MusterParser::W_OPTIONAL - 64))
      | (1ULL << (MusterParser::W_PERSONAL - 64))
      | (1ULL << (MusterParser::W_SPECIAL - 64))
      | (1ULL << (MusterParser::W_FOR - 64))
      | (1ULL << (MusterParser::W_BY - 64))
      | (1ULL << (MusterParser::W_LATE - 64))
      | (1ULL << (MusterParser::W_UP - 64))
      | (1ULL << (MusterParser::W_TO - 64))
      | (1ULL << (MusterParser::W_RECORD - 64)))) != 0) || ((((_la - 128) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 128)) & ((1ULL << (MusterParser::W_RECORDS - 128))
      | (1ULL << (MusterParser::W_WHOLE - 128))
      | (1ULL << (MusterParser::W_REAL - 128))
      | (1ULL << (MusterParser::W_TEXT - 128))
      | (1ULL << (MusterParser::W_DATE - 128))
      | (1ULL << (MusterParser::W_INSTANT - 128))
      | (1ULL << (MusterParser::W_DURATION - 128))
      | (1ULL << (MusterParser::W_PERCENT - 128))
      | (1ULL << (MusterParser::W_MONEY - 128))
      | (1ULL << (MusterParser::W_PLACE - 128))
      | (1ULL << (MusterParser::W_CONSENT - 128))
      | (1ULL << (MusterParser::W_SET - 128))
      | (1ULL << (MusterParser::W_MAP - 128))
      | (1ULL << (MusterParser::W_PLACES - 128))
      | (1ULL << (MusterParser::W_FROM - 128))
      | (1ULL << (MusterParser::W_SEPARATED - 128))
      | (1ULL << (MusterParser::W_EXTRACTED - 128))
      | (1ULL << (MusterParser::W_ROWS - 128))
      | (1ULL << (MusterParser::W_WITHOUT - 128))
      | (1ULL << (MusterParser::W_A - 128))
      | (1ULL << (MusterParser::W_ARE - 128))
      | (1ULL << (MusterParser::W_ASIDE - 128))
      | (1ULL << (MusterParser::W_CREATE - 128))
      | (1ULL << (MusterParser::W_CREATES - 128))
      | (1ULL << (MusterParser::W_ROW - 128))
      | (1ULL << (MusterParser::W_WINS - 128))
      | (1ULL << (MusterParser::W_HEADER - 128))
      | (1ULL << (MusterParser::W_ROUNDED - 128))
      | (1ULL << (MusterParser::W_GIVEN - 128))
      | (1ULL << (MusterParser::W_EXPECT - 128))
      | (1ULL << (MusterParser::W_BECAUSE - 128))
      | (1ULL << (MusterParser::W_UNKNOWN - 128))
      | (1ULL << (MusterParser::W_SIZE - 128))
      | (1ULL << (MusterParser::W_PLANNED - 128))
      | (1ULL << (MusterParser::W_ENTERED - 128))
      | (1ULL << (MusterParser::W_ADD - 128))
      | (1ULL << (MusterParser::W_TAKE - 128))
      | (1ULL << (MusterParser::W_EACH - 128))
      | (1ULL << (MusterParser::W_HALVED - 128))
      | (1ULL << (MusterParser::NUMBER - 128))
      | (1ULL << (MusterParser::IDENT - 128))
      | (1ULL << (MusterParser::QUOTED - 128)))) != 0)) {
      setState(766);
      dynamic_cast<WordsClauseContext *>(_localctx)->settingWordContext = settingWord();
      dynamic_cast<WordsClauseContext *>(_localctx)->words.push_back(dynamic_cast<WordsClauseContext *>(_localctx)->settingWordContext);
      setState(773);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while (((((_la - 9) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 9)) & ((1ULL << (MusterParser::W_IN - 9))
        | (1ULL << (MusterParser::W_OF - 9))
        | (1ULL << (MusterParser::W_THE - 9))
        | (1ULL << (MusterParser::W_SEGMENT - 9))
        | (1ULL << (MusterParser::W_LET - 9))
        | (1ULL << (MusterParser::W_NEEDS - 9))
        | (1ULL << (MusterParser::W_PROFILES - 9))
        | (1ULL << (MusterParser::W_CHOOSE - 9))
        | (1ULL << (MusterParser::W_WHEN - 9))
        | (1ULL << (MusterParser::W_OTHERWISE - 9))
        | (1ULL << (MusterParser::W_USE - 9))
        | (1ULL << (MusterParser::W_SCHEMA - 9))
        | (1ULL << (MusterParser::W_VERSION - 9))
        | (1ULL << (MusterParser::W_PROFILE - 9))
        | (1ULL << (MusterParser::W_KEY - 9))
        | (1ULL << (MusterParser::W_SOURCE - 9))
        | (1ULL << (MusterParser::W_IMPORT - 9))
        | (1ULL << (MusterParser::W_LIST - 9))
        | (1ULL << (MusterParser::W_SCORE - 9))
        | (1ULL << (MusterParser::W_TEST - 9))
        | (1ULL << (MusterParser::W_CAMPAIGN - 9))
        | (1ULL << (MusterParser::W_CAMPAIGNS - 9))
        | (1ULL << (MusterParser::W_AT - 9))
        | (1ULL << (MusterParser::W_LEAST - 9))
        | (1ULL << (MusterParser::W_MOST - 9))
        | (1ULL << (MusterParser::W_MORE - 9))
        | (1ULL << (MusterParser::W_FEWER - 9))
        | (1ULL << (MusterParser::W_THAN - 9))
        | (1ULL << (MusterParser::W_EXACTLY - 9))
        | (1ULL << (MusterParser::W_CONSECUTIVE - 9))
        | (1ULL << (MusterParser::W_LAST - 9))
        | (1ULL << (MusterParser::W_NEXT - 9))
        | (1ULL << (MusterParser::W_CALENDAR - 9))
        | (1ULL << (MusterParser::W_FULL - 9))
        | (1ULL << (MusterParser::W_SINCE - 9))
        | (1ULL << (MusterParser::W_UNTIL - 9))
        | (1ULL << (MusterParser::W_BEFORE - 9))
        | (1ULL << (MusterParser::W_AFTER - 9))
        | (1ULL << (MusterParser::W_WITHIN - 9))
        | (1ULL << (MusterParser::W_ON - 9))
        | (1ULL << (MusterParser::W_ZONE - 9))
        | (1ULL << (MusterParser::W_START - 9))
        | (1ULL << (MusterParser::W_END - 9))
        | (1ULL << (MusterParser::W_SECOND - 9))
        | (1ULL << (MusterParser::W_SECONDS - 9))
        | (1ULL << (MusterParser::W_MINUTE - 9))
        | (1ULL << (MusterParser::W_MINUTES - 9))
        | (1ULL << (MusterParser::W_HOUR - 9))
        | (1ULL << (MusterParser::W_HOURS - 9)))) != 0) || ((((_la - 73) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 73)) & ((1ULL << (MusterParser::W_DAY - 73))
        | (1ULL << (MusterParser::W_DAYS - 73))
        | (1ULL << (MusterParser::W_WEEK - 73))
        | (1ULL << (MusterParser::W_WEEKS - 73))
        | (1ULL << (MusterParser::W_MONTH - 73))
        | (1ULL << (MusterParser::W_MONTHS - 73))
        | (1ULL << (MusterParser::W_QUARTER - 73))
        | (1ULL << (MusterParser::W_QUARTERS - 73))
        | (1ULL << (MusterParser::W_YEAR - 73))
        | (1ULL << (MusterParser::W_YEARS - 73))
        | (1ULL << (MusterParser::W_NUMBER - 73))
        | (1ULL << (MusterParser::W_DISTINCT - 73))
        | (1ULL << (MusterParser::W_SHARE - 73))
        | (1ULL << (MusterParser::W_TOTAL - 73))
        | (1ULL << (MusterParser::W_AVERAGE - 73))
        | (1ULL << (MusterParser::W_SMALLEST - 73))
        | (1ULL << (MusterParser::W_LARGEST - 73))
        | (1ULL << (MusterParser::W_FIRST - 73))
        | (1ULL << (MusterParser::W_LATEST - 73))
        | (1ULL << (MusterParser::W_MEDIAN - 73))
        | (1ULL << (MusterParser::W_FREQUENT - 73))
        | (1ULL << (MusterParser::W_ACROSS - 73))
        | (1ULL << (MusterParser::W_RANK - 73))
        | (1ULL << (MusterParser::W_QUINTILE - 73))
        | (1ULL << (MusterParser::W_DECILE - 73))
        | (1ULL << (MusterParser::W_PERCENTILE - 73))
        | (1ULL << (MusterParser::W_ALL - 73))
        | (1ULL << (MusterParser::W_NONE - 73))
        | (1ULL << (MusterParser::W_ONE - 73))
        | (1ULL << (MusterParser::W_CONTAINS - 73))
        | (1ULL << (MusterParser::W_MATCHES - 73))
        | (1ULL << (MusterParser::W_STARTS - 73))
        | (1ULL << (MusterParser::W_ENDS - 73))
        | (1ULL << (MusterParser::W_DOES - 73))
        | (1ULL << (MusterParser::W_CONTAIN - 73))
        | (1ULL << (MusterParser::W_MATCH - 73))
        | (1ULL << (MusterParser::W_IGNORING - 73))
        | (1ULL << (MusterParser::W_CASE - 73))
        | (1ULL << (MusterParser::W_TOP - 73))
        | (1ULL << (MusterParser::W_BOTTOM - 73))
        | (1ULL << (MusterParser::W_AMONG - 73))
        | (1ULL << (MusterParser::W_PER - 73))
        | (1ULL << (MusterParser::W_INSIDE - 73))
        | (1ULL << (MusterParser::W_AS - 73))
        | (1ULL << (MusterParser::W_SAME - 73))
        | (1ULL << (MusterParser::W_EVENTS - 73))
        | (1ULL << (MusterParser::W_OPTIONAL - 73))
        | (1ULL << (MusterParser::W_PERSONAL - 73))
        | (1ULL << (MusterParser::W_SPECIAL - 73))
        | (1ULL << (MusterParser::W_FOR - 73))
        | (1ULL << (MusterParser::W_BY - 73))
        | (1ULL << (MusterParser::W_LATE - 73))
        | (1ULL << (MusterParser::W_UP - 73))
        | (1ULL << (MusterParser::W_TO - 73))
        | (1ULL << (MusterParser::W_RECORD - 73))
        | (1ULL << (MusterParser::W_RECORDS - 73))
        | (1ULL << (MusterParser::W_WHOLE - 73))
        | (1ULL << (MusterParser::W_REAL - 73))
        | (1ULL << (MusterParser::W_TEXT - 73))
        | (1ULL << (MusterParser::W_DATE - 73))
        | (1ULL << (MusterParser::W_INSTANT - 73))
        | (1ULL << (MusterParser::W_DURATION - 73))
        | (1ULL << (MusterParser::W_PERCENT - 73))
        | (1ULL << (MusterParser::W_MONEY - 73)))) != 0) || ((((_la - 137) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 137)) & ((1ULL << (MusterParser::W_PLACE - 137))
        | (1ULL << (MusterParser::W_CONSENT - 137))
        | (1ULL << (MusterParser::W_SET - 137))
        | (1ULL << (MusterParser::W_MAP - 137))
        | (1ULL << (MusterParser::W_PLACES - 137))
        | (1ULL << (MusterParser::W_FROM - 137))
        | (1ULL << (MusterParser::W_SEPARATED - 137))
        | (1ULL << (MusterParser::W_EXTRACTED - 137))
        | (1ULL << (MusterParser::W_ROWS - 137))
        | (1ULL << (MusterParser::W_WITHOUT - 137))
        | (1ULL << (MusterParser::W_A - 137))
        | (1ULL << (MusterParser::W_ARE - 137))
        | (1ULL << (MusterParser::W_ASIDE - 137))
        | (1ULL << (MusterParser::W_CREATE - 137))
        | (1ULL << (MusterParser::W_CREATES - 137))
        | (1ULL << (MusterParser::W_ROW - 137))
        | (1ULL << (MusterParser::W_WINS - 137))
        | (1ULL << (MusterParser::W_HEADER - 137))
        | (1ULL << (MusterParser::W_ROUNDED - 137))
        | (1ULL << (MusterParser::W_GIVEN - 137))
        | (1ULL << (MusterParser::W_EXPECT - 137))
        | (1ULL << (MusterParser::W_BECAUSE - 137))
        | (1ULL << (MusterParser::W_UNKNOWN - 137))
        | (1ULL << (MusterParser::W_SIZE - 137))
        | (1ULL << (MusterParser::W_PLANNED - 137))
        | (1ULL << (MusterParser::W_ENTERED - 137))
        | (1ULL << (MusterParser::W_ADD - 137))
        | (1ULL << (MusterParser::W_TAKE - 137))
        | (1ULL << (MusterParser::W_EACH - 137))
        | (1ULL << (MusterParser::W_HALVED - 137))
        | (1ULL << (MusterParser::NUMBER - 137))
        | (1ULL << (MusterParser::IDENT - 137))
        | (1ULL << (MusterParser::QUOTED - 137))
        | (1ULL << (MusterParser::COMMA - 137)))) != 0)) {
        setState(768);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == MusterParser::COMMA) {
          setState(767);
          match(MusterParser::COMMA);
        }
        setState(770);
        dynamic_cast<WordsClauseContext *>(_localctx)->settingWordContext = settingWord();
        dynamic_cast<WordsClauseContext *>(_localctx)->words.push_back(dynamic_cast<WordsClauseContext *>(_localctx)->settingWordContext);
        setState(775);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
    }
    setState(778);
    match(MusterParser::EOF);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ConditionClauseContext ------------------------------------------------------------------

MusterParser::ConditionClauseContext::ConditionClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::ConditionClauseContext::EOF() {
  return getToken(MusterParser::EOF, 0);
}

MusterParser::NameContext* MusterParser::ConditionClauseContext::name() {
  return getRuleContext<MusterParser::NameContext>(0);
}

MusterParser::ExprContext* MusterParser::ConditionClauseContext::expr() {
  return getRuleContext<MusterParser::ExprContext>(0);
}


size_t MusterParser::ConditionClauseContext::getRuleIndex() const {
  return MusterParser::RuleConditionClause;
}


MusterParser::ConditionClauseContext* MusterParser::conditionClause() {
  ConditionClauseContext *_localctx = _tracker.createInstance<ConditionClauseContext>(_ctx, getState());
  enterRule(_localctx, 66, MusterParser::RuleConditionClause);

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(780);
    dynamic_cast<ConditionClauseContext *>(_localctx)->id = name();
    setState(781);
    dynamic_cast<ConditionClauseContext *>(_localctx)->body = expr();
    setState(782);
    match(MusterParser::EOF);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- StopClauseContext ------------------------------------------------------------------

MusterParser::StopClauseContext::StopClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::StopClauseContext::W_WHEN() {
  return getToken(MusterParser::W_WHEN, 0);
}

tree::TerminalNode* MusterParser::StopClauseContext::EOF() {
  return getToken(MusterParser::EOF, 0);
}

MusterParser::NameContext* MusterParser::StopClauseContext::name() {
  return getRuleContext<MusterParser::NameContext>(0);
}

MusterParser::ExprContext* MusterParser::StopClauseContext::expr() {
  return getRuleContext<MusterParser::ExprContext>(0);
}


size_t MusterParser::StopClauseContext::getRuleIndex() const {
  return MusterParser::RuleStopClause;
}


MusterParser::StopClauseContext* MusterParser::stopClause() {
  StopClauseContext *_localctx = _tracker.createInstance<StopClauseContext>(_ctx, getState());
  enterRule(_localctx, 68, MusterParser::RuleStopClause);

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(784);
    dynamic_cast<StopClauseContext *>(_localctx)->id = name();
    setState(785);
    match(MusterParser::W_WHEN);
    setState(786);
    dynamic_cast<StopClauseContext *>(_localctx)->body = expr();
    setState(787);
    match(MusterParser::EOF);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- OutcomeClauseContext ------------------------------------------------------------------

MusterParser::OutcomeClauseContext::OutcomeClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::OutcomeClauseContext::EOF() {
  return getToken(MusterParser::EOF, 0);
}

std::vector<MusterParser::NameContext *> MusterParser::OutcomeClauseContext::name() {
  return getRuleContexts<MusterParser::NameContext>();
}

MusterParser::NameContext* MusterParser::OutcomeClauseContext::name(size_t i) {
  return getRuleContext<MusterParser::NameContext>(i);
}

tree::TerminalNode* MusterParser::OutcomeClauseContext::W_WHEN() {
  return getToken(MusterParser::W_WHEN, 0);
}

tree::TerminalNode* MusterParser::OutcomeClauseContext::W_BY() {
  return getToken(MusterParser::W_BY, 0);
}

MusterParser::ExprContext* MusterParser::OutcomeClauseContext::expr() {
  return getRuleContext<MusterParser::ExprContext>(0);
}

MusterParser::SumContext* MusterParser::OutcomeClauseContext::sum() {
  return getRuleContext<MusterParser::SumContext>(0);
}


size_t MusterParser::OutcomeClauseContext::getRuleIndex() const {
  return MusterParser::RuleOutcomeClause;
}


MusterParser::OutcomeClauseContext* MusterParser::outcomeClause() {
  OutcomeClauseContext *_localctx = _tracker.createInstance<OutcomeClauseContext>(_ctx, getState());
  enterRule(_localctx, 70, MusterParser::RuleOutcomeClause);

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(789);
    dynamic_cast<OutcomeClauseContext *>(_localctx)->id = name();
    setState(790);
    dynamic_cast<OutcomeClauseContext *>(_localctx)->what = name();
    setState(795);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case MusterParser::W_WHEN: {
        setState(791);
        match(MusterParser::W_WHEN);
        setState(792);
        dynamic_cast<OutcomeClauseContext *>(_localctx)->body = expr();
        break;
      }

      case MusterParser::W_BY: {
        setState(793);
        match(MusterParser::W_BY);
        setState(794);
        dynamic_cast<OutcomeClauseContext *>(_localctx)->number = sum();
        break;
      }

    default:
      throw NoViableAltException(this);
    }
    setState(797);
    match(MusterParser::EOF);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ConditionsClauseContext ------------------------------------------------------------------

MusterParser::ConditionsClauseContext::ConditionsClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::ConditionsClauseContext::EOF() {
  return getToken(MusterParser::EOF, 0);
}

MusterParser::NameContext* MusterParser::ConditionsClauseContext::name() {
  return getRuleContext<MusterParser::NameContext>(0);
}

std::vector<MusterParser::ExprContext *> MusterParser::ConditionsClauseContext::expr() {
  return getRuleContexts<MusterParser::ExprContext>();
}

MusterParser::ExprContext* MusterParser::ConditionsClauseContext::expr(size_t i) {
  return getRuleContext<MusterParser::ExprContext>(i);
}

std::vector<tree::TerminalNode *> MusterParser::ConditionsClauseContext::COMMA() {
  return getTokens(MusterParser::COMMA);
}

tree::TerminalNode* MusterParser::ConditionsClauseContext::COMMA(size_t i) {
  return getToken(MusterParser::COMMA, i);
}


size_t MusterParser::ConditionsClauseContext::getRuleIndex() const {
  return MusterParser::RuleConditionsClause;
}


MusterParser::ConditionsClauseContext* MusterParser::conditionsClause() {
  ConditionsClauseContext *_localctx = _tracker.createInstance<ConditionsClauseContext>(_ctx, getState());
  enterRule(_localctx, 72, MusterParser::RuleConditionsClause);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(799);
    dynamic_cast<ConditionsClauseContext *>(_localctx)->id = name();
    setState(800);
    dynamic_cast<ConditionsClauseContext *>(_localctx)->exprContext = expr();
    dynamic_cast<ConditionsClauseContext *>(_localctx)->bodies.push_back(dynamic_cast<ConditionsClauseContext *>(_localctx)->exprContext);
    setState(805);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == MusterParser::COMMA) {
      setState(801);
      match(MusterParser::COMMA);
      setState(802);
      dynamic_cast<ConditionsClauseContext *>(_localctx)->exprContext = expr();
      dynamic_cast<ConditionsClauseContext *>(_localctx)->bodies.push_back(dynamic_cast<ConditionsClauseContext *>(_localctx)->exprContext);
      setState(807);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(808);
    match(MusterParser::EOF);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ChannelClauseContext ------------------------------------------------------------------

MusterParser::ChannelClauseContext::ChannelClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::ChannelClauseContext::EOF() {
  return getToken(MusterParser::EOF, 0);
}

std::vector<MusterParser::NameContext *> MusterParser::ChannelClauseContext::name() {
  return getRuleContexts<MusterParser::NameContext>();
}

MusterParser::NameContext* MusterParser::ChannelClauseContext::name(size_t i) {
  return getRuleContext<MusterParser::NameContext>(i);
}

tree::TerminalNode* MusterParser::ChannelClauseContext::W_NEEDS() {
  return getToken(MusterParser::W_NEEDS, 0);
}

tree::TerminalNode* MusterParser::ChannelClauseContext::W_CONSENT() {
  return getToken(MusterParser::W_CONSENT, 0);
}

std::vector<MusterParser::ExprContext *> MusterParser::ChannelClauseContext::expr() {
  return getRuleContexts<MusterParser::ExprContext>();
}

MusterParser::ExprContext* MusterParser::ChannelClauseContext::expr(size_t i) {
  return getRuleContext<MusterParser::ExprContext>(i);
}

tree::TerminalNode* MusterParser::ChannelClauseContext::W_WITHOUT() {
  return getToken(MusterParser::W_WITHOUT, 0);
}

std::vector<tree::TerminalNode *> MusterParser::ChannelClauseContext::COMMA() {
  return getTokens(MusterParser::COMMA);
}

tree::TerminalNode* MusterParser::ChannelClauseContext::COMMA(size_t i) {
  return getToken(MusterParser::COMMA, i);
}


size_t MusterParser::ChannelClauseContext::getRuleIndex() const {
  return MusterParser::RuleChannelClause;
}


MusterParser::ChannelClauseContext* MusterParser::channelClause() {
  ChannelClauseContext *_localctx = _tracker.createInstance<ChannelClauseContext>(_ctx, getState());
  enterRule(_localctx, 74, MusterParser::RuleChannelClause);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(810);
    dynamic_cast<ChannelClauseContext *>(_localctx)->id = name();
    setState(811);
    dynamic_cast<ChannelClauseContext *>(_localctx)->channel = name();
    setState(823);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case MusterParser::W_NEEDS: {
        setState(812);
        match(MusterParser::W_NEEDS);
        setState(813);
        dynamic_cast<ChannelClauseContext *>(_localctx)->exprContext = expr();
        dynamic_cast<ChannelClauseContext *>(_localctx)->needed.push_back(dynamic_cast<ChannelClauseContext *>(_localctx)->exprContext);
        setState(818);
        _errHandler->sync(this);
        _la = _input->LA(1);
        while (_la == MusterParser::COMMA) {
          setState(814);
          match(MusterParser::COMMA);
          setState(815);
          dynamic_cast<ChannelClauseContext *>(_localctx)->exprContext = expr();
          dynamic_cast<ChannelClauseContext *>(_localctx)->needed.push_back(dynamic_cast<ChannelClauseContext *>(_localctx)->exprContext);
          setState(820);
          _errHandler->sync(this);
          _la = _input->LA(1);
        }
        break;
      }

      case MusterParser::W_WITHOUT: {
        setState(821);
        dynamic_cast<ChannelClauseContext *>(_localctx)->without = match(MusterParser::W_WITHOUT);
        setState(822);
        match(MusterParser::W_CONSENT);
        break;
      }

      case MusterParser::EOF: {
        break;
      }

    default:
      break;
    }
    setState(825);
    match(MusterParser::EOF);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- RunsClauseContext ------------------------------------------------------------------

MusterParser::RunsClauseContext::RunsClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::RunsClauseContext::EOF() {
  return getToken(MusterParser::EOF, 0);
}

std::vector<MusterParser::NameContext *> MusterParser::RunsClauseContext::name() {
  return getRuleContexts<MusterParser::NameContext>();
}

MusterParser::NameContext* MusterParser::RunsClauseContext::name(size_t i) {
  return getRuleContext<MusterParser::NameContext>(i);
}

tree::TerminalNode* MusterParser::RunsClauseContext::W_FROM() {
  return getToken(MusterParser::W_FROM, 0);
}

tree::TerminalNode* MusterParser::RunsClauseContext::W_TO() {
  return getToken(MusterParser::W_TO, 0);
}

tree::TerminalNode* MusterParser::RunsClauseContext::W_EVERY() {
  return getToken(MusterParser::W_EVERY, 0);
}

tree::TerminalNode* MusterParser::RunsClauseContext::W_ON() {
  return getToken(MusterParser::W_ON, 0);
}

tree::TerminalNode* MusterParser::RunsClauseContext::W_BETWEEN() {
  return getToken(MusterParser::W_BETWEEN, 0);
}

tree::TerminalNode* MusterParser::RunsClauseContext::W_AND() {
  return getToken(MusterParser::W_AND, 0);
}

std::vector<tree::TerminalNode *> MusterParser::RunsClauseContext::DATE() {
  return getTokens(MusterParser::DATE);
}

tree::TerminalNode* MusterParser::RunsClauseContext::DATE(size_t i) {
  return getToken(MusterParser::DATE, i);
}

MusterParser::DayListContext* MusterParser::RunsClauseContext::dayList() {
  return getRuleContext<MusterParser::DayListContext>(0);
}

std::vector<tree::TerminalNode *> MusterParser::RunsClauseContext::TIME() {
  return getTokens(MusterParser::TIME);
}

tree::TerminalNode* MusterParser::RunsClauseContext::TIME(size_t i) {
  return getToken(MusterParser::TIME, i);
}

MusterParser::ZoneContext* MusterParser::RunsClauseContext::zone() {
  return getRuleContext<MusterParser::ZoneContext>(0);
}


size_t MusterParser::RunsClauseContext::getRuleIndex() const {
  return MusterParser::RuleRunsClause;
}


MusterParser::RunsClauseContext* MusterParser::runsClause() {
  RunsClauseContext *_localctx = _tracker.createInstance<RunsClauseContext>(_ctx, getState());
  enterRule(_localctx, 76, MusterParser::RuleRunsClause);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(827);
    dynamic_cast<RunsClauseContext *>(_localctx)->id = name();
    setState(833);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_FROM) {
      setState(828);
      match(MusterParser::W_FROM);
      setState(829);
      dynamic_cast<RunsClauseContext *>(_localctx)->from = match(MusterParser::DATE);
      setState(831);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == MusterParser::TIME) {
        setState(830);
        dynamic_cast<RunsClauseContext *>(_localctx)->fromTime = match(MusterParser::TIME);
      }
    }
    setState(840);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_TO) {
      setState(835);
      match(MusterParser::W_TO);
      setState(836);
      dynamic_cast<RunsClauseContext *>(_localctx)->to = match(MusterParser::DATE);
      setState(838);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == MusterParser::TIME) {
        setState(837);
        dynamic_cast<RunsClauseContext *>(_localctx)->toTime = match(MusterParser::TIME);
      }
    }
    setState(844);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_EVERY) {
      setState(842);
      match(MusterParser::W_EVERY);
      setState(843);
      dynamic_cast<RunsClauseContext *>(_localctx)->every = name();
    }
    setState(848);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_ON) {
      setState(846);
      match(MusterParser::W_ON);
      setState(847);
      dynamic_cast<RunsClauseContext *>(_localctx)->on = dayList();
    }
    setState(854);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_BETWEEN) {
      setState(850);
      match(MusterParser::W_BETWEEN);
      setState(851);
      dynamic_cast<RunsClauseContext *>(_localctx)->first = match(MusterParser::TIME);
      setState(852);
      match(MusterParser::W_AND);
      setState(853);
      dynamic_cast<RunsClauseContext *>(_localctx)->last = match(MusterParser::TIME);
    }
    setState(857);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_IN) {
      setState(856);
      dynamic_cast<RunsClauseContext *>(_localctx)->inZone = zone();
    }
    setState(859);
    match(MusterParser::EOF);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- DayListContext ------------------------------------------------------------------

MusterParser::DayListContext::DayListContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<MusterParser::DayItemContext *> MusterParser::DayListContext::dayItem() {
  return getRuleContexts<MusterParser::DayItemContext>();
}

MusterParser::DayItemContext* MusterParser::DayListContext::dayItem(size_t i) {
  return getRuleContext<MusterParser::DayItemContext>(i);
}

std::vector<tree::TerminalNode *> MusterParser::DayListContext::COMMA() {
  return getTokens(MusterParser::COMMA);
}

tree::TerminalNode* MusterParser::DayListContext::COMMA(size_t i) {
  return getToken(MusterParser::COMMA, i);
}


size_t MusterParser::DayListContext::getRuleIndex() const {
  return MusterParser::RuleDayList;
}


MusterParser::DayListContext* MusterParser::dayList() {
  DayListContext *_localctx = _tracker.createInstance<DayListContext>(_ctx, getState());
  enterRule(_localctx, 78, MusterParser::RuleDayList);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(861);
    dynamic_cast<DayListContext *>(_localctx)->dayItemContext = dayItem();
    dynamic_cast<DayListContext *>(_localctx)->items.push_back(dynamic_cast<DayListContext *>(_localctx)->dayItemContext);
    setState(866);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == MusterParser::COMMA) {
      setState(862);
      match(MusterParser::COMMA);
      setState(863);
      dynamic_cast<DayListContext *>(_localctx)->dayItemContext = dayItem();
      dynamic_cast<DayListContext *>(_localctx)->items.push_back(dynamic_cast<DayListContext *>(_localctx)->dayItemContext);
      setState(868);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- DayItemContext ------------------------------------------------------------------

MusterParser::DayItemContext::DayItemContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<MusterParser::NameContext *> MusterParser::DayItemContext::name() {
  return getRuleContexts<MusterParser::NameContext>();
}

MusterParser::NameContext* MusterParser::DayItemContext::name(size_t i) {
  return getRuleContext<MusterParser::NameContext>(i);
}

tree::TerminalNode* MusterParser::DayItemContext::NUMBER() {
  return getToken(MusterParser::NUMBER, 0);
}

tree::TerminalNode* MusterParser::DayItemContext::W_TO() {
  return getToken(MusterParser::W_TO, 0);
}


size_t MusterParser::DayItemContext::getRuleIndex() const {
  return MusterParser::RuleDayItem;
}


MusterParser::DayItemContext* MusterParser::dayItem() {
  DayItemContext *_localctx = _tracker.createInstance<DayItemContext>(_ctx, getState());
  enterRule(_localctx, 80, MusterParser::RuleDayItem);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(871);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case MusterParser::W_SEGMENT:
      case MusterParser::W_LET:
      case MusterParser::W_NEEDS:
      case MusterParser::W_PROFILES:
      case MusterParser::W_CHOOSE:
      case MusterParser::W_WHEN:
      case MusterParser::W_OTHERWISE:
      case MusterParser::W_USE:
      case MusterParser::W_SCHEMA:
      case MusterParser::W_VERSION:
      case MusterParser::W_PROFILE:
      case MusterParser::W_KEY:
      case MusterParser::W_SOURCE:
      case MusterParser::W_IMPORT:
      case MusterParser::W_LIST:
      case MusterParser::W_SCORE:
      case MusterParser::W_TEST:
      case MusterParser::W_CAMPAIGN:
      case MusterParser::W_CAMPAIGNS:
      case MusterParser::W_AT:
      case MusterParser::W_LEAST:
      case MusterParser::W_MOST:
      case MusterParser::W_MORE:
      case MusterParser::W_FEWER:
      case MusterParser::W_THAN:
      case MusterParser::W_EXACTLY:
      case MusterParser::W_CONSECUTIVE:
      case MusterParser::W_LAST:
      case MusterParser::W_NEXT:
      case MusterParser::W_CALENDAR:
      case MusterParser::W_FULL:
      case MusterParser::W_SINCE:
      case MusterParser::W_UNTIL:
      case MusterParser::W_BEFORE:
      case MusterParser::W_AFTER:
      case MusterParser::W_WITHIN:
      case MusterParser::W_ON:
      case MusterParser::W_ZONE:
      case MusterParser::W_START:
      case MusterParser::W_END:
      case MusterParser::W_SECOND:
      case MusterParser::W_SECONDS:
      case MusterParser::W_MINUTE:
      case MusterParser::W_MINUTES:
      case MusterParser::W_HOUR:
      case MusterParser::W_HOURS:
      case MusterParser::W_DAY:
      case MusterParser::W_DAYS:
      case MusterParser::W_WEEK:
      case MusterParser::W_WEEKS:
      case MusterParser::W_MONTH:
      case MusterParser::W_MONTHS:
      case MusterParser::W_QUARTER:
      case MusterParser::W_QUARTERS:
      case MusterParser::W_YEAR:
      case MusterParser::W_YEARS:
      case MusterParser::W_NUMBER:
      case MusterParser::W_DISTINCT:
      case MusterParser::W_SHARE:
      case MusterParser::W_TOTAL:
      case MusterParser::W_AVERAGE:
      case MusterParser::W_SMALLEST:
      case MusterParser::W_LARGEST:
      case MusterParser::W_FIRST:
      case MusterParser::W_LATEST:
      case MusterParser::W_MEDIAN:
      case MusterParser::W_FREQUENT:
      case MusterParser::W_ACROSS:
      case MusterParser::W_RANK:
      case MusterParser::W_QUINTILE:
      case MusterParser::W_DECILE:
      case MusterParser::W_PERCENTILE:
      case MusterParser::W_ALL:
      case MusterParser::W_NONE:
      case MusterParser::W_ONE:
      case MusterParser::W_CONTAINS:
      case MusterParser::W_MATCHES:
      case MusterParser::W_STARTS:
      case MusterParser::W_ENDS:
      case MusterParser::W_DOES:
      case MusterParser::W_CONTAIN:
      case MusterParser::W_MATCH:
      case MusterParser::W_IGNORING:
      case MusterParser::W_CASE:
      case MusterParser::W_TOP:
      case MusterParser::W_BOTTOM:
      case MusterParser::W_AMONG:
      case MusterParser::W_PER:
      case MusterParser::W_INSIDE:
      case MusterParser::W_AS:
      case MusterParser::W_SAME:
      case MusterParser::W_EVENTS:
      case MusterParser::W_OPTIONAL:
      case MusterParser::W_PERSONAL:
      case MusterParser::W_SPECIAL:
      case MusterParser::W_FOR:
      case MusterParser::W_BY:
      case MusterParser::W_LATE:
      case MusterParser::W_UP:
      case MusterParser::W_TO:
      case MusterParser::W_RECORD:
      case MusterParser::W_RECORDS:
      case MusterParser::W_WHOLE:
      case MusterParser::W_REAL:
      case MusterParser::W_TEXT:
      case MusterParser::W_DATE:
      case MusterParser::W_INSTANT:
      case MusterParser::W_DURATION:
      case MusterParser::W_PERCENT:
      case MusterParser::W_MONEY:
      case MusterParser::W_PLACE:
      case MusterParser::W_CONSENT:
      case MusterParser::W_SET:
      case MusterParser::W_MAP:
      case MusterParser::W_PLACES:
      case MusterParser::W_FROM:
      case MusterParser::W_SEPARATED:
      case MusterParser::W_EXTRACTED:
      case MusterParser::W_ROWS:
      case MusterParser::W_WITHOUT:
      case MusterParser::W_A:
      case MusterParser::W_ARE:
      case MusterParser::W_ASIDE:
      case MusterParser::W_CREATE:
      case MusterParser::W_CREATES:
      case MusterParser::W_ROW:
      case MusterParser::W_WINS:
      case MusterParser::W_HEADER:
      case MusterParser::W_ROUNDED:
      case MusterParser::W_GIVEN:
      case MusterParser::W_EXPECT:
      case MusterParser::W_BECAUSE:
      case MusterParser::W_UNKNOWN:
      case MusterParser::W_SIZE:
      case MusterParser::W_PLANNED:
      case MusterParser::W_ENTERED:
      case MusterParser::W_ADD:
      case MusterParser::W_TAKE:
      case MusterParser::W_EACH:
      case MusterParser::W_HALVED:
      case MusterParser::IDENT:
      case MusterParser::QUOTED: {
        setState(869);
        dynamic_cast<DayItemContext *>(_localctx)->id = name();
        break;
      }

      case MusterParser::NUMBER: {
        setState(870);
        dynamic_cast<DayItemContext *>(_localctx)->number = match(MusterParser::NUMBER);
        break;
      }

    default:
      throw NoViableAltException(this);
    }
    setState(875);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_TO) {
      setState(873);
      match(MusterParser::W_TO);
      setState(874);
      dynamic_cast<DayItemContext *>(_localctx)->last = name();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- QuietClauseContext ------------------------------------------------------------------

MusterParser::QuietClauseContext::QuietClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::QuietClauseContext::W_TO() {
  return getToken(MusterParser::W_TO, 0);
}

tree::TerminalNode* MusterParser::QuietClauseContext::EOF() {
  return getToken(MusterParser::EOF, 0);
}

MusterParser::NameContext* MusterParser::QuietClauseContext::name() {
  return getRuleContext<MusterParser::NameContext>(0);
}

std::vector<tree::TerminalNode *> MusterParser::QuietClauseContext::TIME() {
  return getTokens(MusterParser::TIME);
}

tree::TerminalNode* MusterParser::QuietClauseContext::TIME(size_t i) {
  return getToken(MusterParser::TIME, i);
}

tree::TerminalNode* MusterParser::QuietClauseContext::W_ON() {
  return getToken(MusterParser::W_ON, 0);
}

MusterParser::DayListContext* MusterParser::QuietClauseContext::dayList() {
  return getRuleContext<MusterParser::DayListContext>(0);
}

MusterParser::ZoneContext* MusterParser::QuietClauseContext::zone() {
  return getRuleContext<MusterParser::ZoneContext>(0);
}

tree::TerminalNode* MusterParser::QuietClauseContext::IDENT() {
  return getToken(MusterParser::IDENT, 0);
}


size_t MusterParser::QuietClauseContext::getRuleIndex() const {
  return MusterParser::RuleQuietClause;
}


MusterParser::QuietClauseContext* MusterParser::quietClause() {
  QuietClauseContext *_localctx = _tracker.createInstance<QuietClauseContext>(_ctx, getState());
  enterRule(_localctx, 82, MusterParser::RuleQuietClause);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(877);
    dynamic_cast<QuietClauseContext *>(_localctx)->id = name();
    setState(878);
    dynamic_cast<QuietClauseContext *>(_localctx)->first = match(MusterParser::TIME);
    setState(879);
    match(MusterParser::W_TO);
    setState(880);
    dynamic_cast<QuietClauseContext *>(_localctx)->last = match(MusterParser::TIME);
    setState(883);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_ON) {
      setState(881);
      match(MusterParser::W_ON);
      setState(882);
      dynamic_cast<QuietClauseContext *>(_localctx)->on = dayList();
    }
    setState(886);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_IN) {
      setState(885);
      dynamic_cast<QuietClauseContext *>(_localctx)->inZone = zone();
    }
    setState(889);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::IDENT) {
      setState(888);
      dynamic_cast<QuietClauseContext *>(_localctx)->discard = match(MusterParser::IDENT);
    }
    setState(891);
    match(MusterParser::EOF);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- CapClauseContext ------------------------------------------------------------------

MusterParser::CapClauseContext::CapClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::CapClauseContext::W_AT() {
  return getToken(MusterParser::W_AT, 0);
}

tree::TerminalNode* MusterParser::CapClauseContext::W_MOST() {
  return getToken(MusterParser::W_MOST, 0);
}

tree::TerminalNode* MusterParser::CapClauseContext::EOF() {
  return getToken(MusterParser::EOF, 0);
}

std::vector<tree::TerminalNode *> MusterParser::CapClauseContext::NUMBER() {
  return getTokens(MusterParser::NUMBER);
}

tree::TerminalNode* MusterParser::CapClauseContext::NUMBER(size_t i) {
  return getToken(MusterParser::NUMBER, i);
}

std::vector<MusterParser::NameContext *> MusterParser::CapClauseContext::name() {
  return getRuleContexts<MusterParser::NameContext>();
}

MusterParser::NameContext* MusterParser::CapClauseContext::name(size_t i) {
  return getRuleContext<MusterParser::NameContext>(i);
}

tree::TerminalNode* MusterParser::CapClauseContext::W_IN() {
  return getToken(MusterParser::W_IN, 0);
}

tree::TerminalNode* MusterParser::CapClauseContext::W_ON() {
  return getToken(MusterParser::W_ON, 0);
}

tree::TerminalNode* MusterParser::CapClauseContext::W_OF() {
  return getToken(MusterParser::W_OF, 0);
}

MusterParser::UnitContext* MusterParser::CapClauseContext::unit() {
  return getRuleContext<MusterParser::UnitContext>(0);
}

tree::TerminalNode* MusterParser::CapClauseContext::W_THIS() {
  return getToken(MusterParser::W_THIS, 0);
}

std::vector<tree::TerminalNode *> MusterParser::CapClauseContext::COMMA() {
  return getTokens(MusterParser::COMMA);
}

tree::TerminalNode* MusterParser::CapClauseContext::COMMA(size_t i) {
  return getToken(MusterParser::COMMA, i);
}

tree::TerminalNode* MusterParser::CapClauseContext::W_CALENDAR() {
  return getToken(MusterParser::W_CALENDAR, 0);
}

MusterParser::ZoneContext* MusterParser::CapClauseContext::zone() {
  return getRuleContext<MusterParser::ZoneContext>(0);
}


size_t MusterParser::CapClauseContext::getRuleIndex() const {
  return MusterParser::RuleCapClause;
}


MusterParser::CapClauseContext* MusterParser::capClause() {
  CapClauseContext *_localctx = _tracker.createInstance<CapClauseContext>(_ctx, getState());
  enterRule(_localctx, 84, MusterParser::RuleCapClause);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(893);
    match(MusterParser::W_AT);
    setState(894);
    match(MusterParser::W_MOST);
    setState(895);
    dynamic_cast<CapClauseContext *>(_localctx)->number = match(MusterParser::NUMBER);
    setState(896);
    dynamic_cast<CapClauseContext *>(_localctx)->what = name();
    setState(906);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_IN) {
      setState(897);
      match(MusterParser::W_IN);
      setState(898);
      dynamic_cast<CapClauseContext *>(_localctx)->length = match(MusterParser::NUMBER);
      setState(900);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == MusterParser::W_CALENDAR) {
        setState(899);
        dynamic_cast<CapClauseContext *>(_localctx)->whole = match(MusterParser::W_CALENDAR);
      }
      setState(902);
      dynamic_cast<CapClauseContext *>(_localctx)->u = unit();
      setState(904);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == MusterParser::W_IN) {
        setState(903);
        dynamic_cast<CapClauseContext *>(_localctx)->inZone = zone();
      }
    }
    setState(917);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_ON) {
      setState(908);
      match(MusterParser::W_ON);
      setState(909);
      dynamic_cast<CapClauseContext *>(_localctx)->nameContext = name();
      dynamic_cast<CapClauseContext *>(_localctx)->channels.push_back(dynamic_cast<CapClauseContext *>(_localctx)->nameContext);
      setState(914);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while (_la == MusterParser::COMMA) {
        setState(910);
        match(MusterParser::COMMA);
        setState(911);
        dynamic_cast<CapClauseContext *>(_localctx)->nameContext = name();
        dynamic_cast<CapClauseContext *>(_localctx)->channels.push_back(dynamic_cast<CapClauseContext *>(_localctx)->nameContext);
        setState(916);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
    }
    setState(935);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_OF) {
      setState(919);
      match(MusterParser::W_OF);
      setState(933);
      _errHandler->sync(this);
      switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 110, _ctx)) {
      case 1: {
        setState(920);
        match(MusterParser::W_THIS);
        setState(921);
        dynamic_cast<CapClauseContext *>(_localctx)->own = name();
        break;
      }

      case 2: {
        setState(922);
        dynamic_cast<CapClauseContext *>(_localctx)->nameContext = name();
        dynamic_cast<CapClauseContext *>(_localctx)->campaigns.push_back(dynamic_cast<CapClauseContext *>(_localctx)->nameContext);
        setState(927);
        _errHandler->sync(this);
        _la = _input->LA(1);
        while (_la == MusterParser::COMMA) {
          setState(923);
          match(MusterParser::COMMA);
          setState(924);
          dynamic_cast<CapClauseContext *>(_localctx)->nameContext = name();
          dynamic_cast<CapClauseContext *>(_localctx)->campaigns.push_back(dynamic_cast<CapClauseContext *>(_localctx)->nameContext);
          setState(929);
          _errHandler->sync(this);
          _la = _input->LA(1);
        }
        break;
      }

      case 3: {
        setState(930);
        dynamic_cast<CapClauseContext *>(_localctx)->group = name();
        setState(931);
        dynamic_cast<CapClauseContext *>(_localctx)->groupName = name();
        break;
      }

      default:
        break;
      }
    }
    setState(937);
    match(MusterParser::EOF);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- HoldClauseContext ------------------------------------------------------------------

MusterParser::HoldClauseContext::HoldClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::HoldClauseContext::PERCENT() {
  return getToken(MusterParser::PERCENT, 0);
}

tree::TerminalNode* MusterParser::HoldClauseContext::EOF() {
  return getToken(MusterParser::EOF, 0);
}

std::vector<MusterParser::NameContext *> MusterParser::HoldClauseContext::name() {
  return getRuleContexts<MusterParser::NameContext>();
}

MusterParser::NameContext* MusterParser::HoldClauseContext::name(size_t i) {
  return getRuleContext<MusterParser::NameContext>(i);
}

tree::TerminalNode* MusterParser::HoldClauseContext::NUMBER() {
  return getToken(MusterParser::NUMBER, 0);
}

tree::TerminalNode* MusterParser::HoldClauseContext::STRING() {
  return getToken(MusterParser::STRING, 0);
}


size_t MusterParser::HoldClauseContext::getRuleIndex() const {
  return MusterParser::RuleHoldClause;
}


MusterParser::HoldClauseContext* MusterParser::holdClause() {
  HoldClauseContext *_localctx = _tracker.createInstance<HoldClauseContext>(_ctx, getState());
  enterRule(_localctx, 86, MusterParser::RuleHoldClause);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(939);
    dynamic_cast<HoldClauseContext *>(_localctx)->id = name();
    setState(941);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << MusterParser::W_SEGMENT)
      | (1ULL << MusterParser::W_LET)
      | (1ULL << MusterParser::W_NEEDS)
      | (1ULL << MusterParser::W_PROFILES)
      | (1ULL << MusterParser::W_CHOOSE)
      | (1ULL << MusterParser::W_WHEN)
      | (1ULL << MusterParser::W_OTHERWISE)
      | (1ULL << MusterParser::W_USE)
      | (1ULL << MusterParser::W_SCHEMA)
      | (1ULL << MusterParser::W_VERSION)
      | (1ULL << MusterParser::W_PROFILE)
      | (1ULL << MusterParser::W_KEY)
      | (1ULL << MusterParser::W_SOURCE)
      | (1ULL << MusterParser::W_IMPORT)
      | (1ULL << MusterParser::W_LIST)
      | (1ULL << MusterParser::W_SCORE)
      | (1ULL << MusterParser::W_TEST)
      | (1ULL << MusterParser::W_CAMPAIGN)
      | (1ULL << MusterParser::W_CAMPAIGNS)
      | (1ULL << MusterParser::W_AT)
      | (1ULL << MusterParser::W_LEAST)
      | (1ULL << MusterParser::W_MOST)
      | (1ULL << MusterParser::W_MORE)
      | (1ULL << MusterParser::W_FEWER)
      | (1ULL << MusterParser::W_THAN)
      | (1ULL << MusterParser::W_EXACTLY)
      | (1ULL << MusterParser::W_CONSECUTIVE)
      | (1ULL << MusterParser::W_LAST)
      | (1ULL << MusterParser::W_NEXT)
      | (1ULL << MusterParser::W_CALENDAR)
      | (1ULL << MusterParser::W_FULL)
      | (1ULL << MusterParser::W_SINCE)
      | (1ULL << MusterParser::W_UNTIL)
      | (1ULL << MusterParser::W_BEFORE)
      | (1ULL << MusterParser::W_AFTER)
      | (1ULL << MusterParser::W_WITHIN)
      | (1ULL << MusterParser::W_ON))) != 0) || ((((_la - 64) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 64)) & ((1ULL << (MusterParser::W_ZONE - 64))
      | (1ULL << (MusterParser::W_START - 64))
      | (1ULL << (MusterParser::W_END - 64))
      | (1ULL << (MusterParser::W_SECOND - 64))
      | (1ULL << (MusterParser::W_SECONDS - 64))
      | (1ULL << (MusterParser::W_MINUTE - 64))
      | (1ULL << (MusterParser::W_MINUTES - 64))
      | (1ULL << (MusterParser::W_HOUR - 64))
      | (1ULL << (MusterParser::W_HOURS - 64))
      | (1ULL << (MusterParser::W_DAY - 64))
      | (1ULL << (MusterParser::W_DAYS - 64))
      | (1ULL << (MusterParser::W_WEEK - 64))
      | (1ULL << (MusterParser::W_WEEKS - 64))
      | (1ULL << (MusterParser::W_MONTH - 64))
      | (1ULL << (MusterParser::W_MONTHS - 64))
      | (1ULL << (MusterParser::W_QUARTER - 64))
      | (1ULL << (MusterParser::W_QUARTERS - 64))
      | (1ULL << (MusterParser::W_YEAR - 64))
      | (1ULL << (MusterParser::W_YEARS - 64))
      | (1ULL << (MusterParser::W_NUMBER - 64))
      | (1ULL << (MusterParser::W_DISTINCT - 64))
      | (1ULL << (MusterParser::W_SHARE - 64))
      | (1ULL << (MusterParser::W_TOTAL - 64))
      | (1ULL << (MusterParser::W_AVERAGE - 64))
      | (1ULL << (MusterParser::W_SMALLEST - 64))
      | (1ULL << (MusterParser::W_LARGEST - 64))
      | (1ULL << (MusterParser::W_FIRST - 64))
      | (1ULL << (MusterParser::W_LATEST - 64))
      | (1ULL << (MusterParser::W_MEDIAN - 64))
      | (1ULL << (MusterParser::W_FREQUENT - 64))
      | (1ULL << (MusterParser::W_ACROSS - 64))
      | (1ULL << (MusterParser::W_RANK - 64))
      | (1ULL << (MusterParser::W_QUINTILE - 64))
      | (1ULL << (MusterParser::W_DECILE - 64))
      | (1ULL << (MusterParser::W_PERCENTILE - 64))
      | (1ULL << (MusterParser::W_ALL - 64))
      | (1ULL << (MusterParser::W_NONE - 64))
      | (1ULL << (MusterParser::W_ONE - 64))
      | (1ULL << (MusterParser::W_CONTAINS - 64))
      | (1ULL << (MusterParser::W_MATCHES - 64))
      | (1ULL << (MusterParser::W_STARTS - 64))
      | (1ULL << (MusterParser::W_ENDS - 64))
      | (1ULL << (MusterParser::W_DOES - 64))
      | (1ULL << (MusterParser::W_CONTAIN - 64))
      | (1ULL << (MusterParser::W_MATCH - 64))
      | (1ULL << (MusterParser::W_IGNORING - 64))
      | (1ULL << (MusterParser::W_CASE - 64))
      | (1ULL << (MusterParser::W_TOP - 64))
      | (1ULL << (MusterParser::W_BOTTOM - 64))
      | (1ULL << (MusterParser::W_AMONG - 64))
      | (1ULL << (MusterParser::W_PER - 64))
      | (1ULL << (MusterParser::W_INSIDE - 64))
      | (1ULL << (MusterParser::W_AS - 64))
      | (1ULL << (MusterParser::W_SAME - 64))
      | (1ULL << (MusterParser::W_EVENTS - 64))
      | (1ULL << (MusterParser::W_OPTIONAL - 64))
      | (1ULL << (MusterParser::W_PERSONAL - 64))
      | (1ULL << (MusterParser::W_SPECIAL - 64))
      | (1ULL << (MusterParser::W_FOR - 64))
      | (1ULL << (MusterParser::W_BY - 64))
      | (1ULL << (MusterParser::W_LATE - 64))
      | (1ULL << (MusterParser::W_UP - 64))
      | (1ULL << (MusterParser::W_TO - 64))
      | (1ULL << (MusterParser::W_RECORD - 64)))) != 0) || ((((_la - 128) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 128)) & ((1ULL << (MusterParser::W_RECORDS - 128))
      | (1ULL << (MusterParser::W_WHOLE - 128))
      | (1ULL << (MusterParser::W_REAL - 128))
      | (1ULL << (MusterParser::W_TEXT - 128))
      | (1ULL << (MusterParser::W_DATE - 128))
      | (1ULL << (MusterParser::W_INSTANT - 128))
      | (1ULL << (MusterParser::W_DURATION - 128))
      | (1ULL << (MusterParser::W_PERCENT - 128))
      | (1ULL << (MusterParser::W_MONEY - 128))
      | (1ULL << (MusterParser::W_PLACE - 128))
      | (1ULL << (MusterParser::W_CONSENT - 128))
      | (1ULL << (MusterParser::W_SET - 128))
      | (1ULL << (MusterParser::W_MAP - 128))
      | (1ULL << (MusterParser::W_PLACES - 128))
      | (1ULL << (MusterParser::W_FROM - 128))
      | (1ULL << (MusterParser::W_SEPARATED - 128))
      | (1ULL << (MusterParser::W_EXTRACTED - 128))
      | (1ULL << (MusterParser::W_ROWS - 128))
      | (1ULL << (MusterParser::W_WITHOUT - 128))
      | (1ULL << (MusterParser::W_A - 128))
      | (1ULL << (MusterParser::W_ARE - 128))
      | (1ULL << (MusterParser::W_ASIDE - 128))
      | (1ULL << (MusterParser::W_CREATE - 128))
      | (1ULL << (MusterParser::W_CREATES - 128))
      | (1ULL << (MusterParser::W_ROW - 128))
      | (1ULL << (MusterParser::W_WINS - 128))
      | (1ULL << (MusterParser::W_HEADER - 128))
      | (1ULL << (MusterParser::W_ROUNDED - 128))
      | (1ULL << (MusterParser::W_GIVEN - 128))
      | (1ULL << (MusterParser::W_EXPECT - 128))
      | (1ULL << (MusterParser::W_BECAUSE - 128))
      | (1ULL << (MusterParser::W_UNKNOWN - 128))
      | (1ULL << (MusterParser::W_SIZE - 128))
      | (1ULL << (MusterParser::W_PLANNED - 128))
      | (1ULL << (MusterParser::W_ENTERED - 128))
      | (1ULL << (MusterParser::W_ADD - 128))
      | (1ULL << (MusterParser::W_TAKE - 128))
      | (1ULL << (MusterParser::W_EACH - 128))
      | (1ULL << (MusterParser::W_HALVED - 128))
      | (1ULL << (MusterParser::IDENT - 128))
      | (1ULL << (MusterParser::QUOTED - 128)))) != 0)) {
      setState(940);
      dynamic_cast<HoldClauseContext *>(_localctx)->out = name();
    }
    setState(943);
    dynamic_cast<HoldClauseContext *>(_localctx)->number = match(MusterParser::NUMBER);
    setState(944);
    match(MusterParser::PERCENT);
    setState(948);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << MusterParser::W_SEGMENT)
      | (1ULL << MusterParser::W_LET)
      | (1ULL << MusterParser::W_NEEDS)
      | (1ULL << MusterParser::W_PROFILES)
      | (1ULL << MusterParser::W_CHOOSE)
      | (1ULL << MusterParser::W_WHEN)
      | (1ULL << MusterParser::W_OTHERWISE)
      | (1ULL << MusterParser::W_USE)
      | (1ULL << MusterParser::W_SCHEMA)
      | (1ULL << MusterParser::W_VERSION)
      | (1ULL << MusterParser::W_PROFILE)
      | (1ULL << MusterParser::W_KEY)
      | (1ULL << MusterParser::W_SOURCE)
      | (1ULL << MusterParser::W_IMPORT)
      | (1ULL << MusterParser::W_LIST)
      | (1ULL << MusterParser::W_SCORE)
      | (1ULL << MusterParser::W_TEST)
      | (1ULL << MusterParser::W_CAMPAIGN)
      | (1ULL << MusterParser::W_CAMPAIGNS)
      | (1ULL << MusterParser::W_AT)
      | (1ULL << MusterParser::W_LEAST)
      | (1ULL << MusterParser::W_MOST)
      | (1ULL << MusterParser::W_MORE)
      | (1ULL << MusterParser::W_FEWER)
      | (1ULL << MusterParser::W_THAN)
      | (1ULL << MusterParser::W_EXACTLY)
      | (1ULL << MusterParser::W_CONSECUTIVE)
      | (1ULL << MusterParser::W_LAST)
      | (1ULL << MusterParser::W_NEXT)
      | (1ULL << MusterParser::W_CALENDAR)
      | (1ULL << MusterParser::W_FULL)
      | (1ULL << MusterParser::W_SINCE)
      | (1ULL << MusterParser::W_UNTIL)
      | (1ULL << MusterParser::W_BEFORE)
      | (1ULL << MusterParser::W_AFTER)
      | (1ULL << MusterParser::W_WITHIN)
      | (1ULL << MusterParser::W_ON))) != 0) || ((((_la - 64) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 64)) & ((1ULL << (MusterParser::W_ZONE - 64))
      | (1ULL << (MusterParser::W_START - 64))
      | (1ULL << (MusterParser::W_END - 64))
      | (1ULL << (MusterParser::W_SECOND - 64))
      | (1ULL << (MusterParser::W_SECONDS - 64))
      | (1ULL << (MusterParser::W_MINUTE - 64))
      | (1ULL << (MusterParser::W_MINUTES - 64))
      | (1ULL << (MusterParser::W_HOUR - 64))
      | (1ULL << (MusterParser::W_HOURS - 64))
      | (1ULL << (MusterParser::W_DAY - 64))
      | (1ULL << (MusterParser::W_DAYS - 64))
      | (1ULL << (MusterParser::W_WEEK - 64))
      | (1ULL << (MusterParser::W_WEEKS - 64))
      | (1ULL << (MusterParser::W_MONTH - 64))
      | (1ULL << (MusterParser::W_MONTHS - 64))
      | (1ULL << (MusterParser::W_QUARTER - 64))
      | (1ULL << (MusterParser::W_QUARTERS - 64))
      | (1ULL << (MusterParser::W_YEAR - 64))
      | (1ULL << (MusterParser::W_YEARS - 64))
      | (1ULL << (MusterParser::W_NUMBER - 64))
      | (1ULL << (MusterParser::W_DISTINCT - 64))
      | (1ULL << (MusterParser::W_SHARE - 64))
      | (1ULL << (MusterParser::W_TOTAL - 64))
      | (1ULL << (MusterParser::W_AVERAGE - 64))
      | (1ULL << (MusterParser::W_SMALLEST - 64))
      | (1ULL << (MusterParser::W_LARGEST - 64))
      | (1ULL << (MusterParser::W_FIRST - 64))
      | (1ULL << (MusterParser::W_LATEST - 64))
      | (1ULL << (MusterParser::W_MEDIAN - 64))
      | (1ULL << (MusterParser::W_FREQUENT - 64))
      | (1ULL << (MusterParser::W_ACROSS - 64))
      | (1ULL << (MusterParser::W_RANK - 64))
      | (1ULL << (MusterParser::W_QUINTILE - 64))
      | (1ULL << (MusterParser::W_DECILE - 64))
      | (1ULL << (MusterParser::W_PERCENTILE - 64))
      | (1ULL << (MusterParser::W_ALL - 64))
      | (1ULL << (MusterParser::W_NONE - 64))
      | (1ULL << (MusterParser::W_ONE - 64))
      | (1ULL << (MusterParser::W_CONTAINS - 64))
      | (1ULL << (MusterParser::W_MATCHES - 64))
      | (1ULL << (MusterParser::W_STARTS - 64))
      | (1ULL << (MusterParser::W_ENDS - 64))
      | (1ULL << (MusterParser::W_DOES - 64))
      | (1ULL << (MusterParser::W_CONTAIN - 64))
      | (1ULL << (MusterParser::W_MATCH - 64))
      | (1ULL << (MusterParser::W_IGNORING - 64))
      | (1ULL << (MusterParser::W_CASE - 64))
      | (1ULL << (MusterParser::W_TOP - 64))
      | (1ULL << (MusterParser::W_BOTTOM - 64))
      | (1ULL << (MusterParser::W_AMONG - 64))
      | (1ULL << (MusterParser::W_PER - 64))
      | (1ULL << (MusterParser::W_INSIDE - 64))
      | (1ULL << (MusterParser::W_AS - 64))
      | (1ULL << (MusterParser::W_SAME - 64))
      | (1ULL << (MusterParser::W_EVENTS - 64))
      | (1ULL << (MusterParser::W_OPTIONAL - 64))
      | (1ULL << (MusterParser::W_PERSONAL - 64))
      | (1ULL << (MusterParser::W_SPECIAL - 64))
      | (1ULL << (MusterParser::W_FOR - 64))
      | (1ULL << (MusterParser::W_BY - 64))
      | (1ULL << (MusterParser::W_LATE - 64))
      | (1ULL << (MusterParser::W_UP - 64))
      | (1ULL << (MusterParser::W_TO - 64))
      | (1ULL << (MusterParser::W_RECORD - 64)))) != 0) || ((((_la - 128) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 128)) & ((1ULL << (MusterParser::W_RECORDS - 128))
      | (1ULL << (MusterParser::W_WHOLE - 128))
      | (1ULL << (MusterParser::W_REAL - 128))
      | (1ULL << (MusterParser::W_TEXT - 128))
      | (1ULL << (MusterParser::W_DATE - 128))
      | (1ULL << (MusterParser::W_INSTANT - 128))
      | (1ULL << (MusterParser::W_DURATION - 128))
      | (1ULL << (MusterParser::W_PERCENT - 128))
      | (1ULL << (MusterParser::W_MONEY - 128))
      | (1ULL << (MusterParser::W_PLACE - 128))
      | (1ULL << (MusterParser::W_CONSENT - 128))
      | (1ULL << (MusterParser::W_SET - 128))
      | (1ULL << (MusterParser::W_MAP - 128))
      | (1ULL << (MusterParser::W_PLACES - 128))
      | (1ULL << (MusterParser::W_FROM - 128))
      | (1ULL << (MusterParser::W_SEPARATED - 128))
      | (1ULL << (MusterParser::W_EXTRACTED - 128))
      | (1ULL << (MusterParser::W_ROWS - 128))
      | (1ULL << (MusterParser::W_WITHOUT - 128))
      | (1ULL << (MusterParser::W_A - 128))
      | (1ULL << (MusterParser::W_ARE - 128))
      | (1ULL << (MusterParser::W_ASIDE - 128))
      | (1ULL << (MusterParser::W_CREATE - 128))
      | (1ULL << (MusterParser::W_CREATES - 128))
      | (1ULL << (MusterParser::W_ROW - 128))
      | (1ULL << (MusterParser::W_WINS - 128))
      | (1ULL << (MusterParser::W_HEADER - 128))
      | (1ULL << (MusterParser::W_ROUNDED - 128))
      | (1ULL << (MusterParser::W_GIVEN - 128))
      | (1ULL << (MusterParser::W_EXPECT - 128))
      | (1ULL << (MusterParser::W_BECAUSE - 128))
      | (1ULL << (MusterParser::W_UNKNOWN - 128))
      | (1ULL << (MusterParser::W_SIZE - 128))
      | (1ULL << (MusterParser::W_PLANNED - 128))
      | (1ULL << (MusterParser::W_ENTERED - 128))
      | (1ULL << (MusterParser::W_ADD - 128))
      | (1ULL << (MusterParser::W_TAKE - 128))
      | (1ULL << (MusterParser::W_EACH - 128))
      | (1ULL << (MusterParser::W_HALVED - 128))
      | (1ULL << (MusterParser::IDENT - 128))
      | (1ULL << (MusterParser::QUOTED - 128)))) != 0)) {
      setState(945);
      dynamic_cast<HoldClauseContext *>(_localctx)->salted = name();
      setState(946);
      dynamic_cast<HoldClauseContext *>(_localctx)->salt = match(MusterParser::STRING);
    }
    setState(950);
    match(MusterParser::EOF);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- LimitClauseContext ------------------------------------------------------------------

MusterParser::LimitClauseContext::LimitClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::LimitClauseContext::EOF() {
  return getToken(MusterParser::EOF, 0);
}

MusterParser::NameContext* MusterParser::LimitClauseContext::name() {
  return getRuleContext<MusterParser::NameContext>(0);
}

tree::TerminalNode* MusterParser::LimitClauseContext::NUMBER() {
  return getToken(MusterParser::NUMBER, 0);
}

tree::TerminalNode* MusterParser::LimitClauseContext::W_BY() {
  return getToken(MusterParser::W_BY, 0);
}

MusterParser::SumContext* MusterParser::LimitClauseContext::sum() {
  return getRuleContext<MusterParser::SumContext>(0);
}

tree::TerminalNode* MusterParser::LimitClauseContext::W_FIRST() {
  return getToken(MusterParser::W_FIRST, 0);
}

tree::TerminalNode* MusterParser::LimitClauseContext::W_LARGEST() {
  return getToken(MusterParser::W_LARGEST, 0);
}

tree::TerminalNode* MusterParser::LimitClauseContext::W_SMALLEST() {
  return getToken(MusterParser::W_SMALLEST, 0);
}


size_t MusterParser::LimitClauseContext::getRuleIndex() const {
  return MusterParser::RuleLimitClause;
}


MusterParser::LimitClauseContext* MusterParser::limitClause() {
  LimitClauseContext *_localctx = _tracker.createInstance<LimitClauseContext>(_ctx, getState());
  enterRule(_localctx, 88, MusterParser::RuleLimitClause);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(952);
    dynamic_cast<LimitClauseContext *>(_localctx)->id = name();
    setState(953);
    dynamic_cast<LimitClauseContext *>(_localctx)->number = match(MusterParser::NUMBER);
    setState(960);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_BY) {
      setState(954);
      match(MusterParser::W_BY);
      setState(955);
      dynamic_cast<LimitClauseContext *>(_localctx)->by = sum();
      setState(958);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == MusterParser::W_SMALLEST

      || _la == MusterParser::W_LARGEST) {
        setState(956);
        dynamic_cast<LimitClauseContext *>(_localctx)->side = _input->LT(1);
        _la = _input->LA(1);
        if (!(_la == MusterParser::W_SMALLEST

        || _la == MusterParser::W_LARGEST)) {
          dynamic_cast<LimitClauseContext *>(_localctx)->side = _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        setState(957);
        match(MusterParser::W_FIRST);
      }
    }
    setState(962);
    match(MusterParser::EOF);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- NeedsClauseContext ------------------------------------------------------------------

MusterParser::NeedsClauseContext::NeedsClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::NeedsClauseContext::EOF() {
  return getToken(MusterParser::EOF, 0);
}

MusterParser::NeedsContext* MusterParser::NeedsClauseContext::needs() {
  return getRuleContext<MusterParser::NeedsContext>(0);
}


size_t MusterParser::NeedsClauseContext::getRuleIndex() const {
  return MusterParser::RuleNeedsClause;
}


MusterParser::NeedsClauseContext* MusterParser::needsClause() {
  NeedsClauseContext *_localctx = _tracker.createInstance<NeedsClauseContext>(_ctx, getState());
  enterRule(_localctx, 90, MusterParser::RuleNeedsClause);

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(964);
    dynamic_cast<NeedsClauseContext *>(_localctx)->held = needs();
    setState(965);
    match(MusterParser::EOF);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- SplitClauseContext ------------------------------------------------------------------

MusterParser::SplitClauseContext::SplitClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::SplitClauseContext::EOF() {
  return getToken(MusterParser::EOF, 0);
}

std::vector<MusterParser::NameContext *> MusterParser::SplitClauseContext::name() {
  return getRuleContexts<MusterParser::NameContext>();
}

MusterParser::NameContext* MusterParser::SplitClauseContext::name(size_t i) {
  return getRuleContext<MusterParser::NameContext>(i);
}

std::vector<tree::TerminalNode *> MusterParser::SplitClauseContext::STRING() {
  return getTokens(MusterParser::STRING);
}

tree::TerminalNode* MusterParser::SplitClauseContext::STRING(size_t i) {
  return getToken(MusterParser::STRING, i);
}

std::vector<MusterParser::ArmContext *> MusterParser::SplitClauseContext::arm() {
  return getRuleContexts<MusterParser::ArmContext>();
}

MusterParser::ArmContext* MusterParser::SplitClauseContext::arm(size_t i) {
  return getRuleContext<MusterParser::ArmContext>(i);
}


size_t MusterParser::SplitClauseContext::getRuleIndex() const {
  return MusterParser::RuleSplitClause;
}


MusterParser::SplitClauseContext* MusterParser::splitClause() {
  SplitClauseContext *_localctx = _tracker.createInstance<SplitClauseContext>(_ctx, getState());
  enterRule(_localctx, 92, MusterParser::RuleSplitClause);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(967);
    dynamic_cast<SplitClauseContext *>(_localctx)->id = name();
    setState(969);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::STRING) {
      setState(968);
      dynamic_cast<SplitClauseContext *>(_localctx)->title = match(MusterParser::STRING);
    }
    setState(974);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << MusterParser::W_SEGMENT)
      | (1ULL << MusterParser::W_LET)
      | (1ULL << MusterParser::W_NEEDS)
      | (1ULL << MusterParser::W_PROFILES)
      | (1ULL << MusterParser::W_CHOOSE)
      | (1ULL << MusterParser::W_WHEN)
      | (1ULL << MusterParser::W_OTHERWISE)
      | (1ULL << MusterParser::W_USE)
      | (1ULL << MusterParser::W_SCHEMA)
      | (1ULL << MusterParser::W_VERSION)
      | (1ULL << MusterParser::W_PROFILE)
      | (1ULL << MusterParser::W_KEY)
      | (1ULL << MusterParser::W_SOURCE)
      | (1ULL << MusterParser::W_IMPORT)
      | (1ULL << MusterParser::W_LIST)
      | (1ULL << MusterParser::W_SCORE)
      | (1ULL << MusterParser::W_TEST)
      | (1ULL << MusterParser::W_CAMPAIGN)
      | (1ULL << MusterParser::W_CAMPAIGNS)
      | (1ULL << MusterParser::W_AT)
      | (1ULL << MusterParser::W_LEAST)
      | (1ULL << MusterParser::W_MOST)
      | (1ULL << MusterParser::W_MORE)
      | (1ULL << MusterParser::W_FEWER)
      | (1ULL << MusterParser::W_THAN)
      | (1ULL << MusterParser::W_EXACTLY)
      | (1ULL << MusterParser::W_CONSECUTIVE)
      | (1ULL << MusterParser::W_LAST)
      | (1ULL << MusterParser::W_NEXT)
      | (1ULL << MusterParser::W_CALENDAR)
      | (1ULL << MusterParser::W_FULL)
      | (1ULL << MusterParser::W_SINCE)
      | (1ULL << MusterParser::W_UNTIL)
      | (1ULL << MusterParser::W_BEFORE)
      | (1ULL << MusterParser::W_AFTER)
      | (1ULL << MusterParser::W_WITHIN)
      | (1ULL << MusterParser::W_ON))) != 0) || ((((_la - 64) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 64)) & ((1ULL << (MusterParser::W_ZONE - 64))
      | (1ULL << (MusterParser::W_START - 64))
      | (1ULL << (MusterParser::W_END - 64))
      | (1ULL << (MusterParser::W_SECOND - 64))
      | (1ULL << (MusterParser::W_SECONDS - 64))
      | (1ULL << (MusterParser::W_MINUTE - 64))
      | (1ULL << (MusterParser::W_MINUTES - 64))
      | (1ULL << (MusterParser::W_HOUR - 64))
      | (1ULL << (MusterParser::W_HOURS - 64))
      | (1ULL << (MusterParser::W_DAY - 64))
      | (1ULL << (MusterParser::W_DAYS - 64))
      | (1ULL << (MusterParser::W_WEEK - 64))
      | (1ULL << (MusterParser::W_WEEKS - 64))
      | (1ULL << (MusterParser::W_MONTH - 64))
      | (1ULL << (MusterParser::W_MONTHS - 64))
      | (1ULL << (MusterParser::W_QUARTER - 64))
      | (1ULL << (MusterParser::W_QUARTERS - 64))
      | (1ULL << (MusterParser::W_YEAR - 64))
      | (1ULL << (MusterParser::W_YEARS - 64))
      | (1ULL << (MusterParser::W_NUMBER - 64))
      | (1ULL << (MusterParser::W_DISTINCT - 64))
      | (1ULL << (MusterParser::W_SHARE - 64))
      | (1ULL << (MusterParser::W_TOTAL - 64))
      | (1ULL << (MusterParser::W_AVERAGE - 64))
      | (1ULL << (MusterParser::W_SMALLEST - 64))
      | (1ULL << (MusterParser::W_LARGEST - 64))
      | (1ULL << (MusterParser::W_FIRST - 64))
      | (1ULL << (MusterParser::W_LATEST - 64))
      | (1ULL << (MusterParser::W_MEDIAN - 64))
      | (1ULL << (MusterParser::W_FREQUENT - 64))
      | (1ULL << (MusterParser::W_ACROSS - 64))
      | (1ULL << (MusterParser::W_RANK - 64))
      | (1ULL << (MusterParser::W_QUINTILE - 64))
      | (1ULL << (MusterParser::W_DECILE - 64))
      | (1ULL << (MusterParser::W_PERCENTILE - 64))
      | (1ULL << (MusterParser::W_ALL - 64))
      | (1ULL << (MusterParser::W_NONE - 64))
      | (1ULL << (MusterParser::W_ONE - 64))
      | (1ULL << (MusterParser::W_CONTAINS - 64))
      | (1ULL << (MusterParser::W_MATCHES - 64))
      | (1ULL << (MusterParser::W_STARTS - 64))
      | (1ULL << (MusterParser::W_ENDS - 64))
      | (1ULL << (MusterParser::W_DOES - 64))
      | (1ULL << (MusterParser::W_CONTAIN - 64))
      | (1ULL << (MusterParser::W_MATCH - 64))
      | (1ULL << (MusterParser::W_IGNORING - 64))
      | (1ULL << (MusterParser::W_CASE - 64))
      | (1ULL << (MusterParser::W_TOP - 64))
      | (1ULL << (MusterParser::W_BOTTOM - 64))
      | (1ULL << (MusterParser::W_AMONG - 64))
      | (1ULL << (MusterParser::W_PER - 64))
      | (1ULL << (MusterParser::W_INSIDE - 64))
      | (1ULL << (MusterParser::W_AS - 64))
      | (1ULL << (MusterParser::W_SAME - 64))
      | (1ULL << (MusterParser::W_EVENTS - 64))
      | (1ULL << (MusterParser::W_OPTIONAL - 64))
      | (1ULL << (MusterParser::W_PERSONAL - 64))
      | (1ULL << (MusterParser::W_SPECIAL - 64))
      | (1ULL << (MusterParser::W_FOR - 64))
      | (1ULL << (MusterParser::W_BY - 64))
      | (1ULL << (MusterParser::W_LATE - 64))
      | (1ULL << (MusterParser::W_UP - 64))
      | (1ULL << (MusterParser::W_TO - 64))
      | (1ULL << (MusterParser::W_RECORD - 64)))) != 0) || ((((_la - 128) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 128)) & ((1ULL << (MusterParser::W_RECORDS - 128))
      | (1ULL << (MusterParser::W_WHOLE - 128))
      | (1ULL << (MusterParser::W_REAL - 128))
      | (1ULL << (MusterParser::W_TEXT - 128))
      | (1ULL << (MusterParser::W_DATE - 128))
      | (1ULL << (MusterParser::W_INSTANT - 128))
      | (1ULL << (MusterParser::W_DURATION - 128))
      | (1ULL << (MusterParser::W_PERCENT - 128))
      | (1ULL << (MusterParser::W_MONEY - 128))
      | (1ULL << (MusterParser::W_PLACE - 128))
      | (1ULL << (MusterParser::W_CONSENT - 128))
      | (1ULL << (MusterParser::W_SET - 128))
      | (1ULL << (MusterParser::W_MAP - 128))
      | (1ULL << (MusterParser::W_PLACES - 128))
      | (1ULL << (MusterParser::W_FROM - 128))
      | (1ULL << (MusterParser::W_SEPARATED - 128))
      | (1ULL << (MusterParser::W_EXTRACTED - 128))
      | (1ULL << (MusterParser::W_ROWS - 128))
      | (1ULL << (MusterParser::W_WITHOUT - 128))
      | (1ULL << (MusterParser::W_A - 128))
      | (1ULL << (MusterParser::W_ARE - 128))
      | (1ULL << (MusterParser::W_ASIDE - 128))
      | (1ULL << (MusterParser::W_CREATE - 128))
      | (1ULL << (MusterParser::W_CREATES - 128))
      | (1ULL << (MusterParser::W_ROW - 128))
      | (1ULL << (MusterParser::W_WINS - 128))
      | (1ULL << (MusterParser::W_HEADER - 128))
      | (1ULL << (MusterParser::W_ROUNDED - 128))
      | (1ULL << (MusterParser::W_GIVEN - 128))
      | (1ULL << (MusterParser::W_EXPECT - 128))
      | (1ULL << (MusterParser::W_BECAUSE - 128))
      | (1ULL << (MusterParser::W_UNKNOWN - 128))
      | (1ULL << (MusterParser::W_SIZE - 128))
      | (1ULL << (MusterParser::W_PLANNED - 128))
      | (1ULL << (MusterParser::W_ENTERED - 128))
      | (1ULL << (MusterParser::W_ADD - 128))
      | (1ULL << (MusterParser::W_TAKE - 128))
      | (1ULL << (MusterParser::W_EACH - 128))
      | (1ULL << (MusterParser::W_HALVED - 128))
      | (1ULL << (MusterParser::IDENT - 128))
      | (1ULL << (MusterParser::QUOTED - 128)))) != 0)) {
      setState(971);
      dynamic_cast<SplitClauseContext *>(_localctx)->salted = name();
      setState(972);
      dynamic_cast<SplitClauseContext *>(_localctx)->salt = match(MusterParser::STRING);
    }
    setState(977); 
    _errHandler->sync(this);
    _la = _input->LA(1);
    do {
      setState(976);
      dynamic_cast<SplitClauseContext *>(_localctx)->armContext = arm();
      dynamic_cast<SplitClauseContext *>(_localctx)->arms.push_back(dynamic_cast<SplitClauseContext *>(_localctx)->armContext);
      setState(979); 
      _errHandler->sync(this);
      _la = _input->LA(1);
    } while (_la == MusterParser::NUMBER);
    setState(981);
    match(MusterParser::EOF);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ArmContext ------------------------------------------------------------------

MusterParser::ArmContext::ArmContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::ArmContext::PERCENT() {
  return getToken(MusterParser::PERCENT, 0);
}

tree::TerminalNode* MusterParser::ArmContext::NUMBER() {
  return getToken(MusterParser::NUMBER, 0);
}

MusterParser::NameContext* MusterParser::ArmContext::name() {
  return getRuleContext<MusterParser::NameContext>(0);
}

tree::TerminalNode* MusterParser::ArmContext::COLON() {
  return getToken(MusterParser::COLON, 0);
}

std::vector<MusterParser::TemplateFieldContext *> MusterParser::ArmContext::templateField() {
  return getRuleContexts<MusterParser::TemplateFieldContext>();
}

MusterParser::TemplateFieldContext* MusterParser::ArmContext::templateField(size_t i) {
  return getRuleContext<MusterParser::TemplateFieldContext>(i);
}


size_t MusterParser::ArmContext::getRuleIndex() const {
  return MusterParser::RuleArm;
}


MusterParser::ArmContext* MusterParser::arm() {
  ArmContext *_localctx = _tracker.createInstance<ArmContext>(_ctx, getState());
  enterRule(_localctx, 94, MusterParser::RuleArm);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(983);
    dynamic_cast<ArmContext *>(_localctx)->number = match(MusterParser::NUMBER);
    setState(984);
    match(MusterParser::PERCENT);
    setState(985);
    dynamic_cast<ArmContext *>(_localctx)->id = name();
    setState(992);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::COLON) {
      setState(986);
      match(MusterParser::COLON);
      setState(988); 
      _errHandler->sync(this);
      _la = _input->LA(1);
      do {
        setState(987);
        dynamic_cast<ArmContext *>(_localctx)->templateFieldContext = templateField();
        dynamic_cast<ArmContext *>(_localctx)->fields.push_back(dynamic_cast<ArmContext *>(_localctx)->templateFieldContext);
        setState(990); 
        _errHandler->sync(this);
        _la = _input->LA(1);
      } while ((((_la & ~ 0x3fULL) == 0) &&
        ((1ULL << _la) & ((1ULL << MusterParser::W_SEGMENT)
        | (1ULL << MusterParser::W_LET)
        | (1ULL << MusterParser::W_NEEDS)
        | (1ULL << MusterParser::W_PROFILES)
        | (1ULL << MusterParser::W_CHOOSE)
        | (1ULL << MusterParser::W_WHEN)
        | (1ULL << MusterParser::W_OTHERWISE)
        | (1ULL << MusterParser::W_USE)
        | (1ULL << MusterParser::W_SCHEMA)
        | (1ULL << MusterParser::W_VERSION)
        | (1ULL << MusterParser::W_PROFILE)
        | (1ULL << MusterParser::W_KEY)
        | (1ULL << MusterParser::W_SOURCE)
        | (1ULL << MusterParser::W_IMPORT)
        | (1ULL << MusterParser::W_LIST)
        | (1ULL << MusterParser::W_SCORE)
        | (1ULL << MusterParser::W_TEST)
        | (1ULL << MusterParser::W_CAMPAIGN)
        | (1ULL << MusterParser::W_CAMPAIGNS)
        | (1ULL << MusterParser::W_AT)
        | (1ULL << MusterParser::W_LEAST)
        | (1ULL << MusterParser::W_MOST)
        | (1ULL << MusterParser::W_MORE)
        | (1ULL << MusterParser::W_FEWER)
        | (1ULL << MusterParser::W_THAN)
        | (1ULL << MusterParser::W_EXACTLY)
        | (1ULL << MusterParser::W_CONSECUTIVE)
        | (1ULL << MusterParser::W_LAST)
        | (1ULL << MusterParser::W_NEXT)
        | (1ULL << MusterParser::W_CALENDAR)
        | (1ULL << MusterParser::W_FULL)
        | (1ULL << MusterParser::W_SINCE)
        | (1ULL << MusterParser::W_UNTIL)
        | (1ULL << MusterParser::W_BEFORE)
        | (1ULL << MusterParser::W_AFTER)
        | (1ULL << MusterParser::W_WITHIN)
        | (1ULL << MusterParser::W_ON))) != 0) || ((((_la - 64) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 64)) & ((1ULL << (MusterParser::W_ZONE - 64))
        | (1ULL << (MusterParser::W_START - 64))
        | (1ULL << (MusterParser::W_END - 64))
        | (1ULL << (MusterParser::W_SECOND - 64))
        | (1ULL << (MusterParser::W_SECONDS - 64))
        | (1ULL << (MusterParser::W_MINUTE - 64))
        | (1ULL << (MusterParser::W_MINUTES - 64))
        | (1ULL << (MusterParser::W_HOUR - 64))
        | (1ULL << (MusterParser::W_HOURS - 64))
        | (1ULL << (MusterParser::W_DAY - 64))
        | (1ULL << (MusterParser::W_DAYS - 64))
        | (1ULL << (MusterParser::W_WEEK - 64))
        | (1ULL << (MusterParser::W_WEEKS - 64))
        | (1ULL << (MusterParser::W_MONTH - 64))
        | (1ULL << (MusterParser::W_MONTHS - 64))
        | (1ULL << (MusterParser::W_QUARTER - 64))
        | (1ULL << (MusterParser::W_QUARTERS - 64))
        | (1ULL << (MusterParser::W_YEAR - 64))
        | (1ULL << (MusterParser::W_YEARS - 64))
        | (1ULL << (MusterParser::W_NUMBER - 64))
        | (1ULL << (MusterParser::W_DISTINCT - 64))
        | (1ULL << (MusterParser::W_SHARE - 64))
        | (1ULL << (MusterParser::W_TOTAL - 64))
        | (1ULL << (MusterParser::W_AVERAGE - 64))
        | (1ULL << (MusterParser::W_SMALLEST - 64))
        | (1ULL << (MusterParser::W_LARGEST - 64))
        | (1ULL << (MusterParser::W_FIRST - 64))
        | (1ULL << (MusterParser::W_LATEST - 64))
        | (1ULL << (MusterParser::W_MEDIAN - 64))
        | (1ULL << (MusterParser::W_FREQUENT - 64))
        | (1ULL << (MusterParser::W_ACROSS - 64))
        | (1ULL << (MusterParser::W_RANK - 64))
        | (1ULL << (MusterParser::W_QUINTILE - 64))
        | (1ULL << (MusterParser::W_DECILE - 64))
        | (1ULL << (MusterParser::W_PERCENTILE - 64))
        | (1ULL << (MusterParser::W_ALL - 64))
        | (1ULL << (MusterParser::W_NONE - 64))
        | (1ULL << (MusterParser::W_ONE - 64))
        | (1ULL << (MusterParser::W_CONTAINS - 64))
        | (1ULL << (MusterParser::W_MATCHES - 64))
        | (1ULL << (MusterParser::W_STARTS - 64))
        | (1ULL << (MusterParser::W_ENDS - 64))
        | (1ULL << (MusterParser::W_DOES - 64))
        | (1ULL << (MusterParser::W_CONTAIN - 64))
        | (1ULL << (MusterParser::W_MATCH - 64))
        | (1ULL << (MusterParser::W_IGNORING - 64))
        | (1ULL << (MusterParser::W_CASE - 64))
        | (1ULL << (MusterParser::W_TOP - 64))
        | (1ULL << (MusterParser::W_BOTTOM - 64))
        | (1ULL << (MusterParser::W_AMONG - 64))
        | (1ULL << (MusterParser::W_PER - 64))
        | (1ULL << (MusterParser::W_INSIDE - 64))
        | (1ULL << (MusterParser::W_AS - 64))
        | (1ULL << (MusterParser::W_SAME - 64))
        | (1ULL << (MusterParser::W_EVENTS - 64))
        | (1ULL << (MusterParser::W_OPTIONAL - 64))
        | (1ULL << (MusterParser::W_PERSONAL - 64))
        | (1ULL << (MusterParser::W_SPECIAL - 64))
        | (1ULL << (MusterParser::W_FOR - 64))
        | (1ULL << (MusterParser::W_BY - 64))
        | (1ULL << (MusterParser::W_LATE - 64))
        | (1ULL << (MusterParser::W_UP - 64))
        | (1ULL << (MusterParser::W_TO - 64))
        | (1ULL << (MusterParser::W_RECORD - 64)))) != 0) || ((((_la - 128) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 128)) & ((1ULL << (MusterParser::W_RECORDS - 128))
        | (1ULL << (MusterParser::W_WHOLE - 128))
        | (1ULL << (MusterParser::W_REAL - 128))
        | (1ULL << (MusterParser::W_TEXT - 128))
        | (1ULL << (MusterParser::W_DATE - 128))
        | (1ULL << (MusterParser::W_INSTANT - 128))
        | (1ULL << (MusterParser::W_DURATION - 128))
        | (1ULL << (MusterParser::W_PERCENT - 128))
        | (1ULL << (MusterParser::W_MONEY - 128))
        | (1ULL << (MusterParser::W_PLACE - 128))
        | (1ULL << (MusterParser::W_CONSENT - 128))
        | (1ULL << (MusterParser::W_SET - 128))
        | (1ULL << (MusterParser::W_MAP - 128))
        | (1ULL << (MusterParser::W_PLACES - 128))
        | (1ULL << (MusterParser::W_FROM - 128))
        | (1ULL << (MusterParser::W_SEPARATED - 128))
        | (1ULL << (MusterParser::W_EXTRACTED - 128))
        | (1ULL << (MusterParser::W_ROWS - 128))
        | (1ULL << (MusterParser::W_WITHOUT - 128))
        | (1ULL << (MusterParser::W_A - 128))
        | (1ULL << (MusterParser::W_ARE - 128))
        | (1ULL << (MusterParser::W_ASIDE - 128))
        | (1ULL << (MusterParser::W_CREATE - 128))
        | (1ULL << (MusterParser::W_CREATES - 128))
        | (1ULL << (MusterParser::W_ROW - 128))
        | (1ULL << (MusterParser::W_WINS - 128))
        | (1ULL << (MusterParser::W_HEADER - 128))
        | (1ULL << (MusterParser::W_ROUNDED - 128))
        | (1ULL << (MusterParser::W_GIVEN - 128))
        | (1ULL << (MusterParser::W_EXPECT - 128))
        | (1ULL << (MusterParser::W_BECAUSE - 128))
        | (1ULL << (MusterParser::W_UNKNOWN - 128))
        | (1ULL << (MusterParser::W_SIZE - 128))
        | (1ULL << (MusterParser::W_PLANNED - 128))
        | (1ULL << (MusterParser::W_ENTERED - 128))
        | (1ULL << (MusterParser::W_ADD - 128))
        | (1ULL << (MusterParser::W_TAKE - 128))
        | (1ULL << (MusterParser::W_EACH - 128))
        | (1ULL << (MusterParser::W_HALVED - 128))
        | (1ULL << (MusterParser::IDENT - 128))
        | (1ULL << (MusterParser::QUOTED - 128)))) != 0));
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- TemplateFieldContext ------------------------------------------------------------------

MusterParser::TemplateFieldContext::TemplateFieldContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

MusterParser::NameContext* MusterParser::TemplateFieldContext::name() {
  return getRuleContext<MusterParser::NameContext>(0);
}

tree::TerminalNode* MusterParser::TemplateFieldContext::STRING() {
  return getToken(MusterParser::STRING, 0);
}


size_t MusterParser::TemplateFieldContext::getRuleIndex() const {
  return MusterParser::RuleTemplateField;
}


MusterParser::TemplateFieldContext* MusterParser::templateField() {
  TemplateFieldContext *_localctx = _tracker.createInstance<TemplateFieldContext>(_ctx, getState());
  enterRule(_localctx, 96, MusterParser::RuleTemplateField);

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(994);
    dynamic_cast<TemplateFieldContext *>(_localctx)->id = name();
    setState(995);
    dynamic_cast<TemplateFieldContext *>(_localctx)->body = match(MusterParser::STRING);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ChooseClauseContext ------------------------------------------------------------------

MusterParser::ChooseClauseContext::ChooseClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::ChooseClauseContext::W_CHOOSE() {
  return getToken(MusterParser::W_CHOOSE, 0);
}

tree::TerminalNode* MusterParser::ChooseClauseContext::EOF() {
  return getToken(MusterParser::EOF, 0);
}

MusterParser::NameContext* MusterParser::ChooseClauseContext::name() {
  return getRuleContext<MusterParser::NameContext>(0);
}

std::vector<tree::TerminalNode *> MusterParser::ChooseClauseContext::W_WHEN() {
  return getTokens(MusterParser::W_WHEN);
}

tree::TerminalNode* MusterParser::ChooseClauseContext::W_WHEN(size_t i) {
  return getToken(MusterParser::W_WHEN, i);
}

std::vector<tree::TerminalNode *> MusterParser::ChooseClauseContext::COLON() {
  return getTokens(MusterParser::COLON);
}

tree::TerminalNode* MusterParser::ChooseClauseContext::COLON(size_t i) {
  return getToken(MusterParser::COLON, i);
}

tree::TerminalNode* MusterParser::ChooseClauseContext::W_OTHERWISE() {
  return getToken(MusterParser::W_OTHERWISE, 0);
}

std::vector<MusterParser::ExprContext *> MusterParser::ChooseClauseContext::expr() {
  return getRuleContexts<MusterParser::ExprContext>();
}

MusterParser::ExprContext* MusterParser::ChooseClauseContext::expr(size_t i) {
  return getRuleContext<MusterParser::ExprContext>(i);
}

std::vector<MusterParser::PickContext *> MusterParser::ChooseClauseContext::pick() {
  return getRuleContexts<MusterParser::PickContext>();
}

MusterParser::PickContext* MusterParser::ChooseClauseContext::pick(size_t i) {
  return getRuleContext<MusterParser::PickContext>(i);
}

tree::TerminalNode* MusterParser::ChooseClauseContext::W_BY() {
  return getToken(MusterParser::W_BY, 0);
}

tree::TerminalNode* MusterParser::ChooseClauseContext::W_LARGEST() {
  return getToken(MusterParser::W_LARGEST, 0);
}

std::vector<MusterParser::ScoredPickContext *> MusterParser::ChooseClauseContext::scoredPick() {
  return getRuleContexts<MusterParser::ScoredPickContext>();
}

MusterParser::ScoredPickContext* MusterParser::ChooseClauseContext::scoredPick(size_t i) {
  return getRuleContext<MusterParser::ScoredPickContext>(i);
}

std::vector<tree::TerminalNode *> MusterParser::ChooseClauseContext::COMMA() {
  return getTokens(MusterParser::COMMA);
}

tree::TerminalNode* MusterParser::ChooseClauseContext::COMMA(size_t i) {
  return getToken(MusterParser::COMMA, i);
}


size_t MusterParser::ChooseClauseContext::getRuleIndex() const {
  return MusterParser::RuleChooseClause;
}


MusterParser::ChooseClauseContext* MusterParser::chooseClause() {
  ChooseClauseContext *_localctx = _tracker.createInstance<ChooseClauseContext>(_ctx, getState());
  enterRule(_localctx, 98, MusterParser::RuleChooseClause);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(1028);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 124, _ctx)) {
    case 1: {
      enterOuterAlt(_localctx, 1);
      setState(997);
      match(MusterParser::W_CHOOSE);
      setState(998);
      dynamic_cast<ChooseClauseContext *>(_localctx)->what = name();
      setState(1004); 
      _errHandler->sync(this);
      _la = _input->LA(1);
      do {
        setState(999);
        match(MusterParser::W_WHEN);
        setState(1000);
        dynamic_cast<ChooseClauseContext *>(_localctx)->exprContext = expr();
        dynamic_cast<ChooseClauseContext *>(_localctx)->conditions.push_back(dynamic_cast<ChooseClauseContext *>(_localctx)->exprContext);
        setState(1001);
        match(MusterParser::COLON);
        setState(1002);
        dynamic_cast<ChooseClauseContext *>(_localctx)->pickContext = pick();
        dynamic_cast<ChooseClauseContext *>(_localctx)->chosen.push_back(dynamic_cast<ChooseClauseContext *>(_localctx)->pickContext);
        setState(1006); 
        _errHandler->sync(this);
        _la = _input->LA(1);
      } while (_la == MusterParser::W_WHEN);
      setState(1010);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == MusterParser::W_OTHERWISE) {
        setState(1008);
        match(MusterParser::W_OTHERWISE);
        setState(1009);
        dynamic_cast<ChooseClauseContext *>(_localctx)->other = pick();
      }
      setState(1012);
      match(MusterParser::EOF);
      break;
    }

    case 2: {
      enterOuterAlt(_localctx, 2);
      setState(1014);
      match(MusterParser::W_CHOOSE);
      setState(1015);
      dynamic_cast<ChooseClauseContext *>(_localctx)->what = name();
      setState(1016);
      match(MusterParser::W_BY);
      setState(1017);
      match(MusterParser::W_LARGEST);
      setState(1018);
      dynamic_cast<ChooseClauseContext *>(_localctx)->scoredPickContext = scoredPick();
      dynamic_cast<ChooseClauseContext *>(_localctx)->scored.push_back(dynamic_cast<ChooseClauseContext *>(_localctx)->scoredPickContext);
      setState(1023);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while (_la == MusterParser::COMMA) {
        setState(1019);
        match(MusterParser::COMMA);
        setState(1020);
        dynamic_cast<ChooseClauseContext *>(_localctx)->scoredPickContext = scoredPick();
        dynamic_cast<ChooseClauseContext *>(_localctx)->scored.push_back(dynamic_cast<ChooseClauseContext *>(_localctx)->scoredPickContext);
        setState(1025);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
      setState(1026);
      match(MusterParser::EOF);
      break;
    }

    default:
      break;
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- PickContext ------------------------------------------------------------------

MusterParser::PickContext::PickContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

MusterParser::NameContext* MusterParser::PickContext::name() {
  return getRuleContext<MusterParser::NameContext>(0);
}

MusterParser::LastsContext* MusterParser::PickContext::lasts() {
  return getRuleContext<MusterParser::LastsContext>(0);
}


size_t MusterParser::PickContext::getRuleIndex() const {
  return MusterParser::RulePick;
}


MusterParser::PickContext* MusterParser::pick() {
  PickContext *_localctx = _tracker.createInstance<PickContext>(_ctx, getState());
  enterRule(_localctx, 100, MusterParser::RulePick);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1030);
    dynamic_cast<PickContext *>(_localctx)->id = name();
    setState(1032);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_AT

    || _la == MusterParser::W_UNTIL) {
      setState(1031);
      dynamic_cast<PickContext *>(_localctx)->lasting = lasts();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ScoredPickContext ------------------------------------------------------------------

MusterParser::ScoredPickContext::ScoredPickContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::ScoredPickContext::COLON() {
  return getToken(MusterParser::COLON, 0);
}

MusterParser::NameContext* MusterParser::ScoredPickContext::name() {
  return getRuleContext<MusterParser::NameContext>(0);
}

MusterParser::SumContext* MusterParser::ScoredPickContext::sum() {
  return getRuleContext<MusterParser::SumContext>(0);
}

MusterParser::LastsContext* MusterParser::ScoredPickContext::lasts() {
  return getRuleContext<MusterParser::LastsContext>(0);
}


size_t MusterParser::ScoredPickContext::getRuleIndex() const {
  return MusterParser::RuleScoredPick;
}


MusterParser::ScoredPickContext* MusterParser::scoredPick() {
  ScoredPickContext *_localctx = _tracker.createInstance<ScoredPickContext>(_ctx, getState());
  enterRule(_localctx, 102, MusterParser::RuleScoredPick);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1034);
    dynamic_cast<ScoredPickContext *>(_localctx)->id = name();
    setState(1035);
    match(MusterParser::COLON);
    setState(1036);
    dynamic_cast<ScoredPickContext *>(_localctx)->score = sum();
    setState(1038);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_AT

    || _la == MusterParser::W_UNTIL) {
      setState(1037);
      dynamic_cast<ScoredPickContext *>(_localctx)->lasting = lasts();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- LastsContext ------------------------------------------------------------------

MusterParser::LastsContext::LastsContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::LastsContext::W_UNTIL() {
  return getToken(MusterParser::W_UNTIL, 0);
}

tree::TerminalNode* MusterParser::LastsContext::DATE() {
  return getToken(MusterParser::DATE, 0);
}

tree::TerminalNode* MusterParser::LastsContext::COMMA() {
  return getToken(MusterParser::COMMA, 0);
}

tree::TerminalNode* MusterParser::LastsContext::W_AT() {
  return getToken(MusterParser::W_AT, 0);
}

tree::TerminalNode* MusterParser::LastsContext::W_MOST() {
  return getToken(MusterParser::W_MOST, 0);
}

tree::TerminalNode* MusterParser::LastsContext::TIME() {
  return getToken(MusterParser::TIME, 0);
}

tree::TerminalNode* MusterParser::LastsContext::NUMBER() {
  return getToken(MusterParser::NUMBER, 0);
}


size_t MusterParser::LastsContext::getRuleIndex() const {
  return MusterParser::RuleLasts;
}


MusterParser::LastsContext* MusterParser::lasts() {
  LastsContext *_localctx = _tracker.createInstance<LastsContext>(_ctx, getState());
  enterRule(_localctx, 104, MusterParser::RuleLasts);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(1054);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case MusterParser::W_UNTIL: {
        enterOuterAlt(_localctx, 1);
        setState(1040);
        match(MusterParser::W_UNTIL);
        setState(1041);
        dynamic_cast<LastsContext *>(_localctx)->until = match(MusterParser::DATE);
        setState(1043);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == MusterParser::TIME) {
          setState(1042);
          dynamic_cast<LastsContext *>(_localctx)->untilTime = match(MusterParser::TIME);
        }
        setState(1049);
        _errHandler->sync(this);

        switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 128, _ctx)) {
        case 1: {
          setState(1045);
          match(MusterParser::COMMA);
          setState(1046);
          match(MusterParser::W_AT);
          setState(1047);
          match(MusterParser::W_MOST);
          setState(1048);
          dynamic_cast<LastsContext *>(_localctx)->stock = match(MusterParser::NUMBER);
          break;
        }

        default:
          break;
        }
        break;
      }

      case MusterParser::W_AT: {
        enterOuterAlt(_localctx, 2);
        setState(1051);
        match(MusterParser::W_AT);
        setState(1052);
        match(MusterParser::W_MOST);
        setState(1053);
        dynamic_cast<LastsContext *>(_localctx)->stock = match(MusterParser::NUMBER);
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- VersionClauseContext ------------------------------------------------------------------

MusterParser::VersionClauseContext::VersionClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::VersionClauseContext::W_VERSION() {
  return getToken(MusterParser::W_VERSION, 0);
}

tree::TerminalNode* MusterParser::VersionClauseContext::COLON() {
  return getToken(MusterParser::COLON, 0);
}

tree::TerminalNode* MusterParser::VersionClauseContext::EOF() {
  return getToken(MusterParser::EOF, 0);
}

MusterParser::NameContext* MusterParser::VersionClauseContext::name() {
  return getRuleContext<MusterParser::NameContext>(0);
}

std::vector<MusterParser::TemplateFieldContext *> MusterParser::VersionClauseContext::templateField() {
  return getRuleContexts<MusterParser::TemplateFieldContext>();
}

MusterParser::TemplateFieldContext* MusterParser::VersionClauseContext::templateField(size_t i) {
  return getRuleContext<MusterParser::TemplateFieldContext>(i);
}


size_t MusterParser::VersionClauseContext::getRuleIndex() const {
  return MusterParser::RuleVersionClause;
}


MusterParser::VersionClauseContext* MusterParser::versionClause() {
  VersionClauseContext *_localctx = _tracker.createInstance<VersionClauseContext>(_ctx, getState());
  enterRule(_localctx, 106, MusterParser::RuleVersionClause);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1056);
    match(MusterParser::W_VERSION);
    setState(1057);
    dynamic_cast<VersionClauseContext *>(_localctx)->id = name();
    setState(1058);
    match(MusterParser::COLON);
    setState(1060); 
    _errHandler->sync(this);
    _la = _input->LA(1);
    do {
      setState(1059);
      dynamic_cast<VersionClauseContext *>(_localctx)->templateFieldContext = templateField();
      dynamic_cast<VersionClauseContext *>(_localctx)->fields.push_back(dynamic_cast<VersionClauseContext *>(_localctx)->templateFieldContext);
      setState(1062); 
      _errHandler->sync(this);
      _la = _input->LA(1);
    } while ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << MusterParser::W_SEGMENT)
      | (1ULL << MusterParser::W_LET)
      | (1ULL << MusterParser::W_NEEDS)
      | (1ULL << MusterParser::W_PROFILES)
      | (1ULL << MusterParser::W_CHOOSE)
      | (1ULL << MusterParser::W_WHEN)
      | (1ULL << MusterParser::W_OTHERWISE)
      | (1ULL << MusterParser::W_USE)
      | (1ULL << MusterParser::W_SCHEMA)
      | (1ULL << MusterParser::W_VERSION)
      | (1ULL << MusterParser::W_PROFILE)
      | (1ULL << MusterParser::W_KEY)
      | (1ULL << MusterParser::W_SOURCE)
      | (1ULL << MusterParser::W_IMPORT)
      | (1ULL << MusterParser::W_LIST)
      | (1ULL << MusterParser::W_SCORE)
      | (1ULL << MusterParser::W_TEST)
      | (1ULL << MusterParser::W_CAMPAIGN)
      | (1ULL << MusterParser::W_CAMPAIGNS)
      | (1ULL << MusterParser::W_AT)
      | (1ULL << MusterParser::W_LEAST)
      | (1ULL << MusterParser::W_MOST)
      | (1ULL << MusterParser::W_MORE)
      | (1ULL << MusterParser::W_FEWER)
      | (1ULL << MusterParser::W_THAN)
      | (1ULL << MusterParser::W_EXACTLY)
      | (1ULL << MusterParser::W_CONSECUTIVE)
      | (1ULL << MusterParser::W_LAST)
      | (1ULL << MusterParser::W_NEXT)
      | (1ULL << MusterParser::W_CALENDAR)
      | (1ULL << MusterParser::W_FULL)
      | (1ULL << MusterParser::W_SINCE)
      | (1ULL << MusterParser::W_UNTIL)
      | (1ULL << MusterParser::W_BEFORE)
      | (1ULL << MusterParser::W_AFTER)
      | (1ULL << MusterParser::W_WITHIN)
      | (1ULL << MusterParser::W_ON))) != 0) || ((((_la - 64) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 64)) & ((1ULL << (MusterParser::W_ZONE - 64))
      | (1ULL << (MusterParser::W_START - 64))
      | (1ULL << (MusterParser::W_END - 64))
      | (1ULL << (MusterParser::W_SECOND - 64))
      | (1ULL << (MusterParser::W_SECONDS - 64))
      | (1ULL << (MusterParser::W_MINUTE - 64))
      | (1ULL << (MusterParser::W_MINUTES - 64))
      | (1ULL << (MusterParser::W_HOUR - 64))
      | (1ULL << (MusterParser::W_HOURS - 64))
      | (1ULL << (MusterParser::W_DAY - 64))
      | (1ULL << (MusterParser::W_DAYS - 64))
      | (1ULL << (MusterParser::W_WEEK - 64))
      | (1ULL << (MusterParser::W_WEEKS - 64))
      | (1ULL << (MusterParser::W_MONTH - 64))
      | (1ULL << (MusterParser::W_MONTHS - 64))
      | (1ULL << (MusterParser::W_QUARTER - 64))
      | (1ULL << (MusterParser::W_QUARTERS - 64))
      | (1ULL << (MusterParser::W_YEAR - 64))
      | (1ULL << (MusterParser::W_YEARS - 64))
      | (1ULL << (MusterParser::W_NUMBER - 64))
      | (1ULL << (MusterParser::W_DISTINCT - 64))
      | (1ULL << (MusterParser::W_SHARE - 64))
      | (1ULL << (MusterParser::W_TOTAL - 64))
      | (1ULL << (MusterParser::W_AVERAGE - 64))
      | (1ULL << (MusterParser::W_SMALLEST - 64))
      | (1ULL << (MusterParser::W_LARGEST - 64))
      | (1ULL << (MusterParser::W_FIRST - 64))
      | (1ULL << (MusterParser::W_LATEST - 64))
      | (1ULL << (MusterParser::W_MEDIAN - 64))
      | (1ULL << (MusterParser::W_FREQUENT - 64))
      | (1ULL << (MusterParser::W_ACROSS - 64))
      | (1ULL << (MusterParser::W_RANK - 64))
      | (1ULL << (MusterParser::W_QUINTILE - 64))
      | (1ULL << (MusterParser::W_DECILE - 64))
      | (1ULL << (MusterParser::W_PERCENTILE - 64))
      | (1ULL << (MusterParser::W_ALL - 64))
      | (1ULL << (MusterParser::W_NONE - 64))
      | (1ULL << (MusterParser::W_ONE - 64))
      | (1ULL << (MusterParser::W_CONTAINS - 64))
      | (1ULL << (MusterParser::W_MATCHES - 64))
      | (1ULL << (MusterParser::W_STARTS - 64))
      | (1ULL << (MusterParser::W_ENDS - 64))
      | (1ULL << (MusterParser::W_DOES - 64))
      | (1ULL << (MusterParser::W_CONTAIN - 64))
      | (1ULL << (MusterParser::W_MATCH - 64))
      | (1ULL << (MusterParser::W_IGNORING - 64))
      | (1ULL << (MusterParser::W_CASE - 64))
      | (1ULL << (MusterParser::W_TOP - 64))
      | (1ULL << (MusterParser::W_BOTTOM - 64))
      | (1ULL << (MusterParser::W_AMONG - 64))
      | (1ULL << (MusterParser::W_PER - 64))
      | (1ULL << (MusterParser::W_INSIDE - 64))
      | (1ULL << (MusterParser::W_AS - 64))
      | (1ULL << (MusterParser::W_SAME - 64))
      | (1ULL << (MusterParser::W_EVENTS - 64))
      | (1ULL << (MusterParser::W_OPTIONAL - 64))
      | (1ULL << (MusterParser::W_PERSONAL - 64))
      | (1ULL << (MusterParser::W_SPECIAL - 64))
      | (1ULL << (MusterParser::W_FOR - 64))
      | (1ULL << (MusterParser::W_BY - 64))
      | (1ULL << (MusterParser::W_LATE - 64))
      | (1ULL << (MusterParser::W_UP - 64))
      | (1ULL << (MusterParser::W_TO - 64))
      | (1ULL << (MusterParser::W_RECORD - 64)))) != 0) || ((((_la - 128) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 128)) & ((1ULL << (MusterParser::W_RECORDS - 128))
      | (1ULL << (MusterParser::W_WHOLE - 128))
      | (1ULL << (MusterParser::W_REAL - 128))
      | (1ULL << (MusterParser::W_TEXT - 128))
      | (1ULL << (MusterParser::W_DATE - 128))
      | (1ULL << (MusterParser::W_INSTANT - 128))
      | (1ULL << (MusterParser::W_DURATION - 128))
      | (1ULL << (MusterParser::W_PERCENT - 128))
      | (1ULL << (MusterParser::W_MONEY - 128))
      | (1ULL << (MusterParser::W_PLACE - 128))
      | (1ULL << (MusterParser::W_CONSENT - 128))
      | (1ULL << (MusterParser::W_SET - 128))
      | (1ULL << (MusterParser::W_MAP - 128))
      | (1ULL << (MusterParser::W_PLACES - 128))
      | (1ULL << (MusterParser::W_FROM - 128))
      | (1ULL << (MusterParser::W_SEPARATED - 128))
      | (1ULL << (MusterParser::W_EXTRACTED - 128))
      | (1ULL << (MusterParser::W_ROWS - 128))
      | (1ULL << (MusterParser::W_WITHOUT - 128))
      | (1ULL << (MusterParser::W_A - 128))
      | (1ULL << (MusterParser::W_ARE - 128))
      | (1ULL << (MusterParser::W_ASIDE - 128))
      | (1ULL << (MusterParser::W_CREATE - 128))
      | (1ULL << (MusterParser::W_CREATES - 128))
      | (1ULL << (MusterParser::W_ROW - 128))
      | (1ULL << (MusterParser::W_WINS - 128))
      | (1ULL << (MusterParser::W_HEADER - 128))
      | (1ULL << (MusterParser::W_ROUNDED - 128))
      | (1ULL << (MusterParser::W_GIVEN - 128))
      | (1ULL << (MusterParser::W_EXPECT - 128))
      | (1ULL << (MusterParser::W_BECAUSE - 128))
      | (1ULL << (MusterParser::W_UNKNOWN - 128))
      | (1ULL << (MusterParser::W_SIZE - 128))
      | (1ULL << (MusterParser::W_PLANNED - 128))
      | (1ULL << (MusterParser::W_ENTERED - 128))
      | (1ULL << (MusterParser::W_ADD - 128))
      | (1ULL << (MusterParser::W_TAKE - 128))
      | (1ULL << (MusterParser::W_EACH - 128))
      | (1ULL << (MusterParser::W_HALVED - 128))
      | (1ULL << (MusterParser::IDENT - 128))
      | (1ULL << (MusterParser::QUOTED - 128)))) != 0));
    setState(1064);
    match(MusterParser::EOF);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- FieldClauseContext ------------------------------------------------------------------

MusterParser::FieldClauseContext::FieldClauseContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::FieldClauseContext::EOF() {
  return getToken(MusterParser::EOF, 0);
}

MusterParser::TemplateFieldContext* MusterParser::FieldClauseContext::templateField() {
  return getRuleContext<MusterParser::TemplateFieldContext>(0);
}


size_t MusterParser::FieldClauseContext::getRuleIndex() const {
  return MusterParser::RuleFieldClause;
}


MusterParser::FieldClauseContext* MusterParser::fieldClause() {
  FieldClauseContext *_localctx = _tracker.createInstance<FieldClauseContext>(_ctx, getState());
  enterRule(_localctx, 108, MusterParser::RuleFieldClause);

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1066);
    dynamic_cast<FieldClauseContext *>(_localctx)->field = templateField();
    setState(1067);
    match(MusterParser::EOF);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ExprContext ------------------------------------------------------------------

MusterParser::ExprContext::ExprContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<MusterParser::ItemContext *> MusterParser::ExprContext::item() {
  return getRuleContexts<MusterParser::ItemContext>();
}

MusterParser::ItemContext* MusterParser::ExprContext::item(size_t i) {
  return getRuleContext<MusterParser::ItemContext>(i);
}

std::vector<tree::TerminalNode *> MusterParser::ExprContext::W_AND() {
  return getTokens(MusterParser::W_AND);
}

tree::TerminalNode* MusterParser::ExprContext::W_AND(size_t i) {
  return getToken(MusterParser::W_AND, i);
}

std::vector<tree::TerminalNode *> MusterParser::ExprContext::W_OR() {
  return getTokens(MusterParser::W_OR);
}

tree::TerminalNode* MusterParser::ExprContext::W_OR(size_t i) {
  return getToken(MusterParser::W_OR, i);
}


size_t MusterParser::ExprContext::getRuleIndex() const {
  return MusterParser::RuleExpr;
}


MusterParser::ExprContext* MusterParser::expr() {
  ExprContext *_localctx = _tracker.createInstance<ExprContext>(_ctx, getState());
  enterRule(_localctx, 110, MusterParser::RuleExpr);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1069);
    dynamic_cast<ExprContext *>(_localctx)->itemContext = item();
    dynamic_cast<ExprContext *>(_localctx)->operands.push_back(dynamic_cast<ExprContext *>(_localctx)->itemContext);
    setState(1074);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == MusterParser::W_AND

    || _la == MusterParser::W_OR) {
      setState(1070);
      dynamic_cast<ExprContext *>(_localctx)->_tset2412 = _input->LT(1);
      _la = _input->LA(1);
      if (!(_la == MusterParser::W_AND

      || _la == MusterParser::W_OR)) {
        dynamic_cast<ExprContext *>(_localctx)->_tset2412 = _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      dynamic_cast<ExprContext *>(_localctx)->ops.push_back(dynamic_cast<ExprContext *>(_localctx)->_tset2412);
      setState(1071);
      dynamic_cast<ExprContext *>(_localctx)->itemContext = item();
      dynamic_cast<ExprContext *>(_localctx)->operands.push_back(dynamic_cast<ExprContext *>(_localctx)->itemContext);
      setState(1076);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ItemContext ------------------------------------------------------------------

MusterParser::ItemContext::ItemContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

MusterParser::QuantifiedContext* MusterParser::ItemContext::quantified() {
  return getRuleContext<MusterParser::QuantifiedContext>(0);
}

MusterParser::ComparisonContext* MusterParser::ItemContext::comparison() {
  return getRuleContext<MusterParser::ComparisonContext>(0);
}

std::vector<tree::TerminalNode *> MusterParser::ItemContext::W_NOT() {
  return getTokens(MusterParser::W_NOT);
}

tree::TerminalNode* MusterParser::ItemContext::W_NOT(size_t i) {
  return getToken(MusterParser::W_NOT, i);
}

MusterParser::SettleContext* MusterParser::ItemContext::settle() {
  return getRuleContext<MusterParser::SettleContext>(0);
}


size_t MusterParser::ItemContext::getRuleIndex() const {
  return MusterParser::RuleItem;
}


MusterParser::ItemContext* MusterParser::item() {
  ItemContext *_localctx = _tracker.createInstance<ItemContext>(_ctx, getState());
  enterRule(_localctx, 112, MusterParser::RuleItem);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1080);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == MusterParser::W_NOT) {
      setState(1077);
      dynamic_cast<ItemContext *>(_localctx)->s14 = match(MusterParser::W_NOT);
      dynamic_cast<ItemContext *>(_localctx)->nots.push_back(dynamic_cast<ItemContext *>(_localctx)->s14);
      setState(1082);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(1088);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 134, _ctx)) {
    case 1: {
      setState(1083);
      dynamic_cast<ItemContext *>(_localctx)->quant = quantified();
      break;
    }

    case 2: {
      setState(1084);
      dynamic_cast<ItemContext *>(_localctx)->cmp = comparison();
      setState(1086);
      _errHandler->sync(this);

      switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 133, _ctx)) {
      case 1: {
        setState(1085);
        dynamic_cast<ItemContext *>(_localctx)->settled = settle();
        break;
      }

      default:
        break;
      }
      break;
    }

    default:
      break;
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- SettleContext ------------------------------------------------------------------

MusterParser::SettleContext::SettleContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::SettleContext::W_OR() {
  return getToken(MusterParser::W_OR, 0);
}

tree::TerminalNode* MusterParser::SettleContext::W_MISSING() {
  return getToken(MusterParser::W_MISSING, 0);
}

tree::TerminalNode* MusterParser::SettleContext::W_AND() {
  return getToken(MusterParser::W_AND, 0);
}

tree::TerminalNode* MusterParser::SettleContext::W_KNOWN() {
  return getToken(MusterParser::W_KNOWN, 0);
}


size_t MusterParser::SettleContext::getRuleIndex() const {
  return MusterParser::RuleSettle;
}


MusterParser::SettleContext* MusterParser::settle() {
  SettleContext *_localctx = _tracker.createInstance<SettleContext>(_ctx, getState());
  enterRule(_localctx, 114, MusterParser::RuleSettle);

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(1094);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case MusterParser::W_OR: {
        enterOuterAlt(_localctx, 1);
        setState(1090);
        match(MusterParser::W_OR);
        setState(1091);
        dynamic_cast<SettleContext *>(_localctx)->unknown = match(MusterParser::W_MISSING);
        break;
      }

      case MusterParser::W_AND: {
        enterOuterAlt(_localctx, 2);
        setState(1092);
        match(MusterParser::W_AND);
        setState(1093);
        match(MusterParser::W_KNOWN);
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ComparisonContext ------------------------------------------------------------------

MusterParser::ComparisonContext::ComparisonContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::ComparisonContext::W_IN() {
  return getToken(MusterParser::W_IN, 0);
}

MusterParser::NameContext* MusterParser::ComparisonContext::name() {
  return getRuleContext<MusterParser::NameContext>(0);
}

tree::TerminalNode* MusterParser::ComparisonContext::W_AS() {
  return getToken(MusterParser::W_AS, 0);
}

tree::TerminalNode* MusterParser::ComparisonContext::W_OF() {
  return getToken(MusterParser::W_OF, 0);
}

MusterParser::ArgsContext* MusterParser::ComparisonContext::args() {
  return getRuleContext<MusterParser::ArgsContext>(0);
}

MusterParser::PointContext* MusterParser::ComparisonContext::point() {
  return getRuleContext<MusterParser::PointContext>(0);
}

tree::TerminalNode* MusterParser::ComparisonContext::W_THE() {
  return getToken(MusterParser::W_THE, 0);
}

tree::TerminalNode* MusterParser::ComparisonContext::W_LAST() {
  return getToken(MusterParser::W_LAST, 0);
}

tree::TerminalNode* MusterParser::ComparisonContext::W_ENTERED() {
  return getToken(MusterParser::W_ENTERED, 0);
}

tree::TerminalNode* MusterParser::ComparisonContext::NUMBER() {
  return getToken(MusterParser::NUMBER, 0);
}

MusterParser::UnitContext* MusterParser::ComparisonContext::unit() {
  return getRuleContext<MusterParser::UnitContext>(0);
}

MusterParser::SumContext* MusterParser::ComparisonContext::sum() {
  return getRuleContext<MusterParser::SumContext>(0);
}

MusterParser::TailContext* MusterParser::ComparisonContext::tail() {
  return getRuleContext<MusterParser::TailContext>(0);
}


size_t MusterParser::ComparisonContext::getRuleIndex() const {
  return MusterParser::RuleComparison;
}


MusterParser::ComparisonContext* MusterParser::comparison() {
  ComparisonContext *_localctx = _tracker.createInstance<ComparisonContext>(_ctx, getState());
  enterRule(_localctx, 116, MusterParser::RuleComparison);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(1121);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 140, _ctx)) {
    case 1: {
      enterOuterAlt(_localctx, 1);
      setState(1096);
      dynamic_cast<ComparisonContext *>(_localctx)->in = match(MusterParser::W_IN);
      setState(1097);
      dynamic_cast<ComparisonContext *>(_localctx)->segment = name();
      setState(1099);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == MusterParser::LPAREN) {
        setState(1098);
        dynamic_cast<ComparisonContext *>(_localctx)->arguments = args();
      }
      setState(1104);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == MusterParser::W_AS) {
        setState(1101);
        match(MusterParser::W_AS);
        setState(1102);
        match(MusterParser::W_OF);
        setState(1103);
        dynamic_cast<ComparisonContext *>(_localctx)->asOf = point();
      }
      break;
    }

    case 2: {
      enterOuterAlt(_localctx, 2);
      setState(1106);
      dynamic_cast<ComparisonContext *>(_localctx)->entered = match(MusterParser::W_ENTERED);
      setState(1107);
      dynamic_cast<ComparisonContext *>(_localctx)->segment = name();
      setState(1109);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == MusterParser::LPAREN) {
        setState(1108);
        dynamic_cast<ComparisonContext *>(_localctx)->arguments = args();
      }
      setState(1111);
      match(MusterParser::W_IN);
      setState(1112);
      match(MusterParser::W_THE);
      setState(1113);
      match(MusterParser::W_LAST);
      setState(1114);
      dynamic_cast<ComparisonContext *>(_localctx)->number = match(MusterParser::NUMBER);
      setState(1115);
      dynamic_cast<ComparisonContext *>(_localctx)->u = unit();
      break;
    }

    case 3: {
      enterOuterAlt(_localctx, 3);
      setState(1117);
      dynamic_cast<ComparisonContext *>(_localctx)->left = sum();
      setState(1119);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == MusterParser::W_HAS

      || _la == MusterParser::W_IS || ((((_la - 102) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 102)) & ((1ULL << (MusterParser::W_CONTAINS - 102))
        | (1ULL << (MusterParser::W_MATCHES - 102))
        | (1ULL << (MusterParser::W_STARTS - 102))
        | (1ULL << (MusterParser::W_ENDS - 102))
        | (1ULL << (MusterParser::W_DOES - 102)))) != 0) || ((((_la - 179) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 179)) & ((1ULL << (MusterParser::EQ - 179))
        | (1ULL << (MusterParser::NE - 179))
        | (1ULL << (MusterParser::LT - 179))
        | (1ULL << (MusterParser::LE - 179))
        | (1ULL << (MusterParser::GT - 179))
        | (1ULL << (MusterParser::GE - 179)))) != 0)) {
        setState(1118);
        dynamic_cast<ComparisonContext *>(_localctx)->test = tail();
      }
      break;
    }

    default:
      break;
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- SumContext ------------------------------------------------------------------

MusterParser::SumContext::SumContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<MusterParser::ProductContext *> MusterParser::SumContext::product() {
  return getRuleContexts<MusterParser::ProductContext>();
}

MusterParser::ProductContext* MusterParser::SumContext::product(size_t i) {
  return getRuleContext<MusterParser::ProductContext>(i);
}

std::vector<tree::TerminalNode *> MusterParser::SumContext::PLUS() {
  return getTokens(MusterParser::PLUS);
}

tree::TerminalNode* MusterParser::SumContext::PLUS(size_t i) {
  return getToken(MusterParser::PLUS, i);
}

std::vector<tree::TerminalNode *> MusterParser::SumContext::MINUS() {
  return getTokens(MusterParser::MINUS);
}

tree::TerminalNode* MusterParser::SumContext::MINUS(size_t i) {
  return getToken(MusterParser::MINUS, i);
}


size_t MusterParser::SumContext::getRuleIndex() const {
  return MusterParser::RuleSum;
}


MusterParser::SumContext* MusterParser::sum() {
  SumContext *_localctx = _tracker.createInstance<SumContext>(_ctx, getState());
  enterRule(_localctx, 118, MusterParser::RuleSum);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1123);
    dynamic_cast<SumContext *>(_localctx)->productContext = product();
    dynamic_cast<SumContext *>(_localctx)->operands.push_back(dynamic_cast<SumContext *>(_localctx)->productContext);
    setState(1128);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == MusterParser::PLUS

    || _la == MusterParser::MINUS) {
      setState(1124);
      dynamic_cast<SumContext *>(_localctx)->_tset2557 = _input->LT(1);
      _la = _input->LA(1);
      if (!(_la == MusterParser::PLUS

      || _la == MusterParser::MINUS)) {
        dynamic_cast<SumContext *>(_localctx)->_tset2557 = _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      dynamic_cast<SumContext *>(_localctx)->ops.push_back(dynamic_cast<SumContext *>(_localctx)->_tset2557);
      setState(1125);
      dynamic_cast<SumContext *>(_localctx)->productContext = product();
      dynamic_cast<SumContext *>(_localctx)->operands.push_back(dynamic_cast<SumContext *>(_localctx)->productContext);
      setState(1130);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ProductContext ------------------------------------------------------------------

MusterParser::ProductContext::ProductContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<MusterParser::FactorContext *> MusterParser::ProductContext::factor() {
  return getRuleContexts<MusterParser::FactorContext>();
}

MusterParser::FactorContext* MusterParser::ProductContext::factor(size_t i) {
  return getRuleContext<MusterParser::FactorContext>(i);
}

std::vector<tree::TerminalNode *> MusterParser::ProductContext::STAR() {
  return getTokens(MusterParser::STAR);
}

tree::TerminalNode* MusterParser::ProductContext::STAR(size_t i) {
  return getToken(MusterParser::STAR, i);
}

std::vector<tree::TerminalNode *> MusterParser::ProductContext::SLASH() {
  return getTokens(MusterParser::SLASH);
}

tree::TerminalNode* MusterParser::ProductContext::SLASH(size_t i) {
  return getToken(MusterParser::SLASH, i);
}


size_t MusterParser::ProductContext::getRuleIndex() const {
  return MusterParser::RuleProduct;
}


MusterParser::ProductContext* MusterParser::product() {
  ProductContext *_localctx = _tracker.createInstance<ProductContext>(_ctx, getState());
  enterRule(_localctx, 120, MusterParser::RuleProduct);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1131);
    dynamic_cast<ProductContext *>(_localctx)->factorContext = factor();
    dynamic_cast<ProductContext *>(_localctx)->operands.push_back(dynamic_cast<ProductContext *>(_localctx)->factorContext);
    setState(1136);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == MusterParser::STAR

    || _la == MusterParser::SLASH) {
      setState(1132);
      dynamic_cast<ProductContext *>(_localctx)->_tset2584 = _input->LT(1);
      _la = _input->LA(1);
      if (!(_la == MusterParser::STAR

      || _la == MusterParser::SLASH)) {
        dynamic_cast<ProductContext *>(_localctx)->_tset2584 = _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      dynamic_cast<ProductContext *>(_localctx)->ops.push_back(dynamic_cast<ProductContext *>(_localctx)->_tset2584);
      setState(1133);
      dynamic_cast<ProductContext *>(_localctx)->factorContext = factor();
      dynamic_cast<ProductContext *>(_localctx)->operands.push_back(dynamic_cast<ProductContext *>(_localctx)->factorContext);
      setState(1138);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- FactorContext ------------------------------------------------------------------

MusterParser::FactorContext::FactorContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

MusterParser::PrimaryContext* MusterParser::FactorContext::primary() {
  return getRuleContext<MusterParser::PrimaryContext>(0);
}

tree::TerminalNode* MusterParser::FactorContext::W_ELSE() {
  return getToken(MusterParser::W_ELSE, 0);
}

tree::TerminalNode* MusterParser::FactorContext::MINUS() {
  return getToken(MusterParser::MINUS, 0);
}

MusterParser::ConversionContext* MusterParser::FactorContext::conversion() {
  return getRuleContext<MusterParser::ConversionContext>(0);
}

MusterParser::RoundingContext* MusterParser::FactorContext::rounding() {
  return getRuleContext<MusterParser::RoundingContext>(0);
}

MusterParser::FactorContext* MusterParser::FactorContext::factor() {
  return getRuleContext<MusterParser::FactorContext>(0);
}


size_t MusterParser::FactorContext::getRuleIndex() const {
  return MusterParser::RuleFactor;
}


MusterParser::FactorContext* MusterParser::factor() {
  FactorContext *_localctx = _tracker.createInstance<FactorContext>(_ctx, getState());
  enterRule(_localctx, 122, MusterParser::RuleFactor);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1140);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::MINUS) {
      setState(1139);
      dynamic_cast<FactorContext *>(_localctx)->neg = match(MusterParser::MINUS);
    }
    setState(1142);
    dynamic_cast<FactorContext *>(_localctx)->base = primary();
    setState(1144);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_AS) {
      setState(1143);
      dynamic_cast<FactorContext *>(_localctx)->conv = conversion();
    }
    setState(1147);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_ROUNDED) {
      setState(1146);
      dynamic_cast<FactorContext *>(_localctx)->round = rounding();
    }
    setState(1151);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_ELSE) {
      setState(1149);
      match(MusterParser::W_ELSE);
      setState(1150);
      dynamic_cast<FactorContext *>(_localctx)->other = factor();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- PrimaryContext ------------------------------------------------------------------

MusterParser::PrimaryContext::PrimaryContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

MusterParser::AggregateContext* MusterParser::PrimaryContext::aggregate() {
  return getRuleContext<MusterParser::AggregateContext>(0);
}

MusterParser::PointContext* MusterParser::PrimaryContext::point() {
  return getRuleContext<MusterParser::PointContext>(0);
}

tree::TerminalNode* MusterParser::PrimaryContext::TIME() {
  return getToken(MusterParser::TIME, 0);
}

tree::TerminalNode* MusterParser::PrimaryContext::STRING() {
  return getToken(MusterParser::STRING, 0);
}

tree::TerminalNode* MusterParser::PrimaryContext::HOLE() {
  return getToken(MusterParser::HOLE, 0);
}


size_t MusterParser::PrimaryContext::getRuleIndex() const {
  return MusterParser::RulePrimary;
}


MusterParser::PrimaryContext* MusterParser::primary() {
  PrimaryContext *_localctx = _tracker.createInstance<PrimaryContext>(_ctx, getState());
  enterRule(_localctx, 124, MusterParser::RulePrimary);

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(1158);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 147, _ctx)) {
    case 1: {
      enterOuterAlt(_localctx, 1);
      setState(1153);
      dynamic_cast<PrimaryContext *>(_localctx)->agg = aggregate();
      break;
    }

    case 2: {
      enterOuterAlt(_localctx, 2);
      setState(1154);
      dynamic_cast<PrimaryContext *>(_localctx)->at = point();
      break;
    }

    case 3: {
      enterOuterAlt(_localctx, 3);
      setState(1155);
      dynamic_cast<PrimaryContext *>(_localctx)->time = match(MusterParser::TIME);
      break;
    }

    case 4: {
      enterOuterAlt(_localctx, 4);
      setState(1156);
      dynamic_cast<PrimaryContext *>(_localctx)->text = match(MusterParser::STRING);
      break;
    }

    case 5: {
      enterOuterAlt(_localctx, 5);
      setState(1157);
      dynamic_cast<PrimaryContext *>(_localctx)->hole = match(MusterParser::HOLE);
      break;
    }

    default:
      break;
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ValueContext ------------------------------------------------------------------

MusterParser::ValueContext::ValueContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::ValueContext::W_YES() {
  return getToken(MusterParser::W_YES, 0);
}

tree::TerminalNode* MusterParser::ValueContext::W_NO() {
  return getToken(MusterParser::W_NO, 0);
}

MusterParser::SumContext* MusterParser::ValueContext::sum() {
  return getRuleContext<MusterParser::SumContext>(0);
}


size_t MusterParser::ValueContext::getRuleIndex() const {
  return MusterParser::RuleValue;
}


MusterParser::ValueContext* MusterParser::value() {
  ValueContext *_localctx = _tracker.createInstance<ValueContext>(_ctx, getState());
  enterRule(_localctx, 126, MusterParser::RuleValue);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(1162);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case MusterParser::W_NO:
      case MusterParser::W_YES: {
        enterOuterAlt(_localctx, 1);
        setState(1160);
        dynamic_cast<ValueContext *>(_localctx)->truth = _input->LT(1);
        _la = _input->LA(1);
        if (!(_la == MusterParser::W_NO

        || _la == MusterParser::W_YES)) {
          dynamic_cast<ValueContext *>(_localctx)->truth = _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        break;
      }

      case MusterParser::HOLE:
      case MusterParser::W_NOW:
      case MusterParser::W_THIS:
      case MusterParser::W_TODAY:
      case MusterParser::W_TOMORROW:
      case MusterParser::W_YESTERDAY:
      case MusterParser::W_SEGMENT:
      case MusterParser::W_LET:
      case MusterParser::W_NEEDS:
      case MusterParser::W_PROFILES:
      case MusterParser::W_CHOOSE:
      case MusterParser::W_WHEN:
      case MusterParser::W_OTHERWISE:
      case MusterParser::W_USE:
      case MusterParser::W_SCHEMA:
      case MusterParser::W_VERSION:
      case MusterParser::W_PROFILE:
      case MusterParser::W_KEY:
      case MusterParser::W_SOURCE:
      case MusterParser::W_IMPORT:
      case MusterParser::W_LIST:
      case MusterParser::W_SCORE:
      case MusterParser::W_TEST:
      case MusterParser::W_CAMPAIGN:
      case MusterParser::W_CAMPAIGNS:
      case MusterParser::W_AT:
      case MusterParser::W_LEAST:
      case MusterParser::W_MOST:
      case MusterParser::W_MORE:
      case MusterParser::W_FEWER:
      case MusterParser::W_THAN:
      case MusterParser::W_EXACTLY:
      case MusterParser::W_CONSECUTIVE:
      case MusterParser::W_LAST:
      case MusterParser::W_NEXT:
      case MusterParser::W_CALENDAR:
      case MusterParser::W_FULL:
      case MusterParser::W_SINCE:
      case MusterParser::W_UNTIL:
      case MusterParser::W_BEFORE:
      case MusterParser::W_AFTER:
      case MusterParser::W_WITHIN:
      case MusterParser::W_ON:
      case MusterParser::W_ZONE:
      case MusterParser::W_START:
      case MusterParser::W_END:
      case MusterParser::W_SECOND:
      case MusterParser::W_SECONDS:
      case MusterParser::W_MINUTE:
      case MusterParser::W_MINUTES:
      case MusterParser::W_HOUR:
      case MusterParser::W_HOURS:
      case MusterParser::W_DAY:
      case MusterParser::W_DAYS:
      case MusterParser::W_WEEK:
      case MusterParser::W_WEEKS:
      case MusterParser::W_MONTH:
      case MusterParser::W_MONTHS:
      case MusterParser::W_QUARTER:
      case MusterParser::W_QUARTERS:
      case MusterParser::W_YEAR:
      case MusterParser::W_YEARS:
      case MusterParser::W_NUMBER:
      case MusterParser::W_DISTINCT:
      case MusterParser::W_SHARE:
      case MusterParser::W_TOTAL:
      case MusterParser::W_AVERAGE:
      case MusterParser::W_SMALLEST:
      case MusterParser::W_LARGEST:
      case MusterParser::W_FIRST:
      case MusterParser::W_LATEST:
      case MusterParser::W_MEDIAN:
      case MusterParser::W_FREQUENT:
      case MusterParser::W_ACROSS:
      case MusterParser::W_RANK:
      case MusterParser::W_QUINTILE:
      case MusterParser::W_DECILE:
      case MusterParser::W_PERCENTILE:
      case MusterParser::W_ALL:
      case MusterParser::W_NONE:
      case MusterParser::W_ONE:
      case MusterParser::W_CONTAINS:
      case MusterParser::W_MATCHES:
      case MusterParser::W_STARTS:
      case MusterParser::W_ENDS:
      case MusterParser::W_DOES:
      case MusterParser::W_CONTAIN:
      case MusterParser::W_MATCH:
      case MusterParser::W_IGNORING:
      case MusterParser::W_CASE:
      case MusterParser::W_TOP:
      case MusterParser::W_BOTTOM:
      case MusterParser::W_AMONG:
      case MusterParser::W_PER:
      case MusterParser::W_INSIDE:
      case MusterParser::W_AS:
      case MusterParser::W_SAME:
      case MusterParser::W_EVENTS:
      case MusterParser::W_OPTIONAL:
      case MusterParser::W_PERSONAL:
      case MusterParser::W_SPECIAL:
      case MusterParser::W_FOR:
      case MusterParser::W_BY:
      case MusterParser::W_LATE:
      case MusterParser::W_UP:
      case MusterParser::W_TO:
      case MusterParser::W_RECORD:
      case MusterParser::W_RECORDS:
      case MusterParser::W_WHOLE:
      case MusterParser::W_REAL:
      case MusterParser::W_TEXT:
      case MusterParser::W_DATE:
      case MusterParser::W_INSTANT:
      case MusterParser::W_DURATION:
      case MusterParser::W_PERCENT:
      case MusterParser::W_MONEY:
      case MusterParser::W_PLACE:
      case MusterParser::W_CONSENT:
      case MusterParser::W_SET:
      case MusterParser::W_MAP:
      case MusterParser::W_PLACES:
      case MusterParser::W_FROM:
      case MusterParser::W_SEPARATED:
      case MusterParser::W_EXTRACTED:
      case MusterParser::W_ROWS:
      case MusterParser::W_WITHOUT:
      case MusterParser::W_A:
      case MusterParser::W_ARE:
      case MusterParser::W_ASIDE:
      case MusterParser::W_CREATE:
      case MusterParser::W_CREATES:
      case MusterParser::W_ROW:
      case MusterParser::W_WINS:
      case MusterParser::W_HEADER:
      case MusterParser::W_ROUNDED:
      case MusterParser::W_GIVEN:
      case MusterParser::W_EXPECT:
      case MusterParser::W_BECAUSE:
      case MusterParser::W_UNKNOWN:
      case MusterParser::W_SIZE:
      case MusterParser::W_PLANNED:
      case MusterParser::W_ENTERED:
      case MusterParser::W_ADD:
      case MusterParser::W_TAKE:
      case MusterParser::W_EACH:
      case MusterParser::W_HALVED:
      case MusterParser::DATE:
      case MusterParser::TIME:
      case MusterParser::ORDINAL:
      case MusterParser::NUMBER:
      case MusterParser::IDENT:
      case MusterParser::QUOTED:
      case MusterParser::STRING:
      case MusterParser::MINUS:
      case MusterParser::LPAREN: {
        enterOuterAlt(_localctx, 2);
        setState(1161);
        dynamic_cast<ValueContext *>(_localctx)->v = sum();
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- RoundingContext ------------------------------------------------------------------

MusterParser::RoundingContext::RoundingContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::RoundingContext::W_ROUNDED() {
  return getToken(MusterParser::W_ROUNDED, 0);
}

tree::TerminalNode* MusterParser::RoundingContext::W_TO() {
  return getToken(MusterParser::W_TO, 0);
}

tree::TerminalNode* MusterParser::RoundingContext::NUMBER() {
  return getToken(MusterParser::NUMBER, 0);
}

tree::TerminalNode* MusterParser::RoundingContext::W_PLACE() {
  return getToken(MusterParser::W_PLACE, 0);
}

tree::TerminalNode* MusterParser::RoundingContext::W_PLACES() {
  return getToken(MusterParser::W_PLACES, 0);
}


size_t MusterParser::RoundingContext::getRuleIndex() const {
  return MusterParser::RuleRounding;
}


MusterParser::RoundingContext* MusterParser::rounding() {
  RoundingContext *_localctx = _tracker.createInstance<RoundingContext>(_ctx, getState());
  enterRule(_localctx, 128, MusterParser::RuleRounding);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1164);
    match(MusterParser::W_ROUNDED);
    setState(1165);
    match(MusterParser::W_TO);
    setState(1166);
    dynamic_cast<RoundingContext *>(_localctx)->places = match(MusterParser::NUMBER);
    setState(1167);
    _la = _input->LA(1);
    if (!(_la == MusterParser::W_PLACE

    || _la == MusterParser::W_PLACES)) {
    _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ConversionContext ------------------------------------------------------------------

MusterParser::ConversionContext::ConversionContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::ConversionContext::W_AS() {
  return getToken(MusterParser::W_AS, 0);
}

MusterParser::TypeContext* MusterParser::ConversionContext::type() {
  return getRuleContext<MusterParser::TypeContext>(0);
}

tree::TerminalNode* MusterParser::ConversionContext::STRING() {
  return getToken(MusterParser::STRING, 0);
}

tree::TerminalNode* MusterParser::ConversionContext::W_ROUNDED() {
  return getToken(MusterParser::W_ROUNDED, 0);
}


size_t MusterParser::ConversionContext::getRuleIndex() const {
  return MusterParser::RuleConversion;
}


MusterParser::ConversionContext* MusterParser::conversion() {
  ConversionContext *_localctx = _tracker.createInstance<ConversionContext>(_ctx, getState());
  enterRule(_localctx, 130, MusterParser::RuleConversion);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1169);
    match(MusterParser::W_AS);
    setState(1170);
    dynamic_cast<ConversionContext *>(_localctx)->t = type();
    setState(1172);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::STRING) {
      setState(1171);
      dynamic_cast<ConversionContext *>(_localctx)->format = match(MusterParser::STRING);
    }
    setState(1175);
    _errHandler->sync(this);

    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 150, _ctx)) {
    case 1: {
      setState(1174);
      dynamic_cast<ConversionContext *>(_localctx)->rounded = match(MusterParser::W_ROUNDED);
      break;
    }

    default:
      break;
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- TailContext ------------------------------------------------------------------

MusterParser::TailContext::TailContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

MusterParser::ValueContext* MusterParser::TailContext::value() {
  return getRuleContext<MusterParser::ValueContext>(0);
}

tree::TerminalNode* MusterParser::TailContext::EQ() {
  return getToken(MusterParser::EQ, 0);
}

tree::TerminalNode* MusterParser::TailContext::NE() {
  return getToken(MusterParser::NE, 0);
}

tree::TerminalNode* MusterParser::TailContext::LT() {
  return getToken(MusterParser::LT, 0);
}

tree::TerminalNode* MusterParser::TailContext::LE() {
  return getToken(MusterParser::LE, 0);
}

tree::TerminalNode* MusterParser::TailContext::GT() {
  return getToken(MusterParser::GT, 0);
}

tree::TerminalNode* MusterParser::TailContext::GE() {
  return getToken(MusterParser::GE, 0);
}

tree::TerminalNode* MusterParser::TailContext::W_IS() {
  return getToken(MusterParser::W_IS, 0);
}

MusterParser::IsWhatContext* MusterParser::TailContext::isWhat() {
  return getRuleContext<MusterParser::IsWhatContext>(0);
}

tree::TerminalNode* MusterParser::TailContext::W_NOT() {
  return getToken(MusterParser::W_NOT, 0);
}

tree::TerminalNode* MusterParser::TailContext::W_HAS() {
  return getToken(MusterParser::W_HAS, 0);
}

tree::TerminalNode* MusterParser::TailContext::W_OF() {
  return getToken(MusterParser::W_OF, 0);
}

tree::TerminalNode* MusterParser::TailContext::W_ANY() {
  return getToken(MusterParser::W_ANY, 0);
}

tree::TerminalNode* MusterParser::TailContext::W_ALL() {
  return getToken(MusterParser::W_ALL, 0);
}

tree::TerminalNode* MusterParser::TailContext::W_NONE() {
  return getToken(MusterParser::W_NONE, 0);
}

MusterParser::PathContext* MusterParser::TailContext::path() {
  return getRuleContext<MusterParser::PathContext>(0);
}

MusterParser::ValuesContext* MusterParser::TailContext::values() {
  return getRuleContext<MusterParser::ValuesContext>(0);
}

MusterParser::SumContext* MusterParser::TailContext::sum() {
  return getRuleContext<MusterParser::SumContext>(0);
}

MusterParser::TextOpContext* MusterParser::TailContext::textOp() {
  return getRuleContext<MusterParser::TextOpContext>(0);
}

tree::TerminalNode* MusterParser::TailContext::W_IGNORING() {
  return getToken(MusterParser::W_IGNORING, 0);
}

tree::TerminalNode* MusterParser::TailContext::W_CASE() {
  return getToken(MusterParser::W_CASE, 0);
}


size_t MusterParser::TailContext::getRuleIndex() const {
  return MusterParser::RuleTail;
}


MusterParser::TailContext* MusterParser::tail() {
  TailContext *_localctx = _tracker.createInstance<TailContext>(_ctx, getState());
  enterRule(_localctx, 132, MusterParser::RuleTail);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(1199);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 154, _ctx)) {
    case 1: {
      enterOuterAlt(_localctx, 1);
      setState(1177);
      dynamic_cast<TailContext *>(_localctx)->op = _input->LT(1);
      _la = _input->LA(1);
      if (!(((((_la - 179) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 179)) & ((1ULL << (MusterParser::EQ - 179))
        | (1ULL << (MusterParser::NE - 179))
        | (1ULL << (MusterParser::LT - 179))
        | (1ULL << (MusterParser::LE - 179))
        | (1ULL << (MusterParser::GT - 179))
        | (1ULL << (MusterParser::GE - 179)))) != 0))) {
        dynamic_cast<TailContext *>(_localctx)->op = _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(1178);
      dynamic_cast<TailContext *>(_localctx)->right = value();
      break;
    }

    case 2: {
      enterOuterAlt(_localctx, 2);
      setState(1179);
      match(MusterParser::W_IS);
      setState(1181);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == MusterParser::W_NOT) {
        setState(1180);
        dynamic_cast<TailContext *>(_localctx)->negated = match(MusterParser::W_NOT);
      }
      setState(1183);
      dynamic_cast<TailContext *>(_localctx)->what = isWhat();
      break;
    }

    case 3: {
      enterOuterAlt(_localctx, 3);
      setState(1184);
      match(MusterParser::W_HAS);
      setState(1185);
      dynamic_cast<TailContext *>(_localctx)->kind = _input->LT(1);
      _la = _input->LA(1);
      if (!(_la == MusterParser::W_ANY || _la == MusterParser::W_ALL

      || _la == MusterParser::W_NONE)) {
        dynamic_cast<TailContext *>(_localctx)->kind = _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(1186);
      match(MusterParser::W_OF);
      setState(1189);
      _errHandler->sync(this);
      switch (_input->LA(1)) {
        case MusterParser::W_SEGMENT:
        case MusterParser::W_LET:
        case MusterParser::W_NEEDS:
        case MusterParser::W_PROFILES:
        case MusterParser::W_CHOOSE:
        case MusterParser::W_WHEN:
        case MusterParser::W_OTHERWISE:
        case MusterParser::W_USE:
        case MusterParser::W_SCHEMA:
        case MusterParser::W_VERSION:
        case MusterParser::W_PROFILE:
        case MusterParser::W_KEY:
        case MusterParser::W_SOURCE:
        case MusterParser::W_IMPORT:
        case MusterParser::W_LIST:
        case MusterParser::W_SCORE:
        case MusterParser::W_TEST:
        case MusterParser::W_CAMPAIGN:
        case MusterParser::W_CAMPAIGNS:
        case MusterParser::W_AT:
        case MusterParser::W_LEAST:
        case MusterParser::W_MOST:
        case MusterParser::W_MORE:
        case MusterParser::W_FEWER:
        case MusterParser::W_THAN:
        case MusterParser::W_EXACTLY:
        case MusterParser::W_CONSECUTIVE:
        case MusterParser::W_LAST:
        case MusterParser::W_NEXT:
        case MusterParser::W_CALENDAR:
        case MusterParser::W_FULL:
        case MusterParser::W_SINCE:
        case MusterParser::W_UNTIL:
        case MusterParser::W_BEFORE:
        case MusterParser::W_AFTER:
        case MusterParser::W_WITHIN:
        case MusterParser::W_ON:
        case MusterParser::W_ZONE:
        case MusterParser::W_START:
        case MusterParser::W_END:
        case MusterParser::W_SECOND:
        case MusterParser::W_SECONDS:
        case MusterParser::W_MINUTE:
        case MusterParser::W_MINUTES:
        case MusterParser::W_HOUR:
        case MusterParser::W_HOURS:
        case MusterParser::W_DAY:
        case MusterParser::W_DAYS:
        case MusterParser::W_WEEK:
        case MusterParser::W_WEEKS:
        case MusterParser::W_MONTH:
        case MusterParser::W_MONTHS:
        case MusterParser::W_QUARTER:
        case MusterParser::W_QUARTERS:
        case MusterParser::W_YEAR:
        case MusterParser::W_YEARS:
        case MusterParser::W_NUMBER:
        case MusterParser::W_DISTINCT:
        case MusterParser::W_SHARE:
        case MusterParser::W_TOTAL:
        case MusterParser::W_AVERAGE:
        case MusterParser::W_SMALLEST:
        case MusterParser::W_LARGEST:
        case MusterParser::W_FIRST:
        case MusterParser::W_LATEST:
        case MusterParser::W_MEDIAN:
        case MusterParser::W_FREQUENT:
        case MusterParser::W_ACROSS:
        case MusterParser::W_RANK:
        case MusterParser::W_QUINTILE:
        case MusterParser::W_DECILE:
        case MusterParser::W_PERCENTILE:
        case MusterParser::W_ALL:
        case MusterParser::W_NONE:
        case MusterParser::W_ONE:
        case MusterParser::W_CONTAINS:
        case MusterParser::W_MATCHES:
        case MusterParser::W_STARTS:
        case MusterParser::W_ENDS:
        case MusterParser::W_DOES:
        case MusterParser::W_CONTAIN:
        case MusterParser::W_MATCH:
        case MusterParser::W_IGNORING:
        case MusterParser::W_CASE:
        case MusterParser::W_TOP:
        case MusterParser::W_BOTTOM:
        case MusterParser::W_AMONG:
        case MusterParser::W_PER:
        case MusterParser::W_INSIDE:
        case MusterParser::W_AS:
        case MusterParser::W_SAME:
        case MusterParser::W_EVENTS:
        case MusterParser::W_OPTIONAL:
        case MusterParser::W_PERSONAL:
        case MusterParser::W_SPECIAL:
        case MusterParser::W_FOR:
        case MusterParser::W_BY:
        case MusterParser::W_LATE:
        case MusterParser::W_UP:
        case MusterParser::W_TO:
        case MusterParser::W_RECORD:
        case MusterParser::W_RECORDS:
        case MusterParser::W_WHOLE:
        case MusterParser::W_REAL:
        case MusterParser::W_TEXT:
        case MusterParser::W_DATE:
        case MusterParser::W_INSTANT:
        case MusterParser::W_DURATION:
        case MusterParser::W_PERCENT:
        case MusterParser::W_MONEY:
        case MusterParser::W_PLACE:
        case MusterParser::W_CONSENT:
        case MusterParser::W_SET:
        case MusterParser::W_MAP:
        case MusterParser::W_PLACES:
        case MusterParser::W_FROM:
        case MusterParser::W_SEPARATED:
        case MusterParser::W_EXTRACTED:
        case MusterParser::W_ROWS:
        case MusterParser::W_WITHOUT:
        case MusterParser::W_A:
        case MusterParser::W_ARE:
        case MusterParser::W_ASIDE:
        case MusterParser::W_CREATE:
        case MusterParser::W_CREATES:
        case MusterParser::W_ROW:
        case MusterParser::W_WINS:
        case MusterParser::W_HEADER:
        case MusterParser::W_ROUNDED:
        case MusterParser::W_GIVEN:
        case MusterParser::W_EXPECT:
        case MusterParser::W_BECAUSE:
        case MusterParser::W_UNKNOWN:
        case MusterParser::W_SIZE:
        case MusterParser::W_PLANNED:
        case MusterParser::W_ENTERED:
        case MusterParser::W_ADD:
        case MusterParser::W_TAKE:
        case MusterParser::W_EACH:
        case MusterParser::W_HALVED:
        case MusterParser::IDENT:
        case MusterParser::QUOTED: {
          setState(1187);
          dynamic_cast<TailContext *>(_localctx)->other = path();
          break;
        }

        case MusterParser::LPAREN: {
          setState(1188);
          dynamic_cast<TailContext *>(_localctx)->many = values();
          break;
        }

      default:
        throw NoViableAltException(this);
      }
      break;
    }

    case 4: {
      enterOuterAlt(_localctx, 4);
      setState(1191);
      match(MusterParser::W_HAS);
      setState(1192);
      dynamic_cast<TailContext *>(_localctx)->element = sum();
      break;
    }

    case 5: {
      enterOuterAlt(_localctx, 5);
      setState(1193);
      dynamic_cast<TailContext *>(_localctx)->verb = textOp();
      setState(1194);
      dynamic_cast<TailContext *>(_localctx)->pattern = sum();
      setState(1197);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == MusterParser::W_IGNORING) {
        setState(1195);
        match(MusterParser::W_IGNORING);
        setState(1196);
        dynamic_cast<TailContext *>(_localctx)->ignoring = match(MusterParser::W_CASE);
      }
      break;
    }

    default:
      break;
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- TextOpContext ------------------------------------------------------------------

MusterParser::TextOpContext::TextOpContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::TextOpContext::W_CONTAINS() {
  return getToken(MusterParser::W_CONTAINS, 0);
}

tree::TerminalNode* MusterParser::TextOpContext::W_MATCHES() {
  return getToken(MusterParser::W_MATCHES, 0);
}

tree::TerminalNode* MusterParser::TextOpContext::W_WITH() {
  return getToken(MusterParser::W_WITH, 0);
}

tree::TerminalNode* MusterParser::TextOpContext::W_STARTS() {
  return getToken(MusterParser::W_STARTS, 0);
}

tree::TerminalNode* MusterParser::TextOpContext::W_ENDS() {
  return getToken(MusterParser::W_ENDS, 0);
}

tree::TerminalNode* MusterParser::TextOpContext::W_DOES() {
  return getToken(MusterParser::W_DOES, 0);
}

tree::TerminalNode* MusterParser::TextOpContext::W_NOT() {
  return getToken(MusterParser::W_NOT, 0);
}

tree::TerminalNode* MusterParser::TextOpContext::W_CONTAIN() {
  return getToken(MusterParser::W_CONTAIN, 0);
}

tree::TerminalNode* MusterParser::TextOpContext::W_MATCH() {
  return getToken(MusterParser::W_MATCH, 0);
}

tree::TerminalNode* MusterParser::TextOpContext::W_START() {
  return getToken(MusterParser::W_START, 0);
}

tree::TerminalNode* MusterParser::TextOpContext::W_END() {
  return getToken(MusterParser::W_END, 0);
}


size_t MusterParser::TextOpContext::getRuleIndex() const {
  return MusterParser::RuleTextOp;
}


MusterParser::TextOpContext* MusterParser::textOp() {
  TextOpContext *_localctx = _tracker.createInstance<TextOpContext>(_ctx, getState());
  enterRule(_localctx, 134, MusterParser::RuleTextOp);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(1211);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case MusterParser::W_CONTAINS:
      case MusterParser::W_MATCHES: {
        enterOuterAlt(_localctx, 1);
        setState(1201);
        dynamic_cast<TextOpContext *>(_localctx)->op = _input->LT(1);
        _la = _input->LA(1);
        if (!(_la == MusterParser::W_CONTAINS

        || _la == MusterParser::W_MATCHES)) {
          dynamic_cast<TextOpContext *>(_localctx)->op = _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        break;
      }

      case MusterParser::W_STARTS:
      case MusterParser::W_ENDS: {
        enterOuterAlt(_localctx, 2);
        setState(1202);
        dynamic_cast<TextOpContext *>(_localctx)->op = _input->LT(1);
        _la = _input->LA(1);
        if (!(_la == MusterParser::W_STARTS

        || _la == MusterParser::W_ENDS)) {
          dynamic_cast<TextOpContext *>(_localctx)->op = _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        setState(1203);
        match(MusterParser::W_WITH);
        break;
      }

      case MusterParser::W_DOES: {
        enterOuterAlt(_localctx, 3);
        setState(1204);
        match(MusterParser::W_DOES);
        setState(1205);
        dynamic_cast<TextOpContext *>(_localctx)->negated = match(MusterParser::W_NOT);
        setState(1209);
        _errHandler->sync(this);
        switch (_input->LA(1)) {
          case MusterParser::W_CONTAIN:
          case MusterParser::W_MATCH: {
            setState(1206);
            dynamic_cast<TextOpContext *>(_localctx)->op = _input->LT(1);
            _la = _input->LA(1);
            if (!(_la == MusterParser::W_CONTAIN

            || _la == MusterParser::W_MATCH)) {
              dynamic_cast<TextOpContext *>(_localctx)->op = _errHandler->recoverInline(this);
            }
            else {
              _errHandler->reportMatch(this);
              consume();
            }
            break;
          }

          case MusterParser::W_START:
          case MusterParser::W_END: {
            setState(1207);
            dynamic_cast<TextOpContext *>(_localctx)->op = _input->LT(1);
            _la = _input->LA(1);
            if (!(_la == MusterParser::W_START

            || _la == MusterParser::W_END)) {
              dynamic_cast<TextOpContext *>(_localctx)->op = _errHandler->recoverInline(this);
            }
            else {
              _errHandler->reportMatch(this);
              consume();
            }
            setState(1208);
            match(MusterParser::W_WITH);
            break;
          }

        default:
          throw NoViableAltException(this);
        }
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- IsWhatContext ------------------------------------------------------------------

MusterParser::IsWhatContext::IsWhatContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::IsWhatContext::W_MISSING() {
  return getToken(MusterParser::W_MISSING, 0);
}

tree::TerminalNode* MusterParser::IsWhatContext::W_KNOWN() {
  return getToken(MusterParser::W_KNOWN, 0);
}

tree::TerminalNode* MusterParser::IsWhatContext::W_ONE() {
  return getToken(MusterParser::W_ONE, 0);
}

tree::TerminalNode* MusterParser::IsWhatContext::W_OF() {
  return getToken(MusterParser::W_OF, 0);
}

MusterParser::ValuesContext* MusterParser::IsWhatContext::values() {
  return getRuleContext<MusterParser::ValuesContext>(0);
}

tree::TerminalNode* MusterParser::IsWhatContext::W_IN() {
  return getToken(MusterParser::W_IN, 0);
}

MusterParser::ScopeContext* MusterParser::IsWhatContext::scope() {
  return getRuleContext<MusterParser::ScopeContext>(0);
}

tree::TerminalNode* MusterParser::IsWhatContext::W_TOP() {
  return getToken(MusterParser::W_TOP, 0);
}

tree::TerminalNode* MusterParser::IsWhatContext::W_BOTTOM() {
  return getToken(MusterParser::W_BOTTOM, 0);
}

MusterParser::QuantityContext* MusterParser::IsWhatContext::quantity() {
  return getRuleContext<MusterParser::QuantityContext>(0);
}

MusterParser::ConstantContext* MusterParser::IsWhatContext::constant() {
  return getRuleContext<MusterParser::ConstantContext>(0);
}

tree::TerminalNode* MusterParser::IsWhatContext::PERCENT() {
  return getToken(MusterParser::PERCENT, 0);
}

MusterParser::PathContext* MusterParser::IsWhatContext::path() {
  return getRuleContext<MusterParser::PathContext>(0);
}

tree::TerminalNode* MusterParser::IsWhatContext::W_WITHIN() {
  return getToken(MusterParser::W_WITHIN, 0);
}

MusterParser::PointContext* MusterParser::IsWhatContext::point() {
  return getRuleContext<MusterParser::PointContext>(0);
}

tree::TerminalNode* MusterParser::IsWhatContext::W_INSIDE() {
  return getToken(MusterParser::W_INSIDE, 0);
}

tree::TerminalNode* MusterParser::IsWhatContext::W_BETWEEN() {
  return getToken(MusterParser::W_BETWEEN, 0);
}

tree::TerminalNode* MusterParser::IsWhatContext::W_AND() {
  return getToken(MusterParser::W_AND, 0);
}

std::vector<MusterParser::SumContext *> MusterParser::IsWhatContext::sum() {
  return getRuleContexts<MusterParser::SumContext>();
}

MusterParser::SumContext* MusterParser::IsWhatContext::sum(size_t i) {
  return getRuleContext<MusterParser::SumContext>(i);
}

MusterParser::SpanContext* MusterParser::IsWhatContext::span() {
  return getRuleContext<MusterParser::SpanContext>(0);
}

MusterParser::ValueContext* MusterParser::IsWhatContext::value() {
  return getRuleContext<MusterParser::ValueContext>(0);
}


size_t MusterParser::IsWhatContext::getRuleIndex() const {
  return MusterParser::RuleIsWhat;
}


MusterParser::IsWhatContext* MusterParser::isWhat() {
  IsWhatContext *_localctx = _tracker.createInstance<IsWhatContext>(_ctx, getState());
  enterRule(_localctx, 136, MusterParser::RuleIsWhat);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(1244);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 159, _ctx)) {
    case 1: {
      enterOuterAlt(_localctx, 1);
      setState(1213);
      dynamic_cast<IsWhatContext *>(_localctx)->state = _input->LT(1);
      _la = _input->LA(1);
      if (!(_la == MusterParser::W_KNOWN

      || _la == MusterParser::W_MISSING)) {
        dynamic_cast<IsWhatContext *>(_localctx)->state = _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      break;
    }

    case 2: {
      enterOuterAlt(_localctx, 2);
      setState(1214);
      match(MusterParser::W_ONE);
      setState(1215);
      match(MusterParser::W_OF);
      setState(1216);
      dynamic_cast<IsWhatContext *>(_localctx)->many = values();
      break;
    }

    case 3: {
      enterOuterAlt(_localctx, 3);
      setState(1217);
      match(MusterParser::W_IN);
      setState(1218);
      dynamic_cast<IsWhatContext *>(_localctx)->side = _input->LT(1);
      _la = _input->LA(1);
      if (!(_la == MusterParser::W_TOP

      || _la == MusterParser::W_BOTTOM)) {
        dynamic_cast<IsWhatContext *>(_localctx)->side = _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(1224);
      _errHandler->sync(this);
      switch (_input->LA(1)) {
        case MusterParser::NUMBER: {
          setState(1219);
          dynamic_cast<IsWhatContext *>(_localctx)->much = quantity();
          break;
        }

        case MusterParser::IDENT:
        case MusterParser::QUOTED: {
          setState(1220);
          dynamic_cast<IsWhatContext *>(_localctx)->named = constant();
          setState(1222);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if (_la == MusterParser::PERCENT) {
            setState(1221);
            dynamic_cast<IsWhatContext *>(_localctx)->percent = match(MusterParser::PERCENT);
          }
          break;
        }

      default:
        throw NoViableAltException(this);
      }
      setState(1226);
      dynamic_cast<IsWhatContext *>(_localctx)->of = scope();
      break;
    }

    case 4: {
      enterOuterAlt(_localctx, 4);
      setState(1228);
      match(MusterParser::W_IN);
      setState(1229);
      dynamic_cast<IsWhatContext *>(_localctx)->set = path();
      break;
    }

    case 5: {
      enterOuterAlt(_localctx, 5);
      setState(1230);
      dynamic_cast<IsWhatContext *>(_localctx)->near = match(MusterParser::W_WITHIN);
      setState(1231);
      dynamic_cast<IsWhatContext *>(_localctx)->distance = quantity();
      setState(1232);
      match(MusterParser::W_OF);
      setState(1233);
      dynamic_cast<IsWhatContext *>(_localctx)->at = point();
      break;
    }

    case 6: {
      enterOuterAlt(_localctx, 6);
      setState(1235);
      dynamic_cast<IsWhatContext *>(_localctx)->inside = match(MusterParser::W_INSIDE);
      setState(1236);
      dynamic_cast<IsWhatContext *>(_localctx)->at = point();
      break;
    }

    case 7: {
      enterOuterAlt(_localctx, 7);
      setState(1237);
      match(MusterParser::W_BETWEEN);
      setState(1238);
      dynamic_cast<IsWhatContext *>(_localctx)->low = sum();
      setState(1239);
      match(MusterParser::W_AND);
      setState(1240);
      dynamic_cast<IsWhatContext *>(_localctx)->high = sum();
      break;
    }

    case 8: {
      enterOuterAlt(_localctx, 8);
      setState(1242);
      dynamic_cast<IsWhatContext *>(_localctx)->time = span();
      break;
    }

    case 9: {
      enterOuterAlt(_localctx, 9);
      setState(1243);
      dynamic_cast<IsWhatContext *>(_localctx)->v = value();
      break;
    }

    default:
      break;
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ValuesContext ------------------------------------------------------------------

MusterParser::ValuesContext::ValuesContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::ValuesContext::LPAREN() {
  return getToken(MusterParser::LPAREN, 0);
}

tree::TerminalNode* MusterParser::ValuesContext::RPAREN() {
  return getToken(MusterParser::RPAREN, 0);
}

std::vector<MusterParser::ValueContext *> MusterParser::ValuesContext::value() {
  return getRuleContexts<MusterParser::ValueContext>();
}

MusterParser::ValueContext* MusterParser::ValuesContext::value(size_t i) {
  return getRuleContext<MusterParser::ValueContext>(i);
}

std::vector<tree::TerminalNode *> MusterParser::ValuesContext::COMMA() {
  return getTokens(MusterParser::COMMA);
}

tree::TerminalNode* MusterParser::ValuesContext::COMMA(size_t i) {
  return getToken(MusterParser::COMMA, i);
}


size_t MusterParser::ValuesContext::getRuleIndex() const {
  return MusterParser::RuleValues;
}


MusterParser::ValuesContext* MusterParser::values() {
  ValuesContext *_localctx = _tracker.createInstance<ValuesContext>(_ctx, getState());
  enterRule(_localctx, 138, MusterParser::RuleValues);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1246);
    match(MusterParser::LPAREN);
    setState(1247);
    dynamic_cast<ValuesContext *>(_localctx)->valueContext = value();
    dynamic_cast<ValuesContext *>(_localctx)->items.push_back(dynamic_cast<ValuesContext *>(_localctx)->valueContext);
    setState(1252);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == MusterParser::COMMA) {
      setState(1248);
      match(MusterParser::COMMA);
      setState(1249);
      dynamic_cast<ValuesContext *>(_localctx)->valueContext = value();
      dynamic_cast<ValuesContext *>(_localctx)->items.push_back(dynamic_cast<ValuesContext *>(_localctx)->valueContext);
      setState(1254);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(1255);
    match(MusterParser::RPAREN);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ScopeContext ------------------------------------------------------------------

MusterParser::ScopeContext::ScopeContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::ScopeContext::W_AMONG() {
  return getToken(MusterParser::W_AMONG, 0);
}

tree::TerminalNode* MusterParser::ScopeContext::W_PER() {
  return getToken(MusterParser::W_PER, 0);
}

MusterParser::NameContext* MusterParser::ScopeContext::name() {
  return getRuleContext<MusterParser::NameContext>(0);
}

MusterParser::PathContext* MusterParser::ScopeContext::path() {
  return getRuleContext<MusterParser::PathContext>(0);
}

MusterParser::ArgsContext* MusterParser::ScopeContext::args() {
  return getRuleContext<MusterParser::ArgsContext>(0);
}


size_t MusterParser::ScopeContext::getRuleIndex() const {
  return MusterParser::RuleScope;
}


MusterParser::ScopeContext* MusterParser::scope() {
  ScopeContext *_localctx = _tracker.createInstance<ScopeContext>(_ctx, getState());
  enterRule(_localctx, 140, MusterParser::RuleScope);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1262);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_AMONG) {
      setState(1257);
      match(MusterParser::W_AMONG);
      setState(1258);
      dynamic_cast<ScopeContext *>(_localctx)->among = name();
      setState(1260);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == MusterParser::LPAREN) {
        setState(1259);
        dynamic_cast<ScopeContext *>(_localctx)->handed = args();
      }
    }
    setState(1266);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_PER) {
      setState(1264);
      match(MusterParser::W_PER);
      setState(1265);
      dynamic_cast<ScopeContext *>(_localctx)->by = path();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- WindowContext ------------------------------------------------------------------

MusterParser::WindowContext::WindowContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

MusterParser::SpanContext* MusterParser::WindowContext::span() {
  return getRuleContext<MusterParser::SpanContext>(0);
}

tree::TerminalNode* MusterParser::WindowContext::W_BETWEEN() {
  return getToken(MusterParser::W_BETWEEN, 0);
}

tree::TerminalNode* MusterParser::WindowContext::W_AND() {
  return getToken(MusterParser::W_AND, 0);
}

std::vector<MusterParser::PointContext *> MusterParser::WindowContext::point() {
  return getRuleContexts<MusterParser::PointContext>();
}

MusterParser::PointContext* MusterParser::WindowContext::point(size_t i) {
  return getRuleContext<MusterParser::PointContext>(i);
}

MusterParser::PeriodContext* MusterParser::WindowContext::period() {
  return getRuleContext<MusterParser::PeriodContext>(0);
}

tree::TerminalNode* MusterParser::WindowContext::W_ON() {
  return getToken(MusterParser::W_ON, 0);
}


size_t MusterParser::WindowContext::getRuleIndex() const {
  return MusterParser::RuleWindow;
}


MusterParser::WindowContext* MusterParser::window() {
  WindowContext *_localctx = _tracker.createInstance<WindowContext>(_ctx, getState());
  enterRule(_localctx, 142, MusterParser::RuleWindow);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(1278);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case MusterParser::W_IN:
      case MusterParser::W_SINCE:
      case MusterParser::W_UNTIL:
      case MusterParser::W_BEFORE:
      case MusterParser::W_AFTER:
      case MusterParser::W_WITHIN: {
        enterOuterAlt(_localctx, 1);
        setState(1268);
        dynamic_cast<WindowContext *>(_localctx)->time = span();
        break;
      }

      case MusterParser::W_BETWEEN: {
        enterOuterAlt(_localctx, 2);
        setState(1269);
        match(MusterParser::W_BETWEEN);
        setState(1270);
        dynamic_cast<WindowContext *>(_localctx)->first = point();
        setState(1271);
        match(MusterParser::W_AND);
        setState(1272);
        dynamic_cast<WindowContext *>(_localctx)->second = point();
        break;
      }

      case MusterParser::W_THIS:
      case MusterParser::W_TODAY:
      case MusterParser::W_TOMORROW:
      case MusterParser::W_YESTERDAY:
      case MusterParser::W_LAST:
      case MusterParser::W_NEXT:
      case MusterParser::W_ON:
      case MusterParser::DATE: {
        enterOuterAlt(_localctx, 3);
        setState(1275);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == MusterParser::W_ON) {
          setState(1274);
          match(MusterParser::W_ON);
        }
        setState(1277);
        dynamic_cast<WindowContext *>(_localctx)->when = period();
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- SpanContext ------------------------------------------------------------------

MusterParser::SpanContext::SpanContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::SpanContext::W_IN() {
  return getToken(MusterParser::W_IN, 0);
}

tree::TerminalNode* MusterParser::SpanContext::W_THE() {
  return getToken(MusterParser::W_THE, 0);
}

MusterParser::UnitContext* MusterParser::SpanContext::unit() {
  return getRuleContext<MusterParser::UnitContext>(0);
}

tree::TerminalNode* MusterParser::SpanContext::W_LAST() {
  return getToken(MusterParser::W_LAST, 0);
}

tree::TerminalNode* MusterParser::SpanContext::W_NEXT() {
  return getToken(MusterParser::W_NEXT, 0);
}

tree::TerminalNode* MusterParser::SpanContext::NUMBER() {
  return getToken(MusterParser::NUMBER, 0);
}

MusterParser::ConstantContext* MusterParser::SpanContext::constant() {
  return getRuleContext<MusterParser::ConstantContext>(0);
}

MusterParser::ZoneContext* MusterParser::SpanContext::zone() {
  return getRuleContext<MusterParser::ZoneContext>(0);
}

tree::TerminalNode* MusterParser::SpanContext::W_CALENDAR() {
  return getToken(MusterParser::W_CALENDAR, 0);
}

tree::TerminalNode* MusterParser::SpanContext::W_FULL() {
  return getToken(MusterParser::W_FULL, 0);
}

MusterParser::PointContext* MusterParser::SpanContext::point() {
  return getRuleContext<MusterParser::PointContext>(0);
}

tree::TerminalNode* MusterParser::SpanContext::W_SINCE() {
  return getToken(MusterParser::W_SINCE, 0);
}

tree::TerminalNode* MusterParser::SpanContext::W_UNTIL() {
  return getToken(MusterParser::W_UNTIL, 0);
}

tree::TerminalNode* MusterParser::SpanContext::W_BEFORE() {
  return getToken(MusterParser::W_BEFORE, 0);
}

tree::TerminalNode* MusterParser::SpanContext::W_AFTER() {
  return getToken(MusterParser::W_AFTER, 0);
}

tree::TerminalNode* MusterParser::SpanContext::W_WITHIN() {
  return getToken(MusterParser::W_WITHIN, 0);
}

MusterParser::LengthOfTimeContext* MusterParser::SpanContext::lengthOfTime() {
  return getRuleContext<MusterParser::LengthOfTimeContext>(0);
}


size_t MusterParser::SpanContext::getRuleIndex() const {
  return MusterParser::RuleSpan;
}


MusterParser::SpanContext* MusterParser::span() {
  SpanContext *_localctx = _tracker.createInstance<SpanContext>(_ctx, getState());
  enterRule(_localctx, 144, MusterParser::RuleSpan);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(1308);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 170, _ctx)) {
    case 1: {
      enterOuterAlt(_localctx, 1);
      setState(1280);
      match(MusterParser::W_IN);
      setState(1281);
      match(MusterParser::W_THE);
      setState(1282);
      dynamic_cast<SpanContext *>(_localctx)->dir = _input->LT(1);
      _la = _input->LA(1);
      if (!(_la == MusterParser::W_LAST

      || _la == MusterParser::W_NEXT)) {
        dynamic_cast<SpanContext *>(_localctx)->dir = _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(1285);
      _errHandler->sync(this);
      switch (_input->LA(1)) {
        case MusterParser::NUMBER: {
          setState(1283);
          dynamic_cast<SpanContext *>(_localctx)->number = match(MusterParser::NUMBER);
          break;
        }

        case MusterParser::IDENT:
        case MusterParser::QUOTED: {
          setState(1284);
          dynamic_cast<SpanContext *>(_localctx)->named = constant();
          break;
        }

      default:
        throw NoViableAltException(this);
      }
      setState(1288);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == MusterParser::W_CALENDAR

      || _la == MusterParser::W_FULL) {
        setState(1287);
        dynamic_cast<SpanContext *>(_localctx)->whole = _input->LT(1);
        _la = _input->LA(1);
        if (!(_la == MusterParser::W_CALENDAR

        || _la == MusterParser::W_FULL)) {
          dynamic_cast<SpanContext *>(_localctx)->whole = _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
      }
      setState(1290);
      dynamic_cast<SpanContext *>(_localctx)->u = unit();
      setState(1292);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == MusterParser::W_IN) {
        setState(1291);
        dynamic_cast<SpanContext *>(_localctx)->inZone = zone();
      }
      break;
    }

    case 2: {
      enterOuterAlt(_localctx, 2);
      setState(1294);
      match(MusterParser::W_IN);
      setState(1295);
      match(MusterParser::W_THE);
      setState(1296);
      dynamic_cast<SpanContext *>(_localctx)->dir = _input->LT(1);
      _la = _input->LA(1);
      if (!(_la == MusterParser::W_LAST

      || _la == MusterParser::W_NEXT)) {
        dynamic_cast<SpanContext *>(_localctx)->dir = _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(1297);
      dynamic_cast<SpanContext *>(_localctx)->named = constant();
      setState(1299);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == MusterParser::W_IN) {
        setState(1298);
        dynamic_cast<SpanContext *>(_localctx)->inZone = zone();
      }
      break;
    }

    case 3: {
      enterOuterAlt(_localctx, 3);
      setState(1301);
      dynamic_cast<SpanContext *>(_localctx)->side = _input->LT(1);
      _la = _input->LA(1);
      if (!((((_la & ~ 0x3fULL) == 0) &&
        ((1ULL << _la) & ((1ULL << MusterParser::W_SINCE)
        | (1ULL << MusterParser::W_UNTIL)
        | (1ULL << MusterParser::W_BEFORE)
        | (1ULL << MusterParser::W_AFTER))) != 0))) {
        dynamic_cast<SpanContext *>(_localctx)->side = _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(1302);
      dynamic_cast<SpanContext *>(_localctx)->at = point();
      break;
    }

    case 4: {
      enterOuterAlt(_localctx, 4);
      setState(1303);
      dynamic_cast<SpanContext *>(_localctx)->near = match(MusterParser::W_WITHIN);
      setState(1304);
      dynamic_cast<SpanContext *>(_localctx)->nearBy = lengthOfTime();
      setState(1305);
      dynamic_cast<SpanContext *>(_localctx)->nearSide = _input->LT(1);
      _la = _input->LA(1);
      if (!(_la == MusterParser::W_BEFORE

      || _la == MusterParser::W_AFTER)) {
        dynamic_cast<SpanContext *>(_localctx)->nearSide = _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(1306);
      dynamic_cast<SpanContext *>(_localctx)->nearAt = point();
      break;
    }

    default:
      break;
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- PointContext ------------------------------------------------------------------

MusterParser::PointContext::PointContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::PointContext::LPAREN() {
  return getToken(MusterParser::LPAREN, 0);
}

tree::TerminalNode* MusterParser::PointContext::RPAREN() {
  return getToken(MusterParser::RPAREN, 0);
}

MusterParser::ExprContext* MusterParser::PointContext::expr() {
  return getRuleContext<MusterParser::ExprContext>(0);
}

MusterParser::MomentContext* MusterParser::PointContext::moment() {
  return getRuleContext<MusterParser::MomentContext>(0);
}

tree::TerminalNode* MusterParser::PointContext::DATE() {
  return getToken(MusterParser::DATE, 0);
}

tree::TerminalNode* MusterParser::PointContext::TIME() {
  return getToken(MusterParser::TIME, 0);
}

tree::TerminalNode* MusterParser::PointContext::W_NOW() {
  return getToken(MusterParser::W_NOW, 0);
}

MusterParser::CallContext* MusterParser::PointContext::call() {
  return getRuleContext<MusterParser::CallContext>(0);
}

MusterParser::PathContext* MusterParser::PointContext::path() {
  return getRuleContext<MusterParser::PathContext>(0);
}


size_t MusterParser::PointContext::getRuleIndex() const {
  return MusterParser::RulePoint;
}


MusterParser::PointContext* MusterParser::point() {
  PointContext *_localctx = _tracker.createInstance<PointContext>(_ctx, getState());
  enterRule(_localctx, 146, MusterParser::RulePoint);

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(1320);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 171, _ctx)) {
    case 1: {
      enterOuterAlt(_localctx, 1);
      setState(1310);
      match(MusterParser::LPAREN);
      setState(1311);
      dynamic_cast<PointContext *>(_localctx)->inner = expr();
      setState(1312);
      match(MusterParser::RPAREN);
      break;
    }

    case 2: {
      enterOuterAlt(_localctx, 2);
      setState(1314);
      dynamic_cast<PointContext *>(_localctx)->m = moment();
      break;
    }

    case 3: {
      enterOuterAlt(_localctx, 3);
      setState(1315);
      dynamic_cast<PointContext *>(_localctx)->date = match(MusterParser::DATE);
      setState(1316);
      dynamic_cast<PointContext *>(_localctx)->time = match(MusterParser::TIME);
      break;
    }

    case 4: {
      enterOuterAlt(_localctx, 4);
      setState(1317);
      dynamic_cast<PointContext *>(_localctx)->now = match(MusterParser::W_NOW);
      break;
    }

    case 5: {
      enterOuterAlt(_localctx, 5);
      setState(1318);
      dynamic_cast<PointContext *>(_localctx)->called = call();
      break;
    }

    case 6: {
      enterOuterAlt(_localctx, 6);
      setState(1319);
      dynamic_cast<PointContext *>(_localctx)->p = path();
      break;
    }

    default:
      break;
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- MomentContext ------------------------------------------------------------------

MusterParser::MomentContext::MomentContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

MusterParser::QuantityContext* MusterParser::MomentContext::quantity() {
  return getRuleContext<MusterParser::QuantityContext>(0);
}

tree::TerminalNode* MusterParser::MomentContext::W_AGO() {
  return getToken(MusterParser::W_AGO, 0);
}

MusterParser::PointContext* MusterParser::MomentContext::point() {
  return getRuleContext<MusterParser::PointContext>(0);
}

tree::TerminalNode* MusterParser::MomentContext::W_BEFORE() {
  return getToken(MusterParser::W_BEFORE, 0);
}

tree::TerminalNode* MusterParser::MomentContext::W_AFTER() {
  return getToken(MusterParser::W_AFTER, 0);
}

MusterParser::ConstantContext* MusterParser::MomentContext::constant() {
  return getRuleContext<MusterParser::ConstantContext>(0);
}

MusterParser::UnitContext* MusterParser::MomentContext::unit() {
  return getRuleContext<MusterParser::UnitContext>(0);
}

tree::TerminalNode* MusterParser::MomentContext::W_OF() {
  return getToken(MusterParser::W_OF, 0);
}

MusterParser::PeriodContext* MusterParser::MomentContext::period() {
  return getRuleContext<MusterParser::PeriodContext>(0);
}

tree::TerminalNode* MusterParser::MomentContext::W_START() {
  return getToken(MusterParser::W_START, 0);
}

tree::TerminalNode* MusterParser::MomentContext::W_END() {
  return getToken(MusterParser::W_END, 0);
}


size_t MusterParser::MomentContext::getRuleIndex() const {
  return MusterParser::RuleMoment;
}


MusterParser::MomentContext* MusterParser::moment() {
  MomentContext *_localctx = _tracker.createInstance<MomentContext>(_ctx, getState());
  enterRule(_localctx, 148, MusterParser::RuleMoment);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(1342);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case MusterParser::NUMBER: {
        enterOuterAlt(_localctx, 1);
        setState(1322);
        dynamic_cast<MomentContext *>(_localctx)->q = quantity();
        setState(1326);
        _errHandler->sync(this);
        switch (_input->LA(1)) {
          case MusterParser::W_AGO: {
            setState(1323);
            dynamic_cast<MomentContext *>(_localctx)->ago = match(MusterParser::W_AGO);
            break;
          }

          case MusterParser::W_BEFORE:
          case MusterParser::W_AFTER: {
            setState(1324);
            dynamic_cast<MomentContext *>(_localctx)->dir = _input->LT(1);
            _la = _input->LA(1);
            if (!(_la == MusterParser::W_BEFORE

            || _la == MusterParser::W_AFTER)) {
              dynamic_cast<MomentContext *>(_localctx)->dir = _errHandler->recoverInline(this);
            }
            else {
              _errHandler->reportMatch(this);
              consume();
            }
            setState(1325);
            dynamic_cast<MomentContext *>(_localctx)->at = point();
            break;
          }

          case MusterParser::EOF:
          case MusterParser::W_AND:
          case MusterParser::W_ELSE:
          case MusterParser::W_HAS:
          case MusterParser::W_IS:
          case MusterParser::W_OR:
          case MusterParser::W_THEN:
          case MusterParser::W_WHERE:
          case MusterParser::W_WITH:
          case MusterParser::W_NEEDS:
          case MusterParser::W_WHEN:
          case MusterParser::W_OTHERWISE:
          case MusterParser::W_AT:
          case MusterParser::W_UNTIL:
          case MusterParser::W_WITHIN:
          case MusterParser::W_SMALLEST:
          case MusterParser::W_LARGEST:
          case MusterParser::W_ALL:
          case MusterParser::W_CONTAINS:
          case MusterParser::W_MATCHES:
          case MusterParser::W_STARTS:
          case MusterParser::W_ENDS:
          case MusterParser::W_DOES:
          case MusterParser::W_IGNORING:
          case MusterParser::W_AS:
          case MusterParser::W_FOR:
          case MusterParser::W_ROUNDED:
          case MusterParser::W_ADD:
          case MusterParser::W_TAKE:
          case MusterParser::W_HALVED:
          case MusterParser::EQ:
          case MusterParser::NE:
          case MusterParser::LT:
          case MusterParser::LE:
          case MusterParser::GT:
          case MusterParser::GE:
          case MusterParser::PLUS:
          case MusterParser::MINUS:
          case MusterParser::STAR:
          case MusterParser::SLASH:
          case MusterParser::RPAREN:
          case MusterParser::RBRACKET:
          case MusterParser::RBRACE:
          case MusterParser::COMMA:
          case MusterParser::COLON: {
            break;
          }

        default:
          break;
        }
        break;
      }

      case MusterParser::IDENT:
      case MusterParser::QUOTED: {
        enterOuterAlt(_localctx, 2);
        setState(1328);
        dynamic_cast<MomentContext *>(_localctx)->named = constant();
        setState(1336);
        _errHandler->sync(this);
        switch (_input->LA(1)) {
          case MusterParser::W_AGO: {
            setState(1329);
            dynamic_cast<MomentContext *>(_localctx)->ago = match(MusterParser::W_AGO);
            break;
          }

          case MusterParser::W_SECOND:
          case MusterParser::W_SECONDS:
          case MusterParser::W_MINUTE:
          case MusterParser::W_MINUTES:
          case MusterParser::W_HOUR:
          case MusterParser::W_HOURS:
          case MusterParser::W_DAY:
          case MusterParser::W_DAYS:
          case MusterParser::W_WEEK:
          case MusterParser::W_WEEKS:
          case MusterParser::W_MONTH:
          case MusterParser::W_MONTHS:
          case MusterParser::W_QUARTER:
          case MusterParser::W_QUARTERS:
          case MusterParser::W_YEAR:
          case MusterParser::W_YEARS: {
            setState(1330);
            dynamic_cast<MomentContext *>(_localctx)->u = unit();
            setState(1334);
            _errHandler->sync(this);
            switch (_input->LA(1)) {
              case MusterParser::W_AGO: {
                setState(1331);
                dynamic_cast<MomentContext *>(_localctx)->ago = match(MusterParser::W_AGO);
                break;
              }

              case MusterParser::W_BEFORE:
              case MusterParser::W_AFTER: {
                setState(1332);
                dynamic_cast<MomentContext *>(_localctx)->dir = _input->LT(1);
                _la = _input->LA(1);
                if (!(_la == MusterParser::W_BEFORE

                || _la == MusterParser::W_AFTER)) {
                  dynamic_cast<MomentContext *>(_localctx)->dir = _errHandler->recoverInline(this);
                }
                else {
                  _errHandler->reportMatch(this);
                  consume();
                }
                setState(1333);
                dynamic_cast<MomentContext *>(_localctx)->at = point();
                break;
              }

            default:
              throw NoViableAltException(this);
            }
            break;
          }

        default:
          throw NoViableAltException(this);
        }
        break;
      }

      case MusterParser::W_START:
      case MusterParser::W_END: {
        enterOuterAlt(_localctx, 3);
        setState(1338);
        dynamic_cast<MomentContext *>(_localctx)->edge = _input->LT(1);
        _la = _input->LA(1);
        if (!(_la == MusterParser::W_START

        || _la == MusterParser::W_END)) {
          dynamic_cast<MomentContext *>(_localctx)->edge = _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        setState(1339);
        match(MusterParser::W_OF);
        setState(1340);
        dynamic_cast<MomentContext *>(_localctx)->whole = period();
        break;
      }

      case MusterParser::W_THIS:
      case MusterParser::W_TODAY:
      case MusterParser::W_TOMORROW:
      case MusterParser::W_YESTERDAY:
      case MusterParser::W_LAST:
      case MusterParser::W_NEXT:
      case MusterParser::DATE: {
        enterOuterAlt(_localctx, 4);
        setState(1341);
        dynamic_cast<MomentContext *>(_localctx)->when = period();
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- PeriodContext ------------------------------------------------------------------

MusterParser::PeriodContext::PeriodContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

MusterParser::UnitContext* MusterParser::PeriodContext::unit() {
  return getRuleContext<MusterParser::UnitContext>(0);
}

tree::TerminalNode* MusterParser::PeriodContext::DATE() {
  return getToken(MusterParser::DATE, 0);
}

tree::TerminalNode* MusterParser::PeriodContext::W_TODAY() {
  return getToken(MusterParser::W_TODAY, 0);
}

tree::TerminalNode* MusterParser::PeriodContext::W_YESTERDAY() {
  return getToken(MusterParser::W_YESTERDAY, 0);
}

tree::TerminalNode* MusterParser::PeriodContext::W_TOMORROW() {
  return getToken(MusterParser::W_TOMORROW, 0);
}

tree::TerminalNode* MusterParser::PeriodContext::W_THIS() {
  return getToken(MusterParser::W_THIS, 0);
}

tree::TerminalNode* MusterParser::PeriodContext::W_LAST() {
  return getToken(MusterParser::W_LAST, 0);
}

tree::TerminalNode* MusterParser::PeriodContext::W_NEXT() {
  return getToken(MusterParser::W_NEXT, 0);
}

MusterParser::ZoneContext* MusterParser::PeriodContext::zone() {
  return getRuleContext<MusterParser::ZoneContext>(0);
}


size_t MusterParser::PeriodContext::getRuleIndex() const {
  return MusterParser::RulePeriod;
}


MusterParser::PeriodContext* MusterParser::period() {
  PeriodContext *_localctx = _tracker.createInstance<PeriodContext>(_ctx, getState());
  enterRule(_localctx, 150, MusterParser::RulePeriod);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1348);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case MusterParser::W_TODAY:
      case MusterParser::W_TOMORROW:
      case MusterParser::W_YESTERDAY: {
        setState(1344);
        dynamic_cast<PeriodContext *>(_localctx)->day = _input->LT(1);
        _la = _input->LA(1);
        if (!((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << MusterParser::W_TODAY)
          | (1ULL << MusterParser::W_TOMORROW)
          | (1ULL << MusterParser::W_YESTERDAY))) != 0))) {
          dynamic_cast<PeriodContext *>(_localctx)->day = _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        break;
      }

      case MusterParser::W_THIS:
      case MusterParser::W_LAST:
      case MusterParser::W_NEXT: {
        setState(1345);
        dynamic_cast<PeriodContext *>(_localctx)->which = _input->LT(1);
        _la = _input->LA(1);
        if (!((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << MusterParser::W_THIS)
          | (1ULL << MusterParser::W_LAST)
          | (1ULL << MusterParser::W_NEXT))) != 0))) {
          dynamic_cast<PeriodContext *>(_localctx)->which = _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        setState(1346);
        dynamic_cast<PeriodContext *>(_localctx)->u = unit();
        break;
      }

      case MusterParser::DATE: {
        setState(1347);
        dynamic_cast<PeriodContext *>(_localctx)->date = match(MusterParser::DATE);
        break;
      }

    default:
      throw NoViableAltException(this);
    }
    setState(1351);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_IN) {
      setState(1350);
      dynamic_cast<PeriodContext *>(_localctx)->inZone = zone();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ZoneContext ------------------------------------------------------------------

MusterParser::ZoneContext::ZoneContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::ZoneContext::W_IN() {
  return getToken(MusterParser::W_IN, 0);
}

tree::TerminalNode* MusterParser::ZoneContext::W_ZONE() {
  return getToken(MusterParser::W_ZONE, 0);
}

tree::TerminalNode* MusterParser::ZoneContext::LPAREN() {
  return getToken(MusterParser::LPAREN, 0);
}

tree::TerminalNode* MusterParser::ZoneContext::RPAREN() {
  return getToken(MusterParser::RPAREN, 0);
}

tree::TerminalNode* MusterParser::ZoneContext::STRING() {
  return getToken(MusterParser::STRING, 0);
}

MusterParser::PathContext* MusterParser::ZoneContext::path() {
  return getRuleContext<MusterParser::PathContext>(0);
}

MusterParser::ExprContext* MusterParser::ZoneContext::expr() {
  return getRuleContext<MusterParser::ExprContext>(0);
}


size_t MusterParser::ZoneContext::getRuleIndex() const {
  return MusterParser::RuleZone;
}


MusterParser::ZoneContext* MusterParser::zone() {
  ZoneContext *_localctx = _tracker.createInstance<ZoneContext>(_ctx, getState());
  enterRule(_localctx, 152, MusterParser::RuleZone);

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1353);
    match(MusterParser::W_IN);
    setState(1354);
    match(MusterParser::W_ZONE);
    setState(1361);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case MusterParser::STRING: {
        setState(1355);
        dynamic_cast<ZoneContext *>(_localctx)->text = match(MusterParser::STRING);
        break;
      }

      case MusterParser::W_SEGMENT:
      case MusterParser::W_LET:
      case MusterParser::W_NEEDS:
      case MusterParser::W_PROFILES:
      case MusterParser::W_CHOOSE:
      case MusterParser::W_WHEN:
      case MusterParser::W_OTHERWISE:
      case MusterParser::W_USE:
      case MusterParser::W_SCHEMA:
      case MusterParser::W_VERSION:
      case MusterParser::W_PROFILE:
      case MusterParser::W_KEY:
      case MusterParser::W_SOURCE:
      case MusterParser::W_IMPORT:
      case MusterParser::W_LIST:
      case MusterParser::W_SCORE:
      case MusterParser::W_TEST:
      case MusterParser::W_CAMPAIGN:
      case MusterParser::W_CAMPAIGNS:
      case MusterParser::W_AT:
      case MusterParser::W_LEAST:
      case MusterParser::W_MOST:
      case MusterParser::W_MORE:
      case MusterParser::W_FEWER:
      case MusterParser::W_THAN:
      case MusterParser::W_EXACTLY:
      case MusterParser::W_CONSECUTIVE:
      case MusterParser::W_LAST:
      case MusterParser::W_NEXT:
      case MusterParser::W_CALENDAR:
      case MusterParser::W_FULL:
      case MusterParser::W_SINCE:
      case MusterParser::W_UNTIL:
      case MusterParser::W_BEFORE:
      case MusterParser::W_AFTER:
      case MusterParser::W_WITHIN:
      case MusterParser::W_ON:
      case MusterParser::W_ZONE:
      case MusterParser::W_START:
      case MusterParser::W_END:
      case MusterParser::W_SECOND:
      case MusterParser::W_SECONDS:
      case MusterParser::W_MINUTE:
      case MusterParser::W_MINUTES:
      case MusterParser::W_HOUR:
      case MusterParser::W_HOURS:
      case MusterParser::W_DAY:
      case MusterParser::W_DAYS:
      case MusterParser::W_WEEK:
      case MusterParser::W_WEEKS:
      case MusterParser::W_MONTH:
      case MusterParser::W_MONTHS:
      case MusterParser::W_QUARTER:
      case MusterParser::W_QUARTERS:
      case MusterParser::W_YEAR:
      case MusterParser::W_YEARS:
      case MusterParser::W_NUMBER:
      case MusterParser::W_DISTINCT:
      case MusterParser::W_SHARE:
      case MusterParser::W_TOTAL:
      case MusterParser::W_AVERAGE:
      case MusterParser::W_SMALLEST:
      case MusterParser::W_LARGEST:
      case MusterParser::W_FIRST:
      case MusterParser::W_LATEST:
      case MusterParser::W_MEDIAN:
      case MusterParser::W_FREQUENT:
      case MusterParser::W_ACROSS:
      case MusterParser::W_RANK:
      case MusterParser::W_QUINTILE:
      case MusterParser::W_DECILE:
      case MusterParser::W_PERCENTILE:
      case MusterParser::W_ALL:
      case MusterParser::W_NONE:
      case MusterParser::W_ONE:
      case MusterParser::W_CONTAINS:
      case MusterParser::W_MATCHES:
      case MusterParser::W_STARTS:
      case MusterParser::W_ENDS:
      case MusterParser::W_DOES:
      case MusterParser::W_CONTAIN:
      case MusterParser::W_MATCH:
      case MusterParser::W_IGNORING:
      case MusterParser::W_CASE:
      case MusterParser::W_TOP:
      case MusterParser::W_BOTTOM:
      case MusterParser::W_AMONG:
      case MusterParser::W_PER:
      case MusterParser::W_INSIDE:
      case MusterParser::W_AS:
      case MusterParser::W_SAME:
      case MusterParser::W_EVENTS:
      case MusterParser::W_OPTIONAL:
      case MusterParser::W_PERSONAL:
      case MusterParser::W_SPECIAL:
      case MusterParser::W_FOR:
      case MusterParser::W_BY:
      case MusterParser::W_LATE:
      case MusterParser::W_UP:
      case MusterParser::W_TO:
      case MusterParser::W_RECORD:
      case MusterParser::W_RECORDS:
      case MusterParser::W_WHOLE:
      case MusterParser::W_REAL:
      case MusterParser::W_TEXT:
      case MusterParser::W_DATE:
      case MusterParser::W_INSTANT:
      case MusterParser::W_DURATION:
      case MusterParser::W_PERCENT:
      case MusterParser::W_MONEY:
      case MusterParser::W_PLACE:
      case MusterParser::W_CONSENT:
      case MusterParser::W_SET:
      case MusterParser::W_MAP:
      case MusterParser::W_PLACES:
      case MusterParser::W_FROM:
      case MusterParser::W_SEPARATED:
      case MusterParser::W_EXTRACTED:
      case MusterParser::W_ROWS:
      case MusterParser::W_WITHOUT:
      case MusterParser::W_A:
      case MusterParser::W_ARE:
      case MusterParser::W_ASIDE:
      case MusterParser::W_CREATE:
      case MusterParser::W_CREATES:
      case MusterParser::W_ROW:
      case MusterParser::W_WINS:
      case MusterParser::W_HEADER:
      case MusterParser::W_ROUNDED:
      case MusterParser::W_GIVEN:
      case MusterParser::W_EXPECT:
      case MusterParser::W_BECAUSE:
      case MusterParser::W_UNKNOWN:
      case MusterParser::W_SIZE:
      case MusterParser::W_PLANNED:
      case MusterParser::W_ENTERED:
      case MusterParser::W_ADD:
      case MusterParser::W_TAKE:
      case MusterParser::W_EACH:
      case MusterParser::W_HALVED:
      case MusterParser::IDENT:
      case MusterParser::QUOTED: {
        setState(1356);
        dynamic_cast<ZoneContext *>(_localctx)->p = path();
        break;
      }

      case MusterParser::LPAREN: {
        setState(1357);
        match(MusterParser::LPAREN);
        setState(1358);
        dynamic_cast<ZoneContext *>(_localctx)->inner = expr();
        setState(1359);
        match(MusterParser::RPAREN);
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- QuantifiedContext ------------------------------------------------------------------

MusterParser::QuantifiedContext::QuantifiedContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

MusterParser::QuantifierContext* MusterParser::QuantifiedContext::quantifier() {
  return getRuleContext<MusterParser::QuantifierContext>(0);
}

MusterParser::SourceContext* MusterParser::QuantifiedContext::source() {
  return getRuleContext<MusterParser::SourceContext>(0);
}

tree::TerminalNode* MusterParser::QuantifiedContext::W_WITH() {
  return getToken(MusterParser::W_WITH, 0);
}

MusterParser::PathContext* MusterParser::QuantifiedContext::path() {
  return getRuleContext<MusterParser::PathContext>(0);
}

MusterParser::ItemContext* MusterParser::QuantifiedContext::item() {
  return getRuleContext<MusterParser::ItemContext>(0);
}

tree::TerminalNode* MusterParser::QuantifiedContext::W_OF() {
  return getToken(MusterParser::W_OF, 0);
}

tree::TerminalNode* MusterParser::QuantifiedContext::LPAREN() {
  return getToken(MusterParser::LPAREN, 0);
}

tree::TerminalNode* MusterParser::QuantifiedContext::RPAREN() {
  return getToken(MusterParser::RPAREN, 0);
}

std::vector<MusterParser::ExprContext *> MusterParser::QuantifiedContext::expr() {
  return getRuleContexts<MusterParser::ExprContext>();
}

MusterParser::ExprContext* MusterParser::QuantifiedContext::expr(size_t i) {
  return getRuleContext<MusterParser::ExprContext>(i);
}

std::vector<tree::TerminalNode *> MusterParser::QuantifiedContext::COMMA() {
  return getTokens(MusterParser::COMMA);
}

tree::TerminalNode* MusterParser::QuantifiedContext::COMMA(size_t i) {
  return getToken(MusterParser::COMMA, i);
}


size_t MusterParser::QuantifiedContext::getRuleIndex() const {
  return MusterParser::RuleQuantified;
}


MusterParser::QuantifiedContext* MusterParser::quantified() {
  QuantifiedContext *_localctx = _tracker.createInstance<QuantifiedContext>(_ctx, getState());
  enterRule(_localctx, 154, MusterParser::RuleQuantified);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(1384);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 180, _ctx)) {
    case 1: {
      enterOuterAlt(_localctx, 1);
      setState(1363);
      dynamic_cast<QuantifiedContext *>(_localctx)->quant = quantifier();
      setState(1364);
      dynamic_cast<QuantifiedContext *>(_localctx)->from = source();
      break;
    }

    case 2: {
      enterOuterAlt(_localctx, 2);
      setState(1366);
      dynamic_cast<QuantifiedContext *>(_localctx)->quant = quantifier();
      setState(1367);
      dynamic_cast<QuantifiedContext *>(_localctx)->group = path();
      setState(1368);
      match(MusterParser::W_WITH);
      setState(1369);
      dynamic_cast<QuantifiedContext *>(_localctx)->each = item();
      break;
    }

    case 3: {
      enterOuterAlt(_localctx, 3);
      setState(1371);
      dynamic_cast<QuantifiedContext *>(_localctx)->quant = quantifier();
      setState(1372);
      match(MusterParser::W_OF);
      setState(1373);
      match(MusterParser::LPAREN);
      setState(1374);
      dynamic_cast<QuantifiedContext *>(_localctx)->exprContext = expr();
      dynamic_cast<QuantifiedContext *>(_localctx)->conditions.push_back(dynamic_cast<QuantifiedContext *>(_localctx)->exprContext);
      setState(1379);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while (_la == MusterParser::COMMA) {
        setState(1375);
        match(MusterParser::COMMA);
        setState(1376);
        dynamic_cast<QuantifiedContext *>(_localctx)->exprContext = expr();
        dynamic_cast<QuantifiedContext *>(_localctx)->conditions.push_back(dynamic_cast<QuantifiedContext *>(_localctx)->exprContext);
        setState(1381);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
      setState(1382);
      match(MusterParser::RPAREN);
      break;
    }

    default:
      break;
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- QuantifierContext ------------------------------------------------------------------

MusterParser::QuantifierContext::QuantifierContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::QuantifierContext::W_ANY() {
  return getToken(MusterParser::W_ANY, 0);
}

tree::TerminalNode* MusterParser::QuantifierContext::W_NO() {
  return getToken(MusterParser::W_NO, 0);
}

tree::TerminalNode* MusterParser::QuantifierContext::W_EVERY() {
  return getToken(MusterParser::W_EVERY, 0);
}

MusterParser::BoundContext* MusterParser::QuantifierContext::bound() {
  return getRuleContext<MusterParser::BoundContext>(0);
}

tree::TerminalNode* MusterParser::QuantifierContext::W_CONSECUTIVE() {
  return getToken(MusterParser::W_CONSECUTIVE, 0);
}


size_t MusterParser::QuantifierContext::getRuleIndex() const {
  return MusterParser::RuleQuantifier;
}


MusterParser::QuantifierContext* MusterParser::quantifier() {
  QuantifierContext *_localctx = _tracker.createInstance<QuantifierContext>(_ctx, getState());
  enterRule(_localctx, 156, MusterParser::RuleQuantifier);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(1391);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case MusterParser::W_ANY:
      case MusterParser::W_EVERY:
      case MusterParser::W_NO: {
        enterOuterAlt(_localctx, 1);
        setState(1386);
        dynamic_cast<QuantifierContext *>(_localctx)->word = _input->LT(1);
        _la = _input->LA(1);
        if (!((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << MusterParser::W_ANY)
          | (1ULL << MusterParser::W_EVERY)
          | (1ULL << MusterParser::W_NO))) != 0))) {
          dynamic_cast<QuantifierContext *>(_localctx)->word = _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        break;
      }

      case MusterParser::W_BETWEEN:
      case MusterParser::W_AT:
      case MusterParser::W_MORE:
      case MusterParser::W_FEWER:
      case MusterParser::W_EXACTLY: {
        enterOuterAlt(_localctx, 2);
        setState(1387);
        dynamic_cast<QuantifierContext *>(_localctx)->b = bound();
        setState(1389);
        _errHandler->sync(this);

        switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 181, _ctx)) {
        case 1: {
          setState(1388);
          dynamic_cast<QuantifierContext *>(_localctx)->consecutive = match(MusterParser::W_CONSECUTIVE);
          break;
        }

        default:
          break;
        }
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- BoundContext ------------------------------------------------------------------

MusterParser::BoundContext::BoundContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::BoundContext::W_AT() {
  return getToken(MusterParser::W_AT, 0);
}

std::vector<MusterParser::CountContext *> MusterParser::BoundContext::count() {
  return getRuleContexts<MusterParser::CountContext>();
}

MusterParser::CountContext* MusterParser::BoundContext::count(size_t i) {
  return getRuleContext<MusterParser::CountContext>(i);
}

tree::TerminalNode* MusterParser::BoundContext::W_LEAST() {
  return getToken(MusterParser::W_LEAST, 0);
}

tree::TerminalNode* MusterParser::BoundContext::W_MOST() {
  return getToken(MusterParser::W_MOST, 0);
}

tree::TerminalNode* MusterParser::BoundContext::W_THAN() {
  return getToken(MusterParser::W_THAN, 0);
}

tree::TerminalNode* MusterParser::BoundContext::W_MORE() {
  return getToken(MusterParser::W_MORE, 0);
}

tree::TerminalNode* MusterParser::BoundContext::W_FEWER() {
  return getToken(MusterParser::W_FEWER, 0);
}

tree::TerminalNode* MusterParser::BoundContext::W_EXACTLY() {
  return getToken(MusterParser::W_EXACTLY, 0);
}

tree::TerminalNode* MusterParser::BoundContext::W_AND() {
  return getToken(MusterParser::W_AND, 0);
}

tree::TerminalNode* MusterParser::BoundContext::W_BETWEEN() {
  return getToken(MusterParser::W_BETWEEN, 0);
}


size_t MusterParser::BoundContext::getRuleIndex() const {
  return MusterParser::RuleBound;
}


MusterParser::BoundContext* MusterParser::bound() {
  BoundContext *_localctx = _tracker.createInstance<BoundContext>(_ctx, getState());
  enterRule(_localctx, 158, MusterParser::RuleBound);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(1406);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case MusterParser::W_AT: {
        enterOuterAlt(_localctx, 1);
        setState(1393);
        match(MusterParser::W_AT);
        setState(1394);
        dynamic_cast<BoundContext *>(_localctx)->dir = _input->LT(1);
        _la = _input->LA(1);
        if (!(_la == MusterParser::W_LEAST

        || _la == MusterParser::W_MOST)) {
          dynamic_cast<BoundContext *>(_localctx)->dir = _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        setState(1395);
        dynamic_cast<BoundContext *>(_localctx)->low = count();
        break;
      }

      case MusterParser::W_MORE:
      case MusterParser::W_FEWER: {
        enterOuterAlt(_localctx, 2);
        setState(1396);
        dynamic_cast<BoundContext *>(_localctx)->dir = _input->LT(1);
        _la = _input->LA(1);
        if (!(_la == MusterParser::W_MORE

        || _la == MusterParser::W_FEWER)) {
          dynamic_cast<BoundContext *>(_localctx)->dir = _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        setState(1397);
        match(MusterParser::W_THAN);
        setState(1398);
        dynamic_cast<BoundContext *>(_localctx)->low = count();
        break;
      }

      case MusterParser::W_EXACTLY: {
        enterOuterAlt(_localctx, 3);
        setState(1399);
        dynamic_cast<BoundContext *>(_localctx)->dir = match(MusterParser::W_EXACTLY);
        setState(1400);
        dynamic_cast<BoundContext *>(_localctx)->low = count();
        break;
      }

      case MusterParser::W_BETWEEN: {
        enterOuterAlt(_localctx, 4);
        setState(1401);
        dynamic_cast<BoundContext *>(_localctx)->dir = match(MusterParser::W_BETWEEN);
        setState(1402);
        dynamic_cast<BoundContext *>(_localctx)->low = count();
        setState(1403);
        match(MusterParser::W_AND);
        setState(1404);
        dynamic_cast<BoundContext *>(_localctx)->high = count();
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- CountContext ------------------------------------------------------------------

MusterParser::CountContext::CountContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::CountContext::NUMBER() {
  return getToken(MusterParser::NUMBER, 0);
}

MusterParser::PathContext* MusterParser::CountContext::path() {
  return getRuleContext<MusterParser::PathContext>(0);
}

tree::TerminalNode* MusterParser::CountContext::HOLE() {
  return getToken(MusterParser::HOLE, 0);
}


size_t MusterParser::CountContext::getRuleIndex() const {
  return MusterParser::RuleCount;
}


MusterParser::CountContext* MusterParser::count() {
  CountContext *_localctx = _tracker.createInstance<CountContext>(_ctx, getState());
  enterRule(_localctx, 160, MusterParser::RuleCount);

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(1411);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case MusterParser::NUMBER: {
        enterOuterAlt(_localctx, 1);
        setState(1408);
        dynamic_cast<CountContext *>(_localctx)->number = match(MusterParser::NUMBER);
        break;
      }

      case MusterParser::W_SEGMENT:
      case MusterParser::W_LET:
      case MusterParser::W_NEEDS:
      case MusterParser::W_PROFILES:
      case MusterParser::W_CHOOSE:
      case MusterParser::W_WHEN:
      case MusterParser::W_OTHERWISE:
      case MusterParser::W_USE:
      case MusterParser::W_SCHEMA:
      case MusterParser::W_VERSION:
      case MusterParser::W_PROFILE:
      case MusterParser::W_KEY:
      case MusterParser::W_SOURCE:
      case MusterParser::W_IMPORT:
      case MusterParser::W_LIST:
      case MusterParser::W_SCORE:
      case MusterParser::W_TEST:
      case MusterParser::W_CAMPAIGN:
      case MusterParser::W_CAMPAIGNS:
      case MusterParser::W_AT:
      case MusterParser::W_LEAST:
      case MusterParser::W_MOST:
      case MusterParser::W_MORE:
      case MusterParser::W_FEWER:
      case MusterParser::W_THAN:
      case MusterParser::W_EXACTLY:
      case MusterParser::W_CONSECUTIVE:
      case MusterParser::W_LAST:
      case MusterParser::W_NEXT:
      case MusterParser::W_CALENDAR:
      case MusterParser::W_FULL:
      case MusterParser::W_SINCE:
      case MusterParser::W_UNTIL:
      case MusterParser::W_BEFORE:
      case MusterParser::W_AFTER:
      case MusterParser::W_WITHIN:
      case MusterParser::W_ON:
      case MusterParser::W_ZONE:
      case MusterParser::W_START:
      case MusterParser::W_END:
      case MusterParser::W_SECOND:
      case MusterParser::W_SECONDS:
      case MusterParser::W_MINUTE:
      case MusterParser::W_MINUTES:
      case MusterParser::W_HOUR:
      case MusterParser::W_HOURS:
      case MusterParser::W_DAY:
      case MusterParser::W_DAYS:
      case MusterParser::W_WEEK:
      case MusterParser::W_WEEKS:
      case MusterParser::W_MONTH:
      case MusterParser::W_MONTHS:
      case MusterParser::W_QUARTER:
      case MusterParser::W_QUARTERS:
      case MusterParser::W_YEAR:
      case MusterParser::W_YEARS:
      case MusterParser::W_NUMBER:
      case MusterParser::W_DISTINCT:
      case MusterParser::W_SHARE:
      case MusterParser::W_TOTAL:
      case MusterParser::W_AVERAGE:
      case MusterParser::W_SMALLEST:
      case MusterParser::W_LARGEST:
      case MusterParser::W_FIRST:
      case MusterParser::W_LATEST:
      case MusterParser::W_MEDIAN:
      case MusterParser::W_FREQUENT:
      case MusterParser::W_ACROSS:
      case MusterParser::W_RANK:
      case MusterParser::W_QUINTILE:
      case MusterParser::W_DECILE:
      case MusterParser::W_PERCENTILE:
      case MusterParser::W_ALL:
      case MusterParser::W_NONE:
      case MusterParser::W_ONE:
      case MusterParser::W_CONTAINS:
      case MusterParser::W_MATCHES:
      case MusterParser::W_STARTS:
      case MusterParser::W_ENDS:
      case MusterParser::W_DOES:
      case MusterParser::W_CONTAIN:
      case MusterParser::W_MATCH:
      case MusterParser::W_IGNORING:
      case MusterParser::W_CASE:
      case MusterParser::W_TOP:
      case MusterParser::W_BOTTOM:
      case MusterParser::W_AMONG:
      case MusterParser::W_PER:
      case MusterParser::W_INSIDE:
      case MusterParser::W_AS:
      case MusterParser::W_SAME:
      case MusterParser::W_EVENTS:
      case MusterParser::W_OPTIONAL:
      case MusterParser::W_PERSONAL:
      case MusterParser::W_SPECIAL:
      case MusterParser::W_FOR:
      case MusterParser::W_BY:
      case MusterParser::W_LATE:
      case MusterParser::W_UP:
      case MusterParser::W_TO:
      case MusterParser::W_RECORD:
      case MusterParser::W_RECORDS:
      case MusterParser::W_WHOLE:
      case MusterParser::W_REAL:
      case MusterParser::W_TEXT:
      case MusterParser::W_DATE:
      case MusterParser::W_INSTANT:
      case MusterParser::W_DURATION:
      case MusterParser::W_PERCENT:
      case MusterParser::W_MONEY:
      case MusterParser::W_PLACE:
      case MusterParser::W_CONSENT:
      case MusterParser::W_SET:
      case MusterParser::W_MAP:
      case MusterParser::W_PLACES:
      case MusterParser::W_FROM:
      case MusterParser::W_SEPARATED:
      case MusterParser::W_EXTRACTED:
      case MusterParser::W_ROWS:
      case MusterParser::W_WITHOUT:
      case MusterParser::W_A:
      case MusterParser::W_ARE:
      case MusterParser::W_ASIDE:
      case MusterParser::W_CREATE:
      case MusterParser::W_CREATES:
      case MusterParser::W_ROW:
      case MusterParser::W_WINS:
      case MusterParser::W_HEADER:
      case MusterParser::W_ROUNDED:
      case MusterParser::W_GIVEN:
      case MusterParser::W_EXPECT:
      case MusterParser::W_BECAUSE:
      case MusterParser::W_UNKNOWN:
      case MusterParser::W_SIZE:
      case MusterParser::W_PLANNED:
      case MusterParser::W_ENTERED:
      case MusterParser::W_ADD:
      case MusterParser::W_TAKE:
      case MusterParser::W_EACH:
      case MusterParser::W_HALVED:
      case MusterParser::IDENT:
      case MusterParser::QUOTED: {
        enterOuterAlt(_localctx, 2);
        setState(1409);
        dynamic_cast<CountContext *>(_localctx)->p = path();
        break;
      }

      case MusterParser::HOLE: {
        enterOuterAlt(_localctx, 3);
        setState(1410);
        dynamic_cast<CountContext *>(_localctx)->hole = match(MusterParser::HOLE);
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- SourceContext ------------------------------------------------------------------

MusterParser::SourceContext::SourceContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

MusterParser::PathContext* MusterParser::SourceContext::path() {
  return getRuleContext<MusterParser::PathContext>(0);
}

tree::TerminalNode* MusterParser::SourceContext::W_WHERE() {
  return getToken(MusterParser::W_WHERE, 0);
}

MusterParser::SliceContext* MusterParser::SourceContext::slice() {
  return getRuleContext<MusterParser::SliceContext>(0);
}

MusterParser::WindowContext* MusterParser::SourceContext::window() {
  return getRuleContext<MusterParser::WindowContext>(0);
}

MusterParser::ItemContext* MusterParser::SourceContext::item() {
  return getRuleContext<MusterParser::ItemContext>(0);
}

tree::TerminalNode* MusterParser::SourceContext::LPAREN() {
  return getToken(MusterParser::LPAREN, 0);
}

tree::TerminalNode* MusterParser::SourceContext::RPAREN() {
  return getToken(MusterParser::RPAREN, 0);
}

MusterParser::SequenceContext* MusterParser::SourceContext::sequence() {
  return getRuleContext<MusterParser::SequenceContext>(0);
}


size_t MusterParser::SourceContext::getRuleIndex() const {
  return MusterParser::RuleSource;
}


MusterParser::SourceContext* MusterParser::source() {
  SourceContext *_localctx = _tracker.createInstance<SourceContext>(_ctx, getState());
  enterRule(_localctx, 162, MusterParser::RuleSource);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(1428);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case MusterParser::W_SEGMENT:
      case MusterParser::W_LET:
      case MusterParser::W_NEEDS:
      case MusterParser::W_PROFILES:
      case MusterParser::W_CHOOSE:
      case MusterParser::W_WHEN:
      case MusterParser::W_OTHERWISE:
      case MusterParser::W_USE:
      case MusterParser::W_SCHEMA:
      case MusterParser::W_VERSION:
      case MusterParser::W_PROFILE:
      case MusterParser::W_KEY:
      case MusterParser::W_SOURCE:
      case MusterParser::W_IMPORT:
      case MusterParser::W_LIST:
      case MusterParser::W_SCORE:
      case MusterParser::W_TEST:
      case MusterParser::W_CAMPAIGN:
      case MusterParser::W_CAMPAIGNS:
      case MusterParser::W_AT:
      case MusterParser::W_LEAST:
      case MusterParser::W_MOST:
      case MusterParser::W_MORE:
      case MusterParser::W_FEWER:
      case MusterParser::W_THAN:
      case MusterParser::W_EXACTLY:
      case MusterParser::W_CONSECUTIVE:
      case MusterParser::W_LAST:
      case MusterParser::W_NEXT:
      case MusterParser::W_CALENDAR:
      case MusterParser::W_FULL:
      case MusterParser::W_SINCE:
      case MusterParser::W_UNTIL:
      case MusterParser::W_BEFORE:
      case MusterParser::W_AFTER:
      case MusterParser::W_WITHIN:
      case MusterParser::W_ON:
      case MusterParser::W_ZONE:
      case MusterParser::W_START:
      case MusterParser::W_END:
      case MusterParser::W_SECOND:
      case MusterParser::W_SECONDS:
      case MusterParser::W_MINUTE:
      case MusterParser::W_MINUTES:
      case MusterParser::W_HOUR:
      case MusterParser::W_HOURS:
      case MusterParser::W_DAY:
      case MusterParser::W_DAYS:
      case MusterParser::W_WEEK:
      case MusterParser::W_WEEKS:
      case MusterParser::W_MONTH:
      case MusterParser::W_MONTHS:
      case MusterParser::W_QUARTER:
      case MusterParser::W_QUARTERS:
      case MusterParser::W_YEAR:
      case MusterParser::W_YEARS:
      case MusterParser::W_NUMBER:
      case MusterParser::W_DISTINCT:
      case MusterParser::W_SHARE:
      case MusterParser::W_TOTAL:
      case MusterParser::W_AVERAGE:
      case MusterParser::W_SMALLEST:
      case MusterParser::W_LARGEST:
      case MusterParser::W_FIRST:
      case MusterParser::W_LATEST:
      case MusterParser::W_MEDIAN:
      case MusterParser::W_FREQUENT:
      case MusterParser::W_ACROSS:
      case MusterParser::W_RANK:
      case MusterParser::W_QUINTILE:
      case MusterParser::W_DECILE:
      case MusterParser::W_PERCENTILE:
      case MusterParser::W_ALL:
      case MusterParser::W_NONE:
      case MusterParser::W_ONE:
      case MusterParser::W_CONTAINS:
      case MusterParser::W_MATCHES:
      case MusterParser::W_STARTS:
      case MusterParser::W_ENDS:
      case MusterParser::W_DOES:
      case MusterParser::W_CONTAIN:
      case MusterParser::W_MATCH:
      case MusterParser::W_IGNORING:
      case MusterParser::W_CASE:
      case MusterParser::W_TOP:
      case MusterParser::W_BOTTOM:
      case MusterParser::W_AMONG:
      case MusterParser::W_PER:
      case MusterParser::W_INSIDE:
      case MusterParser::W_AS:
      case MusterParser::W_SAME:
      case MusterParser::W_EVENTS:
      case MusterParser::W_OPTIONAL:
      case MusterParser::W_PERSONAL:
      case MusterParser::W_SPECIAL:
      case MusterParser::W_FOR:
      case MusterParser::W_BY:
      case MusterParser::W_LATE:
      case MusterParser::W_UP:
      case MusterParser::W_TO:
      case MusterParser::W_RECORD:
      case MusterParser::W_RECORDS:
      case MusterParser::W_WHOLE:
      case MusterParser::W_REAL:
      case MusterParser::W_TEXT:
      case MusterParser::W_DATE:
      case MusterParser::W_INSTANT:
      case MusterParser::W_DURATION:
      case MusterParser::W_PERCENT:
      case MusterParser::W_MONEY:
      case MusterParser::W_PLACE:
      case MusterParser::W_CONSENT:
      case MusterParser::W_SET:
      case MusterParser::W_MAP:
      case MusterParser::W_PLACES:
      case MusterParser::W_FROM:
      case MusterParser::W_SEPARATED:
      case MusterParser::W_EXTRACTED:
      case MusterParser::W_ROWS:
      case MusterParser::W_WITHOUT:
      case MusterParser::W_A:
      case MusterParser::W_ARE:
      case MusterParser::W_ASIDE:
      case MusterParser::W_CREATE:
      case MusterParser::W_CREATES:
      case MusterParser::W_ROW:
      case MusterParser::W_WINS:
      case MusterParser::W_HEADER:
      case MusterParser::W_ROUNDED:
      case MusterParser::W_GIVEN:
      case MusterParser::W_EXPECT:
      case MusterParser::W_BECAUSE:
      case MusterParser::W_UNKNOWN:
      case MusterParser::W_SIZE:
      case MusterParser::W_PLANNED:
      case MusterParser::W_ENTERED:
      case MusterParser::W_ADD:
      case MusterParser::W_TAKE:
      case MusterParser::W_EACH:
      case MusterParser::W_HALVED:
      case MusterParser::IDENT:
      case MusterParser::QUOTED: {
        enterOuterAlt(_localctx, 1);
        setState(1414);
        _errHandler->sync(this);

        switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 185, _ctx)) {
        case 1: {
          setState(1413);
          dynamic_cast<SourceContext *>(_localctx)->part = slice();
          break;
        }

        default:
          break;
        }
        setState(1416);
        dynamic_cast<SourceContext *>(_localctx)->list = path();
        setState(1418);
        _errHandler->sync(this);

        switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 186, _ctx)) {
        case 1: {
          setState(1417);
          dynamic_cast<SourceContext *>(_localctx)->win = window();
          break;
        }

        default:
          break;
        }
        setState(1422);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == MusterParser::W_WHERE) {
          setState(1420);
          match(MusterParser::W_WHERE);
          setState(1421);
          dynamic_cast<SourceContext *>(_localctx)->cond = item();
        }
        break;
      }

      case MusterParser::LPAREN: {
        enterOuterAlt(_localctx, 2);
        setState(1424);
        match(MusterParser::LPAREN);
        setState(1425);
        dynamic_cast<SourceContext *>(_localctx)->seq = sequence();
        setState(1426);
        match(MusterParser::RPAREN);
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ClosedContext ------------------------------------------------------------------

MusterParser::ClosedContext::ClosedContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

MusterParser::PathContext* MusterParser::ClosedContext::path() {
  return getRuleContext<MusterParser::PathContext>(0);
}

tree::TerminalNode* MusterParser::ClosedContext::W_WHERE() {
  return getToken(MusterParser::W_WHERE, 0);
}

tree::TerminalNode* MusterParser::ClosedContext::LPAREN() {
  return getToken(MusterParser::LPAREN, 0);
}

tree::TerminalNode* MusterParser::ClosedContext::RPAREN() {
  return getToken(MusterParser::RPAREN, 0);
}

MusterParser::SliceContext* MusterParser::ClosedContext::slice() {
  return getRuleContext<MusterParser::SliceContext>(0);
}

MusterParser::WindowContext* MusterParser::ClosedContext::window() {
  return getRuleContext<MusterParser::WindowContext>(0);
}

MusterParser::ExprContext* MusterParser::ClosedContext::expr() {
  return getRuleContext<MusterParser::ExprContext>(0);
}

MusterParser::SequenceContext* MusterParser::ClosedContext::sequence() {
  return getRuleContext<MusterParser::SequenceContext>(0);
}


size_t MusterParser::ClosedContext::getRuleIndex() const {
  return MusterParser::RuleClosed;
}


MusterParser::ClosedContext* MusterParser::closed() {
  ClosedContext *_localctx = _tracker.createInstance<ClosedContext>(_ctx, getState());
  enterRule(_localctx, 164, MusterParser::RuleClosed);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(1448);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case MusterParser::W_SEGMENT:
      case MusterParser::W_LET:
      case MusterParser::W_NEEDS:
      case MusterParser::W_PROFILES:
      case MusterParser::W_CHOOSE:
      case MusterParser::W_WHEN:
      case MusterParser::W_OTHERWISE:
      case MusterParser::W_USE:
      case MusterParser::W_SCHEMA:
      case MusterParser::W_VERSION:
      case MusterParser::W_PROFILE:
      case MusterParser::W_KEY:
      case MusterParser::W_SOURCE:
      case MusterParser::W_IMPORT:
      case MusterParser::W_LIST:
      case MusterParser::W_SCORE:
      case MusterParser::W_TEST:
      case MusterParser::W_CAMPAIGN:
      case MusterParser::W_CAMPAIGNS:
      case MusterParser::W_AT:
      case MusterParser::W_LEAST:
      case MusterParser::W_MOST:
      case MusterParser::W_MORE:
      case MusterParser::W_FEWER:
      case MusterParser::W_THAN:
      case MusterParser::W_EXACTLY:
      case MusterParser::W_CONSECUTIVE:
      case MusterParser::W_LAST:
      case MusterParser::W_NEXT:
      case MusterParser::W_CALENDAR:
      case MusterParser::W_FULL:
      case MusterParser::W_SINCE:
      case MusterParser::W_UNTIL:
      case MusterParser::W_BEFORE:
      case MusterParser::W_AFTER:
      case MusterParser::W_WITHIN:
      case MusterParser::W_ON:
      case MusterParser::W_ZONE:
      case MusterParser::W_START:
      case MusterParser::W_END:
      case MusterParser::W_SECOND:
      case MusterParser::W_SECONDS:
      case MusterParser::W_MINUTE:
      case MusterParser::W_MINUTES:
      case MusterParser::W_HOUR:
      case MusterParser::W_HOURS:
      case MusterParser::W_DAY:
      case MusterParser::W_DAYS:
      case MusterParser::W_WEEK:
      case MusterParser::W_WEEKS:
      case MusterParser::W_MONTH:
      case MusterParser::W_MONTHS:
      case MusterParser::W_QUARTER:
      case MusterParser::W_QUARTERS:
      case MusterParser::W_YEAR:
      case MusterParser::W_YEARS:
      case MusterParser::W_NUMBER:
      case MusterParser::W_DISTINCT:
      case MusterParser::W_SHARE:
      case MusterParser::W_TOTAL:
      case MusterParser::W_AVERAGE:
      case MusterParser::W_SMALLEST:
      case MusterParser::W_LARGEST:
      case MusterParser::W_FIRST:
      case MusterParser::W_LATEST:
      case MusterParser::W_MEDIAN:
      case MusterParser::W_FREQUENT:
      case MusterParser::W_ACROSS:
      case MusterParser::W_RANK:
      case MusterParser::W_QUINTILE:
      case MusterParser::W_DECILE:
      case MusterParser::W_PERCENTILE:
      case MusterParser::W_ALL:
      case MusterParser::W_NONE:
      case MusterParser::W_ONE:
      case MusterParser::W_CONTAINS:
      case MusterParser::W_MATCHES:
      case MusterParser::W_STARTS:
      case MusterParser::W_ENDS:
      case MusterParser::W_DOES:
      case MusterParser::W_CONTAIN:
      case MusterParser::W_MATCH:
      case MusterParser::W_IGNORING:
      case MusterParser::W_CASE:
      case MusterParser::W_TOP:
      case MusterParser::W_BOTTOM:
      case MusterParser::W_AMONG:
      case MusterParser::W_PER:
      case MusterParser::W_INSIDE:
      case MusterParser::W_AS:
      case MusterParser::W_SAME:
      case MusterParser::W_EVENTS:
      case MusterParser::W_OPTIONAL:
      case MusterParser::W_PERSONAL:
      case MusterParser::W_SPECIAL:
      case MusterParser::W_FOR:
      case MusterParser::W_BY:
      case MusterParser::W_LATE:
      case MusterParser::W_UP:
      case MusterParser::W_TO:
      case MusterParser::W_RECORD:
      case MusterParser::W_RECORDS:
      case MusterParser::W_WHOLE:
      case MusterParser::W_REAL:
      case MusterParser::W_TEXT:
      case MusterParser::W_DATE:
      case MusterParser::W_INSTANT:
      case MusterParser::W_DURATION:
      case MusterParser::W_PERCENT:
      case MusterParser::W_MONEY:
      case MusterParser::W_PLACE:
      case MusterParser::W_CONSENT:
      case MusterParser::W_SET:
      case MusterParser::W_MAP:
      case MusterParser::W_PLACES:
      case MusterParser::W_FROM:
      case MusterParser::W_SEPARATED:
      case MusterParser::W_EXTRACTED:
      case MusterParser::W_ROWS:
      case MusterParser::W_WITHOUT:
      case MusterParser::W_A:
      case MusterParser::W_ARE:
      case MusterParser::W_ASIDE:
      case MusterParser::W_CREATE:
      case MusterParser::W_CREATES:
      case MusterParser::W_ROW:
      case MusterParser::W_WINS:
      case MusterParser::W_HEADER:
      case MusterParser::W_ROUNDED:
      case MusterParser::W_GIVEN:
      case MusterParser::W_EXPECT:
      case MusterParser::W_BECAUSE:
      case MusterParser::W_UNKNOWN:
      case MusterParser::W_SIZE:
      case MusterParser::W_PLANNED:
      case MusterParser::W_ENTERED:
      case MusterParser::W_ADD:
      case MusterParser::W_TAKE:
      case MusterParser::W_EACH:
      case MusterParser::W_HALVED:
      case MusterParser::IDENT:
      case MusterParser::QUOTED: {
        enterOuterAlt(_localctx, 1);
        setState(1431);
        _errHandler->sync(this);

        switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 189, _ctx)) {
        case 1: {
          setState(1430);
          dynamic_cast<ClosedContext *>(_localctx)->part = slice();
          break;
        }

        default:
          break;
        }
        setState(1433);
        dynamic_cast<ClosedContext *>(_localctx)->list = path();
        setState(1435);
        _errHandler->sync(this);

        switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 190, _ctx)) {
        case 1: {
          setState(1434);
          dynamic_cast<ClosedContext *>(_localctx)->win = window();
          break;
        }

        default:
          break;
        }
        setState(1442);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == MusterParser::W_WHERE) {
          setState(1437);
          match(MusterParser::W_WHERE);
          setState(1438);
          match(MusterParser::LPAREN);
          setState(1439);
          dynamic_cast<ClosedContext *>(_localctx)->cond = expr();
          setState(1440);
          match(MusterParser::RPAREN);
        }
        break;
      }

      case MusterParser::LPAREN: {
        enterOuterAlt(_localctx, 2);
        setState(1444);
        match(MusterParser::LPAREN);
        setState(1445);
        dynamic_cast<ClosedContext *>(_localctx)->seq = sequence();
        setState(1446);
        match(MusterParser::RPAREN);
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- SliceContext ------------------------------------------------------------------

MusterParser::SliceContext::SliceContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::SliceContext::W_FIRST() {
  return getToken(MusterParser::W_FIRST, 0);
}

tree::TerminalNode* MusterParser::SliceContext::W_LATEST() {
  return getToken(MusterParser::W_LATEST, 0);
}

tree::TerminalNode* MusterParser::SliceContext::NUMBER() {
  return getToken(MusterParser::NUMBER, 0);
}

MusterParser::ConstantContext* MusterParser::SliceContext::constant() {
  return getRuleContext<MusterParser::ConstantContext>(0);
}


size_t MusterParser::SliceContext::getRuleIndex() const {
  return MusterParser::RuleSlice;
}


MusterParser::SliceContext* MusterParser::slice() {
  SliceContext *_localctx = _tracker.createInstance<SliceContext>(_ctx, getState());
  enterRule(_localctx, 166, MusterParser::RuleSlice);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1450);
    dynamic_cast<SliceContext *>(_localctx)->side = _input->LT(1);
    _la = _input->LA(1);
    if (!(_la == MusterParser::W_FIRST

    || _la == MusterParser::W_LATEST)) {
      dynamic_cast<SliceContext *>(_localctx)->side = _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }
    setState(1453);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case MusterParser::NUMBER: {
        setState(1451);
        dynamic_cast<SliceContext *>(_localctx)->number = match(MusterParser::NUMBER);
        break;
      }

      case MusterParser::IDENT:
      case MusterParser::QUOTED: {
        setState(1452);
        dynamic_cast<SliceContext *>(_localctx)->named = constant();
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- SequenceContext ------------------------------------------------------------------

MusterParser::SequenceContext::SequenceContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

MusterParser::StepContext* MusterParser::SequenceContext::step() {
  return getRuleContext<MusterParser::StepContext>(0);
}

tree::TerminalNode* MusterParser::SequenceContext::W_ALL() {
  return getToken(MusterParser::W_ALL, 0);
}

tree::TerminalNode* MusterParser::SequenceContext::W_WITHIN() {
  return getToken(MusterParser::W_WITHIN, 0);
}

std::vector<MusterParser::ThenStepContext *> MusterParser::SequenceContext::thenStep() {
  return getRuleContexts<MusterParser::ThenStepContext>();
}

MusterParser::ThenStepContext* MusterParser::SequenceContext::thenStep(size_t i) {
  return getRuleContext<MusterParser::ThenStepContext>(i);
}

MusterParser::LengthOfTimeContext* MusterParser::SequenceContext::lengthOfTime() {
  return getRuleContext<MusterParser::LengthOfTimeContext>(0);
}


size_t MusterParser::SequenceContext::getRuleIndex() const {
  return MusterParser::RuleSequence;
}


MusterParser::SequenceContext* MusterParser::sequence() {
  SequenceContext *_localctx = _tracker.createInstance<SequenceContext>(_ctx, getState());
  enterRule(_localctx, 168, MusterParser::RuleSequence);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1455);
    dynamic_cast<SequenceContext *>(_localctx)->begin = step();
    setState(1457); 
    _errHandler->sync(this);
    _la = _input->LA(1);
    do {
      setState(1456);
      dynamic_cast<SequenceContext *>(_localctx)->thenStepContext = thenStep();
      dynamic_cast<SequenceContext *>(_localctx)->rest.push_back(dynamic_cast<SequenceContext *>(_localctx)->thenStepContext);
      setState(1459); 
      _errHandler->sync(this);
      _la = _input->LA(1);
    } while (_la == MusterParser::W_THEN);
    setState(1464);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_ALL) {
      setState(1461);
      match(MusterParser::W_ALL);
      setState(1462);
      match(MusterParser::W_WITHIN);
      setState(1463);
      dynamic_cast<SequenceContext *>(_localctx)->limit = lengthOfTime();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ThenStepContext ------------------------------------------------------------------

MusterParser::ThenStepContext::ThenStepContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::ThenStepContext::W_THEN() {
  return getToken(MusterParser::W_THEN, 0);
}

MusterParser::StepContext* MusterParser::ThenStepContext::step() {
  return getRuleContext<MusterParser::StepContext>(0);
}

tree::TerminalNode* MusterParser::ThenStepContext::W_NO() {
  return getToken(MusterParser::W_NO, 0);
}


size_t MusterParser::ThenStepContext::getRuleIndex() const {
  return MusterParser::RuleThenStep;
}


MusterParser::ThenStepContext* MusterParser::thenStep() {
  ThenStepContext *_localctx = _tracker.createInstance<ThenStepContext>(_ctx, getState());
  enterRule(_localctx, 170, MusterParser::RuleThenStep);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1466);
    match(MusterParser::W_THEN);
    setState(1468);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_NO) {
      setState(1467);
      dynamic_cast<ThenStepContext *>(_localctx)->negated = match(MusterParser::W_NO);
    }
    setState(1470);
    dynamic_cast<ThenStepContext *>(_localctx)->that = step();
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- StepContext ------------------------------------------------------------------

MusterParser::StepContext::StepContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<MusterParser::PathContext *> MusterParser::StepContext::path() {
  return getRuleContexts<MusterParser::PathContext>();
}

MusterParser::PathContext* MusterParser::StepContext::path(size_t i) {
  return getRuleContext<MusterParser::PathContext>(i);
}

tree::TerminalNode* MusterParser::StepContext::W_AS() {
  return getToken(MusterParser::W_AS, 0);
}

tree::TerminalNode* MusterParser::StepContext::W_WITH() {
  return getToken(MusterParser::W_WITH, 0);
}

tree::TerminalNode* MusterParser::StepContext::W_SAME() {
  return getToken(MusterParser::W_SAME, 0);
}

tree::TerminalNode* MusterParser::StepContext::W_WHERE() {
  return getToken(MusterParser::W_WHERE, 0);
}

tree::TerminalNode* MusterParser::StepContext::W_WITHIN() {
  return getToken(MusterParser::W_WITHIN, 0);
}

MusterParser::WindowContext* MusterParser::StepContext::window() {
  return getRuleContext<MusterParser::WindowContext>(0);
}

MusterParser::NameContext* MusterParser::StepContext::name() {
  return getRuleContext<MusterParser::NameContext>(0);
}

MusterParser::ItemContext* MusterParser::StepContext::item() {
  return getRuleContext<MusterParser::ItemContext>(0);
}

MusterParser::LengthOfTimeContext* MusterParser::StepContext::lengthOfTime() {
  return getRuleContext<MusterParser::LengthOfTimeContext>(0);
}

std::vector<tree::TerminalNode *> MusterParser::StepContext::COMMA() {
  return getTokens(MusterParser::COMMA);
}

tree::TerminalNode* MusterParser::StepContext::COMMA(size_t i) {
  return getToken(MusterParser::COMMA, i);
}


size_t MusterParser::StepContext::getRuleIndex() const {
  return MusterParser::RuleStep;
}


MusterParser::StepContext* MusterParser::step() {
  StepContext *_localctx = _tracker.createInstance<StepContext>(_ctx, getState());
  enterRule(_localctx, 172, MusterParser::RuleStep);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1472);
    dynamic_cast<StepContext *>(_localctx)->list = path();
    setState(1474);
    _errHandler->sync(this);

    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 197, _ctx)) {
    case 1: {
      setState(1473);
      dynamic_cast<StepContext *>(_localctx)->win = window();
      break;
    }

    default:
      break;
    }
    setState(1478);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_AS) {
      setState(1476);
      match(MusterParser::W_AS);
      setState(1477);
      dynamic_cast<StepContext *>(_localctx)->id = name();
    }
    setState(1490);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_WITH) {
      setState(1480);
      match(MusterParser::W_WITH);
      setState(1481);
      match(MusterParser::W_SAME);
      setState(1482);
      dynamic_cast<StepContext *>(_localctx)->pathContext = path();
      dynamic_cast<StepContext *>(_localctx)->same.push_back(dynamic_cast<StepContext *>(_localctx)->pathContext);
      setState(1487);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while (_la == MusterParser::COMMA) {
        setState(1483);
        match(MusterParser::COMMA);
        setState(1484);
        dynamic_cast<StepContext *>(_localctx)->pathContext = path();
        dynamic_cast<StepContext *>(_localctx)->same.push_back(dynamic_cast<StepContext *>(_localctx)->pathContext);
        setState(1489);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
    }
    setState(1494);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_WHERE) {
      setState(1492);
      match(MusterParser::W_WHERE);
      setState(1493);
      dynamic_cast<StepContext *>(_localctx)->cond = item();
    }
    setState(1498);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_WITHIN) {
      setState(1496);
      match(MusterParser::W_WITHIN);
      setState(1497);
      dynamic_cast<StepContext *>(_localctx)->limit = lengthOfTime();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- AggregateContext ------------------------------------------------------------------

MusterParser::AggregateContext::AggregateContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<tree::TerminalNode *> MusterParser::AggregateContext::W_OF() {
  return getTokens(MusterParser::W_OF);
}

tree::TerminalNode* MusterParser::AggregateContext::W_OF(size_t i) {
  return getToken(MusterParser::W_OF, i);
}

tree::TerminalNode* MusterParser::AggregateContext::W_NUMBER() {
  return getToken(MusterParser::W_NUMBER, 0);
}

MusterParser::ClosedContext* MusterParser::AggregateContext::closed() {
  return getRuleContext<MusterParser::ClosedContext>(0);
}

tree::TerminalNode* MusterParser::AggregateContext::W_DISTINCT() {
  return getToken(MusterParser::W_DISTINCT, 0);
}

MusterParser::OperandContext* MusterParser::AggregateContext::operand() {
  return getRuleContext<MusterParser::OperandContext>(0);
}

tree::TerminalNode* MusterParser::AggregateContext::W_WITH() {
  return getToken(MusterParser::W_WITH, 0);
}

tree::TerminalNode* MusterParser::AggregateContext::LPAREN() {
  return getToken(MusterParser::LPAREN, 0);
}

tree::TerminalNode* MusterParser::AggregateContext::RPAREN() {
  return getToken(MusterParser::RPAREN, 0);
}

MusterParser::PathContext* MusterParser::AggregateContext::path() {
  return getRuleContext<MusterParser::PathContext>(0);
}

MusterParser::ExprContext* MusterParser::AggregateContext::expr() {
  return getRuleContext<MusterParser::ExprContext>(0);
}

tree::TerminalNode* MusterParser::AggregateContext::W_SHARE() {
  return getToken(MusterParser::W_SHARE, 0);
}

tree::TerminalNode* MusterParser::AggregateContext::W_TOTAL() {
  return getToken(MusterParser::W_TOTAL, 0);
}

tree::TerminalNode* MusterParser::AggregateContext::W_AVERAGE() {
  return getToken(MusterParser::W_AVERAGE, 0);
}

tree::TerminalNode* MusterParser::AggregateContext::W_SMALLEST() {
  return getToken(MusterParser::W_SMALLEST, 0);
}

tree::TerminalNode* MusterParser::AggregateContext::W_LARGEST() {
  return getToken(MusterParser::W_LARGEST, 0);
}

tree::TerminalNode* MusterParser::AggregateContext::W_FIRST() {
  return getToken(MusterParser::W_FIRST, 0);
}

tree::TerminalNode* MusterParser::AggregateContext::W_LATEST() {
  return getToken(MusterParser::W_LATEST, 0);
}

tree::TerminalNode* MusterParser::AggregateContext::W_MEDIAN() {
  return getToken(MusterParser::W_MEDIAN, 0);
}

tree::TerminalNode* MusterParser::AggregateContext::ORDINAL() {
  return getToken(MusterParser::ORDINAL, 0);
}

MusterParser::AcrossContext* MusterParser::AggregateContext::across() {
  return getRuleContext<MusterParser::AcrossContext>(0);
}

tree::TerminalNode* MusterParser::AggregateContext::W_FREQUENT() {
  return getToken(MusterParser::W_FREQUENT, 0);
}

tree::TerminalNode* MusterParser::AggregateContext::W_MOST() {
  return getToken(MusterParser::W_MOST, 0);
}

tree::TerminalNode* MusterParser::AggregateContext::W_PERCENTILE() {
  return getToken(MusterParser::W_PERCENTILE, 0);
}

MusterParser::ScopeContext* MusterParser::AggregateContext::scope() {
  return getRuleContext<MusterParser::ScopeContext>(0);
}

tree::TerminalNode* MusterParser::AggregateContext::W_RANK() {
  return getToken(MusterParser::W_RANK, 0);
}

tree::TerminalNode* MusterParser::AggregateContext::W_QUINTILE() {
  return getToken(MusterParser::W_QUINTILE, 0);
}

tree::TerminalNode* MusterParser::AggregateContext::W_DECILE() {
  return getToken(MusterParser::W_DECILE, 0);
}


size_t MusterParser::AggregateContext::getRuleIndex() const {
  return MusterParser::RuleAggregate;
}


MusterParser::AggregateContext* MusterParser::aggregate() {
  AggregateContext *_localctx = _tracker.createInstance<AggregateContext>(_ctx, getState());
  enterRule(_localctx, 174, MusterParser::RuleAggregate);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(1552);
    _errHandler->sync(this);
    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 206, _ctx)) {
    case 1: {
      enterOuterAlt(_localctx, 1);
      setState(1500);
      dynamic_cast<AggregateContext *>(_localctx)->fn = match(MusterParser::W_NUMBER);
      setState(1501);
      match(MusterParser::W_OF);
      setState(1506);
      _errHandler->sync(this);

      switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 203, _ctx)) {
      case 1: {
        setState(1502);
        match(MusterParser::W_DISTINCT);
        setState(1503);
        dynamic_cast<AggregateContext *>(_localctx)->what = operand();
        setState(1504);
        match(MusterParser::W_OF);
        break;
      }

      default:
        break;
      }
      setState(1508);
      dynamic_cast<AggregateContext *>(_localctx)->from = closed();
      break;
    }

    case 2: {
      enterOuterAlt(_localctx, 2);
      setState(1509);
      dynamic_cast<AggregateContext *>(_localctx)->fn = match(MusterParser::W_NUMBER);
      setState(1510);
      match(MusterParser::W_OF);
      setState(1511);
      dynamic_cast<AggregateContext *>(_localctx)->group = path();
      setState(1512);
      match(MusterParser::W_WITH);
      setState(1513);
      match(MusterParser::LPAREN);
      setState(1514);
      dynamic_cast<AggregateContext *>(_localctx)->each = expr();
      setState(1515);
      match(MusterParser::RPAREN);
      break;
    }

    case 3: {
      enterOuterAlt(_localctx, 3);
      setState(1517);
      dynamic_cast<AggregateContext *>(_localctx)->fn = match(MusterParser::W_SHARE);
      setState(1518);
      match(MusterParser::W_OF);
      setState(1519);
      dynamic_cast<AggregateContext *>(_localctx)->from = closed();
      break;
    }

    case 4: {
      enterOuterAlt(_localctx, 4);
      setState(1520);
      dynamic_cast<AggregateContext *>(_localctx)->fn = _input->LT(1);
      _la = _input->LA(1);
      if (!(((((_la - 86) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 86)) & ((1ULL << (MusterParser::W_TOTAL - 86))
        | (1ULL << (MusterParser::W_AVERAGE - 86))
        | (1ULL << (MusterParser::W_SMALLEST - 86))
        | (1ULL << (MusterParser::W_LARGEST - 86))
        | (1ULL << (MusterParser::W_FIRST - 86))
        | (1ULL << (MusterParser::W_LATEST - 86))
        | (1ULL << (MusterParser::W_MEDIAN - 86)))) != 0) || _la == MusterParser::ORDINAL)) {
        dynamic_cast<AggregateContext *>(_localctx)->fn = _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(1521);
      dynamic_cast<AggregateContext *>(_localctx)->what = operand();
      setState(1525);
      _errHandler->sync(this);
      switch (_input->LA(1)) {
        case MusterParser::W_OF: {
          setState(1522);
          match(MusterParser::W_OF);
          setState(1523);
          dynamic_cast<AggregateContext *>(_localctx)->from = closed();
          break;
        }

        case MusterParser::W_ACROSS: {
          setState(1524);
          dynamic_cast<AggregateContext *>(_localctx)->over = across();
          break;
        }

      default:
        throw NoViableAltException(this);
      }
      break;
    }

    case 5: {
      enterOuterAlt(_localctx, 5);
      setState(1527);
      dynamic_cast<AggregateContext *>(_localctx)->fn = match(MusterParser::W_MOST);
      setState(1528);
      match(MusterParser::W_FREQUENT);
      setState(1529);
      dynamic_cast<AggregateContext *>(_localctx)->what = operand();
      setState(1533);
      _errHandler->sync(this);
      switch (_input->LA(1)) {
        case MusterParser::W_OF: {
          setState(1530);
          match(MusterParser::W_OF);
          setState(1531);
          dynamic_cast<AggregateContext *>(_localctx)->from = closed();
          break;
        }

        case MusterParser::W_ACROSS: {
          setState(1532);
          dynamic_cast<AggregateContext *>(_localctx)->over = across();
          break;
        }

      default:
        throw NoViableAltException(this);
      }
      break;
    }

    case 6: {
      enterOuterAlt(_localctx, 6);
      setState(1535);
      dynamic_cast<AggregateContext *>(_localctx)->nth = match(MusterParser::ORDINAL);
      setState(1536);
      match(MusterParser::W_PERCENTILE);
      setState(1537);
      match(MusterParser::W_OF);
      setState(1538);
      dynamic_cast<AggregateContext *>(_localctx)->what = operand();
      setState(1539);
      dynamic_cast<AggregateContext *>(_localctx)->over = across();
      break;
    }

    case 7: {
      enterOuterAlt(_localctx, 7);
      setState(1541);
      dynamic_cast<AggregateContext *>(_localctx)->ranked = _input->LT(1);
      _la = _input->LA(1);
      if (!(((((_la - 95) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 95)) & ((1ULL << (MusterParser::W_RANK - 95))
        | (1ULL << (MusterParser::W_QUINTILE - 95))
        | (1ULL << (MusterParser::W_DECILE - 95))
        | (1ULL << (MusterParser::W_PERCENTILE - 95)))) != 0))) {
        dynamic_cast<AggregateContext *>(_localctx)->ranked = _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(1542);
      match(MusterParser::W_OF);
      setState(1543);
      dynamic_cast<AggregateContext *>(_localctx)->what = operand();
      setState(1544);
      dynamic_cast<AggregateContext *>(_localctx)->place = scope();
      break;
    }

    case 8: {
      enterOuterAlt(_localctx, 8);
      setState(1546);
      dynamic_cast<AggregateContext *>(_localctx)->fn = match(MusterParser::W_SHARE);
      setState(1547);
      match(MusterParser::W_OF);
      setState(1548);
      dynamic_cast<AggregateContext *>(_localctx)->whole = match(MusterParser::W_TOTAL);
      setState(1549);
      dynamic_cast<AggregateContext *>(_localctx)->what = operand();
      setState(1550);
      dynamic_cast<AggregateContext *>(_localctx)->place = scope();
      break;
    }

    default:
      break;
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- AcrossContext ------------------------------------------------------------------

MusterParser::AcrossContext::AcrossContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::AcrossContext::W_ACROSS() {
  return getToken(MusterParser::W_ACROSS, 0);
}

MusterParser::NameContext* MusterParser::AcrossContext::name() {
  return getRuleContext<MusterParser::NameContext>(0);
}

tree::TerminalNode* MusterParser::AcrossContext::W_PER() {
  return getToken(MusterParser::W_PER, 0);
}

MusterParser::ArgsContext* MusterParser::AcrossContext::args() {
  return getRuleContext<MusterParser::ArgsContext>(0);
}

MusterParser::PathContext* MusterParser::AcrossContext::path() {
  return getRuleContext<MusterParser::PathContext>(0);
}


size_t MusterParser::AcrossContext::getRuleIndex() const {
  return MusterParser::RuleAcross;
}


MusterParser::AcrossContext* MusterParser::across() {
  AcrossContext *_localctx = _tracker.createInstance<AcrossContext>(_ctx, getState());
  enterRule(_localctx, 176, MusterParser::RuleAcross);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1554);
    match(MusterParser::W_ACROSS);
    setState(1555);
    dynamic_cast<AcrossContext *>(_localctx)->among = name();
    setState(1557);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::LPAREN) {
      setState(1556);
      dynamic_cast<AcrossContext *>(_localctx)->handed = args();
    }
    setState(1561);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == MusterParser::W_PER) {
      setState(1559);
      match(MusterParser::W_PER);
      setState(1560);
      dynamic_cast<AcrossContext *>(_localctx)->by = path();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- OperandContext ------------------------------------------------------------------

MusterParser::OperandContext::OperandContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

MusterParser::PathContext* MusterParser::OperandContext::path() {
  return getRuleContext<MusterParser::PathContext>(0);
}

tree::TerminalNode* MusterParser::OperandContext::LPAREN() {
  return getToken(MusterParser::LPAREN, 0);
}

tree::TerminalNode* MusterParser::OperandContext::RPAREN() {
  return getToken(MusterParser::RPAREN, 0);
}

MusterParser::ExprContext* MusterParser::OperandContext::expr() {
  return getRuleContext<MusterParser::ExprContext>(0);
}


size_t MusterParser::OperandContext::getRuleIndex() const {
  return MusterParser::RuleOperand;
}


MusterParser::OperandContext* MusterParser::operand() {
  OperandContext *_localctx = _tracker.createInstance<OperandContext>(_ctx, getState());
  enterRule(_localctx, 178, MusterParser::RuleOperand);

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(1568);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case MusterParser::W_SEGMENT:
      case MusterParser::W_LET:
      case MusterParser::W_NEEDS:
      case MusterParser::W_PROFILES:
      case MusterParser::W_CHOOSE:
      case MusterParser::W_WHEN:
      case MusterParser::W_OTHERWISE:
      case MusterParser::W_USE:
      case MusterParser::W_SCHEMA:
      case MusterParser::W_VERSION:
      case MusterParser::W_PROFILE:
      case MusterParser::W_KEY:
      case MusterParser::W_SOURCE:
      case MusterParser::W_IMPORT:
      case MusterParser::W_LIST:
      case MusterParser::W_SCORE:
      case MusterParser::W_TEST:
      case MusterParser::W_CAMPAIGN:
      case MusterParser::W_CAMPAIGNS:
      case MusterParser::W_AT:
      case MusterParser::W_LEAST:
      case MusterParser::W_MOST:
      case MusterParser::W_MORE:
      case MusterParser::W_FEWER:
      case MusterParser::W_THAN:
      case MusterParser::W_EXACTLY:
      case MusterParser::W_CONSECUTIVE:
      case MusterParser::W_LAST:
      case MusterParser::W_NEXT:
      case MusterParser::W_CALENDAR:
      case MusterParser::W_FULL:
      case MusterParser::W_SINCE:
      case MusterParser::W_UNTIL:
      case MusterParser::W_BEFORE:
      case MusterParser::W_AFTER:
      case MusterParser::W_WITHIN:
      case MusterParser::W_ON:
      case MusterParser::W_ZONE:
      case MusterParser::W_START:
      case MusterParser::W_END:
      case MusterParser::W_SECOND:
      case MusterParser::W_SECONDS:
      case MusterParser::W_MINUTE:
      case MusterParser::W_MINUTES:
      case MusterParser::W_HOUR:
      case MusterParser::W_HOURS:
      case MusterParser::W_DAY:
      case MusterParser::W_DAYS:
      case MusterParser::W_WEEK:
      case MusterParser::W_WEEKS:
      case MusterParser::W_MONTH:
      case MusterParser::W_MONTHS:
      case MusterParser::W_QUARTER:
      case MusterParser::W_QUARTERS:
      case MusterParser::W_YEAR:
      case MusterParser::W_YEARS:
      case MusterParser::W_NUMBER:
      case MusterParser::W_DISTINCT:
      case MusterParser::W_SHARE:
      case MusterParser::W_TOTAL:
      case MusterParser::W_AVERAGE:
      case MusterParser::W_SMALLEST:
      case MusterParser::W_LARGEST:
      case MusterParser::W_FIRST:
      case MusterParser::W_LATEST:
      case MusterParser::W_MEDIAN:
      case MusterParser::W_FREQUENT:
      case MusterParser::W_ACROSS:
      case MusterParser::W_RANK:
      case MusterParser::W_QUINTILE:
      case MusterParser::W_DECILE:
      case MusterParser::W_PERCENTILE:
      case MusterParser::W_ALL:
      case MusterParser::W_NONE:
      case MusterParser::W_ONE:
      case MusterParser::W_CONTAINS:
      case MusterParser::W_MATCHES:
      case MusterParser::W_STARTS:
      case MusterParser::W_ENDS:
      case MusterParser::W_DOES:
      case MusterParser::W_CONTAIN:
      case MusterParser::W_MATCH:
      case MusterParser::W_IGNORING:
      case MusterParser::W_CASE:
      case MusterParser::W_TOP:
      case MusterParser::W_BOTTOM:
      case MusterParser::W_AMONG:
      case MusterParser::W_PER:
      case MusterParser::W_INSIDE:
      case MusterParser::W_AS:
      case MusterParser::W_SAME:
      case MusterParser::W_EVENTS:
      case MusterParser::W_OPTIONAL:
      case MusterParser::W_PERSONAL:
      case MusterParser::W_SPECIAL:
      case MusterParser::W_FOR:
      case MusterParser::W_BY:
      case MusterParser::W_LATE:
      case MusterParser::W_UP:
      case MusterParser::W_TO:
      case MusterParser::W_RECORD:
      case MusterParser::W_RECORDS:
      case MusterParser::W_WHOLE:
      case MusterParser::W_REAL:
      case MusterParser::W_TEXT:
      case MusterParser::W_DATE:
      case MusterParser::W_INSTANT:
      case MusterParser::W_DURATION:
      case MusterParser::W_PERCENT:
      case MusterParser::W_MONEY:
      case MusterParser::W_PLACE:
      case MusterParser::W_CONSENT:
      case MusterParser::W_SET:
      case MusterParser::W_MAP:
      case MusterParser::W_PLACES:
      case MusterParser::W_FROM:
      case MusterParser::W_SEPARATED:
      case MusterParser::W_EXTRACTED:
      case MusterParser::W_ROWS:
      case MusterParser::W_WITHOUT:
      case MusterParser::W_A:
      case MusterParser::W_ARE:
      case MusterParser::W_ASIDE:
      case MusterParser::W_CREATE:
      case MusterParser::W_CREATES:
      case MusterParser::W_ROW:
      case MusterParser::W_WINS:
      case MusterParser::W_HEADER:
      case MusterParser::W_ROUNDED:
      case MusterParser::W_GIVEN:
      case MusterParser::W_EXPECT:
      case MusterParser::W_BECAUSE:
      case MusterParser::W_UNKNOWN:
      case MusterParser::W_SIZE:
      case MusterParser::W_PLANNED:
      case MusterParser::W_ENTERED:
      case MusterParser::W_ADD:
      case MusterParser::W_TAKE:
      case MusterParser::W_EACH:
      case MusterParser::W_HALVED:
      case MusterParser::IDENT:
      case MusterParser::QUOTED: {
        enterOuterAlt(_localctx, 1);
        setState(1563);
        dynamic_cast<OperandContext *>(_localctx)->p = path();
        break;
      }

      case MusterParser::LPAREN: {
        enterOuterAlt(_localctx, 2);
        setState(1564);
        match(MusterParser::LPAREN);
        setState(1565);
        dynamic_cast<OperandContext *>(_localctx)->inner = expr();
        setState(1566);
        match(MusterParser::RPAREN);
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- CallContext ------------------------------------------------------------------

MusterParser::CallContext::CallContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

MusterParser::ArgsContext* MusterParser::CallContext::args() {
  return getRuleContext<MusterParser::ArgsContext>(0);
}

MusterParser::UnitContext* MusterParser::CallContext::unit() {
  return getRuleContext<MusterParser::UnitContext>(0);
}

tree::TerminalNode* MusterParser::CallContext::IDENT() {
  return getToken(MusterParser::IDENT, 0);
}

tree::TerminalNode* MusterParser::CallContext::W_VERSION() {
  return getToken(MusterParser::W_VERSION, 0);
}

tree::TerminalNode* MusterParser::CallContext::W_PLACE() {
  return getToken(MusterParser::W_PLACE, 0);
}

tree::TerminalNode* MusterParser::CallContext::W_SIZE() {
  return getToken(MusterParser::W_SIZE, 0);
}

tree::TerminalNode* MusterParser::CallContext::W_NEXT() {
  return getToken(MusterParser::W_NEXT, 0);
}


size_t MusterParser::CallContext::getRuleIndex() const {
  return MusterParser::RuleCall;
}


MusterParser::CallContext* MusterParser::call() {
  CallContext *_localctx = _tracker.createInstance<CallContext>(_ctx, getState());
  enterRule(_localctx, 180, MusterParser::RuleCall);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1572);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case MusterParser::W_VERSION:
      case MusterParser::W_NEXT:
      case MusterParser::W_PLACE:
      case MusterParser::W_SIZE:
      case MusterParser::IDENT: {
        setState(1570);
        dynamic_cast<CallContext *>(_localctx)->id = _input->LT(1);
        _la = _input->LA(1);
        if (!(_la == MusterParser::W_VERSION

        || _la == MusterParser::W_NEXT || ((((_la - 137) & ~ 0x3fULL) == 0) &&
          ((1ULL << (_la - 137)) & ((1ULL << (MusterParser::W_PLACE - 137))
          | (1ULL << (MusterParser::W_SIZE - 137))
          | (1ULL << (MusterParser::IDENT - 137)))) != 0))) {
          dynamic_cast<CallContext *>(_localctx)->id = _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        break;
      }

      case MusterParser::W_SECOND:
      case MusterParser::W_SECONDS:
      case MusterParser::W_MINUTE:
      case MusterParser::W_MINUTES:
      case MusterParser::W_HOUR:
      case MusterParser::W_HOURS:
      case MusterParser::W_DAY:
      case MusterParser::W_DAYS:
      case MusterParser::W_WEEK:
      case MusterParser::W_WEEKS:
      case MusterParser::W_MONTH:
      case MusterParser::W_MONTHS:
      case MusterParser::W_QUARTER:
      case MusterParser::W_QUARTERS:
      case MusterParser::W_YEAR:
      case MusterParser::W_YEARS: {
        setState(1571);
        dynamic_cast<CallContext *>(_localctx)->u = unit();
        break;
      }

    default:
      throw NoViableAltException(this);
    }
    setState(1574);
    dynamic_cast<CallContext *>(_localctx)->taken = args();
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ArgsContext ------------------------------------------------------------------

MusterParser::ArgsContext::ArgsContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::ArgsContext::LPAREN() {
  return getToken(MusterParser::LPAREN, 0);
}

tree::TerminalNode* MusterParser::ArgsContext::RPAREN() {
  return getToken(MusterParser::RPAREN, 0);
}

std::vector<MusterParser::ArgContext *> MusterParser::ArgsContext::arg() {
  return getRuleContexts<MusterParser::ArgContext>();
}

MusterParser::ArgContext* MusterParser::ArgsContext::arg(size_t i) {
  return getRuleContext<MusterParser::ArgContext>(i);
}

std::vector<tree::TerminalNode *> MusterParser::ArgsContext::COMMA() {
  return getTokens(MusterParser::COMMA);
}

tree::TerminalNode* MusterParser::ArgsContext::COMMA(size_t i) {
  return getToken(MusterParser::COMMA, i);
}


size_t MusterParser::ArgsContext::getRuleIndex() const {
  return MusterParser::RuleArgs;
}


MusterParser::ArgsContext* MusterParser::args() {
  ArgsContext *_localctx = _tracker.createInstance<ArgsContext>(_ctx, getState());
  enterRule(_localctx, 182, MusterParser::RuleArgs);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1576);
    match(MusterParser::LPAREN);
    setState(1585);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << MusterParser::HOLE)
      | (1ULL << MusterParser::W_NO)
      | (1ULL << MusterParser::W_NOW)
      | (1ULL << MusterParser::W_THIS)
      | (1ULL << MusterParser::W_TODAY)
      | (1ULL << MusterParser::W_TOMORROW)
      | (1ULL << MusterParser::W_YES)
      | (1ULL << MusterParser::W_YESTERDAY)
      | (1ULL << MusterParser::W_SEGMENT)
      | (1ULL << MusterParser::W_LET)
      | (1ULL << MusterParser::W_NEEDS)
      | (1ULL << MusterParser::W_PROFILES)
      | (1ULL << MusterParser::W_CHOOSE)
      | (1ULL << MusterParser::W_WHEN)
      | (1ULL << MusterParser::W_OTHERWISE)
      | (1ULL << MusterParser::W_USE)
      | (1ULL << MusterParser::W_SCHEMA)
      | (1ULL << MusterParser::W_VERSION)
      | (1ULL << MusterParser::W_PROFILE)
      | (1ULL << MusterParser::W_KEY)
      | (1ULL << MusterParser::W_SOURCE)
      | (1ULL << MusterParser::W_IMPORT)
      | (1ULL << MusterParser::W_LIST)
      | (1ULL << MusterParser::W_SCORE)
      | (1ULL << MusterParser::W_TEST)
      | (1ULL << MusterParser::W_CAMPAIGN)
      | (1ULL << MusterParser::W_CAMPAIGNS)
      | (1ULL << MusterParser::W_AT)
      | (1ULL << MusterParser::W_LEAST)
      | (1ULL << MusterParser::W_MOST)
      | (1ULL << MusterParser::W_MORE)
      | (1ULL << MusterParser::W_FEWER)
      | (1ULL << MusterParser::W_THAN)
      | (1ULL << MusterParser::W_EXACTLY)
      | (1ULL << MusterParser::W_CONSECUTIVE)
      | (1ULL << MusterParser::W_LAST)
      | (1ULL << MusterParser::W_NEXT)
      | (1ULL << MusterParser::W_CALENDAR)
      | (1ULL << MusterParser::W_FULL)
      | (1ULL << MusterParser::W_SINCE)
      | (1ULL << MusterParser::W_UNTIL)
      | (1ULL << MusterParser::W_BEFORE)
      | (1ULL << MusterParser::W_AFTER)
      | (1ULL << MusterParser::W_WITHIN)
      | (1ULL << MusterParser::W_ON))) != 0) || ((((_la - 64) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 64)) & ((1ULL << (MusterParser::W_ZONE - 64))
      | (1ULL << (MusterParser::W_START - 64))
      | (1ULL << (MusterParser::W_END - 64))
      | (1ULL << (MusterParser::W_SECOND - 64))
      | (1ULL << (MusterParser::W_SECONDS - 64))
      | (1ULL << (MusterParser::W_MINUTE - 64))
      | (1ULL << (MusterParser::W_MINUTES - 64))
      | (1ULL << (MusterParser::W_HOUR - 64))
      | (1ULL << (MusterParser::W_HOURS - 64))
      | (1ULL << (MusterParser::W_DAY - 64))
      | (1ULL << (MusterParser::W_DAYS - 64))
      | (1ULL << (MusterParser::W_WEEK - 64))
      | (1ULL << (MusterParser::W_WEEKS - 64))
      | (1ULL << (MusterParser::W_MONTH - 64))
      | (1ULL << (MusterParser::W_MONTHS - 64))
      | (1ULL << (MusterParser::W_QUARTER - 64))
      | (1ULL << (MusterParser::W_QUARTERS - 64))
      | (1ULL << (MusterParser::W_YEAR - 64))
      | (1ULL << (MusterParser::W_YEARS - 64))
      | (1ULL << (MusterParser::W_NUMBER - 64))
      | (1ULL << (MusterParser::W_DISTINCT - 64))
      | (1ULL << (MusterParser::W_SHARE - 64))
      | (1ULL << (MusterParser::W_TOTAL - 64))
      | (1ULL << (MusterParser::W_AVERAGE - 64))
      | (1ULL << (MusterParser::W_SMALLEST - 64))
      | (1ULL << (MusterParser::W_LARGEST - 64))
      | (1ULL << (MusterParser::W_FIRST - 64))
      | (1ULL << (MusterParser::W_LATEST - 64))
      | (1ULL << (MusterParser::W_MEDIAN - 64))
      | (1ULL << (MusterParser::W_FREQUENT - 64))
      | (1ULL << (MusterParser::W_ACROSS - 64))
      | (1ULL << (MusterParser::W_RANK - 64))
      | (1ULL << (MusterParser::W_QUINTILE - 64))
      | (1ULL << (MusterParser::W_DECILE - 64))
      | (1ULL << (MusterParser::W_PERCENTILE - 64))
      | (1ULL << (MusterParser::W_ALL - 64))
      | (1ULL << (MusterParser::W_NONE - 64))
      | (1ULL << (MusterParser::W_ONE - 64))
      | (1ULL << (MusterParser::W_CONTAINS - 64))
      | (1ULL << (MusterParser::W_MATCHES - 64))
      | (1ULL << (MusterParser::W_STARTS - 64))
      | (1ULL << (MusterParser::W_ENDS - 64))
      | (1ULL << (MusterParser::W_DOES - 64))
      | (1ULL << (MusterParser::W_CONTAIN - 64))
      | (1ULL << (MusterParser::W_MATCH - 64))
      | (1ULL << (MusterParser::W_IGNORING - 64))
      | (1ULL << (MusterParser::W_CASE - 64))
      | (1ULL << (MusterParser::W_TOP - 64))
      | (1ULL << (MusterParser::W_BOTTOM - 64))
      | (1ULL << (MusterParser::W_AMONG - 64))
      | (1ULL << (MusterParser::W_PER - 64))
      | (1ULL << (MusterParser::W_INSIDE - 64))
      | (1ULL << (MusterParser::W_AS - 64))
      | (1ULL << (MusterParser::W_SAME - 64))
      | (1ULL << (MusterParser::W_EVENTS - 64))
      | (1ULL << (MusterParser::W_OPTIONAL - 64))
      | (1ULL << (MusterParser::W_PERSONAL - 64))
      | (1ULL << (MusterParser::W_SPECIAL - 64))
      | (1ULL << (MusterParser::W_FOR - 64))
      | (1ULL << (MusterParser::W_BY - 64))
      | (1ULL << (MusterParser::W_LATE - 64))
      | (1ULL << (MusterParser::W_UP - 64))
      | (1ULL << (MusterParser::W_TO - 64))
      | (1ULL << (MusterParser::W_RECORD - 64)))) != 0) || ((((_la - 128) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 128)) & ((1ULL << (MusterParser::W_RECORDS - 128))
      | (1ULL << (MusterParser::W_WHOLE - 128))
      | (1ULL << (MusterParser::W_REAL - 128))
      | (1ULL << (MusterParser::W_TEXT - 128))
      | (1ULL << (MusterParser::W_DATE - 128))
      | (1ULL << (MusterParser::W_INSTANT - 128))
      | (1ULL << (MusterParser::W_DURATION - 128))
      | (1ULL << (MusterParser::W_PERCENT - 128))
      | (1ULL << (MusterParser::W_MONEY - 128))
      | (1ULL << (MusterParser::W_PLACE - 128))
      | (1ULL << (MusterParser::W_CONSENT - 128))
      | (1ULL << (MusterParser::W_SET - 128))
      | (1ULL << (MusterParser::W_MAP - 128))
      | (1ULL << (MusterParser::W_PLACES - 128))
      | (1ULL << (MusterParser::W_FROM - 128))
      | (1ULL << (MusterParser::W_SEPARATED - 128))
      | (1ULL << (MusterParser::W_EXTRACTED - 128))
      | (1ULL << (MusterParser::W_ROWS - 128))
      | (1ULL << (MusterParser::W_WITHOUT - 128))
      | (1ULL << (MusterParser::W_A - 128))
      | (1ULL << (MusterParser::W_ARE - 128))
      | (1ULL << (MusterParser::W_ASIDE - 128))
      | (1ULL << (MusterParser::W_CREATE - 128))
      | (1ULL << (MusterParser::W_CREATES - 128))
      | (1ULL << (MusterParser::W_ROW - 128))
      | (1ULL << (MusterParser::W_WINS - 128))
      | (1ULL << (MusterParser::W_HEADER - 128))
      | (1ULL << (MusterParser::W_ROUNDED - 128))
      | (1ULL << (MusterParser::W_GIVEN - 128))
      | (1ULL << (MusterParser::W_EXPECT - 128))
      | (1ULL << (MusterParser::W_BECAUSE - 128))
      | (1ULL << (MusterParser::W_UNKNOWN - 128))
      | (1ULL << (MusterParser::W_SIZE - 128))
      | (1ULL << (MusterParser::W_PLANNED - 128))
      | (1ULL << (MusterParser::W_ENTERED - 128))
      | (1ULL << (MusterParser::W_ADD - 128))
      | (1ULL << (MusterParser::W_TAKE - 128))
      | (1ULL << (MusterParser::W_EACH - 128))
      | (1ULL << (MusterParser::W_HALVED - 128))
      | (1ULL << (MusterParser::DATE - 128))
      | (1ULL << (MusterParser::TIME - 128))
      | (1ULL << (MusterParser::ORDINAL - 128))
      | (1ULL << (MusterParser::NUMBER - 128))
      | (1ULL << (MusterParser::IDENT - 128))
      | (1ULL << (MusterParser::QUOTED - 128))
      | (1ULL << (MusterParser::STRING - 128))
      | (1ULL << (MusterParser::MINUS - 128))
      | (1ULL << (MusterParser::LPAREN - 128)))) != 0)) {
      setState(1577);
      dynamic_cast<ArgsContext *>(_localctx)->argContext = arg();
      dynamic_cast<ArgsContext *>(_localctx)->items.push_back(dynamic_cast<ArgsContext *>(_localctx)->argContext);
      setState(1582);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while (_la == MusterParser::COMMA) {
        setState(1578);
        match(MusterParser::COMMA);
        setState(1579);
        dynamic_cast<ArgsContext *>(_localctx)->argContext = arg();
        dynamic_cast<ArgsContext *>(_localctx)->items.push_back(dynamic_cast<ArgsContext *>(_localctx)->argContext);
        setState(1584);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
    }
    setState(1587);
    match(MusterParser::RPAREN);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ArgContext ------------------------------------------------------------------

MusterParser::ArgContext::ArgContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

MusterParser::ValueContext* MusterParser::ArgContext::value() {
  return getRuleContext<MusterParser::ValueContext>(0);
}

tree::TerminalNode* MusterParser::ArgContext::COLON() {
  return getToken(MusterParser::COLON, 0);
}

MusterParser::NameContext* MusterParser::ArgContext::name() {
  return getRuleContext<MusterParser::NameContext>(0);
}


size_t MusterParser::ArgContext::getRuleIndex() const {
  return MusterParser::RuleArg;
}


MusterParser::ArgContext* MusterParser::arg() {
  ArgContext *_localctx = _tracker.createInstance<ArgContext>(_ctx, getState());
  enterRule(_localctx, 184, MusterParser::RuleArg);

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1592);
    _errHandler->sync(this);

    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 213, _ctx)) {
    case 1: {
      setState(1589);
      dynamic_cast<ArgContext *>(_localctx)->id = name();
      setState(1590);
      match(MusterParser::COLON);
      break;
    }

    default:
      break;
    }
    setState(1594);
    dynamic_cast<ArgContext *>(_localctx)->v = value();
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- PathContext ------------------------------------------------------------------

MusterParser::PathContext::PathContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<MusterParser::NameContext *> MusterParser::PathContext::name() {
  return getRuleContexts<MusterParser::NameContext>();
}

MusterParser::NameContext* MusterParser::PathContext::name(size_t i) {
  return getRuleContext<MusterParser::NameContext>(i);
}

std::vector<tree::TerminalNode *> MusterParser::PathContext::DOT() {
  return getTokens(MusterParser::DOT);
}

tree::TerminalNode* MusterParser::PathContext::DOT(size_t i) {
  return getToken(MusterParser::DOT, i);
}

std::vector<tree::TerminalNode *> MusterParser::PathContext::LBRACKET() {
  return getTokens(MusterParser::LBRACKET);
}

tree::TerminalNode* MusterParser::PathContext::LBRACKET(size_t i) {
  return getToken(MusterParser::LBRACKET, i);
}

std::vector<tree::TerminalNode *> MusterParser::PathContext::RBRACKET() {
  return getTokens(MusterParser::RBRACKET);
}

tree::TerminalNode* MusterParser::PathContext::RBRACKET(size_t i) {
  return getToken(MusterParser::RBRACKET, i);
}

std::vector<tree::TerminalNode *> MusterParser::PathContext::STRING() {
  return getTokens(MusterParser::STRING);
}

tree::TerminalNode* MusterParser::PathContext::STRING(size_t i) {
  return getToken(MusterParser::STRING, i);
}


size_t MusterParser::PathContext::getRuleIndex() const {
  return MusterParser::RulePath;
}


MusterParser::PathContext* MusterParser::path() {
  PathContext *_localctx = _tracker.createInstance<PathContext>(_ctx, getState());
  enterRule(_localctx, 186, MusterParser::RulePath);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1596);
    dynamic_cast<PathContext *>(_localctx)->nameContext = name();
    dynamic_cast<PathContext *>(_localctx)->parts.push_back(dynamic_cast<PathContext *>(_localctx)->nameContext);
    setState(1604);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == MusterParser::LBRACKET

    || _la == MusterParser::DOT) {
      setState(1602);
      _errHandler->sync(this);
      switch (_input->LA(1)) {
        case MusterParser::DOT: {
          setState(1597);
          match(MusterParser::DOT);
          setState(1598);
          dynamic_cast<PathContext *>(_localctx)->nameContext = name();
          dynamic_cast<PathContext *>(_localctx)->parts.push_back(dynamic_cast<PathContext *>(_localctx)->nameContext);
          break;
        }

        case MusterParser::LBRACKET: {
          setState(1599);
          match(MusterParser::LBRACKET);
          setState(1600);
          dynamic_cast<PathContext *>(_localctx)->stringToken = match(MusterParser::STRING);
          dynamic_cast<PathContext *>(_localctx)->keys.push_back(dynamic_cast<PathContext *>(_localctx)->stringToken);
          setState(1601);
          match(MusterParser::RBRACKET);
          break;
        }

      default:
        throw NoViableAltException(this);
      }
      setState(1606);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- QuantityContext ------------------------------------------------------------------

MusterParser::QuantityContext::QuantityContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::QuantityContext::NUMBER() {
  return getToken(MusterParser::NUMBER, 0);
}

tree::TerminalNode* MusterParser::QuantityContext::PERCENT() {
  return getToken(MusterParser::PERCENT, 0);
}

MusterParser::UnitContext* MusterParser::QuantityContext::unit() {
  return getRuleContext<MusterParser::UnitContext>(0);
}

tree::TerminalNode* MusterParser::QuantityContext::IDENT() {
  return getToken(MusterParser::IDENT, 0);
}


size_t MusterParser::QuantityContext::getRuleIndex() const {
  return MusterParser::RuleQuantity;
}


MusterParser::QuantityContext* MusterParser::quantity() {
  QuantityContext *_localctx = _tracker.createInstance<QuantityContext>(_ctx, getState());
  enterRule(_localctx, 188, MusterParser::RuleQuantity);

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1607);
    dynamic_cast<QuantityContext *>(_localctx)->number = match(MusterParser::NUMBER);
    setState(1611);
    _errHandler->sync(this);

    switch (getInterpreter<atn::ParserATNSimulator>()->adaptivePredict(_input, 216, _ctx)) {
    case 1: {
      setState(1608);
      dynamic_cast<QuantityContext *>(_localctx)->percent = match(MusterParser::PERCENT);
      break;
    }

    case 2: {
      setState(1609);
      dynamic_cast<QuantityContext *>(_localctx)->u = unit();
      break;
    }

    case 3: {
      setState(1610);
      dynamic_cast<QuantityContext *>(_localctx)->word = match(MusterParser::IDENT);
      break;
    }

    default:
      break;
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- LengthOfTimeContext ------------------------------------------------------------------

MusterParser::LengthOfTimeContext::LengthOfTimeContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

MusterParser::QuantityContext* MusterParser::LengthOfTimeContext::quantity() {
  return getRuleContext<MusterParser::QuantityContext>(0);
}

MusterParser::ConstantContext* MusterParser::LengthOfTimeContext::constant() {
  return getRuleContext<MusterParser::ConstantContext>(0);
}

MusterParser::UnitContext* MusterParser::LengthOfTimeContext::unit() {
  return getRuleContext<MusterParser::UnitContext>(0);
}


size_t MusterParser::LengthOfTimeContext::getRuleIndex() const {
  return MusterParser::RuleLengthOfTime;
}


MusterParser::LengthOfTimeContext* MusterParser::lengthOfTime() {
  LengthOfTimeContext *_localctx = _tracker.createInstance<LengthOfTimeContext>(_ctx, getState());
  enterRule(_localctx, 190, MusterParser::RuleLengthOfTime);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(1618);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case MusterParser::NUMBER: {
        enterOuterAlt(_localctx, 1);
        setState(1613);
        dynamic_cast<LengthOfTimeContext *>(_localctx)->q = quantity();
        break;
      }

      case MusterParser::IDENT:
      case MusterParser::QUOTED: {
        enterOuterAlt(_localctx, 2);
        setState(1614);
        dynamic_cast<LengthOfTimeContext *>(_localctx)->named = constant();
        setState(1616);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (((((_la - 67) & ~ 0x3fULL) == 0) &&
          ((1ULL << (_la - 67)) & ((1ULL << (MusterParser::W_SECOND - 67))
          | (1ULL << (MusterParser::W_SECONDS - 67))
          | (1ULL << (MusterParser::W_MINUTE - 67))
          | (1ULL << (MusterParser::W_MINUTES - 67))
          | (1ULL << (MusterParser::W_HOUR - 67))
          | (1ULL << (MusterParser::W_HOURS - 67))
          | (1ULL << (MusterParser::W_DAY - 67))
          | (1ULL << (MusterParser::W_DAYS - 67))
          | (1ULL << (MusterParser::W_WEEK - 67))
          | (1ULL << (MusterParser::W_WEEKS - 67))
          | (1ULL << (MusterParser::W_MONTH - 67))
          | (1ULL << (MusterParser::W_MONTHS - 67))
          | (1ULL << (MusterParser::W_QUARTER - 67))
          | (1ULL << (MusterParser::W_QUARTERS - 67))
          | (1ULL << (MusterParser::W_YEAR - 67))
          | (1ULL << (MusterParser::W_YEARS - 67)))) != 0)) {
          setState(1615);
          dynamic_cast<LengthOfTimeContext *>(_localctx)->u = unit();
        }
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ConstantContext ------------------------------------------------------------------

MusterParser::ConstantContext::ConstantContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::ConstantContext::IDENT() {
  return getToken(MusterParser::IDENT, 0);
}

tree::TerminalNode* MusterParser::ConstantContext::QUOTED() {
  return getToken(MusterParser::QUOTED, 0);
}


size_t MusterParser::ConstantContext::getRuleIndex() const {
  return MusterParser::RuleConstant;
}


MusterParser::ConstantContext* MusterParser::constant() {
  ConstantContext *_localctx = _tracker.createInstance<ConstantContext>(_ctx, getState());
  enterRule(_localctx, 192, MusterParser::RuleConstant);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1620);
    _la = _input->LA(1);
    if (!(_la == MusterParser::IDENT

    || _la == MusterParser::QUOTED)) {
    _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- UnitContext ------------------------------------------------------------------

MusterParser::UnitContext::UnitContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::UnitContext::W_SECOND() {
  return getToken(MusterParser::W_SECOND, 0);
}

tree::TerminalNode* MusterParser::UnitContext::W_SECONDS() {
  return getToken(MusterParser::W_SECONDS, 0);
}

tree::TerminalNode* MusterParser::UnitContext::W_MINUTE() {
  return getToken(MusterParser::W_MINUTE, 0);
}

tree::TerminalNode* MusterParser::UnitContext::W_MINUTES() {
  return getToken(MusterParser::W_MINUTES, 0);
}

tree::TerminalNode* MusterParser::UnitContext::W_HOUR() {
  return getToken(MusterParser::W_HOUR, 0);
}

tree::TerminalNode* MusterParser::UnitContext::W_HOURS() {
  return getToken(MusterParser::W_HOURS, 0);
}

tree::TerminalNode* MusterParser::UnitContext::W_DAY() {
  return getToken(MusterParser::W_DAY, 0);
}

tree::TerminalNode* MusterParser::UnitContext::W_DAYS() {
  return getToken(MusterParser::W_DAYS, 0);
}

tree::TerminalNode* MusterParser::UnitContext::W_WEEK() {
  return getToken(MusterParser::W_WEEK, 0);
}

tree::TerminalNode* MusterParser::UnitContext::W_WEEKS() {
  return getToken(MusterParser::W_WEEKS, 0);
}

tree::TerminalNode* MusterParser::UnitContext::W_MONTH() {
  return getToken(MusterParser::W_MONTH, 0);
}

tree::TerminalNode* MusterParser::UnitContext::W_MONTHS() {
  return getToken(MusterParser::W_MONTHS, 0);
}

tree::TerminalNode* MusterParser::UnitContext::W_QUARTER() {
  return getToken(MusterParser::W_QUARTER, 0);
}

tree::TerminalNode* MusterParser::UnitContext::W_QUARTERS() {
  return getToken(MusterParser::W_QUARTERS, 0);
}

tree::TerminalNode* MusterParser::UnitContext::W_YEAR() {
  return getToken(MusterParser::W_YEAR, 0);
}

tree::TerminalNode* MusterParser::UnitContext::W_YEARS() {
  return getToken(MusterParser::W_YEARS, 0);
}


size_t MusterParser::UnitContext::getRuleIndex() const {
  return MusterParser::RuleUnit;
}


MusterParser::UnitContext* MusterParser::unit() {
  UnitContext *_localctx = _tracker.createInstance<UnitContext>(_ctx, getState());
  enterRule(_localctx, 194, MusterParser::RuleUnit);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1622);
    _la = _input->LA(1);
    if (!(((((_la - 67) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 67)) & ((1ULL << (MusterParser::W_SECOND - 67))
      | (1ULL << (MusterParser::W_SECONDS - 67))
      | (1ULL << (MusterParser::W_MINUTE - 67))
      | (1ULL << (MusterParser::W_MINUTES - 67))
      | (1ULL << (MusterParser::W_HOUR - 67))
      | (1ULL << (MusterParser::W_HOURS - 67))
      | (1ULL << (MusterParser::W_DAY - 67))
      | (1ULL << (MusterParser::W_DAYS - 67))
      | (1ULL << (MusterParser::W_WEEK - 67))
      | (1ULL << (MusterParser::W_WEEKS - 67))
      | (1ULL << (MusterParser::W_MONTH - 67))
      | (1ULL << (MusterParser::W_MONTHS - 67))
      | (1ULL << (MusterParser::W_QUARTER - 67))
      | (1ULL << (MusterParser::W_QUARTERS - 67))
      | (1ULL << (MusterParser::W_YEAR - 67))
      | (1ULL << (MusterParser::W_YEARS - 67)))) != 0))) {
    _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- NameContext ------------------------------------------------------------------

MusterParser::NameContext::NameContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* MusterParser::NameContext::IDENT() {
  return getToken(MusterParser::IDENT, 0);
}

tree::TerminalNode* MusterParser::NameContext::QUOTED() {
  return getToken(MusterParser::QUOTED, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_SEGMENT() {
  return getToken(MusterParser::W_SEGMENT, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_LET() {
  return getToken(MusterParser::W_LET, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_NEEDS() {
  return getToken(MusterParser::W_NEEDS, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_PROFILES() {
  return getToken(MusterParser::W_PROFILES, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_CHOOSE() {
  return getToken(MusterParser::W_CHOOSE, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_WHEN() {
  return getToken(MusterParser::W_WHEN, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_OTHERWISE() {
  return getToken(MusterParser::W_OTHERWISE, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_USE() {
  return getToken(MusterParser::W_USE, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_SCHEMA() {
  return getToken(MusterParser::W_SCHEMA, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_VERSION() {
  return getToken(MusterParser::W_VERSION, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_PROFILE() {
  return getToken(MusterParser::W_PROFILE, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_KEY() {
  return getToken(MusterParser::W_KEY, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_SOURCE() {
  return getToken(MusterParser::W_SOURCE, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_CAMPAIGN() {
  return getToken(MusterParser::W_CAMPAIGN, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_CAMPAIGNS() {
  return getToken(MusterParser::W_CAMPAIGNS, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_IMPORT() {
  return getToken(MusterParser::W_IMPORT, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_LIST() {
  return getToken(MusterParser::W_LIST, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_SCORE() {
  return getToken(MusterParser::W_SCORE, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_TEST() {
  return getToken(MusterParser::W_TEST, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_AT() {
  return getToken(MusterParser::W_AT, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_LEAST() {
  return getToken(MusterParser::W_LEAST, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_MOST() {
  return getToken(MusterParser::W_MOST, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_MORE() {
  return getToken(MusterParser::W_MORE, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_FEWER() {
  return getToken(MusterParser::W_FEWER, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_THAN() {
  return getToken(MusterParser::W_THAN, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_EXACTLY() {
  return getToken(MusterParser::W_EXACTLY, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_CONSECUTIVE() {
  return getToken(MusterParser::W_CONSECUTIVE, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_LAST() {
  return getToken(MusterParser::W_LAST, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_NEXT() {
  return getToken(MusterParser::W_NEXT, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_CALENDAR() {
  return getToken(MusterParser::W_CALENDAR, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_FULL() {
  return getToken(MusterParser::W_FULL, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_SINCE() {
  return getToken(MusterParser::W_SINCE, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_UNTIL() {
  return getToken(MusterParser::W_UNTIL, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_BEFORE() {
  return getToken(MusterParser::W_BEFORE, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_AFTER() {
  return getToken(MusterParser::W_AFTER, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_WITHIN() {
  return getToken(MusterParser::W_WITHIN, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_ON() {
  return getToken(MusterParser::W_ON, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_ZONE() {
  return getToken(MusterParser::W_ZONE, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_START() {
  return getToken(MusterParser::W_START, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_END() {
  return getToken(MusterParser::W_END, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_SECOND() {
  return getToken(MusterParser::W_SECOND, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_SECONDS() {
  return getToken(MusterParser::W_SECONDS, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_MINUTE() {
  return getToken(MusterParser::W_MINUTE, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_MINUTES() {
  return getToken(MusterParser::W_MINUTES, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_HOUR() {
  return getToken(MusterParser::W_HOUR, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_HOURS() {
  return getToken(MusterParser::W_HOURS, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_DAY() {
  return getToken(MusterParser::W_DAY, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_DAYS() {
  return getToken(MusterParser::W_DAYS, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_WEEK() {
  return getToken(MusterParser::W_WEEK, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_WEEKS() {
  return getToken(MusterParser::W_WEEKS, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_MONTH() {
  return getToken(MusterParser::W_MONTH, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_MONTHS() {
  return getToken(MusterParser::W_MONTHS, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_QUARTER() {
  return getToken(MusterParser::W_QUARTER, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_QUARTERS() {
  return getToken(MusterParser::W_QUARTERS, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_YEAR() {
  return getToken(MusterParser::W_YEAR, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_YEARS() {
  return getToken(MusterParser::W_YEARS, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_NUMBER() {
  return getToken(MusterParser::W_NUMBER, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_DISTINCT() {
  return getToken(MusterParser::W_DISTINCT, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_SHARE() {
  return getToken(MusterParser::W_SHARE, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_TOTAL() {
  return getToken(MusterParser::W_TOTAL, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_AVERAGE() {
  return getToken(MusterParser::W_AVERAGE, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_SMALLEST() {
  return getToken(MusterParser::W_SMALLEST, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_LARGEST() {
  return getToken(MusterParser::W_LARGEST, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_FIRST() {
  return getToken(MusterParser::W_FIRST, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_LATEST() {
  return getToken(MusterParser::W_LATEST, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_MEDIAN() {
  return getToken(MusterParser::W_MEDIAN, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_FREQUENT() {
  return getToken(MusterParser::W_FREQUENT, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_ACROSS() {
  return getToken(MusterParser::W_ACROSS, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_RANK() {
  return getToken(MusterParser::W_RANK, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_QUINTILE() {
  return getToken(MusterParser::W_QUINTILE, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_DECILE() {
  return getToken(MusterParser::W_DECILE, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_PERCENTILE() {
  return getToken(MusterParser::W_PERCENTILE, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_ALL() {
  return getToken(MusterParser::W_ALL, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_NONE() {
  return getToken(MusterParser::W_NONE, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_ONE() {
  return getToken(MusterParser::W_ONE, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_CONTAINS() {
  return getToken(MusterParser::W_CONTAINS, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_MATCHES() {
  return getToken(MusterParser::W_MATCHES, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_STARTS() {
  return getToken(MusterParser::W_STARTS, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_ENDS() {
  return getToken(MusterParser::W_ENDS, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_DOES() {
  return getToken(MusterParser::W_DOES, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_CONTAIN() {
  return getToken(MusterParser::W_CONTAIN, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_MATCH() {
  return getToken(MusterParser::W_MATCH, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_IGNORING() {
  return getToken(MusterParser::W_IGNORING, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_CASE() {
  return getToken(MusterParser::W_CASE, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_TOP() {
  return getToken(MusterParser::W_TOP, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_BOTTOM() {
  return getToken(MusterParser::W_BOTTOM, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_AMONG() {
  return getToken(MusterParser::W_AMONG, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_PER() {
  return getToken(MusterParser::W_PER, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_INSIDE() {
  return getToken(MusterParser::W_INSIDE, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_AS() {
  return getToken(MusterParser::W_AS, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_SAME() {
  return getToken(MusterParser::W_SAME, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_EVENTS() {
  return getToken(MusterParser::W_EVENTS, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_OPTIONAL() {
  return getToken(MusterParser::W_OPTIONAL, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_PERSONAL() {
  return getToken(MusterParser::W_PERSONAL, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_SPECIAL() {
  return getToken(MusterParser::W_SPECIAL, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_FOR() {
  return getToken(MusterParser::W_FOR, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_BY() {
  return getToken(MusterParser::W_BY, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_LATE() {
  return getToken(MusterParser::W_LATE, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_UP() {
  return getToken(MusterParser::W_UP, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_TO() {
  return getToken(MusterParser::W_TO, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_RECORD() {
  return getToken(MusterParser::W_RECORD, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_RECORDS() {
  return getToken(MusterParser::W_RECORDS, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_WHOLE() {
  return getToken(MusterParser::W_WHOLE, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_REAL() {
  return getToken(MusterParser::W_REAL, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_TEXT() {
  return getToken(MusterParser::W_TEXT, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_DATE() {
  return getToken(MusterParser::W_DATE, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_INSTANT() {
  return getToken(MusterParser::W_INSTANT, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_DURATION() {
  return getToken(MusterParser::W_DURATION, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_PERCENT() {
  return getToken(MusterParser::W_PERCENT, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_MONEY() {
  return getToken(MusterParser::W_MONEY, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_PLACE() {
  return getToken(MusterParser::W_PLACE, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_CONSENT() {
  return getToken(MusterParser::W_CONSENT, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_SET() {
  return getToken(MusterParser::W_SET, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_MAP() {
  return getToken(MusterParser::W_MAP, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_PLACES() {
  return getToken(MusterParser::W_PLACES, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_FROM() {
  return getToken(MusterParser::W_FROM, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_SEPARATED() {
  return getToken(MusterParser::W_SEPARATED, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_EXTRACTED() {
  return getToken(MusterParser::W_EXTRACTED, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_ROWS() {
  return getToken(MusterParser::W_ROWS, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_WITHOUT() {
  return getToken(MusterParser::W_WITHOUT, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_A() {
  return getToken(MusterParser::W_A, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_ARE() {
  return getToken(MusterParser::W_ARE, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_ASIDE() {
  return getToken(MusterParser::W_ASIDE, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_CREATE() {
  return getToken(MusterParser::W_CREATE, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_CREATES() {
  return getToken(MusterParser::W_CREATES, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_ROW() {
  return getToken(MusterParser::W_ROW, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_WINS() {
  return getToken(MusterParser::W_WINS, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_HEADER() {
  return getToken(MusterParser::W_HEADER, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_ROUNDED() {
  return getToken(MusterParser::W_ROUNDED, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_GIVEN() {
  return getToken(MusterParser::W_GIVEN, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_EXPECT() {
  return getToken(MusterParser::W_EXPECT, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_BECAUSE() {
  return getToken(MusterParser::W_BECAUSE, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_UNKNOWN() {
  return getToken(MusterParser::W_UNKNOWN, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_SIZE() {
  return getToken(MusterParser::W_SIZE, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_PLANNED() {
  return getToken(MusterParser::W_PLANNED, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_ADD() {
  return getToken(MusterParser::W_ADD, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_TAKE() {
  return getToken(MusterParser::W_TAKE, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_EACH() {
  return getToken(MusterParser::W_EACH, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_HALVED() {
  return getToken(MusterParser::W_HALVED, 0);
}

tree::TerminalNode* MusterParser::NameContext::W_ENTERED() {
  return getToken(MusterParser::W_ENTERED, 0);
}


size_t MusterParser::NameContext::getRuleIndex() const {
  return MusterParser::RuleName;
}


MusterParser::NameContext* MusterParser::name() {
  NameContext *_localctx = _tracker.createInstance<NameContext>(_ctx, getState());
  enterRule(_localctx, 196, MusterParser::RuleName);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1624);
    _la = _input->LA(1);
    if (!((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << MusterParser::W_SEGMENT)
      | (1ULL << MusterParser::W_LET)
      | (1ULL << MusterParser::W_NEEDS)
      | (1ULL << MusterParser::W_PROFILES)
      | (1ULL << MusterParser::W_CHOOSE)
      | (1ULL << MusterParser::W_WHEN)
      | (1ULL << MusterParser::W_OTHERWISE)
      | (1ULL << MusterParser::W_USE)
      | (1ULL << MusterParser::W_SCHEMA)
      | (1ULL << MusterParser::W_VERSION)
      | (1ULL << MusterParser::W_PROFILE)
      | (1ULL << MusterParser::W_KEY)
      | (1ULL << MusterParser::W_SOURCE)
      | (1ULL << MusterParser::W_IMPORT)
      | (1ULL << MusterParser::W_LIST)
      | (1ULL << MusterParser::W_SCORE)
      | (1ULL << MusterParser::W_TEST)
      | (1ULL << MusterParser::W_CAMPAIGN)
      | (1ULL << MusterParser::W_CAMPAIGNS)
      | (1ULL << MusterParser::W_AT)
      | (1ULL << MusterParser::W_LEAST)
      | (1ULL << MusterParser::W_MOST)
      | (1ULL << MusterParser::W_MORE)
      | (1ULL << MusterParser::W_FEWER)
      | (1ULL << MusterParser::W_THAN)
      | (1ULL << MusterParser::W_EXACTLY)
      | (1ULL << MusterParser::W_CONSECUTIVE)
      | (1ULL << MusterParser::W_LAST)
      | (1ULL << MusterParser::W_NEXT)
      | (1ULL << MusterParser::W_CALENDAR)
      | (1ULL << MusterParser::W_FULL)
      | (1ULL << MusterParser::W_SINCE)
      | (1ULL << MusterParser::W_UNTIL)
      | (1ULL << MusterParser::W_BEFORE)
      | (1ULL << MusterParser::W_AFTER)
      | (1ULL << MusterParser::W_WITHIN)
      | (1ULL << MusterParser::W_ON))) != 0) || ((((_la - 64) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 64)) & ((1ULL << (MusterParser::W_ZONE - 64))
      | (1ULL << (MusterParser::W_START - 64))
      | (1ULL << (MusterParser::W_END - 64))
      | (1ULL << (MusterParser::W_SECOND - 64))
      | (1ULL << (MusterParser::W_SECONDS - 64))
      | (1ULL << (MusterParser::W_MINUTE - 64))
      | (1ULL << (MusterParser::W_MINUTES - 64))
      | (1ULL << (MusterParser::W_HOUR - 64))
      | (1ULL << (MusterParser::W_HOURS - 64))
      | (1ULL << (MusterParser::W_DAY - 64))
      | (1ULL << (MusterParser::W_DAYS - 64))
      | (1ULL << (MusterParser::W_WEEK - 64))
      | (1ULL << (MusterParser::W_WEEKS - 64))
      | (1ULL << (MusterParser::W_MONTH - 64))
      | (1ULL << (MusterParser::W_MONTHS - 64))
      | (1ULL << (MusterParser::W_QUARTER - 64))
      | (1ULL << (MusterParser::W_QUARTERS - 64))
      | (1ULL << (MusterParser::W_YEAR - 64))
      | (1ULL << (MusterParser::W_YEARS - 64))
      | (1ULL << (MusterParser::W_NUMBER - 64))
      | (1ULL << (MusterParser::W_DISTINCT - 64))
      | (1ULL << (MusterParser::W_SHARE - 64))
      | (1ULL << (MusterParser::W_TOTAL - 64))
      | (1ULL << (MusterParser::W_AVERAGE - 64))
      | (1ULL << (MusterParser::W_SMALLEST - 64))
      | (1ULL << (MusterParser::W_LARGEST - 64))
      | (1ULL << (MusterParser::W_FIRST - 64))
      | (1ULL << (MusterParser::W_LATEST - 64))
      | (1ULL << (MusterParser::W_MEDIAN - 64))
      | (1ULL << (MusterParser::W_FREQUENT - 64))
      | (1ULL << (MusterParser::W_ACROSS - 64))
      | (1ULL << (MusterParser::W_RANK - 64))
      | (1ULL << (MusterParser::W_QUINTILE - 64))
      | (1ULL << (MusterParser::W_DECILE - 64))
      | (1ULL << (MusterParser::W_PERCENTILE - 64))
      | (1ULL << (MusterParser::W_ALL - 64))
      | (1ULL << (MusterParser::W_NONE - 64))
      | (1ULL << (MusterParser::W_ONE - 64))
      | (1ULL << (MusterParser::W_CONTAINS - 64))
      | (1ULL << (MusterParser::W_MATCHES - 64))
      | (1ULL << (MusterParser::W_STARTS - 64))
      | (1ULL << (MusterParser::W_ENDS - 64))
      | (1ULL << (MusterParser::W_DOES - 64))
      | (1ULL << (MusterParser::W_CONTAIN - 64))
      | (1ULL << (MusterParser::W_MATCH - 64))
      | (1ULL << (MusterParser::W_IGNORING - 64))
      | (1ULL << (MusterParser::W_CASE - 64))
      | (1ULL << (MusterParser::W_TOP - 64))
      | (1ULL << (MusterParser::W_BOTTOM - 64))
      | (1ULL << (MusterParser::W_AMONG - 64))
      | (1ULL << (MusterParser::W_PER - 64))
      | (1ULL << (MusterParser::W_INSIDE - 64))
      | (1ULL << (MusterParser::W_AS - 64))
      | (1ULL << (MusterParser::W_SAME - 64))
      | (1ULL << (MusterParser::W_EVENTS - 64))
      | (1ULL << (MusterParser::W_OPTIONAL - 64))
      | (1ULL << (MusterParser::W_PERSONAL - 64))
      | (1ULL << (MusterParser::W_SPECIAL - 64))
      | (1ULL << (MusterParser::W_FOR - 64))
      | (1ULL << (MusterParser::W_BY - 64))
      | (1ULL << (MusterParser::W_LATE - 64))
      | (1ULL << (MusterParser::W_UP - 64))
      | (1ULL << (MusterParser::W_TO - 64))
      | (1ULL << (MusterParser::W_RECORD - 64)))) != 0) || ((((_la - 128) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 128)) & ((1ULL << (MusterParser::W_RECORDS - 128))
      | (1ULL << (MusterParser::W_WHOLE - 128))
      | (1ULL << (MusterParser::W_REAL - 128))
      | (1ULL << (MusterParser::W_TEXT - 128))
      | (1ULL << (MusterParser::W_DATE - 128))
      | (1ULL << (MusterParser::W_INSTANT - 128))
      | (1ULL << (MusterParser::W_DURATION - 128))
      | (1ULL << (MusterParser::W_PERCENT - 128))
      | (1ULL << (MusterParser::W_MONEY - 128))
      | (1ULL << (MusterParser::W_PLACE - 128))
      | (1ULL << (MusterParser::W_CONSENT - 128))
      | (1ULL << (MusterParser::W_SET - 128))
      | (1ULL << (MusterParser::W_MAP - 128))
      | (1ULL << (MusterParser::W_PLACES - 128))
      | (1ULL << (MusterParser::W_FROM - 128))
      | (1ULL << (MusterParser::W_SEPARATED - 128))
      | (1ULL << (MusterParser::W_EXTRACTED - 128))
      | (1ULL << (MusterParser::W_ROWS - 128))
      | (1ULL << (MusterParser::W_WITHOUT - 128))
      | (1ULL << (MusterParser::W_A - 128))
      | (1ULL << (MusterParser::W_ARE - 128))
      | (1ULL << (MusterParser::W_ASIDE - 128))
      | (1ULL << (MusterParser::W_CREATE - 128))
      | (1ULL << (MusterParser::W_CREATES - 128))
      | (1ULL << (MusterParser::W_ROW - 128))
      | (1ULL << (MusterParser::W_WINS - 128))
      | (1ULL << (MusterParser::W_HEADER - 128))
      | (1ULL << (MusterParser::W_ROUNDED - 128))
      | (1ULL << (MusterParser::W_GIVEN - 128))
      | (1ULL << (MusterParser::W_EXPECT - 128))
      | (1ULL << (MusterParser::W_BECAUSE - 128))
      | (1ULL << (MusterParser::W_UNKNOWN - 128))
      | (1ULL << (MusterParser::W_SIZE - 128))
      | (1ULL << (MusterParser::W_PLANNED - 128))
      | (1ULL << (MusterParser::W_ENTERED - 128))
      | (1ULL << (MusterParser::W_ADD - 128))
      | (1ULL << (MusterParser::W_TAKE - 128))
      | (1ULL << (MusterParser::W_EACH - 128))
      | (1ULL << (MusterParser::W_HALVED - 128))
      | (1ULL << (MusterParser::IDENT - 128))
      | (1ULL << (MusterParser::QUOTED - 128)))) != 0))) {
    _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

// Static vars and initialization.
std::vector<dfa::DFA> MusterParser::_decisionToDFA;
atn::PredictionContextCache MusterParser::_sharedContextCache;

// We own the ATN which in turn owns the ATN states.
atn::ATN MusterParser::_atn;
std::vector<uint16_t> MusterParser::_serializedATN;

std::vector<std::string> MusterParser::_ruleNames = {
  "segmentDecl", "letDecl", "listDecl", "useDecl", "importDecl", "scoreDecl", 
  "scoreLine", "params", "param", "needs", "choose", "schemaHead", "settingLine", 
  "settingWord", "profileHead", "profileLine", "eventsOrder", "type", "sourceHead", 
  "sourceLine", "tableOption", "mapped", "mapEntry", "mapTarget", "testHead", 
  "testLine", "expectation", "record", "recordField", "listed", "given", 
  "campaignHead", "wordsClause", "conditionClause", "stopClause", "outcomeClause", 
  "conditionsClause", "channelClause", "runsClause", "dayList", "dayItem", 
  "quietClause", "capClause", "holdClause", "limitClause", "needsClause", 
  "splitClause", "arm", "templateField", "chooseClause", "pick", "scoredPick", 
  "lasts", "versionClause", "fieldClause", "expr", "item", "settle", "comparison", 
  "sum", "product", "factor", "primary", "value", "rounding", "conversion", 
  "tail", "textOp", "isWhat", "values", "scope", "window", "span", "point", 
  "moment", "period", "zone", "quantified", "quantifier", "bound", "count", 
  "source", "closed", "slice", "sequence", "thenStep", "step", "aggregate", 
  "across", "operand", "call", "args", "arg", "path", "quantity", "lengthOfTime", 
  "constant", "unit", "name"
};

std::vector<std::string> MusterParser::_literalNames = {
  "", "", "'ago'", "'and'", "'any'", "'between'", "'else'", "'every'", "'has'", 
  "'in'", "'is'", "'known'", "'missing'", "'no'", "'not'", "'now'", "'of'", 
  "'or'", "'the'", "'then'", "'this'", "'today'", "'tomorrow'", "'where'", 
  "'with'", "'yes'", "'yesterday'", "'segment'", "'let'", "'needs'", "'profiles'", 
  "'choose'", "'when'", "'otherwise'", "'use'", "'schema'", "'version'", 
  "'profile'", "'key'", "'source'", "'import'", "'list'", "'score'", "'test'", 
  "'campaign'", "'campaigns'", "'at'", "'least'", "'most'", "'more'", "'fewer'", 
  "'than'", "'exactly'", "'consecutive'", "'last'", "'next'", "'calendar'", 
  "'full'", "'since'", "'until'", "'before'", "'after'", "'within'", "'on'", 
  "'zone'", "'start'", "'end'", "'second'", "'seconds'", "'minute'", "'minutes'", 
  "'hour'", "'hours'", "'day'", "'days'", "'week'", "'weeks'", "'month'", 
  "'months'", "'quarter'", "'quarters'", "'year'", "'years'", "'number'", 
  "'distinct'", "'share'", "'total'", "'average'", "'smallest'", "'largest'", 
  "'first'", "'latest'", "'median'", "'frequent'", "'across'", "'rank'", 
  "'quintile'", "'decile'", "'percentile'", "'all'", "'none'", "'one'", 
  "'contains'", "'matches'", "'starts'", "'ends'", "'does'", "'contain'", 
  "'match'", "'ignoring'", "'case'", "'top'", "'bottom'", "'among'", "'per'", 
  "'inside'", "'as'", "'same'", "'events'", "'optional'", "'personal'", 
  "'special'", "'for'", "'by'", "'late'", "'up'", "'to'", "'record'", "'records'", 
  "'whole'", "'real'", "'text'", "'date'", "'instant'", "'duration'", "'percent'", 
  "'money'", "'place'", "'consent'", "'set'", "'map'", "'places'", "'from'", 
  "'separated'", "'extracted'", "'rows'", "'without'", "'a'", "'are'", "'aside'", 
  "'create'", "'creates'", "'row'", "'wins'", "'header'", "'rounded'", "'given'", 
  "'expect'", "'because'", "'unknown'", "'size'", "'planned'", "'entered'", 
  "'add'", "'take'", "'each'", "'halved'", "", "", "", "", "", "", "", "", 
  "", "", "", "", "'='", "'!='", "'<'", "'<='", "'>'", "'>='", "'+'", "'-'", 
  "'*'", "'/'", "'%'", "'('", "')'", "'['", "']'", "'{'", "'}'", "','", 
  "':'", "'.'"
};

std::vector<std::string> MusterParser::_symbolicNames = {
  "", "HOLE", "W_AGO", "W_AND", "W_ANY", "W_BETWEEN", "W_ELSE", "W_EVERY", 
  "W_HAS", "W_IN", "W_IS", "W_KNOWN", "W_MISSING", "W_NO", "W_NOT", "W_NOW", 
  "W_OF", "W_OR", "W_THE", "W_THEN", "W_THIS", "W_TODAY", "W_TOMORROW", 
  "W_WHERE", "W_WITH", "W_YES", "W_YESTERDAY", "W_SEGMENT", "W_LET", "W_NEEDS", 
  "W_PROFILES", "W_CHOOSE", "W_WHEN", "W_OTHERWISE", "W_USE", "W_SCHEMA", 
  "W_VERSION", "W_PROFILE", "W_KEY", "W_SOURCE", "W_IMPORT", "W_LIST", "W_SCORE", 
  "W_TEST", "W_CAMPAIGN", "W_CAMPAIGNS", "W_AT", "W_LEAST", "W_MOST", "W_MORE", 
  "W_FEWER", "W_THAN", "W_EXACTLY", "W_CONSECUTIVE", "W_LAST", "W_NEXT", 
  "W_CALENDAR", "W_FULL", "W_SINCE", "W_UNTIL", "W_BEFORE", "W_AFTER", "W_WITHIN", 
  "W_ON", "W_ZONE", "W_START", "W_END", "W_SECOND", "W_SECONDS", "W_MINUTE", 
  "W_MINUTES", "W_HOUR", "W_HOURS", "W_DAY", "W_DAYS", "W_WEEK", "W_WEEKS", 
  "W_MONTH", "W_MONTHS", "W_QUARTER", "W_QUARTERS", "W_YEAR", "W_YEARS", 
  "W_NUMBER", "W_DISTINCT", "W_SHARE", "W_TOTAL", "W_AVERAGE", "W_SMALLEST", 
  "W_LARGEST", "W_FIRST", "W_LATEST", "W_MEDIAN", "W_FREQUENT", "W_ACROSS", 
  "W_RANK", "W_QUINTILE", "W_DECILE", "W_PERCENTILE", "W_ALL", "W_NONE", 
  "W_ONE", "W_CONTAINS", "W_MATCHES", "W_STARTS", "W_ENDS", "W_DOES", "W_CONTAIN", 
  "W_MATCH", "W_IGNORING", "W_CASE", "W_TOP", "W_BOTTOM", "W_AMONG", "W_PER", 
  "W_INSIDE", "W_AS", "W_SAME", "W_EVENTS", "W_OPTIONAL", "W_PERSONAL", 
  "W_SPECIAL", "W_FOR", "W_BY", "W_LATE", "W_UP", "W_TO", "W_RECORD", "W_RECORDS", 
  "W_WHOLE", "W_REAL", "W_TEXT", "W_DATE", "W_INSTANT", "W_DURATION", "W_PERCENT", 
  "W_MONEY", "W_PLACE", "W_CONSENT", "W_SET", "W_MAP", "W_PLACES", "W_FROM", 
  "W_SEPARATED", "W_EXTRACTED", "W_ROWS", "W_WITHOUT", "W_A", "W_ARE", "W_ASIDE", 
  "W_CREATE", "W_CREATES", "W_ROW", "W_WINS", "W_HEADER", "W_ROUNDED", "W_GIVEN", 
  "W_EXPECT", "W_BECAUSE", "W_UNKNOWN", "W_SIZE", "W_PLANNED", "W_ENTERED", 
  "W_ADD", "W_TAKE", "W_EACH", "W_HALVED", "DATE", "TIME", "ORDINAL", "NUMBER", 
  "JOINED_INSTANT", "JOINED", "IDENT", "QUOTED", "OPEN_QUOTED", "STRING", 
  "OPEN_STRING", "ODD_STRING", "EQ", "NE", "LT", "LE", "GT", "GE", "PLUS", 
  "MINUS", "STAR", "SLASH", "PERCENT", "LPAREN", "RPAREN", "LBRACKET", "RBRACKET", 
  "LBRACE", "RBRACE", "COMMA", "COLON", "DOT", "ODD_SIGN", "BLANK", "COMMENT", 
  "UNKNOWN"
};

dfa::Vocabulary MusterParser::_vocabulary(_literalNames, _symbolicNames);

std::vector<std::string> MusterParser::_tokenNames;

MusterParser::Initializer::Initializer() {
	for (size_t i = 0; i < _symbolicNames.size(); ++i) {
		std::string name = _vocabulary.getLiteralName(i);
		if (name.empty()) {
			name = _vocabulary.getSymbolicName(i);
		}

		if (name.empty()) {
			_tokenNames.push_back("<INVALID>");
		} else {
      _tokenNames.push_back(name);
    }
	}

  _serializedATN = {
    0x3, 0x608b, 0xa72a, 0x8133, 0xb9ed, 0x417c, 0x3be7, 0x7786, 0x5964, 
    0x3, 0xcc, 0x65d, 0x4, 0x2, 0x9, 0x2, 0x4, 0x3, 0x9, 0x3, 0x4, 0x4, 
    0x9, 0x4, 0x4, 0x5, 0x9, 0x5, 0x4, 0x6, 0x9, 0x6, 0x4, 0x7, 0x9, 0x7, 
    0x4, 0x8, 0x9, 0x8, 0x4, 0x9, 0x9, 0x9, 0x4, 0xa, 0x9, 0xa, 0x4, 0xb, 
    0x9, 0xb, 0x4, 0xc, 0x9, 0xc, 0x4, 0xd, 0x9, 0xd, 0x4, 0xe, 0x9, 0xe, 
    0x4, 0xf, 0x9, 0xf, 0x4, 0x10, 0x9, 0x10, 0x4, 0x11, 0x9, 0x11, 0x4, 
    0x12, 0x9, 0x12, 0x4, 0x13, 0x9, 0x13, 0x4, 0x14, 0x9, 0x14, 0x4, 0x15, 
    0x9, 0x15, 0x4, 0x16, 0x9, 0x16, 0x4, 0x17, 0x9, 0x17, 0x4, 0x18, 0x9, 
    0x18, 0x4, 0x19, 0x9, 0x19, 0x4, 0x1a, 0x9, 0x1a, 0x4, 0x1b, 0x9, 0x1b, 
    0x4, 0x1c, 0x9, 0x1c, 0x4, 0x1d, 0x9, 0x1d, 0x4, 0x1e, 0x9, 0x1e, 0x4, 
    0x1f, 0x9, 0x1f, 0x4, 0x20, 0x9, 0x20, 0x4, 0x21, 0x9, 0x21, 0x4, 0x22, 
    0x9, 0x22, 0x4, 0x23, 0x9, 0x23, 0x4, 0x24, 0x9, 0x24, 0x4, 0x25, 0x9, 
    0x25, 0x4, 0x26, 0x9, 0x26, 0x4, 0x27, 0x9, 0x27, 0x4, 0x28, 0x9, 0x28, 
    0x4, 0x29, 0x9, 0x29, 0x4, 0x2a, 0x9, 0x2a, 0x4, 0x2b, 0x9, 0x2b, 0x4, 
    0x2c, 0x9, 0x2c, 0x4, 0x2d, 0x9, 0x2d, 0x4, 0x2e, 0x9, 0x2e, 0x4, 0x2f, 
    0x9, 0x2f, 0x4, 0x30, 0x9, 0x30, 0x4, 0x31, 0x9, 0x31, 0x4, 0x32, 0x9, 
    0x32, 0x4, 0x33, 0x9, 0x33, 0x4, 0x34, 0x9, 0x34, 0x4, 0x35, 0x9, 0x35, 
    0x4, 0x36, 0x9, 0x36, 0x4, 0x37, 0x9, 0x37, 0x4, 0x38, 0x9, 0x38, 0x4, 
    0x39, 0x9, 0x39, 0x4, 0x3a, 0x9, 0x3a, 0x4, 0x3b, 0x9, 0x3b, 0x4, 0x3c, 
    0x9, 0x3c, 0x4, 0x3d, 0x9, 0x3d, 0x4, 0x3e, 0x9, 0x3e, 0x4, 0x3f, 0x9, 
    0x3f, 0x4, 0x40, 0x9, 0x40, 0x4, 0x41, 0x9, 0x41, 0x4, 0x42, 0x9, 0x42, 
    0x4, 0x43, 0x9, 0x43, 0x4, 0x44, 0x9, 0x44, 0x4, 0x45, 0x9, 0x45, 0x4, 
    0x46, 0x9, 0x46, 0x4, 0x47, 0x9, 0x47, 0x4, 0x48, 0x9, 0x48, 0x4, 0x49, 
    0x9, 0x49, 0x4, 0x4a, 0x9, 0x4a, 0x4, 0x4b, 0x9, 0x4b, 0x4, 0x4c, 0x9, 
    0x4c, 0x4, 0x4d, 0x9, 0x4d, 0x4, 0x4e, 0x9, 0x4e, 0x4, 0x4f, 0x9, 0x4f, 
    0x4, 0x50, 0x9, 0x50, 0x4, 0x51, 0x9, 0x51, 0x4, 0x52, 0x9, 0x52, 0x4, 
    0x53, 0x9, 0x53, 0x4, 0x54, 0x9, 0x54, 0x4, 0x55, 0x9, 0x55, 0x4, 0x56, 
    0x9, 0x56, 0x4, 0x57, 0x9, 0x57, 0x4, 0x58, 0x9, 0x58, 0x4, 0x59, 0x9, 
    0x59, 0x4, 0x5a, 0x9, 0x5a, 0x4, 0x5b, 0x9, 0x5b, 0x4, 0x5c, 0x9, 0x5c, 
    0x4, 0x5d, 0x9, 0x5d, 0x4, 0x5e, 0x9, 0x5e, 0x4, 0x5f, 0x9, 0x5f, 0x4, 
    0x60, 0x9, 0x60, 0x4, 0x61, 0x9, 0x61, 0x4, 0x62, 0x9, 0x62, 0x4, 0x63, 
    0x9, 0x63, 0x4, 0x64, 0x9, 0x64, 0x3, 0x2, 0x3, 0x2, 0x3, 0x2, 0x5, 
    0x2, 0xcc, 0xa, 0x2, 0x3, 0x2, 0x3, 0x2, 0x5, 0x2, 0xd0, 0xa, 0x2, 0x3, 
    0x2, 0x5, 0x2, 0xd3, 0xa, 0x2, 0x3, 0x2, 0x3, 0x2, 0x3, 0x2, 0x5, 0x2, 
    0xd8, 0xa, 0x2, 0x3, 0x2, 0x3, 0x2, 0x3, 0x3, 0x3, 0x3, 0x3, 0x3, 0x5, 
    0x3, 0xdf, 0xa, 0x3, 0x3, 0x3, 0x3, 0x3, 0x5, 0x3, 0xe3, 0xa, 0x3, 0x3, 
    0x3, 0x3, 0x3, 0x3, 0x3, 0x5, 0x3, 0xe8, 0xa, 0x3, 0x3, 0x3, 0x3, 0x3, 
    0x3, 0x4, 0x3, 0x4, 0x3, 0x4, 0x3, 0x4, 0x3, 0x4, 0x3, 0x4, 0x5, 0x4, 
    0xf2, 0xa, 0x4, 0x3, 0x4, 0x3, 0x4, 0x3, 0x4, 0x7, 0x4, 0xf7, 0xa, 0x4, 
    0xc, 0x4, 0xe, 0x4, 0xfa, 0xb, 0x4, 0x3, 0x4, 0x3, 0x4, 0x3, 0x5, 0x3, 
    0x5, 0x3, 0x5, 0x3, 0x5, 0x3, 0x5, 0x3, 0x6, 0x3, 0x6, 0x3, 0x6, 0x3, 
    0x6, 0x3, 0x7, 0x3, 0x7, 0x3, 0x7, 0x5, 0x7, 0x10a, 0xa, 0x7, 0x3, 0x7, 
    0x3, 0x7, 0x5, 0x7, 0x10e, 0xa, 0x7, 0x3, 0x7, 0x3, 0x7, 0x6, 0x7, 0x112, 
    0xa, 0x7, 0xd, 0x7, 0xe, 0x7, 0x113, 0x3, 0x7, 0x3, 0x7, 0x3, 0x8, 0x3, 
    0x8, 0x3, 0x8, 0x3, 0x8, 0x3, 0x8, 0x3, 0x8, 0x3, 0x8, 0x5, 0x8, 0x11f, 
    0xa, 0x8, 0x3, 0x8, 0x3, 0x8, 0x3, 0x8, 0x5, 0x8, 0x124, 0xa, 0x8, 0x3, 
    0x8, 0x3, 0x8, 0x3, 0x8, 0x5, 0x8, 0x129, 0xa, 0x8, 0x3, 0x9, 0x3, 0x9, 
    0x3, 0x9, 0x3, 0x9, 0x7, 0x9, 0x12f, 0xa, 0x9, 0xc, 0x9, 0xe, 0x9, 0x132, 
    0xb, 0x9, 0x3, 0x9, 0x3, 0x9, 0x3, 0xa, 0x3, 0xa, 0x3, 0xa, 0x3, 0xa, 
    0x5, 0xa, 0x13a, 0xa, 0xa, 0x3, 0xa, 0x3, 0xa, 0x5, 0xa, 0x13e, 0xa, 
    0xa, 0x3, 0xb, 0x3, 0xb, 0x3, 0xb, 0x3, 0xb, 0x3, 0xb, 0x3, 0xb, 0x3, 
    0xc, 0x3, 0xc, 0x3, 0xc, 0x3, 0xc, 0x3, 0xc, 0x3, 0xc, 0x6, 0xc, 0x14c, 
    0xa, 0xc, 0xd, 0xc, 0xe, 0xc, 0x14d, 0x3, 0xc, 0x3, 0xc, 0x3, 0xc, 0x3, 
    0xd, 0x3, 0xd, 0x3, 0xd, 0x3, 0xd, 0x5, 0xd, 0x157, 0xa, 0xd, 0x3, 0xd, 
    0x3, 0xd, 0x3, 0xe, 0x3, 0xe, 0x3, 0xe, 0x5, 0xe, 0x15e, 0xa, 0xe, 0x3, 
    0xe, 0x7, 0xe, 0x161, 0xa, 0xe, 0xc, 0xe, 0xe, 0xe, 0x164, 0xb, 0xe, 
    0x5, 0xe, 0x166, 0xa, 0xe, 0x3, 0xe, 0x3, 0xe, 0x7, 0xe, 0x16a, 0xa, 
    0xe, 0xc, 0xe, 0xe, 0xe, 0x16d, 0xb, 0xe, 0x5, 0xe, 0x16f, 0xa, 0xe, 
    0x3, 0xe, 0x3, 0xe, 0x3, 0xf, 0x3, 0xf, 0x3, 0xf, 0x3, 0xf, 0x3, 0xf, 
    0x5, 0xf, 0x178, 0xa, 0xf, 0x3, 0x10, 0x3, 0x10, 0x3, 0x10, 0x3, 0x10, 
    0x5, 0x10, 0x17e, 0xa, 0x10, 0x3, 0x10, 0x3, 0x10, 0x3, 0x11, 0x3, 0x11, 
    0x3, 0x11, 0x3, 0x11, 0x3, 0x11, 0x7, 0x11, 0x187, 0xa, 0x11, 0xc, 0x11, 
    0xe, 0x11, 0x18a, 0xb, 0x11, 0x3, 0x11, 0x3, 0x11, 0x3, 0x11, 0x3, 0x11, 
    0x3, 0x11, 0x3, 0x11, 0x3, 0x11, 0x7, 0x11, 0x193, 0xa, 0x11, 0xc, 0x11, 
    0xe, 0x11, 0x196, 0xb, 0x11, 0x3, 0x11, 0x3, 0x11, 0x3, 0x11, 0x3, 0x11, 
    0x7, 0x11, 0x19c, 0xa, 0x11, 0xc, 0x11, 0xe, 0x11, 0x19f, 0xb, 0x11, 
    0x5, 0x11, 0x1a1, 0xa, 0x11, 0x3, 0x11, 0x3, 0x11, 0x5, 0x11, 0x1a5, 
    0xa, 0x11, 0x3, 0x12, 0x3, 0x12, 0x3, 0x12, 0x3, 0x12, 0x3, 0x12, 0x3, 
    0x12, 0x3, 0x12, 0x5, 0x12, 0x1ae, 0xa, 0x12, 0x3, 0x12, 0x3, 0x12, 
    0x3, 0x12, 0x3, 0x12, 0x5, 0x12, 0x1b4, 0xa, 0x12, 0x3, 0x13, 0x3, 0x13, 
    0x3, 0x13, 0x3, 0x13, 0x3, 0x13, 0x3, 0x13, 0x3, 0x13, 0x3, 0x13, 0x3, 
    0x13, 0x5, 0x13, 0x1bf, 0xa, 0x13, 0x3, 0x13, 0x3, 0x13, 0x3, 0x13, 
    0x3, 0x13, 0x3, 0x13, 0x3, 0x13, 0x7, 0x13, 0x1c7, 0xa, 0x13, 0xc, 0x13, 
    0xe, 0x13, 0x1ca, 0xb, 0x13, 0x3, 0x13, 0x3, 0x13, 0x6, 0x13, 0x1ce, 
    0xa, 0x13, 0xd, 0x13, 0xe, 0x13, 0x1cf, 0x5, 0x13, 0x1d2, 0xa, 0x13, 
    0x3, 0x13, 0x3, 0x13, 0x3, 0x13, 0x3, 0x13, 0x3, 0x13, 0x3, 0x13, 0x3, 
    0x13, 0x3, 0x13, 0x3, 0x13, 0x3, 0x13, 0x3, 0x13, 0x3, 0x13, 0x3, 0x13, 
    0x3, 0x13, 0x3, 0x13, 0x3, 0x13, 0x5, 0x13, 0x1e4, 0xa, 0x13, 0x3, 0x13, 
    0x3, 0x13, 0x5, 0x13, 0x1e8, 0xa, 0x13, 0x3, 0x14, 0x3, 0x14, 0x3, 0x14, 
    0x3, 0x14, 0x5, 0x14, 0x1ee, 0xa, 0x14, 0x3, 0x14, 0x3, 0x14, 0x3, 0x15, 
    0x3, 0x15, 0x3, 0x15, 0x3, 0x15, 0x5, 0x15, 0x1f6, 0xa, 0x15, 0x3, 0x15, 
    0x7, 0x15, 0x1f9, 0xa, 0x15, 0xc, 0x15, 0xe, 0x15, 0x1fc, 0xb, 0x15, 
    0x3, 0x15, 0x3, 0x15, 0x3, 0x15, 0x3, 0x15, 0x3, 0x15, 0x3, 0x15, 0x3, 
    0x15, 0x3, 0x15, 0x3, 0x15, 0x3, 0x15, 0x3, 0x15, 0x3, 0x15, 0x3, 0x15, 
    0x5, 0x15, 0x20b, 0xa, 0x15, 0x5, 0x15, 0x20d, 0xa, 0x15, 0x3, 0x15, 
    0x3, 0x15, 0x3, 0x15, 0x3, 0x15, 0x3, 0x15, 0x3, 0x15, 0x7, 0x15, 0x215, 
    0xa, 0x15, 0xc, 0x15, 0xe, 0x15, 0x218, 0xb, 0x15, 0x3, 0x15, 0x3, 0x15, 
    0x3, 0x15, 0x3, 0x15, 0x3, 0x15, 0x3, 0x15, 0x3, 0x15, 0x3, 0x15, 0x3, 
    0x15, 0x3, 0x15, 0x3, 0x15, 0x3, 0x15, 0x3, 0x15, 0x3, 0x15, 0x3, 0x15, 
    0x3, 0x15, 0x3, 0x15, 0x5, 0x15, 0x22b, 0xa, 0x15, 0x3, 0x15, 0x3, 0x15, 
    0x3, 0x15, 0x3, 0x15, 0x3, 0x15, 0x3, 0x15, 0x3, 0x15, 0x3, 0x15, 0x3, 
    0x15, 0x3, 0x15, 0x5, 0x15, 0x237, 0xa, 0x15, 0x3, 0x16, 0x3, 0x16, 
    0x3, 0x16, 0x3, 0x16, 0x3, 0x16, 0x3, 0x16, 0x3, 0x16, 0x5, 0x16, 0x240, 
    0xa, 0x16, 0x3, 0x17, 0x3, 0x17, 0x3, 0x17, 0x3, 0x17, 0x3, 0x17, 0x3, 
    0x17, 0x3, 0x17, 0x7, 0x17, 0x249, 0xa, 0x17, 0xc, 0x17, 0xe, 0x17, 
    0x24c, 0xb, 0x17, 0x3, 0x17, 0x3, 0x17, 0x5, 0x17, 0x250, 0xa, 0x17, 
    0x3, 0x17, 0x3, 0x17, 0x5, 0x17, 0x254, 0xa, 0x17, 0x3, 0x18, 0x3, 0x18, 
    0x3, 0x18, 0x3, 0x19, 0x3, 0x19, 0x5, 0x19, 0x25b, 0xa, 0x19, 0x3, 0x19, 
    0x3, 0x19, 0x3, 0x19, 0x3, 0x19, 0x3, 0x19, 0x5, 0x19, 0x262, 0xa, 0x19, 
    0x3, 0x1a, 0x3, 0x1a, 0x3, 0x1a, 0x3, 0x1a, 0x3, 0x1a, 0x3, 0x1b, 0x3, 
    0x1b, 0x3, 0x1b, 0x5, 0x1b, 0x26c, 0xa, 0x1b, 0x3, 0x1b, 0x3, 0x1b, 
    0x3, 0x1b, 0x3, 0x1b, 0x3, 0x1b, 0x3, 0x1b, 0x3, 0x1b, 0x3, 0x1b, 0x3, 
    0x1b, 0x3, 0x1b, 0x3, 0x1b, 0x3, 0x1b, 0x3, 0x1b, 0x5, 0x1b, 0x27b, 
    0xa, 0x1b, 0x3, 0x1b, 0x3, 0x1b, 0x3, 0x1b, 0x3, 0x1b, 0x3, 0x1b, 0x7, 
    0x1b, 0x282, 0xa, 0x1b, 0xc, 0x1b, 0xe, 0x1b, 0x285, 0xb, 0x1b, 0x3, 
    0x1b, 0x3, 0x1b, 0x5, 0x1b, 0x289, 0xa, 0x1b, 0x3, 0x1c, 0x3, 0x1c, 
    0x3, 0x1c, 0x5, 0x1c, 0x28e, 0xa, 0x1c, 0x3, 0x1c, 0x5, 0x1c, 0x291, 
    0xa, 0x1c, 0x3, 0x1c, 0x3, 0x1c, 0x3, 0x1c, 0x5, 0x1c, 0x296, 0xa, 0x1c, 
    0x3, 0x1c, 0x3, 0x1c, 0x5, 0x1c, 0x29a, 0xa, 0x1c, 0x3, 0x1c, 0x3, 0x1c, 
    0x3, 0x1c, 0x3, 0x1c, 0x5, 0x1c, 0x2a0, 0xa, 0x1c, 0x3, 0x1c, 0x3, 0x1c, 
    0x3, 0x1c, 0x3, 0x1c, 0x5, 0x1c, 0x2a6, 0xa, 0x1c, 0x3, 0x1c, 0x5, 0x1c, 
    0x2a9, 0xa, 0x1c, 0x3, 0x1c, 0x3, 0x1c, 0x3, 0x1c, 0x3, 0x1c, 0x5, 0x1c, 
    0x2af, 0xa, 0x1c, 0x3, 0x1c, 0x3, 0x1c, 0x5, 0x1c, 0x2b3, 0xa, 0x1c, 
    0x3, 0x1c, 0x3, 0x1c, 0x5, 0x1c, 0x2b7, 0xa, 0x1c, 0x3, 0x1c, 0x3, 0x1c, 
    0x5, 0x1c, 0x2bb, 0xa, 0x1c, 0x5, 0x1c, 0x2bd, 0xa, 0x1c, 0x3, 0x1d, 
    0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x7, 0x1d, 0x2c3, 0xa, 0x1d, 0xc, 0x1d, 
    0xe, 0x1d, 0x2c6, 0xb, 0x1d, 0x5, 0x1d, 0x2c8, 0xa, 0x1d, 0x3, 0x1d, 
    0x3, 0x1d, 0x3, 0x1e, 0x3, 0x1e, 0x5, 0x1e, 0x2ce, 0xa, 0x1e, 0x3, 0x1e, 
    0x3, 0x1e, 0x3, 0x1e, 0x3, 0x1f, 0x3, 0x1f, 0x3, 0x1f, 0x3, 0x1f, 0x7, 
    0x1f, 0x2d7, 0xa, 0x1f, 0xc, 0x1f, 0xe, 0x1f, 0x2da, 0xb, 0x1f, 0x5, 
    0x1f, 0x2dc, 0xa, 0x1f, 0x3, 0x1f, 0x3, 0x1f, 0x3, 0x20, 0x3, 0x20, 
    0x3, 0x20, 0x3, 0x20, 0x3, 0x20, 0x5, 0x20, 0x2e5, 0xa, 0x20, 0x3, 0x21, 
    0x3, 0x21, 0x3, 0x21, 0x3, 0x21, 0x5, 0x21, 0x2eb, 0xa, 0x21, 0x3, 0x21, 
    0x5, 0x21, 0x2ee, 0xa, 0x21, 0x3, 0x21, 0x5, 0x21, 0x2f1, 0xa, 0x21, 
    0x3, 0x21, 0x3, 0x21, 0x3, 0x21, 0x3, 0x21, 0x3, 0x21, 0x5, 0x21, 0x2f8, 
    0xa, 0x21, 0x3, 0x21, 0x5, 0x21, 0x2fb, 0xa, 0x21, 0x3, 0x21, 0x5, 0x21, 
    0x2fe, 0xa, 0x21, 0x3, 0x22, 0x3, 0x22, 0x3, 0x22, 0x5, 0x22, 0x303, 
    0xa, 0x22, 0x3, 0x22, 0x7, 0x22, 0x306, 0xa, 0x22, 0xc, 0x22, 0xe, 0x22, 
    0x309, 0xb, 0x22, 0x5, 0x22, 0x30b, 0xa, 0x22, 0x3, 0x22, 0x3, 0x22, 
    0x3, 0x23, 0x3, 0x23, 0x3, 0x23, 0x3, 0x23, 0x3, 0x24, 0x3, 0x24, 0x3, 
    0x24, 0x3, 0x24, 0x3, 0x24, 0x3, 0x25, 0x3, 0x25, 0x3, 0x25, 0x3, 0x25, 
    0x3, 0x25, 0x3, 0x25, 0x5, 0x25, 0x31e, 0xa, 0x25, 0x3, 0x25, 0x3, 0x25, 
    0x3, 0x26, 0x3, 0x26, 0x3, 0x26, 0x3, 0x26, 0x7, 0x26, 0x326, 0xa, 0x26, 
    0xc, 0x26, 0xe, 0x26, 0x329, 0xb, 0x26, 0x3, 0x26, 0x3, 0x26, 0x3, 0x27, 
    0x3, 0x27, 0x3, 0x27, 0x3, 0x27, 0x3, 0x27, 0x3, 0x27, 0x7, 0x27, 0x333, 
    0xa, 0x27, 0xc, 0x27, 0xe, 0x27, 0x336, 0xb, 0x27, 0x3, 0x27, 0x3, 0x27, 
    0x5, 0x27, 0x33a, 0xa, 0x27, 0x3, 0x27, 0x3, 0x27, 0x3, 0x28, 0x3, 0x28, 
    0x3, 0x28, 0x3, 0x28, 0x5, 0x28, 0x342, 0xa, 0x28, 0x5, 0x28, 0x344, 
    0xa, 0x28, 0x3, 0x28, 0x3, 0x28, 0x3, 0x28, 0x5, 0x28, 0x349, 0xa, 0x28, 
    0x5, 0x28, 0x34b, 0xa, 0x28, 0x3, 0x28, 0x3, 0x28, 0x5, 0x28, 0x34f, 
    0xa, 0x28, 0x3, 0x28, 0x3, 0x28, 0x5, 0x28, 0x353, 0xa, 0x28, 0x3, 0x28, 
    0x3, 0x28, 0x3, 0x28, 0x3, 0x28, 0x5, 0x28, 0x359, 0xa, 0x28, 0x3, 0x28, 
    0x5, 0x28, 0x35c, 0xa, 0x28, 0x3, 0x28, 0x3, 0x28, 0x3, 0x29, 0x3, 0x29, 
    0x3, 0x29, 0x7, 0x29, 0x363, 0xa, 0x29, 0xc, 0x29, 0xe, 0x29, 0x366, 
    0xb, 0x29, 0x3, 0x2a, 0x3, 0x2a, 0x5, 0x2a, 0x36a, 0xa, 0x2a, 0x3, 0x2a, 
    0x3, 0x2a, 0x5, 0x2a, 0x36e, 0xa, 0x2a, 0x3, 0x2b, 0x3, 0x2b, 0x3, 0x2b, 
    0x3, 0x2b, 0x3, 0x2b, 0x3, 0x2b, 0x5, 0x2b, 0x376, 0xa, 0x2b, 0x3, 0x2b, 
    0x5, 0x2b, 0x379, 0xa, 0x2b, 0x3, 0x2b, 0x5, 0x2b, 0x37c, 0xa, 0x2b, 
    0x3, 0x2b, 0x3, 0x2b, 0x3, 0x2c, 0x3, 0x2c, 0x3, 0x2c, 0x3, 0x2c, 0x3, 
    0x2c, 0x3, 0x2c, 0x3, 0x2c, 0x5, 0x2c, 0x387, 0xa, 0x2c, 0x3, 0x2c, 
    0x3, 0x2c, 0x5, 0x2c, 0x38b, 0xa, 0x2c, 0x5, 0x2c, 0x38d, 0xa, 0x2c, 
    0x3, 0x2c, 0x3, 0x2c, 0x3, 0x2c, 0x3, 0x2c, 0x7, 0x2c, 0x393, 0xa, 0x2c, 
    0xc, 0x2c, 0xe, 0x2c, 0x396, 0xb, 0x2c, 0x5, 0x2c, 0x398, 0xa, 0x2c, 
    0x3, 0x2c, 0x3, 0x2c, 0x3, 0x2c, 0x3, 0x2c, 0x3, 0x2c, 0x3, 0x2c, 0x7, 
    0x2c, 0x3a0, 0xa, 0x2c, 0xc, 0x2c, 0xe, 0x2c, 0x3a3, 0xb, 0x2c, 0x3, 
    0x2c, 0x3, 0x2c, 0x3, 0x2c, 0x5, 0x2c, 0x3a8, 0xa, 0x2c, 0x5, 0x2c, 
    0x3aa, 0xa, 0x2c, 0x3, 0x2c, 0x3, 0x2c, 0x3, 0x2d, 0x3, 0x2d, 0x5, 0x2d, 
    0x3b0, 0xa, 0x2d, 0x3, 0x2d, 0x3, 0x2d, 0x3, 0x2d, 0x3, 0x2d, 0x3, 0x2d, 
    0x5, 0x2d, 0x3b7, 0xa, 0x2d, 0x3, 0x2d, 0x3, 0x2d, 0x3, 0x2e, 0x3, 0x2e, 
    0x3, 0x2e, 0x3, 0x2e, 0x3, 0x2e, 0x3, 0x2e, 0x5, 0x2e, 0x3c1, 0xa, 0x2e, 
    0x5, 0x2e, 0x3c3, 0xa, 0x2e, 0x3, 0x2e, 0x3, 0x2e, 0x3, 0x2f, 0x3, 0x2f, 
    0x3, 0x2f, 0x3, 0x30, 0x3, 0x30, 0x5, 0x30, 0x3cc, 0xa, 0x30, 0x3, 0x30, 
    0x3, 0x30, 0x3, 0x30, 0x5, 0x30, 0x3d1, 0xa, 0x30, 0x3, 0x30, 0x6, 0x30, 
    0x3d4, 0xa, 0x30, 0xd, 0x30, 0xe, 0x30, 0x3d5, 0x3, 0x30, 0x3, 0x30, 
    0x3, 0x31, 0x3, 0x31, 0x3, 0x31, 0x3, 0x31, 0x3, 0x31, 0x6, 0x31, 0x3df, 
    0xa, 0x31, 0xd, 0x31, 0xe, 0x31, 0x3e0, 0x5, 0x31, 0x3e3, 0xa, 0x31, 
    0x3, 0x32, 0x3, 0x32, 0x3, 0x32, 0x3, 0x33, 0x3, 0x33, 0x3, 0x33, 0x3, 
    0x33, 0x3, 0x33, 0x3, 0x33, 0x3, 0x33, 0x6, 0x33, 0x3ef, 0xa, 0x33, 
    0xd, 0x33, 0xe, 0x33, 0x3f0, 0x3, 0x33, 0x3, 0x33, 0x5, 0x33, 0x3f5, 
    0xa, 0x33, 0x3, 0x33, 0x3, 0x33, 0x3, 0x33, 0x3, 0x33, 0x3, 0x33, 0x3, 
    0x33, 0x3, 0x33, 0x3, 0x33, 0x3, 0x33, 0x7, 0x33, 0x400, 0xa, 0x33, 
    0xc, 0x33, 0xe, 0x33, 0x403, 0xb, 0x33, 0x3, 0x33, 0x3, 0x33, 0x5, 0x33, 
    0x407, 0xa, 0x33, 0x3, 0x34, 0x3, 0x34, 0x5, 0x34, 0x40b, 0xa, 0x34, 
    0x3, 0x35, 0x3, 0x35, 0x3, 0x35, 0x3, 0x35, 0x5, 0x35, 0x411, 0xa, 0x35, 
    0x3, 0x36, 0x3, 0x36, 0x3, 0x36, 0x5, 0x36, 0x416, 0xa, 0x36, 0x3, 0x36, 
    0x3, 0x36, 0x3, 0x36, 0x3, 0x36, 0x5, 0x36, 0x41c, 0xa, 0x36, 0x3, 0x36, 
    0x3, 0x36, 0x3, 0x36, 0x5, 0x36, 0x421, 0xa, 0x36, 0x3, 0x37, 0x3, 0x37, 
    0x3, 0x37, 0x3, 0x37, 0x6, 0x37, 0x427, 0xa, 0x37, 0xd, 0x37, 0xe, 0x37, 
    0x428, 0x3, 0x37, 0x3, 0x37, 0x3, 0x38, 0x3, 0x38, 0x3, 0x38, 0x3, 0x39, 
    0x3, 0x39, 0x3, 0x39, 0x7, 0x39, 0x433, 0xa, 0x39, 0xc, 0x39, 0xe, 0x39, 
    0x436, 0xb, 0x39, 0x3, 0x3a, 0x7, 0x3a, 0x439, 0xa, 0x3a, 0xc, 0x3a, 
    0xe, 0x3a, 0x43c, 0xb, 0x3a, 0x3, 0x3a, 0x3, 0x3a, 0x3, 0x3a, 0x5, 0x3a, 
    0x441, 0xa, 0x3a, 0x5, 0x3a, 0x443, 0xa, 0x3a, 0x3, 0x3b, 0x3, 0x3b, 
    0x3, 0x3b, 0x3, 0x3b, 0x5, 0x3b, 0x449, 0xa, 0x3b, 0x3, 0x3c, 0x3, 0x3c, 
    0x3, 0x3c, 0x5, 0x3c, 0x44e, 0xa, 0x3c, 0x3, 0x3c, 0x3, 0x3c, 0x3, 0x3c, 
    0x5, 0x3c, 0x453, 0xa, 0x3c, 0x3, 0x3c, 0x3, 0x3c, 0x3, 0x3c, 0x5, 0x3c, 
    0x458, 0xa, 0x3c, 0x3, 0x3c, 0x3, 0x3c, 0x3, 0x3c, 0x3, 0x3c, 0x3, 0x3c, 
    0x3, 0x3c, 0x3, 0x3c, 0x3, 0x3c, 0x5, 0x3c, 0x462, 0xa, 0x3c, 0x5, 0x3c, 
    0x464, 0xa, 0x3c, 0x3, 0x3d, 0x3, 0x3d, 0x3, 0x3d, 0x7, 0x3d, 0x469, 
    0xa, 0x3d, 0xc, 0x3d, 0xe, 0x3d, 0x46c, 0xb, 0x3d, 0x3, 0x3e, 0x3, 0x3e, 
    0x3, 0x3e, 0x7, 0x3e, 0x471, 0xa, 0x3e, 0xc, 0x3e, 0xe, 0x3e, 0x474, 
    0xb, 0x3e, 0x3, 0x3f, 0x5, 0x3f, 0x477, 0xa, 0x3f, 0x3, 0x3f, 0x3, 0x3f, 
    0x5, 0x3f, 0x47b, 0xa, 0x3f, 0x3, 0x3f, 0x5, 0x3f, 0x47e, 0xa, 0x3f, 
    0x3, 0x3f, 0x3, 0x3f, 0x5, 0x3f, 0x482, 0xa, 0x3f, 0x3, 0x40, 0x3, 0x40, 
    0x3, 0x40, 0x3, 0x40, 0x3, 0x40, 0x5, 0x40, 0x489, 0xa, 0x40, 0x3, 0x41, 
    0x3, 0x41, 0x5, 0x41, 0x48d, 0xa, 0x41, 0x3, 0x42, 0x3, 0x42, 0x3, 0x42, 
    0x3, 0x42, 0x3, 0x42, 0x3, 0x43, 0x3, 0x43, 0x3, 0x43, 0x5, 0x43, 0x497, 
    0xa, 0x43, 0x3, 0x43, 0x5, 0x43, 0x49a, 0xa, 0x43, 0x3, 0x44, 0x3, 0x44, 
    0x3, 0x44, 0x3, 0x44, 0x5, 0x44, 0x4a0, 0xa, 0x44, 0x3, 0x44, 0x3, 0x44, 
    0x3, 0x44, 0x3, 0x44, 0x3, 0x44, 0x3, 0x44, 0x5, 0x44, 0x4a8, 0xa, 0x44, 
    0x3, 0x44, 0x3, 0x44, 0x3, 0x44, 0x3, 0x44, 0x3, 0x44, 0x3, 0x44, 0x5, 
    0x44, 0x4b0, 0xa, 0x44, 0x5, 0x44, 0x4b2, 0xa, 0x44, 0x3, 0x45, 0x3, 
    0x45, 0x3, 0x45, 0x3, 0x45, 0x3, 0x45, 0x3, 0x45, 0x3, 0x45, 0x3, 0x45, 
    0x5, 0x45, 0x4bc, 0xa, 0x45, 0x5, 0x45, 0x4be, 0xa, 0x45, 0x3, 0x46, 
    0x3, 0x46, 0x3, 0x46, 0x3, 0x46, 0x3, 0x46, 0x3, 0x46, 0x3, 0x46, 0x3, 
    0x46, 0x3, 0x46, 0x5, 0x46, 0x4c9, 0xa, 0x46, 0x5, 0x46, 0x4cb, 0xa, 
    0x46, 0x3, 0x46, 0x3, 0x46, 0x3, 0x46, 0x3, 0x46, 0x3, 0x46, 0x3, 0x46, 
    0x3, 0x46, 0x3, 0x46, 0x3, 0x46, 0x3, 0x46, 0x3, 0x46, 0x3, 0x46, 0x3, 
    0x46, 0x3, 0x46, 0x3, 0x46, 0x3, 0x46, 0x3, 0x46, 0x3, 0x46, 0x5, 0x46, 
    0x4df, 0xa, 0x46, 0x3, 0x47, 0x3, 0x47, 0x3, 0x47, 0x3, 0x47, 0x7, 0x47, 
    0x4e5, 0xa, 0x47, 0xc, 0x47, 0xe, 0x47, 0x4e8, 0xb, 0x47, 0x3, 0x47, 
    0x3, 0x47, 0x3, 0x48, 0x3, 0x48, 0x3, 0x48, 0x5, 0x48, 0x4ef, 0xa, 0x48, 
    0x5, 0x48, 0x4f1, 0xa, 0x48, 0x3, 0x48, 0x3, 0x48, 0x5, 0x48, 0x4f5, 
    0xa, 0x48, 0x3, 0x49, 0x3, 0x49, 0x3, 0x49, 0x3, 0x49, 0x3, 0x49, 0x3, 
    0x49, 0x3, 0x49, 0x5, 0x49, 0x4fe, 0xa, 0x49, 0x3, 0x49, 0x5, 0x49, 
    0x501, 0xa, 0x49, 0x3, 0x4a, 0x3, 0x4a, 0x3, 0x4a, 0x3, 0x4a, 0x3, 0x4a, 
    0x5, 0x4a, 0x508, 0xa, 0x4a, 0x3, 0x4a, 0x5, 0x4a, 0x50b, 0xa, 0x4a, 
    0x3, 0x4a, 0x3, 0x4a, 0x5, 0x4a, 0x50f, 0xa, 0x4a, 0x3, 0x4a, 0x3, 0x4a, 
    0x3, 0x4a, 0x3, 0x4a, 0x3, 0x4a, 0x5, 0x4a, 0x516, 0xa, 0x4a, 0x3, 0x4a, 
    0x3, 0x4a, 0x3, 0x4a, 0x3, 0x4a, 0x3, 0x4a, 0x3, 0x4a, 0x3, 0x4a, 0x5, 
    0x4a, 0x51f, 0xa, 0x4a, 0x3, 0x4b, 0x3, 0x4b, 0x3, 0x4b, 0x3, 0x4b, 
    0x3, 0x4b, 0x3, 0x4b, 0x3, 0x4b, 0x3, 0x4b, 0x3, 0x4b, 0x3, 0x4b, 0x5, 
    0x4b, 0x52b, 0xa, 0x4b, 0x3, 0x4c, 0x3, 0x4c, 0x3, 0x4c, 0x3, 0x4c, 
    0x5, 0x4c, 0x531, 0xa, 0x4c, 0x3, 0x4c, 0x3, 0x4c, 0x3, 0x4c, 0x3, 0x4c, 
    0x3, 0x4c, 0x3, 0x4c, 0x5, 0x4c, 0x539, 0xa, 0x4c, 0x5, 0x4c, 0x53b, 
    0xa, 0x4c, 0x3, 0x4c, 0x3, 0x4c, 0x3, 0x4c, 0x3, 0x4c, 0x5, 0x4c, 0x541, 
    0xa, 0x4c, 0x3, 0x4d, 0x3, 0x4d, 0x3, 0x4d, 0x3, 0x4d, 0x5, 0x4d, 0x547, 
    0xa, 0x4d, 0x3, 0x4d, 0x5, 0x4d, 0x54a, 0xa, 0x4d, 0x3, 0x4e, 0x3, 0x4e, 
    0x3, 0x4e, 0x3, 0x4e, 0x3, 0x4e, 0x3, 0x4e, 0x3, 0x4e, 0x3, 0x4e, 0x5, 
    0x4e, 0x554, 0xa, 0x4e, 0x3, 0x4f, 0x3, 0x4f, 0x3, 0x4f, 0x3, 0x4f, 
    0x3, 0x4f, 0x3, 0x4f, 0x3, 0x4f, 0x3, 0x4f, 0x3, 0x4f, 0x3, 0x4f, 0x3, 
    0x4f, 0x3, 0x4f, 0x3, 0x4f, 0x3, 0x4f, 0x7, 0x4f, 0x564, 0xa, 0x4f, 
    0xc, 0x4f, 0xe, 0x4f, 0x567, 0xb, 0x4f, 0x3, 0x4f, 0x3, 0x4f, 0x5, 0x4f, 
    0x56b, 0xa, 0x4f, 0x3, 0x50, 0x3, 0x50, 0x3, 0x50, 0x5, 0x50, 0x570, 
    0xa, 0x50, 0x5, 0x50, 0x572, 0xa, 0x50, 0x3, 0x51, 0x3, 0x51, 0x3, 0x51, 
    0x3, 0x51, 0x3, 0x51, 0x3, 0x51, 0x3, 0x51, 0x3, 0x51, 0x3, 0x51, 0x3, 
    0x51, 0x3, 0x51, 0x3, 0x51, 0x3, 0x51, 0x5, 0x51, 0x581, 0xa, 0x51, 
    0x3, 0x52, 0x3, 0x52, 0x3, 0x52, 0x5, 0x52, 0x586, 0xa, 0x52, 0x3, 0x53, 
    0x5, 0x53, 0x589, 0xa, 0x53, 0x3, 0x53, 0x3, 0x53, 0x5, 0x53, 0x58d, 
    0xa, 0x53, 0x3, 0x53, 0x3, 0x53, 0x5, 0x53, 0x591, 0xa, 0x53, 0x3, 0x53, 
    0x3, 0x53, 0x3, 0x53, 0x3, 0x53, 0x5, 0x53, 0x597, 0xa, 0x53, 0x3, 0x54, 
    0x5, 0x54, 0x59a, 0xa, 0x54, 0x3, 0x54, 0x3, 0x54, 0x5, 0x54, 0x59e, 
    0xa, 0x54, 0x3, 0x54, 0x3, 0x54, 0x3, 0x54, 0x3, 0x54, 0x3, 0x54, 0x5, 
    0x54, 0x5a5, 0xa, 0x54, 0x3, 0x54, 0x3, 0x54, 0x3, 0x54, 0x3, 0x54, 
    0x5, 0x54, 0x5ab, 0xa, 0x54, 0x3, 0x55, 0x3, 0x55, 0x3, 0x55, 0x5, 0x55, 
    0x5b0, 0xa, 0x55, 0x3, 0x56, 0x3, 0x56, 0x6, 0x56, 0x5b4, 0xa, 0x56, 
    0xd, 0x56, 0xe, 0x56, 0x5b5, 0x3, 0x56, 0x3, 0x56, 0x3, 0x56, 0x5, 0x56, 
    0x5bb, 0xa, 0x56, 0x3, 0x57, 0x3, 0x57, 0x5, 0x57, 0x5bf, 0xa, 0x57, 
    0x3, 0x57, 0x3, 0x57, 0x3, 0x58, 0x3, 0x58, 0x5, 0x58, 0x5c5, 0xa, 0x58, 
    0x3, 0x58, 0x3, 0x58, 0x5, 0x58, 0x5c9, 0xa, 0x58, 0x3, 0x58, 0x3, 0x58, 
    0x3, 0x58, 0x3, 0x58, 0x3, 0x58, 0x7, 0x58, 0x5d0, 0xa, 0x58, 0xc, 0x58, 
    0xe, 0x58, 0x5d3, 0xb, 0x58, 0x5, 0x58, 0x5d5, 0xa, 0x58, 0x3, 0x58, 
    0x3, 0x58, 0x5, 0x58, 0x5d9, 0xa, 0x58, 0x3, 0x58, 0x3, 0x58, 0x5, 0x58, 
    0x5dd, 0xa, 0x58, 0x3, 0x59, 0x3, 0x59, 0x3, 0x59, 0x3, 0x59, 0x3, 0x59, 
    0x3, 0x59, 0x5, 0x59, 0x5e5, 0xa, 0x59, 0x3, 0x59, 0x3, 0x59, 0x3, 0x59, 
    0x3, 0x59, 0x3, 0x59, 0x3, 0x59, 0x3, 0x59, 0x3, 0x59, 0x3, 0x59, 0x3, 
    0x59, 0x3, 0x59, 0x3, 0x59, 0x3, 0x59, 0x3, 0x59, 0x3, 0x59, 0x3, 0x59, 
    0x3, 0x59, 0x5, 0x59, 0x5f8, 0xa, 0x59, 0x3, 0x59, 0x3, 0x59, 0x3, 0x59, 
    0x3, 0x59, 0x3, 0x59, 0x3, 0x59, 0x5, 0x59, 0x600, 0xa, 0x59, 0x3, 0x59, 
    0x3, 0x59, 0x3, 0x59, 0x3, 0x59, 0x3, 0x59, 0x3, 0x59, 0x3, 0x59, 0x3, 
    0x59, 0x3, 0x59, 0x3, 0x59, 0x3, 0x59, 0x3, 0x59, 0x3, 0x59, 0x3, 0x59, 
    0x3, 0x59, 0x3, 0x59, 0x3, 0x59, 0x5, 0x59, 0x613, 0xa, 0x59, 0x3, 0x5a, 
    0x3, 0x5a, 0x3, 0x5a, 0x5, 0x5a, 0x618, 0xa, 0x5a, 0x3, 0x5a, 0x3, 0x5a, 
    0x5, 0x5a, 0x61c, 0xa, 0x5a, 0x3, 0x5b, 0x3, 0x5b, 0x3, 0x5b, 0x3, 0x5b, 
    0x3, 0x5b, 0x5, 0x5b, 0x623, 0xa, 0x5b, 0x3, 0x5c, 0x3, 0x5c, 0x5, 0x5c, 
    0x627, 0xa, 0x5c, 0x3, 0x5c, 0x3, 0x5c, 0x3, 0x5d, 0x3, 0x5d, 0x3, 0x5d, 
    0x3, 0x5d, 0x7, 0x5d, 0x62f, 0xa, 0x5d, 0xc, 0x5d, 0xe, 0x5d, 0x632, 
    0xb, 0x5d, 0x5, 0x5d, 0x634, 0xa, 0x5d, 0x3, 0x5d, 0x3, 0x5d, 0x3, 0x5e, 
    0x3, 0x5e, 0x3, 0x5e, 0x5, 0x5e, 0x63b, 0xa, 0x5e, 0x3, 0x5e, 0x3, 0x5e, 
    0x3, 0x5f, 0x3, 0x5f, 0x3, 0x5f, 0x3, 0x5f, 0x3, 0x5f, 0x3, 0x5f, 0x7, 
    0x5f, 0x645, 0xa, 0x5f, 0xc, 0x5f, 0xe, 0x5f, 0x648, 0xb, 0x5f, 0x3, 
    0x60, 0x3, 0x60, 0x3, 0x60, 0x3, 0x60, 0x5, 0x60, 0x64e, 0xa, 0x60, 
    0x3, 0x61, 0x3, 0x61, 0x3, 0x61, 0x5, 0x61, 0x653, 0xa, 0x61, 0x5, 0x61, 
    0x655, 0xa, 0x61, 0x3, 0x62, 0x3, 0x62, 0x3, 0x63, 0x3, 0x63, 0x3, 0x64, 
    0x3, 0x64, 0x3, 0x64, 0x2, 0x2, 0x65, 0x2, 0x4, 0x6, 0x8, 0xa, 0xc, 
    0xe, 0x10, 0x12, 0x14, 0x16, 0x18, 0x1a, 0x1c, 0x1e, 0x20, 0x22, 0x24, 
    0x26, 0x28, 0x2a, 0x2c, 0x2e, 0x30, 0x32, 0x34, 0x36, 0x38, 0x3a, 0x3c, 
    0x3e, 0x40, 0x42, 0x44, 0x46, 0x48, 0x4a, 0x4c, 0x4e, 0x50, 0x52, 0x54, 
    0x56, 0x58, 0x5a, 0x5c, 0x5e, 0x60, 0x62, 0x64, 0x66, 0x68, 0x6a, 0x6c, 
    0x6e, 0x70, 0x72, 0x74, 0x76, 0x78, 0x7a, 0x7c, 0x7e, 0x80, 0x82, 0x84, 
    0x86, 0x88, 0x8a, 0x8c, 0x8e, 0x90, 0x92, 0x94, 0x96, 0x98, 0x9a, 0x9c, 
    0x9e, 0xa0, 0xa2, 0xa4, 0xa6, 0xa8, 0xaa, 0xac, 0xae, 0xb0, 0xb2, 0xb4, 
    0xb6, 0xb8, 0xba, 0xbc, 0xbe, 0xc0, 0xc2, 0xc4, 0xc6, 0x2, 0x25, 0x3, 
    0x2, 0xa5, 0xa6, 0x4, 0x2, 0x8b, 0x8b, 0x8f, 0x8f, 0x6, 0x2, 0x42, 0x42, 
    0x81, 0x82, 0x84, 0x89, 0x8b, 0x8c, 0x3, 0x2, 0xaf, 0xb0, 0x3, 0x2, 
    0x98, 0x99, 0x4, 0x2, 0x38, 0x38, 0x5c, 0x5c, 0x4, 0x2, 0xf, 0xf, 0x1b, 
    0x1b, 0x4, 0x2, 0xc, 0xc, 0xb5, 0xb5, 0x3, 0x2, 0x5a, 0x5b, 0x4, 0x2, 
    0x5, 0x5, 0x13, 0x13, 0x3, 0x2, 0xbb, 0xbc, 0x3, 0x2, 0xbd, 0xbe, 0x3, 
    0x2, 0xb5, 0xba, 0x4, 0x2, 0x6, 0x6, 0x65, 0x66, 0x3, 0x2, 0x68, 0x69, 
    0x3, 0x2, 0x6a, 0x6b, 0x3, 0x2, 0x6d, 0x6e, 0x3, 0x2, 0x43, 0x44, 0x3, 
    0x2, 0xd, 0xe, 0x3, 0x2, 0x71, 0x72, 0x3, 0x2, 0x38, 0x39, 0x3, 0x2, 
    0x3a, 0x3b, 0x3, 0x2, 0x3c, 0x3f, 0x3, 0x2, 0x3e, 0x3f, 0x4, 0x2, 0x17, 
    0x18, 0x1c, 0x1c, 0x4, 0x2, 0x16, 0x16, 0x38, 0x39, 0x5, 0x2, 0x6, 0x6, 
    0x9, 0x9, 0xf, 0xf, 0x3, 0x2, 0x31, 0x32, 0x3, 0x2, 0x33, 0x34, 0x3, 
    0x2, 0x5c, 0x5d, 0x4, 0x2, 0x58, 0x5e, 0xab, 0xab, 0x3, 0x2, 0x61, 0x64, 
    0x7, 0x2, 0x26, 0x26, 0x39, 0x39, 0x8b, 0x8b, 0xa2, 0xa2, 0xaf, 0xaf, 
    0x3, 0x2, 0x45, 0x54, 0x4, 0x2, 0x1d, 0xa8, 0xaf, 0xb0, 0x2, 0x722, 
    0x2, 0xc8, 0x3, 0x2, 0x2, 0x2, 0x4, 0xdb, 0x3, 0x2, 0x2, 0x2, 0x6, 0xeb, 
    0x3, 0x2, 0x2, 0x2, 0x8, 0xfd, 0x3, 0x2, 0x2, 0x2, 0xa, 0x102, 0x3, 
    0x2, 0x2, 0x2, 0xc, 0x106, 0x3, 0x2, 0x2, 0x2, 0xe, 0x117, 0x3, 0x2, 
    0x2, 0x2, 0x10, 0x12a, 0x3, 0x2, 0x2, 0x2, 0x12, 0x135, 0x3, 0x2, 0x2, 
    0x2, 0x14, 0x13f, 0x3, 0x2, 0x2, 0x2, 0x16, 0x145, 0x3, 0x2, 0x2, 0x2, 
    0x18, 0x152, 0x3, 0x2, 0x2, 0x2, 0x1a, 0x15a, 0x3, 0x2, 0x2, 0x2, 0x1c, 
    0x177, 0x3, 0x2, 0x2, 0x2, 0x1e, 0x179, 0x3, 0x2, 0x2, 0x2, 0x20, 0x1a4, 
    0x3, 0x2, 0x2, 0x2, 0x22, 0x1b3, 0x3, 0x2, 0x2, 0x2, 0x24, 0x1e7, 0x3, 
    0x2, 0x2, 0x2, 0x26, 0x1e9, 0x3, 0x2, 0x2, 0x2, 0x28, 0x236, 0x3, 0x2, 
    0x2, 0x2, 0x2a, 0x23f, 0x3, 0x2, 0x2, 0x2, 0x2c, 0x253, 0x3, 0x2, 0x2, 
    0x2, 0x2e, 0x255, 0x3, 0x2, 0x2, 0x2, 0x30, 0x261, 0x3, 0x2, 0x2, 0x2, 
    0x32, 0x263, 0x3, 0x2, 0x2, 0x2, 0x34, 0x288, 0x3, 0x2, 0x2, 0x2, 0x36, 
    0x2bc, 0x3, 0x2, 0x2, 0x2, 0x38, 0x2be, 0x3, 0x2, 0x2, 0x2, 0x3a, 0x2cd, 
    0x3, 0x2, 0x2, 0x2, 0x3c, 0x2d2, 0x3, 0x2, 0x2, 0x2, 0x3e, 0x2e4, 0x3, 
    0x2, 0x2, 0x2, 0x40, 0x2fd, 0x3, 0x2, 0x2, 0x2, 0x42, 0x2ff, 0x3, 0x2, 
    0x2, 0x2, 0x44, 0x30e, 0x3, 0x2, 0x2, 0x2, 0x46, 0x312, 0x3, 0x2, 0x2, 
    0x2, 0x48, 0x317, 0x3, 0x2, 0x2, 0x2, 0x4a, 0x321, 0x3, 0x2, 0x2, 0x2, 
    0x4c, 0x32c, 0x3, 0x2, 0x2, 0x2, 0x4e, 0x33d, 0x3, 0x2, 0x2, 0x2, 0x50, 
    0x35f, 0x3, 0x2, 0x2, 0x2, 0x52, 0x369, 0x3, 0x2, 0x2, 0x2, 0x54, 0x36f, 
    0x3, 0x2, 0x2, 0x2, 0x56, 0x37f, 0x3, 0x2, 0x2, 0x2, 0x58, 0x3ad, 0x3, 
    0x2, 0x2, 0x2, 0x5a, 0x3ba, 0x3, 0x2, 0x2, 0x2, 0x5c, 0x3c6, 0x3, 0x2, 
    0x2, 0x2, 0x5e, 0x3c9, 0x3, 0x2, 0x2, 0x2, 0x60, 0x3d9, 0x3, 0x2, 0x2, 
    0x2, 0x62, 0x3e4, 0x3, 0x2, 0x2, 0x2, 0x64, 0x406, 0x3, 0x2, 0x2, 0x2, 
    0x66, 0x408, 0x3, 0x2, 0x2, 0x2, 0x68, 0x40c, 0x3, 0x2, 0x2, 0x2, 0x6a, 
    0x420, 0x3, 0x2, 0x2, 0x2, 0x6c, 0x422, 0x3, 0x2, 0x2, 0x2, 0x6e, 0x42c, 
    0x3, 0x2, 0x2, 0x2, 0x70, 0x42f, 0x3, 0x2, 0x2, 0x2, 0x72, 0x43a, 0x3, 
    0x2, 0x2, 0x2, 0x74, 0x448, 0x3, 0x2, 0x2, 0x2, 0x76, 0x463, 0x3, 0x2, 
    0x2, 0x2, 0x78, 0x465, 0x3, 0x2, 0x2, 0x2, 0x7a, 0x46d, 0x3, 0x2, 0x2, 
    0x2, 0x7c, 0x476, 0x3, 0x2, 0x2, 0x2, 0x7e, 0x488, 0x3, 0x2, 0x2, 0x2, 
    0x80, 0x48c, 0x3, 0x2, 0x2, 0x2, 0x82, 0x48e, 0x3, 0x2, 0x2, 0x2, 0x84, 
    0x493, 0x3, 0x2, 0x2, 0x2, 0x86, 0x4b1, 0x3, 0x2, 0x2, 0x2, 0x88, 0x4bd, 
    0x3, 0x2, 0x2, 0x2, 0x8a, 0x4de, 0x3, 0x2, 0x2, 0x2, 0x8c, 0x4e0, 0x3, 
    0x2, 0x2, 0x2, 0x8e, 0x4f0, 0x3, 0x2, 0x2, 0x2, 0x90, 0x500, 0x3, 0x2, 
    0x2, 0x2, 0x92, 0x51e, 0x3, 0x2, 0x2, 0x2, 0x94, 0x52a, 0x3, 0x2, 0x2, 
    0x2, 0x96, 0x540, 0x3, 0x2, 0x2, 0x2, 0x98, 0x546, 0x3, 0x2, 0x2, 0x2, 
    0x9a, 0x54b, 0x3, 0x2, 0x2, 0x2, 0x9c, 0x56a, 0x3, 0x2, 0x2, 0x2, 0x9e, 
    0x571, 0x3, 0x2, 0x2, 0x2, 0xa0, 0x580, 0x3, 0x2, 0x2, 0x2, 0xa2, 0x585, 
    0x3, 0x2, 0x2, 0x2, 0xa4, 0x596, 0x3, 0x2, 0x2, 0x2, 0xa6, 0x5aa, 0x3, 
    0x2, 0x2, 0x2, 0xa8, 0x5ac, 0x3, 0x2, 0x2, 0x2, 0xaa, 0x5b1, 0x3, 0x2, 
    0x2, 0x2, 0xac, 0x5bc, 0x3, 0x2, 0x2, 0x2, 0xae, 0x5c2, 0x3, 0x2, 0x2, 
    0x2, 0xb0, 0x612, 0x3, 0x2, 0x2, 0x2, 0xb2, 0x614, 0x3, 0x2, 0x2, 0x2, 
    0xb4, 0x622, 0x3, 0x2, 0x2, 0x2, 0xb6, 0x626, 0x3, 0x2, 0x2, 0x2, 0xb8, 
    0x62a, 0x3, 0x2, 0x2, 0x2, 0xba, 0x63a, 0x3, 0x2, 0x2, 0x2, 0xbc, 0x63e, 
    0x3, 0x2, 0x2, 0x2, 0xbe, 0x649, 0x3, 0x2, 0x2, 0x2, 0xc0, 0x654, 0x3, 
    0x2, 0x2, 0x2, 0xc2, 0x656, 0x3, 0x2, 0x2, 0x2, 0xc4, 0x658, 0x3, 0x2, 
    0x2, 0x2, 0xc6, 0x65a, 0x3, 0x2, 0x2, 0x2, 0xc8, 0xc9, 0x7, 0x1d, 0x2, 
    0x2, 0xc9, 0xcb, 0x5, 0xc6, 0x64, 0x2, 0xca, 0xcc, 0x5, 0x10, 0x9, 0x2, 
    0xcb, 0xca, 0x3, 0x2, 0x2, 0x2, 0xcb, 0xcc, 0x3, 0x2, 0x2, 0x2, 0xcc, 
    0xcf, 0x3, 0x2, 0x2, 0x2, 0xcd, 0xce, 0x7, 0x7c, 0x2, 0x2, 0xce, 0xd0, 
    0x5, 0xc6, 0x64, 0x2, 0xcf, 0xcd, 0x3, 0x2, 0x2, 0x2, 0xcf, 0xd0, 0x3, 
    0x2, 0x2, 0x2, 0xd0, 0xd2, 0x3, 0x2, 0x2, 0x2, 0xd1, 0xd3, 0x7, 0xb2, 
    0x2, 0x2, 0xd2, 0xd1, 0x3, 0x2, 0x2, 0x2, 0xd2, 0xd3, 0x3, 0x2, 0x2, 
    0x2, 0xd3, 0xd4, 0x3, 0x2, 0x2, 0x2, 0xd4, 0xd5, 0x7, 0xc7, 0x2, 0x2, 
    0xd5, 0xd7, 0x5, 0x70, 0x39, 0x2, 0xd6, 0xd8, 0x5, 0x14, 0xb, 0x2, 0xd7, 
    0xd6, 0x3, 0x2, 0x2, 0x2, 0xd7, 0xd8, 0x3, 0x2, 0x2, 0x2, 0xd8, 0xd9, 
    0x3, 0x2, 0x2, 0x2, 0xd9, 0xda, 0x7, 0x2, 0x2, 0x3, 0xda, 0x3, 0x3, 
    0x2, 0x2, 0x2, 0xdb, 0xdc, 0x7, 0x1e, 0x2, 0x2, 0xdc, 0xde, 0x5, 0xc6, 
    0x64, 0x2, 0xdd, 0xdf, 0x5, 0x10, 0x9, 0x2, 0xde, 0xdd, 0x3, 0x2, 0x2, 
    0x2, 0xde, 0xdf, 0x3, 0x2, 0x2, 0x2, 0xdf, 0xe2, 0x3, 0x2, 0x2, 0x2, 
    0xe0, 0xe1, 0x7, 0x7c, 0x2, 0x2, 0xe1, 0xe3, 0x5, 0xc6, 0x64, 0x2, 0xe2, 
    0xe0, 0x3, 0x2, 0x2, 0x2, 0xe2, 0xe3, 0x3, 0x2, 0x2, 0x2, 0xe3, 0xe4, 
    0x3, 0x2, 0x2, 0x2, 0xe4, 0xe7, 0x7, 0xb5, 0x2, 0x2, 0xe5, 0xe8, 0x5, 
    0x16, 0xc, 0x2, 0xe6, 0xe8, 0x5, 0x70, 0x39, 0x2, 0xe7, 0xe5, 0x3, 0x2, 
    0x2, 0x2, 0xe7, 0xe6, 0x3, 0x2, 0x2, 0x2, 0xe8, 0xe9, 0x3, 0x2, 0x2, 
    0x2, 0xe9, 0xea, 0x7, 0x2, 0x2, 0x3, 0xea, 0x5, 0x3, 0x2, 0x2, 0x2, 
    0xeb, 0xec, 0x7, 0x2b, 0x2, 0x2, 0xec, 0xed, 0x5, 0xc6, 0x64, 0x2, 0xed, 
    0xee, 0x7, 0x12, 0x2, 0x2, 0xee, 0xf1, 0x5, 0xbc, 0x5f, 0x2, 0xef, 0xf0, 
    0x7, 0x76, 0x2, 0x2, 0xf0, 0xf2, 0x7, 0xaf, 0x2, 0x2, 0xf1, 0xef, 0x3, 
    0x2, 0x2, 0x2, 0xf1, 0xf2, 0x3, 0x2, 0x2, 0x2, 0xf2, 0xf3, 0x3, 0x2, 
    0x2, 0x2, 0xf3, 0xf4, 0x7, 0x90, 0x2, 0x2, 0xf4, 0xf8, 0x7, 0xb2, 0x2, 
    0x2, 0xf5, 0xf7, 0x7, 0xaf, 0x2, 0x2, 0xf6, 0xf5, 0x3, 0x2, 0x2, 0x2, 
    0xf7, 0xfa, 0x3, 0x2, 0x2, 0x2, 0xf8, 0xf6, 0x3, 0x2, 0x2, 0x2, 0xf8, 
    0xf9, 0x3, 0x2, 0x2, 0x2, 0xf9, 0xfb, 0x3, 0x2, 0x2, 0x2, 0xfa, 0xf8, 
    0x3, 0x2, 0x2, 0x2, 0xfb, 0xfc, 0x7, 0x2, 0x2, 0x3, 0xfc, 0x7, 0x3, 
    0x2, 0x2, 0x2, 0xfd, 0xfe, 0x7, 0x24, 0x2, 0x2, 0xfe, 0xff, 0x7, 0x25, 
    0x2, 0x2, 0xff, 0x100, 0x5, 0xc6, 0x64, 0x2, 0x100, 0x101, 0x7, 0x2, 
    0x2, 0x3, 0x101, 0x9, 0x3, 0x2, 0x2, 0x2, 0x102, 0x103, 0x7, 0x2a, 0x2, 
    0x2, 0x103, 0x104, 0x7, 0xb2, 0x2, 0x2, 0x104, 0x105, 0x7, 0x2, 0x2, 
    0x3, 0x105, 0xb, 0x3, 0x2, 0x2, 0x2, 0x106, 0x107, 0x7, 0x2c, 0x2, 0x2, 
    0x107, 0x109, 0x5, 0xc6, 0x64, 0x2, 0x108, 0x10a, 0x5, 0x10, 0x9, 0x2, 
    0x109, 0x108, 0x3, 0x2, 0x2, 0x2, 0x109, 0x10a, 0x3, 0x2, 0x2, 0x2, 
    0x10a, 0x10d, 0x3, 0x2, 0x2, 0x2, 0x10b, 0x10c, 0x7, 0x7c, 0x2, 0x2, 
    0x10c, 0x10e, 0x5, 0xc6, 0x64, 0x2, 0x10d, 0x10b, 0x3, 0x2, 0x2, 0x2, 
    0x10d, 0x10e, 0x3, 0x2, 0x2, 0x2, 0x10e, 0x10f, 0x3, 0x2, 0x2, 0x2, 
    0x10f, 0x111, 0x7, 0xc7, 0x2, 0x2, 0x110, 0x112, 0x5, 0xe, 0x8, 0x2, 
    0x111, 0x110, 0x3, 0x2, 0x2, 0x2, 0x112, 0x113, 0x3, 0x2, 0x2, 0x2, 
    0x113, 0x111, 0x3, 0x2, 0x2, 0x2, 0x113, 0x114, 0x3, 0x2, 0x2, 0x2, 
    0x114, 0x115, 0x3, 0x2, 0x2, 0x2, 0x115, 0x116, 0x7, 0x2, 0x2, 0x3, 
    0x116, 0xd, 0x3, 0x2, 0x2, 0x2, 0x117, 0x118, 0x9, 0x2, 0x2, 0x2, 0x118, 
    0x11e, 0x5, 0x78, 0x3d, 0x2, 0x119, 0x11a, 0x7, 0x22, 0x2, 0x2, 0x11a, 
    0x11f, 0x5, 0x72, 0x3a, 0x2, 0x11b, 0x11c, 0x7, 0x7c, 0x2, 0x2, 0x11c, 
    0x11d, 0x7, 0xa7, 0x2, 0x2, 0x11d, 0x11f, 0x5, 0xa4, 0x53, 0x2, 0x11e, 
    0x119, 0x3, 0x2, 0x2, 0x2, 0x11e, 0x11b, 0x3, 0x2, 0x2, 0x2, 0x11f, 
    0x123, 0x3, 0x2, 0x2, 0x2, 0x120, 0x121, 0x7, 0x30, 0x2, 0x2, 0x121, 
    0x122, 0x7, 0x32, 0x2, 0x2, 0x122, 0x124, 0x5, 0x78, 0x3d, 0x2, 0x123, 
    0x120, 0x3, 0x2, 0x2, 0x2, 0x123, 0x124, 0x3, 0x2, 0x2, 0x2, 0x124, 
    0x128, 0x3, 0x2, 0x2, 0x2, 0x125, 0x126, 0x7, 0xa8, 0x2, 0x2, 0x126, 
    0x127, 0x7, 0x9, 0x2, 0x2, 0x127, 0x129, 0x5, 0xbe, 0x60, 0x2, 0x128, 
    0x125, 0x3, 0x2, 0x2, 0x2, 0x128, 0x129, 0x3, 0x2, 0x2, 0x2, 0x129, 
    0xf, 0x3, 0x2, 0x2, 0x2, 0x12a, 0x12b, 0x7, 0xc0, 0x2, 0x2, 0x12b, 0x130, 
    0x5, 0x12, 0xa, 0x2, 0x12c, 0x12d, 0x7, 0xc6, 0x2, 0x2, 0x12d, 0x12f, 
    0x5, 0x12, 0xa, 0x2, 0x12e, 0x12c, 0x3, 0x2, 0x2, 0x2, 0x12f, 0x132, 
    0x3, 0x2, 0x2, 0x2, 0x130, 0x12e, 0x3, 0x2, 0x2, 0x2, 0x130, 0x131, 
    0x3, 0x2, 0x2, 0x2, 0x131, 0x133, 0x3, 0x2, 0x2, 0x2, 0x132, 0x130, 
    0x3, 0x2, 0x2, 0x2, 0x133, 0x134, 0x7, 0xc1, 0x2, 0x2, 0x134, 0x11, 
    0x3, 0x2, 0x2, 0x2, 0x135, 0x136, 0x5, 0xc6, 0x64, 0x2, 0x136, 0x137, 
    0x7, 0xc7, 0x2, 0x2, 0x137, 0x139, 0x5, 0xc6, 0x64, 0x2, 0x138, 0x13a, 
    0x5, 0xc6, 0x64, 0x2, 0x139, 0x138, 0x3, 0x2, 0x2, 0x2, 0x139, 0x13a, 
    0x3, 0x2, 0x2, 0x2, 0x13a, 0x13d, 0x3, 0x2, 0x2, 0x2, 0x13b, 0x13c, 
    0x7, 0xb5, 0x2, 0x2, 0x13c, 0x13e, 0x5, 0x80, 0x41, 0x2, 0x13d, 0x13b, 
    0x3, 0x2, 0x2, 0x2, 0x13d, 0x13e, 0x3, 0x2, 0x2, 0x2, 0x13e, 0x13, 0x3, 
    0x2, 0x2, 0x2, 0x13f, 0x140, 0x7, 0x1f, 0x2, 0x2, 0x140, 0x141, 0x7, 
    0x30, 0x2, 0x2, 0x141, 0x142, 0x7, 0x31, 0x2, 0x2, 0x142, 0x143, 0x7, 
    0xac, 0x2, 0x2, 0x143, 0x144, 0x7, 0x20, 0x2, 0x2, 0x144, 0x15, 0x3, 
    0x2, 0x2, 0x2, 0x145, 0x14b, 0x7, 0x21, 0x2, 0x2, 0x146, 0x147, 0x7, 
    0x22, 0x2, 0x2, 0x147, 0x148, 0x5, 0x70, 0x39, 0x2, 0x148, 0x149, 0x7, 
    0xc7, 0x2, 0x2, 0x149, 0x14a, 0x5, 0x80, 0x41, 0x2, 0x14a, 0x14c, 0x3, 
    0x2, 0x2, 0x2, 0x14b, 0x146, 0x3, 0x2, 0x2, 0x2, 0x14c, 0x14d, 0x3, 
    0x2, 0x2, 0x2, 0x14d, 0x14b, 0x3, 0x2, 0x2, 0x2, 0x14d, 0x14e, 0x3, 
    0x2, 0x2, 0x2, 0x14e, 0x14f, 0x3, 0x2, 0x2, 0x2, 0x14f, 0x150, 0x7, 
    0x23, 0x2, 0x2, 0x150, 0x151, 0x5, 0x80, 0x41, 0x2, 0x151, 0x17, 0x3, 
    0x2, 0x2, 0x2, 0x152, 0x153, 0x7, 0x25, 0x2, 0x2, 0x153, 0x156, 0x5, 
    0xc6, 0x64, 0x2, 0x154, 0x155, 0x7, 0x26, 0x2, 0x2, 0x155, 0x157, 0x7, 
    0xac, 0x2, 0x2, 0x156, 0x154, 0x3, 0x2, 0x2, 0x2, 0x156, 0x157, 0x3, 
    0x2, 0x2, 0x2, 0x157, 0x158, 0x3, 0x2, 0x2, 0x2, 0x158, 0x159, 0x7, 
    0x2, 0x2, 0x3, 0x159, 0x19, 0x3, 0x2, 0x2, 0x2, 0x15a, 0x165, 0x5, 0xc6, 
    0x64, 0x2, 0x15b, 0x162, 0x5, 0x1c, 0xf, 0x2, 0x15c, 0x15e, 0x7, 0xc6, 
    0x2, 0x2, 0x15d, 0x15c, 0x3, 0x2, 0x2, 0x2, 0x15d, 0x15e, 0x3, 0x2, 
    0x2, 0x2, 0x15e, 0x15f, 0x3, 0x2, 0x2, 0x2, 0x15f, 0x161, 0x5, 0x1c, 
    0xf, 0x2, 0x160, 0x15d, 0x3, 0x2, 0x2, 0x2, 0x161, 0x164, 0x3, 0x2, 
    0x2, 0x2, 0x162, 0x160, 0x3, 0x2, 0x2, 0x2, 0x162, 0x163, 0x3, 0x2, 
    0x2, 0x2, 0x163, 0x166, 0x3, 0x2, 0x2, 0x2, 0x164, 0x162, 0x3, 0x2, 
    0x2, 0x2, 0x165, 0x15b, 0x3, 0x2, 0x2, 0x2, 0x165, 0x166, 0x3, 0x2, 
    0x2, 0x2, 0x166, 0x16e, 0x3, 0x2, 0x2, 0x2, 0x167, 0x16b, 0x7, 0xb2, 
    0x2, 0x2, 0x168, 0x16a, 0x5, 0x1c, 0xf, 0x2, 0x169, 0x168, 0x3, 0x2, 
    0x2, 0x2, 0x16a, 0x16d, 0x3, 0x2, 0x2, 0x2, 0x16b, 0x169, 0x3, 0x2, 
    0x2, 0x2, 0x16b, 0x16c, 0x3, 0x2, 0x2, 0x2, 0x16c, 0x16f, 0x3, 0x2, 
    0x2, 0x2, 0x16d, 0x16b, 0x3, 0x2, 0x2, 0x2, 0x16e, 0x167, 0x3, 0x2, 
    0x2, 0x2, 0x16e, 0x16f, 0x3, 0x2, 0x2, 0x2, 0x16f, 0x170, 0x3, 0x2, 
    0x2, 0x2, 0x170, 0x171, 0x7, 0x2, 0x2, 0x3, 0x171, 0x1b, 0x3, 0x2, 0x2, 
    0x2, 0x172, 0x178, 0x5, 0xc6, 0x64, 0x2, 0x173, 0x178, 0x7, 0xac, 0x2, 
    0x2, 0x174, 0x178, 0x7, 0xb, 0x2, 0x2, 0x175, 0x178, 0x7, 0x14, 0x2, 
    0x2, 0x176, 0x178, 0x7, 0x12, 0x2, 0x2, 0x177, 0x172, 0x3, 0x2, 0x2, 
    0x2, 0x177, 0x173, 0x3, 0x2, 0x2, 0x2, 0x177, 0x174, 0x3, 0x2, 0x2, 
    0x2, 0x177, 0x175, 0x3, 0x2, 0x2, 0x2, 0x177, 0x176, 0x3, 0x2, 0x2, 
    0x2, 0x178, 0x1d, 0x3, 0x2, 0x2, 0x2, 0x179, 0x17a, 0x7, 0x27, 0x2, 
    0x2, 0x17a, 0x17d, 0x5, 0xc6, 0x64, 0x2, 0x17b, 0x17c, 0x7, 0x28, 0x2, 
    0x2, 0x17c, 0x17e, 0x5, 0xc6, 0x64, 0x2, 0x17d, 0x17b, 0x3, 0x2, 0x2, 
    0x2, 0x17d, 0x17e, 0x3, 0x2, 0x2, 0x2, 0x17e, 0x17f, 0x3, 0x2, 0x2, 
    0x2, 0x17f, 0x180, 0x7, 0x2, 0x2, 0x3, 0x180, 0x1f, 0x3, 0x2, 0x2, 0x2, 
    0x181, 0x182, 0x7, 0x78, 0x2, 0x2, 0x182, 0x183, 0x5, 0xc6, 0x64, 0x2, 
    0x183, 0x184, 0x7, 0x30, 0x2, 0x2, 0x184, 0x188, 0x5, 0xc6, 0x64, 0x2, 
    0x185, 0x187, 0x5, 0x22, 0x12, 0x2, 0x186, 0x185, 0x3, 0x2, 0x2, 0x2, 
    0x187, 0x18a, 0x3, 0x2, 0x2, 0x2, 0x188, 0x186, 0x3, 0x2, 0x2, 0x2, 
    0x188, 0x189, 0x3, 0x2, 0x2, 0x2, 0x189, 0x18b, 0x3, 0x2, 0x2, 0x2, 
    0x18a, 0x188, 0x3, 0x2, 0x2, 0x2, 0x18b, 0x18c, 0x7, 0x2, 0x2, 0x3, 
    0x18c, 0x1a5, 0x3, 0x2, 0x2, 0x2, 0x18d, 0x18e, 0x5, 0xc6, 0x64, 0x2, 
    0x18e, 0x194, 0x5, 0x24, 0x13, 0x2, 0x18f, 0x193, 0x7, 0x79, 0x2, 0x2, 
    0x190, 0x193, 0x7, 0x7a, 0x2, 0x2, 0x191, 0x193, 0x7, 0x7b, 0x2, 0x2, 
    0x192, 0x18f, 0x3, 0x2, 0x2, 0x2, 0x192, 0x190, 0x3, 0x2, 0x2, 0x2, 
    0x192, 0x191, 0x3, 0x2, 0x2, 0x2, 0x193, 0x196, 0x3, 0x2, 0x2, 0x2, 
    0x194, 0x192, 0x3, 0x2, 0x2, 0x2, 0x194, 0x195, 0x3, 0x2, 0x2, 0x2, 
    0x195, 0x1a0, 0x3, 0x2, 0x2, 0x2, 0x196, 0x194, 0x3, 0x2, 0x2, 0x2, 
    0x197, 0x198, 0x7, 0x7c, 0x2, 0x2, 0x198, 0x19d, 0x5, 0xc6, 0x64, 0x2, 
    0x199, 0x19a, 0x7, 0xc6, 0x2, 0x2, 0x19a, 0x19c, 0x5, 0xc6, 0x64, 0x2, 
    0x19b, 0x199, 0x3, 0x2, 0x2, 0x2, 0x19c, 0x19f, 0x3, 0x2, 0x2, 0x2, 
    0x19d, 0x19b, 0x3, 0x2, 0x2, 0x2, 0x19d, 0x19e, 0x3, 0x2, 0x2, 0x2, 
    0x19e, 0x1a1, 0x3, 0x2, 0x2, 0x2, 0x19f, 0x19d, 0x3, 0x2, 0x2, 0x2, 
    0x1a0, 0x197, 0x3, 0x2, 0x2, 0x2, 0x1a0, 0x1a1, 0x3, 0x2, 0x2, 0x2, 
    0x1a1, 0x1a2, 0x3, 0x2, 0x2, 0x2, 0x1a2, 0x1a3, 0x7, 0x2, 0x2, 0x3, 
    0x1a3, 0x1a5, 0x3, 0x2, 0x2, 0x2, 0x1a4, 0x181, 0x3, 0x2, 0x2, 0x2, 
    0x1a4, 0x18d, 0x3, 0x2, 0x2, 0x2, 0x1a5, 0x21, 0x3, 0x2, 0x2, 0x2, 0x1a6, 
    0x1a7, 0x7, 0x15, 0x2, 0x2, 0x1a7, 0x1a8, 0x7, 0x7d, 0x2, 0x2, 0x1a8, 
    0x1b4, 0x5, 0xc6, 0x64, 0x2, 0x1a9, 0x1aa, 0x7, 0x7e, 0x2, 0x2, 0x1aa, 
    0x1ad, 0x7, 0x7d, 0x2, 0x2, 0x1ab, 0x1ac, 0x7, 0x7f, 0x2, 0x2, 0x1ac, 
    0x1ae, 0x7, 0x80, 0x2, 0x2, 0x1ad, 0x1ab, 0x3, 0x2, 0x2, 0x2, 0x1ad, 
    0x1ae, 0x3, 0x2, 0x2, 0x2, 0x1ae, 0x1af, 0x3, 0x2, 0x2, 0x2, 0x1af, 
    0x1b4, 0x5, 0xbe, 0x60, 0x2, 0x1b0, 0x1b1, 0x7, 0xaf, 0x2, 0x2, 0x1b1, 
    0x1b2, 0x7, 0x7c, 0x2, 0x2, 0x1b2, 0x1b4, 0x5, 0xbe, 0x60, 0x2, 0x1b3, 
    0x1a6, 0x3, 0x2, 0x2, 0x2, 0x1b3, 0x1a9, 0x3, 0x2, 0x2, 0x2, 0x1b3, 
    0x1b0, 0x3, 0x2, 0x2, 0x2, 0x1b4, 0x23, 0x3, 0x2, 0x2, 0x2, 0x1b5, 0x1b6, 
    0x7, 0x1b, 0x2, 0x2, 0x1b6, 0x1b7, 0x7, 0x13, 0x2, 0x2, 0x1b7, 0x1e8, 
    0x7, 0xf, 0x2, 0x2, 0x1b8, 0x1b9, 0x7, 0x83, 0x2, 0x2, 0x1b9, 0x1e8, 
    0x7, 0x55, 0x2, 0x2, 0x1ba, 0x1be, 0x7, 0x55, 0x2, 0x2, 0x1bb, 0x1bc, 
    0x7, 0x1a, 0x2, 0x2, 0x1bc, 0x1bd, 0x7, 0xac, 0x2, 0x2, 0x1bd, 0x1bf, 
    0x9, 0x3, 0x2, 0x2, 0x1be, 0x1bb, 0x3, 0x2, 0x2, 0x2, 0x1be, 0x1bf, 
    0x3, 0x2, 0x2, 0x2, 0x1bf, 0x1e8, 0x3, 0x2, 0x2, 0x2, 0x1c0, 0x1c1, 
    0x7, 0x67, 0x2, 0x2, 0x1c1, 0x1c2, 0x7, 0x12, 0x2, 0x2, 0x1c2, 0x1c3, 
    0x7, 0xc0, 0x2, 0x2, 0x1c3, 0x1d1, 0x5, 0xc6, 0x64, 0x2, 0x1c4, 0x1c5, 
    0x7, 0xc6, 0x2, 0x2, 0x1c5, 0x1c7, 0x5, 0xc6, 0x64, 0x2, 0x1c6, 0x1c4, 
    0x3, 0x2, 0x2, 0x2, 0x1c7, 0x1ca, 0x3, 0x2, 0x2, 0x2, 0x1c8, 0x1c6, 
    0x3, 0x2, 0x2, 0x2, 0x1c8, 0x1c9, 0x3, 0x2, 0x2, 0x2, 0x1c9, 0x1d2, 
    0x3, 0x2, 0x2, 0x2, 0x1ca, 0x1c8, 0x3, 0x2, 0x2, 0x2, 0x1cb, 0x1cc, 
    0x7, 0xb7, 0x2, 0x2, 0x1cc, 0x1ce, 0x5, 0xc6, 0x64, 0x2, 0x1cd, 0x1cb, 
    0x3, 0x2, 0x2, 0x2, 0x1ce, 0x1cf, 0x3, 0x2, 0x2, 0x2, 0x1cf, 0x1cd, 
    0x3, 0x2, 0x2, 0x2, 0x1cf, 0x1d0, 0x3, 0x2, 0x2, 0x2, 0x1d0, 0x1d2, 
    0x3, 0x2, 0x2, 0x2, 0x1d1, 0x1c8, 0x3, 0x2, 0x2, 0x2, 0x1d1, 0x1cd, 
    0x3, 0x2, 0x2, 0x2, 0x1d2, 0x1d3, 0x3, 0x2, 0x2, 0x2, 0x1d3, 0x1d4, 
    0x7, 0xc1, 0x2, 0x2, 0x1d4, 0x1e8, 0x3, 0x2, 0x2, 0x2, 0x1d5, 0x1d6, 
    0x7, 0x8d, 0x2, 0x2, 0x1d6, 0x1d7, 0x7, 0x12, 0x2, 0x2, 0x1d7, 0x1e8, 
    0x5, 0x24, 0x13, 0x2, 0x1d8, 0x1d9, 0x7, 0x8e, 0x2, 0x2, 0x1d9, 0x1da, 
    0x7, 0x12, 0x2, 0x2, 0x1da, 0x1db, 0x5, 0x24, 0x13, 0x2, 0x1db, 0x1dc, 
    0x7, 0x80, 0x2, 0x2, 0x1dc, 0x1dd, 0x5, 0x24, 0x13, 0x2, 0x1dd, 0x1e8, 
    0x3, 0x2, 0x2, 0x2, 0x1de, 0x1df, 0x7, 0x2b, 0x2, 0x2, 0x1df, 0x1e0, 
    0x7, 0x12, 0x2, 0x2, 0x1e0, 0x1e8, 0x5, 0x24, 0x13, 0x2, 0x1e1, 0x1e3, 
    0x7, 0x8a, 0x2, 0x2, 0x1e2, 0x1e4, 0x7, 0xaf, 0x2, 0x2, 0x1e3, 0x1e2, 
    0x3, 0x2, 0x2, 0x2, 0x1e3, 0x1e4, 0x3, 0x2, 0x2, 0x2, 0x1e4, 0x1e8, 
    0x3, 0x2, 0x2, 0x2, 0x1e5, 0x1e8, 0x9, 0x4, 0x2, 0x2, 0x1e6, 0x1e8, 
    0x9, 0x5, 0x2, 0x2, 0x1e7, 0x1b5, 0x3, 0x2, 0x2, 0x2, 0x1e7, 0x1b8, 
    0x3, 0x2, 0x2, 0x2, 0x1e7, 0x1ba, 0x3, 0x2, 0x2, 0x2, 0x1e7, 0x1c0, 
    0x3, 0x2, 0x2, 0x2, 0x1e7, 0x1d5, 0x3, 0x2, 0x2, 0x2, 0x1e7, 0x1d8, 
    0x3, 0x2, 0x2, 0x2, 0x1e7, 0x1de, 0x3, 0x2, 0x2, 0x2, 0x1e7, 0x1e1, 
    0x3, 0x2, 0x2, 0x2, 0x1e7, 0x1e5, 0x3, 0x2, 0x2, 0x2, 0x1e7, 0x1e6, 
    0x3, 0x2, 0x2, 0x2, 0x1e8, 0x25, 0x3, 0x2, 0x2, 0x2, 0x1e9, 0x1ea, 0x7, 
    0x29, 0x2, 0x2, 0x1ea, 0x1ed, 0x5, 0xc6, 0x64, 0x2, 0x1eb, 0x1ec, 0x7, 
    0x7c, 0x2, 0x2, 0x1ec, 0x1ee, 0x5, 0xc6, 0x64, 0x2, 0x1ed, 0x1eb, 0x3, 
    0x2, 0x2, 0x2, 0x1ed, 0x1ee, 0x3, 0x2, 0x2, 0x2, 0x1ee, 0x1ef, 0x3, 
    0x2, 0x2, 0x2, 0x1ef, 0x1f0, 0x7, 0x2, 0x2, 0x3, 0x1f0, 0x27, 0x3, 0x2, 
    0x2, 0x2, 0x1f1, 0x1f2, 0x5, 0xbc, 0x5f, 0x2, 0x1f2, 0x1f5, 0x7, 0x90, 
    0x2, 0x2, 0x1f3, 0x1f6, 0x7, 0xb2, 0x2, 0x2, 0x1f4, 0x1f6, 0x5, 0xbc, 
    0x5f, 0x2, 0x1f5, 0x1f3, 0x3, 0x2, 0x2, 0x2, 0x1f5, 0x1f4, 0x3, 0x2, 
    0x2, 0x2, 0x1f6, 0x1fa, 0x3, 0x2, 0x2, 0x2, 0x1f7, 0x1f9, 0x5, 0x2a, 
    0x16, 0x2, 0x1f8, 0x1f7, 0x3, 0x2, 0x2, 0x2, 0x1f9, 0x1fc, 0x3, 0x2, 
    0x2, 0x2, 0x1fa, 0x1f8, 0x3, 0x2, 0x2, 0x2, 0x1fa, 0x1fb, 0x3, 0x2, 
    0x2, 0x2, 0x1fb, 0x1fd, 0x3, 0x2, 0x2, 0x2, 0x1fc, 0x1fa, 0x3, 0x2, 
    0x2, 0x2, 0x1fd, 0x1fe, 0x7, 0x2, 0x2, 0x3, 0x1fe, 0x237, 0x3, 0x2, 
    0x2, 0x2, 0x1ff, 0x200, 0x5, 0x2a, 0x16, 0x2, 0x200, 0x201, 0x7, 0x2, 
    0x2, 0x3, 0x201, 0x237, 0x3, 0x2, 0x2, 0x2, 0x202, 0x203, 0x7, 0x42, 
    0x2, 0x2, 0x203, 0x204, 0x7, 0xb2, 0x2, 0x2, 0x204, 0x237, 0x7, 0x2, 
    0x2, 0x3, 0x205, 0x206, 0x7, 0x92, 0x2, 0x2, 0x206, 0x20c, 0x7, 0x30, 
    0x2, 0x2, 0x207, 0x20d, 0x7, 0xb2, 0x2, 0x2, 0x208, 0x20a, 0x7, 0xa9, 
    0x2, 0x2, 0x209, 0x20b, 0x7, 0xaa, 0x2, 0x2, 0x20a, 0x209, 0x3, 0x2, 
    0x2, 0x2, 0x20a, 0x20b, 0x3, 0x2, 0x2, 0x2, 0x20b, 0x20d, 0x3, 0x2, 
    0x2, 0x2, 0x20c, 0x207, 0x3, 0x2, 0x2, 0x2, 0x20c, 0x208, 0x3, 0x2, 
    0x2, 0x2, 0x20d, 0x20e, 0x3, 0x2, 0x2, 0x2, 0x20e, 0x237, 0x7, 0x2, 
    0x2, 0x3, 0x20f, 0x210, 0x7, 0xe, 0x2, 0x2, 0x210, 0x211, 0x7, 0xc, 
    0x2, 0x2, 0x211, 0x216, 0x7, 0xb2, 0x2, 0x2, 0x212, 0x213, 0x7, 0xc6, 
    0x2, 0x2, 0x213, 0x215, 0x7, 0xb2, 0x2, 0x2, 0x214, 0x212, 0x3, 0x2, 
    0x2, 0x2, 0x215, 0x218, 0x3, 0x2, 0x2, 0x2, 0x216, 0x214, 0x3, 0x2, 
    0x2, 0x2, 0x216, 0x217, 0x3, 0x2, 0x2, 0x2, 0x217, 0x219, 0x3, 0x2, 
    0x2, 0x2, 0x218, 0x216, 0x3, 0x2, 0x2, 0x2, 0x219, 0x237, 0x7, 0x2, 
    0x2, 0x3, 0x21a, 0x21b, 0x7, 0x93, 0x2, 0x2, 0x21b, 0x21c, 0x7, 0x94, 
    0x2, 0x2, 0x21c, 0x21d, 0x7, 0x95, 0x2, 0x2, 0x21d, 0x21e, 0x7, 0x28, 
    0x2, 0x2, 0x21e, 0x21f, 0x7, 0x96, 0x2, 0x2, 0x21f, 0x220, 0x7, 0x8d, 
    0x2, 0x2, 0x220, 0x221, 0x7, 0x97, 0x2, 0x2, 0x221, 0x237, 0x7, 0x2, 
    0x2, 0x3, 0x222, 0x223, 0x9, 0x6, 0x2, 0x2, 0x223, 0x224, 0x7, 0x20, 
    0x2, 0x2, 0x224, 0x237, 0x7, 0x2, 0x2, 0x3, 0x225, 0x226, 0x9, 0x7, 
    0x2, 0x2, 0x226, 0x227, 0x7, 0x9a, 0x2, 0x2, 0x227, 0x22a, 0x7, 0x9b, 
    0x2, 0x2, 0x228, 0x229, 0x7, 0x74, 0x2, 0x2, 0x229, 0x22b, 0x5, 0xc6, 
    0x64, 0x2, 0x22a, 0x228, 0x3, 0x2, 0x2, 0x2, 0x22a, 0x22b, 0x3, 0x2, 
    0x2, 0x2, 0x22b, 0x22c, 0x3, 0x2, 0x2, 0x2, 0x22c, 0x237, 0x7, 0x2, 
    0x2, 0x3, 0x22d, 0x22e, 0x7, 0x19, 0x2, 0x2, 0x22e, 0x22f, 0x5, 0x70, 
    0x39, 0x2, 0x22f, 0x230, 0x7, 0x2, 0x2, 0x3, 0x230, 0x237, 0x3, 0x2, 
    0x2, 0x2, 0x231, 0x232, 0x5, 0xbc, 0x5f, 0x2, 0x232, 0x233, 0x7, 0xb5, 
    0x2, 0x2, 0x233, 0x234, 0x5, 0x2c, 0x17, 0x2, 0x234, 0x235, 0x7, 0x2, 
    0x2, 0x3, 0x235, 0x237, 0x3, 0x2, 0x2, 0x2, 0x236, 0x1f1, 0x3, 0x2, 
    0x2, 0x2, 0x236, 0x1ff, 0x3, 0x2, 0x2, 0x2, 0x236, 0x202, 0x3, 0x2, 
    0x2, 0x2, 0x236, 0x205, 0x3, 0x2, 0x2, 0x2, 0x236, 0x20f, 0x3, 0x2, 
    0x2, 0x2, 0x236, 0x21a, 0x3, 0x2, 0x2, 0x2, 0x236, 0x222, 0x3, 0x2, 
    0x2, 0x2, 0x236, 0x225, 0x3, 0x2, 0x2, 0x2, 0x236, 0x22d, 0x3, 0x2, 
    0x2, 0x2, 0x236, 0x231, 0x3, 0x2, 0x2, 0x2, 0x237, 0x29, 0x3, 0x2, 0x2, 
    0x2, 0x238, 0x239, 0x7, 0x91, 0x2, 0x2, 0x239, 0x23a, 0x7, 0x7d, 0x2, 
    0x2, 0x23a, 0x240, 0x7, 0xb2, 0x2, 0x2, 0x23b, 0x23c, 0x7, 0x76, 0x2, 
    0x2, 0x23c, 0x240, 0x5, 0xc6, 0x64, 0x2, 0x23d, 0x23e, 0x7, 0x94, 0x2, 
    0x2, 0x23e, 0x240, 0x7, 0x9c, 0x2, 0x2, 0x23f, 0x238, 0x3, 0x2, 0x2, 
    0x2, 0x23f, 0x23b, 0x3, 0x2, 0x2, 0x2, 0x23f, 0x23d, 0x3, 0x2, 0x2, 
    0x2, 0x240, 0x2b, 0x3, 0x2, 0x2, 0x2, 0x241, 0x242, 0x7, 0x9a, 0x2, 
    0x2, 0x242, 0x254, 0x7, 0x55, 0x2, 0x2, 0x243, 0x244, 0x5, 0x7e, 0x40, 
    0x2, 0x244, 0x245, 0x7, 0x76, 0x2, 0x2, 0x245, 0x24a, 0x5, 0x2e, 0x18, 
    0x2, 0x246, 0x247, 0x7, 0xc6, 0x2, 0x2, 0x247, 0x249, 0x5, 0x2e, 0x18, 
    0x2, 0x248, 0x246, 0x3, 0x2, 0x2, 0x2, 0x249, 0x24c, 0x3, 0x2, 0x2, 
    0x2, 0x24a, 0x248, 0x3, 0x2, 0x2, 0x2, 0x24a, 0x24b, 0x3, 0x2, 0x2, 
    0x2, 0x24b, 0x24f, 0x3, 0x2, 0x2, 0x2, 0x24c, 0x24a, 0x3, 0x2, 0x2, 
    0x2, 0x24d, 0x24e, 0x7, 0x8, 0x2, 0x2, 0x24e, 0x250, 0x5, 0x30, 0x19, 
    0x2, 0x24f, 0x24d, 0x3, 0x2, 0x2, 0x2, 0x24f, 0x250, 0x3, 0x2, 0x2, 
    0x2, 0x250, 0x254, 0x3, 0x2, 0x2, 0x2, 0x251, 0x254, 0x9, 0x8, 0x2, 
    0x2, 0x252, 0x254, 0x5, 0x70, 0x39, 0x2, 0x253, 0x241, 0x3, 0x2, 0x2, 
    0x2, 0x253, 0x243, 0x3, 0x2, 0x2, 0x2, 0x253, 0x251, 0x3, 0x2, 0x2, 
    0x2, 0x253, 0x252, 0x3, 0x2, 0x2, 0x2, 0x254, 0x2d, 0x3, 0x2, 0x2, 0x2, 
    0x255, 0x256, 0x7, 0xb2, 0x2, 0x2, 0x256, 0x257, 0x5, 0x30, 0x19, 0x2, 
    0x257, 0x2f, 0x3, 0x2, 0x2, 0x2, 0x258, 0x262, 0x9, 0x8, 0x2, 0x2, 0x259, 
    0x25b, 0x7, 0xbc, 0x2, 0x2, 0x25a, 0x259, 0x3, 0x2, 0x2, 0x2, 0x25a, 
    0x25b, 0x3, 0x2, 0x2, 0x2, 0x25b, 0x25c, 0x3, 0x2, 0x2, 0x2, 0x25c, 
    0x262, 0x5, 0xbe, 0x60, 0x2, 0x25d, 0x262, 0x7, 0xa9, 0x2, 0x2, 0x25e, 
    0x262, 0x7, 0xb2, 0x2, 0x2, 0x25f, 0x262, 0x5, 0xc6, 0x64, 0x2, 0x260, 
    0x262, 0x7, 0x3, 0x2, 0x2, 0x261, 0x258, 0x3, 0x2, 0x2, 0x2, 0x261, 
    0x25a, 0x3, 0x2, 0x2, 0x2, 0x261, 0x25d, 0x3, 0x2, 0x2, 0x2, 0x261, 
    0x25e, 0x3, 0x2, 0x2, 0x2, 0x261, 0x25f, 0x3, 0x2, 0x2, 0x2, 0x261, 
    0x260, 0x3, 0x2, 0x2, 0x2, 0x262, 0x31, 0x3, 0x2, 0x2, 0x2, 0x263, 0x264, 
    0x7, 0x2d, 0x2, 0x2, 0x264, 0x265, 0x7, 0xb2, 0x2, 0x2, 0x265, 0x266, 
    0x7, 0xc7, 0x2, 0x2, 0x266, 0x267, 0x7, 0x2, 0x2, 0x3, 0x267, 0x33, 
    0x3, 0x2, 0x2, 0x2, 0x268, 0x269, 0x7, 0x9e, 0x2, 0x2, 0x269, 0x26b, 
    0x5, 0xc6, 0x64, 0x2, 0x26a, 0x26c, 0x5, 0xc6, 0x64, 0x2, 0x26b, 0x26a, 
    0x3, 0x2, 0x2, 0x2, 0x26b, 0x26c, 0x3, 0x2, 0x2, 0x2, 0x26c, 0x26d, 
    0x3, 0x2, 0x2, 0x2, 0x26d, 0x26e, 0x5, 0x38, 0x1d, 0x2, 0x26e, 0x26f, 
    0x7, 0x2, 0x2, 0x3, 0x26f, 0x289, 0x3, 0x2, 0x2, 0x2, 0x270, 0x271, 
    0x7, 0x9e, 0x2, 0x2, 0x271, 0x272, 0x7, 0x2b, 0x2, 0x2, 0x272, 0x273, 
    0x5, 0xc6, 0x64, 0x2, 0x273, 0x274, 0x5, 0x3c, 0x1f, 0x2, 0x274, 0x275, 
    0x7, 0x2, 0x2, 0x3, 0x275, 0x289, 0x3, 0x2, 0x2, 0x2, 0x276, 0x277, 
    0x7, 0x76, 0x2, 0x2, 0x277, 0x278, 0x7, 0x12, 0x2, 0x2, 0x278, 0x27a, 
    0x7, 0xa9, 0x2, 0x2, 0x279, 0x27b, 0x7, 0xaa, 0x2, 0x2, 0x27a, 0x279, 
    0x3, 0x2, 0x2, 0x2, 0x27a, 0x27b, 0x3, 0x2, 0x2, 0x2, 0x27b, 0x27c, 
    0x3, 0x2, 0x2, 0x2, 0x27c, 0x289, 0x7, 0x2, 0x2, 0x3, 0x27d, 0x27e, 
    0x7, 0x9f, 0x2, 0x2, 0x27e, 0x283, 0x5, 0x36, 0x1c, 0x2, 0x27f, 0x280, 
    0x7, 0xc6, 0x2, 0x2, 0x280, 0x282, 0x5, 0x36, 0x1c, 0x2, 0x281, 0x27f, 
    0x3, 0x2, 0x2, 0x2, 0x282, 0x285, 0x3, 0x2, 0x2, 0x2, 0x283, 0x281, 
    0x3, 0x2, 0x2, 0x2, 0x283, 0x284, 0x3, 0x2, 0x2, 0x2, 0x284, 0x286, 
    0x3, 0x2, 0x2, 0x2, 0x285, 0x283, 0x3, 0x2, 0x2, 0x2, 0x286, 0x287, 
    0x7, 0x2, 0x2, 0x3, 0x287, 0x289, 0x3, 0x2, 0x2, 0x2, 0x288, 0x268, 
    0x3, 0x2, 0x2, 0x2, 0x288, 0x270, 0x3, 0x2, 0x2, 0x2, 0x288, 0x276, 
    0x3, 0x2, 0x2, 0x2, 0x288, 0x27d, 0x3, 0x2, 0x2, 0x2, 0x289, 0x35, 0x3, 
    0x2, 0x2, 0x2, 0x28a, 0x28d, 0x5, 0xc6, 0x64, 0x2, 0x28b, 0x28e, 0x7, 
    0xa1, 0x2, 0x2, 0x28c, 0x28e, 0x7, 0x10, 0x2, 0x2, 0x28d, 0x28b, 0x3, 
    0x2, 0x2, 0x2, 0x28d, 0x28c, 0x3, 0x2, 0x2, 0x2, 0x28d, 0x28e, 0x3, 
    0x2, 0x2, 0x2, 0x28e, 0x291, 0x3, 0x2, 0x2, 0x2, 0x28f, 0x291, 0x7, 
    0x10, 0x2, 0x2, 0x290, 0x28a, 0x3, 0x2, 0x2, 0x2, 0x290, 0x28f, 0x3, 
    0x2, 0x2, 0x2, 0x290, 0x291, 0x3, 0x2, 0x2, 0x2, 0x291, 0x292, 0x3, 
    0x2, 0x2, 0x2, 0x292, 0x293, 0x7, 0xb, 0x2, 0x2, 0x293, 0x295, 0x5, 
    0xc6, 0x64, 0x2, 0x294, 0x296, 0x5, 0xb8, 0x5d, 0x2, 0x295, 0x294, 0x3, 
    0x2, 0x2, 0x2, 0x295, 0x296, 0x3, 0x2, 0x2, 0x2, 0x296, 0x299, 0x3, 
    0x2, 0x2, 0x2, 0x297, 0x298, 0x7, 0xa0, 0x2, 0x2, 0x298, 0x29a, 0x5, 
    0x72, 0x3a, 0x2, 0x299, 0x297, 0x3, 0x2, 0x2, 0x2, 0x299, 0x29a, 0x3, 
    0x2, 0x2, 0x2, 0x29a, 0x2bd, 0x3, 0x2, 0x2, 0x2, 0x29b, 0x29c, 0x7, 
    0xa2, 0x2, 0x2, 0x29c, 0x29d, 0x7, 0x12, 0x2, 0x2, 0x29d, 0x29f, 0x5, 
    0xc6, 0x64, 0x2, 0x29e, 0x2a0, 0x9, 0x9, 0x2, 0x2, 0x29f, 0x29e, 0x3, 
    0x2, 0x2, 0x2, 0x29f, 0x2a0, 0x3, 0x2, 0x2, 0x2, 0x2a0, 0x2a1, 0x3, 
    0x2, 0x2, 0x2, 0x2a1, 0x2a2, 0x7, 0xac, 0x2, 0x2, 0x2a2, 0x2bd, 0x3, 
    0x2, 0x2, 0x2, 0x2a3, 0x2a5, 0x5, 0xc6, 0x64, 0x2, 0x2a4, 0x2a6, 0x7, 
    0x10, 0x2, 0x2, 0x2a5, 0x2a4, 0x3, 0x2, 0x2, 0x2, 0x2a5, 0x2a6, 0x3, 
    0x2, 0x2, 0x2, 0x2a6, 0x2a9, 0x3, 0x2, 0x2, 0x2, 0x2a7, 0x2a9, 0x7, 
    0x10, 0x2, 0x2, 0x2a8, 0x2a3, 0x3, 0x2, 0x2, 0x2, 0x2a8, 0x2a7, 0x3, 
    0x2, 0x2, 0x2, 0x2a8, 0x2a9, 0x3, 0x2, 0x2, 0x2, 0x2a9, 0x2aa, 0x3, 
    0x2, 0x2, 0x2, 0x2aa, 0x2ab, 0x7, 0xa3, 0x2, 0x2, 0x2ab, 0x2ae, 0x5, 
    0xc6, 0x64, 0x2, 0x2ac, 0x2ad, 0x7, 0x7d, 0x2, 0x2, 0x2ad, 0x2af, 0x5, 
    0xc6, 0x64, 0x2, 0x2ae, 0x2ac, 0x3, 0x2, 0x2, 0x2, 0x2ae, 0x2af, 0x3, 
    0x2, 0x2, 0x2, 0x2af, 0x2b2, 0x3, 0x2, 0x2, 0x2, 0x2b0, 0x2b1, 0x7, 
    0x26, 0x2, 0x2, 0x2b1, 0x2b3, 0x5, 0xc6, 0x64, 0x2, 0x2b2, 0x2b0, 0x3, 
    0x2, 0x2, 0x2, 0x2b2, 0x2b3, 0x3, 0x2, 0x2, 0x2, 0x2b3, 0x2b6, 0x3, 
    0x2, 0x2, 0x2, 0x2b4, 0x2b5, 0x7, 0xaf, 0x2, 0x2, 0x2b5, 0x2b7, 0x5, 
    0xc6, 0x64, 0x2, 0x2b6, 0x2b4, 0x3, 0x2, 0x2, 0x2, 0x2b6, 0x2b7, 0x3, 
    0x2, 0x2, 0x2, 0x2b7, 0x2ba, 0x3, 0x2, 0x2, 0x2, 0x2b8, 0x2b9, 0x7, 
    0xa0, 0x2, 0x2, 0x2b9, 0x2bb, 0x5, 0xc6, 0x64, 0x2, 0x2ba, 0x2b8, 0x3, 
    0x2, 0x2, 0x2, 0x2ba, 0x2bb, 0x3, 0x2, 0x2, 0x2, 0x2bb, 0x2bd, 0x3, 
    0x2, 0x2, 0x2, 0x2bc, 0x290, 0x3, 0x2, 0x2, 0x2, 0x2bc, 0x29b, 0x3, 
    0x2, 0x2, 0x2, 0x2bc, 0x2a8, 0x3, 0x2, 0x2, 0x2, 0x2bd, 0x37, 0x3, 0x2, 
    0x2, 0x2, 0x2be, 0x2c7, 0x7, 0xc4, 0x2, 0x2, 0x2bf, 0x2c4, 0x5, 0x3a, 
    0x1e, 0x2, 0x2c0, 0x2c1, 0x7, 0xc6, 0x2, 0x2, 0x2c1, 0x2c3, 0x5, 0x3a, 
    0x1e, 0x2, 0x2c2, 0x2c0, 0x3, 0x2, 0x2, 0x2, 0x2c3, 0x2c6, 0x3, 0x2, 
    0x2, 0x2, 0x2c4, 0x2c2, 0x3, 0x2, 0x2, 0x2, 0x2c4, 0x2c5, 0x3, 0x2, 
    0x2, 0x2, 0x2c5, 0x2c8, 0x3, 0x2, 0x2, 0x2, 0x2c6, 0x2c4, 0x3, 0x2, 
    0x2, 0x2, 0x2c7, 0x2bf, 0x3, 0x2, 0x2, 0x2, 0x2c7, 0x2c8, 0x3, 0x2, 
    0x2, 0x2, 0x2c8, 0x2c9, 0x3, 0x2, 0x2, 0x2, 0x2c9, 0x2ca, 0x7, 0xc5, 
    0x2, 0x2, 0x2ca, 0x39, 0x3, 0x2, 0x2, 0x2, 0x2cb, 0x2ce, 0x5, 0xc6, 
    0x64, 0x2, 0x2cc, 0x2ce, 0x7, 0xb2, 0x2, 0x2, 0x2cd, 0x2cb, 0x3, 0x2, 
    0x2, 0x2, 0x2cd, 0x2cc, 0x3, 0x2, 0x2, 0x2, 0x2ce, 0x2cf, 0x3, 0x2, 
    0x2, 0x2, 0x2cf, 0x2d0, 0x7, 0xc7, 0x2, 0x2, 0x2d0, 0x2d1, 0x5, 0x3e, 
    0x20, 0x2, 0x2d1, 0x3b, 0x3, 0x2, 0x2, 0x2, 0x2d2, 0x2db, 0x7, 0xc2, 
    0x2, 0x2, 0x2d3, 0x2d8, 0x5, 0x3e, 0x20, 0x2, 0x2d4, 0x2d5, 0x7, 0xc6, 
    0x2, 0x2, 0x2d5, 0x2d7, 0x5, 0x3e, 0x20, 0x2, 0x2d6, 0x2d4, 0x3, 0x2, 
    0x2, 0x2, 0x2d7, 0x2da, 0x3, 0x2, 0x2, 0x2, 0x2d8, 0x2d6, 0x3, 0x2, 
    0x2, 0x2, 0x2d8, 0x2d9, 0x3, 0x2, 0x2, 0x2, 0x2d9, 0x2dc, 0x3, 0x2, 
    0x2, 0x2, 0x2da, 0x2d8, 0x3, 0x2, 0x2, 0x2, 0x2db, 0x2d3, 0x3, 0x2, 
    0x2, 0x2, 0x2db, 0x2dc, 0x3, 0x2, 0x2, 0x2, 0x2dc, 0x2dd, 0x3, 0x2, 
    0x2, 0x2, 0x2dd, 0x2de, 0x7, 0xc3, 0x2, 0x2, 0x2de, 0x3d, 0x3, 0x2, 
    0x2, 0x2, 0x2df, 0x2e5, 0x9, 0x8, 0x2, 0x2, 0x2e0, 0x2e5, 0x7, 0xe, 
    0x2, 0x2, 0x2e1, 0x2e5, 0x5, 0x38, 0x1d, 0x2, 0x2e2, 0x2e5, 0x5, 0x3c, 
    0x1f, 0x2, 0x2e3, 0x2e5, 0x5, 0x78, 0x3d, 0x2, 0x2e4, 0x2df, 0x3, 0x2, 
    0x2, 0x2, 0x2e4, 0x2e0, 0x3, 0x2, 0x2, 0x2, 0x2e4, 0x2e1, 0x3, 0x2, 
    0x2, 0x2, 0x2e4, 0x2e2, 0x3, 0x2, 0x2, 0x2, 0x2e4, 0x2e3, 0x3, 0x2, 
    0x2, 0x2, 0x2e5, 0x3f, 0x3, 0x2, 0x2, 0x2, 0x2e6, 0x2e7, 0x7, 0x2e, 
    0x2, 0x2, 0x2e7, 0x2ea, 0x5, 0xc6, 0x64, 0x2, 0x2e8, 0x2e9, 0x7, 0x7c, 
    0x2, 0x2, 0x2e9, 0x2eb, 0x5, 0xc6, 0x64, 0x2, 0x2ea, 0x2e8, 0x3, 0x2, 
    0x2, 0x2, 0x2ea, 0x2eb, 0x3, 0x2, 0x2, 0x2, 0x2eb, 0x2ed, 0x3, 0x2, 
    0x2, 0x2, 0x2ec, 0x2ee, 0x7, 0xb2, 0x2, 0x2, 0x2ed, 0x2ec, 0x3, 0x2, 
    0x2, 0x2, 0x2ed, 0x2ee, 0x3, 0x2, 0x2, 0x2, 0x2ee, 0x2f0, 0x3, 0x2, 
    0x2, 0x2, 0x2ef, 0x2f1, 0x7, 0xc7, 0x2, 0x2, 0x2f0, 0x2ef, 0x3, 0x2, 
    0x2, 0x2, 0x2f0, 0x2f1, 0x3, 0x2, 0x2, 0x2, 0x2f1, 0x2f2, 0x3, 0x2, 
    0x2, 0x2, 0x2f2, 0x2f3, 0x7, 0x2, 0x2, 0x3, 0x2f3, 0x2fe, 0x3, 0x2, 
    0x2, 0x2, 0x2f4, 0x2f7, 0x7, 0x2f, 0x2, 0x2, 0x2f5, 0x2f6, 0x7, 0x7c, 
    0x2, 0x2, 0x2f6, 0x2f8, 0x5, 0xc6, 0x64, 0x2, 0x2f7, 0x2f5, 0x3, 0x2, 
    0x2, 0x2, 0x2f7, 0x2f8, 0x3, 0x2, 0x2, 0x2, 0x2f8, 0x2fa, 0x3, 0x2, 
    0x2, 0x2, 0x2f9, 0x2fb, 0x7, 0xc7, 0x2, 0x2, 0x2fa, 0x2f9, 0x3, 0x2, 
    0x2, 0x2, 0x2fa, 0x2fb, 0x3, 0x2, 0x2, 0x2, 0x2fb, 0x2fc, 0x3, 0x2, 
    0x2, 0x2, 0x2fc, 0x2fe, 0x7, 0x2, 0x2, 0x3, 0x2fd, 0x2e6, 0x3, 0x2, 
    0x2, 0x2, 0x2fd, 0x2f4, 0x3, 0x2, 0x2, 0x2, 0x2fe, 0x41, 0x3, 0x2, 0x2, 
    0x2, 0x2ff, 0x30a, 0x5, 0xc6, 0x64, 0x2, 0x300, 0x307, 0x5, 0x1c, 0xf, 
    0x2, 0x301, 0x303, 0x7, 0xc6, 0x2, 0x2, 0x302, 0x301, 0x3, 0x2, 0x2, 
    0x2, 0x302, 0x303, 0x3, 0x2, 0x2, 0x2, 0x303, 0x304, 0x3, 0x2, 0x2, 
    0x2, 0x304, 0x306, 0x5, 0x1c, 0xf, 0x2, 0x305, 0x302, 0x3, 0x2, 0x2, 
    0x2, 0x306, 0x309, 0x3, 0x2, 0x2, 0x2, 0x307, 0x305, 0x3, 0x2, 0x2, 
    0x2, 0x307, 0x308, 0x3, 0x2, 0x2, 0x2, 0x308, 0x30b, 0x3, 0x2, 0x2, 
    0x2, 0x309, 0x307, 0x3, 0x2, 0x2, 0x2, 0x30a, 0x300, 0x3, 0x2, 0x2, 
    0x2, 0x30a, 0x30b, 0x3, 0x2, 0x2, 0x2, 0x30b, 0x30c, 0x3, 0x2, 0x2, 
    0x2, 0x30c, 0x30d, 0x7, 0x2, 0x2, 0x3, 0x30d, 0x43, 0x3, 0x2, 0x2, 0x2, 
    0x30e, 0x30f, 0x5, 0xc6, 0x64, 0x2, 0x30f, 0x310, 0x5, 0x70, 0x39, 0x2, 
    0x310, 0x311, 0x7, 0x2, 0x2, 0x3, 0x311, 0x45, 0x3, 0x2, 0x2, 0x2, 0x312, 
    0x313, 0x5, 0xc6, 0x64, 0x2, 0x313, 0x314, 0x7, 0x22, 0x2, 0x2, 0x314, 
    0x315, 0x5, 0x70, 0x39, 0x2, 0x315, 0x316, 0x7, 0x2, 0x2, 0x3, 0x316, 
    0x47, 0x3, 0x2, 0x2, 0x2, 0x317, 0x318, 0x5, 0xc6, 0x64, 0x2, 0x318, 
    0x31d, 0x5, 0xc6, 0x64, 0x2, 0x319, 0x31a, 0x7, 0x22, 0x2, 0x2, 0x31a, 
    0x31e, 0x5, 0x70, 0x39, 0x2, 0x31b, 0x31c, 0x7, 0x7d, 0x2, 0x2, 0x31c, 
    0x31e, 0x5, 0x78, 0x3d, 0x2, 0x31d, 0x319, 0x3, 0x2, 0x2, 0x2, 0x31d, 
    0x31b, 0x3, 0x2, 0x2, 0x2, 0x31e, 0x31f, 0x3, 0x2, 0x2, 0x2, 0x31f, 
    0x320, 0x7, 0x2, 0x2, 0x3, 0x320, 0x49, 0x3, 0x2, 0x2, 0x2, 0x321, 0x322, 
    0x5, 0xc6, 0x64, 0x2, 0x322, 0x327, 0x5, 0x70, 0x39, 0x2, 0x323, 0x324, 
    0x7, 0xc6, 0x2, 0x2, 0x324, 0x326, 0x5, 0x70, 0x39, 0x2, 0x325, 0x323, 
    0x3, 0x2, 0x2, 0x2, 0x326, 0x329, 0x3, 0x2, 0x2, 0x2, 0x327, 0x325, 
    0x3, 0x2, 0x2, 0x2, 0x327, 0x328, 0x3, 0x2, 0x2, 0x2, 0x328, 0x32a, 
    0x3, 0x2, 0x2, 0x2, 0x329, 0x327, 0x3, 0x2, 0x2, 0x2, 0x32a, 0x32b, 
    0x7, 0x2, 0x2, 0x3, 0x32b, 0x4b, 0x3, 0x2, 0x2, 0x2, 0x32c, 0x32d, 0x5, 
    0xc6, 0x64, 0x2, 0x32d, 0x339, 0x5, 0xc6, 0x64, 0x2, 0x32e, 0x32f, 0x7, 
    0x1f, 0x2, 0x2, 0x32f, 0x334, 0x5, 0x70, 0x39, 0x2, 0x330, 0x331, 0x7, 
    0xc6, 0x2, 0x2, 0x331, 0x333, 0x5, 0x70, 0x39, 0x2, 0x332, 0x330, 0x3, 
    0x2, 0x2, 0x2, 0x333, 0x336, 0x3, 0x2, 0x2, 0x2, 0x334, 0x332, 0x3, 
    0x2, 0x2, 0x2, 0x334, 0x335, 0x3, 0x2, 0x2, 0x2, 0x335, 0x33a, 0x3, 
    0x2, 0x2, 0x2, 0x336, 0x334, 0x3, 0x2, 0x2, 0x2, 0x337, 0x338, 0x7, 
    0x94, 0x2, 0x2, 0x338, 0x33a, 0x7, 0x8c, 0x2, 0x2, 0x339, 0x32e, 0x3, 
    0x2, 0x2, 0x2, 0x339, 0x337, 0x3, 0x2, 0x2, 0x2, 0x339, 0x33a, 0x3, 
    0x2, 0x2, 0x2, 0x33a, 0x33b, 0x3, 0x2, 0x2, 0x2, 0x33b, 0x33c, 0x7, 
    0x2, 0x2, 0x3, 0x33c, 0x4d, 0x3, 0x2, 0x2, 0x2, 0x33d, 0x343, 0x5, 0xc6, 
    0x64, 0x2, 0x33e, 0x33f, 0x7, 0x90, 0x2, 0x2, 0x33f, 0x341, 0x7, 0xa9, 
    0x2, 0x2, 0x340, 0x342, 0x7, 0xaa, 0x2, 0x2, 0x341, 0x340, 0x3, 0x2, 
    0x2, 0x2, 0x341, 0x342, 0x3, 0x2, 0x2, 0x2, 0x342, 0x344, 0x3, 0x2, 
    0x2, 0x2, 0x343, 0x33e, 0x3, 0x2, 0x2, 0x2, 0x343, 0x344, 0x3, 0x2, 
    0x2, 0x2, 0x344, 0x34a, 0x3, 0x2, 0x2, 0x2, 0x345, 0x346, 0x7, 0x80, 
    0x2, 0x2, 0x346, 0x348, 0x7, 0xa9, 0x2, 0x2, 0x347, 0x349, 0x7, 0xaa, 
    0x2, 0x2, 0x348, 0x347, 0x3, 0x2, 0x2, 0x2, 0x348, 0x349, 0x3, 0x2, 
    0x2, 0x2, 0x349, 0x34b, 0x3, 0x2, 0x2, 0x2, 0x34a, 0x345, 0x3, 0x2, 
    0x2, 0x2, 0x34a, 0x34b, 0x3, 0x2, 0x2, 0x2, 0x34b, 0x34e, 0x3, 0x2, 
    0x2, 0x2, 0x34c, 0x34d, 0x7, 0x9, 0x2, 0x2, 0x34d, 0x34f, 0x5, 0xc6, 
    0x64, 0x2, 0x34e, 0x34c, 0x3, 0x2, 0x2, 0x2, 0x34e, 0x34f, 0x3, 0x2, 
    0x2, 0x2, 0x34f, 0x352, 0x3, 0x2, 0x2, 0x2, 0x350, 0x351, 0x7, 0x41, 
    0x2, 0x2, 0x351, 0x353, 0x5, 0x50, 0x29, 0x2, 0x352, 0x350, 0x3, 0x2, 
    0x2, 0x2, 0x352, 0x353, 0x3, 0x2, 0x2, 0x2, 0x353, 0x358, 0x3, 0x2, 
    0x2, 0x2, 0x354, 0x355, 0x7, 0x7, 0x2, 0x2, 0x355, 0x356, 0x7, 0xaa, 
    0x2, 0x2, 0x356, 0x357, 0x7, 0x5, 0x2, 0x2, 0x357, 0x359, 0x7, 0xaa, 
    0x2, 0x2, 0x358, 0x354, 0x3, 0x2, 0x2, 0x2, 0x358, 0x359, 0x3, 0x2, 
    0x2, 0x2, 0x359, 0x35b, 0x3, 0x2, 0x2, 0x2, 0x35a, 0x35c, 0x5, 0x9a, 
    0x4e, 0x2, 0x35b, 0x35a, 0x3, 0x2, 0x2, 0x2, 0x35b, 0x35c, 0x3, 0x2, 
    0x2, 0x2, 0x35c, 0x35d, 0x3, 0x2, 0x2, 0x2, 0x35d, 0x35e, 0x7, 0x2, 
    0x2, 0x3, 0x35e, 0x4f, 0x3, 0x2, 0x2, 0x2, 0x35f, 0x364, 0x5, 0x52, 
    0x2a, 0x2, 0x360, 0x361, 0x7, 0xc6, 0x2, 0x2, 0x361, 0x363, 0x5, 0x52, 
    0x2a, 0x2, 0x362, 0x360, 0x3, 0x2, 0x2, 0x2, 0x363, 0x366, 0x3, 0x2, 
    0x2, 0x2, 0x364, 0x362, 0x3, 0x2, 0x2, 0x2, 0x364, 0x365, 0x3, 0x2, 
    0x2, 0x2, 0x365, 0x51, 0x3, 0x2, 0x2, 0x2, 0x366, 0x364, 0x3, 0x2, 0x2, 
    0x2, 0x367, 0x36a, 0x5, 0xc6, 0x64, 0x2, 0x368, 0x36a, 0x7, 0xac, 0x2, 
    0x2, 0x369, 0x367, 0x3, 0x2, 0x2, 0x2, 0x369, 0x368, 0x3, 0x2, 0x2, 
    0x2, 0x36a, 0x36d, 0x3, 0x2, 0x2, 0x2, 0x36b, 0x36c, 0x7, 0x80, 0x2, 
    0x2, 0x36c, 0x36e, 0x5, 0xc6, 0x64, 0x2, 0x36d, 0x36b, 0x3, 0x2, 0x2, 
    0x2, 0x36d, 0x36e, 0x3, 0x2, 0x2, 0x2, 0x36e, 0x53, 0x3, 0x2, 0x2, 0x2, 
    0x36f, 0x370, 0x5, 0xc6, 0x64, 0x2, 0x370, 0x371, 0x7, 0xaa, 0x2, 0x2, 
    0x371, 0x372, 0x7, 0x80, 0x2, 0x2, 0x372, 0x375, 0x7, 0xaa, 0x2, 0x2, 
    0x373, 0x374, 0x7, 0x41, 0x2, 0x2, 0x374, 0x376, 0x5, 0x50, 0x29, 0x2, 
    0x375, 0x373, 0x3, 0x2, 0x2, 0x2, 0x375, 0x376, 0x3, 0x2, 0x2, 0x2, 
    0x376, 0x378, 0x3, 0x2, 0x2, 0x2, 0x377, 0x379, 0x5, 0x9a, 0x4e, 0x2, 
    0x378, 0x377, 0x3, 0x2, 0x2, 0x2, 0x378, 0x379, 0x3, 0x2, 0x2, 0x2, 
    0x379, 0x37b, 0x3, 0x2, 0x2, 0x2, 0x37a, 0x37c, 0x7, 0xaf, 0x2, 0x2, 
    0x37b, 0x37a, 0x3, 0x2, 0x2, 0x2, 0x37b, 0x37c, 0x3, 0x2, 0x2, 0x2, 
    0x37c, 0x37d, 0x3, 0x2, 0x2, 0x2, 0x37d, 0x37e, 0x7, 0x2, 0x2, 0x3, 
    0x37e, 0x55, 0x3, 0x2, 0x2, 0x2, 0x37f, 0x380, 0x7, 0x30, 0x2, 0x2, 
    0x380, 0x381, 0x7, 0x32, 0x2, 0x2, 0x381, 0x382, 0x7, 0xac, 0x2, 0x2, 
    0x382, 0x38c, 0x5, 0xc6, 0x64, 0x2, 0x383, 0x384, 0x7, 0xb, 0x2, 0x2, 
    0x384, 0x386, 0x7, 0xac, 0x2, 0x2, 0x385, 0x387, 0x7, 0x3a, 0x2, 0x2, 
    0x386, 0x385, 0x3, 0x2, 0x2, 0x2, 0x386, 0x387, 0x3, 0x2, 0x2, 0x2, 
    0x387, 0x388, 0x3, 0x2, 0x2, 0x2, 0x388, 0x38a, 0x5, 0xc4, 0x63, 0x2, 
    0x389, 0x38b, 0x5, 0x9a, 0x4e, 0x2, 0x38a, 0x389, 0x3, 0x2, 0x2, 0x2, 
    0x38a, 0x38b, 0x3, 0x2, 0x2, 0x2, 0x38b, 0x38d, 0x3, 0x2, 0x2, 0x2, 
    0x38c, 0x383, 0x3, 0x2, 0x2, 0x2, 0x38c, 0x38d, 0x3, 0x2, 0x2, 0x2, 
    0x38d, 0x397, 0x3, 0x2, 0x2, 0x2, 0x38e, 0x38f, 0x7, 0x41, 0x2, 0x2, 
    0x38f, 0x394, 0x5, 0xc6, 0x64, 0x2, 0x390, 0x391, 0x7, 0xc6, 0x2, 0x2, 
    0x391, 0x393, 0x5, 0xc6, 0x64, 0x2, 0x392, 0x390, 0x3, 0x2, 0x2, 0x2, 
    0x393, 0x396, 0x3, 0x2, 0x2, 0x2, 0x394, 0x392, 0x3, 0x2, 0x2, 0x2, 
    0x394, 0x395, 0x3, 0x2, 0x2, 0x2, 0x395, 0x398, 0x3, 0x2, 0x2, 0x2, 
    0x396, 0x394, 0x3, 0x2, 0x2, 0x2, 0x397, 0x38e, 0x3, 0x2, 0x2, 0x2, 
    0x397, 0x398, 0x3, 0x2, 0x2, 0x2, 0x398, 0x3a9, 0x3, 0x2, 0x2, 0x2, 
    0x399, 0x3a7, 0x7, 0x12, 0x2, 0x2, 0x39a, 0x39b, 0x7, 0x16, 0x2, 0x2, 
    0x39b, 0x3a8, 0x5, 0xc6, 0x64, 0x2, 0x39c, 0x3a1, 0x5, 0xc6, 0x64, 0x2, 
    0x39d, 0x39e, 0x7, 0xc6, 0x2, 0x2, 0x39e, 0x3a0, 0x5, 0xc6, 0x64, 0x2, 
    0x39f, 0x39d, 0x3, 0x2, 0x2, 0x2, 0x3a0, 0x3a3, 0x3, 0x2, 0x2, 0x2, 
    0x3a1, 0x39f, 0x3, 0x2, 0x2, 0x2, 0x3a1, 0x3a2, 0x3, 0x2, 0x2, 0x2, 
    0x3a2, 0x3a8, 0x3, 0x2, 0x2, 0x2, 0x3a3, 0x3a1, 0x3, 0x2, 0x2, 0x2, 
    0x3a4, 0x3a5, 0x5, 0xc6, 0x64, 0x2, 0x3a5, 0x3a6, 0x5, 0xc6, 0x64, 0x2, 
    0x3a6, 0x3a8, 0x3, 0x2, 0x2, 0x2, 0x3a7, 0x39a, 0x3, 0x2, 0x2, 0x2, 
    0x3a7, 0x39c, 0x3, 0x2, 0x2, 0x2, 0x3a7, 0x3a4, 0x3, 0x2, 0x2, 0x2, 
    0x3a8, 0x3aa, 0x3, 0x2, 0x2, 0x2, 0x3a9, 0x399, 0x3, 0x2, 0x2, 0x2, 
    0x3a9, 0x3aa, 0x3, 0x2, 0x2, 0x2, 0x3aa, 0x3ab, 0x3, 0x2, 0x2, 0x2, 
    0x3ab, 0x3ac, 0x7, 0x2, 0x2, 0x3, 0x3ac, 0x57, 0x3, 0x2, 0x2, 0x2, 0x3ad, 
    0x3af, 0x5, 0xc6, 0x64, 0x2, 0x3ae, 0x3b0, 0x5, 0xc6, 0x64, 0x2, 0x3af, 
    0x3ae, 0x3, 0x2, 0x2, 0x2, 0x3af, 0x3b0, 0x3, 0x2, 0x2, 0x2, 0x3b0, 
    0x3b1, 0x3, 0x2, 0x2, 0x2, 0x3b1, 0x3b2, 0x7, 0xac, 0x2, 0x2, 0x3b2, 
    0x3b6, 0x7, 0xbf, 0x2, 0x2, 0x3b3, 0x3b4, 0x5, 0xc6, 0x64, 0x2, 0x3b4, 
    0x3b5, 0x7, 0xb2, 0x2, 0x2, 0x3b5, 0x3b7, 0x3, 0x2, 0x2, 0x2, 0x3b6, 
    0x3b3, 0x3, 0x2, 0x2, 0x2, 0x3b6, 0x3b7, 0x3, 0x2, 0x2, 0x2, 0x3b7, 
    0x3b8, 0x3, 0x2, 0x2, 0x2, 0x3b8, 0x3b9, 0x7, 0x2, 0x2, 0x3, 0x3b9, 
    0x59, 0x3, 0x2, 0x2, 0x2, 0x3ba, 0x3bb, 0x5, 0xc6, 0x64, 0x2, 0x3bb, 
    0x3c2, 0x7, 0xac, 0x2, 0x2, 0x3bc, 0x3bd, 0x7, 0x7d, 0x2, 0x2, 0x3bd, 
    0x3c0, 0x5, 0x78, 0x3d, 0x2, 0x3be, 0x3bf, 0x9, 0xa, 0x2, 0x2, 0x3bf, 
    0x3c1, 0x7, 0x5c, 0x2, 0x2, 0x3c0, 0x3be, 0x3, 0x2, 0x2, 0x2, 0x3c0, 
    0x3c1, 0x3, 0x2, 0x2, 0x2, 0x3c1, 0x3c3, 0x3, 0x2, 0x2, 0x2, 0x3c2, 
    0x3bc, 0x3, 0x2, 0x2, 0x2, 0x3c2, 0x3c3, 0x3, 0x2, 0x2, 0x2, 0x3c3, 
    0x3c4, 0x3, 0x2, 0x2, 0x2, 0x3c4, 0x3c5, 0x7, 0x2, 0x2, 0x3, 0x3c5, 
    0x5b, 0x3, 0x2, 0x2, 0x2, 0x3c6, 0x3c7, 0x5, 0x14, 0xb, 0x2, 0x3c7, 
    0x3c8, 0x7, 0x2, 0x2, 0x3, 0x3c8, 0x5d, 0x3, 0x2, 0x2, 0x2, 0x3c9, 0x3cb, 
    0x5, 0xc6, 0x64, 0x2, 0x3ca, 0x3cc, 0x7, 0xb2, 0x2, 0x2, 0x3cb, 0x3ca, 
    0x3, 0x2, 0x2, 0x2, 0x3cb, 0x3cc, 0x3, 0x2, 0x2, 0x2, 0x3cc, 0x3d0, 
    0x3, 0x2, 0x2, 0x2, 0x3cd, 0x3ce, 0x5, 0xc6, 0x64, 0x2, 0x3ce, 0x3cf, 
    0x7, 0xb2, 0x2, 0x2, 0x3cf, 0x3d1, 0x3, 0x2, 0x2, 0x2, 0x3d0, 0x3cd, 
    0x3, 0x2, 0x2, 0x2, 0x3d0, 0x3d1, 0x3, 0x2, 0x2, 0x2, 0x3d1, 0x3d3, 
    0x3, 0x2, 0x2, 0x2, 0x3d2, 0x3d4, 0x5, 0x60, 0x31, 0x2, 0x3d3, 0x3d2, 
    0x3, 0x2, 0x2, 0x2, 0x3d4, 0x3d5, 0x3, 0x2, 0x2, 0x2, 0x3d5, 0x3d3, 
    0x3, 0x2, 0x2, 0x2, 0x3d5, 0x3d6, 0x3, 0x2, 0x2, 0x2, 0x3d6, 0x3d7, 
    0x3, 0x2, 0x2, 0x2, 0x3d7, 0x3d8, 0x7, 0x2, 0x2, 0x3, 0x3d8, 0x5f, 0x3, 
    0x2, 0x2, 0x2, 0x3d9, 0x3da, 0x7, 0xac, 0x2, 0x2, 0x3da, 0x3db, 0x7, 
    0xbf, 0x2, 0x2, 0x3db, 0x3e2, 0x5, 0xc6, 0x64, 0x2, 0x3dc, 0x3de, 0x7, 
    0xc7, 0x2, 0x2, 0x3dd, 0x3df, 0x5, 0x62, 0x32, 0x2, 0x3de, 0x3dd, 0x3, 
    0x2, 0x2, 0x2, 0x3df, 0x3e0, 0x3, 0x2, 0x2, 0x2, 0x3e0, 0x3de, 0x3, 
    0x2, 0x2, 0x2, 0x3e0, 0x3e1, 0x3, 0x2, 0x2, 0x2, 0x3e1, 0x3e3, 0x3, 
    0x2, 0x2, 0x2, 0x3e2, 0x3dc, 0x3, 0x2, 0x2, 0x2, 0x3e2, 0x3e3, 0x3, 
    0x2, 0x2, 0x2, 0x3e3, 0x61, 0x3, 0x2, 0x2, 0x2, 0x3e4, 0x3e5, 0x5, 0xc6, 
    0x64, 0x2, 0x3e5, 0x3e6, 0x7, 0xb2, 0x2, 0x2, 0x3e6, 0x63, 0x3, 0x2, 
    0x2, 0x2, 0x3e7, 0x3e8, 0x7, 0x21, 0x2, 0x2, 0x3e8, 0x3ee, 0x5, 0xc6, 
    0x64, 0x2, 0x3e9, 0x3ea, 0x7, 0x22, 0x2, 0x2, 0x3ea, 0x3eb, 0x5, 0x70, 
    0x39, 0x2, 0x3eb, 0x3ec, 0x7, 0xc7, 0x2, 0x2, 0x3ec, 0x3ed, 0x5, 0x66, 
    0x34, 0x2, 0x3ed, 0x3ef, 0x3, 0x2, 0x2, 0x2, 0x3ee, 0x3e9, 0x3, 0x2, 
    0x2, 0x2, 0x3ef, 0x3f0, 0x3, 0x2, 0x2, 0x2, 0x3f0, 0x3ee, 0x3, 0x2, 
    0x2, 0x2, 0x3f0, 0x3f1, 0x3, 0x2, 0x2, 0x2, 0x3f1, 0x3f4, 0x3, 0x2, 
    0x2, 0x2, 0x3f2, 0x3f3, 0x7, 0x23, 0x2, 0x2, 0x3f3, 0x3f5, 0x5, 0x66, 
    0x34, 0x2, 0x3f4, 0x3f2, 0x3, 0x2, 0x2, 0x2, 0x3f4, 0x3f5, 0x3, 0x2, 
    0x2, 0x2, 0x3f5, 0x3f6, 0x3, 0x2, 0x2, 0x2, 0x3f6, 0x3f7, 0x7, 0x2, 
    0x2, 0x3, 0x3f7, 0x407, 0x3, 0x2, 0x2, 0x2, 0x3f8, 0x3f9, 0x7, 0x21, 
    0x2, 0x2, 0x3f9, 0x3fa, 0x5, 0xc6, 0x64, 0x2, 0x3fa, 0x3fb, 0x7, 0x7d, 
    0x2, 0x2, 0x3fb, 0x3fc, 0x7, 0x5b, 0x2, 0x2, 0x3fc, 0x401, 0x5, 0x68, 
    0x35, 0x2, 0x3fd, 0x3fe, 0x7, 0xc6, 0x2, 0x2, 0x3fe, 0x400, 0x5, 0x68, 
    0x35, 0x2, 0x3ff, 0x3fd, 0x3, 0x2, 0x2, 0x2, 0x400, 0x403, 0x3, 0x2, 
    0x2, 0x2, 0x401, 0x3ff, 0x3, 0x2, 0x2, 0x2, 0x401, 0x402, 0x3, 0x2, 
    0x2, 0x2, 0x402, 0x404, 0x3, 0x2, 0x2, 0x2, 0x403, 0x401, 0x3, 0x2, 
    0x2, 0x2, 0x404, 0x405, 0x7, 0x2, 0x2, 0x3, 0x405, 0x407, 0x3, 0x2, 
    0x2, 0x2, 0x406, 0x3e7, 0x3, 0x2, 0x2, 0x2, 0x406, 0x3f8, 0x3, 0x2, 
    0x2, 0x2, 0x407, 0x65, 0x3, 0x2, 0x2, 0x2, 0x408, 0x40a, 0x5, 0xc6, 
    0x64, 0x2, 0x409, 0x40b, 0x5, 0x6a, 0x36, 0x2, 0x40a, 0x409, 0x3, 0x2, 
    0x2, 0x2, 0x40a, 0x40b, 0x3, 0x2, 0x2, 0x2, 0x40b, 0x67, 0x3, 0x2, 0x2, 
    0x2, 0x40c, 0x40d, 0x5, 0xc6, 0x64, 0x2, 0x40d, 0x40e, 0x7, 0xc7, 0x2, 
    0x2, 0x40e, 0x410, 0x5, 0x78, 0x3d, 0x2, 0x40f, 0x411, 0x5, 0x6a, 0x36, 
    0x2, 0x410, 0x40f, 0x3, 0x2, 0x2, 0x2, 0x410, 0x411, 0x3, 0x2, 0x2, 
    0x2, 0x411, 0x69, 0x3, 0x2, 0x2, 0x2, 0x412, 0x413, 0x7, 0x3d, 0x2, 
    0x2, 0x413, 0x415, 0x7, 0xa9, 0x2, 0x2, 0x414, 0x416, 0x7, 0xaa, 0x2, 
    0x2, 0x415, 0x414, 0x3, 0x2, 0x2, 0x2, 0x415, 0x416, 0x3, 0x2, 0x2, 
    0x2, 0x416, 0x41b, 0x3, 0x2, 0x2, 0x2, 0x417, 0x418, 0x7, 0xc6, 0x2, 
    0x2, 0x418, 0x419, 0x7, 0x30, 0x2, 0x2, 0x419, 0x41a, 0x7, 0x32, 0x2, 
    0x2, 0x41a, 0x41c, 0x7, 0xac, 0x2, 0x2, 0x41b, 0x417, 0x3, 0x2, 0x2, 
    0x2, 0x41b, 0x41c, 0x3, 0x2, 0x2, 0x2, 0x41c, 0x421, 0x3, 0x2, 0x2, 
    0x2, 0x41d, 0x41e, 0x7, 0x30, 0x2, 0x2, 0x41e, 0x41f, 0x7, 0x32, 0x2, 
    0x2, 0x41f, 0x421, 0x7, 0xac, 0x2, 0x2, 0x420, 0x412, 0x3, 0x2, 0x2, 
    0x2, 0x420, 0x41d, 0x3, 0x2, 0x2, 0x2, 0x421, 0x6b, 0x3, 0x2, 0x2, 0x2, 
    0x422, 0x423, 0x7, 0x26, 0x2, 0x2, 0x423, 0x424, 0x5, 0xc6, 0x64, 0x2, 
    0x424, 0x426, 0x7, 0xc7, 0x2, 0x2, 0x425, 0x427, 0x5, 0x62, 0x32, 0x2, 
    0x426, 0x425, 0x3, 0x2, 0x2, 0x2, 0x427, 0x428, 0x3, 0x2, 0x2, 0x2, 
    0x428, 0x426, 0x3, 0x2, 0x2, 0x2, 0x428, 0x429, 0x3, 0x2, 0x2, 0x2, 
    0x429, 0x42a, 0x3, 0x2, 0x2, 0x2, 0x42a, 0x42b, 0x7, 0x2, 0x2, 0x3, 
    0x42b, 0x6d, 0x3, 0x2, 0x2, 0x2, 0x42c, 0x42d, 0x5, 0x62, 0x32, 0x2, 
    0x42d, 0x42e, 0x7, 0x2, 0x2, 0x3, 0x42e, 0x6f, 0x3, 0x2, 0x2, 0x2, 0x42f, 
    0x434, 0x5, 0x72, 0x3a, 0x2, 0x430, 0x431, 0x9, 0xb, 0x2, 0x2, 0x431, 
    0x433, 0x5, 0x72, 0x3a, 0x2, 0x432, 0x430, 0x3, 0x2, 0x2, 0x2, 0x433, 
    0x436, 0x3, 0x2, 0x2, 0x2, 0x434, 0x432, 0x3, 0x2, 0x2, 0x2, 0x434, 
    0x435, 0x3, 0x2, 0x2, 0x2, 0x435, 0x71, 0x3, 0x2, 0x2, 0x2, 0x436, 0x434, 
    0x3, 0x2, 0x2, 0x2, 0x437, 0x439, 0x7, 0x10, 0x2, 0x2, 0x438, 0x437, 
    0x3, 0x2, 0x2, 0x2, 0x439, 0x43c, 0x3, 0x2, 0x2, 0x2, 0x43a, 0x438, 
    0x3, 0x2, 0x2, 0x2, 0x43a, 0x43b, 0x3, 0x2, 0x2, 0x2, 0x43b, 0x442, 
    0x3, 0x2, 0x2, 0x2, 0x43c, 0x43a, 0x3, 0x2, 0x2, 0x2, 0x43d, 0x443, 
    0x5, 0x9c, 0x4f, 0x2, 0x43e, 0x440, 0x5, 0x76, 0x3c, 0x2, 0x43f, 0x441, 
    0x5, 0x74, 0x3b, 0x2, 0x440, 0x43f, 0x3, 0x2, 0x2, 0x2, 0x440, 0x441, 
    0x3, 0x2, 0x2, 0x2, 0x441, 0x443, 0x3, 0x2, 0x2, 0x2, 0x442, 0x43d, 
    0x3, 0x2, 0x2, 0x2, 0x442, 0x43e, 0x3, 0x2, 0x2, 0x2, 0x443, 0x73, 0x3, 
    0x2, 0x2, 0x2, 0x444, 0x445, 0x7, 0x13, 0x2, 0x2, 0x445, 0x449, 0x7, 
    0xe, 0x2, 0x2, 0x446, 0x447, 0x7, 0x5, 0x2, 0x2, 0x447, 0x449, 0x7, 
    0xd, 0x2, 0x2, 0x448, 0x444, 0x3, 0x2, 0x2, 0x2, 0x448, 0x446, 0x3, 
    0x2, 0x2, 0x2, 0x449, 0x75, 0x3, 0x2, 0x2, 0x2, 0x44a, 0x44b, 0x7, 0xb, 
    0x2, 0x2, 0x44b, 0x44d, 0x5, 0xc6, 0x64, 0x2, 0x44c, 0x44e, 0x5, 0xb8, 
    0x5d, 0x2, 0x44d, 0x44c, 0x3, 0x2, 0x2, 0x2, 0x44d, 0x44e, 0x3, 0x2, 
    0x2, 0x2, 0x44e, 0x452, 0x3, 0x2, 0x2, 0x2, 0x44f, 0x450, 0x7, 0x76, 
    0x2, 0x2, 0x450, 0x451, 0x7, 0x12, 0x2, 0x2, 0x451, 0x453, 0x5, 0x94, 
    0x4b, 0x2, 0x452, 0x44f, 0x3, 0x2, 0x2, 0x2, 0x452, 0x453, 0x3, 0x2, 
    0x2, 0x2, 0x453, 0x464, 0x3, 0x2, 0x2, 0x2, 0x454, 0x455, 0x7, 0xa4, 
    0x2, 0x2, 0x455, 0x457, 0x5, 0xc6, 0x64, 0x2, 0x456, 0x458, 0x5, 0xb8, 
    0x5d, 0x2, 0x457, 0x456, 0x3, 0x2, 0x2, 0x2, 0x457, 0x458, 0x3, 0x2, 
    0x2, 0x2, 0x458, 0x459, 0x3, 0x2, 0x2, 0x2, 0x459, 0x45a, 0x7, 0xb, 
    0x2, 0x2, 0x45a, 0x45b, 0x7, 0x14, 0x2, 0x2, 0x45b, 0x45c, 0x7, 0x38, 
    0x2, 0x2, 0x45c, 0x45d, 0x7, 0xac, 0x2, 0x2, 0x45d, 0x45e, 0x5, 0xc4, 
    0x63, 0x2, 0x45e, 0x464, 0x3, 0x2, 0x2, 0x2, 0x45f, 0x461, 0x5, 0x78, 
    0x3d, 0x2, 0x460, 0x462, 0x5, 0x86, 0x44, 0x2, 0x461, 0x460, 0x3, 0x2, 
    0x2, 0x2, 0x461, 0x462, 0x3, 0x2, 0x2, 0x2, 0x462, 0x464, 0x3, 0x2, 
    0x2, 0x2, 0x463, 0x44a, 0x3, 0x2, 0x2, 0x2, 0x463, 0x454, 0x3, 0x2, 
    0x2, 0x2, 0x463, 0x45f, 0x3, 0x2, 0x2, 0x2, 0x464, 0x77, 0x3, 0x2, 0x2, 
    0x2, 0x465, 0x46a, 0x5, 0x7a, 0x3e, 0x2, 0x466, 0x467, 0x9, 0xc, 0x2, 
    0x2, 0x467, 0x469, 0x5, 0x7a, 0x3e, 0x2, 0x468, 0x466, 0x3, 0x2, 0x2, 
    0x2, 0x469, 0x46c, 0x3, 0x2, 0x2, 0x2, 0x46a, 0x468, 0x3, 0x2, 0x2, 
    0x2, 0x46a, 0x46b, 0x3, 0x2, 0x2, 0x2, 0x46b, 0x79, 0x3, 0x2, 0x2, 0x2, 
    0x46c, 0x46a, 0x3, 0x2, 0x2, 0x2, 0x46d, 0x472, 0x5, 0x7c, 0x3f, 0x2, 
    0x46e, 0x46f, 0x9, 0xd, 0x2, 0x2, 0x46f, 0x471, 0x5, 0x7c, 0x3f, 0x2, 
    0x470, 0x46e, 0x3, 0x2, 0x2, 0x2, 0x471, 0x474, 0x3, 0x2, 0x2, 0x2, 
    0x472, 0x470, 0x3, 0x2, 0x2, 0x2, 0x472, 0x473, 0x3, 0x2, 0x2, 0x2, 
    0x473, 0x7b, 0x3, 0x2, 0x2, 0x2, 0x474, 0x472, 0x3, 0x2, 0x2, 0x2, 0x475, 
    0x477, 0x7, 0xbc, 0x2, 0x2, 0x476, 0x475, 0x3, 0x2, 0x2, 0x2, 0x476, 
    0x477, 0x3, 0x2, 0x2, 0x2, 0x477, 0x478, 0x3, 0x2, 0x2, 0x2, 0x478, 
    0x47a, 0x5, 0x7e, 0x40, 0x2, 0x479, 0x47b, 0x5, 0x84, 0x43, 0x2, 0x47a, 
    0x479, 0x3, 0x2, 0x2, 0x2, 0x47a, 0x47b, 0x3, 0x2, 0x2, 0x2, 0x47b, 
    0x47d, 0x3, 0x2, 0x2, 0x2, 0x47c, 0x47e, 0x5, 0x82, 0x42, 0x2, 0x47d, 
    0x47c, 0x3, 0x2, 0x2, 0x2, 0x47d, 0x47e, 0x3, 0x2, 0x2, 0x2, 0x47e, 
    0x481, 0x3, 0x2, 0x2, 0x2, 0x47f, 0x480, 0x7, 0x8, 0x2, 0x2, 0x480, 
    0x482, 0x5, 0x7c, 0x3f, 0x2, 0x481, 0x47f, 0x3, 0x2, 0x2, 0x2, 0x481, 
    0x482, 0x3, 0x2, 0x2, 0x2, 0x482, 0x7d, 0x3, 0x2, 0x2, 0x2, 0x483, 0x489, 
    0x5, 0xb0, 0x59, 0x2, 0x484, 0x489, 0x5, 0x94, 0x4b, 0x2, 0x485, 0x489, 
    0x7, 0xaa, 0x2, 0x2, 0x486, 0x489, 0x7, 0xb2, 0x2, 0x2, 0x487, 0x489, 
    0x7, 0x3, 0x2, 0x2, 0x488, 0x483, 0x3, 0x2, 0x2, 0x2, 0x488, 0x484, 
    0x3, 0x2, 0x2, 0x2, 0x488, 0x485, 0x3, 0x2, 0x2, 0x2, 0x488, 0x486, 
    0x3, 0x2, 0x2, 0x2, 0x488, 0x487, 0x3, 0x2, 0x2, 0x2, 0x489, 0x7f, 0x3, 
    0x2, 0x2, 0x2, 0x48a, 0x48d, 0x9, 0x8, 0x2, 0x2, 0x48b, 0x48d, 0x5, 
    0x78, 0x3d, 0x2, 0x48c, 0x48a, 0x3, 0x2, 0x2, 0x2, 0x48c, 0x48b, 0x3, 
    0x2, 0x2, 0x2, 0x48d, 0x81, 0x3, 0x2, 0x2, 0x2, 0x48e, 0x48f, 0x7, 0x9d, 
    0x2, 0x2, 0x48f, 0x490, 0x7, 0x80, 0x2, 0x2, 0x490, 0x491, 0x7, 0xac, 
    0x2, 0x2, 0x491, 0x492, 0x9, 0x3, 0x2, 0x2, 0x492, 0x83, 0x3, 0x2, 0x2, 
    0x2, 0x493, 0x494, 0x7, 0x76, 0x2, 0x2, 0x494, 0x496, 0x5, 0x24, 0x13, 
    0x2, 0x495, 0x497, 0x7, 0xb2, 0x2, 0x2, 0x496, 0x495, 0x3, 0x2, 0x2, 
    0x2, 0x496, 0x497, 0x3, 0x2, 0x2, 0x2, 0x497, 0x499, 0x3, 0x2, 0x2, 
    0x2, 0x498, 0x49a, 0x7, 0x9d, 0x2, 0x2, 0x499, 0x498, 0x3, 0x2, 0x2, 
    0x2, 0x499, 0x49a, 0x3, 0x2, 0x2, 0x2, 0x49a, 0x85, 0x3, 0x2, 0x2, 0x2, 
    0x49b, 0x49c, 0x9, 0xe, 0x2, 0x2, 0x49c, 0x4b2, 0x5, 0x80, 0x41, 0x2, 
    0x49d, 0x49f, 0x7, 0xc, 0x2, 0x2, 0x49e, 0x4a0, 0x7, 0x10, 0x2, 0x2, 
    0x49f, 0x49e, 0x3, 0x2, 0x2, 0x2, 0x49f, 0x4a0, 0x3, 0x2, 0x2, 0x2, 
    0x4a0, 0x4a1, 0x3, 0x2, 0x2, 0x2, 0x4a1, 0x4b2, 0x5, 0x8a, 0x46, 0x2, 
    0x4a2, 0x4a3, 0x7, 0xa, 0x2, 0x2, 0x4a3, 0x4a4, 0x9, 0xf, 0x2, 0x2, 
    0x4a4, 0x4a7, 0x7, 0x12, 0x2, 0x2, 0x4a5, 0x4a8, 0x5, 0xbc, 0x5f, 0x2, 
    0x4a6, 0x4a8, 0x5, 0x8c, 0x47, 0x2, 0x4a7, 0x4a5, 0x3, 0x2, 0x2, 0x2, 
    0x4a7, 0x4a6, 0x3, 0x2, 0x2, 0x2, 0x4a8, 0x4b2, 0x3, 0x2, 0x2, 0x2, 
    0x4a9, 0x4aa, 0x7, 0xa, 0x2, 0x2, 0x4aa, 0x4b2, 0x5, 0x78, 0x3d, 0x2, 
    0x4ab, 0x4ac, 0x5, 0x88, 0x45, 0x2, 0x4ac, 0x4af, 0x5, 0x78, 0x3d, 0x2, 
    0x4ad, 0x4ae, 0x7, 0x6f, 0x2, 0x2, 0x4ae, 0x4b0, 0x7, 0x70, 0x2, 0x2, 
    0x4af, 0x4ad, 0x3, 0x2, 0x2, 0x2, 0x4af, 0x4b0, 0x3, 0x2, 0x2, 0x2, 
    0x4b0, 0x4b2, 0x3, 0x2, 0x2, 0x2, 0x4b1, 0x49b, 0x3, 0x2, 0x2, 0x2, 
    0x4b1, 0x49d, 0x3, 0x2, 0x2, 0x2, 0x4b1, 0x4a2, 0x3, 0x2, 0x2, 0x2, 
    0x4b1, 0x4a9, 0x3, 0x2, 0x2, 0x2, 0x4b1, 0x4ab, 0x3, 0x2, 0x2, 0x2, 
    0x4b2, 0x87, 0x3, 0x2, 0x2, 0x2, 0x4b3, 0x4be, 0x9, 0x10, 0x2, 0x2, 
    0x4b4, 0x4b5, 0x9, 0x11, 0x2, 0x2, 0x4b5, 0x4be, 0x7, 0x1a, 0x2, 0x2, 
    0x4b6, 0x4b7, 0x7, 0x6c, 0x2, 0x2, 0x4b7, 0x4bb, 0x7, 0x10, 0x2, 0x2, 
    0x4b8, 0x4bc, 0x9, 0x12, 0x2, 0x2, 0x4b9, 0x4ba, 0x9, 0x13, 0x2, 0x2, 
    0x4ba, 0x4bc, 0x7, 0x1a, 0x2, 0x2, 0x4bb, 0x4b8, 0x3, 0x2, 0x2, 0x2, 
    0x4bb, 0x4b9, 0x3, 0x2, 0x2, 0x2, 0x4bc, 0x4be, 0x3, 0x2, 0x2, 0x2, 
    0x4bd, 0x4b3, 0x3, 0x2, 0x2, 0x2, 0x4bd, 0x4b4, 0x3, 0x2, 0x2, 0x2, 
    0x4bd, 0x4b6, 0x3, 0x2, 0x2, 0x2, 0x4be, 0x89, 0x3, 0x2, 0x2, 0x2, 0x4bf, 
    0x4df, 0x9, 0x14, 0x2, 0x2, 0x4c0, 0x4c1, 0x7, 0x67, 0x2, 0x2, 0x4c1, 
    0x4c2, 0x7, 0x12, 0x2, 0x2, 0x4c2, 0x4df, 0x5, 0x8c, 0x47, 0x2, 0x4c3, 
    0x4c4, 0x7, 0xb, 0x2, 0x2, 0x4c4, 0x4ca, 0x9, 0x15, 0x2, 0x2, 0x4c5, 
    0x4cb, 0x5, 0xbe, 0x60, 0x2, 0x4c6, 0x4c8, 0x5, 0xc2, 0x62, 0x2, 0x4c7, 
    0x4c9, 0x7, 0xbf, 0x2, 0x2, 0x4c8, 0x4c7, 0x3, 0x2, 0x2, 0x2, 0x4c8, 
    0x4c9, 0x3, 0x2, 0x2, 0x2, 0x4c9, 0x4cb, 0x3, 0x2, 0x2, 0x2, 0x4ca, 
    0x4c5, 0x3, 0x2, 0x2, 0x2, 0x4ca, 0x4c6, 0x3, 0x2, 0x2, 0x2, 0x4cb, 
    0x4cc, 0x3, 0x2, 0x2, 0x2, 0x4cc, 0x4cd, 0x5, 0x8e, 0x48, 0x2, 0x4cd, 
    0x4df, 0x3, 0x2, 0x2, 0x2, 0x4ce, 0x4cf, 0x7, 0xb, 0x2, 0x2, 0x4cf, 
    0x4df, 0x5, 0xbc, 0x5f, 0x2, 0x4d0, 0x4d1, 0x7, 0x40, 0x2, 0x2, 0x4d1, 
    0x4d2, 0x5, 0xbe, 0x60, 0x2, 0x4d2, 0x4d3, 0x7, 0x12, 0x2, 0x2, 0x4d3, 
    0x4d4, 0x5, 0x94, 0x4b, 0x2, 0x4d4, 0x4df, 0x3, 0x2, 0x2, 0x2, 0x4d5, 
    0x4d6, 0x7, 0x75, 0x2, 0x2, 0x4d6, 0x4df, 0x5, 0x94, 0x4b, 0x2, 0x4d7, 
    0x4d8, 0x7, 0x7, 0x2, 0x2, 0x4d8, 0x4d9, 0x5, 0x78, 0x3d, 0x2, 0x4d9, 
    0x4da, 0x7, 0x5, 0x2, 0x2, 0x4da, 0x4db, 0x5, 0x78, 0x3d, 0x2, 0x4db, 
    0x4df, 0x3, 0x2, 0x2, 0x2, 0x4dc, 0x4df, 0x5, 0x92, 0x4a, 0x2, 0x4dd, 
    0x4df, 0x5, 0x80, 0x41, 0x2, 0x4de, 0x4bf, 0x3, 0x2, 0x2, 0x2, 0x4de, 
    0x4c0, 0x3, 0x2, 0x2, 0x2, 0x4de, 0x4c3, 0x3, 0x2, 0x2, 0x2, 0x4de, 
    0x4ce, 0x3, 0x2, 0x2, 0x2, 0x4de, 0x4d0, 0x3, 0x2, 0x2, 0x2, 0x4de, 
    0x4d5, 0x3, 0x2, 0x2, 0x2, 0x4de, 0x4d7, 0x3, 0x2, 0x2, 0x2, 0x4de, 
    0x4dc, 0x3, 0x2, 0x2, 0x2, 0x4de, 0x4dd, 0x3, 0x2, 0x2, 0x2, 0x4df, 
    0x8b, 0x3, 0x2, 0x2, 0x2, 0x4e0, 0x4e1, 0x7, 0xc0, 0x2, 0x2, 0x4e1, 
    0x4e6, 0x5, 0x80, 0x41, 0x2, 0x4e2, 0x4e3, 0x7, 0xc6, 0x2, 0x2, 0x4e3, 
    0x4e5, 0x5, 0x80, 0x41, 0x2, 0x4e4, 0x4e2, 0x3, 0x2, 0x2, 0x2, 0x4e5, 
    0x4e8, 0x3, 0x2, 0x2, 0x2, 0x4e6, 0x4e4, 0x3, 0x2, 0x2, 0x2, 0x4e6, 
    0x4e7, 0x3, 0x2, 0x2, 0x2, 0x4e7, 0x4e9, 0x3, 0x2, 0x2, 0x2, 0x4e8, 
    0x4e6, 0x3, 0x2, 0x2, 0x2, 0x4e9, 0x4ea, 0x7, 0xc1, 0x2, 0x2, 0x4ea, 
    0x8d, 0x3, 0x2, 0x2, 0x2, 0x4eb, 0x4ec, 0x7, 0x73, 0x2, 0x2, 0x4ec, 
    0x4ee, 0x5, 0xc6, 0x64, 0x2, 0x4ed, 0x4ef, 0x5, 0xb8, 0x5d, 0x2, 0x4ee, 
    0x4ed, 0x3, 0x2, 0x2, 0x2, 0x4ee, 0x4ef, 0x3, 0x2, 0x2, 0x2, 0x4ef, 
    0x4f1, 0x3, 0x2, 0x2, 0x2, 0x4f0, 0x4eb, 0x3, 0x2, 0x2, 0x2, 0x4f0, 
    0x4f1, 0x3, 0x2, 0x2, 0x2, 0x4f1, 0x4f4, 0x3, 0x2, 0x2, 0x2, 0x4f2, 
    0x4f3, 0x7, 0x74, 0x2, 0x2, 0x4f3, 0x4f5, 0x5, 0xbc, 0x5f, 0x2, 0x4f4, 
    0x4f2, 0x3, 0x2, 0x2, 0x2, 0x4f4, 0x4f5, 0x3, 0x2, 0x2, 0x2, 0x4f5, 
    0x8f, 0x3, 0x2, 0x2, 0x2, 0x4f6, 0x501, 0x5, 0x92, 0x4a, 0x2, 0x4f7, 
    0x4f8, 0x7, 0x7, 0x2, 0x2, 0x4f8, 0x4f9, 0x5, 0x94, 0x4b, 0x2, 0x4f9, 
    0x4fa, 0x7, 0x5, 0x2, 0x2, 0x4fa, 0x4fb, 0x5, 0x94, 0x4b, 0x2, 0x4fb, 
    0x501, 0x3, 0x2, 0x2, 0x2, 0x4fc, 0x4fe, 0x7, 0x41, 0x2, 0x2, 0x4fd, 
    0x4fc, 0x3, 0x2, 0x2, 0x2, 0x4fd, 0x4fe, 0x3, 0x2, 0x2, 0x2, 0x4fe, 
    0x4ff, 0x3, 0x2, 0x2, 0x2, 0x4ff, 0x501, 0x5, 0x98, 0x4d, 0x2, 0x500, 
    0x4f6, 0x3, 0x2, 0x2, 0x2, 0x500, 0x4f7, 0x3, 0x2, 0x2, 0x2, 0x500, 
    0x4fd, 0x3, 0x2, 0x2, 0x2, 0x501, 0x91, 0x3, 0x2, 0x2, 0x2, 0x502, 0x503, 
    0x7, 0xb, 0x2, 0x2, 0x503, 0x504, 0x7, 0x14, 0x2, 0x2, 0x504, 0x507, 
    0x9, 0x16, 0x2, 0x2, 0x505, 0x508, 0x7, 0xac, 0x2, 0x2, 0x506, 0x508, 
    0x5, 0xc2, 0x62, 0x2, 0x507, 0x505, 0x3, 0x2, 0x2, 0x2, 0x507, 0x506, 
    0x3, 0x2, 0x2, 0x2, 0x508, 0x50a, 0x3, 0x2, 0x2, 0x2, 0x509, 0x50b, 
    0x9, 0x17, 0x2, 0x2, 0x50a, 0x509, 0x3, 0x2, 0x2, 0x2, 0x50a, 0x50b, 
    0x3, 0x2, 0x2, 0x2, 0x50b, 0x50c, 0x3, 0x2, 0x2, 0x2, 0x50c, 0x50e, 
    0x5, 0xc4, 0x63, 0x2, 0x50d, 0x50f, 0x5, 0x9a, 0x4e, 0x2, 0x50e, 0x50d, 
    0x3, 0x2, 0x2, 0x2, 0x50e, 0x50f, 0x3, 0x2, 0x2, 0x2, 0x50f, 0x51f, 
    0x3, 0x2, 0x2, 0x2, 0x510, 0x511, 0x7, 0xb, 0x2, 0x2, 0x511, 0x512, 
    0x7, 0x14, 0x2, 0x2, 0x512, 0x513, 0x9, 0x16, 0x2, 0x2, 0x513, 0x515, 
    0x5, 0xc2, 0x62, 0x2, 0x514, 0x516, 0x5, 0x9a, 0x4e, 0x2, 0x515, 0x514, 
    0x3, 0x2, 0x2, 0x2, 0x515, 0x516, 0x3, 0x2, 0x2, 0x2, 0x516, 0x51f, 
    0x3, 0x2, 0x2, 0x2, 0x517, 0x518, 0x9, 0x18, 0x2, 0x2, 0x518, 0x51f, 
    0x5, 0x94, 0x4b, 0x2, 0x519, 0x51a, 0x7, 0x40, 0x2, 0x2, 0x51a, 0x51b, 
    0x5, 0xc0, 0x61, 0x2, 0x51b, 0x51c, 0x9, 0x19, 0x2, 0x2, 0x51c, 0x51d, 
    0x5, 0x94, 0x4b, 0x2, 0x51d, 0x51f, 0x3, 0x2, 0x2, 0x2, 0x51e, 0x502, 
    0x3, 0x2, 0x2, 0x2, 0x51e, 0x510, 0x3, 0x2, 0x2, 0x2, 0x51e, 0x517, 
    0x3, 0x2, 0x2, 0x2, 0x51e, 0x519, 0x3, 0x2, 0x2, 0x2, 0x51f, 0x93, 0x3, 
    0x2, 0x2, 0x2, 0x520, 0x521, 0x7, 0xc0, 0x2, 0x2, 0x521, 0x522, 0x5, 
    0x70, 0x39, 0x2, 0x522, 0x523, 0x7, 0xc1, 0x2, 0x2, 0x523, 0x52b, 0x3, 
    0x2, 0x2, 0x2, 0x524, 0x52b, 0x5, 0x96, 0x4c, 0x2, 0x525, 0x526, 0x7, 
    0xa9, 0x2, 0x2, 0x526, 0x52b, 0x7, 0xaa, 0x2, 0x2, 0x527, 0x52b, 0x7, 
    0x11, 0x2, 0x2, 0x528, 0x52b, 0x5, 0xb6, 0x5c, 0x2, 0x529, 0x52b, 0x5, 
    0xbc, 0x5f, 0x2, 0x52a, 0x520, 0x3, 0x2, 0x2, 0x2, 0x52a, 0x524, 0x3, 
    0x2, 0x2, 0x2, 0x52a, 0x525, 0x3, 0x2, 0x2, 0x2, 0x52a, 0x527, 0x3, 
    0x2, 0x2, 0x2, 0x52a, 0x528, 0x3, 0x2, 0x2, 0x2, 0x52a, 0x529, 0x3, 
    0x2, 0x2, 0x2, 0x52b, 0x95, 0x3, 0x2, 0x2, 0x2, 0x52c, 0x530, 0x5, 0xbe, 
    0x60, 0x2, 0x52d, 0x531, 0x7, 0x4, 0x2, 0x2, 0x52e, 0x52f, 0x9, 0x19, 
    0x2, 0x2, 0x52f, 0x531, 0x5, 0x94, 0x4b, 0x2, 0x530, 0x52d, 0x3, 0x2, 
    0x2, 0x2, 0x530, 0x52e, 0x3, 0x2, 0x2, 0x2, 0x530, 0x531, 0x3, 0x2, 
    0x2, 0x2, 0x531, 0x541, 0x3, 0x2, 0x2, 0x2, 0x532, 0x53a, 0x5, 0xc2, 
    0x62, 0x2, 0x533, 0x53b, 0x7, 0x4, 0x2, 0x2, 0x534, 0x538, 0x5, 0xc4, 
    0x63, 0x2, 0x535, 0x539, 0x7, 0x4, 0x2, 0x2, 0x536, 0x537, 0x9, 0x19, 
    0x2, 0x2, 0x537, 0x539, 0x5, 0x94, 0x4b, 0x2, 0x538, 0x535, 0x3, 0x2, 
    0x2, 0x2, 0x538, 0x536, 0x3, 0x2, 0x2, 0x2, 0x539, 0x53b, 0x3, 0x2, 
    0x2, 0x2, 0x53a, 0x533, 0x3, 0x2, 0x2, 0x2, 0x53a, 0x534, 0x3, 0x2, 
    0x2, 0x2, 0x53b, 0x541, 0x3, 0x2, 0x2, 0x2, 0x53c, 0x53d, 0x9, 0x13, 
    0x2, 0x2, 0x53d, 0x53e, 0x7, 0x12, 0x2, 0x2, 0x53e, 0x541, 0x5, 0x98, 
    0x4d, 0x2, 0x53f, 0x541, 0x5, 0x98, 0x4d, 0x2, 0x540, 0x52c, 0x3, 0x2, 
    0x2, 0x2, 0x540, 0x532, 0x3, 0x2, 0x2, 0x2, 0x540, 0x53c, 0x3, 0x2, 
    0x2, 0x2, 0x540, 0x53f, 0x3, 0x2, 0x2, 0x2, 0x541, 0x97, 0x3, 0x2, 0x2, 
    0x2, 0x542, 0x547, 0x9, 0x1a, 0x2, 0x2, 0x543, 0x544, 0x9, 0x1b, 0x2, 
    0x2, 0x544, 0x547, 0x5, 0xc4, 0x63, 0x2, 0x545, 0x547, 0x7, 0xa9, 0x2, 
    0x2, 0x546, 0x542, 0x3, 0x2, 0x2, 0x2, 0x546, 0x543, 0x3, 0x2, 0x2, 
    0x2, 0x546, 0x545, 0x3, 0x2, 0x2, 0x2, 0x547, 0x549, 0x3, 0x2, 0x2, 
    0x2, 0x548, 0x54a, 0x5, 0x9a, 0x4e, 0x2, 0x549, 0x548, 0x3, 0x2, 0x2, 
    0x2, 0x549, 0x54a, 0x3, 0x2, 0x2, 0x2, 0x54a, 0x99, 0x3, 0x2, 0x2, 0x2, 
    0x54b, 0x54c, 0x7, 0xb, 0x2, 0x2, 0x54c, 0x553, 0x7, 0x42, 0x2, 0x2, 
    0x54d, 0x554, 0x7, 0xb2, 0x2, 0x2, 0x54e, 0x554, 0x5, 0xbc, 0x5f, 0x2, 
    0x54f, 0x550, 0x7, 0xc0, 0x2, 0x2, 0x550, 0x551, 0x5, 0x70, 0x39, 0x2, 
    0x551, 0x552, 0x7, 0xc1, 0x2, 0x2, 0x552, 0x554, 0x3, 0x2, 0x2, 0x2, 
    0x553, 0x54d, 0x3, 0x2, 0x2, 0x2, 0x553, 0x54e, 0x3, 0x2, 0x2, 0x2, 
    0x553, 0x54f, 0x3, 0x2, 0x2, 0x2, 0x554, 0x9b, 0x3, 0x2, 0x2, 0x2, 0x555, 
    0x556, 0x5, 0x9e, 0x50, 0x2, 0x556, 0x557, 0x5, 0xa4, 0x53, 0x2, 0x557, 
    0x56b, 0x3, 0x2, 0x2, 0x2, 0x558, 0x559, 0x5, 0x9e, 0x50, 0x2, 0x559, 
    0x55a, 0x5, 0xbc, 0x5f, 0x2, 0x55a, 0x55b, 0x7, 0x1a, 0x2, 0x2, 0x55b, 
    0x55c, 0x5, 0x72, 0x3a, 0x2, 0x55c, 0x56b, 0x3, 0x2, 0x2, 0x2, 0x55d, 
    0x55e, 0x5, 0x9e, 0x50, 0x2, 0x55e, 0x55f, 0x7, 0x12, 0x2, 0x2, 0x55f, 
    0x560, 0x7, 0xc0, 0x2, 0x2, 0x560, 0x565, 0x5, 0x70, 0x39, 0x2, 0x561, 
    0x562, 0x7, 0xc6, 0x2, 0x2, 0x562, 0x564, 0x5, 0x70, 0x39, 0x2, 0x563, 
    0x561, 0x3, 0x2, 0x2, 0x2, 0x564, 0x567, 0x3, 0x2, 0x2, 0x2, 0x565, 
    0x563, 0x3, 0x2, 0x2, 0x2, 0x565, 0x566, 0x3, 0x2, 0x2, 0x2, 0x566, 
    0x568, 0x3, 0x2, 0x2, 0x2, 0x567, 0x565, 0x3, 0x2, 0x2, 0x2, 0x568, 
    0x569, 0x7, 0xc1, 0x2, 0x2, 0x569, 0x56b, 0x3, 0x2, 0x2, 0x2, 0x56a, 
    0x555, 0x3, 0x2, 0x2, 0x2, 0x56a, 0x558, 0x3, 0x2, 0x2, 0x2, 0x56a, 
    0x55d, 0x3, 0x2, 0x2, 0x2, 0x56b, 0x9d, 0x3, 0x2, 0x2, 0x2, 0x56c, 0x572, 
    0x9, 0x1c, 0x2, 0x2, 0x56d, 0x56f, 0x5, 0xa0, 0x51, 0x2, 0x56e, 0x570, 
    0x7, 0x37, 0x2, 0x2, 0x56f, 0x56e, 0x3, 0x2, 0x2, 0x2, 0x56f, 0x570, 
    0x3, 0x2, 0x2, 0x2, 0x570, 0x572, 0x3, 0x2, 0x2, 0x2, 0x571, 0x56c, 
    0x3, 0x2, 0x2, 0x2, 0x571, 0x56d, 0x3, 0x2, 0x2, 0x2, 0x572, 0x9f, 0x3, 
    0x2, 0x2, 0x2, 0x573, 0x574, 0x7, 0x30, 0x2, 0x2, 0x574, 0x575, 0x9, 
    0x1d, 0x2, 0x2, 0x575, 0x581, 0x5, 0xa2, 0x52, 0x2, 0x576, 0x577, 0x9, 
    0x1e, 0x2, 0x2, 0x577, 0x578, 0x7, 0x35, 0x2, 0x2, 0x578, 0x581, 0x5, 
    0xa2, 0x52, 0x2, 0x579, 0x57a, 0x7, 0x36, 0x2, 0x2, 0x57a, 0x581, 0x5, 
    0xa2, 0x52, 0x2, 0x57b, 0x57c, 0x7, 0x7, 0x2, 0x2, 0x57c, 0x57d, 0x5, 
    0xa2, 0x52, 0x2, 0x57d, 0x57e, 0x7, 0x5, 0x2, 0x2, 0x57e, 0x57f, 0x5, 
    0xa2, 0x52, 0x2, 0x57f, 0x581, 0x3, 0x2, 0x2, 0x2, 0x580, 0x573, 0x3, 
    0x2, 0x2, 0x2, 0x580, 0x576, 0x3, 0x2, 0x2, 0x2, 0x580, 0x579, 0x3, 
    0x2, 0x2, 0x2, 0x580, 0x57b, 0x3, 0x2, 0x2, 0x2, 0x581, 0xa1, 0x3, 0x2, 
    0x2, 0x2, 0x582, 0x586, 0x7, 0xac, 0x2, 0x2, 0x583, 0x586, 0x5, 0xbc, 
    0x5f, 0x2, 0x584, 0x586, 0x7, 0x3, 0x2, 0x2, 0x585, 0x582, 0x3, 0x2, 
    0x2, 0x2, 0x585, 0x583, 0x3, 0x2, 0x2, 0x2, 0x585, 0x584, 0x3, 0x2, 
    0x2, 0x2, 0x586, 0xa3, 0x3, 0x2, 0x2, 0x2, 0x587, 0x589, 0x5, 0xa8, 
    0x55, 0x2, 0x588, 0x587, 0x3, 0x2, 0x2, 0x2, 0x588, 0x589, 0x3, 0x2, 
    0x2, 0x2, 0x589, 0x58a, 0x3, 0x2, 0x2, 0x2, 0x58a, 0x58c, 0x5, 0xbc, 
    0x5f, 0x2, 0x58b, 0x58d, 0x5, 0x90, 0x49, 0x2, 0x58c, 0x58b, 0x3, 0x2, 
    0x2, 0x2, 0x58c, 0x58d, 0x3, 0x2, 0x2, 0x2, 0x58d, 0x590, 0x3, 0x2, 
    0x2, 0x2, 0x58e, 0x58f, 0x7, 0x19, 0x2, 0x2, 0x58f, 0x591, 0x5, 0x72, 
    0x3a, 0x2, 0x590, 0x58e, 0x3, 0x2, 0x2, 0x2, 0x590, 0x591, 0x3, 0x2, 
    0x2, 0x2, 0x591, 0x597, 0x3, 0x2, 0x2, 0x2, 0x592, 0x593, 0x7, 0xc0, 
    0x2, 0x2, 0x593, 0x594, 0x5, 0xaa, 0x56, 0x2, 0x594, 0x595, 0x7, 0xc1, 
    0x2, 0x2, 0x595, 0x597, 0x3, 0x2, 0x2, 0x2, 0x596, 0x588, 0x3, 0x2, 
    0x2, 0x2, 0x596, 0x592, 0x3, 0x2, 0x2, 0x2, 0x597, 0xa5, 0x3, 0x2, 0x2, 
    0x2, 0x598, 0x59a, 0x5, 0xa8, 0x55, 0x2, 0x599, 0x598, 0x3, 0x2, 0x2, 
    0x2, 0x599, 0x59a, 0x3, 0x2, 0x2, 0x2, 0x59a, 0x59b, 0x3, 0x2, 0x2, 
    0x2, 0x59b, 0x59d, 0x5, 0xbc, 0x5f, 0x2, 0x59c, 0x59e, 0x5, 0x90, 0x49, 
    0x2, 0x59d, 0x59c, 0x3, 0x2, 0x2, 0x2, 0x59d, 0x59e, 0x3, 0x2, 0x2, 
    0x2, 0x59e, 0x5a4, 0x3, 0x2, 0x2, 0x2, 0x59f, 0x5a0, 0x7, 0x19, 0x2, 
    0x2, 0x5a0, 0x5a1, 0x7, 0xc0, 0x2, 0x2, 0x5a1, 0x5a2, 0x5, 0x70, 0x39, 
    0x2, 0x5a2, 0x5a3, 0x7, 0xc1, 0x2, 0x2, 0x5a3, 0x5a5, 0x3, 0x2, 0x2, 
    0x2, 0x5a4, 0x59f, 0x3, 0x2, 0x2, 0x2, 0x5a4, 0x5a5, 0x3, 0x2, 0x2, 
    0x2, 0x5a5, 0x5ab, 0x3, 0x2, 0x2, 0x2, 0x5a6, 0x5a7, 0x7, 0xc0, 0x2, 
    0x2, 0x5a7, 0x5a8, 0x5, 0xaa, 0x56, 0x2, 0x5a8, 0x5a9, 0x7, 0xc1, 0x2, 
    0x2, 0x5a9, 0x5ab, 0x3, 0x2, 0x2, 0x2, 0x5aa, 0x599, 0x3, 0x2, 0x2, 
    0x2, 0x5aa, 0x5a6, 0x3, 0x2, 0x2, 0x2, 0x5ab, 0xa7, 0x3, 0x2, 0x2, 0x2, 
    0x5ac, 0x5af, 0x9, 0x1f, 0x2, 0x2, 0x5ad, 0x5b0, 0x7, 0xac, 0x2, 0x2, 
    0x5ae, 0x5b0, 0x5, 0xc2, 0x62, 0x2, 0x5af, 0x5ad, 0x3, 0x2, 0x2, 0x2, 
    0x5af, 0x5ae, 0x3, 0x2, 0x2, 0x2, 0x5b0, 0xa9, 0x3, 0x2, 0x2, 0x2, 0x5b1, 
    0x5b3, 0x5, 0xae, 0x58, 0x2, 0x5b2, 0x5b4, 0x5, 0xac, 0x57, 0x2, 0x5b3, 
    0x5b2, 0x3, 0x2, 0x2, 0x2, 0x5b4, 0x5b5, 0x3, 0x2, 0x2, 0x2, 0x5b5, 
    0x5b3, 0x3, 0x2, 0x2, 0x2, 0x5b5, 0x5b6, 0x3, 0x2, 0x2, 0x2, 0x5b6, 
    0x5ba, 0x3, 0x2, 0x2, 0x2, 0x5b7, 0x5b8, 0x7, 0x65, 0x2, 0x2, 0x5b8, 
    0x5b9, 0x7, 0x40, 0x2, 0x2, 0x5b9, 0x5bb, 0x5, 0xc0, 0x61, 0x2, 0x5ba, 
    0x5b7, 0x3, 0x2, 0x2, 0x2, 0x5ba, 0x5bb, 0x3, 0x2, 0x2, 0x2, 0x5bb, 
    0xab, 0x3, 0x2, 0x2, 0x2, 0x5bc, 0x5be, 0x7, 0x15, 0x2, 0x2, 0x5bd, 
    0x5bf, 0x7, 0xf, 0x2, 0x2, 0x5be, 0x5bd, 0x3, 0x2, 0x2, 0x2, 0x5be, 
    0x5bf, 0x3, 0x2, 0x2, 0x2, 0x5bf, 0x5c0, 0x3, 0x2, 0x2, 0x2, 0x5c0, 
    0x5c1, 0x5, 0xae, 0x58, 0x2, 0x5c1, 0xad, 0x3, 0x2, 0x2, 0x2, 0x5c2, 
    0x5c4, 0x5, 0xbc, 0x5f, 0x2, 0x5c3, 0x5c5, 0x5, 0x90, 0x49, 0x2, 0x5c4, 
    0x5c3, 0x3, 0x2, 0x2, 0x2, 0x5c4, 0x5c5, 0x3, 0x2, 0x2, 0x2, 0x5c5, 
    0x5c8, 0x3, 0x2, 0x2, 0x2, 0x5c6, 0x5c7, 0x7, 0x76, 0x2, 0x2, 0x5c7, 
    0x5c9, 0x5, 0xc6, 0x64, 0x2, 0x5c8, 0x5c6, 0x3, 0x2, 0x2, 0x2, 0x5c8, 
    0x5c9, 0x3, 0x2, 0x2, 0x2, 0x5c9, 0x5d4, 0x3, 0x2, 0x2, 0x2, 0x5ca, 
    0x5cb, 0x7, 0x1a, 0x2, 0x2, 0x5cb, 0x5cc, 0x7, 0x77, 0x2, 0x2, 0x5cc, 
    0x5d1, 0x5, 0xbc, 0x5f, 0x2, 0x5cd, 0x5ce, 0x7, 0xc6, 0x2, 0x2, 0x5ce, 
    0x5d0, 0x5, 0xbc, 0x5f, 0x2, 0x5cf, 0x5cd, 0x3, 0x2, 0x2, 0x2, 0x5d0, 
    0x5d3, 0x3, 0x2, 0x2, 0x2, 0x5d1, 0x5cf, 0x3, 0x2, 0x2, 0x2, 0x5d1, 
    0x5d2, 0x3, 0x2, 0x2, 0x2, 0x5d2, 0x5d5, 0x3, 0x2, 0x2, 0x2, 0x5d3, 
    0x5d1, 0x3, 0x2, 0x2, 0x2, 0x5d4, 0x5ca, 0x3, 0x2, 0x2, 0x2, 0x5d4, 
    0x5d5, 0x3, 0x2, 0x2, 0x2, 0x5d5, 0x5d8, 0x3, 0x2, 0x2, 0x2, 0x5d6, 
    0x5d7, 0x7, 0x19, 0x2, 0x2, 0x5d7, 0x5d9, 0x5, 0x72, 0x3a, 0x2, 0x5d8, 
    0x5d6, 0x3, 0x2, 0x2, 0x2, 0x5d8, 0x5d9, 0x3, 0x2, 0x2, 0x2, 0x5d9, 
    0x5dc, 0x3, 0x2, 0x2, 0x2, 0x5da, 0x5db, 0x7, 0x40, 0x2, 0x2, 0x5db, 
    0x5dd, 0x5, 0xc0, 0x61, 0x2, 0x5dc, 0x5da, 0x3, 0x2, 0x2, 0x2, 0x5dc, 
    0x5dd, 0x3, 0x2, 0x2, 0x2, 0x5dd, 0xaf, 0x3, 0x2, 0x2, 0x2, 0x5de, 0x5df, 
    0x7, 0x55, 0x2, 0x2, 0x5df, 0x5e4, 0x7, 0x12, 0x2, 0x2, 0x5e0, 0x5e1, 
    0x7, 0x56, 0x2, 0x2, 0x5e1, 0x5e2, 0x5, 0xb4, 0x5b, 0x2, 0x5e2, 0x5e3, 
    0x7, 0x12, 0x2, 0x2, 0x5e3, 0x5e5, 0x3, 0x2, 0x2, 0x2, 0x5e4, 0x5e0, 
    0x3, 0x2, 0x2, 0x2, 0x5e4, 0x5e5, 0x3, 0x2, 0x2, 0x2, 0x5e5, 0x5e6, 
    0x3, 0x2, 0x2, 0x2, 0x5e6, 0x613, 0x5, 0xa6, 0x54, 0x2, 0x5e7, 0x5e8, 
    0x7, 0x55, 0x2, 0x2, 0x5e8, 0x5e9, 0x7, 0x12, 0x2, 0x2, 0x5e9, 0x5ea, 
    0x5, 0xbc, 0x5f, 0x2, 0x5ea, 0x5eb, 0x7, 0x1a, 0x2, 0x2, 0x5eb, 0x5ec, 
    0x7, 0xc0, 0x2, 0x2, 0x5ec, 0x5ed, 0x5, 0x70, 0x39, 0x2, 0x5ed, 0x5ee, 
    0x7, 0xc1, 0x2, 0x2, 0x5ee, 0x613, 0x3, 0x2, 0x2, 0x2, 0x5ef, 0x5f0, 
    0x7, 0x57, 0x2, 0x2, 0x5f0, 0x5f1, 0x7, 0x12, 0x2, 0x2, 0x5f1, 0x613, 
    0x5, 0xa6, 0x54, 0x2, 0x5f2, 0x5f3, 0x9, 0x20, 0x2, 0x2, 0x5f3, 0x5f7, 
    0x5, 0xb4, 0x5b, 0x2, 0x5f4, 0x5f5, 0x7, 0x12, 0x2, 0x2, 0x5f5, 0x5f8, 
    0x5, 0xa6, 0x54, 0x2, 0x5f6, 0x5f8, 0x5, 0xb2, 0x5a, 0x2, 0x5f7, 0x5f4, 
    0x3, 0x2, 0x2, 0x2, 0x5f7, 0x5f6, 0x3, 0x2, 0x2, 0x2, 0x5f8, 0x613, 
    0x3, 0x2, 0x2, 0x2, 0x5f9, 0x5fa, 0x7, 0x32, 0x2, 0x2, 0x5fa, 0x5fb, 
    0x7, 0x5f, 0x2, 0x2, 0x5fb, 0x5ff, 0x5, 0xb4, 0x5b, 0x2, 0x5fc, 0x5fd, 
    0x7, 0x12, 0x2, 0x2, 0x5fd, 0x600, 0x5, 0xa6, 0x54, 0x2, 0x5fe, 0x600, 
    0x5, 0xb2, 0x5a, 0x2, 0x5ff, 0x5fc, 0x3, 0x2, 0x2, 0x2, 0x5ff, 0x5fe, 
    0x3, 0x2, 0x2, 0x2, 0x600, 0x613, 0x3, 0x2, 0x2, 0x2, 0x601, 0x602, 
    0x7, 0xab, 0x2, 0x2, 0x602, 0x603, 0x7, 0x64, 0x2, 0x2, 0x603, 0x604, 
    0x7, 0x12, 0x2, 0x2, 0x604, 0x605, 0x5, 0xb4, 0x5b, 0x2, 0x605, 0x606, 
    0x5, 0xb2, 0x5a, 0x2, 0x606, 0x613, 0x3, 0x2, 0x2, 0x2, 0x607, 0x608, 
    0x9, 0x21, 0x2, 0x2, 0x608, 0x609, 0x7, 0x12, 0x2, 0x2, 0x609, 0x60a, 
    0x5, 0xb4, 0x5b, 0x2, 0x60a, 0x60b, 0x5, 0x8e, 0x48, 0x2, 0x60b, 0x613, 
    0x3, 0x2, 0x2, 0x2, 0x60c, 0x60d, 0x7, 0x57, 0x2, 0x2, 0x60d, 0x60e, 
    0x7, 0x12, 0x2, 0x2, 0x60e, 0x60f, 0x7, 0x58, 0x2, 0x2, 0x60f, 0x610, 
    0x5, 0xb4, 0x5b, 0x2, 0x610, 0x611, 0x5, 0x8e, 0x48, 0x2, 0x611, 0x613, 
    0x3, 0x2, 0x2, 0x2, 0x612, 0x5de, 0x3, 0x2, 0x2, 0x2, 0x612, 0x5e7, 
    0x3, 0x2, 0x2, 0x2, 0x612, 0x5ef, 0x3, 0x2, 0x2, 0x2, 0x612, 0x5f2, 
    0x3, 0x2, 0x2, 0x2, 0x612, 0x5f9, 0x3, 0x2, 0x2, 0x2, 0x612, 0x601, 
    0x3, 0x2, 0x2, 0x2, 0x612, 0x607, 0x3, 0x2, 0x2, 0x2, 0x612, 0x60c, 
    0x3, 0x2, 0x2, 0x2, 0x613, 0xb1, 0x3, 0x2, 0x2, 0x2, 0x614, 0x615, 0x7, 
    0x60, 0x2, 0x2, 0x615, 0x617, 0x5, 0xc6, 0x64, 0x2, 0x616, 0x618, 0x5, 
    0xb8, 0x5d, 0x2, 0x617, 0x616, 0x3, 0x2, 0x2, 0x2, 0x617, 0x618, 0x3, 
    0x2, 0x2, 0x2, 0x618, 0x61b, 0x3, 0x2, 0x2, 0x2, 0x619, 0x61a, 0x7, 
    0x74, 0x2, 0x2, 0x61a, 0x61c, 0x5, 0xbc, 0x5f, 0x2, 0x61b, 0x619, 0x3, 
    0x2, 0x2, 0x2, 0x61b, 0x61c, 0x3, 0x2, 0x2, 0x2, 0x61c, 0xb3, 0x3, 0x2, 
    0x2, 0x2, 0x61d, 0x623, 0x5, 0xbc, 0x5f, 0x2, 0x61e, 0x61f, 0x7, 0xc0, 
    0x2, 0x2, 0x61f, 0x620, 0x5, 0x70, 0x39, 0x2, 0x620, 0x621, 0x7, 0xc1, 
    0x2, 0x2, 0x621, 0x623, 0x3, 0x2, 0x2, 0x2, 0x622, 0x61d, 0x3, 0x2, 
    0x2, 0x2, 0x622, 0x61e, 0x3, 0x2, 0x2, 0x2, 0x623, 0xb5, 0x3, 0x2, 0x2, 
    0x2, 0x624, 0x627, 0x9, 0x22, 0x2, 0x2, 0x625, 0x627, 0x5, 0xc4, 0x63, 
    0x2, 0x626, 0x624, 0x3, 0x2, 0x2, 0x2, 0x626, 0x625, 0x3, 0x2, 0x2, 
    0x2, 0x627, 0x628, 0x3, 0x2, 0x2, 0x2, 0x628, 0x629, 0x5, 0xb8, 0x5d, 
    0x2, 0x629, 0xb7, 0x3, 0x2, 0x2, 0x2, 0x62a, 0x633, 0x7, 0xc0, 0x2, 
    0x2, 0x62b, 0x630, 0x5, 0xba, 0x5e, 0x2, 0x62c, 0x62d, 0x7, 0xc6, 0x2, 
    0x2, 0x62d, 0x62f, 0x5, 0xba, 0x5e, 0x2, 0x62e, 0x62c, 0x3, 0x2, 0x2, 
    0x2, 0x62f, 0x632, 0x3, 0x2, 0x2, 0x2, 0x630, 0x62e, 0x3, 0x2, 0x2, 
    0x2, 0x630, 0x631, 0x3, 0x2, 0x2, 0x2, 0x631, 0x634, 0x3, 0x2, 0x2, 
    0x2, 0x632, 0x630, 0x3, 0x2, 0x2, 0x2, 0x633, 0x62b, 0x3, 0x2, 0x2, 
    0x2, 0x633, 0x634, 0x3, 0x2, 0x2, 0x2, 0x634, 0x635, 0x3, 0x2, 0x2, 
    0x2, 0x635, 0x636, 0x7, 0xc1, 0x2, 0x2, 0x636, 0xb9, 0x3, 0x2, 0x2, 
    0x2, 0x637, 0x638, 0x5, 0xc6, 0x64, 0x2, 0x638, 0x639, 0x7, 0xc7, 0x2, 
    0x2, 0x639, 0x63b, 0x3, 0x2, 0x2, 0x2, 0x63a, 0x637, 0x3, 0x2, 0x2, 
    0x2, 0x63a, 0x63b, 0x3, 0x2, 0x2, 0x2, 0x63b, 0x63c, 0x3, 0x2, 0x2, 
    0x2, 0x63c, 0x63d, 0x5, 0x80, 0x41, 0x2, 0x63d, 0xbb, 0x3, 0x2, 0x2, 
    0x2, 0x63e, 0x646, 0x5, 0xc6, 0x64, 0x2, 0x63f, 0x640, 0x7, 0xc8, 0x2, 
    0x2, 0x640, 0x645, 0x5, 0xc6, 0x64, 0x2, 0x641, 0x642, 0x7, 0xc2, 0x2, 
    0x2, 0x642, 0x643, 0x7, 0xb2, 0x2, 0x2, 0x643, 0x645, 0x7, 0xc3, 0x2, 
    0x2, 0x644, 0x63f, 0x3, 0x2, 0x2, 0x2, 0x644, 0x641, 0x3, 0x2, 0x2, 
    0x2, 0x645, 0x648, 0x3, 0x2, 0x2, 0x2, 0x646, 0x644, 0x3, 0x2, 0x2, 
    0x2, 0x646, 0x647, 0x3, 0x2, 0x2, 0x2, 0x647, 0xbd, 0x3, 0x2, 0x2, 0x2, 
    0x648, 0x646, 0x3, 0x2, 0x2, 0x2, 0x649, 0x64d, 0x7, 0xac, 0x2, 0x2, 
    0x64a, 0x64e, 0x7, 0xbf, 0x2, 0x2, 0x64b, 0x64e, 0x5, 0xc4, 0x63, 0x2, 
    0x64c, 0x64e, 0x7, 0xaf, 0x2, 0x2, 0x64d, 0x64a, 0x3, 0x2, 0x2, 0x2, 
    0x64d, 0x64b, 0x3, 0x2, 0x2, 0x2, 0x64d, 0x64c, 0x3, 0x2, 0x2, 0x2, 
    0x64d, 0x64e, 0x3, 0x2, 0x2, 0x2, 0x64e, 0xbf, 0x3, 0x2, 0x2, 0x2, 0x64f, 
    0x655, 0x5, 0xbe, 0x60, 0x2, 0x650, 0x652, 0x5, 0xc2, 0x62, 0x2, 0x651, 
    0x653, 0x5, 0xc4, 0x63, 0x2, 0x652, 0x651, 0x3, 0x2, 0x2, 0x2, 0x652, 
    0x653, 0x3, 0x2, 0x2, 0x2, 0x653, 0x655, 0x3, 0x2, 0x2, 0x2, 0x654, 
    0x64f, 0x3, 0x2, 0x2, 0x2, 0x654, 0x650, 0x3, 0x2, 0x2, 0x2, 0x655, 
    0xc1, 0x3, 0x2, 0x2, 0x2, 0x656, 0x657, 0x9, 0x5, 0x2, 0x2, 0x657, 0xc3, 
    0x3, 0x2, 0x2, 0x2, 0x658, 0x659, 0x9, 0x23, 0x2, 0x2, 0x659, 0xc5, 
    0x3, 0x2, 0x2, 0x2, 0x65a, 0x65b, 0x9, 0x24, 0x2, 0x2, 0x65b, 0xc7, 
    0x3, 0x2, 0x2, 0x2, 0xdd, 0xcb, 0xcf, 0xd2, 0xd7, 0xde, 0xe2, 0xe7, 
    0xf1, 0xf8, 0x109, 0x10d, 0x113, 0x11e, 0x123, 0x128, 0x130, 0x139, 
    0x13d, 0x14d, 0x156, 0x15d, 0x162, 0x165, 0x16b, 0x16e, 0x177, 0x17d, 
    0x188, 0x192, 0x194, 0x19d, 0x1a0, 0x1a4, 0x1ad, 0x1b3, 0x1be, 0x1c8, 
    0x1cf, 0x1d1, 0x1e3, 0x1e7, 0x1ed, 0x1f5, 0x1fa, 0x20a, 0x20c, 0x216, 
    0x22a, 0x236, 0x23f, 0x24a, 0x24f, 0x253, 0x25a, 0x261, 0x26b, 0x27a, 
    0x283, 0x288, 0x28d, 0x290, 0x295, 0x299, 0x29f, 0x2a5, 0x2a8, 0x2ae, 
    0x2b2, 0x2b6, 0x2ba, 0x2bc, 0x2c4, 0x2c7, 0x2cd, 0x2d8, 0x2db, 0x2e4, 
    0x2ea, 0x2ed, 0x2f0, 0x2f7, 0x2fa, 0x2fd, 0x302, 0x307, 0x30a, 0x31d, 
    0x327, 0x334, 0x339, 0x341, 0x343, 0x348, 0x34a, 0x34e, 0x352, 0x358, 
    0x35b, 0x364, 0x369, 0x36d, 0x375, 0x378, 0x37b, 0x386, 0x38a, 0x38c, 
    0x394, 0x397, 0x3a1, 0x3a7, 0x3a9, 0x3af, 0x3b6, 0x3c0, 0x3c2, 0x3cb, 
    0x3d0, 0x3d5, 0x3e0, 0x3e2, 0x3f0, 0x3f4, 0x401, 0x406, 0x40a, 0x410, 
    0x415, 0x41b, 0x420, 0x428, 0x434, 0x43a, 0x440, 0x442, 0x448, 0x44d, 
    0x452, 0x457, 0x461, 0x463, 0x46a, 0x472, 0x476, 0x47a, 0x47d, 0x481, 
    0x488, 0x48c, 0x496, 0x499, 0x49f, 0x4a7, 0x4af, 0x4b1, 0x4bb, 0x4bd, 
    0x4c8, 0x4ca, 0x4de, 0x4e6, 0x4ee, 0x4f0, 0x4f4, 0x4fd, 0x500, 0x507, 
    0x50a, 0x50e, 0x515, 0x51e, 0x52a, 0x530, 0x538, 0x53a, 0x540, 0x546, 
    0x549, 0x553, 0x565, 0x56a, 0x56f, 0x571, 0x580, 0x585, 0x588, 0x58c, 
    0x590, 0x596, 0x599, 0x59d, 0x5a4, 0x5aa, 0x5af, 0x5b5, 0x5ba, 0x5be, 
    0x5c4, 0x5c8, 0x5d1, 0x5d4, 0x5d8, 0x5dc, 0x5e4, 0x5f7, 0x5ff, 0x612, 
    0x617, 0x61b, 0x622, 0x626, 0x630, 0x633, 0x63a, 0x644, 0x646, 0x64d, 
    0x652, 0x654, 
  };

  atn::ATNDeserializer deserializer;
  _atn = deserializer.deserialize(_serializedATN);

  size_t count = _atn.getNumberOfDecisions();
  _decisionToDFA.reserve(count);
  for (size_t i = 0; i < count; i++) { 
    _decisionToDFA.emplace_back(_atn.getDecisionState(i), i);
  }
}

MusterParser::Initializer MusterParser::_init;
