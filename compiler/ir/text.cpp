#include "compiler/ir/text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <limits>

#include "compiler/calendar/calendar.h"
#include "compiler/ir/facts.h"

namespace muster::ir {
namespace {

using schema::Kind;
using schema::Schema;
using schema::Type;

bool isWordByte(char byte) {
  return std::isalnum(static_cast<unsigned char>(byte)) != 0 || byte == '_';
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (char byte : text) {
    if (byte == '"' || byte == '\\') out += '\\';
    if (byte == '\n') {
      out += "\\n";
    } else {
      out += byte;
    }
  }
  return out + '"';
}

std::string numbered(std::uint32_t index) { return "#" + std::to_string(index); }

// The first field whose type is this enum: what the enum is called in the text.
std::optional<FieldId> fieldOfEnum(const Schema& schema, std::uint32_t unit) {
  for (std::uint32_t i = 0; i < schema.fields.size(); ++i) {
    const Type& type = schema.fields[FieldId(i)].type;
    const bool isEnum =
        type.kind == Kind::Enum || (type.kind == Kind::Set && type.element == Kind::Enum);
    if (isEnum && type.unit == unit) return FieldId(i);
  }
  return std::nullopt;
}

// The kind that `places` and `unit` belong to: of a set or a quotient, the element's.
Kind innerKind(const Type& type) {
  const bool hasElement = type.kind == Kind::Set || type.kind == Kind::Ratio;
  return hasElement ? type.element : type.kind;
}

// What goes without saying. A quotient has no places of its own.
int usualPlaces(const Type& type) {
  if (type.kind == Kind::Ratio) return 0;
  const Kind kind = innerKind(type);
  if (kind == Kind::Number) return schema::kNumberPlaces;
  if (kind == Kind::Percent) return schema::kPercentPlaces;
  if (kind == Kind::Money) return schema::kMoneyPlaces;
  return 0;
}

struct KindWord {
  Kind kind;
  std::string_view word;
};
constexpr KindWord kKindWords[] = {
    {Kind::Bool, "yes or no"},  {Kind::Whole, "whole number"},
    {Kind::Number, "number"},   {Kind::Percent, "percent"},
    {Kind::Money, "money"},     {Kind::Ratio, "ratio"},
    {Kind::Real, "real"},       {Kind::Text, "text"},
    {Kind::Enum, "enum"},       {Kind::Date, "date"},
    {Kind::Instant, "instant"}, {Kind::Duration, "duration"},
    {Kind::Zone, "zone"},       {Kind::Set, "set"},
    {Kind::Place, "place"},     {Kind::Version, "version"},
};

std::string_view wordOf(Kind kind) {
  const auto* found = std::ranges::find(kKindWords, kind, &KindWord::kind);
  MUSTER_CHECK(found != std::end(kKindWords), "a type without a word");
  return found->word;
}

std::string unitText(const Schema* schema, Kind kind, std::uint32_t unit) {
  if (kind == Kind::Money) {
    return " " + (schema && unit < schema->currencies.size() ? nameText(schema->currencies[unit])
                                                             : numbered(unit));
  }
  if (kind == Kind::Enum) {
    const std::optional<FieldId> field = schema ? fieldOfEnum(*schema, unit) : std::nullopt;
    return " " + (field ? fieldText(schema, *field) : numbered(unit));
  }
  return "";
}

std::string realText(double value) {
  std::array<char, 64> buffer;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
  return std::string(buffer.data(), end);
}

// What is outside the calendar stands as a number.
std::string timeText(Kind kind, Int128 number) {
  const bool fits = kind == Kind::Date
                        ? calendar::kFirstDay <= number && number <= calendar::kLastDay
                        : calendar::kFirstInstant <= number && number <= calendar::kLastInstant;
  if (!fits) return "#" + toString(number);
  const auto value = static_cast<std::int64_t>(number);
  return kind == Kind::Date ? calendar::formatDate(value) : calendar::formatInstant(value);
}

std::string enumText(const Schema* schema, const Type& type, Int128 number) {
  if (schema && type.unit < schema->enums.size()) {
    const auto& values = schema->enums[EnumId(type.unit)].values;
    if (number >= 0 && number < static_cast<Int128>(values.size())) {
      return quoted(values[static_cast<std::size_t>(number)]);
    }
  }
  return "#" + toString(number);
}

std::optional<Int128> numberFromText(std::string_view token) {
  const auto decimal = parseDecimal(token);
  return decimal ? withPlaces(*decimal, 0) : std::nullopt;
}

std::optional<std::uint32_t> takeIndex(Reader& reader, std::size_t size) {
  if (!reader.take("#")) return std::nullopt;
  const auto index = reader.takeNumber();
  if (!index || *index < 0 || static_cast<std::size_t>(*index) >= size) return std::nullopt;
  return static_cast<std::uint32_t>(*index);
}

std::optional<std::uint32_t> takeUnit(Reader& reader, const Schema& schema, Kind kind) {
  if (kind == Kind::Money) {
    if (const auto index = takeIndex(reader, schema.currencies.size())) return index;
    const auto name = reader.takeName();
    if (!name) return std::nullopt;
    const auto found = std::ranges::find(schema.currencies, *name);
    if (found == schema.currencies.end()) return std::nullopt;
    return static_cast<std::uint32_t>(found - schema.currencies.begin());
  }
  if (kind == Kind::Enum) {
    if (const auto index = takeIndex(reader, schema.enums.size())) return index;
    const auto field = takeField(reader, schema);
    if (!field) return std::nullopt;
    return schema.fields[*field].type.unit;
  }
  return 0;
}

std::optional<Kind> takeKind(Reader& reader) {
  for (const KindWord& it : kKindWords) {
    if (reader.take(it.word)) return it.kind;
  }
  return std::nullopt;
}

std::optional<Int128> takeTime(Reader& reader, Kind kind) {
  if (reader.take("#")) return numberFromText(reader.takeToken());
  const std::string_view token = reader.takeToken();
  if (kind == Kind::Date) {
    const auto days = calendar::parseDate(token);
    if (!days) return std::nullopt;
    return *days;
  }
  const auto written = calendar::parseInstant(token);
  const auto instant = written ? calendar::toInstant(*written, calendar::utc()) : std::nullopt;
  if (!instant) return std::nullopt;
  return *instant;
}

std::optional<Int128> takeEnum(Reader& reader, const Schema& schema, const Type& type) {
  if (reader.take("#")) return numberFromText(reader.takeToken());
  const auto word = reader.takeQuoted();
  if (!word) return std::nullopt;
  const auto& values = schema.enums[EnumId(type.unit)].values;
  const auto found = std::ranges::find(values, *word);
  if (found == values.end()) return std::nullopt;
  return found - values.begin();
}

std::optional<Constant> takeSet(Reader& reader, const Schema& schema, const Type& type) {
  Constant set{.type = type};
  if (!reader.take("{")) return std::nullopt;
  while (!reader.take("}")) {
    if (!set.elements.empty() && !reader.take(",")) return std::nullopt;
    const auto element = takeConstant(reader, schema, elementType(type));
    if (!element) return std::nullopt;
    set.elements.push_back(*element);
  }
  return set;
}

}  // namespace

// ---- writing ------------------------------------------------------------------------------------

std::string nameText(std::string_view name) {
  const bool isWord = !name.empty() && std::ranges::all_of(name, isWordByte) &&
                      std::isdigit(static_cast<unsigned char>(name[0])) == 0;
  return isWord ? std::string(name) : "`" + std::string(name) + "`";
}

std::string fieldText(const Schema* schema, FieldId field) {
  if (!schema) return numbered(field.index());
  const schema::Field& it = schema->fields[field];
  if (!it.list) return nameText(it.name);
  return listText(schema, *it.list) + "." + nameText(it.name);
}

std::string listText(const Schema* schema, ListId list) {
  return schema ? nameText(schema::pathOf(*schema, list)) : numbered(list.index());
}

std::string typeText(const Schema* schema, const Type& type) {
  const Kind inner = innerKind(type);
  std::string out(wordOf(type.kind));
  if (inner != type.kind && inner != Kind::Error) out += " of " + std::string(wordOf(inner));
  out += unitText(schema, inner, type.unit);
  if (type.places != usualPlaces(type)) {
    out += " with " + std::to_string(type.places) + " places";
  }
  return out;
}

std::string constantText(const Schema* schema, const Constant& value) {
  switch (value.type.kind) {
    case Kind::Whole:
    case Kind::Number:
    case Kind::Percent:
    case Kind::Money: return toString(value.number, placesOf(value.type));
    case Kind::Bool:
    case Kind::Duration:
    case Kind::Ratio:
    case Kind::Place:
    case Kind::Version:
    case Kind::Error: return toString(value.number);
    case Kind::Real: return realText(value.real);
    case Kind::Text:
    case Kind::Zone: return quoted(value.text);
    case Kind::Enum: return enumText(schema, value.type, value.number);
    case Kind::Date:
    case Kind::Instant: return timeText(value.type.kind, value.number);
    case Kind::Set: {
      std::string out = "{";
      for (const Constant& element : value.elements) {
        if (out.size() > 1) out += ", ";
        out += constantText(schema, element);
      }
      return out + "}";
    }
  }
  MUSTER_CHECK(false, "unknown Kind");
  return {};
}

std::string functionText(builtins::Function function) {
  std::string word(builtins::signature(function).name);
  std::ranges::replace(word, ' ', '_');
  return word;
}

std::optional<builtins::Function> functionOf(std::string_view word) {
  for (const builtins::Signature& it : builtins::all()) {
    if (functionText(it.function) == word) return it.function;
  }
  return std::nullopt;
}

std::string startText(const UnitStart& start) {
  if (start.weekday != 0) return "to week " + std::to_string(start.weekday);
  if (start.months == 0) return "";
  return "to " + std::to_string(start.months) + " from " + std::to_string(start.firstMonth);
}

std::optional<UnitStart> takeStart(Reader& reader) {
  UnitStart start;
  if (!reader.take("to")) return start;
  const bool isWeek = reader.take("week");
  const auto number = reader.takeNumber();
  if (!number) return std::nullopt;
  if (isWeek) {
    start.weekday = static_cast<std::uint8_t>(*number);
    return start;
  }
  const auto first = reader.take("from") ? reader.takeNumber() : std::nullopt;
  if (!first) return std::nullopt;
  start.months = static_cast<std::uint8_t>(*number);
  start.firstMonth = static_cast<std::uint8_t>(*first);
  return start;
}

std::string shiftText(const Shift& shift) {
  std::string out = startText(shift.start);
  const auto add = [&](std::int64_t count, const char* unit) {
    if (count == 0) return;
    out +=
        (out.empty() ? "" : " ") + std::string(count > 0 ? "+" : "") + std::to_string(count) + unit;
  };
  add(shift.months, " months");
  add(shift.days, " days");
  add(shift.micros, " us");
  if (!shift.zone.empty()) out += (out.empty() ? "in " : " in ") + quoted(shift.zone);
  for (const Shift& earlier : shift.from) {
    out += std::string(out.empty() ? "" : " ") + "after ";
    out += (earlier.isDayStart ? "midnight " : "") + shiftText(earlier);
  }
  return out;
}

std::string sequenceText(const Schema* schema, const SequenceSpec& spec) {
  const auto pairText = [](const SequenceStep::Pair& pair, const char* sign) {
    return std::to_string(pair.mine + 1) + sign + std::to_string(pair.theirs + 1) + "@" +
           std::to_string(pair.step + 1);
  };
  std::string out = "of ";
  for (std::size_t i = 0; i < spec.steps.size(); ++i) {
    const SequenceStep& step = spec.steps[i];
    if (i > 0) out += "; ";
    if (step.isNegated) out += "no ";
    out += listText(schema, step.list);
    if (step.within) out += " within " + shiftText(*step.within);
    for (const SequenceStep::Pair& pair : step.same) out += " same " + pairText(pair, "=");
    if (step.order) {
      const SequenceStep::Order& order = *step.order;
      const char* sign = order.isMineLess ? order.orEqual ? "<=" : "<" : order.orEqual ? ">=" : ">";
      out += " order " + pairText(order.pair, sign);
    }
  }
  if (spec.allWithin) out += "; all within " + shiftText(*spec.allWithin);
  return out;
}

std::string domainText(const Store& store, Domain domain) {
  const Schema* schema = store.schema().get();
  if (domain.isProfile()) return "profiles";
  if (domain.isList()) return listText(schema, domain.list());
  const Grouping& grouping = store[domain.grouping()];
  std::string text;
  for (FieldId key : grouping.keys) text += (text.empty() ? "{" : ", ") + fieldText(schema, key);
  if (grouping.unit) text += " by " + shiftText(*grouping.unit);
  for (std::size_t i = 0; i < grouping.zones.size(); ++i) {
    text += (i == 0 ? " unless in " : ", ") + fieldText(schema, grouping.zones[i]);
  }
  return text + "}";
}

// ---- reading ------------------------------------------------------------------------------------

void Reader::skipBlanks() {
  while (!rest_.empty() && rest_[0] == ' ') rest_.remove_prefix(1);
}

bool Reader::atEnd() {
  skipBlanks();
  return rest_.empty();
}

bool Reader::take(std::string_view word) {
  skipBlanks();
  if (!rest_.starts_with(word)) return false;
  const bool goesOn =
      rest_.size() > word.size() && isWordByte(word.back()) && isWordByte(rest_[word.size()]);
  if (goesOn) return false;
  rest_.remove_prefix(word.size());
  return true;
}

std::optional<std::string> Reader::takeName() {
  skipBlanks();
  std::size_t end = 0;
  if (rest_.starts_with('`')) {
    end = rest_.find('`', 1);
    if (end == std::string_view::npos) return std::nullopt;
    std::string name(rest_.substr(1, end - 1));
    rest_.remove_prefix(end + 1);
    return name;
  }
  while (end < rest_.size() && isWordByte(rest_[end])) ++end;
  if (end == 0) return std::nullopt;
  std::string name(rest_.substr(0, end));
  rest_.remove_prefix(end);
  return name;
}

std::optional<std::string> Reader::takeQuoted() {
  skipBlanks();
  if (!rest_.starts_with('"')) return std::nullopt;
  std::string out;
  for (std::size_t i = 1; i < rest_.size(); ++i) {
    if (rest_[i] == '"') {
      rest_.remove_prefix(i + 1);
      return out;
    }
    if (rest_[i] == '\\' && i + 1 < rest_.size()) {
      ++i;
      out += rest_[i] == 'n' ? '\n' : rest_[i];
    } else {
      out += rest_[i];
    }
  }
  return std::nullopt;
}

std::string_view Reader::takeToken() {
  skipBlanks();
  const std::size_t end = std::min(rest_.find_first_of(" ,}"), rest_.size());
  const std::string_view token = rest_.substr(0, end);
  rest_.remove_prefix(end);
  return token;
}

std::optional<std::int64_t> Reader::takeNumber() {
  skipBlanks();
  std::string_view digits = rest_;
  if (digits.starts_with('+')) digits.remove_prefix(1);
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc()) return std::nullopt;
  rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
  return number;
}

