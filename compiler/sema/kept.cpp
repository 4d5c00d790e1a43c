#include "compiler/sema/kept.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "compiler/base/overload.h"
#include "compiler/sema/children.h"
#include "compiler/sema/expand.h"
#include "compiler/sema/lengths_of_time.h"
#include "compiler/sema/reach.h"

namespace muster::sema {

namespace {

constexpr Definition<std::string_view, std::string_view, std::string_view, std::string_view> kKept{
    "W0343", Severity::Warning, "`{}` reaches {} back, and `{}` is kept for {}"};

// How far back before as of something lies at the least. What is not known without as of, or lies
// ahead, is nothing.
using Back = std::optional<Length>;

class Kept {
 public:
  explicit Kept(Context& context) : context_(context) {}

  // `uses`: what led to an expression that nobody wrote, the innermost first.
  void check(ExprId root, const std::vector<diagnostics::Label>& uses) {
    std::vector<ExprId> open{root};
    while (!open.empty()) {
      const ExprId id = open.back();
      open.pop_back();
      look(id, uses);
      forEachChild(context_.expr(id).kind, [&](ExprId child) { open.push_back(child); });
    }
  }

  void look(ExprId id, const std::vector<diagnostics::Label>& uses) {
    const ast::ExprKind& kind = context_.expr(id).kind;
    if (const auto* it = std::get_if<EarlierRef>(&context_.program.bindings[id])) {
      earlier(id, definitionOf(context_.program.ast, *it));
    }
    if (const auto* it = std::get_if<ast::QuantifiedEvents>(&kind)) events(id, it->events, uses);
    if (const auto* it = std::get_if<ast::Aggregate>(&kind)) events(id, it->events, uses);
  }

 private:
  // `in lapsed as of 1 year ago`: the windows of what it names reach back from there.
  void earlier(ExprId id, ExprId definition) {
    const auto& use = std::get<ast::InSegment>(context_.expr(id).kind);
    const Back shift = use.asOf ? point(*use.asOf) : std::nullopt;
    if (!shift || context_.files[context_.span(id).file].isImported) return;
    const CheckedProgram& program = context_.program;
    // What is asked as of a still earlier time is looked at where that is said.
    for (const ExprId part : reachedFrom(program, {definition}, Follow::SameTime)) {
      const ast::ExprKind& kind = program.ast[part].kind;
      const auto* all = std::get_if<ast::QuantifiedEvents>(&kind);
      const auto* values = std::get_if<ast::Aggregate>(&kind);
      if (all == nullptr && values == nullptr) continue;
      const ast::Events& events = all != nullptr ? all->events : values->events;
      const auto list = program.lists[part];
      if (list && reachesFrom(id, *shift, *list, events.window)) return;
    }
  }

  // Reports what lies before all that is kept only because it is asked of an earlier time.
  bool reachesFrom(ExprId id, const Length& shift, ListId listId,
                   const std::optional<ast::Window>& window) {
    const schema::EventList& list = context_.schema().lists[listId];
    if (list.keptFor == 0) return false;
    const Length kept = lengthOnAverage(list.keptFor);
    const Back own = window ? reach(*window) : Back{Length{0, shift.isOfMonths}};
    if (!own || isCertainlyLonger(*own, kept)) return false;
    const Back both = own->isOfMonths == shift.isOfMonths
                          ? Back{Length{own->count + shift.count, own->isOfMonths}}
                          : older(shift, own);
    if (!both || !isCertainlyLonger(*both, kept)) return false;
    const Span span = context_.span(id);
    if (!seen_.insert({span.file.index(), span.begin}).second) return true;
    auto message = build(context_.sink, span, kKept, context_.written(id), written(*both),
                         list.name, written(kept));
    static_cast<void>(message.label(list.span, "kept for " + written(kept)));
    if (window) static_cast<void>(message.label(window->span, "counted from that time"));
    message.help("what is older is not in the data: ask as of a later time").emit();
    return true;
  }

  void events(ExprId id, const ast::Events& it, const std::vector<diagnostics::Label>& uses) {
    if (const auto list = context_.program.lists[id]) window(*list, it.window, uses);
    const auto steps = context_.program.sequences.find(id);
    if (steps == context_.program.sequences.end()) return;
    for (std::size_t i = 0; i < it.then.size(); ++i) {
      window(steps->second[i + 1].list, it.then[i].window, uses);
    }
  }

  void window(ListId id, const std::optional<ast::Window>& it,
              const std::vector<diagnostics::Label>& uses) {
    const schema::EventList& list = context_.schema().lists[id];
    if (!it || list.keptFor == 0) return;
    const Back back = reach(*it);
    const Length kept = lengthOnAverage(list.keptFor);
    if (!back || !isCertainlyLonger(*back, kept)) return;
    const auto place = placeOf(it->span, uses);
    // A pattern has copies, and a cap asks for each of its numbers.
    if (!place || !seen_.insert({place->file.index(), place->begin}).second) return;
    const std::string most = written(kept);
    auto message = build(context_.sink, *place, kKept, context_.written(*place), written(*back),
                         list.name, most);
    static_cast<void>(message.label(list.span, "kept for " + most));
    if (*place == it->span) {
      for (const diagnostics::Label& use : uses)
        static_cast<void>(message.label(use.span, use.text));
    }
    const auto* rolling = std::get_if<ast::Rolling>(&it->kind);
    const bool isPlain = rolling != nullptr && rolling->units == ast::Units::Rolling &&
                         context_.written(*place).starts_with("in the last ");
    message
        .help(isPlain ? "what is older is not in the data; write: in the last " + most
                      : "what is older is not in the data: ask for the last " + most + " at most")
        .emit();
  }

