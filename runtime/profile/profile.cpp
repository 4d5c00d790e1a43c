#include "runtime/profile/profile.h"

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
#include "compiler/schema/place.h"
#include "compiler/text/text.h"
#include "runtime/population/population.h"
#include "runtime/profile/conditions.h"
#include "runtime/profile/table.h"

namespace muster::profile {

using circuit::Wire;
using schema::Kind;

namespace {

constexpr std::uint32_t kNotAsked = ~std::uint32_t{0};

// The value of every set, of which a comparison can only ask whether it is known.
constexpr std::int64_t kOfSet = 0;

// A segment of more cubes is left to gates. 300 random ones have 538 together; `at least 5 of` ten
// conditions alone has 210.
constexpr std::size_t kCubesMost = 32;

struct TextHash : std::hash<std::string_view> {
  using is_transparent = void;
};
using TextCodes = std::unordered_map<std::string, std::int64_t, TextHash, std::equal_to<>>;

// Between thresholds that lie within so many values codes are looked up, not searched.
constexpr std::int64_t kNarrowSpan = 4096;

// What the table and the gates read: codes of a field, or a condition's truth.
struct Column {
  circuit::Coding coding;                  // of a field
  TextCodes texts;                         // that rules mention
  std::optional<std::size_t> ofTable;      // its number there
  std::vector<std::pair<int, Wire>> bits;  // of the gates
  std::vector<std::uint16_t> narrow = {};  // codes, from the value below the first threshold on
};

struct Field {
  std::string name;
  FieldId id;
  schema::Type type;
  bool isOptional;
  bool isOfList;
  std::vector<std::string> words;    // of Enum, or of a set of them
  std::uint32_t column = kNotAsked;  // where it is compared with constants
  bool isFact = false;               // whether conditions read it

  bool isAsked() const { return column != kNotAsked || isFact; }
  // Of the profile, as all of an event are there before it is appended.
  bool isRequired() const { return !isOfList && !isOptional && isAsked(); }
};

bool isAscii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<signed char>(c) >= 0; });
}

// The text in normal form, of which `memory` holds what is not so already; false if it is none.
bool takeNormal(std::string_view& text, std::string& memory) {
  if (isAscii(text)) return true;
  if (!text::isValidUtf8(text)) return false;
  memory = text::normalise(text);
  text = memory;
  return true;
}

// How many of the thresholds are at or below a value. Nothing here for a processor to guess wrong:
// how often the loop runs depends on their number alone.
std::uint64_t countBelow(std::span<const std::int64_t> thresholds, std::int64_t value) {
  const std::int64_t* first = thresholds.data();
  std::size_t count = thresholds.size();
  if (count == 0) return 0;
  while (count > 1) {
    const std::size_t half = count / 2;
    first += first[half - 1] <= value ? half : 0;
    count -= half;
  }
  return static_cast<std::uint64_t>(first - thresholds.data()) + (*first <= value ? 1 : 0);
}

std::vector<std::uint16_t> narrowOf(const circuit::Coding& coding) {
  std::vector<std::uint16_t> codes;
  const std::vector<std::int64_t>& at = coding.thresholds;
  const bool isNarrow = !at.empty() && Int128{at.back()} - at.front() < kNarrowSpan;
  if (coding.scheme == circuit::Scheme::Direct || !isNarrow) return codes;
  auto code = static_cast<std::uint16_t>(coding.hasMissing ? 1 : 0);
  codes.push_back(code);
  for (std::size_t i = 0; i < at.size(); ++i) {
    const std::int64_t count = i + 1 < at.size() ? at[i + 1] - at[i] : 1;
    codes.insert(codes.end(), static_cast<std::size_t>(count), ++code);
  }
  return codes;
}

