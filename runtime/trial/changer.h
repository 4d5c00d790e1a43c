#pragma once

// What makes changes of one expression; mutants.cpp has values and conditions, mutants_events.cpp
// what is asked of events and of groups.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/sema/written.h"
#include "runtime/trial/mutants.h"
#include "runtime/trial/neighbours.h"

namespace muster::trial {

class Changer {
 public:
  Changer(const sema::CheckedProgram& program, const source::Files& files, ExprId id)
      : program_(program), files_(files), id_(id), span_(program.ast[id].span) {}

  std::vector<Change> run();

 private:
  // ---- how a change is said ----

  void add(ast::ExprKind kind, Span span, std::string text) {
    changes_.push_back({{{id_, std::move(kind)}}, span, std::move(text)});
  }
  void becomes(ast::ExprKind kind, Span span, std::string_view from, std::string_view to) {
    add(std::move(kind), span, "`" + std::string(from) + "` becomes `" + std::string(to) + "`");
  }
  void becomes(ast::ExprKind kind, std::string_view from, std::string_view to) {
    becomes(std::move(kind), span_, from, to);
  }
  void leavesOut(ast::ExprKind kind, Span span, std::string_view what) {
    add(std::move(kind), span, "`" + std::string(what) + "` is left out");
  }
  std::string written(Span span) const {
    return sema::written(files_, sema::balanced(files_, span));
  }
  std::string written(ExprId id) const { return written(program_.ast[id].span); }
  // `text` with one number in the place of another: `1 day` becomes `2 days`.
  static std::string with(std::string text, const std::string& digits, const std::string& next);

  // A number with its unit. Where the text says something else, a parameter stands there.
  template <typename Literal>
  void digits(const Literal& it, const std::string& unit = "") {
    const bool isWritten = files_.text(span_).starts_with(it.digits);
    const std::string from = isWritten ? written(span_) : it.digits + unit;
    for (const std::string& next : nextTo(it.digits)) {
      Literal changed = it;
      changed.digits = next;
      becomes(changed, from, with(from, it.digits, next));
      if (!isWritten) changes_.back().given = it.digits;
    }
  }

  // ---- values and conditions ----

  void change(const ast::NumberLiteral& it);
  void change(const ast::UnitLiteral& it);
  void change(const ast::DurationLiteral& it);
  void change(const ast::YesNoLiteral& it);
  void change(const ast::DateLiteral& it);
  void change(const ast::InstantLiteral& it);
  void change(const ast::NamedTimePoint& it);
  void change(const ast::CalendarPeriod& it);
  void change(const ast::PeriodEdge& it);
  void change(const ast::InZone& it);
  void change(const ast::Ago& it);
  void change(const ast::ShiftedPoint& it);
  void change(const ast::Compare& it);
  void change(const ast::BetweenTest& it);
  void change(const ast::WindowTest& it);
  void change(const ast::OneOfTest& it);
  void change(const ast::TextTest& it);
  void change(const ast::SetTest& it);
  void change(const ast::PresenceTest& it);
  void change(const ast::AllOf& it);
  void change(const ast::AnyOf& it);
  void change(const ast::Not& it);
  void change(const ast::Settled& it);
  void change(const ast::Arithmetic& it);
  void change(const ast::Else& it);
  void change(const ast::Choose& it);
  void change(const ast::QuantifiedConditions& it);
  void change(const ast::TopTest& it);
  void change(const ast::PopulationTerm& it);

  // Names and texts have no neighbour; what files hold is not asked here.
  void change(const ast::TextLiteral&) {}
  void change(const ast::Reference&) {}
  void change(const ast::InSegment&) {}
  void change(const ast::Call&) {}
  void change(const ast::Negate&) {}
  void change(const ast::Sample&) {}
  void change(const ast::Convert&) {}
  void change(const ast::MapValues&) {}
  void change(const ast::TimeOfDay&) {}
  void change(const ast::Poison&) {}

  template <typename Test>
  void negate(const Test& it);
  template <typename Logic, typename Other>
  void logic(const Logic& it, std::string_view word, std::string_view other);
  template <typename Term>
  void population(const Term& it);
  void swapSegment(ExprId among);

  // ---- events and groups ----

  void change(const ast::QuantifiedEvents& it);
  void change(const ast::Aggregate& it);
  void change(const ast::Previous& it);
  void change(const ast::UnitOfTime& it);
  void change(const ast::QuantifiedGroups& it);
  void change(const ast::NumberOfGroups& it);

  template <typename Counted>
  void count(const Counted& it);
  template <typename OverGroups>
  void units(const OverGroups& it);
  template <typename OverEvents>
  void events(const OverEvents& it);
  template <typename OverEvents>
  void slice(const OverEvents& it);
  template <typename OverEvents>
  void step(const OverEvents& it, std::size_t index);
  // `with` makes the expression with another window.
  template <typename With>
  void windows(const ast::Window& window, const With& with);

  const sema::CheckedProgram& program_;
  const source::Files& files_;
  ExprId id_;
  Span span_;
  std::vector<Change> changes_;
};

// Relies on being seen by both files, which have windows of their own.
template <typename With>
void Changer::windows(const ast::Window& window, const With& withWindow) {
  const std::string text = written(window.span);
  const auto moved = [&](auto kind, const std::string& to) {
    ast::Window changed = window;
    changed.kind = std::move(kind);
    becomes(withWindow(std::move(changed)), window.span, text, to);
  };
  const auto numbers = [&](const auto& it) {
    for (const std::string& next : nextTo(it.digits)) {
      auto changed = it;
      changed.digits = next;
      moved(std::move(changed), with(text, it.digits, next));
    }
  };
  const auto words = [&](const std::string& from, const std::string& to) {
    std::string changed = text;
    if (const std::size_t at = text.find(from); at != std::string::npos)
      changed.replace(at, from.size(), to);
    return changed;
  };
  if (const auto* rolling = std::get_if<ast::Rolling>(&window.kind)) {
    numbers(*rolling);
    if (rolling->units != ast::Units::Rolling) {
      const bool isFull = rolling->units == ast::Units::Full;
      ast::Rolling changed = *rolling;
      changed.units = isFull ? ast::Units::Calendar : ast::Units::Rolling;
      moved(std::move(changed), isFull ? words("full ", "calendar ") : words("calendar ", ""));
    }
    if (rolling->zone) {
      ast::Rolling here = *rolling;
      here.zone.reset();
      moved(std::move(here), words(" in zone " + written(*rolling->zone), ""));
    }
    ast::Rolling other = *rolling;
    other.isNext = !rolling->isNext;
    moved(std::move(other), rolling->isNext ? words("next", "last") : words("last", "next"));
  } else if (const auto* side = std::get_if<ast::OneSided>(&window.kind)) {
    ast::OneSided changed = *side;
    changed.side = neighbourOf(side->side);
    moved(std::move(changed),
          words(std::string(wordOf(side->side)), std::string(wordOf(neighbourOf(side->side)))));
  } else if (const auto* within = std::get_if<ast::Within>(&window.kind)) {
    numbers(*within);
    ast::Within changed = *within;
    changed.isAfter = !within->isAfter;
    moved(std::move(changed),
          within->isAfter ? words(" after ", " before ") : words(" before ", " after "));
  }
}

}  // namespace muster::trial
