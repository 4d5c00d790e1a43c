#include "runtime/aot/schema_bytes.h"

#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include "compiler/base/check.h"
#include "compiler/calendar/calendar.h"

namespace muster::aot {

namespace {

using schema::Kind;
using schema::Schema;

constexpr FieldId kNoField{0};

// Something to read into.
template <typename T>
T blank() {
  return T{};
}
template <>
FieldId blank() {
  return kNoField;
}
template <>
ListId blank() {
  return ListId(0);
}
template <>
schema::EventList blank() {
  return {.name = {}, .time = kNoField, .thenBy = {}, .fields = {}, .span = {}};
}
template <>
schema::Consent blank() {
  return {{}, kNoField, kNoField, kNoField, kNoField, {}};
}
template <>
schema::Reference blank() {
  return {kNoField, {}};
}
template <>
schema::Contacts blank() {
  return {.list = ListId(0),
          .campaign = kNoField,
          .channel = kNoField,
          .role = {},
          .version = {},
          .offer = {}};
}

// What a schema is made of, once for both ways: `all(member...)`. Where it stands in a text is none
// of it.
template <typename All>
void parts(All& all, schema::Type& it) {
  all(it.kind, it.places, it.element, it.unit);
}
template <typename All>
void parts(All& all, schema::Enum& it) {
  all(it.values, it.isOrdered);
}
template <typename All>
void parts(All& all, schema::Field& it) {
  all(it.name, it.type, it.isOptional, it.list, it.through);
}
template <typename All>
void parts(All& all, schema::Consent& it) {
  all(it.name, it.status, it.since, it.until, it.method);
}
template <typename All>
void parts(All& all, schema::EventList& it) {
  all(it.name, it.time, it.thenBy, it.fields, it.lateBy, it.hasTime, it.owner, it.isMap, it.through,
      it.ofSet, it.keptFor);
}
template <typename All>
void parts(All& all, schema::Contacts& it) {
  all(it.list, it.campaign, it.channel, it.role, it.version, it.offer);
}
template <typename All>
void parts(All& all, schema::Reference& it) {
  all(it.field, it.kind);
}
template <typename All>
void parts(All& all, Schema& it) {
  all(it.name, it.version, it.zone, it.firstWeekday, it.firstMonth, it.agesInFebruary,
      it.currencies, it.profileName, it.key, it.profileFields, it.enums, it.weekdays, it.fields,
      it.lists, it.references, it.consents, it.contacts);
}

class Writing {
 public:
  explicit Writing(base::ByteWriter& out) : out_(out) {}
  template <typename... Members>
  void operator()(Members&... members) {
    (one(members), ...);
  }

 private:
  void one(std::string& text) { out_.text(text); }
  template <typename Tag>
  void one(Id<Tag>& id) {
    out_.number(id.index());
  }
  template <typename T>
  void one(std::optional<T>& it) {
    out_.number(it ? 1 : 0);
    if (it) one(*it);
  }
  template <typename T>
  void one(std::vector<T>& all) {
    out_.number(all.size());
    for (T& each : all) one(each);
  }
  template <typename IdT, typename T>
  void one(IdVector<IdT, T>& all) {
    out_.number(all.size());
    for (std::uint32_t i = 0; i < all.size(); ++i) one(all[IdT(i)]);
  }
  template <typename T>
  void one(T& it) {
    if constexpr (std::is_enum_v<T>) {
      out_.number(static_cast<std::underlying_type_t<T>>(it));
    } else if constexpr (std::is_integral_v<T>) {
      out_.number(it);
    } else {
      parts(*this, it);
    }
  }

  base::ByteWriter& out_;
};

class Reading {
 public:
  explicit Reading(base::ByteReader& in) : in_(in) {}
  template <typename... Members>
  void operator()(Members&... members) {
    (one(members), ...);
  }

 private:
  void one(std::string& text) { text = in_.text(); }
  void one(Kind& kind) {
    const std::uint64_t number = in_.number();
    MUSTER_CHECK(number <= static_cast<std::uint64_t>(Kind::Version), "no kind of value");
    kind = static_cast<Kind>(number);
  }
  template <typename Tag>
  void one(Id<Tag>& id) {
    id = Id<Tag>(narrow<std::uint32_t>());
  }
  template <typename T>
  void one(std::optional<T>& it) {
    if (in_.number() != 0) one(it.emplace(blank<T>()));
  }
  template <typename T>
  void one(std::vector<T>& all) {
    for (std::size_t left = in_.count(sizeof(std::uint64_t)); left > 0; --left) {
      all.push_back(blank<T>());
      one(all.back());
    }
  }
  template <typename IdT, typename T>
  void one(IdVector<IdT, T>& all) {
    for (std::size_t left = in_.count(sizeof(std::uint64_t)); left > 0; --left) {
      T each = blank<T>();
      one(each);
      all.add(std::move(each));
    }
  }
  template <typename T>
  void one(T& it) {
    if constexpr (std::is_same_v<T, bool>) {
      it = in_.number() != 0;
    } else if constexpr (std::is_integral_v<T>) {
      it = narrow<T>();
    } else {
      parts(*this, it);
    }
  }
  template <typename T>
  T narrow() {
    const std::uint64_t number = in_.number();
    const T value = static_cast<T>(number);
    MUSTER_CHECK(static_cast<std::uint64_t>(value) == number, "a number that is too large");
    return value;
  }