// The code that stands for a value; the value is one that the field can have.
std::uint64_t codeOf(const Column& column, std::int64_t value) {
  const circuit::Coding& coding = column.coding;
  if (!column.narrow.empty()) {
    // Thresholds are never the lowest value there is.
    const std::int64_t last = coding.thresholds.back();
    const std::int64_t from = coding.thresholds.front() - 1;
    return column.narrow[static_cast<std::size_t>(std::clamp(value, from, last) - from)];
  }
  const std::uint64_t firstKnown = coding.hasMissing ? 1 : 0;
  if (coding.scheme == circuit::Scheme::Direct) {
    return firstKnown +
           (static_cast<std::uint64_t>(value) - static_cast<std::uint64_t>(coding.smallest));
  }
  return firstKnown + countBelow(coding.thresholds, value);
}

}  // namespace

struct ProfileRules::State {
  State(const circuit::Cubes& cubes, circuit::Network rest, ir::Program program,
        std::shared_ptr<const column::Table> data)
      : schema(program.store.schema()),
        table(cubes, kernels::bestLevel()),
        network(std::move(rest)),
        segmentCount(cubes.covers.size()) {
    std::vector<ir::NodeId> nodes;
    std::map<ir::NodeId, std::size_t> indexOf;
    const auto condition = [&](ir::NodeId node) -> Column& {
      const auto [at, isNew] = indexOf.try_emplace(node, nodes.size());
      if (isNew) {
        nodes.push_back(node);
        truths.emplace_back();
      }
      return truths[at->second];
    };
    for (std::size_t i = 0; i < cubes.columns.size(); ++i) {
      const FieldId* field = std::get_if<FieldId>(&cubes.columns[i]);
      Column& column = field != nullptr ? columnOf(*field, cubes.layout)
                                        : condition(std::get<ir::NodeId>(cubes.columns[i]));
      column.ofTable = i;
    }
    for (Wire i = 0; i < network.inputs.size(); ++i) {
      if (const auto* code = std::get_if<circuit::CodeBit>(&network.inputs[i])) {
        columnOf(code->field, network.layout).bits.emplace_back(code->bit, i);
      } else {
        const auto& predicate = std::get<circuit::Predicate>(network.inputs[i]);
        condition(predicate.node).bits.emplace_back(predicate.isTrue ? kTrueBit : kFalseBit, i);
      }
    }
    for (std::size_t i = 0; i < segmentCount; ++i) {
      if (!cubes.covers[i]) segmentOfOutput.push_back(i);
    }
    conditionCount = nodes.size();
    if (!nodes.empty()) conditions.emplace(std::move(program), std::move(nodes), std::move(data));
    for (const FieldId id : schema->profileFields) addField(id, schema->fields[id].name);
    for (std::uint32_t i = 0; i < schema->lists.size(); ++i) {
      const std::string path = pathOf(*schema, ListId(i));
      for (const FieldId id : schema->lists[ListId(i)].fields) {
        addField(id, path + "." + schema->fields[id].name);
      }
    }
  }

  Column& columnOf(FieldId id, const circuit::Layout& layout) {
    const auto [at, isNew] = columns.try_emplace(id, static_cast<std::uint32_t>(coded.size()));
    if (isNew) {
      const circuit::Coding& coding = layout.columns.at(id);
      coded.push_back(
          {coding, {coding.texts.begin(), coding.texts.end()}, {}, {}, narrowOf(coding)});
    }
    return coded[at->second];
  }

  void addField(FieldId id, std::string name) {
    const schema::Field& it = schema->fields[id];
    Field& field = fields.emplace_back(
        Field{std::move(name), id, it.type, it.isOptional, it.list.has_value(), {}});
    const Kind kind = it.type.kind == Kind::Set ? it.type.element : it.type.kind;
    if (kind == Kind::Enum) field.words = schema->enums[EnumId(it.type.unit)].values;
    if (const auto found = columns.find(id); found != columns.end()) field.column = found->second;
    field.isFact = field.isOfList || (conditions && conditions->reads(id));
    if (field.isRequired()) ++lacking;
  }

  // The bits of a condition's truth, of which the code has the number.
  static constexpr int kFalseBit = circuit::kFalseCode - 1;
  static constexpr int kTrueBit = circuit::kTrueCode - 1;
  static_assert(1 << kFalseBit == circuit::kFalseCode && 1 << kTrueBit == circuit::kTrueCode);

