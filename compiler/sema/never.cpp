#include "compiler/sema/never.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

#include "compiler/ast/print.h"
#include "compiler/base/ascii.h"
#include "compiler/base/int128.h"
#include "compiler/calendar/calendar.h"
#include "compiler/sema/children.h"
#include "compiler/sema/lengths_of_time.h"
#include "compiler/sema/reach.h"
#include "compiler/sema/types.h"
#include "compiler/text/text.h"

namespace muster::sema {

namespace {

using ast::CompareOp;

constexpr Definition<std::string_view, std::string_view> kNever{
    "W0320", Severity::Warning, "`{}` and `{}` can never both hold"};
constexpr Definition<std::string_view> kNeverAlone{"W0320", Severity::Warning,
                                                   "`{}` can never hold"};
constexpr Definition<std::string_view, std::string_view> kAlways{
    "W0321", Severity::Warning, "whatever the value, `{}` or `{}` holds"};
constexpr Definition<std::string_view> kAlwaysAlone{"W0321", Severity::Warning,
                                                    "`{}` holds whatever the value"};
constexpr Definition<std::string_view, std::string_view> kNotReached{
    "W0344", Severity::Warning, "`{}` is never reached: wherever it holds, `{}` does"};
constexpr Definition<std::string_view> kItself{"W0322", Severity::Warning,
                                               "`{}` is compared with itself"};

// What something is compared with: a number with its places, or a word or text, which has no order.
struct Written {
  std::optional<Decimal> number;
  std::string word;
};

// How far back a window reaches: so much, or to the beginning of so many units of the calendar, the
// current one among them; none: to the first event.
struct Reach {
  std::optional<Length> length;
  std::int64_t count = 0;
  ast::TimeUnit unit = ast::TimeUnit::Day;
};

// One test of one thing, as `thing op values`. Equal and NotEqual take several: `is one of`.
struct Test {
  CompareOp op;
  std::vector<Written> values;
  bool isWhole = false;
  // Whether it also holds where the thing is missing.
  bool takesMissing = false;
  // Of a count of events: of which window.
  std::optional<Reach> reach = std::nullopt;
  ExprId id{0};
  // The condition of the `and` or `or` that it is, or that it was found in, by name.
  ExprId via{0};
};

CompareOp opposite(CompareOp op) {
  switch (op) {
    case CompareOp::Equal: return CompareOp::NotEqual;
    case CompareOp::NotEqual: return CompareOp::Equal;
    case CompareOp::Less: return CompareOp::GreaterEqual;
    case CompareOp::LessEqual: return CompareOp::Greater;
    case CompareOp::Greater: return CompareOp::LessEqual;
    case CompareOp::GreaterEqual: return CompareOp::Less;
  }
  return op;
}

// `3 < x` is `x > 3`.
CompareOp turned(CompareOp op) {
  switch (op) {
    case CompareOp::Equal: return CompareOp::Equal;
    case CompareOp::NotEqual: return CompareOp::NotEqual;
    case CompareOp::Less: return CompareOp::Greater;
    case CompareOp::LessEqual: return CompareOp::GreaterEqual;
    case CompareOp::Greater: return CompareOp::Less;
    case CompareOp::GreaterEqual: return CompareOp::LessEqual;
  }
  return op;
}

// The sign of a - b; nothing where their digits do not fit.
std::optional<int> order(const Decimal& a, const Decimal& b) {
  const int places = std::max(a.places, b.places);
  const auto left = withPlaces(a, places);
  const auto right = withPlaces(b, places);
  if (!left || !right) return std::nullopt;
  return *left < *right ? -1 : *left > *right ? 1 : 0;
}

// One end of what a test leaves of a field's values.
struct End {
  Decimal at;
  bool isOpen;
};

// Whether the values next to it are one more and one less. Beyond 64 bits no field has any.
bool isCounted(const Test& test) {
  const Decimal& at = *test.values.front().number;
  constexpr Int128 kMost = std::numeric_limits<std::int64_t>::max();
  return test.isWhole && at.places == 0 && at.digits < kMost && at.digits > -kMost;
}

std::optional<End> lowest(const Test& test) {
  const Decimal& at = *test.values.front().number;
  switch (test.op) {
    case CompareOp::Equal:
    case CompareOp::GreaterEqual: return End{at, false};
    case CompareOp::Greater:
      if (isCounted(test)) return End{{at.digits + 1, 0}, false};
      return End{at, true};
    case CompareOp::NotEqual:
    case CompareOp::Less:
    case CompareOp::LessEqual: break;
  }
  return std::nullopt;
}

std::optional<End> highest(const Test& test) {
  const Decimal& at = *test.values.front().number;
  switch (test.op) {
    case CompareOp::Equal:
    case CompareOp::LessEqual: return End{at, false};
    case CompareOp::Less:
      if (isCounted(test)) return End{{at.digits - 1, 0}, false};
      return End{at, true};
    case CompareOp::NotEqual:
    case CompareOp::Greater:
    case CompareOp::GreaterEqual: break;
  }
  return std::nullopt;
}

bool isApart(const std::optional<End>& low, const std::optional<End>& high) {
  if (!low || !high) return false;
  const std::optional<int> sign = order(low->at, high->at);
  return sign && (*sign > 0 || (*sign == 0 && (low->isOpen || high->isOpen)));
}

bool areEqual(const Written& a, const Written& b) {
  if (a.number && b.number) return order(*a.number, *b.number) == std::optional(0);
  return a.word == b.word;
}

// Whether a value passes a test; nothing where that cannot be said.
std::optional<bool> passes(const Written& value, const Test& test) {
  const auto isAmong = [&] {
    return std::any_of(test.values.begin(), test.values.end(),
                       [&](const Written& it) { return areEqual(it, value); });
  };
  if (test.op == CompareOp::Equal) return isAmong();
  if (test.op == CompareOp::NotEqual) return !isAmong();
  if (!value.number || !test.values.front().number) return std::nullopt;
  const auto sign = order(*value.number, *test.values.front().number);
  if (!sign) return std::nullopt;
  switch (test.op) {
    case CompareOp::Less: return *sign < 0;
    case CompareOp::LessEqual: return *sign <= 0;
    case CompareOp::Greater: return *sign > 0;
    case CompareOp::GreaterEqual: return *sign >= 0;
    case CompareOp::Equal:
    case CompareOp::NotEqual: break;
  }
  return std::nullopt;
}

bool isOrdered(const Test& test) {
  return test.values.size() == 1 && test.values.front().number.has_value();
}

// Whether every event that `narrow` reaches is one that `wide` reaches.
bool isWithin(const std::optional<Reach>& narrow, const std::optional<Reach>& wide) {
  if (!wide || !narrow) return !wide;
  if (narrow->length && wide->length) {
    const bool isSame = narrow->length->count == wide->length->count &&
                        narrow->length->isOfMonths == wide->length->isOfMonths;
    return isSame || isCertainlyLonger(*wide->length, *narrow->length);
  }
  if (narrow->length || wide->length) return false;
  if (narrow->unit == wide->unit) return narrow->count <= wide->count;
  // A day lies in its week, a month in its quarter; a week may lie in two months.
  return narrow->count == 1 && narrow->unit < wide->unit && narrow->unit != ast::TimeUnit::Week;
}

// Whether no value passes both.
bool exclude(const Test& a, const Test& b) {
  if (a.takesMissing && b.takesMissing) return false;
  const bool isSameReach = isWithin(a.reach, b.reach) && isWithin(b.reach, a.reach);
  if (isSameReach) {
    const auto failsAll = [](const Test& values, const Test& test) {
      return values.op == CompareOp::Equal &&
             std::all_of(values.values.begin(), values.values.end(),
                         [&](const Written& it) { return passes(it, test) == false; });
    };
    if (failsAll(a, b) || failsAll(b, a)) return true;
  }
  if (!isOrdered(a) || !isOrdered(b)) return false;
  // What is counted in the shorter window is counted in the longer one, too.
  return (isWithin(a.reach, b.reach) && isApart(lowest(a), highest(b))) ||
         (isWithin(b.reach, a.reach) && isApart(lowest(b), highest(a)));
}

class Never {
 public:
  explicit Never(Context& context) : context_(context) {}

