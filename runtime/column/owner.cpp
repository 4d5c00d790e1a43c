#include "runtime/column/owner.h"

#include <algorithm>
#include <vector>

namespace muster::column {

Result<Owner> ownerOf(const schema::Schema& schema, ListId id,
                      const std::optional<std::string>& key,
                      const std::function<bool(const std::string&)>& hasColumn) {
  const schema::EventList& list = schema.lists[id];
  const std::string name = schema::pathOf(schema, id);
  const auto isOwn = [&](const std::string& column) {
    return std::ranges::any_of(list.fields,
                               [&](FieldId field) { return schema.fields[field].name == column; });
  };
  if (!list.owner) {
    const std::string column = key.value_or(schema.fields[schema.key].name);
    if (!key && isOwn(column)) {
      return Error{"`" + name + "` has a field `" + column +
                   "` of its own; name the column that says whose its rows are"};
    }
    return Owner{column, schema.key};
  }
  std::vector<FieldId> possible;
  for (const FieldId field : schema.lists[*list.owner].fields) {
    const std::string& column = schema.fields[field].name;
    const bool isWanted = key ? column == *key : hasColumn(column);
    if (isWanted && (key || !isOwn(column))) possible.push_back(field);
  }
  if (possible.size() == 1) {
    return Owner{schema.fields[possible.front()].name, possible.front()};
  }
  return Error{"the rows of `" + name +
               "` must say whose they are, in a column that is named as a field of `" +
               schema::pathOf(schema, *list.owner) + "` and holds its value"};
}

}  // namespace muster::column
