// Columns of files inside a source's expressions: `Quantity as whole number`, `Member as "Yes" yes,
// "No" no`. Each becomes a raw column of the type asked for.

#include <algorithm>
#include <limits>
#include <map>

#include "compiler/base/int128.h"
#include "compiler/calendar/calendar.h"
#include "compiler/sema/check_schema.h"
#include "compiler/sema/expr_checker.h"
#include "compiler/text/text.h"

namespace muster::sema {

namespace {

constexpr Definition<> kNotColumn{"E0706", Severity::Error,
                                  "`as` stands right behind a column of a file"};
constexpr Definition<std::string_view> kNoFormat{
    "E0707", Severity::Error, "{} has no format; only a date or an instant is written in one"};
constexpr Definition<std::string_view> kBadFormat{"E0708", Severity::Error,
                                                  "this format cannot be read: {}"};
constexpr Definition<std::string_view> kNoWords{
    "E0709", Severity::Error,
    "words can stand for yes or no, a word of a list, a whole number or a text, not for {}"};
constexpr Definition<std::string_view, std::string_view> kWordType{"E0711", Severity::Error,
                                                                   "`{}` is not {}"};
constexpr Definition<std::string_view> kWordTwice{"E0712", Severity::Error,
                                                  "\"{}\" is given a meaning twice"};

constexpr Definition<std::string_view> kNotInSource{
    "E0717", Severity::Error,
    "`{}` means nothing to a source, which reads row by row before any rule is run"};

bool isSame(const RawColumn& a, const RawColumn& b) {
  return a.name == b.name && a.type == b.type && a.format == b.format &&
         a.isRounded == b.isRounded && a.words.empty() && b.words.empty() &&
         a.mayBeAbsent == b.mayBeAbsent;
}

}  // namespace

std::string ExprChecker::columnName(const ast::Path& path) {
  const bool isRowNumber =
      path.parts.size() == 1 && path.parts[0].text == "row number" && !path.parts[0].isQuoted;
  if (isRowNumber) return "";
  std::string name;
  for (const ast::Name& part : path.parts) {
    if (!name.empty()) name += '.';
    name += part.text;
  }
  return name;
}

// What needs an as of, or the rest of a profile. Reports it, if this is a source.
bool ExprChecker::isRefusedInSource(Span span, const Scope& scope) {
  if (scope.table == nullptr) return false;
  build(context_.sink, span, kNotInSource, context_.written(span))
      .help("put it into a segment; a source may compare with a date that is written out")
      .emit();
  return true;
}

std::size_t ExprChecker::rawColumn(CheckedTable& table, RawColumn column) {
  const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                  [&](const RawColumn& it) { return isSame(it, column); });
  const auto index = static_cast<std::size_t>(found - table.columns.begin());
  if (found == table.columns.end()) table.columns.push_back(std::move(column));
  return index;
}

const ast::Path* ExprChecker::columnBelow(ExprId id, ExprId value, const Scope& scope) {
  const auto* reference = as<ast::Reference>(value);
  if (reference != nullptr && scope.table != nullptr) return &reference->path;
  if (as<ast::Poison>(value) == nullptr) {
    build(context_.sink, context_.span(id), kNotColumn)
        .help("convert each column by itself: (A as number) * (B as number)")
        .emit();
  }
  return nullptr;
}

Type ExprChecker::convert(ExprId id, const ast::Convert& it, const Scope& scope) {
  const Type wanted = typeOf(context_, context_.program.schema, it.type);
  const ast::Path* path = columnBelow(id, it.value, scope);
  if (path == nullptr || wanted.kind == Kind::Error) return {};
  if (it.format) {
    if (!isTime(wanted)) {
      build(context_.sink, context_.span(id), kNoFormat, say(context_.schema(), wanted)).emit();
      return {};
    }
    const auto format = calendar::Format::compile(*it.format);
    if (!format.ok()) {
      build(context_.sink, context_.span(id), kBadFormat, format.error().message)
          .help("a format is written like \"dd.mm.yyyy\" or \"yyyy-mm-dd hh:mm\"")
          .emit();
      return {};
    }
  }
  RawColumn column;
  column.name = columnName(*path);
  column.type = wanted;
  column.format = it.format;
  column.isRounded = it.isRounded;
  column.span = path->span;
  const RawRef ref{rawColumn(*scope.table, std::move(column))};
  binding(id) = ref;
  binding(it.value) = ref;
  type(it.value) = wanted;
  return wanted;
}

// What one word stands for; nothing, and a message, if that is not of the type.
std::optional<RawColumn::Word> ExprChecker::word(const ast::MapValues::Entry& entry,
                                                 const Type& wanted, const Scope& scope) {
  RawColumn::Word result;
  result.from = text::normalise(entry.from);
  const Type found = check(entry.to, scope, wanted);
  if (found.kind == Kind::Error) return std::nullopt;
  if (found == wanted) {
    if (const auto* yesNo = as<ast::YesNoLiteral>(entry.to)) {
      result.number = yesNo->value ? 1 : 0;
      return result;
    }
    if (const auto* value = std::get_if<EnumValue>(&binding(entry.to))) {
      result.number = value->index;
      return result;
    }
    if (const auto* text = as<ast::TextLiteral>(entry.to)) {
      result.text = text::normalise(text->value);
      return result;
    }
    const auto* negated = as<ast::Negate>(entry.to);
    const auto* number = as<ast::NumberLiteral>(negated != nullptr ? negated->operand : entry.to);
    const auto decimal = number != nullptr ? parseDecimal(number->digits) : std::nullopt;
    const auto whole = decimal ? withPlaces(*decimal, 0) : std::nullopt;
    if (whole && *whole <= std::numeric_limits<std::int64_t>::max()) {
      const auto value = static_cast<std::int64_t>(*whole);
      result.number = negated != nullptr ? -value : value;
      return result;
    }
  }
  build(context_.sink, context_.span(entry.to), kWordType, context_.shown(entry.to),
        say(context_.schema(), wanted))
      .emit();
  return std::nullopt;
}

Type ExprChecker::mapValues(ExprId id, const ast::MapValues& it, const Scope& scope,
                            const Type& expected) {
  const ast::Path* path = columnBelow(id, it.value, scope);
  if (path == nullptr || it.entries.empty()) return {};
  // Relies on (words stand in a line of a field): the grammar has them nowhere else.
  const Type& wanted = expected;
  if (wanted.kind == Kind::Error) return {};
  if (wanted.kind != Kind::Bool && wanted.kind != Kind::Enum && wanted.kind != Kind::Whole &&
      wanted.kind != Kind::Text) {
    build(context_.sink, context_.span(id), kNoWords, say(context_.schema(), wanted)).emit();
    return {};
  }
  RawColumn column;
  column.name = columnName(*path);
  column.type = wanted;
  column.span = path->span;
  std::map<std::string, Span> seen;
  for (const ast::MapValues::Entry& entry : it.entries) {
    const auto [place, isFirst] = seen.emplace(entry.from, entry.span);
    if (!isFirst) {
      build(context_.sink, entry.span, kWordTwice, entry.from)
          .label(place->second, "the first time")
          .emit();
    }
    if (auto meaning = word(entry, wanted, scope)) column.words.push_back(std::move(*meaning));
  }
  const RawRef ref{rawColumn(*scope.table, std::move(column))};
  binding(id) = ref;
  binding(it.value) = ref;
  type(it.value) = wanted;
  return wanted;
}

}  // namespace muster::sema
