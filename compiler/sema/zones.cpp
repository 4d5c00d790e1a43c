#include "compiler/sema/zones.h"

#include <algorithm>
#include <array>

#include "compiler/base/ascii.h"
#include "compiler/diagnostics/diagnostic.h"
#include "compiler/sema/children.h"

namespace muster::sema {

namespace {

// What clocks are called in a part of the year, and a place that has them.
struct Clock {
  std::string_view name;
  std::string_view zone;
};
constexpr std::array kClocks{
    Clock{"bst", "Europe/London"},       Clock{"mez", "Europe/Berlin"},
    Clock{"mesz", "Europe/Berlin"},      Clock{"cest", "Europe/Berlin"},
    Clock{"edt", "America/New_York"},    Clock{"cst", "America/Chicago"},
    Clock{"cdt", "America/Chicago"},     Clock{"mdt", "America/Denver"},
    Clock{"pst", "America/Los_Angeles"}, Clock{"pdt", "America/Los_Angeles"},
    Clock{"jst", "Asia/Tokyo"},          Clock{"aest", "Australia/Sydney"},
};

}  // namespace

std::string zoneMeant(std::string_view written) {
  std::string lowered = asciiLowered(std::string(written));
  const auto* const clock = std::ranges::find(kClocks, std::string_view(lowered), &Clock::name);
  if (clock != kClocks.end()) {
    return "a zone knows of summer and winter: `" + std::string(clock->zone) + "`";
  }
  if (const auto near = diagnostics::nearest(written, calendar::zoneNames())) {
    return "did you mean `" + *near + "`?";
  }
  std::ranges::replace(lowered, ' ', '_');
  for (const std::string& zone : calendar::zoneNames()) {
    const std::size_t slash = zone.rfind('/');
    if (slash != std::string::npos && asciiLowered(zone.substr(slash + 1)) == lowered) {
      return "did you mean `" + zone + "`?";
    }
  }
  return "a zone is called by its continent and a city in it: `Europe/London`";
}

std::vector<ExprId> zonesOf(const ast::Program& program, const ast::Events& events) {
  std::vector<ExprId> zones;
  std::vector<ExprId> open;
  forEachWindow(events, [&](const ast::Window& window) {
    const auto* rolling = std::get_if<ast::Rolling>(&window.kind);
    if (rolling != nullptr && rolling->zone) zones.push_back(*rolling->zone);
    if (rolling == nullptr) forEachBound(window, [&](ExprId point) { open.push_back(point); });
  });
  while (!open.empty()) {
    const ast::ExprKind& kind = program[open.back()].kind;
    open.pop_back();
    if (const auto* it = std::get_if<ast::InZone>(&kind)) zones.push_back(it->zone);
    forEachChildOutside(kind, [&](ExprId child) { open.push_back(child); });
  }
  return zones;
}

std::int64_t instantIn(const calendar::Zone& zone, const ast::InstantLiteral& written) {
  const ast::DateLiteral& date = written.date;
  return calendar::instantOfLocal(zone, calendar::daysOf({date.year, date.month, date.day}),
                                  written.hour * calendar::kMicrosPerHour +
                                      written.minute * calendar::kMicrosPerMinute +
                                      written.second * calendar::kMicrosPerSecond);
}

}  // namespace muster::sema
