#pragma once

// One function per command. Each prints what its user needs and returns the exit code: 0 done, 1
// findings in rules, 2 could not run and nothing was written, 130 interrupted.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

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

struct RunArguments {
  std::vector<std::filesystem::path> paths;
  std::string asOf;
  std::string source;
  std::filesystem::path out;
  std::string format = "parquet";  // of the files in `out`: parquet, csv
  std::string shape = "long";      // long, wide
  std::string engine = "auto";
  int threads = 0;  // 0: as many as there are cores
  bool isJson = false;
  bool isStrict = false;
  std::filesystem::path setAside;
  std::string setAsideAtMost = "1%";
  std::filesystem::path
      data;  // the folder that files in sources are relative to; empty: the rule file's
  bool showsTime = false;
  std::filesystem::path saveThresholds;
  std::filesystem::path useThresholds;
  std::filesystem::path thresholds;  // the one or the other: used if it is there, else saved
};
int run(const RunArguments& arguments);

struct TestArguments {
  std::vector<std::filesystem::path> paths;
  std::string format = "text";  // text, json, junit
  std::string only;             // the name of one test; empty: all
  bool wantsCoverage = false;
  bool wantsMutants = false;
};
int test(const TestArguments& arguments);

struct ExplainArguments {
  std::string code;
};
int explain(const ExplainArguments& arguments);

struct DraftArguments {
  std::vector<std::filesystem::path> files;
  std::string name;
  std::filesystem::path folder;  // where the rule file is going to lie; paths are relative to it
};
int draftSchema(const DraftArguments& arguments);

}  // namespace muster::cli
