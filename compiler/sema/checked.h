#pragma once

// A program that has been checked: the text's tree, plus what every name and type in it means. Only
// sema makes one; having one proves that there was no error. Lowering and the reference evaluator
// read it, nothing else does.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "compiler/ast/ast.h"
#include "compiler/base/id.h"
#include "compiler/builtins/builtins.h"
#include "compiler/schema/schema.h"

namespace muster::sema {

// What a Reference, an InSegment or a source's column stands for.
struct FieldRef {
  FieldId field;
  bool isOuter = false;  // named inside a `where` that is about what belongs to it
  // The list whose element it is named for; none: the profile.
  std::optional<ListId> from = std::nullopt;
};
struct EnumValue {
  std::uint32_t index;  // into the values of the enum of the expression's type
};
struct LetRef {
  std::size_t index;  // into Program::lets
};
struct SegmentRef {
  std::size_t index;  // into Program::segments
};
// A segment, or the let that an expansion put in its place, asked as of an earlier time.
struct EarlierRef {
  bool isLet;
  std::size_t index;
};
inline ExprId definitionOf(const ast::Program& program, const EarlierRef& ref) {
  return ref.isLet ? program.lets[ref.index].value : program.segments[ref.index].condition;
}
struct RawRef {
  std::size_t index;  // into CheckedTable::columns
};
// `p.amount`: a field of the event that an earlier step of the sequence chose.
struct StepRef {
  FieldId field;
  std::size_t step;
};
struct StaticListRef {
  std::size_t index;  // into CheckedProgram::staticLists
};
// What a Call calls, with its arguments by the function's parameters; those left out are nothing.
struct FunctionRef {
  builtins::Function function;
  std::vector<std::optional<ExprId>> arguments;
  std::optional<std::size_t> list = std::nullopt;  // the static list that it asks
};
// The value that the events of a group share, named in what is asked of the group.
struct KeyRef {};
using Binding = std::variant<std::monostate, FieldRef, EnumValue, LetRef, SegmentRef, EarlierRef,
                             RawRef, StepRef, StaticListRef, FunctionRef, KeyRef>;

// Of QuantifiedGroups and NumberOfGroups: the lists named inside, in order of declaration, each
// with the field it is grouped by; of units of the calendar that is its time.
struct GroupKeys {
  std::vector<FieldId> fields;
};

// The zone in which units of the calendar are cut: what the first of these fields of the profile
// holds that is not missing, or else the one of that name.
struct ZoneOfUnits {
  std::vector<FieldId> fields;
  std::string name;
  friend bool operator==(const ZoneOfUnits&, const ZoneOfUnits&) = default;
};

// A column of a file, read as one type. The same column under two conversions is two of these.
struct RawColumn {
  std::string name;  // "" where the row number is asked for
  schema::Type type;
  std::optional<std::string> format;  // of dates and instants: "dd.mm.yyyy"
  bool isRounded = false;             // decimals with too many places are rounded half to even
  // Words and what they stand for; empty: the value is read by its type. A word that is not listed
  // does not fit.
  struct Word {
    std::string from;
    std::int64_t number = 0;  // enum index, yes/no, whole number
    std::string text;         // for Text
  };
  std::vector<Word> words;
  // Nobody named it: an optional field looks for a column of its own name. A file without it means
  // that the field is missing throughout.
  bool mayBeAbsent = false;
  Span span;
};

// One profile or event list, and how its files become rows. Expressions are ordinary expressions
// whose leaves are RawRefs; every raw column can be missing. A Reference, a Convert and a MapValues
// are leaves here: each is bound to a column, which is already of the type it asks for. Every field
// has an expression; what the text does not map is a column of the field's own name.
struct CheckedTable {
  std::optional<ListId> list;  // none: the profiles themselves
  // Where the rows are records in a column of other rows: that table, an index into the source's,
  // and the columns that hold lists, from the file's own on.
  std::optional<std::size_t> in;
  std::vector<std::string> lists;
  bool isMap = false;  // the last of those may be an object, whose names are then the keys
  std::string files;   // path or glob as written
  Span filesSpan;
  std::string ruleFile;  // the path of the rule file, which `files` is relative to
  std::optional<std::string> separator;
  std::optional<std::string> format;  // csv, jsonl, parquet, arrow; none: by the file's ending
  bool hasHeader = true;
  std::vector<std::string> missingWords;
  std::vector<RawColumn> columns;
  std::optional<ExprId> where;
  // None: the row number is the key (profiles), or rows belong to those they stand in.
  std::optional<ExprId> key;
  // Rows belong to the element of another list whose field has the value of the key.
  std::optional<FieldId> ownerField;
  std::vector<std::pair<FieldId, ExprId>> fields;  // all but the key, in order of declaration
  bool setsAsideRowsWithoutKey = false;
  bool createsProfiles = false;
  std::optional<bool> lastDuplicateWins;
  std::optional<FieldId> winsPer;  // of rows of one owner with the same value one is an event
  Span span;
};

struct CheckedSource {
  std::string name;
  std::string zone;  // of instants written without an offset
  std::optional<std::string> extractedAt;
  std::vector<CheckedTable> tables;     // the profile's table, if there is one, first
  bool profilesComeFromEvents = false;  // no table of their own: the distinct keys of all lists
  Span span;
};

// What a test says of one field. Values are written out: they name no field, so that they mean the
// same beside every profile.
struct GivenCell {
  FieldId field;
  std::optional<ExprId> value;                  // neither this
  std::optional<std::vector<ExprId>> elements;  // nor, for a set, this: missing
};
struct GivenEvents;
struct GivenRow {
  std::vector<GivenCell> cells;  // fields that are not named stand for missing
  std::vector<GivenEvents> lists;
  Span span;
};
struct GivenEvents {
  ListId list;
  std::vector<GivenRow> rows;  // each with its time
};
struct GivenProfile {
  std::string label;  // "" where there is only one
  GivenRow row;       // without a key: one is made up
};
struct CheckedExpectation {
  ast::Expectation::Kind kind;
  std::size_t profile = 0;      // into CheckedTest::profiles; of all but Size
  std::size_t segment = 0;      // into Program::segments; of Planned and NotPlanned a campaign,
                                // into CheckedProgram::campaigns
  std::size_t size = 0;         // of Size
  std::vector<ExprId> because;  // the clause is one of these; empty: nothing is said of it
  Span span;
  // Of Planned, what is said of the message.
  std::optional<std::string> channel = std::nullopt;
  std::optional<std::string> version = std::nullopt;
  std::optional<std::string> offer = std::nullopt;
  std::optional<std::string> reason = std::nullopt;  // of NotPlanned: plan::wordOf(Why)
};
// What a list holds in a test, instead of its file.
struct GivenList {
  std::size_t list = 0;                    // into CheckedProgram::staticLists
  std::vector<ExprId> entries;             // texts or whole numbers
  std::vector<ExprId> places;              // of points: where each entry lies
  std::vector<std::vector<ExprId>> areas;  // the corners of each
};
struct CheckedTest {
  std::string name;
  std::int64_t asOf = 0;  // microseconds since 1970 UTC
  std::vector<GivenProfile> profiles;
  std::vector<GivenList> lists;
  std::vector<CheckedExpectation> expectations;
  Span span;
};

// What the steps of a sequence come to. Every comparison is between an event of the step and the
// event that one earlier step, which is no `then no`, has chosen.
struct CheckedStep {
  ListId list;
  // `with same sku`: both fields, and the step of the second.
  struct Same {
    FieldId mine;
    std::size_t step;
    FieldId theirs;
  };
  // `order_id is p.order_id`, `amount > p.amount`: a Compare, with the earlier step on one side.
  struct Against {
    ExprId compare;
    bool isMineOnTheLeft;
    std::size_t step;
  };
  std::vector<Same> same;
  std::vector<ExprId> own;  // the parts of the `where` about the event alone
  std::vector<Against> against;
};

// Entries in a file, one a line: texts, whole numbers, or e-mail addresses by hash; of points each
// with its coordinates; of areas their corners.
struct CheckedList {
  std::string name;
  std::optional<FieldId> field = {};  // that it is of; none if that was reported
  schema::Type type;                  // of that field: Text or Whole, of areas Place
  bool isOfHashes = false;
  bool isOfPoints = false;
  bool isOfAreas = false;
  bool mayBeEmpty = false;
  std::string file;      // as written
  std::string ruleFile;  // the path of the rule file, which `file` is relative to
};

// ---- campaigns ----------------------------------------------------------------------------------

// A condition of a campaign is a segment that nobody wrote (ast::Segment::isPart): an index into
// Program::segments. A value of it is an index into CheckedProgram::values.

// A condition with what a reason says of it.
struct CheckedClause {
  std::size_t part;
  std::string text;  // as written, on one line
  Span span;
};
// The clock that hours of a day are read on: one zone, or that of each profile.
struct CheckedZone {
  std::string name;                  // where `value` is not set
  std::optional<std::size_t> value;  // of kind Zone or Text, never missing
};
struct CheckedRuns {
  std::optional<std::int64_t> from;  // microseconds since 1970 UTC
  std::optional<std::int64_t> to;    // the first instant that is over
  std::vector<int> weekdays;         // 1 is Monday; none: all
  std::vector<int> monthDays;        // 1 to 31; none: all
  int firstSecond = 0;               // of the day
  int lastSecond = 24 * 60 * 60;     // the first that is over
  CheckedZone zone;
  Span span;
};
// Nothing is sent from `firstSecond` up to `lastSecond`, which is of the next day where it is not
// larger; on `weekdays` (of its beginning), or on all where there are none.
struct CheckedQuiet {
  int firstSecond = 0;
  int lastSecond = 0;
  std::vector<int> weekdays;
  CheckedZone zone;
  bool isDiscarding = false;
  Span span;
};
// No more than `most` in the window, those of the history and of the plan together.
struct CheckedCap {
  std::size_t most = 0;
  // fewer[i] is true where the history has fewer than i + 1; most of them.
  std::vector<std::size_t> fewer;
  std::vector<std::uint32_t> channels;  // that count, by the enum's index; none: all
  // Of this program, those whose messages count, in order of declaration.
  std::vector<std::size_t> campaigns;
  std::string text;
  Span span;
};
struct CheckedHold {
  std::size_t part;  // sample(salt) < share
  std::string text;
  Span span;
};
struct CheckedLimit {
  std::size_t most = 0;
  std::optional<std::size_t> by;  // a value; those that miss it come last. None: by key
  bool isLargestFirst = true;
  Span span;
};
// One text with its holes. What a hole holds may be missing only where `otherwise` is set.
struct CheckedTemplate {
  struct Piece {
    std::string text;                  // before the hole; all of it for the last piece
    std::optional<std::size_t> value;  // none: the end
    std::optional<std::string> otherwise;
  };
  std::string field;  // subject, text, html
  bool isHtml = false;
  std::vector<Piece> pieces;
  Span span;
};
// Arms in order of declaration: the first whose part is true, or the last, which has none.
struct CheckedSplit {
  struct Arm {
    std::string name;
    std::optional<std::size_t> part;  // sample(salt) < the shares up to this one
    std::int64_t millionths = 0;
  };
  std::string title;
  std::vector<Arm> arms;
  Span span;
};
struct CheckedChoice {
  struct Pick {
    std::string name;                   // "none" is nothing
    std::optional<std::size_t> when;    // none: otherwise, or by score
    std::optional<std::size_t> score;   // a value
    std::optional<std::int64_t> until;  // the first instant at which it is over
    std::optional<std::size_t> stock;
    Span span;
  };
  bool isByLargest = false;
  std::vector<Pick> picks;
  Span span;
};
// What is asked of those whom earlier messages reached: of a condition the share of whom it is
// true, of a value its mean.
struct CheckedOutcome {
  std::string name;
  std::optional<std::size_t> part;   // a condition, or
  std::optional<std::size_t> value;  // a value
  std::string text;                  // as written
  Span span;
};
struct CheckedCampaign {
  std::string name;
  std::optional<std::string> title;
  std::int64_t priority = 0;
  std::string purpose;        // empty: none is said
  std::uint32_t channel = 0;  // of the contacts' enum
  CheckedClause audience;
  std::vector<CheckedClause> suppress;  // unknown is suppressed
  std::vector<CheckedClause> stops;     // the same, said as an end that is reached
  std::vector<CheckedClause> needs;     // only true is enough
  std::optional<CheckedRuns> runs;
  std::vector<CheckedQuiet> quiet;
  std::vector<CheckedHold> holdOuts;
  std::vector<CheckedHold> untargeted;
  std::vector<CheckedCap> caps;
  std::optional<std::string> group;  // exclusive
  std::optional<CheckedLimit> limit;
  std::size_t minimum = 0;
  bool isExempt = false;  // from caps: neither counted nor held back
  std::vector<CheckedSplit> splits;
  std::optional<CheckedChoice> version;  // beside splits: its names stand first
  std::optional<CheckedChoice> offer;
  std::vector<CheckedOutcome> outcomes;
  std::vector<CheckedTemplate> texts;  // of every version
  // Of one version, whichever of the splits or choices has that name.
  std::vector<std::pair<std::string, std::vector<CheckedTemplate>>> versionTexts;
  Span span;
};

// Every index of a campaign's conditions.
template <typename Visit>
void forEachPart(std::vector<CheckedCampaign>& campaigns, Visit&& visit) {
  const auto each = [&](auto& clauses) {
    for (auto& it : clauses) visit(it.part);
  };
  const auto picks = [&](std::optional<CheckedChoice>& choice) {
    if (!choice) return;
    for (CheckedChoice::Pick& pick : choice->picks) {
      if (pick.when) visit(*pick.when);
    }
  };
  for (CheckedCampaign& it : campaigns) {
    visit(it.audience.part);
    each(it.suppress);
    each(it.stops);
    each(it.needs);
    each(it.holdOuts);
    each(it.untargeted);
    for (CheckedCap& cap : it.caps) {
      for (std::size_t& part : cap.fewer) visit(part);
    }
    for (CheckedSplit& split : it.splits) {
      for (CheckedSplit::Arm& arm : split.arms) {
        if (arm.part) visit(*arm.part);
      }
    }
    picks(it.version);
    picks(it.offer);
    for (CheckedOutcome& outcome : it.outcomes) {
      if (outcome.part) visit(*outcome.part);
    }
  }
}

// Side tables are indexed by ExprId and cover every expression of the program. Literals have the
// type of what they stand beside: `18` beside a real is a real, `30 days ago` beside a date a date.
// An expression of a schema or source that does not count has type Error.
struct CheckedProgram {
  ast::Program ast;
  schema::Schema schema;
  IdVector<ExprId, schema::Type> types;
  IdVector<ExprId, Binding> bindings;
  // For QuantifiedEvents and Aggregate: the list they run over.
  IdVector<ExprId, std::optional<ListId>> lists;
  // For those whose events are a sequence: its steps, the first one included.
  std::map<ExprId, std::vector<CheckedStep>> sequences;
  std::map<ExprId, GroupKeys> groups;
  // Of groups by units of the calendar, and of counts of distinct ones: the zone that the windows
  // inside name. The others are cut in the schema's zone.
  std::map<ExprId, ZoneOfUnits> zones;
  // Whether the value can be missing or uncomputable, or the condition unknown, by type and by what
  // stands beside it: under `country is known and ...` the country is not missing, for where it is,
  // nothing of the rest shows.
  IdVector<ExprId, bool> canBeUnknown;
  std::vector<CheckedSource> sources;
  // Of each of the schema's consents, the let that says what it is at as of: nobody wrote it.
  std::vector<std::size_t> consentLets;
  std::vector<CheckedList> staticLists;  // in the order of Program::lists
  std::vector<CheckedTest> tests;
  // Of each segment, how many profiles it needs before it is written out, itself or as what it only
  // renames; 0: any number will do.
  std::vector<std::int64_t> needs;
  // Segments and lets so that each stands after those it names.
  std::vector<std::size_t> segmentOrder;
  std::vector<std::size_t> letOrder;
  // In order of declaration; the values are what they ask of a profile beside conditions.
  std::vector<CheckedCampaign> campaigns;
  std::vector<ExprId> values;
};

}  // namespace muster::sema
