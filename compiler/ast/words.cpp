#include "compiler/ast/words.h"

namespace muster::ast {

std::string_view wordOf(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::Second: return "seconds";
    case TimeUnit::Minute: return "minutes";
    case TimeUnit::Hour: return "hours";
    case TimeUnit::Day: return "days";
    case TimeUnit::Week: return "weeks";
    case TimeUnit::Month: return "months";
    case TimeUnit::Quarter: return "quarters";
    case TimeUnit::Year: return "years";
  }
  return "";
}

std::string_view wordOf(CompareOp op) {
  switch (op) {
    case CompareOp::Equal: return "=";
    case CompareOp::NotEqual: return "!=";
    case CompareOp::Less: return "<";
    case CompareOp::LessEqual: return "<=";
    case CompareOp::Greater: return ">";
    case CompareOp::GreaterEqual: return ">=";
  }
  return "";
}

std::string_view wordOf(QuantifierKind kind) {
  switch (kind) {
    case QuantifierKind::Any: return "any";
    case QuantifierKind::No: return "no";
    case QuantifierKind::Every: return "every";
    case QuantifierKind::AtLeast: return "at least";
    case QuantifierKind::AtMost: return "at most";
    case QuantifierKind::MoreThan: return "more than";
    case QuantifierKind::FewerThan: return "fewer than";
    case QuantifierKind::Exactly: return "exactly";
    case QuantifierKind::Between: return "between";
  }
  return "";
}

std::string_view wordOf(Side side) {
  switch (side) {
    case Side::Since: return "since";
    case Side::Until: return "until";
    case Side::Before: return "before";
    case Side::After: return "after";
  }
  return "";
}

bool isLiteral(const ExprKind& kind) {
  return std::holds_alternative<NumberLiteral>(kind) || std::holds_alternative<UnitLiteral>(kind) ||
         std::holds_alternative<DurationLiteral>(kind) ||
         std::holds_alternative<TextLiteral>(kind) || std::holds_alternative<YesNoLiteral>(kind) ||
         std::holds_alternative<DateLiteral>(kind) ||
         std::holds_alternative<InstantLiteral>(kind) ||
         std::holds_alternative<NamedTimePoint>(kind) || std::holds_alternative<Ago>(kind);
}

}  // namespace muster::ast