  // Of a choice of a campaign, where what is not there for ever hides nothing.
  void check(const CheckedChoice& choice) {
    std::vector<When> whens;
    for (const CheckedChoice::Pick& pick : choice.picks) {
      if (!pick.when) continue;
      whens.push_back(
          {context_.program.ast.segments[*pick.when].condition, !pick.until && !pick.stock});
    }
    checkWhens(whens);
  }

  void check(ExprId root) {
    std::vector<ExprId> open{root};
    while (!open.empty()) {
      const ExprId id = open.back();
      open.pop_back();
      const ast::ExprKind& kind = context_.expr(id).kind;
      if (const auto* all = std::get_if<ast::AllOf>(&kind)) checkAll(all->operands, true);
      if (const auto* any = std::get_if<ast::AnyOf>(&kind)) checkAll(any->operands, false);
      if (const auto* choice = std::get_if<ast::Choose>(&kind)) {
        std::vector<When> whens;
        for (const ast::Choose::When& each : choice->whens) whens.push_back({each.condition, true});
        checkWhens(whens);
      }
      if (const auto* range = std::get_if<ast::BetweenTest>(&kind)) checkRange(id, *range);
      if (const auto* test = std::get_if<ast::Compare>(&kind)) {
        checkItself(id, *test);
        checkDomain(id, *test);
      }
      if (const auto* test = std::get_if<ast::TextTest>(&kind)) checkNothing(id, *test);
      forEachChild(kind, [&](const ExprId& child) { open.push_back(child); });
    }
  }

