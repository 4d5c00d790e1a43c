#include "compiler/sema/campaigns.h"

#include <algorithm>
#include <unordered_map>

#include "compiler/base/int128.h"
#include "compiler/sema/definitions.h"
#include "compiler/sema/holes.h"
#include "compiler/sema/names.h"
#include "compiler/sema/types.h"

namespace muster::sema {

namespace {

constexpr Definition<std::string_view> kNoContacts{
    "E0733", Severity::Error,
    "`{}` counts and notes what is sent, and the schema has no list for it"};
constexpr Definition<std::string_view, std::string_view> kLacks{"E0734", Severity::Error,
                                                                "`{}` has no {}"};
constexpr Definition<std::string_view> kNotForAll{
    "E0735", Severity::Error, "`{}` is said of one campaign, and these lines go for all of them"};
constexpr Definition<std::string_view, std::string_view> kNoChannel{
    "E0736", Severity::Error, "`{}` is none of the channels of `{}`"};
constexpr Definition<std::string_view> kNoConsent{"E0737", Severity::Error,
                                                  "`{}` does not say which consent it needs"};
constexpr Definition<std::string_view> kNoGrant{
    "E0737", Severity::Error, "what `{}` needs can be so without a consent that has been granted"};
constexpr Definition<std::string_view> kNoPurpose{"E0738", Severity::Error,
                                                  "`{}` does not say its purpose"};
constexpr Definition<std::string_view> kUnknownPurpose{
    "E0723", Severity::Error, "`{}` is none of the purposes of this schema"};
constexpr Definition<std::string_view, std::int64_t, std::string_view> kSamePriority{
    "E0740", Severity::Error, "`{}` has the priority {}, and so has `{}`"};
constexpr Definition<std::string_view> kNoPriority{"E0740", Severity::Error,
                                                   "`{}` has no priority"};
constexpr Definition<std::string_view> kOddPriority{"E0740", Severity::Error,
                                                    "`{}` is no priority"};
constexpr Definition<std::string_view> kOddWords{"E0730", Severity::Error,
                                                 "`{}` cannot be read as a clause of a campaign"};

}  // namespace

// "did you mean `email`?", or all there are.
std::string Campaigns::oneOf(std::string_view written, const std::vector<std::string>& known) {
  constexpr std::size_t kMost = 8;
  std::string help = didYouMean(written, known);
  if (!help.empty() || known.empty()) return help;
  help = known.size() > kMost ? "write for example: " : "it is one of: ";
  for (std::size_t i = 0; i < std::min(known.size(), kMost); ++i) {
    help += (i > 0 ? ", " : "") + typed(known[i]);
  }
  return help;
}

// ---- what is added ------------------------------------------------------------------------------

// A name that no rule can spell, and that reads well in a print.
std::size_t Campaigns::part(ExprId condition, std::string_view what, Span span) {
  const std::size_t index = program_.ast.segments.size();
  ast::Segment segment{
      {"`" + owner_ + "`: " + std::string(what), span}, std::nullopt, condition, span};
  segment.isPart = true;
  program_.ast.segments.push_back(std::move(segment));
  return index;
}

// `written` is what the author wrote, `asked` that or what it stands in.
std::size_t Campaigns::value(Wanted wanted, ExprId written, ExprId asked, std::string_view what,
                             bool mayBeMissing) {
  const Span span = context_.expr(written).span;
  const std::size_t let = program_.ast.lets.size();
  program_.ast.lets.push_back({{"`" + owner_ + "`: " + std::string(what), span}, asked, span});
  program_.ast.lets.back().expansion = ast::Expansion{span, "", std::nullopt, false, {}, {}};
  values_.push_back({wanted, current_, let, written, mayBeMissing, span});
  program_.values.push_back(asked);
  return program_.values.size() - 1;
}

ExprId Campaigns::reference(const std::string& name, Span span) {
  return make(span, ast::Reference{ast::Path{{{name, span}}, span}});
}

const schema::Enum& Campaigns::channels() const {
  return program_.schema.enums[EnumId(program_.schema.fields[contacts().channel].type.unit)];
}

// ---- all campaigns ------------------------------------------------------------------------------

void Campaigns::add() {
  // Growing lists of segments and lets do not move these.
  const std::vector<ast::Campaign>& all = program_.ast.campaigns;
  if (all.empty()) return;
  checkNames();
  if (!program_.schema.contacts) return checkContacts();
  const ast::Campaign* shared = findShared();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i].name) continue;
    declared_.push_back(i);
    CheckedCampaign& made = program_.campaigns.emplace_back();
    made.name = all[i].name->text;
    made.isExempt = all[i].exempt.has_value();
    if (all[i].group && all[i].group->words.size() == 1) made.group = all[i].group->words[0].text;
  }
  if (shared != nullptr) {
    owner_ = "campaigns";
    checkShared(*shared);
    shared_.suppress = clauses(shared->suppress, "suppress");
    shared_.stops = clauses(shared->stops, "stop");
    for (const ast::QuietClause& it : shared->quiet) shared_.quiet.push_back(quiet(it));
    checkRoles(*shared);
    shared_.holdOuts = holds(shared->holdOuts, "hold out");
    shared_.untargeted = holds(shared->untargeted, "untargeted");
    addOutcomes(shared->outcomes, shared_.outcomes);
  }
  for (std::size_t i = 0; i < declared_.size(); ++i) addCampaign(i, all[declared_[i]], shared);
  checkPriorities();
  remark(shared);
}

