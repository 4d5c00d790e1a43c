#pragma once

// A small schema: what tests of graphs are written over.

#include <memory>
#include <string>
#include <vector>

#include "compiler/schema/schema.h"

namespace muster::support {

// customer: age (whole number), spend (money, optional), country (text, optional), member (yes or
// no, optional), tier (bronze < silver < gold), joined (date), seen (instant, optional), interests
// (set of text, optional); purchases at bought_at: amount (money), brand (text, optional).
struct Shop {
  FieldId id{0}, age{0}, spend{0}, country{0}, member{0}, tier{0}, joined{0}, seen{0};
  FieldId interests{0}, limit{0}, boughtAt{0}, amount{0}, brand{0}, quantity{0};
  ListId purchases{0};
  std::shared_ptr<const schema::Schema> schema;

  Shop() {
    using schema::Kind;
    auto made = std::make_shared<schema::Schema>();
    made->name = "shop";
    made->zone = "Europe/London";
    made->currencies = {"GBP"};
    made->profileName = "customer";
    const EnumId tiers = made->enums.add({{"bronze", "silver", "gold"}, true});
    const auto add = [&](const char* name, schema::Type type, bool isOptional, bool isEvents) {
      const FieldId field = made->fields.add(
          {name, type, isOptional, isEvents ? std::optional(purchases) : std::nullopt, {}});
      if (!isEvents) made->profileFields.push_back(field);
      return field;
    };
    const schema::Type money{.kind = Kind::Money, .places = schema::kMoneyPlaces};
    id = add("id", {.kind = Kind::Text}, false, false);
    age = add("age", {.kind = Kind::Whole}, false, false);
    spend = add("spend", money, true, false);
    country = add("country", {.kind = Kind::Text}, true, false);
    member = add("member", {.kind = Kind::Bool}, true, false);
    tier = add("tier", {.kind = Kind::Enum, .unit = tiers.index()}, false, false);
    joined = add("joined", {.kind = Kind::Date}, false, false);
    seen = add("seen", {.kind = Kind::Instant}, true, false);
    interests = add("interests", {.kind = Kind::Set, .element = Kind::Text}, true, false);
    limit = add("limit", money, false, false);
    boughtAt = add("bought_at", {.kind = Kind::Instant}, false, true);
    amount = add("amount", money, false, true);
    brand = add("brand", {.kind = Kind::Text}, true, true);
    quantity = add("quantity", {.kind = Kind::Whole}, true, true);
    made->key = id;
    made->lists.add({"purchases", boughtAt, std::nullopt, {boughtAt, amount, brand, quantity}, {}});
    schema = made;
  }
};

inline constexpr schema::Type kMoney{.kind = schema::Kind::Money, .places = schema::kMoneyPlaces};

}  // namespace muster::support
