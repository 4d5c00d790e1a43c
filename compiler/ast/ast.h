#pragma once

// Rule files as written: segments, lets, schemas, sources and tests of one program. Holds no types
// and no resolved names; those are side tables made by sema, keyed by the same ids.
//
//   segment lapsed: no purchases in the last 90 days
//
// is a Segment whose condition is Quantified{No, Events{purchases, Rolling{90 days}}}.
//
// Tested by tests/golden/syntax.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "compiler/base/id.h"
#include "compiler/source/source.h"

namespace muster::ast {

using ExprId = Id<struct ExprTag>;

// A name without its backquotes. `isQuoted` matters where a bare word could be a keyword.
struct Name {
  std::string text;
  Span span;
  bool isQuoted = false;
};

// `country`, `customer.country`. Never empty.
struct Path {
  std::vector<Name> parts;
  Span span;
};

enum class TimeUnit : std::uint8_t { Second, Minute, Hour, Day, Week, Month, Quarter, Year };

// ---- literals -----------------------------------------------------------------------------------

// `18`, `0.63`. The digits as written; a sign is a Negate around it.
struct NumberLiteral {
  std::string digits;
};
// `500 GBP`, `20%`: a number with a unit that is no unit of time.
struct UnitLiteral {
  std::string digits;
  Name unit;  // "%" for percent
};
// `30 days`.
struct DurationLiteral {
  std::string digits;
  TimeUnit unit;
};
struct TextLiteral {
  std::string value;  // Unescaped, not yet normalised.
};
// `yes`, `no`.
struct YesNoLiteral {
  bool value;
};
// `2026-11-01`, or `2026-11` for the whole month (day = 0). The calendar has been checked.
struct DateLiteral {
  int year;
  int month;
  int day;
};
// `9:00`, where a value stands. What comes again every day is no value; sema says what to ask.
struct TimeOfDay {};
// `2026-11-01 14:30`, `2026-11-01 14:30:15`, in the schema's zone.
struct InstantLiteral {
  DateLiteral date;
  int hour;
  int minute;
  int second;
};

// `in the last quiet`, `latest n purchases`: the name of a parameter or a let, in the place of what
// is written out. Before anything is checked sema puts in what it stands for.
struct Constant {
  ExprId name;    // a Reference
  bool isNumber;  // of a unit that is written behind it: `in the last n days`
};

// ---- points in time -----------------------------------------------------------------------------

enum class NamedTime : std::uint8_t { Now, Today, Yesterday, Tomorrow };
struct NamedTimePoint {
  NamedTime which;
};
// `this month`, `last week`, `next year`: one whole unit of the calendar.
enum class WhichUnit : std::uint8_t { This, Last, Next };
struct CalendarPeriod {
  WhichUnit which;
  TimeUnit unit;
};
// `start of this month` is its first date, `end of this month` its last.
struct PeriodEdge {
  bool isEnd;
  ExprId period;
};
// `today in zone (time_zone else "Europe/London")`: a period of that zone's calendar and clock.
struct InZone {
  ExprId period;
  ExprId zone;
};
// `30 days ago`: as of minus the quantity.
struct Ago {
  std::string digits;
  TimeUnit unit;
  std::optional<Constant> constant = std::nullopt;
};
// `2 days after last_mail_at`, `30 days before 2026-01-01`.
struct ShiftedPoint {
  std::string digits;
  TimeUnit unit;
  bool isAfter;
  ExprId point;
  std::optional<Constant> constant = std::nullopt;
};

// ---- names --------------------------------------------------------------------------------------

// A field, an enum value, a let; in a source a column, or the number of the row, which is the one
// unquoted name with a blank: "row number". sema decides.
struct Reference {
  Path path;
  // What an expansion put here: this let, whatever else is called like it.
  std::optional<std::size_t> let = std::nullopt;
};
// `6 months`, `quiet: 6 months`: what a parameter stands for at one use.
struct Argument {
  std::optional<Name> name;
  ExprId value;
};
// `in big_spenders`, `in lapsed(6 months)`, `in lapsed as of 1 day ago`, `entered lapsed in the
// last 7 days`. `not in x` is a Not around it.
struct InSegment {
  Path segment;
  std::vector<Argument> arguments = {};
  std::optional<ExprId> asOf = std::nullopt;
  std::string text = {};   // of `asOf`, as written
  bool isEntered = false;  // in it now, and not at `asOf`, which is an Ago
  // What an expansion put here in the place of the segment, as it does for a Reference.
  std::optional<std::size_t> let = std::nullopt;
};

// `hour(seen_at, zone: "Asia/Tokyo")`, `spend(30 days)`. Which function or let that is and which
// parameter an argument is for, sema decides.
struct Call {
  Name function;
  std::vector<Argument> arguments;
};
// `choose when recency >= 4: champions otherwise other`
struct Choose {
  struct When {
    ExprId condition;
    ExprId value;
  };
  std::vector<When> whens;
  ExprId otherwise;
};

// ---- tests --------------------------------------------------------------------------------------

enum class CompareOp : std::uint8_t { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual };
// `age < 30`, `country is "AE"` (Equal), `country is not "AE"` (NotEqual).
struct Compare {
  CompareOp op;
  ExprId left;
  ExprId right;
};
// `x is between 3 and 5`: both bounds included for values, see meaning.md 4 for points in time.
struct BetweenTest {
  bool isNegated;
  ExprId value;
  ExprId low;
  ExprId high;
};
// `tier is one of (gold, platinum)`.
struct OneOfTest {
  bool isNegated;
  ExprId value;
  std::vector<ExprId> choices;
};
enum class TextOp : std::uint8_t { Contains, StartsWith, EndsWith, Matches };
struct TextTest {
  TextOp op;
  bool isNegated;
  bool ignoresCase;
  ExprId text;
  ExprId pattern;
};
enum class SetOp : std::uint8_t { AnyOf, AllOf, NoneOf };
// `interests has any of ("a", "b")`; `interests has "a"` is AnyOf with one value. `other` is set
// instead of `values` for another set: `interests has any of offers`.
struct SetTest {
  SetOp op;
  ExprId set;
  std::vector<ExprId> values;
  std::optional<ExprId> other;
};
// `x is missing` (isKnown = false), `x is known`. `is not missing` is written down as is known.
struct PresenceTest {
  bool isKnown;
  ExprId value;
};

// ---- windows ------------------------------------------------------------------------------------

// What the units of `in the last 3 ...` are: lengths of time that end at as of; those of the
// calendar, the one that as of is in among them; or those of the calendar before or after that.
enum class Units : std::uint8_t { Rolling, Calendar, Full };
// `in the last 30 days`, `in the next 2 full months`, `in the last 3 months in zone "UTC"`.
struct Rolling {
  bool isNext;
  std::string digits;
  TimeUnit unit;
  Units units = Units::Rolling;
  std::optional<ExprId> zone = std::nullopt;
  std::optional<Constant> constant = std::nullopt;
};
// `between 365 and 90 days ago`: two Ago, a unit that is left out being the other's. Which of the
// two is older is the checker's business.
struct BetweenPoints {
  ExprId first;
  ExprId second;
};
enum class Side : std::uint8_t { Since, Until, Before, After };
struct OneSided {
  Side side;
  ExprId point;
};
// `on 2026-11-01`, `in`-less periods such as `today`.
struct OnPeriod {
  ExprId period;
};
// `within 7 days before last_mail_at`: between that point and 7 days before it.
struct Within {
  std::string digits;
  TimeUnit unit;
  bool isAfter;
  ExprId point;
  std::optional<Constant> constant = std::nullopt;
};
struct Window {
  Span span;
  std::variant<Rolling, BetweenPoints, OneSided, OnPeriod, Within> kind;
};
// `delivered_at is in the last 7 days`: a value tested against a window.
struct WindowTest {
  bool isNegated;
  ExprId value;
  Window window;
};

// ---- logic --------------------------------------------------------------------------------------

struct Not {
  ExprId operand;
};
// `a and b and c`, kept flat as written.
struct AllOf {
  std::vector<ExprId> operands;
};
struct AnyOf {
  std::vector<ExprId> operands;
};
// `P or missing` (unknownIs = true), `P and known` (unknownIs = false).
struct Settled {
  bool unknownIs;
  ExprId operand;
};

// ---- arithmetic ---------------------------------------------------------------------------------

enum class ArithmeticOp : std::uint8_t { Add, Subtract, Multiply, Divide };
struct Arithmetic {
  ArithmeticOp op;
  ExprId left;
  ExprId right;
};
struct Negate {
  ExprId operand;
};
// `first_name else "friend"`: the fallback where the value is missing.
struct Else {
  ExprId value;
  ExprId fallback;
};

// ---- events -------------------------------------------------------------------------------------

// `latest 5`, `first 3`.
struct Slice {
  bool isLatest;
  std::string digits;
  Span span;
  std::optional<Constant> constant = std::nullopt;
};
// What stands behind a `then`: `no purchases with same sku within 2 days`.
struct SequenceStep {
  bool isNegated = false;
  Path list;
  std::optional<Window> window;
  std::optional<Name> name;  // `as p`
  std::vector<Path> same;    // `with same sku, store`
  std::optional<ExprId> where;
  std::optional<ExprId> within;  // as written: a DurationLiteral where it is a length of time
  Span span;
  std::optional<Constant> constant = std::nullopt;  // of within
};
// `purchases in the last 90 days where (amount > 5 GBP)`, or the first step of a sequence.
struct Events {
  Path list;
  std::optional<Window> window;
  std::optional<ExprId> where;
  Span span;
  std::optional<Slice> slice = std::nullopt;
  std::optional<Name> name = std::nullopt;  // of the first step
  std::vector<SequenceStep> then = {};      // not empty: a sequence
  std::optional<ExprId> allWithin = std::nullopt;
  std::optional<Constant> constant = std::nullopt;  // of allWithin