void Campaigns::checkNames() {
  std::unordered_map<std::string, Span> seen;
  for (const ast::Campaign& it : program_.ast.campaigns) {
    if (!it.name) continue;
    const auto [place, isFirst] = seen.emplace(it.name->text, it.name->span);
    if (isFirst) continue;
    build(context_.sink, it.name->span, kDefinedTwice, "the campaign", it.name->text)
        .label(place->second, "defined here first")
        .help("give one of the two another name; who got what is counted by it")
        .emit();
  }
}

void Campaigns::checkContacts() {
  // What cannot hold what was sent has been reported.
  const bool isNamed = std::ranges::any_of(program_.ast.schemas, [&](const ast::SchemaDecl& it) {
    return it.name.text == program_.schema.name &&
           std::ranges::any_of(it.settings, [](const ast::Setting& setting) {
             return setting.name.text == "contacts";
           });
  });
  if (isNamed || hasLost(program_.ast)) return;
  const ast::Campaign& first = program_.ast.campaigns.front();
  std::string list = "messages";
  for (const schema::EventList& it : program_.schema.lists) {
    if (it.hasTime && !it.owner && it.name.find("messages") != std::string::npos) list = it.name;
  }
  build(context_.sink, first.headSpan, kNoContacts, first.name ? first.name->text : "campaigns")
      .help("write below `schema " + program_.schema.name + "`: contacts " + typed(list))
      .help(
          "it is a list of events with the fields `campaign text` and `channel one of (email, "
          "sms)`; where there is none yet, it may come from no file")
      .emit();
}

const ast::Campaign* Campaigns::findShared() {
  const ast::Campaign* shared = nullptr;
  for (const ast::Campaign& it : program_.ast.campaigns) {
    if (it.name) continue;
    if (shared != nullptr) {
      build(context_.sink, it.headSpan, kDefinedTwice, "what goes for all", "campaigns")
          .label(shared->headSpan, "the first")
          .help("write these lines below the first one")
          .emit();
    } else {
      shared = &it;
    }
  }
  return shared;
}

void Campaigns::checkShared(const ast::Campaign& it) {
  const auto refuse = [&](bool isThere, std::string_view what, Span span) {
    if (!isThere) return;
    build(context_.sink, span, kNotForAll, what).help("write it below a campaign").emit();
  };
  if (it.audience) refuse(true, "audience", context_.span(*it.audience));
  if (it.priority) refuse(true, "priority", it.priority->span);
  if (it.group) refuse(true, "exclusive group", it.group->span);
  if (it.exempt) refuse(true, "exempt from caps", it.exempt->span);
  if (it.channel) refuse(true, "channel", it.channel->span);
  if (it.limit) refuse(true, "limit", it.limit->span);
  if (it.needs) refuse(true, "needs", it.needs->span);
  if (!it.splits.empty()) refuse(true, "split", it.splits[0].span);
  if (!it.chooses.empty()) refuse(true, "choose", it.chooses[0].span);
  if (!it.versions.empty()) refuse(true, "version", it.versions[0].span);
  if (!it.fields.empty()) refuse(true, it.fields[0].name.text, it.fields[0].textSpan);
}

