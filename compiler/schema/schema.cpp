#include "compiler/schema/schema.h"

namespace muster::schema {

namespace {

std::string words(const Enum& it) {
  std::string text = "one of (";
  for (std::size_t i = 0; i < it.values.size(); ++i) {
    if (i > 0) text += it.isOrdered ? " < " : ", ";
    text += it.values[i];
  }
  return text + ")";
}

}  // namespace

std::string pathOf(const Schema& schema, ListId list) {
  std::string path = schema.lists[list].name;
  for (auto owner = schema.lists[list].owner; owner; owner = schema.lists[*owner].owner) {
    path.insert(0, schema.lists[*owner].name + ".");
  }
  return path;
}

std::string describe(const Schema& schema, const Type& type) {
  switch (type.kind) {
    case Kind::Error: return "<error>";
    case Kind::Bool: return "yes or no";
    case Kind::Whole: return "whole number";
    case Kind::Number:
      if (type.places == kNumberPlaces) return "number";
      return "number with " + std::to_string(type.places) + " places";
    case Kind::Percent: return "percent";
    case Kind::Money: return "money " + schema.currencies.at(type.unit);
    case Kind::Ratio: {
      if (type.element == Kind::Error) return "ratio";
      Type element = type;
      element.kind = type.element;
      return "average " + describe(schema, element);
    }
    case Kind::Real: return "real";
    case Kind::Text: return "text";
    case Kind::Enum: return words(schema.enums[EnumId(type.unit)]);
    case Kind::Date: return "date";
    case Kind::Instant: return "instant";
    case Kind::Duration: return "duration";
    case Kind::Zone: return "zone";
    case Kind::Place: return "place";
    case Kind::Version: return "version";
    case Kind::Set: {
      Type element = type;
      element.kind = type.element;
      return "set of " + describe(schema, element);
    }
  }
  return "<error>";
}

}  // namespace muster::schema
