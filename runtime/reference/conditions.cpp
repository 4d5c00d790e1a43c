#include "compiler/base/check.h"
#include "compiler/base/overload.h"
#include "compiler/text/text.h"
#include "runtime/reference/evaluation.h"

namespace muster::reference {
namespace {

Value negatedIf(bool isNegated, std::optional<bool> truth) {
  if (!truth) return Missing{};
  return *truth != isNegated;
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

std::optional<bool> Evaluation::isEqual(const Value& a, const Value& b) const {
  return compares(ast::CompareOp::Equal, a, b);
}

// A comparison with a missing value is unknown.
std::optional<bool> Evaluation::compares(ast::CompareOp op, const Value& a, const Value& b) const {
  if (!a.isKnown() || !b.isKnown()) return std::nullopt;
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
  return Value::truth(compares(test.op, evaluate(test.left, row), evaluate(test.right, row)));
}

// Values: both bounds included, and each is a comparison of its own, so that what is below a known
// low bound is not between, whatever the other bound. Times: see isBetween.
Value Evaluation::of(ExprId, const ast::BetweenTest& test, Row row) {
  const Value value = evaluate(test.value, row);
  const Value low = evaluate(test.low, row);
  const Value high = evaluate(test.high, row);
  const schema::Kind kind = world_.program.types[test.value].kind;
  if (kind == schema::Kind::Instant || kind == schema::Kind::Date)
    return negatedIf(test.isNegated, isBetween(low, high, value));

  const std::optional<bool> isAbove = compares(ast::CompareOp::GreaterEqual, value, low);
  const std::optional<bool> isBelow = compares(ast::CompareOp::LessEqual, value, high);
  if (isAbove == false || isBelow == false) return negatedIf(test.isNegated, false);
  if (!isAbove || !isBelow) return Missing{};
  return negatedIf(test.isNegated, true);
}

// As equal to the first, or to the second, ...
Value Evaluation::of(ExprId, const ast::OneOfTest& test, Row row) {
  const Value value = evaluate(test.value, row);
  std::optional<bool> found = false;
  for (const ExprId choice : test.choices) {
    const std::optional<bool> one = isEqual(value, evaluate(choice, row));
    if (one == true) return negatedIf(test.isNegated, true);
    if (!one) found = std::nullopt;
  }
  return negatedIf(test.isNegated, found);
}

Value Evaluation::of(ExprId, const ast::TextTest& test, Row row) {
  const Value text = evaluate(test.text, row);
  const Value pattern = evaluate(test.pattern, row);
  if (!text.isKnown() || !pattern.isKnown()) return Missing{};
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

std::optional<bool> Evaluation::holds(const Value& set, const Value& element) const {
  if (!set.isKnown() || !element.isKnown()) return std::nullopt;
  for (const Value& held : set.as<Set>()) {
    if (compare(held, element, world_.zone) == 0) return true;
  }
  return false;
}

// `any of` is an or over the wanted values, `all of` an and, `none of` the negation of `any of`.
Value Evaluation::of(ExprId, const ast::SetTest& test, Row row) {
  const Value set = evaluate(test.set, row);
  Set wanted;
  if (test.other) {
    const Value other = evaluate(*test.other, row);
    if (!set.isKnown() || !other.isKnown()) return Missing{};
    wanted = other.as<Set>();
  }
  for (const ExprId value : test.values) wanted.push_back(evaluate(value, row));

  const bool decides = test.op != ast::SetOp::AllOf;
  std::optional<bool> found = !decides;
  for (const Value& value : wanted) {
    const std::optional<bool> one = holds(set, value);
    if (one == decides) {
      found = decides;
      break;
    }
    if (!one) found = std::nullopt;
  }
  return negatedIf(test.op == ast::SetOp::NoneOf, found);
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
  Integer least = 0;
  Integer most = 0;
  for (const ExprId condition : test.conditions) {
    const std::optional<bool> one = truth(condition, row);
    if (one == true) ++least;
    if (one != false) ++most;
  }
  if (test.quantifier.kind == ast::QuantifierKind::Every) {
    const auto all = static_cast<std::int64_t>(test.conditions.size());
    if (most < all) return false;
    if (least < all) return Missing{};
    return true;
  }

  const auto bound = [&](const std::optional<ExprId>& asked) -> std::optional<Value> {
    if (!asked) return std::nullopt;
    return evaluate(*asked, row);
  };
  const std::optional<Value> low = bound(test.quantifier.count);
  const std::optional<Value> high = bound(test.quantifier.high);
  const std::optional<bool> first = isWanted(test.quantifier, least, low, high);
  for (Integer count = least; count <= most; ++count) {
    if (isWanted(test.quantifier, count, low, high) != first) return Missing{};
  }
  return Value::truth(first);
}

}  // namespace muster::reference
