#pragma once

// A program as it runs, without the text that it was made from: of each kind of profile the schema,
// the predicate graph and the names of the segments. A library (library.h) holds one; of rules in
// text it is a part of what the compiler knows.
//
// Immutable and thread safe. Tested by tests/unit/aot.

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/ir/store.h"
#include "compiler/schema/schema.h"

namespace muster::aot {

struct Segment {
  std::string name;
  std::string title;
  std::int64_t needs = 0;  // profiles, so that it is used at all
};

struct Kind {
  std::shared_ptr<const schema::Schema> schema;
  // Free of any as of. The first roots are the segments, and there are no others in a library.
  std::shared_ptr<const ir::Program> graph;
  std::vector<Segment> segments;
};

struct Program {
  std::vector<Kind> kinds;  // of profile
};

// What engines evaluate: the graph with as of put in, microseconds since 1970 UTC.
ir::Program bind(const Kind& kind, std::int64_t asOf);

// By segment, whether it asks something about all profiles, as `top 5%` does. What that comes down
// to is in the data, so there is no code for such a segment.
std::vector<bool> askAllProfiles(const ir::Program& bound);
// Those of its roots for which `asks` is that.
std::vector<ir::Root> rootsThat(const ir::Program& bound, const std::vector<bool>& asks,
                                bool wanted);

// A column that data must have because some segment needs it, or because it says whose a row is.
struct Asked {
  std::string table;  // "customer", "purchases", "orders.lines"
  std::string column;
  std::string type;  // "money GBP"
  bool isOptional;   // its values can be missing, and so can the column
};
std::vector<Asked> askedColumns(const Kind& kind);

// Fields and lists that some segment needs.
struct Needs {
  std::vector<bool> fields;  // by FieldId
  std::vector<bool> lists;   // by ListId, with those that they belong to
};
Needs needsOf(const Kind& kind);

// Whether a field is one that plain arrays can hold: no set, no place, not seen through a
// reference.
bool isPlain(const schema::Schema& schema, FieldId field);
bool isPlain(const schema::Schema& schema, ListId list);
// An Error that names a segment which asks for more than plain arrays can hold.
Result<Done> checkPlain(const Program& program);

// Brings what the segments ask of outside libraries (text::bringUnicode and the like); an Error for
// what is not there, or for a time zone that this machine does not know.
Result<Done> bringParts(const Program& program);

// The schema of all kinds, in 32 digits: what values a column may have and what tables there are,
// not where a text declares them.
std::string schemaHash(const Program& program);
// Where two schemas differ, a line each; none if they do not.
std::vector<std::string> differences(const Program& had, const Program& wanted);

}  // namespace muster::aot
