// Campaigns, clause by clause. What names and numbers come to is the checker's business.

#include <charconv>

#include "compiler/syntax/build.h"
#include "compiler/syntax/once.h"

namespace muster::syntax {

namespace {

using diagnostics::Definition;
using diagnostics::Severity;

inline constexpr Definition<std::string_view> kOddClause{
    "E0730", Severity::Error, "`{}` cannot be read as a clause of a campaign"};

inline constexpr Definition<std::string_view> kLoneBrace{"E0732", Severity::Error,
                                                         "`{}` has no other half"};
inline constexpr Definition<> kEmptyHole{"E0732", Severity::Error, "this hole holds nothing"};
inline constexpr Definition<std::string_view> kNoHole{
    "E0732", Severity::Error, "`{}` is no name of what the text could hold here"};

}  // namespace

ast::Campaign Builder::campaign(Grammar::CampaignHeadContext* tree) {
  ast::Campaign campaign;
  if (tree->id != nullptr) campaign.name = name(tree->id);
  if (tree->title != nullptr) campaign.title = text(tree->title);
  if (tree->about != nullptr) campaign.about = name(tree->about);
  campaign.headSpan = tree->id != nullptr ? spanOf(tree->id) : pieceSpan();
  campaign.span = pieceSpan();
  return campaign;
}

// The words that say which clause it is have to be those of `shape`, the rest is kept.
void Builder::addWords(std::optional<ast::WordsClause>& slot, Grammar::WordsClauseContext* tree,
                       std::span<const std::string_view> shape, std::string_view example) {
  std::vector<ast::Name> words{name(tree->id)};
  for (Grammar::SettingWordContext* word : tree->words) {
    words.push_back({textOf(word), spanOf(word)});
  }
  bool fits = words.size() >= shape.size();
  for (std::size_t i = 0; fits && i < shape.size(); ++i) fits = words[i].text == shape[i];
  if (!fits) {
    diagnostics::build(sink_, pieceSpan(), kOddClause, textOf(tree->id))
        .help("write: " + std::string(example))
        .emit();
    return;
  }
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(shape.size()));
  std::string what = "`";
  for (const std::string_view word : shape)
    what += (what.size() > 1 ? " " : "") + std::string(word);
  setOnce(sink_, pieceSpan(), what + '`', slot, ast::WordsClause{std::move(words), pieceSpan()});
}

void Builder::addClause(ast::Campaign& campaign, Grammar::WordsClauseContext* tree) {
  static constexpr std::string_view kPurpose[] = {"purpose"};
  static constexpr std::string_view kPriority[] = {"priority"};
  static constexpr std::string_view kGroup[] = {"exclusive", "group"};
  static constexpr std::string_view kExempt[] = {"exempt", "from", "caps"};
  const std::string word = textOf(tree->id);
  if (word == "purpose") {
    addWords(campaign.purpose, tree, kPurpose, "purpose marketing");
  } else if (word == "priority") {
    addWords(campaign.priority, tree, kPriority, "priority 40");
  } else if (word == "exclusive") {
    addWords(campaign.group, tree, kGroup, "exclusive group december");
  } else {
    addWords(campaign.exempt, tree, kExempt, "exempt from caps");
  }
}

void Builder::addClause(ast::Campaign& campaign, Grammar::ConditionClauseContext* tree) {
  setOnce(sink_, pieceSpan(), "the audience", campaign.audience, expr(tree->body));
}

void Builder::addClause(ast::Campaign& campaign, Grammar::ConditionsClauseContext* tree) {
  for (Grammar::ExprContext* body : tree->bodies) campaign.suppress.push_back(expr(body));
}

void Builder::addClause(ast::Campaign& campaign, Grammar::StopClauseContext* tree) {
  campaign.stops.push_back(expr(tree->body));
}

void Builder::addClause(ast::Campaign& campaign, Grammar::OutcomeClauseContext* tree) {
  const bool isCondition = tree->body != nullptr;
  const ExprId what = isCondition ? expr(tree->body) : sum(tree->number);
  campaign.outcomes.push_back({name(tree->what), isCondition, what, pieceSpan()});
}

