#include "runtime/trial/mutants.h"

#include <algorithm>
#include <utility>

#include "compiler/ast/words.h"
#include "runtime/trial/changer.h"

namespace muster::trial {

using ast::wordOf;

std::vector<Change> Changer::run() {
  std::visit([&](const auto& kind) { change(kind); }, program_.ast[id_].kind);
  return std::move(changes_);
}

std::string Changer::with(std::string text, const std::string& digits, const std::string& next) {
  const std::size_t at = text.find(digits);
  if (at == std::string::npos) return text;
  text.replace(at, digits.size(), next);
  const std::size_t unit = at + next.size() + 1;
  for (const std::string_view many :
       {"seconds", "minutes", "hours", "days", "weeks", "months", "quarters", "years"}) {
    const std::string_view one = many.substr(0, many.size() - 1);
    if (unit >= text.size() || !std::string_view(text).substr(unit).starts_with(one)) continue;
    const std::size_t end = unit + one.size();
    const bool isMany = end < text.size() && text[end] == 's';
    if (isMany && next == "1") text.erase(end, 1);
    if (!isMany && digits == "1") text.insert(end, "s");
  }
  return text;
}

// ---- literals and points in time ----------------------------------------------------------------

void Changer::change(const ast::NumberLiteral& it) { digits(it); }
void Changer::change(const ast::UnitLiteral& it) {
  digits(it, it.unit.text == "%" ? "%" : " " + it.unit.text);
}
void Changer::change(const ast::DurationLiteral& it) {
  std::string unit = " " + std::string(wordOf(it.unit));
  if (it.digits == "1") unit.pop_back();
  digits(it, unit);
}
void Changer::change(const ast::Ago& it) { digits(it); }

void Changer::change(const ast::ShiftedPoint& it) {
  digits(it);
  ast::ShiftedPoint changed = it;
  changed.isAfter = !it.isAfter;
  becomes(changed, it.isAfter ? "after" : "before", it.isAfter ? "before" : "after");
}

void Changer::change(const ast::YesNoLiteral& it) {
  becomes(ast::YesNoLiteral{!it.value}, it.value ? "yes" : "no", it.value ? "no" : "yes");
}

void Changer::change(const ast::DateLiteral& it) {
  const bool isWritten = written(span_) == textOf(it);
  for (const ast::DateLiteral& next : nextTo(it)) {
    becomes(next, textOf(it), textOf(next));
    if (!isWritten) changes_.back().given = textOf(it);
  }
}

void Changer::change(const ast::InstantLiteral& it) {
  const bool isWritten = files_.text(span_).starts_with(textOf(it.date));
  for (const ast::DateLiteral& next : nextTo(it.date)) {
    ast::InstantLiteral changed = it;
    changed.date = next;
    becomes(changed, textOf(it.date), textOf(next));
    if (!isWritten) changes_.back().given = textOf(it.date);
  }
}

void Changer::change(const ast::NamedTimePoint& it) {
  const ast::NamedTime other = neighbourOf(it.which);
  if (other != it.which) becomes(ast::NamedTimePoint{other}, wordOf(it.which), wordOf(other));
}

void Changer::change(const ast::CalendarPeriod& it) {
  const ast::WhichUnit other = neighbourOf(it.which);
  becomes(ast::CalendarPeriod{other, it.unit}, wordOf(it.which), wordOf(other));
  const ast::TimeUnit unit = neighbourOf(it.unit);
  becomes(ast::CalendarPeriod{it.which, unit}, wordOf(it.unit), wordOf(unit));
}

void Changer::change(const ast::PeriodEdge& it) {
  becomes(ast::PeriodEdge{!it.isEnd, it.period}, it.isEnd ? "end" : "start",
          it.isEnd ? "start" : "end");
}

void Changer::change(const ast::InZone& it) {
  leavesOut(program_.ast[it.period].kind, program_.ast[it.zone].span,
            "in zone " + written(it.zone));
}

// ---- conditions ---------------------------------------------------------------------------------

void Changer::change(const ast::Compare& it) {
  ast::Compare changed = it;
  changed.op = neighbourOf(it.op);
  const Span left = program_.ast[it.left].span;
  const Span right = program_.ast[it.right].span;
  const bool hasBetween = left.file == right.file && left.end < right.begin;
  const bool isWord =
      hasBetween && written({left.file, left.end, right.begin}).find("is") != std::string::npos;
  const auto said = [&](ast::CompareOp op) -> std::string_view {
    if (isWord && op == ast::CompareOp::Equal) return "is";
    if (isWord && op == ast::CompareOp::NotEqual) return "is not";
    return wordOf(op);
  };
  becomes(changed, said(it.op), said(changed.op));
}

template <typename Test>
void Changer::negate(const Test& it) {
  Test changed = it;
  changed.isNegated = !it.isNegated;
  add(changed, span_, it.isNegated ? "`not` is left out" : "`not` is added");
}

void Changer::change(const ast::BetweenTest& it) { negate(it); }

void Changer::change(const ast::WindowTest& it) {
  negate(it);
  windows(it.window, [&](ast::Window window) {
    ast::WindowTest changed = it;
    changed.window = std::move(window);
    return changed;
  });
}

void Changer::change(const ast::OneOfTest& it) {
  negate(it);
  if (it.choices.size() < 2) return;
  for (std::size_t i = 0; i < it.choices.size(); ++i) {
    ast::OneOfTest changed = it;
    changed.choices.erase(changed.choices.begin() + static_cast<std::ptrdiff_t>(i));
    leavesOut(changed, program_.ast[it.choices[i]].span, written(it.choices[i]));
  }
}

void Changer::change(const ast::TextTest& it) {
  negate(it);
  ast::TextTest changed = it;
  changed.ignoresCase = !it.ignoresCase;
  add(changed, span_, it.ignoresCase ? "`ignoring case` is left out" : "`ignoring case` is added");
  const auto other = neighbourOf(it.op);
  if (!other) return;
  changed = it;
  changed.op = *other;
  becomes(changed, wordOf(it.op), wordOf(*other));
}

void Changer::change(const ast::SetTest& it) {
  ast::SetTest changed = it;
  if (it.op == ast::SetOp::NoneOf) {
    changed.op = ast::SetOp::AnyOf;
    becomes(changed, "none of", "any of");
  } else if (it.values.size() > 1 || it.other) {
    const bool isAny = it.op == ast::SetOp::AnyOf;
    changed.op = isAny ? ast::SetOp::AllOf : ast::SetOp::AnyOf;
    becomes(changed, isAny ? "any of" : "all of", isAny ? "all of" : "any of");
  } else {
    changed.op = ast::SetOp::NoneOf;
    becomes(changed, "has", "has none of");
  }
  if (it.values.size() < 2) return;
  for (std::size_t i = 0; i < it.values.size(); ++i) {
    ast::SetTest fewer = it;
    fewer.values.erase(fewer.values.begin() + static_cast<std::ptrdiff_t>(i));
    leavesOut(fewer, program_.ast[it.values[i]].span, written(it.values[i]));
  }
}

void Changer::change(const ast::PresenceTest& it) {
  ast::PresenceTest changed = it;
  changed.isKnown = !it.isKnown;
  becomes(changed, it.isKnown ? "known" : "missing", it.isKnown ? "missing" : "known");
}

template <typename Logic, typename Other>
void Changer::logic(const Logic& it, std::string_view word, std::string_view other) {
  if (it.operands.size() < 2) return;
  becomes(Other{it.operands}, word, other);
  for (std::size_t i = 0; i < it.operands.size(); ++i) {
    Logic changed = it;
    changed.operands.erase(changed.operands.begin() + static_cast<std::ptrdiff_t>(i));
    const Span span = sema::balanced(files_, program_.ast[it.operands[i]].span);
    leavesOut(changed, span, written(span));
  }
}

void Changer::change(const ast::AllOf& it) { logic<ast::AllOf, ast::AnyOf>(it, "and", "or"); }
void Changer::change(const ast::AnyOf& it) { logic<ast::AnyOf, ast::AllOf>(it, "or", "and"); }
void Changer::change(const ast::Not& it) { leavesOut(ast::AllOf{{it.operand}}, span_, "not"); }

void Changer::change(const ast::Settled& it) {
  const auto wordFor = [](bool unknownIs) { return unknownIs ? "or missing" : "and known"; };
  becomes(ast::Settled{!it.unknownIs, it.operand}, wordFor(it.unknownIs), wordFor(!it.unknownIs));
}

void Changer::change(const ast::QuantifiedConditions& it) {
  ast::QuantifiedConditions changed = it;
  changed.quantifier.kind = neighbourOf(it.quantifier.kind);
  if (changed.quantifier.kind != it.quantifier.kind)
    becomes(changed, wordOf(it.quantifier.kind), wordOf(changed.quantifier.kind));
  if (it.conditions.size() < 2) return;
  for (std::size_t i = 0; i < it.conditions.size(); ++i) {
    ast::QuantifiedConditions fewer = it;
    fewer.conditions.erase(fewer.conditions.begin() + static_cast<std::ptrdiff_t>(i));
    const Span span = sema::balanced(files_, program_.ast[it.conditions[i]].span);
    leavesOut(fewer, span, written(span));
  }
}

// ---- calculations -------------------------------------------------------------------------------

void Changer::change(const ast::Arithmetic& it) {
  using Op = ast::ArithmeticOp;
  const auto swapped = [&](Op op, std::string_view from, std::string_view to) {
    becomes(ast::Arithmetic{op, it.left, it.right}, from, to);
  };
  switch (it.op) {
    case Op::Add: return swapped(Op::Subtract, "+", "-");
    case Op::Subtract: return swapped(Op::Add, "-", "+");
    case Op::Multiply: return swapped(Op::Divide, "*", "/");
    case Op::Divide: return swapped(Op::Multiply, "/", "*");
  }
}

void Changer::change(const ast::Else& it) {
  leavesOut(program_.ast[it.value].kind, program_.ast[it.fallback].span,
            "else " + written(it.fallback));
}

void Changer::change(const ast::Choose& it) {
  const auto textOf = [&](const ast::Choose::When& when) {
    return "when " + written(when.condition);
  };
  for (std::size_t i = 0; i < it.whens.size(); ++i) {
    const Span span = program_.ast[it.whens[i].condition].span;
    if (it.whens.size() > 1) {
      ast::Choose fewer = it;
      fewer.whens.erase(fewer.whens.begin() + static_cast<std::ptrdiff_t>(i));
      leavesOut(fewer, span, textOf(it.whens[i]));
    }
    if (i == 0) continue;
    ast::Choose changed = it;
    std::swap(changed.whens[i - 1], changed.whens[i]);
    add(changed, span,
        "`" + textOf(it.whens[i]) + "` stands before `" + textOf(it.whens[i - 1]) + "`");
  }
}

// ---- populations --------------------------------------------------------------------------------

template <typename Term>
void Changer::population(const Term& it) {
  if (it.population.among) {
    const ExprId among = *it.population.among;
    Term changed = it;
    changed.population.among.reset();
    leavesOut(changed, program_.ast[among].span, "among " + written(among));
    swapSegment(among);
  }
  if (it.population.per) {
    const ExprId per = *it.population.per;
    Term changed = it;
    changed.population.per.reset();
    leavesOut(changed, program_.ast[per].span, "per " + written(per));
  }
}

// For the segment that stands beside it in the text.
void Changer::swapSegment(ExprId among) {
  const auto* in = std::get_if<ast::InSegment>(&program_.ast[among].kind);
  if (in == nullptr) return;
  const auto& segments = program_.ast.segments;
  const auto at = std::ranges::find_if(
      segments, [&](const ast::Segment& it) { return it.name.text == in->segment.parts[0].text; });
  if (at == segments.end()) return;
  const auto other = at != segments.begin() ? at - 1 : at + 1;
  if (other == segments.end() || other->isTested) return;
  const Span span = in->segment.span;
  changes_.push_back({{{among, ast::InSegment{{{other->name}, span}}}},
                      span,
                      "`among " + at->name.text + "` becomes `among " + other->name.text + "`"});
}

void Changer::change(const ast::TopTest& it) {
  negate(it);
  ast::TopTest changed = it;
  changed.isTop = !it.isTop;
  becomes(changed, it.isTop ? "top" : "bottom", it.isTop ? "bottom" : "top");
  const std::string unit = it.isPercent ? "%" : "";
  for (const std::string& next : nextTo(it.digits)) {
    changed = it;
    changed.digits = next;
    becomes(changed, it.amountSpan, it.digits + unit, next + unit);
  }
  population(it);
}

void Changer::change(const ast::PopulationTerm& it) {
  if (const auto other = neighbourOf(it.fn)) {
    ast::PopulationTerm changed = it;
    changed.fn = *other;
    becomes(changed, trial::wordOf(it.fn), trial::wordOf(*other));
  }
  if (it.fn == ast::PopulationFn::Percentile) {
    for (const std::string& next : nextTo(it.ordinal)) {
      ast::PopulationTerm changed = it;
      changed.ordinal = next;
      becomes(changed, it.ordinal + "th percentile", next + "th percentile");
    }
  }
  population(it);
}

std::vector<Change> changesOf(const sema::CheckedProgram& program, const source::Files& files,
                              ExprId id) {
  return Changer(program, files, id).run();
}

}  // namespace muster::trial
