#pragma once

// What the handles of the C API stand for. Each keeps what it needs, so they may be freed in any
// order.

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "runtime/capi/slots.h"
#include "runtime/engine/embed.h"
#include "runtime/engine/profile.h"

namespace muster::capi {

struct RulesObject : Object {
  static constexpr Thing kThing = Thing::Rules;
  explicit RulesObject(engine::Reading reading_) : reading(std::move(reading_)) {}
  const engine::Reading reading;
};

struct InputObject : Object {
  static constexpr Thing kThing = Thing::Input;
  explicit InputObject(const engine::Program& program)
      : input(std::make_unique<engine::Input>(program)) {}
  std::unique_ptr<engine::Input> input;
};

struct DataObject : Object {
  static constexpr Thing kThing = Thing::Data;
  explicit DataObject(engine::Data data_);
  const std::shared_ptr<const engine::Data> data;
  std::string report;
};

struct ResultObject : Object {
  static constexpr Thing kThing = Thing::Result;
  ResultObject(std::shared_ptr<const engine::Data> data_, std::vector<engine::Audiences> audiences);
  const std::shared_ptr<const engine::Data> data;
  const std::vector<engine::Audiences> audiences;  // by kind
  std::vector<muster_segment> segments;
  std::string remarks;
};

struct MatcherObject : Object {
  static constexpr Thing kThing = Thing::Matcher;
  MatcherObject(engine::ProfileRules rules_, std::vector<std::string> segments_)
      : rules(std::move(rules_)), segments(std::move(segments_)) {}
  const engine::ProfileRules rules;
  const std::vector<std::string> segments;
  const std::string remarks = rules.describe();
};

struct ProfileObject : Object {
  static constexpr Thing kThing = Thing::Profile;
  explicit ProfileObject(const engine::ProfileRules& rules_) : rules(rules_), row(rules.row()) {}
  const engine::ProfileRules rules;
  engine::ProfileRow row;
};

}  // namespace muster::capi
