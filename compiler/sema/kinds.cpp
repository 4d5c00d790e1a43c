#include "compiler/sema/kinds.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "compiler/sema/children.h"
#include "compiler/sema/definitions.h"
#include "compiler/sema/holes.h"
#include "compiler/sema/names.h"
#include "compiler/sema/types.h"

namespace muster::sema {

namespace {

constexpr Definition<std::string_view, std::string_view, std::string_view> kOtherKind{
    "E0680", Severity::Error, "`{}` is about each `{}`, and this is about each `{}`"};
constexpr Definition<std::string_view> kUnknownKind{"E0681", Severity::Error,
                                                    "there is no kind of profile `{}`"};
constexpr Definition<std::string_view> kCircle{
    "E0682", Severity::Error, "references lead upwards, and these lead from `{}` back to it"};
constexpr Definition<std::string_view> kNoKey{"E0683", Severity::Error,
                                              "`{}` has no key that a reference could hold"};
constexpr Definition<std::string_view, std::string_view, std::string_view> kNoContacts{
    "E0733", Severity::Error, "`{}` counts and notes what is sent, and `{}` has no list `{}`"};
constexpr Definition<std::string_view> kManyKeys{"E0684", Severity::Error,
                                                 "`{}` is the key of several kinds of profile"};
constexpr Definition<std::string_view> kManyTables{"E0687", Severity::Error,
                                                   "several kinds of profile have `{}`"};

// The declaration that counts: that of sema's chosenSchema(), which reports where there is none.
std::optional<std::size_t> schemaInUse(const ast::Program& program) {
  std::optional<std::size_t> chosen;
  for (const ast::UseDecl& use : program.uses) {
    const auto found = std::ranges::find(program.schemas, use.schema.text,
                                         [](const ast::SchemaDecl& it) { return it.name.text; });
    if (found == program.schemas.end()) return std::nullopt;
    chosen = static_cast<std::size_t>(found - program.schemas.begin());
  }
  if (!chosen && program.schemas.size() == 1) chosen = 0;
  return chosen;
}

class Splitter {
 public:
  Splitter(ast::Program program, const source::Files& files, diagnostics::Sink& sink)
      : program_(std::move(program)), files_(files), sink_(sink) {}

  std::vector<ast::Program> run() {
    std::vector<ast::Program> views;
    const auto chosen = schemaInUse(program_);
    if (!chosen || program_.schemas[*chosen].profiles.empty()) {
      views.push_back(std::move(program_));
      return views;
    }
    schema_ = *chosen;
    findKinds();
    findReferences();
    if (kindCount() == 1) {
      views.push_back(std::move(program_));
      return views;
    }
    checkNamesAreNew();
    for (std::size_t kind = 0; kind < kindCount(); ++kind) views.push_back(view(kind));
    return views;
  }

 private:
  // A field of a profile, or of one of its lists, that holds the key of another.
  struct Reference {
    std::string field;
    std::optional<std::size_t> list;
    std::size_t to;
  };

  const std::vector<ast::ProfileDecl>& profiles() const {
    return program_.schemas[schema_].profiles;
  }
  std::size_t kindCount() const { return profiles().size(); }
  const std::string& nameOf(std::size_t kind) const { return profiles()[kind].name.text; }
  std::optional<std::size_t> kindNamed(std::string_view name) const {
    const auto found = std::ranges::find(profiles(), name,
                                         [](const ast::ProfileDecl& it) { return it.name.text; });
    if (found == profiles().end()) return std::nullopt;
    return static_cast<std::size_t>(found - profiles().begin());
  }

  // ---- what is about which kind ----

  template <typename Declared>
  std::size_t kindOf(const Declared& it) {
    if (!it.about) return 0;
    if (const auto kind = kindNamed(it.about->text)) return *kind;
    if (program_.hasHoles) return 0;
    std::vector<std::string> names;
    for (const ast::ProfileDecl& profile : profiles()) names.push_back(profile.name.text);
    const std::string near = didYouMean(it.about->text, names);
    build(sink_, it.about->span, kUnknownKind, it.about->text)
        .help(near.empty()
                  ? "leave out `for " + it.about->text + "`, or write: for " + typed(names.back())
                  : near)
        .emit();
    // What it names may be of any kind.
    program_.hasHoles = true;
    return 0;
  }

