#include "compiler/sema/param_types.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "compiler/ast/words.h"
#include "compiler/base/int128.h"

namespace muster::sema {

namespace {

using ast::TypeWord;
using schema::Kind;
using Sort = ParamType::Sort;

constexpr std::array<std::pair<std::string_view, TypeWord>, 10> kWords{{
    {"number", TypeWord::Number},
    {"whole number", TypeWord::WholeNumber},
    {"percent", TypeWord::Percent},
    {"money", TypeWord::Money},
    {"real", TypeWord::Real},
    {"text", TypeWord::Text},
    {"date", TypeWord::Date},
    {"instant", TypeWord::Instant},
    {"duration", TypeWord::Duration},
    {"zone", TypeWord::Zone},
}};

template <typename Visit>
void forEachField(const ast::Program& program, Visit&& visit) {
  for (const ast::SchemaDecl& schema : program.schemas) {
    for (const ast::ProfileDecl& profile : schema.profiles) {
      for (const ast::FieldDecl& field : profile.fields) visit(field);
      for (const ast::EventsDecl& list : profile.lists) {
        for (const ast::FieldDecl& field : list.fields) visit(field);
      }
    }
  }
}

const ast::FieldDecl* fieldCalled(const ast::Program& program, std::string_view name) {
  const ast::FieldDecl* found = nullptr;
  forEachField(program, [&](const ast::FieldDecl& field) {
    if (found == nullptr && field.name.text == name) found = &field;
  });
  return found;
}

// The literal below a sign.
const ast::ExprKind& unsigned_(const ast::Program& program, ExprId id) {
  const ast::ExprKind& kind = program[id].kind;
  const auto* negative = std::get_if<ast::Negate>(&kind);
  return negative != nullptr ? program[negative->operand].kind : kind;
}

const std::string* wordOf(const ast::ExprKind& kind) {
  const auto* it = std::get_if<ast::Reference>(&kind);
  const bool isWord = it != nullptr && !it->let && it->path.parts.size() == 1;
  return isWord ? &it->path.parts[0].text : nullptr;
}

bool isWhole(const std::string& digits) {
  const std::optional<Decimal> decimal = parseDecimal(digits);
  return decimal && withPlaces(*decimal, 0).has_value();
}

}  // namespace

ParamType paramType(const ast::Program& program, const ast::Param& param) {
  const std::string& first = param.type[0].text;
  if (param.type.size() == 1) {
    if (first == "list") return {Sort::List};
    if (first == "field") return {Sort::Field};
    if (first == "condition") return {Sort::Condition};
  }
  if (param.type.size() == 2 && first == "money") {
    return {Sort::Value, TypeWord::Money, param.type[1].text};
  }
  const std::string words =
      param.type.size() == 2 ? first + ' ' + param.type[1].text : param.type[0].text;
  for (const auto& [word, meaning] : kWords) {
    if (word == words) return {Sort::Value, meaning};
  }
  const ast::FieldDecl* field = param.type.size() == 1 ? fieldCalled(program, first) : nullptr;
  if (field == nullptr) return {};
  ParamType type{Sort::Value, field->type.word};
  if (field->type.name) type.currency = field->type.name->text;
  for (const ast::Name& word : field->type.values) type.words.push_back(word.text);
  return type;
}

bool isField(const ast::Program& program, std::string_view name) {
  return fieldCalled(program, name) != nullptr;
}

std::vector<std::string> paramTypeNames(const ast::Program& program) {
  std::vector<std::string> names{"list", "field", "condition"};
  for (const auto& [word, meaning] : kWords) names.emplace_back(word);
  forEachField(program, [&](const ast::FieldDecl& field) { names.push_back(field.name.text); });
  return names;
}

std::string say(const ParamType& type) {
  switch (type.sort) {
    case Sort::List: return "a list of events";
    case Sort::Field: return "a field";
    case Sort::Condition: return "a condition";
    case Sort::Unknown: return "unknown";
    case Sort::Value: break;
  }
  switch (type.word) {
    case TypeWord::WholeNumber: return "a whole number";
    case TypeWord::Number: return "a number";
    case TypeWord::Percent: return "a percentage";
    case TypeWord::Money: return type.currency ? "money in " + *type.currency : "money";
    case TypeWord::Real: return "a real number";
    case TypeWord::Text: return "a text";
    case TypeWord::Date: return "a date";
    case TypeWord::Instant: return "a point in time";
    case TypeWord::Duration: return "a length of time";
    case TypeWord::Zone: return "a time zone";
    case TypeWord::YesNo: return "yes or no";
    case TypeWord::OneOf: {
      std::string text = "one of ";
      for (const std::string& word : type.words) text += (text.size() > 7 ? ", " : "") + word;
      return text;
    }
    case TypeWord::Place:
    case TypeWord::Consent:
    case TypeWord::SetOf:
    case TypeWord::MapOf:
    case TypeWord::ListOf:
    case TypeWord::Record:
    case TypeWord::Named: break;
  }
  return "a value of another kind";
}

bool isLiteral(const ast::Program& program, ExprId id, const ParamType& type) {
  const ast::ExprKind& kind = unsigned_(program, id);
  if (const std::string* word = wordOf(kind)) {
    return std::find(type.words.begin(), type.words.end(), *word) != type.words.end();
  }
  return ast::isLiteral(kind);
}

bool fits(const ast::Program& program, ExprId literal, const ParamType& type) {
  const ast::ExprKind& kind = unsigned_(program, literal);
  const auto* number = std::get_if<ast::NumberLiteral>(&kind);
  const auto* amount = std::get_if<ast::UnitLiteral>(&kind);
  const auto* named = std::get_if<ast::NamedTimePoint>(&kind);
  const bool isNow = named != nullptr && named->which == ast::NamedTime::Now;
  const bool isAgo = std::holds_alternative<ast::Ago>(kind);
  const bool isText = std::holds_alternative<ast::TextLiteral>(kind);
  switch (type.word) {
    case TypeWord::WholeNumber: return number != nullptr && isWhole(number->digits);
    case TypeWord::Number:
    case TypeWord::Real: return number != nullptr;
    case TypeWord::Percent: return amount != nullptr && amount->unit.text == "%";
    case TypeWord::Money:
      return amount != nullptr && amount->unit.text != "%" &&
             (!type.currency || *type.currency == amount->unit.text);
    case TypeWord::Text:
    case TypeWord::Zone: return isText;
    case TypeWord::Date:
      return std::holds_alternative<ast::DateLiteral>(kind) || isAgo ||
             (named != nullptr && !isNow);
    case TypeWord::Instant:
      return std::holds_alternative<ast::InstantLiteral>(kind) || isAgo || isNow;
    case TypeWord::Duration: return std::holds_alternative<ast::DurationLiteral>(kind);
    case TypeWord::YesNo: return std::holds_alternative<ast::YesNoLiteral>(kind);
    case TypeWord::OneOf: return wordOf(kind) != nullptr;
    case TypeWord::Place:
    case TypeWord::Consent:
    case TypeWord::SetOf:
    case TypeWord::MapOf:
    case TypeWord::ListOf:
    case TypeWord::Record:
    case TypeWord::Named: break;
  }
  return false;
}

bool fits(const schema::Schema& schema, const schema::Type& found, const ParamType& type) {
  if (found.kind == Kind::Error) return true;
  const bool isPlainRatio = found.kind == Kind::Ratio && found.element == Kind::Error;
  switch (type.word) {
    case TypeWord::WholeNumber: return found.kind == Kind::Whole;
    case TypeWord::Number:
      return found.kind == Kind::Whole || found.kind == Kind::Number || isPlainRatio;
    case TypeWord::Percent: return found.kind == Kind::Percent;
    case TypeWord::Money: {
      const bool isMoney =
          found.kind == Kind::Money || (found.kind == Kind::Ratio && found.element == Kind::Money);
      return isMoney && (!type.currency || schema.currencies[found.unit] == *type.currency);
    }
    case TypeWord::Real: return found.kind == Kind::Real;
    case TypeWord::Text: return found.kind == Kind::Text;
    case TypeWord::Date: return found.kind == Kind::Date;
    case TypeWord::Instant: return found.kind == Kind::Instant;
    case TypeWord::Duration: return found.kind == Kind::Duration;
    case TypeWord::Zone: return found.kind == Kind::Zone;
    case TypeWord::YesNo: return found.kind == Kind::Bool;
    case TypeWord::OneOf:
      return found.kind == Kind::Enum && schema.enums[EnumId(found.unit)].values == type.words;
    case TypeWord::SetOf: return found.kind == Kind::Set;
    case TypeWord::Place:
    case TypeWord::Consent:
    case TypeWord::MapOf:
    case TypeWord::ListOf:
    case TypeWord::Record:
    case TypeWord::Named: break;
  }
  return false;
}

std::string sayLiteral(const ast::Program& program, ExprId literal) {
  const ast::ExprKind& kind = unsigned_(program, literal);
  if (std::holds_alternative<ast::NumberLiteral>(kind)) return "a number";
  if (const auto* it = std::get_if<ast::UnitLiteral>(&kind)) {
    return it->unit.text == "%" ? "a percentage" : "money in " + it->unit.text;
  }
  if (std::holds_alternative<ast::DurationLiteral>(kind)) return "a length of time";
  if (std::holds_alternative<ast::TextLiteral>(kind)) return "a text";
  if (std::holds_alternative<ast::YesNoLiteral>(kind)) return "yes or no";
  if (std::holds_alternative<ast::DateLiteral>(kind)) return "a date";
  if (wordOf(kind) != nullptr) return "a word";
  return "a point in time";
}

}  // namespace muster::sema
