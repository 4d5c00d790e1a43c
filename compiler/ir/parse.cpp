#include "compiler/ir/parse.h"

#include <algorithm>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "compiler/ir/domains.h"
#include "compiler/ir/text.h"

namespace muster::ir {
namespace {

using schema::Kind;
using schema::Type;

class Parser {
 public:
  explicit Parser(const schema::Schema& schema)
      : schema_(schema), program_{Store(std::make_shared<const schema::Schema>(schema)), {}} {}

  // False where the line is no line of a graph.
  bool line(std::string_view text) {
    Reader reader(text);
    const auto name = reader.takeName();
    if (!name || !reader.take("=")) return false;
    Reader ahead = reader;
    const std::string_view word = ahead.takeToken();
    if (nodes_.contains(std::string(word)) && ahead.atEnd()) {
      program_.roots.push_back({*name, nodes_.at(std::string(word))});
      return true;
    }
    reader = ahead;
    const auto op = opFromText(word);
    const auto id = op ? node(*op, reader) : std::nullopt;
    if (!id || !reader.atEnd()) return false;
    return nodes_.emplace(*name, *id).second;
  }

  Program take() { return std::move(program_); }

 private:
  // The pieces of a node's line, in the order they stand in.
  std::optional<NodeId> node(Op op, Reader& reader) {
    NodeKey key{.op = op, .type = {.kind = Kind::Bool}, .domain = {}, .operands = {}};
    if (op == Op::AtLeast) {
      const auto count = reader.takeNumber();
      if (!count) return std::nullopt;
      key.payload = *count;
    }
    if (op == Op::Population) {
      const std::string_view word = reader.takeToken();
      Reader ahead = reader;
      const std::string_view amount = ahead.takeToken();
      const bool hasAmount = !nodes_.contains(std::string(amount));
      const auto question = questionFromText(word, hasAmount ? amount : "");
      if (!question) return std::nullopt;
      if (hasAmount) reader = ahead;
      key.payload = packed(*question);
    }
    if (op == Op::Call) {
      const auto function = functionOf(reader.takeToken());
      if (!function) return std::nullopt;
      key.payload = static_cast<std::int64_t>(*function);
    }
    takeOperands(op, reader, key);
    if (info(op).arity != kAny && key.operands.size() != static_cast<std::size_t>(info(op).arity)) {
      return std::nullopt;
    }
    // A constant is spelled by its type, which stands behind it.
    Reader beforeDetail = reader;
    if (op == Op::Const) skipConstant(reader);
    if (op != Op::Const && !takeDetail(op, reader, key)) return std::nullopt;
    if (!isCondition(op)) {
      const auto type = reader.take(":") ? takeType(reader, schema_) : std::nullopt;
      if (!type) return std::nullopt;
      key.type = *type;
      reader.take("?");
    }
    if (op == Op::Const) {
      const auto value = takeConstant(beforeDetail, schema_, key.type);
      if (!value || !beforeDetail.take(":")) return std::nullopt;
      key.payload = program_.store.constant(*value).index();
    }
    return program_.store.intern(key);
  }

  void takeOperands(Op op, Reader& reader, NodeKey& key) {
    if (info(op).arity == 0) return;
    while (true) {
      Reader ahead = reader;
      const auto found = nodes_.find(std::string(ahead.takeToken()));
      if (found == nodes_.end()) return;
      reader = ahead;
      key.operands.push_back(found->second);
      if (!isAggregate(op) && op != Op::Lift) {
        key.domain = innerOf(program_.store, key.domain, program_.store.domain(found->second));
      }
    }
  }

  // Past a constant, whatever its type: a text, a set, or one word.
  void skipConstant(Reader& reader) {
    if (reader.takeQuoted()) return;
    if (!reader.take("{")) {
      reader.takeToken();
      return;
    }
    while (!reader.take("}") && !reader.atEnd()) {
      if (!reader.takeQuoted() && reader.takeToken().empty()) reader.take(",");
    }
  }

  // `purchases`, `{purchases.brand, refunds.brand}`, `{visits.at by month in "UTC"}`, and where the
  // zone is the profile's own, `{visits.at by month in "UTC" unless in time_zone}`.
  std::optional<Domain> takeDomain(Reader& reader) {
    if (!reader.take("{")) {
      const auto list = takeList(reader, schema_);
      return list ? std::optional(Domain::of(*list)) : std::nullopt;
    }
    Grouping grouping;
    do {
      const auto field = takeField(reader, schema_);
      if (!field) return std::nullopt;
      grouping.keys.push_back(*field);
    } while (reader.take(","));
    if (reader.take("by")) {
      grouping.unit = takeShift(reader);
      if (!grouping.unit) return std::nullopt;
    }
    if (grouping.unit && reader.take("unless in")) {
      do {
        const auto zone = takeField(reader, schema_);
        if (!zone) return std::nullopt;
        grouping.zones.push_back(*zone);
      } while (reader.take(","));
    }
    if (!reader.take("}")) return std::nullopt;
    return Domain::of(program_.store.grouping(grouping));
  }

  bool takeDetail(Op op, Reader& reader, NodeKey& key) {
    if (op == Op::Column) {
      const auto field = takeField(reader, schema_);
      if (!field) return false;
      const auto& list = schema_.fields[*field].list;
      key.payload = field->index();
      key.domain = list ? Domain::of(*list) : Domain::profile();
    } else if (op == Op::Lift || op == Op::Key) {
      const bool isLift = op == Op::Lift;
      const auto rows = reader.take(isLift ? "to" : "of") ? takeDomain(reader) : std::nullopt;
      if (!rows || (!isLift && !rows->isGroups())) return false;
      key.domain = *rows;
    } else if (op == Op::Sequence) {
      const auto spec = takeSequence(reader, schema_);
      if (!spec || spec->steps.empty()) return false;
      key.payload = program_.store.sequence(*spec).index();
      key.domain = Domain::of(spec->steps.front().list);
    } else if (looksAround(op)) {
      const bool fromEnd = reader.take("from the end");
      if (!reader.take("of")) return false;
      const auto list = takeList(reader, schema_);
      if (!list) return false;
      const auto group = reader.take("in") ? takeDomain(reader) : Domain::profile();
      if (!group || group->isList()) return false;
      const auto id = group->isGroups() ? std::optional(group->grouping()) : std::nullopt;
      key.payload = InList{*list, fromEnd, id}.payload();
      key.domain = Domain::of(*list);
    } else if (isAggregate(op)) {
      const auto rows = reader.take("of") ? takeDomain(reader) : std::nullopt;
      const auto owner = reader.take("in") ? takeDomain(reader) : Domain::profile();
      if (!rows || !owner) return false;
      key.payload = rows->asPayload();
      key.domain = *owner;
    } else if (hasShift(op)) {
      const auto shift = takeShift(reader);
      if (!shift) return false;
      key.payload = program_.store.shift(*shift).index();
    } else if (Op::Contains <= op && op <= Op::Matches) {
      key.payload = reader.take("ignoring case") ? 1 : 0;
    } else if (op == Op::Else) {
      key.payload = reader.take("of a choice") ? 1 : 0;
    }
    return true;
  }

  const schema::Schema& schema_;
  Program program_;
  std::unordered_map<std::string, NodeId> nodes_;
};

}  // namespace

Result<Program> parse(std::string_view text, const schema::Schema& schema) {
  Parser parser(schema);
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty()) continue;
    if (!parser.line(line)) {
      return Error{"line " + std::to_string(number) +
                   " is no line of a graph: " + std::string(line)};
    }
  }
  return parser.take();
}

}  // namespace muster::ir