 private:
  // What is tested, as it is told from all else: a field, or an expression as it prints.
  using Key = std::string;
  using Found = std::pair<Key, Test>;

  // Nothing for what is a value in itself. Only what holds for one profile or event at one time.
  std::optional<Key> keyOf(ExprId id) const {
    const ast::ExprKind& kind = context_.expr(id).kind;
    if (const auto* field = std::get_if<FieldRef>(&context_.program.bindings[id])) {
      return "field " + std::to_string(field->field.index()) + (field->isOuter ? " outer" : "");
    }
    if (const auto* let = std::get_if<LetRef>(&context_.program.bindings[id])) {
      return "let " + std::to_string(let->index);
    }
    const bool isCalculated = std::holds_alternative<ast::Aggregate>(kind) ||
                              std::holds_alternative<ast::Arithmetic>(kind) ||
                              std::holds_alternative<ast::Call>(kind) ||
                              std::holds_alternative<ast::PopulationTerm>(kind);
    if (!isCalculated || isTime(context_.program.types[id])) return std::nullopt;
    return fieldBelow(id) + ast::print(context_.program.ast, id);
  }

  // One field of what is calculated: a name in an event and in the profile prints the same.
  std::string fieldBelow(ExprId id) const {
    if (const auto* field = std::get_if<FieldRef>(&context_.program.bindings[id])) {
      return std::to_string(field->field.index()) + (field->isOuter ? " outer " : " ");
    }
    std::string found;
    forEachChild(context_.expr(id).kind, [&](const ExprId& child) {
      if (found.empty()) found = fieldBelow(child);
    });
    return found;
  }

  std::optional<Written> writtenAt(ExprId id) const {
    const ast::ExprKind& kind = context_.expr(id).kind;
    if (context_.program.types[id].kind == Kind::Real) return std::nullopt;
    if (const auto* it = std::get_if<ast::Negate>(&kind)) {
      auto below = writtenAt(it->operand);
      if (!below || !below->number) return std::nullopt;
      below->number->digits = -below->number->digits;
      return below;
    }
    if (const auto* it = std::get_if<ast::NumberLiteral>(&kind)) {
      return Written{parseDecimal(it->digits), it->digits};
    }
    if (const auto* it = std::get_if<ast::UnitLiteral>(&kind)) {
      Written written{parseDecimal(it->digits), it->digits};
      if (written.number && it->unit.text == "%") written.number->places += 2;
      return written;
    }
    if (const auto* it = std::get_if<ast::DateLiteral>(&kind); it != nullptr && it->day != 0) {
      return Written{Decimal{calendar::daysOf({it->year, it->month, it->day}), 0}, ""};
    }
    if (const auto* it = std::get_if<ast::TextLiteral>(&kind)) {
      return Written{{}, text::normalise(it->value)};
    }
    if (const auto* it = std::get_if<ast::YesNoLiteral>(&kind)) {
      return Written{{}, it->value ? "yes" : "no"};
    }
    const auto* word = std::get_if<EnumValue>(&context_.program.bindings[id]);
    if (word == nullptr) return std::nullopt;
    const bool isOrdered =
        context_.schema().enums[EnumId(context_.program.types[id].unit)].isOrdered;
    Written written{{}, std::to_string(word->index)};
    if (isOrdered) written.number = Decimal{Int128(word->index), 0};
    return written;
  }