  std::shared_ptr<const schema::Schema> schema;
  ProfileTable table;
  circuit::Network network;  // of the segments that the table leaves out
  std::size_t segmentCount;
  std::vector<std::size_t> segmentOfOutput;  // of the network
  std::optional<ProfileConditions> conditions;
  std::size_t conditionCount = 0;
  std::vector<Field> fields;
  std::vector<Column> coded;
  std::map<FieldId, std::uint32_t> columns;  // of coded
  std::vector<Column> truths;                // by condition
  std::size_t lacking = 0;                   // in a row of which nothing is set
};

namespace {

// What of a segment cannot be answered without data, if anything.
const char* lacking(const ir::Store& store, ir::NodeId root) {
  std::vector<bool> isReached(root.index() + std::size_t{1}, false);
  isReached[root.index()] = true;
  // Relies on (operands first).
  for (std::uint32_t i = root.index() + 1; i-- > 0;) {
    if (!isReached[i]) continue;
    const ir::NodeId id(i);
    for (const ir::NodeId operand : store.operands(id)) isReached[operand.index()] = true;
    const ir::Op op = store.op(id);
    if (op == ir::Op::Population) return "it compares the profile with all others";
    if (op == ir::Op::Listed) return "it asks a list of a file";
    if (op != ir::Op::Call) continue;
    const builtins::Function function = store.functionOf(id);
    const bool asksList =
        function == builtins::Function::PlaceIn || function == builtins::Function::IsInArea;
    if (asksList) return "it asks a list of a file";
  }
  return nullptr;
}

}  // namespace

Result<ProfileRules> ProfileRules::make(ir::Program bound,
                                        const std::shared_ptr<const column::Table>& data) {
  if (data != nullptr) {
    bound = population::resolve(std::move(bound), *data, 1).program;
  } else {
    for (const ir::Root& root : bound.roots) {
      const char* const what = lacking(bound.store, root.node);
      if (what == nullptr) continue;
      return Error{"`" + root.name + "` cannot be decided for one profile without data: " + what};
    }
  }
  const circuit::Layout layout = circuit::symbolicLayout(bound, *bound.store.schema());
  const circuit::Cubes cubes = circuit::cubesOf(bound, layout, kCubesMost);
  const std::vector<ir::Root> roots = std::exchange(bound.roots, {});
  for (std::size_t i = 0; i < roots.size(); ++i) {
    if (!cubes.covers[i]) bound.roots.push_back(roots[i]);
  }
  circuit::Network network = circuit::build(bound, layout);
  return ProfileRules(
      std::make_shared<const State>(cubes, std::move(network), std::move(bound), data));
}

ProfileTiers ProfileRules::tiers() const {
  const State& state = *state_;
  return {.byTable = state.segmentCount - state.segmentOfOutput.size(),
          .cubes = state.table.cubeCount(),
          .tableBytes = state.table.rowBytes(),
          .byGates = state.segmentOfOutput.size(),
          .gates = state.network.gates.size(),
          .conditions = state.conditionCount};
}

std::string ProfileRules::describe() const {
  const ProfileTiers it = tiers();
  std::string text = std::to_string(it.byTable) + " segments by a table of " +
                     std::to_string(it.cubes) + " alternatives in " +
                     std::to_string((it.tableBytes + 1023) / 1024) + " KiB";
  if (it.byGates > 0) {
    text += ", " + std::to_string(it.byGates) + " by " + std::to_string(it.gates) + " gates";
  }
  if (it.conditions > 0) text += "; conditions evaluated: " + std::to_string(it.conditions);
  return text;
}

std::size_t ProfileRules::segmentCount() const { return state_->segmentCount; }

std::optional<ProfileField> ProfileRules::field(std::string_view name) const {
  const auto found = std::ranges::find(state_->fields, name, &Field::name);
  if (found == state_->fields.end()) return std::nullopt;
  return ProfileField{static_cast<std::uint32_t>(found - state_->fields.begin())};
}

