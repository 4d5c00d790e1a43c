#include "runtime/trial/given.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <set>

#include "compiler/base/check.h"
#include "compiler/calendar/calendar.h"
#include "compiler/text/email.h"
#include "runtime/column/rows.h"
#include "runtime/reference/reference.h"

namespace muster::trial {

namespace {

using column::Cell;
using schema::Kind;

class Maker {
 public:
  Maker(const sema::CheckedProgram& program, const sema::CheckedTest& test,
        std::shared_ptr<const schema::Schema> schema)
      : program_(program),
        test_(test),
        schema_(std::move(schema)),
        evaluator_(program, nothing_, test.asOf),
        zone_(*calendar::findZone(schema_->zone)) {}

  Result<Given> run() {
    column::Rows rows;
    rows.events.resize(schema_->lists.size());
    for (std::size_t profile = 0; profile < test_.profiles.size(); ++profile) {
      const sema::GivenProfile& it = test_.profiles[profile];
      MUSTER_TRY(std::vector<Cell> cells, cellsOf(schema_->profileFields, it.row));
      rows.profiles.push_back({std::move(cells)});
      MUSTER_TRY([[maybe_unused]] Done added, addLists(it.row, profile, rows));
    }
    MUSTER_TRY([[maybe_unused]] Done done, makeUpKeys(rows));
    std::vector<std::size_t> places = placesOf(rows);
    Given given{column::makeTable(schema_, rows), std::move(places), {}};
    for (const sema::GivenList& it : test_.lists) given.lists.push_back(listOf(it));
    return given;
  }

 private:
  column::StaticList listOf(const sema::GivenList& it) const {
    const sema::CheckedList& declared = program_.staticLists[it.list];
    column::StaticList list;
    list.name = declared.name;
    list.isOfHashes = declared.isOfHashes;
    const auto placeOf = [&](ExprId id) { return evaluator_.constant(id).as<schema::Place>(); };
    for (std::size_t i = 0; i < it.entries.size(); ++i) {
      const reference::Value entry = evaluator_.constant(it.entries[i]);
      if (declared.type.kind == Kind::Text) {
        const std::string& text = entry.as<std::string>();
        // The addresses themselves are given, and hashes as a file has them.
        list.texts.insert(
            declared.isOfHashes ? text::hashFromText(text).value_or(text::emailHash(text)) : text);
        if (declared.isOfPoints) list.pointOfText.emplace(text, placeOf(it.places[i]));
        continue;
      }
      const reference::Integer& digits = entry.as<reference::Decimal>().digits;
      // No profile has a key beyond 64 bits.
      if (digits > std::numeric_limits<std::int64_t>::max() ||
          digits < std::numeric_limits<std::int64_t>::min()) {
        continue;
      }
      list.numbers.insert(static_cast<std::int64_t>(digits));
      if (declared.isOfPoints) {
        list.pointOfNumber.emplace(static_cast<std::int64_t>(digits), placeOf(it.places[i]));
      }
    }
    for (const std::vector<ExprId>& corners : it.areas) {
      std::vector<schema::Place>& area = list.areas.emplace_back();
      for (const ExprId corner : corners) area.push_back(placeOf(corner));
    }
    return list;
  }

  // The lists of a row, and those of their elements; `owner` is the row's place among its own.
  Result<Done> addLists(const sema::GivenRow& row, std::size_t owner, column::Rows& rows) {
    for (const sema::GivenEvents& events : row.lists) {
      for (const sema::GivenRow& given : events.rows) {
        MUSTER_TRY(std::vector<Cell> event, cellsOf(schema_->lists[events.list].fields, given));
        auto& list = rows.events[events.list.index()];
        list.push_back({owner, std::move(event)});
        MUSTER_TRY([[maybe_unused]] Done added, addLists(given, list.size() - 1, rows));
      }
    }
    return Done{};
  }

  Result<std::vector<Cell>> cellsOf(const std::vector<FieldId>& fields, const sema::GivenRow& row) {
    std::vector<Cell> cells;
    for (const FieldId field : fields) {
      const schema::Field& declared = schema_->fields[field];
      cells.push_back(declared.isOptional || field == schema_->key ? Cell()
                                                                   : unread(declared.type));
    }
    for (const sema::GivenCell& cell : row.cells) {
      const auto place = std::ranges::find(fields, cell.field) - fields.begin();
      MUSTER_TRY(cells[static_cast<std::size_t>(place)], cellOf(cell));
    }
    return cells;
  }

  // What stands in a field that is never missing and not given.
  static Cell unread(const schema::Type& type) {
    switch (type.kind) {
      case Kind::Text: return std::string();
      case Kind::Zone: return std::string("UTC");
      case Kind::Real: return 0.0;
      case Kind::Set:
        if (type.element == Kind::Text) return std::vector<std::string>();
        return std::vector<std::int64_t>();
      case Kind::Bool:
      case Kind::Whole:
      case Kind::Number:
      case Kind::Percent:
      case Kind::Money:
      case Kind::Enum:
      case Kind::Date:
      case Kind::Instant:
      case Kind::Duration:
      case Kind::Place: return std::int64_t{0};
      case Kind::Version:
      case Kind::Ratio:
      case Kind::Error: break;
    }
    MUSTER_CHECK(false, "no field has this kind");
  }

