#include "runtime/send/story.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "compiler/base/grouped.h"
#include "compiler/calendar/calendar.h"
#include "runtime/plan/lasting.h"
#include "runtime/reference/reference.h"
#include "runtime/send/report.h"
#include "runtime/trial/reasons.h"

namespace muster::send {

namespace {

class Teller {
 public:
  Teller(const Sent& sent, std::size_t profile)
      : sent_(sent), profile_(profile), evaluator_(sent.program, sent.table, sent.plan.asOf) {
    if (!asideWords().empty()) {
      closed_.emplace(sent.program, sent.table, sent.plan.asOf, sent.incomplete);
    }
  }

  Chapter chapterOf(const plan::CampaignPlan& it) const {
    const sema::CheckedCampaign& campaign = sent_.campaign(it);
    Chapter chapter;
    chapter.campaign = campaign.name;
    chapter.title = campaign.title.value_or("");
    chapter.channel = channelOf(campaign);
    chapter.audience = campaign.audience.text;
    chapter.audienceBecause = factsOf(campaign.audience.part, evaluator_);
    if (!it.audience.test(profile_)) return chapter;
    if (it.planned.test(profile_)) {
      chapter.end = Chapter::End::Planned;
      addMessage(it, chapter);
      return chapter;
    }
    for (const plan::Reason& reason : it.reasons(profile_)) {
      chapter.reasons.push_back(becauseOf(it, reason));
    }
    chapter.end = it.heldOut.test(profile_)      ? Chapter::End::HeldOut
                  : it.untargeted.test(profile_) ? Chapter::End::Untargeted
                                                 : Chapter::End::LeftOut;
    return chapter;
  }

 private:
  std::string channelOf(const sema::CheckedCampaign& campaign) const {
    const schema::Schema& schema = sent_.program.schema;
    if (!schema.contacts) return "";
    const schema::Type& channels = schema.fields[schema.contacts->channel].type;
    return schema.enums[EnumId(channels.unit)].values.at(campaign.channel);
  }

  void addMessage(const plan::CampaignPlan& it, Chapter& chapter) const {
    std::size_t place = 0;
    for (std::size_t p = 0; p < profile_; ++p) place += it.planned.test(p) ? 1 : 0;
    const plan::Message& message = it.messages[place];
    const sema::CheckedCampaign& campaign = sent_.campaign(it);
    chapter.version = plan::versionOf(campaign, message);
    chapter.offer = plan::offerOf(campaign, message);
    chapter.window = it.windows.at(message.window);
    chapter.fields = render(campaign, message, sent_.texts, profile_);
  }

  const reference::Evaluator& guard() const { return closed_ ? *closed_ : evaluator_; }

  std::vector<Fact> factsOf(std::size_t part, const reference::Evaluator& evaluator) const {
    std::vector<Fact> facts;
    for (trial::Reason& it :
         trial::reasonsFor(sent_.program, sent_.files, evaluator, part, profile_)) {
      const char* truth = !it.truth ? "unknown" : *it.truth ? "yes" : "no";
      facts.push_back({std::move(it.text), truth, std::move(it.values)});
    }
    return facts;
  }

  // The lists whose rows about the profile were set aside.
  std::string asideWords() const {
    std::string names;
    for (std::uint32_t i = 0; i < sent_.program.schema.lists.size(); ++i) {
      if (sent_.incomplete == nullptr || !sent_.incomplete->has(ListId(i), profile_)) continue;
      names += (names.empty() ? "" : ", ") + schema::pathOf(sent_.program.schema, ListId(i));
    }
    return names.empty() ? "" : "; rows about it were set aside: " + names;
  }

  // The same where they are why a part is not true.
  std::string asideWords(std::size_t part) const {
    const bool isWhy = closed_ && evaluator_.isIn(part, profile_) && !closed_->isIn(part, profile_);
    return isWhy ? asideWords() : "";
  }

