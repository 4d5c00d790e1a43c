// Runs every golden file: what each stage prints for a small program, and who is in its segments on
// every engine.
//
// `rules` is the text of rules.muster, `file NAME` a data file beside it, `as of` the instant of
// the run, `source` the source where there are several. A file is called fail_* if and only if its
// rules are refused.

#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "compiler/diagnostics/render.h"
#include "compiler/driver/driver.h"
#include "compiler/ir/print.h"
#include "compiler/stdlib/stdlib.h"
#include "runtime/engine/engine.h"
#include "runtime/jit/jit.h"
#include "runtime/load/load.h"
#include "tests/support/temp_dir.h"

namespace muster {
namespace {

std::string withoutLineEnd(std::string_view text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.remove_suffix(1);
  return std::string(text);
}

// Folders have other names each time.
std::string without(std::string text, const std::string& what) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what))
    text.erase(at, what.size());
  return text;
}

// Who is in a segment, by key, in the order of the table.
std::string members(const column::Table& table, const bitmap::Bitmap& members) {
  std::string line;
  for (std::size_t p = 0; p < table.profileCount; ++p) {
    if (members.test(p)) line += " " + column::keyText(table, p);
  }
  return line;
}

class Session {
 public:
  explicit Session(const support::GoldenFile& golden) : golden_(golden) {
    for (const support::Section& section : golden.sections) {
      if (section.title.starts_with("rules")) {
        const std::string name = section.title == "rules" ? "rules" : section.title.substr(6);
        files_.add(name + ".muster", section.body);
      } else if (section.title.starts_with("file ")) {
        folder_.write(section.title.substr(5), section.body);
      }
    }
    stdlib::addImported(files_);
    compiled_ = driver::compile(files_, sink_);
  }

  bool hasErrors() const { return sink_.hasErrors(); }

  std::string dump(std::string_view stage) {
    if (stage == "diagnostics") return diagnostics::renderText(files_, sink_.sorted(), false);
    if (stage == "rows") return rows();
    if (stage == "set aside") return setAside();
    if (stage == "thresholds") return thresholds();
    if (stage == "answered") return answered();
    const std::optional<driver::Stage> known = driver::stageFromName(stage);
    if (!known) return "there is no stage `" + std::string(stage) + "`";
    diagnostics::Sink sink;
    return driver::dump(files_, *known, asOf(), sink).value_or("(refused)");
  }

 private:
  std::optional<std::int64_t> asOf() {
    if (!golden_.has("as of") || !compiled_) return std::nullopt;
    const auto parsed =
        engine::parseAsOf(withoutLineEnd(golden_.body("as of")), compiled_->checked.schema);
    EXPECT_TRUE(parsed.ok()) << parsed.error().message;
    return parsed.ok() ? std::optional(*parsed) : std::nullopt;
  }

  // Of each kind of profile.
  Result<std::vector<load::Loaded>> loaded() {
    if (!compiled_) return Error{"(refused)"};
    load::Options options;
    options.baseFolder = folder_.path();
    options.setAsideAtMostMillionths = 1'000'000;
    std::vector<const sema::CheckedProgram*> kinds;
    for (const driver::Compiled* kind : driver::kindsOf(*compiled_))
      kinds.push_back(&kind->checked);
    return load::loadKinds(kinds, 0, options);
  }

  std::string rows() {
    const Result<std::vector<load::Loaded>> data = loaded();
    if (!data.ok()) return data.error().message;
    const std::string byReference = rowsBy(engine::Kind::Reference, *data);
    std::string differing;
    for (const auto& [name, kind] :
         {std::pair("interpreter", engine::Kind::Interpreter),
          std::pair("native", engine::Kind::Native), std::pair("both", engine::Kind::Auto)}) {
      if (kind == engine::Kind::Native && !jit::isAvailable()) continue;
      const std::string found = rowsBy(kind, *data);
      if (found != byReference) differing += "[" + std::string(name) + "]\n" + found;
    }
    if (differing.empty()) return byReference;
    return "engines differ\n[reference]\n" + byReference + differing;
  }

  std::string rowsBy(engine::Kind engine, const std::vector<load::Loaded>& data) {
    std::string text;
    const std::vector<const driver::Compiled*> kinds = driver::kindsOf(*compiled_);
    for (std::size_t k = 0; k < kinds.size(); ++k) {
      const Result<engine::Audiences> evaluated = engine::evaluate(
          *kinds[k], *data[k].table,
          {.asOf = asOf().value_or(0), .kind = engine, .threads = 1, .nativeFrom = 0});
      if (!evaluated.ok()) return evaluated.error().message;
      const engine::Audiences& audiences = *evaluated;
      for (std::size_t i = 0; i < audiences.members.size(); ++i) {
        text += kinds[k]->checked.ast.segments[i].name.text + " =" +
                members(*data[k].table, audiences.members[i]) + "\n";
      }
    }
    return text;
  }

  // The graph once what it asks about all profiles is known.
  std::string answered() {
    const Result<std::vector<load::Loaded>> data = loaded();
    if (!data.ok()) return data.error().message;
    return ir::print(
        population::resolve(driver::bind(*compiled_, asOf().value_or(0)), *data->front().table, 1)
            .program);
  }

  std::string thresholds() {
    const Result<std::vector<load::Loaded>> data = loaded();
    if (!data.ok()) return data.error().message;
    const Result<engine::Audiences> evaluated =
        engine::evaluate(*compiled_, *data->front().table, {.asOf = asOf().value_or(0)});
    if (!evaluated.ok()) return evaluated.error().message;
    const engine::Audiences& audiences = *evaluated;
    std::string text;
    for (const population::Threshold& threshold : audiences.thresholds) {
      for (const std::string& line : population::describe(threshold, 100)) text += line + "\n";
    }
    for (std::size_t i = 0; i < audiences.areHeldBack.size(); ++i) {
      if (!audiences.areHeldBack[i]) continue;
      text += "held back: " + compiled_->checked.ast.segments[i].name.text + "\n";
    }
    return text;
  }

  std::string setAside() {
    const Result<std::vector<load::Loaded>> data = loaded();
    if (!data.ok()) return data.error().message;
    std::string text;
    for (const load::Loaded& kind : *data) {
      for (const load::Finding& finding : kind.report.findings) {
        text += without(load::describe(finding), folder_.path().string() + "/") + "\n";
      }
    }
    return text;
  }

  const support::GoldenFile& golden_;
  support::TempDir folder_;
  source::Files files_;
  diagnostics::Sink sink_;
  std::optional<driver::Compiled> compiled_;
};

class Golden : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(Golden, Holds) {
  const support::GoldenFile file = support::readGolden(GetParam());
  Session session(file);
  EXPECT_EQ(support::checkGolden(file, [&](std::string_view stage) { return session.dump(stage); }),
            "")
      << "run again with MUSTER_BLESS=1 to accept";
  EXPECT_EQ(session.hasErrors(), file.path.filename().string().starts_with("fail_"));
}

INSTANTIATE_TEST_SUITE_P(Files, Golden, testing::ValuesIn(support::goldenFiles("tests/golden")),
                         [](const auto& file) {
                           std::string name = file.param.parent_path().filename().string() + "_" +
                                              file.param.stem().string();
                           for (char& c : name) {
                             if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
                           }
                           return name;
                         });

}  // namespace
}  // namespace muster
