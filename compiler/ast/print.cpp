#include "compiler/ast/print.h"

#include <string_view>

#include "compiler/ast/population.h"
#include "compiler/ast/words.h"
#include "compiler/base/overload.h"

namespace muster::ast {

namespace {

std::string_view nameOf(NamedTime time) {
  switch (time) {
    case NamedTime::Now: return "now";
    case NamedTime::Today: return "today";
    case NamedTime::Yesterday: return "yesterday";
    case NamedTime::Tomorrow: return "tomorrow";
  }
  return "";
}

std::string_view nameOf(TextOp op) {
  switch (op) {
    case TextOp::Contains: return "contains";
    case TextOp::StartsWith: return "starts-with";
    case TextOp::EndsWith: return "ends-with";
    case TextOp::Matches: return "matches";
  }
  return "";
}

std::string_view nameOf(SetOp op) {
  switch (op) {
    case SetOp::AnyOf: return "has-any";
    case SetOp::AllOf: return "has-all";
    case SetOp::NoneOf: return "has-none";
  }
  return "";
}

std::string_view nameOf(WhichUnit which) {
  switch (which) {
    case WhichUnit::This: return "this";
    case WhichUnit::Last: return "last";
    case WhichUnit::Next: return "next";
  }
  return "";
}

std::string_view nameOf(Units units) {
  switch (units) {
    case Units::Rolling: return "";
    case Units::Calendar: return "calendar ";
    case Units::Full: return "full ";
  }
  return "";
}

std::string_view nameOf(ArithmeticOp op) {
  switch (op) {
    case ArithmeticOp::Add: return "+";
    case ArithmeticOp::Subtract: return "-";
    case ArithmeticOp::Multiply: return "*";
    case ArithmeticOp::Divide: return "/";
  }
  return "";
}

std::string_view nameOf(QuantifierKind kind) {
  switch (kind) {
    case QuantifierKind::Any: return "any";
    case QuantifierKind::No: return "no";
    case QuantifierKind::Every: return "every";
    case QuantifierKind::AtLeast: return "at-least";
    case QuantifierKind::AtMost: return "at-most";
    case QuantifierKind::MoreThan: return "more-than";
    case QuantifierKind::FewerThan: return "fewer-than";
    case QuantifierKind::Exactly: return "exactly";
    case QuantifierKind::Between: return "between";
  }
  return "";
}

std::string_view nameOf(AggregateFn fn) {
  switch (fn) {
    case AggregateFn::Number: return "number";
    case AggregateFn::Total: return "total";
    case AggregateFn::Average: return "average";
    case AggregateFn::Smallest: return "smallest";
    case AggregateFn::Largest: return "largest";
    case AggregateFn::First: return "first";
    case AggregateFn::Latest: return "latest";
    case AggregateFn::Distinct: return "distinct";
    case AggregateFn::Nth: return "nth";
    case AggregateFn::Median: return "median";
    case AggregateFn::MostFrequent: return "most-frequent";
    case AggregateFn::Share: return "share";
    case AggregateFn::Entry: return "entry";
  }
  return "";
}

std::string_view nameOf(TypeWord word) {
  switch (word) {
    case TypeWord::YesNo: return "yes or no";
    case TypeWord::WholeNumber: return "whole number";
    case TypeWord::Number: return "number";
    case TypeWord::Percent: return "percent";
    case TypeWord::Money: return "money";
    case TypeWord::Real: return "real";
    case TypeWord::Text: return "text";
    case TypeWord::OneOf: return "one of";
    case TypeWord::Date: return "date";
    case TypeWord::Instant: return "instant";
    case TypeWord::Duration: return "duration";
    case TypeWord::Zone: return "zone";
    case TypeWord::Place: return "place";
    case TypeWord::Consent: return "consent";
    case TypeWord::SetOf: return "set of";
    case TypeWord::MapOf: return "map of";
    case TypeWord::ListOf: return "list of";
    case TypeWord::Record: return "record";
    case TypeWord::Named: return "named";
  }
  return "";
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\t': out += "\\t"; break;
      default: out += c;
    }
  }
  return out + '"';
}

