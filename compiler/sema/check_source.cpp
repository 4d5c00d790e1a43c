#include "compiler/sema/check_source.h"

#include <algorithm>
#include <map>

#include "compiler/calendar/calendar.h"
#include "compiler/sema/definitions.h"
#include "compiler/sema/holes.h"
#include "compiler/sema/zones.h"

namespace muster::sema {

namespace {

constexpr Definition<std::string_view, std::string_view> kUnknownTarget{
    "E0701", Severity::Error, "`{}` is neither the profile nor a list of events of schema `{}`"};
constexpr Definition<std::string_view> kTwoTables{"E0702", Severity::Error,
                                                  "`{}` is said twice to come from files"};
constexpr Definition<std::string_view, std::string_view, std::string_view> kDoesNotFit{
    "E0703", Severity::Error, "field `{}` is {}, and this is {}"};
constexpr Definition<std::string_view, std::string_view> kNoTable{
    "E0704", Severity::Error, "field `{}` is not optional, and `{}` comes from no file"};
constexpr Definition<std::string_view> kSeparator{
    "E0705", Severity::Error, "`{}` cannot separate columns: a separator is one character"};
constexpr Definition<std::string_view> kUnknownFormat{"E0713", Severity::Error,
                                                      "no kind of file is called `{}`"};
constexpr Definition<std::string_view> kBadInstant{"E0714", Severity::Error,
                                                   "`{}` is no date or point in time"};
constexpr Definition<std::string_view, std::string_view> kWrongTable{"E0715", Severity::Error,
                                                                     "`{}` is about {}"};
constexpr Definition<std::string_view, std::string_view> kNotItsOwner{
    "E0635", Severity::Error, "`{}` are records of `{}`, and stand in a column of its files"};
constexpr Definition<std::string_view, std::string_view> kJoins{
    "E0636", Severity::Error, "`{}` is {}; rows are put together by a text or a whole number"};
constexpr Definition<std::string_view, std::string_view> kNoLink{
    "E0641", Severity::Error,
    "`{}` come from files of their own, and no line says to which of `{}` each row belongs"};
constexpr Definition<std::string_view, std::string_view> kOfAnother{
    "E0685", Severity::Error, "`{}` is a field of the {}, and comes from its files"};
constexpr Definition<std::string_view> kEmptyList{
    "W0716", Severity::Warning, "`{}` comes from no file, so it is empty for everyone"};

// A field's place takes whole numbers where it holds numbers, and decimals of other places: what
// does not fit is found row by row.
bool fits(const Type& field, const Type& found) {
  if (field.kind == Kind::Error || found.kind == Kind::Error) return true;
  if (field.kind == Kind::Number && found.kind == Kind::Whole) return true;
  return field.kind == found.kind && field.unit == found.unit && field.element == found.element;
}

class SourceChecker {
 public:
  SourceChecker(Context& context, const Names& names, ExprChecker& checker,
                const ast::SchemaDecl& declaration, const ast::SourceDecl& source)
      : context_(context),
        names_(names),
        checker_(checker),
        hasKey_(declaration.profiles[0].key.has_value()),
        decl_(source) {}

  CheckedSource run() {
    source_.name = decl_.name.text;
    source_.span = decl_.span;
    checkZone();
    checkExtractedAt();
    for (std::size_t i = 0; i < decl_.tables.size(); ++i) {
      const ast::SourceTable& table = decl_.tables[i];
      const ast::SourceTable* first = sameBefore(i);
      if (first == nullptr) {
        if (!table.column) checkTable(table);
        continue;
      }
      const bool isList = names_.listAt(table.target.text).has_value();
      build(context_.sink, table.target.span, kTwoTables, table.target.text)
          .label(first->target.span, "the first time")
          .help(isList ? "leave one of them out: its events would count twice"
                       : "several files of one shape are one pattern: \"customers/*.csv\"")
          .emit();
    }
    std::stable_partition(source_.tables.begin(), source_.tables.end(),
                          [](const CheckedTable& it) { return !it.list.has_value(); });
    for (std::uint32_t i = 0; i < schema().lists.size(); ++i) addRecords(ListId(i));
    checkWhatIsLeft();
    return std::move(source_);
  }

