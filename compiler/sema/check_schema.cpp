#include "compiler/sema/check_schema.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "compiler/base/check.h"
#include "compiler/base/int128.h"
#include "compiler/calendar/calendar.h"
#include "compiler/sema/currencies.h"
#include "compiler/sema/definitions.h"
#include "compiler/sema/holes.h"
#include "compiler/sema/lengths_of_time.h"
#include "compiler/sema/zones.h"

namespace muster::sema {

namespace {

constexpr Definition<> kNoSchema{"E0601", Severity::Error,
                                 "these files have no schema, so nothing is known of a profile"};
constexpr Definition<std::size_t> kManySchemas{
    "E0602", Severity::Error, "these files hold {} schemas, and no `use schema` says which counts"};
constexpr Definition<std::string_view> kNoProfile{"E0604", Severity::Error,
                                                  "schema `{}` has no profile"};
constexpr Definition<std::string_view> kUnknownCurrency{"E0606", Severity::Error,
                                                        "`{}` is not the code of a currency"};
constexpr Definition<> kMoneyOfWhat{"E0607", Severity::Error, "money of which currency?"};
constexpr Definition<std::string_view> kUnknownSetting{"E0608", Severity::Error,
                                                       "a schema has no setting `{}`"};
constexpr Definition<std::string_view> kUnknownType{"E0609", Severity::Error,
                                                    "there is no type `{}`"};
constexpr Definition<std::string_view, std::string_view> kKeyMissing{
    "E0610", Severity::Error, "the key `{}` is not among the fields of `{}`"};
constexpr Definition<std::string_view, std::string_view> kKeyType{
    "E0611", Severity::Error, "the key `{}` is {}; a key is text or a whole number"};
constexpr Definition<std::string_view> kKeyOptional{
    "E0612", Severity::Error, "the key `{}` is optional, and a profile without a key is no one"};
constexpr Definition<std::string_view, std::string_view> kTimeType{
    "E0613", Severity::Error, "events happen at an instant or on a date, and `{}` is {}"};
constexpr Definition<std::string_view> kTimeOptional{
    "E0614", Severity::Error, "the time `{}` is optional, and an event happens at some time"};
constexpr Definition<std::string_view, std::string_view> kThenByMissing{
    "E0615", Severity::Error, "`then by {}` names no field of `{}`"};
constexpr Definition<std::string_view, std::string_view> kThenByType{
    "E0616", Severity::Error, "`{}` is {}, which has no order to sort events by"};
constexpr Definition<std::string_view> kRepeatedValue{"E0617", Severity::Error,
                                                      "`{}` stands twice in this list of values"};
constexpr Definition<int, int> kTooManyPlaces{"E0618", Severity::Error,
                                              "{} places are too many: at most {}"};
constexpr Definition<std::string_view> kSetElement{
    "E0619", Severity::Error, "a set holds texts, whole numbers or words, not {}"};

constexpr Definition<std::string_view> kEmptyRecord{"E0630", Severity::Error,
                                                    "the record `{}` has no fields"};

constexpr Definition<std::string_view, std::string_view, std::string_view> kOptionalList{
    "E0632", Severity::Error, "the {} `{}` is optional, and a {} is never missing"};
constexpr Definition<std::string_view> kEmptyElement{"E0633", Severity::Error,
                                                     "the records of `{}` have no fields"};
constexpr Definition<std::string_view> kMapKey{"E0661", Severity::Error,
                                               "the keys of a map are texts, and this is {}"};
constexpr Definition<std::string_view> kMapValue{"E0662", Severity::Error,
                                                 "a map holds one value for each key, not {}"};
constexpr Definition<std::string_view> kNoFieldOfIt{
    "E0904", Severity::Error,
    "a {} cannot stand here: what has several values is a set, or a list of records"};
constexpr Definition<std::string_view> kLeadsNowhere{
    "E0686", Severity::Error,
    "`{}` is the key of no kind of profile that a reference could lead to"};
constexpr Definition<std::string_view> kLateBy{
    "E0629", Severity::Error, "`late by` of `{}` is no length of time that is always as long"};
constexpr Definition<std::string_view> kNoContacts{"E0733", Severity::Error,
                                                   "`{}` cannot hold what was sent"};
constexpr Definition<std::string_view> kKeptFor{
    "E0629", Severity::Error, "`kept for` of `{}` is no whole number of a unit of time"};
constexpr Definition<std::string_view> kConsentElsewhere{
    "E0720", Severity::Error, "a consent is a field of a profile, and this is {}"};
constexpr Definition<std::string_view> kOptionalConsent{
    "E0721", Severity::Error, "the consent `{}` is optional, and a consent is never missing"};
constexpr Definition<std::string_view> kNoPurpose{
    "E0722", Severity::Error, "`{}` is special, and nothing says what it may be used for"};
constexpr Definition<std::string_view> kUnknownPurpose{
    "E0723", Severity::Error, "`{}` is none of the purposes of this schema"};
constexpr Definition<std::string_view> kSettingTwice{"E0115", Severity::Error,
                                                     "`{}` is said twice"};
constexpr Definition<std::string_view> kWrongSetting{"E0518", Severity::Error,
                                                     "the setting `{}` is written otherwise"};

const std::vector<std::string> kWeekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                            "friday", "saturday", "sunday"};
const std::vector<std::string> kMonths = {"january",   "february", "march",    "april",
                                          "may",       "june",     "july",     "august",
                                          "september", "october",  "november", "december"};

constexpr int kPlacesOfNumberMax = 12;

// The words a type can begin with, for near misses.
const std::vector<std::string>& typeWords() {
  static const std::vector<std::string> kWords = {
      "yes or no", "whole number", "number",   "percent", "money",  "real",  "text",   "one of",
      "date",      "instant",      "duration", "zone",    "set of", "place", "consent"};
  return kWords;
}

// In microseconds; 0 for what is longer in one month or year than in another.
std::int64_t fixedLengthOf(ast::TimeUnit unit) {
  const Length length = lengthOf(unit);
  return length.isOfMonths ? 0 : length.count;
}

// In microseconds; of months and years as long as they are on average.
std::int64_t averageLengthOf(ast::TimeUnit unit) {
  const Length length = lengthOf(unit);
  return length.isOfMonths ? length.count * kMonthOnAverage : length.count;
}

// Enums of the same words are one.
EnumId enumOf(schema::Schema& schema, schema::Enum wanted) {
  for (std::uint32_t i = 0; i < schema.enums.size(); ++i) {
    const schema::Enum& known = schema.enums[EnumId(i)];
    if (known.values == wanted.values && known.isOrdered == wanted.isOrdered) return EnumId(i);
  }
  return schema.enums.add(std::move(wanted));
}

class SchemaChecker {
 public:
  SchemaChecker(Context& context, std::size_t declaration)
      : context_(context), decl_(context.program.ast.schemas[declaration]) {
    checked_.declaration = declaration;
  }