void Builder::addClause(ast::Campaign& campaign, Grammar::ChannelClauseContext* tree) {
  ast::ChannelClause clause{name(tree->channel), {}, tree->without != nullptr, pieceSpan()};
  for (Grammar::ExprContext* needed : tree->needed) clause.needs.push_back(expr(needed));
  setOnce(sink_, pieceSpan(), "the channel", campaign.channel, std::move(clause));
}

ast::Days Builder::days(Grammar::DayListContext* tree) const {
  ast::Days days{{}, spanOf(tree)};
  for (Grammar::DayItemContext* item : tree->items) {
    const ast::Name first = item->id != nullptr ? name(item->id) : nameOf(item->number);
    days.items.push_back({first, std::nullopt});
    if (item->last != nullptr) days.items.back().last = name(item->last);
  }
  return days;
}

void Builder::addClause(ast::Campaign& campaign, Grammar::RunsClauseContext* tree) {
  const auto moment = [&](const antlr4::Token* day, const antlr4::Token* time) {
    return time != nullptr ? instant(day, time) : dateOrPoison(day);
  };
  ast::RunsClause clause;
  clause.span = pieceSpan();
  if (tree->from != nullptr) clause.from = moment(tree->from, tree->fromTime);
  if (tree->to != nullptr) clause.to = moment(tree->to, tree->toTime);
  if (tree->every != nullptr) clause.every = name(tree->every);
  if (tree->on != nullptr) clause.on = days(tree->on);
  if (tree->first != nullptr) {
    clause.first = clock(tree->first);
    clause.last = clock(tree->last);
  }
  if (tree->inZone != nullptr) clause.zone = zone(tree->inZone);
  setOnce(sink_, pieceSpan(), "`runs`", campaign.runs, std::move(clause));
}

void Builder::addClause(ast::Campaign& campaign, Grammar::QuietClauseContext* tree) {
  ast::QuietClause clause{clock(tree->first), clock(tree->last), std::nullopt, std::nullopt, false,
                          pieceSpan()};
  if (tree->on != nullptr) clause.on = days(tree->on);
  if (tree->inZone != nullptr) clause.zone = zone(tree->inZone);
  if (tree->discard != nullptr) {
    clause.isDiscarding = textOf(tree->discard) == "discard";
    if (!clause.isDiscarding) {
      diagnostics::build(sink_, spanOf(tree->discard), kOddClause, textOf(tree->discard))
          .help("behind the hours stands `discard`, or nothing: then it is sent afterwards")
          .emit();
    }
  }
  campaign.quiet.push_back(std::move(clause));
}

void Builder::addClause(ast::Campaign& campaign, Grammar::CapClauseContext* tree) {
  ast::CapClause clause;
  clause.digits = textOf(tree->number);
  clause.digitsSpan = spanOf(tree->number);
  clause.span = pieceSpan();
  if (const std::string what = textOf(tree->what); what != "messages" && what != "message") {
    diagnostics::build(sink_, spanOf(tree->what), kOddClause, what)
        .help("what is counted is messages: at most " + clause.digits + " messages in 7 days")
        .emit();
  }
  if (tree->length != nullptr) {
    clause.window = rolling(tree->length, tree->whole != nullptr, tree->u, tree->inZone);
  }
  for (Grammar::NameContext* it : tree->channels) clause.channels.push_back(name(it));
  for (Grammar::NameContext* it : tree->campaigns) clause.campaigns.push_back(name(it));
  clause.isOfThis = tree->own != nullptr;
  if (tree->own != nullptr && textOf(tree->own) != "campaign") {
    diagnostics::build(sink_, spanOf(tree->own), kOddClause, textOf(tree->own))
        .help("write: of this campaign")
        .emit();
  }
  if (tree->groupName != nullptr) {
    clause.group = name(tree->groupName);
    if (textOf(tree->group) != "group") {
      diagnostics::build(sink_, spanOf(tree->group), kOddClause, textOf(tree->group))
          .help("write: of group " + textOf(tree->groupName))
          .emit();
    }
  }
  campaign.caps.push_back(std::move(clause));
}

