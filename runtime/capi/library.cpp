#include "runtime/aot/library.h"

#include <utility>

#include "runtime/capi/backend.h"
#include "runtime/capi/objects.h"
#include "runtime/column/arrow_abi.h"

namespace muster::capi {

namespace {

class PlainIntake final : public Intake {
 public:
  explicit PlainIntake(const aot::Program& program) : input_(program) {}

  Result<Done> add(const std::string& table, const column::PlainColumn& column) override {
    return input_.add(table, column);
  }
  Result<Done> setKey(const std::string& table, const std::string& column) override {
    return input_.setKey(table, column);
  }
  Fault addArrow(const char*, ArrowArray* array, ArrowSchema* schema) override {
    if (array != nullptr && array->release != nullptr) array->release(array);
    if (schema != nullptr && schema->release != nullptr) schema->release(schema);
    return {MUSTER_UNAVAILABLE,
            "rules of a library take plain columns (muster_input_column), and none of Arrow's"};
  }
  Result<aot::Stored> store(const StoreOptions& options) override { return input_.store(options); }

 private:
  aot::Input input_;
};

class LibraryBackend final : public Backend {
 public:
  explicit LibraryBackend(std::shared_ptr<const aot::Library> library)
      : Backend(library->program()), library_(std::move(library)) {}

  bool takesDataOfOthers() const override { return true; }
  std::unique_ptr<Intake> intake() const override {
    return std::make_unique<PlainIntake>(program());
  }
  Fault read(const std::optional<std::string>&, const StoreOptions&, aot::Stored&) const override {
    return {MUSTER_UNAVAILABLE, "rules of a library have no source of files; bind columns"};
  }
  Fault evaluate(const aot::Stored& stored, const EvaluateOptions& options,
                 std::vector<Answer>& answers) const override {
    aot::Options how{.asOf = options.asOf, .threads = options.threads};
    if (options.engine == MUSTER_INTERPRETER) how.engine = aot::Engine::Interpreter;
    if (options.engine == MUSTER_NATIVE) how.engine = aot::Engine::Native;
    if (options.engine == MUSTER_REFERENCE) {
      return {MUSTER_UNAVAILABLE, "rules of a library have no reference to compare with"};
    }
    for (std::size_t i = 0; i < program().kinds.size(); ++i) {
      const column::Table& table = *stored.tables[i];
      Result<aot::Answer> answer = aot::evaluate(*library_, i, table, how);
      if (!answer.ok()) return {MUSTER_UNAVAILABLE, answer.error().message};
      Answer& to = answers.emplace_back(Answer{std::move(answer->members),
                                               std::move(answer->counts),
                                               std::move(answer->areHeldBack),
                                               {}});
      to.remarks.push_back(tierText(program().kinds[i], table.profileCount, answer->tier));
      if (!answer->remark.empty()) to.remarks.push_back(answer->remark);
    }
    return {};
  }

 private:
  std::shared_ptr<const aot::Library> library_;
};

std::span<const std::byte> bytes(const void* begin, std::size_t size) {
  return {static_cast<const std::byte*>(begin), size};
}

}  // namespace

std::shared_ptr<const Backend> backendOf(std::shared_ptr<const aot::Library> library) {
  return std::make_shared<const LibraryBackend>(std::move(library));
}

}  // namespace muster::capi

using namespace muster::capi;

extern "C" {

muster_code muster_rules_from_library(const muster_library* library, muster_rules** rules,
                                      muster_error** error) {
  if (rules != nullptr) *rules = nullptr;
  return call(error, [&]() -> Fault {
    if (library == nullptr || rules == nullptr)
      return argumentFault("`library` or `rules` is null");
    if (library->size != sizeof(muster_library)) {
      return argumentFault("`size` of the library is " + std::to_string(library->size) + ", not " +
                           std::to_string(sizeof(muster_library)));
    }
    const bool isKnown =
        library->if_other == MUSTER_REFUSE || library->if_other == MUSTER_INTERPRET;
    if (!isKnown) return argumentFault("if_other: MUSTER_REFUSE or MUSTER_INTERPRET");
    const auto rulesThere = bytes(library->rules, library->rules_bytes);
    const bool isOther = library->rules != nullptr && library->rules_hash != nullptr &&
                         muster::aot::hashOfRules(rulesThere) != library->rules_hash;
    auto opened = muster::aot::Library::open(
        {rulesThere, bytes(library->code, library->code_bytes)},
        library->if_other == MUSTER_INTERPRET ? muster::aot::OnOther::Interpret
                                              : muster::aot::OnOther::Refuse);
    if (!opened.ok()) return {MUSTER_LIBRARY, opened.error().message};
    if (isOther) {
      return {
          MUSTER_LIBRARY,
          "the header belongs to another library: its segments stand for others here; build the "
          "program again, with the header that was written with this library"};
    }
    return giveRules(backendOf(std::move(*opened)), rules);
  });
}

}  // extern "C"
