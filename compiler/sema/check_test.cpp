#include "compiler/sema/check_test.h"

#include <algorithm>
#include <limits>
#include <unordered_set>

#include "compiler/ast/words.h"
#include "compiler/calendar/calendar.h"
#include "compiler/sema/definitions.h"
#include "compiler/sema/holes.h"
#include "compiler/sema/reach.h"
#include "compiler/sema/zones.h"
#include "compiler/text/text.h"

namespace muster::sema {

namespace {

constexpr Definition<std::string_view, std::string_view> kLacks{"E0620", Severity::Error,
                                                                "the test `{}` lacks {}"};
constexpr Definition<std::string_view> kUnknownKind{"E0621", Severity::Error,
                                                    "there is no profile `{}`"};
constexpr Definition<std::string_view, std::string_view, std::string_view> kMisfit{
    "E0622", Severity::Error, "`{}` is {}, and a test cannot give it {}"};
constexpr Definition<std::string_view, std::string_view> kGivenTwice{"E0623", Severity::Error,
                                                                     "{} `{}` is given twice"};
constexpr Definition<std::string_view, std::string_view> kNoTime{"E0624", Severity::Error,
                                                                 "this event of `{}` has no `{}`"};
constexpr Definition<std::string_view> kNobody{"E0625", Severity::Error,
                                               "no profile of this test is called `{}`"};
constexpr Definition<std::size_t> kWho{
    "E0625", Severity::Error, "{} profiles are given, and this does not say which is meant"};
constexpr Definition<std::string_view, std::string_view> kNoClause{"E0626", Severity::Error,
                                                                   "`{}` is no condition of `{}`"};
constexpr Definition<std::string_view> kNotWrittenOut{"E0627", Severity::Error,
                                                      "`{}` is not written out"};
constexpr Definition<std::string_view> kNoSize{"E0628", Severity::Error,
                                               "`{}` is no number of profiles"};
constexpr Definition<std::string_view> kUnknownGivenList{"E0594", Severity::Error,
                                                         "there is no list `{}`"};
constexpr Definition<std::string_view> kNoEntry{"E0595", Severity::Error,
                                                "the list `{}` has no entries like this one"};
constexpr Definition<std::string_view, std::string_view> kNoSuch{"E0752", Severity::Error,
                                                                 "there is no {} `{}`"};
constexpr Definition<std::string_view, std::string_view> kNoSuchOf{
    "E0752", Severity::Error, "there is no {} of the campaign `{}`"};
constexpr Definition<> kTooLong{"E0806", Severity::Error, "this number has too many digits"};

Type elementOf(const Type& set) {
  Type element = set;
  element.kind = set.element;
  element.element = Kind::Error;
  return element;
}

// How a value of the type is written.
std::string exampleOf(const schema::Schema& schema, const Type& type) {
  switch (type.kind) {
    case Kind::Bool: return "yes";
    case Kind::Whole: return "3";
    case Kind::Number: return type.places > 0 ? "2.5" : "3";
    case Kind::Percent: return "20%";
    case Kind::Money: return "5.00 " + schema.currencies.at(type.unit);
    case Kind::Real: return "0.5";
    case Kind::Text: return "\"text\"";
    case Kind::Enum: return typed(schema.enums[EnumId(type.unit)].values.front());
    case Kind::Date: return "2026-11-01";
    case Kind::Instant: return "3 days ago";
    case Kind::Duration: return "30 days";
    case Kind::Zone: return "\"Europe/London\"";
    case Kind::Set: return "[" + exampleOf(schema, elementOf(type)) + "]";
    case Kind::Place: return "place(51.5, -0.12)";
    case Kind::Ratio:
    case Kind::Version:
    case Kind::Error: break;
  }
  return "";
}

class TestChecker {
 public:
  TestChecker(Context& context, const Names& names, ExprChecker& checker)
      : context_(context), names_(names), checker_(checker) {}

  void check(const ast::Test& test) {
    CheckedTest made;
    made.name = test.name;
    made.span = test.span;
    const std::size_t errorsBefore = context_.sink.errorCount();
    if (test.asOf) made.asOf = asOf(*test.asOf);
    for (const ast::GivenProfile& it : test.profiles) made.profiles.push_back(profile(it));
    checkLabels(test);
    Seen seenLists;
    for (const ast::GivenList& it : test.lists) {
      if (!isNew(seenLists, it.name, "the list")) continue;
      if (auto given = list(it)) made.lists.push_back(std::move(*given));
    }
    for (const ast::Expectation& it : test.expectations) expectation(test, made, it);
    if (!test.hasHoles) checkIsWhole(test);
    const bool isSound = !test.hasHoles && context_.sink.errorCount() == errorsBefore;
    if (isSound) context_.program.tests.push_back(std::move(made));
  }