 private:
  const schema::Schema& schema() const { return context_.schema(); }

  // The table before that says the same: of profiles any, of a list one that reads the same rows
  // of the same files. A list may otherwise be put together from files of several shapes.
  const ast::SourceTable* sameBefore(std::size_t index) const {
    const ast::SourceTable& table = decl_.tables[index];
    const auto list = names_.listAt(table.target.text);
    const bool isList = list.has_value();
    for (std::size_t i = 0; i < index; ++i) {
      const ast::SourceTable& before = decl_.tables[i];
      const bool isOther = before.target.text != table.target.text;
      if (isOther && (!isList || names_.listAt(before.target.text) != list)) continue;
      if (before.column || table.column) return &before;
      const bool readsOther = before.files != table.files || before.where || table.where;
      if (!isList || !readsOther) return &before;
    }
    return nullptr;
  }

  void checkZone() {
    source_.zone = schema().zone;
    if (!decl_.zone) return;
    if (calendar::findZone(*decl_.zone) != nullptr) {
      source_.zone = *decl_.zone;
      return;
    }
    build(context_.sink, decl_.name.span, kUnknownZone, *decl_.zone)
        .help(zoneMeant(*decl_.zone))
        .emit();
  }

  void checkExtractedAt() {
    if (!decl_.extractedAt) return;
    source_.extractedAt = decl_.extractedAt;
    if (calendar::parseInstant(*decl_.extractedAt)) return;
    build(context_.sink, decl_.name.span, kBadInstant, *decl_.extractedAt)
        .help("write it like 2026-11-01 or 2026-11-01 14:30")
        .emit();
  }

  // What no table speaks of.
  void checkWhatIsLeft() {
    const auto has = [&](std::optional<ListId> list) {
      return std::any_of(source_.tables.begin(), source_.tables.end(),
                         [&](const CheckedTable& it) { return it.list == list; });
    };
    source_.profilesComeFromEvents = !has(std::nullopt);
    for (FieldId id : schema().profileFields) {
      const schema::Field& field = schema().fields[id];
      if (has(std::nullopt) || id == schema().key || field.isOptional || field.through) continue;
      if (hasLost(context_.program.ast) || isMeant(schema().profileName)) continue;
      build(context_.sink, decl_.name.span, kNoTable, field.name, schema().profileName)
          .label(field.span, "declared here")
          .help("add: " + schema().profileName + " from \"FILE\", or declare the field optional")
          .emit();
      break;
    }
    for (std::uint32_t i = 0; i < schema().lists.size(); ++i) {
      const schema::EventList& list = schema().lists[ListId(i)];
      // What is in a set is read with the field.
      const bool isElsewhere = list.through.has_value() || list.ofSet.has_value();
      if (has(ListId(i)) || isElsewhere || hasLost(context_.program.ast)) continue;
      // Its name has been misspelt, which is one mistake.
      if (isMeant(list.name)) continue;
      build(context_.sink, decl_.name.span, kEmptyList, list.name).emit();
    }
  }

