#pragma once

// The value of any node of the predicate graph for one profile of plain values: slow, obvious, and
// sharing nothing with engines or rewrites. Rewrites and circuits are proved against it.
//
//   World world;
//   world.profile[age] = Value::known(17);
//   world.lists[0].push_back({{amount, Value::missing()}});
//   valueOf(store, node, world)

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "compiler/ir/store.h"

namespace muster::support {

// A condition is known 1 (true), known 0 (false), or unknown, for which missing stands.
struct Value {
  enum class State : std::uint8_t { Known, Missing, Uncomputable };
  State state = State::Missing;
  // What schema::Kind says; of a Ratio the numerator, with a denominator above zero.
  Int128 number = 0;
  Int128 denominator = 1;
  double real = 0;
  std::string text = {};
  std::vector<Value> elements = {};  // of a Set, in any order

  static Value known(Int128 number) { return {.state = State::Known, .number = number}; }
  static Value ofText(std::string text) { return {.state = State::Known, .text = std::move(text)}; }
  static Value ofReal(double real) { return {.state = State::Known, .real = real}; }
  static Value ofSet(std::vector<Value> elements) {
    return {.state = State::Known, .elements = std::move(elements)};
  }
  static Value missing() { return {}; }
  static Value uncomputable() { return {.state = State::Uncomputable}; }

  bool isKnown() const { return state == State::Known; }
  bool isTrue() const { return isKnown() && number != 0; }
  bool isFalse() const { return isKnown() && number == 0; }
  friend bool operator==(const Value&, const Value&) = default;
};

// Values by FieldId index; a field that is not there is missing.
using Row = std::map<std::uint32_t, Value>;

// One profile. Events of a list stand in the order of events.
struct World {
  Row profile = {};
  std::vector<std::vector<Row>> lists = {};
  std::int64_t asOfMicros = 0;
};

// The value of a node of the profile domain (or one that may stand in any).
Value valueOf(const ir::Store& store, ir::NodeId node, const World& world);

// The value of a node of a list's domain, for one event.
Value valueOfEvent(const ir::Store& store, ir::NodeId node, const World& world, ListId list,
                   std::size_t event);

// "true", "false", "unknown" for conditions, else "17", "missing", "uncomputable", "7/2".
std::string toString(const Value& value, bool isCondition);

}  // namespace muster::support