  // Where somebody can mend it: what is imported is right until it is given so much.
  std::optional<Span> placeOf(Span span, const std::vector<diagnostics::Label>& uses) const {
    const auto isOwn = [&](Span it) { return !context_.files[it.file].isImported; };
    if (isOwn(span)) return span;
    for (const diagnostics::Label& use : uses) {
      if (isOwn(use.span)) return use.span;
    }
    return std::nullopt;
  }

  // Of a window its older end; none where it has none within the data.
  Back reach(const ast::Window& it) const {
    return std::visit(
        Overload{
            [&](const ast::Rolling& last) -> Back {
              if (last.isNext) return std::nullopt;
              Back back = lengthOf(last.digits, last.unit);
              // As of stands in the last of them, perhaps where it begins.
              if (back && last.units == ast::Units::Calendar)
                back->count -= lengthOf(last.unit).count;
              return back;
            },
            [&](const ast::BetweenPoints& points) {
              return older(point(points.first), point(points.second));
            },
            // Until a point: from the first event on, but no event is left where all are younger.
            [&](const ast::OneSided& side) { return point(side.point); },
            [&](const ast::OnPeriod& on) { return point(on.period); },
            [&](const ast::Within& near) {
              return near.isAfter ? point(near.point)
                                  : further(point(near.point), near.digits, near.unit);
            },
        },
        it.kind);
  }

  static Back older(const Back& a, const Back& b) {
    if (!a || !b) return a ? a : b;
    return isCertainlyLonger(*b, *a) ? b : a;
  }

  // Moved back by so much. Of months and days together the larger part is not less.
  static Back further(const Back& from, const std::string& digits, ast::TimeUnit unit) {
    const Back by = lengthOf(digits, unit);
    if (!from || !by) return std::nullopt;
    if (from->isOfMonths != by->isOfMonths) return older(from, by);
    return Length{from->count + by->count, by->isOfMonths};
  }

  Back point(ExprId id) const {
    constexpr Length kNow{0, false};
    const ast::ExprKind& kind = context_.expr(id).kind;
    if (const auto* it = std::get_if<ast::InZone>(&kind)) return point(it->period);
    if (const auto* it = std::get_if<ast::Ago>(&kind)) return lengthOf(it->digits, it->unit);
    if (const auto* it = std::get_if<ast::ShiftedPoint>(&kind)) {
      return it->isAfter ? std::nullopt : further(point(it->point), it->digits, it->unit);
    }
    if (const auto* it = std::get_if<ast::Arithmetic>(&kind)) {
      const auto* by = std::get_if<ast::DurationLiteral>(&context_.expr(it->right).kind);
      if (by == nullptr || it->op != ast::ArithmeticOp::Subtract) return std::nullopt;
      return further(point(it->left), by->digits, by->unit);
    }
    if (const auto* it = std::get_if<ast::NamedTimePoint>(&kind)) {
      switch (it->which) {
        case ast::NamedTime::Now:
        case ast::NamedTime::Today: return kNow;
        case ast::NamedTime::Yesterday: return kNow;
        case ast::NamedTime::Tomorrow: return std::nullopt;
      }
    }
    if (const auto* it = std::get_if<ast::CalendarPeriod>(&kind)) {
      switch (it->which) {
        case ast::WhichUnit::This: return kNow;
        case ast::WhichUnit::Last: return lengthOf(it->unit);
        case ast::WhichUnit::Next: return std::nullopt;
      }
    }
    if (const auto* it = std::get_if<ast::PeriodEdge>(&kind)) {
      const auto* period = std::get_if<ast::CalendarPeriod>(&context_.expr(it->period).kind);
      const bool isPast = period != nullptr && period->which == ast::WhichUnit::Last;
      return it->isEnd && isPast ? kNow : it->isEnd ? std::nullopt : point(it->period);
    }
    const auto* let = std::get_if<LetRef>(&context_.program.bindings[id]);
    return let != nullptr ? point(context_.program.ast.lets[let->index].value) : std::nullopt;
  }

  Context& context_;
  std::set<std::pair<std::size_t, std::size_t>> seen_;
};

}  // namespace

void checkKept(Context& context) {
  const ast::Program& program = context.program.ast;
  Kept kept(context);
  for (const ast::Let& it : program.lets) {
    if (it.expansion) kept.check(it.value, usesOf(program, it));
  }
  // Campaigns' conditions among them, which a compilation without a plan has dropped.
  for (std::uint32_t i = 0; i < program.exprCount(); ++i) kept.look(ExprId(i), {});
}

}  // namespace muster::sema