  std::optional<CheckedSchema> run() {
    schema().name = decl_.name.text;
    schema().version = decl_.version.value_or(0);
    std::map<std::string_view, Span> said;
    for (const ast::Setting& setting : decl_.settings) {
      const auto [before, isNew] = said.emplace(setting.name.text, setting.span);
      if (isNew)
        checkSetting(setting);
      else
        reportTwice(setting, before->second);
    }
    if (decl_.profiles.empty()) {
      build(context_.sink, decl_.name.span, kNoProfile, decl_.name.text)
          .help("add below it: profile customer key customer_id")
          .emit();
      return std::nullopt;
    }
    MUSTER_CHECK(decl_.profiles.size() == 1, "several kinds of profile are several programs");
    checkProfile(decl_.profiles[0]);
    schema().weekdays = enumOf(schema(), {kWeekdays, false});
    if (contacts_ != nullptr) checkContacts(*contacts_);
    return std::move(checked_);
  }

 private:
  schema::Schema& schema() { return checked_.schema; }

  void reportTwice(const ast::Setting& it, Span before) {
    const bool isOfWords = it.name.text == "currency" || it.name.text == "purposes";
    build(context_.sink, it.span, kSettingTwice, it.name.text)
        .label(before, "the other one")
        .help(isOfWords ? "write all of them in one line, with commas between them"
                        : "keep one of the two lines")
        .emit();
  }

  void checkSetting(const ast::Setting& it) {
    const std::string& name = it.name.text;
    if (name == "zone") return checkZone(it);
    if (name == "currency") return checkCurrency(it);
    if (name == "weeks") return checkWeeks(it);
    if (name == "years") return checkYears(it);
    if (name == "birthdays") return checkBirthdays(it);
    if (name == "purposes") return checkPurposes(it);
    if (name == "contacts") {
      contacts_ = &it;  // Lists are not known yet.
      return;
    }
    build(context_.sink, it.name.span, kUnknownSetting, name)
        .help(didYouMean(
            name, {"zone", "currency", "weeks", "years", "birthdays", "purposes", "contacts"}))
        .emit();
  }

  // The place from 1 of the last word of a setting whose others are these; reported if it has none.
  int choice(const ast::Setting& it, const std::vector<std::string>& words,
             const std::vector<std::string>& choices) {
    bool fits = !it.text && it.words.size() == words.size() + 1;
    for (std::size_t i = 0; fits && i < words.size(); ++i) fits = it.words[i].text == words[i];
    const auto found = fits ? std::ranges::find(choices, it.words.back().text) : choices.end();
    if (found != choices.end()) return static_cast<int>(found - choices.begin()) + 1;
    std::string spelling = it.name.text;
    for (const std::string& word : words) spelling += " " + word;
    build(context_.sink, it.span, kWrongSetting, it.name.text)
        .help("write: " + spelling + " " + choices.back())
        .emit();
    return 1;
  }

