#include "compiler/sema/twice.h"

#include <map>
#include <set>
#include <string>
#include <utility>

#include "compiler/ast/print.h"
#include "compiler/sema/children.h"
#include "compiler/sema/lengths_of_time.h"
#include "compiler/sema/types.h"

namespace muster::sema {

namespace {

constexpr Definition<std::string_view> kTwice{"W0345", Severity::Warning, "{} is there twice"};
constexpr Definition<std::string_view, std::string_view> kNeedless{
    "W0346", Severity::Warning, "`{}` limits nothing beside `{}`"};
constexpr Definition<std::string_view> kNeverMissing{"W0347", Severity::Warning,
                                                     "`{}` is never missing"};

class Twice {
 public:
  explicit Twice(Context& context) : context_(context), program_(context.program.ast) {}

  void check(ExprId root) {
    std::vector<ExprId> open{root};
    while (!open.empty()) {
      const ExprId id = open.back();
      open.pop_back();
      const ast::ExprKind& kind = context_.expr(id).kind;
      if (const auto* it = std::get_if<ast::OneOfTest>(&kind)) all(it->choices, "each value");
      if (const auto* it = std::get_if<ast::SetTest>(&kind)) all(it->values, "each value");
      if (const auto* it = std::get_if<ast::QuantifiedConditions>(&kind)) {
        all(it->conditions, "each condition");
      }
      if (const auto* it = std::get_if<ast::QuantifiedEvents>(&kind)) limits(it->events);
      if (const auto* it = std::get_if<ast::Aggregate>(&kind)) limits(it->events);
      if (const auto* it = std::get_if<ast::Settled>(&kind)) settled(id, *it);
      forEachChild(kind, [&](const ExprId& child) { open.push_back(child); });
    }
  }

  void checkTests() {
    std::map<std::string, Span> seen;
    for (const ast::Test& it : program_.tests) {
      if (!isOwn(it.nameSpan)) continue;
      const auto [first, isNew] = seen.emplace(it.name, it.nameSpan);
      if (isNew) continue;
      report(it.nameSpan, first->second, "the test `" + it.name + "`",
             "give each a name of its own, so that a failure says which one it is");
    }
  }

  void checkLists() {
    std::map<std::pair<std::string, std::string>, const ast::ListDecl*> seen;
    for (const ast::ListDecl& it : program_.lists) {
      const std::string form = it.form ? it.form->text : "";
      const std::string of = context_.written(it.field.span) + ' ' + form;
      const auto [first, isNew] = seen.emplace(std::pair(it.file, of), &it);
      const bool isSameFolder = first->second->fileSpan.file == it.fileSpan.file;
      if (isNew || !isSameFolder || !isOwn(it.span)) continue;
      report(it.fileSpan, first->second->fileSpan, "the list in \"" + it.file + "\"",
             "ask `" + first->second->name.text + "` in its place, and leave this one out");
    }
  }

 private:
  bool isOwn(Span span) const { return !context_.files[span.file].isImported; }

  void report(Span span, Span first, const std::string& what, const std::string& help) {
    build(context_.sink, span, kTwice, what).label(first, "the first").help(help).emit();
  }

  void all(const std::vector<ExprId>& ids, std::string_view each) {
    std::map<std::string, ExprId> seen;
    for (const ExprId id : ids) {
      const auto [first, isNew] = seen.emplace(ast::print(program_, id), id);
      if (isNew || context_.span(first->second) == context_.span(id)) continue;
      report(context_.span(id), context_.span(first->second), "`" + context_.shown(id) + "`",
             "name " + std::string(each) + " once");
    }
  }

  // Steps lie no further apart than all of them do.
  void limits(const ast::Events& it) {
    if (!it.allWithin) return;
    const auto whole = lengthAt(*it.allWithin);
    for (const ast::SequenceStep& step : it.then) {
      // What must not follow is looked for in a time of its own.
      if (!step.within || step.isNegated || !whole) continue;
      const auto own = lengthAt(*step.within);
      const bool isSame = own && own->count == whole->count && own->isOfMonths == whole->isOfMonths;
      if (!own || (!isSame && !isCertainlyLonger(*own, *whole))) continue;
      build(context_.sink, context_.span(*step.within), kNeedless,
            "within " + context_.written(*step.within),
            "all within " + context_.written(*it.allWithin))
          .label(context_.span(*it.allWithin), "all of them")
          .help("leave it out, or write a shorter time")
          .emit();
    }
  }

  std::optional<Length> lengthAt(ExprId id) const {
    const auto* it = std::get_if<ast::DurationLiteral>(&context_.expr(id).kind);
    return it == nullptr ? std::nullopt : lengthOf(it->digits, it->unit);
  }

  void settled(ExprId id, const ast::Settled& it) {
    if (context_.program.canBeUnknown[it.operand]) return;
    build(context_.sink, context_.span(id), kNeverMissing, context_.shown(it.operand))
        .help(std::string("leave out what stands behind it: ") +
              (it.unknownIs ? "or missing" : "and known"))
        .emit();
  }

  Context& context_;
  const ast::Program& program_;
};

}  // namespace

void checkTwice(Context& context) {
  const ast::Program& program = context.program.ast;
  const auto isOwn = [&](Span span) { return !context.files[span.file].isImported; };
  Twice twice(context);
  for (const ast::Let& it : program.lets) {
    if (!it.expansion && isOwn(it.span)) twice.check(it.value);
  }
  for (const ast::Segment& it : program.segments) {
    if (!it.isTested && !it.isPart && isOwn(it.span)) twice.check(it.condition);
  }
  twice.checkTests();
  twice.checkLists();
}

}  // namespace muster::sema
