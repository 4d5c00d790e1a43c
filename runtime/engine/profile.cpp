#include "runtime/engine/profile.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <variant>

#include "compiler/calendar/calendar.h"
#include "compiler/circuit/build.h"
#include "compiler/circuit/literal.h"
#include "compiler/circuit/plan.h"
#include "compiler/text/text.h"

namespace muster::engine {

using circuit::Wire;
using schema::Kind;

namespace {

constexpr std::uint32_t kNotAsked = ~std::uint32_t{0};

// A column that the gates read, and the wires that its bits are.
struct Column {
  circuit::Coding coding;
  std::vector<std::pair<std::string, std::int64_t>> texts;  // sorted
  std::vector<std::pair<int, Wire>> bits;
};

struct Field {
  std::string name;
  Kind kind;
  bool isOptional;
  std::vector<std::string> words;  // of Enum
  std::uint32_t column = kNotAsked;
};

bool isAscii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<signed char>(c) >= 0; });
}

// The code that stands for a value; the value is one that the field can have.
std::uint64_t codeOf(const circuit::Coding& coding, std::int64_t value) {
  const std::uint64_t firstKnown = coding.hasMissing ? 1 : 0;
  if (coding.scheme == circuit::Scheme::Direct) {
    return firstKnown +
           (static_cast<std::uint64_t>(value) - static_cast<std::uint64_t>(coding.smallest));
  }
  const auto above = std::ranges::upper_bound(coding.thresholds, value);
  return firstKnown + static_cast<std::uint64_t>(above - coding.thresholds.begin());
}

}  // namespace

struct ProfileRules::State {
  circuit::Network network;
  std::vector<Field> fields;
  std::vector<Column> columns;
  std::size_t lacking = 0;  // in a row of which nothing is set

  // Of each field that is not optional its column has no code for missing.
  bool isRequired(std::size_t column) const { return !columns[column].coding.hasMissing; }

  void addFields(const schema::Schema& schema) {
    std::map<FieldId, std::uint32_t> columnOf;
    for (const auto& [id, coding] : network.layout.columns) {
      columnOf.emplace(id, static_cast<std::uint32_t>(columns.size()));
      columns.push_back({coding, {coding.texts.begin(), coding.texts.end()}, {}});
      if (!coding.hasMissing) ++lacking;
    }
    for (Wire i = 0; i < network.inputs.size(); ++i) {
      const auto& code = std::get<circuit::CodeBit>(network.inputs[i]);
      columns[columnOf.at(code.field)].bits.emplace_back(code.bit, i);
    }
    for (const FieldId id : schema.profileFields) {
      const schema::Field& it = schema.fields[id];
      Field& field = fields.emplace_back(Field{it.name, it.type.kind, it.isOptional, {}});
      if (it.type.kind == Kind::Enum) field.words = schema.enums[EnumId(it.type.unit)].values;
      if (const auto found = columnOf.find(id); found != columnOf.end())
        field.column = found->second;
    }
  }
};

Result<ProfileRules> ProfileRules::make(const driver::Compiled& compiled, std::int64_t asOf) {
  const schema::Schema& schema = compiled.checked.schema;
  const ir::Program bound = driver::bind(compiled, asOf);
  auto state = std::make_shared<State>();
  state->network = circuit::build(bound, circuit::symbolicLayout(bound, schema));
  const circuit::Plan plan = circuit::planOf(state->network);
  for (const circuit::SegmentPlan& segment : plan.segments) {
    if (segment.conditions == 0) continue;
    return Error{"`" + segment.name +
                 "` cannot be decided for one profile: it asks for more than fields compared with "
                 "constants (events, sums, patterns)"};
  }
  state->addFields(schema);
  return ProfileRules(std::move(state));
}

std::size_t ProfileRules::segmentCount() const { return state_->network.outputs.size(); }

std::optional<ProfileField> ProfileRules::field(std::string_view name) const {
  const auto found = std::ranges::find(state_->fields, name, &Field::name);
  if (found == state_->fields.end()) return std::nullopt;
  return ProfileField{static_cast<std::uint32_t>(found - state_->fields.begin())};
}

ProfileRow ProfileRules::row() const { return ProfileRow(state_); }

ProfileRow::ProfileRow(std::shared_ptr<const ProfileRules::State> state)
    : rules_(std::move(state)),
      wires_(rules_->network.inputs.size() + rules_->network.gates.size(), 0),
      isSet_(rules_->columns.size()),
      lacking_(rules_->lacking) {}