  void findKinds() {
    for (const ast::Segment& it : program_.segments) kindOfSegment_.push_back(kindOf(it));
    for (const ast::Let& it : program_.lets) kindOfLet_.push_back(kindOf(it));
    for (const ast::Campaign& it : program_.campaigns) kindOfCampaign_.push_back(kindOf(it));
    shareCampaigns();
  }

  // What stands below `campaigns` goes for all: where they are all about one kind, for that one.
  void shareCampaigns() {
    std::optional<std::size_t> all;
    for (std::size_t i = 0; i < program_.campaigns.size(); ++i) {
      if (!program_.campaigns[i].name) continue;
      if (all && *all != kindOfCampaign_[i]) return;
      all = kindOfCampaign_[i];
    }
    for (std::size_t i = 0; all && i < program_.campaigns.size(); ++i) {
      const ast::Campaign& it = program_.campaigns[i];
      if (!it.name && !it.about) kindOfCampaign_[i] = *all;
    }
  }

  // What somebody else gives its meaning has none of its own kind: an imported segment, and what
  // cannot be asked without values.
  bool isForAll(const ast::Segment& it) const {
    return !it.about && (it.isImported || isPattern(it.params));
  }
  bool isForAll(const ast::Let& it) const {
    const bool isImported = files_[it.span.file].isImported && !it.params.empty();
    return !it.about && (isImported || isPattern(it.params) || isHole(program_, it.value));
  }
  static bool isPattern(const std::vector<ast::Param>& params) {
    return std::ranges::any_of(params, [](const ast::Param& it) { return !it.byDefault; });
  }

  bool isSegmentOf(std::size_t index, std::size_t kind) const {
    return kindOfSegment_[index] == kind || isForAll(program_.segments[index]);
  }
  bool isLetOf(std::size_t index, std::size_t kind) const {
    return kindOfLet_[index] == kind || isForAll(program_.lets[index]);
  }

  // Within one kind names are checked with the rest of it.
  void checkNamesAreNew() {
    std::unordered_map<std::string_view, Span> kinds;
    for (const ast::ProfileDecl& it : profiles()) {
      const auto [place, isFirst] = kinds.emplace(it.name.text, it.name.span);
      if (!isFirst) reportTwice("the kind of profile", it.name, place->second);
    }
    struct First {
      Span span;
      std::size_t kind;
    };
    std::unordered_map<std::string_view, First> seen;
    const auto add = [&](const ast::Name& name, std::string_view what, std::size_t kind) {
      const auto [place, isFirst] = seen.emplace(name.text, First{name.span, kind});
      if (!isFirst && place->second.kind != kind) reportTwice(what, name, place->second.span);
    };
    for (std::size_t i = 0; i < program_.segments.size(); ++i) {
      const ast::Segment& it = program_.segments[i];
      if (!isForAll(it)) add(it.name, "the segment", kindOfSegment_[i]);
    }
    for (std::size_t i = 0; i < program_.lets.size(); ++i) {
      const ast::Let& it = program_.lets[i];
      if (!isForAll(it)) add(it.name, "the name", kindOfLet_[i]);
    }
  }

  void reportTwice(std::string_view what, const ast::Name& name, Span first) {
    build(sink_, name.span, kDefinedTwice, what, name.text)
        .label(first, "defined here first")
        .emit();
  }

  // ---- references ----

  void findReferences() {
    references_.resize(kindCount());
    for (std::size_t kind = 0; kind < kindCount(); ++kind) {
      ast::ProfileDecl& profile = program_.schemas[schema_].profiles[kind];
      for (ast::FieldDecl& field : profile.fields) addReference(kind, std::nullopt, field);
      for (std::size_t list = 0; list < profile.lists.size(); ++list) {
        for (ast::FieldDecl& field : profile.lists[list].fields) addReference(kind, list, field);
      }
    }
  }

