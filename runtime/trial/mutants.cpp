#include "runtime/trial/mutants.h"

#include "compiler/ast/words.h"
#include "compiler/base/int128.h"
#include "compiler/base/overload.h"
#include "compiler/sema/written.h"

namespace muster::trial {

namespace {

using ast::AggregateFn;
using ast::CompareOp;
using ast::QuantifierKind;

// The one nearest to it: with the bound, or without.
CompareOp neighbourOf(CompareOp op) {
  switch (op) {
    case CompareOp::Equal: return CompareOp::NotEqual;
    case CompareOp::NotEqual: return CompareOp::Equal;
    case CompareOp::Less: return CompareOp::LessEqual;
    case CompareOp::LessEqual: return CompareOp::Less;
    case CompareOp::Greater: return CompareOp::GreaterEqual;
    case CompareOp::GreaterEqual: return CompareOp::Greater;
  }
  return op;
}

// `between` has a bound more than all others, and no neighbour.
QuantifierKind neighbourOf(QuantifierKind kind) {
  switch (kind) {
    case QuantifierKind::Any: return QuantifierKind::No;
    case QuantifierKind::No: return QuantifierKind::Any;
    case QuantifierKind::Every: return QuantifierKind::Any;
    case QuantifierKind::AtLeast: return QuantifierKind::MoreThan;
    case QuantifierKind::MoreThan: return QuantifierKind::AtLeast;
    case QuantifierKind::AtMost: return QuantifierKind::FewerThan;
    case QuantifierKind::FewerThan: return QuantifierKind::AtMost;
    case QuantifierKind::Exactly: return QuantifierKind::AtLeast;
    case QuantifierKind::Between: return QuantifierKind::Between;
  }
  return kind;
}

std::optional<AggregateFn> neighbourOf(AggregateFn fn) {
  switch (fn) {
    case AggregateFn::Smallest: return AggregateFn::Largest;
    case AggregateFn::Largest: return AggregateFn::Smallest;
    case AggregateFn::First: return AggregateFn::Latest;
    case AggregateFn::Latest: return AggregateFn::First;
    case AggregateFn::Median: return AggregateFn::Largest;
    case AggregateFn::MostFrequent: return AggregateFn::Latest;
    case AggregateFn::Number:
    case AggregateFn::Total:
    case AggregateFn::Average:
    case AggregateFn::Share:
    case AggregateFn::Distinct:
    case AggregateFn::Entry:
    case AggregateFn::Nth: break;
  }
  return std::nullopt;
}

std::string_view wordOf(AggregateFn fn) {
  switch (fn) {
    case AggregateFn::Smallest: return "smallest";
    case AggregateFn::Largest: return "largest";
    case AggregateFn::First: return "first";
    case AggregateFn::Latest: return "latest";
    case AggregateFn::Median: return "median";
    case AggregateFn::MostFrequent: return "most frequent";
    case AggregateFn::Number:
    case AggregateFn::Total:
    case AggregateFn::Average:
    case AggregateFn::Share:
    case AggregateFn::Distinct:
    case AggregateFn::Entry:
    case AggregateFn::Nth: break;
  }
  return "";
}

// Of those that have dates.
ast::TimeUnit neighbourOf(ast::TimeUnit unit) {
  using ast::TimeUnit;
  switch (unit) {
    case TimeUnit::Day: return TimeUnit::Week;
    case TimeUnit::Week: return TimeUnit::Month;
    case TimeUnit::Month: return TimeUnit::Quarter;
    case TimeUnit::Quarter: return TimeUnit::Year;
    case TimeUnit::Year: return TimeUnit::Quarter;
    case TimeUnit::Second:
    case TimeUnit::Minute:
    case TimeUnit::Hour: break;
  }
  return unit;
}

ast::Side neighbourOf(ast::Side side) {
  switch (side) {
    case ast::Side::Since: return ast::Side::After;
    case ast::Side::After: return ast::Side::Since;
    case ast::Side::Until: return ast::Side::Before;
    case ast::Side::Before: return ast::Side::Until;
  }
  return side;
}

// The numbers one step of the last place above and below; none below zero.
std::vector<std::string> nextTo(const std::string& digits) {
  const std::optional<Decimal> decimal = parseDecimal(digits);
  std::vector<std::string> next;
  if (!decimal) return next;
  if (const auto more = add(decimal->digits, 1)) next.push_back(toString(*more, decimal->places));
  if (decimal->digits > 0) next.push_back(toString(decimal->digits - 1, decimal->places));
  return next;
}

class Changer {
 public:
  Changer(const sema::CheckedProgram& program, const source::Files& files, ExprId id)
      : program_(program), files_(files), id_(id), span_(program.ast[id].span) {}

  std::vector<Change> run() {
    std::visit([&](const auto& kind) { change(kind); }, program_.ast[id_].kind);
    return std::move(changes_);
  }