std::string shown(const Name& name) { return name.isQuoted ? '`' + name.text + '`' : name.text; }

std::string shown(const Path& path) {
  std::string out;
  for (const Name& part : path.parts) out += (out.empty() ? "" : ".") + shown(part);
  return out;
}

std::string twoDigits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string shown(const DateLiteral& date) {
  std::string year = std::to_string(date.year);
  year.insert(0, 4 - std::min<std::size_t>(4, year.size()), '0');
  const std::string day = date.day == 0 ? "" : '-' + twoDigits(date.day);
  return year + '-' + twoDigits(date.month) + day;
}

std::string shown(const DurationLiteral& duration) {
  return duration.digits + ' ' + std::string(wordOf(duration.unit));
}

std::string shown(const TypeExpr& type) {
  if (type.word == TypeWord::Named) return "named " + shown(*type.name);
  std::string out(nameOf(type.word));
  if (type.places) out += " with " + std::to_string(*type.places) + " places";
  if (type.name) out += ' ' + shown(*type.name);
  if (!type.values.empty()) {
    out += " (";
    for (const Name& value : type.values) {
      if (&value != &type.values.front()) out += type.isOrdered ? " < " : ", ";
      out += shown(value);
    }
    out += ')';
  }
  for (const TypeExpr& element : type.elements) {
    out += &element == &type.elements.front() ? " " : " to ";
    out += shown(element);
  }
  return out;
}

class Printer {
 public:
  explicit Printer(const Program& program) : program_(program) {}

  std::string run() {
    for (const SchemaDecl& schema : program_.schemas) print(schema);
    for (const SourceDecl& source : program_.sources) print(source);
    for (const ImportDecl& it : program_.imports) line(0, "import " + quoted(it.path));
    for (const UseDecl& use : program_.uses) line(0, "use schema " + shown(use.schema));
    for (const Let& let : program_.lets)
      line(0, "let " + shown(let.name) + params(let.params) + about(let.about) + " = " +
                  expr(let.value));
    for (const Segment& segment : program_.segments) {
      const std::string title = segment.title ? ' ' + quoted(*segment.title) : "";
      line(0, "segment " + shown(segment.name) + params(segment.params) + about(segment.about) +
                  title + " = " + expr(segment.condition));
      if (segment.needs) line(1, "needs " + segment.needs->digits);
    }
    for (const Campaign& campaign : program_.campaigns) print(campaign);
    for (const Test& test : program_.tests) print(test);
    for (const ListDecl& it : program_.lists) print(it);
    if (program_.hasHoles) line(0, "(some names may be missing)");
    return std::move(out_);
  }

 private:
  void line(int depth, const std::string& text) {
    out_ += std::string(static_cast<std::size_t>(depth) * 2, ' ') + text + '\n';
  }

  void print(const ListDecl& it) {
    line(0, "list " + shown(it.name) + " of " + shown(it.field) +
                (it.form ? " as " + shown(*it.form) : "") + " from " + quoted(it.file) +
                (it.mayBeEmpty ? " may be empty" : ""));
  }

  // ---- schemas ----

  void print(const SchemaDecl& schema) {
    const std::string version = schema.version ? " version " + std::to_string(*schema.version) : "";
    line(0, "schema " + shown(schema.name) + version);
    for (const Setting& setting : schema.settings) {
      std::string text = "setting " + shown(setting.name);
      for (const Name& word : setting.words) text += ' ' + shown(word);
      if (setting.text) text += ' ' + quoted(*setting.text);
      line(1, text);
    }
    for (const ProfileDecl& profile : schema.profiles) print(profile);
  }

