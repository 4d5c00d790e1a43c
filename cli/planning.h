#pragma once

// What `plan` and `why` begin with: data and history loaded, every condition and value of the
// campaigns found.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/clock.h"
#include "cli/commands.h"
#include "compiler/base/result.h"
#include "compiler/driver/driver.h"
#include "compiler/source/source.h"
#include "runtime/engine/engine.h"
#include "runtime/load/load.h"
#include "runtime/plan/plan.h"
#include "runtime/send/sent.h"

namespace muster::cli {

class Planning {
 public:
  // `compiled` is of driver::Wanted::Plan; it and `files` outlive this. `clock` may be null.
  static Result<Planning> make(const driver::Compiled& compiled, const source::Files& files,
                               const PlanningArguments& arguments, Clock* clock);
  Planning(Planning&&) noexcept;
  ~Planning();

  // Of all campaigns, or of one alone: an index into CheckedProgram::campaigns.
  plan::Plan planOf(std::optional<std::size_t> only) const;
  // `plan` is of this and outlives what is returned.
  send::Sent sentOf(const plan::Plan& plan) const;

  const sema::CheckedProgram& program() const { return compiled_->checked; }
  const column::Table& table() const { return *loaded_.table; }
  std::int64_t asOf() const { return asOf_; }
  // What the manifest says beside the campaigns.
  output::Manifest manifest() const;

 private:
  struct Found;
  Planning(const driver::Compiled& compiled, const source::Files& files);

  const driver::Compiled* compiled_;
  const source::Files* files_;
  std::size_t source_ = 0;
  std::int64_t asOf_ = 0;
  int threads_ = 1;
  engine::Kind engine_ = engine::Kind::Auto;
  load::Loaded loaded_;
  std::unique_ptr<Found> found_;
};

// The kind of profile that has campaigns.
Result<const driver::Compiled*> planned(const driver::Compiled& compiled);
Result<std::size_t> campaignNamed(const sema::CheckedProgram& program, const std::string& name);

}  // namespace muster::cli
