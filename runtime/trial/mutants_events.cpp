// Changes of what is asked of events and of groups of them.

#include "compiler/ast/words.h"
#include "runtime/trial/changer.h"

namespace muster::trial {

using ast::AggregateFn;
using ast::wordOf;

// A count that may ask for those in a row.
template <typename Counted>
void Changer::count(const Counted& it) {
  Counted changed = it;
  changed.quantifier.kind = neighbourOf(it.quantifier.kind);
  if (changed.quantifier.kind != it.quantifier.kind) {
    becomes(changed, it.quantifier.span, wordOf(it.quantifier.kind),
            wordOf(changed.quantifier.kind));
  }
  if (!it.isConsecutive) return;
  Counted anywhere = it;
  anywhere.isConsecutive = false;
  leavesOut(anywhere, it.quantifier.span, "consecutive");
}

void Changer::change(const ast::QuantifiedEvents& it) {
  count(it);
  events(it);
}

void Changer::change(const ast::Aggregate& it) {
  if (const auto other = neighbourOf(it.fn)) {
    ast::Aggregate changed = it;
    changed.fn = *other;
    becomes(changed, trial::wordOf(it.fn), trial::wordOf(*other));
  }
  if (it.fn == AggregateFn::Distinct) {
    ast::Aggregate changed = it;
    changed.fn = AggregateFn::Number;
    changed.operand.reset();
    leavesOut(changed, span_, "distinct " + written(*it.operand) + " of");
  }
  if (it.fn == AggregateFn::Nth) {
    for (const std::string& next : nextTo(it.ordinal)) {
      ast::Aggregate changed = it;
      changed.ordinal = next;
      becomes(changed, "number " + it.ordinal, "number " + next);
    }
  }
  // The key of an entry stands as it is.
  if (it.fn != AggregateFn::Entry) events(it);
}

void Changer::change(const ast::Previous& it) {
  ast::Previous changed = it;
  changed.isNext = !it.isNext;
  becomes(changed, it.isNext ? "next" : "previous", it.isNext ? "previous" : "next");
}

void Changer::change(const ast::UnitOfTime& it) {
  const ast::TimeUnit other = neighbourOf(it.unit);
  becomes(ast::UnitOfTime{other}, wordOf(it.unit), wordOf(other));
}

void Changer::change(const ast::QuantifiedGroups& it) {
  count(it);
  units(it);
}

void Changer::change(const ast::NumberOfGroups& it) { units(it); }

template <typename OverGroups>
void Changer::units(const OverGroups& it) {
  const auto* unit = std::get_if<ast::TimeUnit>(&it.groups.key);
  if (unit == nullptr) return;
  OverGroups changed = it;
  changed.groups.key = neighbourOf(*unit);
  becomes(changed, it.groups.keySpan, written(it.groups.keySpan), wordOf(neighbourOf(*unit)));
}

template <typename OverEvents>
void Changer::events(const OverEvents& it) {
  // The count that a score makes has a window that nobody wrote.
  const bool isWritten = it.events.window && !(it.events.window->span == span_);
  if (isWritten) {
    OverEvents changed = it;
    changed.events.window.reset();
    leavesOut(changed, it.events.window->span, written(it.events.window->span));
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
    leavesOut(changed, span, "where " + written(span));
  }
  if (it.events.slice) slice(it);
  for (std::size_t i = 0; i < it.events.then.size(); ++i) step(it, i);
  if (!it.events.allWithin) return;
  OverEvents changed = it;
  changed.events.allWithin.reset();
  leavesOut(changed, program_.ast[*it.events.allWithin].span,
            "all within " + written(*it.events.allWithin));
}

// `latest 5`.
template <typename OverEvents>
void Changer::slice(const OverEvents& it) {
  const ast::Slice& slice = *it.events.slice;
  const std::string_view word = slice.isLatest ? "latest" : "first";
  const auto said = [&](std::string_view first, const std::string& digits) {
    return std::string(first) + " " + digits;
  };
  OverEvents changed = it;
  for (const std::string& next : nextTo(slice.digits)) {
    changed.events.slice->digits = next;
    becomes(changed, slice.span, said(word, slice.digits), said(word, next));
  }
  changed = it;
  changed.events.slice->isLatest = !slice.isLatest;
  becomes(changed, slice.span, said(word, slice.digits),
          said(slice.isLatest ? "first" : "latest", slice.digits));
  changed = it;
  changed.events.slice.reset();
  leavesOut(changed, slice.span, said(word, slice.digits));
}

// `then no purchases with same sku within 2 days`.
template <typename OverEvents>
void Changer::step(const OverEvents& it, std::size_t index) {
  const ast::SequenceStep& step = it.events.then[index];
  const auto with = [&](Span span, const std::string& text, auto&& edit) {
    OverEvents changed = it;
    edit(changed.events.then[index]);
    add(changed, span, text);
  };
  const std::string list = written(step.list.span);
  if (step.isNegated) {
    with(step.list.span, "`then no " + list + "` becomes `then " + list + "`",
         [](ast::SequenceStep& other) { other.isNegated = false; });
  } else {
    with(step.list.span, "`then " + list + "` becomes `then no " + list + "`",
         [](ast::SequenceStep& other) { other.isNegated = true; });
  }
  if (it.events.then.size() > 1) {
    OverEvents shorter = it;
    shorter.events.then.erase(shorter.events.then.begin() + static_cast<std::ptrdiff_t>(index));
    leavesOut(shorter, step.span, (step.isNegated ? "then no " : "then ") + written(step.span));
  }
  if (step.window) {
    with(step.window->span, "`" + written(step.window->span) + "` is left out",
         [](ast::SequenceStep& other) { other.window.reset(); });
    windows(*step.window, [&](ast::Window window) {
      OverEvents moved = it;
      moved.events.then[index].window = std::move(window);
      return moved;
    });
  }
  for (std::size_t i = 0; i < step.same.size(); ++i) {
    const std::string same = written(step.same[i].span);
    with(step.same[i].span, "`with same " + same + "` is left out", [&](ast::SequenceStep& other) {
      other.same.erase(other.same.begin() + static_cast<std::ptrdiff_t>(i));
    });
  }
  if (step.where) {
    const Span span = sema::balanced(files_, program_.ast[*step.where].span);
    with(span, "`where " + written(span) + "` is left out",
         [](ast::SequenceStep& other) { other.where.reset(); });
  }
  if (step.within) {
    with(program_.ast[*step.within].span, "`within " + written(*step.within) + "` is left out",
         [](ast::SequenceStep& other) { other.within.reset(); });
  }
}

}  // namespace muster::trial
