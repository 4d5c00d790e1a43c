#include "runtime/send/sent.h"

#include "compiler/base/check.h"
#include "compiler/base/grouped.h"
#include "compiler/calendar/calendar.h"
#include "compiler/sema/written.h"
#include "runtime/plan/asked.h"

namespace muster::send {

namespace {
constexpr std::int64_t kRecentDays = 30;
}  // namespace

std::string clauseOf(const Sent& sent, const sema::CheckedCampaign& campaign,
                     const plan::Reason& reason) {
  using plan::Why;
  switch (reason.why) {
    case Why::Suppressed: return campaign.suppress.at(reason.clause).text;
    case Why::Stopped: return campaign.stops.at(reason.clause).text;
    case Why::Consent: return campaign.needs.at(reason.clause).text;
    case Why::NotRunning:
      return campaign.runs ? sema::written(sent.files, campaign.runs->span) : "";
    case Why::Quiet: {
      std::string text;
      for (const sema::CheckedQuiet& it : campaign.quiet) {
        text += (text.empty() ? "" : "; ") + sema::written(sent.files, it.span);
      }
      return text;
    }
    case Why::HeldOut: return campaign.holdOuts.at(reason.clause).text;
    case Why::Untargeted: return campaign.untargeted.at(reason.clause).text;
    case Why::Frequency: return campaign.caps.at(reason.clause).text;
    case Why::Group: return sent.program.campaigns.at(reason.clause).name;
    case Why::Limit: return campaign.limit ? sema::written(sent.files, campaign.limit->span) : "";
    case Why::TooFew: return "needs at least " + std::to_string(campaign.minimum) + " profiles";
  }
  return "";
}

History::History(const Sent& sent) : table_(sent.table), schema_(sent.program.schema) {
  last_ = sent.plan.asOf;
  first_ = last_ - kRecentDays * calendar::kMicrosPerDay;
  if (!schema_.contacts) return;
  const schema::EventList& list = schema_.lists[schema_.contacts->list];
  if (schema_.fields[list.time].type.kind != schema::Kind::Date) return;
  const calendar::Zone* zone = calendar::findZone(schema_.zone);
  MUSTER_CHECK(zone != nullptr, "a checked schema has a zone");
  last_ = calendar::localDate(*zone, sent.plan.asOf);
  first_ = last_ - kRecentDays;
}

std::uint32_t History::recent(std::size_t profile) const {
  if (!schema_.contacts) return 0;
  const ListId list = schema_.contacts->list;
  const std::vector<std::uint32_t>& offsets = table_.lists[list].offsets;
  if (offsets.empty()) return 0;
  const column::Column& times = table_.columns[schema_.lists[list].time];
  std::uint32_t count = 0;
  for (std::size_t row = offsets[profile]; row < offsets[profile + 1]; ++row) {
    const std::int64_t time = times.value(row);
    if (first_ >= time || time > last_) continue;
    if (plan::isMessage(*schema_.contacts, table_, row)) ++count;
  }
  return count;
}

std::uint64_t History::withOffer(const std::string& offer) const {
  if (!schema_.contacts || !schema_.contacts->offer) return 0;
  const ListId list = schema_.contacts->list;
  const column::Column& offers = table_.columns[*schema_.contacts->offer];
  const column::Column& times = table_.columns[schema_.lists[list].time];
  const std::optional<std::uint32_t> code =
      offers.dictionary == nullptr ? std::nullopt : offers.dictionary->find(offer);
  if (!code) return 0;
  std::uint64_t count = 0;
  for (std::size_t row = 0; row < table_.lists[list].rowCount(); ++row) {
    const bool isOf = offers.isKnown(row) && offers.value(row) == *code;
    if (!isOf || times.value(row) > last_) continue;
    if (plan::isMessage(*schema_.contacts, table_, row)) ++count;
  }
  return count;
}

}  // namespace muster::send