  // A table of records in a column of their owners' tables: one for each of those. What no line
  // speaks of is looked for in the column of its own name, except where a profile's own events are.
  void addRecords(ListId id) {
    const schema::EventList& list = schema().lists[id];
    if (list.through) return;
    const ast::SourceTable* decl = nullptr;
    for (const ast::SourceTable& table : decl_.tables) {
      if (names_.listAt(table.target.text) != id) continue;
      if (!table.column) return;
      decl = &table;
    }
    if (decl == nullptr && ((!list.owner && list.hasTime) || list.ofSet)) return;
    std::string column = list.name;
    if (decl != nullptr) {
      const std::string owner =
          list.owner ? schema().lists[*list.owner].name : schema().profileName;
      if (decl->column->parts.size() < 2 || decl->column->parts[0].text != owner) {
        build(context_.sink, decl->column->span, kNotItsOwner, list.name, owner)
            .help("write: " + typed(list.name) + " from " + typed(owner) + "." + typed(list.name))
            .emit();
      } else {
        column = joined(*decl->column, 1).text;
      }
    }
    std::optional<std::size_t> first;
    const std::size_t count = source_.tables.size();
    for (std::size_t i = 0; i < count; ++i) {
      if (source_.tables[i].list != list.owner) continue;
      CheckedTable table;
      if (first) table = source_.tables[*first];
      const CheckedTable& owner = source_.tables[i];
      table.list = id;
      table.in = i;
      table.files = owner.files;
      table.filesSpan = owner.filesSpan;
      table.ruleFile = owner.ruleFile;
      table.separator = owner.separator;
      table.format = owner.format;
      table.hasHeader = owner.hasHeader;
      table.lists = owner.lists;
      table.lists.push_back(column);
      table.isMap = list.isMap;
      table.missingWords = owner.missingWords;
      if (decl != nullptr) {
        table.missingWords.insert(table.missingWords.end(), decl->missingWords.begin(),
                                  decl->missingWords.end());
      }
      // Every expression is checked once: another table has the same columns in the same order.
      if (!first) checkRecords(decl, owner.span, table);
      if (!first) first = source_.tables.size();
      source_.tables.push_back(std::move(table));
    }
  }

  void checkRecords(const ast::SourceTable* decl, Span span, CheckedTable& table) {
    table.span = decl != nullptr ? decl->span : span;
    if (decl == nullptr) {
      ast::SourceTable nothing{};
      nothing.target = {schema().lists[*table.list].name, span};
      checkFields(nothing, table);
      return checkWhere(nothing, table);
    }
    checkOptions(*decl, table);
    checkFields(*decl, table);
    checkWhere(*decl, table);
  }

  void checkWhere(const ast::SourceTable& decl, CheckedTable& table) {
    if (decl.where) checker_.checkCondition(*decl.where, {std::nullopt, &table});
    table.where = decl.where;
    if (!table.list || !schema().lists[*table.list].isMap || table.fields.size() < 2) return;
    // An entry without a value is none.
    const Span span = decl.target.span;
    const ExprId isThere = add(span, ast::PresenceTest{true, table.fields[1].second}, kBool);
    table.where = decl.where ? add(span, ast::AllOf{{*decl.where, isThere}}, kBool) : isThere;
  }

  // An expression that nobody wrote.
  ExprId add(Span span, ast::ExprKind kind, const Type& type) {
    CheckedProgram& program = context_.program;
    const ExprId id = program.ast.add(span, std::move(kind));
    program.types.add(type);
    program.bindings.add(Binding{});
    program.lists.add(std::nullopt);
    program.canBeUnknown.add(true);
    return id;
  }

  bool isMeant(const std::string& name) const {
    return std::find(meant_.begin(), meant_.end(), name) != meant_.end();
  }