 private:
  const schema::Schema& schema() const { return context_.program.schema; }

  void checkIsWhole(const ast::Test& test) {
    const auto lacks = [&](std::string_view what, std::string help) {
      build(context_.sink, test.nameSpan, kLacks, test.name, what).help(std::move(help)).emit();
    };
    if (test.profiles.empty()) {
      lacks("a profile", "add a line such as: given " + typed(schema().profileName) + " { }");
    }
    if (!test.asOf) lacks("a point in time", "add a line such as: as of 2026-11-01 12:00");
    if (test.expectations.empty()) {
      const auto& segments = context_.program.ast.segments;
      lacks(
          "an expectation",
          segments.empty() ? "" : "add a line such as: expect in " + typed(segments[0].name.text));
    }
  }

  std::int64_t asOf(ExprId id) {
    const calendar::Zone* zone = calendar::findZone(schema().zone);
    if (zone == nullptr) return 0;
    const ast::ExprKind& kind = context_.expr(id).kind;
    if (const auto* date = std::get_if<ast::DateLiteral>(&kind)) {
      const std::int64_t days = calendar::daysOf({date->year, date->month, date->day});
      if (date->day != 0) return calendar::dayStart(*zone, days);
      build(context_.sink, context_.span(id), kMisfit, "as of", "a point in time", "a month")
          .help("write the day as well: as of " + context_.written(id) + "-01")
          .emit();
    } else if (const auto* instant = std::get_if<ast::InstantLiteral>(&kind)) {
      return instantIn(*zone, *instant);
    }
    return 0;
  }

  // ---- what is given ----

  GivenProfile profile(const ast::GivenProfile& it) {
    GivenProfile made;
    if (it.label) made.label = it.label->text;
    made.row.span = it.span;
    if (it.kind.text != schema().profileName) {
      build(context_.sink, it.kind.span, kUnknownKind, it.kind.text)
          .help("write: given " + typed(schema().profileName) + " { ... }")
          .emit();
      return made;
    }
    Seen seen;
    for (const ast::GivenField& field : it.fields) {
      if (!isNew(seen, field.name, "the field")) continue;
      if (!cells(std::nullopt, field, made.row) && !isLost(context_.program.ast, field.name.text)) {
        std::vector<std::string> near = names_.listNames();
        for (FieldId known : schema().profileFields) near.push_back(schema().fields[known].name);
        build(context_.sink, field.name.span, kUnknownField, field.name.text, it.kind.text)
            .help(context_.suggest(field.name.text, [&] { return near; }))
            .emit();
      }
    }
    return made;
  }

  // `traits: { plan: "gold", "odd key": "x" }`: an entry for each key.
  GivenEvents entries(ListId map, const ast::GivenField& field) {
    GivenEvents made{map, {}};
    const schema::EventList& declared = schema().lists[map];
    if (field.value.shape != ast::GivenValue::Shape::Record) {
      const bool isMissing = field.value.shape == ast::GivenValue::Shape::Missing;
      const Type& value = schema().fields[declared.fields.back()].type;
      build(context_.sink, field.value.span, kMisfit, field.name.text, "a map",
            isMissing ? "as missing" : "that")
          .help(isMissing ? "leave it out: a map that is not given is empty"
                          : "write: " + typed(field.name.text) +
                                ": { \"key\": " + exampleOf(schema(), value) + " }")
          .emit();
      return made;
    }
    Seen seen;
    for (const ast::GivenField& entry : field.value.fields) {
      const std::string key = text::normalise(entry.name.text);
      if (!isNew(seen, {key, entry.name.span}, "the key")) continue;
      if (entry.value.shape == ast::GivenValue::Shape::Missing) continue;
      GivenRow row{{}, {}, entry.name.span};
      row.cells.push_back({declared.fields.front(), textLiteral(key, entry.name.span), {}});
      row.cells.push_back(cell(declared.fields.back(), entry.value));
      made.rows.push_back(std::move(row));
    }
    return made;
  }