  void print(const ProfileDecl& profile) {
    line(1, "profile " + shown(profile.name) + (profile.key ? " key " + shown(*profile.key) : ""));
    for (const FieldDecl& field : profile.fields) print(field, 2);
    for (const EventsDecl& list : profile.lists) {
      std::string text = list.time ? "events " : list.isMap ? "map " : "records ";
      if (list.owner) text = "of " + shown(profile.lists[*list.owner].name) + ' ' + text;
      text += shown(list.name);
      if (list.time) text += " at " + shown(*list.time);
      if (list.isOptional) text += " optional";
      if (list.thenBy) text += " then by " + shown(*list.thenBy);
      if (list.lateBy) text += " late by " + shown(*list.lateBy);
      if (list.keptFor) text += " kept for " + shown(*list.keptFor);
      line(2, text);
      for (const FieldDecl& field : list.fields) print(field, 3);
    }
  }

  void print(const FieldDecl& field, int depth) {
    std::string text = shown(field.name) + " : " + shown(field.type);
    if (field.isOptional) text += " optional";
    if (field.isPersonal) text += " personal";
    if (field.isSpecial) text += " special";
    for (const Name& purpose : field.purposes) {
      text += (&purpose == &field.purposes.front() ? " for " : ", ") + shown(purpose);
    }
    line(depth, text);
    for (const FieldDecl& inner : field.fields) print(inner, depth + 1);
  }

  // ---- campaigns ----

  void print(const Campaign& it) {
    line(0, it.name ? "campaign " + shown(*it.name) + about(it.about) +
                          (it.title ? ' ' + quoted(*it.title) : "")
                    : "campaigns" + about(it.about));
    const auto words = [&](std::string text, const std::optional<WordsClause>& clause) {
      if (!clause) return;
      for (const Name& word : clause->words) text += ' ' + shown(word);
      line(1, text);
    };
    words("purpose", it.purpose);
    words("priority", it.priority);
    words("exclusive group", it.group);
    words("exempt from caps", it.exempt);
    if (it.audience) line(1, "audience " + expr(*it.audience));
    for (const ExprId id : it.suppress) line(1, "suppress " + expr(id));
    for (const ExprId id : it.stops) line(1, "stop when " + expr(id));
    for (const OutcomeClause& outcome : it.outcomes) {
      line(1, "outcome " + shown(outcome.name) + (outcome.isCondition ? " when " : " by ") +
                  expr(outcome.what));
    }
    if (it.channel) {
      line(1, "channel " + shown(it.channel->channel) +
                  (it.channel->isWithoutConsent ? " without consent" : ""));
      for (const ExprId id : it.channel->needs) line(2, "needs " + expr(id));
    }
    if (it.runs) print(*it.runs);
    for (const QuietClause& quiet : it.quiet) {
      line(1, "quiet " + clock(quiet.first) + " to " + clock(quiet.last) + days(quiet.on) +
                  inZone(quiet.zone) + (quiet.isDiscarding ? " discard" : ""));
    }
    for (const CapClause& cap : it.caps) print(cap);
    for (const HoldClause& hold : it.holdOuts) print("hold out", hold);
    for (const HoldClause& hold : it.untargeted) print("untargeted", hold);
    if (it.limit) {
      line(1, "limit " + it.limit->digits + (it.limit->by ? " by " + expr(*it.limit->by) : "") +
                  (it.limit->isLargestFirst ? "" : " smallest first"));
    }
    if (it.needs) line(1, "needs " + it.needs->digits);
    for (const SplitClause& split : it.splits) print(split);
    for (const ChooseClause& choose : it.chooses) print(choose);
    for (const VersionClause& version : it.versions) {
      line(1, "version " + shown(version.name));
      for (const TemplateField& field : version.fields) print(field, 2);
    }
    for (const TemplateField& field : it.fields) print(field, 1);
  }