  void addReference(std::size_t kind, std::optional<std::size_t> list, ast::FieldDecl& field) {
    if (field.type.word != ast::TypeWord::Named || !field.type.name) return;
    const auto to = leadsTo(*field.type.name);
    if (!to) return;
    const ast::ProfileDecl& other = profiles()[*to];
    if (reaches(*to, kind)) {
      build(sink_, field.name.span, kCircle, nameOf(kind))
          .label(other.name.span, "what this refers to")
          .help("let the field be of type text, and keep what rules need of it beside it")
          .emit();
    } else if (!other.key) {
      build(sink_, field.type.span, kNoKey, other.name.text)
          .label(other.name.span, "declared here")
          .help("write: profile " + typed(other.name.text) + " key FIELD")
          .emit();
    } else if (keyOf(*to) != nullptr) {
      references_[kind].push_back({field.name.text, list, *to});
      return;
    }
    // For the rest of the check a text, which may have had fields. A key that is named and not
    // declared is reported with its own kind.
    program_.hasHoles = true;
    field.type.word = ast::TypeWord::Text;
  }

  // By the name of the kind or of its key.
  std::optional<std::size_t> leadsTo(const ast::Name& name) {
    if (const auto kind = kindNamed(name.text)) return kind;
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < kindCount(); ++i) {
      if (profiles()[i].key && profiles()[i].key->text == name.text) found.push_back(i);
    }
    if (found.size() > 1) {
      build(sink_, name.span, kManyKeys, name.text)
          .help("write the name of the kind: " + typed(nameOf(found.back())))
          .emit();
      program_.hasHoles = true;
    }
    if (found.empty()) return std::nullopt;
    return found.back();
  }

  const ast::FieldDecl* keyOf(std::size_t kind) const {
    const ast::ProfileDecl& profile = profiles()[kind];
    if (!profile.key) return nullptr;
    for (const ast::FieldDecl& field : profile.fields) {
      if (field.name.text == profile.key->text) return &field;
    }
    return nullptr;
  }

  bool reaches(std::size_t from, std::size_t to) const {
    std::vector<std::size_t> open{from};
    std::vector<bool> seen(kindCount(), false);
    while (!open.empty()) {
      const std::size_t kind = open.back();
      open.pop_back();
      if (kind == to) return true;
      if (seen[kind]) continue;
      seen[kind] = true;
      for (const Reference& it : references_[kind]) open.push_back(it.to);
    }
    return false;
  }

  // The kind with all that it sees of others. What it sees stands behind its own fields and lists.
  ast::ProfileDecl seenFrom(std::size_t kind) const {
    ast::ProfileDecl profile = profiles()[kind];
    for (const Reference& it : references_[kind]) {
      const std::size_t index = profile.references.size();
      profile.references.push_back({it.field, nameOf(it.to), it.list});
      const ast::ProfileDecl above = seenFrom(it.to);
      // Growing lists move the fields.
      const auto own = [&]() -> std::vector<ast::FieldDecl>& {
        return it.list ? profile.lists[*it.list].fields : profile.fields;
      };
      ast::FieldDecl& field = *std::ranges::find(
          own(), it.field, [](const ast::FieldDecl& each) { return each.name.text; });
      field.type = std::ranges::find(above.fields, above.key->text, [](const ast::FieldDecl& each) {
                     return each.name.text;
                   })->type;
      const bool isOptional = field.isOptional;
      const std::string prefix = it.field + ".";
      for (ast::FieldDecl seen : above.fields) {
        seen.name.text = prefix + seen.name.text;
        seen.isOptional = seen.isOptional || isOptional;
        seen.through = index;
        own().push_back(std::move(seen));
      }
      // Lists of what an event refers to would be lists inside lists.
      if (it.list) continue;
      const std::size_t before = profile.lists.size();
      for (ast::EventsDecl seen : above.lists) {
        if (seen.owner) {
          *seen.owner += before;
        } else {
          seen.name.text = prefix + seen.name.text;
        }
        seen.through = index;
        profile.lists.push_back(std::move(seen));
      }
    }
    return profile;
  }