  ExprId textLiteral(std::string text, Span span) {
    CheckedProgram& program = context_.program;
    const ExprId id = program.ast.add(span, ast::TextLiteral{std::move(text)});
    program.types.add(kText);
    program.bindings.add(Binding{});
    program.lists.add(std::nullopt);
    program.canBeUnknown.add(false);
    return id;
  }

  GivenEvents events(ListId list, const ast::GivenField& field) {
    GivenEvents made{list, {}};
    const schema::EventList& declared = schema().lists[list];
    if (declared.isMap) return entries(list, field);
    const std::string what = declared.hasTime ? "a list of events" : "a list of records";
    const auto help = [&] {
      if (declared.fields.empty()) return typed(field.name.text) + ": [{ }]";
      const schema::Field& shown =
          schema().fields[declared.hasTime ? declared.time : declared.fields.front()];
      return typed(field.name.text) + ": [{ " + typed(shown.name) + ": " +
             exampleOf(schema(), shown.type) + " }]";
    };
    if (field.value.shape != ast::GivenValue::Shape::List) {
      const bool isMissing = field.value.shape == ast::GivenValue::Shape::Missing;
      build(context_.sink, field.value.span, kMisfit, field.name.text, what,
            isMissing ? "as missing" : "one value")
          .help(isMissing ? "leave it out: a list that is not given is empty" : "write: " + help())
          .emit();
      return made;
    }
    for (const ast::GivenValue& item : field.value.items) {
      if (item.shape == ast::GivenValue::Shape::Record) {
        made.rows.push_back(event(list, item));
        continue;
      }
      build(context_.sink, item.span, kMisfit, field.name.text, what, "values")
          .help("write: " + help())
          .emit();
    }
    return made;
  }

  GivenRow event(ListId list, const ast::GivenValue& record) {
    GivenRow row{{}, {}, record.span};
    const schema::EventList& declared = schema().lists[list];
    Seen seen;
    bool hasTime = false;
    for (const ast::GivenField& field : record.fields) {
      if (!isNew(seen, field.name, "the field")) continue;
      const std::size_t before = row.cells.size();
      if (!cells(list, field, row)) {
        if (isLost(context_.program.ast, field.name.text)) continue;
        const auto near = [&] {
          std::vector<std::string> all;
          for (FieldId known : declared.fields) all.push_back(schema().fields[known].name);
          return all;
        };
        build(context_.sink, field.name.span, kUnknownField, field.name.text, declared.name)
            .help(context_.suggest(field.name.text, near))
            .emit();
        continue;
      }
      hasTime |=
          std::any_of(row.cells.begin() + static_cast<std::ptrdiff_t>(before), row.cells.end(),
                      [&](const GivenCell& it) { return it.field == declared.time; });
    }
    if (declared.hasTime && !hasTime) {
      const schema::Field& time = schema().fields[declared.time];
      build(context_.sink, record.span, kNoTime, declared.name, time.name)
          .help("say when it happened: " + typed(time.name) + ": " + exampleOf(schema(), time.type))
          .emit();
    }
    return row;
  }

  // What a field or a list holds, or, of a record, what its fields do. False: there is no such.
  bool cells(std::optional<ListId> list, const ast::GivenField& given, GivenRow& row) {
    const std::string& name = given.name.text;
    const auto own = names_.listOf(list, name);
    if (own && !schema().lists[*own].ofSet) {
      row.lists.push_back(events(*own, given));
      return true;
    }
    const bool isRecord = given.value.shape == ast::GivenValue::Shape::Record;
    const schema::Consent* consent = list || isRecord ? nullptr : names_.consent(name);
    auto id = list ? names_.listField(*list, name) : names_.profileField(name);
    if (consent != nullptr) id = consent->status;
    if (id) row.cells.push_back(cell(*id, given.value));
    if (id || !names_.isRecord(list, name)) return id.has_value();
    if (given.value.shape == ast::GivenValue::Shape::Missing) {
      for (const std::string& part : names_.below(list, name + ".")) {
        const auto inside = names_.listOf(list, name + "." + part);
        if (inside && !schema().lists[*inside].ofSet) continue;
        ast::GivenField below = given;
        below.name.text += "." + part;
        cells(list, below, row);
      }
      return true;
    }
    if (!isRecord) {
      build(context_.sink, given.value.span, kMisfit, name, "a record", "one value")
          .help("write: " + given.name.text + ": { " +
                typed(names_.below(list, name + ".").front()) + ": ... }")
          .emit();
      return true;
    }
    Seen seen;
    for (const ast::GivenField& inner : given.value.fields) {
      const ast::Name full{name + "." + inner.name.text, inner.name.span};
      if (!isNew(seen, full, "the field")) continue;
      if (cells(list, {full, inner.value}, row) || isLost(context_.program.ast, inner.name.text))
        continue;
      build(context_.sink, inner.name.span, kUnknownField, inner.name.text, name)
          .help(context_.suggest(inner.name.text, [&] { return names_.below(list, name + "."); }))
          .emit();
    }
    return true;
  }