  // `weeks start on sunday`
  void checkWeeks(const ast::Setting& it) {
    schema().firstWeekday = choice(it, {"start", "on"}, kWeekdays);
  }

  // `years start in april`
  void checkYears(const ast::Setting& it) {
    schema().firstMonth = choice(it, {"start", "in"}, kMonths);
  }

  // `birthdays on 28 february`, of those born on 29 February; otherwise on 1 March.
  void checkBirthdays(const ast::Setting& it) {
    const bool isMarch = it.words.size() == 3 && it.words[2].text == "march";
    schema().agesInFebruary = !isMarch;
    if (isMarch) {
      choice(it, {"on", "1"}, {"march"});
    } else {
      choice(it, {"on", "28"}, {"february"});
    }
  }

  // `purposes service, marketing`: no field is for another.
  void checkPurposes(const ast::Setting& it) {
    if (it.words.empty() || it.text) {
      build(context_.sink, it.span, kWrongSetting, it.name.text)
          .help("write: purposes service, marketing")
          .emit();
      return;
    }
    arePurposesDeclared_ = true;
    for (const ast::Name& word : it.words) addPurpose(word.text);
  }

  // `contacts messages`: a list of events with the fields that plans read and write.
  void checkContacts(const ast::Setting& it) {
    const auto write = [&](Span span, std::string_view what, const std::string& remedy) {
      build(context_.sink, span, kNoContacts, what).help(remedy).emit();
    };
    if (it.words.size() != 1 || it.text) {
      return write(it.span, "contacts", "write the name of one list: contacts messages");
    }
    const std::string& name = it.words[0].text;
    std::optional<ListId> list;
    std::vector<std::string> names;
    for (std::uint32_t i = 0; i < schema().lists.size(); ++i) {
      const schema::EventList& each = schema().lists[ListId(i)];
      if (!each.hasTime || each.owner || each.through) continue;
      names.push_back(each.name);
      if (each.name == name) list = ListId(i);
    }
    if (!list) {
      if (isLost(context_.program.ast, name)) return;
      const std::string near = didYouMean(name, names);
      return write(it.words[0].span, name,
                   near.empty() ? "name a list of events of the profile: events " + typed(name) +
                                      " at sent_at"
                                : near);
    }
    const auto field = [&](std::string_view called) { return fieldOf(*list, std::string(called)); };
    const auto has = [&](std::optional<FieldId> id, Kind kind, bool mayBeMissing) {
      return id && schema().fields[*id].type.kind == kind &&
             (mayBeMissing || !schema().fields[*id].isOptional);
    };
    schema::Contacts contacts{*list, FieldId(0), FieldId(0), {}, {}, {}};
    if (!has(field("campaign"), Kind::Text, false)) {
      return write(it.span, name, "that list needs the field: campaign text");
    }
    if (!has(field("channel"), Kind::Enum, false)) {
      return write(it.span, name, "that list needs the field: channel one of (email, sms)");
    }
    contacts.campaign = *field("campaign");
    contacts.channel = *field("channel");
    if (const auto role = field("role")) {
      const Type& type = schema().fields[*role].type;
      const bool isOfRoles = type.kind == Kind::Enum &&
                             std::ranges::all_of(schema::kRoles, [&](std::string_view word) {
                               const auto& words = schema().enums[EnumId(type.unit)].values;
                               return std::ranges::find(words, word) != words.end();
                             });
      if (!isOfRoles) {
        return write(schema().fields[*role].span, name,
                     "its field `role` tells messages from those who were held out: role one of "
                     "(message, hold_out, untargeted) optional");
      }
      contacts.role = role;
    }
    for (const auto& [called, slot] :
         {std::pair{"version", &contacts.version}, std::pair{"offer", &contacts.offer}}) {
      const auto id = field(called);
      if (!id) continue;
      if (!has(id, Kind::Text, true) || !schema().fields[*id].isOptional) {
        return write(schema().fields[*id].span, name,
                     std::string("its field is: ") + called + " text optional");
      }
      *slot = id;
    }
    schema().contacts = contacts;
  }

  void addPurpose(const std::string& purpose) {
    std::vector<std::string>& all = schema().purposes;
    if (std::ranges::find(all, purpose) == all.end()) all.push_back(purpose);
  }

  void checkZone(const ast::Setting& it) {
    const std::string zone = it.text.value_or(it.words.empty() ? "" : it.words[0].text);
    if (calendar::findZone(zone) != nullptr) {
      schema().zone = zone;
      return;
    }
    build(context_.sink, it.span, kUnknownZone, zone).help(zoneMeant(zone)).emit();
  }