  static std::string clock(const ClockTime& time) {
    return twoDigits(time.seconds / 3600) + ':' + twoDigits(time.seconds / 60 % 60) + ':' +
           twoDigits(time.seconds % 60);
  }
  static std::string days(const std::optional<Days>& days) {
    if (!days) return "";
    std::string text;
    for (const Days::Item& item : days->items) {
      text += (text.empty() ? " on " : ", ") + shown(item.first);
      if (item.last) text += " to " + shown(*item.last);
    }
    return text;
  }
  std::string inZone(const std::optional<ExprId>& zone) const {
    return zone ? " in zone " + expr(*zone) : "";
  }

  void print(const RunsClause& runs) {
    std::string text = "runs";
    if (runs.from) text += " from " + expr(*runs.from);
    if (runs.to) text += " to " + expr(*runs.to);
    if (runs.every) text += " every " + shown(*runs.every);
    text += days(runs.on);
    if (runs.first) text += " between " + clock(*runs.first) + " and " + clock(*runs.last);
    line(1, text + inZone(runs.zone));
  }

  void print(const CapClause& cap) {
    std::string text = "at most " + cap.digits;
    if (cap.window) text += " in " + window({cap.span, *cap.window});
    for (const Name& it : cap.channels) text += " on " + shown(it);
    if (cap.isOfThis) text += " of this";
    for (const Name& it : cap.campaigns) text += " of " + shown(it);
    if (cap.group) text += " of group " + shown(*cap.group);
    line(1, text);
  }

  void print(std::string_view words, const HoldClause& hold) {
    line(1, std::string(words) + ' ' + hold.digits + '%' +
                (hold.salt ? " salt " + quoted(*hold.salt) : ""));
  }

  void print(const SplitClause& split) {
    line(1, "split" + (split.title ? ' ' + quoted(*split.title) : "") +
                (split.salt ? " salt " + quoted(*split.salt) : ""));
    for (const SplitClause::Arm& arm : split.arms) {
      line(2, arm.digits + "% " + shown(arm.name));
      for (const TemplateField& field : arm.fields) print(field, 3);
    }
  }

  void print(const ChooseClause& choose) {
    line(1, "choose " + shown(choose.what) + (choose.isByLargest ? " by largest" : ""));
    for (const ChooseClause::Pick& pick : choose.picks) {
      line(2, (pick.when ? "when " + expr(*pick.when) + " " : "") + shown(pick.name) +
                  (pick.score ? " " + expr(*pick.score) : "") +
                  (pick.until ? " until " + expr(*pick.until) : "") +
                  (pick.stock ? " at most " + *pick.stock : ""));
    }
  }

  void print(const TemplateField& field, int depth) {
    std::string text;
    for (const TemplateField::Piece& piece : field.pieces) {
      text += (text.empty() ? "" : " ") + quoted(piece.text);
      if (piece.value) text += ' ' + expr(*piece.value);
      if (piece.otherwise) text += " else " + quoted(*piece.otherwise);
    }
    line(depth, shown(field.name) + ' ' + text);
  }

  // ---- tests ----

  void print(const Test& test) {
    line(0, "test " + quoted(test.name));
    for (const GivenProfile& profile : test.profiles) {
      const std::string label = profile.label ? ' ' + shown(*profile.label) : "";
      line(1, "given " + shown(profile.kind) + label + ' ' + record(profile.fields));
    }
    if (test.asOf) line(1, "as of " + expr(*test.asOf));
    for (const Expectation& it : test.expectations) {
      std::string text = "expect " + (it.who ? shown(*it.who) + ' ' : "");
      switch (it.kind) {
        case Expectation::Kind::In: text += "in "; break;
        case Expectation::Kind::NotIn: text += "not in "; break;
        case Expectation::Kind::Unknown: text += "unknown in "; break;
        case Expectation::Kind::Size: text += "size of "; break;
        case Expectation::Kind::Planned: text += "planned "; break;
        case Expectation::Kind::NotPlanned: text += "not planned "; break;
      }
      text += shown(it.segment) + (it.size.empty() ? "" : ' ' + it.size);
      if (it.channel) text += " by " + shown(*it.channel);
      if (it.version) text += " version " + shown(*it.version);
      if (it.offer) text += " offer " + shown(*it.offer);
      if (it.reason) text += " because " + shown(*it.reason);
      line(1, text + (it.because ? " because ..." : ""));
    }
  }

