#include "tests/differential/generate.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "compiler/base/check.h"
#include "compiler/builtins/builtins.h"
#include "compiler/calendar/calendar.h"

namespace muster::differential {
namespace {

constexpr std::string_view kFields = R"(  currency GBP

profile customer key id
  id         whole number
  whole_a    whole number
  whole_b    whole number optional
  whole_c    whole number optional
  number_a   number
  number_b   number with 2 places optional
  percent_a  percent
  percent_b  percent optional
  money_a    money GBP
  money_b    money GBP optional
  real_a     real
  real_b     real optional
  text_a     text
  text_b     text optional
  note       record optional
    text_c   text
    inner    record
      whole_d whole number
  tier_a     one of (bronze < silver < gold)
  tier_b     one of (bronze < silver < gold) optional
  colour_a   one of (red, green, blue)
  colour_b   one of (red, green, blue) optional
  flag_a     yes or no
  flag_b     yes or no optional
  date_a     date
  date_b     date optional
  time_a     instant
  time_b     instant optional
  time_c     instant optional
  length_a   duration
  length_b   duration optional
  zone_a     zone optional
  place_a    place
  place_b    place optional
  mail       consent
  words_a    set of text
  words_b    set of text optional
  counts_a   set of whole number
  counts_b   set of whole number optional
  colours    set of one of (red, green, blue) optional
  events orders at ordered_at then by line
    line      whole number
    whole_a   whole number
    whole_b   whole number optional
    number_b  number optional
    percent_b percent optional
    money_a   money GBP
    money_b   money GBP optional
    real_b    real optional
    text_a    text
    text_b    text optional
    tier_b    one of (bronze < silver < gold) optional
    colour_b  one of (red, green, blue) optional
    inner     record
      flag_b  yes or no optional
    date_b    date optional
    time_b    instant optional
    length_b  duration optional
    words_b   set of text optional
    place_b   place optional
    lines      list of records
      whole_a  whole number
      whole_b  whole number optional
      money_b  money GBP optional
      text_a   text
      text_b   text optional
      inner    record
        flag_b yes or no optional
      marks    list of records
        whole_b  whole number optional
        text_a   text
    events parcels at sent_at then by whole_a
      whole_a  whole number
      money_b  money GBP optional
      text_a   text
    events scans at scanned_on late by up to 1 day
      scanned_on date
      whole_b    whole number optional
      text_a     text
  events visits at visited_on late by up to 2 days
    visited_on date
    whole_b    whole number optional
    text_a     text
    money_b    money GBP optional
  events clicks at clicked_at late by up to 36 hours
  shelf      record
    things   list of records
      whole_a  whole number
      whole_b  whole number optional
      money_b  money GBP optional
      text_a   text
      text_b   text optional
      inner    record
        flag_b yes or no optional
  traits     map of text to whole number
  shelf_two  record
    labels   map of text to text

list texts_a of text_a from "a.txt"
list hashes of text_a as sha256 from "b.txt" may be empty
list wholes of whole_a from "c.txt"
list points_a of text_a as points from "d.txt"
list points_b of whole_a as points from "e.txt"
list areas of place_a as areas from "f.txt"

)";

// Which fields there are of each sort: in the profile, in orders, in visits, in clicks, in things,
// which have no time, in the entries of a map.
using Names = std::vector<std::string>;
constexpr int kTimedLists = 3;
constexpr int kLists = 4;
// Those that belong to orders, and to lines.
constexpr int kLines = 4;
constexpr int kParcels = 5;
constexpr int kMarks = 6;
constexpr int kMap = 7;
constexpr int kScans = 8;
const std::array<std::string, 9> kListNames = {
    "orders", "visits", "clicks", "shelf.things", "lines", "parcels", "marks", "traits", "scans"};

// Whose a list is: another's, or nobody's but the profile's.
int ownerOf(int list) {
  if (list == kLines || list == kParcels || list == kScans) return 0;
  return list == kMarks ? kLines : kProfileScope;
}

std::vector<int> listsOf(int scope) {
  if (scope == 0) return {kLines, kLines, kParcels, kParcels, kScans};
  return scope == kLines ? std::vector<int>{kMarks} : std::vector<int>{};
}

bool isTimed(int list) { return list < kTimedLists || list == kParcels || list == kScans; }

Names fieldsOfThings(Sort sort) {
  if (sort == Sort::Condition) return {"inner.flag_b"};
  if (sort == Sort::Whole) return {"whole_a", "whole_b"};
  if (sort == Sort::Money) return {"money_b"};
  if (sort == Sort::Text) return {"text_a", "text_b"};
  return {};
}

Names fieldsOf(Sort sort, int scope) {
  const bool isProfile = scope == kProfileScope;
  const bool isOrders = scope == 0;
  const bool isVisits = scope == 1;
  if (scope == kTimedLists || scope == kLines) return fieldsOfThings(sort);
  if (scope == kParcels) {
    if (sort == Sort::Instant) return {"sent_at"};
    if (sort == Sort::Whole) return {"whole_a"};
    if (sort == Sort::Money) return {"money_b"};
    return sort == Sort::Text ? Names{"text_a"} : Names{};
  }
  if (scope == kScans) {
    if (sort == Sort::Date) return {"scanned_on"};
    if (sort == Sort::Whole) return {"whole_b"};
    return sort == Sort::Text ? Names{"text_a"} : Names{};
  }
  if (scope == kMap) {
    return sort == Sort::Whole ? Names{"value"} : sort == Sort::Text ? Names{"key"} : Names{};
  }
  if (scope == kMarks) {
    if (sort == Sort::Whole) return {"whole_b"};
    return sort == Sort::Text ? Names{"text_a"} : Names{};
  }
  switch (sort) {
    case Sort::Condition:
      if (isProfile) return {"flag_a", "flag_b"};
      return isOrders ? Names{"inner.flag_b"} : Names{};
    case Sort::Whole:
      if (isProfile) return {"whole_a", "whole_b", "whole_c", "note.inner.whole_d"};
      return isOrders ? Names{"whole_a", "whole_b", "line"} : isVisits ? Names{"whole_b"} : Names{};
    case Sort::Number:
      if (isProfile) return {"number_a", "number_b"};
      return isOrders ? Names{"number_b"} : Names{};
    case Sort::Percent:
      if (isProfile) return {"percent_a", "percent_b"};
      return isOrders ? Names{"percent_b"} : Names{};
    case Sort::Money:
      if (isProfile) return {"money_a", "money_b"};
      return isOrders ? Names{"money_a", "money_b"} : isVisits ? Names{"money_b"} : Names{};
    case Sort::Duration:
      if (isProfile) return {"length_a", "length_b"};
      return isOrders ? Names{"length_b"} : Names{};
    case Sort::Real:
      if (isProfile) return {"real_a", "real_b"};
      return isOrders ? Names{"real_b"} : Names{};
    case Sort::Text:
      if (isProfile) return {"text_a", "text_b", "note.text_c", "mail.method"};
      return isOrders ? Names{"text_a", "text_b"} : isVisits ? Names{"text_a"} : Names{};
    case Sort::Tier:
      if (isProfile) return {"tier_a", "tier_b"};
      return isOrders ? Names{"tier_b"} : Names{};
    case Sort::Colour:
      if (isProfile) return {"colour_a", "colour_b"};
      return isOrders ? Names{"colour_b"} : Names{};
    case Sort::Date:
      if (isProfile) return {"date_a", "date_b"};
      return isOrders ? Names{"date_b"} : isVisits ? Names{"visited_on"} : Names{};
    case Sort::Instant:
      if (isProfile) return {"time_a", "time_b", "time_c", "mail.since", "mail.until"};
      return isOrders ? Names{"ordered_at", "time_b"} : isVisits ? Names{} : Names{"clicked_at"};
    case Sort::Words:
      if (isProfile) return {"words_a", "words_b"};
      return isOrders ? Names{"words_b"} : Names{};
    case Sort::Ratio:
    case Sort::MoneyRatio:
    case Sort::DurationRatio:
    case Sort::Other: return {};
  }
  return {};
}

const std::vector<std::string> kTexts = {"",
                                         "a",
                                         "b",
                                         "ab",
                                         "abc",
                                         "ABC",
                                         "aBc",
                                         "caf\u00e9",
                                         "CAF\u00c9",
                                         "cafe\u0301",
                                         "stra\u00dfe",
                                         "STRASSE",
                                         "\u4f60\u597d",
                                         "\u03c3",
                                         "\u03c2",
                                         "\u03a3",
                                         "\U0001d11e",
                                         "x y",
                                         "4.9",
                                         " v4.10.0",
                                         "4.10",
                                         "b@Mail.EXAMPLE.com",
                                         "a@xn--mnchen-3ya.de",
                                         "  ",
                                         "%_"};
const std::vector<std::string> kPatterns = {"a",      "^a",    "b$",     "^$",        "^.$",
                                            "[a-c]+", "caf.$", "\u00df", "(ab|BC)c?", "^[^a]*$"};
const std::vector<std::string> kUnits = {"seconds", "minutes", "hours",    "days",
                                         "weeks",   "months",  "quarters", "years"};
const std::vector<std::string> kDateUnits = {"days", "weeks", "months", "quarters", "years"};
const std::vector<std::string> kComparisons = {"=", "!=", "<", "<=", ">", ">="};
const std::vector<std::string> kSettlements = {" or missing", " and known"};
constexpr int kPlacesMax = 36;

// ---- rules --------------------------------------------------------------------------------------

class RuleMaker {
 public:
  RuleMaker(std::uint64_t seed, std::int64_t asOf) : random_(seed), asOf_(asOf) {}

  Term condition(int depth, int scope);
  Term value(Sort sort, int depth, int scope);
  Term length(Sort sort, int depth, int scope);
  Term anchored(Sort sort, int depth, int scope);

  // Names that later definitions may use.
  void addLet(Sort sort, std::string name) { lets_.push_back({sort, std::move(name)}); }
  void addSegment(std::string name) { segments_.push_back(std::move(name)); }

  // `choose` between values of a sort, or between words of its own.
  Term choice(Sort sort);
  Term choiceOfWords();
  Term score();
  void addScore(std::string name) { scores_.push_back(std::move(name)); }
  void addChoiceOfWords(std::string name) { choices_.push_back(std::move(name)); }

  // Parameters: named in the terms that are made until they are closed, and then given values
  // wherever the pattern's name is used.
  std::string openParams();
  void closeParams(Sort sort, std::string name);
  Random& random() { return random_; }

 private:
  struct Let {
    Sort sort;
    std::string name;
  };

  Term leafCondition(int depth, int scope);
  Term comparison(int depth, int scope);
  Term textTest(int depth, int scope);
  Term elements(int scope);
  Term setTest(int depth, int scope);
  Term timeTest(int depth, int scope);
  Term quantifiedEvents(int depth, int scope = kProfileScope);
  // `brand with (...)`, with the quantifier in front or `number of`.
  Term groups(Sort sort, const std::string& before, bool isOfUnits, int depth,
              int scope = kProfileScope);
  Term quantifiedGroups(int depth, int scope = kProfileScope);
  Term further(Sort sort, int depth, int scope);
  Term besideItsGroup(int scope);
  std::string quantifier(int scope = kProfileScope);
  // Of what belongs to the element that is looked at.
  Term ofInner(Sort sort, int depth, int scope);
  bool asksInner(Sort sort, int scope);
  Term quantifiedConditions(int depth, int scope);
  Term topTest(int depth);
  Term placeTest(int depth);
  Term place(int depth);
  Term across(Sort sort, int depth);
  Term population();

  Term number(Sort sort, int depth, int scope);
  Term sum(Sort sort, int depth, int scope);
  Term product(Sort sort, int depth, int scope);
  Term quotient(Sort sort, int depth, int scope);
  Term aggregate(Sort sort, int depth);
  Term literal(Sort sort, int scope);
  Term call(int depth, int scope);
  Term functionTest(int depth, int scope);
  Term called(builtins::Function function, int depth, int scope);
  Term rounded(Sort sort, int depth, int scope);
  Term spot(int depth, int scope);
  std::string nameOfZone();
  std::string zone(int scope);
  std::string zoneOfUnits();
  std::string inZone(int scope);
  std::string unitsOfCalendar(int scope);
  std::string period(int scope);
  std::string calendarPeriod(int scope);
  Term yearlyTest(int depth, int scope);
  Term field(Sort sort, int scope);
  Term instant(int depth, int scope, bool isBesideDate);
  Term date(int depth, int scope, bool isBesideDate);
  Term point(Sort sort, int depth, int scope, bool isBesideDate);
  Term window(int list, int depth, int scope = kProfileScope);
  Term closedSource(int list, int depth, bool mayBeSequence = true, bool needsWhere = false,
                    int scope = kProfileScope);
  Term sequence(int first, int depth, int scope);
  Term longSequence(int first, int scope);
  struct Choice;
  std::string same(int list, const std::vector<Choice>& chosen);
  Term against(int list, const std::vector<Choice>& chosen);
  Term eventField(Sort sort, int scope);
  std::string count() { return std::to_string(random_.below(random_.oneIn(4) ? 400 : 6)); }
  std::string writtenDate();
  std::string writtenTime();