// ---- one campaign -------------------------------------------------------------------------------

void Campaigns::addCampaign(std::size_t index, const ast::Campaign& it,
                            const ast::Campaign* shared) {
  current_ = index;
  CheckedCampaign& made = program_.campaigns[index];
  owner_ = made.name;
  made.title = it.title;
  made.span = it.headSpan;
  checkWhole(it);
  checkPriority(it, made);
  checkPurpose(it, shared, made);
  checkChannel(it, made);
  if (it.exempt && !it.exempt->words.empty()) {
    build(context_.sink, it.exempt->span, kOddWords, it.exempt->words[0].text)
        .help("write: exempt from caps")
        .emit();
  }
  if (it.group && it.group->words.size() != 1) {
    build(context_.sink, it.group->span, kOddWords, "exclusive group")
        .help("write the name of one group: exclusive group december")
        .emit();
  }
  if (it.audience) {
    const Span span = context_.span(*it.audience);
    made.audience = {part(*it.audience, "audience", span), context_.written(span), span};
  } else {
    const ExprId everybody = make(made.span, ast::YesNoLiteral{true});
    made.audience = {part(everybody, "audience", made.span), "", made.span};
  }
  const auto append = [](auto& to, const auto& from) {
    to.insert(to.end(), from.begin(), from.end());
  };
  made.suppress = shared_.suppress;
  append(made.suppress, clauses(it.suppress, "suppress"));
  made.stops = shared_.stops;
  append(made.stops, clauses(it.stops, "stop"));
  const std::optional<ast::RunsClause>& said =
      it.runs || shared == nullptr ? it.runs : shared->runs;
  if (said) made.runs = runs(*said);
  made.quiet = shared_.quiet;
  for (const ast::QuietClause& clause : it.quiet) made.quiet.push_back(quiet(clause));
  checkHours(made);
  checkRoles(it);
  made.holdOuts = shared_.holdOuts;
  append(made.holdOuts, holds(it.holdOuts, "hold out"));
  made.untargeted = shared_.untargeted;
  append(made.untargeted, holds(it.untargeted, "untargeted"));
  if (!made.isExempt) {
    if (shared != nullptr) {
      for (const ast::CapClause& clause : shared->caps) {
        if (auto checked = cap(clause, index)) made.caps.push_back(std::move(*checked));
      }
    }
    for (const ast::CapClause& clause : it.caps) {
      if (auto checked = cap(clause, index)) made.caps.push_back(std::move(*checked));
    }
  }
  if (it.limit) addLimit(*it.limit, made);
  if (it.needs) {
    made.minimum =
        numberOf(it.needs->digits, it.needs->span, kProfilesMost, "profiles").value_or(0);
  }
  addSplits(it, made);
  addChoices(it, made);
  addTexts(it, made);
  made.outcomes = shared_.outcomes;
  addOutcomes(it.outcomes, made.outcomes);
}

void Campaigns::checkWhole(const ast::Campaign& it) {
  if (it.hasHoles) return;
  const auto lacks = [&](std::string_view what, std::string_view remedy) {
    build(context_.sink, it.headSpan, kLacks, it.name->text, what)
        .help("add a line such as: " + std::string(remedy))
        .emit();
  };
  if (!it.audience) {
    const auto& segments = program_.ast.segments;
    const bool hasOne = !segments.empty() && !segments[0].isPart;
    lacks("audience", "audience in " + (hasOne ? typed(segments[0].name.text) : "big_spenders"));
  }
  if (!it.channel) {
    const std::string& channel = channels().values.front();
    lacks("channel",
          "channel " + typed(channel) + " needs " +
              (program_.schema.consents.empty() ? "email_consent"
                                                : typed(program_.schema.consents[0].name)));
  }
}