  std::string record(const std::vector<GivenField>& fields) {
    std::string text = "{";
    for (const GivenField& field : fields) {
      if (&field != &fields.front()) text += ", ";
      text += shown(field.name) + ": " + given(field.value);
    }
    return text + '}';
  }

  std::string given(const GivenValue& it) {
    switch (it.shape) {
      case GivenValue::Shape::Missing: return "missing";
      case GivenValue::Shape::Value: return expr(*it.value);
      case GivenValue::Shape::Record: return record(it.fields);
      case GivenValue::Shape::List: break;
    }
    std::string text = "[";
    for (const GivenValue& item : it.items) {
      if (&item != &it.items.front()) text += ", ";
      text += given(item);
    }
    return text + ']';
  }

  // ---- sources ----

  void print(const SourceDecl& source) {
    line(0, "source " + shown(source.name) +
                (source.schema.text.empty() ? "" : " for " + shown(source.schema)));
    if (source.zone) line(1, "zone " + quoted(*source.zone));
    if (source.extractedAt) line(1, "extracted at " + quoted(*source.extractedAt));
    for (const SourceTable& table : source.tables) print(table);
  }

  void print(const SourceTable& table) {
    line(1, "table " + shown(table.target) + " from " +
                (table.column ? shown(*table.column) : quoted(table.files)));
    if (table.separator) line(2, "separated by " + quoted(*table.separator));
    if (table.format) line(2, "as " + shown(*table.format));
    if (!table.hasHeader) line(2, "without header");
    for (const std::string& word : table.missingWords) line(2, "missing is " + quoted(word));
    if (table.setsAsideRowsWithoutKey) line(2, "rows without a key are set aside");
    if (table.createsProfiles) line(2, "creates profiles");
    if (table.lastDuplicateWins) {
      line(2, std::string(*table.lastDuplicateWins ? "last row wins" : "first row wins") +
                  (table.winsPer ? " per " + shown(*table.winsPer) : ""));
    }
    if (table.where) line(2, "where " + expr(*table.where));
    for (const FieldMapping& mapping : table.mappings) {
      line(2, shown(mapping.field) + " = " + expr(mapping.value));
    }
  }

  // ---- expressions ----

  static std::string list(std::string_view head, const std::vector<std::string>& parts) {
    std::string out = '(' + std::string(head);
    for (const std::string& part : parts) out += ' ' + part;
    return out + ')';
  }
  std::vector<std::string> exprs(const std::vector<ExprId>& ids) const {
    std::vector<std::string> parts;
    for (const ExprId id : ids) parts.push_back(expr(id));
    return parts;
  }
  static std::string negatable(bool isNegated, std::string_view head) {
    return (isNegated ? "not-" : "") + std::string(head);
  }

  std::string window(const Window& window) const {
    return std::visit(
        Overload{
            [&](const Rolling& it) {
              std::vector<std::string> parts{
                  number(it.digits, it.constant) + ' ' + std::string(nameOf(it.units)) +
                  (isLength(it.constant) ? "" : std::string(wordOf(it.unit)))};
              if (it.zone) parts.push_back(list("zone", {expr(*it.zone)}));
              return list(it.isNext ? "next" : "last", parts);
            },
            [&](const BetweenPoints& it) {
              return list("between", {expr(it.first), expr(it.second)});
            },
            [&](const OneSided& it) { return list(wordOf(it.side), {expr(it.point)}); },
            [&](const OnPeriod& it) { return list("on", {expr(it.period)}); },
            [&](const Within& it) {
              return list(it.isAfter ? "within-after" : "within-before",
                          {length(it), expr(it.point)});
            },
        },
        window.kind);
  }

