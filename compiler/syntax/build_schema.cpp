// Schemas: settings, profiles, fields and lists.

#include <charconv>
#include <utility>

#include "compiler/base/overload.h"
#include "compiler/syntax/build.h"
#include "compiler/syntax/mend_messages.h"
#include "compiler/syntax/words.h"

namespace muster::syntax {

namespace {

// Deeper lists and records are not: their lines count as those of the innermost one that is.
constexpr std::size_t kMostLevels = 20;
inline constexpr diagnostics::Definition<std::string_view, std::size_t> kTooManyLevels{
    "E0643", diagnostics::Severity::Error, "`{}` stands inside of more than {} lists and records"};

inline constexpr diagnostics::Definition<std::string_view> kOddMark{
    "E0105", diagnostics::Severity::Error, "`{}` cannot stand behind a list of events"};

std::optional<int> wholeNumber(std::string_view digits) {
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

bool isListOfRecords(const ast::TypeExpr& type) {
  return type.word == ast::TypeWord::ListOf && type.elements.front().word == ast::TypeWord::Record;
}

}  // namespace

ast::SchemaDecl Builder::schema(Grammar::SchemaHeadContext* tree) {
  std::optional<int> version;
  if (tree->version != nullptr) version = wholeNumber(textOf(tree->version));
  return {name(tree->id), version, {}, {}, pieceSpan()};
}

ast::Setting Builder::setting(Grammar::SettingLineContext* tree) {
  ast::Setting setting{name(tree->id), {}, std::nullopt, pieceSpan()};
  for (Grammar::SettingWordContext* word : tree->words) {
    setting.words.push_back({textOf(word), spanOf(word)});
  }
  if (tree->text != nullptr) setting.text = text(tree->text);
  return setting;
}

ast::ProfileDecl Builder::profile(Grammar::ProfileHeadContext* tree) {
  ast::ProfileDecl profile{name(tree->id), std::nullopt, {}, {}, pieceSpan()};
  if (tree->keyField != nullptr) profile.key = name(tree->keyField);
  return profile;
}

Builder::ProfileLine Builder::profileLine(Grammar::ProfileLineContext* tree) {
  const std::uint32_t column = tokens_->front().column();
  if (tree->list != nullptr) {
    ast::EventsDecl events{name(tree->list), name(tree->time), {}, {}, {}, {}, false, pieceSpan()};
    for (Grammar::EventsOrderContext* order : tree->order) {
      if (order->thenBy != nullptr) events.thenBy = name(order->thenBy);
      Grammar::QuantityContext* written = order->late != nullptr ? order->late : order->keptFor;
      if (written == nullptr) continue;
      if (order->kept != nullptr && textOf(order->kept) != "kept") {
        diagnostics::build(sink_, spanOf(order->kept), kOddMark, textOf(order->kept))
            .help("write: kept for " + textOf(written))
            .emit();
      }
      const ExprId length = quantity(written);
      const ast::ExprKind kind = kindOf(length);
      if (const auto* duration = std::get_if<ast::DurationLiteral>(&kind)) {
        (order->late != nullptr ? events.lateBy : events.keptFor) = *duration;
      } else {
        reportNoUnit(written, "");
      }
    }
    return {column, std::move(events)};
  }
  ast::FieldDecl field{name(tree->id),
                       type(tree->t),
                       !tree->opt.empty(),
                       !tree->mark.empty(),
                       !tree->special.empty(),
                       {},
                       {},
                       pieceSpan()};
  for (Grammar::NameContext* purpose : tree->purposes) field.purposes.push_back(name(purpose));
  return {column, std::move(field)};
}

// ---- types --------------------------------------------------------------------------------------

namespace {

ast::TypeWord simpleType(std::size_t token) {
  switch (token) {
    case Lexer::W_PERCENT: return ast::TypeWord::Percent;
    case Lexer::W_REAL: return ast::TypeWord::Real;
    case Lexer::W_DATE: return ast::TypeWord::Date;
    case Lexer::W_INSTANT: return ast::TypeWord::Instant;
    case Lexer::W_DURATION: return ast::TypeWord::Duration;
    case Lexer::W_ZONE: return ast::TypeWord::Zone;
    case Lexer::W_PLACE: return ast::TypeWord::Place;
    case Lexer::W_CONSENT: return ast::TypeWord::Consent;
    case Lexer::W_RECORD:
    case Lexer::W_RECORDS: return ast::TypeWord::Record;
    default: return ast::TypeWord::Text;
  }
}

}  // namespace

ast::TypeExpr Builder::type(Grammar::TypeContext* tree) {
  ast::TypeExpr type{};
  type.span = spanOf(tree);
  if (tree->truth != nullptr) {
    type.word = ast::TypeWord::YesNo;
  } else if (tree->whole != nullptr) {
    type.word = ast::TypeWord::WholeNumber;
  } else if (tree->num != nullptr) {
    type.word = ast::TypeWord::Number;
    if (tree->places != nullptr) type.places = wholeNumber(textOf(tree->places)).value_or(-1);
  } else if (tree->one != nullptr) {
    type.word = ast::TypeWord::OneOf;
    for (Grammar::NameContext* word : tree->words) type.values.push_back(name(word));
    type.isOrdered = !tree->ordered.empty();
  } else if (tree->set != nullptr || tree->list != nullptr) {
    type.word = tree->set != nullptr ? ast::TypeWord::SetOf : ast::TypeWord::ListOf;
    type.elements.push_back(this->type(tree->element));
  } else if (tree->map != nullptr) {
    type.word = ast::TypeWord::MapOf;
    type.elements.push_back(this->type(tree->key));
    type.elements.push_back(this->type(tree->element));
  } else if (tree->money != nullptr) {
    type.word = ast::TypeWord::Money;
    if (tree->currency != nullptr) {
      type.name = ast::Name{textOf(tree->currency), spanOf(tree->currency)};
    }
  } else if (tree->word != nullptr) {
    type.word = simpleType(tree->word->getType());
  } else {
    type.word = ast::TypeWord::Named;
    std::string named = textOf(tree->named);
    if (const std::string own = ownSpelling(named); !own.empty()) {
      // Reported here, and then a text: any type is better than one that is not known.
      diagnostics::build(sink_, spanOf(tree->named), kForeign, named)
          .help("write `" + own + "`")
          .emit();
      type.word = ast::TypeWord::Text;
      return type;
    }
    const bool isQuoted = named.starts_with('`');
    if (isQuoted) named = named.substr(1, named.size() - 2);
    type.name = ast::Name{std::move(named), spanOf(tree->named), isQuoted};
  }
  return type;
}

// ---- what belongs to what -----------------------------------------------------------------------

namespace {

class Assembly {
 public:
  Assembly(ast::ProfileDecl& profile, std::vector<Builder::ProfileLine> lines,
           diagnostics::Sink& sink)
      : profile_(profile), lines_(std::move(lines)), sink_(sink) {}

