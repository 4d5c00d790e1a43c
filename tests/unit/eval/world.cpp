#include "tests/unit/eval/world.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <set>

#include "compiler/base/check.h"

namespace muster::eval {

namespace {

using schema::Kind;
using schema::Type;

template <typename T>
std::vector<bool> knownOf(const std::vector<std::optional<T>>& values) {
  std::vector<bool> known;
  for (const auto& value : values) known.push_back(value.has_value());
  return known;
}

bitmap::LineVector<std::uint64_t> maskOf(const std::vector<bool>& known) {
  bitmap::LineVector<std::uint64_t> mask(bitmap::wordsFor(known.size()), 0);
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (known[i]) mask[i / 64] |= std::uint64_t{1} << (i % 64);
  }
  return mask;
}

std::shared_ptr<const column::Dictionary> dictionaryOf(const std::set<std::string>& texts) {
  return std::make_shared<const column::Dictionary>(
      std::vector<std::string>(texts.begin(), texts.end()));
}

column::Column setColumn(Type type, const std::vector<std::vector<std::int64_t>>& sets,
                         const std::vector<bool>& known) {
  std::vector<std::int64_t> elements;
  std::vector<std::uint32_t> offsets{0};
  for (auto set : sets) {
    std::sort(set.begin(), set.end());
    set.erase(std::unique(set.begin(), set.end()), set.end());
    elements.insert(elements.end(), set.begin(), set.end());
    offsets.push_back(static_cast<std::uint32_t>(elements.size()));
  }
  column::Column column = column::makeColumn(type, elements, {});
  column.rows = sets.size();
  column.offsets = std::move(offsets);
  column.known = maskOf(known);
  return column;
}

// Draws the values of one world.
class Maker {
 public:
  explicit Maker(const WorldOptions& options) : options_(options), random_(options.seed) {}

  World make() {
    world_.schema = schemaOf();
    world_.table.schema = world_.schema;
    world_.table.profileCount = options_.profiles;
    for (std::size_t i = 0; i < world_.schema->lists.size(); ++i) {
      world_.table.lists.add({offsets()});
    }
    for (const schema::Field& field : world_.schema->fields) {
      const std::size_t rows =
          field.list ? world_.table.lists[*field.list].rowCount() : options_.profiles;
      world_.table.columns.add(columnOf(field, rows));
    }
    return std::move(world_);
  }

 private:
  static std::shared_ptr<const schema::Schema> schemaOf() {
    auto schema = std::make_shared<schema::Schema>();
    schema->currencies = {"GBP"};
    schema->profileName = "customer";
    schema->enums.add({{"bronze", "silver", "gold"}, true});
    const auto add = [&](std::string name, Type type, bool isOptional, std::optional<ListId> list) {
      const FieldId id = schema->fields.add({std::move(name), type, isOptional, list, {}});
      if (list)
        schema->lists[*list].fields.push_back(id);
      else
        schema->profileFields.push_back(id);
      return id;
    };
    const auto ofProfile = [&](std::string name, Type type, bool isOptional) {
      return add(std::move(name), type, isOptional, std::nullopt);
    };
    schema->key = ofProfile("id", {.kind = Kind::Whole}, false);
    ofProfile("age", {.kind = Kind::Whole}, true);
    ofProfile("score", {.kind = Kind::Number, .places = 6}, true);
    ofProfile("limit", {.kind = Kind::Money, .places = 4}, true);
    ofProfile("share", {.kind = Kind::Percent, .places = 6}, false);
    ofProfile("weight", {.kind = Kind::Real}, true);
    ofProfile("country", {.kind = Kind::Text}, true);
    ofProfile("city", {.kind = Kind::Text}, false);
    ofProfile("member", {.kind = Kind::Bool}, true);
    ofProfile("tier", {.kind = Kind::Enum}, true);
    ofProfile("born", {.kind = Kind::Date}, true);
    ofProfile("seen", {.kind = Kind::Instant}, true);
    ofProfile("likes", {.kind = Kind::Set, .element = Kind::Text}, true);
    ofProfile("owns", {.kind = Kind::Set, .element = Kind::Text}, false);
    ofProfile("lucky", {.kind = Kind::Set, .element = Kind::Whole}, true);

    const ListId purchases = schema->lists.add({"purchases", FieldId(0), std::nullopt, {}, {}});
    schema->lists[purchases].time = add("purchased_at", {.kind = Kind::Instant}, false, purchases);
    add("amount", {.kind = Kind::Money, .places = 4}, true, purchases);
    add("quantity", {.kind = Kind::Whole}, false, purchases);
    add("price", {.kind = Kind::Money, .places = 4}, false, purchases);
    add("brand", {.kind = Kind::Text}, true, purchases);
    add("category", {.kind = Kind::Enum}, true, purchases);
    add("returned", {.kind = Kind::Bool}, true, purchases);
    add("shipped", {.kind = Kind::Date}, true, purchases);
    add("rating", {.kind = Kind::Real}, true, purchases);

    const ListId visits = schema->lists.add({"visits", FieldId(0), std::nullopt, {}, {}});
    schema->lists[visits].time = add("visited_on", {.kind = Kind::Date}, false, visits);
    add("seconds", {.kind = Kind::Whole}, true, visits);
    add("page", {.kind = Kind::Text}, false, visits);
    return schema;
  }

