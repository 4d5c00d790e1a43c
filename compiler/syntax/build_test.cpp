// Tests: the profiles given, the point in time, what is expected of whom.

#include "compiler/syntax/build.h"

namespace muster::syntax {

namespace {

using diagnostics::Definition;
using diagnostics::Severity;

inline constexpr Definition<> kAsOfTwice{"E0115", Severity::Error, "`as of` is said twice"};

inline constexpr Definition<std::string_view> kNoOffer{
    "E0730", Severity::Error, "`{}` cannot stand behind a campaign that is expected"};
inline constexpr Definition<> kNoReason{
    "E0730", Severity::Error, "`because` says why somebody is not planned, and this one is"};
inline constexpr Definition<std::string_view> kNotSent{"E0730", Severity::Error,
                                                       "who is not planned gets no {}"};

}  // namespace

ast::Test Builder::test(Grammar::TestHeadContext* tree) {
  ast::Test test;
  test.name = text(tree->title);
  test.nameSpan = spanOf(tree->title);
  test.span = pieceSpan();
  return test;
}

void Builder::addLine(ast::Test& test, Grammar::TestLineContext* tree) {
  if (tree->kind != nullptr) {
    std::optional<ast::Name> label;
    if (tree->label != nullptr) label = name(tree->label);
    test.profiles.push_back(
        {name(tree->kind), std::move(label), record(tree->fields), pieceSpan()});
  } else if (tree->list != nullptr) {
    test.lists.push_back({name(tree->list), listed(tree->entries), pieceSpan()});
  } else if (tree->date != nullptr) {
    if (test.asOf) {
      diagnostics::build(sink_, pieceSpan(), kAsOfTwice).help("keep one of the two lines").emit();
      return;
    }
    test.asOf = tree->time != nullptr ? instant(tree->date, tree->time) : dateOrPoison(tree->date);
  } else {
    std::optional<ast::Name> who;
    for (Grammar::ExpectationContext* it : tree->expectations) {
      ast::Expectation made = expectation(it);
      // `expect anna in a, not in b` speaks of anna throughout.
      if (made.who) {
        who = made.who;
      } else if (made.kind != ast::Expectation::Kind::Size) {
        made.who = who;
      }
      test.expectations.push_back(std::move(made));
    }
  }
}

ast::Expectation Builder::expectation(Grammar::ExpectationContext* tree) {
  ast::Expectation it;
  it.span = spanOf(tree);
  if (tree->campaign != nullptr) {
    it.kind = tree->negated != nullptr ? ast::Expectation::Kind::NotPlanned
                                       : ast::Expectation::Kind::Planned;
    if (tree->first != nullptr) it.who = name(tree->first);
    it.segment = name(tree->campaign);
    if (tree->channel != nullptr) it.channel = name(tree->channel);
    if (tree->version != nullptr) it.version = name(tree->version);
    if (tree->offer != nullptr) it.offer = offer(tree);
    if (tree->reason != nullptr) it.reason = name(tree->reason);
    if (tree->reason != nullptr && tree->negated == nullptr) {
      diagnostics::build(sink_, spanOf(tree->reason), kNoReason).help("leave it out").emit();
    }
    const std::string_view sent = it.channel   ? "channel"
                                  : it.version ? "version"
                                  : it.offer   ? "offer"
                                               : "";
    if (!sent.empty() && tree->negated != nullptr) {
      diagnostics::build(sink_, it.span, kNotSent, sent)
          .help("write: not planned " + textOf(tree->campaign) +
                ", or what is planned instead: planned " + textOf(tree->campaign) + " ...")
          .emit();
    }
    return it;
  }
  if (tree->sized != nullptr) {
    it.kind = ast::Expectation::Kind::Size;
    it.segment = name(tree->sized);
    it.size = textOf(tree->howMany);
    return it;
  }
  const bool isUnsure = tree->first != nullptr && tree->unsure == nullptr &&
                        tree->negated == nullptr &&
                        tree->first->start->getType() == Lexer::W_UNKNOWN;
  if (tree->first != nullptr && !isUnsure) it.who = name(tree->first);
  if (tree->negated != nullptr) it.kind = ast::Expectation::Kind::NotIn;
  if (isUnsure || tree->unsure != nullptr) it.kind = ast::Expectation::Kind::Unknown;
  it.segment = name(tree->segment);
  if (tree->handed != nullptr) it.arguments = arguments(tree->handed);
  if (tree->clause != nullptr) it.because = spanOf(tree->clause);
  return it;
}

ast::Name Builder::offer(Grammar::ExpectationContext* tree) {
  if (const std::string word = textOf(tree->offerWord); word != "offer") {
    diagnostics::build(sink_, spanOf(tree->offerWord), kNoOffer, word)
        .help("write: offer " + textOf(tree->offer))
        .emit();
  }
  return name(tree->offer);
}

// ---- what is given ------------------------------------------------------------------------------

std::vector<ast::GivenField> Builder::record(Grammar::RecordContext* tree) {
  std::vector<ast::GivenField> fields;
  for (Grammar::RecordFieldContext* field : tree->fields) {
    // The key of a map that is no word.
    ast::Name called = field->key != nullptr ? ast::Name{text(field->key), spanOf(field->key), true}
                                             : name(field->id);
    fields.push_back({std::move(called), given(field->v)});
  }
  return fields;
}

std::vector<ast::GivenValue> Builder::listed(Grammar::ListedContext* tree) {
  std::vector<ast::GivenValue> items;
  for (Grammar::GivenContext* item : tree->items) items.push_back(given(item));
  return items;
}

ast::GivenValue Builder::given(Grammar::GivenContext* tree) {
  ast::GivenValue it;
  it.span = spanOf(tree);
  if (tree->absent != nullptr) return it;
  if (tree->fields != nullptr) {
    it.shape = ast::GivenValue::Shape::Record;
    it.fields = record(tree->fields);
  } else if (tree->held != nullptr) {
    it.shape = ast::GivenValue::Shape::List;
    it.items = listed(tree->held);
  } else {
    it.shape = ast::GivenValue::Shape::Value;
    it.value = tree->truth != nullptr
                   ? add(it.span, ast::YesNoLiteral{tree->truth->getType() == Lexer::W_YES})
                   : sum(tree->e);
  }
  return it;
}

}  // namespace muster::syntax
