#include "compiler/sema/print.h"

#include <string_view>

#include "compiler/ast/population.h"
#include "compiler/ast/words.h"
#include "compiler/base/overload.h"

namespace muster::sema {

namespace {

using schema::Kind;

std::string_view symbol(ast::ArithmeticOp op) {
  switch (op) {
    case ast::ArithmeticOp::Add: return "+";
    case ast::ArithmeticOp::Subtract: return "-";
    case ast::ArithmeticOp::Multiply: return "*";
    case ast::ArithmeticOp::Divide: return "/";
  }
  return "";
}

std::string_view word(ast::TextOp op) {
  switch (op) {
    case ast::TextOp::Contains: return "contains";
    case ast::TextOp::StartsWith: return "starts with";
    case ast::TextOp::EndsWith: return "ends with";
    case ast::TextOp::Matches: return "matches";
  }
  return "";
}

std::string_view word(ast::SetOp op) {
  switch (op) {
    case ast::SetOp::AnyOf: return "has any of";
    case ast::SetOp::AllOf: return "has all of";
    case ast::SetOp::NoneOf: return "has none of";
  }
  return "";
}

std::string_view word(ast::NamedTime which) {
  switch (which) {
    case ast::NamedTime::Now: return "now";
    case ast::NamedTime::Today: return "today";
    case ast::NamedTime::Yesterday: return "yesterday";
    case ast::NamedTime::Tomorrow: return "tomorrow";
  }
  return "";
}

std::string_view word(ast::WhichUnit which) {
  switch (which) {
    case ast::WhichUnit::This: return "this";
    case ast::WhichUnit::Last: return "last";
    case ast::WhichUnit::Next: return "next";
  }
  return "";
}

std::string_view word(ast::Units units) {
  switch (units) {
    case ast::Units::Rolling: return "";
    case ast::Units::Calendar: return "calendar ";
    case ast::Units::Full: return "full ";
  }
  return "";
}

std::string_view word(ast::AggregateFn fn) {
  switch (fn) {
    case ast::AggregateFn::Number: return "number of";
    case ast::AggregateFn::Total: return "total";
    case ast::AggregateFn::Average: return "average";
    case ast::AggregateFn::Smallest: return "smallest";
    case ast::AggregateFn::Largest: return "largest";
    case ast::AggregateFn::First: return "first";
    case ast::AggregateFn::Latest: return "latest";
    case ast::AggregateFn::Distinct: return "number of distinct";
    case ast::AggregateFn::Nth: return "place";
    case ast::AggregateFn::Median: return "median";
    case ast::AggregateFn::MostFrequent: return "most frequent";
    case ast::AggregateFn::Share: return "share";
    case ast::AggregateFn::Entry: return "entry";
  }
  return "";
}

std::string padded(int number, int digits) {
  std::string text = std::to_string(number);
  while (static_cast<int>(text.size()) < digits) text.insert(0, "0");
  return text;
}

std::string dateText(const ast::DateLiteral& it) {
  std::string text = padded(it.year, 4) + "-" + padded(it.month, 2);
  return it.day == 0 ? text : text + "-" + padded(it.day, 2);
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out + "\"";
}

class Printer {
 public:
  explicit Printer(const CheckedProgram& program) : program_(program) {}

  std::string run() {
    printSchema();
    for (const CheckedSource& source : program_.sources) printSource(source);
    for (const ast::Let& let : program_.ast.lets) {
      out_ += "\nlet " + let.name.text + "\n";
      print(let.value, 1);
    }
    for (const ast::Segment& segment : program_.ast.segments) {
      out_ += "\nsegment " + segment.name.text + "\n";
      print(segment.condition, 1);
    }
    return std::move(out_);
  }

 private:
  void line(int depth, const std::string& text) {
    out_.append(static_cast<std::size_t>(depth) * 2, ' ');
    out_ += text + "\n";
  }