  Result<Cell> cellOf(const sema::GivenCell& cell) {
    const schema::Field& field = schema_->fields[cell.field];
    if (cell.value) return scalarOf(field.name, field.type, evaluator_.constant(*cell.value));
    if (!cell.elements) return Cell();
    schema::Type element = field.type;
    element.kind = field.type.element;
    std::vector<std::string> texts;
    std::vector<std::int64_t> numbers;
    for (const ExprId id : *cell.elements) {
      MUSTER_TRY(Cell made, scalarOf(field.name, element, evaluator_.constant(id)));
      if (auto* text = std::get_if<std::string>(&made)) texts.push_back(std::move(*text));
      if (const auto* number = std::get_if<std::int64_t>(&made)) numbers.push_back(*number);
    }
    if (element.kind == Kind::Text) return Cell(std::move(texts));
    return Cell(std::move(numbers));
  }

  Result<Cell> scalarOf(const std::string& name, const schema::Type& type,
                        const reference::Value& value) {
    const auto outside = [&] {
      return Error{"`" + name + "` lies outside of the years 1 to 9999"};
    };
    if (type.kind == Kind::Text || type.kind == Kind::Zone) return Cell(value.as<std::string>());
    if (type.kind == Kind::Real) return Cell(value.as<double>());
    if (type.kind == Kind::Bool) return Cell(std::int64_t{value.as<bool>() ? 1 : 0});
    if (type.kind == Kind::Enum) return Cell(std::int64_t{value.as<reference::EnumIndex>().index});
    if (type.kind == Kind::Place) return Cell(schema::numberOf(value.as<schema::Place>()));
    if (const auto* period =
            value.holds<reference::Period>() ? &value.as<reference::Period>() : nullptr) {
      if (!calendar::isDate(period->first)) return outside();
      if (type.kind == Kind::Date) return Cell(period->first);
      return Cell(calendar::dayStart(zone_, period->first));
    }
    if (type.kind == Kind::Instant) {
      const std::int64_t micros = value.as<reference::Instant>().micros;
      if (!calendar::isInstant(micros)) return outside();
      return Cell(micros);
    }
    const reference::Integer& digits = value.as<reference::Decimal>().digits;
    if (digits > std::numeric_limits<std::int64_t>::max() ||
        digits < std::numeric_limits<std::int64_t>::min()) {
      return Error{"`" + name + "` has too many digits"};
    }
    return Cell(static_cast<std::int64_t>(digits));
  }

  std::size_t keyPlace() const {
    const auto& fields = schema_->profileFields;
    return static_cast<std::size_t>(std::ranges::find(fields, schema_->key) - fields.begin());
  }

  // Keys are made up from the names that the test gives its profiles, or are counted.
  Result<Done> makeUpKeys(column::Rows& rows) const {
    std::set<Cell> seen;
    for (const column::ProfileRow& row : rows.profiles) {
      const Cell& key = row.cells[keyPlace()];
      if (std::holds_alternative<std::monostate>(key)) continue;
      if (!seen.insert(key).second) {
        return Error{"two of its profiles have the same `" + schema_->fields[schema_->key].name +
                     "`"};
      }
    }
    const bool isText = schema_->fields[schema_->key].type.kind == Kind::Text;
    std::int64_t next = 1;
    for (std::size_t i = 0; i < rows.profiles.size(); ++i) {
      Cell& key = rows.profiles[i].cells[keyPlace()];
      if (!std::holds_alternative<std::monostate>(key)) continue;
      if (isText) key = test_.profiles[i].label;
      while (!isText ? !seen.insert(key = next).second
                     : std::get<std::string>(key).empty() || !seen.insert(key).second) {
        if (isText) key = "profile " + std::to_string(next);
        ++next;
      }
    }
    return Done{};
  }

  // Where makeTable puts each profile: they are sorted by key.
  std::vector<std::size_t> placesOf(const column::Rows& rows) const {
    std::vector<std::size_t> order(rows.profiles.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
      return rows.profiles[a].cells[keyPlace()] < rows.profiles[b].cells[keyPlace()];
    });
    std::vector<std::size_t> places(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) places[order[i]] = i;
    return places;
  }

  const sema::CheckedProgram& program_;
  const sema::CheckedTest& test_;
  std::shared_ptr<const schema::Schema> schema_;
  column::Table nothing_;
  reference::Evaluator evaluator_;
  const calendar::Zone& zone_;
};

}  // namespace

Result<Given> makeGiven(const sema::CheckedProgram& program, const sema::CheckedTest& test,
                        const std::shared_ptr<const schema::Schema>& schema) {
  return Maker(program, test, schema).run();
}

}  // namespace muster::trial