  // A date beside an instant is a whole day.
  bool areAlike(ExprId tested, ExprId value) const {
    const Type& type = context_.program.types[tested];
    return !isTime(type) || context_.program.types[value].kind == type.kind;
  }

  Test testOf(ExprId id, ExprId tested, CompareOp op, std::vector<Written> values) const {
    const Kind kind = context_.program.types[tested].kind;
    Test test{op, std::move(values)};
    test.isWhole = kind == Kind::Whole || kind == Kind::Date || kind == Kind::Enum;
    test.id = id;
    return test;
  }

  // ---- single tests -----------------------------------------------------------------------------

  void addCompare(ExprId id, const ast::Compare& it, bool isNegated,
                  std::vector<Found>& all) const {
    const bool isLeft = !writtenAt(it.left).has_value();
    const ExprId tested = isLeft ? it.left : it.right;
    const ExprId value = isLeft ? it.right : it.left;
    const auto key = keyOf(tested);
    auto written = key && areAlike(tested, value) ? writtenAt(value) : std::nullopt;
    if (!written) return;
    CompareOp op = isLeft ? it.op : turned(it.op);
    if (isNegated) op = opposite(op);
    all.emplace_back(*key, testOf(id, tested, op, {std::move(*written)}));
  }

  void addOneOf(ExprId id, const ast::OneOfTest& it, bool isNegated,
                std::vector<Found>& all) const {
    const auto key = keyOf(it.value);
    if (!key) return;
    std::vector<Written> values;
    for (ExprId choice : it.choices) {
      auto written = areAlike(it.value, choice) ? writtenAt(choice) : std::nullopt;
      if (!written) return;
      values.push_back(std::move(*written));
    }
    if (values.empty()) return;
    const CompareOp op = it.isNegated != isNegated ? CompareOp::NotEqual : CompareOp::Equal;
    all.emplace_back(*key, testOf(id, it.value, op, std::move(values)));
  }

  // A range is two tests; not to be in it is none, as one of two is enough.
  void addBetween(ExprId id, const ast::BetweenTest& it, bool isNegated,
                  std::vector<Found>& all) const {
    if (isTime(context_.program.types[it.value]) || it.isNegated != isNegated) return;
    const auto key = keyOf(it.value);
    auto low = key ? writtenAt(it.low) : std::nullopt;
    auto high = key ? writtenAt(it.high) : std::nullopt;
    if (!low || !high) return;
    all.emplace_back(*key, testOf(id, it.value, CompareOp::GreaterEqual, {std::move(*low)}));
    all.emplace_back(*key, testOf(id, it.value, CompareOp::LessEqual, {std::move(*high)}));
  }

  static Written countOf(std::int64_t count) {
    return {Decimal{Int128(count), 0}, std::to_string(count)};
  }

  // Of a list and its `where`; with its window only if that is not looked at by itself.
  Key eventsKey(ExprId id, const ast::Events& events, bool withWindow) const {
    const ast::Program& program = context_.program.ast;
    if (withWindow) {
      const std::string all = ast::print(program, id);
      return all.substr(std::min(all.find("(events "), all.size()));
    }
    Key key = std::to_string(context_.program.lists[id]->index());
    if (events.where) key += ' ' + ast::print(program, *events.where);
    return key;
  }

