// muster why: one profile's whole story, campaign by campaign.

#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/planning.h"
#include "cli/program.h"
#include "cli/terminal.h"
#include "runtime/send/report.h"
#include "runtime/send/story.h"

namespace muster::cli {

namespace {

std::optional<std::size_t> rowOf(const column::Table& table, const std::string& key) {
  for (std::size_t row = 0; row < table.profileCount; ++row) {
    if (column::keyText(table, row) == key) return row;
  }
  return std::nullopt;
}

void printFacts(const std::vector<send::Fact>& facts, std::string_view indent) {
  for (const send::Fact& fact : facts) {
    put("{}{} is {}\n", indent, fact.text, fact.truth);
    for (const auto& [name, value] : fact.values) put("{}  {}: {}\n", indent, name, value);
  }
}

void printReason(const send::Because& because, bool isFirst) {
  put("  {}{}", isFirst ? "" : "also ", send::phraseOf(because.why));
  if (!because.clause.empty()) put(": {}", because.clause);
  put("\n");
  // What is said above needs no second time.
  if (because.words != send::phraseOf(because.why)) put("    {}\n", because.words);
  printFacts(because.facts, "    ");
}

// Every line of a text under the first, so that a preview is seen as one.
std::string indented(const std::string& text, std::size_t by) {
  std::string out;
  for (const char c : text) {
    out += c;
    if (c == '\n') out.append(by, ' ');
  }
  return out;
}

void printMessage(const send::Chapter& chapter) {
  put("  by {}, from {} to {}", chapter.channel, engine::formatAsOf(chapter.window->from),
      engine::formatAsOf(chapter.window->until));
  if (!chapter.version.empty()) put(", version {}", chapter.version);
  put(", {}\n", chapter.offer.empty() ? "no offer" : "offer " + chapter.offer);
  for (const send::Field& field : chapter.fields) {
    put("    {}: {}\n", field.name, indented(field.text, field.name.size() + 6));
  }
}

void print(const send::Story& story, const std::string& profileName) {
  put("{} {} as of {}: {} in the 30 days before\n", profileName, story.key,
      engine::formatAsOf(story.asOf),
      story.recent == 1 ? "1 message" : grouped(story.recent) + " messages");
  for (const send::Chapter& chapter : story.chapters) {
    put("\n{}{}: {}\n", chapter.campaign, chapter.title.empty() ? "" : " (" + chapter.title + ")",
        send::phraseOf(chapter.end));
    if (chapter.end == send::Chapter::End::NotWanted) {
      put("  audience: {}\n", chapter.audience);
      printFacts(chapter.audienceBecause, "    ");
      continue;
    }
    for (std::size_t i = 0; i < chapter.reasons.size(); ++i) {
      printReason(chapter.reasons[i], i == 0);
    }
    if (chapter.window) printMessage(chapter);
    put("  audience: {}\n", chapter.audience);
    printFacts(chapter.audienceBecause, "    ");
  }
}

Result<int> whyCompiled(const driver::Compiled& compiled, const source::Files& files,
                        const WhyArguments& arguments) {
  MUSTER_TRY(const Planning planning, Planning::make(compiled, files, arguments, nullptr));
  const std::optional<std::size_t> row = rowOf(planning.table(), arguments.profile);
  const std::string& name = planning.program().schema.profileName;
  if (!row) return Error{"there is no " + name + " `" + arguments.profile + "`"};
  const plan::Plan plan = planning.planOf(std::nullopt);
  const send::Story story = send::storyOf(planning.sentOf(plan), *row);
  if (arguments.isJson)
    put("{}\n", send::asJson(story));
  else
    print(story, name);
  return kDone;
}

}  // namespace

int why(const WhyArguments& arguments) {
  return withProgram(arguments.paths, driver::Wanted::Plan,
                     [&](const driver::Compiled& compiled, const source::Files& files) {
                       return whyCompiled(compiled, files, arguments);
                     });
}

}  // namespace muster::cli
