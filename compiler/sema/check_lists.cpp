#include "compiler/sema/check_lists.h"

#include "compiler/sema/definitions.h"
#include "compiler/sema/expr_checker.h"

namespace muster::sema {

namespace {

constexpr Definition<std::string_view> kUnknownForm{
    "E0580", Severity::Error, "the entries of a list are not written as `{}`"};
constexpr Definition<std::string_view, std::string_view> kNoEntries{
    "E0581", Severity::Error, "`{}` is {}, of which there are no lists"};
constexpr Definition<std::string_view, std::string_view> kNoAreas{
    "E0581", Severity::Error, "`{}` is {}, and areas are lists of places"};
constexpr Definition<std::string_view> kNotAskedForPoint{
    "E0584", Severity::Error,
    "`{}` is a list of points, and of it is asked where one of them lies"};
constexpr Definition<std::string_view> kNotAskedForArea{
    "E0584", Severity::Error,
    "`{}` is a list of areas, and of it is asked whether a place is inside"};
constexpr Definition<std::string_view> kNoHashes{
    "E0581", Severity::Error, "only texts are listed by hash, and `{}` is a whole number"};
constexpr Definition<std::string_view, std::string_view> kOtherType{"E0582", Severity::Error,
                                                                    "`{}` is {}"};
constexpr Definition<std::string_view> kNotAsked{
    "E0584", Severity::Error, "`{}` is a list, and of a list it is asked whether a value is in it"};
// `email`, `customer.email`, or, of events, `purchases.sku`.
std::optional<FieldId> fieldOf(const schema::Schema& schema, const Names& names,
                               const ast::Path& path) {
  const std::string& owner = path.parts[0].text;
  if (path.parts.size() == 1 || names.isRecord(std::nullopt, owner)) {
    return names.profileField(joined(path, 0).text);
  }
  const std::string name = joined(path, 1).text;
  if (owner == schema.profileName) return names.profileField(name);
  const auto list = names.anyList(owner);
  return list ? names.listField(*list, name) : std::nullopt;
}

Type typeOf(Context& context, const Names& names, const ast::ListDecl& list,
            std::optional<FieldId> field) {
  const std::string written = context.written(list.field.span);
  if (!field) {
    build(context.sink, list.field.span, kUnknownField, written, context.schema().profileName)
        .help(context.suggest(written, [&] { return names.profileNames(); }))
        .emit();
    return {};
  }
  const Type type = context.schema().fields[*field].type;
  const bool isOfAreas = list.form && list.form->text == "areas";
  if (isOfAreas && type.kind == Kind::Place) return type;
  if (isOfAreas) {
    build(context.sink, list.field.span, kNoAreas, written, say(context.schema(), type)).emit();
    return {};
  }
  if (type.kind != Kind::Text && type.kind != Kind::Whole) {
    build(context.sink, list.field.span, kNoEntries, written, say(context.schema(), type))
        .help(type.kind == Kind::Place
                  ? "areas on the map are listed so: list " + typed(list.name.text) + " of " +
                        written + " as areas from \"area.txt\""
                  : "a list is of texts or of whole numbers")
        .emit();
    return {};
  }
  if (!list.form || list.form->text == "points") return type;
  if (list.form->text != "sha256") {
    build(context.sink, list.form->span, kUnknownForm, list.form->text)
        .help(
            "write `as sha256`, for e-mail addresses by their hash, `as points`, `as areas`, or "
            "leave it out")
        .emit();
    return {};
  }
  if (type.kind == Kind::Text) return type;
  build(context.sink, list.field.span, kNoHashes, written).emit();
  return {};
}

}  // namespace

std::vector<CheckedList> checkLists(Context& context, const Names& names) {
  std::vector<CheckedList> lists;
  for (const ast::ListDecl& list : context.program.ast.lists) {
    const auto isOf = [&](std::string_view form) { return list.form && list.form->text == form; };
    const std::optional<FieldId> field = fieldOf(context.schema(), names, list.field);
    lists.push_back({.name = list.name.text,
                     .field = field,
                     .type = typeOf(context, names, list, field),
                     .isOfHashes = isOf("sha256"),
                     .isOfPoints = isOf("points"),
                     .isOfAreas = isOf("areas"),
                     .mayBeEmpty = list.mayBeEmpty,
                     .file = list.file,
                     .ruleFile = context.files[list.span.file].path});
  }
  return lists;
}

// ---- what is asked of lists ---------------------------------------------------------------------

std::optional<std::size_t> ExprChecker::staticList(ExprId id, const Scope& scope) const {
  const auto* reference = as<ast::Reference>(id);
  if (reference == nullptr || scope.table != nullptr || reference->path.parts.size() != 1) {
    return std::nullopt;
  }
  const std::string& name = reference->path.parts[0].text;
  const bool isField =
      (scope.list ? names_.listField(*scope.list, name) : names_.profileField(name)).has_value();
  return isField ? std::nullopt : names_.staticList(name);
}

// `email is in complaints`, which the parser takes for a set that has a value.
Type ExprChecker::listTest(const ast::SetTest& it, std::size_t list, const Scope& scope) {
  binding(it.set) = StaticListRef{list};
  const Type wanted = context_.program.staticLists[list].type;
  if (context_.program.staticLists[list].isOfAreas) {
    reportListMisused(context_.span(it.set), list);
    return kBool;
  }
  if (it.op == ast::SetOp::AllOf || it.other || it.values.size() != 1) {
    reportListMisused(context_.span(it.set), list);
    return kBool;
  }
  const Type found = check(it.values[0], scope);
  if (found.kind == wanted.kind || found.kind == Kind::Error || wanted.kind == Kind::Error) {
    return kBool;
  }
  const std::string holds = wanted.kind == Kind::Text ? "texts" : "whole numbers";
  build(context_.sink, context_.span(it.values[0]), kOtherType, context_.shown(it.values[0]),
        say(context_.schema(), found) + ", and `" + context_.program.staticLists[list].name +
            "` is a list of " + holds)
      .emit();
  return kBool;
}

void ExprChecker::reportListMisused(Span span, std::size_t list) {
  const ast::ListDecl& it = context_.program.ast.lists[list];
  const std::string field = context_.written(it.field.span);
  if (context_.program.staticLists[list].isOfAreas) {
    build(context_.sink, span, kNotAskedForArea, it.name.text)
        .help("write: " + field + " is inside " + typed(it.name.text))
        .emit();
    return;
  }
  if (context_.program.staticLists[list].isOfPoints) {
    build(context_.sink, span, kNotAskedForPoint, it.name.text)
        .help("write: " + placeFieldOf(context_.schema()) + " is within 5 km of " +
              typed(it.name.text) + "(" + field + ")")
        .emit();
    return;
  }
  build(context_.sink, span, kNotAsked, it.name.text)
      .help("write: " + context_.written(it.field.span) + " is in " + typed(it.name.text))
      .emit();
}

}  // namespace muster::sema
