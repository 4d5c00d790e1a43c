#include "compiler/sema/consents.h"

#include <algorithm>

namespace muster::sema {

namespace {

// Everything stands where the consent is declared.
class Maker {
 public:
  Maker(CheckedProgram& program, const schema::Consent& consent)
      : program_(program), consent_(consent) {}

  ExprId make() {
    const ExprId isBegun = reaches(ast::CompareOp::LessEqual, consent_.since);
    const ExprId isNotOver = reaches(ast::CompareOp::GreaterEqual, consent_.until);
    const ExprId holds = add(ast::AllOf{{isBegun, isNotOver}});
    const ExprId status = add(ast::Else{field(consent_.status), unknown()});
    return add(ast::Choose{{{holds, status}}, unknown()});
  }

 private:
  // A bound that is not there bounds nothing.
  ExprId reaches(ast::CompareOp op, FieldId bound) {
    const ExprId now = add(ast::NamedTimePoint{ast::NamedTime::Now});
    return add(ast::Settled{true, add(ast::Compare{op, field(bound), now})});
  }

  // By its whole name in one part, which no rule can spell.
  ExprId field(FieldId id) {
    const ast::Name name{program_.schema.fields[id].name, consent_.span};
    return add(ast::Reference{ast::Path{{name}, consent_.span}});
  }

  // A word, wherever one of the enum is asked for.
  ExprId unknown() {
    const ast::Name name{"unknown", consent_.span};
    return add(ast::Reference{ast::Path{{name}, consent_.span}});
  }

  ExprId add(ast::ExprKind kind) { return program_.ast.add(consent_.span, std::move(kind)); }

  CheckedProgram& program_;
  const schema::Consent& consent_;
};

}  // namespace

void addConsents(Context& context) {
  CheckedProgram& program = context.program;
  for (const schema::Consent& it : program.schema.consents) {
    const ast::Name name{it.name, it.span};
    program.consentLets.push_back(program.ast.lets.size());
    ast::Let let{name, Maker(program, it).make(), it.span};
    let.expansion = ast::Expansion{it.span, it.name, std::nullopt, false, {}, std::nullopt};
    program.ast.lets.push_back(std::move(let));
  }
}

bool isWritten(const CheckedProgram& program, std::size_t let) {
  const auto& expansion = program.ast.lets[let].expansion;
  return std::ranges::find(program.consentLets, let) == program.consentLets.end() &&
         !(expansion && expansion->of.empty());
}

}  // namespace muster::sema