  void checkTable(const ast::SourceTable& decl) {
    const auto list = names_.listAt(decl.target.text);
    if (!list && decl.target.text != schema().profileName) {
      if (isLost(context_.program.ast, decl.target.text)) return;
      std::vector<std::string> targets = names_.listNames();
      targets.push_back(schema().profileName);
      build(context_.sink, decl.target.span, kUnknownTarget, decl.target.text, schema().name)
          .help(didYouMean(decl.target.text, targets))
          .emit();
      if (const auto near = diagnostics::nearest(decl.target.text, targets)) {
        meant_.push_back(*near);
      }
      return;
    }
    CheckedTable& table = source_.tables.emplace_back();
    table.list = list;
    table.files = decl.files;
    table.filesSpan = decl.filesSpan;
    table.ruleFile = context_.files[decl.span.file].path;
    table.separator = decl.separator;
    table.hasHeader = decl.hasHeader;
    table.missingWords = decl.missingWords;
    table.setsAsideRowsWithoutKey = decl.setsAsideRowsWithoutKey;
    table.createsProfiles = decl.createsProfiles;
    table.lastDuplicateWins = decl.lastDuplicateWins;
    table.span = decl.span;
    checkOptions(decl, table);
    checkFields(decl, table);
    checkWhere(decl, table);
    if (decl.winsPer && list) {
      table.winsPer = names_.listField(*list, decl.winsPer->text);
      if (!table.winsPer) {
        reportUnknownField(decl, table, *decl.winsPer);
      }
      if (table.winsPer) checkJoins(decl.winsPer->span, schema().fields[*table.winsPer]);
    }
  }

  void checkOptions(const ast::SourceTable& decl, CheckedTable& table) {
    if (decl.separator && decl.separator->size() != 1) {
      const bool isTab = *decl.separator == "tab" || *decl.separator == "tabs";
      build(context_.sink, decl.target.span, kSeparator, *decl.separator)
          .help(isTab ? "write: separated by \"\\t\"" : "write, for example: separated by \";\"")
          .emit();
    }
    if (decl.format) {
      const std::vector<std::string> formats = {"csv", "jsonl", "parquet", "arrow"};
      table.format = decl.format->text;
      if (std::find(formats.begin(), formats.end(), decl.format->text) == formats.end()) {
        const std::string near = didYouMean(decl.format->text, formats);
        build(context_.sink, decl.format->span, kUnknownFormat, decl.format->text)
            .help(near.empty() ? "csv, jsonl, parquet or arrow" : near)
            .emit();
      }
    }
    if (table.createsProfiles && !table.list) {
      build(context_.sink, decl.target.span, kWrongTable, "creates profiles", "lists of events")
          .emit();
    }
    if (table.lastDuplicateWins && table.list && !(decl.winsPer && !decl.column)) {
      build(context_.sink, decl.target.span, kWrongTable,
            *table.lastDuplicateWins ? "last row wins" : "first row wins", "profiles")
          .help(
              "events are never the same: each row is one; where rows are lines of one event, "
              "write for example: first row wins per order_id")
          .emit();
    }
    if (decl.winsPer && !table.list) {
      build(context_.sink, decl.winsPer->span, kWrongTable, "per " + decl.winsPer->text,
            "lists of events")
          .emit();
    }
  }

  std::optional<FieldId> fieldOf(const CheckedTable& table, const std::string& name) const {
    if (const schema::Consent* it = table.list ? nullptr : names_.consent(name)) return it->status;
    return table.list ? names_.listField(*table.list, name) : names_.profileField(name);
  }

  // Whether a mapping of that name gives the key of the profile.
  bool isKey(const CheckedTable& table, const std::string& name) const {
    if (table.in || ownerOf(table)) return false;
    const std::string& keyName = schema().fields[schema().key].name;
    if (!table.list && name == keyName) return hasKey_;
    return (name == "key" || name == keyName) && !fieldOf(table, name);
  }

  std::optional<ListId> ownerOf(const CheckedTable& table) const {
    return table.list ? schema().lists[*table.list].owner : std::nullopt;
  }

  // `orders.order_id` of rows that belong to orders: the field of those that says to which.
  std::optional<FieldId> ownerField(const CheckedTable& table, const std::string& name) const {
    const auto owner = ownerOf(table);
    if (!owner || table.in) return std::nullopt;
    const std::string prefix = schema().lists[*owner].name + ".";
    if (!name.starts_with(prefix)) return std::nullopt;
    return names_.listField(*owner, std::string_view(name).substr(prefix.size()));
  }

