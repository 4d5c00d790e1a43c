#include "compiler/sema/far_moves.h"

#include <algorithm>

#include "compiler/base/overload.h"
#include "compiler/calendar/reach.h"
#include "compiler/sema/children.h"
#include "compiler/sema/definitions.h"
#include "compiler/sema/expand.h"
#include "compiler/sema/lengths_of_time.h"

namespace muster::sema {

namespace {

constexpr Definition<> kTooFar{"E0807", Severity::Error,
                               "together these moves are longer than the calendar"};

// In halves of days, of which a month has 61 and a year 732 at the most.
using Halves = std::int64_t;
constexpr Halves kMost = kYearsMost * 732;

Halves halvesOf(const std::string& digits, ast::TimeUnit unit) {
  const std::optional<Length> length = lengthOf(digits, unit);
  if (!length) return 0;
  constexpr std::int64_t kHalf = calendar::kMicrosPerDay / 2;
  return length->isOfMonths ? length->count * 61 : (length->count + kHalf - 1) / kHalf;
}

class FarMoves {
 public:
  explicit FarMoves(Context& context)
      : context_(context), reach_(context.program.ast.exprCount(), kUnasked) {}

  // How far from a time in the data or from as of a point in time can be. Relies on names having
  // been asked before what names them.
  Halves reach(ExprId id) {
    if (reach_[id] != kUnasked) return reach_[id];
    reach_[id] = 0;
    const ast::ExprKind& kind = context_.expr(id).kind;
    Halves furthest = 0;
    forEachChild(kind, [&](ExprId child) { furthest = std::max(furthest, reach(child)); });
    windows(kind);
    if (const auto* let = std::get_if<LetRef>(&context_.program.bindings[id])) {
      furthest = reach(context_.program.ast.lets[let->index].value);
    }
    const Kind result = context_.program.types[id].kind;
    if (result != Kind::Date && result != Kind::Instant) return 0;
    if (isMovedByData(kind)) return reach_[id] = calendar::kMovedByDataYears * 732;
    const Halves own = moveOf(kind);
    if (own > 0) furthest = added(furthest, own, context_.span(id));
    return reach_[id] = furthest;
  }

 private:
  static constexpr Halves kUnasked = -1;

  Halves added(Halves from, Halves own, Span span) {
    if (from + own <= kMost) return from + own;
    build(context_.sink, span, kTooFar).help("at most 10000 years in all").emit();
    return 0;
  }

  Halves moveOf(const ast::ExprKind& kind) const {
    if (const auto* it = std::get_if<ast::Ago>(&kind)) return halvesOf(it->digits, it->unit);
    if (const auto* it = std::get_if<ast::ShiftedPoint>(&kind)) {
      return halvesOf(it->digits, it->unit);
    }
    const auto* sum = std::get_if<ast::Arithmetic>(&kind);
    if (sum == nullptr) return 0;
    for (const ExprId side : {sum->left, sum->right}) {
      const auto* length = std::get_if<ast::DurationLiteral>(&context_.expr(side).kind);
      if (length != nullptr) return halvesOf(length->digits, length->unit);
      if (context_.program.types[side].kind != Kind::Duration) continue;
      const auto micros = writtenLength(context_.program, side);
      if (!micros) continue;
      constexpr Int128 kHalf = calendar::kMicrosPerDay / 2;
      const Int128 halves = (*micros < 0 ? -*micros : *micros) / kHalf + 1;
      return static_cast<Halves>(std::min<Int128>(halves, kMost + 1));
    }
    return 0;
  }

  // Moved by a length from the data, which leads so far and no further.
  bool isMovedByData(const ast::ExprKind& kind) const {
    const auto* sum = std::get_if<ast::Arithmetic>(&kind);
    if (sum == nullptr) return false;
    for (const ExprId side : {sum->left, sum->right}) {
      if (context_.program.types[side].kind != Kind::Duration) continue;
      const bool isLiteral = std::holds_alternative<ast::DurationLiteral>(context_.expr(side).kind);
      return !isLiteral && !writtenLength(context_.program, side);
    }
    return false;
  }

  void windows(const ast::ExprKind& kind) {
    const auto ends = [&](const ast::Window& window) {
      const auto* near = std::get_if<ast::Within>(&window.kind);
      if (near == nullptr) return;
      added(reach(near->point), halvesOf(near->digits, near->unit), window.span);
    };
    if (const auto* it = std::get_if<ast::WindowTest>(&kind)) ends(it->window);
    if (const auto* it = std::get_if<ast::QuantifiedEvents>(&kind)) {
      forEachWindow(it->events, ends);
    }
    if (const auto* it = std::get_if<ast::Aggregate>(&kind)) forEachWindow(it->events, ends);
  }

  Context& context_;
  IdVector<ExprId, Halves> reach_;
};

}  // namespace

void checkFarMoves(Context& context, const ExprChecker& checker) {
  const ast::Program& program = context.program.ast;
  FarMoves moves(context);
  for (const Declaration& declaration : checker.order()) {
    const ast::Let* let = declaration.isLet ? &program.lets[declaration.index] : nullptr;
    if (let != nullptr) context.sink.standIn(usesOf(program, *let));
    moves.reach(let != nullptr ? let->value : program.segments[declaration.index].condition);
    context.sink.standIn({});
  }
  for (const CheckedSource& source : context.program.sources) {
    for (const CheckedTable& table : source.tables) {
      for (const auto& [field, value] : table.fields) moves.reach(value);
    }
  }
}

}  // namespace muster::sema