  void checkCurrency(const ast::Setting& it) {
    for (const ast::Name& word : it.words) {
      if (!isCurrency(word.text)) {
        build(context_.sink, word.span, kUnknownCurrency, word.text)
            .help(didYouMean(word.text, currencyCodes()))
            .emit();
      } else {
        schema().currencies.push_back(word.text);
      }
    }
  }

  void checkProfile(const ast::ProfileDecl& profile) {
    schema().profileName = profile.name.text;
    std::vector<FieldId> fields;
    for (const ast::FieldDecl& field : profile.fields) {
      addField(field, {}, std::nullopt, fields);
    }
    schema().profileFields = std::move(fields);
    checkKey(profile);
    // By the place of their declaration; none of one that is not counted.
    std::vector<std::optional<ListId>> lists;
    for (const ast::EventsDecl& list : profile.lists) {
      const bool isOwned = list.owner.has_value();
      const auto owner = isOwned ? lists[*list.owner] : std::nullopt;
      lists.push_back(isOwned && !owner ? std::nullopt : addList(list, owner));
    }
    for (const ast::ReferenceDecl& it : profile.references) {
      const auto list = it.list ? lists[*it.list] : std::nullopt;
      schema().references.push_back({fieldOf(list, it.field).value_or(schema().key), it.kind});
    }
  }

  // What is declared in the profile or in the elements of a list.
  std::unordered_map<std::string, Span>& namesOf(std::optional<ListId> list) {
    const std::size_t index = list ? list->index() + 1U : 0U;
    if (names_.size() <= index) names_.resize(index + 1);
    return names_[index];
  }

  // A name that stands for two things among the fields and lists of one owner is reported here.
  bool isNew(std::unordered_map<std::string, Span>& seen, std::string_view what,
             const ast::Name& name) {
    const auto [place, isFirst] = seen.emplace(name.text, name.span);
    if (isFirst) return true;
    build(context_.sink, name.span, kDefinedTwice, what, name.text)
        .label(place->second, "defined here first")
        .emit();
    return false;
  }

  // What a field of a record has of the record.
  struct Within {
    std::string prefix;  // "home."
    bool isOptional = false;
    std::optional<std::size_t> through = std::nullopt;
    std::vector<std::string> purposes = {};
    bool isPersonal = false;
    bool isSpecial = false;
  };

  // What the fields below it have of a record, and a field of itself: its own purposes count, or
  // else those of the record.
  Within inside(const ast::FieldDecl& field, const Within& record) {
    Within all = record;
    all.isOptional |= field.isOptional;
    all.isPersonal |= field.isPersonal;
    all.isSpecial |= field.isSpecial;
    if (field.through) all.through = field.through;
    if (field.purposes.empty()) return all;
    all.purposes.clear();
    for (const ast::Name& purpose : field.purposes) {
      const std::vector<std::string>& known = schema().purposes;
      if (!arePurposesDeclared_) addPurpose(purpose.text);
      if (std::ranges::find(known, purpose.text) == known.end() && !all.through) {
        build(context_.sink, purpose.span, kUnknownPurpose, purpose.text)
            .help(didYouMean(purpose.text, known))
            .emit();
      }
      all.purposes.push_back(purpose.text);
    }
    return all;
  }

  void checkMarks(const schema::Field& field) {
    if (!field.isSpecial || !field.purposes.empty() || field.through) return;
    const std::string purpose = schema().purposes.empty() ? "service" : schema().purposes[0];
    build(context_.sink, field.span, kNoPurpose, field.name)
        .help("say it behind the type, for example: for " + typed(purpose))
        .emit();
  }

  FieldId newField(const ast::Name& name, const Type& type, std::optional<ListId> list,
                   const Within& marks) {
    return schema().fields.add({name.text, type, marks.isOptional, list, name.span, marks.through,
                                marks.purposes, marks.isPersonal, marks.isSpecial});
  }

  // `marks` are its own and those of the record it stands in.
  void addConsent(const ast::FieldDecl& field, const ast::Name& name, const Within& marks,
                  std::optional<ListId> list, std::vector<FieldId>& added) {
    if (list) {
      // Of a profile that events refer to it is not seen.
      if (marks.through) return;
      build(context_.sink, field.type.span, kConsentElsewhere, "one of a list")
          .help("for what was said at one time, declare: " + typed(field.name.text) +
                " one of (granted, denied)")
          .emit();
      return;
    }
    if (field.isOptional && !marks.through) {
      build(context_.sink, name.span, kOptionalConsent, name.text)
          .help("leave out `optional`: where nothing was said, it is unknown")
          .emit();
    }
    Type status{Kind::Enum};
    status.unit = enumOf(schema(), {{"granted", "denied", "unknown"}, false}).index();
    Within parts = marks;
    parts.isOptional = true;
    const auto add = [&](std::string_view part, const Type& type) {
      const ast::Name full{name.text + std::string(part), name.span};
      isNew(namesOf(list), "the field", full);
      added.push_back(newField(full, type, list, parts));
      return added.back();
    };
    const FieldId answer = add(".status", status);
    const FieldId since = add(".since", kInstant);
    const FieldId until = add(".until", kInstant);
    const FieldId method = add(".method", kText);
    checkMarks(schema().fields[answer]);
    schema().consents.push_back({name.text, answer, since, until, method, name.span});
  }

