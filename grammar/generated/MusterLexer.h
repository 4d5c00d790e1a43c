
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
    W_YES = 24, W_YESTERDAY = 25, W_SEGMENT = 26, W_LET = 27, W_NEEDS = 28, 
    W_PROFILES = 29, W_CHOOSE = 30, W_WHEN = 31, W_OTHERWISE = 32, W_USE = 33, 
    W_SCHEMA = 34, W_VERSION = 35, W_PROFILE = 36, W_KEY = 37, W_SOURCE = 38, 
    W_IMPORT = 39, W_LIST = 40, W_SCORE = 41, W_TEST = 42, W_CAMPAIGN = 43, 
    W_AT = 44, W_LEAST = 45, W_MOST = 46, W_MORE = 47, W_FEWER = 48, W_THAN = 49, 
    W_EXACTLY = 50, W_CONSECUTIVE = 51, W_LAST = 52, W_NEXT = 53, W_CALENDAR = 54, 
    W_FULL = 55, W_SINCE = 56, W_UNTIL = 57, W_BEFORE = 58, W_AFTER = 59, 
    W_WITHIN = 60, W_ON = 61, W_ZONE = 62, W_START = 63, W_END = 64, W_SECOND = 65, 
    W_SECONDS = 66, W_MINUTE = 67, W_MINUTES = 68, W_HOUR = 69, W_HOURS = 70, 
    W_DAY = 71, W_DAYS = 72, W_WEEK = 73, W_WEEKS = 74, W_MONTH = 75, W_MONTHS = 76, 
    W_QUARTER = 77, W_QUARTERS = 78, W_YEAR = 79, W_YEARS = 80, W_NUMBER = 81, 
    W_DISTINCT = 82, W_WITH = 83, W_SHARE = 84, W_TOTAL = 85, W_AVERAGE = 86, 
    W_SMALLEST = 87, W_LARGEST = 88, W_FIRST = 89, W_LATEST = 90, W_MEDIAN = 91, 
    W_FREQUENT = 92, W_ACROSS = 93, W_RANK = 94, W_QUINTILE = 95, W_DECILE = 96, 
    W_PERCENTILE = 97, W_ALL = 98, W_NONE = 99, W_ONE = 100, W_CONTAINS = 101, 
    W_MATCHES = 102, W_STARTS = 103, W_ENDS = 104, W_DOES = 105, W_CONTAIN = 106, 
    W_MATCH = 107, W_IGNORING = 108, W_CASE = 109, W_TOP = 110, W_BOTTOM = 111, 
    W_AMONG = 112, W_PER = 113, W_INSIDE = 114, W_AS = 115, W_SAME = 116, 
    W_EVENTS = 117, W_OPTIONAL = 118, W_PERSONAL = 119, W_SPECIAL = 120, 
    W_FOR = 121, W_BY = 122, W_LATE = 123, W_UP = 124, W_TO = 125, W_RECORD = 126, 
    W_RECORDS = 127, W_WHOLE = 128, W_REAL = 129, W_TEXT = 130, W_DATE = 131, 
    W_INSTANT = 132, W_DURATION = 133, W_PERCENT = 134, W_MONEY = 135, W_PLACE = 136, 
    W_CONSENT = 137, W_SET = 138, W_MAP = 139, W_PLACES = 140, W_FROM = 141, 
    W_SEPARATED = 142, W_EXTRACTED = 143, W_ROWS = 144, W_WITHOUT = 145, 
    W_A = 146, W_ARE = 147, W_ASIDE = 148, W_CREATE = 149, W_CREATES = 150, 
    W_ROW = 151, W_WINS = 152, W_HEADER = 153, W_ROUNDED = 154, W_GIVEN = 155, 
    W_EXPECT = 156, W_BECAUSE = 157, W_UNKNOWN = 158, W_SIZE = 159, W_ADD = 160, 
    W_TAKE = 161, W_EACH = 162, W_HALVED = 163, DATE = 164, TIME = 165, 
    ORDINAL = 166, NUMBER = 167, JOINED_INSTANT = 168, JOINED = 169, IDENT = 170, 
    QUOTED = 171, OPEN_QUOTED = 172, STRING = 173, OPEN_STRING = 174, ODD_STRING = 175, 
    EQ = 176, NE = 177, LT = 178, LE = 179, GT = 180, GE = 181, PLUS = 182, 
    MINUS = 183, STAR = 184, SLASH = 185, PERCENT = 186, LPAREN = 187, RPAREN = 188, 
    LBRACKET = 189, RBRACKET = 190, LBRACE = 191, RBRACE = 192, COMMA = 193, 
    COLON = 194, DOT = 195, ODD_SIGN = 196, BLANK = 197, COMMENT = 198, 
    UNKNOWN = 199
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