std::optional<FieldId> takeField(Reader& reader, const Schema& schema) {
  const auto first = reader.takeName();
  if (!first) return std::nullopt;
  const bool hasList = reader.take(".");
  const auto second = hasList ? reader.takeName() : first;
  if (!second) return std::nullopt;
  for (std::uint32_t i = 0; i < schema.fields.size(); ++i) {
    const schema::Field& field = schema.fields[FieldId(i)];
    if (field.name != *second || field.list.has_value() != hasList) continue;
    if (!hasList || schema::pathOf(schema, *field.list) == *first) return FieldId(i);
  }
  return std::nullopt;
}

std::optional<ListId> takeList(Reader& reader, const Schema& schema) {
  const auto name = reader.takeName();
  for (std::uint32_t i = 0; name && i < schema.lists.size(); ++i) {
    if (schema::pathOf(schema, ListId(i)) == *name) return ListId(i);
  }
  return std::nullopt;
}

std::optional<Type> takeType(Reader& reader, const Schema& schema) {
  const auto kind = takeKind(reader);
  if (!kind) return std::nullopt;
  Type type{.kind = *kind};
  if ((*kind == Kind::Set || *kind == Kind::Ratio) && reader.take("of")) {
    const auto element = takeKind(reader);
    if (!element) return std::nullopt;
    type.element = *element;
  }
  const Kind inner = innerKind(type);
  const auto unit = takeUnit(reader, schema, inner);
  if (!unit) return std::nullopt;
  type.unit = *unit;
  type.places = static_cast<std::uint8_t>(usualPlaces(type));
  if (reader.take("with")) {
    const auto places = reader.takeNumber();
    if (!places || *places < 0 || *places > 255 || !reader.take("places")) return std::nullopt;
    type.places = static_cast<std::uint8_t>(*places);
  }
  return type;
}

