
// Generated from MusterParser.g4 by ANTLR 4.9

#pragma once


#include "antlr4-runtime.h"


namespace muster::grammar {


class  MusterParser : public antlr4::Parser {
public:
  enum {
    HOLE = 1, W_AGO = 2, W_AND = 3, W_ANY = 4, W_BETWEEN = 5, W_ELSE = 6, 
    W_EVERY = 7, W_HAS = 8, W_IN = 9, W_IS = 10, W_KNOWN = 11, W_MISSING = 12, 
    W_NO = 13, W_NOT = 14, W_NOW = 15, W_OF = 16, W_OR = 17, W_THE = 18, 
    W_THEN = 19, W_THIS = 20, W_TODAY = 21, W_TOMORROW = 22, W_WHERE = 23, 
    W_WITH = 24, W_YES = 25, W_YESTERDAY = 26, W_SEGMENT = 27, W_LET = 28, 
    W_NEEDS = 29, W_PROFILES = 30, W_CHOOSE = 31, W_WHEN = 32, W_OTHERWISE = 33, 
    W_USE = 34, W_SCHEMA = 35, W_VERSION = 36, W_PROFILE = 37, W_KEY = 38, 
    W_SOURCE = 39, W_IMPORT = 40, W_LIST = 41, W_SCORE = 42, W_TEST = 43, 
    W_CAMPAIGN = 44, W_CAMPAIGNS = 45, W_AT = 46, W_LEAST = 47, W_MOST = 48, 
    W_MORE = 49, W_FEWER = 50, W_THAN = 51, W_EXACTLY = 52, W_CONSECUTIVE = 53, 
    W_LAST = 54, W_NEXT = 55, W_CALENDAR = 56, W_FULL = 57, W_SINCE = 58, 
    W_UNTIL = 59, W_BEFORE = 60, W_AFTER = 61, W_WITHIN = 62, W_ON = 63, 
    W_ZONE = 64, W_START = 65, W_END = 66, W_SECOND = 67, W_SECONDS = 68, 
    W_MINUTE = 69, W_MINUTES = 70, W_HOUR = 71, W_HOURS = 72, W_DAY = 73, 
    W_DAYS = 74, W_WEEK = 75, W_WEEKS = 76, W_MONTH = 77, W_MONTHS = 78, 
    W_QUARTER = 79, W_QUARTERS = 80, W_YEAR = 81, W_YEARS = 82, W_NUMBER = 83, 
    W_DISTINCT = 84, W_SHARE = 85, W_TOTAL = 86, W_AVERAGE = 87, W_SMALLEST = 88, 
    W_LARGEST = 89, W_FIRST = 90, W_LATEST = 91, W_MEDIAN = 92, W_FREQUENT = 93, 
    W_ACROSS = 94, W_RANK = 95, W_QUINTILE = 96, W_DECILE = 97, W_PERCENTILE = 98, 
    W_ALL = 99, W_NONE = 100, W_ONE = 101, W_CONTAINS = 102, W_MATCHES = 103, 
    W_STARTS = 104, W_ENDS = 105, W_DOES = 106, W_CONTAIN = 107, W_MATCH = 108, 
    W_IGNORING = 109, W_CASE = 110, W_TOP = 111, W_BOTTOM = 112, W_AMONG = 113, 
    W_PER = 114, W_INSIDE = 115, W_AS = 116, W_SAME = 117, W_EVENTS = 118, 
    W_OPTIONAL = 119, W_PERSONAL = 120, W_SPECIAL = 121, W_FOR = 122, W_BY = 123, 
    W_LATE = 124, W_UP = 125, W_TO = 126, W_RECORD = 127, W_RECORDS = 128, 
    W_WHOLE = 129, W_REAL = 130, W_TEXT = 131, W_DATE = 132, W_INSTANT = 133, 
    W_DURATION = 134, W_PERCENT = 135, W_MONEY = 136, W_PLACE = 137, W_CONSENT = 138, 
    W_SET = 139, W_MAP = 140, W_PLACES = 141, W_FROM = 142, W_SEPARATED = 143, 
    W_EXTRACTED = 144, W_ROWS = 145, W_WITHOUT = 146, W_A = 147, W_ARE = 148, 
    W_ASIDE = 149, W_CREATE = 150, W_CREATES = 151, W_ROW = 152, W_WINS = 153, 
    W_HEADER = 154, W_ROUNDED = 155, W_GIVEN = 156, W_EXPECT = 157, W_BECAUSE = 158, 
    W_UNKNOWN = 159, W_SIZE = 160, W_PLANNED = 161, W_ENTERED = 162, W_ADD = 163, 
    W_TAKE = 164, W_EACH = 165, W_HALVED = 166, DATE = 167, TIME = 168, 
    ORDINAL = 169, NUMBER = 170, JOINED_INSTANT = 171, JOINED = 172, IDENT = 173, 
    QUOTED = 174, OPEN_QUOTED = 175, STRING = 176, OPEN_STRING = 177, ODD_STRING = 178, 
    EQ = 179, NE = 180, LT = 181, LE = 182, GT = 183, GE = 184, PLUS = 185, 
    MINUS = 186, STAR = 187, SLASH = 188, PERCENT = 189, LPAREN = 190, RPAREN = 191, 
    LBRACKET = 192, RBRACKET = 193, LBRACE = 194, RBRACE = 195, COMMA = 196, 
    COLON = 197, DOT = 198, ODD_SIGN = 199, BLANK = 200, COMMENT = 201, 
    UNKNOWN = 202
  };

  enum {
    RuleSegmentDecl = 0, RuleLetDecl = 1, RuleListDecl = 2, RuleUseDecl = 3, 
    RuleImportDecl = 4, RuleScoreDecl = 5, RuleScoreLine = 6, RuleParams = 7, 
    RuleParam = 8, RuleNeeds = 9, RuleChoose = 10, RuleSchemaHead = 11, 
    RuleSettingLine = 12, RuleSettingWord = 13, RuleProfileHead = 14, RuleProfileLine = 15, 
    RuleEventsOrder = 16, RuleType = 17, RuleSourceHead = 18, RuleSourceLine = 19, 
    RuleTableOption = 20, RuleMapped = 21, RuleMapEntry = 22, RuleMapTarget = 23, 
    RuleTestHead = 24, RuleTestLine = 25, RuleExpectation = 26, RuleRecord = 27, 
    RuleRecordField = 28, RuleListed = 29, RuleGiven = 30, RuleCampaignHead = 31, 
    RuleWordsClause = 32, RuleConditionClause = 33, RuleStopClause = 34, 
    RuleOutcomeClause = 35, RuleConditionsClause = 36, RuleChannelClause = 37, 
    RuleRunsClause = 38, RuleDayList = 39, RuleDayItem = 40, RuleQuietClause = 41, 
    RuleCapClause = 42, RuleHoldClause = 43, RuleLimitClause = 44, RuleNeedsClause = 45, 
    RuleSplitClause = 46, RuleArm = 47, RuleTemplateField = 48, RuleChooseClause = 49, 
    RulePick = 50, RuleScoredPick = 51, RuleLasts = 52, RuleVersionClause = 53, 
    RuleFieldClause = 54, RuleExpr = 55, RuleItem = 56, RuleSettle = 57, 
    RuleComparison = 58, RuleSum = 59, RuleProduct = 60, RuleFactor = 61, 
    RulePrimary = 62, RuleValue = 63, RuleRounding = 64, RuleConversion = 65, 
    RuleTail = 66, RuleTextOp = 67, RuleIsWhat = 68, RuleValues = 69, RuleScope = 70, 
    RuleWindow = 71, RuleSpan = 72, RulePoint = 73, RuleMoment = 74, RulePeriod = 75, 
    RuleZone = 76, RuleQuantified = 77, RuleQuantifier = 78, RuleBound = 79, 
    RuleCount = 80, RuleSource = 81, RuleClosed = 82, RuleSlice = 83, RuleSequence = 84, 
    RuleThenStep = 85, RuleStep = 86, RuleAggregate = 87, RuleAcross = 88, 
    RuleOperand = 89, RuleCall = 90, RuleArgs = 91, RuleArg = 92, RulePath = 93, 
    RuleQuantity = 94, RuleLengthOfTime = 95, RuleConstant = 96, RuleUnit = 97, 
    RuleName = 98
  };

  explicit MusterParser(antlr4::TokenStream *input);
  ~MusterParser();

  virtual std::string getGrammarFileName() const override;
  virtual const antlr4::atn::ATN& getATN() const override { return _atn; };
  virtual const std::vector<std::string>& getTokenNames() const override { return _tokenNames; }; // deprecated: use vocabulary instead.
  virtual const std::vector<std::string>& getRuleNames() const override;
  virtual antlr4::dfa::Vocabulary& getVocabulary() const override;


  class SegmentDeclContext;
  class LetDeclContext;
  class ListDeclContext;
  class UseDeclContext;
  class ImportDeclContext;
  class ScoreDeclContext;
  class ScoreLineContext;
  class ParamsContext;
  class ParamContext;
  class NeedsContext;
  class ChooseContext;
  class SchemaHeadContext;
  class SettingLineContext;
  class SettingWordContext;
  class ProfileHeadContext;
  class ProfileLineContext;
  class EventsOrderContext;
  class TypeContext;
  class SourceHeadContext;
  class SourceLineContext;
  class TableOptionContext;
  class MappedContext;
  class MapEntryContext;
  class MapTargetContext;
  class TestHeadContext;
  class TestLineContext;
  class ExpectationContext;
  class RecordContext;
  class RecordFieldContext;
  class ListedContext;
  class GivenContext;
  class CampaignHeadContext;
  class WordsClauseContext;
  class ConditionClauseContext;
  class StopClauseContext;
  class OutcomeClauseContext;
  class ConditionsClauseContext;
  class ChannelClauseContext;
  class RunsClauseContext;
  class DayListContext;
  class DayItemContext;
  class QuietClauseContext;
  class CapClauseContext;
  class HoldClauseContext;
  class LimitClauseContext;
  class NeedsClauseContext;
  class SplitClauseContext;
  class ArmContext;
  class TemplateFieldContext;
  class ChooseClauseContext;
  class PickContext;
  class ScoredPickContext;
  class LastsContext;
  class VersionClauseContext;
  class FieldClauseContext;
  class ExprContext;
  class ItemContext;
  class SettleContext;
  class ComparisonContext;
  class SumContext;
  class ProductContext;
  class FactorContext;
  class PrimaryContext;
  class ValueContext;
  class RoundingContext;
  class ConversionContext;
  class TailContext;
  class TextOpContext;
  class IsWhatContext;
  class ValuesContext;
  class ScopeContext;
  class WindowContext;
  class SpanContext;
  class PointContext;
  class MomentContext;
  class PeriodContext;
  class ZoneContext;
  class QuantifiedContext;
  class QuantifierContext;
  class BoundContext;
  class CountContext;
  class SourceContext;
  class ClosedContext;
  class SliceContext;
  class SequenceContext;
  class ThenStepContext;
  class StepContext;
  class AggregateContext;
  class AcrossContext;
  class OperandContext;
  class CallContext;
  class ArgsContext;
  class ArgContext;
  class PathContext;
  class QuantityContext;
  class LengthOfTimeContext;
  class ConstantContext;
  class UnitContext;
  class NameContext; 