 private:
  void add(ast::ExprKind kind, Span span, std::string text) {
    changes_.push_back({id_, std::move(kind), span, std::move(text)});
  }
  void becomes(ast::ExprKind kind, std::string_view from, std::string_view to) {
    add(std::move(kind), span_, "`" + std::string(from) + "` becomes `" + std::string(to) + "`");
  }
  std::string written(Span span) const {
    return sema::written(files_, sema::balanced(files_, span));
  }
  std::string written(ExprId id) const { return written(program_.ast[id].span); }

  template <typename Literal>
  void digits(const Literal& it, const std::string& unit = "") {
    for (const std::string& next : nextTo(it.digits)) {
      Literal changed = it;
      changed.digits = next;
      becomes(changed, it.digits + unit, next + unit);
    }
  }

  // ---- one kind of expression each ----

  void change(const ast::NumberLiteral& it) { digits(it); }
  void change(const ast::UnitLiteral& it) {
    digits(it, it.unit.text == "%" ? "%" : " " + it.unit.text);
  }
  void change(const ast::DurationLiteral& it) { digits(it); }
  void change(const ast::Ago& it) { digits(it); }
  void change(const ast::ShiftedPoint& it) { digits(it); }

  void change(const ast::Compare& it) {
    ast::Compare changed = it;
    changed.op = neighbourOf(it.op);
    becomes(changed, wordOf(it.op), wordOf(changed.op));
  }

  template <typename Test>
  void negate(const Test& it) {
    Test changed = it;
    changed.isNegated = !it.isNegated;
    add(changed, span_, it.isNegated ? "`not` is left out" : "`not` is added");
  }
  void change(const ast::BetweenTest& it) { negate(it); }
  void change(const ast::WindowTest& it) {
    negate(it);
    windows(it.window, [&](ast::Window window) {
      ast::WindowTest changed = it;
      changed.window = std::move(window);
      return changed;
    });
  }
  void change(const ast::OneOfTest& it) {
    negate(it);
    if (it.choices.size() < 2) return;
    for (std::size_t i = 0; i < it.choices.size(); ++i) {
      ast::OneOfTest changed = it;
      changed.choices.erase(changed.choices.begin() + static_cast<std::ptrdiff_t>(i));
      add(changed, program_.ast[it.choices[i]].span,
          "`" + written(it.choices[i]) + "` is left out");
    }
  }
  void change(const ast::TextTest& it) {
    negate(it);
    ast::TextTest changed = it;
    changed.ignoresCase = !it.ignoresCase;
    add(changed, span_,
        it.ignoresCase ? "`ignoring case` is left out" : "`ignoring case` is added");
  }
  void change(const ast::SetTest& it) {
    ast::SetTest changed = it;
    if (it.op == ast::SetOp::NoneOf) {
      changed.op = ast::SetOp::AnyOf;
      becomes(changed, "none of", "any of");
    } else if (it.values.size() > 1 || it.other) {
      changed.op = it.op == ast::SetOp::AnyOf ? ast::SetOp::AllOf : ast::SetOp::AnyOf;
      const bool wasAny = it.op == ast::SetOp::AnyOf;
      becomes(changed, wasAny ? "any of" : "all of", wasAny ? "all of" : "any of");
    } else {
      changed.op = ast::SetOp::NoneOf;
      becomes(changed, "has", "has none of");
    }
  }
  void change(const ast::PresenceTest& it) {
    ast::PresenceTest changed = it;
    changed.isKnown = !it.isKnown;
    becomes(changed, it.isKnown ? "known" : "missing", it.isKnown ? "missing" : "known");
  }

  template <typename Logic, typename Other>
  void logic(const Logic& it, std::string_view word, std::string_view other) {
    if (it.operands.size() < 2) return;
    becomes(Other{it.operands}, word, other);
    for (std::size_t i = 0; i < it.operands.size(); ++i) {
      Logic changed = it;
      changed.operands.erase(changed.operands.begin() + static_cast<std::ptrdiff_t>(i));
      const Span span = sema::balanced(files_, program_.ast[it.operands[i]].span);
      add(changed, span, "`" + written(span) + "` is left out");
    }
  }
  void change(const ast::AllOf& it) { logic<ast::AllOf, ast::AnyOf>(it, "and", "or"); }
  void change(const ast::AnyOf& it) { logic<ast::AnyOf, ast::AllOf>(it, "or", "and"); }
  void change(const ast::Not& it) { add(ast::AllOf{{it.operand}}, span_, "`not` is left out"); }
  void change(const ast::Settled& it) {
    ast::Settled changed = it;
    changed.unknownIs = !it.unknownIs;
    becomes(changed, it.unknownIs ? "or missing" : "and known",
            it.unknownIs ? "and known" : "or missing");
  }
  void change(const ast::Arithmetic& it) {
    // `3 days + x` has no counterpart.
    if (std::holds_alternative<ast::DurationLiteral>(program_.ast[it.left].kind)) return;
    ast::Arithmetic changed = it;
    if (it.op == ast::ArithmeticOp::Add) {
      changed.op = ast::ArithmeticOp::Subtract;
      becomes(changed, "+", "-");
    } else if (it.op == ast::ArithmeticOp::Subtract) {
      changed.op = ast::ArithmeticOp::Add;
      becomes(changed, "-", "+");
    }
  }
  void change(const ast::YesNoLiteral& it) {
    becomes(ast::YesNoLiteral{!it.value}, it.value ? "yes" : "no", it.value ? "no" : "yes");
  }