  std::string describe(const schema::Type& type) const {
    std::string text = schema::describe(program_.schema, type);
    const bool isPlain = type.kind != Kind::Money && type.kind != Kind::Percent;
    const int places = type.kind == Kind::Money ? schema::kMoneyPlaces : schema::kPercentPlaces;
    if (!isPlain && type.places != places) {
      text += " with " + std::to_string(type.places) + " places";
    }
    return text;
  }

  // ---- schema and sources -----------------------------------------------------------------------

  void printSchema() {
    const schema::Schema& schema = program_.schema;
    line(0, "schema " + schema.name + " version " + std::to_string(schema.version));
    line(1, "zone " + schema.zone);
    if (schema.firstWeekday != 1)
      line(1, "weeks start on day " + std::to_string(schema.firstWeekday));
    if (schema.firstMonth != 1)
      line(1, "years start in month " + std::to_string(schema.firstMonth));
    if (schema.agesInFebruary) line(1, "birthdays on 28 february");
    line(1, "profile " + schema.profileName + " key " + schema.fields[schema.key].name);
    printFields(schema.profileFields);
    for (const schema::EventList& list : schema.lists) {
      std::string text = list.hasTime ? "events "
                         : list.isMap ? "map "
                         : list.ofSet ? "elements "
                                      : "records ";
      if (list.owner) text.insert(0, "of " + schema.lists[*list.owner].name + " ");
      text += list.name;
      if (list.hasTime) text += " at " + schema.fields[list.time].name;
      if (list.thenBy) text += " then by " + schema.fields[*list.thenBy].name;
      line(1, text);
      printFields(list.fields);
    }
  }

  void printFields(const std::vector<FieldId>& ids) {
    for (FieldId id : ids) {
      const schema::Field& field = program_.schema.fields[id];
      std::string text = field.name + " : " + describe(field.type);
      if (field.isOptional) text += " optional";
      if (field.through) text += ", of " + program_.schema.references[*field.through].kind;
      line(2, text);
    }
  }

  void printSource(const CheckedSource& source) {
    out_ += "\nsource " + source.name + " zone " + source.zone;
    if (source.profilesComeFromEvents) out_ += ", profiles come from events";
    out_ += "\n";
    for (const CheckedTable& table : source.tables) printTable(table);
  }

  void printTable(const CheckedTable& table) {
    const schema::Schema& schema = program_.schema;
    line(1, (table.list ? schema.lists[*table.list].name : schema.profileName) + " from " +
                quoted(table.files));
    for (const std::string& column : table.lists) {
      const bool isMap = table.isMap && &column == &table.lists.back();
      line(2, (isMap ? "entries of " : "records of ") + quoted(column));
    }
    if (table.ownerField) {
      line(2, "belongs to the one whose " + schema.fields[*table.ownerField].name + " is");
      print(*table.key, 3);
    }
    if (table.winsPer) line(2, "one row per " + schema.fields[*table.winsPer].name);
    for (std::size_t i = 0; i < table.columns.size(); ++i) printColumn(i, table.columns[i]);
    if (table.key && !table.ownerField) {
      line(2, "key =");
      print(*table.key, 3);
    }
    for (const auto& [field, value] : table.fields) {
      line(2, schema.fields[field].name + " =");
      print(value, 3);
    }
    if (table.where) {
      line(2, "where");
      print(*table.where, 3);
    }
  }

  void printColumn(std::size_t index, const RawColumn& column) {
    std::string text =
        "column " + std::to_string(index) + " `" + column.name + "` : " + describe(column.type);
    if (column.format) text += " " + quoted(*column.format);
    if (column.isRounded) text += " rounded";
    if (column.mayBeAbsent) text += ", may be absent";
    for (std::size_t i = 0; i < column.words.size(); ++i) {
      const RawColumn::Word& it = column.words[i];
      text += (i == 0 ? ", " : " ") + quoted(it.from) + " = ";
      text += column.type.kind == Kind::Text ? quoted(it.text) : std::to_string(it.number);
    }
    line(2, text);
  }

