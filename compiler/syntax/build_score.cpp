// Scores. A score is a let that adds up points; no later pass knows of it.
//
//   score engagement:
//     add 10 when any purchases in the last 90 days
//     add 1 for each page_views in the last 30 days at most 20
//     take 5 for each complaints halved every 30 days
//
// is the sum of
//
//   choose when any purchases in the last 90 days: 10 otherwise 0
//   choose when 1 * number of page_views in the last 30 days > 20: 20
//          otherwise 1 * number of page_views in the last 30 days
//   -5 * (number of complaints after 30 days ago * 2^(K-1) + ... ) / 2^K
//
// Points that are not written out may be those of each event: `add amount for each purchases` is an
// Aggregate of Number with the points as its operand, of which sema makes a total or a product.
//
// An event of k completed halving times counts 2^-k. It lies in all counts back to a later time
// than that, so each count is weighed by what its events lose there. All that is halved is divided
// once, at the end.

#include <charconv>

#include "compiler/syntax/build.h"

namespace muster::syntax {

namespace {

using diagnostics::Definition;
using diagnostics::Severity;

inline constexpr Definition<std::string_view> kNotHalved{
    "E0223", Severity::Error, "what is halved with time has no {} of its own"};
inline constexpr Definition<> kHalvedWhen{"E0224", Severity::Error,
                                          "points for a condition have no age to be halved by"};
inline constexpr Definition<std::string_view> kNoHalvingTime{
    "E0225", Severity::Error, "`{}` is no length of time in which points could be halved"};

inline constexpr Definition<std::string_view> kPointsOfMoney{"E0303", Severity::Error,
                                                             "`{}` is no number of points"};

// After so many halvings, to a billionth, an event counts nothing.
constexpr int kHalvings = 30;
constexpr int kLongest = 10'000;

std::string powerOfTwo(int exponent) { return std::to_string(std::int64_t{1} << exponent); }

}  // namespace

ExprId Builder::number(Span span, std::string digits) {
  return add(span, ast::NumberLiteral{std::move(digits)});
}

ExprId Builder::calculated(Span span, ast::ArithmeticOp op, ExprId left, ExprId right) {
  return add(span, ast::Arithmetic{op, left, right});
}

// How many events there are, or what they give; since then if that is said.
ExprId Builder::countSince(Grammar::SourceContext* from, const std::optional<ast::Ago>& since,
                           std::optional<ExprId> points) {
  const Span span = spanOf(from);
  ast::Events events = sourceOf(from);
  if (from->cond != nullptr) events.where = item(from->cond);
  if (since) {
    events.window = ast::Window{span, ast::OneSided{ast::Side::After, add(span, *since)}};
  }
  return add(span, ast::Aggregate{ast::AggregateFn::Number, points, std::move(events)});
}

// Points that are the same wherever they stand.
bool Builder::isNumber(ExprId id) const {
  const auto* negative = std::get_if<ast::Negate>(&kindOf(id));
  const ast::ExprKind& kind = negative != nullptr ? kindOf(negative->operand) : kindOf(id);
  return std::holds_alternative<ast::NumberLiteral>(kind) ||
         std::holds_alternative<ast::UnitLiteral>(kind);
}

// What one line gives, or 2^kHalvings times that if its points are halved.
ExprId Builder::points(Grammar::ScoreLineContext* tree,
                       const std::optional<ast::DurationLiteral>& every) {
  const Span span = spanOf(tree);
  const ExprId each = sum(tree->points);
  const auto* amount = std::get_if<ast::UnitLiteral>(&kindOf(each));
  if (amount != nullptr && amount->unit.text != "%") {
    diagnostics::build(sink_, spanOf(tree->points), kPointsOfMoney, textOf(tree->points))
        .help("points are plain numbers; write: " +
              std::string(files_.text(span).starts_with("take") ? "take " : "add ") +
              amount->digits)
        .emit();
    return number(span, "0");
  }
  if (tree->cond != nullptr) {
    const ExprId condition = item(tree->cond);
    return add(span, ast::Choose{{{condition, each}}, number(span, "0")});
  }
  const bool isWritten = isNumber(each);
  const auto count = [&](const std::optional<ast::Ago>& since) {
    if (isWritten) return countSince(tree->from, since, std::nullopt);
    return countSince(tree->from, since, sum(tree->points));
  };
  if (!every) {
    const ExprId all = count(std::nullopt);
    return isWritten ? calculated(span, ast::ArithmeticOp::Multiply, each, all) : all;
  }
  int length = 0;
  std::from_chars(every->digits.data(), every->digits.data() + every->digits.size(), length);
  std::optional<ExprId> all;
  for (int k = 1; k <= kHalvings + 1; ++k) {
    const ExprId some = count(ast::Ago{std::to_string(k * length), every->unit});
    // The last two halvings weigh the same: what is older than both counts nothing.
    const int weight = std::max(kHalvings - k, 0);
    const ExprId weighed =
        calculated(span, ast::ArithmeticOp::Multiply, some, number(span, powerOfTwo(weight)));
    all = all ? calculated(span, ast::ArithmeticOp::Add, *all, weighed) : weighed;
  }
  return isWritten ? calculated(span, ast::ArithmeticOp::Multiply, each, *all) : *all;
}

ExprId Builder::capped(Grammar::ScoreLineContext* tree,
                       const std::optional<ast::DurationLiteral>& every) {
  if (tree->cap == nullptr) return points(tree, every);
  const Span span = spanOf(tree);
  const auto cap = [&] {
    const ExprId most = sum(tree->cap);
    if (!every) return most;
    return calculated(span, ast::ArithmeticOp::Multiply, most, number(span, powerOfTwo(kHalvings)));
  };
  const ExprId all = points(tree, every);
  const ExprId isMore = add(span, ast::Compare{ast::CompareOp::Greater, all, cap()});
  const ExprId most = cap();
  return add(span, ast::Choose{{{isMore, most}}, points(tree, every)});
}

// Nothing, and a message, where the line's points cannot be halved.
std::optional<ast::DurationLiteral> Builder::halvingTime(Grammar::ScoreLineContext* tree) {
  const Span span = spanOf(tree->every);
  if (tree->cond != nullptr) {
    diagnostics::build(sink_, span, kHalvedWhen)
        .help("write `for each` and a list instead of `when`, or leave out `halved every`")
        .emit();
    return std::nullopt;
  }
  const char* own = nullptr;
  if (tree->from->seq != nullptr) own = "order";
  if (tree->from->part != nullptr) own = "number";
  if (tree->from->win != nullptr) own = "window";
  if (own != nullptr) {
    diagnostics::build(sink_, spanOf(tree->from), kNotHalved, own)
        .help("leave it out: what is long past counts next to nothing")
        .emit();
    return std::nullopt;
  }
  const ExprId every = quantity(tree->every);
  const auto* duration = std::get_if<ast::DurationLiteral>(&kindOf(every));
  int length = 0;
  if (duration != nullptr) {
    const char* const end = duration->digits.data() + duration->digits.size();
    if (std::from_chars(duration->digits.data(), end, length).ptr != end) length = 0;
  }
  if (length < 1 || length > kLongest) {
    diagnostics::build(sink_, span, kNoHalvingTime, textOf(tree->every))
        .help("write a whole number of a unit, such as: halved every 30 days")
        .emit();
    return std::nullopt;
  }
  return *duration;
}

// Long scores are sums of sums, so that no expression gets deep.
ExprId Builder::scoreOf(Span span, std::span<const Scored> lines) {
  constexpr std::size_t kRunMax = 32;
  if (lines.size() > kRunMax) {
    const std::size_t half = lines.size() / 2;
    const ExprId left = scoreOf(span, lines.first(half));
    return calculated(span, ast::ArithmeticOp::Add, left, scoreOf(span, lines.subspan(half)));
  }
  using Op = ast::ArithmeticOp;
  const Scored& first = lines[0];
  ExprId all = first.isTaken ? add(first.span, ast::Negate{first.value}) : first.value;
  for (const Scored& line : lines.subspan(1))
    all = calculated(span, line.isTaken ? Op::Subtract : Op::Add, all, line.value);
  return all;
}

void Builder::addScore(Grammar::ScoreDeclContext* tree) {
  std::vector<ast::Param> given = params(tree->ps);
  const Span span = pieceSpan();
  using Op = ast::ArithmeticOp;
  std::vector<Scored> whole;
  std::vector<Scored> halved;
  bool hasHole = false;
  for (Grammar::ScoreLineContext* line : tree->lines) {
    std::optional<ast::DurationLiteral> every;
    if (line->every != nullptr) every = halvingTime(line);
    if (line->every != nullptr && !every) {
      hasHole = true;
      continue;
    }
    const ExprId value = capped(line, every);
    const bool isTaken = line->verb->getType() == Lexer::W_TAKE;
    (every ? halved : whole).push_back({value, isTaken, spanOf(line)});
  }
  std::optional<ExprId> all;
  if (hasHole) whole.push_back({poison(span), false, span});
  if (!whole.empty()) all = scoreOf(span, whole);
  if (!halved.empty()) {
    const ExprId sum = scoreOf(span, halved);
    const ExprId divided = calculated(span, Op::Divide, sum, number(span, powerOfTwo(kHalvings)));
    all = all ? calculated(span, Op::Add, *all, divided) : divided;
  }
  program_.lets.push_back({name(tree->id), *all, span, std::move(given)});
  if (tree->about != nullptr) program_.lets.back().about = name(tree->about);
}

}  // namespace muster::syntax
