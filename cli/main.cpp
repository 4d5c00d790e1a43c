// muster: the program. Reads arguments, calls one command, prints.

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.h"
#include "cli/terminal.h"
#include "compiler/diagnostics/diagnostic.h"

namespace {

using namespace muster::cli;

constexpr const char* kRunExample =
    "Example:\n"
    "  muster run rules --as-of 2026-11-01 --out audiences\n"
    "  muster run rules --as-of now --json\n";

void addCheck(CLI::App& app, CheckArguments& arguments) {
  CLI::App* command = app.add_subcommand("check", "parse and check rules as one program");
  command->add_option("PATH", arguments.paths, "rule files and folders (read recursively)")
      ->required();
  command
      ->add_option("--format", arguments.format,
                   "how findings are printed: text, json, sarif, github (annotations)")
      ->check(CLI::IsMember({"text", "json", "sarif", "github"}));
  command
      ->add_option("--dump", arguments.dump,
                   "print a stage: tokens, ast, checked, ir, rewritten, circuit, all of these; or "
                   "native code: llvm, asm")
      ->check(CLI::IsMember(
          {"tokens", "ast", "checked", "ir", "rewritten", "circuit", "all", "llvm", "asm"}));
  command->add_option("--as-of", arguments.asOf,
                      "the point in time that the circuit is printed for");
  command->footer("Example:\n  muster check rules\n");
}

void addRun(CLI::App& app, RunArguments& arguments) {
  CLI::App* command = app.add_subcommand("run", "turn rules and data into audiences");
  command->add_option("PATH", arguments.paths, "rule files and folders (read recursively)")
      ->required();
  command
      ->add_option("--as-of", arguments.asOf,
                   "a date, an instant, or now: what happened later does not exist")
      ->required();
  command->add_option("--source", arguments.source, "which source, where there are several");
  command->add_option("--data", arguments.data, "folder that files of the source are relative to");
  command->add_option("--out", arguments.out, "folder for memberships and manifest.json")
      ->check([](const std::string& folder) {
        return folder.empty() ? "needs the name of a folder; `.` is this one" : "";
      });
  command->add_option("--format", arguments.format, "of the files in --out: parquet, csv")
      ->check(CLI::IsMember({"parquet", "csv"}));
  command->add_option("--shape", arguments.shape, "long: a row a membership; wide: a row a profile")
      ->check(CLI::IsMember({"long", "wide"}));
  command->add_option("--engine", arguments.engine, "auto, interpreter, native, reference")
      ->check(CLI::IsMember({"auto", "interpreter", "native", "reference"}));
  command->add_option("--threads", arguments.threads, "how many threads; 0 is one per core")
      ->check(CLI::Range(0, 1024));
  command->add_option("--cache", arguments.codeCache,
                      "folder in which native code is kept for later runs, or off");
  command->add_flag("--json", arguments.isJson, "print one JSON object and nothing else");
  command->add_flag("--strict", arguments.isStrict,
                    "any row or value that does not fit stops the run");
  command->add_option("--set-aside", arguments.setAside,
                      "write the rows set aside to this file (CSV)");
  command->add_option("--set-aside-at-most", arguments.setAsideAtMost,
                      "share of a list's rows that may be set aside");
  CLI::Option* thresholds =
      command->add_option("--thresholds", arguments.thresholds,
                          "go by the thresholds in this file; where it is not there, save them");
  command
      ->add_option("--save-thresholds", arguments.saveThresholds,
                   "write what `top 5%` and the like came down to into this file")
      ->excludes(thresholds);
  command
      ->add_option("--use-thresholds", arguments.useThresholds,
                   "go by the thresholds that another run has saved")
      ->excludes(thresholds);
  command->add_flag("--time", arguments.showsTime, "show where the time went");
  command->add_flag("--perf", arguments.namesForPerf,
                    "name native code for perf (in /tmp/perf-PID.map)");
  command->footer(kRunExample);
}

// What `plan` and `why` have in common.
void addPlanning(CLI::App& command, PlanningArguments& arguments) {
  command.add_option("PATH", arguments.paths, "rule files and folders (read recursively)")
      ->required();
  command
      .add_option("--as-of", arguments.asOf,
                  "a date, an instant, or now: what happened later does not exist")
      ->required();
  command.add_option("--source", arguments.source, "which source, where there are several");
  command.add_option("--data", arguments.data, "folder that files of the source are relative to");
  command
      .add_option("--history", arguments.history,
                  "what was sent: a file with the columns of the list of contacts, or the "
                  "folder of an earlier plan; may be given several times")
      ->take_all()
      ->allow_extra_args(false);
  command.add_option("--engine", arguments.engine, "auto, interpreter, native, reference")
      ->check(CLI::IsMember({"auto", "interpreter", "native", "reference"}));
  command.add_option("--threads", arguments.threads, "how many threads; 0 is one per core")
      ->check(CLI::Range(0, 1024));
  command.add_option("--cache", arguments.codeCache,
                     "folder in which native code is kept for later runs, or off");
  command.add_flag("--json", arguments.isJson, "print one JSON object and nothing else");
  command.add_flag("--strict", arguments.isStrict,
                   "any row or value that does not fit stops the plan");
  command.add_option("--set-aside", arguments.setAside,
                     "write the rows set aside to this file (CSV)");
  command.add_option("--set-aside-at-most", arguments.setAsideAtMost,
                     "share of a list's rows that may be set aside");
  command.add_option("--keyless-at-most", arguments.keylessAtMost,
                     "how many rows set aside may have no readable key, of each list by which a "
                     "campaign suppresses, stops, needs or caps something");
}

void addPlan(CLI::App& app, PlanArguments& arguments) {
  CLI::App* command = app.add_subcommand(
      "plan", "who gets which message of the campaigns, and why everybody else does not");
  addPlanning(*command, arguments);
  command
      ->add_option("--out", arguments.out, "folder for plan, reasons, contacts and manifest.json")
      ->check([](const std::string& folder) {
        return folder.empty() ? "needs the name of a folder; `.` is this one" : "";
      });
  command->add_option("--format", arguments.format, "of the files in --out: parquet, csv")
      ->check(CLI::IsMember({"parquet", "csv"}));
  command->add_option("--campaign", arguments.campaign,
                      "plan this one alone, and say what the others would change");
  command->add_option("--page", arguments.page, "write the report as one HTML page to this file");
  command->add_flag("--time", arguments.showsTime, "show where the time went");
  command->footer(
      "Example:\n"
      "  muster plan rules --as-of 2026-12-01 --history sent.parquet --out plan --page plan.html\n"
      "  muster plan rules --as-of 2026-12-01 --campaign winter_sale\n");
}

void addWhy(CLI::App& app, WhyArguments& arguments) {
  CLI::App* command = app.add_subcommand(
      "why", "one profile's whole story: what it gets, and why it does not get the rest");
  command->add_option("KEY", arguments.profile, "the key of the profile")->required();
  addPlanning(*command, arguments);
  command->footer("Example:\n  muster why 1001 rules --as-of 2026-12-01 --history sent.parquet\n");
}

void addCompile(CLI::App& app, CompileArguments& arguments) {
  CLI::App* command =
      app.add_subcommand("compile", "make a library of the rules, to be linked by a program");
  command->add_option("PATH", arguments.paths, "rule files and folders (read recursively)")
      ->required();
  command->add_option("--schema", arguments.schema, "the schema that the rules must be of");
  command
      ->add_option("-o,--out", arguments.out,
                   "folder and name: DIR/NAME makes libNAME.so, libNAME.a, NAME.h and NAME.json")
      ->required();
  command->add_option("--as-of", arguments.asOf,
                      "a date, an instant, or now: which order of times the code is for");
  command->add_option("--threads", arguments.threads, "threads that compile; 0: one a core")
      ->check(CLI::Range(0, 256));
  command->footer("Example:\n  muster compile rules --schema shop -o shop_segments\n");
}

void addNext(CLI::App& app, NextArguments& arguments) {
  CLI::App* command = app.add_subcommand(
      "next", "when a profile next enters or leaves each segment, if no event arrives");
  command->add_option("PATH", arguments.paths, "rule files and folders (read recursively)")
      ->required();
  command->add_option("--as-of", arguments.asOf, "a date, an instant, or now: where to begin")
      ->required();
  command->add_option("--profile", arguments.profile, "the key of the profile")->required();
  command->add_option("--source", arguments.source, "which source, where there are several");
  command->add_option("--data", arguments.data, "folder that files of the source are relative to");
  command->add_option("--years", arguments.years, "how far ahead to look")
      ->check(CLI::Range(1, 100));
  command->add_flag("--json", arguments.isJson, "print one JSON object and nothing else");
  command->footer("Example:\n  muster next rules --as-of 2026-11-01 --profile 1001\n");
}

void addTest(CLI::App& app, TestArguments& arguments) {
  CLI::App* command = app.add_subcommand("test", "run the tests that stand beside the rules");
  command->add_option("PATH", arguments.paths, "rule files and folders (read recursively)")
      ->required();
  command->add_option("--format", arguments.format, "text, json, junit")
      ->check(CLI::IsMember({"text", "json", "junit"}));
  command->add_option("--only", arguments.only, "the name of one test");
  command->add_flag("--coverage", arguments.wantsCoverage,
                    "show conditions that no test has seen true, false or unknown");
  command->add_flag("--mutate", arguments.wantsMutants,
                    "change the rules a little at a time and show what no test notices");
  command->footer("Example:\n  muster test rules --coverage --mutate\n");
}

// `list` and `clear`.
CLI::App* addCache(CLI::App& app, CacheArguments& arguments) {
  CLI::App* cache = app.add_subcommand("cache", "native code that is kept for later runs");
  cache->require_subcommand(1);
  for (CLI::App* command : {cache->add_subcommand("list", "show what is kept, and how large it is"),
                            cache->add_subcommand("clear", "remove it")}) {
    command->add_option("--cache", arguments.folder, "the folder, if it is not this user's own");
  }
  cache->footer("Example:\n  muster cache list\n");
  return cache;
}

void addExplain(CLI::App& app, ExplainArguments& arguments) {
  CLI::App* command =
      app.add_subcommand("explain", "the page of a message code, or how rules are run");
  command->add_option("CODE", arguments.code, "as in E0201");
  command->add_option("--plan", arguments.plan,
                      "rules: what decides each segment, what it shares and what it costs");
  command->add_option("--as-of", arguments.asOf, "the point in time that the plan is for");
  command->footer(
      "Example:\n  muster explain E0201\n  muster explain --plan rules --as-of 2026-11-01\n");
}

CLI::App* addDraft(CLI::App& app, DraftArguments& arguments) {
  CLI::App* schema = app.add_subcommand("schema", "schemas of data files");
  schema->require_subcommand(1);
  CLI::App* command =
      schema->add_subcommand("draft", "write a first schema and source for data files");
  command->add_option("FILE", arguments.files, "CSV, JSON lines, Parquet or Arrow files")
      ->required();
  command->add_option("--name", arguments.name, "name of the schema");
  command->add_option("--folder", arguments.folder,
                      "where the rule file is going to lie: paths are then relative to it");
  command->footer(
      "Example:\n  muster schema draft customers.csv --folder rules > rules/customers.muster\n");
  return command;
}

// What was typed that there is not, with the nearest that there is; empty if all of it is known.
// Asked before anything is parsed, where only the absence of something else would be told.
std::string unknownWord(const CLI::App& app, int argc, char** argv) {
  const CLI::App* command = &app;
  std::string path = app.get_name();
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--") return "";
    if (word.starts_with("--")) {
      const std::string name = word.substr(0, word.find('='));
      if (command->get_option_no_throw(name) != nullptr) continue;
      std::vector<std::string> names;
      for (const CLI::Option* option : command->get_options()) {
        for (const std::string& known : option->get_lnames()) names.push_back("--" + known);
      }
      const std::string near = muster::diagnostics::didYouMean(name, names);
      return "`" + path + "` has no option `" + name + "`" + (near.empty() ? "" : "; " + near);
    }
    const std::vector<const CLI::App*> commands = command->get_subcommands(nullptr);
    if (word.starts_with("-") || commands.empty()) continue;
    std::vector<std::string> names;
    const CLI::App* found = nullptr;
    for (const CLI::App* each : commands) {
      names.push_back(each->get_name());
      if (each->get_name() == word) found = each;
    }
    if (found == nullptr) {
      const std::string near = muster::diagnostics::didYouMean(word, names);
      std::string known;
      for (const std::string& name : names) known += (known.empty() ? "" : ", ") + name;
      return "`" + path + "` has no command `" + word + "`; " +
             (near.empty() ? "there is " + known : near);
    }
    command = found;
    path += " " + word;
  }
  return "";
}