  // Of what was written out, or of the name in its place.
  static bool isLength(const std::optional<Constant>& it) { return it && !it->isNumber; }
  std::string number(const std::string& digits, const std::optional<Constant>& it) const {
    return it ? expr(it->name) : digits;
  }
  template <typename Moved>
  std::string length(const Moved& it) const {
    return isLength(it.constant) ? expr(it.constant->name)
                                 : shown(DurationLiteral{number(it.digits, it.constant), it.unit});
  }
  std::string length(ExprId written, const std::optional<Constant>& it) const {
    if (!it) return expr(written);
    const auto* literal = std::get_if<DurationLiteral>(&program_[written].kind);
    return literal != nullptr && it->isNumber
               ? shown(DurationLiteral{expr(it->name), literal->unit})
               : expr(it->name);
  }

  std::string events(const Events& events) const {
    std::vector<std::string> parts{shown(events.list)};
    if (events.slice) {
      parts.push_back(list(events.slice->isLatest ? "latest" : "first",
                           {number(events.slice->digits, events.slice->constant)}));
    }
    if (events.window) parts.push_back(window(*events.window));
    if (events.name) parts.push_back(list("as", {shown(*events.name)}));
    if (events.where) parts.push_back(list("where", {expr(*events.where)}));
    std::string first = parts.size() == 1 ? parts[0] : list("events", parts);
    if (!events.isSequence()) return first;
    std::vector<std::string> steps{std::move(first)};
    for (const SequenceStep& it : events.then) steps.push_back(step(it));
    if (events.allWithin)
      steps.push_back(list("all-within", {length(*events.allWithin, events.constant)}));
    return list("sequence", steps);
  }

  std::string step(const SequenceStep& step) const {
    std::vector<std::string> parts{shown(step.list)};
    if (step.window) parts.push_back(window(*step.window));
    if (step.name) parts.push_back(list("as", {shown(*step.name)}));
    for (const Path& same : step.same) parts.push_back(list("same", {shown(same)}));
    if (step.where) parts.push_back(list("where", {expr(*step.where)}));
    if (step.within) parts.push_back(list("within", {length(*step.within, step.constant)}));
    return list(step.isNegated ? "then-no" : "then", parts);
  }

  std::string quantifier(const Quantifier& quantifier, std::vector<std::string> rest) const {
    std::vector<std::string> parts;
    if (quantifier.count) parts.push_back(expr(*quantifier.count));
    if (quantifier.high) parts.push_back(expr(*quantifier.high));
    for (std::string& part : rest) parts.push_back(std::move(part));
    return list(nameOf(quantifier.kind), parts);
  }

  std::string map(const MapValues& map) const {
    std::vector<std::string> parts{expr(map.value)};
    for (const MapValues::Entry& entry : map.entries) {
      parts.push_back(list(quoted(entry.from), {expr(entry.to)}));
    }
    return list("map", parts);
  }

  std::string convert(const Convert& convert) const {
    std::vector<std::string> parts{expr(convert.value), shown(convert.type)};
    if (convert.format) parts.push_back(quoted(*convert.format));
    if (convert.isRounded) parts.push_back("rounded");
    return list("as", parts);
  }

  std::string setTest(const SetTest& test) const {
    std::vector<std::string> parts{expr(test.set)};
    if (test.other) parts.push_back(expr(*test.other));
    for (std::string& part : exprs(test.values)) parts.push_back(std::move(part));
    return list(test.other ? std::string(nameOf(test.op)) + "-in" : nameOf(test.op), parts);
  }

  std::string oneOf(const OneOfTest& test) const {
    std::vector<std::string> parts = exprs(test.choices);
    parts.insert(parts.begin(), expr(test.value));
    return list(negatable(test.isNegated, "one-of"), parts);
  }

  std::string textTest(const TextTest& test) const {
    const std::string head = negatable(test.isNegated, nameOf(test.op));
    return list(test.ignoresCase ? head + "-ignoring-case" : head,
                {expr(test.text), expr(test.pattern)});
  }

