#pragma once

// What rules are to the calls of the C API, wherever they come from: text, or a library that was
// compiled ahead of time. A backend takes data in and answers for tables; everything else the calls
// do with the program itself.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "runtime/aot/evaluate.h"
#include "runtime/aot/input.h"
#include "runtime/aot/program.h"
#include "runtime/capi/calls.h"
#include "runtime/column/plain.h"

struct ArrowArray;
struct ArrowSchema;

namespace muster::capi {

struct StoreOptions : aot::StoreOptions {
  int threads = 1;
  std::optional<std::filesystem::path> folder = {};  // of files
};

struct EvaluateOptions {
  std::int64_t asOf = 0;
  std::int32_t engine = MUSTER_AUTO;
  int threads = 1;
  std::filesystem::path codeCache = {};
};

// Who is in which segment of one kind of profile.
struct Answer {
  std::vector<bitmap::Bitmap> members;
  std::vector<std::size_t> counts;
  std::vector<bool> areHeldBack;
  std::vector<std::string> remarks;  // by what it came about
};

// Columns on their way in.
class Intake {
 public:
  virtual ~Intake() = default;
  virtual Result<Done> add(const std::string& table, const column::PlainColumn& column) = 0;
  virtual Result<Done> setKey(const std::string& table, const std::string& column) = 0;
  // Either may be null; both are released by whoever takes them, or here.
  virtual Fault addArrow(const char* table, ArrowArray* array, ArrowSchema* schema) = 0;
  virtual Result<aot::Stored> store(const StoreOptions& options) = 0;
};

// Immutable and thread safe.
class Backend {
 public:
  explicit Backend(aot::Program program) : program_(std::move(program)) {}
  virtual ~Backend() = default;
  const aot::Program& program() const { return program_; }

  // Of rules in text: what was remarked on, for people and as JSON.
  virtual const char* warnings() const { return ""; }
  virtual const char* warningsJson() const { return "[]"; }
  // Whether data of other rules can be evaluated by these.
  virtual bool takesDataOfOthers() const = 0;
  virtual std::unique_ptr<Intake> intake() const = 0;
  // What files hold that a source of the rules names.
  virtual Fault read(const std::optional<std::string>& source, const StoreOptions& options,
                     aot::Stored& stored) const = 0;
  // For each kind of profile; `stored` is of this program's schema.
  virtual Fault evaluate(const aot::Stored& stored, const EvaluateOptions& options,
                         std::vector<Answer>& answers) const = 0;

 private:
  aot::Program program_;
};

// Rules of a library.
std::shared_ptr<const Backend> backendOf(std::shared_ptr<const aot::Library> library);

// "customer: 3 by interpreter"
std::string tierText(const aot::Kind& kind, std::size_t profiles, const std::string& tier);

// A handle for rules.
Fault giveRules(std::shared_ptr<const Backend> backend, muster_rules** rules);

}  // namespace muster::capi