void ProfileRow::setCode(std::size_t column, std::uint64_t code) {
  for (const auto& [bit, wire] : rules_->columns[column].bits) {
    wires_[wire] = static_cast<std::uint8_t>(code >> bit & 1);
  }
  if (!isSet_[column] && rules_->isRequired(column)) --lacking_;
  isSet_[column] = true;
}

bool ProfileRow::set(ProfileField handle, std::int64_t value) {
  if (handle.index >= rules_->fields.size()) return false;
  const Field& field = rules_->fields[handle.index];
  switch (field.kind) {
    case Kind::Bool:
      if (value != 0 && value != 1) return false;
      break;
    case Kind::Enum:
      if (value < 0 || static_cast<std::uint64_t>(value) >= field.words.size()) return false;
      break;
    case Kind::Whole:
    case Kind::Number:
    case Kind::Percent:
    case Kind::Money:
    case Kind::Duration: break;
    case Kind::Date:
      if (!calendar::isDate(value)) return false;
      break;
    case Kind::Instant:
      if (!calendar::isInstant(value)) return false;
      break;
    case Kind::Error:
    case Kind::Ratio:
    case Kind::Real:
    case Kind::Text:
    case Kind::Zone:
    case Kind::Set:
    case Kind::Place:
    case Kind::Version: return false;
  }
  if (field.column != kNotAsked) {
    setCode(field.column, codeOf(rules_->columns[field.column].coding, value));
  }
  return true;
}

bool ProfileRow::set(ProfileField handle, double value) {
  if (handle.index >= rules_->fields.size() || std::isnan(value)) return false;
  const Field& field = rules_->fields[handle.index];
  if (field.kind != Kind::Real) return false;
  if (field.column == kNotAsked) return true;
  setCode(field.column, codeOf(rules_->columns[field.column].coding, circuit::orderOfReal(value)));
  return true;
}

bool ProfileRow::set(ProfileField handle, std::string_view value) {
  if (handle.index >= rules_->fields.size()) return false;
  const Field& field = rules_->fields[handle.index];
  std::string normal;
  if (!isAscii(value)) {
    if (!text::isValidUtf8(value)) return false;
    normal = text::normalise(value);
    value = normal;
  }
  if (field.kind == Kind::Enum) {
    const auto word = std::ranges::find(field.words, value);
    return word != field.words.end() && set(handle, std::int64_t{word - field.words.begin()});
  }
  if (field.kind != Kind::Text) return false;
  if (field.column == kNotAsked) return true;
  const Column& column = rules_->columns[field.column];
  const auto found = std::ranges::lower_bound(
      column.texts, value, {}, [](const auto& known) { return std::string_view(known.first); });
  const bool isMentioned = found != column.texts.end() && found->first == value;
  setCode(field.column, codeOf(column.coding, isMentioned ? found->second : 0));
  return true;
}

bool ProfileRow::setMissing(ProfileField handle) {
  if (handle.index >= rules_->fields.size()) return false;
  const Field& field = rules_->fields[handle.index];
  if (!field.isOptional) return false;
  if (field.column != kNotAsked) setCode(field.column, 0);
  return true;
}

bool ProfileRow::answer(std::span<std::uint64_t> segments) {
  const circuit::Network& network = rules_->network;
  const std::size_t words = (network.outputs.size() + 63) / 64;
  if (lacking_ > 0 || segments.size() < words) return false;
  std::uint8_t* next = wires_.data() + network.inputs.size();
  for (const circuit::Gate& gate : network.gates) {
    const int at = wires_[gate.wires[0]] * 4 + wires_[gate.wires[1]] * 2 + wires_[gate.wires[2]];
    *next++ = static_cast<std::uint8_t>(gate.table >> at & 1);
  }
  std::fill_n(segments.begin(), words, 0);
  for (std::size_t i = 0; i < network.outputs.size(); ++i) {
    const auto& value = network.outputs[i].value;
    const Wire* wire = std::get_if<Wire>(&value);
    const bool isIn = wire != nullptr ? wires_[*wire] != 0 : std::get<bool>(value);
    segments[i / 64] |= std::uint64_t{isIn} << i % 64;
  }
  return true;
}

}  // namespace muster::engine