  // A record is no field itself: its fields are, under their names with its own before them.
  void addField(const ast::FieldDecl& field, const Within& record, std::optional<ListId> list,
                std::vector<FieldId>& added) {
    const ast::Name name{record.prefix + field.name.text, field.name.span};
    if (!isNew(namesOf(list), "the field", name)) return;
    Within marks = inside(field, record);
    if (field.type.word == ast::TypeWord::Consent) {
      addConsent(field, name, marks, list, added);
    } else if (field.type.word != ast::TypeWord::Record) {
      const Type type = typeOf(context_, schema(), field.type);
      // `events orders` alone, which reads as a field.
      if (type.kind == Kind::Error && field.name.text == "events" && field.type.name) {
        context_.sink.amend(field.type.span, "a list of events says when they were: events " +
                                                 typed(field.type.name->text) + " at FIELD");
      }
      added.push_back(newField(name, type, list, marks));
      checkMarks(schema().fields[added.back()]);
    } else {
      const bool holdsLists = std::ranges::any_of(
          decl_.profiles[0].lists,
          [&](const ast::EventsDecl& it) { return it.name.text.starts_with(name.text + "."); });
      if (field.fields.empty() && !holdsLists && !hasLost(context_.program.ast)) {
        build(context_.sink, name.span, kEmptyRecord, name.text)
            .help("write them below it, one a line and further to the right: city text")
            .emit();
      }
      marks.prefix = name.text + ".";
      for (const ast::FieldDecl& each : field.fields) addField(each, marks, list, added);
    }
  }

  void checkKey(const ast::ProfileDecl& profile) {
    if (!profile.key) return useRowNumber(profile);
    const std::string& name = profile.key->text;
    for (FieldId id : schema().profileFields) {
      const schema::Field& field = schema().fields[id];
      if (field.name != name) continue;
      schema().key = id;
      if (field.isOptional) {
        build(context_.sink, profile.key->span, kKeyOptional, name)
            .label(field.span, "declared optional")
            .help("leave out `optional`")
            .emit();
      }
      const Kind kind = field.type.kind;
      if (kind != Kind::Text && kind != Kind::Whole && kind != Kind::Error) {
        build(context_.sink, profile.key->span, kKeyType, name, say(schema(), field.type))
            .label(field.span, "declared here")
            .emit();
      }
      return;
    }
    if (!hasLost(context_.program.ast)) reportNoKey(profile);
    // The rest is checked as if it had been declared.
    addKey(name, kErrorType, profile.key->span);
  }

  void reportNoKey(const ast::ProfileDecl& profile) {
    const std::string& name = profile.key->text;
    std::vector<std::string> names;
    for (FieldId id : schema().profileFields) names.push_back(schema().fields[id].name);
    const std::string near = didYouMean(name, names);
    build(context_.sink, profile.key->span, kKeyMissing, name, profile.name.text)
        .help(near.empty() ? "add a line: " + typed(name) + " text" : near)
        .emit();
  }

  void addKey(const std::string& name, const Type& type, Span span) {
    const FieldId id = schema().fields.add({name, type, false, std::nullopt, span});
    schema().profileFields.insert(schema().profileFields.begin(), id);
    schema().key = id;
  }

  // Without a key a profile is a row of its file, known by its number.
  void useRowNumber(const ast::ProfileDecl& profile) {
    std::string name = "row_number";
    while (namesOf(std::nullopt).contains(name)) name += "_";
    addKey(name, kWhole, profile.name.span);
  }

  std::optional<ListId> addList(const ast::EventsDecl& decl, std::optional<ListId> owner) {
    if (!isNew(namesOf(owner), "the list", decl.name)) return std::nullopt;
    if (decl.isOptional) {
      const std::string what = decl.isMap ? "map" : "list";
      build(context_.sink, decl.name.span, kOptionalList, what, decl.name.text, what)
          .help("leave out `optional`: where there is no " +
                std::string(decl.isMap ? "entry" : "record") + ", the " + what + " is empty")
          .emit();
    }
    const ListId id = schema().lists.add({decl.name.text, FieldId(0), {}, {}, decl.name.span});
    schema().lists[id].owner = owner;
    schema().lists[id].hasTime = decl.time.has_value();
    schema().lists[id].through = decl.through;
    schema().lists[id].isMap = decl.isMap;
    std::vector<FieldId> fields;
    const auto isTime = [&](const ast::FieldDecl& field) {
      return field.name.text == decl.time->text;
    };
    // The time needs no line of its own; it is an instant then.
    if (decl.time && std::none_of(decl.fields.begin(), decl.fields.end(), isTime)) {
      fields.push_back(
          schema().fields.add({decl.time->text, kInstant, false, id, decl.time->span}));
    }
    for (const ast::FieldDecl& field : decl.fields) {
      if (decl.isMap && !fitsMap(field, &field == &decl.fields.front())) continue;
      addField(field, {}, id, fields);
    }
    schema().lists[id].fields = fields;
    if (fields.empty() && !decl.isMap && !hasLost(context_.program.ast)) {
      build(context_.sink, decl.name.span, kEmptyElement, decl.name.text)
          .help("write them below it, one a line and further to the right: sku text")
          .emit();
    }
    if (decl.time) checkTime(*decl.time, id);
    if (decl.lateBy) checkLateBy(*decl.lateBy, id);
    if (decl.keptFor) checkKeptFor(*decl.keptFor, id);
    if (decl.thenBy) checkThenBy(decl, id);
    return id;
  }