  // ---- expressions ------------------------------------------------------------------------------

  void print(ExprId id, int depth) {
    std::string text = label(id) + " : " + describe(program_.types[id]);
    if (program_.canBeUnknown[id]) text += ", can be unknown";
    line(depth, text);
    printBelow(id, depth + 1);
  }

  void printAll(const std::vector<ExprId>& ids, int depth) {
    for (ExprId id : ids) print(id, depth);
  }

  std::string meaning(ExprId id) const {
    const schema::Schema& schema = program_.schema;
    return std::visit(
        Overload{
            [](std::monostate) { return std::string("<error>"); },
            [&](const FieldRef& it) {
              const schema::Field& field = schema.fields[it.field];
              const std::string owner =
                  field.list ? schema.lists[*field.list].name : schema.profileName;
              return (it.isOuter ? "outer field " : "field ") + owner + "." + field.name;
            },
            [&](const EnumValue& it) {
              return "value " + schema.enums[EnumId(program_.types[id].unit)].values[it.index];
            },
            [&](const LetRef& it) { return "let " + program_.ast.lets[it.index].name.text; },
            [&](const SegmentRef& it) { return "in " + program_.ast.segments[it.index].name.text; },
            [&](const EarlierRef& it) {
              const ast::Program& ast = program_.ast;
              const auto* in = std::get_if<ast::InSegment>(&ast[id].kind);
              return std::string(in->isEntered ? "entered " : "earlier in ") +
                     (it.isLet ? ast.lets[it.index].name.text : ast.segments[it.index].name.text);
            },
            [](const RawRef& it) { return "column " + std::to_string(it.index); },
            [&](const StepRef& it) {
              return "field " + program_.schema.fields[it.field].name + " of step " +
                     std::to_string(it.step + 1);
            },
            [&](const StaticListRef& it) { return "list " + program_.staticLists[it.index].name; },
            [](const FunctionRef& it) {
              return "call " + std::string(builtins::signature(it.function).name);
            },
            [](const KeyRef&) { return std::string("key of the group"); },
        },
        program_.bindings[id]);
  }

  static std::string negated(bool isNegated, std::string_view text) {
    return (isNegated ? "not " : "") + std::string(text);
  }