std::optional<ProfileList> ProfileRules::list(std::string_view name) const {
  for (std::uint32_t i = 0; i < state_->schema->lists.size(); ++i) {
    const bool isDeclared = !state_->schema->lists[ListId(i)].ofSet;
    if (isDeclared && pathOf(*state_->schema, ListId(i)) == name) return ProfileList{i};
  }
  return std::nullopt;
}

bool ProfileRules::hasList(ProfileList list) const {
  return list.index < state_->schema->lists.size() &&
         !state_->schema->lists[ListId(list.index)].ofSet;
}

ProfileRow ProfileRules::row() const { return ProfileRow(state_); }

struct ProfileRow::Memory {
  explicit Memory(const ProfileRules::State& rules)
      : marks(rules.table.marks()),
        wires(rules.network.inputs.size() + rules.network.gates.size(), 0),
        isSet(rules.fields.size()),
        lacking(rules.lacking) {
    if (rules.conditions) facts = std::make_unique<ProfileFacts>(*rules.conditions);
  }

  void setCode(const ProfileTable& table, const Column& column, std::uint64_t code) {
    if (column.ofTable) table.set(marks, *column.ofTable, code);
    for (const auto& [bit, wire] : column.bits) {
      wires[wire] = static_cast<std::uint8_t>(code >> bit & 1);
    }
  }

  ProfileTable::Marks marks;
  std::vector<std::uint8_t> wires;  // 0 or 1 each: inputs, then gates
  std::vector<std::uint8_t> isSet;  // by field
  std::size_t lacking;              // required fields that are not set
  std::unique_ptr<ProfileFacts> facts;
};

ProfileRow::ProfileRow(std::shared_ptr<const ProfileRules::State> state)
    : rules_(std::move(state)), memory_(std::make_unique<Memory>(*rules_)) {}
ProfileRow::ProfileRow(ProfileRow&&) noexcept = default;
ProfileRow& ProfileRow::operator=(ProfileRow&&) noexcept = default;
ProfileRow::~ProfileRow() = default;

template <typename Value>
void ProfileRow::keep(ProfileField handle, const Value& value) {
  const Field& field = rules_->fields[handle.index];
  if (memory_->isSet[handle.index] == 0) {
    memory_->isSet[handle.index] = 1;
    if (field.isRequired()) --memory_->lacking;
  }
  if (field.isFact && memory_->facts != nullptr) memory_->facts->set(field.id, value);
}

// Nothing: missing.
void ProfileRow::setCode(ProfileField handle, std::optional<std::int64_t> value) {
  const std::uint32_t index = rules_->fields[handle.index].column;
  if (index == kNotAsked) return;
  const Column& column = rules_->coded[index];
  memory_->setCode(rules_->table, column, value ? codeOf(column, *value) : 0);
}