  // ---- the program about one kind ----

  ast::Program view(std::size_t kind) {
    ast::Program view = program_;
    view.schemas[schema_].profiles = {seenFrom(kind)};
    std::vector<ExprId> roots;
    view.segments.clear();
    for (std::size_t i = 0; i < program_.segments.size(); ++i) {
      if (!isSegmentOf(i, kind)) continue;
      view.segments.push_back(program_.segments[i]);
      if (!isForAll(program_.segments[i])) roots.push_back(program_.segments[i].condition);
    }
    view.lets.clear();
    for (std::size_t i = 0; i < program_.lets.size(); ++i) {
      if (!isLetOf(i, kind)) continue;
      view.lets.push_back(program_.lets[i]);
      if (!isForAll(program_.lets[i])) roots.push_back(program_.lets[i].value);
    }
    view.campaigns.clear();
    for (std::size_t i = 0; i < program_.campaigns.size(); ++i) {
      if (kindOfCampaign_[i] != kind) continue;
      view.campaigns.push_back(program_.campaigns[i]);
      ast::forEachExpr(program_.campaigns[i], [&](ExprId id) { roots.push_back(id); });
    }
    keepContacts(kind, view);
    checkNamed(kind, roots, view);
    std::erase_if(view.lists, [&](const ast::ListDecl& it) { return !isListOf(it, kind); });
    for (ast::SourceDecl& source : view.sources) {
      if (source.schema.text == view.schemas[schema_].name.text) keepTables(kind, source);
    }
    keepTests(kind, view);
    return view;
  }

  // `contacts messages` goes for every kind that has messages. A campaign of another has nothing
  // to count; where no kind has them, the setting is reported once.
  void keepContacts(std::size_t kind, ast::Program& view) {
    const auto isAbout = [](const ast::Setting& it) {
      return it.name.text == "contacts" && it.words.size() == 1 && !it.text;
    };
    std::vector<ast::Setting>& settings = view.schemas[schema_].settings;
    const auto setting = std::ranges::find_if(settings, isAbout);
    if (setting == settings.end()) return;
    const std::string list = setting->words[0].text;
    const auto has = [&](const ast::ProfileDecl& it) {
      return std::ranges::any_of(
          it.lists, [&](const auto& each) { return each.name.text == list && !each.owner; });
    };
    const auto owner = std::ranges::find_if(profiles(), has);
    if (has(profiles()[kind])) return;
    const auto named = std::ranges::find_if(
        program_.campaigns, [](const ast::Campaign& it) { return it.name.has_value(); });
    const auto index = static_cast<std::size_t>(named - program_.campaigns.begin());
    const std::size_t wanting = named == program_.campaigns.end() ? 0 : kindOfCampaign_[index];
    if (owner == profiles().end() && kind == wanting) return;
    settings.erase(setting);
    if (view.campaigns.empty()) return;
    const auto first = std::ranges::find_if(
        view.campaigns, [](const ast::Campaign& it) { return it.name.has_value(); });
    if (owner != profiles().end() && first != view.campaigns.end()) {
      const std::string& name = nameOf(kind);
      build(sink_, first->headSpan, kNoContacts, first->name->text, name, list)
          .label(owner->name.span, "this has one")
          .help("give `" + name + "` a list of that name too: events " + typed(list) +
                " at sent_at, with the fields `campaign text` and `channel one of (email, sms)`")
          .help("to write to each " + typed(owner->name.text) + ": campaign " +
                typed(first->name->text) + " for " + typed(owner->name.text))
          .emit();
    }
    view.campaigns.clear();
    view.hasHoles = true;
  }

