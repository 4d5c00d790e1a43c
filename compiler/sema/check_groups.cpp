// Groups: `brand with (...)` brings together the events of all lists named inside, by a field that
// all of them have, `month with ...` by units of the calendar.

#include <algorithm>

#include "compiler/sema/children.h"
#include "compiler/sema/definitions.h"
#include "compiler/sema/expr_checker.h"
#include "compiler/sema/zones.h"

namespace muster::sema {

namespace {

constexpr Definition<std::string_view, std::string_view> kNoKeyInList{
    "E0550", Severity::Error, "`{}` has no field `{}`, by which this groups"};
constexpr Definition<std::string_view, std::string_view, std::string_view> kKeysDiffer{
    "E0551", Severity::Error,
    "`{}` is {} here and {} in another list, so they make no common groups"};
constexpr Definition<std::string_view, std::string_view> kNoKey{
    "E0552", Severity::Error, "`{}` is {}, which makes no groups"};
constexpr Definition<> kNoList{"E0553", Severity::Error,
                               "no list is named here, so there is nothing to group"};
constexpr Definition<std::string_view> kNotConsecutive{
    "E0555", Severity::Error, "`{}` has no order in which one follows another"};
constexpr Definition<> kGroupsInGroups{
    "E0557", Severity::Error, "a group is asked about its events, not about groups of them"};
constexpr Definition<std::string_view> kZonesDiffer{
    "E0561", Severity::Error,
    "`{}`: units of the calendar are cut in one zone, and these windows name two"};
constexpr Definition<std::string_view, std::string_view> kNoZoneOfUnits{
    "E0562", Severity::Error,
    "`{}`: units of the calendar are cut in a zone that is named or a field of the profile, and "
    "`{}` is worked out"};
constexpr Definition<std::string_view, std::string_view> kBoundOfGroup{
    "E0560", Severity::Error,
    "`{}` is found in the events of each {} alone, and the window says which there are"};

}  // namespace

const ast::Groups& ExprChecker::groupsOf(ExprId id) const {
  const ast::ExprKind& kind = context_.expr(id).kind;
  if (const auto* it = std::get_if<ast::QuantifiedGroups>(&kind)) return it->groups;
  return std::get<ast::NumberOfGroups>(kind).groups;
}

std::optional<FieldId> ExprChecker::keyNamed(std::string_view name, const Scope& scope) const {
  const auto* key = std::get_if<ast::Name>(&groupsOf(*scope.group).key);
  const auto keys = context_.program.groups.find(*scope.group);
  if (key == nullptr || key->text != name || keys == context_.program.groups.end()) {
    return std::nullopt;
  }
  return keys->second.fields.front();
}

const ast::Events* ExprChecker::eventsOf(ExprId id) const {
  if (const auto* it = as<ast::QuantifiedEvents>(id)) return &it->events;
  const auto* it = as<ast::Aggregate>(id);
  return it != nullptr && it->fn != ast::AggregateFn::Entry ? &it->events : nullptr;
}

// In the order they are written; not those that each of them is asked for.
std::vector<ExprId> ExprChecker::eventsBelow(ExprId id) const {
  std::vector<ExprId> all;
  if (eventsOf(id) != nullptr) all.push_back(id);
  forEachChildOutside(context_.expr(id).kind, [&](ExprId child) {
    const auto more = eventsBelow(child);
    all.insert(all.end(), more.begin(), more.end());
  });
  return all;
}

std::optional<ExprId> ExprChecker::groupsBelow(ExprId id) const {
  if (as<ast::QuantifiedGroups>(id) != nullptr || as<ast::NumberOfGroups>(id) != nullptr) return id;
  std::optional<ExprId> found;
  forEachChild(context_.expr(id).kind, [&](ExprId child) {
    if (!found) found = groupsBelow(child);
  });
  return found;
}

// The field by which a list is grouped; reports where it has none.
std::optional<FieldId> ExprChecker::keyOfList(const ast::Groups& it, Span named, ListId list) {
  const schema::Schema& schema = context_.schema();
  const auto* name = std::get_if<ast::Name>(&it.key);
  if (name == nullptr) {
    if (!hasTime(list, named, "the calendar")) return std::nullopt;
    return schema.lists[list].time;
  }
  const auto field = names_.listField(list, name->text);
  if (!field) {
    build(context_.sink, named, kNoKeyInList, schema.lists[list].name, name->text)
        .label(it.keySpan, "the groups")
        .help(context_.suggest(name->text,
                               [&] {
                                 std::vector<std::string> all;
                                 for (FieldId id : schema.lists[list].fields) {
                                   all.push_back(schema.fields[id].name);
                                 }
                                 return all;
                               }))
        .emit();
    return std::nullopt;
  }
  const Type& type = schema.fields[*field].type;
  if (canBeKey(type) && type.kind != Kind::Bool) return field;
  build(context_.sink, it.keySpan, kNoKey, name->text, say(schema, type))
      .help(type.kind == Kind::Bool
                ? "ask for the events so: any " + typed(schema.lists[list].name) + " where " +
                      typed(name->text)
                : "")
      .emit();
  return std::nullopt;
}

// Whether a window is free of what the groups themselves say; reports where it is not.
bool ExprChecker::isBoundedOutside(const ast::Groups& it, const ast::Events& events) {
  const auto* unit = std::get_if<ast::TimeUnit>(&it.key);
  if (unit == nullptr) return true;
  bool isOutside = true;
  forEachBound(events, [&](ExprId point) {
    if (!isOutside || eventsBelow(point).empty()) return;
    isOutside = false;
    build(context_.sink, context_.span(point), kBoundOfGroup, context_.shown(point),
          context_.written(it.keySpan))
        .help("give it a name: let start = " + context_.written(point) +
              "; it is then found in all events of the profile")
        .emit();
  });
  return isOutside;
}

// What is tried in turn behind `in zone`: fields of the profile, and at last a name. Nothing for a
// zone that is worked out.
std::optional<ZoneOfUnits> ExprChecker::zoneOfUnits(ExprId zone) const {
  if (const auto* name = as<ast::TextLiteral>(zone)) return ZoneOfUnits{{}, name->value};
  if (const auto* it = as<ast::Else>(zone)) {
    auto first = zoneOfUnits(it->value);
    const auto rest = zoneOfUnits(it->fallback);
    if (!first || !rest) return std::nullopt;
    if (!first->name.empty()) return first;
    first->fields.insert(first->fields.end(), rest->fields.begin(), rest->fields.end());
    first->name = rest->name;
    return first;
  }
  const Binding& binding = context_.program.bindings[zone];
  if (const auto* let = std::get_if<LetRef>(&binding)) {
    return zoneOfUnits(context_.program.ast.lets[let->index].value);
  }
  const auto* field = std::get_if<FieldRef>(&binding);
  if (field == nullptr || context_.schema().fields[field->field].list) return std::nullopt;
  return ZoneOfUnits{{field->field}, ""};
}

// The zone that windows name cuts what they hold: months of Tokyo hold the instants of months of
// Tokyo. `units` is where the units are named.
void ExprChecker::findZone(ExprId id, const std::vector<const ast::Events*>& all, Span units) {
  std::vector<ExprId> zones;
  for (const ast::Events* events : all) {
    const std::vector<ExprId> more = zonesOf(context_.program.ast, *events);
    zones.insert(zones.end(), more.begin(), more.end());
  }
  const std::string what = context_.written(units);
  std::ranges::sort(zones, {}, [&](ExprId zone) { return context_.span(zone).begin; });
  std::optional<ZoneOfUnits> first;
  for (const ExprId zone : zones) {
    if (type(zone).kind == Kind::Error) return;
    auto found = zoneOfUnits(zone);
    if (!found) {
      build(context_.sink, context_.span(zone), kNoZoneOfUnits, what, context_.shown(zone))
          .help("name one zone: in zone \"" + context_.schema().zone + '"')
          .emit();
      return;
    }
    if (!first)
      first = std::move(found);
    else if (*found != *first) {
      const std::string other = context_.written(zones.front());
      const bool isName = as<ast::TextLiteral>(zones.front()) != nullptr;
      build(context_.sink, context_.span(zone), kZonesDiffer, what)
          .label(context_.span(zones.front()), "the other")
          .help("name the same zone in both windows: in zone " +
                (isName ? other : "(" + other + ")"))
          .emit();
      return;
    }
  }
  if (!first) return;
  // Of a field that is never missing, or not where it is asked.
  if (first->name.empty()) first->name = context_.schema().zone;
  context_.program.zones.emplace(id, std::move(*first));
}

// What may be asked of every group: the list that is named, or one whose events have the key.
std::string ExprChecker::eventsMeant(const ast::Groups& it) const {
  const schema::Schema& schema = context_.schema();
  const auto* name = as<ast::Reference>(it.each);
  if (name != nullptr && !name->let && listNamed(name->path)) {
    return "any " + context_.written(it.each);
  }
  const auto* key = std::get_if<ast::Name>(&it.key);
  auto list = key != nullptr ? names_.listWithField(key->text) : std::nullopt;
  for (std::uint32_t i = 0; i < schema.lists.size() && !list; ++i) {
    const schema::EventList& each = schema.lists[ListId(i)];
    if (!each.owner && each.hasTime) list = ListId(i);
  }
  return list ? "at least 3 " + typed(schema.lists[*list].name) : "at least 3 EVENTS";
}

// The field of every list; nothing where something was reported.
std::optional<GroupKeys> ExprChecker::findKeys(const ast::Groups& it, const Scope& scope) {
  const std::vector<ExprId> sources = eventsBelow(it.each);
  if (sources.empty()) {
    const auto* name = std::get_if<ast::Name>(&it.key);
    const bool isList = name != nullptr && names_.anyList(name->text).has_value();
    build(context_.sink, context_.span(it.each), kNoList)
        .help(isList ? "a condition of each event stands behind `where`: any " + typed(name->text) +
                           " where " + context_.written(it.each)
                     : "name the events: " + eventsMeant(it))
        .emit();
    return std::nullopt;
  }
  std::vector<std::pair<ListId, FieldId>> found;
  const auto add = [&](ListId list, Span named) {
    const auto isThere = [&](const auto& other) { return other.first == list; };
    if (std::ranges::any_of(found, isThere)) return true;
    const auto field = keyOfList(it, named, list);
    if (!field) return false;
    const schema::Schema& schema = context_.schema();
    const Type& type = schema.fields[*field].type;
    const auto* name = std::get_if<ast::Name>(&it.key);
    if (name != nullptr && !found.empty() && schema.fields[found.front().second].type != type) {
      build(context_.sink, named, kKeysDiffer, name->text, say(schema, type),
            say(schema, schema.fields[found.front().second].type))
          .label(it.keySpan, "the groups")
          .emit();
      return false;
    }
    found.emplace_back(list, *field);
    return true;
  };
  for (ExprId source : sources) {
    const ast::Events& events = *eventsOf(source);
    const auto list = eventList(source, events, scope);
    if (!list || !isBoundedOutside(it, events) || !add(*list, events.list.span)) {
      return std::nullopt;
    }
    for (const ast::SequenceStep& step : events.then) {
      const auto next = listOf(step.list, step.span, scope);
      if (!next || !add(*next, step.list.span)) return std::nullopt;
    }
  }
  std::ranges::sort(found);
  GroupKeys keys;
  for (const auto& [list, field] : found) keys.fields.push_back(field);
  return keys;
}

// Groups belong to what their events belong to.
Scope ExprChecker::scopeOfGroups(const ast::Groups& it, const Scope& scope) const {
  const std::vector<ExprId> sources = eventsBelow(it.each);
  return sources.empty() ? scope : scopeOf(eventsOf(sources.front())->list, scope);
}

void ExprChecker::groups(ExprId id, const ast::Groups& it, const Scope& scope) {
  if (isRefusedInSource(context_.span(id), scope)) return;
  if (isInGroup(scope)) return;  // has been reported
  if (const auto inner = groupsBelow(it.each)) {
    build(context_.sink, context_.span(*inner), kGroupsInGroups)
        .help(
            "`number of distinct months of purchases` counts the days, weeks, months or years of a "
            "group's events, `number of distinct FIELD of purchases` the values")
        .help("what is asked of the whole profile gets a name: let part = ...")
        .emit();
    return;
  }
  const Scope inside{.group = id, .outer = &scope};
  auto keys = findKeys(it, inside);
  if (!keys) return;
  context_.program.groups.emplace(id, std::move(*keys));
  checkCondition(it.each, inside);
  if (std::holds_alternative<ast::Name>(it.key)) return;
  std::vector<const ast::Events*> sources;
  for (const ExprId source : eventsBelow(it.each)) sources.push_back(eventsOf(source));
  findZone(id, sources, it.keySpan);
}

Type ExprChecker::quantifiedGroups(ExprId id, const ast::QuantifiedGroups& it, const Scope& here) {
  const Scope scope = scopeOfGroups(it.groups, here);
  if (it.quantifier.count) count(*it.quantifier.count, scope);
  if (it.quantifier.high) count(*it.quantifier.high, scope);
  const auto* key = std::get_if<ast::Name>(&it.groups.key);
  if (it.isConsecutive && key != nullptr) {
    build(context_.sink, it.groups.keySpan, kNotConsecutive, key->text)
        .help("days, weeks, months, quarters and years follow one another")
        .emit();
    return kBool;
  }
  groups(id, it.groups, scope);
  return kBool;
}

Type ExprChecker::numberOfGroups(ExprId id, const ast::NumberOfGroups& it, const Scope& here) {
  const Scope scope = scopeOfGroups(it.groups, here);
  groups(id, it.groups, scope);
  return kWhole;
}

}  // namespace muster::sema
