lexer grammar MusterLexer;

// The words of rule files. Notes on what is what are in README.md.
//
// Names and keywords differ only in the list below: the parser's rule `name` takes every word but the
// reserved ones. Blanks are dropped; comments are kept on a channel of their own for a formatter.
//
// Nothing is ever skipped in silence: a character that fits nowhere is an UNKNOWN, digits joined to
// something that is neither number nor date are a JOINED, and an open text ends at its line's end.

tokens {
  // Stands for a part that did not parse and has been reported. Made by the parser's driver only.
  HOLE
}

// ---- reserved words: never a name without backquotes ----

W_AGO : 'ago';
W_AND : 'and';
W_ANY : 'any';
W_BETWEEN : 'between';
W_ELSE : 'else';
W_EVERY : 'every';
W_HAS : 'has';
W_IN : 'in';
W_IS : 'is';
W_KNOWN : 'known';
W_MISSING : 'missing';
W_NO : 'no';
W_NOT : 'not';
W_NOW : 'now';
W_OF : 'of';
W_OR : 'or';
W_THE : 'the';
W_THEN : 'then';
W_THIS : 'this';
W_TODAY : 'today';
W_TOMORROW : 'tomorrow';
W_WHERE : 'where';
W_WITH : 'with';
W_YES : 'yes';
W_YESTERDAY : 'yesterday';

// ---- declarations ----

W_SEGMENT : 'segment';
W_LET : 'let';
W_NEEDS : 'needs';
W_PROFILES : 'profiles';
W_CHOOSE : 'choose';
W_WHEN : 'when';
W_OTHERWISE : 'otherwise';
W_USE : 'use';
W_SCHEMA : 'schema';
W_VERSION : 'version';
W_PROFILE : 'profile';
W_KEY : 'key';
W_SOURCE : 'source';
W_IMPORT : 'import';
W_LIST : 'list';
W_SCORE : 'score';
W_TEST : 'test';
W_CAMPAIGN : 'campaign';
W_CAMPAIGNS : 'campaigns';

// ---- counts ----

W_AT : 'at';
W_LEAST : 'least';
W_MOST : 'most';
W_MORE : 'more';
W_FEWER : 'fewer';
W_THAN : 'than';
W_EXACTLY : 'exactly';
W_CONSECUTIVE : 'consecutive';

// ---- time ----

W_LAST : 'last';
W_NEXT : 'next';
W_CALENDAR : 'calendar';
W_FULL : 'full';
W_SINCE : 'since';
W_UNTIL : 'until';
W_BEFORE : 'before';
W_AFTER : 'after';
W_WITHIN : 'within';
W_ON : 'on';
W_ZONE : 'zone';
W_START : 'start';
W_END : 'end';

// ---- units ----

W_SECOND : 'second';
W_SECONDS : 'seconds';
W_MINUTE : 'minute';
W_MINUTES : 'minutes';
W_HOUR : 'hour';
W_HOURS : 'hours';
W_DAY : 'day';
W_DAYS : 'days';
W_WEEK : 'week';
W_WEEKS : 'weeks';
W_MONTH : 'month';
W_MONTHS : 'months';
W_QUARTER : 'quarter';
W_QUARTERS : 'quarters';
W_YEAR : 'year';
W_YEARS : 'years';

// ---- aggregates ----

W_NUMBER : 'number';
W_DISTINCT : 'distinct';
W_SHARE : 'share';
W_TOTAL : 'total';
W_AVERAGE : 'average';
W_SMALLEST : 'smallest';
W_LARGEST : 'largest';
W_FIRST : 'first';
W_LATEST : 'latest';
W_MEDIAN : 'median';
W_FREQUENT : 'frequent';
W_ACROSS : 'across';
W_RANK : 'rank';
W_QUINTILE : 'quintile';
W_DECILE : 'decile';
W_PERCENTILE : 'percentile';

// ---- tests of values ----

W_ALL : 'all';
W_NONE : 'none';
W_ONE : 'one';
W_CONTAINS : 'contains';
W_MATCHES : 'matches';
W_STARTS : 'starts';
W_ENDS : 'ends';
W_DOES : 'does';
W_CONTAIN : 'contain';
W_MATCH : 'match';
W_IGNORING : 'ignoring';
W_CASE : 'case';
W_TOP : 'top';
W_BOTTOM : 'bottom';
W_AMONG : 'among';
W_PER : 'per';
W_INSIDE : 'inside';

// ---- sequences ----

W_AS : 'as';
W_SAME : 'same';

// ---- schema ----