  // Keys are texts, and values single ones. False: the type is that of no field.
  bool fitsMap(const ast::FieldDecl& part, bool isKey) {
    const auto refuse = [&](std::string_view what) {
      build(context_.sink, part.span, isKey ? kMapKey : kMapValue, what).emit();
      return false;
    };
    switch (part.type.word) {
      case ast::TypeWord::Record: return refuse("a record");
      case ast::TypeWord::Consent: return refuse("a consent");
      case ast::TypeWord::ListOf: return refuse("a list");
      case ast::TypeWord::MapOf: return refuse("a map");
      case ast::TypeWord::SetOf: return refuse("a set");
      case ast::TypeWord::Text:
      case ast::TypeWord::Named: return true;
      case ast::TypeWord::YesNo: return !isKey || refuse("yes or no");
      case ast::TypeWord::WholeNumber: return !isKey || refuse("a whole number");
      case ast::TypeWord::Number: return !isKey || refuse("a number");
      case ast::TypeWord::Percent: return !isKey || refuse("a percentage");
      case ast::TypeWord::Money: return !isKey || refuse("money");
      case ast::TypeWord::Real: return !isKey || refuse("a real number");
      case ast::TypeWord::OneOf: return !isKey || refuse("one of some words");
      case ast::TypeWord::Date: return !isKey || refuse("a date");
      case ast::TypeWord::Instant: return !isKey || refuse("a point in time");
      case ast::TypeWord::Duration: return !isKey || refuse("a length of time");
      case ast::TypeWord::Zone: return !isKey || refuse("a time zone");
      case ast::TypeWord::Place: return !isKey || refuse("a place");
    }
    return true;
  }

  std::optional<FieldId> fieldOf(std::optional<ListId> list, const std::string& name) {
    for (FieldId id : list ? schema().lists[*list].fields : schema().profileFields) {
      if (schema().fields[id].name == name) return id;
    }
    return std::nullopt;
  }

  void checkTime(const ast::Name& time, ListId list) {
    const std::optional<FieldId> id = fieldOf(list, time.text);
    if (!id) return;  // Declared of a type that is no type of a value; reported with its line.
    schema().lists[list].time = *id;
    const schema::Field& field = schema().fields[*id];
    if (field.type.kind != Kind::Error && !sema::isTime(field.type)) {
      build(context_.sink, time.span, kTimeType, time.text, say(schema(), field.type))
          .label(field.span, "declared here")
          .emit();
    }
    if (field.isOptional) {
      build(context_.sink, time.span, kTimeOptional, time.text)
          .label(field.span, "declared optional")
          .help("leave out `optional`: a row without a time is set aside and counted")
          .emit();
    }
  }

  static constexpr std::int64_t kYearsMost = 1000;

  // As long on every day, and whole days for what has a date only.
  void checkLateBy(const ast::DurationLiteral& late, ListId list) {
    const std::optional<Decimal> decimal = parseDecimal(late.digits);
    const Int128 count = decimal ? withPlaces(*decimal, 0).value_or(-1) : -1;
    const Type& time = schema().fields[schema().lists[list].time].type;
    const std::int64_t unit = fixedLengthOf(late.unit);
    const bool isDated = time.kind == Kind::Date;
    constexpr std::int64_t kMost = 1000 * 365 * calendar::kMicrosPerDay;
    const bool isFit = unit > 0 && count >= 0 && count <= kMost / unit &&
                       (!isDated || unit % calendar::kMicrosPerDay == 0);
    if (!isFit) {
      build(context_.sink, schema().lists[list].span, kLateBy, schema().lists[list].name)
          .help(isDated ? "these events have dates: write days, such as: late by up to 2 days"
                        : "write hours, days or weeks, such as: late by up to 48 hours")
          .emit();
      return;
    }
    schema().lists[list].lateBy = static_cast<std::int64_t>(count) * unit;
  }

