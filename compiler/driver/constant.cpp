#include "compiler/driver/constant.h"

#include <algorithm>
#include <string>
#include <utility>

#include "compiler/ir/facts.h"
#include "compiler/prove/outcomes.h"
#include "compiler/sema/children.h"
#include "compiler/sema/context.h"

namespace muster::driver {

namespace {

using diagnostics::build;
using diagnostics::Definition;
using diagnostics::Severity;
using ir::NodeId;
using ir::Op;
using prove::Outcome;
using prove::Outcomes;
using schema::Kind;

constexpr Definition<std::string_view> kNever{"W0340", Severity::Warning, "`{}` can never hold"};
constexpr Definition<std::string_view, std::string_view> kNeverBoth{
    "W0340", Severity::Warning, "`{}` and `{}` can never both hold"};
constexpr Definition<std::string_view> kAlways{"W0341", Severity::Warning, "`{}` always holds"};
constexpr Definition<std::string_view> kAlwaysKnown{
    "W0341", Severity::Warning, "`{}` holds whatever the value, where there is one"};
constexpr Definition<std::string_view, std::string_view> kAlwaysEither{"W0341", Severity::Warning,
                                                                       "`{}` or `{}` always holds"};
constexpr Definition<std::string_view, std::string_view> kAlwaysEitherKnown{
    "W0341", Severity::Warning, "`{}` or `{}` holds whatever the value, where there is one"};

// More conditions of one `and` are not looked at two by two.
constexpr std::size_t kPairsMax = 24;

class Constant {
 public:
  Constant(sema::Context& context, const ir::Program& graph, const lower::Nodes& nodes)
      : context_(context), store_(graph.store), nodes_(nodes), prover_(graph.store) {
    for (const diagnostics::Diagnostic& it : context.sink.sorted()) {
      const bool isAlike = it.code == "W0320" || it.code == "W0321" || it.code == "W0322";
      if (!isAlike || !it.span) continue;
      said_.push_back(*it.span);
      for (const diagnostics::Label& label : it.labels) said_.push_back(label.span);
    }
  }

  // Whether anything is constant at or below it, and has been said now or before.
  bool check(ExprId id) {
    const ast::ExprKind& kind = context_.expr(id).kind;
    const std::optional<Outcomes> outcomes = outcomesOf(id);
    const bool isConstant = outcomes && (outcomes->isNever() || !outcomes->has(Outcome::False));
    const bool isName = std::holds_alternative<ast::Reference>(kind) ||
                        std::holds_alternative<ast::InSegment>(kind);
    if (isName) return isConstant && checkName(id, *outcomes);
    bool isSaid = false;
    sema::forEachChild(kind, [&](const ExprId& child) { isSaid = check(child) || isSaid; });
    if (isSaid || !isConstant || !isCondition(kind)) return isSaid;
    if (!wasSaid(context_.span(id))) report(id, *outcomes);
    return true;
  }

  Outcomes of(NodeId node) const { return prover_.outcomes(node); }

 private:
  std::optional<Outcomes> outcomesOf(ExprId id) const {
    const std::optional<NodeId> node = nodes_[id];
    if (!node || store_.type(*node).kind != Kind::Bool) return std::nullopt;
    return prover_.outcomes(*node);
  }

  bool wasSaid(Span at) const {
    return std::ranges::any_of(said_, [&](Span it) {
      return it.file == at.file && it.begin >= at.begin && it.end <= at.end;
    });
  }

  // What asks something; a word, a fallback or a choice does not.
  static bool isCondition(const ast::ExprKind& kind) {
    return std::holds_alternative<ast::Compare>(kind) ||
           std::holds_alternative<ast::BetweenTest>(kind) ||
           std::holds_alternative<ast::OneOfTest>(kind) ||
           std::holds_alternative<ast::TextTest>(kind) ||
           std::holds_alternative<ast::SetTest>(kind) ||
           std::holds_alternative<ast::WindowTest>(kind) ||
           std::holds_alternative<ast::PresenceTest>(kind) ||
           std::holds_alternative<ast::Not>(kind) || std::holds_alternative<ast::AllOf>(kind) ||
           std::holds_alternative<ast::AnyOf>(kind) || std::holds_alternative<ast::Settled>(kind) ||
           std::holds_alternative<ast::QuantifiedEvents>(kind) ||
           std::holds_alternative<ast::QuantifiedConditions>(kind) ||
           std::holds_alternative<ast::QuantifiedGroups>(kind) ||
           std::holds_alternative<ast::TopTest>(kind);
  }

