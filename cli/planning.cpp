#include "cli/planning.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <utility>

#include "cli/input.h"
#include "cli/terminal.h"
#include "compiler/diagnostics/diagnostic.h"
#include "runtime/load/bytes.h"
#include "runtime/output/output.h"
#include "runtime/plan/closed.h"
#include "runtime/plan/values.h"

namespace muster::cli {

namespace {

// The contacts of the plan that a folder holds.
Result<std::filesystem::path> contactsIn(const std::filesystem::path& folder) {
  const std::filesystem::path manifest = folder / "manifest.json";
  std::error_code ignored;
  if (!std::filesystem::exists(manifest, ignored)) {
    return Error{folder.string() +
                 ": it holds no plan; --history takes a file of contacts, or the folder of an "
                 "earlier plan"};
  }
  MUSTER_TRY(const std::string text, readFile(manifest));
  const nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
  const bool hasFiles = json.is_object() && json.contains("files") && json["files"].is_array();
  for (const nlohmann::json& file : hasFiles ? json["files"] : nlohmann::json::array()) {
    const auto said = [&](const char* key) {
      const bool isText = file.is_object() && file.contains(key) && file[key].is_string();
      return isText ? file[key].get<std::string>() : std::string();
    };
    if (said("table") != "contacts") continue;
    const std::filesystem::path contacts = folder / said("name");
    MUSTER_TRY(const std::string hash, output::hashOfFile(contacts));
    if (hash == said("xxh3_128")) return contacts;
    return Error{
        contacts.string() +
        ": it has changed since the plan was written, and caps would be counted by it; "
        "plan again, or name the file itself after --history if it was changed on purpose"};
  }
  return Error{manifest.string() +
               ": it names no contacts; --history takes a file of contacts, or the folder of an "
               "earlier plan"};
}

Result<load::Options::History> historyOf(const PlanningArguments& arguments, std::int64_t asOf) {
  load::Options::History history{{}, asOf};
  for (const std::filesystem::path& path : arguments.history) {
    std::error_code ignored;
    if (!std::filesystem::is_directory(path, ignored)) {
      history.files.push_back(path);
      continue;
    }
    MUSTER_TRY(history.files.emplace_back(), contactsIn(path));
  }
  return history;
}

// Lists by which campaigns suppress, stop, need or cap something say nothing of whom they do not
// know: rows that could be about anybody stop the plan, and what is not known of a profile counts
// against sending to it.
Result<Done> checkGuards(const sema::CheckedProgram& program, const column::Incomplete& incomplete,
                         std::uint64_t keylessAtMost) {
  const std::vector<bool> isGuard = plan::guardedBy(program);
  std::string message;
  for (std::uint32_t i = 0; i < isGuard.size(); ++i) {
    const ListId list(i);
    if (!isGuard[i] || list.index() >= incomplete.profiles.size()) continue;
    const std::string name = schema::pathOf(program.schema, list);
    const std::uint64_t keyless = incomplete.rowsWithoutProfile[list];
    if (keyless > keylessAtMost) {
      message += fmt::format(
          "{}{}: of {} set aside nobody can say whom {} about, and campaigns suppress, stop, "
          "need or cap by this list; mend them, or go on without them: --keyless-at-most {}",
          message.empty() ? "" : "\n", name, keyless == 1 ? "1 row" : grouped(keyless) + " rows",
          keyless == 1 ? "it is" : "they are", keyless);
    }
    if (const std::size_t count = incomplete.profiles[list].size(); count > 0) {
      tell(
          "  {}: rows of {} were set aside; what suppresses, stops, is needed or capped by this "
          "list is unknown for {}, and so counts against sending\n",
          name, count == 1 ? "1 profile" : grouped(count) + " profiles",
          count == 1 ? "it" : "them");
    }
  }
  if (!message.empty()) return Error{message};
  return Done{};
}

}  // namespace

struct Planning::Found {
  engine::Answered answer;
};

Planning::Planning(const driver::Compiled& compiled, const source::Files& files)
    : compiled_(&compiled), files_(&files) {}
Planning::Planning(Planning&&) noexcept = default;
Planning::~Planning() = default;

Result<const driver::Compiled*> planned(const driver::Compiled& compiled) {
  const driver::Compiled* found = nullptr;
  for (const driver::Compiled* kind : driver::kindsOf(compiled)) {
    if (kind->checked.campaigns.empty()) continue;
    if (found != nullptr) {
      return Error{"there are campaigns of `" + found->checked.schema.profileName + "` and of `" +
                   kind->checked.schema.profileName +
                   "`; a plan is of one kind of profile: keep their campaigns in files of their "
                   "own"};
    }
    found = kind;
  }
  if (found == nullptr) return Error{"the rules have no campaign to be planned"};
  return found;
}

Result<std::size_t> campaignNamed(const sema::CheckedProgram& program, const std::string& name) {
  std::vector<std::string> names;
  for (const sema::CheckedCampaign& it : program.campaigns) names.push_back(it.name);
  const auto found = std::ranges::find(names, name);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  const std::string near = diagnostics::didYouMean(name, names);
  return Error{
      fmt::format("there is no campaign `{}`; {}", name,
                  near.empty() ? fmt::format("there is {}", fmt::join(names, ", ")) : near)};
}

Result<Planning> Planning::make(const driver::Compiled& compiled, const source::Files& files,
                                const PlanningArguments& arguments, Clock* clock) {
  MUSTER_TRY(const driver::Compiled* kind, planned(compiled));
  Planning planning(*kind, files);
  MUSTER_TRY(planning.source_, chooseSource(kind->checked, arguments.source));
  MUSTER_TRY(planning.asOf_, asOfOf(arguments.asOf, kind->checked.schema));
  planning.threads_ = threadsOf(arguments);
  planning.engine_ = *engine::kindFromName(arguments.engine);
  MUSTER_TRY([[maybe_unused]] Done available, engine::checkAvailable(planning.engine_));

  Progress progress(isTerminal(stderr));
  MUSTER_TRY(load::Options options, loadOptions(arguments, progress));
  MUSTER_TRY(options.history, historyOf(arguments, planning.asOf_));
  const std::vector<const driver::Compiled*> kinds = driver::kindsOf(compiled);
  std::vector<const sema::CheckedProgram*> checked;
  for (const driver::Compiled* each : kinds) checked.push_back(&each->checked);
  MUSTER_TRY(std::vector<load::Loaded> loaded, load::loadKinds(checked, planning.source_, options));
  progress.clear();
  if (clock != nullptr) clock->lap("load");
  for (std::size_t i = 0; i < loaded.size(); ++i) {
    printReport(loaded[i].report);
    if (clock != nullptr) clock->stored(load::storeBytes(*loaded[i].table));
    if (kinds[i] == kind) planning.loaded_ = std::move(loaded[i]);
  }
  MUSTER_TRY([[maybe_unused]] Done guarded,
             checkGuards(kind->checked, planning.loaded_.incomplete, arguments.keylessAtMost));

  MUSTER_TRY(engine::Answered answer,
             engine::answer(*kind, planning.table(),
                            {.asOf = planning.asOf_,
                             .kind = planning.engine_,
                             .threads = planning.threads_,
                             .codeCache = codeCacheFolder(arguments.codeCache)}));
  for (const std::string& remark : answer.audiences.remarks) tell("warning: {}\n", remark);
  if (clock != nullptr) clock->evaluated(answer.audiences);
  plan::close(kind->checked, planning.table(), planning.asOf_, planning.loaded_.incomplete,
              answer.audiences.members);
  planning.found_ = std::make_unique<Found>(Found{std::move(answer)});
  return planning;
}

plan::Plan Planning::planOf(std::optional<std::size_t> only) const {
  const plan::Options options{asOf_, threads_, only, &loaded_.incomplete};
  if (engine_ == engine::Kind::Reference) return plan::byProfile(program(), table(), options);
  return plan::byBitmaps(program(), table(), found_->answer.forPlan(), options);
}

send::Sent Planning::sentOf(const plan::Plan& plan) const {
  const plan::Values& values = found_->answer.values;
  return {program(),
          *files_,
          table(),
          plan,
          [&values](std::size_t value, std::size_t profile) -> std::optional<std::string> {
            if (!values.isKnown(value, profile)) return std::nullopt;
            return values.text(value, profile);
          },
          &loaded_.incomplete,
          plan::Answers{found_->answer.audiences.members, values}};
}

output::Manifest Planning::manifest() const {
  const std::vector<engine::KindRun> kinds{{*compiled_, loaded_.report, found_->answer.audiences}};
  return engine::manifestFor(kinds, source_, asOf_);
}

}  // namespace muster::cli
