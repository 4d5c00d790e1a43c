// Random tables: few different values, so that equal ones meet, and every one of them at an edge of
// something.

#include <algorithm>
#include <iterator>
#include <limits>
#include <set>
#include <utility>

#include "compiler/base/check.h"
#include "compiler/calendar/calendar.h"
#include "compiler/text/email.h"
#include "tests/differential/generate.h"

namespace muster::differential {
namespace {

using schema::Kind;
using support::Cell;

class RowMaker {
 public:
  RowMaker(std::uint64_t seed, const schema::Schema& schema, std::int64_t asOf, Crowd crowd)
      : random_(seed),
        schema_(schema),
        asOf_(asOf),
        zone_(calendar::findZone(schema.zone)),
        crowd_(crowd) {
    MUSTER_CHECK(zone_ != nullptr, "a zone that was checked");
    // Some tables are all of small numbers, others all extreme, so that both kinds of run are long.
    extremes_ = random_.of(std::vector<std::size_t>{0, 0, 3, 12});
    missing_ = random_.of(std::vector<std::size_t>{0, 2, 4, 8});
  }

  support::Rows make(std::size_t profileCount) {
    support::Rows rows;
    rows.events.resize(schema_.lists.size());
    std::vector<bool> isEmpty;  // lists that nobody has an event in
    for (std::size_t list = 0; list < schema_.lists.size(); ++list)
      isEmpty.push_back(random_.oneIn(8));
    for (std::size_t profile = 0; profile < profileCount; ++profile) {
      support::ProfileRow row;
      for (const FieldId field : schema_.profileFields) {
        const bool isKey = field == schema_.key;
        row.cells.push_back(isKey ? key(profile) : cell(field));
      }
      rows.profiles.push_back(std::move(row));
      for (std::size_t list = 0; list < schema_.lists.size(); ++list) {
        const schema::EventList& it = schema_.lists[ListId(static_cast<std::uint32_t>(list))];
        if (it.owner || it.ofSet) continue;
        const std::size_t length = isEmpty[list] ? 0 : listLength();
        const ListId id(static_cast<std::uint32_t>(list));
        std::set<Cell> keys;  // of a map, none twice
        for (std::size_t i = 0; i < length; ++i) {
          support::EventRow made = event(profile, id);
          if (schema_.lists[id].isMap && !keys.insert(made.cells[0]).second) continue;
          rows.events[list].push_back(std::move(made));
        }
      }
    }
    for (std::size_t list = 0; list < schema_.lists.size(); ++list) {
      const auto owner = schema_.lists[ListId(static_cast<std::uint32_t>(list))].owner;
      const std::size_t owners = owner ? rows.events[owner->index()].size() : 0;
      if (isEmpty[list] || schema_.lists[ListId(static_cast<std::uint32_t>(list))].ofSet) continue;
      const ListId id(static_cast<std::uint32_t>(list));
      std::set<std::pair<std::size_t, Cell>> keys;
      // In no order of their owners, so that they have to be put into it.
      for (std::size_t i = 0; i < owners * 2; ++i) {
        if (random_.oneIn(3)) continue;
        const std::size_t at = random_.oneIn(4) ? random_.below(owners) : i / 2;
        support::EventRow made = event(at, id);
        if (schema_.lists[id].isMap && !keys.insert({at, made.cells[0]}).second) continue;
        rows.events[list].push_back(std::move(made));
      }
    }
    return rows;
  }

 private:
  // Mostly a few, often none, now and then many: strips and slices have edges of their own.
  std::size_t listLength() {
    if (crowd_ == Crowd::Many) return random_.oneIn(10) ? 0 : 8 + random_.below(40);
    const std::size_t roll = random_.below(100);
    if (roll < 35) return 0;
    if (roll < 90) return 1 + random_.below(4);
    if (roll < 99) return 5 + random_.below(12);
    return random_.oneIn(20) ? 200 + random_.below(200) : 40;
  }

  support::EventRow event(std::size_t profile, ListId list) {
    support::EventRow row{profile, {}};
    for (const FieldId field : schema_.lists[list].fields) {
      Cell value = cell(field);
      row.cells.push_back(std::move(value));
    }
    return row;
  }

  Cell key(std::size_t profile) const {
    if (schema_.fields[schema_.key].type.kind == Kind::Text) return std::to_string(profile);
    return static_cast<std::int64_t>(profile);
  }

