#pragma once

// What the handles of the C API stand for. Each keeps what it needs, so they may be freed in any
// order.

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "runtime/capi/backend.h"
#include "runtime/capi/slots.h"
#include "runtime/profile/profile.h"

namespace muster::capi {

struct RulesObject : Object {
  static constexpr Thing kThing = Thing::Rules;
  explicit RulesObject(std::shared_ptr<const Backend> backend_) : backend(std::move(backend_)) {}
  const std::shared_ptr<const Backend> backend;
};

struct InputObject : Object {
  static constexpr Thing kThing = Thing::Input;
  explicit InputObject(std::shared_ptr<const Backend> backend_)
      : backend(std::move(backend_)), intake(backend->intake()) {}
  const std::shared_ptr<const Backend> backend;
  std::unique_ptr<Intake> intake;
};

struct DataObject : Object {
  static constexpr Thing kThing = Thing::Data;
  DataObject(std::shared_ptr<const Backend> backend_, std::shared_ptr<const aot::Stored> stored_)
      : backend(std::move(backend_)), stored(std::move(stored_)) {}
  const std::shared_ptr<const Backend> backend;
  const std::shared_ptr<const aot::Stored> stored;
};

struct ResultObject : Object {
  static constexpr Thing kThing = Thing::Result;
  ResultObject(std::shared_ptr<const Backend> backend_, std::shared_ptr<const aot::Stored> stored_,
               std::vector<Answer> answers_);
  const std::shared_ptr<const Backend> backend;
  const std::shared_ptr<const aot::Stored> stored;
  const std::vector<Answer> answers;  // by kind
  std::vector<muster_segment> segments;
  std::string remarks;
};

struct MatcherObject : Object {
  static constexpr Thing kThing = Thing::Matcher;
  MatcherObject(profile::ProfileRules rules_, std::vector<std::string> segments_)
      : rules(std::move(rules_)), segments(std::move(segments_)) {}
  const profile::ProfileRules rules;
  const std::vector<std::string> segments;
  const std::string remarks = rules.describe();
};

struct ProfileObject : Object {
  static constexpr Thing kThing = Thing::Profile;
  explicit ProfileObject(const profile::ProfileRules& rules_) : rules(rules_), row(rules.row()) {}
  const profile::ProfileRules rules;
  profile::ProfileRow row;
};

}  // namespace muster::capi