  // A count of events or groups that may ask for those in a row.
  template <typename Counted>
  void count(const Counted& it) {
    Counted changed = it;
    changed.quantifier.kind = neighbourOf(it.quantifier.kind);
    if (changed.quantifier.kind != it.quantifier.kind) {
      add(changed, it.quantifier.span,
          "`" + std::string(wordOf(it.quantifier.kind)) + "` becomes `" +
              std::string(wordOf(changed.quantifier.kind)) + "`");
    }
    if (!it.isConsecutive) return;
    Counted anywhere = it;
    anywhere.isConsecutive = false;
    add(anywhere, it.quantifier.span, "`consecutive` is left out");
  }
  void change(const ast::QuantifiedEvents& it) {
    count(it);
    events(it);
  }
  void change(const ast::QuantifiedConditions& it) {
    ast::QuantifiedConditions changed = it;
    changed.quantifier.kind = neighbourOf(it.quantifier.kind);
    if (changed.quantifier.kind == it.quantifier.kind) return;
    becomes(changed, wordOf(it.quantifier.kind), wordOf(changed.quantifier.kind));
  }
  void change(const ast::QuantifiedGroups& it) {
    count(it);
    units(it);
  }
  void change(const ast::NumberOfGroups& it) { units(it); }
  template <typename OverGroups>
  void units(const OverGroups& it) {
    const auto* unit = std::get_if<ast::TimeUnit>(&it.groups.key);
    if (unit == nullptr) return;
    OverGroups changed = it;
    changed.groups.key = neighbourOf(*unit);
    add(changed, it.groups.keySpan,
        "`" + written(it.groups.keySpan) + "` becomes `" + std::string(wordOf(neighbourOf(*unit))) +
            "`");
  }
  void change(const ast::UnitOfTime& it) {
    const ast::TimeUnit other = neighbourOf(it.unit);
    becomes(ast::UnitOfTime{other}, wordOf(it.unit), wordOf(other));
  }
  void change(const ast::Aggregate& it) {
    if (const auto other = neighbourOf(it.fn)) {
      ast::Aggregate changed = it;
      changed.fn = *other;
      becomes(changed, wordOf(it.fn), wordOf(*other));
    }
    if (it.fn != AggregateFn::Entry) events(it);
  }
  void change(const ast::Previous& it) {
    ast::Previous changed = it;
    changed.isNext = !it.isNext;
    becomes(changed, it.isNext ? "next" : "previous", it.isNext ? "previous" : "next");
  }

  void change(const ast::TopTest& it) {
    negate(it);
    ast::TopTest changed = it;
    changed.isTop = !it.isTop;
    becomes(changed, it.isTop ? "top" : "bottom", it.isTop ? "bottom" : "top");
    digits(it, it.isPercent ? "%" : "");
  }

  template <typename OverEvents>
  void events(const OverEvents& it) {
    if (it.events.window) {
      OverEvents changed = it;
      changed.events.window.reset();
      add(changed, it.events.window->span, "`" + written(it.events.window->span) + "` is left out");
      windows(*it.events.window, [&](ast::Window window) {
        OverEvents moved = it;
        moved.events.window = std::move(window);
        return moved;
      });
    }
    if (it.events.where) {
      OverEvents changed = it;
      changed.events.where.reset();
      const Span span = sema::balanced(files_, program_.ast[*it.events.where].span);
      add(changed, span, "`where " + written(span) + "` is left out");
    }
  }

  // `with` makes the expression with another window.
  template <typename With>
  void windows(const ast::Window& window, const With& with) {
    if (const auto* rolling = std::get_if<ast::Rolling>(&window.kind)) {
      for (const std::string& next : nextTo(rolling->digits)) {
        ast::Window changed = window;
        std::get<ast::Rolling>(changed.kind).digits = next;
        add(with(changed), window.span, "`" + rolling->digits + "` becomes `" + next + "`");
      }
    } else if (const auto* side = std::get_if<ast::OneSided>(&window.kind)) {
      ast::Window changed = window;
      std::get<ast::OneSided>(changed.kind).side = neighbourOf(side->side);
      add(with(changed), window.span,
          "`" + std::string(wordOf(side->side)) + "` becomes `" +
              std::string(wordOf(neighbourOf(side->side))) + "`");
    }
  }

  // Names, texts and dates have no neighbour; what files hold is not asked here.
  template <typename Other>
  void change(const Other&) {}

  const sema::CheckedProgram& program_;
  const source::Files& files_;
  ExprId id_;
  Span span_;
  std::vector<Change> changes_;
};

}  // namespace

std::vector<Change> changesOf(const sema::CheckedProgram& program, const source::Files& files,
                              ExprId id) {
  return Changer(program, files, id).run();
}

}  // namespace muster::trial
