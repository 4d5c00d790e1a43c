#include "runtime/profile/profile.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <variant>

#include "compiler/base/ascii.h"
#include "compiler/calendar/calendar.h"
#include "compiler/circuit/build.h"
#include "compiler/circuit/cubes.h"
#include "compiler/circuit/literal.h"
#include "compiler/ir/reach.h"
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

struct TextHash {
  using is_transparent = void;
  // Not noexcept: so the library keeps the hash of each text beside it, and compares that first.
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};
using TextCodes = std::unordered_map<std::string, std::int64_t, TextHash, std::equal_to<>>;

// Mostly one text in a place, and none for a text that no rule mentions.
TextCodes textCodes(const circuit::Coding& coding) {
  TextCodes codes;
  codes.max_load_factor(0.25F);
  codes.insert(coding.texts.begin(), coding.texts.end());
  return codes;
}

// Between thresholds that lie within so many values codes are looked up, not searched.
constexpr std::int64_t kNarrowSpan = 4096;

// What the table and the gates read: codes of a field, or a condition's truth. It stays in its
// place, as setters point to its thresholds.
struct Column {
  circuit::Coding coding;                       // of a field
  TextCodes texts;                              // that rules mention
  std::span<const ProfileTable::Place> places;  // in the table
  std::vector<std::pair<int, Wire>> bits;       // of the gates
  std::vector<std::uint16_t> narrow = {};  // codes, from the value below the first threshold on
};

struct Field {
  std::string name;
  FieldId id;
  schema::Type type;
  bool isOptional;
  std::vector<std::string> words;  // of Enum, or of a set of them
};

// All that setting a number reads of its field, in one line of the cache. Required are fields of
// the profile, as all of an event are there before it is appended; facts are what conditions read.
struct alignas(64) Setter {
  enum class Codes : std::uint8_t { NotAsked, Direct, Narrow, Searched };

  std::int64_t low = 1;  // the numbers that it takes; none: set otherwise
  std::int64_t high = 0;
  std::int64_t first = 0;  // of Direct the value of code 0; of Narrow that of the first code
  std::int64_t last = 0;   // of Narrow
  union {
    const std::uint16_t* narrow = nullptr;  // codes, from `first` to `last`
    const std::int64_t* thresholds;         // of Searched
  };
  const ProfileTable::Place* places = nullptr;
  std::uint32_t placeCount = 0;
  std::uint32_t thresholdCount = 0;
  std::uint32_t column = kNotAsked;  // where it is compared with constants
  Codes codes = Codes::NotAsked;
  std::uint8_t firstKnown = 0;
  bool isRequired : 1 = false;
  bool isFact : 1 = false;
  bool hasGates : 1 = false;  // whether any reads its code

  bool isAsked() const { return column != kNotAsked || isFact; }
};
static_assert(sizeof(Setter) == 64);

// The text in normal form, of which `memory` holds what is not so already; false if it is none.
// What no rule asks stays as it is.
bool takeNormal(std::string_view& text, std::string& memory, bool isAsked) {
  if (isAscii(text)) return true;
  if (!text::isValidUtf8(text)) return false;
  if (!isAsked) return true;
  memory = text::normalise(text);
  text = memory;
  return true;
}