  // Whether all lines stand where they can.
  bool run() {
    place(0, {}, profile_.fields);
    return !isTooDeep_;
  }

 private:
  // What a line stands below.
  struct Place {
    std::size_t level = 0;
    std::optional<std::size_t> list;  // the innermost
    std::string record;               // in that list: "home."
  };

  // Puts the lines that stand deeper than `column` into `fields`; lists go to the profile.
  void place(std::uint32_t column, const Place& at, std::vector<ast::FieldDecl>& fields) {
    while (next_ < lines_.size() && lines_[next_].column > column) {
      const std::uint32_t own = lines_[next_].column;
      std::visit(Overload{
                     [&](ast::FieldDecl& field) { placeField(own, at, std::move(field), fields); },
                     [&](ast::EventsDecl& list) { placeList(own, at, std::move(list)); },
                 },
                 lines_[next_++].decl);
    }
  }

  void placeField(std::uint32_t column, const Place& at, ast::FieldDecl field,
                  std::vector<ast::FieldDecl>& fields) {
    const bool isMap = field.type.word == ast::TypeWord::MapOf;
    if (isMap || isListOfRecords(field.type)) {
      ast::EventsDecl list{std::move(field.name), {},         {},   {}, {}, {},
                           field.isOptional,      field.span, isMap};
      if (isMap) return placeMap(at, std::move(list), field);
      const std::size_t index = profile_.lists.size();
      placeList(column, at, std::move(list));
      for (ast::FieldDecl& inner : profile_.lists[index].fields) mark(inner, field);
      return;
    }
    if (field.type.word == ast::TypeWord::Record && mayHold(field.name, at)) {
      place(column, {at.level + 1, at.list, at.record + field.name.text + "."}, field.fields);
    }
    fields.push_back(std::move(field));
  }

  // What is said of a list is said of the fields of its records.
  static void mark(ast::FieldDecl& inner, const ast::FieldDecl& list) {
    inner.isPersonal |= list.isPersonal;
    inner.isSpecial |= list.isSpecial;
    if (inner.purposes.empty()) inner.purposes = list.purposes;
  }

  void placeList(std::uint32_t column, const Place& at, ast::EventsDecl list) {
    list.owner = at.list;
    list.name.text = at.record + list.name.text;
    const std::size_t index = profile_.lists.size();
    const bool isHolding = mayHold(list.name, at);
    profile_.lists.push_back(std::move(list));
    if (!isHolding) return;
    std::vector<ast::FieldDecl> fields;
    place(column, {at.level + 1, index, {}}, fields);
    profile_.lists[index].fields = std::move(fields);
  }

  // Whether lines below it are its own; reports the first that stands too deep.
  bool mayHold(const ast::Name& name, const Place& at) {
    if (at.level < kMostLevels) return true;
    if (std::exchange(isTooDeep_, true)) return false;
    diagnostics::build(sink_, name.span, kTooManyLevels, name.text, kMostLevels).emit();
    return false;
  }

  void placeMap(const Place& at, ast::EventsDecl map, const ast::FieldDecl& field) {
    map.owner = at.list;
    map.name.text = at.record + map.name.text;
    const auto add = [&](std::string name, const ast::TypeExpr& type) {
      ast::FieldDecl part = field;
      part.name = {std::move(name), type.span};
      part.type = type;
      part.isOptional = false;
      part.span = type.span;
      map.fields.push_back(std::move(part));
    };
    add("key", field.type.elements[0]);
    add("value", field.type.elements[1]);
    profile_.lists.push_back(std::move(map));
  }

  ast::ProfileDecl& profile_;
  std::vector<Builder::ProfileLine> lines_;
  diagnostics::Sink& sink_;
  std::size_t next_ = 0;
  bool isTooDeep_ = false;
};

}  // namespace

bool assemble(ast::ProfileDecl& profile, std::vector<Builder::ProfileLine> lines,
              diagnostics::Sink& sink) {
  return Assembly(profile, std::move(lines), sink).run();
}

}  // namespace muster::syntax