  std::string instant(const InstantLiteral& it) const {
    return shown(it.date) + ' ' + twoDigits(it.hour) + ':' + twoDigits(it.minute) + ':' +
           twoDigits(it.second);
  }

  std::string groups(const Groups& it) const {
    const auto* unit = std::get_if<TimeUnit>(&it.key);
    const std::string key = unit != nullptr ? list("unit", {std::string(wordOf(*unit))})
                                            : shown(std::get<Name>(it.key));
    return list("groups", {key, expr(it.each)});
  }

  std::string aggregate(const Aggregate& it) const {
    std::vector<std::string> parts;
    if (it.fn == AggregateFn::Nth) parts.push_back(it.ordinal);
    if (it.operand) parts.push_back(expr(*it.operand));
    parts.push_back(events(it.events));
    return list(nameOf(it.fn), parts);
  }

  std::vector<std::string> compared(std::vector<std::string> parts, const Population& with) const {
    if (with.among) parts.push_back(list("among", {expr(*with.among)}));
    if (with.per) parts.push_back(list("per", {expr(*with.per)}));
    return parts;
  }

  static std::string about(const std::optional<Name>& kind) {
    return kind ? " for " + shown(*kind) : "";
  }

  std::string params(const std::vector<Param>& params) const {
    if (params.empty()) return "";
    std::string text;
    for (const Param& param : params) {
      text += (text.empty() ? "(" : ", ") + shown(param.name) + ':';
      for (const Name& word : param.type) text += ' ' + shown(word);
      if (param.byDefault) text += " = " + expr(*param.byDefault);
    }
    return text + ')';
  }

  std::vector<std::string> arguments(const std::vector<Argument>& arguments) const {
    std::vector<std::string> parts;
    for (const Argument& argument : arguments) {
      parts.push_back((argument.name ? shown(*argument.name) + ": " : "") + expr(argument.value));
    }
    return parts;
  }

  std::string choose(const Choose& it) const {
    std::vector<std::string> parts;
    for (const Choose::When& when : it.whens) {
      parts.push_back(list("when", {expr(when.condition), expr(when.value)}));
    }
    parts.push_back(expr(it.otherwise));
    return list("choose", parts);
  }