  std::optional<std::string> anyLet(Sort sort);
  std::optional<Term> anyPattern(Sort sort, int scope);
  Term maybeSettled(Term term, std::size_t chances);
  int anyList() {
    const auto roll = static_cast<int>(random_.below(6));
    const int list = roll == 5 ? kMap : roll % kLists;
    return canName(list) ? list : 0;
  }
  // Of those that a step may name beside it.
  int anyTimedList(int scope) {
    if (scope != kProfileScope) {
      const bool isScans = (random_.oneIn(3) && canName(kScans)) || !canName(kParcels);
      return isScans ? kScans : kParcels;
    }
    const int list = anyList();
    return list < kTimedLists ? list : 0;
  }
  // In a group only lists that have its key; orders and lines have every one that is asked of them.
  bool canName(int list) const {
    if (!group_ || group_->scope != ownerOf(list)) return true;
    return group_->isOfUnits ? isTimed(list) : !fieldsOfKey(list).empty();
  }
  // One of those that belong to the elements of a list.
  int anyInner(int scope) {
    std::vector<int> lists = listsOf(scope);
    std::erase_if(lists, [&](int list) { return !canName(list); });
    return random_.of(lists);
  }
  Names fieldsOfKey(int list) const {
    Names names = fieldsOf(group_->sort, list);
    std::erase_if(names, [&](const std::string& name) { return name != group_->key; });
    return names;
  }
  // In what is asked of a group, fields of what it belongs to carry their owner; so do those of
  // what is asked from inside of a `where` about something further out.
  bool carriesOwner(int scope) const {
    return further_ == scope || (group_ && group_->scope == scope);
  }
  std::string own(const std::string& name, int scope = kProfileScope) const {
    if (!carriesOwner(scope)) return name;
    return (scope == kProfileScope ? "customer" : kListNames[static_cast<std::size_t>(scope)]) +
           "." + name;
  }