  void checkKeptFor(const ast::DurationLiteral& kept, ListId list) {
    const std::optional<Decimal> decimal = parseDecimal(kept.digits);
    const Int128 count = decimal ? withPlaces(*decimal, 0).value_or(0) : 0;
    const std::int64_t unit = averageLengthOf(kept.unit);
    if (count >= 1 && count <= kYearsMost * averageLengthOf(ast::TimeUnit::Year) / unit) {
      schema().lists[list].keptFor = static_cast<std::int64_t>(count) * unit;
      return;
    }
    build(context_.sink, schema().lists[list].span, kKeptFor, schema().lists[list].name)
        .help("write how far back there are any, such as: kept for 24 months")
        .emit();
  }

  void checkThenBy(const ast::EventsDecl& decl, ListId list) {
    const std::optional<FieldId> id = fieldOf(list, decl.thenBy->text);
    if (!id && isLost(context_.program.ast, decl.thenBy->text)) return;
    if (!id) {
      std::vector<std::string> names;
      for (FieldId field : schema().lists[list].fields)
        names.push_back(schema().fields[field].name);
      build(context_.sink, decl.thenBy->span, kThenByMissing, decl.thenBy->text, decl.name.text)
          .help(didYouMean(decl.thenBy->text, names))
          .emit();
      return;
    }
    const schema::Field& field = schema().fields[*id];
    if (!isOrdered(schema(), field.type)) {
      build(context_.sink, decl.thenBy->span, kThenByType, decl.thenBy->text,
            say(schema(), field.type))
          .label(field.span, "declared here")
          .emit();
      return;
    }
    schema().lists[list].thenBy = *id;
  }

  Context& context_;
  const ast::SchemaDecl& decl_;
  CheckedSchema checked_;
  std::vector<std::unordered_map<std::string, Span>> names_;  // see namesOf
  bool arePurposesDeclared_ = false;                          // by the setting
  const ast::Setting* contacts_ = nullptr;
};

Type moneyType(Context& context, schema::Schema& schema, const ast::TypeExpr& written) {
  std::vector<std::string>& currencies = schema.currencies;
  if (!written.name) {
    if (!currencies.empty()) return {Kind::Money, schema::kMoneyPlaces, Kind::Error, 0};
    build(context.sink, written.span, kMoneyOfWhat).help("write: money GBP").emit();
    return {};
  }
  const std::string& code = written.name->text;
  if (!isCurrency(code)) {
    build(context.sink, written.name->span, kUnknownCurrency, code)
        .help(didYouMean(code, currencyCodes()))
        .emit();
    return {};
  }
  const auto found = std::find(currencies.begin(), currencies.end(), code);
  const auto index = static_cast<std::uint32_t>(found - currencies.begin());
  if (found == currencies.end()) currencies.push_back(code);
  return {Kind::Money, schema::kMoneyPlaces, Kind::Error, index};
}

Type numberType(Context& context, const ast::TypeExpr& written) {
  const int places = written.places.value_or(schema::kNumberPlaces);
  if (places <= kPlacesOfNumberMax) {
    return {Kind::Number, static_cast<std::uint8_t>(places), Kind::Error, 0};
  }
  build(context.sink, written.span, kTooManyPlaces, places, kPlacesOfNumberMax).emit();
  return {};
}

Type enumType(Context& context, schema::Schema& schema, const ast::TypeExpr& written) {
  schema::Enum wanted{{}, written.isOrdered};
  std::unordered_map<std::string, Span> seen;
  for (const ast::Name& value : written.values) {
    const auto [place, isFirst] = seen.emplace(value.text, value.span);
    if (isFirst) {
      wanted.values.push_back(value.text);
      continue;
    }
    build(context.sink, value.span, kRepeatedValue, value.text)
        .label(place->second, "the first")
        .emit();
  }
  return {Kind::Enum, 0, Kind::Error, enumOf(schema, std::move(wanted)).index()};
}

Type noConsent(Context& context, const ast::TypeExpr& written, std::string_view what) {
  build(context.sink, written.span, kConsentElsewhere, what).emit();
  return {};
}

Type setType(Context& context, schema::Schema& schema, const ast::TypeExpr& written) {
  if (written.elements.empty()) return {};
  if (written.elements[0].word == ast::TypeWord::Consent) {
    return noConsent(context, written.elements[0], "an element of a set");
  }
  const Type element = typeOf(context, schema, written.elements[0]);
  switch (element.kind) {
    case Kind::Error: return {};
    case Kind::Text:
    case Kind::Whole:
    case Kind::Enum: return {Kind::Set, 0, element.kind, element.unit};
    case Kind::Bool:
    case Kind::Number:
    case Kind::Percent:
    case Kind::Money:
    case Kind::Ratio:
    case Kind::Real:
    case Kind::Date:
    case Kind::Instant:
    case Kind::Duration:
    case Kind::Zone:
    case Kind::Set:
    case Kind::Place:
    case Kind::Version:
      build(context.sink, written.elements[0].span, kSetElement, say(schema, element)).emit();
      return {};
  }
  return {};
}

// What is no type: references to other kinds of profile have been followed before.
Type namedType(Context& context, const ast::TypeExpr& written) {
  const std::string name = written.name ? written.name->text : "";
  const std::string near = didYouMean(name, typeWords());
  if (near.empty() && name.ends_with("_id")) {
    build(context.sink, written.span, kLeadsNowhere, name)
        .help("declare the kind that it is the key of, in this schema: profile NAME key " +
              typed(name))
        .emit();
    return {};
  }
  build(context.sink, written.span, kUnknownType, name).help(near).emit();
  return {};
}

// Where the order and repeats of single values count, each is a record with a field of its own.
Type noField(Context& context, const ast::TypeExpr& written, std::string_view word) {
  const bool isList = written.word == ast::TypeWord::ListOf && !written.elements.empty();
  build(context.sink, written.span, kNoFieldOfIt, word)
      .help(isList ? "if order and repeats do not count: set of " +
                         context.written(written.elements[0].span)
                   : "")
      .help("with several fields each: list of records, and the fields below it")
      .emit();
  return {};
}

// The declaration that counts: the only one, or the one that is used.
std::optional<std::size_t> chosenSchema(Context& context) {
  const ast::Program& program = context.program.ast;
  std::vector<std::string> names;
  for (const ast::SchemaDecl& schema : program.schemas) names.push_back(schema.name.text);
  std::optional<std::size_t> chosen;
  for (const ast::UseDecl& use : program.uses) {
    const auto found = std::find(names.begin(), names.end(), use.schema.text);
    if (found == names.end() && program.hasHoles) return std::nullopt;
    if (found != names.end()) {
      chosen = static_cast<std::size_t>(found - names.begin());
      continue;
    }
    build(context.sink, use.schema.span, kUnknownSchema, use.schema.text)
        .help(didYouMean(use.schema.text, names))
        .emit();
    return std::nullopt;
  }
  if (chosen || names.size() == 1) return chosen.value_or(0);
  if (names.empty()) {
    if (program.hasHoles) return std::nullopt;
    std::optional<Span> first;
    if (!program.segments.empty()) {
      first = program.segments[0].name.span;
    } else if (!program.lets.empty()) {
      first = program.lets[0].name.span;
    } else if (!program.sources.empty()) {
      first = program.sources[0].name.span;
    }
    build(context.sink, first, kNoSchema)
        .help(
            "write one in a file of the same folder; `muster schema draft FILE` makes a first one")
        .emit();
    return std::nullopt;
  }
  build(context.sink, program.schemas[1].name.span, kManySchemas, names.size())
      .label(program.schemas[0].name.span, "the first")
      .help("write in column 1: use schema " + typed(names[0]))
      .emit();
  return std::nullopt;
}

}  // namespace

