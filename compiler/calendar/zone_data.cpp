#include <date/tz.h>

#include <algorithm>
#include <exception>
#include <fstream>

#include "compiler/calendar/calendar.h"
#include "compiler/calendar/zone_table.h"

namespace muster::calendar {
namespace {

constexpr const char* kDatabase = "/usr/share/zoneinfo/";

std::int64_t secondsOf(date::sys_seconds time) { return time.time_since_epoch().count(); }

// The stretches that the database lists one by one.
std::vector<Stretch> listedStretches(const date::time_zone& zone) {
  std::vector<Stretch> stretches;
  const date::sys_seconds end = date::sys_days(date::year(kLastTableYear) / date::January / 1);
  for (date::sys_seconds at = date::sys_days(date::year(1) / date::January / 1); at < end;) {
    const date::sys_info info = zone.get_info(at);
    stretches.push_back({secondsOf(at), info.offset.count()});
    at = info.end;
  }
  return stretches;
}

// The last line of the zone's file.
std::string ruleOf(const std::string& name) {
  std::ifstream file(kDatabase + name, std::ios::binary);
  std::string line;
  std::string last;
  while (std::getline(file, line)) last = line;
  return last;
}

std::vector<Stretch> allStretches(const date::time_zone& zone) {
  std::vector<Stretch> stretches = listedStretches(zone);
  const std::int64_t lastListed = stretches.back().begin;
  const auto lastYear =
      date::year_month_day(
          date::floor<date::days>(date::sys_seconds(std::chrono::seconds(lastListed))))
          .year();
  for (const Stretch& change : changesOfRule(ruleOf(zone.name()), int(lastYear), kLastTableYear)) {
    if (change.begin > lastListed) stretches.push_back(change);
  }
  return stretches;
}

bool isOfThisMachine(std::string_view name) {
  return name == "localtime" || name == "posixrules" || name == "Factory";
}

// The library throws where there is no database, or no such zone in it.
const date::time_zone* locate(std::string_view name) {
  try {
    return date::locate_zone(name);
  } catch (const std::exception&) {
    return nullptr;
  }
}

}  // namespace

Result<Done> bringZones() { return Done{}; }

std::optional<std::vector<Stretch>> stretchesOf(std::string_view name) {
  if (isOfThisMachine(name)) return std::nullopt;
  const date::time_zone* zone = locate(name);
  return zone == nullptr ? std::nullopt : std::optional(allStretches(*zone));
}

const std::vector<std::string>& zoneNames() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> found;
    try {
      for (const date::time_zone& zone : date::get_tzdb().zones) {
        if (!isOfThisMachine(zone.name())) found.push_back(zone.name());
      }
    } catch (const std::exception&) {
      found = {"UTC"};  // A system without the database.
    }
    std::ranges::sort(found);
    return found;
  }();
  return names;
}

std::string zoneTableVersion() {
  std::string line;
  if (std::ifstream file(std::string(kDatabase) + "tzdata.zi"); std::getline(file, line)) {
    constexpr std::string_view kIntroduction = "# version ";
    if (line.starts_with(kIntroduction)) return line.substr(kIntroduction.size());
  }
  if (std::ifstream file(std::string(kDatabase) + "+VERSION"); std::getline(file, line))
    return line;
  return "unknown";
}

}  // namespace muster::calendar
