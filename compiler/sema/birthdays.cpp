#include "compiler/sema/birthdays.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <string>

namespace muster::sema {

namespace {

constexpr Definition<std::string_view> kBirthday{
    "W0342", Severity::Warning,
    "`{}` is a day of one year, the one of birth, and here stands a period around now"};

bool isBirthday(const std::string& field) {
  std::string name = field;
  std::ranges::transform(name, name.begin(), [](unsigned char c) { return std::tolower(c); });
  return name.find("birth") != std::string::npos || name == "dob";
}

class Birthdays {
 public:
  explicit Birthdays(Context& context) : context_(context) {}

  void check(ExprId id) {
    const ast::ExprKind& kind = context_.expr(id).kind;
    if (const auto* it = std::get_if<ast::Compare>(&kind)) {
      const bool isEquality = it->op == ast::CompareOp::Equal || it->op == ast::CompareOp::NotEqual;
      if (isEquality && isAroundNow(it->right)) report(id, it->left);
    } else if (const auto* test = std::get_if<ast::WindowTest>(&kind)) {
      const auto* rolling = std::get_if<ast::Rolling>(&test->window.kind);
      const auto* on = std::get_if<ast::OnPeriod>(&test->window.kind);
      const bool isAhead = rolling != nullptr && rolling->isNext;
      if (isAhead || (on != nullptr && isAroundNow(on->period))) report(id, test->value);
    }
  }

 private:
  // Today, this month, next week; not a year, in which somebody can be born.
  bool isAroundNow(ExprId id) const {
    const ast::ExprKind& kind = context_.expr(id).kind;
    if (const auto* zoned = std::get_if<ast::InZone>(&kind)) return isAroundNow(zoned->period);
    const auto* period = std::get_if<ast::CalendarPeriod>(&kind);
    const auto* named = std::get_if<ast::NamedTimePoint>(&kind);
    return (period != nullptr && period->unit != ast::TimeUnit::Year) ||
           (named != nullptr && named->which != ast::NamedTime::Now);
  }

  void report(ExprId id, ExprId value) {
    const auto* field = std::get_if<FieldRef>(&context_.program.bindings[value]);
    if (field == nullptr) return;
    const schema::Field& declared = context_.program.schema.fields[field->field];
    if (declared.type.kind != schema::Kind::Date || !isBirthday(declared.name)) return;
    const Span span = context_.span(id);
    const Span own = context_.span(value);
    if (context_.files[span.file].isImported ||
        !seen_.insert({span.file.index(), span.begin}).second)
      return;
    const std::string name = context_.written(own);
    build(context_.sink, span, kBirthday, name)
        .help("for the day that comes again every year, write: anniversary(" + name + ") " +
              context_.written(Span{span.file, own.end, span.end}))
        .emit();
  }

  Context& context_;
  std::set<std::pair<std::size_t, std::size_t>> seen_;  // a pattern has copies
};

}  // namespace

void checkBirthdays(Context& context) {
  Birthdays birthdays(context);
  for (std::uint32_t i = 0; i < context.program.ast.exprCount(); ++i) birthdays.check(ExprId(i));
}

}  // namespace muster::sema
