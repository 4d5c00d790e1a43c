#include "runtime/engine/profile.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>

#include "compiler/calendar/calendar.h"
#include "compiler/circuit/build.h"
#include "compiler/circuit/cubes.h"
#include "compiler/circuit/literal.h"
#include "compiler/circuit/plan.h"
#include "compiler/text/text.h"
#include "runtime/engine/profile_table.h"

namespace muster::engine {

using circuit::Wire;
using schema::Kind;

namespace {

constexpr std::uint32_t kNotAsked = ~std::uint32_t{0};

// A segment of more cubes is left to gates. Of 300 random ones none has more than six; `at least 3
// of` ten conditions has 45 (of its complement).
constexpr std::size_t kCubesMost = 32;

struct TextHash : std::hash<std::string_view> {
  using is_transparent = void;
};
using TextCodes = std::unordered_map<std::string, std::int64_t, TextHash, std::equal_to<>>;

// A column that the rules read.
struct Column {
  circuit::Coding coding;
  TextCodes texts;                         // that rules mention
  std::optional<std::size_t> ofTable;      // its number there
  std::vector<std::pair<int, Wire>> bits;  // of the gates
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
  State(const circuit::Cubes& cubes, circuit::Network rest, const schema::Schema& schema)
      : table(cubes, kernels::bestLevel()),
        network(std::move(rest)),
        segmentCount(cubes.covers.size()) {
    for (std::size_t i = 0; i < cubes.columns.size(); ++i) {
      const FieldId id = std::get<FieldId>(cubes.columns[i]);
      column(id, cubes.layout.columns.at(id)).ofTable = i;
    }
    for (Wire i = 0; i < network.inputs.size(); ++i) {
      const auto& code = std::get<circuit::CodeBit>(network.inputs[i]);
      column(code.field, network.layout.columns.at(code.field)).bits.emplace_back(code.bit, i);
    }
    for (std::size_t i = 0; i < segmentCount; ++i) {
      if (!cubes.covers[i]) segmentOfOutput.push_back(i);
    }
    for (const FieldId id : schema.profileFields) {
      const schema::Field& it = schema.fields[id];
      Field& field = fields.emplace_back(Field{it.name, it.type.kind, it.isOptional, {}});
      if (it.type.kind == Kind::Enum) field.words = schema.enums[EnumId(it.type.unit)].values;
      if (const auto found = columnOf.find(id); found != columnOf.end())
        field.column = found->second;
    }
  }

  Column& column(FieldId id, const circuit::Coding& coding) {
    const auto [at, isNew] = columnOf.try_emplace(id, static_cast<std::uint32_t>(columns.size()));
    if (isNew) {
      columns.push_back({coding, {coding.texts.begin(), coding.texts.end()}, {}, {}});
      if (!coding.hasMissing) ++lacking;
    }
    return columns[at->second];
  }

  // Of each field that is not optional its column has no code for missing.
  bool isRequired(std::size_t column) const { return !columns[column].coding.hasMissing; }

