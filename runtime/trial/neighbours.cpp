#include "runtime/trial/neighbours.h"

#include <fmt/format.h>

#include "compiler/base/int128.h"
#include "compiler/calendar/calendar.h"

namespace muster::trial {

using ast::AggregateFn;
using ast::CompareOp;
using ast::NamedTime;
using ast::PopulationFn;
using ast::QuantifierKind;
using ast::Side;
using ast::TextOp;
using ast::TimeUnit;
using ast::WhichUnit;

CompareOp neighbourOf(CompareOp op) {
  switch (op) {
    case CompareOp::Equal: return CompareOp::NotEqual;
    case CompareOp::NotEqual: return CompareOp::Equal;
    case CompareOp::Less: return CompareOp::LessEqual;
    case CompareOp::LessEqual: return CompareOp::Less;
    case CompareOp::Greater: return CompareOp::GreaterEqual;
    case CompareOp::GreaterEqual: return CompareOp::Greater;
  }
  return op;
}

Side neighbourOf(Side side) {
  switch (side) {
    case Side::Since: return Side::After;
    case Side::After: return Side::Since;
    case Side::Until: return Side::Before;
    case Side::Before: return Side::Until;
  }
  return side;
}

QuantifierKind neighbourOf(QuantifierKind kind) {
  switch (kind) {
    case QuantifierKind::Any: return QuantifierKind::No;
    case QuantifierKind::No: return QuantifierKind::Any;
    case QuantifierKind::Every: return QuantifierKind::Any;
    case QuantifierKind::AtLeast: return QuantifierKind::MoreThan;
    case QuantifierKind::MoreThan: return QuantifierKind::AtLeast;
    case QuantifierKind::AtMost: return QuantifierKind::FewerThan;
    case QuantifierKind::FewerThan: return QuantifierKind::AtMost;
    case QuantifierKind::Exactly: return QuantifierKind::AtLeast;
    case QuantifierKind::Between: return QuantifierKind::Between;
  }
  return kind;
}

std::optional<TextOp> neighbourOf(TextOp op) {
  switch (op) {
    case TextOp::Contains: return TextOp::StartsWith;
    case TextOp::StartsWith:
    case TextOp::EndsWith: return TextOp::Contains;
    case TextOp::Matches: break;
  }
  return std::nullopt;
}

std::optional<AggregateFn> neighbourOf(AggregateFn fn) {
  switch (fn) {
    case AggregateFn::Total:
    case AggregateFn::Smallest:
    case AggregateFn::Median: return AggregateFn::Largest;
    case AggregateFn::Average: return AggregateFn::Median;
    case AggregateFn::Largest: return AggregateFn::Smallest;
    case AggregateFn::First: return AggregateFn::Latest;
    case AggregateFn::Latest: return AggregateFn::First;
    case AggregateFn::MostFrequent: return AggregateFn::Latest;
    case AggregateFn::Number:
    case AggregateFn::Share:
    case AggregateFn::Distinct:
    case AggregateFn::Entry:
    case AggregateFn::Nth: break;
  }
  return std::nullopt;
}

std::optional<PopulationFn> neighbourOf(PopulationFn fn) {
  switch (fn) {
    case PopulationFn::Quintile:
    case PopulationFn::PercentileOf: return PopulationFn::Decile;
    case PopulationFn::Decile: return PopulationFn::Quintile;
    case PopulationFn::Total:
    case PopulationFn::Smallest:
    case PopulationFn::Median: return PopulationFn::Largest;
    case PopulationFn::Average: return PopulationFn::Median;
    case PopulationFn::Largest: return PopulationFn::Smallest;
    case PopulationFn::Rank:
    case PopulationFn::ShareOfTotal:
    case PopulationFn::Percentile: break;
  }
  return std::nullopt;
}

TimeUnit neighbourOf(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::Day: return TimeUnit::Week;
    case TimeUnit::Week: return TimeUnit::Month;
    case TimeUnit::Month: return TimeUnit::Quarter;
    case TimeUnit::Quarter: return TimeUnit::Year;
    case TimeUnit::Year: return TimeUnit::Quarter;
    case TimeUnit::Second:
    case TimeUnit::Minute:
    case TimeUnit::Hour: break;
  }
  return unit;
}