  std::int64_t draw(std::int64_t low, std::int64_t high) {
    return std::uniform_int_distribution<std::int64_t>(low, high)(random_);
  }
  bool chance(double p) { return std::bernoulli_distribution(p)(random_); }

  std::vector<std::uint32_t> offsets() {
    std::vector<std::uint32_t> result{0};
    for (std::size_t i = 0; i < options_.profiles; ++i) {
      std::int64_t length = 0;
      if (options_.veryLongEvery != 0 &&
          chance(1.0 / static_cast<double>(options_.veryLongEvery))) {
        length = draw(0, static_cast<std::int64_t>(options_.veryLong));
      } else if (!chance(0.2)) {
        length = draw(0, static_cast<std::int64_t>(options_.longestList));
      }
      result.push_back(result.back() + static_cast<std::uint32_t>(length));
    }
    return result;
  }

  std::int64_t number(std::int64_t low, std::int64_t high) {
    if (options_.isExtreme && chance(0.2)) {
      return chance(0.5) ? std::numeric_limits<std::int64_t>::max() - draw(0, 3)
                         : std::numeric_limits<std::int64_t>::min() + draw(0, 3);
    }
    return draw(low, high);
  }

  std::string word() {
    static const std::vector<std::string> kWords = {"AE",
                                                    "ae",
                                                    "GB",
                                                    "Stra\u00dfe",
                                                    "STRASSE",
                                                    "\u00c9t\u00e9",
                                                    "\u00e9t\u00e9",
                                                    "Prada",
                                                    "prada bag",
                                                    "Chanel",
                                                    "",
                                                    "bag",
                                                    "DE",
                                                    "12345",
                                                    "CHANEL no 5"};
    return kWords[static_cast<std::size_t>(draw(0, static_cast<std::int64_t>(kWords.size()) - 1))];
  }

  template <typename Draw>
  auto several(std::size_t rows, bool isOptional, const Draw& drawOne) {
    std::vector<std::optional<decltype(drawOne())>> values(rows);
    for (auto& value : values) {
      if (!isOptional || !options_.hasMissing || !chance(0.25)) value = drawOne();
    }
    return values;
  }

  std::vector<std::int64_t> times(const schema::Field& field, std::size_t rows) {
    std::vector<std::int64_t> values(rows);
    const bool isDate = field.type.kind == Kind::Date;
    for (auto& value : values) {
      const std::int64_t days = draw(-40, 2);
      value = isDate ? kNow / kDay + days : kNow + days * kDay + draw(-2, 2);
    }
    const auto& all = world_.table.lists[*field.list].offsets;
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
      std::sort(values.begin() + all[i], values.begin() + all[i + 1]);
    }
    return values;
  }

  column::Column columnOf(const schema::Field& field, std::size_t rows) {
    const bool optional = field.isOptional;
    if (field.list && world_.schema->lists[*field.list].time == world_.field(field.name)) {
      return column::makeColumn(field.type, times(field, rows), {});
    }
    const auto whole = [&](std::int64_t low, std::int64_t high) {
      return numberColumn(field.type, several(rows, optional, [&] { return number(low, high); }));
    };
    switch (field.type.kind) {
      case Kind::Whole: return field.name == "id" ? ids(rows) : whole(-3, 90);
      case Kind::Number: return whole(-2'000'000, 5'000'000);
      case Kind::Money: return whole(-50'000, 400'000);
      case Kind::Percent: return whole(0, 1'000'000);
      case Kind::Bool: return small(rows, field, 1);
      case Kind::Enum: return small(rows, field, 2);
      case Kind::Date: return small(rows, field, 80, kNow / kDay - 60);
      case Kind::Instant:
        return numberColumn(field.type, several(rows, optional, [&] {
                              return kNow + draw(-40, 2) * kDay + draw(-2, 2);
                            }));
      case Kind::Text: return textColumn(several(rows, optional, [&] { return word(); }));
      case Kind::Real:
        return realColumn(several(rows, optional, [&] { return double(draw(-8, 8)) / 4; }));
      case Kind::Set: return sets(rows, field);
      case Kind::Error:
      case Kind::Ratio:
      case Kind::Duration:
      case Kind::Zone:
      case Kind::Place:
      case Kind::Version: break;
    }
    MUSTER_CHECK(false, "no world has such a field");
  }