  class  SegmentDeclContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *id = nullptr;
    MusterParser::ParamsContext *ps = nullptr;
    MusterParser::NameContext *about = nullptr;
    antlr4::Token *title = nullptr;
    MusterParser::ExprContext *body = nullptr;
    MusterParser::NeedsContext *held = nullptr;
    SegmentDeclContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_SEGMENT();
    antlr4::tree::TerminalNode *COLON();
    antlr4::tree::TerminalNode *EOF();
    std::vector<NameContext *> name();
    NameContext* name(size_t i);
    ExprContext *expr();
    antlr4::tree::TerminalNode *W_FOR();
    ParamsContext *params();
    antlr4::tree::TerminalNode *STRING();
    NeedsContext *needs();

   
  };

  SegmentDeclContext* segmentDecl();

  class  LetDeclContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *id = nullptr;
    MusterParser::ParamsContext *ps = nullptr;
    MusterParser::NameContext *about = nullptr;
    MusterParser::ChooseContext *chosen = nullptr;
    MusterParser::ExprContext *body = nullptr;
    LetDeclContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_LET();
    antlr4::tree::TerminalNode *EQ();
    antlr4::tree::TerminalNode *EOF();
    std::vector<NameContext *> name();
    NameContext* name(size_t i);
    antlr4::tree::TerminalNode *W_FOR();
    ChooseContext *choose();
    ExprContext *expr();
    ParamsContext *params();

   
  };

  LetDeclContext* letDecl();

  class  ListDeclContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *id = nullptr;
    MusterParser::PathContext *field = nullptr;
    antlr4::Token *form = nullptr;
    antlr4::Token *file = nullptr;
    antlr4::Token *identToken = nullptr;
    std::vector<antlr4::Token *> words;
    ListDeclContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_LIST();
    antlr4::tree::TerminalNode *W_OF();
    antlr4::tree::TerminalNode *W_FROM();
    antlr4::tree::TerminalNode *EOF();
    NameContext *name();
    PathContext *path();
    antlr4::tree::TerminalNode *STRING();
    antlr4::tree::TerminalNode *W_AS();
    std::vector<antlr4::tree::TerminalNode *> IDENT();
    antlr4::tree::TerminalNode* IDENT(size_t i);

   
  };

  ListDeclContext* listDecl();

  class  UseDeclContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *id = nullptr;
    UseDeclContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_USE();
    antlr4::tree::TerminalNode *W_SCHEMA();
    antlr4::tree::TerminalNode *EOF();
    NameContext *name();

   
  };

  UseDeclContext* useDecl();

  class  ImportDeclContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *file = nullptr;
    ImportDeclContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_IMPORT();
    antlr4::tree::TerminalNode *EOF();
    antlr4::tree::TerminalNode *STRING();

   
  };

  ImportDeclContext* importDecl();

  class  ScoreDeclContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *id = nullptr;
    MusterParser::ParamsContext *ps = nullptr;
    MusterParser::NameContext *about = nullptr;
    MusterParser::ScoreLineContext *scoreLineContext = nullptr;
    std::vector<ScoreLineContext *> lines;
    ScoreDeclContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_SCORE();
    antlr4::tree::TerminalNode *COLON();
    antlr4::tree::TerminalNode *EOF();
    std::vector<NameContext *> name();
    NameContext* name(size_t i);
    antlr4::tree::TerminalNode *W_FOR();
    ParamsContext *params();
    std::vector<ScoreLineContext *> scoreLine();
    ScoreLineContext* scoreLine(size_t i);

   
  };

  ScoreDeclContext* scoreDecl();

  class  ScoreLineContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *verb = nullptr;
    MusterParser::SumContext *points = nullptr;
    MusterParser::ItemContext *cond = nullptr;
    MusterParser::SourceContext *from = nullptr;
    MusterParser::SumContext *cap = nullptr;
    MusterParser::QuantityContext *every = nullptr;
    ScoreLineContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<SumContext *> sum();
    SumContext* sum(size_t i);
    antlr4::tree::TerminalNode *W_ADD();
    antlr4::tree::TerminalNode *W_TAKE();
    antlr4::tree::TerminalNode *W_WHEN();
    antlr4::tree::TerminalNode *W_FOR();
    antlr4::tree::TerminalNode *W_EACH();
    ItemContext *item();
    SourceContext *source();
    antlr4::tree::TerminalNode *W_AT();
    antlr4::tree::TerminalNode *W_MOST();
    antlr4::tree::TerminalNode *W_HALVED();
    antlr4::tree::TerminalNode *W_EVERY();
    QuantityContext *quantity();

   
  };

  ScoreLineContext* scoreLine();

  class  ParamsContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::ParamContext *paramContext = nullptr;
    std::vector<ParamContext *> items;
    ParamsContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *LPAREN();
    antlr4::tree::TerminalNode *RPAREN();
    std::vector<ParamContext *> param();
    ParamContext* param(size_t i);
    std::vector<antlr4::tree::TerminalNode *> COMMA();
    antlr4::tree::TerminalNode* COMMA(size_t i);

   
  };

  ParamsContext* params();

  class  ParamContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *id = nullptr;
    MusterParser::NameContext *nameContext = nullptr;
    std::vector<NameContext *> words;
    MusterParser::ValueContext *byDefault = nullptr;
    ParamContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *COLON();
    std::vector<NameContext *> name();
    NameContext* name(size_t i);
    antlr4::tree::TerminalNode *EQ();
    ValueContext *value();

   
  };

  ParamContext* param();

  class  NeedsContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *number = nullptr;
    NeedsContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_NEEDS();
    antlr4::tree::TerminalNode *W_AT();
    antlr4::tree::TerminalNode *W_LEAST();
    antlr4::tree::TerminalNode *W_PROFILES();
    antlr4::tree::TerminalNode *NUMBER();

   
  };

  NeedsContext* needs();

  class  ChooseContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::ExprContext *exprContext = nullptr;
    std::vector<ExprContext *> conditions;
    MusterParser::ValueContext *valueContext = nullptr;
    std::vector<ValueContext *> chosen;
    MusterParser::ValueContext *other = nullptr;
    ChooseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_CHOOSE();
    antlr4::tree::TerminalNode *W_OTHERWISE();
    std::vector<ValueContext *> value();
    ValueContext* value(size_t i);
    std::vector<antlr4::tree::TerminalNode *> W_WHEN();
    antlr4::tree::TerminalNode* W_WHEN(size_t i);
    std::vector<antlr4::tree::TerminalNode *> COLON();
    antlr4::tree::TerminalNode* COLON(size_t i);
    std::vector<ExprContext *> expr();
    ExprContext* expr(size_t i);

   
  };

  ChooseContext* choose();

  class  SchemaHeadContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *id = nullptr;
    antlr4::Token *version = nullptr;
    SchemaHeadContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_SCHEMA();
    antlr4::tree::TerminalNode *EOF();
    NameContext *name();
    antlr4::tree::TerminalNode *W_VERSION();
    antlr4::tree::TerminalNode *NUMBER();

   
  };

  SchemaHeadContext* schemaHead();

  class  SettingLineContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *id = nullptr;
    MusterParser::SettingWordContext *settingWordContext = nullptr;
    std::vector<SettingWordContext *> words;
    antlr4::Token *text = nullptr;
    SettingLineContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *EOF();
    NameContext *name();
    std::vector<SettingWordContext *> settingWord();
    SettingWordContext* settingWord(size_t i);
    antlr4::tree::TerminalNode *STRING();
    std::vector<antlr4::tree::TerminalNode *> COMMA();
    antlr4::tree::TerminalNode* COMMA(size_t i);

   
  };

  SettingLineContext* settingLine();

  class  SettingWordContext : public antlr4::ParserRuleContext {
  public:
    SettingWordContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    NameContext *name();
    antlr4::tree::TerminalNode *NUMBER();
    antlr4::tree::TerminalNode *W_IN();
    antlr4::tree::TerminalNode *W_THE();
    antlr4::tree::TerminalNode *W_OF();

   
  };

  SettingWordContext* settingWord();

  class  ProfileHeadContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *id = nullptr;
    MusterParser::NameContext *keyField = nullptr;
    ProfileHeadContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_PROFILE();
    antlr4::tree::TerminalNode *EOF();
    std::vector<NameContext *> name();
    NameContext* name(size_t i);
    antlr4::tree::TerminalNode *W_KEY();

   
  };

  ProfileHeadContext* profileHead();

  class  ProfileLineContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *list = nullptr;
    MusterParser::NameContext *time = nullptr;
    MusterParser::EventsOrderContext *eventsOrderContext = nullptr;
    std::vector<EventsOrderContext *> order;
    MusterParser::NameContext *id = nullptr;
    MusterParser::TypeContext *t = nullptr;
    antlr4::Token *s119 = nullptr;
    std::vector<antlr4::Token *> opt;
    antlr4::Token *s120 = nullptr;
    std::vector<antlr4::Token *> mark;
    antlr4::Token *s121 = nullptr;
    std::vector<antlr4::Token *> special;
    MusterParser::NameContext *nameContext = nullptr;
    std::vector<NameContext *> purposes;
    ProfileLineContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_EVENTS();
    antlr4::tree::TerminalNode *W_AT();
    antlr4::tree::TerminalNode *EOF();
    std::vector<NameContext *> name();
    NameContext* name(size_t i);
    std::vector<EventsOrderContext *> eventsOrder();
    EventsOrderContext* eventsOrder(size_t i);
    TypeContext *type();
    antlr4::tree::TerminalNode *W_FOR();
    std::vector<antlr4::tree::TerminalNode *> W_OPTIONAL();
    antlr4::tree::TerminalNode* W_OPTIONAL(size_t i);
    std::vector<antlr4::tree::TerminalNode *> W_PERSONAL();
    antlr4::tree::TerminalNode* W_PERSONAL(size_t i);
    std::vector<antlr4::tree::TerminalNode *> W_SPECIAL();
    antlr4::tree::TerminalNode* W_SPECIAL(size_t i);
    std::vector<antlr4::tree::TerminalNode *> COMMA();
    antlr4::tree::TerminalNode* COMMA(size_t i);

   
  };

  ProfileLineContext* profileLine();

  class  EventsOrderContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *thenBy = nullptr;
    MusterParser::QuantityContext *late = nullptr;
    antlr4::Token *kept = nullptr;
    MusterParser::QuantityContext *keptFor = nullptr;
    EventsOrderContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_THEN();
    antlr4::tree::TerminalNode *W_BY();
    NameContext *name();
    antlr4::tree::TerminalNode *W_LATE();
    QuantityContext *quantity();
    antlr4::tree::TerminalNode *W_UP();
    antlr4::tree::TerminalNode *W_TO();
    antlr4::tree::TerminalNode *W_FOR();
    antlr4::tree::TerminalNode *IDENT();

   
  };

  EventsOrderContext* eventsOrder();

  class  TypeContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *truth = nullptr;
    antlr4::Token *whole = nullptr;
    antlr4::Token *num = nullptr;
    antlr4::Token *places = nullptr;
    antlr4::Token *one = nullptr;
    MusterParser::NameContext *nameContext = nullptr;
    std::vector<NameContext *> words;
    antlr4::Token *s181 = nullptr;
    std::vector<antlr4::Token *> ordered;
    antlr4::Token *set = nullptr;
    MusterParser::TypeContext *element = nullptr;
    antlr4::Token *map = nullptr;
    MusterParser::TypeContext *key = nullptr;
    antlr4::Token *list = nullptr;
    antlr4::Token *money = nullptr;
    antlr4::Token *currency = nullptr;
    antlr4::Token *word = nullptr;
    antlr4::Token *named = nullptr;
    TypeContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_OR();
    antlr4::tree::TerminalNode *W_NO();
    antlr4::tree::TerminalNode *W_YES();
    antlr4::tree::TerminalNode *W_WHOLE();
    antlr4::tree::TerminalNode *W_NUMBER();
    antlr4::tree::TerminalNode *W_WITH();
    antlr4::tree::TerminalNode *NUMBER();
    antlr4::tree::TerminalNode *W_PLACE();
    antlr4::tree::TerminalNode *W_PLACES();
    antlr4::tree::TerminalNode *W_OF();
    antlr4::tree::TerminalNode *LPAREN();
    antlr4::tree::TerminalNode *RPAREN();
    antlr4::tree::TerminalNode *W_ONE();
    std::vector<NameContext *> name();
    NameContext* name(size_t i);
    std::vector<antlr4::tree::TerminalNode *> COMMA();
    antlr4::tree::TerminalNode* COMMA(size_t i);
    std::vector<antlr4::tree::TerminalNode *> LT();
    antlr4::tree::TerminalNode* LT(size_t i);
    antlr4::tree::TerminalNode *W_SET();
    std::vector<TypeContext *> type();
    TypeContext* type(size_t i);
    antlr4::tree::TerminalNode *W_TO();
    antlr4::tree::TerminalNode *W_MAP();
    antlr4::tree::TerminalNode *W_LIST();
    antlr4::tree::TerminalNode *W_MONEY();
    antlr4::tree::TerminalNode *IDENT();
    antlr4::tree::TerminalNode *W_PERCENT();
    antlr4::tree::TerminalNode *W_REAL();
    antlr4::tree::TerminalNode *W_TEXT();
    antlr4::tree::TerminalNode *W_DATE();
    antlr4::tree::TerminalNode *W_INSTANT();
    antlr4::tree::TerminalNode *W_DURATION();
    antlr4::tree::TerminalNode *W_ZONE();
    antlr4::tree::TerminalNode *W_CONSENT();
    antlr4::tree::TerminalNode *W_RECORD();
    antlr4::tree::TerminalNode *W_RECORDS();
    antlr4::tree::TerminalNode *QUOTED();

   
  };

  TypeContext* type();

  class  SourceHeadContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *id = nullptr;
    MusterParser::NameContext *forSchema = nullptr;
    SourceHeadContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_SOURCE();
    antlr4::tree::TerminalNode *EOF();
    std::vector<NameContext *> name();
    NameContext* name(size_t i);
    antlr4::tree::TerminalNode *W_FOR();

   
  };

  SourceHeadContext* sourceHead();

  class  SourceLineContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::PathContext *target = nullptr;
    antlr4::Token *files = nullptr;
    MusterParser::PathContext *held = nullptr;
    MusterParser::TableOptionContext *tableOptionContext = nullptr;
    std::vector<TableOptionContext *> options;
    antlr4::Token *inZone = nullptr;
    antlr4::Token *text = nullptr;
    antlr4::Token *extracted = nullptr;
    antlr4::Token *day = nullptr;
    antlr4::Token *time = nullptr;
    antlr4::Token *missing = nullptr;
    antlr4::Token *stringToken = nullptr;
    std::vector<antlr4::Token *> texts;
    antlr4::Token *keyless = nullptr;
    antlr4::Token *creates = nullptr;
    antlr4::Token *wins = nullptr;
    MusterParser::NameContext *each = nullptr;
    antlr4::Token *where = nullptr;
    MusterParser::ExprContext *cond = nullptr;
    MusterParser::PathContext *field = nullptr;
    MusterParser::MappedContext *v = nullptr;
    SourceLineContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_FROM();
    antlr4::tree::TerminalNode *EOF();
    std::vector<PathContext *> path();
    PathContext* path(size_t i);
    std::vector<antlr4::tree::TerminalNode *> STRING();
    antlr4::tree::TerminalNode* STRING(size_t i);
    std::vector<TableOptionContext *> tableOption();
    TableOptionContext* tableOption(size_t i);
    antlr4::tree::TerminalNode *W_ZONE();
    antlr4::tree::TerminalNode *W_AT();
    antlr4::tree::TerminalNode *W_EXTRACTED();
    antlr4::tree::TerminalNode *DATE();
    antlr4::tree::TerminalNode *TIME();
    antlr4::tree::TerminalNode *W_IS();
    antlr4::tree::TerminalNode *W_MISSING();
    std::vector<antlr4::tree::TerminalNode *> COMMA();
    antlr4::tree::TerminalNode* COMMA(size_t i);
    antlr4::tree::TerminalNode *W_WITHOUT();
    antlr4::tree::TerminalNode *W_A();
    antlr4::tree::TerminalNode *W_KEY();
    antlr4::tree::TerminalNode *W_ARE();
    antlr4::tree::TerminalNode *W_SET();
    antlr4::tree::TerminalNode *W_ASIDE();
    antlr4::tree::TerminalNode *W_ROWS();
    antlr4::tree::TerminalNode *W_PROFILES();
    antlr4::tree::TerminalNode *W_CREATE();
    antlr4::tree::TerminalNode *W_CREATES();
    antlr4::tree::TerminalNode *W_ROW();
    antlr4::tree::TerminalNode *W_WINS();
    antlr4::tree::TerminalNode *W_FIRST();
    antlr4::tree::TerminalNode *W_LAST();
    antlr4::tree::TerminalNode *W_PER();
    NameContext *name();
    antlr4::tree::TerminalNode *W_WHERE();
    ExprContext *expr();
    antlr4::tree::TerminalNode *EQ();
    MappedContext *mapped();

   
  };

  SourceLineContext* sourceLine();

  class  TableOptionContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *separated = nullptr;
    antlr4::Token *separator = nullptr;
    MusterParser::NameContext *format = nullptr;
    antlr4::Token *without = nullptr;
    TableOptionContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_BY();
    antlr4::tree::TerminalNode *W_SEPARATED();
    antlr4::tree::TerminalNode *STRING();
    antlr4::tree::TerminalNode *W_AS();
    NameContext *name();
    antlr4::tree::TerminalNode *W_HEADER();
    antlr4::tree::TerminalNode *W_WITHOUT();

   
  };

  TableOptionContext* tableOption();

  class  MappedContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *row = nullptr;
    MusterParser::PrimaryContext *from = nullptr;
    MusterParser::MapEntryContext *mapEntryContext = nullptr;
    std::vector<MapEntryContext *> entries;
    MusterParser::MapTargetContext *other = nullptr;
    antlr4::Token *truth = nullptr;
    MusterParser::ExprContext *e = nullptr;
    MappedContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_NUMBER();
    antlr4::tree::TerminalNode *W_ROW();
    antlr4::tree::TerminalNode *W_AS();
    PrimaryContext *primary();
    std::vector<MapEntryContext *> mapEntry();
    MapEntryContext* mapEntry(size_t i);
    std::vector<antlr4::tree::TerminalNode *> COMMA();
    antlr4::tree::TerminalNode* COMMA(size_t i);
    antlr4::tree::TerminalNode *W_ELSE();
    MapTargetContext *mapTarget();
    antlr4::tree::TerminalNode *W_YES();
    antlr4::tree::TerminalNode *W_NO();
    ExprContext *expr();

   
  };

  MappedContext* mapped();

  class  MapEntryContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *word = nullptr;
    MusterParser::MapTargetContext *to = nullptr;
    MapEntryContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *STRING();
    MapTargetContext *mapTarget();

   
  };

  MapEntryContext* mapEntry();

  class  MapTargetContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *truth = nullptr;
    antlr4::Token *neg = nullptr;
    MusterParser::QuantityContext *number = nullptr;
    antlr4::Token *date = nullptr;
    antlr4::Token *text = nullptr;
    MusterParser::NameContext *id = nullptr;
    antlr4::Token *hole = nullptr;
    MapTargetContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_YES();
    antlr4::tree::TerminalNode *W_NO();
    QuantityContext *quantity();
    antlr4::tree::TerminalNode *MINUS();
    antlr4::tree::TerminalNode *DATE();
    antlr4::tree::TerminalNode *STRING();
    NameContext *name();
    antlr4::tree::TerminalNode *HOLE();

   
  };

  MapTargetContext* mapTarget();

  class  TestHeadContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *title = nullptr;
    TestHeadContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_TEST();
    antlr4::tree::TerminalNode *COLON();
    antlr4::tree::TerminalNode *EOF();
    antlr4::tree::TerminalNode *STRING();

   
  };

  TestHeadContext* testHead();

  class  TestLineContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *kind = nullptr;
    MusterParser::NameContext *label = nullptr;
    MusterParser::RecordContext *fields = nullptr;
    MusterParser::NameContext *list = nullptr;
    MusterParser::ListedContext *entries = nullptr;
    antlr4::Token *date = nullptr;
    antlr4::Token *time = nullptr;
    MusterParser::ExpectationContext *expectationContext = nullptr;
    std::vector<ExpectationContext *> expectations;
    TestLineContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_GIVEN();
    antlr4::tree::TerminalNode *EOF();
    std::vector<NameContext *> name();
    NameContext* name(size_t i);
    RecordContext *record();
    antlr4::tree::TerminalNode *W_LIST();
    ListedContext *listed();
    antlr4::tree::TerminalNode *W_AS();
    antlr4::tree::TerminalNode *W_OF();
    antlr4::tree::TerminalNode *DATE();
    antlr4::tree::TerminalNode *TIME();
    antlr4::tree::TerminalNode *W_EXPECT();
    std::vector<ExpectationContext *> expectation();
    ExpectationContext* expectation(size_t i);
    std::vector<antlr4::tree::TerminalNode *> COMMA();
    antlr4::tree::TerminalNode* COMMA(size_t i);

   
  };

  TestLineContext* testLine();

  class  ExpectationContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *first = nullptr;
    antlr4::Token *unsure = nullptr;
    antlr4::Token *negated = nullptr;
    MusterParser::NameContext *segment = nullptr;
    MusterParser::ArgsContext *handed = nullptr;
    MusterParser::ItemContext *clause = nullptr;
    MusterParser::NameContext *sized = nullptr;
    antlr4::Token *howMany = nullptr;
    MusterParser::NameContext *campaign = nullptr;
    MusterParser::NameContext *channel = nullptr;
    MusterParser::NameContext *version = nullptr;
    antlr4::Token *offerWord = nullptr;
    MusterParser::NameContext *offer = nullptr;
    MusterParser::NameContext *reason = nullptr;
    ExpectationContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_IN();
    std::vector<NameContext *> name();
    NameContext* name(size_t i);
    antlr4::tree::TerminalNode *W_BECAUSE();
    antlr4::tree::TerminalNode *W_NOT();
    ArgsContext *args();
    ItemContext *item();
    antlr4::tree::TerminalNode *W_UNKNOWN();
    antlr4::tree::TerminalNode *W_SIZE();
    antlr4::tree::TerminalNode *W_OF();
    antlr4::tree::TerminalNode *NUMBER();
    antlr4::tree::TerminalNode *W_IS();
    antlr4::tree::TerminalNode *EQ();
    antlr4::tree::TerminalNode *W_PLANNED();
    antlr4::tree::TerminalNode *W_BY();
    antlr4::tree::TerminalNode *W_VERSION();
    antlr4::tree::TerminalNode *IDENT();

   
  };

  ExpectationContext* expectation();

  class  RecordContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::RecordFieldContext *recordFieldContext = nullptr;
    std::vector<RecordFieldContext *> fields;
    RecordContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *LBRACE();
    antlr4::tree::TerminalNode *RBRACE();
    std::vector<RecordFieldContext *> recordField();
    RecordFieldContext* recordField(size_t i);
    std::vector<antlr4::tree::TerminalNode *> COMMA();
    antlr4::tree::TerminalNode* COMMA(size_t i);

   
  };

  RecordContext* record();

  class  RecordFieldContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *id = nullptr;
    antlr4::Token *key = nullptr;
    MusterParser::GivenContext *v = nullptr;
    RecordFieldContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *COLON();
    GivenContext *given();
    NameContext *name();
    antlr4::tree::TerminalNode *STRING();

   
  };

  RecordFieldContext* recordField();

  class  ListedContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::GivenContext *givenContext = nullptr;
    std::vector<GivenContext *> items;
    ListedContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *LBRACKET();
    antlr4::tree::TerminalNode *RBRACKET();
    std::vector<GivenContext *> given();
    GivenContext* given(size_t i);
    std::vector<antlr4::tree::TerminalNode *> COMMA();
    antlr4::tree::TerminalNode* COMMA(size_t i);

   
  };

  ListedContext* listed();

  class  GivenContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *truth = nullptr;
    antlr4::Token *absent = nullptr;
    MusterParser::RecordContext *fields = nullptr;
    MusterParser::ListedContext *held = nullptr;
    MusterParser::SumContext *e = nullptr;
    GivenContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_YES();
    antlr4::tree::TerminalNode *W_NO();
    antlr4::tree::TerminalNode *W_MISSING();
    RecordContext *record();
    ListedContext *listed();
    SumContext *sum();

   
  };

  GivenContext* given();

  class  CampaignHeadContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *id = nullptr;
    MusterParser::NameContext *about = nullptr;
    antlr4::Token *title = nullptr;
    antlr4::Token *all = nullptr;
    CampaignHeadContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_CAMPAIGN();
    antlr4::tree::TerminalNode *EOF();
    std::vector<NameContext *> name();
    NameContext* name(size_t i);
    antlr4::tree::TerminalNode *W_FOR();
    antlr4::tree::TerminalNode *COLON();
    antlr4::tree::TerminalNode *STRING();
    antlr4::tree::TerminalNode *W_CAMPAIGNS();

   
  };

  CampaignHeadContext* campaignHead();

  class  WordsClauseContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *id = nullptr;
    MusterParser::SettingWordContext *settingWordContext = nullptr;
    std::vector<SettingWordContext *> words;
    WordsClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *EOF();
    NameContext *name();
    std::vector<SettingWordContext *> settingWord();
    SettingWordContext* settingWord(size_t i);
    std::vector<antlr4::tree::TerminalNode *> COMMA();
    antlr4::tree::TerminalNode* COMMA(size_t i);

   
  };

  WordsClauseContext* wordsClause();

  class  ConditionClauseContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *id = nullptr;
    MusterParser::ExprContext *body = nullptr;
    ConditionClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *EOF();
    NameContext *name();
    ExprContext *expr();

   
  };

  ConditionClauseContext* conditionClause();

  class  StopClauseContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *id = nullptr;
    MusterParser::ExprContext *body = nullptr;
    StopClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_WHEN();
    antlr4::tree::TerminalNode *EOF();
    NameContext *name();
    ExprContext *expr();

   
  };

  StopClauseContext* stopClause();

  class  OutcomeClauseContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *id = nullptr;
    MusterParser::NameContext *what = nullptr;
    MusterParser::ExprContext *body = nullptr;
    MusterParser::SumContext *number = nullptr;
    OutcomeClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *EOF();
    std::vector<NameContext *> name();
    NameContext* name(size_t i);
    antlr4::tree::TerminalNode *W_WHEN();
    antlr4::tree::TerminalNode *W_BY();
    ExprContext *expr();
    SumContext *sum();

   
  };

  OutcomeClauseContext* outcomeClause();

  class  ConditionsClauseContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *id = nullptr;
    MusterParser::ExprContext *exprContext = nullptr;
    std::vector<ExprContext *> bodies;
    ConditionsClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *EOF();
    NameContext *name();
    std::vector<ExprContext *> expr();
    ExprContext* expr(size_t i);
    std::vector<antlr4::tree::TerminalNode *> COMMA();
    antlr4::tree::TerminalNode* COMMA(size_t i);

   
  };

  ConditionsClauseContext* conditionsClause();

  class  ChannelClauseContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *id = nullptr;
    MusterParser::NameContext *channel = nullptr;
    MusterParser::ExprContext *exprContext = nullptr;
    std::vector<ExprContext *> needed;
    antlr4::Token *without = nullptr;
    ChannelClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *EOF();
    std::vector<NameContext *> name();
    NameContext* name(size_t i);
    antlr4::tree::TerminalNode *W_NEEDS();
    antlr4::tree::TerminalNode *W_CONSENT();
    std::vector<ExprContext *> expr();
    ExprContext* expr(size_t i);
    antlr4::tree::TerminalNode *W_WITHOUT();
    std::vector<antlr4::tree::TerminalNode *> COMMA();
    antlr4::tree::TerminalNode* COMMA(size_t i);

   
  };

  ChannelClauseContext* channelClause();

  class  RunsClauseContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *id = nullptr;
    antlr4::Token *from = nullptr;
    antlr4::Token *fromTime = nullptr;
    antlr4::Token *to = nullptr;
    antlr4::Token *toTime = nullptr;
    MusterParser::NameContext *every = nullptr;
    MusterParser::DayListContext *on = nullptr;
    antlr4::Token *first = nullptr;
    antlr4::Token *last = nullptr;
    MusterParser::ZoneContext *inZone = nullptr;
    RunsClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *EOF();
    std::vector<NameContext *> name();
    NameContext* name(size_t i);
    antlr4::tree::TerminalNode *W_FROM();
    antlr4::tree::TerminalNode *W_TO();
    antlr4::tree::TerminalNode *W_EVERY();
    antlr4::tree::TerminalNode *W_ON();
    antlr4::tree::TerminalNode *W_BETWEEN();
    antlr4::tree::TerminalNode *W_AND();
    std::vector<antlr4::tree::TerminalNode *> DATE();
    antlr4::tree::TerminalNode* DATE(size_t i);
    DayListContext *dayList();
    std::vector<antlr4::tree::TerminalNode *> TIME();
    antlr4::tree::TerminalNode* TIME(size_t i);
    ZoneContext *zone();

   
  };

  RunsClauseContext* runsClause();

  class  DayListContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::DayItemContext *dayItemContext = nullptr;
    std::vector<DayItemContext *> items;
    DayListContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<DayItemContext *> dayItem();
    DayItemContext* dayItem(size_t i);
    std::vector<antlr4::tree::TerminalNode *> COMMA();
    antlr4::tree::TerminalNode* COMMA(size_t i);

   
  };

  DayListContext* dayList();

  class  DayItemContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *id = nullptr;
    antlr4::Token *number = nullptr;
    MusterParser::NameContext *last = nullptr;
    DayItemContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<NameContext *> name();
    NameContext* name(size_t i);
    antlr4::tree::TerminalNode *NUMBER();
    antlr4::tree::TerminalNode *W_TO();

   
  };

  DayItemContext* dayItem();

  class  QuietClauseContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *id = nullptr;
    antlr4::Token *first = nullptr;
    antlr4::Token *last = nullptr;
    MusterParser::DayListContext *on = nullptr;
    MusterParser::ZoneContext *inZone = nullptr;
    antlr4::Token *discard = nullptr;
    QuietClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_TO();
    antlr4::tree::TerminalNode *EOF();
    NameContext *name();
    std::vector<antlr4::tree::TerminalNode *> TIME();
    antlr4::tree::TerminalNode* TIME(size_t i);
    antlr4::tree::TerminalNode *W_ON();
    DayListContext *dayList();
    ZoneContext *zone();
    antlr4::tree::TerminalNode *IDENT();

   
  };

  QuietClauseContext* quietClause();

  class  CapClauseContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *number = nullptr;
    MusterParser::NameContext *what = nullptr;
    antlr4::Token *length = nullptr;
    antlr4::Token *whole = nullptr;
    MusterParser::UnitContext *u = nullptr;
    MusterParser::ZoneContext *inZone = nullptr;
    MusterParser::NameContext *nameContext = nullptr;
    std::vector<NameContext *> channels;
    MusterParser::NameContext *own = nullptr;
    std::vector<NameContext *> campaigns;
    MusterParser::NameContext *group = nullptr;
    MusterParser::NameContext *groupName = nullptr;
    CapClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_AT();
    antlr4::tree::TerminalNode *W_MOST();
    antlr4::tree::TerminalNode *EOF();
    std::vector<antlr4::tree::TerminalNode *> NUMBER();
    antlr4::tree::TerminalNode* NUMBER(size_t i);
    std::vector<NameContext *> name();
    NameContext* name(size_t i);
    antlr4::tree::TerminalNode *W_IN();
    antlr4::tree::TerminalNode *W_ON();
    antlr4::tree::TerminalNode *W_OF();
    UnitContext *unit();
    antlr4::tree::TerminalNode *W_THIS();
    std::vector<antlr4::tree::TerminalNode *> COMMA();
    antlr4::tree::TerminalNode* COMMA(size_t i);
    antlr4::tree::TerminalNode *W_CALENDAR();
    ZoneContext *zone();

   
  };

  CapClauseContext* capClause();

  class  HoldClauseContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *id = nullptr;
    MusterParser::NameContext *out = nullptr;
    antlr4::Token *number = nullptr;
    MusterParser::NameContext *salted = nullptr;
    antlr4::Token *salt = nullptr;
    HoldClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *PERCENT();
    antlr4::tree::TerminalNode *EOF();
    std::vector<NameContext *> name();
    NameContext* name(size_t i);
    antlr4::tree::TerminalNode *NUMBER();
    antlr4::tree::TerminalNode *STRING();

   
  };

  HoldClauseContext* holdClause();

  class  LimitClauseContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *id = nullptr;
    antlr4::Token *number = nullptr;
    MusterParser::SumContext *by = nullptr;
    antlr4::Token *side = nullptr;
    LimitClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *EOF();
    NameContext *name();
    antlr4::tree::TerminalNode *NUMBER();
    antlr4::tree::TerminalNode *W_BY();
    SumContext *sum();
    antlr4::tree::TerminalNode *W_FIRST();
    antlr4::tree::TerminalNode *W_LARGEST();
    antlr4::tree::TerminalNode *W_SMALLEST();

   
  };

  LimitClauseContext* limitClause();

  class  NeedsClauseContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NeedsContext *held = nullptr;
    NeedsClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *EOF();
    NeedsContext *needs();

   
  };

  NeedsClauseContext* needsClause();

  class  SplitClauseContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *id = nullptr;
    antlr4::Token *title = nullptr;
    MusterParser::NameContext *salted = nullptr;
    antlr4::Token *salt = nullptr;
    MusterParser::ArmContext *armContext = nullptr;
    std::vector<ArmContext *> arms;
    SplitClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *EOF();
    std::vector<NameContext *> name();
    NameContext* name(size_t i);
    std::vector<antlr4::tree::TerminalNode *> STRING();
    antlr4::tree::TerminalNode* STRING(size_t i);
    std::vector<ArmContext *> arm();
    ArmContext* arm(size_t i);

   
  };

  SplitClauseContext* splitClause();

  class  ArmContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *number = nullptr;
    MusterParser::NameContext *id = nullptr;
    MusterParser::TemplateFieldContext *templateFieldContext = nullptr;
    std::vector<TemplateFieldContext *> fields;
    ArmContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *PERCENT();
    antlr4::tree::TerminalNode *NUMBER();
    NameContext *name();
    antlr4::tree::TerminalNode *COLON();
    std::vector<TemplateFieldContext *> templateField();
    TemplateFieldContext* templateField(size_t i);

   
  };

  ArmContext* arm();

  class  TemplateFieldContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *id = nullptr;
    antlr4::Token *body = nullptr;
    TemplateFieldContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    NameContext *name();
    antlr4::tree::TerminalNode *STRING();

   
  };

  TemplateFieldContext* templateField();

  class  ChooseClauseContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *what = nullptr;
    MusterParser::ExprContext *exprContext = nullptr;
    std::vector<ExprContext *> conditions;
    MusterParser::PickContext *pickContext = nullptr;
    std::vector<PickContext *> chosen;
    MusterParser::PickContext *other = nullptr;
    MusterParser::ScoredPickContext *scoredPickContext = nullptr;
    std::vector<ScoredPickContext *> scored;
    ChooseClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_CHOOSE();
    antlr4::tree::TerminalNode *EOF();
    NameContext *name();
    std::vector<antlr4::tree::TerminalNode *> W_WHEN();
    antlr4::tree::TerminalNode* W_WHEN(size_t i);
    std::vector<antlr4::tree::TerminalNode *> COLON();
    antlr4::tree::TerminalNode* COLON(size_t i);
    antlr4::tree::TerminalNode *W_OTHERWISE();
    std::vector<ExprContext *> expr();
    ExprContext* expr(size_t i);
    std::vector<PickContext *> pick();
    PickContext* pick(size_t i);
    antlr4::tree::TerminalNode *W_BY();
    antlr4::tree::TerminalNode *W_LARGEST();
    std::vector<ScoredPickContext *> scoredPick();
    ScoredPickContext* scoredPick(size_t i);
    std::vector<antlr4::tree::TerminalNode *> COMMA();
    antlr4::tree::TerminalNode* COMMA(size_t i);

   
  };

  ChooseClauseContext* chooseClause();

  class  PickContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *id = nullptr;
    MusterParser::LastsContext *lasting = nullptr;
    PickContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    NameContext *name();
    LastsContext *lasts();

   
  };

  PickContext* pick();

  class  ScoredPickContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *id = nullptr;
    MusterParser::SumContext *score = nullptr;
    MusterParser::LastsContext *lasting = nullptr;
    ScoredPickContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *COLON();
    NameContext *name();
    SumContext *sum();
    LastsContext *lasts();

   
  };

  ScoredPickContext* scoredPick();

  class  LastsContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *until = nullptr;
    antlr4::Token *untilTime = nullptr;
    antlr4::Token *stock = nullptr;
    LastsContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_UNTIL();
    antlr4::tree::TerminalNode *DATE();
    antlr4::tree::TerminalNode *COMMA();
    antlr4::tree::TerminalNode *W_AT();
    antlr4::tree::TerminalNode *W_MOST();
    antlr4::tree::TerminalNode *TIME();
    antlr4::tree::TerminalNode *NUMBER();

   
  };

  LastsContext* lasts();

  class  VersionClauseContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *id = nullptr;
    MusterParser::TemplateFieldContext *templateFieldContext = nullptr;
    std::vector<TemplateFieldContext *> fields;
    VersionClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_VERSION();
    antlr4::tree::TerminalNode *COLON();
    antlr4::tree::TerminalNode *EOF();
    NameContext *name();
    std::vector<TemplateFieldContext *> templateField();
    TemplateFieldContext* templateField(size_t i);

   
  };

  VersionClauseContext* versionClause();

  class  FieldClauseContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::TemplateFieldContext *field = nullptr;
    FieldClauseContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *EOF();
    TemplateFieldContext *templateField();

   
  };

  FieldClauseContext* fieldClause();

  class  ExprContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::ItemContext *itemContext = nullptr;
    std::vector<ItemContext *> operands;
    antlr4::Token *s3 = nullptr;
    std::vector<antlr4::Token *> ops;
    antlr4::Token *s17 = nullptr;
    antlr4::Token *_tset2412 = nullptr;
    ExprContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<ItemContext *> item();
    ItemContext* item(size_t i);
    std::vector<antlr4::tree::TerminalNode *> W_AND();
    antlr4::tree::TerminalNode* W_AND(size_t i);
    std::vector<antlr4::tree::TerminalNode *> W_OR();
    antlr4::tree::TerminalNode* W_OR(size_t i);

   
  };

  ExprContext* expr();

  class  ItemContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *s14 = nullptr;
    std::vector<antlr4::Token *> nots;
    MusterParser::QuantifiedContext *quant = nullptr;
    MusterParser::ComparisonContext *cmp = nullptr;
    MusterParser::SettleContext *settled = nullptr;
    ItemContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    QuantifiedContext *quantified();
    ComparisonContext *comparison();
    std::vector<antlr4::tree::TerminalNode *> W_NOT();
    antlr4::tree::TerminalNode* W_NOT(size_t i);
    SettleContext *settle();

   
  };

  ItemContext* item();

  class  SettleContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *unknown = nullptr;
    SettleContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_OR();
    antlr4::tree::TerminalNode *W_MISSING();
    antlr4::tree::TerminalNode *W_AND();
    antlr4::tree::TerminalNode *W_KNOWN();

   
  };

  SettleContext* settle();

  class  ComparisonContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *in = nullptr;
    MusterParser::NameContext *segment = nullptr;
    MusterParser::ArgsContext *arguments = nullptr;
    MusterParser::PointContext *asOf = nullptr;
    antlr4::Token *entered = nullptr;
    antlr4::Token *number = nullptr;
    MusterParser::UnitContext *u = nullptr;
    MusterParser::SumContext *left = nullptr;
    MusterParser::TailContext *test = nullptr;
    ComparisonContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_IN();
    NameContext *name();
    antlr4::tree::TerminalNode *W_AS();
    antlr4::tree::TerminalNode *W_OF();
    ArgsContext *args();
    PointContext *point();
    antlr4::tree::TerminalNode *W_THE();
    antlr4::tree::TerminalNode *W_LAST();
    antlr4::tree::TerminalNode *W_ENTERED();
    antlr4::tree::TerminalNode *NUMBER();
    UnitContext *unit();
    SumContext *sum();
    TailContext *tail();

   
  };

  ComparisonContext* comparison();

  class  SumContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::ProductContext *productContext = nullptr;
    std::vector<ProductContext *> operands;
    antlr4::Token *s185 = nullptr;
    std::vector<antlr4::Token *> ops;
    antlr4::Token *s186 = nullptr;
    antlr4::Token *_tset2557 = nullptr;
    SumContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<ProductContext *> product();
    ProductContext* product(size_t i);
    std::vector<antlr4::tree::TerminalNode *> PLUS();
    antlr4::tree::TerminalNode* PLUS(size_t i);
    std::vector<antlr4::tree::TerminalNode *> MINUS();
    antlr4::tree::TerminalNode* MINUS(size_t i);

   
  };

  SumContext* sum();

  class  ProductContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::FactorContext *factorContext = nullptr;
    std::vector<FactorContext *> operands;
    antlr4::Token *s187 = nullptr;
    std::vector<antlr4::Token *> ops;
    antlr4::Token *s188 = nullptr;
    antlr4::Token *_tset2584 = nullptr;
    ProductContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<FactorContext *> factor();
    FactorContext* factor(size_t i);
    std::vector<antlr4::tree::TerminalNode *> STAR();
    antlr4::tree::TerminalNode* STAR(size_t i);
    std::vector<antlr4::tree::TerminalNode *> SLASH();
    antlr4::tree::TerminalNode* SLASH(size_t i);

   
  };

  ProductContext* product();

  class  FactorContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *neg = nullptr;
    MusterParser::PrimaryContext *base = nullptr;
    MusterParser::ConversionContext *conv = nullptr;
    MusterParser::RoundingContext *round = nullptr;
    MusterParser::FactorContext *other = nullptr;
    FactorContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    PrimaryContext *primary();
    antlr4::tree::TerminalNode *W_ELSE();
    antlr4::tree::TerminalNode *MINUS();
    ConversionContext *conversion();
    RoundingContext *rounding();
    FactorContext *factor();

   
  };

  FactorContext* factor();

  class  PrimaryContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::AggregateContext *agg = nullptr;
    MusterParser::PointContext *at = nullptr;
    antlr4::Token *time = nullptr;
    antlr4::Token *text = nullptr;
    antlr4::Token *hole = nullptr;
    PrimaryContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    AggregateContext *aggregate();
    PointContext *point();
    antlr4::tree::TerminalNode *TIME();
    antlr4::tree::TerminalNode *STRING();
    antlr4::tree::TerminalNode *HOLE();

   
  };

  PrimaryContext* primary();

  class  ValueContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *truth = nullptr;
    MusterParser::SumContext *v = nullptr;
    ValueContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_YES();
    antlr4::tree::TerminalNode *W_NO();
    SumContext *sum();

   
  };

  ValueContext* value();

  class  RoundingContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *places = nullptr;
    RoundingContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_ROUNDED();
    antlr4::tree::TerminalNode *W_TO();
    antlr4::tree::TerminalNode *NUMBER();
    antlr4::tree::TerminalNode *W_PLACE();
    antlr4::tree::TerminalNode *W_PLACES();

   
  };

  RoundingContext* rounding();

  class  ConversionContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::TypeContext *t = nullptr;
    antlr4::Token *format = nullptr;
    antlr4::Token *rounded = nullptr;
    ConversionContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_AS();
    TypeContext *type();
    antlr4::tree::TerminalNode *STRING();
    antlr4::tree::TerminalNode *W_ROUNDED();

   
  };

  ConversionContext* conversion();

  class  TailContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *op = nullptr;
    MusterParser::ValueContext *right = nullptr;
    antlr4::Token *negated = nullptr;
    MusterParser::IsWhatContext *what = nullptr;
    antlr4::Token *kind = nullptr;
    MusterParser::PathContext *other = nullptr;
    MusterParser::ValuesContext *many = nullptr;
    MusterParser::SumContext *element = nullptr;
    MusterParser::TextOpContext *verb = nullptr;
    MusterParser::SumContext *pattern = nullptr;
    antlr4::Token *ignoring = nullptr;
    TailContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    ValueContext *value();
    antlr4::tree::TerminalNode *EQ();
    antlr4::tree::TerminalNode *NE();
    antlr4::tree::TerminalNode *LT();
    antlr4::tree::TerminalNode *LE();
    antlr4::tree::TerminalNode *GT();
    antlr4::tree::TerminalNode *GE();
    antlr4::tree::TerminalNode *W_IS();
    IsWhatContext *isWhat();
    antlr4::tree::TerminalNode *W_NOT();
    antlr4::tree::TerminalNode *W_HAS();
    antlr4::tree::TerminalNode *W_OF();
    antlr4::tree::TerminalNode *W_ANY();
    antlr4::tree::TerminalNode *W_ALL();
    antlr4::tree::TerminalNode *W_NONE();
    PathContext *path();
    ValuesContext *values();
    SumContext *sum();
    TextOpContext *textOp();
    antlr4::tree::TerminalNode *W_IGNORING();
    antlr4::tree::TerminalNode *W_CASE();

   
  };

  TailContext* tail();

  class  TextOpContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *op = nullptr;
    antlr4::Token *negated = nullptr;
    TextOpContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_CONTAINS();
    antlr4::tree::TerminalNode *W_MATCHES();
    antlr4::tree::TerminalNode *W_WITH();
    antlr4::tree::TerminalNode *W_STARTS();
    antlr4::tree::TerminalNode *W_ENDS();
    antlr4::tree::TerminalNode *W_DOES();
    antlr4::tree::TerminalNode *W_NOT();
    antlr4::tree::TerminalNode *W_CONTAIN();
    antlr4::tree::TerminalNode *W_MATCH();
    antlr4::tree::TerminalNode *W_START();
    antlr4::tree::TerminalNode *W_END();

   
  };

  TextOpContext* textOp();

  class  IsWhatContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *state = nullptr;
    MusterParser::ValuesContext *many = nullptr;
    antlr4::Token *side = nullptr;
    MusterParser::QuantityContext *much = nullptr;
    MusterParser::ConstantContext *named = nullptr;
    antlr4::Token *percent = nullptr;
    MusterParser::ScopeContext *of = nullptr;
    MusterParser::PathContext *set = nullptr;
    antlr4::Token *near = nullptr;
    MusterParser::QuantityContext *distance = nullptr;
    MusterParser::PointContext *at = nullptr;
    antlr4::Token *inside = nullptr;
    MusterParser::SumContext *low = nullptr;
    MusterParser::SumContext *high = nullptr;
    MusterParser::SpanContext *time = nullptr;
    MusterParser::ValueContext *v = nullptr;
    IsWhatContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_MISSING();
    antlr4::tree::TerminalNode *W_KNOWN();
    antlr4::tree::TerminalNode *W_ONE();
    antlr4::tree::TerminalNode *W_OF();
    ValuesContext *values();
    antlr4::tree::TerminalNode *W_IN();
    ScopeContext *scope();
    antlr4::tree::TerminalNode *W_TOP();
    antlr4::tree::TerminalNode *W_BOTTOM();
    QuantityContext *quantity();
    ConstantContext *constant();
    antlr4::tree::TerminalNode *PERCENT();
    PathContext *path();
    antlr4::tree::TerminalNode *W_WITHIN();
    PointContext *point();
    antlr4::tree::TerminalNode *W_INSIDE();
    antlr4::tree::TerminalNode *W_BETWEEN();
    antlr4::tree::TerminalNode *W_AND();
    std::vector<SumContext *> sum();
    SumContext* sum(size_t i);
    SpanContext *span();
    ValueContext *value();

   
  };

  IsWhatContext* isWhat();

  class  ValuesContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::ValueContext *valueContext = nullptr;
    std::vector<ValueContext *> items;
    ValuesContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *LPAREN();
    antlr4::tree::TerminalNode *RPAREN();
    std::vector<ValueContext *> value();
    ValueContext* value(size_t i);
    std::vector<antlr4::tree::TerminalNode *> COMMA();
    antlr4::tree::TerminalNode* COMMA(size_t i);

   
  };

  ValuesContext* values();

  class  ScopeContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *among = nullptr;
    MusterParser::ArgsContext *handed = nullptr;
    MusterParser::PathContext *by = nullptr;
    ScopeContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_AMONG();
    antlr4::tree::TerminalNode *W_PER();
    NameContext *name();
    PathContext *path();
    ArgsContext *args();

   
  };

  ScopeContext* scope();

  class  WindowContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::SpanContext *time = nullptr;
    MusterParser::PointContext *first = nullptr;
    MusterParser::PointContext *second = nullptr;
    MusterParser::PeriodContext *when = nullptr;
    WindowContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    SpanContext *span();
    antlr4::tree::TerminalNode *W_BETWEEN();
    antlr4::tree::TerminalNode *W_AND();
    std::vector<PointContext *> point();
    PointContext* point(size_t i);
    PeriodContext *period();
    antlr4::tree::TerminalNode *W_ON();

   
  };

  WindowContext* window();

  class  SpanContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *dir = nullptr;
    antlr4::Token *number = nullptr;
    MusterParser::ConstantContext *named = nullptr;
    antlr4::Token *whole = nullptr;
    MusterParser::UnitContext *u = nullptr;
    MusterParser::ZoneContext *inZone = nullptr;
    antlr4::Token *side = nullptr;
    MusterParser::PointContext *at = nullptr;
    antlr4::Token *near = nullptr;
    MusterParser::LengthOfTimeContext *nearBy = nullptr;
    antlr4::Token *nearSide = nullptr;
    MusterParser::PointContext *nearAt = nullptr;
    SpanContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_IN();
    antlr4::tree::TerminalNode *W_THE();
    UnitContext *unit();
    antlr4::tree::TerminalNode *W_LAST();
    antlr4::tree::TerminalNode *W_NEXT();
    antlr4::tree::TerminalNode *NUMBER();
    ConstantContext *constant();
    ZoneContext *zone();
    antlr4::tree::TerminalNode *W_CALENDAR();
    antlr4::tree::TerminalNode *W_FULL();
    PointContext *point();
    antlr4::tree::TerminalNode *W_SINCE();
    antlr4::tree::TerminalNode *W_UNTIL();
    antlr4::tree::TerminalNode *W_BEFORE();
    antlr4::tree::TerminalNode *W_AFTER();
    antlr4::tree::TerminalNode *W_WITHIN();
    LengthOfTimeContext *lengthOfTime();

   
  };

  SpanContext* span();

  class  PointContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::ExprContext *inner = nullptr;
    MusterParser::MomentContext *m = nullptr;
    antlr4::Token *date = nullptr;
    antlr4::Token *time = nullptr;
    antlr4::Token *now = nullptr;
    MusterParser::CallContext *called = nullptr;
    MusterParser::PathContext *p = nullptr;
    PointContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *LPAREN();
    antlr4::tree::TerminalNode *RPAREN();
    ExprContext *expr();
    MomentContext *moment();
    antlr4::tree::TerminalNode *DATE();
    antlr4::tree::TerminalNode *TIME();
    antlr4::tree::TerminalNode *W_NOW();
    CallContext *call();
    PathContext *path();

   
  };

  PointContext* point();

  class  MomentContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::QuantityContext *q = nullptr;
    antlr4::Token *ago = nullptr;
    antlr4::Token *dir = nullptr;
    MusterParser::PointContext *at = nullptr;
    MusterParser::ConstantContext *named = nullptr;
    MusterParser::UnitContext *u = nullptr;
    antlr4::Token *edge = nullptr;
    MusterParser::PeriodContext *whole = nullptr;
    MusterParser::PeriodContext *when = nullptr;
    MomentContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    QuantityContext *quantity();
    antlr4::tree::TerminalNode *W_AGO();
    PointContext *point();
    antlr4::tree::TerminalNode *W_BEFORE();
    antlr4::tree::TerminalNode *W_AFTER();
    ConstantContext *constant();
    UnitContext *unit();
    antlr4::tree::TerminalNode *W_OF();
    PeriodContext *period();
    antlr4::tree::TerminalNode *W_START();
    antlr4::tree::TerminalNode *W_END();

   
  };

  MomentContext* moment();

  class  PeriodContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *day = nullptr;
    antlr4::Token *which = nullptr;
    MusterParser::UnitContext *u = nullptr;
    antlr4::Token *date = nullptr;
    MusterParser::ZoneContext *inZone = nullptr;
    PeriodContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    UnitContext *unit();
    antlr4::tree::TerminalNode *DATE();
    antlr4::tree::TerminalNode *W_TODAY();
    antlr4::tree::TerminalNode *W_YESTERDAY();
    antlr4::tree::TerminalNode *W_TOMORROW();
    antlr4::tree::TerminalNode *W_THIS();
    antlr4::tree::TerminalNode *W_LAST();
    antlr4::tree::TerminalNode *W_NEXT();
    ZoneContext *zone();

   
  };

  PeriodContext* period();

  class  ZoneContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *text = nullptr;
    MusterParser::PathContext *p = nullptr;
    MusterParser::ExprContext *inner = nullptr;
    ZoneContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_IN();
    antlr4::tree::TerminalNode *W_ZONE();
    antlr4::tree::TerminalNode *LPAREN();
    antlr4::tree::TerminalNode *RPAREN();
    antlr4::tree::TerminalNode *STRING();
    PathContext *path();
    ExprContext *expr();

   
  };

  ZoneContext* zone();

  class  QuantifiedContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::QuantifierContext *quant = nullptr;
    MusterParser::SourceContext *from = nullptr;
    MusterParser::PathContext *group = nullptr;
    MusterParser::ItemContext *each = nullptr;
    MusterParser::ExprContext *exprContext = nullptr;
    std::vector<ExprContext *> conditions;
    QuantifiedContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    QuantifierContext *quantifier();
    SourceContext *source();
    antlr4::tree::TerminalNode *W_WITH();
    PathContext *path();
    ItemContext *item();
    antlr4::tree::TerminalNode *W_OF();
    antlr4::tree::TerminalNode *LPAREN();
    antlr4::tree::TerminalNode *RPAREN();
    std::vector<ExprContext *> expr();
    ExprContext* expr(size_t i);
    std::vector<antlr4::tree::TerminalNode *> COMMA();
    antlr4::tree::TerminalNode* COMMA(size_t i);

   
  };

  QuantifiedContext* quantified();

  class  QuantifierContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *word = nullptr;
    MusterParser::BoundContext *b = nullptr;
    antlr4::Token *consecutive = nullptr;
    QuantifierContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_ANY();
    antlr4::tree::TerminalNode *W_NO();
    antlr4::tree::TerminalNode *W_EVERY();
    BoundContext *bound();
    antlr4::tree::TerminalNode *W_CONSECUTIVE();

   
  };

  QuantifierContext* quantifier();

  class  BoundContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *dir = nullptr;
    MusterParser::CountContext *low = nullptr;
    MusterParser::CountContext *high = nullptr;
    BoundContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_AT();
    std::vector<CountContext *> count();
    CountContext* count(size_t i);
    antlr4::tree::TerminalNode *W_LEAST();
    antlr4::tree::TerminalNode *W_MOST();
    antlr4::tree::TerminalNode *W_THAN();
    antlr4::tree::TerminalNode *W_MORE();
    antlr4::tree::TerminalNode *W_FEWER();
    antlr4::tree::TerminalNode *W_EXACTLY();
    antlr4::tree::TerminalNode *W_AND();
    antlr4::tree::TerminalNode *W_BETWEEN();

   
  };

  BoundContext* bound();

  class  CountContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *number = nullptr;
    MusterParser::PathContext *p = nullptr;
    antlr4::Token *hole = nullptr;
    CountContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *NUMBER();
    PathContext *path();
    antlr4::tree::TerminalNode *HOLE();

   
  };

  CountContext* count();

  class  SourceContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::SliceContext *part = nullptr;
    MusterParser::PathContext *list = nullptr;
    MusterParser::WindowContext *win = nullptr;
    MusterParser::ItemContext *cond = nullptr;
    MusterParser::SequenceContext *seq = nullptr;
    SourceContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    PathContext *path();
    antlr4::tree::TerminalNode *W_WHERE();
    SliceContext *slice();
    WindowContext *window();
    ItemContext *item();
    antlr4::tree::TerminalNode *LPAREN();
    antlr4::tree::TerminalNode *RPAREN();
    SequenceContext *sequence();

   
  };

  SourceContext* source();

  class  ClosedContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::SliceContext *part = nullptr;
    MusterParser::PathContext *list = nullptr;
    MusterParser::WindowContext *win = nullptr;
    MusterParser::ExprContext *cond = nullptr;
    MusterParser::SequenceContext *seq = nullptr;
    ClosedContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    PathContext *path();
    antlr4::tree::TerminalNode *W_WHERE();
    antlr4::tree::TerminalNode *LPAREN();
    antlr4::tree::TerminalNode *RPAREN();
    SliceContext *slice();
    WindowContext *window();
    ExprContext *expr();
    SequenceContext *sequence();

   
  };

  ClosedContext* closed();

  class  SliceContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *side = nullptr;
    antlr4::Token *number = nullptr;
    MusterParser::ConstantContext *named = nullptr;
    SliceContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_FIRST();
    antlr4::tree::TerminalNode *W_LATEST();
    antlr4::tree::TerminalNode *NUMBER();
    ConstantContext *constant();

   
  };

  SliceContext* slice();

  class  SequenceContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::StepContext *begin = nullptr;
    MusterParser::ThenStepContext *thenStepContext = nullptr;
    std::vector<ThenStepContext *> rest;
    MusterParser::LengthOfTimeContext *limit = nullptr;
    SequenceContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    StepContext *step();
    antlr4::tree::TerminalNode *W_ALL();
    antlr4::tree::TerminalNode *W_WITHIN();
    std::vector<ThenStepContext *> thenStep();
    ThenStepContext* thenStep(size_t i);
    LengthOfTimeContext *lengthOfTime();

   
  };

  SequenceContext* sequence();

  class  ThenStepContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *negated = nullptr;
    MusterParser::StepContext *that = nullptr;
    ThenStepContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_THEN();
    StepContext *step();
    antlr4::tree::TerminalNode *W_NO();

   
  };

  ThenStepContext* thenStep();

  class  StepContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::PathContext *list = nullptr;
    MusterParser::WindowContext *win = nullptr;
    MusterParser::NameContext *id = nullptr;
    MusterParser::PathContext *pathContext = nullptr;
    std::vector<PathContext *> same;
    MusterParser::ItemContext *cond = nullptr;
    MusterParser::LengthOfTimeContext *limit = nullptr;
    StepContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<PathContext *> path();
    PathContext* path(size_t i);
    antlr4::tree::TerminalNode *W_AS();
    antlr4::tree::TerminalNode *W_WITH();
    antlr4::tree::TerminalNode *W_SAME();
    antlr4::tree::TerminalNode *W_WHERE();
    antlr4::tree::TerminalNode *W_WITHIN();
    WindowContext *window();
    NameContext *name();
    ItemContext *item();
    LengthOfTimeContext *lengthOfTime();
    std::vector<antlr4::tree::TerminalNode *> COMMA();
    antlr4::tree::TerminalNode* COMMA(size_t i);

   
  };

  StepContext* step();

  class  AggregateContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *fn = nullptr;
    MusterParser::OperandContext *what = nullptr;
    MusterParser::ClosedContext *from = nullptr;
    MusterParser::PathContext *group = nullptr;
    MusterParser::ExprContext *each = nullptr;
    MusterParser::AcrossContext *over = nullptr;
    antlr4::Token *nth = nullptr;
    antlr4::Token *ranked = nullptr;
    MusterParser::ScopeContext *place = nullptr;
    antlr4::Token *whole = nullptr;
    AggregateContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<antlr4::tree::TerminalNode *> W_OF();
    antlr4::tree::TerminalNode* W_OF(size_t i);
    antlr4::tree::TerminalNode *W_NUMBER();
    ClosedContext *closed();
    antlr4::tree::TerminalNode *W_DISTINCT();
    OperandContext *operand();
    antlr4::tree::TerminalNode *W_WITH();
    antlr4::tree::TerminalNode *LPAREN();
    antlr4::tree::TerminalNode *RPAREN();
    PathContext *path();
    ExprContext *expr();
    antlr4::tree::TerminalNode *W_SHARE();
    antlr4::tree::TerminalNode *W_TOTAL();
    antlr4::tree::TerminalNode *W_AVERAGE();
    antlr4::tree::TerminalNode *W_SMALLEST();
    antlr4::tree::TerminalNode *W_LARGEST();
    antlr4::tree::TerminalNode *W_FIRST();
    antlr4::tree::TerminalNode *W_LATEST();
    antlr4::tree::TerminalNode *W_MEDIAN();
    antlr4::tree::TerminalNode *ORDINAL();
    AcrossContext *across();
    antlr4::tree::TerminalNode *W_FREQUENT();
    antlr4::tree::TerminalNode *W_MOST();
    antlr4::tree::TerminalNode *W_PERCENTILE();
    ScopeContext *scope();
    antlr4::tree::TerminalNode *W_RANK();
    antlr4::tree::TerminalNode *W_QUINTILE();
    antlr4::tree::TerminalNode *W_DECILE();

   
  };

  AggregateContext* aggregate();

  class  AcrossContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *among = nullptr;
    MusterParser::ArgsContext *handed = nullptr;
    MusterParser::PathContext *by = nullptr;
    AcrossContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_ACROSS();
    NameContext *name();
    antlr4::tree::TerminalNode *W_PER();
    ArgsContext *args();
    PathContext *path();

   
  };

  AcrossContext* across();

  class  OperandContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::PathContext *p = nullptr;
    MusterParser::ExprContext *inner = nullptr;
    OperandContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    PathContext *path();
    antlr4::tree::TerminalNode *LPAREN();
    antlr4::tree::TerminalNode *RPAREN();
    ExprContext *expr();

   
  };

  OperandContext* operand();

  class  CallContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *id = nullptr;
    MusterParser::UnitContext *u = nullptr;
    MusterParser::ArgsContext *taken = nullptr;
    CallContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    ArgsContext *args();
    UnitContext *unit();
    antlr4::tree::TerminalNode *IDENT();
    antlr4::tree::TerminalNode *W_VERSION();
    antlr4::tree::TerminalNode *W_PLACE();
    antlr4::tree::TerminalNode *W_SIZE();
    antlr4::tree::TerminalNode *W_NEXT();

   
  };

  CallContext* call();

  class  ArgsContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::ArgContext *argContext = nullptr;
    std::vector<ArgContext *> items;
    ArgsContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *LPAREN();
    antlr4::tree::TerminalNode *RPAREN();
    std::vector<ArgContext *> arg();
    ArgContext* arg(size_t i);
    std::vector<antlr4::tree::TerminalNode *> COMMA();
    antlr4::tree::TerminalNode* COMMA(size_t i);

   
  };

  ArgsContext* args();

  class  ArgContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *id = nullptr;
    MusterParser::ValueContext *v = nullptr;
    ArgContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    ValueContext *value();
    antlr4::tree::TerminalNode *COLON();
    NameContext *name();

   
  };

  ArgContext* arg();

  class  PathContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::NameContext *nameContext = nullptr;
    std::vector<NameContext *> parts;
    antlr4::Token *stringToken = nullptr;
    std::vector<antlr4::Token *> keys;
    PathContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<NameContext *> name();
    NameContext* name(size_t i);
    std::vector<antlr4::tree::TerminalNode *> DOT();
    antlr4::tree::TerminalNode* DOT(size_t i);
    std::vector<antlr4::tree::TerminalNode *> LBRACKET();
    antlr4::tree::TerminalNode* LBRACKET(size_t i);
    std::vector<antlr4::tree::TerminalNode *> RBRACKET();
    antlr4::tree::TerminalNode* RBRACKET(size_t i);
    std::vector<antlr4::tree::TerminalNode *> STRING();
    antlr4::tree::TerminalNode* STRING(size_t i);

   
  };

  PathContext* path();

  class  QuantityContext : public antlr4::ParserRuleContext {
  public:
    antlr4::Token *number = nullptr;
    antlr4::Token *percent = nullptr;
    MusterParser::UnitContext *u = nullptr;
    antlr4::Token *word = nullptr;
    QuantityContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *NUMBER();
    antlr4::tree::TerminalNode *PERCENT();
    UnitContext *unit();
    antlr4::tree::TerminalNode *IDENT();

   
  };

  QuantityContext* quantity();

  class  LengthOfTimeContext : public antlr4::ParserRuleContext {
  public:
    MusterParser::QuantityContext *q = nullptr;
    MusterParser::ConstantContext *named = nullptr;
    MusterParser::UnitContext *u = nullptr;
    LengthOfTimeContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    QuantityContext *quantity();
    ConstantContext *constant();
    UnitContext *unit();

   
  };

  LengthOfTimeContext* lengthOfTime();

  class  ConstantContext : public antlr4::ParserRuleContext {
  public:
    ConstantContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *IDENT();
    antlr4::tree::TerminalNode *QUOTED();

   
  };

  ConstantContext* constant();

  class  UnitContext : public antlr4::ParserRuleContext {
  public:
    UnitContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *W_SECOND();
    antlr4::tree::TerminalNode *W_SECONDS();
    antlr4::tree::TerminalNode *W_MINUTE();
    antlr4::tree::TerminalNode *W_MINUTES();
    antlr4::tree::TerminalNode *W_HOUR();
    antlr4::tree::TerminalNode *W_HOURS();
    antlr4::tree::TerminalNode *W_DAY();
    antlr4::tree::TerminalNode *W_DAYS();
    antlr4::tree::TerminalNode *W_WEEK();
    antlr4::tree::TerminalNode *W_WEEKS();
    antlr4::tree::TerminalNode *W_MONTH();
    antlr4::tree::TerminalNode *W_MONTHS();
    antlr4::tree::TerminalNode *W_QUARTER();
    antlr4::tree::TerminalNode *W_QUARTERS();
    antlr4::tree::TerminalNode *W_YEAR();
    antlr4::tree::TerminalNode *W_YEARS();

   
  };

  UnitContext* unit();

  class  NameContext : public antlr4::ParserRuleContext {
  public:
    NameContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *IDENT();
    antlr4::tree::TerminalNode *QUOTED();
    antlr4::tree::TerminalNode *W_SEGMENT();
    antlr4::tree::TerminalNode *W_LET();
    antlr4::tree::TerminalNode *W_NEEDS();
    antlr4::tree::TerminalNode *W_PROFILES();
    antlr4::tree::TerminalNode *W_CHOOSE();
    antlr4::tree::TerminalNode *W_WHEN();
    antlr4::tree::TerminalNode *W_OTHERWISE();
    antlr4::tree::TerminalNode *W_USE();
    antlr4::tree::TerminalNode *W_SCHEMA();
    antlr4::tree::TerminalNode *W_VERSION();
    antlr4::tree::TerminalNode *W_PROFILE();
    antlr4::tree::TerminalNode *W_KEY();
    antlr4::tree::TerminalNode *W_SOURCE();
    antlr4::tree::TerminalNode *W_CAMPAIGN();
    antlr4::tree::TerminalNode *W_CAMPAIGNS();
    antlr4::tree::TerminalNode *W_IMPORT();
    antlr4::tree::TerminalNode *W_LIST();
    antlr4::tree::TerminalNode *W_SCORE();
    antlr4::tree::TerminalNode *W_TEST();
    antlr4::tree::TerminalNode *W_AT();
    antlr4::tree::TerminalNode *W_LEAST();
    antlr4::tree::TerminalNode *W_MOST();
    antlr4::tree::TerminalNode *W_MORE();
    antlr4::tree::TerminalNode *W_FEWER();
    antlr4::tree::TerminalNode *W_THAN();
    antlr4::tree::TerminalNode *W_EXACTLY();
    antlr4::tree::TerminalNode *W_CONSECUTIVE();
    antlr4::tree::TerminalNode *W_LAST();
    antlr4::tree::TerminalNode *W_NEXT();
    antlr4::tree::TerminalNode *W_CALENDAR();
    antlr4::tree::TerminalNode *W_FULL();
    antlr4::tree::TerminalNode *W_SINCE();
    antlr4::tree::TerminalNode *W_UNTIL();
    antlr4::tree::TerminalNode *W_BEFORE();
    antlr4::tree::TerminalNode *W_AFTER();
    antlr4::tree::TerminalNode *W_WITHIN();
    antlr4::tree::TerminalNode *W_ON();
    antlr4::tree::TerminalNode *W_ZONE();
    antlr4::tree::TerminalNode *W_START();
    antlr4::tree::TerminalNode *W_END();
    antlr4::tree::TerminalNode *W_SECOND();
    antlr4::tree::TerminalNode *W_SECONDS();
    antlr4::tree::TerminalNode *W_MINUTE();
    antlr4::tree::TerminalNode *W_MINUTES();
    antlr4::tree::TerminalNode *W_HOUR();
    antlr4::tree::TerminalNode *W_HOURS();
    antlr4::tree::TerminalNode *W_DAY();
    antlr4::tree::TerminalNode *W_DAYS();
    antlr4::tree::TerminalNode *W_WEEK();
    antlr4::tree::TerminalNode *W_WEEKS();
    antlr4::tree::TerminalNode *W_MONTH();
    antlr4::tree::TerminalNode *W_MONTHS();
    antlr4::tree::TerminalNode *W_QUARTER();
    antlr4::tree::TerminalNode *W_QUARTERS();
    antlr4::tree::TerminalNode *W_YEAR();
    antlr4::tree::TerminalNode *W_YEARS();
    antlr4::tree::TerminalNode *W_NUMBER();
    antlr4::tree::TerminalNode *W_DISTINCT();
    antlr4::tree::TerminalNode *W_SHARE();
    antlr4::tree::TerminalNode *W_TOTAL();
    antlr4::tree::TerminalNode *W_AVERAGE();
    antlr4::tree::TerminalNode *W_SMALLEST();
    antlr4::tree::TerminalNode *W_LARGEST();
    antlr4::tree::TerminalNode *W_FIRST();
    antlr4::tree::TerminalNode *W_LATEST();
    antlr4::tree::TerminalNode *W_MEDIAN();
    antlr4::tree::TerminalNode *W_FREQUENT();
    antlr4::tree::TerminalNode *W_ACROSS();
    antlr4::tree::TerminalNode *W_RANK();
    antlr4::tree::TerminalNode *W_QUINTILE();
    antlr4::tree::TerminalNode *W_DECILE();
    antlr4::tree::TerminalNode *W_PERCENTILE();
    antlr4::tree::TerminalNode *W_ALL();
    antlr4::tree::TerminalNode *W_NONE();
    antlr4::tree::TerminalNode *W_ONE();
    antlr4::tree::TerminalNode *W_CONTAINS();
    antlr4::tree::TerminalNode *W_MATCHES();
    antlr4::tree::TerminalNode *W_STARTS();
    antlr4::tree::TerminalNode *W_ENDS();
    antlr4::tree::TerminalNode *W_DOES();
    antlr4::tree::TerminalNode *W_CONTAIN();
    antlr4::tree::TerminalNode *W_MATCH();
    antlr4::tree::TerminalNode *W_IGNORING();
    antlr4::tree::TerminalNode *W_CASE();
    antlr4::tree::TerminalNode *W_TOP();
    antlr4::tree::TerminalNode *W_BOTTOM();
    antlr4::tree::TerminalNode *W_AMONG();
    antlr4::tree::TerminalNode *W_PER();
    antlr4::tree::TerminalNode *W_INSIDE();
    antlr4::tree::TerminalNode *W_AS();
    antlr4::tree::TerminalNode *W_SAME();
    antlr4::tree::TerminalNode *W_EVENTS();
    antlr4::tree::TerminalNode *W_OPTIONAL();
    antlr4::tree::TerminalNode *W_PERSONAL();
    antlr4::tree::TerminalNode *W_SPECIAL();
    antlr4::tree::TerminalNode *W_FOR();
    antlr4::tree::TerminalNode *W_BY();
    antlr4::tree::TerminalNode *W_LATE();
    antlr4::tree::TerminalNode *W_UP();
    antlr4::tree::TerminalNode *W_TO();
    antlr4::tree::TerminalNode *W_RECORD();
    antlr4::tree::TerminalNode *W_RECORDS();
    antlr4::tree::TerminalNode *W_WHOLE();
    antlr4::tree::TerminalNode *W_REAL();
    antlr4::tree::TerminalNode *W_TEXT();
    antlr4::tree::TerminalNode *W_DATE();
    antlr4::tree::TerminalNode *W_INSTANT();
    antlr4::tree::TerminalNode *W_DURATION();
    antlr4::tree::TerminalNode *W_PERCENT();
    antlr4::tree::TerminalNode *W_MONEY();
    antlr4::tree::TerminalNode *W_PLACE();
    antlr4::tree::TerminalNode *W_CONSENT();
    antlr4::tree::TerminalNode *W_SET();
    antlr4::tree::TerminalNode *W_MAP();
    antlr4::tree::TerminalNode *W_PLACES();
    antlr4::tree::TerminalNode *W_FROM();
    antlr4::tree::TerminalNode *W_SEPARATED();
    antlr4::tree::TerminalNode *W_EXTRACTED();
    antlr4::tree::TerminalNode *W_ROWS();
    antlr4::tree::TerminalNode *W_WITHOUT();
    antlr4::tree::TerminalNode *W_A();
    antlr4::tree::TerminalNode *W_ARE();
    antlr4::tree::TerminalNode *W_ASIDE();
    antlr4::tree::TerminalNode *W_CREATE();
    antlr4::tree::TerminalNode *W_CREATES();
    antlr4::tree::TerminalNode *W_ROW();
    antlr4::tree::TerminalNode *W_WINS();
    antlr4::tree::TerminalNode *W_HEADER();
    antlr4::tree::TerminalNode *W_ROUNDED();
    antlr4::tree::TerminalNode *W_GIVEN();
    antlr4::tree::TerminalNode *W_EXPECT();
    antlr4::tree::TerminalNode *W_BECAUSE();
    antlr4::tree::TerminalNode *W_UNKNOWN();
    antlr4::tree::TerminalNode *W_SIZE();
    antlr4::tree::TerminalNode *W_PLANNED();
    antlr4::tree::TerminalNode *W_ADD();
    antlr4::tree::TerminalNode *W_TAKE();
    antlr4::tree::TerminalNode *W_EACH();
    antlr4::tree::TerminalNode *W_HALVED();
    antlr4::tree::TerminalNode *W_ENTERED();

   
  };

  NameContext* name();


private:
  static std::vector<antlr4::dfa::DFA> _decisionToDFA;
  static antlr4::atn::PredictionContextCache _sharedContextCache;
  static std::vector<std::string> _ruleNames;
  static std::vector<std::string> _tokenNames;

  static std::vector<std::string> _literalNames;
  static std::vector<std::string> _symbolicNames;
  static antlr4::dfa::Vocabulary _vocabulary;
  static antlr4::atn::ATN _atn;
  static std::vector<uint16_t> _serializedATN;


  struct Initializer {
    Initializer();
  };
  static Initializer _init;
};

}  // namespace muster::grammar