WhichUnit neighbourOf(WhichUnit which) {
  return which == WhichUnit::This ? WhichUnit::Last : WhichUnit::This;
}

NamedTime neighbourOf(NamedTime time) {
  switch (time) {
    case NamedTime::Today: return NamedTime::Yesterday;
    case NamedTime::Yesterday:
    case NamedTime::Tomorrow: return NamedTime::Today;
    case NamedTime::Now: break;
  }
  return time;
}

std::string_view wordOf(TextOp op) {
  switch (op) {
    case TextOp::Contains: return "contains";
    case TextOp::StartsWith: return "starts with";
    case TextOp::EndsWith: return "ends with";
    case TextOp::Matches: return "matches";
  }
  return "";
}

std::string_view wordOf(AggregateFn fn) {
  switch (fn) {
    case AggregateFn::Total: return "total";
    case AggregateFn::Average: return "average";
    case AggregateFn::Smallest: return "smallest";
    case AggregateFn::Largest: return "largest";
    case AggregateFn::First: return "first";
    case AggregateFn::Latest: return "latest";
    case AggregateFn::Median: return "median";
    case AggregateFn::MostFrequent: return "most frequent";
    case AggregateFn::Number:
    case AggregateFn::Share:
    case AggregateFn::Distinct:
    case AggregateFn::Entry:
    case AggregateFn::Nth: break;
  }
  return "";
}

std::string_view wordOf(PopulationFn fn) {
  switch (fn) {
    case PopulationFn::Quintile: return "quintile";
    case PopulationFn::Decile: return "decile";
    case PopulationFn::PercentileOf: return "percentile";
    case PopulationFn::Total: return "total";
    case PopulationFn::Average: return "average";
    case PopulationFn::Smallest: return "smallest";
    case PopulationFn::Largest: return "largest";
    case PopulationFn::Median: return "median";
    case PopulationFn::Rank:
    case PopulationFn::ShareOfTotal:
    case PopulationFn::Percentile: break;
  }
  return "";
}

std::string_view wordOf(WhichUnit which) {
  switch (which) {
    case WhichUnit::This: return "this";
    case WhichUnit::Last: return "last";
    case WhichUnit::Next: return "next";
  }
  return "";
}

std::string_view wordOf(NamedTime time) {
  switch (time) {
    case NamedTime::Now: return "now";
    case NamedTime::Today: return "today";
    case NamedTime::Yesterday: return "yesterday";
    case NamedTime::Tomorrow: return "tomorrow";
  }
  return "";
}

std::vector<std::string> nextTo(const std::string& digits) {
  const std::optional<Decimal> decimal = parseDecimal(digits);
  std::vector<std::string> next;
  if (!decimal) return next;
  if (const auto more = add(decimal->digits, 1)) next.push_back(toString(*more, decimal->places));
  if (decimal->digits > 0) next.push_back(toString(decimal->digits - 1, decimal->places));
  return next;
}

std::vector<ast::DateLiteral> nextTo(const ast::DateLiteral& date) {
  const std::int64_t first = calendar::daysOf({date.year, date.month, std::max(date.day, 1)});
  std::vector<ast::DateLiteral> next;
  for (const int step : {1, -1}) {
    const std::int64_t moved =
        date.day == 0 ? calendar::addMonthsToDate(first, step) : calendar::addDays(first, step);
    if (!calendar::isDate(moved)) continue;
    const calendar::CivilDate civil = calendar::civilOf(moved);
    next.push_back({civil.year, civil.month, date.day == 0 ? 0 : civil.day});
  }
  return next;
}

std::string textOf(const ast::DateLiteral& date) {
  const std::string month = fmt::format("{:04}-{:02}", date.year, date.month);
  return date.day == 0 ? month : fmt::format("{}-{:02}", month, date.day);
}

}  // namespace muster::trial