  Cell cell(FieldId id) {
    const schema::Field& field = schema_.fields[id];
    if (field.isOptional && missing_ != 0 && random_.oneIn(missing_)) return {};
    if (field.type.kind == Kind::Real) return real();
    if (field.type.kind == Kind::Text) return text();
    if (field.type.kind == Kind::Zone) return random_.of(zones_);
    if (field.type.kind != Kind::Set) return number(field.type);

    const std::size_t size = random_.below(4);
    if (field.type.element == Kind::Text) {
      std::vector<std::string> set;
      for (std::size_t i = 0; i < size; ++i) set.push_back(text());
      return set;
    }
    schema::Type element = field.type;
    element.kind = field.type.element;
    std::vector<std::int64_t> set;
    for (std::size_t i = 0; i < size; ++i) set.push_back(number(element));
    return set;
  }

  std::int64_t number(const schema::Type& type) {
    switch (type.kind) {
      case Kind::Bool: return static_cast<std::int64_t>(random_.below(2));
      case Kind::Enum:
        return static_cast<std::int64_t>(
            random_.below(schema_.enums[EnumId(type.unit)].values.size()));
      case Kind::Date: return date();
      case Kind::Place: return place();
      case Kind::Instant: return instant();
      case Kind::Whole: return extremeOr(random_.of(wholes_));
      case Kind::Duration:
        return extremeOr(
            random_.of(wholes_) *
            random_.of(std::vector<std::int64_t>{
                calendar::kMicrosPerSecond, calendar::kMicrosPerHour, calendar::kMicrosPerDay}));
      case Kind::Number:
      case Kind::Percent:
      case Kind::Money: {
        std::int64_t one = 1;
        for (int i = 0; i < type.places; ++i) one *= 10;
        static const std::vector<std::int64_t> kTenths = {0,  1,   2,   3,    5,  10,
                                                          20, 125, 200, 1000, -10};
        const std::int64_t tenths = random_.of(kTenths) * one / 10;
        return extremeOr(random_.oneIn(8) ? tenths + 1 : tenths);
      }
      case Kind::Error:
      case Kind::Ratio:
      case Kind::Real:
      case Kind::Text:
      case Kind::Zone:
      case Kind::Set:
      case Kind::Version: break;
    }
    MUSTER_CHECK(false, "no field has this kind");
  }

