#include "compiler/sema/holes.h"

#include <algorithm>

namespace muster::sema {

bool isHole(const ast::Program& program, ExprId value) {
  return std::holds_alternative<ast::Poison>(program[value].kind);
}

bool isLost(const ast::Program& program, std::string_view name) {
  const std::string_view first = name.substr(0, name.find('.'));
  return program.hasHoles || std::ranges::any_of(program.lets, [&](const ast::Let& it) {
           return (it.name.text == name || it.name.text == first) && isHole(program, it.value);
         });
}

bool hasLost(const ast::Program& program) {
  return program.hasHoles || std::ranges::any_of(program.lets, [&](const ast::Let& it) {
           return isHole(program, it.value);
         });
}

}  // namespace muster::sema
