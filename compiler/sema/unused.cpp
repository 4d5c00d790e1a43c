#include "compiler/sema/unused.h"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_set>

#include "compiler/sema/birthdays.h"
#include "compiler/sema/children.h"
#include "compiler/sema/expand.h"
#include "compiler/sema/kept.h"
#include "compiler/sema/never.h"
#include "compiler/sema/remark.h"
#include "compiler/sema/thousands.h"
#include "compiler/sema/twice.h"
#include "compiler/sema/types.h"

namespace muster::sema {

namespace {

constexpr Definition<std::string_view> kUnusedLet{"W0323", Severity::Warning,
                                                  "nothing uses the name `{}`"};
constexpr Definition<std::string_view, std::string_view> kUnusedPattern{
    "W0330", Severity::Warning, "nothing uses `{}`, so that its {} was not checked"};
constexpr Definition<std::string_view, std::string_view> kNamedByUnused{
    "W0330", Severity::Warning,
    "only what nothing uses names `{}`, so that its {} was not checked"};
constexpr Definition<std::string_view> kUnusedList{"W0324", Severity::Warning,
                                                   "nothing asks for the list `{}`"};
constexpr Definition<std::string_view, std::string_view> kUnusedParam{
    "W0325", Severity::Warning, "`{}` of `{}` changes nothing"};

class Unused {
 public:
  explicit Unused(Context& context) : context_(context), program_(context.program.ast) {}

  void check() {
    for (const ast::Template& it : program_.templates) checkParams(it);
    if (program_.segments.empty()) return;
    findUses();
    for (const ast::Template& it : program_.templates) checkIsChecked(it);
    for (std::size_t i = 0; i < program_.lets.size(); ++i) {
      const ast::Let& let = program_.lets[i];
      const bool isUsed = lets_.contains(i) || named_.contains(let.name.text) || let.isPutIn;
      if (!let.expansion && !isUsed) reportLet(let.name);
    }
    for (std::size_t i = 0; i < program_.lists.size(); ++i) {
      const ast::Name& name = program_.lists[i].name;
      if (lists_.contains(i) || named_.contains(name.text) || !isOwn(name)) continue;
      build(context_.sink, name.span, kUnusedList, name.text)
          .help("leave it out, or ask for it: " + program_.lists[i].field.parts.back().text +
                " is in " + name.text)
          .emit();
    }
  }

 private:
  bool isOwn(const ast::Name& name) const { return !context_.files[name.span.file].isImported; }

  // Without values a pattern means nothing that could be checked.
  void checkIsChecked(const ast::Template& it) {
    const bool isComplete = std::ranges::all_of(
        it.params, [](const ast::Param& param) { return param.byDefault.has_value(); });
    if (isComplete || expanded_.contains(it.name.text) || !isOwn(it.name)) return;
    const auto& what = named_.contains(it.name.text) ? kNamedByUnused : kUnusedPattern;
    build(context_.sink, it.name.span, what, it.name.text, it.isSegment ? "condition" : "value")
        .help("leave it out, or give it what it asks for: " + asCall(it))
        .emit();
  }

  void reportLet(const ast::Name& name) {
    if (!isOwn(name)) return;
    build(context_.sink, name.span, kUnusedLet, name.text)
        .help("leave it out, or name it in a segment")
        .emit();
  }

  template <typename Visit>
  void forEachBelow(ExprId root, Visit&& visit) const {
    std::vector<ExprId> open{root};
    while (!open.empty()) {
      const ExprId id = open.back();
      open.pop_back();
      visit(id);
      forEachChild(program_[id].kind, [&](const ExprId& child) { open.push_back(child); });
    }
  }

  // The names in what has parameters, which has no meaning of its own.
  void addNames(ExprId root, std::unordered_set<std::string>& names) const {
    forEachBelow(root, [&](ExprId id) {
      ast::ExprKind kind = program_[id].kind;
      forEachPath(kind, [&](const ast::Path& path) { names.insert(path.parts[0].text); });
      if (const auto* call = std::get_if<ast::Call>(&kind)) names.insert(call->function.text);
    });
  }

  void findUses() {
    for (std::uint32_t i = 0; i < program_.exprCount(); ++i) {
      const Binding& binding = context_.program.bindings[ExprId(i)];
      if (const auto* let = std::get_if<LetRef>(&binding)) lets_.insert(let->index);
      if (const auto* it = std::get_if<EarlierRef>(&binding); it != nullptr && it->isLet) {
        lets_.insert(it->index);
      }
      if (const auto* list = std::get_if<StaticListRef>(&binding)) lists_.insert(list->index);
      const auto* call = std::get_if<FunctionRef>(&binding);
      if (call != nullptr && call->list) lists_.insert(*call->list);
    }
    for (const ast::Let& let : program_.lets) {
      if (let.expansion && !let.expansion->param) expanded_.insert(let.expansion->of);
    }
    for (const ast::Template& it : program_.templates) {
      addNames(it.body, named_);
      for (const ast::Param& param : it.params) {
        if (param.byDefault) addNames(*param.byDefault, named_);
      }
    }
  }

  void checkParams(const ast::Template& it) {
    if (it.isImported) return;
    std::unordered_set<std::string> names;
    addNames(it.body, names);
    for (const ast::Param& param : it.params) {
      if (names.contains(param.name.text) || !isOwn(param.name)) continue;
      build(context_.sink, param.name.span, kUnusedParam, param.name.text, it.name.text)
          .help("leave it out, here and where `" + it.name.text + "` is used")
          .emit();
    }
  }

  Context& context_;
  const ast::Program& program_;
  std::set<std::size_t> lets_;
  std::set<std::size_t> lists_;
  std::unordered_set<std::string> expanded_;
  std::unordered_set<std::string> named_;
};

}  // namespace

void checkUnused(Context& context) { Unused(context).check(); }

void remark(CheckedProgram& program, const source::Files& files, diagnostics::Sink& sink) {
  Context context(files, sink, program);
  checkNever(context);
  checkUnused(context);
  checkThousands(context);
  checkBirthdays(context);
  checkKept(context);
  checkTwice(context);
}

}  // namespace muster::sema
