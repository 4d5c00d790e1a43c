#include "compiler/sema/names.h"

#include <algorithm>

namespace muster::sema {

ast::Name joined(const ast::Path& path, std::size_t from) {
  ast::Name name = path.parts[from];
  for (std::size_t i = from + 1; i < path.parts.size(); ++i) name.text += '.' + path.parts[i].text;
  name.span = source::join(name.span, path.parts.back().span);
  return name;
}

Names::Names(const schema::Schema& schema, const ast::Program& program,
             const std::vector<std::size_t>& consentLets)
    : schema_(schema), program_(program) {
  for (FieldId id : schema.profileFields)
    profileFields_.emplace(schema.fields[id].name, id.index());
  for (std::uint32_t i = 0; i < schema.lists.size(); ++i) {
    const schema::EventList& list = schema.lists[ListId(i)];
    Table& fields = listFields_.emplace_back();
    for (FieldId id : list.fields) fields.emplace(schema.fields[id].name, id.index());
  }
  for (const schema::Enum& it : schema.enums) {
    Table& values = enumValues_.emplace_back();
    for (std::uint32_t i = 0; i < it.values.size(); ++i) values.emplace(it.values[i], i);
  }
  for (std::size_t i = 0; i < schema.consents.size(); ++i) {
    lets_.emplace(schema.consents[i].name, static_cast<std::uint32_t>(consentLets[i]));
  }
  for (std::uint32_t i = 0; i < program.lets.size(); ++i) {
    if (!program.lets[i].expansion) lets_.emplace(program.lets[i].name.text, i);
  }
  for (std::uint32_t i = 0; i < program.segments.size(); ++i) {
    segments_.emplace(program.segments[i].name.text, i);
  }
  for (std::uint32_t i = 0; i < program.lists.size(); ++i) {
    staticLists_.emplace(program.lists[i].name.text, i);
  }
  for (std::uint32_t i = 0; i < program.templates.size(); ++i) {
    templates_.emplace(program.templates[i].name.text, i);
  }
}

std::optional<std::uint32_t> Names::find(const Table& table, std::string_view name) {
  const auto found = table.find(name);
  if (found == table.end()) return std::nullopt;
  return found->second;
}

std::optional<FieldId> Names::profileField(std::string_view name) const {
  const auto found = find(profileFields_, name);
  return found ? std::optional(FieldId(*found)) : std::nullopt;
}

std::optional<FieldId> Names::listField(ListId list, std::string_view name) const {
  const auto found = find(listFields_[list.index()], name);
  return found ? std::optional(FieldId(*found)) : std::nullopt;
}

std::optional<ListId> Names::listOf(std::optional<ListId> owner, std::string_view name) const {
  for (std::uint32_t i = 0; i < schema_.lists.size(); ++i) {
    const schema::EventList& list = schema_.lists[ListId(i)];
    if (list.owner == owner && list.name == name) return ListId(i);
  }
  return std::nullopt;
}

std::optional<ListId> Names::anyList(std::string_view name) const {
  const auto found = std::ranges::find(schema_.lists, name, &schema::EventList::name);
  if (found == schema_.lists.end()) return std::nullopt;
  return ListId(static_cast<std::uint32_t>(found - schema_.lists.begin()));
}

std::optional<ListId> Names::listAt(std::string_view path) const {
  // Files fill a kind's own lists.
  std::optional<ListId> own;
  std::size_t count = 0;
  for (std::uint32_t i = 0; i < schema_.lists.size(); ++i) {
    const schema::EventList& list = schema_.lists[ListId(i)];
    if (list.name != path || list.through) continue;
    own = ListId(i);
    ++count;
  }
  if (count == 1) return own;
  if (const auto list = this->list(path)) return list;
  for (std::uint32_t i = 0; i < schema_.lists.size(); ++i) {
    if (schema::pathOf(schema_, ListId(i)) == path) return ListId(i);
  }
  return std::nullopt;
}

std::optional<std::size_t> Names::let(std::string_view name) const { return find(lets_, name); }

std::optional<std::size_t> Names::segment(std::string_view name) const {
  return find(segments_, name);
}

std::optional<std::size_t> Names::staticList(std::string_view name) const {
  return find(staticLists_, name);
}

const ast::Template* Names::pattern(std::string_view name) const {
  const auto found = find(templates_, name);
  return found ? &program_.templates[*found] : nullptr;
}

std::optional<std::uint32_t> Names::enumValue(EnumId id, std::string_view name) const {
  // Enums that sources convert to are added after this table was made.
  if (id.index() < enumValues_.size()) return find(enumValues_[id.index()], name);
  const std::vector<std::string>& values = schema_.enums[id].values;
  const auto found = std::find(values.begin(), values.end(), name);
  if (found == values.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - values.begin());
}

const schema::Consent* Names::consent(std::string_view name) const {
  const auto found = std::ranges::find_if(schema_.consents, [&](const schema::Consent& it) {
    return it.name == name || schema_.fields[it.status].name == name;
  });
  return found == schema_.consents.end() ? nullptr : &*found;
}

bool Names::isRecord(std::optional<ListId> list, std::string_view name) const {
  const auto isIn = [&](std::string_view field) {
    return field.size() > name.size() && field.starts_with(name) && field[name.size()] == '.';
  };
  return std::ranges::any_of(list ? schema_.lists[*list].fields : schema_.profileFields, isIn,
                             [&](FieldId id) { return schema_.fields[id].name; }) ||
         std::ranges::any_of(schema_.lists, [&](const schema::EventList& it) {
           return it.owner == list && isIn(it.name);
         });
}

std::vector<std::string> Names::below(std::optional<ListId> list, std::string_view prefix) const {
  std::vector<std::string> parts;
  const auto add = [&](std::string_view name) {
    if (!name.starts_with(prefix)) return;
    const std::string_view rest = name.substr(prefix.size());
    std::string part(rest.substr(0, rest.find('.')));
    if (std::ranges::find(parts, part) == parts.end()) parts.push_back(std::move(part));
  };
  for (const FieldId id : list ? schema_.lists[*list].fields : schema_.profileFields) {
    add(schema_.fields[id].name);
  }
  for (const schema::EventList& it : schema_.lists) {
    if (it.owner == list) add(it.name);
  }
  return parts;
}

std::optional<ListId> Names::listWithField(std::string_view name) const {
  for (std::uint32_t i = 0; i < listFields_.size(); ++i) {
    if (listFields_[i].contains(name)) return ListId(i);
  }
  return std::nullopt;
}

bool Names::isEnumValue(std::string_view name) const {
  return std::any_of(enumValues_.begin(), enumValues_.end(),
                     [&](const Table& values) { return values.contains(name); });
}

void Names::addLets(std::vector<std::string>& names) const {
  for (const ast::Let& let : program_.lets) {
    if (!let.expansion) names.push_back(let.name.text);
  }
}

void Names::addLetPatterns(std::vector<std::string>& names) const {
  for (const ast::Template& it : program_.templates) {
    if (!it.isSegment) names.push_back(it.name.text);
  }
}

std::vector<std::string> Names::profileNames() const {
  std::vector<std::string> names;
  for (FieldId id : schema_.profileFields) {
    const std::string& name = schema_.fields[id].name;
    const schema::Consent* status = consent(name);
    names.push_back(status != nullptr ? status->name : name);
  }
  addLets(names);
  return names;
}

std::vector<std::string> Names::namesIn(ListId list) const {
  std::vector<std::string> names;
  for (FieldId id : schema_.lists[list].fields) names.push_back(schema_.fields[id].name);
  addLets(names);
  return names;
}

std::vector<std::string> Names::listNames() const {
  std::vector<std::string> names;
  for (const schema::EventList& list : schema_.lists) {
    if (!list.ofSet) names.push_back(list.name);
  }
  return names;
}

std::vector<std::string> Names::segmentNames() const {
  std::vector<std::string> names;
  for (const ast::Segment& segment : program_.segments) {
    if (!segment.isTested && !segment.isPart) names.push_back(segment.name.text);
  }
  for (const ast::Template& it : program_.templates) {
    if (it.isSegment) names.push_back(it.name.text);
  }
  return names;
}

}  // namespace muster::sema