  // Of a window that ends now.
  std::optional<Reach> reachOf(const ast::Window& window) const {
    if (const auto* it = std::get_if<ast::Rolling>(&window.kind)) {
      if (it->isNext || it->zone) return std::nullopt;
      if (it->units == ast::Units::Rolling) {
        const auto length = lengthOf(it->digits, it->unit);
        return length ? std::optional(Reach{length}) : std::nullopt;
      }
      const auto digits = parseDecimal(it->digits);
      constexpr Int128 kMost = 1'000'000;
      if (it->units != ast::Units::Calendar || !digits || digits->places != 0 ||
          digits->digits > kMost) {
        return std::nullopt;
      }
      return Reach{std::nullopt, static_cast<std::int64_t>(digits->digits), it->unit};
    }
    const auto* on = std::get_if<ast::OnPeriod>(&window.kind);
    if (on == nullptr) return std::nullopt;
    const ast::ExprKind& period = context_.expr(on->period).kind;
    if (const auto* it = std::get_if<ast::NamedTimePoint>(&period)) {
      if (it->which == ast::NamedTime::Today) return Reach{std::nullopt, 1, ast::TimeUnit::Day};
    }
    if (const auto* it = std::get_if<ast::CalendarPeriod>(&period)) {
      if (it->which == ast::WhichUnit::This) return Reach{std::nullopt, 1, it->unit};
    }
    return std::nullopt;
  }

  // `at least 3 purchases` and its like are tests of how many there are.
  void addCount(ExprId id, const ast::QuantifiedEvents& it, bool isNegated,
                std::vector<Found>& all) const {
    using Quantifier = ast::QuantifierKind;
    const Quantifier kind = it.quantifier.kind;
    if (it.isConsecutive || it.events.isSequence() || it.events.slice ||
        kind == Quantifier::Every) {
      return;
    }
    Test test;
    test.id = id;
    test.isWhole = true;
    if (it.events.window) test.reach = reachOf(*it.events.window);
    const bool isCut = it.events.window && !test.reach;
    const Key key = "count " + eventsKey(id, it.events, isCut);
    const auto written = [&](const std::optional<ExprId>& count) {
      auto found = count ? writtenAt(*count) : std::nullopt;
      return found && found->number ? found : std::nullopt;
    };
    const auto add = [&](CompareOp op, std::optional<Written> count) {
      if (!count) return;
      test.op = isNegated ? opposite(op) : op;
      test.values = {std::move(*count)};
      all.emplace_back(key, test);
    };
    switch (kind) {
      case Quantifier::Any: return add(CompareOp::GreaterEqual, countOf(1));
      case Quantifier::No: return add(CompareOp::LessEqual, countOf(0));
      case Quantifier::AtLeast: return add(CompareOp::GreaterEqual, written(it.quantifier.count));
      case Quantifier::AtMost: return add(CompareOp::LessEqual, written(it.quantifier.count));
      case Quantifier::MoreThan: return add(CompareOp::Greater, written(it.quantifier.count));
      case Quantifier::FewerThan: return add(CompareOp::Less, written(it.quantifier.count));
      case Quantifier::Exactly: return add(CompareOp::Equal, written(it.quantifier.count));
      case Quantifier::Between:
        if (isNegated) return;
        add(CompareOp::GreaterEqual, written(it.quantifier.count));
        return add(CompareOp::LessEqual, written(it.quantifier.high));
      case Quantifier::Every: return;
    }
  }

  // ---- conditions beside one another ------------------------------------------------------------

