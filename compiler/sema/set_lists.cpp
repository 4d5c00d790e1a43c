#include "compiler/sema/set_lists.h"

#include <unordered_set>

namespace muster::sema {

namespace {

// The last part of every list that is named.
std::unordered_set<std::string> namedLists(const ast::Program& program) {
  std::unordered_set<std::string> names;
  const auto add = [&](const ast::Path& path) {
    if (!path.parts.empty()) names.insert(path.parts.back().text);
  };
  for (std::uint32_t i = 0; i < program.exprCount(); ++i) {
    const ast::ExprKind& kind = program[ExprId(i)].kind;
    const ast::Events* events = nullptr;
    if (const auto* it = std::get_if<ast::QuantifiedEvents>(&kind)) events = &it->events;
    if (const auto* it = std::get_if<ast::Aggregate>(&kind)) events = &it->events;
    if (events == nullptr) continue;
    add(events->list);
    for (const ast::SequenceStep& step : events->then) add(step.list);
  }
  return names;
}

}  // namespace

void addSetLists(Context& context) {
  schema::Schema& schema = context.program.schema;
  std::optional<std::unordered_set<std::string>> named;
  const std::size_t fieldCount = schema.fields.size();
  for (std::uint32_t i = 0; i < fieldCount; ++i) {
    const FieldId set(i);
    const schema::Field field = schema.fields[set];
    if (field.type.kind != schema::Kind::Set) continue;
    if (!named) named = namedLists(context.program.ast);
    if (!named->contains(field.name.substr(field.name.rfind('.') + 1))) continue;
    const ListId list(static_cast<std::uint32_t>(schema.lists.size()));
    schema::Field element = field;
    element.name = "it";
    element.type = {field.type.element, 0, schema::Kind::Error, field.type.unit};
    element.isOptional = false;
    element.list = list;
    const FieldId it = schema.fields.add(std::move(element));
    schema.lists.add({.name = field.name,
                      .time = it,
                      .thenBy = std::nullopt,
                      .fields = {it},
                      .span = field.span,
                      .hasTime = false,
                      .owner = field.list,
                      .ofSet = set});
  }
}

}  // namespace muster::sema