// Null where there is none.
std::optional<std::string> Builder::salt(Grammar::NameContext* word, const antlr4::Token* written) {
  if (word == nullptr) return std::nullopt;
  if (textOf(word) != "salt") {
    diagnostics::build(sink_, spanOf(word), kOddClause, textOf(word))
        .help("write: salt " + textOf(written))
        .emit();
  }
  return text(written);
}

void Builder::addClause(ast::Campaign& campaign, Grammar::HoldClauseContext* tree) {
  const std::string words =
      textOf(tree->id) + (tree->out != nullptr ? ' ' + textOf(tree->out) : "");
  ast::HoldClause clause{textOf(tree->number), spanOf(tree->number), salt(tree->salted, tree->salt),
                         pieceSpan()};
  if (words == "hold out") {
    campaign.holdOuts.push_back(std::move(clause));
  } else if (words == "untargeted") {
    campaign.untargeted.push_back(std::move(clause));
  } else {
    diagnostics::build(sink_, pieceSpan(), kOddClause, words)
        .help("write: hold out " + clause.digits + "% salt \"global-2026\"")
        .emit();
  }
}

void Builder::addClause(ast::Campaign& campaign, Grammar::LimitClauseContext* tree) {
  ast::LimitClause clause{textOf(tree->number), spanOf(tree->number), std::nullopt, true,
                          pieceSpan()};
  if (tree->by != nullptr) clause.by = sum(tree->by);
  if (tree->side != nullptr) {
    clause.isLargestFirst = tree->side->getType() == Lexer::W_LARGEST;
  }
  setOnce(sink_, pieceSpan(), "the limit", campaign.limit, std::move(clause));
}

void Builder::addClause(ast::Campaign& campaign, Grammar::NeedsClauseContext* tree) {
  setOnce(sink_, pieceSpan(), "`needs`", campaign.needs,
          ast::Needs{textOf(tree->held->number), spanOf(tree->held)});
}

template <typename Place>
ast::TemplateField::Piece Builder::hole(std::string before, std::string_view body, std::size_t from,
                                        std::size_t to, const Place& place) {
  const auto trim = [&](std::size_t& begin, std::size_t& end) {
    while (begin < end && body[begin] == ' ') ++begin;
    while (end > begin && body[end - 1] == ' ') --end;
  };
  std::optional<std::string> otherwise;
  std::size_t end = to;
  constexpr std::string_view kElse = " else ";
  if (const std::size_t word = body.substr(0, to).find(kElse, from);
      word != std::string_view::npos) {
    std::size_t first = word + kElse.size();
    std::size_t last = to;
    trim(first, last);
    otherwise = unescaped(body.substr(first, last - first));
    end = word;
  }
  trim(from, end);
  ast::Path path{{}, place(from, end)};
  for (std::size_t at = from; at <= end;) {
    const std::size_t dot = std::min(body.find('.', at), end);
    const std::string_view part = body.substr(at, dot - at);
    const bool isName = !part.empty() && part.find_first_of(" \"'(),:;+-*/<>=!?#") == part.npos &&
                        (part[0] < '0' || part[0] > '9');
    if (!isName) {
      const bool isEmpty = from == end;
      const Span marked = isEmpty ? place(to, to + 1) : path.span;
      auto message =
          isEmpty ? diagnostics::build(sink_, marked, kEmptyHole)
                  : diagnostics::build(sink_, marked, kNoHole, body.substr(from, end - from));
      message.help("a hole holds a field or a `let`: {first_name else friend}").emit();
      return {std::move(before), poison(path.span), std::move(otherwise)};
    }
    path.parts.push_back({std::string(part), place(at, dot)});
    at = dot + 1;
  }
  const Span span = path.span;
  return {std::move(before), add(span, ast::Reference{std::move(path)}), std::move(otherwise)};
}

