// Names that stand for nothing, or for something else than where they are written asks for.

#include <algorithm>
#include <array>

#include "compiler/base/ascii.h"
#include "compiler/sema/children.h"
#include "compiler/sema/currencies.h"
#include "compiler/sema/definitions.h"
#include "compiler/sema/expand.h"
#include "compiler/sema/expr_checker.h"
#include "compiler/sema/holes.h"
#include "compiler/stdlib/stdlib.h"

namespace muster::sema {

namespace {

constexpr Definition<std::string_view, std::string_view> kNeedsOwner{
    "E0202", Severity::Error, "`{}` is not a field of `{}`, which this `where` is about"};
constexpr Definition<std::string_view, std::string_view> kNeedsOwnerInGroup{
    "E0559", Severity::Error, "`{}` is a field of {}, and here a group is asked"};
constexpr Definition<std::string_view, std::string_view, std::string_view> kOfTheEventOutside{
    "E0644", Severity::Error, "`{}` is a field of `{}`, and this is asked of {} as a whole"};
constexpr Definition<std::string_view> kUnknownSegment{"E0203", Severity::Error,
                                                       "no segment is called `{}`"};
constexpr Definition<std::string_view, std::string_view> kUnknownValue{
    "E0206", Severity::Error, "`{}` is none of the words that can stand here: {}"};
constexpr Definition<std::string_view, std::string_view> kMisused{
    "E0208", Severity::Error, "`{}` is {}, and here stands a value or a condition"};
constexpr Definition<std::string_view, std::string_view, std::string_view> kOfTheEvent{
    "E0220", Severity::Error,
    "`{}` is a field of `{}`, and what `{}` is given belongs to the profile"};
constexpr Definition<std::string_view> kUnknownOwner{
    "E0211", Severity::Error, "`{}` is neither the profile nor a list of events"};
constexpr Definition<std::string_view, std::string_view> kEventField{
    "E0210", Severity::Error, "`{}` is a field of `{}`, and a profile has many of those"};
constexpr Definition<std::string_view, std::string_view, std::string_view> kOfItsOwn{
    "E0642", Severity::Error, "`{}` is a field of `{}`, and one of `{}` has many of those"};
constexpr Definition<std::string_view> kRecord{
    "E0631", Severity::Error, "`{}` is a record, and a condition asks for one of its fields"};

std::string wordsOf(const schema::Enum& it) {
  constexpr std::size_t kShown = 12;
  std::string words;
  for (std::size_t i = 0; i < it.values.size() && i < kShown; ++i) {
    words += (i > 0 ? ", " : "") + it.values[i];
  }
  return it.values.size() > kShown ? words + ", ..." : words;
}

// A field of a record, or of another kind of profile, that ends in that name: `account.tier`.
std::string fieldBelow(const schema::Schema& schema, std::string_view name) {
  const std::string ending = "." + std::string(name);
  for (FieldId id : schema.profileFields) {
    if (schema.fields[id].name.ends_with(ending)) return schema.fields[id].name;
  }
  return "";
}

// What `spent` and the like may stand for: the money of what was bought, or else of any events.
std::string moneyMeant(const schema::Schema& schema, const std::string& word) {
  static constexpr std::array<std::string_view, 8> kMoney{
      "spent", "spend", "spending", "revenue", "turnover", "sales", "ltv", "paid"};
  if (std::ranges::find(kMoney, asciiLowered(word)) == kMoney.end()) return "";
  std::string meant;
  for (std::uint32_t i = 0; i < schema.lists.size(); ++i) {
    const schema::EventList& list = schema.lists[ListId(i)];
    const bool isBought = list.name.starts_with("purchas") || list.name.starts_with("order");
    if (list.owner || (!meant.empty() && !isBought)) continue;
    for (const FieldId id : list.fields) {
      if (schema.fields[id].type.kind != Kind::Money) continue;
      meant = "total " + typed(schema.fields[id].name) + " of " + typed(list.name);
      if (isBought) return "write: " + meant;
      break;
    }
  }
  return meant.empty() ? "" : "write: " + meant;
}

}  // namespace

bool ExprChecker::isNothing(const std::string& word) {
  static constexpr std::array<std::string_view, 5> kNothing{"null", "none", "nil", "empty",
                                                            "blank"};
  return std::ranges::find(kNothing, asciiLowered(word)) != kNothing.end();
}

// What a word that is no name may stand for.
std::string ExprChecker::wordMeant(const std::string& word, const Type& expected) const {
  static constexpr std::array<std::string_view, 12> kNumbers{"one",  "two", "three",  "four",
                                                             "five", "six", "seven",  "eight",
                                                             "nine", "ten", "eleven", "twelve"};
  const std::string lowered = asciiLowered(word);
  if (const auto* it = std::ranges::find(kNumbers, lowered); it != kNumbers.end()) {
    return "write: " + std::to_string(it - kNumbers.begin() + 1);
  }
  static constexpr std::array<std::string_view, 9> kTens{
      "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
  if (const auto* it = std::ranges::find(kTens, lowered); it != kTens.end()) {
    return "write: " + std::to_string((it - kTens.begin() + 1) * 10);
  }
  if (lowered == "hundred" || lowered == "thousand") {
    return std::string("write: ") + (lowered == "hundred" ? "100" : "1000");
  }
  if (lowered == "true" || lowered == "false") {
    return std::string("write: ") + (lowered == "true" ? "yes" : "no");
  }
  if (const auto near = diagnostics::nearest(word, {"missing", "known"})) {
    return "did you mean `" + *near + "`?";
  }
  static constexpr std::array<std::string_view, 4> kEverybody{"everyone", "everybody", "anyone",
                                                              "all"};
  if (std::ranges::find(kEverybody, lowered) != kEverybody.end()) {
    const schema::Schema& schema = context_.schema();
    return "a condition that all of them meet: " + typed(schema.fields[schema.key].name) +
           " is known";
  }
  // `GBP500`
  constexpr std::size_t kCodeLetters = 3;
  const std::string amount = word.substr(std::min(kCodeLetters, word.size()));
  if (isCurrency(word.substr(0, kCodeLetters)) && !amount.empty() &&
      amount.find_first_not_of("0123456789") == std::string::npos) {
    return "write: " + amount + ' ' + word.substr(0, kCodeLetters);
  }
  const std::string quoted = "\"" + word + "\"";
  if (expected.kind == Kind::Text) return "a text stands in quotation marks: " + quoted;
  if (expected.kind == Kind::Set && expected.element == Kind::Text) {
    return "what is in a set is asked with `has`, and a text stands in quotation marks: has " +
           quoted;
  }
  return "";
}

// A name that exists and is of another sort.
bool ExprChecker::reportMisused(const ast::Name& name, const Scope& scope) {
  const std::string word = typed(name.text);
  const std::string owner = typed(context_.schema().profileName);
  const schema::Consent* consent = names_.consent(name.text);
  if (names_.isRecord(scope.list, name.text) && consent == nullptr) {
    reportRecord(name, scope.list);
    return true;
  }
  if (scope.group && (names_.profileField(name.text) || consent != nullptr)) {
    build(context_.sink, name.span, kNeedsOwnerInGroup, name.text, "the profile")
        .help("the field of the profile is written " + owner + "." + word)
        .emit();
    return true;
  }
  if (reportOuterField(name, scope)) return true;
  if (scope.list && (names_.profileField(name.text) || consent != nullptr)) {
    build(context_.sink, name.span, kNeedsOwner, name.text,
          context_.schema().lists[*scope.list].name)
        .help("the field of the profile is written " + owner + "." + word)
        .emit();
    return true;
  }
  if (reportInnerField(name, scope)) return true;
  if (name.text == context_.schema().profileName) {
    build(context_.sink, name.span, kMisused, name.text, "the profile")
        .help("a field of it is written " + owner + ".FIELD")
        .emit();
    return true;
  }
  if (const ast::Template* pattern = names_.pattern(name.text)) {
    if (!names_.segment(name.text)) {
      reportNotGiven(name, *pattern);
      return true;
    }
  }
  if (names_.segment(name.text)) {
    build(context_.sink, name.span, kMisused, name.text, "a segment")
        .help("write: in " + word)
        .emit();
    return true;
  }
  if (const auto written = names_.staticList(name.text)) {
    reportListMisused(name.span, *written);
    return true;
  }
  const auto own = names_.listOf(scope.list, name.text);
  const auto list = own ? own : names_.list(name.text);
  if (list && context_.schema().lists[*list].isMap) {
    build(context_.sink, name.span, kMisused, name.text, "a map")
        .help("write: " + word + "[\"KEY\"], or: any " + word)
        .emit();
    return true;
  }
  if (list) {
    build(context_.sink, name.span, kMisused, name.text, "a list")
        .help("write: any " + word + ", or: number of " + word)
        .emit();
    return true;
  }
  return false;
}

// A field of what the element belongs to.
bool ExprChecker::reportOuterField(const ast::Name& name, const Scope& scope) {
  const schema::Schema& schema = context_.schema();
  auto list = scope.list ? schema.lists[*scope.list].owner : elementOf(scope);
  while (list && !names_.listField(*list, name.text)) list = schema.lists[*list].owner;
  if (!list) return false;
  const std::string& owner = schema.lists[*list].name;
  auto message =
      scope.list
          ? build(context_.sink, name.span, kNeedsOwner, name.text, schema.lists[*scope.list].name)
          : build(context_.sink, name.span, kNeedsOwnerInGroup, name.text, "`" + owner + "`");
  message.help("the field of `" + owner + "` is written " + typed(owner) + "." + typed(name.text))
      .emit();
  return true;
}

// A field of what belongs to the element.
bool ExprChecker::reportInnerField(const ast::Name& name, const Scope& scope) {
  const schema::Schema& schema = context_.schema();
  if (!scope.list) return false;
  for (std::uint32_t i = 0; i < schema.lists.size(); ++i) {
    const schema::EventList& inner = schema.lists[ListId(i)];
    if (inner.owner != scope.list || !names_.listField(ListId(i), name.text)) continue;
    build(context_.sink, name.span, kOfItsOwn, name.text, inner.name,
          schema.lists[*scope.list].name)
        .help("ask for them so: any " + typed(inner.name) + " where " + typed(name.text) + " ...")
        .emit();
    return true;
  }
  return false;
}

void ExprChecker::reportUnknownName(const ast::Name& name, const Scope& scope, const Type& expected,
                                    Span asked) {
  const schema::Schema& schema = context_.schema();
  if (expected.kind == Kind::Enum) {
    const schema::Enum& words = schema.enums[EnumId(expected.unit)];
    build(context_.sink, name.span, kUnknownValue, name.text, wordsOf(words))
        .help(context_.suggest(name.text, [&] { return words.values; }))
        .emit();
    return;
  }
  std::string help = context_.suggest(
      name.text, [&] { return scope.list ? names_.namesIn(*scope.list) : names_.profileNames(); });
  const auto list = names_.listWithField(name.text);
  const std::string below = scope.list ? "" : fieldBelow(schema, name.text);
  if (!below.empty()) help = "write: " + below;
  if (below.empty() && !scope.list && list) return reportEventField(name, *list);
  if (help.empty() && !scope.list) {
    const auto near = diagnostics::nearest(name.text, names_.listNames());
    if (near) help = "to ask for events, write: any " + typed(*near);
  }
  if (isNothing(name.text)) {
    help = "to ask whether there is a value, write: is missing, or: is known";
  }
  if (help.empty()) help = wordMeant(name.text, expected);
  if (help.empty() && !scope.list && !scope.table && !scope.group)
    help = moneyMeant(schema, name.text);
  if (help.empty()) help = nearOfAnotherKind(name.text, scope);
  if (help.empty() && !scope.table) {
    const std::string& owner = scope.list ? schema.lists[*scope.list].name : schema.profileName;
    help = allOf("fields of `" + owner + "` are",
                 scope.list ? names_.namesIn(*scope.list) : names_.profileNames());
  }
  if (isLost(context_.program.ast, name.text)) return;
  auto message = build(context_.sink, name.span, kUnknownField, name.text,
                       scope.list ? schema.lists[*scope.list].name : schema.profileName);
  if (asked != name.span) {
    message.label(asked, "here it is asked for").help(help).emit();
  } else {
    message.help(help).emit();
  }
}

// Something of another kind that is nearly called so, as it is asked for.
std::string ExprChecker::nearOfAnotherKind(const std::string& name, const Scope& scope) const {
  if (context_.sink.droppedCount() > 0 || scope.table != nullptr) return "";
  const schema::Schema& schema = context_.schema();
  // `gold`, of a field that has such words.
  for (const FieldId id : scope.list ? schema.lists[*scope.list].fields : schema.profileFields) {
    const schema::Field& field = schema.fields[id];
    if (field.type.kind == Kind::Enum && names_.enumValue(EnumId(field.type.unit), name)) {
      return "to ask for that word, write: " + typed(field.name) + " is " + typed(name);
    }
  }
  if (const auto near = diagnostics::nearest(name, names_.segmentNames())) {
    const ast::Template* pattern = names_.pattern(*near);
    return "to ask for the segment, write: " +
           (pattern != nullptr ? asCall(*pattern) : "in " + typed(*near));
  }
  if (scope.list || scope.group) {
    std::vector<std::string> fields;
    for (const FieldId field : schema.profileFields) fields.push_back(schema.fields[field].name);
    const auto near = diagnostics::nearest(name, fields);
    return near ? "to ask for the field of the profile, write: " + typed(schema.profileName) + "." +
                      typed(*near)
                : "";
  }
  for (std::uint32_t i = 0; i < schema.lists.size(); ++i) {
    std::vector<std::string> fields;
    for (const FieldId field : schema.lists[ListId(i)].fields) {
      fields.push_back(schema.fields[field].name);
    }
    const auto near = diagnostics::nearest(name, fields);
    if (!near) continue;
    return "to ask for a field of `" + schema.lists[ListId(i)].name +
           "`, write: " + askedOf(ListId(i), " where " + typed(*near) + " ...");
  }
  return "";
}

// The nearest list of that name whose element the place is about, or a part of.
std::optional<ListId> ExprChecker::listAround(std::string_view name, const Scope& scope) const {
  for (auto list = elementOf(scope); list; list = context_.schema().lists[*list].owner) {
    if (context_.schema().lists[*list].name == name) return list;
  }
  return std::nullopt;
}

void ExprChecker::reportEventField(const ast::Name& name, ListId list) {
  const std::string listName = context_.schema().lists[list].name;
  const bool isOwned = context_.schema().lists[list].owner.has_value();
  build(context_.sink, name.span, kEventField, name.text, listName)
      .help("ask for them so: " + askedOf(list, " where " + typed(name.text) + " ...") +
            (isOwned ? "" : ", or: latest " + typed(name.text) + " of " + typed(listName)))
      .emit();
}

// A field of an event in whose `where` something stands that is not asked of it.
bool ExprChecker::reportLeft(const ast::Name& name, ListId list, const Scope& scope) {
  const schema::Schema& schema = context_.schema();
  const std::string listName = schema.lists[list].name;
  const Scope* around = &scope;
  while (around != nullptr && !(around->inner && listAround(listName, *around->inner) == list)) {
    around = around->outer;
  }
  if (around == nullptr) return false;
  const auto owner = elementOf(*around);
  const std::string asked = around->group ? std::string("the group")
                            : owner       ? "one of `" + schema.lists[*owner].name + "`"
                                          : std::string("the profile");
  const bool canFollow = scope.list && schema.lists[list].hasTime &&
                         schema.lists[*scope.list].hasTime &&
                         schema.lists[list].owner == schema.lists[*scope.list].owner;
  build(context_.sink, name.span, kOfTheEventOutside, name.text, listName, asked)
      .help(canFollow
                ? "two events that go together are a sequence: any (" + typed(listName) + " then " +
                      typed(schema.lists[*scope.list].name) + ")"
                : "what two events have to do with each other is asked by a sequence; a field "
                  "of the profile is written " +
                      typed(schema.profileName) + ".FIELD")
      .emit();
  return true;
}

Type ExprChecker::ownedName(ExprId id, const ast::Path& path, const Scope& scope) {
  const schema::Schema& schema = context_.schema();
  const ast::Name& owner = path.parts[0];
  if (scope.steps != nullptr) {
    const auto step = std::ranges::find(*scope.steps, owner.text, &NamedStep::name);
    if (step != scope.steps->end()) return stepField(id, path, *step);
  }
  if (scope.group && names_.isRecord(std::nullopt, owner.text)) {
    const std::string field = joined(path, 0).text;
    build(context_.sink, path.span, kNeedsOwnerInGroup, field, "the profile")
        .help("the field of the profile is written " + typed(schema.profileName) + "." +
              typed(field))
        .emit();
    return {};
  }
  if (names_.isRecord(scope.list, owner.text)) return ownField(id, path, 0, scope.list, scope.list);
  const auto around = listAround(owner.text, scope);
  const auto list = around ? around : names_.anyList(owner.text);
  const bool isProfile = !around && owner.text == schema.profileName;
  if (!isProfile && !list) {
    if (!isLost(context_.program.ast, owner.text)) reportUnknownOwner(path, scope);
    return {};
  }
  const ast::Name name = joined(path, 1);
  if (!isProfile && !around && names_.listField(*list, name.text)) {
    const ast::Name whole{context_.written(path.span), path.span};
    if (scope.steps != nullptr && schema.lists[*list].hasTime) {
      build(context_.sink, path.span, kEventField, name.text, schema.lists[*list].name)
          .help("give the earlier step a name: " + typed(owner.text) +
                " as a then ..., and write: a." + typed(name.text))
          .emit();
      return {};
    }
    if (!reportLeft(whole, *list, scope)) reportEventField({name.text, path.span}, *list);
    return {};
  }
  return ownField(id, path, 1, isProfile ? std::nullopt : list, elementOf(scope));
}

void ExprChecker::reportUnknownOwner(const ast::Path& path, const Scope& scope) {
  const schema::Schema& schema = context_.schema();
  const ast::Name& owner = path.parts[0];
  if (scope.list && names_.isRecord(std::nullopt, owner.text)) {
    const std::string name = joined(path, 0).text;
    build(context_.sink, path.span, kNeedsOwner, name, schema.lists[*scope.list].name)
        .help("the field of the profile is written " + typed(schema.profileName) + "." +
              typed(name))
        .emit();
    return;
  }
  const ast::Name name = joined(path, 0);
  const auto list = names_.listWithField(name.text);
  if (!scope.list && list) return reportEventField(name, *list);
  const auto owners = [&] {
    std::vector<std::string> all = names_.listNames();
    all.push_back(schema.profileName);
    for (std::string& record : names_.below(scope.list, "")) all.push_back(std::move(record));
    return all;
  };
  build(context_.sink, owner.span, kUnknownOwner, owner.text)
      .help(context_.suggest(owner.text, owners))
      .emit();
}

// The field of a list, or of the profile, that a path names from one of its parts on.
Type ExprChecker::ownField(ExprId id, const ast::Path& path, std::size_t from,
                           std::optional<ListId> list, std::optional<ListId> here) {
  const ast::Name name = joined(path, from);
  const auto fieldOf = [&](std::string_view text) {
    return list ? names_.listField(*list, text) : names_.profileField(text);
  };
  if (const schema::Consent* it = list ? nullptr : names_.consent(name.text)) {
    binding(id) = LetRef{*names_.let(it->name)};
    return typeOfDeclaration({true, *names_.let(it->name)});
  }
  if (const auto field = fieldOf(name.text)) return fieldType(id, *field, here);
  if (isLost(context_.program.ast, name.text)) return {};
  if (names_.isRecord(list, name.text)) {
    reportRecord(name, list);
    return {};
  }
  if (names_.listOf(list, name.text)) {
    reportMisused(name, {.list = list});
    return {};
  }
  // The first part that is not there is what is wrong.
  const schema::Schema& schema = context_.schema();
  std::string owner = list ? schema.lists[*list].name : schema.profileName;
  std::string known;
  std::size_t at = from;
  for (; at + 1 < path.parts.size(); ++at) {
    const std::string next = known + path.parts[at].text;
    if (!fieldOf(next) && !names_.isRecord(list, next)) break;
    owner = next;
    known = next + ".";
  }
  const ast::Name& wrong = path.parts[at];
  std::string help = context_.suggest(wrong.text, [&] { return names_.below(list, known); });
  if (list && context_.schema().lists[*list].isMap) {
    help = "the value under a key is written: " + typed(owner) + "[\"" + wrong.text + "\"]";
  }
  const bool isCount = wrong.text == "count" || wrong.text == "size" || wrong.text == "length";
  if (isCount && list && owner == context_.schema().lists[*list].name) {
    help = "write: number of " + typed(owner);
  }
  build(context_.sink, wrong.span, kUnknownField, wrong.text, owner).help(help).emit();
  return {};
}

void ExprChecker::reportRecord(const ast::Name& name, std::optional<ListId> list) {
  const std::vector<std::string> fields = names_.below(list, name.text + ".");
  build(context_.sink, name.span, kRecord, name.text)
      .help("write: " + context_.written(name.span) + "." + typed(fields.front()))
      .help(fields.size() > 1 ? allOf("fields of `" + name.text + "` are", fields) : "")
      .emit();
}

// "the segments are a, b and c": where nothing is near, what there is to choose from.
std::string ExprChecker::allOf(std::string_view what, const std::vector<std::string>& names) {
  constexpr std::size_t kMost = 10;
  if (names.empty()) return "";
  const std::size_t shown = names.size() > kMost ? kMost - 2 : names.size();
  std::string text = "the " + std::string(what);
  for (std::size_t i = 0; i < shown; ++i) {
    const bool isLast = i + 1 == names.size();
    text += (i == 0 ? " " : isLast ? " and " : ", ") + typed(names[i]);
  }
  if (shown < names.size()) text += " and " + std::to_string(names.size() - shown) + " more";
  return text;
}

// `p.amount`, of the event that an earlier step has chosen.
Type ExprChecker::stepField(ExprId id, const ast::Path& path, const NamedStep& step) {
  const Type type = ownField(id, path, 1, step.list, step.list);
  if (const auto* field = std::get_if<FieldRef>(&binding(id))) {
    binding(id) = StepRef{field->field, step.step};
  }
  return type;
}

void ExprChecker::reportUnknownSegment(const ast::Path& path) {
  if (isLost(context_.program.ast, path.parts[0].text)) return;
  std::string name;
  for (const ast::Name& part : path.parts) name += (name.empty() ? "" : ".") + part.text;
  std::string help = context_.suggest(name, [&] { return names_.segmentNames(); });
  if (help.empty()) help = allOf("segments are", names_.segmentNames());
  if (const ast::Template* pattern = names_.pattern(name)) {
    help = "`" + name + "` is a let: write: " + asCall(*pattern);
  }
  if (names_.let(name)) help = "`" + name + "` is a let: write it without `in`";
  if (std::string import = stdlib::importFor(name); !import.empty()) help = std::move(import);
  build(context_.sink, path.span, kUnknownSegment, name).help(help).emit();
}

// ---- parameters ---------------------------------------------------------------------------------

void ExprChecker::reportNotGiven(const ast::Name& name, const ast::Template& pattern) {
  const auto param = std::find_if(pattern.params.begin(), pattern.params.end(),
                                  [](const ast::Param& it) { return !it.byDefault; });
  if (param == pattern.params.end()) return;
  build(context_.sink, name.span, kNotGiven, name.text, param->name.text)
      .label(param->span, "declared here without a value of its own")
      .help("write: " + asCall(pattern))
      .emit();
}

// Values given to what has no parameters, or to a segment without `in`.
bool ExprChecker::reportNoFunction(ExprId id, const ast::Call& it) {
  const std::string& name = it.function.text;
  const bool isSegment = names_.segment(name).has_value();
  if (const ast::Template* pattern = names_.pattern(name)) {
    build(context_.sink, it.function.span, kMisused, name, "a segment")
        .help("write: " + asCall(*pattern))
        .emit();
    return true;
  }
  const auto let = names_.let(name);
  if (!let && !isSegment) return false;
  if (let && isHole(context_.program.ast, context_.program.ast.lets[*let].value)) return true;
  build(context_.sink, context_.span(id), kTakesNothing, name)
      .help("write: " + std::string(isSegment ? "in " : "") + typed(name))
      .emit();
  return true;
}

void ExprChecker::requireNoParams(const ast::InSegment& it) {
  if (it.arguments.empty()) return;
  const std::string& name = it.segment.parts[0].text;
  const auto segment = names_.segment(name);
  const ast::Program& program = context_.program.ast;
  if (segment && isHole(program, program.segments[*segment].condition)) return;
  build(context_.sink, it.segment.span, kTakesNothing, name)
      .help("write: in " + typed(name))
      .emit();
}

// What a use is given was made a let, which is about the profile. Inside a `where` a bare name
// would be a field of the event, and the reader would take it for that.
void ExprChecker::requireNoEventField(const ast::Let& let, const Scope& scope) {
  if (!scope.list || !let.expansion) return;
  for (std::size_t given : let.expansion->given) {
    std::vector<ExprId> open{context_.program.ast.lets[given].value};
    if (type(open.front()).kind == Kind::Error) continue;
    while (!open.empty()) {
      const ExprId id = open.back();
      open.pop_back();
      const auto* name = as<ast::Reference>(id);
      const bool isBare = name != nullptr && !name->let && name->path.parts.size() == 1;
      if (isBare && names_.listField(*scope.list, name->path.parts[0].text)) {
        const std::string& text = name->path.parts[0].text;
        build(context_.sink, context_.span(id), kOfTheEvent, text,
              context_.schema().lists[*scope.list].name, let.expansion->of)
            .help(names_.profileField(text)
                      ? "the field of the profile is written " +
                            typed(context_.schema().profileName) + "." + typed(text)
                      : "write out here what `" + let.expansion->of + "` stands for")
            .emit();
        return;
      }
      forEachChild(context_.expr(id).kind, [&](const ExprId& child) { open.push_back(child); });
    }
  }
}

}  // namespace muster::sema
