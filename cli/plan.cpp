// muster plan: who gets which message, and why everybody else does not.

#include <fmt/format.h>

#include <algorithm>

#include "cli/clock.h"
#include "cli/commands.h"
#include "cli/input.h"
#include "cli/planning.h"
#include "cli/program.h"
#include "cli/terminal.h"
#include "runtime/output/tables.h"
#include "runtime/send/files.h"
#include "runtime/send/page.h"
#include "runtime/send/report.h"

namespace muster::cli {

namespace {

std::string percent(double share) { return fmt::format("{:.1f} %", share * 100); }

std::string profiles(std::uint64_t count) {
  return grouped(count) + (count == 1 ? " profile" : " profiles");
}

// A column for every step that takes somebody away somewhere.
void printFunnels(const send::Report& report) {
  std::vector<plan::Why> steps;
  for (const send::CampaignReport& campaign : report.campaigns) {
    for (const send::Step& step : campaign.steps) {
      if (step.lost > 0 && std::ranges::find(steps, step.why) == steps.end()) {
        steps.push_back(step.why);
      }
    }
  }
  std::ranges::sort(steps);
  std::vector<std::string> header = {"campaign", "channel", "audience"};
  for (const plan::Why why : steps) header.emplace_back(send::phraseOf(why));
  header.emplace_back("planned");
  TextTable table(header);
  for (const send::CampaignReport& campaign : report.campaigns) {
    std::vector<std::string> row = {campaign.name, campaign.channel, grouped(campaign.audience)};
    for (const plan::Why why : steps) {
      const auto step = std::ranges::find(campaign.steps, why, &send::Step::why);
      const bool hasLost = step != campaign.steps.end() && step->lost > 0;
      row.push_back(hasLost ? "-" + grouped(step->lost) : "");
    }
    row.push_back(grouped(campaign.planned));
    table.add(std::move(row));
  }
  put("{}", table.print(2, header.size()));
}

void printVersions(const send::CampaignReport& campaign) {
  for (const send::Split& split : campaign.splits) {
    put("\n{}, split{}\n", campaign.name, split.title.empty() ? "" : " \"" + split.title + "\"");
    TextTable table({"version", "profiles", "share", "95 % interval", "promised", ""});
    for (const send::Arm& arm : split.arms) {
      table.add({arm.name, grouped(arm.size), percent(arm.share),
                 percent(arm.interval.low) + " to " + percent(arm.interval.high),
                 percent(arm.promised), arm.isAsPromised() ? "" : "off"});
    }
    put("{}", table.print(1, 5));
  }
  if (!campaign.versions.empty()) {
    put("\n{}, versions\n", campaign.name);
    TextTable table({"version", "profiles", "share"});
    for (const send::Count& it : campaign.versions) {
      table.add({it.name, grouped(it.size), share(it.size, campaign.planned)});
    }
    put("{}", table.print(1, 3));
  }
}

void printOffers(const send::CampaignReport& campaign) {
  if (campaign.offers.empty()) return;
  put("\n{}, offers\n", campaign.name);
  TextTable table({"offer", "given", "given before", "stock", "left"});
  for (const send::Offer& it : campaign.offers) {
    const auto ofStock = [&](std::uint64_t count) { return it.stock ? grouped(count) : ""; };
    table.add({it.name, grouped(it.given), ofStock(it.before + it.elsewhere),
               ofStock(it.stock.value_or(0)), ofStock(it.left())});
  }
  table.add({"none", grouped(campaign.withoutOffer), "", "", ""});
  put("{}", table.print(1, 5));
}

void printComparison(const send::CampaignReport& campaign) {
  if (!campaign.comparison) return;
  const send::Comparison& it = *campaign.comparison;
  if (it.arms.empty()) {
    put("\n{}, outcomes: the history has no message of it yet\n", campaign.name);
    return;
  }
  put("\n{}, outcomes of earlier messages\n", campaign.name);
  TextTable table({"outcome", "arm", "profiles", "", "95 % interval",
                   "against " + it.arms[it.control].name, "95 % interval"});
  for (const send::Comparison::Outcome& outcome : it.outcomes) {
    for (std::size_t arm = 0; arm < it.arms.size(); ++arm) {
      const send::Comparison::Figure& figure = outcome.figures[arm];
      table.add({arm == 0 ? outcome.name : "", it.arms[arm].name, grouped(figure.known),
                 figure.known == 0 ? "-" : send::told(outcome, figure.mean),
                 send::told(outcome, figure.interval),
                 figure.differenceInterval ? send::told(outcome, figure.difference, true) : "",
                 send::told(outcome, figure.differenceInterval, true)});
    }
  }
  put("{}", table.print(2, 7));
  if (it.inSeveral > 0) {
    put("{} had messages of several arms and are counted in none\n", profiles(it.inSeveral));
  }
}

void printOverlaps(const send::Report& report) {
  TextTable table({"campaign", "and", "both want", "get both"});
  bool hasAny = false;
  for (std::size_t a = 0; a < report.campaigns.size(); ++a) {
    for (std::size_t b = a + 1; b < report.campaigns.size(); ++b) {
      if (report.sharedAudience[a][b] == 0) continue;
      hasAny = true;
      table.add({report.campaigns[a].name, report.campaigns[b].name,
                 grouped(report.sharedAudience[a][b]), grouped(report.sharedPlan[a][b])});
    }
  }
  if (hasAny) put("\noverlaps\n{}", table.print(2, 4));
}

void printPressure(const send::Report& report) {
  const send::Pressure& it = report.pressure;
  put("\nmessages to a profile, in the 30 days before and with this plan\n");
  TextTable table({"messages", "before", "after"});
  for (std::size_t i = 0; i <= send::Pressure::kMost; ++i) {
    if (it.before[i] == 0 && it.after[i] == 0) continue;
    table.add({std::to_string(i) + (i == send::Pressure::kMost ? " or more" : ""),
               grouped(it.before[i]), grouped(it.after[i])});
  }
  put("{}", table.print(1, 3));
}

void printAlone(const send::Alone& it) {
  put("\n{} alone: {}; beside the other campaigns {}\n", it.campaign, profiles(it.planned),
      profiles(it.plannedWithAll));
  for (const send::Count& each : it.lost) {
    put("  {} would be left out: {}\n", profiles(each.size), each.name);
  }
  if (it.gained > 0) put("  {} would get it in places that become free\n", profiles(it.gained));
  if (it.changed > 0) put("  {} would get another version or offer\n", profiles(it.changed));
}

void printText(const send::Report& report) {
  put("as of {}: {} to {} of {}\n\n", engine::formatAsOf(report.asOf),
      report.messages == 1 ? "1 message" : grouped(report.messages) + " messages",
      grouped(report.reached), profiles(report.profiles));
  printFunnels(report);
  for (const send::CampaignReport& campaign : report.campaigns) {
    printVersions(campaign);
    printOffers(campaign);
    printComparison(campaign);
  }
  printOverlaps(report);
  printPressure(report);
  if (report.alone) printAlone(*report.alone);
}

// What a file of contacts cannot hold is told of before anything is sent.
void warnOfContacts(const schema::Schema& schema) {
  const std::optional<std::string> field = send::fieldWithoutValue(schema);
  if (!field) return;
  tell(
      "warning: a plan has no value for `{}` of `{}`, so that no file of contacts is written; make "
      "the field optional\n",
      *field, schema.lists[schema.contacts->list].name);
}

// A plan replaces what its folder holds, and the contacts that it counts must be there for the
// next.
Result<Done> checkHistoryStays(const PlanArguments& arguments) {
  std::error_code ignored;
  const auto whole = [&](const std::filesystem::path& path) {
    return std::filesystem::weakly_canonical(path, ignored);
  };
  for (const std::filesystem::path& path : arguments.history) {
    if (whole(path) != whole(arguments.out) && whole(path).parent_path() != whole(arguments.out)) {
      continue;
    }
    return Error{
        arguments.out.string() +
        ": it holds the contacts that are read as history, and this plan would replace "
        "them; write it to a folder of its own, and give both to the next one: --history " +
        arguments.out.string() + " --history ..."};
  }
  return Done{};
}

Result<int> planCompiled(const driver::Compiled& compiled, const source::Files& files,
                         const PlanArguments& arguments, Clock& clock) {
  output::Options options;
  options.folder = arguments.out;
  options.format = arguments.format == "csv" ? output::Format::Csv : output::Format::Parquet;
  if (!arguments.out.empty()) {
    MUSTER_TRY([[maybe_unused]] Done writable, output::checkWritable(options));
    MUSTER_TRY([[maybe_unused]] Done kept, checkHistoryStays(arguments));
  }
  MUSTER_TRY(const driver::Compiled* kind, planned(compiled));
  std::optional<std::size_t> only;
  if (arguments.campaign) {
    MUSTER_TRY(only, campaignNamed(kind->checked, *arguments.campaign));
  }
  MUSTER_TRY(const Planning planning, Planning::make(compiled, files, arguments, &clock));
  const plan::Plan plan = planning.planOf(only);
  clock.lap("plan");
  const send::Sent sent = planning.sentOf(plan);
  send::Report report = send::reportOf(sent);
  if (only) report.alone = send::aloneOf(sent, planning.planOf(std::nullopt));
  clock.lap("report");

  PendingFile page;
  if (!arguments.page.empty()) {
    const std::string title =
        kind->checked.schema.name + ", " + engine::formatAsOf(planning.asOf()).substr(0, 10);
    MUSTER_TRY([[maybe_unused]] Done written,
               page.write(arguments.page, send::asPage(report, title)));
  }
  // Printed when all files are on the disk and before any has its name: whoever could not be told
  // of a plan has none.
  const auto print = [&]() -> Result<Done> {
    if (arguments.isJson)
      put("{}\n", send::asJson(report));
    else
      printText(report);
    if (!arrived()) return Error{"standard output cannot be written; nothing was published"};
    return page.publish();
  };
  if (arguments.out.empty()) {
    MUSTER_TRY([[maybe_unused]] Done printed, print());
    return kDone;
  }
  warnOfContacts(kind->checked.schema);
  options.manifest = planning.manifest();
  options.beforePublishing = print;
  MUSTER_TRY(const output::Written written,
             output::writeTables(kind->checked.schema, planning.table().profileCount,
                                 send::tablesOf(sent), send::aboutOf(sent), options));
  clock.lap("write");
  for (const auto& file : written.files) tell("written: {}\n", (arguments.out / file).string());
  return kDone;
}

}  // namespace

int plan(const PlanArguments& arguments) {
  Clock clock;
  const auto use = [&](const driver::Compiled& compiled,
                       const source::Files& files) -> Result<int> {
    MUSTER_TRY(const int code, planCompiled(compiled, files, arguments, clock));
    if (arguments.showsTime) clock.print();
    return code;
  };
  return withProgram(arguments.paths, driver::Wanted::Plan, use, &clock);
}

}  // namespace muster::cli
