#pragma once

// Proofs of rewrite rules over small worlds: a rule fires, and what it makes agrees with what was
// there for every value of every field in it, missing included, and for every list of up to two
// events.

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "compiler/ir/builder.h"
#include "compiler/rewrite/rules.h"
#include "tests/support/ir_world.h"
#include "tests/support/shop.h"

namespace muster::rewrite {

// Every world in which the fields that these nodes mention take their small values.
void forEachWorld(const ir::Store& store, const std::vector<NodeId>& nodes,
                  const std::function<void(const support::World&)>& visit);

// Both nodes have the same value in every such world; of list-domain nodes, for every event.
void expectSame(const ir::Store& store, NodeId before, NodeId after);

class RuleTest : public testing::Test {
 protected:
  using Rule = std::optional<NodeId> (*)(Builder&, NodeId);

  NodeId column(FieldId field) { return build.column(field); }
  NodeId money(int tenths) { return build.number(support::kMoney, Int128{tenths} * 1000); }
  NodeId whole(int number) { return build.whole(number); }
  NodeId textSet(const std::vector<std::string>& values);
  NodeId total(NodeId value, NodeId where) {
    return build.aggregate(Op::Total, store.type(value), shop.purchases, value, where);
  }

  // The rule fires and what it makes is the same in every world.
  void provesOn(Rule rule, NodeId before);
  // And it is this node.
  void provesOn(Rule rule, NodeId before, NodeId expected);
  void leavesAlone(Rule rule, NodeId before) { EXPECT_FALSE(rule(build, before).has_value()); }

  support::Shop shop;
  ir::Store store{shop.schema};
  Builder build{store};
  NodeId age = column(shop.age);
  NodeId spend = column(shop.spend);
  NodeId country = column(shop.country);
  NodeId member = column(shop.member);
  NodeId tier = column(shop.tier);
  NodeId seen = column(shop.seen);
  NodeId joined = column(shop.joined);
  NodeId interests = column(shop.interests);
  NodeId limit = column(shop.limit);
  NodeId amount = column(shop.amount);
  NodeId brand = column(shop.brand);
  NodeId quantity = column(shop.quantity);
};

}  // namespace muster::rewrite