  // `given list panel [3, 5]`, `given list postcodes [{ key: "43004", at: place(40.0, -82.8) }]`,
  // `given list delivery_area [[place(1, 1), place(1, 2), place(2, 1)]]`.
  std::optional<GivenList> list(const ast::GivenList& it) {
    const auto index = names_.staticList(it.name.text);
    if (!index) {
      if (isLost(context_.program.ast, it.name.text)) return std::nullopt;
      const auto near = [&] {
        std::vector<std::string> all;
        for (const CheckedList& known : context_.program.staticLists) all.push_back(known.name);
        return all;
      };
      build(context_.sink, it.name.span, kUnknownGivenList, it.name.text)
          .help(context_.suggest(it.name.text, near))
          .emit();
      return std::nullopt;
    }
    const CheckedList& declared = context_.program.staticLists[*index];
    if (declared.type.kind == Kind::Error) return std::nullopt;
    GivenList made{.list = *index, .entries = {}, .places = {}, .areas = {}};
    for (const ast::GivenValue& entry : it.entries) {
      if (!listEntry(declared, entry, made)) return std::nullopt;
    }
    return made;
  }

  bool listEntry(const CheckedList& declared, const ast::GivenValue& entry, GivenList& made) {
    using Shape = ast::GivenValue::Shape;
    const auto misfit = [&] {
      const std::string key = exampleOf(schema(), declared.type);
      build(context_.sink, entry.span, kNoEntry, declared.name)
          .help("write for example: given list " + typed(declared.name) +
                (declared.isOfPoints  ? " [{ key: " + key + ", at: place(51.5, -0.12) }]"
                 : declared.isOfAreas ? " [[place(51, 0), place(51, 1), place(52, 0)]]"
                                      : " [" + key + "]"))
          .emit();
      return false;
    };
    const auto add = [&](const ast::GivenValue& value, const Type& wanted,
                         std::vector<ExprId>& into) {
      if (value.shape != Shape::Value) return misfit();
      const std::size_t errorsBefore = context_.sink.errorCount();
      const Type found = checker_.check(*value.value, {}, wanted);
      if (context_.sink.errorCount() > errorsBefore) return false;
      if (found.kind != wanted.kind || !isWrittenOut(*value.value)) return misfit();
      into.push_back(*value.value);
      return true;
    };
    if (declared.isOfAreas) {
      if (entry.shape != Shape::List || entry.items.size() < 3) return misfit();
      std::vector<ExprId>& corners = made.areas.emplace_back();
      return std::ranges::all_of(entry.items, [&](const ast::GivenValue& corner) {
        return add(corner, {Kind::Place}, corners);
      });
    }
    if (!declared.isOfPoints) return add(entry, declared.type, made.entries);
    const bool hasBoth = entry.shape == Shape::Record && entry.fields.size() == 2 &&
                         entry.fields[0].name.text == "key" && entry.fields[1].name.text == "at";
    return hasBoth ? add(entry.fields[0].value, declared.type, made.entries) &&
                         add(entry.fields[1].value, {Kind::Place}, made.places)
                   : misfit();
  }