 public:
  // One line per kind. A kind without a line does not compile.
  std::string expr(ExprId id) const {
    return std::visit(
        Overload{
            [&](const NumberLiteral& it) { return it.digits; },
            [&](const UnitLiteral& it) {
              return list("unit", {it.digits, shown(it.unit)});
            },
            [&](const DurationLiteral& it) { return list("duration", {shown(it)}); },
            [&](const TextLiteral& it) { return quoted(it.value); },
            [&](const YesNoLiteral& it) { return std::string(it.value ? "yes" : "no"); },
            [&](const DateLiteral& it) { return shown(it); },
            [&](const InstantLiteral& it) { return list("instant", {instant(it)}); },
            [&](const NamedTimePoint& it) { return list(nameOf(it.which), {}); },
            [&](const CalendarPeriod& it) {
              return list(nameOf(it.which), {std::string(wordOf(it.unit))});
            },
            [&](const PeriodEdge& it) {
              return list(it.isEnd ? "end" : "start", {expr(it.period)});
            },
            [&](const InZone& it) {
              return list("in-zone", {expr(it.period), expr(it.zone)});
            },
            [&](const Ago& it) { return list("ago", {length(it)}); },
            [&](const ShiftedPoint& it) {
              return list(it.isAfter ? "after" : "before", {length(it), expr(it.point)});
            },
            [&](const Reference& it) {
              return shown(it.path) + (it.let ? '#' + std::to_string(*it.let) : "");
            },
            [&](const InSegment& it) {
              std::vector<std::string> parts = arguments(it.arguments);
              const std::string let = it.let ? '#' + std::to_string(*it.let) : "";
              parts.insert(parts.begin(), shown(it.segment) + let);
              if (it.asOf) parts.push_back(list("as-of", {expr(*it.asOf)}));
              return list(it.isEntered ? "entered" : "in", parts);
            },
            [&](const Call& it) {
              std::vector<std::string> parts = arguments(it.arguments);
              parts.insert(parts.begin(), shown(it.function));
              return list("call", parts);
            },
            [&](const Choose& it) { return choose(it); },
            [&](const Compare& it) {
              return list(wordOf(it.op), {expr(it.left), expr(it.right)});
            },
            [&](const BetweenTest& it) {
              return list(negatable(it.isNegated, "is-between"),
                          {expr(it.value), expr(it.low), expr(it.high)});
            },
            [&](const OneOfTest& it) { return oneOf(it); },
            [&](const TextTest& it) { return textTest(it); },
            [&](const SetTest& it) { return setTest(it); },
            [&](const PresenceTest& it) {
              return list(it.isKnown ? "known" : "missing", {expr(it.value)});
            },
            [&](const WindowTest& it) {
              return list(negatable(it.isNegated, "is"), {expr(it.value), window(it.window)});
            },
            [&](const Not& it) { return list("not", {expr(it.operand)}); },
            [&](const AllOf& it) { return list("and", exprs(it.operands)); },
            [&](const AnyOf& it) { return list("or", exprs(it.operands)); },
            [&](const Settled& it) {
              return list(it.unknownIs ? "or-missing" : "and-known", {expr(it.operand)});
            },
            [&](const Arithmetic& it) {
              return list(nameOf(it.op), {expr(it.left), expr(it.right)});
            },
            [&](const Negate& it) { return list("-", {expr(it.operand)}); },
            [&](const Else& it) {
              return list("else", {expr(it.value), expr(it.fallback)});
            },
            [&](const QuantifiedEvents& it) {
              std::string counted = events(it.events);
              if (it.isConsecutive) counted = list("consecutive", {counted});
              return quantifier(it.quantifier, {counted});
            },
            [&](const QuantifiedConditions& it) {
              return quantifier(it.quantifier, {list("of", exprs(it.conditions))});
            },
            [&](const Aggregate& it) { return aggregate(it); },
            [&](const TopTest& it) {
              const std::string amount = number(it.digits, it.constant);
              return list(
                  negatable(it.isNegated, it.isTop ? "top" : "bottom"),
                  compared({it.isPercent ? amount + '%' : amount, expr(it.value)}, it.population));
            },
            [&](const PopulationTerm& it) {
              std::vector<std::string> parts{expr(it.value)};
              if (!it.ordinal.empty()) parts.insert(parts.begin(), it.ordinal);
              return list(nameOf(it.fn), compared(std::move(parts), it.population));
            },
            [&](const Previous& it) {
              return list(it.isNext ? "next" : "previous", {expr(it.value)});
            },
            [&](const Sample& it) { return list("sample", {quoted(it.salt)}); },
            [&](const UnitOfTime& it) {
              return list("unit-of-time", {std::string(wordOf(it.unit))});
            },
            [&](const QuantifiedGroups& it) {
              std::vector<std::string> rest{groups(it.groups)};
              if (it.isConsecutive) rest.insert(rest.begin(), "consecutive");
              return quantifier(it.quantifier, std::move(rest));
            },
            [&](const NumberOfGroups& it) { return list("number", {groups(it.groups)}); },
            [&](const Convert& it) { return convert(it); },
            [&](const MapValues& it) { return map(it); },
            [&](const TimeOfDay&) { return std::string("(time-of-day)"); },
            [&](const Poison&) { return std::string("<error>"); },
        },
        program_[id].kind);
  }

 private:
  const Program& program_;
  std::string out_;
};

}  // namespace

std::string print(const Program& program) { return Printer(program).run(); }

std::string print(const Program& program, ExprId id) { return Printer(program).expr(id); }

}  // namespace muster::ast