// How many of the thresholds are at or below a value. Nothing here for a processor to guess wrong:
// how often the loop runs depends on their number alone.
std::uint64_t countBelow(const std::int64_t* thresholds, std::size_t count, std::int64_t value) {
  const std::int64_t* first = thresholds;
  if (count == 0) return 0;
  while (count > 1) {
    const std::size_t half = count / 2;
    // All ones where it goes on behind; of `? :` compilers make a branch.
    first += half & -static_cast<std::size_t>(first[half - 1] <= value);
    count -= half;
  }
  return static_cast<std::uint64_t>(first - thresholds) + (*first <= value ? 1 : 0);
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
std::uint64_t codeOf(const Setter& setter, std::int64_t value) {
  switch (setter.codes) {
    case Setter::Codes::NotAsked: break;
    case Setter::Codes::Direct:
      return static_cast<std::uint64_t>(value) - static_cast<std::uint64_t>(setter.first);
    case Setter::Codes::Narrow:
      return setter.narrow[std::clamp(value, setter.first, setter.last) - setter.first];
    case Setter::Codes::Searched:
      return setter.firstKnown + countBelow(setter.thresholds, setter.thresholdCount, value);
  }
  return 0;
}

// The numbers that a field takes: first and last; none: it is set otherwise.
std::optional<std::pair<std::int64_t, std::int64_t>> numbersOf(const Field& field) {
  using Limits = std::numeric_limits<std::int64_t>;
  switch (field.type.kind) {
    case Kind::Bool: return std::pair(0, 1);
    case Kind::Enum: return std::pair(0, static_cast<std::int64_t>(field.words.size()) - 1);
    case Kind::Whole:
    case Kind::Number:
    case Kind::Percent:
    case Kind::Money:
    case Kind::Duration: return std::pair(Limits::min(), Limits::max());
    case Kind::Date: return std::pair(calendar::kFirstDay, calendar::kLastDay);
    case Kind::Instant: return std::pair(calendar::kFirstInstant, calendar::kLastInstant);
    case Kind::Error:
    case Kind::Ratio:
    case Kind::Real:
    case Kind::Text:
    case Kind::Zone:
    case Kind::Set:
    case Kind::Place:
    case Kind::Version: break;
  }
  return std::nullopt;
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
      column.places = table.places(i);
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
    // From here on columns stay where they are.
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
      coded.push_back({coding, textCodes(coding), {}, {}, narrowOf(coding)});
    }
    return coded[at->second];
  }

  void addField(FieldId id, std::string name) {
    const schema::Field& it = schema->fields[id];
    Field& field = fields.emplace_back(Field{std::move(name), id, it.type, it.isOptional, {}});
    const Kind kind = it.type.kind == Kind::Set ? it.type.element : it.type.kind;
    if (kind == Kind::Enum) field.words = schema->enums[EnumId(it.type.unit)].values;
    Setter& setter = setters.emplace_back();
    if (const auto numbers = numbersOf(field)) std::tie(setter.low, setter.high) = *numbers;
    if (const auto found = columns.find(id); found != columns.end()) {
      setter.column = found->second;
      addCodes(coded[found->second], setter);
    }
    setter.isFact = it.list.has_value() || (conditions && conditions->reads(id));
    setter.isRequired = !it.list && !it.isOptional && setter.isAsked();
    if (setter.isRequired) ++lacking;
  }

  static void addCodes(const Column& column, Setter& setter) {
    const circuit::Coding& coding = column.coding;
    setter.places = column.places.data();
    setter.placeCount = static_cast<std::uint32_t>(column.places.size());
    setter.hasGates = !column.bits.empty();
    setter.firstKnown = coding.hasMissing ? 1 : 0;
    if (!column.narrow.empty()) {
      // Thresholds are never the lowest value there is.
      setter.codes = Setter::Codes::Narrow;
      setter.first = coding.thresholds.front() - 1;
      setter.last = coding.thresholds.back();
      setter.narrow = column.narrow.data();
    } else if (coding.scheme == circuit::Scheme::Direct) {
      setter.codes = Setter::Codes::Direct;
      setter.first = coding.smallest - setter.firstKnown;
    } else {
      setter.codes = Setter::Codes::Searched;
      setter.thresholds = coding.thresholds.data();
      setter.thresholdCount = static_cast<std::uint32_t>(coding.thresholds.size());
    }
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
  std::vector<Setter> setters;  // by field
  std::vector<Column> coded;
  std::map<FieldId, std::uint32_t> columns;  // of coded
  std::vector<Column> truths;                // by condition
  std::size_t lacking = 0;                   // in a row of which nothing is set
};