  GivenCell cell(FieldId id, const ast::GivenValue& value) {
    const schema::Field& field = schema().fields[id];
    GivenCell made{id, std::nullopt, std::nullopt};
    const auto misfit = [&](std::string_view what) {
      build(context_.sink, value.span, kMisfit, field.name, say(schema(), field.type), what)
          .help("write for example: " + typed(field.name) + ": " + exampleOf(schema(), field.type))
          .emit();
    };
    switch (value.shape) {
      case ast::GivenValue::Shape::Missing:
        if (field.isOptional) break;
        build(context_.sink, value.span, kMisfit, field.name, "never missing", "as missing")
            .help(id == schema().key
                      ? "leave it out: a profile without a key of its own gets one"
                      : "if it can be missing, declare it so in the schema: " + typed(field.name) +
                            " " + schema::describe(schema(), field.type) + " optional")
            .emit();
        break;
      case ast::GivenValue::Shape::Record: misfit("fields of its own"); break;
      case ast::GivenValue::Shape::List:
        if (field.type.kind != Kind::Set) {
          misfit("a list");
          break;
        }
        made.elements.emplace();
        for (const ast::GivenValue& item : value.items) {
          if (item.shape != ast::GivenValue::Shape::Value) {
            misfit("that");
          } else if (fits(*item.value, field, elementOf(field.type))) {
            made.elements->push_back(*item.value);
          }
        }
        break;
      case ast::GivenValue::Shape::Value:
        if (field.type.kind == Kind::Set) {
          misfit("one value");
        } else if (fits(*value.value, field, field.type)) {
          made.value = value.value;
        }
        break;
    }
    return made;
  }

  // Whether the value is written out and of the type; reports it otherwise.
  bool fits(ExprId id, const schema::Field& field, const Type& wanted) {
    const std::size_t errorsBefore = context_.sink.errorCount();
    const Type found = checker_.check(id, {}, wanted);
    if (context_.sink.errorCount() > errorsBefore || found.kind == Kind::Error) return false;
    if (!isWrittenOut(id)) {
      build(context_.sink, context_.span(id), kNotWrittenOut, context_.shown(id))
          .help("write the value itself, for example: " + typed(field.name) + ": " +
                exampleOf(schema(), field.type))
          .emit();
      return false;
    }
    const auto* date = std::get_if<ast::DateLiteral>(&context_.expr(id).kind);
    const bool isMonth = date != nullptr && date->day == 0;
    const bool isDay = found.kind == Kind::Date && !isMonth;
    if (isMonth || (found != wanted && !(wanted.kind == Kind::Instant && isDay))) {
      const bool hasTooManyPlaces =
          found.kind == wanted.kind && found.unit == wanted.unit && found.places > wanted.places;
      build(context_.sink, context_.span(id), kMisfit, field.name, say(schema(), field.type),
            hasTooManyPlaces ? "more than " + std::to_string(wanted.places) + " places"
            : isMonth        ? std::string("a whole month")
                             : say(schema(), found))
          .help("write for example: " + typed(field.name) + ": " + exampleOf(schema(), field.type))
          .emit();
      return false;
    }
    const auto* zone = std::get_if<ast::TextLiteral>(&context_.expr(id).kind);
    if (wanted.kind == Kind::Zone && zone != nullptr &&
        calendar::findZone(zone->value) == nullptr) {
      build(context_.sink, context_.span(id), kUnknownZone, zone->value)
          .help(zoneMeant(zone->value))
          .emit();
      return false;
    }
    if (fitsColumn(id, wanted)) return true;
    build(context_.sink, context_.span(id), kTooLong)
        .help(wanted.places > 0 ? "a field holds about 18 digits, those behind the point included"
                                : "a field holds whole numbers up to 9223372036854775807")
        .emit();
    return false;
  }

  bool isWrittenOut(ExprId id) const {
    const ast::ExprKind& kind = context_.expr(id).kind;
    if (std::holds_alternative<ast::Reference>(kind)) {
      return std::holds_alternative<EnumValue>(context_.program.bindings[id]);
    }
    if (const auto* it = std::get_if<ast::Negate>(&kind)) return isWrittenOut(it->operand);
    if (const auto* it = std::get_if<ast::ShiftedPoint>(&kind)) return isWrittenOut(it->point);
    return ast::isLiteral(kind) || isPlaceWrittenOut(id);
  }

  // `place(51.5, -0.12)`.
  bool isPlaceWrittenOut(ExprId id) const {
    const auto* call = std::get_if<FunctionRef>(&context_.program.bindings[id]);
    if (call == nullptr || call->function != builtins::Function::Place) return false;
    return std::ranges::all_of(call->arguments, [&](const std::optional<ExprId>& argument) {
      return isWrittenOut(*argument);
    });
  }

