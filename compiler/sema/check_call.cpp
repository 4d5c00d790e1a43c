// Calls of functions: which one a name means, which argument is for which parameter, and whether
// each is of a type that the function takes.

#include <algorithm>
#include <array>

#include "compiler/base/ascii.h"
#include "compiler/base/check.h"
#include "compiler/builtins/builtins.h"
#include "compiler/calendar/calendar.h"
#include "compiler/sema/definitions.h"
#include "compiler/sema/expr_checker.h"

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
      Aggregate{"max", "largest"},     Aggregate{"total", "total"}};
  const auto* const found =
      std::ranges::find(kAggregates, asciiLowered(it.function.text), &Aggregate::odd);
  if (found == kAggregates.end() || it.arguments.size() != 1) return false;
  const auto* name = as<ast::Reference>(it.arguments[0].value);
  if (name == nullptr || name->let || name->path.parts.size() != 1) return false;
  const std::string& word = name->path.parts[0].text;
  std::string right;
  if (names_.list(word)) {
    if (found->right == "number") right = "number of " + typed(word);
  } else if (const auto list = names_.listWithField(word)) {
    right = std::string(found->right) + (found->right == "number" ? " of distinct " : " ") +
            typed(word) + " of " + typed(context_.schema().lists[*list].name);
  }
  if (right.empty()) return false;
  build(context_.sink, it.function.span, kUnknownFunction, it.function.text)
      .help("write: " + right)
      .emit();
  return true;
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
    build(context_.sink, it.function.span, kUnknownFunction, it.function.text)
        .help(it.function.text == "box" ? "a box stands behind a test: home is inside box(...)"
                                        : context_.suggest(it.function.text, names))
        .emit();
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
      .help(context_.suggest(literal->value, [] { return calendar::zoneNames(); }))
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