  ProfileTable table;
  circuit::Network network;  // of the segments that the table leaves out
  std::size_t segmentCount;
  std::vector<std::size_t> segmentOfOutput;  // of the network
  std::vector<Field> fields;
  std::vector<Column> columns;
  std::map<FieldId, std::uint32_t> columnOf;
  std::size_t lacking = 0;  // in a row of which nothing is set
};

namespace {

// The first segment that takes more than columns of the profile; nothing if none does.
std::optional<std::string> undecided(const std::vector<ir::Root>& roots,
                                     const circuit::Cubes& cubes, const circuit::Network& rest) {
  for (std::size_t i = 0; i < cubes.covers.size(); ++i) {
    if (!cubes.covers[i]) continue;
    for (const circuit::Cube& cube : cubes.covers[i]->cubes) {
      for (const circuit::Cube::Term& term : cube.terms) {
        if (std::holds_alternative<ir::NodeId>(cubes.columns[term.column])) {
          return roots[i].name;
        }
      }
    }
  }
  for (const circuit::SegmentPlan& segment : circuit::planOf(rest).segments) {
    if (segment.conditions > 0) return segment.name;
  }
  return std::nullopt;
}

}  // namespace

Result<ProfileRules> ProfileRules::make(const driver::Compiled& compiled, std::int64_t asOf) {
  const schema::Schema& schema = compiled.checked.schema;
  ir::Program bound = driver::bind(compiled, asOf);
  const circuit::Layout layout = circuit::symbolicLayout(bound, schema);
  const circuit::Cubes cubes = circuit::cubesOf(bound, layout, kCubesMost);
  const std::vector<ir::Root> roots = std::exchange(bound.roots, {});
  for (std::size_t i = 0; i < roots.size(); ++i) {
    if (!cubes.covers[i]) bound.roots.push_back(roots[i]);
  }
  circuit::Network network = circuit::build(bound, layout);
  if (const auto name = undecided(roots, cubes, network)) {
    return Error{"`" + *name +
                 "` cannot be decided for one profile: it asks for more than fields compared with "
                 "constants (events, sums, patterns)"};
  }
  return ProfileRules(std::make_shared<const State>(cubes, std::move(network), schema));
}

std::size_t ProfileRules::segmentCount() const { return state_->segmentCount; }

std::optional<ProfileField> ProfileRules::field(std::string_view name) const {
  const auto found = std::ranges::find(state_->fields, name, &Field::name);
  if (found == state_->fields.end()) return std::nullopt;
  return ProfileField{static_cast<std::uint32_t>(found - state_->fields.begin())};
}

ProfileRow ProfileRules::row() const { return ProfileRow(state_); }

struct ProfileRow::Memory {
  ProfileTable::Marks marks;
  std::vector<std::uint8_t> wires;  // 0 or 1 each: inputs, then gates
  std::vector<bool> isSet;          // by column
  std::size_t lacking = 0;          // columns that are not optional and not set
};

ProfileRow::ProfileRow(std::shared_ptr<const ProfileRules::State> state)
    : rules_(std::move(state)),
      memory_(std::make_unique<Memory>(
          Memory{rules_->table.marks(),
                 std::vector<std::uint8_t>(
                     rules_->network.inputs.size() + rules_->network.gates.size(), 0),
                 std::vector<bool>(rules_->columns.size()), rules_->lacking})) {}
ProfileRow::ProfileRow(ProfileRow&&) noexcept = default;
ProfileRow& ProfileRow::operator=(ProfileRow&&) noexcept = default;
ProfileRow::~ProfileRow() = default;

void ProfileRow::setCode(std::size_t index, std::uint64_t code) {
  const Column& column = rules_->columns[index];
  if (column.ofTable) rules_->table.set(memory_->marks, *column.ofTable, code);
  for (const auto& [bit, wire] : column.bits) {
    memory_->wires[wire] = static_cast<std::uint8_t>(code >> bit & 1);
  }
  if (!memory_->isSet[index] && rules_->isRequired(index)) --memory_->lacking;
  memory_->isSet[index] = true;
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
  const auto found = column.texts.find(value);
  setCode(field.column, codeOf(column.coding, found == column.texts.end() ? 0 : found->second));
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
  const ProfileRules::State& rules = *rules_;
  Memory& memory = *memory_;
  if (memory.lacking > 0 || segments.size() < (rules.segmentCount + 63) / 64) return false;
  rules.table.answer(memory.marks, segments);
  const circuit::Network& network = rules.network;
  std::uint8_t* next = memory.wires.data() + network.inputs.size();
  for (const circuit::Gate& gate : network.gates) {
    const auto wire = [&](std::size_t i) { return memory.wires[gate.wires[i]]; };
    *next++ = static_cast<std::uint8_t>(gate.table >> (wire(0) * 4 + wire(1) * 2 + wire(2)) & 1);
  }
  for (std::size_t i = 0; i < network.outputs.size(); ++i) {
    const auto& value = network.outputs[i].value;
    const Wire* wire = std::get_if<Wire>(&value);
    const bool isIn = wire != nullptr ? memory.wires[*wire] != 0 : std::get<bool>(value);
    const std::size_t segment = rules.segmentOfOutput[i];
    segments[segment / 64] |= std::uint64_t{isIn} << segment % 64;
  }
  return true;
}

}  // namespace muster::engine