Type typeOf(Context& context, schema::Schema& schema, const ast::TypeExpr& written) {
  switch (written.word) {
    case ast::TypeWord::YesNo: return kBool;
    case ast::TypeWord::WholeNumber: return kWhole;
    case ast::TypeWord::Number: return numberType(context, written);
    case ast::TypeWord::Percent: return {Kind::Percent, schema::kPercentPlaces, Kind::Error, 0};
    case ast::TypeWord::Money: return moneyType(context, schema, written);
    case ast::TypeWord::Real: return {Kind::Real};
    case ast::TypeWord::Text: return kText;
    case ast::TypeWord::OneOf: return enumType(context, schema, written);
    case ast::TypeWord::Date: return kDate;
    case ast::TypeWord::Instant: return kInstant;
    case ast::TypeWord::Duration: return kDuration;
    case ast::TypeWord::Zone: return {Kind::Zone};
    case ast::TypeWord::SetOf: return setType(context, schema, written);
    case ast::TypeWord::Named: return namedType(context, written);
    case ast::TypeWord::Place: return {Kind::Place};
    case ast::TypeWord::Consent: return noConsent(context, written, "a value of a column");
    case ast::TypeWord::MapOf: return noField(context, written, "map");
    case ast::TypeWord::ListOf: return noField(context, written, "list");
    case ast::TypeWord::Record: return noField(context, written, "record");
  }
  return {};
}

std::optional<CheckedSchema> checkSchema(Context& context) {
  const auto& schemas = context.program.ast.schemas;
  for (std::size_t i = 1; i < schemas.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      if (schemas[i].name.text != schemas[k].name.text) continue;
      build(context.sink, schemas[i].name.span, kDefinedTwice, "the schema", schemas[i].name.text)
          .label(schemas[k].name.span, "defined here first")
          .emit();
      return std::nullopt;
    }
  }
  const std::optional<std::size_t> chosen = chosenSchema(context);
  if (!chosen) return std::nullopt;
  return SchemaChecker(context, *chosen).run();
}

}  // namespace muster::sema
