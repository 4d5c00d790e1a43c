#include "compiler/ir/domains.h"

#include <algorithm>
#include <optional>

namespace muster::ir {

Domain ownerOf(const Store& store, Domain rows) {
  if (rows.isProfile() || !store.schema()) return Domain::profile();
  const schema::Schema& schema = *store.schema();
  const ListId list =
      rows.isList() ? rows.list() : *schema.fields[store[rows.grouping()].keys.front()].list;
  const std::optional<ListId> owner = schema.lists[list].owner;
  return owner ? Domain::of(*owner) : Domain::profile();
}

bool isInside(const Store& store, Domain inner, Domain outer) {
  if (inner.isProfile() || inner == outer) return false;
  if (outer.isProfile()) return true;
  if (!store.schema()) return inner.isList() && outer.isGroups();
  const auto isGrouped = [&](Domain rows) {
    return outer.isGroups() && rows.isList() &&
           std::ranges::any_of(store[outer.grouping()].keys, [&](FieldId key) {
             return store.schema()->fields[key].list == rows.list();
           });
  };
  Domain at = inner;
  while (!at.isProfile() && at != outer && !isGrouped(at)) at = ownerOf(store, at);
  return !at.isProfile();
}

}  // namespace muster::ir