bool ProfileRow::set(ProfileField handle, std::int64_t value) {
  if (handle.index >= rules_->fields.size()) return false;
  const Field& field = rules_->fields[handle.index];
  switch (field.type.kind) {
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
  keep(handle, value);
  setCode(handle, value);
  return true;
}

bool ProfileRow::set(ProfileField handle, double value) {
  if (handle.index >= rules_->fields.size() || std::isnan(value)) return false;
  const Field& field = rules_->fields[handle.index];
  if (field.type.kind != Kind::Real) return false;
  keep(handle, value);
  setCode(handle, circuit::orderOfReal(value));
  return true;
}

bool ProfileRow::set(ProfileField handle, std::string_view value) {
  if (handle.index >= rules_->fields.size()) return false;
  const Field& field = rules_->fields[handle.index];
  std::string normal;
  if (!takeNormal(value, normal)) return false;
  if (field.type.kind == Kind::Enum) {
    const auto word = std::ranges::find(field.words, value);
    return word != field.words.end() && set(handle, std::int64_t{word - field.words.begin()});
  }
  if (field.type.kind == Kind::Zone && calendar::findZone(value) == nullptr) return false;
  if (field.type.kind != Kind::Text && field.type.kind != Kind::Zone) return false;
  keep(handle, value);
  if (field.column == kNotAsked) return true;
  const TextCodes& texts = rules_->coded[field.column].texts;
  const auto found = texts.find(value);
  setCode(handle, found == texts.end() ? 0 : found->second);
  return true;
}

bool ProfileRow::set(ProfileField handle, std::span<const std::int64_t> elements) {
  if (handle.index >= rules_->fields.size()) return false;
  const Field& field = rules_->fields[handle.index];
  if (field.type.kind != Kind::Set || field.type.element == Kind::Text) return false;
  const auto isWord = [&](std::int64_t it) {
    return it >= 0 && static_cast<std::uint64_t>(it) < field.words.size();
  };
  if (field.type.element == Kind::Enum && !std::ranges::all_of(elements, isWord)) return false;
  keep(handle, std::vector<std::int64_t>(elements.begin(), elements.end()));
  setCode(handle, kOfSet);
  return true;
}

bool ProfileRow::set(ProfileField handle, std::span<const std::string_view> elements) {
  if (handle.index >= rules_->fields.size()) return false;
  const Field& field = rules_->fields[handle.index];
  if (field.type.kind != Kind::Set) return false;
  std::vector<std::string> texts;
  std::vector<std::int64_t> words;
  for (std::string_view element : elements) {
    std::string normal;
    if (!takeNormal(element, normal)) return false;
    if (field.type.element == Kind::Enum) {
      const auto word = std::ranges::find(field.words, element);
      if (word == field.words.end()) return false;
      words.push_back(word - field.words.begin());
    } else {
      texts.emplace_back(element);
    }
  }
  if (field.type.element == Kind::Enum) return set(handle, words);
  if (field.type.element != Kind::Text) return false;
  keep(handle, texts);
  setCode(handle, kOfSet);
  return true;
}

bool ProfileRow::setPlace(ProfileField handle, std::int64_t latitude, std::int64_t longitude) {
  if (handle.index >= rules_->fields.size()) return false;
  const std::optional<schema::Place> place = schema::makePlace(latitude, longitude);
  if (!place || rules_->fields[handle.index].type.kind != Kind::Place) return false;
  keep(handle, schema::numberOf(*place));
  setCode(handle, schema::numberOf(*place));
  return true;
}

bool ProfileRow::setMissing(ProfileField handle) {
  if (handle.index >= rules_->fields.size()) return false;
  const Field& field = rules_->fields[handle.index];
  if (!field.isOptional) return false;
  keep(handle, std::monostate());
  setCode(handle, std::nullopt);
  return true;
}

bool ProfileRow::append(ProfileList list) {
  if (list.index >= rules_->schema->lists.size()) return false;
  return memory_->facts == nullptr || memory_->facts->append(ListId(list.index));
}

bool ProfileRow::clear(ProfileList list) {
  if (list.index >= rules_->schema->lists.size()) return false;
  if (rules_->schema->lists[ListId(list.index)].ofSet) return false;
  if (memory_->facts != nullptr) memory_->facts->clear(ListId(list.index));
  return true;
}

void ProfileRow::clear() {
  Memory& memory = *memory_;
  for (const Column& column : rules_->coded) memory.setCode(rules_->table, column, 0);
  memory.isSet.assign(memory.isSet.size(), 0);
  memory.lacking = rules_->lacking;
  if (memory.facts != nullptr) memory.facts->clear();
}

std::size_t ProfileRow::evaluatedCount() const {
  return memory_->facts == nullptr ? 0 : memory_->facts->evaluatedCount();
}

bool ProfileRow::answer(std::span<std::uint64_t> segments) {
  const ProfileRules::State& rules = *rules_;
  Memory& memory = *memory_;
  if (memory.lacking > 0 || segments.size() < (rules.segmentCount + 63) / 64) return false;
  if (memory.facts != nullptr) {
    memory.facts->refresh([&](std::size_t condition, std::optional<bool> truth) {
      const std::int64_t code = !truth   ? circuit::kUnknownCode
                                : *truth ? circuit::kTrueCode
                                         : circuit::kFalseCode;
      memory.setCode(rules.table, rules.truths[condition], static_cast<std::uint64_t>(code));
    });
  }
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

}  // namespace muster::profile