  static column::Column ids(std::size_t rows) {
    std::vector<std::int64_t> values(rows);
    for (std::size_t i = 0; i < rows; ++i) values[i] = static_cast<std::int64_t>(i);
    return column::makeColumn({.kind = Kind::Whole}, values, {});
  }

  column::Column small(std::size_t rows, const schema::Field& field, std::int64_t largest,
                       std::int64_t base = 0) {
    return numberColumn(field.type,
                        several(rows, field.isOptional, [&] { return base + draw(0, largest); }));
  }

  column::Column sets(std::size_t rows, const schema::Field& field) {
    if (field.type.element == Kind::Text) {
      return textSetColumn(several(rows, field.isOptional, [&] {
        std::vector<std::string> set;
        for (std::int64_t i = draw(0, 4); i > 0; --i) set.push_back(word());
        return set;
      }));
    }
    return wholeSetColumn(several(rows, field.isOptional, [&] {
      std::vector<std::int64_t> set;
      for (std::int64_t i = draw(0, 4); i > 0; --i) set.push_back(draw(-3, 8));
      return set;
    }));
  }

  WorldOptions options_;
  std::mt19937_64 random_;
  World world_;
};

}  // namespace

FieldId World::field(std::string_view name) const {
  for (std::uint32_t i = 0; i < schema->fields.size(); ++i) {
    if (schema->fields[FieldId(i)].name == name) return FieldId(i);
  }
  MUSTER_CHECK(false, "no such field");
}

ListId World::list(std::string_view name) const {
  for (std::uint32_t i = 0; i < schema->lists.size(); ++i) {
    if (schema->lists[ListId(i)].name == name) return ListId(i);
  }
  MUSTER_CHECK(false, "no such list");
}

World makeWorld(const WorldOptions& options) { return Maker(options).make(); }

column::Column numberColumn(Type type, const std::vector<std::optional<std::int64_t>>& values) {
  std::vector<std::int64_t> numbers;
  for (const auto& value : values) numbers.push_back(value.value_or(0));
  return column::makeColumn(type, numbers, knownOf(values));
}

column::Column textColumn(const std::vector<std::optional<std::string>>& values) {
  std::set<std::string> texts;
  for (const auto& value : values) {
    if (value) texts.insert(*value);
  }
  const auto dictionary = dictionaryOf(texts);
  std::vector<std::optional<std::int64_t>> codes;
  for (const auto& value : values) {
    codes.push_back(value ? std::optional<std::int64_t>(*dictionary->find(*value)) : std::nullopt);
  }
  column::Column column = numberColumn({.kind = Kind::Text}, codes);
  column.dictionary = dictionary;
  return column;
}

column::Column realColumn(const std::vector<std::optional<double>>& values) {
  column::Column column;
  column.type = {.kind = Kind::Real};
  column.rows = values.size();
  bitmap::LineVector<double> reals;
  for (const auto& value : values) reals.push_back(value.value_or(0));
  column.values = std::move(reals);
  column.known = maskOf(knownOf(values));
  return column;
}

column::Column textSetColumn(const std::vector<std::optional<std::vector<std::string>>>& values) {
  std::set<std::string> texts;
  for (const auto& value : values) {
    if (value) texts.insert(value->begin(), value->end());
  }
  const auto dictionary = dictionaryOf(texts);
  std::vector<std::vector<std::int64_t>> sets;
  for (const auto& value : values) {
    auto& set = sets.emplace_back();
    if (!value) continue;
    for (const std::string& text : *value) set.push_back(*dictionary->find(text));
  }
  auto column = setColumn({.kind = Kind::Set, .element = Kind::Text}, sets, knownOf(values));
  column.dictionary = dictionary;
  return column;
}

column::Column wholeSetColumn(const std::vector<std::optional<std::vector<std::int64_t>>>& values) {
  std::vector<std::vector<std::int64_t>> sets;
  for (const auto& value : values) sets.push_back(value.value_or(std::vector<std::int64_t>{}));
  return setColumn({.kind = Kind::Set, .element = Kind::Whole}, sets, knownOf(values));
}

}  // namespace muster::eval