  // What is defined elsewhere is remarked on there; what has got values is not.
  bool checkName(ExprId id, Outcomes outcomes) {
    const auto* let = std::get_if<sema::LetRef>(&context_.program.bindings[id]);
    if (let != nullptr && context_.program.ast.lets[let->index].expansion) report(id, outcomes);
    return true;
  }

  void report(ExprId id, Outcomes outcomes) {
    const ast::ExprKind& kind = context_.expr(id).kind;
    if (const auto* all = std::get_if<ast::AllOf>(&kind); all != nullptr && outcomes.isNever()) {
      if (reportPair(all->operands, true)) return;
    }
    if (const auto* any = std::get_if<ast::AnyOf>(&kind);
        any != nullptr && !outcomes.has(Outcome::False)) {
      if (reportPair(any->operands, false)) return;
    }
    const Definition<std::string_view>& message = outcomes.isNever()    ? kNever
                                                  : outcomes.isAlways() ? kAlways
                                                                        : kAlwaysKnown;
    const std::string reason = reasonOf(id, outcomes.isNever());
    build(context_.sink, context_.span(id), message, context_.shown(id))
        .help(reason.empty() ? "leave it out, or ask for something else" : reason)
        .emit();
  }

  bool reportPair(const std::vector<ExprId>& operands, bool isAnd) {
    const std::size_t count = std::min(operands.size(), kPairsMax);
    for (std::size_t i = 1; i < count; ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (!nodes_[operands[i]] || !nodes_[operands[j]]) continue;
        const NodeId pair[] = {*nodes_[operands[j]], *nodes_[operands[i]]};
        if (isAnd ? !prover_.exclude(pair) : !prover_.coverAll(pair)) continue;
        const std::string a = context_.shown(operands[j]);
        const std::string b = context_.shown(operands[i]);
        const bool asksValue = std::ranges::any_of(
            pair, [&](NodeId node) { return prover_.outcomes(node).has(Outcome::Unknown); });
        const auto& always = asksValue ? kAlwaysEitherKnown : kAlwaysEither;
        build(context_.sink, context_.span(operands[i]), isAnd ? kNeverBoth : always, a, b)
            .label(context_.span(operands[j]), "the other one")
            .help(isAnd       ? "if one of them is enough, write `or` between them"
                  : asksValue ? "if both are asked, write `and` between them; else ask `is known`"
                  : prover_.exclude(pair) ? "leave both out: everybody meets one of them"
                                          : "if both are asked, write `and` between them")
            .emit();
        return true;
      }
    }
    return false;
  }

  // ---- why --------------------------------------------------------------------------------------

  std::string reasonOf(ExprId id, bool isNever) const {
    const ast::ExprKind& kind = context_.expr(id).kind;
    if (const auto* it = std::get_if<ast::Compare>(&kind)) {
      const bool isLeft = !isWritten(it->left);
      if (!isLeft && isWritten(it->right)) return "";
      return rangeOf(isLeft ? it->left : it->right);
    }
    if (const auto* it = std::get_if<ast::BetweenTest>(&kind)) return rangeOf(it->value);
    if (const auto* it = std::get_if<ast::OneOfTest>(&kind)) return rangeOf(it->value);
    if (const auto* it = std::get_if<ast::PresenceTest>(&kind)) {
      const std::string shown = "`" + context_.shown(it->value) + "` is never missing";
      return isNever ? shown + ", so nobody is meant" : shown + ": leave it out";
    }
    if (const auto* it = std::get_if<ast::QuantifiedEvents>(&kind)) return eventsOf(id, *it);
    if (const auto* it = std::get_if<ast::QuantifiedConditions>(&kind)) {
      if (!isNever) return "leave it out: so many of the conditions always hold";
      return "there are " + std::to_string(it->conditions.size()) + " conditions in the list";
    }
    if (std::holds_alternative<ast::WindowTest>(kind)) {
      return "no point in time is left between the ends of the window, or all are";
    }
    if (std::holds_alternative<ast::AllOf>(kind)) return "its conditions exclude one another";
    return "";
  }

  bool isWritten(ExprId id) const {
    const std::optional<NodeId> node = nodes_[id];
    return !node || store_.op(*node) == Op::Const;
  }