  Random random_;
  std::int64_t asOf_;
  std::vector<Let> lets_;
  std::vector<std::string> segments_;
  struct Group {
    bool isOfUnits;
    Sort sort;  // of the key; of units nothing
    std::string key;
    int scope;               // what its events belong to
    std::vector<int> named;  // its lists so far
  };
  std::optional<Group> group_;  // inside of which terms are made
  std::optional<int> further_;  // what they are about, in a `where` of something further in
  // Of units of the calendar, which are cut in one zone: the only one that windows may name, as
  // anything that stands inside of them can say it.
  std::optional<std::string> oneZone_;
  std::vector<std::string> choices_;
  std::vector<std::string> scores_;
  struct Param {
    Sort sort;
    std::string name;
    bool hasDefault;
  };
  struct Pattern {
    Sort sort;
    std::string name;
    std::vector<Param> params;
  };
  std::vector<Param> params_;  // open ones
  std::vector<Pattern> patterns_;
};

// A term that has to be settled where it can be unknown; shown at once in some cases.
Term RuleMaker::maybeSettled(Term term, std::size_t chances) {
  term.settlement = random_.of(kSettlements);
  term.isSettled = random_.oneIn(chances);
  return term;
}

Term RuleMaker::condition(int depth, int scope) {
  if (depth <= 0) return leafCondition(0, scope);
  const auto one = [&] { return condition(depth - 1, scope); };
  switch (random_.below(12)) {
    case 0: return make(Sort::Condition, scope, "({} and {})", {one(), one()});
    case 1: return make(Sort::Condition, scope, "({} or {})", {one(), one()});
    case 2: return make(Sort::Condition, scope, "({} and {} and {})", {one(), one(), one()});
    case 3: return make(Sort::Condition, scope, "({} or {} or {})", {one(), one(), one()});
    case 4:
    case 5: return maybeSettled(make(Sort::Condition, scope, "not ({})", {one()}), 2);
    case 6: return make(Sort::Condition, scope, "(({})" + random_.of(kSettlements) + ")", {one()});
    case 7: return quantifiedConditions(depth, scope);
    case 8:
    case 9:
      if (scope == kProfileScope) return quantifiedEvents(depth);
      if (random_.oneIn(4)) return further(Sort::Condition, depth, scope);
      if (scope == 0 && !group_ && random_.oneIn(4)) return quantifiedGroups(depth, scope);
      if (!listsOf(scope).empty()) return quantifiedEvents(depth, scope);
      return leafCondition(depth, scope);
    case 10:
      if (group_ && random_.oneIn(4)) return besideItsGroup(scope);
      if (scope == kProfileScope && !group_ && random_.oneIn(3)) return topTest(depth);
      if (scope == kProfileScope && !group_ && random_.oneIn(4)) return placeTest(depth);
      return leafCondition(depth, scope);
    default: return leafCondition(depth, scope);
  }
}

Term RuleMaker::leafCondition(int depth, int scope) {
  switch (random_.below(12)) {
    case 0:
      if (const Names names = fieldsOf(Sort::Condition, scope); !names.empty()) {
        const std::string name = own(random_.of(names), scope);
        const std::array<std::string, 3> forms = {name, name + " is no", name + " is yes"};
        return Term::leaf(Sort::Condition, scope, forms[random_.below(3)]);
      }
      return comparison(depth, scope);
    case 1:
    case 2: return textTest(depth, scope);
    case 3: return setTest(depth, scope);
    case 4:
    case 5: return timeTest(depth, scope);
    case 6: {
      static const std::vector<Sort> kSorts = {Sort::Whole,   Sort::Money, Sort::Text,
                                               Sort::Instant, Sort::Ratio, Sort::Tier};
      return make(Sort::Condition, scope, random_.oneIn(2) ? "{} is missing" : "{} is known",
                  {anchored(random_.of(kSorts), depth, scope)});
    }
    case 7:
      if (const auto used = anyPattern(Sort::Condition, scope)) return maybeSettled(*used, 4);
      if (!scores_.empty() && random_.oneIn(3)) {
        static const std::vector<std::string> kTests = {" >= 3", " < 2.5", " > 0", " is not 1",
                                                        " is in top 20%"};
        return maybeSettled(
            Term::leaf(Sort::Condition, scope,
                       random_.of(scores_) +
                           kTests[random_.below(scope == kProfileScope && !group_ ? 5 : 4)]),
            2);
      }
      if (!choices_.empty() && random_.oneIn(3)) {
        static const std::vector<std::string> kTests = {" is alpha", " is not beta",
                                                        " is one of (alpha, gamma)"};
        return maybeSettled(
            Term::leaf(Sort::Condition, scope, random_.of(choices_) + random_.of(kTests)), 2);
      }
      if (random_.oneIn(4)) {
        static const std::vector<std::string> kTests = {" is granted", " is denied", " is unknown",
                                                        " is not granted",
                                                        " is one of (denied, unknown)"};
        const std::string mail = scope == kProfileScope ? own("mail") : "customer.mail";
        return Term::leaf(Sort::Condition, scope, mail + random_.of(kTests));
      }
      if (scope == kProfileScope && !segments_.empty()) {
        static const std::vector<std::string> kTimes = {"1 day ago",
                                                        "36 hours ago",
                                                        "1 month ago",
                                                        "2 weeks ago",
                                                        "(now - 30 days)",
                                                        "1 year before today",
                                                        "start of this month",
                                                        "yesterday",
                                                        "start of last quarter",
                                                        "now"};
        static const std::vector<std::string> kLengths = {"1 day", "7 days", "1 month", "2 years"};
        const std::string& segment = random_.of(segments_);
        const std::string entered = "entered " + segment + " in the last " + random_.of(kLengths);
        if (random_.oneIn(8)) return maybeSettled(Term::leaf(Sort::Condition, scope, entered), 3);
        const std::string then = random_.oneIn(4) ? " as of " + random_.of(kTimes) : "";
        Term in = Term::leaf(Sort::Condition, scope, "in " + segment + then);
        if (random_.oneIn(2)) return in;
        return maybeSettled(make(Sort::Condition, scope, "not {}", {in}), 2);
      }
      return comparison(depth, scope);
    case 8:
      if (random_.oneIn(3)) return functionTest(depth, scope);
      if (scope == kProfileScope && depth > 0) return quantifiedEvents(depth);
      if (!listsOf(scope).empty() && random_.oneIn(2)) return quantifiedEvents(depth, scope);
      return comparison(depth, scope);
    case 9:
      if (scope == kProfileScope && random_.oneIn(4)) {
        static const std::vector<std::string> kZones = {"Europe/London", "Asia/Tokyo", "UTC"};
        return maybeSettled(Term::leaf(Sort::Condition, scope,
                                       own(random_.oneIn(3) ? "zone_a is not \"" : "zone_a is \"") +
                                           random_.of(kZones) + "\""),
                            3);
      }
      if (scope == kProfileScope && depth > 0 && random_.oneIn(3)) {
        return make(Sort::Condition, scope,
                    random_.oneIn(2) ? "(latest {} of {})" : "(first {} of {})",
                    {random_.oneIn(2) ? field(Sort::Condition, 0)
                                      : make(Sort::Other, 0, "({})", {condition(depth - 1, 0)}),
                     closedSource(0, depth - 1)});
      }
      return comparison(depth, scope);
    default: return comparison(depth, scope);
  }
}

Term RuleMaker::comparison(int depth, int scope) {
  static const std::vector<Sort> kSorts = {
      Sort::Whole,  Sort::Whole, Sort::Whole, Sort::Number,       Sort::Percent,  Sort::Money,
      Sort::Money,  Sort::Ratio, Sort::Ratio, Sort::MoneyRatio,   Sort::Duration, Sort::Tier,
      Sort::Colour, Sort::Real,  Sort::Text,  Sort::DurationRatio};
  const Sort sort = random_.of(kSorts);
  const auto one = [&] { return value(sort, depth - 1, scope); };
  const auto first = [&] { return anchored(sort, depth - 1, scope); };
  const bool hasOrder = sort != Sort::Text && sort != Sort::Colour;
  if (random_.oneIn(6)) {
    const std::string pattern =
        random_.oneIn(2) ? "{} is one of ({}, {}, {})" : "{} is not one of ({}, {}, {})";
    return maybeSettled(make(Sort::Condition, scope, pattern, {first(), one(), one(), one()}), 3);
  }
  if (hasOrder && random_.oneIn(6)) {
    const std::string pattern =
        random_.oneIn(3) ? "{} is not between {} and {}" : "{} is between {} and {}";
    return maybeSettled(make(Sort::Condition, scope, pattern, {first(), one(), one()}), 3);
  }
  if (random_.oneIn(12) && depth > 0) {
    return make(Sort::Condition, scope, "({}) = ({})",
                {condition(depth - 1, scope), condition(depth - 1, scope)});
  }
  if (sort == Sort::Ratio && random_.oneIn(2)) {
    static const std::vector<Sort> kBeside = {Sort::Percent, Sort::Whole, Sort::Number};
    Term left = first();
    // Beside a share a number above 1 is a mistake.
    const bool isShare = left.pieces.front().starts_with("(share of");
    const Sort other = isShare ? Sort::Percent : random_.of(kBeside);
    return maybeSettled(make(Sort::Condition, scope, "{} " + random_.of(kComparisons) + " {}",
                             {std::move(left), value(other, depth - 1, scope)}),
                        3);
  }
  const std::string op = hasOrder ? random_.of(kComparisons) : random_.oneIn(3) ? "!=" : "=";
  Term left = first();
  Term right = one();
  return maybeSettled(make(Sort::Condition, scope, "{} " + op + " {}", {left, right}), 3);
}

Term RuleMaker::textTest(int depth, int scope) {
  if (random_.oneIn(4)) {
    const std::string pattern = "\"" + random_.of(kPatterns) + "\"";
    const std::string verb = random_.oneIn(3) ? "{} does not match " : "{} matches ";
    return maybeSettled(
        make(Sort::Condition, scope, verb + pattern + (random_.oneIn(2) ? " ignoring case" : ""),
             {value(Sort::Text, depth - 1, scope)}),
        3);
  }
  static const std::vector<std::string> kVerbs = {
      "contains",         "starts with",         "ends with",
      "does not contain", "does not start with", "does not end with"};
  return maybeSettled(
      make(Sort::Condition, scope,
           "{} " + random_.of(kVerbs) + " {}" + (random_.oneIn(2) ? " ignoring case" : ""),
           {value(Sort::Text, depth - 1, scope), value(Sort::Text, 0, scope)}),
      3);
}

// `at least 2 words_a where (it is "a")`: elements of a set of the profile, or of an event.
Term RuleMaker::elements(int scope) {
  const std::vector<std::string> sets =
      scope == kProfileScope ? Names{"words_a", "words_b", "counts_a", "counts_b", "colours"}
                             : Names{toText(field(Sort::Words, scope))};
  const std::string set = random_.of(sets);
  // Inside a `where` those of the profile are no list.
  if (scope != kProfileScope && set.find('.') != std::string::npos) return comparison(0, scope);
  std::string asked;
  if (set.starts_with("counts")) {
    asked = random_.oneIn(2) ? "it > " + count() : "it is in wholes";
  } else if (set == "colours") {
    asked = random_.oneIn(2) ? "it is red" : "it is not green";
  } else {
    const std::string text = "\"" + random_.of(kTexts) + "\"";
    asked = random_.of(
        Names{"it is " + text, "it contains " + text, "it is not " + text, "it is in texts_a"});
  }
  if (random_.oneIn(4)) {
    return make(Sort::Condition, scope, "number of " + set + " where (" + asked + ") >= " + count(),
                {});
  }
  return maybeSettled(make(Sort::Condition, scope,
                           "(" + quantifier(scope) + " " + set + " where (" + asked + "))", {}),
                      3);
}

Term RuleMaker::setTest(int depth, int scope) {
  const bool hasSet = scope == kProfileScope || !fieldsOf(Sort::Words, scope).empty();
  if (!group_ && !further_ && hasSet && random_.oneIn(5)) return elements(scope);
  if (random_.oneIn(4)) {
    const bool isText = random_.oneIn(2);
    const std::string list = !isText ? "wholes" : random_.oneIn(2) ? "texts_a" : "hashes";
    return maybeSettled(
        make(Sort::Condition, scope, (random_.oneIn(3) ? "({}) is not in " : "({}) is in ") + list,
             {anchored(isText ? Sort::Text : Sort::Whole, depth - 1, scope)}),
        3);
  }
  static const std::vector<std::string> kForms = {"any", "all", "none"};
  const std::string has = " has " + random_.of(kForms) + " of ";
  if (scope == kProfileScope && random_.oneIn(3)) {
    const bool isColours = random_.oneIn(2);
    const std::string set = own(isColours ? "colours" : random_.oneIn(2) ? "counts_a" : "counts_b");
    const Sort element = isColours ? Sort::Colour : Sort::Whole;
    return maybeSettled(make(Sort::Condition, scope, set + has + "({}, {})",
                             {literal(element, scope), value(element, 0, scope)}),
                        3);
  }
  if (fieldsOf(Sort::Words, scope).empty()) return comparison(depth, scope);
  Term set = field(Sort::Words, scope);
  if (random_.oneIn(4)) {
    return maybeSettled(
        make(Sort::Condition, scope, "{}" + has + "{}", {set, field(Sort::Words, scope)}), 3);
  }
  if (random_.oneIn(3)) {
    return make(Sort::Condition, scope, "{} has {}", {set, value(Sort::Text, 0, scope)});
  }
  Term first = random_.oneIn(2) ? literal(Sort::Text, scope) : value(Sort::Text, 0, scope);
  return maybeSettled(make(Sort::Condition, scope, "{}" + has + "({}, {})",
                           {set, first, literal(Sort::Text, scope)}),
                      3);
}

// ---- time ---------------------------------------------------------------------------------------

std::string RuleMaker::writtenDate() {
  static const std::vector<std::string> kFixed = {"2026-10-25", "2026-03-29", "2024-02-29",
                                                  "2011-12-30", "1970-01-01", "0001-01-01",
                                                  "9999-12-31", "2026-11"};
  if (random_.oneIn(4)) return random_.of(kFixed);
  const auto back = static_cast<std::int64_t>(random_.below(40)) - 8;
  const std::string day = calendar::formatDate(asOf_ / calendar::kMicrosPerDay - back);
  return random_.oneIn(6) ? day.substr(0, 7) : day;
}

std::string RuleMaker::writtenTime() {
  static const std::vector<std::string> kClock = {"00:00", "01:30", "12:00", "12:00:01",
                                                  "23:59:59"};
  std::string day = writtenDate();
  if (day.size() == 7) day += "-01";
  return day + " " + random_.of(kClock);
}

// A point in time whose type is Instant.
Term RuleMaker::instant(int depth, int scope, bool isBesideDate) {
  const auto leaf = [&](const std::string& text) { return Term::leaf(Sort::Instant, scope, text); };
  if (const auto let = anyLet(Sort::Instant)) return leaf(*let);
  switch (random_.below(depth > 0 ? 9 : 5)) {
    case 8:
      return make(Sort::Instant, scope, random_.oneIn(2) ? "({} + {})" : "({} - {})",
                  {field(Sort::Instant, scope), value(Sort::Duration, depth - 1, scope)});
    case 0: return leaf("now");
    case 1: return leaf("(" + writtenTime() + ")");
    case 2:
      if (!isBesideDate) return leaf("(" + count() + " " + random_.of(kUnits) + " ago)");
      return leaf("now");
    case 3:
    case 4: return field(Sort::Instant, scope);
    case 5:
      return make(Sort::Instant, scope,
                  "(" + count() + " " + random_.of(kUnits) +
                      (random_.oneIn(2) ? " after {})" : " before {})"),
                  {field(Sort::Instant, scope)});
    case 6:
      return make(Sort::Instant, scope,
                  std::string("({} ") + (random_.oneIn(2) ? "+ " : "- ") + count() + " " +
                      random_.of(kUnits) + ")",
                  {field(Sort::Instant, scope)});
    default:
      // Which units there are cannot hang on what is in them.
      if (group_ && group_->isOfUnits) return field(Sort::Instant, scope);
      if (asksInner(Sort::Instant, scope)) return ofInner(Sort::Instant, depth, scope);
      if (scope != kProfileScope) return field(Sort::Instant, scope);
      static const std::vector<std::string> kFn = {"first", "latest", "smallest", "largest"};
      return make(Sort::Instant, scope, "(" + random_.of(kFn) + " {} of {})",
                  {field(Sort::Instant, 0), closedSource(0, depth - 1)});
  }
}

Term RuleMaker::date(int depth, int scope, bool isBesideDate) {
  const auto leaf = [&](const std::string& text) { return Term::leaf(Sort::Date, scope, text); };
  if (const auto let = anyLet(Sort::Date)) return leaf(*let);
  if (depth > 0 && scope == kProfileScope && random_.oneIn(8) && !(group_ && group_->isOfUnits)) {
    static const std::vector<std::string> kFn = {"first", "latest", "smallest", "largest"};
    return make(Sort::Date, scope, "(" + random_.of(kFn) + " {} of {})",
                {field(Sort::Date, 0), closedSource(0, depth - 1)});
  }
  switch (random_.below(depth > 0 ? 11 : 6)) {
    case 0: return leaf(calendarPeriod(scope));
    case 1:
    case 2: return leaf(writtenDate());
    case 3:
      if (isBesideDate) return leaf("(" + count() + " " + random_.of(kDateUnits) + " ago)");
      return leaf("today");
    case 4:
    case 5: return field(Sort::Date, scope);
    case 6:
      return make(Sort::Date, scope,
                  "(" + count() + " " + random_.of(kDateUnits) +
                      (random_.oneIn(2) ? " after {})" : " before {})"),
                  {field(Sort::Date, scope)});
    case 7:
      return make(Sort::Date, scope, "anniversary({}, " + zone(scope) + ")",
                  {anchored(random_.oneIn(2) ? Sort::Date : Sort::Instant, depth - 1, scope)});
    case 9: {
      const std::string fallback = "today" + inZone(scope);
      return make(Sort::Date, scope, "({} else {})", {field(Sort::Date, scope), leaf(fallback)});
    }
    case 8:
      return make(Sort::Date, scope, "date_of({}, " + zone(scope) + ")",
                  {instant(depth - 1, scope, false)});
    default:
      return make(Sort::Date, scope,
                  std::string("({} ") + (random_.oneIn(2) ? "+ " : "- ") + count() + " " +
                      random_.of(kDateUnits) + ")",
                  {field(Sort::Date, scope)});
  }
}

Term RuleMaker::point(Sort sort, int depth, int scope, bool isBesideDate) {
  return sort == Sort::Date ? date(depth, scope, isBesideDate)
                            : instant(depth, scope, isBesideDate);
}

Term RuleMaker::timeTest(int depth, int scope) {
  Sort sort = random_.oneIn(3) ? Sort::Date : Sort::Instant;
  if (fieldsOf(sort, scope).empty()) sort = sort == Sort::Date ? Sort::Instant : Sort::Date;
  const bool isDate = sort == Sort::Date;
  Term value = eventField(sort, scope);
  if (depth > 0 && scope == kProfileScope && !isDate && random_.oneIn(4)) {
    value = make(Sort::Instant, scope, "(latest {} of {})",
                 {field(Sort::Instant, 0), closedSource(0, depth - 1)});
  }
  const Sort other = random_.oneIn(2) ? Sort::Date : Sort::Instant;
  const auto beside = [&] { return point(other, depth, scope, isDate); };
  const std::string is = random_.oneIn(4) ? "{} is not " : "{} is ";
  if (depth > 0 && random_.oneIn(6)) {
    static const std::vector<std::string> kWeekdays = {"monday", "friday", "saturday", "sunday"};
    return maybeSettled(make(Sort::Condition, scope,
                             "day_of_week({})" + std::string(random_.oneIn(3) ? " != " : " = ") +
                                 random_.of(kWeekdays),
                             {anchored(sort, depth - 1, scope)}),
                        3);
  }
  if (depth > 0 && random_.oneIn(8)) {
    return maybeSettled(
        make(Sort::Condition, scope, "start_of_day({}) " + random_.of(kComparisons) + " {}",
             {anchored(Sort::Date, depth - 1, scope), instant(depth - 1, scope, false)}),
        3);
  }
  if (random_.oneIn(8)) return yearlyTest(depth - 1, scope);
  switch (random_.below(7)) {
    case 0:
      return maybeSettled(make(Sort::Condition, scope,
                               is + "in the " + (random_.oneIn(4) ? "next " : "last ") + count() +
                                   " " + random_.of(isDate ? kDateUnits : kUnits),
                               {value}),
                          3);
    case 4:
      return maybeSettled(
          make(Sort::Condition, scope, is + "in the " + unitsOfCalendar(scope), {value}), 3);
    case 5: {
      static const std::vector<std::string> kLong = {"months", "quarters", "years"};
      return maybeSettled(make(Sort::Condition, scope,
                               is + "in the " + (random_.oneIn(4) ? "next " : "last ") + count() +
                                   " " + random_.of(isDate ? kDateUnits : kLong) + inZone(scope),
                               {value}),
                          3);
    }
    case 6:
      return maybeSettled(make(Sort::Condition, scope,
                               is + "within " + count() + " " +
                                   random_.of(isDate || other == Sort::Date ? kDateUnits : kUnits) +
                                   (random_.oneIn(2) ? " after {}" : " before {}"),
                               {value, point(other, depth, scope, isDate)}),
                          3);
    case 1: {
      static const std::vector<std::string> kSides = {"since", "until", "before", "after"};
      return maybeSettled(
          make(Sort::Condition, scope, is + random_.of(kSides) + " {}", {value, beside()}), 3);
    }
    case 2:
      return maybeSettled(
          make(Sort::Condition, scope, is + "between {} and {}", {value, beside(), beside()}), 3);
    case 3:
      return maybeSettled(
          make(Sort::Condition, scope, is + "one of ({}, {})", {value, beside(), beside()}), 3);
    default:
      return maybeSettled(
          make(Sort::Condition, scope, "{} " + random_.of(kComparisons) + " {}", {value, beside()}),
          3);
  }
}

// ---- events -------------------------------------------------------------------------------------

Term RuleMaker::window(int list, int depth, int scope) {
  const bool isDated = list == 1 || list == kScans;
  const auto beside = [&](Sort sort) { return point(sort, depth, scope, isDated); };
  const Sort sort = random_.oneIn(2) ? Sort::Date : Sort::Instant;
  switch (random_.below(10)) {
    case 6: return Term::leaf(Sort::Other, scope, " in the " + unitsOfCalendar(scope));
    case 7:
      return Term::leaf(Sort::Other, scope, (random_.oneIn(2) ? " on " : " ") + period(scope));
    case 8:
      return make(Sort::Other, scope,
                  " within " + count() + " " +
                      random_.of(isDated || sort == Sort::Date ? kDateUnits : kUnits) +
                      (random_.oneIn(2) ? " after {}" : " before {}"),
                  {point(sort, depth, scope, isDated)});
    case 9: {
      static const std::vector<std::string> kLong = {"months", "quarters", "years"};
      return Term::leaf(Sort::Other, scope,
                        " in the last " + count() + " " + random_.of(isDated ? kDateUnits : kLong) +
                            inZone(scope));
    }
    case 0:
    case 1:
      return Term::leaf(Sort::Other, scope,
                        std::string(" in the ") + (random_.oneIn(8) ? "next " : "last ") + count() +
                            " " + random_.of(isDated ? kDateUnits : kUnits));
    case 2: {
      const std::string unit = random_.of(isDated ? kDateUnits : kUnits);
      return Term::leaf(Sort::Other, scope,
                        " between " + count() + " and " + count() + " " + unit + " ago");
    }
    case 3: return make(Sort::Other, scope, " between {} and {}", {beside(sort), beside(sort)});
    case 4: {
      static const std::vector<std::string> kSides = {"since", "until", "before", "after"};
      return make(Sort::Other, scope, " " + random_.of(kSides) + " {}", {beside(sort)});
    }
    default: return Term::leaf(Sort::Other, scope, " on " + writtenDate());
  }
}

// A step of a sequence that later ones may be compared with.
struct RuleMaker::Choice {
  std::string name;
  int list;
};

// ` with same whole_b, text_a`, where an earlier step has such fields.
std::string RuleMaker::same(int list, const std::vector<Choice>& chosen) {
  static const std::map<int, Names> kNames = {
      {0,
       {"line", "whole_a", "whole_b", "number_b", "percent_b", "money_a", "money_b", "real_b",
        "text_a", "text_b", "tier_b", "colour_b", "inner.flag_b", "date_b", "time_b", "length_b"}},
      {1, {"visited_on", "whole_b", "text_a", "money_b"}},
      {2, {"clicked_at"}},
      {kParcels, {"sent_at", "whole_a", "money_b", "text_a"}},
      {kScans, {"scanned_on", "whole_b", "text_a"}}};
  Names shared;
  for (const std::string& name : kNames.at(list)) {
    const bool isShared = std::ranges::any_of(chosen, [&](const Choice& it) {
      return std::ranges::find(kNames.at(it.list), name) != kNames.at(it.list).end();
    });
    if (isShared) shared.push_back(name);
  }
  if (shared.empty()) return "";
  std::string text = " with same " + random_.of(shared);
  if (random_.oneIn(4)) text += ", " + random_.of(shared);
  return text;
}

// Comparisons with fields of one earlier step: equalities, and at most one order.
Term RuleMaker::against(int list, const std::vector<Choice>& chosen) {
  static const std::vector<Sort> kSorts = {Sort::Whole,  Sort::Whole,    Sort::Money, Sort::Money,
                                           Sort::Number, Sort::Percent,  Sort::Text,  Sort::Instant,
                                           Sort::Date,   Sort::Duration, Sort::Tier,  Sort::Real};
  static const std::vector<std::string> kOrders = {" < ", " <= ", " > ", " >= "};
  const Choice& other = random_.of(chosen);
  std::vector<Term> parts;
  bool hasOrder = false;
  for (std::size_t i = 0; i < 1 + random_.below(2); ++i) {
    const Sort sort = random_.of(kSorts);
    Names mine = fieldsOf(sort, list);
    // A parameter hides the field of its name.
    std::erase_if(mine, [&](const std::string& name) {
      return std::ranges::find(params_, name, &Param::name) != params_.end();
    });
    const Names theirs = fieldsOf(sort, other.list);
    if (mine.empty() || theirs.empty()) continue;
    const bool isOrder = !hasOrder && sort != Sort::Text && random_.oneIn(2);
    hasOrder = hasOrder || isOrder;
    std::string left = random_.of(mine);
    if (sort == Sort::Money && random_.oneIn(6)) {
      left = "(" + left + (list == kParcels ? " * whole_a)" : " * whole_b)");
    }
    std::string right = other.name + "." + random_.of(theirs);
    if (random_.oneIn(3)) std::swap(left, right);
    Term part = Term::leaf(Sort::Other, list,
                           left + (isOrder ? random_.of(kOrders) : std::string(" = ")) + right);
    part.settlement = " and known";
    part.isSettled = random_.oneIn(3);
    parts.push_back(std::move(part));
  }
  if (parts.empty()) return Term::leaf(Sort::Other, list, "1 = 1");
  if (parts.size() == 1) return parts[0];
  return make(Sort::Other, list, "({} and {})", std::move(parts));
}

// `(orders then orders then orders ...)`: up to 40 steps, often all the same.
Term RuleMaker::longSequence(int first, int scope) {
  const std::string& name = kListNames[static_cast<std::size_t>(first)];
  const std::size_t steps = 5 + random_.below(36);
  const bool areEqual = random_.oneIn(2);
  const std::string limit = random_.oneIn(3) ? " within " + count() + " days" : "";
  std::string text = "(" + name;
  for (std::size_t i = 1; i < steps; ++i) {
    const bool isNegated = !areEqual && random_.oneIn(8);
    text +=
        (isNegated ? " then no " : " then ") +
        (areEqual || random_.oneIn(2) ? name
                                      : kListNames[static_cast<std::size_t>(anyTimedList(scope))]);
    if (!isNegated && (areEqual || random_.oneIn(4))) text += limit;
  }
  if (random_.oneIn(4)) text += " all within " + count() + " weeks";
  return Term::leaf(Sort::Other, scope, text + ")");
}

// `(orders as s0 then no visits with same text_a within 2 days)`
Term RuleMaker::sequence(int first, int depth, int scope) {
  if (random_.oneIn(12)) return longSequence(first, scope);
  static const std::vector<std::string> kShort = {"seconds", "hours", "days",
                                                  "days",    "weeks", "months"};
  const auto length = [&] { return count() + " " + random_.of(kShort); };
  std::string pattern;
  std::vector<Term> children;
  std::vector<Choice> chosen;
  const std::size_t steps = 2 + random_.below(3);
  for (std::size_t i = 0; i < steps; ++i) {
    const int list = i == 0 ? first : anyTimedList(scope);
    const bool isNegated = i > 0 && random_.oneIn(3);
    if (i > 0) pattern += isNegated ? " then no " : " then ";
    pattern += kListNames[static_cast<std::size_t>(list)];
    if (random_.oneIn(6)) {
      pattern += "{}";
      children.push_back(window(list, 0, scope));
    }
    const std::string name = "s" + std::to_string(i);
    if (!isNegated) pattern += " as " + name;
    if (i > 0 && random_.oneIn(2)) pattern += same(list, chosen);
    std::vector<Term> parts;
    if (random_.oneIn(4)) parts.push_back(maybeSettled(condition(std::min(depth - 1, 1), list), 3));
    if (i > 0 && random_.oneIn(3)) parts.push_back(against(list, chosen));
    if (!parts.empty()) {
      pattern += parts.size() == 1 ? " where ({})" : " where ({} and {})";
      for (Term& part : parts) children.push_back(std::move(part));
    }
    const bool mayBeLimited = i > 0 && (!isNegated || i + 1 == steps);
    if (mayBeLimited && random_.oneIn(2)) pattern += " within " + length();
    if (!isNegated) chosen.push_back({name, list});
  }
  if (random_.oneIn(3)) pattern += " all within " + length();
  return make(Sort::Other, scope, "(" + pattern + ")", std::move(children));
}

// A field of an event, or that of the event before it or after it.
Term RuleMaker::eventField(Sort sort, int scope) {
  Term term = field(sort, scope);
  const bool isOfGroup = group_ && group_->scope == scope;
  if (scope == kProfileScope || isOfGroup || !random_.oneIn(8)) return term;
  const int places = term.places;
  Term previous =
      make(sort, scope, random_.oneIn(2) ? "next({})" : "previous({})", {std::move(term)});
  previous.places = places;
  return previous;
}

// `orders in the last 3 days where (...)`
Term RuleMaker::closedSource(int list, int depth, bool mayBeSequence, bool needsWhere, int scope) {
  if (group_ && group_->scope == scope) group_->named.push_back(list);
  if (mayBeSequence && isTimed(list) && random_.oneIn(4)) return sequence(list, depth, scope);
  std::string name = kListNames[static_cast<std::size_t>(list)];
  if (scope != kProfileScope && random_.oneIn(4)) {
    name.insert(0, kListNames[static_cast<std::size_t>(scope)] + ".");
  }
  std::string pattern = name;
  if (random_.oneIn(5)) {
    pattern = (random_.oneIn(2) ? "latest " : "first ") + std::to_string(1 + random_.below(4)) +
              " " + name;
  }
  std::vector<Term> children;
  if (isTimed(list) && random_.oneIn(2)) {
    pattern += "{}";
    children.push_back(window(list, std::min(depth, 1), scope));
  }
  if (needsWhere || random_.oneIn(2)) {
    pattern += " where ({})";
    children.push_back(maybeSettled(condition(depth - 1, list), 3));
  }
  return make(Sort::Other, scope, pattern, std::move(children));
}

std::string RuleMaker::quantifier(int scope) {
  static const std::vector<std::string> kQuantifiers = {
      "any",         "no",           "every",     "at least #",     "at most #",
      "more than #", "fewer than #", "exactly #", "between # and #"};
  std::string quantifier = random_.of(kQuantifiers);
  for (std::size_t hole = quantifier.find('#'); hole != std::string::npos;
       hole = quantifier.find('#')) {
    quantifier.replace(
        hole, 1,
        random_.oneIn(6) ? toText(field(Sort::Whole, scope)) : std::to_string(random_.below(4)));
  }
  return quantifier;
}

Term RuleMaker::quantifiedEvents(int depth, int scope) {
  const bool isInner = scope != kProfileScope;
  if (!isInner && !group_ && random_.oneIn(3)) return quantifiedGroups(depth);
  std::string before = quantifier(scope);
  const bool isEvery = before == "every";
  if (before.find(' ') != std::string::npos && random_.oneIn(4)) {
    before += " consecutive";
  }
  const int list = isInner ? anyInner(scope) : anyList();
  return maybeSettled(
      make(Sort::Condition, scope, "(" + before + " {})",
           {closedSource(list, depth, !isEvery, false, isInner ? scope : kProfileScope)}),
      3);
}

bool RuleMaker::asksInner(Sort sort, int scope) {
  const bool isAsked = sort == Sort::Whole || sort == Sort::Money || sort == Sort::Text ||
                       sort == Sort::Ratio || sort == Sort::MoneyRatio || sort == Sort::Instant;
  return isAsked && !listsOf(scope).empty() && random_.oneIn(2);
}

Term RuleMaker::ofInner(Sort sort, int depth, int scope) {
  int list = anyInner(scope);
  const Sort operand = sort == Sort::Ratio        ? Sort::Whole
                       : sort == Sort::MoneyRatio ? Sort::Money
                                                  : sort;
  if (sort == Sort::Instant && scope == 0 && canName(kParcels)) list = kParcels;
  Names names = fieldsOf(operand, list);
  // No field is a quotient.
  if (names.empty()) return operand == sort ? field(sort, scope) : quotient(sort, 0, scope);
  const auto source = [&](bool needsWhere) {
    return closedSource(list, depth - 1, !needsWhere, needsWhere, scope);
  };
  if (sort == Sort::Whole && scope == 0 && !group_ && depth > 1 && random_.oneIn(6)) {
    return groups(sort, "number of", random_.oneIn(2), depth - 1, scope);
  }
  if (sort == Sort::Whole && random_.oneIn(3)) {
    return make(sort, scope, "(number of {})", {source(false)});
  }
  if (sort == Sort::Ratio && random_.oneIn(2)) {
    return make(sort, scope, "(share of {})", {source(true)});
  }
  static const Names kAny = {"first", "latest", "most frequent", "2nd"};
  static const Names kOrdered = {"first",    "latest",  "most frequent", "2nd",
                                 "smallest", "largest", "median"};
  static const Names kAdded = {"first",   "latest", "2nd",   "smallest",
                               "largest", "total",  "total", "number of distinct"};
  std::string fn = random_.of(sort == Sort::Text      ? kAny
                              : sort == Sort::Instant ? kOrdered
                                                      : kAdded);
  if (fn == "number of distinct" && sort != Sort::Whole) fn = "total";
  if (operand != sort) fn = "average";
  Term what = random_.oneIn(4)
                  ? make(Sort::Other, list, "({})", {value(operand, std::min(depth - 1, 1), list)})
                  : Term::leaf(operand, list, random_.of(names), sort == Sort::Money ? 4 : 6);
  const int places = what.sort == Sort::Other ? what.children[0].places : what.places;
  Term term = make(sort, scope, "(" + fn + " {} of {})", {std::move(what), source(false)});
  term.places = std::max(places, sort == Sort::Money ? 4 : 6);
  return term;
}

// From inside of a `where`: what belongs to the profile or to what an element belongs to.
Term RuleMaker::further(Sort sort, int depth, int scope) {
  if (group_) return sort == Sort::Condition ? besideItsGroup(scope) : field(sort, scope);
  std::vector<int> around{kProfileScope};
  for (int owner = ownerOf(scope); owner != kProfileScope; owner = ownerOf(owner)) {
    around.push_back(owner);
  }
  const int to = random_.of(around);
  const std::optional<int> before = std::exchange(further_, to);
  const auto made = [&] {
    const int less = std::min(depth, 3) - 1;
    if (sort != Sort::Condition) {
      return to == kProfileScope ? aggregate(sort, less) : ofInner(sort, less, to);
    }
    if (to != kProfileScope) return quantifiedEvents(less, to);
    if (random_.oneIn(3)) return random_.oneIn(3) ? placeTest(less) : topTest(less);
    return quantifiedEvents(less);
  };
  Term term = made();
  further_ = before;
  // What is inside is no term of the place around it.
  const int places = term.places;
  Term inside = make(sort, scope, "{}", {std::move(term)});
  inside.places = places;
  return inside;
}

// What is asked of a group from inside of one of its events, and what compares profiles.
Term RuleMaker::besideItsGroup(int scope) {
  static const std::vector<std::string> kCompared = {
      "customer.whole_b is in top 50%", "customer.money_a is not in bottom 2 per customer.tier_b",
      "rank of customer.money_b < 3", "median customer.whole_a across everyone > 2"};
  const auto settled = [&](const std::string& text) {
    return maybeSettled(Term::leaf(Sort::Condition, scope, text), 3);
  };
  if (scope == kProfileScope || scope == group_->scope || random_.oneIn(3)) {
    return settled(random_.of(kCompared));
  }
  const auto isNamed = [&](int list) {
    return scope == list && std::ranges::find(group_->named, list) != group_->named.end();
  };
  if (isNamed(0)) return settled("money_a > average money_a of orders");
  if (isNamed(kLines)) return settled("whole_a < largest whole_a of lines");
  if (isNamed(kParcels)) return settled("number of distinct text_a of parcels > whole_a");
  return settled(random_.of(kCompared));
}

Term RuleMaker::groups(Sort sort, const std::string& before, bool isOfUnits, int depth, int scope) {
  static const std::vector<std::string> kCalendar = {"day",   "week",     "weeks",
                                                     "month", "quarters", "year"};
  static const std::vector<std::pair<Sort, std::string>> kKeys = {
      {Sort::Text, "text_a"},   {Sort::Text, "text_a"},      {Sort::Text, "text_b"},
      {Sort::Whole, "whole_b"}, {Sort::Money, "money_b"},    {Sort::Tier, "tier_b"},
      {Sort::Date, "date_b"},   {Sort::Duration, "length_b"}};
  static const std::vector<std::pair<Sort, std::string>> kKeysOfLines = {{Sort::Text, "text_a"},
                                                                         {Sort::Text, "text_b"},
                                                                         {Sort::Whole, "whole_b"},
                                                                         {Sort::Money, "money_b"}};
  const auto& [keySort, key] = random_.of(scope == kProfileScope ? kKeys : kKeysOfLines);
  group_ = Group{isOfUnits, keySort, isOfUnits ? random_.of(kCalendar) : key, scope, {}};
  const auto outer = oneZone_;
  if (isOfUnits) oneZone_ = zoneOfUnits();
  Term each = quantifiedEvents(depth - 1, scope);
  if (depth > 1 && random_.oneIn(2)) {
    const std::string word = random_.oneIn(2) ? " and " : " or ";
    each = make(Sort::Condition, scope, "({}" + word + "{})",
                {std::move(each), condition(depth - 2, scope)});
  }
  if (!isOfUnits && keySort == Sort::Text && random_.oneIn(4)) {
    each = make(Sort::Condition, scope, "(" + key + " is not {} and {})",
                {literal(Sort::Text, scope), std::move(each)});
  }
  each = maybeSettled(make(Sort::Condition, scope, "({})", {std::move(each)}), 3);
  const std::string name = group_->key;
  group_.reset();
  oneZone_ = outer;
  return make(sort, scope, "(" + before + " " + name + " with ({}))", {std::move(each)});
}

Term RuleMaker::quantifiedGroups(int depth, int scope) {
  const bool isOfUnits = random_.oneIn(2);
  std::string before = quantifier(scope);
  if (isOfUnits && before.find(' ') != std::string::npos && random_.oneIn(2)) {
    before += " consecutive";
  }
  return maybeSettled(groups(Sort::Condition, before, isOfUnits, depth, scope), 3);
}

Term RuleMaker::quantifiedConditions(int depth, int scope) {
  static const std::vector<std::string> kQuantifiers = {
      "any",        "no",          "every",        "at least 1", "at least 2", "at least 0",
      "at most 1",  "more than 1", "fewer than 2", "exactly 1",  "exactly 2",  "between 1 and 2",
      "at least 4", "at most 0"};
  const auto one = [&] { return condition(depth - 2, scope); };
  const std::string asked = random_.oneIn(3) ? quantifier(scope) : random_.of(kQuantifiers);
  return maybeSettled(
      make(Sort::Condition, scope, "(" + asked + " of ({}, {}, {}))", {one(), one(), one()}), 2);
}

// ---- population ---------------------------------------------------------------------------------

// ` among segment_1 per text_b`; often nothing.
Term RuleMaker::population() {
  static const std::vector<std::string> kKeys = {"text_b", "tier_a",  "tier_b",  "colour_b",
                                                 "flag_b", "whole_b", "money_b", "date_b"};
  std::string text;
  if (!segments_.empty() && random_.oneIn(3)) text += " among " + random_.of(segments_);
  if (random_.oneIn(3)) text += " per " + own(random_.of(kKeys));
  return Term::leaf(Sort::Other, kProfileScope, text);
}

const std::vector<Sort> kCompared = {Sort::Whole,   Sort::Whole, Sort::Number,   Sort::Money,
                                     Sort::Percent, Sort::Ratio, Sort::Duration, Sort::MoneyRatio,
                                     Sort::Tier,    Sort::Date,  Sort::Instant,  Sort::Real};

Term RuleMaker::topTest(int depth) {
  static const std::vector<std::string> kAmounts = {"5%", "50%", "33.3%", "100%", "0.000001%",
                                                    "1",  "2",   "10",    "100",  "1000000"};
  const std::string side = random_.oneIn(3) ? "bottom " : "top ";
  const std::string is = random_.oneIn(3) ? "({}) is not in " : "({}) is in ";
  Term value = anchored(random_.of(kCompared), std::min(depth - 1, 2), kProfileScope);
  return maybeSettled(
      make(Sort::Condition, kProfileScope, "(" + is + side + random_.of(kAmounts) + "{})",
           {std::move(value), population()}),
      3);
}

// `rank of x`: a whole number.
Term RuleMaker::placeTest(int depth) {
  return maybeSettled(make(Sort::Condition, kProfileScope, "{} " + random_.of(kComparisons) + " {}",
                           {place(depth), literal(Sort::Whole, kProfileScope)}),
                      3);
}

Term RuleMaker::place(int depth) {
  static const std::vector<std::string> kWords = {"rank", "quintile", "decile", "percentile"};
  Term value = anchored(random_.of(kCompared), std::min(depth - 1, 2), kProfileScope);
  return make(Sort::Whole, kProfileScope, "(" + random_.of(kWords) + " of ({}){})",
              {std::move(value), population()});
}

// `median x across segment_1`: of the sort of x; an average and a share are quotients.
Term RuleMaker::across(Sort sort, int depth) {
  std::string over = " across ";
  over += !segments_.empty() && random_.oneIn(2) ? random_.of(segments_) : "everyone";
  if (random_.oneIn(3)) over += " per " + own(random_.oneIn(2) ? "tier_b" : "whole_b");
  const auto of = [&](const std::string& words, Sort operand) {
    Term value = anchored(operand, std::min(depth - 1, 2), kProfileScope);
    const int places = value.places;
    Term term = make(sort, kProfileScope, "(" + words + " ({})" + over + ")", {std::move(value)});
    term.places = std::max(places, sort == Sort::Money ? 4 : 6);
    return term;
  };
  if (sort == Sort::Ratio && random_.oneIn(3)) {
    return make(sort, kProfileScope, "(share of total ({}){})",
                {anchored(Sort::Money, std::min(depth - 1, 1), kProfileScope), population()});
  }
  if (sort == Sort::Ratio && random_.oneIn(2)) return of("average", Sort::Whole);
  if (sort == Sort::MoneyRatio && random_.oneIn(2)) return of("average", Sort::Money);
  static const std::vector<std::string> kOrdered = {"smallest", "largest", "median",
                                                    "90th percentile of", "1st percentile of"};
  const bool isAdded = sort == Sort::Whole || sort == Sort::Money || sort == Sort::Number ||
                       sort == Sort::Percent || sort == Sort::Duration;
  return of(isAdded && random_.oneIn(3) ? "total" : random_.of(kOrdered), sort);
}

// ---- values -------------------------------------------------------------------------------------

Term RuleMaker::field(Sort sort, int scope) {
  const Names names = fieldsOf(sort, scope);
  const int places = sort == Sort::Money ? 4 : 6;
  if (scope == kProfileScope) {
    MUSTER_CHECK(!names.empty(), "every sort has a field of the profile");
    const bool isOutside = !carriesOwner(scope);
    if (isOutside && (sort == Sort::Whole || sort == Sort::Text) && random_.oneIn(8)) {
      const std::string key = "[\"" + random_.of(kTexts) + "\"]";
      return Term::leaf(sort, scope, (sort == Sort::Whole ? "traits" : "shelf_two.labels") + key);
    }
    return Term::leaf(sort, scope, own(random_.of(names)), places);
  }
  for (int owner = ownerOf(scope); owner != kProfileScope; owner = ownerOf(owner)) {
    const Names outer = fieldsOf(sort, owner);
    if (outer.empty() || !random_.oneIn(4)) continue;
    return Term::leaf(
        sort, scope, kListNames[static_cast<std::size_t>(owner)] + "." + random_.of(outer), places);
  }
  if (names.empty() || random_.oneIn(6)) {
    const Names outer = fieldsOf(sort, kProfileScope);
    return Term::leaf(sort, scope, "customer." + random_.of(outer), places);
  }
  return Term::leaf(sort, scope, own(random_.of(names), scope), places);
}

Term RuleMaker::literal(Sort sort, int scope) {
  static const std::vector<std::string> kWholes = {
      "0", "1", "2", "3", "10", "9223372036854775807", "1000000007", "100000000000000000000000"};
  static const std::vector<std::string> kDecimals = {
      "0", "0.5", "1.000001", "2", "0.1", "0.30", "3.333333", "9223372036854.775807", "0.0000001"};
  static const std::vector<std::string> kAmounts = {
      "0", "1", "9.99", "0.0001", "12.5", "1000000", "922337203685477.5807"};
  static const std::vector<std::string> kPercents = {"0", "20", "12.5", "100", "33.3333", "0.0001"};
  static const std::vector<std::string> kReals = {"0", "0.63", "1.5", "2", "0.1"};
  const auto leaf = [&](const std::string& text, int places = 0) {
    return Term::leaf(sort, scope, text, places);
  };
  for (const Param& param : params_) {
    if (param.sort == sort && random_.oneIn(2)) return leaf(param.name, 7);
  }
  switch (sort) {
    case Sort::Whole: return leaf(random_.of(kWholes));
    case Sort::Number: return leaf(random_.of(kDecimals), 7);
    case Sort::Money: return leaf(random_.of(kAmounts) + " GBP", 4);
    case Sort::Percent:
      if (scope == kProfileScope && random_.oneIn(6)) {
        return leaf(random_.oneIn(2) ? "sample(\"one\")" : "sample(\"cafe\u0301\")", 6);
      }
      return leaf(random_.of(kPercents) + "%", 6);
    case Sort::Real: return leaf(random_.of(kReals));
    case Sort::Text: return leaf("\"" + random_.of(kTexts) + "\"");
    case Sort::Duration: {
      static const std::vector<std::string> kShort = {"seconds", "minutes", "hours", "days",
                                                      "weeks"};
      return leaf(count() + " " + random_.of(kShort));
    }
    case Sort::Tier: return leaf(random_.of(Names{"bronze", "silver", "gold"}));
    case Sort::Colour: return leaf(random_.of(Names{"red", "green", "blue"}));
    case Sort::Condition:
    case Sort::Ratio:
    case Sort::MoneyRatio:
    case Sort::DurationRatio:
    case Sort::Date:
    case Sort::Instant:
    case Sort::Words:
    case Sort::Other: break;
  }
  MUSTER_CHECK(false, "a sort without literals");
}

// A zone by name, or the profile's own.
std::string RuleMaker::nameOfZone() {
  static const std::vector<std::string> kNames = {"UTC", "Asia/Tokyo", "America/St_Johns",
                                                  "America/Havana"};
  return "\"" + random_.of(kNames) + "\"";
}

std::string RuleMaker::zone(int scope) {
  if (oneZone_) return *oneZone_;
  const std::string name = nameOfZone();
  if (random_.oneIn(2)) return name;
  return (scope == kProfileScope ? own("zone_a") : "customer.zone_a") + " else " + name;
}

// The same wherever it stands.
std::string RuleMaker::zoneOfUnits() {
  const std::string name = nameOfZone();
  return random_.oneIn(2) ? name : "customer.zone_a else " + name;
}

std::string RuleMaker::inZone(int scope) { return " in zone (" + zone(scope) + ")"; }

// What stands behind `in the`: `last 3 full months in zone "UTC"`.
std::string RuleMaker::unitsOfCalendar(int scope) {
  const std::string direction = random_.oneIn(4) ? "next " : "last ";
  const std::string kind = random_.oneIn(2) ? " calendar " : " full ";
  const std::string zoned = random_.oneIn(2) ? inZone(scope) : "";
  return direction + count() + kind + random_.of(kDateUnits) + zoned;
}

// `last week`, `today in zone "UTC"`.
std::string RuleMaker::period(int scope) {
  static const std::vector<std::string> kWhich = {"this ", "last ", "next "};
  static const std::vector<std::string> kUnit = {"day", "week", "month", "quarter", "year"};
  static const std::vector<std::string> kDays = {"today", "yesterday", "tomorrow"};
  const std::string unit = random_.of(kWhich) + random_.of(kUnit);
  const std::string name = random_.oneIn(3) ? random_.of(kDays) : unit;
  return name + (random_.oneIn(2) ? inZone(scope) : "");
}

// The same, or where one begins or ends.
std::string RuleMaker::calendarPeriod(int scope) {
  static const std::vector<std::string> kEdge = {"", "", "", "start of ", "end of "};
  return random_.of(kEdge) + period(scope);
}

// A day that comes again every year, tested against a stretch of dates.
Term RuleMaker::yearlyTest(int depth, int scope) {
  Term day = make(Sort::Date, scope, "anniversary({})",
                  {field(random_.oneIn(3) ? Sort::Instant : Sort::Date, scope)});
  const std::string is = random_.oneIn(4) ? "{} is not " : "{} is ";
  const auto beside = [&] { return date(depth, scope, true); };
  const auto test = [&]() -> Term {
    switch (random_.below(5)) {
      case 0:
        return make(Sort::Condition, scope,
                    is + "in the " + (random_.oneIn(2) ? "next " : "last ") +
                        std::to_string(random_.below(90)) + " " + random_.of(kDateUnits) +
                        (random_.oneIn(2) ? inZone(scope) : ""),
                    {day});
      case 1: return make(Sort::Condition, scope, is + "in the " + unitsOfCalendar(scope), {day});
      case 2:
        return make(Sort::Condition, scope, is + "between {} and {}", {day, beside(), beside()});
      case 3: return make(Sort::Condition, scope, is + "before {}", {day, beside()});
      default: return make(Sort::Condition, scope, is + "{}", {day, beside()});
    }
  };
  return maybeSettled(test(), 3);
}

// A function that gives a whole number: a part of a time, or how far two are apart.
Term RuleMaker::call(int depth, int scope) {
  static const std::vector<std::string> kParts = {"year", "quarter", "month", "day"};
  static const std::vector<std::string> kClock = {"hour", "minute"};
  static const std::vector<std::string> kExact = {"seconds", "minutes", "hours"};
  // A point in time moved by a number of months that is calculated.
  if (random_.oneIn(8)) {
    return make(Sort::Whole, scope, "days(months_after({}, {}, " + zone(scope) + "))",
                {anchored(Sort::Instant, depth, scope), anchored(Sort::Whole, depth, scope)});
  }
  const auto named = [&] { return random_.oneIn(2) ? ", zone: " + zone(scope) : std::string(); };
  const auto one = [&](Sort sort) { return anchored(sort, depth, scope); };
  const Sort first = random_.oneIn(2) ? Sort::Date : Sort::Instant;
  const Sort second = random_.oneIn(2) ? Sort::Date : Sort::Instant;
  const bool hasInstant = first == Sort::Instant || second == Sort::Instant;
  switch (random_.below(7)) {
    case 0: return make(Sort::Whole, scope, random_.of(kParts) + "({})", {one(Sort::Date)});
    case 1:
      return make(Sort::Whole, scope, random_.of(kParts) + "({}" + named() + ")",
                  {one(Sort::Instant)});
    case 2:
      return make(Sort::Whole, scope, random_.of(kClock) + "({}" + named() + ")",
                  {one(Sort::Instant)});
    case 3:
      return make(Sort::Whole, scope, random_.of(kExact) + "({}, {})",
                  {one(Sort::Instant), one(Sort::Instant)});
    case 4:
      return make(Sort::Whole, scope, random_.of(kDateUnits) + "({}" + named() + ")", {one(first)});
    case 5: return make(Sort::Whole, scope, "age({}" + named() + ")", {one(Sort::Date)});
    default:
      return make(Sort::Whole, scope,
                  random_.of(kDateUnits) + "({}, {}" + (hasInstant ? named() : "") + ")",
                  {one(first), one(second)});
  }
}

// ---- functions ----------------------------------------------------------------------------------

Term RuleMaker::spot(int depth, int scope) {
  static const std::vector<std::string> kWritten = {
      "place(0, 0)",     "place(51.5, -0.12)",         "place(90, 0)",
      "place(-90, 180)", "place(10, -179.9999999999)", "place(0.00000005, 0.00000015)"};
  const auto field = [&]() -> std::string {
    if (scope == kProfileScope) return own(random_.oneIn(2) ? "place_a" : "place_b");
    return scope == 0 ? own("place_b", scope) : "customer.place_a";
  };
  switch (random_.below(depth > 0 ? 5 : 3)) {
    case 0: return Term::leaf(Sort::Other, scope, random_.of(kWritten));
    case 3: return called(builtins::Function::Place, depth - 1, scope);
    case 4: return called(builtins::Function::PlaceIn, depth - 1, scope);
    default: return Term::leaf(Sort::Other, scope, field());
  }
}

// A number, or an amount of money, made of a quotient or of a decimal.
Term RuleMaker::rounded(Sort sort, int depth, int scope) {
  const std::size_t places = random_.below(5);
  const Sort quotient = sort == Sort::Money ? Sort::MoneyRatio : Sort::Ratio;
  Term value = anchored(random_.oneIn(2) ? quotient : sort, depth, scope);
  Term term = make(sort, scope, "(({}) rounded to " + std::to_string(places) + " places)",
                   {std::move(value)});
  // At most what it could have: enough for the products that hold it.
  term.places = 4;
  return term;
}

// A call of the function, of the sort that it gives; those that give a place or a version are of
// no sort. Every line of stdlib/functions.def has its case.
Term RuleMaker::called(builtins::Function function, int depth, int scope) {
  using builtins::Function;
  const std::string name(builtins::signature(function).name);
  const auto one = [&](Sort sort) { return anchored(sort, depth, scope); };
  const auto named = [&] { return random_.oneIn(2) ? ", zone: " + zone(scope) : std::string(); };
  switch (function) {
    case Function::Year:
    case Function::Quarter:
    case Function::Month:
    case Function::Day:
    case Function::Hour:
    case Function::Minute:
      return make(Sort::Whole, scope, name + "({}" + named() + ")", {one(Sort::Instant)});
    case Function::DayOfWeek:
      return make(Sort::Other, scope, name + "({}" + named() + ")", {one(Sort::Instant)});
    case Function::DateOf:
      return make(Sort::Date, scope, name + "({}" + named() + ")", {one(Sort::Instant)});
    case Function::StartOfDay:
      return make(Sort::Instant, scope, name + "({}" + named() + ")", {one(Sort::Date)});
    case Function::MonthsAfter:
      return make(Sort::Instant, scope, name + "({}, {}" + named() + ")",
                  {one(Sort::Instant), one(Sort::Whole)});
    case Function::Seconds:
    case Function::Minutes:
    case Function::Hours:
      return make(Sort::Whole, scope, name + "({}, {})", {one(Sort::Instant), one(Sort::Instant)});
    case Function::Days:
    case Function::Weeks:
    case Function::Months:
    case Function::Quarters:
    case Function::Years:
      return make(Sort::Whole, scope, name + "({}, {}" + named() + ")",
                  {one(Sort::Instant), one(random_.oneIn(2) ? Sort::Date : Sort::Instant)});
    case Function::Age:
      return make(Sort::Whole, scope, name + "({}" + named() + ")", {one(Sort::Date)});
    case Function::Anniversary:
      return make(Sort::Date, scope, name + "({}" + named() + ")", {one(Sort::Date)});
    case Function::Length: return make(Sort::Whole, scope, name + "({})", {one(Sort::Text)});
    case Function::EmailDomain: return make(Sort::Text, scope, name + "({})", {one(Sort::Text)});
    case Function::Version: {
      Term text = field(Sort::Text, scope);
      // A parameter of that name is given texts that are no versions, which is refused.
      const bool isGiven =
          std::ranges::find(params_, text.pieces[0], &Param::name) != params_.end();
      if (isGiven || random_.oneIn(3)) {
        return Term::leaf(Sort::Other, scope,
                          random_.oneIn(2) ? "version(\"4.10\")" : "version(\"V4\")");
      }
      return make(Sort::Other, scope, name + "({})", {std::move(text)});
    }
    case Function::Rounded: return rounded(Sort::Number, depth, scope);
    case Function::Size: {
      static const std::vector<std::string> kSets = {"words_a", "words_b", "counts_b", "colours"};
      const std::string set = random_.of(kSets);
      return Term::leaf(Sort::Whole, scope,
                        name + "(" + (scope == kProfileScope ? own(set) : "customer." + set) + ")");
    }
    case Function::Place:
      return make(
          Sort::Other, scope, name + "({}, {})",
          {field(random_.oneIn(2) ? Sort::Whole : Sort::Number, scope), field(Sort::Whole, scope)});
    case Function::PlaceIn:
      if (random_.oneIn(2)) return make(Sort::Other, scope, "points_a({})", {one(Sort::Text)});
      return make(Sort::Other, scope, "points_b({})", {one(Sort::Whole)});
    case Function::IsWithin: {
      static const std::vector<std::string> kDistances = {
          "0 m",      "0.01 m",  "0.012 m",    "5 km",        "3.5 km",
          "20 miles", "1000 km", "0.5 metres", "12345.67 km", "20015.2 km"};
      return make(Sort::Condition, scope,
                  (random_.oneIn(3) ? "{} is not within " : "{} is within ") +
                      random_.of(kDistances) + " of ({})",
                  {spot(depth, scope), spot(depth, scope)});
    }
    case Function::IsInBox: {
      static const std::vector<std::string> kBoxes = {
          "box(0, 0, 1, 1)",         "box(51.3, -0.5, 51.7, 0.3)",
          "box(-90, -180, 90, 180)", "box(-90, 170, 90, -179.9999999)",
          "box(0, 0, 0, 0.0000001)", "box(south: -34, north: 10, west: 100, east: 180)"};
      return make(Sort::Condition, scope,
                  (random_.oneIn(3) ? "{} is not inside " : "{} is inside ") + random_.of(kBoxes),
                  {spot(depth, scope)});
    }
    case Function::IsInArea:
      return make(Sort::Condition, scope,
                  random_.oneIn(3) ? "{} is not inside areas" : "{} is inside areas",
                  {spot(depth, scope)});
  }
  MUSTER_CHECK(false, "unknown Function");
}

// A condition about what some function gives.
Term RuleMaker::functionTest(int depth, int scope) {
  const builtins::Function function = random_.of(builtins::all()).function;
  Term left = called(function, depth - 1, scope);
  const auto compared = [&](const std::string& op, Term right) {
    return maybeSettled(make(Sort::Condition, scope, "{} " + op + " {}", {left, std::move(right)}),
                        3);
  };
  const auto written = [&](const std::string& text) {
    return maybeSettled(make(Sort::Condition, scope, "{} " + text, {left}), 3);
  };
  if (left.sort == Sort::Condition) return maybeSettled(std::move(left), 3);
  if (left.sort == Sort::Text) {
    if (random_.oneIn(2)) return written("= \"mail.example.com\"");
    return compared(random_.oneIn(3) ? "!=" : "=", value(Sort::Text, 0, scope));
  }
  if (left.sort == Sort::Date) return compared(random_.of(kComparisons), date(0, scope, true));
  if (left.sort != Sort::Other) {
    return compared(random_.of(kComparisons), value(left.sort, 0, scope));
  }
  if (function == builtins::Function::DayOfWeek) return written("is one of (saturday, monday)");
  if (random_.oneIn(4)) return written(random_.oneIn(2) ? "is known" : "is missing");
  if (function == builtins::Function::Version) {
    return compared(random_.of(kComparisons), called(function, depth - 1, scope));
  }
  return compared(random_.oneIn(3) ? "!=" : "=", spot(0, scope));
}

// Now and then the name of a let of that sort, if there is one.
std::optional<std::string> RuleMaker::anyLet(Sort sort) {
  std::vector<std::string> names;
  for (const Let& let : lets_) {
    if (let.sort == sort) names.push_back(let.name);
  }
  if (names.empty() || !random_.oneIn(6)) return std::nullopt;
  return random_.of(names);
}

// A value whose type does not hang on what stands beside it: a bare word is no enum's of its own,
// and 0.5 is a number until it stands beside a real.
Term RuleMaker::anchored(Sort sort, int depth, int scope) {
  if (sort == Sort::Date) return date(depth, scope, false);
  const bool isAdaptive = sort == Sort::Tier || sort == Sort::Colour || sort == Sort::Real;
  if (!isAdaptive) return value(sort, depth, scope);
  if (depth > 0 && random_.oneIn(3))
    return make(sort, scope, "({} else {})", {field(sort, scope), literal(sort, scope)});
  if (depth > 0 && scope == kProfileScope && random_.oneIn(3)) return aggregate(sort, depth);
  return field(sort, scope);
}

// ---- parameters and choices ---------------------------------------------------------------------

std::string RuleMaker::openParams() {
  struct Kind {
    Sort sort;
    const char* type;
  };
  static const std::vector<Kind> kKinds = {
      {Sort::Whole, "whole number"}, {Sort::Number, "number"},     {Sort::Money, "money GBP"},
      {Sort::Money, "money_b"},      {Sort::Text, "text"},         {Sort::Percent, "percent"},
      {Sort::Tier, "tier_a"},        {Sort::Duration, "duration"}, {Sort::Colour, "colour_b"}};
  std::string text;
  std::vector<Param> params;
  const std::size_t count = 1 + random_.below(3);
  for (std::size_t i = 0; i < count; ++i) {
    const Kind& kind = random_.of(kKinds);
    // One that is also the name of a field hides it.
    const bool hides = i == 0 && kind.sort == Sort::Text;
    const std::string name = hides ? "text_a" : "given_" + std::to_string(i);
    const bool hasDefault = i > 0 && random_.oneIn(2);
    text += (i > 0 ? ", " : "") + name + ": " + kind.type;
    if (hasDefault) text += " = " + toText(literal(kind.sort, kProfileScope));
    params.push_back({kind.sort, name, hasDefault});
  }
  params_ = std::move(params);
  return '(' + text + ')';
}

void RuleMaker::closeParams(Sort sort, std::string name) {
  patterns_.push_back({sort, std::move(name), std::exchange(params_, {})});
}

// A use of a segment or let with parameters, each given a literal or a field of the profile, by its
// place or by its name, or not at all.
std::optional<Term> RuleMaker::anyPattern(Sort sort, int scope) {
  std::vector<const Pattern*> fitting;
  for (const Pattern& it : patterns_) {
    if (it.sort == sort) fitting.push_back(&it);
  }
  if (fitting.empty() || !random_.oneIn(3)) return std::nullopt;
  const Pattern& pattern = *random_.of(fitting);
  std::string text = (sort == Sort::Condition ? "in " : "") + pattern.name + '(';
  bool isByName = false;
  bool isFirst = true;
  for (const Param& param : pattern.params) {
    if (param.hasDefault && random_.oneIn(3)) {
      isByName = true;
      continue;
    }
    isByName = isByName || random_.oneIn(4);
    text += isFirst ? "" : ", ";
    if (isByName) text += param.name + ": ";
    isFirst = false;
    const bool isField = random_.oneIn(3) && param.sort != Sort::Text;
    if (isField && scope == kProfileScope) {
      text += own(random_.of(fieldsOf(param.sort, kProfileScope)));
    } else {
      text += isField ? "customer." + random_.of(fieldsOf(param.sort, kProfileScope))
                      : toText(literal(param.sort, kProfileScope));
    }
  }
  return Term::leaf(sort, scope, text + ')', 12);
}

Term RuleMaker::choice(Sort sort) {
  const auto one = [&] {
    Term term = anchored(sort, 1, kProfileScope);
    return sort == Sort::Condition ? make(sort, kProfileScope, "({})", {std::move(term)}) : term;
  };
  const auto when = [&] { return condition(1, kProfileScope); };
  Term first = one();
  Term second = one();
  const int places = std::max(first.places, second.places);
  Term term = random_.oneIn(2)
                  ? make(Sort::Other, kProfileScope, "choose when {}: {} otherwise {}",
                         {when(), std::move(first), std::move(second)})
                  : make(Sort::Other, kProfileScope, "choose when {}: {} when {}: {} otherwise {}",
                         {when(), first, when(), std::move(second), first});
  term.places = places;
  return term;
}

// One line of each kind, in any order.
Term RuleMaker::score() {
  const auto verb = [&] { return std::string(random_.oneIn(3) ? "take" : "add"); };
  const auto cap = [&] { return std::string(random_.oneIn(3) ? " at most 2" : ""); };
  static const std::vector<std::string> kTimes = {"1 hour",  "1 day",   "30 days",
                                                  "2 weeks", "1 month", "3 years"};
  const Sort sort = random_.oneIn(2) ? Sort::Whole : Sort::Number;
  std::vector<Term> children{number(sort, 1, kProfileScope), condition(1, kProfileScope)};
  std::string pattern = verb() + " ({}) when ({})" + cap();
  pattern += "\n  " + verb() + " 2 for each {}" + cap();
  children.push_back(closedSource(anyList(), 1, true));
  if (random_.oneIn(2)) {
    static const std::vector<std::string> kPoints = {
        "orders.number_b", "orders.whole_b * 2", "(orders.whole_b + customer.whole_a)",
        "((orders.money_a / orders.money_b) rounded to 2 places)", "customer.whole_b"};
    pattern += "\n  " + verb() + " " + random_.of(kPoints) + " for each orders" + cap() +
               (random_.oneIn(2) ? " halved every " + random_.of(kTimes) : "");
  }
  for (std::size_t i = random_.below(3); i > 0; --i) {
    const std::string& list = kListNames[static_cast<std::size_t>(anyTimedList(kProfileScope))];
    // Dates have no hours.
    const std::string& time = random_.of(kTimes);
    pattern += "\n  " + verb() + " 1.5 for each " + list + cap() + " halved every " +
               (list == "visits" && time == "1 hour" ? "1 day" : time);
  }
  return make(Sort::Other, kProfileScope, pattern, std::move(children));
}

Term RuleMaker::choiceOfWords() {
  const auto when = [&] { return condition(1, kProfileScope); };
  return make(Sort::Other, kProfileScope,
              "choose when {}: alpha when {}: beta when {}: alpha otherwise gamma",
              {when(), when(), when()});
}

Term RuleMaker::value(Sort sort, int depth, int scope) {
  if (const auto let = anyLet(sort)) return Term::leaf(sort, scope, *let, 12);
  if (auto used = anyPattern(sort, scope)) return *used;

  switch (sort) {
    case Sort::Whole:
    case Sort::Number:
    case Sort::Percent:
    case Sort::Money:
    case Sort::Ratio:
    case Sort::MoneyRatio: return number(sort, depth, scope);
    case Sort::DurationRatio:
      if (depth > 0 && random_.oneIn(2)) return length(sort, depth - 1, scope);
      if (scope != kProfileScope) return value(Sort::Duration, depth, scope);
      return make(sort, scope, "(average {} of {})",
                  {field(Sort::Duration, 0), closedSource(0, depth - 1)});
    case Sort::Condition: return condition(depth, scope);
    case Sort::Date: return date(depth, scope, true);
    case Sort::Instant: return instant(depth, scope, false);
    case Sort::Words: return field(sort, scope);
    case Sort::Duration:
      if (depth > 0 && random_.oneIn(3)) return length(sort, depth - 1, scope);
      break;
    case Sort::Real:
    case Sort::Text:
    case Sort::Tier:
    case Sort::Colour: break;
    case Sort::Other: MUSTER_CHECK(false, "no value"); break;
  }
  switch (random_.below(depth > 0 ? 6 : 4)) {
    case 0: return literal(sort, scope);
    case 4: {
      Term fallback = random_.oneIn(2) ? literal(sort, scope) : field(sort, scope);
      return make(sort, scope, "({} else {})", {field(sort, scope), fallback});
    }
    case 5:
      if (scope == kProfileScope) return aggregate(sort, depth);
      if (asksInner(sort, scope)) return ofInner(sort, depth, scope);
      return field(sort, scope);
    default: return eventField(sort, scope);
  }
}

// What lengths of time come to, and what lies between two times.
Term RuleMaker::length(Sort sort, int depth, int scope) {
  const auto one = [&](Sort of) { return value(of, depth, scope); };
  if (sort == Sort::DurationRatio) {
    static const std::vector<std::string> kForms = {"({} / 3)",    "({} * 1.5)", "(0.25 * {})",
                                                    "({} / (-7))", "({} * 20%)", "({} / 0)"};
    return make(sort, scope, random_.of(kForms), {one(Sort::Duration)});
  }
  switch (random_.below(6)) {
    case 0:
    case 1: return make(sort, scope, "({} - {})", {one(Sort::Instant), one(Sort::Instant)});
    case 2: return make(sort, scope, "({} - {})", {field(Sort::Date, scope), one(Sort::Date)});
    case 3:
      return make(sort, scope, random_.oneIn(2) ? "({} + {})" : "({} - {})",
                  {one(Sort::Duration), one(Sort::Duration)});
    case 4: return make(sort, scope, "({} * {})", {one(Sort::Duration), field(Sort::Whole, scope)});
    default: return make(sort, scope, "(-{})", {one(Sort::Duration)});
  }
}

// Decimals and quotients. Products add up their places, of which there is a most.
Term RuleMaker::number(Sort sort, int depth, int scope) {
  const bool isRatio = sort == Sort::Ratio || sort == Sort::MoneyRatio;
  if (isRatio) {
    if (depth > 1 && random_.oneIn(3)) {
      const Sort with = random_.oneIn(2) ? sort : sort == Sort::Ratio ? Sort::Whole : Sort::Money;
      static const std::vector<std::string> kForms = {"({} + {})", "({} - {})", "({} else {})"};
      return make(sort, scope, random_.of(kForms),
                  {number(sort, depth - 1, scope), number(with, depth - 1, scope)});
    }
    if (depth > 1 && random_.oneIn(4)) {
      return make(sort, scope, random_.oneIn(2) ? "({} * {})" : "({} / {})",
                  {number(sort, depth - 1, scope), number(Sort::Whole, depth - 1, scope)});
    }
    if (random_.oneIn(8)) return make(sort, scope, "(-{})", {quotient(sort, depth, scope)});
    return quotient(sort, depth, scope);
  }
  if (sort == Sort::Whole && depth > 0 && random_.oneIn(6)) return call(depth - 1, scope);
  if ((sort == Sort::Number || sort == Sort::Money) && depth > 1 && random_.oneIn(12)) {
    return rounded(sort, depth - 1, scope);
  }
  switch (random_.below(depth > 0 ? 9 : 4)) {
    case 0: return literal(sort, scope);
    case 4:
    case 5: return sum(sort, depth, scope);
    case 6: return product(sort, depth, scope);
    case 7: {
      Term operand = number(sort, depth - 1, scope);
      const int places = operand.places;
      Term negation = make(sort, scope, "(-{})", {std::move(operand)});
      negation.places = places;
      return negation;
    }
    case 8:
      if (scope == kProfileScope) return aggregate(sort, depth);
      if (depth > 1 && sort == Sort::Money && random_.oneIn(4)) return further(sort, depth, scope);
      if (asksInner(sort, scope)) return ofInner(sort, depth, scope);
      return field(sort, scope);
    default: return eventField(sort, scope);
  }
}

Term RuleMaker::sum(Sort sort, int depth, int scope) {
  static const std::vector<std::string> kForms = {"({} + {})", "({} - {})", "({} else {})"};
  // A number beside a whole number is a number.
  const Sort with = sort == Sort::Number && random_.oneIn(3) ? Sort::Whole : sort;
  Term left = number(sort, depth - 1, scope);
  Term right = number(with, depth - 1, scope);
  const int places = std::max(left.places, right.places);
  Term term = make(sort, scope, random_.of(kForms), {std::move(left), std::move(right)});
  term.places = places;
  return term;
}

Term RuleMaker::product(Sort sort, int depth, int scope) {
  const auto with = [&]() -> Sort {
    switch (random_.below(3)) {
      case 0: return sort == Sort::Percent ? Sort::Percent : Sort::Whole;
      case 1: return sort == Sort::Whole || sort == Sort::Percent ? sort : Sort::Number;
      default: return sort == Sort::Whole ? sort : Sort::Percent;
    }
  }();
  Term left = number(sort, depth - 1, scope);
  Term right = number(with, depth - 1, scope);
  const int places = sort == Sort::Whole ? 0 : left.places + right.places;
  if (places > kPlacesMax - 13) return field(sort, scope);
  if (sort == Sort::Money && random_.oneIn(2)) std::swap(left, right);
  Term term = make(sort, scope, "({} * {})", {std::move(left), std::move(right)});
  term.places = places;
  return term;
}

Term RuleMaker::quotient(Sort sort, int depth, int scope) {
  if (scope == kProfileScope && depth > 0 && random_.oneIn(3)) return aggregate(sort, depth);
  if (depth > 0 && asksInner(sort, scope)) return ofInner(sort, depth, scope);
  const auto one = [&](Sort of) { return number(of, depth - 1, scope); };
  if (sort == Sort::MoneyRatio)
    return make(sort, scope, "({} / {})",
                {one(Sort::Money), one(random_.oneIn(3) ? Sort::Number : Sort::Whole)});
  static const std::vector<Sort> kSorts = {Sort::Whole, Sort::Whole, Sort::Money, Sort::Number,
                                           Sort::Percent};
  if (depth > 0 && random_.oneIn(8)) {
    return make(sort, scope, "({} / {})",
                {value(Sort::Duration, depth - 1, scope), value(Sort::Duration, depth - 1, scope)});
  }
  const Sort of = random_.of(kSorts);
  return make(sort, scope, "({} / {})", {one(of), one(of)});
}

Term RuleMaker::aggregate(Sort sort, int depth) {
  const int deeper = depth - 1;
  const bool hasOrder = sort != Sort::Text && sort != Sort::Colour;
  if (!group_ && sort == Sort::Whole && random_.oneIn(8)) return place(depth);
  if (!group_ && hasOrder && random_.oneIn(8)) return across(sort, depth);
  const auto over = [&](int list, const std::string& fn, Sort operand) {
    Term what =
        random_.oneIn(3) && operand != Sort::Text
            ? make(Sort::Other, list, "({})", {anchored(operand, std::min(deeper, 2), list)})
            : field(operand, list);
    // Products of extreme numbers, whose totals leave 128 bits and may come back.
    // A percentage times a whole number is a number.
    const bool isAdded =
        (fn == "total" || fn == "average") && operand != Sort::Duration && operand != Sort::Percent;
    const bool isHidden = std::ranges::find(params_, "whole_b", &Param::name) != params_.end();
    if (isAdded && !isHidden && random_.oneIn(4))
      what = make(Sort::Other, list, "({} * whole_b)", {field(operand, list)});
    if (what.sort != Sort::Other && what.pieces[0].find_first_of(".(") != std::string::npos)
      what = make(Sort::Other, list, "({})", {std::move(what)});
    const int places = what.sort == Sort::Other ? what.children[0].places : what.places;
    Term term = make(sort, kProfileScope, "(" + fn + " {} of {})",
                     {std::move(what), closedSource(list, deeper)});
    term.places = std::max(places, sort == Sort::Money ? 4 : 6);
    return term;
  };
  Names any = {"first", "latest", "most frequent", "2nd"};
  Names ordered = any;
  for (const char* fn : {"smallest", "largest", "median"}) ordered.emplace_back(fn);
  Names added = ordered;
  for (const char* fn : {"total", "total"}) added.emplace_back(fn);
  const bool isOfThings = !fieldsOfThings(sort).empty() && random_.oneIn(4) && canName(kTimedLists);
  const int list = isOfThings ? kTimedLists : random_.oneIn(4) && canName(1) ? 1 : 0;
  switch (sort) {
    case Sort::Whole:
      if (random_.oneIn(3)) {
        return make(sort, kProfileScope, "(number of {})", {closedSource(anyList(), deeper)});
      }
      if (random_.oneIn(6)) {
        static const std::vector<std::string> kCalendar = {"days", "weeks", "months", "quarters",
                                                           "years"};
        const auto outer = oneZone_;
        if (!oneZone_) oneZone_ = zoneOfUnits();
        Term source = closedSource(anyTimedList(kProfileScope), deeper);
        oneZone_ = outer;
        return make(sort, kProfileScope, "(number of distinct " + random_.of(kCalendar) + " of {})",
                    {std::move(source)});
      }
      if (!group_ && random_.oneIn(4)) {
        return groups(sort, "number of", random_.oneIn(2), deeper);
      }
      if (random_.oneIn(3)) {
        static const std::vector<Sort> kSorts = {Sort::Whole, Sort::Text, Sort::Money,
                                                 Sort::Tier,  Sort::Date, Sort::Duration,
                                                 Sort::Real};
        return over(0, "number of distinct", random_.of(kSorts));
      }
      return over(list, random_.of(added), sort);
    case Sort::Money: return over(list, random_.of(added), sort);
    case Sort::Number:
    case Sort::Percent:
    case Sort::Duration: return over(0, random_.of(added), sort);
    case Sort::Ratio:
      if (random_.oneIn(3)) {
        return make(sort, kProfileScope, "(share of {})",
                    {closedSource(anyList(), deeper, false, true)});
      }
      if (random_.oneIn(4)) {
        Term what = make(Sort::Other, 0, "({})", {number(Sort::Ratio, std::min(deeper, 1), 0)});
        return make(sort, kProfileScope, "(" + random_.of(ordered) + " {} of {})",
                    {std::move(what), closedSource(0, deeper)});
      }
      return over(list, "average", random_.oneIn(3) ? Sort::Number : Sort::Whole);
    case Sort::MoneyRatio: return over(list, "average", Sort::Money);
    case Sort::Real:
    case Sort::Tier: return over(0, random_.of(ordered), sort);
    case Sort::Text:
    case Sort::Colour: return over(0, random_.of(any), sort);
    case Sort::Condition:
    case Sort::DurationRatio:
    case Sort::Date:
    case Sort::Instant:
    case Sort::Words:
    case Sort::Other: break;
  }
  MUSTER_CHECK(false, "a sort without aggregates");
}

struct Setting {
  const char* zone;
  const char* asOf;
};
// Ordinary days, days on which clocks change, a date that never was, leap days.
const std::vector<Setting> kSettings = {
    {"Europe/London", "2026-11-01T12:00:00Z"},       {"UTC", "2026-11-01T00:00:00Z"},
    {"Europe/London", "2026-03-29T01:00:00Z"},       {"Europe/London", "2026-10-25T01:30:00Z"},
    {"America/St_Johns", "2006-10-29T02:31:00Z"},    {"Pacific/Apia", "2011-12-31T10:30:00Z"},
    {"Asia/Kolkata", "2024-02-29T18:29:59.999999Z"}, {"America/New_York", "2026-03-31T23:30:00Z"},
    {"Pacific/Auckland", "2025-05-31T11:59:59Z"}};

}  // namespace

