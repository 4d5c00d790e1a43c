#include <algorithm>

#include "compiler/base/check.h"
#include "compiler/base/overload.h"
#include "compiler/text/email.h"
#include "compiler/text/text.h"
#include "runtime/reference/evaluation.h"

namespace muster::reference {
namespace {

Value negatedIf(bool isNegated, const Value& condition) {
  return isNegated ? notOf(condition) : condition;
}

bool matches(ast::TextOp op, const std::string& text, const std::string& pattern) {
  switch (op) {
    case ast::TextOp::Contains: return text.find(pattern) != std::string::npos;
    case ast::TextOp::StartsWith: return text.starts_with(pattern);
    case ast::TextOp::EndsWith: return text.ends_with(pattern);
    case ast::TextOp::Matches: break;
  }
  MUSTER_CHECK(false, "a pattern is not compared");
}

}  // namespace

Value Evaluation::isEqual(const Value& a, const Value& b) const {
  return compares(ast::CompareOp::Equal, a, b);
}

// A comparison with a missing value is unknown.
Value Evaluation::compares(ast::CompareOp op, const Value& a, const Value& b) const {
  if (!a.isKnown() || !b.isKnown()) return unknownOf(a, b);
  const bool isAboutDay = op == ast::CompareOp::Equal || op == ast::CompareOp::NotEqual;
  if (isAboutDay && isYearly(a) != isYearly(b)) {
    const Value& other = isYearly(a) ? b : a;
    const bool falls =
        fallsOn(isYearly(a) ? a : b, daysAround(other, other),
                [&](const Value& day) { return compare(day, other, world_.zone) == 0; });
    return falls == (op == ast::CompareOp::Equal);
  }
  const int order = compare(a, b, world_.zone);
  switch (op) {
    case ast::CompareOp::Equal: return order == 0;
    case ast::CompareOp::NotEqual: return order != 0;
    case ast::CompareOp::Less: return order < 0;
    case ast::CompareOp::LessEqual: return order <= 0;
    case ast::CompareOp::Greater: return order > 0;
    case ast::CompareOp::GreaterEqual: return order >= 0;
  }
  MUSTER_CHECK(false, "unknown CompareOp");
}

Value Evaluation::of(ExprId, const ast::Compare& test, Row row) {
  return compares(test.op, evaluate(test.left, row), evaluate(test.right, row));
}

// Values: both bounds included, and each is a comparison of its own, so that what is below a known
// low bound is not between, whatever the other bound. Times: see isBetween.
Value Evaluation::of(ExprId, const ast::BetweenTest& test, Row row) {
  const Value value = evaluate(test.value, row);
  const Value low = evaluate(test.low, row);
  const Value high = evaluate(test.high, row);
  const schema::Kind kind = world_.program.types[test.value].kind;
  if (kind == schema::Kind::Instant || kind == schema::Kind::Date)
    return negatedIf(test.isNegated,
                     isBetween(endOf(test.low, low), endOf(test.high, high), value));

  return negatedIf(test.isNegated, allOf({compares(ast::CompareOp::GreaterEqual, value, low),
                                          compares(ast::CompareOp::LessEqual, value, high)}));
}

// As equal to the first, or to the second, ...
Value Evaluation::of(ExprId, const ast::OneOfTest& test, Row row) {
  const Value value = evaluate(test.value, row);
  std::vector<Value> matches;
  for (const Value& choice : evaluateAll(test.choices, row))
    matches.push_back(isEqual(value, choice));
  return negatedIf(test.isNegated, anyOf(matches));
}

Value Evaluation::of(ExprId, const ast::TextTest& test, Row row) {
  const Value text = evaluate(test.text, row);
  const Value pattern = evaluate(test.pattern, row);
  if (!text.isKnown() || !pattern.isKnown()) return unknownOf(text, pattern);
  if (test.op == ast::TextOp::Matches) {
    const Result<text::Pattern> compiled =
        text::Pattern::compile(pattern.as<std::string>(), test.ignoresCase);
    MUSTER_CHECK(compiled.ok(), "a pattern that was not checked");
    return compiled->find(text.as<std::string>()) != test.isNegated;
  }
  const auto seen = [&](const Value& value) {
    return test.ignoresCase ? text::fold(value.as<std::string>()) : value.as<std::string>();
  };
  return matches(test.op, seen(text), seen(pattern)) != test.isNegated;
}

// ---- sets ---------------------------------------------------------------------------------------

Value Evaluation::holds(const Value& set, const Value& element) const {
  if (!set.isKnown() || !element.isKnown()) return unknownOf(set, element);
  for (const Value& held : set.as<Set>()) {
    if (compare(held, element, world_.zone) == 0) return true;
  }
  return false;
}

// Exactly one of its entries, or, in a list of hashes, what hashes to one.
bool Evaluation::isListed(std::size_t index, const Value& value) const {
  const column::StaticList& list = world_.table.staticList(world_.program.staticLists[index].name);
  if (!value.holds<std::string>()) {
    const Integer& number = value.as<Decimal>().digits;
    return std::ranges::any_of(list.numbers, [&](std::int64_t it) { return number == it; });
  }
  const std::string& own = value.as<std::string>();
  const std::string entry = list.isOfHashes ? text::emailHash(own) : own;
  return std::ranges::any_of(list.texts, [&](const std::string& it) { return it == entry; });
}

// `any of` is an or over the wanted values, `all of` an and, `none of` the negation of `any of`.
Value Evaluation::of(ExprId, const ast::SetTest& test, Row row) {
  if (const auto* list = std::get_if<sema::StaticListRef>(&world_.program.bindings[test.set])) {
    const Value value = evaluate(test.values[0], row);
    if (!value.isKnown()) return value;
    return isListed(list->index, value) == (test.op == ast::SetOp::AnyOf);
  }
  const Value set = evaluate(test.set, row);
  Set wanted = evaluateAll(test.values, row);
  if (test.other) {
    const Value other = evaluate(*test.other, row);
    if (!set.isKnown() || !other.isKnown()) return unknownOf(set, other);
    wanted = other.as<Set>();
  }
  std::vector<Value> found;
  for (const Value& value : wanted) found.push_back(holds(set, value));
  switch (test.op) {
    case ast::SetOp::AnyOf: return anyOf(found);
    case ast::SetOp::AllOf: return allOf(found);
    case ast::SetOp::NoneOf: return notOf(anyOf(found));
  }
  MUSTER_CHECK(false, "unknown SetOp");
}

// ---- the rest -----------------------------------------------------------------------------------

Value Evaluation::of(ExprId, const ast::PresenceTest& test, Row row) {
  return evaluate(test.value, row).isKnown() == test.isKnown;
}

Value Evaluation::of(ExprId, const ast::WindowTest& test, Row row) {
  return negatedIf(test.isNegated, isIn(test.window, evaluate(test.value, row), row));
}

// As many as are true, at least; with those that are unknown, at most. Where the quantifier says
// the same of every number between, that is the answer.
Value Evaluation::of(ExprId, const ast::QuantifiedConditions& test, Row row) {
  const std::vector<Value> conditions = evaluateAll(test.conditions, row);
  if (test.quantifier.kind == ast::QuantifierKind::Every) return allOf(conditions);

  Integer least = 0;
  Integer most = 0;
  Value unknown = Missing{};
  for (const Value& one : conditions) {
    if (one.truth() == true) ++least;
    if (one.truth() != false) ++most;
    unknown = unknownOf(unknown, one);
  }
  const auto bound = [&](const std::optional<ExprId>& asked) -> std::optional<Value> {
    if (!asked) return std::nullopt;
    return evaluate(*asked, row);
  };
  const std::optional<Value> low = bound(test.quantifier.count);
  const std::optional<Value> high = bound(test.quantifier.high);
  const Value first = isWanted(test.quantifier, least, low, high);
  for (Integer count = least; count <= most; ++count) {
    if (isWanted(test.quantifier, count, low, high).truth() != first.truth()) return unknown;
  }
  return first;
}

}  // namespace muster::reference