std::optional<Constant> takeConstant(Reader& reader, const Schema& schema, const Type& type) {
  Constant value{.type = type};
  std::optional<Int128> number;
  switch (type.kind) {
    case Kind::Whole:
    case Kind::Number:
    case Kind::Percent:
    case Kind::Money: {
      const auto decimal = parseDecimal(reader.takeToken());
      if (decimal) number = withPlaces(*decimal, placesOf(type));
      break;
    }
    case Kind::Bool:
    case Kind::Duration:
    case Kind::Ratio:
    case Kind::Place:
    case Kind::Version:
    case Kind::Error: number = numberFromText(reader.takeToken()); break;
    case Kind::Real: {
      const std::string_view token = reader.takeToken();
      const auto end = std::from_chars(token.data(), token.data() + token.size(), value.real);
      if (end.ec != std::errc() || end.ptr != token.data() + token.size()) return std::nullopt;
      return value;
    }
    case Kind::Text:
    case Kind::Zone: {
      const auto text = reader.takeQuoted();
      if (!text) return std::nullopt;
      value.text = *text;
      return value;
    }
    case Kind::Enum: number = takeEnum(reader, schema, type); break;
    case Kind::Date:
    case Kind::Instant: number = takeTime(reader, type.kind); break;
    case Kind::Set: return takeSet(reader, schema, type);
  }
  if (!number) return std::nullopt;
  value.number = *number;
  return value;
}

