#include "compiler/sema/thousands.h"

#include "compiler/sema/currencies.h"

namespace muster::sema {

namespace {

constexpr Definition<std::string_view, std::string_view> kThousands{
    "W0691", Severity::Warning, "`{}` is {}: a point stands before decimal places"};

// One to three digits, a point, and three more.
bool looksLikeThousands(const std::string& digits) {
  const std::size_t point = digits.find('.');
  return point != std::string::npos && point >= 1 && point <= 3 && digits.size() == point + 4 &&
         digits.front() != '0';
}

}  // namespace

void checkThousands(Context& context) {
  const ast::Program& program = context.program.ast;
  for (std::uint32_t i = 0; i < program.exprCount(); ++i) {
    const ast::Expr& expr = context.expr(ExprId(i));
    const auto* number = std::get_if<ast::NumberLiteral>(&expr.kind);
    const auto* amount = std::get_if<ast::UnitLiteral>(&expr.kind);
    // Money has two places, a number may have three: there only zeros are nothing that is written.
    const bool isAmount = amount != nullptr && isCurrency(amount->unit.text);
    const bool isNumber = number != nullptr && number->digits.ends_with(".000");
    if (!isAmount && !isNumber) continue;
    const std::string& digits = isAmount ? amount->digits : number->digits;
    if (!looksLikeThousands(digits) || context.files[expr.span.file].isImported) continue;
    const std::string unit = isAmount ? ' ' + amount->unit.text : std::string();
    std::string small = digits;
    while (small.back() == '0') small.pop_back();
    if (small.back() == '.') small.pop_back();
    std::string large = digits;
    std::erase(large, '.');
    build(context.sink, expr.span, kThousands, digits + unit, small + unit)
        .help("if thousands are meant, write: " + large + unit)
        .emit();
  }
}

}  // namespace muster::sema