  // Rows are put together by values that are equal or not, and by nothing else.
  void checkJoins(Span span, const schema::Field& field) {
    const Kind kind = field.type.kind;
    if (kind == Kind::Text || kind == Kind::Whole || kind == Kind::Error) return;
    build(context_.sink, span, kJoins, field.name, say(schema(), field.type))
        .label(field.span, "declared here")
        .emit();
  }

  // Rows of a file of their own that belong to the elements of another list say to which.
  bool isLinked(const ast::SourceTable& decl, const CheckedTable& table) {
    const auto owner = ownerOf(table);
    if (!owner || table.in) return true;
    const auto isLink = [&](const ast::FieldMapping& it) {
      return ownerField(table, it.field.text).has_value();
    };
    if (std::ranges::any_of(decl.mappings, isLink)) return true;
    const schema::EventList& owning = schema().lists[*owner];
    std::string field = "FIELD";
    for (const FieldId id : owning.fields) {
      const schema::Field& it = schema().fields[id];
      const Kind kind = it.type.kind;
      if (kind != Kind::Text && kind != Kind::Whole) continue;
      if (field == "FIELD" || it.name.ends_with("_id")) field = typed(it.name);
      if (it.name.ends_with("_id")) break;
    }
    build(context_.sink, decl.target.span, kNoLink, schema().lists[*table.list].name, owning.name)
        .help("add a line with the column that holds it: " + typed(owning.name) + "." + field +
              " = " + field)
        .emit();
    return false;
  }

  void checkFields(const ast::SourceTable& decl, CheckedTable& table) {
    std::map<std::string, const ast::FieldMapping*> mappings;
    const bool hasNoLink = !isLinked(decl, table);
    for (const ast::FieldMapping& mapping : decl.mappings) {
      const std::string& name = mapping.field.text;
      if (const auto field = ownerField(table, name); field && !table.ownerField) {
        table.ownerField = field;
        checkJoins(mapping.field.span, schema().fields[*field]);
        table.key = checkMapping(mapping, schema().fields[*field], table);
        continue;
      }
      const bool givesKey = isKey(table, name);
      const bool isKeyOfProfile = name == "key" || name == schema().fields[schema().key].name;
      if (hasNoLink && isKeyOfProfile && !fieldOf(table, name)) continue;
      const auto field = givesKey ? std::nullopt : fieldOf(table, name);
      if (!givesKey && !field) {
        reportUnknownField(decl, table, mapping.field);
        continue;
      }
      if (field && schema().fields[*field].through) {
        const schema::Reference& above = schema().references[*schema().fields[*field].through];
        build(context_.sink, mapping.field.span, kOfAnother, name, above.kind)
            .label(schema().fields[*field].span, "declared here")
            .help("fill " + typed(schema().fields[above.field].name) + " with the key of the " +
                  above.kind + ", and this field below: " + typed(above.kind) + " from ...")
            .emit();
        continue;
      }
      const std::string whole = field ? schema().fields[*field].name : name;
      const auto [place, isFirst] = mappings.emplace(givesKey ? "" : whole, &mapping);
      if (isFirst) continue;
      const bool isKeyOfMap = field && name == "key";
      build(context_.sink, mapping.field.span, kDefinedTwice, "the field", name)
          .label(place->second->field.span, "defined here first")
          .help(isKeyOfMap ? "`key` is a field of `" + decl.target.text +
                                 "` here; whose row it is, say: " +
                                 typed(schema().fields[schema().key].name) + " = COLUMN"
                           : "keep one of them")
          .emit();
    }
    const auto mapped = [&](const std::string& name) -> const ast::FieldMapping* {
      const auto found = mappings.find(name);
      return found == mappings.end() ? nullptr : found->second;
    };
    const schema::Field& key = schema().fields[schema().key];
    if (const auto* mapping = mapped("")) {
      table.key = checkMapping(*mapping, key, table);
    } else if (!ownerOf(table) && !table.in && (hasKey_ || table.list)) {
      table.key = column(key, decl, table);
    }
    const std::vector<FieldId> fields =
        table.list ? schema().lists[*table.list].fields : schema().profileFields;
    for (FieldId id : fields) {
      if (id == schema().key || schema().fields[id].through) continue;
      const schema::Field& field = schema().fields[id];
      const auto* mapping = mapped(field.name);
      // Where a line says what a consent is, lines say all there is of it.
      const schema::Consent* consent = table.list ? nullptr : consentOf(id);
      const bool isUnsaid = mapping == nullptr && consent != nullptr &&
                            mapped(schema().fields[consent->status].name) != nullptr;
      if (isUnsaid) continue;
      table.fields.emplace_back(id, mapping != nullptr ? checkMapping(*mapping, field, table)
                                                       : column(field, decl, table));
    }
    if (table.list) return;
    for (const schema::Consent& it : schema().consents) limitStatus(it, decl, table);
  }