  std::string label(ExprId id) const {
    return std::visit(
        Overload{
            [](const ast::NumberLiteral& it) { return "number " + it.digits; },
            [](const ast::UnitLiteral& it) {
              return "amount " + it.digits + (it.unit.text == "%" ? "%" : " " + it.unit.text);
            },
            [](const ast::DurationLiteral& it) {
              return it.digits + " " + std::string(wordOf(it.unit));
            },
            [](const ast::TextLiteral& it) { return "text " + quoted(it.value); },
            [](const ast::YesNoLiteral& it) { return std::string(it.value ? "yes" : "no"); },
            [](const ast::DateLiteral& it) { return dateText(it); },
            [](const ast::InstantLiteral& it) {
              return dateText(it.date) + " " + padded(it.hour, 2) + ":" + padded(it.minute, 2) +
                     ":" + padded(it.second, 2);
            },
            [](const ast::NamedTimePoint& it) { return std::string(word(it.which)); },
            [](const ast::CalendarPeriod& it) {
              return std::string(word(it.which)) + " of " + std::string(wordOf(it.unit));
            },
            [](const ast::PeriodEdge& it) {
              return std::string(it.isEnd ? "last date of" : "first date of");
            },
            [](const ast::InZone&) { return std::string("in zone"); },
            [](const ast::Ago& it) {
              return it.digits + " " + std::string(wordOf(it.unit)) + " ago";
            },
            [](const ast::ShiftedPoint& it) {
              return it.digits + " " + std::string(wordOf(it.unit)) +
                     (it.isAfter ? " after" : " before");
            },
            [&](const ast::Reference&) { return meaning(id); },
            [&](const ast::InSegment&) { return meaning(id); },
            [&](const ast::Call&) { return meaning(id); },
            [](const ast::Choose&) { return std::string("choose"); },
            [](const ast::Compare& it) { return std::string(wordOf(it.op)); },
            [](const ast::BetweenTest& it) { return negated(it.isNegated, "between"); },
            [](const ast::OneOfTest& it) { return negated(it.isNegated, "one of"); },
            [](const ast::TextTest& it) {
              return negated(it.isNegated, word(it.op)) + (it.ignoresCase ? " ignoring case" : "");
            },
            [](const ast::SetTest& it) { return std::string(word(it.op)); },
            [](const ast::PresenceTest& it) {
              return std::string(it.isKnown ? "is known" : "is missing");
            },
            [](const ast::WindowTest& it) { return negated(it.isNegated, "in window"); },
            [](const ast::Not&) { return std::string("not"); },
            [](const ast::AllOf&) { return std::string("and"); },
            [](const ast::AnyOf&) { return std::string("or"); },
            [](const ast::Settled& it) {
              return std::string(it.unknownIs ? "or missing" : "and known");
            },
            [](const ast::Arithmetic& it) { return std::string(symbol(it.op)); },
            [](const ast::Negate&) { return std::string("negative"); },
            [](const ast::Else&) { return std::string("else"); },
            [&](const ast::QuantifiedEvents& it) {
              return std::string(wordOf(it.quantifier.kind)) +
                     (it.isConsecutive ? " consecutive" : "") + listOf(id);
            },
            [](const ast::QuantifiedConditions& it) {
              return std::string(wordOf(it.quantifier.kind)) + " of";
            },
            [](const ast::TopTest& it) {
              return negated(it.isNegated, it.isTop ? "in top " : "in bottom ") + it.digits +
                     (it.isPercent ? "%" : "");
            },
            [](const ast::PopulationTerm& it) {
              return (it.ordinal.empty() ? "" : it.ordinal + " ") + std::string(ast::nameOf(it.fn));
            },
            [&](const ast::Aggregate& it) {
              const std::string place = it.ordinal.empty() ? "" : " " + it.ordinal + " of";
              return std::string(word(it.fn)) + place + listOf(id);
            },
            [](const ast::Previous& it) { return std::string(it.isNext ? "next" : "previous"); },
            [](const ast::Sample& it) { return "sample " + quoted(it.salt); },
            [](const ast::UnitOfTime& it) {
              return std::string(wordOf(it.unit)) + " of the event";
            },
            [&](const ast::QuantifiedGroups& it) {
              return std::string(wordOf(it.quantifier.kind)) +
                     (it.isConsecutive ? " consecutive " : " ") + groupsOf(id, it.groups);
            },
            [&](const ast::NumberOfGroups& it) { return "number of " + groupsOf(id, it.groups); },
            [&](const ast::Convert&) { return meaning(id); },
            [&](const ast::MapValues&) { return meaning(id); },
            [](const ast::TimeOfDay&) { return std::string("time of day"); },
            [](const ast::Poison&) { return std::string("<error>"); },
        },
        program_.ast[id].kind);
  }

  std::string listOf(ExprId id) const {
    const std::optional<ListId>& list = program_.lists[id];
    return list ? " " + program_.schema.lists[*list].name : "";
  }

  // `groups by purchases.brand, refunds.brand`, `groups by month of purchases.at`.
  std::string groupsOf(ExprId id, const ast::Groups& groups) const {
    std::string text = "groups by ";
    const auto* unit = std::get_if<ast::TimeUnit>(&groups.key);
    if (unit != nullptr) text += std::string(wordOf(*unit)) + " of ";
    const auto keys = program_.groups.find(id);
    if (keys == program_.groups.end()) return text;
    for (FieldId field : keys->second.fields) {
      if (field != keys->second.fields.front()) text += ", ";
      const schema::Field& it = program_.schema.fields[field];
      text += program_.schema.lists[*it.list].name + "." + it.name;
    }
    return text;
  }