int reportUsage(const std::string& problem) {
  std::fprintf(stderr, "muster: %s\nRun with --help for more information.\n", problem.c_str());
  return kCouldNotRun;
}

int runProgram(int argc, char** argv) {
  CLI::App app{"Customer segments as text: checked, compiled, evaluated.", "muster"};
  app.set_version_flag("--version", MUSTER_VERSION);
  app.require_subcommand(1);
  app.footer(
      "Exit codes: 0 done, 1 findings in rules or failed tests, 2 could not run, 130 "
      "interrupted.\n");

  CheckArguments checkArguments;
  RunArguments runArguments;
  PlanArguments planArguments;
  WhyArguments whyArguments;
  CompileArguments compileArguments;
  NextArguments nextArguments;
  TestArguments testArguments;
  ExplainArguments explainArguments;
  DraftArguments draftArguments;
  CacheArguments cacheArguments;
  addCheck(app, checkArguments);
  addRun(app, runArguments);
  addPlan(app, planArguments);
  addWhy(app, whyArguments);
  addCompile(app, compileArguments);
  addNext(app, nextArguments);
  addTest(app, testArguments);
  addExplain(app, explainArguments);
  const CLI::App* draft = addDraft(app, draftArguments);
  const CLI::App* cache = addCache(app, cacheArguments);

  if (const std::string unknown = unknownWord(app, argc, argv); !unknown.empty()) {
    return reportUsage(unknown);
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& asked) {
    return app.exit(asked);
  } catch (const CLI::ParseError& error) {
    return reportUsage(error.what());
  }
  if (app.got_subcommand("check")) return check(checkArguments);
  if (app.got_subcommand("run")) return run(runArguments);
  if (app.got_subcommand("plan")) return plan(planArguments);
  if (app.got_subcommand("why")) return why(whyArguments);
  if (app.got_subcommand("compile")) return compile(compileArguments);
  if (app.got_subcommand("next")) return next(nextArguments);
  if (app.got_subcommand("test")) return test(testArguments);
  if (app.got_subcommand("explain")) return explain(explainArguments);
  if (draft->parsed()) return draftSchema(draftArguments);
  if (cache->got_subcommand("list")) return listCache(cacheArguments);
  if (cache->got_subcommand("clear")) return clearCache(cacheArguments);
  return kCouldNotRun;
}

// Leaves at once: what a run has not finished writing is no result, and is never seen as one.
extern "C" void onInterrupt(int) {
  constexpr std::string_view kMessage = "\nmuster: interrupted\n";
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, kMessage.data(), kMessage.size());
  ::_exit(kInterrupted);
}

// `code`, unless what was printed did not arrive: a full disk behind standard output is no success.
int printed(int code) {
  // What could not run has said why.
  if (arrived() || code == kCouldNotRun) return code;
  std::fputs("muster: standard output cannot be written\n", stderr);
  return kCouldNotRun;
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGINT, onInterrupt);
  try {
    return printed(runProgram(argc, argv));
  } catch (const std::bad_alloc&) {
    std::fputs("muster: out of memory; nothing was written\n", stderr);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "muster: %s\n", error.what());
  }
  return kCouldNotRun;
}
