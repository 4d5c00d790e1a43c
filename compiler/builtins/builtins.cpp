#include "compiler/builtins/builtins.h"

#include <algorithm>
#include <array>
#include <utility>

#include "compiler/base/check.h"

namespace muster::builtins {
namespace {

using schema::Kind;

Kind kindOf(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, Kind>, 12> kWords = {{
      {"date", Kind::Date},
      {"instant", Kind::Instant},
      {"zone", Kind::Zone},
      {"text", Kind::Text},
      {"whole number", Kind::Whole},
      {"percent", Kind::Percent},
      {"day of the week", Kind::Enum},
      {"number", Kind::Number},
      {"yes or no", Kind::Bool},
      {"set", Kind::Set},
      {"place", Kind::Place},
      {"version", Kind::Version},
  }};
  const auto found = std::ranges::find(kWords, word, &std::pair<std::string_view, Kind>::first);
  MUSTER_CHECK(found != kWords.end(), "a type that no function takes");
  return found->second;
}

// What stands before the next `separator`, which is taken away with it.
std::string_view takeUntil(std::string_view& rest, std::string_view separator) {
  const std::size_t end = std::min(rest.find(separator), rest.size());
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + separator.size(), rest.size()));
  return part;
}

// "zone?: zone".
Parameter parameterOf(std::string_view text) {
  Parameter parameter;
  std::string_view name = takeUntil(text, ": ");
  parameter.isOptional = name.ends_with('?');
  if (parameter.isOptional) name.remove_suffix(1);
  parameter.name = name;
  while (!text.empty()) parameter.kinds.push_back(kindOf(takeUntil(text, " or ")));
  return parameter;
}

Signature make(Function function, std::string_view name, std::string_view parameters,
               std::string_view result, Unknown unknown, std::string_view phrase,
               std::string_view sentence = {}) {
  Signature it{function, name, {}, kindOf(result), unknown, parameters, result, phrase, sentence};
  for (std::string_view rest = parameters; !rest.empty();) {
    it.parameters.push_back(parameterOf(takeUntil(rest, ", ")));
  }
  return it;
}

}  // namespace

const std::vector<Signature>& all() {
  static const std::vector<Signature> table = {
#define MUSTER_FUNCTION(Name, spelling, parameters, result, unknown, phrase) \
  make(Function::Name, spelling, parameters, result, Unknown::unknown, phrase),
#define MUSTER_WORDING(Name, key, sentence, parameters, result, unknown, phrase) \
  make(Function::Name, key, parameters, result, Unknown::unknown, phrase, sentence),
#include "stdlib/functions.def"
  };
  return table;
}

const Signature& signature(Function function) { return all()[static_cast<std::size_t>(function)]; }

std::optional<Function> find(std::string_view name) {
  const auto found = std::ranges::find(all(), name, &Signature::name);
  return found == all().end() ? std::nullopt : std::optional(found->function);
}

std::optional<std::size_t> parameterIndex(const Signature& it, std::string_view name) {
  const auto found = std::ranges::find(it.parameters, name, &Parameter::name);
  if (found == it.parameters.end()) return std::nullopt;
  return static_cast<std::size_t>(found - it.parameters.begin());
}

std::string describe(const Signature& it) {
  if (!it.sentence.empty()) return std::string(it.sentence);
  return std::string(it.name) + '(' + std::string(it.parametersText) + ')';
}

}  // namespace muster::builtins