namespace {

std::optional<Shift> takeMove(Reader& reader) {
  Shift shift;
  const auto start = takeStart(reader);
  if (!start) return std::nullopt;
  shift.start = *start;
  while (const auto count = reader.takeNumber()) {
    if (reader.take("months")) {
      shift.months = static_cast<std::int32_t>(*count);
    } else if (reader.take("days")) {
      shift.days = static_cast<std::int32_t>(*count);
    } else if (reader.take("us")) {
      shift.micros = *count;
    } else {
      return std::nullopt;
    }
  }
  if (reader.take("in")) {
    const auto zone = reader.takeQuoted();
    if (!zone) return std::nullopt;
    shift.zone = *zone;
  }
  return shift;
}

}  // namespace

std::optional<Shift> takeShift(Reader& reader) {
  std::optional<Shift> shift = takeMove(reader);
  while (shift && reader.take("after")) {
    const bool isDayStart = reader.take("midnight");
    const auto earlier = takeMove(reader);
    if (!earlier) return std::nullopt;
    shift->from.push_back(*earlier);
    shift->from.back().isDayStart = isDayStart;
  }
  return shift;
}

namespace {

// Counted from one in the text.
bool takeCounted(Reader& reader, std::uint32_t& index) {
  const std::int64_t number = reader.takeNumber().value_or(0);
  index = static_cast<std::uint32_t>(number - 1);
  return number >= 1;
}

std::optional<SequenceStep::Order> takeComparison(Reader& reader) {
  SequenceStep::Order order{};
  if (!takeCounted(reader, order.pair.mine)) return std::nullopt;
  order.isMineLess = reader.take("<");
  if (!order.isMineLess) static_cast<void>(reader.take(">"));
  order.orEqual = reader.take("=");
  if (!takeCounted(reader, order.pair.theirs) || !reader.take("@")) return std::nullopt;
  if (!takeCounted(reader, order.pair.step)) return std::nullopt;
  return order;
}

}  // namespace

std::optional<SequenceSpec> takeSequence(Reader& reader, const Schema& schema) {
  SequenceSpec spec;
  if (!reader.take("of")) return std::nullopt;
  do {
    if (reader.take("all within")) {
      spec.allWithin = takeShift(reader);
      if (!spec.allWithin) return std::nullopt;
      break;
    }
    const bool isNegated = reader.take("no");
    const auto list = takeList(reader, schema);
    if (!list) return std::nullopt;
    SequenceStep step{.list = *list, .isNegated = isNegated};
    if (reader.take("within")) {
      step.within = takeShift(reader);
      if (!step.within) return std::nullopt;
    }
    while (reader.take("same")) {
      const auto pair = takeComparison(reader);
      if (!pair) return std::nullopt;
      step.same.push_back(pair->pair);
    }
    if (reader.take("order")) {
      step.order = takeComparison(reader);
      if (!step.order) return std::nullopt;
    }
    spec.steps.push_back(std::move(step));
  } while (reader.take(";"));
  return spec;
}

Type elementType(const Type& set) {
  return {.kind = set.element, .places = set.places, .unit = set.unit};
}

}  // namespace muster::ir
