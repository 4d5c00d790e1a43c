// Lets and segments, each after those it names. Circles are found first, over the names alone and
// without recursion, so that a chain of ten thousand segments costs no stack.

#include <algorithm>

#include "compiler/sema/children.h"
#include "compiler/sema/constants.h"
#include "compiler/sema/definitions.h"
#include "compiler/sema/expand.h"
#include "compiler/sema/expr_checker.h"
#include "compiler/sema/param_types.h"

namespace muster::sema {

namespace {

constexpr Definition<std::string_view> kCircle{
    "E0205", Severity::Error, "{} is a circle, so none of these names means anything"};

}  // namespace

std::size_t ExprChecker::indexOf(Declaration declaration) const {
  return declaration.isLet ? declaration.index
                           : context_.program.ast.lets.size() + declaration.index;
}

Declaration ExprChecker::declarationAt(std::size_t index) const {
  const std::size_t letCount = context_.program.ast.lets.size();
  if (index < letCount) return {true, index};
  return {false, index - letCount};
}

const ast::Name& ExprChecker::nameOf(std::size_t index) const {
  const Declaration it = declarationAt(index);
  return it.isLet ? context_.program.ast.lets[it.index].name
                  : context_.program.ast.segments[it.index].name;
}

ExprId ExprChecker::valueOf(std::size_t index) const {
  const Declaration it = declarationAt(index);
  return it.isLet ? context_.program.ast.lets[it.index].value
                  : context_.program.ast.segments[it.index].condition;
}

namespace {

struct Edges {
  std::vector<std::size_t> targets;
  std::size_t next = 0;
};

}  // namespace

// A depth-first walk with a stack of its own. A name on the way down that is met again closes a
// circle. Names that an enum or a list might claim for itself are left to typeOfDeclaration().
void ExprChecker::findCircles() {
  const auto targetsOf = [&](std::size_t index) {
    std::vector<std::size_t> targets;
    std::vector<ExprId> open{valueOf(index)};
    while (!open.empty()) {
      const ExprId id = open.back();
      open.pop_back();
      if (const auto* it = as<ast::InSegment>(id); it != nullptr && it->let) {
        targets.push_back(indexOf({true, *it->let}));
      } else if (it != nullptr) {
        const auto segment = names_.segment(it->segment.parts[0].text);
        if (segment && it->segment.parts.size() == 1) targets.push_back(indexOf({false, *segment}));
      } else if (const auto* name = as<ast::Reference>(id); name != nullptr && name->let) {
        targets.push_back(indexOf({true, *name->let}));
      } else if (name != nullptr) {
        const std::string& text = name->path.parts[0].text;
        const auto let = names_.let(text);
        const bool isCertain = name->path.parts.size() == 1 && !names_.isEnumValue(text) &&
                               !names_.listWithField(text) && !names_.profileField(text);
        if (let && isCertain) targets.push_back(indexOf({true, *let}));
      }
      forEachChild(context_.expr(id).kind, [&](ExprId child) { open.push_back(child); });
    }
    std::reverse(targets.begin(), targets.end());
    return targets;
  };

  std::vector<State> seen(states_.size(), State::Unchecked);
  std::vector<std::pair<std::size_t, Edges>> path;
  const auto enter = [&](std::size_t index) {
    seen[index] = State::InProgress;
    path.push_back({index, {targetsOf(index)}});
  };
  for (std::size_t root = 0; root < states_.size(); ++root) {
    if (seen[root] == State::Unchecked) enter(root);
    while (!path.empty()) {
      auto& [index, edges] = path.back();
      if (edges.next == edges.targets.size()) {
        seen[index] = State::Checked;
        visitOrder_.push_back(index);
        path.pop_back();
        continue;
      }
      const std::size_t target = edges.targets[edges.next++];
      if (seen[target] == State::Unchecked) {
        enter(target);
      } else if (seen[target] == State::InProgress && states_[target] != State::InCircle) {
        std::vector<std::size_t> members;
        for (std::size_t i = path.size(); i-- > 0;) {
          members.push_back(path[i].first);
          if (path[i].first == target) break;
        }
        std::reverse(members.begin(), members.end());
        reportCircle(members);
      }
    }
  }
}

// Once, at the member that stands first in the text; the others are its labels.
void ExprChecker::reportCircle(const std::vector<std::size_t>& members) {
  constexpr std::size_t kShown = 6;
  const bool wasReported = std::any_of(members.begin(), members.end(), [&](std::size_t it) {
    return states_[it] == State::InCircle;
  });
  for (std::size_t it : members) states_[it] = State::InCircle;
  if (wasReported) return;
  const auto place = [&](std::size_t it) {
    const Span span = nameOf(it).span;
    return std::pair(span.file.index(), span.begin);
  };
  const auto first = std::min_element(members.begin(), members.end(),
                                      [&](auto a, auto b) { return place(a) < place(b); });
  std::vector<std::size_t> circle(first, members.end());
  circle.insert(circle.end(), members.begin(), first);

  std::string names = "`" + nameOf(circle[0]).text + "`";
  for (std::size_t i = 1; i < circle.size() && i < kShown; ++i) {
    names += " -> `" + nameOf(circle[i]).text + "`";
  }
  if (circle.size() > kShown) names += " -> ...";
  names += " -> `" + nameOf(circle[0]).text + "`";
  auto message = build(context_.sink, nameOf(circle[0]).span, kCircle, names);
  for (std::size_t i = 0; i < circle.size() && i < kShown; ++i) {
    const std::string& next = nameOf(circle[(i + 1) % circle.size()]).text;
    if (i == 0) {
      static_cast<void>(message.under("needs `" + next + "`"));
    } else {
      static_cast<void>(message.label(nameOf(circle[i]).span, "needs `" + next + "`"));
    }
  }
  message.emit();
}

void ExprChecker::checkDeclarations() {
  findCircles();
  for (std::size_t index : visitOrder_) {
    if (states_[index] == State::Unchecked || states_[index] == State::InCircle) {
      checkDeclaration(declarationAt(index));
    }
  }
}

void ExprChecker::checkDeclaration(Declaration declaration) {
  const std::size_t index = indexOf(declaration);
  const bool isInCircle = states_[index] == State::InCircle;
  if (!isInCircle) states_[index] = State::InProgress;
  isTooDeepHere_ = false;
  const std::vector<diagnostics::Label> outer = context_.sink.standing();
  context_.sink.standIn({});
  if (declaration.isLet) {
    const ast::Let& let = context_.program.ast.lets[declaration.index];
    context_.sink.standIn(usesOf(context_.program.ast, let));
    if (!isOnlyPutIn(context_.program.ast, let)) check(valueOf(index), {}, wordsWanted(let));
    requireParamType(let);
  } else {
    checkCondition(valueOf(index), {});
  }
  context_.sink.standIn(outer);
  if (!isInCircle && states_[index] != State::InCircle) states_[index] = State::Checked;
  order_.push_back(declaration);
}

// The words that a parameter takes, whose value is no word of them; nothing for any other value.
Type ExprChecker::wordsWanted(const ast::Let& let) const {
  if (!let.expansion || !let.expansion->param) return kErrorType;
  const ParamType wanted = paramType(context_.program.ast, *let.expansion->param);
  if (wanted.words.empty()) return kErrorType;
  const schema::Schema& schema = context_.schema();
  for (std::uint32_t i = 0; i < schema.enums.size(); ++i) {
    if (schema.enums[EnumId(i)].values == wanted.words) return {Kind::Enum, 0, Kind::Error, i};
  }
  return kErrorType;
}

// Of what is given to a parameter and no literal.
void ExprChecker::requireParamType(const ast::Let& let) {
  if (!let.expansion) return;
  if (!let.expansion->param) {
    // A segment stands for a condition, whatever is given to it.
    if (!let.expansion->isSegment) return;
    const Type& found = type(let.value);
    if (found.kind != Kind::Bool && found.kind != Kind::Error) {
      reportNotCondition(let.value, found, std::nullopt);
    }
    return;
  }
  const ast::Param& param = *let.expansion->param;
  const ParamType wanted = paramType(context_.program.ast, param);
  const Type& found = type(let.value);
  if (fits(context_.schema(), found, wanted)) return;
  build(context_.sink, context_.span(let.value), kWrongType, context_.shown(let.value),
        say(context_.schema(), found), param.name.text, let.expansion->of, say(wanted))
      .label(param.span, "declared here")
      .emit();
  type(let.value) = {};
}

// The type of what the name stands for. Nearly always it has been checked: findCircles() gave the
// order.
Type ExprChecker::typeOfDeclaration(Declaration declaration) {
  const std::size_t index = indexOf(declaration);
  switch (states_[index]) {
    case State::InCircle: return {};
    case State::InProgress: reportCircle({index}); return {};
    case State::Unchecked: checkDeclaration(declaration); break;
    case State::Checked: break;
  }
  return declaration.isLet ? type(valueOf(index)) : kBool;
}

}  // namespace muster::sema