namespace {

// What of a segment cannot be answered without data, if anything.
const char* lacking(const ir::Store& store, ir::NodeId root) {
  for (const ir::NodeId id : ir::reachedFrom(store, root)) {
    if (store.op(id) == ir::Op::Population) return "it compares the profile with all others";
    if (ir::asksFile(store, id)) return "it asks a list of a file";
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
    table.set(marks, column.places, code);
    setWires(column, code);
  }
  void setWires(const Column& column, std::uint64_t code) {
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
void ProfileRow::keep(ProfileField handle, const Value& value, std::uint64_t code) {
  Memory& memory = *memory_;
  const Setter& setter = rules_->setters[handle.index];
  const bool isNew = std::exchange(memory.isSet[handle.index], 1) == 0;
  memory.lacking -= isNew && setter.isRequired ? 1U : 0U;
  rules_->table.set(memory.marks, std::span(setter.places, setter.placeCount), code);
  if (setter.hasGates) memory.setWires(rules_->coded[setter.column], code);
  if (setter.isFact && memory.facts != nullptr) {
    memory.facts->set(rules_->fields[handle.index].id, value);
  }
}

std::uint64_t ProfileRow::codeOf(ProfileField handle, std::int64_t value) const {
  return profile::codeOf(rules_->setters[handle.index], value);
}

bool ProfileRow::set(ProfileField handle, std::int64_t value) {
  if (handle.index >= rules_->setters.size()) return false;
  const Setter& setter = rules_->setters[handle.index];
  if (value < setter.low || value > setter.high) return false;
  keep(handle, value, profile::codeOf(setter, value));
  return true;
}

bool ProfileRow::set(ProfileField handle, double value) {
  if (handle.index >= rules_->fields.size() || std::isnan(value)) return false;
  const Field& field = rules_->fields[handle.index];
  if (field.type.kind != Kind::Real) return false;
  keep(handle, value, codeOf(handle, circuit::orderOfReal(value)));
  return true;
}

bool ProfileRow::set(ProfileField handle, std::string_view value) {
  if (handle.index >= rules_->fields.size()) return false;
  const Field& field = rules_->fields[handle.index];
  const bool isAsked = rules_->setters[handle.index].isAsked();
  std::string normal;
  if (!takeNormal(value, normal, isAsked)) return false;
  if (field.type.kind == Kind::Enum) {
    const auto word = std::ranges::find(field.words, value);
    return word != field.words.end() && set(handle, std::int64_t{word - field.words.begin()});
  }
  if (isAsked && field.type.kind == Kind::Zone && calendar::findZone(value) == nullptr)
    return false;
  if (field.type.kind != Kind::Text && field.type.kind != Kind::Zone) return false;
  std::int64_t text = 0;  // any other
  if (const std::uint32_t column = rules_->setters[handle.index].column; column != kNotAsked) {
    const TextCodes& texts = rules_->coded[column].texts;
    if (const auto found = texts.find(value); found != texts.end()) text = found->second;
  }
  keep(handle, value, codeOf(handle, text));
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
  keep(handle, std::vector<std::int64_t>(elements.begin(), elements.end()), codeOf(handle, kOfSet));
  return true;
}

bool ProfileRow::set(ProfileField handle, std::span<const std::string_view> elements) {
  if (handle.index >= rules_->fields.size()) return false;
  const Field& field = rules_->fields[handle.index];
  if (field.type.kind != Kind::Set) return false;
  std::vector<std::string> texts;
  std::vector<std::int64_t> words;
  const bool isAsked = rules_->setters[handle.index].isAsked();
  for (std::string_view element : elements) {
    std::string normal;
    if (!takeNormal(element, normal, isAsked)) return false;
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
  keep(handle, texts, codeOf(handle, kOfSet));
  return true;
}

bool ProfileRow::setPlace(ProfileField handle, std::int64_t latitude, std::int64_t longitude) {
  if (handle.index >= rules_->fields.size()) return false;
  const std::optional<schema::Place> place = schema::makePlace(latitude, longitude);
  if (!place || rules_->fields[handle.index].type.kind != Kind::Place) return false;
  const std::int64_t number = schema::numberOf(*place);
  keep(handle, number, codeOf(handle, number));
  return true;
}

bool ProfileRow::setMissing(ProfileField handle) {
  if (handle.index >= rules_->fields.size()) return false;
  const Field& field = rules_->fields[handle.index];
  if (!field.isOptional) return false;
  keep(handle, std::monostate(), 0);
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