void Campaigns::checkPriority(const ast::Campaign& it, CheckedCampaign& made) {
  if (!it.priority) return;
  const std::vector<ast::Name>& words = it.priority->words;
  const auto decimal = words.size() == 1 ? parseDecimal(words[0].text) : std::nullopt;
  const auto whole = decimal ? withPlaces(*decimal, 0) : std::nullopt;
  if (!whole || *whole > 1'000'000'000) {
    build(context_.sink, it.priority->span, kOddPriority,
          words.empty() ? "" : context_.written(source::join(words[0].span, words.back().span)))
        .help("write a whole number, the more important the larger: priority 40")
        .emit();
    return;
  }
  made.priority = static_cast<std::int64_t>(*whole);
}

// Each has its own: equals would be planned in an order that nobody has said.
void Campaigns::checkPriorities() {
  if (program_.campaigns.size() < 2) return;
  std::unordered_map<std::int64_t, std::size_t> seen;
  for (std::size_t i = 0; i < program_.campaigns.size(); ++i) {
    const ast::Campaign& it = program_.ast.campaigns[declared_[i]];
    const CheckedCampaign& made = program_.campaigns[i];
    if (!it.priority) {
      if (it.hasHoles) continue;
      build(context_.sink, made.span, kNoPriority, made.name)
          .help(
              "there are several campaigns; say which comes first, the larger number first: "
              "priority 40")
          .emit();
      continue;
    }
    const auto [first, isNew] = seen.emplace(made.priority, i);
    if (isNew) continue;
    const CheckedCampaign& other = program_.campaigns[first->second];
    if (other.name == made.name) continue;
    build(context_.sink, it.priority->span, kSamePriority, made.name, made.priority, other.name)
        .label(program_.ast.campaigns[declared_[first->second]].priority->span, "the same")
        .help("give one of them a number of its own, the larger one comes first")
        .emit();
  }
}

void Campaigns::checkPurpose(const ast::Campaign& it, const ast::Campaign* shared,
                             CheckedCampaign& made) {
  const std::vector<std::string>& known = program_.schema.purposes;
  const auto& said = it.purpose || shared == nullptr ? it.purpose : shared->purpose;
  if (!said) {
    if (known.empty() || it.hasHoles) return;
    build(context_.sink, made.span, kNoPurpose, made.name)
        .help("the schema's fields are for purposes: write one of them, such as: purpose " +
              typed(known[0]))
        .emit();
    return;
  }
  if (said->words.size() != 1) {
    build(context_.sink, said->span, kOddWords, "purpose")
        .help("write one purpose: purpose " + (known.empty() ? "marketing" : typed(known[0])))
        .emit();
    return;
  }
  made.purpose = said->words[0].text;
  if (known.empty() || std::ranges::find(known, made.purpose) != known.end()) return;
  std::string help = didYouMean(made.purpose, known);
  if (help.empty())
    help = "write one of those that fields are for, such as: purpose " + typed(known[0]);
  build(context_.sink, said->words[0].span, kUnknownPurpose, made.purpose).help(help).emit();
}

void Campaigns::checkChannel(const ast::Campaign& it, CheckedCampaign& made) {
  if (!it.channel) return;
  const std::vector<std::string>& known = channels().values;
  const auto found = std::ranges::find(known, it.channel->channel.text);
  if (found == known.end()) {
    build(context_.sink, it.channel->channel.span, kNoChannel, it.channel->channel.text,
          program_.schema.lists[contacts().list].name)
        .help(oneOf(it.channel->channel.text, known))
        .emit();
  } else {
    made.channel = static_cast<std::uint32_t>(found - known.begin());
  }
  std::vector<ExprId> needs;
  for (const ExprId need : it.channel->needs) needs.push_back(granted(need));
  made.needs = clauses(needs, "needs");
  for (std::size_t i = 0; i < needs.size(); ++i) {
    made.needs[i].text = context_.written(it.channel->needs[i]);
  }
  std::map<ExprId, bool> answered;
  const bool isAsked = std::ranges::any_of(needs, [&](ExprId need) {
    return isHole(program_.ast, need) || asksConsent(need, answered);
  });
  if (isAsked || it.channel->isWithoutConsent) return;
  const std::vector<schema::Consent>& consents = program_.schema.consents;
  const std::string& channel = it.channel->channel.text;
  const auto near = std::ranges::find_if(consents, [&](const schema::Consent& each) {
    return each.name.find(channel) != std::string::npos;
  });
  const std::string name = near != consents.end() ? near->name : channel + "_consent";
  const std::string line = "channel " + typed(channel) + " needs ";
  const std::string more = needs.empty() ? "" : ", and behind a comma what else it needs";
  auto message =
      build(context_.sink, it.channel->span, needs.empty() ? kNoConsent : kNoGrant, made.name);
  if (near != consents.end() || consents.empty()) {
    static_cast<void>(message.help("write: " + line + typed(name) + more));
  } else {
    const std::string& other = consents.front().name;
    static_cast<void>(message.help("if `" + other + "` is for this channel, too, write: " + line +
                                   typed(other) + more));
  }
  if (near == consents.end()) {
    static_cast<void>(message.help(std::string(consents.empty() ? "the" : "otherwise the") +
                                   " profile needs a field for it: " + name + " consent"));
  }
  message.help("where none is needed write: channel " + typed(channel) + " without consent").emit();
}

