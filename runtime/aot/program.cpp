#include "runtime/aot/program.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "compiler/calendar/calendar.h"
#include "compiler/ir/reach.h"
#include "compiler/rewrite/simplify.h"
#include "compiler/text/text.h"
#include "runtime/aot/schema_bytes.h"
#include "runtime/native/key.h"

namespace muster::aot {

using schema::Schema;

namespace {

// The field and the list that a node asks for by itself.
void note(const ir::Store& store, ir::NodeId id, Needs& needs) {
  const auto list = [&](ListId it) { needs.lists[it.index()] = true; };
  const auto rows = [&](ir::Domain domain) {
    if (domain.isList()) list(domain.list());
    if (!domain.isGroups()) return;
    for (const FieldId key : store[domain.grouping()].keys) needs.fields[key.index()] = true;
  };
  rows(store.domain(id));
  const ir::Op op = store.op(id);
  if (op == ir::Op::Column) needs.fields[store.fieldOf(id).index()] = true;
  if (ir::isAggregate(op)) rows(store.rowsOf(id));
  if (op != ir::Op::Sequence) return;
  for (const ir::SequenceStep& step : store.sequenceOf(id).steps) list(step.list);
}

// What a list is ordered by and belongs to is needed with it.
void complete(const Schema& schema, Needs& needs) {
  for (std::uint32_t i = 0; i < schema.fields.size(); ++i) {
    const std::optional<ListId> list = schema.fields[FieldId(i)].list;
    if (needs.fields[i] && list) needs.lists[list->index()] = true;
  }
  for (std::size_t i = schema.lists.size(); i-- > 0;) {
    if (!needs.lists[i]) continue;
    const schema::EventList& list = schema.lists[ListId(static_cast<std::uint32_t>(i))];
    if (list.owner) needs.lists[list.owner->index()] = true;
    if (list.hasTime) needs.fields[list.time.index()] = true;
    if (list.thenBy) needs.fields[list.thenBy->index()] = true;
    if (list.ofSet) needs.fields[list.ofSet->index()] = true;
  }
  needs.fields[schema.key.index()] = true;
  for (const schema::Consent& consent : schema.consents) {
    if (!needs.fields[consent.status.index()]) continue;
    needs.fields[consent.since.index()] = true;
    needs.fields[consent.until.index()] = true;
  }
}

Needs needsOf(const ir::Program& graph, const std::vector<ir::NodeId>& roots) {
  const ir::Store& store = graph.store;
  const Schema& schema = *store.schema();
  Needs needs{std::vector<bool>(schema.fields.size()), std::vector<bool>(schema.lists.size())};
  for (const ir::NodeId id : ir::reachedFrom(store, roots)) note(store, id, needs);
  complete(schema, needs);
  return needs;
}

std::string pathOf(const Schema& schema, FieldId field) {
  const schema::Field& it = schema.fields[field];
  return it.list ? schema::pathOf(schema, *it.list) + "." + it.name : it.name;
}

Result<Done> checkPlain(const Kind& kind) {
  const Schema& schema = *kind.schema;
  for (const ir::Root& root : kind.graph->roots) {
    const auto refuse = [&](const std::string& what) {
      return Error{"segment `" + root.name + "` cannot be compiled ahead of time: it asks " + what};
    };
    const ir::Store& store = kind.graph->store;
    const bool asksFile = std::ranges::any_of(
        ir::reachedFrom(store, root.node), [&](ir::NodeId id) { return ir::asksFile(store, id); });
    if (asksFile) return refuse("a list of a file");
    const Needs needs = needsOf(*kind.graph, {root.node});
    for (std::uint32_t i = 0; i < schema.fields.size(); ++i) {
      if (!needs.fields[i] || isPlain(schema, FieldId(i))) continue;
      return refuse("`" + pathOf(schema, FieldId(i)) + "`, a field that plain arrays cannot hold");
    }
    for (std::uint32_t i = 0; i < schema.lists.size(); ++i) {
      if (!needs.lists[i] || isPlain(schema, ListId(i))) continue;
      return refuse("`" + schema::pathOf(schema, ListId(i)) +
                    "`, a list that plain arrays cannot hold");
    }
  }
  return Done{};
}

// The time zones that a node counts by, by name; of a field of zones any name.
struct ZonesOf {
  std::set<std::string> names;
  bool isAsked = false;