  // A field holds 64 bits.
  bool fitsColumn(ExprId id, const Type& wanted) const {
    const ast::ExprKind& kind = context_.expr(id).kind;
    if (const auto* it = std::get_if<ast::Negate>(&kind)) return fitsColumn(it->operand, wanted);
    const auto* number = std::get_if<ast::NumberLiteral>(&kind);
    const auto* unit = std::get_if<ast::UnitLiteral>(&kind);
    if (wanted.kind == Kind::Real || (number == nullptr && unit == nullptr)) return true;
    std::optional<Decimal> decimal =
        parseDecimal(number != nullptr ? number->digits : unit->digits);
    if (decimal && unit != nullptr && unit->unit.text == "%") decimal->places += 2;
    const auto digits = decimal ? withPlaces(*decimal, wanted.places) : std::nullopt;
    return digits && *digits <= std::numeric_limits<std::int64_t>::max();
  }

  using Seen = std::unordered_set<std::string>;
  bool isNew(Seen& seen, const ast::Name& name, std::string_view what) {
    if (seen.insert(name.text).second) return true;
    build(context_.sink, name.span, kGivenTwice, what, name.text)
        .help("keep one of the two")
        .emit();
    return false;
  }

  void checkLabels(const ast::Test& test) {
    Seen seen;
    for (const ast::GivenProfile& it : test.profiles) {
      if (it.label) isNew(seen, *it.label, "the profile");
    }
  }

  // ---- what is expected ----

  void expectation(const ast::Test& test, CheckedTest& made, const ast::Expectation& it) {
    CheckedExpectation checked{it.kind, 0, 0, 0, {}, it.span};
    const bool isOfPlan =
        it.kind == ast::Expectation::Kind::Planned || it.kind == ast::Expectation::Kind::NotPlanned;
    if (isOfPlan) return planned(test, made, it);
    const auto segment = names_.segment(it.segment.text);
    if (!segment) {
      checker_.reportUnknownSegment({{it.segment}, it.segment.span});
      return;
    }
    checked.segment = *segment;
    if (!it.arguments.empty()) {
      if (isHole(context_.program.ast, context_.program.ast.segments[*segment].condition)) return;
      build(context_.sink, it.segment.span, kTakesNothing, it.segment.text)
          .help("write: in " + typed(it.segment.text))
          .emit();
      return;
    }
    if (it.kind == ast::Expectation::Kind::Size) {
      const std::optional<Decimal> decimal = parseDecimal(it.size);
      const auto size = decimal ? withPlaces(*decimal, 0) : std::nullopt;
      if (!size || *size > std::numeric_limits<std::uint32_t>::max()) {
        build(context_.sink, it.span, kNoSize, it.size).help("write a whole number").emit();
        return;
      }
      checked.size = static_cast<std::size_t>(*size);
    } else if (!findWho(test, it, checked)) {
      return;
    }
    if (it.because) {
      checked.because = clausesWritten(*segment, context_.written(*it.because));
      if (checked.because.empty()) {
        build(context_.sink, *it.because, kNoClause, context_.written(*it.because), it.segment.text)
            .help("copy a condition from the segment, word by word")
            .emit();
        return;
      }
    }
    made.expectations.push_back(std::move(checked));
  }

  // `planned sale by email version warm offer spa`, `not planned sale because frequency`.
  void planned(const ast::Test& test, CheckedTest& made, const ast::Expectation& it) {
    const std::vector<CheckedCampaign>& all = context_.program.campaigns;
    const auto found = std::ranges::find(all, it.segment.text, &CheckedCampaign::name);
    if (found == all.end()) {
      // One that is there has been reported.
      const bool isThere =
          std::ranges::any_of(context_.program.ast.campaigns, [&](const ast::Campaign& each) {
            return each.name && each.name->text == it.segment.text;
          });
      if (isThere || context_.program.ast.hasHoles) return;
      std::vector<std::string> names;
      for (const CheckedCampaign& each : all) names.push_back(each.name);
      build(context_.sink, it.segment.span, kNoSuch, "campaign", it.segment.text)
          .help(oneOf(it.segment.text, names))
          .emit();
      return;
    }
    CheckedExpectation checked{it.kind, 0,  static_cast<std::size_t>(found - all.begin()),
                               0,       {}, it.span};
    if (!findWho(test, it, checked)) return;
    bool isSound = true;
    const auto name = [&](const std::optional<ast::Name>& said, std::string_view what,
                          const std::vector<std::string>& known) -> std::optional<std::string> {
      if (!said) return std::nullopt;
      if (std::ranges::find(known, said->text) != known.end()) return said->text;
      isSound = false;
      if (what == "reason") {
        build(context_.sink, said->span, kNoSuch, what, said->text)
            .help(oneOf(said->text, known))
            .emit();
      } else {
        build(context_.sink, said->span, kNoSuchOf, std::string(what) + " `" + said->text + '`',
              found->name)
            .help(oneOf(said->text, known))
            .emit();
      }
      return std::nullopt;
    };
    checked.channel = name(it.channel, "channel", {channelOf(*found)});
    checked.version = name(it.version, "version", versionsOf(*found));
    checked.offer = name(it.offer, "offer", offersOf(*found));
    checked.reason = name(it.reason, "reason", reasonWords());
    if (isSound) made.expectations.push_back(std::move(checked));
  }