  std::string eventsOf(ExprId id, const ast::QuantifiedEvents& it) const {
    using Quantifier = ast::QuantifierKind;
    if (it.quantifier.kind == Quantifier::Between && it.quantifier.high) {
      const std::string low = context_.written(*it.quantifier.count);
      const std::string high = context_.written(*it.quantifier.high);
      const auto a = parseDecimal(low);
      const auto b = parseDecimal(high);
      if (a && b && prove::order(*a, *b).value_or(0) > 0) {
        return "write the smaller number first: between " + high + " and " + low;
      }
    }
    if (hasNoEvents(*nodes_[id])) {
      if (it.events.isSequence()) return "no such sequence of events can be";
      return it.events.where ? "no event that has happened passes the window and the `where`"
                             : "no event that has happened lies in that window";
    }
    if (it.quantifier.kind == Quantifier::Every) return "every event meets that in any case";
    return "the number of events is never below 0";
  }

  // Whether a number of events that it asks is 0 in any case.
  bool hasNoEvents(NodeId id) const {
    std::vector<NodeId> open{id};
    for (int i = 0; i < 16 && !open.empty(); ++i) {
      const NodeId node = open.back();
      open.pop_back();
      if (store_.op(node) == Op::Count) {
        return prover_.outcomes(store_.operands(node)[0]).isNever();
      }
      for (NodeId operand : store_.operands(node)) open.push_back(operand);
    }
    return false;
  }

  std::string numberOf(const schema::Type& type, const prove::End& end) const {
    if (type.kind == Kind::Enum) {
      const auto& words = context_.schema().enums[EnumId(type.unit)].values;
      const auto index = static_cast<std::size_t>(end.at.digits);
      return index < words.size() ? words[index] : "";
    }
    Decimal at = end.at;
    const bool isPercent = type.kind == Kind::Percent;
    if (isPercent && at.places >= 2) {
      at.places -= 2;
    } else if (isPercent) {
      const auto scaled = multiply(at.digits, 100);
      if (!scaled) return "";
      at.digits = *scaled;
    }
    while (at.places > 0 && at.digits % 10 == 0) {
      at.digits /= 10;
      --at.places;
    }
    return toString(at.digits, at.places) + (isPercent ? "%" : "");
  }

  // "`month(birthday)` is between 1 and 12"
  std::string rangeOf(ExprId id) const {
    const std::optional<NodeId> node = nodes_[id];
    if (!node || store_.type(*node).kind == Kind::Bool) return "";
    const prove::Values values = prover_.values(*node);
    const std::string name = '`' + context_.shown(id) + '`';
    const schema::Type type = store_.type(*node);
    if (!values.canBeKnown) {
      const auto* division = std::get_if<ast::Arithmetic>(&context_.expr(id).kind);
      const bool isDivision = division != nullptr && division->op == ast::ArithmeticOp::Divide;
      return name + (isDivision ? " has no value: it divides by 0" : " never has a value");
    }
    const bool hasEnds = type.kind == Kind::Enum || type.kind == Kind::Ratio || ir::isDecimal(type);
    if (!hasEnds) return "";
    if (values.low && values.high) {
      const std::string low = numberOf(type, *values.low);
      const std::string high = numberOf(type, *values.high);
      if (low == high) return name + " is " + low + " in any case";
      return name + " is between " + low + " and " + high;
    }
    if (values.low) return name + " is never below " + numberOf(type, *values.low);
    if (values.high) return name + " is never above " + numberOf(type, *values.high);
    return "";
  }

  sema::Context& context_;
  const ir::Store& store_;
  const lower::Nodes& nodes_;
  prove::Prover prover_;
  std::vector<Span> said_;
};

}  // namespace

std::vector<bool> remarkConstant(sema::CheckedProgram& program, const ir::Program& graph,
                                 const lower::Nodes& nodes, const source::Files& files,
                                 diagnostics::Sink& sink) {
  sema::Context context(files, sink, program);
  Constant constant(context, graph, nodes);
  const auto isOwn = [&](Span span) { return !files[span.file].isImported; };
  for (const ast::Let& let : program.ast.lets) {
    if (!let.expansion && isOwn(let.span)) constant.check(let.value);
  }
  std::vector<bool> isConstant;
  for (std::size_t i = 0; i < program.ast.segments.size(); ++i) {
    const ast::Segment& segment = program.ast.segments[i];
    if (!segment.isTested && !segment.isPart && isOwn(segment.span))
      constant.check(segment.condition);
    const Outcomes outcomes = constant.of(graph.roots[i].node);
    isConstant.push_back(outcomes.isNever() || outcomes.isAlways());
  }
  return isConstant;
}

}  // namespace muster::driver