std::string toText(const Rules& rules) {
  std::string text = rules.schema;
  for (const Definition& let : rules.lets)
    text += "let " + let.name + " = " + toText(let.term) + "\n";
  for (const Definition& score : rules.scores)
    text += "score " + score.name + ":\n  " + toText(score.term) + "\n";
  for (const Definition& pattern : rules.patterns)
    text += "segment " + pattern.name + ": " + toText(pattern.term) + "\n";
  for (const Definition& segment : rules.segments)
    text += "segment " + segment.name + ": " + toText(segment.term) + "\n";
  return text;
}

Rules randomRules(std::uint64_t seed, std::size_t segmentCount) {
  Random random(seed);
  const Setting& setting = random.of(kSettings);
  Rules rules;
  rules.schema = std::string("schema random\n  zone \"") + setting.zone + "\"\n";
  if (random.oneIn(2)) rules.schema += "  weeks start on sunday\n  years start in april\n";
  if (random.oneIn(2)) rules.schema += "  birthdays on 28 february\n";
  rules.schema += kFields;
  rules.asOf = *calendar::toInstant(*calendar::parseInstant(setting.asOf), calendar::utc());

  RuleMaker maker(random.bits(), rules.asOf);
  static const std::vector<Sort> kLetSorts = {
      Sort::Whole,      Sort::Money,  Sort::Ratio,    Sort::Text, Sort::Condition, Sort::Tier,
      Sort::MoneyRatio, Sort::Number, Sort::Duration, Sort::Date, Sort::Date,      Sort::Instant};
  for (std::size_t i = 0; i < 4; ++i) {
    const Sort sort = random.of(kLetSorts);
    std::string name = "let_" + std::to_string(i);
    rules.lets.push_back(
        {name, random.oneIn(3) ? maker.choice(sort) : maker.anchored(sort, 2, kProfileScope)});
    maker.addLet(sort, std::move(name));
  }
  rules.lets.push_back({"words", maker.choiceOfWords()});
  maker.addChoiceOfWords("words");
  rules.scores.push_back({"points", maker.score()});
  maker.addScore("points");
  // A let and two segments with parameters; the second may use the first.
  const std::string params = maker.openParams();
  const Sort sort = random.oneIn(2) ? Sort::Whole : Sort::Money;
  rules.lets.push_back({"made" + params, maker.anchored(sort, 2, kProfileScope)});
  maker.closeParams(sort, "made");
  for (const char* name : {"like", "alike"}) {
    const std::string named = name + maker.openParams();
    rules.patterns.push_back({named, maker.condition(3, kProfileScope)});
    maker.closeParams(Sort::Condition, name);
  }
  for (std::size_t i = 0; i < segmentCount; ++i) {
    std::string name = "segment_" + std::to_string(i);
    const int depth = static_cast<int>(random.below(4));
    rules.segments.push_back({name, maker.condition(depth, kProfileScope)});
    maker.addSegment(std::move(name));
  }
  return rules;
}

}  // namespace muster::differential