  std::string channelOf(const CheckedCampaign& campaign) const {
    const Type type = schema().fields[schema().contacts->channel].type;
    return schema().enums[EnumId(type.unit)].values[campaign.channel];
  }

  static std::vector<std::string> versionsOf(const CheckedCampaign& campaign) {
    std::vector<std::string> names;
    for (const CheckedSplit& split : campaign.splits) {
      for (const CheckedSplit::Arm& arm : split.arms) names.push_back(arm.name);
    }
    if (campaign.version) {
      for (const CheckedChoice::Pick& pick : campaign.version->picks) names.push_back(pick.name);
    }
    return names;
  }

  static std::vector<std::string> offersOf(const CheckedCampaign& campaign) {
    std::vector<std::string> names;
    if (campaign.offer) {
      for (const CheckedChoice::Pick& pick : campaign.offer->picks) names.push_back(pick.name);
    }
    if (std::ranges::find(names, "none") == names.end()) names.push_back("none");
    return names;
  }

  // What keeps somebody out of a plan: not being in its audience, or one of plan::Why.
  static std::vector<std::string> reasonWords() {
    return {"audience", "suppressed", "stopped",   "consent", "not_running", "quiet",
            "held_out", "untargeted", "frequency", "group",   "limit",       "too_few"};
  }

  // "did you mean `warm`?", or all there are.
  static std::string oneOf(std::string_view written, std::vector<std::string> known) {
    std::string help = didYouMean(written, known);
    if (!help.empty() || known.empty()) return help;
    constexpr std::size_t kMost = 12;
    for (std::size_t i = 0; i < std::min(known.size(), kMost); ++i) {
      help += (i == 0 ? "it is one of: " : ", ") + typed(known[i]);
    }
    return help;
  }

  bool findWho(const ast::Test& test, const ast::Expectation& it, CheckedExpectation& checked) {
    if (it.who) {
      const auto found = std::ranges::find_if(test.profiles, [&](const ast::GivenProfile& profile) {
        return profile.label && profile.label->text == it.who->text;
      });
      checked.profile = static_cast<std::size_t>(found - test.profiles.begin());
      if (found != test.profiles.end()) return true;
      const auto labels = [&] {
        std::vector<std::string> all;
        for (const ast::GivenProfile& profile : test.profiles) {
          if (profile.label) all.push_back(profile.label->text);
        }
        return all;
      };
      build(context_.sink, it.who->span, kNobody, it.who->text)
          .help(context_.suggest(it.who->text, labels))
          .emit();
      return false;
    }
    if (test.profiles.size() <= 1) return !test.profiles.empty();
    const auto& first = test.profiles.front().label;
    build(context_.sink, it.span, kWho, test.profiles.size())
        .help(first ? "write the name before it: expect " + typed(first->text) + " " +
                          context_.written(it.span)
                    : "name them: given " + typed(schema().profileName) +
                          " anna { ... }, and: expect "
                          "anna " +
                          context_.written(it.span))
        .emit();
    return false;
  }

  // The conditions of the segment, and of what it names, that are written so.
  std::vector<ExprId> clausesWritten(std::size_t segment, const std::string& text) const {
    std::vector<ExprId> found;
    const CheckedProgram& program = context_.program;
    for (const ExprId id : reachedFrom(program, {program.ast.segments[segment].condition})) {
      if (program.types[id].kind == Kind::Bool && context_.written(id) == text) found.push_back(id);
    }
    return found;
  }

  Context& context_;
  const Names& names_;
  ExprChecker& checker_;
};

}  // namespace

void checkTests(Context& context, const Names& names, ExprChecker& checker) {
  TestChecker tests(context, names, checker);
  for (const ast::Test& test : context.program.ast.tests) tests.check(test);
}

}  // namespace muster::sema
