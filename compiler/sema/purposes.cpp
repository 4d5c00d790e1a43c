#include "compiler/sema/purposes.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_set>

#include "compiler/sema/children.h"
#include "compiler/sema/consents.h"

namespace muster::sema {

namespace {

class Search {
 public:
  Search(const CheckedProgram& program, std::string_view purpose)
      : program_(program), purpose_(purpose) {}

  // By the number of names: what a definition names is looked at after all that is as near as it.
  std::vector<UseBeyond> run(ExprId root) {
    std::vector<Reached> reached{{root, {}}};
    while (!reached.empty()) {
      next_.clear();
      for (const Reached& it : reached) {
        path_ = it.path;
        below(it.expr);
      }
      reached.swap(next_);
    }
    std::vector<UseBeyond> uses;
    for (auto& [field, path] : found_) uses.push_back({FieldId(field), std::move(path)});
    return uses;
  }

 private:
  struct Reached {
    ExprId expr;
    std::vector<Naming> path;
  };

  void below(ExprId root) {
    std::vector<ExprId> open{root};
    while (!open.empty()) {
      const ExprId id = open.back();
      open.pop_back();
      if (!seen_.insert(id.index()).second) continue;
      look(id);
      forEachChild(program_.ast[id].kind, [&](ExprId child) { open.push_back(child); });
    }
  }

  void look(ExprId id) {
    const Span span = program_.ast[id].span;
    const Binding& binding = program_.bindings[id];
    if (const auto* it = std::get_if<FieldRef>(&binding)) read(it->field, span);
    if (const auto* it = std::get_if<StepRef>(&binding)) read(it->field, span);
    if (const auto* it = std::get_if<SegmentRef>(&binding)) {
      const ast::Segment& segment = program_.ast.segments[it->index];
      name(segment.name.text, span, segment.condition);
    }
    if (const auto* it = std::get_if<EarlierRef>(&binding)) {
      if (it->isLet) return nameLet(it->index, span);
      const ast::Segment& segment = program_.ast.segments[it->index];
      name(segment.name.text, span, segment.condition);
    }
    if (const auto* it = std::get_if<LetRef>(&binding)) nameLet(it->index, span);
    if (const auto it = program_.groups.find(id); it != program_.groups.end()) {
      for (const FieldId field : it->second.fields) read(field, span);
    }
    if (const auto* it = std::get_if<StaticListRef>(&binding)) askFile(it->index, span);
    if (const auto* it = std::get_if<FunctionRef>(&binding); it != nullptr && it->list) {
      askFile(*it->list, span);
    }
    if (program_.lists[id]) ask(*program_.lists[id], span);
    if (const auto it = program_.sequences.find(id); it != program_.sequences.end()) {
      for (const CheckedStep& step : it->second) {
        ask(step.list, span);
        for (const CheckedStep::Same& same : step.same) {
          read(same.mine, span);
          read(same.theirs, span);
        }
      }
    }
  }

  void nameLet(std::size_t index, Span span) {
    const auto consent = std::ranges::find(program_.consentLets, index);
    if (consent != program_.consentLets.end()) {
      const auto place = static_cast<std::size_t>(consent - program_.consentLets.begin());
      const schema::Consent& it = program_.schema.consents[place];
      return note(it.status, it.name, span);
    }
    const ast::Let& let = program_.ast.lets[index];
    const bool isPattern = let.expansion && !let.expansion->param;
    name(isPattern ? let.expansion->of : let.name.text, span, let.value);
  }

  void name(const std::string& name, Span span, ExprId meant) {
    std::vector<Naming> path = path_;
    path.push_back({name, span});
    next_.push_back({meant, std::move(path)});
  }

  bool isFor(FieldId field) const {
    const std::vector<std::string>& purposes = program_.schema.fields[field].purposes;
    return purposes.empty() || std::ranges::find(purposes, purpose_) != purposes.end();
  }

  void read(FieldId field, Span span) { note(field, program_.schema.fields[field].name, span); }

  void ask(ListId list, Span span) {
    const schema::EventList& it = program_.schema.lists[list];
    const auto isReadable = [&](FieldId field) { return isFor(field); };
    if (it.hasTime) return note(it.time, it.name, span);
    // Which entries a map has, its keys and its values say.
    if (!it.isMap && std::ranges::any_of(it.fields, isReadable)) return;
    for (const FieldId field : it.fields) note(field, it.name, span);
  }

  // Who is in it has a value of that field.
  void askFile(std::size_t index, Span span) {
    const CheckedList& it = program_.staticLists[index];
    if (it.field) note(*it.field, it.name, span);
  }

  void note(FieldId field, const std::string& name, Span span) {
    if (isFor(field) || found_.contains(field.index())) return;
    std::vector<Naming> path = path_;
    path.push_back({name, span});
    found_.emplace(field.index(), std::move(path));
  }

  const CheckedProgram& program_;
  std::string_view purpose_;
  std::vector<Naming> path_;  // to the definition at hand
  std::vector<Reached> next_;
  std::unordered_set<std::uint32_t> seen_;
  std::map<std::uint32_t, std::vector<Naming>> found_;  // by field
};

}  // namespace

std::vector<UseBeyond> usesBeyond(const CheckedProgram& program, ExprId root,
                                  std::string_view purpose) {
  return Search(program, purpose).run(root);
}

std::vector<diagnostics::Label> labelsOf(const UseBeyond& use) {
  std::vector<diagnostics::Label> labels;
  for (std::size_t i = 0; i < use.path.size(); ++i) {
    const bool isLast = i + 1 == use.path.size();
    labels.push_back({use.path[i].span,
                      "`" + use.path[i].name + (isLast ? "` is read here" : "` is named here")});
  }
  return labels;
}

}  // namespace muster::sema