  void printBelow(ExprId id, int depth) {
    const auto nothing = [] {};
    const auto one = [&](ExprId it) { print(it, depth); };
    const auto two = [&](ExprId a, ExprId b) {
      print(a, depth);
      print(b, depth);
    };
    std::visit(Overload{
                   [&](const ast::NumberLiteral&) { nothing(); },
                   [&](const ast::UnitLiteral&) { nothing(); },
                   [&](const ast::DurationLiteral&) { nothing(); },
                   [&](const ast::TextLiteral&) { nothing(); },
                   [&](const ast::YesNoLiteral&) { nothing(); },
                   [&](const ast::DateLiteral&) { nothing(); },
                   [&](const ast::InstantLiteral&) { nothing(); },
                   [&](const ast::NamedTimePoint&) { nothing(); },
                   [&](const ast::CalendarPeriod&) { nothing(); },
                   [&](const ast::PeriodEdge& it) { one(it.period); },
                   [&](const ast::InZone& it) { two(it.period, it.zone); },
                   [&](const ast::Ago&) { nothing(); },
                   [&](const ast::ShiftedPoint& it) { one(it.point); },
                   [&](const ast::Reference&) { nothing(); },
                   [&](const ast::InSegment& it) {
                     if (it.asOf) return one(*it.asOf);
                     nothing();
                   },
                   [&](const ast::Call& it) {
                     for (const ast::Argument& argument : it.arguments) one(argument.value);
                   },
                   [&](const ast::Choose& it) {
                     for (const ast::Choose::When& when : it.whens) {
                       two(when.condition, when.value);
                     }
                     one(it.otherwise);
                   },
                   [&](const ast::Compare& it) { two(it.left, it.right); },
                   [&](const ast::BetweenTest& it) {
                     one(it.value);
                     two(it.low, it.high);
                   },
                   [&](const ast::OneOfTest& it) {
                     one(it.value);
                     printAll(it.choices, depth);
                   },
                   [&](const ast::TextTest& it) { two(it.text, it.pattern); },
                   [&](const ast::SetTest& it) {
                     one(it.set);
                     printAll(it.values, depth);
                     if (it.other) one(*it.other);
                   },
                   [&](const ast::PresenceTest& it) { one(it.value); },
                   [&](const ast::WindowTest& it) {
                     one(it.value);
                     printWindow(it.window, depth);
                   },
                   [&](const ast::Not& it) { one(it.operand); },
                   [&](const ast::AllOf& it) { printAll(it.operands, depth); },
                   [&](const ast::AnyOf& it) { printAll(it.operands, depth); },
                   [&](const ast::Settled& it) { one(it.operand); },
                   [&](const ast::Arithmetic& it) { two(it.left, it.right); },
                   [&](const ast::Negate& it) { one(it.operand); },
                   [&](const ast::Else& it) { two(it.value, it.fallback); },
                   [&](const ast::QuantifiedEvents& it) {
                     printCounts(it.quantifier, depth);
                     printEvents(id, it.events, depth);
                   },
                   [&](const ast::QuantifiedConditions& it) {
                     printCounts(it.quantifier, depth);
                     printAll(it.conditions, depth);
                   },
                   [&](const ast::Aggregate& it) {
                     if (it.operand) one(*it.operand);
                     printEvents(id, it.events, depth);
                   },
                   [&](const ast::TopTest& it) {
                     one(it.value);
                     printPopulation(it.population, depth);
                   },
                   [&](const ast::PopulationTerm& it) {
                     one(it.value);
                     printPopulation(it.population, depth);
                   },
                   [&](const ast::Previous& it) { one(it.value); },
                   [&](const ast::Sample&) { nothing(); },
                   [&](const ast::UnitOfTime&) { nothing(); },
                   [&](const ast::QuantifiedGroups& it) {
                     printCounts(it.quantifier, depth);
                     one(it.groups.each);
                   },
                   [&](const ast::NumberOfGroups& it) { one(it.groups.each); },
                   [&](const ast::Convert&) { nothing(); },
                   [&](const ast::MapValues&) { nothing(); },
                   [&](const ast::TimeOfDay&) { nothing(); },
                   [&](const ast::Poison&) { nothing(); },
               },
               program_.ast[id].kind);
  }