  bool isSequence() const { return !then.empty(); }
};
enum class QuantifierKind : std::uint8_t {
  Any,
  No,
  Every,
  AtLeast,
  AtMost,
  MoreThan,
  FewerThan,
  Exactly,
  Between,  // both counts included
};
struct Quantifier {
  QuantifierKind kind;
  std::optional<ExprId> count;  // set from AtLeast on
  std::optional<ExprId> high;   // set for Between
  Span span;
};
// `at least 3 purchases in the last 90 days`. Under Every, the `where` is what each event must
// meet.
struct QuantifiedEvents {
  Quantifier quantifier;
  Events events;
  // `at least 3 consecutive`: what is counted is the longest run of them.
  bool isConsecutive = false;
};
// `at least 2 of (a, b, c)`.
struct QuantifiedConditions {
  Quantifier quantifier;
  std::vector<ExprId> conditions;
};
enum class AggregateFn : std::uint8_t {
  Number,
  Total,
  Average,
  Smallest,
  Largest,
  First,
  Latest,
  Distinct,  // number of distinct OPERAND of EVENTS
  Nth,       // 2nd OPERAND of EVENTS
  Median,
  MostFrequent,
  Share,  // of the events in the window, those that pass the `where`
  // `traits["plan"]`: the operand of the one event that passes the `where`, an entry of a map whose
  // key is the one written there.
  Entry,
};
struct Aggregate {
  AggregateFn fn;
  // Set for all but Number and Share; its names are fields of the list. Of a Number it is the
  // points of a score, of which sema makes a total or a product before anything is checked.
  std::optional<ExprId> operand;
  Events events;
  std::string ordinal = {};  // the digits of Nth
};
// `previous(amount)`: of the event before this one in its list; `next(amount)`: of the one after.
struct Previous {
  ExprId value;
  bool isNext = false;
};
// `days` in `number of distinct days of purchases`: the unit of the calendar, in the schema's zone,
// that an event's time falls in.
struct UnitOfTime {
  TimeUnit unit;
};

// ---- groups -------------------------------------------------------------------------------------

// `brand with (...)`, `months with ...`: the events of all lists named in `each`, by a field that
// they share or by units of the calendar, and what is asked of every group.
struct Groups {
  std::variant<Name, TimeUnit> key;
  ExprId each;
  Span keySpan;
};
// `any brand with (at least 3 purchases)`, `at least 5 consecutive weeks with any purchases`.
struct QuantifiedGroups {
  Quantifier quantifier;
  bool isConsecutive;
  Groups groups;
};
// `number of brand with (at least 3 purchases)`.
struct NumberOfGroups {
  Groups groups;
};

// ---- population ---------------------------------------------------------------------------------

// `among buyers per country`: which profiles a profile is compared with. Neither: all of them.
struct Population {
  std::optional<ExprId> among;  // an InSegment
  std::optional<ExprId> per;    // a Reference
};
// `spend is in top 5% among buyers`, `spend is not in bottom 100`.
struct TopTest {
  bool isNegated;
  bool isTop;
  std::string digits;
  bool isPercent;
  ExprId value;
  Population population;
  std::string text;  // as written, without the negation: what a run calls the threshold
  Span amountSpan;
  std::optional<Constant> constant = std::nullopt;
};
enum class PopulationFn : std::uint8_t {
  Rank,  // these four place the profile itself
  Quintile,
  Decile,
  PercentileOf,
  ShareOfTotal,
  Total,  // these are the same for all profiles of a population
  Average,
  Smallest,
  Largest,
  Median,
  Percentile,  // `90th percentile of x across buyers`
};
// `sample("birthday-2026")`: where the profile falls between 0% and 100%, by salt and key alone.
struct Sample {
  std::string salt;  // not yet normalised
};
// `rank of spend among buyers`, `median spend across everyone`.
struct PopulationTerm {
  PopulationFn fn;
  std::string ordinal;  // of Percentile: "90"
  ExprId value;
  Population population;
  std::string text;  // as written
};

// ---- sources ------------------------------------------------------------------------------------

// A type as written. `words` of `one of` stand in `values`.
enum class TypeWord : std::uint8_t {
  YesNo,
  WholeNumber,
  Number,
  Percent,
  Money,
  Real,
  Text,
  OneOf,
  Date,
  Instant,
  Duration,
  Zone,
  Place,
  Consent,
  SetOf,
  MapOf,
  ListOf,
  Record,  // its fields stand below it, in FieldDecl::fields
  Named,   // a reference to another kind of profile: `account_id`
};
struct TypeExpr {
  TypeWord word;
  std::optional<int> places;       // `number with 2 places`
  std::optional<Name> name;        // the currency of money, the name of a Named type
  std::vector<Name> values;        // of OneOf
  bool isOrdered = false;          // `bronze < silver < gold`
  std::vector<TypeExpr> elements;  // one for SetOf and ListOf, two for MapOf
  Span span;
};
// `Quantity as whole number`, `born as date "dd.mm.yyyy"`.
struct Convert {
  ExprId value;
  TypeExpr type;
  std::optional<std::string> format;
  bool isRounded = false;
};
// `Member as "Yes" yes, "No" no`.
struct MapValues {
  struct Entry {
    std::string from;
    ExprId to;  // A YesNoLiteral, a Reference to an enum value, or another literal.
    Span span;
  };
  ExprId value;
  std::vector<Entry> entries;
};

// ---- holes --------------------------------------------------------------------------------------

// Stands where the text did not parse. Already diagnosed; later passes skip it in silence.
struct Poison {};

using ExprKind =
    std::variant<NumberLiteral, UnitLiteral, DurationLiteral, TextLiteral, YesNoLiteral,
                 DateLiteral, InstantLiteral, NamedTimePoint, CalendarPeriod, PeriodEdge, InZone,
                 Ago, ShiftedPoint, Reference, InSegment, Call, Choose, Compare, BetweenTest,
                 OneOfTest, TextTest, SetTest, PresenceTest, WindowTest, Not, AllOf, AnyOf, Settled,
                 Arithmetic, Negate, Else, QuantifiedEvents, QuantifiedConditions, Aggregate,
                 UnitOfTime, QuantifiedGroups, NumberOfGroups, TopTest, PopulationTerm, Sample,
                 Previous, Convert, MapValues, TimeOfDay, Poison>;

struct Expr {
  Span span;
  ExprKind kind;
};

// ---- declarations -------------------------------------------------------------------------------

// `needs at least 1000 profiles`
struct Needs {
  std::string digits;
  Span span;
};
// `quiet: duration = 12 months`. The words of its type as written: sema knows what they mean.
struct Param {
  Name name;
  std::vector<Name> type;
  std::optional<ExprId> byDefault;
  Span span;
};
struct Segment {
  Name name;
  std::optional<std::string> title;
  ExprId condition;
  Span span;
  std::optional<Needs> needs = std::nullopt;
  std::vector<Param> params = {};
  bool isImported = false;  // to be named, and no audience
  bool isTested = false;    // made for a test that gives values: `expect in lapsed(6 months)`
  // A condition of a campaign, which only a plan asks: nobody wrote it, and it has no name that a
  // rule could use.
  bool isPart = false;
  std::optional<Name> about = std::nullopt;  // `for account`; none: the schema's first kind
};
// `import "stdlib/lifecycle"`
struct ImportDecl {
  std::string path;
  Span span;
};
// `list complaints of email as sha256 from "complaints.txt" may be empty`
struct ListDecl {
  Name name;
  Path field;
  std::optional<Name> form;  // `sha256`, `points`, `areas`
  std::string file;          // relative to the rule file
  bool mayBeEmpty;
  Span fileSpan;
  Span span;
};
// Where a let comes from that nobody wrote: sema's expansion of a segment or let with parameters,
// or what one of them was given.
struct Expansion {
  Span use;                           // `in lapsed(6 months)`
  std::string of;                     // `lapsed`
  std::optional<std::size_t> within;  // the expansion that the use itself stands in
  bool isSegment = false;
  // What is given to parameters, where it is no plain literal: these lets.
  std::vector<std::size_t> given;
  // Of a let that is given: the parameter it is given to.
  std::optional<Param> param;
};
struct Let {
  Name name;
  ExprId value;
  Span span;
  std::vector<Param> params = {};
  std::optional<Expansion> expansion = std::nullopt;
  std::optional<Name> about = std::nullopt;  // as of a segment
  bool isPutIn = false;                      // where a Constant named it
};
// A segment or let with parameters: a pattern, from which sema makes one let for each set of values
// it is given. With a value for every parameter it is a segment or let of its own, too.
struct Template {
  bool isSegment = false;
  Name name;
  std::vector<Param> params;
  ExprId body;
  Span span;
  bool isImported = false;
};

struct FieldDecl {
  Name name;
  TypeExpr type;
  bool isOptional = false;
  bool isPersonal = false;        // `personal`: says something about one person
  bool isSpecial = false;         // `special`: of a special category, such as health
  std::vector<Name> purposes;     // `for service, marketing`
  std::vector<FieldDecl> fields;  // of a record, or of the records of a list
  Span span;
  // What stands here of another kind of profile, under a dotted name: an index into the profile's
  // references. Nobody wrote it; sema puts it there.
  std::optional<std::size_t> through = std::nullopt;
};
// `events purchases at ordered_at` or `lines list of records`, with what follows on its own lines;
// or `traits map of text to number`, a list of records that have a key and a value.
struct EventsDecl {
  Name name;                 // of a list in a record with the record's before it: `home.rooms`
  std::optional<Name> time;  // none: records, in the order in which they stand
  std::optional<Name> thenBy;
  std::optional<DurationLiteral> lateBy;
  std::vector<FieldDecl> fields;
  // The list that each element of which has one of these, an index into the profile's lists; none:
  // each profile has one.
  std::optional<std::size_t> owner;
  bool isOptional = false;  // which no list is
  Span span;
  bool isMap = false;
  std::optional<DurationLiteral> keptFor = std::nullopt;  // how far back there are any
  std::optional<std::size_t> through = std::nullopt;      // as of a field
};
// `account account_id`: a field that holds the key of a profile of another kind.
struct ReferenceDecl {
  std::string field;
  std::string kind;
  std::optional<std::size_t> list;  // whose elements have the field, an index into the profile's
};
struct ProfileDecl {
  Name name;
  std::optional<Name> key;
  std::vector<FieldDecl> fields;
  std::vector<EventsDecl> lists;
  Span span;
  std::vector<ReferenceDecl> references = {};
};
struct Setting {
  Name name;  // zone, currency, `weeks`, ...
  std::vector<Name> words;
  std::optional<std::string> text;
  Span span;
};
struct SchemaDecl {
  Name name;
  std::optional<int> version;
  std::vector<Setting> settings;
  std::vector<ProfileDecl> profiles;
  Span span;
};

// One field of a source: `birthday = born as date "dd.mm.yyyy"`.
struct FieldMapping {
  Name field;
  ExprId value;
  Span span;
};
// One profile or event list and the files it comes from.
struct SourceTable {
  Name target;                 // `customer`, `purchases`, `orders.lines`
  std::string files;           // a path or a glob, relative to the rule file; of a `column` empty
  std::optional<Path> column;  // of another table, whose records these are: `orders.items`
  Span filesSpan;
  std::optional<std::string> separator;
  std::optional<Name> format;  // `as csv`, where the file's ending does not tell
  bool hasHeader = true;       // `without header`: columns are then column1, column2, ...
  std::vector<std::string> missingWords;
  bool setsAsideRowsWithoutKey = false;
  bool createsProfiles = false;           // `creates profiles`, for events of unknown profiles
  std::optional<bool> lastDuplicateWins;  // `last row wins` / `first row wins`
  std::optional<Name> winsPer;            // `first row wins per order_id`
  std::optional<ExprId> where;
  std::vector<FieldMapping> mappings;
  Span span;
};
struct SourceDecl {
  Name name;
  Name schema;
  std::optional<std::string> zone;
  std::optional<std::string> extractedAt;
  std::vector<SourceTable> tables;
  Span span;
};
struct UseDecl {
  Name schema;
  Span span;
};

// What a test says that a field holds: `missing`, a value, `[...]`, `{...}`.
struct GivenField;
struct GivenValue {
  enum class Shape : std::uint8_t { Missing, Value, List, Record };
  Shape shape = Shape::Missing;
  std::optional<ExprId> value;     // of Value
  std::vector<GivenValue> items;   // of List
  std::vector<GivenField> fields;  // of Record
  Span span;
};
struct GivenField {
  Name name;
  GivenValue value;
};
// `given customer anna { country: "AE" }`.
struct GivenProfile {
  Name kind;
  std::optional<Name> label;
  std::vector<GivenField> fields;
  Span span;
};
// `given list complaints ["ann@example.com"]`.
struct GivenList {
  Name name;
  std::vector<GivenValue> entries;
  Span span;
};
// `anna in big_spenders`, `unknown in x`, `size of x 2`, `anna planned sale by email version warm`.
struct Expectation {
  enum class Kind : std::uint8_t { In, NotIn, Unknown, Size, Planned, NotPlanned };
  Kind kind = Kind::In;
  std::optional<Name> who;
  Name segment;  // of Planned and NotPlanned the campaign
  std::vector<Argument> arguments;
  std::string size;             // digits, of Size
  std::optional<Span> because;  // the clause that decides, as written
  Span span;
  // Of Planned.
  std::optional<Name> channel = std::nullopt;
  std::optional<Name> version = std::nullopt;
  std::optional<Name> offer = std::nullopt;
  std::optional<Name> reason = std::nullopt;  // of NotPlanned: `because frequency`
};
struct Test {
  std::string name;
  std::vector<GivenProfile> profiles;
  std::vector<GivenList> lists;
  std::optional<ExprId> asOf;  // a DateLiteral, an InstantLiteral or a hole
  std::vector<Expectation> expectations;
  bool hasHoles = false;  // a line of it did not parse
  Span nameSpan;
  Span span;
};

// ---- campaigns ----------------------------------------------------------------------------------

// `9:00`, in seconds from midnight.
struct ClockTime {
  int seconds = 0;
  Span span;
};
// `monday to friday`, `1, 15`: names of weekdays, or digits.
struct Days {
  struct Item {
    Name first;
    std::optional<Name> last;
  };
  std::vector<Item> items;
  Span span;
};
// `purpose marketing`, `priority 40`, `exclusive group december`, `exempt from caps`.
struct WordsClause {
  std::vector<Name> words;  // behind those that say which clause it is
  Span span;
};
// `channel email needs email_consent`.
struct ChannelClause {
  Name channel;
  std::vector<ExprId> needs;  // conditions; a consent alone stands for being granted
  bool isWithoutConsent = false;
  Span span;
};
// `runs from 2026-12-01 to 2026-12-24 every week on monday between 8:00 and 20:00 in zone "UTC"`.
struct RunsClause {
  std::optional<ExprId> from;  // a DateLiteral or an InstantLiteral
  std::optional<ExprId> to;
  std::optional<Name> every;  // day, week, month
  std::optional<Days> on;
  std::optional<ClockTime> first;  // both, or none
  std::optional<ClockTime> last;
  std::optional<ExprId> zone;
  Span span;
};
// `quiet 21:00 to 09:00 in zone (time_zone else "Europe/London")`.
struct QuietClause {
  ClockTime first;
  ClockTime last;
  std::optional<Days> on;
  std::optional<ExprId> zone;
  bool isDiscarding = false;  // what falls into it is not sent later
  Span span;
};
// `at most 2 messages in 7 days on email, sms of group december`.
struct CapClause {
  std::string digits;
  Span digitsSpan;
  std::optional<Rolling> window;  // none: ever
  std::vector<Name> channels;     // none: all
  bool isOfThis = false;
  std::vector<Name> campaigns;  // none, and no group: all
  std::optional<Name> group;
  Span span;
};
// `hold out 5% salt "global-2026"`, `untargeted 2% salt "fresh-air"`.
struct HoldClause {
  std::string digits;
  Span digitsSpan;
  std::optional<std::string> salt;
  Span span;
};
// `limit 100000 by lifetime_value largest first`.
struct LimitClause {
  std::string digits;
  Span digitsSpan;
  std::optional<ExprId> by;
  bool isLargestFirst = true;
  Span span;
};
// `subject "Something warm, {first_name else friend}"`: texts, each with the hole behind it.
struct TemplateField {
  struct Piece {
    std::string text;
    std::optional<ExprId> value;           // a Reference; none: the end
    std::optional<std::string> otherwise;  // where that is missing
  };
  Name name;
  std::vector<Piece> pieces;
  Span textSpan;  // with the quotes
};
// `split "subject line" salt "ws-1"`, with its arms.
struct SplitClause {
  struct Arm {
    std::string digits;  // per cent
    Name name;
    std::vector<TemplateField> fields;
    Span span;
  };
  std::optional<std::string> title;
  std::optional<std::string> salt;
  std::vector<Arm> arms;
  Span span;
};
// `choose offer when tier is gold: free_shipping until 2026-12-15, at most 5000 otherwise none`,
// `choose offer by largest spa: spa_rank, tour: tour_rank`.
struct ChooseClause {
  struct Pick {
    Name name;
    std::optional<ExprId> when;   // none: otherwise
    std::optional<ExprId> score;  // of `by largest`
    std::optional<ExprId> until;  // a DateLiteral or an InstantLiteral
    std::optional<std::string> stock;
    Span span;
  };
  Name what;  // `offer`, `version`
  bool isByLargest = false;
  std::vector<Pick> picks;
  Span span;
};
// `version warm: subject "Something warm"`.
struct VersionClause {
  Name name;
  std::vector<TemplateField> fields;
  Span span;
};
// `outcome bought when any purchases`, `outcome spent by total amount of purchases`
struct OutcomeClause {
  Name name;
  bool isCondition = true;
  ExprId what;
  Span span;
};
struct Campaign {
  std::optional<Name> name;  // none: `campaigns`, what goes for all of them
  std::optional<std::string> title;
  std::optional<Name> about;  // as of a segment
  std::optional<WordsClause> purpose;
  std::optional<WordsClause> priority;
  std::optional<WordsClause> group;   // `exclusive group december`
  std::optional<WordsClause> exempt;  // `exempt from caps`
  std::optional<ExprId> audience;
  std::vector<ExprId> suppress;
  std::vector<ExprId> stops;  // `stop when`
  std::optional<ChannelClause> channel;
  std::optional<RunsClause> runs;
  std::vector<QuietClause> quiet;
  std::vector<CapClause> caps;
  std::vector<HoldClause> holdOuts;
  std::vector<HoldClause> untargeted;
  std::optional<LimitClause> limit;
  std::optional<Needs> needs;
  std::vector<SplitClause> splits;
  std::vector<ChooseClause> chooses;
  std::vector<VersionClause> versions;
  std::vector<OutcomeClause> outcomes;
  std::vector<TemplateField> fields;
  bool hasHoles = false;  // a clause of it did not parse
  Span headSpan;
  Span span;
};

// Every expression of a campaign that is a condition or a value of a profile.
template <typename Visit>
void forEachExpr(const Campaign& campaign, Visit&& visit) {
  const auto texts = [&](const std::vector<TemplateField>& fields) {
    for (const TemplateField& field : fields) {
      for (const TemplateField::Piece& piece : field.pieces) {
        if (piece.value) visit(*piece.value);
      }
    }
  };
  const auto maybe = [&](const std::optional<ExprId>& id) {
    if (id) visit(*id);
  };
  maybe(campaign.audience);
  for (const ExprId id : campaign.suppress) visit(id);
  for (const ExprId id : campaign.stops) visit(id);
  if (campaign.channel) {
    for (const ExprId id : campaign.channel->needs) visit(id);
  }
  if (campaign.runs) maybe(campaign.runs->zone);
  for (const QuietClause& it : campaign.quiet) maybe(it.zone);
  for (const CapClause& it : campaign.caps) {
    if (it.window) maybe(it.window->zone);
  }
  if (campaign.limit) maybe(campaign.limit->by);
  for (const ChooseClause& it : campaign.chooses) {
    for (const ChooseClause::Pick& pick : it.picks) {
      maybe(pick.when);
      maybe(pick.score);
    }
  }
  for (const SplitClause& it : campaign.splits) {
    for (const SplitClause::Arm& arm : it.arms) texts(arm.fields);
  }
  for (const VersionClause& it : campaign.versions) texts(it.fields);
  for (const OutcomeClause& it : campaign.outcomes) visit(it.what);
  texts(campaign.fields);
}

// Every file of one program. Declarations keep the order of files and of text.
struct Program {
  // Something that may have declared names did not parse: a file that was refused, a declaration
  // without a readable name, a line of a schema. An unknown name is then no mistake of its own.
  bool hasHoles = false;
  std::vector<SchemaDecl> schemas;
  std::vector<SourceDecl> sources;
  std::vector<UseDecl> uses;
  std::vector<Let> lets;
  std::vector<Segment> segments;
  std::vector<Test> tests;
  std::vector<ListDecl> lists;
  std::vector<ImportDecl> imports;
  std::vector<Campaign> campaigns;
  // Those with parameters; sema takes them out of the two above.
  std::vector<Template> templates;

  ExprId add(Span span, ExprKind kind) { return exprs_.add(Expr{span, std::move(kind)}); }
  const Expr& operator[](ExprId id) const { return exprs_[id]; }
  // Another expression in the place of one, where it is written.
  void replace(ExprId id, ExprKind kind) { exprs_[id].kind = std::move(kind); }
  std::size_t exprCount() const { return exprs_.size(); }

 private:
  IdVector<ExprId, Expr> exprs_;
};

}  // namespace muster::ast

namespace muster {
using ast::ExprId;
}  // namespace muster
