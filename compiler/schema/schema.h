#pragma once

// What a profile is, after checking: fields, event lists and their types. The model that every
// later stage speaks of; made by sema from the text, immutable afterwards.
//
// Tested by tests/golden/sema.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/id.h"
#include "compiler/source/source.h"

namespace muster::schema {

using EnumId = Id<struct EnumTag>;
using FieldId = Id<struct FieldTag>;
using ListId = Id<struct ListTag>;

// The kinds of value a field or an expression can have. How each is held as a whole number is part
// of the meaning (`Physical` below): engines compare these numbers and nothing else.
enum class Kind : std::uint8_t {
  Error,     // already diagnosed; silent in every check
  Bool,      // a condition or a yes/no field: true, false, unknown
  Whole,     // 64-bit whole number
  Number,    // decimal with `places` places; 64 bits in a field, 128 in arithmetic
  Percent,   // decimal with 6 places of the fraction: 20% is 0.200000
  Money,     // decimal with 4 places, in the currency `unit`
  Ratio,     // a quotient, exact: two 128-bit whole numbers; `element` says of what: Money (of
             // currency `unit`: an average amount) or Duration, or Error for a plain ratio
  Real,      // IEEE double
  Text,      // NFC; equality only
  Enum,      // index into the values of enum `unit`
  Date,      // days since 1970-01-01
  Instant,   // microseconds since 1970-01-01T00:00:00Z
  Duration,  // microseconds
  Zone,      // the name of a time zone
  Set,       // of `element` (Text, Whole, Enum); order and repeats do not count
  Place,     // a point on the earth: latitude and longitude in one number (place.h)
  Version,   // of a program, such as 4.10.2: a number in 128 bits (text::versionOf); in no field
};

struct Type {
  Kind kind = Kind::Error;
  std::uint8_t places = 0;     // Number, Percent, Money; of the products and sums as well
  Kind element = Kind::Error;  // Set, Ratio
  std::uint32_t unit = 0;      // Money (and Ratio of it): index of the currency; Enum: of EnumId
  friend bool operator==(const Type&, const Type&) = default;
};

inline constexpr std::uint8_t kMoneyPlaces = 4;
inline constexpr std::uint8_t kNumberPlaces = 6;
inline constexpr std::uint8_t kPercentPlaces = 6;

// `one of (bronze < silver < gold)`. Two fields with the same words in the same order have the same
// enum, ordered or not as declared.
struct Enum {
  std::vector<std::string> values;
  bool isOrdered = false;
};

struct Field {
  std::string name;
  Type type;
  bool isOptional = false;
  std::optional<ListId> list;  // The event list it belongs to; none: a field of the profile.
  Span span;
  // An index into Schema::references: a field of what that leads to, seen from here.
  std::optional<std::size_t> through = std::nullopt;
  // What it may be used for; empty: anything. Engines know nothing of it.
  std::vector<std::string> purposes = {};
  bool isPersonal = false;  // says something about one person
  bool isSpecial = false;   // of a special category, such as health; has purposes
};

// `email_consent consent`: four fields of the profile, and a name for what they come to. At a point
// in time a consent is granted, denied or unknown, and never missing.
struct Consent {
  std::string name;
  FieldId status;  // what was said: an enum of those three words, optional
  FieldId since;   // instants, optional: from when on, and up to when it holds, both included
  FieldId until;
  FieldId method;  // a text, optional: how it was obtained
  Span span;
};
// The words of a consent, in the order of its enum.
inline constexpr std::uint32_t kGranted = 0;
inline constexpr std::uint32_t kDenied = 1;
inline constexpr std::uint32_t kUnknownConsent = 2;

// A list that each profile has, or each element of another list (orders have lines): events in the
// order of their time, or records in the order in which they stand. A map is a list of records with
// the fields `key` and `value`, no two of one owner with the same key.
struct EventList {
  std::string name;
  FieldId time;                   // of kind Instant or Date; only where hasTime
  std::optional<FieldId> thenBy;  // orders events of the same instant
  std::vector<FieldId> fields;    // in order of declaration, the time among them
  Span span;
  // How long after its time an event may still come, in microseconds. Where one could still come,
  // nothing is said to have failed to happen.
  std::int64_t lateBy = 0;
  bool hasTime = true;
  std::optional<ListId> owner = std::nullopt;  // the list whose elements have it; none: profiles
  bool isMap = false;
  std::optional<std::size_t> through = std::nullopt;  // as of a field
  // A set whose elements this has, as `it`: nobody declared it, and no source fills it. Its
  // elements have no order that a rule may ask for.
  std::optional<FieldId> ofSet = std::nullopt;
  // How far back the data go, in microseconds, months and years at their average length; 0: nobody
  // says. What is older is not there to be asked.
  std::int64_t keptFor = 0;
};

// `contacts messages`: the list that holds what was sent, which caps count and plans add to.
struct Contacts {
  ListId list;
  FieldId campaign;  // a text
  FieldId channel;   // an enum: the channels that there are
  // Whether it was a message, or what a plan has noted instead: an enum of kRoles; and which
  // version and offer it had, texts.
  std::optional<FieldId> role;
  std::optional<FieldId> version;
  std::optional<FieldId> offer;
};
inline constexpr std::string_view kRoles[] = {"message", "hold_out", "untargeted"};

// `account account_id`: a field of a profile that holds the key of one of another kind. Under its
// name and a dot stands here what that one has: `account.tier`, `account.user_logins`. Loading
// fetches it, so that nothing behind it knows of several kinds.
struct Reference {
  FieldId field;
  std::string kind;  // the profileName of the other schema
};

// One kind of profile with its event lists, and what it sees of the kinds that it refers to. A text
// that declares several kinds becomes several of these, each with the rules about it.
struct Schema {
  std::string name;
  int version = 0;
  std::string zone = "UTC";
  int firstWeekday = 1;                 // of a week: 1 is Monday, 7 is Sunday
  int firstMonth = 1;                   // of a year
  bool agesInFebruary = false;          // who is born on 29 February is a year older on 28 February
  std::vector<std::string> currencies;  // Money's `unit` indexes this; the schema's own first
  std::string profileName;
  FieldId key{0};                      // of kind Text or Whole
  std::vector<FieldId> profileFields;  // in order of declaration, the key among them
  IdVector<EnumId, Enum> enums;
  EnumId weekdays{0};  // monday to sunday, in that order: what `day_of_week` gives
  IdVector<FieldId, Field> fields;
  // In order of declaration, which orders equal instants; a list stands behind its owner.
  IdVector<ListId, EventList> lists;
  std::vector<Reference> references;
  std::vector<Consent> consents;      // of the profile
  std::vector<std::string> purposes;  // those that there are, declared or named by a field
  std::optional<Contacts> contacts = std::nullopt;
};

// "lines", and of a list that belongs to another "orders.lines".
std::string pathOf(const Schema& schema, ListId list);

// "money GBP", "one of (web, store)", "number with 2 places", as a user would write it.
std::string describe(const Schema& schema, const Type& type);

}  // namespace muster::schema

namespace muster {
using schema::EnumId;
using schema::FieldId;
using schema::ListId;
}  // namespace muster