  void checkNamed(std::size_t kind, std::vector<ExprId> open, ast::Program& view) {
    const ast::ProfileDecl& profile = view.schemas[schema_].profiles.front();
    std::unordered_set<std::string_view> own;
    const auto addField = [&](auto& self, const ast::FieldDecl& field) -> void {
      own.insert(field.name.text);
      for (const ast::Name& word : field.type.values) own.insert(word.text);
      if (field.type.word == ast::TypeWord::Consent) own.insert({"granted", "denied", "unknown"});
      for (const ast::FieldDecl& inner : field.fields) self(self, inner);
    };
    for (const ast::FieldDecl& field : profile.fields) addField(addField, field);
    for (const ast::EventsDecl& list : profile.lists) {
      for (const ast::FieldDecl& field : list.fields) addField(addField, field);
    }
    for (const ast::Let& it : view.lets) own.insert(it.name.text);
    std::unordered_set<std::string_view> ownSegments;
    for (const ast::Segment& it : view.segments) ownSegments.insert(it.name.text);
    while (!open.empty()) {
      const ExprId id = open.back();
      open.pop_back();
      const ast::ExprKind& node = view[id].kind;
      std::optional<std::size_t> other;
      const ast::Path* path = nullptr;
      if (const auto* in = std::get_if<ast::InSegment>(&node)) {
        path = &in->segment;
        if (!ownSegments.contains(path->parts.front().text)) other = kindOfSegmentNamed(*path);
      } else if (const auto* reference = std::get_if<ast::Reference>(&node)) {
        path = &reference->path;
        const std::string& name = path->parts.front().text;
        if (!own.contains(name) && !ownSegments.contains(name)) other = kindOfLetNamed(*path);
      }
      if (other && *other != kind) {
        reportOtherKind(*path, *other, kind);
        view.replace(id, ast::Poison{});
        continue;
      }
      forEachChild(node, [&](ExprId child) { open.push_back(child); });
    }
  }

  void reportOtherKind(const ast::Path& path, std::size_t other, std::size_t kind) {
    const std::string& name = path.parts.front().text;
    build(sink_, path.span, kOtherKind, name, nameOf(other), nameOf(kind))
        .help(
            "a segment and all that it names are about one kind of profile: write out here what "
            "is asked of the " +
            nameOf(other))
        .emit();
  }

  std::optional<std::size_t> kindOfSegmentNamed(const ast::Path& path) const {
    if (path.parts.size() > 1) return std::nullopt;
    for (std::size_t i = 0; i < program_.segments.size(); ++i) {
      if (program_.segments[i].name.text == path.parts.front().text) return kindOfSegment_[i];
    }
    return std::nullopt;
  }
  std::optional<std::size_t> kindOfCampaignNamed(std::string_view name) const {
    for (std::size_t i = 0; i < program_.campaigns.size(); ++i) {
      const std::optional<ast::Name>& own = program_.campaigns[i].name;
      if (own && own->text == name) return kindOfCampaign_[i];
    }
    return std::nullopt;
  }
  std::optional<std::size_t> kindOfLetNamed(const ast::Path& path) const {
    if (path.parts.size() > 1) return std::nullopt;
    for (std::size_t i = 0; i < program_.lets.size(); ++i) {
      if (program_.lets[i].name.text == path.parts.front().text) return kindOfLet_[i];
    }
    // `account is in paying`.
    return kindOfSegmentNamed(path);
  }

  // A list of keys or texts belongs to the kind whose field it is of.
  bool isListOf(const ast::ListDecl& list, std::size_t kind) const {
    const std::string field = joined(list.field, 0).text;
    std::optional<std::size_t> first;
    for (std::size_t i = 0; i < kindCount(); ++i) {
      const ast::ProfileDecl profile = seenFrom(i);
      const bool hasField = std::ranges::find(profile.fields, field, [](const ast::FieldDecl& it) {
                              return it.name.text;
                            }) != profile.fields.end();
      if (hasField && i == kind) return true;
      if (hasField && !first) first = i;
    }
    return !first && kind == 0;
  }

  // ---- sources ----

