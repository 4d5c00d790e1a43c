// Conditions and values. Every function returns the node of its tree; what was reported is a
// Poison.

#include "compiler/syntax/build.h"

namespace muster::syntax {

namespace {

using diagnostics::Definition;
using diagnostics::Severity;

inline constexpr Definition<> kMixed{"E0101", Severity::Error,
                                     "`and` and `or` are mixed without parentheses"};
inline constexpr Definition<std::string_view> kBehindKey{
    "E0663", Severity::Error, "an entry of a map is one value, and `{}` stands behind its key"};
inline constexpr Definition<> kConversion{"E0116", Severity::Error,
                                          "`as` converts columns of files, in a source"};

ast::CompareOp compareOp(std::size_t token) {
  switch (token) {
    case Lexer::NE: return ast::CompareOp::NotEqual;
    case Lexer::LT: return ast::CompareOp::Less;
    case Lexer::LE: return ast::CompareOp::LessEqual;
    case Lexer::GT: return ast::CompareOp::Greater;
    case Lexer::GE: return ast::CompareOp::GreaterEqual;
    default: return ast::CompareOp::Equal;
  }
}

// The word that an item ends with, as a reader sees it: `or` of `no visits where b or missing`.
// Nothing if it does not end with a suffix.
const Grammar::SettleContext* suffixOf(const Grammar::ItemContext* item) {
  while (item != nullptr) {
    // One that has been reported was put where it is by a repair.
    if (item->settled != nullptr) {
      const bool isRepaired = static_cast<const Token*>(item->settled->start)->isReported();
      return isRepaired ? nullptr : item->settled;
    }
    const Grammar::QuantifiedContext* quantified = item->quant;
    if (quantified == nullptr) return nullptr;
    item = quantified->from != nullptr ? quantified->from->cond : quantified->each;
  }
  return nullptr;
}

std::size_t wordOf(const Grammar::SettleContext* suffix) {
  return suffix->unknown != nullptr ? Lexer::W_OR : Lexer::W_AND;
}

}  // namespace

// ---- and, or, not -------------------------------------------------------------------------------

ExprId Builder::expr(Grammar::ExprContext* tree) {
  if (tree->ops.empty()) return item(tree->operands.front());

  const std::size_t word = tree->ops.front()->getType();
  bool isMixed = false;
  for (const antlr4::Token* op : tree->ops) isMixed |= op->getType() != word;
  for (const Grammar::ItemContext* operand : tree->operands) {
    const Grammar::SettleContext* suffix = suffixOf(operand);
    isMixed |= suffix != nullptr && wordOf(suffix) != word;
  }
  std::vector<ExprId> operands;
  for (Grammar::ItemContext* operand : tree->operands) operands.push_back(item(operand));
  if (isMixed) {
    reportMixed(tree);
    // Each of the conditions is checked all the same, as if all were joined by `and`.
    return add(spanOf(tree), ast::AllOf{std::move(operands)});
  }
  if (word == Lexer::W_AND) return add(spanOf(tree), ast::AllOf{std::move(operands)});
  return add(spanOf(tree), ast::AnyOf{std::move(operands)});
}

ExprId Builder::item(Grammar::ItemContext* tree) {
  ExprId id = tree->quant != nullptr ? quantified(tree->quant) : comparison(tree->cmp);
  for (auto it = tree->nots.rbegin(); it != tree->nots.rend(); ++it) {
    id = add(source::join(spanOf(*it), program_[id].span), ast::Not{id});
  }
  if (tree->settled == nullptr) return id;
  return add(spanOf(tree), ast::Settled{tree->settled->unknown != nullptr, id});
}

// ---- comparisons --------------------------------------------------------------------------------

ExprId Builder::comparison(Grammar::ComparisonContext* tree) {
  const Span span = spanOf(tree);
  if (tree->segment != nullptr) {
    ast::Name segment = name(tree->segment);
    const Span at = segment.span;
    std::vector<ast::Argument> given;
    if (tree->arguments != nullptr) given = arguments(tree->arguments);
    ast::InSegment in{{{std::move(segment)}, at}, std::move(given)};
    if (tree->asOf != nullptr) {
      in.asOf = point(tree->asOf);
      in.text = textOf(tree->asOf);
    }
    if (tree->entered != nullptr) {
      in.text = textOf(tree->number) + ' ' + textOf(tree->u) + " ago";
      in.asOf = ago(tree->number, tree->u);
      in.isEntered = true;
    }
    return add(span, std::move(in));
  }
  const ExprId left = sum(tree->left);
  return tree->test == nullptr ? left : tail(tree->test, left, span);
}

ExprId Builder::tail(Grammar::TailContext* tree, ExprId left, Span span) {
  if (tree->op != nullptr) {
    return add(span, ast::Compare{compareOp(tree->op->getType()), left, value(tree->right)});
  }
  if (tree->what != nullptr) return isTest(tree, left, span);
  if (tree->verb != nullptr) return textTest(tree, left, span);
  if (tree->element != nullptr) {
    return add(span, ast::SetTest{ast::SetOp::AnyOf, left, {sum(tree->element)}, std::nullopt});
  }
  const std::size_t kind = tree->kind->getType();
  const ast::SetOp op = kind == Lexer::W_ANY   ? ast::SetOp::AnyOf
                        : kind == Lexer::W_ALL ? ast::SetOp::AllOf
                                               : ast::SetOp::NoneOf;
  if (tree->other != nullptr) return add(span, ast::SetTest{op, left, {}, reference(tree->other)});
  return add(span, ast::SetTest{op, left, values(tree->many), std::nullopt});
}

ExprId Builder::isTest(Grammar::TailContext* tree, ExprId left, Span span) {
  const bool isNegated = tree->negated != nullptr;
  Grammar::IsWhatContext* what = tree->what;
  if (what->state != nullptr) {
    const bool isKnown = what->state->getType() == Lexer::W_KNOWN;
    return add(span, ast::PresenceTest{isKnown != isNegated, left});
  }
  if (what->many != nullptr) return add(span, ast::OneOfTest{isNegated, left, values(what->many)});
  if (what->side != nullptr) return topTest(tree, left, span);
  if (what->set != nullptr) {
    // `country is in countries` is `countries has country`.
    const ast::SetOp op = isNegated ? ast::SetOp::NoneOf : ast::SetOp::AnyOf;
    return add(span, ast::SetTest{op, reference(what->set), {left}, std::nullopt});
  }
  if (what->near != nullptr || what->inside != nullptr) {
    const ExprId test = placeTest(what, left, span);
    return isNegated ? add(span, ast::Not{test}) : test;
  }
  if (what->low != nullptr) {
    ExprId low = sum(what->low);
    ExprId high = sum(what->high);
    shareUnit(low, high);
    return add(span, ast::BetweenTest{isNegated, left, low, high});
  }
  if (what->time != nullptr) return add(span, ast::WindowTest{isNegated, left, window(what->time)});
  const ast::CompareOp op = isNegated ? ast::CompareOp::NotEqual : ast::CompareOp::Equal;
  return add(span, ast::Compare{op, left, value(what->v)});
}

// `home is within 5 km of p`, `home is inside box(...)`, `home is inside delivery_area`: calls of
// functions that are said in words.
ExprId Builder::placeTest(Grammar::IsWhatContext* tree, ExprId left, Span span) {
  Grammar::PointContext* of = tree->at;
  const Span at = spanOf(tree);
  if (tree->near != nullptr) {
    const ExprId centre = point(of);
    const ExprId distance = quantity(tree->distance);
    return add(span,
               ast::Call{{"is within", at},
                         {{std::nullopt, left}, {std::nullopt, centre}, {std::nullopt, distance}}});
  }
  const bool isBox =
      of->called != nullptr && of->called->id != nullptr && textOf(of->called->id) == "box";
  if (!isBox) {
    return add(span,
               ast::Call{{"is inside", at}, {{std::nullopt, left}, {std::nullopt, point(of)}}});
  }
  ast::Call call{{"is inside box", spanOf(of->called->id)}, {{std::nullopt, left}}};
  for (ast::Argument& it : arguments(of->called->taken)) call.arguments.push_back(std::move(it));
  return add(span, std::move(call));
}

ExprId Builder::textTest(Grammar::TailContext* tree, ExprId left, Span span) {
  const std::size_t verb = tree->verb->op->getType();
  ast::TextOp op = ast::TextOp::Matches;
  if (verb == Lexer::W_CONTAINS || verb == Lexer::W_CONTAIN) op = ast::TextOp::Contains;
  if (verb == Lexer::W_STARTS || verb == Lexer::W_START) op = ast::TextOp::StartsWith;
  if (verb == Lexer::W_ENDS || verb == Lexer::W_END) op = ast::TextOp::EndsWith;
  return add(span, ast::TextTest{op, tree->verb->negated != nullptr, tree->ignoring != nullptr,
                                 left, sum(tree->pattern)});
}

// ---- calls --------------------------------------------------------------------------------------

// A function can be named as a unit of time is: `days(joined_on, today)`.
ExprId Builder::call(Grammar::CallContext* tree) {
  return add(spanOf(tree),
             ast::Call{{textOf(tree->start), spanOf(tree->start)}, arguments(tree->taken)});
}

std::vector<ast::Argument> Builder::arguments(Grammar::ArgsContext* tree) {
  std::vector<ast::Argument> all;
  for (Grammar::ArgContext* argument : tree->items) {
    ast::Argument built{std::nullopt, value(argument->v)};
    if (argument->id != nullptr) built.name = name(argument->id);
    all.push_back(std::move(built));
  }
  return all;
}

// ---- values -------------------------------------------------------------------------------------

ExprId Builder::sum(Grammar::SumContext* tree) {
  ExprId left = product(tree->operands.front());
  for (std::size_t i = 0; i < tree->ops.size(); ++i) {
    const bool isPlus = tree->ops[i]->getType() == Lexer::PLUS;
    const ExprId right = product(tree->operands[i + 1]);
    const Span span = source::join(program_[left].span, spanOf(tree->operands[i + 1]));
    left = add(span, ast::Arithmetic{isPlus ? ast::ArithmeticOp::Add : ast::ArithmeticOp::Subtract,
                                     left, right});
  }
  return left;
}

ExprId Builder::product(Grammar::ProductContext* tree) {
  ExprId left = factor(tree->operands.front());
  for (std::size_t i = 0; i < tree->ops.size(); ++i) {
    const bool isTimes = tree->ops[i]->getType() == Lexer::STAR;
    const ExprId right = factor(tree->operands[i + 1]);
    const Span span = source::join(program_[left].span, spanOf(tree->operands[i + 1]));
    left =
        add(span, ast::Arithmetic{isTimes ? ast::ArithmeticOp::Multiply : ast::ArithmeticOp::Divide,
                                  left, right});
  }
  return left;
}

ExprId Builder::factor(Grammar::FactorContext* tree) {
  ExprId id = primary(tree->base);
  if (tree->conv != nullptr) id = conversion(tree->conv, id);
  if (tree->round != nullptr) id = rounding(tree->round, id);
  if (tree->neg != nullptr) {
    id = add(source::join(spanOf(tree->neg), program_[id].span), ast::Negate{id});
  }
  if (tree->other == nullptr) return id;
  return add(spanOf(tree), ast::Else{id, factor(tree->other)});
}

ExprId Builder::rounding(Grammar::RoundingContext* tree, ExprId value) {
  const Span span = source::join(program_[value].span, spanOf(tree));
  const ExprId places = add(spanOf(tree->places), ast::NumberLiteral{textOf(tree->places)});
  return add(span, ast::Call{{"rounded to", spanOf(tree)},
                             {{std::nullopt, value}, {std::nullopt, places}}});
}

ExprId Builder::conversion(Grammar::ConversionContext* tree, ExprId value) {
  const Span span = source::join(program_[value].span, spanOf(tree));
  if (!isInSource_) {
    diagnostics::build(sink_, spanOf(tree), kConversion)
        .help("leave `" + textOf(tree) + "` out; a field has the type its schema says")
        .emit();
    return poison(span);
  }
  std::optional<std::string> format;
  if (tree->format != nullptr) format = text(tree->format);
  return add(span, ast::Convert{value, type(tree->t), std::move(format), tree->rounded != nullptr});
}

ExprId Builder::primary(Grammar::PrimaryContext* tree) {
  if (tree->agg != nullptr) return aggregate(tree->agg);
  if (tree->at != nullptr) return point(tree->at);
  if (tree->time != nullptr) return add(spanOf(tree), ast::TimeOfDay{});
  if (tree->text != nullptr) return add(spanOf(tree), ast::TextLiteral{text(tree->text)});
  return poison(spanOf(tree));
}

ExprId Builder::value(Grammar::ValueContext* tree) {
  if (tree->truth == nullptr) return sum(tree->v);
  return add(spanOf(tree), ast::YesNoLiteral{tree->truth->getType() == Lexer::W_YES});
}

std::vector<ExprId> Builder::values(Grammar::ValuesContext* tree) {
  std::vector<ExprId> ids;
  for (Grammar::ValueContext* item : tree->items) ids.push_back(value(item));
  return ids;
}

ExprId Builder::choose(Grammar::ChooseContext* tree) {
  std::vector<ast::Choose::When> whens;
  for (std::size_t i = 0; i < tree->conditions.size(); ++i) {
    const ExprId condition = expr(tree->conditions[i]);
    whens.push_back({condition, value(tree->chosen[i])});
  }
  return add(spanOf(tree), ast::Choose{std::move(whens), value(tree->other)});
}

ExprId Builder::reference(Grammar::PathContext* tree) {
  if (!tree->keys.empty()) return entry(tree);
  return add(spanOf(tree), ast::Reference{path(tree)});
}

// `traits["plan"]`: the value of the record with that key.
ExprId Builder::entry(Grammar::PathContext* tree) {
  const Span span = spanOf(tree);
  const Span keySpan = spanOf(tree->keys.front());
  ast::Path list;
  std::optional<Span> more;
  for (Grammar::NameContext* part : tree->parts) {
    if (spanOf(part).begin > keySpan.begin) {
      more = more.value_or(spanOf(part));
    } else {
      list.parts.push_back(name(part));
    }
  }
  list.span = source::join(list.parts.front().span, list.parts.back().span);
  if (tree->keys.size() > 1 && !more) more = spanOf(tree->keys[1]);
  if (more) {
    diagnostics::build(sink_, *more, kBehindKey, files_.text(*more)).emit();
    return poison(span);
  }
  const auto field = [&](std::string word, Span at) {
    return add(at, ast::Reference{ast::Path{{ast::Name{std::move(word), at}}, at}});
  };
  const ExprId key = field("key", keySpan);
  const ExprId asked = add(keySpan, ast::TextLiteral{text(tree->keys.front())});
  const ExprId where = add(keySpan, ast::Compare{ast::CompareOp::Equal, key, asked});
  ast::Events events{std::move(list), std::nullopt, where, span};
  return add(span,
             ast::Aggregate{ast::AggregateFn::Entry, field("value", span), std::move(events)});
}

// ---- mixed and, or ------------------------------------------------------------------------------

namespace {

// One operand, or the suffix of one, with the word that stands before it.
struct Part {
  std::size_t word;  // W_AND or W_OR; of the first, nothing
  std::string text;
  bool isSuffix = false;
};

// The parts with runs of `word` in parentheses; empty if a suffix would begin one, as in `a or
// (missing and b)`.
std::string grouped(const std::vector<Part>& parts, std::size_t word) {
  std::string text;
  for (std::size_t i = 0; i < parts.size();) {
    std::size_t end = i + 1;
    while (end < parts.size() && parts[end].word == word) ++end;
    if (i > 0) text += parts[i].word == Lexer::W_AND ? " and " : " or ";
    const bool isGroup = end - i > 1;
    if (isGroup && parts[i].isSuffix) return "";
    if (isGroup) text += '(';
    for (std::size_t j = i; j < end; ++j) {
      if (j > i) text += word == Lexer::W_AND ? " and " : " or ";
      text += parts[j].text;
    }
    if (isGroup) text += ')';
    i = end;
  }
  return text;
}

}  // namespace

// Both readings, as text to type. A suffix counts as the word it is spelled with.
void Builder::reportMixed(Grammar::ExprContext* tree) {
  std::vector<Part> parts;
  std::vector<Part> settled;  // each operand with its suffix
  const antlr4::Token* first = nullptr;
  const antlr4::Token* other = nullptr;
  const auto note = [&](const antlr4::Token* word) {
    if (first == nullptr) first = word;
    if (other == nullptr && word->getType() != first->getType()) other = word;
  };
  for (std::size_t i = 0; i < tree->operands.size(); ++i) {
    const Grammar::ItemContext* operand = tree->operands[i];
    const std::size_t word = i == 0 ? 0 : tree->ops[i - 1]->getType();
    if (i > 0) note(tree->ops[i - 1]);
    const Grammar::SettleContext* suffix = suffixOf(operand);
    if (suffix == nullptr) {
      parts.push_back({word, textOf(operand)});
      settled.push_back(parts.back());
      continue;
    }
    settled.push_back({word, '(' + textOf(operand) + ')'});
    const auto begin = static_cast<const Token*>(operand->start) - tokens_->data();
    const auto end = static_cast<const Token*>(suffix->start) - tokens_->data();
    parts.push_back({word, spelling(files_, *tokens_, static_cast<std::size_t>(begin),
                                    static_cast<std::size_t>(end))});
    parts.push_back({wordOf(suffix), suffix->unknown != nullptr ? "missing" : "known", true});
    note(suffix->start);
  }
  std::string byAnd = grouped(parts, Lexer::W_AND);
  std::string byOr = grouped(parts, Lexer::W_OR);
  if (byAnd.empty() && byOr.empty()) {
    byAnd = grouped(settled, Lexer::W_AND);
    byOr = grouped(settled, Lexer::W_OR);
  }
  if (byAnd.empty()) std::swap(byAnd, byOr);
  diagnostics::build(sink_, spanOf(other), kMixed)
      .label(spanOf(first), "")
      .help("write `" + byAnd + "`")
      .help(byOr.empty() ? "" : "or `" + byOr + "`")
      .emit();
}

}  // namespace muster::syntax
