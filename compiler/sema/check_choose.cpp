// `choose when ...: v otherwise v`: the value of the first `when` that holds. Its values are of one
// type; words that are nothing else are a list of words of its own.
//
//   let rfm = choose when recency >= 4: champions
//                    when recency >= 2: loyal
//                    otherwise other
//   segment best: rfm is champions

#include <algorithm>

#include "compiler/sema/expr_checker.h"

namespace muster::sema {

namespace {

// Each case asks that none before it holds, so that their work grows with the square.
constexpr std::size_t kCasesMost = 1000;
constexpr Definition<std::size_t> kTooManyCases{
    "E0803", Severity::Error, "more than {} cases stand behind each other in this `choose`"};

}  // namespace

bool ExprChecker::isWordOfItsOwn(ExprId id, const Scope& scope) const {
  const auto* it = as<ast::Reference>(id);
  if (it == nullptr || it->let || scope.table != nullptr || it->path.parts.size() != 1)
    return false;
  const std::string& name = it->path.parts[0].text;
  const bool isField =
      (scope.list ? names_.listField(*scope.list, name) : names_.profileField(name)).has_value();
  const ast::Template* pattern = names_.pattern(name);
  const bool isLet = names_.let(name) || (pattern != nullptr && !pattern->isSegment);
  return !isField && !isLet;
}

Type ExprChecker::choose(ExprId id, const ast::Choose& it, const Scope& scope) {
  if (it.whens.size() > kCasesMost) {
    build(context_.sink, context_.span(id), kTooManyCases, kCasesMost)
        .help(
            "keep what is chosen in a field of the data, or join cases: when country is one of "
            "(...)")
        .emit();
    return {};
  }
  std::vector<ExprId> values;
  for (const ast::Choose::When& when : it.whens) {
    checkCondition(when.condition, scope);
    values.push_back(when.value);
  }
  values.push_back(it.otherwise);
  // The same name in both places is the hole of a text (campaigns.h): a field, no word of its own.
  const bool isHole =
      it.whens.size() == 1 && context_.span(values[0]) == context_.span(values[1]) &&
      as<ast::Reference>(values[0]) != nullptr && as<ast::Reference>(values[1]) != nullptr &&
      as<ast::Reference>(values[0])->path.parts[0].text ==
          as<ast::Reference>(values[1])->path.parts[0].text;
  const auto isOwn = [&](ExprId value) { return !isHole && isWordOfItsOwn(value, scope); };
  if (std::all_of(values.begin(), values.end(), isOwn)) return ownWords(values);

  // The first whose type does not hang on what stands beside it says what the others are.
  const auto anchor = std::find_if(values.begin(), values.end(), [&](ExprId value) {
    return !isOwn(value) && !isAdaptive(value, scope);
  });
  const ExprId first = anchor == values.end() ? values[0] : *anchor;
  Type all = check(first, scope);
  for (ExprId value : values) {
    if (value == first) continue;
    const Type found = checkBeside(value, scope, all);
    if (all.kind == Kind::Error || found.kind == Kind::Error) {
      all = {};
      continue;
    }
    if (found == all) continue;
    if (!requireComparable(first, value)) return {};
    const Calculated both = calculate(ast::ArithmeticOp::Add, all, found);
    if (both.type.kind == Kind::Error) {
      reportClash(Clash::Kinds, first, value);
      return {};
    }
    all = both.type;
  }
  static_cast<void>(id);
  return all;
}

// A list of words that has been declared in the same order is the same one.
Type ExprChecker::ownWords(const std::vector<ExprId>& values) {
  std::vector<std::string> words;
  for (ExprId value : values) {
    const std::string& word = as<ast::Reference>(value)->path.parts[0].text;
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
  }
  auto& enums = context_.program.schema.enums;
  std::uint32_t index = 0;
  while (index < enums.size() &&
         (enums[EnumId(index)].isOrdered || enums[EnumId(index)].values != words)) {
    ++index;
  }
  if (index == enums.size()) enums.add({words, false});
  Type type{Kind::Enum};
  type.unit = index;
  for (ExprId value : values) {
    const std::string& word = as<ast::Reference>(value)->path.parts[0].text;
    const auto found = std::find(words.begin(), words.end(), word);
    binding(value) = EnumValue{static_cast<std::uint32_t>(found - words.begin())};
    this->type(value) = type;
  }
  return type;
}

}  // namespace muster::sema
