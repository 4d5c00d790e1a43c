// In place of the files that need outside libraries (runtime/outside): what they define, from parts
// that are loaded when they are first asked for.

#include "compiler/text/outside.h"

#include "compiler/base/check.h"
#include "compiler/base/part.h"
#include "compiler/calendar/calendar.h"
#include "runtime/outside/tables.h"

namespace muster {

namespace {

template <typename Table>
struct Part {
  Part(const char* name, const std::string& what) : found(load(name, what)) {}

  static Result<const Table*> load(const char* name, const std::string& what) {
    const Result<const void*> part = base::loadPart(name, MUSTER_OUTSIDE_BUILD);
    if (part.ok()) return static_cast<const Table*>(*part);
    return Error{"the rules ask for " + what +
                 ", and that part of the runtime is not there: " + part.error().message};
  }
  Result<Done> bring() const { return found.ok() ? Result<Done>(Done{}) : found.error(); }
  // Whoever opened the rules, or bound the column, has brought it, or was refused.
  const Table& operator*() const { return **found; }

  const Result<const Table*> found;
};

const Part<outside::Unicode>& unicode() {
  static const Part<outside::Unicode> part("muster_unicode", "text");
  return part;
}

const Part<outside::Patterns>& patterns() {
  static const Part<outside::Patterns> part("muster_patterns", "patterns (`matches`)");
  return part;
}

const Part<outside::Zones>& zones() {
  static const Part<outside::Zones> part("muster_zones", "time zones");
  return part;
}

}  // namespace

namespace text {

Result<Done> bringUnicode() { return unicode().bring(); }
std::string nfcOf(std::string_view utf8) { return (*unicode()).nfcOf(utf8); }
std::string foldedOf(std::string_view utf8) { return (*unicode()).foldedOf(utf8); }
std::optional<std::string> hostOf(std::string_view written) { return (*unicode()).hostOf(written); }
std::string unicodeVersion() { return (*unicode()).version(); }

Result<Done> bringPatterns() { return patterns().bring(); }
Result<Pattern> Pattern::compile(std::string_view pattern, bool ignoresCase) {
  return (*patterns()).compile(pattern, ignoresCase);
}
bool Pattern::find(std::string_view utf8) const { return (*patterns()).find(*this, utf8); }

// Addresses are hashed for lists of a file only, which no library has (aot::checkPlain).
std::string sha256Of(std::string_view) {
  MUSTER_CHECK(false, "a list of hashes in a library");
  return "";
}

}  // namespace text

namespace calendar {

Result<Done> bringZones() { return zones().bring(); }
std::optional<std::vector<Stretch>> stretchesOf(std::string_view name) {
  return (*zones()).stretchesOf(name);
}
const std::vector<std::string>& zoneNames() { return (*zones()).names(); }
std::string zoneTableVersion() { return (*zones()).tableVersion(); }

}  // namespace calendar

}  // namespace muster