  // The consent that a field is a part of; null for any other.
  const schema::Consent* consentOf(FieldId field) const {
    for (const schema::Consent& it : schema().consents) {
      if (field == it.status || field == it.since || field == it.until || field == it.method) {
        return &it;
      }
    }
    return nullptr;
  }

  // Of a consent whose time cannot be read nothing is known: its status is computed from its bounds
  // too, and a value that does not fit spoils all that is computed from it. What it comes to is the
  // same otherwise, for no instant is behind one bound and before another that lies earlier.
  void limitStatus(const schema::Consent& consent, const ast::SourceTable& decl,
                   CheckedTable& table) {
    const auto partOf = [&](FieldId field) {
      return std::ranges::find(table.fields, field, &std::pair<FieldId, ExprId>::first);
    };
    const auto status = partOf(consent.status);
    const auto since = partOf(consent.since);
    const auto until = partOf(consent.until);
    const auto end = table.fields.end();
    if (status == end || (since == end && until == end)) return;
    const Span span = decl.target.span;
    // The first instant there is, where one bound stands alone.
    const auto bound = [&](auto part) {
      if (part != end) return part->second;
      return add(span, ast::InstantLiteral{{1, 1, 1}, 0, 0, 0}, kInstant);
    };
    const auto op = until != end ? ast::CompareOp::LessEqual : ast::CompareOp::GreaterEqual;
    const ExprId isOrdered = add(span, ast::Compare{op, bound(since), bound(until)}, kBool);
    const ExprId isFine = add(span, ast::Settled{true, isOrdered}, kBool);
    const Type& type = schema().fields[consent.status].type;
    const ast::Name word{"unknown", span};
    const ExprId unknown = add(span, ast::Reference{ast::Path{{word}, span}}, type);
    context_.program.bindings[unknown] = EnumValue{schema::kUnknownConsent};
    status->second = add(span, ast::Choose{{{isFine, status->second}}, unknown}, type);
  }

  void reportUnknownField(const ast::SourceTable& decl, const CheckedTable& table,
                          const ast::Name& name) {
    if (isLost(context_.program.ast, name.text)) return;
    const auto near = [&] {
      std::vector<std::string> all;
      for (FieldId id : table.list ? schema().lists[*table.list].fields : schema().profileFields) {
        const std::string& known = schema().fields[id].name;
        const schema::Consent* consent = table.list ? nullptr : names_.consent(known);
        all.push_back(consent != nullptr ? consent->name : known);
      }
      return all;
    };
    build(context_.sink, name.span, kUnknownField, name.text, decl.target.text)
        .help(context_.suggest(name.text, near))
        .emit();
  }