// `{name}` and `{name else words}` are holes, `{{` and `}}` are braces.
ast::TemplateField Builder::templateField(Grammar::TemplateFieldContext* tree) {
  const Span span = spanOf(tree->body);
  const std::string written = textOf(tree->body);
  const std::string_view body = std::string_view(written).substr(1, written.size() - 2);
  ast::TemplateField field{name(tree->id), {}, span};
  std::string text;
  const auto place = [&](std::size_t from, std::size_t to) {
    const auto begin = static_cast<std::uint32_t>(span.begin + 1 + from);
    return Span{span.file, begin, static_cast<std::uint32_t>(begin + (to - from))};
  };
  std::size_t at = 0;
  while (at < body.size()) {
    const char sign = body[at];
    if (sign != '{' && sign != '}') {
      text += sign;
      ++at;
      continue;
    }
    if (at + 1 < body.size() && body[at + 1] == sign) {
      text += sign;
      at += 2;
      continue;
    }
    const std::size_t end = body.find_first_of("{}", at + 1);
    if (sign == '}' || end == std::string_view::npos || body[end] == '{') {
      diagnostics::build(sink_, place(at, at + 1), kLoneBrace, body.substr(at, 1))
          .help(std::string("a hole is written {first_name else friend}; a brace is written ") +
                sign + sign)
          .emit();
      break;
    }
    field.pieces.push_back(hole(unescaped(text), body, at + 1, end, place));
    text.clear();
    at = end + 1;
  }
  field.pieces.push_back({unescaped(text), std::nullopt, std::nullopt});
  return field;
}

void Builder::addClause(ast::Campaign& campaign, Grammar::SplitClauseContext* tree) {
  ast::SplitClause clause;
  clause.span = pieceSpan();
  if (tree->title != nullptr) clause.title = text(tree->title);
  clause.salt = salt(tree->salted, tree->salt);
  for (Grammar::ArmContext* it : tree->arms) {
    ast::SplitClause::Arm arm{textOf(it->number), name(it->id), {}, spanOf(it)};
    for (Grammar::TemplateFieldContext* field : it->fields) {
      arm.fields.push_back(templateField(field));
    }
    clause.arms.push_back(std::move(arm));
  }
  campaign.splits.push_back(std::move(clause));
}

void Builder::addLasting(ast::ChooseClause::Pick& pick, Grammar::LastsContext* tree) {
  if (tree == nullptr) return;
  if (tree->until != nullptr) {
    pick.until = tree->untilTime != nullptr ? instant(tree->until, tree->untilTime)
                                            : dateOrPoison(tree->until);
  }
  if (tree->stock != nullptr) pick.stock = textOf(tree->stock);
}

void Builder::addClause(ast::Campaign& campaign, Grammar::ChooseClauseContext* tree) {
  ast::ChooseClause clause{name(tree->what), !tree->scored.empty(), {}, pieceSpan()};
  const auto add = [&](Grammar::PickContext* it, std::optional<ExprId> when) {
    ast::ChooseClause::Pick pick{name(it->id), when,         std::nullopt,
                                 std::nullopt, std::nullopt, spanOf(it)};
    addLasting(pick, it->lasting);
    clause.picks.push_back(std::move(pick));
  };
  for (std::size_t i = 0; i < tree->conditions.size(); ++i) {
    add(tree->chosen[i], expr(tree->conditions[i]));
  }
  if (tree->other != nullptr) add(tree->other, std::nullopt);
  for (Grammar::ScoredPickContext* it : tree->scored) {
    ast::ChooseClause::Pick pick{name(it->id), std::nullopt, sum(it->score),
                                 std::nullopt, std::nullopt, spanOf(it)};
    addLasting(pick, it->lasting);
    clause.picks.push_back(std::move(pick));
  }
  campaign.chooses.push_back(std::move(clause));
}

void Builder::addClause(ast::Campaign& campaign, Grammar::VersionClauseContext* tree) {
  ast::VersionClause clause{name(tree->id), {}, pieceSpan()};
  for (Grammar::TemplateFieldContext* field : tree->fields) {
    clause.fields.push_back(templateField(field));
  }
  campaign.versions.push_back(std::move(clause));
}

void Builder::addClause(ast::Campaign& campaign, Grammar::FieldClauseContext* tree) {
  campaign.fields.push_back(templateField(tree->field));
}

}  // namespace muster::syntax
