// muster compile: rules as a library, with a header and a manifest. All files or none: they are
// made in a folder beside their places and moved there at the end.

#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <span>
#include <system_error>

#include "cli/commands.h"
#include "cli/input.h"
#include "cli/program.h"
#include "cli/terminal.h"
#include "compiler/ir/hash.h"
#include "runtime/aot/object_file.h"
#include "runtime/aot/program.h"
#include "runtime/engine/ahead.h"
#include "runtime/engine/engine.h"

extern char** environ;

namespace muster::cli {

namespace fs = std::filesystem;

namespace {

bool isNameInC(const std::string& name) {
  const auto isLetter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  };
  const auto isPart = [&](char c) { return isLetter(c) || (c >= '0' && c <= '9'); };
  return !name.empty() && isLetter(name.front()) && std::ranges::all_of(name, isPart);
}

std::string inCapitals(std::string name) {
  for (char& c : name) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return name;
}

std::size_t segmentCount(const aot::Program& program) {
  std::size_t count = 0;
  for (const aot::Kind& kind : program.kinds) count += kind.segments.size();
  return count;
}

std::string headerOf(const std::string& name, const engine::Ahead& ahead) {
  const std::string capitals = inCapitals(name);
  const schema::Schema& schema = *ahead.program.kinds.front().schema;
  std::string text = fmt::format(
      "/// Made by `muster compile`: {} of schema `{}` version {}, to be linked with lib{} and "
      "with\n"
      "/// libmuster_runtime or libmuster. {}_open() gives rules as muster_rules_read() does.\n\n"
      "#ifndef {}_H\n#define {}_H\n\n#include <muster/muster.h>\n\n"
      "#if MUSTER_ABI != 1\n#error \"this header is for MUSTER_ABI 1; compile the rules again\"\n"
      "#endif\n\n"
      "#define {}_SCHEMA \"{}\"\n\n",
      std::to_string(segmentCount(ahead.program)) + " segments", schema.name, schema.version, name,
      name, capitals, capitals, capitals, aot::schemaHash(ahead.program));
  text +=
      "/// The segments, as bits of an answer: those of each kind of profile are counted from 0.\n"
      "enum {\n";
  std::set<std::string> taken = {"H", "SCHEMA", "SEGMENT_COUNT"};
  for (const aot::Kind& kind : ahead.program.kinds) {
    for (std::size_t i = 0; i < kind.segments.size(); ++i) {
      const std::string& segment = kind.segments[i].name;
      if (!isNameInC("_" + segment) || !taken.insert(segment).second) continue;
      text += fmt::format("  {}_{} = {},\n", capitals, segment, i);
    }
  }
  text += fmt::format(
      "  {0}_SEGMENT_COUNT = {1}\n}};\n\n"
      "#ifdef __cplusplus\nextern \"C\" {{\n#endif\n\n"
      "const void *{2}_rules(void);\nconst void *{2}_code(void);\n\n"
      "/// As muster_rules_from_library(); `if_other`: MUSTER_REFUSE, MUSTER_INTERPRET.\n"
      "static inline muster_code {2}_open(int32_t if_other, muster_rules **rules,\n"
      "                                   muster_error **error) {{\n"
      "  muster_library library;\n"
      "  library.size = sizeof library;\n"
      "  library.rules = {2}_rules();\n"
      "  library.rules_bytes = {3};\n"
      "  library.code = {2}_code();\n"
      "  library.code_bytes = {4};\n"
      "  library.if_other = if_other;\n"
      "  library.rules_hash = \"{5}\";\n"
      "  return muster_rules_from_library(&library, rules, error);\n}}\n\n"
      "#ifdef __cplusplus\n}}\n#endif\n\n#endif\n",
      capitals, segmentCount(ahead.program), name, ahead.written.rules.size(),
      ahead.written.code.size(), aot::hashOfRules(std::as_bytes(std::span(ahead.written.rules))));
  return text;
}

std::string manifestOf(const engine::Ahead& ahead, std::int64_t asOf,
                       const std::vector<std::string>& files) {
  using Json = nlohmann::ordered_json;
  Json kinds = Json::array();
  for (const aot::Kind& kind : ahead.program.kinds) {
    Json segments = Json::array();
    for (const aot::Segment& segment : kind.segments) {
      Json it = {{"name", segment.name}};
      if (!segment.title.empty()) it["title"] = segment.title;
      if (segment.needs > 0) it["needs"] = segment.needs;
      segments.push_back(std::move(it));
    }
    Json columns = Json::array();
    for (const aot::Asked& asked : aot::askedColumns(kind)) {
      columns.push_back({{"table", asked.table},
                         {"column", asked.column},
                         {"type", asked.type},
                         {"optional", asked.isOptional}});
    }
    kinds.push_back({{"profile", kind.schema->profileName},
                     {"rules", ir::hash(*kind.graph)},
                     {"segments", std::move(segments)},
                     {"columns", std::move(columns)}});
  }
  const schema::Schema& schema = *ahead.program.kinds.front().schema;
  const Json all = {{"muster", MUSTER_VERSION},
                    {"abi", 1},
                    {"form", aot::kFormat},
                    {"schema",
                     {{"name", schema.name},
                      {"version", schema.version},
                      {"hash", aot::schemaHash(ahead.program)}}},
                    {"as_of", engine::formatAsOf(asOf)},
                    {"cpu_features", ahead.instructions},
                    {"code_bytes", ahead.written.code.size()},
                    {"rules_bytes", ahead.written.rules.size()},
                    {"files", files},
                    {"kinds", std::move(kinds)}};
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

// A folder of its own beside the files to be, removed with what is still in it.
class Beside {
 public:
  static Result<Beside> make(const fs::path& folder) {
    std::string name = (folder / ".muster-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
      return Error{(folder.empty() ? fs::path(".") : folder).string() +
                   ": cannot be written: " + std::strerror(errno)};
    }
    return Beside(name);
  }
  ~Beside() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }
  Beside(Beside&& other) noexcept : path_(std::exchange(other.path_, {})) {}
  Beside& operator=(Beside&&) = delete;
  const fs::path& path() const { return path_; }

 private:
  explicit Beside(fs::path path) : path_(std::move(path)) {}
  fs::path path_;
};

Result<Done> writeFile(const fs::path& path, const std::string& text) {
  errno = 0;
  std::ofstream out(path, std::ios::binary);
  out << text;
  out.close();
  if (!out) return Error{path.string() + ": cannot be written: " + std::strerror(errno)};
  return Done{};
}

// Runs the linker of the system's C compiler; why that failed, or nothing.
std::string linkShared(const fs::path& object, const std::string& file, const fs::path& to) {
  const char* const asked = std::getenv("CC");
  const std::string compiler = asked != nullptr && *asked != '\0' ? asked : "cc";
  std::vector<std::string> words = {compiler, "-shared",   "-nostdlib",    "-Wl,-soname," + file,
                                    "-o",     to.string(), object.string()};
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_t process = 0;
  const int problem =
      ::posix_spawnp(&process, compiler.c_str(), nullptr, nullptr, arguments.data(), environ);
  if (problem != 0) {
    return fmt::format("there is no `{}` to link it ({}); install a C compiler, or name one in CC",
                       compiler, std::strerror(problem));
  }
  int status = 0;
  while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return "";
  return "`" + compiler + "` could not link it";
}

Result<int> writeLibrary(const engine::Ahead& ahead, const fs::path& out, std::int64_t asOf) {
  const std::string name = out.filename().string();
  const fs::path folder = out.parent_path();
  const std::string shared = "lib" + name + ".so";
  std::vector<std::string> files = {"lib" + name + ".a", name + ".h", name + ".json"};
  MUSTER_TRY(const Beside beside, Beside::make(folder));
  const fs::path object = beside.path() / "rules.o";
  const std::string bytes = aot::objectFile(name, ahead.written);
  MUSTER_TRY([[maybe_unused]] const Done made, writeFile(object, bytes));
  const std::string problem = linkShared(object, shared, beside.path() / shared);
  if (problem.empty()) files.push_back(shared);
  const std::string texts[] = {aot::archive(name, bytes), headerOf(name, ahead),
                               manifestOf(ahead, asOf, files)};
  for (std::size_t i = 0; i < std::size(texts); ++i) {
    MUSTER_TRY([[maybe_unused]] const Done written, writeFile(beside.path() / files[i], texts[i]));
  }
  std::error_code error;
  // One that is there is of other rules.
  if (!problem.empty()) fs::remove(folder / shared, error);
  for (const std::string& file : files) {
    fs::rename(beside.path() / file, folder / file, error);
    if (error) return Error{(folder / file).string() + ": cannot be written: " + error.message()};
  }
  for (const std::string& file : files) put("{}\n", (folder / file).string());
  if (!problem.empty()) {
    tell("muster: {}: no shared library was written: {}\n", shared, problem);
  }
  if (!ahead.interpreted.empty()) {
    tell("muster: `{}`{} about all profiles, which only data can answer: no code, interpreted\n",
         ahead.interpreted.front(),
         ahead.interpreted.size() == 1
             ? " asks"
             : fmt::format(" and {} more ask", ahead.interpreted.size() - 1));
  }
  if (!ahead.remark.empty()) {
    tell("muster: {}; the library has its rules interpreted\n", ahead.remark);
  }
  return kDone;
}

}  // namespace

int compile(const CompileArguments& arguments) {
  return withProgram(arguments.paths, [&](const driver::Compiled& compiled) -> Result<int> {
    const std::string name = arguments.out.filename().string();
    if (!isNameInC(name)) {
      return Error{"`" + name +
                   "` cannot be the name of a library: it becomes names in C, so write letters, "
                   "digits and underscores, as in -o build/shop_segments"};
    }
    const std::string& schema = compiled.checked.schema.name;
    if (!arguments.schema.empty() && arguments.schema != schema) {
      return Error{"the rules are of schema `" + schema + "`, not of `" + arguments.schema + "`"};
    }
    MUSTER_TRY(const std::int64_t asOf, asOfOf(arguments.asOf, compiled.checked.schema));
    LoadArguments threads;
    threads.threads = arguments.threads;
    MUSTER_TRY(const engine::Ahead ahead, engine::compileAhead(compiled, asOf, threadsOf(threads)));
    return writeLibrary(ahead, arguments.out, asOf);
  });
}

}  // namespace muster::cli
