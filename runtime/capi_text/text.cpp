// Rules in text: the calls that need the compiler.

#include <filesystem>
#include <utility>

#include "compiler/syntax/limits.h"
#include "runtime/capi/backend.h"
#include "runtime/engine/embed.h"
#include "runtime/engine/rules.h"
#include "runtime/load/memory.h"

namespace muster::capi {

namespace {

std::string reportOf(const std::vector<load::Loaded>& kinds) {
  std::string text;
  for (const load::Loaded& kind : kinds) {
    for (const std::string& line : load::describe(kind.report.absent)) text += line + "\n";
    for (const load::Finding& finding : kind.report.findings) {
      text += load::describe(finding) + "\n";
    }
  }
  if (!text.empty()) text.pop_back();
  return text;
}

load::Options optionsOf(const StoreOptions& options) {
  load::Options made;
  made.baseFolder = options.folder;
  made.threads = options.threads;
  made.setAsideAtMostMillionths = options.setAsideAtMostMillionths;
  made.isStrict = options.isStrict;
  return made;
}

// What is stored of lists is what the rules ask.
aot::Stored storedOf(const aot::Program& program, engine::Data data) {
  aot::Stored stored;
  stored.report = reportOf(data.kinds);
  for (std::size_t i = 0; i < data.kinds.size(); ++i) {
    stored.tables.push_back(std::move(data.kinds[i].table));
    aot::Needs bound = aot::needsOf(program.kinds[i]);
    for (std::uint32_t field = 0; field < bound.fields.size(); ++field) {
      const std::optional<ListId> list = program.kinds[i].schema->fields[FieldId(field)].list;
      bound.fields[field] = !list || bound.lists[list->index()];
    }
    stored.bound.push_back(std::move(bound));
  }
  return stored;
}

class MemoryIntake final : public Intake {
 public:
  MemoryIntake(const aot::Program& program, const engine::Program& compiled)
      : program_(program), input_(compiled) {}

  Result<Done> add(const std::string& table, const column::PlainColumn& column) override {
    return input_.memory().add(table, column);
  }
  Result<Done> setKey(const std::string& table, const std::string& column) override {
    return input_.memory().setKey(table, column);
  }
  Fault addArrow(const char* table, ArrowArray* array, ArrowSchema* schema) override {
    const load::ArrowPair taken(array, schema);
    if (table == nullptr || array == nullptr || schema == nullptr) {
      return argumentFault("`table`, `array` or `schema` is null");
    }
    const Result<Done> added = input_.memory().add(table, taken);
    return added.ok() ? Fault{} : Fault{MUSTER_INPUT, added.error().message};
  }
  Result<aot::Stored> store(const StoreOptions& options) override {
    MUSTER_TRY(engine::Data data, engine::bind(input_, optionsOf(options)));
    return storedOf(program_, std::move(data));
  }

 private:
  const aot::Program& program_;  // of a backend that is kept
  engine::Input input_;
};

engine::Kind kindOf(std::int32_t engine) {
  switch (engine) {
    case MUSTER_INTERPRETER: return engine::Kind::Interpreter;
    case MUSTER_NATIVE: return engine::Kind::Native;
    case MUSTER_REFERENCE: return engine::Kind::Reference;
    default: return engine::Kind::Auto;
  }
}

class TextBackend final : public Backend {
 public:
  explicit TextBackend(engine::Reading reading)
      : Backend(engine::runnable(reading.program)), reading_(std::move(reading)) {}

  const char* warnings() const override { return reading_.text.c_str(); }
  const char* warningsJson() const override { return reading_.json.c_str(); }
  bool takesDataOfOthers() const override { return false; }
  std::unique_ptr<Intake> intake() const override {
    return std::make_unique<MemoryIntake>(program(), reading_.program);
  }
  Fault read(const std::optional<std::string>& source, const StoreOptions& options,
             aot::Stored& stored) const override {
    Result<engine::Data> data = engine::read(reading_.program, source, optionsOf(options));
    if (!data.ok()) return {MUSTER_INPUT, data.error().message};
    stored = storedOf(program(), std::move(*data));
    return {};
  }
  Fault evaluate(const aot::Stored& stored, const EvaluateOptions& options,
                 std::vector<Answer>& answers) const override {
    const std::vector<const driver::Compiled*> kinds = driver::kindsOf(*reading_.program);
    for (std::size_t i = 0; i < kinds.size(); ++i) {
      Result<engine::Audiences> audiences = engine::evaluate(*kinds[i], *stored.tables[i],
                                                             {.asOf = options.asOf,
                                                              .kind = kindOf(options.engine),
                                                              .threads = options.threads,
                                                              .codeCache = options.codeCache});
      if (!audiences.ok()) return {MUSTER_UNAVAILABLE, audiences.error().message};
      Answer& to = answers.emplace_back(Answer{std::move(audiences->members),
                                               std::move(audiences->counts),
                                               std::move(audiences->areHeldBack),
                                               {}});
      for (const engine::Tier& tier : audiences->tiers) {
        to.remarks.push_back(tierText(program().kinds[i], tier.profiles, tier.name));
      }
      for (std::string& remark : audiences->remarks) to.remarks.push_back(std::move(remark));
    }
    return {};
  }

 private:
  engine::Reading reading_;
};

Fault read(const source::Files& files, muster_rules** rules) {
  engine::Reading reading = engine::readProgram(files);
  if (reading.program == nullptr) {
    return {MUSTER_RULES,
            std::to_string(reading.errorCount) +
                (reading.errorCount == 1 ? " mistake in the rules" : " mistakes in the rules"),
            std::move(reading.text), std::move(reading.json)};
  }
  return giveRules(std::make_shared<const TextBackend>(std::move(reading)), rules);
}

}  // namespace

}  // namespace muster::capi

using namespace muster::capi;

extern "C" {

muster_code muster_rules_read(const char* path, muster_rules** rules, muster_error** error) {
  if (rules != nullptr) *rules = nullptr;
  return call(error, [&]() -> Fault {
    if (path == nullptr || rules == nullptr) return argumentFault("`path` or `rules` is null");
    const muster::Result<muster::source::Files> files = muster::engine::readRules(
        {std::filesystem::path(path)}, muster::syntax::Limits{}.fileBytes);
    if (!files.ok()) return {MUSTER_INPUT, files.error().message};
    return read(*files, rules);
  });
}

muster_code muster_rules_parse(const muster_text* texts, size_t count, muster_rules** rules,
                               muster_error** error) {
  if (rules != nullptr) *rules = nullptr;
  return call(error, [&]() -> Fault {
    if (texts == nullptr || rules == nullptr) return argumentFault("`texts` or `rules` is null");
    if (count == 0 || count > 1'000'000) return argumentFault("from 1 to a million texts");
    std::vector<muster::engine::NamedText> named;
    for (size_t i = 0; i < count; ++i) {
      const muster_text& it = texts[i];
      if (it.name == nullptr || (it.text == nullptr && it.text_bytes > 0)) {
        return argumentFault("text " + std::to_string(i) + " or its name is null");
      }
      named.push_back({it.name, {it.text == nullptr ? "" : it.text, it.text_bytes}});
    }
    return read(muster::engine::filesOf(named, muster::syntax::Limits{}.fileBytes), rules);
  });
}

}  // extern "C"