  // The tests that one condition of an `and` or `or` makes, through parentheses and names.
  // `not (age > 5)` is `age <= 5` as far as known values go.
  void collect(ExprId id, bool isNegated, bool takesMissing, int depth,
               std::vector<Found>& all) const {
    constexpr int kDepthMax = 8;
    constexpr std::size_t kTestsMax = 64;
    if (depth > kDepthMax || all.size() > kTestsMax) return;
    const ast::ExprKind& kind = context_.expr(id).kind;
    const std::size_t before = all.size();
    if (const auto* it = std::get_if<ast::Settled>(&kind)) {
      const bool unknownIs = it->unknownIs != isNegated;
      const bool canBe = context_.program.canBeUnknown[it->operand];
      return collect(it->operand, isNegated, takesMissing || (canBe && unknownIs), depth + 1, all);
    }
    if (const auto* it = std::get_if<ast::Not>(&kind)) {
      return collect(it->operand, !isNegated, takesMissing, depth + 1, all);
    }
    const auto* allOf = std::get_if<ast::AllOf>(&kind);
    const auto* anyOf = std::get_if<ast::AnyOf>(&kind);
    const std::vector<ExprId>* together = nullptr;
    if (!isNegated && allOf != nullptr) together = &allOf->operands;
    if (isNegated && anyOf != nullptr) together = &anyOf->operands;
    if (together != nullptr) {
      for (ExprId operand : *together) {
        collect(operand, isNegated, takesMissing, depth + 1, all);
      }
      return;
    }
    if (const auto meant = namedBy(context_.program, id)) {
      return collect(*meant, isNegated, takesMissing, depth + 1, all);
    }
    if (const auto* it = std::get_if<ast::Compare>(&kind)) addCompare(id, *it, isNegated, all);
    if (const auto* it = std::get_if<ast::OneOfTest>(&kind)) addOneOf(id, *it, isNegated, all);
    if (const auto* it = std::get_if<ast::BetweenTest>(&kind)) {
      addBetween(id, *it, isNegated, all);
    }
    if (const auto* it = std::get_if<ast::QuantifiedEvents>(&kind)) {
      addCount(id, *it, isNegated, all);
    }
    for (std::size_t i = before; i < all.size(); ++i) all[i].second.takesMissing = takesMissing;
  }

  void checkAll(const std::vector<ExprId>& operands, bool isAnd) {
    constexpr std::size_t kTestsMax = 32;
    std::map<Key, std::vector<Test>> tests;
    for (ExprId operand : operands) {
      std::vector<Found> found;
      // Of an `or` it is asked whether all of its conditions can be false together.
      collect(operand, !isAnd, false, 0, found);
      for (auto& [key, test] : found) {
        test.via = operand;
        std::vector<Test>& same = tests[key];
        for (const Test& earlier : same) {
          if (earlier.via == test.via || !exclude(earlier, test)) continue;
          return report(earlier, test, isAnd);
        }
        if (same.size() < kTestsMax) same.push_back(std::move(test));
      }
    }
  }

  // A condition that was found behind a name is shown where it is written, too.
  void report(const Test& first, const Test& second, bool isAnd) {
    const std::string a = context_.shown(first.via);
    const std::string b = context_.shown(second.via);
    auto message = isAnd ? build(context_.sink, context_.span(second.via), kNever, a, b)
                         : build(context_.sink, context_.span(second.via), kAlways, a, b);
    static_cast<void>(message.label(context_.span(first.via), "the other one"));
    for (const Test* it : {&first, &second}) {
      const Span at = context_.span(it->id);
      const Span via = context_.span(it->via);
      const bool isInside = at.file == via.file && via.begin <= at.begin && at.end <= via.end;
      if (!isInside) static_cast<void>(message.label(at, "what it asks"));
    }
    message
        .help(isAnd ? "if one of them is enough, write `or` between them"
                    : "if both are asked, write `and` between them")
        .emit();
  }

  // ---- choices ----------------------------------------------------------------------------------

  struct When {
    ExprId condition;
    bool decides;  // wherever it holds
  };

  // A `when` behind one that holds wherever it does.
  void checkWhens(const std::vector<When>& whens) {
    constexpr std::size_t kWhensMax = 32;
    const std::size_t count = std::min(whens.size(), kWhensMax);
    for (std::size_t i = 1; i < count; ++i) {
      std::vector<Found> tests;
      collect(whens[i].condition, false, false, 0, tests);
      for (std::size_t j = 0; j < i; ++j) {
        if (!whens[j].decides) continue;
        std::vector<Found> others;
        collect(whens[j].condition, true, false, 0, others);
        if (!anyExcludes(tests, others)) continue;
        const ExprId earlier = whens[j].condition;
        const ExprId later = whens[i].condition;
        build(context_.sink, context_.span(later), kNotReached, context_.shown(later),
              context_.shown(earlier))
            .label(context_.span(earlier), "asked first")
            .help("the first `when` that holds decides: put this one first, or leave it out")
            .emit();
        break;
      }
    }
  }