  // Of what has been granted, when it ran out or begins.
  std::string datesOf(std::size_t part) const {
    const schema::Schema& schema = sent_.program.schema;
    std::string text;
    for (const std::size_t index : plan::consentsOf(sent_.program, part)) {
      const schema::Consent& consent = schema.consents[index];
      const auto valueOf = [&](FieldId field) -> std::optional<std::int64_t> {
        const column::Column& column = sent_.table.columns[field];
        if (!column.isKnown(profile_)) return std::nullopt;
        return column.value(profile_);
      };
      if (valueOf(consent.status) != std::int64_t{schema::kGranted}) continue;
      const auto add = [&](std::string_view verb, std::int64_t at, std::string_view more) {
        text += (text.empty() ? ": " : ", ") + consent.name + std::string(verb) +
                calendar::formatInstant(at, *calendar::findZone(schema.zone)) + std::string(more);
      };
      const std::optional<std::int64_t> since = valueOf(consent.since);
      const std::optional<std::int64_t> until = valueOf(consent.until);
      if (until && *until < sent_.plan.asOf) {
        add(" ran out at ", *until, "");
      } else if (since && *since > sent_.plan.asOf) {
        add(" begins at ", *since, "");
      } else if (until && guard().truth(part, profile_) == true) {
        add(" runs out at ", *until, ", before the message could begin");
      }
    }
    return text;
  }

  // How many messages of the history a cap counts: so many, or at least `most` of it.
  std::size_t countOf(const sema::CheckedCap& cap) const {
    const std::vector<std::optional<bool>> fewer = evaluator_.truths(cap.fewer, profile_);
    const auto found = std::ranges::find(fewer, std::optional<bool>(true));
    return static_cast<std::size_t>(found - fewer.begin());
  }

  // The campaigns of higher priority whose messages in this plan a cap counts.
  std::vector<std::string> plannedBefore(const plan::CampaignPlan& mine,
                                         const sema::CheckedCap& cap) const {
    std::vector<std::string> names;
    for (const plan::CampaignPlan& it : sent_.plan.campaigns) {
      if (&it == &mine) break;
      const sema::CheckedCampaign& campaign = sent_.campaign(it);
      const bool isOfChannel =
          cap.channels.empty() ||
          std::ranges::find(cap.channels, campaign.channel) != cap.channels.end();
      const bool isCounted = std::ranges::find(cap.campaigns, it.campaign) != cap.campaigns.end();
      if (isOfChannel && isCounted && !campaign.isExempt && it.planned.test(profile_)) {
        names.push_back(campaign.name);
      }
    }
    return names;
  }

  std::string capWords(const plan::CampaignPlan& it, const sema::CheckedCap& cap) const {
    const std::size_t before = countOf(cap);
    std::string text = "the history counts " + std::string(before >= cap.most ? "at least " : "") +
                       grouped(before);
    const std::vector<std::string> planned = plannedBefore(it, cap);
    if (!planned.empty()) {
      text += ", and this plan sends ";
      for (std::size_t i = 0; i < planned.size(); ++i) {
        text += (i == 0 ? "" : i + 1 == planned.size() ? " and " : ", ") + planned[i];
      }
      text += " first";
    }
    // The cap asks whether the history has fewer than the plan leaves.
    if (planned.size() < cap.most) text += asideWords(cap.fewer[cap.most - planned.size() - 1]);
    return text;
  }

  static std::string quietWords(const sema::CheckedCampaign& campaign) {
    const bool canDiscard = std::ranges::any_of(campaign.quiet, &sema::CheckedQuiet::isDiscarding);
    return canDiscard ? "quiet hours that discard it come before it could be sent, or no hour "
                        "outside of quiet hours is left for it"
                      : "no hour outside of quiet hours is left for it";
  }

  std::string limitWords(const sema::CheckedCampaign& campaign) const {
    std::string text = "others stand before it";
    if (!campaign.limit || !campaign.limit->by) return text;
    const std::optional<std::string> value = sent_.texts(*campaign.limit->by, profile_);
    return text + (value ? ": its value is " + *value : ": its value is missing");
  }