// Whether who meets the condition has granted a consent, of whatever name: said in it, or in a let
// or a segment that it names. A name that leads back to itself asks for none. `known` holds what
// has been found, as names may share what they name.
bool Campaigns::asksConsent(ExprId condition, std::map<ExprId, bool>& known) const {
  const auto [found, isNew] = known.emplace(condition, false);
  if (!isNew) return found->second;
  const bool asks = findsConsent(condition, known);
  return known[condition] = asks;
}

bool Campaigns::findsConsent(ExprId condition, std::map<ExprId, bool>& known) const {
  const auto within = [&](ExprId inner) { return asksConsent(inner, known); };
  const auto isCalled = [](const ast::Path& path) {
    return [name = joined(path, 0).text](const auto& it) { return it.name.text == name; };
  };
  const ast::Program& program = program_.ast;
  const ast::ExprKind& kind = context_.expr(condition).kind;
  if (const auto* all = std::get_if<ast::AllOf>(&kind)) {
    return std::ranges::any_of(all->operands, within);
  }
  if (const auto* any = std::get_if<ast::AnyOf>(&kind)) {
    return std::ranges::all_of(any->operands, within);
  }
  if (const auto* settled = std::get_if<ast::Settled>(&kind)) {
    return !settled->unknownIs && within(settled->operand);
  }
  if (const auto* in = std::get_if<ast::InSegment>(&kind)) {
    // What was granted earlier need not be granted now.
    if (in->asOf && !in->isEntered) return false;
    if (in->let) return within(program.lets[*in->let].value);
    const auto named = std::ranges::find_if(program.segments, isCalled(in->segment));
    return named != program.segments.end() && within(named->condition);
  }
  if (const auto* compared = std::get_if<ast::Compare>(&kind)) {
    const ast::Reference* word = nameAlone(compared->right);
    const bool isGranted = compared->op == ast::CompareOp::Equal && word != nullptr &&
                           joined(word->path, 0).text == "granted";
    return isGranted && isConsent(compared->left);
  }
  const ast::Reference* name = nameAlone(condition);
  if (name == nullptr) return false;
  if (name->let) return within(program.lets[*name->let].value);
  const auto let = std::ranges::find_if(program.lets, isCalled(name->path));
  return let != program.lets.end() && within(let->value);
}

bool Campaigns::isConsent(ExprId value) const {
  const ast::Reference* name = nameAlone(value);
  return name != nullptr &&
         std::ranges::find(program_.schema.consents, joined(name->path, 0).text,
                           &schema::Consent::name) != program_.schema.consents.end();
}

// A consent that stands alone asks whether it is granted.
ExprId Campaigns::granted(ExprId condition) {
  if (!isConsent(condition)) return condition;
  const Span span = context_.expr(condition).span;
  return make(span, ast::Compare{ast::CompareOp::Equal, condition, reference("granted", span)});
}

std::vector<CheckedClause> Campaigns::clauses(const std::vector<ExprId>& conditions,
                                              std::string_view what) {
  std::vector<CheckedClause> made;
  for (std::size_t i = 0; i < conditions.size(); ++i) {
    const Span span = context_.span(conditions[i]);
    const std::string name = std::string(what) + ' ' + std::to_string(i + 1);
    made.push_back({part(conditions[i], name, span), context_.written(span), span});
  }
  return made;
}

}  // namespace muster::sema