  static bool anyExcludes(const std::vector<Found>& tests, const std::vector<Found>& others) {
    return std::ranges::any_of(tests, [&](const Found& a) {
      return std::ranges::any_of(others, [&](const Found& b) {
        return a.first == b.first && exclude(a.second, b.second);
      });
    });
  }

  // ---- single conditions ------------------------------------------------------------------------

  // Times have a meaning in either order.
  void checkRange(ExprId id, const ast::BetweenTest& it) {
    if (isTime(context_.program.types[it.value])) return;
    const auto low = writtenAt(it.low);
    const auto high = writtenAt(it.high);
    if (!low || !high || !low->number || !high->number) return;
    if (order(*low->number, *high->number).value_or(0) <= 0) return;
    const std::string help = "write the smaller one first: is between " +
                             context_.written(it.high) + " and " + context_.written(it.low);
    if (it.isNegated) {
      build(context_.sink, context_.span(id), kAlwaysAlone, context_.shown(id)).help(help).emit();
    } else {
      build(context_.sink, context_.span(id), kNeverAlone, context_.shown(id)).help(help).emit();
    }
  }

  // `name contains ""`.
  void checkNothing(ExprId id, const ast::TextTest& it) {
    const auto* text = std::get_if<ast::TextLiteral>(&context_.expr(it.pattern).kind);
    if (text == nullptr || !text->value.empty()) return;
    build(context_.sink, context_.span(id), it.isNegated ? kNeverAlone : kAlwaysAlone,
          context_.shown(id))
        .help("an empty text is part of every one; to ask whether there is one, write: " +
              context_.written(it.text) + " is known")
        .emit();
  }

  // `email_domain(email) is "Gmail.com"`, which is in lower case whatever the address.
  void checkDomain(ExprId id, const ast::Compare& it) {
    const auto* call = std::get_if<FunctionRef>(&context_.program.bindings[it.left]);
    const auto* text = std::get_if<ast::TextLiteral>(&context_.expr(it.right).kind);
    const bool isEqual = it.op == CompareOp::Equal;
    if (call == nullptr || call->function != builtins::Function::EmailDomain || text == nullptr ||
        (!isEqual && it.op != CompareOp::NotEqual)) {
      return;
    }
    const std::string lowered = asciiLowered(text->value);
    if (lowered == text->value) return;
    build(context_.sink, context_.span(id), isEqual ? kNeverAlone : kAlwaysAlone,
          context_.shown(id))
        .help("a domain is in lower case; write: \"" + lowered + '"')
        .emit();
  }

  void checkItself(ExprId id, const ast::Compare& it) {
    const auto left = keyOf(it.left);
    if (!left) return checkWritten(id, it);
    if (left != keyOf(it.right)) return;
    const std::string field = context_.written(it.left);
    const bool canBeMissing = context_.program.canBeUnknown[it.left];
    build(context_.sink, context_.span(id), kItself, field)
        .help(canBeMissing ? "to ask whether there is a value, write: " + field + " is known"
                           : "compare it with something else, or leave the condition out")
        .emit();
  }

  // `5 > 3`.
  void checkWritten(ExprId id, const ast::Compare& it) {
    const auto left = writtenAt(it.left);
    const auto right = writtenAt(it.right);
    if (!left || !right || !areAlike(it.left, it.right)) return;
    const auto holds = passes(*left, Test{it.op, {*right}});
    if (!holds) return;
    const auto& message = *holds ? kAlwaysAlone : kNeverAlone;
    build(context_.sink, context_.span(id), message, context_.shown(id))
        .help("compare a field with one of them, or leave the condition out")
        .emit();
  }

  Context& context_;
};

}  // namespace

void checkNever(Context& context) {
  const ast::Program& program = context.program.ast;
  const auto isOwn = [&](Span span) { return !context.files[span.file].isImported; };
  Never never(context);
  for (const ast::Let& let : program.lets) {
    if (!let.expansion && isOwn(let.span)) never.check(let.value);
  }
  for (const ast::Segment& segment : program.segments) never.check(segment.condition);
  for (const CheckedCampaign& it : context.program.campaigns) {
    if (it.version) never.check(*it.version);
    if (it.offer) never.check(*it.offer);
  }
}

}  // namespace muster::sema