  // A few that are near one another, the ends of the earth, and any.
  std::int64_t place() {
    static const std::vector<schema::Place> kPlaces = {{0, 0},
                                                       {0, 1},
                                                       {1, 0},
                                                       {10'000'000, 10'000'000},
                                                       {515'000'000, -1'200'000},
                                                       {515'000'000, -1'200'001},
                                                       {515'300'000, -1'000'000},
                                                       {-338'688'000, 1'512'093'000},
                                                       {0, 1'800'000'000},
                                                       {100'000'000, 1'799'999'999},
                                                       {100'000'000, -1'799'999'999},
                                                       {900'000'000, 0},
                                                       {-900'000'000, 0}};
    if (!random_.oneIn(4)) return schema::numberOf(random_.of(kPlaces));
    const auto any = [&](std::int64_t most) {
      return static_cast<std::int64_t>(random_.below(static_cast<std::size_t>(2 * most))) - most;
    };
    return schema::numberOf(
        *schema::makePlace(any(schema::kLatitudeMax), any(schema::kLongitudeMax)));
  }

  std::int64_t extremeOr(std::int64_t ordinary) {
    static const std::vector<std::int64_t> kExtremes = {
        std::numeric_limits<std::int64_t>::min(),
        std::numeric_limits<std::int64_t>::min() + 1,
        std::numeric_limits<std::int64_t>::max(),
        std::numeric_limits<std::int64_t>::max() - 1,
        1'000'000'007,
        -3'000'000'000'000'000'000};
    if (extremes_ == 0 || !random_.oneIn(extremes_)) return ordinary;
    return random_.of(kExtremes);
  }

  // Around today, and where the calendar is odd.
  std::int64_t date() {
    static const std::vector<const char*> kOdd = {"2026-10-25", "2026-03-29", "2024-02-29",
                                                  "2011-12-30", "1970-01-01", "0001-01-01",
                                                  "9999-12-31", "2026-02-28"};
    if (random_.oneIn(8)) return *calendar::parseDate(random_.of(kOdd));
    return calendar::localDate(*zone_, asOf_) + 5 - static_cast<std::int64_t>(random_.below(40));
  }

  // As of, moved by whole units, or one microsecond beside that; the ends of days; the ends of
  // time.
  std::int64_t instant() {
    if (random_.oneIn(30))
      return random_.oneIn(2) ? calendar::kFirstInstant : calendar::kLastInstant;
    if (random_.oneIn(4)) return calendar::dayStart(*zone_, date()) + beside();
    if (random_.oneIn(6)) {
      const auto months = static_cast<std::int64_t>(random_.below(30)) - 3;
      return calendar::addMonthsToInstant(*zone_, asOf_, -months) + beside();
    }
    static const std::vector<std::int64_t> kUnits = {
        calendar::kMicrosPerSecond, calendar::kMicrosPerHour, calendar::kMicrosPerDay,
        7 * calendar::kMicrosPerDay};
    const auto count = static_cast<std::int64_t>(random_.below(10)) - 2;
    return asOf_ - count * random_.of(kUnits) + beside();
  }

  std::int64_t beside() {
    const std::int64_t moved = static_cast<std::int64_t>(random_.below(7)) - 3;
    return moved < -1 || moved > 1 ? 0 : moved;
  }

  double real() {
    static const std::vector<double> kReals = {0.0,  -0.0, 0.63,  1.5,    2,
                                               -1.5, 0.1,  1e300, -1e300, 5e-324};
    return random_.of(kReals);
  }

  // In NFC, as the loader leaves it.
  std::string text() {
    static const std::vector<std::string> kTexts = {"",
                                                    "a",
                                                    "b",
                                                    "ab",
                                                    "abc",
                                                    "ABC",
                                                    "aBc",
                                                    "caf\u00e9",
                                                    "x y",
                                                    "CAF\u00c9",
                                                    "stra\u00dfe",
                                                    "\u4f60\u597d",
                                                    "STRASSE",
                                                    "\u03c3",
                                                    "\u03a3",
                                                    "\U0001d11e",
                                                    "4.9",
                                                    "v4.10.0",
                                                    "4.10.1.2",
                                                    "1.2.3.4.5",
                                                    "a@mail.example.com",
                                                    "b@M\u00dcNCHEN.de",
                                                    "@x",
                                                    "c@x_y.de"};
    return random_.of(kTexts);
  }

  Random random_;
  const schema::Schema& schema_;
  std::int64_t asOf_;
  const calendar::Zone* zone_;
  Crowd crowd_;
  std::size_t extremes_ = 0;
  std::size_t missing_ = 0;
  std::vector<std::string> zones_ = {"Europe/London", "UTC", "Asia/Tokyo"};
  std::vector<std::int64_t> wholes_ = {0, 0, 1, 1, 2, 3, -1, 5, 10, 399, 100};
};

}  // namespace

support::Rows randomRows(std::uint64_t seed, const schema::Schema& schema, std::size_t profileCount,
                         std::int64_t asOf, Crowd crowd) {
  return RowMaker(seed, schema, asOf, crowd).make(profileCount);
}

namespace {

using Corners = std::vector<schema::Place>;
const Corners kPoints = {
    {0, 0}, {0, 1'800'000'000}, {515'000'000, -1'200'000}, {-900'000'000, 0}, {12'345'678, -9}};
// A square, one on its corner, one that crosses itself, one at 180 degrees.
const std::vector<Corners> kAreas = {
    {{0, 0}, {0, 10'000'000}, {10'000'000, 10'000'000}, {10'000'000, 0}},
    {{0, 10}, {10, 0}, {0, -10}, {-10, 0}},
    {{-500'000'000, -900'000'000},
     {600'000'000, 900'000'000},
     {-500'000'000, 900'000'000},
     {600'000'000, -900'000'000}},
    {{0, -1'800'000'000}, {200'000'000, -1'800'000'000}, {100'000'000, -1'700'000'000}}};

}  // namespace

void addRandomLists(std::uint64_t seed, const sema::CheckedProgram& program, column::Table& table) {
  Random random(seed);
  for (const sema::CheckedList& list : program.staticLists) {
    column::StaticList made{.name = list.name,
                            .isOfHashes = list.isOfHashes,
                            .texts = {},
                            .numbers = {},
                            .pointOfText = {},
                            .pointOfNumber = {},
                            .areas = {}};
    for (const column::Column& column : table.columns) {
      if (column.dictionary != nullptr && list.type.kind == schema::Kind::Text) {
        for (std::uint32_t code = 0; code < column.dictionary->size(); ++code) {
          if (!random.oneIn(2)) continue;
          const std::string text((*column.dictionary)[code]);
          if (list.isOfPoints) made.pointOfText.emplace(text, random.of(kPoints));
          made.texts.insert(list.isOfHashes ? text::emailHash(text) : text);
        }
      }
      if (column.type.kind != list.type.kind || column.dictionary != nullptr) continue;
      for (std::size_t row = 0; row < column.rows && row < 40; ++row) {
        if (!column.isKnown(row) || !random.oneIn(4)) continue;
        made.numbers.insert(column.value(row));
        if (list.isOfPoints) made.pointOfNumber.emplace(column.value(row), random.of(kPoints));
      }
    }
    if (list.isOfAreas) made.areas = {random.of(kAreas), random.of(kAreas)};
    table.staticLists.push_back(std::move(made));
  }
}

}  // namespace muster::differential
