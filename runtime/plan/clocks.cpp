#include "runtime/plan/clocks.h"

#include <algorithm>
#include <unordered_map>

#include "runtime/plan/parallel.h"

namespace muster::plan {

namespace {

// A zone for each text of a column, and behind them none, for those who miss it.
std::vector<const calendar::Zone*> zonesOf(const ValueColumn& column) {
  std::vector<const calendar::Zone*> zones;
  for (std::uint32_t code = 0; code < column.codeCount(); ++code) {
    zones.push_back(calendar::findZone(column.textOf(code)));
  }
  zones.push_back(nullptr);
  return zones;
}

}  // namespace

ClockClasses ClockTable::make(const std::vector<std::size_t>& values) const {
  ClockClasses classes;
  classes.zones.emplace_back();
  for (const std::size_t value : values) {
    const ValueColumn& column = values_[value];
    const std::vector<const calendar::Zone*> zones = zonesOf(column);
    const auto none = static_cast<std::uint32_t>(zones.size() - 1);
    std::vector<std::uint32_t> codes(profileCount_);
    inParts(threads_, profileCount_, [&](std::size_t, std::size_t first, std::size_t last) {
      column.readCodes(first, last, none, codes);
    });
    if (value == values.front()) {
      classes.of = std::move(codes);
      classes.zones.clear();
      for (const calendar::Zone* zone : zones) classes.zones.push_back({zone});
      continue;
    }
    // Of two values there are fewer pairs than there could be.
    std::unordered_map<std::uint64_t, std::uint32_t> pairs;
    std::vector<std::vector<const calendar::Zone*>> both;
    for (std::size_t i = 0; i < profileCount_; ++i) {
      const std::uint32_t code = codes[i];
      const std::uint64_t pair = std::uint64_t{classes.of[i]} << 32 | code;
      const auto [found, isNew] = pairs.try_emplace(pair, static_cast<std::uint32_t>(pairs.size()));
      if (isNew) {
        both.push_back(classes.zones[classes.of[i]]);
        both.back().push_back(zones[code]);
      }
      classes.of[i] = found->second;
    }
    classes.zones = std::move(both);
  }
  return classes;
}

std::shared_ptr<const ClockClasses> ClockTable::classesOf(const std::vector<std::size_t>& values) {
  std::vector<std::size_t> columns;
  for (const std::size_t value : values) columns.push_back(values_.columnOf(value));
  auto& made = made_[columns];
  if (made == nullptr) made = std::make_shared<const ClockClasses>(make(values));
  return made;
}

CampaignHours ClockTable::hoursOf(const sema::CheckedCampaign& campaign, std::int64_t asOf) {
  // Zones of a run, then of the quiet hours: those that each profile has are values, each once.
  std::vector<std::size_t> values;
  const auto placeOf = [&](const sema::CheckedZone& zone) {
    const auto isSame = [&](std::size_t it) {
      return values_.columnOf(it) == values_.columnOf(*zone.value);
    };
    const auto found = std::ranges::find_if(values, isSame);
    const auto place = static_cast<std::size_t>(found - values.begin());
    if (found == values.end()) values.push_back(*zone.value);
    return place;
  };
  struct Source {
    const calendar::Zone* fixed;
    std::size_t place;
  };
  const auto sourceOf = [&](const sema::CheckedZone& zone) {
    return zone.value ? Source{nullptr, placeOf(zone)} : Source{calendar::findZone(zone.name), 0};
  };
  std::optional<Source> runs;
  if (campaign.runs) runs = sourceOf(campaign.runs->zone);
  std::vector<Source> quiet;
  for (const sema::CheckedQuiet& it : campaign.quiet) quiet.push_back(sourceOf(it.zone));

  CampaignHours hours;
  hours.classes = classesOf(values);
  for (const std::vector<const calendar::Zone*>& zones : hours.classes->zones) {
    const auto zoneOf = [&](const Source& source) {
      return source.fixed != nullptr || zones.empty() ? source.fixed : zones[source.place];
    };
    Clocks clocks;
    bool hasAll = true;
    if (runs) hasAll = (clocks.runs = zoneOf(*runs)) != nullptr;
    hours.isRunning.push_back(!runs || (hasAll && isRunning(*campaign.runs, *clocks.runs, asOf)));
    const bool isRunOver = runs && (!hasAll || isOver(*campaign.runs, *clocks.runs, asOf));
    for (const Source& source : quiet) {
      clocks.quiet.push_back(zoneOf(source));
      hasAll = hasAll && clocks.quiet.back() != nullptr;
    }
    // Nobody is woken because there is no clock to go by.
    hours.windows.push_back(hasAll ? sendWindow(campaign, clocks, asOf) : std::nullopt);
    hours.isQuiet.push_back(!hours.windows.back() && !isRunOver);
  }
  return hours;
}

}  // namespace muster::plan