  Because becauseOf(const plan::CampaignPlan& it, const plan::Reason& reason) const {
    using plan::Why;
    const sema::CheckedCampaign& campaign = sent_.campaign(it);
    Because because{reason.why, clauseOf(sent_, campaign, reason), "", {}};
    const auto say = [&](std::string words, std::optional<std::size_t> part = std::nullopt) {
      because.words = std::move(words);
      if (part) because.facts = factsOf(*part, guard());
    };
    switch (reason.why) {
      case Why::Suppressed: {
        const std::size_t part = campaign.suppress.at(reason.clause).part;
        const bool isUnknown = !guard().truth(part, profile_).has_value();
        say(isUnknown ? "suppressed, because it is not known whether it should be" + asideWords()
                      : "suppressed",
            part);
        break;
      }
      case Why::Stopped: {
        const std::size_t part = campaign.stops.at(reason.clause).part;
        const bool isUnknown = !guard().truth(part, profile_).has_value();
        say(isUnknown ? "stopped, because it is not known whether the end is reached" + asideWords()
                      : "stopped: the end is reached",
            part);
        break;
      }
      case Why::Consent:
        say("there is no consent" + datesOf(campaign.needs.at(reason.clause).part) +
                asideWords(campaign.needs.at(reason.clause).part),
            campaign.needs.at(reason.clause).part);
        break;
      case Why::NotRunning: say("the campaign does not run on this day, or is over"); break;
      case Why::Quiet: say(quietWords(campaign)); break;
      case Why::HeldOut: say("held out, to measure what the campaign does"); break;
      case Why::Untargeted:
        say("left untargeted, to measure what the choice of profiles does");
        break;
      case Why::Frequency: say(capWords(it, campaign.caps.at(reason.clause))); break;
      case Why::Group:
        say("another campaign of group " + campaign.group.value_or("") + " is sent instead");
        break;
      case Why::Limit: say(limitWords(campaign)); break;
      case Why::TooFew:
        say("too few profiles are left for this campaign, so it is sent to nobody");
        break;
    }
    return because;
  }

  const Sent& sent_;
  std::size_t profile_;
  reference::Evaluator evaluator_;
  std::optional<reference::Evaluator> closed_;  // as clauses are asked that must not be overlooked
};

using Json = nlohmann::ordered_json;

Json factsJson(const std::vector<Fact>& facts) {
  Json all = Json::array();
  for (const Fact& fact : facts) {
    Json values = Json::object();
    for (const auto& [name, value] : fact.values) values[name] = value;
    all.push_back({{"condition", fact.text}, {"is", fact.truth}, {"values", std::move(values)}});
  }
  return all;
}

}  // namespace

Story storyOf(const Sent& sent, std::size_t profile) {
  Story story;
  story.key = column::keyText(sent.table, profile);
  story.asOf = sent.plan.asOf;
  story.recent = History(sent).recent(profile);
  const Teller teller(sent, profile);
  for (const plan::CampaignPlan& it : sent.plan.campaigns) {
    story.chapters.push_back(teller.chapterOf(it));
  }
  return story;
}

std::string phraseOf(Chapter::End end) {
  switch (end) {
    case Chapter::End::NotWanted: return "not in the audience";
    case Chapter::End::LeftOut: return "left out";
    case Chapter::End::HeldOut: return "held out";
    case Chapter::End::Untargeted: return "left untargeted";
    case Chapter::End::Planned: return "planned";
  }
  return "";
}

std::string asJson(const Story& story) {
  Json campaigns = Json::array();
  for (const Chapter& chapter : story.chapters) {
    Json it = {{"campaign", chapter.campaign}};
    if (!chapter.title.empty()) it["title"] = chapter.title;
    it["channel"] = chapter.channel;
    it["outcome"] = phraseOf(chapter.end);
    it["audience"] = {{"clause", chapter.audience},
                      {"because", factsJson(chapter.audienceBecause)}};
    for (const Because& because : chapter.reasons) {
      it["reasons"].push_back({{"reason", plan::wordOf(because.why)},
                               {"clause", because.clause},
                               {"words", because.words},
                               {"because", factsJson(because.facts)}});
    }
    if (chapter.window) {
      Json fields = Json::object();
      for (const Field& field : chapter.fields) fields[field.name] = field.text;
      it["message"] = {{"version", chapter.version},
                       {"offer", chapter.offer},
                       {"send_from", calendar::formatInstant(chapter.window->from)},
                       {"send_until", calendar::formatInstant(chapter.window->until)},
                       {"fields", std::move(fields)}};
    }
    campaigns.push_back(std::move(it));
  }
  const Json all = {{"profile", story.key},
                    {"as_of", calendar::formatInstant(story.asOf)},
                    {"messages_in_30_days", story.recent},
                    {"campaigns", std::move(campaigns)}};
  return all.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace muster::send