  static bool hasTable(const ast::ProfileDecl& profile, std::string_view name) {
    return profile.name.text == name ||
           std::ranges::any_of(profile.lists, [&](const auto& it) { return it.name.text == name; });
  }

  // `notes`, or where several kinds have notes, `account.notes`.
  void keepTables(std::size_t kind, ast::SourceDecl& source) {
    std::vector<ast::SourceTable> kept;
    for (ast::SourceTable& table : source.tables) {
      std::string& name = table.target.text;
      const auto dot = name.find('.');
      const auto named = dot == std::string::npos ? std::nullopt : kindNamed(name.substr(0, dot));
      if (named && hasTable(profiles()[*named], name.substr(dot + 1))) {
        name.erase(0, dot + 1);
        if (*named == kind) kept.push_back(std::move(table));
        continue;
      }
      // A list of a list, `orders.lines`, belongs where the outer one does.
      const std::string outer = name.substr(0, dot);
      std::vector<std::size_t> owners;
      for (std::size_t i = 0; i < kindCount(); ++i) {
        if (hasTable(profiles()[i], name) || hasTable(profiles()[i], outer)) owners.push_back(i);
      }
      if (owners.size() > 1 && kind == 0) {
        build(sink_, table.target.span, kManyTables, name)
            .help("write which: " + typed(nameOf(owners.back())) + "." + typed(name))
            .emit();
      }
      if (owners.empty()) owners.push_back(0);
      if (std::ranges::find(owners, kind) != owners.end()) kept.push_back(std::move(table));
    }
    source.tables = std::move(kept);
  }

  // ---- tests ----

  // A test stands with the kinds whose segments it speaks of, and in each is given what is of that
  // kind or leads there.
  void keepTests(std::size_t kind, ast::Program& view) {
    std::vector<ast::Test> kept;
    for (ast::Test& test : view.tests) {
      const auto kindAsked = [&](const ast::Expectation& it) {
        const bool isOfPlan = it.kind == ast::Expectation::Kind::Planned ||
                              it.kind == ast::Expectation::Kind::NotPlanned;
        if (isOfPlan) return kindOfCampaignNamed(it.segment.text).value_or(0);
        return kindOfSegmentNamed({{it.segment}, it.segment.span}).value_or(0);
      };
      const bool isAsked = std::ranges::any_of(
          test.expectations, [&](const auto& it) { return kindAsked(it) == kind; });
      if (!isAsked && (kind != 0 || !test.expectations.empty())) continue;
      std::erase_if(test.expectations, [&](const auto& it) { return kindAsked(it) != kind; });
      const std::vector<ast::GivenProfile> given = test.profiles;
      std::erase_if(test.profiles, [&](const ast::GivenProfile& it) {
        return kindNamed(it.kind.text).value_or(0) != kind;
      });
      for (ast::GivenProfile& it : test.profiles) {
        if (kindNamed(it.kind.text)) follow(kind, std::nullopt, given, it.fields, view);
      }
      kept.push_back(std::move(test));
    }
    view.tests = std::move(kept);
  }

