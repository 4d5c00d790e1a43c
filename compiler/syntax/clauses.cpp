#include "compiler/syntax/clauses.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "compiler/diagnostics/diagnostic.h"

namespace muster::syntax {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array kExamples{
    Pair{"campaign", "campaign winter_sale \"Winter sale 2026\""},
    Pair{"campaigns", "campaigns"},
    Pair{"purpose", "purpose marketing"},
    Pair{"priority", "priority 40"},
    Pair{"exclusive", "exclusive group december"},
    Pair{"exempt", "exempt from caps"},
    Pair{"audience", "audience in big_spenders or in lapsed"},
    Pair{"suppress", "suppress in complainers, in bought_in_sale"},
    Pair{"stop", "stop when any purchases in the last 3 days"},
    Pair{"channel", "channel email needs email_consent"},
    Pair{"runs",
         "runs from 2026-12-01 to 2026-12-24 every week on monday to friday between 8:00 and "
         "20:00"},
    Pair{"quiet", "quiet 21:00 to 9:00 on saturday, sunday in zone \"Europe/London\""},
    Pair{"at", "at most 2 messages in 7 days on email, sms"},
    Pair{"hold", "hold out 5% salt \"global-2026\""},
    Pair{"untargeted", "untargeted 2% salt \"fresh-air\""},
    Pair{"limit", "limit 1000 by lifetime_value largest first"},
    Pair{"needs", "needs at least 1000 profiles"},
    Pair{"split", "split \"subject line\" salt \"ws-1\" 50% warm 50% plain"},
    Pair{"choose", "choose offer when tier is gold: free_shipping otherwise none"},
    Pair{"version", "version warm: subject \"Something warm\""},
    Pair{"outcome", "outcome bought when any purchases in the last 14 days"},
};

constexpr std::array kMeant{
    Pair{"ab", "split"},
    Pair{"arm", "split"},
    Pair{"cap", "at"},
    Pair{"caps", "at"},
    Pair{"consent", "channel"},
    Pair{"control", "hold"},
    Pair{"conversion", "outcome"},
    Pair{"date", "runs"},
    Pair{"dates", "runs"},
    Pair{"every", "runs"},
    Pair{"except", "suppress"},
    Pair{"exclude", "suppress"},
    Pair{"frequency", "at"},
    Pair{"from", "runs"},
    Pair{"goal", "stop"},
    Pair{"group", "exclusive"},
    Pair{"hold_out", "hold"},
    Pair{"holdout", "hold"},
    Pair{"kpi", "outcome"},
    Pair{"max", "at"},
    Pair{"maximum", "at"},
    Pair{"measure", "outcome"},
    Pair{"members", "audience"},
    Pair{"metric", "outcome"},
    Pair{"metrics", "outcome"},
    Pair{"minimum", "needs"},
    Pair{"not", "suppress"},
    Pair{"offer", "choose"},
    Pair{"offers", "choose"},
    Pair{"on", "runs"},
    Pair{"outcomes", "outcome"},
    Pair{"quiet_hours", "quiet"},
    Pair{"schedule", "runs"},
    Pair{"segment", "audience"},
    Pair{"segments", "audience"},
    Pair{"send", "runs"},
    Pair{"silent", "quiet"},
    Pair{"start", "runs"},
    Pair{"starts", "runs"},
    Pair{"stop_when", "stop"},
    Pair{"target", "audience"},
    Pair{"test", "split"},
    Pair{"until", "runs"},
    Pair{"variant", "split"},
    Pair{"variants", "split"},
    Pair{"via", "channel"},
    Pair{"weight", "priority"},
    Pair{"when", "audience"},
    Pair{"who", "audience"},
    Pair{"without", "suppress"},
};

}  // namespace

std::string_view exampleOfClause(std::string_view firstWord) {
  const auto* found = std::ranges::find(kExamples, firstWord, &Pair::first);
  return found == kExamples.end() ? "" : found->second;
}

std::string clauseMeantBy(std::string_view word) {
  const auto* found = std::ranges::find(kMeant, word, &Pair::first);
  if (found != kMeant.end()) {
    return "write for example: " + std::string(exampleOfClause(found->second));
  }
  std::vector<std::string> clauses;
  for (const Pair& it : kExamples) {
    if (!it.first.starts_with("campaign")) clauses.emplace_back(it.first);
  }
  return diagnostics::didYouMean(word, clauses);
}

}  // namespace muster::syntax