W_EVENTS : 'events';
W_OPTIONAL : 'optional';
W_PERSONAL : 'personal';
W_SPECIAL : 'special';
W_FOR : 'for';
W_BY : 'by';
W_LATE : 'late';
W_UP : 'up';
W_TO : 'to';
W_RECORD : 'record';
W_RECORDS : 'records';
W_WHOLE : 'whole';
W_REAL : 'real';
W_TEXT : 'text';
W_DATE : 'date';
W_INSTANT : 'instant';
W_DURATION : 'duration';
W_PERCENT : 'percent';
W_MONEY : 'money';
W_PLACE : 'place';
W_CONSENT : 'consent';
W_SET : 'set';
W_MAP : 'map';
W_PLACES : 'places';

// ---- sources ----

W_FROM : 'from';
W_SEPARATED : 'separated';
W_EXTRACTED : 'extracted';
W_ROWS : 'rows';
W_WITHOUT : 'without';
W_A : 'a';
W_ARE : 'are';
W_ASIDE : 'aside';
W_CREATE : 'create';
W_CREATES : 'creates';
W_ROW : 'row';
W_WINS : 'wins';
W_HEADER : 'header';
W_ROUNDED : 'rounded';

// ---- tests ----

W_GIVEN : 'given';
W_EXPECT : 'expect';
W_BECAUSE : 'because';
W_UNKNOWN : 'unknown';
W_SIZE : 'size';
W_PLANNED : 'planned';

// ---- segments at other times ----

W_ENTERED : 'entered';

// ---- scores ----

W_ADD : 'add';
W_TAKE : 'take';
W_EACH : 'each';
W_HALVED : 'halved';

// ---- numbers, dates, times ----

DATE    : DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT ('-' DIGIT DIGIT)? ;  // 2026-11-01, 2026-11
TIME    : DIGIT DIGIT? ':' DIGIT DIGIT (':' DIGIT DIGIT)? ;             // 14:30, 14:30:15
ORDINAL : DIGIT+ ('st' | 'nd' | 'rd' | 'th') ;                          // 3rd
NUMBER  : DIGIT+ ('.' DIGIT+)? ;
// `2026-11-01T14:30`, the way of other languages.
JOINED_INSTANT : DATE 'T' TIME ('.' DIGIT+)? ('Z' | ('+' | '-') DIGIT DIGIT (':'? DIGIT DIGIT)?)? ;
// Digits joined without a blank that are no date: `1,000`, `2026-11-1`, `01/12/2026`, `1.2.3`.
JOINED  : DIGIT+ ([-/,.] DIGIT+)+ ;

// ---- names and texts ----

IDENT       : (LETTER | '_') (LETTER | DIGIT | '_' | MARK)* ;
QUOTED      : '`' ~[`\r\n]+ '`' ;
OPEN_QUOTED : '`' ~[`\r\n]* '`'? ;
STRING      : '"' (~["\\\r\n] | '\\' ~[\r\n])* '"' ;
OPEN_STRING : '"' (~["\\\r\n] | '\\' ~[\r\n])* '\\'? ;
// Quotes of other languages and of word processors.
ODD_STRING  : '\'' ~['\r\n]* '\'' | [\u2018\u201A] ~[\u2019\u2018\r\n]* [\u2019\u2018]
            | [\u201C\u201D\u201E] ~[\u201C\u201D\r\n]* [\u201C\u201D] | '\u00AB' ~[\u00BB\r\n]* '\u00BB' ;

// ---- signs ----

EQ : '=' ; NE : '!=' ; LT : '<' ; LE : '<=' ; GT : '>' ; GE : '>=' ;
PLUS : '+' ; MINUS : '-' ; STAR : '*' ; SLASH : '/' ; PERCENT : '%' ;
LPAREN : '(' ; RPAREN : ')' ; LBRACKET : '[' ; RBRACKET : ']' ;
LBRACE : '{' ; RBRACE : '}' ;  // Words of tests only; anywhere else they are odd characters.
COMMA : ',' ; COLON : ':' ; DOT : '.' ;
// Signs of other languages.
ODD_SIGN : '==' | '===' | '!==' | '<>' | '&&' | '||' | '!' | '&' | '|' | '=>' | '=<'
         | '\u2260' | '\u2264' | '\u2265' | '\u2212' | '\u2013' | '\u2014' | '\u00D7' | '\u00F7' ;

BLANK   : [ \t\r\n\f]+ -> skip ;
COMMENT : '#' ~[\r\n]* -> channel(HIDDEN) ;
UNKNOWN : . ;

fragment DIGIT  : [0-9] ;
fragment LETTER : [\p{L}] ;
fragment MARK   : [\p{Mn}\p{Mc}\p{Nd}] ;
