#pragma once

// Audiences to files, whole or not at all.
//
//   out/memberships-3f0c....parquet   customer_id, segment
//   out/manifest.json                 names that file; replaced last, by one rename
//
// Of several kinds of profile each has a data file with its own key.
//
// The manifest is the commit point: until it is replaced the previous result stands with all its
// files, whatever happens to the process, the disk or the machine. Data files are named by what
// they hold, so that new ones never write over old ones; those of the previous manifest are removed
// after it was replaced, and nothing else in the folder is touched. The same input gives the same
// bytes. What a killed run leaves behind is data that no manifest names; the next run removes it.
//
// Tested by tests/unit/output.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "runtime/bitmap/bitmap.h"
#include "runtime/column/table.h"

namespace muster::output {

enum class Format : std::uint8_t { Parquet, Csv };
enum class Shape : std::uint8_t {
  Long,  // a row for every profile in a segment: key, segment; by key, then by segment as written
  Wide,  // a row for every profile: key, and for every segment whether it is in it
};

// What the manifest says about a run, beside segments and files. No field may depend on the
// machine, the clock or the environment.
struct Manifest {
  std::string rulesHash;
  std::string source;
  std::string asOf;  // "2011-12-10T00:00:00Z"
  std::string zone;
  std::string zoneTables;     // calendar::zoneTableVersion()
  std::string unicodeTables;  // text::unicodeVersion()
  struct SetAside {
    std::string table;
    std::string column;
    std::string reason;
    std::string outcome;
    std::uint64_t count = 0;
  };
  std::vector<SetAside> setAside;
  // An optional field that a file has no column for.
  struct AbsentColumn {
    std::string table;
    std::string field;
    std::string file;  // without its folder
    std::optional<std::string> near;
    std::vector<std::string> columns;
  };
  std::vector<AbsentColumn> absentColumns;
  // A file that begins with a byte-order mark, which was left out.
  struct Mark {
    std::string table;
    std::string file;  // without its folder
  };
  std::vector<Mark> byteOrderMarks;
  // What questions about all profiles came down to, group by group.
  struct Group {
    std::string key;  // empty where all profiles are in one
    std::uint64_t profiles = 0;
    std::vector<std::string> values;
    std::optional<std::uint64_t> asked;  // of a share or a number of profiles
    std::uint64_t members = 0;
  };
  struct Threshold {
    std::string term;
    std::vector<Group> groups;
    std::string kind = {};  // of profile, where there are several
  };
  std::vector<Threshold> thresholds;
  std::string thresholdsAsOf;  // where those of another run were gone by
  // Segments that have fewer profiles than they need: not in the files.
  struct HeldBack {
    std::string segment;
    std::uint64_t size = 0;
    std::uint64_t needs = 0;
    std::string kind = {};
  };
  std::vector<HeldBack> heldBack;
};

struct Options {
  std::filesystem::path folder;  // made if it is not there
  Format format = Format::Parquet;
  Shape shape = Shape::Long;
  Manifest manifest;
  // Called when everything is on the disk and nothing has its name yet; an Error publishes nothing.
  std::function<Result<Done>()> beforePublishing = {};
};

struct Written {
  std::vector<std::filesystem::path> files;  // data files, then the manifest; names in the folder
  std::uint64_t rows = 0;                    // of data
};

// Whether write() could begin: what is wrong with the folder or with the names is told before any
// data is loaded. Nothing is made or changed.
Result<Done> checkWritable(const schema::Schema& schema, const std::vector<std::string>& names,
                           const Options& options);

// The audiences of one kind of profile: `members[i]` has bit p where profile p of the table is in
// segment `names[i]`.
struct Part {
  const column::Table* table = nullptr;
  std::span<const std::string> names;
  std::span<const bitmap::Bitmap> members;
};

// An Error is one line that names the folder or file and the reason; the folder then holds what it
// held before. One process writes to a folder at a time; a second one gets an Error.
Result<Written> write(std::span<const Part> parts, const Options& options);
Result<Written> write(const column::Table& table, const std::vector<std::string>& names,
                      const std::vector<bitmap::Bitmap>& members, const Options& options);

// What the manifest says of a data file's content, if nobody has changed it since it was written.
Result<std::string> hashOfFile(const std::filesystem::path& path);

}  // namespace muster::output