  // Puts beside every reference what it leads to: `account: acme`, where `given account acme` is
  // written, the key of one that is given, or the fields themselves.
  void follow(std::size_t kind, std::optional<std::size_t> list,
              const std::vector<ast::GivenProfile>& given, std::vector<ast::GivenField>& fields,
              ast::Program& view) {
    const std::vector<ast::EventsDecl>& lists = profiles()[kind].lists;
    for (std::size_t i = 0; !list && i < lists.size(); ++i) {
      for (ast::GivenField& field : fields) {
        if (field.name.text != lists[i].name.text) continue;
        for (ast::GivenValue& item : field.value.items) {
          follow(kind, i, given, item.fields, view);
        }
      }
    }
    std::vector<ast::GivenField> added;
    for (const Reference& it : references_[kind]) {
      if (it.list != list) continue;
      const auto field = std::ranges::find(
          fields, it.field, [](const ast::GivenField& each) { return each.name.text; });
      if (field == fields.end()) continue;
      std::vector<ast::GivenField> seen;
      std::string label = it.field;
      if (field->value.shape == ast::GivenValue::Shape::Record) {
        seen = field->value.fields;
      } else if (const ast::GivenProfile* other = meant(it.to, field->value, given, view)) {
        seen = other->fields;
        if (other->label) label = other->label->text;
      } else {
        continue;
      }
      follow(it.to, std::nullopt, given, seen, view);
      giveKey(it.to, label, seen, field->value.span, view);
      const auto key =
          std::ranges::find(seen, keyOf(it.to)->name.text,
                            [](const ast::GivenField& each) { return each.name.text; });
      field->value = key->value;
      for (ast::GivenField& each : seen) {
        const bool isList = std::ranges::any_of(
            profiles()[it.to].lists, [&](const auto& l) { return l.name.text == each.name.text; });
        if (list && isList) continue;
        each.name.text = it.field + "." + each.name.text;
        added.push_back(std::move(each));
      }
    }
    fields.insert(fields.end(), std::make_move_iterator(added.begin()),
                  std::make_move_iterator(added.end()));
  }

  const ast::GivenProfile* meant(std::size_t kind, const ast::GivenValue& value,
                                 const std::vector<ast::GivenProfile>& given,
                                 const ast::Program& view) const {
    if (!value.value) return nullptr;
    const ast::ExprKind& wanted = view[*value.value].kind;
    const auto* name = std::get_if<ast::Reference>(&wanted);
    for (const ast::GivenProfile& it : given) {
      if (it.kind.text != nameOf(kind)) continue;
      if (name != nullptr) {
        const bool isIt = it.label && name->path.parts.size() == 1 &&
                          name->path.parts.front().text == it.label->text;
        if (isIt) return &it;
        continue;
      }
      for (const ast::GivenField& field : it.fields) {
        const bool isKey = field.name.text == keyOf(kind)->name.text && field.value.value;
        if (isKey && isSameLiteral(view[*field.value.value].kind, wanted)) return &it;
      }
    }
    return nullptr;
  }

  static bool isSameLiteral(const ast::ExprKind& a, const ast::ExprKind& b) {
    const auto* text = std::get_if<ast::TextLiteral>(&a);
    const auto* otherText = std::get_if<ast::TextLiteral>(&b);
    if (text != nullptr && otherText != nullptr) return text->value == otherText->value;
    const auto* number = std::get_if<ast::NumberLiteral>(&a);
    const auto* otherNumber = std::get_if<ast::NumberLiteral>(&b);
    return number != nullptr && otherNumber != nullptr && number->digits == otherNumber->digits;
  }

  // One without a key has its name for one, or a number.
  void giveKey(std::size_t kind, const std::string& label, std::vector<ast::GivenField>& fields,
               Span span, ast::Program& view) {
    const ast::FieldDecl& key = *keyOf(kind);
    const bool isGiven = std::ranges::any_of(
        fields, [&](const ast::GivenField& it) { return it.name.text == key.name.text; });
    if (isGiven) return;
    ast::GivenValue value;
    value.shape = ast::GivenValue::Shape::Value;
    value.span = span;
    value.value = key.type.word == ast::TypeWord::WholeNumber
                      ? view.add(span, ast::NumberLiteral{"0"})
                      : view.add(span, ast::TextLiteral{label});
    fields.push_back({{key.name.text, span}, std::move(value)});
  }

  ast::Program program_;
  const source::Files& files_;
  diagnostics::Sink& sink_;
  std::size_t schema_ = 0;
  std::vector<std::size_t> kindOfSegment_;
  std::vector<std::size_t> kindOfLet_;
  std::vector<std::size_t> kindOfCampaign_;
  std::vector<std::vector<Reference>> references_;  // of each kind
};

}  // namespace

std::vector<ast::Program> splitByKind(ast::Program program, const source::Files& files,
                                      diagnostics::Sink& sink) {
  return Splitter(std::move(program), files, sink).run();
}

}  // namespace muster::sema
