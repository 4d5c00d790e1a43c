#pragma once

// One function per command. Each prints what its user needs and returns the exit code: 0 done, 1
// findings in rules, 2 could not run and nothing was written, 130 interrupted.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/sema/checked.h"

namespace muster::cli {

inline constexpr int kDone = 0;
inline constexpr int kFindings = 1;
inline constexpr int kCouldNotRun = 2;
inline constexpr int kInterrupted = 130;

struct CheckArguments {
  std::vector<std::filesystem::path> paths;
  std::string format = "text";  // text, json, sarif, github
  std::string dump;             // a stage, `all`, or empty
  std::string asOf;             // for the stages that need one
};
int check(const CheckArguments& arguments);

// How data is loaded.
struct LoadArguments {
  std::string source;
  int threads = 0;  // 0: as many as there are cores
  bool isStrict = false;
  std::filesystem::path setAside;
  std::string setAsideAtMost = "1%";
  std::filesystem::path
      data;  // the folder that files in sources are relative to; empty: the rule file's
};

struct RunArguments : LoadArguments {
  std::vector<std::filesystem::path> paths;
  std::string asOf;
  std::filesystem::path out;
  std::string format = "parquet";  // of the files in `out`: parquet, csv
  std::string shape = "long";      // long, wide
  std::string engine = "auto";
  std::optional<std::string> codeCache;  // a folder, or `off`; unless said, this user's own
  bool isJson = false;
  bool showsTime = false;
  bool namesForPerf = false;
  std::filesystem::path saveThresholds;
  std::filesystem::path useThresholds;
  std::filesystem::path thresholds;  // the one or the other: used if it is there, else saved
};
int run(const RunArguments& arguments);

// The source of that name, or the only one.
Result<std::size_t> chooseSource(const sema::CheckedProgram& checked, const std::string& name);
// A date, an instant, or `now`.
Result<std::int64_t> asOfOf(const std::string& text, const schema::Schema& schema);

// A plan of campaigns; what `plan` and `why` begin with.
struct PlanningArguments : LoadArguments {
  std::vector<std::filesystem::path> paths;
  std::string asOf;
  std::vector<std::filesystem::path> history;  // files of contacts, or folders of earlier plans
  // Rows set aside of which nobody can say whom they are about, of a list that campaigns suppress
  // by.
  std::uint64_t keylessAtMost = 0;
  std::string engine = "auto";
  std::optional<std::string> codeCache;
  bool isJson = false;
};

struct PlanArguments : PlanningArguments {
  std::filesystem::path out;
  std::string format = "parquet";       // of the files in `out`: parquet, csv
  std::optional<std::string> campaign;  // only this one
  std::filesystem::path page;           // the report as HTML; empty: none
  bool showsTime = false;
};
int plan(const PlanArguments& arguments);

struct WhyArguments : PlanningArguments {
  std::string profile;  // its key, as it is written
};
int why(const WhyArguments& arguments);

struct CompileArguments {
  std::vector<std::filesystem::path> paths;
  std::string schema;         // the name that the rules' schema must have; empty: any
  std::filesystem::path out;  // the folder, and the name in C
  std::string asOf = "now";
  int threads = 0;  // 0: as many as there are cores
};
int compile(const CompileArguments& arguments);

struct NextArguments {
  std::vector<std::filesystem::path> paths;
  std::string asOf;
  std::string profile;  // its key, as it is written
  std::string source;
  std::filesystem::path data;
  int years = 10;  // how far ahead to look
  bool isJson = false;
};
int next(const NextArguments& arguments);

struct TestArguments {
  std::vector<std::filesystem::path> paths;
  std::string format = "text";  // text, json, junit
  std::string only;             // the name of one test; empty: all
  bool wantsCoverage = false;
  bool wantsMutants = false;
};
int test(const TestArguments& arguments);

struct CacheArguments {
  std::optional<std::string> folder;  // unless said, this user's own
};
int listCache(const CacheArguments& arguments);
int clearCache(const CacheArguments& arguments);

struct ExplainArguments {
  std::string code;  // either this, or `plan`
  std::vector<std::filesystem::path> plan;
  std::string asOf;
};
int explain(const ExplainArguments& arguments);
int explainPlan(const ExplainArguments& arguments);

struct DraftArguments {
  std::vector<std::filesystem::path> files;
  std::string name;
  std::filesystem::path folder;  // where the rule file is going to lie; paths are relative to it
};
int draftSchema(const DraftArguments& arguments);

// Where native code is kept: as asked for, or in the folder that the system has for such things.
// Empty where it is off, or where there is no such folder.
std::filesystem::path codeCacheFolder(const std::optional<std::string>& asked);

}  // namespace muster::cli