  ExprId checkMapping(const ast::FieldMapping& mapping, const schema::Field& field,
                      CheckedTable& table) {
    const Type found = checkValue(mapping.value, field.type, table);
    if (!fits(field.type, found)) {
      build(context_.sink, context_.span(mapping.value), kDoesNotFit, field.name,
            say(schema(), field.type), say(schema(), found))
          .label(field.span, "declared here")
          .emit();
    }
    return mapping.value;
  }

  // A column standing alone takes the type of its field, with a stand-in or without.
  Type checkValue(ExprId id, const Type& wanted, CheckedTable& table) {
    const ast::ExprKind& kind = context_.expr(id).kind;
    Type& type = context_.program.types[id];
    if (const auto* it = std::get_if<ast::Reference>(&kind)) {
      const bool isWord = wanted.kind == Kind::Enum && it->path.parts.size() == 1 && isStandIn_ &&
                          names_.enumValue(EnumId(wanted.unit), it->path.parts[0].text);
      if (isWord) return checker_.check(id, {std::nullopt, &table}, wanted);
      RawColumn raw;
      raw.name = ExprChecker::columnName(it->path);
      // The number of a row is a whole number, or a text where one is asked for.
      const bool isOdd = raw.name.empty() && wanted.kind != Kind::Text;
      raw.type = isOdd ? kWhole : wanted;
      raw.span = it->path.span;
      type = raw.type;
      context_.program.bindings[id] = RawRef{ExprChecker::rawColumn(table, std::move(raw))};
      return type;
    }
    if (const auto* it = std::get_if<ast::Else>(&kind)) {
      const bool wasStandIn = isStandIn_;
      checkValue(it->value, wanted, table);
      isStandIn_ = true;
      const Type fallback = checkValue(it->fallback, wanted, table);
      isStandIn_ = wasStandIn;
      type = checker_.requireComparable(it->value, it->fallback) ? wanted : kErrorType;
      return fallback.kind == Kind::Error ? fallback : type;
    }
    return checker_.check(id, {std::nullopt, &table}, wanted);
  }

  // The column of a field that no line maps: the one of its own name.
  ExprId column(const schema::Field& field, const ast::SourceTable& decl, CheckedTable& table) {
    const Span span = decl.target.span;
    const ast::Name name{field.name, span, true};
    const ExprId id = add(span, ast::Reference{ast::Path{{name}, span}}, field.type);
    RawColumn raw;
    raw.name = field.name;
    raw.type = field.type;
    raw.mayBeAbsent = field.isOptional;
    raw.span = span;
    context_.program.bindings[id] = RawRef{ExprChecker::rawColumn(table, std::move(raw))};
    return id;
  }

  Context& context_;
  const Names& names_;
  ExprChecker& checker_;
  bool hasKey_;
  const ast::SourceDecl& decl_;
  CheckedSource source_;
  std::vector<std::string> meant_;  // what misspelt targets probably are
  bool isStandIn_ = false;
};

}  // namespace

void checkSources(Context& context, const Names& names, ExprChecker& checker,
                  const ast::SchemaDecl& declaration) {
  const ast::Program& program = context.program.ast;
  std::map<std::string, Span> seen;
  std::vector<std::string> schemas;
  for (const ast::SchemaDecl& it : program.schemas) schemas.push_back(it.name.text);
  for (const ast::SourceDecl& source : program.sources) {
    const auto [place, isFirst] = seen.emplace(source.name.text, source.name.span);
    if (!isFirst) {
      build(context.sink, source.name.span, kDefinedTwice, "the source", source.name.text)
          .label(place->second, "defined here first")
          .emit();
      continue;
    }
    if (std::find(schemas.begin(), schemas.end(), source.schema.text) == schemas.end()) {
      build(context.sink, source.schema.span, kUnknownSchema, source.schema.text)
          .help(didYouMean(source.schema.text, schemas))
          .emit();
      continue;
    }
    if (source.schema.text != context.schema().name) continue;
    context.program.sources.push_back(
        SourceChecker(context, names, checker, declaration, source).run());
  }
}

}  // namespace muster::sema
