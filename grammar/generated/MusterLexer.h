
// Generated from MusterLexer.g4 by ANTLR 4.9

#pragma once


#include "antlr4-runtime.h"


namespace muster::grammar {


class  MusterLexer : public antlr4::Lexer {
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

  explicit MusterLexer(antlr4::CharStream *input);
  ~MusterLexer();

  virtual std::string getGrammarFileName() const override;
  virtual const std::vector<std::string>& getRuleNames() const override;

  virtual const std::vector<std::string>& getChannelNames() const override;
  virtual const std::vector<std::string>& getModeNames() const override;
  virtual const std::vector<std::string>& getTokenNames() const override; // deprecated, use vocabulary instead
  virtual antlr4::dfa::Vocabulary& getVocabulary() const override;

  virtual const std::vector<uint16_t> getSerializedATN() const override;
  virtual const antlr4::atn::ATN& getATN() const override;

private:
  static std::vector<antlr4::dfa::DFA> _decisionToDFA;
  static antlr4::atn::PredictionContextCache _sharedContextCache;
  static std::vector<std::string> _ruleNames;
  static std::vector<std::string> _tokenNames;
  static std::vector<std::string> _channelNames;
  static std::vector<std::string> _modeNames;

  static std::vector<std::string> _literalNames;
  static std::vector<std::string> _symbolicNames;
  static antlr4::dfa::Vocabulary _vocabulary;
  static antlr4::atn::ATN _atn;
  static std::vector<uint16_t> _serializedATN;


  // Individual action functions triggered by action() above.

  // Individual semantic predicate functions triggered by sempred() above.

  struct Initializer {
    Initializer();
  };
  static Initializer _init;
};

}  // namespace muster::grammar
