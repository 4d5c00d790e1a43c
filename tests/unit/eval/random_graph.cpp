#include "tests/unit/eval/random_graph.h"

#include <algorithm>

namespace muster::eval {

using builtins::Function;
using ir::Op;
using schema::Type;

namespace {

const Type kMoney{.kind = schema::Kind::Money, .places = 4};

ir::Constant textConstant(std::string text) {
  ir::Constant constant;
  constant.type = {.kind = schema::Kind::Text};
  constant.text = std::move(text);
  return constant;
}

}  // namespace

ir::NodeId RandomGraph::truth(Domain domain, int depth) {
  if (depth <= 0) {
    switch (draw(4)) {
      case 0: return build_.truth(draw(2) == 0);
      case 1:
        return domain.isProfile()   ? field("member")
               : isPurchase(domain) ? field("returned")
                                    : build_.truth(true);
      case 2: return draw(6) == 0 ? build_.unknown({.kind = Kind::Bool}) : comparison(domain, 0);
      default: return comparison(domain, 0);
    }
  }
  std::vector<NodeId> operands;
  for (std::size_t i = 2 + draw(3); i > 0; --i)
    operands.push_back(truth(domain, depth - 1 - static_cast<int>(draw(2))));
  switch (draw(12)) {
    case 0: return build_.allOf(operands);
    case 1: return build_.anyOf(operands);
    case 2: return build_.atLeast(between(0, 4), operands);
    case 3: return build_.negate(operands[0]);
    case 4: return build_.andKnown(operands[0]);
    case 5: return build_.orMissing(operands[0]);
    case 6: return build_.given(operands[0], operands[1]);
    case 7: return build_.otherwise(operands[0], operands[1]);
    case 8: return build_.equal(operands[0], operands[1]);
    default: return comparison(domain, depth);
  }
}

ir::NodeId RandomGraph::comparison(Domain domain, int depth) {
  const int below = depth - 1;
  switch (draw(13)) {
    case 0: return build_.known(number(domain, below));
    case 1: return build_.known(text(domain, below));
    case 2: return build_.equal(text(domain, below), text(domain, below));
    case 3: {
      const Op ops[] = {Op::Contains, Op::StartsWith, Op::EndsWith};
      return build_.textTest(ops[draw(3)], text(domain, below), text(domain, below), draw(2) == 0);
    }
    case 4: {
      const char* patterns[] = {"^a", "a.*a", "[0-9]+", "CH", "e$"};
      return build_.textTest(Op::Matches, text(domain, below), build_.text(patterns[draw(5)]),
                             draw(2) == 0);
    }
    case 5: return build_.in(text(domain, below), set(domain, below));
    case 6: return build_.hasAny(set(domain, below), set(domain, below));
    case 7: return build_.hasAll(set(domain, below), set(domain, below));
    case 8: return build_.less(real(domain, below), real(domain, below));
    case 9: {
      const Kind kind = draw(2) == 0 ? Kind::Date : Kind::Instant;
      return build_.less(time(kind, domain, below), time(kind, domain, below));
    }
    case 10: return build_.equal(tier(domain, below), tier(domain, below));
    case 11: return build_.equal(number(domain, below), number(domain, below));
    default: return build_.less(number(domain, below), number(domain, below));
  }
}

schema::Type RandomGraph::arithmeticType(Op op, NodeId a, NodeId b) const {
  const Type& left = store.type(a);
  const Type& right = store.type(b);
  if (op == Op::Divide || left.kind == Kind::Ratio || right.kind == Kind::Ratio) {
    return {.kind = Kind::Ratio};
  }
  const int places =
      op == Op::Multiply ? left.places + right.places : std::max(left.places, right.places);
  return {.kind = Kind::Number, .places = static_cast<std::uint8_t>(places)};
}

ir::NodeId RandomGraph::number(Domain domain, int depth) {
  if (depth <= 0) {
    if (draw(4) == 0) return build_.whole(between(-5, 90));
    if (draw(4) == 0) return build_.number(kMoney, between(-50'000, 400'000));
    if (draw(20) == 0) return build_.unknown({.kind = Kind::Whole});
    if (isPurchase(domain) && draw(4) != 0) {
      const char* fields[] = {"amount", "quantity", "price"};
      return field(fields[draw(3)]);
    }
    if (!domain.isProfile() && !isPurchase(domain) && draw(3) != 0) return field("seconds");
    const char* fields[] = {"age", "score", "limit", "share"};
    return build_.lift(field(fields[draw(4)]), domain);
  }
  if (draw(8) == 0) return called(domain, depth - 1);
  const Op ops[] = {Op::Add, Op::Subtract, Op::Multiply, Op::Divide};
  const Op op = ops[draw(4)];
  switch (draw(8)) {
    case 0: return build_.minus(number(domain, depth - 1));
    case 1: {
      const NodeId condition = truth(domain, depth - 1);
      const NodeId value = number(domain, depth - 1);
      const NodeId first = build_.given(condition, value);
      if (draw(2) == 0) return first;
      const NodeId second = build_.minus(value);
      return build_.choice(first, build_.given(build_.negate(condition), second));
    }
    case 2: {
      const NodeId value = number(domain, depth - 1);
      const Type type = store.type(value);
      if (type.kind == Kind::Ratio) return value;
      return build_.otherwise(value, build_.number(type, between(-9, 9)));
    }
    case 3:
    case 4: {
      const Op aggregates[] = {Op::Count,      Op::Total,      Op::Smallest,    Op::Largest,
                               Op::First,      Op::Latest,     Op::Distinct,    Op::Median,
                               Op::LongestRun, Op::LongestGap, Op::MostFrequent};
      return build_.lift(aggregateOf(aggregates[draw(11)], Kind::Number, depth - 1), domain);
    }
    default: {
      const NodeId a = number(domain, depth - 1);
      const NodeId b = number(domain, depth - 2);
      const Type type = arithmeticType(op, a, b);
      // More places than 38 cannot be shown, and no rule has them.
      if (type.places > 30) return a;
      return build_.arithmetic(op, type, a, b);
    }
  }
}

ir::NodeId RandomGraph::called(Domain domain, int depth) {
  constexpr Type kWhole{.kind = Kind::Whole};
  const NodeId zone = build_.constant(
      {.type = {.kind = Kind::Zone}, .text = draw(2) == 0 ? "America/Havana" : "Asia/Tokyo"});
  const auto date = [&] { return time(Kind::Date, domain, depth); };
  const auto instant = [&] { return time(Kind::Instant, domain, depth); };
  switch (draw(5)) {
    case 0: return build_.call(Function::Hour, kWhole, {instant(), zone});
    case 1: {
      const Function units[] = {Function::Days, Function::Weeks, Function::Months, Function::Years};
      return build_.call(units[draw(4)], kWhole, {date(), date()});
    }
    case 2: {
      const NodeId local = build_.call(Function::DateOf, {.kind = Kind::Date}, {instant(), zone});
      return build_.call(Function::Day, kWhole, {local});
    }
    case 3: return build_.call(Function::Months, kWhole, {instant(), instant(), zone});
    default: {
      const NodeId next =
          build_.call(Function::Anniversary, {.kind = Kind::Date}, {date(), date()});
      return build_.call(Function::Days, kWhole, {date(), next});
    }
  }
}

ir::NodeId RandomGraph::text(Domain domain, int depth) {
  if (depth <= 0) {
    const char* words[] = {"AE", "prada", "e", "", "stra\u00dfe", "nowhere"};
    if (draw(3) == 0) return build_.constant(textConstant(words[draw(6)]));
    if (isPurchase(domain) && draw(2) == 0) return field("brand");
    if (!domain.isProfile() && !isPurchase(domain) && draw(2) == 0) return field("page");
    return build_.lift(field(draw(2) == 0 ? "country" : "city"), domain);
  }
  switch (draw(4)) {
    case 0: return build_.otherwise(text(domain, depth - 1), text(domain, depth - 1));
    case 1: return build_.given(truth(domain, depth - 1), text(domain, depth - 1));
    case 2:
      return build_.lift(aggregateOf(draw(2) == 0 ? Op::First : Op::Latest, Kind::Text, depth - 1),
                         domain);
    default: return text(domain, 0);
  }
}

ir::NodeId RandomGraph::real(Domain domain, int depth) {
  if (isPurchase(domain) && draw(2) == 0) return field("rating");
  if (depth > 0 && draw(2) == 0) {
    const Op ops[] = {Op::First, Op::Latest, Op::Smallest, Op::Largest};
    return build_.lift(aggregateOf(ops[draw(4)], Kind::Real, depth - 1), domain);
  }
  if (draw(2) == 0) return build_.lift(field("weight"), domain);
  ir::Constant constant;
  constant.type = {.kind = Kind::Real};
  constant.real = static_cast<double>(between(-8, 8)) / 4;
  return build_.constant(constant);
}

ir::NodeId RandomGraph::time(Kind kind, Domain domain, int depth) {
  const bool isDate = kind == Kind::Date;
  if (depth > 0 && draw(3) == 0) {
    const ir::Shift shift{.months = static_cast<std::int32_t>(between(-2, 2)),
                          .days = static_cast<std::int32_t>(between(-3, 3)),
                          .micros = isDate ? 0 : between(-1, 1),
                          .zone = draw(2) == 0 ? "Europe/London" : ""};
    return build_.shift(time(kind, domain, depth - 1), shift);
  }
  if (depth > 0 && draw(3) == 0) {
    const Op ops[] = {Op::First, Op::Latest, Op::Smallest, Op::Largest};
    return build_.lift(aggregateOf(ops[draw(4)], kind, depth - 1), domain);
  }
  if (!isDate && draw(4) == 0) {
    return build_.dayStart(
        time(Kind::Date, domain, depth - 1),
        {.days = static_cast<std::int32_t>(between(-1, 1)), .zone = "Europe/London"});
  }
  if (draw(3) == 0) {
    const std::int64_t days = between(-40, 2);
    return build_.number({.kind = kind}, isDate ? kNow / kDay + days : kNow + days * kDay);
  }
  if (isPurchase(domain)) return field(isDate ? "shipped" : "purchased_at");
  if (!domain.isProfile() && isDate) return field("visited_on");
  return build_.lift(field(isDate ? "born" : "seen"), domain);
}

ir::NodeId RandomGraph::tier(Domain domain, int) {
  if (draw(3) == 0) return build_.number({.kind = Kind::Enum}, between(0, 2));
  if (isPurchase(domain) && draw(2) == 0) return field("category");
  return build_.lift(field("tier"), domain);
}

ir::NodeId RandomGraph::set(Domain domain, int depth) {
  if (draw(3) == 0) {
    ir::Constant constant;
    constant.type = {.kind = Kind::Set, .element = Kind::Text};
    for (const char* word : {"12345", "AE", "Chanel", "bag", "nowhere"}) {
      if (draw(2) == 0) constant.elements.push_back(textConstant(word));
    }
    return build_.constant(constant);
  }
  if (depth > 0 && draw(3) == 0) {
    return build_.otherwise(set(domain, depth - 1), set(domain, depth - 1));
  }
  return build_.lift(field(draw(2) == 0 ? "likes" : "owns"), domain);
}

ir::NodeId RandomGraph::anyOfKind(Kind kind, Domain domain, int depth) {
  if (kind == Kind::Text) return text(domain, depth);
  if (kind == Kind::Real) return real(domain, depth);
  if (kind == Kind::Date || kind == Kind::Instant) return time(kind, domain, depth);
  if (kind == Kind::Bool) return truth(domain, depth);
  if (kind == Kind::Enum) return tier(domain, depth);
  return number(domain, depth);
}

ir::NodeId RandomGraph::aggregateOf(Op op, Kind kind, int depth) {
  const ListId list = world_.list(draw(3) == 0 ? "visits" : "purchases");
  const Domain domain = Domain::of(list);
  const NodeId where = truth(domain, depth - 1);
  if (op == Op::Count) return build_.count(list, where);
  if (op == Op::Distinct) {
    const Kind kinds[] = {Kind::Text, Kind::Real, Kind::Number, Kind::Bool, Kind::Enum, Kind::Date};
    const NodeId value = anyOfKind(kinds[draw(6)], domain, depth - 1);
    return build_.aggregate(op, {.kind = Kind::Whole}, list, value, where);
  }
  if (op == Op::LongestRun || op == Op::LongestGap) {
    const ir::Shift units[] = {{},
                               {.start = {.weekday = 7}},
                               {.start = {.months = 1, .firstMonth = 1}},
                               {.start = {.months = 3, .firstMonth = 2}}};
    const Kind kinds[] = {Kind::Date, Kind::Instant};
    const NodeId moment = anyOfKind(kinds[draw(2)], domain, depth - 1);
    const NodeId number = build_.unitNumber(moment, units[draw(4)]);
    return build_.aggregate(op, {.kind = Kind::Whole}, list, number, where);
  }
  const NodeId value = anyOfKind(kind, domain, depth - 1);
  return build_.aggregate(op, store.type(value), list, value, where);
}

ir::NodeId RandomGraph::value(int depth) {
  const Kind kinds[] = {Kind::Text, Kind::Real, Kind::Date, Kind::Instant, Kind::Enum};
  return anyOfKind(draw(2) == 0 ? Kind::Number : kinds[draw(5)], Domain::profile(), depth);
}

ir::NodeId RandomGraph::moment() {
  return build_.number({.kind = Kind::Instant}, kNow + between(-40, 3) * kDay + between(-2, 2));
}

ir::NodeId RandomGraph::compared(NodeId value, NodeId bound) {
  switch (draw(5)) {
    case 0: return build_.less(value, bound);
    case 1: return build_.less(bound, value);
    case 2: return build_.lessOrEqual(value, bound);
    case 3: return build_.lessOrEqual(bound, value);
    default: return build_.equal(value, bound);
  }
}

ir::NodeId RandomGraph::eventTest() {
  const NodeId test = [&] {
    switch (draw(11)) {
      case 9: {
        // More ranges than are compared one by one.
        ir::Constant set;
        set.type = {.kind = Kind::Set, .element = Kind::Whole};
        for (std::int64_t i = -4; i < 92; ++i) {
          ir::Constant element;
          element.type = {.kind = Kind::Whole};
          element.number = i;
          if (draw(2) == 0) set.elements.push_back(element);
        }
        return build_.in(field("quantity"), build_.constant(set));
      }
      case 10: return build_.textTest(Op::Contains, field("brand"), build_.text("a"), draw(2) == 0);
      case 0: return compared(field("amount"), build_.number(kMoney, between(-60'000, 410'000)));
      case 1: return compared(field("quantity"), build_.whole(between(-4, 91)));
      case 2: return build_.equal(field("brand"), text(Domain::profile(), 0));
      case 3:
        return build_.equal(field("category"), build_.number({.kind = Kind::Enum}, between(0, 2)));
      case 4: return field("returned");
      case 5: {
        ir::Constant set;
        set.type = {.kind = Kind::Set, .element = Kind::Text};
        for (const char* word : {"12345", "AE", "Chanel", "Prada", "bag", "nowhere"}) {
          if (draw(2) == 0) set.elements.push_back(textConstant(word));
        }
        return build_.in(field("brand"), build_.constant(set));
      }
      case 6:
        return compared(field("shipped"),
                        build_.number({.kind = Kind::Date}, kNow / kDay + between(-62, 22)));
      case 7: return build_.known(field("amount"));
      default: return compared(field("purchased_at"), moment());
    }
  }();
  switch (draw(8)) {
    case 0: return build_.negate(test);
    case 1: return build_.andKnown(test);
    case 2: return build_.negate(build_.andKnown(test));
    case 3: return build_.orMissing(test);
    default: return test;
  }
}

ir::NodeId RandomGraph::eventWhere() {
  std::vector<NodeId> tests;
  if (draw(4) != 0)
    tests.push_back(
        build_.lessOrEqual(field("purchased_at"), build_.number({.kind = Kind::Instant}, kNow)));
  if (draw(4) != 0) tests.push_back(build_.less(moment(), field("purchased_at")));
  for (std::size_t i = draw(4); i > 0; --i) tests.push_back(eventTest());
  if (draw(10) == 0) tests.push_back(build_.anyOf({eventTest(), eventTest()}));
  if (draw(10) == 0) tests.push_back(comparison(Domain::of(world_.list("purchases")), 1));
  return build_.allOf(tests);
}

ir::NodeId RandomGraph::eventCondition() {
  const ListId list = world_.list("purchases");
  const NodeId where = eventWhere();
  const NodeId condition = [&] {
    switch (draw(9)) {
      case 8: {
        const NodeId value = field(draw(2) == 0 ? "amount" : "quantity");
        const NodeId total = build_.aggregate(Op::Total, store.type(value), list, value, where);
        const NodeId count = build_.count(list, build_.allOf({where, build_.known(value)}));
        const Type bound =
            draw(2) == 0 ? store.type(value) : Type{.kind = Kind::Percent, .places = 6};
        return compared(build_.arithmetic(Op::Divide, {.kind = Kind::Ratio}, total, count),
                        build_.number(bound, between(-40, 160) * (bound.places == 0 ? 1 : 1000)));
      }
      case 0: {
        const NodeId value = field(draw(2) == 0 ? "amount" : "quantity");
        const NodeId total = build_.aggregate(Op::Total, store.type(value), list, value, where);
        return compared(total, build_.number(store.type(value), between(-100'000, 1'500'000)));
      }
      case 1: {
        const Op ops[] = {Op::First, Op::Latest, Op::Smallest, Op::Largest};
        const NodeId value = field(draw(2) == 0 ? "amount" : "quantity");
        const NodeId chosen = build_.aggregate(ops[draw(4)], store.type(value), list, value, where);
        return compared(chosen, build_.number(store.type(value), between(-5, 200'000)));
      }
      case 2: {
        const Op ops[] = {Op::First, Op::Latest, Op::Smallest, Op::Largest};
        const NodeId value = field("purchased_at");
        return compared(build_.aggregate(ops[draw(4)], store.type(value), list, value, where),
                        moment());
      }
      case 3: {
        const NodeId value = field(draw(2) == 0 ? "brand" : "category");
        const NodeId latest = build_.aggregate(draw(2) == 0 ? Op::Latest : Op::First,
                                               store.type(value), list, value, where);
        if (store.type(value).kind == Kind::Text)
          return build_.equal(latest, text(Domain::profile(), 0));
        return build_.equal(latest, build_.number({.kind = Kind::Enum}, between(0, 2)));
      }
      default:
        return compared(build_.count(list, where),
                        build_.whole(between(0, draw(6) == 0 ? 300 : 4)));
    }
  }();
  return draw(5) == 0 ? build_.negate(condition) : condition;
}

ir::NodeId RandomGraph::sequenceCondition() {
  const ListId list = world_.list("purchases");
  const NodeId time = field("purchased_at");
  const char* const shared[] = {"brand", "category", "returned", "shipped", "amount"};
  ir::SequenceSpec spec;
  std::vector<NodeId> operands;
  std::vector<NodeId> sides;
  const auto stepCount = static_cast<std::uint32_t>(2 + draw(3));
  std::uint32_t before = 0;
  for (std::uint32_t i = 0; i < stepCount; ++i) {
    ir::SequenceStep step{.list = list, .isNegated = i > 0 && draw(3) == 0};
    std::vector<NodeId> parts = {draw(2) == 0 ? build_.truth(true) : eventTest()};
    if (draw(4) == 0) {
      const ir::Shift later{.days = static_cast<std::int32_t>(draw(200))};
      parts.push_back(build_.less(build_.shift(time, later), moment()));
    }
    operands.push_back(build_.allOf(std::move(parts)));
    if (i > 0 && draw(2) == 0) {
      step.within = ir::Shift{.days = static_cast<std::int32_t>(draw(150))};
      if (draw(3) == 0) step.within->micros = between(0, kDay);
      if (draw(8) == 0) step.within->months = 1;
    }
    for (std::size_t same = i == 0 ? 0 : draw(3); same > 0; --same) {
      const auto at = static_cast<std::uint32_t>(stepCount + sides.size());
      const NodeId value = field(shared[draw(5)]);
      step.same.push_back({at, at + 1, draw(6) == 0 ? 0 : before});
      sides.insert(sides.end(), {value, value});
    }
    if (!step.isNegated) before = i;
    spec.steps.push_back(std::move(step));
  }
  if (draw(8) == 0) spec.allWithin = ir::Shift{.days = static_cast<std::int32_t>(draw(200))};
  operands.insert(operands.end(), sides.begin(), sides.end());
  const NodeId count = build_.count(list, build_.sequence(spec, operands));
  return compared(count, build_.whole(between(0, 3)));
}

}  // namespace muster::eval