  void printCounts(const ast::Quantifier& it, int depth) {
    if (it.count) print(*it.count, depth);
    if (it.high) print(*it.high, depth);
  }

  void printPopulation(const ast::Population& it, int depth) {
    if (it.among) {
      line(depth, "among");
      print(*it.among, depth + 1);
    }
    if (!it.per) return;
    line(depth, "per");
    print(*it.per, depth + 1);
  }

  void printEvents(ExprId id, const ast::Events& it, int depth) {
    if (it.slice) line(depth, (it.slice->isLatest ? "latest " : "first ") + it.slice->digits);
    if (it.window) printWindow(*it.window, depth);
    printWhere(it.where, depth);
    for (std::size_t i = 0; i < it.then.size(); ++i) {
      printStep(program_.sequences.at(id)[i + 1], it.then[i], depth);
    }
    if (it.allWithin) line(depth, "all within " + length(*it.allWithin));
  }

  void printStep(const CheckedStep& step, const ast::SequenceStep& it, int depth) {
    const auto& schema = program_.schema;
    line(depth, (it.isNegated ? "then no " : "then ") + schema.lists[step.list].name);
    if (it.window) printWindow(*it.window, depth + 1);
    for (const CheckedStep::Same& same : step.same) {
      line(depth + 1,
           "same " + schema.fields[same.mine].name + " as step " + std::to_string(same.step + 1));
    }
    if (it.within) line(depth + 1, "within " + length(*it.within));
    printWhere(it.where, depth + 1);
  }

  void printWhere(const std::optional<ExprId>& where, int depth) {
    if (!where) return;
    line(depth, "where");
    print(*where, depth + 1);
  }

  std::string length(ExprId id) const {
    const auto& it = std::get<ast::DurationLiteral>(program_.ast[id].kind);
    return it.digits + " " + std::string(wordOf(it.unit));
  }

  void printWindow(const ast::Window& window, int depth) {
    std::visit(Overload{
                   [&](const ast::Rolling& it) {
                     line(depth, std::string("window in the ") + (it.isNext ? "next " : "last ") +
                                     it.digits + " " + std::string(word(it.units)) +
                                     std::string(wordOf(it.unit)) + (it.zone ? " in zone" : ""));
                     if (it.zone) print(*it.zone, depth + 1);
                   },
                   [&](const ast::BetweenPoints& it) {
                     line(depth, "window between");
                     print(it.first, depth + 1);
                     print(it.second, depth + 1);
                   },
                   [&](const ast::OneSided& it) {
                     line(depth, "window " + std::string(wordOf(it.side)));
                     print(it.point, depth + 1);
                   },
                   [&](const ast::OnPeriod& it) {
                     line(depth, "window on");
                     print(it.period, depth + 1);
                   },
                   [&](const ast::Within& it) {
                     line(depth, "window within " + it.digits + " " + std::string(wordOf(it.unit)) +
                                     (it.isAfter ? " after" : " before"));
                     print(it.point, depth + 1);
                   },
               },
               window.kind);
  }

  const CheckedProgram& program_;
  std::string out_;
};

}  // namespace

std::string print(const CheckedProgram& program) { return Printer(program).run(); }

}  // namespace muster::sema
