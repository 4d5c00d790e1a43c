// Calls of functions: which one a name means, which argument is for which parameter, and whether
// each is of a type that the function takes.

#include <algorithm>
#include <array>

#include "compiler/base/ascii.h"
#include "compiler/base/check.h"
#include "compiler/builtins/builtins.h"
#include "compiler/calendar/calendar.h"
#include "compiler/sema/children.h"
#include "compiler/sema/definitions.h"
#include "compiler/sema/expr_checker.h"
#include "compiler/sema/zones.h"
#include "compiler/stdlib/stdlib.h"

namespace muster::sema {

namespace {

using builtins::Function;
using builtins::Parameter;
using builtins::Signature;

constexpr Definition<std::string_view> kUnknownFunction{"E0510", Severity::Error,
                                                        "there is no function `{}`"};
constexpr Definition<std::string_view, std::string_view> kWrongArguments{"E0511", Severity::Error,
                                                                         "`{}` {}"};
constexpr Definition<std::string_view, std::string_view, std::string_view> kWrongArgument{
    "E0512", Severity::Error, "`{}` takes {} here, not {}"};
constexpr Definition<> kNeedlessZone{"E0514", Severity::Error,
                                     "a date is the same date in every zone"};
constexpr Definition<std::string_view, std::string_view> kNoZone{
    "E0515", Severity::Error, "`{}` is {}, and a zone is asked for"};

std::string wordOf(Kind kind) {
  if (kind == Kind::Date) return "a date";
  if (kind == Kind::Instant) return "a point in time";
  if (kind == Kind::Text) return "a text";
  if (kind == Kind::Whole) return "a whole number";
  if (kind == Kind::Number) return "a number";
  if (kind == Kind::Set) return "a set";
  if (kind == Kind::Place) return "a place";
  return "a time zone";
}

std::string wordsOf(const Parameter& parameter) {
  std::string words;
  for (Kind kind : parameter.kinds) words += (words.empty() ? "" : " or ") + wordOf(kind);
  return words;
}

}  // namespace

// `count(purchases)`, `sum(amount)`: what other languages write for a number of events.
bool ExprChecker::reportAggregate(const ast::Call& it) {
  struct Aggregate {
    std::string_view odd;
    std::string_view right;
  };
  static constexpr std::array kAggregates{
      Aggregate{"count", "number"},    Aggregate{"sum", "total"},    Aggregate{"avg", "average"},
      Aggregate{"average", "average"}, Aggregate{"mean", "average"}, Aggregate{"min", "smallest"},
      Aggregate{"max", "largest"},     Aggregate{"total", "total"},  Aggregate{"counta", "number"}};
  const auto* const found =
      std::ranges::find(kAggregates, asciiLowered(it.function.text), &Aggregate::odd);
  if (found == kAggregates.end() || it.arguments.size() != 1) return false;
  const ExprId argument = it.arguments[0].value;
  const ast::Reference* name = firstNameIn(argument);
  if (name == nullptr) return false;
  const std::vector<ast::Name>& parts = name->path.parts;
  const bool isAlone = as<ast::Reference>(argument) != nullptr;
  const bool isCount = found->right == "number";
  const std::string& word = parts.back().text;
  const auto list = parts.size() > 1 ? names_.list(parts[0].text) : names_.listWithField(word);
  std::string right;
  const auto field = parts.size() == 1 ? names_.profileField(word) : std::nullopt;
  if (isAlone && isCount && field && context_.schema().fields[*field].type.kind == Kind::Set) {
    right = "size(" + typed(word) + ")";
  } else if (isAlone && parts.size() == 1 && names_.list(word)) {
    if (isCount) right = "number of " + typed(word);
  } else if (list && parts.size() <= 2 && names_.listField(*list, word)) {
    const std::string what = isAlone ? typed(word) : '(' + context_.written(argument) + ')';
    right = std::string(found->right) + (isCount ? " of distinct " : " ") + what + " of " +
            typed(context_.schema().lists[*list].name);
  }
  if (right.empty()) return false;
  build(context_.sink, it.function.span, kUnknownFunction, it.function.text)
      .help("write: " + right)
      .emit();
  return true;
}

// The first name that stands in an expression; null if none does.
const ast::Reference* ExprChecker::firstNameIn(ExprId id) const {
  std::vector<ExprId> open{id};
  while (!open.empty()) {
    const ExprId next = open.back();
    open.pop_back();
    if (const auto* name = as<ast::Reference>(next); name != nullptr && !name->let) return name;
    std::vector<ExprId> inner;
    forEachChild(context_.expr(next).kind, [&](ExprId child) { inner.push_back(child); });
    open.insert(open.end(), inner.rbegin(), inner.rend());
  }
  return nullptr;
}

// What is written here for a function of spreadsheets, databases and the standard library; empty
// for any other.
std::string ExprChecker::ownWordsFor(const ast::Call& it) const {
  if (std::string help = stdlib::importFor(it.function.text); !help.empty()) return help;
  const std::string name = asciiLowered(it.function.text);
  const auto argument = [&](std::size_t i) {
    return i < it.arguments.size() ? context_.written(it.arguments[i].value) : std::string("...");
  };
  const auto is = [&](std::initializer_list<std::string_view> names) {
    return std::ranges::find(names, std::string_view(name)) != names.end();
  };
  std::string all;
  for (std::size_t i = 0; i < it.arguments.size(); ++i) all += (i > 0 ? ", " : "") + argument(i);
  if (is({"today", "curdate", "current_date"})) return "write: today";
  if (is({"now", "getdate", "sysdate", "current_timestamp"})) return "write: now";
  if (name == "and") return "write: every of (" + all + ")";
  if (name == "or") return "write: any of (" + all + ")";
  if (is({"lower", "upper", "lcase", "ucase"})) {
    return "to ignore case, write: " + argument(0) + " contains \"...\" ignoring case";
  }
  if (is({"coalesce", "ifnull", "nvl", "ifna", "iferror"})) {
    return "write: " + argument(0) + " else " + argument(1);
  }
  if (is({"isblank", "isnull", "isempty"})) return "write: " + argument(0) + " is missing";
  if (is({"datediff", "dateadd", "date_sub", "date_add", "datedif", "edate"})) {
    return "a point in time is moved so: 30 days ago; how long ago something is: days(" +
           (it.arguments.empty() || firstNameIn(it.arguments[0].value) == nullptr ? "..."
                                                                                  : argument(0)) +
           ")";
  }
  if (name.ends_with("_between") || name.ends_with("_since")) {
    const std::string unit = name.substr(0, name.rfind('_'));
    if (builtins::find(unit)) return "write: " + unit + '(' + all + ')';
  }
  if (is({"hour_of_day", "hourofday"})) return "write: hour(" + all + ")";
  if (is({"weekday", "dayofweek", "day_name"})) return "write: day_of_week(" + all + ")";
  if (is({"len", "char_length", "strlen"})) return "write: length(" + argument(0) + ")";
  if (is({"left", "substr", "substring", "mid", "right"})) {
    return "write: " + argument(0) + " starts with \"...\", or: " + argument(0) +
           " ends with \"...\"";
  }
  if (is({"if", "iif", "ifs", "case"})) {
    return "a value by conditions has a name: let value = choose when ...: 1 otherwise 0";
  }
  if (name.ends_with("if") || name.ends_with("ifs")) {
    const std::string what = name.starts_with("sum")       ? "total ... of "
                             : name.starts_with("average") ? "average ... of "
                                                           : "number of ";
    const std::vector<std::string> lists = names_.listNames();
    const bool isList = !it.arguments.empty() && names_.list(argument(0));
    if (isList || !lists.empty()) {
      return "write: " + what + (isList ? argument(0) : typed(lists[0])) + " where (...)";
    }
  }
  return "";
}

Type ExprChecker::call(ExprId id, const ast::Call& it, const Scope& scope) {
  if (const auto list = names_.staticList(it.function.text)) {
    if (context_.program.staticLists[*list].isOfPoints) return pointOf(id, it, *list, scope);
  }
  const auto function = builtins::find(it.function.text);
  if (!function) {
    if (reportNoFunction(id, it)) return {};
    const auto names = [&] {
      std::vector<std::string> all;
      for (const Signature& each : builtins::all()) {
        if (each.sentence.empty()) all.emplace_back(each.name);
      }
      names_.addLetPatterns(all);
      return all;
    };
    if (reportAggregate(it)) return {};
    const std::string own = ownWordsFor(it);
    build(context_.sink, it.function.span, kUnknownFunction, it.function.text)
        .help(it.function.text == "box"
                  ? "a box stands behind a test: " + placeFieldOf(context_.schema()) +
                        " is inside box(51.3, -0.5, 51.7, 0.3)"
              : own.empty() ? context_.suggest(it.function.text, names)
                            : own)
        .emit();
    if (!own.empty()) return {};
    for (const ast::Argument& argument : it.arguments) check(argument.value, scope);
    return {};
  }
  const Signature& signature = builtins::signature(*function);
  if (*function == Function::IsInArea) return insideTest(id, it, scope);
  std::optional<FunctionRef> found = arguments(id, it, signature);
  if (!found) {
    for (const ast::Argument& argument : it.arguments) check(argument.value, scope);
    return {};
  }
  if (*function == Function::IsInBox && !writesOutEdges(*found)) return kBool;
  if (*function == Function::Rounded) return rounded(id, *found, scope);
  if (*function == Function::IsWithin) return withinTest(id, *found, scope);
  const bool fits = checkArguments(*found, signature, scope) && fitsFunction(*found);
  if (fits) requireZoneIsUsed(*found, signature);
  // What stands for a second point in time that is left out is as of.
  const bool usesAsOf =
      *function == Function::Anniversary || (found->arguments.size() > 1 && !found->arguments[1] &&
                                             signature.parameters[1].name != "zone");
  if (usesAsOf && isRefusedInSource(context_.span(id), scope)) return {};
  binding(id) = std::move(*found);
  if (!fits) return {};
  if (signature.result == Kind::Enum) {
    return {Kind::Enum, 0, Kind::Error, context_.schema().weekdays.index()};
  }
  return {signature.result};
}

// Every argument for its parameter, or nothing and a message.
std::optional<FunctionRef> ExprChecker::arguments(ExprId id, const ast::Call& it,
                                                  const Signature& signature) {
  FunctionRef found{signature.function, {}};
  found.arguments.resize(signature.parameters.size());
  const auto refuse = [&](Span span, const std::string& what) {
    build(context_.sink, span, kWrongArguments, signature.name, what)
        .help("it is called so: " + builtins::describe(signature) +
              (signature.parametersText.find('?') == std::string_view::npos
                   ? ""
                   : ", where what has a `?` may be left out"))
        .emit();
    return std::nullopt;
  };
  std::size_t next = 0;
  for (const ast::Argument& argument : it.arguments) {
    const auto named = argument.name ? builtins::parameterIndex(signature, argument.name->text)
                                     : std::optional(next++);
    if (!named) return refuse(argument.name->span, "takes no `" + argument.name->text + "`");
    if (*named >= found.arguments.size()) {
      return refuse(context_.span(argument.value), "is given too much");
    }
    if (found.arguments[*named]) {
      const std::string& name = signature.parameters[*named].name;
      return refuse(context_.span(argument.value), "is given its `" + name + "` twice");
    }
    found.arguments[*named] = argument.value;
  }
  for (std::size_t i = 0; i < found.arguments.size(); ++i) {
    if (found.arguments[i] || signature.parameters[i].isOptional) continue;
    return refuse(context_.span(id), "needs its `" + signature.parameters[i].name + "`");
  }
  return found;
}

bool ExprChecker::checkArguments(const FunctionRef& it, const Signature& signature,
                                 const Scope& scope) {
  bool fits = true;
  for (std::size_t i = 0; i < it.arguments.size(); ++i) {
    if (!it.arguments[i]) continue;
    const ExprId argument = *it.arguments[i];
    const Parameter& parameter = signature.parameters[i];
    if (parameter.kinds.front() == Kind::Zone) {
      fits = zone(argument, scope) && fits;
      continue;
    }
    const Type expected = parameter.kinds.size() == 1 ? Type{parameter.kinds.front()} : kErrorType;
    const Type found = check(argument, scope, expected);
    const bool isTaken = std::ranges::find(parameter.kinds, found.kind) != parameter.kinds.end();
    fits = fits && isTaken;
    if (isTaken || found.kind == Kind::Error) continue;
    if (parameter.kinds.front() == Kind::Place) {
      reportNoPlace(argument, found);
      continue;
    }
    build(context_.sink, context_.span(argument), kWrongArgument, signature.name,
          wordsOf(parameter), say(context_.schema(), found))
        .help(found.kind == Kind::Date && parameter.kinds.front() == Kind::Instant
                  ? "a date has no clock; declare the field as an instant"
                  : "")
        .emit();
  }
  return fits;
}

// A zone and, by name, one that there is.
bool ExprChecker::zone(ExprId id, const Scope& scope) {
  const Type found = check(id, scope, Type{Kind::Zone});
  if (found.kind == Kind::Error) return false;
  if (found.kind != Kind::Zone) {
    build(context_.sink, context_.span(id), kNoZone, context_.shown(id),
          say(context_.schema(), found))
        .help("write its name: \"Europe/London\"")
        .emit();
    return false;
  }
  return namesZone(id);
}

bool ExprChecker::namesZone(ExprId id) {
  if (const auto* either = as<ast::Else>(id)) {
    const bool isThere = namesZone(either->value);
    return namesZone(either->fallback) && isThere;
  }
  const auto* literal = as<ast::TextLiteral>(id);
  if (literal == nullptr || calendar::findZone(literal->value) != nullptr) return true;
  build(context_.sink, context_.span(id), kUnknownZone, literal->value)
      .help(zoneMeant(literal->value))
      .emit();
  return false;
}

// Where only dates are given and nothing is made into an instant, a zone changes nothing.
void ExprChecker::requireZoneIsUsed(const FunctionRef& it, const Signature& signature) {
  const auto index = builtins::parameterIndex(signature, "zone");
  if (!index || !it.arguments[*index]) return;
  const bool isAboutToday =
      signature.function == Function::Anniversary || signature.result == Kind::Instant;
  bool isUsed = isAboutToday;
  for (std::size_t i = 0; i < *index; ++i) {
    isUsed = isUsed || !it.arguments[i] || type(*it.arguments[i]).kind == Kind::Instant;
  }
  if (isUsed) return;
  build(context_.sink, context_.span(*it.arguments[*index]), kNeedlessZone)
      .help("leave the zone out")
      .emit();
}

}  // namespace muster::sema
