#pragma once

// What a parameter may be given: the words of its type, and whether a literal or a type fits them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/ast/ast.h"
#include "compiler/schema/schema.h"

namespace muster::sema {

struct ParamType {
  enum class Sort : std::uint8_t { Unknown, Value, List, Field, Condition };
  Sort sort = Sort::Unknown;
  // Of a Value. A field's name as a type means the type of that field.
  ast::TypeWord word = ast::TypeWord::Number;
  std::optional<std::string> currency = std::nullopt;
  std::vector<std::string> words = {};  // of OneOf
};

ParamType paramType(const ast::Program& program, const ast::Param& param);
// What could have been meant by a type that is not there.
std::vector<std::string> paramTypeNames(const ast::Program& program);

// Whether any profile or list has a field of that name.
bool isField(const ast::Program& program, std::string_view name);

// "a length of time", "money in GBP", "a list of events".
std::string say(const ParamType& type);

// A literal is put in as it is: a number, an amount, a text, a date, a word of the type's own.
bool isLiteral(const ast::Program& program, ExprId id, const ParamType& type);
bool fits(const ast::Program& program, ExprId literal, const ParamType& type);
// The same of a value that is calculated or read.
bool fits(const schema::Schema& schema, const schema::Type& found, const ParamType& type);
// "a number", "a length of time", "an amount in GBP".
std::string sayLiteral(const ast::Program& program, ExprId literal);

}  // namespace muster::sema