  void add(const std::string& name) {
    if (!name.empty() && name != calendar::nameOf(calendar::utc())) names.insert(name);
  }
  void add(const ir::Shift& shift) {
    add(shift.zone);
    for (const ir::Shift& from : shift.from) add(from);
  }
  void add(const ir::Store& store, ir::NodeId id) {
    const ir::Op op = store.op(id);
    if (ir::hasShift(op)) add(store.shiftOf(id));
    if (op == ir::Op::Sequence) add(store.schema()->zone);
    if (op == ir::Op::Const && store.type(id).kind == schema::Kind::Zone) {
      add(store.constantOf(id).text);
    }
    add(store, store.domain(id));
    if (ir::isAggregate(op)) add(store, store.rowsOf(id));
  }
  void add(const ir::Store& store, ir::Domain rows) {
    if (rows.isGroups() && store[rows.grouping()].unit) add(*store[rows.grouping()].unit);
  }
};

Result<Done> bringParts(const Kind& kind) {
  const ir::Store& store = kind.graph->store;
  std::vector<ir::NodeId> roots;
  for (const ir::Root& root : kind.graph->roots) roots.push_back(root.node);
  ZonesOf zones;
  bool asksPatterns = false;
  for (const ir::NodeId id : ir::reachedFrom(store, roots)) {
    zones.add(store, id);
    asksPatterns = asksPatterns || store.op(id) == ir::Op::Matches;
  }
  const Needs needs = needsOf(kind);
  bool asksText = false;
  for (std::uint32_t i = 0; i < needs.fields.size(); ++i) {
    if (!needs.fields[i]) continue;
    const schema::Kind type = kind.schema->fields[FieldId(i)].type.kind;
    zones.isAsked = zones.isAsked || type == schema::Kind::Zone;
    asksText = asksText || type == schema::Kind::Text || type == schema::Kind::Enum;
  }
  if (asksText) {
    MUSTER_TRY([[maybe_unused]] const Done done, text::bringUnicode());
  }
  if (asksPatterns) {
    MUSTER_TRY([[maybe_unused]] const Done done, text::bringPatterns());
  }
  if (zones.isAsked || !zones.names.empty()) {
    MUSTER_TRY([[maybe_unused]] const Done done, calendar::bringZones());
  }
  for (const std::string& name : zones.names) {
    if (calendar::findZone(name) != nullptr) continue;
    return Error{"the rules count by the time zone `" + name +
                 "`, which the time-zone data of this machine do not have"};
  }
  return Done{};
}

// Everything that a schema says of values, by name.
std::map<std::string, std::string> described(const Program& program) {
  std::map<std::string, std::string> said;
  for (const Kind& kind : program.kinds) {
    const Schema& schema = *kind.schema;
    const std::string& profile = schema.profileName;
    said["profile `" + profile + "`"] = "keyed by `" + schema.fields[schema.key].name + "`";
    said["the zone of `" + profile + "`"] = schema.zone;
    said["the first month and day of the week of `" + profile + "`"] =
        std::to_string(schema.firstMonth) + ", " + std::to_string(schema.firstWeekday);
    for (std::uint32_t i = 0; i < schema.lists.size(); ++i) {
      const schema::EventList& list = schema.lists[ListId(i)];
      said["list `" + profile + "." + schema::pathOf(schema, ListId(i)) + "`"] =
          (list.hasTime ? "in the order of `" + schema.fields[list.time].name + "`"
                        : std::string("in the order given")) +
          (list.thenBy ? ", then of `" + schema.fields[*list.thenBy].name + "`" : "") +
          (list.lateBy > 0 ? ", late by up to " + std::to_string(list.lateBy) + " us" : "") +
          (list.keptFor > 0 ? ", kept for " + std::to_string(list.keptFor) + " us" : "");
    }
    for (std::uint32_t i = 0; i < schema.fields.size(); ++i) {
      const schema::Field& field = schema.fields[FieldId(i)];
      said["field `" + profile + "." + pathOf(schema, FieldId(i)) + "`"] =
          schema::describe(schema, field.type) + (field.isOptional ? ", optional" : "");
    }
  }
  return said;
}

}  // namespace

ir::Program bind(const Kind& kind, std::int64_t asOf) {
  ir::Program bound = rewrite::bind(*kind.graph, asOf);
  bound.roots.resize(kind.segments.size(), {"", ir::NodeId(0)});
  // What was not changed is as simple as it was.
  return rewrite::dependsOnAsOf(*kind.graph) ? rewrite::simplify(std::move(bound))
                                             : std::move(bound);
}

std::vector<bool> askAllProfiles(const ir::Program& bound) {
  std::vector<bool> asks;
  for (const ir::Root& root : bound.roots) {
    asks.push_back(std::ranges::any_of(ir::reachedFrom(bound.store, root.node), [&](ir::NodeId id) {
      return bound.store.op(id) == ir::Op::Population;
    }));
  }
  return asks;
}

std::vector<ir::Root> rootsThat(const ir::Program& bound, const std::vector<bool>& asks,
                                bool wanted) {
  std::vector<ir::Root> roots;
  for (std::size_t i = 0; i < bound.roots.size(); ++i) {
    if (asks[i] == wanted) roots.push_back(bound.roots[i]);
  }
  return roots;
}

Needs needsOf(const Kind& kind) {
  std::vector<ir::NodeId> roots;
  for (const ir::Root& root : kind.graph->roots) roots.push_back(root.node);
  return needsOf(*kind.graph, roots);
}

bool isPlain(const Schema& schema, FieldId id) {
  const schema::Field& field = schema.fields[id];
  return !field.through && field.type.kind != schema::Kind::Set &&
         field.type.kind != schema::Kind::Place;
}

bool isPlain(const Schema& schema, ListId id) {
  const schema::EventList& list = schema.lists[id];
  return !list.through && !list.ofSet && !list.isMap;
}

Result<Done> checkPlain(const Program& program) {
  for (const Kind& kind : program.kinds) {
    MUSTER_TRY([[maybe_unused]] const Done done, checkPlain(kind));
  }
  return Done{};
}

Result<Done> bringParts(const Program& program) {
  for (const Kind& kind : program.kinds) {
    MUSTER_TRY([[maybe_unused]] const Done done, bringParts(kind));
  }
  return Done{};
}

std::vector<Asked> askedColumns(const Kind& kind) {
  const Schema& schema = *kind.schema;
  const Needs needs = needsOf(kind);
  std::vector<Asked> asked;
  const auto add = [&](const std::string& table, const std::string& column, FieldId field) {
    const schema::Field& it = schema.fields[field];
    asked.push_back({table, column, schema::describe(schema, it.type), it.isOptional});
  };
  for (const FieldId field : schema.profileFields) {
    if (needs.fields[field.index()]) add(schema.profileName, schema.fields[field].name, field);
  }
  for (std::uint32_t i = 0; i < schema.lists.size(); ++i) {
    if (!needs.lists[i]) continue;
    const std::string table = schema::pathOf(schema, ListId(i));
    if (!schema.lists[ListId(i)].owner) {
      asked.push_back({table, schema.fields[schema.key].name,
                       schema::describe(schema, schema.fields[schema.key].type), false});
    }
    for (const FieldId field : schema.lists[ListId(i)].fields) {
      if (needs.fields[field.index()]) add(table, schema.fields[field].name, field);
    }
  }
  return asked;
}

std::string schemaHash(const Program& program) {
  base::ByteWriter all;
  for (const Kind& kind : program.kinds) write(*kind.schema, all);
  return native::hashOf(all.bytes());
}

std::vector<std::string> differences(const Program& had, const Program& wanted) {
  const std::map<std::string, std::string> before = described(had);
  const std::map<std::string, std::string> after = described(wanted);
  std::vector<std::string> lines;
  for (const auto& [name, said] : before) {
    const auto found = after.find(name);
    if (found == after.end()) {
      lines.push_back(name + " is in the data, and the rules know none");
    } else if (found->second != said) {
      lines.push_back(name + " is " + said + " in the data, and " + found->second +
                      " in the rules");
    }
  }
  for (const auto& [name, said] : after) {
    if (!before.contains(name)) lines.push_back(name + " is not in the data");
  }
  if (lines.empty() && schemaHash(had) != schemaHash(wanted)) {
    lines.push_back("the same fields are declared in another order or version");
  }
  return lines;
}

}  // namespace muster::aot