  base::ByteReader& in_;
};

// That nothing refers to what is not there. A look at what an id stands for is the check.
class Checker {
 public:
  explicit Checker(const Schema& schema) : it_(schema) {}

  void check() const {
    MUSTER_CHECK(1 <= it_.firstWeekday && it_.firstWeekday <= 7, "no day of the week");
    MUSTER_CHECK(1 <= it_.firstMonth && it_.firstMonth <= 12, "no month");
    (void)it_.enums[it_.weekdays];
    const Kind key = ofProfile(it_.key).type.kind;
    MUSTER_CHECK(key == Kind::Whole || key == Kind::Text, "a key of another kind");
    for (const FieldId field : it_.profileFields) ofProfile(field);
    for (const schema::Field& field : it_.fields) check(field);
    for (std::uint32_t i = 0; i < it_.lists.size(); ++i) check(ListId(i));
    for (const schema::Reference& reference : it_.references) ofProfileOrList(reference.field);
    for (const schema::Consent& consent : it_.consents) {
      MUSTER_CHECK(ofProfile(consent.status).type.kind == Kind::Enum, "a consent that is none");
      for (const FieldId time : {consent.since, consent.until}) {
        MUSTER_CHECK(ofProfile(time).type.kind == Kind::Instant, "a consent without a time");
      }
      ofProfile(consent.method);
    }
  }

 private:
  const schema::Field& ofProfileOrList(FieldId id) const { return it_.fields[id]; }
  const schema::Field& ofProfile(FieldId id) const {
    MUSTER_CHECK(!it_.fields[id].list, "a field of the profile that is a list's");
    return it_.fields[id];
  }
  const schema::Field& of(ListId list, FieldId id) const {
    MUSTER_CHECK(it_.fields[id].list == list, "a field of a list that is not its own");
    return it_.fields[id];
  }

  void check(const schema::Field& field) const {
    if (field.list) (void)it_.lists[*field.list];
    MUSTER_CHECK(!field.through || *field.through < it_.references.size(), "no such reference");
    const schema::Type& type = field.type;
    const Kind kind = type.kind == Kind::Set ? type.element : type.kind;
    if (kind == Kind::Enum) (void)it_.enums[EnumId(type.unit)];
    MUSTER_CHECK(kind != Kind::Money || type.unit < it_.currencies.size(), "no such currency");
    MUSTER_CHECK(kind != Kind::Error && kind != Kind::Ratio && kind != Kind::Version,
                 "a field of a kind that no field has");
    MUSTER_CHECK(type.places <= 18, "too many places");
  }

  void check(ListId id) const {
    const schema::EventList& list = it_.lists[id];
    MUSTER_CHECK(!list.owner || list.owner->index() < id.index(), "a list before its owner");
    MUSTER_CHECK(!list.through || *list.through < it_.references.size(), "no such reference");
    for (const FieldId field : list.fields) of(id, field);
    if (list.hasTime) {
      const Kind time = of(id, list.time).type.kind;
      MUSTER_CHECK(time == Kind::Instant || time == Kind::Date, "a time of another kind");
    }
    if (list.thenBy) of(id, *list.thenBy);
    if (list.ofSet) MUSTER_CHECK(it_.fields[*list.ofSet].type.kind == Kind::Set, "no set");
    MUSTER_CHECK(!list.isMap || !list.fields.empty(), "a map without a key");
  }

  const Schema& it_;
};

}  // namespace

void write(const Schema& schema, base::ByteWriter& out) {
  Schema copy = schema;
  Writing writing(out);
  parts(writing, copy);
}

Schema readSchema(base::ByteReader& in) {
  Schema schema;
  Reading reading(in);
  parts(reading, schema);
  MUSTER_CHECK(!in.isShort(), "a schema that is cut off");
  Checker(schema).check();
  return schema;
}

}  // namespace muster::aot
